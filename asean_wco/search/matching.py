"""How one thing that a query says stands in a text: as it was typed, or in another form of it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from asean_wco.model.folding import ordinal
from asean_wco.model.tuples import NamedTuple
from asean_wco.search.index import Index
from asean_wco.search.thesaurus import terms_for
from asean_wco.search.vocabulary import (
    FIRST_OF_RUNNING_SCRIPTS,
    SHORT_FORMS,
    STOP_WORDS,
)

# Letters that a word needs to be taken for the beginning of a longer one.
SHORTEST_BEGINNING = 4
_SHORTEST_STEM = 5
# No series has had more sessions, so that a higher number is no ordinal.
_MOST_SESSIONS = 200
_BRITISH_END = "is"
_ENDINGS = ("ings", "ions", "ing", "ers", "ies", "ion", "ism", "ed", "er")
# What a word counts in another form than the one that was typed.
WHOLE, NUMBER, PLURAL, SHORT, RUN, BEGUN, MEANT, FAMILY = 1.0, 0.95, 0.95, 0.9, 0.85, 0.6, 0.6, 0.45
_STANDS_FOR = 0.58
# From here on a form says the very thing.
SAME = 0.85


class WordForm(NamedTuple):
    """A form of what was typed.

    It has its pattern in a text with spaces at both ends, and what it counts.
    """

    text: str
    quality: float
    pattern: str


def whole(text: str, quality: float = WHOLE) -> WordForm:
    """Return a form that must stand there as a whole."""
    return WordForm(text, quality, f" {text} ")


def is_number(word: str) -> bool:
    """Return whether a word tells a number, which no other number may stand for: 33rd."""
    return any(letter.isdigit() for letter in word)


@lru_cache(4096)
def forms_of(word: str, *, is_last: bool = False) -> tuple[WordForm, ...]:
    """Return the forms of a folded word or phrase, the best first.

    Args:
        word: of the query.
        is_last: whether it may still be being typed.
    """
    forms = [whole(word)]
    if word.isdecimal() and word.isascii() and 0 < int(word) < _MOST_SESSIONS:
        forms.append(whole(ordinal(int(word)), NUMBER))
    forms += [whole(other, PLURAL) for other in _other_numbers(word)]
    forms += [whole(phrase, SHORT) for phrase in SHORT_FORMS.get(word, ())]
    if len(word) > 1 and word[0] >= FIRST_OF_RUNNING_SCRIPTS:
        forms.append(WordForm(word, RUN, word))
    shortest = SHORTEST_BEGINNING - is_last
    if len(word) >= shortest and word.isalpha():
        forms.append(WordForm(word, BEGUN, f" {word}"))
        if word.endswith(_BRITISH_END):
            # Cut before the letters that tell that it is spelled otherwise in texts: authoris.
            american = f"{word[:-1]}z"
            forms.append(WordForm(american, BEGUN, f" {american}"))
    forms += [whole(term, _STANDS_FOR) for term in terms_for().get(word, ())]
    family = _family(word)
    if family:
        forms.append(WordForm(family, FAMILY, f" {family}"))
    return tuple(sorted(forms, key=lambda form: -form.quality))


def _other_numbers(word: str) -> list[str]:
    """Return what a word may be the plural or the singular of."""
    if len(word) < 4 or not word.isalpha() or not word.isascii():
        return []
    if word.endswith("ies") and len(word) > 5:
        return [f"{word[:-3]}y", word[:-1]]
    if word.endswith("s"):
        return [] if word.endswith(("ss", "us", "is")) else [word[:-1]]
    return [f"{word[:-1]}ies"] if word.endswith("y") else [f"{word}s"]


def _family(word: str) -> str:
    """Return what a word has in common with its family; empty if too short.

    A light stemmer (after Harman, 1991, "How effective is suffixing?"): one ending off.
    """
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM and word.isascii():
            return word[: -len(ending)]
    return ""


def quality_in(forms: Iterable[WordForm], padded: str) -> float:
    """Return what the best form counts that stands in a text with a space at each end."""
    for form in forms:
        if form.pattern in padded:
            return form.quality
    return 0.0


def as_it_stands(typed: str, forms: Iterable[WordForm], padded: str) -> str:
    """Return the words by which a text has what was typed; empty where it does not have it.

    A text on training has no trainers, and a text with a word of like meaning does not have it.

    Args:
        typed: word or phrase.
        forms: of it, the best first.
        padded: text with a space at each end.
    """
    form = next((form for form in forms if form.pattern in padded), None)
    if form is None:
        return ""
    if form.quality >= SHORT or form.text == typed:
        return typed
    if form.pattern.endswith(" "):
        return form.text if form.quality >= MEANT else ""
    begun = re.search(rf"{re.escape(form.pattern)}\w*", padded)
    return begun[0].strip() if begun else ""


def numbers_with(form: WordForm, index: Index, *, naming: bool = False) -> set[int]:
    """Return the numbers of the records that have a form, in a name or anywhere."""
    if form.pattern == form.text:
        return index.containing(form.text)
    if not form.pattern.endswith(" "):
        return index.beginning(form.text, naming=naming)
    words = form.text.split()
    parts = [word for word in words if word not in STOP_WORDS] or words
    first, *others = (index.having(part, naming=naming) for part in parts)
    return set(first.intersection(*others))
