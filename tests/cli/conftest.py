"""Fixtures for the tests of the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from asean_wco.cli.context import App
from tests.cli.support import Curated


@pytest.fixture
def curated(tmp_path: Path) -> Curated:
    """A copy of the toy folder, to be edited."""
    return Curated(tmp_path / "curated")


@pytest.fixture
def at_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Standard output counts as a terminal of 100 columns."""
    monkeypatch.setattr(App, "is_terminal", property(lambda _: True))
    monkeypatch.setenv("COLUMNS", "100")
