"""What happened when: dated facts, put together to the events that a reader sees.

A meeting is one event with all its facts; a post, a milestone and a date of an initiative are
events of their own. The timeline of a subject holds every dated fact that concerns it and no other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple

from asean_wco.facts import sentences
from asean_wco.facts.fact import ATTESTED, DISPUTED, INFERRED, STATED, Fact
from asean_wco.facts.making import WHEN_FIELDS
from asean_wco.facts.when import evidence_of, role_period
from asean_wco.model.dates import PartialDate, period_overlaps
from asean_wco.model.frozen import replace
from asean_wco.model.records import Initiative, Meeting, Record, Role, roles_of
from asean_wco.model.today import today

EVENT_KINDS = ("meeting", "milestone", "term", "period")
# The kind of an event, by the part of its record that it tells; all others are milestones.
_KINDS = {"": "meeting", "period": "period", "roles": "term"}
# Kinds that last, so that the years within them are not empty.
LASTING = ("term", "period")
# The order in which doubts about a date are told: the gravest first.
_GRAVITY = (DISPUTED, INFERRED, ATTESTED, STATED)
_DATE_WORDS = {
    "start": "begins",
    "signed": "signed",
    "in_force": "in force",
    "launched": "launched",
    "end": "ends",
    "founded": "founded",
    "ended": "ended",
    "first": "first session",
}
Find = Callable[[str], Record | None]


class Event(NamedTuple):
    """One entry of a timeline.

    Attributes:
        start: when it happened or began.
        end: when it ended; None if it did not, or not on another day.
        kind: one of `EVENT_KINDS`.
        text: what happened, short enough for a label.
        record: id of the record that it comes from.
        sources: ids of the sources of its date.
        certainty: of its date: stated, attested, inferred or disputed.
        seen: of a post, the last day on which there is evidence of it.
        facts: ids of the facts that it is made of.
        years: the years in which these facts fall.
        ends_inferred: whether only its last day is inferred.
        origin: reference or own.
        unsourced: whether the record, or something in it, names no source.
    """

    start: PartialDate
    end: PartialDate | None
    kind: str
    text: str
    record: str
    sources: tuple[str, ...]
    certainty: str = STATED
    seen: PartialDate | None = None
    facts: tuple[str, ...] = ()
    years: tuple[int, ...] = ()
    ends_inferred: bool = False
    origin: str = "reference"
    unsourced: bool = False

    @property
    def is_open(self) -> bool:
        """Whether it began and no end is recorded, so that it may have gone on."""
        return self.kind in LASTING and self.end is None and self.certainty != ATTESTED

    @property
    def is_doubtful(self) -> bool:
        """Whether its date may be another: inferred, disputed, approximate or uncertain."""
        if self.certainty in (INFERRED, DISPUTED) or self.ends_inferred:
            return True
        return any(date.qualifier for date in (self.start, self.end) if date)

    @property
    def is_planned(self) -> bool:
        """Whether it lies ahead of today."""
        return self.start.earliest > today().latest

    @property
    def all_years(self) -> set[int]:
        """The years in which it lasted, or in which one of its facts falls."""
        return {*self.years, *range(self.start.year, self.last_day.year + 1)}

    @property
    def last_day(self) -> PartialDate:
        """The last day on which it is known to have lasted."""
        return self.end or self.seen or self.start


class _Group(NamedTuple):
    """The facts of one event."""

    record: Record
    part: str
    facts: list[Fact]


def events_of(facts: Iterable[Fact], find: Find, subject: str = "") -> list[Event]:
    """Put dated facts together to events, in the order of time.

    Args:
        facts: in any order; those without a date are left out.
        find: gives the record with an id.
        subject: id of the record that the timeline is about, whose own events need not name it.
    """
    groups: dict[tuple[str, str], _Group] = {}
    for fact in facts:
        if fact.date is None:
            continue
        record = find(fact.about)
        if record is None:
            continue
        part = _part_of(fact, record)
        group = groups.setdefault((fact.about, part), _Group(record, part, []))
        group.facts.append(fact)
    _merge_dates_told_by_milestones(groups)
    return sort_events(_event(group, subject) for group in groups.values())


def _part_of(fact: Fact, record: Record) -> str:
    """Return which event of its record a fact belongs to; empty for a meeting as a whole."""
    if isinstance(record, Meeting) and fact.head != "milestones":
        return ""
    if fact.head == "roles":
        return _role_part(fact, record)
    is_period = isinstance(record, Initiative) and record.start and record.end
    if is_period and fact.head in ("start", "end"):
        return "period"
    if fact.head in WHEN_FIELDS:
        return fact.head
    return fact.id.partition("#")[2]


def _role_part(fact: Fact, record: Record) -> str:
    """Return the post that a fact tells of, also where it is a doubt about the post."""
    office = fact.field.partition(".")[2]
    if office.isdecimal():
        return fact.field
    terms = {
        _years_apart(role, fact): f"roles.{number}"
        for number, role in reversed(list(enumerate(roles_of(record), 1)))
        if role.office == office and any(role_period(role))
    }
    return terms[min(terms)] if terms else fact.id.partition("#")[2]


def _years_apart(role: Role, fact: Fact) -> int:
    """Return how many years lie between a post and a date that a doubt about it gives."""
    start, end = role_period(role)
    year = fact.date.year if fact.date else 0
    first = start or end
    last = end or start
    return max(first.year - year if first else 0, year - last.year if last else 0, 0)


def _merge_dates_told_by_milestones(groups: dict[tuple[str, str], _Group]) -> None:
    """Let a milestone stand for a date of its record, and for a doubt, of the same day."""
    milestones: dict[tuple[str, str], _Group] = {}
    for (about, part), group in groups.items():
        if part.startswith("milestones.") and group.facts[0].certainty == STATED:
            milestones.setdefault((about, str(group.facts[0].date)), group)
    for key in list(groups):
        about, part = key
        first = groups[key].facts[0]
        is_doubt = part.startswith("milestones.") and first.certainty != STATED
        telling = milestones.get((about, str(first.date)))
        if telling is not None and (part in WHEN_FIELDS or is_doubt):
            telling.facts.extend(groups.pop(key).facts)


def _event(group: _Group, subject: str) -> Event:
    record, part, facts = group
    first = _dating_fact(facts, part)
    dates = [fact for fact in facts if fact.head in (*WHEN_FIELDS, "milestones")] or [first]
    start, end, seen = first.date, first.end, None
    if start is None:
        raise ValueError(f"{first.id} has no date")
    kind = _KINDS.get(part.partition(".")[0], "milestone")
    if isinstance(record, Initiative) and part == "period":
        start, end = record.start or start, record.end
    if kind == "term":
        end, seen = _end_of_term(record, part, first)
    guessed = [fact for fact in dates if fact.head == "end" and fact.certainty == INFERRED]
    guessed_ends = guessed if kind == "meeting" else []
    certainties = {fact.certainty for fact in dates if fact not in guessed_ends}
    certainty = next((doubt for doubt in _GRAVITY if doubt in certainties), "")
    sources = dict.fromkeys(source for fact in dates for source in fact.sources)
    return Event(
        start,
        end,
        kind,
        _text(group, first, subject),
        record.id,
        tuple(sources),
        certainty or INFERRED,
        seen,
        tuple(fact.id for fact in facts),
        tuple(sorted({year for fact in facts for year in _years_of(fact)})),
        bool(guessed_ends) and certainty not in ("", INFERRED),
        record.origin,
        record.unsourced,
    )


def _dating_fact(facts: list[Fact], part: str) -> Fact:
    """Return the fact that gives an event its date: a field of the record before a doubt."""
    dating = (*WHEN_FIELDS, "roles")

    def order(fact: Fact) -> tuple[bool, ...]:
        # The claims of a dispute are of the same field; the id without a number is the value's.
        is_value = fact.id.partition("#")[2] == (part or fact.field)
        return fact.field != part, not is_value, fact.head not in dating

    return min(facts, key=order)


def _years_of(fact: Fact) -> range:
    first = fact.date.year if fact.date else 0
    last = fact.end.year if fact.end else first
    return range(first, max(first, last) + 1)


def _end_of_term(
    record: Record, part: str, fact: Fact
) -> tuple[PartialDate | None, PartialDate | None]:
    """Return the end and the last evidence of a post.

    A post without a recorded end stays open; one that is only seen on days ends with the last.
    """
    number = part.partition(".")[2]
    if not number.isdecimal():
        return fact.end, None
    role = roles_of(record)[int(number) - 1]
    is_open = role.start is not None and role.end is None
    return None if is_open else fact.end, evidence_of(role)[-1]


def _text(group: _Group, fact: Fact, subject: str) -> str:
    """Return what happened in a few words; the record is named unless it is the subject."""
    record, part, _ = group
    head, _, number = part.partition(".")
    if head in ("", "period"):
        return record.name
    if head == "roles" and number.isdecimal():
        role = roles_of(record)[int(number) - 1]
        title = sentences.role_title(role, lambda _: "")
        return title if record.id == subject else f"{record.name}, {title}"
    if head in WHEN_FIELDS:
        what = _DATE_WORDS[head]
    elif head == "milestones" and fact.certainty == STATED:
        what = str(fact.value)
    elif head == "figures" and number.isdecimal():
        # The event has the date already.
        what = sentences.figure_words(replace(record.figures[int(number) - 1], date=None))
    else:
        return fact.text
    if record.id == subject:
        return sentences.capitalized(what)
    return _named(record.acronyms[0] if record.acronyms else record.name, what)


def _named(name: str, what: str) -> str:
    """Return what happened after the name of its record; two colons in a row would be unclear."""
    return f"{name} – {what}" if ":" in f"{name}{what}" else f"{name}: {what}"


def sort_events(events: Iterable[Event]) -> list[Event]:
    """Return events in the order of time, each once."""
    return sorted(set(events), key=_order)


def _order(event: Event) -> tuple[object, ...]:
    kind = EVENT_KINDS.index(event.kind)
    return event.start.sort_key, kind, event.record, event.text, event.facts


def within(
    events: Iterable[Event],
    first: PartialDate | None,
    last: PartialDate | None,
    kinds: Iterable[str] = (),
) -> list[Event]:
    """Return the events that share a day with a period, of the kinds asked for.

    A post without a recorded end reaches to the last day on which the holder is seen.

    Args:
        events: in any order, which is kept.
        first: beginning of the period; None leaves it open.
        last: end of the period; None leaves it open.
        kinds: of `EVENT_KINDS`; all when empty.
    """
    wanted = frozenset(kinds) or frozenset(EVENT_KINDS)
    return [
        event
        for event in events
        if event.kind in wanted and period_overlaps(event.start, event.last_day, first, last)
    ]


def event_output(event: Event) -> Mapping[str, Any]:
    """Return an event as the JSON of the timeline has it."""
    return {
        "start": str(event.start),
        "end": str(event.end) if event.end else None,
        "kind": event.kind,
        "text": event.text,
        "record": event.record,
        "certainty": event.certainty,
        "ends_inferred": event.ends_inferred,
        "sources": list(event.sources),
        "facts": list(event.facts),
        "origin": event.origin,
        "unsourced": event.unsourced,
    }
