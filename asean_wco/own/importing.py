"""Files of records as users have them: JSON, JSON lines, or a table of meetings or people."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from asean_wco.errors import AwcoError, DataError, UsageError
from asean_wco.model.text import did_you_mean, joined, shortened
from asean_wco.model.vocabulary import KINDS, a_kind
from asean_wco.own.cells import (
    DATE_COLUMNS,
    DateReader,
    Resolve,
    kind_of_link,
    linked_id,
    linked_ids,
)
from asean_wco.own.flags import BY_NAME, choices_of, document_of, flags_of, names_of
from asean_wco.own.given import Given
from asean_wco.own.headings import (
    FLAGS_OF_HEAD,
    LEFT_OUT,
    NO_FLAGS,
    NOTE,
    PLACES,
    RUNNING_NUMBER,
    TABLE_KINDS,
    VENUE_AND_PLACE,
    head_of,
    is_of_meetings,
    natural_head,
    plain_head,
)
from asean_wco.own.sources import Citations
from asean_wco.own.spreadsheet import WORKBOOKS, Row, Sheet, read_sheet
from asean_wco.store import places, strict_json

TABLES = ("csv", "tsv", *WORKBOOKS)
FORMATS = ("json", "jsonl", *TABLES)
_KIND_OF_TABLE = "Give --kind meeting or --kind person."
# So many of the dates, or of the places, that were not read as they stand are told.
_MOST_NOTICES = 5
# How like a country the name of a city must be to be a slip; Manila is still far from Romania.
_MISSPELT = 0.8
_SEVERAL_SOURCES = re.compile(r";\s+|;(?=https?://)")


class TableRules(NamedTuple):
    """How the cells of a table are to be read.

    Attributes:
        dates: reads its dates.
        resolve: gives the id that a name of a kind means.
        notices: gets a sentence for each cell that may mean something else than it is taken for.
        type: of the records that do not say it; None for none.
        encoding: of the file; None finds it out.
    """

    dates: DateReader
    resolve: Resolve
    notices: list[str]
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
    if not PLACES.isdisjoint(sheet.heads) or any(map(is_of_meetings, sheet.typed)):
        return "meeting"
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
        of_kind = _kind_of_table(sheet, kind, where)
        _refuse_columns_of_others(sheet, of_kind, where)
        given = list(_from_sheet(sheet, of_kind, where, citations, rules))
        notices = [*sheet.notices, *_notices_on_heads(sheet)]
        notices += _first_of(rules.dates.notices, "dates are")
        notices += _first_of(rules.notices, "places are")
        return FileRead([*citations.new, *given], notices)
    rows = _json_rows(content, where) if form == "json" else _line_rows(content, where)
    return FileRead([_from_object(row, kind, place) for place, row in rows], [])


def _first_of(notices: list[str], others: str) -> list[str]:
    """Return the first of several notices on cells, with how many more there are.

    Args:
        notices: a sentence each.
        others: what the others are, with their verb.
    """
    different = list(dict.fromkeys(notices))
    more = len(different) - _MOST_NOTICES
    if more <= 0:
        return different
    return [*different[:_MOST_NOTICES], f"{more} other {others} read in the same way."]


def _notices_on_heads(sheet: Sheet) -> Iterator[str]:
    """Yield how the heads of a table were read that are no names of flags."""
    left_out: list[str] = []
    read: list[str] = []
    for typed, head in zip(sheet.typed, sheet.heads, strict=True):
        if head == RUNNING_NUMBER:
            left_out.append(f"{typed} (a running number)")
        elif head in LEFT_OUT:
            left_out.append(typed)
        elif head == natural_head(typed):
            read.append(f"{typed} as {NO_FLAGS.get(head, head)}")
    if read:
        yield f"These columns are read so: {', '.join(read)}."
    if left_out:
        yield f"These columns are not imported: {', '.join(left_out)}."


def _refuse_columns_of_others(sheet: Sheet, kind: str, where: str) -> None:
    """Refuse columns that the kind of a table does not have.

    Raises:
        DataError: there are such columns.
    """
    of_kind = [flag.name for flag in flags_of(kind)]
    others = [
        repr(shortened(typed))
        for typed, head in zip(sheet.typed, sheet.heads, strict=True)
        if head in BY_NAME and head not in of_kind
    ]
    if others:
        raise DataError(
            f"{where}: {a_kind(kind)} has no column {', '.join(others)}.",
            f"Rename or delete them. Columns: {', '.join([*of_kind, 'source', 'note'])}.",
        )


def sheet_of(content: bytes, where: str, form: str, encoding: str | None) -> Sheet:
    """Return the table of a file with heads that are the names of flags.

    Raises:
        DataError: it is no table, or a head is unknown or stands twice.
    """
    sheet = read_sheet(content, where, form, encoding)
    # What awco writes has ids, and its own names for all columns.
    is_ours = "id" in map(plain_head, sheet.heads)
    heads = tuple(head_of(head, is_ours=is_ours) for head in sheet.heads)
    typed_by_head: dict[str, list[str]] = {}
    for typed, head in zip(sheet.heads, heads, strict=True):
        typed_by_head.setdefault(head, []).append(repr(shortened(typed)))
    problem = _problem_of_heads(typed_by_head)
    if problem:
        way_out = "Rename or delete them."
        if not any(map(_is_known, typed_by_head)):
            way_out = "If these are not the headings, delete the lines above the headings."
        raise DataError(f"{where} {problem}.", f"{way_out} Columns: {_columns()}.")
    return sheet._replace(heads=heads, typed=sheet.heads)


def _problem_of_heads(typed_by_head: Mapping[str, Sequence[str]]) -> str:
    """Return what is wrong with the heads of a table; empty when nothing is.

    Args:
        typed_by_head: heads as they stand in the file, by what they mean.
    """
    unknown = [", ".join(typed) for head, typed in typed_by_head.items() if not _is_known(head)]
    if len(unknown) == 1:
        return f"has an unknown column {unknown[0]}"
    if unknown:
        return f"has unknown columns: {', '.join(unknown)}"
    for head, typed in typed_by_head.items():
        if len(typed) > 1 and head not in LEFT_OUT:
            return f"has two columns of one name, or of one meaning: {' and '.join(typed)}"
    return "" if typed_by_head else "has no header"


def _is_known(head: str) -> bool:
    """Return whether a table may have a head."""
    return head in BY_NAME or head in NO_FLAGS or head in LEFT_OUT


def _from_sheet(
    sheet: Sheet, kind: str, where: str, citations: Citations, rules: TableRules
) -> Iterator[Given]:
    """Yield the record of each row, or what is wrong with it."""
    for row in sheet.rows:
        place = f"{where}, line {row.line}"
        try:
            cells = _named(sheet, row)
        except DataError as error:
            yield Given("", {}, place, problem=error.message)
            continue
        default_type = rules.type if kind == "meeting" else None
        note = _unguarded(cells.pop(NOTE, ""))
        values, problems = _values_of(cells, kind, rules)
        sources: list[str] = []
        try:
            sources = citations.ids(_sources(_unguarded(cells.get("source", ""))))
        except AwcoError as error:
            problems["source"] = error
        yield Given(
            kind,
            document_of(kind, values, sources),
            place,
            problem=_in_words(problems, sheet),
            is_row=True,
            type=default_type or "",
            note=note,
            unread=frozenset(problems),
            names=_typed_names(sheet, kind, values),
        )


def _in_words(problems: Mapping[str, AwcoError], sheet: Sheet) -> str:
    """Return what is wrong with cells, each with the head of its column."""
    typed = dict(zip(sheet.heads, sheet.typed, strict=True))
    told = [
        joined(" ", f"{typed[head]}:", error.message, error.hint)
        for head, error in problems.items()
    ]
    return " ".join(told)


def _typed_names(sheet: Sheet, kind: str, given: Iterable[str]) -> dict[str, str]:
    """Return the heads of the given columns as they stand in the file, by the fields' paths."""
    names: dict[str, str] = {}
    for typed, head in zip(sheet.typed, sheet.heads, strict=True):
        flags = FLAGS_OF_HEAD.get(head, (head,))
        for path in names_of(kind, [flag for flag in flags if flag in given]):
            names.setdefault(path, typed)
    return names


def _named(sheet: Sheet, row: Row) -> dict[str, str]:
    """Return the filled cells of a row by their heads.

    Raises:
        DataError: it has not as many cells as the header.
    """
    if len(row.cells) != len(sheet.heads):
        raise DataError("It has more or fewer cells than the header.")
    cells = dict(zip(sheet.heads, row.cells, strict=True))
    return {head: cell for head, cell in cells.items() if cell and head not in LEFT_OUT}


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
    return ", ".join([*names, "source", "place", "note"])


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


def _values_of(
    cells: Mapping[str, str], kind: str, rules: TableRules
) -> tuple[dict[str, Any], dict[str, AwcoError]]:
    """Return the values of a row by flag, and what is wrong with cells by their heads."""
    values: dict[str, Any] = {}
    problems: dict[str, AwcoError] = {}
    for head, cell in cells.items():
        if head == "source":
            continue
        try:
            read = _read_cell(head, _unguarded(cell), kind, rules)
            for flag, value in read.items():
                if values.setdefault(flag, value) != value:
                    raise DataError(f"another column of the row has another {flag}.")
        except AwcoError as error:
            problems[head] = error
    return values, problems


def _read_cell(head: str, text: str, kind: str, rules: TableRules) -> dict[str, Any]:
    """Return the values of flags that a cell gives, in the form in which records have them.

    Raises:
        AwcoError: the cell cannot be read.
    """
    if head in PLACES:
        return _place(text, rules.notices, has_venue=head == VENUE_AND_PLACE)
    if head == "start":
        first, last = rules.dates.read_period(text)
        return {"start": first, "end": last} if last else {"start": first}
    value: Any = text
    if head in DATE_COLUMNS:
        value = rules.dates.read(text)
    elif head in ("type", "mode"):
        value = _chosen(text, kind, head)
    elif BY_NAME[head].many:
        value = [item for part in _several(text) for item in _items(head, part, kind, rules)]
    elif linked := kind_of_link(kind, head):
        value = linked_id(text, linked, rules.resolve)
    # This refuses what does not fit the field: no number, no country.
    document_of(kind, {head: value})
    return {head: value}


def _items(head: str, text: str, kind: str, rules: TableRules) -> list[str]:
    """Return the values in a part of a cell that may have several."""
    linked = kind_of_link(kind, head)
    return linked_ids(text, linked, rules.resolve) if linked else [text]


def _chosen(text: str, kind: str, head: str) -> str:
    """Return the word that a cell gives, of those that there are.

    Raises:
        DataError: there is no such word.
    """
    word = re.sub(r"[\s_]+", "-", text.lower())
    choices = choices_of(kind, head)
    if word not in choices:
        near = difflib.get_close_matches(word, choices, 1)
        hint = did_you_mean(near) or f"One of {', '.join(choices)}."
        raise DataError(f"there is no {head} {shortened(text)!r}.", hint)
    return word


def _place(text: str, notices: list[str], *, has_venue: bool) -> dict[str, str]:
    """Return the venue, the city and the country of a place, as far as they stand there.

    Args:
        text: the place: its parts after each other, with commas between them.
        notices: gets a sentence if the place has no country.
        has_venue: whether a venue may stand before the city.
    """
    from asean_wco.model.countries import country_code

    read: dict[str, str] = {}
    before, _, last = text.rpartition(",")
    code = country_code(last.strip())
    if code:
        read["country"] = code
        text = before.strip()
    if has_venue:
        venue, _, text = text.rpartition(",")
        if venue:
            read["venue"] = venue.strip()
    if text:
        read["city"] = text.strip()
    if not code:
        notices.append(_without_country(read["city"]))
    return read


def _without_country(city: str) -> str:
    """Return what to say of a city without a country, which may be a misspelt country."""
    from asean_wco.model.countries import countries_like

    near = [
        name
        for name in countries_like(city)
        if difflib.SequenceMatcher(None, city.lower(), name.lower()).ratio() >= _MISSPELT
    ]
    way_out = did_you_mean(near) or "Add one if you wish."
    return f"{shortened(city)} is taken as the city; no country is given. {way_out}"


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
