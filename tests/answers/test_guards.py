"""Sure only what bears out all that is said; and roundabout questions in their plain form."""

from __future__ import annotations

import pytest

from asean_wco.answers.phrasings import plainly_put
from asean_wco.library import Library

TODAY = "2026-11-28"


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWCO_TODAY", TODAY)


@pytest.mark.parametrize(
    ("question", "plain"),
    [
        (
            "Could anyone confirm the very first head of ROCB?",
            "who was the very first head of ROCB?",
        ),
        ("Lapeña left for TESDA - his succesor at BOC?", "who was the successor of Lapeña at BOC?"),
        (
            "Danet's job as Secretary General went to a Japanese. Who?",
            "who came after Danet as Secretary General?",
        ),
        ("Who holds Bea Cukai's top job today?", "who is the head of Bea Cukai today?"),
        ("Thailand's man at the first ADGCM?", "who represented Thailand at the first ADGCM?"),
        (
            "Looking for our delegate from Hanoi at the RHCA in Perth, who was it?",
            "who represented Viet Nam at the RHCA in Perth?",
        ),
        (
            "The Perth conference had a woman in the chair, I think. Her name?",
            "who chaired The Perth conference?",
        ),
        (
            "The acting Controller presided over the 24th ADGCM. What was his name?",
            "which acting Controller presided over the 24th ADGCM",
        ),
        ("Who was head of Lao customs in 2005, the year of the treaty?", None),
        ("Mekong Dragon seven began when?", "Mekong Dragon 7 began when?"),
        ("one Philippine commissioner served two terms, who?", "who was Philippine commissioner"),
        (
            "The third gathering of laboratory heads took place in…",
            "where was The third gathering of laboratory heads held?",
        ),
        # What only looks like one of them.
        ("First woman to head the Royal Malaysian Customs?", ""),
        ("Which two men called Somchai were heads of Thai Customs?", ""),
        ("Which ASEAN six members signed?", ""),
        ("A letter of 2005 is addressed to the Secretary-General. Who would that be?", ""),
        ("When did the commissioner visit Hanoi?", ""),
    ],
)
def test_a_roundabout_question_is_put_in_its_plain_form(question: str, plain: str | None) -> None:
    put = plainly_put(question)
    if plain is None:
        assert put == "Who was head of Lao customs in 2005?"
    elif plain:
        assert put.startswith(plain)
    else:
        assert put == question


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("Whom did Hla Win follow as director-general in Myanmar?", {"khin-maung-lin"}),
        ("secretery general of WCO befor Mikuriya", {"michel-danet"}),
        ("Mekong Dragon seven ran from what date on?", {"2025-04-15", "2025-09-15"}),
        ("Bali 2022 was followed by which conference of heads of customs?", {"rhca-24"}),
        ("RILO contact points in Colombo 2014, who hosted and opened it?", {"jagath-wijeweera"}),
    ],
)
def test_the_plain_form_has_a_sure_answer(
    reference: Library, question: str, values: set[str]
) -> None:
    [answer] = reference.ask(question)
    assert set(map(str, answer.values)) == values
    assert answer.is_sure


@pytest.mark.parametrize(
    "question",
    [
        "When did Operation Mekong Dragon nine begin?",
        "Since 2024, who leads the customs of Timor-Leste?",
        "who is the deputy of Djaka Budi Utama",
        "Who was the second woman to head Thai customs?",
        "What did the minister of finance of Japan say at the 33rd ADGCM?",
        "What did the WCO Secretary General say in his speech in Singapore in June 2022?",
        "The Thai delegate when the customs heads met in Jakarta?",
    ],
)
def test_what_leaves_open_something_that_is_said_is_not_sure(
    reference: Library, question: str
) -> None:
    answers = reference.ask(question)
    assert not (answers and answers[0].is_sure)


@pytest.mark.parametrize("name", ["Le Thi Mai", "Nguyen Thi Hoa"])
def test_nobody_is_told_for_somebody_of_a_like_name(reference: Library, name: str) -> None:
    [answer] = reference.ask(f"who is {name}")
    assert answer.text == f"Nobody called {name} is recorded."
    assert not answer.values


def test_who_had_a_post_twice(reference: Library) -> None:
    answer = reference.ask("Who was Commissioner of Customs of the Philippines twice?")[0]
    assert "alberto-lina" in answer.values
