"""The values of filters, read as the command line reads them.

A value may be given as it is typed or as Python has it: a date in words, a `datetime.date`, a
country by its name, a word in capitals. What cannot be read raises a `UsageError`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from asean_wco.errors import BadDateError, UsageError
from asean_wco.model.countries import read_country
from asean_wco.model.dates import OpenPeriod, PartialDate, common_year
from asean_wco.model.text import shortened
from asean_wco.model.vocabulary import MEETING_TYPES, MODES

if TYPE_CHECKING:
    import datetime

    Texts = str | Iterable[str] | None
    DateValue = str | int | datetime.date | PartialDate | None

_DAY_OF_NUMBERS = r"(\d{1,2})[./-](\d{1,2})[./-](\d{4})"
_FOUR_DIGITS = "[1-9][0-9]{3}"


def read_date(value: object) -> PartialDate:
    """Return the date that a value means.

    Args:
        value: a `PartialDate`, a `datetime.date`, a year as a number, or a text such as
            ``2024-06``, ``June 2024`` or ``now``. A Buddhist year becomes one of the common era.

    Raises:
        BadDateError: the value is no date, or a text that may mean two dates.
    """
    if isinstance(value, PartialDate):
        return value
    text = _written(value)
    try:
        return PartialDate.parse(text).in_common_era
    except ValueError as error:
        problem = str(error)
    # What reads other dates takes time to import.
    from asean_wco.model.times import dates_typed

    meanings = dates_typed(text)
    if len(meanings) == 1:
        return meanings[0]
    if meanings:
        days = " or ".join(date.display() for date in meanings)
        forms = " or ".join(map(str, meanings))
        raise BadDateError(f"{text!r} may mean {days}.", f"Write {forms}.")
    raise BadDateError(f"{impossible_day(text) or problem}.")


def _written(value: object) -> str:
    """Return a date that is no `PartialDate` as text: ``2024`` for the number 2024.

    Raises:
        BadDateError: the value is neither a text, nor a number, nor a day of Python.
    """
    if isinstance(value, str):
        return value
    if isinstance(value, int) and not isinstance(value, bool):
        return f"{value:04}"
    isoformat = getattr(value, "isoformat", None)
    if isoformat is None:
        raise BadDateError(f"{shortened(repr(value))} is not a date.", "Write it as 2024-06-04.")
    # A `datetime.datetime` has a time behind the day.
    day, _, _ = isoformat().partition("T")
    return str(day)


def impossible_day(typed: str) -> str:
    """Return what is wrong with a day that no month has; empty for other texts."""
    numbers = re.fullmatch(_DAY_OF_NUMBERS, typed.strip())
    if not numbers:
        return _impossible_day_in_words(typed)
    day, month, year = (int(number) for number in numbers.groups())
    return _wrong_with(year, month, day, typed)


def _impossible_day_in_words(typed: str) -> str:
    """Return what is wrong with a day such as 31 February 2020; empty for other texts."""
    from asean_wco.model.times import dates_typed

    days = re.findall(r"\b\d{1,2}\b", typed)
    if len(days) != 1:
        return ""
    firsts = dates_typed(re.sub(r"\b\d{1,2}(?:st|nd|rd|th)?\b", "1", typed))
    if len(firsts) != 1 or not firsts[0].day:
        return ""
    [first] = firsts
    return _wrong_with(first.year, first.month, int(days[0]), typed)


def _wrong_with(year: int, month: int, day: int, typed: str) -> str:
    """Return what is wrong with a day as somebody typed it; empty if there is such a day."""
    written = f"{year:04}-{month:02}-{day:02}"
    try:
        PartialDate.parse(written)
    except ValueError as error:
        return str(error).replace(written, typed)
    return ""


def read_period(first: object, last: object) -> OpenPeriod:
    """Return the dates from which and until which something is looked for; None leaves one open.

    Raises:
        BadDateError: one of them is no date.
        UsageError: the first one is later than the last one.
    """
    begin = None if first is None else read_date(first)
    end = None if last is None else read_date(last)
    if begin and end and begin.earliest > end.latest:
        raise UsageError(f"{begin} is later than {end}.", "Exchange the two dates.")
    return begin, end


def read_year(value: object) -> int:
    """Return a year that may be given as a number or as text, in the common era.

    Raises:
        UsageError: the value is no year of four digits.
    """
    if not re.fullmatch(_FOUR_DIGITS, str(value)):
        shown = shortened(repr(value))
        raise UsageError(f"{shown} is not a year.", "A year has four digits: 2024.")
    return common_year(int(str(value)))


def read_texts(name: str, value: object) -> tuple[str, ...]:
    """Return the texts of a filter that takes one text or several.

    Args:
        name: of the filter.
        value: a text, or several of them; None for none.

    Raises:
        UsageError: the value is something else, or a text is empty.
    """
    if value is None:
        return ()
    texts: Iterable[object] = (value,)
    if isinstance(value, Iterable) and not isinstance(value, (str, bytes)):
        texts = value
    read = []
    for text in texts:
        if not isinstance(text, str):
            shown = shortened(repr(text))
            raise UsageError(f"The filter {_shown(name)!r} takes a text, not {shown}.")
        if not text:
            raise UsageError(
                f"The filter {_shown(name)!r} has an empty value.",
                "Give it a value, or leave it out.",
            )
        read.append(text)
    return tuple(read)


def _shown(name: str) -> str:
    """Return the name of a filter as people know it: ``from`` for ``from_``."""
    return name.rstrip("_")


def read_words(name: str, value: object, choices: Sequence[str]) -> tuple[str, ...]:
    """Return the words of a closed list that a filter asks for.

    Args:
        name: of the filter.
        value: one word or several, in any case; meetings may be ``online``, or a ``seminar``.
        choices: the closed list.

    Raises:
        UsageError: a word is not in the list; the error lists what is.
    """
    return tuple(_word_meant(name, text, choices) for text in read_texts(name, value))


def _word_meant(name: str, text: str, choices: Sequence[str]) -> str:
    """Return the word of a closed list that a text means."""
    if text.lower() in choices:
        return text.lower()
    meant = other_word(text, choices)
    if not meant:
        listed = ", ".join(choices)
        raise UsageError(f"There is no {name} {shortened(text)!r}; there are {listed}.")
    return meant


def other_word(text: str, choices: Sequence[str]) -> str:
    """Return the word of a closed list that people call by another word; empty if there is none."""
    # These lists of words take time to import.
    if choices == MODES:
        from asean_wco.model.modes import mode_meant

        return mode_meant(text)
    if choices == MEETING_TYPES:
        from asean_wco.model.meeting_types import type_meant

        return type_meant(text)
    return ""


def read_countries(name: str, value: object) -> tuple[str, ...]:
    """Return the ISO 3166-1 alpha-2 codes of countries that are given by codes or names.

    Raises:
        UsageError: there is no such country.
    """
    texts = read_texts(name, value)
    if not texts:
        return ()

    return tuple(map(read_country, texts))


def read_ids(name: str, value: object) -> tuple[str, ...]:
    """Return ids in lower case, in which all of them are written."""
    return tuple(text.lower() for text in read_texts(name, value))
