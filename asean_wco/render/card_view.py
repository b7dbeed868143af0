"""A card on a terminal, and as plain lines."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len
from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from asean_wco.library import Library
from asean_wco.model.records import Record, Source
from asean_wco.query.coverage import number_ranges
from asean_wco.render import words
from asean_wco.render.card import Card, Line, Section, card_of, marked_fields
from asean_wco.render.console import drawn, indented, joined, styled

FOLDED_AFTER = 12
_LABEL_LIMIT = 26


def source_line(source: Record) -> str:
    """A source as a note names it: title, publisher, date, address."""
    if not isinstance(source, Source):
        return source.name
    when = source.published.display() if source.published else "no date"
    quality = "low quality" if source.quality == "low" else ""
    return ", ".join(filter(None, (f"“{source.name}”", source.publisher, when, quality))) + f". {source.url}"


def _footnote(line: Line, numbers: dict[str, int]) -> str:
    return f"[{number_ranges(numbers[source] for source in line.sources)}]" if line.sources else ""


def _section_block(
    section: Section, numbers: dict[str, int], marks: dict[str, str], limit: int | None
) -> list[RenderableType]:
    shown = section.lines if limit is None else section.lines[:limit]
    labels = max((cell_len(line.label) for line in shown), default=0)
    table = Table.grid(padding=(0, 2, 0, 0), expand=False)
    stacked = labels > _LABEL_LIMIT
    if labels and not stacked:
        table.add_column(no_wrap=True, style=None)
    table.add_column(overflow="fold")
    for line in shown:
        mark = line.mark or (marks.get(line.label, "") if not section.title else "")
        text = joined(
            styled(line.text, "doubt" if line.mark else "plain"),
            styled(mark if not line.mark else "", "doubt"),
            styled(_footnote(line, numbers), "note"),
        )
        label = styled(line.label, "doubt" if line.mark else "label")
        if stacked:
            table.add_row(joined(label, text, separator="\n  ") if line.text else joined(label, text))
        elif labels:
            table.add_row(label, text)
        else:
            table.add_row(joined("•", text))
    blocks: list[RenderableType] = []
    if section.title:
        count = f" ({len(section.lines)})" if len(section.lines) > FOLDED_AFTER else ""
        blocks.append(joined(Text(""), styled(f"{section.title}{count}", "heading")))
    blocks.append(indented(table))
    if len(shown) < len(section.lines):
        blocks.append(indented(styled(f"… {len(section.lines) - len(shown)} more with --full", "quiet")))
    return [*blocks, Text("")]


def card_text(record: Record, library: Library, width: int | None, *, color: bool, full: bool) -> str:
    """A record as a card.

    Args:
        record: of any kind.
        library: for names and backlinks.
        width: columns of the terminal; None where nothing needs to fit.
        color: whether to use colour.
        full: whether long lists are shown to their end.
    """
    card = card_of(record, library)
    numbers = {source: number for number, source in enumerate(card.sources, 1)}
    marks = dict(marked_fields(record))
    blocks: list[RenderableType] = [styled(card.title, "title"), styled(card.subtitle, "quiet"), Text("")]
    if card.summary:
        blocks += [indented(styled(card.summary)), Text("")]
    for section in card.sections:
        blocks += _section_block(section, numbers, marks, None if full else FOLDED_AFTER)
    blocks += _source_block(card, numbers, library)
    return drawn(blocks, width, color=color)


def _source_block(card: Card, numbers: dict[str, int], library: Library) -> list[RenderableType]:
    if not numbers:
        return []
    return [styled("Sources", "heading"), indented(source_list(card.sources, library))]


def source_list(sources: Sequence[str], library: Library) -> RenderableType:
    """Numbered sources, one a paragraph."""
    table = Table.grid(padding=(0, 1, 0, 0), expand=False)
    table.add_column(justify="right", no_wrap=True)
    table.add_column(overflow="fold")
    for number, identifier in enumerate(sources, 1):
        source = library.store.find(identifier)
        text = source_line(source) if source else f"{identifier} (no record)"
        table.add_row(styled(f"[{number}]", "note"), joined(styled(text), styled(f"({identifier})", "id")))
    return table


def card_rows(record: Record, library: Library) -> list[tuple[str, str, str]]:
    """A card for a pipe: section or label, statement, ids of the sources; one fact a row."""
    card = card_of(record, library)
    rows = [("id", record.id, ""), ("name", record.name, "")]
    if card.summary:
        rows.append(("summary", card.summary, ""))
    for section in card.sections:
        for line in section.lines:
            head = ": ".join(filter(None, (section.title.lower(), line.label.strip(" ".join(words.LEGEND)))))
            rows.append((head, line.text, " ".join(line.sources)))
    return rows
