"""When things happened: the dates that records, posts and inferences give."""

from __future__ import annotations

from asean_wco.model.dates import PartialDate
from asean_wco.model.records import Initiative, Meeting, Organization, Record, Role, Series, Source


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
    evidence = sorted(role.attested, key=lambda date: date.sort_key)
    start = role.start or (evidence[0] if evidence else None)
    end = role.end or (evidence[-1] if evidence else None)
    return start, end


def evidence_of(role: Role) -> list[PartialDate]:
    """The dates on which sources place the holder in a post, in order; the ends of its term are among them."""
    dates = [*role.attested, *(date for date in (role.start, role.end) if date)]
    return sorted(dates, key=lambda date: date.sort_key)
