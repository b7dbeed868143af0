"""Where a subject stands, what may come next, and what is not certain."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from asean_wco.brief.history import latest_told
from asean_wco.brief.statements import Chapter, Statement, chapter
from asean_wco.brief.subject import Country, Subject, offices_of
from asean_wco.library import Library
from asean_wco.model.dates import MONTHS
from asean_wco.model.records import Initiative, Meeting, Person, Record, Series
from asean_wco.query.backlinks import supporting
from asean_wco.query.coverage import number_ranges, series_coverage
from asean_wco.query.tenure import holdings_of
from asean_wco.render import words
from asean_wco.render.card import card_of

EXPECTED = "expected"
_YEARLY_MONTHS = range(9, 16)
_LATEST = 3


def state_of_play(about: Subject, library: Library, meetings: Sequence[Meeting]) -> Chapter:
    """The latest that the reference has: validity, holder of the office, last meetings, next session."""
    told = [*_validity(about), *_latest_holders(about, library)]
    dated = [each for each in meetings if not isinstance(about, Meeting)]
    for meeting in reversed(dated[-_LATEST:]):
        latest = latest_told(meeting)
        told.append(latest._replace(text=f"Last recorded: {latest.text}"))
    if isinstance(about, Person) and (role := words.latest_role(about)):
        post = f"{words.role_text(role, library.name_of)}, {words.role_dates(role)}"
        told.append(Statement(f"Latest post known: {post}", role.sources))
    if isinstance(about, Meeting):
        told += _followed_by(about, library)
    series = about if isinstance(about, Series) else library.store.find(getattr(about, "series", None) or "")
    if isinstance(series, Series):
        told += next_session(library.meetings(series=series.id))
    return chapter("State of play", told)


def _validity(about: Subject) -> Iterator[Statement]:
    """Whether an initiative is in force, as far as sources say."""
    if not isinstance(about, Initiative):
        return
    if about.end:
        yield Statement(f"It ended, or is to end: {about.end.display()}", supporting(about, "end"))
    elif about.in_force:
        yield Statement(f"In force since {about.in_force.display()}; no end is recorded", supporting(about, "in_force"))
    elif about.launched or about.start:
        begun = about.launched or about.start
        told = f"Under way since {begun.display() if begun else ''}; no end is recorded"
        yield Statement(told, supporting(about, "launched", "start"))
    elif about.signed:
        told = f"Signed {about.signed.display()}; entry into force is not recorded"
        yield Statement(told, supporting(about, "signed"))


def _latest_holders(about: Subject, library: Library) -> Iterator[Statement]:
    """The last known holder of each office of the subject."""
    records = [*library.of_kind("person"), *library.of_kind("organization")]
    for office in offices_of(about, library):
        held = [each for each in holdings_of(office.id, records) if each.evidence]
        if held:
            last = max(held, key=lambda each: each.evidence[-1].latest)
            told = f"{office.name}: {last.holder.name}, last seen in the post {last.evidence[-1].display()}"
            yield Statement(told, last.role.sources)


def _followed_by(meeting: Meeting, library: Library) -> Iterator[Statement]:
    """The session after a meeting in its series."""
    if not meeting.series or not meeting.start:
        return
    for each in library.meetings(series=meeting.series):
        if each.start and each.start.earliest > (meeting.end or meeting.start).latest:
            latest = latest_told(each)
            yield latest._replace(text=f"Followed by: {latest.text}")
            return


def next_session(meetings: Sequence[Meeting]) -> Iterator[Statement]:
    """When the next session of a series may be expected, where the last ones came about once a year.

    An expectation is no fact: no source states it, and it is marked as one.

    Args:
        meetings: the sessions of one series.
    """
    dated = sorted((each for each in meetings if each.start and each.start.month), key=lambda each: each.start.sort_key)  # type: ignore[union-attr]
    latest = dated[-5:]
    months = [each.start.year * 12 + each.start.month for each in latest if each.start]
    gaps = [after - before for before, after in pairwise(months)]
    yearly = [gap for gap in gaps if gap in _YEARLY_MONTHS]
    # A year of which no session was found breaks no rhythm, as long as the last sessions keep it.
    if len(yearly) < 3 or gaps[-1] not in _YEARLY_MONTHS:
        return
    coming = months[-1] + round(median(yearly))
    year, month = divmod(coming - 1, 12)
    number = latest[-1].ordinal
    which = f"the {words.ordinal(number + 1)} session" if number else "the next session"
    sources = tuple(dict.fromkeys(source for each in latest for source in supporting(each, "start")[:1]))
    told = f"By the rhythm of the last {len(latest)} sessions, {which} would fall about {MONTHS[month]} {year}"
    yield Statement(f"{told}; that is an expectation, no source read announces it", sources, EXPECTED)


def open_questions(about: Subject, library: Library, meetings: Sequence[Meeting]) -> Chapter:
    """What is disputed, inferred and unknown of the subject, and of the dates of its latest meetings."""
    told: list[Statement] = []
    if not isinstance(about, Country):
        told += _doubts(about, library)
        told += _own_and_unsourced(about)
    if isinstance(about, Series):
        missing = series_coverage(about, library.meetings()).missing
        if missing:
            told.append(Statement(f"No record was found of the sessions {number_ranges(missing)}.", (), words.UNKNOWN))
    for meeting in () if isinstance(about, Meeting) else meetings[-12:]:
        for each in _doubts(meeting, library):
            if any(word in each.text.lower() for word in ("when", "start", "date", "series", "ordinal")):
                told.append(each._replace(text=f"{meeting.name}: {each.text}"))
    return chapter("Open questions", told)


def _doubts(record: Record, library: Library) -> Iterator[Statement]:
    for section in card_of(record, library).sections:
        if section.title == "In doubt":
            for line in section.lines:
                label = line.label.strip(" ".join(words.LEGEND))
                yield Statement(": ".join(filter(None, (label, line.text))), line.sources, line.mark)


def _own_and_unsourced(record: Record) -> Iterator[Statement]:
    if record.origin == "own":
        what = "names no source" if record.unsourced else "is not part of the reference"
        mark = words.own_mark("own", unsourced=record.unsourced)
        yield Statement(f"This is a record of your own; it {what}.", (), mark)
