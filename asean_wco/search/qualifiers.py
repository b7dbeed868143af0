"""Qualifiers of a query: kind:, type:, year:, from:, to:, series:, country:, "a phrase" and -without.

They are filters. What a query finds without them is what it may find with them, so that they never add a record.
"""

from __future__ import annotations

import re

from asean_wco.model.dates import PartialDate
from asean_wco.model.folding import fold
from asean_wco.model.vocabulary import COUNTRIES, KIND_FOLDERS
from asean_wco.search import vocabulary
from asean_wco.search.document import SearchDocument
from asean_wco.search.structured import fits
from asean_wco.search.texts import BETWEEN_TEXTS
from asean_wco.search.understanding import Reading

_TOKEN = re.compile(r'(-?)"([^"]*)"|(\w+):(\S+)|(?:(?<=\s)|^)-(\w[\w\'’]*)')


def _country(value: str) -> tuple[str, ...]:
    folded = fold(value)
    if value.upper() in COUNTRIES:
        return (value.upper(),)
    found = vocabulary.COUNTRY_WORDS.get(folded)
    return (found,) if found else tuple(code for code, name in COUNTRIES.items() if fold(name) == folded)


def _qualify(reading: Reading, key: str, value: str) -> Reading | None:
    """The reading with a qualifier such as year:2019; None when it is none."""
    if key in ("year", "from", "to"):
        return _qualify_time(reading, key, value)
    if key == "series":
        return reading._replace(series=value.lower())
    if key == "type":
        return reading._replace(types=(value,))
    kinds = {folder: kind for kind, folder in KIND_FOLDERS.items()} | {kind: kind for kind in KIND_FOLDERS}
    if key == "kind" and value in kinds:
        return reading._replace(kind=kinds[value])
    if key == "country" and (codes := _country(value)):
        return reading._replace(countries=codes)
    return None


def _qualify_time(reading: Reading, key: str, value: str) -> Reading | None:
    try:
        date = PartialDate.parse(value)
    except ValueError:
        return None
    if key == "year":
        return reading._replace(first=date, last=date)
    return reading._replace(first=date) if key == "from" else reading._replace(last=date)


def take_qualifiers(query: str) -> tuple[str, Reading]:
    """The query without phrases, exclusions and qualifiers, and the reading of those.

    Args:
        query: what the user typed.
    """
    reading = Reading("", ())
    left: list[str] = []
    position = 0
    for found in _TOKEN.finditer(query):
        minus, phrase, key, value, without = found.groups()
        changed: Reading | None = None
        if phrase is not None and fold(phrase):
            if minus:
                changed = reading._replace(excluded=(*reading.excluded, fold(phrase)))
            else:
                changed = reading._replace(phrases=(*reading.phrases, fold(phrase)))
        elif key:
            changed = _qualify(reading, key.lower(), value)
        elif without and fold(without):
            changed = reading._replace(excluded=(*reading.excluded, fold(without)))
        if changed is not None:
            left.append(query[position : found.start()])
            position, reading = found.end(), changed
    left.append(query[position:])
    return " ".join(left), reading


def meets(qualifiers: Reading, document: SearchDocument) -> bool:
    """Whether a record fits qualifiers, holds their phrases and none of the words that they exclude.

    Args:
        qualifiers: as `take_qualifiers` reads them.
        document: the record.
    """
    if not fits(qualifiers, document):
        return False
    if not qualifiers.phrases and not qualifiers.excluded:
        return True
    texts = (*document.folded_names, *document.folded_acronyms, *document.texts.values())
    padded = f" {f' {BETWEEN_TEXTS} '.join(texts)} "
    lacks = any(f" {phrase} " not in padded for phrase in qualifiers.phrases)
    return not lacks and not any(f" {word} " in padded for word in qualifiers.excluded)


def told_together(reading: Reading, qualifiers: Reading) -> Reading:
    """The reading of a query and that of its qualifiers as one, to be told; what a qualifier says goes before."""
    said = {name: value for name, value in qualifiers._asdict().items() if value and name not in ("text", "words")}
    return reading._replace(**said)
