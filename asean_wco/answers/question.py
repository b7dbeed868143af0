"""A question: what sort of answer it asks for, and the records that it may be about."""

from __future__ import annotations

import re
from calendar import month_name
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import cache, cached_property
from math import log
from typing import Any, TypeVar

from asean_wco.answers import words as words_of
from asean_wco.answers.answer import Features
from asean_wco.facts.fact import DISPUTED, Fact
from asean_wco.library import Library
from asean_wco.model.countries import ASEAN_CODES, codes_by_name, country_name
from asean_wco.model.dates import PartialDate, period_overlaps
from asean_wco.model.folding import fold
from asean_wco.model.records import Record
from asean_wco.search.document import SearchDocument
from asean_wco.search.engine import Answer as Answered
from asean_wco.search.engine import Hit
from asean_wco.search.index import Index
from asean_wco.search.reading import Reading, Unit, read
from asean_wco.search.times import Period
from asean_wco.search.translating import tokens_of

# Fields whose value is a sentence.
TEXTS = ("milestones", "notes", "outcomes", "figures", "roles", "topics", "initiatives")
_LONGEST_PHRASE = 5
_SENTENCE_END = re.compile(r"(?<=[?!])\s+|(?<=[a-z]{3}\.)\s+(?=[A-Z])")
# A shorter sentence may lean on the one before it: "Which two?"
_FEWEST_WORDS = 5
_POSSESSIVE = re.compile(r"(?<=\w)[’']s\b")
_FRENCH_ORDINAL = re.compile(r"\b(\d{1,2})(?:e|è|ème|eme|ère|ere)\b", re.I)
_ELIDED = re.compile(r"\b[ld][’'](?=\w)", re.I)
_CLAUSE_END = re.compile(r" [-–,] |[:;,]| how many")
# What ends the words that say what is counted.
_AFTER_NOUN = frozenset(
    "did do does was were is are have has had in at on by from to for and there been".split()
)
_MOST_NOUNS = 3
# So many words stand between the heads of an event and what it is: "heads of customs conference".
_MOST_BEFORE_EVENT = 4
# What stands behind a name only explains it.
_NAME_END = re.compile(":")
_DAYS = re.compile(
    r"(?: \d{1,2}){1,2} (?:january|february|march|april|may|june|july|august|september|october"
    r"|november|december)(?= )"
)
# "Qu'est-ce que", "qu'a-t-on": words that ask, tied by signs.
_WHAT_IN_FRENCH = re.compile(r"\bqu[’'](?:est-ce|a-t-on|a-t-il|ont|a)\b", re.I)
# What marks a year of the Thai calendar; the search reads such years.
_ERA = re.compile(r"(?:\bB\.?E\.? ?|พ\.ศ\. ?)(?=25[3-7]\d\b)")
# Who replaced somebody else stands in the question, who went before is asked for.
_REPLACED = re.compile(r"\bwhom? did (.+?) (?:replace|succeed)\b", re.I)
# "ngày 4 tháng 6 năm 2024"
_VIETNAMESE_DATE = re.compile(r"(?:\bngày (\d{1,2}) )?\btháng (\d{1,2})(?: năm)?(?= \d{4})", re.I)
# "Meetings where she took part" asks for meetings, and for no place.
_EVENTS_WHERE = re.compile(
    r"\b(meetings?|workshops?|conferences?|sessions?|events?) where\b(?=\s+\w)", re.I
)
_MALAY_ORDINAL = re.compile(r"\bke[- ](\d{1,2})\b", re.I)
_ORDERS = ("followed", "before", "after", "latest", "replaced", "succeeded")
# A record is looked at when it scores at least this share of the best one's score.
_NEAR_BEST = 0.62
_MOST_SUBJECTS = 6
_MOST_LIKELY = 12
_MOST_HITS = 25
# Kinds of records that a question may name outright, with what stands for their score.
_NAMED_OUTRIGHT = ("organization", "initiative", "series")
_MOST_MISSED = 3
_MISSED = 0.6
_LONGEST_ID = 4
_MOST_COUNTRIES = 2
_ADMINISTRATIONS = ":type customs-administration"
# Ends of words that are no plural.
_SINGULAR = ("ss", "us", "is")
# What it counts that the words of a question are the whole name of a record.
_NAMED = 0.6
_WELL_NAMED = 0.3
_SHORTEST_SLIP = 4
# A shorter word may be a name that no record has.
_SHORTEST_NAME = 7
# How alike a slip and the word that is meant must be.
_SPELLED = 0.84
# What a unit must count in a text to be borne out by it.
BORNE = 0.45
# The share of what is said that nothing may bear out: people add words that say nothing.
_MOST_LEFT = 0.3
# Sorts of answers that a record has one of.
_CLEAR = (words_of.WHERE, words_of.NAME, words_of.MANY, words_of.NUMBERED)


def _in_english(date: re.Match[str]) -> str:
    """Return a day and a month in numbers with the month as a word."""
    month = min(max(int(date[2]), 1), 12)
    return f"{date[1] or ''} {month_name[month]}"


def translated(text: str) -> str:
    """Return a question with the words that ask in our language, all else as typed."""
    for phrase, english in words_of.UNSPACED.items():
        text = text.replace(phrase, english)
    text = _POSSESSIVE.sub("", text)
    text = _ELIDED.sub("", text)
    text = _WHAT_IN_FRENCH.sub(lambda match: match[0].replace("-", " ").replace("’", "'"), text)
    text = text.replace("qu'", "qu ").replace("Qu'", "qu ")
    text = _ERA.sub("", text)
    text = _VIETNAMESE_DATE.sub(_in_english, text)
    text = _EVENTS_WHERE.sub(r"\1 in which", text)
    text = _REPLACED.sub(r"who was before \1", text)
    text = _MALAY_ORDINAL.sub(lambda found: f"{found[1]}th", text)
    text = _FRENCH_ORDINAL.sub(lambda found: f"{found[1]}th", text)
    typed = text.replace("?", " ? ").replace(",", " , ").split()
    typed = [word for word in typed if fold(word) not in words_of.PARTICLES]
    folded = [fold(word) for word in typed]
    kept: list[str] = []
    place = 0
    while place < len(typed):
        for size in range(min(_LONGEST_PHRASE, len(typed) - place), 0, -1):
            phrase = " ".join(folded[place : place + size])
            if phrase in words_of.TRANSLATED:
                kept.append(words_of.TRANSLATED[phrase])
                break
        else:
            size = 1
            kept.append(typed[place])
        place += size
    return " ".join(kept)


def _stripped(text: str) -> str:
    """Return a question without the words that only frame it, for the search."""
    kept = [word for word in text.split() if fold(word) not in words_of.FRAMING]
    return " ".join(kept) or text


def _known_words(text: str, found: Answered) -> str:
    """Return the words of a question that say something and that records know."""
    words = [fold(word) for word in text.split()]
    return " ".join(
        word for word in words if word and word not in words_of.IDLE and word not in found.unknown
    )


def _understood(found: Answered) -> str:
    """Return the times, places, countries and the like that the search understood."""
    units = [unit for unit in found.reading.units if unit.sort != "word"]
    is_placed = any(unit.sort in ("time", "place", "country", "ordinal") for unit in units)
    return " ".join(unit.text for unit in units) if is_placed and len(units) > 1 else ""


def _mended(text: str, unknown: Iterable[str], index: Index) -> str:
    """Return a question with slips set right: ``chaird`` of words that ask, ``philipines``."""
    slips = {word for word in unknown if len(word) >= _SHORTEST_SLIP and word.isascii()}
    if not slips:
        return text
    words = text.split()
    for place, word in enumerate(words):
        if fold(word) in slips:
            words[place] = _word_meant(fold(word), index) or word
    return " ".join(words)


def _word_meant(word: str, index: Index) -> str:
    """Return the word that asks, or that records have, that a slip was meant to be; or nothing."""
    from difflib import get_close_matches

    known = [*words_of.ROLES, *words_of.PREDICATES, *words_of.ASKING, *words_of.POSTS, *_ORDERS]
    # Of short words only those that ask are near enough to nothing else.
    among = known if len(word) > _SHORTEST_SLIP else [*words_of.ASKING]
    near = get_close_matches(word, among, 1, _SPELLED)
    if near or len(word) < _SHORTEST_NAME:
        return near[0] if near else ""
    from asean_wco.search.correction import corrected

    guesses = [form.text for form in corrected(word, index)]
    return next((guess for guess in guesses if abs(len(guess) - len(word)) < 2), "")


def _nouns_after(words: Sequence[str]) -> Sequence[str]:
    """Return the words after "which" or "what" among which the noun stands that is asked for."""
    size = 1 + words_of.MOST_BEFORE_NOUN
    is_copula = words[:1] and words[0] in words_of.COPULAS
    if is_copula:
        words = words[1:]
        size = words_of.MOST_AFTER_COPULA
    nouns = []
    for word in words[:size]:
        if word in words_of.ENDS_NOUN or word in words_of.YES_OR_NO:
            break
        nouns.append(word)
    return nouns


def _names_event(words: Sequence[str], kinds: Collection[str]) -> bool:
    """Return whether words go on to a kind of record, as those after "which heads of customs"."""
    for word in words[:_MOST_BEFORE_EVENT]:
        if word in kinds:
            return True
        if word != "of" and (word in words_of.ENDS_NOUN or word in words_of.YES_OR_NO):
            return False
        if word in words_of.ROLES or word in words_of.PREDICATES:
            return False
    return False


def _noun_phrase(words: Iterable[str]) -> list[str]:
    nouns: list[str] = []
    for word in words:
        if word in ("of", "the"):
            continue
        if word in _AFTER_NOUN or len(nouns) == _MOST_NOUNS:
            break
        nouns.append(word)
    return nouns


def _asking_part(text: str) -> str:
    """Return the sentence that asks, where others stand beside it."""
    sentences = [part.strip() for part in _SENTENCE_END.split(text) if part.strip()]
    asking = [
        part for part in sentences if part.endswith("?") and len(part.split()) > _FEWEST_WORDS
    ]
    if len(sentences) < 2 or not asking:
        return text
    # "Did anyone come from Viet Nam? Who?"
    is_short = fold(sentences[-1]) in words_of.ASKING
    return f"{sentences[-1].rstrip('?')} {asking[0]}" if is_short else asking[0]


class Subject:
    """A record that a question may be about.

    Args:
        question: asked.
        hit: of the search.
        share: its score beside that of the best.

    Attributes:
        record: the record.
        share: its score beside that of the best.
        rest: what the question says besides the names and the days and places of the record.
    """

    def __init__(self, question: Question, hit: Hit, share: float) -> None:
        self.question = question
        self.hit = hit
        self.share = share
        self.record: Record = question.library.get(hit.document.id)
        self.kind = hit.document.kind
        names = [self.record.name, *self.record.aliases, *self.record.acronyms]
        names += [question.full_names(name) for name in self._wholes()]
        self.names = f" {' | '.join(fold(name) for name in names)} "
        self.rest = tuple(
            unit for unit in question.units if not self._is_named(unit) and not self._fits(unit)
        )

    def _wholes(self) -> list[str]:
        """Return what the record is a part of, by whose name it is called as well."""
        facets = self.hit.document.facets
        if self.kind == "office":
            return [facets.get("organization", "")]
        return [facets["series"]] if facets.get("series") else []

    @property
    def id(self) -> str:
        """The id of the record."""
        return self.record.id

    @cached_property
    def facts(self) -> list[Fact]:
        """The facts of the record."""
        return self.question.library.facts_of(self.record)

    @cached_property
    def claims(self) -> list[Fact]:
        """What sources say differently of the record."""
        return [fact for fact in self.facts if fact.certainty == DISPUTED]

    @cached_property
    def disputes(self) -> dict[str, list[Fact]]:
        """The claims by the field that sources disagree on."""
        by_field: dict[str, list[Fact]] = {}
        for claim in self.claims:
            # Claims beside each other are numbered.
            field = claim.field.rstrip("0123456789").rstrip(".")
            by_field.setdefault(field, []).append(claim)
        return by_field

    def _is_named(self, unit: Unit) -> bool:
        return quality(unit, self.names) >= BORNE

    def _fits(self, unit: Unit) -> bool:
        """Return whether the days, the place or the number of the record are what is said."""
        facets = self.hit.document.facets
        reading = self.question.reading
        if unit.sort == "time":
            return any(self.is_within(period) for period in reading.periods)
        if unit.sort == "ordinal":
            return bool(facets.get("ordinal")) and facets["ordinal"] == reading.ordinal
        if unit.sort == "country":
            is_own = self.kind in ("meeting", "person", "organization", "office")
            return is_own and not set(unit.meaning).isdisjoint(facets.get("countries", ()))
        facet = {"place": "city", "mode": "mode"}.get(unit.sort, "")
        held = self.kind if unit.sort == "kind" else facets.get(facet, "")
        return held in unit.meaning[:1]

    def is_within(self, period: Period) -> bool:
        """Return whether the record itself falls in a time."""
        facets = self.hit.document.facets
        start, end = facets.get("start"), facets.get("end")
        first, last = PartialDate.read(start or end), PartialDate.read(end or start)
        return first is not None and period_overlaps(first, last, *period)

    @property
    def is_session(self) -> bool:
        """Return whether the record is the session whose number is said."""
        number = self.hit.document.facets.get("ordinal")
        return bool(number) and number == self.question.session

    @property
    def is_identified(self) -> bool:
        """Return whether more than a country or a kind makes a question mean the record."""
        said = [unit for unit in self.question.units if unit not in self.rest]
        return any(unit.sort not in ("country", "kind", "mode") for unit in said) or not said

    @cached_property
    def weighty(self) -> list[Unit]:
        """What is said besides the record and must be borne out by something."""
        return [unit for unit in self.rest if not self.question.is_idle(unit)]

    @cached_property
    def pool(self) -> str:
        """All that the facts of the record say, folded."""
        texts = [self.question.text_of(fact) for fact in self.facts]
        return f"{self.names}| {fold(self.record.summary or '')} |{'|'.join(texts)}"

    def lacks(self, unit: Unit) -> bool:
        """Return whether nothing that the record says anywhere bears out a unit."""
        return unit in self.rest and quality(unit, self.pool) < BORNE

    def unborne(self, *facts: Fact) -> list[Unit]:
        """Return what the question says that neither the record nor the facts bear out."""
        told = "".join(self.question.text_of(fact) for fact in facts)
        return [
            unit
            for unit in self.weighty
            if quality(unit, self.pool) < BORNE
            and quality(unit, told) < BORNE
            and not any(self.question.fact_fits(unit, fact) for fact in facts)
        ]


def fewest(subjects: Iterable[Subject]) -> int:
    """Return how little is left at least of what is said by some subjects."""
    return min((len(one.weighty) for one in subjects), default=0)


# From so many missing things on it does not matter how many they are.
_MOST_MISSING = 4


def share_of_most(count: int) -> float:
    """Return how many things are missing, as a share of the most that count."""
    return min(count, _MOST_MISSING) / _MOST_MISSING


def quality(unit: Unit, padded: str) -> float:
    """Return how well a unit stands in a folded text with a space at each end."""
    for form in unit.forms:
        if form.pattern in padded:
            return form.quality
    return 0.0


def without_days(padded: str) -> str:
    """Return a folded text without the numbers of days, which number no session."""
    return _DAYS.sub(" ", padded)


@cache
def _names_by_country() -> dict[str, tuple[str, ...]]:
    """Return the folded names of each country, by its code."""
    names: dict[str, list[str]] = {}
    for name, code in codes_by_name().items():
        if len(name) > 2:
            names.setdefault(code, []).append(f" {name} ")
    return {code: tuple(group) for code, group in names.items()}


def _names_of(document: SearchDocument) -> list[str]:
    return [*document.folded_names, *document.folded_acronyms]


@cache
def spoken_names(name: str) -> tuple[str, ...]:
    """Return how people shorten a name, folded: without what follows a colon, or without "WCO"."""
    short = _NAME_END.split(name)[0].strip()
    shorter = short.removeprefix("WCO ")
    names = dict.fromkeys((short, shorter))
    return tuple(fold(one) for one in names if " " in one and one != name)


@cache
def country_words() -> frozenset[str]:
    """Return the words that alone are names of countries, folded."""
    names = {name.strip() for group in _names_by_country().values() for name in group}
    return frozenset(name for name in names if " " not in name)


def countries_in(folded: str, codes: Iterable[str]) -> list[str]:
    """Return those of some countries that a folded and padded text names, in its order."""
    places = {}
    for code in codes:
        found = [folded.find(name) for name in _names_by_country().get(code, ())]
        found = [place for place in found if place >= 0]
        if found:
            places[code] = min(found)
    return sorted(places, key=lambda code: places[code])


def _first_told(period: Period) -> PartialDate:
    """Return the first date of a time as exactly as it is told: of "mid-2014" the year."""
    first, last = period
    is_loose = first != last and first.year == last.year and not (first.day or last.day)
    return PartialDate(first.year) if is_loose else first


T = TypeVar("T")


class Question:
    """A question beside the records of a library.

    Args:
        library: where the answer lies.
        text: as typed.

    Attributes:
        reading: the one reading of the search.
        hits: the records that it finds, no sources among them.
        words: its words in our language, padded.
        sort: of answer that it asks for.
        predicates: what it asks about a subject: that it was signed, launched, joined.
        role: what someone did at a meeting; empty for none.
    """

    def __init__(self, library: Library, text: str) -> None:
        self.library = library
        self.text = text
        self._records: dict[str, Record | None] = {}
        self._folded_names: dict[str, tuple[str, ...]] = {}
        self._texts: dict[str, str] = {}
        self._bodies: dict[str, str] = {}
        self._dates: dict[str, PartialDate | None] = {}
        self._shares: dict[str, float] = {}
        self._called_shares: dict[str, float] = {}
        self._made: dict[Callable[[Question], Any], Any] = {}
        self.plain = translated(_asking_part(text))
        found = library.answer(_stripped(self.plain))
        if not found.hits:
            found = library.answer(_known_words(self.plain, found) or self.plain)
        if not found.hits:
            found = library.answer(_understood(found) or self.plain)
        mended = _mended(self.plain, found.unknown, library.index)
        if mended != self.plain:
            self.plain = mended
            found = library.answer(_stripped(self.plain))
        self.reading: Reading = found.reading
        self.unknown = frozenset(found.unknown)
        self.hits = [hit for hit in found.hits if hit.document.kind != "source"]
        tokens = [token.word for token in tokens_of(self.plain, library.index)]
        self.words = f" {' '.join(tokens)} "
        for phrase in words_of.HAPPENED:
            self.words = self.words.replace(f" {phrase} ", " held ")
        self.predicates = frozenset(
            predicate for phrase, predicate in words_of.PREDICATES.items() if self.has(phrase)
        )
        if words_of.JOINED in self.predicates:
            self.predicates -= {words_of.TOOK_OVER}
        self.predicate_words = frozenset(
            word
            for phrase in words_of.PREDICATES
            if " " in phrase and self.has(phrase)
            for word in phrase.split()
        )
        self.role = self._role(tokens)
        self.units = self.reading.units
        self.sort = self._sort()

    def has(self, *phrases: str) -> bool:
        """Return whether the question has any of some phrases."""
        return any(f" {phrase} " in self.words for phrase in phrases)

    def _role(self, tokens: Sequence[str]) -> str:
        pairs = zip(["", *tokens], tokens, strict=False)
        roles = [
            words_of.ROLES[word]
            for before, word in pairs
            if word in words_of.ROLES and before not in ("vice", "deputy")
        ]
        return next((role for role in roles if role != "participant"), roles[0] if roles else "")

    def _sort(self) -> str:
        """Return the sort of answer that it asks for; empty where it asks what something is."""
        plain, other = self._framed()
        if plain:
            return plain
        if self._asks_what_was_said():
            return words_of.SAID
        if self._asks_what_it_is() or self.words.startswith(" list "):
            other = ""
        return other or self._leading_noun() or self._left_open()

    def _framed(self) -> tuple[str, str]:
        """Return the sorts that its phrases ask for: with a word that asks, and without any."""
        asking = list(self._sorts_by_noun())
        others: list[str] = []
        for rank, (sort, phrases) in enumerate(words_of.FRAMES):
            for phrase in phrases:
                place = self.words.find(f" {phrase} ")
                if place < 0 or self._frames_another(sort, phrase):
                    continue
                if rank < words_of.ALWAYS_FIRST:
                    return sort, ""
                if words_of.ASKING.isdisjoint(phrase.split()):
                    others.append(sort)
                else:
                    asking.append((place, -len(phrase), sort))
        first = min(asking)[2] if asking else ""
        return first, others[0] if others else ""

    def _left_open(self) -> str:
        """Return the sort that half a sentence asks for: a post alone, or "AHTN signed on"."""
        if self._names_post():
            return words_of.WHO
        return words_of.WHEN if self._leaves_date_open() else self._sort_at_end()

    def _asks_what_was_said(self) -> bool:
        """Return whether it asks what was said or decided somewhere, and for nothing by name."""
        is_said = self.has(*words_of.SAYING) and self.has("what", "outcome", "outcomes", "result")
        is_said = is_said or self.words.startswith((" outcomes ", " results ", " result "))
        return is_said and self.kind_asked in ("", "meeting") and not self.has("which")

    def _asks_what_it_is(self) -> bool:
        """Return whether it begins by asking what something is, with more words on that."""
        is_defining = self.words.startswith((" what is ", " what are "))
        return is_defining and not self.has(*words_of.MEASURED)

    def _leading_noun(self) -> str:
        """Return the sort that the noun asks for with which it begins; or nothing."""
        words = [word for word in self.words.split() if word not in ("the", "asean", "first")]
        if not words:
            return ""
        sort = words_of.LEADING_NOUNS.get(words[0], "")
        # "Members of the consortium" are no countries.
        is_of_whole = words[1:2] == ["of"] and sort != words_of.WHO
        return "" if is_of_whole else sort

    def _sort_at_end(self) -> str:
        """Return the sort that the last noun of half a sentence asks for: "SIREN II arrests"."""
        words = self.words.split()
        if not words or not words_of.ASKING.isdisjoint(words):
            return ""
        is_counted = words[-1] in words_of.COUNTED_AT_END
        return words_of.MANY if is_counted else ""

    def _frames_another(self, sort: str, phrase: str) -> bool:
        """Return whether a phrase that mostly asks for one sort of answer asks for another."""
        if sort == words_of.WHEN:
            return self.words.startswith(" what did ")
        if sort == words_of.MODE:
            # "Which conferences were held online" asks for conferences.
            return bool(self.kind_asked or self.reading.order) and not self.has("how", "or")
        if sort == words_of.COUNTRY:
            # "Which conferences were held in an ASEAN country" asks for conferences.
            return self.has(*words_of.IN_GROUP)
        if sort == words_of.NUMBERED:
            return self.has("which number of", "what number of")
        if sort != words_of.WHO or "name" not in phrase:
            return False
        # "Name of the framework" asks for no person.
        nouns = {noun.removesuffix("s") for noun in self.nouns_asked}
        people = (words_of.POSTS, words_of.PERSONS, words_of.ROLES)
        return bool(nouns) and all(nouns.isdisjoint(words) for words in people)

    def _leaves_date_open(self) -> bool:
        """Return whether it says what happened, and asks nothing else: "AHTN signed on"."""
        last = self.words.split()[-1:]
        is_dated = last in (["on"], ["since"], ["from"])
        is_left_open = bool(self.predicates - {words_of.HELD}) and not self.has(*words_of.DEFINING)
        if self.reading.order in ("first", "last"):
            is_left_open = bool(self.predicates & {words_of.BEGAN, words_of.ENDED})
        return is_dated or (is_left_open and not self.has(*words_of.LISTING) and not self.role)

    def _names_post(self) -> bool:
        """Return whether nothing is said but a post: "commissioner of customs in March 2018"."""
        words = self.words.split()
        is_asking = not words_of.ASKING.isdisjoint(words) or self.has("list", "all", "show")
        posts = [unit for unit in self.units if unit.sort == "post"]
        is_of_event = any(unit.sort == "kind" for unit in self.units) or self.reading.ordinal
        return bool(posts) and not is_asking and not is_of_event and not self.predicates

    def _sorts_by_noun(self) -> Iterator[tuple[int, int, str]]:
        """Yield the sorts that the nouns after "which" and "what" ask for, with their places."""
        words = self.words.split()
        kinds = {unit.words[-1] for unit in self.units if unit.sort == "kind"}
        for place, word in enumerate(words):
            if word not in ("which", "what"):
                continue
            nouns = _nouns_after(words[place + 1 :])
            for size, noun in enumerate(nouns, 2):
                # "Which five-year plans" asks for no year, "which directors meeting" for nobody.
                is_measure = words[place + size - 2] in words_of.COUNTS
                is_beside = _names_event(words[place + size :], kinds)
                if noun in words_of.NOUNS and not is_measure and not is_beside:
                    offset = len(" ".join(words[:place]))
                    yield offset, -size * len(noun), words_of.NOUNS[noun]
                    break

    @cached_property
    def kind_asked(self) -> str:
        """The kind of record that the noun after "which" or "what" names; empty for none."""
        words = self.words.split()
        kinds = {unit.words[-1]: unit.meaning[0] for unit in self.units if unit.sort == "kind"}
        for place, word in enumerate(words):
            if word in ("which", "what"):
                named = [kinds[noun] for noun in _nouns_after(words[place + 1 :]) if noun in kinds]
                return named[0] if named else ""
        named = [kinds[noun] for noun in self.nouns_asked if noun in kinds]
        return named[0] if named else ""

    @cached_property
    def asks_for_several(self) -> bool:
        """Whether more than one thing is asked for: "which meetings", "all plans", "the five"."""
        words = self.words.split()
        nouns = [unit.words[-1] for unit in self.units if unit.sort == "kind"]
        for place, word in enumerate(words):
            if word in ("which", "what"):
                nouns += _nouns_after(words[place + 1 :])
        is_plural = any(
            noun.endswith("s") and noun[-2:] not in _SINGULAR and len(noun) > _SHORTEST_SLIP
            for noun in nouns
        )
        return is_plural or bool(self.number_wanted) or self.has(*words_of.ALL)

    @cached_property
    def nouns_asked(self) -> tuple[str, ...]:
        """The words after "which", "what" or "name of" for what is asked for: "joint operation"."""
        words = self.words.split()
        for place, word in enumerate(words):
            if word in ("which", "what"):
                nouns = _nouns_after(words[place + 1 :])
            elif word == "of" and words[place - 1 : place] in (["name"], ["names"]):
                nouns = [noun for noun in words[place + 1 :][:4] if noun != "the"]
                ends = [place for place, noun in enumerate(nouns) if noun in words_of.ENDS_NOUN]
                nouns = nouns[: min(ends, default=len(nouns))]
            else:
                continue
            told = tuple(noun for noun in nouns if noun not in words_of.IDLE)
            if told:
                return told
        return ()

    @cached_property
    def counted(self) -> tuple[str, ...]:
        """The words for what is counted: of "how many drug cases did" the two in the middle."""
        for phrase in words_of.COUNTING:
            if self.has(phrase):
                before, _, after = self.words.partition(f" {phrase} ")
                if not after.split():
                    # "Countries that joined, how many?"
                    typed = map(fold, _CLAUSE_END.split(self.plain))
                    clauses = [clause for clause in typed if clause and clause in before]
                    after = clauses[-1] if clauses else ""
                return tuple(_noun_phrase(after.split()))
        return ()

    @cached_property
    def side(self) -> tuple[frozenset[str], frozenset[str]]:
        """The bodies and the countries for which somebody was there: "spoke for the WCO"."""
        bodies = {
            subject.id
            for subject in self.likely_subjects
            if subject.kind == "organization" and self._is_side(self.folded_names(subject.id))
        }
        countries = {
            unit.meaning[0]
            for unit in self.units
            if unit.sort == "country" and unit.meaning and self._is_side([unit.text])
        }
        return frozenset(bodies), frozenset(countries)

    def _is_side(self, names: Iterable[str]) -> bool:
        return any(
            self.has(*(frame.format(name) for frame in words_of.SIDES)) for name in names if name
        )

    @cached_property
    def counts_kind(self) -> bool:
        """Whether what is counted is a kind of record: workshops, and not workshop days."""
        kinds = {unit.words[-1] for unit in self.units if unit.sort == "kind"}
        plurals = [noun for noun in self.counted if noun.endswith("s") and noun != "customs"]
        return plurals[0] in kinds if plurals else not kinds.isdisjoint(self.counted)

    def called_as_asked(self, names: Iterable[str]) -> Features:
        """Return whether records are called by the noun for what is asked: a fund, a laboratory.

        Args:
            names: their ids.
        """
        if not self.nouns_asked:
            return {}
        shares = [self._called(name) for name in names]
        share = sum(shares) / len(shares) if shares else 0.0
        return {"called as asked": share, "not called as asked": float(share == 0)}

    def _called(self, name: str) -> float:
        if name not in self._called_shares:
            words = {word for one in self.folded_names(name) for word in one.split()}
            stems = {word.removesuffix("s") for word in words}
            borne = [noun.removesuffix("s") in stems for noun in self.nouns_asked]
            self._called_shares[name] = sum(borne) / len(borne)
        return self._called_shares[name]

    def has_left(self, subject: Subject, *facts: Fact) -> bool:
        """Return whether too much of a question is borne out by nothing."""
        left = subject.unborne(*facts)
        if self.is_understood or self.named_share(subject.hit) >= _WELL_NAMED:
            left = [unit for unit in left if not self.is_unknown(unit)]
        return len(left) > _MOST_LEFT * max(len(self.content), 1)

    @cached_property
    def sessions(self) -> range:
        """The numbers between two that are said: "from the 13th to the 26th"; empty for none."""
        numbers = [
            int(word[:-2])
            for word in self.words.split()
            if word[:-2].isdecimal() and word[-2:] in ("th", "st", "nd", "rd")
        ]
        return range(min(numbers), max(numbers) + 1) if len(numbers) > 1 else range(0)

    @cached_property
    def session(self) -> int:
        """The number of the session that is named; 0 for none, as in "the first woman"."""
        is_order = any(unit.sort == "ordinal" and unit.text == "first" for unit in self.units)
        names_event = "meeting" in self.kinds or self.names_series
        return 0 if is_order and not names_event else self.reading.ordinal or 0

    @cached_property
    def group(self) -> frozenset[str]:
        """The countries among which the answer lies: of "which ASEAN members" those of ASEAN."""
        is_told = any(unit.sort == "country" and len(unit.meaning) > 2 for unit in self.units)
        near = [
            phrase
            for noun in words_of.MEMBERS
            for phrase in (
                f"asean {noun}",
                f"asean customs {noun}",
                f"{noun} asean",
                f"{noun} of asean",
                f"{noun} in asean",
            )
        ]
        return frozenset(ASEAN_CODES) if is_told or self.has(*near, "who in asean") else frozenset()

    @cached_property
    def countries(self) -> tuple[str, ...]:
        """The codes of the countries that it names one by one."""
        grouped = {
            code
            for unit in self.units
            if unit.sort == "country" and len(unit.meaning) > 2
            for code in unit.meaning
        }
        named = {
            unit.meaning[0]
            for unit in self.units
            if unit.sort == "country" and len(unit.meaning) in (1, 2)
        }
        return tuple(
            code for code in self.reading.countries if code not in grouped or code in named
        )

    @cached_property
    def content(self) -> list[Unit]:
        """What it says that must be borne out by something."""
        return [unit for unit in self.units if not self.is_idle(unit)]

    @cached_property
    def names_series(self) -> bool:
        """Whether it names a series, and so may ask for its sessions."""
        return any(
            hit.document.kind == "series" and self.named_share(hit)
            for hit in self.hits[:_MOST_HITS]
        )

    def has_series_called(self, word: str) -> bool:
        """Return whether a series that may be meant has a word in its names."""
        return any(
            hit.document.kind == "series"
            and any(word in name.split() for name in _names_of(hit.document))
            for hit in self.hits[:_MOST_HITS]
        )

    @cached_property
    def kinds(self) -> frozenset[str]:
        """The kinds of record that it names."""
        return frozenset(kind for kind, _ in self.reading.kinds)

    def subject_of(self, kind: str) -> Subject | None:
        """Return the likeliest record of a kind; None if there is none."""
        return next((subject for subject in self.subjects if subject.kind == kind), None)

    @property
    def is_understood(self) -> bool:
        """Whether it is clear what is asked of a record, so that words of no record say nothing."""
        return bool(self.role or self.predicates or self.sort in _CLEAR)

    @property
    def evidence(self) -> list[str]:
        """How facts put what is asked."""
        found = [phrase for one in self.predicates for phrase in words_of.EVIDENCE.get(one, ())]
        return [*found, *words_of.PAYING] if self.has(*words_of.PAYING) else found

    @property
    def order(self) -> str:
        """The place in a row that is asked for: first, last, next, before, after; or nothing."""
        if self.reading.order or not self.reading.periods:
            return self.reading.order
        first, last = self.reading.periods[0]
        if first.year <= 1 and self.has("before"):
            return "before"
        return "after" if last.year >= 9999 and self.has("after") else ""

    @cached_property
    def part_of_time(self) -> str:
        """What of a longer time is asked for: its start, its end, or, where it was held, both."""
        is_start = bool(self.predicates - {words_of.HELD, words_of.ENDED, words_of.LEFT})
        is_start = is_start or self.has(*words_of.FIRST_DAYS)
        is_end = bool(self.predicates & {words_of.ENDED, words_of.LEFT})
        is_end = is_end or self.has(*words_of.LAST_DAYS)
        if is_start == is_end or self.has(*words_of.SPANS):
            return words_of.HELD
        return words_of.BEGAN if is_start else words_of.ENDED

    @cached_property
    def number_wanted(self) -> int:
        """How many things are asked for, where a small number is said: "which three"; else 0."""
        for word in self.words.split():
            if word in words_of.COUNTS:
                return words_of.COUNTS[word]
        return 0

    def fit_of_number(self, count: int) -> Features:
        """Return whether an answer of so many values is as many as are asked for."""
        wanted = self.number_wanted
        is_of_one = bool(self.nouns_asked) and not self.asks_for_several
        return {
            "as many as said": float(count == wanted),
            "other number than said": float(bool(wanted) and count != wanted),
            "several asked by noun": float(self.asks_for_several),
            "one asked by noun": float(is_of_one),
        }

    @property
    def is_of_session(self) -> bool:
        """Whether it asks who did something at a session that is named by its number.

        Who had a post is then no answer, though its title may be a word for what was done there.
        """
        has_part = self.role not in ("", "participant", "represented")
        is_who = self.sort == words_of.WHO and not self.is_of_post
        return has_part and is_who and bool(self.reading.ordinal)

    @property
    def is_of_post(self) -> bool:
        """Whether it has a word for a post."""
        return not words_of.POSTS.isdisjoint(self.words.split())

    @property
    def asks_for_holder(self) -> bool:
        """Whether it asks who holds a post, and not who did something at a meeting."""
        return self.sort == words_of.WHO and self.is_of_post and not self.role

    @cached_property
    def subjects(self) -> list[Subject]:
        """The records that it may be about: those that score nearly as well as the likeliest."""
        subjects = [
            subject
            for subject in self.likely_subjects[:_MOST_SUBJECTS]
            if subject.share >= _NEAR_BEST
        ]
        if self.session and not self.reading.order:
            least = fewest(subjects)
            subjects.sort(key=lambda one: not (one.is_session and len(one.weighty) == least))
        return subjects

    @cached_property
    def likely_subjects(self) -> list[Subject]:
        """The records of the best hits, those first that score well or are named as a whole."""
        scored = [
            (hit.score * (1 + _NAMED * self.named_share(hit)), hit)
            for hit in self.hits[:_MOST_HITS]
        ]
        scored.sort(key=lambda pair: -pair[0])
        best = max(scored[0][0], 0.1) if scored else 1.0
        likely = [Subject(self, hit, score / best) for score, hit in scored[:_MOST_LIKELY]]
        known = {subject.id for subject in likely}
        missed = [document for document in self._meant_outright() if document.id not in known]
        return [*likely, *(self.outright(document) for document in missed[:_MOST_MISSED])]

    def outright(self, document: SearchDocument) -> Subject:
        """Return a record that is named outright, though others hold more of the question."""
        score = _MISSED * self.hits[0].score
        return Subject(self, Hit(document, "name", "name", document.name, score, True, {}), _MISSED)

    def _meant_outright(self) -> Iterator[SearchDocument]:
        """Yield the records named in full, and the customs administrations of countries."""
        index = self.library.index
        words = self.words.split()
        numbers: dict[int, None] = {}
        spelled = index.spelled(_NAMED_OUTRIGHT)
        for number, name in zip(spelled.numbers, spelled.names, strict=True):
            if " " in name and self.has(name):
                numbers[number] = None
        for size in range(_LONGEST_ID, 0, -1):
            for place in range(len(words) - size + 1):
                phrase = words[place : place + size]
                found = index.number_of("-".join(phrase))
                if found is not None and phrase[0] not in words_of.IDLE:
                    numbers[found] = None
        for code in self.countries[:_MOST_COUNTRIES]:
            of_country = index.having(f":country {code}") & index.having(_ADMINISTRATIONS)
            numbers |= dict.fromkeys(sorted(of_country))
        for number in numbers:
            document = index.documents([number])[0]
            if document.kind in _NAMED_OUTRIGHT:
                yield document

    def once(self, make: Callable[[Question], T]) -> T:
        """Return what a maker of answers makes of it; each is asked once."""
        if make not in self._made:
            self._made[make] = make(self)
        made: T = self._made[make]
        return made

    def named_share(self, hit: Hit) -> float:
        """Return the share of the words of a question that are a whole name of a record."""
        document = hit.document
        if document.id not in self._shares:
            self._shares[document.id] = self._named_share(document)
        return self._shares[document.id]

    def _named_share(self, document: SearchDocument) -> float:
        spoken = [short for name in document.names for short in spoken_names(name)]
        names = [*_names_of(document), *spoken]
        held = [name for name in names if f" {name} " in self.words and (len(name) > 2)]
        size = max((len(name.split()) for name in held), default=0)
        count = sum(len(unit.words) for unit in self.content)
        return min(1.0, size / max(count, 1))

    @cached_property
    def most_named(self) -> float:
        """The largest share of its words that is a whole name of one record."""
        return max((self.named_share(hit) for hit in self.hits[:_MOST_HITS]), default=0.0)

    def is_unknown(self, unit: Unit) -> bool:
        """Return whether no record has a unit, or a word of it."""
        return not self.unknown.isdisjoint((unit.text, *unit.words))

    def is_idle(self, unit: Unit) -> bool:
        """Return whether a unit says nothing that must be borne out."""
        if unit.sort in ("kind", "order", "role", "title", "mode", "post"):
            return True
        return all(self._is_frame(word) for word in unit.words)

    def _is_frame(self, word: str) -> bool:
        return (
            word in words_of.IDLE
            or word in self.predicate_words
            or word in words_of.ROLES
            or word in words_of.PREDICATES
            or word in words_of.POSTS
        )

    def names_of(self, mentions: Iterable[str]) -> str:
        """Return the names of records and countries, folded."""
        names = [name for one in dict.fromkeys(mentions) for name in self.folded_names(one)]
        return " . ".join(names)

    def full_names(self, mention: str) -> str:
        """Return all names of a record or a country; empty where there is none."""
        return " . ".join(self.all_names(mention))

    def all_names(self, mention: str) -> tuple[str, ...]:
        """Return the names of a record or a country; none where there is no such."""
        record = self.record(mention)
        if record is None:
            name = country_name(mention) if len(mention) == 2 else ""
            return (name,) if name else ()
        return (record.name, *record.aliases, *record.acronyms)

    def folded_names(self, mention: str) -> tuple[str, ...]:
        """Return the names of a record or a country, folded."""
        if mention not in self._folded_names:
            names = self.all_names(mention)
            spoken = [short for name in names for short in spoken_names(name)]
            self._folded_names[mention] = (*map(fold, names), *spoken)
        return self._folded_names[mention]

    def record(self, identifier: str) -> Record | None:
        """Return the record with an id, read once; None if there is none."""
        if identifier not in self._records:
            self._records[identifier] = self.library.store.find(identifier)
        return self._records[identifier]

    def body_of(self, fact: Fact) -> str:
        """Return the sentence of a fact without the name of its record, folded and padded."""
        if fact.id not in self._bodies:
            text = fact.text.partition(":")[2] if fact.head in TEXTS else ""
            self._bodies[fact.id] = f" {fold(text or fact.text)} "
        return self._bodies[fact.id]

    def text_of(self, fact: Fact) -> str:
        """Return a fact folded, with the names of all that it concerns, padded."""
        if fact.id not in self._texts:
            head = fact.text.partition(":")[0] if fact.head in TEXTS and ":" in fact.text else ""
            text = f" {fold(head)}{self.body_of(fact)}" if head else self.body_of(fact)
            self._texts[fact.id] = f"{text}| {self.without_subject(fact)} "
        return self._texts[fact.id]

    def date_in(self, fact: Fact) -> PartialDate | None:
        """Return the first date that the value of a fact says in words; None if it says none."""
        if fact.id not in self._dates:
            periods = read(str(fact.value), self.library.index).periods
            is_dated = bool(periods) and periods[0][0].year > 1
            self._dates[fact.id] = _first_told(periods[0]) if is_dated else None
        return self._dates[fact.id]

    def fact_fits(self, unit: Unit, fact: Fact) -> bool:
        """Return whether a fact has the time or the country that is said."""
        if unit.sort == "time" and fact.date:
            return any(
                period_overlaps(fact.date, fact.end or fact.date, *period)
                for period in self.reading.periods
            )
        if unit.sort == "country":
            if fact.head in ("attendance", "hosts", "place", "roles", "members"):
                return not set(unit.meaning).isdisjoint(fact.mentions)
            return bool(countries_in(self.body_of(fact), unit.meaning))
        return False

    def ranked(
        self, subject: Subject, facts: Sequence[Fact], needed: Sequence[Unit] | None = None
    ) -> list[tuple[float, Fact]]:
        """Return facts with the share of what is asked besides the subject that each holds.

        Args:
            subject: whose facts they are.
            facts: among which the answer lies.
            needed: what they should hold; by default all that the subject leaves.
        """
        units = subject.rest if needed is None else needed
        units = [unit for unit in units if not self.is_idle(unit) or unit.sort in ("role", "post")]
        texts = [f" {fold(fact.text)} | {self.without_subject(fact)} " for fact in facts]
        held = [
            [max(quality(unit, text), float(self.fact_fits(unit, fact))) for unit in units]
            for fact, text in zip(facts, texts, strict=True)
        ]
        counts = Counter(place for row in held for place, value in enumerate(row) if value)
        weights = [
            0.3 + log((len(facts) + 1) / (counts[place] + 0.5)) for place in range(len(units))
        ]
        total = sum(weights) or 1.0
        found = [
            (sum(value * weight for value, weight in zip(row, weights, strict=True)) / total, fact)
            for row, fact in zip(held, facts, strict=True)
        ]
        return sorted(found, key=lambda pair: -pair[0])

    def without_subject(self, fact: Fact) -> str:
        """Return the names of all that a fact concerns besides its own record, folded."""
        own = {fact.about}
        return self.names_of(name for name in fact.mentions if name not in own)

    @property
    def told(self) -> str:
        """How it was read, in words."""
        reading = self.reading.told()
        return f"{self.sort or 'what'}; {reading}" if reading else (self.sort or "what")
