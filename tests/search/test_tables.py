"""The tables of words: each word once, and written as queries are looked up."""

from __future__ import annotations

from collections import Counter

from asean_wco.library import Library
from asean_wco.model.folding import fold
from asean_wco.search.foreign import BY_MEANING
from asean_wco.search.matching import numbers_with, whole
from asean_wco.search.thesaurus import SAID_FOR
from asean_wco.search.vocabulary import FIRST_OF_RUNNING_SCRIPTS

FOREIGN = [word for words in BY_MEANING.values() for word in words.split("; ")]


def test_a_word_of_another_language_has_one_meaning() -> None:
    assert [word for word, count in Counter(FOREIGN).items() if count > 1] == []


def test_words_of_latin_script_are_folded() -> None:
    latin = [word for word in FOREIGN if word and max(word) < FIRST_OF_RUNNING_SCRIPTS]
    assert [word for word in latin if fold(word) != word] == []


def test_the_meanings_are_folded() -> None:
    assert [english for english in BY_MEANING if fold(english) != english] == []


def test_people_say_something_else_for_a_term() -> None:
    for term, phrases in SAID_FOR.items():
        words = phrases.split("; ")
        assert len(set(words)) == len(words)
        assert term not in words
        assert [word for word in (term, *words) if fold(word) != word] == []


def test_the_records_have_the_terms(reference: Library) -> None:
    unknown = [term for term in SAID_FOR if not numbers_with(whole(term), reference.index)]
    assert unknown == []
