"""Events that two records tell: each is told once, with the sources of both."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from asean_wco.facts.fact import DISPUTED, Fact
from asean_wco.model.countries import country_name
from asean_wco.model.dates import MONTHS, PartialDate
from asean_wco.model.folding import beginnings
from asean_wco.model.records import Find, Initiative, Meeting
from asean_wco.query.timeline import Event, events_of

_SHORTEST_WORD = 3
# Words by which a step says that a meeting was held, and in which month.
_HOLDING = (
    "a the in at of on to from until and its was were held met meeting session conference took "
    "place reported online"
)
# How alike the words of two steps of one day are if they are the same step.
_LIKE, _MUCH_ALIKE = 0.25, 0.6


def events_told_once(
    facts: Mapping[str, Fact], find: Find, subject: str = "", name: str = ""
) -> list[Event]:
    """Return the events of facts in the order of time; what two records tell of one day is one.

    Args:
        facts: by id; those without a date are left out.
        find: returns the record with an id, or None.
        subject: id of the record that the events are about, whose words go before those of others.
        name: of the subject; a step that names it tells more.
    """

    def step_text(event: Event) -> str:
        """Return what a step says, without the name of its record."""
        fact = facts[event.facts[0]]
        return str(fact.value) if fact.head == "milestones" else fact.text

    def is_told_twice(event: Event, other: Event) -> bool:
        """Return whether two records tell of the same step on the same day.

        They cite a common source then, and say much the same. Steps of two initiatives are two,
        unless one is a part of the other.
        """
        if event.record == other.record or set(event.sources).isdisjoint(other.sources):
            return False
        for meeting, step in ((event, other), (other, event)):
            if meeting.kind == "meeting":
                return _only_tells_that_it_met(step_text(step), meeting, find)
        records = [find(one.record) for one in (event, other)]
        least = _LIKE
        if all(isinstance(record, Initiative) for record in records):
            parents = {getattr(record, "parent", None) for record in records}
            if parents.isdisjoint((event.record, other.record)):
                return False
            least = _MUCH_ALIKE
        return likeness(step_text(event), step_text(other)) >= least

    def telling(event: Event) -> tuple[bool, bool, bool, int]:
        """Return what orders the records of one step by how well they tell it, the best last."""
        text = step_text(event)
        return event.kind == "meeting", event.record == subject, name in text, -len(text)

    return told_once(events_of(facts.values(), find, subject), is_told_twice, telling)


def told_once(
    events: Iterable[Event],
    is_same: Callable[[Event, Event], bool],
    telling: Callable[[Event], Any],
) -> list[Event]:
    """Return events, of which those that are the same are one with the facts of all.

    Args:
        events: in the order of time, which is kept.
        is_same: says whether two events are the same; only asked of steps, and of a step and a
            meeting.
        telling: orders those that are the same, the one whose words are taken last.
    """
    groups: list[list[Event]] = []
    steps: dict[PartialDate, list[list[Event]]] = {}
    for event in events:
        same_day = []
        if event.kind in ("meeting", "milestone"):
            same_day = steps.setdefault(event.start, [])
        same = [
            group
            for group in same_day
            if not _has_meetings(group, event) and any(is_same(event, other) for other in group)
        ]
        if same:
            same[0].append(event)
        else:
            groups.append([event])
            same_day.append(groups[-1])
    return [_merged(group, is_same, telling) for group in groups]


def _has_meetings(group: Iterable[Event], event: Event) -> bool:
    """Return whether an event and one of a group are meetings, which are two."""
    return event.kind == "meeting" and any(other.kind == "meeting" for other in group)


def _only_tells_that_it_met(text: str, event: Event, find: Find) -> bool:
    """Return whether a step says no more than that a meeting was held, where and until when.

    Args:
        text: of the step.
        event: the meeting, on the day of the step.
        find: returns the record with an id, or None.
    """
    meeting = find(event.record)
    if not isinstance(meeting, Meeting):
        return False
    place = meeting.place
    city = beginnings(place.city or "") if place else set()
    of_place = city | (beginnings(country_name(place.country or "")) if place else set())
    numbers = {word for word in beginnings(meeting.name) if word[0].isdecimal()}
    said = beginnings(text)
    names_it = bool(said & (city | numbers))
    words = said - beginnings(meeting.name) - of_place - _OF_HOLDING
    return names_it and all(word.isdecimal() for word in words)


def _merged(
    group: list[Event], is_same: Callable[[Event, Event], bool], telling: Callable[[Event], Any]
) -> Event:
    """Return the event that tells best, with the facts and sources of the others.

    An event that alone joins others, as a step of two parts of an initiative, tells of them all.
    """
    if len(group) == 1:
        return group[0]

    def order(event: Event) -> tuple[int, Any]:
        others = [other for other in group if other is not event]
        return sum(is_same(event, other) for other in others), telling(event)

    ranked = sorted(group, key=order, reverse=True)
    facts = [fact for event in ranked for fact in event.facts]
    sources = [source for event in ranked for source in event.sources]
    told = ranked[0]._replace(facts=tuple(facts), sources=tuple(dict.fromkeys(sources)))
    # What sources disagree on in one record is no surer where another tells it.
    if any(event.certainty == DISPUTED for event in group):
        return told._replace(certainty=DISPUTED)
    return told


def likeness(text: str, other: str) -> float:
    """Return the share of the words of the shorter of two texts that the other has."""
    words, others = beginnings(text, _SHORTEST_WORD), beginnings(other, _SHORTEST_WORD)
    return len(words & others) / max(min(len(words), len(others)), 1)


_OF_HOLDING = beginnings(_HOLDING) | beginnings(" ".join(MONTHS))
