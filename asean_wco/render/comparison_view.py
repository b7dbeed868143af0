"""Two records side by side."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from rich import box
from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from asean_wco.library import Library
from asean_wco.model.dates import PartialDate
from asean_wco.model.records import Place, Record
from asean_wco.query.comparison import Pair
from asean_wco.render import words
from asean_wco.render.console import drawn, hanging, indented, joined, styled


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


def _list_block(pair: Pair, library: Library, *, full: bool) -> list[RenderableType]:
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
    return [*blocks, indented(hanging(rows))]


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
    table = Table(
        box=box.SIMPLE_HEAD,
        show_edge=False,
        pad_edge=False,
        padding=(0, 2, 0, 0),
        header_style="bold",
    )
    table.add_column("", no_wrap=True)
    for record in records:
        head = words.marked(record.id, record.origin, unsourced=record.unsourced)
        table.add_column(styled(head, "id"), overflow="fold", ratio=1)
    blocks: list[RenderableType] = [table]
    for pair in pairs:
        if pair.shared or pair.left_only or pair.right_only:
            blocks += _list_block(pair, library, full=full)
            continue
        label = pair.field.replace("_", " ")
        table.add_row(
            joined(styled("=" if pair.same else "≠", "quiet"), styled(label, "label")),
            styled(_value_text(pair.left, library)),
            styled(_value_text(pair.right, library)),
        )
    return drawn(blocks, width, color=color)
