"""All that may be the answer to a question."""

from __future__ import annotations

from collections.abc import Sequence

from asean_wco.answers import words as words_of
from asean_wco.answers.candidates import Candidate
from asean_wco.answers.denying import left_out
from asean_wco.answers.evidence import Evidence
from asean_wco.answers.of_facts import from_facts_of
from asean_wco.answers.of_gaps import from_gaps
from asean_wco.answers.of_lists import from_lists
from asean_wco.answers.of_posts import from_posts
from asean_wco.answers.of_rows import from_rows
from asean_wco.answers.of_turns import from_turns
from asean_wco.answers.question import Question, Subject

# Groups whose candidates have several values for one thing: a city and its country.
_OF_ONE_THING = ("date", "place", "number")
# Groups whose candidates tell where a meeting was.
_OF_PLACES = ("place", "country", "venue and city")
# The facts of the records with so many of the best scores are looked at: of 4,000 questions that
# the tables are not fitted to, 0.8034 are answered right, as many as with those of ten records.
_MOST_SCORES = 4
# A record with so few facts is looked at as well, since it takes no time: mostly a person.
_FEW_FACTS = 10


def candidates_of(question: Question) -> list[Candidate]:
    """Return all that may be the answer to a question; none where nothing is found for it.

    "What is next?" names no record, and asks for a place in the list of all meetings.
    """
    evidence = Evidence(question)
    candidates: list[Candidate] = []
    if not question.hits:
        is_of_time = bool(question.reading.order or question.reading.periods)
        return list(from_lists(evidence)) if is_of_time else []
    for place, subject in enumerate(_with_facts(question.subjects)):
        candidates += from_facts_of(evidence, subject, is_first=place == 0)
    candidates += from_turns(evidence)
    candidates += from_posts(evidence)
    candidates += from_rows(evidence)
    candidates += from_lists(evidence)
    candidates += from_gaps(evidence)
    candidates += left_out(question, candidates)
    if not words_of.SEAT.isdisjoint(question.tokens):
        candidates = _without_other_seats(candidates)
    return [_with_size(one) for one in candidates]


def _with_facts(subjects: Sequence[Subject]) -> list[Subject]:
    """Return the records whose facts may tell the answer: the best, and all named outright."""
    scores = sorted({subject.share for subject in subjects}, reverse=True)[:_MOST_SCORES]
    return [
        one
        for one in subjects
        if one.share in scores or one.is_outright or len(one.facts) <= _FEW_FACTS
    ]


def _without_other_seats(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return candidates without the places of meetings, where one tells the seat of a body."""
    tells_seat = any(part.get("seat as asked") for one in candidates for part in one.parts)
    if not tells_seat:
        return list(candidates)
    return [
        one
        for one in candidates
        if one.group not in _OF_PLACES or one.subject is None or one.subject.kind != "meeting"
    ]


def _with_size(candidate: Candidate) -> Candidate:
    """Return a candidate with a label that says whether it is one thing or several."""
    if candidate.group in _OF_ONE_THING or not candidate.values:
        return candidate
    size = "of several" if len(candidate.values) > 1 else "of one"
    return candidate._replace(labels=(*candidate.labels, size))
