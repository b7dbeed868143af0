"""Slips of the keyboard: words corrected to the nearest known ones, and names that are nearly the query.

Short words, words with digits and short words in capitals are never touched: the 32nd is not the 33rd, OPEC not "open".
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from asean_wco.search.document import SearchDocument
from asean_wco.search.matching import Corpus, Hit, Query, prepare
from asean_wco.search.ranking import ranked
from asean_wco.search.vocabulary import STOP_WORDS

_NAME_FLOOR = 88.0
_RUN_TOGETHER_FLOOR = 92.0
_SUGGESTION_FLOOR = 70.0
_FIRST_OF_RUNNING_SCRIPTS = "\u0e00"
_SHARED_PAIRS = 0.6


def allowed_edits(word: str) -> int:
    """How many slips a word may have: none up to 3 letters or with digits, 1 up to 7, else 2."""
    if len(word) <= 3 or not word.isalpha() or not word.isascii():
        return 0
    return 1 if len(word) <= 7 else 2


def _known_words(documents: Sequence[SearchDocument]) -> Counter[str]:
    """The words of names, places and posts, with how many records use them."""
    words: Counter[str] = Counter()
    for document in documents:
        if document.kind != "source":
            text = [*document.folded_names, document.texts.get("place", ""), document.texts.get("topics", "")]
            words.update(set(" ".join(text).split()))
    return words


def _correct(query: str, words: Sequence[str], known: Counter[str]) -> dict[str, str]:
    """For each unknown word the nearest known one; empty unless all unknown words have one."""
    listed = list(known)
    shouted = {word.lower() for word in query.split() if word.isupper() and len(word) <= 5}
    corrected: dict[str, str] = {}
    for word in words:
        if word in known:
            continue
        edits = 0 if word in shouted else allowed_edits(word)
        near = process.extract(word, listed, scorer=OSA.distance, score_cutoff=edits, limit=20) if edits else []
        fitting = [(distance, -known[each], each) for each, distance, _ in near if edits > 1 or each[0] == word[0]]
        if not fitting:
            return {}
        corrected[word] = min(fitting)[2]
    return corrected


def _same_numbers(query: str, name: str) -> bool:
    """Whether every number of the query stands in the name."""
    numbers = {word for word in query.split() if any(letter.isdigit() for letter in word)}
    return numbers <= set(name.split())


def _corrected_hits(corrected: dict[str, str], query: Query, corpus: Corpus) -> list[Hit]:
    """What the query finds with its unknown words corrected.

    A single word must stand in a name of three words at most: in a longer one it says too little.
    """
    words = [corrected.get(word, word) for word in query.text.split()]
    hits = []
    for place, hit in enumerate(ranked(" ".join(words), corpus.documents, corpus.texts)):
        names = [[word for word in name.split() if word not in STOP_WORDS] for name in hit.document.folded_names]
        if len(query.words) == 1 and not any(words[0] in name and len(name) <= 3 for name in names):
            continue
        name = hit.document.name if hit.field == "name" else hit.matched
        hits.append(Hit(hit.document, "fuzzy", hit.field, name, 1000.0 - place))
    return hits


def _pairs(text: str) -> set[str]:
    """The pairs of neighbouring letters of a text in a script that writes words without spaces between them."""
    letters = "".join(letter for letter in text if letter >= _FIRST_OF_RUNNING_SCRIPTS)
    return {letters[place : place + 2] for place in range(len(letters) - 1)}


def _running_script_hits(prepared: Query, documents: Sequence[SearchDocument]) -> list[Hit]:
    """Records of which a name shares most pairs of letters with a query in Thai, Chinese, Korean and the like."""
    wanted = _pairs(prepared.text)
    hits = []
    for document in documents if wanted else ():
        for name, folded in zip(document.names, document.folded_names, strict=True):
            shared = len(wanted & _pairs(folded)) / len(wanted)
            if shared >= _SHARED_PAIRS:
                field = "name" if name == document.name else "aliases"
                hits.append(Hit(document, "fuzzy", field, name, 100 * shared))
    return hits


def fuzzy_hits(query: str, prepared: Query, corpus: Corpus) -> list[Hit]:
    """Records that a few slips lead away from.

    Args:
        query: as typed.
        prepared: the same, folded.
        corpus: the records to search.
    """
    if len(prepared.name) < 4 and prepared.name.isascii():
        return []
    documents = corpus.documents
    corrected = _correct(query, prepared.words, _known_words(documents))
    hits = _corrected_hits(corrected, prepared, corpus) if corrected else []
    hits = hits or _running_script_hits(prepared, documents)
    if hits:
        return hits
    together = prepared.name.replace(" ", "")
    shouted = query.strip().isupper() and len(query.strip()) <= 5
    for document in () if shouted else documents:
        best, matched = 0.0, ""
        for name, folded in zip(document.names, document.folded_names, strict=True):
            if not _same_numbers(prepared.text, folded):
                continue
            score = fuzz.token_sort_ratio(prepared.name, folded, score_cutoff=_NAME_FLOOR)
            score = score or fuzz.ratio(together, folded.replace(" ", ""), score_cutoff=_RUN_TOGETHER_FLOOR)
            if score > best:
                best, matched = score, name
        if best:
            hits.append(Hit(document, "fuzzy", "name" if matched == document.name else "aliases", matched, best))
    return hits


def suggest(query: str, documents: Sequence[SearchDocument], limit: int = 3) -> list[str]:
    """Names that the user may have meant when nothing was found; none when nothing is near."""
    prepared = prepare(query)
    if len(prepared.name) < 4:
        return []
    scored: dict[str, float] = {}
    for document in documents:
        if document.kind != "source":
            for name, folded in zip(document.names, document.folded_names, strict=True):
                score = fuzz.ratio(prepared.name, folded, score_cutoff=_SUGGESTION_FLOOR)
                if score:
                    scored[name] = max(score, scored.get(name, 0.0))
    return sorted(scored, key=lambda name: (-scored[name], name))[:limit]
