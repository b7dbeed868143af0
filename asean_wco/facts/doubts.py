"""Which fields of a record are in doubt: disputed, inferred, or dated only roughly."""

from __future__ import annotations

from typing import Any

from asean_wco.facts.fact import DISPUTED, INFERRED
from asean_wco.model.dates import PartialDate
from asean_wco.model.records import Record
from asean_wco.model.shapes import shapes_of


def concerns(doubted: str, field: str) -> bool:
    """Return whether a doubt about one field is one about another: the same, a part or the whole."""
    part, whole = f"{doubted}.", f"{field}."
    return part.startswith(whole) or whole.startswith(part)


def is_disputed(record: Record, *fields: str) -> bool:
    """Return whether sources disagree on any of the fields, on a part of one or on its whole."""
    disputed = [dispute.field for dispute in record.disputes]
    return any(concerns(doubted, field) for doubted in disputed for field in fields)


def inferred(record: Record, field: str) -> Any:
    """Return the value inferred for a field; None if there is none."""
    values = [inference.value for inference in record.inferences if inference.field == field]
    return values[0] if values else None


def doubts_of(record: Record) -> list[str]:
    """Return what is in doubt in a few words: ``start disputed``, ``place.city inferred``.

    What was looked for and not found is no doubt about a value, and is left out.
    """
    doubts = [f"{dispute.field} {DISPUTED}" for dispute in record.disputes]
    doubts += [f"{inference.field} {INFERRED}" for inference in record.inferences]
    values = {field: getattr(record, field) for field in shapes_of(type(record))}
    dates = {field: value for field, value in values.items() if isinstance(value, PartialDate)}
    doubts += [f"{field} {date.hedge}" for field, date in dates.items() if date.qualifier]
    return list(dict.fromkeys(doubts))
