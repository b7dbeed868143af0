"""What the commands over own records share."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from asean_wco.cli.context import App

if TYPE_CHECKING:
    from asean_wco.own.cells import Resolve
    from asean_wco.own.desk import Desk

# Where the context keeps how long to wait for the lock.
WAIT = "awco.wait"


def desk_to_read(app: App) -> Desk:
    """Return the user's file with the reference under it, for commands that only look.

    Raises:
        DataError: the command line names a file that is not there.
    """
    app.require_named_own()
    return desk_of(app)


def resolver_of(app: App) -> Resolve:
    """Return a function that gives the id of the record of a kind that a name means.

    It may be a record of the reference or of the user's own.
    """

    def resolve(text: str, kind: str) -> str:
        from asean_wco.library import open_library

        # A file of own records that is yet to be made is no error for the first record.
        return open_library(app.data, app.own_path).resolve(text, kind).id

    return resolve


def desk_of(app: App) -> Desk:
    """Return the user's file with the reference under it; the first write makes the file."""
    from asean_wco.own.desk import Desk
    from asean_wco.store.lock import TIMEOUT_SECONDS
    from asean_wco.store.own_store import OwnStore
    from asean_wco.store.store import open_store

    wait = click.get_current_context().meta.get(WAIT, TIMEOUT_SECONDS)
    file = OwnStore(Path(app.own_path), make_folder=app.own is None, timeout=wait)
    return Desk(file, open_store(app.data))
