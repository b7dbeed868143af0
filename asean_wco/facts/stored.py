"""Facts as rows of the store, so that a reader need not make them again from the records."""

from __future__ import annotations

from functools import cache
from typing import Any

from asean_wco.facts.fact import CERTAINTIES, Fact
from asean_wco.model.dates import PartialDate
from asean_wco.model.sound import DATE, has_shape

# One fact: part of its id, field, date, end, text, value, mentions, sources, certainty.
FactRow = list[Any]
PART, TEXT = 0, 4
_SHAPE = (str, str, DATE, DATE, str, object, [str], [str], str)
_PLAIN = str | int | float | None
_DATES = (2, 3)
# Stands for a field that is the same as the part of the id, and for a date that is missing.
_SAME = ""
_NONE = ""


def row_of(fact: Fact) -> FactRow:
    """Return a fact of the reference as a row of JSON.

    In the place of the value, a list of one text stands for a date.
    """
    part = fact.part
    field = fact.field
    if field == part:
        field = _SAME
    value = fact.value
    if isinstance(value, PartialDate):
        value = [str(value)]
    return [
        part,
        field,
        str(fact.date or _NONE),
        str(fact.end or _NONE),
        fact.text,
        value,
        list(fact.mentions),
        list(fact.sources),
        fact.certainty,
    ]


def fact_from(about: str, row: FactRow) -> Fact:
    """Return the fact of a row from `row_of`.

    Args:
        about: id of the record that states the fact.
        row: as it was read from the store.
    """
    part, field, date, end, text, value, mentions, sources, certainty = row
    if isinstance(value, list):
        value = _date(value[0])
    return Fact(
        f"{about}#{part}",
        about,
        field or part,
        _date(date),
        _date(end),
        text,
        value,
        tuple(mentions),
        tuple(sources),
        certainty,
        "reference",
    )


def last_date_text(row: FactRow) -> str:
    """Return the last date of a row in its written form, by which dates can be compared."""
    return max(str(row[number]) for number in _DATES)


def check_rows(rows: Any) -> None:
    """Refuse rows that `row_of` did not make.

    Raises:
        ValueError: a value in them is not what it should be.
    """
    if not has_shape(rows, [_SHAPE]) or not all(map(_has_value, rows)):
        raise ValueError("a fact is not what it should be")


def _has_value(row: FactRow) -> bool:
    """Return whether the value and the certainty of a row are such."""
    value, certainty = row[5], row[-1]
    is_date = isinstance(value, list)
    return certainty in CERTAINTIES and has_shape(value, (DATE,) if is_date else _PLAIN)


@cache
def _date(text: str) -> PartialDate | None:
    """Return a date; None for an empty text. The same few dates occur in many facts."""
    return PartialDate.parse(text) if text else None
