"""The passage that answers a query, or shows why a record was found."""

from __future__ import annotations

import pytest

from asean_wco.library import Library
from asean_wco.model.excerpts import cut, spans_of
from asean_wco.model.folding import fold

LONG = (
    "The members took note of a great many things that day, from the state of the roads to the "
    "price of rice, before they turned to the Single Window, which all of them agreed to link by "
    "the end of the following year, and then went home by the roads that they had come by, none "
    "the worse for it."
)


def shown(text: str, *words: str) -> list[str]:
    """The passages of the text that the words mark."""
    return [text[start:end] for start, end in spans_of(text, words)]


def passage(library: Library, query: str, identifier: str) -> str:
    """The passage of a record that a query shows."""
    search_result = library.searched(query)
    [hit] = [hit for hit in search_result.hits if hit.document.id == identifier]
    return library.passage_of(hit, search_result.reading)


@pytest.mark.parametrize(
    ("text", "words", "marked"),
    [
        ("Toy Single Window", ["single", "window"], ["Single", "Window"]),
        ("Nguyễn Văn Thử", ["nguyen", "thu"], ["Nguyễn", "Thử"]),
        ("Customs Organisation", ["organization"], ["Organisation"]),
        ("customs cooperation", ["cust"], ["customs"]),
        ("custody cut", ["cus"], []),
        ("C.C.C. and CCC", ["ccc"], ["CCC"]),
        ("nothing here", ["single"], []),
        ("", ["single"], []),
        ("Single", [], []),
    ],
)
def test_words_are_marked_as_they_were_matched(
    text: str, words: list[str], marked: list[str]
) -> None:
    assert shown(text, *words) == marked


@pytest.mark.parametrize("word", ["กรมที่ดิน", "ພາສີ", "គយនិង", "မြန်မာ"])
def test_words_of_native_scripts_are_marked_whole(word: str) -> None:
    assert shown(f"x {word} y", fold(word)) == [word]


def test_a_sentence_of_200_characters_is_shown_whole() -> None:
    assert cut(LONG[:200], ["window"]) == LONG[:200]
    assert cut(LONG[:201], ["window"]) != LONG[:201]


@pytest.mark.parametrize("word", sorted({fold(word) for word in LONG.split() if len(word) > 4}))
def test_wherever_the_word_stands_a_long_text_is_cut_around_it_at_spaces(word: str) -> None:
    passage = cut(LONG, [word])
    core = passage.removeprefix("… ").removesuffix(" …")
    assert word in fold(core).split()
    assert 50 < len(core) <= 160
    assert f" {core} " in f" {LONG} ", "cut at spaces"
    assert passage.startswith("… ") != LONG.startswith(core)
    assert passage.endswith(" …") != LONG.endswith(core)


def test_a_long_text_without_spaces_is_cut_as_well() -> None:
    assert len(cut("ศุลกากร" * 100, [])) < 210
    assert len(cut("window" + "x" * 1000, ["window"])) < 210


@pytest.mark.parametrize(
    ("query", "identifier", "expected"),
    [
        ("where was the 2nd consultation held", "consultation-2", "was held in Da Lat"),
        ("when was the 2nd consultation", "consultation-2", "12 June 2019"),
        ("who chaired the 2nd consultation", "consultation-2", "chaired"),
        ("papers exchange online", "consultation-2", "Members agreed to exchange papers online."),
        ("toy window five members", "toy-window", "five members"),
    ],
)
def test_the_fact_that_answers_is_shown(
    library: Library, query: str, identifier: str, expected: str
) -> None:
    assert expected in passage(library, query, identifier)


def test_a_hit_by_name_shows_what_the_record_is(library: Library) -> None:
    assert passage(library, "WCO", "wco-toy") == library.get("wco-toy").summary


def test_a_passage_is_text_and_never_an_id(library: Library) -> None:
    ids = {record.id for record in library.all()}
    for query in ("anna berg", "single window", "landia", "secretary general", "consultation 2019"):
        search_result = library.searched(query)
        assert not ids & {
            library.passage_of(hit, search_result.reading) for hit in search_result.hits
        }
