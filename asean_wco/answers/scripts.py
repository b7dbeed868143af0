"""Words of scripts that write no spaces, or tie endings to their words, cut and put in ours."""

from __future__ import annotations

import re
from functools import cache

from asean_wco.answers import languages
from asean_wco.model.translations import SEARCH, meanings_in_scripts

# Letters of Thai, Lao, Khmer, Chinese, Japanese and Korean, with single spaces between them.
_OF_SCRIPT = "[\u0e00-\u0eff\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]"
# The first of these letters; all others come after it. To compile the patterns takes as long as to
# rank all candidates, so that is done only for a text with such letters.
_FIRST_LETTER = "\u0e00"
_RUN_OF_SCRIPT = f"{_OF_SCRIPT}+(?:[ ·-]{_OF_SCRIPT}+)*"
_HANGUL = "[\uac00-\ud7af]"
_LONGEST_LITTLE = 20


def scripts_apart(text: str) -> str:
    """Return a text with the words of other scripts that ask in ours, and all others apart."""
    if max(text, default="") < _FIRST_LETTER:
        return text
    return re.sub(_RUN_OF_SCRIPT, _from_script, text)


def is_of_script(word: str) -> bool:
    """Return whether a word begins with letters of one of these scripts."""
    return word >= _FIRST_LETTER and bool(re.match(_OF_SCRIPT, word))


def _from_script(run: re.Match[str]) -> str:
    """Return a run of letters of other scripts with the words that ask in ours, and the rest apart.

    What is of the field is left to the search. Little words are left out beside what is known, and
    stay in a name that nobody knows.
    """
    letters = run[0]
    kept: list[str] = []
    place, is_beside = 0, _may_begin_little(run.string, run.start())
    while place < len(letters):
        if letters[place] == " ":
            kept.append(" ")
            place += 1
            is_beside = _may_begin_little(letters, place)
            continue
        size = _size_in_script(letters, place)
        phrase = letters[place : place + size]
        if size:
            asking = _in_scripts().get(phrase)
            kept.append(f" {phrase if asking is None else asking} ")
            is_beside = True
            place += size
            continue
        little = _little_size(letters, place) if is_beside else 0
        if not little:
            kept.append(letters[place])
            is_beside = False
        place += little or 1
    return f" {''.join(kept)} "


def _may_begin_little(text: str, place: int) -> bool:
    """Return whether a little word may begin at a place; in Korean each is tied to another word."""
    is_apart = not place or text[place - 1] == " "
    return not (is_apart and re.match(_HANGUL, text[place:]))


def _size_in_script(letters: str, place: int) -> int:
    """Return how many letters from a place on are the longest phrase that is known; 0 for none."""
    known, longest = _known_in_scripts()
    sizes = range(min(longest, len(letters) - place), 0, -1)
    return next((size for size in sizes if letters[place : place + size] in known), 0)


def _little_size(letters: str, place: int) -> int:
    """Return how many letters from a place on are little words; 0 for none."""
    little = _little_in_scripts()
    sizes = range(min(_LONGEST_LITTLE, len(letters) - place), 0, -1)
    return next((size for size in sizes if letters[place : place + size] in little), 0)


@cache
def _in_scripts() -> dict[str, str]:
    """Return the words of scripts without spaces that ask, with their meanings."""
    return meanings_in_scripts(languages.SCRIPTS)


@cache
def _known_in_scripts() -> tuple[frozenset[str], int]:
    """Return the words of these scripts that ask or are of the field, and the longest size."""
    of_field = {word for word, english in meanings_in_scripts((SEARCH,)).items() if english}
    known = frozenset(of_field | _in_scripts().keys())
    return known, max(map(len, _in_scripts()))


@cache
def _little_in_scripts() -> frozenset[str]:
    """Return the little words of these scripts."""
    return frozenset(
        word for words in languages.LITTLE_IN_SCRIPTS.values() for word in words.split()
    )
