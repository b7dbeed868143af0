"""Bare awco: the first thing that a new user sees."""

from __future__ import annotations

import re
import shlex

import pytest

from asean_wco.library import Library
from tests.cli.support import COMMANDS
from tests.conftest import Awco, run_awco


def examples(text: str) -> list[str]:
    """The commands that the overview gives as examples."""
    return [
        re.split(r" {3,}", line.strip())[0]
        for line in text.splitlines()
        if line.startswith("  awco ")
    ]


def test_it_says_what_the_reference_holds_and_its_period(awco: Awco) -> None:
    result = awco()
    assert (result.code, result.err) == (0, "")
    counts = (
        "5 meetings, 4 people, 3 organizations, 3 offices, "
        "2 initiatives, 2 series, 2 topics, 5 sources"
    )
    assert counts in result.out
    assert "from 2017 to 2021" in result.out
    assert "Data 2020.1.0+" in result.out


def test_it_gives_five_examples_of_commands_that_exist(awco: Awco) -> None:
    shown = examples(awco().out)
    assert len(shown) == 5
    for example in shown:
        assert shlex.split(example)[1] in COMMANDS


def test_its_lines_are_short(awco: Awco) -> None:
    assert max(len(line) for line in awco().lines) <= 100


@pytest.mark.parametrize("number", range(5))
def test_each_example_answers_from_the_shipped_reference(reference: Library, number: int) -> None:
    assert reference.data_version
    example = examples(run_awco([]).out)[number]
    result = run_awco(shlex.split(example)[1:])
    assert result.code == 0
    assert result.out
