"""The places of a user's files, and checks on them.

Every start of the program imports this file, so that it imports very little.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Mapping
from typing import BinaryIO

from asean_wco.errors import DataError

# The mode of a new file that only the user may read.
PRIVATE = 0o600
# Files of a user are read as a whole. 50,000 records take fewer bytes than this, and a program that
# reads them takes less than 500 MB of memory.
MOST_BYTES = 16 << 20


def usual_own_path(environment: Mapping[str, str], platform: str) -> str:
    """Return the path of own records that holds unless the user names another one.

    It lies in the XDG base directory if there is one, and else where the platform keeps such data.

    Args:
        environment: the variables of the process.
        platform: the platform as `sys.platform` names it.
    """
    home = _home(environment, platform)
    # The specification of XDG base directories says that a relative path is ignored.
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
    """Return the home of the user; if HOME is empty, that in the user's entry of the system."""
    if platform == "win32" or environment.get("HOME") != "":
        return os.path.expanduser("~")
    import pwd

    return pwd.getpwuid(os.getuid()).pw_dir


def require_own(path: str | os.PathLike[str]) -> None:
    """Refuse a file of own records that is named and is not there, since that is a slip.

    Raises:
        DataError: it is not there.
    """
    if not os.path.lexists(path):
        where = os.fspath(path)
        raise DataError(f"There is no file {where} of own records.", "'awco own add' makes one.")


def refuse_pipe(path: str | os.PathLike[str], where: str, expected: str) -> None:
    """Refuse a pipe or a device, which could make the program wait forever.

    Whatever else may be wrong is reported when the file is read.

    Args:
        path: path of the file.
        where: the file as the user knows it.
        expected: words for what the file should be, with their article.

    Raises:
        DataError: the file is a pipe or a device.
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
        path: path of the file.
        where: the file as the user knows it.
        expected: words for what the file should be, with their article.

    Raises:
        DataError: the file is a pipe or a device, or larger than `MOST_BYTES`.
        OSError: the file cannot be read.
    """
    refuse_pipe(path, where, expected)
    with open(path, "rb") as stream:
        return read_stream(stream, where)


def read_stream(stream: BinaryIO, where: str) -> bytes:
    """Return what is left in a stream.

    Args:
        stream: a file, or standard input.
        where: what the user calls it.

    Raises:
        DataError: it is larger than `MOST_BYTES`.
    """
    content = stream.read(MOST_BYTES + 1)
    if len(content) > MOST_BYTES:
        raise DataError(f"{where} is larger than {MOST_BYTES >> 20} MiB.")
    return content
