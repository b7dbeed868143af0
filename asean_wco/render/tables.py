"""Tables that fit: nothing is cut, and when the columns are too many for the screen, the id goes below the name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from rich import box
from rich.cells import cell_len
from rich.console import Group, RenderableType
from rich.table import Table

from asean_wco.library import Library
from asean_wco.model.records import Record, kind_of
from asean_wco.model.text import safe_line
from asean_wco.render import words
from asean_wco.render.columns import Column, Listing, posts_asked_for, shown_columns
from asean_wco.render.console import drawn, joined, styled

_GAP = 2
# Below this width a name column is unpleasant to read, and the table gives up a column of its own for the id.
_NAME_WIDTH = 34
_STATEMENT_WIDTH = 60
_LEAST_NAME_WIDTH = 20
_DATE_WIDTH = 18


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


def _needed(columns: Sequence[Column], rows: Sequence[Sequence[str]]) -> int:
    """Return what the columns beside the name take at the least, with the gaps between them."""
    needed = _GAP * (len(columns) - 1)
    widths = _widths(columns, rows)
    for number, column in enumerate(columns):
        if number == _named(columns):
            continue
        cells = [column.title, *(row[number] for row in rows)]
        longest = max(cell_len(word) for cell in cells for word in cell.split() or [""])
        needed += widths[number] if _is_whole(column, widths[number]) else longest
    return needed


def _new_table(columns: Sequence[Column], name_width: int, widths: Sequence[int]) -> Table:
    """An empty table; rich divides what the name leaves among the other columns."""
    table = Table(
        box=box.SIMPLE_HEAD,
        show_edge=False,
        pad_edge=False,
        padding=(0, 1, 0, 0),
        header_style="bold",
    )
    for number, column in enumerate(columns):
        table.add_column(
            styled(column.title),
            overflow="fold",
            no_wrap=_is_whole(column, widths[number]),
            width=name_width if number == _named(columns) else None,
            min_width=None if number == _named(columns) else cell_len(column.title),
        )
    return table


def _with_ids_below(columns: Sequence[Column], rows: Sequence[Sequence[str]], width: int) -> Table:
    """The table with each id below the name, in a column wide enough for the longest id."""
    shown, named = columns[:-1], _named(columns)
    widths = _widths(shown, rows)
    widest_id = max(cell_len(row[-1]) for row in rows)
    left = width - sum(widths) + widths[named] - _GAP * (len(shown) - 1)
    table = _new_table(
        shown, min(width, max(widest_id, min(widths[named], left), _LEAST_NAME_WIDTH)), widths
    )
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
    elif has_ids and others + min(widths[named], pleasant) > width:
        fits_below = max(widths[-1], _LEAST_NAME_WIDTH) + _needed(columns[:-1], clean) <= width
        return _with_ids_below(columns, clean, width) if fits_below else _as_list(columns, clean)
    else:
        name_width = max(width - others, _LEAST_NAME_WIDTH)
    table = _new_table(columns, name_width, widths)
    for row in clean:
        table.add_row(
            *(styled(value, column.style) for column, value in zip(columns, row, strict=True))
        )
    return table


def record_table(
    records: Sequence[Record],
    library: Library,
    width: int | None,
    *,
    color: bool,
    asked: Mapping[str, Any] | None = None,
) -> str:
    """Return a list of records of one kind as a table, with the legend of the marks that it uses.

    Args:
        records: at least one, all of one kind.
        library: for the names of linked records.
        width: columns of the terminal; None where nothing needs to fit.
        color: whether to use colour.
        asked: the filters of the list, by name.
    """
    listing = Listing(library, posts_asked_for(asked or {}, library))
    columns, cells = shown_columns(kind_of(records[0]), records, listing)
    blocks: list[RenderableType] = [grid(columns, cells, width)]
    explained = words.legend(value for row in cells for value in row)
    if explained:
        blocks.append(styled(explained, "quiet"))
    return drawn(blocks, width, color=color)
