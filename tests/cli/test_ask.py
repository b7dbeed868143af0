"""awco ask: the sentence with its footnotes, the bare values for scripts, and what is not known."""

from __future__ import annotations

import pytest

from tests.cli.support import rows_of
from tests.conftest import Awco, run_awco

QUESTION = ("ask", "who", "chaired", "the", "33rd", "ADGCM")


def test_a_person_gets_the_sentence_the_reading_and_the_sources() -> None:
    out = run_awco([*QUESTION, "--format", "table"]).out
    sentence, reading, *rest = out.splitlines()
    assert sentence.startswith(
        "Nguyen Van Can, Director General of Viet Nam Customs, chaired the 33rd"
    )
    assert "(Phu Quoc, 4–6 June 2024). [1" in sentence
    assert reading.startswith("Looked for: who chaired")
    assert "Sources" in rest


def test_a_pipe_gets_text_values_certainty_and_sources() -> None:
    [row] = rows_of("plain", run_awco([*QUESTION, "--format", "plain"]).out)
    assert row[1:3] == ["nguyen-van-can", "stated"]
    assert "wco-2024-06-10-13th-consultation" in row[3].split("; ")


def test_json_has_what_the_contract_says() -> None:
    [answer] = run_awco([*QUESTION, "--json"]).json["results"]
    assert list(answer)[:6] == ["text", "values", "records", "certainty", "sources", "reading"]
    assert answer["values"] == ["nguyen-van-can"]
    assert answer["records"] == ["adgcm-33", "nguyen-van-can"]


def test_what_is_not_known_exits_1_with_a_sentence() -> None:
    result = run_awco(["ask", "who chaired the 12th ADGCM", "--json"])
    [answer] = result.json["results"]
    assert (result.code, answer["certainty"], answer["values"]) == (1, "unknown", [])
    assert run_awco(["ask", "who chaired the 12th ADGCM", "--allow-empty"]).code == 0


def test_what_lies_outside_is_refused_in_one_sentence_with_a_hint() -> None:
    result = run_awco(["ask", "who won the world cup"])
    assert (result.code, result.out) == (1, "")
    refusal, hint = result.err.splitlines()
    assert refusal == "awco: no record answers 'who won the world cup'."
    assert hint.startswith("  Try: awco search ")


def test_what_may_be_meant_is_shown_and_exits_1_with_a_sentence() -> None:
    result = run_awco(["ask", "when did the heads meet in the Philippines", "--format", "table"])
    assert result.code == 1
    assert result.out.startswith("Perhaps: ")
    told, hint = result.err.splitlines()
    assert told == "awco: not sure. These are the likeliest answers."
    assert hint == "  Try: name the meeting, person or initiative in full."


@pytest.mark.parametrize("words", ["?", "!!!", "", "who", "a" * 5000])
def test_what_is_no_question_is_refused_without_a_traceback(words: str, awco: Awco) -> None:
    result = awco("ask", words)
    assert result.code == 1
    assert "bug" not in result.err


def test_an_answer_that_rests_on_an_own_record_says_so(awco: Awco, tmp_path: object) -> None:
    own = {"AWCO_OWN": f"{tmp_path}/own.json"}
    added = ("own", "add", "meeting", "--name", "Briefing in Hanoi", "--type", "visit")
    awco(*added, "--start", "2026-03-01", "--unsourced", env=own)
    [answer] = awco("ask", "when was the briefing in Hanoi", "--json", env=own).json["results"]
    assert answer["values"] == ["2026-03-01"]
    assert (answer["origin"], answer["unsourced"]) == ("own", True)


def test_a_search_that_is_a_question_shows_its_answer_above_the_hits() -> None:
    words = QUESTION[1:]
    assert run_awco(["search", *words, "--json"]).json["answer"]["values"] == ["nguyen-van-can"]
    shown = run_awco(["search", *words, "--format", "table"]).out
    assert shown.startswith("Nguyen Van Can, Director General of Viet Nam Customs, chaired")


def test_a_search_that_is_no_question_or_has_no_answer_shows_hits_alone() -> None:
    assert run_awco(["search", "single window", "--json"]).json["answer"] is None
    assert run_awco(["search", "who chaired the 12th ADGCM", "--json"]).json["answer"] is None
