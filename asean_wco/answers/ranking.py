"""Ranks what may be the answer by one table of weights, and says how likely the best is right."""

from __future__ import annotations

from collections.abc import Sequence
from math import exp, log
from typing import NamedTuple

from asean_wco.answers import words as words_of
from asean_wco.answers.candidates import FIELDS_OF_ROWS, Candidate
from asean_wco.answers.evidence import Features, missing_from_record
from asean_wco.answers.question import Question
from asean_wco.answers.weights import CONFIDENCE, WEIGHTS
from asean_wco.facts.fact import DISPUTED, INFERRED

# How much lower a row may score than the best and still be a part of the answer.
_NEAR = 0.1
_MOST_SCORE = 20.0
_LOG_OF_NONE = 1e-3


class Ranked(NamedTuple):
    """The best candidate, with those that are the answer together with it.

    Attributes:
        best: the candidate that scores highest.
        beside: rows of the same field that score nearly as well.
        confidence: how likely the answer is right, from 0 to 1.
        is_complete: whether nothing that is asked is left open by what is told.
    """

    best: Candidate
    beside: tuple[Candidate, ...]
    confidence: float
    is_complete: bool


def score_of(features: Features) -> float:
    """Return the sum of the weights of features."""
    return sum(WEIGHTS.get(name, 0.0) * value for name, value in features.items())


def ranked(question: Question, candidates: Sequence[Candidate]) -> Ranked | None:
    """Return the best of the candidates; None if there are none."""
    if not candidates:
        return None
    scores = [score_of(candidate.features) for candidate in candidates]
    place = max(range(len(scores)), key=scores.__getitem__)
    best = candidates[place]
    beside = [
        candidate
        for candidate, score in zip(candidates, scores, strict=True)
        if score >= scores[place] - _NEAR and _is_row_beside(candidate, best)
    ]
    features = confidence_features(question, candidates, scores, place)
    total = sum(CONFIDENCE.get(name, 0.0) * value for name, value in features.items())
    confidence = 1 / (1 + exp(-max(min(total, 30.0), -30.0)))
    return Ranked(best, tuple(beside), confidence, _is_complete(question, best))


# What may be asked of the members of a list without asking for something else.
_OF_LISTS = frozenset((words_of.HELD, words_of.SIGNED, words_of.LAUNCHED, words_of.BEGAN))
# Fields that answer a sort of question by themselves.
_PLAIN_FIELDS = {
    words_of.WHERE: ("place",),
    words_of.CITY: ("place",),
    words_of.COUNTRY: ("place",),
    words_of.WHEN: ("start",),
    words_of.MANY: ("delegates", "figures"),
    words_of.MODE: ("mode",),
    words_of.OFTEN: ("frequency",),
}


def _is_complete(question: Question, best: Candidate) -> bool:
    """Return whether nothing that is asked is left open by what is told.

    A list is made only where its filters stand for all that is said. A fact is complete where it
    and its record bear out every word, and it is of the field or the role that is asked for.
    """
    if best.answer:
        return best.sort == "list" and question.predicates <= _OF_LISTS
    features = best.features
    if features["missing count"] or features["other session"] or question.order:
        return False
    if question.role:
        return bool(features.get("had role") and features["first record"])
    is_plain = best.facts[0].head in _PLAIN_FIELDS.get(question.sort, ())
    if question.sort == words_of.WHEN and not question.predicates <= {words_of.HELD}:
        is_plain = bool(features["field asked"])
    counts = not features.get("counts another thing")
    is_meant = features["first record"] or features["record bears"] == 1
    return is_plain and counts and bool(is_meant)


def _is_row_beside(candidate: Candidate, best: Candidate) -> bool:
    """Return whether a candidate is a row of the field of the best one."""
    if candidate is best or candidate.sort != best.sort or not (best.facts and candidate.facts):
        return False
    fact, other = best.facts[0], candidate.facts[0]
    is_of_field = fact.about == other.about and fact.head == other.head
    is_alike = candidate.features.get("is the value") == best.features.get("is the value")
    return (
        is_of_field and is_alike and fact.head in FIELDS_OF_ROWS and "is the value" in best.features
    )


def confidence_features(
    question: Question, candidates: Sequence[Candidate], scores: Sequence[float], place: int
) -> Features:
    """Return what says whether the best candidate is right.

    Args:
        question: asked.
        candidates: all of them.
        scores: theirs.
        place: of the best.
    """
    best = candidates[place]
    shares = [exp(score - scores[place]) for score in scores]
    alike = sum(
        part
        for part, candidate in zip(shares, candidates, strict=True)
        if candidate.values == best.values
    )
    certain = min(alike / sum(shares), 1.0)
    content = question.content
    unknown = [unit for unit in content if question.is_unknown(unit)]
    first = question.words.split()[:1]
    features = {
        "always": 1.0,
        "share": certain,
        "odds": log((certain + _LOG_OF_NONE) / (1 - certain + _LOG_OF_NONE)),
        "score": max(min(scores[place], _MOST_SCORE), -_MOST_SCORE) / 5,
        "from list": float(best.answer is not None),
        "unknown words": len(unknown) / max(1, len(content)),
        "unknown count": min(len(question.unknown), 3) / 3,
        "search is sure": float(question.hits[0].sure),
        "yes or no": float(bool(first) and first[0] in words_of.YES_OR_NO),
        "no sort": float(not question.sort),
        "itself": float(best.sort.startswith("itself")),
        "doubtful": float(bool(best.facts) and best.facts[0].certainty in (DISPUTED, INFERRED)),
    }
    kept = {name: best.features.get(name, 0.0) for name in _KEPT}
    if best.subject:
        kept |= missing_from_record(question, best.subject)
    return features | kept


# Features of the best candidate that say as well whether it is right.
_KEPT = (
    "fact bears", "record bears", "sentence bears rest", "names bear rest", "missing weight",
    "missing count", "missing time", "missing country", "missing ordinal", "missing place",
    "record named", "another named", "tells another thing", "tells what is asked", "field asked",
    "had role", "had another role", "named in question", "list bears", "list lacks",
    "list lacks country", "counts another thing", "asked in row", "other time", "other session",
    "day asked, none told",
)  # fmt: skip
