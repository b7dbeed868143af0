"""Facts as the build leaves them in the store, so that nothing needs to be told anew to be read."""

from __future__ import annotations

from functools import cache
from typing import Any

from asean_wco.facts.fact import CERTAINTIES, Fact
from asean_wco.model.dates import PartialDate

# One fact: part of its id, field, date, end, text, value, mentions, sources, certainty.
Row = list[Any]
_LENGTH = 9
_DATE = 2
# The field where it is the part of the id as well, and a date that there is none of.
_SAME = ""
_NONE = ""


def row_of(fact: Fact) -> Row:
    """Return a fact of the reference as a row of JSON; a list of one text stands for a date."""
    part = fact.id.partition("#")[2]
    value = fact.value
    return [
        part,
        _SAME if fact.field == part else fact.field,
        str(fact.date or _NONE),
        str(fact.end or _NONE),
        fact.text,
        [str(value)] if isinstance(value, PartialDate) else value,
        list(fact.mentions),
        list(fact.sources),
        fact.certainty,
    ]


def fact_from(about: str, row: Row) -> Fact:
    """Return the fact that `row_of` made a row of.

    Args:
        about: id of the record that states it.
        row: as it was read.
    """
    part, field, date, end, text, value, mentions, sources, certainty = row
    return Fact(
        f"{about}#{part}",
        about,
        field or part,
        _date(date),
        _date(end),
        text,
        _date(value[0]) if isinstance(value, list) else value,
        tuple(mentions),
        tuple(sources),
        certainty,
        "reference",
    )


def date_text(row: Row) -> str:
    """Return the date of the fact of a row in its written form, by which dates can be compared."""
    text: str = row[_DATE]
    return text


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
        part, field, date, end, text, value, mentions, sources, certainty = row
        values = value if isinstance(value, list) else [value]
        names = [mentions, sources]
        is_fact = (
            all(isinstance(told, str) for told in (part, field, date, end, text))
            and all(isinstance(told, (str, int, float, type(None))) for told in values)
            and all(isinstance(listed, list) for listed in names)
            and all(isinstance(name, str) for listed in names for name in listed)
            and certainty in CERTAINTIES
        )
        if not is_fact or (isinstance(value, list) and len(value) != 1):
            raise ValueError("a value of a fact is not what it should be")
        for told in (date, end, *(values if isinstance(value, list) else ())):
            _date(told)


@cache
def _date(text: str) -> PartialDate | None:
    """Return a date; None where there is none. Dates come again and again."""
    return PartialDate.parse(text) if text else None
