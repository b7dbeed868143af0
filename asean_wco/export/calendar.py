"""Meetings as an iCalendar file (RFC 5545, with the NAME of RFC 7986).

A meeting is an all-day event. Its `DTEND` is the day after its last one, as the standard has it,
and is always written. Only a meeting whose first day is stated gets into a calendar: one that is
known to the month or year, approximate or inferred has no day to stand on. Where the last day is
not known, only the first is shown, and the description says so.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from typing import NamedTuple

from asean_wco.export.markup import name_in, place_line, web_address
from asean_wco.export.tabular import TITLE
from asean_wco.facts.doubts import is_disputed
from asean_wco.facts.fact import SIGNS
from asean_wco.facts.making import facts_of
from asean_wco.facts.sources import sources_of
from asean_wco.model.dates import PartialDate, release_date
from asean_wco.model.origin import OWN, own_words
from asean_wco.model.records import Meeting, Record, Source
from asean_wco.model.text import joined, safe_text
from asean_wco.model.today import today

# A reserved domain (RFC 2606) that nobody can own: a UID must be unique and lasting, and need not
# lead anywhere.
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
    """A calendar and what could not be put into it.

    Attributes:
        text: the file, with CRLF as line end; it must be written as it is.
        skipped: ids of the meetings without a day that is stated.
    """

    text: str
    skipped: tuple[str, ...]


def calendar(meetings: Iterable[Meeting], by_id: Mapping[str, Record], version: str) -> Calendar:
    """Return meetings as an iCalendar file.

    Args:
        meetings: those to show; they are ordered by date.
        by_id: every record, for the names of topics and sources.
        version: of the data, such as ``2026.11.0+727a8e14``; the time stamp is made of it.
    """
    listed = {meeting.id: meeting for meeting in meetings}
    shown = {meeting.id: days for meeting in listed.values() if (days := _days(meeting))}
    lines = [*_HEAD]
    for identifier in sorted(shown, key=lambda name: (str(listed[name].start), name)):
        meeting = listed[identifier]
        lines.append(("BEGIN", "VEVENT"))
        lines += _properties(meeting, shown[identifier], by_id, version)
        if meeting.part_of in shown:
            lines.append(("RELATED-TO;RELTYPE=PARENT", f"{meeting.part_of}@{UID_DOMAIN}"))
        lines.append(("END", "VEVENT"))
    lines.append(("END", "VCALENDAR"))
    text = "".join(_folded(f"{name}:{value}") for name, value in lines if value)
    return Calendar(text, tuple(identifier for identifier in listed if identifier not in shown))


def _days(meeting: Meeting) -> tuple[PartialDate, PartialDate] | None:
    """Return the first and last day of a meeting; None if the calendar cannot hold them.

    It holds stated first days only, and its own last day has no day after it.
    """
    start, end = meeting.start, meeting.end
    if start is None or not start.is_exact:
        return None
    is_stated = end and end.is_exact and end.earliest >= start.earliest
    last = end if end and is_stated else start
    return None if last == _LAST_DAY else (start, last)


def _properties(
    meeting: Meeting,
    days: tuple[PartialDate, PartialDate],
    by_id: Mapping[str, Record],
    version: str,
) -> list[tuple[str, str]]:
    first, last = days
    topics = dict.fromkeys(_escaped(name_in(by_id, link.topic)) for link in meeting.topics)
    own = meeting.origin if meeting.origin == OWN else ""
    unsourced = "unsourced" if meeting.unsourced else ""
    cited = [by_id.get(identifier) for identifier in sources_of(meeting)]
    after = datetime.date(*last.earliest) + datetime.timedelta(days=1)
    stamp = _stamp(version)
    is_ahead = first.earliest > today().latest
    is_open = is_ahead or meeting.unsourced or is_disputed(meeting, "start", "end")
    return [
        ("UID", f"{meeting.id}@{UID_DOMAIN}"),
        ("DTSTAMP", stamp),
        ("LAST-MODIFIED", stamp),
        ("SEQUENCE", str(_sequence(version))),
        ("DTSTART;VALUE=DATE", "{:04}{:02}{:02}".format(*first.earliest)),
        ("DTEND;VALUE=DATE", after.isoformat().replace("-", "")),
        ("SUMMARY", _escaped(meeting.name)),
        ("LOCATION", _escaped(place_line(meeting.place))),
        ("DESCRIPTION", _escaped("\n".join(_description(meeting, by_id)))),
        ("CATEGORIES", joined(",", meeting.type, *topics, own, unsourced)),
        ("STATUS", "TENTATIVE" if is_open else "CONFIRMED"),
        ("TRANSP", "TRANSPARENT"),
        ("URL", web_address(getattr(cited[0], "url", "")) if cited else ""),
    ]


def _stamp(version: str) -> str:
    """Return `DTSTAMP` from the release, since a clock would change every copy.

    A version that names no release, as a store of one's own may have, gets the first day of 1970.
    """
    year, month, day = (release_date(version) or PartialDate(1970)).earliest
    return f"{year:04}{month:02}{day:02}T000000Z"


def _sequence(version: str) -> int:
    """Return the number of a release, by which a calendar knows the newer copy of an event."""
    release = [int(part) for part in version.partition("+")[0].split(".") if part.isdecimal()]
    year, month, patch = [*release, 0, 0, 0][:3]
    return 10_000 * year + 100 * month + patch


def _description(meeting: Meeting, by_id: Mapping[str, Record]) -> Iterator[str]:
    """Yield the lines of a description: summary, doubts, numbered sources."""
    if own := own_words(meeting.origin, meeting.unsourced):
        yield f"This is an {own}; it is not part of the reference."
    if meeting.summary:
        yield meeting.summary
    if meeting.end is None:
        yield "The last day is not recorded; only the first is shown."
    elif not meeting.end.is_exact:
        last = meeting.end.display()
        yield f"The last day is not known exactly ({last}); only the first is shown."
    for fact in facts_of(meeting, partial(name_in, by_id), {}):
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
    """Return a line in pieces of at most 75 octets, no character torn apart (RFC 5545, 3.1)."""
    pieces, octets = [""], 0
    for character in line:
        size = len(character.encode())
        if octets + size > _LINE_OCTETS:
            pieces.append(" ")
            octets = 1
        pieces[-1] += character
        octets += size
    return "\r\n".join(pieces) + "\r\n"
