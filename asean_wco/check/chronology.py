"""Rules about time: ends after starts, ordinals in a series once each, one holder of an office at a time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations, pairwise

from asean_wco.check.findings import Finding, Subject
from asean_wco.model.dates import PartialDate
from asean_wco.model.records import Initiative, Meeting, Organization, Record, Role, roles_of


def reversed_periods(subject: Subject) -> Iterator[Finding]:
    """Something ends before it starts."""
    for record in subject.records:
        for place, start, end in _periods(record):
            if start and end and end.latest < start.earliest:
                yield Finding(
                    record.id, "E301", f"{place} ends ({end}) before it starts ({start})."
                )


def _periods(record: Record) -> Iterator[tuple[str, PartialDate | None, PartialDate | None]]:
    if isinstance(record, (Meeting, Initiative)):
        yield "It", record.start, record.end
    if isinstance(record, Initiative):
        yield "The signed text", record.signed, record.in_force
    if isinstance(record, Organization):
        yield "It", record.founded, record.ended
    for index, role in enumerate(roles_of(record)):
        yield f"roles[{index}]", role.start, role.end


def repeated_ordinals(subject: Subject) -> Iterator[Finding]:
    """Two meetings of one series have the same ordinal."""
    seen: dict[tuple[str, int], str] = {}
    for meeting in subject.records:
        if isinstance(meeting, Meeting) and meeting.series and meeting.ordinal is not None:
            key = meeting.series, meeting.ordinal
            if key in seen:
                yield Finding(
                    meeting.id, "E302", f"Ordinal {key[1]} of {key[0]} is also that of {seen[key]}."
                )
            seen[key] = meeting.id


def ordinals_against_time(subject: Subject) -> Iterator[Finding]:
    """A later session of a series has a lower ordinal than an earlier one."""
    sessions: dict[str, list[Meeting]] = defaultdict(list)
    for meeting in subject.records:
        if (
            isinstance(meeting, Meeting)
            and meeting.series
            and meeting.ordinal is not None
            and meeting.start
        ):
            sessions[meeting.series].append(meeting)
    for meetings in sessions.values():
        meetings.sort(key=lambda each: (each.ordinal or 0, each.id))
        for earlier, later in pairwise(meetings):
            if earlier.start and later.start and later.start.latest < earlier.start.earliest:
                yield Finding(
                    later.id, "E303", f"It is numbered after {earlier.id} but was held before it."
                )


def overlapping_terms(subject: Subject) -> Iterator[Finding]:
    """Two holders of one office have stated terms that certainly share a day, and no dispute says so."""
    terms: dict[str, list[tuple[Role, Record]]] = defaultdict(list)
    for record in subject.records:
        for role in roles_of(record):
            if role.office and role.start and role.end and not role.acting:
                terms[role.office].append((role, record))
    for office, held in terms.items():
        held.sort(
            key=lambda each: (
                each[0].start.sort_key if each[0].start else ((0, 0, 0), (0, 0, 0)),
                each[1].id,
            )
        )
        for (former, holder), (latter, successor) in combinations(held, 2):
            if holder.id == successor.id or not (former.end and latter.start):
                continue
            disputed = any(
                "roles" in dispute.field for dispute in (*holder.disputes, *successor.disputes)
            )
            if latter.start.latest < former.end.earliest and not disputed:
                yield Finding(
                    successor.id,
                    "E304",
                    f"Its term in {office} begins before that of {holder.id} ends.",
                )


def excludes(role: Role, date: PartialDate) -> bool:
    """Whether the stated term of a role certainly does not include a date."""
    early = role.start is not None and date.latest < role.start.earliest
    late = role.end is not None and role.end.latest < date.earliest
    return early or late


def roles_attested_outside(subject: Subject) -> Iterator[Finding]:
    """A role is attested on a date outside its own stated term."""
    for record in subject.records:
        for index, role in enumerate(roles_of(record)):
            for date in role.attested:
                if excludes(role, date):
                    yield Finding(
                        record.id,
                        "E305",
                        f"roles[{index}] is attested on {date}, outside its term.",
                    )


def roles_without_time(subject: Subject) -> Iterator[Finding]:
    """A role has neither a term nor a date on which it is attested, and no unknown says that none was found."""
    for record in subject.records:
        if any(unknown.field.partition(".")[0] == "roles" for unknown in record.unknowns):
            continue
        for index, role in enumerate(roles_of(record)):
            if not (role.start or role.end or role.attested):
                yield Finding(record.id, "W306", f"roles[{index}] has no date at all.")
