"""What the root command hands to the others: where the data is, how to print, how to fail."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Callable
from functools import cached_property
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import click

from asean_wco.errors import DataError
from asean_wco.model.text import safe_text

if TYPE_CHECKING:
    from asean_wco.library import Library
    from asean_wco.model.records import Record

# No terminal has more columns or lines.
_LARGEST_SIZE = 100_000
_MOST_DIGITS = 10


class App(SimpleNamespace):
    """The state of one run.

    Attributes:
        data: store file to read; None for the shipped reference.
        color: always, never or auto.
        own: file of own records; None for the usual one.
        own_is_named: whether the command line names it, so that it must be there to be read.
        without_own: whether own records are left out.
        with_notes: whether the user's private notes are included.
        without_pager: whether long answers are printed at once.
    """

    data: str | None = None
    color: str = "auto"
    own: str | None = None
    own_is_named: bool = False
    without_own: bool = False
    with_notes: bool = False
    without_pager: bool = False

    @property
    def own_path(self) -> str:
        """The file of own records.

        Raises:
            DataError: it is the root of the file system, beside which no file can be.
        """
        from asean_wco.store.places import usual_own_path

        path = self.own or usual_own_path(os.environ, sys.platform)
        if not os.path.basename(os.path.realpath(path)):
            raise DataError(f"{path} is a folder, not a file of own records.")
        return path

    @cached_property
    def library(self) -> Library:
        """The reference with the user's own records on top, opened when they are first needed."""
        library = self._opened()
        library.on_reading = tell
        return library

    @cached_property
    def library_to_write(self) -> Library:
        """The same, for commands that change own records: the file of these may be yet to be made.

        It has the records as they were before the change.
        """
        from asean_wco.library import open_library

        return open_library(self.data, self.own_path, may_be_new=True)

    def _opened(self) -> Library:
        """Return the reference, with the user's own records unless they are left out."""
        from asean_wco.library import open_library

        if self.without_own:
            return open_library(self.data)
        may_be_new = not self.own_is_named
        return open_library(self.data, self.own_path, notes=self.with_notes, may_be_new=may_be_new)

    def require_named_own(self) -> None:
        """Refuse a file of own records that is named and is not there, since that is a slip.

        Raises:
            DataError: it is not there.
        """
        from asean_wco.store.places import require_own

        if self.own_is_named:
            require_own(self.own_path)

    @property
    def new_file_mode(self) -> int | None:
        """The mode of a new file: private where it may hold notes; None for the usual one."""
        from asean_wco.store.places import PRIVATE

        return PRIVATE if self.with_notes else None

    @property
    def own_heads(self) -> tuple[str, ...]:
        """The further columns of plain answers that tell own records from others."""
        return ("origin", "unsourced") if self.library.has_own else ()

    @property
    def is_terminal(self) -> bool:
        """Whether a person reads standard output."""
        return sys.stdout.isatty()

    @property
    def in_color(self) -> bool:
        """Whether standard output is to be coloured.

        The option comes first, then NO_COLOR (no-color.org), FORCE_COLOR, a dumb terminal, and last
        whether there is a terminal at all.
        """
        if self.color != "auto":
            return self.color == "always"
        if os.environ.get("NO_COLOR"):
            return False
        if os.environ.get("FORCE_COLOR") or os.environ.get("CLICOLOR_FORCE"):
            return True
        return self.is_terminal and os.environ.get("TERM") != "dumb"

    @property
    def has_links(self) -> bool:
        """Whether addresses in colour may be links, which no dumb terminal knows."""
        return self.is_terminal and os.environ.get("TERM") != "dumb"

    @property
    def width(self) -> int | None:
        """The columns of the terminal; None where no person reads and nothing needs to fit."""
        if columns := _size("COLUMNS"):
            return columns
        if not self.is_terminal:
            return None
        return os.get_terminal_size(sys.stdout.fileno()).columns

    @property
    def height(self) -> int | None:
        """The lines of the terminal; None where no person reads."""
        if not self.is_terminal:
            return None
        if lines := _size("LINES"):
            return lines
        with contextlib.suppress(OSError, ValueError):
            return os.get_terminal_size(sys.stdout.fileno()).lines
        return None


def _size(variable: str) -> int:
    """Return the size of a terminal as the environment has it; 0 where it has none."""
    size = os.environ.get(variable, "")
    if not size.isdecimal() or len(size) >= _MOST_DIGITS:
        return 0
    return min(int(size), _LARGEST_SIZE)


def pass_app(command: Callable[..., Any]) -> Callable[..., Any]:
    """Hand the state of the run to a command as its first argument."""
    return click.pass_obj(command)


def width_of_messages() -> int | None:
    """Return the columns of the terminal on which messages are read; None where no person reads."""
    if not sys.stderr.isatty():
        return None
    with contextlib.suppress(OSError, ValueError):
        return _size("COLUMNS") or os.get_terminal_size(sys.stderr.fileno()).columns
    return None


def tell(message: str, *, is_data: bool = False) -> None:
    """Say something beside the answer, on standard error; go on if nobody can be told.

    Args:
        message: lines, fitted to a terminal.
        is_data: whether the message is for programs, so that its lines stay as they are.
    """
    # A shell that completes a word shows what is said in the middle of the line.
    if "_AWCO_COMPLETE" in os.environ:
        return
    text = safe_text(message)
    width = None if is_data else width_of_messages()
    if width:
        from asean_wco.cli.wrapping import fitted

        text = "\n".join(fitted(text, width))
    with contextlib.suppress(OSError):
        click.echo(text, err=True)


def confirmed(question: str, *, default: bool = False, abort: bool = False) -> bool:
    """Return whether a person at the terminal says yes.

    Args:
        question: what is asked.
        default: what an empty answer means.
        abort: whether a no ends the command.

    Raises:
        Abort: the person says no and `abort` is set, or breaks off.
    """
    answers = {"": default, "y": True, "yes": True, "n": False, "no": False}
    prompt = f"{question} [{'Y/n' if default else 'y/N'}]"
    while True:
        typed = click.prompt(prompt, default="", show_default=False, err=True)
        answer = answers.get(typed.strip().lower())
        if answer is None:
            tell("Type y or n.")
        elif abort and not answer:
            raise click.Abort
        else:
            return answer


def tell_own(record: Record, library: Library, field: str = "") -> None:
    """Say that a record, or a field of it, is the user's own, and whether it lacks a source.

    Args:
        record: any record.
        library: for what the user has corrected.
        field: the field that is told; empty for the whole record.
    """
    if not record.is_own:
        return
    if library.original_of(record) is None:
        which = "an unsourced record" if record.unsourced else "a record"
        tell(f"{record.id} is {which} of your own.")
        return
    head = field.partition(".")[0]
    corrected = library.corrected_facts_of(record.id)
    told = [fact for fact in corrected if not field or fact.head == head]
    words = library.own_words_of(record.id, facts=told)
    if words:
        tell(f"{record.id}: {words}.")
