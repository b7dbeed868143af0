"""Long answers on a terminal go through the pager; short ones and pipes never do."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.support import on_terminal

pytest.importorskip("pty", reason="there are no pseudo-terminals here")

MARKING = "sed s/^/paged:/"
LONG, SHORT = ["show", "consultation-2"], ["get", "consultation-2", "name"]


def at_terminal(store: Path, arguments: list[str], **environment: str) -> list[str]:
    """Run awco on a terminal of 12 lines and return the lines that appear."""
    size = {"LINES": "12", "COLUMNS": "80", "TERM": "xterm", "PAGER": MARKING}
    return on_terminal(store, *arguments, **{**size, **environment}).splitlines()


def test_a_long_answer_goes_through_the_pager(toy_store: Path) -> None:
    lines = at_terminal(toy_store, LONG)
    assert len(lines) > 12
    assert [line for line in lines if not line.startswith("paged:")] == []


@pytest.mark.parametrize("arguments", [["meetings", "--help"], ["own", "add", "-h"], ["--help"]])
def test_long_help_goes_through_the_pager(toy_store: Path, arguments: list[str]) -> None:
    lines = at_terminal(toy_store, arguments)
    assert len(lines) > 12
    assert [line for line in lines if not line.startswith("paged:")] == []


@pytest.mark.parametrize(
    ("arguments", "environment"),
    [
        (SHORT, {}),
        (["--no-pager", *LONG], {}),
        (LONG, {"AWCO_PAGER": "cat"}),
        (LONG, {"AWCO_PAGER": ""}),
        (LONG, {"AWCO_PAGER": "no-such-pager"}),
    ],
)
def test_what_is_short_or_not_to_be_paged_is_printed(
    toy_store: Path, arguments: list[str], environment: dict[str, str]
) -> None:
    lines = at_terminal(toy_store, arguments, **environment)
    assert "2nd Consultation" in lines[0]
    assert not any(line.startswith("paged:") for line in lines)


def test_the_usual_pager_says_how_to_leave_it(toy_store: Path) -> None:
    # This program prints its environment in place of the text.
    shown = at_terminal(toy_store, LONG, PAGER="env", LESS="")
    assert "LESS=" in shown, "what somebody has set stays"
    unset = "env -u LESS"
    command = [sys.executable, "-m", "asean_wco", "--data", str(toy_store), "--no-own", *LONG]
    quoted = " ".join(map(shlex.quote, command))
    script = f"{unset} PAGER=env TERM=xterm LINES=12 COLUMNS=80 {quoted}"
    shell = ["script", "-qec", script, "/dev/null"]
    if shutil.which("script") is None:
        pytest.skip("there is no program that makes a terminal")
    text = subprocess.run(shell, capture_output=True, check=True, text=True).stdout
    [options] = [line for line in text.splitlines() if line.startswith("LESS=")]
    assert "space - next page, b - back, q - leave" in options


def test_on_a_narrow_screen_the_pager_says_less(
    toy_store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("LESS", raising=False)
    # This program prints its environment in place of the text.
    shown = at_terminal(toy_store, LONG, PAGER="env", COLUMNS="40")
    [options] = [line for line in shown if line.startswith("LESS=")]
    prompt = options.rpartition(":")[2]
    assert prompt == "More. (space, b - back, q - leave)"
    assert len(prompt) < 40


def test_a_pipe_sees_no_pager(toy_store: Path) -> None:
    command = [sys.executable, "-m", "asean_wco", "--data", str(toy_store), "--no-own"]
    env = {**os.environ, "PAGER": MARKING, "LINES": "2"}
    printed = subprocess.run(
        [*command, *LONG, "-f", "table"], capture_output=True, check=True, env=env
    )
    assert b"paged:" not in printed.stdout
