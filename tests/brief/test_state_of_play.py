"""The state of play: no sentence says more of today than the sources do."""

from __future__ import annotations

import re

import pytest

from asean_wco.brief.outlook import _why_none
from asean_wco.errors import NotFoundError
from asean_wco.library import Library
from asean_wco.render import words
from tests.brief.test_brief import note_about, sessions, statements, told


@pytest.mark.parametrize(
    ("subject", "sentence"),
    [
        ("hs-2028", "Is to enter into force 1 January 2028."),
        ("hs-2017", "Entered into force 1 January 2017; no end is recorded."),
        ("ahtn-2002", "Begun 2004; neither anything later nor an end is recorded."),
        (
            "asw-pilot-project",
            "Begun 2010; the latest record of it is of 22 May 2015; no end is recorded.",
        ),
        ("secretariat-note-covid-measures", "Issued 9 April 2020."),
        ("asean-customs-code-of-conduct-1983", "Signed 18 March 1983."),
        (
            "operation-mekong-dragon",
            "Latest step recorded (15 April – 15 September 2025): Operation Mekong Dragon VII",
        ),
        (
            "asean-secretary-general",
            "from January 2018, not seen in the post after that, no end recorded.",
        ),
        ("wco-secretary-general", "last seen in the post 5 June 2024, no end recorded."),
    ],
)
def test_what_is_not_recorded_to_end_is_not_said_to_go_on(
    reference: Library, subject: str, sentence: str
) -> None:
    state = told(note_about(reference, subject), "State of play")
    assert sentence in state
    assert "Under way" not in state
    assert "In force since" not in state


@pytest.mark.parametrize("country", ["japan", "belgium", "thailand", "indonesia"])
def test_an_office_of_several_countries_is_not_one_of_the_country_of_its_seat(
    reference: Library, country: str
) -> None:
    note = note_about(reference, country)
    assert "Liaison Office" not in told(note, "State of play")
    headings = [
        group.heading
        for chapter in note.chapters
        for group in chapter.groups
        if chapter.title == "Who"
    ]
    assert not [each for each in headings if "Secretary" in each or "Regional" in each]
    facts = next(chapter for chapter in note.chapters if chapter.title == "Key facts")
    assert "Bodies of several countries seated there now" in [
        group.heading for group in facts.groups
    ]


def test_a_country_of_which_nothing_is_known_has_no_note(reference: Library) -> None:
    with pytest.raises(NotFoundError, match="no body of France and no meeting held there"):
        note_about(reference, "France")


def test_a_disputed_fact_is_marked_where_it_stands(reference: Library) -> None:
    for subject, fact in (("adgcm-33", "Delegates: 118"), ("asean-wco-consultation-8", "Series: ")):
        points = [
            each
            for each in statements(note_about(reference, subject))
            if each.text.startswith(fact)
        ]
        assert [each.mark for each in points] == [words.DISPUTED], subject


@pytest.mark.parametrize(
    "subject", ["asean-wco-consultation-8", "asean-wco-consultation-13", "adgcm", "ap-rcp"]
)
def test_every_statement_has_footnotes_or_says_why_not(reference: Library, subject: str) -> None:
    for each in statements(note_about(reference, subject)):
        assert each.sources or each.mark, each.text


def test_a_series_without_a_rhythm_says_why_no_session_is_expected(reference: Library) -> None:
    state = told(note_about(reference, "ap-rcp"), "State of play")
    assert (
        "Next session: the last sessions recorded keep no yearly rhythm, so that none is expected here."
        in state
    )
    [over] = _why_none(sessions("2010-06"), (2026, 1, 1))
    assert "none is recorded after June 2010" in over.text


def test_with_an_end_nothing_later_is_told_or_expected(reference: Library) -> None:
    state = told(note_about(reference, "adgcm", "2010", "2012"), "State of play")
    assert "Latest session in that time: 20th" in state
    assert "Next session" not in state
    assert "2025" not in state


def test_what_was_done_with_an_initiative_is_a_sentence(reference: Library) -> None:
    note = note_about(reference, "asean-single-window")
    assert not [
        each.text
        for each in statements(note)
        if re.search(r"(^|: )(Reviewed|Discussed)\.?$", each.text)
    ]
    topic = statements(note_about(reference, "trade-facilitation"))
    assert not [
        each.text for each in topic if "Trade facilitation: Trade facilitation" in each.text
    ]


def test_what_a_doubt_is_about_is_told_in_words(reference: Library) -> None:
    assert "11th session: probably 2022" in told(
        note_about(reference, "asean-wco-consultation"), "Open questions"
    )
    for office in reference.offices():
        questions = told(note_about(reference, office.id), "Open questions")
        assert "Notes holders" not in questions
