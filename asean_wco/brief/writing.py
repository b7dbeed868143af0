"""A briefing note as Markdown with footnotes, and as one web page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from asean_wco.brief.compose import HISTORY
from asean_wco.export.markup import html_text, markdown_text, web_address
from asean_wco.export.page import html_page
from asean_wco.export.timeline_text import (
    Escape,
    FormatParts,
    html_picture,
    notes_text,
    source_text,
)
from asean_wco.library import Library
from asean_wco.model.records import Source
from asean_wco.render.document import Document
from asean_wco.render.words import address_text, source_words

# The parts of a note in each form; what is put between braces is escaped before.
_MARKDOWN = {
    "head": "*{text}*\n",
    "heading": "{signs} {text}\n",
    "summary": "{lines}\n",
    "point": "- {text}{notes}",
    "points": "{lines}\n",
    "link": "[^{number}]",
    "notes": "{links}",
    "address": " <{url}>",
    "nowhere": "",
    "source": "[^{number}]: {title}{address}",
    "untitled": "",
    "sources": "{lines}\n",
    "closing": "---\n\n{text}\n",
}
_HTML = {
    "head": '<p class="quiet">{text}</p>',
    "heading": "<h{level}>{text}</h{level}>",
    "summary": "<p>{lines}</p>",
    "point": "<li>{text}{notes}</li>",
    "points": "<ul>\n{lines}\n</ul>",
    "link": '<a href="#source-{number}">{number}</a>',
    "notes": ' <span class="notes" role="group" aria-label="Sources">{links}</span>',
    "address": ' <a href="{escaped}">{escaped}</a>',
    "nowhere": "",
    "source": '<li id="source-{number}" value="{number}">{title}{address}</li>',
    "untitled": "",
    "sources": '<ol class="sources">\n{lines}\n</ol>',
    "closing": '<p class="quiet">{text}</p>',
}
# On paper a note is one page with its sources, unless it tells everything.
_STYLE = """
@media print {
  @page { margin: 10mm 14mm; }
  body { font-size: 9pt; line-height: 1.25; }
  h1 { font-size: 14pt; }
  h2 { font-size: 10pt; margin: .4rem 0 .15rem; }
  p, ul, ol { margin: .2rem 0; }
  li { margin: .1rem 0; }
  .sources { font-size: 6.5pt; line-height: 1.15; columns: 2; column-gap: 2.5em; }
  .sources li { margin: 0; }
  .quiet { font-size: 7.5pt; }
}
"""


def markdown(note: Document, library: Library) -> str:
    """Return a note as a Markdown document.

    Args:
        note: from `note_about`.
        library: for the sources.
    """
    lines = _lines(note, library, _MARKDOWN, markdown_text)
    return "\n".join([f"# {markdown_text(note.title)}", "", *lines])


def page(note: Document, library: Library) -> str:
    """Return a note as a self-contained page of HTML.

    Args:
        note: from `note_about`.
        library: for the sources.
    """
    drawn = ""
    if len(note.events) > 1:
        drawn = html_picture(note.events, note.title, library.cited)
    lines = _lines(note, library, _HTML, html_text, drawn)
    return html_page(note.title, "\n".join(lines), style=_STYLE)


def _lines(
    note: Document, library: Library, parts: FormatParts, escape: Escape, drawn: str = ""
) -> Iterator[str]:
    """Yield the parts of a note in a form.

    Args:
        note: from `note_about`.
        library: for the sources.
        parts: of the form, with places for their texts.
        escape: makes a text harmless in the form.
        drawn: the drawn timeline, which stands at the head of the history.
    """
    numbers = {source: number for number, source in enumerate(note.sources, 1)}
    yield parts["head"].format(text=escape(note.about))
    for title, points, level, _ in note.sections:
        # The section at the top has no heading, and its points are no list.
        line, block = "{text}{notes}", parts["summary"]
        if title:
            line, block = parts["point"], parts["points"]
            yield parts["heading"].format(signs="#" * level, level=level, text=escape(title))
        if title == HISTORY and drawn:
            yield drawn
        lines = []
        for point in points:
            notes = notes_text(parts, [numbers[source] for source in point.sources])
            lines.append(line.format(text=escape(point.text), notes=notes))
        yield block.format(lines="\n".join(lines))
    if numbers:
        yield parts["heading"].format(signs="##", level=2, text="Sources")
        lines = [_source(source, library, numbers, parts, escape) for source in numbers]
        yield parts["sources"].format(lines="\n".join(lines))
    yield parts["closing"].format(text=escape(note.closing))


def _source(
    identifier: str,
    library: Library,
    numbers: Mapping[str, int],
    parts: FormatParts,
    escape: Escape,
) -> str:
    """Return a source with its address as a link.

    An address that may be no link stays in the words.
    """
    words, url = identifier, ""
    source = library.store.find(identifier)
    if isinstance(source, Source):
        words, url = source_words(source, numbers, library.store.find), web_address(source.url)
        # Where the host is spelt beside the address, as for one that is not ASCII, it must stay.
        if not url or address_text(source.url) != source.url:
            words = f"{words} {address_text(source.url)}"
    return source_text(parts, numbers[identifier], escape(words), url)
