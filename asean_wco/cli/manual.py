"""The manual page of awco, made from the help of its commands and from the topics."""

from __future__ import annotations

from collections.abc import Iterator

import click


def _escaped(text: str) -> str:
    """Return text that means nothing to roff (groff(7), Escape Sequences)."""
    escaped = text.replace("\\", "\\e").replace("-", "\\-")
    return f"\\&{escaped}" if escaped.startswith((".", "'")) else escaped


def _paragraphs(text: str) -> Iterator[str]:
    """Yield a help text as roff, with its paragraphs filled and its examples line by line."""
    for paragraph in text.split("\n\n"):
        is_literal = paragraph.startswith(("\b", " "))
        lines = [line.strip() for line in paragraph.replace("\b", "").splitlines() if line.strip()]
        if not lines:
            continue
        yield ".PP"
        if is_literal:
            yield from (".nf", *(_escaped(line) for line in lines), ".fi")
        else:
            yield _escaped(" ".join(lines))


def _commands(group: click.Group, above: click.Context) -> Iterator[click.Context]:
    """Yield the context of every command below a group.

    A command takes settings from those above, so its context hangs below theirs.
    """
    for name in group.list_commands(above):
        command = group.get_command(above, name)
        if command is None:
            continue
        context = click.Context(command, above, name, **command.context_settings)
        if isinstance(command, click.Group):
            yield from _commands(command, context)
        else:
            yield context


def _command(context: click.Context) -> Iterator[str]:
    """Yield the section on a command: how it is called, what it does, its options."""
    command = context.command
    usage = " ".join(command.collect_usage_pieces(context))
    yield f'.SS "{_escaped(f"{context.command_path} {usage}")}"'
    yield from _paragraphs((command.help or "").replace("\n    ", "\n"))
    for parameter in command.get_params(context):
        record = parameter.get_help_record(context)
        if record is not None:
            # A line may end behind the bar between two words of a choice.
            options = _escaped(record[0]).replace("|", "|\\:")
            yield from (".TP", f".B {options}", _escaped(record[1]))


def manual_page(group: click.Group, topics: dict[str, str]) -> str:
    """Return the manual page (man(7)).

    Args:
        group: the root command.
        topics: texts by name, each with its title on the first line.
    """
    # Lines that are filled to both margins would have wide gaps beside long choices, and the words
    # of choices are not hyphenated.
    lines = ['.TH AWCO 1 "" "awco" "User Commands"', ".ad l", ".nh", ".SH NAME"]
    lines += ["awco \\- look up customs cooperation between ASEAN and the WCO", ".SH SYNOPSIS"]
    lines += [".B awco", "[OPTIONS] COMMAND [ARGS]...", ".SH DESCRIPTION"]
    lines += _paragraphs((group.help or "").replace("\n    ", "\n"))
    lines.append(".SH COMMANDS")
    root = click.Context(group, info_name="awco", **group.context_settings)
    for context in _commands(group, root):
        lines += _command(context)
    for text in topics.values():
        title, _, body = text.partition("\n")
        lines.append(f'.SH "{_escaped(title.upper())}"')
        lines += _paragraphs(body.strip("\n"))
    return "\n".join(lines) + "\n"
