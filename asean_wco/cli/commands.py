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
    described = list(_walk(root, context, ""))
    if not as_json:
        lines = [(command["command"], command["help"]) for command in described]
        click.echo(plain_lines(lines), nl=False)
        return
    click.echo(json_text(_document(described, context)))


def _document(described: list[dict[str, Any]], context: click.Context) -> dict[str, Any]:
    """Return the command tree as JSON.

    Args:
        described: the commands, as `_walk` describes them.
        context: of the root command.
    """
    from asean_wco.cli.main import root
    from asean_wco.errors import MEANINGS_OF_EXIT
    from asean_wco.render.formats import SCHEMA_VERSION

    return {
        "schema_version": SCHEMA_VERSION,
        "command": "commands",
        "root_options": [_parameter(parameter, context) for parameter in root.params],
        "exit_codes": [
            {"code": code, "meaning": meaning} for code, meaning in MEANINGS_OF_EXIT.items()
        ],
        "results": described,
    }


def _walk(group: click.Group, context: click.Context, path: str) -> Iterator[dict[str, Any]]:
    """Yield every command that answers something, with its arguments and options."""
    from asean_wco.render.schemas import OUTPUTS

    for name in group.list_commands(context):
        command = group.get_command(context, name)
        if command is None:
            continue
        full = f"{path} {name}".strip()
        if isinstance(command, click.Group):
            yield from _walk(command, click.Context(command, context, name), full)
            continue
        parameters = [_parameter(parameter, context) for parameter in command.params]
        yield {
            "command": full,
            "help": command.get_short_help_str(200),
            "arguments": [parameter for parameter in parameters if not parameter["flags"]],
            "options": [parameter for parameter in parameters if parameter["flags"]],
            "schema": full if full in OUTPUTS else None,
        }


def _parameter(parameter: click.Parameter, context: click.Context) -> dict[str, Any]:
    """Return an argument or an option as JSON."""
    name: str | None = parameter.human_readable_name
    flags: list[str] = []
    if isinstance(parameter, click.Option):
        name, flags = parameter.name, [*parameter.opts, *parameter.secondary_opts]
    choices: list[str] = []
    if isinstance(parameter.type, click.Choice):
        choices = list(map(str, cast("click.Choice[str]", parameter.type).choices))
    default = parameter.get_default(context)
    return {
        "name": name,
        "flags": flags,
        "type": parameter.type.name,
        "choices": choices,
        "required": parameter.required,
        "many": parameter.multiple or parameter.nargs == -1,
        "is_flag": bool(getattr(parameter, "is_flag", False)),
        "default": default if isinstance(default, (str, int, bool)) else None,
        "help": getattr(parameter, "help", None),
    }
