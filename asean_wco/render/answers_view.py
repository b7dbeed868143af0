"""Answers: the sentences with footnotes, how the question was read, the numbered sources."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from rich.console import RenderableType
from rich.text import Text

from asean_wco.facts.fact import COUNTED, Fact
from asean_wco.facts.when import dates_of
from asean_wco.library import Library
from asean_wco.model.dates import display_period
from asean_wco.render import words
from asean_wco.render.card_view import source_block
from asean_wco.render.console import drawn, joined, styled


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
    beside the name of a meeting, `_mark_of_date` marks it.

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


def _mark_of_date(answer: Answered, library: Library, rests_on: Sequence[Fact] | None) -> str:
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


def answer_blocks(
    answers: Sequence[Answered], library: Library, numbers: dict[str, int]
) -> list[RenderableType]:
    """Return answers as paragraphs, with the numbers of their sources and how they were read.

    Args:
        answers: the best first.
        library: for what is the user's own.
        numbers: of the sources that are numbered already; those of the answers are added.
    """
    blocks: list[RenderableType] = []
    for answer in answers:
        for source in answer.sources:
            numbers.setdefault(source, len(numbers) + 1)
        told = facts_behind(answer, library)
        paragraph = joined(
            styled(answer.text),
            styled(words.certainty_word(answer.certainty, answer.text), "doubt"),
            styled(library.own_mark_of(*answer.records, facts=told), "doubt"),
            styled(_mark_of_date(answer, library, told), "doubt"),
            styled(words.footnotes(numbers[source] for source in answer.sources), "note"),
        )
        blocks.append(paragraph)
        if answer.reading:
            blocks.append(styled(f"Looked for: {answer.reading}", "quiet"))
        blocks.append(Text(""))
    return blocks[:-1]


def answer_above(answer: Answered, width: int | None, *, color: bool) -> str:
    """Return an answer that stands above what a search found."""
    doubt = styled(words.certainty_word(answer.certainty, answer.text), "doubt")
    return drawn([joined(styled(answer.text), doubt), Text("")], width, color=color)


def answers_text(
    answers: Sequence[Answered], library: Library, width: int | None, *, color: bool, full: bool
) -> str:
    """Return answers for a person.

    Args:
        answers: the best first.
        library: for the sources.
        width: columns of the terminal; None where nothing needs to fit.
        color: whether to use colour.
        full: whether a long list of sources is shown to its end.
    """
    numbers: dict[str, int] = {}
    blocks = answer_blocks(answers, library, numbers)
    blocks += source_block(tuple(numbers), library, width, full=full)
    return drawn(blocks, width, color=color)
