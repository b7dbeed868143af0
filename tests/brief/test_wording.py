"""Doubts in a note say what they are about."""

from __future__ import annotations

import re

import pytest

from asean_wco.brief.wording import disagreement_words, in_one_sentence
from asean_wco.facts.fact import DISPUTED, Fact
from asean_wco.library import Library
from asean_wco.model.records import Inference, Unknown
from tests.brief.notes import SUBJECTS, TODAY, note, told, told_in


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWCO_TODAY", TODAY)


def disputed(field: str) -> Fact:
    """A disputed fact of a field."""
    return Fact("r#f", "r", field, None, None, "T.", None, (), (), DISPUTED, "reference")


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ((), ""),
        (("start", "end"), "sources disagree on the date"),
        (("launched",), "sources disagree on the date"),
        (("start", "place.city"), "sources disagree on the date and the place"),
        (("roles.2",), "sources disagree on the dates"),
    ],
)
def test_sources_disagree_on_something(fields: tuple[str, ...], words: str) -> None:
    assert disagreement_words(map(disputed, fields)) == words


@pytest.mark.parametrize("subject", SUBJECTS)
def test_no_note_says_that_sources_disagree_without_saying_on_what(
    reference: Library, subject: str
) -> None:
    for statement in told_in(note(reference, subject)):
        assert not re.search(r"sources disagree(?! on |: )", statement), statement


def test_what_was_not_found_is_told_in_the_words_of_the_note() -> None:
    told_whole = "Nothing more was found on the post for A. Neither day was found. It is so."
    telling = Unknown(field="roles", note="Neither day was found. It is so.")
    assert in_one_sentence(telling, told_whole) == "Neither day was found."
    short = Unknown(field="roles", note="Not found.")
    assert in_one_sentence(short, told_whole) == "Nothing more was found on the post for A."
    inference = Inference(field="start", value="2020", reason="So it was not found. It is so.")
    assert in_one_sentence(inference, "It was not found. So be it.") == "It was not found."


def test_a_long_list_of_what_was_not_found_says_how_many_items_it_leaves_out() -> None:
    years = "; ".join(f"from May {year} to June {year}" for year in range(1990, 2010))
    unknown = Unknown(field="notes.holders", note=f"Nobody names the head in these times: {years}.")
    told_short = in_one_sentence(unknown, unknown.note)
    assert told_short.startswith(
        "Nobody names the head in these times: from May 1990 to June 1990;"
    )
    kept = told_short.count("from May")
    assert told_short.endswith(f"; and {20 - kept} more, which the record lists.")


def test_an_operation_of_a_subject_is_told_with_its_results(reference: Library) -> None:
    [thunder] = [
        line
        for line in told(note(reference, "wildlife"), "Where it stands")
        if "Operation Thunder 2025" in line
    ]
    assert "countries taking part: 134" in thunder.lower()


def test_the_first_and_the_last_day_of_a_meeting_are_one_point(reference: Library) -> None:
    days = told(note(reference, "asean-wco-consultation-13", full=True), "When and where")
    assert [day for day in days if "5 June 2024" in day] == ["Held on 5 June 2024."]


def test_of_the_gaps_in_a_post_those_without_room_are_counted() -> None:
    few = Unknown(field="notes.holders", note="No name was found before 1998. Nor after 2018.")
    assert in_one_sentence(few, few.note) == few.note
    when = "; ".join(f"when the {number}th holder left the post" for number in range(4, 14))
    many = Unknown(
        field="notes.holders", note=f"No name was found before 1998. Not found either: {when}."
    )
    assert in_one_sentence(many, many.note) == (
        "No name was found before 1998. The record lists 10 more gaps."
    )


def test_a_gap_says_what_was_not_found_where_its_note_does_not() -> None:
    told = "The venue was not found. The sources consulted do not name it."
    bare = Unknown(field="place.venue", note="The sources consulted do not name it.")
    assert in_one_sentence(bare, told) == "The venue was not found."
    telling = Unknown(field="place.venue", note="No text names the house in the town.")
    assert in_one_sentence(telling, told) == telling.note
