"""Where a user's files are kept, and what can be none. Read on every start, so it imports next to nothing."""

from __future__ import annotations

import os
import stat
from collections.abc import Mapping

from asean_wco.errors import DataError

# The mode of a new file that only the user may read.
PRIVATE = 0o600
# Files of a user are read whole; 50,000 records take less, and what reads them less than 500 MB.
MOST_BYTES = 16 << 20


def usual_own_path(environment: Mapping[str, str], platform: str) -> str:
    """Where own records are kept unless the user says otherwise.

    The XDG base directory where it is set, else what the platform is used to; these ten lines spare every reader a
    fifth package.

    Args:
        environment: the variables of the process.
        platform: as `sys.platform` names it.
    """
    home = _home(environment, platform)
    # The specification of XDG base directories has a relative path ignored.
    if os.path.isabs(environment.get("XDG_DATA_HOME", "")):
        folder = environment["XDG_DATA_HOME"]
    elif platform == "win32":
        folder = environment.get("LOCALAPPDATA") or os.path.join(home, "AppData", "Local")
    elif platform == "darwin":
        folder = os.path.join(home, "Library", "Application Support")
    else:
        folder = os.path.join(home, ".local", "share")
    return os.path.join(folder, "awco", "own.json")


def _home(environment: Mapping[str, str], platform: str) -> str:
    """The home of the user; an empty HOME names none, and what the system says of the user is asked."""
    if platform == "win32" or environment.get("HOME") != "":
        return os.path.expanduser("~")
    import pwd

    return pwd.getpwuid(os.getuid()).pw_dir


def refuse_pipe(path: str | os.PathLike[str], where: str, expected: str) -> None:
    """Refuse a pipe, which would be waited for, or a device; what else is wrong is told when the file is read.

    Args:
        path: of the file.
        where: the file as the user knows it.
        expected: what it should be, with its article.

    Raises:
        DataError: it is one of these.
    """
    try:
        mode = os.stat(path).st_mode
    except OSError:
        return
    if not stat.S_ISREG(mode) and not stat.S_ISDIR(mode):
        raise DataError(f"{where} is a pipe or a device, not {expected}.")


def read_file(path: str | os.PathLike[str], where: str, expected: str) -> bytes:
    """Return the content of a file that a user keeps or names.

    Args:
        path: of the file.
        where: the file as the user knows it.
        expected: what it should be, with its article.

    Raises:
        DataError: it is a pipe or a device, or larger than `MOST_BYTES`.
        OSError: it cannot be read.
    """
    refuse_pipe(path, where, expected)
    with open(path, "rb") as stream:
        content = stream.read(MOST_BYTES + 1)
    if len(content) > MOST_BYTES:
        raise DataError(f"{where} is larger than {MOST_BYTES >> 20} MiB.")
    return content
