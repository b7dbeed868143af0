"""What the words of a question about lists say, each word taken by one thing alone.

The search reads times, cities and countries. Here the records are read besides: rows of meetings,
people, posts and bodies, by the words that people have for them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from asean_wco.answers import words as words_of
from asean_wco.answers.question import Question
from asean_wco.model.folding import HONORIFICS, fold
from asean_wco.model.records import Office, Person, Series, kind_of
from asean_wco.search.document import SearchDocument
from asean_wco.search.index import Spelled

# Kinds of record that a list may be narrowed by, with what a whole name of one is read as.
_NAMED = ("person", "organization", "office", "initiative", "topic")
_LONGEST_NAME = 9
# More countries than these are a group of them: the members of ASEAN.
_MOST_CODES = 2
# A word in more names than these is no name of one.
_MOST_CALLED = 40
# A single word of a name that more names share is no name of one.
_MOST_SHARING = 4
# A shorter word is no name unless it is written in capitals.
_SHORTEST_NAME = 3
_NUMBERED = re.compile(r"\b\d{1,3}(?:st|nd|rd|th)\b|\bfirst\b|\bsecond\b")
# Words for whoever heads a customs service, and for what rows of meetings are called by otherwise.
_ONE_WORD = {
    word: meant
    for meant, words in {
        "head": "heads dg dgs director directors chief chiefs boss bosses commissioner "
        "commissioners leaders",
        "ap": "asia pacific p regional",
        "rtc": "training center centers rtcs centre centres",
        "asw": "single window",
        "point": "points",
        "group": "groups",
        "laboratory": "lab labs laboratories rcl rcls",
        "consultation": "consultations talks",
        "wg": "working",
        "rocb": "rocbs",
        "tf": "task force",
    }.items()
    for word in words.split()
}
# Who meet, by whose name alone people call their meetings.
_WHO_MEET = frozenset("heads chiefs directors dgs commissioners points contact".split())
# Words in the names of rows that say nothing by which one differs from another.
_LIGHT = frozenset(
    "of the for on and in with general generals customs administrations administration "
    "meeting meetings conference conferences session sessions a heads' group matters "
    "administrative".split()
)
# Names of bodies alone name no row: "ASEAN meetings".
_OF_MANY = frozenset("asean wco ap world organization".split())
# A name without "WCO" has so many words at least.
_FEWEST_SPOKEN = 3
# Bodies that meet; more must be said than what they are.
_GROUPS = frozenset("group committee force".split())
# What heads do who are a row of meetings: "in which years did the ASEAN customs heads meet".
_MEETING = frozenset("meet met gather gathered convene convened come came sat sit".split())
# What stands for a meeting, so that words beside it may name the row.
_EVENTS = frozenset(
    "meeting meetings conference conferences session sessions consultation consultations talks "
    "seminar seminars".split()
)
_CONNECTING = frozenset("of the and between des de du la le les".split())
# What begins a condition rather than the name of a row: "meetings on the single window".
_LINKING = frozenset("in with on for".split())
# How far the name of a row may miss words that nobody says.
_MOST_UNSAID = 2
# What makes the customs administration of a country that is named.
_SERVICE = frozenset("customs administration administrations department bureau service".split())
_SERVICE_OF = frozenset("of in from the".split())
# Words for the head of a body.
_HEADS = frozenset(
    "head heads headed chief chiefs boss bosses leader leaders dg dgs "
    "director directors commissioner commissioners comptroller comptrollers controller "
    "controllers general generals".split()
)
# Where somebody is who heads a body.
_AT_TOP = frozenset("top helm charge".split())
# So many words of a name must be said, and so much of it, for a record to be meant by a part.
_FEWEST_OF_NAME = 2
_LEAST_OF_NAME = 0.5
# The best hits of the search that may be meant by a part of their names.
_MOST_HITS = 25
_POST_WORDS = _HEADS | frozenset(
    "secretary secretaries sg sgs deputy deputies vice chair chairs".split()
)
_TITLES_OF_HEADS = frozenset("head director commissioner controller secretary chief".split())
# What is said of somebody who heads a body that follows.
_HEADING = frozenset("headed led ran".split())
# What may stand between a post and its body: "vice chair for the Asia/Pacific region of the WCO".
_BETWEEN_POST = _SERVICE_OF | frozenset("for asia pacific ap region regional".split())
_AS_WRITTEN = {
    "secretaries": "secretary",
    "deputies": "deputy",
    "sg": "secretary general",
    "sgs": "secretary general",
    "dsg": "deputy secretary",
}


class Span(NamedTuple):
    """Some words that name something.

    Attributes:
        start: place of the first word.
        end: place after the last one.
        sort: a kind of record, or row.
        ids: of the records that are named; of a row those of its meetings.
    """

    start: int
    end: int
    sort: str
    ids: tuple[str, ...]


class Said:
    """The words of a question, and what takes them.

    Args:
        question: asked.
        is_loose: whether names may be borne out in part, and words be left over.

    Attributes:
        tokens: the words.
        spans: what they name, in the order in which it was found.
    """

    def __init__(self, question: Question, *, is_loose: bool = False) -> None:
        self.question = question
        self.is_loose = is_loose
        self.tokens = question.words.split()
        self._taken: set[int] = set()
        self.spans: list[Span] = []
        self._names = _names_of_records(question)
        for reads in (
            self._read_units,
            self._read_people,
            self._read_rows,
            self._read_names,
            self._read_posts,
            self._read_tops,
            self._read_services,
        ):
            reads()
        if is_loose and not (self.span("row") or self.span("office")):
            self._read_rows(is_of_heads=True)

    def take(self, start: int, end: int) -> None:
        """Take some words, so that nothing else may."""
        self._taken.update(range(start, end))

    def take_phrase(self, phrase: str) -> int:
        """Take a phrase wherever it stands; return its first place, or -1 where it stands nowhere.

        A word of it that is taken already is no part of it.
        """
        words = phrase.split()
        for place in range(len(self.tokens) - len(words) + 1):
            is_here = self.tokens[place : place + len(words)] == words
            if is_here and self.is_open(place, place + len(words)):
                self.take(place, place + len(words))
                return place
        return -1

    def is_open(self, start: int, end: int | None = None) -> bool:
        """Return whether nothing has taken a word yet, or any of several."""
        return self._taken.isdisjoint(range(start, start + 1 if end is None else end))

    def ids(self, sort: str) -> tuple[str, ...]:
        """Return the ids of all that is named of a sort, each once."""
        return tuple(
            dict.fromkeys(one for span in self.spans if span.sort == sort for one in span.ids)
        )

    def span(self, sort: str) -> Span | None:
        """Return the first thing named of a sort; None where none is."""
        return next((span for span in self.spans if span.sort == sort), None)

    def open_words(self) -> list[str]:
        """Return the words that nothing has taken, in their order."""
        return [word for place, word in enumerate(self.tokens) if self.is_open(place)]

    def open_runs(self) -> Iterator[tuple[int, int]]:
        """Yield the places of words that stand together, say something, and are not taken."""
        start = 0
        while start < len(self.tokens):
            end = start
            while end < len(self.tokens) and self._says_something(end):
                end += 1
            if end > start:
                yield start, end
            start = max(end, start + 1)

    def _says_something(self, place: int) -> bool:
        return self.is_open(place) and not is_small(self.tokens[place])

    def _add(self, start: int, end: int, sort: str, ids: Iterable[str]) -> None:
        self.take(start, end)
        self.spans.append(Span(start, end, sort, tuple(ids)))

    def _read_units(self) -> None:
        """Take the times, cities and countries that the search reads."""
        place = 0
        for unit in self.question.units:
            size = len(unit.words)
            here = [
                start
                for start in range(place, len(self.tokens) - size + 1)
                if tuple(self.tokens[start : start + size]) == unit.words
            ]
            if not here:
                continue
            place = here[0] + size
            is_number = unit.sort == "ordinal" and unit.text != "first"
            if unit.sort in ("time", "place", "mode") or is_number:
                self._add(here[0], place, unit.sort, unit.meaning)
                self._take_word_for_place(here[0])
            elif unit.sort == "country" and len(unit.meaning) > _MOST_CODES:
                self._add(here[0], place, "group", unit.meaning)
            elif unit.sort == "country":
                # A country may be a part of a name that is read later.
                self.spans.append(Span(here[0], place, "country", unit.meaning))

    def _take_word_for_place(self, start: int) -> None:
        """Take the word before a city that only says what it is: "the town of Dili"."""
        before = self.tokens[max(start - 2, 0) : start]
        if before[-1:] == ["of"] and before[0] in ("town", "city", "island", "port"):
            self.take(start - 2, start)

    def _read_people(self) -> None:
        """Take the people whose whole name is said; the words of it may have been translated."""
        typed = f" {fold(self.question.plain)} "
        for name, ids in self._names.items():
            people = [one for one in ids if isinstance(self.question.record(one), Person)]
            if people and " " in name and f" {name} " in typed:
                words = set(name.split())
                places = [at for at, word in enumerate(self.tokens) if word in words]
                if places:
                    self._add(places[0], places[-1] + 1, "person", people)

    def _read_rows(self, *, is_of_heads: bool = False) -> None:
        """Take the words that name a row of meetings: "ASEAN DG meetings", "ADGCMs".

        Args:
            is_of_heads: whether the heads who meet name it alone: "the ASEM customs heads".
        """
        best: tuple[tuple[int, int], Span] | None = None
        beside = _EVENTS | _GROUPS | _MEETING | self._letters_of_rows()
        if is_of_heads:
            beside |= _WHO_MEET
        for start, end in _runs_of_row(self, self._rows_vocabulary(), beside):
            bag = _bag(self.tokens[start:end])
            if is_of_heads and len(bag) < _FEWEST_OF_NAME:
                continue
            if self.tokens[end - 1] in _MEETING:
                bag -= _MEETING
                if "head" not in bag:
                    continue
            fit = self._row_called(bag)
            if fit and (best is None or (len(bag), end - start) > best[0]):
                best = ((len(bag), end - start), Span(start, end, "row", fit))
        if best:
            self._add(*best[1])

    def _rows_vocabulary(self) -> frozenset[str]:
        words = {word for _, bags in _rows(self.question) for bag in bags for word in bag}
        return frozenset(words) | _CONNECTING | (_LIGHT - _LINKING)

    def _letters_of_rows(self) -> frozenset[str]:
        """Return the letters that alone name a series, with and without an s."""
        bags = [bag for _, bags in _rows(self.question) for bag in bags if len(bag) == 1]
        return frozenset(word for bag in bags for word in bag) - frozenset(_ONE_WORD.values())

    def _row_called(self, bag: frozenset[str]) -> tuple[str, ...]:
        """Return the meetings of the row whose name has some words, and fewest besides."""
        if not bag - _OF_MANY - _KINDS_OF_GROUP and bag != _TALKS:
            return ()
        fits = []
        for meetings, bags in _rows(self.question):
            unsaid = [len(one - bag) for one in bags if bag <= one]
            if unsaid and min(unsaid) <= _MOST_UNSAID:
                fits.append((min(unsaid), -len(meetings), meetings))
        numbers = min(fits, key=lambda fit: fit[:2])[2] if fits else ()
        documents = self.question.library.index.documents(sorted(numbers))
        return tuple(one.id for one in documents)

    def _read_names(self) -> None:
        """Take the longest whole names of records, from left to right."""
        place = 0
        while place < len(self.tokens):
            size = self._size_of_name(place)
            if size:
                self._take_records(place, place + size, self._called(place, size))
            place += max(size, 1)

    def _size_of_name(self, place: int) -> int:
        for size in range(min(_LONGEST_NAME, len(self.tokens) - place), 0, -1):
            if self.is_open(place, place + size) and self._called(place, size):
                return size
        return 0

    def _called(self, place: int, size: int) -> list[str]:
        """Return the ids of the records that some words are a name, letters or the id of."""
        words = self.tokens[place : place + size]
        name = " ".join(words)
        if size > 1 and name in self._names:
            return self._names[name]
        is_word = name in words_of.ROLES or name in words_of.PREDICATES or is_small(name)
        if size == 1 and (is_word or len(name) < _SHORTEST_NAME or name in _EVENTS):
            return []
        number = self.question.library.index.number_of("-".join(words))
        if number is not None:
            found = self.question.library.index.documents([number])
            return [one.id for one in found if one.kind in _NAMED]
        return self._names.get(name) or self._by_letters(name) if size == 1 else []

    def _by_letters(self, word: str) -> list[str]:
        """Return the ids of the records that are called by some letters."""
        index = self.question.library.index
        numbers = index.having(word, naming=True)
        if len(numbers) > _MOST_CALLED:
            return []
        documents = index.documents(sorted(numbers))
        return [one.id for one in documents if one.kind in _NAMED and word in one.folded_acronyms]

    def _take_records(self, start: int, end: int, ids: Sequence[str]) -> None:
        by_kind: dict[str, list[str]] = {}
        for one in ids:
            record = self.question.record(one)
            if record:
                by_kind.setdefault(kind_of(record), []).append(one)
        for kind in _NAMED:
            # A word for a topic alone may be a part of another name: AEO.
            if kind in by_kind and (kind != "topic" or end > start + 1):
                self._add(start, end, kind, by_kind[kind])
                return

    def _read_posts(self) -> None:
        """Take the posts that are named by their body or country: "the ASEAN SG"."""
        for start, end in _runs(self.tokens, lambda word: word in _POST_WORDS, self.is_open):
            words = " ".join(_AS_WRITTEN.get(word, word) for word in self.tokens[start:end])
            self._take_post(start, end, words, self._body_beside(start, end))
        for place, word in enumerate(self.tokens):
            if word in _HEADING and self.is_open(place):
                self._take_post(place, place + 1, "head", self._body_beside(-1, place + 1))

    def _read_tops(self) -> None:
        """Take the head of a service that is said by its place: "at the top of Thai customs"."""
        if self.span("office"):
            return
        for place, word in enumerate(self.tokens):
            if self.is_loose and word in _AT_TOP and self.is_open(place):
                self._take_post(place, place + 1, "head", self._body_beside(place, place + 1))

    def _take_post(
        self, start: int, end: int, words: str, beside: tuple[int, int, list[str]] | None
    ) -> None:
        """Take the post of a body that is titled by some words, the plainest of several."""
        first, last, bodies = beside or (start, end, [])
        offices = [
            office
            for body in bodies
            for office in self.question.library.offices(org=body)
            if _is_titled(office, words)
        ]
        if offices:
            self._drop(bodies)
            plainest = min(offices, key=lambda office: len(office.name.split()))
            self._add(max(first, 0) if first >= 0 else start, last, "office", [plainest.id])

    def _drop(self, ids: Sequence[str]) -> None:
        """Forget that some records are named, as they only are a part of another name."""
        self.spans = [span for span in self.spans if span.ids != tuple(ids)]

    def _body_beside(self, start: int, end: int) -> tuple[int, int, list[str]] | None:
        """Return the bodies named right before or after some words, with the places of both."""
        after = end
        while after < len(self.tokens) and self.tokens[after] in _BETWEEN_POST:
            after += 1
        before = start - 1 if start > 0 and self.tokens[start - 1] == "customs" else start
        if self.tokens[after : after + 2] == ["customs", "of"]:
            after += 2
        for span in self.spans:
            if span.sort == "organization" and (span.end in (start, before) or span.start == after):
                return min(start, span.start), max(end, span.end), list(span.ids)
            if span.sort == "country" and (span.end in (start, before) or span.start == after):
                stop = max(end, span.end)
                stop += bool(self.tokens[stop : stop + 1]) and self.tokens[stop] in _SERVICE
                services = [one for code in span.ids for one in self.services(code)]
                return min(start, span.start), stop, services
        if start > 0 and self.tokens[start - 1] == "asean":
            return start - 1, end, ["asean-secretariat"]
        if self.tokens[after : after + 1] == ["asean"]:
            return start, after + 1, ["asean-secretariat"]
        return None

    def services(self, country: str) -> list[str]:
        """Return the ids of the customs administrations of a country."""
        found = self.question.library.organizations(country=country, type="customs-administration")
        return [one.id for one in found]

    def _read_services(self) -> None:
        """Take the customs administrations that are named by their country: "Thai customs"."""
        for span in [one for one in self.spans if one.sort == "country" and len(one.ids) == 1]:
            if not self.is_open(span.start, span.end):
                self.spans.remove(span)
                continue
            end = span.end
            while end < len(self.tokens) and self.tokens[end] in _SERVICE and self.is_open(end):
                end += 1
            start = span.start
            while start and self.tokens[start - 1] in _SERVICE_OF:
                start -= 1
            is_before = start < span.start and self.tokens[start - 1 : start] == ["customs"]
            start = start - 1 if is_before else span.start
            if "customs" in self.tokens[span.end : end] or is_before:
                self.spans.remove(span)
                self._add(start, end, "organization", self.services(span.ids[0]))
            else:
                self.take(span.start, span.end)

    def read_like(self, kinds: Sequence[str]) -> None:
        """Take the words left that name a record in part: that of the best hits they name most."""
        said = {
            word.removesuffix("s"): place
            for start, end in self.open_runs()
            for place, word in enumerate(self.tokens[start:end], start)
            if word not in words_of.NARROWING
        }
        best: tuple[tuple[int, float], str, list[int]] | None = None
        for document in self._named_by_some(said):
            if document.kind not in kinds or document.kind in self._sorts_said:
                continue
            share, places = _likeness(document.id, self.question, said)
            fit = (len(places), share)
            if share and (best is None or fit > best[0]):
                best = (fit, document.id, places)
        if best is not None:
            record = self.question.record(best[1])
            self._taken.update(best[2])
            if record:
                self.spans.append(Span(min(best[2]), max(best[2]) + 1, kind_of(record), best[1:2]))

    def _named_by_some(self, words: Iterable[str]) -> Iterator[SearchDocument]:
        """Yield the best hits, and the records with at least two of some words in their names."""
        yield from (hit.document for hit in self.question.hits[:_MOST_HITS])
        index = self.question.library.index
        counts = Counter(one for word in words for one in index.having(word, naming=True))
        often = [number for number, count in counts.items() if count >= _FEWEST_OF_NAME]
        yield from index.documents(sorted(often))

    @property
    def _sorts_said(self) -> set[str]:
        return {span.sort for span in self.spans}

    def _is_topic(self, identifier: str) -> bool:
        record = self.question.record(identifier)
        return record is not None and kind_of(record) == "topic"

    def word_before(self, place: int) -> str:
        """Return the word before a place, without an article; or nothing."""
        place -= 1
        while place > 0 and self.tokens[place] == "the":
            place -= 1
        return self.tokens[place] if place >= 0 else ""

    def read_rest(self, kinds: Sequence[str]) -> None:
        """Take the words left that stand in the name of one record alone: "Mikuriya"."""
        index = self.question.library.index
        for start, end in list(self.open_runs()):
            words = self.tokens[start:end]
            if words_of.NARROWING.issuperset(words):
                continue
            topics = [one for one in self._names.get(" ".join(words), ()) if self._is_topic(one)]
            if topics and "topic" in kinds:
                self._add(start, end, "topic", topics)
                continue
            numbers = frozenset.intersection(*(index.having(one, naming=True) for one in words))
            documents = index.documents(sorted(numbers))
            # One word that many names have is the name of nobody but a person.
            is_common = len(words) == 1 and len(documents) > _MOST_SHARING
            for kind in kinds:
                named = [one.id for one in documents if one.kind == kind]
                if len(named) == 1 and (kind == "person" or not is_common):
                    self._add(start, end, kind, named)
                    break


def _likeness(
    identifier: str, question: Question, said: Mapping[str, int]
) -> tuple[float, list[int]]:
    """Return how much of a name of a record is said, and the places of those words."""
    best: tuple[float, list[int]] = (0.0, [])
    for name in question.folded_names(identifier):
        words = {word.removesuffix("s") for word in name.split()} - _LIGHT - _OF_MANY
        places = sorted(place for word, place in said.items() if word in words)
        share = len(places) / max(len(words), 1)
        is_name = len(places) >= _FEWEST_OF_NAME and share >= _LEAST_OF_NAME
        if is_name and (share, len(places)) > (best[0], len(best[1])):
            best = (share, places)
    return best


_KINDS_OF_GROUP = frozenset("wg group tf committee".split())
_TALKS = frozenset(("asean", "wco", "consultation"))
# The numbers of the meetings of a row in the index, and the words of each of its names.
_Row = tuple[tuple[int, ...], tuple[frozenset[str], ...]]


def is_small(word: str) -> bool:
    """Return whether a word says nothing by which a list is narrowed."""
    is_frame = word in words_of.IDLE or word in words_of.ASKING or word in HONORIFICS
    is_frame = is_frame or word in words_of.FRAMING or word in words_of.OF_LISTS
    return is_frame and word not in words_of.NARROWING


def _names_of_records(question: Question) -> dict[str, list[str]]:
    """Return the ids of people, bodies, posts, initiatives and topics by their folded names."""
    index = question.library.index
    spelled = index.spelled(_NAMED)
    text = f" {fold(question.plain)} | {question.words} "
    numbers: dict[str, list[int]] = {}
    for number, name in zip(spelled.numbers, spelled.names, strict=True):
        for said in (name, _spoken(name)):
            if f" {said} " in text:
                numbers.setdefault(said, []).append(number)
    return {
        name: list(dict.fromkeys(one.id for one in index.documents(held)))
        for name, held in numbers.items()
    }


def _spoken(name: str) -> str:
    """Return how people shorten a name: "A/P Vice-Chair", where enough is left of it."""
    short = name.removeprefix("wco ")
    return short if len(short.split()) >= _FEWEST_SPOKEN else name


def _rows(question: Question) -> list[_Row]:
    """Return the rows of meetings with the words of each of their names."""
    return question.once(_read_rows)


def _read_rows(question: Question) -> list[_Row]:
    index = question.library.index
    rows = []
    in_series: set[int] = set()
    for series in question.library.series():
        numbers = index.having(f":series {series.id}")
        in_series |= numbers
        rows.append(_row_of(series, numbers))
    rows += _families(index.spelled(("meeting",)), in_series)
    return [row for row in rows if row[0]]


def _row_of(series: Series, numbers: Iterable[int]) -> _Row:
    names = [series.name, *series.aliases, *series.acronyms]
    names += [f"{acronym}s" for acronym in series.acronyms]
    return tuple(numbers), tuple(_bag(fold(name).split()) for name in names)


def _families(spelled: Spelled, in_series: Container[int]) -> list[_Row]:
    """Return the meetings of no series whose names are alike but for a number.

    Args:
        spelled: the names of all meetings, the main one of each first.
        in_series: numbers of the meetings of series.
    """
    main_names: dict[int, str] = {}
    for number, name in zip(spelled.numbers, spelled.names, strict=True):
        if number not in in_series:
            main_names.setdefault(number, name)
    by_name: dict[frozenset[str], list[int]] = {}
    for number, name in main_names.items():
        if _NUMBERED.search(name):
            bag = _bag(_NUMBERED.sub(" ", name).split())
            by_name.setdefault(bag, []).append(number)
    return [
        (tuple(one for other, ids in by_name.items() if bag <= other for one in ids), (bag,))
        for bag in by_name
    ]


def _bag(words: Iterable[str]) -> frozenset[str]:
    """Return what some words of the name of a row mean, without those that say nothing."""
    meant = (_ONE_WORD.get(word, word) for word in words if word not in _LIGHT | _CONNECTING)
    return frozenset(word for word in meant if word not in ("meeting", "conference"))


def _runs_of_row(
    said: Said, known: frozenset[str], beside: frozenset[str]
) -> Iterator[tuple[int, int]]:
    """Yield the places of words that may name a row, beside a word for meetings or letters.

    Args:
        said: the words of a question.
        known: the words of the names of rows.
        beside: words for meetings, and letters that alone name a row.
    """
    words = said.tokens
    for at, word in enumerate(words):
        if word not in beside:
            continue
        start, end = at, at + 1
        while start and said.is_open(start - 1) and _is_of_row(words[start - 1], known):
            start -= 1
        while word not in _MEETING and end < len(words) and said.is_open(end):
            is_on = words[end] == "on" and words[end - 1] in _GROUPS
            if not (is_on or _is_of_row(words[end], known)):
                break
            end += 1
        while words[end - 1] in _CONNECTING:
            end -= 1
        while words[start] in _CONNECTING:
            start += 1
        yield start, end


def _is_of_row(word: str, known: frozenset[str]) -> bool:
    return _ONE_WORD.get(word, word) in known


def _runs(
    words: Sequence[str], is_meant: Callable[[str], bool], is_open: Callable[[int], bool]
) -> Iterator[tuple[int, int]]:
    """Yield the places of words beside each other that are meant and not taken."""
    start = 0
    while start < len(words):
        end = start
        while end < len(words) and is_meant(words[end]) and is_open(end):
            end += 1
        if end > start:
            yield start, end
        start = max(end, start + 1)


def _is_titled(office: Office, words: str) -> bool:
    """Return whether an office is meant by some words for a post."""
    title = f" {fold(office.name)} "
    said = words.split()
    ranks = [rank for rank in words_of.NOT_TOP if f" {rank} " in title]
    if any(rank not in said for rank in ranks):
        return False
    if set(said) <= set(ranks):
        return True
    if "secretary" in said or "vice" in said or "chair" in said:
        return all(f" {word.removesuffix('s')} " in title for word in said)
    is_top = not _TITLES_OF_HEADS.isdisjoint(title.split())
    return is_top and not ranks and set(said) <= _HEADS
