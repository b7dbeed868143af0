"""The history of an own file: one line for each revision, which `undo` and `restore` read.

A line is written before the file is replaced. When the process dies between the two, the line
stands for a revision that never came to be: it is passed over, since the file counts its revisions,
and the next writer uses its number again. Each line ends with a sum over itself and holds one over
the file that it led to, so that damage is noticed. Half a line, which a dying writer leaves, has no
end; the next writer takes it away.
"""

from __future__ import annotations

import base64
import os
import zlib
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from asean_wco.errors import DataError
from asean_wco.store import strict_json
from asean_wco.store.own_file import OWN_TABLES
from asean_wco.store.places import PRIVATE, refuse_pipe

EVERYTHING = 1 << 62
# Changes that are longer are packed: an import of thousands of records would fill the disk.
_LONGEST = 1 << 14
_MOST_UNPACKED = 1 << 28
_FILE, _SUM = b',"file":', b',"sum":'


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
        changes: to the documents; none where the history was compacted.
        undoes: the revisions that it takes back; none when it is not an undo.
        base: CRC-32 of the file that it was made from; None where there was none, and in lines of an
            older awco.
        file: CRC-32 of the file that it led to; None in lines of an older awco.
    """

    revision: int
    time: str
    action: str
    changes: tuple[Change, ...]
    undoes: tuple[int, ...] = ()
    base: int | None = None
    file: int | None = None


class Journal(NamedTuple):
    """What a journal says.

    Attributes:
        entries: the revisions that came to be, the oldest first.
        damaged: the numbers of the lines that cannot be read, from 1.
    """

    entries: list[Entry]
    damaged: list[int]


def line_of(entry: Entry) -> bytes:
    """Return the line of a revision, with its end."""
    document = entry._asdict() | {"changes": [change._asdict() for change in entry.changes]}
    changes = strict_json.dump(document["changes"]).encode()
    if len(changes) > _LONGEST:
        document["changes"] = base64.b64encode(zlib.compress(changes, 1)).decode()
    text = strict_json.dump(document).encode()[:-1]
    return text + _SUM + str(zlib.crc32(text)).encode() + b"}\n"


def append(path: Path, entry: Entry) -> int:
    """Add a line and see it to the disk; half a line at the end is taken away.

    Returns:
        How long the journal was before, for `shorten`.

    Raises:
        OSError: the file system refused.
    """
    line = line_of(entry)
    descriptor = os.open(path, os.O_RDWR | os.O_APPEND | os.O_CREAT, PRIVATE)
    with os.fdopen(descriptor, "r+b") as stream:
        content = stream.read()
        size = content.rfind(b"\n") + 1
        if _entry(content[size:], str(path)):
            # Only the end of the line was lost, to an editor perhaps.
            line = b"\n" + line
            size = len(content)
        try:
            stream.truncate(size)
            stream.write(line)
            stream.flush()
            os.fsync(stream.fileno())
        except OSError:
            stream.truncate(size)
            raise
    return size


def shorten(path: Path, size: int) -> None:
    """Take away what `append` added, for a revision that did not come to be."""
    os.truncate(path, size)


def file_of_last(path: Path) -> int | None:
    """Return the sum of the file that the last line led to; None when it does not say."""
    try:
        line = path.read_bytes().removesuffix(b"\n").rpartition(b"\n")[2]
    except OSError:
        return None
    text, _, tail = line.rpartition(_SUM)
    stored = text.rpartition(_FILE)[2]
    is_whole = tail == str(zlib.crc32(text)).encode() + b"}"
    return int(stored) if is_whole and stored.isdigit() else None


def read(path: Path, revision: int, start: int = 0) -> Journal:
    """Return what a journal says.

    Args:
        path: of the journal; a missing one is empty.
        revision: of the own file; later lines never came to be.
        start: how many bytes are passed over.

    Raises:
        DataError: the journal cannot be read.
    """
    refuse_pipe(path, str(path), "a journal of own records")
    try:
        with path.open("rb") as stream:
            stream.seek(start)
            lines = stream.read().split(b"\n")
    except FileNotFoundError:
        return Journal([], [])
    except OSError as error:
        raise DataError(f"{path} cannot be read: {error.strerror}.") from None
    entries: dict[int, Entry] = {}
    damaged = []
    for number, line in enumerate(lines, 1):
        entry = _entry(line, str(path))
        if entry and entry.revision <= revision:
            entries[entry.revision] = entry
        # Half a line at the end is what a dying writer left.
        if entry is None and number < len(lines):
            damaged.append(number)
    return Journal([entries[number] for number in sorted(entries)], damaged)


def _entry(line: bytes, where: str) -> Entry | None:
    """Return the revision of a line; None when the line is damaged."""
    try:
        text, mark, tail = line.rpartition(_SUM)
        # Lines of an older awco have no sum.
        if mark and tail != str(zlib.crc32(text)).encode() + b"}":
            return None
        document = strict_json.parse(text + b"}" if mark else line, where)
        stored = document.pop("changes")
        if isinstance(stored, str):
            stored = strict_json.parse(_unpacked(stored), where)
        undoes = document.pop("undoes", None) or ()
        undone = (undoes,) if isinstance(undoes, int) else tuple(undoes)
        changes = tuple(Change(**change) for change in stored)
        entry = Entry(changes=changes, undoes=undone, **document)
    except (DataError, TypeError, AttributeError, KeyError, ValueError, zlib.error):
        return None
    return entry if _is_sound(entry) else None


def _unpacked(packed: str) -> bytes:
    """Return packed changes, of which no line can fill the memory."""
    reader = zlib.decompressobj()
    return reader.decompress(base64.b64decode(packed, validate=True), _MOST_UNPACKED)


def _is_sound(entry: Entry) -> bool:
    """Return whether everything in a revision is of its type."""
    sums = [file for file in (entry.base, entry.file) if file is not None]
    numbers = [entry.revision, *entry.undoes, *sums]
    texts = [entry.time, entry.action, *(text for change in entry.changes for text in change[:2])]
    return (
        all(type(number) is int for number in numbers)
        and all(isinstance(text, str) for text in texts)
        and all(change.table in OWN_TABLES for change in entry.changes)
    )


def undoable(entries: Iterable[Entry]) -> list[Entry]:
    """Return the revisions that may be taken back, the latest first.

    They changed something, were not undone, and are no undo themselves.
    """
    listed = list(entries)
    undone = {revision for entry in listed for revision in entry.undoes}
    kept = [entry for entry in listed if not entry.undoes and entry.revision not in undone]
    return [entry for entry in reversed(kept) if entry.changes]


def compacted(entries: Iterable[Entry], kept: Collection[int]) -> bytes:
    """Return a journal in which only some revisions say what they changed.

    Args:
        entries: all revisions.
        kept: the numbers of those that still say it.
    """
    lines = (
        line_of(entry if entry.revision in kept else entry._replace(changes=()))
        for entry in entries
    )
    return b"".join(lines)


def replay(
    tables: dict[str, dict[str, Any]], revision: int, entries: Iterable[Entry]
) -> Entry | None:
    """Change tables as the revisions after one did, as far as they follow on each other.

    Args:
        tables: as the revision left them.
        revision: its number.
        entries: the revisions that are known, the oldest first.

    Returns:
        The last one that was done again; None when there was none.
    """
    last = None
    for entry in entries:
        if entry.revision <= revision:
            continue
        if entry.revision != revision + 1 or not _follows(tables, entry):
            break
        for change in entry.changes:
            put(tables, change.table, change.id, change.after)
        revision, last = entry.revision, entry
    return last


def _follows(tables: Mapping[str, Mapping[str, Any]], entry: Entry) -> bool:
    """Return whether a revision begins with what is in the tables."""
    return all(tables[table].get(name) == before for table, name, before, _ in entry.changes)


def put(tables: dict[str, dict[str, Any]], table: str, identifier: str, document: Any) -> None:
    """Put a document into a table; None takes it out."""
    if document is None:
        tables[table].pop(identifier, None)
    else:
        tables[table][identifier] = document
