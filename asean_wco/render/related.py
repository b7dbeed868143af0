"""Where a record appears: computed from the links of others, and so without sources of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from asean_wco.facts.sources import sources_of
from asean_wco.facts.tenure import holdings_of
from asean_wco.library import Library
from asean_wco.model.records import (
    Meeting,
    Office,
    Organization,
    Person,
    Record,
    Series,
    Source,
    Topic,
    kind_of,
)
from asean_wco.model.text import number_ranges
from asean_wco.model.walk import linked_ids
from asean_wco.query.coverage import series_coverage
from asean_wco.query.filters import sort
from asean_wco.render import words
from asean_wco.render.document import Line, Section


def related_sections(record: Record, library: Library) -> Iterator[Section]:
    """The sections of a card that tell where its record appears.

    Args:
        record: of any kind.
        library: where it is looked for.
    """
    linking = [each for each in library.store.linking(record.id) if not isinstance(each, Source)]
    if isinstance(record, Source):
        yield Section("What rests on it", tuple(_resting(record, linking, library)))
        return
    if isinstance(record, Office):
        yield Section("Holders", tuple(_holders(record, linking)), in_time=True)
    if isinstance(record, Series):
        yield Section("Ordinals", tuple(_ordinals(record, linking)))
    # A record may be mentioned without a link to it; that is no place where it appears.
    links = [each for each in linking if each.id != record.id and record.id in linked_ids(each)]
    meetings = [each for each in links if isinstance(each, Meeting)]
    if isinstance(record, Topic):
        # Those on a narrower topic among them.
        meetings = library.meetings(topic=record.id)
    yield Section("Meetings", tuple(map(_meeting, sort(meetings, "date"))), in_time=True)
    # The people of a body are many, and come last.
    people = [each for each in links if isinstance(each, Person)]
    last = people if isinstance(record, Organization) else []
    others = [each for each in links if not isinstance(each, Meeting) and each not in last]
    yield Section("See also", tuple(Line(_told(each), label=kind_of(each)) for each in others))
    yield Section("People", tuple(Line(_told(each)) for each in last))


def _resting(source: Source, linking: Sequence[Record], library: Library) -> Iterator[Line]:
    """Yield the records that cite a source, each with the number of facts that rest on it."""
    for record in linking:
        if source.id not in sources_of(record):
            continue
        facts = sum(source.id in fact.sources for fact in library.facts_of(record))
        counted = f" ({words.counted(facts, 'fact', 'facts')})" if facts else ""
        yield Line(f"{_told(record, by_id=False)}{counted}", label=record.id)


def _told(record: Record, *, by_id: bool = True) -> str:
    """A record that the card's own does not name, with the mark of its origin: a user's own may stand among others."""
    text = f"{record.name} [{record.id}]" if by_id else record.name
    return words.marked(text, record.origin, unsourced=record.unsourced)


def _holders(office: Office, linking: Sequence[Record]) -> Iterator[Line]:
    for holding in holdings_of(office.id, linking):
        role = holding.role
        told = _told(holding.holder, by_id=False)
        yield Line(told, role.sources, label=words.role_dates(role))


def _ordinals(series: Series, linking: Sequence[Record]) -> Iterator[Line]:
    covered = series_coverage(series, [each for each in linking if isinstance(each, Meeting)])
    parts = {
        "known": number_ranges(covered.known),
        "inferred": number_ranges(number for number, _ in covered.inferred),
        "missing": number_ranges(covered.missing),
    }
    return (Line(text, label=label) for label, text in parts.items() if text)


def _meeting(meeting: Meeting) -> Line:
    """Return a meeting with its date, an inferred one if there is no other."""
    when = words.date_cell(meeting, meeting.start, meeting.end)
    return Line(_told(meeting), label=when)
