"""A question beside the records that it may be about."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property

from asean_wco.answers import words as words_of
from asean_wco.answers.patterns import Pattern
from asean_wco.answers.phrasings import plainly_put
from asean_wco.answers.texts import BORNE, countries_in, has_any, quality, spoken_names
from asean_wco.answers.wording import (
    in_english,
    known_words,
    mended,
    stripped,
    translated,
    understood,
)
from asean_wco.answers.words import IDLE, PRESENCE, SMALL
from asean_wco.facts.doubts import inferred
from asean_wco.facts.fact import DISPUTED, UNKNOWN, Fact, without_disagreement
from asean_wco.facts.phrases import DEEDS
from asean_wco.facts.sources import LISTS
from asean_wco.library import Library
from asean_wco.model.countries import ASEAN_CODES, CONTINENTS, country_name
from asean_wco.model.dates import PartialDate, period_overlaps
from asean_wco.model.folding import fold
from asean_wco.model.records import Meeting, Organization, Record
from asean_wco.model.text import enclosed
from asean_wco.model.times import Period
from asean_wco.model.tuples import NamedTuple
from asean_wco.search.engine import Hit, SearchResult, settled
from asean_wco.search.index import SearchDocument
from asean_wco.search.reading import Unit, periods_in
from asean_wco.search.translating import tokens_of
from asean_wco.telling import settled_told, words_told

# Fields whose value is a sentence.
TEXTS = ("milestones", "notes", "outcomes", "figures", "roles", "topics", "initiatives")
# So many of the best records are looked at, chosen among so many hits.
_MOST_SUBJECTS = 10
_MOST_HITS = 25
# So many records that are named outright are looked at beside them.
_MOST_MISSED = 3
# The score of such a record, as a share of the best one.
_MISSED = 0.6
# What it counts that the words of a question are the whole name of a record.
_NAMED = 0.6
# Kinds of records that a question may name outright.
_NAMED_OUTRIGHT = ("organization", "initiative", "series", "topic")
_LONGEST_ID = 4
# The field of a record that names what it is a part of; of others it is the series.
_WHOLES = {"office": "organization"}
_MOST_COUNTRIES = 2
_ADMINISTRATIONS = ":type customs-administration"
_ADMINISTRATION_WORDS = frozenset(
    "customs administration administrations service services authorities members".split()
)
# So many countries at most are named one by one; more are a group, such as ASEAN.
_MOST_NAMED_COUNTRIES = 2
# So many words after "which" or "how many" may say what is asked for.
_MOST_NOUNS = 4
# Words that ask for several things, and ends of words for one that ends like a plural.
_SEVERAL = frozenset("list all every ones names persons people".split())
_SINGULAR_ENDS = ("ss", "us", "is")
# A comma that stands in no brackets.
_NAME_OF_FIGURE = re.compile(r", (?![^(]*\))")
_NUMBERED = re.compile(r"(\d+)(?:st|nd|rd|th)")
_BOUNDS = (*words_of.AT_LEAST, *words_of.AT_MOST, *words_of.BEYOND, *words_of.BELOW)
_ARTICLES = ("", "the ", "a ", "this ")
# Sorts of things that say of which country, or of which meeting, somebody is asked for.
_OF_OTHERS = ("country", "kind", "role", "ordinal")
_SENTENCES = re.compile(r"[.!?;] +(?=\S)")
_HUNDREDS = "|".join(words_of.HUNDREDS)
# "More than a thousand", "over 130", "under 2 million"; a thousand is parted by a space.
_LIMIT = Pattern(
    rf" (?P<phrase>{'|'.join(_BOUNDS)}) (?:an? |one )?"
    rf"(?:(?P<digits>\d{{1,3}}(?: \d{{3}})+|\d+)(?: (?P<times>{_HUNDREDS}))?"
    rf"|(?P<word>{_HUNDREDS})) ",
    *_BOUNDS,
)


class Sides(NamedTuple):
    """What a question says on each side of a word: the ends of a range, or two to choose from."""

    left: tuple[Unit, ...]
    right: tuple[Unit, ...]


class Limit(NamedTuple):
    """A number that a size must be above, or below.

    Attributes:
        size: the number.
        is_above: whether a size must be above it.
        is_inside: whether the number itself will do.
    """

    size: int
    is_above: bool
    is_inside: bool

    def holds(self, amount: float) -> bool:
        """Return whether an amount is as is asked."""
        if amount == self.size:
            return self.is_inside
        return (amount > self.size) == self.is_above


class Subject:
    """A record that a question may be about.

    Args:
        question: asked.
        hit: of the search.
        share: its score beside that of the best.
        is_outright: whether it is named outright, though others hold more of the question.

    Attributes:
        record: the record.
        share: its score beside that of the best.
        is_outright: as given.
        names: all its names, folded and padded, with those of what it is a part of.
        rest: what the question says besides the names and the days and places of the record.
    """

    def __init__(
        self, question: Question, hit: Hit, share: float, *, is_outright: bool = False
    ) -> None:
        self.question = question
        self.hit = hit
        self.share = share
        self.is_outright = is_outright
        self.record: Record = question.library.get(hit.document.id)
        self.kind = hit.document.kind
        names = [self.record.name, *self.record.aliases, *self.record.acronyms]
        names += [name for whole in self._wholes() for name in question.all_names(whole)]
        self.names = f" {' | '.join(map(fold, names))} "
        self.rest = tuple(
            unit for unit in question.units if not self._is_named(unit) and not self._fits(unit)
        )

    @property
    def id(self) -> str:
        """The id of the record."""
        return self.record.id

    @cached_property
    def facts(self) -> list[Fact]:
        """The facts of the record."""
        return self.question.library.facts_of(self.record)

    @cached_property
    def known(self) -> list[Fact]:
        """The facts that tell something, and not that it was not found."""
        return [fact for fact in self.facts if fact.certainty != UNKNOWN]

    @cached_property
    def heads_of_gaps(self) -> frozenset[str]:
        """The fields of which something was looked for and not found."""
        return frozenset(fact.head for fact in self.facts if fact.certainty == UNKNOWN)

    @cached_property
    def disputes(self) -> dict[str, list[Fact]]:
        """The claims by the field that sources disagree on."""
        by_field: dict[str, list[Fact]] = {}
        for fact in self.facts:
            if fact.certainty == DISPUTED and (fact.is_claim or fact.head not in LISTS):
                # Claims beside each other are numbered.
                field = fact.field.rstrip("0123456789").rstrip(".")
                by_field.setdefault(field, []).append(fact)
        return by_field

    @cached_property
    def weighty(self) -> list[Unit]:
        """What is said besides the record and must be borne out by something."""
        return [unit for unit in self.rest if not self.question.is_idle(unit)]

    @cached_property
    def pool(self) -> str:
        """All that the facts of the record say, folded."""
        texts = [self.question.text_of(fact) for fact in self.facts]
        return f"{self.names}| {fold(self.record.summary or '')} |{'|'.join(texts)}"

    @property
    def is_session(self) -> bool:
        """Whether the record is the session whose number is said."""
        number = self.hit.document.facets.get("ordinal")
        return bool(number) and number == self.question.reading.ordinal

    @property
    def is_whole_session(self) -> bool:
        """Whether it is the session whose number is said, and its names bear out what it is called.

        The 35th meeting of Directors-General is none of a working group.
        """
        type_of_it = getattr(self.record, "type", None)
        called = [
            unit
            for unit in self.rest
            if unit.sort == "post" or (unit.sort == "kind" and type_of_it not in unit.meaning)
        ]
        return self.is_session and not self.weighty and not called

    def lacks(self, unit: Unit) -> bool:
        """Return whether nothing that the record says anywhere bears out a unit."""
        return unit in self.rest and quality(unit, self.pool) < BORNE

    def is_within(self, period: Period) -> bool:
        """Return whether the record itself falls in a time."""
        facets = self.hit.document.facets
        start, end = facets.get("start"), facets.get("end")
        first, last = PartialDate.read(start or end), PartialDate.read(end or start)
        return first is not None and period_overlaps(first, last, *period)

    def _wholes(self) -> list[str]:
        """Return the ids of what the record is a part of, by whose name it is called as well."""
        facets = self.hit.document.facets
        field = _WHOLES.get(self.kind, "series")
        return [whole for whole in (facets.get(field),) if whole]

    def _is_named(self, unit: Unit) -> bool:
        return quality(unit, self.names) >= BORNE

    def _fits(self, unit: Unit) -> bool:
        """Return whether the days, the place or the number of the record are what is said."""
        facets = self.hit.document.facets
        if unit.sort == "time":
            return any(map(self.is_within, self.question.reading.periods))
        if unit.sort == "ordinal":
            return self.is_session
        if unit.sort == "country":
            is_own = self.kind in ("meeting", "person", "organization", "office")
            return is_own and not set(unit.meaning).isdisjoint(facets.get("countries", ()))
        facet = {"place": "city", "mode": "mode"}.get(unit.sort, "")
        held = self.kind if unit.sort == "kind" else facets.get(facet, "")
        return held in unit.meaning[:1]


class Question:
    """A question beside the records of a library.

    Args:
        library: where the answer lies.
        text: as typed.

    Attributes:
        library: where the answer lies.
        text: as typed.
        reading: the one reading of the search.
        units: the things that it says.
        unknown: its words that no record has.
        hits: the records that the search finds, no sources among them.
        words: its words in our language, folded and padded.
    """

    def __init__(self, library: Library, text: str) -> None:
        self.library = library
        self.text = text
        self._put = plainly_put(text)
        plain, found = _searched_for(library, translated(in_english(self._put)))
        of_own = _with_own_customs(text, plain, found)
        if of_own != plain:
            plain, found = _searched_for(library, of_own)
        self.plain = plain
        self.reading = found.reading
        self.units = found.reading.units
        self.unknown = frozenset(found.unknown)
        self.hits = [hit for hit in found.hits if hit.document.kind != "source"][:_MOST_HITS]
        self.tokens = [token.word for token in tokens_of(plain, library.index) if token.word]
        self.words = f" {' '.join(self.tokens)} "
        self._records: dict[str, Record | None] = {}
        self._folded_names: dict[str, tuple[str, ...]] = {}
        self._named: dict[str, bool] = {}
        self._texts: dict[str, str] = {}
        self._bodies: dict[str, str] = {}
        self._dates: dict[str, PartialDate | None] = {}
        self._shares: dict[str, float] = {}
        self._sessions: dict[str, list[Meeting]] = {}
        self._of_types: dict[tuple[str, str], list[Record]] = {}
        self._told: dict[tuple[str, str], str] = {}

    def has(self, *phrases: str) -> bool:
        """Return whether the question has any of some phrases."""
        return has_any(self.words, phrases)

    @cached_property
    def content(self) -> list[Unit]:
        """What it says that must be borne out by something."""
        return [unit for unit in self.units if not self.is_idle(unit)]

    def is_idle(self, unit: Unit) -> bool:
        """Return whether a unit says nothing that must be borne out."""
        if unit.sort in ("kind", "order", "role", "title", "mode", "post"):
            return True
        # Ha Long is a city, though its words say nothing.
        return unit.sort != "place" and IDLE.issuperset(unit.words)

    def is_unknown(self, unit: Unit) -> bool:
        """Return whether no record has a unit, or a word of it."""
        return not self.unknown.isdisjoint((unit.text, *unit.words))

    @cached_property
    def countries(self) -> tuple[str, ...]:
        """The codes of the countries that it names one by one."""
        named = {
            code
            for unit in self.units
            if unit.sort == "country" and len(unit.meaning) <= _MOST_NAMED_COUNTRIES
            for code in unit.meaning[:1]
        }
        return tuple(code for code in self.reading.countries if code in named)

    @cached_property
    def countries_of_place(self) -> frozenset[str]:
        """The codes of the countries in which something was: "held in Thailand or Viet Nam"."""
        units = [unit for unit in self.units if unit.sort == "country"]
        before = ["in", "in the", "within"]
        placed: set[str] = set()
        # Those behind "and" stand behind the first one.
        for unit in sorted(units, key=lambda one: self.words.find(f" {one.text} ")):
            if self.has(*(f"{word} {unit.text}" for word in before)):
                placed.update(set(unit.meaning[:1]).intersection(self.countries))
                before += _joined_to(unit.text)
        return frozenset(placed)

    @cached_property
    def roles_named(self) -> frozenset[str]:
        """The roles at a meeting that it says, mere presence among them."""
        # A vice-chair of the WCO is in the chair of no meeting.
        words = self.words.replace(" vice chair ", " vice ").split()
        return frozenset(words_of.ROLES[word] for word in words if word in words_of.ROLES)

    @cached_property
    def deeds(self) -> tuple[str, ...]:
        """What was done, by its words: signed, launched."""
        return tuple(
            deed for deed, phrases in words_of.PHRASES_OF_DEEDS.items() if self.has(*phrases)
        )

    @cached_property
    def asked(self) -> str:
        """What alone it asks for, also where "when" or "where" stands at the end.

        Empty where two things are asked for, and where nothing says what is.
        """
        said = words_of.ASKING.intersection(self.tokens)
        if not said and self.tokens[-1:] and self.tokens[-1] in words_of.DATE_NOUNS:
            return "when"
        if said in ({"when"}, {"where"}):
            return "".join(said)
        return "" if self.reading.question in ("when", "where") else self.reading.question

    @property
    def roles_said(self) -> frozenset[str]:
        """The roles at a meeting that it says, without mere presence."""
        return self.roles_named - PRESENCE

    @cached_property
    def group(self) -> frozenset[str]:
        """The codes of the group of countries that is said, such as the members of ASEAN."""
        if self._members_named:
            return self._members_named
        for name, codes in CONTINENTS.items():
            said = (f"{words_of.CONTINENTAL[name]} {noun}" for noun in words_of.GROUNDS)
            if self.has(f"in {name}", f"outside {name}", *said) and not self.has(f"{name} pacific"):
                return codes
        return frozenset(ASEAN_CODES if "asean" in self.tokens else ())

    @cached_property
    def asks_for_others(self) -> bool:
        """Whether it asks for those from outside a group: foreign ones, partners."""
        return self.has(*words_of.FROM_OUTSIDE)

    @property
    def asks_for_members(self) -> bool:
        """Whether it names a group of countries by a word for its members: ASEAN states."""
        return bool(self._members_named)

    @cached_property
    def _members_named(self) -> frozenset[str]:
        """The codes of a group of countries that is named by a word for its members."""
        groups = (
            unit.meaning
            for unit in self.units
            if unit.sort == "country" and len(unit.meaning) > _MOST_NAMED_COUNTRIES
        )
        return frozenset(next(groups, ()))

    @cached_property
    def nouns_asked(self) -> tuple[str, ...]:
        """The words after "which", "what" or "how many" for what is asked for."""
        nouns: list[str] = []
        for place, word in enumerate(self.tokens):
            if word in ("which", "what", "many", "much", "number"):
                nouns += _nouns_of(self.tokens[place + 1 :])
        return tuple(noun for noun in nouns if noun not in SMALL)

    @property
    def asks_for_several(self) -> bool:
        """Whether the first noun that is asked for is of several things, or a list is."""
        first = self.nouns_asked[:1]
        is_plural = any(noun.endswith("s") and not noun.endswith(_SINGULAR_ENDS) for noun in first)
        return is_plural or not _SEVERAL.isdisjoint(self.tokens)

    def is_choice_of(self, one: Unit, other: Unit) -> bool:
        """Return whether either of two words is enough: protocols that "govern or amend"."""
        return self.has(f"{one.text} or {other.text}")

    @property
    def asks_of_years(self) -> bool:
        """Whether it says a time of more than one year."""
        return any(first.year < last.year for first, last in self.reading.periods)

    @cached_property
    def number_wanted(self) -> int:
        """How many things are asked for, where a small number is said: "which three"; else 0."""
        for word, after in zip(self.tokens, [*self.tokens[1:], ""], strict=False):
            if word in words_of.COUNTS and after not in words_of.OF_TIME:
                return words_of.COUNTS[word]
        return 0

    @cached_property
    def comparing(self) -> frozenset[str]:
        """The words by which it compares things: longest, most."""
        # As typed as well: of a word that no record has, another may be made as of a slip.
        words = f"{self.words}| {fold(self._put)} "
        for phrase in words_of.NOT_COMPARING:
            words = words.replace(f" {phrase} ", " ")
        compared = words_of.COMPARING
        if self.has("or", *words_of.OF_TWO):
            compared |= words_of.COMPARING_TWO
        return compared.intersection(words.split())

    @cached_property
    def sides(self) -> dict[str, Sides]:
        """What it says on each side of "between … and …", "from … to …" and "… or …"."""
        told: dict[str, Sides] = {}
        for name, pairs in words_of.SIDES.items():
            for opening, joining in pairs:
                sides = self._parted(opening, joining)
                if sides and name not in told:
                    told[name] = sides
        return told

    @cached_property
    def choice(self) -> tuple[str, ...]:
        """The words on each side of "or", padded: "Cosmo 2 or ASEAN Cosmo"; none where no such."""
        left, joining, right = self.words.partition(" or ")
        return (f"{left} ", f" {right}") if joining else ()

    def _parted(self, opening: str, joining: str) -> Sides | None:
        """Return what stands on each side of a word; None where nothing does on one of them.

        Args:
            opening: the word behind which the first side begins; empty for none.
            joining: the word between the sides.
        """
        if not self.has(joining) or (opening and not self.has(opening)):
            return None
        _, _, words = self.words.partition(f" {opening} ") if opening else ("", "", self.words)
        left, _, right = f" {words}".partition(f" {joining} ")
        sides = Sides(self._units_in(f"{left} "), self._units_in(f" {right}"))
        return sides if all(sides) else None

    def _units_in(self, words: str) -> tuple[Unit, ...]:
        """Return what some of its words say that tells one thing from another."""
        return tuple(
            unit
            for unit in self.units
            if f" {unit.text} " in words
            and (unit.sort in ("ordinal", "mode") or not self.is_idle(unit))
        )

    @cached_property
    def excluded(self) -> frozenset[str]:
        """The codes of the countries and the cities that it leaves out: outside Indonesia."""
        named = {
            unit.text: unit.meaning for unit in self.units if unit.sort in ("country", "place")
        }
        named |= {name: tuple(codes) for name, codes in CONTINENTS.items()}
        named["asean"] = tuple(ASEAN_CODES)
        before = list(words_of.EXCLUDING)
        excluded: set[str] = set()
        for name in sorted(named, key=lambda one: self.words.find(f" {one} ")):
            if self.has(*(f"{phrase} {name}" for phrase in before)):
                excluded.update(named[name])
                before += _joined_to(name)
        return frozenset(excluded)

    @cached_property
    def limit(self) -> Limit | None:
        """The number that something must be above, or below: more than 130 countries."""
        number = _LIMIT.search(self.words)
        if number is None:
            return None
        digits = (number["digits"] or "1").replace(" ", "")
        size = int(digits) * words_of.HUNDREDS.get(number["times"] or number["word"] or "", 1)
        phrase = number["phrase"]
        is_above = phrase in (*words_of.BEYOND, *words_of.AT_LEAST)
        return Limit(size, is_above, phrase in (*words_of.AT_LEAST, *words_of.AT_MOST))

    @cached_property
    def denies(self) -> bool:
        """Whether it asks for what is not so: who has never hosted."""
        # "He did not read it himself. Who did?" denies nothing of what it asks.
        sentences = _SENTENCES.split(self.plain)
        asking = [one for one in map(_padded, sentences) if has_any(one, words_of.ASKING)]
        words = asking[-1] if len(sentences) > 1 and asking else self.words
        return has_any(words, (*words_of.DENYING, *words_of.DENYING_PHRASES))

    @cached_property
    def is_for_yes_or_no(self) -> bool:
        """Whether it asks for yes or no, which no fact says."""
        if not self.tokens:
            return False
        is_open = not words_of.OPEN.isdisjoint(self.tokens) or self.has(*words_of.POLITE)
        # "Was this or that one earlier?" asks which of the two was.
        compares = self.comparing or self.reading.order or self.has(*words_of.OLDER)
        modes = [unit for unit in self.units if unit.sort == "mode"]
        is_choice = bool(self.choice) and bool(compares or modes)
        is_open = is_open or (is_choice and not self.has("before or after"))
        is_of_speakers = not words_of.SPEAKERS.isdisjoint(self.tokens[1:2])
        return self.tokens[0] in words_of.ASKING_YES_OR_NO and not (is_open or is_of_speakers)

    @cached_property
    def conditions_unknown(self) -> tuple[str, ...]:
        """What is said as a time or a condition, and stands in no record: since the coup."""
        return tuple(
            unit.text
            for unit in self.content
            if self.is_unknown(unit)
            and self.has(
                *(f"{word} {the}{unit.text}" for word in words_of.CONDITIONAL for the in _ARTICLES)
            )
        )

    @cached_property
    def headed(self) -> tuple[Unit, ...]:
        """The words and the countries of which it asks for the head: "the Thai customs chief"."""
        posts = [unit for unit in self.units if unit.sort == "post" and "head" in unit.meaning]
        # What "led to" something was at the head of nothing.
        heads = [unit.text for unit in posts if not self.has(f"{unit.text} to")]
        bodies = " ".join(
            one.names for one in self.subjects if one.kind in ("organization", "office")
        )
        return tuple(
            unit
            for unit in self.content
            if unit.sort == "country" or (unit.sort == "word" and quality(unit, bodies) >= BORNE)
            if any(self.has(*_as_headed(unit.text, head)) for head in heads)
        )

    @cached_property
    def asks_of_now(self) -> bool:
        """Whether it asks how things are today, with a word for it or by its tense alone."""
        if self.has(*words_of.NOW):
            return True
        is_of_other_time = bool(self.reading.periods or self.reading.order)
        is_past = not words_of.PAST.isdisjoint(self.tokens)
        words = self.words
        for phrase in words_of.HEADS_TOGETHER:
            words = words.replace(f" {phrase} ", " ")
        is_present = not words_of.PRESENT.isdisjoint(words.split())
        return is_present and not is_past and not is_of_other_time

    @cached_property
    def series_named(self) -> frozenset[str]:
        """The ids of the series whose names it has."""
        return frozenset(
            subject.id
            for subject in self.subjects
            if subject.kind == "series" and self.is_named(subject.id)
        )

    @cached_property
    def sessions(self) -> tuple[int, ...]:
        """The numbers of sessions, where several are said; empty for none."""
        numbers = [int(found[1]) for word in self.tokens if (found := _NUMBERED.fullmatch(word))]
        if len(numbers) < 2:
            return ()
        return tuple(numbers)

    @cached_property
    def sessions_said(self) -> frozenset[str] | None:
        """The ids of the sessions that it says with their number; None where it says no such.

        What stands beside a session, as the one after it, is another one.
        """
        number = self.reading.ordinal
        if not number or self.sessions or self.reading.order or self.has(*words_of.ONWARDS):
            return None
        if not self.series_named:
            types = {one for _, types in self.reading.kinds for one in types}
            sessions = [one for one in self.subjects if one.is_session]
            of_type = {one.id for one in sessions if getattr(one.record, "type", None) in types}
            whole = (one.id for one in self.subjects[:1] if one.is_whole_session)
            return frozenset(of_type or whole) or None
        return frozenset(
            meeting.id
            for series in self.series_named
            for meeting in self.sessions_of(series)
            if number in (meeting.ordinal, inferred(meeting, "ordinal"))
        )

    @cached_property
    def subjects(self) -> list[Subject]:
        """The records that it may be about, the likeliest first."""
        scored = [
            (hit.score * (1 + _NAMED * self._share_meant(hit.document)), hit) for hit in self.hits
        ]
        scored.sort(key=lambda pair: -pair[0])
        best = max(scored[0][0], 0.1) if scored else 1.0
        likely = [Subject(self, hit, score / best) for score, hit in scored[:_MOST_SUBJECTS]]
        known = {subject.id for subject in likely}
        missed = [document for document in self._meant_outright() if document.id not in known]
        return [*likely, *map(self.outright, missed[:_MOST_MISSED])]

    def outright(self, document: SearchDocument) -> Subject:
        """Return a record that is named outright, though others hold more of the question."""
        score = _MISSED * self.hits[0].score if self.hits else 0.0
        hit = Hit(document, "name", settled("name", document.name), score, True, {})
        return Subject(self, hit, _MISSED, is_outright=True)

    def subject_of(self, record: Record) -> Subject:
        """Return a record as one that the question may be about."""
        for subject in self.subjects:
            if subject.id == record.id:
                return subject
        number = self.library.index.number_of(record.id)
        return self.outright(self.library.index.documents([number or 0])[0])

    def _meant_outright(self) -> Iterator[SearchDocument]:
        """Yield the records named in full, and the customs administrations of countries."""
        index = self.library.index
        numbers: dict[int, None] = {}
        spelled = index.spelled(_NAMED_OUTRIGHT)
        for number, name in zip(spelled.numbers, spelled.names, strict=True):
            is_meant = self.has(name) and (" " in name or self._is_topic(number))
            if is_meant:
                numbers[number] = None
        of_ids = self._numbers_of_ids(is_idle=False)
        # "The WCO" is meant where nothing else is named.
        if not numbers and not of_ids:
            of_ids = self._numbers_of_ids(is_idle=True)
        numbers |= dict.fromkeys(of_ids)
        for code in self.countries[:_MOST_COUNTRIES]:
            of_country = index.having(f":country {code}") & index.having(_ADMINISTRATIONS)
            numbers |= dict.fromkeys(sorted(of_country))
        named = list(index.documents(list(numbers)))
        for document in named:
            if document.kind in _NAMED_OUTRIGHT:
                yield document
        yield from self._sessions_of(one.id for one in named if one.kind == "series")

    def _numbers_of_ids(self, *, is_idle: bool) -> list[int]:
        """Return the numbers of the records of which words together are the id.

        Args:
            is_idle: whether the first of the words says nothing by itself.
        """
        places = [place for place, word in enumerate(self.tokens) if (word in IDLE) == is_idle]
        phrases = {
            "-".join(self.tokens[place : place + size])
            for place in places
            for size in range(1, _LONGEST_ID + 1)
        }
        numbers = map(self.library.index.number_of, phrases)
        return [number for number in numbers if number is not None]

    def _sessions_of(self, series: Iterable[str]) -> Iterator[SearchDocument]:
        """Yield the sessions of some series that have the number that is said."""
        index = self.library.index
        for name in series if self.reading.ordinal else ():
            of_number = index.having(f":ordinal {self.reading.ordinal}")
            yield from index.documents(of_number & index.having(f":series {name}"))

    def sessions_of(self, series: str) -> list[Meeting]:
        """Return the sessions of a series, read once."""
        if series not in self._sessions:
            self._sessions[series] = self.library.meetings(series=series)
        return self._sessions[series]

    def of_type(self, kind: str, name: str) -> list[Record]:
        """Return the records of a kind that are of a type, read once."""
        if (kind, name) not in self._of_types:
            self._of_types[kind, name] = self.library.find(kind, type=name)
        return self._of_types[kind, name]

    def _is_topic(self, number: int) -> bool:
        """Return whether a record is a topic, which may have a short name."""
        return self.library.index.documents([number])[0].kind == "topic"

    def named_share(self, document: SearchDocument) -> float:
        """Return the share of the words of a question that are a whole name of a record."""
        if document.id not in self._shares:
            spoken = [short for name in document.names for short in spoken_names(name)]
            names = [*document.folded_names, *document.folded_acronyms, *spoken]
            names += [f"{acronym}s" for acronym in document.folded_acronyms]
            held = [name for name in names if len(name) > 2 and f" {name} " in self.words]
            size = max((len(name.split()) for name in held), default=0)
            count = sum(len(unit.words) for unit in self.content)
            self._shares[document.id] = min(1.0, size / max(count, 1))
        return self._shares[document.id]

    def _share_meant(self, document: SearchDocument) -> float:
        """Return the share of the words that name a record; all where its kind and number do.

        "The 9th consultation" is the session of that number among the consultations.
        """
        number = document.facets.get("ordinal")
        is_of_type = document.facets.get("type") in {
            one for _, types in self.reading.kinds for one in types
        }
        if number and number == self.reading.ordinal and is_of_type:
            return 1.0
        return self.named_share(document)

    @cached_property
    def most_named(self) -> float:
        """The largest share of its words that is a whole name of one record."""
        return max((self.named_share(hit.document) for hit in self.hits), default=0.0)

    def record(self, identifier: str) -> Record | None:
        """Return the record with an id, read once; None if there is none."""
        if identifier not in self._records:
            self._records[identifier] = self.library.store.find(identifier)
        return self._records[identifier]

    def all_names(self, mention: str) -> tuple[str, ...]:
        """Return the names of a record or a country; none where there is no such."""
        record = self.record(mention)
        if record is None:
            names = [country_name(mention)] if len(mention) == 2 else []
            return tuple(name for name in names if name)
        return (record.name, *record.aliases, *record.acronyms)

    def folded_names(self, mention: str) -> tuple[str, ...]:
        """Return the names of a record or a country, folded, with those that people shorten."""
        if mention not in self._folded_names:
            names = self.all_names(mention)
            spoken = [short for name in names for short in spoken_names(name)]
            self._folded_names[mention] = (*map(fold, names), *spoken)
        return self._folded_names[mention]

    def names_of(self, mentions: Iterable[str]) -> str:
        """Return the names of records and countries, folded."""
        names = [name for one in dict.fromkeys(mentions) for name in self.folded_names(one)]
        return " . ".join(names)

    def is_named(self, mention: str) -> bool:
        """Return whether it has a whole name of a record or a country."""
        if mention not in self._named:
            is_country = mention in self.countries
            self._named[mention] = is_country or self.has(*self.folded_names(mention))
        return self._named[mention]

    def body_of(self, fact: Fact) -> str:
        """Return the sentence of a fact without the name of its record, folded and padded."""
        if fact.id not in self._bodies:
            # What others say of a row of a list is told by the claims of the dispute.
            whole = without_disagreement(fact.text) if fact.head in LISTS else fact.text
            head, _, text = whole.partition(":") if fact.head in TEXTS else ("", "", "")
            if fact.head == "figures" and text and ", " in head:
                # What is counted stands behind the name of the record; it may list countries.
                text = f"{_NAME_OF_FIGURE.split(head)[-1]} {text}"
            self._bodies[fact.id] = f" {fold(text or whole)} "
        return self._bodies[fact.id]

    def text_of(self, fact: Fact) -> str:
        """Return a fact folded, with the names of all that it concerns, padded."""
        if fact.id not in self._texts:
            head = fact.text.partition(":")[0] if fact.head in TEXTS and ":" in fact.text else ""
            text = f" {fold(head)}{self.body_of(fact)}" if head else self.body_of(fact)
            self._texts[fact.id] = f"{text}| {self.names_beside(fact)} "
        return self._texts[fact.id]

    def names_beside(self, fact: Fact) -> str:
        """Return the names of all that a fact concerns besides its own record, folded."""
        return self.names_of(name for name in fact.mentions if name != fact.about)

    def date_in(self, fact: Fact) -> PartialDate | None:
        """Return the first date that the value of a fact says in words; None if it says none."""
        if fact.id not in self._dates:
            periods = periods_in(str(fact.value), self.library.index)
            is_dated = bool(periods) and periods[0][0].year > 1
            self._dates[fact.id] = _first_told(periods[0]) if is_dated else None
        return self._dates[fact.id]

    def told_once(self, record: Record, tell: Callable[[Question, Record], str]) -> str:
        """Return what a function tells of a record, which is called once for each record."""
        key = (tell.__name__, record.id)
        if key not in self._told:
            self._told[key] = tell(self, record)
        return self._told[key]

    def is_in_time_said(self, first: PartialDate, last: PartialDate | None = None) -> bool:
        """Return whether something falls in a time that is said; no where none is said.

        Args:
            first: its first day.
            last: its last day; None for the first one.
        """
        return any(period_overlaps(first, last or first, *one) for one in self.reading.periods)

    def fact_fits(self, unit: Unit, fact: Fact) -> bool:
        """Return whether a fact has the time or the country that is said."""
        if unit.sort == "time" and fact.date:
            return self.is_in_time_said(fact.date, fact.end)
        if unit.sort == "country":
            if fact.head in ("attendance", "hosts", "place", "roles", "members"):
                return not set(unit.meaning).isdisjoint(fact.mentions)
            return bool(countries_in(self.body_of(fact), unit.meaning))
        return False

    @cached_property
    def asks_for_administrations(self) -> bool:
        """Whether it has a word for customs administrations, which sources call by countries."""
        return not _ADMINISTRATION_WORDS.isdisjoint(self.tokens)

    def administrations(self, codes: Iterable[str]) -> list[str]:
        """Return the ids of the customs administrations of some countries."""
        index = self.library.index
        found = []
        for code in codes:
            of_country = index.having(f":country {code}") & index.having(_ADMINISTRATIONS)
            documents = index.documents(sorted(of_country))
            found += [document.id for document in documents if document.kind == "organization"]
        return found

    def country_of_customs(self, mention: str) -> str:
        """Return the code of the country of a customs administration; empty for all else."""
        record = self.record(mention)
        is_customs = getattr(record, "type", None) == "customs-administration"
        if is_customs:
            return str(getattr(record, "country", None) or "")
        return ""

    def country_of(self, mention: str) -> str:
        """Return the code of the country of a body or a person, or of a country; or nothing."""
        record = self.record(mention)
        if record is None:
            is_code = len(mention) == 2 and mention.isupper()
            return mention * is_code
        code = getattr(record, "country", None) or getattr(record, "nationality", None)
        return str(code or "")

    def side_of(self, mention: str) -> str:
        """Return the country for which a body or a person comes; nothing for those of many.

        The WCO sits in Belgium, and does not come for it.
        """
        record = self.record(mention)
        if isinstance(record, Organization) and record.type in words_of.OF_MANY_COUNTRIES:
            return ""
        return self.country_of(mention)

    @property
    def told(self) -> str:
        """How it was read, in plain words; empty where that tells no more than the question."""
        settled = settled_told(self.reading)
        roles = sorted(self.roles_said)
        if not (settled or roles):
            return ""
        asked = self.reading.question
        if roles and asked == "who":
            asked = f"{asked} {DEEDS.get(roles[0], 'took part')}"
        # What asks how often something was is looked for nowhere.
        sought = [word for word in words_told(self.reading).split() if word not in words_of.OFTEN]
        words = enclosed("“", " ".join(sought), "”")
        modes = [unit.text for unit in self.units if unit.sort == "mode"]
        return ", ".join(part for part in (asked, *settled, *modes, words) if part)


def _joined_to(name: str) -> list[str]:
    """Return how what is said of a place goes on with another one: "in Thailand or"."""
    return [f"{name} {word}" for word in ("and", "or", "and the", "or the")]


def _as_headed(name: str, head: str) -> list[str]:
    """Return how a word for the head of a body stands beside the name of it."""
    own = (name, f"{name} customs")
    links = ("", "the ", "of ", "of the ", "of customs of ")
    behind = [f"{head} {of}{one}" for of in links for one in own]
    return [*behind, *(f"{one} {head}" for one in own)]


def _padded(sentence: str) -> str:
    """Return a sentence folded and padded."""
    return f" {fold(sentence)} "


def _nouns_of(words: Sequence[str]) -> list[str]:
    """Return the words for what is asked for: of "joint operations did it" the first two."""
    nouns: list[str] = []
    for word in words[:_MOST_NOUNS]:
        if nouns and word in words_of.ENDS_NOUN:
            break
        nouns.append(word)
    return nouns


def _first_told(period: Period) -> PartialDate:
    """Return the first date of a time as exactly as it is told: of "mid-2014" the year."""
    first, last = period
    is_loose = first != last and first.year == last.year and not (first.day or last.day)
    if is_loose:
        return PartialDate(first.year)
    return first


def _searched_for(library: Library, plain: str) -> tuple[str, SearchResult]:
    """Return a question with its slips mended, and what the search finds for it.

    Args:
        library: where the answer lies.
        plain: the question in our language.
    """
    found = _found_by_any_wording(library, plain)
    without_slips = mended(plain, found.unknown, library.index)
    if without_slips == plain:
        return plain, found
    return without_slips, library.searched(stripped(without_slips, library.index))


def _with_own_customs(typed: str, plain: str, found: SearchResult) -> str:
    """Return a question for the head of customs with the country in whose language it is put.

    A meeting of heads is of several countries, and whoever names a country means that.

    Args:
        typed: the question as typed.
        plain: the same in our language.
        found: what the search finds for it.
    """
    lowered = typed.lower()
    own = [name for word, name in words_of.OWN_CUSTOMS.items() if word in lowered]
    sorts = {unit.sort for unit in found.reading.units}
    said = set(fold(plain).split())
    is_of_head = "post" in sorts and said.isdisjoint(("asean", "wco", "world"))
    if not (own and is_of_head and sorts.isdisjoint(_OF_OTHERS)):
        return plain
    customs = re.compile(r"(?i)\bcustoms\b|\bkastam\b|\bbea (?:dan )?cukai\b|\bad(?:u|w)ana\b")
    with_country = customs.sub(f"{own[0]} customs", plain, 1)
    return with_country if with_country != plain else f"{plain} {own[0]}"


def _found_by_any_wording(library: Library, plain: str) -> SearchResult:
    """Return what the search finds for a question, shortened only as far as nothing is found."""
    typed = library.searched(stripped(plain, library.index))
    said = " ".join(unit.text for unit in typed.reading.units)
    if library.index.number_of(said.replace(" ", "-")) is not None:
        # "What is the WCO?" says the id of a record, and nothing else.
        return library.searched(said)
    found = typed
    # First without the words that no record has, then with those alone that mean something.
    for shortened in (known_words(plain, typed), understood(typed)):
        if shortened and not found.hits:
            found = library.searched(shortened)
    return found
