"""The passage of a record that answers a query, or shows why it was found."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import TYPE_CHECKING

from asean_wco.model.folding import fold
from asean_wco.search import reading as said
from asean_wco.search.document import LINKS, SUMMARY, SearchDocument
from asean_wco.search.matching import quality_in
from asean_wco.search.reading import Reading

if TYPE_CHECKING:
    from asean_wco.facts.fact import Fact

_MARKS = "\u0300-\u036f\u0900-\u109f\u1780-\u17ff\u19e0-\u19ff\uaa60-\uaa7f"
_WORD = re.compile(rf"\w[\w{_MARKS}]*")
_SENTENCE_ENDS = r"(?<=[.;])\s+(?=[A-Z])"
# A sentence up to this length is shown whole; a longer one is cut around the words.
_WHOLE_LENGTH, _CUT_LENGTH = 200, 160
_SHORTEST_BEGINNING = 4
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


def spans_of(text: str, words: Iterable[str]) -> list[tuple[int, int]]:
    """Return where words of a query stand in a text as written.

    Args:
        text: as written.
        words: folded words; four letters or more also match the beginning of a longer word.
    """
    wanted = tuple(words)
    return [
        written.span()
        for written in _WORD.finditer(text)
        if any(_is_begun(_folded(written[0]), word) for word in wanted)
    ]


_folded = lru_cache(4096)(fold)


def _is_begun(folded: str, word: str) -> bool:
    return folded == word or (len(word) >= _SHORTEST_BEGINNING and folded.startswith(word))


def cut(text: str, words: Iterable[str]) -> str:
    """Return a short text whole, and of a long one the part that has most of some words.

    The part is a sentence, or a piece of a sentence that is long itself.

    Args:
        text: as written.
        words: folded words of the query.
    """
    wanted = tuple(words)
    if len(text) > _WHOLE_LENGTH:
        sentences = re.split(_SENTENCE_ENDS, text)
        text = max(sentences, key=lambda sentence: len(spans_of(sentence, wanted)))
        if text.endswith(";"):
            # What follows belongs to the same sentence.
            text = f"{text[:-1]} …"
    if len(text) <= _WHOLE_LENGTH:
        return text
    spans = spans_of(text, wanted)
    first = spans[0][0] if spans else 0
    start = text.rfind(" ", 0, max(0, first - _CUT_LENGTH // 3)) + 1
    start = max(start, first - _CUT_LENGTH // 2)
    end = len(text)
    if start + _CUT_LENGTH < len(text):
        end = text.rfind(" ", start + _CUT_LENGTH // 2, start + _CUT_LENGTH)
        end = end if end > 0 else start + _CUT_LENGTH
    return ("… " if start else "") + text[start:end] + (" …" if end < len(text) else "")


def passage_of(
    reading: Reading,
    document: SearchDocument,
    summary: str,
    facts: Callable[[], Iterable[Fact]],
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
