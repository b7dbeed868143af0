"""Whether a text asks something: told without reading any record, since every search asks it."""

from __future__ import annotations

_OPENERS = frozenset("who when where which what how".split())


def is_question(text: str) -> bool:
    """Return whether a text ends in a question mark or begins with a word that asks."""
    words = text.lower().split()
    if len(words) < 2:
        return False
    return text.rstrip().endswith("?") or words[0] in _OPENERS
