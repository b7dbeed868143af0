"""Writing of files that lets a reader see the old content or the new one, and nothing between."""

from __future__ import annotations

import contextlib
import glob
import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from asean_wco.store.places import PRIVATE

# Windows refuses to replace a file that a virus scanner or a reader holds open, which takes a
# moment only.
_PAUSES_SECONDS = (0.01, 0.05, 0.1, 0.25, 0.5) if os.name == "nt" else ()
_BINARY = getattr(os, "O_BINARY", 0)
_RANDOM_BYTES = 8


def write_atomically(
    path: Path, content: bytes, mode: int | None = None, name: str | None = None
) -> None:
    """Put content into a file by way of a temporary file in the same directory.

    A symbolic link stays one, since the file that it leads to is replaced. The mode of an existing
    file is kept.

    Args:
        path: the file.
        content: the whole new content.
        mode: mode of a new file; None for the usual mode of the process.
        name: name from which that of the temporary file is made; None for that of `path`.

    Raises:
        OSError: the file system refused. The old content is untouched, and no temporary file is
            left.
    """
    with replacement(path, content, mode, name) as replace:
        replace()
    sync_directory(path.resolve().parent)


@contextlib.contextmanager
def replacement(
    path: Path, content: bytes, mode: int | None = None, name: str | None = None
) -> Iterator[Callable[[], None]]:
    """Write content to the disk beside a file, and give the function that replaces the file.

    Args:
        path: the file; see `write_atomically`.
        content: the whole new content.
        mode: mode of a new file; None for the usual mode of the process.
        name: name from which that of the temporary file is made; None for that of `path`.

    Returns:
        A context with the function. A block that fails leaves no temporary file.

    Raises:
        OSError: the file system refused.
    """
    target = path.resolve()
    if target.exists():
        mode = target.stat().st_mode & 0o777
    elif mode is None:
        mode = 0o666 & ~_umask()
    temporary = temporary_path(target.with_name(name or target.name))
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, PRIVATE)
    try:
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        os.chmod(temporary, mode)
        yield lambda: _replace(temporary, target)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(temporary)
        raise


def temporary_path(target: Path) -> Path:
    """Return a new name beside a file that only a temporary file for it can have."""
    return target.with_name(f".{target.name}.awco-{os.urandom(_RANDOM_BYTES).hex()}.tmp")


def temporary_files(target: Path) -> Iterator[Path]:
    """Yield the files beside a file that have names from `temporary_path`."""
    digits = "[0-9a-f]" * 2 * _RANDOM_BYTES
    return target.parent.glob(f".{glob.escape(target.name)}.awco-{digits}.tmp")


def _replace(temporary: Path, target: Path) -> None:
    """Replace a file; try again for a while on Windows."""
    for pause in _PAUSES_SECONDS:
        try:
            os.replace(temporary, target)
            return
        except PermissionError:
            time.sleep(pause)
    os.replace(temporary, target)


def _umask() -> int:
    current = os.umask(0)
    os.umask(current)
    return current


def sync_directory(directory: Path) -> None:
    """Make new names in a directory outlast a power cut, if the system can do that.

    Raises:
        OSError: the file system refused.
    """
    if os.name != "posix":
        return
    descriptor = os.open(directory, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
