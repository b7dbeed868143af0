"""A card on a terminal, and as plain lines."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from rich.console import RenderableType
from rich.text import Text

from asean_wco.facts.fact import SIGN_MEANINGS
from asean_wco.library import Library
from asean_wco.model import text
from asean_wco.model.records import Record, Source
from asean_wco.render import words
from asean_wco.render.card import IN_DOUBT, card_of
from asean_wco.render.console import (
    UNLIMITED,
    columns_of,
    drawn,
    hanging,
    indented,
    joined,
    styled,
    unbroken,
)
from asean_wco.render.document import Line, Section
from asean_wco.render.formats import INDENT
from asean_wco.render.tables import labelled

FOLDED_AFTER = 12
# Of a long list in the order of time so many of the first are shown, and then the newest.
_FIRST_IN_TIME = 2


def _statement(line: Line, section: Section, numbers: Mapping[str, int]) -> Text:
    """Return what a line says, with its marks and its footnotes."""
    style = "doubt" if section.title == IN_DOUBT else "plain"
    dating = [source for source in line.sources if source not in line.showing]
    return joined(
        styled(line.text, style),
        styled(_marks(line, section), "doubt"),
        styled(words.footnotes_of_term(dating, line.showing, numbers), "note"),
    )


def _marks(line: Line, section: Section) -> str:
    """Return the marks behind a line; a section of doubts needs none to say that they are some."""
    doubt = "" if section.title == IN_DOUBT else line.mark
    unsourced = "[unsourced]" if line.unsourced else ""
    return text.joined(" ", doubt, unsourced)


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
        return [hanging(((styled("•", "quiet"), statement) for statement in statements), 1)]
    return labelled(list(zip(labels, statements, strict=True)), room, widest)


def folded(section: Section, limit: int | None) -> tuple[Sequence[Line], int, Sequence[Line]]:
    """Return the lines of a section before a gap, how many items it hides, and the lines after it.

    In a list in the order of time the newest lines are shown, since they led to the present.

    Args:
        section: of a card.
        limit: how many items are shown; None for all.
    """
    items = _items(section)
    if limit is None or len(items) <= limit:
        return section.lines, 0, ()
    first, newest = items[:limit], items[:0]
    if section.in_time:
        first, newest = items[:_FIRST_IN_TIME], items[_FIRST_IN_TIME - limit :]
    return _lines_of(first), len(items) - limit, _lines_of(newest)


def _items(section: Section) -> list[list[Line]]:
    """Return the lines of a section item by item; a doubt may take several lines.

    A line of a doubt that has no mark beside it belongs to the doubt before it.
    """
    items: list[list[Line]] = []
    for line in section.lines:
        goes_on = section.title == IN_DOUBT and not line.label.startswith(tuple(SIGN_MEANINGS))
        if goes_on and items:
            items[-1].append(line)
        else:
            items.append([line])
    return items


def _lines_of(items: Sequence[Sequence[Line]]) -> list[Line]:
    return [line for item in items for line in item]


def _section_blocks(
    lines: Sequence[Line],
    section: Section,
    numbers: Mapping[str, int],
    widest: int,
    room: int | None,
) -> Iterator[RenderableType]:
    """Yield lines of a section set off from the edge, but for addresses that have no room there."""
    for is_long, group in groupby(lines, key=lambda line: _is_long_address(line, widest, room)):
        if not is_long:
            yield from map(indented, _section_lines(list(group), section, numbers, widest, room))
            continue
        for line in group:
            label = line._replace(text="")
            yield from map(indented, _section_lines([label], section, numbers, widest, room))
            yield unbroken(line.text)


def _is_long_address(line: Line, widest: int, room: int | None) -> bool:
    """Return whether a line is an address that is longer than the room beside the labels."""
    beside = (room or UNLIMITED) - widest - INDENT
    return "://" in line.text and " " not in line.text and columns_of(line.text) > beside


def _section_block(
    section: Section, numbers: Mapping[str, int], limit: int | None, width: int | None
) -> list[RenderableType]:
    """Return a section under its heading, with its number of lines if they are many.

    Args:
        section: of a card.
        numbers: of the sources.
        limit: how many lines are shown; None for all.
        width: columns of the terminal; None where nothing needs to fit.
    """
    room = width and width - INDENT
    first, hidden, newest = folded(section, limit)
    shown = [*first, *newest]
    widest = max((styled(line.label).cell_len for line in shown), default=0)
    blocks: list[RenderableType] = []
    if section.title:
        title = section.title
        if (count := len(_items(section))) > FOLDED_AFTER:
            title = f"{title} ({count})"
        blocks.append(styled(title, "heading"))
    blocks += _section_blocks(first, section, numbers, widest, room)
    if hidden:
        more = f"{hidden} more in between" if newest else f"{hidden} more"
        blocks.append(indented(styled(f"… {more}; --all shows them", "quiet")))
    if newest:
        blocks += _section_blocks(newest, section, numbers, widest, room)
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
    numbers = {}
    # A number without a list would mean nothing, on paper or in a copy.
    if with_sources:
        numbers = {source: number for number, source in enumerate(card.sources, 1)}
    blocks: list[RenderableType] = [
        styled(card.title, "title"),
        styled(card.about, "quiet"),
        Text(""),
    ]
    if card.summary:
        blocks += [indented(styled(card.summary)), Text("")]
    limit = None if full else FOLDED_AFTER
    for section in card.sections:
        blocks += _section_block(section, numbers, limit, width)
    if with_sources:
        blocks += source_block(card.sources, library, width, full=True)[1:]
    elif card.sources:
        counted_sources = text.counted(len(card.sources), "source", "sources")
        blocks.append(styled(f"{counted_sources}; --sources numbers and lists them", "quiet"))
    return drawn(blocks, width, color=color)


def source_block(
    sources: Sequence[str],
    library: Library,
    width: int | None,
    *,
    full: bool,
    with_ids: bool = True,
    latest: Iterable[str] = (),
) -> list[RenderableType]:
    """Return the numbered sources that stand below an answer; nothing when there are none.

    Args:
        sources: ids in the order of their numbers.
        library: where the sources are.
        width: columns of the terminal; None where nothing needs to fit.
        full: whether a long list is shown to its end.
        with_ids: whether each source has its id.
        latest: the sources again, those first that a list shows when it is cut, such as the
            sources of the last years; in the order of their numbers if empty.
    """
    if not sources:
        return []
    preferred = tuple(dict.fromkeys(latest)) or sources
    shown = sources if full else preferred[:FOLDED_AFTER]
    blocks: list[RenderableType] = []
    for label, named, address in _source_rows(sources, shown, library, width, with_ids=with_ids):
        blocks.append(indented(hanging([(label, named)], gap=1)))
        if address:
            blocks.append(unbroken(address))
    hidden = len(sources) - len(shown)
    if hidden:
        numbers = [number for number, source in enumerate(sources, 1) if source not in shown]
        # What is shown need not begin with the first number.
        which = "older" if numbers[0] == 1 else "more"
        count = text.counted(hidden, f"{which} source", f"{which} sources")
        them = "it" if hidden == 1 else "them"
        rest = f"… {count} ({text.number_ranges(numbers)}); --all lists {them}"
        # Where the first numbers are left out, that is said before the others.
        blocks.insert(0 if numbers[0] == 1 else len(blocks), indented(styled(rest, "quiet")))
    return [Text(""), styled("Sources", "heading"), *blocks]


def newest_first(sources: Sequence[str], library: Library) -> list[str]:
    """Return sources by the day on which they were published, those without one last."""

    def published(identifier: str) -> tuple[bool, object]:
        source = library.store.find(identifier)
        date = source.published if isinstance(source, Source) else None
        return date is not None, date.sort_key if date else ()

    return sorted(sources, key=published, reverse=True)


def _source_rows(
    sources: Sequence[str],
    shown: Collection[str],
    library: Library,
    width: int | None,
    *,
    with_ids: bool,
) -> Iterator[tuple[Text, Text, str]]:
    """Yield the number of each source, aligned to the right, what it is, and a long address.

    An address that is longer than the room beside the number stands on a line of its own.

    Args:
        sources: ids in the order of their numbers.
        shown: those that are listed.
        library: where the sources are.
        width: columns of the terminal; None where nothing needs to fit.
        with_ids: whether each source has its id.
    """
    widest = len(f"[{len(sources)}]")
    room = (width or UNLIMITED) - INDENT - widest - 1
    numbers = {source: number for number, source in enumerate(sources, 1) if source in shown}
    for number, identifier in enumerate(sources, 1):
        if identifier not in shown:
            continue
        source = library.store.find(identifier)
        description, address = f"{identifier} (no record)", ""
        if source:
            description = words.source_words(source, numbers, library.store.find)
        if isinstance(source, Source):
            address = words.address_text(source.url)
        is_long = columns_of(address) > room
        named = joined(
            styled(description),
            styled("" if is_long else address),
            styled(f"({identifier})" if with_ids else "", "id"),
        )
        label = styled(f"[{number}]".rjust(widest), "note")
        yield label, named, address if is_long else ""


def card_rows(
    record: Record, library: Library, *, with_sources: bool = False
) -> list[tuple[str, str, str]]:
    """Return a card for a pipe, whole: section or label, statement, ids of the sources.

    Args:
        record: of any kind.
        library: for names and backlinks.
        with_sources: whether each source follows, with its title, its address and its id.
    """
    card = card_of(record, library)
    head = {
        "id": record.id,
        "name": record.name,
        "origin": library.own_mark_of(record.id).strip("[]"),
        "summary": card.summary,
    }
    rows = [(label, value, "") for label, value in head.items() if value]
    for section in card.sections:
        rows += [_row(section, line) for line in section.lines]
    if with_sources:
        rows += [("source", _source_text(source, library), source) for source in card.sources]
    return rows


def _source_text(identifier: str, library: Library) -> str:
    """Return a source in words, with its address."""
    source = library.store.find(identifier)
    if not isinstance(source, Source):
        return f"{identifier} (no record)"
    description = words.source_words(source, {}, library.store.find)
    return f"{description} {words.address_text(source.url)}"


def _row(section: Section, line: Line) -> tuple[str, str, str]:
    """Return a line of a card for a pipe."""
    label = line.label
    if section.title == IN_DOUBT:
        label = label.strip(" ".join(SIGN_MEANINGS))
    head = text.joined(": ", section.title.lower(), label)
    return head, text.joined(" ", line.text, _marks(line, section)), " ".join(line.sources)
