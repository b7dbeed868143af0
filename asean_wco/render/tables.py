"""Tables that fit: nothing is cut, and when the columns are too many for the screen, the id goes below the name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from rich import box
from rich.cells import cell_len
from rich.console import Group, RenderableType
from rich.table import Table

from asean_wco.model.text import safe_line
from asean_wco.render.console import UNLIMITED, joined, styled

_GAP = 2
# Below this width a name column is unpleasant to read, and the table gives up a column of its own for the id.
_NAME_WIDTH = 34
_STATEMENT_WIDTH = 60
_LEAST_NAME_WIDTH = 20
_DATE_WIDTH = 18
# Columns that the others need beside an id, at the least.
_LEAST_REST = 20


class Column(NamedTuple):
    """A column of a table for people.

    Attributes:
        title: its heading.
        style: name of its style: date, name, statement, id or plain.
    """

    title: str
    style: str = "plain"


def _widths(columns: Sequence[Column], rows: Sequence[Sequence[str]]) -> list[int]:
    """What each column takes when nothing wraps."""
    return [
        max([cell_len(column.title), *(cell_len(row[number]) for row in rows)])
        for number, column in enumerate(columns)
    ]


def _named(columns: Sequence[Column]) -> int:
    """Return the number of the column with the name or the statement; the first when none has."""
    wide = ("name", "statement")
    return next((number for number, column in enumerate(columns) if column.style in wide), 0)


def _is_whole(column: Column, width: int) -> bool:
    """Whether the cells of a column are never wrapped: ids, and dates unless one is long."""
    return column.style == "id" or (column.style == "date" and width <= _DATE_WIDTH)


def _fitted(
    columns: Sequence[Column], widths: Sequence[int], name_width: int, width: int | None
) -> list[int]:
    """Return the widths with which the columns fit, as far as their headings allow.

    What the name leaves is shared by taking from the widest of the others, as long as need be.

    Args:
        columns: of the table.
        widths: what each takes when nothing wraps.
        name_width: of the column that holds the name.
        width: of the terminal; None where nothing needs to fit.
    """
    fitted = list(widths)
    fitted[_named(columns)] = name_width
    least = [
        taken if _is_whole(column, taken) else cell_len(column.title)
        for column, taken in zip(columns, widths, strict=True)
    ]
    least[_named(columns)] = name_width
    left = (width or UNLIMITED) - _GAP * (len(columns) - 1)
    while sum(fitted) > max(left, sum(least)):
        shrinking = [number for number in range(len(fitted)) if fitted[number] > least[number]]
        fitted[max(shrinking, key=lambda number: fitted[number])] -= 1
    return fitted


def _new_table(columns: Sequence[Column], widths: Sequence[int]) -> Table:
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


def _with_ids_below(columns: Sequence[Column], rows: Sequence[Sequence[str]], width: int) -> Table:
    """Return the table with each id below the name, in a column wide enough for the longest id."""
    shown, named = columns[:-1], _named(columns)
    widths = _widths(shown, rows)
    widest_id = max(cell_len(row[-1]) for row in rows)
    left = width - sum(widths) + widths[named] - _GAP * (len(shown) - 1)
    name_width = min(width, max(widest_id, min(widths[named], left), _LEAST_NAME_WIDTH))
    table = _new_table(shown, _fitted(shown, widths, name_width, width))
    for row in rows:
        cells = [styled(value, column.style) for column, value in zip(shown, row[:-1], strict=True)]
        cells[named] = joined(cells[named], styled(row[-1], "id"), separator="\n")
        table.add_row(*cells)
    return table


def _as_list(columns: Sequence[Column], rows: Sequence[Sequence[str]]) -> RenderableType:
    """Each record on lines of its own, for ids that leave no room for columns beside them."""
    named = _named(columns)
    blocks: list[RenderableType] = []
    for row in rows:
        others = [value for number, value in enumerate(row[:-1]) if value and number != named]
        blocks += [
            styled(row[named], columns[named].style),
            styled(" · ".join(others)),
            styled(row[-1], "id"),
        ]
    return Group(*blocks)


def grid(
    columns: Sequence[Column], rows: Sequence[Sequence[str]], width: int | None
) -> RenderableType:
    """A table of cells.

    Args:
        columns: headings and styles; the id, if there is one, comes last.
        rows: the cells, as many as there are columns.
        width: columns of the terminal; None where nothing needs to fit.
    """
    clean = [[safe_line(value) for value in row] for row in rows]
    widths, named = _widths(columns, clean), _named(columns)
    others = sum(widths) - widths[named] + _GAP * (len(columns) - 1)
    pleasant = _STATEMENT_WIDTH if columns[named].style == "statement" else _NAME_WIDTH
    has_ids = len(columns) > 1 and columns[-1].style == "id" and bool(clean)
    if width is None or sum(widths) + _GAP * (len(columns) - 1) <= width:
        name_width = widths[named]
    elif has_ids and max(cell_len(row[-1]) for row in clean) > width - _LEAST_REST:
        return _as_list(columns, clean)
    elif has_ids and others + min(widths[named], pleasant) > width:
        return _with_ids_below(columns, clean, width)
    else:
        name_width = max(width - others, _LEAST_NAME_WIDTH)
    table = _new_table(columns, _fitted(columns, widths, name_width, width))
    for row in clean:
        table.add_row(
            *(styled(value, column.style) for column, value in zip(columns, row, strict=True))
        )
    return table
