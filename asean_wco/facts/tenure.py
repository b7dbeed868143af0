"""Who held an office, and how certain that is on a date.

A term that a source states with both ends is certain within them. Where sources only show someone
in the post on certain days, the time between two such days is likely theirs, as long as nobody else
is shown in it. What lies outside is unknown, with one exception: a term that began and of which no
end is recorded is taken to go on, as inferred and never as more, up to the end of the term for which
the holder was chosen, or else for two years after the last day on which the holder is seen, as long
as nobody else is shown in the post.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, NamedTuple

from asean_wco.facts.fact import ATTESTED, BETWEEN, INFERRED, STATED, UNKNOWN
from asean_wco.facts.sentences import on_date
from asean_wco.facts.when import evidence_of, last_day, role_order, until_date
from asean_wco.model.dates import Day, PartialDate
from asean_wco.model.records import Inference, Office, Record, Role, kind_of, roles_of

# Two stated terms that lie no further apart than this follow on each other.
_HANDOVER = datetime.timedelta(days=31)
# For so many years after the last evidence an open term is taken to go on.
_LIKELY_YEARS = 2


@dataclass(frozen=True, slots=True)
class Holding:
    """A role in an office and the person or body that has it."""

    holder: Record
    role: Role

    @property
    def evidence(self) -> list[PartialDate]:
        """The dates on which sources place the holder in the post, in order."""
        return evidence_of(self.role)

    @property
    def is_open(self) -> bool:
        """Whether a beginning is recorded and no end."""
        return self.role.start is not None and self.role.end is None


class Evidence(NamedTuple):
    """A day on which a source places a holder in the post."""

    date: PartialDate
    holding: Holding


@dataclass(frozen=True, slots=True)
class Answer:
    """Who held an office.

    Attributes:
        holding: the holder and role; None where nothing is known.
        certainty: stated, attested, between, inferred or unknown.
        before: for an unknown or inferred time, the last evidence before it.
        after: for an unknown or inferred time, the first evidence after it.
        term: of an inferred time, what says how long the term is to last; None if nothing does.
    """

    holding: Holding | None
    certainty: str
    before: Evidence | None = None
    after: Evidence | None = None
    term: Inference | None = None


def holdings_of(office: str, records: Iterable[Record]) -> list[Holding]:
    """Return everyone who is recorded in an office: those without a date, then by first evidence."""
    holdings = [
        Holding(record, role)
        for record in records
        for role in roles_of(record)
        if role.office == office
    ]
    return sorted(holdings, key=lambda holding: (role_order(holding.role), holding.holder.id))


def latest_holding(holdings: Iterable[Holding]) -> Holding | None:
    """Return the holding with the latest evidence; one without a date only if none has any."""
    return max(
        holdings,
        key=lambda holding: (last_day(holding.role), role_order(holding.role)),
        default=None,
    )


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


def shown_on(role: Role, on: PartialDate) -> str:
    """Return how certain sources make it that a post was held on a date: stated, attested, unknown."""
    ends = [end for end in (role.start, role.end) if end]
    if _stated_term_includes(role, on) or any(on.covers(end) for end in ends):
        return STATED
    return ATTESTED if any(on.covers(date) for date in role.attested) else UNKNOWN


def who_on(holdings: list[Holding], on: PartialDate) -> list[Answer]:
    """Return the holders of an office on a date; one answer where there is no evidence of any.

    That one is the likely holder, or unknown; it has the nearest evidence.

    Args:
        holdings: all holdings of the office, from `holdings_of`.
        on: the date, as finely as it is asked for; a year asks for everyone in it.
    """
    answers = []
    for holding in holdings:
        others = [other for other in holdings if other.holder.id != holding.holder.id]
        certainty = shown_on(holding.role, on)
        if certainty == UNKNOWN and _is_between(holding, on, others):
            certainty = BETWEEN
        if certainty != UNKNOWN:
            answers.append(Answer(holding, certainty))
    return answers or [_without_evidence(holdings, on)]


def _without_evidence(holdings: list[Holding], on: PartialDate) -> Answer:
    """Return who is likely to have held an office on a date for which there is no evidence."""
    before, after = _nearest(holdings, on)
    if before is not None:
        term = term_of(before.holding)
        is_likely = before.holding.is_open or term is not None
        if is_likely and on.latest <= _likely_until(before, after, term):
            return Answer(before.holding, INFERRED, before, after, term)
    return Answer(None, UNKNOWN, before, after)


def _likely_until(before: Evidence, after: Evidence | None, term: Inference | None) -> Day:
    """Return the last day on which an open term may be taken to go on."""
    end = until_date(term.value) if term else None
    if end is not None:
        return end.latest
    year, month, day = before.date.latest
    return (year, month, day) if after else (year + _LIKELY_YEARS, month, day)


def term_of(holding: Holding) -> Inference | None:
    """Return the inference that says until when an open term is to last; None if there is none."""
    for inference in holding.holder.inferences:
        end = until_date(inference.value)
        is_ours = inference.field == f"roles.{holding.role.office}" and holding.role.end is None
        if end and is_ours and last_day(holding.role) <= end.latest:
            return inference
    return None


def _nearest(holdings: list[Holding], on: PartialDate) -> tuple[Evidence | None, Evidence | None]:
    """Return the last evidence before a date and the first after it."""
    known = [Evidence(date, holding) for holding in holdings for date in holding.evidence]
    before = [shown for shown in known if shown.date.earliest <= on.earliest]
    after = [shown for shown in known if shown.date.earliest > on.earliest]
    return (
        max(before, key=lambda shown: (shown.date.sort_key, shown.holding.is_open), default=None),
        min(after, key=lambda shown: shown.date.sort_key, default=None),
    )


def history(holdings: list[Holding]) -> list[Answer]:
    """Return all holders in time, with an unknown answer wherever the next does not follow on."""
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
        if latest is None or (holding.evidence and last_day(holding.role) >= last_day(latest.role)):
            latest = holding
    return answers


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


def likely_words(answer: Answer) -> str:
    """Return why someone is likely to hold an office of which no end is recorded, as a sentence.

    Args:
        answer: inferred, from `who_on`.
    """
    before, after = answer.before, answer.after
    start = before.holding.role.start if before else None
    if before is None or start is None:
        return ""
    reasons = [f"in office since {start.display()}"]
    if answer.term:
        reason = answer.term.reason.rstrip(".")
        reasons = [f"{reason[:1].lower()}{reason[1:]}"]
    if before.date != start:
        reasons.append(f"shown in the post until {before.date.display()}")
    if after is None:
        reasons.append("no successor is recorded")
    else:
        reasons.append(f"{after.holding.holder.name} is recorded next, {on_date(after.date)}")
    holder = f"{before.holding.holder.name} {'was' if after else 'is'}"
    return f"{holder} probably still in the post: {'; '.join(reasons)}."


def answer_output(office: Office, answer: Answer) -> dict[str, Any]:
    """Return an answer as the JSON of `who` has it.

    An unknown answer runs from the last evidence before it to the first evidence after it.
    """
    holding, before, after = answer.holding, answer.before, answer.after
    document: dict[str, Any] = {"office": office.id, "person": None, "organization": None}
    if holding is None:
        return {
            **document,
            "title": office.title,
            "name": None,
            "start": str(before.date) if before else None,
            "end": str(after.date) if after else None,
            "attested": [],
            "acting": False,
            "certainty": answer.certainty,
            "before": before.holding.holder.id if before else None,
            "after": after.holding.holder.id if after else None,
            "sources": [],
        }
    role = holding.role
    cited = (*role.sources, *(answer.term.sources if answer.term else ()))
    return {
        **document,
        kind_of(holding.holder): holding.holder.id,
        "title": role.title,
        "name": holding.holder.name,
        "start": str(role.start) if role.start else None,
        "end": str(role.end) if role.end else None,
        "attested": [str(date) for date in role.attested],
        "acting": role.acting,
        "certainty": answer.certainty,
        "before": None,
        "after": None,
        "sources": list(dict.fromkeys(cited)),
    }
