"""awco commands: the command tree, for programs that want to know what they may call."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, cast

import click


@click.command()
@click.option(
    "--json",
    "as_json",
    is_flag=True,
    help="As JSON: arguments, options, choices, exit codes, schemas.",
)
def commands(as_json: bool) -> None:
    """Print the command tree, as lines or as JSON.

    \b
    awco commands --json
    """
    from asean_wco.cli.main import root
    from asean_wco.render.formats import json_text, plain_lines

    context = click.Context(root, info_name="awco")
    found = list(_walk(root, context, ""))
    if not as_json:
        click.echo(plain_lines([(each["command"], each["help"]) for each in found]), nl=False)
        return
    click.echo(json_text(_document(found, context)))


def _document(found: list[dict[str, Any]], context: click.Context) -> dict[str, Any]:
    from asean_wco.cli.main import root
    from asean_wco.errors import MEANINGS_OF_EXIT
    from asean_wco.render.formats import SCHEMA_VERSION

    return {
        "schema_version": SCHEMA_VERSION,
        "command": "commands",
        "root_options": [_parameter(each, context) for each in root.params],
        "exit_codes": [
            {"code": code, "meaning": meaning} for code, meaning in MEANINGS_OF_EXIT.items()
        ],
        "results": found,
    }


def _walk(group: click.Group, context: click.Context, path: str) -> Iterator[dict[str, Any]]:
    """Every command that answers something, with its arguments and options."""
    from asean_wco.render.schemas import OUTPUTS

    for name in group.list_commands(context):
        command = group.get_command(context, name)
        if command is None:
            continue
        full = f"{path} {name}".strip()
        if isinstance(command, click.Group):
            yield from _walk(command, click.Context(command, context, name), full)
            continue
        parameters = [_parameter(each, context) for each in command.params]
        yield {
            "command": full,
            "help": command.get_short_help_str(200),
            "arguments": [each for each in parameters if not each["flags"]],
            "options": [each for each in parameters if each["flags"]],
            "schema": full if full in OUTPUTS else None,
        }


def _parameter(parameter: click.Parameter, context: click.Context) -> dict[str, Any]:
    """An argument or option as JSON."""
    kind = parameter.type
    choices = (
        [str(each) for each in cast("click.Choice[str]", kind).choices]
        if isinstance(kind, click.Choice)
        else []
    )
    is_option = isinstance(parameter, click.Option)
    default = parameter.get_default(context)
    return {
        "name": parameter.human_readable_name if not is_option else parameter.name,
        "flags": [*parameter.opts, *parameter.secondary_opts] if is_option else [],
        "type": kind.name,
        "choices": choices,
        "required": parameter.required,
        "many": parameter.multiple or parameter.nargs == -1,
        "is_flag": bool(getattr(parameter, "is_flag", False)),
        "default": default if isinstance(default, (str, int, bool)) else None,
        "help": getattr(parameter, "help", None),
    }
