"""The draft of a release: what all readers found, put together as the records have it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from asean_wco.draft.event import Held, read_event
from asean_wco.draft.named import Named, read_named
from asean_wco.draft.people import Person, read_people
from asean_wco.draft.reading import Evidence, Reading
from asean_wco.draft.release import Release
from asean_wco.draft.session import Session, read_session
from asean_wco.library import Library
from asean_wco.model.folding import ordinal
from asean_wco.model.records import Meeting, Source

_MOST_ALIKE = 8


class About(NamedTuple):
    """What the user says of the source.

    Attributes:
        url: its address.
        publisher: who published it.
    """

    url: str = ""
    publisher: str = ""


class _Parts(NamedTuple):
    """What the readers found."""

    session: Session
    held: Held
    people: list[Person]
    named: Named


def draft_of(release: Release, library: Library, about: About) -> dict[str, Any]:
    """Return the draft of a release, as `awco draft --json` prints it.

    Args:
        release: as it is read.
        library: whose records it may name.
        about: what the user says of the source.
    """
    reading = Reading(release, library)
    session = read_session(reading)
    held = read_event(reading, session)
    people, of_people, doubts_of_people = read_people(reading)
    parts = _Parts(session, held, people, read_named(reading))
    evidence = sorted(
        (*session.evidence, *held.evidence, *of_people, *parts.named.evidence),
        key=lambda each: (each.start, each.field),
    )
    return {
        "kind": "draft",
        "meeting": _meeting(parts),
        "people": [_person(person) for person in people],
        "organizations": [
            {"name": name, "id": identifier or None}
            for name, identifier in parts.named.organizations
        ],
        "initiatives": [
            {"name": name, "id": identifier, "relation": relation}
            for name, identifier, relation in parts.named.initiatives
        ],
        "source": _source(reading, about),
        "evidence": [_evidence(reading, each) for each in evidence],
        "doubts": [*release.doubts, *session.doubts, *held.doubts, *doubts_of_people],
        "already": _already(library, parts, about),
        "text": reading.text,
    }


def _meeting(parts: _Parts) -> dict[str, Any]:
    """Return the meeting; null where the text does not say it."""
    session, held = parts.session, parts.held
    place = None
    if held.city or held.country:
        place = {"city": held.city or None, "country": held.country or None}
    return {
        "type": session.type or None,
        "series": session.series or None,
        "ordinal": session.ordinal or None,
        "start": str(held.first) if held.first else None,
        "end": str(held.last) if held.last else None,
        "place": place,
        "mode": session.mode or None,
        "hosts": list(parts.named.hosts),
        "topics": list(parts.named.topics),
        "part_of": session.part_of or None,
    }


def _person(person: Person) -> dict[str, Any]:
    return {
        "name": person.name,
        "capacity": person.capacity or None,
        "id": person.id or None,
        "roles": list(person.roles),
    }


def _evidence(reading: Reading, found: Evidence) -> dict[str, Any]:
    return {
        "field": found.field,
        "value": found.value,
        "text": reading.text[found.start : found.end],
        "start": found.start,
        "end": found.end,
    }


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


def _already(library: Library, parts: _Parts, about: About) -> list[str]:
    """Return the ids of recorded meetings that may be the same, the likeliest first."""
    found: dict[str, None] = {}
    known = {source.id for source in library.sources() if about.url and _is_at(source, about.url)}
    meetings = library.meetings()
    for meeting in meetings:
        if _is_session(meeting, parts.session):
            found[meeting.id] = None
    for meeting in meetings:
        if known and any(citation.source in known for citation in meeting.citations):
            found[meeting.id] = None
    for meeting in meetings:
        if _is_then(meeting, parts):
            found[meeting.id] = None
    return list(found)[:_MOST_ALIKE]


def _is_at(source: Source, url: str) -> bool:
    return source.url.rstrip("/") == url.rstrip("/")


def _is_session(meeting: Meeting, session: Session) -> bool:
    same_series = bool(session.series) and meeting.series == session.series
    return same_series and session.ordinal > 0 and meeting.ordinal == session.ordinal


def _is_then(meeting: Meeting, parts: _Parts) -> bool:
    """Return whether a meeting was held on those days in that country, or is of that series."""
    first, last = parts.held.first, parts.held.last or parts.held.first
    if not (first and last and first.day and meeting.start):
        return False
    end = meeting.end or meeting.start
    if meeting.start.earliest > last.latest or end.latest < first.earliest:
        return False
    country = meeting.place.country if meeting.place else None
    same_country = country is not None and country == parts.held.country
    same_series = meeting.series is not None and meeting.series == parts.session.series
    other_number = bool(meeting.ordinal and parts.session.ordinal) and (
        meeting.ordinal != parts.session.ordinal
    )
    return (same_country or same_series) and not (same_series and other_number)


def document_of(draft: Mapping[str, Any], library: Library, source: str) -> dict[str, Any]:
    """Return the meeting of a draft as the file of a record would hold it, citing a source.

    People without a record stand by their name in the capacity, for whoever looks at it next.

    Args:
        draft: from `draft_of`.
        library: for the names of series.
        source: its id.
    """
    meeting = draft["meeting"]
    stated = [
        field
        for field in (
            "type",
            "series",
            "ordinal",
            "start",
            "end",
            "place",
            "mode",
            "part_of",
            "hosts",
        )
        if meeting[field]
    ]
    return {
        "name": _name_of(draft, library),
        "type": meeting["type"] or "conference",
        "series": meeting["series"],
        "ordinal": meeting["ordinal"],
        "start": meeting["start"],
        "end": meeting["end"],
        "place": meeting["place"],
        "mode": meeting["mode"],
        "part_of": meeting["part_of"],
        "hosts": meeting["hosts"],
        "attendance": list(_attendance(draft, source)),
        "topics": [{"topic": topic, "sources": [source]} for topic in meeting["topics"]],
        "initiatives": [
            {"initiative": each["id"], "relation": each["relation"], "sources": [source]}
            for each in draft["initiatives"]
        ],
        "citations": [
            {"source": source, "supports": [field for field in stated if field != "type"]}
        ],
    }


def _name_of(draft: Mapping[str, Any], library: Library) -> str:
    """Return a name for the meeting: that of the series with the ordinal, else the title."""
    meeting = draft["meeting"]
    if meeting["series"] and meeting["ordinal"]:
        return f"{ordinal(meeting['ordinal'])} {library.name_of(meeting['series'])}"
    return str(draft["source"]["title"] or "Meeting without a title")


def _attendance(draft: Mapping[str, Any], source: str) -> Iterator[dict[str, Any]]:
    """Yield who took part."""
    for person in draft["people"]:
        named = ", ".join(part for part in (person["name"], person["capacity"]) if part)
        yield {
            "person": person["id"],
            "capacity": person["capacity"] if person["id"] else named,
            "roles": person["roles"],
            "sources": [source],
        }
