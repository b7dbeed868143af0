"""Numbers and adjectives of other languages."""

from __future__ import annotations

import pytest

from asean_wco.model.translations import SEARCH, meaning
from asean_wco.search.translating import with_digits


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("第三十三届", "33rd"),
        ("第十一回", "11th"),
        ("第28次", "28th"),
        ("제9차", "9th"),
        ("๓๓", "33"),
        ("໓໓", "33"),
        ("៣៣", "33"),
        # It may be the first of all.
        ("第一次", "第一次"),
    ],
)
def test_numbers_of_other_scripts_are_ours(typed: str, number: str) -> None:
    assert with_digits(typed).strip() == number


@pytest.mark.parametrize(
    "words",
    [
        "vingt et unieme",
        "vigesima primera",
        "vigesimoprimero",
        "einundzwanzigsten",
        "kedua puluh satu",
        "lan thu hai muoi mot",
    ],
)
def test_ordinals_in_words(words: str) -> None:
    assert meaning(words, SEARCH) == "21st"


def test_adjectives_have_all_their_forms() -> None:
    forms = "thailandais thailandaize thailandaises tailandesas thailandischen".split()
    assert {meaning(form, SEARCH) for form in forms} == {"thailand"}
    # English has these as well.
    assert not any(meaning(name, SEARCH) for name in ("filipino", "china", "india", "indonesia"))
