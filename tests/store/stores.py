"""Store files, good and bad, made for the tests."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from asean_wco.library import open_library
from asean_wco.model.codec import to_output
from asean_wco.model.records import Record
from asean_wco.store.layout import SEARCH_TABLE, compose

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
    return json.dumps(header, separators=(",", ":")).encode()[:-1] + b",\n" + body


def read_everything(path: Path) -> tuple[list[dict[str, object]], list[tuple[Any, ...]]]:
    """Every record of a store and everything that its search knows."""
    library = open_library(path)
    return [to_output(record) for record in library.all()], [tuple(each) for each in library.search_documents]


def ids(records: list[Record]) -> list[str]:
    """The ids of records."""
    return [record.id for record in records]
