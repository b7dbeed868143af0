"""How an event is put in words: its date with every doubt about it, its kind, its sources."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable

from asean_wco.facts.fact import ATTESTED, DISPUTED, INFERRED, SIGNS
from asean_wco.model.dates import MONTHS, display_period
from asean_wco.model.origin import own_words
from asean_wco.model.text import enclosed, joined
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
