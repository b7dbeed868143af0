"""Who had a part in a meeting that is named outright: all who came, one side, the chair.

Where one meeting alone bears out all that is said, its rows are the whole answer.
"""

from __future__ import annotations

from collections.abc import Sequence

from asean_wco.answers import words as words_of
from asean_wco.answers.answer import Answer, each_once, from_facts
from asean_wco.answers.question import Question, Subject
from asean_wco.answers.rows import (
    all_who_came,
    answer_of_rows,
    attendance_told,
    chair_claims,
    had_role,
    is_lead,
    names_person,
    tells_attendance,
)
from asean_wco.answers.texts import BORNE, quality
from asean_wco.facts.fact import ATTESTED, STATED, Fact
from asean_wco.model.folding import fold
from asean_wco.model.records import Meeting, Organization
from asean_wco.search.reading import Unit

# What people do at a meeting that its rows tell in full.
_TOLD_IN_FULL = ("chair", "co-chair", "opener", "inviter")
_CERTAIN = (STATED, ATTESTED)
# Who only is there for somebody, whatever else they do.
_PRESENT = ("participant", "represented")


def who_had_part(question: Question) -> Answer | None:
    """Return all who had the part that is asked for in a meeting that is named.

    None where something else is asked, where no one meeting is meant, or where nobody is known.
    """
    if question.sort != words_of.WHO or not question.role:
        return None
    subject = _meeting_meant(question)
    if subject is None or not isinstance(subject.record, Meeting):
        return None
    return had_part_in(question, subject, subject.record)


def had_part_in(question: Question, subject: Subject, meeting: Meeting) -> Answer | None:
    """Return all who had the part that is asked for in a meeting; None where nobody is known."""
    if any(question.side):
        return _of_side(question, subject, meeting)
    return None if _asks_for_post(question, subject) else _of_role(question, subject, meeting)


def _asks_for_post(question: Question, subject: Subject) -> bool:
    """Return whether only somebody in a post is asked for: "which minister opened it"."""
    if not words_of.POSTS.isdisjoint(question.nouns_asked):
        return True
    # Heads and directors that the name of a meeting has are those who met.
    is_of_heads = not words_of.POSTS.isdisjoint(subject.names.split())
    return not is_of_heads and any(
        not words_of.POSTS.isdisjoint(unit.words) for unit in subject.rest
    )


def _of_role(question: Question, subject: Subject, meeting: Meeting) -> Answer | None:
    """Return all who had a role at a meeting; None where it is in dispute, or not told in full."""
    rows = _rows(subject)
    if question.role == "participant":
        return all_who_came(question, rows, meeting) if rows else None
    if question.role == "host":
        hosts = [fact for fact in subject.facts if fact.head == "hosts"]
        return _told(question, hosts, meeting) if _are_asked(question, hosts) else None
    if question.role not in _TOLD_IN_FULL or chair_claims(subject.claims):
        return None
    having = [fact for fact in rows if had_role(question, fact, meeting)]
    if question.has(*words_of.PERSONS) and not all(names_person(fact, meeting) for fact in having):
        return None
    return _told(question, having, meeting)


def _are_asked(question: Question, hosts: Sequence[Fact]) -> bool:
    """Return whether the bodies that hosted a meeting are asked for, and are certain.

    Whoever names the body, or says a word for people, asks for somebody of it.
    """
    names = [name for fact in hosts for name in question.folded_names(str(fact.value))]
    is_other = question.has(*words_of.PERSONS, *names)
    return not is_other and all(fact.certainty in _CERTAIN for fact in hosts)


def _rows(subject: Subject) -> list[Fact]:
    return [fact for fact in subject.facts if tells_attendance(fact)]


def _of_side(question: Question, subject: Subject, meeting: Meeting) -> Answer | None:
    """Return who was at a meeting for the body or the country that is said.

    Whoever led the delegation represented it; without a leader all its people did.
    """
    of_side = [fact for fact in _rows(subject) if _is_of_side(question, fact, meeting)]
    if question.role not in _PRESENT:
        of_side = [fact for fact in of_side if had_role(question, fact, meeting)]
    people = [fact for fact in of_side if names_person(fact, meeting)]
    leads = [fact for fact in people if is_lead(fact, meeting)]
    if question.role == "represented" and leads:
        people = leads
    bodies, _ = question.side
    is_of_people = question.is_of_post or question.has("in person", *words_of.PERSONS)
    if not people and (not bodies or is_of_people):
        # That a delegation came does not tell who was in it, nor who represented its body.
        return None
    return _told(question, people or of_side, meeting)


def _told(question: Question, rows: Sequence[Fact], meeting: Meeting) -> Answer | None:
    """Return the answer that some rows of a meeting give; None where there are none."""
    values = each_once(str(fact.value) for fact in rows)
    return answer_of_rows(question, rows, values, meeting) if rows else None


def _meeting_meant(question: Question) -> Subject | None:
    """Return the one meeting that bears out all that is said; None where none or several do."""
    meetings = [one for one in question.likely_subjects if one.kind == "meeting"]
    sessions = [one for one in meetings if one.is_session]
    is_first = bool(sessions) and question.order == "first" and not question.attribute
    if question.order and not is_first:
        return None
    whole = [one for one in sessions or meetings if not _weighty_besides_side(question, one)]
    # Of several that fit, the one meant bears out the small words, and is called by nothing more.
    fits = [(len(one.rest), _unsaid(question, one)) for one in whole]
    meant = [one for one, fit in zip(whole, fits, strict=True) if fit == min(fits)]
    return meant[0] if len(meant) == 1 and meant[0].is_identified else None


def _unsaid(question: Question, subject: Subject) -> int:
    """Return how many words of the name of a record say something that a question does not."""
    words = set(fold(subject.record.name).split()) - words_of.IDLE
    return len(words - set(question.words.split()))


def _weighty_besides_side(question: Question, subject: Subject) -> list[Unit]:
    """Return what is said besides a meeting and the side for which somebody was there."""
    bodies, countries = question.side
    names = f" {question.names_of(bodies)} "
    return [
        unit
        for unit in subject.weighty
        if quality(unit, names) < BORNE
        and countries.isdisjoint(unit.meaning if unit.sort == "country" else ())
        and not (any(question.side) and words_of.SIDE_WORDS.issuperset(unit.words))
    ]


def _is_of_side(question: Question, fact: Fact, meeting: Meeting) -> bool:
    """Return whether a row tells of somebody who was there for the side that is said."""
    bodies, countries = question.side
    row = attendance_told(fact, meeting)
    body = question.record((row and row.organization) or str(fact.value))
    if not isinstance(body, Organization):
        return False
    # A secretariat is there for no country, though it has its seat in one.
    is_national = body.type in words_of.NATIONAL_BODIES and body.country in countries
    return body.id in bodies or is_national


def part_counted(question: Question) -> Answer | None:
    """Return how many of those who came to a meeting came so as is said: in person, from abroad."""
    part = question.part_counted
    if question.sort != words_of.MANY or not part:
        return None
    meant = [one for one in question.likely_subjects if one.kind == "meeting"]
    meant = [one for one in meant if not _weighty_besides(one, part)]
    figures = [fact for fact in _figures(meant[0]) if tells_part(part, fact)] if meant else []
    if len(figures) != 1 or not meant[0].is_identified:
        return None
    return from_facts(figures, question.told)


def _weighty_besides(subject: Subject, part: Sequence[str]) -> list[Unit]:
    """Return what is said besides a meeting, the part of those who came, and who is counted."""
    counted = subject.question.counted
    words = {word for phrase in part for word in phrase.split()}
    return [
        unit
        for unit in subject.weighty
        if words.isdisjoint(unit.words) and not set(counted).issuperset(unit.words)
    ]


def _figures(subject: Subject) -> list[Fact]:
    return [fact for fact in subject.facts if fact.head == "figures" and fact.certainty in _CERTAIN]


def tells_part(part: Sequence[str], fact: Fact) -> bool:
    """Return whether a figure counts a part, and no other one with it."""
    told = f" {fold(fact.text.rpartition(',')[2])} "
    told_parts = [
        one for one in words_of.PARTS_COUNTED if any(f" {phrase} " in told for phrase in one)
    ]
    return told_parts == [part]
