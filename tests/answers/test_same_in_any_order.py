"""What is answered does not depend on what was asked before."""

from __future__ import annotations

import pytest

from asean_wco import open_library


@pytest.mark.parametrize(
    "question",
    [
        "where will the next adgcm be held",
        "which meetings were held beside the 33rd ADGCM",
        "what was held together with the 13th ASEAN-WCO Consultation",
    ],
)
def test_a_library_that_was_used_answers_as_a_new_one(question: str) -> None:
    used = open_library()
    list(used.all())
    used.ask("who chaired the 33rd ADGCM")
    assert used.ask(question) == open_library().ask(question)
