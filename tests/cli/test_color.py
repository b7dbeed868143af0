"""When output is coloured: the option first, then the environment, last the terminal."""

from __future__ import annotations

import pytest

from asean_wco.render.formats import FORMS
from tests.cli.support import SGR
from tests.conftest import Awco

TABLE = ("meetings", "--format", "table")
NO_COLOR, FORCE, CLICOLOR, DUMB = (
    {"NO_COLOR": "1"},
    {"FORCE_COLOR": "1"},
    {"CLICOLOR_FORCE": "1"},
    {"TERM": "dumb"},
)


def is_colored(awco: Awco, *options: str, env: dict[str, str] | None = None) -> bool:
    """Whether a table comes in colour."""
    result = awco(*options, *TABLE, env=env)
    assert result.code == 0
    return "\x1b[" in result.out


@pytest.mark.parametrize(
    ("options", "env", "expected"),
    [
        ([], {}, False),
        (["--color", "auto"], {}, False),
        (["--color", "always"], {}, True),
        (["--color", "always"], NO_COLOR, True),
        (["--color", "always"], DUMB, True),
        (["--color", "never"], FORCE, False),
        ([], FORCE, True),
        ([], CLICOLOR, True),
        ([], {**NO_COLOR, **FORCE}, False),
        ([], {"NO_COLOR": "", **FORCE}, True),
        ([], {"FORCE_COLOR": ""}, False),
        ([], {**DUMB, **FORCE}, True),
    ],
)
def test_in_a_pipe(awco: Awco, options: list[str], env: dict[str, str], expected: bool) -> None:
    assert is_colored(awco, *options, env=env) == expected


@pytest.mark.parametrize(
    ("options", "env", "expected"),
    [
        ([], {}, True),
        (["--color", "never"], {}, False),
        ([], NO_COLOR, False),
        ([], {"NO_COLOR": ""}, True),
        ([], DUMB, False),
        (["--color", "always"], NO_COLOR, True),
    ],
)
@pytest.mark.usefixtures("at_terminal")
def test_on_a_terminal(awco: Awco, options: list[str], env: dict[str, str], expected: bool) -> None:
    assert is_colored(awco, *options, env=env) == expected


@pytest.mark.parametrize(
    "run",
    [
        TABLE,
        ("show", "consultation-2", "-f", "table"),
        ("timeline", "-f", "table"),
        ("coverage", "-f", "table"),
    ],
    ids=" ".join,
)
def test_colour_changes_nothing_but_the_colour(awco: Awco, run: tuple[str, ...]) -> None:
    colored = awco("--color", "always", *run).out
    plain = awco("--color", "never", *run).out
    assert "\x1b[" in colored
    assert [line.rstrip() for line in SGR.sub("", colored).splitlines()] == plain.splitlines()


@pytest.mark.parametrize("form", [form for form in FORMS if form != "table"])
def test_what_programs_read_is_never_coloured(awco: Awco, form: str) -> None:
    assert "\x1b" not in awco("--color", "always", "meetings", "--format", form).out


def test_without_colour_there_is_no_emphasis_either(awco: Awco) -> None:
    assert "\x1b" not in awco("--color", "never", *TABLE, env=FORCE).out


def test_another_word_is_refused(awco: Awco) -> None:
    result = awco("--color", "sometimes", "meetings")
    assert (result.code, result.out) == (2, "")
