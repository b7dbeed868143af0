"""Addresses are links (OSC 8) on a terminal that has them, and nowhere else."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.cli.support import SGR, on_terminal
from tests.conftest import Awco

pytest.importorskip("pty", reason="there are no pseudo-terminals here")

CARD = ("show", "consultation-2", "--sources")
START = "\x1b]8;id="
LINK = re.compile(r"\x1b]8;id=(\d+);([^\x1b]*)\x1b\\([^\x1b]*)\x1b]8;;\x1b\\")


def screen(store: Path, *arguments: str, **environment: str) -> str:
    """Return what a narrow terminal without a pager shows."""
    return on_terminal(store, "--no-pager", *arguments, COLUMNS="40", **environment)


@pytest.fixture(scope="module")
def card(toy_store: Path) -> str:
    """What a terminal with colours and links shows of a card."""
    return screen(toy_store, *CARD)


def test_an_address_is_one_link_however_many_lines_it_takes(toy_store: Path, card: str) -> None:
    shown = SGR.sub("", card)
    links: dict[str, str] = {}
    targets: dict[str, str] = {}
    for number, target, text in LINK.findall(shown):
        links[number] = links.get(number, "") + text
        targets[number] = target
    assert links
    assert links == targets
    assert list(links) == [str(number) for number in range(1, len(links) + 1)]
    assert all(target.startswith("https://") for target in targets.values())
    assert screen(toy_store, *CARD) == card


def test_without_its_links_a_screen_is_the_same(toy_store: Path, card: str) -> None:
    linked = LINK.sub(r"\3", SGR.sub("", card))
    plain = screen(toy_store, *CARD, NO_COLOR="1")
    assert "https://" in plain
    assert [line.rstrip() for line in linked.splitlines()] == plain.splitlines()


@pytest.mark.parametrize("environment", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
def test_a_terminal_without_colour_gets_no_links(
    toy_store: Path, environment: dict[str, str]
) -> None:
    assert START not in screen(toy_store, *CARD, **environment)


@pytest.mark.parametrize("options", [(), ("-f", "table"), ("--json",)])
def test_a_pipe_gets_no_links_even_where_colour_is_forced(
    awco: Awco, options: tuple[str, ...]
) -> None:
    result = awco("--color", "always", "show", "gazette-2019-06", *options)
    assert "https://" in result.out
    assert "\x1b]" not in result.out
