"""How long something lasted is told by what sources say, or reckoned from days."""

from __future__ import annotations

import pytest

from asean_wco.library import Library


@pytest.mark.parametrize(
    ("text", "values", "certainty"),
    [
        ("how long did the 33rd ADGCM last", (2.5,), "stated"),
        ("how long did the 34th ADGCM last", (3,), "inferred"),
        ("how many years was Kunio Mikuriya Secretary General", (15,), "inferred"),
        ("How long was Mikuriya in office?", ("2009-01-01", "2023-12-31"), "inferred"),
        ("which was longer, the 32nd or the 33rd ADGCM", ("adgcm-32",), "inferred"),
    ],
)
def test_lengths_are_told(
    reference: Library, text: str, values: tuple[object, ...], certainty: str
) -> None:
    answer = reference.ask(text)[0]
    assert (answer.values, answer.certainty) == (values, certainty)


@pytest.mark.parametrize(
    "text", ["How old is Ian Saunders?", "What is the email address of Nguyen Van Can?"]
)
def test_what_nobody_recorded_of_a_person_is_not_sure(reference: Library, text: str) -> None:
    assert not any(answer.is_sure for answer in reference.ask(text))
