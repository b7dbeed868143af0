"""The errors that end a command, each with its sentence, its hint and its exit code."""

from __future__ import annotations

from collections.abc import Mapping

EXIT_NOT_FOUND = 1
EXIT_USAGE = 2
EXIT_BAD_DATA = 3
EXIT_FILE_SYSTEM = 4
EXIT_FINDINGS = 5
EXIT_BUG = 70
EXIT_INTERRUPTED = 130
EXIT_BROKEN_PIPE = 141

MEANINGS_OF_EXIT = {
    0: "done; a list may be empty",
    EXIT_NOT_FOUND: "nothing found, or an ambiguous name",
    EXIT_USAGE: "wrong usage",
    EXIT_BAD_DATA: "data missing, damaged or of a newer schema, or not valid",
    EXIT_FILE_SYSTEM: "a file could not be written or locked",
    EXIT_FINDINGS: "a check found something",
    EXIT_BUG: "a bug in awco",
    EXIT_INTERRUPTED: "interrupted",
    EXIT_BROKEN_PIPE: "the program that read the output has closed",
}


class AwcoError(Exception):
    """A failure that the user can act on.

    Args:
        message: one sentence that says what is wrong and where.
        hint: what to do next; empty when there is nothing useful to add.
        candidates: ids, or texts of notes, that the user may have meant, each with what it is and
            why it is offered.
    """

    code = "error"
    exit_code = EXIT_USAGE

    def __init__(
        self, message: str, hint: str = "", candidates: Mapping[str, str] | None = None
    ) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.reasons = dict(candidates or {})

    @property
    def candidates(self) -> tuple[str, ...]:
        """The ids that the user may have meant."""
        return tuple(self.reasons)


class NotFoundError(AwcoError):
    """Nothing in the reference answers the question."""

    code = "not_found"
    exit_code = EXIT_NOT_FOUND


class AmbiguousError(NotFoundError):
    """More than one record answers to a name."""

    code = "ambiguous"


class UsageError(AwcoError):
    """The command line asks for something that does not exist, such as an unknown field."""

    code = "usage"
    exit_code = EXIT_USAGE


class BadDateError(UsageError, ValueError):
    """What is given as a date is none; in Python a ValueError as well."""


class DataError(AwcoError):
    """A data file is missing, empty, damaged, or not in the project's schema."""

    code = "bad_data"
    exit_code = EXIT_BAD_DATA


class FileSystemError(AwcoError):
    """The file system refused: permission, a full disk, a lock that is held."""

    code = "file_system"
    exit_code = EXIT_FILE_SYSTEM


def missing_package(what: str, package: str, extra: str, instead: str = "") -> AwcoError:
    """Return what to say where a package of an extra is not installed.

    Args:
        what: needs it, to begin the sentence.
        package: its name.
        extra: that has it.
        instead: another way, to end the hint.
    """
    import sys

    return AwcoError(
        f"{what} needs the Python package {package}, which is not installed.",
        f"Install it with: {sys.executable} -m pip install 'asean-wco[{extra}]' "
        f"(in a copy of the project: '.[{extra}]'){instead}",
    )
