"""Ranks what may be the answer, and says how likely the best of it is right."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from math import exp, log

from asean_wco.answers.answer import Features, Value
from asean_wco.answers.candidates import Candidate
from asean_wco.answers.lexicon import Asked
from asean_wco.answers.question import Question
from asean_wco.model.tuples import NamedTuple

TABLE = os.path.join(os.path.dirname(__file__), "weights.json")
# So much higher than a value that is told must score that nothing is known: whoever asks is helped
# more by a likely value, told as such. That no fact of a record tells something says least.
_BEHIND, _BEHIND_OF_GAP = 1.0, 2.0
_MOST_SCORE = 20.0
_LEAST_SCORE = -1000.0
_MOST_MARGIN = 4.0
_LOG_OF_NONE = 1e-3
_MOST_EXPONENT = 30.0
# A question of so many words is a long one.
_LONGEST = 25
# How much lower another answer may score than the best and still be told beside it.
_FAR = 1.0
# So many others are kept beside the best, of so many that are looked at.
_MOST_OTHERS = 2
_MOST_LOOKED_AT = 40


class Ranked(NamedTuple):
    """The best candidate.

    Attributes:
        best: the candidate that scores highest.
        confidence: how likely it is right, from 0 to 1.
        others: the next best candidates with other values.
    """

    best: Candidate
    confidence: float
    others: tuple[Candidate, ...]


class Weights(NamedTuple):
    """What features count.

    Attributes:
        ranking: for a candidate beside others, by the group of its sort.
        confidence: for the best candidate as the right one.
    """

    ranking: Mapping[str, Mapping[str, float]]
    confidence: Mapping[str, float]


@cache
def weights() -> Weights:
    """Return the weights that are fitted to questions with their answers."""
    with open(TABLE, encoding="utf-8") as file:
        tables = json.load(file)
    return Weights(tables["ranking"], tables["confidence"])


def ranked(
    asked: Asked,
    candidates: Sequence[Candidate],
    fits: Callable[[Candidate], bool] | None = None,
) -> Ranked | None:
    """Return the best of the candidates; None if there are none.

    Args:
        asked: what the words of the question count.
        candidates: that may be the answer.
        fits: whether a candidate may be the answer at all. Those that do not fit are left out,
            but only the likeliest are asked.
    """
    if not candidates:
        return None
    of_words = [asked.weight_of(one) for one in candidates]
    of_features = _sums_of_features(candidates)
    scores = [
        features + words - behind(one)
        for one, features, words in zip(candidates, of_features, of_words, strict=True)
    ]
    if fits:
        scores = _without_unfit(candidates, scores, fits)
    place = max(range(len(scores)), key=scores.__getitem__)
    best = candidates[place]
    own = _meant(asked.question, best.values)
    all_values = {one.values for one in candidates}
    same = {values for values in all_values if _meant(asked.question, values) == own}
    others = [
        score for one, score in zip(candidates, scores, strict=True) if one.values not in same
    ]
    features = features_of_scores(scores[place], of_words[place], others)
    features |= features_of_question(asked.question.text, best.features)
    features |= best.features | {f"is {label}": 1.0 for label in best.labels}
    total = _sum(features, weights().confidence)
    confidence = 1 / (1 + exp(-max(min(total, _MOST_EXPONENT), -_MOST_EXPONENT)))
    return Ranked(best, confidence, _others(candidates, scores, place))


def _without_unfit(
    candidates: Sequence[Candidate], scores: Sequence[float], fits: Callable[[Candidate], bool]
) -> list[float]:
    """Return scores, with the lowest for the candidates above the best one that fits."""
    places = sorted(range(len(scores)), key=lambda place: -scores[place])[:_MOST_LOOKED_AT]
    unfit: set[int] = set()
    for place in places:
        if fits(candidates[place]):
            break
        unfit.add(place)
    else:
        return list(scores)
    return [_LEAST_SCORE if place in unfit else score for place, score in enumerate(scores)]


def _meant(question: Question, values: Sequence[Value]) -> frozenset[str]:
    """Return values as they are meant: a customs administration is the same as its country."""
    return frozenset(question.country_of_customs(str(value)) or str(value) for value in values)


def behind(candidate: Candidate) -> float:
    """Return how much higher than others a candidate must score."""
    if candidate.values:
        return 0.0
    return _BEHIND_OF_GAP if candidate.group == "gap" else _BEHIND


def _sums_of_features(candidates: Sequence[Candidate]) -> list[float]:
    """Return what the features of each candidate count; parts that many share are summed once."""
    sums: dict[tuple[str, int], float] = {}
    totals = []
    tables = weights().ranking
    for one in candidates:
        group = one.group
        table = tables.get(group, {})
        total = 0.0
        for part in filter(None, one.parts):
            key = (group, id(part))
            if key not in sums:
                sums[key] = _sum(part, table)
            total += sums[key]
        totals.append(total)
    return totals


def _sum(features: Features, table: Mapping[str, float]) -> float:
    return sum(table.get(name, 0.0) * value for name, value in features.items() if value)


def _others(
    candidates: Sequence[Candidate], scores: Sequence[float], best: int
) -> tuple[Candidate, ...]:
    """Return the next best candidates, each with values that none before it has."""
    places = sorted(range(len(scores)), key=lambda place: -scores[place])
    told: set[Value] = set(candidates[best].values)
    others: list[Candidate] = []
    for place in places[:_MOST_LOOKED_AT]:
        is_near = scores[place] >= scores[best] - _FAR
        if is_near and told.isdisjoint(candidates[place].values) and len(others) < _MOST_OTHERS:
            others.append(candidates[place])
            told.update(candidates[place].values)
    return tuple(others)


def features_of_question(text: str, best: Features) -> Features:
    """Return what the length of a question and what it leaves open say of the best candidate.

    Args:
        text: of the question.
        best: the features of the best candidate.
    """
    words = min(len(text.split()), _LONGEST)
    bears = best.get("fact bears", best.get("list bears", 0.0))
    bears_all = bears >= 1 and not best.get("record lacks")
    return {"length": words / _LONGEST, "bears all": float(bears_all)}


def features_of_scores(best: float, of_words: float, others: Sequence[float]) -> Features:
    """Return what the scores of candidates say of whether the best is right.

    Args:
        best: the score of the best candidate.
        of_words: what the words of the question count in it.
        others: the scores of the candidates with other values.
    """
    rest = sum(exp(score - best) for score in others)
    share = 1 / (1 + rest)
    return {
        "always": 1.0,
        "share": share,
        "odds": log((share + _LOG_OF_NONE) / (1 - share + _LOG_OF_NONE)),
        "score": max(min(best, _MOST_SCORE), -_MOST_SCORE) / 5,
        "words ask for it": max(min(of_words, _MOST_SCORE), -_MOST_SCORE) / 5,
        "margin": min(best - max(others, default=-_MOST_SCORE), _MOST_MARGIN),
    }
