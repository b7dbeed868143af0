"""The years of a timeline: what stands in each, what began before the time that was asked for, and which are empty."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Generic, Protocol, TypeVar

from asean_wco.export.marks import BARS
from asean_wco.model.dates import PartialDate


class Dated(Protocol):
    """An event or a mark."""

    @property
    def start(self) -> PartialDate:
        """When it happened or began."""

    @property
    def end(self) -> PartialDate | None:
        """When it ended."""

    @property
    def seen(self) -> PartialDate | None:
        """The last day of which there is evidence."""

    @property
    def kind(self) -> str:
        """Meeting, milestone, term or period."""


D = TypeVar("D", bound=Dated)


@dataclass(frozen=True, slots=True)
class SpineYear(Generic[D]):
    """What happened or began in a year.

    Attributes:
        number: the year; None for what began before the time that was asked for.
        gaps: of the years since the one before, in sentences.
        found: the events.
    """

    number: int | None
    gaps: tuple[str, ...]
    found: tuple[D, ...]


def began_before(event: Dated, first: PartialDate | None) -> bool:
    """Whether an event began in a year before the time that was asked for."""
    return first is not None and event.start.year < first.year


def spine(events: Sequence[D], first: PartialDate | None = None) -> Iterator[SpineYear[D]]:
    """Events by year, with the years between them in which nothing is recorded.

    Args:
        events: in the order of time.
        first: beginning of the time that was asked for; years before it were not looked at and are no gaps.
    """
    earlier = tuple(each for each in events if began_before(each, first))
    previous: int | None = None
    if earlier and first:
        yield SpineYear(None, (), earlier)
        previous = first.year - 1
    later = [each for each in events if not began_before(each, first)]
    lasting = [(each.start.year, _last_year(each)) for each in events if each.kind in BARS]
    for year, found in groupby(later, key=lambda each: each.start.year):
        gaps = () if previous is None else tuple(_gaps(previous + 1, year, lasting))
        yield SpineYear(year, gaps, tuple(found))
        previous = year


def _last_year(event: Dated) -> int:
    return (event.end or event.seen or event.start).year


def _gaps(first: int, after: int, lasting: Sequence[tuple[int, int]]) -> Iterator[str]:
    """The years from one up to another that no event begins in; those within a term or a period are not empty."""

    def taken(year: int) -> bool:
        return any(start <= year <= end for start, end in lasting)

    for within, years in groupby(range(first, after), key=taken):
        run = list(years)
        span = f"{run[0]}–{run[-1]}" if len(run) > 1 else f"{run[0]}"
        yield f"{span}: nothing {'else ' if within else ''}recorded"
