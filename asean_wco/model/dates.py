"""Dates of any precision: a day, a month or a year, certain or not.

The written form is the calendar date of EDTF level 0 with the qualifiers of level 1
(Library of Congress, Extended Date/Time Format, ISO 8601-2:2019): ``2024-06-05``,
``2024-06``, ``2024``, ``2024~`` (approximate), ``2024?`` (uncertain), ``2024%`` (both).
"""

from __future__ import annotations

import re
from functools import lru_cache, total_ordering

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
# As the days of the week are counted.
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_QUALIFIERS = {"": "", "~": "about ", "?": "perhaps ", "%": "perhaps about "}
# The written form as a pattern, which JSON Schema and table schemas use too.
DATE_PATTERN = "([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?([~?%]?)"
_WRITTEN = re.compile(DATE_PATTERN)
# The year of a release, and its month, at the head of a version.
_RELEASE = r"((?:19|20)[0-9]{2})(?:\.(0?[1-9]|1[0-2]))?(?![0-9])"
_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)

# Thailand counts years of the Buddhist era, in which 2567 is 2024. No plan of customs cooperation
# reaches so far ahead.
_BUDDHIST_YEARS = range(2400, 2700)
_BUDDHIST_OFFSET = 543

Day = tuple[int, int, int]


def common_year(year: int) -> int:
    """Return a year in the common era; years from 2400 to 2699 are taken as Buddhist ones."""
    return year - _BUDDHIST_OFFSET if year in _BUDDHIST_YEARS else year


def _days_in_month(year: int, month: int) -> int:
    leap = month == 2 and year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return 29 if leap else _DAYS[month - 1]


@total_ordering
class PartialDate:
    """A Gregorian date that is known to the day, the month or the year; 0 stands for unknown.

    Dates can be sorted and compared: a finer date comes before a wider one that begins on the same
    day. A date never equals a text; ``str(date)`` is its written form.

    Attributes:
        year: from 1.
        month: from 1 to 12, or 0.
        day: from 1 to 31, or 0.
        qualifier: ``~`` approximate, ``?`` uncertain, ``%`` both, or empty.
    """

    # A dataclass would do the same, but importing and making it takes 1.3 ms of every start.
    __slots__ = ("day", "month", "qualifier", "year")
    year: int
    month: int
    day: int
    qualifier: str

    def __init__(self, year: int, month: int = 0, day: int = 0, qualifier: str = "") -> None:
        parts = (("year", year), ("month", month), ("day", day), ("qualifier", qualifier))
        for name, value in parts:
            object.__setattr__(self, name, value)

    def _values(self) -> tuple[int, int, int, str]:
        """Return the parts in the order of `__init__`."""
        return self.year, self.month, self.day, self.qualifier

    def __setattr__(self, name: str, value: object) -> None:
        """Refuse to set a part, since dates are shared."""
        raise AttributeError(f"a date is frozen: {name!r} cannot be set")

    def __eq__(self, other: object) -> bool:
        """Return whether the other is a date with the same parts."""
        return isinstance(other, PartialDate) and self._values() == other._values()

    def __lt__(self, other: object) -> bool:
        """Return whether the date comes before the other one; see `sort_key`."""
        if not isinstance(other, PartialDate):
            return NotImplemented
        return (self.sort_key, self.qualifier) < (other.sort_key, other.qualifier)

    def __hash__(self) -> int:
        """Return a hash of the parts."""
        return hash((self.year, self.month, self.day, self.qualifier))

    def __repr__(self) -> str:
        """Return the class with the parts."""
        return f"PartialDate{self._values()!r}"

    def __reduce__(self) -> tuple[type[PartialDate], tuple[int, int, int, str]]:
        """Return the class and the arguments from which a copy of the date is made."""
        return PartialDate, self._values()

    @classmethod
    @lru_cache(maxsize=4096)
    def parse(cls, text: str) -> PartialDate:
        """Return the date of a text in the written form.

        Args:
            text: such as ``2024-06-05``, ``2024-06``, ``2024`` or ``2024~``.

        Raises:
            ValueError: the text is no such date, or the day does not exist.
        """
        written = _WRITTEN.fullmatch(text)
        if not written:
            raise ValueError(f"{text!r} is not a date like 2024-06-05, 2024-06, 2024 or 2024~")
        year, month, day = map(int, written.groups("0")[:3])
        if year == 0:
            raise ValueError(f"{text!r} is not a date: there is no year 0")
        if written[2] and not 1 <= month <= 12:
            raise ValueError(f"{text!r} is not a date: there is no month {written[2]}")
        if written[3] and not 1 <= day <= _days_in_month(year, month):
            month_of_year = f"{MONTHS[month - 1]} {year}"
            raise ValueError(f"{text!r} is not a date: {month_of_year} has no day {written[3]}")
        return cls(year, month, day, written[4])

    @classmethod
    def read(cls, value: object) -> PartialDate | None:
        """Return the date of a value in the written form; None if the value is no date."""
        try:
            return cls.parse(str(value))
        except ValueError:
            return None

    @property
    def in_common_era(self) -> PartialDate:
        """The date with a year of the common era; see `common_year`."""
        return PartialDate(common_year(self.year), self.month, self.day, self.qualifier)

    def __str__(self) -> str:
        """Return the written form."""
        if self.day:
            return f"{self.year:04}-{self.month:02}-{self.day:02}{self.qualifier}"
        if self.month:
            return f"{self.year:04}-{self.month:02}{self.qualifier}"
        return f"{self.year:04}{self.qualifier}"

    @property
    def precision(self) -> str:
        """The finest part that is known: ``day``, ``month`` or ``year``."""
        if self.day:
            return "day"
        return "month" if self.month else "year"

    @property
    def is_exact(self) -> bool:
        """Whether the date is a day and certain."""
        return bool(self.day) and not self.qualifier

    @property
    def earliest(self) -> Day:
        """The first day that the date may mean."""
        return self.year, self.month or 1, self.day or 1

    @property
    def latest(self) -> Day:
        """The last day that the date may mean."""
        month = self.month or 12
        return self.year, month, self.day or _days_in_month(self.year, month)

    @property
    def sort_key(self) -> tuple[Day, Day]:
        """The first and the last possible day, so that a finer date sorts before a wider one."""
        if self.day:
            day = (self.year, self.month, self.day)
            return day, day
        return self.earliest, self.latest

    def covers(self, other: PartialDate) -> bool:
        """Return whether every day that the other date may mean lies within this one."""
        return self.earliest <= other.earliest and other.latest <= self.latest

    @property
    def hedge(self) -> str:
        """The words for a date that is not certain, such as ``about``; empty for a certain one."""
        return _QUALIFIERS[self.qualifier].strip()

    def display(self) -> str:
        """Return the date in words: ``5 June 2024``, ``June 2024``, ``about 2024``."""
        return f"{_QUALIFIERS[self.qualifier]}{_in_words(self)}"


def _in_words(date: PartialDate) -> str:
    """Return a date in words without its qualifier."""
    day, month = str(date.day or ""), ("", *MONTHS)[date.month]
    return " ".join(filter(None, (day, month, str(date.year))))


# The first and the last date of something; None leaves that side open.
OpenPeriod = tuple[PartialDate | None, PartialDate | None]


def written_date(date: PartialDate | None) -> str | None:
    """Return a date in its written form, for JSON; None for no date."""
    return str(date) if date else None


def existing_date(year: int, month: int, day: int = 0) -> PartialDate | None:
    """Return the date with some numbers; None if the calendar has no such date.

    Args:
        year: year of the common era.
        month: month from 1, or 0 for a year alone.
        day: day from 1, or 0 for a month alone.
    """
    return PartialDate.read(PartialDate(year, month, day))


def period_overlaps(
    start: PartialDate | None,
    end: PartialDate | None,
    first: PartialDate | None,
    last: PartialDate | None,
) -> bool:
    """Return whether the period from start to end can share a day with that from first to last.

    Args:
        start: the period's beginning; None leaves it open.
        end: the period's end; None leaves it open.
        first: the other period's beginning; None leaves it open.
        last: the other period's end; None leaves it open.
    """
    begins_in_time = start is None or last is None or start.earliest <= last.latest
    ends_in_time = end is None or first is None or first.earliest <= end.latest
    return begins_in_time and ends_in_time


def display_period(start: PartialDate | None, end: PartialDate | None) -> str:
    """Return a period in words, without repeating what both ends share: ``4–6 June 2024``."""
    if start is None:
        return f"until {end.display()}" if end else ""
    if end is None or end == start:
        return start.display()
    if start.qualifier == end.qualifier and start.precision == end.precision:
        return f"{_QUALIFIERS[start.qualifier]}{_span(start, end)}"
    return f"{start.display()} – {end.display()}"


def _span(start: PartialDate, end: PartialDate) -> str:
    """Return a period between two dates that are as exact, without their qualifiers."""
    first, last = (_in_words(date) for date in (start, end))
    if start.day and (start.year, start.month) == (end.year, end.month):
        return f"{start.day}–{last}"
    if start.month and start.year == end.year:
        return f"{first.removesuffix(f' {start.year}')} – {last}"
    if start.month:
        return f"{first} – {last}"
    return f"{start.year}–{end.year}"


def release_date(version: str) -> PartialDate | None:
    """Return the month or the year of a release; None if the version has neither.

    Args:
        version: version of the data, such as ``2026.11.0+1a2b3c4d``.
    """
    release = re.match(_RELEASE, version)
    if not release:
        return None
    return PartialDate(int(release[1]), int(release[2] or 0))
