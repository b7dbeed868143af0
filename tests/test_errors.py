"""The errors that end a command."""

from __future__ import annotations

import pytest

from asean_wco import errors
from asean_wco.errors import AwcoError, DataError, FileSystemError, NotFoundError, UsageError


@pytest.mark.parametrize(
    ("error", "exit_code", "code"),
    [
        (NotFoundError, 1, "not_found"),
        (UsageError, 2, "usage"),
        (DataError, 3, "bad_data"),
        (FileSystemError, 4, "file_system"),
    ],
)
def test_each_error_has_its_exit_code(error: type[AwcoError], exit_code: int, code: str) -> None:
    made = error("What is wrong.", "What to do.", {"a": "first", "b": "second"})
    assert (made.exit_code, made.code) == (exit_code, code)
    assert (str(made), made.message, made.hint, made.candidates) == (
        "What is wrong. What to do.", "What is wrong.", "What to do.", ("a", "b"),
    )  # fmt: skip
    assert isinstance(made, AwcoError)


def test_an_error_needs_no_hint() -> None:
    assert (AwcoError("x").hint, AwcoError("x").candidates) == ("", ())


def test_exit_codes_are_told_apart() -> None:
    codes = [value for name, value in vars(errors).items() if name.startswith("EXIT_")]
    assert len(set(codes)) == len(codes)
    assert 0 not in codes
