"""The meetings that concern a subject, and what was discussed and agreed at them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from asean_wco.brief.facts import COUNTED
from asean_wco.brief.statements import Chapter, Group, Statement
from asean_wco.brief.subject import Subject, organizations_of
from asean_wco.facts import when
from asean_wco.facts.sources import supporting
from asean_wco.facts.when import inferred_date
from asean_wco.library import Library
from asean_wco.model.countries import Country
from asean_wco.model.dates import PartialDate, period_overlaps
from asean_wco.model.records import Initiative, Meeting, Organization, Person, Record, Series, Topic
from asean_wco.query import filters
from asean_wco.render import words

# The latest meetings are told of one by one; a minister does not read more.
MOST_MEETINGS = 12
_MOST_OUTCOMES = 6
_SILENT = frozenset({"participant", "observer", "represented"})
# A meeting of unknown date is told of first, lest it pass for the latest.
_LONG_AGO = PartialDate(1).sort_key


def meetings_about(
    about: Subject, library: Library, first: PartialDate | None, last: PartialDate | None
) -> list[Meeting]:
    """The meetings that concern a subject, the earliest first."""
    if isinstance(about, Country):
        asked = _of_country(about, library)
    elif isinstance(about, Meeting):
        asked = [about]
    else:
        names = {
            Person: "person",
            Organization: "org",
            Initiative: "initiative",
            Series: "series",
            Topic: "topic",
        }
        name = names.get(type(about))
        asked = library.meetings(**{name: about.id}) if name else []
    kept = [each for each in asked if _falls_within(each, first, last)]
    return sorted(kept, key=lambda each: each.start.sort_key if each.start else _LONG_AGO)


def _of_country(country: Country, library: Library) -> list[Meeting]:
    """Meetings held in a country, or in which its bodies had a part."""
    bodies = [filters.with_organization(body.id) for body in organizations_of(country, library)]
    at_home = filters.in_country(country.code, {})
    return [
        each for each in library.meetings() if at_home(each) or any(test(each) for test in bodies)
    ]


def _falls_within(meeting: Meeting, first: PartialDate | None, last: PartialDate | None) -> bool:
    start, end = when.dates_of(meeting)
    return not (first or last) or bool(start and period_overlaps(start, end, first, last))


def discussed(about: Subject, library: Library, meetings: Sequence[Meeting]) -> Chapter:
    """What was said of the subject and what came of it, meeting by meeting, the latest first."""
    title = "Part in meetings" if isinstance(about, Person) else "What was discussed and agreed"
    if isinstance(about, Meeting):
        return Chapter(title, tuple(_by_sort(about, library)))
    groups = []
    telling = [each for each in meetings if _has_voice(about, library, each)] or meetings
    for meeting in reversed(telling[-MOST_MEETINGS:]):
        said = tuple(_said(about, library, meeting))
        if said:
            groups.append(Group(heading(meeting), said))
    groups = list(_joined(groups))
    if left := len(meetings) - min(len(telling), MOST_MEETINGS):
        told = f"{words.counted(left, 'more meeting is', 'more meetings are')} left out here; --to asks for earlier ones."
        groups.append(Group("Others", (Statement(told, (), COUNTED),)))
    return Chapter(title, tuple(groups))


def _has_voice(about: Subject, library: Library, meeting: Meeting) -> bool:
    """Whether a body or a country held a meeting or spoke at it, rather than sat among its participants."""
    if isinstance(about, Country):
        bodies = {body.id for body in organizations_of(about, library)}
    else:
        bodies = {about.id} if isinstance(about, Organization) else set()
    at_home = isinstance(about, Country) and filters.in_country(about.code, {})(meeting)
    spoke = any(
        row.organization in bodies and not _SILENT.issuperset(row.roles)
        for row in meeting.attendance
    )
    return not bodies or at_home or spoke or not bodies.isdisjoint(meeting.hosts)


def _joined(groups: list[Group]) -> Iterable[Group]:
    """Groups of one statement each as one list, since a heading over every line is hard to read."""
    if any(len(group.statements) > 1 for group in groups):
        return groups
    told = (
        each._replace(text=f"{group.heading}: {each.text}")
        for group in groups
        for each in group.statements
    )
    return [Group("", tuple(told))]


def _by_sort(meeting: Meeting, library: Library) -> Iterator[Group]:
    """All that is known of what a meeting dealt with: what came of it first."""
    yield Group(
        "What came of it", tuple(Statement(each.text, each.sources) for each in meeting.outcomes)
    )
    yield Group("Topics", tuple(_topics(meeting, library)))
    dealt_with = [
        (f"{library.name_of(e.initiative)}, {e.relation}", e.note, e.sources)
        for e in meeting.initiatives
    ]
    yield Group("Initiatives", tuple(_notes(dealt_with)))


def heading(meeting: Meeting) -> str:
    """A meeting with its date and place, and its mark if it is the user's own."""
    when = words.date_cell(meeting, meeting.start, meeting.end)
    # A note is read without the legend of a table.
    when = when.replace(f" {words.DISPUTED}", ", date disputed").replace(words.INFERRED, "probably")
    place = words.place_text(meeting.place)
    facts = ", ".join(filter(None, (when, place)))
    mark = words.own_mark(meeting.origin, unsourced=meeting.unsourced)
    return " ".join(filter(None, (f"{meeting.name}{f' ({facts})' if facts else ''}", mark)))


def meeting_told(meeting: Meeting) -> Statement:
    """A meeting with its date and place, and the sources of those."""
    if meeting.start is None and (likely := inferred_date(meeting, "start")):
        sources = next(each.sources for each in meeting.inferences if each.field == "start")
        return Statement(f"{meeting.name}, about {likely.display()}", sources, words.INFERRED)
    cited = supporting(meeting, "start", "end", "place", "name")
    return Statement(
        heading(meeting), cited, "" if cited else words.own_mark(meeting.origin, unsourced=True)
    )


def in_short(about: Subject, library: Library, meeting: Meeting) -> tuple[Statement, ...]:
    """The first of what a meeting has to do with a subject, to stand behind its name."""
    if isinstance(about, Person):
        return ()
    return tuple(
        each._replace(text=sentence(each.text)) for each in [*_said(about, library, meeting)][:1]
    )


def sentence(text: str) -> str:
    """A text closed by a full stop, if nothing closes it yet."""
    return text if text.endswith((".", "?", "!")) else f"{text}."


def _said(about: Subject, library: Library, meeting: Meeting) -> Iterator[Statement]:
    """What a meeting has to do with a subject."""
    if isinstance(about, Person):
        yield from _part_in(about, meeting)
        return
    outcomes = [Statement(each.text, each.sources) for each in meeting.outcomes]
    if isinstance(about, Topic):
        wanted = filters.narrower(about.id, library.topics())
        links = [each for each in meeting.topics if each.topic in wanted]
        labels = ("" if each.topic == about.id else library.name_of(each.topic) for each in links)
        yield from _notes(
            [(label, e.note, e.sources) for label, e in zip(labels, links, strict=True)]
        )
    elif isinstance(about, Initiative):
        relevant = [each for each in meeting.initiatives if each.initiative == about.id]
        related = (
            (e.relation.capitalize() if e.note else f"It was {e.relation}", e.note, e.sources)
            for e in relevant
        )
        yield from _notes(related)
    if isinstance(about, (Topic, Initiative)):
        names = _names_of(about, library)
        outcomes = [each for each in outcomes if names.search(each.text)]
    elif not outcomes:
        outcomes = list(_topics(meeting, library))
    yield from outcomes[:_MOST_OUTCOMES]


def _names_of(about: Topic | Initiative, library: Library) -> re.Pattern[str]:
    """The words by which a text speaks of a topic or an initiative: its names and those of what belongs to it."""
    related = (
        [library.store.find(each) for each in about.related] if isinstance(about, Topic) else []
    )
    return naming(about, *(each for each in related if isinstance(each, Initiative)))


def naming(*records: Record) -> re.Pattern[str]:
    """A pattern for texts that name one of some records as whole words, in the singular or the plural."""
    spelt = {
        name.removesuffix("s")
        for each in records
        for name in (each.name, *each.aliases, *each.acronyms)
    }
    whole = sorted((re.escape(name) for name in spelt), key=lambda name: (-len(name), name))
    return re.compile(rf"(?<!\w)(?:{'|'.join(whole)})s?(?!\w)", re.IGNORECASE)


def _part_in(person: Person, meeting: Meeting) -> Iterator[Statement]:
    """What someone did at a meeting."""
    for row in meeting.attendance:
        if row.person == person.id:
            roles = ", ".join(words.type_text(role) for role in row.roles)
            text = "; ".join(
                filter(None, (row.capacity, roles, "online" if row.mode == "virtual" else ""))
            )
            yield Statement(
                text or "took part",
                row.sources,
                "" if row.sources else words.own_mark("own", unsourced=True),
            )


def _topics(meeting: Meeting, library: Library) -> Iterator[Statement]:
    """All topics of a meeting."""
    yield from _notes(
        (library.name_of(each.topic), each.note, each.sources) for each in meeting.topics
    )


def _notes(rows: Iterable[tuple[str, str | None, tuple[str, ...]]]) -> Iterator[Statement]:
    """Labels with what is noted of them; what is not is at least said to have come up."""
    for label, note, sources in rows:
        # A note that begins with what the label says needs no label.
        doubled = label and note and note.casefold().startswith(label.casefold())
        text = (
            f"{label}: {note}"
            if label and note and not doubled
            else note or label or "On the agenda"
        )
        yield Statement(text, sources, "" if sources else words.own_mark("own", unsourced=True))
