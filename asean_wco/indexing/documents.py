"""Makes what the search sees of a record, folded once, when a store is built."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

from asean_wco.facts.doubts import inferred, likely_place
from asean_wco.facts.fact import UNKNOWN, Fact
from asean_wco.facts.sentences import named
from asean_wco.facts.when import dates_of, role_period
from asean_wco.model.cities import fold_city
from asean_wco.model.countries import country_name
from asean_wco.model.dates import display_period
from asean_wco.model.folding import fold
from asean_wco.model.records import (
    Find,
    Initiative,
    Meeting,
    Office,
    Organization,
    Record,
    Role,
    Series,
    Source,
    Topic,
    kind_of,
    roles_of,
)
from asean_wco.query.filters import IN_COUNTRIES_OF_BODIES, bodies_of, values_at
from asean_wco.search.index import LINKS, SUMMARY, SearchDocument, address

Holder = tuple[str, str, str, bool]

# Where no phrase reaches across.
_BREAKS = re.compile(r"[:;.] ")
# Where the records of a kind link to those by whose names they should be found, beside posts.
_LINKS: dict[type[Record], tuple[str, ...]] = {
    Meeting: ("series", "hosts", "attendance.organization"),
    Organization: ("parent",),
    Office: ("organization",),
    Initiative: ("owners", "partners", "parent"),
    Series: ("organizations",),
    Topic: ("broader", "related"),
}
# Facts that say how a record is called, which its names say.
NAMING = ("aliases", "acronyms", "honorifics", "family_name", "ordinal", "series")


def search_document(
    record: Record,
    find: Find,
    facts: Iterable[Fact],
    sources: int,
    holders: Sequence[Holder] = (),
) -> SearchDocument:
    """Return a record as the search sees it.

    Args:
        record: of any kind.
        find: gives the record with an id, so that a meeting is found by who attended.
        facts: of the record.
        sources: number of sources that it rests on.
        holders: of an office: id, first and last date with evidence, whether acting.
    """
    date = dates_of(record)[0]
    facets = _facets(record, find)
    if holders:
        facets["holders"] = [list(holder) for holder in holders]
    names = (record.name, *record.aliases)
    return SearchDocument(
        id=record.id,
        kind=kind_of(record),
        name=record.name,
        date=str(date) if date else "",
        sources=sources,
        names=names,
        folded_names=[fold(name) for name in names],
        acronyms=record.acronyms,
        folded_acronyms=[fold(acronym) for acronym in record.acronyms],
        passages=_passages(record, find, facts),
        facets=facets,
    )


def _passages(record: Record, find: Find, facts: Iterable[Fact]) -> list[list[str]]:
    """Return what the record says, each passage without the name of the record."""
    passages = [[SUMMARY, _fold_each(record.summary or "")], [LINKS, _linked_names(record, find)]]
    # How the sentences of a record call it, the longest first.
    start, end = dates_of(record)
    name = named(record)
    subjects = [name, name[:1].upper() + name[1:]]
    if isinstance(record, Meeting) and start is not None:
        dated = [f"{subject} ({display_period(start, end)})" for subject in subjects]
        subjects = [*dated, *subjects]
    for fact in facts:
        if fact.certainty == UNKNOWN or fact.head in NAMING or fact.is_claim:
            continue
        subject = next((subject for subject in subjects if subject in fact.text), "")
        text = fact.text.replace(subject, "") if subject else fact.text
        passages.append([fact.part, _fold_each(text)])
    return [passage for passage in passages if passage[1]]


def _fold_each(text: str) -> str:
    """Return a text folded, with a mark where no phrase may reach across."""
    return _joined(_BREAKS.split(text))


def _joined(texts: Iterable[str]) -> str:
    """Return texts folded, with a mark between them."""
    return " | ".join(filter(None, map(fold, texts)))


def _links(record: Record) -> Iterable[str | None]:
    """Yield the ids of the records by whose names a record should be found."""
    for role in roles_of(record):
        yield from (role.office, role.organization)
    for path in _LINKS.get(type(record), ()):
        yield from (str(linked or "") for linked in values_at(record, path))


def _names_of(identifier: str | None, find: Find) -> list[str]:
    """Return the names and short forms of a record that another is linked to."""
    linked = find(identifier or "")
    if linked is None:
        return []
    return [linked.name, *linked.acronyms, *linked.aliases]


def _linked_names(record: Record, find: Find) -> str:
    """Return the names and short forms of what a record is linked to, and words for its sort."""
    words = [str(getattr(record, "type", "")), str(getattr(record, "publisher", None) or "")]
    if isinstance(record, Meeting) and record.mode:
        words.append("online virtual" if record.mode == "virtual" else record.mode)
    for identifier in dict.fromkeys(_links(record)):
        words += _names_of(identifier, find)
    if isinstance(record, Source) and record.published:
        words.append(record.published.display())
    return _joined(words)


def _countries(record: Record, find: Find) -> list[str]:
    """Return the countries that a record belongs to, by itself or through its bodies."""
    own = getattr(record, "country", None) or getattr(record, "nationality", None)
    if isinstance(record, Meeting):
        own = getattr(likely_place(record), "country", None)
    bodies = bodies_of(record) if isinstance(record, IN_COUNTRIES_OF_BODIES) else []
    codes = [own, *(getattr(find(str(body or "")), "country", None) for body in bodies)]
    return sorted({str(code) for code in codes if code})


def _facets(record: Record, find: Find) -> dict[str, Any]:
    """Return what preferences look at, absent values left out."""
    start, end = dates_of(record)
    facets: dict[str, Any] = {
        "type": getattr(record, "type", None),
        "start": str(start or ""),
        "end": str(end or ""),
        "countries": _countries(record, find),
        "posts": [_post(role, find) for role in roles_of(record)],
    }
    if isinstance(record, Meeting):
        facets |= _meeting_facets(record)
    elif isinstance(record, Office):
        facets["organization"] = record.organization
    elif isinstance(record, Topic):
        facets["related"] = list(record.related)
    elif isinstance(record, Source):
        facets["address"] = address(record.url or "")
        facets["publisher"] = fold(record.publisher or "")
    return {name: value for name, value in facets.items() if value}


def _post(role: Role, find: Find) -> list[str]:
    """Return a post in folded words, its title before its office and its body, and its dates."""
    words = [role.title]
    for identifier in (role.office, role.organization):
        country = country_name(getattr(find(identifier or ""), "country", None))
        words += [*_names_of(identifier, find), country]
    return [_joined(words), *(str(date or "") for date in role_period(role))]


def _meeting_facets(meeting: Meeting) -> dict[str, Any]:
    place = likely_place(meeting)
    roles: dict[str, list[str]] = {}
    for row in meeting.attendance:
        who = row.person or row.organization
        for role in row.roles if who else ():
            roles.setdefault(role, []).append(str(who))
    if meeting.hosts:
        roles["host"] = [*roles.get("host", ()), *meeting.hosts]
    ordinal = str(meeting.ordinal or inferred(meeting, "ordinal"))
    return {
        "series": meeting.series,
        "mode": meeting.mode,
        "ordinal": int(ordinal) if ordinal.isdecimal() else 0,
        "city": fold_city(place.city) if place and place.city else "",
        "roles": roles,
    }
