"""What happened: the dated events of a subject, by year."""

from __future__ import annotations

from collections.abc import Sequence

from asean_wco.brief.facts import COUNTED
from asean_wco.brief.statements import Chapter, Group, Statement
from asean_wco.brief.subject import Subject
from asean_wco.facts.sources import supporting
from asean_wco.library import Library
from asean_wco.model.dates import PartialDate, display_period
from asean_wco.model.records import Meeting
from asean_wco.query.timeline import Event, within
from asean_wco.render import words

# Beyond this a chronology is a list to search in, which the timeline and the exports do better.
MOST_EVENTS = 60


def events_about(
    about: Subject, library: Library, first: PartialDate | None, last: PartialDate | None
) -> list[Event]:
    """Return the events that concern a subject, within a time."""
    subject = None if about is None else about
    return within(library.events(subject), first, last)


def most_telling(events: Sequence[Event], about: Subject) -> list[Event]:
    """The events that a note has room for: those of the subject itself, and the latest of the others."""
    room = MOST_EVENTS - sum(event.record == about.id for event in events)
    others = [event for event in events if event.record != about.id]
    kept = set(others[-room:] if room > 0 else ())
    return [event for event in events if event.record == about.id or event in kept]


def by_year(events: Sequence[Event], about: Subject, library: Library) -> Chapter:
    """The events as a chronology."""
    kept = most_telling(events, about)
    years: dict[int, list[Statement]] = {}
    for event in kept:
        years.setdefault(event.start.year, []).append(_told(event, about, library))
    groups = [Group(str(year), tuple(told)) for year, told in sorted(years.items())]
    if left := len(events) - len(kept):
        which = words.counted(left, "earlier event is", "earlier events are")
        told = f"{which} left out for length; --from and --to ask for another time."
        groups.append(Group("Left out", (Statement(told, (), COUNTED),)))
    return Chapter("History", tuple(groups))


def _told(event: Event, about: Subject, library: Library) -> Statement:
    """An event as a sentence."""
    text, sources = named(event, library, about)
    own = words.own_mark(**library.origin_of(event.record))
    mark = " ".join(filter(None, (words.INFERRED if event.certainty == "inferred" else "", own)))
    if event.kind == "term":
        return Statement(f"{event.start.display()}: {text}, {_term(event)}", sources, mark)
    is_this = event.record == about.id and isinstance(about, Meeting) and event.kind == "meeting"
    this = " (this meeting)" if is_this else ""
    return Statement(f"{display_period(event.start, event.end)}: {text}{this}", sources, mark)


def named(
    event: Event, library: Library, about: Subject | None = None
) -> tuple[str, tuple[str, ...]]:
    """An event with its record's name in full, a meeting with its place; and the sources.

    Args:
        event: of any record.
        library: the reference.
        about: the subject of the note, whose own events need no name; None to name all.
    """
    record = None if about and event.record == about.id else library.store.find(event.record)
    if isinstance(record, Meeting) and event.kind == "meeting":
        place = words.place_text(record.place)
        if place and not (record.place and (record.place.city or place) in record.name):
            held = supporting(record, "place")
            # Footnotes would be read as those of the place too.
            cited = (*event.sources, *held) if held or not record.unsourced else ()
            return f"{event.text}, {place}", tuple(dict.fromkeys(cited))
    elif record and event.kind == "milestone":
        name = record.acronyms[0] if record.acronyms else record.name
        what = event.text.removeprefix(f"{name}: ").removeprefix(f"{name} – ")
        return f"{record.name}: {what}", event.sources
    return event.text, event.sources


def _term(event: Event) -> str:
    """How long a post is stated or seen to have been held."""
    until = f" to {event.end.display()}" if event.end and event.end != event.start else ""
    return (
        f"seen in the post{until}"
        if event.certainty == "attested"
        else f"in office from then{until or ', end not recorded'}"
    )
