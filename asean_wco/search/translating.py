"""The words of a query in English: cut where they run together, and translated from other languages."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache
from typing import NamedTuple

from asean_wco.model.folding import fold
from asean_wco.search import vocabulary as words_of
from asean_wco.search.correction import joined_words
from asean_wco.search.index import Index
from asean_wco.search.times import common_era

_LONGEST_PHRASE = 5
# Letters and numbers that were typed without a space between them.
_RUN_TOGETHER = re.compile(
    r"(?<=[a-z]{2})(?=\d)|(?<=\d(?:st|nd|rd|th))(?=[a-z])|(?<=\d)(?!st|nd|rd|th)(?=[a-z]{3})"
    r"|(?<=[^\x00-\x7f])(?=\d)|(?<=\d)(?=[^\x00-\x7f])"
)
# An article that `fold` leaves at its word: l'ASEAN.
_ELIDED = re.compile(r"[ld][aeiouh][a-z]{3,}", re.ASCII)


class Token(NamedTuple):
    """A word of a query, and the phrase of another language that it was translated from."""

    word: str
    phrase: str = ""


def split_together(word: str) -> str:
    """Return a word with spaces where letters and numbers were run together: ``adgcm 33``."""
    return _RUN_TOGETHER.sub(" ", word)


def translated(words: Sequence[str]) -> list[Token]:
    """Return folded words with those of other languages in our translation."""
    found: list[Token] = []
    place = 0
    while place < len(words):
        size = longest(words, place, lambda phrase: phrase in words_of.FOREIGN)
        phrase = " ".join(words[place : place + size])
        if size:
            found += [Token(word, phrase) for word in words_of.FOREIGN[phrase].split()]
        else:
            found += _from_script(words[place])
        place += max(size, 1)
    return found


def longest(words: Sequence[str], place: int, is_known: Callable[[str], bool]) -> int:
    """Return how many words from a place on make the longest phrase that is known; 0 for none."""
    for size in range(min(_LONGEST_PHRASE, len(words) - place), 0, -1):
        if is_known(" ".join(words[place : place + size])):
            return size
    return 0


@cache
def _script_words() -> list[tuple[str, str]]:
    """Return the words of other scripts, folded, the longest first."""
    folded = {fold(word).replace(" ", ""): english for word, english in words_of.SCRIPTS.items()}
    return sorted(folded.items(), key=lambda item: -len(item[0]))


@cache
def _counters() -> frozenset[str]:
    return frozenset(fold(word) for word in words_of.COUNTERS)


def _from_script(word: str) -> list[Token]:
    """Return a word, split into the known words of a script that runs words together."""
    if word.isascii() or not any(letter >= words_of.FIRST_OF_RUNNING_SCRIPTS for letter in word):
        return [Token(word)]
    parts = [Token(word)]
    for foreign, english in _script_words():
        for number, part in enumerate(parts):
            if part.phrase or foreign not in part.word:
                continue
            before, _, after = part.word.partition(foreign)
            new = [Token(english_word, foreign) for english_word in english.split()]
            parts[number : number + 1] = [
                *([Token(before)] if before else []),
                *new,
                *([Token(after)] if after else []),
            ]
            break
    return parts


def tokens_of(text: str, index: Index) -> list[Token]:
    """Return the words of a text, folded and translated.

    Args:
        text: as typed, with dates written out.
        index: of all records, for the words that are known.
    """
    words = joined_words(common_era(fold(text).split()), index)
    parts = [part for word in words for part in _parts(word, index)]
    return [token for token in translated(parts) if token.word not in _counters()]


def _parts(word: str, index: Index) -> list[str]:
    """Return a word, cut where letters and numbers run together unless records write it so."""
    parts = split_together(word).split()
    if index.having(word):
        return [word]
    if _ELIDED.fullmatch(word) and index.having(word[1:]):
        return [word[1:]]
    return parts or [word]
