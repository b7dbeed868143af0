"""When things happened: the dates that records, posts and inferences give."""

from __future__ import annotations

import re
from collections.abc import Sequence

from asean_wco.model.dates import PartialDate
from asean_wco.model.records import Initiative, Meeting, Organization, Record, Role, Series, Source

_LEADING_DATE = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?[~?%]?(?![\d-])", re.ASCII)


def leading_date(text: str) -> PartialDate | None:
    """Return the date that a text is, or begins with; None if there is none."""
    found = _LEADING_DATE.match(text)
    if found is None:
        return None
    try:
        return PartialDate.parse(found[0])
    except ValueError:
        return None


def dates_of(record: Record) -> tuple[PartialDate | None, PartialDate | None]:
    """The beginning and end of what a record is about; None where not known or not fitting."""
    if isinstance(record, Meeting):
        start = record.start or inferred_date(record, "start")
        return start, record.end or start
    if isinstance(record, Initiative):
        return record.start or record.signed or record.launched or record.in_force, record.end
    if isinstance(record, Organization):
        return record.founded, record.ended
    if isinstance(record, Series):
        return record.first, None
    if isinstance(record, Source):
        return record.published, record.published
    return None, None


def inferred_date(record: Record, field: str) -> PartialDate | None:
    """The date inferred for a field, so that a meeting of a likely year is not missed; None if there is none."""
    for inference in record.inferences:
        if inference.field == field:
            try:
                return PartialDate.parse(str(inference.value))
            except ValueError:
                continue
    return None


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
