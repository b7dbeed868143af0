"""A briefing note as one web page with its timeline drawn, for a screen, a phone and paper."""

from __future__ import annotations

from asean_wco.brief.content import Briefing
from asean_wco.brief.markdown import closing, marked, source_parts, subtitle
from asean_wco.brief.statements import Chapter, Group, Statement
from asean_wco.export.markup import html_text
from asean_wco.export.page import html_page
from asean_wco.export.timeline_text import html_picture
from asean_wco.library import Library

_HISTORY = "History"


def page(note: Briefing, library: Library) -> str:
    """The note as a self-contained page of HTML.

    Args:
        note: from `briefing`.
        library: for the sources.
    """
    numbers = {source: number for number, source in enumerate(note.sources, 1)}
    parts = [f'<p class="quiet">{html_text(subtitle(note))}</p>']
    drawn = html_picture(note.events, note.title, library.cited) if len(note.events) > 1 else ""
    for chapter in note.chapters:
        # The drawn timeline opens the history: what must be read first comes before it.
        parts.append(_chapter(chapter, numbers, drawn if chapter.title == _HISTORY else ""))
    if note.sources:
        parts += ["<h2>Sources</h2>", _sources(note, library)]
    parts.append(f'<p class="quiet">{html_text(closing(note))}</p>')
    return html_page(note.title, "\n".join(parts))


def _chapter(chapter: Chapter, numbers: dict[str, int], picture: str) -> str:
    parts = [f"<h2>{html_text(chapter.title)}</h2>"] if chapter.title else []
    parts += [picture] if picture else []
    for group in chapter.groups:
        told = [_statement(each, group, numbers) for each in group.statements]
        if not chapter.title:
            parts += [f"<p>{each}</p>" for each in told]
            continue
        head = f"<h3>{html_text(group.heading)}</h3>\n" if group.heading else ""
        block = "\n".join([f"{head}<ul>", *(f"<li>{each}</li>" for each in told), "</ul>"])
        parts.append(f'<div class="year">{block}</div>' if chapter.title == _HISTORY else block)
    return "\n".join(parts)


def _statement(statement: Statement, group: Group, numbers: dict[str, int]) -> str:
    """A statement with its mark and links to its sources, and what belongs to it with theirs."""
    parts = []
    for each in statement.parts():
        shown = each.mark and each.mark != group.mark
        mark = f' <em class="quiet">({html_text(marked(each.mark))})</em>' if shown else ""
        links = ", ".join(
            f'<a href="#source-{numbers[source]}">{numbers[source]}</a>' for source in each.sources
        )
        notes = (
            f' <span class="notes" role="group" aria-label="Sources">{links}</span>'
            if links
            else ""
        )
        parts.append(f"{html_text(each.text)}{mark}{notes}")
    return " ".join(parts)


def _sources(note: Briefing, library: Library) -> str:
    """The numbered sources, each with publisher, date and address."""
    entries = []
    for number, identifier in enumerate(note.sources, 1):
        told, address = source_parts(identifier, library)
        link = f' <a href="{html_text(address)}">{html_text(address)}</a>' if address else ""
        entries.append(f'<li id="source-{number}" value="{number}">{html_text(told)}{link}</li>')
    return "\n".join(['<ol class="sources">', *entries, "</ol>"])
