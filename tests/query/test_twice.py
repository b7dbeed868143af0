"""What two records tell of one day is told once, with the sources of both."""

from __future__ import annotations

import re

import pytest

from asean_wco.facts.fact import DISPUTED
from asean_wco.library import Library
from asean_wco.model.countries import ASEAN_COUNTRIES, Country
from asean_wco.model.dates import PartialDate
from asean_wco.query.timeline import Event
from asean_wco.query.twice import likeness, told_once
from tests.brief.notes import TODAY, note, told


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWCO_TODAY", TODAY)


def event(record: str, text: str, day: int = 1, kind: str = "milestone") -> Event:
    """An event of May 2024."""
    start = PartialDate(2024, 5, day)
    return Event(start, None, kind, text, record, (f"of-{record}",), facts=(f"{record}#1",))


def test_the_same_steps_become_one_with_all_facts_and_sources() -> None:
    events = [event("a", "toys"), event("b", "more toys"), event("c", "toys", 2)]
    first, second = told_once(events, lambda *_: True, lambda one: len(one.text))
    assert (first.record, first.facts, first.sources) == ("b", ("b#1", "a#1"), ("of-b", "of-a"))
    assert second == events[2]


def test_a_step_that_is_disputed_in_one_record_is_disputed_where_another_tells_it() -> None:
    doubtful = event("a", "toys")._replace(certainty=DISPUTED)
    [told] = told_once([doubtful, event("b", "more toys")], lambda *_: True, lambda one: one.record)
    assert (told.record, told.certainty) == ("b", DISPUTED)


def test_a_timeline_cites_no_source_for_a_day_that_it_denies(reference: Library) -> None:
    protocol = "asw-protocol-2006"
    [signed] = [
        event
        for event in reference.events(reference.get("asean-single-window"))
        if f"{protocol}#signed" in event.facts
    ]
    assert (signed.record, signed.certainty) == ("asean-single-window", DISPUTED)
    [dispute, _] = reference.get(protocol).disputes
    _, *others = dispute.claims
    denying = {source for claim in others for source in claim.sources}
    assert denying.isdisjoint(signed.sources)


def test_meetings_and_steps_that_differ_stay_apart() -> None:
    events = [event("a", "toys"), event("b", "balls")]
    assert told_once(events, lambda *_: False, str) == events
    meetings = [event("a", "toys", kind="meeting"), event("b", "toys", kind="meeting")]
    assert told_once(meetings, lambda *_: True, str) == meetings


def test_likeness_is_the_share_of_the_words_of_the_shorter_text() -> None:
    assert likeness("The council approved the plan", "The plan was approved") == 0.75
    assert likeness("kites", "marbles") == 0
    assert likeness("", "marbles") == 0


@pytest.mark.parametrize("day", ["19 September 2003", "22 January 2025", "25 September 2025"])
def test_a_day_of_which_two_records_tell_stands_once_in_the_history(
    reference: Library, day: str
) -> None:
    history = told(note(reference, "Timor-Leste", full=True), "History")
    [line] = [line for line in history if line.startswith(f"{day}: ")]
    assert "Timor-Leste" in line


def test_an_entry_says_its_date_once(reference: Library) -> None:
    history = told(note(reference, "Viet Nam", full=True), "History")
    assert (
        "17 July 1995: Bui Duy Bao was Deputy Director-General of Customs, Viet Nam Customs. "
        in (" ".join(history))
    )
    assert not [line for line in history if "(in post at least" in line]


def test_a_step_that_only_tells_of_a_meeting_is_that_meeting(reference: Library) -> None:
    events = reference.events(Country("TH"))
    of_march = [event for event in events if str(event.start).startswith("2025-03")]
    assert [event.record for event in of_march if "38th" in event.text] == ["cptfwg-38"]
    assert [event.record for event in of_march if "37th" in event.text] == ["cecwg-37"]
    [merged] = [event for event in of_march if event.record == "cptfwg-38"]
    assert any(fact.startswith("cptfwg#") for fact in merged.facts)


def test_a_step_that_tells_what_a_meeting_did_stays_apart(reference: Library) -> None:
    events = reference.events(reference.get("wco-ap-vice-chair"))
    assert [event for event in events if event.kind == "milestone" and "nominated" in event.text]


@pytest.mark.parametrize("code", ASEAN_COUNTRIES)
def test_no_day_has_a_meeting_and_a_step_of_its_number_alone(reference: Library, code: str) -> None:
    events = reference.events(Country(code))
    steps = [event for event in events if event.kind == "milestone"]
    assert not [
        event.text
        for event in steps
        if re.fullmatch(r"[^:]*: \d+(?:st|nd|rd|th) (?:meeting|session) in [A-Z]\w+\.", event.text)
    ]
