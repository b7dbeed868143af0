"""TinyDB over files of records.

The storage of TinyDB itself creates a missing file, takes an empty file for an empty database, and
rewrites a file in place. `ReadOnlyStorage` reads a table on first use, and cannot write;
`own_storage.OwnStorage` also writes. Tables and queries are those of TinyDB.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, NoReturn, TypeAlias, cast

from tinydb import TinyDB
from tinydb.storages import Storage
from tinydb.table import Document, Table

from asean_wco.model.vocabulary import KIND_FOLDERS

if TYPE_CHECKING:
    from asean_wco.store.file import StoreFile
    from asean_wco.store.own_file import OwnContent
    from asean_wco.store.own_index import IndexedOwn

    # The files that a store can read its documents from.
    RecordTables: TypeAlias = StoreFile | OwnContent | IndexedOwn


class _LazyTables(Mapping[str, Mapping[str, Any]]):
    """The tables of a store file by name for TinyDB, each of which is read on first use."""

    def __init__(self, file: RecordTables) -> None:
        self._file = file

    def __getitem__(self, table: str) -> Mapping[str, Any]:
        if table not in KIND_FOLDERS.values():
            raise KeyError(table)
        return self._file.table(table)

    def __iter__(self) -> Iterator[str]:
        return iter(KIND_FOLDERS.values())

    def __len__(self) -> int:
        return len(KIND_FOLDERS)


class ReadOnlyStorage(Storage):
    """A TinyDB storage that cannot write."""

    def __init__(self, file: RecordTables) -> None:
        self._file = file

    def read(self) -> dict[str, dict[str, Any]] | None:
        """Return the tables, which are read on first use."""
        return cast("dict[str, dict[str, Any]]", _LazyTables(self._file))

    def write(self, data: dict[str, dict[str, Any]]) -> NoReturn:
        """Refuse to write, since only the build writes the reference.

        Raises:
            TypeError: always.
        """
        raise TypeError("the store is read-only")


class RecordTable(Table):
    """A TinyDB table whose documents have ids of text in the place of numbers.

    TinyDB lets another class be the class of ids, but declares int everywhere. The methods here are
    those of TinyDB that take ids, with their true types.
    """

    document_class = Document
    document_id_class = str  # type: ignore[assignment]
    # Another process may change the file between two searches.
    default_query_cache_capacity = 0

    def with_id(self, identifier: str) -> Document | None:
        """Return the document with an id, or None."""
        return cast("Document | None", self.get(doc_id=identifier))  # type: ignore[call-overload]

    def put(self, documents: Mapping[str, Mapping[str, Any]]) -> None:
        """Insert documents by id, in the place of those that have the same ids.

        TinyDB's `upsert` would keep the fields that only the old documents have.
        """
        self.take_out(*documents)
        self.insert_multiple(
            Document(document, doc_id=identifier)  # type: ignore[arg-type]
            for identifier, document in documents.items()
        )

    def take_out(self, *identifiers: str) -> list[str]:
        """Remove the documents with some ids, and return those ids that there were."""
        return cast("list[str]", self.remove(doc_ids=identifiers))  # type: ignore[arg-type]


class RecordDatabase(TinyDB):
    """A TinyDB database whose tables have ids of text."""

    table_class = RecordTable

    def table(self, name: str, **options: Any) -> RecordTable:
        """Return a table; see `TinyDB.table`."""
        return cast("RecordTable", super().table(name, **options))

    def kind_of(self, identifier: str) -> str | None:
        """Return the kind of the record with an id; None if there is no such record."""
        for kind, folder in KIND_FOLDERS.items():
            if self.table(folder).with_id(identifier) is not None:
                return kind
        return None
