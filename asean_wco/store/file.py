"""The tables of a store file, and all reading that goes around TinyDB.

TinyDB reads a table as a whole. `StoreFile.table` gives it one on first use, compared with the
header. Everything else here reads single lines instead, which a bisection finds: a record by its
id, names, links, years, facts, and the index of the search. Only the blocks of 16 KiB that these
lines are in are read and compared.

The gain over one reading and one sum of each table was measured with whole commands, in
milliseconds of processor time, each the best of five runs:

    records               2,367          10,000          100,000
    list of a year     70, not 81     95, not 208     402, not 2,413
    search            119, not 176   149, not 681     226, not 8,626
    search, slip      127, not 182   185, not 774     484, not 8,386
    show by id         60, not 72     68, not 222      63, not 2,070

The search of the reference gains a third, and somebody with 10,000 records waits four times as
long without it. So the lines and the blocks stay.
"""

from __future__ import annotations

import io
import json
import os
import weakref
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from itertools import takewhile
from typing import Any, BinaryIO, cast
from zlib import crc32

import asean_wco
from asean_wco.errors import DataError
from asean_wco.model.vocabulary import KIND_FOLDERS
from asean_wco.store import strict_json
from asean_wco.store.layout import (
    BLOCK,
    FACTS_TABLE,
    HEADER_LIMIT,
    INDEX_TABLES,
    LINKS_TABLE,
    MENTIONS_TABLE,
    NAMES_TABLE,
    TABLES,
    YEARS_TABLE,
    Header,
    header_from,
    read_header,
)
from asean_wco.store.places import MOST_BYTES, refuse_pipe
from asean_wco.store.sorted_table import SortedTable

REFERENCE_NAME = "reference.json"
# After a look-up for each so many bytes of a table the whole of it is read. One line takes as long
# as some 1,400 bytes, but whoever asks for the names of 50 records mostly asks for hundreds: of 32
# questions half do.
_BYTES_FOR_A_LINE = 5000
# A reading of more blocks is one of a whole table, whose bytes are not kept after it is parsed.
_KEPT_BLOCKS = 2
# Many small values are read, behind which nothing else needs to be looked for.
_decode = json.JSONDecoder().raw_decode
_REMEDY = "Reinstall awco, or build the data file again with 'awco data build'."


class StoreFile:
    """The tables of one store file, which are read on first use.

    Args:
        stream: the open file.
        where: path of the file as the user knows it, for messages.
        trusted: whether the file belongs to the package, so that intact bytes need no strict
            reading.
    """

    def __init__(self, stream: BinaryIO, where: str, *, trusted: bool) -> None:
        self.where = where
        self._stream = stream
        weakref.finalize(self, stream.close)
        self.trusted = trusted
        self._parsed: dict[str, Any] = {}
        self._by_line: dict[str, SortedTable] = {}
        self._asked: dict[str, int] = {}
        self._whole: dict[str, dict[str, Any]] = {}
        self._blocks: dict[int, bytes] = {}
        header = read_header(stream.readline(HEADER_LIMIT), where)
        if header and stream.seek(0, os.SEEK_END) != header.file_size:
            raise DataError(
                f"{where} is damaged: its size is not the one that its header says.", _REMEDY
            )
        self.header: Header = header or self._read_whole()

    @property
    def data_version(self) -> str:
        """Release of the data and the first digits of its SHA-256; empty if the file has none."""
        return self.header.data_version

    @cached_property
    def sha256(self) -> str:
        """The SHA-256 of everything after the header line, in hexadecimal; empty if unknown.

        Raises:
            DataError: the content has another sum than the header says.
        """
        if self.header.sha256 and self.content_digest() != self.header.sha256:
            raise DataError(f"{self.where} does not match its SHA-256.", _REMEDY)
        return self.header.sha256

    @property
    def remedy(self) -> str:
        """The hint for the user if a document in the file is no record."""
        return _REMEDY

    def _read_whole(self) -> Header:
        """Read a whole store without our layout, as TinyDB itself would write it."""
        self._stream.seek(0)
        content = self._stream.read(MOST_BYTES + 1)
        if len(content) > MOST_BYTES:
            raise DataError(
                f"{self.where} is larger than {MOST_BYTES >> 20} MiB and has no header."
            )
        document = strict_json.parse(content, self.where)
        if not isinstance(document, dict):
            raise DataError(f"{self.where} is not a store: its JSON is not an object of tables.")
        # The sum in the header is one over another layout.
        header = header_from(document.pop("_meta", None), 0, self.where)._replace(sha256="")
        for table in TABLES:
            if table not in KIND_FOLDERS.values():
                document.pop(table, None)
        for table, content in document.items():
            if table not in KIND_FOLDERS.values():
                raise DataError(f"{self.where} has an unknown table {table[:80]!r}.")
            self._check_table(table, content)
        self._parsed = {table: document.get(table, {}) for table in KIND_FOLDERS.values()}
        return header

    def _check_table(self, table: str, content: object) -> None:
        """Refuse a table that is no object of objects.

        Raises:
            DataError: it is none.
        """
        if not isinstance(content, dict) or not all(
            isinstance(document, dict) for document in content.values()
        ):
            raise DataError(f"{self.where}: table {table!r} is not an object of records.")

    def read(self, table: str, start: int = 0, end: int | None = None) -> bytes:
        """Return bytes of a table after a comparison with the header.

        Args:
            table: name of the table.
            start: the first byte, counted from the beginning of the table.
            end: the byte after the last; None for the rest of the table.

        Raises:
            DataError: the bytes differ from those that the header promises.
        """
        extent = self.header.extents[table]
        if end is None or end > extent.length:
            end = extent.length
        first = extent.offset + min(start, extent.length)
        after = extent.offset + end
        first_block = first // BLOCK
        after_last_block = (after + BLOCK - 1) // BLOCK
        if after_last_block - first_block > _KEPT_BLOCKS:
            blocks = self._intact(table, first_block, after_last_block)
        elif after_last_block - first_block == 1:
            blocks = self._block(table, first_block)
        else:
            numbers = range(first_block, after_last_block)
            blocks = b"".join([self._block(table, number) for number in numbers])
        begin = first_block * BLOCK
        content = blocks[first - begin : after - begin]
        if len(content) < after - first:
            raise self.damaged(table)
        return content

    def _block(self, table: str, number: int) -> bytes:
        """Return one block, which is read from the file once."""
        if number not in self._blocks:
            self._blocks[number] = self._intact(table, number, number + 1)
        return self._blocks[number]

    def _intact(self, table: str, first: int, after: int) -> bytes:
        """Return whole blocks from the file.

        Args:
            table: name of the table, for the message of an error.
            first: number of the first block.
            after: number of the block after the last.

        Raises:
            DataError: the blocks differ from those that the header promises.
        """
        content = self._read_at(self.header.size + first * BLOCK, (after - first) * BLOCK)
        promised = self.header.blocks[first:after]
        view = memoryview(content)
        sums = [crc32(view[start : start + BLOCK]) for start in range(0, len(content), BLOCK)]
        if sums != promised:
            raise self.damaged(table)
        return content

    def _read_at(self, start: int, size: int) -> bytes:
        """Return some bytes of the file.

        Threads and forked processes share the position in an open file. It is not used where the
        system can read without it.
        """
        if hasattr(os, "pread") and isinstance(self._stream, io.BufferedReader):
            return os.pread(self._stream.fileno(), size, start)
        self._stream.seek(start)
        return self._stream.read(size)

    def damaged(self, table: str) -> DataError:
        """Return the error for a table that is not as the build wrote it."""
        return DataError(
            f"{self.where} is damaged or was changed by hand: the {table} do not match its header.",
            _REMEDY,
        )

    def table(self, table: str) -> Mapping[str, dict[str, Any]]:
        """Return the documents of a table by id.

        Raises:
            DataError: the bytes differ from those that the header promises, or are no records.
        """
        if table not in self._parsed:
            documents = {}
            if table in self.header.extents:
                documents = self.parse(self.read(table))
            self._check_table(table, documents)
            self._parsed[table] = documents
        return cast("Mapping[str, dict[str, Any]]", self._parsed[table])

    def document(self, table: str, identifier: str) -> dict[str, Any] | None:
        """Return one document, or None; a table that was not read yet is not read for it."""
        if table in self._parsed or table not in self.header.extents:
            return self.table(table).get(identifier)
        return cast("dict[str, Any] | None", self._sorted(table).get(identifier))

    def may_hold(
        self, table: str, field: str, is_wanted: Callable[[str], bool]
    ) -> Mapping[str, Any] | None:
        """Return the documents that have a wanted text in a field, and perhaps others.

        Returns:
            None if the whole table was read already, or does not exist.
        """
        if table in self._parsed or table not in self.header.extents:
            return None
        return self._sorted(table).holding(field, is_wanted)

    def _sorted(self, table: str) -> SortedTable:
        """Return a table that is read by line; it is kept, since it remembers places of lines."""
        if table not in self._by_line:
            self._by_line[table] = SortedTable(self, table)
        return self._by_line[table]

    def parse(self, content: bytes) -> Any:
        """Return JSON from the file, read strictly unless the file belongs to the package."""
        if not self.trusted:
            return strict_json.parse(content, self.where)
        # From bytes, the encoding would be guessed each time.
        return _decode(content.decode())[0]

    @property
    def has_names(self) -> bool:
        """Whether `named` knows every record, since the file has a table of names."""
        return NAMES_TABLE in self.header.extents

    def named(self, identifier: str) -> tuple[str, str] | None:
        """Return the kind and the name of a record without reading the record.

        Returns:
            None if there is no such record, or no table of names.
        """
        if not self.has_names:
            return None
        stored = self._looked_up(NAMES_TABLE, identifier)
        return None if stored is None else self._named(stored)

    def names(self, prefix: str) -> Iterator[tuple[str, str, str]]:
        """Yield id, kind and name of the records whose ids begin with a text, in order of ids.

        Only the lines of these records are read.
        """
        if not self.has_names:
            return
        if not prefix:
            for identifier, stored in self.lines(NAMES_TABLE).items():
                yield identifier, *self._named(stored)
            return
        for identifier, read_value in self._sorted(NAMES_TABLE).since(prefix):
            if not identifier.startswith(prefix):
                return
            yield identifier, *self._named(read_value())

    def _named(self, stored: object) -> tuple[str, str]:
        """Return the kind and the name in a value of the table of names.

        Raises:
            DataError: the value has none.
        """
        match stored:
            case [str(kind), str(name)] if kind in KIND_FOLDERS:
                return kind, name
        raise self.damaged(NAMES_TABLE)

    @property
    def size(self) -> int:
        """The number of records."""
        extents = (self.header.extents.get(table) for table in KIND_FOLDERS.values())
        return sum(extent.records for extent in extents if extent)

    def may_link_to(self, identifier: str) -> list[str] | None:
        """Return the ids of the records that link to, cite or mention a record or country.

        Returns:
            None if the file has no table of links.
        """
        if LINKS_TABLE not in self.header.extents:
            return None
        return self._ids(LINKS_TABLE, self._sorted(LINKS_TABLE).get(identifier) or [])

    def _ids(self, table: str, stored: object) -> list[str]:
        """Return a value of a table as a list of ids.

        Raises:
            DataError: the value is no such list.
        """
        if not isinstance(stored, list) or not all(isinstance(name, str) for name in stored):
            raise self.damaged(table)
        return stored

    def may_touch(self, kind: str, first: int, last: int) -> list[str] | None:
        """Return the ids of the records of a kind that touch a range of years, in order.

        Returns:
            None if the file has no table of years.
        """
        if YEARS_TABLE not in self.header.extents:
            return None
        identifiers: set[str] = set()
        for key, read_value in self._sorted(YEARS_TABLE).since(f"{kind} {first:04}"):
            if key > f"{kind} {last:04}":
                break
            identifiers.update(self._ids(YEARS_TABLE, read_value()))
        return sorted(identifiers)

    def years(self, kind: str, prefix: str) -> list[str]:
        """Return the years that records of a kind touch and that begin with some digits."""
        if YEARS_TABLE not in self.header.extents:
            return []
        wanted = f"{kind} {prefix}"
        lines = takewhile(
            lambda line: line[0].startswith(wanted), self._sorted(YEARS_TABLE).since(wanted)
        )
        return [key[-4:] for key, _ in lines]

    def concerned(self, identifier: str) -> dict[str, list[str]] | None:
        """Return what the facts of a record concern beyond their links, by fact.

        Returns:
            None if the file has no table of mentions.
        """
        if MENTIONS_TABLE not in self.header.extents:
            return None
        return self._checked_mentions(self._looked_up(MENTIONS_TABLE, identifier) or {})

    @property
    def has_facts(self) -> bool:
        """Whether the file has a table of facts."""
        return FACTS_TABLE in self.header.extents

    def hold_facts(self) -> None:
        """Read the facts of all records at once, since most of them will be asked for."""
        self._whole[FACTS_TABLE] = self._sorted(FACTS_TABLE).all()

    def facts(self, identifier: str) -> list[Any] | None:
        """Return the facts of a record as rows of `facts.stored`.

        Returns:
            None if the file has no facts of the record.

        Raises:
            DataError: the rows are no facts.
        """
        if not self.has_facts:
            return None
        rows = self._looked_up(FACTS_TABLE, identifier)
        if rows is not None and not self.trusted:
            from asean_wco.facts.stored import check_rows

            try:
                check_rows(rows)
            except ValueError:
                raise self.damaged(FACTS_TABLE) from None
        return cast("list[Any] | None", rows)

    def lines(self, table: str) -> dict[str, Any]:
        """Return all values of a table by key."""
        return self._sorted(table).all()

    def check(self) -> None:
        """Compare the whole file with its header.

        Raises:
            DataError: the file is not as it was written.
        """
        self._intact("tables", 0, len(self.header.blocks))

    def _looked_up(self, table: str, identifier: str) -> Any:
        """Return the value of a line; after many lookups the whole table is read."""
        if table not in self._whole:
            asked = self._asked[table] = self._asked.get(table, 0) + 1
            if asked * _BYTES_FOR_A_LINE <= self.header.extents[table].length:
                return self._sorted(table).get(identifier)
            self._whole[table] = self._sorted(table).all()
        return self._whole[table].get(identifier)

    def _checked_mentions(self, stored: object) -> dict[str, list[str]]:
        """Return a value of the table of mentions.

        Raises:
            DataError: the value is no object of lists of ids.
        """
        if self.trusted:
            return cast("dict[str, list[str]]", stored)
        if not isinstance(stored, dict):
            raise self.damaged(MENTIONS_TABLE)
        return {part: self._ids(MENTIONS_TABLE, names) for part, names in stored.items()}

    def index_tables(self) -> Mapping[str, SortedTable]:
        """Return the tables of the search; none if the file was not built."""
        return {
            table: self._sorted(table) for table in INDEX_TABLES if table in self.header.extents
        }

    def content_digest(self) -> str:
        """Return the SHA-256 of everything after the header line, in hexadecimal."""
        import hashlib

        self._stream.seek(self.header.size)
        return hashlib.sha256(self._stream.read()).hexdigest()


def _open_stream(path: str, where: str) -> BinaryIO:
    """Open a file for reading.

    Raises:
        DataError: the file is missing or cannot be read.
    """
    try:
        refuse_pipe(path, where, "a data file")
        return open(path, "rb")
    except FileNotFoundError:
        raise DataError(
            f"There is no data file {where}.", "Check the path given by --data or AWCO_DATA."
        ) from None
    except IsADirectoryError:
        raise DataError(
            f"{where} is a folder, not a data file.", "Build one with 'awco data build'."
        ) from None
    except OSError as error:
        raise DataError(f"{where} cannot be read: {error.strerror}.") from None


def open_file(path: str | None = None) -> StoreFile:
    """Open a store file, or the reference that comes with the package.

    Args:
        path: the file; None for the reference.

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
    """Return the reference out of a zip archive that Python imported the package from.

    Raises:
        DataError: it is not there.
    """
    try:
        return bytes(asean_wco.__spec__.loader.get_data(shipped))  # type: ignore[union-attr]
    except (AttributeError, OSError):
        raise DataError(
            "The reference that belongs to awco is missing.", "Reinstall awco."
        ) from None
