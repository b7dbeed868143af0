"""What a meeting decided, dealt with, adopted, or said on a subject."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from asean_wco.answers.answer import Answer, each_once, from_facts, not_known
from asean_wco.answers.finding import subject_asked
from asean_wco.answers.question import Question
from asean_wco.answers.subjects import Subject
from asean_wco.answers.telling import (
    enumerated_names,
    facts_with,
    gaps,
    missing_session,
    told,
    unsure,
)
from asean_wco.facts.fact import Fact
from asean_wco.facts.sentences import capitalized
from asean_wco.model.records import Meeting, Record

_DECIDED = (
    "decided", "decide", "decision", "decisions", "agreed", "agree", "outcome", "outcomes",
    "conclusions", "conclusion", "result", "results", "concluded", "came out",
)  # fmt: skip
_DISCUSSED = (
    "discussed", "discuss", "topics", "topic", "agenda", "subjects", "subject", "talked about",
    "dealt with", "deal with", "on the agenda", "themes", "issues", "covered", "addressed",
    "treated", "talk about", "about", "regarding", "concerning",
)  # fmt: skip
_SAID = ("said", "say", "noted", "told", "reported", "discussed", "decided", "agreed", "talked")
_RELATIONS = (
    "adopted", "endorsed", "signed", "launched", "reviewed", "discussed", "approved",
)  # fmt: skip
_LINKED = (
    "initiatives", "initiative", "instruments", "documents", "plans", "plan", "agreements", "projects",
)  # fmt: skip


def asks_of_meeting(question: Question) -> bool:
    """Return whether it is asked what a meeting decided or dealt with."""
    is_linked = question.has(*_RELATIONS) and question.has(*_LINKED)
    return is_linked or question.has(*_DECIDED, *_DISCUSSED[:-3], *_SAID)


def _meeting_or_missing(
    question: Question, what: str, frame: frozenset[int]
) -> list[Subject] | Answer:
    subjects = [
        Subject(each.record, each.unexplained - frame, each.is_earliest_known)
        for each in subject_asked(question, "meeting", besides=frame)
    ]
    if subjects:
        return subjects
    known = missing_session(question, f"{what} at {{}}", what)
    return known or []


def at_meeting(question: Question) -> list[Answer]:
    """Answer what a meeting decided, dealt with, or said on a subject."""
    frame = question.places_with((*_DECIDED, *_DISCUSSED, *_SAID, *_RELATIONS, *_LINKED))
    subjects = _meeting_or_missing(question, "what was decided", frame)
    if isinstance(subjects, Answer):
        return [subjects]
    return [answer for each in subjects if (answer := _of_meeting(question, each)) is not None]


def _of_meeting(question: Question, subject: Subject) -> Answer | None:
    meeting = cast("Meeting", subject.record)
    facts = question.library.facts_of(meeting)
    reading = f"what was said and decided: {meeting.name}"
    frame = question.places_with((*_DECIDED, *_DISCUSSED, *_SAID, *_RELATIONS, *_LINKED))
    unnamed = _unnamed(question, meeting) - frame
    if unnamed:
        return _on_subject(question, subject._replace(unexplained=unnamed), facts, reading)
    if question.has(*_DECIDED):
        return _decided(meeting, facts, reading)
    relation = next((name for name in _RELATIONS if question.has(name)), "")
    is_of_links = relation != "discussed" or question.has(*_LINKED)
    links = _linked(meeting, facts, relation) if is_of_links else []
    if links:
        return from_facts(links, reading)
    found = facts_with(facts, "topics")
    if found:
        names = enumerated_names(question.library.name_of(str(fact.value)) for fact in found)
        return from_facts(found, reading, text=f"{capitalized(told(meeting))} dealt with {names}.")
    text = f"No source read says what {told(meeting)} dealt with."
    return not_known(text, reading, gaps(facts, "topics"), [meeting.id])


def _unnamed(question: Question, meeting: Meeting) -> frozenset[int]:
    """Return the places of the units that say something else than which meeting is meant."""
    is_known = any(match.document.id == meeting.id for match in question.matches)
    return question.unnamed(meeting.id) if is_known else frozenset()


def _decided(meeting: Meeting, facts: Sequence[Fact], reading: str) -> Answer:
    """Return what a meeting decided: its outcomes, else what it adopted or endorsed."""
    found = facts_with(facts, "outcomes") or _linked(meeting, facts, "adopted")
    if found:
        return from_facts(found, reading)
    notes = [each.note for each in meeting.unknowns if each.field == "outcomes"]
    text = " ".join(each_once([f"No source read says what {told(meeting)} decided.", *notes]))
    return not_known(text, reading, gaps(facts, "outcomes"), [meeting.id])


def _linked(meeting: Meeting, facts: Sequence[Fact], relation: str) -> list[Fact]:
    wanted = {"approved": ("adopted", "endorsed"), "adopted": ("adopted", "endorsed")}.get(
        relation, (relation,)
    )
    by_field = {fact.field: fact for fact in facts}
    return [
        by_field[f"initiatives.{number}"]
        for number, link in enumerate(meeting.initiatives, 1)
        if link.relation in wanted
    ]


def _on_subject(
    question: Question, subject: Subject, facts: Sequence[Fact], reading: str
) -> Answer:
    """Return what a meeting said on a subject: the facts of it that hold its words."""
    heads = ("outcomes", "topics", "initiatives", "notes")
    names = {fact.field: _names_linked(question, fact) for fact in facts_with(facts, *heads)}
    found = [
        fact
        for fact in facts_with(facts, *heads)
        if not question.left_over(subject.unexplained, [fact.text, *names[fact.field]])
    ]
    on_topic = [fact for fact in found if fact.head == "topics"]
    found = on_topic or found
    if found:
        values = [_words_of(subject.record, fact) for fact in found]
        return from_facts(found, reading, values=values)
    left = question.left_over(subject.unexplained, [fact.text for fact in facts])
    if left:
        return unsure(question, left, reading, facts[:1])
    return not_known(
        f"No source read says that of {told(subject.record)}.", reading, (), [subject.record.id]
    )


def _names_linked(question: Question, fact: Fact) -> list[str]:
    record = (
        question.library.store.find(str(fact.value))
        if fact.head in ("topics", "initiatives")
        else None
    )
    return [record.name, *record.aliases, *record.acronyms] if record else []


def _words_of(meeting: Record, fact: Fact) -> object:
    """Return the words of a note on a topic; else the value of the fact."""
    head, _, number = fact.field.partition(".")
    if head in ("topics", "initiatives") and isinstance(meeting, Meeting):
        return getattr(meeting, head)[int(number) - 1].note or fact.value
    return fact.value
