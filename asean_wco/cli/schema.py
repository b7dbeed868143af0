"""awco schema: the JSON Schema of what a command prints."""

from __future__ import annotations

import click

from asean_wco.errors import UsageError


def _commands(ctx: click.Context, _: click.Parameter, incomplete: str) -> list[str]:
    """Offer the next word of the names of what has a schema."""
    from asean_wco.render.schemas import OUTPUTS

    before = list(ctx.params.get("command") or ())
    offered = []
    for name in OUTPUTS:
        words = name.split()
        if words[: len(before)] == before and len(words) > len(before):
            offered.append(words[len(before)])
    return [word for word in dict.fromkeys(offered) if word.startswith(incomplete)]


@click.command()
@click.argument("command", nargs=-1, shell_complete=_commands)
def schema(command: tuple[str, ...]) -> None:
    """Print the JSON Schema of a command's output.

    The schema describes the output with --json. Without COMMAND, it lists the commands that have a
    schema.

    \b
    awco schema meetings
    awco schema own list
    """
    import difflib

    from asean_wco.render.formats import json_text
    from asean_wco.render.schemas import OUTPUTS, schema_of

    name = " ".join(command)
    if not name:
        click.echo("\n".join(OUTPUTS))
        return
    if name not in OUTPUTS:
        near = difflib.get_close_matches(name, OUTPUTS, n=1)
        hint = (
            f"Did you mean {near[0]!r}?" if near else "'awco schema' lists the schemas that exist."
        )
        raise UsageError(f"There is no schema for {name[:80]!r}.", hint)
    click.echo(json_text(schema_of(name)))
