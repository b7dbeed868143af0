"""Where a subject stands, who is who and what comes next, as a reader in a hurry asks for it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from asean_wco.brief import wording
from asean_wco.brief.scope import Scope, is_value
from asean_wco.facts.fact import Fact
from asean_wco.facts.making import WHEN_FIELDS
from asean_wco.facts.sentences import closed
from asean_wco.model.dates import Day, PartialDate
from asean_wco.model.records import (
    Initiative,
    Meeting,
    Office,
    Organization,
    Person,
    Series,
    roles_of,
)
from asean_wco.query.expecting import expected
from asean_wco.query.timeline import Event
from asean_wco.render.document import Line

_MOST_POINTS = 4
# So many events of a country fit on a page.
_MOST_EVENTS = 5
_LATEST_MEETINGS = 2
# What lies further back than this before the latest event is history.
_YEARS_BACK = 5
# What a meeting has to do with a subject, the most telling first.
_TELLING = ("outcomes", "topics", "initiatives", "attendance", "hosts", "notes")
_LEADING = frozenset({"chair", "co-chair", "host", "inviter", "opener", "speaker"})
# A decision that can be told without the sentence before it.
_DECISION = re.compile(
    r"(?!(?:He|She|It|They|Its|Their|This|These) ).*"
    r"\b(?:adopt|agree|approv|commit|conclud|confirm|decid|endors|establish|launch|sign|task)"
)


def where_it_stands(scope: Scope) -> Iterator[Line]:
    """Yield the latest that is known of a subject, with what was agreed."""
    record = scope.record
    own = [fact for fact in scope.facts.values() if scope.subject.id in (fact.about, fact.value)]
    yield from _posts(scope, own)[:1]
    if isinstance(record, Initiative):
        dates = [fact for fact in scope.values_of(record, *WHEN_FIELDS) if fact.id in scope.facts]
        texts = [scope.short(fact).partition("; sources disagree")[0] for fact in dates]
        if dates:
            yield scope.tell(" ".join(map(closed, texts)), dates)
    if not isinstance(record, Office):
        for event in _latest(scope):
            yield from _step(scope, event)


def _latest(scope: Scope) -> list[Event]:
    """Return the latest events of a subject, the latest first.

    Only the sessions count as events of a series. One event of a day is kept, since several records
    often tell of the same; within a month the events of the subject itself come first.
    """
    past = [event for event in scope.events if scope.is_past(event) and _is_step(scope, event)]
    if isinstance(scope.record, (Meeting, Series)):
        series = {event: getattr(scope.library.get(event.record), "series", "") for event in past}
        past = [event for event in past if scope.subject.id in (event.record, series[event])]
    past.sort(
        key=lambda event: (
            event.start.year,
            event.start.month,
            event.record == scope.subject.id,
            event.start.day,
        ),
        reverse=True,
    )
    kept: list[Event] = []
    for event in past:
        day = event.start
        if not any(day.covers(other.start) or other.start.covers(day) for other in kept):
            kept.append(event)
    kept = [event for event in kept if event.start.year > kept[0].start.year - _YEARS_BACK]
    if scope.record:
        return kept
    return _of_country(scope, kept)


def _of_country(scope: Scope, events: Sequence[Event]) -> list[Event]:
    """Return the events of a country that a page has room for, by date, the latest first.

    A meeting that was held in the country counts as if it were a year later: it matters more than
    one elsewhere at which its delegation took part.
    """

    def weight(event: Event) -> Day:
        record = scope.library.get(event.record)
        year, month, day = event.start.earliest
        place = getattr(record, "place", None)
        if place and place.country == scope.subject.id:
            year += 1
        return (year, month, day)

    chosen = sorted(events, key=weight, reverse=True)[:_MOST_EVENTS]
    return [event for event in events if event in chosen]


def _is_step(scope: Scope, event: Event) -> bool:
    """Return whether an event is a step: no post, no figure, no date that stands above."""
    if event.kind in ("meeting", "term"):
        return event.kind == "meeting"
    field = scope.facts[event.facts[0]].head
    if event.record == scope.subject.id:
        return field == "milestones"
    return field != "figures"


def _step(scope: Scope, event: Event) -> Iterator[Line]:
    """Yield an event with its main point, or a session with what was agreed at it."""
    facts = [scope.facts[identifier] for identifier in event.facts]
    record = scope.library.get(event.record)
    if not isinstance(record, Meeting) or event.kind != "meeting":
        yield scope.entry(event, facts)
        return
    points = [fact for fact in facts if fact.head in _TELLING and is_value(fact)]
    points.sort(
        key=lambda fact: (_TELLING.index(fact.head), not _DECISION.match(scope.short(fact)))
    )
    points = [fact for fact in points if fact.head == points[0].head]
    held = scope.values_of(record, "start", "end", "place")
    opening = scope.entry(event, held)
    if not isinstance(scope.record, (Meeting, Series)):
        text = " ".join([opening.text, *map(scope.short, points[:1])])
        yield scope.tell(text, [*held, *points[:1]])
    elif _has_substance(record):
        yield opening
        yield from map(scope.line, points[:_MOST_POINTS])
    else:
        yield scope.tell(f"{opening.text} What was said there is not known.", held)


def _has_substance(meeting: Meeting) -> bool:
    """Return whether more is known of a meeting than when, where and by whom it was held."""
    is_silent = any(unknown.field == "topics" for unknown in meeting.unknowns)
    return bool(meeting.topics or meeting.initiatives or (meeting.outcomes and not is_silent))


def who_is_who(scope: Scope) -> list[Line]:
    """Return the people whom a reader must know, the most important first."""
    record = scope.record
    if isinstance(record, (Meeting, Initiative)):
        facts = scope.values_of(record, "attendance", "owners", "partners")
        return list(map(scope.line, filter(is_value, facts)))
    if isinstance(record, Person):
        return _posts(scope, _holders(scope, [record.id]))
    if isinstance(record, Series):
        return _posts(scope, _holders(scope, _leaders(scope)))
    facts = list(scope.facts.values())
    if isinstance(record, (Office, Organization)):
        # What a post belongs to stands behind its holder; all else is named in notes on it.
        facts = [fact for fact in facts if record.id in fact.mentions[1:3]]
    posts = _posts(scope, facts)
    if isinstance(record, Office):
        # The latest holder of the post stands above, under where it stands.
        del posts[:1]
    return posts


def _holders(scope: Scope, people: Sequence[str]) -> list[Fact]:
    """Return who has held the offices of some people, in the time of the note.

    Args:
        scope: of the note, whose subject itself is left out.
        people: ids of those whose offices are meant.
    """
    roles = [role for person in people for role in roles_of(scope.library.get(person))]
    until = scope.period[1] or scope.today
    holders: list[Fact] = []
    for office in dict.fromkeys(role.office for role in roles if role.office):
        facts = scope.library.facts(mentions=office, field="roles", to=until)
        holders += [
            fact for fact in facts if fact.value == office and fact.about != scope.subject.id
        ]
    return holders


def _leaders(scope: Scope) -> list[str]:
    """Return the ids of the people who led the latest sessions of which more is known."""
    meetings = list(filter(_has_substance, scope.meetings(scope.facts.values())))
    rows = [row for meeting in meetings[-_LATEST_MEETINGS:] for row in meeting.attendance]
    return [row.person for row in rows if row.person and not _LEADING.isdisjoint(row.roles)]


def _posts(scope: Scope, facts: Iterable[Fact]) -> list[Line]:
    """Return who was last seen in which post, offices first; each person and post stands once."""
    roles = [fact for fact in facts if fact.head == "roles" and is_value(fact)]
    roles.sort(key=_last_day, reverse=True)
    offices = [fact for fact in roles if scope.library.store.find(fact.value)]
    named: set[object] = set()
    posts = []
    for fact in [*offices, *roles]:
        names = {fact.about, fact.value} - {scope.subject.id}
        is_recent = _last_day(fact)[0] > _last_day(roles[0])[0] - _YEARS_BACK
        if is_recent and named.isdisjoint(names):
            posts.append(scope.tell(wording.post_words(fact.text), [fact]))
            named |= names
    return posts


def _last_day(fact: Fact) -> Day:
    """Return the last day of which a fact tells."""
    return (fact.end or fact.date or PartialDate(1)).latest


def what_comes_next(scope: Scope) -> Iterator[Line]:
    """Yield what is recorded to come, and when the next session may be expected."""
    for event in scope.events:
        if not scope.is_past(event):
            yield scope.entry(event, [scope.facts[identifier] for identifier in event.facts])
    series = getattr(scope.record, "series", None)
    if isinstance(scope.record, Series):
        series = scope.record.id
    if series and not scope.period[1]:
        facts = scope.library.facts(mentions=series, field="start")
        sessions = [meeting for meeting in scope.meetings(facts) if meeting.series == series]
        if text := expected(sessions, scope.today):
            yield Line(text, scope.cited(citation.source for citation in sessions[-1].citations))
