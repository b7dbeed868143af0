"""Tables that fit: nothing is cut, and when the columns are too many for the screen, the id goes below the name."""

from __future__ import annotations

from collections.abc import Sequence

from rich import box
from rich.cells import cell_len
from rich.console import RenderableType
from rich.table import Table

from asean_wco.library import Library
from asean_wco.model.records import Record, kind_of
from asean_wco.model.text import safe_line
from asean_wco.render import words
from asean_wco.render.columns import Column, shown_columns
from asean_wco.render.console import drawn, joined, styled

_GAP = 2
# Below this width a name column is unpleasant to read, and the table gives up a column of its own for the id.
_NAME_WIDTH = 34


def _natural_width(columns: Sequence[Column], rows: Sequence[Sequence[str]]) -> int:
    """Columns of the terminal that the table takes when nothing wraps, but for a name column at its least."""
    width = 0
    for number, column in enumerate(columns):
        widest = max([cell_len(column.title), *(cell_len(row[number]) for row in rows)])
        width += min(widest, _NAME_WIDTH) if column.style == "name" else widest
    return width + _GAP * (len(columns) - 1)


def _new_table(columns: Sequence[Column]) -> Table:
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, padding=(0, _GAP, 0, 0), header_style="bold")
    for column in columns:
        table.add_column(
            styled(column.title),
            overflow="fold",
            no_wrap=column.style == "id",
            min_width=_least_width(column),
            ratio=None,
        )
    return table


def _least_width(column: Column) -> int | None:
    return 20 if column.style == "name" else None


def _id_below(columns: Sequence[Column], rows: Sequence[Sequence[str]]) -> bool:
    return len(columns) > 1 and columns[-1].style == "id" and bool(rows)


def grid(columns: Sequence[Column], rows: Sequence[Sequence[str]], width: int | None) -> RenderableType:
    """A table of cells.

    Args:
        columns: headings and styles; the id, if there is one, comes last.
        rows: the cells, as many as there are columns.
        width: columns of the terminal; None where nothing needs to fit.
    """
    clean = [[safe_line(value) for value in row] for row in rows]
    if width is None or _natural_width(columns, clean) <= width or not _id_below(columns, clean):
        table = _new_table(columns)
        for row in clean:
            table.add_row(*(styled(value, column.style) for column, value in zip(columns, row, strict=True)))
        return table
    table = _new_table(columns[:-1])
    named = next((number for number, column in enumerate(columns) if column.style == "name"), 0)
    for row in clean:
        cells = [styled(value, column.style) for column, value in zip(columns[:-1], row[:-1], strict=True)]
        cells[named] = joined(cells[named], styled(row[-1], "id"), separator="\n")
        table.add_row(*cells)
    return table


def record_table(records: Sequence[Record], library: Library, width: int | None, *, color: bool) -> str:
    """A list of records of one kind as a table, with the legend of the marks that it uses.

    Args:
        records: at least one, all of one kind.
        library: for the names of linked records.
        width: columns of the terminal; None where nothing needs to fit.
        color: whether to use colour.
    """
    columns, cells = shown_columns(kind_of(records[0]), records, library)
    blocks: list[RenderableType] = [grid(columns, cells, width)]
    if explained := words.legend(value for row in cells for value in row):
        blocks.append(styled(explained, "quiet"))
    return drawn(blocks, width, color=color)
