"""The index beside an own file: its records in the layout of a built store, so that few are read.

A writer makes the index of the whole file again after enough records have changed; the journal has
the changes since then. Nothing is only in the index. If it is missing or damaged, or belongs to
another state of the file, the file itself is read. With 10,000 own records a list by year, series,
person, country, city or type takes 1.2 to 1.5 times as long as with none, and a search 1.6 times.
Without the index they take 5 and 20 times as long.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple
from zlib import crc32

from asean_wco import __version__
from asean_wco.errors import DataError
from asean_wco.model.vocabulary import KIND_FOLDERS
from asean_wco.store import journal, layout, own_file
from asean_wco.store.file import StoreFile, open_file
from asean_wco.store.own_file import OWN_TABLES, OwnContent, UserFile
from asean_wco.store.sorted_table import SortedTable

ENDING = ".index"
# It is quicker to index so few records in a search than to write an index of all records.
FEW = 100
_FEW_OF_MANY = 0.01
# CRC-32 of the names of the fields and the facets of a search document, which this layer
# does not know. `tests/search/test_document.py` fails when they change.
SHAPE_OF_SEARCH = 0xF382D056
PROGRAM = crc32(f"{__version__} {SHAPE_OF_SEARCH}".encode())


class _Base(NamedTuple):
    """The state of the own file that an index was made of.

    Attributes:
        file: CRC-32 of the own file.
        journal: length of the journal in bytes.
        program: `PROGRAM`, as another version may look for other things.
    """

    file: int
    journal: int
    program: int


class IndexedOwn(UserFile):
    """The content of an own file, read from its index unless it has changed since.

    Args:
        where: the own file as the user knows it.
        base: the index.
        touched: ids of the documents that changed since the index was made, by table.
        changed: these documents, without those that were removed.
    """

    def __init__(
        self, where: str, base: StoreFile, touched: Mapping[str, set[str]], changed: OwnContent
    ) -> None:
        self.where = where
        self._base = base
        self._touched = touched
        self._changed = changed
        self.changed_ids = {
            identifier for table in KIND_FOLDERS.values() for identifier in touched[table]
        }

    def table(self, table: str) -> Mapping[str, Any]:
        """Return the documents of a table by id; the table may be that of notes or bases."""
        stored = self._base.lines(table)
        kept = {name: stored[name] for name in stored if name not in self._touched[table]}
        return dict(sorted({**kept, **self._changed.tables[table]}.items()))

    def document(self, table: str, identifier: str) -> dict[str, Any] | None:
        """Return one document, or None."""
        if identifier in self._touched[table]:
            return self._changed.document(table, identifier)
        return self._base.document(table, identifier)

    def named(self, identifier: str) -> tuple[str, str] | None:
        """Return the kind and the name of a record; None if there is no such record."""
        if identifier in self.changed_ids:
            return self._changed.named(identifier)
        return self._base.named(identifier)

    def names(self, prefix: str) -> Iterator[tuple[str, str, str]]:
        """Yield id, kind and name of the records whose ids begin with a text."""
        kept = (line for line in self._base.names(prefix) if line[0] not in self.changed_ids)
        yield from sorted([*kept, *self._changed.names(prefix)])

    @property
    def size(self) -> int:
        """The number of records, or a few more, since removed ones are counted."""
        return self._base.size + self._changed.size

    def may_touch(self, kind: str, first: int, last: int) -> list[str] | None:
        """Return the ids of records of a kind that touch a range of years, and perhaps others."""
        kept = set(self._base.may_touch(kind, first, last) or ()) - self.changed_ids
        return sorted({*kept, *self._changed.tables[KIND_FOLDERS[kind]]})

    def may_hold(
        self, table: str, field: str, is_wanted: Callable[[str], bool]
    ) -> Mapping[str, Any] | None:
        """Return the documents that have a wanted text in a field, and perhaps others."""
        stored = self._base.may_hold(table, field, is_wanted) or {}
        kept = {name: stored[name] for name in stored if name not in self._touched[table]}
        return {**kept, **self._changed.tables[table]}

    def may_link_to(self, identifier: str) -> list[str] | None:
        """Return the ids of the records that link to or cite a record, and perhaps others."""
        kept = set(self._base.may_link_to(identifier) or ()) - self.changed_ids
        return sorted({*kept, *(name for name, _, _ in self._changed.names(""))})

    def index_tables(self) -> Mapping[str, SortedTable]:
        """Return the tables of the search, which are out of date for `changed_ids`."""
        return self._base.index_tables()

    def relatives(self) -> set[str]:
        """Return the ids of the records whose entries in the search tables may be out of date.

        These are the changed records, those that link to them, and the offices that they hold or
        held.
        """
        relatives = set(self.changed_ids)
        for table in KIND_FOLDERS.values():
            for identifier in self._touched[table]:
                # Many records may cite a source, and its name is not in their entries.
                if table != KIND_FOLDERS["source"]:
                    relatives.update(self._base.may_link_to(identifier) or ())
                before = self._base.document(table, identifier) or {}
                after = self.document(table, identifier) or {}
                for role in (*before.get("roles", ()), *after.get("roles", ())):
                    if "office" in role:
                        relatives.add(role["office"])
        return relatives

    def indexed_ids(self) -> set[str]:
        """Return the ids of the records that have entries in the search tables."""
        return {*self._base.lines(layout.NAMES_TABLE), *self._base.lines(layout.OFFICES_TABLE)}


def compose(content: OwnContent, file: int, journal_size: int, tables: Mapping[str, Any]) -> bytes:
    """Return the bytes of an index.

    Args:
        content: content of the own file.
        file: CRC-32 of the own file.
        journal_size: length of the journal in bytes.
        tables: the tables in which records are looked up.
    """
    release = "-".join(map(str, _Base(file, journal_size, PROGRAM)))
    return layout.compose({**content.tables, layout.OFFICES_TABLE: {}}, release, tables)


def open_own(path: Path) -> OwnContent | IndexedOwn | None:
    """Open a file of own records, with its index if that is up to date; None without a file.

    Raises:
        DataError: the file cannot be read, or is no own file.
    """
    content = own_file.read_bytes(path)
    if content is None:
        return None
    return opened(path, content)


def opened(path: Path, content: bytes) -> OwnContent | IndexedOwn:
    """Return the content of an own file, read from its index if that is up to date.

    Args:
        path: path of the file.
        content: the bytes of the file.

    Raises:
        DataError: the file is no own file.
    """
    return _indexed(path, crc32(content)) or own_file.parse(content, str(path))


def _indexed(path: Path, file: int) -> IndexedOwn | None:
    """Return the content of an own file, read from its index; None if that is not up to date.

    Args:
        path: path of the file.
        file: CRC-32 of the file.
    """
    target = path.resolve()
    index = target.with_name(target.name + ENDING)
    if not index.is_file():
        return None
    try:
        base = open_file(os.fspath(index))
        made_of = _Base(*map(int, base.data_version.partition("+")[0].split("-")))
        if made_of.program != PROGRAM:
            return None
        base.check()
        beside = target.with_name(f"{target.name}.journal")
        known = journal.read(beside, journal.EVERYTHING, made_of.journal)
    except (DataError, TypeError, ValueError):
        return None
    touched: dict[str, set[str]] = {table: set() for table in OWN_TABLES}
    changed = own_file.empty(str(path))
    led_to = made_of.file
    for entry in known.entries:
        # Other revisions were never completed, or follow on an edit by hand.
        if entry.base != led_to or led_to == file:
            continue
        for table, identifier, _, after in entry.changes:
            touched[table].add(identifier)
            journal.put(changed.tables, table, identifier, after)
        led_to = entry.file or 0
    if led_to == file:
        return IndexedOwn(str(path), base, touched, changed)
    return None


def is_behind(own: OwnContent | IndexedOwn) -> bool:
    """Return whether so many records are in no index that a writer should make one."""
    pending = len(own.relatives()) if isinstance(own, IndexedOwn) else own.size
    return pending > max(FEW, _FEW_OF_MANY * own.size)
