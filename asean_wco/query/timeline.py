"""The events of a timeline, made from dated facts.

A meeting is one event with all its facts; a post, a milestone and a date of an initiative are
events of their own. The timeline of a subject holds every dated fact that concerns the subject, and
no other.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from asean_wco.facts import sentences
from asean_wco.facts.fact import ATTESTED, DISPUTED, INFERRED, STATED, Fact, is_value
from asean_wco.facts.making import item_of, sources_of_value
from asean_wco.facts.mentions import SHARED_BODIES
from asean_wco.facts.sources import sources_by_field
from asean_wco.facts.when import WHEN_FIELDS, evidence_of, inferred_date, role_period
from asean_wco.model.dates import PartialDate, period_overlaps, written_date
from asean_wco.model.frozen import replace
from asean_wco.model.origin import OWN, REFERENCE, own_words
from asean_wco.model.records import (
    Find,
    Initiative,
    Meeting,
    Organization,
    Record,
    Role,
    Series,
    roles_of,
)
from asean_wco.model.today import today
from asean_wco.model.tuples import NamedTuple

EVENT_KINDS = ("meeting", "milestone", "term", "period")
# The kind of an event, by the part of its record; events of other parts are milestones.
_KINDS = {"": "meeting", "period": "period", "roles": "term"}
# Kinds of events that last, so that the years within them are not empty.
LASTING = ("term", "period")
# Certainties of a date, the gravest doubt first; an event shows the first that applies.
_GRAVITY = (DISPUTED, INFERRED, ATTESTED, STATED)
# The types of series in which the heads of customs meet.
MAIN_TYPES = ("directors-general", "consultation", "heads-of-customs")
# A short form of fewer letters tells less than a name of so many.
_LEAST_LETTERS, _SHORT_NAME = 3, 20
# What a term is marked with that has an end but begins on the first date a source shows it on.
_FIRST_SEEN = "in the post by then"
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


class Event(NamedTuple):
    """One entry of a timeline.

    Attributes:
        start: day, month or year in which it happened or began.
        end: day, month or year in which it ended; None if it has no end or ended on `start`.
        kind: one of `EVENT_KINDS`.
        text: what happened, short enough for a label.
        record: id of the record that the event comes from.
        sources: ids of the sources of the date.
        certainty: certainty of the date: stated, attested, inferred or disputed.
        seen: for a post, the last date with evidence of it.
        facts: ids of the facts of the event.
        years: the years in which these facts fall.
        ends_inferred: whether only the last day is inferred.
        otherwise: a date that is inferred although sources state the beginning; None without one.
        origin: reference or own.
        unsourced: whether the record, or something in it, names no source.
        short_form: the short form by which the text names the record, and the whole name; None if
            the text has no short form.
        is_main: whether it is a session of a main series, between ASEAN and the WCO or within
            one of them.
        is_correction: whether the user's own is a correction of the reference.
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
    otherwise: PartialDate | None = None
    origin: str = "reference"
    unsourced: bool = False
    short_form: tuple[str, str] | None = None
    is_main: bool = False
    is_correction: bool = False

    @property
    def own_words(self) -> str:
        """Whose the event is, in words; empty for one of the reference."""
        return own_words(self.origin, self.unsourced, is_correction=self.is_correction)

    @property
    def is_open(self) -> bool:
        """Whether no end is recorded of something that lasts, so that it may have gone on."""
        return self.kind in LASTING and self.end is None and self.certainty != ATTESTED

    @property
    def is_figure(self) -> bool:
        """Whether it tells a quantity of some date, and nothing that happened."""
        return bool(self.facts) and self.facts[0].partition("#")[2].startswith("figures")

    @property
    def shown_kind(self) -> str:
        """The kind as a reader is told it: a quantity is no step, although it is kept as one."""
        return "figure" if self.is_figure else self.kind

    @property
    def is_doubtful(self) -> bool:
        """Whether the date is inferred, disputed, approximate or uncertain."""
        if self.certainty in (INFERRED, DISPUTED) or self.ends_inferred or self.otherwise:
            return True
        return any(date.qualifier for date in (self.start, self.end) if date)

    @property
    def is_planned(self) -> bool:
        """Whether the event lies ahead of today."""
        return self.start.earliest > today().latest

    @property
    def all_years(self) -> set[int]:
        """The years in which the event lasted, or in which one of its facts falls."""
        return {*self.years, *range(self.start.year, self.last_day.year + 1)}

    @property
    def last_day(self) -> PartialDate:
        """The last date on which the event is known to have lasted."""
        return self.end or self.seen or self.start


class _Group(NamedTuple):
    """The facts of one event."""

    record: Record
    part: str
    facts: list[Fact]


def events_of(facts: Iterable[Fact], find: Find, subject: str = "") -> list[Event]:
    """Return the events of dated facts, in the order of time.

    Args:
        facts: facts in any order; those without a date are left out.
        find: returns the record with an id, or None.
        subject: id of the record that the timeline is about; its own events do not name it.
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
    _merge_dates_into_milestones(groups)
    return sort_events(_event(group, subject, find) for group in groups.values())


def _part_of(fact: Fact, record: Record) -> str:
    """Return the part of its record that a fact belongs to; empty for a meeting as a whole.

    The facts of a part make one event.
    """
    if isinstance(record, Meeting) and fact.head != "milestones":
        return ""
    if fact.head == "roles":
        return _role_part(fact, record)
    if fact.head in ("start", "end") and isinstance(record, Initiative) and all(_period(record)):
        return "period"
    if fact.head in WHEN_FIELDS:
        return fact.head
    return fact.part


def _period(record: Initiative) -> tuple[PartialDate | None, PartialDate | None]:
    """Return the first and the last day of an initiative, each stated or else inferred."""
    start = record.start or inferred_date(record, "start")
    return start, record.end or inferred_date(record, "end")


def _role_part(fact: Fact, record: Record) -> str:
    """Return the post that a fact is about.

    A doubt about a post only names the office; it belongs to the term in it that is nearest in
    time, the first of several that are equally near.
    """
    office = fact.field.partition(".")[2]
    if office.isdecimal():
        return fact.field
    terms = [
        (_years_apart(role, fact), number)
        for number, role in enumerate(roles_of(record), 1)
        if role.office == office and any(role_period(role))
    ]
    if terms:
        _, number = min(terms)
        return f"roles.{number}"
    return fact.part


def _years_apart(role: Role, fact: Fact) -> int:
    """Return the number of years between a post and the date of a fact; 0 within its term.

    Args:
        role: a post with some date.
        fact: a fact with a date.
    """
    dates = [date for date in role_period(role) if date]
    year = fact.date.year if fact.date else 0
    return max(dates[0].year - year, year - dates[-1].year, 0)


def _merge_dates_into_milestones(groups: dict[tuple[str, str], _Group]) -> None:
    """Give the facts of a date, or of a doubt, to the milestone of the record on the same day."""
    milestones: dict[tuple[str, str], _Group] = {}
    for (about, part), group in groups.items():
        if part.startswith("milestones.") and is_value(group.facts[0]):
            milestones.setdefault((about, str(group.facts[0].date)), group)
    for key in list(groups):
        about, part = key
        first = _dating_fact(groups[key].facts, part)
        is_doubt = first.head == "milestones" and not is_value(first)
        milestone = None
        # What was at some time between two days was not on the first of them.
        if not (is_doubt and first.end):
            milestone = milestones.get((about, str(first.date)))
        if milestone is None and is_doubt and first.certainty == INFERRED:
            milestone = _milestone_around(first, milestones)
        if milestone is not None and (part in WHEN_FIELDS or is_doubt):
            milestone.facts.extend(groups.pop(key).facts)


def _milestone_around(
    inferred: Fact, milestones: Mapping[tuple[str, str], _Group]
) -> _Group | None:
    """Return the only milestone of a record whose vaguer date an inferred day makes exact."""
    around = [
        group
        for (about, _), group in milestones.items()
        if about == inferred.about and _is_within(inferred.date, group.facts[0].date)
    ]
    return around[0] if len(around) == 1 else None


def _is_within(date: PartialDate | None, vaguer: PartialDate | None) -> bool:
    """Return whether a date is one of the days that a vaguer date may mean."""
    return date is not None and vaguer is not None and date != vaguer and vaguer.covers(date)


def _event(group: _Group, subject: str, find: Find) -> Event:
    """Return the event of a group of facts."""
    record, part, facts = group
    first = _dating_fact(facts, part)
    dates = [fact for fact in facts if fact.head in (*WHEN_FIELDS, "milestones")] or [first]
    otherwise = _otherwise_inferred(dates)
    dates = [fact for fact in dates if fact not in otherwise]
    start, end, seen = first.date, first.end, None
    if start is None:
        raise ValueError(f"{first.id} has no date")
    kind = _KINDS.get(part.partition(".")[0], "milestone")
    if isinstance(record, Initiative) and part == "period":
        first_day, end = _period(record)
        start = first_day or start
    if kind == "term":
        end, seen = _end_of_term(record, first)
    if kind == "milestone":
        days = [fact.date for fact in dates if fact.certainty == INFERRED]
        start = next((day for day in days if day and _is_within(day, start)), start)
    certainty, ends_inferred = _certainty(dates, kind)
    sources = _sources_of_date(record, dates, start, end)
    if first.is_claim and first.head in WHEN_FIELDS and getattr(record, first.head):
        # Only a claim that the record does not follow concerns the subject.
        start = getattr(record, first.head)
        sources = sources_by_field(record).get(first.head, ())
    text = _text(group, first, subject)
    own_facts = [fact for fact in facts if fact.is_own]
    # A line on a meeting stands for the whole record, as in a list.
    is_own = record.is_own if kind == "meeting" else bool(own_facts)
    return Event(
        start,
        end,
        kind,
        text,
        record.id,
        sources,
        certainty,
        seen,
        tuple(fact.id for fact in facts),
        tuple(sorted({year for fact in facts for year in _years_of(fact)})),
        ends_inferred,
        next((fact.date for fact in otherwise), None),
        OWN if is_own else REFERENCE,
        record.unsourced and any(fact.lacks_source for fact in own_facts),
        _short_form(record, text),
        kind == "meeting" and _is_main(record, find),
    )


def _sources_of_date(
    record: Record, dates: Iterable[Fact], start: PartialDate, end: PartialDate | None
) -> tuple[str, ...]:
    """Return the sources of a date, without those that claim another one.

    Args:
        record: that the event comes from.
        dates: the facts that date the event.
        start: the beginning of the event.
        end: its end; None if it has none.
    """
    sources: dict[str, None] = {}
    for fact in dates:
        day = end if fact.head == "end" else start
        if not fact.is_claim or period_overlaps(fact.date, fact.date, day, day):
            sources.update(dict.fromkeys(sources_of_value(record, fact)))
    return tuple(sources)


def _is_main(record: Record, find: Find) -> bool:
    """Return whether a meeting is a session of a main series.

    That is one of heads of customs or a consultation, and only of ASEAN, the WCO or their members
    as a whole.
    """
    series = find(getattr(record, "series", None) or "")
    if not isinstance(series, Series) or series.type not in MAIN_TYPES:
        return False
    bodies = [find(name) for name in series.organizations]
    return bool(bodies) and all(
        isinstance(body, Organization) and (body.type in SHARED_BODIES or body.members)
        for body in bodies
    )


def _certainty(dates: list[Fact], kind: str) -> tuple[str, bool]:
    """Return the certainty of the date of an event, and whether only its last day is inferred.

    Args:
        dates: the facts that date the event.
        kind: the kind of the event.
    """
    inferred_ends = []
    if kind in ("meeting", "period"):
        inferred_ends = [
            fact for fact in dates if fact.head == "end" and fact.certainty == INFERRED
        ]
    certainties = {fact.certainty for fact in dates if fact not in inferred_ends}
    certainty = next((doubt for doubt in _GRAVITY if doubt in certainties), INFERRED)
    return certainty, bool(inferred_ends) and certainty != INFERRED


def _otherwise_inferred(dates: Iterable[Fact]) -> list[Fact]:
    """Return the inferences about a date of which sources state another."""
    stated = {fact.head for fact in dates if fact.head in WHEN_FIELDS and is_value(fact)}
    return [fact for fact in dates if fact.certainty == INFERRED and fact.head in stated]


def _dating_fact(facts: list[Fact], part: str) -> Fact:
    """Return the fact that dates an event: a field of the record goes before a doubt."""
    dating = (*WHEN_FIELDS, "roles")

    def order(fact: Fact) -> tuple[bool, ...]:
        # Claims of a dispute have the same field, but only the value has an id without a number.
        is_value = fact.part == (part or fact.field)
        return fact.field != part, not is_value, fact.head not in dating

    return min(facts, key=order)


def _years_of(fact: Fact) -> range:
    first = fact.date.year if fact.date else 0
    last = fact.end.year if fact.end else first
    return range(first, max(first, last) + 1)


def _end_of_term(record: Record, fact: Fact) -> tuple[PartialDate | None, PartialDate | None]:
    """Return the end and the last evidence of a post.

    A post with a beginning and no recorded end stays open. A post that sources only show on certain
    days ends on the last of them.
    """
    role = item_of(record, fact)
    if role is None:
        return fact.end, None
    last = evidence_of(role)[-1]
    if role.start is not None and role.end is None:
        return None, last
    return fact.end, last


def _text(group: _Group, fact: Fact, subject: str) -> str:
    """Return what happened in a few words; they name the record unless it is the subject."""
    record, part, _ = group
    head = part.partition(".")[0]
    item = item_of(record, fact)
    if head in ("", "period"):
        return record.name
    if head == "roles" and item:
        title = sentences.role_title(item, lambda _: "")
        if item.end and not item.start and len(evidence_of(item)) > 1:
            title = f"{title} ({_FIRST_SEEN})"
        return title if record.id == subject else f"{record.name}, {title}"
    if head in WHEN_FIELDS:
        what = _DATE_WORDS[head]
    elif head == "milestones" and not fact.is_claim:
        what = str(fact.value)
    elif head == "figures" and item:
        # The event has the date already.
        what = sentences.figure_words(replace(item, date=None))
    else:
        return fact.text
    if record.id == subject:
        return sentences.capitalized(what)
    name = next(iter(record.acronyms), record.name)
    if len(name) < _LEAST_LETTERS and len(record.name) <= _SHORT_NAME:
        name = record.name
    # Two colons would be unclear where the first or the second only sets off a name.
    if ":" in name or (":" in what and head == "figures"):
        return f"{name} – {what}"
    return f"{name}: {what}"


def _short_form(record: Record, text: str) -> tuple[str, str] | None:
    """Return the short form that stands for a record before a text, with the whole name."""
    for short in record.acronyms[:1]:
        if text.startswith((f"{short}: ", f"{short} – ")) and short != record.name:
            return short, record.name
    return None


def short_forms(events: Iterable[Event]) -> list[tuple[str, str]]:
    """Return the short forms in the texts of events with the whole names, by the alphabet."""
    forms = {event.short_form for event in events if event.short_form}
    return sorted(forms, key=lambda form: (form[0].casefold(), form))


def sort_events(events: Iterable[Event]) -> list[Event]:
    """Return events in the order of time, without repetitions."""
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
    """Return the events of some kinds that share a day with a period.

    A post without a recorded end lasts to the last date that a source shows the holder on.

    Args:
        events: events in any order, which is kept.
        first: beginning of the period; None leaves it open.
        last: end of the period; None leaves it open.
        kinds: kinds from `EVENT_KINDS`; empty for all.
    """
    wanted = frozenset(kinds) or frozenset(EVENT_KINDS)
    return [
        event
        for event in events
        if event.kind in wanted and period_overlaps(event.start, event.last_day, first, last)
    ]


def event_output(event: Event) -> Mapping[str, Any]:
    """Return an event as an object for the JSON of the timeline."""
    return {
        "start": str(event.start),
        "end": written_date(event.end),
        "kind": event.kind,
        "text": event.text,
        "record": event.record,
        "certainty": event.certainty,
        "ends_inferred": event.ends_inferred,
        "otherwise_inferred": written_date(event.otherwise),
        "sources": list(event.sources),
        "facts": list(event.facts),
        "origin": event.origin,
        "unsourced": event.unsourced,
    }
