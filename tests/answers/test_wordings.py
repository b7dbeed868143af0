"""How people put a question: clauses, sentences before it, shortened words, two things at once."""

from __future__ import annotations

import pytest

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
