"""Hatching as plain lines: a browser that prints turns each SVG pattern into an image, and the paper into megabytes."""

from __future__ import annotations

import math
from collections.abc import Iterator

_APART = 5.0
# Signs are so small that two or three lines must do.
_APART_IN_SIGN = 3.0
_Line = tuple[float, float, float, float]


def _offsets(first: float, last: float, apart: float) -> Iterator[float]:
    """Places at even distances inside of a stretch, the same number on both sides of its middle."""
    count = max(int((last - first) / apart), 1)
    margin = (last - first - (count - 1) * apart) / 2
    yield from (first + margin + number * apart for number in range(count))


def _path(lines: Iterator[_Line]) -> str:
    return "".join(f"M{x1:.1f} {y1:.1f}L{x2:.1f} {y2:.1f}" for x1, y1, x2, y2 in lines)


def hatched_box(x: float, y: float, width: float, height: float) -> str:
    """Lines from lower left to upper right across a box, as the data of an SVG path."""

    def lines() -> Iterator[_Line]:
        for foot in _offsets(-height, width, _APART):
            begin, end = max(foot, 0.0), min(foot + height, width)
            yield x + begin, y + height - (begin - foot), x + end, y + height - (end - foot)

    return _path(lines())


def hatched_disc(x: float, y: float, radius: float) -> str:
    """The same across a disc around a point."""

    def lines() -> Iterator[_Line]:
        for away in _offsets(-radius, radius, _APART_IN_SIGN):
            half = math.sqrt(radius * radius - away * away)
            # The middle of each line lies on the falling diagonal, the line itself along the rising one.
            middle, reach = away * math.sqrt(0.5), half * math.sqrt(0.5)
            yield x + middle - reach, y + middle + reach, x + middle + reach, y + middle - reach

    return _path(lines())


def hatched_diamond(x: float, y: float, radius: float) -> str:
    """The same across a diamond around a point."""

    def lines() -> Iterator[_Line]:
        for away in _offsets(-radius, radius, _APART_IN_SIGN):
            yield (
                x + (away - radius) / 2,
                y + (away + radius) / 2,
                x + (away + radius) / 2,
                y + (away - radius) / 2,
            )

    return _path(lines())
