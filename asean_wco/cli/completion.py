"""awco completion: the script that makes a shell complete commands, options and ids."""

from __future__ import annotations

import click

from asean_wco.cli.options import Choice

_SHELLS = ("bash", "zsh", "fish", "powershell")


@click.command()
@click.argument("shell", type=Choice(_SHELLS))
def completion(shell: str) -> None:
    """Print a script that lets the Tab key complete awco commands.

    Save the script to a file once. That is faster than creating it each time a shell
    starts. For zsh, put the line "fpath+=(~/.zfunc)" into ~/.zshrc, before the line with
    "compinit".

    \b
    mkdir -p ~/.local/share/bash-completion/completions
    awco completion bash > ~/.local/share/bash-completion/completions/awco
    mkdir -p ~/.zfunc
    awco completion zsh > ~/.zfunc/_awco
    mkdir -p ~/.config/fish/completions
    awco completion fish > ~/.config/fish/completions/awco.fish
    """
    from click.shell_completion import get_completion_class

    from asean_wco.cli.main import root

    completion_class = get_completion_class(shell)
    if completion_class is None:
        raise click.UsageError(f"This version of click has no completion for {shell}.")
    completer = completion_class(root, {}, "awco", "_AWCO_COMPLETE")
    # Not completer.source(): for bash it starts a bash to ask for its version.
    script = completer.source_template % completer.source_vars()
    # A list of fields has commas of its own, and what is offered is a word, not a pattern.
    script = script.replace('string split ","', 'string split -m 1 ","')
    click.echo(script.replace("COMPREPLY+=($value)", 'COMPREPLY+=("$value")'))
