"""Who held an office, and how certain that is on a date.

A term that a source states with both ends is certain within them. Where sources only show someone in the post on
certain days, the time between two such days is likely theirs, as long as nobody else is shown in it; what lies
outside is unknown, and stays so. In particular a term without a recorded end is not taken to go on after the last day
on which someone is seen in it: that no source read tells of a successor is no evidence that there is none.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from asean_wco.facts.when import evidence_of, role_period
from asean_wco.model.dates import Day, PartialDate
from asean_wco.model.records import Record, Role, roles_of

# Two stated terms that lie no further apart than this follow on each other.
_HANDOVER = datetime.timedelta(days=31)
STATED, ATTESTED, BETWEEN, UNKNOWN = "stated", "attested", "between", "unknown"


@dataclass(frozen=True, slots=True)
class Holding:
    """A role in an office and the person or body that has it."""

    holder: Record
    role: Role

    @property
    def evidence(self) -> list[PartialDate]:
        """The dates on which sources place the holder in the post, in order."""
        return evidence_of(self.role)


class Evidence(NamedTuple):
    """A day on which a source places a holder in the post."""

    date: PartialDate
    holding: Holding


@dataclass(frozen=True, slots=True)
class Answer:
    """Who held an office.

    Attributes:
        holding: the holder and role; None where nothing is known.
        certainty: stated, attested, between or unknown.
        before: for an unknown time, the last evidence before it.
        after: for an unknown time, the first evidence after it.
    """

    holding: Holding | None
    certainty: str
    before: Evidence | None = None
    after: Evidence | None = None


def holdings_of(office: str, records: Iterable[Record]) -> list[Holding]:
    """Everyone who is recorded in an office, in the order of their first evidence."""
    found = [
        Holding(record, role)
        for record in records
        for role in roles_of(record)
        if role.office == office
    ]
    far = PartialDate(9999)

    def order(holding: Holding) -> tuple[object, ...]:
        # By the last day that the first evidence may mean: a bare year says less than a day in it.
        start, end = role_period(holding.role)
        return ((start or end or far).latest, (end or far).latest, holding.holder.id)

    return sorted(found, key=order)


def _stated_term_includes(role: Role, on: PartialDate) -> bool:
    """Whether the date lies in a term of which both ends are stated, beyond the vagueness of the ends."""
    if role.start is None or role.end is None:
        return False
    if role.start.latest <= role.end.earliest:
        return role.start.latest <= on.latest and on.earliest <= role.end.earliest
    return on.covers(role.start) and on.covers(role.end)


def _evidence_within(holding: Holding, first: Day, last: Day) -> bool:
    """Whether some evidence of the holding lies strictly between two days."""
    return any(first < date.earliest and date.latest < last for date in holding.evidence)


def _is_between(holding: Holding, on: PartialDate, others: list[Holding]) -> bool:
    """Whether the date lies between two pieces of evidence with nobody else shown in the post there."""
    points = holding.evidence
    for former, latter in pairwise(points):
        first, last = former.latest, latter.earliest
        if (
            first <= on.earliest
            and on.latest <= last
            and not any(_evidence_within(other, first, last) for other in others)
        ):
            return True
    return False


def _certainty_on(holding: Holding, on: PartialDate, others: list[Holding]) -> str:
    role = holding.role
    if _stated_term_includes(role, on) or any(
        on.covers(end) for end in (role.start, role.end) if end
    ):
        return STATED
    if any(on.covers(date) for date in role.attested):
        return ATTESTED
    return BETWEEN if _is_between(holding, on, others) else UNKNOWN


def who_on(holdings: list[Holding], on: PartialDate) -> list[Answer]:
    """The holders of an office on a date; one unknown answer with its nearest evidence where there are none.

    Args:
        holdings: all holdings of the office, from `holdings_of`.
        on: the date, as finely as it is asked for; a year asks for everyone in it.
    """
    answers = []
    for holding in holdings:
        others = [other for other in holdings if other.holder.id != holding.holder.id]
        certainty = _certainty_on(holding, on, others)
        if certainty != UNKNOWN:
            answers.append(Answer(holding, certainty))
    return answers or [Answer(None, UNKNOWN, *_nearest(holdings, on))]


def _nearest(holdings: list[Holding], on: PartialDate) -> tuple[Evidence | None, Evidence | None]:
    """The last evidence before a date and the first after it."""
    known = [Evidence(date, holding) for holding in holdings for date in holding.evidence]
    before = [each for each in known if each.date.earliest <= on.earliest]
    after = [each for each in known if each.date.earliest > on.earliest]
    return (
        max(before, key=lambda each: each.date.sort_key, default=None),
        min(after, key=lambda each: each.date.sort_key, default=None),
    )


def history(holdings: list[Holding]) -> list[Answer]:
    """All holders of an office in time, with an unknown answer wherever the next one does not follow on."""
    answers: list[Answer] = []
    latest: Holding | None = None
    for holding in holdings:
        if latest is not None and _leaves_gap(latest, holding):
            before, after = (
                Evidence(latest.evidence[-1], latest),
                Evidence(holding.evidence[0], holding),
            )
            answers.append(Answer(None, UNKNOWN, before, after))
        dated = ATTESTED if holding.evidence else UNKNOWN
        answers.append(Answer(holding, STATED if holding.role.start or holding.role.end else dated))
        if latest is None or (holding.evidence and _last_day(holding) >= _last_day(latest)):
            latest = holding
    return answers


def _last_day(holding: Holding) -> Day:
    return holding.evidence[-1].latest if holding.evidence else (0, 0, 0)


def _leaves_gap(former: Holding, latter: Holding) -> bool:
    """Whether days are left between two holders for which there is no evidence of either."""
    end, start = former.role.end, latter.role.start
    if former.holder.id == latter.holder.id or not former.evidence or not latter.evidence:
        return False
    last = end or former.evidence[-1]
    first = start or latter.evidence[0]
    if end and start:
        return datetime.date(*first.earliest) - datetime.date(*last.latest) > _HANDOVER
    return last.latest < first.earliest
