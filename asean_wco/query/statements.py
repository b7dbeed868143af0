"""Filters over facts, and their order by time or by words."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from math import log
from typing import NamedTuple

from asean_wco.errors import UsageError
from asean_wco.facts.fact import UNKNOWN, Fact
from asean_wco.model.dates import Day, PartialDate, period_overlaps
from asean_wco.model.folding import fold
from asean_wco.model.text import shortened
from asean_wco.query.filters import NO_DATE

# A fact must hold at least this share of the weight of all words that are looked for.
_LEAST_SHARE = 0.5
# A shorter word only matches as a whole, and not as the beginning of a longer one.
_WHOLE_BELOW = 4


class Wanted(NamedTuple):
    """The conditions that facts are to meet; None and empty are no condition.

    Attributes:
        about: id of the record that states the fact.
        mentions: ids and country codes; the fact concerns all of them.
        first: beginning of the period in which the fact falls.
        last: end of that period.
        field: a field such as ``attendance`` or ``place.city``; its parts and items are included.
        certainty: one of `facts.fact.CERTAINTIES`.
        source: id of a source that the fact cites.
    """

    about: str | None = None
    mentions: tuple[str, ...] = ()
    first: PartialDate | None = None
    last: PartialDate | None = None
    field: str | None = None
    certainty: str | None = None
    source: str | None = None

    def fits(self, fact: Fact) -> bool:
        """Return whether a fact meets all conditions."""
        if self.about not in (None, fact.about) or self.certainty not in (None, fact.certainty):
            return False
        if self.source and self.source not in fact.sources:
            return False
        if self.mentions and not set(self.mentions).issubset(fact.mentions):
            return False
        if self.field and not f"{fact.field}.".startswith(f"{self.field}."):
            return False
        if fact.date is None and (self.first or self.last):
            return False
        return period_overlaps(fact.date, fact.end or fact.date, self.first, self.last)


def check_field(field: str) -> None:
    """Refuse a field that no fact can have; a number or a name may follow one.

    Raises:
        UsageError: no fact has such a field; the error lists those that facts have.
    """
    from asean_wco.facts.making import fact_fields

    known = fact_fields()
    head = field.partition(".")[0]
    has_parts = any(name.startswith(f"{head}.") for name in known)
    if field not in known and (has_parts or head not in known):
        listed = ", ".join(known)
        raise UsageError(f"No fact has a field {shortened(field)!r}.", f"Fields: {listed}.")


def by_time(facts: Iterable[Fact]) -> list[Fact]:
    """Return facts in the order of time; facts without a date come last."""
    return sorted(facts, key=lambda fact: _place_in_time(fact.date))


# Thousands of facts share few dates, so that a key is worth keeping.
@cache
def _place_in_time(date: PartialDate | None) -> tuple[Day, Day]:
    """Return the key by which a date is sorted."""
    return date.sort_key if date else NO_DATE


def by_words(facts: Iterable[Fact], text: str) -> list[Fact]:
    """Return the facts that hold most of some words, the best first.

    Rare words weigh more than common ones (inverse document frequency); a word of four letters or
    more also matches the beginning of a longer one. Facts with equal weights stay in the order of
    time. What was looked for and not found comes last.

    Args:
        facts: the facts to look through.
        text: the words.
    """
    words = dict.fromkeys(fold(text).split())
    # Spaces around a text and before a word make sure that the word begins there.
    patterns = [f" {word}" if len(word) >= _WHOLE_BELOW else f" {word} " for word in words]
    listed = by_time(facts)
    texts = [f" {fold(fact.text)} " for fact in listed]
    weights = {}
    for pattern in patterns:
        count = sum(pattern in folded for folded in texts)
        if count:
            weights[pattern] = log(1 + len(texts) / count)
    total = sum(weights.values())
    if not total:
        return []
    ranked = []
    for fact, folded in zip(listed, texts, strict=True):
        share = sum(weight for pattern, weight in weights.items() if pattern in folded) / total
        if share >= _LEAST_SHARE:
            ranked.append((share, fact))
    ranked.sort(key=lambda pair: (pair[1].certainty == UNKNOWN, -round(pair[0], 6)))
    return [fact for _, fact in ranked]
