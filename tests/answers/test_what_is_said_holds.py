"""What a question says holds of its answer: the session, the side, the order, the condition."""

from __future__ import annotations

import pytest

from asean_wco.facts.fact import UNKNOWN
from asean_wco.library import Library


@pytest.mark.parametrize(
    ("question", "record"),
    [
        ("who chaired the 10th ASEAN-WCO Consultation", "asean-wco-consultation-10"),
        ("who co-chaired the 10th ASEAN-WCO Consultation", "asean-wco-consultation-10"),
        ("who chaired the 9th Consultation", "asean-wco-consultation-9"),
        # Their numbers are only inferred.
        ("who chaired the 12th ASEAN-WCO consultation", "asean-wco-consultation-2023"),
        ("who chaired the 14th consultation", "asean-wco-consultation-2025"),
        ("who chaired the 13th RHCA", "rhca-13"),
        ("who chaired the 15th RHCA", "rhca-15"),
        ("how many delegates were at 13th Consultation", "asean-wco-consultation-13"),
    ],
)
def test_a_session_with_a_number_is_answered_by_no_other_one(
    reference: Library, question: str, record: str
) -> None:
    assert all(record in answer.records for answer in reference.ask(question))


@pytest.mark.parametrize(
    "question",
    ["who will chair the 35th meeting of directors-general of customs", "when was the 16th ADGCM"],
)
def test_the_last_session_recorded_is_told_by_its_own_sources(
    reference: Library, question: str
) -> None:
    [answer] = reference.ask(question)
    assert answer.text.endswith("The last recorded session is the 34th.")
    cited = reference.facts_of(reference.get("adgcm-34"))
    assert answer.sources
    assert set(answer.sources) <= {one for fact in cited for one in fact.sources}


@pytest.mark.parametrize(
    ("question", "side"),
    [
        (
            "who represented the WCO at the 34th directors-general meeting",
            "the World Customs Organ",
        ),
        ("who represented Brunei at the 34th ADGCM", "Brunei Darussalam"),
        ("who spoke for ROCB at the 34th ADGCM", ""),
    ],
)
def test_whoever_came_for_others_does_not_answer_for_a_side(
    reference: Library, question: str, side: str
) -> None:
    answers = reference.ask(question)
    assert not any(answer.values for answer in answers)
    assert not side or f"represented {side}" in answers[0].text


def test_whoever_came_for_the_side_is_told(reference: Library) -> None:
    assert reference.ask("who represented Cambodia at the 34th ADGCM")[0].values == ("kun-nhim",)


@pytest.mark.parametrize(
    ("question", "wrong"),
    [
        ("seat of RILO A/P before Tokyo", "Tokyo"),
        ("which city hosted the RILO before Tokyo", "Tokyo"),
        ("How many times did Kunio Mikuriya visit Myanmar", 5),
        ("when will Timor-Leste join the ASEAN single window", "2021-11-27"),
        ("who was Indonesia's customs chief in 2013", "le-luong-minh"),
        ("who was Indonesia's customs chief in 2010", "surin-pitsuwan"),
        ("who led ROCB on 5 June 2024", "cuong-ba-tran"),
        ("who opened the Tokyo RILO", "young-kyoung-kim"),
        ("when did Myanmar leave the WCO", "2014-09-26"),
        ("in how many languages is the AHTN published", 10),
        ("how many sessions of the ASEAN-WCO Consultation have been held", 7),
    ],
)
def test_what_leaves_out_a_condition_is_told_nowhere(
    reference: Library, question: str, wrong: str | int
) -> None:
    assert not any(wrong in answer.values for answer in reference.ask(question))


@pytest.mark.parametrize(
    "question",
    [
        "which meetings took place in Myanmar since the coup",
        "what was decided about the AEO mutual recognition in 2023",
    ],
)
def test_what_applies_only_a_part_of_the_conditions_is_not_sure(
    reference: Library, question: str
) -> None:
    assert not any(answer.is_sure for answer in reference.ask(question))


def test_a_condition_that_nobody_knows_is_said(reference: Library) -> None:
    [answer] = reference.ask("which meetings took place in Myanmar since the coup")
    assert answer.text.endswith("Not applied: “coup”, which no record tells.")


def test_somebody_left_with_the_last_title_and_a_gap_is_told(reference: Library) -> None:
    [answer] = reference.ask("Cambodia's customs boss before Kun Nhim")
    assert answer.values == ("pen-siman",)
    assert "until October 2014" in answer.text
    gap = "Who was in the post between October 2014 and 11 February 2016 is not recorded."
    assert gap in answer.text


@pytest.mark.parametrize(
    ("question", "gap"),
    [
        ("who succeeded Patchara Anuntasilpa", "between 27 December 2023 and 4 June 2024"),
        ("who succeeded Subromaniam Tholasy", "between 23 September 2018 and June 2019"),
        ("who was ASEAN secretary-general before Kao Kim Hourn", ""),
        ("who came after Rodolfo Severino", ""),
    ],
)
def test_a_gap_between_two_holders_is_told_as_in_the_list_of_all(
    reference: Library, question: str, gap: str
) -> None:
    [answer] = reference.ask(question)
    assert ("Who was in the post" in answer.text) == bool(gap)
    assert gap in answer.text


def test_somebody_probably_at_a_meeting_is_told_so(reference: Library) -> None:
    [answer] = reference.ask("was Askolani present at the 10th consultation")
    assert "On record: Askolani probably represented Indonesia" in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "did ASEAN and the WCO ever sign an agreement",
        "Is there an MoU between ASEAN and WCO?",
        "who signed the ASEAN-WCO memorandum of understanding",
    ],
)
def test_what_was_looked_for_and_not_found_is_told(reference: Library, question: str) -> None:
    [answer] = reference.ask(question)
    assert answer.text.startswith("No memorandum of understanding, exchange of letters or work")
    assert (answer.values, answer.certainty) == ((), UNKNOWN)


@pytest.mark.parametrize(
    "question",
    ["has Timor-Leste ever hosted the ASEAN customs chiefs", "has Laos ratified protocol 7"],
)
def test_nothing_is_on_record_where_only_others_are(reference: Library, question: str) -> None:
    [answer] = reference.ask(question)
    assert answer.text.startswith("awco found nothing on record")


def test_all_who_took_part_are_told(reference: Library) -> None:
    answer = reference.ask("who took part in the 10th ASEAN-WCO consultation")[0]
    assert {"kunio-mikuriya", "rey-leonardo-guerrero", "indonesia-customs"} <= set(answer.values)


def test_those_of_which_no_day_was_found_are_told_beside_the_first(reference: Library) -> None:
    answer = reference.ask("which ASEAN country joined the WCO first?")[0]
    assert answer.values == ("ID",)
    assert "No dates were found for Malaysia" in answer.text


@pytest.mark.parametrize(
    "question",
    [
        # Figures and chairs of other meetings.
        "how many delegates attended the WCO technology conference 2023",
        "how many delegates attended the WCO council session in June 2024",
        "who chaired the WCO Council in 2024",
        # All of the region, and not of ASEAN alone.
        "how many regional training centres are there in ASEAN",
        # Where some meeting was, and no seat.
        "where was RILO in 2008",
        "where was the WCO in 2010",
        # Visits are not all the times that somebody was there.
        "how many times did Mikuriya visit Viet Nam",
        "who took part in the 13th ASEAN-WCO Consultation from Singapore",
        "what nationality is Ian Saunders",
    ],
)
def test_what_is_beside_the_question_is_not_sure(reference: Library, question: str) -> None:
    assert not any(answer.is_sure for answer in reference.ask(question))


def test_who_was_in_a_post_is_not_known_of_the_time_said(reference: Library) -> None:
    [answer, *_] = reference.ask("who was the deputy secretary general of the WCO in 2009")
    assert "in 2009. The last known: Kunio Mikuriya (2008)." in answer.text


@pytest.mark.parametrize(
    "question",
    [
        # Those that came to a workshop are not all members.
        "how many ASEAN members are members of the WCO",
        "how many ASEAN members belong to the WCO",
        # Who was at a meeting is recorded of few.
        "which was the first ADGCM that the WCO attended",
        # More happened than meetings.
        "what happened in Indonesia in 2025",
    ],
)
def test_what_may_be_the_answer_to_something_else_is_not_sure(
    reference: Library, question: str
) -> None:
    assert not any(answer.is_sure for answer in reference.ask(question))


def test_what_was_said_is_told_by_a_sentence_with_all_its_words(reference: Library) -> None:
    [answer] = reference.ask("what did the ASEAN heads say about US tariffs")
    assert answer.values == ("adgcm-34",)
    assert "voiced concern" in answer.text


def test_a_status_is_told_by_the_newest_milestone(reference: Library) -> None:
    answer = reference.ask("what is Timor-Leste's status in ASEAN customs")[0]
    assert "eleventh member" in answer.text


def test_the_start_and_the_end_of_one_thing_are_told_of_that(reference: Library) -> None:
    [answer] = reference.ask("What were the exact start and end dates of Operation STOP?")
    assert answer.values == ("2020-05-11", "2020-07-12")


def test_open_points_are_of_the_session_that_is_said(reference: Library) -> None:
    [answer] = reference.ask("what are the open points for the 34th ADGCM")
    assert "34th Meeting of the ASEAN Directors-General" in answer.text


def test_how_often_somebody_chaired_is_told(reference: Library) -> None:
    text = "How often did Soehardjo chair the meeting of ASEAN customs chiefs?"
    assert reference.ask(text)[0].values == (2,)


def test_the_mode_of_a_meeting_is_told_with_its_dispute(reference: Library) -> None:
    for question in ("was the 31st ADGCM hybrid?", "what was the mode of the 31st ADGCM"):
        [answer] = reference.ask(question)
        assert answer.values == ("in-person", "hybrid")


def test_a_session_that_is_not_recorded_may_be_one_without_a_sure_number(
    reference: Library,
) -> None:
    [answer] = reference.ask("when was the 12th ADGCM")
    assert "It may be the Meeting of the ASEAN Directors-General of Customs, Viet Nam 2004" in (
        answer.text
    )


def test_a_host_that_no_record_has_is_not_called_inferred(reference: Library) -> None:
    [answer, *_] = reference.ask("how many ADGCMs has Indonesia hosted")
    said, _, unsaid = answer.text.partition("Held there, but no host is on record: ")
    assert "4th Meeting" not in said.partition("The host is only inferred")[2]
    assert unsaid.startswith("4th Meeting")


def test_a_dispute_is_told_once(reference: Library) -> None:
    answers = reference.ask("how often does the ASEAN-WCO consultation meet")
    assert len(answers) == 1


def test_a_list_of_some_twenty_meetings_is_told_whole(reference: Library) -> None:
    [answer] = reference.ask("which meetings were held in Malaysia")
    assert " more" not in answer.text
