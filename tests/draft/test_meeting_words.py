"""The tables of what meetings are called."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from asean_wco.draft.meeting_words import (
    HELD,
    HELD_BY_LANGUAGE,
    MEETING,
    MEETINGS_BY_LANGUAGE,
    words_of_table,
)


@pytest.mark.parametrize("table", [HELD_BY_LANGUAGE, MEETINGS_BY_LANGUAGE])
def test_no_word_stands_twice(table: Mapping[str, str]) -> None:
    words = [word for _, word in words_of_table(table)]
    assert sorted(words) == sorted(set(words))


def test_words_are_whole_where_a_language_has_them_apart() -> None:
    assert HELD.search("It was held here.")
    assert not HELD.search("upheld")
    assert MEETING.search("제3차 회의가 열렸다")
    assert not MEETING.search("a training centre")
