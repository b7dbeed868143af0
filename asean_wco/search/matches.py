"""The records that may be meant, each beside the query, and those that they lead to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from asean_wco.search import reading as said
from asean_wco.search.candidates import Asked
from asean_wco.search.document import SearchDocument
from asean_wco.search.index import Index
from asean_wco.search.match import Match
from asean_wco.search.reading import Reading

# What is asked of something else than a series.
OF_SESSIONS = frozenset({said.TIME, said.ORDER, said.ORDINAL, said.TITLE, said.ROLE, said.PLACE})
# How well a series must be named, by itself and beside the best one, by its acronym, and where
# nothing but the kind of a meeting names it.
_LEAST_SERIES, _NEXT_SERIES, _ACRONYM, _ONLY_KIND = 0.5, 0.8, 0.9, 0.7


class Matches:
    """Records beside a query; others are added as records lead to them.

    Args:
        asked: the units of the query.
        reading: of the query.
        index: of all records.
        numbers: of the records that may be meant.

    Attributes:
        reading: of the query.
        index: of all records.
        series: those that the query names, by id.
    """

    def __init__(
        self, asked: Sequence[Asked], reading: Reading, index: Index, numbers: Iterable[int]
    ) -> None:
        self.reading = reading
        self.index = index
        self.series: dict[str, Match] = {}
        self._asked = asked
        self._by_id: dict[str, Match] = {}
        documents = index.documents(numbers)
        # How well a session is named depends on its series.
        rows = [self._add(document) for document in documents if document.kind == "series"]
        self.series.update(_named(rows))
        for document in documents:
            self._add(document)

    def _add(self, document: SearchDocument) -> Match:
        if document.id not in self._by_id:
            self._by_id[document.id] = Match(document, self._asked, self.reading, self.series)
        return self._by_id[document.id]

    def all(self) -> list[Match]:
        """Return all of them."""
        return list(self._by_id.values())

    def of_kind(self, kind: str) -> list[Match]:
        """Return those of a kind."""
        return [match for match in self.all() if match.document.kind == kind]

    def numbered(self, number: int) -> Match:
        """Return the record with a number in the index."""
        return self._add(self.index.documents([number])[0])

    def find(self, identifier: str) -> Match | None:
        """Return the record with an id, if there is one."""
        if identifier in self._by_id:
            return self._by_id[identifier]
        number = self.index.number_of(identifier)
        return None if number is None else self.numbered(number)

    def lead(self, identifier: str, name: str, share: float, reason: str = "") -> None:
        """Take that a record leads to the one with an id, and why."""
        match = self.find(identifier)
        if match:
            match.lead(name, share, reason)


def _named(rows: Sequence[Match]) -> dict[str, Match]:
    """Return the series that a query names, by id."""
    for row in rows:
        row.as_series = _share_of_series(row) * (0.9 + 0.1 * row.brevity)
    best = max((row.as_series for row in rows), default=0.0)
    least = max(_LEAST_SERIES, _NEXT_SERIES * best)
    return {row.document.id: row for row in rows if row.as_series >= least}


def _share_of_series(row: Match) -> float:
    """Return the share of a query that names a series.

    A workshop is not the row of seminars, the last meeting is not that of some row, and the oldest
    agreement is no meeting.
    """
    if row.acronym:
        return max(_ACRONYM, row.share(row.in_names, without=OF_SESSIONS))
    kinds = [kind for kind, _ in row.reading.kinds]
    if row.reading.order and kinds and "meeting" not in kinds:
        return 0.0
    words = row.share(row.in_names, without=OF_SESSIONS | {said.COUNTRY, said.KIND})
    if words:
        return words
    is_any = row.reading.order and row.reading.kinds == (("meeting", ()),)
    share = row.share(row.in_names, without=OF_SESSIONS)
    return 0.0 if is_any or share < _ONLY_KIND else share
