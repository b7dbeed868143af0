"""How records are told within an answer."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from asean_wco.answers.answer import Answer, not_known
from asean_wco.answers.question import Question
from asean_wco.answers.subjects import Subject, session_documents
from asean_wco.facts.fact import INFERRED, UNKNOWN, Fact
from asean_wco.facts.sentences import enumerated, named, with_article
from asean_wco.facts.when import dates_of, inferred_date
from asean_wco.model.dates import display_period
from asean_wco.model.folding import ordinal
from asean_wco.model.records import Meeting, Record, Series
from asean_wco.model.text import number_ranges
from asean_wco.query.coverage import series_coverage

_MOST_TOLD = 12


def told(record: Record) -> str:
    """Return a record as it stands within a sentence; a meeting with its place and days."""
    if not isinstance(record, Meeting):
        return named(record)
    place = record.place.city if record.place else None
    start, end = dates_of(record)
    days = display_period(start, record.end or end)
    is_inferred = record.start is None and inferred_date(record, "start") is not None
    where = [part for part in (place, f"probably {days}" if is_inferred and days else days) if part]
    return f"{named(record)} ({', '.join(where)})" if where else named(record)


def enumerated_names(names: Iterable[str]) -> str:
    """Return names as an enumeration, the first of many."""
    listed = list(dict.fromkeys(names))
    if len(listed) <= _MOST_TOLD:
        return enumerated(listed)
    return f"{', '.join(listed[:_MOST_TOLD])} and {len(listed) - _MOST_TOLD} more"


def facts_with(facts: Iterable[Fact], *heads: str) -> list[Fact]:
    """Return the facts of some fields that say something: no doubts beside a stated value, no gaps."""
    return [
        fact
        for fact in facts
        if fact.certainty != UNKNOWN and (fact.field in heads or fact.head in heads)
    ]


def gaps(facts: Iterable[Fact], *heads: str) -> list[Fact]:
    """Return the facts which say that something of a field is not known."""
    return [fact for fact in facts if fact.certainty == UNKNOWN and fact.head in heads]


def reason_of(facts: Iterable[Fact], record: Record) -> str:
    """Return why something is inferred; empty where nothing is."""
    fields = {fact.field for fact in facts if fact.certainty == INFERRED}
    reasons = [each.reason for each in record.inferences if each.field in fields]
    return reasons[0] if reasons else ""


def unsure(
    question: Question, left: Sequence[str], reading: str, facts: Sequence[Fact] = ()
) -> Answer:
    """Return that a part of the question was not understood, so that no answer is sure.

    Args:
        question: asked.
        left: what no record bears out.
        reading: how the rest was read.
        facts: that are nearest.
    """
    words = enumerated_names(f"“{each}”" for each in left)
    text = f"No record that fits says anything of {words}, so no answer is given."
    nearest = [match.document.id for match in question.matches[:3]]
    return not_known(text, reading, (), [*(fact.about for fact in facts), *nearest])


def missing_session(question: Question, what: str, reading: str) -> Answer | None:
    """Return why nothing is known of a session that no record tells of; None if no series is named.

    Args:
        question: asked.
        what: is asked of the session, as a clause: ``who chaired {}``.
        reading: how the question was read.
    """
    for identifier in question.series:
        series = question.library.get(identifier)
        if not isinstance(series, Series):
            continue
        meetings = question.library.meetings(series=identifier)
        cover = series_coverage(series, meetings)
        number = question.reading.ordinal
        if question.order in ("before", "after") and number:
            number += (
                -question.reading.steps if question.order == "before" else question.reading.steps
            )
        name = with_article(f"{ordinal(number)} {series.name}") if number else named(series)
        where = " or ".join(place.title() for place in question.reading.places)
        when = question.period_words
        limits = f"{f' in {where}' if where else ''}{f' ({when})' if when else ''}"
        text = f"No source read says {what.format(name + limits)}: no such session is recorded."
        highest = max((*cover.known, *(one for one, _ in cover.inferred)), default=0)
        if cover.missing:
            text += f" Of the sessions up to the {ordinal(highest)}, "
            text += f"{number_ranges(cover.missing)} are not recorded."
        elif highest:
            text += f" The latest recorded is the {ordinal(highest)}."
        rows = session_documents(question, identifier)
        return not_known(text, reading, (), [identifier, *(row.id for row in rows[-1:])])
    return None


def earliest_known(subject: Subject) -> str:
    """Return a sentence that says that a first session is not recorded; empty where it is."""
    if not subject.is_earliest_known:
        return ""
    return f"The first session is not recorded; the earliest of which a record tells is {told(subject.record)}. "
