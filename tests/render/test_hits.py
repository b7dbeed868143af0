"""Hits look the same in plain lines, which need no rich, and as rich lays them out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.text import Text

from asean_wco.library import Library
from asean_wco.render.console import drawn, joined, styled
from asean_wco.render.hits import HitInWords, in_words, plain_answer, plain_hits
from asean_wco.render.hits_view import hits_text

# Records have lines. Signs for private use may stand for marks while rich measures.
LETTERS = st.characters(exclude_categories=["Co"], exclude_characters="\n\t")
TEXTS = st.text(LETTERS, max_size=30) | st.sampled_from(["ប្រទេស ចំនួន", "  one  "])


@given(st.lists(st.builds(HitInWords, TEXTS, TEXTS, TEXTS, TEXTS), max_size=4))
def test_plain_lines_are_those_of_a_terminal_of_any_width(hits: list[HitInWords]) -> None:
    assert plain_hits(hits) == hits_text(hits, ["one"], None, color=False)


@given(TEXTS, st.sampled_from(["", "(disputed)"]))
def test_a_plain_answer_is_that_of_a_terminal_of_any_width(text: str, doubt: str) -> None:
    line = joined(styled(text), styled(doubt, "doubt"))
    assert plain_answer(text, doubt) == drawn([line, Text("")], None, color=False)


@pytest.mark.parametrize("query", ["single window", "mikurya", "who chaired the last adgcm"])
def test_what_a_search_finds_is_the_same_in_plain_lines(reference: Library, query: str) -> None:
    result = reference.searched(query)
    hits = result.hits[:20]
    passages = [reference.passage_of(hit, result.reading) for hit in hits]
    shown = in_words(hits, passages, ["[own]" for _ in hits], reference.store.find, explain=True)
    assert plain_hits(shown) == hits_text(shown, query.split(), None, color=False)
