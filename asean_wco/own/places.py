"""Places as people write them, and the cities that records have."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cached_property

from asean_wco.model.countries import country_code
from asean_wco.model.folding import fold
from asean_wco.model.records import Meeting, Record
from asean_wco.search.correction import spelled_nearly

# The country after a city: Vientiane (Lao PDR).
_LAST_IN_BRACKETS = re.compile(r"(.*\S)\s*\(([^()]+)\)")


def country_apart(text: str) -> tuple[str, str]:
    """Return what stands before the last part of a place, and that part, which may be its country.

    The first is empty for a place of one part.
    """
    in_brackets = _LAST_IN_BRACKETS.fullmatch(text)
    if in_brackets and country_code(in_brackets[2]):
        return in_brackets[1], in_brackets[2]
    before, _, last = text.rpartition(",")
    return before.strip(), last.strip()


class KnownCities:
    """The cities of meetings and bodies, with their countries.

    Args:
        records: gives the meetings and the bodies.
    """

    def __init__(self, records: Callable[[], Iterable[Record]]) -> None:
        self._records = records

    def country_of(self, city: str) -> str:
        """Return the code of the only country in which records have a city; empty for none."""
        countries = self._countries.get(fold(city), set())
        return next(iter(countries)) if len(countries) == 1 else ""

    def meant(self, city: str) -> str:
        """Return the only city whose name has a slip or two in a text; empty if it is right."""
        if fold(city) in self._countries:
            return ""
        return spelled_nearly(city, self._names)

    @cached_property
    def _countries(self) -> dict[str, set[str]]:
        """The codes of countries by the folded names of their cities."""
        countries: dict[str, set[str]] = {}
        for city, country in self._pairs:
            countries.setdefault(fold(city), set()).add(country)
        return countries

    @cached_property
    def _names(self) -> list[str]:
        """The names of the cities, each once."""
        return list({fold(city): city for city, _ in self._pairs}.values())

    @cached_property
    def _pairs(self) -> list[tuple[str, str]]:
        """The cities with the codes of their countries, as records have them."""
        pairs = []
        for record in self._records():
            seat = record.place if isinstance(record, Meeting) else record
            city, country = getattr(seat, "city", None), getattr(seat, "country", None)
            if city and country:
                pairs.append((city, country))
        return pairs
