"""The records that a query means by their order: sessions of a series, or those that fit alike."""

from __future__ import annotations

from collections.abc import Iterable

from asean_wco.model.today import today
from asean_wco.search import reading as said
from asean_wco.search.document import SearchDocument
from asean_wco.search.match import Match
from asean_wco.search.matches import Matches
from asean_wco.search.reading import NEIGHBOURS, Reading
from asean_wco.search.rows import IN_WORDS, NO_NEXT, Member, in_order

# What is asked of something else than records that fit alike.
_OF_ALIKE = frozenset({said.TIME, said.ORDER, said.ORDINAL, said.TITLE})
# How well records must fit to be a row, by themselves and beside the best, and in their kind.
_LEAST_ALIKE, _NEXT_ALIKE, _LEAST_KIND = 0.6, 0.97, 0.8
_MOST_EDITIONS = 100
# Roman numerals of one letter, which stay letters when a name is folded.
_ROMANS = {"i": 1, "v": 5, "x": 10}


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
    kinds = ("initiative",) if reading.order in NEIGHBOURS else ("initiative", "meeting")
    shares = {
        match.document.id: match.share(match.known(), without=_OF_ALIKE)
        for match in found.all()
        if match.document.kind in kinds and _is_of_kind(match)
    }
    best = max(shares.values(), default=0.0)
    if best >= _LEAST_ALIKE:
        alike = [
            match.document
            for match in found.all()
            if shares.get(match.document.id, 0.0) >= _NEXT_ALIKE * best
        ]
        _lead_in_order(alike, best, "of those that fit", found)


def _is_of_kind(match: Match) -> bool:
    """Return whether a record is of the kind that is asked for, if any is."""
    is_fitting = not match.reading.kinds or match.sort(said.KIND) >= _LEAST_KIND
    return is_fitting and bool(match.document.date) and _is_there(match.document, match.reading)


def _lead_in_order(
    documents: Iterable[SearchDocument], share: float, told: str, found: Matches
) -> None:
    """Add `order` to those of a row that a query means.

    Where a next one is asked for and none is recorded, `row` is added to the latest.
    """
    reading = found.reading
    dated = [document for document in documents if document.date]
    dated.sort(key=lambda document: (document.date, document.id))
    members = [_member(document) for document in dated]
    there = [_member(document) for document in dated if _is_there(document, reading)]
    chosen = [member for member in there if not reading.periods or member.is_in(reading)]
    for member in in_order(members, chosen or there or members, reading):
        found.lead(member.id, "order", share, f"{IN_WORDS[reading.order]} {told}")
    if reading.order == "next" and members and members[-1].start <= str(today()):
        found.lead(members[-1].id, "row", share, f"{NO_NEXT} {told}")


def _member(document: SearchDocument) -> Member:
    """Return a session or an edition with its number, which may be the last word of its name."""
    number = document.facets.get("ordinal", 0)
    if document.kind == "initiative":
        number = _edition(document.folded_names[0])
    return Member(document.id, document.date, document.date, number=number)


def _edition(name: str) -> int:
    """Return the number of an edition that a folded name ends with; 0 where it has none."""
    last = name.rsplit(maxsplit=1)[-1]
    if last.isdecimal() and int(last) < _MOST_EDITIONS:
        return int(last)
    return _ROMANS.get(last, 0)


def _is_there(session: SearchDocument, reading: Reading) -> bool:
    """Return whether a session was held where a query asks for, if it asks for a place."""
    countries = session.facets.get("countries", ())
    modes = {mode for unit in reading.units if unit.sort == said.MODE for mode in unit.meaning}
    return (
        (not reading.countries or not set(countries).isdisjoint(reading.countries))
        and (not reading.places or session.facets.get("city") in reading.places)
        and (not modes or session.facets.get("mode") in modes)
    )
