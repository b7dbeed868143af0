"""TinyDB over a store file that is only ever read.

TinyDB's own storage creates a file that is missing, takes an empty one for an empty database and rewrites in place.
This one loads a table when it is asked for, and cannot write.
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

    # What a store reads its documents from.
    RecordTables: TypeAlias = StoreFile | OwnContent | IndexedOwn


class _LazyTables(Mapping[str, Mapping[str, Any]]):
    """What TinyDB sees of a store file: its tables by name, none of them loaded until it is asked for."""

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
        """The tables, loaded as they are used."""
        return cast("dict[str, dict[str, Any]]", _LazyTables(self._file))

    def write(self, data: dict[str, dict[str, Any]]) -> NoReturn:
        """Refuse: the reference is written by the build alone."""
        raise TypeError("the store is read-only")


class RecordTable(Table):
    """A TinyDB table whose documents are numbered by their own ids."""

    document_class = Document
    document_id_class = str  # type: ignore[assignment]  # TinyDB declares int, and documents overriding it


class RecordDatabase(TinyDB):
    """TinyDB with tables that know ids as text."""

    table_class = RecordTable
