"""Records as linked data: JSON-LD 1.1 in the words of schema.org, in one complete graph.

- Each record is a node whose `@id` is a URN of its id. Records that are only linked to are nodes
  with a type and a name.
- Each property stands on a type that schema.org defines it for. All else is in a `Claim` with a
  record as its subject: a fact with its text, its sources (`citation`), what it concerns (`about`),
  and its certainty (`additionalType`: stated, attested, inferred, disputed, unknown).
- Dates have the forms of ISO 8601, which has `2024-06` as well. A date that is approximate or
  uncertain (`2024~`) has the type of EDTF, so that no program takes it for a certain one.
- Details of a link (a capacity, a term) stand on a `Role` between the two, which is the pattern of
  schema.org for that. Topics are concepts of SKOS as well, which has broader and related ones.

The text can be embedded in a page, since it has no character with a meaning in HTML.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from asean_wco.export.markup import filled, safe_json_line
from asean_wco.export.tabular import LICENCE_TEXT, TITLE, select
from asean_wco.facts.fact import Fact
from asean_wco.model.countries import COUNTRIES, country_name
from asean_wco.model.dates import PartialDate
from asean_wco.model.origin import own_words
from asean_wco.model.records import (
    Initiative,
    Meeting,
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
from asean_wco.model.text import uri

JsonLdNode = dict[str, Any]
BASE = "urn:awco:"
SCHEMA = "https://schema.org/"
_CONTEXT = {
    "@vocab": SCHEMA,
    "awco": BASE,
    "edtf": "http://id.loc.gov/datatypes/edtf/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
}
_TYPES = {
    "meeting": "Event",
    "person": "Person",
    "organization": "Organization",
    "office": "DefinedTerm",
    "initiative": "CreativeWork",
    "series": "EventSeries",
    "topic": "DefinedTerm",
    "source": "CreativeWork",
}
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


def _links(*identifiers: str | None) -> list[JsonLdNode]:
    return [{"@id": f"awco:{identifier}"} for identifier in identifiers if identifier]


def _date(date: PartialDate | None) -> object:
    if date and date.qualifier:
        return {"@type": "edtf:EDTF-level1", "@value": str(date)}
    return str(date or "")


def _thing(kind: str, **values: object) -> JsonLdNode | None:
    """Return a node without an id of its own; None if all its values are empty."""
    known = filled(values)
    return {"@type": kind, **known} if known else None


def _role(name: str, value: object, **more: object) -> JsonLdNode:
    """Return a link by a property of schema.org, with its details."""
    return filled({"@type": "Role", name: value, **more})


def _type(record: Record) -> str:
    kind = kind_of(record)
    return _FINER_TYPES.get((kind, getattr(record, "type", "")), _TYPES[kind])


def _claim(fact: Fact, known: set[str]) -> JsonLdNode:
    """Return a fact as a claim, with the records that it concerns among those in the graph."""
    days = [str(date) for date in (fact.date, fact.end) if date]
    concerned = [name for name in fact.mentions if name in known and name != fact.about]
    return filled(
        {
            "@type": "Claim",
            "additionalType": fact.certainty,
            "name": fact.field,
            "text": fact.text,
            "temporalCoverage": "/".join(days),
            "about": _links(*concerned),
            "citation": _links(*fact.sources),
        }
    )


def _place(place: Place | None) -> JsonLdNode | None:
    if place is None:
        return None
    address = _address(place) or {"@type": "PostalAddress"}
    return _thing("Place", name=place.venue, address=address)


def _address(where: Place | Organization) -> JsonLdNode | None:
    return _thing("PostalAddress", addressLocality=where.city, addressCountry=where.country)


def _meeting(meeting: Meeting) -> JsonLdNode:
    about = [_role("about", _links(link.topic), description=link.note) for link in meeting.topics]
    about += [
        _role("about", _links(link.initiative), roleName=link.relation, description=link.note)
        for link in meeting.initiatives
    ]
    attendees = [
        _role(
            "attendee",
            _links(row.person or row.organization),
            roleName=list(row.roles),
            description=row.capacity,
        )
        for row in meeting.attendance
    ]
    mode = _MODES.get(meeting.mode or "")
    return {
        "startDate": _date(meeting.start),
        "endDate": _date(meeting.end),
        "location": _place(meeting.place),
        "eventAttendanceMode": {"@id": f"{SCHEMA}{mode}EventAttendanceMode"} if mode else None,
        "superEvent": _links(meeting.series, meeting.part_of),
        "organizer": _links(*meeting.hosts),
        "attendee": attendees,
        "about": about,
    }


def _term(role: Role) -> JsonLdNode:
    """Return a term in a post, without the dates that only attest it."""
    return _role(
        "memberOf",
        _links(role.organization),
        roleName=f"{role.title} (acting)" if role.acting else role.title,
        startDate=_date(role.start),
        endDate=_date(role.end),
        description=role.note,
    )


def _person(person: Person) -> JsonLdNode:
    code = person.nationality
    return {
        "honorificPrefix": list(person.honorifics),
        "familyName": person.family_name,
        "nationality": _thing("Country", identifier=code, name=country_name(code)),
        "memberOf": [_term(role) for role in person.roles],
    }


def _organization(body: Organization) -> JsonLdNode:
    return {
        "parentOrganization": _links(body.parent),
        "address": _address(body),
        "foundingDate": _date(body.founded),
        "dissolutionDate": _date(body.ended),
        "member": [_thing("Organization", name=_member_name(member)) for member in body.members],
        "memberOf": [_term(role) for role in body.roles],
    }


def _member_name(member: str) -> str:
    return country_name(member) if member in COUNTRIES else member


def _initiative(initiative: Initiative) -> JsonLdNode:
    if _type(initiative) in ("CreativeWork", "Legislation", "Report"):
        return {"isPartOf": _links(initiative.parent)}
    return {}


def _series(series: Series) -> JsonLdNode:
    return {
        "organizer": _links(*series.organizations),
        "startDate": _date(series.first),
        "eventSchedule": _thing("Schedule", repeatFrequency=series.frequency),
    }


def _topic(topic: Topic) -> JsonLdNode:
    return {
        "@type": ["DefinedTerm", "skos:Concept"],
        "skos:broader": _links(topic.broader),
        "skos:related": _links(*topic.related),
    }


def _source(source: Source) -> JsonLdNode:
    return {
        "url": uri(source.url),
        "publisher": _thing("Organization", name=source.publisher),
        "datePublished": _date(source.published),
        "inLanguage": source.language,
        "isBasedOn": _links(source.derived_from),
        "keywords": source.quality,
    }


# The properties of each kind; an office has none of its own.
_PROPERTIES: dict[str, Callable[[Any], JsonLdNode]] = {
    "meeting": _meeting,
    "person": _person,
    "organization": _organization,
    "office": lambda _: {},
    "initiative": _initiative,
    "series": _series,
    "topic": _topic,
    "source": _source,
}


def _node(record: Record, claims: list[JsonLdNode]) -> JsonLdNode:
    common = {
        "@id": f"awco:{record.id}",
        "@type": _type(record),
        "additionalType": getattr(record, "type", None),
        "identifier": [record.id, *record.previous_ids],
        "name": record.name,
        "alternateName": [*record.aliases, *record.acronyms],
        "description": record.summary,
        "disambiguatingDescription": own_words(record.origin, record.unsourced),
    }
    return filled({**common, **_PROPERTIES[kind_of(record)](record), "subjectOf": claims})


def _line(value: object) -> str:
    """Return JSON on one line, without characters that have a meaning in HTML."""
    return safe_json_line(value).translate(_IN_HTML)


def jsonld(
    records: Iterable[Record],
    by_id: Mapping[str, Record],
    version: str,
    facts: Iterable[Fact] = (),
) -> str:
    """Return records as a JSON-LD document with a node on each line.

    Args:
        records: records to export, in any order.
        by_id: all records by id, for what these link to.
        version: version of the data.
        facts: facts of the records that `tabular.select` includes.
    """
    selection = select(records, by_id)
    known = {record.id for record in selection.included} | selection.named.keys()
    claims: dict[str, list[JsonLdNode]] = {}
    for fact in facts:
        claims.setdefault(fact.about, []).append(_claim(fact, known))
    nodes: list[JsonLdNode] = [
        {
            "@id": "awco:dataset",
            "@type": "Dataset",
            "name": TITLE,
            "version": version,
            "license": LICENCE_TEXT,
        }
    ]
    nodes += [_node(record, claims.get(record.id, [])) for record in selection.included]
    nodes += [
        {"@id": f"awco:{record.id}", "@type": _type(record), "name": record.name}
        for record in selection.named.values()
        if record
    ]
    graph = ",\n    ".join(_line(node) for node in nodes)
    return f'{{\n  "@context": {_line(_CONTEXT)},\n  "@graph": [\n    {graph}\n  ]\n}}\n'
