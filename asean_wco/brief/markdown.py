"""A briefing note as Markdown with footnotes, to be handed on after a little editing."""

from __future__ import annotations

from asean_wco.brief.content import Briefing
from asean_wco.brief.statements import Statement
from asean_wco.export.markup import markdown_text
from asean_wco.library import Library
from asean_wco.render import words

REFERENCE = "ASEAN–WCO customs cooperation reference (awco)"


def markdown(note: Briefing, library: Library) -> str:
    """The note as a Markdown document.

    Args:
        note: from `briefing`.
        library: for the sources.
    """
    numbers = {source: number for number, source in enumerate(note.sources, 1)}
    facts = ", ".join(filter(None, (note.about, note.period)))
    lines = [f"# {markdown_text(note.title)}", "", f"*{markdown_text(facts)}*", ""]
    for chapter in note.chapters:
        lines += [f"## {chapter.title}", ""]
        for group in chapter.groups:
            if group.heading:
                lines += [f"### {markdown_text(group.heading)}", ""]
            # The summary at the beginning is a paragraph; everything else is a list that is easy to cut.
            opening = "" if chapter is note.chapters[0] and not group.heading and len(group.statements) == 1 else "- "
            lines += [f"{opening}{_told(each, numbers)}" for each in group.statements]
            lines.append("")
    lines += ["## Sources", "", *_footnotes(note, library), "", "---", "", closing(note), ""]
    return "\n".join(lines)


def _told(statement: Statement, numbers: dict[str, int]) -> str:
    """A statement with its mark and its footnotes."""
    notes = "".join(f"[^{numbers[source]}]" for source in statement.sources)
    mark = f" *({marked(statement.mark)})*" if statement.mark else ""
    return f"{markdown_text(statement.text)}{mark}{notes}"


def marked(mark: str) -> str:
    """A mark in words."""
    told = {words.INFERRED: "inferred", words.DISPUTED: "sources disagree", words.UNKNOWN: "not known"}
    return told.get(mark, mark.strip("[]"))


def _footnotes(note: Briefing, library: Library) -> list[str]:
    found = []
    for number, identifier in enumerate(note.sources, 1):
        source = library.store.find(identifier)
        found.append(f"[^{number}]: {markdown_text(words.source_line(source) if source else identifier)}")
    return found


def closing(note: Briefing) -> str:
    """Where the note comes from, so that it can be verified."""
    return (
        f"Compiled from the {REFERENCE}, data version {note.data_version}. "
        "What is not in it was not found in the sources read, which is no evidence that it did not happen."
    )
