"""Where a record appears: the links of other records, followed backwards."""

from __future__ import annotations

from collections.abc import Iterable

from asean_wco.facts.sources import facts_of, sources_of
from asean_wco.model.records import (
    Initiative,
    Meeting,
    Office,
    Organization,
    Record,
    Series,
    Source,
    Topic,
    roles_of,
)


def mentions(record: Record) -> set[str]:
    """The ids that a record links to, but for its sources."""
    found: set[str | None] = set()
    if isinstance(record, Meeting):
        found |= {record.series, record.part_of, *record.hosts}
        found |= {row.person for row in record.attendance} | {
            row.organization for row in record.attendance
        }
        found |= {link.topic for link in record.topics} | {
            link.initiative for link in record.initiatives
        }
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
    return [
        record for record in records if record.id != identifier and identifier in mentions(record)
    ]


def facts_from(source: Source, records: Iterable[Record]) -> list[tuple[Record, tuple[str, ...]]]:
    """What rests on a source: the records that cite it and the facts that it is cited for."""
    found = []
    for record in records:
        if source.id in sources_of(record):
            cited = tuple(
                name for name, sources in facts_of(record).items() if source.id in sources
            )
            found.append((record, cited))
    return found
