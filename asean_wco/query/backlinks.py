"""Where a record appears: the links of other records, followed backwards."""

from __future__ import annotations

from collections.abc import Iterable

from asean_wco.model.records import Initiative, Meeting, Office, Organization, Record, Series, Source, Topic, roles_of
from asean_wco.model.support import fields_without_source
from asean_wco.query.coverage import facts_of


def mentions(record: Record) -> set[str]:
    """The ids that a record links to, but for its sources."""
    found: set[str | None] = set()
    if isinstance(record, Meeting):
        found |= {record.series, record.part_of, *record.hosts}
        found |= {row.person for row in record.attendance} | {row.organization for row in record.attendance}
        found |= {link.topic for link in record.topics} | {link.initiative for link in record.initiatives}
    if isinstance(record, Organization):
        found.add(record.parent)
    if isinstance(record, Office):
        found.add(record.organization)
    if isinstance(record, Initiative):
        found |= {*record.owners, *record.partners, record.parent, *record.related}
    if isinstance(record, Series):
        found |= set(record.organizations)
    if isinstance(record, Topic):
        found |= {record.broader, *record.related}
    for role in roles_of(record):
        found |= {role.office, role.organization}
    return {each for each in found if each}


def linking_to(identifier: str, records: Iterable[Record]) -> list[Record]:
    """The records that link to one, in their order."""
    return [record for record in records if record.id != identifier and identifier in mentions(record)]


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


def facts_from(source: Source, records: Iterable[Record]) -> list[tuple[Record, tuple[str, ...]]]:
    """What rests on a source: the records that cite it and the facts that it is cited for."""
    found = []
    for record in records:
        if source.id in sources_of(record):
            cited = tuple(name for name, sources in facts_of(record).items() if source.id in sources)
            found.append((record, cited))
    return found


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
