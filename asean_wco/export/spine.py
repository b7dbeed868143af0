"""The years of a timeline: what stands in each, what began earlier, and which years are empty."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from asean_wco.model.dates import PartialDate
from asean_wco.model.text import number_ranges
from asean_wco.query.timeline import Event


class Timeline(NamedTuple):
    """What happened around a subject, and what of it was asked for.

    Attributes:
        title: the name of the subject.
        shown: the events that were asked for, in the order of time.
        events: all events of the subject: a year in which one of them falls is not empty.
        first: beginning of the time that was asked for; None for all.
    """

    title: str
    shown: Sequence[Event]
    events: Sequence[Event]
    first: PartialDate | None = None


class SpineYear(NamedTuple):
    """What happened or began in a year.

    Attributes:
        number: the year; None for what began before the time that was asked for.
        gaps: of the years since the one before, in sentences.
        events: what happened in it.
    """

    number: int | None
    gaps: tuple[str, ...]
    events: tuple[Event, ...]


def spine(timeline: Timeline) -> Iterator[SpineYear]:
    """Yield the years in which shown events began, with what is to say of those between them."""
    first = timeline.first
    shown = set(timeline.shown)
    lasting = {year for event in shown for year in event.all_years}
    left_out = {year for event in timeline.events if event not in shown for year in event.all_years}
    earlier = tuple(event for event in timeline.shown if first and event.start.year < first.year)
    later = timeline.shown[len(earlier) :]
    following = later[0].start.year if later else 0
    if earlier and first:
        yield SpineYear(None, (), earlier)
        following = first.year
    for year, events in groupby(later, key=lambda event: event.start.year):
        gaps = _gaps(range(following, year), lasting, left_out)
        yield SpineYear(year, tuple(gaps), tuple(events))
        following = year + 1


def _gaps(between: range, lasting: set[int], left_out: set[int]) -> Iterator[str]:
    """Yield what is to say of years in which no shown event begins.

    No year is called empty in which anything of the subject falls, be it shown or not.

    Args:
        between: the years.
        lasting: years in which a shown event lasts, or one of its facts falls.
        left_out: years of the events that are not shown.
    """
    for is_lasting, run in groupby(between, lasting.__contains__):
        years = list(run)
        words = "nothing else recorded" if is_lasting else "nothing recorded"
        if left_out.intersection(years):
            words = "no such event"
        yield f"{number_ranges(years)}: {words}"
