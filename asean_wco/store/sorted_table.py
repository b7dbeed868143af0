"""One table of a built store, read a line at a time."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING, Any

from asean_wco.errors import DataError
from asean_wco.store.layout import LINE_DIGITS, LINES_TABLE

if TYPE_CHECKING:
    from asean_wco.store.file import StoreFile

# Most lines fit in so many bytes, so that one reading is enough.
_READ_AHEAD = 2048
# From so many readings on, a table is held in memory, unless it is larger than so many bytes.
_MANY = 100
_MOST_HELD = 1 << 22


def _split(line: bytes) -> tuple[bytes, bytes]:
    """Return the key and the value, as JSON, of a line of a table."""
    key, _, value = line[1:].partition(b'":')
    return key, value.removesuffix(b",")


class SortedTable:
    """A table that is read a line at a time: a key is found by bisection over the bytes, since lines are sorted by key.

    Args:
        file: a store file that was laid out by `layout.compose`.
        name: of the table.
    """

    def __init__(self, file: StoreFile, name: str) -> None:
        self._file = file
        self._name = name
        self._size = file.header.extents[name].length
        # By where a bisection looked: where the line there begins, its key, and where the next line begins.
        self._seen: dict[int, tuple[int, bytes, int]] = {}
        self._held: bytes | None = None
        self._readings = 0

    def __len__(self) -> int:
        """How many lines it has."""
        return self._file.header.extents[self._name].records

    def get(self, key: str) -> Any:
        """The value under a key; None when there is none."""
        found = next(self.since(key), None)
        return found[1]() if found and found[0] == key else None

    def since(self, key: str) -> Iterator[tuple[str, Callable[[], Any]]]:
        """The keys from one on, in order, each with a function that reads its value."""
        start = self._first(key.encode(errors="surrogatepass"))
        while start < self._size - 1:
            line = self._line(start)
            found, value = _split(line)
            yield found.decode(errors="replace"), partial(self._file.parse, value)
            start += len(line) + 1

    def all(self) -> dict[str, Any]:
        """All values by key, for when most of them are needed."""
        found = self._file.parse(self._file.read(self._name))
        if not isinstance(found, dict):
            raise DataError(f"{self._file.where}: its table {self._name} is not an object.")
        return found

    def holding(self, field: str, is_wanted: Callable[[str], bool]) -> dict[str, Any]:
        """Return the values by key in which a wanted text stands under a name, and perhaps others.

        Only these are read as JSON, which takes most of the time that a long table takes.

        Args:
            field: the name under which the text stands.
            is_wanted: says of a text whether it will do.
        """
        content = self._file.read(self._name)
        name = f'"{field}":'.encode()
        told = set(re.findall(re.escape(name) + rb'("(?:[^"\\]|\\.)*")', content))
        wanted = [name + text for text in told if is_wanted(str(self._file.parse(text)))]
        found = {}
        for line in content.split(b"\n"):
            if any(text in line for text in wanted):
                key, value = _split(line)
                found[key.decode(errors="replace")] = self._file.parse(value)
        return found

    def nth(self, number: int) -> tuple[str, Any]:
        """The key and the value of a line, counted from 0; only for the table that `layout.LINES_TABLE` knows."""
        place = len(f'{{\n"{self._name}":"') + number * LINE_DIGITS
        try:
            start = int(self._file.read(LINES_TABLE, place, place + LINE_DIGITS), 16)
            key, value = _split(self._line(start))
            return key.decode(), self._file.parse(value)
        except ValueError:
            raise self._file.damaged(self._name) from None

    def _first(self, wanted: bytes) -> int:
        """Where the first line begins whose key is not below the one that is wanted."""
        low, high = 2, self._size - 1
        while low < high:
            middle = (low + high) // 2
            start, key, after = self._seen.get(middle) or self._look(middle)
            low, high = (after, high) if key < wanted else (low, start)
        return low

    def _look(self, position: int) -> tuple[int, bytes, int]:
        """The line that a byte belongs to: its beginning, its key, the beginning of the next; every bisection asks."""
        start = self._line_start(position)
        line = self._line(start)
        self._seen[position] = start, _split(line)[0], start + len(line) + 1
        return self._seen[position]

    def _line_start(self, position: int) -> int:
        """Where the line begins that a byte belongs to."""
        while True:
            start = max(0, position - _READ_AHEAD)
            newline = self._read(start, position).rfind(b"\n")
            if newline >= 0 or start == 0:
                return start + newline + 1
            position = start

    def _line(self, start: int) -> bytes:
        """The line that begins at a byte, without its end."""
        size = _READ_AHEAD
        while True:
            content = self._read(start, start + size)
            end = content.find(b"\n")
            if end >= 0 or start + size >= self._size:
                return content[:end] if end >= 0 else content
            size *= 4

    def _read(self, start: int, end: int) -> bytes:
        """Return some bytes; once many were asked for, all are held, and none is checked again."""
        if self._held is not None:
            return self._held[start:end]
        self._readings += 1
        if self._readings > _MANY and self._size <= _MOST_HELD:
            self._held = self._file.read(self._name)
        return self._file.read(self._name, start, end)
