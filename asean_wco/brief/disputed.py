"""Which facts of a list sources disagree on, where a dispute is about the list as a whole.

The record says that sources disagree on who took part, and names no row of the attendance. A row
is meant if a claim names its person, or says mostly the same words and the same numbers.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from asean_wco.facts.fact import Fact
from asean_wco.facts.making import item_of, told_doubts
from asean_wco.model.records import Attendance, Dispute, Record
from asean_wco.query.twice import stems

# The share of the words of a claim that a row has if it tells the same.
_SAME = 0.75
# What is disputed, as it stands behind a fact that has been told just now.
_WHO_LED = "who led it"
_WHO_CAME = "who took part"
_THIS = "this"
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
    if fact.is_claim or item_of(record, fact) is None:
        return
    if all(dispute.field != fact.head for dispute in record.disputes):
        return
    for doubt, claims in told_doubts(record, facts):
        if isinstance(doubt, Dispute) and doubt.field == fact.head:
            row = item_of(record, fact)
            if any(_tells(claim, fact, row) for claim in claims):
                yield doubt, claims


def _tells(claim: Fact, fact: Fact, row: object) -> bool:
    """Return whether a claim is about a row of the list."""
    if isinstance(row, Attendance):
        return row.person in claim.mentions
    words, of_row = stems(str(claim.value)), stems(fact.text)
    numbers = {word for word in words if any(map(str.isdigit, word))}
    return numbers <= of_row and len(words & of_row) >= _SAME * len(words)


def disputed_words(row: object) -> str:
    """Return what sources disagree on, for a row of a list that has just been told."""
    if not isinstance(row, Attendance):
        return _THIS
    return _WHO_CAME if _LEADING.isdisjoint(row.roles) else _WHO_LED
