"""The post beside a name: before it, after it, or said of it."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Sequence
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
_SEATS = frozenset("wilayah kanwil kantor".split()) | OFFICES
# "Askolani, dan Kepala ...": another person begins.
_AND_ANOTHER = frozenset("and dan serta và et y".split())
# A post may say after a comma of which of these it is.
_WHOSE_POST = frozenset(
    "Ministry Department Kementerian Jabatan Ministère Ministerio Ministério Bộ".split()
)
# The kinds of words beside a name, each with its sign; the first that fits counts. Signs in capitals
# are of words with a capital.
_KINDS: tuple[tuple[str, Callable[[ReleaseReading, Word], bool]], ...] = (
    ("T", lambda _, word: is_title_or_titles(word)),
    # A title in small letters that may stand directly before a name, and one that may not.
    ("s", lambda reading, word: _is_small_title(word) and _may_be_beside(reading, word)),
    ("t", lambda _, word: _is_small_title(word)),
    ("&", lambda _, word: word.key in _AND_ANOTHER),
    ("L", lambda _, word: word.key in LINKS),
    ("H", lambda _, word: is_honorific(word)),
    ("U", lambda _, word: word.text.isupper()),
    # The word for a kind of body; "Customs" stands before titles as well.
    ("E", lambda _, word: _is_body_noun(word) and word.key in BEFORE_TITLE),
    ("Y", lambda _, word: _is_body_noun(word)),
    ("O", lambda _, word: word.text[:1].isupper() and word.key in _SEATS),
    ("N", lambda _, word: may_be_name(word)),
    ("D", lambda _, word: word.text[:1].isupper() and word.key in BEFORE_TITLE),
    ("K", lambda _, word: word.text[:1].isupper() and word.folded in codes_by_name()),
    ("C", lambda _, word: word.text[:1].isupper()),
    ("g", lambda _, word: word.key == "general"),
    ("p", is_small_post),
    ("b", lambda _, word: word.key in BEFORE_TITLE),
    ("m", lambda _, word: word.text in _SMALL_BODIES),
)
# The signs of what stands between two words.
_GAPS = tuple(
    (sign, re.compile(pattern))
    for sign, pattern in (
        ("_", " "),
        (",", ", "),
        (";", r"\), "),
        ("(", r" ?\( ?"),
        (")", r"\) ?"),
        ("/", "/"),
        ("-", r"\. ?| ?- ?|[’']"),
    )
)
_GAP = "[_()/=-]"
# A post before a name, in signs: from its first title on, with the words that lead up to it.
_POST_BEFORE = re.compile(
    rf"(?:[bDEUK]{_GAP})*[Tts]"
    rf"(?:{_GAP}(?:[TDCEKHUYmpst]"
    # "Director general A"; a small word before another title; a bracket.
    rf"|(?<=[Tts][_-])g|[bg](?={_GAP}.*[Tts])|(?<=\().(?:[^()|].)*(?=[);])"
    # What may be a name is of a body, or says which office: "Secretary for Economy Ms. A".
    rf"|N(?=(?:{_GAP}[A-Z])*{_GAP}[EYU])|N(?=[)/;])|[L&](?:[_-][A-Z])*|O(?:_[A-ZL&]){{0,5}}"
    rf"|(?<=[a-zT]_)N(?=_[ps])))*"
    # "Manager, WCO, Ms. A".
    rf"(?:,U)?(?<![tL&])(?:{_GAP}|(?<!s)[,;])$"
)
_MOST_WORDS_BEFORE = 40


def _is_body_noun(word: Word) -> bool:
    """Return whether a word with a capital is one for a kind of body: "Customs", "Bureau"."""
    return word.text[:1].isupper() and bool(BODY_NOUNS.fullmatch(word.text))


def _is_small_title(word: Word) -> bool:
    """Return whether a word names a post, or one of several people."""
    return is_title_in_any_case(word) or bool(PLURAL_POST.fullmatch(word.text))


def _may_be_beside(reading: ReleaseReading, word: Word) -> bool:
    """Return whether a title in small letters may stand directly before a name.

    So in "customs officer Ana Reyes", and not in "member States".
    """
    return word.key in SMALL_TITLES or reading.release.language in SMALL_POSTS


def _signs_of(reading: ReleaseReading, words: Sequence[Word]) -> str:
    """Return two signs for each word but the last: its kind, and what stands behind it."""
    signs = ""
    for word, following in itertools.pairwise(words):
        kind = next((sign for sign, fits in _KINDS if fits(reading, word)), "x")
        between = gap_between(reading, word, following)
        gap = next((sign for sign, pattern in _GAPS if pattern.fullmatch(between)), "|")
        if gap == "," and following.text in _WHOSE_POST:
            # "State Minister, Ministry of Finance, Mr. A".
            gap = "="
        signs += kind + gap
    return signs


def title_before(reading: ReleaseReading, words: Sequence[Word], position: int) -> int:
    """Return where the post begins that leads up to a place; -1 if there is none."""
    if position and words[position - 1].text == "The":
        # "The Minister, The Honourable Ana Reyes".
        position -= 1
    first = max(0, position - _MOST_WORDS_BEFORE)
    match = _POST_BEFORE.search(_signs_of(reading, words[first : position + 1]))
    return first + match.start() // 2 if match else -1


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


# "Who is" begins a clause.
_NO_CAPACITY = _AND_ANOTHER | {"who"}


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
