"""A question answered: all that may be the answer is ranked, and the best is told if it is likely.

Nothing is composed by guess: an answer is what facts, lists, posts or rows say, and what is not
likely enough is told as the nearest that is recorded.
"""

from __future__ import annotations

from collections.abc import Sequence

from asean_wco.answers.answer import Answer, as_one, perhaps
from asean_wco.answers.candidates import Candidate
from asean_wco.answers.gathering import candidates_of
from asean_wco.answers.halves import halves
from asean_wco.answers.question import Question
from asean_wco.answers.ranking import Ranked, ranked
from asean_wco.answers.refusing import refused
from asean_wco.answers.telling import told
from asean_wco.answers.terms import citing_dates_of_terms
from asean_wco.facts.fact import DISPUTED, INFERRED
from asean_wco.library import Library

# From here on an answer is likely enough to be told as sure. Of questions that the tables are not
# fitted to, 2 of 100 have a wrong answer or only a part of it above this.
_LEAST_SURE = 0.85
# One that tells its own doubt, since it is inferred or in dispute, from here on.
_LEAST_HEDGED = 0.65
# From here on it is told as one that may be meant, with the next best beside it.
_LEAST_UNSURE = 0.25
# And from here on it is told that something is not known.
_LEAST_UNKNOWN = 0.15


def ask(library: Library, text: str) -> list[Answer]:
    """Answer a question.

    Args:
        library: where the answer lies.
        text: the question as typed.

    Returns:
        The answer; or those that may be meant, the likeliest first, each with certainty unknown;
        or one that says what is not known. None where the question is about nothing that is
        recorded.
    """
    asked = [_answers(library, half) for half in halves(text)]
    if len(asked) == 1:
        return asked[0]
    known = [answers for answers in asked if answers]
    return _together(known) if known else []


def _together(halves_answered: Sequence[Sequence[Answer]]) -> list[Answer]:
    """Return the best answers to the halves of a question as one, or those to one half alone."""
    if len(halves_answered) == 1:
        return list(halves_answered[0])
    best = [answers[0] for answers in halves_answered]
    whole = as_one(best)
    is_sure = all(answer.is_sure for answer in best if answer.values)
    return [whole if is_sure else perhaps(whole)]


def _answers(library: Library, text: str) -> list[Answer]:
    """Return the answers to a question that asks for one thing."""
    question = Question(library, text)
    refusal = refused(question)
    if refusal:
        return [refusal]
    best = ranked(question, candidates_of(question))
    if best is None:
        return []
    return [citing_dates_of_terms(library, answer) for answer in _told(question, best)]


def _is_about_a_record(candidate: Candidate) -> bool:
    """Return whether what is not known is of something that the question names.

    Of the world cup nothing is said, though somebody's name is like one of its words.
    """
    features = candidate.features
    names_it = ("record named", "session named", "record is sure")
    is_named = any(features.get(name) for name in names_it) or not features.get("record lacks")
    return candidate.group != "gap" or is_named


def _told(question: Question, best: Ranked) -> list[Answer]:
    """Return the best answer as sure, or those that may be meant; or none."""
    if not best.best.values:
        is_likely = best.confidence >= _LEAST_UNKNOWN and _is_about_a_record(best.best)
        return [told(question, best.best)] if is_likely else []
    if best.confidence < _LEAST_UNSURE:
        return []
    answer = told(question, best.best)
    is_hedged = answer.certainty in (INFERRED, DISPUTED)
    if best.confidence >= (_LEAST_HEDGED if is_hedged else _LEAST_SURE):
        return [answer]
    chosen = (best.best, *best.others)
    return [perhaps(told(question, one)) for one in chosen if one.values]
