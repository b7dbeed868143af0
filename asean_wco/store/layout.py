"""The layout of a built store: one TinyDB document in which parts can be read alone.

The file is plain TinyDB JSON, ``{table: {id: record}}``. Its first line is the table ``_meta``. The
one document in it has the schema version, the data version, the place of each table in bytes, and
the sum of each block of 16 KiB. After that, every record has a line of its own, in the order of
ids. A list can therefore read one table without the others, and a bisection finds a single record
without reading its neighbours; `file` says what that gains. Everything is compared with the header
before it is used, and a change of one record is a change of one line.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from zlib import crc32

from asean_wco.errors import DataError
from asean_wco.model.tuples import NamedTuple
from asean_wco.model.vocabulary import KIND_FOLDERS
from asean_wco.store import strict_json

# Of the files of a store, those of the user among them.
SCHEMA_VERSION = "1.0"
HEADER_LIMIT = 1 << 20
# Blocks of 64 KiB would take a search 2 ms to read and compare, and smaller ones a longer header.
BLOCK = 1 << 14
# The kind and the name of each record. They come first in the file, since completion in a shell
# needs them quickly.
NAMES_TABLE = "_names"
# Ids of the records that link to, cite or mention each record and each country.
LINKS_TABLE = "_links"
# Ids that the facts of each record concern beyond their own links.
MENTIONS_TABLE = "_mentions"
# The facts of each record as rows of `facts.stored`.
FACTS_TABLE = "_facts"
# Ids of the records of a kind that touch each year, so that a list of a year reads only these.
YEARS_TABLE = "_years"
# The offices that own records hold. Only the index of own records has this table, and it has the
# search entries of these offices too.
OFFICES_TABLE = "_offices"
SEARCH_TABLE = "_search"
LINES_TABLE = "_lines"
INDEX_TABLES = (SEARCH_TABLE, "_terms", "_words", "_spelled")
TABLES = (
    NAMES_TABLE,
    *KIND_FOLDERS.values(),
    LINKS_TABLE,
    MENTIONS_TABLE,
    FACTS_TABLE,
    YEARS_TABLE,
    *INDEX_TABLES,
    LINES_TABLE,
)
# The beginnings of the lines of the search table are written in so many hexadecimal digits each, so
# that the beginning of any line is found at once.
LINE_DIGITS = 8
RELEASE_VERSION = r"(?a)[\w.-]{1,40}"
# To compile a pattern for these would take longer than to read a header.
_IN_DATA_VERSIONS = frozenset("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_.+-")
_LONGEST_DATA_VERSION = 80
_LONGEST_NUMBER = 6
_HEADER_START = b'{"_meta":'
_END = b"\n}\n"


class NewerSchemaError(DataError):
    """A failure because a newer awco wrote the file."""


class Extent(NamedTuple):
    """The place of the JSON object of a table.

    Attributes:
        offset: bytes between the end of the header line and the table.
        length: bytes of the table.
        records: number of records in the table.
    """

    offset: int
    length: int
    records: int


class Header(NamedTuple):
    """The first line of a store, which describes the rest.

    Attributes:
        schema_version: version of the record schema, ``major.minor``.
        data_version: release of the data and the first digits of its SHA-256; empty if unknown.
        sha256: SHA-256 of everything after the header line, in hexadecimal; empty if unknown.
        extents: places of the tables; empty if the file is not one of `compose`.
        blocks: CRC-32 of each block of 16 KiB after the header line, which finds any damage to as
            many as 32 neighbouring bits.
        size: bytes of the header line.
    """

    schema_version: str
    data_version: str
    sha256: str
    extents: dict[str, Extent]
    blocks: list[int]
    size: int

    @property
    def file_size(self) -> int:
        """The number of bytes of the header line, the tables, and the end of the document."""
        ends = [extent.offset + extent.length for extent in self.extents.values()]
        return self.size + max(ends) + len(_END)


def compose(
    tables: Mapping[str, Mapping[str, Any]], release: str, index: Mapping[str, Mapping[str, Any]]
) -> bytes:
    """Return the bytes of a store.

    Args:
        tables: documents by table and id; tables that are not in `TABLES` come last.
        release: version of the data, such as ``2026.11.0``.
        index: the tables in which records are looked up.
    """
    import hashlib

    body = bytearray()
    extents: dict[str, list[int]] = {}
    contents = {**tables, **index}
    others = sorted({*tables} - {*TABLES})
    for table in (*TABLES, *others):
        documents = contents.get(table, {})
        lines = [
            f"{strict_json.dump(identifier)}:{strict_json.dump(documents[identifier])}".encode()
            for identifier in sorted(documents)
        ]
        content = b"{}"
        if lines:
            content = b"{\n" + b",\n".join(lines) + b"\n}"
        if body:
            body += b",\n"
        body += strict_json.dump(table).encode() + b":"
        extents[table] = [len(body), len(content), len(lines)]
        body += content
        if table == SEARCH_TABLE:
            starts = "".join(f"{start:0{LINE_DIGITS}x}" for start in _line_starts(lines))
            contents[LINES_TABLE] = {SEARCH_TABLE: starts}
    body += _END
    digest = hashlib.sha256(body).hexdigest()
    meta = {
        "schema_version": SCHEMA_VERSION,
        "data_version": f"{release}+{digest[:8]}",
        "sha256": digest,
        "tables": extents,
        "blocks": [crc32(body[start : start + BLOCK]) for start in range(0, len(body), BLOCK)],
    }
    header = strict_json.dump({"_meta": {"store": meta | {"seal": seal(meta)}}})
    return header.removesuffix("}").encode() + b",\n" + bytes(body)


def _line_starts(lines: Sequence[bytes]) -> Iterator[int]:
    """Yield the beginnings of the lines of a table, in bytes from the beginning of its object."""
    start = 2
    for line in lines:
        yield start
        start += len(line) + 2


def seal(meta: Mapping[str, Any]) -> int:
    """Return the CRC-32 of a header without its seal, which shows damage to the header itself."""
    sealed = {name: value for name, value in meta.items() if name != "seal"}
    return crc32(strict_json.dump(sealed).encode())


def _is_schema_version(text: str) -> bool:
    """Return whether a text is one or two numbers with a dot between them."""
    numbers = text.split(".")
    return len(numbers) <= 2 and all(
        number.isascii() and number.isdigit() and len(number) <= _LONGEST_NUMBER
        for number in numbers
    )


def _is_data_version(value: object) -> bool:
    """Return whether a value is a data version, which may be empty."""
    return (
        isinstance(value, str)
        and len(value) <= _LONGEST_DATA_VERSION
        and _IN_DATA_VERSIONS.issuperset(value)
    )


def _check_schema_version(version: object, where: str) -> str:
    """Return a schema version that this program can read.

    Raises:
        DataError: the version is none, or a newer one.
    """
    if not isinstance(version, str) or not _is_schema_version(version):
        raise DataError(
            f"{where} does not say its schema version.", "A store is built with 'awco data build'."
        )
    if int(version.split(".")[0]) > int(SCHEMA_VERSION.split(".", maxsplit=1)[0]):
        raise NewerSchemaError(
            f"{where} has schema version {version}; this awco reads up to {SCHEMA_VERSION}.",
            "Upgrade awco: pip install --upgrade asean-wco.",
        )
    return version


def _read_extent(stored: object) -> Extent:
    """Return the place of a table.

    Raises:
        ValueError: the numbers are no place in a file.
    """
    if not isinstance(stored, list) or len(stored) != len(Extent._fields):
        raise ValueError("an extent has three numbers")
    if not all(type(number) is int and 0 <= number < 1 << 32 for number in stored):
        raise ValueError("an extent is beyond any file")
    extent = Extent(*stored)
    if extent.offset + extent.length > strict_json.MAX_BYTES:
        raise ValueError("an extent is beyond any file")
    return extent


def header_from(meta: object, size: int, where: str) -> Header:
    """Return the header in the ``_meta`` table.

    Args:
        meta: the table, as read from JSON.
        size: bytes of the header line; 0 if the file has none.
        where: the file as the user knows it.

    Raises:
        DataError: the table is no header, or the header is damaged or of a newer schema.
    """
    store = meta.get("store") if isinstance(meta, dict) else None
    if not isinstance(store, dict):
        raise DataError(
            f"{where} is not a store of this project: it has no header.",
            "A store is built with 'awco data build'.",
        )
    version = _check_schema_version(store.get("schema_version"), where)
    data_version, sha256 = store.get("data_version", ""), store.get("sha256", "")
    extents: dict[str, Extent] = {}
    blocks: list[int] = []
    try:
        if not _is_data_version(data_version):
            raise ValueError("the data version is not one")
        if not isinstance(sha256, str):
            raise ValueError("the sum is not one")
        if size:
            if store.get("seal") != seal(store):
                raise ValueError("the header was changed")
            extents = {
                table: _read_extent(extent) for table, extent in store.get("tables", {}).items()
            }
            blocks = list(map(int, store.get("blocks", [])))
    except (AttributeError, TypeError, ValueError, OverflowError):
        raise DataError(
            f"{where} has a damaged header.",
            "Reinstall awco, or build the data file again with 'awco data build'.",
        ) from None
    return Header(version, data_version, sha256, extents, blocks, size)


def read_header(first_line: bytes, where: str) -> Header | None:
    """Return the header in the first line of a store; None if the file has another layout."""
    if not first_line.startswith(_HEADER_START) or not first_line.endswith(b",\n"):
        return None
    document = strict_json.parse(first_line[:-2] + b"}", where)
    header = header_from(document["_meta"], len(first_line), where)
    return header if set(header.extents) >= set(TABLES) else None
