"""Questions for who has a post, or had it, in the plain words and the short forms of people."""

from __future__ import annotations

import pytest

from asean_wco.library import Library
from asean_wco.model.countries import ASEAN_CODES, country_name
from asean_wco.model.today import today

# The wordings in which people ask for the head of a customs administration of today.
OF_TODAY = (
    "Who is head of {} customs now?",
    "Who is the boss of {} customs today?",
    "chief of {} customs now",
    "Who is DG of customs of {} at present?",
    "Who is the Director-General of {} Customs?",
    "customs commissioner of {} now",
    "customs of {}, head today",
    "Who leads the customs of {} as of this month?",
    "who is the present head of {} customs",
    "Name the incumbent head of {} customs.",
)


@pytest.mark.parametrize("wording", OF_TODAY)
@pytest.mark.parametrize("code", sorted(set(ASEAN_CODES) - {"TL"}))
def test_the_head_of_today_is_the_one_of_the_list_of_holders(
    reference: Library, code: str, wording: str
) -> None:
    office = f"head-of-customs-{code.lower()}"
    holders = [one.holding.holder.id for one in reference.who(office, today()) if one.holding]
    answer = reference.ask(wording.format(country_name(code)))[0]
    assert list(answer.values) == holders
    assert holders or (office in answer.records and "The last known" in answer.text)


@pytest.mark.parametrize(
    "question",
    ["WCO SG now?", "who heads the WCO", "Secretary General of the WCO as of this month"],
)
def test_the_head_of_the_wco_of_today_is_told(reference: Library, question: str) -> None:
    assert reference.ask(question)[0].values == ("ian-saunders",)


@pytest.mark.parametrize(
    ("question", "holder"),
    [
        ("ASEAN SG 2013-17?", "le-luong-minh"),
        ("who is the SG of asean since jan 2023", "kao-kim-hourn"),
        ("WCO VC A/P till mid-2026: which adm?", "hong-kong-customs"),
        ("Head of TF Div, ASEC, as of Nov2023?", "cuong-ba-tran"),
        ("who was DG of the Customs and Tariff Bureau as of May 2019", "motoya-nakae"),
        ("Who acted as Commissioner of the BOC on New Year's Day 2023?", "yogi-filemon-ruiz"),
        ("Which administration did Indonesia succeed as WCO Vice-Chair A/P?", "india-customs"),
        ("Who held the WCO top job in mid 2008?", "michel-danet"),
        # The new title of the same holder began a term, and the record of a post is nobody.
        ("who became head of Vietnam Customs in 2025", "nguyen-van-tho"),
        # What happened then names another post, and another thing that led to something.
        (
            "Commissioner of Korean customs when Korea became WCO vice-chair in 2008",
            "huh-yong-seok",
        ),
        (
            "Who had charge of Cambodian customs from late 1997 until the waste shipment affair "
            "led to his suspension?",
            "in-saroeun",
        ),
        # Nobody comes after whom he took over from, and no body is its own head.
        ("T. Subromaniam took over from which DG?", "khazali-ahmad"),
        (
            "Who ran the Australian Customs and Border Protection Service in May 2014?",
            "michael-pezzullo",
        ),
        # Whose name is that of a nation, and no deputy.
        ("Which WCO secretaries general were Japanese?", "kunio-mikuriya"),
        # A post without a country is one of the country whose language it is asked in.
        ("2023년 6월 당시 관세청장은 누구였나요?", "yoon-tae-sik"),
        ("베트남 관세청장은 누구인가요?", "nguyen-van-tho"),
        ("Which DG was heading kastam in April 2011?", "mohamed-khalid-yusuf"),
        ("Ai là Tổng cục trưởng Hải quan năm 2017?", "nguyen-van-can"),
        ("Siapa kepala bea cukai pada 2018?", "heru-pambudi"),
        ("2019年5月の関税局長は誰ですか", "motoya-nakae"),
    ],
)
def test_who_had_a_post_is_told(reference: Library, question: str, holder: str) -> None:
    assert reference.ask(question)[0].values == (holder,)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Which country is WCO vice-chair for Asia Pacific?", "The last known: Hong Kong"),
        ("Who will be the next Secretary General of the WCO?", "Nobody is recorded as the next"),
        ("SG customs head now", "The last known: Tan Hung Hooi"),
        (
            "Who is the customs attaché of Thailand in Brussels?",
            "Nobody is recorded in the post that is asked for: attaché.",
        ),
        ("Who is the spokesman of Thai customs?", "in the post that is asked for: spokesman."),
    ],
)
def test_that_nobody_is_known_in_a_post_is_told_of_that_post(
    reference: Library, question: str, told: str
) -> None:
    [answer] = reference.ask(question)
    assert not answer.values
    assert told in answer.text


def test_no_term_of_another_post_is_told_for_its_length(reference: Library) -> None:
    answers = reference.ask("who headed malaysian customs from 2022 to 2024")
    assert {"zazuli-bin-johan", "anis-rizana-mohd-zainudin"} <= set(answers[0].values)


def test_what_asks_for_no_post_is_not_answered_by_one(reference: Library) -> None:
    assert reference.ask("Who are the WCO's donors for projects in ASEAN?") == []
    assert reference.ask("How much did Singapore pay to the WCO in 2022?") == []


def test_the_days_before_and_after_a_gap_cite_their_own_sources(reference: Library) -> None:
    [answer] = reference.ask("who was the customs chief of the philippines in january 2017")
    assert "Alberto D. Lina (19 January 2016)" in answer.text
    assert "unodc-2016-01-26-ccp-philippines" in answer.sources
    assert "rappler-2015-04-23-lina" not in answer.sources
    [answer] = reference.ask("who was head of Malaysian customs in June 2014")
    assert "wco-2014-11-10-rocb-decade" in answer.sources
    assert "Subromaniam" not in answer.text


def test_a_certain_day_is_told_and_not_those_of_its_decree_that_are_disputed(
    reference: Library,
) -> None:
    answers = reference.ask("when did Eddy Abdurrachman become head of customs")
    assert answers[0].values == ("2002-09-06",)


def test_the_end_of_a_term_that_goes_on_is_the_inferred_one(reference: Library) -> None:
    [answer] = reference.ask("When does Ian Saunders' mandate end?")
    assert (answer.values, answer.certainty) == (("2028-12",), "inferred")


def test_to_call_on_somebody_is_a_visit(reference: Library) -> None:
    answer = reference.ask("when did mikuriya call on lim jock hoi at asean HQ in jakarta?")[0]
    assert answer.values == ("2019-07-25", "2019-07-26")


@pytest.mark.parametrize(
    ("question", "values"),
    [
        # The day is that of the remark on the term, and of its end.
        ("When was Guerrero named as BOC chief?", ("2018-10-25",)),
        ("Which day did Askolani leave the top post", ("2025-05-23",)),
        # Whoever handed over as the time began is none of them, and "siapa saja" asks for all.
        (
            "Which administrations held the vice-chairmanship for Asia/Pacific between July 2016 "
            "and June 2024?",
            ("fiji-customs", "india-customs", "indonesia-customs", "australian-border-force"),
        ),
        (
            "Siapa saja Dirjen Bea Cukai yang pernah menjabat sejak Thomas Sugijata diganti?",
            ("agung-kuswandono", "heru-pambudi", "askolani", "djaka-budi-utama"),
        ),
    ],
)
def test_days_and_holders_of_posts_are_those_that_are_said(
    reference: Library, question: str, values: tuple[str, ...]
) -> None:
    assert reference.ask(question)[0].values == values


def test_years_in_which_nobody_is_shown_are_told_between_two_holders(reference: Library) -> None:
    text = "Who came after John Tsang as Commissioner of Hong Kong customs?"
    [answer] = reference.ask(text)
    assert answer.values == ("hermes-tang",)
    assert "between July 2001 and 27 February 2019 is not recorded" in answer.text
    [answer] = reference.ask("Who preceded Chan Tsz-tat as head of Hong Kong customs?")
    assert "is not recorded" not in answer.text
