"""The rows of a table as records, cell by cell."""

from __future__ import annotations

import difflib
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import chain
from typing import Any, NamedTuple

from asean_wco.errors import AwcoError, DataError
from asean_wco.export import columns
from asean_wco.model.cells import cell as plain_cell
from asean_wco.model.cells import in_list, parts_of
from asean_wco.model.countries import CITY_STATES, country_in_any_language, read_country
from asean_wco.model.folding import plain_words
from asean_wco.model.meeting_types import type_meant
from asean_wco.model.modes import mode_meant
from asean_wco.model.origin import OWN
from asean_wco.model.records import Find, Meeting, Person, Record
from asean_wco.model.shapes import shapes_of
from asean_wco.model.text import counted, did_you_mean, joined, shortened
from asean_wco.own.cells import (
    Resolve,
    UnknownNameError,
    kind_of_link,
    linked_id,
    linked_ids,
    participants,
)
from asean_wco.own.courtesy import is_courtesy
from asean_wco.own.dates import DATE_COLUMNS, DateReader, is_left_open, without_hedge
from asean_wco.own.fitting import FittedTable, is_for_note, is_unread, typed_by_head
from asean_wco.own.flags import BY_NAME, choices_of, document_of, names_of
from asean_wco.own.given import Given
from asean_wco.own.headings import (
    FLAGS_OF_HEAD,
    GIVEN_NAME,
    LEFT_OUT,
    NOTE,
    OUR_LISTS,
    PARTS_OF_NAMES,
    PLACES,
    TITLE,
    UNSOURCED,
    VENUE_AND_PLACE,
    is_of_ours,
    natural_head,
)
from asean_wco.own.places import KnownCities, PlaceRead
from asean_wco.own.sources import Citations
from asean_wco.own.spreadsheet import Sheet, SheetRow, cells_under
from asean_wco.own.turned_names import turned

# What a cell says where a record may do without a source; spreadsheets write it in capitals.
_YES = ("true", "yes", "1")
_SEVERAL_SOURCES = re.compile(r";\s+|;(?=https?://)")
# How a meeting was held, after the place: Hanoi (hybrid); Bangkok and online.
_PLACE_AND_MODE = re.compile(r"(.*[^\s,;/+&(–-])\s*([,;/+&(–-]|\band\b)\s*([^()]+?)\)?")
# Columns that give one part of a place, and often more.
_PARTS_OF_PLACE = ("venue", "city")
# Columns of our own lists that have remarks beside the ids of records.
_WITH_REMARKS = {"topic": "topics", "initiative": "initiatives"}
# By these a post of a person is known, in our own lists; a table cannot give its office.
_KNOWN_OF_POST = tuple(part for part in columns.PARTS_OF_POST if part != "office")


class TableRules(NamedTuple):
    """How the cells of a table are to be read.

    Attributes:
        dates: reads its dates.
        resolve: gives the id that a name of a kind means.
        find: returns the record with an id; None if there is none.
        cities: that records have.
        notices: gets a sentence for each cell that may mean something else than it is taken for.
        countries: gets a sentence for each city to which the country is added.
        unknown: gets a sentence for each name that means no record and goes to a note.
        type: of the records that do not say it; None for none.
        encoding: of the file; None finds it out.
        sheet: name or number of the sheet of a workbook; None for the first.
    """

    dates: DateReader
    resolve: Resolve
    find: Find
    cities: KnownCities
    notices: list[str]
    countries: list[str]
    unknown: dict[str, str]
    type: str | None = None
    encoding: str | None = None
    sheet: str | None = None


class _RowRead(NamedTuple):
    """What the cells of a row give.

    Attributes:
        values: by flag.
        problems: what is wrong with cells, by their heads.
        notes: what the record has no field for.
        unknown: what there is to say of names in a cell that mean no record.
    """

    values: dict[str, Any]
    problems: dict[str, AwcoError]
    notes: list[str]
    unknown: list[UnknownNameError]


def given_of(
    table: FittedTable, where: str, citations: Citations, rules: TableRules
) -> Iterator[Given]:
    """Yield the record of each row, or what is wrong with it."""
    sheet, kind = table.sheet, table.kind
    rules.dates.learn(cells_under(sheet, DATE_COLUMNS))
    for row in sheet.rows:
        place = f"{where}, line {row.line}"
        try:
            cells = _named(sheet, row)
        except DataError as error:
            problem = joined(" ", error.message, error.hint)
            yield Given("", {}, place, problem=problem, is_row=True)
            continue
        default_type = rules.type if kind == "meeting" else None
        source = cells.pop("source", "")
        is_unsourced = cells.pop(UNSOURCED, "").lower() in _YES
        unread = dict(_keep_new(cells, sheet, rules))
        read = _read_row(cells, table, rules)
        read.problems.update(unread)
        sources: list[str] = []
        try:
            sources = citations.ids(_sources(_unguarded(source)))
        except AwcoError as error:
            read.problems["source"] = error
        document = document_of(kind, read.values, sources)
        if is_unsourced:
            document[UNSOURCED] = True
        yield Given(
            kind,
            document,
            place,
            problem=_in_words(read.problems, sheet),
            is_row=True,
            type=default_type or "",
            notes=tuple(read.notes),
            unread=frozenset(read.problems) | table.unread,
            names=_typed_names(sheet, kind, read.values),
        )


def changes_not_taken(table: FittedTable, find: Find) -> Iterator[str]:
    """Yield what was changed or emptied in our own lists that no row can change, a sentence each.

    Args:
        table: with the rows.
        find: returns the record with an id; None if there is none.
    """
    typed_heads = typed_by_head(table.sheet)
    for row in table.sheet.rows:
        cells = dict(zip(table.sheet.heads, row.cells, strict=False))
        record = find(cells.get("id", ""))
        if record is None:
            continue
        for head, typed in typed_heads.items():
            cell = _unguarded(cells.get(head, ""))
            is_no_flag = head in LEFT_OUT and head in shapes_of(type(record))
            if not is_no_flag and (cell or not is_of_ours(typed)):
                continue
            [[value]] = columns.plain_rows([record], [typed], find)
            if cell.split() != plain_cell(value).split():
                done = "changed" if cell else "emptied"
                yield (
                    f"{typed} of {record.id} is {done} in the table, which changes nothing here. "
                    f"To change it: awco own edit {record.id} --edit"
                )


def _keep_new(
    cells: dict[str, str], sheet: Sheet, rules: TableRules
) -> Iterator[tuple[str, DataError]]:
    """Keep only what is new in the cells of a row, where our own lists have written the others.

    Args:
        cells: of a row by their heads; those without anything new are taken out.
        sheet: the table.
        rules: how cells are read.

    Yields:
        The heads of cells that cannot be read, and what to say of them.
    """
    typed = typed_by_head(sheet)
    record = rules.find(cells.get("id", ""))
    if isinstance(record, Meeting):
        yield from _keep_new_names(cells, typed, record, rules)
    if record:
        _leave_out_written(cells, typed, record, rules)
    for head, column in _WITH_REMARKS.items():
        if head in cells and typed[head] == column and _has_remark(cells[head], rules):
            del cells[head]
            yield (
                head,
                DataError(
                    "this cell has remarks as awco writes them, which it cannot take back.",
                    f"Leave the column out, or write it with '--fields id,{column}.{head}'.",
                ),
            )


def _leave_out_written(
    cells: dict[str, str], typed: Mapping[str, str], record: Record, rules: TableRules
) -> None:
    """Take out the cells of a row that stand as our own lists write them for its record.

    Of a list that has further items, these are kept, and of a post of which a part is changed all
    parts, so that it is known which post of several is meant.
    """
    post = {}
    # The sources stand for the whole row.
    heads = [head for head in cells if head not in ("id", "source", UNSOURCED)]
    [values] = columns.plain_rows([record], [typed[head] for head in heads], rules.find)
    for head, value in zip(heads, values, strict=True):
        text = cells.pop(head)
        if isinstance(record, Person) and typed[head] in _KNOWN_OF_POST:
            post[head] = text
        items = value if isinstance(value, (list, tuple)) else ()
        written = {plain_cell(item) for item in filter(None, items)}
        parts = parts_of(_unguarded(text))
        if written and written.issubset(parts):
            text = "; ".join(in_list(part) for part in parts if part not in written)
        if text and _unguarded(text).split() != plain_cell(value).split():
            cells[head] = text
    if not cells.keys().isdisjoint(post):
        cells |= post


def _has_remark(text: str, rules: TableRules) -> bool:
    """Return whether a cell has the id of a record with a remark after it, as our lists do."""
    for part in parts_of(text):
        first, *others = (word.strip() for word in part.split(","))
        if rules.find(first) and not all(map(rules.find, others)):
            return True
    return False


def _keep_new_names(
    cells: dict[str, str], typed: Mapping[str, str], record: Meeting, rules: TableRules
) -> Iterator[tuple[str, DataError]]:
    """Keep only the new names in the cells in which our own lists name several records.

    What a record has is known by the names that we wrote, though two people may have one name, and
    by every other name that means the same.

    Args:
        cells: of a row by their heads; those without a new name are taken out.
        typed: the headings as they stand in the file.
        record: that the row has the id of.
        rules: how cells are read.

    Yields:
        The heads of cells that lack names, and what to say of them: a row only adds to a list.
    """
    for head, column in OUR_LISTS.items():
        if head not in cells or typed[head] != column:
            continue
        text = _unguarded(cells[head])
        there = columns.names_in(column, record, rules.find)
        if head in _WITH_REMARKS and _has_remark(text, rules):
            continue
        del cells[head]
        if text == "; ".join(there):
            continue
        named = {part: _names_meant(head, part, there, rules) for part in parts_of(text)}
        gone = [shortened(name) for name in set(there).difference(*named.values())]
        if gone:
            problem = f"this cell leaves out {', '.join(sorted(gone))}, but a row only adds names."
            way_out = f"Write all names, or take some out with 'awco own edit {record.id} --edit'."
            yield head, DataError(problem, way_out)
        elif new := [part for part, names in named.items() if not names.issubset(there)]:
            cells[head] = "; ".join(map(in_list, new))


def _names_meant(head: str, part: str, there: Collection[str], rules: TableRules) -> set[str]:
    """Return the names, as our lists have them, of the records that a part of a cell means.

    What means no record stands for itself.

    Args:
        head: of the column.
        part: of the cell.
        there: the names that the record has.
        rules: how cells are read.
    """
    if part in there:
        return {part}
    try:
        values = _read_cell(head, part, "meeting", rules, [])
    except AwcoError:
        return {part}
    ids: list[str] = []
    for link in chain.from_iterable(values.values()):
        ids += link.values() if isinstance(link, Mapping) else [link]
    return set(columns.names_of(ids, rules.find)) or {part}


def _in_words(problems: Mapping[str, AwcoError], sheet: Sheet) -> str:
    """Return what is wrong with cells, each with the head of its column."""
    typed = typed_by_head(sheet)
    sentences = [
        joined(" ", f"{typed[head]}:", error.message, error.hint)
        for head, error in problems.items()
    ]
    return " ".join(sentences)


def _typed_names(sheet: Sheet, kind: str, given: Iterable[str]) -> dict[str, str]:
    """Return the heads of the given columns as they stand in the file, by the fields' paths."""
    names: dict[str, str] = {}
    for typed, head in zip(sheet.typed, sheet.heads, strict=True):
        # A column of its own gives a field its name, whatever others say of it.
        for flag in FLAGS_OF_HEAD.get(head, (head,)):
            if flag in given and (flag == head or flag not in sheet.heads):
                names |= {path: typed for path in names_of(kind, [flag]) if path not in names}
    return names


def _named(sheet: Sheet, row: SheetRow) -> dict[str, str]:
    """Return the filled cells of a row by their heads.

    Raises:
        DataError: it has not as many cells as the header.
    """
    if len(row.cells) != len(sheet.heads):
        has = counted(len(row.cells), "cell", "cells")
        way_out = ""
        if len(row.cells) > len(sheet.heads):
            way_out = "Put quotation marks around a cell that has the separating mark in it."
        raise DataError(f"It has {has}, but there are {len(sheet.heads)} headings.", way_out)
    cells = dict(zip(sheet.heads, row.cells, strict=True))
    return {head: cell for head, cell in cells.items() if cell and not is_unread(head)}


def _read_row(named: Mapping[str, str], table: FittedTable, rules: TableRules) -> _RowRead:
    """Return what the cells of a row give."""
    typed = typed_by_head(table.sheet)
    read = _RowRead({}, {}, [], [])
    cells = _with_whole_name(_settled(named, typed, read.notes, rules.notices))
    _settle_title(cells, typed, read.notes, rules.notices)
    if table.kind == "person" and "family-name" not in cells:
        cells = _with_name_in_order(cells, rules.notices)
    try:
        days = rules.dates.read_pair(cells.get("start", ""), cells.get("end", ""))
    except DataError:
        # The cells are read by themselves, and each tells what is wrong with it.
        days = None
    if days:
        cells["start"], cells["end"] = days
    for head, guarded in cells.items():
        cell = _unguarded(guarded)
        cut_before = len(rules.dates.cut)
        if head == NOTE:
            read.notes.extend(_notes_in(cell))
        elif is_for_note(head):
            read.notes.append(f"{typed[head]}: {cell}")
        else:
            _take_cell(read, head, cell, cells, table, rules)
        if len(rules.dates.cut) > cut_before:
            read.notes.append(f"{typed[head]}: {cell}")
    is_placed = "city" in read.values and "country" not in read.problems
    if table.kind == "meeting" and is_placed and not cells.get("id"):
        rules.cities.settle(read.values, rules.countries, rules.notices)
    body = read.values.get("organization")
    if table.kind == "person" and body and "title" not in read.values and cells.get("organization"):
        # A post needs a title.
        del read.values["organization"]
        name = shortened(cells["organization"])
        read.notes.append(f"{typed['organization']}: {name}")
        rules.notices.append(f"{name} stands without a post; the name goes to the note.")
    return read


def _notes_in(cell: str) -> list[str]:
    """Return the notes in a cell: one, or those of the user that our own lists write there."""
    notes = parts_of(cell)
    mark = f", {OWN}"
    if all(note.endswith(mark) for note in notes):
        return [note.removesuffix(mark) for note in notes]
    return [cell]


def _settled(
    named: Mapping[str, str], typed: Mapping[str, str], notes: list[str], notices: list[str]
) -> dict[str, str]:
    """Return the cells of a row without those that are still open, and places without such words.

    Args:
        named: the cells by their heads.
        typed: the headings as they stand in the file.
        notes: get what stood with a place: Bangkok (tbc).
        notices: get a sentence on each such cell.
    """
    settled = {}
    for head, cell in named.items():
        kept = cell
        if head in PLACES or head in _PARTS_OF_PLACE:
            kept, qualifier = without_hedge(cell)
            if qualifier:
                notes.append(f"{typed[head]}: {cell}")
                notices.append(f"{shortened(cell)} is read as {kept}; the note has all of it.")
        if is_left_open(cell) and head not in DATE_COLUMNS:
            notices.append(f"{cell} under {typed[head]} is read as “not given”.")
        else:
            settled[head] = kept
    return settled


def _settle_title(
    cells: dict[str, str], typed: Mapping[str, str], notes: list[str], notices: list[str]
) -> None:
    """Take what is no courtesy title from under Title, where posts have a column of their own.

    Args:
        cells: of a row by their heads; a post takes the place of an empty one.
        typed: the headings as they stand in the file.
        notes: get a title that is not that of the post.
        notices: get a sentence on each.
    """
    title = cells.get("honorific", "")
    if natural_head(typed.get("honorific", "")) != TITLE or all(map(is_courtesy, parts_of(title))):
        return
    del cells["honorific"]
    if plain_words(cells.setdefault("title", title)) != plain_words(title):
        notes.append(f"{typed['honorific']}: {title}")
        notices.append(f"{shortened(title)} is no courtesy title; it goes to the note.")


def _take_cell(
    read: _RowRead,
    head: str,
    cell: str,
    cells: Mapping[str, str],
    table: FittedTable,
    rules: TableRules,
) -> None:
    """Put what a cell gives into what is read of its row.

    Args:
        read: gets the values, or what is wrong with the cell.
        head: of the column.
        cell: its text.
        cells: all cells of the row by their heads.
        table: that has the row.
        rules: how cells are read.
    """
    typed = typed_by_head(table.sheet)
    try:
        if head in PLACES:
            values = _place(cell, cells, rules, has_venue=head == VENUE_AND_PLACE)
        elif table.kind == "meeting" and head in _PARTS_OF_PLACE:
            values = _part_of_place(head, cells, typed[head], rules)
        else:
            values = _read_cell(head, cell, table.kind, rules, read.unknown)
        if read.unknown:
            _note_unknown(read, typed[head], rules)
        if head != "mode" and "mode" in cells:
            _compare_modes(values, cells["mode"], typed, head, rules)
        for flag, value in values.items():
            if flag == "org":
                # Columns of participants and of bodies may both have some.
                read.values[flag] = list(dict.fromkeys([*read.values.get(flag, ()), *value]))
            elif read.values.setdefault(flag, value) != value:
                raise DataError(_contradiction(head, flag, cells, typed))
    except UnknownNameError as error:
        if (table.kind, head) == ("person", "organization"):
            # A list of contacts has bodies that awco knows nothing of.
            read.unknown.append(error)
            _note_unknown(read, typed[head], rules)
        else:
            read.problems[head] = error
    except AwcoError as error:
        read.problems[head] = error


def _contradiction(head: str, flag: str, cells: Mapping[str, str], typed: Mapping[str, str]) -> str:
    """Return what to say of two cells of a row that give different values of one flag.

    Args:
        head: of the second column.
        flag: that both give.
        cells: of the row by their heads.
        typed: the heads as they stand in the file.
    """
    others = (
        other
        for other in cells
        if other != head and other in typed and flag in FLAGS_OF_HEAD.get(other, (other,))
    )
    other = next(others, head)
    return (
        f"this column says {shortened(cells[head])!r}, "
        f"but {typed[other]} says {shortened(cells[other])!r}."
    )


def _note_unknown(read: _RowRead, typed: str, rules: TableRules) -> None:
    """Put the names in a cell that mean no record into the note of the row, and say so.

    Args:
        read: what the row gives; its unknown names are taken out.
        typed: the heading of the column.
        rules: get a sentence for each name.
    """
    names = ", ".join(error.name for error in read.unknown)
    read.notes.append(f"{typed}: {names}")
    for error in read.unknown:
        known = error.message.removesuffix(".")
        rules.unknown[error.name] = joined(
            " ", f"{known}; the name goes to the note.", error.question
        )
    read.unknown.clear()


def _compare_modes(
    place: dict[str, str], mode: str, typed: Mapping[str, str], head: str, rules: TableRules
) -> None:
    """Take the mode out of what a place gives, and note if the column of the mode has another."""
    said = place.pop("mode", "")
    if said and said != (mode_meant(mode) or mode):
        rules.notices.append(
            f"The column {typed['mode']} says {mode}, the column {typed[head]} says {said}; "
            f"awco takes {mode}."
        )


def _with_whole_name(cells: Mapping[str, str]) -> dict[str, str]:
    """Return the cells of a row with one name made of its parts, in the order of their columns.

    Beside a given name, a name that lacks it is the family name.
    """
    whole = dict(cells)
    given = whole.pop(GIVEN_NAME, "")
    name = whole.get("name", "")
    is_lacking = not set(plain_words(given)) <= set(plain_words(name))
    if name and given and is_lacking and "family-name" not in cells:
        whole["family-name"] = name
    if not name or (given and is_lacking and "family-name" not in cells):
        parts = [cell for head, cell in cells.items() if head in {*PARTS_OF_NAMES, "name"}]
        if parts:
            whole["name"] = " ".join(parts)
    return {head: cell for head, cell in whole.items() if head not in PARTS_OF_NAMES[:-1]}


def _with_name_in_order(cells: Mapping[str, str], notices: list[str]) -> dict[str, str]:
    """Return the cells of a person with the given name first, and note a name that was turned."""
    typed = _unguarded(cells.get("name", ""))
    name = turned(typed)
    if name is None:
        return dict(cells)
    notices.append(f"{shortened(typed)!r} is read as {name.name}.")
    family = {"family-name": name.family_name} if name.family_name else {}
    return {**cells, "name": name.name, **family}


def _read_cell(
    head: str, text: str, kind: str, rules: TableRules, unknown: list[UnknownNameError]
) -> dict[str, Any]:
    """Return the values of flags that a cell gives, in the form in which records have them.

    Args:
        head: of the column.
        text: of the cell.
        kind: of the record.
        rules: how cells are read.
        unknown: gets what there is to say of names, of those in a list, that mean no record.

    Raises:
        AwcoError: the cell cannot be read.
    """
    if head == "start":
        first, last = rules.dates.read_period(text)
        days = {"start": first, "end": last}
        return {flag: day for flag, day in days.items() if day}
    if head == TITLE:
        head = "honorific" if is_courtesy(text) else "title"
    value: Any = text
    if head in DATE_COLUMNS:
        value = rules.dates.read(text)
        if not value:
            return {}
    elif head == "country":
        value = read_country(text)
    elif head == "mode":
        value = mode_meant(text) or _chosen(text, kind, head)
    elif head == "type":
        value = _type_of(text, kind, rules.notices)
    elif head == "person" or BY_NAME[head].role:
        return _participants(head, text, rules, unknown)
    elif BY_NAME[head].many:
        parts = parts_of(text)
        value = [item for part in parts for item in _items(head, part, kind, rules, unknown)]
        if unknown and not value:
            return {}
    elif linked := kind_of_link(kind, head):
        value = linked_id(text, linked, rules.resolve)
    # This refuses what does not fit the field: no number, no country.
    document = document_of(kind, {head: value})
    _note_figure(text, document, rules.notices)
    return {head: value}


def _note_figure(text: str, document: Mapping[str, Any], notices: list[str]) -> None:
    """Note a number that is not exact, which its document has as a figure."""
    if "figures" in document:
        notices.append(f"{text} is no exact number of delegates; awco keeps it as a figure.")


def _participants(
    head: str, text: str, rules: TableRules, unknown: list[UnknownNameError]
) -> dict[str, list[Any]]:
    """Return the people and the bodies that a cell names, by the flags that give them.

    Args:
        head: of the column: of all who take part, or of those in a role.
        text: of the cell.
        rules: how cells are read.
        unknown: gets what there is to say of names that mean neither a person nor a body.
    """
    links = [link for part in parts_of(text) for link in participants(part, rules.resolve, unknown)]
    if BY_NAME[head].role:
        return {head: links} if links else {}
    people = [link["person"] for link in links if "person" in link]
    bodies = [link["organization"] for link in links if "organization" in link]
    return {flag: ids for flag, ids in (("person", people), ("org", bodies)) if ids}


def _items(
    head: str, text: str, kind: str, rules: TableRules, unknown: list[UnknownNameError]
) -> list[str]:
    """Return the values in a part of a cell that may have several."""
    linked = kind_of_link(kind, head)
    if linked:
        return linked_ids(text, linked, rules.resolve, unknown)
    return [text]


def _type_of(text: str, kind: str, notices: list[str]) -> str:
    """Return the type that a cell gives: one of those that there are, or what its words mean.

    Raises:
        DataError: it gives none.
    """
    try:
        return _chosen(text, kind, "type")
    except DataError:
        meant = type_meant(text)
        if not meant:
            raise
    notices.append(f"The type {shortened(text)!r} is read as {meant}.")
    return meant


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


def _place(
    text: str, cells: Mapping[str, str], rules: TableRules, *, has_venue: bool
) -> dict[str, str]:
    """Return the venue, the city, the country and the mode of a place, as far as they stand there.

    Args:
        text: the place: its parts after each other, with commas between them, or how the meeting
            was held.
        cells: of the row by their heads; the country may have a column of its own.
        rules: how cells are read.
        has_venue: whether a venue may stand before the city.

    Raises:
        DataError: a country after the city looks misspelt.
    """
    text, mode = _without_mode(text)
    read: dict[str, str] = {"mode": mode} if mode else {}
    if not text:
        return read
    place = _with_country(text, cells, rules)
    if place:
        read["country"] = place.code
        text = place.city
        is_in_column = country_in_any_language(cells.get("country", "")) == place.code
        if not text and place.code in CITY_STATES and is_in_column:
            # The row names the city and its country.
            text = place.country
    if has_venue:
        venue, _, text = text.rpartition(",")
        if venue:
            read["venue"] = venue.strip()
    elif "," in text:
        seat = rules.cities.read_venue(text)
        if "city" in seat and not rules.cities.country_of(seat["venue"]):
            rules.countries.append(f"{shortened(text)} is read as the venue {seat['venue']}.")
            return read | seat
    if text:
        read["city"] = text.strip()
    return read


def _with_country(text: str, cells: Mapping[str, str], rules: TableRules) -> PlaceRead | None:
    """Return a place with the country after it taken apart; None if no country stands there.

    Args:
        text: the place.
        cells: of the row by their heads; if one gives the country, nothing else need be one.
        rules: how cells are read; they get a sentence on a country without a comma or brackets.

    Raises:
        DataError: a country after the city looks misspelt.
    """
    place = rules.cities.read(text, has_country="country" in cells)
    if place and place.city and not text.endswith(")") and "," not in text:
        rules.countries.append(f"{shortened(text)} is read as {place.city}, {place.country}.")
    return place


def _part_of_place(
    head: str, cells: Mapping[str, str], typed: str, rules: TableRules
) -> dict[str, str]:
    """Return what a cell under the heading of a venue or of a city gives.

    People write there how the meeting is held, and the country after the city.

    Args:
        head: venue or city.
        cells: of the row by their heads.
        typed: the heading as it stands in the file.
        rules: how cells are read; they get a sentence on words that say how the meeting is held.

    Raises:
        DataError: a country after the city looks misspelt.
    """
    text = _unguarded(cells[head])
    place, mode = _without_mode(text)
    read = {"mode": mode} if mode else {}
    if mode:
        rules.notices.append(f"{shortened(text)} under {typed} is read as how it is held: {mode}.")
    in_country = _with_country(place, cells, rules) if head == "city" else None
    if in_country and in_country.city:
        read["country"] = in_country.code
        place = in_country.city
    if place and head == "venue" and cells.keys().isdisjoint(("city", *PLACES)):
        read |= rules.cities.read_venue(place)
        if read.get("venue") != place:
            meant = f"the venue {read['venue']}" if "venue" in read else "a city"
            rules.countries.append(f"{shortened(place)} is read as {meant}.")
    elif place:
        read[head] = place
    return read


def _without_mode(text: str) -> tuple[str, str]:
    """Return a place without the words on how the meeting was held, and the mode that they mean.

    A place beside "online" is that of a hybrid meeting, unless "online" stands in brackets.
    """
    mode = mode_meant(text)
    if mode:
        return "", mode
    parts = _PLACE_AND_MODE.fullmatch(text)
    if not parts:
        return text, ""
    before, mark, after = parts.groups()
    for place, said in ((before, after), (after, before)):
        mode = mode_meant(said)
        if mode and (mark == "(" or mode != "virtual"):
            return place, mode
        if mode:
            return place, "hybrid"
    return text, ""


def _unguarded(cell: str) -> str:
    """Return a cell without the mark that our own tables put before what looks like a formula."""
    if cell.startswith(("'=", "'+", "'-", "'@")):
        return cell[1:]
    return cell


def _sources(cell: str) -> list[str]:
    """Return the sources of a cell; an address may hold semicolons."""
    if "://" not in cell:
        return parts_of(cell)
    return [part.strip() for part in _SEVERAL_SOURCES.split(cell) if part.strip()]
