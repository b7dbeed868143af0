"""The user's own file as a storage of TinyDB, which loses nothing.

TinyDB reads all tables of a storage, changes one, and writes all of them. This storage reads the
file strictly. A write happens under a lock: everything new goes beside the file, the journal gets a
line, and then the file is replaced. At any moment it holds the old state or the new one.

    database = RecordDatabase(path, storage=OwnStorage)
    database.table("topics").insert(Document({"id": "a", "name": "A"}, doc_id="a"))

Each such call is one revision. `OwnStorage.change` makes one revision of many calls, with one
reading and one writing.
"""

from __future__ import annotations

import contextlib
import itertools
import os
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple
from zlib import crc32

from tinydb.storages import Storage

from asean_wco.errors import AwcoError, DataError, FileSystemError
from asean_wco.model.origin import OWN
from asean_wco.store import journal, own_file, own_index
from asean_wco.store.atomic import (
    replacement,
    sync_directory,
    temporary_files,
    temporary_path,
    write_atomically,
)
from asean_wco.store.journal import Change, Entry
from asean_wco.store.layout import SCHEMA_VERSION
from asean_wco.store.lock import TIMEOUT_SECONDS, locked
from asean_wco.store.own_file import BASES_TABLE, NOTES_TABLE, OwnContent, Tables
from asean_wco.store.places import PRIVATE
from asean_wco.store.store import Store

Indexer = Callable[[OwnContent], Mapping[str, Mapping[str, Any]]]
# Documents of TinyDB are objects. The file has the lists of notes and the sums of bases bare, and
# TinyDB sees each in a field.
TEXTS, SHA256 = "texts", "sha256"
_FIELD_OF_BARE = {NOTES_TABLE: TEXTS, BASES_TABLE: SHA256}


class Present(NamedTuple):
    """The bytes of an own file, None without a file, and their content."""

    bytes: bytes | None
    content: OwnContent


class OwnStorage(Storage):
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
        self._read_bytes: bytes | None = None
        # What a change has made of the tables so far; None outside of `change`.
        self._changed: Tables | None = None

    def read(self) -> Tables:
        """Return the tables for TinyDB, which may change them and their documents.

        Raises:
            DataError: the file cannot be read, or is no own file.
        """
        if self._changed is not None:
            return self._changed
        self._read_bytes, content = self._parsed()
        return _documents(content.tables)

    def write(self, data: Tables) -> None:
        """Write all tables, as one revision unless a change is being made.

        Raises:
            DataError: the file is no own file, or would not be one afterwards.
            FileSystemError: the file is not as it was read, another process holds the lock, or the
                file system refused.
        """
        if self._changed is not None:
            self._changed = data
            return
        with self.locked():
            present = self.present()
            if present.bytes != self._read_bytes:
                raise self._meanwhile_changed()
            tables = _stored(data)
            self._check_records(tables)
            self.revise(present, tables, "change")

    def _check_records(self, tables: Tables) -> None:
        """Refuse tables that do not hold records, since anybody may write through TinyDB.

        Raises:
            DataError: they cannot be read again.
        """
        where = f"The new version of {self.path}"
        own_file.check(tables, where)
        try:
            decoded(OwnContent(where, tables))
        except DataError as error:
            raise DataError(error.message, "Nothing was changed.") from None

    def change(self, action: str, change: Callable[[], object]) -> Entry | None:
        """Make one revision of everything that a function writes through TinyDB.

        Args:
            action: the command, for the history.
            change: the function, which must write only records; if it fails, nothing is written.

        Returns:
            The revision; None if there was no difference.

        Raises:
            DataError: the file is no own file, or would not be one afterwards.
            FileSystemError: another process holds the lock, or the file system refused; the hint
                says whether anything was changed.
        """
        with self.locked():
            present = self.present()
            self._changed = _documents(present.content.tables)
            try:
                change()
                tables = _stored(self._changed)
            finally:
                self._changed = None
            return self.revise(present, tables, action)

    def content(self) -> OwnContent:
        """Return what the file holds, or what a change has made of it so far.

        Raises:
            DataError: the file cannot be read, or is no own file.
        """
        if self._changed is not None:
            return OwnContent(str(self.path), _stored(self._changed))
        return self._parsed().content

    def beside(self, ending: str) -> Path:
        """Return the path of a file beside the own file, which a symbolic link may lead to."""
        return self.target.with_name(self.target.name + ending)

    @property
    def backup_path(self) -> Path:
        """The path of the state before the last write."""
        return self.beside(".bak")

    @property
    def journal_path(self) -> Path:
        """The path of the history."""
        return self.beside(".journal")

    @property
    def target(self) -> Path:
        """The file that a symbolic link leads to.

        If links lead in a circle, it is the link itself. Its reading then reports that.
        """
        try:
            return self.path.resolve()
        except (OSError, RuntimeError):
            return self.path

    def _parsed(self) -> Present:
        """Return the content of the file; without a file it is empty.

        Raises:
            DataError: the file cannot be read, or is no own file.
        """
        content = own_file.read_bytes(self.path)
        if content is None:
            return Present(None, own_file.empty(str(self.path)))
        return Present(content, own_file.parse(content, str(self.path)))

    def present(self) -> Present:
        """Return the content of the file, for a writer.

        Raises:
            DataError: the file cannot be read, or one of its records is damaged.
        """
        present = self._parsed()
        # The state after the last write was checked then.
        last_written = journal.file_of_last(self.journal_path)
        if present.bytes is not None and crc32(present.bytes) != last_written:
            decoded(present.content)
        return present

    def _meanwhile_changed(self) -> FileSystemError:
        """Return the error for a file that is not as it was read."""
        return FileSystemError(
            f"Another program changed {self.path} meanwhile.", "Nothing was written; try again."
        )

    def revise(
        self, present: Present, tables: Tables, action: str, undoes: tuple[int, ...] = ()
    ) -> Entry | None:
        """Write changed tables as the next revision; return None if there is no difference."""
        before, content = present
        own_file.check(tables, f"The new version of {self.path}, after {action!r}")
        changes = differences(content.tables, tables)
        if not changes and not undoes:
            return None
        if content.version != SCHEMA_VERSION and before is not None:
            self.keep(before, f".schema-{content.version}")
        return self.write_revision(
            before, tables, entry_of(content.revision + 1, action, changes, undoes)
        )

    def write_revision(
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
            with self.telling():
                replace = stack.enter_context(replacement(self.path, content, PRIVATE))
                spare = None
                if before is not None and keep:
                    spare = stack.enter_context(self._second_name(before))
                size = journal.append(self.journal_path, entry)
                try:
                    if own_file.read_bytes(self.path) != before:
                        raise self._meanwhile_changed()
                    replace()
                except (OSError, AwcoError):
                    with contextlib.suppress(OSError):
                        journal.shorten(self.journal_path, size)
                    raise
            with self.telling(
                "was written, but the change may be lost if the power fails now, or the backup may "
                "be out of date",
                "Your change was saved.",
            ):
                if spare:
                    self._renew_backup(spare, before or b"")
                sync_directory(self.target.parent)
        self.renew_index()
        return entry

    @contextlib.contextmanager
    def _second_name(self, before: bytes) -> Iterator[Path]:
        """Give the file a second name, or copy it if the file system has no second names."""
        spare = temporary_path(self.target)
        try:
            try:
                os.link(self.target, spare)
            except OSError:
                write_atomically(spare, before, PRIVATE, self.target.name)
            yield spare
        finally:
            with contextlib.suppress(OSError):
                spare.unlink(missing_ok=True)

    def _renew_backup(self, spare: Path, before: bytes) -> None:
        """Make the state before the backup."""
        try:
            os.replace(spare, self.backup_path)
        except OSError:
            write_atomically(self.backup_path, before, PRIVATE, self.target.name)

    def renew_index(self) -> None:
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
            self.keep(index, own_index.ENDING)

    def kept_apart(self, content: bytes, ending: str) -> Path:
        """Keep bytes beside the file under a name that has no other content."""
        for number in itertools.count(1):
            numbered = ending if number == 1 else f"{ending}-{number}"
            if own_file.read_bytes(self.beside(numbered)) in (None, content):
                break
        return self.keep(content, numbered)

    def keep(self, content: bytes, ending: str) -> Path:
        """Keep bytes beside the file; the next writer removes what a killed writer leaves."""
        with self.telling():
            write_atomically(self.beside(ending), content, PRIVATE, self.target.name)
        return self.beside(ending)

    def ready_folder(self) -> None:
        """Make the usual folder if it is missing.

        Raises:
            FileSystemError: a folder that the user named does not exist.
        """
        with self.telling():
            folder = self.target.parent
            if self._make_folder:
                _make_folder(folder)
            elif not folder.is_dir():
                raise FileSystemError(
                    f"There is no folder {folder} for own records.",
                    "Make it, or name another file.",
                )

    @contextlib.contextmanager
    def locked(self) -> Iterator[None]:
        """Run a block under the lock, after a check of the files that it may use."""
        self.ready_folder()
        own_file.require_own(self.path)
        for ending in (".lock", ".journal", ".bak"):
            own_file.require_own(self.beside(ending))
        with locked(self.beside(".lock"), self._timeout):
            self._sweep()
            yield

    def _sweep(self) -> None:
        """Remove the temporary files of killed writers, since only one writer has the lock."""
        with contextlib.suppress(OSError):
            for stale in temporary_files(self.target):
                stale.unlink()

    @contextlib.contextmanager
    def telling(
        self, what: str = "cannot be written", hint: str = "Nothing was changed."
    ) -> Iterator[None]:
        """Turn an error of the file system into one sentence."""
        try:
            yield
        except (OSError, RuntimeError) as error:
            reason = getattr(error, "strerror", None) or "its symbolic links form a loop"
            raise FileSystemError(f"{self.path} {what}: {reason}.", hint) from None


def _make_folder(folder: Path) -> None:
    """Make a folder that only the user may read, and those above it, safe from a power cut."""
    if folder.is_dir():
        return
    _make_folder(folder.parent)
    folder.mkdir(mode=0o700, exist_ok=True)
    sync_directory(folder.parent)


def _documents(tables: Tables) -> Tables:
    """Return the tables of a file as TinyDB has them, in copies that share nothing with them."""
    documents: Tables = _copied(tables)
    for table, field in _FIELD_OF_BARE.items():
        documents[table] = {name: {field: value} for name, value in documents[table].items()}
    return documents


def _copied(value: Any) -> Any:
    """Return a deep copy of what was read from JSON."""
    if isinstance(value, dict):
        return {name: _copied(part) for name, part in value.items()}
    if isinstance(value, list):
        return [_copied(item) for item in value]
    return value


def _stored(documents: Tables) -> Tables:
    """Return the tables of TinyDB as a file has them."""
    tables = {**own_file.empty("").tables, **documents}
    for table, field in _FIELD_OF_BARE.items():
        tables[table] = {name: _bare(value, field) for name, value in tables[table].items()}
    return tables


def _bare(document: Mapping[str, Any], field: str) -> Any:
    """Return the value of the only field of a document; `own_file.check` refuses all others."""
    return document[field] if list(document) == [field] else document


def decoded(content: OwnContent) -> OwnContent:
    """Return the content of a file after reading every record in it.

    Raises:
        DataError: one of the records is damaged.
    """
    for _ in Store(content, OWN).all():
        pass
    return content


def sound(content: bytes | None, where: str) -> OwnContent | None:
    """Return the content of a file; None if there is no file or it cannot be read."""
    if content is None:
        return None
    try:
        return decoded(own_file.parse(content, where))
    except DataError:
        return None


def entry_of(
    revision: int, action: str, changes: tuple[Change, ...], undoes: tuple[int, ...]
) -> Entry:
    """Return a revision that is made now."""
    return Entry(
        revision, datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"), action, changes, undoes
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
            if former != latter:
                changes.append(Change(table, identifier, former, latter))
    return tuple(changes)
