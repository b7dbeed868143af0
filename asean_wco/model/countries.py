"""Countries as people write them: display names, other names, and words for what comes from them."""

from __future__ import annotations

from typing import NamedTuple

from asean_wco.model.vocabulary import COUNTRIES, country_name

# Other names in use, whole; the display names stand in `vocabulary`.
OTHER_NAMES = {
    "Vietnam": "VN",
    "Laos": "LA",
    "Lao People's Democratic Republic": "LA",
    "Brunei": "BN",
    "Burma": "MM",
    "East Timor": "TL",
    "Timor Leste": "TL",
    "Republic of Korea": "KR",
    "South Korea": "KR",
    "People's Republic of China": "CN",
    "Mainland China": "CN",
    "Hong Kong": "HK",
    "Macao": "MO",
    "Macau": "MO",
    "Taiwan": "TW",
    "Russia": "RU",
    "Turkey": "TR",
    "USA": "US",
    "United States of America": "US",
    "UK": "GB",
    "Great Britain": "GB",
    "UAE": "AE",
    "Holland": "NL",
    "Czech Republic": "CZ",
    "Ivory Coast": "CI",
    "New Guinea": "PG",
}
# Words for people and things of a country.
DEMONYMS = {
    "Australian": "AU",
    "Bruneian": "BN",
    "Burmese": "MM",
    "Cambodian": "KH",
    "Chinese": "CN",
    "Fijian": "FJ",
    "Filipino": "PH",
    "Indian": "IN",
    "Indonesian": "ID",
    "Japanese": "JP",
    "Korean": "KR",
    "Lao": "LA",
    "Laotian": "LA",
    "Malaysian": "MY",
    "Philippine": "PH",
    "Singaporean": "SG",
    "Thai": "TH",
    "Timorese": "TL",
    "Vietnamese": "VN",
}
# Names that hold the name of a country and mean something else.
NOT_COUNTRIES = ("South China Sea", "East China Sea", "Indian Ocean", "Indochina")


def names_of_countries() -> dict[str, str]:
    """Return the codes of countries by every name and demonym that people write."""
    displayed = {name: code for code, name in COUNTRIES.items() if code != "EU"}
    return displayed | OTHER_NAMES | DEMONYMS


class Country(NamedTuple):
    """A country as a subject: no record of its own, but a way into several.

    Attributes:
        code: ISO 3166-1 alpha-2.
    """

    code: str

    @property
    def id(self) -> str:
        """Its code, which stands where a record has its id."""
        return self.code

    @property
    def name(self) -> str:
        """Its display name."""
        return country_name(self.code)
