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
    assert "Not answered: who was the zxqvy" in answer.text
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
            # Timor-Leste was no member yet.
            {"KH", "LA", "MM", "VN"},
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
    assert answer.text == "The records do not answer this for every member of ASEAN."


def test_one_administration_that_a_fact_denies_is_told(reference: Library) -> None:
    text = "Which administration had still not signed the AAMRA in June 2023?"
    told = [one for one in _all(reference, text) if one.values == ("malaysia-customs",)]
    assert any(one.features.get("denies as asked") for one in told)


@pytest.mark.parametrize(
    ("text", "label", "values"),
    [
        # Figures of operations, by whatever sources call the same thing.
        (
            "Which Mekong Dragon phase had the most cases?",
            "most figures",
            ("operation-mekong-dragon-5",),
        ),
        ("Which Operation SIREN seized the most drugs?", "most figures", ("operation-siren-3",)),
        (
            "Which Operation Thunder had the fewest countries?",
            "fewest figures",
            ("operation-thunder-2018",),
        ),
        (
            "Of the Thunder operations, which had the most countries and how many?",
            "most figures both",
            ("operation-thunder-2024", 138),
        ),
        # Two that are named by their places, their times or their numbers.
        ("Which had more delegates, the 18th or the 22nd RHCA?", "most delegates", ("rhca-18",)),
        ("More people where, RHCA online April 2021 or Perth?", "most delegates", ("rhca-24",)),
    ],
)
def test_sizes_are_compared(
    reference: Library, text: str, label: str, values: tuple[object, ...]
) -> None:
    told = {
        one.labels[2]: one.tell
        for one in _all(reference, text)
        if one.labels[0] == "compared" and one.values == values
    }
    tell = told[f"extreme {label}"]
    assert tell
    answer = tell()
    assert answer.certainty == "inferred"
    assert answer.sources
    assert "(inferred: the " in answer.text


@pytest.mark.parametrize(
    ("text", "values"),
    [
        (
            "Which phases of Mekong Dragon brought more than a thousand cases?",
            ("operation-mekong-dragon-4", "operation-mekong-dragon-5", "operation-mekong-dragon-7"),
        ),
        (
            "Which DEMETER operations had over 100 customs administrations?",
            ("operation-demeter-9", "operation-demeter-10", "operation-demeter-11"),
        ),
        (
            "Which Thunder operations counted fewer than 110 countries?",
            ("operation-thunder-2018", "operation-thunder-2019"),
        ),
    ],
)
def test_what_is_beyond_a_number_is_found(
    reference: Library, text: str, values: tuple[str, ...]
) -> None:
    beyond = [one for one in _all(reference, text) if "compared beyond" in one.labels]
    assert any(one.values == values for one in beyond)


@pytest.mark.parametrize(
    ("text", "size", "holds", "fails"),
    [
        ("more than 1,000 cases", 1000, 1001, 1000),
        ("at least 130 countries", 130, 130, 129),
        ("under 2 million pills", 2_000_000, 1_999_999, 2_000_000),
        ("no more than a hundred delegates", 100, 100, 101),
    ],
)
def test_a_limit_is_read(reference: Library, text: str, size: int, holds: int, fails: int) -> None:
    limit = Question(reference, f"which operations had {text}").limit
    assert limit
    assert limit.size == size
    assert limit.holds(holds)
    assert not limit.holds(fails)


@pytest.mark.parametrize(
    ("text", "label", "holder"),
    [
        ("Danet or Mikuriya, which of the two served longer?", "longest of two", "kunio-mikuriya"),
        (
            "Who was head of Philippine customs longer, Ruiz or Rubio?",
            "longest of two",
            "bienvenido-rubio",
        ),
        (
            "Who had the shorter term as Philippine customs commissioner, Sevilla or Biazon?",
            "shortest of two",
            "john-phillip-sevilla",
        ),
        (
            "From Sevilla to today, which Philippine customs commissioner lasted the longest?",
            "longest since",
            "rey-leonardo-guerrero",
        ),
    ],
)
def test_terms_of_those_who_are_named_are_compared(
    reference: Library, text: str, label: str, holder: str
) -> None:
    question = Question(reference, text)
    terms = [one for one in candidates_of(question) if f"post {label}" in one.labels]
    assert any(one.values == (holder,) for one in terms)
    assert all(does_what_is_asked(question, one) for one in terms)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Was Cosmo 2 or ASEAN Cosmo earlier?", "operation-cosmo-2"),
        ("Which was earlier, Operation Cosmo 2 or Operation ASEAN Cosmo?", "operation-cosmo-2"),
    ],
)
def test_a_choice_of_two_is_no_question_for_yes_or_no(
    reference: Library, text: str, value: str
) -> None:
    question = Question(reference, text)
    assert not question.is_for_yes_or_no
    earlier = [one for one in candidates_of(question) if "compared earlier" in one.labels]
    assert [one.values for one in earlier] == [(value,)]
