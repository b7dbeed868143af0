"""The many forms in which a day is asked for are put as one, and nothing else is."""

from __future__ import annotations

import pytest

from asean_wco.answers.days_asked import with_day_asked
from asean_wco.library import Library


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Thailand become member of WCO on what date?", "when did Thailand join WCO"),
        ("Indonesia's entry into the CCC: day, month, year?", "when did Indonesia join the WCO"),
        ("year timor leste joined asean", "when did timor leste join asean"),
        (
            "At which date did the AHTN protocol take effect?",
            "when did the AHTN protocol enter into force",
        ),
        ("ATIGA - entry into force?", "when did ATIGA enter into force"),
        ("2nd AHTN protocol, signature date", "when was 2nd AHTN protocol signed"),
        ("Since when does the ROCB of Bangkok exist?", "when was the ROCB of Bangkok founded"),
    ],
)
def test_a_day_is_asked_for_in_one_form(text: str, plain: str) -> None:
    assert with_day_asked(text) == plain


@pytest.mark.parametrize(
    "text",
    [
        "AFAFGIT Protocol 2 signed / in force?",
        "who signed the agreement and when",
        "since when is Siti in the office",
        "when did the WCO Security Project start",
        "the first ASEAN protocol, when was it signed and where",
    ],
)
def test_what_says_more_is_left_as_it_is(text: str) -> None:
    assert with_day_asked(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "when did Malaysia join the WCO",
        "when did Malaysia become member of WCO",
        "since when is Malaysia a member of the World Customs Organization",
        "year cambodia became member of wco",
    ],
)
def test_a_day_of_joining_that_was_not_found_is_told_so(reference: Library, text: str) -> None:
    answer = reference.ask(text)[0]
    assert not answer.is_sure
    assert "joined the WCO is on record. No dates were found for Malaysia" in answer.text


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("thailand joined the customs cooperation council when", "1972-02-04"),
        ("date of Timor-Leste's entry in the WCO", "2003-09-19"),
        ("In which month did Viet Nam enter the World Customs Organization?", "1993-07"),
        ("Protocol 7 on transit became operative on?", "2019-02-19"),
    ],
)
def test_the_day_is_found_in_any_form(reference: Library, text: str, day: str) -> None:
    answer = reference.ask(text)[0]
    assert answer.is_sure
    assert str(answer.values[0]) == day
