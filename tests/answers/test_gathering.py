"""What is likely to be the answer is gathered first, and is a part of all that may be it."""

from __future__ import annotations

import pytest

from asean_wco.answers.candidates import Candidate
from asean_wco.answers.gathering import Gathering
from asean_wco.answers.lexicon import Asked
from asean_wco.answers.question import Question
from asean_wco.library import Library


def _likely_and_all(library: Library, text: str) -> tuple[list[Candidate], list[Candidate]]:
    """Return what is likely to be the answer to a question, and all that may be it."""
    question = Question(library, text)
    gathering = Gathering(question)
    return gathering.likely(Asked(question)), gathering.all()


@pytest.mark.parametrize(
    "text",
    [
        "where was the 15th ADGCM held",
        "who was WCO Secretary General before Mikuriya",
        "which ADGCMs were held in Thailand",
        "Operation GRYPHON or Operation Westerlies, which was earlier?",
    ],
)
def test_the_likely_answers_are_among_all_and_have_the_same_features(
    reference: Library, text: str
) -> None:
    likely, every = _likely_and_all(reference, text)
    known = [(one.values, one.labels, one.features) for one in every]
    assert 0 < len(likely) < len(every)
    assert all((one.values, one.labels, one.features) in known for one in likely)


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("who was WCO Secretary General before Mikuriya", "post before"),
        ("Who followed James W. Shaver?", "post after"),
        ("what is the next ADGCM", "row next not known"),
        ("which ADGCMs were held in Thailand", "row list fitting"),
        ("how many workshops were held in 2019", "count of list"),
        ("where were the last three ADGCMs held", "each place"),
        # Whether the session of a number is recorded is told by its row.
        ("dates of the 77th ASEAN customs DG meeting", "session not recorded"),
    ],
)
def test_what_the_words_ask_for_is_likely(reference: Library, text: str, label: str) -> None:
    likely, _ = _likely_and_all(reference, text)
    assert any(label in one.labels for one in likely)


def test_what_no_word_asks_for_is_not_likely(reference: Library) -> None:
    likely, every = _likely_and_all(reference, "when was the ASEAN Customs Agreement signed")
    assert any(one.sort == "list" for one in every)
    assert not any(one.sort in ("list", "row", "post") for one in likely)
