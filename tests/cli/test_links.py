"""Addresses are links (OSC 8) on a terminal that has them, and nowhere else."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.support import SGR
from tests.conftest import Awco

pty = pytest.importorskip("pty", reason="there are no pseudo-terminals here")

CARD = ("show", "consultation-2", "--sources")
START = "\x1b]8;id="
LINK = re.compile(r"\x1b]8;id=(\d+);([^\x1b]*)\x1b\\([^\x1b]*)\x1b]8;;\x1b\\")


def on_terminal(store: Path, *arguments: str, **environment: str) -> str:
    """Run awco on a terminal without a pager and return what appears."""
    leader, follower = pty.openpty()
    command = [sys.executable, "-m", "asean_wco", "--data", str(store), "--no-own", "--no-pager"]
    env = {**os.environ, "COLUMNS": "40", "TERM": "xterm-256color", **environment}
    with subprocess.Popen([*command, *arguments], stdout=follower, stderr=follower, env=env):
        os.close(follower)
        shown = b""
        try:
            while piece := os.read(leader, 65536):
                shown += piece
        except OSError:
            # So Linux says that the other side is closed.
            pass
    os.close(leader)
    return shown.decode().replace("\r\n", "\n")


def test_an_address_is_one_link_however_many_lines_it_takes(toy_store: Path) -> None:
    screen = SGR.sub("", on_terminal(toy_store, *CARD))
    links: dict[str, str] = {}
    targets: dict[str, str] = {}
    for number, target, text in LINK.findall(screen):
        links[number] = links.get(number, "") + text
        targets[number] = target
    assert links
    assert links == targets
    assert list(links) == [str(number) for number in range(1, len(links) + 1)]
    assert all(target.startswith("https://") for target in targets.values())
    assert on_terminal(toy_store, *CARD) == on_terminal(toy_store, *CARD)


def test_without_its_links_a_screen_is_the_same(toy_store: Path) -> None:
    linked = LINK.sub(r"\3", SGR.sub("", on_terminal(toy_store, *CARD)))
    plain = on_terminal(toy_store, *CARD, NO_COLOR="1")
    assert "https://" in plain
    assert [line.rstrip() for line in linked.splitlines()] == plain.splitlines()


@pytest.mark.parametrize("environment", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
def test_a_terminal_without_colour_gets_no_links(
    toy_store: Path, environment: dict[str, str]
) -> None:
    assert START not in on_terminal(toy_store, *CARD, **environment)


@pytest.mark.parametrize("options", [(), ("-f", "table"), ("--json",)])
def test_a_pipe_gets_no_links_even_where_colour_is_forced(
    awco: Awco, options: tuple[str, ...]
) -> None:
    result = awco("--color", "always", "show", "gazette-2019-06", *options)
    assert "https://" in result.out
    assert "\x1b]" not in result.out
