"""Records as a workbook for spreadsheets: a sheet for each kind, one of facts, one of sources.

Cells have types: numbers are numbers, and a date that is known to the day is a date. A month or a
year is text, since a spreadsheet would turn it into a day. XlsxWriter writes the file. It comes
with the extra `excel` and is only imported here.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from itertools import groupby
from typing import TYPE_CHECKING, Any

from asean_wco.errors import missing_package
from asean_wco.export.columns import address_of, more_columns, names_in, value_in
from asean_wco.export.tabular import Cell, columns_of_countries, select, values_by_column
from asean_wco.facts.fact import Fact, fact_output
from asean_wco.model.countries import country_name
from asean_wco.model.dates import PartialDate
from asean_wco.model.records import Meeting, Person, Record, kind_of
from asean_wco.model.text import safe_text
from asean_wco.model.vocabulary import KIND_FOLDERS, KINDS

if TYPE_CHECKING:
    from xlsxwriter.workbook import Workbook

_FACT_HEADS = (
    "id", "about", "field", "date", "end", "text", "value", "certainty", "sources", "first_source",
)  # fmt: skip
_WIDEST, _NARROWEST = 60, 8
# No cell may hold more letters than this (Excel specifications and limits).
_LONGEST_CELL = 32_000
_EARLIEST_YEAR = 1900
# The number that the format of Excel has for the size of paper (ECMA-376, 18.3.1.63).
_A4 = 9
_LONGEST_LINK = 2_000


def workbook(
    records: Sequence[Record], by_id: Mapping[str, Record], facts: Iterable[Fact]
) -> bytes:
    """Return a workbook in the format of Excel (ECMA-376).

    Args:
        records: records asked for; their sources are included.
        by_id: all records by id, for what these link to.
        facts: facts of the records.

    Raises:
        AwcoError: the package that writes workbooks is missing.
    """
    stream = io.BytesIO()
    book = _new_workbook(stream)
    # The records that are asked for stand in their order, and what they cite after them.
    places = {record.id: number for number, record in enumerate(records)}
    included = sorted(
        select(records, by_id).included,
        key=lambda record: (KINDS.index(kind_of(record)), places.get(record.id, len(places))),
    )
    for kind, listed in groupby(included, key=kind_of):
        rows = [_record_row(record, by_id) for record in listed]
        filled = {head for row in rows for head, value in row.items() if value is not None}
        heads = [head for head in rows[0] if head in filled]
        cells = [[row[head] for head in heads] for row in rows]
        _add_sheet(book, KIND_FOLDERS[kind], heads, cells)
    _add_sheet(book, "facts", _FACT_HEADS, [_fact_row(fact, by_id) for fact in facts])
    book.close()
    return stream.getvalue()


def workbook_of_fields(
    records: Sequence[Record],
    fields: Sequence[str],
    rows: Sequence[Sequence[Cell]],
    by_id: Mapping[str, Record],
) -> bytes:
    """Return a workbook with one sheet, of some fields of records of one kind.

    A column that the whole workbook has too has the same values here.

    Args:
        records: the records.
        fields: the headings.
        rows: the values of these fields for each record.
        by_id: all records by id, for what these link to.

    Raises:
        AwcoError: the package that writes workbooks is missing.
    """
    stream = io.BytesIO()
    book = _new_workbook(stream)
    name = KIND_FOLDERS[kind_of(records[0])] if records else "records"
    cells = []
    for record, row in zip(records, rows, strict=True):
        values = {**dict(zip(fields, row, strict=True)), **_record_row(record, by_id)}
        cells.append([values[field] for field in fields])
    _add_sheet(book, name, fields, cells)
    book.close()
    return stream.getvalue()


def workbook_of_facts(facts: Iterable[Fact], by_id: Mapping[str, Record]) -> bytes:
    """Return a workbook with one sheet, of facts.

    Args:
        facts: one a row.
        by_id: all records by id, for the addresses of sources.

    Raises:
        AwcoError: the package that writes workbooks is missing.
    """
    stream = io.BytesIO()
    book = _new_workbook(stream)
    _add_sheet(book, "facts", _FACT_HEADS, [_fact_row(fact, by_id) for fact in facts])
    book.close()
    return stream.getvalue()


def _new_workbook(stream: io.BytesIO) -> Workbook:
    """Return an empty workbook that is written to a stream.

    Raises:
        AwcoError: the package that writes workbooks is missing.
    """
    try:
        from xlsxwriter.workbook import Workbook
    except ImportError:
        raise missing_package("A workbook", "XlsxWriter", "excel") from None
    # A fixed date of creation makes sure that the same records give the same bytes.
    book = Workbook(stream, {"in_memory": True, "strings_to_formulas": False})
    book.set_properties({"created": datetime(2000, 1, 1)})
    return book


def _record_row(record: Record, by_id: Mapping[str, Record]) -> dict[str, Any]:
    """Return the values of a record by column, with its doubts and its sources at the end.

    The last column has the address of its first source, so that nobody needs to look it up.
    Countries stand with their names, a meeting has the names of those who took part, and a person
    the latest post.
    """
    values = values_by_column(record)
    for head in columns_of_countries(type(record)):
        values[head] = country_name(str(values[head] or "")) or None
    return {
        **{_head_of(column): value for column, value in values.items()},
        **(_linked_names(record, by_id) if isinstance(record, Meeting) else {}),
        **({"honorifics": _joined(record.honorifics)} if isinstance(record, Person) else {}),
        **{
            column: _joined(value_in(column, record, by_id.get))
            for column in more_columns(kind_of(record))
        },
    }


def _joined(value: Sequence[str] | str | None) -> str | None:
    """Return one text for a cell; None for an empty one."""
    text = value if isinstance(value, str) else "; ".join(value or ())
    return text or None


def _head_of(column: str) -> str:
    """Return the heading of a column, which a part of a place has from the lists: place.city."""
    if column.startswith("place_"):
        return column.replace("place_", "place.", 1)
    return column


def _linked_names(meeting: Meeting, by_id: Mapping[str, Record]) -> dict[str, str | None]:
    """Return who hosted a meeting, and its topics, by column."""
    return {name: _joined(names_in(name, meeting, by_id.get)) for name in ("hosts", "topics")}


def _fact_row(fact: Fact, by_id: Mapping[str, Record]) -> list[Any]:
    """Return a fact in the order of `_FACT_HEADS`."""
    row = {
        **fact_output(fact),
        "sources": "; ".join(fact.sources),
        "first_source": address_of(fact.sources[:1], by_id.get),
    }
    return [row[head] for head in _FACT_HEADS]


def _add_sheet(
    book: Workbook, name: str, heads: Sequence[str], rows: Sequence[Sequence[Any]]
) -> None:
    """Add a sheet with a head that stays in sight, filters, and columns that fit their content."""
    sheet = book.add_worksheet(name)
    bold = book.add_format({"bold": True, "bottom": 1})
    day = book.add_format({"num_format": "yyyy-mm-dd", "align": "left"})
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    sheet.write_row(0, 0, heads, bold)
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, max(len(rows), 1), len(heads) - 1)
    # On paper a sheet is as wide as one page, and each page has the head.
    sheet.set_paper(_A4)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    for column, head in enumerate(heads):
        longest = max([len(head), *(len(str(row[column] or "")) for row in rows)])
        width = min(max(longest, _NARROWEST), _WIDEST)
        sheet.set_column(column, column, width, wrapped if longest > _WIDEST else None)
    for number, row in enumerate(rows, 1):
        for column, value in enumerate(row):
            exact_day = _as_day(value)
            if exact_day is not None:
                sheet.write_datetime(number, column, exact_day, day)
            elif isinstance(value, bool):
                sheet.write_boolean(number, column, value)
            elif isinstance(value, (int, float)):
                sheet.write_number(number, column, value)
            elif value:
                _write_text(sheet, number, column, safe_text(str(value))[:_LONGEST_CELL])


def _write_text(sheet: Any, row: int, column: int, text: str) -> None:
    """Write a text that is never taken for a formula; an address becomes a link."""
    is_address = text.startswith(("https://", "http://")) and len(text) < _LONGEST_LINK
    if not is_address or sheet.write_url(row, column, text, string=text[:255]) < 0:
        sheet.write_string(row, column, text)


def _as_day(value: Cell) -> date | None:
    """Return a date that is known to the day and that a spreadsheet can hold; else None."""
    day = PartialDate.read(value)
    if day is None or not day.is_exact or day.year < _EARLIEST_YEAR:
        return None
    return date(day.year, day.month, day.day)
