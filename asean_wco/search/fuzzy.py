"""Slips of the keyboard: words corrected to the nearest known ones, and names that are nearly the query.

Short words, words with digits and short words in capitals are never touched: the 32nd is not the 33rd, OPEC not "open".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from itertools import islice, product

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from asean_wco.model.folding import HONORIFICS
from asean_wco.model.vocabulary import KINDS
from asean_wco.search.matching import Hit, Query, forms, meanings, prepare
from asean_wco.search.questions import SearchIndex, Spelled
from asean_wco.search.ranking import rank
from asean_wco.search.vocabulary import FIRST_OF_RUNNING_SCRIPTS, STOP_WORDS

_NAME_FLOOR = 88.0
_RUN_TOGETHER_FLOOR = 92.0
_SUGGESTION_FLOOR = 70.0
_SHARED_PAIRS = 0.6
# Known words that are looked at for one unknown word, and combinations of them for all.
_NEAREST = 6
_MOST_CHOICES = 100
# Letters from which on the name of a place may have two slips.
_LONG_PLACE = 12
_DIGITS = re.compile(r"\d+")


def allowed_edits(word: str) -> int:
    """How many slips a word may have: none up to 3 letters or with digits, 1 up to 7, else 2."""
    if len(word) <= 3 or not word.isalpha() or not word.isascii():
        return 0
    return 1 if len(word) <= 7 else 2


def _correct(query: str, words: Sequence[str], index: SearchIndex) -> dict[str, str]:
    """For each unknown word a known one that is near; empty unless all unknown words have one.

    Where several are near, those are taken that stand together, and with the other words, in the name of a record.
    """
    shouted = {word.lower() for word in query.split() if word.isupper() and len(word) <= 5}
    near: dict[str, list[tuple[int, int, str]]] = {}
    for word in words:
        if (
            word in HONORIFICS
            or word in index.known_words(word[0])
            or len(meanings(word)) > len(forms(word))
        ):
            continue
        edits = 0 if word in shouted else allowed_edits(word)
        # A single slip is hardly ever in the first letter.
        known = index.known_words(word[0] if edits == 1 else "") if edits else {}
        found = process.extract(
            word, list(known), scorer=OSA.distance, score_cutoff=edits, limit=20
        )
        if not found:
            return {}
        near[word] = sorted((distance, -known[each], each) for each, distance, _ in found)[
            :_NEAREST
        ]
    if not near:
        return {}
    others = [word for word in words if word not in near and word not in HONORIFICS]
    choices = islice(product(*near.values()), _MOST_CHOICES)
    best = min(choices, key=lambda choice: _order_of_choice(choice, others, index))
    return dict(zip(near, (word for _, _, word in best), strict=True))


def _order_of_choice(
    choice: Sequence[tuple[int, int, str]], others: Sequence[str], index: SearchIndex
) -> tuple[object, ...]:
    """Corrections that stand in one name come first, then those in one record, then the smallest, then the usual."""
    words = [*others, *(word for _, _, word in choice)]
    named = set.intersection(*(index.having(word, naming=True) for word in words))
    told = named or set.intersection(*(index.having(word) for word in words))
    return (not named, not told, sum(distance for distance, _, _ in choice), choice)


def _same_numbers(query: str, name: str) -> bool:
    """Whether every number of the query stands in the name."""
    numbers = {word for word in query.split() if any(letter.isdigit() for letter in word)}
    return numbers <= set(name.split())


def _with_known_places(words: list[str], index: SearchIndex) -> list[str]:
    """Words in which a place of several words that is slightly misspelled stands as it should: ``phu qoc``."""
    for place in index.places:
        size = len(place.split())
        for start in range(len(words) - size + 1 if size > 1 and len(place) > 5 else 0):
            typed = " ".join(words[start : start + size])
            edits = 2 if len(place) > _LONG_PLACE else 1
            is_near = (
                typed[0] == place[0] and OSA.distance(typed, place, score_cutoff=edits) <= edits
            )
            if is_near and typed not in index.places:
                return [*words[:start], *place.split(), *words[start + size :]]
    return words


def _corrected_hits(
    words: Sequence[str], query: Query, index: SearchIndex, kinds: Sequence[str]
) -> list[Hit]:
    """What the query finds with its words corrected.

    A single word must stand in a name of three words at most: in a longer one it says too little.
    """
    hits = []
    for place, hit in enumerate(rank(" ".join(words), index, kinds)):
        names = [
            [word for word in name.split() if word not in STOP_WORDS]
            for name in hit.document.folded_names
        ]
        if len(query.words) == 1 and not any(words[0] in name and len(name) <= 3 for name in names):
            continue
        name = hit.document.name if hit.field == "name" else hit.matched
        hits.append(Hit(hit.document, "fuzzy", hit.field, name, 1000.0 - place))
    return hits


def _pairs(text: str) -> set[str]:
    """The pairs of neighbouring letters of a text in a script that writes words without spaces between them."""
    letters = "".join(letter for letter in text if letter >= FIRST_OF_RUNNING_SCRIPTS)
    return {letters[place : place + 2] for place in range(len(letters) - 1)}


def _near_in_running_script(query: str, spelled: Spelled) -> dict[int, float]:
    """The names that share most pairs of letters with a query in Thai, Chinese, Korean and the like, by place."""
    wanted = _pairs(query)
    if not wanted:
        return {}
    digits = set(_DIGITS.findall(query))
    shared = {
        place: len(wanted & _pairs(name)) / len(wanted)
        for place, name in enumerate(spelled.names)
        if digits <= set(_DIGITS.findall(name))
    }
    near = {place: 100 * share for place, share in shared.items() if share >= _SHARED_PAIRS}
    # A whole name of someone with a title beside it says more than the title.
    whole = [
        place
        for place in shared
        if len(spelled.names[place]) >= 3 and f" {spelled.names[place]} " in f" {query} "
    ]
    return near | dict.fromkeys(whole, 101.0)


def _near_names(query: str, spelled: Spelled) -> dict[int, float]:
    """The names that are nearly the query, whatever the order and the spacing of its words, by place."""
    together = [name.replace(" ", "") for name in spelled.names]
    attempts: Iterable[tuple[str, Sequence[str], Callable[..., float], float]] = (
        (query, spelled.names, fuzz.token_sort_ratio, _NAME_FLOOR),
        (query.replace(" ", ""), together, fuzz.ratio, _RUN_TOGETHER_FLOOR),
    )
    near: dict[int, float] = {}
    for text, names, scorer, floor in attempts:
        for _, score, place in process.extract(
            text, names, scorer=scorer, score_cutoff=floor, limit=None
        ):
            near.setdefault(place, score)
    return {
        place: score for place, score in near.items() if _same_numbers(query, spelled.names[place])
    }


def _hits_of(near: dict[int, float], spelled: Spelled, index: SearchIndex) -> list[Hit]:
    """The records that bear the names which are near, each with the name as it is written."""
    best: dict[int, tuple[float, str]] = {}
    for place, score in near.items():
        number, name = spelled.numbers[place], spelled.names[place]
        if score > best.get(number, (0.0, ""))[0]:
            best[number] = score, name
    hits = []
    for number, (score, folded) in best.items():
        [document] = index.documents([number])
        written = dict(zip(document.folded_names, document.names, strict=True))
        name = written.get(folded, document.name)
        hits.append(
            Hit(document, "fuzzy", "name" if name == document.name else "aliases", name, score)
        )
    return hits


def fuzzy_hits(query: str, prepared: Query, index: SearchIndex, kinds: Sequence[str]) -> list[Hit]:
    """Records that a few slips lead away from.

    Args:
        query: as typed.
        prepared: the same, folded.
        index: of all records.
        kinds: kinds to search; all when empty.
    """
    if len(prepared.name) < 4 and prepared.name.isascii():
        return []
    words = _with_known_places(prepared.text.split(), index)
    corrected = _correct(query, [word for word in words if word not in STOP_WORDS], index)
    is_corrected = bool(corrected) or words != prepared.text.split()
    words = [corrected.get(word, word) for word in words]
    hits = _corrected_hits(words, prepared, index, kinds) if is_corrected else []
    if hits:
        return hits
    spelled = index.spelled(kinds or KINDS)
    near = _near_in_running_script(prepared.text, spelled)
    shouted = query.strip().isupper() and len(query.strip()) <= 5
    if not near and not shouted:
        near = _near_names(prepared.name, spelled)
    return _hits_of(near, spelled, index)


def suggest(query: str, index: SearchIndex, kinds: Sequence[str] = (), limit: int = 3) -> list[str]:
    """Names that the user may have meant when nothing was found; none when nothing is near."""
    prepared = prepare(query)
    if len(prepared.name) < 4:
        return []
    spelled = index.spelled(kind for kind in kinds or KINDS if kind != "source")
    near = process.extract(
        prepared.name, spelled.names, scorer=fuzz.ratio, score_cutoff=_SUGGESTION_FLOOR, limit=20
    )
    scored: dict[str, float] = {}
    for hit in _hits_of({place: score for _, score, place in near}, spelled, index):
        scored[hit.matched] = max(hit.score, scored.get(hit.matched, 0.0))
    return sorted(scored, key=lambda name: (-scored[name], name))[:limit]
