"""Counts of records and facts, by kind."""

from __future__ import annotations

from typing import Any

from asean_wco.facts.fact import Fact
from asean_wco.library import Library
from asean_wco.model.records import Record, kind_of
from asean_wco.model.vocabulary import KINDS
from asean_wco.query.coverage import count_facts


def statistics_of(library: Library) -> list[dict[str, Any]]:
    """Return what is counted per kind and in all.

    That is records, facts, the shares with two sources and with a primary one, and the doubts.
    """
    records: dict[str, list[Record]] = {kind: library.of_kind(kind) for kind in KINDS}
    records["all"] = library.all()
    facts: dict[str, list[Fact]] = {kind: [] for kind in KINDS}
    facts["all"] = library.facts()
    for fact in facts["all"]:
        facts[kind_of(library.by_id[fact.about])].append(fact)
    sources = {source.id: source for source in library.sources()}
    return [
        {
            "kind": kind,
            "records": len(listed),
            **count_facts(facts[kind], sources),
            "own": sum(record.origin == "own" for record in listed),
        }
        for kind, listed in records.items()
    ]
