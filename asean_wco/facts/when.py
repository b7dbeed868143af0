"""When things happened: the dates that records, posts and inferences give."""

from __future__ import annotations

import re
from collections.abc import Sequence

from asean_wco.facts.doubts import inferred
from asean_wco.model.dates import DATE_PATTERN, Day, PartialDate
from asean_wco.model.records import Initiative, Meeting, Organization, Record, Role, Series, Source

_LEADING_DATE = f"({DATE_PATTERN})(?![0-9-])"
_UNTIL = f"until ({DATE_PATTERN})(?![0-9-])"
# The fields that state the beginning, the best first, and the field that states the end.
_DATES: dict[type[Record], tuple[tuple[str, ...], str]] = {
    Initiative: (("start", "signed", "launched", "in_force"), "end"),
    Organization: (("founded",), "ended"),
    Series: (("first",), ""),
    Source: (("published",), "published"),
}
# Fields with a date of their own that say when the subject of a record took place.
WHEN_FIELDS = (
    "start", "signed", "in_force", "launched", "end", "founded", "ended", "first",
)  # fmt: skip
_FAR: Day = (9999, 12, 31)
_NO_DAY: Day = (0, 0, 0)


def leading_date(text: str) -> PartialDate | None:
    """Return the date with which a text begins; None if it begins with none."""
    return _date_at_start(_LEADING_DATE, text)


def _date_at_start(pattern: str, text: str) -> PartialDate | None:
    """Return the date in the first group of a pattern that a text begins with; None if none."""
    match = re.match(pattern, text)
    return PartialDate.read(match[1]) if match else None


def dates_of(record: Record) -> tuple[PartialDate | None, PartialDate | None]:
    """Return the beginning and the end of what a record is about.

    Each is None if it is not known, or if records of this kind have none.
    """
    if isinstance(record, Meeting):
        start = record.start or inferred_date(record, "start")
        return start, record.end or start
    beginnings, end = _DATES.get(type(record), ((), ""))
    starts = [getattr(record, field) for field in beginnings]
    starts += [inferred_date(record, field) for field in beginnings]
    ended = getattr(record, end, None) or inferred_date(record, end)
    return next(filter(None, starts), None), ended


def inferred_date(record: Record, field: str) -> PartialDate | None:
    """Return the date inferred for a field.

    A meeting of a likely year is not missed so, and what has probably ended does not go on.
    """
    return likely_date(str(inferred(record, field) or ""))


def first_step(initiative: Initiative) -> PartialDate | None:
    """Return the date of the first step of an initiative; None if it has no steps."""
    dates = in_order([step.date for step in initiative.milestones])
    return next(iter(dates), None)


def otherwise_inferred(record: Record, field: str) -> PartialDate | None:
    """Return the date inferred for a field of which sources state another; None if there is none.

    What a source states is told as stated, with this beside it.
    """
    stated, likely = getattr(record, field, None), inferred_date(record, field)
    return likely if isinstance(stated, PartialDate) and stated != likely else None


def likely_date(text: str) -> PartialDate | None:
    """Return the inferred date that a text tells; "2025-03 or shortly before" is about March 2025.

    None if the text begins with no date.
    """
    date = leading_date(text)
    if date is None or PartialDate.read(text):
        return date
    return PartialDate(date.year, date.month, date.day, "~")


def role_period(role: Role) -> tuple[PartialDate | None, PartialDate | None]:
    """Return the time for which there is evidence of a post.

    A missing end of its term is replaced by the first or last date on which a source attests it.
    """
    evidence = in_order(role.attested)
    if not evidence:
        return role.start, role.end
    return role.start or evidence[0], role.end or evidence[-1]


def evidence_of(role: Role) -> list[PartialDate]:
    """Return the dates on which sources place the holder in a post, in order.

    The stated ends of the term are among them.
    """
    dates = (*role.attested, role.start, role.end)
    return in_order([date for date in dates if date])


def in_order(dates: Sequence[PartialDate]) -> list[PartialDate]:
    """Return dates in the order of time."""
    return sorted(dates, key=lambda date: date.sort_key)


def role_order(role: Role) -> tuple[Day, Day]:
    """Return a key that sorts posts by time, those without any date first.

    A post counts from the last day that its first evidence may mean, since a bare year says less
    than a day in it. One of which only the end is known counts from the first day that this may
    mean: who left in a month was there before the one who came in it.
    """
    start, end = role_period(role)
    if role.end and start and role.start is None and start.covers(role.end):
        return start.earliest, role.end.latest
    first = start or end
    if first is None:
        return _NO_DAY, _NO_DAY
    if end is None:
        return first.latest, _FAR
    return first.latest, end.latest


def last_day(role: Role) -> Day:
    """Return the last day with evidence of a post; a day before all others if there is none."""
    evidence = evidence_of(role)
    return evidence[-1].latest if evidence else _NO_DAY


def until_date(value: object) -> PartialDate | None:
    """Return the last date in an inference such as ``until 2028-12``; None for other values."""
    return _date_at_start(_UNTIL, str(value))
