"""What is asked is answered about what is named: each of several, and nothing else."""

from __future__ import annotations

import pytest

from asean_wco.library import Library


def test_each_of_several_sessions_is_answered(reference: Library) -> None:
    [answer] = reference.ask("who chaired the 30th, 31st and 32nd ADGCM")
    wanted = ("rey-leonardo-guerrero", "ho-chee-pong", "kitjaluck-srinuchsart")
    assert answer.values[:3] == wanted


def test_a_session_without_an_answer_is_said(reference: Library) -> None:
    [answer] = reference.ask("how many delegates attended the 31st and 33rd ADGCM")
    assert 118 in answer.values
    assert "31st Meeting" in answer.text


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("who chaired the 33rd DG meeting", "33rd Meeting of the ASEAN Directors-General"),
        ("who chaired the 33rd directors-general meeting?", "33rd Meeting of the ASEAN Directors"),
        ("who chaired the 13th ASEM DG meeting?", "13th ASEM Customs Directors-General"),
    ],
)
def test_a_meeting_of_directors_general_is_that_of_asean(
    reference: Library, text: str, told: str
) -> None:
    assert told in reference.ask(text)[0].text


@pytest.mark.parametrize("question", ["who's head of Thai customs", "Who’s head of Thai customs?"])
def test_apostrophes_are_read(reference: Library, question: str) -> None:
    plain = reference.ask("who is head of Thai customs")
    assert reference.ask(question)[0].values == plain[0].values


def test_what_is_not_known_is_of_the_series_that_is_named(reference: Library) -> None:
    [answer] = reference.ask("When is the next WCO Council?")
    assert not answer.values
    assert "Consultation" not in answer.text


@pytest.mark.parametrize(
    "text",
    [
        "how much is the tariff on rice in Thailand",
        "what did Cambodia's customs collect in 2030",
        "how many languages are the sources in",
        "where is the office of Thai customs",
        "Who is the president of FIFA?",
        "what is the population of Laos",
        "how many ASEAN members are there",
    ],
)
def test_what_is_out_of_the_field_has_no_answer(reference: Library, text: str) -> None:
    assert not any(answer.values for answer in reference.ask(text))


def test_a_name_that_only_a_text_has_is_told(reference: Library) -> None:
    [answer] = reference.ask("Who was Thawan Rodjit?")
    assert "head of investigation and suppression" in answer.text
    assert not answer.values


def test_who_is_shown_in_a_post_once_is_told(reference: Library) -> None:
    [answer] = reference.ask("who was head of Singapore customs in 2024")
    assert "Tan Hung Hooi" in answer.text


@pytest.mark.parametrize("text", ["who hosted the 31st ADGCM", "Who hosted the 34th ADGCM?"])
def test_a_body_and_its_country_are_one_answer(reference: Library, text: str) -> None:
    [answer] = reference.ask(text)
    assert answer.certainty == "inferred"
