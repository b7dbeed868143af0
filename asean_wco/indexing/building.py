"""Making the tables and indexes of a build, and those of own records on top of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any

from asean_wco.facts import when
from asean_wco.facts.fact import Fact
from asean_wco.facts.making import facts_of
from asean_wco.facts.mentions import mentions_among
from asean_wco.facts.sources import sources_of
from asean_wco.facts.stored import FactRow, row_of
from asean_wco.facts.tenure import holdings_of
from asean_wco.indexing.documents import Holder, search_document
from asean_wco.indexing.overlaid import OverlaidIndex
from asean_wco.indexing.tables import index_of, make_tables
from asean_wco.model.dates import release_date
from asean_wco.model.records import Find, Office, Record, kind_of, roles_of
from asean_wco.model.walk import linked_ids
from asean_wco.query import filters
from asean_wco.search.index import Index, SearchDocument
from asean_wco.store import layout
from asean_wco.store.overlay import OverlaidStore
from asean_wco.store.own_index import IndexedOwn
from asean_wco.store.store import Store


def make_search_documents(
    records: Iterable[Record], find: Find | None = None, holders: Iterable[Record] | None = None
) -> list[SearchDocument]:
    """Return what the search needs to know of records.

    Args:
        records: the records.
        find: returns the record with an id, for what records link to; if None, only `records` are
            looked at.
        holders: people and bodies that may hold an office; if None, those among `records`.
    """
    listed = list(records)
    by_id = {record.id: record for record in listed}
    find = find or by_id.get
    among = list(listed if holders is None else holders)

    def name_of(identifier: str) -> str:
        record = by_id.get(identifier) or find(identifier)
        return record.name if record else identifier

    documents = []
    for record in listed:
        facts = facts_of(record, name_of, {})
        terms = _terms(record, among) if isinstance(record, Office) else ()
        documents.append(search_document(record, find, facts, len(sources_of(record)), terms))
    return documents


def _terms(office: Office, among: Iterable[Record]) -> list[Holder]:
    """Return who held an office, with the first and the last date with evidence of it."""
    terms = []
    for holding in holdings_of(office.id, among):
        first, last = when.role_period(holding.role)
        if first or last:
            term = (holding.holder.id, str(first or last), str(last or first))
            terms.append((*term, holding.role.acting))
    return terms


def make_mentions(records: Iterable[Record]) -> dict[str, dict[str, list[str]]]:
    """Return what the facts of records concern beyond their links, by record and fact.

    Args:
        records: all records.
    """
    listed = list(records)
    mentions = mentions_among(listed)
    concerned = {record.id: mentions.concerned(record) for record in listed}
    return {identifier: by_fact for identifier, by_fact in concerned.items() if by_fact}


def make_years(records: Iterable[Record]) -> dict[str, list[str]]:
    """Return the ids of the records that touch each year, by kind and year: ``meeting 2024``.

    Args:
        records: all records.
    """
    years: dict[str, list[str]] = {}
    for record in sorted(records, key=lambda record: record.id):
        for year in filters.years_of(record) or ():
            years.setdefault(f"{kind_of(record)} {year:04}", []).append(record.id)
    return years


def make_facts(
    records: Iterable[Record], concerned: Mapping[str, Mapping[str, Sequence[str]]]
) -> dict[str, list[Fact]]:
    """Return the facts of records by the ids of these.

    Args:
        records: all records.
        concerned: what the facts concern, from `make_mentions`.
    """
    listed = list(records)
    names = {record.id: record.name for record in listed}

    def name_of(identifier: str) -> str:
        return names.get(identifier, identifier)

    return {record.id: facts_of(record, name_of, concerned.get(record.id, {})) for record in listed}


def stored_facts(facts: Mapping[str, Sequence[Fact]], release: str) -> dict[str, list[FactRow]]:
    """Return the facts that a store keeps as rows, by the ids of their records.

    Sentences about the future become sentences about the past as time goes by. So that a build
    does not depend on the day, records with a date in the month of the release or later are left
    out; their facts are made when they are asked for.

    Args:
        facts: facts by the ids of their records.
        release: version of the data, which begins with its year and month.
    """
    month = release_date(release)
    if month is None:
        return {}
    stored = {}
    for identifier, of_record in facts.items():
        dates = [date for fact in of_record for date in (fact.date, fact.end) if date]
        if all(date.latest < month.earliest for date in dates):
            stored[identifier] = [row_of(fact) for fact in of_record]
    return stored


def make_build_tables(records: Sequence[Record], release: str) -> dict[str, Mapping[str, Any]]:
    """Return the tables of a build beside those of the records, in which commands look things up.

    Args:
        records: all records.
        release: version of the data.
    """
    concerned = make_mentions(records)
    facts = make_facts(records, concerned)
    return {
        layout.NAMES_TABLE: {record.id: [kind_of(record), record.name] for record in records},
        layout.LINKS_TABLE: make_links(records, facts),
        layout.MENTIONS_TABLE: concerned,
        layout.FACTS_TABLE: stored_facts(facts, release),
        layout.YEARS_TABLE: make_years(records),
        **make_tables(make_search_documents(records)),
    }


def make_links(
    records: Iterable[Record], facts: Mapping[str, Sequence[Fact]]
) -> dict[str, list[str]]:
    """Return the ids of the records that link to, cite or mention each record and each country.

    Args:
        records: all records.
        facts: facts by the ids of their records; empty to leave mentions out.
    """
    links: dict[str, set[str]] = {}
    for record in records:
        targets = {*linked_ids(record), *sources_of(record)}
        for fact in facts.get(record.id, ()):
            targets.update(fact.mentions)
        for target in targets - {record.id}:
            links.setdefault(target, set()).add(record.id)
    return {target: sorted(linking) for target, linking in links.items()}


def index_of_store(store: Store) -> Index:
    """Return the index of a store for the search, made from that of the build if there is one.

    Once the user has many own records, these have an index on the disk too. Records that changed
    after it was made, and records with a note, are indexed here.
    """
    file = store.file
    tables = file.index_tables()
    if not tables:
        return index_of(make_search_documents(store.all()))
    index = Index(tables, "" if file.trusted else file.where)
    touched = set(store.noted_ids())
    if isinstance(store, OverlaidStore):
        own = store.own.file
        if isinstance(own, IndexedOwn):
            known = own.indexed_ids() & {identifier for identifier, _, _ in file.names("")}
            index = OverlaidIndex(index, Index(own.index_tables(), own.where), known)
            touched |= own.relatives()
        else:
            touched |= _with_offices(store.own.all())
    if not touched:
        return index
    documents = _documents_of(store, touched)
    return OverlaidIndex(index, index_of(documents), touched)


def _documents_of(store: Store, identifiers: Iterable[str]) -> list[SearchDocument]:
    """Return what the search needs to know of some records of a store, by their ids."""
    records = [record for name in sorted(identifiers) if (record := store.find(name))]
    offices = [record for record in records if isinstance(record, Office)]
    holders = {holder.id: holder for office in offices for holder in store.may_link_to(office.id)}
    return make_search_documents(records, cache(store.find), holders.values())


def _with_offices(records: Iterable[Record]) -> set[str]:
    """Return the ids of records, and of the offices that they hold."""
    identifiers: set[str] = set()
    for record in records:
        identifiers.add(record.id)
        identifiers.update(role.office for role in roles_of(record) if role.office)
    return identifiers


def make_own_tables(store: OverlaidStore) -> dict[str, Mapping[str, Any]]:
    """Return the tables of the index of own records.

    Args:
        store: the reference with the own records on top.
    """
    own = list(store.own.all())
    own_ids = {record.id for record in own}
    touched = _with_offices(own)
    return {
        layout.NAMES_TABLE: {record.id: [kind_of(record), record.name] for record in own},
        layout.LINKS_TABLE: make_links(own, {}),
        layout.YEARS_TABLE: make_years(own),
        layout.OFFICES_TABLE: dict.fromkeys(sorted(touched - own_ids), True),
        **make_tables(_documents_of(store, touched)),
    }
