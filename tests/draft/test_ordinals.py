"""Numbers of sessions in words."""

from __future__ import annotations

import pytest

from asean_wco.draft.ordinals import ORDINALS, number_of


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("the thirty-third Meeting", 33),
        ("the Twentieth Session", 20),
        ("la Décima Tercera Reunión", 13),
        ("la decimotercera reunión", 13),
        ("la vigésima tercera Conferencia", 23),
        ("la vigesima Conferencia", 20),
        ("a Terceira Reunião", 3),
        ("la troisième réunion", 3),
        ("pertemuan ketujuh", 7),
        ("the XXII Regional Conference", 22),
        ("第十三回会合", 13),
    ],
)
def test_a_number_in_words_is_read_whole(text: str, number: int) -> None:
    match = ORDINALS.search(text)
    assert match
    assert number_of(match) == number


@pytest.mark.parametrize("text", ["a non sequitur", "quintal", "a segment"])
def test_other_words_are_no_numbers(text: str) -> None:
    assert ORDINALS.search(text) is None
