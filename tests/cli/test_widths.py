"""Screens lose nothing: at every width a command shows the words that it shows on a wide screen."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import pytest
from rich.cells import cell_len

from asean_wco.cli import context
from asean_wco.cli.helping import TOPICS
from asean_wco.errors import EXIT_FINDINGS
from tests.cli.support import COMMANDS, READING, typical
from tests.conftest import Awco, Result, run_awco, sample

WIDTHS = sample((40, 47, 60, 80, 100, 120), 3)
WIDE = 400
# A word that is nearly as long as a line, such as an address, may go on in the next line.
ROOM = 10


def without_headings(screen: str) -> str:
    """Return a screen without the headings of its tables, which a narrow list does without."""
    lines = screen.splitlines()
    below = [*lines[1:], ""][: len(lines)]
    return "\n".join(
        line for line, next_line in zip(lines, below, strict=True) if "──" not in next_line
    )


def words_of(screen: str) -> list[str]:
    """Return the words of a screen; the choices of an option are words of their own."""
    return re.split(r"[\s|]+", screen)


def words_lost(wide: str, narrow: str, width: int) -> list[str]:
    """Return the words of a wide screen that a narrow one does not show whole."""
    lost = Counter(words_of(wide)) - Counter(words_of(narrow))
    return [word for word in lost if len(word) <= width - ROOM and any(map(str.isalnum, word))]


def letters_lost(wide: str, narrow: str) -> str:
    """Return the letters and digits of a wide screen that a narrow one does not show."""
    lost = Counter(filter(str.isalnum, wide)) - Counter(filter(str.isalnum, narrow))
    return "".join(lost.elements())


def faults_of(wide: str, narrow: str, width: int) -> tuple[list[str], str, list[str]]:
    """Return the words and letters that a narrow screen loses, and its lines that are too wide."""
    too_wide = [
        line for line in narrow.splitlines() if cell_len(line) > width and " " in line.strip()
    ]
    return words_lost(wide, narrow, width), letters_lost(wide, narrow), too_wide


def faults(run: Awco, words: Iterable[str], widths: Iterable[int] = WIDTHS) -> list[str]:
    """Return what a command loses or breaks at some widths."""

    def shown(width: int) -> str:
        result = run(*words, env={"COLUMNS": str(width), "NO_COLOR": "1"})
        assert result.code in (0, EXIT_FINDINGS), result.err
        return result.out

    wide = without_headings(shown(WIDE))
    by_width = {width: faults_of(wide, shown(width), width) for width in widths}
    command = " ".join(words)
    return [f"{command} at {width}: {lost}" for width, lost in by_width.items() if any(lost)]


# A check sum of `data verify` is longer than a narrow line.
COMMON = tuple(name for name in READING if name != "data verify")
MORE = (
    ("show", "consultation-2", "--all"),
    ("who", "head-of-customs-landia"),
    ("timeline", "consultation-2"),
    ("search", "window", "--explain"),
    ("compare", "consultation-1", "consultation-2", "--all"),
    ("brief", "consultation-2"),
    ("cite", "consultation-2", "--style", "chicago"),
)
OWN = ("own list", "own history", "own check")
# Long ids, names and addresses are those of the shipped reference.
OF_THE_REFERENCE = (
    ("meetings", "--series", "adgcm", "--from", "2018"),
    ("show", "kunio-mikuriya", "--sources"),
    ("timeline", "asean-single-window", "--from", "2005", "--to", "2012"),
    ("compare", "asean-wco-consultation-9", "asean-wco-consultation-13", "--all"),
)
REFUSED = (
    ("show", "kunio"),
    ("meetings", "--country", "Qatarr"),
    ("meetings", "--city", "Atlantis"),
    ("show", "no-such-record-in-the-whole-reference"),
    ("own", "edit", "consultation-2", "--clear", "publisher"),
    ("get", "consultation-2", "nonsense"),
    ("help", "dragons"),
    ("meetings", "--format", "jsn"),
)


@pytest.mark.usefixtures("at_terminal")
def test_a_reading_command_shows_the_same_words_at_every_width(awco: Awco, tmp_path: Path) -> None:
    runs = [typical(name, tmp_path) for name in (*COMMON, *OWN)]
    assert [fault for run in (*runs, *MORE) for fault in faults(awco, run)] == []


@pytest.mark.usefixtures("at_terminal")
def test_the_long_words_of_the_reference_stay_whole() -> None:
    def run(*arguments: str, data: Path | None = None, env: dict[str, str] | None = None) -> Result:
        assert data is None
        return run_awco(list(arguments), env)

    assert [fault for words in OF_THE_REFERENCE for fault in faults(run, words, (40, 60))] == []


@pytest.mark.usefixtures("at_terminal")
def test_help_shows_the_same_words_at_every_width(awco: Awco) -> None:
    runs = [[], ["help"], *(["help", *name.split()] for name in (*COMMANDS, *TOPICS))]
    assert [fault for run in runs for fault in faults(awco, run)] == []


def test_a_message_shows_the_same_words_at_every_width(
    awco: Awco, monkeypatch: pytest.MonkeyPatch
) -> None:
    for run in REFUSED:
        wide = awco(*run).err
        for width in WIDTHS:
            monkeypatch.setattr(context, "width_of_messages", lambda width=width: width)
            narrow = awco(*run).err
            assert faults_of(wide, narrow, width) == ([], "", []), run
            monkeypatch.undo()
