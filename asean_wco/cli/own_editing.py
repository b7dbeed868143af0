"""A record written in the user's editor.

It is edited again while it does not fit, and is never thrown away unasked.
"""

from __future__ import annotations

import contextlib
import os
import shlex
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple, TypeVar

import click

from asean_wco.cli.context import App, confirmed, tell
from asean_wco.cli.owning import desk_of
from asean_wco.errors import AwcoError, DataError, FileSystemError, UsageError
from asean_wco.own.desk import ConflictError
from asean_wco.own.given import Given
from asean_wco.own.template import (
    read_template,
    template,
    with_problem,
    without_comments,
    without_problem,
)

R = TypeVar("R")


def edited(app: App, kind: str, offered: bytes, keep: Callable[[Given], R]) -> R:
    """Keep a record as the user's editor leaves it.

    A person at a terminal may edit what does not fit until it does. What is given up, or cannot be
    kept for another reason, stays as a draft.

    Args:
        app: the run.
        kind: of the record, in the singular.
        offered: the text to begin with.
        keep: keeps the record.

    Raises:
        UsageError: the editor failed, or was left without a change.
        AwcoError: what `keep` raised last.
    """
    where = "What you wrote"
    problem: AwcoError | None = None
    if not _has_editor() and _is_at_terminal():
        _ask_to_open_any_editor()
    while True:
        left = _in_editor(offered)
        is_blank = _is_blank(left.text, kind)
        failure = left.failure
        if not failure and not left.is_saved:
            without_change = UsageError("You left the editor without a change; nothing was saved.")
            failure = problem or without_change
        elif not failure and is_blank:
            failure = UsageError("Nothing was filled in; nothing was saved.")
        is_written = not is_blank and (left.is_saved or problem is not None)
        with _kept_as_draft(app, left.text if is_written else b""):
            if failure:
                raise failure
            try:
                return keep(Given(kind, read_template(left.text, where), where))
            except (DataError, UsageError) as error:
                if isinstance(error, ConflictError) or not _is_edited_again(error):
                    raise
                problem, offered = error, with_problem(left.text, error.message)


def _has_editor() -> bool:
    """Return whether the user has chosen an editor."""
    return bool(os.environ.get("VISUAL") or os.environ.get("EDITOR"))


def _ask_to_open_any_editor() -> None:
    """Say how to leave an editor that the user has not chosen, before it fills the screen.

    Raises:
        Abort: the user does not want it.
    """
    tell(
        "This opens the text editor of this computer. To leave it without saving: in nano press "
        "Ctrl-X; in vi or vim press Esc, type :q! and press Enter. "
        "You can give options instead, such as --name; --help lists them."
    )
    confirmed("Open the editor?", default=True, abort=True)


class _Left(NamedTuple):
    """What the user's editor left.

    Attributes:
        text: the content of its file.
        is_saved: whether the file was written at all.
        failure: what the editor failed with; None if it did not fail.
    """

    text: bytes
    is_saved: bool
    failure: BaseException | None


def _in_editor(text: bytes) -> _Left:
    """Return what the user's editor leaves of a text.

    The editor gets a file in a folder of its own, so that what it keeps beside the file goes away
    with the folder.

    Raises:
        UsageError: there is no terminal and no editor.
        FileSystemError: the file cannot be written or read.
    """
    if not _has_editor() and not sys.stdin.isatty():
        raise UsageError(
            "There is no terminal in which an editor could be opened.",
            "Give the fields as options, or the record with --from FILE.",
        )
    failure: BaseException | None = None
    try:
        with tempfile.TemporaryDirectory(prefix="awco-") as folder:
            path = Path(folder, "record.json")
            path.write_bytes(text)
            os.utime(path, (0, 0))
            try:
                click.edit(filename=str(path))
            except KeyboardInterrupt as error:
                failure = error
            except (click.ClickException, ValueError) as error:
                message = f"$VISUAL or $EDITOR: {error}"
                if isinstance(error, click.ClickException):
                    message = error.message
                hint = "VISUAL and EDITOR name the editor. Nothing was saved."
                failure = UsageError(f"{message.rstrip('.')}.", hint)
            if not path.exists():
                return _Left(b"", True, failure)
            return _Left(path.read_bytes(), path.stat().st_mtime_ns != 0, failure)
    except OSError as error:
        raise FileSystemError(
            f"The file for the editor cannot be used: {error.strerror}."
        ) from None


def _is_blank(text: bytes, kind: str) -> bool:
    """Return whether nothing was filled in, or everything was taken out."""
    return text.split() == template(kind).encode().split() or not without_comments(text).strip()


def _is_edited_again(error: AwcoError) -> bool:
    """Tell a person at a terminal what is wrong, and ask whether to edit the record again."""
    if not _is_at_terminal():
        return False
    tell(f"awco: {error.message}")
    return confirmed("Edit it again?", default=True)


def _is_at_terminal() -> bool:
    """Return whether a person can be asked."""
    return sys.stdin.isatty() and sys.stderr.isatty()


@contextlib.contextmanager
def _kept_as_draft(app: App, written: bytes) -> Iterator[None]:
    """Keep what was written as a draft if the block fails, so that it need not be written again."""
    try:
        yield
    except BaseException as error:
        if written:
            hint = _draft_of(app, written)
            if isinstance(error, AwcoError):
                error.hint = f"{error.hint} {hint}".strip()
            else:
                tell(hint)
        raise


def _draft_of(app: App, written: bytes) -> str:
    """Keep a draft beside the own records, or else print it, and return how to go on with it."""
    try:
        draft = desk_of(app).file.keep_draft(without_problem(written))
    except AwcoError:
        tell(f"What you wrote:\n{written.decode(errors='replace')}")
        return "What you wrote is above."
    return (
        "What you wrote is saved as a draft. To continue, repeat the command with "
        f"--from {shlex.quote(str(draft))} --edit."
    )
