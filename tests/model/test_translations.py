"""The table of translations: each word once, and written as it is looked up."""

from __future__ import annotations

from pathlib import Path

from asean_wco.answers import languages
from asean_wco.model.folding import fold
from asean_wco.model.translations import (
    ASKED,
    LONGEST_PHRASE,
    SEARCH,
    TABLE,
    TABLES,
    meaning,
    meanings_in_scripts,
    meanings_of,
)
from asean_wco.search.vocabulary import FIRST_OF_RUNNING_SCRIPTS

LINES = Path(TABLE).read_bytes().splitlines()
WORDS = [line.partition(b"\t")[0].decode() for line in LINES]
READERS = {SEARCH, ASKED, TABLES, *languages.LITTLE, *languages.SCRIPTS}


def test_each_word_stands_once_and_in_its_place() -> None:
    assert sorted(LINES) == LINES
    assert len(set(WORDS)) == len(WORDS)


def test_somebody_reads_each_word() -> None:
    assert set().union(*map(meanings_of, WORDS)) == READERS
    assert all(map(meanings_of, WORDS))


def test_no_reader_has_two_meanings_of_a_word() -> None:
    for line in LINES:
        parts = line.decode().split("\t")[1:]
        readers = [reader for part in parts for reader in part.partition("=")[0].split()]
        assert len(set(readers)) == len(readers), line.decode()


def test_a_word_means_what_its_line_says() -> None:
    assert meaning("rapat", SEARCH) == "meeting"
    assert meaning("wer", "de") == "who"
    assert meaning("und", SEARCH) == ""
    assert meaning("und", "fr") is None
    assert meaning("no such word", SEARCH) is None
    assert meaning("\ud800", SEARCH) is None


def test_words_of_other_scripts_are_read_together() -> None:
    assert meanings_in_scripts(("th",))["ใคร"] == "who"
    assert "wer" not in meanings_in_scripts(("th",))


def test_words_of_latin_script_are_folded() -> None:
    latin = [word for word in WORDS if max(word) < FIRST_OF_RUNNING_SCRIPTS]
    assert [word for word in latin if fold(word) != word] == []
    assert max(word.count(" ") + 1 for word in latin) == LONGEST_PHRASE


def test_what_the_search_reads_is_folded() -> None:
    read = [meaning(word, SEARCH) or "" for word in WORDS]
    assert [english for english in read if fold(english) != english] == []


def test_spellings_of_a_word_mean_the_same_to_the_search() -> None:
    by_spelling: dict[str, set[str]] = {}
    for word, english in meanings_in_scripts((SEARCH,)).items():
        by_spelling.setdefault(fold(word).replace(" ", ""), set()).add(english)
    assert [word for word, several in by_spelling.items() if len(several) > 1] == []
