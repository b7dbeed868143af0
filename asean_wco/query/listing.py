"""The filters of lists by name, and the tests of records that they become.

A filter may have several values; a record passes if it fits one of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, TypedDict

from asean_wco.errors import BadDateError, UsageError
from asean_wco.model.dates import PartialDate
from asean_wco.model.vocabulary import (
    INITIATIVE_TYPES,
    KIND_FOLDERS,
    MEETING_TYPES,
    MODES,
    ORGANIZATION_TYPES,
    ORIGINS,
    SERIES_TYPES,
    SOURCE_QUALITIES,
    SOURCE_TYPES,
)
from asean_wco.query import filters
from asean_wco.query.filters import Test

DateText = str | PartialDate | None
Texts = str | Sequence[str] | None
Period = tuple[PartialDate | None, PartialDate | None]


class Filters(TypedDict, total=False):
    """The filters of the listing commands; None, False and empty values ask for nothing.

    Attributes:
        year: years that the record falls in.
        from_: first date; records that end before it are left out.
        to: last date; records that begin after it are left out.
        on: date on which a post was held, or something went on.
        active: whether to leave out records with a recorded end.
        city: names of cities.
        country: ISO 3166-1 alpha-2 codes, or names of countries.
        type: types of the kind of record.
        mode: in-person, virtual or hybrid.
        series: ids of series.
        person: ids of people who took part.
        chair: ids of people or bodies that chaired.
        org: ids of bodies that have a part.
        owner: ids of bodies that own an initiative.
        topic: ids of topics; narrower topics are included.
        initiative: ids of initiatives that a meeting dealt with.
        office: ids of offices.
        publisher: words in the name of a publisher.
        language: ISO 639-1 codes.
        quality: primary, secondary or low.
        origin: reference or own.
    """

    year: int | Sequence[int] | None
    from_: DateText
    to: DateText
    on: DateText
    active: bool
    city: Texts
    country: Texts
    type: Texts
    mode: Texts
    series: Texts
    person: Texts
    chair: Texts
    org: Texts
    owner: Texts
    topic: Texts
    initiative: Texts
    office: Texts
    publisher: Texts
    language: Texts
    quality: Texts
    origin: Texts


# The filters of each kind, besides its type and the origin of its records.
FILTERS_OF: dict[str, tuple[str, ...]] = {
    "meeting": (
        "year",
        "from_",
        "to",
        "on",
        "series",
        "country",
        "city",
        "mode",
        "person",
        "chair",
        "org",
        "topic",
        "initiative",
    ),
    "person": ("country", "org", "office", "on"),
    "organization": ("country", "org", "office", "on", "active"),
    "office": ("country", "org"),
    "initiative": ("year", "from_", "to", "on", "active", "owner", "org", "country", "topic"),
    "series": ("org",),
    "topic": (),
    "source": ("year", "from_", "to", "publisher", "language", "quality"),
}
# The types of each kind that has any.
TYPES_OF = {
    "meeting": MEETING_TYPES,
    "organization": ORGANIZATION_TYPES,
    "initiative": INITIATIVE_TYPES,
    "series": SERIES_TYPES,
    "source": SOURCE_TYPES,
}
# Filters that need nothing but the record, with what makes the test of a value.
_SIMPLE: dict[str, Callable[[str], Test]] = {
    "type": filters.has("type"),
    "mode": filters.has("mode"),
    "series": filters.has("series"),
    "language": filters.has("language"),
    "quality": filters.has("quality"),
    "origin": filters.has("origin"),
    "city": filters.in_city,
    "person": filters.has("attendance.person"),
    "chair": filters.chaired_by,
    "org": filters.with_organization,
    "owner": filters.has("owners"),
    "initiative": filters.has("initiatives.initiative"),
    "publisher": filters.published_by,
}


# Filters that name a record to which the records in the list link, so that few need to be read.
LINKING = ("series", "person", "chair", "owner", "initiative", "org")
# Filters that compare a value as it is stored, with the path of its field.
STORED = {"type": "type", "mode": "mode", "quality": "quality"}
STORED_OF_MEETINGS = STORED | {"country": "place.country"}
# Filters that name a record by its id.
NAMING = (*LINKING, "topic", "office")
# The filters whose values come from a closed list.
_CLOSED = {"mode": MODES, "quality": SOURCE_QUALITIES, "origin": ORIGINS}


def given(kind: str, wanted: Mapping[str, Any]) -> dict[str, Any]:
    """Return the filters that ask for something, with countries as codes.

    Args:
        kind: of the records, in the singular.
        wanted: filters by name.

    Raises:
        UsageError: a filter, a value of one, or a country does not exist, or a value is empty.
    """
    asked = {name: value for name, value in wanted.items() if value not in (None, False, (), [])}
    for name, value in asked.items():
        if value == "" or (isinstance(value, (tuple, list)) and "" in value):
            raise UsageError(
                f"The filter {name.rstrip('_')!r} has an empty value.",
                "Give it a value, or leave it out.",
            )
    closed = dict(_CLOSED)
    names = [*FILTERS_OF[kind], "origin"]
    if kind in TYPES_OF:
        names.append("type")
        closed["type"] = TYPES_OF[kind]
    for name in asked:
        if name not in names:
            listed = ", ".join(names)
            raise UsageError(f"There is no filter {name!r}; {KIND_FOLDERS[kind]} have {listed}.")
    for name, allowed in closed.items():
        for value in values_of(asked.get(name)):
            check_value(name, value, allowed)
    if "country" in asked:
        asked["country"] = tuple(code_of(country) for country in values_of(asked["country"]))
    return asked


def check_value(name: str, value: str, allowed: Sequence[str]) -> None:
    """Refuse a value of a filter that is not in its closed list.

    Raises:
        UsageError: it is not there; the error lists what is.
    """
    if value not in allowed:
        raise UsageError(f"There is no {name} {value!r}; there are {', '.join(allowed)}.")


def code_of(country: str) -> str:
    """Return the ISO 3166-1 alpha-2 code of a country that is given by its code or name.

    Raises:
        UsageError: there is no such country.
    """
    # The table of countries takes time to import.
    from asean_wco.model.countries import read_country

    return read_country(country)


def values_of(asked: str | int | Sequence[Any] | None) -> tuple[Any, ...]:
    """Return the values of a filter, which may have been given as one value or as several."""
    if asked is None:
        return ()
    if isinstance(asked, (str, int)):
        return (asked,)
    return tuple(asked)


def as_date(date: DateText) -> PartialDate | None:
    """Return a date that may be given as text.

    Raises:
        BadDateError: the text is no date.
    """
    if not isinstance(date, str):
        return date
    try:
        return PartialDate.parse(date)
    except ValueError:
        raise BadDateError(
            f"{date!r} is not a date.", "Write it as 2024-06-04, 2024-06 or 2024."
        ) from None


def any_of(tests: Iterable[Test]) -> Test:
    """Return a test that a record passes if it passes one of some tests."""
    listed = tuple(tests)
    if len(listed) == 1:
        return listed[0]
    return lambda record: any(test(record) for test in listed)


def _years_in(wanted: Mapping[str, Any]) -> list[int]:
    """Return the years that are asked for as numbers; they may have been given as text.

    Raises:
        UsageError: one of them is no year.
    """
    years = []
    for year in values_of(wanted.get("year")):
        if not str(year).isdecimal() or not 1 <= int(year) <= 9999:
            raise UsageError(f"{year!r} is not a year.", "Write it as 2024.")
        years.append(int(year))
    return years


def period_of(wanted: Mapping[str, Any]) -> Period:
    """Return the period that holds everything that `year`, `from_` and `to` ask for."""
    first, last = as_date(wanted.get("from_")), as_date(wanted.get("to"))
    years = _years_in(wanted)
    if years:
        earliest, latest = PartialDate(min(years)), PartialDate(max(years))
        first = max(first or earliest, earliest, key=lambda date: date.earliest)
        last = min(last or latest, latest, key=lambda date: date.latest)
    return first, last


def simple_tests(wanted: Mapping[str, Any]) -> list[Test]:
    """Return the tests of the filters that need nothing but the record itself."""
    tests = []
    for name, make_test in _SIMPLE.items():
        if name in wanted:
            tests.append(any_of([make_test(value) for value in values_of(wanted[name])]))
    first, last = period_of(wanted)
    if first or last:
        tests.append(filters.in_period(first, last))
    years = [PartialDate(year) for year in _years_in(wanted)]
    if len(years) > 1:
        tests.append(any_of(filters.in_period(year, year) for year in years))
    if wanted.get("active"):
        tests.append(filters.is_active)
    return tests
