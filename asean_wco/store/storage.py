"""TinyDB over a store file that is only read.

The storage of TinyDB itself creates a missing file, takes an empty file for an empty database, and
rewrites a file in place. The storage here reads a table on first use, and cannot write.
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
    """A TinyDB table whose documents have ids of text in the place of numbers."""

    document_class = Document
    # TinyDB documents that another class may be set here, but declares int.
    document_id_class = str  # type: ignore[assignment]


class RecordDatabase(TinyDB):
    """A TinyDB database whose tables have ids of text."""

    table_class = RecordTable
