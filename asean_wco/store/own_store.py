"""Writing the user's own records: read, change, write beside, replace, with a line in the journal.

All of it is done under a lock.
"""

from __future__ import annotations

import contextlib
import gc
import itertools
import os
import re
from collections.abc import Callable, Collection, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple
from zlib import crc32

from asean_wco.errors import AwcoError, DataError, FileSystemError, UsageError
from asean_wco.store import journal, own_file, own_index
from asean_wco.store.atomic import (
    replacement,
    sync_directory,
    temporary_files,
    temporary_path,
    write_atomically,
)
from asean_wco.store.journal import Change, Entry, Journal
from asean_wco.store.layout import SCHEMA_VERSION, NewerSchemaError
from asean_wco.store.lock import TIMEOUT_SECONDS, locked
from asean_wco.store.own_file import OwnContent, Tables
from asean_wco.store.places import PRIVATE
from asean_wco.store.store import Store

# What else holds older states, by the ending of its name.
_COPY = re.compile(r"\.before-restore(-\d+)?|\.schema-[\d.]+|\.index")
Indexer = Callable[[OwnContent], Mapping[str, Mapping[str, Any]]]


class Restored(NamedTuple):
    """What a restore did.

    Attributes:
        documents: how many are there now.
        kept: the file that holds what was there before; None when there was nothing.
    """

    documents: int
    kept: Path | None


class Compacted(NamedTuple):
    """What became of a journal.

    Attributes:
        before: how long it was, in bytes.
        after: how long it is.
        damaged: the numbers of the lines that could not be read and are gone.
    """

    before: int
    after: int
    damaged: list[int]


class _Present(NamedTuple):
    """The bytes in a file, None when there is no file, and what they say."""

    bytes: bytes | None
    content: OwnContent


class OwnStore:
    """The file of a user's own records, with what stands beside it.

    That is a lock, a journal, and a backup of the state before the last write.

    Args:
        path: the file; it need not be there yet.
        make_folder: whether a missing folder is made on the first write, as for the usual place.
        timeout: seconds to wait for another writer.

    Attributes:
        indexer: makes the tables that help to find own records; None where no index is to be made.
    """

    def __init__(
        self, path: Path, *, make_folder: bool = False, timeout: float = TIMEOUT_SECONDS
    ) -> None:
        self.path = path
        self.indexer: Indexer | None = None
        self._make_folder = make_folder
        self._timeout = timeout

    def beside(self, ending: str) -> Path:
        """Return a file that belongs to this one, beside what a symbolic link leads to."""
        return self._target.with_name(self._target.name + ending)

    @property
    def _target(self) -> Path:
        """What a symbolic link leads to; the link itself where links lead in a circle.

        Reading it then says so.
        """
        try:
            return self.path.resolve()
        except (OSError, RuntimeError):
            return self.path

    @property
    def backup_path(self) -> Path:
        """Where the state before the last write is kept."""
        return self.beside(".bak")

    @property
    def journal_path(self) -> Path:
        """Where the history is kept."""
        return self.beside(".journal")

    def read(self) -> OwnContent:
        """Return what the file holds; nothing when it is not there.

        Raises:
            DataError: it cannot be read, or is no own file.
        """
        return own_file.read(self.path) or own_file.empty(str(self.path))

    def journal(self) -> Journal:
        """Return the history, and which of its lines are damaged.

        Raises:
            DataError: the file or its journal cannot be read.
        """
        return journal.read(self.journal_path, self.read().revision)

    def history(self) -> list[Entry]:
        """Return the revisions that came to be, the oldest first; see `journal`."""
        return self.journal().entries

    def change(self, action: str, change: Callable[[Tables], None]) -> Entry | None:
        """Read the file, change its tables, and write it: it holds the old state or the new one.

        Args:
            action: the command, for the history.
            change: puts documents into the tables or takes them out. It must not change a document
                within, and makes sure that what it puts there are records.

        Returns:
            The revision; None when nothing was different.

        Raises:
            DataError: the file is no own file, or would not be one afterwards.
            FileSystemError: the lock is held, or the file system refused; the hint says whether
                anything was changed.
        """
        with self._locked():
            present = self._present()
            tables = present.content.copied()
            change(tables)
            return self._revise(present, tables, action)

    def undo(self, steps: int = 1) -> list[Entry]:
        """Take back the latest revisions that are no undo and were not undone, in one step.

        Args:
            steps: how many; all of them are taken back, or none.

        Returns:
            The revisions that were taken back, the latest first.

        Raises:
            UsageError: there are fewer, the history does not have all since, or their records were
                changed since by other means.
        """
        with self._locked():
            present = self._present()
            known = journal.read(self.journal_path, present.content.revision)
            taken = journal.undoable(known.entries)[:steps]
            self._require_history(known, taken, steps, present.content.revision)
            tables = present.content.copied()
            back = own_file.empty(str(self.path))
            for entry in taken:
                _take_back(tables, entry)
                for change in entry.changes:
                    journal.put(back.tables, change.table, change.id, change.before)
            # Lines of an older awco have no sum, and may have been edited by hand.
            _decoded(back)
            self._revise(present, tables, "undo", tuple(entry.revision for entry in taken))
            return taken

    def _require_history(
        self, known: Journal, taken: list[Entry], steps: int, revision: int
    ) -> None:
        """Refuse an undo for which the history does not say enough."""
        damage = ""
        if known.damaged:
            damage = f"{self.journal_path} is damaged in line {known.damaged[0]}; "
        if len(taken) < steps:
            few = f"There are no {steps} steps to undo" if taken else "There is nothing to undo"
            raise UsageError(
                f"{damage}{few} in {self.path}.", "'awco own history' lists what was done."
            )
        needed = range(taken[-1].revision, revision + 1)
        missing = {*needed} - {entry.revision for entry in known.entries}
        if missing:
            raise UsageError(
                f"{damage}{self.journal_path} does not say what revision {min(missing)} did; "
                "nothing was undone.",
                "'awco own restore' goes back to the state before the last write.",
            )

    def restore(self, source: Path | None = None) -> Restored:
        """Put back another state; an unreadable present one is kept beside.

        Args:
            source: a backup; None for the state before the last write, or for the last state of the
                journal where the file cannot be read.

        Raises:
            DataError: the source is missing or no own file, or there is nothing to go back to.
        """
        wanted = self._backup(source) if source else None
        with self._locked():
            before = own_file.read_bytes(self.path)
            present = _sound(before, str(self.path))
            known = journal.read(self.journal_path, journal.EVERYTHING)
            last = present or self._last_state(known.entries)
            if wanted is None:
                wanted = self._backup(self.backup_path) if present or not last else last
            latest = wanted.revision
            if present:
                latest = present.revision
            elif known.entries:
                latest = max(latest, known.entries[-1].revision)
            changes = differences(last.tables, wanted.tables) if last else ()
            kept = None if before is None else self._kept_apart(before, ".before-restore")
            # What is damaged never takes the place of a backup.
            self._write(
                before,
                wanted.tables,
                _entry(latest + 1, "restore", changes, ()),
                keep=bool(present),
            )
        return Restored(sum(map(len, wanted.tables.values())), kept)

    def _backup(self, path: Path) -> OwnContent:
        """Return what a backup holds.

        Raises:
            DataError: it is missing, or no reader would accept it.
        """
        try:
            content = own_file.read(path)
            if content is None:
                raise DataError(f"There is no file {path}.")
            return _decoded(content)
        except NewerSchemaError:
            raise
        except DataError as error:
            hint = "Nothing was changed. 'awco own path' says where the last backup is kept."
            raise DataError(error.message, hint) from None

    def _last_state(self, entries: list[Entry]) -> OwnContent | None:
        """Return the last state that the journal leads to from the backup, or from nothing."""
        backup = _sound(own_file.read_bytes(self.backup_path), str(self.backup_path))
        for start in (backup, own_file.empty("")):
            if start is None:
                continue
            tables = start.copied()
            last = journal.replay(tables, start.revision, entries)
            if last is None:
                continue
            content = own_file.compose(tables, last.revision)
            state = _sound(content, str(self.path))
            if state and last.file in (None, crc32(content)):
                return state
        return backup

    def compact(self, steps: int) -> Compacted:
        """Make the journal short: only the latest revisions still say what they changed.

        Args:
            steps: how many can still be taken back.

        Raises:
            DataError: the file or its journal cannot be read.
        """
        with self._locked():
            content = self._present().content
            known = journal.read(self.journal_path, content.revision)
            backup = _sound(own_file.read_bytes(self.backup_path), "")
            # What came after the backup is needed to get back the last state from damage.
            saved = backup.revision if backup else 0
            kept = {entry.revision for entry in known.entries if entry.revision > saved}
            kept.update(entry.revision for entry in journal.undoable(known.entries)[:steps])
            return self._shorten(known, kept)

    def _shorten(self, known: Journal, kept: Collection[int]) -> Compacted:
        """Write the journal again, in which only some revisions say what they changed."""
        content = journal.compacted(known.entries, kept)
        size = self.journal_path.stat().st_size if self.journal_path.exists() else 0
        if size:
            self._keep(content, ".journal")
            # It knows how long the journal was.
            self._renew_index()
        return Compacted(size, len(content), known.damaged)

    def purge(self) -> None:
        """Wipe what is in the file no more from the journal and the backups beside it.

        Raises:
            DataError: the file or its journal cannot be read.
        """
        with self._locked():
            present = self._present()
            if present.bytes is None:
                raise DataError(
                    f"There is no file {self.path} of own records.", "Nothing was deleted."
                )
            known = journal.read(self.journal_path, present.content.revision)
            self._keep(present.bytes, ".bak")
            tables = present.content.tables
            kept = [entry.revision for entry in known.entries if _is_present(entry, tables)]
            self._shorten(known, kept)
            with self._telling():
                for path in self._target.parent.iterdir():
                    if _COPY.fullmatch(path.name.removeprefix(self._target.name)):
                        path.unlink()
                sync_directory(self._target.parent)
            self._renew_index()

    def keep_draft(self, content: bytes) -> Path:
        """Keep what a user wrote and could not be kept as a record.

        Returns:
            The file that holds it.

        Raises:
            FileSystemError: the file system refused.
        """
        self._ready_folder()
        return self._kept_apart(content, ".draft")

    def _kept_apart(self, content: bytes, ending: str) -> Path:
        """Keep bytes beside the file under a name that holds nothing else."""
        for number in itertools.count(1):
            numbered = ending if number == 1 else f"{ending}-{number}"
            if own_file.read_bytes(self.beside(numbered)) in (None, content):
                break
        return self._keep(content, numbered)

    def _keep(self, content: bytes, ending: str) -> Path:
        """Keep bytes beside the file; what a killed writer leaves, the next one takes away."""
        with self._telling():
            write_atomically(self.beside(ending), content, PRIVATE, self._target.name)
        return self.beside(ending)

    def _present(self) -> _Present:
        """Return what the file holds, if every reader accepts it.

        Raises:
            DataError: it cannot be read, or one of its records is none.
        """
        before = own_file.read_bytes(self.path)
        if before is None:
            return _Present(None, own_file.empty(str(self.path)))
        content = own_file.parse(before, str(self.path))
        # What the last write left was looked at then.
        if journal.file_of_last(self.journal_path) != crc32(before):
            _decoded(content)
        return _Present(before, content)

    def _revise(
        self, present: _Present, tables: Tables, action: str, undoes: tuple[int, ...] = ()
    ) -> Entry | None:
        """Write tables that were changed as the next revision; None when nothing is different."""
        before, content = present
        changes = differences(content.tables, tables)
        if not changes and not undoes:
            return None
        own_file.check(tables, f"What {action!r} would make of {self.path}")
        if content.version != SCHEMA_VERSION and before is not None:
            self._keep(before, f".schema-{content.version}")
        return self._write(before, tables, _entry(content.revision + 1, action, changes, undoes))

    def _write(
        self,
        before: bytes | None,
        tables: Mapping[str, Mapping[str, Any]],
        entry: Entry,
        keep: bool = True,
    ) -> Entry:
        """Save everything beside the file, look at it once more, then replace it.

        Only the replacing makes the revision true.

        Args:
            before: the bytes that the change is made from; None when there was no file.
            tables: the new state.
            entry: the revision.
            keep: whether what was there becomes the backup.
        """
        content = own_file.compose(tables, entry.revision)
        base = None if before is None else crc32(before)
        entry = entry._replace(base=base, file=crc32(content))
        with contextlib.ExitStack() as stack:
            with self._telling():
                replace = stack.enter_context(replacement(self.path, content, PRIVATE))
                spare = None
                if before is not None and keep:
                    spare = stack.enter_context(self._second_name(before))
                size = journal.append(self.journal_path, entry)
                try:
                    if own_file.read_bytes(self.path) != before:
                        raise FileSystemError(
                            f"Another program changed {self.path} meanwhile.",
                            "Nothing was written; try again.",
                        )
                    replace()
                except (OSError, AwcoError):
                    with contextlib.suppress(OSError):
                        journal.shorten(self.journal_path, size)
                    raise
            with self._telling(
                "was written, but may not outlast a power cut, or has an older backup",
                "It is kept.",
            ):
                if spare:
                    self._renew_backup(spare, before or b"")
                sync_directory(self._target.parent)
        self._renew_index()
        return entry

    def _renew_index(self) -> None:
        """Make the index of own records again where too much has changed since it was made.

        An index that cannot be written costs time and nothing else.
        """
        if self.indexer is None:
            return
        with contextlib.suppress(OSError, AwcoError):
            content = own_file.read_bytes(self.path)
            if content is None:
                return
            own = own_index.opened(self.path, content)
            if not own_index.is_behind(own):
                return
            if not isinstance(own, OwnContent):
                own = own_file.parse(content, str(self.path))
            size = self.journal_path.stat().st_size
            tables = self.indexer(own)
            index = own_index.compose(own, crc32(content), size, tables)
            self._keep(index, own_index.ENDING)

    @contextlib.contextmanager
    def _second_name(self, before: bytes) -> Iterator[Path]:
        """Give the bytes in the file a second name; copy them where the file system has none."""
        spare = temporary_path(self._target)
        try:
            try:
                os.link(self._target, spare)
            except OSError:
                write_atomically(spare, before, PRIVATE, self._target.name)
            yield spare
        finally:
            with contextlib.suppress(OSError):
                spare.unlink(missing_ok=True)

    def _renew_backup(self, spare: Path, before: bytes) -> None:
        """Keep the state before as the backup."""
        try:
            os.replace(spare, self.backup_path)
        except OSError:
            write_atomically(self.backup_path, before, PRIVATE, self._target.name)

    def _ready_folder(self) -> None:
        """Make the usual folder where it is missing; one that the user named must be there."""
        with self._telling():
            folder = self._target.parent
            if self._make_folder:
                _make_folder(folder)
            elif not folder.is_dir():
                raise FileSystemError(
                    f"There is no folder {folder} for own records.",
                    "Make it, or name another file.",
                )

    @contextlib.contextmanager
    def _locked(self) -> Iterator[None]:
        self._ready_folder()
        # Before a lock is made beside it, or anything is opened.
        own_file.require_own(self.path)
        for ending in (".lock", ".journal", ".bak"):
            own_file.require_own(self.beside(ending))
        with locked(self.beside(".lock"), self._timeout), _no_collection():
            self._sweep()
            yield

    def _sweep(self) -> None:
        """Remove the temporary files of killed writers: nobody else writes under the lock."""
        with contextlib.suppress(OSError):
            for stale in temporary_files(self._target):
                stale.unlink()

    @contextlib.contextmanager
    def _telling(
        self, what: str = "cannot be written", hint: str = "Nothing was changed."
    ) -> Iterator[None]:
        """Turn what the file system says into one sentence."""
        try:
            yield
        except (OSError, RuntimeError) as error:
            reason = getattr(error, "strerror", None) or "its links lead in a circle"
            raise FileSystemError(f"{self.path} {what}: {reason}.", hint) from None


@contextlib.contextmanager
def _no_collection() -> Iterator[None]:
    """Look for no garbage meanwhile.

    Of thousands of records none is garbage, and looking takes a third of the time.
    """
    is_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if is_enabled:
            gc.enable()


def _make_folder(folder: Path) -> None:
    """Make a folder for the user alone, with those above it, so that they last through a power cut."""
    if folder.is_dir():
        return
    _make_folder(folder.parent)
    folder.mkdir(mode=0o700, exist_ok=True)
    sync_directory(folder.parent)


def _decoded(content: OwnContent) -> OwnContent:
    """Return the content of a file of which every record was read.

    Raises:
        DataError: one of them is none.
    """
    for _ in Store(content, "own").all():
        pass
    return content


def _sound(content: bytes | None, where: str) -> OwnContent | None:
    """Return what a file holds; None when it is not there or cannot be read."""
    if content is None:
        return None
    try:
        return _decoded(own_file.parse(content, where))
    except DataError:
        return None


def _entry(
    revision: int, action: str, changes: tuple[Change, ...], undoes: tuple[int, ...]
) -> Entry:
    return Entry(
        revision, datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"), action, changes, undoes
    )


def _take_back(tables: Tables, entry: Entry) -> None:
    """Put back what a revision changed.

    Raises:
        UsageError: it was changed since.
    """
    for change in entry.changes:
        if tables[change.table].get(change.id) != change.after:
            raise UsageError(
                f"{change.id} is not as revision {entry.revision} left it; nothing was undone.",
                "It was changed by hand or by 'awco own restore'; 'awco own history' lists what was "
                "done.",
            )
        journal.put(tables, change.table, change.id, change.before)


def _is_present(entry: Entry, tables: Mapping[str, Mapping[str, Any]]) -> bool:
    """Return whether a revision holds nothing but what is there now."""
    return all(
        document is None or document == tables[change.table].get(change.id)
        for change in entry.changes
        for document in (change.before, change.after)
    )


def differences(
    old: Mapping[str, Mapping[str, Any]], new: Mapping[str, Mapping[str, Any]]
) -> tuple[Change, ...]:
    """Return what is different between two sets of tables, document by document."""
    changes = []
    for table in own_file.OWN_TABLES:
        before, after = old.get(table, {}), new.get(table, {})
        for identifier in sorted({*before, *after}):
            was, is_now = before.get(identifier), after.get(identifier)
            if was is not is_now and was != is_now:
                changes.append(Change(table, identifier, was, is_now))
    return tuple(changes)
