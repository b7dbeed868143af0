"""Whether a search asks something: told without reading any record, since every search asks it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from asean_wco.answers.answer import Answer
    from asean_wco.library import Library

_OPENERS = frozenset("who when where which what how".split())


def is_question(text: str) -> bool:
    """Return whether a text ends in a question mark or begins with a word that asks."""
    words = text.lower().split()
    if len(words) < 2:
        return False
    return text.rstrip().endswith("?") or words[0] in _OPENERS


def answer_for_search(library: Library, text: str) -> Answer | None:
    """Return the answer to a search that is a question; None for one that is none or not known.

    Args:
        library: where the answer lies.
        text: of the search.
    """
    if not is_question(text):
        return None
    return next((answer for answer in library.ask(text) if answer.values), None)
