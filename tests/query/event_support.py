"""Events of the toy library and of records made on the spot."""

from __future__ import annotations

from asean_wco.facts.making import facts_of
from asean_wco.facts.mentions import Mentions, NameFinder
from asean_wco.library import Library
from asean_wco.model.records import Record, Topic
from asean_wco.query.timeline import Event, events_of


def told(events: list[Event]) -> list[tuple[str, str, str]]:
    """Start, kind and record of each event."""
    return [(str(event.start), event.kind, event.record) for event in events]


def around(library: Library, identifier: str) -> list[Event]:
    return library.events(library.get(identifier))


def made(*records: Record, subject: str = "") -> list[Event]:
    """The events of records made on the spot: of all their facts, or of those about a subject."""
    by_id = {record.id: record for record in records}
    topics = [record for record in records if isinstance(record, Topic)]
    mentions = Mentions(by_id.get, NameFinder(records), topics)
    facts = [
        fact
        for record in records
        for fact in facts_of(record, lambda name: name, mentions.concerned(record))
        if not subject or subject in fact.mentions
    ]
    return events_of(facts, by_id.get, subject)
