"""Files of records as users have them: JSON, JSON lines, or a table of meetings or people."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from asean_wco.errors import AwcoError, DataError, UsageError
from asean_wco.model.records import RECORD_CLASSES
from asean_wco.model.shapes import shapes_of
from asean_wco.model.text import joined, shortened
from asean_wco.model.vocabulary import KINDS
from asean_wco.own.cells import DATE_COLUMNS, LINK_COLUMNS, DateReader, Resolve, linked_id
from asean_wco.own.flags import BY_NAME, document_of, flags_of
from asean_wco.own.given import Given
from asean_wco.own.sources import Citations
from asean_wco.own.spreadsheet import WORKBOOKS, Row, Sheet, read_sheet
from asean_wco.store import places, strict_json

TABLES = ("csv", "tsv", *WORKBOOKS)
FORMATS = ("json", "jsonl", *TABLES)
TABLE_KINDS = ("meeting", "person")
_KIND_OF_TABLE = "Give --kind meeting or --kind person."
# Columns of our own lists and workbooks under the names of the flags.
_OUR_HEADS = {
    "place.city": "city",
    "place.country": "country",
    "place.venue": "venue",
    "nationality": "country",
    "sources": "source",
    "hosts": "host",
    "aliases": "alias",
    "acronyms": "acronym",
}
# Columns of our own lists and workbooks that a table cannot give: how a record is kept, and fields
# that have parts.
_LEFT_OUT = frozenset({"kind", "origin", "unsourced", "doubts"}).union(
    *(shapes_of(RECORD_CLASSES[kind]) for kind in TABLE_KINDS)
) - frozenset(BY_NAME)
_SEVERAL_SOURCES = re.compile(r";\s+|;(?=https?://)")


class TableRules(NamedTuple):
    """How the cells of a table are to be read.

    Attributes:
        dates: reads its dates.
        resolve: gives the id that a name of a kind means.
        type: of the records that do not say it; None for none.
        encoding: of the file; None finds it out.
    """

    dates: DateReader
    resolve: Resolve
    type: str | None = None
    encoding: str | None = None


class FileRead(NamedTuple):
    """What a file holds.

    Attributes:
        given: its records, after the new sources that they cite.
        notices: what was taken for granted in reading it, a sentence each.
    """

    given: list[Given]
    notices: list[str]


def form_of(path: Path, form: str | None, kind: str | None) -> str:
    """Return the form of a file.

    Raises:
        UsageError: the form or the kind is missing.
    """
    if path.is_dir():
        raise DataError(f"{path} is a folder.", "Name a file in it.")
    form = form or path.suffix.lstrip(".").lower()
    if form not in FORMATS:
        endings = ", ".join(f".{known}" for known in FORMATS)
        raise UsageError(
            f"The ending of {path} does not say its format.",
            f"Endings: {endings}. Or give --format.",
        )
    if form in TABLES and kind not in (None, *TABLE_KINDS):
        raise UsageError("A table holds meetings or people.", _KIND_OF_TABLE)
    return form


def _kind_of_table(sheet: Sheet, kind: str | None, where: str) -> str:
    """Return the kind of the records of a table, which its columns may say.

    Raises:
        UsageError: they fit both meetings and people, or neither.
    """
    if kind:
        return kind
    heads = {head for head in sheet.heads if head in BY_NAME}
    fitting = [
        table_kind
        for table_kind in TABLE_KINDS
        if heads.issubset(flag.name for flag in flags_of(table_kind))
    ]
    if len(fitting) != 1:
        raise UsageError(
            f"{where} does not say whether it holds meetings or people.", _KIND_OF_TABLE
        )
    return fitting[0]


def read_given(
    path: Path, form: str, kind: str | None, citations: Citations, rules: TableRules
) -> FileRead:
    """Return the records of a file, or what is wrong with those that cannot be read.

    Args:
        path: the file.
        form: from `form_of`.
        kind: of all records, where they do not say it themselves; the columns of a table may.
        citations: for the addresses that a table cites; new sources come before the records.
        rules: how the cells of a table are read.

    Raises:
        DataError: the file cannot be read at all.
    """
    content = read_file(path)
    where = str(path)
    if form in TABLES:
        sheet = sheet_of(content, where, form, rules.encoding)
        left_out = [head for head in sheet.heads if head in _LEFT_OUT]
        of_kind = _kind_of_table(sheet, kind, where)
        given = list(_from_sheet(sheet, of_kind, where, citations, rules))
        notices = [*sheet.notices, *_in_one_sentence(rules.dates.notices)]
        if left_out:
            notices.append(f"These columns are not imported: {', '.join(left_out)}.")
        return FileRead([*citations.new, *given], notices)
    rows = _json_rows(content, where) if form == "json" else _line_rows(content, where)
    return FileRead([_from_object(row, kind, place) for place, row in rows], [])


def _in_one_sentence(notices: list[str]) -> list[str]:
    """Return the first of several notices on cells, with how many more there are."""
    if len(notices) < 2:
        return notices
    return [f"{notices[0]} So are {len(notices) - 1} other cells."]


def sheet_of(content: bytes, where: str, form: str, encoding: str | None) -> Sheet:
    """Return the table of a file with heads that are the names of flags.

    Raises:
        DataError: it is no table, or a head is unknown or stands twice.
    """
    sheet = read_sheet(content, where, form, encoding)
    heads = tuple(_head(head) for head in sheet.heads)
    unknown = [
        typed
        for typed, head in zip(sheet.heads, heads, strict=True)
        if head not in BY_NAME and head != "source" and head not in _LEFT_OUT
    ]
    if unknown:
        raise DataError(
            f"{where} has an unknown column {shortened(unknown[0])!r}.", f"Columns: {_columns()}."
        )
    if not heads or len(set(heads)) != len(heads):
        raise DataError(
            f"{where} has no header, or two columns of one name.", f"Columns: {_columns()}."
        )
    return sheet._replace(heads=heads)


def _head(typed: str) -> str:
    """Return the name of the flag that a head means, whatever its case."""
    typed = typed.strip().lower()
    if typed in _LEFT_OUT and typed not in _OUR_HEADS:
        return typed
    head = re.sub(r"[\s_]+", "-", typed)
    return _OUR_HEADS.get(head) or _OUR_HEADS.get(head.replace("-", ".", 1)) or head


def _from_sheet(
    sheet: Sheet, kind: str, where: str, citations: Citations, rules: TableRules
) -> Iterator[Given]:
    """Yield the record of each row, or what is wrong with it."""
    for row in sheet.rows:
        place = f"{where}, line {row.line}"
        try:
            document = _from_cells(_named(sheet, row), kind, citations, rules)
        except AwcoError as error:
            yield Given("", {}, place, problem=joined(" ", error.message, error.hint))
            continue
        default_type = rules.type if kind == "meeting" else None
        yield Given(kind, document, place, is_row=True, type=default_type or "")


def _named(sheet: Sheet, row: Row) -> dict[str, str]:
    """Return the filled cells of a row by their heads.

    Raises:
        DataError: it has not as many cells as the header.
    """
    if len(row.cells) != len(sheet.heads):
        raise DataError("It has more or fewer cells than the header.")
    cells = dict(zip(sheet.heads, row.cells, strict=True))
    return {head: cell for head, cell in cells.items() if cell and head not in _LEFT_OUT}


def read_file(path: Path) -> bytes:
    """Return the content of a file that a user names.

    Raises:
        DataError: it cannot be read, or is empty.
    """
    try:
        content = places.read_file(path, str(path), "a file of records")
    except OSError as error:
        raise DataError(f"{path} cannot be read: {error.strerror}.") from None
    if not content.strip():
        raise DataError(f"{path} is empty.")
    return content


def _json_rows(content: bytes, where: str) -> Iterator[tuple[str, Any]]:
    """Yield the objects of a JSON file with their places: one, a list, or the results of awco."""
    document = strict_json.parse(content, where)
    if isinstance(document, dict) and isinstance(document.get("results"), list):
        document = document["results"]
    if not isinstance(document, list):
        document = [document]
    for number, row in enumerate(document, 1):
        yield f"{where}, record {number}", row


def _line_rows(content: bytes, where: str) -> Iterator[tuple[str, Any]]:
    """Yield the objects of a file of JSON lines, or the errors of bad lines, with their places."""
    for number, line in enumerate(content.split(b"\n"), 1):
        if line.strip():
            place = f"{where}, line {number}"
            try:
                yield place, strict_json.parse(line, "it")
            except DataError as error:
                yield place, error


def _columns() -> str:
    """Return the names of the columns that a table may have."""
    names = dict.fromkeys(flag.name for kind in TABLE_KINDS for flag in flags_of(kind))
    return ", ".join([*names, "source"])


def _from_object(row: Any, kind: str | None, where: str) -> Given:
    """Return the record of an object, or what is wrong with it."""
    try:
        if isinstance(row, AwcoError):
            raise row
        return _checked_object(row, kind, where)
    except AwcoError as error:
        return Given("", {}, where, problem=error.message.removeprefix(f"{where}: "))


def _checked_object(row: Any, kind: str | None, where: str) -> Given:
    """Return the record of an object.

    Args:
        row: what should be an object.
        kind: of the record, where the object does not say it.
        where: the place of the row.

    Raises:
        DataError: it is no object, or does not say its kind.
    """
    if not isinstance(row, Mapping):
        raise DataError(f"{where}: must be an object.")
    kind = row.get("kind", kind)
    if kind not in (*KINDS, "note"):
        raise DataError(
            f"{where}: it does not say its kind.",
            f"Give --kind, or a field 'kind': {', '.join(KINDS)}.",
        )
    document = {name: value for name, value in row.items() if name != "kind"}
    if kind == "note" and not _is_note(document):
        raise DataError(f"{where}: a note has an id and a text, and nothing else.")
    if kind == "source" and "title" in document:
        document.pop("name", None)
    return Given(str(kind), document, where)


def _is_note(document: Mapping[str, Any]) -> bool:
    """Return whether an object is a note: an id and a text."""
    is_text = [isinstance(value, str) for value in document.values()]
    return set(document) == {"id", "text"} and all(is_text)


def _from_cells(
    cells: Mapping[str, str], kind: str, citations: Citations, rules: TableRules
) -> dict[str, Any]:
    """Return the record of a row as its file would hold it.

    Raises:
        DataError: cells cannot be read; the message names each of them.
    """
    values: dict[str, Any] = {}
    problems: list[str] = []
    for name, cell in cells.items():
        if name == "source":
            continue
        try:
            values[name] = _value_of(name, _unguarded(cell), rules)
        except AwcoError as error:
            problems.append(f"{name}: {error.message} {error.hint}".strip())
    if problems:
        raise DataError(" ".join(problems))
    sources = citations.ids(_sources(_unguarded(cells.get("source", ""))))
    return document_of(kind, values, sources)


def _value_of(name: str, text: str, rules: TableRules) -> str | list[str]:
    """Return the value of a cell, or its values where it may have several."""
    if BY_NAME[name].many:
        return [_value(name, part, rules) for part in _several(text)]
    return _value(name, text, rules)


def _value(name: str, text: str, rules: TableRules) -> str:
    """Return the value of a cell as a record has it."""
    if name in DATE_COLUMNS:
        return rules.dates.read(text)
    if name in LINK_COLUMNS:
        return linked_id(text, LINK_COLUMNS[name], rules.resolve)
    if name in ("type", "mode"):
        return text.lower()
    return text


def _unguarded(cell: str) -> str:
    """Return a cell without the mark that our own tables put before what looks like a formula."""
    if cell.startswith(("'=", "'+", "'-", "'@")):
        return cell[1:]
    return cell


def _several(cell: str) -> list[str]:
    """Return the values of a cell, which semicolons separate."""
    return [part.strip() for part in cell.split(";") if part.strip()]


def _sources(cell: str) -> list[str]:
    """Return the sources of a cell; an address may hold semicolons."""
    if "://" not in cell:
        return _several(cell)
    return [part.strip() for part in _SEVERAL_SOURCES.split(cell) if part.strip()]
