"""Fixtures for the tests of the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from asean_wco.cli.context import App
from tests.cli.support import Curated, Own
from tests.conftest import Awco, Result


@pytest.fixture
def curated(tmp_path: Path) -> Curated:
    """A copy of the toy folder, to be edited."""
    return Curated(tmp_path / "curated")


@pytest.fixture
def at_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Standard output counts as a terminal of 100 columns."""
    monkeypatch.setattr(App, "is_terminal", property(lambda _: True))
    monkeypatch.setenv("COLUMNS", "100")


@pytest.fixture
def own_path(tmp_path: Path) -> Path:
    """Where the own records of a test are."""
    return tmp_path / "mine" / "own.json"


@pytest.fixture
def run(awco: Awco, own_path: Path) -> Own:
    """Run awco with own records."""
    own_path.parent.mkdir()
    return lambda *arguments: awco("--own", str(own_path), *arguments)


@pytest.fixture
def own(run: Own) -> Own:
    """Run a command over own records that must succeed."""

    def call(*arguments: str) -> Result:
        result = run("own", *arguments)
        assert result.code == 0, result.err
        return result

    return call
