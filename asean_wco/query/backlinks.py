"""Where a record appears: the links of other records, followed backwards."""

from __future__ import annotations

from collections.abc import Iterable

from asean_wco.facts.sources import sources_of
from asean_wco.model.records import Record
from asean_wco.model.walk import linked_ids


def linking_to(identifier: str, records: Iterable[Record]) -> list[Record]:
    """Return the records that link to one, in their order."""
    return [
        record for record in records if record.id != identifier and identifier in linked_ids(record)
    ]


def citing(source: str, records: Iterable[Record]) -> list[Record]:
    """Return the records that cite a source, in their order."""
    return [record for record in records if source in sources_of(record)]
