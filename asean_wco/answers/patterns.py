"""Patterns that are looked for in questions, each compiled only where it may be found.

To compile all of them takes 8 ms, as long as to search, and few of them are found in a question.
"""

from __future__ import annotations

import re
from collections.abc import Callable


class Pattern:
    """A regular expression that is compiled when a text may hold it.

    Args:
        pattern: the regular expression.
        marks: texts in small letters, one of which stands wherever the pattern does; none where
            nothing tells beforehand.
    """

    def __init__(self, pattern: str, *marks: str) -> None:
        self._pattern = pattern
        self._marks = marks

    def search(self, text: str) -> re.Match[str] | None:
        """Return the first place of the pattern in a text; None if it has none."""
        if self._may_be_in(text):
            return re.search(self._pattern, text)
        return None

    def sub(self, new: str | Callable[[re.Match[str]], str], text: str) -> str:
        """Return a text with something new in each place of the pattern."""
        if self._may_be_in(text):
            return re.sub(self._pattern, new, text)
        return text

    def _may_be_in(self, text: str) -> bool:
        if not self._marks:
            return True
        lowered = text.lower()
        return any(mark in lowered for mark in self._marks)
