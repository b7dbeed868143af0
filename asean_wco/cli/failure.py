"""How a failure is told: one sentence, a hint, candidates; or JSON where that was asked for."""

from __future__ import annotations

import contextlib
import json
import re
import shlex
from itertools import pairwise

import click

from asean_wco.cli.advice import advice_on
from asean_wco.cli.context import tell
from asean_wco.errors import EXIT_BUG, AwcoError, UsageError
from asean_wco.model.text import escape_json, joined

# A message quotes what was typed, which may be a book.
_MOST_LETTERS = 600


def _wants_json(arguments: list[str]) -> bool:
    """Return whether the command line asks for JSON, even if its options could not be read."""
    if {"own", "import"} <= set(arguments):
        # There --format is that of the file.
        return False
    if {"--json", "--format=json", "-fjson"} & set(arguments):
        return True
    return any(pair in pairwise(arguments) for pair in (("--format", "json"), ("-f", "json")))


def _in_brief(message: str) -> str:
    """Return a message without the middle of what is too long to be read."""
    if len(message) <= 2 * _MOST_LETTERS:
        return message
    return f"{message[:_MOST_LETTERS]} … {message[-_MOST_LETTERS:]}"


def _with_own_named(hint: str, arguments: list[str]) -> str:
    """Return a hint whose commands on own records name the file that the command line names."""
    words = [part for word in arguments for part in re.split("(?<=^--own)=", word)]
    paths = [path for option, path in pairwise(words) if option == "--own"]
    if not paths:
        return hint
    return hint.replace("'awco own ", f"'awco --own {shlex.quote(paths[0])} own ")


def report(error: AwcoError, arguments: list[str]) -> int:
    """Tell an error on standard error and return its exit code."""
    error.hint = _with_own_named(error.hint, arguments)
    if _wants_json(arguments):
        tell(error_json(error), is_data=True)
        return error.exit_code
    tell(f"awco: {_in_brief(error.message)}")
    longest = max(map(len, error.candidates), default=0)
    for candidate, reason in error.reasons.items():
        tell(f"  {candidate:{longest}}  {reason}".rstrip())
    if error.hint:
        tell(f"  {_in_brief(error.hint)}")
    return error.exit_code


def error_json(error: AwcoError) -> str:
    """Return an error as an object of JSON; 'awco schema error' describes it."""
    body = {
        "code": error.code,
        "message": _in_brief(error.message),
        "hint": _in_brief(error.hint),
        "candidates": list(error.candidates),
        "reasons": error.reasons,
    }
    return escape_json(json.dumps({"error": body}, ensure_ascii=False))


def report_usage(error: click.ClickException, arguments: list[str]) -> int:
    """Tell what is wrong with the command line and where help is, and return the exit code."""
    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        with contextlib.suppress(OSError):
            error.show()
        return error.exit_code
    context = getattr(error, "ctx", None)
    command = context.command_path if context else "awco"
    _name_variable(error)
    advice = advice_on(error, arguments)
    message = advice.message or " ".join(error.format_message().split())
    hint = advice.hint
    if not advice.message:
        hint = joined(" ", hint, f"'{command} --help' shows how it is used.")
    report(UsageError(message, hint), arguments)
    return error.exit_code


def _name_variable(error: click.ClickException) -> None:
    """Let an error of a value name the environment variable that the value comes from."""
    if not isinstance(error, click.BadParameter) or not error.ctx or not error.param:
        return
    source = error.ctx.get_parameter_source(error.param.name or "")
    variable = error.param.envvar
    if source is click.core.ParameterSource.ENVIRONMENT and isinstance(variable, str):
        error.param_hint = variable


def bug_of(error: Exception) -> AwcoError:
    """Return the error that tells that the program is at fault.

    Args:
        error: which no command foresees.
    """
    bug = AwcoError(
        f"This is a bug in awco: {type(error).__name__}.",
        "Please report it; AWCO_DEBUG=1 shows where it happened.",
    )
    bug.code = "bug"
    bug.exit_code = EXIT_BUG
    return bug
