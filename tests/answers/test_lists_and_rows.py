"""Lists, counts and places in a row: each kind of question in words of our own."""

from __future__ import annotations

from typing import Any

import pytest

from asean_wco.answers.gathering import candidates_of
from asean_wco.answers.question import Question
from asean_wco.facts.fact import INFERRED
from asean_wco.library import Library
from asean_wco.model.countries import CONTINENTS


@pytest.mark.parametrize(
    ("question", "value"),
    [
        # An edition without a date stands where its number puts it.
        ("Which operation came after Operation DEMETER V?", "operation-demeter-6"),
        # Programmes of one owner that are tied to each other.
        ("What came before ARISE Plus?", "arise"),
        # What is called by its years.
        ("Which WCO strategic plan followed the 2019-2022 one?", "wco-strategic-plan-2022-2025"),
        # The first somewhere is not the first of all.
        ("Which was the first RHCA conference in Fiji?", "rhca-18"),
        ("the first ADGCM held in Singapore, which one", "adgcm-10"),
        # The earliest that is recorded need not be the first.
        (
            "What is the earliest ASEAN-WCO consultation on record?",
            "asean-wco-consultation-2010",
        ),
        (
            "Which is the last ASEAN-WCO consultation with an official number?",
            "asean-wco-consultation-13",
        ),
        # The words before a kind of meeting name its series.
        (
            "Which meeting of training centre heads was held before the one in Bangkok in 2022?",
            "ap-rtc-heads-19",
        ),
        (
            "Which Korea-ASEAN session came before the one of June 2025?",
            "korea-asean-customs-heads-20",
        ),
    ],
)
def test_a_place_in_a_row_is_found(reference: Library, question: str, value: str) -> None:
    assert reference.ask(question)[0].values == (value,)


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("Which entered into force first, AFAFGIT Protocol 2 or the ASW agreement?", ""),
        ("Which was held first, the ADGCM in Jakarta in 1998 or the RHCA in Seoul?", "adgcm-6"),
    ],
)
def test_which_of_two_came_first_is_told(reference: Library, question: str, value: str) -> None:
    best = reference.ask(question)[:1]
    if value:
        assert best[0].values == (value,)
    else:
        # It may not be known, but it is none of another pair.
        assert all("afafgit-protocol-7" not in one.values for one in best)


def test_the_first_of_parts_that_are_not_recorded_is_told_by_the_whole(reference: Library) -> None:
    assert reference.ask("When was the first Operation DEMETER?")[0].values == ("2009",)


@pytest.mark.parametrize(
    ("question", "filters"),
    [
        ("Norikazu Kuramoto meetings", {"person": "norikazu-kuramoto"}),
        (
            "meetings at which Kunio Mikuriya took part in 2019",
            {"person": "kunio-mikuriya", "year": 2019},
        ),
        ("Which DG meetings took place online?", {"series": "adgcm", "mode": "virtual"}),
        (
            "Which meetings of the ASEAN customs heads were held in Singapore?",
            {"series": "adgcm", "country": "SG"},
        ),
    ],
)
def test_a_list_is_that_of_the_filters(
    reference: Library, question: str, filters: dict[str, Any]
) -> None:
    listed = reference.meetings(**filters)
    assert len(listed) > 1
    assert reference.ask(question)[0].values == tuple(meeting.id for meeting in listed)


def test_a_country_did_something_at_meetings_held_anywhere(reference: Library) -> None:
    best = reference.ask("At which ASEAN-WCO consultations was Indonesia co-chair?")[0]
    assert best.values == ("asean-wco-consultation-9", "asean-wco-consultation-10")


def test_meetings_of_a_continent_are_listed(reference: Library) -> None:
    best = reference.ask("list the ASEM customs DG meetings held in Europe")[0]
    held = [
        meeting.id
        for meeting in reference.meetings(series="asem-customs-dgs")
        if meeting.place and meeting.place.country in CONTINENTS["europe"]
    ]
    assert list(best.values) == held


@pytest.mark.parametrize(
    ("question", "values"),
    [
        # Both countries had a part.
        (
            "Which operations did Korea and Thailand run together?",
            {"operation-siren", "operation-siren-2", "operation-siren-3", "operation-siren-4"},
        ),
        ("Which working groups were founded in 2006?", {"ccbwg", "cecwg", "cptfwg"}),
        # What a list is narrowed by is none of its members.
        ("What are the sub-working groups of CPTFWG?", {"swg-acts", "swg-aamra", "tswgc"}),
        # As many as are said.
        # Owners and partners together.
        (
            "Which countries were in Operation Mekong Dragon I?",
            {"CN", "KH", "LA", "MM", "TH", "VN"},
        ),
    ],
)
def test_what_is_listed_is_complete(reference: Library, question: str, values: set[str]) -> None:
    assert set(reference.ask(question)[0].values) == values


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("administrations taking part in Operation DEMETER X, number", 110),
        ("Mekong Dragon phase five: how many cases?", 1715),
        ("Combien de pays étaient représentés à la réunion ASEM à Vienne en 2013 ?", 42),
        ("how many representatives were at the RHCA in Suva in 2017", 78),
    ],
)
def test_what_is_counted_is_no_record(reference: Library, question: str, value: int) -> None:
    assert reference.ask(question)[0].values == (value,)


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("Which deputy minister opened the RHCA in Samui?", "tanusak-lek-uthai"),
        ("RHCA in Perth 2023, keynote by a minister – which one", "clare-oneil"),
    ],
)
def test_who_did_something_is_no_meeting(reference: Library, question: str, value: str) -> None:
    assert reference.ask(question)[0].values == (value,)


def test_the_only_one_that_fits_is_neither_first_nor_last(reference: Library) -> None:
    question = Question(reference, "In which year was the ADGCM in Laos?")
    dates = [one for one in candidates_of(question) if "row date only fitting" in one.labels]
    assert {one.values[0] for one in dates} == {"2019-06-11"}


def test_a_first_name_is_no_month(reference: Library) -> None:
    assert "Jun Tajima" in Question(reference, "Jun Tajima meetings").plain
    assert Question(reference, "rapat juni 2024").reading.periods


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("where was the 16th KCS experts programme held", ("Cheonan", "KR")),
        # Of the whole only the country is inferred.
    ],
)
def test_a_place_that_is_inferred_as_a_whole_is_told(
    reference: Library, question: str, values: tuple[str, ...]
) -> None:
    answer = reference.ask(question)[0]

    assert answer.values == values
    assert answer.certainty == INFERRED


@pytest.mark.parametrize(
    ("text", "label", "value"),
    [
        (
            "Which Mekong Dragon came right after the third?",
            "row after",
            "operation-mekong-dragon-4",
        ),
        ("Operation DEMETER VIII was followed by which one?", "row after", "operation-demeter-9"),
        (
            "Which of the five-year plans of ASEAN customs is the third?",
            "row counted off",
            "spcd-2016-2020",
        ),
        (
            "Which ASEM customs meeting lies between Hua Hin and Goa?",
            "row between",
            "asem-customs-dgs-10",
        ),
        ("Which ADGCM was held between the 31st and the 33rd?", "row between", "adgcm-32"),
        ("Which was the first ADGCM outside Indonesia?", "row first without", "adgcm-3"),
        ("The second ADGCM in Brunei was which?", "row counted off fitting", "adgcm-24"),
        ("Which RHCA came just ahead of Perth?", "row before", "rhca-23"),
        # A row that took a new name is told by its numbers.
        (
            "Which global meeting of ROCBs and RTCs preceded the online one of February 2021?",
            "row before",
            "global-rocb-rtc-15",
        ),
        ("การประชุมอธิบดีศุลกากรอาเซียนครั้งถัดจากพัทยา 2566", "row after", "adgcm-33"),
        ("第33届东盟海关署长会议的前一届是在哪个城市举行的", "row before", "adgcm-32"),
    ],
)
def test_a_member_beside_those_that_are_said_is_found(
    reference: Library, text: str, label: str, value: str
) -> None:
    found = [one for one in candidates_of(Question(reference, text)) if label in one.labels]
    borne = [one for one in found if one.features["place borne"] > 0 or label == "row counted off"]
    assert any(one.values == (value,) for one in borne)


@pytest.mark.parametrize(
    ("text", "value", "is_inferred"),
    [
        ("Which was the seventh member to join ACTS?", "MM", False),
        ("First ASEAN member to join the UNODC-WCO container control programme?", "TH", False),
        ("Which ASEAN member was third to join the container control programme?", "ID", True),
    ],
)
def test_countries_take_their_turns_by_the_milestones(
    reference: Library, text: str, value: str, is_inferred: bool
) -> None:
    candidates = candidates_of(Question(reference, text))
    turns = [one for one in candidates if "country by turn" in one.labels]
    [tell] = [one.tell for one in turns if one.values == (value,)]
    assert tell
    answer = tell()
    assert answer.sources
    assert ("inferred" in answer.text) == is_inferred
