"""All that may be the answer to a question."""

from __future__ import annotations

from asean_wco.likely.candidates import Candidate
from asean_wco.likely.evidence import Evidence
from asean_wco.likely.of_facts import from_facts_of
from asean_wco.likely.of_lists import from_lists
from asean_wco.likely.of_posts import from_posts
from asean_wco.likely.of_rows import from_rows
from asean_wco.likely.question import Question


def candidates_of(question: Question) -> list[Candidate]:
    """Return all that may be the answer to a question; none where nothing is found for it."""
    if not question.hits:
        return []
    evidence = Evidence(question)
    candidates: list[Candidate] = []
    for place, subject in enumerate(question.subjects):
        candidates += from_facts_of(evidence, subject, is_first=place == 0)
    candidates += from_posts(evidence)
    candidates += from_rows(evidence)
    candidates += from_lists(evidence)
    return candidates
