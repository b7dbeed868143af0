"""What belongs to a country, and how much an event matters to it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from asean_wco.facts.belonging import any_belongs_to, belongs_to
from asean_wco.facts.fact import Fact
from asean_wco.facts.making import item_of
from asean_wco.facts.mentions import SHARED_BODIES
from asean_wco.facts.posts import heads_service, leads
from asean_wco.library import Library
from asean_wco.model.countries import Country
from asean_wco.model.records import (
    Attendance,
    Initiative,
    Meeting,
    Organization,
    Record,
    Role,
    Topic,
    roles_of,
)
from asean_wco.query.timeline import Event
from asean_wco.query.weighing import MINOR

# How many years later an event would have to be to matter as much without this.
_OF_MEETING = {
    "directors-general": 3.0,
    "consultation": 3.0,
    "heads-of-customs": 2.0,
    "conference": 1.0,
    "launch": 1.0,
    "visit": -1.0,
    "workshop": -2.0,
    "training": -2.0,
}
_OF_INITIATIVE = {
    **dict.fromkeys(("agreement", "protocol", "convention", "arrangement"), 2.0),
    **dict.fromkeys(("system", "framework", "resolution"), 1.0),
    "operation": -1.0,
}
_ONLY_CAME = frozenset({"participant", "represented"})
_ONLY_SPOKE = _ONLY_CAME | {"observer", "presenter", "speaker"}
_LED_BY_THE_COUNTRY = 2.0
_HAD_A_PART = 0.0
_ATTENDED = -1.0
_ONLY_ATTENDED = -2.5
_OF_A_SINGLE_MEETING = 1.0
# A step of the WCO or of a body of ASEAN that names the country, and one of its accession.
_OF_SHARED_BODY = 2.0
_OF_ITS_OWN_TOPIC = 2.0
_NAMES_THE_COUNTRY = 1.0
_OF_ANOTHER_COUNTRY = -4.0
# Courtesies and training count less.
_FOR_MINOR = -2.0


class Nation:
    """A country as the subject of a note.

    Args:
        country: which one.
        library: the reference.
    """

    def __init__(self, country: Country, library: Library) -> None:
        self.country = country
        self._library = library

    def owns(self, record: Record | None) -> bool:
        """Return whether a record, such as a body, a post or a person, is one of the country."""
        return belongs_to(record, self.country, self._library.store.find)

    def _owns_any(self, identifiers: Iterable[str | None]) -> bool:
        return any_belongs_to(identifiers, self.country, self._library.store.find)

    def people(self) -> Iterator[Record]:
        """Yield those who have a post and belong to the country: people, and its bodies."""
        for record in self._library.holders:
            if roles_of(record) and self.owns(record):
                yield record

    def is_head(self, role: Role) -> bool:
        """Return whether a post is that of the head of a customs administration of the country."""
        body = self._library.store.find(role.organization or "")
        if not isinstance(body, Organization) or not self.owns(body):
            return False
        return heads_service(role) and body.type == "customs-administration"

    def is_shared_post(self, role: Role) -> bool:
        """Return whether a post is one at the WCO, at ASEAN or in a body of theirs."""
        body = self._library.store.find(role.organization or "")
        return isinstance(body, Organization) and body.type in SHARED_BODIES

    def leads(self, fact: Fact) -> bool:
        """Return whether a fact tells that one of the country led a meeting."""
        row = self._own_row(fact)
        return row is not None and leads(row)

    def has_a_part(self, fact: Fact) -> bool:
        """Return whether a fact tells that one of the country did more than come to a meeting."""
        row = self._own_row(fact)
        return row is not None and not _ONLY_CAME.issuperset(row.roles)

    def held(self, fact: Fact) -> bool:
        """Return whether a fact tells that one of the country led or held a meeting."""
        row = self._own_row(fact)
        return row is not None and not _ONLY_SPOKE.issuperset(row.roles)

    def _own_row(self, fact: Fact) -> Attendance | None:
        """Return the attendance of one of the country that a fact tells; None for another fact."""
        row = item_of(self._library.get(fact.about), fact)
        # Who comes for the WCO or for ASEAN does not come for a country.
        if isinstance(row, Attendance) and self._owns_any([row.organization or row.person]):
            return row
        return None

    def is_in(self, event: Event, facts: Mapping[str, Fact]) -> bool:
        """Return whether an event is one of the country, or names a body or person of it.

        Args:
            event: that concerns the country.
            facts: by id, those of the event among them.
        """
        told = [facts[identifier] for identifier in event.facts]
        mentioned = {event.record, *(one for fact in told for one in fact.mentions)}
        return any(self.owns(self._library.store.find(one)) for one in mentioned)

    def weight(self, event: Event, facts: Sequence[Fact]) -> float:
        """Return when an event took place, in years, moved by how much it matters.

        Args:
            event: of which some facts concern the country.
            facts: these.
        """
        day = event.start.earliest
        when = day[0] + day[1] / 12 + day[2] / 365
        record = self._library.get(event.record)
        if any(self.country.name in str(fact.value) for fact in facts):
            when += _NAMES_THE_COUNTRY
        if isinstance(record, Meeting):
            of_type = _OF_MEETING.get(record.type, 0.0)
            if not record.series:
                of_type = min(of_type, _OF_A_SINGLE_MEETING)
            return when + of_type + self._of_part(record, facts)
        if any(MINOR.search(str(fact.value)) for fact in facts):
            when += _FOR_MINOR
        return when + self._of_step(record)

    def _of_part(self, meeting: Meeting, facts: Sequence[Fact]) -> float:
        """Return how many years a meeting counts more or less for the part of the country in it."""
        if self.owns(meeting) or any(map(self.leads, facts)):
            return _LED_BY_THE_COUNTRY
        if any(map(self.has_a_part, facts)):
            return _HAD_A_PART
        says_more = any(fact.head in ("outcomes", "topics", "initiatives") for fact in facts)
        return _ATTENDED if says_more else _ONLY_ATTENDED

    def _of_step(self, record: Record) -> float:
        """Return how many years a step of a record counts more or less than its date."""
        if isinstance(record, Initiative):
            return _OF_INITIATIVE.get(record.type, 0.0)
        if isinstance(record, Topic):
            return _OF_ITS_OWN_TOPIC if self.owns(record) else 0.0
        if isinstance(record, Organization) and not self.owns(record):
            if record.type in SHARED_BODIES:
                return _OF_SHARED_BODY
            return _OF_ANOTHER_COUNTRY
        return 0.0
