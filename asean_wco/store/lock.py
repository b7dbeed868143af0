"""A lock on a file of the user's, which lets one process of a machine write at a time.

The operating system releases the lock when the process ends in whatever way, so that no lock can be
left behind. It is written here in forty lines to spare every reader another dependency. It does not
work on network shares without locks.
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
    """Take the lock without waiting.

    Raises:
        OSError: another process has it.
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
        path: the lock file, which is made if it is missing, and stays.
        timeout: seconds to wait for the lock.

    Raises:
        FileSystemError: another process holds the lock for longer, or the file cannot be made.
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
                    seconds = "1 second" if timeout == 1 else f"{timeout:g} seconds"
                    raise FileSystemError(
                        f"{path} is locked: another awco has been writing for {seconds}.",
                        "Nothing was changed. Try again when the other one has finished.",
                    ) from None
                time.sleep(_PAUSE_SECONDS)
        yield
    finally:
        # Closing the descriptor releases the lock.
        with contextlib.suppress(OSError):
            os.close(descriptor)
