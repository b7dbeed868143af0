"""The user's own records as a database with a history, from which earlier states come back."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from pathlib import Path
from typing import Any, NamedTuple
from zlib import crc32

from asean_wco.errors import DataError, UsageError
from asean_wco.store import journal, own_file
from asean_wco.store.atomic import sync_directory
from asean_wco.store.journal import Entry, Journal
from asean_wco.store.layout import NewerSchemaError
from asean_wco.store.lock import TIMEOUT_SECONDS
from asean_wco.store.own_file import BASES_TABLE, NOTES_TABLE, OwnContent, Tables
from asean_wco.store.own_storage import OwnStorage, decoded, differences, entry_of, sound
from asean_wco.store.storage import RecordDatabase

# The endings of the names of other files that hold older states.
_COPY = re.compile(r"\.before-restore(-\d+)?|\.schema-[\d.]+|\.index")


class Restored(NamedTuple):
    """The result of a restore.

    Attributes:
        records: number of records after it.
        noted: number of records with private notes after it.
        kept: the file with the state before; None if there was no file.
        is_different: whether the state before was another one, as far as it can be read.
        changed: ids of the records that are not as before, or have other notes.
    """

    records: int
    noted: int
    kept: Path | None
    is_different: bool
    changed: tuple[str, ...]


class Redone(NamedTuple):
    """The result of a redo.

    Attributes:
        entries: the revisions that are in force again, the oldest first.
        records: number of records after it.
        noted: number of records with private notes after it.
        next: the revisions that the next redo brings back, the oldest first; none if there is none.
        is_older: whether these were taken back before other changes.
    """

    entries: list[Entry]
    records: int
    noted: int
    next: list[Entry]
    is_older: bool


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


class OwnStore:
    """The user's own records as a TinyDB database, with the history of the file.

    Args:
        path: the file, which need not exist yet.
        make_folder: whether to make a missing folder on the first write, as for the usual path.
        timeout: seconds to wait for another writer.

    Attributes:
        storage: what reads and writes the file.
        database: the tables of the file. What is changed in them outside of `change` is one
            revision each time.
    """

    def __init__(
        self, path: Path, *, make_folder: bool = False, timeout: float = TIMEOUT_SECONDS
    ) -> None:
        self.path = path
        self.storage = OwnStorage(path, make_folder=make_folder, timeout=timeout)
        self.database = RecordDatabase(storage=lambda: self.storage)

    def beside(self, ending: str) -> Path:
        """Return the path of a file beside the own file, which a symbolic link may lead to."""
        return self.storage.beside(ending)

    @property
    def backup_path(self) -> Path:
        """The path of the state before the last write."""
        return self.storage.backup_path

    @property
    def journal_path(self) -> Path:
        """The path of the history."""
        return self.storage.journal_path

    def read(self) -> OwnContent:
        """Return what the file holds, or what a change has made of it so far; see `OwnStorage`."""
        return self.storage.content()

    def journal(self) -> Journal:
        """Return the history and the numbers of its damaged lines.

        Raises:
            DataError: the file or its journal cannot be read.
        """
        return journal.read(self.journal_path, self.read().revision)

    def history(self) -> list[Entry]:
        """Return the completed revisions, the oldest first; see `journal`."""
        return self.journal().entries

    def change(self, action: str, change: Callable[[RecordDatabase], object]) -> Entry | None:
        """Change the tables of the file in one revision; see `OwnStorage.change`.

        Args:
            action: the command, for the history.
            change: function that puts records into the tables or takes them out; if it fails,
                nothing is written.

        Returns:
            The revision; None if there was no difference.
        """
        return self.storage.change(action, lambda: change(self.database))

    def undo(self, steps: int = 1) -> list[Entry]:
        """Take back the latest revisions that are in force, in one step.

        Args:
            steps: number of revisions; all of them are taken back, or none.

        Returns:
            The revisions that were taken back, the latest first.

        Raises:
            UsageError: there are fewer revisions, the history lacks one since then, or something
                else changed their records.
        """
        with self.storage.locked():
            present = self.storage.present()
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
            decoded(back)
            self.storage.revise(present, tables, "undo", tuple(entry.revision for entry in taken))
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
            lost = journal.in_force(known.entries)[len(taken) :]
            since = ""
            if lost:
                which = "the change before" if taken else "the last change"
                since = f", since {which}, revision {lost[0].revision}, was purged or compacted"
            problem = f"There is nothing to undo in {self.path}{since}"
            if taken:
                problem = (
                    f"You asked for {steps} steps, but only {len(taken)} can be undone{since}; "
                    "nothing was changed"
                )
            if damage:
                problem = f"{problem[0].lower()}{problem[1:]}"
            raise UsageError(f"{damage}{problem}.", "'awco own history' lists what was done.")
        first = min(entry.revision for entry in taken)
        self._require_revisions(known, range(first, revision + 1), "undone")

    def _require_revisions(self, known: Journal, needed: range, what: str) -> None:
        """Refuse to go back if the history lacks one of the revisions since then.

        Args:
            known: the history.
            needed: numbers of the revisions.
            what: what is then not done.

        Raises:
            UsageError: revisions are missing.
        """
        missing = {*needed} - {entry.revision for entry in known.entries}
        if not missing:
            return
        damage = ""
        if known.damaged:
            damage = f"{self.journal_path} is damaged in line {known.damaged[0]}; "
        raise UsageError(
            f"{damage}{self.journal_path} has no details of revision {min(missing)}; "
            f"nothing was {what}.",
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
        with self.storage.locked():
            before = own_file.read_bytes(self.path)
            present = sound(before, str(self.path))
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
                kept = self.storage.kept_apart(before, ".before-restore")
            # A damaged file never replaces a backup.
            self.storage.write_revision(
                before,
                wanted.tables,
                entry_of(latest + 1, journal.RESTORE, changes, ()),
                keep=bool(present),
            )
        is_different = present is None or bool(changes)
        changed = tuple(dict.fromkeys(change.id for change in changes))
        return Restored(*_counts(wanted.tables), kept, is_different, changed)

    def redo(self) -> Redone | None:
        """Take back the last undo that no redo has taken back; None if there is none.

        An undo can be taken back until one of its records is changed again. The history keeps
        both states, so that no file is put aside.

        Raises:
            UsageError: the history lacks a revision since then, or a record was changed by hand.
        """
        with self.storage.locked():
            present = self.storage.present()
            revision = present.content.revision
            known = journal.read(self.journal_path, revision)
            waiting = journal.redoable(known.entries)
            if not waiting:
                return None
            undo = waiting[0]
            self._require_revisions(known, range(undo.revision, revision + 1), "redone")
            tables = present.content.copied()
            _take_back(tables, undo)
            redo = self.storage.revise(present, tables, "redo", (undo.revision,))
        left = journal.redoable([*known.entries, *filter(None, [redo])])[:1]
        numbers = {number for other in left for number in other.undoes}
        since = [entry for entry in known.entries if left and entry.revision > left[0].revision]
        return Redone(
            [entry for entry in known.entries if entry.revision in undo.undoes],
            *_counts(tables),
            [entry for entry in known.entries if entry.revision in numbers],
            any(not entry.undoes for entry in since),
        )

    def _backup(self, path: Path) -> OwnContent:
        """Return the content of a backup.

        Raises:
            DataError: the backup is missing or cannot be read.
        """
        try:
            content = own_file.read(path)
            if content is None:
                raise DataError(f"There is no file {path}.")
            return decoded(content)
        except NewerSchemaError:
            raise
        except DataError as error:
            hint = "Nothing was changed. 'awco own path' says where the last backup is kept."
            raise DataError(error.message, hint) from None

    def _last_state(self, entries: list[Entry]) -> OwnContent | None:
        """Return the last state that the journal leads to from the backup, or from no records."""
        backup = sound(own_file.read_bytes(self.backup_path), str(self.backup_path))
        for start in (backup, own_file.empty("")):
            if start is None:
                continue
            tables = start.copied()
            last = journal.replay(tables, start.revision, entries)
            if last is None:
                continue
            content = own_file.compose(tables, last.revision)
            state = sound(content, str(self.path))
            if state and last.file in (None, crc32(content)):
                return state
        return backup

    def compact(self, steps: int) -> Compacted:
        """Shorten the journal, so that only the latest revisions have their changes.

        Args:
            steps: number of revisions, and of undos, that can still be taken back.

        Raises:
            DataError: the file or its journal cannot be read.
        """
        with self.storage.locked():
            content = self.storage.present().content
            known = journal.read(self.journal_path, content.revision)
            backup = sound(own_file.read_bytes(self.backup_path), "")
            # The revisions after the backup are needed to restore the last state after damage.
            saved = backup.revision if backup else 0
            kept = {entry.revision for entry in known.entries if entry.revision > saved}
            kept.update(entry.revision for entry in journal.undoable(known.entries)[:steps])
            for undo in journal.redoable(known.entries)[:steps]:
                kept.update((undo.revision, *undo.undoes))
            return self._shorten(known, kept)

    def _shorten(self, known: Journal, kept: Collection[int]) -> Compacted:
        """Write the journal again, so that only some revisions have their changes."""
        content = journal.compacted(known.entries, kept)
        size = self.journal_path.stat().st_size if self.journal_path.exists() else 0
        if size:
            self.storage.keep(content, ".journal")
            # The index has the length of the journal in it.
            self.storage.renew_index()
        return Compacted(size, len(content), known.damaged)

    def purge(self) -> None:
        """Remove what is no longer in the file from the journal and the backups beside it.

        Raises:
            DataError: the file or its journal cannot be read.
        """
        with self.storage.locked():
            present = self.storage.present()
            if present.bytes is None:
                raise DataError(
                    f"There is no file {self.path} of own records.", "Nothing was deleted."
                )
            known = journal.read(self.journal_path, present.content.revision)
            self.storage.keep(present.bytes, ".bak")
            tables = present.content.tables
            kept = [entry.revision for entry in known.entries if _is_present(entry, tables)]
            self._shorten(known, kept)
            with self.storage.telling():
                for path in self.storage.target.parent.iterdir():
                    if _COPY.fullmatch(path.name.removeprefix(self.storage.target.name)):
                        path.unlink()
                sync_directory(self.storage.target.parent)
            self.storage.renew_index()

    def keep_draft(self, content: bytes) -> Path:
        """Keep a user's text that could not be kept as a record.

        Returns:
            The path of the file with the text.

        Raises:
            FileSystemError: the file system refused.
        """
        self.storage.ready_folder()
        return self.storage.kept_apart(content, ".draft")


def _counts(tables: Tables) -> tuple[int, int]:
    """Return how many records tables have, and how many records with private notes."""
    records = [found for table, found in tables.items() if table not in (BASES_TABLE, NOTES_TABLE)]
    return sum(map(len, records)), len(tables.get(NOTES_TABLE, {}))


def _take_back(tables: Tables, entry: Entry) -> None:
    """Put back the documents before a revision.

    Raises:
        UsageError: one of them was changed since.
    """
    for change in entry.changes:
        if tables[change.table].get(change.id) != change.after:
            raise UsageError(
                f"{change.id} was changed again after revision {entry.revision}, by hand or by "
                "'awco own restore'; nothing was changed.",
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
