"""TinyDB over a store file that is only ever read.

TinyDB's own storage creates a file that is missing, takes an empty one for an empty database and rewrites in place.
This one loads a table when it is asked for, and cannot write.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NoReturn, Protocol, cast

from tinydb import TinyDB
from tinydb.storages import Storage
from tinydb.table import Document, Table

from asean_wco.model.vocabulary import KIND_FOLDERS
from asean_wco.store.sorted_table import SortedTable


class RecordTables(Protocol):
    """What a store reads its documents from."""

    @property
    def where(self) -> str:
        """The file as the user knows it."""

    @property
    def data_version(self) -> str:
        """Release of the data; empty if it has none."""

    @property
    def sha256(self) -> str:
        """Of the content, in hexadecimal; empty if it has none."""

    @property
    def trusted(self) -> bool:
        """Whether intact bytes need no strict reading."""

    @property
    def remedy(self) -> str:
        """What to do when a document of it is no record."""

    def table(self, table: str) -> Mapping[str, dict[str, Any]]:
        """The documents of a table by id."""

    def document(self, table: str, identifier: str) -> dict[str, Any] | None:
        """One document, or None."""

    def named(self, identifier: str) -> tuple[str, str] | None:
        """The kind and the name of a record; None when there is none, or when that is not known without reading it."""

    @property
    def has_names(self) -> bool:
        """Whether `named` knows every record."""

    def names(self, prefix: str) -> Iterator[tuple[str, str, str]]:
        """Id, kind and name of the records whose ids begin with a text."""

    @property
    def size(self) -> int:
        """How many records there are."""

    def linking(self, identifier: str) -> list[str] | None:
        """The ids of the records that link to or cite one; None where that is not known without reading all."""

    def touching(self, kind: str, first: int, last: int) -> list[str] | None:
        """Return the ids of the records of a kind that touch a range of years; None if not known."""

    def concerned(self, identifier: str) -> dict[str, list[str]] | None:
        """Return what the facts of a record concern beyond their links; None if not known."""

    def index_tables(self) -> Mapping[str, SortedTable]:
        """What the build left for the search; nothing where there was no build."""


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
