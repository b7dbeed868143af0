"""Where a subject stands and what may come next: what a reader must know if there is time for nothing else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from asean_wco.brief import doubts
from asean_wco.brief.facts import COUNTED
from asean_wco.brief.history import named
from asean_wco.brief.meetings import in_short, meeting_told, naming, sentence
from asean_wco.brief.statements import Chapter, Statement, chapter
from asean_wco.brief.subject import Subject, offices_of, released
from asean_wco.brief.validity import is_past, term, validity
from asean_wco.facts.sources import supporting
from asean_wco.facts.tenure import Holding, holdings_of
from asean_wco.facts.when import dates_of
from asean_wco.library import Library
from asean_wco.model.countries import Country
from asean_wco.model.dates import MONTHS, Day, PartialDate, display_period
from asean_wco.model.folding import ordinal
from asean_wco.model.records import Initiative, Meeting, Organization, Person, Series, Topic
from asean_wco.query.timeline import Event
from asean_wco.render import words

EXPECTED = "expected"
_YEARLY_MONTHS = range(9, 16)
# A session that has been due for longer than this is not late: the rhythm has ended.
_OVERDUE_MONTHS = 24
_MOST_OFFICES = 6
_LATEST_STEPS = 2
# What lies further back than this before the latest step is history.
_STEPS_APART = 5


def state_of_play(
    about: Subject,
    library: Library,
    meetings: Sequence[Meeting],
    events: Sequence[Event],
    open_points: Chapter,
    *,
    until: PartialDate | None = None,
) -> Chapter:
    """The latest that the reference has: validity, holders of offices, last meeting and step, next session, doubts.

    Args:
        about: a record or a country.
        library: the reference.
        meetings: those that concern the subject, the earliest first.
        events: everything dated that belongs to the subject.
        open_points: from `open_questions`.
        until: end of the time that was asked for; what comes after it is not told, nor expected.
    """
    known = "in that time" if until else "recorded"
    told = [*validity(about, library)] if isinstance(about, Initiative) else []
    told += [*_latest_post(about, library), *_latest_holders(about, library)]
    told += (
        _around(about, library)
        if isinstance(about, Meeting)
        else _latest_meeting(about, library, meetings, known)
    )
    told += _latest_steps(about, library, events, known)
    series = (
        about
        if isinstance(about, Series)
        else library.store.find(getattr(about, "series", None) or "")
    )
    if isinstance(series, Series) and not until:
        sessions, today = library.meetings(series=series.id), released(library)
        told += [*next_session(sessions, today)] or (
            _why_none(sessions, today) if series is about else []
        )
    if uncertain := doubts.counted(open_points):
        told.append(Statement(uncertain, (), COUNTED))
    return chapter("State of play", told)


def _latest_post(about: Subject, library: Library) -> Iterator[Statement]:
    if isinstance(about, Person) and (role := words.latest_role(about)):
        post = f"{words.role_text(role, library.name_of)}, {term(role)}"
        yield Statement(f"Latest post known: {post}.", role.sources)


def _latest_holders(about: Subject, library: Library) -> Iterator[Statement]:
    """The last known holder of each office of the subject, the latest known first."""
    records = [*library.of_kind("person"), *library.of_kind("organization")]
    found = []
    for office in offices_of(about, library):
        held = [each for each in holdings_of(office.id, records) if each.evidence]
        if held:
            last = max(held, key=lambda each: each.evidence[-1].latest)
            told = f"{office.name}: {last.holder.name}, {_held(last, library)}."
            mark = words.own_mark(last.holder.origin, unsourced=last.holder.unsourced)
            found.append((last.evidence[-1].latest, Statement(told, last.role.sources, mark)))
    found.sort(key=lambda each: each[0], reverse=True)
    yield from (told for _, told in found[:_MOST_OFFICES])


def _held(holding: Holding, library: Library) -> str:
    """The term, and what is known beyond it."""
    over = holding.role.end and is_past(holding.role.end, library)
    return f"{term(holding.role)}{', no later holder recorded' if over else ''}"


def _latest_meeting(
    about: Subject, library: Library, meetings: Sequence[Meeting], known: str
) -> Iterator[Statement]:
    """The latest meeting with the first of what was said at it."""
    if meetings:
        latest = meeting_told(meetings[-1])
        what = "session" if isinstance(about, Series) else "meeting"
        more = in_short(about, library, meetings[-1])
        yield latest._replace(text=f"Latest {what} {known}: {latest.text}.", more=more)


def _around(meeting: Meeting, library: Library) -> Iterator[Statement]:
    """The sessions before and after a meeting in its series."""
    if not meeting.series or not meeting.start:
        return
    sessions = [
        each
        for each in library.meetings(series=meeting.series)
        if each.start and each.id != meeting.id
    ]
    before = [
        each for each in sessions if each.start and each.start.latest < meeting.start.earliest
    ]
    after = [
        each
        for each in sessions
        if each.start and each.start.earliest > (meeting.end or meeting.start).latest
    ]
    for told, found in (("Session before it", before[-1:]), ("Session after it", after[:1])):
        for each in found:
            session = meeting_told(each)
            yield session._replace(
                text=f"{told}: {session.text}.", more=in_short(meeting, library, each)
            )


def _latest_steps(
    about: Subject, library: Library, events: Sequence[Event], known: str
) -> Iterator[Statement]:
    """The latest milestones, and the parts of an initiative, the last one first."""
    if not isinstance(about, (Topic, Initiative, Organization, Country)):
        return
    past = [each for each in events if _is_step(each, about) and is_past(each.start, library)]
    if isinstance(about, Topic):
        # What belongs to a topic does other things besides; a step on the topic is one that names it.
        names = naming(about)
        past = [each for each in past if names.search(named(each, library)[0])] or past
    recent = [each for each in past if past[-1].start.year - each.start.year <= _STEPS_APART]
    for event in reversed(recent[-_LATEST_STEPS:]):
        text, sources = named(event, library, about)
        mark = words.own_mark(**library.origin_of(event.record))
        yield Statement(
            f"Latest step {known} ({display_period(event.start, event.end)}): {sentence(text)}",
            sources,
            mark,
        )


def _is_step(event: Event, about: Subject) -> bool:
    """Whether an event is a step of a subject: a milestone, or an edition of an operation or a plan."""
    part = event.kind == "period" and isinstance(about, Initiative) and event.record != about.id
    return event.kind == "milestone" or part


def next_session(meetings: Sequence[Meeting], today: Day | None = None) -> Iterator[Statement]:
    """When the next session of a series may be expected, where the last ones came about once a year.

    An expectation is no fact: no source states it, and it is marked as one.

    Args:
        meetings: the sessions of one series.
        today: the day on which the data was released; None if it is not known.
    """
    dated = [meeting for meeting in meetings if meeting.start and meeting.start.month]
    dated.sort(key=lambda meeting: dates_of(meeting)[0].sort_key)  # type: ignore[union-attr]
    latest = dated[-5:]
    months = [each.start.year * 12 + each.start.month for each in latest if each.start]
    gaps = [after - before for before, after in pairwise(months)]
    yearly = [gap for gap in gaps if gap in _YEARLY_MONTHS]
    # A year of which no session was found breaks no rhythm, as long as the last sessions keep it.
    if len(yearly) < 3 or gaps[-1] not in _YEARLY_MONTHS:
        return
    step = round(median(yearly))
    due = months[-1] + step
    now = today[0] * 12 + today[1] if today else due
    if now - due > _OVERDUE_MONTHS:
        return
    number = latest[-1].ordinal
    which = f"the {ordinal(number + 1)}" if number else "the next"
    sources = tuple(
        dict.fromkeys(source for each in latest for source in supporting(each, "start")[:1])
    )
    rhythm = f"by the rhythm of the last {len(latest)} sessions"
    if now <= due:
        told = f"Next session: {rhythm}, {which} would fall about {_month(due)}"
    else:
        coming = next(month for month in range(due, now + step, step) if month >= now)
        told = f"Next session: none is recorded after {_month(months[-1])}; {rhythm}, {which} was due about {_month(due)}"
        told += f" and another would fall about {_month(coming)}"
    yield Statement(f"{told}. That is an expectation, not an announcement.", sources, EXPECTED)


def _why_none(meetings: Sequence[Meeting], today: Day | None) -> Iterator[Statement]:
    """Why no next session of a series is expected."""
    starts = [each.start for each in meetings if each.start]
    if not starts:
        return
    last = max(starts, key=lambda date: date.latest)
    over = (
        today and (today[0] - last.year) * 12 + today[1] - (last.month or 12) > _OVERDUE_MONTHS + 12
    )
    why = (
        f"none is recorded after {last.display()}"
        if over
        else "the last sessions recorded keep no yearly rhythm"
    )
    yield Statement(f"Next session: {why}, so that none is expected here.", (), COUNTED)


def _month(number: int) -> str:
    year, month = divmod(number - 1, 12)
    return f"{MONTHS[month]} {year}"
