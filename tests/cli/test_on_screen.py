"""What a person at a terminal sees where a pipe gets another form."""

from __future__ import annotations

import pytest

from tests.conftest import Awco

pytestmark = pytest.mark.usefixtures("at_terminal")


def test_a_note_is_text_unless_markdown_is_asked_for(awco: Awco) -> None:
    assert "\nWhat happened\n" in awco("--color", "never", "brief", "consultation-2").out
    assert "\n## What happened\n" in awco("brief", "consultation-2", "-f", "md").out


def test_citations_are_set_apart_by_empty_lines(awco: Awco) -> None:
    entries = awco("cite", "consultation-2", "--with-sources").out.rstrip("\n").split("\n\n")
    assert len(entries) > 1
    assert not awco("cite", "consultation-2").out.endswith("\n\n")
