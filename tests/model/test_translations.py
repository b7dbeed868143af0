"""The table of translations: each word once for who reads it, and written as it is looked up."""

from __future__ import annotations

import json
from collections import Counter
from itertools import chain
from pathlib import Path

from asean_wco.answers import languages
from asean_wco.model.folding import fold
from asean_wco.model.translations import ASKED, SEARCH, TABLE, meanings
from asean_wco.search.vocabulary import FIRST_OF_RUNNING_SCRIPTS

LINES: dict[str, dict[str, str]] = json.loads(Path(TABLE).read_text(encoding="utf-8"))
READERS = {SEARCH, ASKED, *languages.LITTLE, *languages.SCRIPTS}


def words_of(reader: str) -> list[str]:
    """All words that a reader has in the table, as often as they stand there."""
    return [
        word
        for lines in LINES.values()
        for readers, words in lines.items()
        if reader in readers.split()
        for word in words.split("; ")
    ]


def test_somebody_reads_each_line() -> None:
    readers = {reader for lines in LINES.values() for reader in chain(*map(str.split, lines))}
    assert readers == READERS


def test_a_word_has_one_meaning_for_who_reads_it() -> None:
    for reader in READERS:
        counts = Counter(words_of(reader))
        assert [word for word, count in counts.items() if count > 1] == [], reader
        assert meanings(reader).keys() == counts.keys()


def test_a_word_with_one_meaning_stands_in_one_line() -> None:
    for lines in LINES.values():
        counts = Counter(word for words in lines.values() for word in words.split("; "))
        assert [word for word, count in counts.items() if count > 1] == []


def test_words_of_latin_script_are_folded() -> None:
    words = {word for reader in READERS for word in words_of(reader)}
    latin = [word for word in words if word and max(word) < FIRST_OF_RUNNING_SCRIPTS]
    assert [word for word in latin if fold(word) != word] == []


def test_what_the_search_reads_is_folded() -> None:
    read = set(meanings(SEARCH).values())
    assert [english for english in read if fold(english) != english] == []
