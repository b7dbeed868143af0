"""Which records and countries a fact concerns beyond its own links.

These stand behind its links, as the country of a person does, or their names occur in its text.

The build works this out once for every fact of the reference and leaves it in the store, since
reading all names takes longer than reading all facts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from asean_wco.facts.fact import DISPUTED, INFERRED, Fact
from asean_wco.facts.making import facts_of
from asean_wco.facts.when import WHEN_FIELDS
from asean_wco.model.countries import (
    ASEAN_CODES,
    COUNTRIES,
    JOINED_ASEAN,
    NOT_COUNTRIES,
    names_of_countries,
)
from asean_wco.model.dates import PartialDate
from asean_wco.model.folding import plain_words, singular
from asean_wco.model.records import (
    Find,
    Initiative,
    Office,
    Organization,
    Person,
    Record,
    Source,
    Topic,
    kind_of,
)

# Bodies of several countries: what they do does not concern the country of their seat.
SHARED_TYPES = frozenset(
    {
        "international-organization",
        "regional-organization",
        "secretariat",
        "regional-office",
        "governing-body",
    }
)
# Those in which countries or their administrations meet as well.
SHARED_BODIES = SHARED_TYPES | {"committee", "working-group"}
# The field with the id or the country that stands behind a record.
_BEHIND: dict[type[Record], str] = {
    Person: "nationality",
    Organization: "country",
    Office: "organization",
    Topic: "broader",
}
_ACRONYM = re.compile(r"[A-Za-z0-9]+(?:[-/&][A-Za-z0-9]+)*")
# Topics, cities and countries are known by common words, which may be written in any case.
_NAMED_BY_ONE_WORD = ("country", "place", "topic")
# What says something of all members of ASEAN, where ASEAN is the matter: "all ten members".
_OF_ALL_MEMBERS = re.compile(
    r"\b(?:all(?: of)?|each of|every|the(?= ten\b| eleven\b)) (?:(?:the|its) )?"
    r"(?P<number>ten |eleven |nine other |ten other )?(?:ASEAN )?(?:customs )?"
    r"(?:members?(?: states?)?|administrations|countries)\b(?! of (?!ASEAN))",
    re.IGNORECASE,
)
# Who came to a meeting has a row of its own, also where its capacity says that all ten came.
_NOT_OF_ALL = ("attendance", "roles")
_SHORTEST_ACRONYM = 3
_SHORTEST_WORD = 5


def is_national(body: Organization) -> bool:
    """Return whether a body belongs to the country of its seat, not to several countries."""
    return body.type not in SHARED_TYPES


Phrase = tuple[str, ...]


class _Phrases:
    """Names of one or more words that can be found in running text.

    Args:
        meanings: the ids that each name means.
    """

    def __init__(self, meanings: dict[Phrase, tuple[str, ...]]) -> None:
        self._by_first_word: dict[str, list[tuple[Phrase, tuple[str, ...]]]] = {}
        for phrase, identifiers in meanings.items():
            self._by_first_word.setdefault(phrase[0], []).append((phrase, identifiers))
        for entries in self._by_first_word.values():
            entries.sort(key=lambda entry: -len(entry[0]))

    def named_in(self, text: str) -> Iterator[str]:
        """Yield the ids that a text names; where names overlap, the longest counts."""
        words = _singulars(text)
        position = 0
        while position < len(words):
            length, identifiers = self._longest_at(words, position)
            yield from identifiers
            position += length

    def _longest_at(self, words: Phrase, position: int) -> tuple[int, tuple[str, ...]]:
        """Return the length of the name at a position and the ids that it means.

        Without a name there, the length is one word.
        """
        for phrase, identifiers in self._by_first_word.get(words[position], ()):
            if words[position : position + len(phrase)] == phrase:
                return len(phrase), identifiers
        return 1, ()


def _singulars(text: str) -> Phrase:
    """Return the words of a text without the ending of the plural."""
    return tuple(singular(word) for word in plain_words(text))


class NameFinder:
    """A finder of the records and countries that a text names.

    Names of several words are found in any case and number, single words and acronyms only as
    they are written. A name that two records of a kind share names neither.

    Args:
        records: records whose names can be found; sources are left out.
    """

    def __init__(self, records: Iterable[Record]) -> None:
        phrases: dict[Phrase, dict[str, str]] = {}
        words: dict[str, dict[str, str]] = {}
        for identifier, kind, name in (*_country_names(), *_record_names(records)):
            phrase = _singulars(name)
            if len(phrase) > 1 or (phrase and kind in _NAMED_BY_ONE_WORD):
                phrases.setdefault(phrase, {})[identifier] = kind
            elif _is_distinctive(name):
                words.setdefault(name, {})[identifier] = kind
        self._phrases = _Phrases({phrase: _unambiguous(named) for phrase, named in phrases.items()})
        self._words = {word: _unambiguous(named) for word, named in words.items()}
        self._countries = _Phrases(
            {_singulars(name): (code,) if code else () for code, _, name in _country_names()}
        )

    def named_in(self, text: str) -> tuple[str, ...]:
        """Return the ids and country codes that a text names, each of them once."""
        named = dict.fromkeys(self._phrases.named_in(text))
        for token in _ACRONYM.findall(text):
            named.update(dict.fromkeys(self._words.get(token, ())))
        return tuple(named)

    def countries_in(self, text: str) -> tuple[str, ...]:
        """Return the codes of the countries that a text names, even within other names."""
        return tuple(dict.fromkeys(self._countries.named_in(text)))


def _is_distinctive(name: str) -> bool:
    """Return whether a single word is no common word: an acronym, or a long name."""
    if not _ACRONYM.fullmatch(name):
        return False
    capitals = sum(letter.isupper() for letter in name)
    if capitals >= 2:
        return len(name) >= _SHORTEST_ACRONYM
    return len(name) >= _SHORTEST_WORD and capitals == 1


def _unambiguous(named: dict[str, str]) -> tuple[str, ...]:
    """Return the ids that a name means, without those that share it with one of their kind.

    Args:
        named: the kind of each record with the name, by id; the id is empty for no record.
    """
    kinds = list(named.values())
    return tuple(name for name, kind in named.items() if name and kinds.count(kind) == 1)


def _country_names() -> Iterator[tuple[str, str, str]]:
    """Yield the code, the kind and the name of countries.

    The code is empty for a name that only sounds like one of a country.
    """
    for name, code in names_of_countries().items():
        yield code, "country", name
    for name in NOT_COUNTRIES:
        yield "", "country", name


def _record_names(records: Iterable[Record]) -> Iterator[tuple[str, str, str]]:
    """Yield the id, the kind and a name of records, and the country of each of their cities."""
    cities: dict[str, set[str]] = {}
    for record in records:
        if isinstance(record, Source):
            continue
        for name in (record.name, *record.aliases, *record.acronyms):
            yield record.id, kind_of(record), name
        # A meeting has a place, a body a seat.
        seat = getattr(record, "place", record)
        city, country = getattr(seat, "city", None), getattr(seat, "country", None)
        if city and country:
            cities.setdefault(city, set()).add(country)
    for city, countries in cities.items():
        if len(countries) == 1:
            yield countries.pop(), "place", city


def _text_with_names(fact: Fact) -> str:
    """Return the words of a fact in which names count.

    The reason for an inference and the note on a dispute name other things as well.
    """
    if fact.certainty in (INFERRED, DISPUTED):
        return str(fact.value)
    return fact.text


def all_members_in(record: Record, fact: Fact) -> tuple[str, ...]:
    """Return the members of ASEAN at its time if a fact says something of all of them; else none.

    Args:
        record: about which the fact is.
        fact: such as the milestone "All ten members had signed."
    """
    words = _OF_ALL_MEMBERS.search(_text_with_names(fact))
    if words is None or fact.head in _NOT_OF_ALL:
        return ()
    # Without their number, these may be the members of another body that works with ASEAN.
    summary = record.summary if words["number"] else ""
    if "ASEAN" not in f"{record.name} {fact.text} {summary}":
        return ()
    if words["number"] == "eleven ":
        return ASEAN_CODES
    day = None if words["number"] == "ten " else fact.date
    return tuple(code for code in ASEAN_CODES if _was_member(code, day))


def _was_member(code: str, day: PartialDate | None) -> bool:
    """Return whether a country was a member of ASEAN on a day; without one, among the ten."""
    joined = JOINED_ASEAN.get(code)
    if joined is None:
        return True
    if day is None:
        return code != "TL"
    return joined <= day.latest


class Mentions:
    """What the facts of records concern beyond their own links.

    Args:
        find: returns the record with an id, or None.
        finder: the finder of names in texts.
        topics: all topics, for the initiatives that they list.
    """

    def __init__(self, find: Find, finder: NameFinder, topics: Iterable[Topic]) -> None:
        self._find = find
        self._finder = finder
        self._topics_of: dict[str, list[str]] = {}
        for topic in topics:
            for identifier in topic.related:
                self._topics_of.setdefault(identifier, []).append(topic.id)

    def concerned(self, record: Record) -> dict[str, list[str]]:
        """Return what `facts_of` takes as `concerned`: by fact, and for all facts of the record."""
        concerned: dict[str, list[str]] = {}
        whole = list(dict.fromkeys(self._of_whole(record)))
        if whole:
            concerned[""] = whole
        for fact in facts_of(record, self._name_of, {}):
            more = [name for name in self._of_fact(record, fact) if name not in whole]
            if more:
                concerned[fact.part] = more
        return concerned

    def _name_of(self, identifier: str) -> str:
        record = self._find(identifier)
        return record.name if record else identifier

    def _of_whole(self, record: Record) -> Iterator[str]:
        """Yield what every fact of a record concerns."""
        if isinstance(record, Initiative):
            concerned = self._topics_of.get(record.id, [])
            if record.parent:
                concerned = [record.parent, *concerned, *self._topics_of.get(record.parent, [])]
            for identifier in concerned:
                yield identifier
                yield from self._beyond(identifier)
        yield from self._beyond(record.id)
        for name in (record.name, *record.aliases):
            yield from self._finder.countries_in(name)

    def _of_fact(self, record: Record, fact: Fact) -> list[str]:
        """Return what a fact concerns beyond its own links."""
        named = (*self._finder.named_in(_text_with_names(fact)), *all_members_in(record, fact))
        # The dates of an initiative are those of its owners and partners as well.
        owners: tuple[str, ...] = ()
        if isinstance(record, Initiative) and fact.field in WHEN_FIELDS:
            owners = (*record.owners, *record.partners)
        concerned = dict.fromkeys(self._members_at(fact))
        for identifier in (*fact.mentions, *named, *owners):
            concerned.update(dict.fromkeys((identifier, *self._beyond(identifier))))
        return [name for name in concerned if name and name not in fact.mentions]

    def _members_at(self, fact: Fact) -> Iterator[str]:
        """Yield the countries whose administrations took part in a meeting under one name."""
        if fact.head != "attendance":
            return
        for identifier in fact.mentions:
            body = self._find(identifier)
            if isinstance(body, Organization) and is_national(body):
                yield from (member for member in body.members if member in COUNTRIES)

    def _beyond(self, identifier: str) -> list[str]:
        """Return what stands behind a record: its country, its body, the broader topics.

        A circle of topics that are broader than each other ends where it began.
        """
        beyond: list[str] = []
        record = self._find(identifier)
        while record:
            behind = _directly_behind(record)
            if not behind or behind in (identifier, *beyond):
                break
            beyond.append(behind)
            record = self._find(behind)
        return beyond


def mentions_among(records: Iterable[Record]) -> Mentions:
    """Return what works out mentions among all records, which it reads at once."""
    listed = list(records)
    by_id = {record.id: record for record in listed}
    topics = [record for record in listed if isinstance(record, Topic)]
    return Mentions(by_id.get, NameFinder(listed), topics)


def _directly_behind(record: Record) -> str | None:
    """Return the country of a person or a body, the body of an office, the topic above a topic."""
    if isinstance(record, Organization) and not is_national(record):
        return None
    behind: str | None = getattr(record, _BEHIND.get(type(record), ""), None)
    return behind
