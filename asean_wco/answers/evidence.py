"""What speaks for a fact as the answer: how much of the question it and its record bear out.

All features are shares from 0 to 1 or flags, so that one table of weights can rank all values.
"""

from __future__ import annotations

from math import log
from typing import NamedTuple

from asean_wco.answers import words as words_of
from asean_wco.answers.question import BORNE, TEXTS, Question, Subject, quality
from asean_wco.facts.fact import Fact
from asean_wco.search.reading import Unit

Features = dict[str, float]
# What the rarest words weigh; what a word weighs that no record has.
_MOST_WEIGHT = 7.5
# Weight that counts as one in the features that sum up what is missing.
_MISSING_UNIT = 7.0
_MOST_MISSING = 3.0
_STRICT_SORTS = ("time", "country", "ordinal", "place")


class _Part(NamedTuple):
    """One thing that a question says, with its weight."""

    unit: Unit
    weight: float
    must_be_borne: bool


def share(pairs: list[tuple[float, float]]) -> float:
    """Return the weighted mean of some qualities; 1 where there are none.

    Args:
        pairs: weights and qualities.
    """
    total = sum(weight for weight, _ in pairs)
    if not total:
        return 1.0
    return sum(weight * value for weight, value in pairs) / total


class Evidence:
    """Weighs facts as answers to a question.

    Args:
        question: asked.
    """

    def __init__(self, question: Question) -> None:
        self.question = question
        known = question.library.index
        self._count = known.count
        self._weights: dict[str, float] = {}
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
            index = self.question.library.index
            having = len(index.having(word))
            self._weights[word] = min(log((self._count + 1) / (having + 1)) + 1.0, _MOST_WEIGHT)
        return self._weights[word]

    def of_subject(self, subject: Subject, *, is_first: bool) -> Features:
        """Return what speaks for a record as the one that is asked about."""
        question = self.question
        left = set(subject.rest)
        content = [part for part in self.parts if part.must_be_borne]
        named = question.named_share(subject.hit)
        rival = question.most_named - named
        return {
            "record score": subject.share,
            "first record": float(is_first),
            "record bears": share(
                [(part.weight, float(part.unit not in left)) for part in content]
            ),
            "record named": named,
            "another named": rival,
            "session named": float(subject.is_session),
            "other time": float(any(unit.sort == "time" for unit in left)),
            "other session": float(any(unit.sort == "ordinal" for unit in left)),
        }

    def of_fact(self, subject: Subject, fact: Fact) -> Features:
        """Return what speaks for a fact as the answer."""
        question = self.question
        left = set(subject.rest)
        body = question.body_of(fact)
        text = question.text_of(fact)
        mentions = f" {question.without_subject(fact)} "
        rows = []
        for part in self.parts:
            fits = float(question.fact_fits(part.unit, fact))
            in_body = max(quality(part.unit, body), fits)
            in_mentions = max(quality(part.unit, mentions), fits)
            anywhere = max(in_body, in_mentions, quality(part.unit, text))
            rows.append((part, in_body, in_mentions, anywhere))
        content = [row for row in rows if row[0].must_be_borne]
        idle = [row for row in rows if not row[0].must_be_borne]
        beside = [row for row in content if row[0].unit in left]
        missing = [row[0] for row in beside if row[3] < BORNE]
        features = {
            "fact bears": share(
                [
                    (part.weight, max(any_, float(part.unit not in left)))
                    for part, *_, any_ in content
                ]
            ),
            "nothing beside record": float(not beside),
            "sentence bears rest": share([(row[0].weight, row[1]) for row in beside])
            if beside
            else 0.0,
            "names bear rest": share([(row[0].weight, row[2]) for row in beside])
            if beside
            else 0.0,
            "bears small words": share([(row[0].weight, max(row[1], row[2])) for row in idle])
            if idle
            else 0.0,
            "sentence bears": share([(row[0].weight, row[1]) for row in content])
            if fact.head in TEXTS
            else 0.0,
            "is text": float(fact.head in TEXTS),
            f"certainty {fact.certainty}": 1.0,
            "asked in row": float(bool(question.order)),
        }
        features |= _missing(missing)
        features |= self._of_predicates(fact)
        return features

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


def _missing(parts: list[_Part]) -> Features:
    """Return the features of what neither a record nor its fact bears out."""
    weight = sum(part.weight for part in parts) / _MISSING_UNIT
    features = {
        "missing weight": min(weight, _MOST_MISSING),
        "missing count": min(len(parts), 4) / 4,
    }
    for sort in _STRICT_SORTS:
        if any(part.unit.sort == sort for part in parts):
            features[f"missing {sort}"] = 1.0
    return features


def missing_from_record(question: Question, subject: Subject) -> Features:
    """Return how much of a question nothing bears out that a record says anywhere."""
    lacking = [
        unit
        for unit in question.content
        if unit in subject.rest and quality(unit, subject.pool) < BORNE
    ]
    unknown = [
        unit for unit in lacking if not question.unknown.isdisjoint((unit.text, *unit.words))
    ]
    return {
        "record lacks": min(len(lacking), 4) / 4,
        "record lacks unknown": float(bool(unknown)),
        "record lacks known": float(len(lacking) > len(unknown)),
    }
