"""Words that no record has, set right: slips of the keyboard and of the scanner, words run together or cut.

Numbers are never changed: the 32nd is not the 33rd. Only inside a word of letters a digit may be
a letter that a scanner misread.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from asean_wco.search.index import Index, Spelled
from asean_wco.search.matching import Form, whole
from asean_wco.search.vocabulary import FIRST_OF_RUNNING_SCRIPTS

# What a corrected word counts, by the number of slips.
_QUALITIES = {1: 0.85, 2: 0.7}
_NEAREST = 6
_MISREAD = str.maketrans("0158", "olsb")
_MISREAD_PAIRS = (("rn", "m"), ("vv", "w"), ("cl", "d"), ("ii", "u"), ("l", "i"), ("i", "l"))
_SHORTEST_PART = 3
_MOST_PARTS = 5
_NAME_FLOOR = 80.0
_RUN_TOGETHER_FLOOR = 90.0
_SHARED_PAIRS = 0.6


def allowed_slips(word: str) -> int:
    """Return how many slips a word may have: none up to 3 letters, 1 up to 7, else 2."""
    if len(word) <= _SHORTEST_PART or not word.isalpha() or not word.isascii():
        return 0
    return 1 if len(word) <= 7 else 2


def corrected(word: str, index: Index) -> list[Form]:
    """Return the known words that an unknown word may have been meant to be, the likest first."""
    misread = _as_misread(word, index)
    if misread:
        return [whole(known, _QUALITIES[1]) for known in misread]
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    slips = allowed_slips(word)
    if not slips:
        return []
    # A single slip is hardly ever in the first letter.
    known = index.known_words(word[0] if slips == 1 else "")
    near = process.extract(word, list(known), scorer=OSA.distance, score_cutoff=slips, limit=20)
    ordered = sorted((distance, -known[found], found) for found, distance, _ in near)
    return [whole(found, _QUALITIES[int(distance)]) for distance, _, found in ordered[:_NEAREST]]


def _as_misread(word: str, index: Index) -> list[str]:
    """Return the known words that a scanner may have misread as this one."""
    letters = word.translate(_MISREAD) if any(letter.isalpha() for letter in word) else word
    tried = {letters, letters.replace("l", "i")} if letters != word else set()
    for wrong, right in _MISREAD_PAIRS:
        tried.add(letters.replace(wrong, right))
    tried.discard(word)
    known = index.known_words
    return sorted(found for found in tried if found and found in known(found[0]))


def split_word(word: str, index: Index) -> list[str]:
    """Return the known words that were run together to one; empty if it is none of such."""
    if len(word) < 2 * _SHORTEST_PART or not word.isalpha() or not word.isascii():
        return []
    best: dict[int, list[str]] = {0: []}
    for end in range(1, len(word) + 1):
        for start in range(max(0, end - 20), end):
            parts = best.get(start)
            part = word[start:end]
            if parts is None or len(parts) >= _MOST_PARTS or not _is_part(part, index):
                continue
            if end not in best or len(parts) + 1 < len(best[end]):
                best[end] = [*parts, part]
    return best.get(len(word), [])


def _is_part(part: str, index: Index) -> bool:
    if len(part) < _SHORTEST_PART:
        return False
    return part in index.known_words(part[0])


def joined_words(words: Sequence[str], index: Index) -> list[str]:
    """Return words, of which two are joined where only together they are known."""
    found = list(words)
    place = 0
    while place + 1 < len(found):
        one, other = found[place : place + 2]
        together = one + other
        is_cut = together.isalpha() and not (index.having(one) and index.having(other))
        if is_cut and index.having(together):
            found[place : place + 2] = [together]
        place += 1
    return found


def begun_place(word: str, index: Index) -> str:
    """Return the city whose name, written in one word, begins with a word: ``phuqu``."""
    if len(word) <= _SHORTEST_PART or index.having(word):
        return ""
    begun = (city for city in index.places if city.replace(" ", "").startswith(word))
    return next(begun, "")


def _pairs(text: str) -> set[str]:
    """Return the pairs of neighbouring letters in scripts that write words without spaces."""
    letters = "".join(letter for letter in text if letter >= FIRST_OF_RUNNING_SCRIPTS)
    return {letters[place : place + 2] for place in range(len(letters) - 1)}


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
    for place, score in _near_places(text, spelled, floor):
        # A number that the name has not is another one's.
        if with_other_numbers or _digits(text) <= _digits(spelled.names[place]):
            number = spelled.numbers[place]
            near[number] = max(near.get(number, (0.0, "")), (score, spelled.names[place]))
    return near


def _near_places(text: str, spelled: Spelled, least: float) -> Iterable[tuple[int, float]]:
    wanted = _pairs(text)
    if wanted:
        for place, name in enumerate(spelled.names):
            shared = len(wanted & _pairs(name)) / len(wanted)
            if shared >= _SHARED_PAIRS:
                yield place, shared
        return
    if len(text) <= _SHORTEST_PART:
        return
    from rapidfuzz import fuzz, process

    together = [name.replace(" ", "") for name in spelled.names]
    attempts = (
        (text, spelled.names, fuzz.token_sort_ratio, least),
        (text.replace(" ", ""), together, fuzz.ratio, _RUN_TOGETHER_FLOOR),
    )
    for query, names, scorer, floor in attempts:
        found = process.extract(query, names, scorer=scorer, score_cutoff=floor, limit=20)
        yield from ((place, score / 100) for _, score, place in found)
