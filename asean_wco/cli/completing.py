"""What a shell is offered: ids, years and fields, read without loading the store, and no word that it could run."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable, Iterator

import click
from click.shell_completion import CompletionItem

from asean_wco.errors import EXIT_USAGE, AwcoError

# What is offered needs no quotes in any shell. Ids, codes, years, options and lists of fields are
# of these letters; an own file or another store may hold anything in their place.
_SAFE_WORD = r"(?:--?)?[A-Za-z0-9][A-Za-z0-9._,-]*"
_LONGEST_HELP = 120
Completer = Callable[[click.Context, click.Parameter, str], list[CompletionItem]]


def years(ctx: click.Context, _: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Offer the years that records of the listed kind touch."""
    from asean_wco.model.vocabulary import KIND_FOLDERS
    from asean_wco.store.file import open_file

    kind = next(
        (kind for kind, folder in KIND_FOLDERS.items() if folder == ctx.info_name), "meeting"
    )
    try:
        found = open_file(_path_in(ctx, "data")).years(kind, incomplete)
        return [CompletionItem(year) for year in found]
    except AwcoError:
        return []


def _path_in(ctx: click.Context, option: str) -> str | None:
    """Return a path among the root options as the shell would hand it on: it completes raw words."""
    typed: str | None = ctx.find_root().params.get(option)
    if typed:
        return os.path.expanduser(os.path.expandvars(typed))
    return os.environ.get(f"AWCO_{option.upper()}")


def _own_names(ctx: click.Context, incomplete: str) -> Iterator[tuple[str, str, str]]:
    """Yield id, kind and name of the user's own records whose ids begin so."""
    from asean_wco.store.places import usual_own_path

    path = _path_in(ctx, "own") or usual_own_path(os.environ, sys.platform)
    if not ctx.find_root().params.get("no_own") and os.path.lexists(path):
        from pathlib import Path

        from asean_wco.store.own_index import open_own

        content = open_own(Path(path))
        yield from content.names(incomplete) if content else ()


def ids_of(*kinds: str) -> Completer:
    """Offer the ids of records.

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
        return [
            CompletionItem(identifier, help=fitting[identifier]) for identifier in sorted(fitting)
        ]

    return complete


def fields(ctx: click.Context, _: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Offer the fields that the results of the command have; of several, for the last one."""
    from asean_wco.render.fields import field_names
    from asean_wco.render.schemas import fields_of

    before, comma, begun = incomplete.rpartition(",")
    kind = _kind_of(ctx)
    offered = field_names(kind) if kind else fields_of(str(ctx.info_name))
    return [
        CompletionItem(f"{before}{comma}{field}") for field in offered if field.startswith(begun)
    ]


def fields_to_clear(
    ctx: click.Context, _: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """Offer the fields of a record that `--clear` takes; those of every kind while it is not known."""
    from asean_wco.model.vocabulary import KIND_FOLDERS
    from asean_wco.own.flags import clearable_fields

    kind = _kind_of(ctx)
    kinds = [kind] if kind else list(KIND_FOLDERS)
    fields = {name for kind in kinds for name in clearable_fields(kind)}
    return [CompletionItem(name) for name in sorted(fields) if name.startswith(incomplete)]


def _kind_of(ctx: click.Context) -> str | None:
    """Return the kind that a command lists, or that the record has which it was given."""
    from asean_wco.model.vocabulary import KIND_FOLDERS
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
    """Answer a shell that completes a word, with harmless words alone; on any trouble with nothing.

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
    from asean_wco.model.text import safe_line, shortened

    if item.type != "plain":
        # The shell knows its files; what was typed is not repeated.
        return CompletionItem("", type=item.type)
    if not re.fullmatch(_SAFE_WORD, item.value):
        return None
    described = shortened(safe_line(item.help), _LONGEST_HELP) if item.help else None
    return CompletionItem(item.value, help=described)
