"""What a briefing note says: chapters of statements, each with its sources. Writing it out is another matter.

The order is that of a reader with little time: what it is, where it stands, then the facts, the people, what was said,
what happened, and last what is not certain.
"""

from __future__ import annotations

from typing import NamedTuple

from asean_wco.brief import doubts, facts, history, meetings, outlook, people, subject
from asean_wco.brief.statements import Chapter, Statement
from asean_wco.brief.subject import Subject
from asean_wco.library import Library
from asean_wco.model.dates import PartialDate
from asean_wco.query.timeline import Event

MOST_FOOTNOTES = 5
Period = tuple[PartialDate | None, PartialDate | None]


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


def briefing(
    about: Subject, library: Library, first: PartialDate | None, last: PartialDate | None
) -> Briefing:
    """Put a briefing note together.

    Args:
        about: a record of any kind, or a country.
        library: the reference.
        first: beginning of the time that history and discussions are told of; None for all.
        last: end of that time.
    """
    events = history.events_about(about, library, first, last)
    held = meetings.meetings_about(about, library, first, last)
    open_points = doubts.open_questions(about, library, held)
    chapters = [
        facts.summary(about, library),
        outlook.state_of_play(about, library, held, events, open_points, until=last),
        facts.key_facts(about, library),
        people.who(about, library, held),
        meetings.discussed(about, library, held),
        history.by_year(events, about, library),
        open_points,
    ]
    kept = tuple(
        _readable(chapter)
        for chapter in chapters
        if any(group.statements for group in chapter.groups)
    )
    points = [
        each
        for chapter in kept
        for group in chapter.groups
        for point in group.statements
        for each in point.parts()
    ]
    sources = tuple(dict.fromkeys(source for each in points for source in each.sources))
    return Briefing(
        subject.title_of(about),
        subject.subtitle_of(about),
        _period(first, last),
        kept,
        tuple(history.most_telling(events, about)),
        sources,
        library.data_version,
    )


def _readable(chapter: Chapter) -> Chapter:
    """A chapter in which no statement has more footnotes than a reader follows; the first ones are the main ones."""
    groups = tuple(
        group._replace(statements=tuple(_with_few_notes(each) for each in group.statements))
        for group in chapter.groups
        if group.statements
    )
    return Chapter(chapter.title, groups)


def _with_few_notes(statement: Statement) -> Statement:
    more = tuple(_with_few_notes(each) for each in statement.more)
    return statement._replace(sources=statement.sources[:MOST_FOOTNOTES], more=more)


def _period(first: PartialDate | None, last: PartialDate | None) -> str:
    since = f"from {first.display()}" if first else ""
    until = f"to {last.display()}" if last else ""
    return " ".join(filter(None, (since, until)))
