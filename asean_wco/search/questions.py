"""What the search asks of the records, whoever answers: a built store, memory, or one on top of the other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple, Protocol

from asean_wco.search.document import SearchDocument


class Table(Protocol):
    """A sorted table of which single lines can be read."""

    def __len__(self) -> int:
        """How many lines it has."""
        ...

    def get(self, key: str) -> Any:
        """The value under a key; None when there is none."""
        ...

    def since(self, key: str) -> Iterator[tuple[str, Callable[[], Any]]]:
        """The keys from one on, in order, each with a function that reads its value."""
        ...

    def all(self) -> dict[str, Any]:
        """All values by key."""
        ...

    def nth(self, number: int) -> tuple[str, Any]:
        """The key and the value of a line, counted from 0."""
        ...


class Spelled(NamedTuple):
    """The folded names of the records of a kind, with the number of the record that bears each."""

    numbers: list[int]
    names: list[str]


class SearchIndex(Protocol):
    """The questions of the search; records are told by number, in the order of their ids within an index."""

    @property
    def count(self) -> int:
        """One more than the highest number."""
        ...

    @property
    def places(self) -> list[str]:
        """The folded names of the cities that meetings were held in."""
        ...

    def documents(self, numbers: Iterable[int]) -> list[SearchDocument]:
        """Records by number, in the order of their numbers."""
        ...

    def with_id(self, identifier: str) -> SearchDocument | None:
        """The record with an id, or None."""
        ...

    def number_of(self, identifier: str) -> int | None:
        """The number of the record with an id, or None."""
        ...

    def having(self, term: str, *, naming: bool = False) -> set[int]:
        """The numbers of the records that have a folded word, in a name or anywhere, or a facet."""
        ...

    def beginning(self, prefix: str, *, naming: bool = False) -> set[int]:
        """The numbers of the records that have a word which begins with a text."""
        ...

    def containing(self, part: str) -> set[int]:
        """The numbers of the records that have a word which holds a text, in scripts that run words together."""
        ...

    def of_kinds(self, kinds: Iterable[str]) -> set[int]:
        """The numbers of the records of some kinds."""
        ...

    def in_years(self, first: int, last: int) -> set[int]:
        """The numbers of the records that touch a range of years."""
        ...

    def known_words(self, letter: str = "") -> dict[str, int]:
        """The words of names, places and topics that begin with a letter, or all, each with how many records use it."""
        ...

    def spelled(self, kinds: Iterable[str]) -> Spelled:
        """The folded names of all records of some kinds."""
        ...
