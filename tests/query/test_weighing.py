"""What counts most where there is room for only some events."""

from __future__ import annotations

import pytest

from asean_wco.library import Library
from asean_wco.model.countries import ASEAN_COUNTRIES, Country
from asean_wco.model.dates import PartialDate
from asean_wco.query.timeline import Event, within
from asean_wco.query.weighing import by_weight


def milestone(day: str, text: str, *sources: str) -> Event:
    """Return a milestone."""
    return Event(PartialDate.parse(day), None, "milestone", text, "m", sources)


def test_the_newest_come_first_then_steps_of_all_then_those_of_one_member() -> None:
    one = milestone("2001", "Thailand signed the agreement.", "a", "b", "c")
    some = milestone("2002", "The agreement was signed.", "a")
    all_members = milestone("2003", "All ten members had ratified it.")
    minor = milestone("2004", "Experts discussed it.", "a", "b")
    newest = [milestone("2024", "Experts met."), milestone("2025", "A study was made.")]
    ranked = by_weight([one, some, all_members, minor, *newest])
    assert ranked == [*reversed(newest), all_members, some, one, minor]


def test_the_country_that_all_is_about_counts_as_no_single_member() -> None:
    own = [milestone(f"200{year}", "Thailand signed a treaty.", "a", "b") for year in range(4)]
    other = milestone("2009", "Thailand and Viet Nam signed a treaty.", "a")
    newest = [milestone("2024", "Thailand met experts."), milestone("2025", "Thailand paid.")]
    assert by_weight([*own, other, *newest])[-1] == other


def meeting(day: str, text: str, *sources: str, is_main: bool = False) -> Event:
    """Return a meeting."""
    return Event(PartialDate.parse(day), None, "meeting", text, text, sources, is_main=is_main)


def test_sessions_of_the_main_series_come_in_turn_with_steps_before_other_meetings() -> None:
    main = [meeting(f"20{year}-06", "Consultation", is_main=True) for year in (20, 21, 22)]
    steps = [milestone("2010", "The port was opened."), milestone("2011", "A treaty was signed.")]
    newest = [milestone("2024", "Experts met."), milestone("2025", "A study was made.")]
    other = meeting("2023", "Workshop", "a", "b", "c")
    old, new, newer = main
    ranked = by_weight([*main, *steps, other, *newest])
    in_turn = [newer, steps[0], new, steps[1], old]
    assert ranked == [*reversed(newest), *in_turn, other]


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
