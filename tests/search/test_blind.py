"""Queries written blind, each set measured once when it was new; README has the first figures.

The floors lie a little below the first figures, so that later tuning cannot lose what strangers had.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from asean_wco.library import Library
from tests.search.quality import HERE, awco, measure, read_cases

FLOORS = {"blind1": 0.84, "blind2": 0.83, "blind3": 0.87}


@pytest.mark.parametrize("name", FLOORS)
def test_what_strangers_found_at_first_sight_is_not_lost(reference: Library, name: str) -> None:
    path: Path = HERE / f"{name}.jsonl"
    cases = read_cases(path)
    assert len(cases) == 150
    asked = [case for case in cases if not case.silent]
    assert measure(asked, awco(reference))["all"].mrr >= FLOORS[name]
    for case in cases:
        if case.silent:
            assert not [hit for hit in reference.search(case.query) if hit.sure], case.query
