"""Who did what at a meeting: the roles that a fact tells, and the sentence that says them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Protocol

from asean_wco.answers.answer import Answer, Value, each_dispute_once, each_once, from_facts
from asean_wco.answers.words import ALIKE_ROLES
from asean_wco.facts import tenure
from asean_wco.facts.doubts import inferred
from asean_wco.facts.fact import UNKNOWN, Fact
from asean_wco.facts.phrases import PARTS_PLAYED
from asean_wco.facts.sentences import named, role_title
from asean_wco.library import Library
from asean_wco.model.countries import COUNTRIES
from asean_wco.model.dates import display_period
from asean_wco.model.records import Attendance, Meeting, Person, Record
from asean_wco.model.text import enclosed

# Whoever had one of these roles is told with the post that he or she had.
_WITH_POST = ("chair", "co-chair", "opener")
# Fields that tell who was at a meeting.
OF_THOSE = ("attendance", "hosts")
# Who leads a delegation, by the capacity that is told.
_LEADS = r"(?i)\b(?:head|leader|chief|led)\b.*\bdelegation\b"
_CLAIMED = ("chair", "presid")
# More than so many who only took part are named in one sentence.
_MOST_SENTENCES = 3


def roles_alike(roles: Iterable[str]) -> set[str]:
    """Return some roles with those that count as the same: whoever co-chaired was in the chair."""
    return {alike for role in roles for alike in ALIKE_ROLES.get(role, (role,))}


class KnowsRecords(Protocol):
    """A question that knows the records of a library."""

    library: Library

    @property
    def told(self) -> str:
        """How it was read."""

    def record(self, identifier: str) -> Record | None:
        """Return the record with an id; None if there is none."""


def main_role(fact: Fact, meeting: Meeting) -> str:
    """Return the role with which somebody is told with a post; empty for none."""
    return next((role for role in _WITH_POST if role in roles_told(fact, meeting)), "")


def roles_told(fact: Fact, meeting: Meeting) -> tuple[str, ...]:
    """Return what somebody did at a meeting, by the fact that tells it."""
    if fact.head == "hosts":
        return ("host",)
    attendance = attendance_told(fact, meeting)
    return attendance.roles if attendance else ()


def tells_attendance(fact: Fact) -> bool:
    """Return whether a fact tells who took part in a meeting: one row of its attendance."""
    return fact.head == "attendance" and fact.field.partition(".")[2].isdecimal()


def attendance_told(fact: Fact, meeting: Meeting) -> Attendance | None:
    """Return the row of the attendance of a meeting that a fact tells; None if it tells none."""
    if not tells_attendance(fact):
        return None
    return meeting.attendance[int(fact.field.partition(".")[2]) - 1]


def names_person(fact: Fact, meeting: Meeting) -> bool:
    """Return whether a fact tells of somebody by name, and not of a body alone."""
    row = attendance_told(fact, meeting)
    return row is not None and bool(row.person)


def hosts_of(meeting: Meeting) -> tuple[str, ...]:
    """Return the ids of the bodies that hosted a meeting; those inferred where none is stated."""
    inferred_hosts = str(inferred(meeting, "hosts") or "").replace(" and ", " ")
    return hosts_stated(meeting) or tuple(inferred_hosts.split())


def hosts_stated(meeting: Meeting) -> tuple[str, ...]:
    """Return the ids of the bodies that hosted a meeting as a source says."""
    rows = (row.organization or row.person for row in meeting.attendance if "host" in row.roles)
    return each_once((*meeting.hosts, *rows))


def facts_of_hosts(library: Library, meeting: Meeting) -> list[Fact]:
    """Return the facts that tell who hosted a meeting, and in which country it was held."""
    return [
        fact
        for fact in library.facts_of(meeting)
        if (fact.head == "hosts" or fact.field == "place.country") and fact.certainty != UNKNOWN
    ]


def is_lead(fact: Fact, meeting: Meeting) -> bool:
    """Return whether a fact tells the head of a delegation."""
    row = attendance_told(fact, meeting)
    return row is not None and re.search(_LEADS, row.capacity or "") is not None


def of_attendance(
    question: KnowsRecords,
    rows: Sequence[Fact],
    values: Sequence[Value],
    meeting: Meeting,
    claims: Sequence[Fact],
) -> Answer:
    """Return the answer that those who were at a meeting give.

    Args:
        question: asked.
        rows: facts that tell who did what.
        values: of the answer.
        meeting: where they were.
        claims: of sources that disagree on who was there, or in which role.
    """
    roles = [main_role(fact, meeting) for fact in rows]
    if len(rows) > _MOST_SENTENCES and not any(roles):
        return _all_who_came(question, rows, values, meeting)
    told = each_dispute_once(rows)
    sentences = [
        sentence_of_row(question, fact, meeting, role)
        for fact, role in zip(rows, roles, strict=True)
        if fact in told
    ]
    disputed = _chair_claims(claims) if "chair" in roles else []
    sentences += [claim.text for claim in disputed[:1]]
    names = [name for claim in disputed for name in claim.mentions]
    others = [name for name in names if isinstance(question.record(name), Person)]
    values = each_once((*values, *others))
    return from_facts(
        [*rows, *disputed],
        question.told,
        text=" ".join(each_once(sentences)),
        values=values,
        records=[str(value) for value in values if question.record(str(value))],
    )


def _all_who_came(
    question: KnowsRecords, rows: Sequence[Fact], values: Sequence[Value], meeting: Meeting
) -> Answer:
    """Return the answer that names many who took part in a meeting."""
    names = "; ".join(
        COUNTRIES.get(str(value)) or question.library.name_of(str(value)) for value in values
    )
    days = display_period(meeting.start, meeting.end)
    text = f"These took part in {named(meeting)}{enclosed(' (', days, ')')}: {names}."
    records = [str(value) for value in values if question.record(str(value))]
    return from_facts(rows, question.told, text=text, values=values, records=records)


def _chair_claims(claims: Iterable[Fact]) -> list[Fact]:
    """Return the claims of who was in the chair at a meeting, among those of a dispute."""
    return [claim for claim in claims if any(word in str(claim.value) for word in _CLAIMED)]


def sentence_of_row(question: KnowsRecords, fact: Fact, meeting: Meeting, role: str) -> str:
    """Return who had a role at a meeting, with the post of that time, in one sentence.

    Args:
        question: that knows the records.
        fact: of the row.
        meeting: where somebody was.
        role: that is told; one that has no post told beside it leaves the sentence of the fact.
    """
    person = question.record(str(fact.value))
    had_role = role in _WITH_POST and role in roles_told(fact, meeting)
    if not had_role or not isinstance(person, Person):
        return _with_place(fact, meeting)
    when = meeting.start
    posts = [
        role
        for role in person.roles
        if role.organization in fact.mentions and when and tenure.shown_on(role, when) != UNKNOWN
    ]
    if not posts or not posts[0].organization:
        return _with_place(fact, meeting)
    post = role_title(posts[0], question.library.name_of)
    verb = PARTS_PLAYED[role]
    return f"{person.name}, {post}, {verb} {named(meeting)} ({where_and_when(meeting)})."


def where_and_when(meeting: Meeting) -> str:
    """Return the city and the days of a meeting in words, as far as they are stated."""
    city = meeting.place.city if meeting.place else None
    return ", ".join(filter(None, (city, display_period(meeting.start, meeting.end))))


def _with_place(fact: Fact, meeting: Meeting) -> str:
    """Return the sentence of a fact, with the place of its meeting beside the days."""
    city = meeting.place.city if meeting.place else None
    days = display_period(meeting.start, meeting.end)
    if not city or not days:
        return fact.text
    return fact.text.replace(f"({days})", f"({city}, {days})", 1)
