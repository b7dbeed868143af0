"""The records that a query may mean: chosen through the index, loaded only when they may match."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from asean_wco.search.document import SearchDocument
from asean_wco.search.matching import SHORTEST_BEGINNING, Query, is_running, meanings, stem
from asean_wco.search.questions import SearchIndex
from asean_wco.search.understanding import Reading
from asean_wco.search.vocabulary import STOP_WORDS

# A meeting on more topics than this is not chiefly about any.
_FEW_TOPICS = 3


class Corpus:
    """The records that are searched, and how rare the words of a query are among them.

    Rarity is the inverse document frequency (Spärck Jones, 1972), never below 0.2.

    Args:
        index: of all records.
        words: every word that records will be looked up by.
        kinds: kinds that are searched, in the singular; all when empty.
    """

    def __init__(self, index: SearchIndex, words: Iterable[str], kinds: Sequence[str] = ()) -> None:
        self.index = index
        self.kinds = kinds
        self._within = index.of_kinds(kinds) if kinds else None
        self._holding = {word: _holding(index, word) for word in words}
        self.rarity = {
            word: max(0.2, math.log((index.count + 1) / (len(found) + 1)))
            for word, found in self._holding.items()
        }

    def _load(self, numbers: set[int]) -> list[SearchDocument]:
        """Records by number, without those that are not to be searched."""
        wanted = numbers if self._within is None else numbers & self._within
        return self.index.documents(wanted)

    def is_known(self, word: str) -> bool:
        """Whether a word that the corpus looks up stands in any record."""
        return bool(self._holding[word])

    def with_words(self, words: Iterable[str]) -> Corpus:
        """The same records, looked up by other words."""
        return Corpus(self.index, words, self.kinds)

    def with_id(self, identifier: str) -> SearchDocument | None:
        """The record with an id, if it is searched."""
        document = self.index.with_id(identifier)
        searched = document and (not self.kinds or document.kind in self.kinds)
        return document if searched else None

    def holding(self, words: Iterable[str]) -> list[SearchDocument]:
        """The records that hold every one of the words somewhere."""
        return self._load(set.intersection(*(self._holding[word] for word in words)))

    def holding_most(
        self, words: Sequence[str], reading: Reading, weight: float
    ) -> list[SearchDocument]:
        """The records that fit a reading and hold words of at least a weight in all."""
        weights: dict[int, float] = {}
        for word in words:
            for number in self._holding[word]:
                weights[number] = weights.get(number, 0.0) + self.rarity[word]
        fitting = self._fitting(reading)
        return self._load(
            {number for number, each in weights.items() if each >= weight and number in fitting}
        )

    def named_by(self, query: Query) -> list[SearchDocument]:
        """The records of which all words of a query stand in names; the last may be one that is still being typed."""
        # Courtesy titles count for nothing in a person's name, so a record without them is looked at as well.
        titles = frozenset(query.words) - frozenset(query.name.split())
        last = {text.split()[-1] for text in (query.text, query.name) if text}
        wanted = [word for word in query.words if word not in titles]
        numbers: set[int] | None = None
        for word in wanted:
            may_go_on = word in last and (len(wanted) > 1 or len(word) >= SHORTEST_BEGINNING)
            found = (
                self.index.beginning(word, naming=True)
                if may_go_on
                else self.index.having(word, naming=True)
            )
            numbers = found if numbers is None else numbers & found
        return self._load(numbers or set())

    def naming_any(self, words: Iterable[str], kinds: Iterable[str]) -> list[SearchDocument]:
        """The records of some kinds that have one of the words in a name."""
        found = {number for word in words for number in self.index.having(word, naming=True)}
        return self._load(found & self.index.of_kinds(kinds))

    def with_initials(self, word: str) -> list[SearchDocument]:
        """The records with a name that a word is the initials of."""
        return self._load(self.index.having(f":initials {word}"))

    def topics(self) -> list[SearchDocument]:
        """All topics: there are few of them."""
        return self._load(self.index.of_kinds(["topic"]))

    def on_topic(self, identifier: str) -> list[SearchDocument]:
        """The meetings that had a topic among few others."""
        found = self._load(self.index.having(f":topic {identifier}"))
        return [each for each in found if len(each.facets["topics"]) <= _FEW_TOPICS]

    def fitting(self, reading: Reading) -> list[SearchDocument]:
        """The records that may be of the kind, time and place that a query asks for, and hold its words."""
        numbers = self._fitting(reading)
        for word in reading.words:
            numbers &= self._holding[word]
        return self._load(numbers)

    def _fitting(self, reading: Reading) -> set[int]:
        """The numbers of the records that may fit a reading, its words aside."""
        index = self.index
        asked: list[set[int]] = []
        facets = {
            "kind": reading.kind,
            "mode": reading.mode,
            "series": reading.series,
            "city": reading.place,
        }
        asked += [index.having(f":{name} {value}") for name, value in facets.items() if value]
        for name, values in (("type", reading.types), ("country", reading.countries)):
            if values:
                asked.append(
                    {number for value in values for number in index.having(f":{name} {value}")}
                )
        if reading.first or reading.last:
            first = reading.first.earliest[0] if reading.first else 0
            last = reading.last.latest[0] if reading.last else 9999
            asked.append(index.in_years(first, last))
        return set.intersection(*asked) if asked else set(range(index.count))


def _holding(index: SearchIndex, word: str) -> set[int]:
    """The numbers of the records that hold a word, a form of it, a synonym, or a longer word that it begins."""
    found: set[int] = set()
    for form in meanings(word):
        parts = [part for part in form.split() if part not in STOP_WORDS]
        found |= set.intersection(*(index.having(part) for part in parts or [form]))
    if len(word) >= SHORTEST_BEGINNING and word.isalpha():
        found |= index.beginning(word)
    if family := stem(word):
        found |= index.beginning(family)
    return found | index.containing(word) if is_running(word) else found
