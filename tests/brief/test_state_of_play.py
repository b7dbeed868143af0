"""The state of play: no sentence says more of today than the sources do."""

from __future__ import annotations

import pytest

from asean_wco.errors import NotFoundError
from asean_wco.library import Library
from tests.brief.test_brief import note_about, told


@pytest.mark.parametrize(
    ("subject", "sentence"),
    [
        ("hs-2028", "Is to enter into force 1 January 2028."),
        ("hs-2017", "Entered into force 1 January 2017; no end is recorded."),
        ("ahtn-2002", "Begun 2004; neither anything later nor an end is recorded."),
        ("asw-pilot-project", "Begun 2010; the latest record of it is of 22 May 2015; no end is recorded."),
        ("secretariat-note-covid-measures", "Issued 9 April 2020."),
        ("asean-customs-code-of-conduct-1983", "Signed 18 March 1983."),
        ("operation-mekong-dragon", "Latest step recorded (15 April – 15 September 2025): Operation Mekong Dragon VII"),
        ("asean-secretary-general", "from January 2018, not seen in the post after that, no end recorded."),
        ("wco-secretary-general", "last seen in the post 5 June 2024, no end recorded."),
    ],
)
def test_what_is_not_recorded_to_end_is_not_said_to_go_on(reference: Library, subject: str, sentence: str) -> None:
    state = told(note_about(reference, subject), "State of play")
    assert sentence in state
    assert "Under way" not in state
    assert "In force since" not in state


@pytest.mark.parametrize("country", ["japan", "belgium", "thailand", "indonesia"])
def test_an_office_of_several_countries_is_not_one_of_the_country_of_its_seat(reference: Library, country: str) -> None:
    note = note_about(reference, country)
    assert "Liaison Office" not in told(note, "State of play")
    headings = [group.heading for chapter in note.chapters for group in chapter.groups if chapter.title == "Who"]
    assert not [each for each in headings if "Secretary" in each or "Regional" in each]
    facts = next(chapter for chapter in note.chapters if chapter.title == "Key facts")
    assert "Bodies of several countries seated there now" in [group.heading for group in facts.groups]


def test_a_country_of_which_nothing_is_known_has_no_note(reference: Library) -> None:
    with pytest.raises(NotFoundError, match="no body of France and no meeting held there"):
        note_about(reference, "France")
