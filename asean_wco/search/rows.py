"""Rows in time, of sessions, of editions and of holders, and which of a row a query means.

That is decided once, in `in_order`: the first, the latest, the next, those of a time, or a
neighbour of one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from asean_wco.model.dates import PartialDate
from asean_wco.model.folding import last_number
from asean_wco.model.today import today
from asean_wco.search import reading as said
from asean_wco.search.document import SearchDocument
from asean_wco.search.match import period_fit
from asean_wco.search.matches import Matches
from asean_wco.search.reading import NEIGHBOURS, Reading
from asean_wco.search.vocabulary import LIGHT_WORDS

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
# What is asked of something else than records that fit alike.
_OF_ALIKE = frozenset({said.TIME, said.ORDER, said.ORDINAL, said.TITLE})
# How well records must fit to be a row, by themselves and beside the best.
_LEAST_ALIKE, _NEXT_ALIKE = 0.6, 0.97
_MOST_EDITIONS = 100
_YEAR, _UNDATED = r"(?:19|20)\d\d", "9999"
# How much a member of a row loses that is told for its neighbour.
_TOLD = 0.5


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


def lead_to_sessions(found: Matches) -> None:
    """Add `order` to the sessions that a query means, `row` to a series that lacks the one."""
    reading, index = found.reading, found.index
    for row in found.series.values():
        numbers = index.having(f":series {row.document.id}")
        numbered = numbers & index.having(f":ordinal {reading.ordinal}")
        if reading.order:
            told = f"in the series {row.document.name}"
            _lead_in_order(index.documents(numbers), row.as_series, told, found)
        elif reading.ordinal and not numbered:
            row.lead("row", row.as_series)
        for number in numbered if reading.order in NEIGHBOURS else ():
            found.numbered(number).lead("anchor", 1.0)


def lead_to_alike(found: Matches) -> None:
    """Add `order` to those that a query means of the records that fit alike, as editions do.

    Only editions have neighbours: what lies before a place or a person is no record like others.
    """
    reading = found.reading
    is_led = any(match.reason for match in found.all())
    if not reading.order or is_led or reading.has(said.POST):
        return
    light = frozenset(unit for unit in reading.units if unit.text in LIGHT_WORDS)
    kinds = ("initiative",) if reading.order in NEIGHBOURS else ("initiative", "meeting")
    shares = {
        match.document.id: match.share(match.known(), without=_OF_ALIKE, besides=light)
        for match in found.all()
        if match.document.kind in kinds
        and _date_of(match.document, reading)
        and _is_there(match.document, reading)
    }
    best = max(shares.values(), default=0.0)
    if best >= _LEAST_ALIKE:
        alike = [
            match.document
            for match in found.all()
            if shares.get(match.document.id, 0.0) >= _NEXT_ALIKE * best
        ]
        _lead_in_order(alike, best, "of those that fit", found)


def _lead_in_order(
    documents: Iterable[SearchDocument], share: float, told: str, found: Matches
) -> None:
    """Add `order` to those of a row that a query means.

    Where a next one is asked for and none is recorded, `row` is added to the latest.
    """
    reading = found.reading
    dated = [document for document in documents if _date_of(document, reading)]
    dated.sort(key=lambda document: (_date_of(document, reading), document.id))
    members = [_member(document, reading) for document in dated]
    there = [_member(document, reading) for document in dated if _is_there(document, reading)]
    there = there or members
    chosen = [member for member in there if not reading.periods or member.is_in(reading)]
    is_beside = reading.order in NEIGHBOURS and len(chosen) < len(members)
    for member in chosen if is_beside else ():
        found.lead(member.id, "anchor", _TOLD)
    for member in in_order(members, chosen or there, reading):
        found.lead(member.id, "order", share, f"{IN_WORDS[reading.order]} {told}")
    if reading.order == "next" and members and members[-1].start <= str(today()):
        found.lead(members[-1].id, "row", share, f"{NO_NEXT} {told}")


def _date_of(document: SearchDocument, reading: Reading) -> str:
    """Return the date of a session or an edition; an edition is named for a year or a number."""
    last = document.folded_names[0].rsplit(maxsplit=1)[-1]
    if document.date or document.kind != "initiative":
        return document.date
    if re.fullmatch(_YEAR, last):
        return last
    # A number without a date has a place beside another number alone.
    is_beside = reading.ordinal and reading.order in NEIGHBOURS
    return _UNDATED if is_beside and _edition(last) else ""


def _member(document: SearchDocument, reading: Reading) -> Member:
    """Return a session or an edition with its number, which may be the last word of its name."""
    number = document.facets.get("ordinal", 0)
    if document.kind == "initiative":
        number = _edition(document.folded_names[0])
    date = _date_of(document, reading)
    return Member(document.id, date, date, number=number)


def _edition(name: str) -> int:
    """Return the number of an edition that a folded name ends with; 0 where it has none."""
    number = last_number(name)
    return number if number < _MOST_EDITIONS else 0


def _is_there(session: SearchDocument, reading: Reading) -> bool:
    """Return whether a session was held where a query asks for, if it asks for a place."""
    countries = session.facets.get("countries", ())
    modes = {mode for unit in reading.units if unit.sort == said.MODE for mode in unit.meaning}
    return (
        (not reading.countries or not set(countries).isdisjoint(reading.countries))
        and (not reading.places or session.facets.get("city") in reading.places)
        and (not modes or session.facets.get("mode") in modes)
    )
