"""Where a record appears: computed from the links of others, and so without sources of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from asean_wco.facts.sources import sources_of
from asean_wco.facts.tenure import holdings_of
from asean_wco.facts.when import dates_of
from asean_wco.library import Library
from asean_wco.model.records import (
    Initiative,
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
from asean_wco.model.text import counted, joined, number_ranges
from asean_wco.model.walk import linked_ids
from asean_wco.query.coverage import series_coverage
from asean_wco.query.filters import sort
from asean_wco.render import words
from asean_wco.render.document import Line, Section


def related_sections(record: Record, library: Library) -> Iterator[Section]:
    """Yield the sections of a card that tell where its record appears.

    Args:
        record: of any kind.
        library: where it is looked for.
    """
    linking = [
        other for other in library.store.may_link_to(record.id) if not isinstance(other, Source)
    ]
    if isinstance(record, Source):
        yield Section("What rests on it", tuple(_resting(record, linking, library)))
        return
    if isinstance(record, Office):
        yield Section("Holders", tuple(_holders(record, linking, library)), in_time=True)
    if isinstance(record, Series):
        yield Section("Session numbers", tuple(_ordinals(record, linking)))
    # A record may be mentioned without a link to it; that is no place where it appears.
    links = [other for other in linking if other.id != record.id and record.id in linked_ids(other)]
    meetings = [other for other in links if isinstance(other, Meeting)]
    if isinstance(record, Topic):
        # Those on a narrower topic among them.
        meetings = library.meetings(topic=record.id)
        # Those without a beginning come first, so that the newest are shown of a long list.
        initiatives = sorted(
            library.initiatives(topic=record.id), key=lambda one: dates_of(one)[0] is not None
        )
        yield Section(
            "Initiatives on this topic",
            tuple(_initiative(one, library) for one in initiatives),
            in_time=True,
        )
        shown = {initiative.id for initiative in initiatives}
        links = [other for other in links if other.id not in shown]
    yield Section(
        "Meetings", tuple(_meeting(one, library) for one in sort(meetings, "date")), in_time=True
    )
    others = [other for other in links if not isinstance(other, Meeting)]
    people: list[Record] = []
    if isinstance(record, Organization):
        # The people of a body are many, and come last.
        people = [other for other in others if isinstance(other, Person)]
        others = [other for other in others if not isinstance(other, Person)]
    see_also = tuple(Line(_named(other, library), label=kind_of(other)) for other in others)
    yield Section("See also", see_also)
    yield Section("People", tuple(Line(_named(person, library)) for person in people))


def _resting(source: Source, linking: Sequence[Record], library: Library) -> Iterator[Line]:
    """Yield the records that cite a source, each with the number of facts that rest on it."""
    for record in linking:
        if source.id not in sources_of(record):
            continue
        text = joined(" ", record.name, library.own_mark_of(record.id))
        facts = sum(source.id in fact.sources for fact in library.facts_of(record))
        if facts:
            text = f"{text} ({counted(facts, 'fact', 'facts')})"
        yield Line(text, label=record.id)


def _named(record: Record, library: Library) -> str:
    """Return the name and the id of another record, marked if it is the user's own."""
    return joined(" ", f"{record.name} [{record.id}]", library.own_mark_of(record.id))


def _holders(office: Office, linking: Sequence[Record], library: Library) -> Iterator[Line]:
    """Yield the holders of an office, each with its dates and its sources."""
    for holding in holdings_of(office.id, linking):
        holder, role = holding.holder, holding.role
        name = joined(" ", holder.name, words.mark_of_post(holding, library))
        terms = library.sources_of_term(holder, role)
        yield Line(
            name, terms.in_order, label=words.term_dates(holder, role), showing=terms.showing
        )


def _ordinals(series: Series, linking: Sequence[Record]) -> Iterator[Line]:
    """Yield the ordinals of a series that are known, inferred and missing."""
    sessions = [record for record in linking if isinstance(record, Meeting)]
    covered = series_coverage(series, sessions)
    parts = {
        "known": number_ranges(covered.known),
        "inferred": number_ranges(number for number, _ in covered.inferred),
        "missing": number_ranges(covered.missing),
    }
    return (Line(text, label=label) for label, text in parts.items() if text)


def _initiative(initiative: Initiative, library: Library) -> Line:
    """Return an initiative with its dates."""
    return Line(_named(initiative, library), label=words.initiative_dates(initiative) or "no date")


def _meeting(meeting: Meeting, library: Library) -> Line:
    """Return a meeting with its date, an inferred one if there is no other."""
    when = words.date_cell(meeting, meeting.start, meeting.end)
    return Line(_named(meeting, library), label=when or "no date")
