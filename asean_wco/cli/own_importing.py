"""awco own import: the records of a file, kept whole or not at all."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from asean_wco.cli.context import App, confirmed, pass_app, tell
from asean_wco.cli.options import Choice, FileName, KindParam, TypeChoice
from asean_wco.cli.own_writing import (
    CORRECTION_GONE,
    MOST_DOUBTS,
    changes_in_words,
    citations,
    records_nearly_there,
    tell_likely_sessions,
    tell_old_sources,
    tell_records_alike,
    tell_some,
)
from asean_wco.cli.owning import desk_of, known_cities, resolver_of
from asean_wco.errors import DataError
from asean_wco.model.dates import common_year
from asean_wco.model.encodings import ENCODINGS
from asean_wco.model.text import counted, joined, shortened
from asean_wco.model.vocabulary import MEETING_TYPES
from asean_wco.own.dates import (
    DATE_COLUMNS,
    ORDERS,
    DateReader,
    buddhist_year,
    evident_order,
    needed_orders,
)
from asean_wco.own.fitting import sheet_of
from asean_wco.own.importing import (
    FORMATS,
    TABLES,
    called,
    form_of,
    is_stdin,
    read_file,
    read_given,
)
from asean_wco.own.spreadsheet import cells_under
from asean_wco.own.table_rows import TableRules
from asean_wco.render.progress import counting

if TYPE_CHECKING:
    from collections.abc import Sequence

    from asean_wco.own.desk import Desk, Problem, Taken
    from asean_wco.own.given import Given
    from asean_wco.store.store import Store

_MOST_PROBLEMS = 50
_MOST_SKIPPED = 5


@click.command("import")
@click.argument("file", type=FileName(readable=False, allow_dash=True, path_type=Path))
@click.option(
    "-f",
    "--format",
    "form",
    type=Choice(FORMATS),
    help="Format of the file, if its name does not say it.",
)
@click.option(
    "--kind", type=KindParam(), help="The kind of the records for which the file gives no kind."
)
@click.option(
    "--unsourced", is_flag=True, help="Save records without a source; every output then says so."
)
@click.option(
    "--replace",
    is_flag=True,
    help="Allow changes of your own records that have the same ids. A row of a table changes the "
    "fields that it fills; a record from JSON takes the place of the old one.",
)
@click.option(
    "--skip-existing",
    is_flag=True,
    help="Skip rows that repeat a record or an earlier row: meetings by name and first day, people "
    "by name and body.",
)
@click.option(
    "--dates",
    "orders",
    multiple=True,
    type=Choice(ORDERS),
    help="How dates are written in the table: dmy day first, mdy month first, be Buddhist era; "
    "may be repeated: --dates dmy --dates be.",
)
@click.option(
    "--type",
    "meeting_type",
    type=TypeChoice(MEETING_TYPES),
    help="Type of new meetings, where neither the row nor the name says it.",
)
@click.option("--sheet", metavar="NAME", help="Sheet of a workbook; the first if left out.")
@click.option("--encoding", type=Choice(list(ENCODINGS)), help="Encoding of a table.")
@pass_app
def import_command(
    app: App,
    file: Path,
    form: str | None,
    kind: str | None,
    unsourced: bool,
    replace: bool,
    skip_existing: bool,
    **options: Any,
) -> None:
    """Import the records of a FILE: all of them, or none if one is not valid.

    FILE is json, jsonl, or a table of meetings or people: csv, tsv, xlsx, xls or ods; - is standard
    input, which needs --format. Usual
    headings are understood, such as Meeting, Date, Place and Participants (people and bodies), or
    Title, Given name, Family name, Job title and Organisation ('awco help own-records' lists them).
    A column that awco has no field for, such as Phone, goes to your private note on the record.
    Separate several values in a cell by semicolons. You can write a name in place of an id, and a
    date in words.

    You can edit what 'awco meetings --format csv' writes and import it. A row with the id of a
    record changes only the fields that are filled in that row; for a record of your own, add
    --replace. Rows without changes are skipped.
    If rows are not valid, the command names them, saves nothing and exits 3.

    \b
    awco own import mine.jsonl
    awco own import meetings.csv --kind meeting --unsourced
    awco own import people.xlsx --sheet Contacts --unsourced
    """
    desk = desk_of(app)
    form = form_of(file, form, kind)
    rules = _rules(app, file, form, options)
    read = read_given(file, form, kind, citations(app), rules)
    for notice in read.notices:
        tell(notice)
    given = read.given
    if skip_existing:
        given = _without_existing(desk, given)
    are_some_left_out = len(given) < len(read.given)
    nearly_there = records_nearly_there(app, given)
    before = desk.own()
    with counting(len(given)) as each_done:
        taken = desk.take_in(given, unsourced=unsourced, replace=replace, each_done=each_done)
    _tell_types(taken)
    if problems := taken.problems:
        tell_some([problem.text for problem in problems], _MOST_PROBLEMS)
        # What is wrong with the headings stands before the rows, and is of no kind.
        of_headings = sum(not (row.kind or row.is_row) for row in given) if form in TABLES else 0
        of = "row" if form in TABLES else "record"
        rows = counted(len(problems) - of_headings, of, f"{of}s")
        if of_headings:
            more = rows if len(problems) > of_headings else ""
            rows = joined(" and ", "The headings", more)
        message = f"{rows} of {called(file)} cannot be saved; nothing was saved."
        raise DataError(message, _ways_out(problems, of))
    _tell_repeated(taken, are_some_left_out=are_some_left_out)
    _tell_changed(app, desk, taken, before)
    if not taken.is_different:
        what = "nothing new" if read.given else "no records"
        tell(f"{called(file)} holds {what}; nothing was changed.")
        return
    tell(f"{_counted(taken, given)} saved. 'awco own undo' takes this back.")
    tell_some(nearly_there, _MOST_SKIPPED)
    # A record and the notes on it have one id.
    ids = list(dict.fromkeys(taken.ids))
    namesakes = tell_records_alike(desk, ids)
    ids_made = [
        f"The id {made} is made for {shortened(name)!r}."
        for made, name in taken.unlike.items()
        if made not in namesakes
    ]
    tell_some(ids_made, MOST_DOUBTS)
    if all(row.document.get("id") for row in given):
        # What has an id does not repeat another row.
        namesakes = {new: other for new, other in namesakes.items() if other not in ids}
    if not skip_existing and any(_is_on_one_day(desk, *pair) for pair in namesakes.items()):
        tell("To leave out what exists already: 'awco own undo', then import with --skip-existing.")
    tell_likely_sessions(desk, ids)
    tell_old_sources(desk, ids)


def _counted(taken: Taken, given: Sequence[Given]) -> str:
    """Return how many records, new sources of a table, and notes on other records were saved."""
    new = [row for row in given if row.where not in taken.repeated]
    notes = sum(row.kind == "note" for row in new) + len(taken.noted)
    sources = 0
    if any(row.is_row for row in given):
        sources = sum(row.kind == "source" for row in new)
    records = len(taken.ids) - notes - sources
    counts = [
        counted(records, "record", "records"),
        counted(sources, "source", "sources"),
        counted(notes, "note", "notes"),
    ]
    return " and ".join(count for count in counts if not count.startswith("0 "))


def _ways_out(problems: Sequence[Problem], of: str) -> str:
    """Return the options that help with the problems of rows, or of records."""
    ways = []
    if any("type" in problem.lacks for problem in problems):
        ways.append("--type gives a type to the meetings that have none.")
    if any("source" in problem.lacks for problem in problems):
        where = "Add a column 'source'" if of == "row" else "Give them citations"
        ways.append(f"{where}, or --unsourced to save {of}s without a source.")
    return " ".join(ways)


def _tell_repeated(taken: Taken, *, are_some_left_out: bool) -> None:
    """Tell how many rows say nothing new.

    Args:
        taken: what the import did.
        are_some_left_out: whether others were named before as left out.
    """
    if taken.repeated:
        more = "more " if are_some_left_out else ""
        rows = counted(len(taken.repeated), f"{more}row has", f"{more}rows have")
        tell(f"{rows} no changes; skipped.")


def _tell_changed(app: App, desk: Desk, taken: Taken, before: Store) -> None:
    """Tell which records an import changed, in which fields, and which ones it corrected.

    Args:
        app: the run.
        desk: the user's file, with what was imported.
        taken: what the import did.
        before: the own records as they were.
    """
    after = desk.own()
    points = [f"{identifier}: the row adds a note." for identifier in taken.noted]
    for identifier in dict.fromkeys(taken.ids):
        was = before.find(identifier) or desk.reference.find(identifier)
        record = after.find(identifier) or desk.reference.find(identifier)
        if was and record and was != record:
            saved = ""
            if identifier in taken.corrected:
                saved = "saved as your correction of the reference."
            if not after.find(identifier):
                saved = CORRECTION_GONE
            changes = changes_in_words(was, record, app.library_to_write.name_of)
            points.append(f"{identifier}: {joined(' ', saved, changes)}")
    tell_some(points, _MOST_PROBLEMS)


def _tell_types(taken: Taken) -> None:
    """Tell which meetings have a type that only their names say."""
    named = [f"{shortened(name)} = {kind}" for name, kind in taken.guessed.items()]
    if named:
        more = len(named) - _MOST_SKIPPED
        shown = ", ".join(named[:_MOST_SKIPPED]) + (f" and {more} more" if more > 0 else "")
        tell(f"Types taken from the names: {shown}.")


def _is_on_one_day(desk: Desk, *identifiers: str) -> bool:
    """Return whether records begin on one day; those of people have none."""
    return (
        len({str(getattr(desk.current(identifier), "start", "")) for identifier in identifiers})
        == 1
    )


def _without_existing(desk: Desk, given: list[Given]) -> list[Given]:
    """Return the rows whose records are not there yet, and tell which others are skipped."""
    from asean_wco.own.doubts import already_there

    repeated = already_there(given, desk.own(), desk.reference)
    rows = {row.where for row in given}
    skipped = [
        f"{where}: skipped; it {'repeats' if there in rows else 'exists as'} {there}."
        for where, there in repeated.items()
    ]
    tell_some(skipped, _MOST_SKIPPED)
    return [row for row in given if row.where not in repeated]


def _rules(app: App, file: Path, form: str, options: dict[str, Any]) -> TableRules:
    """Return how the cells of a table are read; ask a person at a terminal what is not sure."""
    orders = options["orders"]
    encoding, sheet = options["encoding"], options["sheet"]
    if form in TABLES and not orders and sys.stdin.isatty() and not is_stdin(file):
        orders = _asked_orders(file, form, encoding, sheet)
    dates, resolve, cities = DateReader(orders), resolver_of(app), known_cities(app)
    find = app.library_to_write.store.find
    kind = options["meeting_type"]
    return TableRules(dates, resolve, find, cities, [], [], {}, kind, encoding, sheet)


def _asked_orders(
    file: Path, form: str, encoding: str | None, sheet_name: str | None
) -> tuple[str, ...]:
    """Ask how the dates of a table are to be read, as far as that is not plain."""
    sheet = sheet_of(read_file(file), str(file), form, encoding, sheet_name)
    cells = cells_under(sheet, DATE_COLUMNS)
    # By what must be known to read it, the first cell of that sort.
    doubtful: dict[str, str] = {}
    for cell in cells:
        for needed in needed_orders(cell):
            doubtful.setdefault(needed, cell)
    orders: list[str] = []
    if "order" in doubtful and not evident_order(cells):
        tell(f"Which is first in {doubtful['order']}: the day (dmy) or the month (mdy)?")
        orders.append(click.prompt("Order", type=Choice(["dmy", "mdy"]), err=True))
    if "era" in doubtful:
        year = buddhist_year(doubtful["era"])
        if year and confirmed(f"Is {year} a Buddhist year ({common_year(year)})?"):
            orders.append("be")
    return tuple(orders)
