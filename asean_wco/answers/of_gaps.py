"""What is not known: what was looked for and not found, and what no fact of a record tells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from asean_wco.answers import words as words_of
from asean_wco.answers.answer import Answer, not_known
from asean_wco.answers.candidates import Candidate
from asean_wco.answers.evidence import Evidence
from asean_wco.answers.holders import Post
from asean_wco.answers.question import Question, Subject
from asean_wco.answers.sequences import by_time, fact_of_time, when_of
from asean_wco.answers.telling import who_is_not_named
from asean_wco.answers.texts import BORNE, has_any, quality
from asean_wco.facts.fact import UNKNOWN, Fact
from asean_wco.facts.phrases import PARTS_PLAYED
from asean_wco.facts.sentences import capitalized, named, sentences_of
from asean_wco.facts.when import dates_of
from asean_wco.model.dates import PartialDate
from asean_wco.model.folding import fold
from asean_wco.model.records import Meeting, Office, Record, Series
from asean_wco.telling import period_told

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


def no_session_then(question: Question) -> Answer | None:
    """Return that no session of a series is recorded for the year that a question says.

    None for all other questions: those that name no series, or more than a series and a year, or
    ask for a list or a count.

    Args:
        question: such as "who chaired the ADGCM in 1994".
    """
    reading = question.reading
    is_of_one = reading.question in ("who", "when", "where") and not question.asks_for_several
    if len(question.series_named) != 1 or len(reading.periods) != 1 or not is_of_one:
        return None
    if reading.ordinal or reading.order or question.group - question.excluded:
        return None
    series = question.library.get(next(iter(question.series_named)))
    names = f" {question.names_of([series.id])} "
    beside = [unit for unit in question.content if unit.sort != "time"]
    if not isinstance(series, Series) or any(quality(unit, names) < BORNE for unit in beside):
        return None
    meetings = by_time(question.sessions_of(series.id))
    if any(_may_be_then(question, one) for one in meetings):
        return None
    first, last = reading.periods[0]
    told = f"No session of {named(series)} is on record for {period_told(first, last)}."
    near = _nearest(meetings, first or last)
    facts = [fact_of_time(question.library, one) for one in near]
    texts = [told, *(fact.text for fact in facts)]
    return not_known(" ".join(texts), question.told, facts, [series.id, *(one.id for one in near)])


def _may_be_then(question: Question, meeting: Record) -> bool:
    """Return whether a session was, or may have been, held in a time that is said."""
    start, end = dates_of(meeting) if isinstance(meeting, Meeting) else (None, None)
    return start is None or question.is_in_time_said(start, end)


def _nearest(meetings: Sequence[Record], day: PartialDate | None) -> list[Record]:
    """Return the last of some meetings before a day and the first after it, as far as there are."""
    before = [one for one in meetings if day and when_of(one) < day.sort_key]
    after = [one for one in meetings if day and when_of(one) > day.sort_key]
    return [*before[-1:], *after[:1]]


def looked_for(question: Question) -> Answer | None:
    """Return that the thing a question names was looked for and not found; None if it was not.

    "No memorandum between ASEAN and the WCO was found" is told by what is named after both.
    """
    subjects = question.subjects
    if question.has(*words_of.INSTRUMENTS):
        words = " ".join(words_of.INSTRUMENTS).split()
        rest = [unit.text for unit in question.content if unit.text not in words]
        subjects = [*Question(question.library, " ".join(rest)).subjects, *subjects]
    for subject in subjects:
        gaps = [fact for fact in subject.facts if fact.certainty == UNKNOWN]
        for fact in gaps:
            for sentence in sentences_of(fact.text):
                if _is_of_thing_said(question, subject, sentence):
                    return not_known(sentence, question.told, [fact], [subject.id])
    return None


def _is_of_thing_said(question: Question, subject: Subject, sentence: str) -> bool:
    """Return whether a sentence says that nothing was found of the very thing that is said."""
    told = f" {fold(sentence)} "
    is_of_thing = any(quality(unit, subject.names) < BORNE for unit in question.content)
    if question.has(*words_of.INSTRUMENTS):
        is_of_thing = has_any(told, words_of.INSTRUMENTS)
    return (
        sentence.startswith("No ")
        and is_of_thing
        and all(quality(unit, f"{told}{subject.names}") >= BORNE for unit in question.content)
    )


def _told(question: Question, subject: Subject, gaps: Sequence[Fact]) -> Answer:
    """Return that no source tells what is asked of a record, with what was looked for."""
    name = f"{capitalized(named(subject.record))}: "
    # The name of the record is told once.
    bodies = [capitalized(fact.text.removeprefix(name)) for fact in gaps]
    if _is_of_role(question, subject):
        # That others who took part were not found says nothing of the chair; what follows may.
        bodies = [" ".join(sentences_of(body)[1:]) for body in bodies]
    texts = [_not_said(question, subject), *bodies]
    if isinstance(subject.record, Office):
        texts.append(Post(question, subject.record).last_known())
    return not_known(" ".join(filter(None, texts)), question.told, gaps, [subject.id])


def _roles_asked(question: Question) -> list[str]:
    """Return the parts in a meeting that a question asks for."""
    return sorted(role for role in question.roles_named if role in PARTS_PLAYED)


def _is_of_role(question: Question, subject: Subject) -> bool:
    """Return whether a question asks who had a part in a meeting."""
    is_who = question.reading.question == "who" and bool(_roles_asked(question))
    return is_who and isinstance(subject.record, Meeting)


def _not_said(question: Question, subject: Subject) -> str:
    """Return in one sentence what no source says about a record."""
    roles = _roles_asked(question)
    if _is_of_role(question, subject) and isinstance(subject.record, Meeting):
        return who_is_not_named(question, subject.record, roles[0])
    return f"{NO_ANSWER} in the facts about {named(subject.record)}."
