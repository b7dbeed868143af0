"""Which items and columns of a record sources disagree on. Every view takes it from here.

A dispute is about a list as a whole, such as who took part, and names no row of it; or it names a
part, such as a step; or it is about a date, which a step of that day tells as well. A figure is
known by its name or by its number.
"""

from __future__ import annotations

import re
from collections.abc import Set
from typing import Any

from asean_wco.facts.doubts import concerns, disputes_on, doubts_of, step_telling
from asean_wco.facts.fact import DISPUTED
from asean_wco.facts.labels import dispute_on_term
from asean_wco.facts.sentences import NameOf
from asean_wco.facts.when import leading_date
from asean_wco.model.folding import beginnings
from asean_wco.model.records import Attendance, Dispute, Figure, Milestone, Record, Role

# The share of the words of a claim that a row has if it tells the same.
_SAME = 0.75
# The links of an item that name what it is about.
_LINKS = ("person", "organization", "topic", "initiative")


def dispute_on_item(
    record: Record, head: str, item: Any, text: str, name_of: NameOf
) -> Dispute | None:
    """Return the dispute about what an item of a list tells; None if sources agree on it.

    Args:
        record: that has the item.
        head: the list that the item is one of.
        item: the item.
        text: the sentence that tells it.
        name_of: returns the name of a record.
    """
    if isinstance(item, Role):
        dispute_on_it = dispute_on_term(record, item)
        if dispute_on_it is not None:
            return dispute_on_it
    for dispute in record.disputes:
        field, _, part = dispute.field.partition(".")
        if isinstance(item, Milestone) and step_telling(record, dispute.field) == item:
            is_meant = True
        elif field != head or (head == "roles" and part):
            # A term in an office was looked at before.
            is_meant = False
        elif isinstance(item, Figure):
            is_meant = _names_figure(dispute, part, item)
        elif isinstance(item, Attendance) and item.person and not part:
            name = beginnings(name_of(item.person))
            is_meant = any(name <= beginnings(str(claim.value)) for claim in dispute.claims)
        elif part in (getattr(item, link, None) for link in _LINKS):
            is_meant = True
        elif isinstance(item, Attendance) and part:
            # The part is the id of somebody else.
            is_meant = False
        else:
            is_meant = _says_the_same(dispute, part, item, beginnings(text))
        if is_meant:
            return dispute
    return None


def disputes_on_column(record: Record, column: str, name_of: NameOf) -> list[Dispute]:
    """Return the disputes about what a column tells: a field, a part of one, or who chaired.

    Args:
        record: that has the values of the column.
        column: a field, a part of one, or a column that is no field.
        name_of: returns the name of a record.
    """
    if column != "chairs" or not record.disputes:
        return disputes_on(record, field_of(column))
    rows = getattr(record, column, ())
    doubted = [dispute_on_item(record, field_of(column), row, "", name_of) for row in rows]
    return list(dict.fromkeys(filter(None, doubted)))


def is_in_doubt(record: Record, column: str, name_of: NameOf) -> bool:
    """Return whether what a column tells of a record is disputed, inferred or a rough date."""
    others = [doubt for doubt in doubts_of(record) if not doubt.endswith(DISPUTED)]
    return bool(disputes_on_column(record, column, name_of)) or any(
        concerns(doubt.partition(" ")[0], field_of(column)) for doubt in others
    )


def field_of(column: str) -> str:
    """Return the field under which a record tells what a column has."""
    return "attendance" if column in ("chairs", "participants") else column


def _names_figure(dispute: Dispute, part: str, figure: Figure) -> bool:
    """Return whether a dispute that shares a source with a figure names it, or claims its number.

    A number that every claim has is not in dispute. The number of a claim may count something
    else, so the claim also has a word of the name or the unit.
    """
    if not _shares_source(dispute, figure):
        return False
    if part and beginnings(part) <= beginnings(figure.name):
        return True
    claims = [str(claim.value) for claim in dispute.claims]
    agreed = set.intersection(*map(_numbers, claims))
    number = _numbers(str(figure.value)) - agreed
    named = beginnings(f"{figure.name} {figure.unit or ''}")
    return bool(number) and any(
        number <= _numbers(claim) and not named.isdisjoint(beginnings(claim)) for claim in claims
    )


def _numbers(text: str) -> set[str]:
    """Return the numbers in a text, without the commas between the thousands."""
    return set(re.findall(r"\d+(?:\.\d+)?", text.replace(",", "")))


def _shares_source(dispute: Dispute, item: Any) -> bool:
    """Return whether a source of a claim states an item of a list as well."""
    return any(not set(claim.sources).isdisjoint(item.sources) for claim in dispute.claims)


def _says_the_same(dispute: Dispute, part: str, item: Any, row: Set[str]) -> bool:
    """Return whether an item shares a source with the claims of a dispute, and says what one says.

    An item says so that has most words of a claim, with its numbers and with what sets it apart
    from the others. Where the dispute names a part, such an item has its name, or is a step of a
    day that is claimed.

    Args:
        dispute: about the list.
        part: of the list that the dispute names; empty for the whole.
        item: of the list.
        row: the words of the sentence that tells the item.
    """
    if not _shares_source(dispute, item):
        return False
    days = [day for claim in dispute.claims if (day := leading_date(str(claim.value)))]
    if part and days and isinstance(item, Milestone):
        return any(map(item.date.covers, days))
    if part:
        return beginnings(part) <= row
    claims = [beginnings(str(claim.value)) for claim in dispute.claims]
    shared = set.intersection(*claims)
    return any(_tells(claim, shared, row) for claim in claims)


def _tells(claim: Set[str], shared: Set[str], row: Set[str]) -> bool:
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
