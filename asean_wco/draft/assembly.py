"""The draft of a release: what all readers read, put together as the records have it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from asean_wco.check.findings import CheckedRecords
from asean_wco.check.plausibility import capacities_out_of_term
from asean_wco.draft.beside import read_items, read_others
from asean_wco.draft.bodies import bodies_between, bodies_of, unknown_bodies
from asean_wco.draft.details import read_delegates, read_name, read_venue
from asean_wco.draft.event import date_of, read_event
from asean_wco.draft.kinds import mode_of, type_of_name
from asean_wco.draft.named import read_named
from asean_wco.draft.people import PersonNamed, delegations_of, people_at, read_people
from asean_wco.draft.reading import OtherMeeting, ReleaseReading
from asean_wco.draft.release import Release
from asean_wco.draft.session import read_session
from asean_wco.draft.taking_part import Part, parts_of_bodies, parts_of_countries
from asean_wco.facts.doubts import inferred
from asean_wco.library import Library
from asean_wco.model.codec import decode
from asean_wco.model.countries import country_name
from asean_wco.model.dates import PartialDate, period_overlaps
from asean_wco.model.folding import fold, ordinal
from asean_wco.model.records import Meeting, Organization, Place, Series
from asean_wco.model.text import joined, safe_line, shortened

_MOST_ALIKE = 8
_LONGEST_QUOTE = 200
# Stands in for the date of a report that the text does not give.
_SOME_DAY = PartialDate(2026, 6, 15)
# What a fund or a programme did for a meeting that served it.
PAID = "Paid for the meeting or supported it"
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
    reading = ReleaseReading(release, library)
    read_items(reading)
    session = read_session(reading)
    read_others(reading, session["type"])
    date = date_of(reading)
    mode = mode_of(reading, date)
    event = read_event(reading, date, mode)
    named_people = read_people(reading)
    people = [person for person, _ in named_people]
    named = read_named(reading)
    if mode != "virtual":
        venue = read_venue(reading)
        if event["place"] or venue:
            place = {"city": None, "country": None, **(event["place"] or {})}
            event["place"] = {**place, "venue": venue}
    meeting = {
        "name": _name_of(reading, session, library),
        "type": session["type"],
        "series": session["series"],
        "ordinal": session["ordinal"],
        **event,
        "mode": mode,
        "hosts": named["hosts"],
        **read_delegates(reading),
        "topics": named["topics"],
        "part_of": session["part_of"],
    }
    countries = _with_parts(reading, meeting["type"], people, named)
    others = list(_others(reading, library, meeting, named_people))
    in_order = sorted(reading.evidence, key=lambda passage: (passage.start, passage.field))
    for number in reading.doubtful:
        shown = shortened(safe_line(reading.sentences[number].text), _LONGEST_QUOTE)
        reading.doubts.append(f"The text itself is in doubt: “{shown}”")
    if not (meeting["start"] or reading.dateline):
        dated = draft_of(release._replace(published=_SOME_DAY), library, about)
        if dated["meeting"]["start"]:
            reading.doubts.append(
                "The text tells its days by the date of the report. Give it with --published DATE."
            )
    draft = {
        "kind": "draft",
        "meeting": meeting,
        "people": people,
        "other_meetings": others,
        "organizations": named["organizations"],
        "countries": countries,
        "initiatives": named["initiatives"],
        "source": {
            "url": about.url or None,
            "title": release.title or None,
            "publisher": about.publisher or None,
            "published": str(reading.dateline.first) if reading.dateline else None,
            "language": release.language,
        },
        "evidence": [
            {
                "field": passage.field,
                "value": passage.value,
                "text": reading.text[passage.start : passage.end],
                "start": passage.start,
                "end": passage.end,
            }
            for passage in in_order
        ],
        "doubts": reading.doubts,
        "already": _already(library, meeting, about),
        "text": reading.text,
    }
    kept = {
        "id": "draft",
        "name": "Draft",
        "type": "visit",
        "start": meeting["start"],
        "attendance": list(_attendance(draft, [])),
    }
    checked = CheckedRecords.of([decode("meeting", kept, "It"), *library.of_kind("person")])
    reading.doubts += [message for _, message in capacities_out_of_term(checked)]
    return draft


# At their meetings the delegation of a country is that of its customs.
_OF_HEADS_OF_CUSTOMS = ("directors-general", "heads-of-customs")


def _with_parts(
    reading: ReleaseReading,
    kind: str | None,
    people: Sequence[Mapping[str, Any]],
    named: Mapping[str, list[Any]],
) -> list[dict[str, Any]]:
    """Give bodies the roles that the text gives them, and return the countries that took part.

    A country is left out where its customs administration is told to have taken part, or only
    somebody by name. It has the id of the body of whoever is named.

    Args:
        reading: of the release.
        kind: the type of the meeting.
        people: of the draft.
        named: from `read_named`; its bodies get `roles` and `who`.
    """
    organizations = named["organizations"]
    delegations = delegations_of(people)
    parts = {body: [Part("participant", "Organiser")] for body in named["organisers"]}
    parts |= parts_of_bodies(reading, [*bodies_of(reading), *unknown_bodies(reading)], delegations)
    for body in organizations:
        body.update(_roles_and_who(parts.get(body["id"] or body["name"], [])))
    known = {body["id"]: body for body in organizations if body["id"]}
    customs = reading.customs_of if kind in _OF_HEADS_OF_CUSTOMS else {}
    through_people = {
        _country_of(reading.library, person["organization"]): person["organization"]["id"]
        for person in people
        if person["roles"] and person["organization"]
    }
    countries = []
    for country, parts_of_country in parts_of_countries(reading, delegations).items():
        identifier = customs.get(country, "")
        body = known.get(identifier, {"roles": []})
        if identifier in known and not body["roles"]:
            body.update(_roles_and_who(parts_of_country), elsewhere=False)
        told = _roles_and_who(parts_of_country)
        # Somebody of it is named, but no others.
        is_told = country in through_people and told["who"] in (None, "Delegations")
        if identifier not in known and not is_told:
            identifier = through_people.get(country) or identifier
            countries.append({"country": country, "id": identifier or None, **told})
    return countries


def _country_of(library: Library, body: Mapping[str, Any] | None) -> str | None:
    """Return the country of a body; None if it has no record, or none of its own."""
    record = library.store.find(body["id"]) if body and body["id"] else None
    return record.country if isinstance(record, Organization) else None


def _roles_and_who(parts: Sequence[Part]) -> dict[str, Any]:
    """Return the roles of a body, each once, and whom it sent: "Experts"."""
    return {
        "roles": list(dict.fromkeys(part.role for part in parts)),
        "who": next((part.who for part in parts if part.who), None),
    }


def _already(library: Library, meeting: Mapping[str, Any], about: About) -> list[str]:
    """Return the ids of recorded meetings that may be the same, the likeliest first."""
    known = {
        source.id for source in library.sources() if source.url.rstrip("/") == about.url.rstrip("/")
    }
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
    reading: ReleaseReading,
    library: Library,
    meeting: Mapping[str, Any],
    people: Sequence[PersonNamed],
) -> Iterator[dict[str, Any]]:
    """Yield the other meetings of which a release tells, each once.

    Args:
        reading: of the release.
        library: whose meetings they may be.
        meeting: that the release is about.
        people: of the draft, with the places where the text names them.
    """
    seen: set[tuple[str, str, int]] = set()
    for other in reading.others:
        known = (other.name.lower(), other.series, other.ordinal)
        identifier = _record_of_other(library, other, meeting)
        if known in seen or (identifier and identifier == meeting["part_of"]):
            continue
        seen.add(known)
        start, end = other.named_at
        reading.note("other_meetings", other.name or reading.text[start:end], start, end)
        first, last = _days_of(reading, other) if other.is_beside else (None, None)
        yield {
            "name": other.name or None,
            "type": _type_of_other(library, other),
            "series": other.series or None,
            "ordinal": other.ordinal or None,
            "id": identifier,
            "beside": other.is_beside,
            "start": first,
            "end": last,
            "organizations": bodies_between(reading, other.start, other.end)
            if other.is_beside
            else [],
            "people": people_at(reading, other, people),
        }


def _type_of_other(library: Library, other: OtherMeeting) -> str | None:
    """Return the type of another meeting: that of its series, else what its name calls it."""
    series = library.store.find(other.series) if other.series else None
    if isinstance(series, Series):
        return series.type
    return type_of_name(other.name)


def _days_of(reading: ReleaseReading, other: OtherMeeting) -> tuple[str | None, str | None]:
    """Return the first and the last day of another meeting, where the text tells one time of it.

    A single day may be that of the opening alone, and says no last one.
    """
    days = {
        (str(date.first), str(date.last) if date.is_range else None)
        for date in reading.dates
        if date.first.day and other.start <= date.start < other.end
    }
    if len(days) == 1:
        return days.pop()
    return (None, None)


def _record_of_other(
    library: Library, other: OtherMeeting, meeting: Mapping[str, Any]
) -> str | None:
    """Return the id of the record of another meeting: by its number, or by the days."""
    if not other.series:
        return None
    sought = {
        **dict.fromkeys(("place", "part_of")),
        "series": other.series,
        "ordinal": other.ordinal,
        "start": meeting["start"],
        "end": meeting["end"],
    }
    recorded = library.meetings(series=other.series)
    same = [record.id for record in recorded if _is_session(record, sought)]
    # One with another number is another one.
    unnumbered = [record for record in recorded if not (record.ordinal and other.ordinal)]
    same += [record.id for record in unnumbered if other.is_beside and _is_then(record, sought)]
    return next(iter(same), None)


def _is_session(record: Meeting, meeting: Mapping[str, Any]) -> bool:
    """Return whether a record has the series and the number of a meeting."""
    if not (meeting["series"] and meeting["ordinal"] and record.series == meeting["series"]):
        return False
    return bool(meeting["ordinal"] == (record.ordinal or inferred(record, "ordinal")))


def _is_then(record: Meeting, meeting: Mapping[str, Any]) -> bool:
    """Return whether a record is of those days, in that country or of that series.

    A record of the series may also have the same host session, or the same city and year: a
    release that gives it another number or another day contradicts it.
    """
    same_series = bool(record.series) and record.series == meeting["series"]
    if same_series and record.part_of and record.part_of == meeting["part_of"]:
        return True
    first = PartialDate.read(meeting["start"] or "")
    last = PartialDate.read(meeting["end"] or "") or first
    if not (first and first.day and record.start):
        return False
    place, there = record.place or Place(), meeting["place"] or {}
    same_city = bool(place.city) and place.city == there.get("city")
    if same_series and same_city and record.start.year == first.year:
        return True
    is_there = same_series or bool(place.country and place.country == there.get("country"))
    return is_there and period_overlaps(record.start, record.end or record.start, first, last)


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
    if meeting["delegates_about"]:
        stated.remove("delegates")
    sources = [source] if source else []
    return {
        "id": identifier_of(meeting, library),
        "name": meeting["name"] or "Meeting without a title",
        **{field: meeting[field] for field in _FIELDS},
        **_approximate_delegates(meeting, sources),
        "type": meeting["type"] or "conference",
        "attendance": list(_attendance(draft, sources)),
        "topics": [{"topic": topic, "sources": sources} for topic in meeting["topics"]],
        "initiatives": [
            {
                "initiative": initiative["id"],
                "relation": initiative["relation"],
                "note": PAID if initiative["relation"] == "served" else None,
                "sources": sources,
            }
            for initiative in draft["initiatives"]
            if initiative["id"] and initiative["relation"]
        ],
        "citations": [{"source": identifier, "supports": stated} for identifier in sources],
    }


def _approximate_delegates(meeting: Mapping[str, Any], sources: list[str]) -> dict[str, Any]:
    """Return a number of delegates that is not exact as the reference has it: as a figure."""
    if not meeting["delegates_about"]:
        return {}
    value = f"{meeting['delegates_about']} {meeting['delegates']:,}"
    return {
        "delegates": None,
        "figures": [{"name": "Delegates", "value": value, "unit": "delegates", "sources": sources}],
    }


def identifier_of(meeting: Mapping[str, Any], library: Library) -> str | None:
    """Return the id of a session as its series or its sisters have them, "adgcm-35".

    It is None without a number, if no sister is recorded, or if the id is taken.
    """
    stem = meeting["series"] or _stem_of_sisters(meeting, library)
    if not (stem and meeting["ordinal"]):
        return None
    identifier = f"{stem}-{meeting['ordinal']}"
    return None if library.store.find(identifier) else identifier


def _stem_of_sisters(meeting: Mapping[str, Any], library: Library) -> str:
    """Return what the ids of recorded meetings of the same name and another number begin with.

    It is empty if there is none.
    """
    name = _without_number(meeting["name"] or "")
    for sister in library.meetings():
        stem, _, number = sister.id.rpartition("-")
        if number == str(sister.ordinal) and name in map(
            _without_number, (sister.name, *sister.aliases)
        ):
            return stem
    return ""


# "38th", and the acronym in brackets that only some texts have.
_NUMBER_OR_ACRONYM = re.compile(r"\b\d+(?:st|nd|rd|th)\b|\([A-Z][\w/&-]*\)")


def _without_number(name: str) -> str:
    """Return the words of the name of a session without its number."""
    return fold(_NUMBER_OR_ACRONYM.sub(" ", name))


def _name_of(reading: ReleaseReading, session: Mapping[str, Any], library: Library) -> str | None:
    """Return a name for the meeting; None if there is none.

    It is that of the series with the ordinal, or of the group that met, else what the text calls
    the meeting, else the title.
    """
    if session["series"] and session["ordinal"]:
        return f"{ordinal(session['ordinal'])} {library.name_of(session['series'])}"
    if session["group"] and session["ordinal"]:
        return f"{ordinal(session['ordinal'])} Meeting of the {library.name_of(session['group'])}"
    return read_name(reading, session["ordinal"])


def _attendance(draft: Mapping[str, Any], sources: list[str]) -> Iterator[dict[str, Any]]:
    """Yield who took part: the people, bodies and countries of which the text says what they did.

    A body or a country is left out where somebody of it is told by name.
    """
    customs = {row["country"]: row["id"] for row in draft["countries"]}
    if draft["meeting"]["type"] not in _OF_HEADS_OF_CUSTOMS:
        customs = {}
    through: set[str | None] = set()
    for person in draft["people"]:
        if not person["roles"]:
            continue
        of_body = person["organization"]["name"] if person["organization"] else None
        led = person["delegation"] or {}
        capacity = joined(", ", person["capacity"] or of_body, led.get("title"))
        identifier = (
            (person["organization"] or {}).get("id")
            or led.get("organization")
            or customs.get(led.get("country"))
        )
        through |= {identifier, led.get("organization"), led.get("country")}
        yield {
            "person": person["id"],
            "organization": identifier,
            "capacity": joined(", ", None if person["id"] else person["name"], capacity) or None,
            "roles": person["roles"],
            "sources": sources,
        }
    for body in draft["organizations"]:
        is_through_person = body["id"] in through and body["roles"] == ["participant"]
        if body["roles"] and not (body["id"] and is_through_person):
            yield {
                "organization": body["id"],
                "capacity": body["who"] if body["id"] else joined(", ", body["name"], body["who"]),
                "roles": body["roles"],
                "sources": sources,
            }
    for row in draft["countries"]:
        if through.isdisjoint({row["country"], row["id"]} - {None}):
            yield {
                "organization": row["id"],
                "capacity": f"{row['who'] or 'Delegations'} of {country_name(row['country'])}",
                "roles": row["roles"],
                "sources": sources,
            }
