"""A briefing note as one web page with its timeline drawn, for a screen, a phone and paper."""

from __future__ import annotations

from asean_wco.brief.content import Briefing
from asean_wco.brief.drawing import marks_of
from asean_wco.brief.markdown import closing, marked
from asean_wco.brief.statements import Chapter, Statement
from asean_wco.export.markup import html_text, web_address
from asean_wco.export.page import html_page
from asean_wco.export.timeline_text import html_picture
from asean_wco.library import Library
from asean_wco.model.records import Source
from asean_wco.render import words

# The drawn timeline stands where a reader has learnt what the subject is.
_PICTURE_AFTER = "What it is"


def page(note: Briefing, library: Library) -> str:
    """The note as a self-contained page of HTML.

    Args:
        note: from `briefing`.
        library: for the sources.
    """
    numbers = {source: number for number, source in enumerate(note.sources, 1)}
    facts = ", ".join(filter(None, (note.about, note.period)))
    parts = [f'<p class="quiet">{html_text(facts)}</p>']
    drawn = html_picture(marks_of(note.events, library), note.title) if note.events else ""
    for chapter in note.chapters:
        parts.append(_chapter(chapter, numbers))
        if chapter.title == _PICTURE_AFTER:
            parts.append(drawn)
    parts += ["<h2>Sources</h2>", _sources(note, library), f'<p class="quiet">{html_text(closing(note))}</p>']
    return html_page(note.title, "\n".join(filter(None, parts)))


def _chapter(chapter: Chapter, numbers: dict[str, int]) -> str:
    parts = [f"<h2>{html_text(chapter.title)}</h2>"]
    for group in chapter.groups:
        if group.heading:
            parts.append(f"<h3>{html_text(group.heading)}</h3>")
        told = [_statement(each, numbers) for each in group.statements]
        if chapter.title == _PICTURE_AFTER and not group.heading and len(told) == 1:
            parts.append(f"<p>{told[0]}</p>")
        else:
            parts.append("\n".join(["<ul>", *(f"<li>{each}</li>" for each in told), "</ul>"]))
    return "\n".join(parts)


def _statement(statement: Statement, numbers: dict[str, int]) -> str:
    """A statement with its mark and links to its sources."""
    mark = f' <em class="quiet">({html_text(marked(statement.mark))})</em>' if statement.mark else ""
    links = ", ".join(f'<a href="#source-{numbers[each]}">{numbers[each]}</a>' for each in statement.sources)
    notes = f' <span class="notes" role="group" aria-label="Sources">{links}</span>' if links else ""
    return f"{html_text(statement.text)}{mark}{notes}"


def _sources(note: Briefing, library: Library) -> str:
    """The numbered sources, each with publisher, date and address."""
    entries = []
    for number, identifier in enumerate(note.sources, 1):
        source = library.store.find(identifier)
        told, address = identifier, ""
        if isinstance(source, Source):
            told, address = (
                words.source_line(source).removesuffix(words.address_text(source.url)),
                web_address(source.url),
            )
        link = f'<a href="{html_text(address)}">{html_text(address)}</a>' if address else ""
        entries.append(f'<li id="source-{number}" value="{number}">{html_text(told)}{link}</li>')
    return "\n".join(['<ol class="sources">', *entries, "</ol>"])
