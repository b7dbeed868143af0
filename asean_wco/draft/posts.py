"""The post beside a name: before it, after it, or said of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from asean_wco.draft.name_words import (
    BODY_NOUNS,
    PLURAL_POST,
    gap_between,
    is_honorific,
    is_small_post,
    may_be_name,
    names_post,
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
    WHO_IS,
)
from asean_wco.model.countries import codes_by_name
from asean_wco.model.folding import fold

THE = re.compile(r"(?:\b(?:the|le|la|el)|[’']s?)\s?$", re.IGNORECASE)
_LONGEST_CAPACITY = 170
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


class NamedPerson(NamedTuple):
    """A name at a place, with the post beside it.

    Attributes:
        name: as printed, on one line.
        start: the place of its first letter.
        end: the place after its last one.
        sentence: its number.
        post: of whom is named; None where none is printed.
        other: a post on the other side of the name, which may be of somebody else.
    """

    name: str
    start: int
    end: int
    sentence: int
    post: PrintedPost | None = None
    other: PrintedPost | None = None


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
# What begins a clause, or tells of somebody else: "Utopia, where officers".
_OF_CLAUSE = frozenset("by who where when which whose".split())
# The kinds of words beside a name, each with its sign; the first that fits counts. Signs in
# capitals are of words with a capital.
_KINDS: tuple[tuple[str, Callable[[ReleaseReading, Word], bool]], ...] = (
    ("x", lambda _, word: word.text in _OF_CLAUSE),
    ("T", lambda _, word: word.text[:1].isupper() and names_post(word)),
    # A title in small letters that may stand directly before a name, and one that may not.
    # So in "customs officer Ana Reyes", and not in "member States".
    (
        "s",
        lambda reading, word: (
            names_post(word)
            and (word.key in SMALL_TITLES or reading.release.language in SMALL_POSTS)
        ),
    ),
    ("t", lambda _, word: names_post(word)),
    ("&", lambda _, word: word.key in _AND_ANOTHER),
    ("l", lambda _, word: word.text in ("of", "the", "for")),
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
    ("q", lambda reading, word: is_small_post(reading, word) and word.key in BEFORE_TITLE),
    ("p", is_small_post),
    ("b", lambda _, word: word.key in BEFORE_TITLE),
    ("a", lambda _, word: word.key in WHO_IS),
    ("m", lambda _, word: word.text in _SMALL_BODIES),
    ("v", lambda _, word: word.text.endswith(("’s", "'s"))),
)
# The signs of what stands between two words.
_GAPS = tuple(
    (sign, re.compile(pattern))
    for sign, pattern in (
        ("_", " "),
        (",", r"\.?, ?"),
        (";", r"\), "),
        ("(", r" ?\( ?"),
        (")", r"\) ?"),
        ("/", "/"),
        (".", r"\. ?"),
        ("-", r" ?- ?|[’']"),
        ("~", r" ?[–—] ?"),
        ("^", r"\n"),
    )
)
_GAP = "[_.()/=-]"
# A post before a name, in signs: from its first title on, with the words that lead up to it. Each
# word is taken in one way alone, so that a long row of words takes no longer than a short one.
_POST_BEFORE = re.compile(
    rf"(?:[bqDEUK]{_GAP})*[Tts]"
    rf"(?>[_.)/=-](?:[TDCEKHUYmpqst]"
    # "Director general A", and a small word before another title.
    rf"|(?<=[Tts][_-])g|[bg](?={_GAP}.*[Tts])"
    # What may be a name is of a body, or says which office: "Secretary for Economy Ms. A".
    rf"|N(?=(?:{_GAP}[A-Z])*{_GAP}[EYU])|N(?=[)/;])|[lL&](?:[_-][A-Z])*|O(?:_[A-ZlL&]){{0,8}}"
    rf"|(?<=[a-zT]_)N(?=_[ps]))"
    # "Deputy director (enforcement) A".
    r"|\([^()|]*(?=[);]))*"
    # "Manager, WCO, Ms. A".
    rf"(?:,U)?(?<![tlL&])(?:{_GAP}|(?<!s)[,;+])$"
)
_MOST_WORDS_BEFORE = 40
# Words before the title of a post after a name.
_TO_TITLE = "[A-Zlpqbgv][_.()/=^+-]"
# A name that begins after "and": "Head of Utopia Customs and Ana Reyes, Manager".
_AND_NAME = rf"&(?=_[NHU][_.-](?:[NHUC][_.-])*[NHUC][,;(+](?:{_TO_TITLE}){{0,3}}[Tts])"
# A post in signs, from the word behind a name on.
_POST = (
    rf"(?P<post>(?:[A-Zabqlpv][_.()/=^+-])?(?:(?:{_TO_TITLE}){{0,2}}[Tts]|(?:{_TO_TITLE}){{0,5}}T)"
    rf"(?:[_.()/=^+-](?:[A-GI-Zlpqv]|(?!{_AND_NAME})&|(?<=[Tts]_)[ts]|(?<=[Tts][_-])g|(?<=l_)\w))*)"
)
_POST_AFTER = re.compile(rf"[,;(~+-]{_POST}")
_POST_TOLD = re.compile(rf".{_POST}")


class Line(NamedTuple):
    """The words of a sentence, and what they are.

    Attributes:
        reading: of the release.
        words: of the sentence.
        signs: two for each word: its kind, and what stands behind it.
    """

    reading: ReleaseReading
    words: Sequence[Word]
    signs: str


def line_of(reading: ReleaseReading, number: int) -> Line:
    """Return the words of a sentence with their signs."""
    words = reading.words[number]
    signs = ""
    for index, word in enumerate(words):
        kind = next((sign for sign, fits in _KINDS if fits(reading, word)), "x")
        signs += kind + _sign_of_gap(reading, words, index + 1)
    return Line(reading, words, signs)


def _sign_of_gap(reading: ReleaseReading, words: Sequence[Word], index: int) -> str:
    """Return the sign of what stands before a word."""
    if index == len(words):
        return "|"
    between = gap_between(reading, words[index - 1], words[index])
    gap = next((sign for sign, pattern in _GAPS if pattern.fullmatch(between)), "|")
    if gap == "," and words[index].text in _WHOSE_POST:
        # "State Minister, Ministry of Finance, Mr. A".
        return "="
    if gap in ",;" and _goes_on_after_comma(reading, words, index):
        return "+"
    return gap


def _is_body_noun(word: Word) -> bool:
    """Return whether a word with a capital is one for a kind of body: "Customs", "Bureau"."""
    return word.text[:1].isupper() and bool(BODY_NOUNS.fullmatch(word.text))


def title_before(line: Line, position: int) -> int:
    """Return where the post begins that leads up to a place; -1 if there is none."""
    if position and line.words[position - 1].text == "The":
        # "The Minister, The Honourable Ana Reyes".
        position -= 1
    first = max(0, position - _MOST_WORDS_BEFORE)
    match = _POST_BEFORE.search(line.signs, 2 * first, 2 * position)
    return match.start() // 2 if match else -1


def post_before(line: Line, position: int, following: int) -> PrintedPost | None:
    """Return the post before a name: "Director A", "the Director, Ms. A", "Director A of B".

    Args:
        line: of the sentence.
        position: of the name, with its honorifics.
        following: of the word after the name.
    """
    titled = title_before(line, position)
    if titled < 0:
        return None
    text, words = line.reading.text, line.words
    start, end = words[titled].start, words[position - 1].end
    end += text.startswith(")", end)
    post = _OF_SEVERAL.sub("", _clean(text[start:end]))
    is_apart = line.signs[2 * position - 1] in ",;+"
    of_body = _OF_BODY.match(line.signs, 2 * following) if following < len(words) else None
    if of_body and not is_apart and words[following].text in ("of", "from"):
        end = words[of_body.end() // 2 - 1].end
        of_whom = text[words[following].start : end]
        if BODY_NOUNS.search(of_whom):
            post = _clean(f"{post} {of_whom}")
    return PrintedPost(post, start, end, is_apart) if post else None


# "The Heads of Customs and the Commissioner of Erewhon, Ms. A": the post of whom is named.
_OF_SEVERAL = re.compile(
    rf"^{PLURAL_POST.pattern}\b[^,;]*\sand\sthe\s"
    r"(?=(?:[\w-]+\s){0,2}(?:Director|Commissioner|Minister|Secretary|Head|Chair|President)\b)",
    re.IGNORECASE,
)
# Behind a name, in signs: "of the Ministry of Finance".
_OF_BODY = re.compile(r"(?:[A-GI-ZlLpqv][_.()/=^+-]|(?!" + _AND_NAME + r")&_)*[A-GI-ZlLpq].")


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


def small_post_before(line: Line, position: int) -> PrintedPost | None:
    """Return a post in small letters that stands before a comma and a name.

    Args:
        line: of the sentence.
        position: of the name, with its honorifics.
    """
    text, place = line.reading.text, line.words[position].start
    start = max(line.words[0].start, place - _LONGEST_SMALL_POST)
    match = _SMALL_POST.search(text[start:place])
    if match is None:
        return None
    group = str(match.lastgroup)
    return PrintedPost(match[group], start + match.start(group), start + match.end(group), True)


def post_after(line: Line, position: int) -> PrintedPost | None:
    """Return the post after a name and a comma, or after "(Utopia),".

    Args:
        line: of the sentence.
        position: of the word after the name.
    """
    return _post_at(line, _after_country(line, position, _IN_BRACKETS), _POST_AFTER)


def _post_at(line: Line, position: int, pattern: re.Pattern[str]) -> PrintedPost | None:
    """Return the post that begins at a word, by a pattern of signs."""
    match = pattern.match(line.signs, 2 * position - 1)
    if match is None:
        return None
    text = line.reading.text
    start, end = line.words[position].start, line.words[(match.end() - 1) // 2].end
    end += text.startswith(")", end)
    post = _clean(text[start:end])
    return PrintedPost(post, start, end) if post else None


def post_as(line: Line, position: int) -> PrintedPost | None:
    """Return the post after "as": "Ms. A (Utopia) as the Chair"."""
    position = _after_country(line, position, _OF_COUNTRY)
    match = _AS_AFTER.match(line.reading.text, line.words[position - 1].end)
    if match is None:
        return None
    while position < len(line.words) and line.words[position].start < match.end():
        position += 1
    return _post_at(line, position, _POST_TOLD)


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


def _after_country(line: Line, position: int, between: re.Pattern[str]) -> int:
    """Return the place after "of Utopia" or "(Utopia)", where that follows a name.

    Args:
        line: of the sentence.
        position: of the word after the name; it is returned where no country follows.
        between: what stands between the name and the country.
    """
    end = line.words[position - 1].end
    for place in line.reading.places:
        if place.kind == "country" and between.fullmatch(line.reading.text, end, place.start):
            while position < len(line.words) and line.words[position].start < place.end:
                position += 1
            return position
    return position


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
        if word.start < start + len(segment) and not names_post(word)
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
    # "Jan Berg of the Commission's tariff division", "Universal Postal Union (UPU".
    cleaned = re.sub(r"[’']s$|\s?\([^()]*$", "", cleaned)
    if cleaned.count(")") > cleaned.count("("):
        cleaned = cleaned.rstrip(") ")
    return cleaned
