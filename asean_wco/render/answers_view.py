"""Answers: the sentences with footnotes, how the question was read, the numbered sources."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import RenderableType
from rich.text import Text

from asean_wco.library import Library
from asean_wco.render import words
from asean_wco.render.answers import Answered, facts_behind, mark_of_date
from asean_wco.render.card_view import source_block
from asean_wco.render.console import drawn, joined, styled


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
            styled(mark_of_date(answer, library, told), "doubt"),
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
