"""From records to what the search looks them up in: the index of a build, and the one of own records on top of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any

from asean_wco.facts import when
from asean_wco.facts.fact import Fact
from asean_wco.facts.making import facts_of
from asean_wco.facts.mentions import Mentions, NameFinder
from asean_wco.facts.sources import sources_of
from asean_wco.facts.stored import Row, row_of
from asean_wco.facts.tenure import holdings_of
from asean_wco.model.dates import release_date
from asean_wco.model.records import Office, Record, Topic, kind_of, roles_of
from asean_wco.model.walk import linked_ids
from asean_wco.query import filters
from asean_wco.search.document import SearchDocument
from asean_wco.search.index import Index, index_of, make_tables
from asean_wco.search.making import Finder, Holder, search_document
from asean_wco.search.overlay import OverlaidIndex
from asean_wco.store import layout
from asean_wco.store.overlay import OverlaidStore
from asean_wco.store.own_index import IndexedOwn
from asean_wco.store.store import Store


def make_search_documents(
    records: Iterable[Record], find: Finder | None = None, holders: Iterable[Record] | None = None
) -> list[SearchDocument]:
    """What the search sees of records.

    Args:
        records: of any kind.
        find: gives the record with an id, so that records are found through their links; among `records` if None.
        holders: people and bodies that may hold an office; those among `records` if None.
    """
    listed = list(records)
    find = find or {record.id: record for record in listed}.get
    among = list(listed if holders is None else holders)
    book = {record.id: record.name for record in listed}

    def name_of(identifier: str) -> str:
        linked = None if identifier in book else find(identifier)
        return book.get(identifier) or (linked.name if linked else identifier)

    found = []
    for record in listed:
        facts = facts_of(record, name_of, {})
        held = _terms(record, among) if isinstance(record, Office) else ()
        found.append(search_document(record, find, facts, len(sources_of(record)), held))
    return found


def _terms(office: Office, among: Iterable[Record]) -> list[Holder]:
    """Return who held an office, with the first and the last date that is known of it."""
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
        records: of all kinds.
    """
    listed = list(records)
    by_id = {record.id: record for record in listed}
    topics = [record for record in listed if isinstance(record, Topic)]
    mentions = Mentions(by_id.get, NameFinder(listed), topics)
    concerned = {record.id: mentions.concerned(record) for record in listed}
    return {identifier: by_fact for identifier, by_fact in concerned.items() if by_fact}


def make_years(records: Iterable[Record]) -> dict[str, list[str]]:
    """Return the ids of the records that touch each year, by kind and year: ``meeting 2024``.

    Args:
        records: of all kinds.
    """
    years: dict[str, list[str]] = {}
    for record in sorted(records, key=lambda record: record.id):
        for year in filters.years_of(record) or ():
            years.setdefault(f"{kind_of(record)} {year:04}", []).append(record.id)
    return years


def make_facts(
    records: Iterable[Record], concerned: Mapping[str, Mapping[str, Sequence[str]]]
) -> dict[str, list[Fact]]:
    """Return the facts of each record, by its id.

    Args:
        records: of all kinds.
        concerned: from `make_mentions`.
    """
    listed = list(records)
    names = {record.id: record.name for record in listed}

    def name_of(identifier: str) -> str:
        return names.get(identifier, identifier)

    return {record.id: facts_of(record, name_of, concerned.get(record.id, {})) for record in listed}


def stored_facts(facts: Mapping[str, Sequence[Fact]], release: str) -> dict[str, list[Row]]:
    """Return the facts that a store keeps, as `facts.stored` has them.

    What lies ahead is told otherwise than what is over. So that a build says the same on every
    day, records with a date in the month of the release or later are left out; their facts are
    told when they are asked for.

    Args:
        facts: of each record, by its id.
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
    """Return the tables that a build leaves beside the records, for whoever looks things up.

    Args:
        records: of all kinds.
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
        records: of all kinds.
        facts: of each record, by its id.
    """

    def mentioned(record: Record) -> Iterable[str]:
        return (name for fact in facts[record.id] for name in fact.mentions)

    return _turned((record, mentioned(record)) for record in records)


def _turned(records: Iterable[tuple[Record, Iterable[str]]]) -> dict[str, list[str]]:
    """Return the ids of the records that lead to each record or country.

    Args:
        records: each with what it leads to besides its links and its sources.
    """
    links: dict[str, set[str]] = {}
    for record, others in records:
        for target in {*linked_ids(record), *sources_of(record), *others} - {record.id}:
            links.setdefault(target, set()).add(record.id)
    return {target: sorted(leading) for target, leading in links.items()}


def index_of_store(store: Store) -> Index:
    """What the search looks the records of a store up in: what the build left, where it left something.

    Of the user's own records there is an index too, once there are many; what has changed since it was made, and what
    bears a note, is indexed when it is searched.
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
    """Return what the search sees of some records of a store."""
    records = [record for name in sorted(identifiers) if (record := store.find(name))]
    offices = [record for record in records if isinstance(record, Office)]
    holders = {holder.id: holder for office in offices for holder in store.linking(office.id)}
    return make_search_documents(records, cache(store.find), holders.values())


def _with_offices(records: Iterable[Record]) -> set[str]:
    """Return the ids of records, and of the offices that they hold."""
    touched: set[str] = set()
    for record in records:
        touched.add(record.id)
        touched.update(role.office for role in roles_of(record) if role.office)
    return touched


def make_own_tables(store: OverlaidStore) -> dict[str, Mapping[str, Any]]:
    """Return the tables of the index of own records.

    Args:
        store: the reference with the own records on top.
    """
    mine = list(store.own.all())
    ids = {record.id for record in mine}
    touched = _with_offices(mine)
    return {
        layout.NAMES_TABLE: {record.id: [kind_of(record), record.name] for record in mine},
        layout.LINKS_TABLE: _turned((record, ()) for record in mine),
        layout.YEARS_TABLE: make_years(mine),
        layout.OFFICES_TABLE: dict.fromkeys(sorted(touched - ids), True),
        **make_tables(_documents_of(store, touched)),
    }
