"""Two records side by side on a terminal."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import RenderableType
from rich.text import Text

from asean_wco.library import Library
from asean_wco.model.records import Record
from asean_wco.query.comparison import Pair
from asean_wco.render import words
from asean_wco.render.comparison import SENTENCES, ListRow, list_rows, plain_rows
from asean_wco.render.console import drawn, hanging, indented, styled
from asean_wco.render.formats import INDENT
from asean_wco.render.tables import ViewColumn, grid, labelled

# Longer ids stand above the table, since they would take two lines as headings.
_LONGEST_HEAD = 40
_PLACES = ("first", "second")
# So many sentences of each record are shown unasked.
_FEW_SENTENCES = 5


def _list_block(row: ListRow, width: int | None, *, full: bool) -> list[RenderableType]:
    """Return what the records share of a list and what each has alone, under its heading."""
    heading = styled(row.title, "heading")
    room = width and width - INDENT
    blocks: list[RenderableType] = [Text(""), heading]
    if row.disputed:
        text = (
            f"{words.DISPUTED} sources of the {' and the '.join(row.disputed)} record "
            "disagree on this"
        )
        blocks.append(indented(styled(text, "doubt")))
    left = len(row.shared) + len(row.left_only)
    right = len(row.shared) + len(row.right_only)
    if row.field in SENTENCES and not full and max(left, right) > _FEW_SENTENCES:
        counts = f"{left} in the first, {right} in the second; --all shows them"
        return [*blocks, indented(styled(counts, "quiet"))]
    pairs: list[tuple[Text, Text]] = []
    for label, names in (
        ("= both", row.shared),
        ("= both, one in a group", row.grouped),
        ("← first only", row.left_only),
        ("→ second only", row.right_only),
    ):
        head = label
        for name in names:
            pairs.append((styled(head, "label"), styled(name)))
            # Only the first of several names bears the label.
            head = ""
    # What makes the lists unequal is said before them.
    remarks = [styled(sentence, "quiet") for sentence in row.remarks]
    return [*blocks, *map(indented, [*remarks, *labelled(pairs, room)])]


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
    heads = [f"{record.id} {library.own_mark_of(record.id)}".rstrip() for record in records]
    above: list[RenderableType] = []
    if max(map(len, heads)) > _LONGEST_HEAD:
        above = [
            hanging(list(zip(map(styled, _PLACES), map(styled, heads), strict=True))),
            Text(""),
        ]
        heads = list(_PLACES)
    columns = [ViewColumn("", "label"), *(ViewColumn(head) for head in heads)]
    rows: list[list[str]] = []
    shown: list[str] = []
    for row in plain_rows(records, pairs, library):
        sign = "=" if row.same else "↔"
        rows.append([f"{sign} {row.label}", row.left, row.right])
        shown += (row.left, row.right)
    blocks: list[RenderableType] = []
    for row_of_list in list_rows(records, pairs, library):
        blocks += _list_block(row_of_list, width, full=full)
        shown += (*row_of_list.shared, *row_of_list.left_only, *row_of_list.right_only)
    legend = words.legend(shown)
    if legend:
        blocks += [Text(""), styled(legend, "quiet")]
    return drawn([*above, grid(columns, rows, width), *blocks], width, color=color)
