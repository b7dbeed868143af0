"""How an answer to a question of a set is marked."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache

from asean_wco.library import open_library

# A date down to the month or the year.
_DATE = re.compile(r"\d{4}(?:-\d{2}){0,2}")
# A number as people write it: "more than 800,000".
_NUMBER = re.compile(
    r"(?:more than |about |some |over )?(\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)( million)?"
)


def is_right(
    told: Collection[str],
    wanted: Collection[str],
    beside: Collection[str],
    *,
    has_claims: bool,
    is_strict: bool = False,
) -> bool:
    """Return whether an answer has all that is wanted, and nothing wrong beside it.

    A customs administration and its country are the same here: answers name both in one sentence.
    What is learned from should tell them apart.

    Args:
        told: the values of the answer.
        wanted: the values that are right; none where nothing is known.
        beside: what may be told as well.
        has_claims: whether the answer says that sources disagree. Then it may name what other
            sources say.
        is_strict: whether an administration is none of its country.
    """
    if not wanted:
        return not told
    plain = _in_digits if is_strict else _plain
    told, wanted, beside = (set(map(plain, values)) for values in (told, wanted, beside))
    has_all = all(any(_tells(one, value) for one in told) for value in wanted)
    is_free = has_claims or all(
        one in beside or any(_tells(one, value) for value in wanted) for one in told
    )
    return has_all and is_free


def tells_some(told: Collection[str], wanted: Collection[str]) -> bool:
    """Return whether an answer has some of what is wanted."""
    values = set(map(_plain, wanted))
    return any(_tells(one, value) for one in map(_plain, told) for value in values)


def _tells(told: str, wanted: str) -> bool:
    """Return whether a value tells what is wanted: of a month, a day in it does."""
    is_of_dates = bool(_DATE.fullmatch(told) and _DATE.fullmatch(wanted))
    is_within = is_of_dates and "-" in wanted and told.startswith(f"{wanted}-")
    return told == wanted or is_within


def _plain(value: str) -> str:
    """Return a number in digits alone, and a customs administration by its country."""
    return _countries().get(value, _in_digits(value))


def _in_digits(value: str) -> str:
    """Return a number in digits alone; any other value as it is."""
    number = _NUMBER.fullmatch(value)
    if number is None:
        return value
    digits = number[1].replace(",", "")
    if number[2]:
        return f"{float(digits) * 1_000_000:.0f}"
    return digits


@cache
def ids_by_name() -> dict[str, str]:
    """Return the ids of all records by their names: some sets write a name in place of an id."""
    records = open_library().all()
    return {name: record.id for record in records for name in (record.name, *record.aliases)}


@cache
def _countries() -> dict[str, str]:
    """Return the countries of customs administrations by their ids."""
    bodies = open_library().organizations(type="customs-administration")
    return {body.id: body.country or body.id for body in bodies}
