"""A briefing note on a terminal: headings, points and sources, each address whole on its line."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import RenderableType
from rich.text import Text

from asean_wco.library import Library
from asean_wco.render import words
from asean_wco.render.card_view import source_block
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
    blocks += source_block(note.sources, library, width, full=True, with_ids=False)
    blocks += [Text(""), styled(note.closing, "quiet")]
    return drawn(blocks, width, color=color)


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
    yield indented(hanging(((styled("•", "quiet"), statement) for statement in statements), gap=1))
