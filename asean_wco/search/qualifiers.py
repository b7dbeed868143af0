"""Qualifiers of a query: kind:, type:, year:, from:, to:, series:, country:, "a phrase" and -without.

They are filters. What a query finds without them is what it may find with them, so that they never add a record; two of
the same both count. One with a minus before it leaves out what it would keep.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from asean_wco.errors import UsageError
from asean_wco.model.countries import country_code
from asean_wco.model.dates import PartialDate
from asean_wco.model.folding import fold
from asean_wco.model.text import shortened
from asean_wco.model.vocabulary import (
    INITIATIVE_TYPES,
    KIND_FOLDERS,
    MEETING_TYPES,
    ORGANIZATION_TYPES,
    SERIES_TYPES,
    SOURCE_TYPES,
)
from asean_wco.search.conditions import Condition
from asean_wco.search.document import SearchDocument
from asean_wco.search.index import Index
from asean_wco.search.times import common_year

_KEYS = ("kind", "type", "year", "from", "to", "series", "country")
_TOKEN = re.compile(
    rf"""(?P<minus>(?:(?<=\s)|^)-)?(?:\b(?P<key>{"|".join(_KEYS)}):(?P<space>\s*)(?:"(?P<quoted>[^"]*)"|(?P<value>[^\s"]+))"""
    r"""|"(?P<phrase>[^"]*)"|(?(minus)(?P<word>[^\s"]+)|(?!)))""",
    re.IGNORECASE,
)
_YEARS = re.compile(r"(\d{4})(?:-|–|\.\.)(\d{4})", re.ASCII)
_TYPES = frozenset(MEETING_TYPES) | {
    *ORGANIZATION_TYPES,
    *INITIATIVE_TYPES,
    *SERIES_TYPES,
    *SOURCE_TYPES,
}


class Qualifiers(NamedTuple):
    """What narrows a query.

    Attributes:
        wanted: conditions, all of which a record must fit.
        typed: how each of those was typed.
        unwanted: the same, none of which it may fit.
        phrases: folded phrases that must stand in a record.
        excluded: folded words and phrases that must not.
    """

    wanted: tuple[Condition, ...] = ()
    typed: tuple[str, ...] = ()
    unwanted: tuple[Condition, ...] = ()
    phrases: tuple[str, ...] = ()
    excluded: tuple[str, ...] = ()

    def meet(self, document: SearchDocument) -> bool:
        """Whether a record passes: fits what is wanted, holds every phrase, and has nothing that is not wanted."""
        if not all(condition.fits(document) for condition in self.wanted):
            return False
        if any(condition.fits(document) for condition in self.unwanted):
            return False
        if not self.phrases and not self.excluded:
            return True
        passages = (text for _, text in document.passages)
        padded = f" {' | '.join((*document.folded_names, *document.folded_acronyms, *passages))} "
        lacks = any(f" {phrase} " not in padded for phrase in self.phrases)
        return not lacks and not any(f" {word} " in padded for word in self.excluded)

    def told(self) -> list[str]:
        """Each in words."""
        return [
            *(each.told() for each in self.wanted),
            *(f"“{phrase}”" for phrase in self.phrases),
            *(f"without {each.told()}" for each in self.unwanted),
            *(f"without {word}" for word in self.excluded),
        ]

    def numbers(self, index: Index) -> set[int] | None:
        """Return the numbers of the records that may pass; None if all may."""
        asked = [found for each in self.wanted if (found := each.numbers(index)) is not None]
        return set.intersection(*asked) if asked else None


def take_qualifiers(query: str, index: Index) -> tuple[str, Qualifiers]:
    """The query without its qualifiers, and those.

    Args:
        query: what the user typed.
        index: of all records, for the names of series.

    Raises:
        UsageError: one of them asks for something that does not exist.
    """
    found = Qualifiers()
    left: list[str] = []
    position = 0
    for token in _TOKEN.finditer(query):
        added = _with(found, token, index)
        if added is not None:
            left.append(query[position : token.start()])
            position, found = token.end(), added
    left.append(query[position:])
    return " ".join(left), found


def _with(found: Qualifiers, token: re.Match[str], index: Index) -> Qualifiers | None:
    """Qualifiers with one more; None where what was typed is none."""
    key = token["key"]
    if not key:
        text = fold(token["phrase"] if token["phrase"] is not None else token["word"])
        field = "excluded" if token["minus"] else "phrases"
        return found._replace(**{field: (*getattr(found, field), text)}) if text else None
    value = token["quoted"] if token["quoted"] is not None else token["value"]
    reading = _READERS[key.lower()](value, index)
    if reading is None and token["space"]:
        return None  # "note to: Hanoi" is plain words
    if reading is None:
        raise _unknown(key.lower(), value)
    if token["minus"]:
        return found._replace(unwanted=(*found.unwanted, reading))
    return found._replace(wanted=(*found.wanted, reading), typed=(*found.typed, token[0]))


def _unknown(key: str, value: str) -> UsageError:
    """What to say of a value that no record can have."""
    hints = {
        "kind": f"Kinds are {', '.join(KIND_FOLDERS)}.",
        "type": f"Types are {', '.join(sorted(_TYPES))}.",
        "series": "'awco series' lists them.",
        "country": "Give a name or an ISO 3166-1 code such as VN.",
    }
    what = key if key in hints else "date"
    hint = hints.get(key, "Dates are 2024-06-05, 2024-06 or 2024; years also 2019-2021.")
    return UsageError(f"The search knows no {what} {shortened(value)!r}, as {key}: asks for.", hint)


def _kind(value: str, _: Index) -> Condition | None:
    kinds = {folder: kind for kind, folder in KIND_FOLDERS.items()} | {
        kind: kind for kind in KIND_FOLDERS
    }
    kind = kinds.get(value.lower())
    return Condition(kind=kind) if kind else None


def _type(value: str, _: Index) -> Condition | None:
    return Condition(types=(value.lower(),)) if value.lower() in _TYPES else None


def _country(value: str, _: Index) -> Condition | None:
    code = country_code(value)
    return Condition(countries=(code,)) if code else None


def _series(value: str, index: Index) -> Condition | None:
    """A series by its id, or by words that no other series has all of in its names."""
    folded = fold(value)
    series = index.documents(index.of_kinds(["series"]))
    named = [
        each
        for each in series
        if folded in (fold(each.id), *each.folded_names, *each.folded_acronyms)
    ]
    words = set(folded.split())
    named = named or [
        each for each in series if words and words <= set(" ".join(each.folded_names).split())
    ]
    return Condition(series=named[0].id) if len(named) == 1 else None


def _year(value: str, _: Index) -> Condition | None:
    if span := _YEARS.fullmatch(value):
        first, last = (PartialDate(common_year(int(year))) for year in span.groups())
        return Condition(first=first, last=last) if first.year <= last.year else None
    date = _date(value)
    return Condition(first=date, last=date) if date else None


def _from(value: str, _: Index) -> Condition | None:
    date = _date(value)
    return Condition(first=date) if date else None


def _to(value: str, _: Index) -> Condition | None:
    date = _date(value)
    return Condition(last=date) if date else None


def _date(value: str) -> PartialDate | None:
    try:
        date = PartialDate.parse(value)
        return PartialDate(common_year(date.year), date.month, date.day, date.qualifier)
    except ValueError:
        return None


_READERS = {
    "kind": _kind, "type": _type, "year": _year, "from": _from, "to": _to, "series": _series, "country": _country,
}  # fmt: skip
