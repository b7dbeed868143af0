"""A question answered: by the rules of `answers` where they are sure, or by what is likeliest."""

from __future__ import annotations

from collections.abc import Sequence

from asean_wco.answers import words as words_of
from asean_wco.answers.answer import Answer, perhaps
from asean_wco.answers.asking import NO_ANSWER
from asean_wco.answers.asking import ask as asked_of_rules
from asean_wco.answers.guards import leaves_open
from asean_wco.answers.question import Question as QuestionOfRules
from asean_wco.answers.steps import dated_alike
from asean_wco.answers.terms import citing_dates_of_terms
from asean_wco.library import Library
from asean_wco.likely.candidates import Candidate
from asean_wco.likely.gathering import candidates_of
from asean_wco.likely.question import Question
from asean_wco.likely.ranking import Ranked, ranked
from asean_wco.likely.telling import told

# From here on an answer is likely enough to be told as sure. Of questions that the tables are not
# fitted to, 3 of 100 have a wrong answer or only a part of it above this.
_LEAST_SURE = 0.95
# From here on it is told as one that may be meant, with the next best beside it.
_LEAST_UNSURE = 0.3
# So many answers that may be meant are told.
_MOST_TOLD = 3
# What leaves so much of a question open that its answer is never sure.
_LEAVES_OPEN = ("missing count", "other session", "others named as well")


def ask(library: Library, text: str) -> list[Answer]:
    """Answer a question: by rules that are sure, or else by what is likeliest of all.

    Args:
        library: where the answer lies.
        text: the question as typed.

    Returns:
        The answer; or those that may be meant, the likeliest first, each with certainty unknown;
        or one that says what is not known. None where the question is about nothing that is
        recorded.
    """
    answers = asked_of_rules(library, text)
    is_settled = bool(answers) and (answers[0].is_sure or not answers[0].values)
    if is_settled and not _leaves_all_open(answers[0]):
        return answers
    question = QuestionOfRules(library, text)
    # Who was the first woman in a post only rules know.
    likely = [] if question.attribute else likeliest(library, text, is_known=bool(answers))
    if not likely:
        return answers
    if likely[0].is_sure and _is_borne_out(question, likely[0], answers):
        return likely
    return _beside(likely, answers)


def _leaves_all_open(answer: Answer) -> bool:
    """Return whether an answer only says that nothing was found in a record."""
    rest = answer.text.removeprefix(NO_ANSWER)
    return rest != answer.text and "not found" not in rest


def _is_borne_out(question: QuestionOfRules, likely: Answer, answers: Sequence[Answer]) -> bool:
    """Return whether the rules find the same as is likeliest, and no guard speaks against it."""
    if not answers or set(answers[0].values) != set(likely.values):
        return False
    # A minister is told by his title alone, which the rules look at.
    is_of_title = question.has(*words_of.TITLES)
    return not (is_of_title or leaves_open(question, likely) or dated_alike(question))


def _beside(likely: Sequence[Answer], answers: Sequence[Answer]) -> list[Answer]:
    """Return what is likeliest, with what the rules find beside it, no value twice."""
    told: list[Answer] = []
    by_rules = [one for one in answers if one.values]
    # What a rule alone finds goes first; of several that it finds none is the likeliest.
    first = by_rules if len(by_rules) == 1 else likely[:1]
    for answer in (*first, *by_rules, *likely):
        known = {value for one in told for value in one.values}
        if known.isdisjoint(answer.values):
            told.append(perhaps(answer) if answer.is_sure else answer)
    return told[:_MOST_TOLD]


def likeliest(library: Library, text: str, *, is_known: bool) -> list[Answer]:
    """Return the likeliest answers to a question.

    Args:
        library: where the answer lies.
        text: the question as typed.
        is_known: whether rules find records that it may be about. Where they find none, only an
            answer that bears out all that is said is told.

    Returns:
        The answer, where it is likely enough; or those that may be meant, the likeliest first,
        each with certainty unknown. None where none is likely.
    """
    question = Question(library, text)
    best = ranked(question, candidates_of(question))
    if best is None or _answers_another(question, best.best):
        return []
    if not is_known and best.best.features.get("missing count"):
        return []
    return [citing_dates_of_terms(library, answer) for answer in _likeliest_told(question, best)]


def _likeliest_told(question: Question, best: Ranked) -> list[Answer]:
    """Return the best answer as sure, or those that may be meant; or none."""
    if best.confidence >= _LEAST_SURE and not _is_open(best.best):
        return [told(question, best.best)]
    if best.confidence < _LEAST_UNSURE:
        return []
    chosen = (best.best, *best.others)
    return [perhaps(told(question, one)) for one in chosen if one.values]


def _is_open(candidate: Candidate) -> bool:
    """Return whether anything that is said is not borne out."""
    features = candidate.features
    return any(features.get(name) for name in _LEAVES_OPEN)


def _answers_another(question: Question, candidate: Candidate) -> bool:
    """Return whether a candidate answers another question, or tells nothing.

    Who was in the chair is not told by who took part, nor a post by that of another country.
    """
    features = candidate.features
    is_of_role = question.has("who") and bool(features.get("another role than said"))
    is_of_post = candidate.sort.startswith("post") and bool(features.get("missing country"))
    return is_of_role or is_of_post or not candidate.values
