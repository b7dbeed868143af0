"""The passage that shows why a record was found."""

from __future__ import annotations

import pytest

from asean_wco.library import Library
from asean_wco.model.folding import fold
from asean_wco.search.snippet import snippet, spans_of

LONG = (
    "The members took note of a great many things that day, from the state of the roads to the price of rice, "
    "before they turned to the Single Window, which all of them agreed to link by the end of the following year, "
    "and then went home by the roads that they had come by, none the worse for it."
)


def shown(text: str, *words: str) -> list[str]:
    """The passages of the text that the words mark."""
    return [text[start:end] for start, end in spans_of(text, words)]


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


def test_a_short_text_is_given_whole() -> None:
    assert snippet(["About trade.", "About the window."], ["window"]) == "About the window."


def test_the_text_that_holds_most_of_the_words_is_chosen() -> None:
    texts = ["a window", "a single window", "a single thing"]
    assert snippet(texts, ["single", "window"]) == "a single window"


def test_of_texts_that_hold_as_many_the_first_is_chosen() -> None:
    assert snippet(["first window", "second window"], ["window"]) == "first window"


def test_a_long_text_is_cut_around_the_words_at_spaces() -> None:
    passage = snippet([LONG], ["window"])
    assert "Single Window" in passage
    assert len(passage) < 160
    assert passage.startswith("… ")
    assert passage.endswith(" …")
    assert passage.strip("… ") in LONG
    assert set(passage.strip("… ").split()) <= set(LONG.split())


def test_a_long_text_that_begins_with_the_words_is_cut_at_the_end_alone() -> None:
    passage = snippet([LONG], ["members"])
    assert passage.startswith("The members")
    assert passage.endswith(" …")


def test_a_long_text_that_ends_with_the_words_is_cut_at_the_beginning_alone() -> None:
    passage = snippet([LONG], ["worse"])
    assert passage.startswith("… ")
    assert passage.endswith("for it.")


@pytest.mark.parametrize("word", sorted({fold(word) for word in LONG.split() if len(word) > 4}))
def test_wherever_the_word_stands_its_passage_is_cut_fairly(word: str) -> None:
    passage = snippet([LONG], [word])
    core = passage.removeprefix("… ").removesuffix(" …")
    assert word in fold(core).split()
    assert 50 < len(core) <= 140
    assert f" {core} " in f" {LONG} ", "cut at spaces"
    assert passage.startswith("… ") != LONG.startswith(core)
    assert passage.endswith(" …") != LONG.endswith(core)


@pytest.mark.parametrize(("length", "cut"), [(139, False), (140, False), (141, True), (200, True)])
def test_about_140_letters_are_shown(length: int, cut: bool) -> None:
    text = ("word " * 50)[: length - 1] + "s"
    assert (snippet([text], ["word"]) != text) is cut


def test_where_no_word_stands_there_is_nothing_to_show() -> None:
    assert snippet(["About trade."], ["window"]) == ""
    assert snippet([], ["window"]) == ""


def test_a_passage_is_never_empty_of_the_words_it_was_chosen_for(library: Library) -> None:
    for query in ("papers consignment", "brussels", "papers online", "live members", "draft text"):
        for hit in library.search(query):
            passage = library.snippet_of(hit)
            if passage and hit.tier == "all words":
                assert set(fold(passage).split()) & set(hit.matched.split()), (query, passage)


def test_a_passage_is_text_and_never_an_id(library: Library) -> None:
    ids = {record.id for record in library.all()}
    for query in ("anna berg", "single window", "landia", "secretary general", "consultation 2019"):
        assert not ids & {library.snippet_of(hit) for hit in library.search(query)}


def test_a_hit_by_name_shows_what_the_record_is(library: Library) -> None:
    [hit, *_] = library.search("WCO")
    assert library.snippet_of(hit) == library.get("wco-toy").summary


def test_a_long_text_without_spaces_is_cut_as_well() -> None:
    assert len(snippet(["ศุลกากร" * 100, "x"], [])) < 200
    assert len(snippet(["window" + "x" * 1000], ["window"])) < 200


@pytest.mark.parametrize("word", ["กรมที่ดิน", "ພາສີ", "គយនិង", "မြန်မာ"])
def test_words_of_native_scripts_are_marked_whole(word: str) -> None:
    assert shown(f"x {word} y", fold(word)) == [word]
