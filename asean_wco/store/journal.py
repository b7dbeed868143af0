"""The history of an own file: one line for each revision, only ever added to, which `undo` reads.

A line is written before the file is replaced. When the process dies between the two, the line tells of a revision that
never came to be: it is passed over, since the file counts its revisions, and the next writer uses its number again.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

from asean_wco.errors import DataError
from asean_wco.store import strict_json
from asean_wco.store.own_file import OWN_TABLES
from asean_wco.store.places import PRIVATE


class Change(NamedTuple):
    """What a revision did to one document; None stands for its absence."""

    table: str
    id: str
    before: Any
    after: Any


class Entry(NamedTuple):
    """One revision.

    Attributes:
        revision: its number, from 1.
        time: when it was made, in UTC, to the second.
        action: the command.
        changes: to the documents.
        undoes: the revision that it takes back; None when it is not an undo.
    """

    revision: int
    time: str
    action: str
    changes: tuple[Change, ...]
    undoes: int | None = None


def append(path: Path, entry: Entry) -> None:
    """Add a line and see it to the disk.

    Raises:
        OSError: the file system refused.
    """
    document = entry._asdict() | {"changes": [change._asdict() for change in entry.changes]}
    line = json.dumps(document, ensure_ascii=False, allow_nan=False, separators=(",", ":")) + "\n"
    descriptor = os.open(path, os.O_RDWR | os.O_APPEND | os.O_CREAT, PRIVATE)
    with os.fdopen(descriptor, "r+b") as stream:
        size = stream.seek(0, os.SEEK_END)
        try:
            # A writer that died may have left half a line; it must not swallow this one.
            stream.seek(max(0, size - 1))
            if size and stream.read(1) != b"\n":
                line = "\n" + line
            stream.write(line.encode())
            stream.flush()
            os.fsync(stream.fileno())
        except OSError:
            stream.truncate(size)
            raise


def read(path: Path, revision: int) -> list[Entry]:
    """The revisions that came to be, the oldest first.

    Args:
        path: of the journal; a missing one is empty.
        revision: of the own file; later lines never came to be.

    Raises:
        DataError: the journal cannot be read.
    """
    try:
        lines = path.read_bytes().split(b"\n")
    except FileNotFoundError:
        return []
    except OSError as error:
        raise DataError(f"{path} cannot be read: {error.strerror}.") from None
    entries: dict[int, Entry] = {}
    for line in lines:
        entry = _entry(line, str(path))
        if entry and entry.revision <= revision:
            entries[entry.revision] = entry
    return [entries[number] for number in sorted(entries)]


def _entry(line: bytes, where: str) -> Entry | None:
    """The revision of a line; None for half a line that a dying writer left, and for what is no revision."""
    try:
        document = strict_json.parse(line, where)
        changes = tuple(Change(**change) for change in document.pop("changes"))
        entry = Entry(changes=changes, **document)
    except (DataError, TypeError, AttributeError, KeyError):
        return None
    return entry if _is_sound(entry) else None


def _is_sound(entry: Entry) -> bool:
    """Whether everything in a revision is of its type."""
    numbers = type(entry.revision) is int and (entry.undoes is None or type(entry.undoes) is int)
    texts = [entry.time, entry.action, *(text for change in entry.changes for text in change[:2])]
    return (
        numbers
        and all(isinstance(text, str) for text in texts)
        and all(change.table in OWN_TABLES for change in entry.changes)
    )


def undoable(entries: Iterable[Entry]) -> list[Entry]:
    """The revisions that may be taken back, the latest first: those that changed something, not undone, and no undo."""
    listed = list(entries)
    undone = {entry.undoes for entry in listed}
    kept = [entry for entry in listed if entry.undoes is None and entry.revision not in undone]
    return [entry for entry in reversed(kept) if entry.changes]
