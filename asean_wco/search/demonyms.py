"""Adjectives of countries in other languages, in all their genders, numbers and cases.

Each language has one form by country: the masculine singular, or of German the stem. To widen what
the search understands, add a word to its line.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache

from asean_wco.model.countries import names_of_countries
from asean_wco.model.folding import fold

_FRENCH = {
    "australia": "australien",
    "brunei": "brunéien",
    "cambodia": "cambodgien",
    "china": "chinois",
    "fiji": "fidjien",
    "germany": "allemand",
    "hong kong": "hongkongais",
    "india": "indien",
    "indonesia": "indonésien",
    "iran": "iranien",
    "japan": "japonais",
    "korea": "coréen; sud coréen",
    "lao": "laotien",
    "malaysia": "malaisien",
    "mongolia": "mongol",
    "myanmar": "birman",
    "new zealand": "néo zélandais",
    "philippines": "philippin",
    "singapore": "singapourien",
    "sri lanka": "sri lankais",
    "thailand": "thaïlandais",
    "timor leste": "timorais; est timorais",
    "united states": "américain; états unien",
    "vietnam": "vietnamien",
}
_SPANISH = {
    "australia": "australiano",
    "brunei": "bruneano",
    "cambodia": "camboyano",
    "china": "chino",
    "fiji": "fiyiano",
    "germany": "alemán",
    "hong kong": "hongkonés",
    "india": "indio",
    "indonesia": "indonesio",
    "japan": "japonés",
    "korea": "coreano; surcoreano",
    "lao": "laosiano",
    "malaysia": "malasio",
    "mongolia": "mongol",
    "myanmar": "birmano",
    "new zealand": "neozelandés",
    "philippines": "filipino",
    "singapore": "singapurense",
    "sri lanka": "esrilanqués",
    "thailand": "tailandés",
    "timor leste": "timorense",
    "united states": "estadounidense",
    "vietnam": "vietnamita",
}
_PORTUGUESE = {
    "australia": "australiano",
    "cambodia": "cambojano",
    "china": "chinês",
    "indonesia": "indonésio",
    "japan": "japonês",
    "korea": "coreano; sul coreano",
    "lao": "laosiano",
    "malaysia": "malaio",
    "myanmar": "birmanês",
    "philippines": "filipino",
    "singapore": "singapurense",
    "thailand": "tailandês",
    "timor leste": "timorense",
    "vietnam": "vietnamita",
}
_GERMAN = {
    "australia": "australisch",
    "brunei": "bruneiisch",
    "cambodia": "kambodschanisch",
    "china": "chinesisch",
    "fiji": "fidschianisch",
    "hong kong": "hongkonger",
    "india": "indisch",
    "indonesia": "indonesisch",
    "iran": "iranisch",
    "japan": "japanisch",
    "korea": "koreanisch; südkoreanisch",
    "lao": "laotisch",
    "malaysia": "malaysisch; malaiisch",
    "mongolia": "mongolisch",
    "myanmar": "myanmarisch; birmanisch; burmesisch",
    "new zealand": "neuseeländisch",
    "philippines": "philippinisch",
    "singapore": "singapurisch",
    "sri lanka": "sri lankisch",
    "thailand": "thailändisch",
    "timor leste": "timoresisch; osttimoresisch",
    "united states": "amerikanisch; us amerikanisch",
    "vietnam": "vietnamesisch",
}


def _forms_in_french(word: str) -> Iterator[str]:
    """Yield the masculine and the feminine, and their plurals."""
    feminine = f"{word}ne" if word.endswith("en") else f"{word}e"
    yield from (word, f"{word.removesuffix('s')}s", feminine, f"{feminine}s")


def _forms_in_iberian(word: str) -> Iterator[str]:
    """Yield the masculine and the feminine of Spanish and Portuguese, and their plurals."""
    if word.endswith("o"):
        stem = word[:-1]
        yield from (f"{stem}{ending}" for ending in ("o", "a", "os", "as"))
    elif word.endswith(("e", "a")):
        yield from (word, f"{word}s")
    else:
        yield from (word, *(f"{word}{ending}" for ending in ("a", "es", "as")))


def _forms_in_german(word: str) -> Iterator[str]:
    """Yield the adjective with the endings of all cases; one from a city has none."""
    endings = ("",) if word.endswith("er") else ("", "e", "en", "er", "es", "em")
    yield from (f"{word}{ending}" for ending in endings)


_WITHOUT_MARKS = str.maketrans("äöüáéíóúâêôãõèëïñç", "aouaeiouaeoaoeeinc")
# Endings that folding takes for those of British words: "thailandaise".
_LIKE_BRITISH = ("ise", "ises", "yse")


_LANGUAGES: tuple[tuple[dict[str, str], Callable[[str], Iterator[str]]], ...] = (
    (_FRENCH, _forms_in_french),
    (_SPANISH, _forms_in_iberian),
    (_PORTUGUESE, _forms_in_iberian),
    (_GERMAN, _forms_in_german),
)


@cache
def demonyms() -> dict[str, str]:
    """Return the names of countries by the folded forms of their adjectives."""
    forms = {
        _folded(form): country
        for words, forms_of in _LANGUAGES
        for country, adjectives in words.items()
        for adjective in adjectives.translate(_WITHOUT_MARKS).split("; ")
        for form in forms_of(adjective)
    }
    # What is English or the name of a country as well stays what it is: China, Filipino.
    ours = {name.lower() for name in names_of_countries()}
    return {form: country for form, country in forms.items() if form not in ours}


def _folded(form: str) -> str:
    """Return a form of an adjective folded; to fold them all would take a search 3 ms."""
    return fold(form) if form.endswith(_LIKE_BRITISH) else form
