"""What is counted of a meeting: its days and its delegates, each with the fact that tells it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from asean_wco.facts.fact import DISPUTED, INFERRED, UNKNOWN, Fact
from asean_wco.library import Library
from asean_wco.model.dates import PartialDate
from asean_wco.model.records import Meeting
from asean_wco.model.tuples import NamedTuple

DELEGATES, DAYS = "delegates", "days"
# The first words of a figure that tells how long a meeting lasted.
_LENGTH = "length of the meeting"


class Measured(NamedTuple):
    """How many days or delegates a meeting had.

    Attributes:
        meeting: of which it is counted.
        amount: as a number.
        fact: that tells it.
        certainty: in dispute where sources disagree on it; inferred where it is worked out.
    """

    meeting: Meeting
    amount: float
    fact: Fact
    certainty: str


def measured(library: Library, meeting: Meeting, sort: str) -> Measured | None:
    """Return how many days or delegates a meeting had; None where it is not on record."""
    if sort == DAYS:
        return length_of(library, meeting)
    return delegates_of(library, meeting)


def length_of(library: Library, meeting: Meeting) -> Measured | None:
    """Return how long a meeting lasted, in days: as a source says, or else by its days."""
    facts = [one for one in library.facts_of(meeting) if one.certainty != UNKNOWN]
    for fact in facts:
        if fact.head == "figures" and f", {_LENGTH}:" in fact.text:
            number = int(fact.field.rpartition(".")[2])
            value = meeting.figures[number - 1].value
            if isinstance(value, (int, float)):
                return Measured(meeting, value, fact, fact.certainty)
    days = _days_told(meeting, facts)
    dated = [fact for fact in facts if fact.field == "start"]
    if not (days and dated):
        return None
    is_disputed = any(fact.certainty == DISPUTED for fact in facts if fact.head in ("start", "end"))
    return Measured(meeting, days, dated[0], DISPUTED if is_disputed else INFERRED)


def _days_told(meeting: Meeting, facts: Sequence[Fact]) -> int:
    """Return over how many days a meeting went on, the last day inferred where it must be."""
    ends = [PartialDate.read(str(fact.value)) for fact in facts if fact.head == "end"]
    last = meeting.end or next(iter(ends), None)
    if ends and last is None:
        return 0
    return _days_between(meeting.start, last or meeting.start)


def delegates_of(library: Library, meeting: Meeting) -> Measured | None:
    """Return how many delegates a meeting had."""
    for fact in library.facts_of(meeting):
        is_told = fact.head == "delegates" and fact.certainty != UNKNOWN
        if is_told and meeting.delegates is not None:
            return Measured(meeting, meeting.delegates, fact, fact.certainty)
    return None


def _days_between(first: PartialDate | None, last: PartialDate | None) -> int:
    """Return how many days there are from one to another; 0 where either is not on record."""
    if first is None or last is None or not (first.day and last.day):
        return 0
    return (date(*last.latest) - date(*first.earliest)).days + 1
