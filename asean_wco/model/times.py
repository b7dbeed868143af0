"""Times in a query as people write them: days, months, quarters, years, decades and ranges.

One pattern reads dates in numbers as typed, and one reads times in folded words. Years may be of
the Buddhist era. Where a date in numbers can be read in two ways, both readings count.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from itertools import pairwise

from asean_wco.model.dates import MONTHS, Day, PartialDate, common_year, existing_date
from asean_wco.model.folding import CARDINALS, ORDINAL_WORDS, TENS, fold, ordinal
from asean_wco.model.month_names import with_english_months
from asean_wco.model.today import today
from asean_wco.model.tuples import NamedTuple

FIRST, LAST = PartialDate(1), PartialDate(9999)
Period = tuple[PartialDate, PartialDate]

_BUDDHIST_MARKS = frozenset({"be", "พศ"})
# A second year in two digits lies at most so long after the first.
_LONGEST_RANGE = 15

_NUMBERS = {
    **{month.lower(): number for number, month in enumerate(MONTHS, 1)},
    **{month[:3].lower(): number for number, month in enumerate(MONTHS, 1)},
    "sept": 9,
    # Other languages write it so, and it is a name as well.
    "mai": 5,
}
# The months of a year, and the years of a decade, that a word before it stands for.
_PARTS = {"early": (1, 4), "mid": (5, 8), "middle": (5, 8), "late": (9, 12), "end": (10, 12)}
_PARTS |= {
    name: (3 * number - 2, 3 * number)
    for number in range(1, 5)
    for name in (f"q{number}", f"{number}q")
}
_ORDINALS = tuple(f"{word}|{ordinal(number)}" for number, word in enumerate(ORDINAL_WORDS[:4], 1))
_PARTS |= {
    f"{word} quarter": (3 * number - 2, 3 * number)
    for number, words in enumerate(_ORDINALS, 1)
    for word in words.split("|")
}
_PARTS |= {"last quarter": (10, 12)}
_PARTS |= {
    half: months
    for months, halves in (((1, 6), "first half|1st half|h1"), ((7, 12), "second half|2nd half|h2"))
    for half in halves.split("|")
}
# Loose words for a part of a year.
_PARTS |= {
    f"{which} {parts}": months
    for parts in ("days", "weeks", "months")
    for which, months in (("first", (1, 3)), ("last", (10, 12)))
}
_PARTS |= {"start of": (1, 3), "beginning of": (1, 3), "christmas": (12, 12)}
# The days of a month that a week of it has; a day below 0 is counted from its end.
_DAYS_OF_WEEKS = {
    f"{word} week": (7 * number - 6, 7 * number)
    for number, words in enumerate(_ORDINALS, 1)
    for word in words.split("|")
} | {"last week": (-7, -1)}
# A week of a year is in its first month, or in its last.
_PARTS |= {week: (1, 1) if first > 0 else (12, 12) for week, (first, _) in _DAYS_OF_WEEKS.items()}
_DAYS_FROM_TODAY = {"yesterday": -1, "now": 0, "today": 0, "tomorrow": 1}
_LOOSE = frozenset("early mid middle late end start beginning".split())
_OF_DECADES = {"early": (0, 3), "mid": (4, 6), "middle": (4, 6), "late": (7, 9)}
_DECADES = {"seventies": 1970, "eighties": 1980, "nineties": 1990}
_NUMBERS_OF_YEARS = {"a": 1, **CARDINALS, **TENS}
_NUMBERS_OF_YEARS |= {str(number): number for number in range(1, 51)}
_RELATIVE_YEARS = {"last": -1, "this": 0, "next": 1}
_SINCE, _UNTIL = ("since", "after", "from"), ("before", "until", "till")

_MONTH = f"(?:{'|'.join(sorted(_NUMBERS, key=len, reverse=True))})"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
_QUARTER = "|".join(part for part in _PARTS if " " in part or any(map(str.isdigit, part)))
_PART = "|".join(sorted(_PARTS, key=len, reverse=True))
_BETWEEN = "(?:to|and|or|until|till|of|the)"
_ANY_YEAR = r"(?:19|2[0-6])\d\d"

# The month may stand after its year, unless another year follows: June 2021 July 2022.
_AFTER_YEAR = rf"(?:{_MONTH}(?: {_DAY})?|{_DAY} {_MONTH})\b(?! (?:{_DAY} )?{_ANY_YEAR}\b)"

_NUMERIC = (
    rf"(?a)(?<![\w.:/-])(?:{_ANY_YEAR}([-/.–])\d\d?(?:\1\d\d?)?|(?:19|20)\d{{6}}"
    rf"|\d\d?([-/.])\d\d?\2{_ANY_YEAR}|\d\d?[-/.]{_ANY_YEAR})(?![\w/-])"
)
# A date with the characters for year, month and day of Chinese, Japanese and Korean.
_EAST_ASIAN = r"(\d{4})\s?[年년](?:\s?(\d\d?)\s?[月월](?:\s?(\d\d?)\s?[日일号])?)?"
_TIME = (
    rf"(?a)\b(?:(?P<part>{_PART}) (?:(?:of|in) )?)?"
    rf"(?P<dates>(?:{_DAY}|{_MONTH}) (?:(?:{_DAY}|{_MONTH}|{_BETWEEN}) )*)?"
    rf"(?:(?P<year>(?:19|20)\d\d)(?(dates)|(?: (?P<then>{_AFTER_YEAR}))?)"
    rf"|(?P<decade>(?:19|20)?[0-9]0)s)(?: (?P<after>{_QUARTER}))?\b"
)
# One of these stands wherever that pattern does, which takes a while to be made.
_MARKS_OF_YEARS = ("19", "20", "0s")
# What is read where no year is told: Nov 14, last year, the nineties, ten years ago.
_SHORT = (
    rf"(?a)\b(?:(?P<month>{_MONTH}) (?P<year>[0-4]\d)"
    rf"|(?P<told>{'|'.join(_RELATIVE_YEARS)}) year"
    rf"|(?:(?P<part>early|mid|middle|late) )?(?P<decade>{'|'.join(_DECADES)})"
    rf"|(?P<ago>{'|'.join(_NUMBERS_OF_YEARS)}) years? ago)\b"
)
# One of these stands wherever that pattern does.
_MARKS_OF_SHORT = ("year", "ties", "mai", *(month[:3].lower() for month in MONTHS))
# What stands in dates in numbers, unless their eight digits stand together.
_BETWEEN_NUMBERS = "-/.–"
_EAST_ASIAN_YEARS = frozenset("年년")
_DIGITS_OF_DATE = 8
_OPENING = rf"\b({'|'.join((*_SINCE, *_UNTIL))}|between|during) (?:the )?$"


class Times(NamedTuple):
    """What a query says of time.

    Attributes:
        periods: the first and last date; two where the query can be read in two ways.
        start: the place of the first word that tells it.
        end: the place after the last one.
    """

    periods: tuple[Period, ...] = ()
    start: int = 0
    end: int = 0


class _Span(NamedTuple):
    """Dates, and where the letters stand that tell them."""

    first: PartialDate
    last: PartialDate
    start: int
    end: int


def common_era(words: Sequence[str]) -> list[str]:
    """Return folded words with Buddhist years as years of the common era."""
    kept = [word for word in words if word not in _BUDDHIST_MARKS]
    return [str(common_year(int(word))) if _may_be_buddhist(word) else word for word in kept]


def _may_be_buddhist(word: str) -> bool:
    """Return whether a word is a year from 2000 to 2999."""
    return len(word) == 4 and word[0] == "2" and word.isascii() and word.isdecimal()


def _may_tell_time(text: str) -> bool:
    """Return whether a text has what every time has; the patterns take a while to be made."""
    return "year" in text or "ties" in text or any(letter.isdigit() for letter in text)


def _may_have_numeric_date(text: str) -> bool:
    """Return whether a text has the signs or the eight digits that a date in numbers has."""
    if not _EAST_ASIAN_YEARS.isdisjoint(text):
        return True
    if sum(map(str.isdigit, text)) >= _DIGITS_OF_DATE:
        return True
    return any(one.isdigit() and other in _BETWEEN_NUMBERS for one, other in pairwise(text))


def spell_dates(text: str) -> tuple[str, list[Period]]:
    """Write out the dates in numbers of a text as typed.

    Returns:
        The text with dates such as ``5 June 2024``, and what else a date in numbers may mean.
    """
    others: list[Period] = []
    if not (_may_tell_time(text) and _may_have_numeric_date(text)):
        return text, others

    def spelled(match: re.Match[str]) -> str:
        periods = _meanings(match[0])
        others.extend(periods[1:])
        if not periods:
            return f" {match[0]} "
        return f" {' to '.join(date.display() for date in dict.fromkeys(periods[0]))} "

    return re.sub(_NUMERIC, spelled, re.sub(_EAST_ASIAN, _in_our_order, text)), others


def _in_our_order(match: re.Match[str]) -> str:
    """Return a date with the characters for year, month and day as ``5 June 2024``."""
    year, month, day = (int(number or 0) for number in match.groups())
    date = _date(year, month, day)
    return f" {date.display()} " if date else match[0]


def dates_typed(text: str) -> list[PartialDate]:
    """Return the dates that a text may mean, which is nothing but a date: ``June 2024``, ``now``.

    Two are returned where a date in numbers can be read in two ways, and none where the text is no
    single day, month or year.
    """
    words = fold(text).split()
    if len(words) == 1 and words[0] in _DAYS_FROM_TODAY:
        day = datetime.date(*today().earliest)
        day += datetime.timedelta(days=_DAYS_FROM_TODAY[words[0]])
        return [PartialDate(day.year, day.month, day.day)]
    if not _LOOSE.isdisjoint(words):
        # The end of March is no month, though whoever searches for it means that month.
        return []
    _, _, periods = _nothing_else(text)
    is_single = all(first == last for first, last in periods)
    return [first for first, _ in periods] if is_single else []


def period_typed(text: str) -> Period | None:
    """Return the first and the last date of a text that is nothing but a period: ``3-5 May 2027``.

    None is returned where a date in numbers can be read in two ways, and for a season or a decade.
    """
    words, others, periods = _nothing_else(text)
    is_plain = all(re.fullmatch(rf"{_MONTH}|{_DAY}|{_ANY_YEAR}|{_BETWEEN}", word) for word in words)
    if others or not is_plain or not periods:
        return None
    return periods[0]


def only_period(text: str) -> Period | None:
    """Return the time that a text tells, such as the June of ``It began in June 2023``.

    None is returned where it tells no time, more than one, or one that is open to a side.
    """
    words = fold(text).split()
    times = take_times(words)
    tells_more = take_times(words[times.end :]).periods
    if len(times.periods) != 1 or tells_more or {FIRST, LAST} & set(times.periods[0]):
        return None
    return times.periods[0]


def _nothing_else(text: str) -> tuple[list[str], list[Period], tuple[Period, ...]]:
    """Return the words of a text, what else its dates in numbers may mean, and the time it tells.

    No time is returned where the text says anything else besides.
    """
    spelled, others = spell_dates(with_english_months(text))
    words = common_era(fold(spelled).split())
    times = take_times(words, others)
    is_whole = (times.start, times.end) == (0, len(words))
    return words, others, times.periods if is_whole else ()


def _meanings(typed: str) -> list[Period]:
    """Return what a date in numbers may mean, the usual reading first; nothing if it is no date."""
    if typed.isdecimal():
        typed = f"{typed[:4]}-{typed[4:6]}-{typed[6:]}"
    one, *others = (int(number) for number in re.findall(r"\d+", typed))
    if one > 31:
        choices = [(one, others[0], *others[1:])]
    elif len(others) == 1:
        choices = [(others[0], one)]
    else:
        choices = [(others[1], others[0], one), (others[1], one, others[0])]
    dates = [date for choice in choices if (date := _date(*choice))]
    if not dates and one > 31 and len(others) == 1:
        last = one - one % 100 + others[0]
        is_range = one < last <= one + _LONGEST_RANGE
        return [(PartialDate(one), PartialDate(last))] if is_range else []
    return [(date, date) for date in dict.fromkeys(dates)]


def _date(year: int, month: int, day: int = 0) -> PartialDate | None:
    """Return a date, also of a Buddhist year; None where there is no such day."""
    return existing_date(common_year(year), month, day)


def _span(match: re.Match[str]) -> _Span:
    """Return the day, month, part, year or decade that words tell."""
    if match["decade"]:
        start = int(match["decade"]) if len(match["decade"]) == 4 else _century(match["decade"])
        first, last = _OF_DECADES.get(match["part"], (0, 9))
        return _Span(PartialDate(start + first), PartialDate(start + last), *match.span())
    year = int(match["year"])
    dates = _run(year, (match["dates"] or match["then"] or "").split())
    part = match["part"] or match["after"] or ""
    if dates:
        days = _days_of(dates, part)
        told_last = next(name for name in ("after", "then", "year") if match[name])
        return _Span(*days, match.start(), match.end(told_last))
    months = _PARTS.get(part)
    if months:
        return _Span(PartialDate(year, months[0]), PartialDate(year, months[1]), *match.span())
    return _Span(PartialDate(year), PartialDate(year), *match.span("year"))


def _days_of(dates: Period, part: str) -> Period:
    """Return the days of the week that is told of a month; the dates where none is."""
    first, last = dates
    if part not in _DAYS_OF_WEEKS or first != last or first.day:
        return dates
    length = last.latest[2]
    start, end = (day if day > 0 else length + 1 + day for day in _DAYS_OF_WEEKS[part])
    month = first.year, first.month
    return PartialDate(*month, start), PartialDate(*month, end)


def _century(decade: str) -> int:
    """Return the first year of a decade in two digits: the 70s, the 10s."""
    return int(decade) + (1900 if int(decade) > 60 else 2000)


def _run(year: int, words: Sequence[str]) -> Period | None:
    """Return the first and the last of the days or months that are told beside a year."""
    months = [_NUMBERS[word] for word in words if word in _NUMBERS]
    days = [int(word.rstrip("stndrh")) for word in words if word[0].isdigit()]
    if not months or len(months) > 2 or len(days) > 2:
        return None
    first = _date(year, months[0], *days[:1])
    last = _date(year, months[-1], *days[-1:])
    if not first or not last or first.earliest > last.latest:
        return None
    return first, last


def _short(text: str) -> list[_Span]:
    """Return a month of a year in two digits, a decade, or a year that is told from today."""
    may_be_told = any(mark in text for mark in _MARKS_OF_SHORT)
    match = re.search(_SHORT, text) if may_be_told else None
    if not match:
        return []
    first, last = _short_period(match)
    return [_Span(first, last, *match.span())]


def _short_period(match: re.Match[str]) -> Period:
    if match["decade"]:
        start = _DECADES[match["decade"]]
        first, last = _OF_DECADES.get(match["part"], (0, 9))
        return PartialDate(start + first), PartialDate(start + last)
    if match["told"]:
        date = PartialDate(today().year + _RELATIVE_YEARS[match["told"]])
    elif match["ago"]:
        date = PartialDate(today().year - _NUMBERS_OF_YEARS[match["ago"]])
    else:
        date = PartialDate(2000 + int(match["year"]), _NUMBERS[match["month"]])
    return date, date


def _shifted(date: PartialDate, day: Day, days: int) -> PartialDate:
    """Return the date of the same precision that lies some days from one of its own."""
    moved = datetime.date(*day) + datetime.timedelta(days=days)
    return PartialDate(moved.year, moved.month if date.month else 0, moved.day if date.day else 0)


def take_times(words: Sequence[str], others: Sequence[Period] = ()) -> Times:
    """Return the time that a query asks for.

    Args:
        words: folded words of the query, in order, with years of the common era.
        others: what else its dates in numbers may mean.
    """
    text = " ".join(words)
    if not _may_tell_time(text):
        return Times()
    spans: list[_Span] = []
    if any(mark in text for mark in _MARKS_OF_YEARS):
        spans = [_span(match) for match in re.finditer(_TIME, text)]
    spans = spans or _short(text)
    if not spans:
        return Times()
    first, last, start, end = spans[0]
    if len(spans) == 2 and re.fullmatch(rf"(?: {_BETWEEN})* ", text[end : spans[1].start]):
        first = min(first, spans[1].first, key=lambda date: date.earliest)
        last = max(last, spans[1].last, key=lambda date: date.latest)
        end = spans[1].end
    opening = re.search(_OPENING, text[:start])
    if opening:
        start = opening.start()
        first, last = _opened(first, last, opening[1])
    periods = ((first, last), *others) if first == last else ((first, last),)
    return Times(tuple(dict.fromkeys(periods)), text[:start].count(" "), text[:end].count(" ") + 1)


def _opened(first: PartialDate, last: PartialDate, opening: str) -> Period:
    """Return a time that the word before it may open to one side: ``since 2019``."""
    if opening == "after":
        return _shifted(last, last.latest, 1), LAST
    if opening == "since" or (opening == "from" and first == last):
        return first, LAST
    if opening in _UNTIL:
        return FIRST, _shifted(first, first.earliest, -1) if opening == "before" else last
    return first, last
