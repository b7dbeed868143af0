"""Every own command is killed at random moments, and nothing is lost, left behind or wedged.

Short by default. ``AWCO_KILLS=2000`` makes it long; ``AWCO_KILL_SEED`` gives other moments.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import random
import signal
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from asean_wco.cli.main import execute
from asean_wco.model.vocabulary import KIND_FOLDERS
from asean_wco.store import own_index
from asean_wco.store.own_file import OWN_TABLES
from asean_wco.store.own_store import OwnStore
from tests.store.own_writing import filled, replayed, strays

KILLS = int(os.environ.get("AWCO_KILLS", "30"))
IS_LONG = "AWCO_KILLS" in os.environ
SEED = int(os.environ.get("AWCO_KILL_SEED", "20261128"))
DAMAGE = b"damaged"
USERS = ".own.json.mynotes1.tmp"
State = dict[str, dict[str, Any]]

pytestmark = pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")


class Attempt(NamedTuple):
    """A command that was killed or ended.

    It has the state before, the one that it was to lead to, and whether it said so.
    """

    words: tuple[str, ...]
    before: State
    after: State | None
    has_ended: bool


def run(path: Path, words: Sequence[str]) -> tuple[int, str]:
    """Run a command in this process; its exit code and what it said to the user."""
    errors = io.StringIO()
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(errors):
        code = execute(["--own", str(path), "own", *words])
    return code, errors.getvalue()


def killed(path: Path, words: Sequence[str], seconds: float) -> bool:
    """Run a command in a process of its own and kill it; whether it had ended well before."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        try:
            os.close(reading)
            code, _ = run(path, words)
            os.write(writing, str(code).encode())
        finally:
            os._exit(0)
    os.close(writing)
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    said = os.read(reading, 10)
    os.close(reading)
    assert said in (b"", b"0"), f"{words} ended with {said!r}"
    return said == b"0"


def state_of(path: Path) -> State:
    """What a file of own records holds."""
    return filled(OwnStore(path, timeout=0).read().tables)


def copied(folder: Path, to: Path) -> None:
    """Copy a folder, so that a command can be tried out on the copy."""
    to.mkdir()
    for path in folder.iterdir():
        (to / path.name).write_bytes(path.read_bytes())


def assert_sound(path: Path, attempt: Attempt) -> None:
    """Check that the file holds the old state or the new one after a kill.

    The next writer finds nothing in its way.
    """
    what = f"{attempt.words} with seed {SEED}"
    content = path.read_bytes() if path.exists() else b""
    if content == DAMAGE:
        assert attempt.words[0] == "restore", what
        assert not attempt.has_ended, what
        code, message = run(path, ["restore"])
        assert code == 0, message
        assert state_of(path) == attempt.after, what
    now = state_of(path)
    allowed = [attempt.after] if attempt.has_ended else [attempt.before, attempt.after]
    assert now in allowed, what
    code, message = run(path, ["note", "anna-berg", f"After {random.random()}"])
    assert code == 0, f"{what}: {message}"
    assert strays(path) == [USERS], what
    if not (path.parent / "purged").exists():
        assert filled(replayed(OwnStore(path).history())) == state_of(path), what
    assert OwnStore(path).journal().damaged == [], what
    indexed = own_index.open_own(path)
    assert indexed is not None, what
    assert filled({table: indexed.table(table) for table in OWN_TABLES}) == state_of(path), what
    assert run(path, ["undo"])[0] == 0, what
    assert state_of(path) == now, what


def commands(path: Path, chance: random.Random, number: int) -> list[tuple[str, ...]]:
    """The commands that may come next."""
    rows = path.with_name("rows.jsonl")
    lines = [
        {"kind": "topic", "id": f"row-{number}-{row}", "name": "A row", "unsourced": True}
        for row in range(chance.choice([1, 20, 200]))
    ]
    rows.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    state = state_of(path)
    mine = [name for table in KIND_FOLDERS.values() for name in state.get(table, {})]
    noted = list(state.get("_notes", {}))
    can_undo = len(list(filter(None, (e.changes for e in OwnStore(path).history())))) > 4
    wanted: list[tuple[str, ...]] = [
        ("add", "topic", "--name", f"Topic {number}", "--unsourced"),
        ("import", str(rows)),
        ("note", "anna-berg", f"Note {number} " + "long " * chance.choice([1, 2000])),
        ("backup", str(path.with_name(f"copy-{number}.json")), "--force"),
        ("restore", ""),
        ("restore", "damaged"),
        ("compact", "--steps", "20"),
    ]
    if mine:
        identifier = chance.choice(mine)
        wanted.append(("edit", identifier, "--summary", f"Summary {number}.", "--unsourced"))
        wanted.append(("remove", identifier, "--force"))
    if noted:
        wanted.append(("note", chance.choice(noted), "--remove"))
    if can_undo:
        wanted += [("undo",), ("undo", "--steps", "3")] * 2
    if number % 20 == 19:
        wanted = [("purge", "--yes")]
    return wanted


def attempted(path: Path, words: tuple[str, ...], chance: random.Random, trial: Path) -> Attempt:
    """Try a command on a copy to see where it leads, then run it and kill it."""
    before = state_of(path)
    if words[0] == "restore":
        if words[1]:
            path.write_bytes(DAMAGE)
        words = ("restore",)
    copied(path.parent, trial)
    start = time.perf_counter()
    code, message = run(trial / path.name, words)
    # A machine may be slow or fast, busy or quiet: the kill falls while the command would run.
    duration = time.perf_counter() - start
    after = state_of(trial / path.name) if code == 0 else None
    if code:
        assert code in (2, 3), f"{words}: {message}"
        return Attempt(words, before, before, has_ended=False)
    ended = killed(path, words, chance.uniform(0, duration))
    return Attempt(words, before, after, ended)


def test_no_command_that_is_killed_loses_or_leaves_or_wedges_anything(
    tmp_path: Path,
    toy_store: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    chance = random.Random(SEED)
    monkeypatch.setenv("AWCO_DATA", str(toy_store))
    path = tmp_path / "mine" / "own.json"
    path.parent.mkdir()
    user = path.with_name(USERS)
    user.write_text("of the user", encoding="utf-8")
    for number in range(3):
        assert run(path, ["add", "topic", "--name", f"Mine {number}", "--unsourced"])[0] == 0
    kills: dict[str, int] = {}
    for number in range(KILLS):
        words = chance.choice(commands(path, chance, number))
        attempt = attempted(path, words, chance, tmp_path / f"trial-{number}")
        if attempt.words[0] in ("purge", "compact"):
            path.with_name("purged").touch()
        assert_sound(path, attempt)
        name = " ".join(words[:2]) if words[0] == "undo" else words[0]
        kills[name] = kills.get(name, 0) + (not attempt.has_ended)
        for copy in path.parent.glob("copy-*.json"):
            copy.unlink()
    assert user.read_text(encoding="utf-8") == "of the user"
    assert any(kills.values()), "every command had ended before its kill"
    if IS_LONG:
        with capsys.disabled():
            sys.stdout.write(f"\n{sum(kills.values())} killed: {dict(sorted(kills.items()))}\n")
            sys.stdout.flush()
