"""Rows in time, of sessions, of editions and of holders, and which of a row a query means.

That is decided once, in `in_order`: the first, the latest, the next, those of a time, or a
neighbour of one.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from asean_wco.model.dates import PartialDate
from asean_wco.model.today import today
from asean_wco.search.match import period_fit
from asean_wco.search.reading import NEIGHBOURS, Reading

IN_WORDS = {
    "first": "earliest recorded",
    "last": "latest recorded",
    "penultimate": "last but one recorded",
    "antepenultimate": "last but two recorded",
    "next": "next",
    "before": "the one before",
    "after": "the one after",
}
# How many of a row come after the one that is meant, of those that were held.
_FROM_END = {"last": 0, "penultimate": 1, "antepenultimate": 2}
NO_NEXT = "no later one is recorded; latest"


class Member(NamedTuple):
    """One of a row in time: a session, or the term of a holder; dates as text."""

    id: str
    start: str
    end: str
    is_acting: bool = False
    number: int = 0

    def is_in(self, reading: Reading) -> bool:
        """Return whether it touches the time asked for; a term without an end may go on."""
        first = PartialDate.parse(self.start)
        last = PartialDate.parse(self.end) if self.end else today()
        last = max(first, last, key=lambda date: date.latest)
        return any(period_fit(first, last, period) for period in reading.periods)

    def evidence(self) -> str:
        """Return its time in words."""
        first = PartialDate.parse(self.start).display()
        last = PartialDate.parse(self.end or self.start).display()
        return f"evidence of {first}" if first == last else f"evidence from {first} to {last}"


def in_order(row: Sequence[Member], chosen: Sequence[Member], reading: Reading) -> Sequence[Member]:
    """Return the members of a row that a query means, the best first.

    Args:
        row: all members, the earliest first.
        chosen: those that fit what else is said, or all.
        reading: of the query.
    """
    held = [member for member in row if member.start <= str(today())]
    if reading.order in NEIGHBOURS:
        is_told = len(chosen) < len(row)
        anchors = chosen if is_told and chosen else held or row
        return _neighbour(row, anchors, reading)
    if reading.order == "next":
        # What lies before today is never the next.
        return row[len(held) :][:1]
    if reading.order == "first":
        numbered = [member for member in chosen if member.number == 1]
        return (numbered or chosen)[:1]
    known = [member for member in reversed(chosen) if member in held]
    if reading.order in _FROM_END:
        return known[_FROM_END[reading.order] :][:1]
    return list(reversed(chosen))


def _neighbour(
    row: Sequence[Member], anchors: Sequence[Member], reading: Reading
) -> Sequence[Member]:
    """Return the member before or after the number that is told, or the last of the anchors."""
    step = reading.steps if reading.order == "after" else -reading.steps
    if reading.ordinal:
        return [member for member in row if member.number == reading.ordinal + step]
    place = row.index(anchors[-1]) + step if anchors else -1
    return row[place : place + 1] if place >= 0 else ()
