"""How a built store lies in its file: one TinyDB document, arranged so that parts of it can be read alone.

The file is plain TinyDB JSON, ``{table: {id: record}}``. Its first line is the table ``_meta``, whose one document
gives the schema version, the data version and, for each table, where its bytes are and what they must sum to. After
that, every record has a line of its own. So a list reads one table and not the others, a single record is found by
its id at the start of a line without parsing its neighbours, and a change of one record is a change of one line.
"""

from __future__ import annotations

import json
from typing import Any, NamedTuple
from zlib import crc32

from asean_wco.errors import DataError
from asean_wco.model.vocabulary import KIND_FOLDERS
from asean_wco.store import strict_json

SCHEMA_VERSION = "1.0"
HEADER_LIMIT = 1 << 16
SEARCH_TABLE = "_search"
TABLES = (*KIND_FOLDERS.values(), SEARCH_TABLE)
_HEADER_START = b'{"_meta":'


class Extent(NamedTuple):
    """Where a table's JSON object lies.

    Attributes:
        offset: bytes from the end of the header line.
        length: bytes.
        checksum: CRC-32 of those bytes; it finds any damage to up to 32 neighbouring bits.
        records: how many it holds.
    """

    offset: int
    length: int
    checksum: int
    records: int


class Header(NamedTuple):
    """What the first line of a store says of the rest.

    Attributes:
        schema_version: of the record schema, ``major.minor``.
        data_version: release of the data and the first digits of its SHA-256; empty if the file has none.
        sha256: of everything after the header line, in hexadecimal; empty if the file has none.
        extents: by table; empty when the file was not laid out by `compose`.
        size: bytes of the header line.
    """

    schema_version: str
    data_version: str
    sha256: str
    extents: dict[str, Extent]
    size: int


def _dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))


def compose(tables: dict[str, dict[str, Any]], release: str, index: dict[str, Any]) -> bytes:
    """The bytes of a store.

    Args:
        tables: documents by table and id.
        release: version of the data, such as ``2026.11.0``.
        index: the table `SEARCH_TABLE`: what the search needs to know of each record, by id.
    """
    import hashlib

    body = bytearray()
    extents: dict[str, list[int]] = {}
    for number, table in enumerate(TABLES):
        documents = index if table == SEARCH_TABLE else tables.get(table, {})
        lines = [f"{_dump(identifier)}:{_dump(documents[identifier])}" for identifier in sorted(documents)]
        content = ("{\n" + ",\n".join(lines) + "\n}" if lines else "{}").encode()
        body += (",\n" if number else "").encode() + _dump(table).encode() + b":"
        extents[table] = [len(body), len(content), crc32(content), len(lines)]
        body += content
    body += b"\n}\n"
    digest = hashlib.sha256(body).hexdigest()
    meta = {
        "schema_version": SCHEMA_VERSION,
        "data_version": f"{release}+{digest[:8]}",
        "sha256": digest,
        "tables": extents,
    }
    return _dump({"_meta": {"store": meta}})[:-1].encode() + b",\n" + bytes(body)


def _check_schema_version(version: object, where: str) -> str:
    if not isinstance(version, str) or not version.replace(".", "", 1).isdigit():
        raise DataError(f"{where} does not say its schema version.", "A store is built with 'awco data build'.")
    if int(version.split(".")[0]) > int(SCHEMA_VERSION.split(".", maxsplit=1)[0]):
        raise DataError(
            f"{where} has schema version {version}; this awco reads up to {SCHEMA_VERSION}.",
            "Upgrade awco: pip install --upgrade asean-wco.",
        )
    return version


def header_from(meta: object, size: int, where: str) -> Header:
    """The header held by the ``_meta`` table.

    Args:
        meta: the table, as read from JSON.
        size: bytes of the header line; 0 when the file has none.
        where: the file as the user knows it.

    Raises:
        DataError: it is not a header, or of a newer schema.
    """
    store = meta.get("store") if isinstance(meta, dict) else None
    if not isinstance(store, dict):
        raise DataError(
            f"{where} is not a store of this project: it has no header.", "A store is built with 'awco data build'."
        )
    version = _check_schema_version(store.get("schema_version"), where)
    try:
        extents = {
            table: Extent(*(int(number) for number in extent)) for table, extent in store.get("tables", {}).items()
        }
    except (AttributeError, TypeError, ValueError):
        raise DataError(f"{where} has a damaged header.") from None
    return Header(
        version, str(store.get("data_version", "")), str(store.get("sha256", "")), extents if size else {}, size
    )


def read_header(first_line: bytes, where: str) -> Header | None:
    """The header of a laid-out store, from its first line; None when the file is laid out otherwise."""
    if not first_line.startswith(_HEADER_START) or not first_line.endswith(b",\n"):
        return None
    document = strict_json.parse(first_line[:-2] + b"}", where)
    header = header_from(document["_meta"], len(first_line), where)
    return header if set(header.extents) == set(TABLES) else None
