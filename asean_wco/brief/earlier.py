"""A note as of an earlier day: what was so by then, and what still lay ahead.

The reference tells what is known today. A note of an earlier day leaves out what its sources only
show later, and turns what was to come into what is to come.
"""

from __future__ import annotations

import re

from asean_wco.facts.fact import DISPUTED, INFERRED, STATED, UNKNOWN, Fact
from asean_wco.facts.sentences import (
    NameOf,
    capitalized,
    coming_step,
    named,
    role_sentence,
    sentences_of,
    value_words,
)
from asean_wco.facts.when import WHEN_FIELDS, dates_of, evidence_of, role_period
from asean_wco.model.dates import MONTHS, PartialDate, existing_date, release_date
from asean_wco.model.frozen import replace
from asean_wco.model.records import Dispute, Meeting, Record, Role

_DATE = re.compile(rf"(?:(?:(\d{{1,2}}) )?({'|'.join(MONTHS)}) )?\b((?:19|20)\d\d)\b")
# What can be said of a meeting before it is held.
_OF_A_PLAN = frozenset(
    ("start", "end", "place", "mode", "series", "ordinal", "part_of", "hosts", "attendance",
     "topics", "initiatives")
)  # fmt: skip
# These may have been worked out or written down long after their date.
_COUNTED_LATER = frozenset(("figures", "notes"))
# One claim alone is no dispute.
_FEWEST_CLAIMS = 2
_RESULTS = ("figures", "outcomes")
# With these begins what is said of a subject that an earlier clause names.
_VERB = re.compile(r"(?:has|have|had|is|are|was|were)\b")
# A clause ends here, if no number of a list follows.
_CLAUSE = re.compile(r"[,;:] (?!\d|and \d)")


def is_earlier(day: PartialDate, version: str) -> bool:
    """Return whether a day lies before the month in which the data was released.

    Args:
        day: of a note.
        version: of the data.
    """
    release = release_date(version)
    return release is not None and day.latest < release.earliest


def is_by(date: PartialDate, day: PartialDate) -> bool:
    """Return whether every day that a date may mean is a day or lies before it."""
    return date.latest <= day.latest


def tells_later(text: str, day: PartialDate) -> bool:
    """Return whether a text names a date after a day."""
    for number, month, year in _DATE.findall(text):
        months = MONTHS.index(month) + 1 if month else 0
        date = existing_date(int(year), months, int(number or 0))
        if date and date.earliest > day.latest:
            return True
    return False


def clauses_until(text: str, day: PartialDate) -> str:
    """Return the first clauses of a sentence, up to one that names a date after a day."""
    clauses = _clauses(text.removesuffix("."))
    later = [number for number, clause in enumerate(clauses) if tells_later(clause, day)]
    first = later[0] if later else len(clauses)
    kept, rest = clauses[:first], clauses[first:]
    # Of "it met, has had guests, and will go on" the second is then the last and takes the "and".
    if len(kept) > 1 and rest and rest[0].startswith("and ") and _VERB.match(kept[-1]):
        kept[-2] = kept[-2].rstrip(", ")
        kept[-1] = f" and {kept[-1]}"
    return "".join(kept).rstrip(",;: ")


def _clauses(text: str) -> list[str]:
    """Return the clauses of a sentence with the signs between them."""
    ends = [match.end() for match in _CLAUSE.finditer(text)]
    return [text[start:end] for start, end in zip([0, *ends], [*ends, len(text)], strict=True)]


def role_by(role: Role, day: PartialDate) -> Role:
    """Return a post as it is shown up to a day: without what sources only show later."""
    attested = tuple(date for date in role.attested if is_by(date, day))
    start = role.start if role.start and is_by(role.start, day) else None
    end = role.end if role.end and is_by(role.end, day) else None
    note = role.note
    if note and tells_later(note, day):
        note = None
    return replace(role, attested=attested, start=start, end=end, note=note)


def dispute_by(dispute: Dispute, day: PartialDate, name_of: NameOf) -> Dispute | None:
    """Return a dispute with the claims that can be told on a day; None if fewer than two can.

    Args:
        dispute: what the sources claim against each other.
        day: of the note.
        name_of: returns the name of a record.
    """
    claims = tuple(
        claim
        for claim in dispute.claims
        if not tells_later(value_words(dispute.field, claim.value, name_of), day)
    )
    if len(claims) < _FEWEST_CLAIMS:
        return None
    return replace(dispute, claims=claims)


def is_shown_around(role: Role, day: PartialDate) -> bool:
    """Return whether sources show someone in a post both by a day and after it."""
    evidence = evidence_of(role)
    return bool(evidence) and is_by(evidence[0], day) and day.latest <= evidence[-1].latest


def fact_by(
    fact: Fact, record: Record, item: object, day: PartialDate, name_of: NameOf
) -> Fact | None:
    """Return a fact as it can be told on a day; None if it cannot.

    Args:
        fact: of the reference.
        record: that states it.
        item: of the record, that the fact tells; None if it tells none.
        day: of the note.
        name_of: returns the name of a record.
    """
    if isinstance(item, Role):
        return _post_by(fact, record, item, day, name_of)
    is_doubt = fact.certainty in (INFERRED, UNKNOWN) or fact.is_claim
    if fact.date is not None and fact.date.earliest > day.latest:
        return fact if _can_be_planned(fact, record, is_doubt) else None
    # A month or a year in which the day falls may have brought it before or after.
    if fact.date is not None and not is_by(fact.date, day):
        return None
    began, ended = dates_of(record)
    # Results are known at the end, all else about something from its beginning.
    known_from = ended if fact.head in _RESULTS else began
    if fact.date is None and known_from is not None and not is_by(known_from, day):
        return None
    # A step tells what was so on its day, also of what was then to come.
    is_of_its_day = fact.date is not None and fact.head not in _COUNTED_LATER and not is_doubt
    if is_of_its_day or fact.head in WHEN_FIELDS:
        return fact
    return None if tells_later(fact.text.replace(record.name, ""), day) else fact


def _can_be_planned(fact: Fact, record: Record, is_doubt: bool) -> bool:
    """Return whether a fact that lies ahead can be told as what is to come."""
    if fact.head == "milestones":
        return not is_doubt and bool(coming_step(str(fact.value)))
    if isinstance(record, Meeting):
        if is_doubt:
            return fact.certainty == INFERRED and fact.head == "start"
        return fact.head in _OF_A_PLAN
    return not is_doubt and fact.head in WHEN_FIELDS


def _post_by(
    fact: Fact, record: Record, role: Role, day: PartialDate, name_of: NameOf
) -> Fact | None:
    """Return who has a post on a day, or is to have it; None if that is only shown later."""
    known = role_by(role, day)
    if known == role:
        return fact
    if not evidence_of(known):
        is_to_come = role.start is not None and role.start.earliest > day.latest
        return fact if is_to_come else None
    start, end = role_period(known)
    if start is None or start == end:
        start, end = start or end, None
    certainty = fact.certainty
    text = role_sentence(capitalized(named(record)), known, name_of)
    if certainty == DISPUTED:
        disagreement = sentences_of(fact.text)[-1]
        if tells_later(disagreement, day):
            certainty = STATED
        else:
            text = f"{text} {disagreement}"
    return fact._replace(text=text, date=start, end=end, certainty=certainty)
