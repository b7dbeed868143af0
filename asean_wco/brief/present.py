"""Where a subject stands, who is who and what comes next, as a reader in a hurry asks for it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from statistics import median

from asean_wco.brief import wording
from asean_wco.brief.note import Statement
from asean_wco.brief.scope import Scope, is_value
from asean_wco.facts.fact import Fact
from asean_wco.facts.making import WHEN_FIELDS
from asean_wco.facts.sentences import enumerated, with_article
from asean_wco.facts.when import dates_of
from asean_wco.model.dates import Day, PartialDate
from asean_wco.model.folding import ordinal
from asean_wco.model.records import Initiative, Meeting, Office, Person, Series
from asean_wco.query.timeline import Event
from asean_wco.render.words import inferred

_MOST_POINTS = 4
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
_YEARLY = range(9, 16)
# A session that has been due for longer than this is not late: the rhythm has ended.
_MONTHS_OVERDUE = 24
_SESSIONS_READ = 5


def where_it_stands(scope: Scope) -> Iterator[Statement]:
    """Yield the latest that is known of a subject, with what was agreed."""
    record = scope.record
    if isinstance(record, Meeting):
        yield from _held(scope, record, "Held")
    elif isinstance(record, Series):
        sessions = _sessions(scope, record.id, scope.facts.values())
        telling = list(filter(_says_what_was_said, sessions))
        for session in dict.fromkeys([*sessions[-1:], *telling[-1:]]):
            is_latest = session == sessions[-1]
            which = "latest session" if is_latest else "last session of which more is known"
            opening = f"The {which}, {wording.session_words(session)}, was held"
            yield from _held(scope, session, opening)
    else:
        yield from _state(scope)
        yield from _latest(scope)


def _sessions(scope: Scope, series: str, facts: Iterable[Fact]) -> list[Meeting]:
    """Return the sessions of a series that were held, by date."""
    return [meeting for meeting in scope.meetings(facts) if meeting.series == series]


def _says_what_was_said(meeting: Meeting) -> bool:
    """Return whether more is known of a meeting than when, where and by whom it was held."""
    is_silent = any(unknown.field == "topics" for unknown in meeting.unknowns)
    return bool(meeting.topics or meeting.initiatives or (meeting.outcomes and not is_silent))


def _held(scope: Scope, meeting: Meeting, opening: str) -> Iterator[Statement]:
    """Yield when, where and by whom a meeting was held, then what was agreed at it."""
    hosts = list(filter(is_value, scope.values_of(meeting, "hosts")))
    names = enumerated([with_article(scope.library.name_of(fact.value)) for fact in hosts])
    text = f"{opening} {wording.held_words(meeting)}{f', hosted by {names}' if names else ''}."
    facts = [*scope.values_of(meeting, "start", "end", "place", "ordinal"), *hosts]
    if not _says_what_was_said(meeting):
        yield scope.tell(f"{text} What was said there is not known.", facts)
        return
    yield scope.tell(text, facts)
    for field in ("outcomes", "initiatives", "topics"):
        points = scope.values_of(meeting, field)
        points.sort(key=lambda fact: not _DECISION.match(scope.short(fact)))
        yield from map(scope.told, points[:_MOST_POINTS])
        if points:
            return


def _state(scope: Scope) -> Iterator[Statement]:
    """Yield the last post of a person, the holder of an office, the dates of an initiative."""
    record = scope.record
    if isinstance(record, Initiative):
        facts = scope.values_of(record, *WHEN_FIELDS)
        dates = [scope.short(fact).partition("; sources disagree")[0] for fact in facts]
        if facts:
            yield scope.tell(" ".join(f"{date.removesuffix('.')}." for date in dates), facts)
    if isinstance(record, (Office, Person)):
        yield from _posts(scope, _roles(scope.facts.values(), record.id))[:1]


def _latest(scope: Scope) -> list[Statement]:
    """Return the latest events, each with what it has to do with the subject.

    Of those that share a day one is told, since records often tell of the same; that of the
    subject comes before those of others.
    """
    past = [event for event in scope.events if scope.is_past(event) and event.kind != "term"]
    past.sort(key=lambda event: (event.record == scope.subject.id, event.start.sort_key))
    kept: dict[Event, Statement] = {}
    for event in reversed(past):
        day = event.start
        is_told = any(day.covers(told.start) or told.start.covers(day) for told in kept)
        statement = None if is_told else _step(scope, event)
        if statement:
            kept[event] = statement
    latest = sorted(kept, key=lambda event: event.start.sort_key, reverse=True)
    return [
        kept[event] for event in latest if event.start.year > latest[0].start.year - _YEARS_BACK
    ]


def _step(scope: Scope, event: Event) -> Statement | None:
    """Return an event with what it has to do with the subject; None if that is nothing."""
    facts = [scope.facts[identifier] for identifier in event.facts]
    if event.kind != "meeting":
        return None if facts[0].head == "figures" else scope.entry(event, facts)
    telling = [fact for fact in facts if fact.head in _TELLING and is_value(fact)]
    if not telling:
        return None
    best = min(telling, key=lambda fact: _TELLING.index(fact.head))
    held = scope.values_of(scope.library.get(event.record), "start", "end", "place")
    return scope.tell(f"{scope.entry(event, held).text} {scope.short(best)}", [*held, best])


def who_is_who(scope: Scope) -> Iterator[Statement]:
    """Yield the people whom a reader must know, the most important first."""
    record = scope.record
    if isinstance(record, Meeting):
        led = {row.person for row in record.attendance if row.person and _LEADING & {*row.roles}}
        rows = scope.values_of(record, "attendance")
        yield from (scope.told(fact) for fact in rows if fact.value in led or not led)
    elif isinstance(record, Initiative):
        for field, words in (("owners", "Responsible"), ("partners", "Partners")):
            facts = scope.values_of(record, field)[:_MOST_POINTS]
            names = enumerated([with_article(scope.library.name_of(fact.value)) for fact in facts])
            yield from [scope.tell(f"{words}: {names}.", facts)] if facts else []
    elif isinstance(record, (Person, Series)):
        for office in dict.fromkeys(_offices(scope, record)):
            until = scope.period[1] or scope.today
            facts = scope.library.facts(mentions=office, field="roles", to=until)
            yield from _posts(scope, _roles(facts, office))[:1]
    else:
        start = 1 if isinstance(record, Office) else 0
        yield from _posts(scope, _roles(scope.facts.values()))[start:]


def _offices(scope: Scope, record: Person | Series) -> Iterator[str]:
    """Yield the last office of a person, or those from which the latest sessions were led."""
    people = [record] if isinstance(record, Person) else []
    if not people:
        meetings = list(filter(_says_what_was_said, scope.meetings(scope.facts.values())))
        for meeting in reversed(meetings[-_LATEST_MEETINGS:]):
            rows = [row for row in meeting.attendance if _LEADING & {*row.roles}]
            people += [scope.library.store.find(row.person or "") for row in rows]
    for person in people:
        if isinstance(person, Person):
            yield from [role.office for role in person.roles if role.office][-1:]


def _roles(facts: Iterable[Fact], of: str = "") -> list[Fact]:
    """Return the posts among some facts, of a person or an office if one is given, last first."""
    roles = [fact for fact in facts if fact.head == "roles" and is_value(fact)]
    wanted = [fact for fact in roles if not of or of in (fact.about, fact.value)]
    return sorted(wanted, key=_last_day, reverse=True)


def _last_day(fact: Fact) -> tuple[Day, Day]:
    first = fact.date or PartialDate(1)
    return (fact.end or first).latest, first.earliest


def _posts(scope: Scope, roles: Sequence[Fact]) -> list[Statement]:
    """Return who held which post since when, each person and each post once, offices first."""
    told: set[object] = set()
    posts = []
    offices = [fact for fact in roles if scope.library.store.find(fact.value)]
    for fact in [*offices, *roles]:
        names = {fact.about, fact.value} - {scope.subject.id}
        if told.isdisjoint(names):
            posts.append(scope.tell(wording.post_words(fact.text), [fact]))
        told |= names
    return posts


def what_comes_next(scope: Scope) -> Iterator[Statement]:
    """Yield what is recorded to come, and when the next session may be expected."""
    for event in scope.events:
        if not scope.is_past(event):
            yield scope.entry(event, [scope.facts[identifier] for identifier in event.facts])
    record = scope.record
    series = record.id if isinstance(record, Series) else getattr(record, "series", None)
    if series:
        facts = scope.library.facts(mentions=series, field="start")
        sessions = _sessions(scope, series, facts)
        if isinstance(record, Meeting) and record in sessions[:-1]:
            session = sessions[sessions.index(record) + 1]
            name = wording.session_words(session)
            text = f"The next session, {name}, was held {wording.held_words(session)}."
            yield scope.tell(text, scope.values_of(session, "start", "end", "place"))
        text = "" if scope.period[1] else expected(sessions, scope.today)
        if text:
            cited = [citation.source for session in sessions[-1:] for citation in session.citations]
            yield Statement(text, scope.cited(cited))


def expected(sessions: Sequence[Meeting], today: PartialDate) -> str:
    """Return when the next session may be expected; empty if the last ones came not once a year.

    Args:
        sessions: those of one series that were held, by date.
        today: the day of the note.
    """
    starts = [dates_of(session)[0] for session in sessions]
    months = [start.year * 12 + start.month for start in starts if start and start.month]
    gaps = [after - before for before, after in pairwise(months[-_SESSIONS_READ:])]
    yearly = [gap for gap in gaps if gap in _YEARLY]
    now = today.year * 12 + today.month
    # A year of which no session was found breaks no rhythm, as long as the last sessions keep it.
    if len(yearly) < 3 or gaps[-1] not in _YEARLY or now - months[-1] > 12 + _MONTHS_OVERDUE:
        return ""
    due = months[-1] + round(median(yearly))
    number = sessions[-1].ordinal or inferred(sessions[-1], "ordinal")
    which = f"the {ordinal(number + 1)}" if isinstance(number, int) else "the next one"
    last, first, second = (
        PartialDate((month - 1) // 12, (month - 1) % 12 + 1).display()
        for month in (months[-1], due, due + 12 * -((due - now) // 12))
    )
    text = f"By the yearly rhythm of the last sessions, {which} would fall about {first}."
    if now > due:
        text = (
            f"No session after {last} is recorded. By the yearly rhythm of the last ones, {which} "
            f"was due about {first}, and another would fall about {second}."
        )
    return f"{text} This is an expectation, not an announcement."
