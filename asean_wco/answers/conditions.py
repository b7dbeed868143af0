"""The conditions of a list, each read from the words of a question once, as tests of records."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple, TypeVar

from asean_wco.answers import words as words_of
from asean_wco.answers.answer import each_once
from asean_wco.answers.listed import (
    BODY,
    COUNTRY,
    INITIATIVE,
    MEETING,
    PERSON,
    THINGS,
    Listed,
    asks_where_of_many,
    size_of_thing,
)
from asean_wco.answers.question import Question
from asean_wco.answers.said import Said, Span
from asean_wco.facts import tenure
from asean_wco.facts.fact import Fact
from asean_wco.model.countries import ASEAN_CODES
from asean_wco.model.dates import PartialDate
from asean_wco.model.folding import fold
from asean_wco.model.records import Meeting, Record
from asean_wco.query.filters import Test

T = TypeVar("T", bound=Record)
_NO_PERIOD = (None, None)
# What always narrows a list that is said, and what it counts where nothing reads it.
_SETTLED = ("time", "place", "country", "group", "ordinal")
_OF_SETTLED = 3
# A longer word has endings, which do not matter.
_SHORT = 6


class Part(NamedTuple):
    """Somebody's part in a meeting, a host that is no row of the attendance among them."""

    person: str | None
    body: str | None
    roles: tuple[str, ...]


class Conditions:
    """The conditions of a list, each taken from the words once.

    Args:
        question: asked.
        said: its words.
        listed: what is listed.
        is_loose: whether a list is made though words are left over.

    Attributes:
        group: the countries among which something is, or was held; empty for any.
        deeds: what countries did that came into an initiative; empty where that is not asked.
        is_outside: whether those are asked for who had still to.
        is_first: whether those are asked for who came in first.
        is_by_words: whether words of names narrow the list.
        roles: what somebody did at meetings.
        event_types: the types of the meetings at which it was; None where none are said.
        rests_on: the records that tell why something is in the list.
        facts: that tell the list themselves.
    """

    def __init__(
        self, question: Question, said: Said, listed: Listed, *, is_loose: bool = False
    ) -> None:
        self.question = question
        self.said = said
        self.listed = listed
        self.is_loose = is_loose
        self.library = question.library
        self._used: set[Span] = set()
        self.rests_on: Sequence[Record] = ()
        self.facts: Sequence[Fact] = ()
        for phrase in words_of.FRAMES_OF_LISTS:
            said.take_phrase(phrase)
        self.group = self._group()
        for phrase in words_of.OF_REGION:
            said.take_phrase(phrase)
        self.is_outside = self.is_first = self.is_by_words = False
        self.deeds = self._deeds() if self._may_be_joined() else frozenset()
        if is_loose and self.said.span("office") is None and self.question.is_of_post:
            said.read_like(("office",))
        self.roles = self._roles()
        if is_loose and self.roles and listed.kind != PERSON:
            self._take_those_sent()
        self.event_types = None if listed.kind == MEETING else self.events()

    @property
    def is_at_meetings(self) -> bool:
        """Whether meetings are said beside what is listed."""
        is_named = self.said.span("row") is not None or self.event_types is not None
        is_somewhere = self.said.span("place") is not None
        is_by_place = is_somewhere and bool(self.roles or self.said.span("time"))
        return is_named or (self.is_loose and is_by_place)

    def _may_be_joined(self) -> bool:
        """Return whether it is asked which countries came into an initiative."""
        is_named = self.said.span(INITIATIVE) is not None
        is_said = not self.question.predicates.isdisjoint(words_of.ASKED_IN.values())
        is_live = not self.question.predicates.isdisjoint((words_of.IN_FORCE, words_of.LIVE))
        is_of_event = self.said.span("row") or self.said.span("office")
        is_of_kind = self.listed.kind in (COUNTRY, BODY)
        return is_of_kind and (is_named or is_said or is_live) and not is_of_event

    def _deeds(self) -> frozenset[str]:
        """Return what countries did, where it is asked which came into an initiative."""
        taken = self.said.take_phrase
        self.is_outside = bool([one for one in words_of.ASKED_OUTSIDE if taken(one) >= 0])
        self.is_first = taken("first") >= 0
        phrases = sorted(words_of.ASKED_IN, key=lambda phrase: -len(phrase))
        deeds = [words_of.ASKED_IN[phrase] for phrase in phrases if taken(phrase) >= 0]
        for phrase in ("between", "among"):
            taken(phrase)
        if deeds and self.said.span(INITIATIVE) is None:
            self.said.read_rest((INITIATIVE,))
        return frozenset(deeds)

    @property
    def is_of_places(self) -> bool:
        """Whether it is asked where meetings were: in which countries, or who hosted them."""
        words = self.question.words
        is_within = any(f" {word} which " in words for word in words_of.WITHIN)
        if asks_where_of_many(self.question):
            return True
        return self.roles == {"host"} or (is_within and not self.roles)

    @property
    def is_count(self) -> bool:
        """Whether it is asked how many there are; who came is counted by figures, and no list."""
        return self.question.sort == words_of.MANY

    def use(self, sort: str) -> tuple[str, ...]:
        """Return what is named of a sort, which is a condition then."""
        self._used.update(span for span in self.said.spans if span.sort == sort)
        return self.said.ids(sort)

    @property
    def is_whole(self) -> bool:
        """Whether every word is read as something, or need not be."""
        return self.is_loose or not self.left

    @property
    def left(self) -> int:
        """How many things are said that nothing reads."""
        unused = [span for span in self.said.spans if span not in self._used]
        counts = [_OF_SETTLED if span.sort in _SETTLED else 1 for span in unused]
        return sum(counts) + sum(end - start for start, end in self.said.open_runs())

    @property
    def names_something(self) -> bool:
        """Whether a condition is named outright, and not only a time or a group of countries."""
        weak = ("time", "mode", "group", "topic")
        return any(span.sort not in weak for span in self._used)

    def _group(self) -> frozenset[str]:
        """Return the countries among which something is, or was held."""
        group = frozenset(self.use("group"))
        for phrase, codes in words_of.GROUPS_SAID.items():
            if not self.question.has(f"{phrase} pacific") and self.said.take_phrase(phrase) >= 0:
                return codes
        is_of_asean = self.listed.kind in (COUNTRY, BODY) and (self.question.group or self.is_loose)
        if not group and is_of_asean and self.said.take_phrase("asean") >= 0:
            return frozenset(ASEAN_CODES)
        return group

    def bodies_said(self) -> tuple[str, ...]:
        """Return the types of the bodies that are said beside what is listed."""
        for place in range(len(self.said.tokens)):
            size = size_of_thing(self.said, place, len(self.said.tokens))
            phrase = " ".join(self.said.tokens[place : place + size])
            if size and self.said.is_open(place, place + size) and THINGS[phrase][0] == BODY:
                self.said.take(place, place + size)
                return THINGS[phrase][1]
        return ()

    def modes(self) -> list[str]:
        """Return how meetings were held, in all the words that say it."""
        said = [
            mode
            for phrase, mode in words_of.MODES_SAID.items()
            if self.said.take_phrase(phrase) >= 0
        ]
        for span in self.said.spans:
            beside = (span.start - 1, span.end) if span.sort == "mode" else ()
            for place in beside:
                if self.said.tokens[place : place + 1] == ["only"]:
                    self.said.take(place, place + 1)
        return list(each_once([*said, *self.use("mode")]))

    def events(self) -> tuple[str, ...] | None:
        """Return the types of the meetings that are said beside what is listed; None for none."""
        for place in range(len(self.said.tokens)):
            size = size_of_thing(self.said, place, len(self.said.tokens))
            phrase = " ".join(self.said.tokens[place : place + size])
            if size and self.said.is_open(place, place + size) and THINGS[phrase][0] == MEETING:
                self.said.take(place, place + size)
                return THINGS[phrase][1]
        return None

    def _roles(self) -> frozenset[str]:
        """Return what somebody did at meetings, in all the words that say it."""
        roles = set()
        for place, word in enumerate(self.said.tokens):
            if word in words_of.ROLES and self.said.is_open(place):
                self.said.take(place, place + 1)
                roles.add(words_of.ROLES[word])
        for phrase in words_of.BEING_PLACE if self.is_loose else ():
            if self.said.take_phrase(phrase) >= 0:
                roles.add("host")
        for phrase in words_of.BEING_THERE:
            if self.said.take_phrase(phrase) >= 0:
                roles.add("participant")
        return frozenset(roles)

    def _take_those_sent(self) -> None:
        """Take the words for whom a country sends, where countries or meetings are asked for."""
        for place, word in enumerate(self.said.tokens):
            if word in words_of.SENT and self.said.is_open(place):
                self.said.take(place, place + 1)

    def period(self) -> tuple[PartialDate | None, PartialDate | None]:
        """Return the time that is said."""
        self.use("time")
        if not self.question.reading.periods:
            return _NO_PERIOD
        return self.question.reading.periods[0]

    def role_tests(self) -> list[Test]:
        """Return the tests of who had a part in a meeting."""
        if self.is_loose:
            self._drop_owner()
        tests = [self._part_of((name,)) for name in (*self.use(PERSON), *self.use(BODY))]
        tests += [self._part_of_holder(one) for one in self.use("office")]
        return tests

    def _drop_owner(self) -> None:
        """Forget the body that is said right before what is listed: "WCO workshops".

        Who holds a meeting need not be in the list of those who came.
        """
        spans = self.said.spans
        self.said.spans = [
            span
            for span in spans
            if span.sort != BODY or self.said.tokens[span.end : span.end + 1] != [self.listed.word]
        ]

    def _part_of(self, ids: Iterable[str]) -> Test:
        """Return a test of whether any of some people or bodies had the part that is asked for."""
        wanted = frozenset(ids)
        return lambda record: any(
            not wanted.isdisjoint((row.person, row.body)) and self.is_of_role(row.roles)
            for row in parts_in(record)
        )

    def is_meant(self, part: Part) -> bool:
        """Return whether somebody's part is the one that is asked for.

        A host that sent nobody on record took no part that a loose reading may count.
        """
        is_host_alone = part.roles == ("host",) and "host" not in self.roles
        return self.is_of_role(part.roles) and not (self.is_loose and is_host_alone)

    def is_of_role(self, roles: Iterable[str]) -> bool:
        """Return whether somebody did what is asked; whoever attended did anything."""
        if not self.roles or not self.roles.isdisjoint(words_of.ANY_PART):
            return True
        wanted = {one for role in self.roles for one in words_of.ROLES_MEANT.get(role, (role,))}
        return not wanted.isdisjoint(roles)

    def _part_of_holder(self, office: str) -> Test:
        """Return a test of whether somebody had a part in a meeting while in an office."""
        holdings = tenure.holdings_of(office, self.library.store.may_link_to(office))

        def test(record: Record) -> bool:
            on = record.start if isinstance(record, Meeting) else None
            held = [one.holding for one in tenure.who_on(holdings, on)] if on else []
            ids = {one.holder.id for one in held if one}
            return any(
                not ids.isdisjoint((row.person, row.body)) and self.is_of_role(row.roles)
                for row in parts_in(record)
            )

        return test

    def country_tests(self) -> list[Test]:
        """Return the tests of the country in which meetings were, or that did something there."""
        tests: list[Test] = []
        for span in [one for one in self.said.spans if one.sort == COUNTRY]:
            self._used.add(span)
            before = self.said.word_before(span.start)
            is_place = before in words_of.WITHIN or (self.is_loose and not self.roles)
            if not (is_place or self.roles):
                # "Workshops for Thailand" need not have been there.
                self._used.discard(span)
            tests.append(held_in(span.ids) if is_place else self._side_test(span.ids))
        return tests

    def _side_test(self, codes: Sequence[str]) -> Test:
        """Return a test of whether a body of a country did what is asked at a meeting."""
        bodies = {one.id for code in codes for one in self.library.organizations(country=code)}
        by_row = self._part_of(bodies)
        if "host" not in self.roles:
            return by_row
        # Of a meeting without a host on record the country where it was is the host.
        in_place = held_in(codes)
        return lambda record: (
            by_row(record)
            or (in_place(record) and not any("host" in row.roles for row in parts_in(record)))
        )

    def narrowed(self, records: Iterable[T]) -> list[T]:
        """Return the records that have the words left in their names or summaries.

        A word that none of them has narrows nothing, and stays left.
        """
        chosen = list(records)
        for start, end in list(self.said.open_runs()) if self.is_loose else ():
            for place in range(start, end):
                if self.said.tokens[place] in words_of.NARROWING:
                    continue
                says = _says(_stem(self.said.tokens[place]), _names_and_summary)
                saying = [one for one in chosen if says(one)]
                if saying:
                    chosen = saying
                    self.said.take(place, place + 1)
        return chosen

    def word_test(self, text_of: Callable[[Record], str]) -> list[Test]:
        """Return the tests of the words that are left, as words of names."""
        tests: list[Test] = []
        for start, end in [] if self.is_loose else list(self.said.open_runs()):
            beside = {self.said.word_before(start), *self.said.tokens[end : end + 1]}
            if not beside.isdisjoint(("and", "or")):
                # Of two subjects one alone may be meant.
                continue
            for place in range(start, end):
                word = self.said.tokens[place]
                stem = word.removesuffix("s")
                tests.append(_says(stem, text_of))
                self.is_by_words = True
            self.said.take(start, end)
        return tests


def parts_in(record: Record) -> list[Part]:
    """Return all who had a part in a meeting, its hosts among them."""
    if not isinstance(record, Meeting):
        return []
    rows = [Part(row.person, row.organization, row.roles) for row in record.attendance]
    return [*rows, *(Part(None, host, ("host",)) for host in record.hosts)]


def held_in(codes: Iterable[str]) -> Test:
    """Return a test of whether a meeting was in one of some countries, as far as is known."""
    wanted = frozenset(codes)
    return lambda record: getattr(getattr(record, "place", None), "country", None) in wanted


def _stem(word: str) -> str:
    """Return the beginning that the forms of a word share: "laboratories", "laboratory"."""
    return word.removesuffix("s") if len(word) <= _SHORT else word[:_SHORT]


def _names_and_summary(record: Record) -> str:
    texts = (record.name, *record.aliases, record.summary or "")
    return f" {' | '.join(map(fold, texts))} "


def _says(stem: str, text_of: Callable[[Record], str]) -> Test:
    """Return a test of whether a text of a record has a word that begins so."""
    return lambda record: f" {stem}" in text_of(record)
