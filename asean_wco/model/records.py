"""The records of the reference: eight kinds, and the items that they are made of.

Everything is frozen, and every list is a tuple, so that a record can be shared without a copy.
An absent value is None, and an absent list is empty. An inferred value is never in the plain field.
"""

from __future__ import annotations

from collections.abc import Callable

from asean_wco.model import shapes, vocabulary
from asean_wco.model.dates import PartialDate
from asean_wco.model.frozen import Frozen
from asean_wco.model.origin import OWN

Scalar = str | int | float | bool
# An inference about the field ``ordinals.11`` of a series is about a session that has no record of
# its own.
ORDINALS = "ordinals"
# The list of missing sessions counts to the highest one, so there is a limit. The reference has 38.
MOST_SESSIONS = 999


class Citation(Frozen):
    """A source and the fields of the record that it supports."""

    source: str = shapes.link("source", required=True)
    supports: tuple[str, ...] = shapes.text(many=True)
    note: str | None = shapes.text()


class Inference(Frozen):
    """A value that follows from sources but that none of them states."""

    field: str = shapes.text(required=True)
    value: Scalar = shapes.scalar()
    reason: str = shapes.text(required=True)
    sources: tuple[str, ...] = shapes.link("source", many=True)


class Claim(Frozen):
    """One of the values that sources give for a disputed field."""

    value: Scalar = shapes.scalar()
    sources: tuple[str, ...] = shapes.link("source", many=True)


class Dispute(Frozen):
    """A field on which sources disagree."""

    field: str = shapes.text(required=True)
    claims: tuple[Claim, ...] = shapes.item(Claim, many=True)
    note: str | None = shapes.text()


class Unknown(Frozen):
    """A field that was looked for and not found."""

    field: str = shapes.text(required=True)
    note: str = shapes.text(required=True)


class Note(Frozen):
    """A cited statement for which the kind has no field of its own."""

    text: str = shapes.text(required=True)
    sources: tuple[str, ...] = shapes.link("source", many=True)
    origin: str = shapes.computed("reference")


class Figure(Frozen):
    """A cited quantity, with its value and unit as the sources give them."""

    name: str = shapes.text(required=True)
    value: Scalar = shapes.scalar()
    unit: str | None = shapes.text()
    date: PartialDate | None = shapes.date()
    sources: tuple[str, ...] = shapes.link("source", many=True)


class Milestone(Frozen):
    """An event in the history of the subject of a record, with its date."""

    date: PartialDate = shapes.date(required=True)
    text: str = shapes.text(required=True)
    sources: tuple[str, ...] = shapes.link("source", many=True)


class Place(Frozen):
    """The place where a meeting was held."""

    city: str | None = shapes.text()
    country: str | None = shapes.country()
    venue: str | None = shapes.text()


class Attendance(Frozen):
    """A person or body at a meeting, in the capacity that the source prints."""

    person: str | None = shapes.link("person")
    organization: str | None = shapes.link("organization")
    capacity: str | None = shapes.text()
    roles: tuple[str, ...] = shapes.choice(vocabulary.ATTENDANCE_ROLES, many=True)
    mode: str | None = shapes.choice(vocabulary.MODES)
    sources: tuple[str, ...] = shapes.link("source", many=True)


class TopicLink(Frozen):
    """A topic of a meeting, with a note on what was said about it."""

    topic: str = shapes.link("topic", required=True)
    note: str | None = shapes.text()
    sources: tuple[str, ...] = shapes.link("source", many=True)


class InitiativeLink(Frozen):
    """An initiative that a meeting dealt with, and in which way."""

    initiative: str = shapes.link("initiative", required=True)
    relation: str = shapes.choice(vocabulary.INITIATIVE_RELATIONS, required=True)
    note: str | None = shapes.text()
    sources: tuple[str, ...] = shapes.link("source", many=True)


class Outcome(Frozen):
    """A statement, an agreement or a decision of a meeting."""

    text: str = shapes.text(required=True)
    sources: tuple[str, ...] = shapes.link("source", many=True)


class Role(Frozen):
    """A term in a post: stated from start to end, or attested on single dates."""

    office: str | None = shapes.link("office")
    title: str = shapes.text(required=True)
    organization: str | None = shapes.link("organization")
    start: PartialDate | None = shapes.date()
    end: PartialDate | None = shapes.date()
    attested: tuple[PartialDate, ...] = shapes.date(many=True)
    acting: bool = shapes.flag()
    note: str | None = shapes.text()
    sources: tuple[str, ...] = shapes.link("source", many=True)


class Record(Frozen):
    """The fields that all kinds share; in files and outputs those from `milestones` on come last.

    A record of the reference is never unsourced. A record of the user's own may be, and every
    output then says so.
    """

    id: str = shapes.identifier()
    name: str = shapes.text(required=True)
    aliases: tuple[str, ...] = shapes.text(many=True)
    acronyms: tuple[str, ...] = shapes.text(many=True)
    summary: str | None = shapes.text()
    milestones: tuple[Milestone, ...] = shapes.item(Milestone, many=True)
    figures: tuple[Figure, ...] = shapes.item(Figure, many=True)
    notes: tuple[Note, ...] = shapes.item(Note, many=True)
    citations: tuple[Citation, ...] = shapes.item(Citation, many=True)
    inferences: tuple[Inference, ...] = shapes.item(Inference, many=True)
    disputes: tuple[Dispute, ...] = shapes.item(Dispute, many=True)
    unknowns: tuple[Unknown, ...] = shapes.item(Unknown, many=True)
    previous_ids: tuple[str, ...] = shapes.identifier(many=True)
    origin: str = shapes.computed("reference")
    unsourced: bool = shapes.flag(stored=False)

    @property
    def is_own(self) -> bool:
        """Whether it is one of the user's own, or corrected by the user."""
        return self.origin == OWN


# Returns the record with an id; None if there is none.
Find = Callable[[str], Record | None]


class Meeting(Record):
    """A meeting on certain days, with its place, participants, subjects and outcomes."""

    type: str = shapes.choice(vocabulary.MEETING_TYPES, required=True)
    series: str | None = shapes.link("series")
    ordinal: int | None = shapes.number(MOST_SESSIONS)
    start: PartialDate | None = shapes.date()
    end: PartialDate | None = shapes.date()
    place: Place | None = shapes.item(Place)
    mode: str | None = shapes.choice(vocabulary.MODES)
    part_of: str | None = shapes.link("meeting")
    hosts: tuple[str, ...] = shapes.link("organization", many=True)
    delegates: int | None = shapes.number(1_000_000)
    attendance: tuple[Attendance, ...] = shapes.item(Attendance, many=True)
    topics: tuple[TopicLink, ...] = shapes.item(TopicLink, many=True)
    initiatives: tuple[InitiativeLink, ...] = shapes.item(InitiativeLink, many=True)
    outcomes: tuple[Outcome, ...] = shapes.item(Outcome, many=True)

    @property
    def chairs(self) -> list[Attendance]:
        """Those who chaired it, alone or with others."""
        return [row for row in self.attendance if {"chair", "co-chair"} & set(row.roles)]


class Person(Record):
    """A person, with the posts held over time."""

    honorifics: tuple[str, ...] = shapes.text(many=True)
    family_name: str | None = shapes.text()
    nationality: str | None = shapes.country()
    roles: tuple[Role, ...] = shapes.item(Role, many=True)


class Organization(Record):
    """A body: an administration, a secretariat, a working group, a business council."""

    type: str = shapes.choice(vocabulary.ORGANIZATION_TYPES, required=True)
    parent: str | None = shapes.link("organization")
    country: str | None = shapes.country()
    city: str | None = shapes.text()
    founded: PartialDate | None = shapes.date()
    ended: PartialDate | None = shapes.date()
    members: tuple[str, ...] = shapes.text(many=True)
    roles: tuple[Role, ...] = shapes.item(Role, many=True)


class Office(Record):
    """A post of an organization; its holders are read from the roles of people and bodies."""

    organization: str | None = shapes.link("organization")
    title: str = shapes.text(required=True)


class Initiative(Record):
    """An agreement, system, plan, programme, project, operation or instrument."""

    type: str = shapes.choice(vocabulary.INITIATIVE_TYPES, required=True)
    owners: tuple[str, ...] = shapes.link("organization", many=True)
    partners: tuple[str, ...] = shapes.link("organization", many=True)
    parent: str | None = shapes.link("initiative")
    start: PartialDate | None = shapes.date()
    end: PartialDate | None = shapes.date()
    signed: PartialDate | None = shapes.date()
    in_force: PartialDate | None = shapes.date()
    launched: PartialDate | None = shapes.date()
    related: tuple[str, ...] = shapes.link(many=True)


class Series(Record):
    """A recurring meeting; its sessions and missing ordinals are read from the meetings."""

    type: str = shapes.choice(vocabulary.SERIES_TYPES, required=True)
    organizations: tuple[str, ...] = shapes.link("organization", many=True)
    frequency: str | None = shapes.text()
    first: PartialDate | None = shapes.date()


class Topic(Record):
    """A subject of the controlled vocabulary."""

    broader: str | None = shapes.link("topic")
    related: tuple[str, ...] = shapes.link(many=True)


class Source(Record):
    """A published page or document; its name is its title, as files and outputs call it."""

    stored_as = {"name": "title"}  # noqa: RUF012
    url: str = shapes.url(required=True)
    publisher: str | None = shapes.text()
    published: PartialDate | None = shapes.date()
    language: str | None = shapes.text()
    type: str = shapes.choice(vocabulary.SOURCE_TYPES, required=True)
    quality: str = shapes.choice(vocabulary.SOURCE_QUALITIES, required=True)
    derived_from: str | None = shapes.link("source")

    @property
    def title(self) -> str:
        """The title as published, which is also the record's name."""
        return self.name


RECORD_CLASSES: dict[str, type[Record]] = {
    "meeting": Meeting,
    "person": Person,
    "organization": Organization,
    "office": Office,
    "initiative": Initiative,
    "series": Series,
    "topic": Topic,
    "source": Source,
}
_KIND_OF_CLASS = {cls: kind for kind, cls in RECORD_CLASSES.items()}


def kind_of(record: Record) -> str:
    """Return the kind of a record, in the singular."""
    return _KIND_OF_CLASS[type(record)]


def doubts_in(record: Record) -> tuple[Inference | Dispute | Unknown, ...]:
    """Return the inferences, disputes and unknowns of a record."""
    return (*record.inferences, *record.disputes, *record.unknowns)


def roles_of(record: Record) -> tuple[Role, ...]:
    """Return the posts that a person or body has held."""
    if isinstance(record, (Person, Organization)):
        return record.roles
    return ()
