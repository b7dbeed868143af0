"""The sentences of answers about records and lists, whoever finds them."""

from __future__ import annotations

from collections.abc import Sequence

from asean_wco.answers.answer import Answer, from_facts, least_sure
from asean_wco.facts.doubts import inferred
from asean_wco.facts.fact import COUNTED, INFERRED, STATED, UNKNOWN
from asean_wco.library import Library
from asean_wco.model.folding import ordinal
from asean_wco.model.records import Meeting, Record, Series, kind_of
from asean_wco.model.text import ranges_in_words
from asean_wco.model.vocabulary import KIND_FOLDERS
from asean_wco.query.coverage import series_coverage

_MOST_TOLD = 12
# Of so many records of a list the sources are named.
_MOST_CITED = 300


def itself(library: Library, reading: str, record: Record, name: str = "") -> Answer:
    """Return what a record is, in its own summary.

    Args:
        library: that has the record.
        reading: how the question was read.
        record: that is asked about.
        name: by which it is called; its own when empty.
    """
    facts = library.facts_of(record)
    known = [fact for fact in facts if fact.certainty != UNKNOWN][:2]
    name = name or record.name
    text = record.summary or " ".join(fact.text for fact in known)
    return from_facts(
        known,
        reading,
        text=f"{name}: {text}" if text else f"{name} is recorded, and nothing else.",
        values=[record.id],
        records=[record.id],
        certainty=STATED,
    )


def listed(
    library: Library, reading: str, records: Sequence[Record], *, is_count: bool = False
) -> Answer:
    """Return the answer that lists some records, or counts them.

    Args:
        library: that has the records.
        reading: how the question was read.
        records: of the list.
        is_count: whether their number is asked for.
    """
    # Names hold commas themselves.
    names = "; ".join(record.name for record in records[:_MOST_TOLD])
    more = len(records) - _MOST_TOLD
    listed_names = f"{names}; and {more} more" if more > 0 else names
    kinds = {kind_of(record) for record in records}
    kind = kinds.pop() if len(kinds) == 1 else "record"
    noun = kind if len(records) == 1 else KIND_FOLDERS.get(kind, "records")
    text = f"{len(records)} {noun} {'is' if len(records) == 1 else 'are'} recorded"
    text = f"{text}: {listed_names}." if listed_names else f"{text}."
    if is_count:
        text += _gaps_of_series(library, records)
    facts = [fact for record in records[:_MOST_CITED] for fact in library.facts_of(record)[:1]]
    ids = [record.id for record in records]
    return from_facts(
        facts,
        reading,
        text=text,
        values=[len(records)] if is_count else ids,
        records=ids,
        certainty=COUNTED,
    )


def _gaps_of_series(library: Library, records: Sequence[Record]) -> str:
    """Return which sessions are missing where all recorded ones of a series are counted."""
    names = {getattr(record, "series", None) for record in records}
    series = library.store.find(str(names.pop())) if len(names) == 1 else None
    if not isinstance(series, Series):
        return ""
    meetings = library.meetings(series=series.id)
    cover = series_coverage(series, meetings)
    if not cover.missing or len(meetings) != len(records):
        return ""
    numbers = ranges_in_words(cover.missing)
    without = len(cover.unnumbered)
    if not without:
        return f" Sessions {numbers} are not recorded."
    verb = "has" if without == 1 else "have"
    return f" No source gives the numbers {numbers}; {without} of those recorded {verb} no number."


def with_inferred_number(library: Library, number: int, answer: Answer) -> Answer:
    """Return an answer about a session whose number is only inferred, with a word on that.

    Args:
        library: that has the session.
        number: of the session that is asked about; 0 for none.
        answer: that is told.
    """
    for identifier in answer.records if number else ():
        record = library.store.find(identifier)
        is_session = isinstance(record, Meeting) and not record.ordinal
        if record and is_session and inferred(record, "ordinal") == number:
            return answer._replace(
                text=f"{answer.text} That this is the {ordinal(number)} session is inferred.",
                certainty=least_sure((answer.certainty, INFERRED)),
            )
    return answer
