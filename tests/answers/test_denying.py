"""What is not so is told of all members of ASEAN, and never by what one sentence leaves out."""

from __future__ import annotations

import pytest

from asean_wco.answers.answer import PERHAPS
from asean_wco.answers.question import Question
from asean_wco.library import Library
from asean_wco.model.countries import ASEAN_CODES, country_name

_NOT_IN_ACTS = {"BN", "ID", "PH"}


_UNSAID_OF_ATIGA = {"MM", "MY", "TL", "VN"}


@pytest.mark.parametrize(
    ("text", "values"),
    [
        # The hosts and the places of all sessions of a series.
        ("Which countries have never hosted the ADGCM?", {"TL"}),
        # A sentence on all ten says more than the one on the first five.
        ("Which ASEAN countries have not joined the ASEAN single window?", {"TL"}),
        ("Which ASEAN countries do not exchange the e-Form D?", {"TL"}),
        # Notes and the summary say it as well as milestones do.
        ("Which ASEAN countries have not acceded to the revised Kyoto Convention?", {"TL"}),
        # Whoever signed subject to approval at home has signed; who was expected to has not yet
        # been shown to do either.
        (
            "Which ASEAN countries have not signed the second protocol to amend ATIGA?",
            _UNSAID_OF_ATIGA,
        ),
        # What is to come later is not so yet.
        ("Which ASEAN states have not joined the ASEAN Customs Transit System?", _NOT_IN_ACTS),
    ],
)
def test_all_members_are_accounted_for_and_none_is_sure(
    reference: Library, text: str, values: set[str]
) -> None:
    best = reference.ask(text)[0]
    assert set(best.values) == values
    assert best.text.startswith(PERHAPS)
    assert best.sources
    named = [code for code in ASEAN_CODES if (country_name(code) or "") in best.text]
    assert len(named) == len(ASEAN_CODES)


@pytest.mark.parametrize(
    "text",
    [
        "Which ASEAN countries are not using e-Phyto?",
    ],
)
def test_no_list_is_made_where_the_records_do_not_decide(reference: Library, text: str) -> None:
    [answer] = reference.ask(text)
    assert not answer.values
    assert answer.text.startswith("The records do not answer this for every member of ASEAN")


def test_who_was_announced_need_not_have_come(reference: Library) -> None:
    answer = reference.ask("which ASEAN members did not attend the 33rd ADGCM?")[0]
    assert answer.values == ("TL",)
    assert answer.text.startswith(PERHAPS)
    assert "they say nothing about Timor-Leste" in answer.text


def test_what_a_record_itself_says_is_not_so_is_sure(reference: Library) -> None:
    text = "As of April 2025, which ASEAN members had still not joined the AAMRA?"
    [answer] = reference.ask(text)
    # Sources disagree on whether Viet Nam was among them.
    assert answer.certainty in ("stated", "disputed")
    assert set(answer.values) == {"KH", "LA", "MM", "VN"}


def test_where_a_meeting_was_says_nothing_of_who_hosts_a_series(reference: Library) -> None:
    from asean_wco.answers.gathering import candidates_of

    question = Question(reference, "Which ASEAN members have never hosted a WCO workshop?")
    without = [one for one in candidates_of(question) if one.sort == "without"]
    assert without
    assert all("without countries of list" in one.labels for one in without)
