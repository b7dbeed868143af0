"""Filters over facts, and their order by time or by words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from math import log
from typing import TYPE_CHECKING, Any, TypedDict

from asean_wco.errors import UsageError
from asean_wco.facts.fact import (
    CERTAINTIES,
    CLAIM,
    DISPUTED,
    INFERRED,
    UNKNOWN,
    Fact,
    is_value,
)
from asean_wco.model.dates import Day, PartialDate, period_overlaps
from asean_wco.model.folding import fold
from asean_wco.model.text import did_you_mean, joined, shortened
from asean_wco.model.tuples import NamedTuple
from asean_wco.query.filters import NO_DATE
from asean_wco.query.listing import check_filters
from asean_wco.query.values import read_countries, read_ids, read_period, read_texts, read_words

if TYPE_CHECKING:
    from asean_wco.query.values import DateValue, Texts

# A fact must hold at least this share of the weight of all words that are looked for.
_LEAST_SHARE = 0.5
# A shorter word only matches as a whole, and not as the beginning of a longer one.
_WHOLE_BELOW = 4


class FactFilters(TypedDict, total=False):
    """The filters of facts; None and empty lists ask for nothing.

    Each but the dates takes one value, or several of which any may fit. Values may be written as in
    `query.listing.Filters`.

    Attributes:
        about: ids of the records that state the facts.
        mentions: ids of records, or codes of countries, that the facts concern.
        also_mentions: the same; the facts must concern each of them.
        country: codes or names of countries that the facts concern.
        topic: ids of topics that the facts concern; narrower ones and initiatives on them count.
        from_: first date, such as ``2024-06``; facts that end before it are left out.
        to: last date; facts that begin after it are left out.
        field: fields such as ``attendance`` or ``place.city``; their parts are included.
        certainty: some of `facts.fact.CERTAINTIES`.
        source: ids of sources that the facts cite.
    """

    about: Texts
    mentions: Texts
    also_mentions: Texts
    country: Texts
    topic: Texts
    from_: DateValue
    to: DateValue
    field: Texts
    certainty: Texts
    source: Texts


def given(wanted: Mapping[str, Any]) -> dict[str, Any]:
    """Return all filters of facts with their values read.

    Args:
        wanted: filters by name.

    Returns:
        Dates as `PartialDate` or None, the others as tuples of texts: countries as codes, ids and
        certainties in lower case.

    Raises:
        UsageError: a filter, a country, a field or a certainty does not exist.
    """
    check_filters(wanted, tuple(FactFilters.__annotations__), "facts")
    asked: dict[str, Any] = {
        name: read_ids(name, wanted.get(name)) for name in ("about", "source", "topic")
    }
    for name in ("mentions", "also_mentions", "field"):
        asked[name] = read_texts(name, wanted.get(name))
    for field in asked["field"]:
        check_field(field)
    asked["country"] = read_countries("country", wanted.get("country"))
    asked["certainty"] = read_words("certainty", wanted.get("certainty"), CERTAINTIES)
    asked["from_"], asked["to"] = read_period(wanted.get("from_"), wanted.get("to"))
    return asked


class Wanted(NamedTuple):
    """The conditions that facts are to meet; None and empty are no condition.

    Of a condition with several values, a fact need only meet one.

    Attributes:
        about: ids of the records that state the fact.
        mentions: groups of ids and country codes; the fact concerns one of each group.
        first: beginning of the period in which the fact falls.
        last: end of that period.
        fields: such as ``attendance`` or ``place.city``; their parts and items are included.
        certainties: some of `facts.fact.CERTAINTIES`.
        sources: ids of the sources that the fact cites.
    """

    about: tuple[str, ...] = ()
    mentions: tuple[tuple[str, ...], ...] = ()
    first: PartialDate | None = None
    last: PartialDate | None = None
    fields: tuple[str, ...] = ()
    certainties: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()

    def fits(self, fact: Fact) -> bool:
        """Return whether a fact meets all conditions."""
        if self.about and fact.about not in self.about:
            return False
        if self.certainties and fact.certainty not in self.certainties:
            return False
        if self.fields and not f"{fact.field}.".startswith(self._heads):
            return False
        groups = [(group, fact.mentions) for group in self.mentions]
        if self.sources:
            groups.append((self.sources, fact.sources))
        if any(set(group).isdisjoint(held) for group, held in groups):
            return False
        if fact.date is None and (self.first or self.last):
            return False
        return period_overlaps(fact.date, fact.end or fact.date, self.first, self.last)

    @property
    def _heads(self) -> tuple[str, ...]:
        """What the fields that are wanted begin with, up to the next point."""
        return tuple(f"{field}." for field in self.fields)


def told_once(facts: Iterable[Fact], is_meeting: Callable[[str], bool]) -> list[Fact]:
    """Return facts without those of which a reader is told by another of them.

    These are the claims of a dispute: the fact that is disputed names them or, if the record has no
    such fact, the first of them does. Such is also the last day of a meeting, which stands beside
    the first day.

    Args:
        facts: in the order in which they are read, which is kept.
        is_meeting: says whether the id of a record is that of a meeting.
    """
    listed = list(facts)
    periods = {
        (fact.about, fact.date, fact.end)
        for fact in listed
        if fact.field == "start" and is_meeting(fact.about)
    }
    repeated = set(_claims_told(listed))
    kept: list[Fact] = []
    for fact in listed:
        is_end = fact.field == "end" and fact.certainty not in (DISPUTED, INFERRED)
        if is_end and (fact.about, fact.date, fact.end) in periods:
            continue
        if fact.id not in repeated:
            kept.append(fact)
    return kept


def _claims_told(facts: Sequence[Fact]) -> Iterator[str]:
    """Yield the ids of claims that another fact of the list names."""
    claims = [fact for fact in facts if fact.is_claim]
    told: dict[str, str] = {}
    for fact in facts:
        if fact.certainty == DISPUTED and is_value(fact):
            told[fact.about] = f"{told.get(fact.about, '')} {fact.text}"
    disputes: set[tuple[str, str, str]] = set()
    for claim in sorted(claims, key=_number):
        _, _, accounts = claim.text.partition(CLAIM)
        account = accounts.partition("”")[0]
        if account in told.get(claim.about, "") or claim.dispute in disputes:
            yield claim.id
        disputes.add(claim.dispute)


def _number(claim: Fact) -> int:
    """Return the number of a claim among the facts of its field, as its id has it."""
    return int(claim.part[len(claim.field) + 1 :] or 1)


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
        from difflib import get_close_matches

        near = did_you_mean(map(repr, get_close_matches(field, known, n=1)))
        hint = joined(" ", near, f"Fields: {', '.join(known)}.")
        raise UsageError(f"No fact has a field {shortened(field)!r}.", hint)


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
    more also matches the beginning of a longer one. If a fact holds all numbers of the words,
    facts without them are left out: the 3rd meeting is not the 33rd. Of facts with equal weights,
    what was looked for and not found comes last; the others stand in the order of time.

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
    with_numbers = []
    for fact, folded in zip(listed, texts, strict=True):
        share = sum(weight for pattern, weight in weights.items() if pattern in folded) / total
        if share < _LEAST_SHARE:
            continue
        ranked.append((share, fact))
        if _has_numbers(patterns, folded, fact):
            with_numbers.append((share, fact))
    ranked = with_numbers or ranked
    ranked.sort(key=lambda pair: (-round(pair[0], 6), pair[1].certainty == UNKNOWN))
    return [fact for _, fact in ranked]


def _has_numbers(patterns: Iterable[str], folded: str, fact: Fact) -> bool:
    """Return whether a fact holds each number that is looked for, in its text or as its year."""
    year = str(fact.date.year) if fact.date else ""
    return all(
        pattern in folded or pattern.strip() == year
        for pattern in patterns
        if any(map(str.isdigit, pattern))
    )
