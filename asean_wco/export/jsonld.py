"""Records as linked data: JSON-LD 1.1 in the words of schema.org, one graph with all that is needed to read it inside.

- Each record is a node; its `@id` is its id, relative to a base that is ours and leads nowhere. What is linked to but
  not included is a node with its type and name.
- Schema.org takes dates in the forms of ISO 8601, reduced ones too, so `2024-06` stands as it is, without a datatype
  that would ask for a day. A date that is approximate or uncertain (`2024~`) is typed as EDTF, so that nothing takes it
  for one that is sure.
- What qualifies a link (a capacity, a term, what was said of a topic, which facts a source supports) stands on a `Role`
  between the two, the pattern of schema.org for that.
- What schema.org has no property for is a `PropertyValue`: its `propertyID` says what sort it is (`inferred`,
  `disputed`, `unknown`, `figure`, `note`, `outcome`, or the field), its `name` which one.
- `citation` is used on every node, although schema.org defines it for works: each fact must keep its sources.

The text can be embedded in a page: no character that HTML gives a meaning stands in it.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from asean_wco.export.tabular import select
from asean_wco.model.countries import COUNTRIES, country_name
from asean_wco.model.dates import PartialDate
from asean_wco.model.records import (
    Attendance,
    Initiative,
    Meeting,
    Office,
    Organization,
    Person,
    Place,
    Record,
    Role,
    Series,
    Source,
    Topic,
    kind_of,
)
from asean_wco.model.text import escape_json, safe_text

Node = dict[str, Any]
BASE = "https://awco.invalid/"
SCHEMA = "https://schema.org/"
_CONTEXT = {"@vocab": SCHEMA, "@base": BASE, "edtf": "http://id.loc.gov/datatypes/edtf/"}
_TYPES = {
    "meeting": "Event", "person": "Person", "organization": "Organization", "office": "DefinedTerm",
    "initiative": "CreativeWork", "series": "EventSeries", "topic": "DefinedTerm", "source": "CreativeWork",
}  # fmt: skip
_FINER_TYPES = {
    ("organization", "customs-administration"): "GovernmentOrganization",
    ("organization", "government-body"): "GovernmentOrganization",
    ("organization", "company"): "Corporation",
    ("organization", "non-governmental-organization"): "NGO",
    ("initiative", "programme"): "Project",
    ("initiative", "project"): "Project",
    ("initiative", "operation"): "Project",
    ("initiative", "agreement"): "Legislation",
    ("initiative", "protocol"): "Legislation",
    ("initiative", "convention"): "Legislation",
    ("initiative", "report"): "Report",
    ("initiative", "system"): "Thing",
    ("initiative", "fund"): "Thing",
    ("source", "news"): "NewsArticle",
    ("source", "press-release"): "Article",
    ("source", "report"): "Report",
    ("source", "web-page"): "WebPage",
    ("source", "legal-text"): "Legislation",
}
_IN_HTML = {ord(character): f"\\u{ord(character):04x}" for character in "<>&"}
_MODES = {"in-person": "Offline", "virtual": "Online", "hybrid": "Mixed"}


def filled(node: Mapping[str, Any]) -> Node:
    """Return a node without the properties that have no value; false and nought are values."""
    return {
        name: value
        for name, value in node.items()
        if value is not None and value not in ([], (), {})
    }


def _link(identifier: str | None) -> Node | None:
    return {"@id": identifier} if identifier else None


def _links(identifiers: Iterable[str]) -> list[Node]:
    return [{"@id": identifier} for identifier in identifiers]


def _date(date: PartialDate | None) -> object:
    if date is None:
        return None
    return {"@type": "edtf:EDTF-level1", "@value": str(date)} if date.qualifier else str(date)


def _country(code: str | None) -> Node | None:
    return {"@type": "Country", "identifier": code, "name": country_name(code)} if code else None


def _property(sort: str, value: object = None, **more: Any) -> Node:
    """A value for which schema.org has no property."""
    return filled({"@type": "PropertyValue", "propertyID": sort, "value": value, **more})


def _role(name: str, value: object, **more: Any) -> Node:
    """A link by a property of schema.org, with what qualifies it."""
    return filled({"@type": "Role", name: value, **more})


def _type(record: Record) -> str:
    kind = kind_of(record)
    return _FINER_TYPES.get((kind, getattr(record, "type", "")), _TYPES[kind])


def _doubts(record: Record) -> list[Node]:
    """Return what is inferred, disputed or unknown of a record."""
    return [
        *(
            _property(
                "inferred",
                inference.value,
                name=inference.field,
                description=inference.reason,
                citation=_links(inference.sources),
            )
            for inference in record.inferences
        ),
        *(
            _property(
                "disputed",
                [
                    _property("claim", claim.value, citation=_links(claim.sources))
                    for claim in dispute.claims
                ],
                name=dispute.field,
                description=dispute.note,
            )
            for dispute in record.disputes
        ),
        *(
            _property("unknown", name=unknown.field, description=unknown.note)
            for unknown in record.unknowns
        ),
    ]


def _given(**values: object) -> list[Node]:
    """Return values for which schema.org has no property, those that are there."""
    there = {name: value for name, value in values.items() if value is not None}
    return [_property(name, value) for name, value in there.items() if value is not False]


def _common(record: Record) -> Node:
    """Return what records of all kinds have."""
    figures = [
        _property(
            "figure",
            figure.value,
            name=figure.name,
            unitText=figure.unit,
            observationDate=_date(figure.date),
            citation=_links(figure.sources),
        )
        for figure in record.figures
    ]
    notes = [_property("note", note.text, citation=_links(note.sources)) for note in record.notes]
    own = "own" if record.origin == "own" else None
    marks = _given(origin=own, unsourced=record.unsourced)
    properties = [*figures, *notes, *_doubts(record), *marks]
    return {
        "@id": record.id,
        "@type": _type(record),
        "additionalType": getattr(record, "type", None),
        "identifier": [record.id, *record.previous_ids],
        "name": record.name,
        "alternateName": [*record.aliases, *record.acronyms],
        "description": record.summary,
        "subjectOf": [
            filled(
                {
                    "@type": "Event",
                    "name": each.text,
                    "startDate": _date(each.date),
                    "citation": _links(each.sources),
                }
            )
            for each in record.milestones
        ],
        "citation": [
            _role(
                "citation",
                {"@id": each.source},
                roleName=list(each.supports),
                description=each.note,
            )
            for each in record.citations
        ],
        "additionalProperty": properties,
    }


def _attendance(row: Attendance) -> Node:
    """Someone at a meeting; a body that is named beside a person is the one that the person came from."""
    body = _link(row.organization) if row.person else None
    return _role(
        "attendee",
        _link(row.person or row.organization),
        roleName=list(row.roles),
        description=row.capacity,
        additionalProperty=_given(organization=body, mode=row.mode),
        citation=_links(row.sources),
    )


def _place(place: Place | None) -> Node | None:
    if place is None:
        return None
    return filled({"@type": "Place", "name": place.venue, "address": _address(place)})


def _address(place: Place | Organization) -> Node:
    where = {"addressLocality": place.city, "addressCountry": place.country}
    return filled({"@type": "PostalAddress", **where})


def _meeting(meeting: Meeting) -> Node:
    about = [
        _role("about", {"@id": link.topic}, description=link.note, citation=_links(link.sources))
        for link in meeting.topics
    ]
    about += [
        _role(
            "about",
            {"@id": link.initiative},
            roleName=link.relation,
            description=link.note,
            citation=_links(link.sources),
        )
        for link in meeting.initiatives
    ]
    outcomes = [
        _property("outcome", outcome.text, citation=_links(outcome.sources))
        for outcome in meeting.outcomes
    ]
    numbers = _given(ordinal=meeting.ordinal, delegates=meeting.delegates)
    mode = _MODES.get(meeting.mode or "")
    return {
        "startDate": _date(meeting.start),
        "endDate": _date(meeting.end),
        "location": _place(meeting.place),
        "eventAttendanceMode": _link(f"{SCHEMA}{mode}EventAttendanceMode" if mode else None),
        "superEvent": _links(each for each in (meeting.series, meeting.part_of) if each),
        "organizer": _links(meeting.hosts),
        "attendee": [_attendance(row) for row in meeting.attendance],
        "about": about,
        "additionalProperty": [*outcomes, *numbers],
    }


def _term(role: Role) -> Node:
    """A post held: a membership with a role where the body is known; dates that only attest it are no start or end."""
    attested = [_property("attested", _date(date)) for date in role.attested]
    return _role(
        "memberOf",
        _link(role.organization),
        roleName=role.title,
        startDate=_date(role.start),
        endDate=_date(role.end),
        description=role.note,
        additionalProperty=[
            *_given(office=_link(role.office)),
            *attested,
            *_given(acting=role.acting),
        ],
        citation=_links(role.sources),
    )


def _person(person: Person) -> Node:
    return {
        "honorificPrefix": list(person.honorifics),
        "familyName": person.family_name,
        "nationality": _country(person.nationality),
        "memberOf": [_term(role) for role in person.roles],
    }


def _organization(body: Organization) -> Node:
    return {
        "parentOrganization": _link(body.parent),
        "address": _address(body) if body.city or body.country else None,
        "foundingDate": _date(body.founded),
        "dissolutionDate": _date(body.ended),
        "member": [
            _country(each) if each in COUNTRIES else {"name": each} for each in body.members
        ],
        "memberOf": [_term(role) for role in body.roles],
    }


def _office(office: Office) -> Node:
    return {
        "additionalProperty": _given(title=office.title, organization=_link(office.organization))
    }


def _initiative(initiative: Initiative) -> Node:
    dates = ("start", "end", "signed", "in_force", "launched")
    properties = _given(**{name: _date(getattr(initiative, name)) for name in dates})
    for name in ("owners", "partners", "related"):
        properties += [_property(name, link) for link in _links(getattr(initiative, name))]
    return {"isPartOf": _link(initiative.parent), "additionalProperty": properties}


def _series(series: Series) -> Node:
    rhythm = (
        {"@type": "Schedule", "repeatFrequency": series.frequency} if series.frequency else None
    )
    return {
        "organizer": _links(series.organizations),
        "startDate": _date(series.first),
        "eventSchedule": rhythm,
    }


def _topic(topic: Topic) -> Node:
    related = [_property("related", link) for link in _links(topic.related)]
    return {"additionalProperty": [*_given(broader=_link(topic.broader)), *related]}


def _source(source: Source) -> Node:
    return {
        "url": source.url,
        "publisher": {"@type": "Organization", "name": source.publisher}
        if source.publisher
        else None,
        "datePublished": _date(source.published),
        "inLanguage": source.language,
        "isBasedOn": _link(source.derived_from),
        "additionalProperty": [_property("quality", source.quality)],
    }


_DESCRIBE: dict[str, Callable[[Any], Node]] = {
    "meeting": _meeting, "person": _person, "organization": _organization, "office": _office,
    "initiative": _initiative, "series": _series, "topic": _topic, "source": _source,
}  # fmt: skip


def _node(record: Record) -> Node:
    common, own = _common(record), _DESCRIBE[kind_of(record)](record)
    properties = [*own.pop("additionalProperty", ()), *common.pop("additionalProperty")]
    return filled({**common, **own, "additionalProperty": properties})


def _safe_values(value: Any) -> Any:
    """The value with every text in it made harmless."""
    if isinstance(value, str):
        return safe_text(value)
    if isinstance(value, list):
        return [_safe_values(each) for each in value]
    return (
        {name: _safe_values(each) for name, each in value.items()}
        if isinstance(value, dict)
        else value
    )


def json_line(value: object) -> str:
    """Return JSON on one line, with every text in it made harmless."""
    return escape_json(json.dumps(_safe_values(value), ensure_ascii=False, allow_nan=False))


def _line(value: object) -> str:
    """Return JSON to be embedded in HTML without ending or opening anything there."""
    return json_line(value).translate(_IN_HTML)


def jsonld(records: Iterable[Record], by_id: Mapping[str, Record], version: str) -> str:
    """Records as a JSON-LD document, a node a line.

    Args:
        records: those to export, in any order.
        by_id: every record, for what they link to.
        version: of the data.
    """
    selection = select(records, by_id)
    nodes: list[Node] = [
        {
            "@id": "#dataset",
            "@type": "Dataset",
            "name": "ASEAN–WCO customs cooperation",
            "version": version,
        }
    ]
    nodes += [_node(record) for record in selection.included]
    nodes += [
        {"@id": record.id, "@type": _type(record), "name": record.name}
        for record in selection.named.values()
        if record
    ]
    graph = ",\n    ".join(_line(node) for node in nodes)
    return f'{{\n  "@context": {_line(_CONTEXT)},\n  "@graph": [\n    {graph}\n  ]\n}}\n'
