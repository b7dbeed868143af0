"""What a shell is offered when it completes a word: ids, years, fields.

They are read without loading the store, and none is a word that a shell could run.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import click

from asean_wco.errors import EXIT_USAGE, AwcoError
from asean_wco.model.text import safe_line, shortened
from asean_wco.model.vocabulary import KIND_FOLDERS

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

# What is offered needs no quotes in any shell. Ids, codes, years, options and lists of fields are
# of these letters; an own file or another store may hold anything in their place.
_SAFE_WORD = r"(?:--?)?[A-Za-z0-9][A-Za-z0-9._,-]*"
_LONGEST_HELP = 120
Completer = Callable[[click.Context, click.Parameter, str], "list[CompletionItem]"]


def offer(word: str, *, told: str | None = None) -> CompletionItem:
    """Return a word that a shell is offered, with what is told of it."""
    # Only what completes needs this import.
    from click.shell_completion import CompletionItem

    return CompletionItem(word, help=told)


def years(ctx: click.Context, _: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Offer the years that records of the listed kind touch."""
    from asean_wco.store.file import open_file

    kind = next(
        (kind for kind, folder in KIND_FOLDERS.items() if folder == ctx.info_name), "meeting"
    )
    try:
        return [offer(year) for year in open_file(_path_in(ctx, "data")).years(kind, incomplete)]
    except AwcoError:
        return []


def _path_in(ctx: click.Context, option: str) -> str | None:
    """Return a path among the root options as the shell would hand it on.

    While it completes a word, a shell does not yet replace what stands for something else.
    """
    typed: str | None = ctx.find_root().params.get(option)
    if typed:
        return os.path.expanduser(os.path.expandvars(typed))
    return os.environ.get(f"AWCO_{option.upper()}")


def _own_names(ctx: click.Context, incomplete: str) -> Iterator[tuple[str, str, str]]:
    """Yield id, kind and name of the user's own records whose ids begin with a text."""
    from asean_wco.store.places import usual_own_path

    path = _path_in(ctx, "own") or usual_own_path(os.environ, sys.platform)
    if not ctx.find_root().params.get("no_own") and os.path.lexists(path):
        from pathlib import Path

        from asean_wco.store.own_index import open_own

        content = open_own(Path(path))
        if content:
            yield from content.names(incomplete)


def ids_of(*kinds: str) -> Completer:
    """Return a function that offers the ids of records.

    Args:
        kinds: in the singular; all when none is given.
    """

    def complete(ctx: click.Context, _: click.Parameter, incomplete: str) -> list[CompletionItem]:
        from asean_wco.store.file import open_file

        try:
            names = [
                *open_file(_path_in(ctx, "data")).names(incomplete),
                *_own_names(ctx, incomplete),
            ]
        except AwcoError:
            return []
        fitting = {
            identifier: name for identifier, kind, name in names if not kinds or kind in kinds
        }
        return [offer(identifier, told=fitting[identifier]) for identifier in sorted(fitting)]

    return complete


def fields(ctx: click.Context, _: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Offer the fields that the results of the command have, for the last one of a list."""
    from asean_wco.render.fields import field_names
    from asean_wco.render.schemas import fields_of

    before, comma, begun = incomplete.rpartition(",")
    kind = _kind_of(ctx)
    offered = field_names(kind) if kind else fields_of(str(ctx.info_name))
    return [offer(f"{before}{comma}{field}") for field in offered if field.startswith(begun)]


def fields_to_clear(
    ctx: click.Context, _: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """Offer the fields of a record that `--clear` takes, or of all kinds if the kind is unknown."""
    from asean_wco.own.flags import clearable_fields

    kind = _kind_of(ctx)
    kinds = [kind] if kind else KIND_FOLDERS
    clearable = sorted({name for kind in kinds for name in clearable_fields(kind)})
    return [offer(name) for name in clearable if name.startswith(incomplete)]


def _kind_of(ctx: click.Context) -> str | None:
    """Return the kind of records that a command lists, or of the record that it was given."""
    from asean_wco.store.file import open_file

    for kind, folder in KIND_FOLDERS.items():
        if folder == ctx.info_name:
            return kind
    # Before an option without its value, click leaves the arguments unread.
    named = ctx.params.get("identifier") or " ".join(ctx.params.get("name") or ctx.args)
    if not named:
        return None
    try:
        names = [*open_file(_path_in(ctx, "data")).names(named), *_own_names(ctx, named)]
    except AwcoError:
        return None
    return next((kind for identifier, kind, _ in names if identifier == named), None)


def complete() -> int:
    """Answer a shell that completes a word, with harmless words alone, or with nothing on trouble.

    Returns:
        The exit code.
    """
    from click.shell_completion import get_completion_class

    from asean_wco.cli.main import root

    shell = os.environ["_AWCO_COMPLETE"].removesuffix("_complete")
    completion = get_completion_class(shell)
    if completion is None:
        return EXIT_USAGE
    shell_complete = completion(root, {}, "awco", "_AWCO_COMPLETE")
    try:
        words, incomplete = shell_complete.get_completion_args()
        offered = shell_complete.get_completions(words, incomplete)
    except (AwcoError, click.ClickException, LookupError, OSError, ValueError):
        return EXIT_USAGE
    lines = [shell_complete.format_completion(item) for item in map(_harmless, offered) if item]
    click.echo("\n".join(lines).encode())
    return 0


def _harmless(item: CompletionItem) -> CompletionItem | None:
    """Return an offer that a shell may insert and print; None for one that it may not."""
    if item.type != "plain":
        # The shell knows its files; what was typed is not repeated.
        return type(item)("", type=item.type)
    if not re.fullmatch(_SAFE_WORD, item.value):
        return None
    text = shortened(safe_line(item.help), _LONGEST_HELP) if item.help else None
    return offer(item.value, told=text)
