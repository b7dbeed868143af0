"""The day on which all questions of these tests are asked."""

from __future__ import annotations

import pytest

TODAY = "2026-11-28"


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWCO_TODAY", TODAY)
