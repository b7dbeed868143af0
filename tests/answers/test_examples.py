"""The examples of the help and of the README are answered surely."""

from __future__ import annotations

import re
import shlex

import pytest

from asean_wco.library import Library
from tests.conftest import ROOT, run_awco

_EXAMPLE = re.compile(r"^\s*(?:\$ )?awco ask (?P<words>.+)$", re.MULTILINE)


def _examples() -> list[str]:
    """Return the questions of all examples of ``awco ask``."""
    texts = [run_awco(["ask", "--help"]).out, (ROOT / "README.md").read_text(encoding="utf-8")]
    texts += [path.read_text(encoding="utf-8") for path in (ROOT / "asean_wco/help").glob("*.txt")]
    lines = [found["words"] for text in texts for found in _EXAMPLE.finditer(text)]
    words = [[word for word in shlex.split(line) if not word.startswith("-")] for line in lines]
    return sorted({" ".join(each) for each in words})


@pytest.mark.parametrize("question", _examples())
def test_examples_are_answered_surely(reference: Library, question: str) -> None:
    [answer] = reference.ask(question)
    assert answer.is_sure


def test_there_are_examples() -> None:
    assert len(_examples()) >= 4
