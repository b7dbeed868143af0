"""Which facts are asked for: filters over facts, and their order by time or by words."""

from __future__ import annotations

from collections.abc import Iterable
from math import log
from typing import NamedTuple

from asean_wco.errors import UsageError
from asean_wco.facts.fact import Fact
from asean_wco.facts.making import fact_fields
from asean_wco.model.dates import Day, PartialDate, period_overlaps
from asean_wco.model.folding import fold
from asean_wco.model.text import shortened
from asean_wco.query.filters import NO_DATE

# A fact that holds less than this share of the weight of the words does not answer them.
_LEAST_SHARE = 0.5
# A shorter word fits only itself, not the beginning of a longer one.
_WHOLE_BELOW = 4


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
    known = fact_fields()
    head = field.partition(".")[0]
    has_parts = any(name.startswith(f"{head}.") for name in known)
    if field not in known and (has_parts or head not in known):
        listed = ", ".join(known)
        raise UsageError(f"No fact has a field {shortened(field)!r}.", f"Fields: {listed}.")


def by_time(facts: Iterable[Fact]) -> list[Fact]:
    """Return facts in the order of time; those without a date come last, each in its order."""
    keys: dict[PartialDate | None, tuple[Day, Day]] = {None: NO_DATE}

    def key(fact: Fact) -> tuple[Day, Day]:
        # Few dates are those of thousands of facts.
        if fact.date is not None and fact.date not in keys:
            keys[fact.date] = fact.date.sort_key
        return keys[fact.date]

    return sorted(facts, key=key)


def by_words(facts: Iterable[Fact], text: str) -> list[Fact]:
    """Return the facts that hold most of some words, the best first.

    Rare words weigh more than common ones (inverse document frequency); a word of four letters or
    more also fits the beginning of a longer one. Facts that fit alike stay in the order of time.

    Args:
        facts: those among which to look.
        text: the words.
    """
    words = dict.fromkeys(fold(text).split())
    beginnings = [f" {word}{'' if len(word) >= _WHOLE_BELOW else ' '}" for word in words]
    listed = by_time(facts)
    texts = [f" {fold(fact.text)} " for fact in listed]
    counts = {word: sum(word in told for told in texts) for word in beginnings}
    weights = {word: log(1 + len(texts) / count) for word, count in counts.items() if count}
    whole = sum(weights.values())
    if not whole:
        return []
    shares = [
        sum(weight for word, weight in weights.items() if word in told) / whole for told in texts
    ]
    ranked = sorted(zip(shares, listed, strict=True), key=lambda pair: -round(pair[0], 6))
    return [fact for share, fact in ranked if share >= _LEAST_SHARE]
