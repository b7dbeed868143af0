"""The filters of lists by name, and the tests of records that they become.

A filter may have several values; a record passes if it fits one of them.
"""

# Annotations are evaluated here, since a named tuple would have to compile each that is text.
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import Any, NamedTuple, TypedDict

from asean_wco.errors import BadDateError, UsageError
from asean_wco.model.dates import PartialDate, Period
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


class Filter(NamedTuple):
    """One of the filters.

    Attributes:
        kinds: whose lists have it.
        text: its help, with ``{records}`` for the records of the list.
        path: the field that holds the value, or a part of the items of a field; empty if a test is
            no look at one field.
        make_test: returns the test of a value that needs nothing but the record; None if a value is
            compared as it is, or if other records are needed.
        names: the kinds of the record whose id the value is; empty if it is none.
        choices: by kind, the words that the value may be; empty for any.
        meant: its help for single kinds, where that says more.
    """

    kinds: Collection[str]
    text: str
    path: str = ""
    make_test: Callable[[str], Test] | None = None
    names: tuple[str, ...] = ()
    choices: Mapping[str, tuple[str, ...]] = {}
    meant: Mapping[str, str] = {}

    @property
    def test(self) -> Callable[[str], Test] | None:
        """What makes the test of a value; None if other records are needed."""
        return self.make_test or (filters.has(self.path) if self.path else None)

    @property
    def is_open(self) -> bool:
        """Whether any value may be given, so that one that no record has is a slip."""
        return bool(self.path) and not self.names and not self.choices


# The types of each kind that has any.
TYPES_OF = {
    "meeting": MEETING_TYPES,
    "organization": ORGANIZATION_TYPES,
    "initiative": INITIATIVE_TYPES,
    "series": SERIES_TYPES,
    "source": SOURCE_TYPES,
}
_DATED = ("meeting", "initiative", "source")
FILTERS: dict[str, Filter] = {
    "year": Filter(
        _DATED,
        "Only {records} of this year.",
        meant={
            "initiative": "Only initiatives that were running in this year.",
            "source": "Only sources published in this year.",
        },
    ),
    "from_": Filter(
        _DATED,
        "Only {records} that end on or after this date.",
        meant={"source": "Only sources published on or after this date."},
    ),
    "to": Filter(
        _DATED,
        "Only {records} that begin on or before this date.",
        meant={"source": "Only sources published on or before this date."},
    ),
    "on": Filter(
        ("meeting", "person", "organization", "initiative"),
        "Only {records} that existed on this date, as far as the records show.",
        meant={
            "meeting": "Only meetings that were held on this day.",
            "person": "Only people who held a post on this date, as far as the records show.",
            "organization": "Only bodies that are known to have existed on this date; with "
            "--office, only bodies that held the office then.",
        },
    ),
    "active": Filter(("organization", "initiative"), "Only {records} without a recorded end."),
    "series": Filter(
        ("meeting",),
        "Only sessions of this series. The table then also names the chairs.",
        path="series",
        names=("series",),
    ),
    "country": Filter(
        ("meeting", "person", "organization", "office", "initiative"),
        "Only this country, by code or name.",
        meant={
            "meeting": "Only meetings held in this country, by code or name.",
            "person": "Only people of this country, or with a post in one of its bodies.",
            "organization": "Only bodies of this country, by code or name.",
            "office": "Only offices of bodies of this country, by code or name.",
            "initiative": "Only initiatives that bodies of this country own or take part in.",
        },
    ),
    "city": Filter(
        ("meeting",), "Only meetings in this city.", path="place.city", make_test=filters.in_city
    ),
    "mode": Filter(
        ("meeting",),
        "In person, virtual (or: online) or hybrid.",
        path="mode",
        choices={"meeting": MODES},
    ),
    "person": Filter(
        ("meeting",), "Only meetings with this person.", path="attendance.person", names=("person",)
    ),
    "chair": Filter(
        ("meeting",),
        "Only meetings that this person or body chaired.",
        make_test=filters.chaired_by,
        names=("person", "organization"),
    ),
    "owner": Filter(
        ("initiative",),
        "Only {records} that this body owns.",
        path="owners",
        names=("organization",),
    ),
    "org": Filter(
        ("meeting", "person", "organization", "office", "initiative", "series"),
        "Only {records} of this body.",
        make_test=filters.with_organization,
        names=("organization",),
        meant={
            "meeting": "Only meetings that this body hosted or took part in.",
            "person": "Only people with a post in this body.",
            "organization": "Only this body and the bodies directly below it.",
            "office": "Only offices of this body.",
            "initiative": "Only initiatives that this body owns or takes part in.",
            "series": "Only series in which this body meets.",
        },
    ),
    "office": Filter(
        ("person", "organization"),
        "Only {records} that held this office.",
        names=("office",),
        meant={
            "person": "Only people who held this office.",
            "organization": "Only bodies that held this office.",
        },
    ),
    "topic": Filter(
        ("meeting", "initiative"),
        "Only {records} on this topic or one of its subtopics.",
        names=("topic",),
    ),
    "initiative": Filter(
        ("meeting",),
        "Only meetings that dealt with this initiative.",
        path="initiatives.initiative",
        names=("initiative",),
    ),
    "publisher": Filter(
        ("source",),
        "Only sources whose publisher has these words.",
        path="publisher",
        make_test=filters.published_by,
    ),
    "language": Filter(
        ("source",), "Only sources in this language, by ISO 639-1 code.", path="language"
    ),
    "quality": Filter(
        ("source",),
        "Only sources of this quality.",
        path="quality",
        choices={"source": SOURCE_QUALITIES},
    ),
    "type": Filter(
        tuple(TYPES_OF),
        "Only {records} of this type.",
        path="type",
        choices=TYPES_OF,
    ),
    "origin": Filter(
        tuple(KIND_FOLDERS),
        "Only records of the reference, or only your own.",
        path="origin",
        choices=dict.fromkeys(KIND_FOLDERS, ORIGINS),
    ),
}
# The filters of each kind, in the order in which they are offered.
FILTERS_OF = {
    kind: tuple(name for name, one in FILTERS.items() if kind in one.kinds) for kind in KIND_FOLDERS
}
# Filters that name a record by its id.
NAMING = tuple(name for name, one in FILTERS.items() if one.names)
# Those to which the records in the list link themselves, so that few need to be read.
LINKING = tuple(name for name in NAMING if FILTERS[name].test)
# Filters that compare a value as it is stored, with the path of its field.
STORED = {name: one.path for name, one in FILTERS.items() if one.choices and name != "origin"}
STORED_OF_MEETINGS = STORED | {"country": "place.country"}


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
        if name not in FILTERS_OF[kind]:
            listed = ", ".join(FILTERS_OF[kind])
            raise UsageError(f"There is no filter {name!r}; {KIND_FOLDERS[kind]} have {listed}.")
        choices = FILTERS[name].choices.get(kind)
        if choices:
            for word in values_of(value):
                check_value(name, word, choices)
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
    for name, one in FILTERS.items():
        make_test = one.test
        if name in wanted and make_test:
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
