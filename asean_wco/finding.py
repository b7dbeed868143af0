"""The lists of records that pass filters, read from as few records as possible."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, TypeVar, cast

from asean_wco.model.dates import PartialDate
from asean_wco.model.records import RECORD_CLASSES, Organization, Record, Topic, kind_of, roles_of
from asean_wco.query import filters, listing
from asean_wco.query.filters import Test
from asean_wco.store.store import Store

R = TypeVar("R", bound=Record)


def find(store: Store, kind: str, wanted: Mapping[str, Any]) -> list[Record]:
    """Return the records of a kind that pass every filter, in the usual order of the kind.

    Args:
        store: that has the records.
        kind: the kind in the singular.
        wanted: values by the name of a filter; see `query.listing.Filters`.

    Raises:
        NotFoundError: no record has an id that a filter names.
        UsageError: a filter, or a value of one, does not exist.
    """
    asked = listing.given(kind, wanted)
    for name in listing.NAMING:
        for identifier in listing.values_of(asked.get(name)):
            store.get(identifier.lower())
    tests = [*listing.simple_tests(asked), *_linked_tests(store, kind, asked)]
    fitting = filters.apply(_candidates(store, kind, asked), tests)
    return filters.sort(fitting, filters.DEFAULT_ORDER.get(kind, "name"))


def _candidates(store: Store, kind: str, asked: Mapping[str, Any]) -> list[Record]:
    """Return all records of a kind that can pass filters, and few others."""
    first, last = listing.period_of(asked)
    if first or last:
        return _in_years(store, kind, first, last)
    linking = [name for name in listing.LINKING if name in asked]
    # A body counts among those that it has a part in, but does not link to itself. Offices are
    # fewer than all that links to their body.
    if linking and kind not in ("organization", "office"):
        return _linking(store, kind, listing.values_of(asked[linking[0]]))
    if kind == "meeting" and "topic" in asked:
        return _linking(store, kind, narrower(store, listing.values_of(asked["topic"])))
    return _having(store, kind, asked)


def _linking(store: Store, kind: str, identifiers: Iterable[str]) -> list[Record]:
    """Return the records of a kind that link to one of some records, and perhaps others."""
    linked = {
        record.id: record for identifier in identifiers for record in store.may_link_to(identifier)
    }
    return [record for record in linked.values() if kind_of(record) == kind]


def _having(store: Store, kind: str, asked: Mapping[str, Any]) -> list[Record]:
    """Return all records of a kind that can pass the filters for plain values, and others."""
    paths = listing.STORED_OF_MEETINGS if kind == "meeting" else listing.STORED
    for name, path in paths.items():
        if name in asked:
            values = frozenset(listing.values_of(asked[name]))
            return store.may_have(kind, path, values.__contains__)
    if kind == "meeting" and "city" in asked:
        is_wanted = filters.is_city(*listing.values_of(asked["city"]))
        return store.may_have(kind, "place.city", is_wanted)
    return list(store.of_kind(kind).values())


def _in_years(
    store: Store, kind: str, first: PartialDate | None, last: PartialDate | None
) -> list[Record]:
    """Return all records of a kind in a period, and perhaps others of the same years."""
    first_year = first.earliest[0] if first else 1
    last_year = last.latest[0] if last else 9999
    return store.may_touch(kind, first_year, last_year)


def _linked_tests(store: Store, kind: str, asked: dict[str, Any]) -> list[Test]:
    """Return the tests of the filters that need other records to be read."""
    tests: list[Test] = []
    countries = listing.values_of(asked.get("country"))
    if countries:
        bodies: dict[str, str] = {}
        if kind != "meeting":
            bodies = {body.id: body.country or "" for body in _records(store, Organization)}
        tests.append(listing.any_of(filters.in_country(code, bodies) for code in countries))
    if "topic" in asked:
        tests.append(_on_topics(store, listing.values_of(asked["topic"])))
    on = listing.as_date(asked.get("on"))
    offices = listing.values_of(asked.get("office"))
    if offices:
        tests.append(listing.any_of(_in_office(store, office, on) for office in offices))
    elif on and kind == "person":
        tests.append(filters.in_office(None, on))
    elif on:
        tests.append(filters.in_period(on, on))
    return tests


def _on_topics(store: Store, topics: Iterable[str]) -> Test:
    """Return a test of whether a record is about some topics, or narrower ones."""
    wanted = narrower(store, topics)
    listed = _records(store, Topic)
    related = [name for topic in listed if topic.id in wanted for name in topic.related]
    return filters.with_topic(wanted, related)


def narrower(store: Store, topics: Iterable[str]) -> set[str]:
    """Return the ids of topics and of all narrower ones."""
    listed = list(_records(store, Topic))
    return {name for topic in topics for name in filters.narrower(topic, listed)}


def _in_office(store: Store, office: str, on: PartialDate | None) -> Test:
    """Return a test of whether somebody held an office.

    Args:
        store: that has the records.
        office: id of the office.
        on: the date, on which the rule of the command `who` holds; None for any time.
    """
    if on is None:
        return filters.in_office(office, None)
    from asean_wco.query.holders import held_by

    return held_by(office, store.may_link_to(office), on)


def likely_holders(store: Store, wanted: Mapping[str, Any]) -> dict[str, Record]:
    """Return people who probably held an office on a date although no source shows it.

    They are those whom `awco who` calls inferred, and whom `people` leaves out for that reason.

    Args:
        store: that has the records.
        wanted: filters for people, with the date as ``on``.

    Returns:
        The offices, by the id of the person.
    """
    from asean_wco.query.holders import likely_in

    others = {name: value for name, value in wanted.items() if name != "on"}
    people = {record.id: record for record in find(store, "person", others)}
    asked = listing.given("person", wanted)
    on = listing.as_date(asked.get("on"))
    bodies = listing.values_of(asked.get("org"))
    offices = set(listing.values_of(asked.get("office")))
    if on is None or not people:
        return {}
    held = {
        role.office: role.organization
        for record in people.values()
        for role in roles_of(record)
        if role.office and (not offices or role.office in offices)
    }
    likely: dict[str, Record] = {}
    for office, body in held.items():
        if bodies and body not in bodies:
            continue
        for holder in likely_in(office, store.may_link_to(office), on):
            if holder in people:
                likely.setdefault(holder, store.get(office.lower()))
    return likely


def _records(store: Store, cls: type[R]) -> Iterable[R]:
    """Return all records of a class."""
    kinds = {record_class: kind for kind, record_class in RECORD_CLASSES.items()}
    return cast("Iterable[R]", store.of_kind(kinds[cls]).values())
