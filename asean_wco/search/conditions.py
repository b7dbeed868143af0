"""Conditions that a record can fit: of a kind, a time, a country, a series."""

from __future__ import annotations

from typing import NamedTuple

from asean_wco.model.countries import country_name
from asean_wco.model.dates import PartialDate, period_overlaps
from asean_wco.model.vocabulary import KIND_FOLDERS
from asean_wco.search.document import SearchDocument
from asean_wco.search.index import Index
from asean_wco.search.times import FIRST, LAST

_MOST_TOLD = 3


class Condition(NamedTuple):
    """What a qualifier asks for; what is empty asks for nothing."""

    kind: str = ""
    types: tuple[str, ...] = ()
    first: PartialDate | None = None
    last: PartialDate | None = None
    countries: tuple[str, ...] = ()
    series: str = ""

    def fits(self, document: SearchDocument) -> bool:
        """Return whether a record is as it is asked for."""
        facets = document.facets
        return (
            (not self.kind or document.kind == self.kind)
            and (not self.types or facets.get("type") in self.types)
            and (not self.series or facets.get("series") == self.series)
            and (
                not self.countries
                or not set(self.countries).isdisjoint(facets.get("countries", ()))
            )
            and self._is_in_time(document)
        )

    def _is_in_time(self, document: SearchDocument) -> bool:
        if not (self.first or self.last):
            return True
        start, end = dates_of(document)
        return start is not None and period_overlaps(start, end, self.first, self.last)

    def numbers(self, index: Index) -> set[int] | None:
        """Return the numbers of the records that may fit; None if all may."""
        asked: list[set[int]] = []
        if self.kind:
            asked.append(index.of_kinds([self.kind]))
        for name, values in (("type", self.types), ("country", self.countries)):
            if values:
                asked.append(set().union(*(index.having(f":{name} {value}") for value in values)))
        if self.series:
            asked.append(index.having(f":series {self.series}"))
        if self.first or self.last:
            first, last = self.first or FIRST, self.last or LAST
            asked.append(index.in_years(first.earliest[0], last.latest[0]))
        return set.intersection(*asked) if asked else None

    def told(self) -> str:
        """Return it in words."""
        parts = (
            KIND_FOLDERS.get(self.kind, ""),
            " or ".join(self.types),
            f"series {self.series}" if self.series else "",
            period_told(self.first, self.last),
            countries_told(self.countries),
        )
        return ", ".join(part for part in parts if part)


def dates_of(document: SearchDocument) -> tuple[PartialDate | None, PartialDate | None]:
    """Return the first and the last date of a record."""
    start = document.facets.get("start") or document.facets.get("end", "")
    end = document.facets.get("end") or start
    return (PartialDate.parse(start), PartialDate.parse(end)) if start else (None, None)


def period_told(first: PartialDate | None, last: PartialDate | None) -> str:
    """Return a period in words."""
    if first and first == last:
        return first.display()
    since = f"from {first.display()}" if first and first != FIRST else ""
    until = f"to {last.display()}" if last and last != LAST else ""
    return " ".join(part for part in (since, until) if part)


def countries_told(codes: tuple[str, ...]) -> str:
    """Return countries in words, the first three of many."""
    if not codes:
        return ""
    more = f" and {len(codes) - _MOST_TOLD} more" if len(codes) > _MOST_TOLD else ""
    return f"of {' or '.join(country_name(code) for code in codes[:_MOST_TOLD])}{more}"
