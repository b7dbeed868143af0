"""The facts of a store: those of a record, those that concern a subject, all of them.

The build wrote the facts of the reference into the store. Other facts are made when they are asked
for: those of the user's own records, of records that own records touch, of records whose facts
depend on the day, and of a store without a build.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from asean_wco.facts.fact import Fact
from asean_wco.facts.stored import PART, TEXT, FactRow, fact_from, last_date_text
from asean_wco.model.records import Record, Source
from asean_wco.model.today import today
from asean_wco.model.vocabulary import KINDS
from asean_wco.store.store import Store

if TYPE_CHECKING:
    from asean_wco.facts.making import Concerned
    from asean_wco.facts.mentions import Mentions


def _in_order(kinds: Mapping[str, str]) -> list[str]:
    """Return the ids of records by kind, then by id.

    Args:
        kinds: the kind of each record, by its id.
    """
    return sorted(kinds, key=lambda identifier: (KINDS.index(kinds[identifier]), identifier))


class FactBook:
    """The facts of the records of a store.

    Args:
        store: the store of the records.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._facts: dict[str, tuple[Fact, ...]] = {}
        self._names: dict[str, str] = {}

    @cached_property
    def _mentions(self) -> Mentions:
        """What works out mentions of facts that are not in the store; it reads every record."""
        from asean_wco.facts.mentions import mentions_among

        return mentions_among(
            record for record in self._store.all() if not isinstance(record, Source)
        )

    def name_of(self, identifier: str) -> str:
        """Return the name of a record, or the id itself if there is no such record."""
        if " " in identifier:
            return identifier
        if identifier not in self._names:
            self._names[identifier] = self._store.name_of(identifier) or identifier
        return self._names[identifier]

    @cached_property
    def _today(self) -> str:
        """The date of today in its written form."""
        return str(today())

    @cached_property
    def _changed(self) -> frozenset[str]:
        """The ids of records whose facts differ from those of the build.

        They have a private note, were corrected by the user, or link to a corrected record.
        """
        below = self._store.reference.file
        changed = set(self._store.noted_ids())
        for identifier in self._own_ids:
            if below.named(identifier):
                changed.update((identifier, *(below.may_link_to(identifier) or ())))
        return frozenset(changed)

    def _rows(self, identifier: str) -> list[FactRow] | None:
        """Return the facts of a record as rows of the store; None if they have to be made."""
        if identifier in self._changed:
            return None
        rows = self._store.file.facts(identifier)
        # Today may be set to a day before the build. What then lies ahead, or has not ended, has
        # other sentences.
        if rows is None or any(self._may_lie_ahead(last_date_text(row)) for row in rows):
            return None
        return rows

    def _stored(self, identifier: str) -> tuple[Fact, ...] | None:
        """Return the facts of a record from the store; None if they have to be made."""
        rows = self._rows(identifier)
        if rows is None:
            return None
        return tuple([fact_from(identifier, row) for row in rows])

    def texts_of(self, identifier: str) -> dict[str, str]:
        """Return the texts of the facts of a record by their parts.

        What they concern is not needed for that, and takes long to work out for own records. The
        others need not be made at all, since the store has their texts.
        """
        rows = self._rows(identifier)
        if rows is not None:
            return {row[PART]: row[TEXT] for row in rows}
        from asean_wco.facts.making import facts_of

        record = self._store.get(identifier)
        return {fact.part: fact.text for fact in facts_of(record, self.name_of, {})}

    def _may_lie_ahead(self, date: str) -> bool:
        """Return whether some day that a date in its written form may mean is not past."""
        return bool(date) and date >= self._today[: len(date)]

    def _concerned(self, record: Record) -> Concerned:
        """Return what the facts of a record concern beyond their links."""
        if not record.is_own:
            known = self._store.file.concerned(record.id)
            if known is not None:
                return known
        return self._mentions.concerned(record)

    def of(self, record: Record) -> tuple[Fact, ...]:
        """Return the facts of a record, in the order in which a reader asks for them."""
        if record.id not in self._facts:
            facts = None if record.is_own else self._stored(record.id)
            if facts is None:
                # Most facts are in the store, and need nothing of what makes facts.
                from asean_wco.facts.making import facts_of

                concerned = self._concerned(record)
                original = self._store.original_of(record)
                facts = tuple(facts_of(record, self.name_of, concerned, original=original))
            self._facts[record.id] = facts
        return self._facts[record.id]

    def _of_id(self, identifier: str) -> tuple[Fact, ...]:
        """Return the facts of a record by its id; only facts that must be made need the record."""
        if identifier not in self._facts:
            facts = self._stored(identifier)
            if facts is None:
                record = self._store.find(identifier)
                return self.of(record) if record else ()
            self._facts[identifier] = facts
        return self._facts[identifier]

    def mentioning(self, subject: str) -> Iterator[Fact]:
        """Yield the facts that concern a record or a country.

        Args:
            subject: id of a record, or ISO 3166-1 alpha-2 code of a country.
        """
        for facts in self._leading_to(subject):
            for fact in facts:
                if subject in fact.mentions:
                    yield fact

    def citing(self, source: str) -> Iterator[Fact]:
        """Yield the facts that rest on a source, by its id."""
        for facts in self._leading_to(source):
            for fact in facts:
                if source in fact.sources:
                    yield fact

    def _leading_to(self, subject: str) -> Iterator[tuple[Fact, ...]]:
        """Yield the facts of a record and of those that link to it, cite it or mention it."""
        linking = self._store.file.may_link_to(subject)
        if linking is None:
            linking = [record.id for record in self._store.may_mention(subject)]
        # Own records have to be read to know what they mention.
        for identifier in self._known_in_order({*linking, subject, *self._own_ids}):
            yield self._of_id(identifier)

    @cached_property
    def _own_ids(self) -> frozenset[str]:
        """The ids of the user's own records."""
        own = self._store.own
        if own is None:
            return frozenset()
        return frozenset(identifier for identifier, _, _ in own.file.names(""))

    def _known_in_order(self, identifiers: Iterable[str]) -> list[str]:
        """Return the ids of records by kind, then by id; ids of no record are left out."""
        kinds = {identifier: self._store.kind_named(identifier) for identifier in identifiers}
        return _in_order({identifier: kind for identifier, kind in kinds.items() if kind})

    def all(self) -> list[Fact]:
        """Return all facts, record by record."""
        file = self._store.file
        if not file.has_facts:
            records = list(self._store.all())
            self._names.update({record.id: record.name for record in records})
            return [fact for record in records for fact in self.of(record)]
        file.hold_facts()
        kinds = {identifier: kind for identifier, kind, _ in self._store.names("")}
        return [fact for identifier in _in_order(kinds) for fact in self._of_id(identifier)]
