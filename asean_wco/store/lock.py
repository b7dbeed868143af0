"""A lock on a file of the user's: one writer at a time, on one machine.

The operating system holds it and lets go of it when the process ends, however it ends, so it cannot go stale. Our own,
in forty lines, rather than a fifth dependency for every reader. Not for network shares that do not keep locks.
"""

from __future__ import annotations

import contextlib
import os
import time
from collections.abc import Iterator
from pathlib import Path

from asean_wco.errors import FileSystemError
from asean_wco.store.places import PRIVATE

TIMEOUT_SECONDS = 10.0
_PAUSE_SECONDS = 0.01


def _take(descriptor: int) -> None:
    """Take the lock at once.

    Raises:
        OSError: somebody else has it.
    """
    if os.name == "nt":
        import msvcrt

        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]
    else:
        import fcntl

        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextlib.contextmanager
def locked(path: Path, timeout: float = TIMEOUT_SECONDS) -> Iterator[None]:
    """Keep other writers out while a block runs.

    Args:
        path: the lock file; it is made when it is missing, and stays.
        timeout: seconds to wait for it.

    Raises:
        FileSystemError: the lock is held for longer than that, or its file cannot be made.
    """
    try:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT, PRIVATE)
    except OSError as error:
        raise FileSystemError(
            f"{path} cannot be made: {error.strerror}.", "Nothing was changed."
        ) from None
    try:
        ends = time.monotonic() + timeout
        while True:
            try:
                _take(descriptor)
                break
            except OSError:
                if time.monotonic() >= ends:
                    raise FileSystemError(
                        f"{path} is locked: another awco has been writing for {timeout:g} seconds.",
                        "Nothing was changed. Try again when the other one has finished.",
                    ) from None
                time.sleep(_PAUSE_SECONDS)
        yield
    finally:
        # However this ends, the descriptor is gone, and the lock with it.
        with contextlib.suppress(OSError):
            os.close(descriptor)
