"""The events of a timeline: how each is put in words, and in which year of the spine it stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from asean_wco.facts.fact import ATTESTED, DISPUTED, INFERRED, SIGNS
from asean_wco.model.dates import MONTHS, PartialDate, display_period
from asean_wco.model.origin import own_words
from asean_wco.model.text import enclosed, joined, number_ranges
from asean_wco.query.timeline import LASTING, Event

# Kinds from the longest to the shortest, as a picture has them from top to bottom.
KIND_NAMES = {
    "term": ("term of office", "terms of office"),
    "period": ("plan or period", "plans and periods"),
    "meeting": ("meeting", "meetings"),
    "milestone": ("milestone", "milestones"),
}
KINDS = tuple(KIND_NAMES)
_DOUBTS = {INFERRED: "inferred", DISPUTED: "sources disagree"}
# Gives the title and the address of a source by its id.
Cited = Callable[[str], tuple[str, str]]


def signed(event: Event, text: str) -> str:
    """Return the date of an event as some text, after the sign of a doubt about it."""
    return joined(" ", SIGNS.get(event.certainty), text)


def period_words(event: Event) -> str:
    """Return when an event was; a last day that is only inferred has the sign for that."""
    period = display_period(event.start, event.end)
    first, dash, last = period.partition("–")
    if event.ends_inferred and dash:
        space = first[len(first.rstrip()) :]
        return f"{first}{dash}{space}{SIGNS[INFERRED]} {last.strip()}"
    return period


def short_months(text: str) -> str:
    """Return a date with the short names of months."""
    for month in MONTHS:
        text = text.replace(month, month[:3])
    return text


def when(event: Event, *, before: bool = False) -> str:
    """Return the date or period of an event in words, with what is not certain about it.

    Args:
        event: the event.
        before: whether it stands among those that began before the time that was asked for.
    """
    period = period_words(event)
    if before and event.kind in LASTING and event.end:
        period = f"since {event.start.display()}, to {event.end.display()}"
    if event.certainty == ATTESTED:
        period = f"seen in the post: {period}"
    elif event.is_open:
        seen = ""
        if event.seen and event.seen != event.start:
            seen = f"last seen {event.seen.display()}"
        opening = "since" if before else "from"
        period = joined(", ", f"{opening} {period}", seen, "end not recorded")
    guess = "last day inferred" if event.ends_inferred else ""
    notes = joined(", ", _DOUBTS.get(event.certainty), guess, _plan(event))
    return signed(event, joined(" ", period, enclosed("(", notes, ")")))


def short_when(event: Event) -> str:
    """Return the date of an event for a label: signs for doubts, and short names of months."""
    period = short_months(period_words(event))
    if event.is_open:
        period = f"from {period}, end not recorded"
    if event.certainty == ATTESTED:
        period = f"seen {period}"
    return signed(event, joined(", ", period, _plan(event)))


def _plan(event: Event) -> str:
    return "planned" if event.is_planned else ""


def event_text(event: Event) -> str:
    """Return what happened, marked if the record is one of the user's own."""
    own = own_words(event.origin, event.unsourced)
    return joined(" ", event.text, enclosed("(", own, ")"))


def count_words(events: Iterable[Event]) -> str:
    """Return how many events there are of each kind: ``4 terms of office, 1 meeting``.

    Without any, ``nothing dated``.
    """
    numbers = Counter(event.kind for event in events)
    counts = [
        f"{numbers[kind]:,} {kind_name(kind, numbers[kind])}" for kind in KINDS if numbers[kind]
    ]
    return ", ".join(counts) or "nothing dated"


def kind_name(kind: str, number: int) -> str:
    """Return the name of a kind of event, in the plural unless the number is one."""
    singular, plural = KIND_NAMES[kind]
    return singular if number == 1 else plural


def numbered_sources(events: Iterable[Event]) -> dict[str, int]:
    """Return the ids of the sources of events, numbered in the order in which they are needed."""
    sources = dict.fromkeys(source for event in events for source in event.sources)
    return {source: number for number, source in enumerate(sources, start=1)}


class Timeline(NamedTuple):
    """What happened around a subject, and what of it was asked for.

    Attributes:
        title: the name of the subject.
        shown: the events that were asked for, in the order of time.
        events: all events of the subject: a year in which one of them falls is not empty.
        first: beginning of the time that was asked for; None for all.
    """

    title: str
    shown: Sequence[Event]
    events: Sequence[Event]
    first: PartialDate | None = None


class SpineYear(NamedTuple):
    """What happened or began in a year.

    Attributes:
        number: the year; None for what began before the time that was asked for.
        gaps: of the years since the one before, in sentences.
        events: what happened in it.
    """

    number: int | None
    gaps: tuple[str, ...]
    events: tuple[Event, ...]


def spine(timeline: Timeline) -> Iterator[SpineYear]:
    """Yield the years in which shown events began, with what is to say of those between them."""
    first = timeline.first
    shown = set(timeline.shown)
    lasting = {year for event in shown for year in event.all_years}
    left_out = {year for event in timeline.events if event not in shown for year in event.all_years}
    earlier = tuple(event for event in timeline.shown if first and event.start.year < first.year)
    later = timeline.shown[len(earlier) :]
    following = later[0].start.year if later else 0
    if earlier and first:
        yield SpineYear(None, (), earlier)
        following = first.year
    for year, events in groupby(later, key=lambda event: event.start.year):
        gaps = _gaps(range(following, year), lasting, left_out)
        yield SpineYear(year, tuple(gaps), tuple(events))
        following = year + 1


def _gaps(between: range, lasting: set[int], left_out: set[int]) -> Iterator[str]:
    """Yield what is to say of years in which no shown event begins.

    No year is called empty in which anything of the subject falls, be it shown or not.

    Args:
        between: the years.
        lasting: years in which a shown event lasts, or one of its facts falls.
        left_out: years of the events that are not shown.
    """
    for is_lasting, run in groupby(between, lasting.__contains__):
        years = list(run)
        words = "nothing else recorded" if is_lasting else "nothing recorded"
        if left_out.intersection(years):
            words = "no such event"
        yield f"{number_ranges(years)}: {words}"
