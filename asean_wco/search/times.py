"""Times in a query as people write them: days, months, quarters, years, decades and ranges.

Years may be of the Buddhist era. Where a date can be read in two ways, both readings count.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from typing import NamedTuple

from asean_wco.model.dates import MONTHS, Day, PartialDate
from asean_wco.model.today import today

FIRST, LAST = PartialDate(1), PartialDate(9999)
Period = tuple[PartialDate, PartialDate]

_MONTHS = {
    **{month.lower(): number for number, month in enumerate(MONTHS, 1)},
    **{month[:3].lower(): number for number, month in enumerate(MONTHS, 1)},
    "sept": 9,
}
_YEAR = re.compile(r"(?:19|20)\d\d", re.ASCII)
_DECADE = re.compile(r"((?:19|20)\d0)s", re.ASCII)
_SHORT_DECADE = re.compile(r"([789012])0s", re.ASCII)
_DAY = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?", re.ASCII)
_BUDDHIST = re.compile(r"2[456]\d\d", re.ASCII)
_BUDDHIST_MARKS = frozenset({"be", "พศ"})
_BUDDHIST_OFFSET = 543
_QUARTER = re.compile(r"q([1-4])|([1-4])q", re.ASCII)
# The months of a year that "early" and its like stand for.
_PARTS = {"early": (1, 4), "mid": (5, 8), "middle": (5, 8), "late": (9, 12), "end": (10, 12)}
_RELATIVE_YEARS = {"last": -1, "this": 0, "next": 1}
# How months and days may follow each other before a year.
_ORDERS = frozenset({"m", "dm", "md", "ddm", "mdd", "mm", "dmdm", "mdmd"})
_BETWEEN = frozenset({"to", "and", "or", "until", "till", "of", "the"})
_SINCE, _UNTIL = ("since", "after", "from"), ("before", "until", "till")

# Dates in numbers, as typed: 2024-06-05, 20240605, 2024-06, 5.6.2024, 06/2024, 2023-24.
_NUMERIC = re.compile(
    r"(?<![\w.:/-])(?:"
    r"(?P<year>(?:19|2[0-6])\d\d)(?P<mark>[-/.])(?P<month>\d{1,2})(?:(?P=mark)(?P<day>\d{1,2}))?"
    r"|(?P<packed>(?:19|20)\d{6})"
    r"|(?P<one>\d{1,2})(?P<sign>[-/.])(?P<two>\d{1,2})(?P=sign)(?P<last>(?:19|2[0-6])\d\d)"
    r"|(?P<first>\d{1,2})[/.-](?P<only>(?:19|2[0-6])\d\d)"
    r"|(?P<from>(?:19|20)\d\d)[-–/](?P<to>\d\d)"
    r")(?![\w/-])",
    re.ASCII,
)


class Times(NamedTuple):
    """What a query says of time.

    Attributes:
        words: of the query, with dates in numbers written out.
        taken: places of the words that tell the time.
        periods: the first and last date; two where the query can be read in two ways.
    """

    words: list[str]
    taken: frozenset[int] = frozenset()
    periods: tuple[Period, ...] = ()


class _Span(NamedTuple):
    """Dates, and the places of the words that tell them."""

    first: PartialDate
    last: PartialDate
    taken: set[int]


def common_year(year: int) -> int:
    """Return a year of the common era; years from 2400 on are of the Buddhist era."""
    return year - _BUDDHIST_OFFSET if year >= 2400 else year


def common_era(words: Sequence[str]) -> list[str]:
    """Return folded words with Buddhist years as years of the common era."""
    return [
        str(common_year(int(word))) if _BUDDHIST.fullmatch(word) else word
        for word in words
        if word not in _BUDDHIST_MARKS
    ]


def spell_dates(text: str) -> tuple[str, list[Period]]:
    """Write out the dates in numbers of a text as typed.

    Returns:
        The text with dates such as ``5 June 2024``, and what else a date in numbers may mean.
    """
    others: list[Period] = []

    def spelled(found: re.Match[str]) -> str:
        dates = _dates_of(found)
        others.extend(date for date in dates[1:])
        return _written(*dates[0]) if dates else found[0]

    return _NUMERIC.sub(spelled, text), others


def _written(first: PartialDate, last: PartialDate) -> str:
    if first == last:
        return f" {first.display()} "
    return f" {first.display()} to {last.display()} "


def _dates_of(found: re.Match[str]) -> list[Period]:
    """Return what a date in numbers may mean, the usual reading first; none if it is no date."""
    choices: list[tuple[int, int, int]] = []
    if found["packed"]:
        packed = found["packed"]
        choices = [(int(packed[:4]), int(packed[4:6]), int(packed[6:]))]
    elif found["year"]:
        choices = [(int(found["year"]), int(found["month"]), int(found["day"] or 0))]
    elif found["only"]:
        choices = [(int(found["only"]), int(found["first"]), 0)]
    elif found["last"]:
        one, two, year = int(found["one"]), int(found["two"]), int(found["last"])
        choices = list(dict.fromkeys([(year, two, one), (year, one, two)]))
    dates = [date for choice in choices if (date := _valid(*choice))]
    if dates:
        return [(date, date) for date in dates]
    return _two_years(found["from"] or found["year"], found["to"] or found["month"])


def _valid(year: int, month: int, day: int) -> PartialDate | None:
    try:
        return PartialDate.parse(str(PartialDate(common_year(year), month, day)))
    except ValueError:
        return None


def _two_years(first: str | None, ending: str | None) -> list[Period]:
    """Return the years of ``2017/18``, where the second follows the first soon."""
    if not first or not ending or len(ending) != 2:
        return []
    year = int(first)
    last = year - year % 100 + int(ending)
    return [(PartialDate(year), PartialDate(last))] if year < last <= year + 15 else []


def _day(word: str) -> int:
    """Return the day of a month that a word may tell: ``5``, ``05``, ``5th``; 0 for none."""
    found = _DAY.fullmatch(word)
    return int(found[1]) if found and int(found[1]) <= 31 else 0


def _spelled(words: Sequence[str], number: int) -> _Span | None:
    """Return the date whose months and days stand before a year: ``6 to 8 June 2023``.

    Args:
        words: of the query.
        number: where the year stands.
    """
    run: list[tuple[int, str, int]] = []
    for place in range(number - 1, -1, -1):
        word = words[place]
        if word in _MONTHS:
            run.insert(0, (place, "m", _MONTHS[word]))
        elif _day(word):
            run.insert(0, (place, "d", _day(word)))
        elif word not in _BETWEEN:
            break
    for length in range(min(len(run), 4), 0, -1):
        told = run[-length:]
        if "".join(sort for _, sort, _ in told) in _ORDERS:
            months, days = ([value for _, sort, value in told if sort == each] for each in "md")
            return _span(int(words[number]), months, days, set(range(told[0][0], number + 1)))
    return None


def _span(year: int, months: Sequence[int], days: Sequence[int], taken: set[int]) -> _Span | None:
    """Return the days or months of a year; None where a day is none of its month."""
    first, last = PartialDate(year, months[0]), PartialDate(year, months[-1])
    if days:
        if days[0] > first.latest[2] or days[-1] > last.latest[2]:
            return None
        first, last = PartialDate(year, months[0], days[0]), PartialDate(year, months[-1], days[-1])
    return _Span(first, last, taken)


def _part_of_year(words: Sequence[str], number: int) -> _Span | None:
    """Return the quarter or the part of a year that the words beside it tell: ``Q3 2022``."""
    year = int(words[number])
    for place in (number - 1, number + 1, number - 2):
        word = words[place] if 0 <= place < len(words) else ""
        found = _QUARTER.fullmatch(word)
        months = _PARTS.get(word) if place < number else None
        if found:
            last = 3 * int(found[1] or found[2])
            months = (last - 2, last)
        if months and (place != number - 2 or words[number - 1] in ("of", "in")):
            taken = set(range(min(place, number), max(place, number) + 1))
            return _Span(PartialDate(year, months[0]), PartialDate(year, months[1]), taken)
    return None


def _decade(word: str) -> int:
    """Return the first year of a decade: ``1990s``, ``90s``; 0 for none."""
    if found := _DECADE.fullmatch(word):
        return int(found[1])
    if found := _SHORT_DECADE.fullmatch(word):
        return (1900 if int(found[1]) > 6 else 2000) + 10 * int(found[1])
    return 0


def _around(words: Sequence[str], number: int) -> _Span:
    """Return the day, month, part, year or decade that a year and the words beside it tell."""
    start = _decade(words[number])
    if start:
        before = words[number - 1] if number else ""
        first, last = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}.get(before, (0, 9))
        taken = {number - 1, number} if before in _PARTS else {number}
        return _Span(PartialDate(start + first), PartialDate(start + last), taken)
    whole = PartialDate(int(words[number]))
    named = _part_of_year(words, number) or _spelled(words, number)
    return named or _Span(whole, whole, {number})


def _shifted(date: PartialDate, day: Day, days: int) -> PartialDate:
    """Return the date of the same precision that lies some days from one of its own."""
    moved = datetime.date(*day) + datetime.timedelta(days=days)
    return PartialDate(moved.year, moved.month if date.month else 0, moved.day if date.day else 0)


def _short_year(words: Sequence[str]) -> _Span | None:
    """Return the month of a year in two digits: ``Nov 14``."""
    for place in range(len(words) - 1):
        month, digits = _MONTHS.get(words[place]), words[place + 1]
        if month and len(digits) == 2 and digits.isdecimal() and int(digits) < 50:
            date = PartialDate(2000 + int(digits), month)
            return _Span(date, date, {place, place + 1})
    return None


def _relative(words: Sequence[str]) -> _Span | None:
    """Return the year that is told from today: ``last year``."""
    for place in range(len(words) - 1):
        if words[place] in _RELATIVE_YEARS and words[place + 1] == "year":
            date = PartialDate(today().year + _RELATIVE_YEARS[words[place]])
            return _Span(date, date, {place, place + 1})
    return None


def take_times(words: Sequence[str], others: Sequence[Period] = ()) -> Times:
    """Return the time that a query asks for.

    Args:
        words: folded words of the query, in order, with years of the common era.
        others: what else its dates in numbers may mean.
    """
    left = list(words)
    years = [place for place, word in enumerate(left) if _YEAR.fullmatch(word) or _decade(word)]
    span = _around(left, years[0]) if years else _relative(left) or _short_year(left)
    if span is None:
        return Times(left)
    second = _around(left, years[1]) if len(years) == 2 else None
    if second and _BETWEEN.issuperset(left[max(span.taken) + 1 : min(second.taken)]):
        span = _Span(
            min(span.first, second.first, key=lambda date: date.earliest),
            max(span.last, second.last, key=lambda date: date.latest),
            set(range(min(span.taken), max(second.taken) + 1)),
        )
    return _opened(left, span, others, is_range=span.first != span.last)


def _opened(left: list[str], span: _Span, others: Sequence[Period], *, is_range: bool) -> Times:
    """Return a time that the word before it may open to one side: ``since 2019``."""
    first, last, taken = span
    start = min(taken) - (left[min(taken) - 1 : min(taken)] == ["the"])
    before = left[start - 1] if start else ""
    if before in (*_SINCE, *_UNTIL, "between", "during"):
        taken = taken | set(range(start - 1, min(taken)))
    if before in _SINCE and not (before == "from" and is_range):
        first, last = (_shifted(last, last.latest, 1) if before == "after" else first), LAST
    elif before in _UNTIL:
        first, last = FIRST, (_shifted(first, first.earliest, -1) if before == "before" else last)
    periods = ((first, last), *others) if first == last else ((first, last),)
    return Times(left, frozenset(taken), tuple(dict.fromkeys(periods)))
