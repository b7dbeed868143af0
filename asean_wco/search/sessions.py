"""Series that a query names, and the sessions of them that stand where it asks for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from asean_wco.model.today import today
from asean_wco.search import reading as said
from asean_wco.search.document import SearchDocument
from asean_wco.search.index import Index
from asean_wco.search.match import Finder, Match
from asean_wco.search.reading import Reading

# What is asked of something else than the series itself.
OUTSIDE = frozenset({said.TIME, said.ORDINAL, said.ORDER, said.ROLE, said.PLACE})
_LEAST, _AS_GOOD, _ACRONYM = 0.5, 0.8, 0.9
_MOST_SESSIONS = 400
_TOLD = {
    "first": "the first",
    "last": "the latest",
    "next": "the next",
    "before": "the one before",
    "after": "the one after",
}


def series_named(rows: Iterable[Match]) -> dict[str, float]:
    """Return how well series are named by a query, by id."""
    found = {}
    for row in rows:
        words = row.share(row.in_names, without=OUTSIDE | {said.COUNTRY, said.KIND})
        share = words or row.share(row.in_names, without=OUTSIDE)
        if any(each.unit.text in row.document.folded_acronyms for each in row.asked):
            share = max(share, _ACRONYM)
        found[row.document.id] = share * (0.9 + 0.1 * row.brevity)
    best = max(_LEAST, _AS_GOOD * max(found.values(), default=0.0))
    return {identifier: share for identifier, share in found.items() if share >= best}


def lead_to_sessions(
    reading: Reading, series: dict[str, float], index: Index, find: Finder
) -> None:
    """Add `order` to sessions that stand where a query asks for, and `row` where none has its number.

    Args:
        reading: of the query.
        series: how well series are named, by id.
        index: of all records.
        find: gives the record with an id.
    """
    for identifier, share in series.items():
        row = find(identifier)
        numbers = index.having(f":series {identifier}")
        numbered = numbers & index.having(f":ordinal {reading.ordinal}")
        if row and reading.ordinal and not reading.order and not numbered:
            row.lead("row", share)
        if not row or not reading.order:
            continue
        sessions = sorted(
            (each for each in index.documents(sorted(numbers)[-_MOST_SESSIONS:]) if each.date),
            key=lambda each: each.date,
        )
        for anchor in index.documents(numbered) if reading.order in ("before", "after") else ():
            _lead(find(anchor.id), "anchor", 1.0)
        told = f"{_TOLD[reading.order]} of {row.document.name}"
        for place, session in enumerate(_wanted(sessions, reading)):
            _lead(find(session.id), "order", share / (1 + place), told)


def _lead(match: Match | None, name: str, share: float, told: str = "") -> None:
    if match:
        match.lead(name, share, told)


def _is_there(session: SearchDocument, reading: Reading) -> bool:
    """Return whether a session was held where a query asks for, if it asks for a place."""
    countries = session.facets.get("countries", ())
    is_in_country = not reading.countries or not set(countries).isdisjoint(reading.countries)
    return is_in_country and (not reading.places or session.facets.get("city") in reading.places)


def _wanted(sessions: Sequence[SearchDocument], reading: Reading) -> Sequence[SearchDocument]:
    """Return the sessions that are asked for, of all by date, the best first."""
    is_beside = reading.order in ("before", "after")
    if is_beside and reading.ordinal:
        target = reading.ordinal + reading.steps * (1 if reading.order == "after" else -1)
        return [each for each in sessions if each.facets.get("ordinal") == target]
    if is_beside and reading.periods:
        return []
    sessions = [each for each in sessions if _is_there(each, reading)] or sessions
    held = [each for each in sessions if each.date <= str(today())]
    coming = sessions[len(held) :]
    if reading.order in ("next", "after"):
        return [*coming[:1], *held[-1:]]
    return {"first": sessions[:1], "before": held[-2:-1]}.get(reading.order, held[-1:])
