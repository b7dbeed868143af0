"""What the search sees of a record: its names, its facts as passages, and what preferences look at.

All of it is folded once, when the store is built.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from asean_wco.facts.fact import UNKNOWN, Fact
from asean_wco.facts.sentences import named
from asean_wco.facts.when import dates_of, role_period
from asean_wco.model.dates import PartialDate, display_period
from asean_wco.model.folding import fold
from asean_wco.model.records import (
    Initiative,
    Meeting,
    Office,
    Organization,
    Person,
    Record,
    Series,
    Source,
    Topic,
    kind_of,
    roles_of,
)
from asean_wco.model.countries import country_name
from asean_wco.model.vocabulary import KINDS
from asean_wco.search.vocabulary import STOP_WORDS

Finder = Callable[[str], Record | None]
Period = tuple[PartialDate | None, PartialDate | None]
Holder = tuple[str, str, str, bool]

# Passages that are made of no fact.
SUMMARY, LINKS = "summary", "links"
_FEWEST_INITIALS = 3
_CLAIM = ": one account says "
# An address is told apart from others by its end.
_ADDRESS_END = 50
# Facts that say how a record is called, which its names say.
_NAMING = ("aliases", "acronyms", "honorifics", "family_name", "ordinal", "series")


class SearchDocument(NamedTuple):
    """A record as the search sees it.

    Attributes:
        id: of the record.
        kind: of the record, in the singular.
        name: as the record has it.
        date: the first date of the record, for display and order; empty if none.
        sources: number of sources that the record rests on.
        names: name and aliases as written.
        folded_names: the same, folded.
        acronyms: as written.
        folded_acronyms: the same, folded.
        passages: pairs of a part and its folded text: the part of a fact's id after the hash,
            `SUMMARY`, or `LINKS` for the names of what the record is linked to.
        facets: what preferences and qualifiers look at; see `_FACETS`.
    """

    id: str
    kind: str
    name: str
    date: str
    sources: int
    names: Sequence[str]
    folded_names: Sequence[str]
    acronyms: Sequence[str]
    folded_acronyms: Sequence[str]
    passages: Sequence[Sequence[str]]
    facets: Mapping[str, Any]


def content_words(folded: str) -> list[str]:
    """Return the words of a folded text without the little ones."""
    return [word for word in folded.split() if word not in STOP_WORDS]


def initials(folded: str) -> set[str]:
    """Return what a folded name may be abbreviated to, with and without its little words."""
    words = [word for word in folded.split() if word.isalpha()]
    choices = (words, [word for word in words if word not in STOP_WORDS])
    found = {"".join(word[0] for word in chosen) for chosen in choices}
    return {letters for letters in found if len(letters) >= _FEWEST_INITIALS and letters.isascii()}


def address(url: str) -> str:
    """Return what tells one address from another: its end, without scheme and slash."""
    return url.lower().partition("://")[2].rstrip("/")[-_ADDRESS_END:]


def search_document(
    record: Record,
    find: Finder,
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


def _passages(record: Record, find: Finder, facts: Iterable[Fact]) -> list[list[str]]:
    """Return what the record says, each passage without the name of the record."""
    found = [[SUMMARY, fold(record.summary or "")], [LINKS, _linked_names(record, find)]]
    subjects = _subjects(record)
    for fact in facts:
        if fact.certainty == UNKNOWN or fact.head in _NAMING or _CLAIM in fact.text:
            continue
        part = fact.id.partition("#")[2]
        found.append([part, _without(fold(fact.text), subjects)])
    return [passage for passage in found if passage[1]]


def _subjects(record: Record) -> list[str]:
    """Return how the sentences of a record call it, the longest first."""
    start, end = dates_of(record)
    name = fold(named(record))
    dated = f"{name} {fold(display_period(start, end))}".strip()
    return [dated, name] if isinstance(record, Meeting) else [name]


def _without(folded: str, subjects: Iterable[str]) -> str:
    for subject in subjects:
        if subject in folded:
            return " ".join(folded.replace(subject, "").split())
    return folded


def _links(record: Record) -> Iterable[str | None]:
    """Yield the ids of the records by whose names a record should be found."""
    for role in roles_of(record):
        yield from (role.office, role.organization)
    if isinstance(record, Meeting):
        yield from (record.series, *record.hosts)
        yield from (row.organization for row in record.attendance)
    elif isinstance(record, Organization):
        yield record.parent
    elif isinstance(record, Office):
        yield record.organization
    elif isinstance(record, Initiative):
        yield from (*record.owners, *record.partners, record.parent)
    elif isinstance(record, Series):
        yield from record.organizations
    elif isinstance(record, Topic):
        yield from (record.broader, *record.related)


def _linked_names(record: Record, find: Finder) -> str:
    """Return the names and short forms of what a record is linked to, and words for its sort."""
    words = [str(getattr(record, "type", "")), str(getattr(record, "publisher", None) or "")]
    if isinstance(record, Meeting) and record.mode:
        words.append("online virtual" if record.mode == "virtual" else record.mode)
    for identifier in dict.fromkeys(_links(record)):
        linked = find(identifier or "")
        if linked is not None:
            words += [linked.name, *linked.acronyms, *linked.aliases]
    if isinstance(record, Source) and record.published:
        words.append(record.published.display())
    return " | ".join(filter(None, map(fold, words)))


def _countries(record: Record, find: Finder) -> list[str]:
    """Return the countries that a record belongs to, by itself or through its bodies."""
    own = getattr(record, "country", None) or getattr(record, "nationality", None)
    bodies: tuple[str | None, ...] = ()
    if isinstance(record, Meeting):
        own = record.place.country if record.place else None
        own = own or _inferred(record, "place.country")
    elif isinstance(record, Person):
        bodies = tuple(role.organization for role in record.roles)
    elif isinstance(record, Office):
        bodies = (record.organization,)
    elif isinstance(record, Initiative):
        bodies = (*record.owners, *record.partners)
    found = [own, *(getattr(find(body or ""), "country", None) for body in bodies)]
    return sorted({code for code in found if code})


def _inferred(record: Record, field: str) -> str:
    """Return the value that is inferred for a field; the empty text when none is."""
    values = (inference.value for inference in record.inferences if inference.field == field)
    return str(next(values, ""))


def _facets(record: Record, find: Finder) -> dict[str, Any]:
    """Return what preferences look at, absent values left out."""
    start, end = dates_of(record)
    facets: dict[str, Any] = {
        "type": getattr(record, "type", None),
        "start": str(start or ""),
        "end": str(end or ""),
        "countries": _countries(record, find),
        "posts": [
            [_post_words(role.title, role.office, role.organization, find), *_term(role)]
            for role in roles_of(record)
        ],
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


def _term(role: Any) -> list[str]:
    return [str(date or "") for date in role_period(role)]


def _post_words(title: str, office: str | None, body: str | None, find: Finder) -> str:
    """Return a post in folded words: its title, and the names of its office and its body."""
    words = [title]
    for identifier in (office, body):
        linked = find(identifier or "")
        if linked is not None:
            words += [linked.name, *linked.acronyms, *linked.aliases]
            words.append(country_name(getattr(linked, "country", None)))
    return " | ".join(filter(None, map(fold, words)))


def _meeting_facets(meeting: Meeting) -> dict[str, Any]:
    city = meeting.place.city if meeting.place else None
    roles: dict[str, list[str]] = {}
    for row in meeting.attendance:
        who = row.person or row.organization
        for role in row.roles if who else ():
            roles.setdefault(role, []).append(str(who))
    if meeting.hosts:
        roles["host"] = [*roles.get("host", ()), *meeting.hosts]
    ordinal = str(meeting.ordinal or _inferred(meeting, "ordinal"))
    return {
        "series": meeting.series,
        "ordinal": int(ordinal) if ordinal.isdecimal() else 0,
        "mode": meeting.mode,
        "city": fold(city or _inferred(meeting, "place.city")),
        "roles": roles,
        "topics": list(dict.fromkeys(link.topic for link in meeting.topics)),
    }


def to_table(document: SearchDocument) -> list[Any]:
    """Return a search document as the store keeps it: without the id that it is stored under."""
    return [list(value) if isinstance(value, tuple) else value for value in document[1:]]


def from_table(identifier: str, stored: list[Any]) -> SearchDocument:
    """Return a search document from its stored form, taken on trust."""
    return SearchDocument(identifier, *stored)


# The shapes of values: a type, a list of one shape, a tuple of several in order, or keys.
_ANY = "*"
_DATE = PartialDate
_FACETS: dict[str, Any] = {
    "type": str,
    "mode": str,
    "series": str,
    "organization": str,
    "address": str,
    "publisher": str,
    "city": str,
    "ordinal": int,
    "start": _DATE,
    "end": _DATE,
    "countries": [str],
    "topics": [str],
    "related": [str],
    "roles": {_ANY: [str]},
    "posts": [(str, _DATE, _DATE)],
    "holders": [(str, _DATE, _DATE, bool)],
}
_SHAPE = (str, str, str, _DATE, int, [str], [str], [str], [str], [(str, str)], _FACETS)


def _has_shape(value: Any, shape: Any) -> bool:
    """Return whether a value that was read is made as it should be."""
    if isinstance(shape, list):
        return isinstance(value, list) and all(_has_shape(item, shape[0]) for item in value)
    if isinstance(shape, tuple):
        pairs = zip(value, shape, strict=True) if _is_as_long(value, shape) else [(0, str)]
        return all(_has_shape(item, inner) for item, inner in pairs)
    if isinstance(shape, dict):
        return isinstance(value, dict) and all(
            _has_shape(item, shape.get(key, shape.get(_ANY))) for key, item in value.items()
        )
    if shape is _DATE:
        return isinstance(value, str) and (not value or bool(PartialDate.parse(value)))
    return type(value) is shape


def _is_as_long(value: Any, shape: Sequence[Any]) -> bool:
    return isinstance(value, (list, tuple)) and len(value) == len(shape)


def check_document(document: SearchDocument) -> None:
    """Refuse a search document that `to_table` did not make.

    Raises:
        ValueError: one of its values is not what it should be.
    """
    is_whole = (
        _has_shape(tuple(document), _SHAPE)
        and document.kind in KINDS
        and len(document.names) == len(document.folded_names) > 0
        and len(document.acronyms) == len(document.folded_acronyms)
    )
    if not is_whole:
        raise ValueError(f"the search entry of {document.id!r} is damaged")
