"""How well what is said stands in texts, and which countries they name."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from asean_wco.model.countries import codes_by_written_name
from asean_wco.model.dates import MONTHS
from asean_wco.model.folding import fold, singular
from asean_wco.search.matching import FAMILY, quality_in
from asean_wco.search.reading import Unit

# What a unit must count in a text to be borne out by it: a word of the same family will do.
BORNE = FAMILY
_DAYS = rf"(?: \d{{1,2}}){{1,2}} (?:{'|'.join(map(str.lower, MONTHS))})(?= )"


def quality(unit: Unit, padded: str) -> float:
    """Return how well a unit stands in a folded text with a space at each end."""
    return quality_in(unit.forms, padded)


def has_any(padded: str, phrases: Iterable[str]) -> bool:
    """Return whether a folded text with a space at each end has any of some phrases."""
    return any(f" {phrase} " in padded for phrase in phrases)


def stem(word: str) -> str:
    """Return what a noun and its plural have in common: ``countr`` of country and countries."""
    return singular(word).removesuffix("ie").removesuffix("y")


def without_days(padded: str) -> str:
    """Return a folded text without the numbers of days, which number no session."""
    return re.sub(_DAYS, " ", padded)


@cache
def _names_by_word() -> dict[str, list[tuple[str, str]]]:
    """Return the folded and padded names of countries with their codes, by their first words."""
    names: dict[str, list[tuple[str, str]]] = {}
    for name, code in codes_by_written_name().items():
        if len(name) > 2:
            names.setdefault(name.split()[0], []).append((f" {name} ", code))
    return names


@cache
def spoken_names(name: str) -> tuple[str, ...]:
    """Return how people shorten a name, folded: without what follows a colon, or without "WCO"."""
    # What stands behind a colon only explains it.
    short = name.partition(":")[0].strip()
    shorter = short.removeprefix("WCO ")
    names = dict.fromkeys((short, shorter))
    return tuple(fold(one) for one in names if " " in one and one != name)


@cache
def country_words() -> frozenset[str]:
    """Return the words that alone are names of countries, folded."""
    names = (name.strip() for group in _names_by_word().values() for name, _ in group)
    return frozenset(name for name in names if " " not in name)


def countries_in(folded: str, codes: Iterable[str]) -> list[str]:
    """Return those of some countries that a folded and padded text names, in its order."""
    places: dict[str, int] = {}
    for word in dict.fromkeys(folded.split()):
        for name, code in _names_by_word().get(word, ()):
            if name in folded:
                places[code] = min(folded.find(name), places.get(code, len(folded)))
    return sorted(filter(places.__contains__, codes), key=places.__getitem__)
