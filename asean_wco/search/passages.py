"""The passage of a record that answers a query, or shows why it was found."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from asean_wco.model.excerpts import cut
from asean_wco.search import reading as said
from asean_wco.search.document import LINKS, SUMMARY, SearchDocument
from asean_wco.search.matching import quality_in
from asean_wco.search.reading import Reading

if TYPE_CHECKING:
    from asean_wco.facts.fact import Fact

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


def passage_of(
    reading: Reading,
    document: SearchDocument,
    summary: str,
    facts: Callable[[], "Iterable[Fact]"],
) -> str:
    """Return the passage of a record that answers a query: a fact, or what the record is.

    Args:
        reading: of the query.
        document: the record as the search sees it.
        summary: of the record, as written.
        facts: gives those of the record.
    """
    part = _best_part(reading, document)
    texts: dict[str, str] = {}
    if part != SUMMARY:
        texts = {fact.part: fact.text for fact in facts()}
    words = [word for unit in reading.units for form in unit.forms for word in form.text.split()]
    return cut(texts.get(part, summary), words)


def _best_part(reading: Reading, document: SearchDocument) -> str:
    """Return the part of a record that holds most of what its names do not say."""
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
