"""The history of an own file: one line for each revision, which `undo` and `restore` read.

A line is written before the file is replaced. If the process dies between the two, the line stands
for a revision that was never completed. Readers ignore it, since the file counts its revisions, and
the next writer uses its number again. Each line ends with its own sum and holds the sum of the file
that it led to, so that damage is noticed. Half a line, which a dying writer leaves, has no end, and
the next writer removes it.
"""

from __future__ import annotations

import base64
import itertools
import os
import zlib
from collections.abc import Collection, Iterable, Mapping, Sequence, Set
from pathlib import Path
from typing import Any, NamedTuple

from asean_wco.errors import DataError
from asean_wco.store import strict_json
from asean_wco.store.own_file import OWN_TABLES
from asean_wco.store.places import PRIVATE, refuse_pipe

EVERYTHING = 1 << 62
# Longer changes are compressed, since imports of thousands of records would fill the disk.
_LONGEST = 1 << 14
_MOST_UNPACKED = 1 << 28
_FILE, _SUM = b',"file":', b',"sum":'
RESTORE = "restore"
# A restore may change nothing, so that one without changes does not say by itself that they are
# lost.
_LOST_RESTORE = f"{RESTORE}, details deleted"


class Change(NamedTuple):
    """The change of one document in a revision; None stands for no document."""

    table: str
    id: str
    before: Any
    after: Any


class Entry(NamedTuple):
    """One revision.

    Attributes:
        revision: number of the revision, from 1.
        time: time of the revision in UTC, to the second.
        action: the command.
        changes: changes of documents; empty after the history was compacted.
        undoes: the revisions that it takes back; those of a redo are undos. Empty for others.
        base: CRC-32 of the file before; None without a file, and in lines of an older awco.
        file: CRC-32 of the file after; None in lines of an older awco.
    """

    revision: int
    time: str
    action: str
    changes: tuple[Change, ...]
    undoes: tuple[int, ...] = ()
    base: int | None = None
    file: int | None = None


class Journal(NamedTuple):
    """The content of a journal.

    Attributes:
        entries: the completed revisions, the oldest first.
        damaged: numbers of the lines that cannot be read, from 1.
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
    return text + _SUM + _end(text) + b"\n"


def append(path: Path, entry: Entry) -> int:
    """Add a line and write it to the disk; half a line at the end is removed.

    Returns:
        The length of the journal before in bytes, for `shorten`.

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
    """Remove the line that `append` added, for a revision that was not completed."""
    os.truncate(path, size)


def file_of_last(path: Path) -> int | None:
    """Return the CRC-32 of the file in the last line; None if the line has none."""
    try:
        line = path.read_bytes().removesuffix(b"\n").rpartition(b"\n")[2]
    except OSError:
        return None
    text, _, tail = line.rpartition(_SUM)
    stored = text.rpartition(_FILE)[2]
    return int(stored) if tail == _end(text) and stored.isdigit() else None


def _end(text: bytes) -> bytes:
    """Return the sum of a line and its end, for the text of the line before them."""
    return str(zlib.crc32(text)).encode() + b"}"


def read(path: Path, revision: int, start: int = 0) -> Journal:
    """Return the content of a journal.

    Args:
        path: path of the journal; a missing one is empty.
        revision: revision of the own file; later lines are of revisions that were not completed.
        start: number of bytes to leave out at the beginning.

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
        # Half a line at the end was left by a dying writer, and is no damage.
        if entry is None and number < len(lines):
            damaged.append(number)
    return Journal([entries[number] for number in sorted(entries)], damaged)


def _entry(line: bytes, where: str) -> Entry | None:
    """Return the revision of a line; None if the line is damaged."""
    try:
        text, mark, tail = line.rpartition(_SUM)
        # Lines of an older awco have no sum.
        if mark:
            if tail != _end(text):
                return None
            line = text + b"}"
        document = strict_json.parse(line, where)
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
    """Return the changes from their compressed form, up to a limit that protects the memory."""
    reader = zlib.decompressobj()
    return reader.decompress(base64.b64decode(packed, validate=True), _MOST_UNPACKED)


def _is_sound(entry: Entry) -> bool:
    """Return whether all values of a revision are of their types."""
    sums = [file for file in (entry.base, entry.file) if file is not None]
    numbers = [entry.revision, *entry.undoes, *sums]
    texts = [entry.time, entry.action, *(text for change in entry.changes for text in change[:2])]
    return (
        all(type(number) is int for number in numbers)
        and all(isinstance(text, str) for text in texts)
        and all(change.table in OWN_TABLES for change in entry.changes)
    )


def undone(entries: Iterable[Entry]) -> set[int]:
    """Return the numbers of the revisions that are not in force, since an undo took them back.

    A redo takes back an undo, so that what the undo took back is in force again.
    """
    undos: dict[int, Entry] = {}
    numbers: set[int] = set()
    for entry in entries:
        if entry.undoes:
            undos[entry.revision] = entry
        for revision in entry.undoes:
            if revision in undos:
                numbers.difference_update(undos[revision].undoes)
            numbers.add(revision)
    return numbers


def undoable(entries: Iterable[Entry]) -> list[Entry]:
    """Return the revisions that can be taken back, those that came into force last first.

    What was purged or compacted ends them: what is older is not the last change.
    """
    return list(itertools.takewhile(lambda entry: entry.changes, in_force(entries)))


def in_force(entries: Iterable[Entry]) -> list[Entry]:
    """Return the revisions that count as changes, those that came into force last first.

    They are in force, are no undo or redo themselves, and changed something, which may be lost. A
    redo brings a revision into force again.
    """
    listed = list(entries)
    taken_back = undone(listed)
    undoes = {entry.revision: entry.undoes for entry in listed}
    since = {entry.revision: entry.revision for entry in listed}
    for entry in listed:
        for undo in entry.undoes:
            since.update(dict.fromkeys(undoes.get(undo, ()), entry.revision))
    kept = [
        entry
        for entry in listed
        if not (entry.undoes or _did_nothing(entry) or entry.revision in taken_back)
    ]
    return sorted(kept, key=lambda entry: (since[entry.revision], entry.revision), reverse=True)


def redoable(entries: Iterable[Entry]) -> list[Entry]:
    """Return the undos that can be taken back one after the other, the latest first.

    A change that is in force ends this for the undos before it of the same records, and for those
    that stand behind them.
    """
    listed = list(entries)
    by_revision = {entry.revision: entry for entry in listed}
    taken_back = undone(listed)
    waiting: list[Entry] = []
    touched: dict[int, set[str]] = {}
    for entry in listed:
        before = [by_revision[number] for number in entry.undoes if number in by_revision]
        if entry.revision in taken_back:
            # A redo took the undo back, or an undo the change.
            continue
        if not entry.undoes:
            waiting = _apart_from(_ids([entry]), waiting, touched)
        elif any(other.undoes for other in before):
            # A redo leaves everything as it was before the undo.
            continue
        elif not is_lost(entry, by_revision):
            waiting.append(entry)
            touched[entry.revision] = _ids([entry, *before])
        else:
            waiting.clear()
    return waiting[::-1]


def with_undone(entry: Entry, by_revision: Mapping[int, Entry]) -> list[Entry]:
    """Return a revision with those that it took back, and with those that these took back."""
    # A line that was changed by hand may name itself.
    earlier = [number for number in entry.undoes if number < entry.revision]
    before = [by_revision[number] for number in earlier if number in by_revision]
    return [entry, *(one for other in before for one in with_undone(other, by_revision))]


def is_lost(entry: Entry, by_revision: Mapping[int, Entry]) -> bool:
    """Return whether the changes of a revision were purged or compacted.

    An undo of several may change nothing: what was added, and then removed.
    """
    made = [one for one in with_undone(entry, by_revision) if not one.undoes]
    return not entry.changes and not all(one.changes or _did_nothing(one) for one in made)


def _did_nothing(entry: Entry) -> bool:
    """Return whether a revision is a restore that changed nothing."""
    return entry.action == RESTORE and not entry.changes


def lapsed(entries: Iterable[Entry]) -> Entry | None:
    """Return the last undo that is in force, where no undo can be taken back any more.

    None is returned where there is no undo, or one that can be taken back.
    """
    listed = list(entries)
    if redoable(listed):
        return None
    taken_back = undone(listed)
    undos = {entry.revision for entry in listed if entry.undoes}
    valid = [
        entry
        for entry in listed
        if entry.undoes and entry.revision not in taken_back and undos.isdisjoint(entry.undoes)
    ]
    return valid[-1] if valid else None


def _ids(entries: Iterable[Entry]) -> set[str]:
    """Return the ids of the records that some revisions changed."""
    return {change.id for entry in entries for change in entry.changes}


def _apart_from(
    changed: Collection[str], waiting: Sequence[Entry], touched: Mapping[int, Set[str]]
) -> list[Entry]:
    """Return the last undos, up to one of records that were changed after it.

    Args:
        changed: the ids of the records; none where the history has lost them.
        waiting: the undos, the latest last.
        touched: by the number of an undo, the ids of its records.
    """
    kept: list[Entry] = []
    for undo in reversed(waiting):
        if not changed or not touched[undo.revision].isdisjoint(changed):
            break
        kept.append(undo)
    return kept[::-1]


def compacted(entries: Iterable[Entry], kept: Collection[int]) -> bytes:
    """Return the bytes of a journal in which only some revisions have their changes.

    Args:
        entries: all revisions.
        kept: numbers of the revisions that keep their changes.
    """
    lines = []
    for entry in entries:
        left = entry
        if entry.revision not in kept:
            left = entry._replace(changes=())
        if entry.changes and _did_nothing(left):
            left = left._replace(action=_LOST_RESTORE)
        lines.append(line_of(left))
    return b"".join(lines)


def replay(
    tables: dict[str, dict[str, Any]], revision: int, entries: Iterable[Entry]
) -> Entry | None:
    """Repeat the changes of the revisions after one, as long as they follow on each other.

    Args:
        tables: the tables after the revision, which are changed.
        revision: number of the revision.
        entries: all known revisions, the oldest first.

    Returns:
        The last revision that was repeated; None if there was none.
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
    """Return whether the tables have the documents that a revision changed."""
    return all(tables[table].get(name) == before for table, name, before, _ in entry.changes)


def put(tables: dict[str, dict[str, Any]], table: str, identifier: str, document: Any) -> None:
    """Put a document into a table, or remove it if it is None."""
    if document is None:
        tables[table].pop(identifier, None)
    else:
        tables[table][identifier] = document
