"""What the user of a command line that cannot be read may have meant."""

from __future__ import annotations

import re
from typing import NamedTuple

import click

_EXTRA = re.compile(r"Got unexpected extra arguments? \((.*)\)", re.DOTALL)
_YEAR = re.compile("[1-9][0-9]{3}")
_QUOTES = "Put a name or a text of several words in quotation marks."


class Advice(NamedTuple):
    """What is said of a command line in place of the words of the parser.

    Attributes:
        message: what is wrong; empty where the parser says it well.
        hint: what may have been meant; empty where nothing is known.
    """

    message: str = ""
    hint: str = ""


def advice_on(error: click.ClickException, arguments: list[str]) -> Advice:
    """Return what can be said of a usage error beyond the words of the parser.

    Args:
        error: what the parser raised.
        arguments: the whole command line without the name of the program.
    """
    context = getattr(error, "ctx", None)
    if context is None:
        return Advice()
    with_one_hyphen = _with_one_hyphen(context.command, arguments)
    if with_one_hyphen:
        return Advice(
            f"There is no option '-{with_one_hyphen.lstrip('-')}'.",
            f"Did you mean {with_one_hyphen}?",
        )
    if isinstance(error, click.NoSuchOption):
        return _misplaced(context, error.option_name, arguments)
    extra = _EXTRA.search(error.format_message())
    if extra:
        return Advice(hint=_on_extra_words(context, extra[1]))
    return Advice()


def _with_one_hyphen(command: click.Command, arguments: list[str]) -> str:
    """Return the long option that was typed with one hyphen; empty if none was."""
    for word in arguments:
        name = word.partition("=")[0]
        is_long = len(name) > 2 and name.startswith("-") and not name.startswith("--")
        if is_long and _option_named(command, f"-{name}"):
            return f"-{name}"
    return ""


def _misplaced(context: click.Context, name: str, arguments: list[str]) -> Advice:
    """Return where an option stands that the command lacks and another one in the line has."""
    if context.parent is not None:
        option = _option_named(context.find_root().command, name)
        if option is None:
            return Advice()
        rest = context.command_path.partition(" ")[2]
        return Advice(
            f"The option '{name}' stands before the command.",
            f"Put it there: awco {_with_value(context, option, name)} {rest}",
        )
    words, option = _command_with(context, name, arguments)
    if option is None:
        return Advice()
    return Advice(
        f"The option '{name}' stands after the command.",
        f"Put it there: awco {' '.join(words)} {_with_value(context, option, name)}",
    )


def _command_with(
    context: click.Context, name: str, arguments: list[str]
) -> tuple[list[str], click.Option | None]:
    """Return the command in a line, as its words, and its option of a name; None if it has none."""
    command = context.command
    words: list[str] = []
    option = None
    for word in arguments:
        if not isinstance(command, click.Group):
            break
        inner = command.get_command(context, word)
        if inner is not None:
            command = inner
            words.append(word)
            option = _option_named(command, name) or option
    return words, option


def _option_named(command: click.Command, name: str) -> click.Option | None:
    """Return the option of a command that has a name; None if there is none."""
    for parameter in command.params:
        if isinstance(parameter, click.Option) and name in parameter.opts:
            return parameter
    return None


def _with_value(context: click.Context, option: click.Option, name: str) -> str:
    """Return an option as it is typed, with what its value is called if it takes one."""
    if option.is_flag:
        return name
    return f"{name} {option.make_metavar(context)}"


def _on_extra_words(context: click.Context, words: str) -> str:
    """Return what to do with words for which a command has no place.

    Args:
        context: of the command.
        words: those that are left over, as they were typed.
    """
    command = context.command
    if any(isinstance(parameter, click.Argument) for parameter in command.params):
        return _QUOTES
    option = _option_for(command, words)
    if option:
        return f"Did you mean '{context.command_path} {option}'?"
    if any(value and isinstance(value, (str, tuple)) for value in context.params.values()):
        # The value of an option may have been cut off after its first word.
        return _QUOTES
    return ""


def _option_for(command: click.Command, words: str) -> str:
    """Return the option, with its value, that words without one may be meant for."""
    from asean_wco.model.countries import country_code

    value = f'"{words}"' if " " in words else words
    if _YEAR.fullmatch(words) and _option_named(command, "--year"):
        return f"--year {words}"
    if country_code(words) and _option_named(command, "--country"):
        return f"--country {value}"
    return ""
