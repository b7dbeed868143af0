"""Completion in real shells, with files of own records that a stranger may have sent."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.support import environment
from tests.conftest import run_awco

ESCAPE = "\x1b]0;pwned\x07\x1b[31m"
HOSTILE = {
    "zz$(touch${IFS}pwned)": "Run me",
    "zz`touch pwned`": "Run me too",
    "zz;touch pwned": "And me",
    "zz'\"\n\\|&<>*?[a]{b,c}~!#": "All that shells know",
    f"zz{ESCAPE}": "An escape in the id",
    "zz-Ünïcode": "Letters of other alphabets",
    "-zz": "An option",
    "zz-fine": f"Fine{ESCAPE}\nplain,zz$(touch pwned)\ttab: 'quotes\" $(touch pwned) `touch pwned`",
}


@pytest.fixture
def home(tmp_path: Path, toy_store: Path) -> Path:
    """A home with the program on its path, and a hostile file of own records in it."""
    (tmp_path / "bin").mkdir()
    program = tmp_path / "bin" / "awco"
    program.write_text(f'#!/bin/sh\nexec {sys.executable} -m asean_wco "$@"\n')
    program.chmod(0o755)
    shutil.copy(toy_store, tmp_path / "data.json")
    topics = {identifier: {"id": identifier, "name": name} for identifier, name in HOSTILE.items()}
    meta = {"store": {"schema_version": "1.0", "revision": 1}}
    (tmp_path / "own.json").write_text(json.dumps({"_meta": meta, "topics": topics}))
    return tmp_path


def environment_of(home: Path) -> dict[str, str]:
    """Return the environment of someone who lives in a home."""
    return environment(
        {
            "HOME": str(home),
            "PATH": f"{home / 'bin'}{os.pathsep}{os.environ['PATH']}",
            "AWCO_OWN": str(home / "own.json"),
            "AWCO_DATA": str(home / "data.json"),
            "TERM": "dumb",
        }
    )


def in_shell(home: Path, words: list[str], script: str) -> str:
    """Run a script in a shell within the home and return what it prints."""
    if not shutil.which(words[0]):
        pytest.skip(f"{words[0]} is not installed")
    for shell in ("bash", "zsh", "fish"):
        (home / f"completion.{shell}").write_text(run_awco(["completion", shell]).out)
    done = subprocess.run(
        [*words, script],
        cwd=home,
        env=environment_of(home),
        capture_output=True,
        timeout=120,
        check=False,
    )
    assert not (home / "pwned").exists(), "something was run"
    out = done.stdout.decode() + done.stderr.decode()
    assert "\x1b]0" not in out
    return out


def offers_of_bash(home: Path, line: str) -> list[str]:
    """Return the words that bash would insert, run once more as a command line would be."""
    words = " ".join(f"'{word}'" for word in line.split(" "))
    script = (
        f". ./completion.bash; COMP_WORDS=({words}); COMP_CWORD=$((${{#COMP_WORDS[@]}}-1)); "
        "compopt() { :; }; _awco_completion awco; "
        'for word in "${COMPREPLY[@]}"; do eval "printf \'%s\\n\' $word"; done'
    )
    return in_shell(home, ["bash", "--norc", "-c"], script).splitlines()


def typed_into(home: Path, words: list[str], setup: str, *lines: str) -> str:
    """Type lines into an interactive shell, each ended by Enter; return what its screen got."""
    import pty

    if not shutil.which(words[0]):
        pytest.skip(f"{words[0]} is not installed")
    (home / "completion").write_text(run_awco(["completion", words[0]]).out)
    process, terminal = pty.fork()
    if process == 0:
        os.chdir(home)
        os.execvpe(words[0], words, environment_of(home))
    screen = b""
    for line in (setup, "echo LOA''DED", *lines, "echo DO''NE"):
        os.write(terminal, f"{line}\n".encode())
        while line == "echo LOA''DED" and b"\nLOADED" not in screen:
            screen += os.read(terminal, 1000)
    while b"\nDONE" not in screen:
        screen += os.read(terminal, 1000)
    os.write(terminal, b"exit\n")
    os.close(terminal)
    os.waitpid(process, 0)
    assert not (home / "pwned").exists(), "something was run"
    assert b"\x1b]0" not in screen
    return screen.decode(errors="replace")


def test_bash_is_offered_nothing_that_it_would_run(home: Path) -> None:
    assert offers_of_bash(home, "awco show zz") == ["zz-fine"]
    assert offers_of_bash(home, "awco show ") != []


def test_fish_is_offered_nothing_that_it_would_run(home: Path) -> None:
    script = 'source completion.fish; complete -C "awco show zz"'
    out = in_shell(home, ["fish", "--no-config", "-c"], script)
    (line,) = out.splitlines()
    assert line.startswith("zz-fine\tFine")
    assert "\x1b" not in line


@pytest.mark.skipif(os.name != "posix", reason="pseudo-terminals")
@pytest.mark.parametrize(
    ("words", "setup"),
    [
        (["bash", "--norc", "-i"], "bind 'set bell-style none'; . ./completion"),
        (
            ["zsh", "-f", "-i"],
            "setopt nobeep; autoload -U compinit; compinit -u -D; . ./completion",
        ),
    ],
)
def test_tab_and_enter_run_nothing_but_awco(home: Path, words: list[str], setup: str) -> None:
    screen = typed_into(home, words, setup, "awco get zz-f\t name", "awco get zz\t\t name")
    assert "zz-fine" in screen
    assert "Fine" in screen


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("awco meetings --country viet", ["VN"]),
        ("awco people --country M", ["MY", "MM"]),
        ("awco meetings --type consul", ["consultation"]),
        ("awco meetings --fields start,pl", ["start,place"]),
        ("awco get consultation-1 ordi", ["ordinal"]),
        ("awco show consultation-1 --fields ordi", ["ordinal"]),
        ("awco search x --fields snip", ["snippet"]),
        ("awco meetings --format js", ["json", "jsonl", "jsonld"]),
        ("awco timeline --format sv", ["svg"]),
        ("awco schema coun", []),
        ("awco schema mee", ["meetings"]),
        ("awco --own ~/own.json show zz", ["zz-fine"]),
        ("awco --own $HOME/own.json show zz", ["zz-fine"]),
        ("awco --own ~/none.json show zz", []),
        ("awco --no-own show zz", []),
    ],
)
def test_bash_is_offered_what_fits(home: Path, line: str, expected: list[str]) -> None:
    offered = offers_of_bash(home, line)
    assert set(expected) <= set(offered)
    if len(expected) < 2:
        assert offered == expected


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_line_that_saves_the_script_works_where_no_folder_is(home: Path, shell: str) -> None:
    help_text = run_awco(["completion", "--help"]).out
    lines = [line.strip() for line in help_text.splitlines()]
    (saving,) = [
        number for number, line in enumerate(lines) if f"awco completion {shell} >" in line
    ]
    lines = lines[saving - 1 : saving + 1]
    assert lines[0].startswith("mkdir -p ")
    in_shell(home, ["bash", "--norc", "-ec"], "\n".join(lines))
    saved = [
        path for path in home.rglob("*awco*") if path.stat().st_size and path.parent.name != "bin"
    ]
    assert len(saved) == 1


@pytest.mark.parametrize(
    "env",
    [
        {"COMP_WORDS": "awco show ", "COMP_CWORD": "x"},
        {"COMP_WORDS": "awco show ", "COMP_CWORD": "-99"},
        {"COMP_CWORD": "1"},
        {"COMP_WORDS": "awco own nothing '", "COMP_CWORD": "3"},
        {"COMP_WORDS": "awco --own /dev/zero show a", "COMP_CWORD": "4"},
        {"COMP_WORDS": "awco --own / show a", "COMP_CWORD": "4"},
        {"COMP_WORDS": "awco meetings --year x --y", "COMP_CWORD": "4"},
        {"COMP_WORDS": "awco meetings --year 2567 --ci", "COMP_CWORD": "4"},
    ],
)
@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "powershell", "tcsh", ""])
def test_trouble_while_completing_is_silent(
    shell: str, env: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("_AWCO_COMPLETE", f"{shell}_complete")
    for name, value in env.items():
        monkeypatch.setenv(name, value)
    result = run_awco([])
    assert result.err == ""
    assert result.code in (0, 2)
