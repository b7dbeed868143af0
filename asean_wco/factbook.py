"""The facts of a store: those of a record, those that concern a subject, all of them.

What facts of the reference concern was worked out by the build. For the user's own records, and for
a store without a build, it is worked out when it is asked for.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from asean_wco.facts.fact import Fact
from asean_wco.facts.making import Concerned, facts_of
from asean_wco.model.records import Record, Source, Topic
from asean_wco.store.store import Store

if TYPE_CHECKING:
    from asean_wco.facts.mentions import Mentions


class FactBook:
    """The facts of the records of a store.

    Args:
        store: where the records are.

    Attributes:
        records: those whose facts were asked for, by id.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self.records: dict[str, Record] = {}
        self._facts: dict[str, tuple[Fact, ...]] = {}
        self._names: dict[str, str] = {}

    @cached_property
    def _mentions(self) -> Mentions:
        """What works out mentions now; it reads every record."""
        from asean_wco.facts.mentions import Mentions, NameFinder

        records = [record for record in self._store.all() if not isinstance(record, Source)]
        by_id = {record.id: record for record in records}
        topics = [record for record in records if isinstance(record, Topic)]
        return Mentions(by_id.get, NameFinder(records), topics)

    def name_of(self, identifier: str) -> str:
        """Return the name of a record; the id itself when there is no such record."""
        if " " in identifier:
            return identifier
        if identifier not in self._names:
            self._names[identifier] = self._store.name_of(identifier) or identifier
        return self._names[identifier]

    def _concerned(self, record: Record) -> Concerned:
        if record.origin != "own":
            known = self._store.file.concerned(record.id)
            if known is not None:
                return known
        return self._mentions.concerned(record)

    def of(self, record: Record) -> tuple[Fact, ...]:
        """Return the facts of a record, in the order in which a reader asks for them."""
        if record.id not in self._facts:
            facts = facts_of(record, self.name_of, self._concerned(record))
            self.records[record.id] = record
            self._facts[record.id] = tuple(facts)
        return self._facts[record.id]

    def mentioning(self, subject: str) -> Iterator[Fact]:
        """Yield the facts that concern a record or a country.

        Args:
            subject: id of a record, or ISO 3166-1 alpha-2 code of a country.
        """
        for record in self._leading_to(subject):
            for fact in self.of(record):
                if subject in fact.mentions:
                    yield fact

    def citing(self, source: str) -> Iterator[Fact]:
        """Yield the facts that rest on a source, by its id."""
        for record in self._leading_to(source):
            for fact in self.of(record):
                if source in fact.sources:
                    yield fact

    def _leading_to(self, subject: str) -> Iterable[Record]:
        """Return a record and those that link to it, cite it or mention it."""
        records = {record.id: record for record in self._store.mentioning(subject)}
        itself = self._store.find(subject)
        if itself is not None:
            records[itself.id] = itself
        return records.values()

    def all(self) -> list[Fact]:
        """Return every fact, record by record."""
        records = list(self._store.all())
        self._names.update({record.id: record.name for record in records})
        return [fact for record in records for fact in self.of(record)]
