"""What a shell is offered for an argument: ids, with names beside them, read without loading the store."""

from __future__ import annotations

import os
from collections.abc import Callable
from itertools import takewhile

import click
from click.shell_completion import CompletionItem

from asean_wco.errors import AwcoError

Completer = Callable[[click.Context, click.Parameter, str], list[CompletionItem]]


def years(ctx: click.Context, _: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Offer the years that records of the listed kind fall in, from the lines of the search index."""
    from asean_wco.model.vocabulary import KIND_FOLDERS
    from asean_wco.store.file import open_file

    kind = next((kind for kind, folder in KIND_FOLDERS.items() if folder == ctx.info_name), "meeting")
    wanted = f":year {kind} {incomplete}"
    try:
        terms = open_file(_data_of(ctx)).index_tables().get("_terms")
        lines = terms.since(wanted) if terms else ()
        found = takewhile(lambda line: line[0].startswith(wanted), lines)
        return [CompletionItem(term[-4:]) for term, _ in found]
    except AwcoError:
        return []


def _data_of(ctx: click.Context) -> str | None:
    return ctx.find_root().params.get("data") or os.environ.get("AWCO_DATA")


def ids_of(*kinds: str) -> Completer:
    """Offer the ids of records.

    Args:
        kinds: in the singular; all when none is given.
    """

    def complete(ctx: click.Context, _: click.Parameter, incomplete: str) -> list[CompletionItem]:
        from asean_wco.store.file import open_file

        try:
            return [
                CompletionItem(identifier, help=name)
                for identifier, kind, name in open_file(_data_of(ctx)).names(incomplete)
                if not kinds or kind in kinds
            ]
        except AwcoError:
            return []

    return complete
