"""Files of records as users have them: JSON, JSON lines, or a table of meetings or people."""

from __future__ import annotations

import re
import shlex
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from asean_wco.errors import AwcoError, DataError, UsageError
from asean_wco.model.records import Find, kind_of
from asean_wco.model.text import joined, ranges_in_words, shortened
from asean_wco.model.vocabulary import KIND_FOLDERS, KINDS, a_kind
from asean_wco.own.dates import DateReader
from asean_wco.own.fitting import WAYS_TO_SAY_KIND, fitted, notices_on_heads, sheet_of
from asean_wco.own.given import Given
from asean_wco.own.headings import TABLE_KINDS
from asean_wco.own.sources import Citations
from asean_wco.own.spreadsheet import WORKBOOKS, Sheet, cells_under
from asean_wco.own.table_rows import TableRules, changes_not_taken, given_of
from asean_wco.own.totals import without_totals
from asean_wco.store import places, strict_json

TABLES = ("csv", "tsv", *WORKBOOKS)
FORMATS = ("json", "jsonl", *TABLES)
# So many of the dates that were not read as they stand, or of the countries added, are told.
_MOST_NOTICES = 5
# So many cells that may mean something else than they are taken for are told.
_MOST_DOUBTS = 30
# So many names that mean no record are told.
_MOST_UNKNOWN = 100


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
        DataError: the file cannot be read, and its name does not say its form.
        UsageError: the form or the kind is missing.
    """
    if path.is_dir():
        raise DataError(f"{path} is a folder.", "Name a file in it.")
    if not path.exists() and not is_stdin(path):
        raise DataError(f"There is no file {path}.")
    form = form or path.suffix.lstrip(".").lower()
    if form not in FORMATS and is_stdin(path):
        forms = ", ".join(FORMATS)
        raise UsageError("The format of standard input is not given.", f"Give --format: {forms}.")
    if form not in FORMATS:
        # A file that is not there is told as such, whatever its name.
        read_file(path)
        endings = ", ".join(f".{known}" for known in FORMATS)
        message = f"The ending of {path} does not say its format."
        if form:
            message = f"awco cannot import a file with the ending .{form}."
        raise UsageError(message, f"Endings: {endings}. Or give --format.")
    if form in TABLES and kind not in (None, *TABLE_KINDS):
        raise UsageError("A table holds meetings or people.", WAYS_TO_SAY_KIND)
    return form


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
    where = called(path)
    if form in TABLES:
        sheet = without_totals(sheet_of(content, where, form, rules.encoding, rules.sheet))
        kind = kind or _kind_of_ids(sheet, where, rules.find)
        try:
            table = fitted(sheet, kind, where)
        except UsageError as error:
            error.hint = joined(" ", error.hint, *sheet.notices)
            raise
        given = list(given_of(table, where, citations, rules))
        if table.problem:
            headings = f"{where}, line {sheet.line}"
            given.insert(0, Given("", {}, headings, problem=table.problem))
        notices = [*sheet.notices, *notices_on_heads(table)]
        notices += _dates_told(rules.dates)
        notices += _first_of(rules.countries, "cities get a country or the name of the reference")
        # Each of these tells of another doubt, so that many are shown.
        notices += _first_of(
            rules.notices,
            "cells are not read as they stand",
            _MOST_DOUBTS,
        )
        notices += _all_unknown(rules.unknown)
        notices += _first_of(
            changes_not_taken(table, rules.find), "changed or emptied cells change nothing"
        )
        return FileRead([*citations.new, *given], notices)
    rows = _json_rows(content, where) if form == "json" else _line_rows(content, where)
    return FileRead([_from_object(row, kind, place) for place, row in rows], [])


def _kind_of_ids(sheet: Sheet, where: str, find: Find) -> str | None:
    """Return the kind of the records whose ids a table has; None if it has none that are there.

    Raises:
        UsageError: one of them is neither a meeting nor a person.
    """
    kinds = {}
    for identifier in cells_under(sheet, ["id"]):
        record = find(identifier)
        if record:
            kinds[kind_of(record)] = identifier
    for kind, identifier in kinds.items():
        if kind not in TABLE_KINDS:
            raise UsageError(
                f"A table holds meetings or people. In {where}, {identifier} is {a_kind(kind)}.",
                f"Change and import {KIND_FOLDERS[kind]} as jsonl: "
                f"awco {KIND_FOLDERS[kind]} -o FILE.jsonl",
            )
    return next(iter(kinds), None)


def _first_of(notices: Iterable[str], others: str, most: int = _MOST_NOTICES) -> list[str]:
    """Return the first of several notices on cells, with how many more there are.

    Args:
        notices: a sentence each.
        others: what is said of several others.
        most: so many are returned; if there is one more, that too.
    """
    different = list(dict.fromkeys(notices))
    more = len(different) - most
    if more <= 1:
        return different
    return [*different[:most], f"{more} other {others}."]


def _dates_told(dates: DateReader) -> list[str]:
    """Return the notices on dates: all on those that say something else than what was read.

    Of those that are only written in another way, the first stand with how many more there are and
    their years.
    """
    plain = [notice for notice in dates.notices if notice not in dates.loose]
    others = plain[_MOST_NOTICES:]
    if len(others) == 1:
        others = []
    told = [notice for notice in dates.notices if notice not in others]
    if others:
        read = " ".join(dates.notices[notice] for notice in others)
        years = set(map(int, re.findall(r"\b\d{4}\b", read)))
        which = f"; their years are {ranges_in_words(years)}" if years else ""
        told.append(f"{len(others)} other dates are only written in another way{which}.")
    return told


def _all_unknown(sentences: Mapping[str, str]) -> list[str]:
    """Return which names in cells mean no record: the first in sentences, the others in one.

    Args:
        sentences: what to say of each, by the names.
    """
    told = list(sentences.values())[:_MOST_NOTICES]
    others = list(sentences)[_MOST_NOTICES:]
    if others:
        named = ", ".join(shortened(name) for name in others[:_MOST_UNKNOWN])
        more = len(others) - _MOST_UNKNOWN
        count = f" and {more} more" if more > 0 else ""
        told.append(f"These names go to the note too, for the same reason: {named}{count}.")
    return told


def is_stdin(path: Path) -> bool:
    """Return whether a file that a user names is standard input."""
    return str(path) == "-"


def called(path: Path) -> str:
    """Return what a file that a user names is called in a message."""
    return "standard input" if is_stdin(path) else str(path)


def read_file(path: Path) -> bytes:
    """Return the content of a file that a user names, or of standard input.

    Raises:
        DataError: it cannot be read, or is empty.
    """
    where = called(path)
    try:
        if is_stdin(path):
            content = places.read_stream(sys.stdin.buffer, where)
        else:
            content = places.read_file(path, where, "a file of records")
    except OSError as error:
        raise DataError(f"{where} cannot be read: {error.strerror}.") from None
    if not content.strip():
        raise DataError(f"{where} is empty.")
    return content


def _json_rows(content: bytes, where: str) -> Iterator[tuple[str, Any]]:
    """Yield the objects of a JSON file with their places: one, a list, or the results of awco.

    Raises:
        DataError: it is no JSON, or a backup.
    """
    document = strict_json.parse(content, where)
    if isinstance(document, dict) and "_meta" in document:
        raise DataError(
            f"{where} is a backup of own records.",
            f"To bring back what it holds: awco own restore {shlex.quote(where)}",
        )
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
