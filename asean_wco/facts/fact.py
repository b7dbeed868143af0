"""A fact: one statement with its date, its sources and its doubt."""

from __future__ import annotations

from typing import Any, NamedTuple

from asean_wco.model.dates import PartialDate

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
    return {
        **fact._asdict(),
        "date": str(fact.date) if fact.date else None,
        "end": str(fact.end) if fact.end else None,
        "value": str(fact.value) if isinstance(fact.value, PartialDate) else fact.value,
        "mentions": list(fact.mentions),
        "sources": list(fact.sources),
    }
