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
    """Return a value as people write it, a linked record by its name."""
    if value is None or value == "":
        return "–"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, PartialDate):
        return value.display()
    if isinstance(value, Place):
        return words.place_text(value)
    if isinstance(value, str):
        return library.name_of(value)
    return str(value)


# Lists of sentences. Two records seldom share a sentence to the letter, so they are counted, and
# shown on request.
_SENTENCES = frozenset({"outcomes", "notes", "milestones", "figures"})


def _list_block(
    pair: Pair, library: Library, width: int | None, *, full: bool
) -> list[RenderableType]:
    """Return what the lists of a field share and what each has alone, under the field's name."""
    heading = styled(pair.field.replace("_", " ").capitalize(), "heading")
    if pair.field in _SENTENCES and not full:
        left = len(pair.shared) + len(pair.left_only)
        right = len(pair.shared) + len(pair.right_only)
        counts = f"{left} in the first, {right} in the second; --all shows them"
        return [Text(""), heading, indented(styled(counts, "quiet"))]
    rows: list[tuple[Text, Text]] = []
    for label, values in (
        ("= both", pair.shared),
        ("← only first", pair.left_only),
        ("→ only second", pair.right_only),
    ):
        head = label
        for value in values:
            rows.append((styled(head, "label"), styled(_value_text(value, library))))
            # Only the first of several values bears the label.
            head = ""
    return [Text(""), heading, *map(indented, labelled(rows, width and width - INDENT))]


def comparison_text(
    records: Sequence[Record],
    pairs: Sequence[Pair],
    library: Library,
    width: int | None,
    *,
    color: bool,
    full: bool,
) -> str:
    """Return a comparison: a table of the plain fields, then what the lists share, drop and add.

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
            sign = "=" if pair.same else "↔"
            values = [_value_text(value, library) for value in (pair.left, pair.right)]
            rows.append([f"{sign} {pair.field.replace('_', ' ')}", *values])
    return drawn([grid(columns, rows, width), *lists], width, color=color)
