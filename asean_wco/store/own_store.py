"""Writing of the user's own records.

Under a lock, the file is read, changed, written beside itself and replaced, with a line in the
journal.
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

# The endings of the names of other files that hold older states.
_COPY = re.compile(r"\.before-restore(-\d+)?|\.schema-[\d.]+|\.index")
Indexer = Callable[[OwnContent], Mapping[str, Mapping[str, Any]]]


class Restored(NamedTuple):
    """The result of a restore.

    Attributes:
        documents: number of documents after it.
        kept: the file with the state before; None if there was no file.
    """

    documents: int
    kept: Path | None


class Compacted(NamedTuple):
    """The result of compacting a journal.

    Attributes:
        before: length of the journal before, in bytes.
        after: length of the journal after, in bytes.
        damaged: numbers of the lines that could not be read and were removed.
    """

    before: int
    after: int
    damaged: list[int]


class _Present(NamedTuple):
    """The bytes of an own file, None without a file, and their content."""

    bytes: bytes | None
    content: OwnContent


class OwnStore:
    """The file of a user's own records, with the files beside it.

    These are a lock, a journal, and a backup of the state before the last write.

    Args:
        path: the file, which need not exist yet.
        make_folder: whether to make a missing folder on the first write, as for the usual path.
        timeout: seconds to wait for another writer.

    Attributes:
        indexer: function that makes the tables in which own records are looked up; None to make no
            index.
    """

    def __init__(
        self, path: Path, *, make_folder: bool = False, timeout: float = TIMEOUT_SECONDS
    ) -> None:
        self.path = path
        self.indexer: Indexer | None = None
        self._make_folder = make_folder
        self._timeout = timeout

    def beside(self, ending: str) -> Path:
        """Return the path of a file beside the own file, which a symbolic link may lead to."""
        return self._target.with_name(self._target.name + ending)

    @property
    def _target(self) -> Path:
        """The file that a symbolic link leads to.

        If links lead in a circle, it is the link itself. Its reading then reports that.
        """
        try:
            return self.path.resolve()
        except (OSError, RuntimeError):
            return self.path

    @property
    def backup_path(self) -> Path:
        """The path of the state before the last write."""
        return self.beside(".bak")

    @property
    def journal_path(self) -> Path:
        """The path of the history."""
        return self.beside(".journal")

    def read(self) -> OwnContent:
        """Return the content of the file; without a file it is empty.

        Raises:
            DataError: the file cannot be read, or is no own file.
        """
        return own_file.read(self.path) or own_file.empty(str(self.path))

    def journal(self) -> Journal:
        """Return the history and the numbers of its damaged lines.

        Raises:
            DataError: the file or its journal cannot be read.
        """
        return journal.read(self.journal_path, self.read().revision)

    def history(self) -> list[Entry]:
        """Return the completed revisions, the oldest first; see `journal`."""
        return self.journal().entries

    def change(self, action: str, change: Callable[[Tables], None]) -> Entry | None:
        """Read the file, change its tables, and write it.

        At any moment the file holds the old state or the new one.

        Args:
            action: the command, for the history.
            change: function that puts documents into the tables or removes them. It must put only
                records there, and must not change the documents themselves.

        Returns:
            The revision; None if there was no difference.

        Raises:
            DataError: the file is no own file, or would not be one afterwards.
            FileSystemError: another process holds the lock, or the file system refused; the hint
                says whether anything was changed.
        """
        with self._locked():
            present = self._present()
            tables = present.content.copied()
            change(tables)
            return self._revise(present, tables, action)

    def undo(self, steps: int = 1) -> list[Entry]:
        """Take back the latest revisions that are no undo and were not undone, in one step.

        Args:
            steps: number of revisions; all of them are taken back, or none.

        Returns:
            The revisions that were taken back, the latest first.

        Raises:
            UsageError: there are fewer revisions, the history lacks one since then, or something
                else changed their records.
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
            # Lines of an older awco have no sum, so that somebody may have edited them.
            _decoded(back)
            self._revise(present, tables, "undo", tuple(entry.revision for entry in taken))
            return taken

    def _require_history(
        self, known: Journal, taken: list[Entry], steps: int, revision: int
    ) -> None:
        """Refuse an undo if the history does not have everything that it needs.

        Args:
            known: the history.
            taken: the revisions that can be taken back.
            steps: number of revisions to take back.
            revision: the present revision.

        Raises:
            UsageError: revisions are missing.
        """
        damage = ""
        if known.damaged:
            damage = f"{self.journal_path} is damaged in line {known.damaged[0]}; "
        if len(taken) < steps:
            problem = "There is nothing to undo"
            if taken:
                changes = "change" if len(taken) == 1 else "changes"
                problem = f"Only {len(taken)} {changes} can be undone"
            raise UsageError(
                f"{damage}{problem} in {self.path}.", "'awco own history' lists what was done."
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
        """Replace the file by another state, and keep the state before in a file beside it.

        Args:
            source: a backup; None for the state before the last write or, if the file cannot be
                read, for the last state of the journal.

        Raises:
            DataError: the source is missing or no own file, or there is no state to go back to.
        """
        wanted = self._backup(source) if source else None
        with self._locked():
            before = own_file.read_bytes(self.path)
            present = _sound(before, str(self.path))
            known = journal.read(self.journal_path, journal.EVERYTHING)
            last = present or self._last_state(known.entries)
            if wanted is None and present is None:
                wanted = last
            if wanted is None:
                wanted = self._backup(self.backup_path)
            latest = wanted.revision
            if present:
                latest = present.revision
            elif known.entries:
                latest = max(latest, known.entries[-1].revision)
            changes = differences(last.tables, wanted.tables) if last else ()
            kept = None
            if before is not None:
                kept = self._kept_apart(before, ".before-restore")
            # A damaged file never replaces a backup.
            self._write(
                before,
                wanted.tables,
                _entry(latest + 1, "restore", changes, ()),
                keep=bool(present),
            )
        return Restored(sum(map(len, wanted.tables.values())), kept)

    def _backup(self, path: Path) -> OwnContent:
        """Return the content of a backup.

        Raises:
            DataError: the backup is missing or cannot be read.
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
        """Return the last state that the journal leads to from the backup, or from no records."""
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
        """Shorten the journal, so that only the latest revisions have their changes.

        Args:
            steps: number of revisions that can still be taken back.

        Raises:
            DataError: the file or its journal cannot be read.
        """
        with self._locked():
            content = self._present().content
            known = journal.read(self.journal_path, content.revision)
            backup = _sound(own_file.read_bytes(self.backup_path), "")
            # The revisions after the backup are needed to restore the last state after damage.
            saved = backup.revision if backup else 0
            kept = {entry.revision for entry in known.entries if entry.revision > saved}
            kept.update(entry.revision for entry in journal.undoable(known.entries)[:steps])
            return self._shorten(known, kept)

    def _shorten(self, known: Journal, kept: Collection[int]) -> Compacted:
        """Write the journal again, so that only some revisions have their changes."""
        content = journal.compacted(known.entries, kept)
        size = self.journal_path.stat().st_size if self.journal_path.exists() else 0
        if size:
            self._keep(content, ".journal")
            # The index has the length of the journal in it.
            self._renew_index()
        return Compacted(size, len(content), known.damaged)

    def purge(self) -> None:
        """Remove what is no longer in the file from the journal and the backups beside it.

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
        """Keep a user's text that could not be kept as a record.

        Returns:
            The path of the file with the text.

        Raises:
            FileSystemError: the file system refused.
        """
        self._ready_folder()
        return self._kept_apart(content, ".draft")

    def _kept_apart(self, content: bytes, ending: str) -> Path:
        """Keep bytes beside the file under a name that has no other content."""
        for number in itertools.count(1):
            numbered = ending if number == 1 else f"{ending}-{number}"
            if own_file.read_bytes(self.beside(numbered)) in (None, content):
                break
        return self._keep(content, numbered)

    def _keep(self, content: bytes, ending: str) -> Path:
        """Keep bytes beside the file; the next writer removes what a killed writer leaves."""
        with self._telling():
            write_atomically(self.beside(ending), content, PRIVATE, self._target.name)
        return self.beside(ending)

    def _present(self) -> _Present:
        """Return the content of the file.

        Raises:
            DataError: the file cannot be read, or one of its records is damaged.
        """
        before = own_file.read_bytes(self.path)
        if before is None:
            return _Present(None, own_file.empty(str(self.path)))
        content = own_file.parse(before, str(self.path))
        # The state after the last write was checked then.
        if journal.file_of_last(self.journal_path) != crc32(before):
            _decoded(content)
        return _Present(before, content)

    def _revise(
        self, present: _Present, tables: Tables, action: str, undoes: tuple[int, ...] = ()
    ) -> Entry | None:
        """Write changed tables as the next revision; return None if there is no difference."""
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
        """Write everything beside the file, check that the file is unchanged, then replace it.

        The revision is completed when the file is replaced.

        Args:
            before: the bytes that the change is made from; None without a file.
            tables: the new state.
            entry: the revision.
            keep: whether the state before becomes the backup.
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
        """Make the index of own records again, if much has changed since it was made.

        A failure does no harm, since the index only saves time.
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
        """Give the file a second name, or copy it if the file system has no second names."""
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
        """Make the state before the backup."""
        try:
            os.replace(spare, self.backup_path)
        except OSError:
            write_atomically(self.backup_path, before, PRIVATE, self._target.name)

    def _ready_folder(self) -> None:
        """Make the usual folder if it is missing.

        Raises:
            FileSystemError: a folder that the user named does not exist.
        """
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
        """Run a block under the lock, after a check of the files that it may use."""
        self._ready_folder()
        own_file.require_own(self.path)
        for ending in (".lock", ".journal", ".bak"):
            own_file.require_own(self.beside(ending))
        with locked(self.beside(".lock"), self._timeout), _no_collection():
            self._sweep()
            yield

    def _sweep(self) -> None:
        """Remove the temporary files of killed writers, since only one writer has the lock."""
        with contextlib.suppress(OSError):
            for stale in temporary_files(self._target):
                stale.unlink()

    @contextlib.contextmanager
    def _telling(
        self, what: str = "cannot be written", hint: str = "Nothing was changed."
    ) -> Iterator[None]:
        """Turn an error of the file system into one sentence."""
        try:
            yield
        except (OSError, RuntimeError) as error:
            reason = getattr(error, "strerror", None) or "its links lead in a circle"
            raise FileSystemError(f"{self.path} {what}: {reason}.", hint) from None


@contextlib.contextmanager
def _no_collection() -> Iterator[None]:
    """Suspend the garbage collection, which takes a third of the time and finds no garbage."""
    is_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if is_enabled:
            gc.enable()


def _make_folder(folder: Path) -> None:
    """Make a folder that only the user may read, and those above it, safe from a power cut."""
    if folder.is_dir():
        return
    _make_folder(folder.parent)
    folder.mkdir(mode=0o700, exist_ok=True)
    sync_directory(folder.parent)


def _decoded(content: OwnContent) -> OwnContent:
    """Return the content of a file after reading every record in it.

    Raises:
        DataError: one of the records is damaged.
    """
    for _ in Store(content, "own").all():
        pass
    return content


def _sound(content: bytes | None, where: str) -> OwnContent | None:
    """Return the content of a file; None if there is no file or it cannot be read."""
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
    """Put back the documents before a revision.

    Raises:
        UsageError: one of them was changed since.
    """
    for change in entry.changes:
        if tables[change.table].get(change.id) != change.after:
            raise UsageError(
                f"{change.id} is not as revision {entry.revision} left it; nothing was undone.",
                "It was changed by hand or by 'awco own restore'; "
                "'awco own history' lists what was done.",
            )
        journal.put(tables, change.table, change.id, change.before)


def _is_present(entry: Entry, tables: Mapping[str, Mapping[str, Any]]) -> bool:
    """Return whether all documents in a revision are still in the tables."""
    return all(
        document is None or document == tables[change.table].get(change.id)
        for change in entry.changes
        for document in (change.before, change.after)
    )


def differences(
    old: Mapping[str, Mapping[str, Any]], new: Mapping[str, Mapping[str, Any]]
) -> tuple[Change, ...]:
    """Return the differences between two sets of tables, document by document."""
    changes = []
    for table in own_file.OWN_TABLES:
        before, after = old.get(table, {}), new.get(table, {})
        for identifier in sorted({*before, *after}):
            former, latter = before.get(identifier), after.get(identifier)
            # Unchanged documents are shared, and a test of identity spares their comparison.
            if former is not latter and former != latter:
                changes.append(Change(table, identifier, former, latter))
    return tuple(changes)
