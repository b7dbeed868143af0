"""When things happened: the dates that records, posts and inferences give."""

from __future__ import annotations

import re
from collections.abc import Sequence

from asean_wco.facts.doubts import inferred
from asean_wco.model.dates import DATE_PATTERN, Day, PartialDate
from asean_wco.model.records import Initiative, Meeting, Organization, Record, Role, Series, Source

_LEADING_DATE = f"({DATE_PATTERN})(?![0-9-])"
_UNTIL = f"until ({DATE_PATTERN})(?![0-9-])"
# The fields that tell the beginning, the best first, and the field that tells the end.
_DATES: dict[type[Record], tuple[tuple[str, ...], str]] = {
    Initiative: (("start", "signed", "launched", "in_force"), "end"),
    Organization: (("founded",), "ended"),
    Series: (("first",), ""),
    Source: (("published",), "published"),
}
_FAR: Day = (9999, 12, 31)
_NO_DAY: Day = (0, 0, 0)


def leading_date(text: str) -> PartialDate | None:
    """Return the date that a text is, or begins with; None if there is none."""
    leading = re.match(_LEADING_DATE, text)
    return PartialDate.read(leading[1]) if leading else None


def dates_of(record: Record) -> tuple[PartialDate | None, PartialDate | None]:
    """The beginning and end of what a record is about; None where not known or not fitting."""
    if isinstance(record, Meeting):
        start = record.start or inferred_date(record, "start")
        return start, record.end or start
    beginnings, end = _DATES.get(type(record), ((), ""))
    starts = [date for field in beginnings if (date := getattr(record, field))]
    return starts[0] if starts else None, getattr(record, end, None)


def inferred_date(record: Record, field: str) -> PartialDate | None:
    """Return the date inferred for a field, so that a meeting of a likely year is not missed."""
    return PartialDate.read(inferred(record, field))


def role_period(role: Role) -> tuple[PartialDate | None, PartialDate | None]:
    """The time for which there is evidence of a post: its term, stretched to the dates that attest it."""
    evidence = in_order(role.attested)
    start = role.start or (evidence[0] if evidence else None)
    end = role.end or (evidence[-1] if evidence else None)
    return start, end


def evidence_of(role: Role) -> list[PartialDate]:
    """The dates on which sources place the holder in a post, in order; the ends of its term are among them."""
    return in_order([*role.attested, *(date for date in (role.start, role.end) if date)])


def in_order(dates: Sequence[PartialDate]) -> list[PartialDate]:
    """Return dates in the order of time."""
    return sorted(dates, key=lambda date: date.sort_key) if len(dates) > 1 else list(dates)


def role_order(role: Role) -> tuple[Day, Day]:
    """Return what orders posts by time: those without any date first.

    A post counts from the last day that its first evidence may mean: a bare year says less than a
    day in it.
    """
    start, end = role_period(role)
    first = start or end
    if first is None:
        return _NO_DAY, _NO_DAY
    return first.latest, end.latest if end else _FAR


def last_day(role: Role) -> Day:
    """Return the last day of which there is evidence of a post; before all days if there is none."""
    evidence = evidence_of(role)
    return evidence[-1].latest if evidence else _NO_DAY


def until_date(value: object) -> PartialDate | None:
    """Return the date up to which an inference says that something lasts: ``until 2028-12``."""
    until = re.match(_UNTIL, str(value))
    return PartialDate.read(until[1]) if until else None
