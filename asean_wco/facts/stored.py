"""Facts as rows of the store, so that a reader need not make them again from the records."""

from __future__ import annotations

from functools import cache
from typing import Any

from asean_wco.facts.fact import CERTAINTIES, Fact
from asean_wco.model.dates import PartialDate

# One fact: part of its id, field, date, end, text, value, mentions, sources, certainty.
Row = list[Any]
_LENGTH = 9
_DATES = (2, 3)
# Stands for a field that is the same as the part of the id, and for a date that is missing.
_SAME = ""
_NONE = ""


def row_of(fact: Fact) -> Row:
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


def fact_from(about: str, row: Row) -> Fact:
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


def last_date_text(row: Row) -> str:
    """Return the last date of a row in its written form, by which dates can be compared."""
    return max(str(row[number]) for number in _DATES)


def check_rows(rows: object) -> None:
    """Refuse rows that `row_of` did not make.

    Raises:
        ValueError: a value in them is not what it should be.
    """
    if not isinstance(rows, list):
        raise ValueError("facts are no list")
    for row in rows:
        if not isinstance(row, list) or len(row) != _LENGTH:
            raise ValueError("a fact has another number of values")
        _check_row(row)


def _check_row(row: Row) -> None:
    """Refuse a row whose values are not of their types, or whose dates do not exist."""
    part, field, date, end, text, value, mentions, sources, certainty = row
    dates = [date, end]
    is_date = isinstance(value, list)
    if is_date:
        dates += value
    is_fact = (
        all(isinstance(entry, str) for entry in (part, field, text, *dates))
        and isinstance(value, (str, int, float, list, type(None)))
        and isinstance(mentions, list)
        and isinstance(sources, list)
        and all(isinstance(identifier, str) for identifier in (*mentions, *sources))
        and certainty in CERTAINTIES
    )
    if not is_fact or (is_date and len(value) != 1):
        raise ValueError("a value of a fact is not what it should be")
    for text_of_date in dates:
        _date(text_of_date)


@cache
def _date(text: str) -> PartialDate | None:
    """Return a date; None for an empty text. The same few dates occur in many facts."""
    return PartialDate.parse(text) if text else None
