"""What the reference covers, as plain values."""

from __future__ import annotations

from typing import Any

from asean_wco.facts.tenure import UNKNOWN, history, holdings_of, who_on
from asean_wco.library import Library
from asean_wco.model.dates import PartialDate
from asean_wco.query.coverage import SeriesCoverage, series_coverage


def coverage_of(library: Library) -> list[SeriesCoverage]:
    """The coverage of every series, the longest first."""
    meetings = library.meetings()
    covered = [series_coverage(series, meetings) for series in library.series()]
    return sorted(covered, key=lambda each: (-len(each.known), each.series.id))


def office_gaps(library: Library) -> list[dict[str, Any]]:
    """Per office: number of holders, first and last year with evidence, and the years between without a holder."""
    records = [*library.of_kind("person"), *library.of_kind("organization")]
    rows = []
    for office in library.offices():
        holdings = holdings_of(office.id, records)
        years = sorted(date.year for each in holdings for date in each.evidence)
        first, last = (years[0], years[-1]) if years else (None, None)
        empty = [
            year
            for year in (range(first, last + 1) if first and last else ())
            if who_on(holdings, PartialDate(year))[0].certainty == UNKNOWN
        ]
        gaps = sum(answer.certainty == UNKNOWN for answer in history(holdings))
        rows.append(
            {
                "office": office.id,
                "holders": len({each.holder.id for each in holdings}),
                "first": first,
                "last": last,
                "years_without_holder": empty,
                "gaps": gaps,
                "own": sorted({each.holder.id for each in holdings if each.holder.origin == "own"}),
            }
        )
    return rows


def series_output(covered: SeriesCoverage) -> dict[str, Any]:
    """The coverage of a series as JSON."""
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
