"""Sessions that are held or still to come, several at once, and what is so today."""

from __future__ import annotations

from pathlib import Path

import pytest

from asean_wco.facts.fact import COUNTED, INFERRED, UNKNOWN
from asean_wco.library import Library, open_library
from tests.answers.conftest import TODAY
from tests.conftest import run_awco


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("who are the chairs of the last three ADGCM", {"kitjaluck-srinuchsart", "nguyen-van-can"}),
        ("who chaired the 31st and 32nd ADGCM", {"ho-chee-pong", "kitjaluck-srinuchsart"}),
        ("when were the 10th and 13th ASEAN-WCO consultations held", {"2021-06-10", "2024-06-05"}),
        ("which countries hosted the last three ADGCM", {"TH", "VN", "BN"}),
        ("where were the 30th and the 33rd ADGCM held", {"virtual", "Phu Quoc", "VN"}),
    ],
)
def test_several_sessions_are_answered_one_by_one(
    reference: Library, question: str, values: set[str]
) -> None:
    [answer] = reference.ask(question)
    assert set(map(str, answer.values)) == values
    assert answer.is_sure


def test_of_several_sessions_those_without_a_record_are_named(reference: Library) -> None:
    [answer] = reference.ask("who chaired the 33rd and 35th ADGCM")
    assert answer.values == ("nguyen-van-can",)
    assert "Not recorded: session 35." in answer.text


@pytest.mark.parametrize(
    ("today", "question", "values"),
    [
        ("2025-05-01", "when is the next adgcm", ("2025-06-03", "2025-06-05")),
        ("2024-06-01", "when is the next adgcm", ("2024-06-04", "2024-06-06")),
        ("2024-06-01", "where will the next adgcm be held", ("Phu Quoc", "VN")),
        ("2024-01-15", "who chaired the last adgcm", ("kitjaluck-srinuchsart",)),
        (
            "2025-05-01",
            "what was the latest ASEAN-WCO consultation",
            ("asean-wco-consultation-13",),
        ),
        ("2024-10-01", "what is planned for November 2024", ("hk-abf-illicit-cigarettes-2024",)),
    ],
)
def test_next_and_last_count_from_today(
    reference: Library,
    monkeypatch: pytest.MonkeyPatch,
    today: str,
    question: str,
    values: tuple[str, ...],
) -> None:
    monkeypatch.setenv("AWCO_TODAY", today)
    [answer] = reference.ask(question)
    assert answer.values == values
    assert answer.is_sure


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("who chaired the last adgcm", ()),
        ("when is the next adgcm", ("2027-06",)),
        ("what is next", ("adgcm-36",)),
        ("what is coming up in 2027?", ("adgcm-36",)),
        ("what is coming up in 2028?", ()),
    ],
)
def test_a_session_that_is_planned_is_the_next_and_not_the_last(
    planned: Library, question: str, values: tuple[str, ...]
) -> None:
    [answer] = planned.ask(question)
    assert answer.values == values
    assert answer.is_sure == bool(values)


@pytest.fixture
def planned(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Library:
    """The reference with a session that is still to come."""
    monkeypatch.setenv("AWCO_TODAY", TODAY)
    path = tmp_path / "own.json"
    name = "36th Meeting of the ASEAN Directors-General of Customs"
    words = [
        "meeting",
        "--id",
        "adgcm-36",
        "--name",
        name,
        "--type",
        "directors-general",
        "--series",
        "adgcm",
    ]
    words += ["--ordinal", "36", "--start", "2027-06", "--unsourced"]
    assert run_awco(["--own", str(path), "own", "add", *words]).code == 0
    return open_library(own=path)


def test_what_happened_in_a_time_is_the_list_of_its_meetings(reference: Library) -> None:
    [answer] = reference.ask("what happened in June 2024")
    listed = reference.meetings(from_="2024-06", to="2024-06")
    assert set(answer.values) == {meeting.id for meeting in listed}
    assert answer.certainty == COUNTED


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("which country is WCO vice chair for Asia Pacific", "The last known: Hong Kong Customs"),
        ("which country chairs ASEAN customs now", "The last one recorded: Nguyen Van Can"),
        ("who was the Thai director general in 2018", "The last known: Somchai Sujjapongse"),
        ("when is the next WCO council", "No meeting of the WCO Council after 28 November 2026"),
    ],
)
def test_what_is_not_known_of_today_is_said_with_the_last_that_is(
    reference: Library, question: str, told: str
) -> None:
    [answer] = reference.ask(question)
    assert (answer.values, answer.certainty) == ((), UNKNOWN)
    assert told in answer.text


def test_a_term_without_an_end_ends_with_the_time_it_was_given_for(reference: Library) -> None:
    [answer] = reference.ask("when does the term of Ian Saunders end")
    assert (answer.values, answer.certainty) == (("2028-12",), INFERRED)
    assert answer.text.startswith("No end is recorded.")


def test_the_first_holder_is_the_first_recorded(reference: Library) -> None:
    [answer] = reference.ask("who was the first director of ROCB A/P")
    assert answer.values == ("takashi-matsumoto",)
    assert "first holder recorded" in answer.text


@pytest.mark.parametrize(
    ("question", "values"),
    [
        # A word of a name is no word that only frames a question.
        ("who succeeded Nguyen Van Can", {"nguyen-van-tho"}),
        # Who took part in a meeting came to it.
        (
            "who took part in the 13th ASEAN-WCO consultation",
            {"nguyen-van-can", "ian-saunders", "rocb-ap", "asean-customs-administrations"},
        ),
        ("who pays for the plastic waste project", {"government-of-japan"}),
    ],
)
def test_what_is_asked_is_told_and_not_what_is_near(
    reference: Library, question: str, values: set[str]
) -> None:
    [answer] = reference.ask(question)
    assert set(map(str, answer.values)) == values


def test_what_is_still_to_come_is_told_where_it_is_asked(reference: Library) -> None:
    best = reference.ask("which countries are still to join the AAMRA")[0]
    assert set(best.values) == {"KH", "LA", "MM", "VN"}
    joined = reference.ask("which countries have joined the AAMRA")[0]
    assert set(joined.values) != set(best.values)
    assert not joined.is_sure
    assert "were still to join" in joined.text


def test_the_first_such_one_is_who_a_sentence_calls_so(reference: Library) -> None:
    [answer] = reference.ask("who was the first Asian secretary general of the WCO")
    assert answer.values == ("kunio-mikuriya",)
    assert not any(one.is_sure for one in reference.ask("which woman first chaired the ADGCM"))


def test_who_came_from_a_country_came_to_a_meeting_anywhere(reference: Library) -> None:
    [answer] = reference.ask("who attended from Myanmar in the last adgcm")
    assert answer.values == ()
    assert answer.records == ("adgcm-34",)
    assert "who represented Myanmar at the 34th Meeting" in answer.text


def test_what_was_decided_is_told_by_the_outcomes(reference: Library) -> None:
    [answer] = reference.ask("what was decided at the 31st ADGCM")
    assert answer.values == ("adgcm-31",)
    assert "launched a Joint Action Plan" in answer.text


def test_working_groups_are_listed_by_the_words_that_say_whose_they_are(reference: Library) -> None:
    best = reference.ask("which working groups does ASEAN customs have")[0]
    assert {"cptfwg", "cecwg", "ccbwg"} <= set(best.values)


def test_trucks_per_country_are_surely_no_countries(reference: Library) -> None:
    answers = reference.ask("how many countries are in ACTS")
    assert not any(answer.is_sure and 500 in answer.values for answer in answers)
