"""Staged ranking: a hit of an earlier stage always stands above one of a later stage, and every hit says why.

The stages are id, exact name or alias, acronym, same words in any order, beginning of a name, all words somewhere in
the record, and last a bounded fuzzy comparison, which short words, numbers and acronyms never reach.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

from asean_wco.model.folding import drop_honorifics, fold
from asean_wco.search.document import SearchDocument

TIERS = ("id", "name", "alias", "acronym", "same words", "prefix", "all words", "fuzzy")
MAX_QUERY = 512
_NAME_WEIGHT = 3.0
_FIELD_WEIGHTS = {
    "ordinal": 3.0, "series": 2.0, "start": 2.0, "place": 2.0, "roles": 1.6, "organization": 1.6, "topics": 1.6,
    "initiatives": 1.6, "attendance": 1.4, "summary": 1.2, "hosts": 1.2,
}  # fmt: skip
_KIND_ORDER = ("initiative", "topic", "series", "organization", "office", "person", "meeting", "source")
# What people of the field write for a phrase; a word is found where its phrase stands.
_SHORT_FORMS = {
    "dg": ("director general", "directors general"),
    "dgs": ("directors general",),
    "sg": ("secretary general",),
    "dsg": ("deputy secretary general",),
    "dsgs": ("deputy secretary general",),
    "hod": ("head of delegation",),
    "mou": ("memorandum of understanding",),
    "fta": ("free trade agreement",),
    "ipr": ("intellectual property",),
}
_STOP_WORDS = frozenset(["the", "of", "and", "in", "on", "at", "for", "to", "a", "an", "by", "with"])
_FUZZY_NAME_FLOOR = 85.0
_SUGGESTION_FLOOR = 70.0


class Hit(NamedTuple):
    """A record that was found.

    Attributes:
        document: the record as the search sees it.
        tier: stage at which it matched, one of `TIERS`.
        field: field of the record that matched.
        matched: the name, acronym or words that matched.
        score: order within the stage; not comparable between stages.
    """

    document: SearchDocument
    tier: str
    field: str
    matched: str
    score: float


class _Query(NamedTuple):
    """A query, prepared."""

    text: str
    words: tuple[str, ...]
    name: str

    identifier: str


def _prepare(query: str) -> _Query:
    text = fold(query[:MAX_QUERY])
    words = tuple(dict.fromkeys(word for word in text.split() if word not in _STOP_WORDS)) or tuple(text.split())
    name = " ".join(drop_honorifics(text.split()))
    return _Query(text, words, name, query.strip().lower())


def _match_names(query: _Query, document: SearchDocument) -> tuple[str, str, str] | None:
    """The stage, field and name at which the names of a record match as a whole."""
    wanted = query.name if document.kind == "person" else query.text
    for number, folded in enumerate(document.folded_names):
        if folded == wanted:
            return ("alias", "aliases", document.names[number]) if number else ("name", "name", document.name)
    for acronym in document.acronyms:
        if fold(acronym) == query.text:
            return "acronym", "acronyms", acronym
    in_order = sorted(wanted.split())
    for number, folded in enumerate(document.folded_names):
        if len(in_order) > 1 and sorted(folded.split()) == in_order:
            return "same words", "aliases" if number else "name", document.names[number]
    if len(wanted) >= 3:
        for number, folded in enumerate(document.folded_names):
            if folded.startswith(wanted):
                return "prefix", "aliases" if number else "name", document.names[number]
    return None


def _word_in(word: str, padded: str) -> float:
    """How well a word stands in a text with a space at each end: whole 1, beginning of a longer word 0.6, else 0."""
    if any(f" {form} " in padded for form in _forms(word)):
        return 1.0
    return 0.6 if len(word) >= 4 and word.isalpha() and f" {word}" in padded else 0.0


def _match_words(
    words: Sequence[str], document: SearchDocument, rarity: dict[str, float]
) -> tuple[str, float, list[str]] | None:
    """The field that best explains the words, the score, and the words that it holds; None unless all are found."""
    weights = {"name": _NAME_WEIGHT}
    texts = {"name": " ".join((*document.folded_names, *(fold(each) for each in document.acronyms)))}
    texts |= document.texts
    by_field: dict[str, float] = {}
    held: dict[str, list[str]] = {}
    total = 0.0
    for word in words:
        best = 0.0
        for field, text in texts.items():
            quality = _word_in(word, f" {text} ")
            if quality:
                weight = weights.get(field) or _FIELD_WEIGHTS.get(field, 1.0)
                value = quality * weight * rarity[word]
                by_field[field] = by_field.get(field, 0.0) + value
                held.setdefault(field, []).append(word)
                best = max(best, value)
        if not best:
            return None
        total += best
    field = max(by_field, key=lambda each: by_field[each])
    together = by_field[field] / sum(rarity[word] for word in words)
    return field, total + together, held[field]


def _forms(word: str) -> tuple[str, ...]:
    """A word and the phrases that it may stand for."""
    return (word, *_SHORT_FORMS.get(word, ()))


def _all_text(document: SearchDocument) -> str:
    """Everything of a record that a word can be found in."""
    acronyms = [fold(acronym) for acronym in document.acronyms]
    return "\n".join((*document.folded_names, *acronyms, *document.texts.values()))


def _candidates(query: _Query, documents: Sequence[SearchDocument]) -> tuple[list[SearchDocument], dict[str, float]]:
    """The records that hold every word somewhere, and the rarity of each word.

    Rarity is the inverse document frequency (Spärck Jones, 1972), never below 0.2.
    """
    texts = [_all_text(document) for document in documents]
    holding = {word: [any(form in text for form in _forms(word)) for text in texts] for word in query.words}
    rarity = {word: max(0.2, math.log((len(documents) + 1) / (sum(found) + 1))) for word, found in holding.items()}
    # Courtesy titles count for nothing in a person's name, so a record without them is looked at as well.
    titles = frozenset(query.words) - frozenset(query.name.split())
    needed = [found for word, found in holding.items() if word not in titles]
    kept = [document for number, document in enumerate(documents) if all(found[number] for found in needed)]
    return kept, rarity


def _fuzzy_hits(query: _Query, documents: Sequence[SearchDocument]) -> list[Hit]:
    """Records of which a whole name, or as many words of a name as were asked for, is a few slips away."""
    from rapidfuzz import fuzz
    from rapidfuzz.distance import OSA

    if len(query.name) < 4:
        return []
    hits = []
    for document in documents:
        best, matched = 0.0, ""
        for name, folded in zip(document.names, document.folded_names, strict=True):
            if not _same_numbers(query.text, folded):
                continue
            score = fuzz.token_sort_ratio(query.name, folded, score_cutoff=_FUZZY_NAME_FLOOR)
            score = score or _near_words(query.words, folded.split(), OSA.distance)
            if score > best:
                best, matched = score, name
        if best:
            hits.append(Hit(document, "fuzzy", "name" if matched == document.name else "aliases", matched, best))
    return hits


def _same_numbers(query: str, name: str) -> bool:
    """Whether every number of the query stands in the name: the 32nd is not the 33rd."""
    numbers = [word for word in query.split() if any(letter.isdigit() for letter in word)]
    return not numbers or set(numbers) <= set(name.split())


def _allowed_edits(word: str) -> int:
    """How many slips a word may have: none up to 3 letters or with digits, 1 up to 6, else 2."""
    if len(word) <= 3 or not word.isalpha():
        return 0
    return 1 if len(word) <= 6 else 2


def _near_words(words: Sequence[str], name: list[str], distance: object) -> float:
    """A score of 60 to 84 if each word is a bounded number of edits from some word of the name, else 0."""
    edits = 0
    for word in words:
        allowed = _allowed_edits(word)
        best = min(
            (
                distance(word, each, score_cutoff=allowed)  # type: ignore[operator]
                for each in name
                if abs(len(each) - len(word)) <= allowed and (allowed > 1 or each[0] == word[0])
            ),
            default=allowed + 1,
        )
        if best > allowed:
            return 0.0
        edits += best
    if not edits:
        return 0.0
    return max(60.0, 84.0 - 4 * edits - 2 * max(0, len(name) - len(words)))


def _order(hit: Hit) -> tuple[object, ...]:
    kind = _KIND_ORDER.index(hit.document.kind)
    # A source is what an answer rests on, not the answer: unless it is named outright it comes after all records.
    is_source = hit.document.kind == "source"
    tier = TIERS.index(hit.tier)
    return (
        max(tier, TIERS.index("all words")) if is_source and tier > TIERS.index("acronym") else tier,
        is_source,
        tier,
        -round(hit.score, 6),
        kind,
        _later_first(hit.document.date),
        hit.document.id,
    )


def _later_first(date: str) -> tuple[int, ...]:
    return tuple(-ord(letter) for letter in date) or (0,)


def rank(query: str, documents: Sequence[SearchDocument], *, exact: bool = False) -> list[Hit]:
    """Find and order records.

    Args:
        query: what the user typed; anything beyond 512 characters is ignored.
        documents: the records to search.
        exact: whether only whole names and acronyms count.
    """
    prepared = _prepare(query)
    if not prepared.words:
        return []
    candidates, rarity = _candidates(prepared, documents)
    hits = [Hit(document, "id", "id", document.id, 1.0) for document in documents if document.id == prepared.identifier]
    for document in candidates:
        if document.id == prepared.identifier:
            continue
        if found := _match_names(prepared, document):
            hits.append(Hit(document, *found, score=_name_score(prepared, document)))
        elif not exact and (words := _match_words(prepared.words, document, rarity)):
            hits.append(Hit(document, "all words", words[0], " ".join(words[2]), words[1]))
    if exact:
        hits = [hit for hit in hits if hit.tier != "prefix"]
    elif not hits:
        hits = _fuzzy_hits(prepared, documents)
    return sorted(hits, key=_order)


def _name_score(query: _Query, document: SearchDocument) -> float:
    """Within a stage of names, the shorter name is the closer one."""
    return len(query.text) / max(len(query.text), *(len(name) for name in document.folded_names[:1]))


def suggest(query: str, documents: Sequence[SearchDocument], limit: int = 3) -> list[str]:
    """Names that the user may have meant when nothing was found; none when nothing is near."""
    from rapidfuzz import fuzz

    prepared = _prepare(query)
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
