"""What the search sees of a record: its names and its text, folded once when the store is built."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from asean_wco.model.dates import PartialDate
from asean_wco.model.folding import fold
from asean_wco.model.records import (
    Initiative,
    Meeting,
    Office,
    Person,
    Record,
    Role,
    Topic,
    kind_of,
)
from asean_wco.model.vocabulary import KINDS
from asean_wco.search.texts import Finder, posts_of, texts_of
from asean_wco.search.vocabulary import STOP_WORDS

Period = tuple[PartialDate | None, PartialDate | None]
_FEWEST_INITIALS = 3


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
        texts: folded text by field, the field that says most first.
        facets: what filters look at: type, mode, series, start, end, countries, city, roles at a meeting, holders and
            body of an office, topics of a meeting, what a topic is related to, and the first and last date of each post
            that `texts` has under `roles`.
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
    texts: Mapping[str, str]
    facets: Mapping[str, Any]


def initials(folded: str) -> set[str]:
    """What a folded name may be abbreviated to: the first letters of its words, with and without the little ones."""
    words = [word for word in folded.split() if word.isalpha()]
    content = [word for word in words if word not in STOP_WORDS]
    found = ("".join(word[0] for word in each) for each in (words, content))
    return {each for each in found if len(each) >= _FEWEST_INITIALS and each.isascii()}


def _countries(record: Record, find: Finder) -> list[str]:
    """The countries that a record belongs to, by itself or through its bodies."""
    own = getattr(record, "country", None) or getattr(record, "nationality", None)
    bodies: tuple[str | None, ...] = ()
    if isinstance(record, Meeting):
        own = record.place.country if record.place else None
        inferred = [each.value for each in record.inferences if each.field == "place.country"]
        own = own or (str(inferred[0]) if inferred else None)
    elif isinstance(record, Person):
        bodies = tuple(role.organization for role in record.roles)
    elif isinstance(record, Office):
        bodies = (record.organization,)
    elif isinstance(record, Initiative):
        bodies = (*record.owners, *record.partners)
    found = [own, *(getattr(find(body or ""), "country", None) for body in bodies)]
    return sorted({code for code in found if code})


def _facets(record: Record, find: Finder, period: Period) -> dict[str, Any]:
    """What filters look at, absent values left out."""
    facets: dict[str, Any] = {
        "type": getattr(record, "type", None),
        "start": str(period[0]) if period[0] else None,
        "end": str(period[1]) if period[1] else None,
        "countries": _countries(record, find),
        "organization": record.organization if isinstance(record, Office) else None,
        "related": list(record.related) if isinstance(record, Topic) else None,
    }
    if isinstance(record, Meeting):
        city = record.place.city if record.place else None
        inferred = [str(each.value) for each in record.inferences if each.field == "place.city"]
        roles: dict[str, list[str]] = {}
        for row in record.attendance:
            for role in row.roles:
                if who := row.person or row.organization:
                    roles.setdefault(role, []).append(who)
        if record.hosts:
            roles["host"] = [*roles.get("host", ()), *record.hosts]
        topics = list(dict.fromkeys(link.topic for link in record.topics))
        facets |= {"series": record.series, "mode": record.mode, "roles": roles, "topics": topics}
        facets["city"] = fold(city or (inferred[0] if inferred else ""))
    return {name: value for name, value in facets.items() if value}


def _stated_term(role: Role) -> Period:
    return role.start, role.end


def search_document(
    record: Record,
    find: Finder,
    period: Period,
    sources: int,
    holders: Sequence[tuple[str, str, str, bool]] = (),
    term_of: Callable[[Role], Period] = _stated_term,
) -> SearchDocument:
    """A record as the search sees it.

    Args:
        record: of any kind.
        find: gives the record with an id, so that a meeting is found by the names of those who attended.
        period: the first and last date of the record.
        sources: number of sources that it rests on.
        holders: of an office: id, first and last date with evidence, whether acting.
        term_of: gives the first and last date with evidence of a post.
    """
    date = period[0]
    facets = _facets(record, find, period)
    posts = posts_of(record, find)
    if posts:
        facets["terms"] = [[str(each or "") for each in term_of(role)] for _, role in posts]
    if holders:
        facets["holders"] = [list(holder) for holder in holders]
    names = (record.name, *record.aliases)
    people = isinstance(record, Person)
    return SearchDocument(
        record.id,
        kind_of(record),
        record.name,
        str(date) if date else "",
        sources,
        names,
        tuple(fold(name, names=people) for name in names),
        record.acronyms,
        tuple(fold(acronym) for acronym in record.acronyms),
        texts_of(record, find, posts),
        facets,
    )


def to_table(document: SearchDocument) -> list[Any]:
    """A search document as the store keeps it: its values in order, without the id that it is stored under."""
    return [list(value) if isinstance(value, tuple) else value for value in document[1:]]


def from_table(identifier: str, stored: list[Any]) -> SearchDocument:
    """A search document from its stored form, taken on trust."""
    return SearchDocument(identifier, *stored)


def check_document(document: SearchDocument) -> None:
    """Refuse a search document that `to_table` did not make.

    Raises:
        ValueError: one of its values is not what it should be.
    """
    lists = (document.names, document.folded_names, document.acronyms, document.folded_acronyms)
    mappings = (document.texts, document.facets)
    if not all(isinstance(each, list) for each in lists) or not all(
        isinstance(each, dict) for each in mappings
    ):
        raise ValueError(f"the search entry of {document.id!r} is damaged")
    words = (
        document.kind,
        document.name,
        document.date,
        *(word for each in lists for word in each),
    )
    if (
        not all(isinstance(word, str) for word in (*words, *document.texts.values()))
        or not isinstance(document.sources, int)
        or document.kind not in KINDS
        or not document.names
        or len(document.names) != len(document.folded_names)
        or len(document.acronyms) != len(document.folded_acronyms)
        or not _are_facets(document.facets)
    ):
        raise ValueError(f"the search entry of {document.id!r} is damaged")


_LISTS = ("countries", "related", "topics")


def _are_facets(facets: Mapping[str, Any]) -> bool:
    """Whether facets are what `to_table` writes: words, dates, lists of words, and the tables of ids and of terms."""
    roles, holders, terms = (
        facets.get("roles", {}),
        facets.get("holders", []),
        facets.get("terms", []),
    )
    if not isinstance(roles, dict) or not isinstance(holders, list) or not isinstance(terms, list):
        return False
    lists = [*(facets.get(name, []) for name in _LISTS), *roles.values(), *terms]
    if not all(isinstance(each, list) for each in (*lists, *holders)) or not all(
        len(term) == 2 for term in terms
    ):
        return False
    if not all(
        len(holder) == 4 and isinstance(holder[0], str) and type(holder[3]) is bool
        for holder in holders
    ):
        return False
    words = [
        value
        for name, value in facets.items()
        if name not in (*_LISTS, "holders", "roles", "terms")
    ]
    dates = [facets[name] for name in ("start", "end") if name in facets]
    try:
        dates += [date for holder in holders for date in holder[1:3]] + [
            date for term in terms for date in term if date
        ]
        for date in dates:
            PartialDate.parse(date)
    except (TypeError, ValueError):
        return False
    return all(
        isinstance(word, str) for word in (*words, *(word for each in lists for word in each))
    )
