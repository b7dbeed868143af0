"""Dates as people write them in tables, which are never guessed from one date alone."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date, timedelta

from asean_wco.errors import DataError
from asean_wco.model.dates import MONTHS, WEEKDAYS, PartialDate, common_year, existing_date
from asean_wco.model.folding import fold
from asean_wco.model.month_names import NUMBER_OF_MONTH
from asean_wco.model.text import counted, joined, shortened

# How `--dates` says that dates are to be read: the day first, the month first, Buddhist years.
ORDERS = ("dmy", "mdy", "be")
# What comes first in each order of day and month.
_FIRST_IN = {"dmy": "day", "mdy": "month"}
DATE_COLUMNS = frozenset({"start", "end", "published"})
# Between hyphens a year of two digits may come first, as in 27-03-15.
_WRITTEN_OUT = re.compile(
    r"(?!\d{1,2}-\d{1,2}-\d\d$)(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d\d)", re.ASCII
)
_TO = r"\s*(?:-|–|to|until)\s*"
_IN_NUMBERS = r"\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d\d)"
_ALONE = re.compile(rf"(?<![\d./-]){_IN_NUMBERS}(?!\d)", re.ASCII)
# Two dates in numbers, of which each helps to read the other.
_TWO_DATES = re.compile(rf"({_IN_NUMBERS}){_TO}({_IN_NUMBERS})", re.ASCII)
# The first of two dates stands without its year: 28.2. - 1.3.2027.
_YEAR_ONCE = re.compile(
    rf"(\d{{1,2}})([./])(\d{{1,2}})\2?{_TO}(\d{{1,2}}\2\d{{1,2}}\2(\d{{4}}|\d\d))", re.ASCII
)
# Two days of one month: 10.-11.02.2027.
_DAYS_OF_MONTH = re.compile(
    rf"(?<![\d./-])(\d{{1,2}})\.?{_TO}(\d{{1,2}})([./])(\d{{1,2}})\3(\d{{4}}|\d\d)", re.ASCII
)
# Years of two digits from this one on are of the last century.
_FIRST_OF_LAST_CENTURY = 61
# Of two years that two digits may mean, one so many years from those of the table is likely.
_NEAR_YEARS = 10
_PLAUSIBLE_YEARS = range(1900, 2100)
_TIME = r"\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?"
_STAMP = re.compile(rf"(\S.*?)(?:T|,\s*|\s+){_TIME}(?:\s*[-–]\s*{_TIME})?(?:Z|\s*hrs?)?", re.ASCII)
_NOT_MIDNIGHT = re.compile(r"[1-9]")
# Days or months that are named one by one, and not as a span.
_ENUMERATED = re.compile(r"\b(?:and|dan|và|et|und|y)\b|[&+/]|และ|,\s*\d{1,2}\b", re.IGNORECASE)
_SERIAL = re.compile(r"[2-7]\d{4}(?:\.0+)?", re.ASCII)
_YEAR_FIRST = re.compile(r"(\d{4})((?:-\d\d){0,2}[~?%]?)", re.ASCII)
# Day 1 of a spreadsheet is 1 January 1900, and it takes 1900 for a leap year.
_DAY_ZERO = date(1899, 12, 30)
_MONTHS = 12
_ANY_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)", re.ASCII)
_WEEKDAYS = tuple(day[:3].lower() for day in WEEKDAYS)
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
# A day of the week before each of two days: Mon 11 - Wed 13 January 2027.
_WEEKDAY_EACH = re.compile(
    rf"({_WEEKDAY})\.?,?\s+(\d.*?)\s*(?:-|–|to|until)\s*({_WEEKDAY})\.?,?\s+(\S.*)",
    re.IGNORECASE | re.ASCII,
)
_BETWEEN_DATES = re.compile(r"\s+(?:-|–|to|until)\s+|–")
# A part of a month or of a year: end of March 2027, first week of June 2027.
_PART_OF_TIME = re.compile(
    r"(?:the )?(?:beginning|start|early|mid(?:dle)?|late|end|q[1-4]"
    r"|(?:first|second|third|fourth|last|[1-4](?:st|nd|rd|th)) (?:week|half|quarter))"
    r"[\s-]+(?:(?:of|in) )?(\S.*)",
    re.IGNORECASE | re.ASCII,
)
_ABOUT = re.compile(
    r"(?:about|around|approx(?:imately|\.)?|circa|ca?\.|(?:the )?week of)\s+(\S.*)", re.IGNORECASE
)
_OPEN = (
    r"(?:t\.?b\.?[acd]\.?|tentative(?:ly)?|provisional(?:ly)?"
    r"|to be (?:confirmed|determined|announced|decided))"
)
# A date that is not settled yet: 5 May 2027 (tbc).
_NOT_SETTLED = re.compile(
    rf"{_OPEN}:?\s+(?P<after>\S.*)|(?P<before>.*[^\s(,[])\s*[(,[]?\s*{_OPEN}[)\]]?", re.IGNORECASE
)
# Days of a month that is named, with a year of two digits: 12 ก.ค. 70, 3-5 Jul 70.
_SHORT_YEAR = re.compile(
    r"([0-9]{1,2}(?:\s*[-–]\s*[0-9]{1,2})?\.?[^0-9]*[^\W0-9_][^0-9]*)([0-9]{2})"
)
# What stands around dates in Thai: Monday the, at 09.00 o'clock, year.
_THAI_WEEKDAYS = ("จันทร์", "อังคาร", "พุธ", "พฤหัส", "ศุกร์", "เสาร์", "อาทิตย์")
_THAI_WEEKDAY = re.compile(rf"(?:วัน)?({'|'.join(_THAI_WEEKDAYS)})(?:บดี)?(?:ที่)?\s*(?=\d)")
_THAI_TIME = re.compile(r"\s*(?:เวลา\s*)?(\d{1,2})[.:](\d\d)\s*น\.?$", re.ASCII)
_THAI_DAY_OR_YEAR = re.compile(r"^(?:วันที่|ปี)\s*(?=\d)")
# Day, month and year in Vietnamese.
_VIETNAMESE = re.compile(
    r"(?:ngày\s+)?(?:(\d{1,2})\s+)?tháng\s+(\d{1,2})(?:\s+năm|,|/|\s)\s*(\d{4})", re.IGNORECASE
)
_VIETNAMESE_DAY_OR_YEAR = re.compile(r"^(?:ngày|năm)\s+(?=\d)", re.IGNORECASE)
# Months in Malay, Indonesian, French and others, what stands between two days, and days of the week
# in Malay and Indonesian.
_ENGLISH = {
    fold(name): MONTHS[number - 1]
    for name, number in NUMBER_OF_MONTH.items()
    if fold(name).isascii() and fold(name) not in (month[: len(name)].lower() for month in MONTHS)
}
_ENGLISH |= {"dan": "and", "va": "and", "et": "and", "und": "and"}
_DAYS_OF_WEEK = (
    "isnin selasa rabu khamis jumaat sabtu ahad",
    "senin selasa rabu kamis jumat sabtu minggu",
)
for _days in _DAYS_OF_WEEK:
    _ENGLISH |= dict(zip(_days.split(), WEEKDAYS, strict=True))
_WORD = re.compile(r"[^\W\d_]+")
_UP_TO = re.compile(
    r"\s+(?:hingga|sampai(?: dengan)?|s\s?/\s?d\.?|s\.\s?d\.?|đến|bis|au)\s+|ถึง", re.IGNORECASE
)
_FIRST_IN_FRENCH = re.compile(r"(?<!\d)1er\b", re.IGNORECASE)
_LEFT_OPEN = re.compile(rf"[-–—?]+|n/a|none|[(\[]?{_OPEN}[)\]]?", re.IGNORECASE)


_TWO_DAYS = re.compile(r"(\d{1,2})(\s?[-–]\s?)(\d{1,2})(?= )")


def _refuse_impossible(text: str) -> None:
    """Refuse a day that its month does not have, and days in the wrong order: 3-1 May 2027.

    Raises:
        DataError: the text has such days.
    """
    from asean_wco.model.times import period_typed
    from asean_wco.query.values import impossible_day

    problem = impossible_day(text)
    if problem:
        raise DataError(f"{problem}.")
    if period_typed(_TWO_DAYS.sub(r"\3\2\1", text)):
        raise DataError(f"{shortened(text)!r} ends before it begins.")


class DateReader:
    """A reader of dates as people write them, which never guesses.

    Args:
        orders: those of `ORDERS` that hold for the table.

    Attributes:
        notices: by a sentence for each date that was read as something else than what stands
            there, what it was read as; an empty text where that is no date.
        loose: the sentences on dates that were not just written in another way, all of which a
            reader must see: Q3 2028.
        cut: the words of those of which records only have a part, as often as they stand there.
    """

    def __init__(self, orders: Collection[str] = ()) -> None:
        self.orders = frozenset(orders)
        self.notices: dict[str, str] = {}
        self.loose: set[str] = set()
        self.cut: list[str] = []
        self._shown = ""
        self._whole_years: frozenset[int] = frozenset()

    def learn(self, cells: Iterable[str]) -> None:
        """Take the years of a table, and its order of day and month unless that was said.

        Args:
            cells: of the columns of dates.
        """
        listed = list(cells)
        years = (common_year(int(year)) for cell in listed for year in _ANY_YEAR.findall(cell))
        self._whole_years = frozenset(year for year in years if year in _PLAUSIBLE_YEARS)
        evident = None if self._orders_asked() else evident_order(listed)
        unclear = dict.fromkeys(cell for cell in listed if "order" in needed_orders(cell))
        if evident and unclear:
            self._shown, date_that_shows = evident
            first, others = _FIRST_IN[self._shown], len(unclear) - 1
            are_read = f" and {counted(others, 'other', 'others')} are" if others else " is"
            notice = (
                f"{date_that_shows} shows that the {first} comes first in the dates of this "
                f"table; {next(iter(unclear))}{are_read} read in the same order."
            )
            self.notices[notice] = ""

    def read(self, text: str) -> str:
        """Return a date as records have it; an empty text where the date is still open.

        Raises:
            DataError: it may be read in several ways and nobody said which, or it is no day.
        """
        if is_left_open(text):
            self._tell(text, "“no date given”", is_loose=True)
            return ""
        text = self._with_whole_year(text)
        hedged, qualifier = without_hedge(text)
        if qualifier:
            is_cut = "week" in text.removesuffix(hedged).lower()
            return self._qualified(text, self._silent().read(hedged), qualifier, is_cut=is_cut)
        weekday, without = _weekday_and_date(text)
        if weekday:
            return self._fitting(text, self.read(without), weekday)
        stamp = _STAMP.fullmatch(text)
        if stamp:
            is_timed = bool(_NOT_MIDNIGHT.search(text.removeprefix(stamp[1])))
            self._tell(text, stamp[1], "without its time", is_cut=is_timed)
            text = stamp[1]
        if _SERIAL.fullmatch(text):
            day = _DAY_ZERO + timedelta(days=int(float(text)))
            self._tell(text, str(day), "the day with that number in a spreadsheet")
            return str(day)
        is_written_out = _WRITTEN_OUT.fullmatch(text) is not None
        year_first = self._in_our_order(text) if is_written_out else text
        if not _YEAR_FIRST.fullmatch(year_first):
            return self._in_words(text)
        in_our_era = self._of_our_era(year_first, text)
        try:
            read = str(PartialDate.parse(in_our_era))
        except ValueError as error:
            raise DataError(f"{error}.") from None
        if is_written_out and not self._orders_asked():
            self._tell(text, read, "since no other date is possible")
        elif in_our_era != year_first:
            self._tell(text, read)
        return read

    def read_period(self, text: str) -> tuple[str, str]:
        """Return the first and the last day of what is one date, or two: ``3-5 December 2026``.

        The last one is empty where there is one date.

        Raises:
            DataError: it may be read in several ways and nobody said which, or it is no date.
        """
        from asean_wco.model.times import period_typed

        text = self._with_whole_year(text)
        hedged, qualifier = without_hedge(text)
        if qualifier == "?":
            days = [
                self._qualified(text, day, "?") for day in self._silent().read_period(hedged) if day
            ]
            return days[0], "".join(days[1:])
        weekdays, days_alone = _two_weekdays(text)
        if weekdays:
            first, last = self.read_period(days_alone)
            self._fitting(text, first, weekdays[0])
            return first, self._fitting(text, last or first, weekdays[1])
        weekday, without = _weekday_and_date(text)
        if weekday:
            first, last = self.read_period(without)
            return self._fitting(text, first, weekday), last
        two = self._two_dates(text)
        if two:
            return two
        self._refuse_era(text)
        period = period_typed(text)
        if period is None or period[0] == period[1]:
            return self.read(text), ""
        first, last = map(str, period)
        is_loose = bool(_ENUMERATED.search(text))
        is_cut = is_loose and not _follow_each_other(*period)
        how = "with what lies between" if is_cut else ""
        self._tell(text, f"{first} to {last}", how, is_loose=is_loose, is_cut=is_cut)
        return first, last

    def _two_dates(self, text: str) -> tuple[str, str] | None:
        """Return the dates of a period of two that stand after each other; None if it is none.

        Raises:
            DataError: one of them may be read in several ways and nobody said which.
        """
        days = _DAYS_OF_MONTH.fullmatch(text)
        if days:
            first, last, mark, month, year = days.groups()
            rest = f"{mark}{month}{mark}{year}"
            # Two days can only stand together before the month.
            return self._both(text, f"{first}{rest}", f"{last}{rest}", ["dmy"])
        two = _dates_in_numbers(text)
        if two:
            return self._both(text, *two, self._orders_asked() or ["dmy", "mdy"])
        for separator in _BETWEEN_DATES.finditer(text):
            first, last = text[: separator.start()].strip(), text[separator.end() :].strip()
            if _is_alone(first) and _is_alone(last):
                return self.read(first), self.read(last)
        return None

    def read_pair(self, first: str, last: str) -> tuple[str, str] | None:
        """Return the dates of two cells in numbers, where only one order gives a period.

        None is returned where each is to be read by itself.
        """
        if self._orders_asked() or len(self.periods(first, last, list(_FIRST_IN))) != 1:
            return None
        return self._both(f"{first} - {last}", first, last, list(_FIRST_IN))

    def periods(
        self, first: str, last: str, orders: Collection[str]
    ) -> dict[tuple[PartialDate, PartialDate], str]:
        """Return the periods that two dates in numbers may be, with the order that gives each."""
        fitting: dict[tuple[PartialDate, PartialDate], str] = {}
        for order in orders:
            start, end = (self.readings(part).get(order) for part in (first, last))
            if start and end and start.earliest <= end.latest:
                fitting.setdefault((start, end), order)
        return fitting

    def _both(self, text: str, first: str, last: str, orders: Collection[str]) -> tuple[str, str]:
        """Return the two dates of a period, which are written in one order.

        Args:
            text: the period.
            first: its first date, of two numbers and a year.
            last: its last date, likewise.
            orders: those in which they may be written.

        Raises:
            DataError: several orders give a period and nobody said which holds, or none does.
        """
        fitting = self.periods(first, last, orders)
        if len(fitting) != 1:
            return self.read(first), self.read(last)
        [order] = fitting.values()
        first_day, last_day = (
            self._of_our_era(self._with_typed_year(part, order), part) for part in (first, last)
        )
        how = "" if self._orders_asked() else "since no other dates are possible"
        self._tell(text, f"{first_day} to {last_day}", how)
        return first_day, last_day

    def _qualified(self, text: str, day: str, qualifier: str, *, is_cut: bool = False) -> str:
        """Return a date with a qualifier, and note it; see `_tell`.

        Raises:
            DataError: the text is no date.
        """
        read = PartialDate.parse(day)
        hedged = PartialDate(read.year, read.month, read.day, read.qualifier or qualifier)
        self._tell(text, hedged.display(), is_loose=True, is_cut=is_cut)
        return str(hedged)

    def _silent(self) -> DateReader:
        """Return a reader of the same dates whose notices nobody sees."""
        reader = DateReader(self.orders)
        reader._shown = self._shown
        reader._whole_years = self._whole_years
        return reader

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

        A part of a month or of a year is about that month or year.

        Raises:
            DataError: it is no date.
        """
        from asean_wco.model.times import dates_typed, period_typed

        self._refuse_era(text)
        # Without a year of four digits it may be a day of a year that nobody says: Dec 26.
        meanings = dates_typed(text) if _ANY_YEAR.search(text) else []
        part = _PART_OF_TIME.fullmatch(text)
        if len(meanings) == 1:
            self._tell(text, str(meanings[0]))
            return str(meanings[0])
        if part and not PartialDate.parse(whole := self._silent().read(part[1])).is_exact:
            return self._qualified(text, whole, "~", is_cut=True)
        if not _ANY_YEAR.search(text) and period_typed(f"{text} 2024"):
            raise DataError(f"{shortened(text)!r} has no year.", "Write it in four digits.")
        _refuse_impossible(text)
        raise DataError(
            f"{shortened(text)!r} is not a date.",
            "Write it like 2024-06-05, 2024-06, 2024 or 5 June 2024.",
        )

    def _refuse_era(self, text: str) -> None:
        """Refuse a text with a Buddhist year, unless that is how dates are written.

        Raises:
            DataError: it has such a year.
        """
        for year in _ANY_YEAR.findall(text):
            if common_year(int(year)) != int(year) and "be" not in self.orders:
                raise self._buddhist(text, common_year(int(year)))

    def _orders_asked(self) -> list[str]:
        """Return the orders of day and month that somebody said, or that other dates show."""
        asked: list[str] = [order for order in ("dmy", "mdy") if order in self.orders]
        if self._shown and not asked:
            return [self._shown]
        return asked

    def _year_of(self, typed: str) -> int:
        """Return a year as it would stand in four digits, in the era in which it is written."""
        year = int(typed)
        if len(typed) > 2:
            return year
        if "be" in self.orders:
            return 2500 + year
        return year + (1900 if year >= _FIRST_OF_LAST_CENTURY else 2000)

    def _refuse_doubtful_year(self, text: str, read: int, digits: int) -> None:
        """Refuse a year of two digits that fits the other years of the table in another era alone.

        Args:
            text: the date as it stands in the table.
            read: its year in the common era, as it would be read.
            digits: the year as it stands there.

        Raises:
            DataError: it fits them in another era alone.
        """
        in_other_era = 2000 + digits if "be" in self.orders else common_year(2500 + digits)
        if self._is_likely(in_other_era) and not self._is_likely(read):
            raise DataError(
                f"The year of {text} may be {read} or {in_other_era}.",
                "Write it with four digits.",
            )

    def _with_whole_year(self, text: str) -> str:
        """Return days of a month that is named with their Buddhist year in four digits.

        Raises:
            DataError: the year has two digits, and nobody said that dates are of the Buddhist era.
        """
        from asean_wco.model.times import period_typed

        short = _SHORT_YEAR.fullmatch(text)
        if not short or not period_typed(f"{short[1]} 2024"):
            return text
        digits = int(short[2])
        if "be" not in self.orders:
            hint = "Write it in four digits."
            if digits >= _FIRST_OF_LAST_CENTURY:
                hint = f"{hint} {self._give('be')} if it is {2500 + digits}."
            raise DataError(f"The year of {shortened(text)!r} has two digits.", hint)
        self._refuse_doubtful_year(text, common_year(2500 + digits), digits)
        return f"{short[1]}{2500 + digits}"

    def _is_likely(self, year: int) -> bool:
        """Return whether a year is near one that stands in the table with four digits."""
        return any(abs(year - whole) <= _NEAR_YEARS for whole in self._whole_years)

    def readings(self, text: str) -> Mapping[str, PartialDate | None]:
        """Return what a date of two numbers and a year is in each order; None for no such day."""
        written_out = _WRITTEN_OUT.fullmatch(text)
        if not written_out:
            return {}
        first, second = int(written_out[1]), int(written_out[2])
        ours = common_year(self._year_of(written_out[3]))
        return {
            "dmy": existing_date(ours, second, first),
            "mdy": existing_date(ours, first, second),
        }

    def _with_typed_year(self, text: str, order: str) -> str:
        """Return a date of two numbers and a year with the year first, in the era as written.

        Raises:
            DataError: its year has two digits, and it is not plain of which era it is.
        """
        typed = re.split("[/.-]", text)[-1]
        year = self._year_of(typed)
        if len(typed) == 2:
            self._refuse_doubtful_year(text, common_year(year), int(typed))
        return f"{year:04}{str(self.readings(text)[order])[len('2024') :]}"

    def _in_our_order(self, text: str) -> str:
        """Return a date of two numbers and a year with the year first.

        Raises:
            DataError: both may be the month and nobody said which is, or there is no such day.
        """
        readings = self.readings(text)
        asked = self._orders_asked()
        by_order = {order: day for order in asked or readings if (day := readings[order])}
        if not by_order:
            how = self._how_asked() if any(readings.values()) else ""
            raise DataError(f"{joined(' ', f'{text} is not a day that exists', how)}.")
        if len(set(by_order.values())) > 1:
            either = " or ".join(sorted(day.display() for day in by_order.values()))
            raise DataError(
                f"{text} may be {either}.",
                f"{self._give('dmy')} if the day comes first, --dates mdy if the month does.",
            )
        [order, *_] = by_order
        return self._with_typed_year(text, order)

    def _how_asked(self) -> str:
        """Return who says which number of a date is the day: an option, or other dates."""
        [order, *_] = self._orders_asked()
        if order in self.orders:
            return f"with --dates {order}"
        return f"if the {_FIRST_IN[order]} comes first"

    def _of_our_era(self, day: str, text: str) -> str:
        """Return a date with a year of the common era.

        Args:
            day: the date with its year first, in the era in which it is written.
            text: the date as it stands in the table.

        Raises:
            DataError: it is in the Buddhist era, and nobody said that dates are.
        """
        year_first = _YEAR_FIRST.fullmatch(day)
        if year_first is None:
            return day
        typed = int(year_first[1])
        ours = common_year(typed)
        if ours == typed:
            return day
        if "be" not in self.orders:
            raise self._buddhist(text, ours)
        return f"{ours}{year_first[2]}"

    def _give(self, order: str) -> str:
        """Return how to say one more thing on how dates are written: ``Give --dates be``."""
        return f"{'Also give' if self.orders else 'Give'} --dates {order}"

    def _buddhist(self, text: str, ours: int) -> DataError:
        """Return the error for a text with a Buddhist year, where nobody said that it is one."""
        order = ""
        if not self._orders_asked() and "order" in needed_orders(text):
            order = "Add --dates dmy as well if the day comes first, --dates mdy if the month does."
        return DataError(
            f"The year of {text} looks like a Buddhist year; in the common era it is {ours}.",
            joined(" ", f"{self._give('be')} if that is right.", order),
        )

    def _tell(
        self, text: str, read: str, how: str = "", *, is_loose: bool = False, is_cut: bool = False
    ) -> None:
        """Note that a date was read as something else than what stands there.

        Args:
            text: the date as it stands there.
            read: what it was read as.
            how: a few words on that.
            is_loose: whether it says something else than what was read.
            is_cut: whether it says more.
        """
        notice = f"{joined(', ', f'{text} is read as {read}', how)}."
        self.notices[notice] = read
        if is_loose or is_cut:
            self.loose.add(notice)
        if is_cut:
            self.cut.append(text)


def _follow_each_other(first: PartialDate, last: PartialDate) -> bool:
    """Return whether nothing lies between two days, months or years."""
    return (date(*last.earliest) - date(*first.latest)).days == 1


def in_plain_words(text: str) -> str:
    """Return a date with the digits of ASCII, and without the words of other languages around it.

    The days of the week become English, and so do months that Vietnamese counts.
    """
    plain = "".join(str(int(sign)) if sign.isdecimal() else sign for sign in text)
    if _ANY_YEAR.search(plain):
        plain = _FIRST_IN_FRENCH.sub("1", _UP_TO.sub(" to ", plain))
        plain = _WORD.sub(lambda word: _ENGLISH.get(fold(word[0]), word[0]), plain)
    if plain.isascii():
        return plain
    plain = _THAI_WEEKDAY.sub(_in_english, plain)
    plain = _THAI_DAY_OR_YEAR.sub("", _THAI_TIME.sub(r" \1:\2", plain))
    plain = _VIETNAMESE.sub(_with_named_month, plain)
    return _VIETNAMESE_DAY_OR_YEAR.sub("", plain)


def _in_english(match: re.Match[str]) -> str:
    """Return a day of the week that stands in Thai in English."""
    return f"{WEEKDAYS[_THAI_WEEKDAYS.index(match[1])]} "


def _with_named_month(match: re.Match[str]) -> str:
    """Return a date whose month is counted with its name; the text where there is no such month."""
    day, month, year = match.groups()
    named = existing_date(int(year), int(month))
    return joined(" ", day, named.display()) if named else match[0]


def is_left_open(text: str) -> bool:
    """Return whether a text only says that something is not known yet: TBC, n/a, a dash."""
    return bool(_LEFT_OPEN.fullmatch(text))


def without_hedge(text: str) -> tuple[str, str]:
    """Return a date, or a place, without the words that say that it is not certain.

    The qualifier that they mean comes with it; it is empty where there are no such words.
    """
    about = _ABOUT.fullmatch(text)
    if about:
        return about[1], "~"
    open_date = _NOT_SETTLED.fullmatch(text)
    if open_date:
        return open_date["after"] or open_date["before"], "?"
    if text.endswith("?") and not _YEAR_FIRST.fullmatch(text):
        return text.rstrip("? "), "?"
    return text, ""


def _dates_in_numbers(text: str) -> tuple[str, str] | None:
    """Return the two dates of a period in numbers, each with its year; None if it is no such."""
    two = _TWO_DATES.fullmatch(text)
    if two:
        return two[1], two[2]
    once = _YEAR_ONCE.fullmatch(text)
    if once:
        first, mark, second, whole, year = once.groups()
        return f"{first}{mark}{second}{mark}{year}", whole
    return None


def _weekday_and_date(text: str) -> tuple[str, str]:
    """Return the day of the week that stands with a date, in three letters, and the date.

    The day is empty where there is none.
    """
    parts = _WITH_WEEKDAY.fullmatch(text)
    if not parts:
        return "", text
    weekday = parts["before"] or parts["after"]
    return _in_short(weekday), parts["date"] or parts["date_before"]


def _two_weekdays(text: str) -> tuple[tuple[str, str] | None, str]:
    """Return the days of the week of a period, in three letters, and the period without them.

    The days are None where there are not two.
    """
    before = _WITH_WEEKDAYS.fullmatch(text)
    if before:
        return (_in_short(before[1]), _in_short(before[2])), before[3]
    each = _WEEKDAY_EACH.fullmatch(text)
    if each:
        return (_in_short(each[1]), _in_short(each[3])), f"{each[2]} - {each[4]}"
    return None, text


def _in_short(weekday: str) -> str:
    """Return a day of the week as `_WEEKDAYS` has it."""
    return weekday[:3].lower()


def _is_alone(text: str) -> bool:
    """Return whether a text is a whole date, with a year of its own."""
    return bool(_ANY_YEAR.search(text)) and not text.isdecimal()


def is_date(text: str) -> bool:
    """Return whether a text is a date, in whatever order and era."""
    for order in _FIRST_IN:
        with contextlib.suppress(DataError):
            return bool(DateReader((order, "be")).read(text))
    return False


def needed_orders(text: str) -> set[str]:
    """Return what must be known to read a date: ``order``, ``era``, both or nothing."""
    needed = set()
    stamp = _STAMP.fullmatch(text)
    written_out = _WRITTEN_OUT.fullmatch(stamp[1] if stamp else text)
    if written_out:
        first, second = int(written_out[1]), int(written_out[2])
        if max(first, second) <= _MONTHS and first != second:
            needed.add("order")
    if buddhist_year(text):
        needed.add("era")
    return needed


def evident_order(cells: Iterable[str]) -> tuple[str, str] | None:
    """Return the order of day and month in which some dates are, with one that shows it.

    None is returned where no date shows it, or where two show different orders.
    """
    shown: dict[str, str] = {}
    for cell in cells:
        for text, possible in _orders_of(cell):
            if len(possible) == 1:
                shown.setdefault(possible[0], text)
    return next(iter(shown.items())) if len(shown) == 1 else None


def _orders_of(cell: str) -> Iterator[tuple[str, list[str]]]:
    """Yield the dates and the periods in a cell, with the orders of day and month that fit each."""
    reader = DateReader()
    days = _DAYS_OF_MONTH.search(cell)
    two = _dates_in_numbers(cell)
    if days:
        # Two days can only stand together before the month.
        yield days[0], ["dmy"]
    elif two:
        yield cell, [order for order in _FIRST_IN if reader.periods(*two, [order])]
    else:
        for text in _ALONE.findall(cell):
            yield text, [order for order, day in reader.readings(text).items() if day]


def buddhist_year(text: str) -> int | None:
    """Return the first year of a text that looks like one of the Buddhist era; None for none."""
    years = map(int, _ANY_YEAR.findall(text))
    return next((year for year in years if common_year(year) != year), None)
