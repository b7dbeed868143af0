"""What a briefing note says: chapters of statements, each with its sources. Writing it out is another matter."""

from __future__ import annotations

from typing import NamedTuple

from asean_wco.brief import history, outlook, people, subject
from asean_wco.brief.statements import Chapter, Group, Statement
from asean_wco.brief.subject import Country, Subject
from asean_wco.library import Library
from asean_wco.model.dates import PartialDate
from asean_wco.query.timeline import Event
from asean_wco.render.card import Line, card_of

MOST_FOOTNOTES = 5
FROM_RECORDS = "from the records, without a source of its own"
# What a reader of a note does not miss where no source is named for it.
_SPARED = ("also called", "acronyms")


class Briefing(NamedTuple):
    """A briefing note.

    Attributes:
        title: name of its subject.
        about: kind, id and origin of the subject, in a line.
        period: the time that was asked for, in words; empty for all.
        chapters: those that have something to say, in the order of reading.
        events: what the drawn timeline shows.
        sources: ids in the order of their footnotes.
        data_version: of the reference.
    """

    title: str
    about: str
    period: str
    chapters: tuple[Chapter, ...]
    events: tuple[Event, ...]
    sources: tuple[str, ...]
    data_version: str


def briefing(about: Subject, library: Library, first: PartialDate | None, last: PartialDate | None) -> Briefing:
    """Put a briefing note together.

    Args:
        about: a record of any kind, or a country.
        library: the reference.
        first: beginning of the time that history and discussions are told of; None for all.
        last: end of that time.
    """
    events = history.events_about(about, library, first, last)
    meetings = history.meetings_about(about, library, first, last)
    chapters = [
        _what_it_is(about, library),
        outlook.state_of_play(about, library, meetings),
        people.who(about, library, meetings),
        history.discussed(about, library, meetings),
        history.by_year(events, about),
        outlook.open_questions(about, library, meetings),
    ]
    kept = tuple(_readable(chapter) for chapter in chapters if any(group.statements for group in chapter.groups))
    statements = [each for chapter in kept for group in chapter.groups for each in group.statements]
    sources = tuple(dict.fromkeys(source for each in statements for source in each.sources))
    return Briefing(
        subject.title_of(about),
        subject.subtitle_of(about),
        _period(first, last),
        kept,
        tuple(events),
        sources,
        library.data_version,
    )


def _readable(chapter: Chapter) -> Chapter:
    """A chapter in which no statement has more footnotes than a reader follows; the first ones are the main ones."""
    groups = tuple(
        Group(group.heading, tuple(each._replace(sources=each.sources[:MOST_FOOTNOTES]) for each in group.statements))
        for group in chapter.groups
        if group.statements
    )
    return Chapter(chapter.title, groups)


def _period(first: PartialDate | None, last: PartialDate | None) -> str:
    since = f"from {first.display()}" if first else ""
    until = f"to {last.display()}" if last else ""
    return " ".join(filter(None, (since, until)))


def _what_it_is(about: Subject, library: Library) -> Chapter:
    """The summary and the single facts."""
    if isinstance(about, Country):
        return Chapter("What it is", (Group("", tuple(subject.country_facts(about, library))),))
    card = card_of(about, library)
    summary = [Statement(card.summary, subject.summary_sources(about))] if card.summary else []
    facts = [
        Statement(f"{_label(section.title, line.label)}{line.text}", line.sources, line.mark or _unsourced_mark(line))
        for section in card.sections
        if section.title in ("", "Corrected by you", "Figures", "Notes", "Ordinals")
        for line in section.lines
        if line.sources or line.label not in _SPARED
    ]
    return Chapter("What it is", (Group("", tuple(summary)), Group("Key facts", tuple(facts))))


def _unsourced_mark(line: Line) -> str:
    """What marks a fact that has no source of its own: a count, a classification of ours, a private note."""
    return "" if line.sources else FROM_RECORDS


def _label(title: str, label: str) -> str:
    """What a fact is about, with the heading of its section where the label alone says too little."""
    told = f"{title} {label}" if title in ("Ordinals", "Corrected by you") else label.capitalize()
    return f"{told}: " if label else ""
