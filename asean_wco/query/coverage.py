"""What the reference claims to cover, so that an empty answer means something."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from asean_wco.facts.fact import DISPUTED, INFERRED, UNKNOWN, Fact
from asean_wco.facts.sources import voices_of
from asean_wco.facts.tenure import history, holdings_of, who_on
from asean_wco.model.dates import PartialDate
from asean_wco.model.records import (
    MOST_SESSIONS,
    ORDINALS,
    Meeting,
    Office,
    Record,
    Series,
    Source,
    kind_of,
)
from asean_wco.model.vocabulary import KINDS


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
    of_series = {
        inference.field.removeprefix(f"{ORDINALS}."): series.id
        for inference in series.inferences
        if inference.field.startswith(f"{ORDINALS}.")
    }
    longest = len(str(MOST_SESSIONS))
    found = {
        int(number): where
        for number, where in of_series.items()
        if number.isdecimal() and len(number) <= longest
    }
    of_meetings = {
        inference.value: meeting.id
        for meeting in meetings
        for inference in meeting.inferences
        if inference.field == "ordinal" and isinstance(inference.value, int)
    }
    found |= of_meetings
    return {number: where for number, where in found.items() if 0 < number <= MOST_SESSIONS}


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


def count_facts(facts: Iterable[Fact], sources: Mapping[str, Source]) -> dict[str, Any]:
    """Return how many facts there are and how well they are sourced, as JSON has it.

    What was looked for and not found is counted apart. Two sources are independent where two
    voices speak in them; see `voices_of`.

    Args:
        facts: those to count.
        sources: all sources by id.
    """
    listed = list(facts)
    certainties = Counter(fact.certainty for fact in listed)
    cited = [fact.sources for fact in listed if fact.certainty != UNKNOWN]
    primary = {source.id for source in sources.values() if source.quality == "primary"}
    with_two = sum(len(voices_of(named, sources)) > 1 for named in cited)
    with_primary = sum(not primary.isdisjoint(named) for named in cited)
    return {
        "facts": len(cited),
        "two_sources": round(with_two / len(cited), 3) if cited else None,
        "primary_source": round(with_primary / len(cited), 3) if cited else None,
        "inferences": certainties[INFERRED],
        "disputes": certainties[DISPUTED],
        "unknowns": certainties[UNKNOWN],
    }


def statistics_of(records: Iterable[Record], facts: Iterable[Fact]) -> list[dict[str, Any]]:
    """Return what is counted per kind and in all: records, facts, how these are sourced, doubts.

    Args:
        records: all records.
        facts: all facts of theirs.
    """
    by_id = {record.id: record for record in records}
    sources = {record.id: record for record in by_id.values() if isinstance(record, Source)}
    listed = list(facts)
    rows = []
    for kind in (*KINDS, "all"):
        counted = [record for record in by_id.values() if kind in ("all", kind_of(record))]
        told = [fact for fact in listed if kind in ("all", kind_of(by_id[fact.about]))]
        rows.append(
            {
                "kind": kind,
                "records": len(counted),
                **count_facts(told, sources),
                "own": sum(record.origin == "own" for record in counted),
            }
        )
    return rows


def coverage_of(series: Iterable[Series], meetings: Iterable[Meeting]) -> list[SeriesCoverage]:
    """Return the coverage of each series, the longest first.

    Args:
        series: those that are asked for.
        meetings: of any series.
    """
    listed = list(meetings)
    covered = [series_coverage(one, listed) for one in series]
    return sorted(covered, key=lambda one: (-len(one.known), one.series.id))


def series_output(covered: SeriesCoverage) -> dict[str, Any]:
    """Return the coverage of a series as JSON has it."""
    return {
        "series": covered.series.id,
        "known": list(covered.known),
        "inferred": [number for number, _ in covered.inferred],
        "missing": list(covered.missing),
        "unnumbered": list(covered.unnumbered),
        "first": str(covered.first) if covered.first else None,
        "last": str(covered.last) if covered.last else None,
        "own": list(covered.own),
        "own_sessions": list(covered.own_sessions),
    }


def office_gaps(offices: Iterable[Office], holders: Iterable[Record]) -> list[dict[str, Any]]:
    """Return what is known of the holders of each office, as JSON has it.

    That is their number, the first and last year with evidence, and the years between in which
    there is evidence of nobody.

    Args:
        offices: those that are asked for.
        holders: all records that may hold one.
    """
    records = list(holders)
    return [_gaps_of(office, records) for office in offices]


def _gaps_of(office: Office, records: list[Record]) -> dict[str, Any]:
    holdings = holdings_of(office.id, records)
    years = [date.year for holding in holdings for date in holding.evidence]
    first, last = (min(years), max(years)) if years else (None, None)
    between = range(first, last + 1) if first is not None and last is not None else ()
    own = {holding.holder.id for holding in holdings if holding.holder.origin == "own"}
    return {
        "office": office.id,
        "holders": len({holding.holder.id for holding in holdings}),
        "first": first,
        "last": last,
        "years_without_holder": [
            year
            for year in between
            if who_on(holdings, PartialDate(year))[0].certainty in (UNKNOWN, INFERRED)
        ],
        "gaps": sum(answer.certainty == UNKNOWN for answer in history(holdings)),
        "own": sorted(own),
    }
