"""A question as the search reads it, with the records that may be meant and what it asks of them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from difflib import get_close_matches
from functools import cached_property
from typing import NamedTuple

from asean_wco.answers import words as words_of
from asean_wco.library import Library
from asean_wco.model.countries import country_name
from asean_wco.model.folding import fold
from asean_wco.model.records import Record
from asean_wco.search import engine
from asean_wco.search import reading as said
from asean_wco.search.candidates import Asked, choose
from asean_wco.search.conditions import period_told
from asean_wco.search.engine import MAX_QUERY
from asean_wco.search.index import Index
from asean_wco.search.match import Match
from asean_wco.search.matching import quality_in
from asean_wco.search.reading import Reading, read
from asean_wco.search.times import Period, spell_dates
from asean_wco.search.translating import tokens_of

# The number of a session in French and German: 20e, 33.
_FOREIGN_ORDINAL = re.compile(r"\b(\d{1,2})(?:e|è|ème|eme|er)\b")
_POSSESSIVE = re.compile(r"(?<=\w)[’']s\b")
# What a name, a facet or a linked name must count to identify a record.
IDENTIFIES = 0.55
# What a word must count in a passage to be borne out by it.
BORNE_OUT = 0.45
_LINKED = 0.7
_WHOLE_NAME = 0.35
_SHORTEST_MENDED, _NEAR = 4, 0.84
# The share of the words of the name of a series that must be told.
_MOST_WORDS = 0.35
_PASSAGES_ABOUT = ("links", "place.city", "place.country", "place.venue")
_MAIN_SERIES = "asean-wco-consultation"
_LONGEST_SHORT_FORM = 6
_NAMED_KINDS = ("organization", "initiative", "series", "office")
# Kinds that are known by what they are linked to: hosts, bodies, posts.
_KNOWN_BY_LINKS = frozenset({"meeting", "office", "person", "organization"})


def _mended(text: str, library: Library) -> str:
    """Return a text with slips in the words of a question set right: ``chaird``."""
    words = _FOREIGN_ORDINAL.sub(lambda found: f"{found[1]}th", text).split()
    for place, word in enumerate(words):
        folded = fold(word)
        if folded in words_of.SLIPS:
            words[place] = words_of.SLIPS[folded]
            continue
        if len(folded) < _SHORTEST_MENDED or not folded.isalpha() or not folded.isascii():
            continue
        if folded in words_of.QUESTION_WORDS or library.index.having(folded):
            continue
        near = get_close_matches(folded, words_of.QUESTION_WORDS, 1, _NEAR)
        if near:
            words[place] = near[0]
    return " ".join(words)


def _examine(reading: Reading, index: Index) -> tuple[tuple[Asked, ...], list[Match]]:
    """Return what a query says, and the records that it may mean, each beside it, best first."""
    asked, numbers = choose(reading, index)
    matches = engine._matches(asked, reading, index, numbers)
    matches.sort(key=lambda match: engine._order(engine._hit(match)))
    return tuple(asked), matches


class Meant(NamedTuple):
    """A record that a question may be about.

    Attributes:
        match: the record beside the question.
        score: how well it is identified.
        missing: places of the units that do not identify it.
    """

    match: Match
    score: float
    missing: frozenset[int]

    @property
    def id(self) -> str:
        """The id of the record."""
        return self.match.document.id


class Question:
    """A question beside the records of a library.

    Args:
        library: where the answer lies.
        text: as typed.

    Attributes:
        reading: the one reading of the search.
        asked: what it says, unit by unit, with weights.
        words: its words in our language.
        padded: the same as one text with a space at each end.
        predicates: what it asks about a subject: that it was signed, launched, joined.
    """

    def __init__(self, library: Library, text: str) -> None:
        self.library = library
        self.text = text
        plain = _mended(_POSSESSIVE.sub("", text)[:MAX_QUERY], library)
        self.reading: Reading = read(plain, library.index)
        self.asked, matches = _examine(self.reading, library.index)
        self.words = self._read_words(plain)
        self.padded = f" {' '.join(self.words)} "
        self.predicates = frozenset(
            predicate
            for phrase, predicate in words_of.PREDICATES.items()
            if f" {phrase} " in self.padded
        )
        self.matches = [match for match in matches if match.document.kind != "source"]
        self._add_named()

    def _add_named(self) -> None:
        """Add the records whose whole name or short form stands in the question.

        The search looks at the likeliest alone; of a body that many records name that is too few.
        """
        index = self.library.index
        spelled = index.spelled(_NAMED_KINDS)
        known = {match.document.id for match in self.matches}
        numbers = {
            number
            for number, name in zip(spelled.numbers, spelled.names, strict=True)
            if len(name) > 1 and f" {name} " in self.padded
        }
        bodies = index.of_kinds(["organization"])
        for word in self.words:
            if len(word) <= _LONGEST_SHORT_FORM and word not in words_of.IDLE_WORDS:
                numbers |= index.having(word, naming=True) & bodies
        for document in index.documents(sorted(numbers)):
            names = (*document.folded_names, *document.folded_acronyms)
            is_named = any(f" {name} " in self.padded for name in names)
            if is_named and document.id not in known:
                self.matches.append(Match(document, self.asked, self.reading, {}))

    def _read_words(self, plain: str) -> list[str]:
        """Return the words in our language, slips set right as the search sets them right."""
        mended = {
            each.unit.text: each.unit.forms[0].text
            for each in self.asked
            if each.is_corrected and each.unit.text not in words_of.PREDICATES
        }
        tokens = tokens_of(spell_dates(plain)[0], self.library.index)
        words = [mended.get(token.word, token.word) for token in tokens]
        return " ".join(words).split()

    def has(self, *phrases: str) -> bool:
        """Return whether the question has one of some phrases."""
        return any(f" {phrase} " in self.padded for phrase in phrases)

    def has_any(self, words: Iterable[str]) -> bool:
        """Return whether the question has any of some words."""
        return not frozenset(words).isdisjoint(self.words)

    @property
    def periods(self) -> tuple[Period, ...]:
        """The times that it asks for."""
        return self.reading.periods

    @property
    def mode(self) -> str:
        """How a meeting was held that it asks for: virtual or hybrid; empty for nothing."""
        meanings = (each.unit.meaning for each in self.asked if each.unit.sort == said.MODE)
        return next((meaning[0] for meaning in meanings if meaning), "")

    @property
    def period_words(self) -> str:
        """The time that it asks for, in words; empty for none."""
        return " or ".join(period_told(*period) for period in self.periods)

    @property
    def order(self) -> str:
        """First, last, next, before or after; empty for none."""
        if self.has("took over from", "take over from", "takes over from"):
            return "after"
        return self.reading.order

    @cached_property
    def series(self) -> dict[str, Match]:
        """The series that it names, by id."""
        named = [meant for meant in self.meant("series") if self._is_named_series(meant)]
        best = max((meant.score for meant in named), default=0.0)
        kept = {meant.id: meant.match for meant in named if meant.score >= 0.9 * best}
        # "The 9th Consultation" is one with the WCO, which this reference is about.
        is_bare = not any(self.whole_name(match) for match in kept.values())
        if is_bare and len(kept) > 1 and _MAIN_SERIES in kept:
            return {_MAIN_SERIES: kept[_MAIN_SERIES]}
        return kept

    def _is_named_series(self, meant: Meant) -> bool:
        """Return whether a series is named, by a whole name, most words of one, or its sort of meeting."""
        match = meant.match
        if self.whole_name(match):
            return True
        held = [
            each.unit.sort
            for place, each in enumerate(self.asked)
            if match.in_names[place] >= IDENTIFIES and place not in self.framing
        ]
        if len(held) > 1 and match.brevity >= _MOST_WORDS:
            return True
        reading = self.reading
        is_placed = reading.ordinal or reading.order or reading.places or reading.periods
        return bool(is_placed) and said.KIND in held and meant.score >= IDENTIFIES

    def bodies_called(self, name: str) -> frozenset[str]:
        """Return the ids of the bodies that bear a folded name or short form."""
        index = self.library.index
        words = name.split()
        numbers = index.of_kinds(["organization"])
        for word in words:
            numbers = numbers & index.having(word, naming=True)
        return frozenset(
            document.id
            for document in index.documents(numbers)
            if name in (*document.folded_names, *document.folded_acronyms)
        )

    def places_of(self, *sorts: str) -> frozenset[int]:
        """Return the places of the units of some sorts."""
        return frozenset(place for place, each in enumerate(self.asked) if each.unit.sort in sorts)

    def places_with(self, phrases: Collection[str]) -> frozenset[int]:
        """Return the places of the units that stand in one of some phrases of the question."""
        found: set[int] = set()
        for phrase in phrases:
            if f" {phrase} " in self.padded:
                parts = set(phrase.split())
                found.update(
                    place for place, each in enumerate(self.asked) if set(each.unit.words) <= parts
                )
        return frozenset(found)

    @cached_property
    def _base_roles(self) -> frozenset[int]:
        """The places of verbs such as "did … chair"."""
        return self.places_with([self.base_role]) if self.base_role else frozenset()

    @cached_property
    def base_role(self) -> str:
        """The verb after "did" that says what someone did at a meeting; empty for none."""
        if self.reading.ordinal and not self.reading.role and not self.is_vice_chair:
            chair = next((word for word in self.words if word in ("chair", "chairman", "host")), "")
            if chair:
                return chair
        if not self.has_any(("did", "does", "do")):
            return ""
        return next((word for word in self.words if word in words_of.BASE_ROLES), "")

    @property
    def is_vice_chair(self) -> bool:
        """Return whether a vice-chair is asked for, which is a post and no role at a meeting."""
        return self.has(
            "vice chair", "vice chairs", "vice chairman", "vicechair", "vice chairmanship"
        )

    @cached_property
    def posts(self) -> frozenset[int]:
        """The places of the words of a post."""
        role = self.places_of(said.ROLE) if self.is_vice_chair else frozenset()
        return (self.places_of(said.POST) | role) - self._base_roles

    @cached_property
    def framing(self) -> frozenset[int]:
        """The places of what says how it is asked, not what about."""
        predicates = [p for p, named in words_of.PREDICATES.items() if named in self.predicates]
        words = [*predicates, *words_of.ASKED_NOUNS, *words_of.IDLE_WORDS, "hosted", "chaired"]
        if self.order in ("before", "after"):
            words += ["before", "after", "from"]
        roles = (self.places_of(said.ROLE) - self.posts) | self._base_roles
        return (
            self.places_with(words) | roles | self.places_of(said.ORDER, said.TITLE)
        ) - self.posts

    def quality(self, match: Match, place: int) -> float:
        """Return how well a unit identifies a record: by a name, a facet or what it is linked to."""
        own = max(match.in_names[place], match.fits[place])
        if own >= IDENTIFIES:
            return own
        unit = self.asked[place].unit
        if self._is_of_series(match, place):
            return 1.0
        if unit.sort == said.COUNTRY or match.document.kind not in _KNOWN_BY_LINKS:
            return own
        for part, text in match.document.passages:
            if part in _PASSAGES_ABOUT:
                own = max(own, _LINKED * quality_in(unit.forms, f" {text} "))
        return own

    def _is_of_series(self, match: Match, place: int) -> bool:
        """Return whether a unit names the series of a meeting."""
        series = match.document.facets.get("series")
        if not series or match.document.kind != "meeting" or match is None:
            return False
        return any(
            other.document.id == series and other.in_names[place] >= IDENTIFIES
            for other in self.matches
            if other.document.kind == "series"
        )

    def whole_name(self, match: Match) -> str:
        """Return the longest name of a record that stands whole in the question; empty for none."""
        document = match.document
        names = [*document.folded_names, *document.folded_acronyms]
        held = [name for name in names if name and f" {name} " in self.padded]
        return max(held, key=len, default="")

    def meant(self, *kinds: str, besides: frozenset[int] = frozenset()) -> list[Meant]:
        """Return the records of some kinds that it may be about, the likeliest first.

        Args:
            kinds: in the singular.
            besides: places of units that say something else than the record.
        """
        framing = self.framing | besides
        telling = [place for place in range(len(self.asked)) if place not in framing]
        whole = sum(self.asked[place].weight for place in telling) or 1.0
        found = []
        for match in self.matches:
            if match.document.kind not in kinds:
                continue
            qualities = {place: self.quality(match, place) for place in telling}
            held = sum(self.asked[place].weight * qualities[place] for place in telling)
            named = self.whole_name(match)
            inside = sum(
                self.asked[place].weight
                for place in telling
                if set(self.asked[place].unit.words) <= set(named.split())
            )
            missing = [place for place, quality in qualities.items() if quality < IDENTIFIES]
            length = 0.002 * len(named.split())
            score = (held + _WHOLE_NAME * inside) / whole + 0.02 * match.brevity + length
            found.append(Meant(match, round(score, 4), frozenset(missing)))
        found.sort(key=lambda meant: -meant.score)
        return found

    def named_whole(self, *kinds: str) -> list[Meant]:
        """Return the records of some kinds whose whole name or short form stands in the question.

        A name that is part of a longer one that stands there counts for nothing.
        """
        rows = [(self.whole_name(match), match) for match in self.matches]
        names = [name for name, _ in rows if name]
        found = []
        for name, match in rows:
            is_part = any(f" {name} " in f" {other} " and other != name for other in names)
            if not name or is_part or match.document.kind not in kinds:
                continue
            held = self.places_with([name])
            missing = set(range(len(self.asked))) - held - self.framing
            found.append(Meant(match, 1.0, frozenset(missing)))
        return found

    def record(self, meant: Meant) -> Record:
        """Return the record that is meant."""
        return self.library.get(meant.id)

    def unnamed(self, identifier: str) -> frozenset[int]:
        """Return the places of the units that neither the name nor a facet of a record bears out."""
        match = next(each for each in self.matches if each.document.id == identifier)
        return frozenset(
            place
            for place in range(len(self.asked))
            if place not in self.framing
            and max(match.in_names[place], match.fits[place]) < IDENTIFIES
            and not self._is_of_series(match, place)
        )

    def left_over(self, places: Iterable[int], texts: Sequence[str]) -> list[str]:
        """Return what some units say that no text bears out.

        Args:
            places: of the units.
            texts: of facts and names.
        """
        padded = [f" {fold(text)} " for text in texts]
        left = []
        for place in sorted(places):
            unit = self.asked[place].unit
            held = max((quality_in(unit.forms, text) for text in padded), default=0.0)
            if held < BORNE_OUT and not self._is_country_in(place, padded):
                left.append(unit.text)
        return left

    def _is_country_in(self, place: int, padded: Sequence[str]) -> bool:
        if self.asked[place].unit.sort != said.COUNTRY:
            return False
        names = [fold(country_name(code)) for code in self.reading.countries]
        return any(f" {name} " in text for name in names for text in padded)
