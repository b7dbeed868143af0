"""What counts most where there is room for only some events."""

from __future__ import annotations

import pytest

from asean_wco.library import Library
from asean_wco.model.countries import ASEAN_COUNTRIES, Country
from asean_wco.model.dates import PartialDate
from asean_wco.query.timeline import Event, within
from asean_wco.query.weighing import by_weight, is_kept_first


def milestone(day: str, text: str, *sources: str) -> Event:
    """Return a milestone."""
    return Event(PartialDate.parse(day), None, "milestone", text, "m", sources)


def test_in_a_year_what_all_did_comes_first_then_what_binds_and_a_remark_last() -> None:
    one = milestone("2003-01", "Thailand signed the agreement.", "a", "b", "c")
    begun = milestone("2003-02", "The agreement began.", "a", "b")
    some = milestone("2003-03", "The agreement was signed.", "a")
    all_members = milestone("2003-04", "All ten members had ratified it.")
    other = milestone("2003-05", "Experts met.")
    remark = milestone("2003-06", "The meeting noted that it was signed.", "a", "b", "c", "d")
    ranked = by_weight([remark, one, begun, some, all_members, other])
    assert ranked == [all_members, some, begun, one, other, remark]


@pytest.mark.parametrize(
    "words",
    [
        "The protocol was signed.",
        "The portal was launched in Manila, where the minister told of it.",
        "The tests started.",
        "The Philippines went live with Thailand.",
        "The protocol entered into force.",
        "The arrangement took effect.",
        "The version came into use.",
        "Start of the initiative.",
        "Thailand deposited its instrument of accession.",
        "Viet Nam was elected, as was reported later.",
    ],
)
def test_a_step_is_kept_first_whichever_words_it_has(words: str) -> None:
    assert is_kept_first(milestone("2020", f"Name: {words}"))


@pytest.mark.parametrize(
    "words",
    [
        "The two sides said that they would look into a pilot that began.",
        "The meeting took note of the signed arrangement.",
        "The members pressed for the protocol to be signed.",
        "Its entry into force was a subject of the conference.",
        "The protocol was not yet signed.",
        "The heads decided to set up the office.",
        "The rule was changed so that all members could apply it.",
    ],
)
def test_what_is_only_told_asked_or_expected_is_no_step(words: str) -> None:
    assert not is_kept_first(milestone("2020", f"Name: {words}"))


def test_the_name_of_a_training_centre_makes_no_step_small() -> None:
    assert is_kept_first(milestone("2020", "WCO Regional Training Centre, Korea: It was opened."))


def test_each_year_has_one_before_any_has_two_and_each_five_years_before_any_has_two() -> None:
    days = ("2001-01", "2001-02", "2002", "2003", "2011")
    signed = [milestone(day, f"Signed {day}.", *"abcde"[:n]) for n, day in enumerate(days)]
    first, second, of_2002, of_2003, of_2011 = signed
    assert by_weight(signed) == [of_2011, of_2003, of_2002, second, first]
    # What began before the time shown counts as of its first year.
    assert by_weight(signed, 2003) == [of_2011, of_2003, of_2002, second, first]


def test_the_country_that_all_is_about_counts_as_no_single_member() -> None:
    own = [milestone(f"2001-0{n}", "Thailand signed a treaty.", "a", "b") for n in range(1, 5)]
    other = milestone("2001-09", "Thailand and Viet Nam signed a treaty.", "a")
    assert by_weight([*own, other])[-1] == other


def meeting(day: str, text: str, *sources: str, is_main: bool = False) -> Event:
    """Return a meeting."""
    return Event(PartialDate.parse(day), None, "meeting", text, text, sources, is_main=is_main)


def test_sessions_of_the_main_series_come_in_turn_with_steps_before_other_meetings() -> None:
    main = [meeting(f"2020-0{month}", "Consultation", is_main=True) for month in (6, 7)]
    steps = [milestone("2020", "The port was opened."), milestone("2020", "A treaty was signed.")]
    other = meeting("2020", "Workshop", "a", "b", "c")
    ranked = by_weight([*main, *steps, other])
    assert ranked == [steps[1], main[0], steps[0], main[1], other]


def test_a_courtesy_is_not_the_newest_step() -> None:
    courtesy = milestone("2026", "The service marked its day and thanked Thailand.", "a", "b")
    steps = [milestone("2024", "Experts met."), milestone("2025", "A study was made.")]
    assert by_weight([*steps, courtesy, meeting("2020", "Workshop")])[-1] == courtesy


@pytest.mark.parametrize("code", ASEAN_COUNTRIES)
def test_no_session_of_a_main_series_comes_after_another_meeting(
    reference: Library, code: str
) -> None:
    events = within(reference.events(Country(code)), PartialDate(2020), None)
    meetings = [event for event in by_weight(events) if event.kind == "meeting"]
    assert [event.is_main for event in meetings] == sorted(
        (event.is_main for event in meetings), reverse=True
    )
    named = {event.text for event in meetings if event.is_main}
    assert "34th Meeting of the ASEAN Directors-General of Customs" in named
    assert not [text for text in named if "Korea" in text]
