"""The errors that end a command, each with its sentence, its hint and its exit code."""

from __future__ import annotations

import sys
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
    0: "done (also for an empty list)",
    EXIT_NOT_FOUND: (
        "no record was found for a name, a question or a search, a name is ambiguous, or "
        "'awco ask' answers only after \"Perhaps\""
    ),
    EXIT_USAGE: "wrong usage",
    EXIT_BAD_DATA: (
        "a file that awco reads (its data, your own, or one that you name) is missing, damaged, "
        "not valid or made for a newer awco"
    ),
    EXIT_FILE_SYSTEM: "a file could not be written or locked",
    EXIT_FINDINGS: "a check found problems",
    EXIT_BUG: "a bug in awco",
    EXIT_INTERRUPTED: "interrupted",
    EXIT_BROKEN_PIPE: "the program that reads the output ended before it had read all of it",
}


class AwcoError(Exception):
    """A failure that the user can act on.

    Args:
        message: one sentence that says what is wrong and where.
        hint: what to do next; empty if there is nothing useful to add.
        candidates: ids, or texts of notes, that the user may have meant, with words on what each is
            and why it is offered.
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

    def __str__(self) -> str:
        """Return what is wrong and what to do, as a traceback of Python shows it."""
        return f"{self.message} {self.hint}".rstrip()

    @property
    def candidates(self) -> tuple[str, ...]:
        """The ids that the user may have meant."""
        return tuple(self.reasons)


class NotFoundError(AwcoError):
    """A failure because nothing in the reference answers the question.

    Attributes:
        typed: what was given as the id of a record and is none; empty for other failures.
    """

    code = "not_found"
    exit_code = EXIT_NOT_FOUND
    typed = ""


class AmbiguousError(NotFoundError):
    """A failure because a name may mean more than one record."""

    code = "ambiguous"


class MisspeltError(NotFoundError):
    """A failure because a name is right but for slips, which are not set right here.

    Attributes:
        meant: id of the record, or code of the country.
    """

    meant = ""


class UsageError(AwcoError):
    """A failure because the user asks for something that does not exist, such as a field."""

    code = "usage"
    exit_code = EXIT_USAGE


class BadDateError(UsageError, ValueError):
    """A failure because a text is no date; for Python it is a ValueError as well."""


class DataError(AwcoError):
    """A failure because a data file is missing, empty, damaged, or not in our schema."""

    code = "bad_data"
    exit_code = EXIT_BAD_DATA


class FileSystemError(AwcoError):
    """A failure because the file system refused: no permission, a full disk, a held lock."""

    code = "file_system"
    exit_code = EXIT_FILE_SYSTEM


def hint_on(candidates: Mapping[str, str]) -> str:
    """Return what to do where one of some records may be meant."""
    if len(candidates) == 1:
        return f"If you mean this one, give its id: {next(iter(candidates))}"
    return "If you mean one of these, give its id."


def missing_package(what: str, package: str, extra: str, instead: str = "") -> AwcoError:
    """Return the error for a package of an extra that is not installed.

    Args:
        what: words for what needs the package, which begin the sentence.
        package: name of the package.
        extra: name of the extra that installs it.
        instead: words for another way, which end the hint.
    """
    return AwcoError(
        f"{what} needs the Python package {package}, which is not installed.",
        f"In the folder of awco, type: {sys.executable} -m pip install '.[{extra}]'. "
        f"If you installed awco without its folder, type 'asean-wco[{extra}]' in place of "
        f"'.[{extra}]'{instead}",
    )
