"""Which countries had a part in an initiative, and since when: read off its dated sentences.

A clause tells that countries came in, or that they had still to. Of a day it is known who had come
in until then, and who is named as still outside.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from asean_wco.answers import words as words_of
from asean_wco.answers.question import Question
from asean_wco.answers.texts import countries_in
from asean_wco.facts.fact import DISPUTED, UNKNOWN, Fact
from asean_wco.model.countries import ASEAN_CODES
from asean_wco.model.dates import PartialDate, period_overlaps
from asean_wco.model.folding import fold
from asean_wco.model.records import Record

_HEADS = ("milestones", "notes")
# What has no date comes last.
_NO_DAY = ((9999, 12, 31), (9999, 12, 31))


class Step(NamedTuple):
    """What a clause tells of some countries.

    Attributes:
        codes: of the countries.
        is_in: whether they came in; they had still to otherwise.
        fact: that tells it.
    """

    codes: tuple[str, ...]
    is_in: bool
    fact: Fact


def steps_of(question: Question, record: Record, deeds: Iterable[str]) -> list[Step]:
    """Return what the sentences of an initiative tell of who came in, in order of time.

    Args:
        question: asked.
        record: the initiative.
        deeds: what the countries did, as keys of `words.COMING_IN`.
    """
    phrases = [phrase for deed in deeds for phrase in words_of.COMING_IN[deed]]
    facts = [fact for fact in question.library.facts_of(record) if fact.head in _HEADS]
    steps = [
        step
        for fact in facts
        if fact.certainty not in (UNKNOWN, DISPUTED)
        for step in _steps_in(fact, phrases)
    ]
    steps.sort(key=lambda step: step.fact.date.sort_key if step.fact.date else _NO_DAY)
    return steps


def _steps_in(fact: Fact, phrases: Sequence[str]) -> Iterator[Step]:
    """Yield what each clause of a sentence tells."""
    codes = [name for name in fact.mentions if len(name) == 2]
    text = str(fact.value)
    for clause in text.split(";"):
        folded = f" {fold(clause)} "
        told = tuple(countries_in(folded, codes))
        if not told or any(f" {phrase} " in folded for phrase in words_of.NO_STEP):
            continue
        is_out = any(f" {phrase} " in folded for phrase in words_of.STILL_OUTSIDE)
        if is_out or any(f" {phrase} " in folded for phrase in phrases):
            yield Step(told, not is_out, fact)


def came_in(
    steps: Sequence[Step], first: PartialDate | None, last: PartialDate | None
) -> list[Step]:
    """Return the steps of those who came in within a time; those without a date where none is."""
    inside = [step for step in steps if step.is_in]
    if first is None and last is None:
        return inside
    dated = [(step, step.fact.date) for step in inside]
    return [step for step, date in dated if date and period_overlaps(date, date, first, last)]


def first_in(steps: Sequence[Step]) -> list[Step]:
    """Return the step of those who came in before all others."""
    return [step for step in steps if step.is_in and step.fact.date][:1]


def telling_who_is_outside(steps: Sequence[Step], until: PartialDate | None) -> list[Step]:
    """Return the last step up to a day that names who had still to come in; none without one."""
    told = [step for step in _known(steps, until) if not step.is_in and step.fact.date]
    return told[-1:]


def still_outside(steps: Sequence[Step], until: PartialDate | None) -> list[str]:
    """Return the members of ASEAN that had not come in on a day.

    Only a sentence that names who was outside tells that; who came in after it is left out.
    """
    known = _known(steps, until)
    told = telling_who_is_outside(steps, until)
    if not told:
        return []
    later = known[known.index(told[0]) :]
    since = {code for step in later if step.is_in and step.fact.date for code in step.codes}
    return [code for code in told[0].codes if code in ASEAN_CODES and code not in since]


def _known(steps: Sequence[Step], until: PartialDate | None) -> list[Step]:
    """Return the steps up to a day; those without a date only where no day is said."""
    return [step for step in steps if until is None or _is_before(step.fact.date, until)]


def _is_before(date: PartialDate | None, until: PartialDate) -> bool:
    return date is not None and date.earliest <= until.latest
