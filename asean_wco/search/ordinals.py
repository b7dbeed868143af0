"""The number of a session, in digits, words or Roman numerals."""

from __future__ import annotations

import re
from collections.abc import Sequence

_ROMAN = re.compile(r"(?=[xvi])x{0,4}(?:ix|iv|v?i{0,3})", re.ASCII)
_UNITS = "first second third fourth fifth sixth seventh eighth ninth".split()
_TEENS = (
    "tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth "
    "nineteenth"
).split()
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50}
_ORDINALS = {word: number for number, word in enumerate((*_UNITS, *_TEENS), 1)}
_ORDINALS |= {"twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50}


def ordinal_at(words: Sequence[str], place: int) -> tuple[int, int]:
    """Return the ordinal that begins at a place, and how many words tell it; zeros for none."""
    word = words[place]
    after = words[place + 1] if place + 1 < len(words) else ""
    if word in _TENS:
        number = _TENS[word] + _ORDINALS.get(after, 0)
        return (number, 2) if number % 10 and _ORDINALS.get(after, 10) < 10 else (0, 0)
    if word in _ORDINALS:
        return _ORDINALS[word], 1
    digits = word.rstrip("stndrh")
    if (
        digits.isdecimal()
        and digits.isascii()
        and int(digits) < 1000
        and len(word) - len(digits) in (0, 2)
    ):
        return int(digits), 1
    if (len(word) > 1 or (place and word in ("v", "x"))) and _ROMAN.fullmatch(word):
        return _roman(word), 1
    return 0, 0


def _roman(word: str) -> int:
    values = [{"i": 1, "v": 5, "x": 10}[letter] for letter in word]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < after else value for value, after in pairs)
