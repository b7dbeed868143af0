"""How people put a question: clauses, sentences before it, shortened words, two things at once."""

from __future__ import annotations

import pytest

from asean_wco.answers.forms import in_one_form
from asean_wco.answers.talk import without_talk
from asean_wco.answers.wording import translated
from asean_wco.library import Library


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("RHCA no. 20", "RHCA 20th session"),
        ("ADGCM Bali Jan 95", "ADGCM Bali Jan 1995"),
        ("ADGCM June '24", "ADGCM June 2024"),
        ("meeting on 3 June 24", "meeting on 3 June 24"),
        ("what does the RILO do", "what is the RILO"),
        ("OMD I cases", "OMD 1 cases"),
        ("host of the meeting in VN", "host of the meeting in Viet Nam"),
        ("SG of the WCO", "SG of the WCO"),
        ("RHCA held in Australia - which ones", "which RHCA held in Australia"),
    ],
)
def test_shortened_words_are_read(typed: str, read: str) -> None:
    assert translated(typed) == read


@pytest.mark.parametrize(
    ("question", "values"),
    [
        # Of series that are called alike the best known one is meant.
        ("Which was the first meeting of the customs heads in Singapore?", {"adgcm-10"}),
        ("How often has Brunei hosted the ASEAN customs heads meeting?", {3}),
        ("which RHCA did Khazali Ahmad chair", {"rhca-16", "rhca-17"}),
        # Numbers of editions, and those of sessions that have one.
        ("Which SIREN operation came after the second?", {"operation-siren-3"}),
        # Meetings that are alike but for their number are a row.
        ("Which meeting of laboratory heads was held after the second?", {"ap-rcl-heads-3"}),
        # Several who had a post, one after the other.
        (
            "Can you name the Secretaries-General of ASEAN since 2008?",
            {"surin-pitsuwan", "le-luong-minh", "lim-jock-hoi", "kao-kim-hourn"},
        ),
        (
            "heads of ROCB A/P after Kosaka",
            {"kazunari-igarashi", "norikazu-kuramoto", "jun-tajima"},
        ),
        # Two things that are asked at once.
        (
            "who opened and chaired the 11th ADGCM",
            {"somkid-jatusripitak", "chavalit-sethameteekul"},
        ),
    ],
)
def test_all_that_is_meant_is_told(
    reference: Library, question: str, values: set[str | int]
) -> None:
    best = reference.ask(question)[0]
    assert set(best.values) == values


@pytest.mark.parametrize(
    "question",
    [
        # A term in a post is no date of what was done at a meeting.
        "On which day did Ong Keng Yong chair the customs heads?",
        # An operation is none of those that took part in it.
        "first Operation SIREN, administrations taking part",
        "exact day Ho Chee Pong took the post",
    ],
)
def test_what_answers_another_question_is_not_sure(reference: Library, question: str) -> None:
    assert not any(answer.is_sure for answer in reference.ask(question))


_ASKED = "who chaired the 33rd ADGCM"


@pytest.mark.parametrize(
    "around",
    [
        *("hi, {}?", "Could you tell me {}?", "my boss wants to know {}", "{}, thanks"),
        *("quick question: {}", "for a speech I need to know {}", "{} (need it for a brief)"),
        *("I'm not sure {}", "any idea {}?", "what I want to know is {}", "{} - source?"),
        *(
            "{}? Thank you in advance.",
            "{} according to your records",
            "{} and what is the source?",
        ),
    ],
)
def test_what_is_said_around_a_question_asks_nothing(around: str) -> None:
    assert without_talk(around.format(_ASKED)).rstrip("?") == _ASKED


@pytest.mark.parametrize(
    "question",
    [
        # What is said before or behind may be what is asked.
        "In which year was the office founded",
        "PIWP - what is it",
        "To whom did Mikuriya hand over",
        "Through whose hands has the office passed",
        "After the 13th consultation, the next one recorded is",
        "which of the meetings are not on file",
        "which sessions are not in the data",
    ],
)
def test_what_asks_is_no_talk(question: str) -> None:
    assert without_talk(question) == question


@pytest.mark.parametrize(
    ("around", "asked"),
    [
        ("Count for me the {} held in Jakarta in your whole record", "how many {} held in Jakarta"),
        ("How many {} in your data were held in Jakarta?", "how many {} held in Jakarta"),
        ("total of the {} held in Jakarta", "how many {} held in Jakarta"),
        ("earliest meeting of all in the record", "what was the first meeting"),
        ("Latest meeting by date, which one is it?", "what was the last meeting"),
        ("Were there any {} in Jakarta?", "which {} were held in Jakarta"),
        ("which {} were held in Jakarta, from the nineties until now", "which {} held in Jakarta"),
    ],
)
def test_a_list_is_the_same_however_it_is_asked_for(
    reference: Library, around: str, asked: str
) -> None:
    told = reference.ask(around.format("meetings"))[0]
    assert told.values == reference.ask(asked.format("meetings"))[0].values
    assert told.is_sure


def test_a_month_is_not_told_as_the_day_that_is_asked_for(reference: Library) -> None:
    told = reference.ask("on which day of June 2023 was the WCO session in Pattaya held?")
    assert not told[0].is_sure
    assert reference.ask("on which day was the 3rd Korea-Cambodia meeting held?")[0].is_sure


def test_a_list_by_topic_has_what_no_name_says(reference: Library) -> None:
    told = reference.ask("which operations were against drugs")[0]
    listed = reference.initiatives(type="operation", topic="drugs")
    assert set(told.values) == {operation.id for operation in listed}


@pytest.mark.parametrize(
    ("asked", "ways"),
    [
        (
            "who chaired {}",
            [
                *("chair of {}?", "{}: chair?", "who was in the chair at {}", "{} chairperson"),
                *("under whose chairmanship was {} held", "{} was chaired by whom"),
            ],
        ),
        (
            "when was {} held",
            ["date of {}", "{} dates?", "when did they hold {}", "{} - when was it?"],
        ),
        ("where was {} held", ["place of {}", "{}: where?", "where did they hold {}"]),
        ("who hosted {}", ["host of {}?", "who organised {}", "{}, who hosted it?"]),
        (
            "how many delegates came to {}",
            ["number of delegates at {}", "how many attended {}", "{}: how many delegates?"],
        ),
        ("what was decided at {}", ["decisions of {}", "{} outcomes", "what came out of {}"]),
    ],
)
def test_all_ways_to_ask_for_one_thing_of_a_meeting_are_one(asked: str, ways: list[str]) -> None:
    meeting = "the 33rd ADGCM"
    assert {in_one_form(way.format(meeting)) for way in ways} == {asked.format(meeting)}


@pytest.mark.parametrize(
    "question",
    [
        "date of the signature of the protocol on the meeting",
        "chair of the meeting after Phu Quoc",
        "14th ASEM customs meeting - city and date",
        "how many delegates attended the meetings in Bangkok",
        "chair of the Permanent Technical Committee",
    ],
)
def test_a_question_that_says_more_keeps_its_form(question: str) -> None:
    assert in_one_form(question) == question


def test_all_that_was_decided_on_a_subject_is_told(reference: Library) -> None:
    told = reference.ask("what was decided at the 32nd ADGCM about AEO")[0].text
    assert "pilot" in told
    assert "asked to sign" in told
    assert "AHTN" not in told


def test_a_title_said_of_the_time_is_not_the_post_that_is_asked_for(reference: Library) -> None:
    asked = "When the ministers signed the single window agreement in 2005, who was the {}?"
    told = reference.ask(asked.format("Secretary-General of ASEAN"))
    assert told[0].values[:1] == ("ong-keng-yong",)
