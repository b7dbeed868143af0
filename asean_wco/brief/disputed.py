"""Which facts of a list sources disagree on, where a dispute is about the list as a whole.

The record says that sources disagree on who took part, and names no row of the attendance. A row
is meant if a claim names its person. Any other row is meant if it shares a source with the claims,
and says mostly the words of one, with its numbers and with what sets it apart from the others.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from asean_wco.facts.fact import Fact
from asean_wco.facts.labels import dispute_on_term, part_of_post
from asean_wco.facts.making import item_of, told_doubts
from asean_wco.facts.phrases import DATES_IN_POST, TITLE_OF_POST
from asean_wco.facts.sentences import NameOf
from asean_wco.model.records import Attendance, Dispute, Record, Role
from asean_wco.query.twice import beginnings

# The share of the words of a claim that a row has if it tells the same.
_SAME = 0.75
# What is disputed, as it stands behind a fact that has been told just now.
_WHO_LED = "who led it"
_WHO_CAME = "who took part"
_THIS = "this"
_OF_POST = {DATES_IN_POST: "the dates", TITLE_OF_POST: "the title", "": _THIS}
_LEADING = frozenset({"chair", "co-chair", "opener"})


def disputes_on(
    fact: Fact, record: Record, facts: Sequence[Fact]
) -> Iterator[tuple[Dispute, list[Fact]]]:
    """Yield the disputes about a list of a record that concern one of its rows, with their claims.

    Args:
        fact: that tells a row of the list.
        record: that the fact is about.
        facts: all facts of the record.
    """
    row = item_of(record, fact)
    if fact.is_claim or row is None:
        return
    if all(dispute.field != fact.head for dispute in record.disputes):
        return
    for doubt, claims in told_doubts(record, facts):
        if isinstance(doubt, Dispute) and doubt.field == fact.head and _concerns(claims, fact, row):
            yield doubt, claims


def _concerns(claims: Sequence[Fact], fact: Fact, row: object) -> bool:
    """Return whether the claims of a dispute are about a row of the list."""
    if isinstance(row, Attendance):
        return any(row.person in claim.mentions for claim in claims)
    sources = {source for claim in claims for source in claim.sources}
    if sources.isdisjoint(fact.sources):
        return False
    words = [beginnings(str(claim.value)) for claim in claims]
    shared = set.intersection(*words)
    return any(_tells(claim, shared, beginnings(fact.text)) for claim in words)


def _tells(claim: set[str], shared: set[str], row: set[str]) -> bool:
    """Return whether a row says what a claim says.

    Args:
        claim: the words of the claim.
        shared: words that all claims have, which tell nothing of what is disputed.
        row: the words of the row.
    """
    numbers = {word for word in claim if any(map(str.isdigit, word))}
    says_it = numbers <= row and len(claim & row) >= _SAME * len(claim)
    own = claim - shared
    return says_it and (not own or not own.isdisjoint(row))


def disputed_post(fact: Fact, record: Record, name_of: NameOf) -> str:
    """Return what sources disagree on of an office that a fact tells; empty if on nothing."""
    role = item_of(record, fact)
    if not isinstance(role, Role):
        return ""
    dispute = dispute_on_term(record, role)
    return _OF_POST[part_of_post(record, dispute, name_of)] if dispute else ""


def disputed_words(row: object, dispute: Dispute, record: Record, name_of: NameOf) -> str:
    """Return what sources disagree on, for a row of a list that has just been told."""
    if isinstance(row, Role):
        return _OF_POST[part_of_post(record, dispute, name_of)]
    if not isinstance(row, Attendance):
        return _THIS
    return _WHO_CAME if _LEADING.isdisjoint(row.roles) else _WHO_LED
