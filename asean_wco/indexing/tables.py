"""Makes the tables of the search index, which `search.index` reads."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import pairwise
from typing import Any

from asean_wco.search.index import (
    DOCUMENTS,
    LONGEST_TERM,
    SPELLED,
    TERMS,
    WORDS,
    Index,
    SearchDocument,
    Spelled,
    dates_of,
    months_in,
    to_table,
)
from asean_wco.search.vocabulary import STOP_WORDS

# The fields whose words slips are corrected into, beside names.
_SPELLED_IN = ("place", "topics", "city")


class MemoryTable(dict[str, Any]):
    """A table that was never written.

    Stores that were built by other means have it, and a user's own records.
    """

    def __init__(self, lines: Mapping[str, Any]) -> None:
        super().__init__(sorted(lines.items()))
        self._keys = list(self)

    def since(self, key: str) -> Iterator[tuple[str, Callable[[], Any]]]:
        """Yield the keys from one on, in order, each with a function that reads its value."""
        for following in self._keys[bisect_left(self._keys, key) :]:
            yield following, partial(self.get, following)

    def each(self) -> Iterator[tuple[str, Callable[[], Any]]]:
        """Yield all keys in order, each with a function that reads its value."""
        return self.since("")

    def all(self) -> dict[str, Any]:
        """Return all values by key."""
        return self

    def nth(self, number: int) -> tuple[str, Any]:
        """Return the key and the value of a line, counted from 0."""
        return self._keys[number], self[self._keys[number]]

    def number_of(self, key: str) -> int | None:
        """Return the number of the line with a key; None if there is none."""
        return bisect_left(self._keys, key) if key in self else None


def _facets_of(document: SearchDocument) -> Iterator[str]:
    """Yield the facets of a record as terms."""
    facets = document.facets
    yield f":kind {document.kind}"
    for name in ("type", "series", "city", "address", "ordinal"):
        if facets.get(name):
            yield f":{name} {facets[name]}"
    yield from (f":country {code}" for code in facets.get("countries", ()))
    first, last = dates_of(document)
    if first and last:
        yield from (f":month {month}" for month in months_in(first, last))
        # By kind, so that a shell can offer the years of meetings without looking at a meeting.
        years = range(first.earliest[0], last.latest[0] + 1)
        yield from (f":year {document.kind} {year:04}" for year in years)


def make_tables(documents: Iterable[SearchDocument]) -> dict[str, dict[str, Any]]:
    """Return the tables of the index.

    Args:
        documents: what the search sees of each record.
    """
    ordered = sorted(documents, key=lambda document: document.id)
    terms: dict[str, list[list[int]]] = {}
    words: dict[str, dict[str, int]] = {}
    spelled: dict[str, Spelled] = {}
    for number, document in enumerate(ordered):
        naming = set(" ".join((*document.folded_names, *document.folded_acronyms)).split())
        telling = set(" ".join(text for _, text in document.passages).split())
        telling -= {*naming, *STOP_WORDS, "|"}
        for place, terms_of_record in enumerate((naming, {*telling, *_facets_of(document)})):
            for term in sorted({word[:LONGEST_TERM] for word in terms_of_record}):
                terms.setdefault(term, [[], []])[place].append(number)
        names = spelled.setdefault(document.kind, Spelled([], []))
        names.numbers.extend(number for _ in document.folded_names)
        names.names.extend(document.folded_names)
        # Slips are corrected into the words of names, and of the places and topics of a record.
        fields = (text for part, text in document.passages if part.partition(".")[0] in _SPELLED_IN)
        known = naming | (set(" ".join(fields).split()) - STOP_WORDS)
        for word in sorted(known if document.kind != "source" else ()):
            counts = words.setdefault(word[0], {})
            counts[word] = counts.get(word, 0) + 1
    return {
        DOCUMENTS: {document.id: to_table(document) for document in ordered},
        TERMS: {term: list(map(_differences, lists)) for term, lists in terms.items()},
        WORDS: {letter: dict(sorted(counts.items())) for letter, counts in words.items()},
        SPELLED: {kind: list(names) for kind, names in spelled.items()},
    }


def _differences(numbers: Sequence[int]) -> list[int]:
    return [number - before for before, number in pairwise((0, *numbers))]


def index_of(documents: Iterable[SearchDocument]) -> Index:
    """An index that is only held in memory."""
    return Index({name: MemoryTable(lines) for name, lines in make_tables(documents).items()})
