"""A question for yes or no shows what is on record on the very thing."""

from __future__ import annotations

import pytest

from asean_wco.answers.openly import asked_openly
from asean_wco.library import Library


@pytest.mark.parametrize(
    ("text", "openly"),
    [
        ("did Viet Nam join the WCO in 1995?", "when did Viet Nam join the WCO"),
        ("Did Viet Nam host the 33rd ADGCM?", "who hosted the 33rd ADGCM"),
        ("is it true that the 34th ADGCM was held in Singapore?", "where was the 34th ADGCM held"),
        ("Was the 33rd ADGCM held in June 2024?", "when was the 33rd ADGCM held"),
        ("the 33rd ADGCM was chaired by Viet Nam, right?", "who chaired the 33rd ADGCM"),
        ("Is Timor-Leste a member of ASEAN since 2024?", "when did Timor-Leste join ASEAN"),
        ("Who chaired the 33rd ADGCM?", ""),
        ("Could you tell me who chaired the 33rd ADGCM?", ""),
        ("Was Cosmo 2 or ASEAN Cosmo earlier?", ""),
        ("The 33rd ADGCM was held in Hanoi", ""),
    ],
)
def test_a_question_for_yes_or_no_is_asked_openly(text: str, openly: str) -> None:
    assert asked_openly(text) == openly


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("did Viet Nam join the WCO in 1995?", "in July 1993 Viet Nam joined the WCO"),
        ("did Viet Nam host the 33rd ADGCM", "Viet Nam Customs hosted the 33rd"),
        ("did Viet Nam host the 33rd ADGCM in 2023", "Viet Nam Customs hosted the 33rd"),
        ("did brunei host the adgcm in 2025", "probably hosted the 34th"),
        ("Is Anisah Rizal the head of Malaysian customs?", "Anis Rizana Mohd Zainudin is"),
        ("is it true that the 34th ADGCM was held in Singapore?", "in Bandar Seri Begawan"),
        ("Was the 33rd ADGCM held in Hanoi?", "was held in Phu Quoc"),
        ("Kunio Mikuriya was WCO Secretary General until 2022, true?", "to 31 December 2023"),
        ("Did Myanmar join ACTS?", "on 1 March 2024 Myanmar began to take part"),
    ],
)
def test_what_is_on_record_is_told(reference: Library, text: str, told: str) -> None:
    [answer] = reference.ask(text)
    assert answer.text.startswith("awco does not say yes or no. On record: ")
    assert told in answer.text
    assert not answer.is_sure


def test_which_of_two_was_first_is_told_of_both(reference: Library) -> None:
    [answer] = reference.ask("Did Indonesia or Viet Nam join the WCO first?")
    assert answer.values == ("1957-04-30", "1993-07")
    [answer] = reference.ask("Did Indonesia or Malaysia join the WCO first?")
    assert answer.values == ("1957-04-30",)
    assert "No dates were found for Malaysia" in answer.text


def test_whether_a_meeting_was_online_is_told_by_where_it_was(reference: Library) -> None:
    [answer] = reference.ask("was the 30th ADGCM held online")
    assert "(8–10 June 2021) was held online." in answer.text
