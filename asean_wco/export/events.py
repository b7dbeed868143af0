"""The words for the events of a timeline, and the years of its spine with their events."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from asean_wco.facts.fact import ATTESTED, DOUBT_WORDS, INFERRED, SIGNS
from asean_wco.facts.sentences import seen_in_post, with_likely_end
from asean_wco.model.dates import MONTHS, PartialDate, display_period
from asean_wco.model.text import enclosed, joined, number_ranges
from asean_wco.query.timeline import Event

# Kinds of events, those that last longest first: the order in a picture from top to bottom.
KIND_NAMES = {
    "term": ("term of office", "terms of office"),
    "period": ("plan or period", "plans and periods"),
    "meeting": ("meeting", "meetings"),
    "milestone": ("milestone", "milestones"),
}
# Events of the kind milestone that tell a quantity are counted apart.
_FIGURES = ("figure", "figures")
# Returns the title and the address of a source by its id.
Cited = Callable[[str], tuple[str, str]]


def signed(event: Event, text: str) -> str:
    """Return a text for the date of an event, with the sign of a doubt about the date before it."""
    return joined(" ", SIGNS.get(event.certainty), text)


def period_words(event: Event) -> str:
    """Return the date or period of an event, with a sign before what is inferred of it.

    A date that is inferred although sources state another stands behind it in brackets.
    """
    period = display_period(event.start, event.end)
    if event.ends_inferred and event.end not in (None, event.start):
        period = with_likely_end(event.start, event.end)
    likely = display_period(event.otherwise, None)
    return joined(" ", period, enclosed(f"({SIGNS[INFERRED]} ", likely, ")"))


def short_months(text: str) -> str:
    """Return a date in words with the short names of months."""
    for month in MONTHS:
        text = text.replace(month, month[:3])
    return text


def when(event: Event, *, before: bool = False) -> str:
    """Return the date or period of an event in words, with the doubts about it.

    Args:
        event: the event.
        before: whether the event is listed as one that began before the time asked for.
    """
    period = period_words(event)
    if event.certainty == ATTESTED:
        period = seen_in_post(event.start, event.end)
    elif event.is_open:
        opening = "since" if before else "from"
        period = f"{opening} {period}"
        if event.seen and event.seen != event.start:
            period = f"{period}, latest source {event.seen.display()}"
        period = f"{period}, end not recorded"
    guess = "last day inferred" if event.ends_inferred else ""
    notes = joined(", ", DOUBT_WORDS.get(event.certainty), guess, _plan(event))
    return signed(event, joined(" ", period, enclosed("(", notes, ")")))


def short_when(event: Event) -> str:
    """Return the date of an event for a label: signs for doubts, and short names of months."""
    period = short_months(period_words(event))
    if event.is_open:
        period = f"from {period}, end not recorded"
    if event.certainty == ATTESTED:
        period = short_months(seen_in_post(event.start, event.end))
    return signed(event, joined(", ", period, _plan(event)))


def _plan(event: Event) -> str:
    return "planned" if event.is_planned else ""


def event_text(event: Event) -> str:
    """Return what happened, with a mark if the record is one of the user's own."""
    return joined(" ", event.text, enclosed("(", event.own_words, ")"))


def count_words(events: Iterable[Event]) -> str:
    """Return the numbers of events by kind, such as ``4 terms of office, 1 meeting``.

    Without events this is ``nothing dated``.
    """
    numbers = Counter(event.shown_kind for event in events)
    names = {**KIND_NAMES, "figure": _FIGURES}
    counts = [
        f"{numbers[kind]:,} {names[kind][numbers[kind] != 1]}" for kind in names if numbers[kind]
    ]
    return ", ".join(counts) or "nothing dated"


def name_of_events(events: Sequence[Event]) -> str:
    """Return what events of one kind are called together: ``milestones and figures``."""
    sorts = [KIND_NAMES[event.kind] for event in events if not event.is_figure][:1]
    sorts += [_FIGURES for event in events if event.is_figure][:1]
    names = [names[len(events) != 1] for names in sorts]
    return " and ".join(names)


def numbered_sources(events: Iterable[Event]) -> dict[str, int]:
    """Return the numbers of the sources of events by id, from 1 in the order of first use."""
    sources = dict.fromkeys(source for event in events for source in event.sources)
    return {source: number for number, source in enumerate(sources, start=1)}


class Timeline(NamedTuple):
    """The events of a subject, and which of them were asked for.

    Attributes:
        title: the name of the subject.
        shown: the events that were asked for, in the order of time.
        events: all events of the subject; a year in which one of them falls is not empty.
        first: beginning of the time that was asked for; None for all time.
        last: end of the time that was asked for; None for all time.
    """

    title: str
    shown: Sequence[Event]
    events: Sequence[Event]
    first: PartialDate | None = None
    last: PartialDate | None = None


class SpineYear(NamedTuple):
    """A year with the events that began in it.

    Attributes:
        number: the year; None for events that began before the time asked for.
        gaps: sentences on the years between the year before in the list and this one.
        events: the events that began in the year.
    """

    number: int | None
    gaps: tuple[str, ...]
    events: tuple[Event, ...]


def spine(timeline: Timeline) -> Iterator[SpineYear]:
    """Yield the years in which shown events began, with sentences on the years between them."""
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
    """Yield sentences on years in which no shown event begins.

    A year is not called empty if any event of the subject falls in it, even one that is not shown.

    Args:
        between: the years.
        lasting: years in which a shown event lasts, or one of its facts falls.
        left_out: years of the events that are not shown.
    """
    gaps: list[tuple[str, list[int]]] = []
    for is_lasting, run in groupby(between, lambda year: year in lasting):
        years = list(run)
        words = "nothing else recorded" if is_lasting else "nothing recorded"
        if left_out.intersection(years):
            words = "no such event"
        if gaps and gaps[-1][0] == words:
            gaps[-1][1].extend(years)
        else:
            gaps.append((words, years))
    for words, years in gaps:
        yield f"{number_ranges(years)}: {words}"
