"""Which events share a day with the time that is asked for, and are of the kinds asked for."""

from __future__ import annotations

import pytest

from asean_wco.facts.fact import ATTESTED
from asean_wco.library import Library
from asean_wco.model.dates import PartialDate
from asean_wco.query.timeline import EVENT_KINDS, within
from tests.model.making import initiative, meeting
from tests.query.event_support import made


def dates(first: str | None, last: str | None) -> tuple[PartialDate | None, PartialDate | None]:
    return PartialDate.parse(first) if first else None, PartialDate.parse(last) if last else None


@pytest.mark.parametrize(
    ("first", "last", "records"),
    [
        ("2019-06-13", "2019-06", ["landia-customs", "carl-duy", "dgs-28", "toy-window"]),
        ("2022", None, []),
        ("2021", None, ["carl-duy", "consultation-2021"]),
        (None, "2008", ["toy-window", "wco-toy"]),
        ("2020-03", "2020-03", ["landia-customs", "carl-duy", "toy-operation"]),
    ],
)
def test_a_period_has_what_shares_a_day_with_it(
    library: Library, first: str | None, last: str | None, records: list[str]
) -> None:
    found = within(library.events(), *dates(first, last))
    assert sorted(event.record for event in found if event.certainty != ATTESTED) == sorted(records)


def test_a_period_without_ends_has_everything(library: Library) -> None:
    events = library.events()
    assert within(events, None, None) == events
    assert within(events, None, None, EVENT_KINDS) == events


def test_kinds_of_events_can_be_chosen(library: Library) -> None:
    events = library.events()
    assert {event.kind for event in within(events, None, None, ["term"])} == {"term"}
    assert len(within(events, None, None, ["term", "meeting"])) == sum(
        event.kind in ("term", "meeting") for event in events
    )


def test_a_meeting_of_some_days_is_found_on_each_of_them() -> None:
    events = made(meeting("m", start="2019-06-11", end="2019-06-13"))
    found = {
        day: len(within(events, *dates(f"2019-06-{day}", f"2019-06-{day}")))
        for day in (10, 11, 12, 13, 14)
    }
    assert found == {10: 0, 11: 1, 12: 1, 13: 1, 14: 0}


def test_an_initiative_that_begins_does_not_begin_forever() -> None:
    assert within(made(initiative("i", start="2010")), *dates("2012", None)) == []
