"""Which words may be a name, a title before one, or a post."""

from __future__ import annotations

import re
from collections.abc import Sequence

from asean_wco.draft.gazetteer import countries_elsewhere
from asean_wco.draft.names import Word
from asean_wco.draft.reading import Reading
from asean_wco.draft.times import month_names
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


def key_of(word: Word) -> str:
    """Return a word in small letters, without apostrophes and a point at its end."""
    return word.text.lower().replace("’", "").replace("'", "").rstrip(".")


def is_honorific(word: Word) -> bool:
    """Return whether a word is a courtesy title, such as Ms. or Datuk."""
    is_written_so = word.text[:1].isupper() or word.text in ("ông", "bà", "ngài")
    return is_written_so and key_of(word) in HONORIFICS


def is_small_post(reading: Reading, word: Word) -> bool:
    """Return whether a small word may belong to a post, as in "directeur des douanes"."""
    is_written_small = reading.release.language in SMALL_POSTS and word.text.islower()
    return is_written_small and key_of(word) not in NOT_IN_POSTS


def is_title(word: Word) -> bool:
    """Return whether a word with a capital names a post, such as Director."""
    return word.text[:1].isupper() and is_title_in_any_case(word)


def is_title_in_any_case(word: Word) -> bool:
    """Return whether a word names a post."""
    key = key_of(word)
    return key in TITLES or key.split("-")[0] in TITLES


def may_be_name(word: Word) -> bool:
    """Return whether a word may be a part of the name of a person."""
    key = key_of(word)
    whose = POSSESSIVE.sub("", word.text).lower()
    if not word.text[:1].isupper() or any(letter.isdigit() for letter in word.text):
        return False
    is_acronym = word.text.isupper() and 2 <= len(word.text) <= 5 and key in _ACRONYMS
    is_acronym = is_acronym or bool(_ACRONYM_IN_PLURAL.fullmatch(word.text))
    is_country = word.folded in codes_by_name() or word.folded in countries_elsewhere()
    is_country = is_country and word.folded not in COUNTRIES_IN_NAMES
    is_other_word = key in NOT_NAMES or whose in NOT_NAMES
    return not is_other_word and not is_acronym and not is_country


_ACRONYM_IN_PLURAL = re.compile("[A-Z]{2,}[’']?s")
_ACRONYMS = frozenset(
    "djbc kpu kppbc usa eu un adb wto aeo ict ftz ipr hs vna vns asec ccc rtcs".split()
)


def gap_between(reading: Reading, before: Word, after: Word) -> str:
    """Return what stands between two words of a text."""
    return reading.text[before.end : after.start]


# After one of these, words such as "quốc" and "hải" are parts of a name.
_VIETNAMESE_SURNAMES = frozenset(
    "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Lưu Đinh Trịnh Đào Âu "
    "Tô Đoàn Tạ Thái Vương Quách Lương".split()
)
_MOST_VIETNAMESE = 4


def length_of_name(
    reading: Reading, words: Sequence[Word], position: int, *, is_titled: bool = False
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
    while position + length < len(words) and length < _MOST_NAMES:
        word = words[position + length]
        gap = gap_between(reading, words[position + length - 1], word) if length else ""
        if (
            length
            and (
                not re.fullmatch(r"[ -]|\. ?| ?[\"“”'’(] ?|[\"“”)] ", gap)
                or (
                    "(" in gap
                    # "Ana (Nan) Reyes", but no "Ana Reyes (Utopia Customs)".
                    and not (word.text.istitle() and reading.text[word.end : word.end + 1] in ')"”')
                )
            )
        ):
            break
        is_particle = length > 0 and (key_of(word) in PARTICLES or is_honorific(word))
        # "James A. Berg", "Tae-il Kang".
        is_initial = len(word.text) == 1 and word.text.isupper()
        is_initial = is_initial and reading.text[word.end : word.end + 1] == "."
        is_joined = gap == "-" and word.text.islower()
        is_month = length > 0 and key_of(word) in month_names() and word.text.istitle()
        is_month = is_month and not reading.text[word.end : word.end + 2].strip()[:1].isdigit()
        is_word = is_titled and length < 2 and word.text.istitle() and key_of(word) not in TITLES
        is_vietnamese = 0 < length < _MOST_VIETNAMESE and word.text.istitle() and gap == " "
        is_vietnamese = is_vietnamese and words[position].text in _VIETNAMESE_SURNAMES
        is_vietnamese = is_vietnamese and key_of(word) not in TITLES
        is_part = is_vietnamese or is_particle or is_initial or is_joined or is_word or is_month
        if not (is_part or may_be_name(word)):
            break
        length += 1
    while length > 1 and words[position + length - 1].text.islower():
        if gap_between(reading, *words[position + length - 2 : position + length]) == "-":
            break
        length -= 1
    return length


def is_title_or_titles(word: Word) -> bool:
    """Return whether a word is a title, or one of several people after their names."""
    is_plural = word.text[:1].isupper() and PLURAL_POST.fullmatch(word.text)
    return is_title(word) or bool(is_plural)
