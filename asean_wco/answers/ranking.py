"""Ranks what may be the answer by one table of weights, and says how likely the best is right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import exp, log
from typing import NamedTuple

from asean_wco.answers import words as words_of
from asean_wco.answers.answer import Features, Value
from asean_wco.answers.candidates import FIELDS_OF_ROWS, Candidate
from asean_wco.answers.question import Question
from asean_wco.answers.texts import BORNE, quality
from asean_wco.answers.weights import CONFIDENCE, WEIGHTS
from asean_wco.facts.fact import DISPUTED, INFERRED
from asean_wco.model.folding import fold

# How much lower a row may score than the best and still be a part of the answer.
_NEAR = 0.1
_MOST_SCORE = 20.0
_MOST_MARGIN = 4.0
# A question that says more asks for more than one thing, or under conditions.
_MOST_PLAIN = 12
_LOG_OF_NONE = 1e-3
# How much lower another answer may score than the best.
_FAR = 1.5
# A title is borne out by a sentence that says nearly all of it.
_NEARLY_ALL = 0.98
# So many others are kept beside the best, of so many that are looked at.
_MOST_OTHERS = 2
_MOST_LOOKED_AT = 40


class Ranked(NamedTuple):
    """The best candidate, with those that are the answer together with it.

    Attributes:
        best: the candidate that scores highest.
        beside: rows of the same field that score nearly as well.
        confidence: how likely the answer is right, from 0 to 1.
        is_complete: whether nothing that is asked is left open by what is told.
        others: the next best candidates with other values.
    """

    best: Candidate
    beside: tuple[Candidate, ...]
    confidence: float
    is_complete: bool
    others: tuple[Candidate, ...]


# Features that count differently for each sort of answer that is asked for.
BY_SORT = (
    "first record", "record score", "record bears", "record named", "another named",
    "session named", "other session", "other time", "record lacks", "record lacks weight",
    "record lacks known", "fact bears", "sentence bears rest", "names bear rest",
    "sentence bears", "bears small words", "sentence said", "missing weight", "missing count",
    "missing country", "missing time", "field asked", "tells what is asked", "is text",
    "order said", "capacity said", "had role", "list bears", "named in question",
    "record is sure",
)  # fmt: skip


def by_sort(sort: str, name: str) -> str:
    """Return the name of the weight that a feature has besides for one sort of answer."""
    return f"{sort or 'what'} | {name}"


def weights_for(sort: str) -> dict[str, float]:
    """Return the weights of all features for one sort of answer."""
    besides = {name: WEIGHTS.get(by_sort(sort, name), 0.0) for name in BY_SORT}
    return WEIGHTS | {name: WEIGHTS.get(name, 0.0) + more for name, more in besides.items()}


def score_of(features: Features, weights: Mapping[str, float]) -> float:
    """Return the sum of the weights of features."""
    return sum(weights.get(name, 0.0) * value for name, value in features.items())


def ranked(question: Question, candidates: Sequence[Candidate]) -> Ranked | None:
    """Return the best of the candidates; None if there are none."""
    if not candidates:
        return None
    weights = weights_for(question.sort)
    scores = [score_of(candidate.features, weights) for candidate in candidates]
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
    told = {value for one in (best, *beside) for value in one.values}
    return Ranked(
        best=best,
        beside=tuple(beside),
        confidence=confidence,
        is_complete=_is_complete(question, best, candidates),
        others=_others(candidates, scores, told),
    )


def _others(
    candidates: Sequence[Candidate], scores: Sequence[float], told: set[Value]
) -> tuple[Candidate, ...]:
    """Return the next best candidates, each with values that none before it has.

    Args:
        candidates: all of them.
        scores: theirs.
        told: the values of the best one.
    """
    places = sorted(range(len(scores)), key=lambda place: -scores[place])
    told = set(told)
    others: list[Candidate] = []
    for place in places[:_MOST_LOOKED_AT]:
        if scores[place] < scores[places[0]] - _FAR:
            break
        if not told.isdisjoint(candidates[place].values):
            continue
        others.append(candidates[place])
        told.update(candidates[place].values)
        if len(others) == _MOST_OTHERS:
            break
    return tuple(others)


# What may be asked of the members of a list without asking for something else.
_OF_LISTS = frozenset((words_of.HELD, words_of.SIGNED, words_of.LAUNCHED, words_of.BEGAN))
# Fields that answer a sort of question by themselves.
_PLAIN_FIELDS = {
    words_of.WHERE: ("place",),
    words_of.COUNTRY: ("place",),
    words_of.WHEN: ("start",),
    words_of.MANY: ("delegates", "figures"),
    words_of.MODE: ("mode",),
    words_of.OFTEN: ("frequency",),
}
# Where a body has its seat.
_SEATS = ("city", "country")


def _is_complete(question: Question, best: Candidate, candidates: Sequence[Candidate]) -> bool:
    """Return whether nothing that is asked is left open by what is told.

    A list is made only where its filters stand for all that is said. A fact is complete where it
    and its record bear out every word, and it is of the field or the role that is asked for; or
    where its sentence tells the very thing, and no other one does.
    """
    if question.sort == words_of.NAME:
        return _is_spelled_out(question, best)
    if best.sort == "post":
        return _is_post_settled(question, best, candidates)
    if _is_told_by_sentence(question, best, candidates):
        return True
    return _is_list_complete(question, best) if best.answer else _is_fact_complete(question, best)


def _is_list_complete(question: Question, best: Candidate) -> bool:
    """Return whether a list has all that is asked for, by filters that stand for all that is said.

    "Which operation" asks for one, so that a list of several leaves open which is meant.
    """
    if best.sort != "list" or best.features["list leaves"]:
        return False
    is_as_many = len(best.values) == 1 or question.asks_for_several
    return is_as_many and question.predicates <= _OF_LISTS


def _is_fact_complete(question: Question, best: Candidate) -> bool:
    """Return whether a fact of the field or the role that is asked for bears out every word."""
    features = best.features
    # "Where does it sit now?" asks for no place in a row.
    is_ordered = bool(question.order) and not question.asks_for_now
    if features["missing count"] or features["other session"] or is_ordered:
        return False
    if best.sort.startswith("itself"):
        return _is_itself_asked(question, features)
    if question.role and question.sort not in _PLAIN_FIELDS:
        # The search may put somebody who took part before the session that is named.
        is_meant = features["first record"] or features.get("session named")
        return bool(features.get("had role") and is_meant)
    is_meant = features["first record"] or features["record bears"] == 1
    is_counted = not features.get("counts another thing")
    return _is_of_field_asked(question, best) and is_counted and bool(is_meant)


def _is_of_field_asked(question: Question, best: Candidate) -> bool:
    """Return whether a fact is of the very field that answers such a question."""
    head = best.facts[0].head
    if question.sort == words_of.WHEN and not question.predicates <= {words_of.HELD}:
        return bool(best.features["field asked"])
    if question.sort == words_of.WHERE and not question.predicates and head in _SEATS:
        return True
    return head in _PLAIN_FIELDS.get(question.sort, ())


def _is_told_by_sentence(
    question: Question, best: Candidate, candidates: Sequence[Candidate]
) -> bool:
    """Return whether one sentence alone tells all that is asked."""
    if question.asks_for_several and len(best.values) == 1:
        return False
    if not (_is_of_times_said(question, best) and _is_of_order_said(question, best)):
        return False
    tells = _tells_term if _asks_for_term(question) else _tells_all
    if not tells(best):
        return False
    return not any(tells(other) and _differs(other, best) for other in candidates)


def _is_of_times_said(question: Question, best: Candidate) -> bool:
    """Return whether a record is called by the times that are said, where a date is asked for.

    A time that is said then tells which thing is meant: "when did the 2025 plan begin".
    """
    if question.sort != words_of.WHEN:
        return True
    names = best.subject.names if best.subject else ""
    times = [unit for unit in question.units if unit.sort == "time"]
    return all(quality(one, names) >= BORNE for one in times)


def _is_of_order_said(question: Question, best: Candidate) -> bool:
    """Return whether a sentence says that something is the first or last, where that is asked."""
    if not question.order:
        return True
    return question.order in ("first", "last") and bool(best.features.get("order said"))


def _asks_for_term(question: Question) -> bool:
    """Return whether it asks who had a post at a time that is said."""
    return question.asks_for_holder and bool(question.reading.periods)


def _tells_term(candidate: Candidate) -> bool:
    """Return whether a term tells all that is said of a post, its title with it."""
    features = candidate.features
    is_term = candidate.sort == "itself person" and candidate.facts[0].head == "roles"
    borne = [features.get(name, 0.0) for name in ("sentence bears rest", "bears small words")]
    return is_term and features["fact bears"] == 1 and min(borne) >= _NEARLY_ALL


def _tells_all(candidate: Candidate) -> bool:
    """Return whether one sentence tells the very thing that is asked, and all that is said."""
    features = candidate.features
    is_told = features.get("tells what is asked") or features.get("field asked")
    is_meant = features.get("first record") or features.get("record bears") == 1
    # "Where was it signed?" says nothing besides the record.
    is_bare = candidate.sort == "place told" and features.get("nothing beside record")
    is_borne = features.get("sentence bears rest") == 1 or is_bare
    return bool(is_told and is_meant and features.get("fact bears") == 1 and is_borne)


def _differs(one: Candidate, other: Candidate) -> bool:
    """Return whether a candidate tells something else than another, and not only less exactly."""
    told = tuple(map(str, other.values))
    return not all(any(value.startswith(str(own)) for value in told) for own in one.values)


def _is_post_settled(question: Question, best: Candidate, candidates: Sequence[Candidate]) -> bool:
    """Return whether one post alone bears out all that is said of it and of its holders."""
    others = [one for one in candidates if one.sort == "post" and _differs(one, best)]
    is_asked = question.is_of_post and not question.role
    return is_asked and _is_whole_post(best) and not any(map(_is_whole_post, others))


def _is_whole_post(candidate: Candidate) -> bool:
    features = candidate.features
    is_lacking = features.get("missing count") or features.get("post lacks")
    return not is_lacking and features.get("post titled", 1.0) == 1


def _is_spelled_out(question: Question, best: Candidate) -> bool:
    """Return whether letters stand for one record alone, whose name does not repeat them."""
    if best.subject is None:
        return False
    first_word = fold(best.subject.record.name).split()[:1]
    is_alone = best.features.get("named in question") and not best.features["others named as well"]
    return bool(is_alone) and not question.has(*first_word)


def _is_itself_asked(question: Question, features: Features) -> bool:
    """Return whether it is asked what a record is that is named, or what was said at a meeting."""
    if question.sort or not features["first record"]:
        return False
    # Letters that several records are called by mean none of them for sure.
    is_named = features["named in question"] and not features["others named as well"]
    if is_named and (features["definition asked"] or _only_names(question)):
        return True
    is_said = features["saying asked"] and not features["saying asked, nothing said"]
    return bool(is_said and features["session named"])


def _only_names(question: Question) -> bool:
    """Return whether a question says no more than a name: "PIWP?"."""
    says_more = question.predicates or question.role or question.kind_asked
    is_asking = not words_of.ASKING.isdisjoint(question.words.split())
    return not (says_more or is_asking or question.asks_for_several)


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
    certain = _share_of_best(candidates, scores, place)
    content = question.content
    unknown = [unit for unit in content if question.is_unknown(unit)]
    first = question.words.split()[:1]
    features = {
        "always": 1.0,
        "share": certain,
        "odds": log((certain + _LOG_OF_NONE) / (1 - certain + _LOG_OF_NONE)),
        "score": max(min(scores[place], _MOST_SCORE), -_MOST_SCORE) / 5,
        "margin": _margin(candidates, scores, place),
        f"asked {question.sort or 'what'}": 1.0,
        f"told by {best.facts[0].head if best.facts else best.sort}": 1.0,
        "asked with a condition": float(question.has(*words_of.CONDITIONS)),
        "row, role asked": float(best.sort == "row" and bool(question.role)),
        "other text with it": float(len(question.units) > _MOST_PLAIN),
        "from list": float(best.answer is not None),
        "unknown words": len(unknown) / max(1, len(content)),
        "unknown count": min(len(question.unknown), 3) / 3,
        "search is sure": float(question.hits[0].sure),
        "yes or no": float(bool(first) and first[0] in words_of.YES_OR_NO),
        "no sort": float(not question.sort),
        "itself": float(best.sort.startswith("itself")),
        "doubtful": float(bool(best.facts) and best.facts[0].certainty in (DISPUTED, INFERRED)),
    }
    return features | {name: best.features.get(name, 0.0) for name in _KEPT}


def _share_of_best(candidates: Sequence[Candidate], scores: Sequence[float], place: int) -> float:
    """Return the share of the best answer among all, each answer counted once.

    A month that holds the day of the best answer says the same, only less exactly.
    """
    best = tuple(map(str, candidates[place].values))
    others: dict[frozenset[str], float] = {}
    for candidate, score in zip(candidates, scores, strict=True):
        values = frozenset(map(str, candidate.values))
        if all(any(told.startswith(value) for told in best) for value in values):
            continue
        others[values] = max(others.get(values, score), score)
    rest = sum(exp(score - scores[place]) for score in others.values())
    return 1 / (1 + rest)


def _margin(candidates: Sequence[Candidate], scores: Sequence[float], place: int) -> float:
    """Return how much higher the best answer scores than the next other one."""
    best = frozenset(map(str, candidates[place].values))
    others = [
        score
        for candidate, score in zip(candidates, scores, strict=True)
        if frozenset(map(str, candidate.values)) != best
    ]
    return min(scores[place] - max(others, default=-_MOST_SCORE), _MOST_MARGIN)


# Features of the best candidate that say as well whether it is right.
_KEPT = (
    "first record", "record score", "session named", "sentence bears", "order said",
    "capacity said", "rows", "members of group", "certainty stated", "places claimed",
    "counts what is alike", "is text",
    "decision asked, none told",
    "country joins, not told",
    "for another side", "seen in post only", "one date, two asked",
    "fact bears", "record bears", "sentence bears rest", "names bear rest", "missing weight",
    "missing count", "missing time", "missing country", "missing ordinal", "missing place",
    "record named", "another named", "tells another thing", "tells what is asked",
    "field asked", "had role", "had another role", "named in question", "list bears",
    "counts another thing", "asked in row", "other time", "other session",
    "day asked, none told", "post", "list", "row", "compared", "post lacks", "post is first",
    "post body named", "row named", "place borne", "row kind asked", "row is first",
    "sentence said", "named, another asked", "as many as said", "other number than said",
    "list, counts what is asked", "record lacks", "record lacks unknown", "record lacks known",
    "record is sure", "list leaves", "row list", "row bears all", "whole field", "best rows",
    "kind asked by noun", "others named as well", "part counted, whole asked",
    "one told, several asked",
)  # fmt: skip
