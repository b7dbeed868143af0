"""Which fields of a record are in doubt: disputed, inferred, or dated only roughly."""

from __future__ import annotations

import re
from typing import Any

from asean_wco.facts.fact import DISPUTED, INFERRED
from asean_wco.model.dates import PartialDate
from asean_wco.model.records import Dispute, Meeting, Milestone, Place, Record
from asean_wco.model.shapes import shapes_of


def concerns(doubted: str, field: str) -> bool:
    """Return whether a doubt about one field is also a doubt about another.

    It is one if the fields are the same, or if one of them is a part of the other.
    """
    one, other = f"{doubted}.", f"{field}."
    return one.startswith(other) or other.startswith(one)


def disputes_on(record: Record, *fields: str) -> list[Dispute]:
    """Return the disputes about fields, about a part of one or about its whole.

    Whatever tells a disputed day is in dispute, and so is the step of that day.
    """
    return [
        dispute
        for dispute in record.disputes
        if any(concerns(dispute.field, field) for field in fields)
        or ("milestones" in fields and step_telling(record, dispute.field))
    ]


def step_telling(record: Record, field: str) -> Milestone | None:
    """Return the first step of the day that a record has in a field; None without such a day."""
    day = getattr(record, field, None)
    steps = [step for step in getattr(record, "milestones", ()) if step.date == day]
    return next(iter(steps), None)


def is_disputed(record: Record, *fields: str) -> bool:
    """Return whether sources disagree on one of the fields; see `disputes_on`."""
    return bool(disputes_on(record, *fields))


def inferred(record: Record, field: str) -> Any:
    """Return the value inferred for a field; None if there is none.

    A city or a country is also inferred where a whole place is.
    """
    for inference in record.inferences:
        if inference.field == field:
            return inference.value
        if inference.field == "place" and field.startswith("place."):
            # It brings the names of all countries, which most lists do without.
            from asean_wco.model.places import read_place

            return getattr(read_place(str(inference.value)), field.removeprefix("place."), None)
    return None


def likely_numbers(meeting: Meeting) -> list[int]:
    """Return the numbers in its series that are inferred for a meeting: 12 and 13 of "12 or 13"."""
    return [int(digits) for digits in re.findall(r"\d+", str(inferred(meeting, "ordinal") or ""))]


def likely_place(meeting: Meeting) -> Place | None:
    """Return where a meeting was held: what is stated of that, and what is inferred of the rest."""
    stated = meeting.place or Place()
    parts = {
        part: getattr(stated, part) or inferred(meeting, f"place.{part}")
        for part in shapes_of(Place)
    }
    return Place(**parts) if any(parts.values()) else None


def doubts_of(record: Record) -> list[str]:
    """Return the doubts about a record in a few words, with what is inferred.

    Such are ``start disputed`` and ``place.city inferred: Hanoi``. The list leaves out what was
    looked for and not found, since that is no doubt about a value.
    """
    doubts = [f"{dispute.field} {DISPUTED}" for dispute in record.disputes]
    doubts += [f"{one.field} {INFERRED}: {one.value}" for one in record.inferences]
    values = {field: getattr(record, field) for field in shapes_of(type(record))}
    dates = {field: value for field, value in values.items() if isinstance(value, PartialDate)}
    doubts += [f"{field} {date.hedge}" for field, date in dates.items() if date.qualifier]
    return list(dict.fromkeys(doubts))
