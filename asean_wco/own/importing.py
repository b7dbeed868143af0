"""Files of records as users have them: JSON, a JSON object a line, or a table of meetings or people."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from asean_wco.errors import AwcoError, DataError, UsageError
from asean_wco.model.text import shortened
from asean_wco.model.vocabulary import KINDS
from asean_wco.own.desk import Given
from asean_wco.own.flags import BY_NAME, document_of, flags_of
from asean_wco.own.sources import Citations
from asean_wco.store import places, strict_json

FORMATS = ("json", "jsonl", "csv")
TABLE_KINDS = ("meeting", "person")


def read_given(path: Path, form: str | None, kind: str | None, citations: Citations) -> list[Given]:
    """The records of a file; of a row that cannot be read, what is wrong with it.

    Args:
        path: the file.
        form: one of `FORMATS`; told by the ending of the name when None.
        kind: of all records, where they do not say it themselves.
        citations: for the addresses that a table cites; new sources come before the records.

    Raises:
        DataError: the file cannot be read at all.
        UsageError: the form or the kind is missing.
    """
    form = form or path.suffix.lstrip(".").lower()
    if form not in FORMATS:
        raise UsageError(
            f"{path} does not end in .json, .jsonl or .csv.", "Say what it is with --format."
        )
    if form == "csv" and kind not in TABLE_KINDS:
        raise UsageError(
            "A table holds meetings or people.", "Say which: --kind meeting, or --kind person."
        )
    content = read_file(path)
    readers = {"json": _json_rows, "jsonl": _line_rows, "csv": _table_rows}

    def taken(where: str, row: Any) -> Given:
        try:
            if isinstance(row, AwcoError):
                raise row
            return (
                _from_columns(row, str(kind), where, citations)
                if form == "csv"
                else _from_object(row, kind, where)
            )
        except AwcoError as error:
            return Given("", {}, where, problem=error.message.removeprefix(f"{where}: "))

    given = [taken(where, row) for where, row in readers[form](content, str(path))]
    return [*citations.new, *given]


def read_file(path: Path) -> bytes:
    """The content of a file that a user names.

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
    document = strict_json.parse(content, where)
    if isinstance(document, dict) and isinstance(document.get("results"), list):
        document = document["results"]
    for number, row in enumerate(document if isinstance(document, list) else [document], 1):
        yield f"{where}, record {number}", row


def _line_rows(content: bytes, where: str) -> Iterator[tuple[str, Any]]:
    for number, line in enumerate(content.split(b"\n"), 1):
        if line.strip():
            place = f"{where}, line {number}"
            try:
                yield place, strict_json.parse(line, "it")
            except DataError as error:
                yield place, error


def _table_rows(content: bytes, where: str) -> Iterator[tuple[str, Any]]:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise DataError(f"{where} is not UTF-8: byte {error.start} cannot be read.") from None
    reader = csv.DictReader(io.StringIO(text, newline=""), strict=True)
    try:
        heads = [str(head).strip() for head in reader.fieldnames or ()]
        if unknown := [head for head in heads if head not in BY_NAME and head != "source"]:
            raise DataError(
                f"{where} has an unknown column {shortened(unknown[0])!r}.",
                f"Columns: {_columns()}.",
            )
        if not heads or len(set(heads)) != len(heads):
            raise DataError(
                f"{where} has no header, or two columns of one name.", f"Columns: {_columns()}."
            )
        reader.fieldnames = heads
        for row in reader:
            if None in row or None in row.values():
                yield (
                    f"{where}, line {reader.line_num}",
                    DataError("It has not as many cells as the header."),
                )
            else:
                yield f"{where}, line {reader.line_num}", row
    except csv.Error as error:
        raise DataError(f"{where}, line {reader.line_num}: it is not a table: {error}.") from None


def _columns() -> str:
    names = dict.fromkeys(flag.name for kind in TABLE_KINDS for flag in flags_of(kind))
    return ", ".join([*names, "source"])


def _from_object(row: Any, kind: str | None, where: str) -> Given:
    if not isinstance(row, Mapping):
        raise DataError(f"{where}: must be an object.")
    said = row.get("kind", kind)
    if said not in (*KINDS, "note"):
        raise DataError(
            f"{where}: it does not say its kind.",
            f"Give --kind, or a field 'kind': {', '.join(KINDS)}.",
        )
    document = {name: value for name, value in row.items() if name != "kind"}
    if said == "note" and not _is_note(document):
        raise DataError(f"{where}: a note has an id and a text, and nothing else.")
    if said == "source" and "title" in document:
        document.pop("name", None)
    return Given(str(said), document, where)


def _is_note(document: Mapping[str, Any]) -> bool:
    return set(document) == {"id", "text"} and all(
        isinstance(each, str) for each in document.values()
    )


def _from_columns(row: Mapping[str, str], kind: str, where: str, citations: Citations) -> Given:
    filled = {name: _unguarded(value.strip()) for name, value in row.items() if value.strip()}
    sources = citations.ids(_several(filled.pop("source", "")))
    values = {
        name: _several(value) if BY_NAME[name].many else value for name, value in filled.items()
    }
    return Given(kind, document_of(kind, values, sources), where)


def _unguarded(cell: str) -> str:
    """A cell without the mark that our own tables put before what a spreadsheet would take for a formula."""
    return cell[1:] if cell[:1] == "'" and cell[1:2] in ("=", "+", "-", "@") else cell


def _several(cell: str) -> list[str]:
    return [part.strip() for part in cell.split(";") if part.strip()]
