"""The records that a query may mean: chosen through the index, and weighed by what they hold."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from heapq import nlargest

from asean_wco.model.tuples import NamedTuple
from asean_wco.search import reading as said
from asean_wco.search.correction import corrected, split_word
from asean_wco.search.index import Index, address
from asean_wco.search.matching import FAMILY, SAME, forms_of, numbers_with
from asean_wco.search.reading import Reading, Unit
from asean_wco.search.vocabulary import LIGHT_WORDS

# Records that are looked at closely, and how many of some kinds besides, which lead to others.
_MOST = 50
_LEADING = {"series": 6, "office": 8, "organization": 6, "topic": 6, "meeting": 12, "person": 12}
# Where so many records are known, one that only has a usual word is not looked at.
_ENOUGH, _USUAL = 400, 2000
# How many are looked at from each end of time, where the first or the last is asked for.
_AT_ENDS = 20
_DATED = ("meeting", "initiative")
_OF_ORDER = frozenset({said.ORDER, said.ORDINAL, said.TITLE, said.ROLE})
_IN_NAME = 1.6
_LEAST_WEIGHT = 0.3
# What a thing of a sort weighs: a time as much as a rare word, a courtesy title hardly anything.
_FIXED_WEIGHTS = {said.TIME: 3.5, said.ORDINAL: 3.5, said.ORDER: 0.4}
_SHARES = {said.KIND: 0.5, said.TITLE: 0.1, said.ROLE: 0.5, said.POST: 0.8}
# What a word of everyday English weighs beside one of the field.
_LIGHT = 0.25
# A guess at a word of so many letters, at most, may as well be any other word.
_SHORT = 4
# A word that no record has tells that what is meant may not be there.
_UNKNOWN_WEIGHT = 6.0


class WeighedUnit(NamedTuple):
    """A unit of a query among the records.

    Attributes:
        unit: of the query; its forms corrected where no record has it as typed.
        weight: how much it tells one record from another.
        is_known: whether any record has it as typed.
        is_corrected: whether its forms are guesses.
        counts: what it counts in each record that has it or fits its meaning, by number.
    """

    unit: Unit
    weight: float
    is_known: bool
    is_corrected: bool
    counts: Mapping[int, float]


def _corrected(unit: Unit, index: Index) -> list[Unit]:
    """Return what a unit was meant to be where no record has it as typed."""
    exact = (form for form in unit.forms if form.quality > FAMILY)
    if not unit.is_open or any(numbers_with(form, index) for form in exact):
        return []
    guesses = corrected(unit.text, index)
    if guesses:
        return [unit._replace(forms=(*guesses, *unit.forms))]
    parts = split_word(unit.text, index)
    return [Unit((part,), forms_of(part, is_last=True), unit.sort) for part in parts]


def _facet_numbers(unit: Unit, reading: Reading, index: Index) -> set[int]:
    """Return the numbers of the records that fit what a unit means besides its words."""
    if unit.sort == said.TIME:
        return set().union(*(index.touching(*period) for period in reading.periods))
    facets = {
        said.PLACE: ("city", unit.meaning),
        said.COUNTRY: ("country", unit.meaning),
        said.ORDINAL: ("ordinal", (str(reading.ordinal),)),
        said.KIND: ("type", unit.meaning[1:]) if unit.meaning[1:] else ("kind", unit.meaning),
    }
    facet, values = facets.get(unit.sort, ("", ()))
    return set().union(*(index.having(f":{facet} {value}") for value in values))


def _hits_of(unit: Unit, index: Index) -> dict[int, float]:
    """Return what a unit counts in each record that has it, more where it stands in a name."""
    counts: dict[int, float] = {}
    for form in reversed(unit.forms):
        counts |= dict.fromkeys(numbers_with(form, index), form.quality)
        in_names = numbers_with(form, index, naming=True)
        counts |= dict.fromkeys(in_names, form.quality * _IN_NAME)
    return counts


def choose(
    reading: Reading, index: Index, within: set[int] | None = None
) -> tuple[list[WeighedUnit], set[int]]:
    """Return what a query asks for, and the numbers of the records that it may mean.

    Args:
        reading: of the query.
        index: of all records.
        within: numbers of the records that are wanted, of which some are looked at in any case.
    """
    weighed_units = _sober(
        [
            weighed_unit
            for unit in reading.units
            for weighed_unit in _weighed_units(unit, reading, index)
        ]
    )
    weights = _weigh(weighed_units)
    groups = [(index.of_kinds([kind]), most) for kind, most in _LEADING.items()]
    groups += [(set(weights), _MOST), (within or set(), _MOST)]
    numbers = _outright(reading, index).union(*(_best(weights, *group) for group in groups))
    if reading.order and reading.order not in said.NEIGHBOURS:
        numbers |= _at_ends(weighed_units, index)
    return weighed_units, numbers


def _sober(weighed_units: list[WeighedUnit]) -> list[WeighedUnit]:
    """Return what a query asks for, with no guess at a short word above its other words.

    Many words are one letter away from a short one, and the rarest of them tells least: of
    "smuggling of rice", nobody means what is known of a Rick.
    """
    known = (
        weighed_unit.weight
        for weighed_unit in weighed_units
        if weighed_unit.is_known and weighed_unit.unit.sort == said.WORD
    )
    most = max(known, default=math.inf)
    return [
        weighed_unit._replace(weight=min(weighed_unit.weight, most))
        if weighed_unit.is_corrected and len(weighed_unit.unit.text) <= _SHORT
        else weighed_unit
        for weighed_unit in weighed_units
    ]


def _weighed_units(typed: Unit, reading: Reading, index: Index) -> Iterator[WeighedUnit]:
    """Yield a unit of a query among the records, or what it was meant to be."""
    guesses = _corrected(typed, index)
    is_misspelled = len(guesses) == 1
    for unit in guesses or [typed]:
        counts = _hits_of(unit, index)
        weight = _weight(unit, counts, index)
        # Words that were run together are what was typed, save one that is cut short.
        is_corrected = bool(guesses) and not index.having(unit.text)
        is_known = bool(counts) and not is_misspelled
        fitting = _facet_numbers(unit, reading, index)
        facets = {number: max(counts.get(number, 0.0), 1.0) for number in fitting}
        yield WeighedUnit(unit, weight, is_known, is_corrected, counts | facets)


def _at_ends(weighed_units: Sequence[WeighedUnit], index: Index) -> set[int]:
    """Return the numbers of the first and the last records in time that hold all that is asked."""
    holding = index.of_kinds(_DATED)
    for weighed_unit in weighed_units:
        if weighed_unit.unit.sort not in _OF_ORDER:
            holding &= weighed_unit.counts.keys()
    dated = zip(index.documents(holding), sorted(holding), strict=True)
    in_time = sorted((document.date, number) for document, number in dated if document.date)
    return {number for _, number in (*in_time[:_AT_ENDS], *in_time[-_AT_ENDS:])}


def _best(weights: Mapping[int, float], numbers: Iterable[int], most: int) -> set[int]:
    """Return the numbers of the records that weigh most."""
    known = weights.keys() & numbers
    return set(nlargest(most, known, key=lambda number: (weights[number], -number)))


def _weight(unit: Unit, counts: Mapping[int, float], index: Index) -> float:
    """Return how much a unit tells: its inverse document frequency (Spärck Jones, 1972).

    Args:
        unit: of the query.
        counts: what it counts in each record that has it.
        index: of all records.
    """
    if unit.sort in _FIXED_WEIGHTS:
        return _FIXED_WEIGHTS[unit.sort]
    share = _SHARES.get(unit.sort, 1.0)
    if unit.sort == said.WORD and unit.text in LIGHT_WORDS:
        share = _LIGHT
    if not counts:
        return _UNKNOWN_WEIGHT * share
    having = sum(quality >= SAME for quality in counts.values()) or len(counts)
    return share * max(_LEAST_WEIGHT, math.log((index.count + 1) / (having + 1)))


def _weigh(weighed_units: Iterable[WeighedUnit]) -> dict[int, float]:
    """Return the weight of what records hold, by number, the rarest unit first."""
    weights: dict[int, float] = {}
    for weighed_unit in sorted(weighed_units, key=lambda weighed_unit: len(weighed_unit.counts)):
        counts = weighed_unit.counts
        is_usual = len(counts) > _USUAL and len(weights) > _ENOUGH
        for number in weights.keys() & counts.keys() if is_usual else counts.keys():
            weights[number] = weights.get(number, 0.0) + weighed_unit.weight * counts[number]
    return weights


def _outright(reading: Reading, index: Index) -> set[int]:
    """Return the numbers of the records that bear the whole query as id or address."""
    if "://" in reading.typed:
        return set(index.having(f":address {address(reading.typed)}"))
    number = index.number_of(reading.typed)
    if number is None:
        return set()
    return {number}
