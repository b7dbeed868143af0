"""Writing the user's own records: read, change, write beside, replace, all under a lock, and a line in the journal."""

from __future__ import annotations

import contextlib
import itertools
import os
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple

from asean_wco.errors import DataError, FileSystemError, UsageError
from asean_wco.store import journal, own_file
from asean_wco.store.atomic import replacement, sync_directory, temporary_names, write_atomically
from asean_wco.store.journal import Change, Entry
from asean_wco.store.layout import SCHEMA_VERSION
from asean_wco.store.lock import TIMEOUT_SECONDS, locked
from asean_wco.store.own_file import OwnContent, Tables
from asean_wco.store.places import PRIVATE


class Restored(NamedTuple):
    """What a restore did.

    Attributes:
        documents: how many are there now.
        kept: the file that holds what was there before; None when there was nothing.
    """

    documents: int
    kept: Path | None


class OwnStore:
    """The file of a user's own records, with what stands beside it: lock, journal, and a backup of the state before.

    Args:
        path: the file; it need not be there yet.
        make_folder: whether a missing folder is made on the first write, as for the usual place.
        timeout: seconds to wait for another writer.
    """

    def __init__(
        self, path: Path, *, make_folder: bool = False, timeout: float = TIMEOUT_SECONDS
    ) -> None:
        self.path = path
        self._make_folder = make_folder
        self._timeout = timeout

    def beside(self, ending: str) -> Path:
        """A file that belongs to this one, beside what a symbolic link leads to."""
        return self._target.with_name(self._target.name + ending)

    @property
    def _target(self) -> Path:
        """What a symbolic link leads to; the link itself where links lead in a circle, as reading it will tell."""
        try:
            return self.path.resolve()
        except (OSError, RuntimeError):
            return self.path

    @property
    def backup_path(self) -> Path:
        """Where the state before the last write is kept."""
        return self.beside(".bak")

    def read(self) -> OwnContent:
        """What the file holds; nothing when it is not there.

        Raises:
            DataError: it cannot be read, or is no own file.
        """
        return own_file.read(self.path) or own_file.empty(str(self.path))

    def history(self) -> list[Entry]:
        """The revisions that came to be, the oldest first.

        Raises:
            DataError: the file or its journal cannot be read.
        """
        revision = self.read().revision
        return journal.read(self.beside(".journal"), revision)

    def change(
        self, action: str, change: Callable[[Tables], None], undoes: int | None = None
    ) -> Entry | None:
        """Read the file, change its tables, and write it, so that it holds the old state or the new one.

        Args:
            action: the command, for the history.
            change: puts documents into the tables or takes them out; it must not change a document within.
            undoes: the revision that this one takes back.

        Returns:
            The revision; None when nothing was different.

        Raises:
            DataError: the file is no own file, or would not be one afterwards.
            FileSystemError: the lock is held, or the file system refused; the hint says whether anything was changed.
        """
        with self._locked():
            before = own_file.read_bytes(self.path)
            content = (
                own_file.empty("") if before is None else own_file.parse(before, str(self.path))
            )
            tables = {table: dict(documents) for table, documents in content.tables.items()}
            change(tables)
            entry = _entry(
                content.revision + 1, action, differences(content.tables, tables), undoes
            )
            if not entry.changes:
                return None
            own_file.check(tables, f"What {action!r} would make of {self.path}")
            if content.version != SCHEMA_VERSION and before is not None:
                self._copy(before, f".schema-{content.version}")
            self._write(before, tables, entry)
            return entry

    def undo(self, steps: int = 1) -> Entry:
        """Take back the latest revision that is no undo and was not undone.

        Args:
            steps: how many there must be, when others are to be taken back after it.

        Returns:
            The revision that was taken back.

        Raises:
            UsageError: there are fewer, the history does not tell of the latest, or its records were changed since by
                other means.
        """
        revision = self.read().revision
        entries = journal.read(self.beside(".journal"), revision)
        left = journal.undoable(entries)
        if len(left) < steps:
            there_is = f"There are no {steps} steps to undo" if left else "There is nothing to undo"
            raise UsageError(
                f"{there_is} in {self.path}.", "'awco own history' lists what was done."
            )
        if entries[-1].revision < revision:
            raise UsageError(
                f"{self.beside('.journal')} does not tell what revision {revision} did; nothing was undone.",
                "'awco own restore' goes back to the state before the last write.",
            )

        def take_back(tables: Tables) -> None:
            for each in left[0].changes:
                if tables[each.table].get(each.id) != each.after:
                    raise UsageError(
                        f"{each.id} is not as revision {left[0].revision} left it; nothing was undone.",
                        "It was changed by hand or by 'awco own restore'; 'awco own history' lists what was done.",
                    )
                _put(tables, each.table, each.id, each.before)

        self.change("undo", take_back, left[0].revision)
        return left[0]

    def restore(self, source: Path) -> Restored:
        """Put back the state of another file; an unreadable present one is kept beside.

        Args:
            source: a backup.

        Raises:
            DataError: the source is missing or no own file.
        """
        content = own_file.read(source, "Nothing was changed.")
        if content is None:
            raise DataError(
                f"There is no file {source}.",
                "'awco own path' tells where the last backup is kept.",
            )
        with self._locked():
            before = own_file.read_bytes(self.path)
            present = _parsed(before, str(self.path))
            changes = differences(present.tables, content.tables) if present else ()
            if before is not None and present:
                latest = present.revision
            else:
                # Which revision a file had that is damaged or gone is unknown; its whole history is let stand.
                known = journal.read(self.beside(".journal"), 1 << 62)
                latest = max([content.revision, *(entry.revision for entry in known)])
            kept = None if before is None else self._kept_apart(before, ".before-restore")
            # What is damaged never takes the place of a backup.
            self._write(
                before,
                content.tables,
                _entry(latest + 1, "restore", changes, None),
                keep=bool(present),
            )
        return Restored(sum(map(len, content.tables.values())), kept)

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
            path = self.beside(ending if number == 1 else f"{ending}-{number}")
            if own_file.read_bytes(path) in (None, content):
                break
        with self._telling():
            write_atomically(path, content, PRIVATE)
        return path

    def _copy(self, content: bytes, ending: str) -> None:
        """Keep bytes beside the file."""
        with self._telling():
            write_atomically(self.beside(ending), content, PRIVATE)

    def _write(
        self,
        before: bytes | None,
        tables: Mapping[str, Mapping[str, Any]],
        entry: Entry,
        keep: bool = True,
    ) -> None:
        """Have everything safe beside the file, look once more, then replace it: that alone makes the revision true.

        Args:
            before: the bytes that the change is made from; None when there was no file.
            tables: the new state.
            entry: the revision.
            keep: whether what was there becomes the backup.
        """
        content = own_file.compose(tables, entry.revision)
        with contextlib.ExitStack() as stack:
            with self._telling():
                replace = stack.enter_context(replacement(self.path, content, PRIVATE))
                spare = (
                    None
                    if before is None or not keep
                    else stack.enter_context(self._second_name(before))
                )
                journal.append(self.beside(".journal"), entry)
                if own_file.read_bytes(self.path) != before:
                    raise FileSystemError(
                        f"{self.path} was changed by another program meanwhile.",
                        "Nothing was written; try again.",
                    )
                replace()
            with self._telling(
                "was written, but may not outlast a power cut, or has an older backup",
                "It is kept.",
            ):
                if spare:
                    self._renew_backup(spare, before or b"")
                sync_directory(self._target.parent)

    @contextlib.contextmanager
    def _second_name(self, before: bytes) -> Iterator[Path]:
        """A second name for the bytes in the file, or a copy of them where the file system has no such names."""
        spare = self.beside(".bak.tmp")
        spare.unlink(missing_ok=True)
        try:
            try:
                os.link(self._target, spare)
            except OSError:
                write_atomically(spare, before, PRIVATE)
            yield spare
        finally:
            with contextlib.suppress(OSError):
                spare.unlink(missing_ok=True)

    def _renew_backup(self, spare: Path, before: bytes) -> None:
        """Keep the state before as the backup."""
        try:
            os.replace(spare, self.backup_path)
        except OSError:
            write_atomically(self.backup_path, before, PRIVATE)

    def _ready_folder(self) -> None:
        """Make the usual folder where it is missing; one that the user named must be there."""
        with self._telling():
            folder = self._target.parent
            if self._make_folder:
                folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            elif not folder.is_dir():
                raise FileSystemError(
                    f"There is no folder {folder} for own records.",
                    "Make it, or name another file.",
                )

    @contextlib.contextmanager
    def _locked(self) -> Iterator[None]:
        self._ready_folder()
        # Before a lock is made beside it.
        own_file.require_own(self.path)
        with locked(self.beside(".lock"), self._timeout):
            self._sweep()
            yield

    def _sweep(self) -> None:
        """Take away the temporary files of writers that were killed: nobody else writes while the lock is held."""
        with contextlib.suppress(OSError):
            for stale in self._target.parent.glob(temporary_names(self._target)):
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


def _parsed(content: bytes | None, where: str) -> OwnContent | None:
    """What a file holds: nothing when it is not there; None when it cannot be read."""
    try:
        return own_file.empty(where) if content is None else own_file.parse(content, where)
    except DataError:
        return None


def _entry(revision: int, action: str, changes: tuple[Change, ...], undoes: int | None) -> Entry:
    return Entry(
        revision, datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"), action, changes, undoes
    )


def differences(
    old: Mapping[str, Mapping[str, Any]], new: Mapping[str, Mapping[str, Any]]
) -> tuple[Change, ...]:
    """What is different between two sets of tables, document by document."""
    found = []
    for table in own_file.OWN_TABLES:
        before, after = old.get(table, {}), new.get(table, {})
        for identifier in sorted({*before, *after}):
            was, is_now = before.get(identifier), after.get(identifier)
            if was is not is_now and was != is_now:
                found.append(Change(table, identifier, was, is_now))
    return tuple(found)


def _put(tables: Tables, table: str, identifier: str, document: Any) -> None:
    """Put a document into a table; None takes it out."""
    if document is None:
        tables[table].pop(identifier, None)
    else:
        tables[table][identifier] = document
