"""The texts of a record as the search sees them, folded, with the names of what it is linked to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from asean_wco.model.countries import country_name
from asean_wco.model.dates import MONTHS, PartialDate
from asean_wco.model.folding import fold, ordinal_ending
from asean_wco.model.records import (
    Initiative,
    Meeting,
    Office,
    Organization,
    Person,
    Record,
    Role,
    Series,
    Source,
    Topic,
    roles_of,
)

Finder = Callable[[str], Record | None]
BETWEEN_TEXTS = "|"
_UNITS = "first second third fourth fifth sixth seventh eighth ninth".split()
_TEENS = "tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_ROMAN = (
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)


# Numbers of operations and phases that `fold` leaves as they are.
_ROMAN_NUMBERS = {"v": "5", "x": "10", "xi": "11", "xii": "12", "xiii": "13"}


def ordinal_words(number: int) -> str:
    """A number as people write an ordinal: digits, digits with ending, words, Roman numerals."""
    if not 0 < number < 1000:
        return str(number)
    ending = ordinal_ending(number)
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
    numbers = [meeting.ordinal] + [
        each.value for each in meeting.inferences if each.field == "ordinal"
    ]
    yield "ordinal", " ".join(ordinal_words(number) for number in numbers if type(number) is int)
    yield "start", _date_words(meeting.start, meeting.end)
    if place := meeting.place:
        yield (
            "place",
            " . ".join(filter(None, (place.city, country_name(place.country), place.venue))),
        )
    series = find(meeting.series or "")
    yield "series", " . ".join((series.name, *series.aliases, *series.acronyms)) if series else ""
    yield "hosts", _names_of(meeting.hosts, find)
    people = [row.person for row in meeting.attendance] + [
        row.organization for row in meeting.attendance
    ]
    capacities = " . ".join(row.capacity or "" for row in meeting.attendance)
    yield "attendance", f"{_names_of(people, find)} . {capacities}"
    topics = " . ".join(link.note or "" for link in meeting.topics)
    yield "topics", f"{_names_of((link.topic for link in meeting.topics), find)} . {topics}"
    notes = " . ".join(link.note or "" for link in meeting.initiatives)
    yield (
        "initiatives",
        f"{_names_of((link.initiative for link in meeting.initiatives), find)} . {notes}",
    )
    yield "outcomes", " . ".join(each.text for each in meeting.outcomes)
    yield (
        "type",
        f"{meeting.type} . {'online virtual' if meeting.mode == 'virtual' else meeting.mode or ''}",
    )


def _own_texts(record: Record, find: Finder) -> Iterator[tuple[str, str]]:
    """The texts of the fields that only some kinds have."""
    if isinstance(record, Meeting):
        yield from _meeting_texts(record, find)
    elif isinstance(record, (Person, Organization)):
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
        yield (
            "start",
            _date_words(record.start, record.signed, record.launched, record.in_force, record.end),
        )
        yield "type", record.type
        yield "owners", _names_of((*record.owners, *record.partners, record.parent), find)
    elif isinstance(record, Series):
        yield "organizations", _names_of(record.organizations, find)
    elif isinstance(record, Topic):
        yield "broader", _names_of([record.broader, *record.related], find)
    elif isinstance(record, Source):
        yield "publisher", record.publisher or ""
        yield "published", _date_words(record.published)


def posts_of(record: Record, find: Finder) -> list[tuple[str, Role]]:
    """The posts of a person or a body, each as one folded text: the title and all names of the office and the body.

    Args:
        record: of any kind.
        find: gives the record with an id.
    """
    posts = []
    for role in roles_of(record):
        named = (find(identifier or "") for identifier in (role.office, role.organization))
        names = (
            name for each in named if each for name in (each.name, *each.acronyms, *each.aliases)
        )
        if folded := fold(" ".join((role.title, *names))):
            posts.append((folded, role))
    return posts


def texts_of(record: Record, find: Finder, posts: Iterable[tuple[str, Role]]) -> dict[str, str]:
    """The folded texts of a record by field, the field that says most first.

    Args:
        record: of any kind.
        find: gives the record with an id, so that a meeting is found by the names of those who attended.
        posts: of the record, from `posts_of`.
    """
    texts = dict(_own_texts(record, find))
    if not isinstance(record, (Meeting, Source)):
        texts["number"] = " ".join(
            _ROMAN_NUMBERS.get(word, "") for word in fold(record.name).split()
        )
    texts["summary"] = record.summary or ""
    texts["milestones"] = " . ".join(each.text for each in record.milestones)
    texts["figures"] = " . ".join(
        f"{each.name} {each.value} {each.unit or ''}" for each in record.figures
    )
    texts["notes"] = " . ".join(each.text for each in record.notes)
    folded = {"roles": f" {BETWEEN_TEXTS} ".join(text for text, _ in posts)}
    folded |= {field: _fold_each(text) for field, text in texts.items()}
    return {field: text for field, text in folded.items() if text}


def _fold_each(text: str) -> str:
    """Several texts in one, folded, with a mark between them that no phrase reaches across."""
    return f" {BETWEEN_TEXTS} ".join(filter(None, map(fold, text.split(" . "))))
