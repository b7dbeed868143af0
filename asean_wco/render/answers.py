"""What an answer rests on, and which of its dates the user has corrected.

`answers_view` lays answers out for a terminal; nothing here needs rich.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from asean_wco.facts.fact import COUNTED, Fact
from asean_wco.facts.when import dates_of
from asean_wco.library import Library
from asean_wco.model.dates import display_period


class Answered(Protocol):
    """What an answer says, whoever gives it."""

    @property
    def text(self) -> str:
        """One or a few sentences."""
        ...

    @property
    def values(self) -> tuple[str | int | float, ...]:
        """The bare values."""
        ...

    @property
    def certainty(self) -> str:
        """How certain it is."""
        ...

    @property
    def records(self) -> tuple[str, ...]:
        """The ids of the records that it rests on."""
        ...

    @property
    def sources(self) -> tuple[str, ...]:
        """The ids of its sources."""
        ...

    @property
    def facts(self) -> tuple[Fact, ...]:
        """The facts that bear it out."""
        ...

    @property
    def reading(self) -> str:
        """How the question was read."""
        ...


def facts_behind(answer: Answered, library: Library) -> list[Fact] | None:
    """Return what an answer rests on; None for a count, which rests on whole records.

    A date that the user has corrected counts only if the answer is that date. Where it stands
    beside the name of a meeting, `mark_of_date` marks it.

    Args:
        answer: to a question.
        library: for the dates of the records.
    """
    if answer.certainty == COUNTED or not answer.facts:
        return None
    asked_for = [fact for fact in _own_dates(answer, library) if str(fact.value) in answer.values]
    return [*answer.facts, *asked_for]


def _own_dates(answer: Answered, library: Library) -> list[Fact]:
    """Return the dates of the records of an answer that the user has corrected."""
    own = [fact for name in answer.records for fact in library.corrected_facts_of(name)]
    return [fact for fact in own if fact.field in ("start", "end")]


def mark_of_date(answer: Answered, library: Library, rests_on: Sequence[Fact] | None) -> str:
    """Return the mark for a date beside the name of a meeting that the user has corrected.

    Args:
        answer: to a question.
        library: for the dates of the records.
        rests_on: the facts of the answer, which are marked by themselves; None for all.
    """
    if rests_on is None or any(fact.is_own for fact in rests_on):
        return ""
    for fact in _own_dates(answer, library):
        start, end = dates_of(library.get(fact.about))
        if start is not None and display_period(start, end) in answer.text:
            return f"[date {library.own_words_of(fact.about, facts=[fact])}]"
    return ""
