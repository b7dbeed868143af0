"""Numbers of sessions in words, and which of the numbers in a text is that of the meeting."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from asean_wco.draft.ordinals import ORDINALS, number_of
from asean_wco.library import Library
from tests.draft.drafting import drafted

# Invented releases, each with the way in which it says the number, and the number.
NUMBERS = [
    json.loads(line)
    for line in Path(__file__).with_name("numbers.jsonl").read_text(encoding="utf-8").splitlines()
]


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


@pytest.mark.parametrize("case", NUMBERS, ids=[case["kind"] for case in NUMBERS])
def test_the_number_is_that_of_the_meeting(case: dict[str, Any], reference: Library) -> None:
    assert drafted(case["text"], reference)["meeting"]["ordinal"] == case["number"]


@pytest.mark.parametrize("text", ["a non sequitur", "quintal", "a segment", "Le séminaire"])
def test_other_words_are_no_numbers(text: str) -> None:
    assert ORDINALS.search(text) is None


def test_other_sessions_of_the_series_are_named_in_words(reference: Library) -> None:
    draft = drafted("The 45th ADGCM was held on 5 May 2036. The 44th ADGCM adopted it.", reference)
    name = "44th Meeting of the ASEAN Directors-General of Customs"
    assert f"The text also names the {name}. It is not taken as the meeting." in draft["doubts"]


def test_a_number_that_the_title_alone_has_is_in_doubt(reference: Library) -> None:
    text = (
        "Thailand hosts 15th ASEAN Customs Tea Working Group\n\nBANGKOK, 18 February 2027 – Thai "
        "Customs hosted the {} Meeting of the ASEAN Customs Tea Working Group on 16 February 2027."
    )
    [doubt] = drafted(text.format("41st"), reference)["doubts"]
    assert doubt.startswith(
        "The title says 15th ASEAN Customs Tea Working Group; the text says 41st "
    )
    assert drafted(text.format("15th"), reference)["doubts"] == []


@pytest.mark.parametrize(
    ("text", "city"),
    [
        (
            "The two heads held talks in Vientiane on 5 May 2036. They agreed to hold the 12th "
            "bilateral meeting in Da Nang in 2037.",
            "Vientiane",
        ),
        (
            "Ngày 5/5/2036, tại Viêng Chăn, hai bên đã hội đàm. Hai bên nhất trí tổ chức hội nghị "
            "song phương lần thứ 12 tại Đà Nẵng vào năm 2037.",
            "Vientiane",
        ),
    ],
)
def test_a_meeting_that_is_agreed_on_is_another_one(
    text: str, city: str, reference: Library
) -> None:
    meeting = drafted(text, reference)["meeting"]
    assert meeting["ordinal"] is None
    assert meeting["place"]["city"] == city
