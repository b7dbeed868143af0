"""Tables as spreadsheets write them, read into plain text cells.

Programs for spreadsheets separate cells by commas, semicolons or tabs, as it is usual in the
country of the user, and write in the encoding of the system. What is taken for granted in reading
them is noted, so that the user can be told.
"""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from datetime import date, datetime
from itertools import islice, zip_longest
from typing import Any, NamedTuple

from asean_wco.errors import DataError, missing_package
from asean_wco.model.encodings import ENCODINGS, encoding_of
from asean_wco.model.text import shortened

WORKBOOKS = ("xlsx", "xls", "ods")
_SAVE_ANOTHER = "Or save the table as xlsx or as CSV UTF-8 in the program that made it."
_DELIMITERS = {",": "commas", ";": "semicolons", "\t": "tabs", "|": "bars"}
# What nobody sees: soft hyphen, zero-width space, marks of direction, byte order mark.
_INVISIBLE = re.compile("[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
_LINE_BREAKS = re.compile(r"[ \t]*[\r\n]+[ \t]*")
_SEPARATED = re.compile(r"[,;]?\n")
_ODD_SPACES = re.compile("[\u00a0\u2007\u202f]")
# The headings are looked for in so many rows, below a title and a line or two about the table.
_FIRST_ROWS = 10
# A row with so many known headings is that of the headings; one may be a cell like any other.
_FEWEST_KNOWN = 2
# A row of headings alone counts as so many more; other cells may hold the names of columns too.
_HEADINGS_ALONE = 1_000

# What a spreadsheet would work out: =B4, =SUM(A1:A9).
_FORMULA = re.compile(r"=\s*[\w(\"$+-]")
# What stands for a value that a spreadsheet could not work out (ECMA-376, 18.17.3).
_ERROR = re.compile(r"#(?:DIV/0!|GETTING_DATA|N/A|NAME\?|NULL!|NUM!|REF!|VALUE!)$")
_MOST_SHOWN = 5

IsHeading = Callable[[str], bool]


class SheetRow(NamedTuple):
    """A row of a table.

    Attributes:
        line: number of its first line in the file.
        cells: its texts.
    """

    line: int
    cells: tuple[str, ...]


class Sheet(NamedTuple):
    """A table.

    Attributes:
        heads: the first row that is no title.
        rows: those below it that hold something.
        notices: what was taken for granted, a sentence each.
        typed: the headings as they stand in the file, where heads are the names of flags.
        line: number of the line of the headings.
    """

    heads: tuple[str, ...]
    rows: tuple[SheetRow, ...]
    notices: tuple[str, ...]
    typed: tuple[str, ...] = ()
    line: int = 1


def cells_under(sheet: Sheet, heads: Collection[str]) -> list[str]:
    """Return the cells of a table in the columns with some heads, row by row."""
    columns = [number for number, head in enumerate(sheet.heads) if head in heads]
    return [
        row.cells[column] for row in sheet.rows for column in columns if column < len(row.cells)
    ]


def read_sheet(
    content: bytes,
    where: str,
    form: str,
    is_heading: IsHeading,
    is_list: IsHeading,
    encoding: str | None = None,
    sheet_name: str | None = None,
) -> Sheet:
    """Return the table of a file.

    Args:
        content: of the file.
        where: its name, for messages.
        form: csv, tsv, or one of `WORKBOOKS`.
        is_heading: returns whether a text is a heading that is known.
        is_list: returns whether cells under a heading may have several values.
        encoding: one of `ENCODINGS`; None finds it out.
        sheet_name: name or number of the sheet of a workbook; None for the first.

    Raises:
        DataError: the file is no table, or has no such sheet.
        AwcoError: the package that reads workbooks is missing.
    """
    notices: list[str] = []
    if form in WORKBOOKS:
        rows = _workbook_rows(content, where, sheet_name, notices)
    elif sheet_name is not None:
        raise DataError(f"{where} is no workbook, so it has no sheets.", "Leave out --sheet.")
    else:
        text = _decoded(content, where, encoding, notices)
        rows = list(_text_rows(text, where, form, is_heading, notices))
    _refuse_misread(rows, where)
    rows = _cleaned(rows, notices)
    filled = [row for row in rows if any(row.cells)]
    if not filled:
        raise DataError(f"{where} has no rows.")
    filled = _from_heads(filled, is_heading)
    heads, *body = filled
    if heads.line != rows[0].line:
        notices.append(f"Line {heads.line} is read as the headings.")
    width = _width(filled, where)
    columns = [
        number for number in range(width) if any(any(row.cells[number:][:1]) for row in filled)
    ]
    named = [_on_one_line(heads.cells[number]) or f"Column {number + 1}" for number in columns]
    cut = [SheetRow(row.line, _cells_at(row, columns, width)) for row in body]
    rows = _without_line_breaks(cut, [*map(is_list, named)], notices)
    return Sheet(tuple(named), tuple(rows), tuple(notices), line=heads.line)


def _on_one_line(cell: str) -> str:
    """Return a cell with spaces in the place of line breaks."""
    return cell.replace("\n", " ")


def _without_line_breaks(
    rows: Iterable[SheetRow], are_lists: Sequence[bool], notices: list[str]
) -> list[SheetRow]:
    """Return rows without line breaks, which separate the values of lists, and note how many.

    Args:
        rows: of a table.
        are_lists: of each column, whether its cells may have several values.
        notices: get a sentence on cells with line breaks.
    """
    broken = {True: 0, False: 0}
    whole = []
    for row in rows:
        cells = []
        for cell, is_list in zip_longest(row.cells, are_lists[: len(row.cells)], fillvalue=False):
            text = str(cell)
            broken[is_list] += "\n" in text
            separated = _SEPARATED.sub("; ", text) if is_list else text
            cells.append(_on_one_line(separated))
        whole.append(row._replace(cells=tuple(cells)))
    if broken[False]:
        notices.append(f"Line breaks become spaces; cells with one: {broken[False]}.")
    if broken[True]:
        notices.append(f"Line breaks separate several values; cells with one: {broken[True]}.")
    return whole


def _cells_at(row: SheetRow, columns: Sequence[int], width: int) -> tuple[str, ...]:
    """Return the cells of a row in some columns, and the filled ones beyond the headings.

    A row that is shorter than the headings keeps the cells that it has.

    Args:
        row: the row.
        columns: the columns, counted from 0.
        width: how many columns have headings.
    """
    under_heads = [row.cells[number] for number in columns if number < len(row.cells)]
    return (*under_heads, *filter(None, row.cells[width:]))


def _from_heads(rows: list[SheetRow], is_heading: IsHeading) -> list[SheetRow]:
    """Return the rows from the headings on, without titles above them.

    The headings are the row with the most known headings. If no row has two, they are the first row
    that fills more than one cell.

    Args:
        rows: those that hold something.
        is_heading: returns whether a text is a heading that is known.
    """
    known = [_count_known(row.cells, is_heading) for row in rows[:_FIRST_ROWS]]
    most = max(known)
    if most >= _FEWEST_KNOWN:
        return rows[known.index(most) :]
    for number, row in enumerate(rows):
        if sum(map(bool, row.cells)) > 1:
            return rows[number:]
    # The table has one column.
    return rows


def _count_known(cells: Iterable[str], is_heading: IsHeading) -> int:
    """Return how many cells of a row are headings that are known, and more if all of them are."""
    known = [is_heading(_on_one_line(cell)) for cell in cells if cell.strip()]
    are_headings_alone = len(known) >= _FEWEST_KNOWN and all(known)
    return sum(known) + are_headings_alone * _HEADINGS_ALONE


def _width(rows: Sequence[SheetRow], where: str) -> int:
    """Return how many columns have a head; columns without one must be empty.

    Raises:
        DataError: a column holds something and has no head.
    """
    heads = rows[0].cells
    width = len(heads)
    while width and not heads[width - 1]:
        width -= 1
    for row in rows[1:]:
        if any(row.cells[width : len(heads)]):
            raise DataError(
                f"{where}: line {rows[0].line} is read as the headings, "
                f"but line {row.line} has more columns.",
                "Delete the lines above the headings, or give every column a heading.",
            )
    return width


def _decoded(content: bytes, where: str, encoding: str | None, notices: list[str]) -> str:
    """Return the text of a file, and note an encoding that was found out and is not UTF-8."""
    chosen = encoding or encoding_of(content)
    if chosen not in ("utf-8", encoding):
        others = ", ".join(name for name in ENCODINGS if name not in ("utf-8", "utf-16", chosen))
        notices.append(
            f"awco reads {where} as {ENCODINGS[chosen]}. If that is wrong, give --encoding: "
            f"{others}. {_SAVE_ANOTHER}"
        )
    codec = "utf-8-sig" if chosen == "utf-8" else chosen
    try:
        text = content.decode(codec)
    except UnicodeError:
        if encoding is None:
            raise DataError(
                f"{where} is not text in any encoding that awco knows.",
                f"If it is a table, give --encoding: {', '.join(ENCODINGS)}. {_SAVE_ANOTHER}",
            ) from None
        raise DataError(
            f"{where} is not {ENCODINGS[chosen]}.",
            f"Encodings: {', '.join(ENCODINGS)}. {_SAVE_ANOTHER}",
        ) from None
    return unicodedata.normalize("NFC", text)


def _refuse_misread(rows: Iterable[SheetRow], where: str) -> None:
    """Refuse a table that a program read in a wrong encoding and saved again: "â€“" for "–".

    Raises:
        DataError: it has such a cell.
    """
    for row in rows:
        for cell in row.cells:
            meant = _before_misread(cell)
            if meant:
                raise DataError(
                    f"{where}, line {row.line}: {shortened(cell)!r} should be "
                    f"{shortened(meant)!r}. A program took the file for one in another encoding.",
                    "Open the file that you had before as UTF-8, and save it again. A list that "
                    "awco writes with --bom, or as xlsx, is opened rightly.",
                )


def _before_misread(cell: str) -> str:
    """Return what a cell was before its UTF-8 was taken for Windows-1252; empty if it was not."""
    if cell.isascii():
        return ""
    try:
        return cell.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return ""


def _text_rows(
    text: str, where: str, form: str, is_heading: IsHeading, notices: list[str]
) -> Iterator[SheetRow]:
    """Yield the rows of a text, whose first line may name the delimiter (``sep=;``)."""
    first, _, rest = text.partition("\n")
    before = 0
    named = re.fullmatch(r'"?sep=(.)"?', first.strip("\r"))
    if named:
        delimiter, text, before = named[1], rest, 1
    elif form == "tsv" and "\t" in text:
        delimiter = "\t"
    else:
        delimiter = _delimiter_of(text, is_heading)
    if delimiter != ",":
        notices.append(f"Cells are separated by {_DELIMITERS.get(delimiter, repr(delimiter))}.")
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    line = before + 1
    try:
        for cells in reader:
            yield SheetRow(line, tuple(cells))
            line = before + reader.line_num + 1
    except csv.Error as error:
        reason = str(error)
        if "end of data" in reason:
            reason = "a quotation mark is not closed"
        raise DataError(f"{where}, line {line}: it is not a table: {reason}.") from None


def _delimiter_of(text: str, is_heading: IsHeading) -> str:
    """Return what separates the cells of a text.

    It is what yields a row with the most known headings, whatever stands in a title above it. If
    several do, or none does, it is the most frequent in the first line that has any.
    """
    lines = text.splitlines(keepends=True)
    separated = (line for line in lines if any(map(line.count, _DELIMITERS)))
    first = next(separated, "")

    def fitness(delimiter: str) -> tuple[int, int]:
        return _most_known(lines, delimiter, is_heading), first.count(delimiter)

    return max(_DELIMITERS, key=fitness)


def _most_known(lines: Iterable[str], delimiter: str, is_heading: IsHeading) -> int:
    """Return the number of known headings in the row, of the first ones, that has the most."""
    reader = csv.reader(lines, delimiter=delimiter)
    most = 0
    try:
        for cells in islice(filter(any, reader), _FIRST_ROWS):
            most = max(most, _count_known(cells, is_heading))
    except csv.Error:
        # With this delimiter, it is no table.
        return 0
    return most


def _workbook_rows(
    content: bytes, where: str, sheet_name: str | None, notices: list[str]
) -> list[SheetRow]:
    """Return the rows of a sheet of a workbook; of the first if no name is given."""
    try:
        from python_calamine import CalamineError, CalamineWorkbook
    except ImportError:
        instead = ", or save the sheet as CSV."
        raise missing_package("Reading a workbook", "python-calamine", "excel", instead) from None
    from asean_wco.own.formulas import show_formulas

    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(content))
        name = _sheet_meant(sheet_name, book.sheet_names, where)
        values = book.get_sheet_by_name(name).to_python(skip_empty_area=False)
    except (CalamineError, ValueError) as error:
        raise DataError(f"{where} is not a workbook that can be read: {error}.") from None
    others = [other for other in book.sheet_names if other != name]
    if others and sheet_name is None:
        left = ", ".join(repr(shortened(other)) for other in others)
        notices.append(
            f"Only the first sheet, {name!r}, is read. --sheet NAME reads another: {left}."
        )
    rows = [list(map(_cell_text, row)) for row in values]
    show_formulas(rows, content, book.sheet_names.index(name))
    return [SheetRow(line, tuple(row)) for line, row in enumerate(rows, 1)]


def _sheet_meant(typed: str | None, names: Sequence[str], where: str) -> str:
    """Return the name of the sheet that is meant by a name or a number; the first for None.

    Raises:
        DataError: there is no such sheet.
    """
    if typed is None:
        return names[0]
    for name in names:
        if name.strip().lower() == typed.strip().lower():
            return name
    if typed.isdecimal() and 1 <= int(typed) <= len(names):
        return names[int(typed) - 1]
    there = ", ".join(repr(shortened(name)) for name in names)
    raise DataError(f"{where} has no sheet {shortened(typed)!r}.", f"It has: {there}.")


def _cell_text(value: Any) -> str:
    """Return the value of a cell of a workbook as text: days as 2026-12-03, numbers bare."""
    if isinstance(value, datetime) and value.time() != datetime.min.time():
        return value.isoformat(" ")
    if isinstance(value, datetime):
        value = value.date()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def _cleaned(rows: Sequence[SheetRow], notices: list[str]) -> list[SheetRow]:
    """Return rows with bare line breaks and no invisible characters; note what is odd in them."""
    cleaned: list[SheetRow] = []
    invisible = 0
    for row in rows:
        cells = []
        for cell in row.cells:
            text = _LINE_BREAKS.sub("\n", cell.strip())
            visible = _INVISIBLE.sub("", _ODD_SPACES.sub(" ", text)).strip()
            invisible += visible != text
            cells.append(visible)
        cleaned.append(SheetRow(row.line, tuple(cells)))
    if formulas := _cells_like(_FORMULA, cleaned):
        notices.append(
            f"Cells with a formula and not its result: {formulas}. awco reads the formula as text. "
            "If you need the result, open the table in a spreadsheet, save it and import that."
        )
    if errors := _cells_like(_ERROR, cleaned):
        notices.append(f"Cells with an error of the spreadsheet, read as empty: {errors}.")
        cleaned = [
            SheetRow(row.line, tuple("" if _ERROR.match(cell) else cell for cell in row.cells))
            for row in cleaned
        ]
    if invisible:
        notices.append(f"Invisible characters are taken out; cells with one: {invisible}.")
    return cleaned


def _cells_like(pattern: re.Pattern[str], rows: Iterable[SheetRow]) -> str:
    """Return the first cells that begin like a pattern, with their lines; empty for none."""
    found = [
        f"{shortened(cell)} (line {row.line})"
        for row in rows
        for cell in row.cells
        if pattern.match(cell)
    ]
    more = len(found) - _MOST_SHOWN
    others = f" and {more} more" if more > 0 else ""
    return f"{', '.join(found[:_MOST_SHOWN])}{others}"
