"""A table of text with a line for each key, of which few are read.

Lines are sorted by their bytes, so that one is found by bisection. They stay bytes: to decode
thousands of them would take longer than what is looked up.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator


class LineTable:
    """A table whose lines begin with a key and a tab.

    Args:
        content: of the file.
    """

    def __init__(self, content: bytes) -> None:
        self._lines = content.splitlines()

    def of(self, key: str) -> str:
        """Return what stands behind a key and its tab; empty where it has no line."""
        # Half of a surrogate pair is in no key.
        start = f"{key}\t".encode(errors="replace")
        place = bisect_left(self._lines, start)
        if place == len(self._lines) or not self._lines[place].startswith(start):
            return ""
        return self._lines[place][len(start) :].decode()

    def items(self) -> Iterator[tuple[str, str]]:
        """Yield each key with what stands behind it."""
        for line in self._lines:
            key, _, rest = line.decode().partition("\t")
            yield key, rest
