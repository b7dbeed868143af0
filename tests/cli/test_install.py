"""Where awco may live and what it never does.

It runs no code, uses no network, writes nothing beside itself, and has no moods.
"""

from __future__ import annotations

import socket
import subprocess
import zipfile
from pathlib import Path
from tempfile import mkdtemp

import pytest

import asean_wco
from asean_wco.cli.exporting import FORMATS as EXPORTS
from tests.cli.support import (
    COMMANDS,
    READING,
    forbid_programs,
    formats_of,
    python,
    refuse,
    serially,
    typical,
)
from tests.conftest import Awco, sample

_FROM_ZIP = """
import sys
sys.path.insert(0, sys.argv[1])
import asean_wco
from asean_wco.cli.main import execute
assert asean_wco.__file__.startswith(sys.argv[1]), asean_wco.__file__
for arguments in (
    ["meetings", "--limit", "1"],
    ["search", "customs", "--json", "--limit", "1"],
    ["coverage"],
    [],
):
    code = execute(arguments)
    if code:
        sys.exit(code)
"""


def package_as_zip(target: Path) -> Path:
    """The package with its reference in a zip archive."""
    package = Path(asean_wco.__file__).parent
    with zipfile.ZipFile(target, "w") as archive:
        for path in sorted(package.rglob("*")):
            if path.is_file() and "__pycache__" not in path.parts:
                archive.write(path, path.relative_to(package.parent))
    return target


def test_awco_runs_from_a_zip_archive_and_writes_nothing_beside_it(tmp_path: Path) -> None:
    archive = package_as_zip(tmp_path / "awco.zip")
    before = archive.read_bytes()
    done = python(_FROM_ZIP, str(archive))
    assert (done.returncode, done.stderr) == (0, b"1 of " + done.stderr[5:])
    assert b"awco: customs cooperation" in done.stdout
    assert list(tmp_path.iterdir()) == [archive]
    assert archive.read_bytes() == before


def test_no_command_writes_anywhere_unasked(
    awco: Awco, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.chdir(home)
    for name in (
        "HOME",
        "XDG_CONFIG_HOME",
        "XDG_CACHE_HOME",
        "XDG_DATA_HOME",
        "APPDATA",
        "LOCALAPPDATA",
    ):
        monkeypatch.setenv(name, str(home))
    package = Path(asean_wco.__file__).parent
    before = {
        path: path.stat().st_mtime_ns
        for path in package.rglob("*")
        if "__pycache__" not in path.parts
    }
    for name in READING:
        for form in formats_of(name):
            assert awco(*typical(name, tmp_path), "--format", form).code == 0
    after = {
        path: path.stat().st_mtime_ns
        for path in package.rglob("*")
        if "__pycache__" not in path.parts
    }
    assert after == before
    assert list(home.iterdir()) == []


def every_run(awco: Awco, scratch: Path) -> dict[str, int]:
    """Exit codes of a typical run of every command, in two formats where it has them."""

    def fresh(name: str) -> list[str]:
        # What an earlier run wrote stands in no other's way.
        return typical(name, Path(mkdtemp(dir=scratch)))

    runs = [fresh(name) for name in COMMANDS if name != "completion"]
    runs += [["completion", shell] for shell in ("zsh", "fish")]
    runs += [[*fresh(name), "-f", "table"] for name in COMMANDS if formats_of(name)]
    runs.append(["search", "anna burg"])
    return {" ".join(run): awco(*run).code for run in runs}


def test_no_command_opens_a_connection_runs_another_program_or_evaluates_text(
    awco: Awco, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("socket", "create_connection", "getaddrinfo"):
        monkeypatch.setattr(socket, name, refuse)
    # This run imports all, and named tuples are made with eval as they are imported.
    assert set(every_run(awco, tmp_path).values()) == {0}
    forbid_programs(monkeypatch)
    assert set(every_run(awco, tmp_path).values()) == {0}


def test_the_script_for_bash_is_printed_without_running_bash(
    awco: Awco, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(subprocess, "run", refuse)
    assert awco("completion", "bash").code == 0


MOODS: list[dict[str, str]] = [
    {"PYTHONHASHSEED": "1", "TZ": "Asia/Jakarta", "LC_ALL": "C.UTF-8"},
    {"PYTHONHASHSEED": "2", "TZ": "America/Los_Angeles", "LC_ALL": "C"},
    {"PYTHONHASHSEED": "3", "TZ": "Pacific/Kiritimati", "LC_ALL": "POSIX", "LANG": "th_TH.UTF-8"},
    {"PYTHONHASHSEED": "4", "TZ": "UTC", "LC_ALL": "en_US.UTF-8", "SOURCE_DATE_EPOCH": "0"},
]


TAKEN_AWAY: list[list[str]] = [
    ["brief", "consultation-2", "--format", "html"],
    ["brief", "VN"],
    ["brief", "toy-window", "--from", "2005"],
    *(
        ["timeline", "toy-window", "--format", form]
        for form in ("svg", "html", "md", "mermaid", "ics")
    ),
    *(
        ["graph", "consultation-2", "--depth", "2", "--format", form]
        for form in ("mermaid", "dot", "graphml")
    ),
    *(
        ["cite", *what, "--style", style]
        for what in ([], ["consultation-2", "--with-sources"])
        for style in ("plain", "chicago", "apa", "bibtex", "ris", "csl-json")
    ),
    *(
        ["export", "-", "--format", form]
        for form, made in EXPORTS.items()
        if made.is_text and not made.is_folder
    ),
]


def test_hash_seed_time_zone_and_locale_change_no_byte(toy_store: Path, tmp_path: Path) -> None:
    runs = [typical(name, tmp_path) for name in READING]
    runs += [
        [*typical(name, tmp_path), "--format", form]
        for name in READING
        for form in formats_of(name)[:3:2]
    ]
    runs += TAKEN_AWAY
    runs += [
        ["show", identifier, "-f", "table"]
        for identifier in ("wco-toy", "toy-window", "gazette-2019-06")
    ]
    answers = [serially(runs, mood, toy_store) for mood in sample(MOODS, 2)]
    assert all(code == 0 for code, _ in answers[0])
    assert all(answer == answers[0] for answer in answers[1:])


def test_the_build_does_not_depend_on_the_hash_seed(
    toy_folder: Path, toy_store: Path, tmp_path: Path
) -> None:
    target = tmp_path / "built.json"
    serially(
        [["data", "build", str(toy_folder), "-o", str(target)]], {"PYTHONHASHSEED": "99"}, toy_store
    )
    assert target.read_bytes() == toy_store.read_bytes()
