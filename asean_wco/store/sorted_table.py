"""One table of a built store, which is read by line."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING, Any

from asean_wco.errors import DataError
from asean_wco.store.layout import BLOCK, LINE_DIGITS, LINES_TABLE

if TYPE_CHECKING:
    from asean_wco.store.file import StoreFile

# Few lines have more bytes than this, so that one reading is enough.
_READ_AHEAD = 4096
# Lines of so many bytes are searched together.
_NEAR = 4096


def _split(line: bytes) -> tuple[bytes, bytes]:
    """Return the key and the value of a line of a table, the value as JSON."""
    key, _, value = line[1:].partition(b'":')
    return key, value.removesuffix(b",")


class SortedTable:
    """A table that is read by line.

    The lines are sorted by key, so that a bisection finds a key.

    Args:
        file: a store file from `layout.compose`.
        name: name of the table.
    """

    def __init__(self, file: StoreFile, name: str) -> None:
        self._file = file
        self._name = name
        self._size = file.header.extents[name].length
        # Where the table begins in its first block.
        self._offset = file.header.extents[name].offset % BLOCK
        # For each place where a bisection looked: the beginning of the line there, its key, and
        # the beginning of the next line.
        self._seen: dict[int, tuple[int, bytes, int]] = {}
        # The lines that have a text in a field, for the fields that were looked through.
        self._holders: dict[str, dict[bytes, list[bytes]]] = {}

    def __len__(self) -> int:
        """Return the number of lines."""
        return self._file.header.extents[self._name].records

    def get(self, key: str) -> Any:
        """Return the value of a key; None if there is no such key."""
        wanted = key.encode(errors="surrogatepass")
        start = self._first(wanted)
        if start >= self._size - 1:
            return None
        first, value = _split(self._line(start))
        return self._file.parse(value) if first == wanted else None

    def since(self, key: str) -> Iterator[tuple[str, Callable[[], Any]]]:
        """Yield the keys from one on in order, with functions that read their values.

        Args:
            key: the first key; if it is missing, the next one is the first.
        """
        start = self._first(key.encode(errors="surrogatepass"))
        while start < self._size - 1:
            line = self._line(start)
            key_of_line, value = _split(line)
            yield key_of_line.decode(errors="replace"), partial(self._file.parse, value)
            start += len(line) + 1

    def each(self) -> Iterator[tuple[str, Callable[[], Any]]]:
        """Yield all keys in order, with functions that read their values, for a few long lines."""
        for line in self._file.read(self._name).split(b"\n")[1:-1]:
            key, value = _split(line)
            yield key.decode(errors="replace"), partial(self._file.parse, value)

    def all(self) -> dict[str, Any]:
        """Return all values by key, for when most of them are needed."""
        values = self._file.parse(self._file.read(self._name))
        if not isinstance(values, dict):
            raise DataError(f"{self._file.where}: its table {self._name} is not an object.")
        return values

    def holding(self, field: str, is_wanted: Callable[[str], bool]) -> dict[str, Any]:
        """Return the values by key that have a wanted text in a field, and perhaps others.

        Only these are read as JSON, which would take most of the time for a long table.

        Args:
            field: name of the field.
            is_wanted: tells whether a text is wanted.
        """
        if field not in self._holders:
            pattern = re.escape(f'"{field}":'.encode()) + rb'("(?:[^"\\]|\\.)*")'
            holders = self._holders[field] = {}
            for line in self._file.read(self._name).split(b"\n"):
                for text in re.findall(pattern, line):
                    holders.setdefault(text, []).append(line)
        wanted: set[bytes] = set()
        for text, lines in self._holders[field].items():
            if is_wanted(str(self._file.parse(text))):
                wanted.update(lines)
        pairs = map(_split, sorted(wanted))
        return {key.decode(errors="replace"): self._file.parse(value) for key, value in pairs}

    def nth(self, number: int) -> tuple[str, Any]:
        """Return the key and the value of a line of the search table.

        Args:
            number: number of the line from 0. `layout.LINES_TABLE` has the places of these lines.
        """
        try:
            line = self._line(self._place_of(number))
            key, value = _split(line)
            if line.startswith(b'"'):
                return key.decode(), self._file.parse(value)
        except ValueError:
            pass
        raise self._file.damaged(self._name)

    def number_of(self, key: str) -> int | None:
        """Return the number of the line with a key of the search table; None if there is none."""
        start = self._first(key.encode(errors="surrogatepass"))
        if start >= self._size - 1 or _split(self._line(start))[0] != key.encode():
            return None
        try:
            return bisect_left(range(len(self)), start, key=self._place_of)
        except ValueError:
            raise self._file.damaged(self._name) from None

    def _place_of(self, number: int) -> int:
        """Return where a line of the search table begins."""
        place = len(f'{{\n"{self._name}":"') + number * LINE_DIGITS
        return int(self._file.read(LINES_TABLE, place, place + LINE_DIGITS), 16)

    def _first(self, wanted: bytes) -> int:
        """Return the beginning of the first line whose key is not below a wanted key.

        A bisection over the bytes finds lines that are few bytes together. There the key is
        looked for as text, which takes less time than to look at one line after the other.
        """
        low, high = 2, self._size - 1
        while high - low > _NEAR:
            middle = (low + high) // 2
            start, key, after = self._seen.get(middle) or self._look(middle)
            if key < wanted:
                low = after
            else:
                high = start
        # With the end of the line before them, and with their own.
        content = self._read(low - 1, high)
        place = content.find(b'\n"%b":' % wanted)
        if place >= 0:
            return low + place
        lines = content[1:].split(b"\n")
        before = bisect_left(lines, wanted, hi=len(lines) - 1, key=lambda line: _split(line)[0])
        return low + before + sum(map(len, lines[:before]))

    def _look(self, position: int) -> tuple[int, bytes, int]:
        """Return and remember the line that a byte belongs to.

        Returns:
            The beginning of the line, its key, and the beginning of the next line.
        """
        # Most lines are in one block, which is read as a whole.
        first = max(0, position - (self._offset + position) % BLOCK)
        block = self._read(first, first + BLOCK - (self._offset + first) % BLOCK)
        start = block.rfind(b"\n", 0, position - first) + 1
        end = block.find(b"\n", position - first)
        line = block[start:end]
        start += first
        if end < 0 or start == first > 0:
            start = self._line_start(position)
            line = self._line(start)
        self._seen[position] = start, _split(line)[0], start + len(line) + 1
        return self._seen[position]

    def _line_start(self, position: int) -> int:
        """Return the beginning of the line that a byte belongs to."""
        while True:
            start = max(0, position - _READ_AHEAD)
            newline = self._read(start, position).rfind(b"\n")
            if newline >= 0 or start == 0:
                return start + newline + 1
            position = start

    def _line(self, start: int) -> bytes:
        """Return the line that begins at a byte, without its end."""
        size = _READ_AHEAD
        while True:
            line, newline, _ = self._read(start, start + size).partition(b"\n")
            if newline or start + size >= self._size:
                return line
            size *= 4

    def _read(self, start: int, end: int) -> bytes:
        """Return some bytes, whose blocks the file keeps."""
        return self._file.read(self._name, start, end)
