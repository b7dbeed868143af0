"""Store files, good and bad, made for the tests."""

from __future__ import annotations

import contextlib
import json
from pathlib import Path
from typing import Any
from zlib import crc32

from asean_wco.library import Library, open_library
from asean_wco.model.codec import to_output
from asean_wco.model.records import Record
from asean_wco.search.index import SearchDocument
from asean_wco.store.layout import BLOCK, SEARCH_TABLE, compose, seal

META: dict[str, Any] = {"store": {"schema_version": "1.0", "data_version": "test"}}


def plain(**tables: Any) -> bytes:
    """A store as TinyDB itself would write it: plain JSON, without our layout."""
    return json.dumps({"_meta": META, **tables}, ensure_ascii=False).encode()


def built(search: dict[str, Any] | None = None, **tables: Any) -> bytes:
    """A store in our layout."""
    return compose(tables, "1", {SEARCH_TABLE: search or {}})


def with_header(store: bytes, **changes: Any) -> bytes:
    """A built store of which the header says something else."""
    line, _, body = store.partition(b"\n")
    header = json.loads(line[:-1] + b"}")
    header["_meta"]["store"].update(changes)
    with contextlib.suppress(ValueError):
        header["_meta"]["store"]["seal"] = seal(header["_meta"]["store"])
    return json.dumps(header, separators=(",", ":")).encode()[:-1] + b",\n" + body


def read_everything(path: Path) -> tuple[list[dict[str, object]], list[tuple[Any, ...]]]:
    """Every record of a store and everything that its search knows."""
    library = open_library(path)
    for table in library.store.file.index_tables().values():
        table.all()
    return [to_output(record) for record in library.all()], [
        tuple(each) for each in search_documents(library)
    ]


def resealed(store: bytes) -> bytes:
    """A built store of which the header matches whatever was done to the rest."""
    body = store.partition(b"\n")[2]
    return with_header(
        store, blocks=[crc32(body[start : start + BLOCK]) for start in range(0, len(body), BLOCK)]
    )


def search_documents(library: Library) -> list[SearchDocument]:
    """What the search of a library sees of each record."""
    return library.index.documents(range(library.index.count))


def ids(records: list[Record]) -> list[str]:
    """The ids of records."""
    return [record.id for record in records]
