"""What speaks for a fact as the answer: how much of the question it and its record bear out.

All features are shares from 0 to 1 or flags, so that one table of weights can rank all values.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import cached_property
from math import log
from typing import NamedTuple

from asean_wco.answers import words as words_of
from asean_wco.answers.answer import Features
from asean_wco.answers.question import TEXTS, Question, Subject, share_of_most
from asean_wco.answers.rows import attendance_told
from asean_wco.answers.texts import BORNE, quality, without_days
from asean_wco.facts.fact import Fact
from asean_wco.model.folding import fold
from asean_wco.model.records import Meeting
from asean_wco.search.reading import Unit

# What the rarest words weigh; what a word weighs that no record has.
_MOST_WEIGHT = 7.5
# Weight that counts as one in the features that sum up what is missing.
_MISSING_UNIT = 7.0
_MOST_MISSING = 3.0
# What may be asked of one thing beside another, with the words that say so.
_LINKS = {
    "paying": words_of.PAYING,
    "beside": words_of.BESIDE,
    "belonging": words_of.BELONGING,
}
_STRICT_SORTS = ("time", "country", "ordinal", "place")


class _Part(NamedTuple):
    """One thing that a question says, with its weight."""

    unit: Unit
    weight: float
    must_be_borne: bool


class _Bearing(NamedTuple):
    """How well a fact bears out a part of a question.

    Attributes:
        part: of the question.
        is_in_rest: whether it is said besides naming the record.
        body: how well it stands in the sentence.
        names: how well it stands in the names of what the fact concerns.
        anywhere: how well it stands in any of them, or in the name of the record.
    """

    part: _Part
    is_in_rest: bool
    body: float
    names: float
    anywhere: float


def share(pairs: list[tuple[float, float]]) -> float:
    """Return the weighted mean of some qualities; 1 where there are none.

    Args:
        pairs: weights and qualities.
    """
    total = sum(weight for weight, _ in pairs)
    if not total:
        return 1.0
    return sum(weight * value for weight, value in pairs) / total


def _share_of(pairs: list[tuple[float, float]]) -> float:
    """Return the weighted mean of some qualities; 0 where there are none."""
    return share(pairs) if pairs else 0.0


class Evidence:
    """Weighs facts as answers to a question.

    Args:
        question: asked.
    """

    def __init__(self, question: Question) -> None:
        self.question = question
        self._index = question.library.index
        self._weights: dict[str, float] = {}
        self._rests: dict[str, list[bool]] = {}
        self._links_asked = [name for name, words in _LINKS.items() if question.has(*words)]
        self.parts = [
            _Part(unit, self.weight(unit), not question.is_idle(unit)) for unit in question.units
        ]
        self.parts = [part for part in self.parts if part.must_be_borne or self._says(part.unit)]

    def _says(self, unit: Unit) -> bool:
        """Return whether an idle unit may still tell one fact from another."""
        is_asking = not words_of.ASKING.isdisjoint(unit.words)
        return unit.sort in ("word", "role", "post", "kind", "mode", "title") and not is_asking

    def weight(self, unit: Unit) -> float:
        """Return how much a thing that a question says counts, by its rarest word."""
        return max((self._weight_of(word) for word in unit.words), default=0.0)

    def _weight_of(self, word: str) -> float:
        """Return how rare a word is among the records, as its inverse document frequency."""
        if word not in self._weights:
            rarity = (self._index.count + 1) / (len(self._index.having(word)) + 1)
            self._weights[word] = min(log(rarity) + 1.0, _MOST_WEIGHT)
        return self._weights[word]

    def _in_rest(self, subject: Subject) -> list[bool]:
        """Return of each part whether a question says it besides naming a record."""
        if subject.id not in self._rests:
            self._rests[subject.id] = [part.unit in subject.rest for part in self.parts]
        return self._rests[subject.id]

    def of_subject(self, subject: Subject, *, is_first: bool) -> Features:
        """Return what speaks for a record as the one that is asked about."""
        question = self.question
        named = question.named_share(subject.hit)
        lacking = [part for part in self.parts if part.must_be_borne and subject.lacks(part.unit)]
        unknown = [part for part in lacking if question.is_unknown(part.unit)]
        borne = [
            (part.weight, float(not is_in_rest))
            for part, is_in_rest in zip(self.parts, self._in_rest(subject), strict=True)
            if part.must_be_borne
        ]
        return {
            "record score": subject.share,
            "first record": float(is_first),
            "record bears": share(borne),
            "record named": named,
            "others named as well": share_of_most(self._others_named(subject, named)),
            "another named": question.most_named - named,
            "session named": float(subject.is_session),
            "session beside asked": float(
                subject.is_session and question.order in ("before", "after", "next")
            ),
            "other time": float(any(unit.sort == "time" for unit in subject.rest)),
            "other session": float(any(unit.sort == "ordinal" for unit in subject.rest)),
            "record is sure": float(subject.hit.sure),
            "record lacks": share_of_most(len(lacking)),
            "record lacks weight": _weight_of(lacking),
            "record lacks unknown": float(bool(unknown)),
            "record lacks known": float(len(lacking) > len(unknown)),
        }

    def _others_named(self, subject: Subject, share_named: float) -> int:
        """Return how many other records of its kind are named just as well as one."""
        others = [
            other
            for other in self.question.likely_subjects
            if other.kind == subject.kind and other.id != subject.id
        ]
        named = [self.question.named_share(other.hit) for other in others]
        return named.count(share_named) if share_named else 0

    def of_fact(self, subject: Subject, fact: Fact) -> Features:
        """Return what speaks for a fact as the answer."""
        rows = list(self._rows(subject, fact))
        content = [row for row in rows if row.part.must_be_borne]
        idle = [row for row in rows if not row.part.must_be_borne]
        beside = [row for row in content if row.is_in_rest]
        is_text = fact.head in TEXTS
        features = {
            "fact bears": share(
                [(row.part.weight, max(row.anywhere, float(not row.is_in_rest))) for row in content]
            ),
            "nothing beside record": float(not beside),
            "sentence bears rest": _share_of([(row.part.weight, row.body) for row in beside]),
            "names bear rest": _share_of([(row.part.weight, row.names) for row in beside]),
            "bears small words": _share_of(
                [(row.part.weight, max(row.body, row.names)) for row in idle]
            ),
            "sentence bears": share([(row.part.weight, row.body) for row in content])
            if is_text
            else 0.0,
            "is text": float(is_text),
            f"certainty {fact.certainty}": 1.0,
            # By their kind alone no rows are told from others: INTERPOL is an "organization".
            "bears words of rows": _share_of(
                [
                    (row.part.weight, max(row.body, row.names))
                    for row in idle
                    if row.part.unit.sort != "kind"
                ]
            ),
            "asked in row": float(bool(self.question.order)),
            "sentence said": self._said_share(own_words(self.question, fact)),
            "capacity said": self._said_share(_capacity(subject, fact)),
            "order said": self._order_said(fact),
            "another place said": self._another_place_said(fact),
            "attribute said": self._attribute_said(fact),
        }
        for link in self._links_asked:
            features[f"{link}, {fact.head}"] = 1.0
        features |= _missing([row.part for row in beside if row.anywhere < BORNE])
        features |= self._of_predicates(fact)
        is_of_country = not self.question.predicates.isdisjoint(words_of.OF_COUNTRIES)
        if words_of.JOINED in self.question.predicates and self._joined:
            features["joined body told"] = float(self._tells_joined(subject, fact))
        if is_of_country and "missing country" in features:
            features["country joins, not told"] = 1.0
        return features

    def of_answer(self, told: str, settled: Collection[str]) -> Features:
        """Return what speaks for what a list, a post or a row answers.

        Args:
            told: its text with the names of its records, folded and padded.
            settled: the sorts of things that it is made of, so that it need not say them.
        """
        borne = [
            (part, 1.0 if part.unit.sort in settled else quality(part.unit, told))
            for part in self.parts
        ]
        content = [(part, value) for part, value in borne if part.must_be_borne]
        idle = [(part.weight, value) for part, value in borne if not part.must_be_borne]
        lacking = [part for part, value in content if value < BORNE]
        return {
            "list bears": share([(part.weight, value) for part, value in content]),
            "bears small words": _share_of(idle),
            **_missing(lacking),
        }

    @cached_property
    def _joined(self) -> tuple[str, ...]:
        """The body that somebody joined, where it is one that most records name: ASEAN, the WCO."""
        words = [word for word in self.question.words.split() if word != "the"]
        for place, word in enumerate(words):
            after = words[place + 1 : place + 3]
            is_joining = words_of.PREDICATES.get(word) == words_of.JOINED
            # "The ASEAN Single Window" is another body than ASEAN.
            is_whole = is_joining and all(one in words_of.IDLE for one in after[1:])
            if is_whole and words_of.OF_MOST_RECORDS.issuperset(after[:1]):
                return tuple(after[:1])
        return ()

    def _tells_joined(self, subject: Subject, fact: Fact) -> bool:
        """Return whether a fact tells of the body that somebody joined, or is that of the body."""
        body = self.question.body_of(fact)
        is_own = not set(self._joined).isdisjoint(self.question.folded_names(subject.id))
        return is_own or any(f" {word} " in body for word in self._joined)

    def _rows(self, subject: Subject, fact: Fact) -> Iterator[_Bearing]:
        """Yield how well a fact bears out each part of a question."""
        question = self.question
        body = question.body_of(fact)
        text = question.text_of(fact)
        names = f" {question.without_subject(fact)} "
        for part, is_in_rest in zip(self.parts, self._in_rest(subject), strict=True):
            fits = float(question.fact_fits(part.unit, fact))
            is_number = part.unit.sort == "ordinal"
            told = without_days(body) if is_number else body
            in_body = max(quality(part.unit, told), fits)
            in_names = max(quality(part.unit, names), fits)
            told = without_days(text) if is_number else text
            anywhere = max(in_body, in_names, quality(part.unit, told))
            yield _Bearing(part, is_in_rest, in_body, in_names, anywhere)

    def _order_said(self, fact: Fact) -> float:
        """Return whether a sentence says of something that it is the first, or the last one."""
        says = words_of.ORDERS_SAID.get(self.question.order, ())
        body = self.question.body_of(fact)
        return float(any(f" {word} " in body for word in says))

    def _another_place_said(self, fact: Fact) -> float:
        """Return whether a sentence calls something the second, where the first one is asked."""
        if self.question.order != "first" or self._order_said(fact):
            return 0.0
        body = self.question.body_of(fact)
        return float(any(f" {word} " in body for word in words_of.LATER_PLACES))

    def _attribute_said(self, fact: Fact) -> float:
        """Return whether a sentence says what the first such one is asked for: a woman."""
        body = self.question.body_of(fact)
        is_said = any(f" {phrase} " in body for phrase in self.question.attribute)
        return float(is_said and bool(self._order_said(fact)))

    def _said_share(self, text: str) -> float:
        """Return the share of the words of a text that a question says, by their weights."""
        words = {word for word in fold(text).split() if len(word) > 2 and word not in words_of.IDLE}
        weights = {word: self._weight_of(word) for word in words}
        said = sum(weight for word, weight in weights.items() if word in self._words)
        return said / (sum(weights.values()) or 1.0)

    @cached_property
    def _words(self) -> frozenset[str]:
        """The words of a question, as they stand in its forms."""
        forms = {
            word for part in self.parts for form in part.unit.forms for word in form.pattern.split()
        }
        return frozenset(forms | set(self.question.words.split()))

    def _of_predicates(self, fact: Fact) -> Features:
        """Return whether a fact tells the very thing that is asked: that it was signed, joined."""
        predicates = self.question.predicates
        body = self.question.body_of(fact)
        is_told = any(f" {phrase} " in body for phrase in self.question.evidence)
        is_field = any(fact.head in words_of.DATE_FIELDS.get(name, ()) for name in predicates)
        asked = predicates - {words_of.HELD}
        features = {f"{name}, {fact.head}": 1.0 for name in predicates}
        features["tells what is asked"] = float(is_told)
        features["field asked"] = float(is_field)
        features["tells another thing"] = float(bool(asked) and not is_told and not is_field)
        return features


def _capacity(subject: Subject, fact: Fact) -> str:
    """Return as what somebody was at a meeting: "Former WCO Secretary General"."""
    if not isinstance(subject.record, Meeting):
        return ""
    row = attendance_told(fact, subject.record)
    return (row and row.capacity) or ""


def own_words(question: Question, fact: Fact) -> str:
    """Return what a fact says besides the name of its record: of a figure what is counted."""
    if fact.head == "figures":
        when = fold(fact.date.display()) if fact.date else ""
        body = question.body_of(fact).replace(f" {when} ", " ")
        return " ".join(word for word in body.split() if not word.isdecimal())
    if fact.head == "delegates":
        return fact.head
    return fact.text.partition(":")[2] if fact.head in TEXTS else ""


def _weight_of(parts: list[_Part]) -> float:
    """Return what some parts of a question weigh together."""
    return min(sum(part.weight for part in parts) / _MISSING_UNIT, _MOST_MISSING)


def _missing(parts: list[_Part]) -> Features:
    """Return the features of what neither a record nor its fact bears out."""
    features = {
        "missing weight": _weight_of(parts),
        "missing count": share_of_most(len(parts)),
    }
    for sort in _STRICT_SORTS:
        if any(part.unit.sort == sort for part in parts):
            features[f"missing {sort}"] = 1.0
    return features
