"""Which facts are asked for: filters over facts, and their order by time or by words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import log
from typing import NamedTuple

from asean_wco.facts.fact import Fact
from asean_wco.model.dates import PartialDate, period_overlaps
from asean_wco.model.folding import fold

# A fact that holds less than this share of the weight of the words does not answer them.
_LEAST_SHARE = 0.5


class Wanted(NamedTuple):
    """What is asked of facts; None and empty ask for nothing.

    Attributes:
        about: id of the record whose facts they are.
        mentions: ids and country codes, all of which they concern.
        first: beginning of the time in which they fall.
        last: end of that time.
        field: a field, with all its parts and items: ``attendance`` or ``place.city``.
        certainty: one of `facts.fact.CERTAINTIES`.
        source: id of a source that they cite.
    """

    about: str | None = None
    mentions: tuple[str, ...] = ()
    first: PartialDate | None = None
    last: PartialDate | None = None
    field: str | None = None
    certainty: str | None = None
    source: str | None = None

    def fits(self, fact: Fact) -> bool:
        """Return whether a fact is asked for."""
        if self.about and fact.about != self.about:
            return False
        if self.mentions and not set(self.mentions) <= set(fact.mentions):
            return False
        if self.field and not f"{fact.field}.".startswith(f"{self.field}."):
            return False
        if self.certainty and fact.certainty != self.certainty:
            return False
        if self.source and self.source not in fact.sources:
            return False
        return self._falls_in_time(fact)

    def _falls_in_time(self, fact: Fact) -> bool:
        if self.first is None and self.last is None:
            return True
        if fact.date is None:
            return False
        return period_overlaps(fact.date, fact.end or fact.date, self.first, self.last)


def by_time(facts: Iterable[Fact]) -> list[Fact]:
    """Return facts in the order of time; those without a date come last, each in its order."""
    listed = list(facts)
    dated = [fact for fact in listed if fact.date]
    dated.sort(key=lambda fact: fact.date.sort_key if fact.date else ((), ()))
    return [*dated, *(fact for fact in listed if not fact.date)]


def by_words(facts: Iterable[Fact], text: str) -> list[Fact]:
    """Return the facts that hold most of some words, the best first.

    Rare words weigh more than common ones (inverse document frequency); a word of four letters or
    more also fits the beginning of a longer one. Facts that fit alike stay in the order of time.

    Args:
        facts: those among which to look.
        text: the words.
    """
    words = list(dict.fromkeys(fold(text).split()))
    listed = by_time(facts)
    held = [_held(words, fact) for fact in listed]
    weights = _weights(words, held)
    whole = sum(weights.values())
    ranked = []
    for fact, words_held in zip(listed, held, strict=True):
        share = sum(weights[word] for word in words_held) / whole if whole else 0.0
        if share >= _LEAST_SHARE:
            ranked.append((round(share, 6), fact))
    ranked.sort(key=lambda pair: -pair[0])
    return [fact for _, fact in ranked]


def _held(words: Sequence[str], fact: Fact) -> list[str]:
    """Return the words that the text of a fact holds."""
    text = f" {fold(fact.text)} "
    return [word for word in words if f" {word}{'' if len(word) >= 4 else ' '}" in text]


def _weights(words: Sequence[str], held: Sequence[Sequence[str]]) -> dict[str, float]:
    """Return the weight of each word that some fact holds."""
    counts = {word: sum(word in words_held for words_held in held) for word in words}
    return {word: log(1 + len(held) / count) for word, count in counts.items() if count}
