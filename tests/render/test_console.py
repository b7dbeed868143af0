"""The one place that knows rich: text is never read as anything but text."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asean_wco.render.console import columns_of, drawn, indented, joined, styled
from tests.cli.support import SGR, dangerous, squeezed

STYLES = (
    "plain",
    "title",
    "heading",
    "name",
    "date",
    "id",
    "label",
    "quiet",
    "note",
    "doubt",
    "match",
)


@given(st.text(st.characters(codec="utf-8")), st.sampled_from(STYLES), st.booleans())
def test_any_text_is_drawn_harmlessly(text: str, style: str, color: bool) -> None:
    assert dangerous(SGR.sub("", drawn([styled(text, style)], 60, color=color))) == set()


@given(st.text("[]/\\:abc100 ", min_size=1))
def test_any_markup_is_drawn_to_the_letter(text: str) -> None:
    assert squeezed(drawn([styled(text)], 40, color=False)) == squeezed(text)


@pytest.mark.parametrize("style", STYLES)
def test_no_style_shows_without_colour(style: str) -> None:
    assert drawn([styled("text", style)], 60, color=False) == "text\n"


@pytest.mark.parametrize("style", [style for style in STYLES if style != "plain"])
def test_every_style_shows_in_colour(style: str) -> None:
    text = drawn([styled("text", style)], 60, color=True)
    assert text != "text\n"
    assert SGR.sub("", text) == "text\n"


def test_a_long_word_is_folded_and_not_cut() -> None:
    assert squeezed(drawn([styled("w" * 200)], 60, color=False)) == "w" * 200


def test_without_a_width_nothing_is_folded() -> None:
    assert drawn([styled("word " * 5000 + "end")], None, color=False).count("\n") == 1


def test_a_screen_of_no_width_is_still_written_to() -> None:
    assert squeezed(drawn([styled("some text")], 1, color=False)) == "sometext"


def test_empty_parts_leave_no_gap() -> None:
    assert drawn([joined(styled("a"), styled(""), "b")], 60, color=False) == "a b\n"


def test_a_block_is_set_off_on_every_line() -> None:
    lines = drawn([indented(styled("word " * 30))], 40, color=False).splitlines()
    assert all(line.startswith("  word") for line in lines)


@pytest.mark.parametrize("word", ["កម្ពុជាធ្វើជាម្ចាស់ផ្ទះ", "အကောက်ခွန်ဦးစီးဌာန"])
def test_marks_that_take_a_column_are_measured_and_drawn_as_they_are(word: str) -> None:
    """As terminals count (wcwidth of glibc): a spacing mark takes a column, another mark none."""

    def columns(text: str) -> int:
        return sum(unicodedata.category(letter) != "Mn" for letter in text)

    text = drawn([styled(f"{word} {word} {word}")], 30, color=False)
    assert text.split() == [word] * 3
    assert max(map(columns, text.splitlines())) <= 30
    assert columns_of(word) == columns(word)
