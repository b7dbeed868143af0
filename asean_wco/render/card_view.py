"""A card on a terminal, and as plain lines."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from asean_wco.library import Library
from asean_wco.model.records import Record
from asean_wco.model.text import number_ranges
from asean_wco.render import words
from asean_wco.render.card import card_of, marked_fields
from asean_wco.render.card_parts import Line, Section
from asean_wco.render.console import drawn, indented, joined, styled
from asean_wco.render.related import MEETINGS

FOLDED_AFTER = 12
_LABEL_LIMIT = 26
_UNSOURCED = "[unsourced]"


def _footnote(line: Line, numbers: dict[str, int]) -> str:
    return f"[{number_ranges(numbers[source] for source in line.sources)}]" if line.sources else ""


def _statement(
    line: Line, section: Section, numbers: dict[str, int], marks: dict[str, str]
) -> Text:
    """What a line says, with the mark of a doubt and its footnotes."""
    style = "doubt" if line.mark else "plain"
    mark = marks.get(line.label, "") if not section.title else ""
    unsourced = _UNSOURCED if line.unsourced else ""
    return joined(
        styled(line.text, style),
        styled(mark, "doubt"),
        styled(unsourced, "doubt"),
        styled(_footnote(line, numbers), "note"),
    )


def _hanging(rows: list[tuple[Text, Text]]) -> Table:
    """Pairs of a short text and a long one that wraps beside it."""
    table = Table.grid(padding=(0, 2, 0, 0), expand=False)
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    for label, text in rows:
        table.add_row(label, text)
    return table


def _section_lines(lines: Sequence[Line], statements: Sequence[Text]) -> list[RenderableType]:
    """The lines of a section: labels beside the statements, or above them where they are long, or bullets."""
    labels = [styled(line.label, "doubt" if line.mark else "label") for line in lines]
    widest = max((label.cell_len for label in labels), default=0)
    if not widest:
        return [_hanging([(styled("•", "quiet"), text) for text in statements])]
    if widest <= _LABEL_LIMIT:
        return [_hanging(list(zip(labels, statements, strict=True)))]
    blocks: list[RenderableType] = []
    for label, text in zip(labels, statements, strict=True):
        blocks += [label, indented(text)] if text.plain else [label]
    return blocks


def _section_block(
    section: Section, numbers: dict[str, int], marks: dict[str, str], limit: int | None
) -> list[RenderableType]:
    shown = section.lines if limit is None else section.lines[:limit]
    # Of a long list of meetings a reader wants the latest, which stand last; elsewhere the first are the main ones.
    latest = section.title == MEETINGS
    if latest and limit:
        shown = section.lines[-limit:]
    left = len(section.lines) - len(shown)
    statements = [_statement(line, section, numbers, marks) for line in shown]
    blocks: list[RenderableType] = []
    if section.title:
        count = f" ({len(section.lines)})" if len(section.lines) > FOLDED_AFTER else ""
        blocks.append(styled(f"{section.title}{count}", "heading"))
    rest = (
        [indented(styled(f"… {left} {'earlier' if latest else 'more'} with --full", "quiet"))]
        if left
        else []
    )
    told = [indented(block) for block in _section_lines(shown, statements)]
    return [*blocks, *(rest + told if latest else told + rest), Text("")]


def card_text(
    record: Record, library: Library, width: int | None, *, color: bool, full: bool
) -> str:
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
    blocks: list[RenderableType] = [
        styled(card.title, "title"),
        styled(card.subtitle, "quiet"),
        Text(""),
    ]
    if card.summary:
        blocks += [indented(styled(card.summary)), Text("")]
    for section in card.sections:
        blocks += _section_block(section, numbers, marks, None if full else FOLDED_AFTER)
    blocks += source_block(card.sources, library, full=True)[1:]
    return drawn(blocks, width, color=color)


def source_block(sources: Sequence[str], library: Library, *, full: bool) -> list[RenderableType]:
    """The numbered sources below an answer; none when there are none.

    Args:
        sources: ids in the order of their numbers.
        library: where the sources are.
        full: whether a long list is shown to its end.
    """
    if not sources:
        return []
    shown = sources if full else sources[:FOLDED_AFTER]
    blocks: list[RenderableType] = [
        Text(""),
        styled("Sources", "heading"),
        indented(_source_list(shown, library)),
    ]
    if len(shown) < len(sources):
        blocks.append(indented(styled(f"… {len(sources) - len(shown)} more with --full", "quiet")))
    return blocks


def _source_list(sources: Sequence[str], library: Library) -> RenderableType:
    table = Table.grid(padding=(0, 1, 0, 0), expand=False)
    table.add_column(justify="right", no_wrap=True)
    table.add_column(overflow="fold")
    for number, identifier in enumerate(sources, 1):
        source = library.store.find(identifier)
        text = words.source_line(source) if source else f"{identifier} (no record)"
        table.add_row(
            styled(f"[{number}]", "note"), joined(styled(text), styled(f"({identifier})", "id"))
        )
    return table


def card_rows(record: Record, library: Library) -> list[tuple[str, str, str]]:
    """A card for a pipe: section or label, statement, ids of the sources; one fact a row."""
    card = card_of(record, library)
    rows = [("id", record.id, ""), ("name", record.name, "")]
    if mark := words.own_mark(record.origin, unsourced=record.unsourced):
        rows.append(("origin", mark.strip("[]"), ""))
    if card.summary:
        rows.append(("summary", card.summary, ""))
    for section in card.sections:
        for line in section.lines:
            head = ": ".join(
                filter(None, (section.title.lower(), line.label.strip(" ".join(words.LEGEND))))
            )
            text = f"{line.text} {_UNSOURCED}" if line.unsourced else line.text
            rows.append((head, text, " ".join(line.sources)))
    return rows
