"""Set right words that no record has.

They are slips of the keyboard and of the scanner, and words that were run together or cut.

Numbers are never changed: the 32nd is not the 33rd. Only inside a word of letters a digit may be
a letter that a scanner misread.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import islice, product

from asean_wco.model.countries import countries_like, country_code
from asean_wco.model.folding import SPELLINGS, fold
from asean_wco.search.index import Index, Spelled
from asean_wco.search.matching import WordForm, whole
from asean_wco.search.vocabulary import FIRST_OF_RUNNING_SCRIPTS, PLACE_NAMES

# What a corrected word counts, by the number of slips.
_QUALITIES = {1: 0.85, 2: 0.7}
_NEAREST = 6
# Of the texts that one with slips may mean, so many are looked up.
_MOST_TEXTS = 4
_MISREAD, _MISREAD_DIGITS = str.maketrans("0158", "olsb"), str.maketrans("olisb", "01158")
_WORD = r"[^\W_]+"
_NUMBER = r"(?a)\d+(?:[5s]t|nd|rd|th)?"
# A word of capitals but for an l; of two letters a numeral, since a name may be Al.
_CAPITALS_MISREAD = r"\b(?=\w*l)(?=\w*[A-Z])(?:[A-Z0-9l]{3,}|[IVXl]{2})\b|(?<=[A-Z] )l{2,3}$"
_MISREAD_PAIRS = (
    ("", ""),
    ("rn", "m"),
    ("vv", "w"),
    ("cl", "d"),
    ("ii", "u"),
    ("l", "i"),
    ("i", "l"),
)
_SHORTEST_PART, _MOST_PARTS = 3, 5
_NAME_FLOOR, _TOGETHER_FLOOR, _SHARED_PAIRS = 80.0, 90.0, 0.6


def allowed_slips(word: str) -> int:
    """Return how many slips a word may have: none up to 3 letters, 1 up to 7, else 2."""
    if len(word) <= _SHORTEST_PART or not word.isalpha() or not word.isascii():
        return 0
    return 1 if len(word) <= 7 else 2


def corrected(word: str, index: Index) -> list[WordForm]:
    """Return the known words that an unknown word may have been meant to be, the likest first."""
    misread = _as_misread(word, index)
    slips = allowed_slips(word)
    if misread or not slips:
        return [whole(known, _QUALITIES[1]) for known in misread]
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    # A single slip is hardly ever in the first letter.
    letter = word[0] if slips == 1 else ""
    known = index.known_words(letter)
    others = [other for other in SPELLINGS if len(other) > _SHORTEST_PART]
    written = [*known, *(other for other in others if other.startswith(letter))]
    near = process.extract(word, written, scorer=OSA.distance, score_cutoff=slips, limit=20)
    fewest: dict[str, float] = {}
    for candidate, distance, _ in near:
        # A word that parts of names have alone may be known already.
        if distance:
            meant = SPELLINGS.get(candidate, candidate)
            fewest[meant] = min(distance, fewest.get(meant, distance))
    ordered = sorted(fewest, key=lambda meant: (fewest[meant], -known.get(meant, 0), meant))
    return [whole(meant, _QUALITIES[int(fewest[meant])]) for meant in ordered[:_NEAREST]]


def set_right(text: str, unknown: Iterable[str], index: Index) -> list[str]:
    """Return the texts that a text may mean, with known words for those that no record has.

    There are several if a word is spelled nearly like several known ones, none nearer than the
    others. A word that is nearly like none stays as it is.

    Args:
        text: as typed.
        unknown: the words that no record has, folded.
        index: of all records.
    """
    slips = frozenset(unknown)
    choices = []
    for part in re.split(f"({_WORD})", text):
        meant = [part]
        if fold(part) in slips:
            guesses = corrected(fold(part), index)
            nearest = [guess.text for guess in guesses if guess.quality == guesses[0].quality]
            meant = nearest or meant
        choices.append(meant)
    texts = map("".join, islice(product(*choices), _MOST_TEXTS))
    return [right for right in texts if right != text]


def _as_misread(word: str, index: Index) -> list[str]:
    """Return the known words that a scanner may have misread as this one."""
    letters = word if word.isdecimal() else word.translate(_MISREAD)
    tried = {letters.replace(wrong, right) for wrong, right in _MISREAD_PAIRS} - {word}
    return sorted(
        candidate
        for candidate in tried
        if candidate and candidate in index.known_words(candidate[0])
    )


def as_capitals(text: str) -> str:
    """Return a text with an I for each l that stands for it in a word of capitals: RlLO, lX."""
    if text.islower():
        return text
    return re.sub(_CAPITALS_MISREAD, lambda word: word[0].replace("l", "I"), text)


def misread_digits(word: str, index: Index) -> list[str]:
    """Return a word in which a scanner took letters and digits for each other; empty if none is."""
    if word.isalpha() or word.isdecimal():
        return []
    number = word.translate(_MISREAD_DIGITS)
    if re.fullmatch(_NUMBER, number) and number != word:
        return [number]
    return _as_misread(word, index)[:1]


def split_word(word: str, index: Index) -> list[str]:
    """Return the known words that were run together to one, the last of which may be cut short."""
    best: dict[int, list[str]] = {0: []}
    if not word.isalpha() or not word.isascii():
        return []
    for end in range(_SHORTEST_PART, len(word) + 1):
        for start in [start for start in best if end - 20 <= start <= end - _SHORTEST_PART]:
            part = fold(word[start:end])
            is_better = end not in best or len(best[start]) + 1 < len(best[end])
            if is_better and _is_part(part, index, is_last=end == len(word)):
                best[end] = [*best[start], part]
    parts = best.get(len(word), [])
    return parts if 1 < len(parts) <= _MOST_PARTS else []


def _is_part(part: str, index: Index, *, is_last: bool) -> bool:
    known = index.known_words(part[0])
    return part in known or (is_last and any(word.startswith(part) for word in known))


def joined_words(words: Sequence[str], index: Index) -> list[str]:
    """Return words, of which two are joined where only together they are known."""
    joined: list[str] = []
    for word in words:
        together = joined[-1] + word if joined else ""
        is_cut = together.isalpha() and not (index.having(joined[-1]) and index.having(word))
        if is_cut and index.having(together):
            joined[-1] = together
        else:
            joined.append(word)
    return joined


def place_meant(phrase: str, index: Index) -> str:
    """Return the city that a phrase means, by a short name or its beginning."""
    city = PLACE_NAMES.get(phrase, phrase)
    if city in index.places:
        return city
    if " " in phrase or len(phrase) <= _SHORTEST_PART or index.having(phrase):
        return ""
    begun = (city for city in index.places if city.replace(" ", "").startswith(phrase))
    return next(begun, "")


def _pairs(text: str) -> set[str]:
    """Return the pairs of neighbouring letters in scripts that write words without spaces."""
    letters = "".join(letter for letter in text if letter >= FIRST_OF_RUNNING_SCRIPTS)
    return {letters[position : position + 2] for position in range(len(letters) - 1)}


def _digits(text: str) -> set[str]:
    return {word for word in text.split() if any(letter.isdigit() for letter in word)}


def near_names(
    text: str, spelled: Spelled, floor: float = _NAME_FLOOR, *, with_other_numbers: bool = False
) -> dict[int, tuple[float, str]]:
    """Return how near which name is to a query, from 0 to 1, by the number of the record.

    Args:
        text: the query, folded.
        spelled: names to compare it with.
        floor: how near a name must be, in percent.
        with_other_numbers: whether a name may lack a number that was typed.
    """
    near: dict[int, tuple[float, str]] = {}
    for position, score in _near_places(text, spelled.names, floor):
        # A number that the name has not is another one's.
        if with_other_numbers or _digits(text) <= _digits(spelled.names[position]):
            number = spelled.numbers[position]
            near[number] = max(near.get(number, (0.0, "")), (score, spelled.names[position]))
    return near


def _near_places(text: str, names: Sequence[str], floor: float) -> Iterable[tuple[int, float]]:
    """Yield the places of the names that are near a query, and how near they are."""
    wanted = _pairs(text)
    if wanted:
        shares = (len(wanted & _pairs(name)) / len(wanted) for name in names)
        yield from (
            (position, share) for position, share in enumerate(shares) if share >= _SHARED_PAIRS
        )
    elif len(text) > _SHORTEST_PART:
        from rapidfuzz import fuzz, process

        joined = text.replace(" ", "")
        # Most names are too short or too long to be near, and to compare them takes a while. A
        # name is shorter than twice its letters, since each space stands between two of them.
        lengths = range(len(joined) // 2, len(text) * 5 // 2 + 1)
        like = {position: name for position, name in enumerate(names) if len(name) in lengths}
        together = {position: name.replace(" ", "") for position, name in like.items()}
        attempts = (
            (text, like, fuzz.token_sort_ratio, floor),
            (joined, together, fuzz.ratio, _TOGETHER_FLOOR),
        )
        for query, choices, scorer, least in attempts:
            matches = process.extract(query, choices, scorer=scorer, score_cutoff=least, limit=20)
            yield from ((position, score / 100) for _, score, position in matches)


def country_spelled_nearly(text: str) -> str | None:
    """Return the code of the only country whose name has a slip or two in a text; None else."""
    return country_code(spelled_nearly(text, countries_like(text)))


def spelled_nearly(text: str, names: Iterable[str]) -> str:
    """Return the only one of some names that has a slip or two in a text; empty else."""
    from rapidfuzz.distance import OSA

    typed = fold(text).replace(" ", "")
    slips = {name: OSA.distance(typed, fold(name).replace(" ", "")) for name in names}
    fewest = min(slips.values(), default=0)
    nearest = [name for name, count in slips.items() if count == fewest]
    is_clear = len(nearest) == 1 and fewest <= allowed_slips(typed)
    return nearest[0] if is_clear else ""
