"""What a shell offers when the tabulator is pressed."""

from __future__ import annotations

from pathlib import Path

import pytest

from asean_wco.cli import main
from asean_wco.library import Library
from tests.conftest import Awco, run_awco


def offered(words: str, store: str) -> list[str]:
    """The words that bash is offered after the words typed so far."""
    typed = words.split(" ")
    env = {
        "_AWCO_COMPLETE": "bash_complete",
        "COMP_WORDS": words,
        "COMP_CWORD": str(len(typed) - 1),
        "AWCO_DATA": store,
    }
    # Real shells, and processes of their own, are asked in test_shells.py.
    result = run_awco([], env)
    assert (result.code, result.err) == (0, "")
    return [line.partition(",")[2] for line in result.out.split()]


@pytest.fixture
def store(toy_store: object) -> str:
    """The path of the toy store."""
    return str(toy_store)


def test_all_commands_are_offered_first(store: str) -> None:
    assert offered("awco ", store) == list(main.COMMANDS)


def test_the_beginning_of_a_command_narrows_the_offer(store: str) -> None:
    assert offered("awco co", store) == ["compare", "coverage", "commands", "completion"]


def test_the_words_of_an_option_are_offered(store: str) -> None:
    assert offered("awco meetings --mode ", store) == ["in-person", "virtual", "hybrid"]


def test_ids_are_offered_where_an_id_is_wanted(store: str) -> None:
    assert set(offered("awco show cons", store)) == {
        "consultation-1",
        "consultation-2",
        "consultation-2021",
    }


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("awco who ", {"head-of-customs-landia", "secretary-general-toy", "vice-chair-toy"}),
        ("awco meetings --series ", {"toy-consultation", "toy-dgs"}),
        ("awco meetings --person a", {"anna-berg"}),
        ("awco get single", {"single-window"}),
        ("awco show zz", set()),
    ],
)
def test_only_ids_that_fit_the_place_are_offered(
    store: str, words: str, expected: set[str]
) -> None:
    assert set(offered(words, store)) == expected


@pytest.mark.parametrize(
    "words", ["awco meetings --year ", "awco meetings --from ", "awco timeline --to "]
)
def test_years_are_offered_where_there_are_meetings(
    store: str, words: str, library: Library
) -> None:
    meetings = [meeting for meeting in library.meetings() if meeting.start]
    years = {str(meeting.start.year) for meeting in meetings if meeting.start}
    all_offered = set(offered(words, store))
    assert years <= all_offered
    assert offered(f"{words}20", store) == sorted(year for year in all_offered if year[:2] == "20")
    assert "2050" not in all_offered


def test_a_missing_store_offers_nothing_and_says_nothing(tmp_path: Path) -> None:
    assert offered("awco show cons", str(tmp_path / "none.json")) == []


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "powershell"])
def test_every_shell_has_its_script(awco: Awco, shell: str) -> None:
    result = awco("completion", shell)
    assert (result.code, result.err) == (0, "")
    assert "_AWCO_COMPLETE" in result.out
    assert f"{shell}_complete" in result.out


def test_another_shell_is_refused_with_those_there_are(awco: Awco) -> None:
    result = awco("completion", "tcsh")
    assert (result.code, result.out) == (2, "")
    for shell in ("bash", "zsh", "fish", "powershell"):
        assert shell in result.err


def test_the_second_word_of_a_schema_is_offered_after_the_first(store: str) -> None:
    assert offered("awco schema own ", store) == ["list", "history", "path", "check"]
    first = offered("awco schema ", store)
    assert len(first) == len(set(first))
    assert {"meetings", "own", "data", "error"} <= set(first)
