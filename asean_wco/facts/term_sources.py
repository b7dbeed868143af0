"""Which sources of a term in a post give its dates, and which only show the holder in the post.

A role names all its sources together. One that speaks of a meeting or of a day on which the holder
is seen in the post shows no more than that. The others are those on which the dates of the term
rest: they tell of a choice, of an entry into office or of its end.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Sequence

from asean_wco.facts.when import dates_of
from asean_wco.model.dates import Day, PartialDate, period_overlaps
from asean_wco.model.records import Meeting, Record, Role
from asean_wco.model.tuples import NamedTuple

# Who enters an office or leaves it is in the news within so many days.
_NEWS_OF_TERM_DAYS = 31
# What the holder of a post did on a day is reported within so many days.
_NEWS_OF_DAY_DAYS = 45


class TermSources(NamedTuple):
    """The sources of a term.

    Attributes:
        dating: those that give its dates; all if they cannot be told apart.
        showing: those that only show the holder in the post on some day.
    """

    dating: tuple[str, ...]
    showing: tuple[str, ...]

    @property
    def in_order(self) -> tuple[str, ...]:
        """All sources, those that give the dates first."""
        return (*self.dating, *self.showing)


def sources_of_term(
    holder: Record,
    role: Role,
    linking: Iterable[Record],
    published: Callable[[str], PartialDate | None],
) -> TermSources:
    """Return the sources of a term, apart by what they say of it.

    Args:
        holder: the person or body that has the role.
        role: the post with its term.
        linking: the records that link to the holder, the meetings that it was at among them.
        published: returns when a source was published; None if that is not known.
    """
    ends = [end for end in (role.start, role.end) if end]
    if not ends or not role.attested:
        return TermSources(role.sources, ())
    seen = _seen_at_meetings(holder, role.attested, linking)
    disputed = _of_disputed_dates(holder, role)

    def only_shows(source: str) -> bool:
        date = published(source)
        if source in disputed or _follows_one_of(ends, date, _NEWS_OF_TERM_DAYS):
            return False
        return source in seen or _follows_one_of(role.attested, date, _NEWS_OF_DAY_DAYS)

    showing = tuple(source for source in role.sources if only_shows(source))
    dating = tuple(source for source in role.sources if source not in showing)
    if not dating:
        return TermSources(role.sources, ())
    return TermSources(dating, showing)


def sources_of_day(
    holder: Record,
    role: Role,
    day: PartialDate,
    linking: Iterable[Record],
    published: Callable[[str], PartialDate | None],
) -> tuple[str, ...]:
    """Return the sources that show a holder in a post on a day; all if they cannot be told apart.

    Args:
        holder: the person or body that has the role.
        role: the post with its term.
        day: one of the dates of the term.
        linking: the records that link to the holder, the meetings that it was at among them.
        published: returns when a source was published; None if that is not known.
    """
    sources, days = role.sources, _NEWS_OF_DAY_DAYS
    if day in (role.start, role.end):
        sources, days = sources_of_term(holder, role, linking, published).dating, _NEWS_OF_TERM_DAYS
    seen = _seen_at_meetings(holder, (day,), linking)
    shown = [
        source
        for source in sources
        if source in seen or _follows_one_of([day], published(source), days)
    ]
    return tuple(shown) or sources


def _seen_at_meetings(
    holder: Record, days: Sequence[PartialDate], linking: Iterable[Record]
) -> set[str]:
    """Return the sources that place a holder at a meeting on one of some days."""
    seen: set[str] = set()
    for meeting in linking:
        if not isinstance(meeting, Meeting):
            continue
        start, end = dates_of(meeting)
        if start is None or not any(period_overlaps(start, end, day, day) for day in days):
            continue
        for row in meeting.attendance:
            if holder.id in (row.person, row.organization):
                seen.update(row.sources)
    return seen


def _of_disputed_dates(holder: Record, role: Role) -> set[str]:
    """Return the sources that give dates of a term on which sources disagree."""
    field = f"roles.{role.office}"
    return {
        source
        for dispute in holder.disputes
        if dispute.field == field
        for claim in dispute.claims
        for source in claim.sources
    }


def _follows_one_of(dates: Iterable[PartialDate], published: PartialDate | None, days: int) -> bool:
    """Return whether a source may have been published on one of some dates, or soon after it.

    Args:
        dates: on which something happened.
        published: when the source was; None if that is not known.
        days: how many days after the date are soon.
    """
    return published is not None and any(
        date.earliest <= published.latest and published.earliest <= _days_after(date.latest, days)
        for date in dates
    )


def _days_after(day: Day, days: int) -> Day:
    """Return the day that comes so many days after another."""
    last = datetime.date(*day) + datetime.timedelta(days=days)
    return last.year, last.month, last.day
