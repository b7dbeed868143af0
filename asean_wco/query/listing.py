"""The filters of lists: one table of them, and the tests of records that they become.

A filter may have several values; a record passes if it fits one of them. `given` reads the values
(`values`), and `tests_of` makes the tests of those filters that need nothing but the record. Those
of `NEEDING_OTHERS` compare a record with other ones; `finding` makes their tests.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypedDict

from asean_wco.errors import UsageError
from asean_wco.model.dates import OpenPeriod, PartialDate
from asean_wco.model.tuples import NamedTuple
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
from asean_wco.query.values import (
    read_countries,
    read_date,
    read_ids,
    read_period,
    read_texts,
    read_words,
    read_year,
)

if TYPE_CHECKING:
    from asean_wco.query.values import DateValue, Texts


class Filters(TypedDict, total=False):
    """The filters of the listing commands; None, False and empty lists ask for nothing.

    A filter takes one value, or several of which any may fit. Ids, codes and words may be in any
    case. A date is a text, also in words (``June 2024``), a `datetime.date`, or a year as a number.

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
        language: ISO 639-1 codes, or names of languages.
        quality: primary, secondary or low.
        origin: reference or own.
    """

    year: int | Sequence[int] | None
    from_: DateValue
    to: DateValue
    on: DateValue
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
        path: the field that holds the value, or a part of the items of a field; empty if the value
            stands in no single field.
        make_test: returns the test of one value. If it is None, the value is compared with those
            at the path; a filter without a path is tested elsewhere.
        names: the kinds of the record whose id the value is; empty if it is no id.
        choices: by kind, the words that the value may be; empty for any.
        meant: its help for single kinds, where that says more.
        linked: the kinds whose records link to the record that the value names, so that a list
            need only read the records that do. A body counts among those that it has a part in,
            but does not link to itself; and offices are fewer than what links to their body.
        stored: by kind, the field that holds the value as it is given, so that a list need only
            read the records that have it.
    """

    kinds: Collection[str]
    text: str
    path: str = ""
    make_test: Callable[[str], Test] | None = None
    names: tuple[str, ...] = ()
    choices: Mapping[str, tuple[str, ...]] = {}
    meant: Mapping[str, str] = {}
    linked: Collection[str] = ()
    stored: Mapping[str, str] = {}


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
        linked=("meeting",),
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
        stored={"meeting": "place.country"},
    ),
    "city": Filter(
        ("meeting",),
        "Only meetings in this city.",
        path="place.city",
        make_test=filters.in_city,
        stored={"meeting": "place.city"},
    ),
    "mode": Filter(
        ("meeting",),
        "In person, virtual (or: online) or hybrid.",
        path="mode",
        choices={"meeting": MODES},
        stored={"meeting": "mode"},
    ),
    "person": Filter(
        ("meeting",),
        "Only meetings with this person.",
        path="attendance.person",
        names=("person",),
        linked=("meeting",),
    ),
    "chair": Filter(
        ("meeting",),
        "Only meetings that this person or body chaired.",
        make_test=filters.chaired_by,
        names=("person", "organization"),
        linked=("meeting",),
    ),
    "owner": Filter(
        ("initiative",),
        "Only {records} that this body owns.",
        path="owners",
        names=("organization",),
        linked=("initiative",),
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
        linked=("meeting", "person", "initiative", "series"),
    ),
    "office": Filter(
        ("person", "organization"),
        "Only {records} that held this office.",
        names=("office",),
        meant={
            "person": "Only people who held this office.",
            "organization": "Only bodies that held this office.",
        },
        linked=("person", "organization"),
    ),
    "topic": Filter(
        ("meeting", "initiative"),
        "Only {records} on this topic or one of its subtopics.",
        names=("topic",),
        linked=("meeting",),
    ),
    "initiative": Filter(
        ("meeting",),
        "Only meetings that dealt with this initiative.",
        path="initiatives.initiative",
        names=("initiative",),
        linked=("meeting",),
    ),
    "publisher": Filter(
        ("source",),
        "Only sources whose publisher has these words.",
        path="publisher",
        make_test=filters.published_by,
    ),
    "language": Filter(
        ("source",),
        "Only sources in this language, by name or ISO 639-1 code.",
        path="language",
        make_test=filters.in_language,
    ),
    "quality": Filter(
        ("source",),
        "Only sources of this quality.",
        path="quality",
        choices={"source": SOURCE_QUALITIES},
        stored={"source": "quality"},
    ),
    "type": Filter(
        tuple(TYPES_OF),
        "Only {records} of this type.",
        path="type",
        choices=TYPES_OF,
        stored=dict.fromkeys(TYPES_OF, "type"),
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
# Those that take any text, so that one that no record has is a slip.
OPEN = ("city", "publisher", "language")
# Those whose tests need other records: bodies of a country, narrower topics, holders of an office.
NEEDING_OTHERS = ("country", "topic", "office", "on")


def given(kind: str, wanted: Mapping[str, Any]) -> dict[str, Any]:
    """Return the filters that ask for something, with their values read.

    Args:
        kind: of the records, in the singular.
        wanted: filters by name.

    Returns:
        Dates as `PartialDate`, years as numbers, the others as tuples of texts: ids in lower case,
        countries as codes, words as the closed lists have them.

    Raises:
        UsageError: a filter, a value of one, or a country does not exist, or a value is empty.
    """
    asked = {name: value for name, value in wanted.items() if not _asks_for_nothing(value)}
    check_filters(asked, FILTERS_OF[kind], KIND_FOLDERS[kind])
    asked = {name: _read(kind, name, value) for name, value in asked.items()}
    read_period(asked.get("from_"), asked.get("to"))
    return asked


def check_filters(wanted: Iterable[str], known: Sequence[str], what: str) -> None:
    """Refuse filters that do not exist.

    Args:
        wanted: names of filters.
        known: those that exist.
        what: which have them, in the plural: meetings, facts.

    Raises:
        UsageError: one of them does not exist.
    """
    for name in wanted:
        if name not in known:
            listed = ", ".join(known)
            raise UsageError(f"There is no filter {name!r}; {what} have {listed}.")


def _asks_for_nothing(value: object) -> bool:
    """Return whether the value of a filter is none."""
    is_empty = isinstance(value, (tuple, list, set, frozenset)) and not value
    return value is None or value is False or is_empty


def _read(kind: str, name: str, value: object) -> Any:
    """Return the value of a filter as `given` has it."""
    one = FILTERS[name]
    if name in _READERS:
        return _READERS[name](name, value)
    if kind in one.choices:
        return read_words(name, value, one.choices[kind])
    return read_ids(name, value) if one.names else read_texts(name, value)


def _read_flag(name: str, value: object) -> bool:
    """Return the value of a filter that is asked for or not."""
    if value is not True:
        raise UsageError(f"The filter {name!r} takes True or False, not {value!r}.")
    return True


def _read_years(_: str, value: object) -> tuple[int, ...]:
    """Return the years that a filter asks for, one or several."""
    return tuple(map(read_year, values_of(value)))


def _read_date(_: str, value: object) -> PartialDate:
    """Return the date that a filter asks for, known to the day, the month or the year."""
    return read_date(value)


# What reads the values of filters that take neither ids nor words.
_READERS: dict[str, Callable[[str, object], Any]] = {
    "year": _read_years,
    "from_": _read_date,
    "to": _read_date,
    "on": _read_date,
    "active": _read_flag,
    "country": read_countries,
}


def values_of(asked: object) -> tuple[Any, ...]:
    """Return the values of a filter, which may have been given as one value or as several."""
    if asked is None:
        return ()
    if isinstance(asked, (tuple, list, set, frozenset, range)):
        return tuple(asked)
    return (asked,)


def any_of(tests: Iterable[Test]) -> Test:
    """Return a test that a record passes if it passes one of some tests."""
    listed = tuple(tests)
    if len(listed) == 1:
        return listed[0]
    return lambda record: any(test(record) for test in listed)


def period_of(asked: Mapping[str, Any]) -> OpenPeriod:
    """Return the period that holds everything that `year`, `from_` and `to` ask for.

    Args:
        asked: filters as `given` returns them.
    """
    first, last = asked.get("from_"), asked.get("to")
    years = asked.get("year")
    if years:
        earliest, latest = PartialDate(min(years)), PartialDate(max(years))
        first = max(first or earliest, earliest, key=lambda date: date.earliest)
        last = min(last or latest, latest, key=lambda date: date.latest)
    return first, last


def tests_of(asked: Mapping[str, Any]) -> list[Test]:
    """Return the tests of the filters that need nothing but the record itself.

    Args:
        asked: filters as `given` returns them.
    """
    tests = []
    for name, values in asked.items():
        one = FILTERS[name]
        if one.make_test:
            tests.append(any_of(map(one.make_test, values)))
        elif one.path:
            tests.append(any_of(map(filters.has(one.path), values)))
    first, last = period_of(asked)
    if first or last:
        tests.append(filters.in_period(first, last))
    years = [PartialDate(year) for year in asked.get("year", ())]
    if len(years) > 1:
        tests.append(any_of(filters.in_period(year, year) for year in years))
    if "active" in asked:
        tests.append(filters.is_active)
    return tests
