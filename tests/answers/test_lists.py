"""Lists: those of the list commands, also where what is listed is said in odd words."""

from __future__ import annotations

import re
from typing import Any

import pytest

from asean_wco.answers.answer import Answer
from asean_wco.answers.candidates import Candidate
from asean_wco.answers.gathering import candidates_of
from asean_wco.answers.question import Question
from asean_wco.answers.telling import told
from asean_wco.finding import probably_passing
from asean_wco.library import Library


def _listed(library: Library, text: str) -> Answer | None:
    return next(iter(library.ask(text)), None)


def _values(library: Library, text: str) -> list[str]:
    answer = _listed(library, text)
    assert answer is not None, text
    return sorted(map(str, answer.values))


@pytest.mark.parametrize(
    ("text", "filters"),
    [
        ("Which ADGCMs were in Singapore?", {"series": "adgcm", "country": "SG"}),
        # Nusa Dua is in Bali.
        ("Which meetings were held in Bali?", {"city": "Bali"}),
        ("What activities of 2018 took place in Cambodia?", {"year": 2018, "country": "KH"}),
        ("List every WCO mission to the Philippines.", {"type": "mission", "country": "PH"}),
        (
            "Which DG of customs meetings were held in Thailand?",
            {"series": "adgcm", "country": "TH"},
        ),
        ("heads of RTC meetings by video only", {"series": "ap-rtc-heads", "mode": "virtual"}),
        ("Which RHCA were in Fiji?", {"series": "rhca", "country": "FJ"}),
        (
            "Which contact points meetings took place in India?",
            {"series": "ap-rcp", "country": "IN"},
        ),
        ("Which workshops were held in Seoul?", {"type": "workshop", "city": "Seoul"}),
        ("Which meetings did Ian Saunders attend?", {"person": "ian-saunders"}),
        ("Which ADGCMs did Mikuriya attend?", {"series": "adgcm", "person": "kunio-mikuriya"}),
        ("Which ADGCMs dealt with e-commerce?", {"series": "adgcm", "topic": "e-commerce"}),
        ("At which meetings was the AAMRA discussed?", {"initiative": "aamra"}),
    ],
)
def test_meetings_are_those_of_the_list_command(
    reference: Library, text: str, filters: dict[str, str]
) -> None:
    wanted = sorted(one.id for one in reference.meetings(**filters))  # type: ignore[arg-type]
    assert _values(reference, text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Which customs heads meetings did Soehardjo chair?", ["adgcm-2", "adgcm-6"]),
        (
            "As of April 2025, which ASEAN members had still not joined the AAMRA?",
            ["KH", "LA", "MM", "VN"],
        ),
    ],
)
def test_values_are_of_the_sort_that_is_asked(
    reference: Library, text: str, wanted: list[object]
) -> None:
    answer = _listed(reference, text)
    assert answer is not None
    assert sorted(answer.values) == wanted
    assert answer.sources
    assert answer.is_sure


def test_a_part_of_those_who_came_is_no_total(reference: Library) -> None:
    text = "How many delegates were at the 33rd RILO contact points meeting in person?"
    assert reference.ask(text)[0].values == (51,)


def test_a_total_is_not_sure_where_a_part_is_counted_that_no_figure_tells(
    reference: Library,
) -> None:
    answers = reference.ask("How many delegates from abroad came to the 33rd RILO NCP meeting?")
    assert not (answers and answers[0].is_sure)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # What is listed may stand anywhere, or be implied.
        (
            "Jun Tajima and his appearances please",
            ["ap-rtc-heads-22", "ap-rtc-heads-23", "rocb-asec-meeting-2025"],
        ),
        (
            "everything youve got that happened in Suva",
            ["ap-rtc-heads-11", "rhca-18", "wco-integrity-pacific-suva-2016"],
        ),
        # Who came to one meeting, as countries.
        ("26th RCP fiji asean delegations", ["ID", "KH", "MY", "SG", "TH", "VN"]),
        # Groups met where they went.
        ("ASEAN customs working groups that went to Phuket in 2025?", ["cecwg-37", "cptfwg-38"]),
        # A time that begins with somebody.
        (
            "DGs of RMCD after Khazali, all names on file",
            [
                "abdul-latif-abdul-kadir",
                "anis-rizana-mohd-zainudin",
                "paddy-abd-halim",
                "subromaniam-tholasy",
                "zazuli-bin-johan",
            ],
        ),
        # Parts of a whole, and groups below another.
        ("Sub-groups under CPTFWG, which are they?", ["swg-aamra", "swg-acts", "tswgc"]),
        # The end of a list, and what is beside something in its row.
        ("training center heads, next one after palasamudram", ["ap-rtc-heads-23"]),
    ],
)
def test_lists_are_found_in_odd_words(reference: Library, text: str, wanted: list[str]) -> None:
    answer = _listed(reference, text)
    assert answer is not None
    assert sorted(map(str, answer.values)) == wanted


@pytest.mark.parametrize(
    ("text", "filters"),
    [
        ("Which events was in Ha Noi city", {"city": "Hanoi"}),
        ("How many meetings on record took place in Hong Kong in 2023?", {"year": 2023}),
        ("How many meetings or trainings in Cheonan do you have?", {"city": "Cheonan"}),
        ("Which meetings were in Melaka in 2015?", {"year": 2015, "city": "Melaka"}),
    ],
)
def test_meetings_that_are_in_a_place_by_inference_are_listed_and_named(
    reference: Library, text: str, filters: dict[str, Any]
) -> None:
    if "city" not in filters:
        filters = {**filters, "country": "HK"}
    stated = {one.id for one in reference.meetings(**filters)}
    inferred = {one.id: one.name for one in probably_passing(reference.store, filters)}
    answer = _listed(reference, text)
    assert answer is not None
    assert inferred
    assert set(answer.records) == stated | set(inferred)
    assert answer.values in ((len(answer.records),), answer.records)
    assert f"The place is only inferred: {'; '.join(inferred.values())}." in answer.text


def test_meetings_that_name_all_administrations_are_told_beside_those_of_one(
    reference: Library,
) -> None:
    answer = _listed(reference, "Which meetings did the Brunei customs attend in 2024?")
    assert answer is not None
    assert "3 more meetings name the ASEAN customs administrations together" in answer.text


def test_a_condition_narrows_a_list(reference: Library) -> None:
    with_them = reference.meetings(org="asean-ambassadors-brussels")
    values = _values(reference, "list of meetings in Brussels with ASEAN ambassadors")
    assert values == sorted(one.id for one in with_them)


@pytest.mark.parametrize(
    "text",
    [
        "How many times has Singapore hosted a WCO meeting?",
        "How often has Viet Nam hosted the WCO?",
    ],
)
def test_sessions_of_a_series_that_nobody_names_are_not_sure(reference: Library, text: str) -> None:
    [answer, *_] = reference.ask(text)
    assert not answer.is_sure
    assert re.search("The host is only inferred|no host is on record", answer.text)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("all meeting in myanmar list", {"country": "MM"}),
        ("events in puket", {"city": "Phuket"}),
        ("# ADGCMs hosted by SG so far?", {"series": "adgcm", "country": "SG"}),
        (
            "How many times has Fiji hosted the regional conference of heads of customs?",
            {"series": "rhca", "country": "FJ"},
        ),
        (
            "May I ask which meetings of the ASEAN Directors-General were held virtually?",
            {"series": "adgcm", "mode": "virtual"},
        ),
        (
            "counting everything - meetings, workshops, the lot - how many events are on record "
            "for Malaysia in 2015?",
            {"country": "MY", "year": 2015},
        ),
    ],
)
def test_odd_words_for_meetings_and_places_are_read(
    reference: Library, text: str, wanted: dict[str, Any]
) -> None:
    answer = _listed(reference, text)
    assert answer is not None
    assert set(answer.records) == {one.id for one in reference.meetings(**wanted)}
    assert answer.values in ((len(answer.records),), answer.records)


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("RTC Heads Mtgs 11th-23rd: which nos. not on file?", [12, 15]),
        ("RTC Heads mtgs 11-23: which nos. missing?", [12, 15]),
        (
            "Which sessions of the Regional Contact Points are missing after the 25th and until "
            "the 34th?",
            [27, 33],
        ),
        (
            "Between the 8th and the 26th conference of the Asia/Pacific heads of customs, is any "
            "session unaccounted for, and if so which?",
            [11],
        ),
        ("RHCA 8th to 26th - which no. not found?", [11]),
        ("RCP numbers missing betw 25 & 34", [27, 33]),
        (
            "Between the eleventh and the twenty-third meeting of training centre heads, which "
            "numbers are missing from the record?",
            [12, 15],
        ),
    ],
)
def test_sessions_are_missing_within_the_bounds_that_are_said(
    reference: Library, text: str, missing: list[int]
) -> None:
    answer = _listed(reference, text)
    assert answer is not None
    assert list(answer.values) == missing


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("List every edition of Operation Thunder on file, 2018 through 2025.", 7),
        ("How many editions of Operation DEMETER are there, from the fourth onwards?", 8),
        ("Names of deputy heads of RILO A/P please", 4),
        ("How many heads of the Bureau of Customs are recorded, including acting ones?", 14),
        ("customs experts programme korea which no.", 3),
        ("Which trainings or workshops tackled strategic trade controls?", 4),
        ("SPCD cycles so far", 5),
        ("ASWSC mtgs on file?", 5),
        ("How many sessions of the ASEM customs DG meeting does the reference document?", 6),
        ("List the Philippine Commissioners of Customs from 2011 through 2018.", 7),
        ("After Malaysia, which administrations had the vice-chair of the WCO in the region?", 5),
    ],
)
def test_all_of_a_row_or_of_the_holders_are_told(reference: Library, text: str, size: int) -> None:
    answer = _listed(reference, text)
    assert answer is not None
    assert answer.values == (size,) or len(answer.values) == size


def test_an_edition_without_a_date_falls_between_its_neighbours(reference: Library) -> None:
    answer = _listed(reference, "Which editions of DEMETER between 2018 and 2023 are recorded?")
    assert answer is not None
    assert answer.values == tuple(f"operation-demeter-{number}" for number in range(4, 10))
    assert "The time is only inferred: Operation DEMETER VI." in answer.text


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("How many seizures were recorded in DEMETER IX, October 2023?", 338),
        ("how many country join the customs-post workshop in Sidney 2017", 30),
        ("No. of admins at RILO A/P CEN seminar Jun 2021?", 14),
        ("how many wco members", 186),
        ("How many new subheadings will the 2028 edition of the Harmonized System contain?", 428),
        ("How many ASEAN countries joined the WCO plastic waste project?", 7),
        ("How many ASEAN countries took part in the WCO plastic waste project?", 7),
        ("How many SIREN operations have Korea and Thailand done up to 2025?", 4),
        # A list of those who did something also tells how many they are.
        ("How many customs administrations put their name to the 1983 Code of Conduct?", 5),
        ("How many meetings are recorded as chaired by Commissioner Guerrero?", 2),
        ("How many people are known to have been Head of ROCB A/P since it opened?", 5),
        ("How many commissioners did Philippine customs have between 2011 and 2018?", 7),
        # Part of the delegates are not all of them.
        ("How many delegate in ASEAN customs meeting at Phu Quoc?", 118),
    ],
)
def test_a_number_counts_the_noun_that_is_said(reference: Library, text: str, value: int) -> None:
    answer = _listed(reference, text)
    assert answer is not None
    assert answer.values[0] == value


@pytest.mark.parametrize(
    "text",
    [
        "first three countries where the AEO mutual recognition AAMRA kicked in?",
        "First five ASEAN members to go live with the electronic Form D, please.",
    ],
)
def test_as_many_countries_are_told_as_are_asked_for(reference: Library, text: str) -> None:
    answer = _listed(reference, text)
    assert answer is not None
    assert len(answer.values) == (3 if "three" in text else 5)


def test_a_list_is_told_with_places_and_days(reference: Library) -> None:
    answer = _listed(reference, "list all the ASEAN-WCO consultations with place and date")
    assert answer is not None
    assert "8th ASEAN–WCO Consultation (Da Lat, June 2014)" in answer.text


def test_how_meetings_were_held_is_told_as_read(reference: Library) -> None:
    answer = _listed(reference, "How many meetings were held online in 2021?")
    assert answer is not None
    assert "online" in answer.reading
    assert "and 1 more" not in answer.text


@pytest.mark.parametrize("thing", ["committees", "working groups", "programmes", "offices"])
def test_a_list_of_what_meetings_have_no_type_for_breaks_nothing(
    reference: Library, thing: str
) -> None:
    for text in (f"How did the Siem Reap meeting change the {thing}?", f"{thing} that met in Bali"):
        assert all(answer.text for answer in reference.ask(text))


def _candidates(library: Library, text: str, *values: object) -> list[Candidate]:
    return [
        one
        for one in candidates_of(Question(library, text))
        if set(one.values) == set(values) and len(one.values) == len(values)
    ]


@pytest.mark.parametrize(
    ("text", "filters"),
    [
        # The country of a city names no body that must have been there.
        ("Which meetings took place in Kashiwa, Japan?", {"city": "Kashiwa"}),
        ("List the meetings in Hua Hin, Thailand", {"city": "Hua Hin"}),
        # How a meeting was held, in other words than those of the records.
        ("Which ADGCMs were run entirely by video?", {"series": "adgcm", "mode": "virtual"}),
        (
            "Which ADGCMs met only via Zoom, with nobody on site?",
            {"series": "adgcm", "mode": "virtual"},
        ),
        (
            "The training centre heads met fully online in which rounds?",
            {"series": "ap-rtc-heads", "mode": "virtual"},
        ),
    ],
)
def test_lists_by_place_and_mode_are_among_the_candidates(
    reference: Library, text: str, filters: dict[str, str]
) -> None:
    wanted = [one.id for one in reference.meetings(**filters)]  # type: ignore[arg-type]
    assert _candidates(reference, text, *wanted)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # The word for the role names no post.
        ("Which ADGCMs did Soehardjo chair?", ["adgcm-2", "adgcm-6"]),
        (
            "Which DG meetings did the Secretary-General of ASEAN chair himself?",
            ["adgcm-1", "adgcm-4"],
        ),
        # Whoever has a role for no person is nobody who is named.
        (
            "Norikazu Kuramoto took the chair at some meetings. Which ones?",
            ["global-rocb-rtc-18", "global-rocb-rtc-19"],
        ),
        # Either role counts, and the words for a post name no series.
        (
            "Which meetings Kazunari Igarashi chaired or presented at as Head of ROCB?",
            ["rhca-18", "global-rocb-rtc-13", "global-rocb-rtc-14"],
        ),
        (
            "Which protocols govern or amend the AHTN?",
            [
                "ahtn-protocol-2003",
                "ahtn-protocol-amendment-2004",
                "ahtn-protocol-second-amendment",
            ],
        ),
        # An agreement with what amends it, and operations that two countries run.
        (
            "List the protocols that govern the ASEAN harmonised nomenclature, with amending ones",
            [
                "ahtn-protocol-2003",
                "ahtn-protocol-amendment-2004",
                "ahtn-protocol-second-amendment",
            ],
        ),
        (
            "Korea and Thailand ran joint drug operations under one name; list them all",
            ["operation-siren", "operation-siren-2", "operation-siren-3", "operation-siren-4"],
        ),
        ("Who were the last two heads of ROCB A/P?", ["norikazu-kuramoto", "jun-tajima"]),
    ],
)
def test_what_is_listed_is_what_the_words_narrow(
    reference: Library, text: str, wanted: list[str]
) -> None:
    assert _values(reference, text) == sorted(wanted)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # Several milestones together tell who came in so far, or in a time.
        ("Which countries take part in the ACTS?", ["KH", "LA", "MM", "MY", "SG", "TH", "VN"]),
        (
            "Which ASEAN countries joined the revised Kyoto convention between 2014 and 2020?",
            ["KH", "LA", "MM", "TH"],
        ),
        ("Which countries joined the AAMRA from June to August 2024?", ["BN", "MY", "SG", "TH"]),
    ],
)
def test_those_who_came_in_are_told_by_several_milestones(
    reference: Library, text: str, wanted: list[str]
) -> None:
    came = _candidates(reference, text, *wanted)
    assert any("who came in" in name for one in came for name in one.features)
    assert all(one.facts for one in came)


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        ("which country was only observer at the DGs in Bali, jan 1995?", ["VN"]),
        (
            "which countries put their signature under the 1995 customs code of conduct?",
            ["BN", "ID", "MY", "PH", "SG", "TH"],
        ),
    ],
)
def test_countries_are_those_that_did_what_is_said(
    reference: Library, text: str, countries: list[str]
) -> None:
    assert _values(reference, text) == countries


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "How many conferences took place in Singapore?",
            "No conference in Singapore is recorded.",
        ),
        ("How many meetings were held in Antarctica?", "No meeting in Antarctica is recorded."),
        ("How many ADGCMs were in Timor-Leste?", "No session of the Meeting of the ASEAN"),
        ("How many workshops were in Brunei in March 1999?", "in March 1999 is recorded."),
    ],
)
def test_an_empty_list_is_told_in_words(reference: Library, text: str, words: str) -> None:
    question = Question(reference, text)
    none = [told(question, one) for one in candidates_of(question) if one.values == (0,)]
    assert any(words in answer.text for answer in none)


def test_members_held_elsewhere_are_marked(reference: Library) -> None:
    question = Question(reference, "How many RHCA conferences were in Singapore?")
    rows = [one for one in candidates_of(question) if "count of row list" in one.labels]
    of_rhca = [one for one in rows if one.values == (18,)]
    assert of_rhca
    assert all(one.features["list is elsewhere"] for one in of_rhca)


def test_all_who_were_acting_are_marked_where_they_are_asked_for(reference: Library) -> None:
    text = "Which heads of the BOC were only acting or OIC?"
    acting = ("alexander-arevalo", "napoleon-morales", "yogi-filemon-ruiz")
    [candidate] = [one for one in _candidates(reference, text, *acting) if one.sort == "post"]
    assert candidate.features["acting as said"]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Which two ASEAN members were the first to join the Container Control Programme", "TH VN"),
        ("Which ASEAN members are parties to the RKC?", "KH LA MM MY PH TH VN"),
        (
            "customs cooperation funds wco which countries",
            "customs-cooperation-fund-japan customs-cooperation-fund-korea "
            "customs-cooperation-fund-china customs-cooperation-fund-india",
        ),
        ("What meeting was hold in Da Lat", "asean-wco-consultation-8 adgcm-23"),
        (
            "Which meetings are recorded between the Secretary General and the ambassadors?",
            "wco-asean-ambassadors-2014 wco-asean-ambassadors-2022",
        ),
        (
            "When were the two ASEAN customs codes of conduct signed, the original and the later?",
            "1983-03-18 1995-07-18",
        ),
    ],
)
def test_all_members_of_a_row_are_told_and_not_one(
    reference: Library, text: str, values: str
) -> None:
    assert reference.ask(text)[0].values == tuple(values.split())


def test_no_others_are_told_beside_the_members_of_a_group(reference: Library) -> None:
    [answer, *_] = reference.ask("Which ASEAN customs services are partners in Action IPR A/P III?")
    assert "japan-customs" not in answer.values
    assert len(answer.values) >= 8


def _has(library: Library, text: str, *values: str) -> bool:
    """Return whether a candidate for a question has some values and no others."""
    found = candidates_of(Question(library, text))
    return any(set(map(str, one.values)) == set(values) for one in found)


def test_what_a_fund_paid_for_is_a_list_though_only_notes_tell_it(reference: Library) -> None:
    text = "Which workshops of the year 2023 were paid for out of China's Customs Cooperation Fund?"
    workshops = ("wco-ap-mea-langkawi-2023", "wco-ap-integrity-melaka-2023")
    assert _has(reference, text, *workshops, "wco-asean-laboratory-workshop-2023")


def test_meetings_that_tell_of_two_bodies_are_a_list(reference: Library) -> None:
    missions = ("joint-mission-vietnam-2011-01", "joint-mission-vietnam-2011-04")
    others = ("wco-ap-partnership-dialogue-2012", "myanmar-trs-exit-conference-2014")
    assert _has(reference, "Which meetings had both JICA and ADB?", *missions, *others)


def test_the_years_in_the_name_of_a_plan_are_no_time_of_its_meetings(reference: Library) -> None:
    text = "Meetings that handled the Strategic Plans of Customs Development 2026-2030"
    wanted = reference.meetings(initiative="spcd-2026-2030")
    assert _values(reference, text) == sorted(one.id for one in wanted)


def test_several_places_are_left_out_together(reference: Library) -> None:
    text = "In Korea but outside Seoul and Cheonan, which meetings?"
    left = [
        one.id
        for one in reference.meetings(country="KR")
        if one.place and one.place.city not in ("Seoul", "Cheonan", None)
    ]
    assert _values(reference, text) == sorted(left)


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "Which deputy heads went for Vietnam to the 5th, 6th and 9th DG meeting?",
            "nguyen-duc-minh nguyen-van-cam le-manh-hung",
        ),
        (
            "Named persons who chaired RTC heads meetings?",
            "jitoko-tikolevu azimah-abd-hamid jae-ho-jung",
        ),
        (
            "Who came from Malaysian customs to the ADGCM meetings until 2001?",
            "ahmad-padzli-mohyiddin mohd-nor-abdul-hamid abdul-rashid-bolong ibrahim-mat",
        ),
    ],
)
def test_people_of_a_side_at_several_meetings_are_a_candidate(
    reference: Library, text: str, people: str
) -> None:
    assert _has(reference, text, *people.split())


def test_those_from_outside_are_told_apart(reference: Library) -> None:
    text = "Phu Quoc 2024 which partner customs attended"
    found = [one for one in candidates_of(Question(reference, text)) if "out of group" in one.sort]
    customs = {"china-customs", "japan-customs", "korea-customs", "australian-border-force"}
    assert any(customs <= set(map(str, one.values)) for one in found)
    # The WCO sits in Belgium, and came for no country.
    assert all("BE" not in one.values for one in found)


def test_narrower_topics_are_a_list(reference: Library) -> None:
    narrower = [one.id for one in reference.find("topic") if one.broader == "enforcement"]  # type: ignore[attr-defined]
    assert _has(reference, "narrower topics of enforcement", *narrower)


def test_a_series_called_by_its_posts_is_the_row_that_is_said(reference: Library) -> None:
    text = "Norikazu Kuramoto took part in which of the training-centre heads' meetings?"
    wanted = reference.meetings(series="ap-rtc-heads", person="norikazu-kuramoto")
    assert _values(reference, text) == sorted(one.id for one in wanted)
