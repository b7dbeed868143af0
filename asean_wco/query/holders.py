"""Who held an office, for lists: those who are shown in it, and those who probably were."""

from __future__ import annotations

from collections.abc import Iterable

from asean_wco.facts.fact import INFERRED
from asean_wco.facts.tenure import holdings_of, who_on
from asean_wco.model.dates import PartialDate
from asean_wco.model.records import Record
from asean_wco.query.filters import Test


def held_by(office: str, records: Iterable[Record], on: PartialDate) -> Test:
    """Return a test of whether a record held an office on a date, by the rule of `who_on`.

    A holder only counts with evidence, and not as the likely holder.

    Args:
        office: id of the office.
        records: all records that may have a role in it.
        on: the date.
    """
    holders = {
        answer.holding.holder.id
        for answer in who_on(holdings_of(office, records), on)
        if answer.holding and answer.certainty != INFERRED
    }
    return lambda record: record.id in holders


def likely_in(office: str, records: Iterable[Record], on: PartialDate) -> list[str]:
    """Return the ids of those who probably held an office on a date, which no source shows.

    Args:
        office: id of the office.
        records: all records that may have a role in it.
        on: the date.
    """
    return [
        answer.holding.holder.id
        for answer in who_on(holdings_of(office, records), on)
        if answer.holding and answer.certainty == INFERRED
    ]
