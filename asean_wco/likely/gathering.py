"""All that may be the answer to a question."""

from __future__ import annotations

from asean_wco.likely.candidates import Candidate
from asean_wco.likely.evidence import Evidence
from asean_wco.likely.of_facts import from_facts_of
from asean_wco.likely.of_gaps import from_gaps
from asean_wco.likely.of_lists import from_lists
from asean_wco.likely.of_posts import from_posts
from asean_wco.likely.of_rows import from_rows
from asean_wco.likely.question import Question


def candidates_of(question: Question) -> list[Candidate]:
    """Return all that may be the answer to a question; none where nothing is found for it.

    "What is next?" names no record, and asks for a place in the list of all meetings.
    """
    evidence = Evidence(question)
    candidates: list[Candidate] = []
    if not question.hits:
        is_of_time = bool(question.reading.order or question.reading.periods)
        return list(from_lists(evidence)) if is_of_time else []
    for place, subject in enumerate(question.subjects):
        candidates += from_facts_of(evidence, subject, is_first=place == 0)
    candidates += from_posts(evidence)
    candidates += from_rows(evidence)
    candidates += from_lists(evidence)
    candidates += from_gaps(evidence)
    return candidates
