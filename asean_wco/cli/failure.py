"""How a failure is told: one sentence, a hint, candidates; or JSON where that was asked for."""

from __future__ import annotations

import contextlib
from itertools import pairwise

import click

from asean_wco.cli.context import tell
from asean_wco.errors import EXIT_BUG, AwcoError, UsageError

# A message quotes what was typed, which may be a book.
_MOST_LETTERS = 600


def _wants_json(arguments: list[str]) -> bool:
    """Return whether the command line asks for JSON, even if its options could not be read."""
    if {"--json", "--format=json", "-fjson"} & set(arguments):
        return True
    return any(pair in pairwise(arguments) for pair in (("--format", "json"), ("-f", "json")))


def _in_brief(message: str) -> str:
    """Return a message without the middle of what is too long to be read."""
    if len(message) <= 2 * _MOST_LETTERS:
        return message
    return f"{message[:_MOST_LETTERS]} … {message[-_MOST_LETTERS:]}"


def report(error: AwcoError, arguments: list[str]) -> int:
    """Tell an error on standard error and return its exit code."""
    if _wants_json(arguments):
        import json

        from asean_wco.model.text import escape_json

        body = {
            "code": error.code,
            "message": _in_brief(error.message),
            "hint": _in_brief(error.hint),
            "candidates": list(error.candidates),
            "reasons": error.reasons,
        }
        tell(escape_json(json.dumps({"error": body}, ensure_ascii=False)), is_data=True)
        return error.exit_code
    tell(f"awco: {_in_brief(error.message)}")
    longest = max(map(len, error.candidates), default=0)
    for candidate, reason in error.reasons.items():
        tell(f"  {candidate:{longest}}  {reason}".rstrip())
    if error.hint:
        tell(f"  {_in_brief(error.hint)}")
    return error.exit_code


def report_usage(error: click.ClickException, arguments: list[str]) -> int:
    """Tell what is wrong with the command line and where help is, and return the exit code."""
    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        with contextlib.suppress(OSError):
            error.show()
        return error.exit_code
    context = getattr(error, "ctx", None)
    command = context.command_path if context else "awco"
    message = " ".join(error.format_message().split())
    hint = f"'{command} --help' shows how it is used."
    if isinstance(error, click.NoSuchOption) and context and _is_of_root(context, error):
        message = f"The option '{error.option_name}' stands before the command."
        rest = command.partition(" ")[2]
        hint = f"For example: awco {_with_value(context, error.option_name)} {rest}"
    report(UsageError(message, hint), arguments)
    return error.exit_code


def _root_option(context: click.Context, name: str) -> click.Option | None:
    """Return the option of `awco` itself that has a name, if there is one."""
    for parameter in context.find_root().command.params:
        if isinstance(parameter, click.Option) and name in parameter.opts:
            return parameter
    return None


def _is_of_root(context: click.Context, error: click.NoSuchOption) -> bool:
    """Return whether an option that a command lacks is one of `awco` itself."""
    return context.parent is not None and _root_option(context, error.option_name) is not None


def _with_value(context: click.Context, name: str) -> str:
    """Return an option as it is typed, with what its value is called if it takes one."""
    option = _root_option(context, name)
    if option is None or option.is_flag:
        return name
    return f"{name} {option.make_metavar(context)}"


def report_bug(error: Exception, arguments: list[str]) -> int:
    """Tell that the program is at fault, and return the exit code."""
    bug = AwcoError(
        f"This is a bug in awco: {type(error).__name__}.",
        "Please report it; AWCO_DEBUG=1 shows where it happened.",
    )
    bug.code = "bug"
    report(bug, arguments)
    return EXIT_BUG
