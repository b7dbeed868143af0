"""Rules about time: ends after starts, ordinals in order, one holder of an office at a time."""

from __future__ import annotations

import datetime
import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations, pairwise

from asean_wco.check.findings import Breach, CheckedRecords
from asean_wco.facts.doubts import concerns, is_disputed
from asean_wco.facts.when import evidence_of
from asean_wco.model.dates import MONTHS, PartialDate
from asean_wco.model.records import (
    Initiative,
    Meeting,
    Office,
    Organization,
    Record,
    Role,
    Series,
    Source,
)
from asean_wco.model.times import dates_typed

# The end of a term is in the news so long before it.
_NEWS_OF_END = datetime.timedelta(days=31)
_DATE = rf"((?:(?:{'|'.join(MONTHS)}) )?\d{{4}})"
# "between June 2014 (a name) and about July 2016", or two dates of a longer list of gaps.
_GAP = re.compile(rf"{_DATE}(?: \([^)]*\))? and (?:about )?{_DATE}")

# "only the 17th (as a heading) and the 30th were found", in a note on the sessions of a body.
_SESSIONS_FOUND = re.compile(r"\bonly the (\d[^.;]*) (?:was|were) found")
_ORDINAL = re.compile(r"\b(\d+)(?:st|nd|rd|th)\b")
# "The 1st to 9th, 11th and 33rd meetings were not found", in a note on a series.
_SESSIONS_NOT_FOUND = re.compile(
    r"(?:^|[.;] )[Tt]he (\d[^.;:]*) (?:sessions?|meetings?|consultations?|conferences?)"
    r" (?:was|were) not found"
)
_ORDINAL_RANGE = re.compile(r"\b(\d+)(?:st|nd|rd|th)(?: to (\d+)(?:st|nd|rd|th))?\b")


def reversed_periods(checked: CheckedRecords) -> Iterator[Breach]:
    """Something ends before it starts."""
    for record, words, start, end in _periods(checked):
        if start and end and end.latest < start.earliest:
            yield record.id, words.format(start=start, end=end)


def _periods(
    checked: CheckedRecords,
) -> Iterator[tuple[Record, str, PartialDate | None, PartialDate | None]]:
    """Yield each period with its record and with the message for a reversed period."""
    words = "It ends ({end}) before it starts ({start})."
    for meeting in checked.of_class(Meeting):
        yield meeting, words, meeting.start, meeting.end
    for initiative in checked.of_class(Initiative):
        yield initiative, words, initiative.start, initiative.end
        in_force = "It enters into force ({end}) before it is signed ({start})."
        yield initiative, in_force, initiative.signed, initiative.in_force
    for body in checked.of_class(Organization):
        yield body, words, body.founded, body.ended
    for holder, path, role in checked.roles():
        yield holder, f"{path} ends ({{end}}) before it starts ({{start}}).", role.start, role.end


def repeated_ordinals(checked: CheckedRecords) -> Iterator[Breach]:
    """Two meetings of one series have the same ordinal."""
    seen: dict[tuple[str, int], str] = {}
    for meeting in checked.of_class(Meeting):
        if meeting.series and meeting.ordinal is not None:
            session = meeting.series, meeting.ordinal
            if session in seen:
                first = seen[session]
                message = f"It is number {meeting.ordinal} of {meeting.series}, as is {first}."
                yield meeting.id, message
            seen[session] = meeting.id


def ordinals_against_time(checked: CheckedRecords) -> Iterator[Breach]:
    """A later session of a series has a lower ordinal than an earlier one."""
    sessions: dict[str, list[Meeting]] = defaultdict(list)
    for meeting in checked.of_class(Meeting):
        if meeting.series and meeting.ordinal is not None and meeting.start:
            sessions[meeting.series].append(meeting)
    for meetings in sessions.values():
        meetings.sort(key=lambda meeting: (meeting.ordinal or 0, meeting.id))
        for earlier, later in pairwise(meetings):
            if earlier.start and later.start and later.start.latest < earlier.start.earliest:
                yield later.id, f"It is numbered after {earlier.id} but was held before it."


def firsts_disputed_by_half(checked: CheckedRecords) -> Iterator[Breach]:
    """Of the beginning of a series and that of its first session only one is in dispute."""
    series = {one.id: one for one in checked.of_class(Series) if one.first}
    for meeting in checked.of_class(Meeting):
        begun = series.get(meeting.series or "")
        if begun is None or meeting.ordinal != 1:
            continue
        if is_disputed(begun, "first") != is_disputed(meeting, "start"):
            yield (
                meeting.id,
                f"Its start is the first day of {begun.id}, but only one is in dispute.",
            )


def overlapping_terms(checked: CheckedRecords) -> Iterator[Breach]:
    """Two holders of one office have stated terms that share a day, and no dispute says so."""
    terms: dict[str, list[tuple[PartialDate, str, PartialDate, Record]]] = defaultdict(list)
    for holder, _, role in checked.roles():
        if role.office and role.start and role.end and not role.acting:
            terms[role.office].append((role.start, holder.id, role.end, holder))
    for office, held in terms.items():
        held.sort(key=lambda term: (term[0].sort_key, term[1]))
        for (_, former, end, holder), (start, latter, _, successor) in combinations(held, 2):
            has_dispute = any(is_disputed(record, "roles") for record in (holder, successor))
            if former != latter and start.latest < end.earliest and not has_dispute:
                yield latter, f"Its term in {office} begins before that of {former} ends."


def excludes(role: Role, date: PartialDate) -> bool:
    """Return whether the stated term of a role certainly does not include a date."""
    early = role.start is not None and date.latest < role.start.earliest
    late = role.end is not None and role.end.latest < date.earliest
    return early or late


def roles_attested_outside(checked: CheckedRecords) -> Iterator[Breach]:
    """A role is attested on a date outside its own stated term."""
    for record, path, role in checked.roles():
        for date in role.attested:
            if excludes(role, date):
                yield record.id, f"{path} is attested on {date}, outside its term."


def roles_without_time(checked: CheckedRecords) -> Iterator[Breach]:
    """A role has no term and no date that attests it, and no unknown says that none was found."""
    for record, path, role in checked.roles():
        is_known = role.start or role.end or role.attested
        is_missed = any(concerns(unknown.field, "roles") for unknown in record.unknowns)
        if not is_known and not is_missed:
            yield record.id, f"{path} has no date at all."


def planned_ends(checked: CheckedRecords) -> Iterator[Breach]:
    """A term ends long after all of its sources, so that the end was only planned."""
    for record, path, role in checked.roles():
        sources = [checked.by_id.get(source) for source in role.sources]
        days = [source.published for source in sources if isinstance(source, Source)]
        published = [datetime.date(*day.latest) for day in days if day]
        if role.end and published and len(published) == len(sources):
            ahead = datetime.date(*role.end.earliest) - max(published)
            if ahead > _NEWS_OF_END:
                yield record.id, f"{path} ends on {role.end}, long after the last of its sources."


def gaps_with_holders(checked: CheckedRecords) -> Iterator[Breach]:
    """A note says that no holder of an office is known in a time in which one is recorded."""
    evidence: dict[str, list[PartialDate]] = defaultdict(list)
    for _, _, role in checked.roles():
        if role.office:
            evidence[role.office] += evidence_of(role)
    for office in checked.of_class(Office):
        notes = [unknown.note for unknown in office.unknowns if unknown.field == "notes.holders"]
        for gap in _GAP.finditer(" ".join(notes)):
            [first], [last] = map(dates_typed, gap.groups())
            inside = [
                date
                for date in evidence[office.id]
                if first.latest < date.earliest and date.latest < last.earliest
            ]
            if inside:
                message = (
                    f"The note says that no holder is known between {first} and {last}, "
                    f"but a holder is recorded on {inside[0]}."
                )
                yield office.id, message


def sessions_left_out(checked: CheckedRecords) -> Iterator[Breach]:
    """A note lists the sessions of a body that were found, and leaves out one that is recorded."""
    sessions = [meeting for meeting in checked.of_class(Meeting) if meeting.ordinal is not None]
    for body in checked.of_class(Organization):
        notes = " ".join(unknown.note for unknown in body.unknowns)
        listed = _SESSIONS_FOUND.search(notes)
        if not listed:
            continue
        numbers = {int(number) for number in _ORDINAL.findall(listed[1])}
        for meeting in sessions:
            if body.name in meeting.name and meeting.ordinal not in numbers:
                yield body.id, f"The note on its sessions leaves out {meeting.id}."


def sessions_found_after_all(checked: CheckedRecords) -> Iterator[Breach]:
    """A note says that sessions of a series were not found, and one of them is recorded."""
    sessions = [meeting for meeting in checked.of_class(Meeting) if meeting.ordinal is not None]
    for series in checked.of_class(Series):
        notes = " ".join(unknown.note for unknown in series.unknowns)
        missing = _sessions_not_found(notes)
        for meeting in sessions:
            if meeting.series == series.id and meeting.ordinal in missing:
                yield series.id, f"The note says that {meeting.id} was not found."


def _sessions_not_found(notes: str) -> set[int]:
    """Return the numbers of the sessions that notes say were not found."""
    numbers: set[int] = set()
    for listed in _SESSIONS_NOT_FOUND.finditer(notes):
        for first, last in _ORDINAL_RANGE.findall(listed[1]):
            numbers.update(range(int(first), int(last or first) + 1))
    return numbers
