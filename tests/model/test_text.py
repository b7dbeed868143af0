"""No text from data reaches a terminal with something hidden in it."""

from __future__ import annotations

import json
import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asean_wco.model.text import (
    REPLACEMENT,
    escape_json,
    find_unsafe,
    safe_line,
    safe_text,
    shortened,
    uri,
)

JOINERS = "\u200c\u200d"


def is_hidden(character: str) -> bool:
    """Say whether a character may not reach a terminal, by its Unicode category, not our table."""
    category = unicodedata.category(character)
    return category in ("Cc", "Cf", "Cs", "Zl", "Zp") and character not in "\t\n" + JOINERS


HOSTILE = st.text(
    st.sampled_from(
        "ab \t\n\r\x00\x07\x1b\x7f\x85\x9b\xad\u200b\u200d\u202e\u2028\u2066\ufeff\U000e0041é"
    )
)


def test_of_all_characters_only_the_harmless_ones_stay() -> None:
    characters = "".join(map(chr, range(sys.maxunicode + 1)))
    replaced = {
        before
        for before, after in zip(characters, safe_text(characters), strict=True)
        if after == REPLACEMENT and before != REPLACEMENT
    }
    hidden = {character for character in characters if is_hidden(character)}
    assert hidden <= replaced
    assert {unicodedata.category(character) for character in replaced - hidden} <= {"Cn"}


@pytest.mark.parametrize(
    "attack",
    [
        "\x1b[2J", "\x1b]0;title\x07", "\x1b]8;;https://evil.example\x1b\\link\x1b]8;;\x1b\\",
        "\x9b31m", "\x90q\x9c", "abc\rdef", "over\b\b\b\bwrite", "\u202egnp.exe", "\u2066x\u2069",
        "\ufeffx", "soft\xadhyphen", "\ud800", "\U000e0041tag", "\u2028line", "\x7f",
    ],
)  # fmt: skip
def test_what_steers_a_terminal_is_made_harmless(attack: str) -> None:
    assert find_unsafe(attack) is not None
    assert find_unsafe(safe_text(attack)) is None
    assert len(safe_text(attack)) == len(attack), "replaced, not dropped, so that tampering shows"


@pytest.mark.parametrize(
    "text",
    [
        "Nguyễn Văn Cẩn",
        "ศุลกากร",
        "ກົມພາສີ",
        "គយ និងរដ្ឋាករ",
        "မြန်မာ",
        "👩\u200d🚀",
        "[draft] :100: [/ANNEX]",
        "a\tb\nc",
    ],
)
def test_ordinary_text_passes_unchanged(text: str) -> None:
    assert find_unsafe(text) is None
    assert safe_text(text) == text


@given(HOSTILE)
def test_safe_text_holds_nothing_hidden(text: str) -> None:
    assert not any(is_hidden(character) for character in safe_text(text))
    assert safe_text(safe_text(text)) == safe_text(text)


@given(HOSTILE)
def test_a_safe_line_is_one_line(text: str) -> None:
    line = safe_line(text)
    assert line.splitlines() in ([], [line])
    assert "\t" not in line
    assert not any(is_hidden(character) for character in line)


def test_what_is_too_long_for_a_message_is_shortened_with_a_mark() -> None:
    assert shortened("a" * 80) == "a" * 80
    assert shortened("a" * 81) == "a" * 80 + "…"
    assert shortened("abcdef", 3) == "abc…"


def test_a_windows_line_end_becomes_a_plain_one() -> None:
    assert safe_text("one\r\ntwo") == "one\ntwo"
    assert safe_line("one\r\ntwo\tthree") == "one two three"


@given(st.dictionaries(HOSTILE, st.lists(HOSTILE | st.integers(), max_size=4), max_size=4))
def test_escaped_json_means_the_same_and_holds_nothing_hidden(value: object) -> None:
    escaped = escape_json(json.dumps(value, ensure_ascii=False, indent=2))
    assert json.loads(escaped) == value
    assert not any(is_hidden(character) for character in escaped)


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_survives_escaped_json(text: str) -> None:
    assert json.loads(escape_json(json.dumps(text, ensure_ascii=False))) == text


@pytest.mark.parametrize(
    ("address", "written"),
    [
        ("https://e.org/a?b=c&d=(e)#f", "https://e.org/a?b=c&d=(e)#f"),
        ("https://e.org/the-wco´time", "https://e.org/the-wco%C2%B4time"),
        ("https://e.org/a b|c", "https://e.org/a%20b%7Cc"),
        ("https://e.org/100%", "https://e.org/100%25"),
        ("https://e.org/%C3%A9", "https://e.org/%C3%A9"),
    ],
)
def test_an_address_becomes_a_uri_and_stays_one(address: str, written: str) -> None:
    assert uri(address) == written
    assert uri(written) == written
