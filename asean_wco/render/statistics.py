"""Counts of records and facts, by kind."""

from __future__ import annotations

from typing import Any

from asean_wco.library import Library
from asean_wco.model.records import Source
from asean_wco.model.vocabulary import KINDS
from asean_wco.query.coverage import count_facts


def _share(part: int, whole: int) -> float | None:
    return round(part / whole, 3) if whole else None


def statistics_of(library: Library) -> list[dict[str, Any]]:
    """Per kind and in all: records, facts, the shares with two sources and with a primary one, and the doubts."""
    primary = frozenset(
        each.id
        for each in library.sources()
        if isinstance(each, Source) and each.quality == "primary"
    )
    groups = {kind: library.of_kind(kind) for kind in KINDS}
    groups["all"] = library.all()
    rows = []
    for kind, records in groups.items():
        counts = count_facts(records, primary)
        rows.append(
            {
                "kind": kind,
                "records": len(records),
                "facts": counts.facts,
                "two_sources": _share(counts.with_two, counts.facts),
                "primary_source": _share(counts.with_primary, counts.facts),
                "inferences": counts.inferences,
                "disputes": counts.disputes,
                "unknowns": counts.unknowns,
                "own": sum(record.origin == "own" for record in records),
            }
        )
    return rows
