"""The search index: for each word and each facet, the records that have it.

`indexing` makes it; the search reads it a line at a time.

An inverted index with separate lists for names and for text (Zobel and Moffat, 2006, "Inverted
files for text search engines"). Records are numbered in the order of their ids, and lists hold the
differences between numbers. Facets, such as the year or the country of a record, stand among the
words with a colon before them, which no folded word has.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from itertools import accumulate, takewhile
from typing import Any, NoReturn

from asean_wco.errors import DataError
from asean_wco.model.dates import PartialDate
from asean_wco.model.sound import ANY, DATE, has_shape
from asean_wco.model.tuples import NamedTuple
from asean_wco.model.vocabulary import KINDS
from asean_wco.search.vocabulary import FIRST_OF_RUNNING_SCRIPTS, STOP_WORDS

# Passages that are made of no fact.
SUMMARY, LINKS = "summary", "links"
# An address is told apart from others by its end.
_ADDRESS_END = 50


class SearchDocument(NamedTuple):
    """A record as the search sees it.

    Attributes:
        id: of the record.
        kind: of the record, in the singular.
        name: as the record has it.
        date: the first date of the record, for display and order; empty if none.
        sources: number of sources that the record rests on.
        names: name and aliases as written.
        folded_names: the same, folded.
        acronyms: as written.
        folded_acronyms: the same, folded.
        passages: pairs of a part and its folded text: the part of a fact's id after the hash,
            `SUMMARY`, or `LINKS` for the names of what the record is linked to.
        facets: what preferences and qualifiers look at; see `FACETS`.
    """

    id: str
    kind: str
    name: str
    date: str
    sources: int
    names: Sequence[str]
    folded_names: Sequence[str]
    acronyms: Sequence[str]
    folded_acronyms: Sequence[str]
    passages: Sequence[Sequence[str]]
    facets: Mapping[str, Any]


def content_words(folded: str) -> list[str]:
    """Return the words of a folded text without the little ones."""
    return [word for word in folded.split() if word not in STOP_WORDS]


def dates_of(document: SearchDocument) -> tuple[PartialDate | None, PartialDate | None]:
    """Return the first and the last date of a record."""
    start = document.facets.get("start") or document.facets.get("end", "")
    end = document.facets.get("end") or start
    if start:
        return (PartialDate.parse(start), PartialDate.parse(end))
    return (None, None)


def address(url: str) -> str:
    """Return what tells one address from another: its end, without scheme and slash."""
    return url.lower().partition("://")[2].rstrip("/")[-_ADDRESS_END:]


def to_table(document: SearchDocument) -> list[Any]:
    """Return a search document as the store keeps it: without the id that it is stored under."""
    return [list(value) if isinstance(value, tuple) else value for value in document[1:]]


# The shapes of what is read. When a facet or a field is added, a test asks for a new sum in
# `store.own_index.SHAPE_OF_SEARCH`.
FACETS: dict[str, Any] = {
    **dict.fromkeys(
        ("type", "series", "mode", "organization", "address", "publisher", "city"), str
    ),
    **{key: [str] for key in ("countries", "related")},
    "ordinal": int,
    "start": DATE,
    "end": DATE,
    "roles": {ANY: [str]},
    "posts": [(str, DATE, DATE)],
    "holders": [(str, DATE, DATE, bool)],
}
_SHAPE = (str, str, str, DATE, int, [str], [str], [str], [str], [(str, str)], FACETS)


def check_document(document: SearchDocument) -> None:
    """Refuse a search document that `to_table` did not make.

    Raises:
        ValueError: one of its values is not what it should be.
    """
    is_whole = (
        has_shape(tuple(document), _SHAPE)
        and document.kind in KINDS
        and len(document.names) == len(document.folded_names) > 0
        and len(document.acronyms) == len(document.folded_acronyms)
    )
    if not is_whole:
        raise ValueError(f"the search entry of {document.id!r} is damaged")


DOCUMENTS, TERMS, WORDS, SPELLED = "_search", "_terms", "_words", "_spelled"
_REMEDY = "Build the store again with 'awco data build'."
# Cut runs of letters longer than any word has, so that no line of the index is longer than its
# reader expects.
LONGEST_TERM = 64
# Where so large a part of the records is needed, they are read at once rather than one by one.
_MOST = 0.25
# A time that goes on longer is found by its years.
_MOST_MONTHS = 12


class Spelled(NamedTuple):
    """The folded names of the records of a kind, with the number of the record that bears each."""

    numbers: list[int]
    names: list[str]


def months_in(first: PartialDate, last: PartialDate) -> list[str]:
    """Return the months of a time that is told by months or days; none if it is over a year."""
    low, high = (day[0] * 12 + day[1] - 1 for day in (first.earliest, last.latest))
    if not (first.month and last.month) or high - low >= _MOST_MONTHS:
        return []
    return [f"{number // 12:04}-{number % 12 + 1:02}" for number in range(low, high + 1)]


class Index:
    """What the search asks of the records, each question answered from a few lines.

    Args:
        tables: those that a build makes, by name.
        untrusted: the file that the tables were read from, for messages, unless they are known
            to be as they were made.
    """

    def __init__(self, tables: Mapping[str, Any], untrusted: str = "") -> None:
        self._tables = tables
        self._untrusted = untrusted
        self._documents: dict[int, SearchDocument] = {}
        self._having: dict[tuple[str, bool], frozenset[int]] = {}

    @property
    def count(self) -> int:
        """How many records there are."""
        return len(self._tables[DOCUMENTS])

    def _check(self, value: Any, shape: Any) -> None:
        """Refuse what the build did not make, unless the tables are trusted.

        Raises:
            DataError: a value that was read is not what it should be.
        """
        if self._untrusted and not has_shape(value, shape):
            self._refuse()

    def _check_numbers(self, numbers: Iterable[int]) -> None:
        """Refuse numbers of records that do not exist, unless the tables are trusted.

        Raises:
            DataError: there is no record with one of them.
        """
        if self._untrusted and not all(0 <= number < self.count for number in numbers):
            self._refuse()

    def _refuse(self) -> NoReturn:
        """Say that the index is damaged."""
        raise DataError(f"{self._untrusted}: the search index is damaged.", _REMEDY)

    def _document(self, identifier: str, stored: Any) -> SearchDocument:
        try:
            document = SearchDocument(identifier, *stored)
            if self._untrusted:
                check_document(document)
        except (TypeError, ValueError) as error:
            where = self._untrusted or "The search index"
            raise DataError(f"{where}: {error}.", _REMEDY) from None
        return document

    def documents(self, numbers: Iterable[int]) -> list[SearchDocument]:
        """Return records by number, in the order of their numbers."""
        wanted = sorted(set(numbers))
        missing = [number for number in wanted if number not in self._documents]
        if len(missing) > _MOST * self.count:
            lines = enumerate(self._tables[DOCUMENTS].all().items())
            self._documents = {number: self._document(*line) for number, line in lines}
        else:
            for number in missing:
                self._documents[number] = self._document(*self._tables[DOCUMENTS].nth(number))
        return [self._documents[number] for number in wanted]

    def number_of(self, identifier: str) -> int | None:
        """Return the number of the record with an id, or None; numbers follow ids."""
        # What has a space is no id, and to look for it would take many readings.
        if " " in identifier:
            return None
        number: int | None = self._tables[DOCUMENTS].number_of(identifier)
        return number

    def _numbers(self, stored: Any, *, naming: bool) -> set[int]:
        """Return the numbers of a line: of records that have the term in a name, or anywhere."""
        self._check(stored, ([int], [int]))
        in_names, in_text = stored
        numbers = {*accumulate(in_names), *(() if naming else accumulate(in_text))}
        self._check_numbers(numbers)
        return numbers

    def _in_lines(
        self,
        start: str,
        is_meant: Callable[[str], bool],
        *,
        prefix: str = "",
        naming: bool = False,
    ) -> set[int]:
        """Return the numbers of the records that have a term which is meant.

        Args:
            start: where terms begin, in their order.
            is_meant: whether a term is.
            prefix: that all of them begin with; the first that does not is the end.
            naming: whether only names and acronyms count.
        """
        lines = takewhile(lambda line: line[0].startswith(prefix), self._tables[TERMS].since(start))
        values = [value() for term, value in lines if is_meant(term)]
        return {number for value in values for number in self._numbers(value, naming=naming)}

    def having(self, term: str, *, naming: bool = False) -> frozenset[int]:
        """Return the numbers of the records that have a word.

        Args:
            term: a folded word or a facet.
            naming: whether only names and acronyms count.
        """
        key = (term, naming)
        # A query asks for the same words again and again.
        if key not in self._having:
            self._having[key] = frozenset(self._with_term(term, naming=naming))
        return self._having[key]

    def _with_term(self, term: str, *, naming: bool) -> Iterable[int]:
        """Read the numbers of the records that have a word or a facet."""
        stored = self._tables[TERMS].get(term[:LONGEST_TERM])
        if stored is None:
            return ()
        return self._numbers(stored, naming=naming)

    def beginning(self, prefix: str, *, naming: bool = False) -> set[int]:
        """Return the numbers of the records that have a word which begins with a text."""
        cut = prefix[:LONGEST_TERM]
        return self._in_lines(cut, bool, prefix=cut, naming=naming)

    def containing(self, part: str) -> set[int]:
        """Return the numbers of the records that have a word which holds a text.

        It looks at words in scripts that run words together.
        """
        # Words sort by their letters, so all that begin with a letter of such a script stand at
        # the end.
        return self._in_lines(FIRST_OF_RUNNING_SCRIPTS, lambda term: part in term)

    def of_kinds(self, kinds: Iterable[str]) -> set[int]:
        """Return the numbers of the records of some kinds."""
        return set().union(*(self.having(f":kind {kind}") for kind in kinds))

    def touching(self, first: PartialDate, last: PartialDate) -> set[int]:
        """Return the numbers of the records that touch a time, by months where it is short."""
        months = months_in(first, last)
        if months:
            return set().union(*(self.having(f":month {month}") for month in months))
        low, high = f"{first.earliest[0]:04}", f"{last.latest[0]:04}"
        prefix = ":year "
        return self._in_lines(prefix, lambda term: low <= term[-4:] <= high, prefix=prefix)

    @cached_property
    def places(self) -> list[str]:
        """The folded names of the cities that meetings were held in."""
        prefix = ":city "
        lines = self._tables[TERMS].since(prefix)
        cities = takewhile(lambda line: line[0].startswith(prefix), lines)
        return [term.removeprefix(prefix) for term, _ in cities]

    def known_words(self, letter: str = "") -> dict[str, int]:
        """Return the words of names, places and topics, with how many records use each.

        Args:
            letter: that they begin with; all words when empty.
        """
        table = self._tables[WORDS]
        lines = [table.get(letter) or {}] if letter else list(table.all().values())
        self._check(lines, [{ANY: int}])
        return {word: uses for line in lines for word, uses in line.items()}

    def spelled(self, kinds: Iterable[str]) -> Spelled:
        """Return the folded names of all records of some kinds."""
        names = Spelled([], [])
        wanted = frozenset(kinds)
        # To look up such long lines one by one takes longer.
        for value in [value for kind, value in self._tables[SPELLED].each() if kind in wanted]:
            stored = value()
            self._check(stored, ([int], [str]))
            self._check_numbers(stored[0])
            names.numbers.extend(stored[0])
            names.names.extend(stored[1])
        if self._untrusted and len(names.names) != len(names.numbers):
            self._refuse()
        return names
