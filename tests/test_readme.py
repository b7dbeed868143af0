"""The README's screens are what the commands print. UPDATE_README=1 writes them anew."""

from __future__ import annotations

import os
import re
import shlex

import pytest

from asean_wco.cli import context
from asean_wco.cli.context import App
from asean_wco.cli.main import COMMANDS
from tests.conftest import ROOT, run_awco

README = ROOT / "README.md"
_SCREEN = re.compile(r"```console\n\$ awco (?P<arguments>[^\n]*)\n(?P<screen>.*?)```\n", re.DOTALL)


def screen_of(arguments: str) -> str:
    """What a command prints on a terminal of 80 columns without colour, its remarks as well."""
    result = run_awco(["--color", "never", *shlex.split(arguments)], {"COLUMNS": "80"})
    assert result.code == 0, result.err
    return result.out + result.err


@pytest.fixture
def _terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(App, "is_terminal", property(lambda _: True))
    monkeypatch.setattr(context, "width_of_messages", lambda: 80)


@pytest.mark.usefixtures("_terminal")
def test_the_screens_are_those_that_the_commands_print() -> None:
    text = README.read_text(encoding="utf-8")
    renewed = _SCREEN.sub(
        lambda found: (
            f"```console\n$ awco {found['arguments']}\n{screen_of(found['arguments'])}```\n"
        ),
        text,
    )
    if os.environ.get("UPDATE_README"):
        README.write_text(renewed, encoding="utf-8")
    assert renewed == text or os.environ.get("UPDATE_README")


def test_the_readme_and_its_screens_are_short() -> None:
    text = README.read_text(encoding="utf-8")
    lines = text.splitlines()
    screens = [found["screen"] for found in _SCREEN.finditer(text)]
    assert len(lines) <= 220
    assert [line for line in lines if len(line) > 120] == []
    assert len(screens) == 6
    assert [screen for screen in screens if screen.count("\n") > 15] == []


def test_every_command_is_in_the_readme() -> None:
    text = README.read_text(encoding="utf-8")
    assert [name for name in COMMANDS if not re.search(rf"`(awco )?{name}\b", text)] == []


def test_the_first_commands_set_up_and_run() -> None:
    commands = re.findall(r"^python3 -m venv .*$", README.read_text(encoding="utf-8"), re.MULTILINE)
    assert commands[0].endswith(".venv/bin/awco meetings --year 2024")
    assert commands[1].endswith("-m pytest -q -n auto")


def test_the_python_example_runs(capsys: pytest.CaptureFixture[str]) -> None:
    code = re.search(r"```python\n(.*?)```", README.read_text(encoding="utf-8"), re.DOTALL)
    assert code
    exec(code[1], {})
    assert "33rd Meeting" in capsys.readouterr().out
