"""All who headed a service are listed with each term, and those of all members of ASEAN."""

from __future__ import annotations

import pytest

from asean_wco.facts.tenure import holdings_of
from asean_wco.library import Library
from asean_wco.model.countries import ASEAN_CODES, country_name


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("list the heads of Philippine customs", "head-of-customs-ph"),
        ("who were the commissioners of customs of the Philippines?", "head-of-customs-ph"),
        ("list all malaysian customs director generals", "head-of-customs-my"),
        ("list heads of Vietnam customs", "head-of-customs-vn"),
        ("list all heads of Cambodia customs", "head-of-customs-kh"),
    ],
)
def test_no_holder_and_no_term_of_a_post_is_left_out(
    reference: Library, text: str, office: str
) -> None:
    [answer] = reference.ask(text)
    holdings = holdings_of(office, reference.store.may_link_to(office))
    assert answer.is_sure
    assert set(answer.values) == {one.holder.id for one in holdings}
    assert len(answer.facts) == len(holdings)


@pytest.mark.parametrize(
    "text",
    [
        "who were the heads of customs at the 33rd ADGCM",
        "list the heads of customs who signed the code of conduct",
        "who headed Malaysian customs in 2011",
    ],
)
def test_some_of_them_are_no_list_of_all(reference: Library, text: str) -> None:
    answer = reference.ask(text)[0]
    assert "also shows the gaps between them" not in answer.text


@pytest.mark.parametrize(
    "text",
    [
        "who is head of customs in each ASEAN member state?",
        "who are the heads of customs of all ASEAN countries now",
        "heads of customs of ASEAN members today",
    ],
)
def test_the_heads_of_all_members_are_told_one_by_one(reference: Library, text: str) -> None:
    [answer] = reference.ask(text)
    for code in ASEAN_CODES:
        [one] = reference.ask(f"who is the head of customs of {country_name(code)} today")
        assert set(one.values) <= set(answer.values)
        assert one.text.partition(" Besides ")[0] in answer.text


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("When did Indonesia host the ASEAN Directors-General of Customs meeting?", 5),
        ("when did Brunei host the ADGCM", 3),
    ],
)
def test_the_days_of_all_that_a_country_hosted_are_told(
    reference: Library, text: str, number: int
) -> None:
    answer = reference.ask(text)[0]
    assert len(answer.values) == number
