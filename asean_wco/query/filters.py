"""Filters and sort orders over records, as small pure functions that lists combine."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeVar

from asean_wco.facts.doubts import likely_place
from asean_wco.facts.when import dates_of, evidence_of, first_step
from asean_wco.model.cities import fold_city
from asean_wco.model.countries import country_name
from asean_wco.model.dates import PartialDate, period_overlaps
from asean_wco.model.folding import fold
from asean_wco.model.records import (
    Initiative,
    Meeting,
    Office,
    Organization,
    Person,
    Place,
    Record,
    Role,
    Series,
    Source,
    Topic,
    roles_of,
)
from asean_wco.model.vocabulary import LANGUAGES

R = TypeVar("R", bound=Record)
Test = Callable[[Record], bool]

# No record of customs cooperation is older, and no plan reaches further.
FIRST_YEAR, LAST_YEAR = 1900, 2100
# Sorts after every date.
NO_DATE = ((9999, 12, 31), (9999, 12, 31))
# The fields in which a record names the bodies that have a part in it.
_BODIES_OF: dict[type[Record], tuple[str, ...]] = {
    Meeting: ("hosts", "attendance.organization"),
    Person: ("roles.organization",),
    Organization: ("parent", "id"),
    Office: ("organization",),
    Initiative: ("owners", "partners"),
    Series: ("organizations",),
}
# The field in which a record names its country. Others belong to the countries of their bodies.
_COUNTRY_OF: dict[type[Record], str] = {
    Meeting: "place.country",
    Person: "nationality",
    Organization: "country",
}
IN_COUNTRIES_OF_BODIES = (Person, Office, Initiative)


def in_period(first: PartialDate | None, last: PartialDate | None) -> Test:
    """Return a test of whether a record shares a day with a period; an undated one does not.

    Args:
        first: beginning of the period; None leaves it open.
        last: end of the period; None leaves it open.
    """

    def test(record: Record) -> bool:
        start, end = _period_of(record)
        if start is None and end is None:
            return False
        return period_overlaps(start, end, first, last)

    return test


def _period_of(record: Record) -> tuple[PartialDate | None, PartialDate | None]:
    """Return the first and the last date of a record; None leaves that side open.

    A meeting of which only the last day is known was not held in all the years before, and an
    initiative without a stated end lasts to the last date that it mentions.
    """
    start, end = dates_of(record)
    if isinstance(record, Meeting) and start is None:
        return end, end
    if isinstance(record, Initiative) and start is not None and end is None:
        return start, last_date(record)
    return start, end


def years_of(record: Record) -> range | None:
    """Return the years in which `in_period` may find a record; None if it never does.

    A record with an open beginning or end belongs to all years on that side, from 1900 to 2100.
    """
    start, end = _period_of(record)
    if start is None and end is None:
        return None
    first = start.earliest[0] if start else FIRST_YEAR
    last = end.latest[0] if end else LAST_YEAR
    return range(first, max(first, last) + 1)


def last_date(record: Record) -> PartialDate | None:
    """Return the latest date of a record and its milestones; None if it has no date."""
    dates = (*dates_of(record), *(milestone.date for milestone in record.milestones))
    known = [date for date in dates if date]
    return max(known, key=lambda date: date.sort_key, default=None)


def values_at(record: Record, path: str) -> list[object]:
    """Return the values of a record in a field, or in a part of the items of a field.

    Args:
        record: the record; one without the field has no values.
        path: the field, such as ``type``, or field and part, such as ``attendance.person``.
    """
    head, _, part = path.partition(".")
    content = getattr(record, head, ())
    items = content if isinstance(content, tuple) else (content,)
    if part:
        return [getattr(item, part, None) for item in items]
    return list(items)


def has(path: str) -> Callable[[str], Test]:
    """Return a function that makes a test of whether a record has a value in a field.

    Args:
        path: a field of any kind, or a part of its items, such as ``attendance.person``; a
            record whose kind does not have it never passes.
    """

    def make_test(value: str) -> Test:
        wanted = value.lower()
        return lambda record: wanted in values_at(record, path)

    return make_test


def in_country(country: str, bodies: Mapping[str, str]) -> Test:
    """Return a test of whether a record belongs to a country.

    Args:
        country: ISO 3166-1 alpha-2 code.
        bodies: country by id of organization; people and initiatives belong to the countries of
            their bodies as well.
    """

    def test(record: Record) -> bool:
        if country in values_at(record, _COUNTRY_OF.get(type(record), "")):
            return True
        if not isinstance(record, IN_COUNTRIES_OF_BODIES):
            return False
        return country in [bodies.get(str(body)) for body in bodies_of(record)]

    return test


def is_city(*cities: str) -> Callable[[str], bool]:
    """Return a test of whether a name is one of some cities, in any spelling and language.

    "Nusa Dua, Bali" is in Bali as well as in Nusa Dua.
    """
    wanted = frozenset(map(fold_city, cities))
    return lambda name: not wanted.isdisjoint(map(fold_city, (name, *name.split(","))))


def in_city(city: str) -> Test:
    """Return a test of whether a meeting was held in a city, by its name in any language."""
    is_wanted = is_city(city)
    return lambda record: any(
        is_wanted(str(name)) for name in values_at(record, "place.city") if name
    )


def probably_in(countries: Sequence[str], cities: Sequence[str]) -> Test:
    """Return a test of whether a meeting was held in a country or a city only by inference.

    Args:
        countries: ISO 3166-1 alpha-2 codes; none for any.
        cities: names in any spelling; none for any.
    """
    is_wanted = is_city(*cities)

    def is_there(place: Place | None) -> bool:
        return (
            place is not None
            and (not countries or place.country in countries)
            and (not cities or is_wanted(place.city or ""))
        )

    return lambda record: (
        isinstance(record, Meeting)
        and is_there(likely_place(record))
        and not is_there(record.place)
    )


def chaired_by(chair: str) -> Test:
    """Return a test of whether a person or a body chaired a meeting, alone or with others.

    Args:
        chair: id of the person or body.
    """
    return lambda record: (
        isinstance(record, Meeting)
        and any(chair in (row.person, row.organization) for row in record.chairs)
    )


def bodies_of(record: Record) -> list[object]:
    """Return the ids of the bodies that have a part in a record."""
    paths = _BODIES_OF.get(type(record), ())
    return [body for path in paths for body in values_at(record, path)]


def with_organization(organization: str) -> Test:
    """Return a test of whether a body has a part in a record.

    It may be host, participant, employer, owner, partner, parent or organizer.

    Args:
        organization: id of the body.
    """
    return lambda record: organization in bodies_of(record)


def groups_of(body: Record, organizations: Iterable[Organization]) -> list[Organization]:
    """Return the groups by which reports name several bodies together, one of them this body.

    Args:
        body: the body; a customs administration is also meant by its country.
        organizations: among which the groups are.
    """
    if not isinstance(body, Organization):
        return []
    names = {body.id}
    if body.type == "customs-administration" and body.country:
        names.add(body.country)
    # An organization of another type is a body of its own, and does not stand for its members.
    groups = (group for group in organizations if group.type == "other")
    return [group for group in groups if not names.isdisjoint(group.members)]


def with_topic(topics: Iterable[str], initiatives: Iterable[str] = ()) -> Test:
    """Return a test of whether a meeting or an initiative is about one of some topics.

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
    """Return a test of whether somebody held a post on a date, as far as there is evidence.

    Args:
        office: id of the office; None for any post.
        on: the date; None for any time.
    """
    return lambda record: any(
        (office is None or role.office == office) and (on is None or is_held(role, on))
        for role in roles_of(record)
    )


def is_held(role: Role, on: PartialDate) -> bool:
    """Return whether a post was held on a date, as far as there is evidence."""
    evidence = evidence_of(role)
    if not evidence:
        return False
    # Without a recorded end, nothing shows that the post went on after the last evidence. The same
    # goes for a beginning and the first evidence.
    first, last = role.start or evidence[0], role.end or evidence[-1]
    return period_overlaps(first, last, on, on)


def is_active(record: Record) -> bool:
    """Return whether no end is recorded of an initiative or a body."""
    return dates_of(record)[1] is None


def published_by(publisher: str) -> Test:
    """Return a test of whether the publisher of a source has some words, in any spelling."""
    wanted = fold(publisher)
    return lambda record: (
        isinstance(record, Source) and bool(wanted) and wanted in fold(record.publisher or "")
    )


def in_language(language: str) -> Test:
    """Return a test of whether a source is in a language, by its code or name in any case."""
    codes = {name: code for code, name in LANGUAGES.items()}
    wanted = codes.get(language.lower(), language).lower()
    return lambda record: isinstance(record, Source) and (record.language or "").lower() == wanted


def narrower(topic: str, topics: Iterable[Topic]) -> frozenset[str]:
    """Return the ids of a topic and of all topics below it.

    Args:
        topic: id of the topic.
        topics: all topics.
    """
    listed = tuple(topics)
    below = {topic}
    while added := {entry.id for entry in listed if entry.broader in below} - below:
        below |= added
    return frozenset(below)


def apply(records: Iterable[R], tests: Iterable[Test]) -> list[R]:
    """Return the records that pass every test, in their order."""
    listed = tuple(tests)
    return [record for record in records if all(test(record) for test in listed)]


def _by_date(record: Record) -> tuple[object, ...]:
    start, end = dates_of(record)
    if isinstance(record, Initiative) and not start and not end:
        # It had begun by its first step.
        end = first_step(record)
    return (start.sort_key if start else NO_DATE, end.sort_key if end else NO_DATE, record.id)


def _by_name(record: Record) -> tuple[object, ...]:
    return (fold(record.name), record.id)


def _by_country(record: Record) -> tuple[object, ...]:
    values = values_at(record, _COUNTRY_OF.get(type(record), ""))
    code = next((str(value) for value in values if value), "")
    city = next((str(value) for value in values_at(record, "place.city") if value), "")
    # What has no country comes last.
    return (not code, fold(country_name(code)), fold(city), *_by_date(record))


SORT_ORDERS: dict[str, Callable[[Record], tuple[object, ...]]] = {
    "date": _by_date,
    "name": _by_name,
    "id": lambda record: (record.id,),
    "country": _by_country,
}
DEFAULT_ORDER = {"meeting": "date", "initiative": "date", "source": "date"}


def sort(records: Iterable[R], order: str) -> list[R]:
    """Return records in an order; those without a date or a country come last.

    Args:
        records: the records.
        order: ``date``, ``name``, ``id`` or ``country`` (and city), with a minus before it for the
            reverse.
    """
    key = SORT_ORDERS[order.removeprefix("-")]
    ordered = sorted(records, key=key, reverse=order.startswith("-"))
    if order == "-date":
        ordered.sort(key=lambda record: key(record)[0] == NO_DATE)
    elif order == "-country":
        ordered.sort(key=lambda record: bool(key(record)[0]))
    return ordered
