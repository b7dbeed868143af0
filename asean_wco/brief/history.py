"""What happened: the events by year, and what was discussed and agreed at the meetings that concern a subject."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from asean_wco.brief.statements import Chapter, Group, Statement
from asean_wco.brief.subject import Country, Subject
from asean_wco.library import Library
from asean_wco.model.dates import PartialDate, display_period, period_overlaps
from asean_wco.model.records import Initiative, Meeting, Organization, Person, Series, Topic
from asean_wco.query import filters
from asean_wco.query.backlinks import supporting
from asean_wco.query.filters import inferred_date
from asean_wco.query.timeline import Event, events_of, sort_events, within
from asean_wco.render import words

# The latest meetings are told of one by one; a minister does not read more.
MOST_MEETINGS = 12
_MOST_OUTCOMES = 6
COUNTED = "counted from the records"
# A meeting of unknown date is told of first, lest it pass for the latest.
_LONG_AGO = PartialDate(1).sort_key


def meetings_about(
    about: Subject, library: Library, first: PartialDate | None, last: PartialDate | None
) -> list[Meeting]:
    """The meetings that concern a subject, the earliest first."""
    asked: list[Meeting]
    if isinstance(about, Country):
        asked = [each for each in library.meetings() if each.place and each.place.country == about.code]
    elif isinstance(about, Meeting):
        asked = [about]
    else:
        names = {Person: "person", Organization: "org", Initiative: "initiative", Series: "series", Topic: "topic"}
        name = names.get(type(about))
        asked = library.meetings(**{name: about.id}) if name else []
    kept = [each for each in asked if _falls_within(each, first, last)]
    return sorted(kept, key=lambda each: each.start.sort_key if each.start else _LONG_AGO)


def _falls_within(meeting: Meeting, first: PartialDate | None, last: PartialDate | None) -> bool:
    start, end = filters.dates_of(meeting)
    return not (first or last) or bool(start and period_overlaps(start, end, first, last))


def events_about(about: Subject, library: Library, first: PartialDate | None, last: PartialDate | None) -> list[Event]:
    """Everything dated that belongs to a subject, within a time."""
    records = library.all()
    if isinstance(about, Country):
        meetings = meetings_about(about, library, None, None)
        bodies = [each for each in records if isinstance(each, Organization) and each.country == about.code]
        found = [event for each in (*meetings, *bodies) for event in events_of(each, [each])]
        return within(sort_events(found), first, last)
    return within(events_of(about, records), first, last)


def by_year(events: Sequence[Event], about: Subject) -> Chapter:
    """The events as a chronology."""
    years: dict[int, list[Statement]] = {}
    for event in events:
        years.setdefault(event.start.year, []).append(_told(event, about))
    return Chapter("History", tuple(Group(str(year), tuple(told)) for year, told in sorted(years.items())))


def _told(event: Event, about: Subject) -> Statement:
    """An event as a sentence."""
    when = event.start.display() if event.kind == "term" else display_period(event.start, event.end)
    text = event.text
    if event.kind == "term":
        until = f" (to {event.end.display()})" if event.end and event.end != event.start else ""
        text += f"{until}: seen in the post" if event.certainty == "attested" else f": term begins{until}"
    name = "" if isinstance(about, Country) or event.record == about.id else f" [{event.record}]"
    mark = words.INFERRED if event.certainty == "inferred" else ""
    return Statement(f"{when}: {text}{name}", event.sources, mark)


def discussed(about: Subject, library: Library, meetings: Sequence[Meeting]) -> Chapter:
    """What was said of the subject and what came of it, meeting by meeting, the latest first."""
    groups = []
    for meeting in reversed(meetings[-MOST_MEETINGS:]):
        said = tuple(_said(about, library, meeting))
        if said:
            groups.append(Group(_heading(meeting), said))
    left = len(meetings) - MOST_MEETINGS
    if left > 0:
        told = f"{left} earlier meetings are in the history; 'awco show ID' tells what was discussed at each."
        groups.append(Group("Earlier", (Statement(told, (), COUNTED),)))
    return Chapter("What was discussed and agreed", tuple(groups))


def _heading(meeting: Meeting) -> str:
    when = words.date_cell(meeting, meeting.start, meeting.end)
    where = words.place_text(meeting.place)
    facts = ", ".join(filter(None, (when, where)))
    mark = words.own_mark(meeting.origin, unsourced=meeting.unsourced)
    return " ".join(filter(None, (f"{meeting.name}{f' ({facts})' if facts else ''}", mark)))


def _said(about: Subject, library: Library, meeting: Meeting) -> Iterator[Statement]:
    """What a meeting has to do with a subject."""
    if isinstance(about, Person):
        yield from _part_in(about, meeting)
        return
    if isinstance(about, Topic):
        narrower = filters.narrower(about.id, library.topics())
        links = [each for each in meeting.topics if each.topic in narrower]
        yield from _notes([(library.name_of(each.topic), each.note, each.sources) for each in links])
        return
    if isinstance(about, Initiative):
        relevant = [each for each in meeting.initiatives if each.initiative == about.id]
        yield from _notes([(each.relation.capitalize(), each.note, each.sources) for each in relevant])
        return
    if isinstance(about, Meeting):
        yield from _notes([(library.name_of(each.topic), each.note, each.sources) for each in meeting.topics])
        dealt_with = [
            (f"{library.name_of(e.initiative)}, {e.relation}", e.note, e.sources) for e in meeting.initiatives
        ]
        yield from _notes(dealt_with)
    outcomes = [Statement(each.text, each.sources) for each in meeting.outcomes]
    yield from outcomes if isinstance(about, Meeting) else outcomes[:_MOST_OUTCOMES]


def _part_in(person: Person, meeting: Meeting) -> Iterator[Statement]:
    """What someone did at a meeting."""
    for row in meeting.attendance:
        if row.person == person.id:
            roles = ", ".join(words.type_text(role) for role in row.roles)
            text = "; ".join(filter(None, (row.capacity, roles, "online" if row.mode == "virtual" else "")))
            yield Statement(text or "took part", row.sources)


def _notes(rows: Iterable[tuple[str, str | None, tuple[str, ...]]]) -> Iterator[Statement]:
    for label, note, sources in rows:
        yield Statement(f"{label}: {note}" if note else label, sources)


def latest_told(meeting: Meeting) -> Statement:
    """A meeting named with its date and place, and the sources of those."""
    if meeting.start is None and (likely := inferred_date(meeting, "start")):
        sources = next(each.sources for each in meeting.inferences if each.field == "start")
        return Statement(f"{meeting.name}, about {likely.display()}", sources, words.INFERRED)
    return Statement(_heading(meeting), supporting(meeting, "start", "end", "place", "name"))
