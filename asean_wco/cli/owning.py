"""What the commands over own records share."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from asean_wco.cli.context import App

if TYPE_CHECKING:
    from asean_wco.own.desk import Desk

HELP = {"help_option_names": ["-h", "--help"]}


def desk_to_read(app: App) -> Desk:
    """The user's file with the reference under it, for commands that only look.

    Raises:
        DataError: the command line names a file that is not there.
    """
    app.require_named_own()
    return desk_of(app)


def desk_of(app: App) -> Desk:
    """The user's file with the reference under it; the first write makes the file."""
    from asean_wco.own.desk import Desk
    from asean_wco.store.own_store import OwnStore
    from asean_wco.store.store import open_store

    return Desk(OwnStore(Path(app.own_path), make_folder=app.own is None), open_store(app.data))
