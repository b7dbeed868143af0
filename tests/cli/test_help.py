"""The help of each command begins with the line that the root shows of it."""

from __future__ import annotations

import click
import pytest

from asean_wco.cli.main import COMMANDS, root


@pytest.mark.parametrize("name", list(COMMANDS))
def test_the_table_of_commands_says_what_the_commands_say(name: str) -> None:
    command = root.get_command(click.Context(root), name)
    assert command is not None
    assert " ".join((command.help or "").split("\n\n")[0].split()) == COMMANDS[name][2]
