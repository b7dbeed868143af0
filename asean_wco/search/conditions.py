"""Conditions that a record can fit: a value that it has, or a time that it touches."""

from __future__ import annotations

from typing import NamedTuple

from asean_wco.model.countries import country_name
from asean_wco.model.dates import PartialDate, period_overlaps
from asean_wco.model.times import FIRST, LAST
from asean_wco.model.vocabulary import KIND_FOLDERS
from asean_wco.search.document import SearchDocument, dates_of
from asean_wco.search.index import Index

_MOST_TOLD = 3


class Condition(NamedTuple):
    """What a qualifier asks for: any of some values, or a time where no facet is named."""

    facet: str = ""
    values: tuple[str, ...] = ()
    first: PartialDate = FIRST
    last: PartialDate = LAST

    def fits(self, document: SearchDocument) -> bool:
        """Return whether a record is as it is asked for."""
        if not self.facet:
            start, end = dates_of(document)
            return start is not None and period_overlaps(start, end, self.first, self.last)
        facets = document.facets
        held = {
            "kind": [document.kind],
            "country": facets.get("countries", ()),
        }.get(self.facet, [facets.get(self.facet, "")])
        return not set(self.values).isdisjoint(held)

    def numbers(self, index: Index) -> set[int]:
        """Return the numbers of the records that may fit."""
        if not self.facet:
            return index.in_years(self.first.earliest[0], self.last.latest[0])
        return set().union(*(index.having(f":{self.facet} {value}") for value in self.values))

    def told(self) -> str:
        """Return it in words."""
        if not self.facet:
            return f"time: {period_told(self.first, self.last)}"
        if self.facet == "country":
            return f"country: {countries_told(self.values)}"
        words = " or ".join(KIND_FOLDERS.get(value, value) for value in self.values)
        return f"{self.facet}: {words}"


def period_told(first: PartialDate, last: PartialDate) -> str:
    """Return a period in words."""
    if first == last:
        return first.display()
    since = "" if first == FIRST else f"from {first.display()}"
    until = "" if last == LAST else f"to {last.display()}"
    return f"{since} {until}".strip()


def countries_told(codes: tuple[str, ...]) -> str:
    """Return countries in words, the first three of many."""
    if not codes:
        return ""
    more = f" and {len(codes) - _MOST_TOLD} more" if len(codes) > _MOST_TOLD else ""
    return f"{' or '.join(country_name(code) for code in codes[:_MOST_TOLD])}{more}"
