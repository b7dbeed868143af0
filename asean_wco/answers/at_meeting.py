"""Who did what at a meeting: chaired, opened, hosted, invited, spoke, took part."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple, cast

from asean_wco.answers import words as words_of
from asean_wco.answers.answer import Answer, each_once, from_facts, least_sure, not_known
from asean_wco.answers.question import Question
from asean_wco.answers.subjects import Subject, meetings_meant
from asean_wco.answers.telling import (
    earliest_known,
    enumerated_names,
    facts_with,
    gaps,
    missing_session,
    told,
    unsure,
)
from asean_wco.facts.fact import DISPUTED, INFERRED, Fact
from asean_wco.facts.phrases import PARTS_PLAYED
from asean_wco.facts.sentences import capacity_words, capitalized, role_title, with_article
from asean_wco.facts.when import dates_of, role_period
from asean_wco.model.countries import country_code
from asean_wco.model.dates import period_overlaps
from asean_wco.model.folding import fold
from asean_wco.model.records import Attendance, Meeting, Organization, Person, Record, roles_of

_ON_BEHALF = re.compile(
    r" (?:represented|representing|for|from|on behalf of) (?:the )?(.+?) (?=at |in |during |to |take |attend |$)"
)
# Where nobody is recorded in the first role, the others of the row will do.
_BODIES = (
    "which organizations", "what organizations", "which bodies", "which administrations",
    "which agencies", "which organization", "which body",
)  # fmt: skip
_FEW = 4
_ROLES = {
    "chair": ("chair", "co-chair"),
    "speaker": ("speaker", "presenter"),
    "presenter": ("presenter", "speaker"),
}
_EVIDENCE = {
    "chair": ("chair", "presid"),
    "co-chair": ("chair",),
    "opener": ("open",),
    "host": ("host",),
}


class _Part(NamedTuple):
    """What one took at a meeting, as a fact, with the row that it is made of."""

    fact: Fact
    row: Attendance


def role_asked(question: Question) -> str:
    """Return what someone did at a meeting that is asked about; empty for nothing."""
    if question.has("co chaired", "cochaired", "co chair", "co chairs", "co chairman"):
        return "co-chair"
    if question.has("presentation", "presentations", "presenters"):
        return "presenter"
    if question.base_role:
        return words_of.BASE_ROLES[question.base_role]
    return "" if question.is_vice_chair else question.reading.role


def who_at_meeting(question: Question) -> list[Answer]:
    """Answer who did something at a meeting."""
    role = role_asked(question)
    reading = f"who {PARTS_PLAYED[role].removesuffix(' the participants to')}"
    side = _side(question)
    besides = question.places_with([side.words]) if side else frozenset()
    subjects = meetings_meant(question, besides - _in_series(question))
    if not subjects:
        known = missing_session(question, f"who {PARTS_PLAYED[role]} {{}}", reading)
        return [known] if known else []
    if len(subjects) > 1 and not question.series:
        return [_of_one(question, subject, role, side, reading) for subject in subjects]
    if len(subjects) > 1:
        return [_of_many(question, subjects, role, side, reading)]
    return [_of_one(question, subjects[0], role, side, reading)]


class _Side(NamedTuple):
    """For whom somebody came: words of the question, and the body or country that they mean."""

    words: str
    organizations: frozenset[str]
    country: str


def _in_series(question: Question) -> frozenset[int]:
    """Return the places of the units that name a series."""
    return frozenset(
        place
        for place in range(len(question.asked))
        for match in question.series.values()
        if match.in_names[place] >= 0.85
    )


def _side(question: Question) -> _Side | None:
    """Return for whom the people came that are asked for; None where it says nothing of it."""
    said = _ON_BEHALF.search(question.padded)
    if not said:
        return None
    words = said[1].strip()
    code = country_code(words) or ""
    bodies = question.bodies_called(words)
    return _Side(words, bodies, code) if code or bodies else None


def _parts(question: Question, meeting: Meeting, role: str) -> list[_Part]:
    """Return who had a role at a meeting."""
    facts = {fact.field: fact for fact in question.library.facts_of(meeting)}
    rows = [
        _Part(facts[f"attendance.{number}"], row)
        for number, row in enumerate(meeting.attendance, 1)
    ]
    if role == "participant":
        return [part for part in rows if part.row.roles and part.row.roles != ("represented",)]
    for wanted in _ROLES.get(role, (role,)):
        having = [part for part in rows if wanted in part.row.roles]
        if having:
            return having
    return []


def _comes_for(question: Question, row: Attendance, side: _Side) -> bool:
    if row.organization in side.organizations:
        return True
    body = question.library.store.find(row.organization or "")
    person = question.library.store.find(row.person or "")
    countries = {getattr(body, "country", None), getattr(person, "nationality", None)}
    return bool(side.country) and side.country in countries


def _answer_parts(
    question: Question, meeting: Meeting, role: str, side: _Side | None
) -> tuple[list[_Part], list[Fact]]:
    """Return who had a role at a meeting, and the facts about its hosts where those are asked for."""
    if role == "host" and side is None:
        hosts = facts_with(question.library.facts_of(meeting), "hosts")
        if hosts:
            return [], hosts
    wanted = "participant" if role == "represented" and side else role
    parts = _parts(question, meeting, wanted)
    if side:
        parts = [part for part in parts if _comes_for(question, part.row, side)]
        people = [part for part in parts if part.row.person]
        parts = people or parts
    return parts, []


def _of_one(
    question: Question, subject: Subject, role: str, side: _Side | None, reading: str
) -> Answer:
    meeting = cast("Meeting", subject.record)
    reading = f"{reading}: {meeting.name}"
    facts = question.library.facts_of(meeting)
    texts = [fact.text for fact in facts]
    left = question.left_over(subject.unexplained, texts)
    if left:
        return unsure(question, left, reading, facts[:1])
    parts, hosts = _answer_parts(question, meeting, role, side)
    if hosts:
        return _hosts_told(question, meeting, hosts, reading)
    if not parts:
        return _nobody(question, meeting, role, reading)
    disputes = _disputes(facts, role)
    return _parts_told(question, subject, role, parts, disputes, reading)


def _parts_told(
    question: Question,
    subject: Subject,
    role: str,
    parts: Sequence[_Part],
    disputes: Sequence[Fact],
    reading: str,
) -> Answer:
    meeting = cast("Meeting", subject.record)
    verb = PARTS_PLAYED[role if role != "represented" else "participant"]
    joined = _joined(question, meeting, parts)
    text = f"{joined} {verb} {told(meeting)}."
    text = f"{earliest_known(subject)}{text}"
    values = [_who(part.row) for part in parts]
    if question.has(*_BODIES):
        values = [part.row.organization or "" for part in parts]
    cited = [part.fact for part in parts]
    if disputes:
        claims = " or ".join(f"“{fact.value}”" for fact in disputes)
        text += f" Sources differ: {claims}."
        values += [name for fact in disputes for name in _people_in(question, fact)]
        cited += disputes
    is_likely_then = bool(question.periods) and meeting.start is None
    certainty = INFERRED if subject.is_earliest_known or is_likely_then else ""
    return from_facts(
        cited, reading, text=capitalized(text), values=values, records=values, certainty=certainty
    )


def _joined(question: Question, meeting: Meeting, parts: Sequence[_Part]) -> str:
    """Return who they were: one with the post, a few with their posts in brackets, many by name."""
    if len(parts) > _FEW:
        return enumerated_names(question.library.name_of(_who(part.row)) for part in parts)
    told_of = [with_post(question, meeting, part.row) for part in parts]
    if len(told_of) == 1:
        name, post = told_of[0]
        return f"{name}, {post}," if post else name
    return enumerated_names(f"{name} ({post})" if post else name for name, post in told_of)


def _who(row: Attendance) -> str:
    return row.person or row.organization or ""


def with_post(question: Question, meeting: Meeting, row: Attendance) -> tuple[str, str]:
    """Return someone at a meeting with the post held then, or the capacity that is printed."""
    library = question.library
    if not row.person:
        return with_article(library.name_of(row.organization or "")), ""
    person = library.store.find(row.person)
    post = post_on(question, person, meeting) if person else ""
    post = post or capacity_words(row, library.name_of)
    name = library.name_of(row.person)
    return name, post


def post_on(question: Question, person: Record, meeting: Meeting) -> str:
    """Return the post that someone held at a meeting; empty where none is recorded then."""
    start, end = dates_of(meeting)
    for role in roles_of(person):
        first, last = role_period(role)
        if first and start and period_overlaps(first, last or first, start, end or start):
            return role_title(role, question.library.name_of)
    return ""


def _people_in(question: Question, fact: Fact) -> list[str]:
    records = [question.library.store.find(name) for name in fact.mentions]
    return [record.id for record in records if isinstance(record, Person)]


def _disputes(facts: Sequence[Fact], role: str) -> list[Fact]:
    """Return the claims about who had a role, where sources disagree on it."""
    evidence = _EVIDENCE.get(role, ())
    claims = [fact for fact in facts if fact.field == "attendance" and fact.certainty == DISPUTED]
    told_of = [fact for fact in claims if any(word in fold(str(fact.value)) for word in evidence)]
    return claims if len(told_of) == len(claims) and told_of else []


def _hosts_told(
    question: Question, meeting: Meeting, hosts: Sequence[Fact], reading: str
) -> Answer:
    names = enumerated_names(with_article(question.library.name_of(str(f.value))) for f in hosts)
    is_inferred = any(fact.certainty == INFERRED for fact in hosts)
    text = f"{names[:1].upper()}{names[1:]} {'probably ' if is_inferred else ''}hosted {told(meeting)}."
    reasons = [each.reason for each in meeting.inferences if each.field == "hosts"]
    if is_inferred and reasons:
        text = f"{text[:-1]} (inferred: {reasons[0].rstrip('.')})."
    values: list[str] = [str(fact.value) for fact in hosts]
    if question.has("which country", "which countries", "what country"):
        bodies = [question.library.store.find(value) for value in values]
        values = [
            body.country for body in bodies if isinstance(body, Organization) and body.country
        ]
    return from_facts(hosts, reading, text=text, values=values)


def _nobody(question: Question, meeting: Meeting, role: str, reading: str) -> Answer:
    """Return that nobody is known to have had a role at a meeting, and what was looked for."""
    notes = gaps(question.library.facts_of(meeting), "attendance")
    text = f"No source read says who {PARTS_PLAYED[role]} {told(meeting)}."
    reasons = [each.note for each in meeting.unknowns if each.field == "attendance"]
    text = " ".join([text, *reasons])
    return not_known(text, reading, notes, [meeting.id])


def _of_many(
    question: Question, subjects: Sequence[Subject], role: str, side: _Side | None, reading: str
) -> Answer:
    """Return who had a role at each of several sessions."""
    sentences: list[str] = []
    values: list[str] = []
    cited: list[Fact] = []
    without: list[str] = []
    for subject in subjects:
        one = _of_one(question, subject, role, side, reading)
        if one.values:
            sentences.append(one.text)
            values += map(str, one.values)
            names = {f"{subject.record.id}#"}
            cited += [
                fact
                for fact in question.library.facts_of(subject.record)
                if fact.head in ("attendance", "hosts")
                and str(fact.value) in map(str, one.values)
                and names
            ]
        else:
            without.append(subject.record.name)
    name = question.library.name_of(next(iter(question.series)))
    reading = f"{reading}: {name}, {question.period_words}".rstrip(", ")
    if not sentences:
        return not_known(f"No source read says who {PARTS_PLAYED[role]} these sessions.", reading)
    if without:
        sentences.append(f"For {enumerated_names(without)} no source read says so.")
    certainty = least_sure(fact.certainty for fact in cited)
    return from_facts(
        cited, reading, text=" ".join(sentences), values=each_once(values), certainty=certainty
    )
