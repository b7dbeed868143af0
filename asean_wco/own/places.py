"""Places as people write them, and the cities that records have."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from typing import Any, NamedTuple

from asean_wco.errors import DataError
from asean_wco.facts.sentences import country_words
from asean_wco.model.cities import fold_city
from asean_wco.model.countries import countries_misspelt_as, country_in_any_language
from asean_wco.model.origin import OWN
from asean_wco.model.records import Meeting, Record
from asean_wco.model.text import did_you_mean, shortened
from asean_wco.search.correction import spelled_nearly

# The country after a city: Vientiane (Lao PDR).
_LAST_IN_BRACKETS = re.compile(r"(.*\S)\s*\(([^()]+)\)")
# The country after a city: Hue, Viet Nam; Brussels - Belgium; Cebu / Philippines.
_LAST_AFTER_MARK = re.compile(r"(.*)(?:,|\s[-–—/]\s)(.*)", re.DOTALL)
# A word of the name of a city may be the code of a country: Quang Nam, Phu My.
_LONGEST_CODE = 3


class PlaceRead(NamedTuple):
    """A place, with the country after it taken apart.

    Attributes:
        city: what stands before the country; empty if nothing does.
        country: as it is typed.
        code: of the country.
    """

    city: str
    country: str
    code: str


def _parts(text: str) -> tuple[str, str]:
    """Return what stands before the last part of a place, and that part, which may be its country.

    The first is empty for a place of one part, such as Hong Kong, China.
    """
    if country_in_any_language(text):
        return "", text
    in_brackets = _LAST_IN_BRACKETS.fullmatch(text)
    if in_brackets and (
        country_in_any_language(in_brackets[2]) or countries_misspelt_as(in_brackets[2])
    ):
        return in_brackets[1], in_brackets[2]
    after_mark = _LAST_AFTER_MARK.fullmatch(text)
    if after_mark:
        return after_mark[1].strip(), after_mark[2].strip()
    return "", text.strip()


def _splits(text: str) -> Iterator[tuple[str, str]]:
    """Yield the words before and after each space of a text."""
    words = text.split()
    for number in range(1, len(words)):
        yield " ".join(words[:number]), " ".join(words[number:])


class KnownCities:
    """The cities of meetings and bodies, with their countries.

    Args:
        records: gives the meetings and the bodies.
    """

    def __init__(self, records: Callable[[], Iterable[Record]]) -> None:
        self._records = records

    def country_of(self, place: str) -> str:
        """Return the code of the only country in which records have a city; empty for none.

        Args:
            place: the city in any language, perhaps behind a venue: Hilton Hotel, Bangkok.
        """
        parts = map(self._countries_of, place.split(","))
        countries = self._countries_of(place) or set().union(*parts)
        return next(iter(countries)) if len(countries) == 1 else ""

    def _countries_of(self, city: str) -> set[str]:
        """Return the codes of the countries in which records have a city."""
        return self._countries.get(fold_city(city), set())

    def read(self, text: str, *, has_country: bool) -> PlaceRead | None:
        """Return a place with the country after it taken apart; None if no country stands there.

        A comma or another mark stands between the two, or none if records have the city in that
        country. The country may stand before a comma too.

        Args:
            text: the place.
            has_country: whether the country is given elsewhere too; then nothing here need be one.

        Raises:
            DataError: what stands after the city looks like a misspelt country.
        """
        city, country = _parts(text)
        if not city:
            city, country = self._known_and_rest(country)
        code = country_in_any_language(country)
        if code:
            return PlaceRead(city, country, code)
        first, _, rest = text.partition(",")
        code = country_in_any_language(first) if len(first) > _LONGEST_CODE else None
        if code and rest.strip() and self.country_of(rest) in ("", code):
            return PlaceRead(rest.strip(), first, code)
        if not has_country and fold_city(country) not in self._countries:
            meant = countries_misspelt_as(country)
            if meant:
                raise DataError(
                    f"awco does not know the country {shortened(country)!r}.",
                    f"{did_you_mean(meant)} If it is no country, give the country by itself.",
                )
        return None

    def read_venue(self, text: str) -> dict[str, str]:
        """Return a venue, with the known city and the country after it: Hilton Hotel, Bangkok.

        A known city by itself is no venue.
        """
        read = {"venue": text}
        before, last = _parts(text)
        if not before and self.country_of(text):
            return {"city": text}
        code = country_in_any_language(last)
        if before and code:
            read = {"venue": before, "country": code}
            before, last = _parts(before)
        if before and self.country_of(last):
            read |= {"venue": before, "city": last}
        return read

    def _known_and_rest(self, text: str) -> tuple[str, str]:
        """Return a known city and its country, perhaps misspelt, after it.

        The first is empty if a text has no such city.
        """
        if country_in_any_language(text) or fold_city(text) in self._countries:
            return "", text
        for city, rest in _splits(text):
            known = self.country_of(city)
            if known and known in (
                country_in_any_language(rest),
                *map(country_in_any_language, countries_misspelt_as(rest)),
            ):
                return city, rest
        return "", text

    def settle(self, place: dict[str, Any], added: list[str], doubts: list[str]) -> None:
        """Give a city the country and the name that records have for it, and tell likely slips.

        Args:
            place: the city and perhaps the country, which are set.
            added: gets a sentence on a country that was added, and on a name that was changed.
            doubts: gets a sentence on what may be wrong.
        """
        self._rename(place, added)
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
            meant = [near] if near else self._places_meant(place["city"])
            way_out = did_you_mean(meant) or "Add one if you wish."
            doubts.append(f"{city} is taken as the city; no country is given. {way_out}")

    def _rename(self, place: dict[str, Any], added: list[str]) -> None:
        """Give a city whose name is of another language that of the reference, and tell that."""
        typed = place["city"]
        name = self._names.get(fold_city(typed), typed)
        is_there = place.get("country") in (None, self.country_of(name))
        if is_there and typed.casefold() != name.casefold():
            place["city"] = name
            added.append(f"{shortened(typed)} is {name} in the reference; awco keeps that name.")

    def _places_meant(self, text: str) -> list[str]:
        """Return what is meant by a text that may be a country, or an unknown city and its own."""
        if country_in_any_language(text):
            return []
        splits = list(_splits(text))
        for city, rest in splits:
            if len(rest) > _LONGEST_CODE and country_in_any_language(rest):
                return [f"{city}, {rest}"]
        # Most countries have one word; Yai Thailand would look like a misspelt one.
        for city, rest in reversed(splits):
            if fold_city(rest) in self._countries:
                return []
            misspelt = countries_misspelt_as(rest)
            if misspelt:
                return [f"{city}, {country}" for country in misspelt]
        return countries_misspelt_as(text)

    def _meant(self, city: str) -> str:
        """Return the only city whose name has a slip or two in a text; empty if it is right."""
        if fold_city(city) in self._countries:
            return ""
        return spelled_nearly(city, self._names.values())

    @cached_property
    def _countries(self) -> dict[str, set[str]]:
        """The codes of countries by the folded names of their cities.

        Own records, which may be wrong, count only for a city that the reference does not have.
        """
        reference: dict[str, set[str]] = {}
        own: dict[str, set[str]] = {}
        for city, country, origin in self._seats:
            countries = own if origin == OWN else reference
            countries.setdefault(fold_city(city), set()).add(country)
        return own | reference

    @cached_property
    def _names(self) -> dict[str, str]:
        """The names of the cities of the reference by their normal forms, each the usual one.

        Those of the user's may be slips.
        """
        seats = Counter(city for city, _, origin in self._seats if origin != OWN)
        return {fold_city(city): city for city, _ in reversed(seats.most_common())}

    @cached_property
    def _seats(self) -> list[tuple[str, str, str]]:
        """The cities with the codes of their countries, as records have them, and the origin."""
        seats = []
        for record in self._records():
            seat = record.place if isinstance(record, Meeting) else record
            city, country = getattr(seat, "city", None), getattr(seat, "country", None)
            if city and country:
                seats.append((city, country, record.origin))
        return seats
