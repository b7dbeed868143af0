"""The records of one store file, decoded."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from tinydb.queries import Query, QueryInstance

from asean_wco.errors import DataError, NotFoundError
from asean_wco.model.codec import ID_PATTERN, decode, decode_trusted
from asean_wco.model.records import Record, kind_of
from asean_wco.model.text import shortened
from asean_wco.model.vocabulary import KIND_FOLDERS, KINDS
from asean_wco.store.file import open_file
from asean_wco.store.storage import ReadOnlyStorage, RecordDatabase

if TYPE_CHECKING:
    from asean_wco.store.storage import RecordTables

# If this share of all records is needed or more, it is quicker to read whole tables.
_MOST = 0.25


def in_order(records: Iterable[Record]) -> list[Record]:
    """Return records in the order of a store, by kind and then by id."""
    return sorted(records, key=lambda record: (KINDS.index(kind_of(record)), record.id))


class Store:
    """Records by kind and by id, read from a store file through TinyDB.

    Args:
        file: the store file.
        origin: origin of its records, ``reference`` or ``own``.
    """

    def __init__(self, file: RecordTables, origin: str = "reference") -> None:
        self.file = file
        self._origin = origin
        self._database = RecordDatabase(file, storage=ReadOnlyStorage)
        self._records: dict[str, dict[str, Record]] = {}
        self._single: dict[str, Record] = {}
        # An `OverlaidStore` has other stores here. These attributes spare others its import.
        self.reference: Store = self
        self.own: Store | None = None

    @property
    def data_version(self) -> str:
        """Release of the data and the first digits of its SHA-256."""
        return self.file.data_version

    def original_of(self, record: Record) -> Record | None:
        """Return the record of the reference that an own record corrects; None if it corrects none.

        Args:
            record: any record.
        """
        if not record.is_own or self.own is None:
            return None
        original = self.reference.find(record.id)
        return original if type(original) is type(record) else None

    def _decode(self, kind: str, identifier: str, document: dict[str, object]) -> Record:
        """Return the record of a document.

        Raises:
            DataError: the document is no record of the kind, or has another id.
        """
        if self.file.trusted and self._origin == "reference":
            return decode_trusted(kind, document)
        try:
            record = decode(kind, document, f"{self.file.where}: {identifier}", self._origin)
        except DataError as error:
            raise DataError(error.message, self.file.remedy) from None
        if record.id != identifier:
            where = self.file.where
            raise DataError(
                f"{where}: the record stored as {identifier!r} calls itself {record.id!r}."
            )
        return record

    def _read(self, kind: str, identifier: str, document: dict[str, object]) -> Record:
        """Return the record of a document, decoded once."""
        if identifier not in self._single:
            self._single[identifier] = self._decode(kind, identifier, document)
        return self._single[identifier]

    def of_kind(self, kind: str) -> dict[str, Record]:
        """Return all records of a kind by id, in the order of ids."""
        if kind not in self._records:
            table = self._database.table(KIND_FOLDERS[kind])
            self._records[kind] = {
                str(document.doc_id): self._decode(kind, str(document.doc_id), document)
                for document in table
            }
        return self._records[kind]

    def may_touch(self, kind: str, first: int, last: int) -> list[Record]:
        """Return the records of a kind that touch a range of years, and perhaps others.

        Args:
            kind: the kind in the singular.
            first: the first year.
            last: the last year.
        """
        identifiers = None
        if kind not in self._records:
            identifiers = self.file.may_touch(kind, first, last)
        if identifiers is None or len(identifiers) > _MOST * self.file.size:
            return list(self.of_kind(kind).values())
        return self._found(identifiers)

    def _found(self, identifiers: Iterable[str]) -> list[Record]:
        """Return the records with some ids, without those ids that no record has."""
        records = (self.find(identifier) for identifier in identifiers)
        return [record for record in records if record is not None]

    def may_have(self, kind: str, path: str, is_wanted: Callable[[str], bool]) -> list[Record]:
        """Return the records of a kind that have a wanted value in a field, and perhaps others.

        Only these are decoded, since decoding takes ten times as long as reading.

        Args:
            kind: the kind in the singular.
            path: path of the field, such as ``type`` or ``place.country``.
            is_wanted: tells whether a value is wanted.
        """
        if kind in self._records:
            return list(self._records[kind].values())
        has_value = _query(path, is_wanted)
        table = KIND_FOLDERS[kind]
        lines = self.file.may_hold(table, path.rpartition(".")[2], is_wanted)
        if lines is None:
            rows = self._database.table(table).search(has_value)
            documents = {str(document.doc_id): document for document in rows}
        else:
            documents = {name: line for name, line in lines.items() if has_value(line)}
        return [self._read(kind, name, document) for name, document in documents.items()]

    def all(self) -> Iterator[Record]:
        """Yield all records, kind by kind."""
        for kind in KINDS:
            yield from self.of_kind(kind).values()

    def may_link_to(self, identifier: str, kind: str = "") -> list[Record]:
        """Return the records that link to or cite a record, and perhaps others.

        These are all records if the file has no table of links.

        Args:
            identifier: id of the record that they link to or cite.
            kind: of these records, so that no others are read; empty for all.
        """
        identifiers = self.file.may_link_to(identifier)
        if identifiers is None or len(identifiers) > _MOST * self.file.size:
            if kind:
                return list(self.of_kind(kind).values())
            return list(self.all())
        if kind:
            identifiers = [one for one in identifiers if self.kind_named(one) == kind]
        return in_order(self._found(identifiers))

    def may_mention(self, identifier: str) -> list[Record]:
        """Return the records that link to, cite or mention a record or country, and others."""
        return self.may_link_to(identifier)

    def find(self, identifier: str) -> Record | None:
        """Return the record with this id, or None."""
        if identifier in self._single:
            return self._single[identifier]
        if not re.fullmatch(ID_PATTERN, identifier):
            return None
        for kind in self._kinds_of(identifier):
            if kind in self._records:
                if identifier in self._records[kind]:
                    return self._records[kind][identifier]
            elif document := self.file.document(KIND_FOLDERS[kind], identifier):
                return self._read(kind, identifier, document)
        return None

    def _kinds_of(self, identifier: str) -> Iterable[str]:
        """Return the kinds that the record with an id may have; none if there is no such record."""
        named = self.file.named(identifier)
        if named:
            return (named[0],)
        return () if self.file.has_names else KINDS

    def kind_named(self, identifier: str) -> str | None:
        """Return the kind of the record with this id; None if there is no such record."""
        if self.file.has_names:
            return next(iter(self._kinds_of(identifier)), None)
        record = self.find(identifier)
        return kind_of(record) if record else None

    def name_of(self, identifier: str) -> str | None:
        """Return the name of the record with this id, or None."""
        named = self.file.named(identifier)
        if named:
            return named[1]
        record = self.find(identifier)
        return record.name if record else None

    def with_notes(self) -> Store:
        """Return this store with the user's private notes on its records."""
        return self

    def noted_ids(self) -> list[str]:
        """Return the ids of the records that have a private note of the user's in this store."""
        return []

    def names(self, prefix: str) -> Iterator[tuple[str, str, str]]:
        """Return id, kind and name of the records whose ids begin with a text, in order of ids."""
        return self.file.names(prefix)

    def get(self, identifier: str) -> Record:
        """Return the record with this id.

        Raises:
            NotFoundError: no record has the id.
        """
        record = self.find(identifier)
        if record is None:
            shown = shortened(identifier)
            error = NotFoundError(f"No record has the id {shown!r}.", f"Try: awco search {shown}")
            error.typed = identifier
            raise error
        return record


def open_store(path: str | os.PathLike[str] | None = None) -> Store:
    """Open a store file, or the reference that comes with the package.

    Args:
        path: the file; None for the reference.

    Raises:
        DataError: the file is missing, empty, damaged, or of a newer schema.
    """
    return Store(open_file(None if path is None else os.fspath(path)))


def _query(path: str, is_wanted: Callable[[str], bool]) -> QueryInstance:
    """Return a query for documents that have a wanted text in a field."""
    field = Query()
    for name in path.split("."):
        field = field[name]
    return field.test(lambda value: isinstance(value, str) and is_wanted(value))
