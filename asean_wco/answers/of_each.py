"""What is asked of each of several meetings: who chaired the last three, where they were held."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Any

from asean_wco.answers.answer import (
    Answer,
    Features,
    Value,
    as_one,
    bare,
    each_once,
    from_facts,
    not_known,
)
from asean_wco.answers.candidates import Candidate
from asean_wco.answers.evidence import Evidence
from asean_wco.answers.people_of_side import rows_of_sides, told_by_years
from asean_wco.answers.question import Question
from asean_wco.answers.rows import (
    main_role,
    names_person,
    roles_alike,
    roles_told,
    sentence_of_row,
)
from asean_wco.answers.words import USUAL_ROLE
from asean_wco.facts.fact import UNKNOWN, Fact
from asean_wco.facts.sentences import named
from asean_wco.model.records import Initiative, Meeting, Record
from asean_wco.model.text import ranges_in_words
from asean_wco.model.tuples import NamedTuple

# Of more meetings nothing is told one by one, and of yet more not even who took part.
_MOST_MEETINGS = 12
_MOST_OF_SIDE = 40


class _Asked(NamedTuple):
    """What is asked of each meeting.

    Attributes:
        label: what sort of answer it is.
        facts: of each meeting that tell it.
        is_listed: whether the meetings themselves are the values.
    """

    label: str
    facts: list[tuple[Meeting, list[Fact]]]
    is_listed: bool = False


def of_each(
    evidence: Evidence, records: Sequence[Record], features: Features
) -> Iterator[Candidate]:
    """Yield who had a role at each of several meetings, where and when each was, what it decided.

    Args:
        evidence: weighs what is said.
        records: that are meant; nothing is told of others than meetings.
        features: what speaks for them.
    """
    if 1 < len(records) <= _MOST_MEETINGS and all(isinstance(one, Initiative) for one in records):
        yield from _dates_of_deed(evidence, records, features)
    meetings = [record for record in records if isinstance(record, Meeting)]
    if not 1 < len(meetings) <= _MOST_OF_SIDE or len(meetings) < len(records):
        return
    for side, rows in rows_of_sides(evidence.question, meetings):
        people = each_once(str(fact.value) for _, fact in rows)
        parts = (features, evidence.of_values(people))
        tell = partial(told_by_years, evidence.question, rows)
        yield Candidate(people, ("each", f"each person of {side}"), parts, tell=tell)
    if len(meetings) > _MOST_MEETINGS:
        return
    for asked in _asked(evidence.question, meetings):
        values = _values(asked)
        if values:
            labels = ("each", f"each {asked.label}")
            parts = (features, evidence.of_values(values))
            tell = partial(_told, evidence.question, asked, values)
            yield Candidate(values, labels, parts, tell=tell)


def _dates_of_deed(
    evidence: Evidence, records: Sequence[Record], features: Features
) -> Iterator[Candidate]:
    """Yield when each of several agreements was signed, or did whatever else is said."""
    question = evidence.question
    for deed in question.deeds:
        facts = [fact for one in records for fact in question.library.facts_of(one)]
        told = [fact for fact in facts if fact.field == deed and fact.certainty != UNKNOWN]
        values = each_once(bare(fact.value) for fact in told)
        if len(values) == len(records):
            parts = (features, evidence.of_values(values))
            tell = partial(from_facts, told, question.told, values=values)
            yield Candidate(values, ("each", "each date"), parts, tell=tell)


def _asked(question: Question, meetings: Sequence[Meeting]) -> Iterator[_Asked]:
    """Yield all that may be asked of each meeting, with the facts that tell it."""
    facts = {
        meeting.id: [one for one in question.library.facts_of(meeting) if one.certainty != UNKNOWN]
        for meeting in meetings
    }
    for role in sorted(question.roles_said) or [USUAL_ROLE]:
        alike = roles_alike((role,))
        had_role = [(one, _those_with(alike, one, facts[one.id])) for one in meetings]
        yield _Asked(role, had_role)
    for label, tells in (("place", _tells_place), ("date", _tells_date), ("host", _tells_host)):
        told = [(one, [fact for fact in facts[one.id] if tells(fact)]) for one in meetings]
        yield _Asked(label, told)
    decided = [
        (one, [fact for fact in facts[one.id] if fact.head == "outcomes"]) for one in meetings
    ]
    yield _Asked("outcome", decided, is_listed=True)


def _those_with(roles: set[str], meeting: Meeting, facts: Sequence[Fact]) -> list[Fact]:
    """Return the facts that tell the people who had a role, or else the bodies that had it."""
    rows = [fact for fact in facts if roles & set(roles_told(fact, meeting))]
    people = [fact for fact in rows if names_person(fact, meeting)]
    return people or rows


def _tells_place(fact: Fact) -> bool:
    """Return whether a fact tells where a meeting was; of one online, that it was."""
    is_online = fact.field == "mode" and fact.value == "virtual"
    return is_online or fact.field in ("place.city", "place.country")


def _tells_date(fact: Fact) -> bool:
    return fact.field == "start"


def _tells_host(fact: Fact) -> bool:
    return fact.head == "hosts"


def _values(asked: _Asked) -> tuple[Value, ...]:
    """Return the values of an answer; none where the facts of no meeting tell it."""
    if asked.is_listed:
        return tuple(meeting.id for meeting, facts in asked.facts if facts)
    values: list[Any] = []
    for meeting, facts in asked.facts:
        told = [fact.value for fact in facts if not fact.is_claim]
        if asked.label == "date" and meeting.start and not told:
            # Of a day in dispute the record has the likelier claim.
            told = [meeting.start]
        values += told
    return each_once(map(bare, values))


def _told(question: Question, asked: _Asked, values: Sequence[Value]) -> Answer:
    """Return the answers for all meetings as one, with those of which nothing is known."""
    answers = [
        _of_one(question, meeting, facts) if facts else _unknown(question, meeting)
        for meeting, facts in asked.facts
    ]
    whole = as_one(answers)._replace(values=tuple(values))
    known = {getattr(meeting, "ordinal", None) for meeting, _ in asked.facts}
    missing = [number for number in question.sessions if number not in known]
    if missing:
        noun = "session" if len(missing) == 1 else "sessions"
        text = f"{whole.text} Not recorded: {noun} {ranges_in_words(missing)}."
        whole = whole._replace(text=text)
    return whole


def _of_one(question: Question, meeting: Meeting, facts: Sequence[Fact]) -> Answer:
    """Return what facts tell of one meeting."""
    if all(fact.head == "attendance" for fact in facts):
        sentences = [
            sentence_of_row(question, fact, meeting, main_role(fact, meeting)) for fact in facts
        ]
        return from_facts(facts, question.told, text=" ".join(each_once(sentences)))
    return from_facts(facts, question.told)


def _unknown(question: Question, meeting: Meeting) -> Answer:
    """Return that nothing is known of what is asked of one meeting."""
    text = f"No answer to this was found in the facts about {named(meeting)}."
    return not_known(text, question.told, records=[meeting.id])
