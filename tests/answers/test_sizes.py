"""Meetings are compared and chosen by days and delegates: the very ones that are named."""

from __future__ import annotations

import pytest

from asean_wco.answers.measuring import DAYS, DELEGATES, measured
from asean_wco.answers.meetings_named import meeting_named, with_session
from asean_wco.library import Library
from asean_wco.model.records import Meeting


def _meeting(library: Library, identifier: str) -> Meeting:
    record = library.get(identifier)
    assert isinstance(record, Meeting)
    return record


@pytest.mark.parametrize(
    ("text", "pair", "sort"),
    [
        ("Which was longer, the 20th RHCA or the 33rd ADGCM?", ("rhca-20", "adgcm-33"), DAYS),
        ("Which of the 22nd RHCA and the 33rd ADGCM lasted longer?", ("rhca-22", "adgcm-33"), DAYS),
        (
            "which had more delegates, the 33rd ADGCM or the 22nd RHCA?",
            ("adgcm-33", "rhca-22"),
            DELEGATES,
        ),
        (
            "Did the 33rd ADGCM have more delegates than the 22nd RHCA?",
            ("adgcm-33", "rhca-22"),
            DELEGATES,
        ),
    ],
)
def test_the_very_two_that_are_named_are_compared(
    reference: Library, text: str, pair: tuple[str, str], sort: str
) -> None:
    [answer] = reference.ask(text)
    sizes = [measured(reference, _meeting(reference, one), sort) for one in pair]
    most = max((size for size in sizes if size), key=lambda size: size.amount)
    assert answer.values == (most.meeting.id,)
    assert set(answer.records) == set(pair)


def test_one_without_a_number_is_not_compared(reference: Library) -> None:
    text = "which had more delegates, the 32nd or the 33rd DG meeting?"
    [answer] = reference.ask(text)
    assert not answer.values
    assert "No number of delegates is on record of the 32nd Meeting" in answer.text
    assert set(answer.records) == {"adgcm-32", "adgcm-33"}


def test_a_meeting_that_is_not_on_record_is_compared_with_none(reference: Library) -> None:
    [answer] = reference.ask("Which was longer, the 33rd ADGCM or the 99th RHCA?")
    assert not answer.values
    assert "99th RHCA" in answer.text


def test_what_sources_disagree_on_is_told_as_disputed(reference: Library) -> None:
    [compared] = reference.ask("Was the 31st ADGCM longer than the 7th ADGCM?")
    [length] = reference.ask("how long was the 31st ADGCM")
    assert compared.certainty == length.certainty == "disputed"
    assert "sources disagree" in length.text


@pytest.mark.parametrize("other", ["the 20th RHCA", "the 26th ADGCM"])
def test_a_meeting_has_one_length_in_all_answers(reference: Library, other: str) -> None:
    [length] = reference.ask("how long was the 33rd ADGCM")
    [compared] = reference.ask(f"Which was longer, {other} or the 33rd ADGCM?")
    assert f"{length.values[0]}" in compared.text


def test_meetings_are_counted_by_their_days(reference: Library) -> None:
    [longer] = reference.ask("how many meetings lasted longer than 4 days")
    sizes = [measured(reference, one, DAYS) for one in reference.meetings()]
    assert longer.values == (sum(size is not None and size.amount > 4 for size in sizes),)


def test_the_most_delegates_are_those_of_all_meetings(reference: Library) -> None:
    [answer] = reference.ask("which meeting had the most delegates")
    sizes = [measured(reference, one, DELEGATES) for one in reference.meetings()]
    known = [size for size in sizes if size]
    assert answer.values == (max(known, key=lambda size: size.amount).meeting.id,)
    assert f"of the {len(known)} meetings with a number of delegates on record" in answer.text


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("latest meeting in your whole data", "korea-cambodia-customs-heads-3"),
        ("What is the earliest event recorded as held in Japan?", "wco-ap-hs2017-kashiwa-2016"),
        ("which is the first RHCA held in an ASEAN country", "rhca-14"),
        # ASEAN is said in the name alone.
        (
            "Which is the last ASEAN-WCO consultation with an official number?",
            "asean-wco-consultation-13",
        ),
        ("Customs Vision 2020 or PIWP, which one came first?", "asean-customs-vision-2020"),
    ],
)
def test_the_first_and_the_last_are_chosen_by_time(
    reference: Library, question: str, value: str
) -> None:
    assert reference.ask(question)[0].values == (value,)


def test_several_are_put_in_the_order_of_time(reference: Library) -> None:
    text = "Put in chronological order the 33rd ADGCM, the 20th RHCA and the 30th ADGCM"
    assert reference.ask(text)[0].values == ("rhca-20", "adgcm-30", "adgcm-33")


def test_meetings_outside_asean_are_none_within(reference: Library) -> None:
    answer = reference.ask("how many meetings were held outside ASEAN in 2023")[0]
    assert "adgcm-32" not in answer.records


@pytest.mark.parametrize(
    ("text", "identifier"),
    [
        ("the 22nd RHCA", "rhca-22"),
        ("the 143rd Council", "wco-council-143-144"),
        ("the 32nd DG meeting", "adgcm-32"),
        ("the 99th RHCA", None),
        ("the World Cup of 2022", None),
    ],
)
def test_a_meeting_is_the_very_one_that_is_named(
    reference: Library, text: str, identifier: str | None
) -> None:
    meeting = meeting_named(reference, text)
    assert (meeting.id if meeting else None) == identifier


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        (
            "who hosted the 2023 meeting of ASEAN Directors-General of Customs",
            "who hosted the 32nd ADGCM",
        ),
        ("who chaired the 2021 RHCA?", "who chaired the 22nd RHCA?"),
        ("who won the 2022 World Cup?", "who won the 2022 World Cup?"),
    ],
)
def test_the_year_of_a_series_says_its_session(reference: Library, text: str, plain: str) -> None:
    assert with_session(reference, text) == plain
