"""The words of a query in English: cut where they run together, translated from other languages."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from functools import cache

from asean_wco.model.folding import fold, han_number, ordinal
from asean_wco.model.times import common_era
from asean_wco.model.translations import SEARCH, meaning, meanings_in_scripts
from asean_wco.model.tuples import NamedTuple
from asean_wco.search.correction import joined_words, misread_digits
from asean_wco.search.index import Index
from asean_wco.search.vocabulary import FIRST_OF_RUNNING_SCRIPTS

_LONGEST_PHRASE = 8
# A Korean syllable is folded into its letters; what these follow is only the start of one.
_REST_OF_SYLLABLE = "[\u1160-\u11ff]"
# Letters and numbers that were typed without a space between them.
_RUN_TOGETHER = (
    r"(?<=[a-z]{2})(?=\d)|(?<=\d(?:st|nd|rd|th))(?=[a-z])|(?<=\d)(?!st|nd|rd|th)(?=[a-z]{3})"
    r"|(?<=[^\x00-\x7f])(?=\d)|(?<=\d)(?=[^\x00-\x7f])"
)
_SCRIPTS_WITH_DIGITS = "THAI LAO KHMER MYANMAR".split()
_HAN_SESSION = r"第\s?(\d{1,3}|[一二三四五六七八九十]{1,3})\s?[届屆回次]"
_KOREAN_SESSION = r"제\s?(\d{1,3})\s?[차회](?![가-힣]*일)"


class Token(NamedTuple):
    """A word of a query, and the phrase of another language that it was translated from."""

    word: str
    phrase: str = ""


def with_digits(text: str) -> str:
    """Return a text with numbers of other scripts as ours: ``๓๓``, ``第三十三届`` as ``33rd``.

    The first one may also be the first of all, and stays as it is.
    """
    if text.isascii():
        return text
    text = text.translate(_digits())
    text = re.sub(_HAN_SESSION, lambda said: _as_ordinal(said[0], han_number(said[1])), text)
    return re.sub(_KOREAN_SESSION, lambda said: _as_ordinal(said[0], int(said[1])), text)


@cache
def _digits() -> dict[int, str]:
    """Return our digits by the code points of those of other scripts."""
    return {
        ord(unicodedata.lookup(f"{script} DIGIT {unicodedata.name(digit).split()[1]}")): digit
        for script in _SCRIPTS_WITH_DIGITS
        for digit in "0123456789"
    }


def _as_ordinal(typed: str, number: int) -> str:
    """Return the number of a session as an ordinal in digits, apart from the words beside it."""
    return f" {ordinal(number)} " if number > 1 else typed


def longest(words: Sequence[str], position: int, is_known: Callable[[str], object]) -> str:
    """Return the longest phrase that is known and begins at a position; empty for none."""
    sizes = range(_LONGEST_PHRASE, 0, -1)
    phrases = (" ".join(words[position : position + size]) for size in sizes)
    return next((phrase for phrase in phrases if is_known(phrase)), "")


def size_of(phrase: str) -> int:
    """Return how many words a phrase has."""
    return phrase.count(" ") + 1


@cache
def _scripts() -> tuple[dict[str, str], re.Pattern[str]]:
    """Return the meanings of words of scripts that run words together, and a pattern of them."""
    known = {
        fold(word).replace(" ", ""): english
        for word, english in meanings_in_scripts((SEARCH,)).items()
        if max(word) >= FIRST_OF_RUNNING_SCRIPTS
    }
    ordered = sorted(known, key=len, reverse=True)
    return known, re.compile(f"((?:{'|'.join(map(re.escape, ordered))})(?!{_REST_OF_SYLLABLE}))")


def _from_script(word: str) -> Iterator[Token]:
    """Yield the parts of a word of a script that runs words together, the known ones translated."""
    known, pattern = _scripts()
    for position, part in enumerate(pattern.split(word)):
        if position % 2:
            yield from (Token(english, part) for english in known[part].split())
        elif part:
            yield Token(part)


def _translated(words: Sequence[str]) -> Iterator[Token]:
    """Yield folded words with those of other languages in our translation."""
    position = 0
    while position < len(words):
        phrase = longest(words, position, lambda phrase: meaning(phrase, SEARCH) is not None)
        if phrase:
            in_english = meaning(phrase, SEARCH) or ""
            yield from (Token(word, phrase) for word in in_english.split())
        elif max(words[position]) >= FIRST_OF_RUNNING_SCRIPTS:
            yield from _from_script(words[position])
        else:
            yield Token(words[position])
        position += size_of(phrase)


def tokens_of(text: str, index: Index) -> list[Token]:
    """Return the words of a text, folded and translated.

    Args:
        text: as typed, with dates written out.
        index: of all records, for the words that are known.
    """
    words = joined_words(common_era(fold(text).split()), index)
    return list(_translated([part for word in words for part in _parts(word, index)]))


def _parts(word: str, index: Index) -> list[str]:
    """Return a word, cut where letters and numbers run together unless records write it so."""
    if word.isalpha() or index.having(word):
        return [word]
    return misread_digits(word, index) or re.sub(_RUN_TOGETHER, " ", word).split()
