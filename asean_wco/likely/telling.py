"""The sentences of answers: from facts, from records and from lists of records."""

from __future__ import annotations

from collections.abc import Sequence

from asean_wco.answers import telling
from asean_wco.answers.answer import Answer, each_once, from_facts, not_known
from asean_wco.answers.rows import main_role, sentence_of_row
from asean_wco.facts.fact import COUNTED, DISPUTED, Fact
from asean_wco.facts.sentences import named
from asean_wco.facts.when import dates_of
from asean_wco.likely.candidates import Candidate
from asean_wco.likely.question import TEXTS, Question
from asean_wco.model.dates import display_period
from asean_wco.model.folding import fold, ordinal
from asean_wco.model.records import Meeting, Record, Series
from asean_wco.model.text import ranges_in_words
from asean_wco.model.today import today
from asean_wco.query.coverage import series_coverage
from asean_wco.query.expecting import expected


def told(question: Question, candidate: Candidate) -> Answer:
    """Return the answer that a candidate gives."""
    answer = candidate.tell() if candidate.tell else _from_its_facts(question, candidate)
    return telling.with_inferred_number(question.library, question.reading.ordinal, answer)


def _from_its_facts(question: Question, candidate: Candidate) -> Answer:
    """Return the answer that the facts of a candidate give."""
    record = candidate.subject.record if candidate.subject else None
    if record and candidate.values == (record.id,) and not _tells_by_itself(candidate.facts):
        return itself(question, record)
    records = [str(value) for value in candidate.values if question.record(str(value))]
    text = ""
    claims = [fact for fact in candidate.facts if fact.certainty == DISPUTED]
    if claims and len(claims) == len(candidate.facts):
        # The first of the claims of a dispute quotes the others.
        text = claims[0].text
    elif isinstance(record, Meeting):
        sentences = [
            sentence_of_row(question, fact, record, main_role(fact, record))
            for fact in candidate.facts
        ]
        is_of_rows = all(fact.head == "attendance" for fact in candidate.facts)
        text = " ".join(each_once(sentences)) if is_of_rows else ""
    return from_facts(
        candidate.facts, question.told, text=text, values=candidate.values, records=records
    )


def _tells_by_itself(facts: Sequence[Fact]) -> bool:
    """Return whether facts tell something of a record that answers better than its summary."""
    return bool(facts) and facts[-1].head in TEXTS


def itself(question: Question, record: Record) -> Answer:
    """Return what a record is, by the name for which the letters that are said stand."""
    name = _spelled_out(question, record)
    return telling.itself(question.library, question.told, record, name)


def _spelled_out(question: Question, record: Record) -> str:
    """Return the name of a record for which the letters that are said stand.

    Letters may stand for a former name: CCC for the Customs Co-operation Council.
    """
    for name in (record.name, *record.aliases):
        initials = "".join(word[0] for word in name.replace("-", "").split() if word[0].isupper())
        if len(initials) > 1 and question.has(fold(initials)):
            return name
    return record.name


def listed(question: Question, records: Sequence[Record], *, is_count: bool = False) -> Answer:
    """Return the answer that lists some records, or counts them."""
    return telling.listed(question.library, question.told, records, is_count=is_count)


def compared(question: Question, earlier: Record, later: Record, meant: str) -> Answer:
    """Return when each of two records began, with the one that is meant as the value."""
    facts = []
    for record in (earlier, later):
        dated = [fact for fact in question.library.facts_of(record) if fact.date]
        facts += dated[:1]
    return from_facts(facts, question.told, values=[meant], records=[earlier.id, later.id])


def missing(
    question: Question, series: Series, numbers: Sequence[int], *, is_count: bool = False
) -> Answer:
    """Return which sessions of a series are not recorded, or how many they are."""
    text = f"Of {named(series)}, the sessions {ranges_in_words(numbers)} are not recorded."
    return from_facts(
        question.library.facts_of(series)[:1],
        question.told,
        text=text,
        values=[len(numbers)] if is_count else numbers,
        records=[series.id],
        certainty=COUNTED,
    )


def none_to_come(question: Question, row: Sequence[Record]) -> Answer:
    """Return that nothing of a row is still to come, with when its next session is due."""
    last = row[-1]
    text = f"Nothing is recorded after {named(last)}."
    meetings = [record for record in row if isinstance(record, Meeting)]
    due = expected(meetings, today()) if meetings and meetings[-1].series else ""
    facts = question.library.facts_of(last)[:1]
    return not_known(due or text, question.told, facts, [last.id])


def none_of_list_to_come(question: Question, last: Record) -> Answer:
    """Return that no meeting of a list is still to come, with the latest one."""
    when = display_period(*dates_of(last))
    text = f"No such meeting after {today().display()} is recorded. "
    text += f"The latest one recorded is {named(last)} ({when})."
    facts = question.library.facts_of(last)[:1]
    return not_known(text, question.told, facts, [last.id])


def not_recorded(question: Question, series: Series, number: int) -> Answer:
    """Return that no source mentions a session of a series, with what is recorded."""
    cover = series_coverage(series, question.library.meetings(series=series.id))
    text = f"None of the sources consulted mentions the {ordinal(number)} session of "
    text += f"{named(series)}."
    if number in cover.missing:
        text += f" Sessions {ranges_in_words(cover.missing)} are not recorded."
    text += f" The last recorded session is the {ordinal(max(cover.known))}."
    facts = question.library.facts_of(series)[:1]
    return not_known(text, question.told, facts, [series.id])
