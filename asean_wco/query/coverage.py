"""What the reference covers, so that an empty answer means something."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from asean_wco.facts.fact import INFERRED, UNKNOWN, Fact
from asean_wco.facts.sources import voices_of
from asean_wco.facts.tenure import history, holdings_of, who_on
from asean_wco.facts.when import dates_of, in_order
from asean_wco.model.dates import PartialDate, written_date
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
from asean_wco.model.tuples import NamedTuple
from asean_wco.model.vocabulary import KINDS


class SeriesCoverage(NamedTuple):
    """The sessions of a series that the reference knows.

    Attributes:
        series: the series.
        known: ordinals that a source states.
        inferred: ordinals that follow from sources, with the id of the meeting or series that has
            the inference.
        missing: ordinals below the highest one without a session.
        unnumbered: ids of sessions without any ordinal.
        first: date of the first recorded session.
        last: date of the last recorded session.
        own: known ordinals that only records of the user's own state.
        own_sessions: ids of the user's own sessions; `first` and `last` may be their dates.
        first_inferred: inferred date of a session before `first`; None if there is none.
        last_inferred: inferred date of a session after `last`; None if there is none.
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
    first_inferred: PartialDate | None = None
    last_inferred: PartialDate | None = None


def _inferred_ordinals(series: Series, meetings: list[Meeting]) -> dict[int, str]:
    """Return the inferred ordinals of a series, with the id of the record that has the inference.

    An ordinal is inferred on a meeting, or on the series for a session without a record. On the
    series the field of the inference has the ordinal in it: ``ordinals.11``.
    """
    inferred: dict[int, str] = {}
    longest = len(str(MOST_SESSIONS))
    for inference in series.inferences:
        field, _, number = inference.field.partition(".")
        if field == ORDINALS and number.isdecimal() and len(number) <= longest:
            inferred[int(number)] = series.id
    for meeting in meetings:
        for inference in meeting.inferences:
            if inference.field == "ordinal" and isinstance(inference.value, int):
                inferred[inference.value] = meeting.id
    return {number: where for number, where in inferred.items() if 0 < number <= MOST_SESSIONS}


def series_coverage(series: Series, meetings: Iterable[Meeting]) -> SeriesCoverage:
    """Return which ordinals of a series are known, inferred and missing.

    Args:
        series: the series.
        meetings: meetings of any series.
    """
    sessions = [meeting for meeting in meetings if meeting.series == series.id]
    known = {session.ordinal for session in sessions if session.ordinal is not None}
    inferred = {
        number: where
        for number, where in _inferred_ordinals(series, sessions).items()
        if number not in known
    }
    numbers = known | set(inferred)
    unnumbered = [session.id for session in sessions if session.ordinal is None]
    starts = in_order([session.start for session in sessions if session.start])
    undated = (dates_of(session)[0] for session in sessions if not session.start)
    likely = in_order([*starts, *filter(None, undated)])
    first, last = (likely[0], likely[-1]) if likely else (None, None)
    of_reference = {session.ordinal for session in sessions if not session.is_own}
    return SeriesCoverage(
        series,
        known=tuple(sorted(known)),
        inferred=tuple(sorted(inferred.items())),
        missing=tuple(
            number for number in range(1, max(numbers, default=0)) if number not in numbers
        ),
        unnumbered=tuple(name for name in unnumbered if name not in inferred.values()),
        first=starts[0] if starts else None,
        last=starts[-1] if starts else None,
        own=tuple(sorted(known - of_reference)),
        own_sessions=tuple(session.id for session in sessions if session.is_own),
        first_inferred=None if first in starts else first,
        last_inferred=None if last in starts else last,
    )


def count_facts(facts: Iterable[Fact], sources: Mapping[str, Source]) -> dict[str, Any]:
    """Return how many facts there are and how well they are sourced, as an object for JSON.

    What was looked for and not found is counted apart. Two sources are independent if two voices
    speak in them; see `voices_of`.

    Args:
        facts: the facts to count.
        sources: all sources by id.
    """
    listed = list(facts)
    certainties = Counter(fact.certainty for fact in listed)
    cited = [fact.sources for fact in listed if fact.certainty != UNKNOWN]
    primary = {source.id for source in sources.values() if source.quality == "primary"}
    return {
        "facts": len(cited),
        "two_sources": _share([len(voices_of(names, sources)) > 1 for names in cited]),
        "primary_source": _share([not primary.isdisjoint(names) for names in cited]),
        "inferences": certainties[INFERRED],
        "unknowns": certainties[UNKNOWN],
    }


def _share(answers: Sequence[bool]) -> float | None:
    """Return which share of answers is yes, from 0 to 1; None without answers."""
    return round(sum(answers) / len(answers), 3) if answers else None


def statistics_of(records: Iterable[Record], facts: Iterable[Fact]) -> list[dict[str, Any]]:
    """Return counts of records, facts, sourced facts and doubts, by kind and in all.

    Args:
        records: all records.
        facts: all facts of the records.
    """
    by_id = {record.id: record for record in records}
    sources = {record.id: record for record in by_id.values() if isinstance(record, Source)}
    listed = list(facts)
    rows = []
    for kind in (*KINDS, "all"):
        records_of_kind = [record for record in by_id.values() if kind in ("all", kind_of(record))]
        facts_of_kind = [fact for fact in listed if kind in ("all", kind_of(by_id[fact.about]))]
        counts = count_facts(facts_of_kind, sources)
        unknowns = counts.pop("unknowns")
        # A dispute has a fact for each of its claims.
        disputes = sum(len(record.disputes) for record in records_of_kind)
        own = sum(record.is_own for record in records_of_kind)
        row = {"kind": kind, "records": len(records_of_kind), **counts}
        rows.append({**row, "disputes": disputes, "unknowns": unknowns, "own": own})
    return rows


def coverage_of(series: Iterable[Series], meetings: Iterable[Meeting]) -> list[SeriesCoverage]:
    """Return the coverage of series, the series with most known sessions first.

    Args:
        series: the series that are asked for.
        meetings: meetings of any series.
    """
    listed = list(meetings)
    coverage = [series_coverage(one, listed) for one in series]
    return sorted(coverage, key=lambda covered: (-len(covered.known), covered.series.id))


def series_output(covered: SeriesCoverage) -> dict[str, Any]:
    """Return the coverage of a series as an object for JSON."""
    return {
        "series": covered.series.id,
        "known": list(covered.known),
        "inferred": [number for number, _ in covered.inferred],
        "missing": list(covered.missing),
        "unnumbered": list(covered.unnumbered),
        "first": written_date(covered.first),
        "last": written_date(covered.last),
        "own": list(covered.own),
        "own_sessions": list(covered.own_sessions),
        "first_inferred": written_date(covered.first_inferred),
        "last_inferred": written_date(covered.last_inferred),
    }


def office_gaps(offices: Iterable[Office], holders: Iterable[Record]) -> list[dict[str, Any]]:
    """Return what is known about the holders of offices, as objects for JSON.

    That is the number of holders, the first and the last year with evidence, and the years between
    them without evidence of anybody.

    Args:
        offices: the offices that are asked for.
        holders: all records that may hold one of them.
    """
    records = list(holders)
    return [_gaps_of(office, records) for office in offices]


def _gaps_of(office: Office, records: list[Record]) -> dict[str, Any]:
    holdings = holdings_of(office.id, records)
    years = [date.year for holding in holdings for date in holding.evidence]
    own = {holding.holder.id for holding in holdings if holding.holder.is_own}
    return {
        "office": office.id,
        "holders": len({holding.holder.id for holding in holdings}),
        "first": min(years, default=None),
        "last": max(years, default=None),
        "years_without_holder": [
            year
            for year in range(min(years, default=0), max(years, default=0))
            if who_on(holdings, PartialDate(year))[0].certainty in (UNKNOWN, INFERRED)
        ],
        "gaps": sum(answer.certainty == UNKNOWN for answer in history(holdings)),
        "own": sorted(own),
    }
