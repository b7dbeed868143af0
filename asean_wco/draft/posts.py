"""The post beside a name: before it, after it, or said of it."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from typing import NamedTuple

from asean_wco.draft.name_words import (
    BODY_NOUNS,
    PLURAL_POST,
    gap_between,
    is_honorific,
    is_small_post,
    is_title,
    is_title_in_any_case,
    is_title_or_titles,
    length_of_name,
    may_be_name,
)
from asean_wco.draft.names import Word
from asean_wco.draft.reading import ReleaseReading
from asean_wco.draft.vocabulary import (
    BEFORE_TITLE,
    HONORIFICS,
    LINKS,
    OFFICES,
    SMALL_POSTS,
    SMALL_TITLES,
    TITLES,
    WHO_IS,
)
from asean_wco.model.countries import codes_by_name
from asean_wco.model.folding import fold

THE = re.compile(r"(?:\b(?:the|le|la|el)|[’']s?)\s?$", re.IGNORECASE)
_LONGEST_CAPACITY = 170
# So far after a name a title stands that is of it.
NEAR_NAME = 60
_LONGEST_SMALL_POST = 120


class PrintedPost(NamedTuple):
    """A post beside a name, and its place.

    Attributes:
        text: as printed, on one line.
        start: the place of its first letter.
        end: the place after its last one.
        is_apart: whether a comma stands between it and the name.
    """

    text: str
    start: int
    end: int
    is_apart: bool = False


# Bodies as they are called once their names are known.
_SMALL_BODIES = frozenset("ministry department agency bureau organization secretariat".split())
# In Indonesian and Malay the region of an office follows these.
_SEATS = frozenset("wilayah kanwil kantor".split())


def title_before(reading: ReleaseReading, words: Sequence[Word], position: int) -> int:
    """Return where the title begins that leads up to a place; -1 if there is none."""
    if position and words[position - 1].text == "The":
        # "The Minister, The Honourable Ana Reyes".
        position -= 1
    if position and words[position - 1].key in LINKS:
        # "Head of Multilateral Engagement" names an office.
        return -1
    walk = _Walk(reading, words, position)
    while walk.start > 0 and walk.goes_back():
        pass
    return walk.first_of_post()


class _Walk:
    """A walk from a name back over the words of the post before it.

    Attributes:
        start: of the words that belong to the post so far.
        titled: where the first title of the post stands; -1 as long as there is none.
    """

    def __init__(self, reading: ReleaseReading, words: Sequence[Word], position: int) -> None:
        self.reading = reading
        self.words = words
        self.position = position
        self.start = position
        self.titled = -1
        self._has_small_posts = reading.release.language in SMALL_POSTS
        # Whether a comma stands between the post and the name.
        self._is_apart = 0 < position < len(words) and "," in gap_between(
            reading, words[position - 1], words[position]
        )
        self._is_in_body = False
        self._is_bracketed = False

    def goes_back(self) -> bool:
        """Take the word before, if it belongs to the post, and return whether it does."""
        word = self.words[self.start - 1]
        gap = gap_between(self.reading, word, self.words[self.start])
        is_comma = self._is_comma(gap)
        if not (is_comma or _WITHIN_POST.fullmatch(gap)):
            return False
        # "Deputy director-general (enforcement and compliance) Datuk A".
        self._is_bracketed = ")" in gap or (self._is_bracketed and "(" not in gap)
        is_named_title = not is_comma and self._is_named_title(word)
        if not (word.text[:1].isupper() or is_named_title or self._is_in_post(word)):
            return False
        self._is_in_body = self._goes_on_in_body(word)
        if self._is_another_name(word, gap):
            # What stands before it is not about this one.
            return False
        self.start -= 1
        if is_title_or_titles(word) or is_named_title:
            self.titled = self.start
        return True

    def first_of_post(self) -> int:
        """Return where the post begins, with the words before its title; -1 without a title."""
        first = self.titled
        while first > self.start:
            word = self.words[first - 1]
            is_country = word.folded in codes_by_name()
            if not (word.key in BEFORE_TITLE or word.text.isupper() or is_country):
                break
            first -= 1
        return first

    def _is_comma(self, gap: str) -> bool:
        """Return whether a comma lets the post go on: "Manager, WCO, Ms. A"."""
        if gap not in (", ", "), "):
            return False
        following = self.words[self.start]
        # "State Minister, Ministry of Finance, Mr. A".
        is_of_body = following.text in _WHOSE_POST
        is_after_body = self.position - self.start == 1 and following.text.isupper()
        return self.start == self.position or is_after_body or is_of_body

    def _is_named_title(self, word: Word) -> bool:
        """Return whether a title is one in small letters too: "customs officer Ana Reyes".

        Not so in "member States".
        """
        may_be_small = (
            self.start < self.position or word.key in SMALL_TITLES or self._has_small_posts
        )
        return may_be_small and (
            is_title_in_any_case(word) or bool(PLURAL_POST.fullmatch(word.text))
        )

    def _is_in_post(self, word: Word) -> bool:
        """Return whether a small word belongs to the post."""
        # The second word of "director general".
        is_general = word.key == "general" and is_title_in_any_case(self.words[self.start - 2])
        return (
            word.key in LINKS
            or (self.titled >= 0 and word.key in BEFORE_TITLE)
            # "The Permanent Secretary at the ministry, Ms. A".
            or (self.titled < 0 and word.text in _SMALL_BODIES)
            or self._is_bracketed
            or is_general
            or is_small_post(self.reading, word)
        )

    def _goes_on_in_body(self, word: Word) -> bool:
        """Return whether a word is of a name such as "European Anti-Fraud Office"."""
        if not word.text[:1].isupper():
            is_link = word.key in LINKS and word.key not in _AND_ANOTHER
            return self._is_in_body and is_link and self.titled < 0
        is_acronym = word.text.isupper() and not self.reading.text[: word.start].endswith("(")
        return self._is_in_body or is_acronym or bool(BODY_NOUNS.fullmatch(word.text))

    def _is_another_name(self, word: Word, gap: str) -> bool:
        """Return whether a word is of another name, and of no office or body."""
        if self._is_in_body or is_honorific(word) or word.text.isupper():
            return False
        # "Deputy Director (Penguatkuasaan) Datuk A".
        is_of_office = (
            gap in (") ", "), ", "/") or self._is_of_office(word) or self._is_capital_alone()
        )
        return may_be_name(word) and not is_of_office

    def _is_capital_alone(self) -> bool:
        """Return whether one capital stands before a small word: "Cục Điều tra", no name there."""
        if self.reading.release.language != "vi" or not self.words[self.start].text.islower():
            return False
        before = self.words[max(0, self.start - 2)]
        return before.text.islower() or is_title(before)

    def _is_of_office(self, word: Word) -> bool:
        """Return whether a word says which office: "Secretary for Economy Ms. A".

        In Indonesian a seat follows: "Kepala Bea Cukai Batam, Sari".
        """
        previous = self.words[self.start - 2] if self.start > 1 else word
        is_after_link = self.start > 1 and previous.key in LINKS
        if is_after_link or (self._has_small_posts and self._is_in_office_of_words()):
            return True
        near = self.words[max(0, self.start - 6) : self.start - 1]
        is_seat = (
            any(other.key in _SEATS for other in near)
            or previous.key in OFFICES
            or gap_between(self.reading, previous, word) == "-"
            or (self._is_apart and self._is_in_office_of_words())
        )
        return is_seat and self.reading.release.language in ("id", "ms")

    def _is_in_office_of_words(self) -> bool:
        """Return whether a link stands before capitalised words: "jefe de Control Aduanero"."""
        index = self.start - 1
        while index > 0 and self.words[index].text[:1].isupper():
            if gap_between(self.reading, self.words[index - 1], self.words[index]) != " ":
                return False
            index -= 1
        return self.words[index].key in LINKS


# What stands between the words of a post.
_WITHIN_POST = re.compile(r" |\. ?| ?[(/) -] ?|\) |[’']")
# A post may say after a comma of which of these it is.
_WHOSE_POST = frozenset(
    "Ministry Department Kementerian Jabatan Ministère Ministerio Ministério Bộ".split()
)


def follows_title(reading: ReleaseReading, words: Sequence[Word], position: int) -> bool:
    """Return whether a comma and a title follow."""
    position = _after_country(reading, words, position, _IN_BRACKETS)
    if position >= len(words):
        return False
    gap = gap_between(reading, words[position - 1], words[position]).lstrip(")")
    is_clause = words[position].key in _RELATIVE
    if is_clause or not re.fullmatch(r"\.?\s?[,(–-]\s?|, (?:the |an? )?", gap):
        return False
    end = words[position].start + NEAR_NAME
    if "(" in gap and ")" in reading.text[words[position].start : end]:
        # "Ana Reyes (Utopia) as Chair".
        end = reading.text.index(")", words[position].start)
    near = [
        word
        for word in itertools.takewhile(_is_within_post, words[position:][:7])
        if word.start < end
    ]
    is_near = any(
        is_title_in_any_case(word) or PLURAL_POST.fullmatch(word.text)
        for word in near[: 3 + (words[position].text in ("a", "an"))]
    )
    return is_near or any(map(is_title_or_titles, near))


def _is_within_post(word: Word) -> bool:
    """Return whether a word may stand before the title of a post: "by" tells of somebody else."""
    return word.text not in ("and", "by")


# "Utopia, where officers": a clause begins.
_RELATIVE = frozenset("where when which whose".split())


def post_before(
    reading: ReleaseReading, words: Sequence[Word], position: int, following: int
) -> PrintedPost | None:
    """Return the post before a name: "Director A", "the Director, Ms. A", "Director A of B".

    Args:
        reading: of the release.
        words: of the sentence.
        position: of the name, with its honorifics.
        following: of the word after the name.
    """
    titled = title_before(reading, words, position)
    if titled < 0:
        return None
    start, end = words[titled].start, words[position - 1].end
    end += reading.text.startswith(")", end)
    text = _clean(reading.text[start:end])
    is_apart = "," in gap_between(reading, words[position - 1], words[position])
    tail = following
    if not is_apart and following < len(words) and words[following].text in ("of", "from"):
        while tail + 1 < len(words) and not _ends_post(reading, words, tail + 1, has_title=True):
            tail += 1
        if BODY_NOUNS.search(reading.text[words[following].start : words[tail].end]):
            end = words[tail].end
            text = _clean(f"{text} {reading.text[words[following].start : end]}")
    return PrintedPost(text, start, end, is_apart) if text else None


# A post that is written small before a comma and a name: "its director of enforcement, Ms. A".
_SMALL_POST = re.compile(
    r"(?:\b(?i:the|an?|its|their|his|her|by|and|with)\s|[’']s?\s|,\s|\b[A-Z]\w+(?:an|ese|ai|ine|sh"
    r"|ch)\s)"
    r"(?P<post>(?:[A-Z][\w/’'-]*\s){0,3}(?:(?:deputy|assistant|acting|vice|senior|executive|former"
    r"|then|first|second|new"
    r"|outgoing|country|regional|customs|finance|general)[ -]){0,3}"
    r"(?:director|head|chief|commissioner|minister|secretary|ambassador|controller|comptroller"
    r"|president|chair(?:man|woman|person)?|manager|representative|coordinator|attach[eé]|governor"
    r"|advis[eo]r|officer|expert|delegate|envoy|leader|chief executive)(?:[ -]general)?"
    r"(?:\s(?:of|for|to|at|in charge of|in)\s[^,.;:()]{2,60}?)?),\s(?:[A-Z][\w’'.]{1,9}\s){0,3}$"
    r"|(?P<plural>(?:[A-Z][\w/’'-]*\s){0,3}(?:experts|officers|officials|trainers|facilitators"
    r"|specialists|consultants|lecturers|representatives|directors|deputies"
    r"|analysts)(?:\sof\s[^,.;:]{2,40})?),\s"
    r"(?:[A-Z][\w’'.]{1,9}\s){0,3}$"
    r"|\b(?:his|her|its|their)\s(?P<other>(?:[A-Z]\w+\s)?"
    r"(?:deputy|counterpart|successor|predecessor)),?\s(?:[A-Z][\w’'.]{1,9}\s){0,3}$"
)


def small_post_before(
    reading: ReleaseReading, words: Sequence[Word], position: int
) -> PrintedPost | None:
    """Return a post in small letters that stands before a comma and a name.

    Args:
        reading: of the release.
        words: of the sentence.
        position: of the name, with its honorifics.
    """
    start = max(words[0].start, words[position].start - _LONGEST_SMALL_POST)
    match = _SMALL_POST.search(reading.text[start : words[position].start])
    if match is None:
        return None
    group = str(match.lastgroup)
    return PrintedPost(match[group], start + match.start(group), start + match.end(group), True)


def post_after(
    reading: ReleaseReading, words: Sequence[Word], position: int, *, is_told: bool = False
) -> PrintedPost | None:
    """Return the post after a name and a comma.

    Args:
        reading: of the release.
        words: of the sentence.
        position: of the word after the name.
        is_told: whether something else than a comma says that a post begins there.
    """
    first = _first_of_capacity(reading, words, position)
    if is_told:
        first = position
    if first < 0:
        return None
    last = first
    has_title = is_title_in_any_case(words[first]) or is_title_or_titles(words[first])
    for index in range(first + 1, min(len(words), first + 30)):
        word = words[index]
        if _ends_post(reading, words, index, has_title=has_title):
            break
        has_title = has_title or is_title_in_any_case(word) or is_title_or_titles(word)
        last = index
    if not has_title:
        return None
    start, end = words[first].start, words[last].end
    end += reading.text.startswith(")", end)
    text = _clean(reading.text[start:end])
    return PrintedPost(text, start, end) if text else None


def post_as(reading: ReleaseReading, words: Sequence[Word], position: int) -> PrintedPost | None:
    """Return the post after "as": "Ms. A (Utopia) as the Chair"."""
    position = _after_country(reading, words, position, _OF_COUNTRY)
    match = _AS_AFTER.match(reading.text, words[position - 1].end)
    if match is None:
        return None
    while position < len(words) and words[position].start < match.end():
        position += 1
    return post_after(reading, words, position, is_told=True)


# "As the Chair", "took his oath as Controller", "(Utopia) was elected as Chair".
_AS_AFTER = re.compile(
    r"(?:\s\([^()]{2,60}\))?"
    r"(?:,?(?:\s(?:who|has|had|have|was|were|been|will|is|be|re-?elected|elected|appointed|named"
    r"|sworn|in|installed|confirmed|designated|took|takes|his|her|the|an|oath|office|over|spoke"
    r"|acted|acting|served|serves|serving|attended|stayed|continued?s?|assumed|introduced|inducted"
    r"|fue|ha|sido|addressed|joined|opened|closed|chaired|meeting|session|[A-Z][\w/-]+"
    r"|(?:re)?elect[oa]|(?:re)?elegid[oa]|nombrad[oa]|designad[oa]|terpilih|dipilih"
    r"|ditunjuk)){1,6})?"
    r",?\s(?i:as|como|comme|sebagai|selaku)\s"
)


# What stands between a name and a country.
_OF_COUNTRY = re.compile(r"\s(?:of|from|dari)\s(?:the\s)?")
_IN_BRACKETS = re.compile(r"\s\((?:the\s)?")


def _after_country(
    reading: ReleaseReading, words: Sequence[Word], position: int, between: re.Pattern[str]
) -> int:
    """Return the place after "of Utopia" or "(Utopia)", where that follows a name.

    Args:
        reading: of the release.
        words: of the sentence.
        position: of the word after the name; it is returned where no country follows.
        between: what stands between the name and the country.
    """
    end = words[position - 1].end
    for place in reading.places:
        if place.kind == "country" and between.fullmatch(reading.text, end, place.start):
            while position < len(words) and words[position].start < place.end:
                position += 1
            return position
    return position


def _first_of_capacity(reading: ReleaseReading, words: Sequence[Word], position: int) -> int:
    """Return where the capacity begins that stands after a name; -1 if none does."""
    position = _after_country(reading, words, position, _IN_BRACKETS)
    if not follows_title(reading, words, position) or words[position].key in _NO_CAPACITY:
        return -1
    word = words[position]
    is_begun = word.text[:1].isupper() or is_title_in_any_case(word)
    return position if is_begun or word.key in WHO_IS | BEFORE_TITLE else -1


# "Askolani, dan Kepala ...": another person begins; "who is" begins a clause.
_NO_CAPACITY = frozenset("and dan serta và et y who".split())
_AND_ANOTHER = frozenset("and dan serta và et y".split())


def _ends_post(
    reading: ReleaseReading, words: Sequence[Word], index: int, *, has_title: bool
) -> bool:
    """Return whether a post is over before a word."""
    before, word = words[index - 1], words[index]
    gap = gap_between(reading, before, word)
    if (
        ";" in gap
        or ("." in gap and len(gap.strip()) > 1)
        or (is_honorific(word) and word.key not in TITLES)
        or ("," in gap and not _goes_on_after_comma(reading, words, index))
        or (before.key == "and" and _begins_another(reading, words, index))
    ):
        return True
    if word.text[:1].isupper() or word.key in LINKS | {"s"} or is_small_post(reading, word):
        return False
    if not has_title:
        # "The department's Director".
        is_whose = word.text.endswith(("’s", "'s"))
        return not (is_title_in_any_case(word) or word.key in BEFORE_TITLE or is_whose)
    # "Deputy head", "head of the laboratory".
    is_second_title = is_title_in_any_case(before) and (
        is_title_in_any_case(word) or word.key == "general"
    )
    is_of_post = word.text.isalpha() and before.text in ("of", "the", "for")
    return not (is_second_title or is_of_post)


def _begins_another(reading: ReleaseReading, words: Sequence[Word], index: int) -> bool:
    """Return whether a name begins: "Head of Utopia Customs and Ana Reyes, Manager"."""
    length = length_of_name(reading, words, index)
    return length > 1 and follows_title(reading, words, index + length)


def _goes_on_after_comma(reading: ReleaseReading, words: Sequence[Word], index: int) -> bool:
    """Return whether a body or a country stands after a comma, and so belongs to the capacity."""
    start = words[index].start
    segment = re.split(r"[,;.]| and ", reading.text[start : start + 70], maxsplit=1)[0]
    if fold(segment).removeprefix("the ") in codes_by_name():
        return True
    is_body = BODY_NOUNS.search(segment) and not re.search(r"\b[a-z]{3,}(?:ed|s)\b", segment)
    has_name = any(
        may_be_name(word)
        for word in words[index : index + 8]
        if word.start < start + len(segment) and not is_title(word)
    )
    return bool(is_body) and not has_name


# Words before a post that are no part of it.
_NOT_FIRST = frozenset(
    "and the of by a an its his her their two three four department’s department's as".split()
)
# A day after a post.
_DAY_AFTER = re.compile(
    r"\son\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b.*$|\s(?:on|in|until|since)\s(?:\d|Jan|Feb"
    r"|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec).*$"
)


# The French article before a vowel: "l'attaché".
_ELIDED = re.compile(r"^[Ll][’'](?=[^\W\d_]{3})")


def _clean(text: str) -> str:
    """Return a capacity on one line, without the links at its ends."""
    words = _DAY_AFTER.sub("", " ".join(text.split())).strip(" ,;(–-").split(" ")
    while words and words[-1].lower().strip(",") in LINKS | {"s"}:
        words.pop()
    while words and words[0].lower() in _NOT_FIRST:
        words.pop(0)
    while words and words[-1].strip(".").lower() in HONORIFICS:
        words.pop()
    cleaned = _ELIDED.sub("", " ".join(words))[:_LONGEST_CAPACITY].strip(" ,;")
    # "Jan Berg of the Commission's tariff division".
    cleaned = re.sub(r"[’']s$", "", cleaned)
    if cleaned.count("(") > cleaned.count(")"):
        # "Universal Postal Union (UPU".
        cleaned = re.sub(r"\s?\([^()]*$", "", cleaned)
    if cleaned.count(")") > cleaned.count("("):
        cleaned = cleaned.rstrip(") ")
    return cleaned
