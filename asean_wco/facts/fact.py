"""A fact: one statement with its date, its sources and its doubt."""

from __future__ import annotations

from functools import cache
from json.encoder import encode_basestring
from typing import Any, NamedTuple

from asean_wco.model.dates import PartialDate
from asean_wco.model.text import escape_json

STATED = "stated"
ATTESTED = "attested"
BETWEEN = "between"
INFERRED = "inferred"
DISPUTED = "disputed"
COUNTED = "counted"
UNKNOWN = "unknown"
CERTAINTIES = (STATED, ATTESTED, BETWEEN, INFERRED, DISPUTED, COUNTED, UNKNOWN)
# The signs that stand beside what is not certain, and what they mean: never colour alone.
SIGNS = {INFERRED: "≈", DISPUTED: "≠", UNKNOWN: "?"}
SIGN_MEANINGS = {
    "≈": "inferred: no source states it",
    "≠": "sources disagree",
    "?": "looked for, not found",
}


class Fact(NamedTuple):
    """One statement of a record.

    Attributes:
        id: ``record-id#field``, or ``record-id#field.n`` where a field has several values.
        about: id of the record that states it.
        field: dotted path of the field, such as ``place.city`` or ``attendance.3``.
        date: when it happened or began; None if it has no date.
        end: when it ended; None if it did not, or not on another day.
        text: one plain sentence that stands alone.
        value: the bare value: an id, a date, a number, a word; None for what is unknown.
        mentions: ids of the records and codes of the countries that it concerns.
        sources: ids of its sources.
        certainty: one of `CERTAINTIES`.
        origin: ``reference`` or ``own``.
    """

    id: str
    about: str
    field: str
    date: PartialDate | None
    end: PartialDate | None
    text: str
    value: Any
    mentions: tuple[str, ...]
    sources: tuple[str, ...]
    certainty: str
    origin: str

    @property
    def head(self) -> str:
        """The field without its parts and numbers."""
        return self.field.partition(".")[0]


def fact_output(fact: Fact) -> dict[str, Any]:
    """Return a fact as JSON has it."""
    value = fact.value
    return {
        "id": fact.id,
        "about": fact.about,
        "field": fact.field,
        "date": str(fact.date) if fact.date else None,
        "end": str(fact.end) if fact.end else None,
        "text": fact.text,
        "value": str(value) if isinstance(value, PartialDate) else value,
        "mentions": fact.mentions,
        "sources": fact.sources,
        "certainty": fact.certainty,
        "origin": fact.origin,
    }


def fact_line(fact: Fact) -> str:
    """Return `fact_output` as one line of JSON, three times as fast as from the object.

    All facts of the reference are some four megabytes of JSON; writing them decides how long
    whoever asks for them has to wait.
    """
    value = fact.value
    if isinstance(value, (str, PartialDate)):
        told = _quoted(str(value))
    else:
        told = "null" if value is None else str(value).lower()
    return (
        f'{{"id": {_quoted(fact.id)}, "about": {_name(fact.about)}, '
        f'"field": {_name(fact.field)}, "date": {_date_line(fact.date)}, '
        f'"end": {_date_line(fact.end) if fact.end else "null"}, '
        f'"text": {_quoted(fact.text)}, "value": {told}, '
        f'"mentions": [{", ".join(map(_name, fact.mentions))}], '
        f'"sources": [{", ".join(map(_name, fact.sources))}], '
        f'"certainty": "{fact.certainty}", "origin": "{fact.origin}"}}'
    )


@cache
def _date_line(date: PartialDate | None) -> str:
    return f'"{date}"' if date else "null"


def _quoted(text: str) -> str:
    """Return a text as JSON has it, with what could drive a terminal escaped."""
    return escape_json(encode_basestring(text))


# Names and fields come again and again.
_name = cache(_quoted)
