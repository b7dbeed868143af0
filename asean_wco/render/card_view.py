"""A card on a terminal, and as plain lines."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rich.console import RenderableType
from rich.text import Text

from asean_wco.facts.fact import SIGN_MEANINGS
from asean_wco.library import Library
from asean_wco.model.origin import own_mark
from asean_wco.model.records import Record
from asean_wco.model.text import number_ranges
from asean_wco.render import words
from asean_wco.render.card import IN_DOUBT, card_of
from asean_wco.render.console import INDENT, drawn, hanging, indented, joined, styled
from asean_wco.render.document import Line, Section
from asean_wco.render.tables import labelled

FOLDED_AFTER = 12
# Of a long list in the order of time so many of the first are shown, and then the newest.
_FIRST_IN_TIME = 2
_UNSOURCED = "[unsourced]"


def _statement(line: Line, section: Section, numbers: Mapping[str, int]) -> Text:
    """Return what a line says, with the mark of a doubt and its footnotes."""
    is_doubt = section.title == IN_DOUBT
    notes = number_ranges(numbers[source] for source in line.sources)
    return joined(
        styled(line.text, "doubt" if is_doubt else "plain"),
        styled("" if is_doubt else line.mark, "doubt"),
        styled(_UNSOURCED if line.unsourced else "", "doubt"),
        styled(f"[{notes}]" if notes else "", "note"),
    )


def _section_lines(
    lines: Sequence[Line],
    section: Section,
    numbers: Mapping[str, int],
    widest: int,
    room: int | None,
) -> list[RenderableType]:
    """Return lines of a section: labels beside the statements, or above long ones, or bullets."""
    label_style = "doubt" if section.title == IN_DOUBT else "label"
    labels = [styled(line.label, label_style) for line in lines]
    statements = [_statement(line, section, numbers) for line in lines]
    if not widest:
        return [hanging(((styled("•", "quiet"), text) for text in statements), 1)]
    return labelled(list(zip(labels, statements, strict=True)), room, widest)


def folded(section: Section, limit: int | None) -> tuple[Sequence[Line], int, Sequence[Line]]:
    """Return the lines to show of a section: those before a gap, how many it hides, those after it.

    What led to the present counts in a list in the order of time, so its newest lines are shown.

    Args:
        section: of a card.
        limit: how many lines are shown; None for all.
    """
    lines = section.lines
    if limit is None or len(lines) <= limit:
        return lines, 0, ()
    if not section.in_time:
        return lines[:limit], len(lines) - limit, ()
    newest = limit - _FIRST_IN_TIME
    return lines[:_FIRST_IN_TIME], len(lines) - limit, lines[-newest:]


def _section_block(
    section: Section, numbers: Mapping[str, int], limit: int | None, width: int | None
) -> list[RenderableType]:
    room = width and width - INDENT
    first, hidden, newest = folded(section, limit)
    shown = [*first, *newest]
    widest = max((styled(line.label).cell_len for line in shown), default=0)
    blocks: list[RenderableType] = []
    if section.title:
        count = f" ({len(section.lines)})" if len(section.lines) > FOLDED_AFTER else ""
        blocks.append(styled(f"{section.title}{count}", "heading"))
    blocks += map(indented, _section_lines(first, section, numbers, widest, room))
    if hidden:
        gap = f"… {hidden} more{' in between' if newest else ''}; --all shows them"
        blocks.append(indented(styled(gap, "quiet")))
    if newest:
        blocks += map(indented, _section_lines(newest, section, numbers, widest, room))
    return [*blocks, Text("")]


def card_text(
    record: Record,
    library: Library,
    width: int | None,
    *,
    color: bool,
    full: bool,
    with_sources: bool = True,
) -> str:
    """Return a record as a card.

    Args:
        record: of any kind.
        library: for names and backlinks.
        width: columns of the terminal; None where nothing needs to fit.
        color: whether to use colour.
        full: whether long lists are shown to their end.
        with_sources: whether the sources are listed; they are counted if not.
    """
    card = card_of(record, library)
    numbers = {source: number for number, source in enumerate(card.sources, 1)}
    blocks: list[RenderableType] = [
        styled(card.title, "title"),
        styled(card.about, "quiet"),
        Text(""),
    ]
    if card.summary:
        blocks += [indented(styled(card.summary)), Text("")]
    for section in card.sections:
        blocks += _section_block(section, numbers, None if full else FOLDED_AFTER, width)
    if with_sources:
        blocks += source_block(card.sources, library, full=True)[1:]
    elif card.sources:
        counted_sources = words.counted(len(card.sources), "source", "sources")
        blocks.append(styled(f"{counted_sources}; --sources lists them", "quiet"))
    return drawn(blocks, width, color=color)


def source_block(sources: Sequence[str], library: Library, *, full: bool) -> list[RenderableType]:
    """The numbered sources below an answer; none when there are none.

    Args:
        sources: ids in the order of their numbers.
        library: where the sources are.
        full: whether a long list is shown to its end.
    """
    shown = sources if full else sources[:FOLDED_AFTER]
    blocks: list[RenderableType] = [
        Text(""),
        styled("Sources", "heading"),
        indented(hanging(_source_rows(shown, library), gap=1)),
    ]
    if len(shown) < len(sources):
        blocks.append(
            indented(styled(f"… {len(sources) - len(shown)} more; --all lists them", "quiet"))
        )
    return blocks if sources else []


def _source_rows(sources: Sequence[str], library: Library) -> Iterator[tuple[Text, Text]]:
    """Yield the number of each source, aligned to the right, and what it is."""
    width = len(f"[{len(sources)}]")
    for number, identifier in enumerate(sources, 1):
        source = library.store.find(identifier)
        text = words.source_line(source) if source else f"{identifier} (no record)"
        named = joined(styled(text), styled(f"({identifier})", "id"))
        yield styled(f"[{number}]".rjust(width), "note"), named


def card_rows(record: Record, library: Library) -> list[tuple[str, str, str]]:
    """Return a card for a pipe, whole: section or label, statement, ids of the sources."""
    card = card_of(record, library)
    head = {
        "id": record.id,
        "name": record.name,
        "origin": own_mark(record.origin, record.unsourced).strip("[]"),
        "summary": card.summary,
    }
    rows = [(label, text, "") for label, text in head.items() if text]
    return rows + [_row(section, line) for section in card.sections for line in section.lines]


def _row(section: Section, line: Line) -> tuple[str, str, str]:
    is_doubt = section.title == IN_DOUBT
    label = line.label.strip(" ".join(SIGN_MEANINGS)) if is_doubt else line.label
    head = ": ".join(filter(None, (section.title.lower(), label)))
    marks = ("" if is_doubt else line.mark, _UNSOURCED if line.unsourced else "")
    return head, " ".join(filter(None, (line.text, *marks))), " ".join(line.sources)
