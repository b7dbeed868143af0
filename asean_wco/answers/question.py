"""A question beside the records that it may be about."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from typing import Any, TypeVar
from unicodedata import normalize

from asean_wco.answers import words as words_of
from asean_wco.answers.answer import Features
from asean_wco.answers.asked import Asked
from asean_wco.answers.core import asking_part
from asean_wco.answers.reference_words import SCRIPT_PARTICLES
from asean_wco.answers.references import resolved
from asean_wco.answers.texts import BORNE, countries_in, quality, spoken_names
from asean_wco.answers.wording import (
    in_english,
    known_words,
    mended,
    stripped,
    translated,
    understood,
)
from asean_wco.facts.fact import DISPUTED, UNKNOWN, Fact
from asean_wco.facts.phrases import DEEDS
from asean_wco.library import Library
from asean_wco.model.countries import country_name
from asean_wco.model.dates import PartialDate, period_overlaps
from asean_wco.model.folding import fold
from asean_wco.model.records import Meeting, Organization, Record
from asean_wco.model.text import enclosed
from asean_wco.model.times import Period
from asean_wco.search.document import SearchDocument
from asean_wco.search.engine import Answer as Answered
from asean_wco.search.engine import Hit
from asean_wco.search.index import Index
from asean_wco.search.reading import Unit, read
from asean_wco.search.translating import tokens_of
from asean_wco.search.vocabulary import FIRST_OF_RUNNING_SCRIPTS
from asean_wco.telling import settled_told, words_told

# Fields whose value is a sentence.
TEXTS = ("milestones", "notes", "outcomes", "figures", "roles", "topics", "initiatives")
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
# What it counts that the words of a question are the whole name of a record.
_NAMED = 0.6
_WELL_NAMED = 0.3
# The share of what is said that nothing may bear out: people add words that say nothing.
_MOST_UNBORNE = 0.3


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
        if facets.get("series"):
            return [facets["series"]]
        return self._groups() if isinstance(self.record, Meeting) else []

    def _groups(self) -> list[str]:
        """Return the working groups that met, by whose letters their meetings are called."""
        here = f" {fold(self.record.name)} "
        bodies = [row.organization or "" for row in getattr(self.record, "attendance", ())]
        groups = []
        for name in dict.fromkeys(bodies):
            body = self.question.record(name)
            is_group = isinstance(body, Organization) and body.type in words_of.GROUPS
            if body and is_group and f" {fold(body.name)} " in here:
                groups.append(name)
        return groups

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


# Words of kana alone, and endings of Korean words and verbs.
_ENDING = re.compile(
    "[\u3041-\u309f]+|.*(?:습니까|나요|인가요)|.*였습니까|[년월일]?(?:에|에서|은|는|이|가|를|을|의)"
)
# From so many missing things on it does not matter how many they are.
_MOST_MISSING = 4


def share_of_most(count: int) -> float:
    """Return how many things are missing, as a share of the most that count."""
    return min(count, _MOST_MISSING) / _MOST_MISSING


def _names_of(document: SearchDocument) -> list[str]:
    return [*document.folded_names, *document.folded_acronyms]


def _first_told(period: Period) -> PartialDate:
    """Return the first date of a time as exactly as it is told: of "mid-2014" the year."""
    first, last = period
    is_loose = first != last and first.year == last.year and not (first.day or last.day)
    return PartialDate(first.year) if is_loose else first


def worded(text: str, index: Index) -> str:
    """Return a question in the words that records and tables have."""
    plain = translated(resolved(in_english(asking_part(text)), index))
    tokens = tokens_of(plain, index)
    if all(not token.phrase for token in tokens):
        return plain
    # What is translated may refer to something in other words as well.
    words = [token.word for token in tokens]
    english = " ".join(word for word in words if not _is_particle(word))
    renamed = resolved(english, index)
    is_script = any(max(token.word + token.phrase) >= FIRST_OF_RUNNING_SCRIPTS for token in tokens)
    return renamed if is_script or renamed != english else plain


def _is_particle(word: str) -> bool:
    """Return whether a part of a script without spaces says nothing of what is asked."""
    composed = normalize("NFC", word)
    return composed in SCRIPT_PARTICLES or bool(_ENDING.fullmatch(composed))


def _searched_for(library: Library, plain: str) -> tuple[str, Answered]:
    """Return a question with its slips mended, and what the search finds for it.

    Args:
        library: where the answer lies.
        plain: the question in our language.
    """
    found = _found_by_any_wording(library, plain)
    without_slips = mended(plain, found.unknown, library.index)
    if without_slips == plain:
        return plain, found
    return without_slips, library.answer(stripped(without_slips, library.index))


def _found_by_any_wording(library: Library, plain: str) -> Answered:
    """Return what the search finds for a question, shortened only as far as nothing is found."""
    typed = library.answer(stripped(plain, library.index))
    found = typed
    # First without the words that no record has, then with those alone that mean something.
    for shortened in (known_words(plain, typed), understood(typed)):
        if shortened and not found.hits:
            found = library.answer(shortened)
    return found


T = TypeVar("T")


class Question(Asked):
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
        self._records: dict[str, Record | None] = {}
        self._folded_names: dict[str, tuple[str, ...]] = {}
        self._texts: dict[str, str] = {}
        self._bodies: dict[str, str] = {}
        self._dates: dict[str, PartialDate | None] = {}
        self._shares: dict[str, float] = {}
        self._called_shares: dict[str, float] = {}
        self._made: dict[Callable[[Question], Any], Any] = {}
        plain, found = _searched_for(library, worded(text, library.index))
        self.unknown = frozenset(found.unknown)
        self.hits = [hit for hit in found.hits if hit.document.kind != "source"]
        tokens = [token.word for token in tokens_of(plain, library.index)]
        super().__init__(text, plain, tokens, found.reading)
        if not self.sort and self._ends_with_figure():
            self.sort = words_of.MANY

    def _ends_with_figure(self) -> bool:
        """Return whether half a sentence ends with what a figure of the record counts.

        "Operation SIREN: cases" asks how many there were.
        """
        is_asking = not words_of.ASKING.isdisjoint(self.words.split()) or bool(self.predicates)
        subject = next(iter(self.likely_subjects), None)
        if is_asking or subject is None or not self.units or self.units[-1] not in subject.rest:
            return False
        return any(
            quality(self.units[-1], self.body_of(fact)) >= BORNE
            for fact in subject.facts
            if fact.head in ("figures", "delegates") and fact.certainty != UNKNOWN
        )

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
        is_of_comers = self.role in ("participant", "represented")
        frames = (*words_of.SIDES, *words_of.FROM) if is_of_comers else words_of.SIDES
        return any(self.has(*(frame.format(name) for frame in frames)) for name in names if name)

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

    def has_much_unborne(self, subject: Subject, *facts: Fact) -> bool:
        """Return whether too much of a question is borne out by nothing."""
        unborne = subject.unborne(*facts)
        if self.is_understood or self.named_share(subject.hit) >= _WELL_NAMED:
            unborne = [unit for unit in unborne if not self.is_unknown(unit)]
        return len(unborne) > _MOST_UNBORNE * max(len(self.content), 1)

    @cached_property
    def session(self) -> int:
        """The number of the session that is named; 0 for none, as in "the first woman"."""
        is_order = any(unit.sort == "ordinal" and unit.text == "first" for unit in self.units)
        names_event = "meeting" in self.kinds or self.names_series
        return 0 if is_order and not names_event else self.reading.ordinal or 0

    @cached_property
    def kind_asked(self) -> str:
        """The kind of record that is asked for by a noun, as by "which ADGCM"; empty for none."""
        asked = [noun for noun in self.nouns_asked if self.has(f"which {noun}", f"what {noun}")]
        is_session = any(map(self._is_letters_of_series, asked))
        return super().kind_asked or ("meeting" if is_session else "")

    def _is_letters_of_series(self, word: str) -> bool:
        """Return whether a series is called by letters, or by them with an s."""
        return any(
            hit.document.kind == "series"
            and not {word, word.removesuffix("s")}.isdisjoint(hit.document.folded_acronyms)
            for hit in self.hits[:_MOST_HITS]
        )

    @cached_property
    def names_series(self) -> bool:
        """Whether it names a series, and so may ask for its sessions."""
        hits = self.hits[:_MOST_HITS]
        if any(hit.document.kind == "series" and self.named_share(hit) for hit in hits):
            return True
        # "How many ADGCMs were held?"
        return any(map(self._is_series_in_plural, self.words.split()))

    def _is_series_in_plural(self, word: str) -> bool:
        """Return whether a word is the name of a series, or of that of a meeting, with an s."""
        series = {hit.document.facets.get("series") for hit in self.hits[:_MOST_HITS]}
        names = {name for one in series if one for name in self.folded_names(one)}
        return word.endswith("s") and word.removesuffix("s") in names

    def has_series_called(self, word: str) -> bool:
        """Return whether a series that may be meant has a word in its names."""
        return self._is_series_in_plural(word) or any(
            hit.document.kind == "series"
            and any(word in name.split() for name in _names_of(hit.document))
            for hit in self.hits[:_MOST_HITS]
        )

    def subject_of(self, kind: str) -> Subject | None:
        """Return the likeliest record of a kind; None if there is none."""
        return next((subject for subject in self.subjects if subject.kind == kind), None)

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

    def subject(self, record: Record) -> Subject:
        """Return a record as one that the question may be about."""
        for subject in self.likely_subjects:
            if subject.id == record.id:
                return subject
        number = self.library.index.number_of(record.id)
        return self.outright(self.library.index.documents([number or 0])[0])

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
        names += [f"{acronym}s" for acronym in document.folded_acronyms]
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

    def names_in_full(self, identifier: str) -> bool:
        """Return whether it has a whole name of the record with an id."""
        return self.has(*self.folded_names(identifier))

    def record(self, identifier: str) -> Record | None:
        """Return the record with an id, read once; None if there is none."""
        if identifier not in self._records:
            self._records[identifier] = self.library.store.find(identifier)
        return self._records[identifier]

    def body_of(self, fact: Fact) -> str:
        """Return the sentence of a fact without the name of its record, folded and padded."""
        if fact.id not in self._bodies:
            head, _, text = fact.text.partition(":") if fact.head in TEXTS else ("", "", "")
            if fact.head == "figures" and text and ", " in head:
                # What is counted stands behind the name of the record.
                text = f"{head.rpartition(', ')[2]} {text}"
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

    def without_subject(self, fact: Fact) -> str:
        """Return the names of all that a fact concerns besides its own record, folded."""
        own = {fact.about}
        return self.names_of(name for name in fact.mentions if name not in own)

    @property
    def told(self) -> str:
        """How it was read, in plain words; empty where that tells no more than the question."""
        settled = settled_told(self.reading)
        is_of_role = self.reading.question == "who" and bool(self.role)
        if not (settled or is_of_role):
            return ""
        asked = words_of.SORTS_TOLD.get(self.sort, self.sort)
        if is_of_role:
            deed = DEEDS.get(self.role, "took part")
            # Who represented somebody may be asked as well as who was represented.
            if self.role == "represented" and f"{deed} " not in f"{self.words} ":
                deed = "represented"
            asked = f"{asked} {deed}"
        words = enclosed("“", words_told(self.reading), "”")
        return ", ".join(part for part in (asked, *settled, words) if part)
