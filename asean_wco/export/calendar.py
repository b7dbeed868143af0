"""Meetings as an iCalendar file (RFC 5545, with the NAME of RFC 7986).

A meeting is an all-day event. Its `DTEND` is the day after the last one, as the standard says, and
is always written. Only a meeting whose first day is stated gets into a calendar; a date that is
only known to the month or year, approximate or inferred is no such day. If the last day is not
known, only the first is shown, and the description says so.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import partial
from types import MappingProxyType
from typing import NamedTuple

from asean_wco.export.markup import name_in, place_line, web_address
from asean_wco.export.tabular import TITLE
from asean_wco.facts.doubts import is_disputed
from asean_wco.facts.fact import SIGNS
from asean_wco.facts.making import facts_of
from asean_wco.facts.sources import sources_of
from asean_wco.model.dates import PartialDate, release_date
from asean_wco.model.origin import CORRECTED, OWN, own_words
from asean_wco.model.records import Meeting, Record, Source
from asean_wco.model.text import joined, safe_text
from asean_wco.model.today import today
from asean_wco.query.statements import told_once

# A reserved domain that nobody can own (RFC 2606). A UID must be unique and lasting, but it need
# not lead anywhere.
UID_DOMAIN = "awco.invalid"
_LINE_OCTETS = 75
_SPECIAL = re.compile(r"[\\;,]")
_LAST_DAY = PartialDate(9999, 12, 31)
_HEAD = (
    ("BEGIN", "VCALENDAR"),
    ("VERSION", "2.0"),
    ("PRODID", "-//awco//ASEAN-WCO customs cooperation//EN"),
    ("CALSCALE", "GREGORIAN"),
    ("NAME", TITLE),
    ("X-WR-CALNAME", TITLE),
)


class Calendar(NamedTuple):
    """A calendar and the meetings that could not be put into it.

    Attributes:
        text: the content of the file, with CRLF at line ends, which must be written unchanged.
        skipped: ids of the meetings without a stated first day.
    """

    text: str
    skipped: tuple[str, ...]


def calendar(
    meetings: Iterable[Meeting],
    by_id: Mapping[str, Record],
    version: str,
    corrections: Collection[str] = (),
    revisions: Mapping[str, tuple[int, str]] = MappingProxyType({}),
) -> Calendar:
    """Return meetings as an iCalendar file.

    Args:
        meetings: meetings to show, in any order.
        by_id: all records by id, for the names of topics and sources.
        version: version of the data, such as ``2026.11.0+727a8e14``, for the time stamp.
        corrections: ids of those that correct a record of the reference.
        revisions: by the ids of those that the user changed, the number and the time of the last
            revision, which show a calendar that a copy is newer.
    """
    release = (0, _stamp(version))
    listed = {meeting.id: meeting for meeting in meetings}
    shown = {meeting.id: days for meeting in listed.values() if (days := _days(meeting))}
    lines = [*_HEAD]
    for identifier in sorted(shown, key=lambda name: (str(listed[name].start), name)):
        meeting = listed[identifier]
        lines.append(("BEGIN", "VEVENT"))
        own = own_words(meeting.origin, meeting.unsourced, is_correction=identifier in corrections)
        number, time = revisions.get(identifier, release)
        revision = (_sequence(version) + number, time)
        lines += _properties(meeting, shown[identifier], by_id, revision, own)
        if meeting.part_of in shown:
            lines.append(("RELATED-TO;RELTYPE=PARENT", f"{meeting.part_of}@{UID_DOMAIN}"))
        lines.append(("END", "VEVENT"))
    lines.append(("END", "VCALENDAR"))
    text = "".join(_folded(f"{name}:{value}") for name, value in lines if value)
    return Calendar(text, tuple(identifier for identifier in listed if identifier not in shown))


def _days(meeting: Meeting) -> tuple[PartialDate, PartialDate] | None:
    """Return the first and last day of a meeting; None if the calendar cannot hold them.

    It holds stated first days only, and cannot hold the last day of the year 9999, since there is
    no day after that.
    """
    start, last = meeting.start, meeting.end
    if start is None or not start.is_exact:
        return None
    if last is None or not last.is_exact or last.earliest < start.earliest:
        last = start
    return None if last == _LAST_DAY else (start, last)


def _properties(
    meeting: Meeting,
    days: tuple[PartialDate, PartialDate],
    by_id: Mapping[str, Record],
    revision: tuple[int, str],
    own: str,
) -> list[tuple[str, str]]:
    """Return the properties of an event, those without a value among them.

    Args:
        meeting: the meeting.
        days: its first and its last day.
        by_id: all records by id, for the names of topics and sources.
        revision: the number and the time of its last change.
        own: what it is to the user; empty for a meeting of the reference.
    """
    first, last = days
    categories = [meeting.type or ""]
    categories += dict.fromkeys(_escaped(name_in(by_id, link.topic)) for link in meeting.topics)
    if meeting.is_own:
        categories.append(OWN)
    if meeting.unsourced:
        categories.append("unsourced")
    status, url = "CONFIRMED", ""
    is_ahead = first.earliest > today().latest
    if is_ahead or meeting.unsourced or is_disputed(meeting, "start", "end"):
        status = "TENTATIVE"
    cited = sources_of(meeting)
    if cited:
        url = web_address(getattr(by_id.get(cited[0]), "url", ""))
    after = datetime.date(*last.earliest) + datetime.timedelta(days=1)
    sequence, stamp = revision
    return [
        ("UID", f"{meeting.id}@{UID_DOMAIN}"),
        ("DTSTAMP", stamp),
        ("LAST-MODIFIED", stamp),
        ("SEQUENCE", str(sequence)),
        ("DTSTART;VALUE=DATE", "{:04}{:02}{:02}".format(*first.earliest)),
        ("DTEND;VALUE=DATE", after.isoformat().replace("-", "")),
        ("SUMMARY", _escaped(meeting.name)),
        ("LOCATION", _escaped(place_line(meeting.place))),
        ("DESCRIPTION", _escaped("\n".join(_description(meeting, by_id, own)))),
        ("CATEGORIES", joined(",", *categories)),
        ("STATUS", status),
        ("TRANSP", "TRANSPARENT"),
        ("URL", url),
    ]


def _stamp(version: str) -> str:
    """Return `DTSTAMP` from the release, since the time of day would change every copy.

    Without a release in the version, as in a store of the user's own, it is the first day of 1970.
    """
    year, month, day = (release_date(version) or PartialDate(1970)).earliest
    return f"{year:04}{month:02}{day:02}T000000Z"


def _sequence(version: str) -> int:
    """Return the number of a release, which shows a calendar which copy of an event is newer."""
    release = [int(part) for part in version.partition("+")[0].split(".") if part.isdecimal()]
    year, month, patch = [*release, 0, 0, 0][:3]
    return 10_000 * year + 100 * month + patch


def _description(meeting: Meeting, by_id: Mapping[str, Record], own: str) -> Iterator[str]:
    """Yield the lines of a description: whose it is, summary, doubts, numbered sources."""
    if own.startswith(CORRECTED):
        yield f"This is a record of the reference, {own}."
    elif own:
        yield f"This is an {own}; it is not part of the reference."
    if meeting.summary:
        yield meeting.summary
    if meeting.end is None:
        yield "The last day is not recorded; only the first is shown."
    elif not meeting.end.is_exact:
        last = meeting.end.display()
        yield f"The last day is not known exactly ({last}); only the first is shown."
    facts = facts_of(meeting, partial(name_in, by_id), {})
    for fact in told_once(facts, meeting.id.__eq__):
        if fact.certainty in SIGNS:
            yield fact.text
    for number, identifier in enumerate(sources_of(meeting), start=1):
        words = identifier
        source = by_id.get(identifier)
        if isinstance(source, Source):
            words = f"{source.title} – {source.url}"
        yield f"Source {number}: {words}"


def _escaped(text: str) -> str:
    """Return a value of the type TEXT (RFC 5545, 3.3.11)."""
    return _SPECIAL.sub(r"\\\g<0>", safe_text(text)).replace("\n", "\\n")


def _folded(line: str) -> str:
    """Return a line in pieces of at most 75 octets that end between characters (RFC 5545, 3.1)."""
    pieces, octets = [""], 0
    for character in line:
        size = len(character.encode())
        if octets + size > _LINE_OCTETS:
            pieces.append(" ")
            octets = 1
        pieces[-1] += character
        octets += size
    return "\r\n".join(pieces) + "\r\n"
