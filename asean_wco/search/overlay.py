"""Two indexes as one: that of the reference, and on top the records of a user."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from functools import cached_property

from asean_wco.search.document import SearchDocument
from asean_wco.search.index import Index, Spelled


class OverlaidIndex(Index):
    """An index of which some records are hidden by those of another.

    The records on top have the numbers after those below.

    Args:
        below: the large index.
        above: the index on top.
        hides: the ids of the records below that are not seen any more.
    """

    def __init__(self, below: Index, above: Index, hides: Iterable[str]) -> None:
        self._having: dict[tuple[str, bool], frozenset[int]] = {}
        self._below = below
        self._above = above
        hidden = (below.number_of(identifier) for identifier in hides)
        self._hidden = {number for number in hidden if number is not None}

    @property
    def count(self) -> int:
        """How many records there are, hidden ones among them."""
        return self._below.count + self._above.count

    def _both(self, below: Set[int], above: Set[int]) -> set[int]:
        visible = set(below) - self._hidden
        return visible.union(map(self._below.count.__add__, above))

    def documents(self, numbers: Iterable[int]) -> list[SearchDocument]:
        """Return records by number, in the order of their numbers."""
        wanted = set(numbers) - self._hidden
        above = {number - self._below.count for number in wanted if number >= self._below.count}
        below = {number for number in wanted if number < self._below.count}
        return [*self._below.documents(below), *self._above.documents(above)]

    def number_of(self, identifier: str) -> int | None:
        """Return the number of the record with an id, or None."""
        above = self._above.number_of(identifier)
        if above is not None:
            return above + self._below.count
        below = self._below.number_of(identifier)
        return None if below in self._hidden else below

    def _with_term(self, term: str, *, naming: bool) -> Iterable[int]:
        """Read the numbers of the records that have a word or a facet."""
        above = self._above.having(term, naming=naming)
        return self._both(self._below.having(term, naming=naming), above)

    def beginning(self, prefix: str, *, naming: bool = False) -> set[int]:
        """Return the numbers of the records that have a word which begins with a text."""
        above = self._above.beginning(prefix, naming=naming)
        return self._both(self._below.beginning(prefix, naming=naming), above)

    def containing(self, part: str) -> set[int]:
        """Return the numbers of the records that have a word which holds a text."""
        return self._both(self._below.containing(part), self._above.containing(part))

    def in_years(self, first: int, last: int) -> set[int]:
        """Return the numbers of the records that touch a range of years."""
        return self._both(self._below.in_years(first, last), self._above.in_years(first, last))

    @cached_property
    def places(self) -> list[str]:
        """The folded names of the cities that meetings were held in."""
        return sorted({*self._below.places, *self._above.places})

    def known_words(self, letter: str = "") -> dict[str, int]:
        """Return the words of names, places and topics, with how many records use each."""
        words = dict(self._below.known_words(letter))
        for word, uses in self._above.known_words(letter).items():
            words[word] = words.get(word, 0) + uses
        return words

    def spelled(self, kinds: Iterable[str]) -> Spelled:
        """Return the folded names of all records of some kinds."""
        names = Spelled([], [])
        for number, name in self._visible(tuple(kinds)):
            names.numbers.append(number)
            names.names.append(name)
        return names

    def _visible(self, kinds: Iterable[str]) -> Iterator[tuple[int, str]]:
        below, above = self._below.spelled(kinds), self._above.spelled(kinds)
        for number, name in zip(below.numbers, below.names, strict=True):
            if number not in self._hidden:
                yield number, name
        for number, name in zip(above.numbers, above.names, strict=True):
            yield number + self._below.count, name
