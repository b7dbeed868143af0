"""The three streams of the process: there from the first, and left so that nothing is said after the last word."""

from __future__ import annotations

import os
import sys


def open_closed_streams() -> None:
    """Put something in the place of a stream that was closed before the start.

    A file that is opened later would get its number, and be written into by whoever writes to the stream. Writing to a
    closed standard output fails as on any other that cannot be written; what is said on a closed standard error is
    lost.
    """
    for number, name, access in (
        (0, "stdin", os.O_RDONLY),
        (1, "stdout", os.O_RDONLY),
        (2, "stderr", os.O_WRONLY),
    ):
        if getattr(sys, name) is None:
            _redirect(number, access)
            setattr(sys, name, os.fdopen(number, "w" if number else "r", encoding="utf-8"))


def use_utf8() -> None:
    """Write UTF-8 whatever the locale says, so that no name stops a listing halfway."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def give_up_unwritten() -> None:
    """Throw away what a stream does not take, lest Python complain of it at the end with an exit code of its own."""
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
