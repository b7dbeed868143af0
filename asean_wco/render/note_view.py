"""A briefing note on a terminal: headings, points and sources, each address whole on its line."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import RenderableType
from rich.text import Text

from asean_wco.library import Library
from asean_wco.model.records import Source
from asean_wco.model.text import safe_line
from asean_wco.render import words
from asean_wco.render.console import drawn, hanging, indented, joined, styled
from asean_wco.render.document import Document, Section


def note_text(note: Document, library: Library, width: int | None, *, color: bool) -> str:
    """Return a note as a person reads it on a terminal.

    Args:
        note: from `brief.compose.note_about`.
        library: for the sources.
        width: columns of the terminal; None where nothing needs to fit.
        color: whether to use colour.
    """
    numbers = {source: number for number, source in enumerate(note.sources, 1)}
    blocks: list[RenderableType] = [styled(note.title, "title"), styled(note.about, "quiet")]
    for section in note.sections:
        blocks += [Text(""), *_section_blocks(section, numbers)]
    if numbers:
        blocks += [Text(""), styled("Sources", "heading")]
    closing = drawn([Text(""), styled(note.closing, "quiet")], width, color=color)
    return "".join(
        [drawn(blocks, width, color=color), *_sources(note, library, width, color), closing]
    )


def _section_blocks(section: Section, numbers: dict[str, int]) -> Iterator[RenderableType]:
    """Yield a section: its heading and its points, or the sentences at the top."""
    statements = [
        joined(
            styled(line.text),
            styled(words.footnotes(numbers[source] for source in line.sources), "note"),
        )
        for line in section.lines
    ]
    if not section.title:
        yield indented(joined(*statements))
        return
    yield styled(section.title, "heading" if section.level == 2 else "name")
    yield indented(hanging(((styled("•", "quiet"), one) for one in statements), gap=1))


def _sources(note: Document, library: Library, width: int | None, color: bool) -> Iterator[str]:
    """Yield the sources with their numbers.

    An address is not wrapped, so that it can be opened and copied.
    """
    numbers = {source: number for number, source in enumerate(note.sources, 1)}
    widest = len(f"[{len(numbers)}]")
    for identifier, number in numbers.items():
        source = library.store.find(identifier)
        text, address = identifier, ""
        if source:
            text = words.source_words(source, numbers, library.store.find)
        if isinstance(source, Source):
            address = words.address_text(source.url)
        label = styled(f"[{number}]".rjust(widest), "note")
        yield drawn([indented(hanging([(label, styled(text))], gap=1))], width, color=color)
        if address:
            yield _whole(address, widest)


def _whole(address: str, widest: int) -> str:
    """Return an address on a line of its own, below the words of its source."""
    return f"{' ' * (widest + 3)}{safe_line(address)}\n"
