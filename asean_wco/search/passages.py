"""The passage of a record that answers a query, or shows why it was found."""

from __future__ import annotations

from asean_wco.search import reading as said
from asean_wco.search.index import LINKS, SUMMARY, SearchDocument
from asean_wco.search.matching import quality_in
from asean_wco.search.reading import Reading

# The fields that answer a question, the best first.
_ANSWERING: dict[str, tuple[str, ...]] = {
    "where": ("place.city", "city", "place.country", "country", "place.venue", "summary"),
    "when": (
        "start",
        "signed",
        "in_force",
        "launched",
        "end",
        "founded",
        "ended",
        "first",
        "milestones",
        "roles",
    ),
    "who": ("attendance", "roles", "hosts", "owners", "organizations", "partners"),
    "outcome": ("outcomes", "initiatives", "topics"),
    "how many": ("figures", "delegates", "outcomes", "milestones", "notes"),
}
# What a field counts that answers, beside one thing that the query says.
_ANSWER_WEIGHT, _ORDER_WEIGHT = 1.5, 0.1
# Things that no passage is chosen by.
_UNTOLD = frozenset({said.TITLE, said.ORDER, said.KIND})


def best_part(reading: Reading, document: SearchDocument) -> str:
    """Return the part of a record that holds most of what its names do not say.

    Returns:
        A part of its facts, or `SUMMARY`.
    """
    names = f" {' | '.join((*document.folded_names, *document.folded_acronyms))} "
    asked = [
        unit
        for unit in reading.units
        if unit.sort not in _UNTOLD and quality_in(unit.forms, names) < 1
    ]
    wanted = _ANSWERING.get(reading.question, ())
    best, most = SUMMARY, 0.0
    for part, text in document.passages:
        if part == LINKS:
            continue
        padded = f" {text} "
        score = sum(quality_in(unit.forms, padded) for unit in asked)
        field = part if part in wanted else part.partition(".")[0]
        if field in wanted:
            score += _ANSWER_WEIGHT - _ORDER_WEIGHT * wanted.index(field)
        if score > most:
            best, most = part, score
    return best
