"""What compares or denies is only answered surely where the records bear the comparison."""

from __future__ import annotations

import pytest

from asean_wco.answers.candidates import Candidate
from asean_wco.answers.comparing import does_what_is_asked
from asean_wco.answers.gathering import candidates_of
from asean_wco.answers.halves import halves
from asean_wco.answers.question import Question
from asean_wco.library import Library
from asean_wco.model.countries import ASEAN_CODES


def _all(library: Library, text: str) -> list[Candidate]:
    return candidates_of(Question(library, text))


@pytest.mark.parametrize(
    "text",
    [
        "Who is the youngest head of customs in ASEAN?",
        "Which is the best ASEAN customs administration?",
        "Who was the richest Secretary General of the WCO?",
        "Which ASEAN members have not paid their fees to the WCO?",
        "Who never attended an ADGCM?",
    ],
)
def test_what_cannot_be_compared_or_left_out_is_never_sure(reference: Library, text: str) -> None:
    assert not any(answer.is_sure for answer in reference.ask(text))


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Who was the longest serving Secretary General of the WCO?", {"kunio-mikuriya"}),
        ("Which ADGCM had the most delegates?", {"adgcm-33"}),
        ("Which ASEAN countries have never hosted the ADGCM?", {"TL"}),
    ],
)
def test_what_the_records_compare_is_told_as_inferred(
    reference: Library, text: str, values: set[str]
) -> None:
    best = reference.ask(text)[0]
    assert set(best.values) == values
    assert "inferred" in best.text


def test_only_what_compares_does_what_a_comparison_asks(reference: Library) -> None:
    question = Question(reference, "Which ADGCM had the fewest delegates?")
    told = [one for one in candidates_of(question) if does_what_is_asked(question, one)]
    assert told
    assert all("extreme" in one.labels for one in told)


def test_those_left_out_and_those_named_are_all_members(reference: Library) -> None:
    text = "Which ASEAN countries have never hosted the RHCA?"
    without = [one for one in _all(reference, text) if one.labels[0] == "without"]
    assert without
    assert all(set(one.values) < set(ASEAN_CODES) for one in without if one.values)


@pytest.mark.parametrize("text", ["at least two delegates", "Who chaired the 33rd ADGCM?"])
def test_other_questions_compare_and_deny_nothing(reference: Library, text: str) -> None:
    question = Question(reference, text)
    assert not question.comparing
    assert not question.denies


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("What is the difference between ROCB and RILO?", ["what is ROCB", "what is RILO"]),
        ("How does the ADGCM differ from the RHCA?", ["what is the ADGCM", "what is the RHCA"]),
        (
            "Who is the head of ROCB A/P and where is it based?",
            ["Who is the head of ROCB A/P", "where is  based ROCB A/P"],
        ),
    ],
)
def test_a_difference_is_told_by_what_each_is(text: str, parts: list[str]) -> None:
    assert halves(text) == parts


def test_one_half_unanswered_is_said(reference: Library) -> None:
    [answer] = reference.ask("When was the 33rd ADGCM held and who was the zxqvy?")
    assert "The other part of the question was not answered." in answer.text
    assert not answer.is_sure


def _of_sort(library: Library, text: str, sort: str) -> set[frozenset[str]]:
    return {frozenset(map(str, one.values)) for one in _all(library, text) if one.labels[0] == sort}


@pytest.mark.parametrize(
    ("text", "outside"),
    [
        # Those who came in by a time are of several milestones.
        (
            "After Myanmar joined the ACTS in March 2024, which of the ten had not joined it yet?",
            {"BN", "ID", "PH"},
        ),
        (
            "Which ASEAN members had not joined the AAMRA by the end of March 2025?",
            {"KH", "LA", "MM", "VN", "TL"},
        ),
        # The administrations are asked for, and not their countries.
        (
            "Who has not sent people to the ASEAN laboratory workshop in Jakarta in December 2023? "
            "Which of the ten administrations?",
            {"brunei-customs", "lao-customs", "philippines-customs", "singapore-customs"},
        ),
    ],
)
def test_those_who_had_not_come_in_are_all_others(
    reference: Library, text: str, outside: set[str]
) -> None:
    [whole] = halves(text)
    assert frozenset(outside) in _of_sort(reference, whole, "without")


@pytest.mark.parametrize(
    "text",
    [
        # All are; a topic tells of some.
        "Which ASEAN countries are not WCO members?",
        "Which ASEAN states are not members of the World Customs Organization?",
    ],
)
def test_nobody_is_left_out_of_what_does_not_tell_all(reference: Library, text: str) -> None:
    assert not _of_sort(reference, text, "without")


def test_few_who_signed_are_not_all_who_did(reference: Library) -> None:
    text = "Which ASEAN members had not signed the AAMRA by May 2023?"
    others = frozenset(ASEAN_CODES) - {"VN", "PH"}
    assert not _of_sort(reference, text, "without") & {others, others - {"TL"}}


def test_what_the_records_do_not_decide_is_said(reference: Library) -> None:
    [answer] = reference.ask(
        "Which ASEAN states are not members of the World Customs Organization?"
    )
    assert answer.text == "The records do not say of each member of ASEAN whether this is so."


def test_one_administration_that_a_fact_denies_is_told(reference: Library) -> None:
    text = "Which administration had still not signed the AAMRA in June 2023?"
    told = [one for one in _all(reference, text) if one.values == ("malaysia-customs",)]
    assert any(one.features.get("denies as asked") for one in told)
