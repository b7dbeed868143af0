"""What a shell is offered for an argument: ids, with names beside them, read without loading the store."""

from __future__ import annotations

import os
from collections.abc import Callable

import click
from click.shell_completion import CompletionItem

from asean_wco.errors import AwcoError

Completer = Callable[[click.Context, click.Parameter, str], list[CompletionItem]]


def ids_of(*kinds: str) -> Completer:
    """Offer the ids of records.

    Args:
        kinds: in the singular; all when none is given.
    """

    def complete(ctx: click.Context, _: click.Parameter, incomplete: str) -> list[CompletionItem]:
        from asean_wco.store.file import open_file

        data = ctx.find_root().params.get("data") or os.environ.get("AWCO_DATA")
        try:
            return [
                CompletionItem(identifier, help=name)
                for identifier, kind, name in open_file(data).names(incomplete)
                if not kinds or kind in kinds
            ]
        except AwcoError:
            return []

    return complete
