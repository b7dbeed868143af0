"""What is not known: what was looked for and not found, and what no fact of a record tells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from asean_wco.answers.answer import Answer, not_known
from asean_wco.answers.candidates import Candidate
from asean_wco.answers.evidence import Evidence
from asean_wco.answers.holders import Post
from asean_wco.answers.question import Question, Subject
from asean_wco.answers.telling import who_is_not_named
from asean_wco.facts.fact import UNKNOWN, Fact
from asean_wco.facts.phrases import PARTS_PLAYED
from asean_wco.facts.sentences import capitalized, named
from asean_wco.model.records import Meeting, Office

# What is said where a record is found, but nothing in it that is asked for.
NO_ANSWER = "No answer to this was found"
# So many of the likeliest records are looked at.
_MOST_SUBJECTS = 6
# Of so many it may be said that no fact of them tells the answer.
_MOST_UNSAID = 2


def from_gaps(evidence: Evidence, subjects: Sequence[Subject]) -> Iterator[Candidate]:
    """Yield that something was looked for and not found, and that no fact tells the answer.

    Args:
        evidence: weighs what is said.
        subjects: the records that are looked at, the likeliest first.
    """
    question = evidence.question
    for place, subject in enumerate(subjects[:_MOST_SUBJECTS]):
        of_subject = evidence.of_subject(subject, is_first=place == 0)
        for fact in subject.facts:
            if fact.certainty == UNKNOWN:
                labels = ("gap", f"gap of {fact.head}", f"gap in {subject.kind}")
                tell = partial(_told, question, subject, (fact,))
                of_fact = evidence.of_fact(subject, fact)
                yield Candidate((), labels, (of_subject, of_fact), (fact,), subject, tell)
        if place < _MOST_UNSAID:
            labels = ("gap", "gap unsaid", f"gap unsaid of {subject.kind}")
            tell = partial(_told, question, subject, ())
            yield Candidate((), labels, (of_subject,), (), subject, tell)


def _told(question: Question, subject: Subject, gaps: Sequence[Fact]) -> Answer:
    """Return that no source tells what is asked of a record, with what was looked for."""
    name = f"{capitalized(named(subject.record))}: "
    # The name of the record is told once.
    bodies = [capitalized(fact.text.removeprefix(name)) for fact in gaps]
    texts = [_not_said(question, subject), *bodies]
    if isinstance(subject.record, Office):
        texts.append(Post(question, subject.record).last_known())
    return not_known(" ".join(filter(None, texts)), question.told, gaps, [subject.id])


def _not_said(question: Question, subject: Subject) -> str:
    """Return in one sentence what no source says about a record."""
    roles = sorted(role for role in question.roles_named if role in PARTS_PLAYED)
    is_of_role = question.reading.question == "who" and bool(roles)
    if is_of_role and isinstance(subject.record, Meeting):
        return who_is_not_named(question, subject.record, roles[0])
    return f"{NO_ANSWER} in the facts about {named(subject.record)}."
