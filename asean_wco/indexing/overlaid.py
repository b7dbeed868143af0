"""The index of a user's own records on top of that of the reference."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Set
from functools import cached_property

from asean_wco.search.index import Index, SearchDocument, Spelled


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

    def _in_lines(
        self,
        start: str,
        is_meant: Callable[[str], bool],
        *,
        prefix: str = "",
        naming: bool = False,
    ) -> set[int]:
        """Return the numbers of the records that have a term which is meant."""
        below, above = (
            index._in_lines(start, is_meant, prefix=prefix, naming=naming)
            for index in (self._below, self._above)
        )
        return self._both(below, above)

    @cached_property
    def places(self) -> list[str]:
        """The folded names of the cities that meetings were held in."""
        return sorted({*self._below.places, *self._above.places})

    def known_words(self, letter: str = "") -> dict[str, int]:
        """Return the words of names, places and topics, with how many records use each."""
        words = Counter(self._below.known_words(letter))
        words.update(self._above.known_words(letter))
        return words

    def spelled(self, kinds: Iterable[str]) -> Spelled:
        """Return the folded names of all records of some kinds."""
        kinds = tuple(kinds)
        below, above = self._below.spelled(kinds), self._above.spelled(kinds)
        rows = [row for row in zip(*below, strict=True) if row[0] not in self._hidden]
        rows += [(self._below.count + number, name) for number, name in zip(*above, strict=True)]
        return Spelled([number for number, _ in rows], [name for _, name in rows])
