"""Sessions that are held or still to come, several at once, and what is so today."""

from __future__ import annotations

from pathlib import Path

import pytest

from asean_wco.facts.fact import COUNTED, UNKNOWN
from asean_wco.library import Library, open_library
from tests.answers.conftest import TODAY
from tests.conftest import run_awco


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("who are the chairs of the last three ADGCM", {"kitjaluck-srinuchsart", "nguyen-van-can"}),
        # Of the 32nd sources disagree on who did.
        (
            "who chaired the 31st and 32nd ADGCM",
            {"ho-chee-pong", "kitjaluck-srinuchsart", "patchara-anuntasilpa"},
        ),
        ("when were the 10th and 13th ASEAN-WCO consultations held", {"2021-06-10", "2024-06-05"}),
        ("where were the 30th and the 33rd ADGCM held", {"virtual", "Phu Quoc", "VN"}),
    ],
)
def test_several_sessions_are_answered_one_by_one(
    reference: Library, question: str, values: set[str]
) -> None:
    answer = reference.ask(question)[0]
    assert set(map(str, answer.values)) == values


@pytest.mark.parametrize(
    ("today", "question", "values"),
    [
        ("2025-05-01", "when is the next adgcm", ("2025-06-03", "2025-06-05")),
        ("2024-06-01", "when is the next adgcm", ("2024-06-04", "2024-06-06")),
        ("2024-06-01", "where will the next adgcm be held", ("Phu Quoc", "VN")),
        (
            "2024-01-15",
            "who chaired the last adgcm",
            ("kitjaluck-srinuchsart", "patchara-anuntasilpa"),
        ),
        (
            "2025-05-01",
            "what was the latest ASEAN-WCO consultation",
            ("asean-wco-consultation-13",),
        ),
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
    ],
)
def test_a_session_that_is_planned_is_the_next_and_not_the_last(
    planned: Library, question: str, values: tuple[str, ...]
) -> None:
    assert planned.ask(question)[0].values == values


def test_the_next_session_is_counted_from_the_last_of_the_own_records(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AWCO_TODAY", TODAY)
    library = _with_own_session(tmp_path, 35, "2026-06-09")
    answer = library.ask("next ADGCM")[0]
    assert answer.values == ()
    assert "the 36th would be due about June 2027" in answer.text


@pytest.fixture
def planned(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Library:
    """The reference with a session that is still to come."""
    monkeypatch.setenv("AWCO_TODAY", TODAY)
    return _with_own_session(tmp_path, 36, "2027-06")


def _with_own_session(tmp_path: Path, number: int, start: str) -> Library:
    """The reference with a session of the meeting of Directors-General among the own records."""
    path = tmp_path / "own.json"
    name = f"{number}th Meeting of the ASEAN Directors-General of Customs"
    words = [
        "meeting",
        "--id",
        f"adgcm-{number}",
        "--name",
        name,
        "--type",
        "directors-general",
        "--series",
        "adgcm",
    ]
    words += ["--ordinal", str(number), "--start", start, "--unsourced"]
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
        ("which country chairs ASEAN customs now", "says who chaired the 34th Meeting"),
        ("who is head of Thai customs", "The last known: Theeraj Athanavanich"),
    ],
)
def test_what_is_not_known_of_today_is_said_with_the_last_that_is(
    reference: Library, question: str, told: str
) -> None:
    [answer] = reference.ask(question)
    assert (answer.values, answer.certainty) == ((), UNKNOWN)
    assert told in answer.text


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


def test_what_was_decided_is_told_by_the_outcomes(reference: Library) -> None:
    [answer] = reference.ask("what was decided at the 31st ADGCM")
    assert answer.values == ("adgcm-31",)
    assert "launched a Joint Action Plan" in answer.text


@pytest.mark.parametrize(
    ("question", "day"),
    [
        # Of that place, of all the talks, of that body and of that end, and which of two years.
        ("On what day was the intelligence liaison office opened in Tokyo?", "2024-02-06"),
        ("since when have indonesia and australia held customs to customs talks?", "1993-05-11"),
        ("Could you give the dates of the 86th session of the Policy Commission?", "2022-06-20"),
        ("when did Ruiz step down", "2023-02-10"),
        ("WCO risk management mission to BOC with HMRC, was it 2023 or 2024?", "2024-02-13"),
    ],
)
def test_a_day_is_that_of_what_is_said(reference: Library, question: str, day: str) -> None:
    assert day in reference.ask(question)[0].values
