"""How a query meets the names of a record as a whole."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from asean_wco.model.folding import drop_honorifics
from asean_wco.search import reading as said
from asean_wco.search.document import SearchDocument, address
from asean_wco.search.reading import Reading
from asean_wco.search.vocabulary import STOP_WORDS

# The ways to find a record, the surest first.
TIERS = ("id", "name", "alias", "acronym", "same words", "role", "words", "part", "near")
# Those at which a query is the whole of a name, so that there is no doubt what is meant.
OUTRIGHT = TIERS[:5]
_TIERS_OF = {"name": "name", "aliases": "alias", "acronyms": "acronym"}
_SHORTEST_BEGINNING = 3
# What it counts that a query stands within a name, and how many spaces it must have.
INSIDE, _LEAST_SPACES = 0.5, 2
# The title of a source is meant by its beginning only where that is nearly all of it.
_LEAST_OF_TITLE = 0.9


class NameMatch(NamedTuple):
    """How a name meets a query as a whole.

    Attributes:
        tier: one of `OUTRIGHT`; empty where no name is the whole query.
        field: of the record.
        matched: the name as written.
        begun: the share of a name that the query is the beginning of; at most `INSIDE` where it
            stands further within.
    """

    tier: str = ""
    field: str = ""
    matched: str = ""
    begun: float = 0.0


def _named(document: SearchDocument) -> Iterator[tuple[str, str, str]]:
    """Yield the field, the text as written, and the folded text of each name and acronym."""
    fields = ("name", *("aliases" for _ in document.names[1:]))
    yield from zip(fields, document.names, document.folded_names, strict=True)
    for written, folded in zip(document.acronyms, document.folded_acronyms, strict=True):
        yield "acronyms", written, folded


def match_names(reading: Reading, document: SearchDocument) -> NameMatch:
    """Return how the names of a record meet a query as a whole."""
    is_address = "://" in reading.typed and document.facets.get("address") == address(reading.typed)
    if document.id == reading.typed or is_address:
        return NameMatch("id", "id", document.id)
    # Courtesy titles of people do not count.
    words_in = _without_titles if document.kind == "person" else str.split
    words = words_in(reading.text)
    for field, written, folded in _named(document):
        if words_in(folded) == words:
            return NameMatch(_TIERS_OF[field], field, written)
    return _same_words(set(words) - STOP_WORDS, words_in, document) or _begun(reading, document)


def _begun(reading: Reading, document: SearchDocument) -> NameMatch:
    """Return the shortest name that a query is the beginning of, or else a part of."""
    is_asked = any(kind == "source" for kind, _ in reading.kinds)
    least = _LEAST_OF_TITLE if document.kind == "source" and not is_asked else 0.0
    begun = [
        NameMatch("", field, written, _begun_share(reading, folded))
        for field, written, folded in _named(document)
        if reading.text in folded
    ]
    best = max(begun, key=lambda name: name.begun, default=NameMatch())
    return best if best.begun and best.begun >= least else NameMatch()


def _begun_share(reading: Reading, name: str) -> float:
    """Return how much of a folded name a query is the beginning of, or else a part of.

    Three words or more that stand together within a name count half. A place or a country is a
    whole word: "goa" is not the beginning of "GOALS".
    """
    text = reading.text
    share = 0.5 + 0.5 * len(text) / len(name)
    if len(text) < _SHORTEST_BEGINNING or not name.startswith(text):
        is_part = text.count(" ") >= _LEAST_SPACES and f" {text}" in name
        return share * INSIDE if is_part else 0.0
    is_within_word = name[len(text) :][:1].isalnum()
    is_after_place = bool(reading.units) and reading.units[-1].sort in (said.PLACE, said.COUNTRY)
    return 0.0 if is_within_word and is_after_place else share


def _without_titles(text: str) -> list[str]:
    return drop_honorifics(text.split())


def _same_words(
    asked: set[str], words_in: Callable[[str], list[str]], document: SearchDocument
) -> NameMatch | None:
    """Return the name that has the words of a query in another order."""
    for field, written, folded in _named(document) if len(asked) > 1 else ():
        may_have = field != "acronyms" and all(word in folded for word in asked)
        if may_have and asked == set(words_in(folded)) - STOP_WORDS:
            return NameMatch("same words", field, written)
    return None
