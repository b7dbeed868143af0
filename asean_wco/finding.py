"""The lists of records that pass filters, read from as few records as possible.

`query.listing` has the table of filters and reads their values. Here the values are compared with
those that exist, the records that can pass are read from the store, and the tests are applied.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeVar, cast

from asean_wco.errors import NotFoundError, UsageError
from asean_wco.model.dates import PartialDate
from asean_wco.model.records import RECORD_CLASSES, Organization, Record, Topic, roles_of
from asean_wco.model.text import counted, did_you_mean, enclosed, shortened
from asean_wco.model.vocabulary import KIND_FOLDERS, a_kind
from asean_wco.query import filters, listing
from asean_wco.query.filters import Test
from asean_wco.store.store import Store

R = TypeVar("R", bound=Record)

_MOST_OFFERED = 8
# The filters by a body that reports may name together with others.
_OF_BODIES = tuple(
    name for name in listing.NAMING if listing.FILTERS[name].names == ("organization",)
)
# An international organization has its seat in a country, and does not act for it.
_STAND_FOR_COUNTRY = ("customs-administration", "government-body")


def records_passing(store: Store, kind: str, wanted: Mapping[str, Any]) -> list[Record]:
    """Return the records of a kind that pass every filter, in the usual order of the kind.

    Args:
        store: that has the records.
        kind: the kind in the singular.
        wanted: values by the name of a filter; see `query.listing.Filters`.

    Raises:
        NotFoundError: no record of the right kind has an id that a filter names.
        UsageError: a filter, or a value of one, does not exist.
    """
    asked = listing.given(kind, wanted)
    for name in listing.NAMING:
        for identifier in asked.get(name, ()):
            check_id(store, identifier, *listing.FILTERS[name].names)
    for name in listing.OPEN:
        for value in asked.get(name, ()):
            _check_exists(store, kind, name, value)
    return _passing(store, kind, asked)


def _passing(store: Store, kind: str, asked: Mapping[str, Any]) -> list[Record]:
    """Return the records that pass filters as `query.listing.given` returns them."""
    tests = [*listing.tests_of(asked), *_linked_tests(store, kind, asked)]
    fitting = filters.apply(_candidates(store, kind, asked), tests)
    return filters.sort(fitting, filters.DEFAULT_ORDER.get(kind, "name"))


def probably_passing(
    store: Store, wanted: Mapping[str, Any], meetings: Iterable[Record] | None = None
) -> list[Record]:
    """Return the meetings that pass filters but for a place, and whose place is only inferred.

    No source states that they were held in the country or the city that is wanted.

    Args:
        store: that has the records.
        wanted: filters for meetings.
        meetings: among which they are; None for all.
    """
    asked = listing.given("meeting", wanted)
    countries, cities = asked.pop("country", ()), asked.pop("city", ())
    if not (countries or cities):
        return []
    tests = [*listing.tests_of(asked), *_linked_tests(store, "meeting", asked)]
    tests.append(filters.probably_in(countries, cities))
    among = _candidates(store, "meeting", asked) if meetings is None else meetings
    return filters.sort(filters.apply(among, tests), "date")


def naming_together(
    store: Store, kind: str, wanted: Mapping[str, Any], listed: Iterable[Record]
) -> list[tuple[str, str, str]]:
    """Return how many more records name a group of bodies, one of which is wanted.

    Args:
        store: that has the records.
        kind: of the records, in the singular.
        wanted: the filters of the list.
        listed: the records that it has.

    Returns:
        A sentence without its end for each group, such as "3 more meetings name the ASEAN customs
        administrations together", with the filter and the id that show them.
    """
    shown = {record.id for record in listed}
    told = []
    for name in _OF_BODIES:
        bodies = listing.values_of(wanted.get(name))
        among = [one for one in _records(store, Organization) if bodies]
        groups = {
            group.id: group
            for body in bodies
            for group in filters.groups_of(store.get(body), among)
        }
        for group in groups.values():
            if group.id in bodies:
                continue
            others = records_passing(store, kind, {**wanted, name: (group.id,)})
            more = len([record for record in others if record.id not in shown])
            if more:
                also = "more " if shown else ""
                nouns = counted(more, f"{also}{kind} names", f"{also}{KIND_FOLDERS[kind]} name")
                told.append((f"{nouns} the {group.name} together", name, group.id))
    return told


def check_id(store: Store, identifier: str, *kinds: str) -> None:
    """Refuse an id that no record of some kinds has.

    Args:
        store: that has the records.
        identifier: in lower case.
        kinds: in the singular; all if none is given.

    Raises:
        NotFoundError: no record has the id, or one of another kind has it.
    """
    kind = store.kind_named(identifier)
    if kind is None:
        # It raises the error.
        store.get(identifier)
    elif kinds and kind not in kinds:
        wanted = " or ".join(kinds)
        raise NotFoundError(
            f"No {wanted} has the id {shortened(identifier)!r}.", f"It is the id of {a_kind(kind)}."
        )


def _check_exists(store: Store, kind: str, name: str, value: str) -> None:
    """Refuse a value of a filter for any text that no record has.

    Raises:
        UsageError: no record has it; the error names those that exist, or the nearest.
    """
    meant = value_meant(store, kind, name, value)
    if meant != value:
        raise _no_such_value(kind, name, value, did_you_mean([repr(meant)]))


def value_meant(store: Store, kind: str, name: str, value: str) -> str:
    """Return a value of a filter, with slips set right if that leaves one that a record has.

    Args:
        store: that has the records.
        kind: of the records, in the singular.
        name: of a filter from `query.listing.OPEN`.
        value: as it was given.

    Raises:
        UsageError: no record has the value; the error names those that exist, or the nearest.
    """
    if _has_any(store, kind, name, value):
        return value
    from asean_wco.search.correction import spelled_nearly

    values = _values(store, kind, name)
    meant = spelled_nearly(value, values)
    if not meant:
        raise _no_such_value(kind, name, value, _near_values(store, kind, name, value, values))
    return meant


def _no_such_value(kind: str, name: str, value: str, hint: str) -> UsageError:
    """Return the error for a value of a filter that no record of a kind has."""
    return UsageError(f"No {kind} has the {name} {shortened(value)!r}.", hint)


def _has_any(store: Store, kind: str, name: str, value: str) -> bool:
    """Return whether any record of a kind passes a filter with a value."""
    return bool(_passing(store, kind, {name: (value,)}))


def _values(store: Store, kind: str, name: str) -> list[str]:
    """Return the values that the records of a kind have in the field of a filter."""
    path = listing.FILTERS[name].path
    known: set[str] = set()
    for record in store.of_kind(kind).values():
        known.update(str(text) for text in filters.values_at(record, path) if text)
    return sorted(known)


def _near_values(store: Store, kind: str, name: str, value: str, values: Sequence[str]) -> str:
    """Return which values of a filter exist: all if they are few, else the nearest to a value."""
    from difflib import get_close_matches

    if len(values) <= 3 * _MOST_OFFERED:
        return enclosed("There are: ", ", ".join(values), ".")
    near = get_close_matches(value, values, _MOST_OFFERED)
    if not near:
        # A word of a long value may be meant: by itself where the filter takes words.
        words = {word.lower(): (word, text) for text in values for word in text.split()}
        for word in get_close_matches(value.lower(), words, n=1):
            near = [text for text in words[word] if _has_any(store, kind, name, text)][:1]
    if not near:
        fields = listing.FILTERS[name].path
        return f"'awco {KIND_FOLDERS[kind]} --fields {fields}' lists the values that exist."
    return did_you_mean(near)


def _candidates(store: Store, kind: str, asked: Mapping[str, Any]) -> list[Record]:
    """Return all records of a kind that can pass filters, and others, with few records read."""
    first, last = listing.period_of(asked)
    if first or last:
        return _in_years(store, kind, first, last)
    for name, values in asked.items():
        if kind in listing.FILTERS[name].linked:
            linked = narrower(store, values) if name == "topic" else values
            return _linking(store, kind, linked)
    for name, values in asked.items():
        path = listing.FILTERS[name].stored.get(kind)
        if path:
            # A city may be spelled in several ways.
            has_it = filters.is_city(*values) if name == "city" else frozenset(values).__contains__
            return store.may_have(kind, path, has_it)
    return list(store.of_kind(kind).values())


def _linking(store: Store, kind: str, identifiers: Iterable[str]) -> list[Record]:
    """Return the records of a kind that link to one of some records, and perhaps others."""
    linked = {
        record.id: record
        for identifier in identifiers
        for record in store.may_link_to(identifier, kind)
    }
    return list(linked.values())


def _in_years(
    store: Store, kind: str, first: PartialDate | None, last: PartialDate | None
) -> list[Record]:
    """Return all records of a kind in a period, and perhaps others of the same years."""
    first_year = first.earliest[0] if first else 1
    last_year = last.latest[0] if last else 9999
    return store.may_touch(kind, first_year, last_year)


def _linked_tests(store: Store, kind: str, asked: Mapping[str, Any]) -> list[Test]:
    """Return the tests of the filters in `query.listing.NEEDING_OTHERS`."""
    tests: list[Test] = []
    if "country" in asked:
        bodies: dict[str, str] = {}
        if kind != "meeting":
            bodies = {body.id: body.country or "" for body in _records(store, Organization)}
        tests.append(listing.any_of(filters.in_country(code, bodies) for code in asked["country"]))
    if "topic" in asked:
        tests.append(_on_topics(store, asked["topic"]))
    on = asked.get("on")
    if "office" in asked:
        tests.append(listing.any_of(_in_office(store, office, on) for office in asked["office"]))
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
    people = {record.id: record for record in records_passing(store, "person", others)}
    asked = listing.given("person", wanted)
    on = asked.get("on")
    bodies = asked.get("org", ())
    offices = asked.get("office", ())
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
                likely.setdefault(holder, store.get(office))
    return likely


def bodies_of_country(store: Store, country: str) -> list[str]:
    """Return the ids of the bodies for which a country stands: its customs and its government.

    Args:
        store: that has the bodies.
        country: ISO 3166-1 alpha-2 code.
    """
    return [
        body.id
        for body in _records(store, Organization)
        if body.country == country and body.type in _STAND_FOR_COUNTRY
    ]


def _records(store: Store, cls: type[R]) -> Iterable[R]:
    """Return all records of a class."""
    kinds = {record_class: kind for kind, record_class in RECORD_CLASSES.items()}
    return cast("Iterable[R]", store.of_kind(kinds[cls]).values())
