"""The names that are looked for in a release: of records, of cities and countries."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from asean_wco.draft.body_names import BODIES
from asean_wco.draft.names import Mention, Names
from asean_wco.draft.place_names import CITIES, COUNTRIES, PROVINCES
from asean_wco.library import Library
from asean_wco.model.countries import (
    DEMONYMS,
    codes_by_name,
    country_name,
    names_of_countries,
)
from asean_wco.model.folding import fold
from asean_wco.model.records import Meeting

# Names of countries that mean something else in another language: "la 30.ª Reunión".
_ALSO_WORDS = frozenset({"reunion", "Reunion", "Réunion", "réunion"})
# The capitals by which reports name a city: "the Thai capital".
CAPITALS = {
    "AU": "Canberra", "BE": "Brussels", "BN": "Bandar Seri Begawan", "CN": "Beijing",
    "FJ": "Suva", "FR": "Paris", "GB": "London", "ID": "Jakarta", "IN": "New Delhi",
    "JP": "Tokyo", "KH": "Phnom Penh", "KR": "Seoul", "LA": "Vientiane", "LK": "Colombo",
    "MM": "Nay Pyi Taw", "MN": "Ulaanbaatar", "MY": "Kuala Lumpur", "NP": "Kathmandu",
    "NZ": "Wellington", "PH": "Manila", "TH": "Bangkok", "TL": "Dili", "VN": "Hanoi",
    "BD": "Dhaka", "PK": "Islamabad", "MV": "Malé", "BT": "Thimphu", "PG": "Port Moresby",
}  # fmt: skip
# "The Thai capital", "Indonesia's capital city", "the capital of Fiji", but no "capital market".
_CAPITAL = re.compile(
    r"\b(?P<whose>(?:[A-Z][a-z]+\s)?[A-Z][a-z]+)(?:[’']s?)?\s(?:administrative\s)?capital\b"
    r"(?!\s(?:markets?|flows?|gains?|goods|accounts?|investments?|of\b|city\sof\b|region))"
    r"|\bcapital(?:\scity)?\sof\s(?P<country>(?:the\s)?[A-Z][a-z]+(?:\s[A-Z][a-z]+)?)"
)
# A name of so many words is of one administration.
_WORDS_OF_ITS_OWN = 4
# Cities that are countries as well: the country is looked for, and both are read.
CITY_STATES = {"HK": "Hong Kong", "MO": "Macao", "SG": "Singapore"}


class Gazetteer(NamedTuple):
    """The names that are looked for: of records, of cities, of countries.

    Attributes:
        records: bodies, initiatives, topics and series.
        people: people.
        places: cities and countries; the id is the code of the country.
        cities: the names of cities as records have them, by their folded other names.
        code_names: the ids of initiatives, each with its name.
        initiatives: the ids of those that are no operations, each with each of its names.
    """

    records: Names
    people: Names
    places: Names
    cities: dict[str, str]
    code_names: tuple[tuple[str, str], ...]
    initiatives: tuple[tuple[str, str], ...]


@lru_cache(maxsize=1)
def gazetteer_of(library: Library) -> Gazetteer:
    """Return the names of a library that a release may hold."""
    kinds = ("organization", "initiative", "topic", "series")
    named = (
        (record.id, kind, name)
        for kind in kinds
        for record in library.of_kind(kind)
        for name in _names_of(record.name, *record.aliases, *record.acronyms)
    )
    administrations = (
        (body.id, "organization", name)
        for body in library.organizations(type="customs-administration")
        for name in _without_country(body.name)
    )
    others = (
        (identifier, "organization", name.replace("_", " "))
        for identifier, names in _lines(BODIES)
        for name in names
    )
    initiatives = (
        (record.id, name)
        for record in library.of_kind("initiative")
        for given in (record.name, *record.aliases)
        for name in (given, *_without_owner(given))
        if not record.id.startswith(("operation-", "project-"))
    )
    people = (
        (record.id, "person", name)
        for record in library.of_kind("person")
        for name in (record.name, *record.aliases)
    )
    cities = {fold(name): city for city, names, _ in _cities(library) for name in (city, *names)}
    return Gazetteer(
        Names((*others, *named, *administrations, *_bodies_on_initiatives(library))),
        Names(people),
        Names(_places_of(library)),
        cities,
        tuple((record.id, record.name) for record in library.of_kind("initiative")),
        tuple(initiatives),
    )


def _names_of(*names: str) -> Iterator[str]:
    """Yield names as texts print them.

    What is the WCO's is named without it, where no years make it its own, and what has its country
    in brackets without that; an operation is named by its code name alone.
    """
    for name in names:
        yield name
        code_name = name.removeprefix("Operation ")
        if code_name != name and " " in code_name:
            yield code_name
        before, bracket, inside = name.partition(" (")
        if bracket and inside.endswith(")") and not any(letter.isdigit() for letter in inside):
            yield before
        rest = name.removeprefix("WCO ")
        if rest != name and " " in rest and not re.search(r"\d{4}", rest):
            yield rest
        # "WCO Security Project", without the region that it is for.
        of_wco = _PROJECT_FOR.match(name)
        if of_wco:
            yield of_wco["name"]


def _bodies_on_initiatives(library: Library) -> Iterator[tuple[str, str, str]]:
    """Yield bodies named after an initiative, with the short form of the initiative in their names.

    So "Sub-Working Group on ACTS" is the one on the ASEAN Customs Transit System.
    """
    short_forms = [
        (initiative.name, short_form)
        for initiative in library.of_kind("initiative")
        for short_form in initiative.acronyms
    ]
    for body in library.of_kind("organization"):
        for name in (body.name, *body.aliases):
            for long_form, short_form in short_forms:
                before, is_named, after = name.partition(f" {long_form}")
                if is_named and before:
                    with_article = f"{before} {short_form}{after}"
                    yield body.id, "organization", with_article
                    yield body.id, "organization", with_article.replace(" the ", " ")


_PROJECT_FOR = re.compile(r"(?P<name>WCO (?:[A-Z]\w+ )+(?:Project|Programme)) for ")
# What is shorter has another meaning without its owner.
_SHORTEST_WITHOUT_OWNER = 5


def _without_owner(name: str) -> Iterator[str]:
    """Yield a long name without the WCO: "Security Project for South East Asia and the Pacific"."""
    rest = name.removeprefix("WCO ")
    if rest != name and len(rest.split()) >= _SHORTEST_WITHOUT_OWNER:
        yield rest


@lru_cache(maxsize=1)
def countries_elsewhere() -> frozenset[str]:
    """Return the folded names of countries in other languages that are single words."""
    return frozenset(
        fold(name) for _, names in _lines(COUNTRIES) for name in names if "_" not in name
    )


def _without_country(name: str) -> Iterator[str]:
    """Yield the name of an administration without its country, where it is one of its own.

    So "Directorate General of Customs and Excise" is Indonesia's.
    """
    rest = name.rpartition(" of ")[0]
    if "Customs" in rest and len(rest.split()) >= _WORDS_OF_ITS_OWN:
        yield rest


def capitals_in(text: str) -> Iterator[Mention]:
    """Yield the cities that are named as capitals: "the Thai capital"."""
    for match in _CAPITAL.finditer(text):
        words = (match["whose"] or match["country"]).split()
        for name in (" ".join(words), words[-1], words[0]):
            code = codes_by_name().get(fold(name), "")
            if code in CAPITALS:
                yield Mention(code, "city", CAPITALS[code], *match.span())
                break


def _lines(table: str) -> Iterator[tuple[str, list[str]]]:
    """Yield the code of a country and the words after it, of each line of a table."""
    for line in table.strip().splitlines():
        code, _, words = line.partition(": ")
        yield code, words.split()


def _cities(library: Library) -> Iterator[tuple[str, list[str], str]]:
    """Yield cities with their other names and the code of their country."""
    for code, words in _lines(CITIES):
        for word in words:
            city, _, others = word.replace("_", " ").partition(":")
            yield city, [name for name in others.split(",") if name], code
    of_records: dict[str, set[str]] = {}
    for record in (*library.of_kind("meeting"), *library.of_kind("organization")):
        # A meeting has a place, a body a seat.
        seat = record.place if isinstance(record, Meeting) else record
        named, country = getattr(seat, "city", None), getattr(seat, "country", None)
        if named and country:
            of_records.setdefault(named, set()).add(country)
    for city, codes in of_records.items():
        if len(codes) == 1:
            yield city, [], codes.pop()


def _places_of(library: Library) -> Iterator[tuple[str, str, str]]:
    """Yield the country, the kind and the name of cities and of countries."""
    for city, others, code in _cities(library):
        if city not in CITY_STATES.values():
            for name in (city, *others):
                yield code, "city", name
    for code, names in _lines(COUNTRIES):
        for name in names:
            yield code, "country", name.replace("_", " ")
    for code, words in _lines(PROVINCES):
        for name in " ".join(words).replace(":", " ").split():
            yield code, "country", name.replace("_", " ")
    for name, code in names_of_countries().items():
        if name in _ALSO_WORDS:
            continue
        if name not in DEMONYMS or name == country_name(code):
            yield code, "country", name
