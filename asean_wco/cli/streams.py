"""The three streams of the process: all of them are there at the start, and quiet at the end."""

from __future__ import annotations

import io
import os
import sys


def open_closed_streams() -> None:
    """Put something in the place of a stream that was closed before the start.

    Otherwise a file that is opened later would get the number of the stream, and whoever writes to
    the stream would write into the file. Writing to a closed standard output fails, as it does on
    any other that cannot be written; what is said on a closed standard error is lost.
    """
    for number, name, access, mode in (
        (0, "stdin", os.O_RDONLY, "r"),
        (1, "stdout", os.O_RDONLY, "w"),
        (2, "stderr", os.O_WRONLY, "w"),
    ):
        if getattr(sys, name) is None:
            _redirect(number, access)
            setattr(sys, name, os.fdopen(number, mode, encoding="utf-8"))


def use_utf8() -> None:
    """Write UTF-8 whatever the locale says, so that no name stops a listing halfway."""
    _buffer_output()
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _buffer_output() -> None:
    """Put a buffer before standard output if PYTHONUNBUFFERED has taken it away.

    Without one, Python drops in silence what a pipe or a full disk did not take of a long text
    (`io.RawIOBase.write` may write less than it is given, and `io.TextIOWrapper` does not look).
    """
    if isinstance(getattr(sys.stdout, "buffer", None), io.RawIOBase):
        sys.stdout = os.fdopen(sys.stdout.fileno(), "w", closefd=False)


def give_up_unwritten() -> None:
    """Throw away what a stream does not take.

    Python would otherwise complain of it at the end, with an exit code of its own.
    """
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError:
            _redirect(stream.fileno(), os.O_WRONLY)


def _redirect(number: int, access: int) -> None:
    """Let a stream lead to nowhere."""
    nowhere = os.open(os.devnull, access)
    os.dup2(nowhere, number)
    if nowhere != number:
        os.close(nowhere)
