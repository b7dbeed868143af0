"""What a question does not tell apart is not told as sure, and what it does say is held to."""

from __future__ import annotations

import pytest

from asean_wco.library import Library


@pytest.mark.parametrize(
    "text",
    ["when was the ASEAN customs agreement signed", "ASEAN Agreement on Customs signed when"],
)
def test_one_of_two_agreements_of_a_name_is_not_sure(reference: Library, text: str) -> None:
    answer = reference.ask(text)[0]
    assert not answer.is_sure
    assert "ASEAN Agreement on Customs (1997)" in answer.text


def test_the_year_tells_them_apart(reference: Library) -> None:
    answer = reference.ask("when was the ASEAN agreement on customs of 2012 signed")[0]
    assert answer.is_sure
    assert [str(value) for value in answer.values] == ["2012-03-30"]


@pytest.mark.parametrize(
    "text", ["where was the consultation in 2022 held", "when was the conference of 2016"]
)
def test_a_type_names_no_meeting_of_another_type_and_none_of_several(
    reference: Library, text: str
) -> None:
    assert not reference.ask(text)[0].is_sure


def test_the_only_one_of_a_type_is_named_by_it(reference: Library) -> None:
    answer = reference.ask("where was the consultation of 2025 held")[0]
    assert answer.is_sure
    assert answer.values == ("Bandar Seri Begawan", "BN")


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ("where was the ADGCM of 1994 held", ["adgcm-1"]),
        ("when was the RHCA in 2009 held", ["rhca-12", "rhca-13"]),
    ],
)
def test_a_year_without_a_session_is_told_with_the_nearest(
    reference: Library, text: str, near: list[str]
) -> None:
    [answer] = reference.ask(text)
    assert answer.text.startswith("No session of")
    assert not answer.values
    assert set(near) <= set(answer.records)


@pytest.mark.parametrize(
    "text",
    [
        "how many contracting parties does the revised Kyoto convention have",
        "how many parties does the RKC have",
    ],
)
def test_of_figures_of_one_name_the_newest_is_told(reference: Library, text: str) -> None:
    answer = reference.ask(text)[0]
    convention = reference.get("revised-kyoto-convention")
    figures = [one for one in convention.figures if one.name == "Contracting parties"]
    assert answer.values == (figures[-1].value,)


def test_of_a_year_that_is_said_its_own_figure_is_told(reference: Library) -> None:
    answer = reference.ask("how many parties did the RKC have in 2014")[0]
    assert answer.values == (94,)


def test_who_was_first_is_told_with_both_days(reference: Library) -> None:
    answer = reference.ask("which acceded first to the Revised Kyoto Convention, Cambodia or Laos")[
        0
    ]
    assert answer.values == ("KH",)
    assert "28 June 2014" in answer.text
    assert "16 July 2016" in answer.text


def test_yes_or_no_on_an_order_gives_both_days(reference: Library) -> None:
    answer = reference.ask("did Cambodia join the RKC before Lao PDR?")[0]
    assert [str(value) for value in answer.values] == ["2014-06-28", "2016-07-16"]


def test_yes_or_no_on_a_post_gives_the_holder_of_the_time(reference: Library) -> None:
    answer = reference.ask("was Kunio Mikuriya still WCO Secretary General in June 2024")[0]
    assert "ian-saunders" in answer.values
    # Only what gives the dates of the terms is cited.
    assert len(answer.sources) < 20


@pytest.mark.parametrize(
    "text",
    [
        "was Subromaniam Tholasy DG in 2018",
        "did Anis Rizana become DG in 2024",
        "was Kunio Mikuriya Secretary General in 2015",
    ],
)
def test_what_stands_behind_a_name_is_asked_of_the_person(reference: Library, text: str) -> None:
    answer = reference.ask(text)[0]
    assert "No source on record shows" not in answer.text


def test_a_post_in_a_year_is_no_meeting_in_it(reference: Library) -> None:
    answer = reference.ask("was Michel Danet Secretary General in 2005")[0]
    assert "until 31 December 2008" in answer.text
    # The Secretary-General of ASEAN had another post.
    assert "ong-keng-yong" not in answer.values
