"""Who held an office, and how certain that is on a date.

A term that a source states with both ends is certain within them. Where sources only show someone
in the post on certain days, the time between two such days is likely theirs, as long as nobody else
is shown in it. All other time is unknown, with one exception. A term without a recorded end is
taken to go on, up to the end of the term for which the holder was chosen, or else for two years
after the last day on which a source shows the holder. If someone else is shown later, it ends with
the beginning of that term, or else halfway between the two: then the successor is as likely. In
the month that is all that is known of an end, it is taken to go on as well. This is only ever
called inferred. Someone who is only shown as acting is not taken to go on.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable
from typing import Any

from asean_wco.facts.fact import ATTESTED, BETWEEN, DISPUTED, INFERRED, STATED, UNKNOWN
from asean_wco.facts.labels import FIRST_DAY, day_of_term, dispute_on_term
from asean_wco.facts.sentences import begun_small, is_over, on_date
from asean_wco.facts.term_sources import TermSources
from asean_wco.facts.when import evidence_of, in_order, last_day, role_order, until_date
from asean_wco.model.dates import Day, PartialDate, period_overlaps, written_date
from asean_wco.model.frozen import replace
from asean_wco.model.records import Inference, Office, Record, Role, kind_of, roles_of
from asean_wco.model.tuples import NamedTuple

# Two stated terms with no longer gap than this follow on each other.
_HANDOVER = datetime.timedelta(days=31)
# An open term is taken to go on for so many years after the last evidence.
LIKELY_YEARS = 2
# Certainties of an answer for a day on which no source shows the holder.
_NOT_SHOWN = (INFERRED, UNKNOWN)
# With what an inference about the beginning of a term begins.
_BEGAN = "began in "
_Time = tuple[PartialDate, PartialDate]


class Holding(NamedTuple):
    """A role in an office, with the person or body that has it."""

    holder: Record
    role: Role

    @property
    def evidence(self) -> list[PartialDate]:
        """The dates on which sources place the holder in the post, in order."""
        return evidence_of(replace(self.role, start=self.start))

    @property
    def start(self) -> PartialDate | None:
        """The beginning of the term; where sources disagree on it, the first of their days."""
        return next(iter(self.first_days), self.role.start)

    @property
    def first_days(self) -> list[PartialDate]:
        """The days that sources give for the beginning of the term, if they disagree on it."""
        for dispute in self.holder.disputes:
            if day_of_term(dispute, self.role) == FIRST_DAY:
                claimed = [PartialDate.read(str(claim.value)) for claim in dispute.claims]
                return in_order([day for day in claimed if day])
        return []

    @property
    def inferences(self) -> list[Inference]:
        """What is inferred of the term."""
        field = f"roles.{self.role.office}"
        return [one for one in self.holder.inferences if one.field == field]

    @property
    def is_open(self) -> bool:
        """Whether a beginning of the term is recorded but no end."""
        return self.role.start is not None and self.role.end is None


class Sighting(NamedTuple):
    """A day on which a source places a holder in the post."""

    date: PartialDate
    holding: Holding

    @property
    def day(self) -> PartialDate:
        """The date as it is told: of several first days that sources give, what the record has."""
        role = self.holding.role
        return role.start if role.start and self.date == self.holding.start else self.date


class HolderAnswer(NamedTuple):
    """An answer to the question who held an office.

    Attributes:
        holding: the holder and the role; None if nothing is known.
        certainty: stated, attested, between, disputed, inferred or unknown.
        before: for an unknown or inferred time, the last sighting before it.
        after: for an unknown or inferred time, the first sighting after it.
        term: for an inferred time, the inference about the term or its end; None without one.
        since: in a history, where a time between two holders begins: the last sighting before it,
            or a day on which somebody else is likely no more; None for a holder and for today.
        until: where that time ends.
    """

    holding: Holding | None
    certainty: str
    before: Sighting | None = None
    after: Sighting | None = None
    term: Inference | None = None
    since: PartialDate | None = None
    until: PartialDate | None = None


def holdings_of(office: str, records: Iterable[Record]) -> list[Holding]:
    """Return all holdings of an office, those without a date first, then by first evidence.

    Args:
        office: id of the office.
        records: the records that may hold it.
    """
    holdings = [
        Holding(record, role)
        for record in records
        for role in roles_of(record)
        if role.office == office
    ]
    return sorted(holdings, key=lambda holding: (role_order(holding.role), holding.holder.id))


def latest_holding(holdings: Iterable[Holding]) -> Holding | None:
    """Return the holding with the latest evidence; one without a date only if none has a date."""
    return max(
        holdings,
        key=lambda holding: (last_day(holding.role), role_order(holding.role)),
        default=None,
    )


def _stated_term_includes(role: Role, on: PartialDate) -> bool:
    """Return whether a date certainly lies in a term of which both ends are stated."""
    if role.start is None or role.end is None:
        return False
    if role.start.latest <= role.end.earliest:
        # Who left in a month may have left on its first day.
        return role.start.latest <= on.latest and on.earliest < role.end.earliest
    return on.covers(role.start) and on.covers(role.end)


def _evidence_within(holding: Holding, first: Day, last: Day) -> bool:
    """Return whether some evidence of a holding lies strictly between two days."""
    return any(first < date.earliest and date.latest < last for date in holding.evidence)


def _is_between(holding: Holding, on: PartialDate, others: list[Holding]) -> bool:
    """Return whether a date lies between two pieces of evidence that no other holder interrupts."""
    first = max(
        (date.latest for date in holding.evidence if date.latest <= on.earliest), default=None
    )
    last = min(
        (date.earliest for date in holding.evidence if on.latest < date.earliest), default=None
    )
    if first is None or last is None:
        return False
    return not any(_evidence_within(other, first, last) for other in others)


def shown_on(role: Role, on: PartialDate) -> str:
    """Return how certain it is from sources that a post was held on a date.

    Returns:
        stated, attested or unknown.
    """
    ends = [end for end in (role.start, role.end) if end]
    if _stated_term_includes(role, on) or any(on.covers(end) for end in ends):
        return STATED
    if any(on.covers(date) for date in role.attested):
        return ATTESTED
    return UNKNOWN


def who_on(holdings: list[Holding], on: PartialDate) -> list[HolderAnswer]:
    """Return the holders of an office on a date.

    If there is no evidence of any, the one answer is the likely holder or unknown, with the nearest
    evidence. Of a time of several days the one who is likely on the first of them is told as well.

    Args:
        holdings: all holdings of the office, from `holdings_of`.
        on: the date in any precision; a year asks for everyone in it.
    """
    answers = []
    for holding in holdings:
        others = [other for other in holdings if other.holder.id != holding.holder.id]
        certainty = _certainty_on(holding, on, others)
        if certainty != UNKNOWN:
            answers.append(HolderAnswer(holding, certainty))
    if not answers:
        return [_without_evidence(holdings, on)]
    if on.day:
        return answers
    told = {answer.holding.holder.id for answer in answers if answer.holding}
    on_first_day = who_on(holdings, PartialDate(*on.earliest))
    return [
        *(
            answer
            for answer in on_first_day
            if answer.holding
            and answer.certainty == INFERRED
            and answer.holding.holder.id not in told
        ),
        *answers,
    ]


def who_in(holdings: list[Holding], on: PartialDate, today: PartialDate) -> list[HolderAnswer]:
    """Return the holders of an office on a date, and the parts of it in which none is shown.

    Args:
        holdings: all holdings of the office, from `holdings_of`.
        on: the date in any precision.
        today: nothing is said of the time after it.
    """
    answers = who_on(holdings, on)
    if on.day or answers[0].certainty == UNKNOWN:
        return answers
    likely = [answer.holding for answer in answers if answer.certainty == INFERRED]
    up_to = min(PartialDate(*on.latest), today, key=lambda day: day.latest)
    gaps = [
        answer
        for answer in history(holdings, up_to)
        if answer.since
        and answer.holding not in likely
        and answer.since.latest < on.latest
        and (answer.until is None or answer.until.earliest > on.earliest)
    ]
    return answers + gaps


def _certainty_on(holding: Holding, on: PartialDate, others: list[Holding]) -> str:
    """Return how certain it is that someone held a post on a date, by evidence alone."""
    days = holding.first_days
    is_seen = any(on.covers(date) for date in holding.role.attested)
    if days and days[0].earliest <= on.latest and on.earliest < days[-1].earliest and not is_seen:
        return DISPUTED
    certainty = shown_on(holding.role, on)
    if certainty == UNKNOWN and _is_between(holding, on, others):
        return BETWEEN
    return certainty


def _without_evidence(holdings: list[Holding], on: PartialDate) -> HolderAnswer:
    """Return who is likely to have held an office on a date for which there is no evidence."""
    then = _inferred_then(holdings, on)
    if then is not None:
        return then
    before, after = _nearest(holdings, on)
    if before is not None:
        term = term_of(before.holding)
        is_likely = _goes_on(before.holding, on) or term is not None
        if is_likely and on.latest <= _likely_until(before, after, term):
            return HolderAnswer(before.holding, INFERRED, before, after, term)
    return HolderAnswer(None, UNKNOWN, before, after)


def _inferred_then(holdings: list[Holding], on: PartialDate) -> HolderAnswer | None:
    """Return the holder who was in office on a date by an inference that names the time."""
    for holding in holdings:
        for inference in holding.inferences:
            period = _time_inferred(holding, inference)
            if period and period_overlaps(*period, on, on):
                return HolderAnswer(holding, INFERRED, term=inference)
    return None


def _time_inferred(holding: Holding, inference: Inference) -> _Time | None:
    """Return the time in which a holder was in office by an inference; None if it names none.

    That is the time it names if the holder has no other date, or else the very days, or the time
    from an inferred beginning to the first day with evidence.
    """
    # The patterns of times take a while to be made, and few offices need them.
    from asean_wco.model.times import only_period

    period = only_period(str(inference.value))
    evidence = holding.evidence
    if period is None or not evidence or period[0].day:
        return period
    start = inferred_start(holding)
    return (start, evidence[0]) if start else None


def inferred_start(holding: Holding) -> PartialDate | None:
    """Return the beginning of a term that is only inferred: the last part of a vague time."""
    for inference in holding.inferences if holding.role.start is None else ():
        if str(inference.value).startswith(_BEGAN):
            from asean_wco.model.times import only_period

            period = only_period(str(inference.value))
            if period:
                return period[-1]
    return None


def _goes_on(holding: Holding, on: PartialDate) -> bool:
    """Return whether a term is taken to go on to a date: one without an end, or ending then."""
    role = holding.role
    # A month is short; in the course of a year a successor is as likely.
    if role.end and not (role.end.month and role.end.covers(on)):
        return False
    if role.acting and role.start is None:
        return False
    # Who is only shown at some time of a year may have come after the date.
    shown = [date for date in holding.evidence if date != role.end]
    return any(date.latest < on.earliest for date in shown)


def _likely_until(before: Sighting, after: Sighting | None, term: Inference | None) -> Day:
    """Return the last day on which an open term is taken to go on.

    If a successor is only shown on some day, that is halfway between the two: a head whom a source
    shows in 2019, before another on a day of 2021, may have left at any time between.
    """
    end = until_date(term.value) if term else None
    if end:
        return end.latest
    shown = before.date.latest
    year, month, day = shown
    likely = min((year + LIKELY_YEARS, month, day), PartialDate(year + LIKELY_YEARS, month).latest)
    if after is None:
        return likely
    first = after.date.earliest
    if after.date != after.holding.start:
        half = (datetime.date(*first) - datetime.date(*shown)) / 2
        middle = datetime.date(*shown) + half
        first = middle.year, middle.month, middle.day
    return min(likely, first)


def term_of(holding: Holding) -> Inference | None:
    """Return the inference that says until when an open term is to last; None without one."""
    for inference in holding.inferences if holding.role.end is None else ():
        end = until_date(inference.value)
        if end and last_day(holding.role) <= end.latest:
            return inference
    return None


def inferred_end(holding: Holding) -> PartialDate | None:
    """Return the end of a term that is only inferred; None if there is no such inference."""
    term = term_of(holding)
    return until_date(term.value) if term else None


def _nearest(holdings: list[Holding], on: PartialDate) -> tuple[Sighting | None, Sighting | None]:
    """Return the last sighting before a date and the first after it."""
    sightings = [Sighting(date, holding) for holding in holdings for date in holding.evidence]
    before = [sighting for sighting in sightings if _is_before(sighting, on)]
    after = [sighting for sighting in sightings if not _is_before(sighting, on)]
    return (
        max(before, key=lambda last: (last.date.sort_key, last.holding.is_open), default=None),
        min(after, key=lambda first: first.date.sort_key, default=None),
    )


def _is_before(sighting: Sighting, on: PartialDate) -> bool:
    """Return whether a source places someone in a post before a date.

    A term that began at some time of a month may have begun after a day in it, and so may one of
    which nothing is known before that month.
    """
    date, holding = sighting
    is_known = any(earlier.latest <= on.earliest for earlier in holding.evidence)
    if date.latest > on.latest and (date == holding.role.start or not is_known):
        return False
    return date.earliest <= on.earliest


def history(holdings: list[Holding], on: PartialDate | None = None) -> list[HolderAnswer]:
    """Return all holders in the order of time, with the times between them as `who_on` has them.

    Args:
        holdings: all holdings of the office, from `holdings_of`.
        on: the day up to which the history is told. If no source shows anybody in the post on that
            day, the likely holder or an unknown answer stands last.
    """
    answers: list[HolderAnswer] = []
    latest: Holding | None = None
    for holding in holdings:
        if latest is not None:
            answers += times_between(holdings, latest, holding)
        answers.append(HolderAnswer(holding, certainty_of_term(*holding)))
        if latest is None or _lasts_longer(holding, latest):
            latest = holding
    if on and latest:
        answers += _up_to(holdings, latest, on)
    return answers


def _up_to(holdings: list[Holding], latest: Holding, on: PartialDate) -> list[HolderAnswer]:
    """Return who is likely after the latest holder, up to a day with the answer for it."""
    now = [answer for answer in who_on(holdings, on) if answer.certainty in _NOT_SHOWN]
    answers = times_between(holdings, latest, on)
    if now and answers and _are_alike(answers[-1], now[0]):
        since = answers.pop().since
        if now[0].certainty == UNKNOWN:
            now = [now[0]._replace(since=since)]
    return answers + now


def certainty_of_term(holder: Record, role: Role) -> str:
    """Return how certain a term is as a whole: disputed, stated, attested or unknown.

    One of which only the end is stated is attested before it.
    """
    if dispute_on_term(holder, role):
        return DISPUTED
    if role.start or (role.end and not role.attested):
        return STATED
    return ATTESTED if role.attested else UNKNOWN


def _lasts_longer(latter: Holding, former: Holding) -> bool:
    """Return whether a holder may have been in the post as late as one who came before.

    Who left in a month is not the last of whom is known if the next came on a day of that month.
    """
    if not latter.evidence or not former.evidence:
        return bool(latter.evidence)
    return latter.evidence[-1].latest >= former.evidence[-1].earliest


def times_between(
    holdings: list[Holding], former: Holding, latter: Holding | PartialDate
) -> list[HolderAnswer]:
    """Return who is likely in the times after one holder of which no source shows any.

    Args:
        holdings: all holdings of the office, from `holdings_of`.
        former: the holder before.
        latter: the holder after, or the day of which another answer tells.
    """
    until = latter if isinstance(latter, PartialDate) else next(iter(latter.evidence), None)
    if until is None or not former.evidence or _follows_on(former, latter):
        return []
    since = max(former.evidence, key=lambda date: date.latest)
    if since.latest >= until.earliest:
        return []
    answers: list[HolderAnswer] = []
    former_answer = None
    first, last = _day_beside(since.latest, 1), _day_beside(until.earliest, -1)
    day = first
    while day <= last:
        answer = who_on(holdings, PartialDate(*day))[0]
        end = _last_alike(holdings, answer, day, last)
        begun = since if day == first else PartialDate(*day)
        if former_answer and answers and _are_alike(former_answer, answer):
            begun = answers.pop().since or begun
        former_answer = answer
        if answer.certainty in _NOT_SHOWN:
            ended = until if end == last else PartialDate(*end)
            answers.append(answer._replace(since=begun, until=ended))
        day = _day_beside(end, 1)
    return answers


def _last_alike(holdings: list[Holding], answer: HolderAnswer, first: Day, last: Day) -> Day:
    """Return the last day up to which the answer for a day is that for those after it.

    Args:
        holdings: all holdings of the office.
        answer: from `who_on` for the first day.
        first: the day.
        last: the last day that is asked for.
    """
    ends = [last]
    for holding in holdings:
        times = [(date, date) for date in holding.evidence]
        times += filter(None, (_time_inferred(holding, one) for one in holding.inferences))
        for start, end in times:
            if first < start.earliest:
                ends.append(_day_beside(start.earliest, -1))
            if first <= end.latest:
                ends.append(end.latest)
    if answer.certainty == INFERRED and answer.before:
        ends.append(_likely_until(answer.before, answer.after, answer.term))
    return min(ends)


def _are_alike(one: HolderAnswer, other: HolderAnswer) -> bool:
    """Return whether two answers name the same holder, or none, with the same certainty."""
    return (one.holding, one.certainty) == (other.holding, other.certainty)


def _follows_on(former: Holding, latter: Holding | PartialDate) -> bool:
    """Return whether a stated term begins soon enough after a stated end to follow on it."""
    start = latter.role.start if isinstance(latter, Holding) else None
    end = former.role.end
    if start is None or end is None:
        return False
    return datetime.date(*start.earliest) - datetime.date(*end.latest) <= _HANDOVER


def _day_beside(day: Day, step: int) -> Day:
    """Return the day that comes so many days after another, or before it."""
    beside = datetime.date(*day) + datetime.timedelta(days=step)
    return beside.year, beside.month, beside.day


def likely_words(answer: HolderAnswer) -> str:
    """Return a sentence on why someone is likely to hold an office of which no end is recorded.

    Args:
        answer: an inferred answer of `who_on`.
    """
    before, after = answer.before, answer.after
    if before is None:
        if answer.holding is None or answer.term is None:
            return ""
        reason = begun_small(answer.term.reason.rstrip("."))
        return f"{answer.holding.holder.name} was probably in the post: {reason}."
    start = before.holding.role.start
    reasons = []
    if answer.term:
        reason = answer.term.reason.rstrip(".")
        reasons.append(begun_small(reason))
    elif start:
        reasons.append(f"in office since {start.display()}")
    if before.date != start:
        reasons.append(f"last shown in it {on_date(before.date)}")
    verb = "is"
    if after and after.holding.holder.id == before.holding.holder.id:
        verb = "was"
        reasons.append(f"shown in it again {on_date(after.date)}")
    elif after:
        verb = "was"
        next_day = on_date(after.day)
        if next_day not in reasons[0]:
            reasons.append(f"{after.holding.holder.name} is recorded next, {next_day}")
    else:
        reasons.append("no successor is recorded")
    end = inferred_end(before.holding)
    if end and is_over(end):
        verb = "was"
    holder = before.holding.holder.name
    return f"{holder} {verb} probably still in the post: {'; '.join(reasons)}."


def is_unsourced(answer: HolderAnswer, sources_of: Callable[[Record, Role], TermSources]) -> bool:
    """Return whether a holder is the user's own claim, and nothing in the term has a source.

    Args:
        answer: from `who_on` or `history`.
        sources_of: returns what the sources of a holder's role say of the term.
    """
    if answer.holding is None or not answer.holding.holder.unsourced:
        return False
    return not any(sources_of(*answer.holding))


def holder_output(
    office: Office, answer: HolderAnswer, sources_of: Callable[[Record, Role], TermSources]
) -> dict[str, Any]:
    """Return an answer as an object for the JSON of `who`.

    An unknown answer runs from the last sighting before it to the first one after it, and one of
    a history from and to where the answer is another.

    Args:
        office: that was asked for.
        answer: from `who_on` or `history`.
        sources_of: returns what the sources of a holder's role say of the term.
    """
    output: dict[str, Any] = {
        "office": office.id,
        "person": None,
        "organization": None,
        "title": office.title,
        "name": None,
        "start": None,
        "end": None,
        "attested": [],
        "acting": False,
        "certainty": answer.certainty,
        "before": None,
        "after": None,
        "sources": [],
        "dated_by": [],
    }
    if answer.holding is None:
        if answer.before:
            output["start"] = str(answer.since or answer.before.date)
            output["before"] = answer.before.holding.holder.id
        if answer.after:
            output["end"] = str(answer.until or answer.after.date)
            output["after"] = answer.after.holding.holder.id
        return output
    holder, role = answer.holding.holder, answer.holding.role
    terms = sources_of(holder, role)
    cited = list(terms.in_order)
    if answer.term:
        cited += answer.term.sources
    return output | {
        kind_of(holder): holder.id,
        "title": role.title,
        "name": holder.name,
        "start": written_date(answer.since or role.start),
        "end": written_date(answer.until or role.end),
        "attested": [str(date) for date in role.attested],
        "acting": role.acting,
        "sources": list(dict.fromkeys(cited)),
        "dated_by": list(terms.dating) if role.start or role.end else [],
    }
