"""People, bodies, posts, memberships and events as one JSON file (Popolo, popoloproject.com).

An office is a post, a role is a membership (with its post and its organization, if they are known),
and a meeting is an event. Dates may be a year or a month, as Popolo allows. Popolo has no form for
a date that is approximate or uncertain, or that only attests a post; these become no start or end.

Everything that Popolo has no property for stands under `awco`, in the form of the record's file.
This is above all what is inferred, disputed or unknown, which source supports which field, and the
dates above. The links under `sources` have the ids that this part uses. An entry with
`"included": false` is only linked to, and has no more than its name.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from asean_wco.export.markup import filled, name_in, place_line, safe_json_line
from asean_wco.export.tabular import select
from asean_wco.facts.sources import sources_of
from asean_wco.model.codec import to_stored
from asean_wco.model.countries import country_name
from asean_wco.model.dates import PartialDate
from asean_wco.model.origin import OWN
from asean_wco.model.records import (
    Meeting,
    Office,
    Organization,
    Person,
    Record,
    Role,
    Source,
    roles_of,
)
from asean_wco.model.shapes import shapes_of
from asean_wco.model.text import enclosed

PopoloEntry = dict[str, Any]
LISTS: dict[type[Record], str] = {
    Person: "persons",
    Organization: "organizations",
    Office: "posts",
    Meeting: "events",
}
_OTHER_NAMES = ("aliases", "acronyms")


def _date(date: PartialDate | None) -> str | None:
    """Return a date for Popolo; None for one that is approximate or uncertain."""
    return str(date) if date and not date.qualifier else None


def _sources(identifiers: Iterable[str], by_id: Mapping[str, Record]) -> list[PopoloEntry]:
    return [
        {"url": source.url, "note": source.title, "id": source.id}
        for source in map(by_id.get, identifiers)
        if isinstance(source, Source)
    ]


def _rest(record: Record, taken: Iterable[str]) -> PopoloEntry:
    """Return the fields that Popolo has no property for.

    Args:
        record: the record.
        taken: fields with a property in Popolo besides id and name; dates among them stay here if
            Popolo has no form for them.
    """
    rest = to_stored(record)
    for name in ("id", "name", *taken):
        if shapes_of(type(record))[name].form != "date" or _date(getattr(record, name)):
            rest.pop(name, None)
    return rest | _origin(record)


def _origin(record: Record) -> dict[str, Any]:
    """Return the marks of an own record; none for a record of the reference."""
    if not record.is_own:
        return {}
    return {"origin": OWN, "unsourced": record.unsourced}


def _entry(
    record: Record, by_id: Mapping[str, Record], own: PopoloEntry, taken: Iterable[str]
) -> PopoloEntry:
    """Return an entry with the properties that all kinds have and those of its kind.

    Args:
        record: the record.
        by_id: all records by id.
        own: the properties of its kind.
        taken: fields that these properties hold.
    """
    return filled(
        {
            "id": record.id,
            _label(record): record.name,
            **own,
            "sources": _sources(sources_of(record), by_id),
            "awco": _rest(record, taken),
        }
    )


def _label(record: Record | None) -> str:
    """Return the property for the name of a record, which is the label for a post."""
    return "label" if isinstance(record, Office) else "name"


def _other_names(record: Record) -> list[PopoloEntry]:
    names = [{"name": name} for name in record.aliases]
    return [*names, *({"name": name, "note": "acronym"} for name in record.acronyms)]


def _person(person: Person, by_id: Mapping[str, Record]) -> PopoloEntry:
    own = {
        "other_names": _other_names(person),
        "family_name": person.family_name,
        "honorific_prefix": " ".join(person.honorifics) or None,
        "summary": person.summary,
        "national_identity": country_name(person.nationality) or None,
    }
    return _entry(person, by_id, own, (*_OTHER_NAMES, "summary", "family_name", "roles"))


def _organization(body: Organization, by_id: Mapping[str, Record]) -> PopoloEntry:
    own = {
        "other_names": _other_names(body),
        "classification": body.type,
        "parent_id": body.parent,
        "abstract": body.summary,
        "founding_date": _date(body.founded),
        "dissolution_date": _date(body.ended),
    }
    taken = (*_OTHER_NAMES, "summary", "type", "parent", "founded", "ended", "roles")
    return _entry(body, by_id, own, taken)


def _post(office: Office, by_id: Mapping[str, Record]) -> PopoloEntry:
    own = {
        "other_label": [*office.aliases, *office.acronyms],
        "role": office.title,
        "organization_id": office.organization,
    }
    return _entry(office, by_id, own, (*_OTHER_NAMES, "title", "organization"))


def _event(meeting: Meeting, by_id: Mapping[str, Record]) -> PopoloEntry:
    present = dict.fromkeys(
        row.person for row in meeting.attendance if row.person and "represented" not in row.roles
    )
    own = {
        "description": meeting.summary,
        "classification": meeting.type,
        "start_date": _date(meeting.start),
        "end_date": _date(meeting.end),
        "location": place_line(meeting.place) or None,
        "organization_id": meeting.hosts[0] if len(meeting.hosts) == 1 else None,
        "attendees": [_named(identifier, by_id) for identifier in present],
        "parent_id": meeting.part_of,
    }
    return _entry(meeting, by_id, own, ("summary", "type", "start", "end", "part_of"))


_DESCRIBE: dict[type[Record], Callable[[Any, Mapping[str, Record]], PopoloEntry]] = {
    Person: _person,
    Organization: _organization,
    Office: _post,
    Meeting: _event,
}


def _membership(
    holder: Record, number: int, role: Role, by_id: Mapping[str, Record]
) -> PopoloEntry:
    """Return a role of a person or body as a membership.

    A body is the `member`, since Popolo has an id of their own for persons only.

    Args:
        holder: the person or body.
        number: the number of the role, from 1.
        role: the role.
        by_id: all records by id.
    """
    kept = ["attested", "acting", "note"]
    kept += [name for name in ("start", "end") if _date(getattr(role, name)) is None]
    stored = to_stored(role)
    rest = {name: stored[name] for name in kept if name in stored}
    member: PopoloEntry = {"member": {"id": holder.id, "name": holder.name}}
    if isinstance(holder, Person):
        member = {"person_id": holder.id}
    return filled(
        {
            "id": f"{holder.id}.roles.{number}",
            "label": f"{role.title}: {holder.name}",
            "role": role.title,
            **member,
            "organization_id": role.organization,
            "post_id": role.office,
            "start_date": _date(role.start),
            "end_date": _date(role.end),
            "sources": _sources(role.sources, by_id),
            "awco": rest | _origin(holder),
        }
    )


def _named(identifier: str, by_id: Mapping[str, Record]) -> PopoloEntry:
    return {"id": identifier, _label(by_id.get(identifier)): name_in(by_id, identifier)}


def _add_linked(
    lists: dict[str, list[PopoloEntry]], records: Iterable[Record], by_id: Mapping[str, Record]
) -> None:
    """Add the names of records that are linked to but not included."""
    for identifier, linked in select(records, by_id).named.items():
        if linked and type(linked) in LISTS:
            entry = {**_named(identifier, by_id), "awco": {"included": False}}
            lists[LISTS[type(linked)]].append(entry)


def popolo(records: Iterable[Record], by_id: Mapping[str, Record], version: str) -> str:
    """Return records as Popolo JSON with an entry on each line.

    Initiatives, series, topics and sources are left out, since Popolo has no place for them.

    Args:
        records: records to export, in any order.
        by_id: all records by id, for what these link to.
        version: version of the data.
    """
    names = ("persons", "organizations", "posts", "memberships", "events")
    lists: dict[str, list[PopoloEntry]] = {name: [] for name in names}
    listed = {record.id: record for record in records if type(record) in LISTS}
    for _, record in sorted(listed.items()):
        lists[LISTS[type(record)]].append(_DESCRIBE[type(record)](record, by_id))
        lists["memberships"] += [
            _membership(record, number, role, by_id)
            for number, role in enumerate(roles_of(record), start=1)
        ]
    _add_linked(lists, listed.values(), by_id)
    parts = [f'  "meta": {safe_json_line({"data_version": version})}']
    for name, entries in lists.items():
        lines = ",\n    ".join(safe_json_line(entry) for entry in entries)
        block = enclosed("\n    ", lines, "\n  ")
        parts.append(f'  "{name}": [{block}]')
    return "{\n" + ",\n".join(parts) + "\n}\n"
