"""Rules about what is unlikely and may be a mistake, unless a recorded doubt explains it."""

from __future__ import annotations

import datetime
import re
from collections import defaultdict
from collections.abc import Iterator

from asean_wco.check.chronology import excludes
from asean_wco.check.findings import Breach, CheckedRecords
from asean_wco.facts.doubts import concerns, inferred, likely_place
from asean_wco.model.dates import WEEKDAYS
from asean_wco.model.records import (
    Attendance,
    Initiative,
    Meeting,
    Organization,
    Person,
    Record,
    doubts_in,
)

_ORGANISED = re.compile(r"\borganis(?:er|ed)|\bconven(?:er|ed)", re.IGNORECASE)
_NO_PRESENCE = re.compile(
    r"\b(?:in session|work was reviewed|reports? (?:on|discussed))\b", re.IGNORECASE
)
_SPEECH = re.compile(
    r"\b(?:thanked|praised|recalled|stressed|congratulated|was encouraged|spoke (?:of|about)"
    r"|set out what|explained|described)\b"
)
# Types of meetings of staff, which are not held at weekends.
_WORKING = ("mission", "training", "workshop", "working-group")
_SATURDAY = WEEKDAYS.index("Saturday")
_NATIONAL = ("customs-administration", "government-body")


def _doubted(record: Record, *fields: str) -> bool:
    """Return whether a record has a doubt about one of some fields."""
    return any(concerns(doubt.field, field) for doubt in doubts_in(record) for field in fields)


def capacities_out_of_term(checked: CheckedRecords) -> Iterator[Breach]:
    """A person attends for a body in which every post of theirs begins later or has ended."""
    for meeting in checked.of_class(Meeting):
        for row in meeting.attendance:
            person = checked.by_id.get(row.person or "")
            if not isinstance(person, Person) or meeting.start is None:
                continue
            roles = [role for role in person.roles if role.organization == row.organization]
            is_out = all(excludes(role, meeting.start) for role in roles)
            if row.organization and roles and is_out and not _doubted(person, "roles"):
                message = (
                    f"{person.id} attends for {row.organization}, but every post that this person "
                    f"has there ends before {meeting.start} or begins later."
                )
                yield meeting.id, message


def reviews_of_the_future(checked: CheckedRecords) -> Iterator[Breach]:
    """A meeting reviews an initiative that begins after it."""
    for meeting in checked.of_class(Meeting):
        end = meeting.end or meeting.start
        if meeting.start is None or end is None:
            continue
        for link in meeting.initiatives:
            initiative = checked.by_id.get(link.initiative)
            if link.relation != "reviewed" or not isinstance(initiative, Initiative):
                continue
            dates = [initiative.start, initiative.signed, initiative.launched, initiative.in_force]
            dates += [milestone.date for milestone in initiative.milestones]
            known = [date.earliest for date in dates if date]
            if known and min(known) > end.latest:
                yield meeting.id, f"It reviews {initiative.id}, which begins after it."


def sessions_close_together(checked: CheckedRecords) -> Iterator[Breach]:
    """Two meetings of one series begin in one month, and may be one meeting recorded twice."""
    seen: dict[tuple[str, int, int], list[str]] = defaultdict(list)
    for meeting in checked.of_class(Meeting):
        if meeting.series and meeting.start and meeting.start.month:
            seen[meeting.series, meeting.start.year, meeting.start.month].append(meeting.id)
    for (series, year, month), ids in seen.items():
        if len(ids) > 1:
            yield ids[-1], f"{' and '.join(ids)} of {series} both begin in {year}-{month:02}."


def _national_country(checked: CheckedRecords, body: str | None) -> set[str]:
    """Return the country of a national body; none for other bodies, or if it is not known."""
    record = checked.by_id.get(body or "")
    if not isinstance(record, Organization) or record.type not in _NATIONAL or not record.country:
        return set()
    return {record.country}


def hosts_abroad(checked: CheckedRecords) -> Iterator[Breach]:
    """A meeting was not held in the country of a national host, and nothing recorded says why."""
    for meeting in checked.of_class(Meeting):
        countries: set[str] = set()
        for host in meeting.hosts:
            countries.update(_national_country(checked, host))
        is_explained = _doubted(meeting, "hosts", "place") or any(
            "host" in note.text.lower() for note in meeting.notes
        )
        place = meeting.place.country if meeting.place else None
        if countries and place and place not in countries and not is_explained:
            hosts = ", ".join(sorted(countries))
            yield meeting.id, f"It was held in {place}, but its hosts are from {hosts}."


def people_of_two_countries(checked: CheckedRecords) -> Iterator[Breach]:
    """A person attends for national bodies of two countries, and may be two people."""
    countries: dict[str, set[str]] = defaultdict(set)
    for _, row in _rows(checked):
        if row.person:
            countries[row.person].update(_national_country(checked, row.organization))
    for person in checked.of_class(Person):
        for role in person.roles:
            countries[person.id].update(_national_country(checked, role.organization))
        if len(countries[person.id]) > 1 and not _doubted(person, "roles", "nationality"):
            codes = " and ".join(sorted(countries[person.id]))
            yield person.id, f"{person.id} acts for national bodies of {codes}: perhaps two people."


def organisers_as_hosts(checked: CheckedRecords) -> Iterator[Breach]:
    """A body is host of a meeting that it only organised or convened, according to the source."""
    for meeting, row in _rows(checked):
        if "host" in row.roles and _ORGANISED.search(row.capacity or ""):
            message = (
                f"{row.organization} is recorded as host, but its capacity, {row.capacity!r}, "
                "says only that it organised the meeting."
            )
            yield meeting.id, message


def rows_of_nobody(checked: CheckedRecords) -> Iterator[Breach]:
    """A row of attendance is about a report or a body as such, not about somebody who was there."""
    for meeting, row in _rows(checked):
        if not row.roles or _NO_PRESENCE.search(row.capacity or ""):
            who = row.person or row.organization or row.capacity
            yield meeting.id, f"The attendance of {who} does not show that anybody was there."


def outcomes_of_speech(checked: CheckedRecords) -> Iterator[Breach]:
    """An outcome is about what somebody said or felt, not about what came of the meeting."""
    for meeting in checked.of_class(Meeting):
        for number, outcome in enumerate(meeting.outcomes):
            if word := _SPEECH.search(outcome.text):
                message = (
                    f"outcomes[{number}] tells what somebody said ({word[0]!r}). "
                    "Make it a note, or the note of a topic."
                )
                yield meeting.id, message


def ends_of_the_week(checked: CheckedRecords) -> Iterator[Breach]:
    """A meeting of staff ends on a Saturday or Sunday, and nothing on record doubts its date."""
    for meeting in checked.of_class(Meeting):
        day = meeting.end
        if meeting.type not in _WORKING or day is None or not day.day:
            continue
        weekday = datetime.date(*day.earliest).weekday()
        if weekday >= _SATURDAY and not _doubted(meeting, "start", "end"):
            yield meeting.id, f"It ends on {day}, a {WEEKDAYS[weekday]}."


def cities_without_country(checked: CheckedRecords) -> Iterator[Breach]:
    """A city is inferred, and its country is neither stated nor inferred, so no list finds it."""
    for meeting in checked.of_class(Meeting):
        place = likely_place(meeting)
        if inferred(meeting, "place.city") and place and not place.country:
            yield meeting.id, "The city is inferred without its country."


def _rows(checked: CheckedRecords) -> Iterator[tuple[Meeting, Attendance]]:
    """Yield each row of attendance with its meeting."""
    for meeting in checked.of_class(Meeting):
        for row in meeting.attendance:
            yield meeting, row
