"""What the tests of the search share."""

from __future__ import annotations

from collections.abc import Iterable

from asean_wco.indexing.building import make_search_documents
from asean_wco.indexing.tables import index_of
from asean_wco.model.records import Record
from asean_wco.search.engine import Hit
from asean_wco.search.index import Index


def reasons(hits: list[Hit]) -> list[tuple[str, str, str]]:
    """Id, stage and field of each hit."""
    return [(hit.document.id, hit.tier, hit.field) for hit in hits]


def found(hits: list[Hit]) -> list[str]:
    """The ids of the hits."""
    return [hit.document.id for hit in hits]


def index_of_records(records: Iterable[Record]) -> Index:
    """The index of some records, in memory."""
    return index_of(make_search_documents(records))
