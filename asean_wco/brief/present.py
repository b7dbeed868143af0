"""Where a subject stands, who is who and what comes next, as a reader in a hurry asks for it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import pairwise
from typing import cast

from asean_wco.brief import wording
from asean_wco.brief.nation import Nation
from asean_wco.brief.scope import Scope, without_house
from asean_wco.facts.doubts import inferred
from asean_wco.facts.fact import BETWEEN, INFERRED, SIGNS, UNKNOWN, Fact, is_value
from asean_wco.facts.making import item_of
from asean_wco.facts.posts import LOWEST_RANK, leads, protocol_order, rank_of
from asean_wco.facts.sentences import (
    capitalized,
    closed,
    country_words,
    enumerated,
    figure_within_sentence,
    is_over,
    is_plural,
    lies_ahead,
    named,
    office_words,
    on_date,
    played_at,
    role_title,
    sentences_of,
    with_article,
)
from asean_wco.facts.sources import supporting
from asean_wco.facts.tenure import LIKELY_YEARS, Holding, inferred_end, shown_on
from asean_wco.facts.when import WHEN_FIELDS, dates_of, evidence_of, last_day
from asean_wco.model.countries import COUNTRIES
from asean_wco.model.dates import Day, PartialDate, display_period
from asean_wco.model.folding import beginnings
from asean_wco.model.frozen import replace
from asean_wco.model.records import (
    MOST_SESSIONS,
    ORDINALS,
    Attendance,
    Figure,
    Initiative,
    InitiativeLink,
    Meeting,
    Office,
    Organization,
    Person,
    Record,
    Role,
    Series,
    Topic,
    TopicLink,
    roles_of,
)
from asean_wco.model.text import counted, enclosed, joined, number_ranges
from asean_wco.query.expecting import expected, expected_of
from asean_wco.query.filters import is_held
from asean_wco.query.timeline import MAIN_TYPES, Event, events_of
from asean_wco.render.document import Line
from asean_wco.render.words import term_dates

_MOST_POINTS = 4
# So many events fit on every page.
_SURE_TO_FIT = 2
# So many events of a country fit on a page.
_MOST_EVENTS = 5
# What lies further back than this before the latest event is history.
_YEARS_BACK = 5
# What a meeting has to do with a subject, the most telling first.
_TELLING = ("outcomes", "topics", "initiatives", "attendance", "hosts", "notes")
# What the user adds to a meeting is told, also where the reference has no room for it.
_ADDED = ("place.venue", "delegates")
# The order of the people of a country: heads, its people at the WCO and at ASEAN, all others but
# those whose title tells no rank.
_HEAD, _SHARED_POST, _OTHER_POST, _MINOR_POST = range(4)
# What those did who had a part in an initiative: one, and several.
_PARTS = {
    "owners": ("was responsible for", "were responsible for"),
    "partners": ("was a partner in", "were partners in"),
}
# What those do who lead a session, and how many sessions a post leads at least.
_LEADING_A_SESSION = frozenset({"chair", "inviter"})
_LEAST_LED = 3
_MOST_NAMES = 6
# A series goes on for a subject that so many of its last sessions name.
_LAST_SESSIONS, _LEAST_NAMED = 3, 2
# What goes on until it ends.
_LASTING = (Initiative, Office, Organization, Series, Topic)
# A step that names so many countries says with which of them something began.
_LEAST_COUNTRIES = 2
_MOST_FIGURES = 3
# A decision that can be told without the sentence before it.
_DECISION = re.compile(
    r"(?!(?:He|She|It|They|Its|Their|This|These) ).*"
    r"\b(?:adopt|agree|approv|commit|conclud|confirm|decid|endors|establish|launch|sign|task)"
)


def where_it_stands(scope: Scope) -> Iterator[Line]:
    """Yield the latest that is known of a subject, with what was agreed."""
    record = scope.record
    latest = _own_posts(scope)[:1]
    if isinstance(record, Organization):
        latest = [fact for fact in latest if not _is_history(scope, fact)]
    yield from _told(scope, latest)
    if isinstance(record, Office) and latest:
        yield Line(_on_the_holder(scope, latest[0]))
    dates_told: set[PartialDate | None] = set()
    if isinstance(record, Initiative):
        in_steps = _told_in_steps(scope, record)
        dates = [
            fact
            for fact in scope.values_of(record, *WHEN_FIELDS)
            if fact.id in scope.facts and fact.id not in in_steps
        ]
        texts, told = [], list(dates)
        for fact in dates:
            text = scope.with_doubts(closed(scope.text_of(fact)), [fact])
            step = _step_with_countries(scope, record, fact)
            if step and step not in told and step.id not in in_steps:
                text = f"{text.removesuffix('.')}: {closed(scope.step_text(step))}"
                told.append(step)
            texts.append(text)
        dates_told.update(fact.date for fact in dates)
        if dates:
            yield scope.cited_line(" ".join(texts), told)
        figures = [fact for _, fact in _figures_of(scope, record) if fact.id in scope.facts]
        if figures and record.end:
            # What came of something that is over, each figure with its own date.
            text = _figures_text(scope, [(item_of(record, fact), fact) for fact in figures])
            yield scope.cited_line(text, figures)
    if not isinstance(record, Office):
        later = None
        points: set[str] = set()
        for event in _latest(scope):
            if event.record == scope.subject.id and event.start in dates_told:
                continue
            meeting = scope.library.get(event.record)
            session = _number_of(meeting)
            if later and session and isinstance(record, Series):
                yield from _between(scope, record, session, later)
            later = session
            yield from _step(scope, event, points)


def _step_with_countries(scope: Scope, record: Initiative, date: Fact) -> Fact | None:
    """Return the step of an initiative that names the countries with which it began on a date.

    Args:
        scope: of the note on the initiative.
        record: the initiative.
        date: when it began, or was signed or launched.
    """
    for fact in filter(is_value, scope.values_of(record, "milestones")):
        countries = COUNTRIES.keys() & set(fact.mentions)
        if fact.date == date.date and len(countries) >= _LEAST_COUNTRIES:
            return fact
    return None


def _on_the_holder(scope: Scope, fact: Fact) -> str:
    """Return where more is said of the holder of a post, and whether it is known who has it today.

    Args:
        scope: of the note on the post.
        fact: on its latest holder.
    """
    holder = named(scope.library.get(fact.about))
    if _certainty_today(scope, fact):
        return f"For more on the holder, see the record of {holder}."
    gap = _not_shown(scope, "has the post", "had the post")
    return f"{gap} For more on the last holder known, see the record of {holder}."


def _not_shown(scope: Scope, does: str, did: str) -> str:
    """Return that nobody is shown who does something on the day of the note, or did on a past one.

    Args:
        scope: of the note.
        does: what is done today.
        did: the same of the past.
    """
    if scope.is_earlier:
        return f"For {scope.today.display()} no source consulted shows who {did}."
    return f"As of {scope.today.display()} no source consulted shows who {does}."


def _number_of(meeting: Record | None) -> int | None:
    """Return the number, stated or inferred, of a session; None if there is none to count from."""
    if not isinstance(meeting, Meeting):
        return None
    number = meeting.ordinal or inferred(meeting, "ordinal")
    # A larger number is a slip, such as a date; nobody counts what is missing before it.
    if isinstance(number, int) and 0 < number <= MOST_SESSIONS:
        return number
    return None


def _between(scope: Scope, series: Record, earlier: int, later: int) -> Iterator[Line]:
    """Yield which sessions of a series have no record between two that have, the later first.

    What is inferred of such a session is told with its reason.

    Args:
        scope: of the note.
        series: of the sessions.
        earlier: number of a session.
        later: number of a later one.
    """
    facts = {fact.field: fact for fact in scope.facts_of(series)}
    numbers = range(earlier + 1, later)
    told = [facts[f"{ORDINALS}.{number}"] for number in numbers if f"{ORDINALS}.{number}" in facts]
    silent = [number for number in numbers if f"{ORDINALS}.{number}" not in facts]
    if silent:
        plural = "s" if len(silent) > 1 else ""
        yield Line(f"Session{plural} {number_ranges(silent)}: no record was found.")
    for fact in reversed(told):
        yield scope.line(scope.text_of(fact), [fact])


def latest_post(scope: Scope) -> list[Line]:
    """Return which post the subject has, or had last; nothing if none is known."""
    return _told(scope, _own_posts(scope)[:1])


def _own_posts(scope: Scope) -> list[Fact]:
    """Return the latest posts of the subject, or the latest holders of the post that it is."""
    own = [fact for fact in scope.facts.values() if scope.subject.id in (fact.about, fact.value)]
    return _latest_posts(scope, own)


def _told_in_steps(scope: Scope, record: Initiative) -> set[str]:
    """Return the ids of the facts that the first steps of an initiative tell.

    A step tells more of its day than the date of the record does, and one event is told once.
    """
    first = _latest(scope)[:_SURE_TO_FIT]
    return {fact for event in first if event.record == record.id for fact in event.facts}


def _latest(scope: Scope) -> list[Event]:
    """Return the latest events of a subject, the latest first.

    Only the sessions count as events of a series. One event of a day is kept, since several records
    often tell of the same; within a month the events of the subject itself come first.
    """
    past = [event for event in scope.events if _is_step(scope, event)]
    if isinstance(scope.record, (Meeting, Series)):
        series = {event: getattr(scope.library.get(event.record), "series", "") for event in past}
        past = [event for event in past if scope.subject.id in (event.record, series[event])]
    if scope.home:
        return _of_country(scope, scope.home, past)
    past.sort(
        key=lambda event: (
            event.start.year,
            event.start.month,
            event.record == scope.subject.id,
            event.start.day,
        ),
        reverse=True,
    )
    kept = _one_of_a_day(past)
    return [event for event in kept if event.start.year > kept[0].start.year - _YEARS_BACK]


def _one_of_a_day(events: Iterable[Event]) -> list[Event]:
    """Return events without those of a day, or of its month, of which another stands before."""
    kept: list[Event] = []
    for event in events:
        day = event.start
        if not any(day.covers(other.start) or other.start.covers(day) for other in kept):
            kept.append(event)
    return kept


def _of_country(scope: Scope, nation: Nation, events: Sequence[Event]) -> list[Event]:
    """Return the events of a country or of its body that a page has room for, the latest first.

    Those are chosen that matter most to it, of which the later matter more, and the newest one
    that is its own. What does not belong to the country stands once.
    """
    weights = {}
    for event in events:
        facts = scope.facts_still_so(event)
        if facts:
            weights[event] = nation.weight(event, facts)
    events = list(weights)
    weightiest = sorted(events, key=weights.__getitem__, reverse=True)
    first: dict[str, Event] = {}
    for event in weightiest:
        first.setdefault(event.record, event)
    likely = [
        event
        for event in weightiest
        if event is first[event.record] or nation.owns(scope.library.get(event.record))
    ]
    one_of_a_day = _one_of_a_day(likely)
    chosen = [event for event in likely if event in one_of_a_day or scope.is_last_of_all(event)][
        :_MOST_EVENTS
    ]
    own = [event for event in events if nation.is_in(event, scope.facts)]
    newest = max(own, key=lambda event: (event.start.earliest, weights[event]), default=None)
    if newest and all(event.start.earliest < newest.start.earliest for event in chosen):
        chosen = [newest, *chosen]
    return sorted(chosen, key=lambda event: event.start.sort_key, reverse=True)


def _is_step(scope: Scope, event: Event) -> bool:
    """Return whether an event is a step: no post, no figure, no date that stands above."""
    if event.kind in ("meeting", "term"):
        return event.kind == "meeting"
    field = scope.facts[event.facts[0]].head
    if event.record == scope.subject.id:
        return field == "milestones"
    return field != "figures"


def _step(scope: Scope, event: Event, told_before: set[str]) -> Iterator[Line]:
    """Yield an event with its main point, or a session with what was agreed at it.

    Args:
        scope: of the note.
        event: one of its events.
        told_before: the points told of other events, to which that of this one is added. A point
            in the same words is left out.
    """
    facts = scope.facts_still_so(event)
    record = scope.library.get(event.record)
    if isinstance(record, Initiative) and facts[0].head in WHEN_FIELDS and is_value(facts[0]):
        figures = _figures_of(scope, record)
        entry = scope.line_of_event(event, facts)
        text = joined(" ", entry.text, _figures_text(scope, figures))
        yield scope.line_of_record(record, text, [*facts, *(fact for _, fact in figures)])
        return
    if not isinstance(record, Meeting) or event.kind != "meeting":
        yield scope.line_of_event(event, facts)
        return
    points = [fact for fact in facts if fact.head in _TELLING and is_value(fact)]
    nation = scope.home

    def order(fact: Fact) -> tuple[bool, bool, int, bool]:
        held_it = nation is not None and nation.held(fact)
        is_decision = bool(_DECISION.match(scope.text_of(fact)))
        says_no_more = _only_names(scope, record, fact)
        return not held_it, says_no_more, _TELLING.index(fact.head), not is_decision

    points.sort(key=order)
    points = [fact for fact in points if fact.head == points[0].head]
    held = without_house(scope.values_of(record, "start", "end", "place"))
    if record == scope.record and record.mode == "virtual":
        held += scope.values_of(record, "mode")
    opening = scope.line_of_event(event, held)
    if not isinstance(scope.record, (Meeting, Series)):
        points = [point for point in points[:1] if scope.text_of(point) not in told_before]
        told_before.update(map(scope.text_of, points))
        texts = [scope.with_doubts(scope.text_of(point), [point]) for point in points]
        line = scope.cited_line(" ".join([opening.text, *texts]), [*held, *points])
        if not line.sources:
            # What the user states of the day or the town is marked there; the point has its own.
            line = line._replace(sources=scope.cited_line(line.text, points).sources)
        yield line
    elif _has_substance(record):
        yield opening
        yield from _added(scope, record)
        for point in points[:_MOST_POINTS]:
            text = scope.text_of(point)
            # A series has many sessions, so that each point says of which day it is.
            if isinstance(scope.record, Series):
                text = f"{display_period(event.start, event.end)}: {text}"
            yield scope.line(text, [point])
    else:
        yield scope.line(f"{opening.text} What was said there is not known.", held)
        yield from _added(scope, record)


def _added(scope: Scope, meeting: Meeting) -> Iterator[Line]:
    """Yield what the user has added to the meeting that is the subject, besides day and town."""
    for fact in scope.facts_of(meeting):
        if meeting == scope.record and fact.is_own and is_value(fact) and fact.field in _ADDED:
            yield scope.line_of(fact)


def _only_names(scope: Scope, meeting: Meeting, fact: Fact) -> bool:
    """Return whether a fact tells no more than that a meeting dealt with the subject."""
    row = item_of(meeting, fact)
    if not isinstance(row, (InitiativeLink, TopicLink)):
        return False
    return row.note in (None, scope.subject.name)


def _figures_of(scope: Scope, record: Initiative) -> list[tuple[Figure, Fact]]:
    """Return the first figures of an initiative, those first that name what the note is about.

    Of several counts of one thing the first is told.
    """
    figures: dict[str, tuple[Figure, Fact]] = {}
    for fact in filter(is_value, scope.values_of(record, "figures")):
        figure = item_of(record, fact)
        what = figure.name.partition(",")[0]
        figures.setdefault(what, (replace(figure, date=None), fact))
    about = beginnings(scope.subject.name)
    ranked = sorted(figures.values(), key=lambda told: about.isdisjoint(beginnings(told[0].name)))
    return ranked[:_MOST_FIGURES]


def _figures_text(scope: Scope, figures: Iterable[tuple[Figure, Fact]]) -> str:
    """Return figures as a sentence, each with its doubt; empty for none."""
    told = [
        scope.with_doubts(figure_within_sentence(figure), [fact]).removesuffix(".")
        for figure, fact in figures
    ]
    return capitalized(closed("; ".join(told))) if told else ""


def _has_substance(meeting: Meeting) -> bool:
    """Return whether more is known of a meeting than when, where and by whom it was held."""
    is_silent = any(unknown.field == "topics" for unknown in meeting.unknowns)
    return bool(meeting.topics or meeting.initiatives or (meeting.outcomes and not is_silent))


def who_is_who(scope: Scope) -> list[Line]:
    """Return the people whom a reader must know, the most important first."""
    record = scope.record
    if scope.nation:
        return _people_of(scope, scope.nation)
    if isinstance(record, Initiative):
        return _responsible(scope, record)
    if isinstance(record, Meeting):
        return list(map(scope.line_of, _who_came(scope, record)))
    if isinstance(record, Person):
        return _posts(scope, _holders(scope, [record.id]))
    if isinstance(record, Series):
        return [*_post_that_leads(scope), *_leaders(scope)]
    facts = list(scope.facts.values())
    if isinstance(record, (Office, Organization)):
        # What a post belongs to stands behind its holder; all else is named in notes on it.
        facts = [fact for fact in facts if record.id in _office_and_body(scope, fact)]
    posts = _posts(scope, facts)
    if isinstance(record, Office):
        # The latest holder of the post stands above, under where it stands.
        del posts[:1]
    if scope.home and isinstance(record, Organization):
        known = {fact for line in posts for fact in line.facts}
        told = [fact for fact in facts if fact.id in known]
        posts[1:1] = _unknown_heads(scope, scope.home, told)
    return posts


def _who_came(scope: Scope, meeting: Meeting) -> list[Fact]:
    """Return the facts on who came to a meeting, those who led it first, or else on who hosted it.

    With an end the note tells nothing of a meeting that was held later.
    """
    rows = [
        fact
        for fact in scope.values_of(meeting, "attendance", "hosts")
        if is_value(fact) and (not scope.is_ended or fact.id in scope.facts)
    ]
    find = scope.library.store.find
    hosts = [fact for fact in rows if fact.head == "hosts"]
    rows = [fact for fact in rows if fact not in hosts]
    rows.sort(key=lambda fact: protocol_order(item_of(meeting, fact), meeting, find))
    return rows or hosts


def _office_and_body(scope: Scope, fact: Fact) -> tuple[str | None, ...]:
    """Return the ids of the office and the body of the post that a fact tells; none of others."""
    role = scope.role(fact)
    return (role.office, role.organization) if role else ()


def _holders(scope: Scope, people: Sequence[str]) -> list[Fact]:
    """Return who has held the offices of some people, in the time of the note.

    Args:
        scope: of the note, whose subject itself is left out.
        people: ids of those whose offices are meant.
    """
    roles = [role for person in people for role in roles_of(scope.library.get(person))]
    holders: list[Fact] = []
    for office in dict.fromkeys(role.office for role in roles if role.office):
        holders += [fact for fact in _held(scope, office) if fact.about != scope.subject.id]
    return holders


def _held(scope: Scope, office: str) -> list[Fact]:
    """Return who has held an office, in the time of the note."""
    return [fact for fact in scope.holders(office) if fact.value == office]


def _people_of(scope: Scope, nation: Nation) -> list[Line]:
    """Return the people of a country, each by the newest post that is known.

    A visitor meets them in that post, also where an earlier one at the WCO counts more. Whose post
    at the WCO or at ASEAN is over is left out.
    """
    posts = _begun_posts(scope.posts())
    latest = [
        fact for fact in _latest_posts(scope, posts, nation) if not _left(scope, nation, fact)
    ]
    newest = []
    for fact in latest:
        of_holder = [post for post in posts if post.about == fact.about]
        newest.append(max([fact, *of_holder], key=partial(_newness, scope)))
    roles = [scope.role(fact) for fact in latest]
    heads = sum(role is not None and nation.is_head(role) for role in roles)
    lines = _told(scope, newest)
    return [*lines[:heads], *_unknown_heads(scope, nation, newest), *lines[heads:]]


def _left(scope: Scope, nation: Nation, fact: Fact) -> bool:
    """Return whether a post at the WCO or at ASEAN is over, or probably over."""
    role = scope.role(fact)
    if role is None or not nation.is_shared_post(role):
        return False
    end = role.end or inferred_end(Holding(scope.library.get(fact.about), role))
    return end is not None and is_over(end)


def _unknown_heads(scope: Scope, nation: Nation, told: Sequence[Fact]) -> Iterator[Line]:
    """Yield that it is not known who heads the customs of a country on the day of the note.

    Args:
        scope: of the note.
        nation: the country.
        told: the posts that the note tells, so that their holders need not be named again.
    """
    for office in scope.library.offices():
        body = scope.library.store.find(office.organization or "")
        if not isinstance(body, Organization) or body.type != "customs-administration":
            continue
        is_known = any(answer.holding for answer in scope.in_office(office.id))
        if is_known or not nation.owns(body):
            continue
        post = office_words(office, scope.library.name_of)
        text = _not_shown(scope, f"is {post}", f"was {post}")
        last = [fact for fact in _latest_posts(scope, _held(scope, office.id)) if fact not in told]
        for fact in last[:1]:
            text = f"{text} {_last_holder(scope, fact)}"
        yield scope.cited_line(text, last[:1])


def _last_holder(scope: Scope, fact: Fact) -> str:
    """Return who was the last holder of a post that is known, and when."""
    holder = scope.library.get(fact.about)
    role = scope.role(fact)
    when = ""
    if role:
        when = term_dates(holder, role).replace(SIGNS[INFERRED], "probably")
    return f"The last holder known is {named(holder)}{enclosed(' (', when, ')')}."


def _newness(scope: Scope, post: Fact) -> tuple[bool, Day]:
    """Return what orders the posts of somebody by how new they are."""
    return bool(_certainty_today(scope, post)), _last_day(post)


def _post_that_leads(scope: Scope) -> Iterator[Line]:
    """Yield which post leads a series, with its last known holder.

    That is an office whose holders, people or bodies, chaired or called more than half of the
    sessions of which it is known who did.
    """
    sessions = [
        meeting
        for meeting in scope.meetings(scope.facts.values())
        if meeting.series == scope.subject.id and meeting.start
    ]
    led: dict[str, dict[str, list[Attendance]]] = {}
    known = set()
    for meeting in sessions:
        for row in meeting.attendance:
            if _LEADING_A_SESSION.isdisjoint(row.roles):
                continue
            known.add(meeting.id)
            for office in _offices_held(scope, (row.person, row.organization), meeting):
                led.setdefault(office, {}).setdefault(meeting.id, []).append(row)
    for office, of_office in led.items():
        if len(of_office) >= _LEAST_LED and len(of_office) > len(known) / 2:
            yield _told_post_that_leads(scope, office, of_office)


def _offices_held(scope: Scope, holders: Iterable[str | None], meeting: Meeting) -> set[str]:
    """Return the offices that people or bodies, by id, held on the first day of a meeting."""
    return {
        role.office
        for holder in filter(None, holders)
        for role in roles_of(scope.library.get(holder))
        if role.office and meeting.start and is_held(role, meeting.start)
    }


def _told_post_that_leads(scope: Scope, office: str, led: Mapping[str, list[Attendance]]) -> Line:
    """Return which post leads a series, with its last known holder.

    Args:
        scope: of the note on the series.
        office: id of the post.
        led: the rows of those who led a session, by its id, in the order of time.
    """
    last, rows = list(led.items())[-1]
    meeting = scope.library.get(last)
    part = [
        fact for fact in scope.values_of(meeting, "attendance") if item_of(meeting, fact) in rows
    ]
    record = cast("Office", scope.library.get(office))
    post = office_words(record, scope.library.name_of)
    texts = [scope.with_doubts(f"{capitalized(post)} leads the sessions.", part)]
    latest = _latest_posts(scope, _held(scope, office))[:1]
    for fact in latest:
        words = _post_words(scope, fact)
        if scope.role(fact) and not _certainty_today(scope, fact):
            words = _last_holder(scope, fact)
        texts.append(scope.with_doubts(words, [fact]))
    return scope.cited_line(" ".join(texts), [*latest, *part])


def _leaders(scope: Scope) -> list[Line]:
    """Return who holds the posts of those who led the latest session of which more is known.

    Each is told with what the one who had the post then did at the session.
    """
    held = scope.meetings(scope.facts.values())
    meetings = [one for one in held if one.series == scope.subject.id and _has_substance(one)]
    for meeting in reversed(meetings):
        rows = [row for row in meeting.attendance if row.person and leads(row)]
        if rows:
            of_latest = [] if meeting is meetings[-1] else _host(scope, meetings[-1])
            return [*(line for row in rows for line in _led(scope, meeting, row)), *of_latest]
    return []


def _host(scope: Scope, meeting: Meeting) -> list[Line]:
    """Return who hosted a session of which nobody is named who led it."""
    lines = []
    for fact in scope.values_of(meeting, "hosts")[:1]:
        # The reason of an inference follows the sentence.
        sentence = closed(fact.text.partition(". ")[0])
        text = f"{scope.with_doubts(sentence, [fact])} Who led it is not recorded."
        lines.append(scope.cited_line(text, [fact]))
    return lines


def _led(scope: Scope, meeting: Meeting, row: Attendance) -> Iterator[Line]:
    """Yield who holds the post of someone who led a meeting, and what that one did at it."""
    leader = row.person or ""
    facts = scope.values_of(meeting, "attendance")
    part = [fact for fact in facts if item_of(meeting, fact) is row]
    # What someone did in one post says nothing of another.
    held = _offices_held(scope, [leader], meeting)
    holders = _holders(scope, [leader])
    of_post = [fact for fact in holders if fact.value in held]
    for fact in _latest_posts(scope, of_post or holders)[:1]:
        did = f"{played_at(row.roles, with_article(meeting.name))}."
        post = scope.with_doubts(_post_words(scope, fact), [fact])
        if fact.about == leader:
            text = f"{post.removesuffix('.')} and {scope.with_doubts(did, part)}"
        else:
            opening = f"{scope.library.name_of(leader)}, who held the post earlier,"
            if of_post and meeting.start:
                month = PartialDate(meeting.start.year, meeting.start.month)
                opening = f"In {month.display()} {scope.library.name_of(leader)}, in the post then,"
            text = f"{post} {scope.with_doubts(f'{opening} {did}', part)}"
        yield scope.cited_line(text, [fact, *part])


def _responsible(scope: Scope, record: Initiative) -> list[Line]:
    """Return who was responsible for an initiative and who its partners were."""
    lines = []
    for field, (one, several) in _PARTS.items():
        facts = list(filter(is_value, scope.values_of(record, field)))
        if not facts:
            continue
        told = facts[:_MOST_NAMES]
        names = [_name_of(scope, str(fact.value)) for fact in told]
        if len(facts) > len(told):
            names.append(counted(len(facts) - len(told), "other", "others"))
        body = str(facts[0].value)
        is_several = body not in COUNTRIES and is_plural(scope.library.name_of(body))
        did = one if len(facts) == 1 and not is_several else several
        text = f"{enumerated(names)} {did} the {wording.kind_words(record)}"
        lines.append(scope.line(capitalized(closed(text)), told))
    return lines


def _name_of(scope: Scope, value: str) -> str:
    """Return a body or a country as it stands within a sentence."""
    if value in COUNTRIES:
        return country_words(value)
    return with_article(scope.library.name_of(value))


def _posts(scope: Scope, facts: Iterable[Fact], nation: Nation | None = None) -> list[Line]:
    """Return who was last seen in which post, as `_latest_posts` chooses and orders them."""
    return _told(scope, _latest_posts(scope, facts, nation))


def _told(scope: Scope, posts: Iterable[Fact]) -> list[Line]:
    return [scope.line(_post_words(scope, fact), [fact]) for fact in posts]


def _is_history(scope: Scope, fact: Fact) -> bool:
    """Return whether a post was last seen years ago."""
    year, *_ = _last_day(fact)
    return year <= scope.today.year - _YEARS_BACK


def _latest_posts(scope: Scope, facts: Iterable[Fact], nation: Nation | None = None) -> list[Fact]:
    """Return the facts on the latest posts, so that each person and each post stands once.

    Args:
        scope: of the note.
        facts: of which those about posts are meant.
        nation: of which the heads stand first, and then its people at the WCO and at ASEAN; without
            one the offices stand first.
    """
    roles = _begun_posts(facts)
    in_post = {fact.id for fact in roles if _certainty_today(scope, fact)}

    def last_day_of(fact: Fact) -> Day:
        if scope.is_shown_around(fact):
            return scope.today.latest
        return _last_day(fact)

    # Who has a post today stands before whoever left it, also on the day of the change.
    roles.sort(key=lambda fact: (fact.id in in_post, last_day_of(fact)), reverse=True)
    latest_year = max((last_day_of(fact)[0] for fact in roles), default=0)

    def rank(fact: Fact) -> int:
        role = item_of(scope.library.get(fact.about), fact)
        if nation and isinstance(role, Role):
            return _rank_in(nation, role)
        if scope.library.store.find(fact.value) is None:
            return _OTHER_POST
        return _HEAD

    told: set[object] = set()
    latest = []
    for fact in sorted((fact for fact in roles if rank(fact) != _MINOR_POST), key=rank):
        names = {fact.about, fact.value} - {scope.subject.id}
        is_recent = last_day_of(fact)[0] > latest_year - _YEARS_BACK
        if is_recent and told.isdisjoint(names):
            latest.append(fact)
            told |= names
    return latest


def _begun_posts(facts: Iterable[Fact]) -> list[Fact]:
    """Return the facts on posts; who is to come into one stands under what comes next."""
    roles = [fact for fact in facts if fact.head == "roles" and is_value(fact)]
    return [fact for fact in roles if fact.date is None or not lies_ahead(fact.date)]


def _rank_in(nation: Nation, role: Role) -> int:
    """Return in which order a post of one of a country is told; the last is left out."""
    if nation.is_head(role):
        return _HEAD
    if nation.is_shared_post(role):
        return _SHARED_POST
    if rank_of(role.title) == LOWEST_RANK:
        return _MINOR_POST
    return _OTHER_POST


def _post_words(scope: Scope, fact: Fact) -> str:
    """Return who held a post and when; of one that goes on as far as is known, since when."""
    holder = scope.library.get(fact.about)
    role = scope.role(fact)
    certainty = _certainty_today(scope, fact)
    if role is None:
        return wording.post_words(fact.text)
    if not certainty:
        return _ended_words(scope, holder, role) or wording.post_words(fact.text)
    evidence = evidence_of(role)
    since, last = role.start or evidence[0], evidence[-1]
    has_been, seen, at_least, or_before = "has been", "", "", ""
    if certainty == INFERRED:
        has_been = "has probably been"
        if last != since:
            seen = f" (last shown in the post {on_date(last)})"
    if role.start is None and since.qualifier:
        # "About July 2016 at the latest" would say two things at once.
        at_least = "at least "
    elif role.start is None:
        or_before = " at the latest"
    post = f"{role_title(role, scope.library.name_of)} {at_least}since {since.display()}"
    return f"{capitalized(named(holder))} {has_been} {post}{or_before}{seen}."


def _ended_words(scope: Scope, holder: Record, role: Role) -> str:
    """Return who held a post until a day that is only inferred; empty for another post."""
    end = inferred_end(Holding(holder, role))
    if role.start is None or end is None or not is_over(end):
        return ""
    post = role_title(role, scope.library.name_of)
    since = f"from {role.start.display()}, probably until {end.display()}"
    return f"{capitalized(named(holder))} was {post} {since}."


def _certainty_today(scope: Scope, fact: Fact) -> str:
    """Return how certain it is that the holder of a post has it on the day of the note.

    Of an office that is what `awco who` answers. A post without an office is taken to go on for
    some years after it was last shown, if its beginning is stated.

    Returns:
        stated, attested, between or inferred; empty if the post is over or nobody knows.
    """
    role = scope.role(fact)
    if role is None or role.end or not _has_begun(role, scope.today):
        return ""
    if role.office:
        whole = item_of(scope.library.get(fact.about), fact)
        for answer in scope.in_office(role.office):
            holding = answer.holding
            if holding and holding.holder.id == fact.about and holding.role == whole:
                return answer.certainty
        return ""
    if scope.is_shown_around(fact):
        return BETWEEN
    year, *_ = last_day(role)
    if role.start is None or year < scope.today.year - LIKELY_YEARS:
        return ""
    shown = shown_on(role, scope.today)
    return INFERRED if shown == UNKNOWN else shown


def _has_begun(role: Role, today: PartialDate) -> bool:
    evidence = evidence_of(role)
    return bool(evidence) and evidence[0].earliest <= today.latest


def _last_day(fact: Fact) -> Day:
    """Return the last day of which a fact tells."""
    return (fact.end or fact.date or PartialDate(1)).latest


def what_comes_next(scope: Scope) -> Iterator[Line]:
    """Yield what is recorded to come, and when the next session may be expected."""
    for event in sorted(scope.coming, key=lambda event: event.record != scope.subject.id):
        facts = [scope.facts[identifier] for identifier in event.facts]
        if event.kind == "meeting":
            # The entry says only when and where it is to be held.
            facts = [fact for fact in facts if fact.head in ("start", "end", "place")] or facts
        yield scope.line_of_event(event, facts)
    if scope.is_ended:
        return
    if not scope.coming and _may_go_on(scope):
        yield Line("No coming meeting or step is recorded.")
    if scope.nation or isinstance(scope.record, Organization):
        yield from _expected_sessions(scope)
    series = getattr(scope.record, "series", None)
    if isinstance(scope.record, Series):
        series = scope.record.id
    if series:
        for session, following in pairwise(scope.library.meetings(series=series)):
            if session == scope.record:
                yield from _following(scope, session, following)
        sessions = _sessions_of(scope, series)
        announced = _is_announced(scope, series)
        if text := expected(sessions, scope.today, is_announced=announced):
            yield Line(text, scope.cited([supporting(sessions[-1], "start")]))


def _following(scope: Scope, session: Meeting, following: Meeting) -> Iterator[Line]:
    """Yield when and where the next recorded session is held, and which are missing before it."""
    earlier, later = _number_of(session), _number_of(following)
    if earlier and later:
        for line in _between(scope, scope.library.get(following.series or ""), earlier, later):
            # The reasons of an inference stand in the note on the series.
            yield line._replace(text=sentences_of(line.text)[0])
    if following.id not in {event.record for event in scope.coming}:
        held = without_house(scope.values_of(following, "start", "end", "place"))
        for event in events_of(held, scope.library.store.find):
            yield scope.line_of_event(event, held)


def _is_announced(scope: Scope, series: str) -> bool:
    """Return whether a session of a series is recorded that lies ahead, whomever it concerns."""
    starts = (dates_of(session)[0] for session in scope.library.meetings(series=series))
    return any(start and start.earliest > scope.today.latest for start in starts)


def _may_go_on(scope: Scope) -> bool:
    """Return whether a reader asks what comes next: not of a person, a meeting or a source.

    Nor of what has ended, or of a series of which the next session is told instead.
    """
    record = scope.record
    if isinstance(record, Series):
        return not expected(_sessions_of(scope, record.id), scope.today)
    end = getattr(record, "end", None)
    is_over_now = isinstance(end, PartialDate) and is_over(end)
    return scope.nation is not None or (isinstance(record, _LASTING) and not is_over_now)


def _sessions_of(scope: Scope, series: str) -> list[Meeting]:
    """Return the past sessions of a series by date."""
    facts = scope.library.facts(mentions=series, field="start")
    return [meeting for meeting in scope.meetings(facts) if meeting.series == series]


def _expected_sessions(scope: Scope) -> Iterator[Line]:
    """Yield when the next session may be expected of each series whose last ones name the subject.

    Meetings of heads of customs and consultations come first. A series of which a session to come
    is recorded needs no expectation.
    """
    abouts = {fact.about for fact in scope.facts.values()}
    met = [one for one in map(scope.library.store.find, sorted(abouts)) if isinstance(one, Meeting)]
    counts = Counter(meeting.series for meeting in met if meeting.series)
    lines = []
    for name, count in counts.items():
        series = scope.library.store.find(name)
        if count < _LEAST_NAMED or not isinstance(series, Series) or _is_announced(scope, name):
            continue
        sessions = _sessions_of(scope, name)
        named_in = [one for one in sessions[-_LAST_SESSIONS:] if one.id in abouts]
        text = expected_of(series.name, sessions, scope.today)
        if text and len(named_in) >= _LEAST_NAMED:
            rank = MAIN_TYPES.index(series.type) if series.type in MAIN_TYPES else len(text)
            lines.append((rank, text, sessions[-1]))
    for _, text, latest in sorted(lines, key=lambda line: line[:2]):
        yield Line(text, scope.cited([supporting(latest, "start")]))
