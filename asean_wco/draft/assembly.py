"""The draft of a release: what all readers read, put together as the records have it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from asean_wco.draft.beside import read_others
from asean_wco.draft.details import read_delegates, read_name, read_venue
from asean_wco.draft.event import read_event
from asean_wco.draft.named import bodies_between, read_named
from asean_wco.draft.people import read_people
from asean_wco.draft.reading import OtherMeeting, Reading
from asean_wco.draft.release import Release
from asean_wco.draft.session import read_session
from asean_wco.library import Library
from asean_wco.model.dates import PartialDate, period_overlaps
from asean_wco.model.folding import ordinal
from asean_wco.model.records import Meeting
from asean_wco.model.text import joined

_MOST_ALIKE = 8
# Fields of a meeting that a draft has as a record has them.
_FIELDS = (
    "type",
    "series",
    "ordinal",
    "start",
    "end",
    "place",
    "mode",
    "part_of",
    "hosts",
    "delegates",
)


class About(NamedTuple):
    """What the user says of the source.

    Attributes:
        url: its address.
        publisher: who published it.
    """

    url: str = ""
    publisher: str = ""


def draft_of(release: Release, library: Library, about: About) -> dict[str, Any]:
    """Return the draft of a release, as `awco draft --json` prints it.

    Args:
        release: as it is read.
        library: whose records it may name.
        about: what the user says of the source.
    """
    reading = Reading(release, library)
    session = read_session(reading)
    read_others(reading, session["type"])
    event = read_event(reading, session["mode"])
    people = read_people(reading)
    named = read_named(reading)
    if session["mode"] != "virtual":
        event["place"] = _with_venue(event["place"], read_venue(reading))
    meeting = {
        "name": _name_of(reading, session, library),
        "type": session["type"],
        "series": session["series"],
        "ordinal": session["ordinal"],
        **event,
        "mode": session["mode"],
        "hosts": named["hosts"],
        "delegates": read_delegates(reading),
        "topics": named["topics"],
        "part_of": session["part_of"],
    }
    others = list(_others(reading, library, meeting))
    in_order = sorted(reading.evidence, key=lambda entry: (entry.start, entry.field))
    return {
        "kind": "draft",
        "meeting": meeting,
        "people": people,
        "other_meetings": others,
        "organizations": named["organizations"],
        "initiatives": named["initiatives"],
        "source": _source(reading, about),
        "evidence": [
            {
                "field": entry.field,
                "value": entry.value,
                "text": reading.text[entry.start : entry.end],
                "start": entry.start,
                "end": entry.end,
            }
            for entry in in_order
        ],
        "doubts": reading.doubts,
        "already": _already(library, meeting, about),
        "text": reading.text,
    }


def _with_venue(place: dict[str, str | None] | None, venue: str | None) -> dict[str, Any] | None:
    """Return a place with its building; None where neither is known."""
    if place is None and venue is None:
        return None
    return {"city": None, "country": None, **(place or {}), "venue": venue}


def _source(reading: Reading, about: About) -> dict[str, Any]:
    """Return the source, as far as the text and the user say."""
    dateline = reading.dateline
    return {
        "url": about.url or None,
        "title": reading.release.title or None,
        "publisher": about.publisher or None,
        "published": str(dateline.first) if dateline else None,
        "language": reading.release.language,
    }


def _already(library: Library, meeting: Mapping[str, Any], about: About) -> list[str]:
    """Return the ids of recorded meetings that may be the same, the likeliest first."""
    address = about.url.rstrip("/")
    known = {source.id for source in library.sources() if source.url.rstrip("/") == address}
    records = library.meetings()
    same = [record for record in records if _is_session(record, meeting)]
    same += [
        record
        for record in records
        if known.intersection(citation.source for citation in record.citations)
    ]
    same += [record for record in records if _is_then(record, meeting)]
    return list(dict.fromkeys(record.id for record in same))[:_MOST_ALIKE]


def _others(
    reading: Reading, library: Library, meeting: Mapping[str, Any]
) -> Iterator[dict[str, Any]]:
    """Yield the other meetings of which a release tells, each once."""
    seen: set[tuple[str, str, int]] = set()
    for other in reading.others:
        known = (other.name.lower(), other.series, other.ordinal)
        identifier = _record_of_other(library, other, meeting)
        if known in seen or (identifier and identifier == meeting["part_of"]):
            continue
        seen.add(known)
        start, end = other.named_at
        reading.note("other_meetings", other.name or reading.text[start:end], start, end)
        yield {
            "name": other.name or None,
            "series": other.series or None,
            "ordinal": other.ordinal or None,
            "id": identifier,
            "beside": other.is_beside,
            "start": _day_of(reading, other) if other.is_beside else None,
            "organizations": bodies_between(reading, other.start, other.end)
            if other.is_beside
            else [],
        }


def _day_of(reading: Reading, other: OtherMeeting) -> str | None:
    """Return the day of another meeting, where the text tells one and no more of it."""
    days = {
        str(date.first)
        for date in reading.dates
        if date.first.day and other.start <= date.start < other.end
    }
    return days.pop() if len(days) == 1 else None


def _record_of_other(
    library: Library, other: OtherMeeting, meeting: Mapping[str, Any]
) -> str | None:
    """Return the id of the record of another meeting: by its number, or by the days."""
    if not other.series:
        return None
    sought = {**meeting, "series": other.series, "ordinal": other.ordinal or None, "place": None}
    recorded = library.meetings(series=other.series)
    same = [record.id for record in recorded if _is_session(record, sought)]
    same += [record.id for record in recorded if other.is_beside and _is_then(record, sought)]
    return next(iter(same), None)


def _is_session(record: Meeting, meeting: Mapping[str, Any]) -> bool:
    """Return whether a record has the series and the number of a meeting."""
    if not (meeting["series"] and meeting["ordinal"]):
        return False
    return (record.series, record.ordinal) == (meeting["series"], meeting["ordinal"])


def _is_then(record: Meeting, meeting: Mapping[str, Any]) -> bool:
    """Return whether a record is of those days, in that country or of that series."""
    first = PartialDate.read(meeting["start"] or "")
    last = PartialDate.read(meeting["end"] or "") or first
    if not (first and first.day and record.start):
        return False
    country = record.place.country if record.place else None
    same_country = bool(country) and country == (meeting["place"] or {}).get("country")
    same_series = bool(record.series) and record.series == meeting["series"]
    numbers = {record.ordinal, meeting["ordinal"]} - {None}
    is_other_session = same_series and len(numbers) > 1
    is_then = period_overlaps(record.start, record.end or record.start, first, last)
    return is_then and (same_country or same_series) and not is_other_session


def document_of(draft: Mapping[str, Any], source: str | None, library: Library) -> dict[str, Any]:
    """Return the meeting of a draft as the file of a record would hold it, citing its source.

    People without a record stand by their name in the capacity, for whoever looks at it next;
    people of whom the text does not say what they did there are left out.

    Args:
        draft: from `draft_of`.
        source: its id; None for a release that has no address.
        library: whose ids are taken.
    """
    meeting = draft["meeting"]
    stated = [field for field in _FIELDS if meeting[field] and field != "type"]
    sources = [source] if source else []
    return {
        "id": _identifier_of(meeting, library),
        "name": meeting["name"] or "Meeting without a title",
        **{field: meeting[field] for field in _FIELDS},
        "type": meeting["type"] or "conference",
        "attendance": list(_attendance(draft, sources)),
        "topics": [{"topic": topic, "sources": sources} for topic in meeting["topics"]],
        "initiatives": [
            {
                "initiative": initiative["id"],
                "relation": initiative["relation"],
                "sources": sources,
            }
            for initiative in draft["initiatives"]
            if initiative["id"] and initiative["relation"]
        ],
        "citations": [{"source": one, "supports": stated} for one in sources],
    }


def _identifier_of(meeting: Mapping[str, Any], library: Library) -> str | None:
    """Return the id of a session as its series has them, "adgcm-35"; None if it is taken."""
    if not (meeting["series"] and meeting["ordinal"]):
        return None
    identifier = f"{meeting['series']}-{meeting['ordinal']}"
    return None if library.store.find(identifier) else identifier


def _name_of(reading: Reading, session: Mapping[str, Any], library: Library) -> str | None:
    """Return a name for the meeting; None if there is none.

    It is that of the series with the ordinal, else what the text calls the meeting, else the title.
    """
    if session["series"] and session["ordinal"]:
        return f"{ordinal(session['ordinal'])} {library.name_of(session['series'])}"
    return read_name(reading, session["ordinal"]) or reading.release.title or None


def _attendance(draft: Mapping[str, Any], sources: list[str]) -> Iterator[dict[str, Any]]:
    """Yield who took part: the people of whom the text says what they did."""
    for person in draft["people"]:
        of_body = person["organization"]["name"] if person["organization"] else None
        named = joined(", ", person["name"], person["capacity"] or of_body)
        if person["roles"]:
            yield {
                "person": person["id"],
                "organization": (person["organization"] or {}).get("id"),
                "capacity": person["capacity"] if person["id"] else named,
                "roles": person["roles"],
                "sources": sources,
            }
