"""A briefing note as Markdown with footnotes, to be handed on after a little editing."""

from __future__ import annotations

import re

from asean_wco.brief.content import Briefing
from asean_wco.brief.statements import Chapter, Group, Statement
from asean_wco.export.markup import markdown_text, web_address
from asean_wco.library import Library
from asean_wco.model.records import Source
from asean_wco.render import words

REFERENCE = "ASEAN–WCO customs cooperation reference (awco)"
KIND = "Briefing note"


# A mark in brackets, or what stands beside it.
_MARKS = re.compile(r"\[[^\]]*\]|[^\[\]]+")


def markdown(note: Briefing, library: Library) -> str:
    """The note as a Markdown document.

    Args:
        note: from `briefing`.
        library: for the sources.
    """
    numbers = {source: number for number, source in enumerate(note.sources, 1)}
    lines = [f"# {markdown_text(note.title)}", "", f"*{markdown_text(subtitle(note))}*", ""]
    for chapter in note.chapters:
        lines += _chapter(chapter, numbers)
    if note.sources:
        lines += ["## Sources", "", *_footnotes(note, library), ""]
    return "\n".join([*lines, "---", "", markdown_text(closing(note)), ""])


def subtitle(note: Briefing) -> str:
    """What stands below the title: that it is a note, about what, of which time."""
    return " · ".join(filter(None, (KIND, note.about, note.period)))


def _chapter(chapter: Chapter, numbers: dict[str, int]) -> list[str]:
    """The lines of a chapter; the summary is a paragraph, everything else a list that is easy to cut."""
    lines = [f"## {chapter.title}", ""] if chapter.title else []
    bullet = "- " if chapter.title else ""
    for group in chapter.groups:
        lines += [f"### {markdown_text(group.heading)}", ""] if group.heading else []
        lines += [f"{bullet}{_told(each, group, numbers)}" for each in group.statements]
        lines.append("")
    return lines


def _told(statement: Statement, group: Group, numbers: dict[str, int]) -> str:
    """A statement with its mark and its footnotes, and what belongs to it with theirs."""
    parts = []
    for each in statement.parts():
        notes = " ".join(f"[^{numbers[source]}]" for source in each.sources)
        mark = f" *({marked(each.mark)})*" if each.mark and each.mark != group.mark else ""
        parts.append(f"{markdown_text(each.text)}{mark}{notes}")
    return " ".join(parts)


def marked(mark: str) -> str:
    """A mark in words."""
    told = {
        words.INFERRED: "inferred",
        words.DISPUTED: "sources disagree",
        words.UNKNOWN: "not known",
    }
    return ", ".join(told.get(each.strip(), each.strip(" []")) for each in _MARKS.findall(mark))


def _footnotes(note: Briefing, library: Library) -> list[str]:
    found = []
    for number, identifier in enumerate(note.sources, 1):
        told, address = source_parts(identifier, library)
        link = f" <{address}>" if address else ""
        found.append(f"[^{number}]: {markdown_text(told)}{link}")
    return found


def source_parts(identifier: str, library: Library) -> tuple[str, str]:
    """A source in words and its address; without an address that may be a link, the words tell it."""
    source = library.store.find(identifier)
    if not isinstance(source, Source):
        return identifier, ""
    line, address = words.source_line(source), web_address(source.url)
    # Where the host is spelt beside the address, as for one that is not ASCII, it must stay to be seen.
    plain = address and words.address_text(source.url) == source.url
    return (line.removesuffix(source.url).strip() if plain else line), address


def closing(note: Briefing) -> str:
    """Where the note comes from, so that it can be verified."""
    return (
        f"Compiled from the {REFERENCE}, data version {note.data_version}. "
        "What is not in it was not found in the sources read, which is no evidence that it did not happen."
    )
