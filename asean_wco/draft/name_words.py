"""Which words may be a name, a title before one, or a post."""

from __future__ import annotations

import re
from collections.abc import Sequence

from asean_wco.draft.gazetteer import countries_elsewhere
from asean_wco.draft.names import Word
from asean_wco.draft.reading import ReleaseReading
from asean_wco.draft.vocabulary import (
    COUNTRIES_IN_NAMES,
    HONORIFICS,
    NOT_IN_POSTS,
    NOT_NAMES,
    PARTICLES,
    SMALL_POSTS,
    TITLES,
)
from asean_wco.model.countries import codes_by_name
from asean_wco.model.month_names import NUMBER_OF_MONTH

BODY_NOUNS = re.compile(
    r"\b(?:Customs|Department|Ministry|Bureau|Directorate|Division|Secretariat|Organi[sz]ation"
    r"|Administration|Office"
    r"|Authority|Service|Region|WCO|ASEAN|A/P|Council|Commission|Force|Agency|Committee"
    r"|Government|Finance|Revenue|Institute|School|College|University|Academy|Cent(?:re|er)|Unit"
    r"|Section|Branch|Bank|Association|Federation|Chamber|Board|Corporation|Laboratory)\b",
    re.IGNORECASE,
)
PLURAL_POST = re.compile(
    r"(?:\w+[ -]){0,3}?(?:Directors|Commissioners|Ministers|Managers|Heads|Secretaries|Officers"
    r"|Experts"
    r"|Members|Representatives|Chairs|Delegates|Advis[eo]rs|Officials|Specialists|Analysts|Trainers"
    r"|Facilitators|Lecturers|Ambassadors|Deputies)",
    re.IGNORECASE,
)
POSSESSIVE = re.compile(r"[’']s$")
_MOST_NAMES = 20
# Shorter words in capitals alone are acronyms.
SHORTEST_SURNAME = 5


def is_honorific(word: Word) -> bool:
    """Return whether a word is a courtesy title, such as Ms. or Datuk."""
    is_written_so = word.text[:1].isupper() or word.text in ("ông", "bà", "ngài")
    return is_written_so and word.key in HONORIFICS


def is_small_post(reading: ReleaseReading, word: Word) -> bool:
    """Return whether a small word may belong to a post, as in "directeur des douanes"."""
    is_written_small = reading.release.language in SMALL_POSTS and word.text.islower()
    return is_written_small and word.key not in NOT_IN_POSTS


def names_post(word: Word) -> bool:
    """Return whether a word names a post, or one of several people."""
    return word.key in TITLES or bool(PLURAL_POST.fullmatch(word.text))


def may_be_name(word: Word) -> bool:
    """Return whether a word may be a part of the name of a person."""
    text = word.text
    if not text[:1].isupper() or any(letter.isdigit() for letter in text):
        return False
    is_acronym = _ACRONYM_IN_PLURAL.fullmatch(text) or (text.isupper() and word.key in _ACRONYMS)
    if is_acronym or not NOT_NAMES.isdisjoint((word.key, POSSESSIVE.sub("", text).lower())):
        return False
    is_country = word.folded in codes_by_name() or word.folded in countries_elsewhere()
    return not is_country or word.folded in COUNTRIES_IN_NAMES


_ACRONYM_IN_PLURAL = re.compile("[A-Z]{2,}[’']?s")
_ACRONYMS = frozenset(
    "djbc kpu kppbc usa eu un adb wto aeo ict ftz ipr hs vna vns asec ccc rtcs".split()
)


def gap_between(reading: ReleaseReading, before: Word, after: Word) -> str:
    """Return what stands between two words of a text."""
    return reading.text[before.end : after.start]


# What stands between the words of a name; a nickname has a bracket or quotation marks behind it.
_WITHIN_NAME = re.compile(r"[ -]|\. ?| ?[\"“”'’] ?|[\"“”)] ")
_OPENS_NICKNAME = re.compile(r" ?\( ?")


def length_of_name(
    reading: ReleaseReading, words: Sequence[Word], position: int, *, is_titled: bool = False
) -> int:
    """Return how many words from a place on are one name.

    Args:
        reading: of the release.
        words: of the sentence.
        position: of the first word.
        is_titled: whether a courtesy title says that a name begins, so that it may be a word as
            well, such as May or Young.
    """
    length = 0
    for word in words[position : position + _MOST_NAMES]:
        gap = gap_between(reading, words[position + length - 1], word) if length else ""
        if length and not (_WITHIN_NAME.fullmatch(gap) or _is_nickname(reading, gap, word)):
            break
        is_of_titled = is_titled and length < 2 and word.text.istitle() and word.key not in TITLES
        is_part = length > 0 and (
            word.key in PARTICLES
            or is_honorific(word)
            or (gap == "-" and word.text.islower() and word.text != "the")
            or (word.key in NUMBER_OF_MONTH and word.text.istitle())
        )
        # "James A. Berg".
        is_initial = len(word.text) == 1 and reading.text.startswith(f"{word.text}.", word.start)
        is_initial = is_initial and word.text.isupper()
        if not (may_be_name(word) or is_initial or is_of_titled or is_part):
            break
        length += 1
    while length > 1 and words[position + length - 1].text.islower():
        # "Tae-il Kang", but a small word at the end is none of a name.
        if gap_between(reading, *words[position + length - 2 : position + length]) == "-":
            break
        length -= 1
    return length


def _is_nickname(reading: ReleaseReading, gap: str, word: Word) -> bool:
    """Return whether a word in brackets is a nickname.

    So in "Ana (Nan) Reyes", but not in "Ana Reyes (Utopia Customs)".
    """
    is_closed = reading.text[word.end : word.end + 1] in tuple(')"”')
    return bool(_OPENS_NICKNAME.fullmatch(gap)) and word.text.istitle() and is_closed
