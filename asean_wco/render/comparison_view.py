"""Two records side by side."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from rich.console import RenderableType
from rich.text import Text

from asean_wco.library import Library
from asean_wco.model.dates import PartialDate
from asean_wco.model.records import Place, Record
from asean_wco.query.comparison import Pair
from asean_wco.render import words
from asean_wco.render.console import INDENT, drawn, indented, styled
from asean_wco.render.tables import Column, grid, labelled


def _value_text(value: Any, library: Library) -> str:
    if value is None or value == "":
        return "–"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, PartialDate):
        return value.display()
    if isinstance(value, Place):
        return words.place_text(value)
    return library.name_of(value) if isinstance(value, str) else str(value)


# Lists of sentences: two records seldom share one to the letter, so they are counted and shown on request.
_SENTENCES = frozenset({"outcomes", "notes", "milestones", "figures"})


def _list_block(
    pair: Pair, library: Library, width: int | None, *, full: bool
) -> list[RenderableType]:
    blocks: list[RenderableType] = [
        Text(""),
        styled(pair.field.replace("_", " ").capitalize(), "heading"),
    ]
    if pair.field in _SENTENCES and not full:
        left, right = (len(pair.shared) + len(own) for own in (pair.left_only, pair.right_only))
        return [
            *blocks,
            indented(
                styled(f"{left} in the first, {right} in the second; --all shows them", "quiet")
            ),
        ]
    rows = [
        (styled("" if number else label, "label"), styled(_value_text(key, library)))
        for label, keys in (
            ("= both", pair.shared),
            ("← only first", pair.left_only),
            ("→ only second", pair.right_only),
        )
        for number, key in enumerate(keys)
    ]
    return [*blocks, *map(indented, labelled(rows, width and width - INDENT))]


def comparison_text(
    records: Sequence[Record],
    pairs: Sequence[Pair],
    library: Library,
    width: int | None,
    *,
    color: bool,
    full: bool,
) -> str:
    """A comparison as a table of plain fields, then what the lists share, drop and add.

    Args:
        records: the first and the second.
        pairs: their fields, from `compare`.
        library: for the names of linked records.
        width: columns of the terminal; None where nothing needs to fit.
        color: whether to use colour.
        full: whether lists of sentences are shown.
    """
    heads = [
        words.marked(record.id, record.origin, unsourced=record.unsourced) for record in records
    ]
    columns = [Column("", "label"), *(Column(head) for head in heads)]
    rows: list[list[str]] = []
    lists: list[RenderableType] = []
    for pair in pairs:
        if pair.shared or pair.left_only or pair.right_only:
            lists += _list_block(pair, library, width, full=full)
        else:
            label = f"{'=' if pair.same else '≠'} {pair.field.replace('_', ' ')}"
            values = [_value_text(value, library) for value in (pair.left, pair.right)]
            rows.append([label, *values])
    return drawn([grid(columns, rows, width), *lists], width, color=color)
