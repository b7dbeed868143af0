"""Qualifiers of a query: a key with a value, "a phrase" and -without.

They are filters. What a query finds without them is what it may find with them, so that they never
add a record; two of the same both count. One with a minus before it leaves out what it would keep.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import product

from asean_wco.errors import UsageError
from asean_wco.model.countries import countries_like, country_code
from asean_wco.model.dates import PartialDate
from asean_wco.model.folding import fold
from asean_wco.model.text import did_you_mean, shortened
from asean_wco.model.times import FIRST, LAST
from asean_wco.model.tuples import NamedTuple
from asean_wco.model.vocabulary import (
    INITIATIVE_TYPES,
    KIND_FOLDERS,
    MEETING_TYPES,
    ORGANIZATION_TYPES,
    SERIES_TYPES,
    SOURCE_TYPES,
)
from asean_wco.search.index import Index, SearchDocument, dates_of
from asean_wco.search.match import period_fit

_TIMES = ("year", "from", "to")
# What may stand before a colon; the help on searching lists them.
KEYS = ("kind", "type", "series", "country", *_TIMES)
_ANY_KEY = "|".join(KEYS)
_TOKEN = (
    rf"""(?i)(?P<minus>(?:(?<=\s)|^)-)?(?:\b(?P<key>{_ANY_KEY}):(?P<space>\s*)(?:"(?P<quoted>[^"]*)"|(?P<value>[^\s"]+))"""
    r"""|"(?P<phrase>[^"]*)"|(?(minus)(?P<word>[^\s"]+)|(?!)))"""
)
# A key with nothing behind it but the end or the next key.
_WITHOUT_VALUE = rf"(?i)(?<!\S)-?({_ANY_KEY}):\s*(?:$|-?(?:{_ANY_KEY}):)"
# What may be meant as a key and its value.
_LIKE_A_KEY = r"(?i)(?<!\S)-?([a-z]+):\S"
_YEARS = r"(?a)(\d{4})(?:-|–|\.\.)(\d{4})"
_TYPES = frozenset(MEETING_TYPES) | {
    *ORGANIZATION_TYPES,
    *INITIATIVE_TYPES,
    *SERIES_TYPES,
    *SOURCE_TYPES,
}


_HINTS = {
    "kind": f"Kinds are {', '.join(KIND_FOLDERS)}.",
    "type": f"Types are {', '.join(sorted(_TYPES))}.",
    "series": "'awco series' lists them.",
    "country": "Give a name or an ISO 3166-1 code such as VN.",
    "date": "Dates are 2024-06-05, 2024-06 or 2024; years also 2019-2021.",
}


class Condition(NamedTuple):
    """What a qualifier asks for: any of some values of a facet, or a time.

    Attributes:
        facet: of a record; empty where a time is asked for.
        values: any of which will do; none where a time is asked for.
        first: date of the time; of no matter where a facet is named.
        last: date of the time.
    """

    facet: str = ""
    values: tuple[str, ...] = ()
    first: PartialDate = FIRST
    last: PartialDate = LAST

    def fits(self, document: SearchDocument) -> bool:
        """Return whether a record is as it is asked for."""
        if not self.facet:
            return period_fit(*dates_of(document), (self.first, self.last)) > 0
        facets = document.facets
        held = {
            "kind": [document.kind],
            "country": facets.get("countries", ()),
        }.get(self.facet, [facets.get(self.facet, "")])
        return not set(self.values).isdisjoint(held)

    def numbers(self, index: Index) -> set[int]:
        """Return the numbers of the records that may fit."""
        if not self.facet:
            return index.touching(self.first, self.last)
        return set().union(*(index.having(f":{self.facet} {value}") for value in self.values))


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
        """Return whether a record fits what is wanted, holds every phrase, and nothing unwanted."""
        is_wanted = all(condition.fits(document) for condition in self.wanted)
        if not is_wanted or any(condition.fits(document) for condition in self.unwanted):
            return False
        if not (self.phrases or self.excluded):
            return True
        passages = (text for _, text in document.passages)
        padded = f" {' | '.join((*document.folded_names, *document.folded_acronyms, *passages))} "
        is_held = all(f" {phrase} " in padded for phrase in self.phrases)
        return is_held and not any(f" {word} " in padded for word in self.excluded)


def numbers_meeting(conditions: Sequence[Condition], index: Index) -> set[int] | None:
    """Return the numbers of the records that may meet all of some conditions; None if all may."""
    asked = [condition.numbers(index) for condition in conditions]
    if asked:
        return set.intersection(*asked)
    return None


def take_qualifiers(query: str, index: Index) -> tuple[str, Qualifiers]:
    """Return the query without its qualifiers, and those.

    Args:
        query: what the user typed.
        index: of all records, for the names of series.

    Raises:
        UsageError: one of them asks for something that does not exist, or for nothing.
    """
    qualifiers = Qualifiers()
    if {":", "-", '"'}.isdisjoint(query):
        return query, qualifiers
    _check_keys(query)
    left: list[str] = []
    position = 0
    for token in re.finditer(_TOKEN, query):
        added = _with(qualifiers, token, index)
        if added is not None:
            left.append(query[position : token.start()])
            position, qualifiers = token.end(), added
    left.append(query[position:])
    _check_period(qualifiers)
    return " ".join(left), qualifiers


def _check_period(qualifiers: Qualifiers) -> None:
    """Refuse a time that ends before it begins.

    Raises:
        UsageError: what follows ``from:`` is later than what follows ``to:``.
    """
    times = [condition for condition in qualifiers.wanted if not condition.facet]
    begins = [time.first for time in times if time.last == LAST]
    ends = [time.last for time in times if time.first == FIRST]
    for begin, end in product(begins, ends):
        if begin.earliest > end.latest:
            raise UsageError(f"from:{begin} is later than to:{end}.", "Exchange the two dates.")


def _check_keys(query: str) -> None:
    """Refuse keys without a value, and those that only lists can be narrowed by.

    Raises:
        UsageError: the query has one.
    """
    empty = re.search(_WITHOUT_VALUE, query)
    if empty:
        key = empty[1].lower()
        raise UsageError(f"The condition '{key}:' has no value.", _HINTS.get(key, _HINTS["date"]))
    for key in map(str.lower, re.findall(_LIKE_A_KEY, query)):
        if key in KEYS:
            continue
        # A search with conditions of its own needs none of the filters of lists.
        from asean_wco.query.listing import FILTERS_OF

        lists = [kind for kind, names in FILTERS_OF.items() if key in names]
        if lists:
            known = ", ".join(f"{one}:" for one in KEYS)
            command = f"awco {KIND_FOLDERS[lists[0]]} --{key}"
            raise UsageError(
                f"A search has no condition '{key}:'.",
                f"Conditions are {known}. '{command}' narrows a list by it.",
            )


def _with(qualifiers: Qualifiers, token: re.Match[str], index: Index) -> Qualifiers | None:
    """Return qualifiers with one more; None where what was typed is none."""
    key = (token["key"] or "").lower()
    if not key:
        text = fold(token["phrase"] if token["phrase"] is not None else token["word"])
        field = "excluded" if token["minus"] else "phrases"
        if text:
            return qualifiers._replace(**{field: (*getattr(qualifiers, field), text)})
        return None
    value = token["quoted"] if token["quoted"] is not None else token["value"]
    condition = _time(key, value) if key in _TIMES else _facet(key, value, index)
    if condition is None and token["space"]:
        return None  # "note to: Hanoi" is plain words
    if condition is None:
        what = "date" if key in _TIMES else key
        shown = shortened(value)
        near = did_you_mean(countries_like(value) if what == "country" else ())
        raise UsageError(f"There is no {what} {shown!r}.", near or _HINTS[what])
    if token["minus"]:
        return qualifiers._replace(unwanted=(*qualifiers.unwanted, condition))
    return qualifiers._replace(
        wanted=(*qualifiers.wanted, condition), typed=(*qualifiers.typed, token[0])
    )


def _facet(key: str, value: str, index: Index) -> Condition | None:
    """Return the condition that a record has a value; None where no record can have it."""
    lowered = value.lower()
    if key == "kind":
        values = [kind for kind, folder in KIND_FOLDERS.items() if lowered in (kind, folder)]
    elif key == "type":
        values = [lowered] if lowered in _TYPES else []
    elif key == "country":
        values = [country_code(value) or ""]
    else:
        values = _series(fold(value), index)
    return Condition(key, tuple(values)) if any(values) else None


def _series(text: str, index: Index) -> list[str]:
    """Return the series with an id or a name, or the only one that has all its words in names."""
    series = index.documents(index.of_kinds(["series"]))
    for row in series:
        if text in (fold(row.id), *row.folded_names, *row.folded_acronyms):
            return [row.id]
    words = set(text.split())
    named = [row.id for row in series if words <= set(" ".join(row.folded_names).split())]
    return named if len(named) == 1 else []


def _time(key: str, value: str) -> Condition | None:
    """Return the condition that a record touches a time; None where none is told."""
    years = re.fullmatch(_YEARS, value) if key == "year" else None
    try:
        dates = [PartialDate.parse(date) for date in (years.groups() if years else (value,))]
        first, last = dates[0].in_common_era, dates[-1].in_common_era
    except ValueError:
        return None
    if first.earliest > last.latest:
        return None
    return Condition("", (), FIRST if key == "to" else first, LAST if key == "from" else last)
