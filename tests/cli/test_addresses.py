"""An address is never broken but by the terminal, so that it can be selected whole."""

from __future__ import annotations

import re

import pytest

from asean_wco.library import Library
from tests.conftest import run_awco

RUNS = (
    ("show", "kunio-mikuriya", "--sources"),
    ("show", "wco-2018-06-30-mikuriya-reelected"),
    ("ask", "when", "did", "Myanmar", "join", "ACTS"),
    ("who", "wco-secretary-general", "--all"),
    ("compare", "Viet Nam", "Thailand", "--all"),
    ("timeline", "asean-customs-transit-system", "--all"),
)


@pytest.fixture(scope="module")
def addresses(reference: Library) -> set[str]:
    """The addresses of all sources."""
    return {source.url for source in reference.sources() if source.url.isascii()}


@pytest.mark.parametrize("width", [60, 80, 120])
@pytest.mark.parametrize("run", RUNS)
def test_every_address_stands_whole_on_one_line(
    addresses: set[str], run: tuple[str, ...], width: int
) -> None:
    screen = run_awco([*run, "--format", "table"], {"COLUMNS": str(width)}).out
    shown = re.findall(r"https?://\S+", screen)
    assert shown
    assert [address for address in shown if address not in addresses] == []


@pytest.mark.parametrize("width", [60, 80, 120])
def test_an_address_without_room_begins_at_the_edge_of_its_line(width: int) -> None:
    run = ["show", "kunio-mikuriya", "--sources", "--format", "table"]
    lines = run_awco(run, {"COLUMNS": str(width)}).out.splitlines()
    wide = [line for line in lines if len(line) > width]
    assert wide
    assert all(re.fullmatch(r"https?://\S+", line) for line in wide)
