"""Places in words, and words as places."""

from __future__ import annotations

from asean_wco.model.countries import country_code, country_name
from asean_wco.model.records import Place
from asean_wco.model.text import joined


def place_text(place: Place | None) -> str:
    """Return a place from the inside out: city, country."""
    if place is None:
        return ""
    country = country_name(place.country)
    # Of a city state the name is said once.
    if place.city and country.startswith(place.city):
        return country
    return joined(", ", place.city, country)


def read_place(text: str) -> Place:
    """Return a place that is written as city and country, such as ``Cheonan, KR``, or as one."""
    city, _, country = text.rpartition(", ")
    code = country_code(country)
    if code:
        return Place(city=city or None, country=code)
    return Place(city=text)
