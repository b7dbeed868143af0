"""What stands around a place in a text, as rows of patterns."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple


class Around(NamedTuple):
    """What must stand directly before some words and directly after them.

    Attributes:
        before: is searched in what stands before the words, and ends with `$` to be next to them.
        after: is matched at the end of the words.
    """

    before: re.Pattern[str]
    after: re.Pattern[str]


def around(before: str = "", after: str = "", *, flags: re.RegexFlag = re.NOFLAG) -> Around:
    """Return a row of two patterns; an empty one fits everything."""
    return Around(re.compile(before, flags), re.compile(after, flags))


def fits(rows: Iterable[Around], text: str, start: int, end: int, first: int = 0) -> bool:
    """Return whether one of some rows fits the words at a place.

    Args:
        rows: of patterns.
        text: in which the words stand.
        start: of the words.
        end: of the words.
        first: where the sentence of the words begins.
    """
    return any(row.before.search(text, first, start) and row.after.match(text, end) for row in rows)
