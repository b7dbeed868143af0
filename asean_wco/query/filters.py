"""Filters and sort orders over records: small pure functions that a listing is put together from."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

from asean_wco.facts.when import dates_of, evidence_of
from asean_wco.model.dates import PartialDate, period_overlaps
from asean_wco.model.records import (
    Initiative,
    Meeting,
    Office,
    Organization,
    Person,
    Record,
    Role,
    Series,
    Source,
    Topic,
    roles_of,
)

R = TypeVar("R", bound=Record)
Test = Callable[[Record], bool]

# No record of customs cooperation is older, and no plan reaches further.
_FIRST_YEAR, _LAST_YEAR = 1900, 2100
# Sorts after every date.
NO_DATE = ((9999, 12, 31), (9999, 12, 31))
# Where a record names the bodies that have a part in it.
_BODIES_OF: dict[type[Record], tuple[str, ...]] = {
    Meeting: ("hosts", "attendance.organization"),
    Person: ("roles.organization",),
    Organization: ("parent", "id"),
    Office: ("organization",),
    Initiative: ("owners", "partners"),
    Series: ("organizations",),
}
# Where a record names its country; others belong to the countries of their bodies.
_COUNTRY_OF: dict[type[Record], str] = {
    Meeting: "place.country",
    Person: "nationality",
    Organization: "country",
}
IN_COUNTRIES_OF_BODIES = (Person, Office, Initiative)


def in_period(first: PartialDate | None, last: PartialDate | None) -> Test:
    """Records that share a day with the period; undated ones do not."""

    def test(record: Record) -> bool:
        start, end = _period_of(record)
        if start is None and end is None:
            return False
        return period_overlaps(start, end, first, last)

    return test


def _period_of(record: Record) -> tuple[PartialDate | None, PartialDate | None]:
    """Return the first and the last date of a record, as far as they bound it.

    A meeting of which only the last day is known was not held in all the years before, and an
    initiative without a stated end goes to the last date that it mentions.
    """
    start, end = dates_of(record)
    if isinstance(record, Meeting) and start is None:
        return end, end
    if isinstance(record, Initiative) and start is not None and end is None:
        return start, last_date(record)
    return start, end


def years_of(record: Record) -> range | None:
    """Return the years in which `in_period` may find a record; None if it is never found.

    A record whose beginning or end is open belongs to every year up to the other, within reason.
    """
    start, end = _period_of(record)
    if start is None and end is None:
        return None
    first = start.earliest[0] if start else _FIRST_YEAR
    last = end.latest[0] if end else _LAST_YEAR
    return range(first, max(first, last) + 1)


def last_date(record: Record) -> PartialDate | None:
    """The latest date that a record mentions of its subject, for one that has no stated end."""
    known = [
        date for date in (*dates_of(record), *(each.date for each in record.milestones)) if date
    ]
    return max(known, key=lambda date: date.sort_key, default=None)


def values_at(record: Record, path: str) -> list[object]:
    """Return what a record has in a field, or in a part of each item of one; none without it."""
    head, _, part = path.partition(".")
    content = getattr(record, head, ())
    several = content if isinstance(content, tuple) else (content,)
    return [getattr(item, part, None) for item in several] if part else list(several)


def has(path: str) -> Callable[[str], Test]:
    """Return the filter for records that have the value asked for in a field.

    Args:
        path: a field of any kind, or a part of the items of one, such as ``attendance.person``; a
            record whose kind does not have it never passes.
    """
    return lambda value: lambda record: value.lower() in values_at(record, path)


def in_country(country: str, bodies: Mapping[str, str]) -> Test:
    """Records that belong to a country.

    Args:
        country: ISO 3166-1 alpha-2 code.
        bodies: country by organization id, so that people and initiatives are found through their bodies.
    """

    def test(record: Record) -> bool:
        if country in values_at(record, _COUNTRY_OF.get(type(record), "")):
            return True
        named = bodies_of(record) if isinstance(record, IN_COUNTRIES_OF_BODIES) else []
        return country in [bodies.get(str(body)) for body in named]

    return test


def is_city(*cities: str) -> Callable[[str], bool]:
    """Return the test for names of cities, in any spelling."""
    from asean_wco.model.folding import fold

    wanted = frozenset(map(fold, cities))
    return lambda name: fold(name) in wanted


def in_city(city: str) -> Test:
    """Return the test for meetings that were held in a city, by its name in any spelling."""
    is_wanted = is_city(city)
    return lambda record: any(
        is_wanted(str(name)) for name in values_at(record, "place.city") if name
    )


def chaired_by(chair: str) -> Test:
    """Return the test for meetings that a person or a body chaired, alone or with others."""

    def test(record: Record) -> bool:
        rows = record.attendance if isinstance(record, Meeting) else ()
        chairs = [row for row in rows if {"chair", "co-chair"} & set(row.roles)]
        return any(chair in (row.person, row.organization) for row in chairs)

    return test


def bodies_of(record: Record) -> list[object]:
    """Return the ids of the bodies that have a part in a record."""
    paths = _BODIES_OF.get(type(record), ())
    return [body for path in paths for body in values_at(record, path)]


def with_organization(organization: str) -> Test:
    """Records in which a body has a part: as host, participant, employer, owner, partner, parent or organizer."""
    return lambda record: organization in bodies_of(record)


def with_topic(topics: Iterable[str], initiatives: Iterable[str] = ()) -> Test:
    """Return the test for meetings and initiatives on any of some topics.

    Args:
        topics: ids of the topics.
        initiatives: ids of the initiatives to which these topics are related.
    """
    wanted, related = frozenset(topics), frozenset(initiatives)

    def test(record: Record) -> bool:
        if isinstance(record, Initiative):
            return record.id in related or not wanted.isdisjoint(record.related)
        return not wanted.isdisjoint(values_at(record, "topics.topic"))

    return test


def in_office(office: str | None, on: PartialDate | None) -> Test:
    """People and bodies with a post, held on a date as far as there is evidence.

    Args:
        office: id of the office; None for any post.
        on: the date; None for any time.
    """

    def held(role: Role) -> bool:
        if on is None:
            return True
        seen = evidence_of(role)
        # An end that is not recorded is no evidence that the post went on, nor a missing beginning of earlier days.
        return bool(seen) and period_overlaps(role.start or seen[0], role.end or seen[-1], on, on)

    return lambda record: any(
        (office is None or role.office == office) and held(role) for role in roles_of(record)
    )


def is_active(record: Record) -> bool:
    """Initiatives and bodies of which no end is recorded."""
    return dates_of(record)[1] is None


def published_by(publisher: str) -> Test:
    """Sources whose publisher contains the words, whatever their case."""
    return lambda record: (
        isinstance(record, Source) and publisher.casefold() in (record.publisher or "").casefold()
    )


def narrower(topic: str, topics: Iterable[Topic]) -> frozenset[str]:
    """A topic and everything below it in the vocabulary."""
    listed = tuple(topics)
    found = {topic}
    while grown := {each.id for each in listed if each.broader in found} - found:
        found |= grown
    return frozenset(found)


def apply(records: Iterable[R], tests: Iterable[Test]) -> list[R]:
    """The records that pass every test, in their order."""
    kept = tuple(tests)
    return [record for record in records if all(test(record) for test in kept)]


def _by_date(record: Record) -> tuple[object, ...]:
    start, end = dates_of(record)
    return (start.sort_key if start else NO_DATE, end.sort_key if end else NO_DATE, record.id)


def _by_name(record: Record) -> tuple[object, ...]:
    from asean_wco.model.folding import fold

    return (fold(record.name), record.id)


SORT_ORDERS: dict[str, Callable[[Record], tuple[object, ...]]] = {
    "date": _by_date,
    "name": _by_name,
    "id": lambda record: (record.id,),
}
DEFAULT_ORDER = {"meeting": "date", "initiative": "date", "source": "date"}


def sort(records: Iterable[R], order: str) -> list[R]:
    """The records in an order: date, name or id, with a minus before it for the reverse; undated ones come last."""
    key = SORT_ORDERS[order.removeprefix("-")]
    found = sorted(records, key=key, reverse=order.startswith("-"))
    return (
        sorted(found, key=lambda record: key(record)[0] == NO_DATE) if order == "-date" else found
    )
