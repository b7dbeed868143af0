"""A sign of progress for what takes longer than a moment."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Callable, Iterator

_WORTH_TELLING = 2000


@contextlib.contextmanager
def counting(total: int) -> Iterator[Callable[[], None]]:
    """Count on standard error while a block runs, if a person reads it and there is much to count.

    Args:
        total: how many there are.

    Yields:
        A function to call after each of them.
    """
    if total < _WORTH_TELLING or not sys.stderr.isatty():
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(
        console=Console(stderr=True, markup=False, emoji=False, _environ={}), transient=True
    ) as progress:
        task = progress.add_task("records", total=total)
        yield lambda: progress.advance(task)
