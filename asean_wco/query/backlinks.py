"""Where a record appears: the links of other records, followed backwards."""

from __future__ import annotations

from collections.abc import Iterable

from asean_wco.facts.sources import facts_of, sources_of
from asean_wco.model.records import Record, Source
from asean_wco.model.walk import linked_ids


def linking_to(identifier: str, records: Iterable[Record]) -> list[Record]:
    """The records that link to one, in their order."""
    return [
        record for record in records if record.id != identifier and identifier in linked_ids(record)
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
