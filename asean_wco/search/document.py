"""What the search sees of a record: its names and its text, folded once when the store is built."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from asean_wco.model.dates import MONTHS, PartialDate
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
)
from asean_wco.model.vocabulary import KINDS, country_name
from asean_wco.search.vocabulary import STOP_WORDS

Period = tuple[PartialDate | None, PartialDate | None]
Finder = Callable[[str], Record | None]
BETWEEN_TEXTS = "|"
_FEWEST_INITIALS = 3
_UNITS = "first second third fourth fifth sixth seventh eighth ninth".split()
_TEENS = ("tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth").split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_ROMAN = ((100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


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
            body of an office, topics of a meeting, what a topic is related to.
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


_ROMAN_NUMBERS = {
    word: str(number)
    for number, word in enumerate("i ii iii iv v vi vii viii ix x xi xii xiii".split(), 1)
    if number > 1
}


def ordinal_words(number: int) -> str:
    """A number as people write an ordinal: digits, digits with ending, words, Roman numerals."""
    if not 0 < number < 1000:
        return str(number)
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    words = ""
    if number < 10:
        words = _UNITS[number - 1]
    elif number < 20:
        words = _TEENS[number - 10]
    elif number < 100:
        tens, units = _TENS[number // 10 - 2], number % 10
        words = f"{tens} {_UNITS[units - 1]}" if units else f"{tens[:-1]}ieth"
    roman, rest = "", number
    for value, letters in _ROMAN:
        count, rest = divmod(rest, value)
        roman += letters * count
    return f"{number} {number}{ending} {words} {roman if number > 3 else ''}"


def initials(folded: str) -> set[str]:
    """What a folded name may be abbreviated to: the first letters of its words, with and without the little ones."""
    words = [word for word in folded.split() if word.isalpha()]
    content = [word for word in words if word not in STOP_WORDS]
    found = ("".join(word[0] for word in each) for each in (words, content))
    return {each for each in found if len(each) >= _FEWEST_INITIALS and each.isascii()}


def _date_words(*dates: PartialDate | None) -> str:
    words = []
    for date in dates:
        if date:
            words += [str(date.year)] + ([MONTHS[date.month - 1]] if date.month else [])
    return " ".join(dict.fromkeys(words))


def _names_of(identifiers: Iterable[str | None], find: Finder) -> str:
    """The names and acronyms of linked records, for being found through them."""
    words: list[str] = []
    for identifier in dict.fromkeys(identifiers):
        record = find(identifier or "")
        if record is not None:
            words += [record.name, *record.acronyms]
    return " . ".join(words)


def _meeting_texts(meeting: Meeting, find: Finder) -> Iterator[tuple[str, str]]:
    """The texts of a meeting, with the names of what it is linked to."""
    numbers = [meeting.ordinal] + [each.value for each in meeting.inferences if each.field == "ordinal"]
    yield "ordinal", " ".join(ordinal_words(number) for number in numbers if type(number) is int)
    yield "start", _date_words(meeting.start, meeting.end)
    if place := meeting.place:
        yield "place", " . ".join(filter(None, (place.city, country_name(place.country), place.venue)))
    series = find(meeting.series or "")
    yield "series", " . ".join((series.name, *series.aliases, *series.acronyms)) if series else ""
    yield "hosts", _names_of(meeting.hosts, find)
    people = [row.person for row in meeting.attendance] + [row.organization for row in meeting.attendance]
    capacities = " . ".join(row.capacity or "" for row in meeting.attendance)
    yield "attendance", f"{_names_of(people, find)} . {capacities}"
    topics = " . ".join(link.note or "" for link in meeting.topics)
    yield "topics", f"{_names_of((link.topic for link in meeting.topics), find)} . {topics}"
    notes = " . ".join(link.note or "" for link in meeting.initiatives)
    yield "initiatives", f"{_names_of((link.initiative for link in meeting.initiatives), find)} . {notes}"
    yield "outcomes", " . ".join(each.text for each in meeting.outcomes)
    yield "type", meeting.type


def _own_texts(record: Record, find: Finder) -> Iterator[tuple[str, str]]:
    """The texts of the fields that only some kinds have."""
    if isinstance(record, Meeting):
        yield from _meeting_texts(record, find)
    elif isinstance(record, (Person, Organization)):
        titles = " . ".join(role.title for role in record.roles)
        bodies = _names_of([x for role in record.roles for x in (role.office, role.organization)], find)
        yield "roles", f"{titles} . {bodies}"
        if isinstance(record, Organization):
            yield "country", f"{country_name(record.country)} . {record.city or ''}"
            yield "type", record.type
            yield "parent", _names_of([record.parent], find)
        else:
            yield "nationality", country_name(record.nationality)
    elif isinstance(record, Office):
        yield "organization", f"{record.title} . {_names_of([record.organization], find)}"
        yield "id", record.id.replace("-", " ")
    elif isinstance(record, Initiative):
        yield "start", _date_words(record.start, record.signed, record.launched, record.in_force, record.end)
        yield "type", record.type
        yield "owners", _names_of((*record.owners, *record.partners, record.parent), find)
    elif isinstance(record, Series):
        yield "organizations", _names_of(record.organizations, find)
    elif isinstance(record, Topic):
        yield "broader", _names_of([record.broader, *record.related], find)
    elif isinstance(record, Source):
        yield "publisher", record.publisher or ""
        yield "published", _date_words(record.published)


def _texts_of(record: Record, find: Finder) -> dict[str, str]:
    texts = dict(_own_texts(record, find))
    if not isinstance(record, (Meeting, Source)):
        texts["number"] = " ".join(_ROMAN_NUMBERS.get(word, "") for word in fold(record.name).split())
    texts["summary"] = record.summary or ""
    texts["milestones"] = " . ".join(each.text for each in record.milestones)
    texts["figures"] = " . ".join(f"{each.name} {each.value} {each.unit or ''}" for each in record.figures)
    texts["notes"] = " . ".join(each.text for each in record.notes)
    return {field: folded for field, text in texts.items() if (folded := _fold_each(text))}


def _fold_each(text: str) -> str:
    """Several texts in one, folded, with a mark between them that no phrase reaches across."""
    return f" {BETWEEN_TEXTS} ".join(filter(None, map(fold, text.split(" . "))))


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
                if row.person and role != "participant":
                    roles.setdefault(role, []).append(row.person)
        if record.hosts:
            roles["host"] = [*roles.get("host", ()), *record.hosts]
        topics = list(dict.fromkeys(link.topic for link in record.topics))
        facets |= {"series": record.series, "mode": record.mode, "roles": roles, "topics": topics}
        facets["city"] = fold(city or (inferred[0] if inferred else ""))
    return {name: value for name, value in facets.items() if value}


def search_document(
    record: Record,
    find: Finder,
    period: Period,
    sources: int,
    holders: Sequence[tuple[str, str, str, bool]] = (),
) -> SearchDocument:
    """A record as the search sees it.

    Args:
        record: of any kind.
        find: gives the record with an id, so that a meeting is found by the names of those who attended.
        period: the first and last date of the record.
        sources: number of sources that it rests on.
        holders: of an office: id, first and last date with evidence, whether acting.
    """
    date = period[0]
    facets = _facets(record, find, period)
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
        _texts_of(record, find),
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
    if not all(isinstance(each, list) for each in lists) or not all(isinstance(each, dict) for each in mappings):
        raise ValueError(f"the search entry of {document.id!r} is damaged")
    words = (document.kind, document.name, document.date, *(word for each in lists for word in each))
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
    """Whether facets are what `to_table` writes: words, dates, lists of words, and the two tables of ids."""
    roles, holders = facets.get("roles", {}), facets.get("holders", [])
    if not isinstance(roles, dict) or not isinstance(holders, list):
        return False
    lists = [*(facets.get(name, []) for name in _LISTS), *roles.values()]
    if not all(isinstance(each, list) for each in (*lists, *holders)):
        return False
    if not all(len(holder) == 4 and isinstance(holder[0], str) and type(holder[3]) is bool for holder in holders):
        return False
    words = [value for name, value in facets.items() if name not in (*_LISTS, "holders", "roles")]
    dates = [facets[name] for name in ("start", "end") if name in facets]
    try:
        for date in (*dates, *(date for holder in holders for date in holder[1:3])):
            PartialDate.parse(date)
    except (TypeError, ValueError):
        return False
    return all(isinstance(word, str) for word in (*words, *(word for each in lists for word in each)))
