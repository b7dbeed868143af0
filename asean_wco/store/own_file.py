"""The user's own records: one TinyDB file, read strictly and written so that nothing is lost.

The file is ``{"_meta": ..., table: {id: record}}`` with a line for each record. Beside the tables
of records it has ``_notes`` (private notes on any record, by its id) and ``_bases`` (for a
correction, the SHA-256 of the record of the reference that it was made from). ``_meta`` counts the
revisions, and the journal beside the file has the changes of each.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from asean_wco.errors import DataError
from asean_wco.model.codec import ID_PATTERN
from asean_wco.model.vocabulary import KIND_FOLDERS
from asean_wco.store import layout, strict_json
from asean_wco.store.places import MOST_BYTES, read_file, refuse_pipe
from asean_wco.store.sorted_table import SortedTable

NOTES_TABLE = "_notes"
BASES_TABLE = "_bases"
OWN_TABLES = (*KIND_FOLDERS.values(), NOTES_TABLE, BASES_TABLE)
# The version of a file without a header, as TinyDB itself writes it. Its records have numbers as
# keys, and their ids only within them.
UNVERSIONED = "0"
Tables = dict[str, dict[str, Any]]
DAMAGED = (
    "Correct the file by hand, name another one with --own, or type 'awco own restore': it goes "
    "back to the last backup, if there is one, and keeps the damaged file under another name."
)


class UserFile:
    """The parts of a file that `Store` needs and that all files of own records have in common.

    Own records have revisions and no releases. They change, and users edit their file.
    """

    data_version = ""
    sha256 = ""
    trusted = False
    has_names = True
    has_facts = False
    remedy = DAMAGED

    def concerned(self, _: str) -> dict[str, list[str]] | None:
        """Return None, since no build works out what facts of own records concern."""
        return None

    def hold_facts(self) -> None:
        """Do nothing, since there are no facts of a build."""

    def facts(self, _: str) -> list[Any] | None:
        """Return None, since no build makes the facts of own records."""
        return None


class OwnContent(UserFile):
    """The content of an own file.

    Attributes:
        where: the file as the user knows it.
        tables: documents by table and id, with every table of `OWN_TABLES`.
        revision: number of times that the file was written.
        version: version of the schema in the file; older content has been migrated.
    """

    def __init__(
        self,
        where: str,
        tables: Tables,
        revision: int = 0,
        version: str = layout.SCHEMA_VERSION,
    ) -> None:
        self.where = where
        self.tables = tables
        self.revision = revision
        self.version = version

    def copied(self) -> Tables:
        """Return a copy of the tables, which shares the documents with them."""
        return {table: dict(documents) for table, documents in self.tables.items()}

    def table(self, table: str) -> Mapping[str, dict[str, Any]]:
        """Return the documents of a table by id."""
        return self.tables[table]

    def document(self, table: str, identifier: str) -> dict[str, Any] | None:
        """Return one document, or None."""
        return self.tables[table].get(identifier)

    def named(self, identifier: str) -> tuple[str, str] | None:
        """Return the kind and the name of a record; None if there is no such record."""
        for kind, table in KIND_FOLDERS.items():
            if identifier in self.tables[table]:
                return kind, _name_in(self.tables[table][identifier], identifier)
        return None

    @property
    def size(self) -> int:
        """The number of records."""
        return sum(len(self.tables[table]) for table in KIND_FOLDERS.values())

    def may_hold(self, *_: object) -> Mapping[str, Any] | None:
        """Return None, since the whole file was read."""
        return None

    def may_touch(self, *_: object) -> list[str] | None:
        """Return None, since only decoding shows which records touch a year."""
        return None

    def may_link_to(self, _: str) -> list[str] | None:
        """Return None, since only decoding shows which records link to another."""
        return None

    def names(self, prefix: str) -> Iterator[tuple[str, str, str]]:
        """Yield id, kind and name of the records whose ids begin with a text, in order of ids."""
        lines = []
        for kind, table in KIND_FOLDERS.items():
            for identifier, document in self.tables[table].items():
                if identifier.startswith(prefix):
                    lines.append((identifier, kind, _name_in(document, identifier)))
        yield from sorted(lines)

    def index_tables(self) -> Mapping[str, SortedTable]:
        """Return no tables, since own records are indexed in a search."""
        return {}


def _name_in(document: Mapping[str, Any], identifier: str) -> str:
    """Return the name of a stored record, which is the title of a source."""
    return str(document.get("name") or document.get("title") or identifier)


def empty(where: str) -> OwnContent:
    """Return the content of a file that does not exist yet."""
    return OwnContent(where, {table: {} for table in OWN_TABLES})


def parse(content: bytes, where: str, hint: str = DAMAGED) -> OwnContent:
    """Read an own file strictly.

    Args:
        content: the bytes of the file.
        where: the file as the user knows it.
        hint: what to do if the file is damaged.

    Raises:
        DataError: the bytes are no own file, or one that a newer awco wrote.
    """
    try:
        return _parsed(content, where)
    except layout.NewerSchemaError:
        raise
    except DataError as error:
        raise DataError(error.message, hint) from None


def _parsed(content: bytes, where: str) -> OwnContent:
    document = strict_json.parse(content, where)
    if not isinstance(document, dict):
        raise DataError(
            f"{where} is not a file of own records: its JSON is not an object of tables."
        )
    meta = document.pop("_meta", None)
    revision, version = 0, UNVERSIONED
    if meta is not None:
        version = layout.header_from(meta, 0, where).schema_version
        revision = meta["store"].get("revision", 0)
        if type(revision) is not int or revision < 0:
            raise DataError(f"{where} does not say its revision.")
    if version == UNVERSIONED and not document.get("_default"):
        document.pop("_default", None)
    _check_shape(document, where)
    if version == UNVERSIONED:
        document = _by_own_ids(document, where)
    tables: Tables = {table: document.get(table, {}) for table in OWN_TABLES}
    _check_ids(tables, where)
    return OwnContent(where, tables, revision, version)


def check(tables: Mapping[str, Mapping[str, Any]], where: str) -> None:
    """Check that tables can be read again after they are written.

    Args:
        tables: all tables.
        where: words for the tables, for the message.

    Raises:
        DataError: they cannot be read again.
    """
    _check_shape(tables, where)
    _check_ids(tables, where)


def _check_shape(tables: Mapping[str, Any], where: str) -> None:
    for table, documents in tables.items():
        if table not in OWN_TABLES:
            raise DataError(f"{where} has an unknown table {table[:80]!r}.")
        is_object = isinstance(documents, dict)
        if not is_object or not all(_fits(table, value) for value in documents.values()):
            raise DataError(f"{where}: table {table!r} is not an object of records.")


def _fits(table: str, value: object) -> bool:
    """Return whether a value fits its table.

    The table of notes holds lists of texts, that of bases texts, and all others records.
    """
    if table == NOTES_TABLE:
        return (
            isinstance(value, list)
            and bool(value)
            and all(isinstance(text, str) and text.strip() for text in value)
        )
    if table == BASES_TABLE:
        return isinstance(value, str)
    return isinstance(value, dict)


def _by_own_ids(document: Mapping[str, Any], where: str) -> Tables:
    """Return the tables of a file that TinyDB wrote, with ids of records in place of numbers."""
    tables: Tables = {table: document.get(table, {}) for table in (NOTES_TABLE, BASES_TABLE)}
    for table in KIND_FOLDERS.values():
        records = list(document.get(table, {}).values())
        tables[table] = {str(record.get("id")): record for record in records}
        if len(tables[table]) != len(records):
            raise DataError(f"{where}: two {table} have the same id, or no id.")
    return tables


def _check_ids(tables: Mapping[str, Mapping[str, Any]], where: str) -> None:
    seen: dict[str, str] = {}
    for table in KIND_FOLDERS.values():
        for identifier, document in tables[table].items():
            if document.get("id") != identifier:
                raise DataError(
                    f"{where}: the record stored as {identifier[:80]!r} has another id within it."
                )
            if identifier in seen:
                raise DataError(
                    f"{where}: {identifier!r} is both in {seen[identifier]} and in {table}."
                )
            seen[identifier] = table
    for table in (NOTES_TABLE, BASES_TABLE):
        for identifier in tables[table]:
            if not re.fullmatch(ID_PATTERN, identifier):
                raise DataError(f"{where}: {identifier[:80]!r} in {table} is not an id.")


def compose(tables: Mapping[str, Mapping[str, Any]], revision: int) -> bytes:
    """Return the bytes of an own file, with a line for each record in the order of ids.

    Raises:
        DataError: the file would be too large to be read again.
    """
    meta = {"store": {"schema_version": layout.SCHEMA_VERSION, "revision": revision}}
    parts = [f'"_meta":{strict_json.dump(meta)}']
    for table in OWN_TABLES:
        documents = sorted(tables.get(table, {}).items())
        lines = ",\n".join(
            f"{strict_json.dump(name)}:{strict_json.dump(value)}" for name, value in documents
        )
        if lines:
            parts.append(f'"{table}":{{\n{lines}\n}}')
    content = ("{" + ",\n".join(parts) + "}\n").encode()
    if len(content) > MOST_BYTES:
        raise DataError(
            f"Your own records would take more than {MOST_BYTES >> 20} MiB; nothing was saved.",
            "Keep some of them in another file, which --own names.",
        )
    return content


def read(path: Path, hint: str = DAMAGED) -> OwnContent | None:
    """Return the own records in a file; None if there is no file.

    Args:
        path: the file.
        hint: what to do if the file is damaged.

    Raises:
        DataError: the file cannot be read, or is no own file.
    """
    content = read_bytes(path)
    if content is None:
        return None
    return parse(content, str(path), hint)


def read_bytes(path: Path) -> bytes | None:
    """Return the bytes of an own file; None if there is no file.

    Raises:
        DataError: the file cannot be read.
    """
    try:
        return read_file(path, str(path), "a file of own records")
    except FileNotFoundError:
        return None
    except IsADirectoryError:
        raise DataError(f"{path} is a folder, not a file of own records.") from None
    except OSError as error:
        raise DataError(f"{path} cannot be read: {error.strerror}.") from None


def require_own(path: Path) -> None:
    """Refuse a path that can be no file of own records.

    Raises:
        DataError: it is a pipe or a device.
    """
    refuse_pipe(path, str(path), "a file of own records")
