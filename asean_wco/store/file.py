"""A store file: its tables, each read when it is first needed, and compared with the header before it is believed."""

from __future__ import annotations

import io
import json
import os
import weakref
from collections.abc import Mapping
from typing import Any, BinaryIO, cast
from zlib import crc32

import asean_wco
from asean_wco.errors import DataError
from asean_wco.model.vocabulary import KIND_FOLDERS
from asean_wco.store import strict_json
from asean_wco.store.layout import (
    HEADER_LIMIT,
    INDEX_TABLES,
    NAMES_TABLE,
    SEARCH_TABLE,
    Extent,
    Header,
    header_from,
    read_header,
)

REFERENCE_NAME = "reference.json"


class StoreFile:
    """The tables of one store file, each read when it is first needed.

    Args:
        stream: the open file.
        where: its path as the user knows it, for messages.
        trusted: whether the content is the package's own, so that intact bytes need no strict reading.
    """

    def __init__(self, stream: BinaryIO, where: str, *, trusted: bool) -> None:
        self.where = where
        self._stream = stream
        weakref.finalize(self, stream.close)
        self.trusted = trusted
        self._parsed: dict[str, Any] = {}
        self._intact: dict[str, bytes] = {}
        header = read_header(stream.readline(HEADER_LIMIT), where)
        self.header: Header = header or self._read_whole()

    def _read_whole(self) -> Header:
        """Read a store that was written without our layout, as TinyDB itself would write it."""
        self._stream.seek(0)
        document = strict_json.parse(self._stream.read(strict_json.MAX_BYTES + 1), self.where)
        if not isinstance(document, dict):
            raise DataError(f"{self.where} is not a store: its JSON is not an object of tables.")
        header = header_from(document.pop("_meta", None), 0, self.where)
        for table in INDEX_TABLES:
            document.pop(table, None)
        for table, content in document.items():
            if table not in KIND_FOLDERS.values():
                raise DataError(f"{self.where} has an unknown table {table[:80]!r}.")
            self._check_table(table, content)
        self._parsed = {table: document.get(table, {}) for table in KIND_FOLDERS.values()}
        return header

    def _check_table(self, table: str, content: object) -> None:
        if not isinstance(content, dict) or not all(isinstance(each, dict) for each in content.values()):
            raise DataError(f"{self.where}: table {table!r} is not an object of records.")

    def _bytes_of(self, table: str) -> bytes:
        """The bytes of a table, read and compared with the header once."""
        if table in self._intact:
            return self._intact[table]
        if table not in self.header.extents:
            return b"{}"
        extent: Extent = self.header.extents[table]
        self._stream.seek(self.header.size + extent.offset)
        content = self._stream.read(max(extent.length, 0))
        if len(content) != extent.length or crc32(content) != extent.checksum:
            raise DataError(
                f"{self.where} is damaged or was changed by hand: the {table} do not match its header.",
                "Reinstall awco, or build the store again with 'awco data build'.",
            )
        self._intact[table] = content
        return content

    def table(self, table: str) -> Mapping[str, dict[str, Any]]:
        """The documents of a table by id.

        Raises:
            DataError: the bytes are not those that the header promises, or not records.
        """
        if table not in self._parsed:
            content = self._bytes_of(table)
            if self.trusted:
                self._parsed[table] = json.loads(content)
            else:
                self._parsed[table] = strict_json.parse(content, self.where)
                self._check_table(table, self._parsed[table])
        return cast("Mapping[str, dict[str, Any]]", self._parsed[table])

    def document(self, table: str, identifier: str) -> dict[str, Any] | None:
        """One document; only its own line is parsed when the table is not loaded yet."""
        if table in self._parsed:
            return self.table(table).get(identifier)
        content = self._bytes_of(table)
        key = f'\n"{identifier}":'.encode()
        start = content.find(key)
        if start < 0:
            return None
        line = content[start + len(key) : content.index(b"\n", start + 1)].removesuffix(b",")
        return cast("dict[str, Any]", json.loads(line) if self.trusted else strict_json.parse(line, self.where))

    def _index(self, table: str) -> dict[str, Any]:
        """A table that the build made for finding things, not for reading them."""
        content = self._bytes_of(table)
        found = json.loads(content) if self.trusted else strict_json.parse(content, self.where)
        if not isinstance(found, dict):
            raise DataError(f"{self.where}: its table {table} is not an object.")
        return found

    @property
    def search_table(self) -> Mapping[str, list[Any]]:
        """What the build left for the search, by id of record."""
        return self._index(SEARCH_TABLE)

    @property
    def names_table(self) -> Mapping[str, Mapping[str, str]]:
        """Names by id by kind, for the completion of a shell."""
        return self._index(NAMES_TABLE)

    @property
    def has_search_table(self) -> bool:
        """Whether the build left what the search needs in the file."""
        return SEARCH_TABLE in self.header.extents

    def content_digest(self) -> str:
        """SHA-256 of everything after the header line, in hexadecimal."""
        import hashlib

        self._stream.seek(self.header.size)
        return hashlib.sha256(self._stream.read()).hexdigest()


def _open_stream(path: str, where: str) -> BinaryIO:
    """Open a file for reading; a missing one is never created."""
    try:
        return open(path, "rb")
    except FileNotFoundError:
        raise DataError(f"There is no data file {where}.", "Check the path given by --data or AWCO_DATA.") from None
    except IsADirectoryError:
        raise DataError(f"{where} is a folder, not a data file.", "Build one with 'awco data build'.") from None
    except OSError as error:
        raise DataError(f"{where} cannot be read: {error.strerror}.") from None


def open_file(path: str | None = None) -> StoreFile:
    """Open a store file, or the reference that the package ships.

    Args:
        path: the file; None for the shipped reference.

    Raises:
        DataError: the file is missing, empty, damaged, or of a newer schema.
    """
    if path is not None:
        return StoreFile(_open_stream(path, path), path, trusted=False)
    shipped = os.path.join(os.path.dirname(asean_wco.__file__), REFERENCE_NAME)
    if os.path.isfile(shipped):
        return StoreFile(_open_stream(shipped, REFERENCE_NAME), REFERENCE_NAME, trusted=True)
    return StoreFile(io.BytesIO(_from_archive(shipped)), REFERENCE_NAME, trusted=True)


def _from_archive(shipped: str) -> bytes:
    """The reference out of a zip archive that Python imported the package from."""
    loader = asean_wco.__spec__.loader if asean_wco.__spec__ else None
    try:
        return bytes(loader.get_data(shipped))  # type: ignore[union-attr]
    except (AttributeError, OSError):
        raise DataError("The reference that belongs to awco is missing.", "Reinstall awco.") from None
