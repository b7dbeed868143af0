"""What people write in the cells of a table: dates in their own order, names in place of ids."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from datetime import date, timedelta
from typing import Any, Protocol

from asean_wco.errors import DataError, NotFoundError
from asean_wco.model.codec import IDENTIFIER
from asean_wco.model.dates import PartialDate, common_year, existing_date
from asean_wco.model.text import enclosed, joined, shortened

# How `--dates` says that dates are to be read: the day first, the month first, Buddhist years.
ORDERS = ("dmy", "mdy", "be")
DATE_COLUMNS = frozenset({"start", "end", "published"})
# Columns that link to a record, with its kind.
LINK_COLUMNS = {
    "series": "series",
    "host": "organization",
    "organization": "organization",
    "owner": "organization",
    "person": "person",
    "topic": "topic",
    "broader": "topic",
    "initiative": "initiative",
    "office": "office",
}
_WRITTEN_OUT = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})", re.ASCII)
_STAMP = re.compile(r"(\d{4}-\d\d-\d\d)[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?Z?", re.ASCII)
_SERIAL = re.compile(r"[2-7]\d{4}(?:\.0+)?", re.ASCII)
_YEAR_FIRST = re.compile(r"(\d{4})((?:-\d\d){0,2}[~?%]?)", re.ASCII)
# Day 1 of a spreadsheet is 1 January 1900, and it takes 1900 for a leap year.
_DAY_ZERO = date(1899, 12, 30)
_MONTHS = 12
_ANY_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)", re.ASCII)
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?"
# A day of the week before a date, or in brackets after it.
_WITH_WEEKDAY = re.compile(
    rf"(?P<before>{_WEEKDAY})(?:\.?,\s*|\.?\s+)(?P<date>\S.*)|"
    rf"(?P<date_before>.*\S)\s*\((?P<after>{_WEEKDAY})\.?\)",
    re.IGNORECASE | re.ASCII,
)
# The days of the week of the first and the last day, before a period.
_WITH_WEEKDAYS = re.compile(
    rf"({_WEEKDAY})\.?\s*(?:-|–|to|until)\s*({_WEEKDAY})(?:\.?,\s*|\.?\s+)(\S.*)",
    re.IGNORECASE | re.ASCII,
)
_BETWEEN_DATES = re.compile(r"\s+(?:-|–|to|until)\s+|–")


class Resolve(Protocol):
    """A reader of names of records."""

    def __call__(self, text: str, kind: str, *, exact: bool = False) -> str:
        """Return the id of the record of a kind that a name means.

        Args:
            text: the name.
            kind: of the record.
            exact: whether only whole names, aliases and acronyms count.

        Raises:
            NotFoundError: it means no record, or several.
        """
        ...


class DateReader:
    """A reader of dates as people write them, which never guesses.

    Args:
        orders: those of `ORDERS` that hold for the table.

    Attributes:
        notices: a sentence for each date that was read as something else than what stands there.
    """

    def __init__(self, orders: Collection[str] = ()) -> None:
        self.orders = frozenset(orders)
        self.notices: list[str] = []

    def read(self, text: str) -> str:
        """Return a date as records have it.

        Raises:
            DataError: it may be read in several ways and nobody said which, or it is no day.
        """
        weekday, without = _weekday_and_date(text)
        if weekday:
            return self._fitting(text, self.read(without), weekday)
        stamp = _STAMP.fullmatch(text)
        if stamp:
            self._tell(text, stamp[1], "without its time")
            text = stamp[1]
        if _SERIAL.fullmatch(text):
            day = _DAY_ZERO + timedelta(days=int(float(text)))
            self._tell(text, str(day), "the day with that number in a spreadsheet")
            return str(day)
        written_out = _WRITTEN_OUT.fullmatch(text)
        if written_out:
            text = self._in_our_order(text, *map(int, written_out.groups()))
        if _YEAR_FIRST.fullmatch(text):
            text = self._of_our_era(text)
            try:
                return str(PartialDate.parse(text))
            except ValueError as error:
                raise DataError(f"{error}.") from None
        return self._in_words(text)

    def read_period(self, text: str) -> tuple[str, str]:
        """Return the first and the last day of what is one date, or two: ``3-5 December 2026``.

        The last one is empty where there is one date.

        Raises:
            DataError: it may be read in several ways and nobody said which, or it is no date.
        """
        from asean_wco.model.times import period_typed

        weekday, without = _weekday_and_date(text)
        if weekday:
            first, last = self.read_period(without)
            return self._fitting(text, first, weekday), last
        weekdays = _WITH_WEEKDAYS.fullmatch(text)
        if weekdays:
            first, last = self.read_period(weekdays[3])
            self._fitting(text, first, _in_short(weekdays[1]))
            return first, self._fitting(text, last or first, _in_short(weekdays[2]))
        for separator in _BETWEEN_DATES.finditer(text):
            first, last = text[: separator.start()].strip(), text[separator.end() :].strip()
            if all(_is_alone(part) for part in (first, last)):
                return self.read(first), self.read(last)
        self._refuse_era(text)
        period = period_typed(text)
        if period is None or period[0] == period[1]:
            return self.read(text), ""
        first, last = map(str, period)
        self._tell(text, f"{first} to {last}")
        return first, last

    def _fitting(self, text: str, day: str, weekday: str) -> str:
        """Return a day that stands with a day of the week.

        Raises:
            DataError: it is another day of the week, or no single day.
        """
        read = PartialDate.parse(day)
        if read.earliest != read.latest:
            raise DataError(f"{shortened(text)!r} has a day of the week, but no day of the month.")
        calendar_day = date(*read.earliest)
        if _WEEKDAYS[calendar_day.weekday()] != weekday:
            raise DataError(
                f"{shortened(text)!r}: {read.display()} is a {calendar_day:%A}.",
                "Check the day, or leave out the day of the week.",
            )
        return day

    def _in_words(self, text: str) -> str:
        """Return a date that is written in another way, such as ``5 June 2024`` or ``6/2024``.

        Raises:
            DataError: it is no date.
        """
        from asean_wco.model.times import dates_typed

        self._refuse_era(text)
        # Without a year of four digits it may be a day of a year that nobody says: Dec 26.
        meanings = dates_typed(text) if _ANY_YEAR.search(text) else []
        if len(meanings) != 1:
            raise DataError(
                f"{shortened(text)!r} is not a date.",
                "Write it like 2024-06-05, 2024-06, 2024 or 5 June 2024.",
            )
        self._tell(text, str(meanings[0]))
        return str(meanings[0])

    def _refuse_era(self, text: str) -> None:
        """Refuse a text with a Buddhist year, unless that is how dates are written.

        Raises:
            DataError: it has such a year.
        """
        for year in _ANY_YEAR.findall(text):
            if common_year(int(year)) != int(year) and "be" not in self.orders:
                raise _buddhist(text, common_year(int(year)))

    def _in_our_order(self, text: str, first: int, second: int, year: int) -> str:
        """Return a date of two numbers and a year with the year first.

        Raises:
            DataError: both may be the month and nobody said which is, or there is no such day.
        """
        ours = common_year(year)
        readings = {
            "dmy": existing_date(ours, second, first),
            "mdy": existing_date(ours, first, second),
        }
        asked = [order for order in readings if order in self.orders]
        dates = {day for order in asked or readings if (day := readings[order])}
        if not dates:
            how = enclosed(" with --dates ", next(iter(asked), ""))
            raise DataError(f"{text} is no day of the calendar{how}.")
        if len(dates) > 1:
            either = " or ".join(sorted(day.display() for day in dates))
            raise DataError(
                f"{text} may be {either}.",
                "Give --dates dmy if the day comes first, --dates mdy if the month does.",
            )
        [day] = dates
        if not asked:
            self._tell(text, str(day), "the only day that it can be")
        return f"{year:04}{str(day)[len('2024') :]}"

    def _of_our_era(self, text: str) -> str:
        """Return a date with a year of the common era."""
        year_first = _YEAR_FIRST.fullmatch(text)
        if year_first is None:
            return text
        typed = int(year_first[1])
        ours = common_year(typed)
        if ours == typed:
            return text
        if "be" not in self.orders:
            raise _buddhist(text, ours)
        return f"{ours}{year_first[2]}"

    def _tell(self, text: str, read: str, how: str = "") -> None:
        """Note that a date was read as something else than what stands there."""
        self.notices.append(f"{joined(', ', f'{text} is read as {read}', how)}.")


def _buddhist(text: str, ours: int) -> DataError:
    """Return the error for a text with a Buddhist year, where nobody said that it is one."""
    return DataError(
        f"The year of {text} looks like a Buddhist year; in the common era it is {ours}.",
        "Give --dates be if that is right.",
    )


def _weekday_and_date(text: str) -> tuple[str, str]:
    """Return the day of the week that stands with a date, in three letters, and the date.

    The day is empty where there is none.
    """
    parts = _WITH_WEEKDAY.fullmatch(text)
    if not parts:
        return "", text
    weekday = parts["before"] or parts["after"]
    return _in_short(weekday), parts["date"] or parts["date_before"]


def _in_short(weekday: str) -> str:
    """Return a day of the week as `_WEEKDAYS` has it."""
    return weekday[:3].lower()


def _is_alone(text: str) -> bool:
    """Return whether a text is a whole date, with a year of its own."""
    return bool(_ANY_YEAR.search(text)) and not text.isdecimal()


def needed_order(text: str) -> str:
    """Return what must be known to read a date: ``order``, ``era``, or nothing."""
    written_out = _WRITTEN_OUT.fullmatch(text)
    if written_out:
        first, second = int(written_out[1]), int(written_out[2])
        if max(first, second) <= _MONTHS and first != second:
            return "order"
    year_first = _YEAR_FIRST.fullmatch(text)
    if year_first and common_year(int(year_first[1])) != int(year_first[1]):
        return "era"
    return ""


def kind_of_link(kind: str, name: str) -> str:
    """Return the kind of the record to which a flag or a column links; empty if it is no link.

    Args:
        kind: of the record that has the link.
        name: of the flag or the column.
    """
    if name == "parent":
        return kind
    return LINK_COLUMNS.get(name, "")


def with_ids(kind: str, values: Mapping[str, Any], resolve: Resolve) -> dict[str, Any]:
    """Return the values of flags with ids in the place of names.

    Args:
        kind: of the record.
        values: by flag; a flag that may be repeated has a sequence of them.
        resolve: gives the id that a name of a kind means.

    Raises:
        NotFoundError: a name means no record, or several.
    """
    resolved = dict(values)
    for name, value in values.items():
        linked = kind_of_link(kind, name)
        if linked and isinstance(value, str):
            resolved[name] = _id_meant(value, linked, resolve)
        elif linked:
            resolved[name] = [_id_meant(text, linked, resolve) for text in value]
    return resolved


def _id_meant(text: str, kind: str, resolve: Resolve) -> str:
    """Return an id as it is, and in place of a name the id that it means."""
    if IDENTIFIER.fullmatch(text):
        return text
    return resolve(text, kind)


def linked_ids(text: str, kind: str, resolve: Resolve) -> list[str]:
    """Return the ids of the records that a cell names, which commas may separate.

    A comma may also be part of a name, as in the names of some bodies.

    Args:
        text: ids or names.
        kind: of the records.
        resolve: gives the id that a name of a kind means.

    Raises:
        DataError: a name means no record, or several.
    """
    parts = [part.strip() for part in text.split(",") if part.strip()]
    if len(parts) > 1 and not _is_name(text, kind, resolve):
        return [linked_id(part, kind, resolve) for part in parts]
    return [linked_id(text, kind, resolve)]


def _is_name(text: str, kind: str, resolve: Resolve) -> bool:
    """Return whether a text is the whole name of a record."""
    try:
        resolve(text, kind, exact=True)
    except NotFoundError:
        return False
    return True


def linked_id(text: str, kind: str, resolve: Resolve) -> str:
    """Return the id that stands in a cell, or that the name there means.

    Args:
        text: an id or a name.
        kind: of the record.
        resolve: gives the id that a name of a kind means; it raises what to say otherwise.

    Raises:
        DataError: the name means no record, or several.
    """
    try:
        return _id_meant(text, kind, resolve)
    except NotFoundError:
        raise DataError(
            f"{shortened(text)!r} is not an id, and not the name of one {kind}.",
            f"'awco search {shortened(text, 40)} --kind {kind}' lists candidates.",
        ) from None
