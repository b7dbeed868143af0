"""How a query meets the names of a record as a whole."""

from __future__ import annotations

from typing import NamedTuple

from asean_wco.model.folding import drop_honorifics
from asean_wco.search.document import SearchDocument, address, content_words
from asean_wco.search.reading import Reading

# The ways to find a record, the surest first.
TIERS = ("id", "name", "alias", "acronym", "same words", "role", "words", "part", "near")
# Those at which a query is the whole of a name, so that there is no doubt what is meant.
OUTRIGHT = TIERS[:5]
_SHORTEST_BEGINNING = 3


class NameMatch(NamedTuple):
    """How a name meets a query as a whole.

    Attributes:
        tier: one of `OUTRIGHT`; empty where no name is the whole query.
        field: of the record.
        matched: the name as written.
        begun: the share of a name that the query is the beginning of.
    """

    tier: str = ""
    field: str = ""
    matched: str = ""
    begun: float = 0.0


def match_names(reading: Reading, document: SearchDocument) -> NameMatch:
    """Return how the names of a record meet a query as a whole."""
    if document.id == reading.typed or _is_address(reading, document):
        return NameMatch("id", "id", document.id)
    return (
        _outright(reading, document) or _same_words(reading, document) or _begun(reading, document)
    )


def _is_address(reading: Reading, document: SearchDocument) -> bool:
    return "://" in reading.typed and document.facets.get("address") == address(reading.typed)


def _outright(reading: Reading, document: SearchDocument) -> NameMatch | None:
    """Return the name or acronym that is the query; courtesy titles of people do not count."""
    without = " ".join(drop_honorifics(reading.text.split()))
    is_person = document.kind == "person"
    for number, name in enumerate(document.folded_names):
        is_meant = name == reading.text
        if is_person and not is_meant:
            is_meant = " ".join(drop_honorifics(name.split())) == without
        if is_meant:
            tier, field = ("alias", "aliases") if number else ("name", "name")
            return NameMatch(tier, field, document.names[number])
    for acronym, folded in zip(document.acronyms, document.folded_acronyms, strict=True):
        if folded == reading.text:
            return NameMatch("acronym", "acronyms", acronym)
    return None


def _same_words(reading: Reading, document: SearchDocument) -> NameMatch | None:
    """Return the name that has the words of the query in another order, or its acronym beside it."""
    asked = set(content_words(reading.text))
    if document.kind == "person":
        asked = set(drop_honorifics(content_words(reading.text)))
    if len(asked) < 2:
        return None
    beside = asked.intersection(document.folded_acronyms)
    for number, name in enumerate(document.folded_names):
        words = content_words(name)
        if document.kind == "person":
            words = drop_honorifics(words)
        if asked - beside == set(words) - beside:
            field = "aliases" if number else "name"
            return NameMatch("same words", field, document.names[number])
    return None


def _begun(reading: Reading, document: SearchDocument) -> NameMatch:
    """Return the shortest name that begins with the query."""
    if len(reading.text) < _SHORTEST_BEGINNING:
        return NameMatch()
    begun = [
        (len(name), written)
        for name, written in zip(
            (*document.folded_names, *document.folded_acronyms),
            (*document.names, *document.acronyms),
            strict=True,
        )
        if name.startswith(reading.text)
    ]
    if not begun:
        return NameMatch()
    length, name = min(begun)
    field = "name" if name == document.name else "aliases"
    return NameMatch("", field, name, 0.5 + 0.5 * len(reading.text) / length)
