"""What a shell is offered for an argument: ids, with names beside them, read without loading the store."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator

import click
from click.shell_completion import CompletionItem

from asean_wco.errors import AwcoError

Completer = Callable[[click.Context, click.Parameter, str], list[CompletionItem]]


def years(ctx: click.Context, _: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Offer the years that records of the listed kind touch."""
    from asean_wco.model.vocabulary import KIND_FOLDERS
    from asean_wco.store.file import open_file

    kind = next(
        (kind for kind, folder in KIND_FOLDERS.items() if folder == ctx.info_name), "meeting"
    )
    try:
        found = open_file(_data_of(ctx)).years(kind, incomplete)
        return [CompletionItem(year) for year in found]
    except AwcoError:
        return []


def _data_of(ctx: click.Context) -> str | None:
    return ctx.find_root().params.get("data") or os.environ.get("AWCO_DATA")


def _own_names(ctx: click.Context, incomplete: str) -> Iterator[tuple[str, str, str]]:
    """Id, kind and name of the user's own records whose ids begin so."""
    from asean_wco.store.places import usual_own_path

    given = ctx.find_root().params
    path = (
        given.get("own") or os.environ.get("AWCO_OWN") or usual_own_path(os.environ, sys.platform)
    )
    if not given.get("no_own") and os.path.lexists(path):
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
            names = [*open_file(_data_of(ctx)).names(incomplete), *_own_names(ctx, incomplete)]
        except AwcoError:
            return []
        fitting = {
            identifier: name for identifier, kind, name in names if not kinds or kind in kinds
        }
        return [
            CompletionItem(identifier, help=fitting[identifier]) for identifier in sorted(fitting)
        ]

    return complete
