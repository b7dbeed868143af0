"""Questions that ask for several things at once."""

from __future__ import annotations

import pytest

from asean_wco.answers.halves import halves, without_whence
from asean_wco.library import Library


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "ATIGA - date of signature, date of entry into force, please.",
            ["ATIGA - date of signature, please.", "ATIGA - date of entry into force, please."],
        ),
        ("When was it signed and launched?", ["When was it signed?", "When was it launched?"]),
        (
            "The plan: number of goals, objectives and measures?",
            [
                "The plan: number of goals?",
                "The plan: number of objectives?",
                "The plan: number of measures?",
            ],
        ),
        (
            "When and in which town was ATIGA signed?",
            ["When was ATIGA signed?", "in which town was ATIGA signed?"],
        ),
        (
            "who opened the 31st ADGCM and who chaired it",
            ["who opened the 31st ADGCM", "who chaired the 31st ADGCM"],
        ),
        (
            "what meetings were held in Hanoi in 2024 and who chaired them",
            ["what meetings were held in Hanoi in 2024", "who chaired meetings in Hanoi in 2024"],
        ),
        (
            "host and date of the 13th ASEM meeting",
            ["host of the 13th ASEM meeting", "date of the 13th ASEM meeting"],
        ),
        (
            "the contact points meeting of 2016: who opened, who chaired",
            [
                "the contact points meeting of 2016: who opened",
                "the contact points meeting of 2016: who chaired",
            ],
        ),
        (
            "11th ADGCM Bangkok 2003 chair + keynote speaker",
            ["11th ADGCM Bangkok 2003 chair", "11th ADGCM Bangkok 2003 keynote speaker"],
        ),
        (
            "Dates of SWG-ACTS 14 and SWG-ACTS 17?",
            ["Dates of SWG-ACTS 14?", "Dates of SWG-ACTS 17?"],
        ),
        (
            "Who headed Thai customs in 2000, and who in February 2019?",
            ["Who headed Thai customs in 2000?", "Who headed Thai customs in February 2019?"],
        ),
        (
            "17th SWG-ACTS: who chaired + who spoke for ARISE Plus?",
            ["17th SWG-ACTS: who chaired", "who spoke for ARISE Plus 17th SWG-ACTS"],
        ),
        ("SIREN: number of cases and kg?", ["SIREN: number of cases?", "SIREN: number of kg?"]),
        ("When did STP start, and when STP-Plus?", ["When did STP start", "when STP-Plus start"]),
        (
            "Which RHCA came after the 21st, and its starting day?",
            [
                "Which RHCA came after the 21st",
                "its starting day Which RHCA came after the 21st",
            ],
        ),
        (
            "Which is the earliest event in Japan, and which the latest?",
            ["Which is the earliest event in Japan", "Which is the latest event in Japan"],
        ),
        (
            "Cigarettes seized: GRYPHON versus GRYPHON II",
            ["Cigarettes seized: GRYPHON", "Cigarettes seized: GRYPHON II"],
        ),
        (
            "Dates of the fifteenth and the sixteenth sessions",
            ["Dates of the fifteenth sessions", "Dates of the sixteenth sessions"],
        ),
        (
            "Subheadings of the 2017 and 2022 editions of the HS",
            [
                "Subheadings of the 2017 editions of the HS",
                "Subheadings of the 2022 editions of the HS",
            ],
        ),
        # One thing alone is asked for.
        ("The 33rd ADGCM, 2024, city?", []),
        ("In which month and year was it adopted?", []),
        ("What is the ACDD and what is it good for?", []),
        ("Protocol 2 and Protocol 7: which one was signed earlier?", []),
        ("When did the Philippines begin live exchange?", []),
        ("Who signed and launched it?", []),
    ],
)
def test_what_is_asked_together_is_parted(text: str, parts: list[str]) -> None:
    assert halves(text) == (parts or [text])


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        ("Who chaired it, and of which country was he?", "Who chaired it"),
        ("chair of the 41st group + her/his country", "chair of the 41st group"),
        ("Who came and from which country did it come?", None),
    ],
)
def test_the_country_of_a_person_is_asked_beside(text: str, alone: str | None) -> None:
    assert without_whence(text) == (alone or text)


def test_a_person_is_told_with_the_country(reference: Library) -> None:
    text = "Who chaired the 33rd ADGCM and of which country was he?"
    [answer] = reference.ask(text)
    assert answer.values == ("nguyen-van-can", "VN")
    assert "Nguyen Van Can is of Viet Nam." in answer.text


def test_both_dates_are_told(reference: Library) -> None:
    [answer] = reference.ask("ATIGA: date of signature and date of entry into force")
    assert set(map(str, answer.values)) >= {"2009-02-26", "2010-05-17"}


def test_when_is_asked_of_the_answer_to_the_first_half(reference: Library) -> None:
    text = "which Korea-ASEAN customs heads meeting came after the 15th, and when?"
    [answer, *_] = reference.ask(text)
    assert answer.values == ("korea-asean-customs-heads-16", "2020-08-19")


def test_whoever_is_narrowed_by_a_second_sentence_is_asked_for_once(reference: Library) -> None:
    text = "Who has not sent people to the ASEAN laboratory workshop in Jakarta in December 2023? "
    answers = reference.ask(f"{text}Which of the ten administrations?")
    assert {value for answer in answers for value in answer.values} == {"BN", "LA", "PH", "SG"}


@pytest.mark.parametrize(
    ("text", "values"),
    [
        (
            "SWG-ACTS 17 (SG, Jan 2018): who chaired + who spoke for ARISE Plus?",
            ("lee-boon-chong", "paul-mandl"),
        ),
        (
            "Who runs Indonesian customs these days, and whom did he replace?",
            ("djaka-budi-utama", "askolani"),
        ),
        (
            "Which directors-general meeting came straight after the one in Brunei in 1997, "
            "and when was it?",
            ("adgcm-6", "1998-02-26", "1998-02-27"),
        ),
        (
            "Which ADGCM was right before Vientiane 2019, which host country?",
            ("adgcm-27", "MY"),
        ),
        (
            "Who came right after Thomas Sugijata as customs chief, and from what day?",
            ("agung-kuswandono", "2011-04-25"),
        ),
        (
            "Who is the Secretary General of the WCO and who was it before?",
            ("ian-saunders", "kunio-mikuriya"),
        ),
        (
            "latest KCS commissioner on record and on which date he is seen",
            ("lee-myeong-gu", "2026-02-12"),
        ),
        (
            "What is the GTFP, and by which donor is it funded?",
            ("gtfp", "seco"),
        ),
        (
            "Where were the ASEM meetings of heads of customs of 2009 and 2013 held?",
            ("Heraklion", "GR", "Vienna", "AT"),
        ),
    ],
)
def test_both_halves_are_answered(reference: Library, text: str, values: tuple[str, ...]) -> None:
    [answer, *_] = reference.ask(text)
    assert answer.values == values


def test_the_answer_to_the_first_half_does_not_answer_the_second(reference: Library) -> None:
    [answer, *_] = reference.ask(
        "Which deputy minister opened the integrity workshop in Melaka in July 2023, "
        "and who gave the welcome speech?"
    )
    assert answer.values == ("ahmad-bin-maslan", "zazuli-bin-johan")
    assert not answer.is_sure


def test_nothing_is_asked_of_the_last_session_in_place_of_one_not_on_record(
    reference: Library,
) -> None:
    [answer, *_] = reference.ask("RHCA 27 in 2026: venue & dates")
    assert not answer.values


def test_a_day_that_is_told_for_two_things_is_not_sure(reference: Library) -> None:
    # No entry into force is recorded.
    text = "date of signature and entry into force of the ASEAN Customs Code of Conduct 1983"
    [answer] = reference.ask(text)
    assert not answer.is_sure


def test_a_stage_with_a_longer_name_is_none_of_the_whole(reference: Library) -> None:
    [answer] = reference.ask("when singapore start STP, and when STP-Plus")
    assert answer.values == ("2007-05-25", "2008-10-01")


def test_halves_in_another_language_are_read_as_whole_questions(reference: Library) -> None:
    text = "35th CECWG Jakarta: who chaired, and sino yung taga-BOC na umattend?"
    [answer] = reference.ask(text)
    assert answer.values == ("mohammad-furiman", "anthony-escandor")


def test_a_session_that_is_not_recorded_has_no_date_of_another(reference: Library) -> None:
    [answer, *_] = reference.ask("who hosted the 27th RHCA in 2026 and when")
    assert not answer.is_sure


def test_which_dates_and_which_city_are_asked_of_the_same_meeting(reference: Library) -> None:
    [answer] = reference.ask("on which dates and in which city was the 33rd ADGCM held")
    assert answer.values == ("2024-06-04", "2024-06-06", "Phu Quoc", "VN")
    text = "on which dates and in which city will the 35th ADGCM be convened in 2026?"
    [answer, *_] = reference.ask(text)
    assert not answer.values
