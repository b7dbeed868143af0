"""Times in a query: years, months, days, decades and ranges, of the common or the Buddhist era."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from typing import NamedTuple

from asean_wco.model.dates import MONTHS, Day, PartialDate

FIRST, LAST = PartialDate(1), PartialDate(9999)
_MONTHS = {
    **{month.lower(): number for number, month in enumerate(MONTHS, 1)},
    **{month[:3].lower(): number for number, month in enumerate(MONTHS, 1)},
    "sept": 9,
}
_YEAR = re.compile(r"(?:19|20)\d\d", re.ASCII)
_DECADE = re.compile(r"((?:19|20)\d0)s", re.ASCII)
_DAY = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?", re.ASCII)
_BUDDHIST = re.compile(r"2[456]\d\d", re.ASCII)
_BUDDHIST_MARKS = frozenset({"be", "พศ"})
_BUDDHIST_OFFSET = 543
# How months and days may follow each other before a year.
_ORDERS = frozenset({"m", "dm", "md", "ddm", "mdd", "mm", "dmdm", "mdmd"})
_BETWEEN = frozenset({"to", "and", "or", "until", "till", "of", "the"})
_SINCE, _UNTIL = ("since", "after", "from"), ("before", "until", "till")


class Times(NamedTuple):
    """What a query says of time: the words that are left, and the first and last date; None where it is open."""

    words: list[str]
    first: PartialDate | None = None
    last: PartialDate | None = None


class _Span(NamedTuple):
    """Dates, and the places of the words that tell them."""

    first: PartialDate
    last: PartialDate
    taken: set[int]


def common_era(words: Sequence[str]) -> list[str]:
    """Words with Buddhist years as years of the common era, where they say that the years are Buddhist.

    Args:
        words: folded words of a query.
    """
    if _BUDDHIST_MARKS.isdisjoint(words):
        return list(words)
    return [
        str(int(word) - _BUDDHIST_OFFSET) if _BUDDHIST.fullmatch(word) else word
        for word in words
        if word not in _BUDDHIST_MARKS
    ]


def _day(word: str) -> int:
    """The day of a month that a word may tell: ``5``, ``05``, ``5th``; 0 when it tells none."""
    found = _DAY.fullmatch(word)
    return int(found[1]) if found and int(found[1]) <= 31 else 0


def _spelled(words: Sequence[str], number: int) -> _Span | None:
    """The date whose months and days stand before a year: ``6 to 8 June 2023``, ``Oct 10 2023``, ``June 2023``.

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
    """The span of days or months of a year; None where a day is none of its month."""
    first, last = PartialDate(year, months[0]), PartialDate(year, months[-1])
    if days:
        if days[0] > first.latest[2] or days[-1] > last.latest[2]:
            return None
        first, last = PartialDate(year, months[0], days[0]), PartialDate(year, months[-1], days[-1])
    return _Span(first, last, taken)


def _numeric(words: Sequence[str], number: int) -> _Span | None:
    """The day that stands behind a year as in ISO 8601: ``2024-06-05``."""
    rest = words[number + 1 : number + 3]
    if len(rest) < 2 or not all(len(word) == 2 and word.isdecimal() for word in rest):
        return None
    month, day = map(int, rest)
    if not (1 <= month <= 12 and 1 <= day <= PartialDate(int(words[number]), month).latest[2]):
        return None
    date = PartialDate(int(words[number]), month, day)
    return _Span(date, date, {number, number + 1, number + 2})


def _around(words: Sequence[str], number: int) -> _Span:
    """The day, the month, the whole year or the decade that a year and the words beside it tell."""
    if decade := _DECADE.fullmatch(words[number]):
        start = int(decade[1])
        return _Span(PartialDate(start), PartialDate(start + 9), {number})
    whole = PartialDate(int(words[number]))
    return _numeric(words, number) or _spelled(words, number) or _Span(whole, whole, {number})


def _shifted(date: PartialDate, day: Day, days: int) -> PartialDate:
    """The date of the same precision that lies some days from one of its own."""
    moved = datetime.date(*day) + datetime.timedelta(days=days)
    return PartialDate(moved.year, moved.month if date.month else 0, moved.day if date.day else 0)


def take_times(words: Sequence[str]) -> Times:
    """Take the time that a query asks for out of its words.

    Args:
        words: folded words of the query, in order, with years of the common era.
    """
    left = list(words)
    years = [
        number
        for number, word in enumerate(left)
        if _YEAR.fullmatch(word) or _DECADE.fullmatch(word)
    ]
    if not years:
        return Times(left)
    first, last, taken = _around(left, years[0])
    second = _around(left, years[1]) if len(years) == 2 else None
    if second and _BETWEEN.issuperset(left[max(taken) + 1 : min(second.taken)]):
        first = min(first, second.first, key=lambda date: date.earliest)
        last = max(last, second.last, key=lambda date: date.latest)
        taken = set(range(min(taken), max(second.taken) + 1))
    start = min(taken) - (left[min(taken) - 1 : min(taken)] == ["the"])
    before = left[start - 1] if start else ""
    is_open = second is None and (first == last or before != "from")
    if before in _SINCE and is_open:
        first, last = (_shifted(last, last.latest, 1) if before == "after" else first), LAST
    elif before in _UNTIL and is_open:
        first, last = FIRST, (_shifted(first, first.earliest, -1) if before == "before" else last)
    if before in (*_SINCE, *_UNTIL):
        taken |= set(range(start - 1, min(taken)))
    rest = [
        word
        for number, word in enumerate(left)
        if number not in taken and word not in ("between", "during")
    ]
    return Times(rest, first, last)
