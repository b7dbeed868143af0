"""Rules about what is possible but unlikely: a slip of curation, unless a doubt on record says otherwise."""

from __future__ import annotations

import datetime
import re
from collections import defaultdict
from collections.abc import Iterator

from asean_wco.check.chronology import excludes
from asean_wco.check.findings import Finding, Subject
from asean_wco.model.records import Initiative, Meeting, Organization, Person, Record

_ORGANISED = re.compile(r"\borganis(?:er|ed)|\bconven(?:er|ed)", re.IGNORECASE)
_NO_PRESENCE = re.compile(
    r"\b(?:in session|work was reviewed|reports? (?:on|discussed))\b", re.IGNORECASE
)
_SPEECH = re.compile(
    r"\b(?:thanked|praised|recalled|stressed|congratulated|was encouraged|spoke (?:of|about)"
    r"|set out what|explained|described)\b"
)
# Meetings of staff, which keep the days of the week.
_WORKING = ("mission", "training", "workshop", "working-group")
_NATIONAL = ("customs-administration", "government-body")


def _doubted(record: Record, *fields: str) -> bool:
    """Whether the record itself says that one of the fields is uncertain."""
    doubts = [each.field for each in record.disputes] + [each.field for each in record.inferences]
    doubts += [each.field for each in record.unknowns]
    return any(doubt.partition(".")[0] in fields for doubt in doubts)


def capacities_out_of_term(subject: Subject) -> Iterator[Finding]:
    """A person attends for a body in which every post of theirs begins later or has ended."""
    for meeting in subject.records:
        if not isinstance(meeting, Meeting) or meeting.start is None:
            continue
        for row in meeting.attendance:
            person = subject.by_id.get(row.person or "")
            if not isinstance(person, Person) or row.organization is None:
                continue
            roles = [role for role in person.roles if role.organization == row.organization]
            if (
                roles
                and all(excludes(role, meeting.start) for role in roles)
                and not _doubted(person, "roles")
            ):
                message = f"{person.id} attends for {row.organization}, but every post there begins later or has ended."
                yield Finding(meeting.id, "W501", message)


def reviews_of_the_future(subject: Subject) -> Iterator[Finding]:
    """A meeting reviews an initiative that begins after it."""
    for meeting in subject.records:
        if not isinstance(meeting, Meeting) or meeting.start is None:
            continue
        end = meeting.end or meeting.start
        for link in meeting.initiatives:
            initiative = subject.by_id.get(link.initiative)
            if link.relation != "reviewed" or not isinstance(initiative, Initiative):
                continue
            dates = (initiative.start, initiative.signed, initiative.launched, initiative.in_force)
            known = [
                date.earliest
                for date in (*dates, *(each.date for each in initiative.milestones))
                if date
            ]
            if known and min(known) > end.latest:
                yield Finding(
                    meeting.id, "W502", f"It reviews {initiative.id}, which begins after it."
                )


def sessions_close_together(subject: Subject) -> Iterator[Finding]:
    """Two meetings of one series begin in one month, so that they may be one meeting told twice."""
    seen: dict[tuple[str, int, int], list[str]] = defaultdict(list)
    for meeting in subject.records:
        if (
            isinstance(meeting, Meeting)
            and meeting.series
            and meeting.start
            and meeting.start.month
        ):
            seen[meeting.series, meeting.start.year, meeting.start.month].append(meeting.id)
    for (series, year, month), ids in seen.items():
        if len(ids) > 1:
            yield Finding(
                ids[-1], "W503", f"{' and '.join(ids)} of {series} both begin in {year}-{month:02}."
            )


def hosts_abroad(subject: Subject) -> Iterator[Finding]:
    """A meeting was held in another country than that of every national host, and nothing on record says why."""
    for meeting in subject.records:
        if (
            not isinstance(meeting, Meeting)
            or meeting.place is None
            or meeting.place.country is None
        ):
            continue
        hosts = [subject.by_id.get(host) for host in meeting.hosts]
        national = [
            host for host in hosts if isinstance(host, Organization) and host.type in _NATIONAL
        ]
        countries = {host.country for host in national if host.country}
        told = _doubted(meeting, "hosts", "place") or any(
            "host" in note.text.lower() for note in meeting.notes
        )
        if countries and meeting.place.country not in countries and not told:
            named = ", ".join(sorted(countries))
            yield Finding(
                meeting.id,
                "W504",
                f"It was held in {meeting.place.country}, its hosts are of {named}.",
            )


def organisers_as_hosts(subject: Subject) -> Iterator[Finding]:
    """A body is host of a meeting of which the source says only that it organised or convened it."""
    for meeting in _meetings(subject):
        for row in meeting.attendance:
            if "host" in row.roles and _ORGANISED.search(row.capacity or ""):
                message = f"{row.organization} organised it, by {row.capacity!r}; that is no host."
                yield Finding(meeting.id, "W505", message)


def rows_of_nobody(subject: Subject) -> Iterator[Finding]:
    """A row of attendance tells of a report or a body as such, not of somebody who was there."""
    for meeting in _meetings(subject):
        for row in meeting.attendance:
            if not row.roles or _NO_PRESENCE.search(row.capacity or ""):
                who = row.person or row.organization or row.capacity
                yield Finding(meeting.id, "W506", f"The row of {who} shows nobody who was there.")


def outcomes_of_speech(subject: Subject) -> Iterator[Finding]:
    """An outcome tells what somebody said or felt, not what came of the meeting."""
    for meeting in _meetings(subject):
        for number, outcome in enumerate(meeting.outcomes):
            if word := _SPEECH.search(outcome.text):
                message = f"outcomes[{number}] is speech ({word[0]!r}): a note, or a topic."
                yield Finding(meeting.id, "W507", message)


def ends_of_the_week(subject: Subject) -> Iterator[Finding]:
    """A meeting of staff ends on a Saturday or Sunday, and nothing on record doubts its date."""
    for meeting in _meetings(subject):
        day = meeting.end
        if meeting.type not in _WORKING or day is None or day.day is None:
            continue
        weekday = datetime.date(*day.earliest).weekday()
        if weekday > 4 and not _doubted(meeting, "start", "end"):
            yield Finding(meeting.id, "W508", f"It ends on {day}, which is at the end of a week.")


def _meetings(subject: Subject) -> Iterator[Meeting]:
    """Yield the meetings."""
    for record in subject.records:
        if isinstance(record, Meeting):
            yield record
