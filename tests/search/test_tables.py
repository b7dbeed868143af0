"""The tables of words: each word once, and written as queries are looked up."""

from __future__ import annotations

from asean_wco.library import Library
from asean_wco.model.folding import fold
from asean_wco.search.matching import numbers_with, whole
from asean_wco.search.thesaurus import SAID_FOR


def test_people_say_something_else_for_a_term() -> None:
    for term, phrases in SAID_FOR.items():
        words = phrases.split("; ")
        assert len(set(words)) == len(words)
        assert term not in words
        assert [word for word in (term, *words) if fold(word) != word] == []


def test_the_records_have_the_terms(reference: Library) -> None:
    unknown = [term for term in SAID_FOR if not numbers_with(whole(term), reference.index)]
    assert unknown == []
