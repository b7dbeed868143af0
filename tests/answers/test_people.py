"""Questions for people: who had a part in a meeting, who somebody is, how long they had a post."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from asean_wco.library import Library
from tests.answers.conftest import TODAY
from tests.conftest import run_awco


@pytest.mark.parametrize(
    ("question", "values"),
    [
        # All who had the part, where one meeting alone is meant.
        ("who opened the RHCA in Suva", {"aiyaz-sayed-khaiyum"}),
        ("who hosted the 23rd RHCA", {"indonesia-customs"}),
        ("Can you tell me who chaired the 26th ADGCM?", {"heru-pambudi"}),
        ("who had the presidency of the 36th CPLP meeting in Dili", {"jose-antonio-fatima-abilio"}),
        # For one side alone: its leader, or all its people.
        ("Who led the Vietnamese delegation to the 28th ADGCM?", {"hoang-viet-cuong"}),
        ("Who sat for the Philippines at the 2nd ADGCM?", {"buenaventura-maniego"}),
        (
            "who attended the 10th ASEAN-WCO consultation on behalf of the ASEAN Secretariat",
            {"satvinder-singh"},
        ),
        (
            "Who presented for RILO A/P to the contact points online in Nov 2021?",
            {"young-kyoung-kim", "jiwon-kim"},
        ),
        # Who somebody is, and nobody of a like name.
        ("who is Nguyen Van Can", {"nguyen-van-can"}),
        # All posts of somebody, and no meetings.
        (
            "which posts has Ricardo Treviño Chapa held",
            {"mexico-customs", "wco-deputy-secretary-general"},
        ),
        # How long somebody had a post, which is none of the others of that person.
        ("since when is Ariel Nepomuceno commissioner", {"2025-06-30"}),
        ("until when was Le Luong Minh secretary-general of ASEAN", {"2017-12"}),
        # Who was in a post on the day of an event.
        # Slips and places.
        ("where was the 28th adgmc held", {"Vientiane", "LA"}),
        ("where is the rilo office now", {"Tokyo", "JP"}),
        # What it is.
        ("Could you describe the ATIGA?", {"atiga"}),
        ("CCBWG?", {"ccbwg"}),
        ("when was the 1983 customs code of conduct signed", {"1983-03-18"}),
    ],
)
def test_what_alone_bears_out_all_that_is_said_is_sure(
    reference: Library, question: str, values: set[str]
) -> None:
    [answer] = reference.ask(question)
    assert set(map(str, answer.values)) == values
    assert answer.is_sure


@pytest.mark.parametrize(
    "question",
    [
        # That a delegation came does not tell who was in it.
        "who led the delegation of Japan to the 33rd ADGCM",
        "Whom did Myanmar send to the 32nd ADGCM?",
        # A head of customs is no minister.
        # One day in a post is no term.
        "From when to when was Benja Louischaroen head of Thai customs?",
        "since when has Louise Ho been commissioner of Hong Kong customs",
        "who is John Smith",
        "Who was head of ROCB when the 99th ADGCM took place?",
    ],
)
def test_what_is_not_told_of_people_is_not_sure(reference: Library, question: str) -> None:
    assert not any(answer.is_sure for answer in reference.ask(question))


def test_a_place_in_a_row_is_told_in_one_sentence(reference: Library) -> None:
    answer = reference.ask("where was the last ASEAN-WCO consultation")[0]
    assert answer.values == ("Bandar Seri Begawan", "BN")
    assert answer.text.count("was held in") == 1


@pytest.mark.parametrize(
    ("question", "office"),
    [
        ("who is the head of customs of Laos", "head-of-customs-la"),
        ("who is the head of customs of Indonesia", "head-of-customs-id"),
        ("Who is the head of Malaysian customs?", "head-of-customs-my"),
    ],
)
def test_who_has_a_post_today_is_told_as_the_list_of_its_holders_tells_it(
    reference: Library, question: str, office: str
) -> None:
    answers = reference.ask(question)
    listed = run_awco(["who", office, "--on", TODAY, "--json"])
    holders = {row["person"] for row in json.loads(listed.out)["results"] if row.get("person")}
    assert set(map(str, answers[0].values)) <= holders
    assert "is probably still" in answers[0].text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("what did Saunders say at the 13th ASEAN-WCO consultation", "13th ASEAN–WCO Consultation"),
        ("who attended the 9th consultation", "9th ASEAN–WCO Consultation"),
        ("where was the 11th ASEAN-WCO consultation", "the 11th session: probably 2022"),
    ],
)
def test_a_number_is_that_of_the_series_or_the_type_that_is_said(
    reference: Library, question: str, told: str
) -> None:
    answers = reference.ask(question)
    assert told in answers[0].text
    assert "Directors-General of Customs, the" not in answers[0].text


@pytest.mark.parametrize(
    ("question", "values"),
    [
        # All who had the role, unless one of them is said more nearly.
        (
            "who opened the WCO Asia/Pacific Security Conference in Kyoto in May 2019",
            {"kunio-mikuriya", "motoya-nakae"},
        ),
        (
            "33rd NCP meeting RILO Seoul 2022, opening remarks by whom?",
            {"hae-yeong-paik", "jae-yong-seo"},
        ),
        ("who gave the opening at the ASEM customs heads meeting in Vienna", {"hans-georg-kramer"}),
        # Those of the side that is said alone.
        ("Who went for the BOC to the 35th CECWG in Jakarta", {"anthony-escandor"}),
        (
            "Who from Korea joined the 15th Korea-ASEAN customs heads meeting in Laos?",
            {"kim-yung-moon"},
        ),
        (
            "At the signing of MoU between ROCB A/P and KCS on Feb. 1, 2018, "
            "who was there for the Korean side?",
            {"taeil-kang"},
        ),
        ("Siapa yang memimpin delegasi Singapura ke Phuket pada Juni 2010?", {"fong-yong-kian"}),
        # Whoever led a delegation, and not all who were of it.
        ("Who headed the Philippine delegation at the Perth RHCA in 2023?", {"bienvenido-rubio"}),
        # The Secretary-General of ASEAN, and not that of the WCO.
        ("Da Lat 2014: ASEAN Sec-Gen who spoke there. Name pls", {"le-luong-minh"}),
        # All whom sources name that disagree.
        (
            "who chair customs dg meeting pattaya 2023",
            {"kitjaluck-srinuchsart", "patchara-anuntasilpa"},
        ),
        # Whoever spoke for somebody, and not the one who was spoken for.
        (
            "Who read the Indonesian finance minister's address at the 6th ADGCM in Jakarta?",
            {"dono-iskandar-djojosubroto"},
        ),
        (
            "The Indonesian finance minister did not read his own speech to the ASEAN customs "
            "heads in September 1996. Who delivered it for him?",
            {"dono-iskandar-djojosubroto"},
        ),
    ],
)
def test_those_of_the_role_and_the_side_that_are_said_are_told(
    reference: Library, question: str, values: set[str]
) -> None:
    assert set(reference.ask(question)[0].values) == values


@pytest.mark.parametrize(
    ("question", "people"),
    [
        (
            "thai officers at adgcm 1995-1998, names",
            "anan-panananda suphachai-phisitvanich preecha-chavalittumrong prakob-tantiyapong "
            "somchainuk-engtrakul",
        ),
        (
            "Which Malaysian officers have chaired the ASEAN enforcement working group?",
            "sazali-mohamad mohammad-furiman",
        ),
        # A deputy prime minister is none of them.
        (
            "deputy head of vietnam customs who ever go to ADGCM, give list",
            "bui-duy-bao nguyen-duc-minh nguyen-van-cam nguyen-ngoc-tuc le-manh-hung "
            "hoang-viet-cuong mai-xuan-thanh nguyen-van-tho",
        ),
    ],
)
def test_those_of_a_side_are_told_of_all_meetings(
    reference: Library, question: str, people: str
) -> None:
    [answer] = reference.ask(question)
    assert answer.values == tuple(people.split())


def test_who_was_at_some_meetings_for_a_side_is_not_told_where_more_is_said(
    reference: Library,
) -> None:
    answers = reference.ask("Which Thai officials spoke on rice at ADGCM?")
    assert not any("recorded for Thailand" in one.text for one in answers)


@pytest.mark.parametrize(
    ("question", "people"),
    [
        ("Which member of the WCO Secretariat opened the 30th Global RILO Meeting?", "pranab-"),
        ("which officials chaired the Vienna ASEM meeting of 2013?", "bettina-vogl herwig-heller"),
        # Those who came from a secretariat came for no country, wherever it is.
        ("Indonesian officials who have chaired the ADGCM?", "soehardjo heru-pambudi"),
    ],
)
def test_people_and_not_countries_or_meetings_are_told(
    reference: Library, question: str, people: str
) -> None:
    values = list(map(str, reference.ask(question)[0].values))
    for name, value in zip(people.split(), values, strict=False):
        assert value.startswith(name)
    assert len(values) >= len(people.split())


@pytest.mark.parametrize(
    ("question", "missing", "number"),
    [
        ("Who travelled with Commissioner Rubio to Pattaya in June 2023?", "bienvenido-rubio", 6),
        ("Who aside from Guerrero came from BOC to the 30th CECWG?", "rey-leonardo-guerrero", 3),
    ],
)
def test_who_came_with_somebody_is_all_of_the_side_but_him(
    reference: Library, question: str, missing: str, number: int
) -> None:
    [answer, *_] = reference.ask(question)
    assert len(answer.values) == number
    assert missing not in answer.values


def test_no_meetings_are_told_where_people_are_asked_for(reference: Library) -> None:
    text = "Which Thai officials attended the meetings of the ASEAN directors-general?"
    assert "adgcm-32" not in reference.ask(text)[0].values


def test_all_who_came_from_a_body_are_told(reference: Library) -> None:
    question = "who from us-asean business council at singapore customs meeting 2022"
    assert reference.ask(question)[0].values == ("michael-michalak", "shiumei-lin")


def test_who_hosted_is_told_by_no_post(reference: Library) -> None:
    assert reference.ask("who hosted the adgcm in 2025")[0].values == ("brunei-customs",)


def test_a_body_that_had_the_part_is_told_where_nobody_of_it_is_named(reference: Library) -> None:
    assert reference.ask("who chaired the 10th ASEAN-WCO consultation")[0].values == (
        "indonesia-customs",
    )


def test_who_were_the_heads_asks_for_all_of_them(reference: Library) -> None:
    heads = reference.ask("who were the directors-general of Thai customs")[0]
    assert {"somchai-sujjapongse", "theeraj-athanavanich"} <= set(heads.values)


def test_when_somebody_visited_a_country_is_told_by_all_meetings_there(
    reference: Library,
) -> None:
    there = reference.meetings(person="kunio-mikuriya", country="TH")
    told = reference.ask("when did Mikuriya visit Thailand")[0]
    assert set(told.records) >= {meeting.id for meeting in there}
    assert str(there[0].start) in map(str, told.values)
    answers = reference.ask("did Mikuriya visit Singapore")
    assert set(answers[0].values) == {"adgcm-22", "asean-wco-consultation-2013"}


def test_nobody_of_another_country_is_surely_one_of_its_officials(reference: Library) -> None:
    told = reference.ask("which Thai officials attended the 34th ADGCM")
    assert not any(answer.is_sure and "kun-nhim" in answer.values for answer in told)


def test_own_records_do_not_change_an_answer_that_does_not_rest_on_them(tmp_path: Path) -> None:
    own = tmp_path / "own.json"
    for country in ("Korea", "Japan"):
        added = run_awco(
            [
                *("--own", str(own), "own", "add", "meeting", "--type", "visit", "--unsourced"),
                *("--name", f"Visit of {country} Customs to Thailand", "--city", "Bangkok"),
                *("--country", "TH", "--start", "2027-02-03"),
            ]
        )
        assert added.code == 0, added.err
    question = "when did the WCO Secretary General visit Thailand"
    alone = run_awco(["--no-own", "ask", question, "--json"])
    beside = run_awco(["--own", str(own), "ask", question, "--json"])
    assert (alone.code, alone.json["results"]) == (beside.code, beside.json["results"])
    listed = run_awco(["--own", str(own), "ask", "which meetings in Thailand in 2027", "--json"])
    assert len(listed.json["results"][0]["values"]) == 2
