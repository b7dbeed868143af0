"""A briefing note as Markdown with footnotes, and as one web page."""

from __future__ import annotations

from asean_wco.brief.drawing import marks_of
from asean_wco.brief.full import HISTORY
from asean_wco.brief.note import Note, Section
from asean_wco.export.markup import html_text, markdown_text, web_address
from asean_wco.export.page import html_page
from asean_wco.export.timeline_text import html_picture
from asean_wco.library import Library
from asean_wco.model.records import Source
from asean_wco.render.words import address_text, source_line

# On paper a note is one page with its sources, unless it tells everything.
_STYLE = """
@media print {
  @page { margin: 12mm 14mm; }
  body { font-size: 9pt; line-height: 1.3; }
  h1 { font-size: 14pt; }
  h2 { font-size: 10pt; margin: .5rem 0 .2rem; }
  p, ul, ol { margin: .2rem 0; }
  li { margin: .1rem 0; }
  .sources { font-size: 6.5pt; line-height: 1.2; columns: 2; }
  .quiet { font-size: 7.5pt; }
}
"""


def markdown(note: Note, library: Library) -> str:
    """Return a note as a Markdown document.

    Args:
        note: from `note_about`.
        library: for the sources.
    """
    numbers = {source: f"[^{number}]" for number, source in enumerate(note.sources, 1)}
    lines = [f"# {markdown_text(note.title)}", "", f"*{markdown_text(note.about)}*", ""]
    for section in note.sections:
        if section.title:
            lines += [f"{'#' * section.level} {markdown_text(section.title)}", ""]
        for statement in section.statements:
            notes = " ".join(numbers[source] for source in statement.sources)
            bullet = "- " if section.title else ""
            lines.append(f"{bullet}{markdown_text(statement.text)}{notes}")
        lines.append("")
    lines += ["## Sources", ""] if numbers else []
    for source, number in numbers.items():
        words, address = source_parts(source, library)
        lines.append(f"{number}: {markdown_text(words)}{f' <{address}>' if address else ''}")
    return "\n".join([*lines, "", "---", "", markdown_text(note.closing), ""])


def source_parts(identifier: str, library: Library) -> tuple[str, str]:
    """Return a source in words and its address; if that may be no link, the words tell it."""
    source = library.store.find(identifier)
    if not isinstance(source, Source):
        return identifier, ""
    line = source_line(source)
    address = web_address(source.url)
    # Where the host is spelt beside the address, as for one that is not ASCII, it must stay.
    if address and address_text(source.url) == source.url:
        line = line.removesuffix(source.url).strip()
    return line, address


def page(note: Note, library: Library) -> str:
    """Return a note as a self-contained page of HTML.

    Args:
        note: from `note_about`.
        library: for the sources.
    """
    numbers = {source: number for number, source in enumerate(note.sources, 1)}
    parts = [f'<p class="quiet">{html_text(note.about)}</p>']
    for section in note.sections:
        parts.append(_section(section, numbers))
        if section.title == HISTORY and len(note.events) > 1:
            parts.append(html_picture(marks_of(note.events, library), note.title))
    entries = []
    for source, number in numbers.items():
        words, address = source_parts(source, library)
        link = f' <a href="{html_text(address)}">{html_text(address)}</a>' if address else ""
        entries.append(f'<li id="source-{number}" value="{number}">{html_text(words)}{link}</li>')
    if entries:
        parts += ["<h2>Sources</h2>", '<ol class="sources">', *entries, "</ol>"]
    parts.append(f'<p class="quiet">{html_text(note.closing)}</p>')
    return html_page(note.title, "\n".join(parts), style=_STYLE)


def _section(section: Section, numbers: dict[str, int]) -> str:
    """Return a section: the summary is a paragraph, everything else a list."""
    points = []
    for statement in section.statements:
        links = ", ".join(
            f'<a href="#source-{numbers[source]}">{numbers[source]}</a>'
            for source in statement.sources
        )
        notes = f' <span class="notes" role="group" aria-label="Sources">{links}</span>'
        points.append(f"{html_text(statement.text)}{notes if links else ''}")
    if not section.title:
        return "\n".join(f"<p>{point}</p>" for point in points)
    head = f"<h{section.level}>{html_text(section.title)}</h{section.level}>"
    items = "\n".join(f"<li>{point}</li>" for point in points)
    return f"{head}\n<ul>\n{items}\n</ul>" if points else head
