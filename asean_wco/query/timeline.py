"""What happened when, around one record or in the whole reference."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from asean_wco.facts.sources import supporting
from asean_wco.facts.tenure import holdings_of
from asean_wco.facts.when import evidence_of, inferred_date, role_period
from asean_wco.model.dates import PartialDate, period_overlaps
from asean_wco.model.records import (
    Initiative,
    Meeting,
    Office,
    Organization,
    Person,
    Record,
    Series,
    Topic,
    roles_of,
)
from asean_wco.query.filters import narrower, with_organization, with_topic

EVENT_KINDS = ("meeting", "milestone", "term", "period")


@dataclass(frozen=True, slots=True)
class Event:
    """One entry of a timeline.

    Attributes:
        start: when it happened or began; None only for a term of which the beginning is not known.
        end: when it ended; None if it did not, or not on another day.
        kind: meeting, milestone, term or period.
        text: what happened.
        record: id of the record that it comes from.
        sources: ids of the sources.
        certainty: empty, ``attested`` for a term of which no source states the beginning, only days within it,
            ``inferred`` for a date that no source states.
        seen: of a term the last day of which there is evidence, which is its end where one is recorded.
    """

    start: PartialDate
    end: PartialDate | None
    kind: str
    text: str
    record: str
    sources: tuple[str, ...]
    certainty: str = ""
    seen: PartialDate | None = None


_DATE_WORDS = (
    ("start", "begins"),
    ("signed", "signed"),
    ("in_force", "in force"),
    ("launched", "launched"),
    ("end", "ends"),
)


def _meeting_events(meetings: Iterable[Meeting]) -> list[Event]:
    events = []
    for each in meetings:
        if each.start:
            events.append(
                Event(
                    each.start, each.end, "meeting", each.name, each.id, supporting(each, "start")
                )
            )
        elif likely := inferred_date(each, "start"):
            reasons = next(
                inference.sources for inference in each.inferences if inference.field == "start"
            )
            events.append(
                Event(likely, each.end, "meeting", each.name, each.id, reasons, "inferred")
            )
    return events


def _milestone_events(record: Record, *, named: bool) -> list[Event]:
    prefix = f"{record.acronyms[0] if record.acronyms else record.name}: " if named else ""
    return [
        Event(each.date, None, "milestone", prefix + each.text, record.id, each.sources)
        for each in record.milestones
    ]


def _dated_events(initiative: Initiative) -> list[Event]:
    """The time that an initiative takes, where both its ends are known, and its other typed dates.

    A date that one of its milestones tells already is not told again.
    """
    told = {str(each.date) for each in initiative.milestones}
    events: list[Event] = []
    in_period: tuple[str, ...] = ()
    if initiative.start and initiative.end:
        cited, in_period = supporting(initiative, "start", "end"), ("start", "end")
        events.append(
            Event(initiative.start, initiative.end, "period", initiative.name, initiative.id, cited)
        )
    return events + [
        Event(
            date,
            None,
            "milestone",
            f"{initiative.name}: {word}",
            initiative.id,
            supporting(initiative, field),
        )
        for field, word in _DATE_WORDS
        if field not in in_period
        and (date := getattr(initiative, field)) is not None
        and str(date) not in told
    ]


def _term_events(holder: Record, *, of_holder: bool, stated: bool = False) -> list[Event]:
    """The posts of someone; a post without a stated beginning is told from the first day on which it is seen.

    Args:
        holder: a person or a body.
        of_holder: whether the events must name the holder.
        stated: whether posts of which no source states a beginning or an end are left out.
    """
    events = []
    for role in roles_of(holder):
        start, end = role_period(role)
        first = start or end
        if first and not (stated and not role.start and not role.end):
            text = f"{holder.name}, {role.title}" if of_holder else role.title
            closing = end if role.end or not role.start else None
            certainty = "" if role.start else "attested"
            seen = evidence_of(role)[-1]
            events.append(
                Event(first, closing, "term", text, holder.id, role.sources, certainty, seen)
            )
    return events


def _office_events(office: Office, records: Iterable[Record]) -> list[Event]:
    events = []
    for holding in holdings_of(office.id, records):
        role_events = _term_events(holding.holder, of_holder=True)
        roles = [role for role in roles_of(holding.holder) if any(role_period(role))]
        events += [
            event
            for role, event in zip(roles, role_events, strict=True)
            if role.office == office.id
        ]
    return events


def events_of(subject: Record, records: Iterable[Record]) -> list[Event]:
    """Everything dated that belongs to a subject.

    Args:
        subject: a record of any kind.
        records: all records, for the meetings and posts that link to the subject.
    """
    listed = tuple(records)
    meetings = [record for record in listed if isinstance(record, Meeting)]
    events = _milestone_events(subject, named=False)
    if isinstance(subject, Meeting):
        events += _meeting_events(
            [subject, *(each for each in meetings if each.part_of == subject.id)]
        )
    elif isinstance(subject, Person):
        events += _term_events(subject, of_holder=False)
        events += _meeting_events(
            each for each in meetings if any(row.person == subject.id for row in each.attendance)
        )
    elif isinstance(subject, Organization):
        events += _term_events(subject, of_holder=False)
        events += _meeting_events(each for each in meetings if with_organization(subject.id)(each))
    elif isinstance(subject, Office):
        events += _office_events(subject, listed)
    elif isinstance(subject, Initiative):
        events += _initiative_events(subject, listed, meetings)
    elif isinstance(subject, Series):
        events += _meeting_events(each for each in meetings if each.series == subject.id)
    elif isinstance(subject, Topic):
        events += _topic_events(subject, listed, meetings)
    return sort_events(events)


def _initiative_events(
    subject: Initiative, records: tuple[Record, ...], meetings: list[Meeting]
) -> list[Event]:
    events = _dated_events(subject)
    for child in records:
        if isinstance(child, Initiative) and child.parent == subject.id:
            events += _dated_events(child)
    return events + _meeting_events(
        each for each in meetings if any(link.initiative == subject.id for link in each.initiatives)
    )


def _topic_events(
    subject: Topic, records: tuple[Record, ...], meetings: list[Meeting]
) -> list[Event]:
    topics = [record for record in records if isinstance(record, Topic)]
    wanted = narrower(subject.id, topics)
    related = {each for topic in topics if topic.id in wanted for each in topic.related}
    events = _meeting_events(each for each in meetings if with_topic(wanted)(each))
    for record in records:
        if record.id in related and isinstance(record, Initiative):
            events += _milestone_events(record, named=True) + _dated_events(record)
        elif record.id in wanted and record.id != subject.id:
            events += _milestone_events(record, named=True)
    return events


def all_events(records: Iterable[Record]) -> list[Event]:
    """Everything dated in the reference: meetings, milestones and stated terms of office.

    Posts known only from the days on which someone was seen in them are left out: the meetings tell of those days.
    """
    events: list[Event] = []
    for record in records:
        events += _milestone_events(record, named=True)
        if isinstance(record, Meeting):
            events += _meeting_events([record])
        elif isinstance(record, Initiative):
            events += _dated_events(record)
        else:
            events += _term_events(record, of_holder=True, stated=True)
    return sort_events(events)


def sort_events(events: Iterable[Event]) -> list[Event]:
    """In the order of time, each event once."""
    return sorted(
        set(events),
        key=lambda each: (
            each.start.sort_key,
            EVENT_KINDS.index(each.kind),
            each.record,
            each.text,
        ),
    )


def within(
    events: Iterable[Event],
    first: PartialDate | None,
    last: PartialDate | None,
    kinds: Iterable[str] = (),
) -> list[Event]:
    """The events that share a day with a period, of the kinds asked for; all kinds when none is named.

    A term without a recorded end reaches to the last day on which the holder is seen, as it does for `who`.
    """
    wanted = frozenset(kinds) or frozenset(EVENT_KINDS)
    return [
        event
        for event in events
        if event.kind in wanted
        and period_overlaps(event.start, event.end or event.seen or event.start, first, last)
    ]


def event_output(event: Event) -> dict[str, object]:
    """An event as the JSON of the timeline has it."""
    return {
        "start": str(event.start),
        "end": str(event.end) if event.end else None,
        "kind": event.kind,
        "text": event.text,
        "record": event.record,
        "certainty": event.certainty or "stated",
        "sources": list(event.sources),
    }
