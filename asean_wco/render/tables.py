"""Tables that fit the screen: nothing is cut.

When the columns are too many for the screen, the id goes below the name; when that does not help,
each row becomes a few lines.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from rich import box
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from asean_wco.model.text import safe_line
from asean_wco.model.tuples import NamedTuple
from asean_wco.render.console import UNLIMITED, columns_of, hanging, indented, joined, styled

_GAP = 2
# Below this width a name column is unpleasant to read, and the id goes below the name.
_NAME_WIDTH = 34
_STATEMENT_WIDTH = 60
_LEAST_NAME_WIDTH = 20
_DATE_WIDTH = 18
# A column that takes less than a third of the screen is narrow. No text in it takes more lines.
_NARROW, _MOST_LINES = 3, 8
# Wider labels stand above what they label.
_LABEL_WIDTH = 26
# Where labels stand above their texts, so short a one stands before its text all the same: "or".
_SHORT_LABEL = 3
# Longer words, such as addresses, are broken where they must be; ids are this long at the most.
_LONGEST_WORD = 32
_LONGEST_ID = 80
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)+[;,]?")
# From here on scripts write without spaces: radicals of Chinese, kana, Hangul.
_FIRST_WITHOUT_SPACES = "\u2e80"


class ViewColumn(NamedTuple):
    """A column of a table for people.

    Attributes:
        title: its heading.
        style: name of its style: date, name, statement, id or plain.
    """

    title: str
    style: str = "plain"


def labelled(
    rows: Sequence[tuple[Text, Text]], room: int | None, widest: int = 0
) -> list[RenderableType]:
    """Return texts with their labels beside them, or above them where there is too little room.

    Args:
        rows: labels and texts.
        room: columns that there are; None where nothing needs to fit.
        widest: width of the widest label, where it stands in other rows.
    """
    widest = max([widest, *(label.cell_len for label, _ in rows)])
    longest = max((longest_word(text.plain) for _, text in rows), default=0)
    if widest <= _LABEL_WIDTH and widest + _GAP + longest <= (room or UNLIMITED):
        return [hanging(rows, widest)]
    blocks: list[RenderableType] = []
    for label, text in rows:
        if label.cell_len <= _SHORT_LABEL:
            line = joined(label, text)
        else:
            blocks.append(label)
            line = text
        if text.plain:
            blocks.append(indented(line))
    return blocks


def _widths(columns: Sequence[ViewColumn], rows: Sequence[Sequence[str]]) -> list[int]:
    """Return how wide each column is when nothing wraps."""
    widths = []
    for number, column in enumerate(columns):
        cells = [column.title, *(row[number] for row in rows)]
        widths.append(max(map(columns_of, cells)))
    return widths


def _named(columns: Sequence[ViewColumn]) -> int:
    """Return the number of the column with the name or the statement; the first when none has."""
    wide = ("name", "statement")
    return next((number for number, column in enumerate(columns) if column.style in wide), 0)


def _is_whole(column: ViewColumn, width: int) -> bool:
    """Return whether the cells of a column are never wrapped.

    These are ids and labels, and dates unless one of them is long.
    """
    return column.style in ("id", "label") or (column.style == "date" and width <= _DATE_WIDTH)


def longest_word(text: str, most: int = _LONGEST_WORD) -> int:
    """Return how wide the longest word of a text is; scripts without spaces may break anywhere.

    Args:
        text: of any length.
        most: the width from which on words may break.
    """
    widest = 1
    for word in text.split():
        if max(word) < _FIRST_WITHOUT_SPACES:
            limit = max(most, _LONGEST_ID) if _ID.fullmatch(word) else most
            widest = max(widest, min(columns_of(word), limit))
    return widest


def _least_widths(
    columns: Sequence[ViewColumn], rows: Sequence[Sequence[str]], widths: Sequence[int]
) -> list[int]:
    """Return the widths below which columns would break a word, or a date or an id at all."""
    least = []
    for number, column in enumerate(columns):
        if _is_whole(column, widths[number]):
            least.append(widths[number])
        else:
            words = [longest_word(row[number]) for row in rows]
            least.append(max([longest_word(column.title, UNLIMITED), *words]))
    return least


def _fitted(widths: Sequence[int], least: Sequence[int], width: int | None) -> list[int]:
    """Return the widths with which the columns fit, as far as no word breaks.

    What is too much is taken from the widest column, as long as need be.

    Args:
        widths: what each column would have.
        least: what each needs.
        width: of the terminal; None where nothing needs to fit.
    """
    fitted = list(widths)
    left = (width or UNLIMITED) - _GAP * (len(widths) - 1)
    while sum(fitted) > max(left, sum(least)):
        shrinking = [number for number in range(len(fitted)) if fitted[number] > least[number]]
        fitted[max(shrinking, key=lambda number: fitted[number])] -= 1
    return fitted


def _needed(least: Sequence[int]) -> int:
    """Return the width that columns need at the least, with the gaps between them."""
    return sum(least) + _GAP * (len(least) - 1)


def _new_table(columns: Sequence[ViewColumn], widths: Sequence[int]) -> Table:
    """Return an empty table with columns of some widths."""
    table = Table(
        box=box.SIMPLE_HEAD,
        show_edge=False,
        pad_edge=False,
        padding=(0, 1, 0, 0),
        header_style="bold",
    )
    for column, width in zip(columns, widths, strict=True):
        table.add_column(
            styled(column.title),
            overflow="fold",
            no_wrap=column.style == "id",
            width=width,
        )
    return table


def _widths_with_ids_below(
    columns: Sequence[ViewColumn], rows: Sequence[Sequence[str]], width: int
) -> list[int]:
    """Return the widths of all columns but that of ids, so that the names have room for these."""
    shown, named = columns[:-1], _named(columns)
    widths = _widths(shown, rows)
    least = _least_with_ids_below(columns, rows)
    left = width - sum(widths) + widths[named] - _GAP * (len(shown) - 1)
    pleasant = min(widths[named], max(left, _NAME_WIDTH))
    widths[named] = min(width, max(least[named], pleasant))
    least[named] = widths[named]
    if _needed(least) > width:
        least = _least_with_ids_below(columns, rows)
    return _fitted(widths, least, width)


def _is_cramped(widths: Sequence[int], rows: Sequence[Sequence[str]], width: int) -> bool:
    """Return whether a text would run down a narrow column over many lines."""
    narrow = [number for number, column in enumerate(widths) if column * _NARROW < width]
    return any(
        columns_of(row[number]) > _MOST_LINES * widths[number] for row in rows for number in narrow
    )


def _with_ids_below(
    columns: Sequence[ViewColumn], rows: Sequence[Sequence[str]], widths: Sequence[int]
) -> Table:
    """Return the table with each id below the name."""
    shown, named = columns[:-1], _named(columns)
    table = _new_table(shown, widths)
    for row in rows:
        cells = [styled(value, column.style) for column, value in zip(shown, row[:-1], strict=True)]
        cells[named] = joined(cells[named], styled(row[-1], "id"), separator="\n")
        table.add_row(*cells)
    return table


def _least_with_ids_below(
    columns: Sequence[ViewColumn], rows: Sequence[Sequence[str]]
) -> list[int]:
    """Return the least widths of all columns but that of ids, which stand below the names."""
    shown, named = columns[:-1], _named(columns)
    widths = _widths(shown, rows)
    least = _least_widths(shown, rows, widths)
    # The mark behind an id may stand on the next line.
    widest_id = max(longest_word(row[-1], _LONGEST_ID) for row in rows)
    # Short names leave their room to the other columns.
    least[named] = max(least[named], widest_id, min(_LEAST_NAME_WIDTH, widths[named]))
    return least


def _cells_beside(
    columns: Sequence[ViewColumn], row: Sequence[str], named: int
) -> list[tuple[str, str]]:
    """Return the cells of a row with their headings, but the name, the id and empty ones.

    Args:
        columns: of the table.
        row: the cells.
        named: number of the column with the name.
    """
    cells = []
    for number, (column, value) in enumerate(zip(columns, row, strict=True)):
        if value and number != named and column.style != "id":
            cells.append((column.title, value))
    return cells


def _as_list(
    columns: Sequence[ViewColumn], rows: Sequence[Sequence[str]], width: int
) -> RenderableType:
    """Return each row on lines of its own, for a screen that has no room for the columns.

    The name stands first, and what the columns say below it: on one line if that fits for every
    row, or else each column on a line of its own.
    """
    named = _named(columns)
    room = width - _GAP
    cells_by_row = [_cells_beside(columns, row, named) for row in rows]
    lines = [" · ".join(f"{title}: {value}" for title, value in cells) for cells in cells_by_row]
    fits_on_lines = all(columns_of(line) <= room for line in lines)
    blocks: list[RenderableType] = []
    for row, others, line in zip(rows, cells_by_row, lines, strict=True):
        if blocks:
            blocks.append(Text(""))
        blocks.append(styled(row[named], columns[named].style))
        if fits_on_lines:
            blocks.append(indented(styled(line)))
        else:
            pairs = [(styled(title, "label"), styled(value)) for title, value in others]
            blocks += [indented(part) for part in labelled(pairs, room)]
        if columns[-1].style == "id" and row[-1]:
            identifier: RenderableType = styled(row[-1], "id")
            if columns_of(row[-1]) <= room:
                identifier = indented(identifier)
            blocks.append(identifier)
    return Group(*blocks)


def grid(
    columns: Sequence[ViewColumn], rows: Sequence[Sequence[str]], width: int | None
) -> RenderableType:
    """Return cells as a table, or as a list where the screen is too narrow for columns.

    Args:
        columns: headings and styles; the id, if there is one, comes last.
        rows: the cells, as many as there are columns.
        width: columns of the terminal; None where nothing needs to fit.
    """
    clean = [[safe_line(value) for value in row] for row in rows]
    widths, named = _widths(columns, clean), _named(columns)
    least = _least_widths(columns, clean, widths)
    if width is None or _needed(widths) <= width:
        return _filled(columns, clean, widths)
    has_ids = len(columns) > 1 and columns[-1].style == "id" and bool(clean)
    pleasant = _STATEMENT_WIDTH if columns[named].style == "statement" else _NAME_WIDTH
    others = _needed(widths) - widths[named]
    is_tight = others + min(widths[named], pleasant) > width
    if has_ids and is_tight and _needed(_least_with_ids_below(columns, clean)) <= width:
        below = _widths_with_ids_below(columns, clean, width)
        if _is_cramped(below, clean, width):
            return _as_list(columns, clean, width)
        return _with_ids_below(columns, clean, below)
    if _needed(least) > width and clean:
        return _as_list(columns, clean, width)
    widths[named] = max(width - others, least[named])
    return _filled(columns, clean, _fitted(widths, least, width))


def _filled(
    columns: Sequence[ViewColumn], rows: Sequence[Sequence[str]], widths: Sequence[int]
) -> Table:
    """Return a table with its rows in it, as wide as it is told to be."""
    table = _new_table(columns, widths)
    for row in rows:
        cells = [styled(value, column.style) for column, value in zip(columns, row, strict=True)]
        table.add_row(*cells)
    return table
