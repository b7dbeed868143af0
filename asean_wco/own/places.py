"""Places as people write them, and the cities that records have."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterable
from functools import cache, cached_property
from typing import Any

from asean_wco.errors import DataError
from asean_wco.facts.sentences import country_words
from asean_wco.model.countries import COUNTRIES, OTHER_NAMES, country_code, country_name
from asean_wco.model.folding import fold
from asean_wco.model.records import Meeting, Record
from asean_wco.model.text import did_you_mean, shortened
from asean_wco.search.correction import spelled_nearly

# How like a country another name must be to be a slip; Manila is still far from Romania.
_MISSPELT = 0.8
# The country after a city: Vientiane (Lao PDR).
_LAST_IN_BRACKETS = re.compile(r"(.*\S)\s*\(([^()]+)\)")


def country_apart(text: str) -> tuple[str, str]:
    """Return what stands before the last part of a place, and that part, which may be its country.

    The first is empty for a place of one part.
    """
    in_brackets = _LAST_IN_BRACKETS.fullmatch(text)
    if in_brackets and (country_code(in_brackets[2]) or countries_meant(in_brackets[2])):
        return in_brackets[1], in_brackets[2]
    before, _, last = text.rpartition(",")
    return before.strip(), last.strip()


def country_after_space(text: str) -> tuple[str, str] | None:
    """Return a city and the country that stands after it without a comma; None without one."""
    if country_code(text):
        return None
    words = text.split()
    for number in range(1, len(words)):
        country = " ".join(words[number:])
        if country_code(country):
            return " ".join(words[:number]), country
    return None


@cache
def countries_meant(text: str) -> list[str]:
    """Return the countries of which a text may be a misspelt name."""
    names = {fold(name): name for name in (*COUNTRIES.values(), *OTHER_NAMES)}
    near = difflib.get_close_matches(fold(text), names, n=2, cutoff=_MISSPELT)
    codes = dict.fromkeys(country_code(names[name]) for name in near)
    return [country_name(code) for code in codes]


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

    def code_after(self, city: str, country: str) -> str | None:
        """Return the code of the country that stands after a city; None if it is none.

        Args:
            city: what stands before it; empty for nothing.
            country: what may be a country.

        Raises:
            DataError: it looks like a misspelt country.
        """
        code = country_code(country)
        if code or not city or fold(country) in self._countries:
            return code
        meant = countries_meant(country)
        if meant:
            raise DataError(
                f"awco does not know the country {shortened(country)!r}.",
                f"{did_you_mean(meant)} If it is no country, give the country in a column of its "
                "own.",
            )
        return None

    def settle(self, place: dict[str, Any], added: list[str], doubts: list[str]) -> None:
        """Give a city without a country the one in which records have it, and tell likely slips.

        Args:
            place: the city and perhaps the country, which is set.
            added: gets a sentence on a country that was added.
            doubts: gets a sentence on what may be wrong.
        """
        apart = country_after_space(place["city"]) if "country" not in place else None
        if apart and self.country_of(apart[0]) == country_code(apart[1]):
            added.append(f"{place['city']} is read as {apart[0]}, {apart[1]}.")
            place["city"], place["country"] = apart[0], country_code(apart[1])
            return
        city = shortened(place["city"])
        known, near = self.country_of(place["city"]), self._meant(place["city"])
        if "country" in place:
            if near:
                doubts.append(f"{city} is taken as the city. {did_you_mean([near])}")
            elif known and known != place["country"]:
                there, here = country_words(known), country_words(place["country"])
                doubts.append(f"Other records have {city} in {there}, not in {here}.")
        elif known:
            place["country"] = known
            added.append(f"{city} is in {country_words(known)}; awco adds the country.")
        else:
            meant = [near] if near else countries_meant(place["city"])
            if apart:
                meant = [", ".join(apart)]
            way_out = did_you_mean(meant) or "Add one if you wish."
            doubts.append(f"{city} is taken as the city; no country is given. {way_out}")

    def _meant(self, city: str) -> str:
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
