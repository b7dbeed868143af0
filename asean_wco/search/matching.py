"""How a query meets a record: by a whole name, or by its words wherever they stand."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

from asean_wco.model.folding import drop_honorifics, fold
from asean_wco.search.document import SearchDocument
from asean_wco.search.vocabulary import FIRST_OF_RUNNING_SCRIPTS, SHORT_FORMS, STOP_WORDS, SYNONYMS

MAX_QUERY = 512
# Letters that a word needs to be taken for the beginning of a longer one, where it is still being typed.
SHORTEST_BEGINNING = 3
_NAME_WEIGHT = 3.0
_FIELD_WEIGHTS = {
    "ordinal": 3.0, "number": 3.0, "series": 2.0, "start": 2.0, "place": 3.0, "roles": 1.6, "organization": 1.6,
    "topics": 1.6, "initiatives": 1.6, "attendance": 1.4, "summary": 1.6, "hosts": 2.4,
}  # fmt: skip


# What it counts that the words of a query are all of a name, beside a rare word in a name at about 15.
_BREVITY_WEIGHT = 3.0

# The stages at which a record may be found, the surest first.
TIERS = (
    "id", "name", "alias", "acronym", "same words", "role", "prefix", "initials", "all words", "on topic", "part",
    "fuzzy", "related",
)  # fmt: skip
# Those at which a query is the whole of a name, so that there is no doubt what is meant; the first four as it is typed.
OUTRIGHT = TIERS[:5]
AS_TYPED = TIERS[:4]
# Those at which a record answers to a part of a query, and those that say what may have been meant.
PARTIAL = ("part", "related")
GUESSES = ("fuzzy", "on topic", *PARTIAL)


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


def may_be_meant(hit: Hit) -> bool:
    """Whether a record that does not bear a text as its name may still be what it means: by a part of its name."""
    return hit.tier not in GUESSES and (hit.tier != "all words" or hit.field in ("name", "ordinal"))


class Query(NamedTuple):
    """A query as typed and folded, without its reading."""

    text: str
    words: tuple[str, ...]
    name: str
    identifier: str


class NameMatch(NamedTuple):
    """How a name meets a query as a whole: stage, field, the name as written, and the share of it that was typed."""

    tier: str
    field: str
    matched: str
    share: float


class WordMatch(NamedTuple):
    """How the words of a query stand in a record: the field that holds most, the score, and what that field holds."""

    field: str
    score: float
    held: tuple[str, ...]


def prepare(query: str, text: str | None = None) -> Query:
    """Fold a query; anything beyond 512 characters is ignored.

    Args:
        query: as typed.
        text: the folded text to find, where it is not all that was typed.
    """
    text = fold(query[:MAX_QUERY]) if text is None else text
    words = tuple(dict.fromkeys(word for word in text.split() if word not in STOP_WORDS)) or tuple(
        text.split()
    )
    return Query(text, words, " ".join(drop_honorifics(text.split())), query.strip().lower())


def _content(text: str) -> frozenset[str]:
    """The words of a folded text, without the little ones."""
    return frozenset(text.split()) - STOP_WORDS


def match_names(query: Query, document: SearchDocument) -> NameMatch | None:
    """How the names of a record match a query as a whole; None if they do not."""
    wanted = query.name if document.kind == "person" else query.text
    # Of several that share a name, the one that most is written of.
    prominence = document.sources / (document.sources + 1)
    for number, folded in enumerate(document.folded_names):
        if folded == wanted:
            tier, field = ("alias", "aliases") if number else ("name", "name")
            return NameMatch(tier, field, document.names[number], prominence)
    for acronym, folded in zip(document.acronyms, document.folded_acronyms, strict=True):
        if folded == query.text:
            return NameMatch("acronym", "acronyms", acronym, prominence)
    asked = _content(wanted)
    # Many write the acronym beside the name.
    beside = asked.intersection(document.folded_acronyms)
    for number, folded in enumerate(document.folded_names):
        if len(asked) > 1 and asked - beside == _content(folded) - beside:
            return NameMatch(
                "same words", "aliases" if number else "name", document.names[number], 1.0
            )
    return _match_beginning(wanted, document) if len(wanted) >= 3 else None


def _match_beginning(wanted: str, document: SearchDocument) -> NameMatch | None:
    """The shortest name or acronym of a record that begins with a text."""
    fields = [
        "name",
        *["aliases"] * (len(document.names) - 1),
        *["acronyms"] * len(document.acronyms),
    ]
    written, folded = (
        (*document.names, *document.acronyms),
        (*document.folded_names, *document.folded_acronyms),
    )
    begun = [(len(each), number) for number, each in enumerate(folded) if each.startswith(wanted)]
    if not begun:
        return None
    length, number = min(begun)
    return NameMatch("prefix", fields[number], written[number], len(wanted) / length)


@cache
def forms(word: str) -> tuple[str, ...]:
    """A word, its singular, and the phrases that it may stand for."""
    return (word, *_singular(word), *SHORT_FORMS.get(word, ()))


def meanings(word: str) -> tuple[str, ...]:
    """A word, its forms, and what others call the same."""
    return (*forms(word), *SYNONYMS.get(word, ()))


def _singular(word: str) -> tuple[str, ...]:
    """What a word may be the plural of."""
    if len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return ()
    return (f"{word[:-3]}y", word[:-1]) if word.endswith("ies") and len(word) > 5 else (word[:-1],)


_ENDINGS = ("ing", "ings", "ed", "er", "ers", "ion", "ions", "ies", "ism")
_SHORTEST_STEM = 5


@cache
def stem(word: str) -> str:
    """What a word has in common with others of its family, for looking them up by their beginning; empty if too short.

    A light stemmer (after Harman, 1991, "How effective is suffixing?"): one ending off, nothing put in its place.
    """
    for ending in sorted(_ENDINGS, key=len, reverse=True):
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM and word.isascii():
            return word[: -len(ending)]
    return ""


def has_digit(word: str) -> bool:
    """Whether a word tells a number, which no other number may stand for: 33rd."""
    return any(letter.isdigit() for letter in word)


def is_running(word: str) -> bool:
    """Whether a word is of a script that runs words together."""
    return len(word) >= 2 and word[0] > FIRST_OF_RUNNING_SCRIPTS


def word_in(word: str, padded: str, shortest: int = SHORTEST_BEGINNING + 1) -> float:
    """How well a word stands in a text with a space at each end.

    Whole it counts 1, as the beginning of a longer word 0.6, through a synonym or a word of its family 0.5, else 0.

    Args:
        word: of the query.
        padded: the text.
        shortest: letters that a word needs to be taken for the beginning of a longer one.
    """
    if any(f" {form} " in padded for form in forms(word)):
        return 1.0
    if is_running(word) and word in padded:
        return 0.8
    if len(word) >= shortest and word.isalpha() and f" {word}" in padded:
        return 0.6
    if any(f" {other} " in padded for other in SYNONYMS.get(word, ())):
        return 0.5
    family = stem(word)
    return 0.5 if family and f" {family}" in padded else 0.0


def match_words(
    words: Sequence[str], document: SearchDocument, rarity: dict[str, float]
) -> WordMatch | None:
    """How words stand in a record; None unless all are found."""
    texts = {"name": f" {' '.join((*document.folded_names, *document.folded_acronyms))} "}
    texts |= {field: f" {text} " for field, text in document.texts.items()}
    by_field: dict[str, float] = {}
    held: dict[str, list[str]] = {}
    total = 0.0
    for number, word in enumerate(words):
        best = 0.0
        # The last of several words may be one that is still being typed.
        shortest = (
            SHORTEST_BEGINNING if number and number == len(words) - 1 else SHORTEST_BEGINNING + 1
        )
        for field, text in texts.items():
            quality = word_in(word, text, shortest)
            if quality:
                weight = _NAME_WEIGHT if field == "name" else _FIELD_WEIGHTS.get(field, 1.0)
                value = quality * weight * rarity[word]
                by_field[field] = by_field.get(field, 0.0) + value
                held.setdefault(field, []).append(word)
                best = max(best, value)
        if not best:
            return None
        total += best
    field = max(by_field, key=lambda each: by_field[each])
    together = by_field[field] / sum(rarity[word] for word in words)
    return WordMatch(field, total + together, tuple(held[field]))


def brevity(words: Iterable[str], document: SearchDocument) -> float:
    """What it counts that a record has a name of little else than the words of a query.

    Args:
        words: all words that were typed, also those that were read as a place or a kind.
        document: the record.
    """
    asked = {part for word in words for form in forms(word) for part in form.split()}
    named = [content for name in document.folded_names if (content := _content(name))]
    return _BREVITY_WEIGHT * max(
        (len(asked & content) / len(content) for content in named), default=0.0
    )
