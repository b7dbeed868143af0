"""Who held a post on a day, and how surely, is the same in every view of the reference."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

import pytest

from asean_wco.facts.fact import INFERRED, UNKNOWN
from asean_wco.facts.tenure import HolderAnswer, Holding, history, holdings_of, who_on
from asean_wco.library import Library
from asean_wco.model.dates import Day, PartialDate
from asean_wco.model.records import Office
from asean_wco.model.today import today
from tests.conftest import sample

NOT_SHOWN = (INFERRED, UNKNOWN)


def beside(day: Day, step: int) -> PartialDate:
    """The day so many days after another."""
    date = datetime.date(*day) + datetime.timedelta(days=step)
    return PartialDate(date.year, date.month, date.day)


def middle(first: PartialDate, last: PartialDate) -> PartialDate:
    """The day in the middle of a time."""
    days = datetime.date(*last.earliest) - datetime.date(*first.latest)
    return beside(first.latest, days.days // 2)


def days_of(answers: list[HolderAnswer]) -> Iterator[PartialDate]:
    """The days around each known date of a post, and one in each time between holders."""
    for answer in answers:
        dates = list(answer.holding.evidence) if answer.holding else []
        dates += [date for date in (answer.since, answer.until) if date]
        for date in dates:
            for day in (date.earliest, date.latest):
                yield from (beside(day, step) for step in (-1, 0, 1))
        if answer.since and answer.until:
            yield middle(answer.since, answer.until)


def told_of(answer: HolderAnswer) -> tuple[str | None, str]:
    """The holder and the certainty of an answer."""
    return answer.holding.holder.id if answer.holding else None, answer.certainty


@pytest.fixture(scope="module")
def posts(reference: Library) -> list[Office]:
    """The offices with a holder: all of them, or every third."""
    offices = [office for office in reference.find("office") if isinstance(office, Office)]
    return list(sample(sorted(offices, key=lambda office: office.id), 3))


def row_at(
    rows: list[HolderAnswer], day: PartialDate, sightings: set[PartialDate]
) -> HolderAnswer | None:
    """The row of a history for a time between holders in which a day lies."""
    for row in rows:
        first, last = row.since, row.until or today()
        if first is None and row.certainty == INFERRED and rows[-1] is row:
            # The row for today holds since the last sighting.
            first = max(sightings)
        if first is None:
            continue
        begin = beside(first.latest, 1) if first in sightings else first
        end = beside(last.earliest, -1) if last in sightings else last
        if begin.earliest <= day.earliest <= end.earliest:
            return row
    return None


def is_vague(day: PartialDate, holdings: list[Holding]) -> bool:
    """Whether a day lies in a month that is all that is known, or between two stated terms."""
    ends = [holding.role.end for holding in holdings if holding.role.end]
    soon = beside(day.earliest, -31).earliest
    return any(soon <= end.latest < day.earliest for end in ends) or any(
        date.covers(day) for holding in holdings for date in holding.evidence if not date.day
    )


def test_a_history_tells_a_day_between_holders_as_who_does_on_that_day(
    reference: Library, posts: list[Office]
) -> None:
    wrong = []
    for office in posts:
        holdings = holdings_of(office.id, reference.store.may_link_to(office.id))
        rows = history(holdings, today())
        sightings = {date for holding in holdings for date in holding.evidence}
        for day in days_of(rows):
            if not min(sightings).earliest <= day.earliest < today().earliest:
                continue
            told = [told_of(answer) for answer in who_on(holdings, day)]
            row = row_at(rows, day, sightings)
            expected = told if row is None else [told_of(row)]
            is_known = all(certainty not in NOT_SHOWN for _, certainty in expected)
            if told != expected or not (row or is_known or is_vague(day, holdings)):
                wrong.append((office.id, str(day), told, expected))
    assert wrong == []
