"""What the reference claims to cover, so that an empty answer means something."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from asean_wco.facts.sources import facts_of
from asean_wco.model.dates import PartialDate
from asean_wco.model.records import ORDINALS, Meeting, Record, Series


@dataclass(frozen=True, slots=True)
class SeriesCoverage:
    """Which sessions of a series the reference knows.

    Attributes:
        series: the series.
        known: ordinals that a source states.
        inferred: ordinals that follow from sources, with the id of the meeting or the series that says why.
        missing: ordinals below the highest of which there is no session.
        unnumbered: ids of sessions without any ordinal.
        first: date of the first recorded session.
        last: date of the last recorded session.
        own: those of the known ordinals that only records of the user's own give.
        own_sessions: ids of the sessions that are the user's own, which first and last may be the dates of.
    """

    series: Series
    known: tuple[int, ...]
    inferred: tuple[tuple[int, str], ...]
    missing: tuple[int, ...]
    unnumbered: tuple[str, ...]
    first: PartialDate | None
    last: PartialDate | None
    own: tuple[int, ...] = ()
    own_sessions: tuple[str, ...] = ()


def _inferred_ordinals(series: Series, meetings: list[Meeting]) -> dict[int, str]:
    """Ordinals inferred on a meeting, or on the series for a session that has no record (``ordinals.11``)."""
    found = {}
    for inference in series.inferences:
        head, _, number = inference.field.partition(".")
        if head == ORDINALS and number.isdecimal():
            found[int(number)] = series.id
    for meeting in meetings:
        for inference in meeting.inferences:
            if inference.field == "ordinal" and isinstance(inference.value, int):
                found[inference.value] = meeting.id
    return found


def series_coverage(series: Series, meetings: Iterable[Meeting]) -> SeriesCoverage:
    """Which ordinals of a series are known, inferred and missing.

    Args:
        series: the series.
        meetings: meetings of any series.
    """
    own = [meeting for meeting in meetings if meeting.series == series.id]
    known = {meeting.ordinal for meeting in own if meeting.ordinal is not None}
    inferred = {
        number: where
        for number, where in _inferred_ordinals(series, own).items()
        if number not in known
    }
    highest = max(known | set(inferred), default=0)
    starts = sorted(
        (meeting.start for meeting in own if meeting.start), key=lambda date: date.sort_key
    )
    numbered = set(inferred.values())
    return SeriesCoverage(
        series,
        tuple(sorted(known)),
        tuple(sorted(inferred.items())),
        tuple(
            number
            for number in range(1, highest + 1)
            if number not in known and number not in inferred
        ),
        tuple(
            meeting.id for meeting in own if meeting.ordinal is None and meeting.id not in numbered
        ),
        starts[0] if starts else None,
        starts[-1] if starts else None,
        tuple(sorted(known - {meeting.ordinal for meeting in own if meeting.origin != "own"})),
        tuple(meeting.id for meeting in own if meeting.origin == "own"),
    )


@dataclass(frozen=True, slots=True)
class FactCounts:
    """How well the facts of some records are sourced.

    Attributes:
        facts: cited fields and items.
        with_two: those with two sources or more.
        with_primary: those with a primary source.
        inferences: inferred values.
        disputes: disputed fields.
        unknowns: things looked for and not found.
    """

    facts: int
    with_two: int
    with_primary: int
    inferences: int
    disputes: int
    unknowns: int


def count_facts(records: Iterable[Record], primary: frozenset[str]) -> FactCounts:
    """Count the facts of records and how they are sourced.

    Args:
        records: of any kind.
        primary: ids of the primary sources.
    """
    listed = list(records)
    facts = [set(sources) for record in listed for sources in facts_of(record).values()]
    return FactCounts(
        len(facts),
        sum(len(sources) >= 2 for sources in facts),
        sum(not primary.isdisjoint(sources) for sources in facts),
        sum(len(record.inferences) for record in listed),
        sum(len(record.disputes) for record in listed),
        sum(len(record.unknowns) for record in listed),
    )
