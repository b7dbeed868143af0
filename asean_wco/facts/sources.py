"""Which sources a record rests on, and which of them support a field."""

from __future__ import annotations

from asean_wco.model.records import Record
from asean_wco.model.support import fields_without_source

ITEM_FIELDS = (
    "attendance",
    "topics",
    "initiatives",
    "outcomes",
    "roles",
    "milestones",
    "figures",
    "notes",
)


def facts_of(record: Record) -> dict[str, tuple[str, ...]]:
    """The facts of a record with their sources: each cited field and each item that has sources."""
    facts: dict[str, tuple[str, ...]] = {}
    for citation in record.citations:
        for field in citation.supports:
            facts[field] = (*facts.get(field, ()), citation.source)
    for field in ITEM_FIELDS:
        for number, item in enumerate(getattr(record, field, ())):
            facts[f"{field}[{number}]"] = item.sources
    return facts


def sources_of(record: Record) -> tuple[str, ...]:
    """Every source that a record rests on, in the order in which a card numbers them."""
    seen: dict[str, None] = {}
    for citation in record.citations:
        seen.setdefault(citation.source)
    for sources in facts_of(record).values():
        seen.update(dict.fromkeys(sources))
    for inference in record.inferences:
        seen.update(dict.fromkeys(inference.sources))
    for dispute in record.disputes:
        for claim in dispute.claims:
            seen.update(dict.fromkeys(claim.sources))
    return tuple(seen)


def supporting(record: Record, *fields: str) -> tuple[str, ...]:
    """The sources that a record cites for some of its fields, or for parts of them such as place.city.

    They are told together, and so are a start and an end: of an own record none is given where one of them has none.
    """
    if record.unsourced and _lacks_source(record, fields):
        return ()
    return tuple(
        dict.fromkeys(
            citation.source
            for citation in record.citations
            if any(supported.partition(".")[0] in fields for supported in citation.supports)
        )
    )


def _lacks_source(record: Record, fields: tuple[str, ...]) -> bool:
    """Whether one of some fields that are told together is filled and has no source, or a part of it has none."""
    period = ("start", "end") if {"start", "end"} & set(fields) else ()
    return any(field in (*fields, *period) for field in fields_without_source(record))
