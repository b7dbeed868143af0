"""Files that a command writes: what form a name means, and how nothing is replaced unasked."""

from __future__ import annotations

import contextlib
import os
import stat
from typing import TYPE_CHECKING, cast

import click

from asean_wco.cli.context import tell
from asean_wco.errors import FileSystemError, UsageError
from asean_wco.model.text import counted

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

# The forms that go with the ending of a name; the first is what the ending means by itself.
ENDINGS = {
    "svg": ("svg",),
    "html": ("html",),
    "htm": ("html",),
    "md": ("md",),
    "txt": ("table", "plain", "chicago", "chicago-note", "apa", "md"),
    "json": ("json", "csl-json", "popolo", "jsonld"),
    "jsonl": ("jsonl",),
    "jsonld": ("jsonld",),
    "csv": ("csv",),
    "tsv": ("tsv",),
    "ics": ("ics",),
    "xlsx": ("xlsx",),
    "db": ("sqlite",),
    "sqlite": ("sqlite",),
    "bib": ("bibtex",),
    "ris": ("ris",),
    "dot": ("dot",),
    "mmd": ("mermaid",),
    "graphml": ("graphml",),
}
# What an ending means by itself where that is not the first form alone: a text is a table as a
# terminal shows it, or plain where a command has no table.
_BY_ITSELF = {"txt": ("table", "plain")}
_PICTURES = ("png", "jpg", "jpeg", "gif", "webp", "bmp", "tif", "tiff")
_DOCUMENTS = ("doc", "docx", "odt", "rtf", "pdf")
# Endings for which a command writes something else: which form, if it has it, and what to do with
# it; without a form, which other commands write the like.
_INSTEAD = (
    (_PICTURES, "svg", "For a picture: .svg."),
    (_DOCUMENTS, "html", "For a document: .html, which opens in Word and prints as PDF."),
    (("pdf",), "svg", "For a picture: .svg, which a browser prints as PDF."),
    (("xls", "ods"), "csv", "For a spreadsheet: .xlsx or .csv."),
    (("xls", "ods"), "xlsx", "For a spreadsheet: .xlsx."),
    (("svg", *_PICTURES), "", "'awco timeline' and 'awco graph' make pictures (.svg)."),
    (("html", "htm"), "", "'awco brief' and 'awco timeline' make pages (.html)."),
)
# Forms of several files; a folder may have any name.
_FOLDERS = ("datapackage",)


def form_for(
    path: str | None,
    given: str | None,
    usual: str,
    option: str = "form",
    folders: Collection[str] = (),
) -> str:
    """Return the form of an answer: the one that was asked for, or else what the file's name means.

    Args:
        path: the file; None for standard output.
        given: the form that was asked for.
        usual: the form where neither says.
        option: the parameter of the running command that takes forms.
        folders: forms of the command that are several files, so that no ending means them.

    Raises:
        UsageError: the name and the form contradict each other, or the name means no form.
    """
    flag = "format" if option == "form" else option
    ending = os.path.splitext(path or "")[1].lstrip(".").lower()
    meant = ENDINGS.get(ending, ())
    if given is not None:
        if meant and given not in meant and given not in _FOLDERS:
            raise UsageError(
                f"The name {path} ends in .{ending}, but --{flag} asks for {given}.",
                "Leave one of the two out.",
            )
        return given
    if not ending:
        return usual
    offered = [form for form in _offered(option) if form not in folders]
    by_itself = _meant_by_itself(ending, offered)
    if by_itself:
        return by_itself
    fitting = [form for form in meant if form in offered]
    if fitting:
        raise UsageError(
            f"The ending .{ending} fits several formats.", f"Give --{flag}: {', '.join(fitting)}."
        )
    command = click.get_current_context().command_path
    raise UsageError(
        f"{command} cannot write .{ending[:20]}.",
        other_form(ending, offered) or _endings_of(offered),
    )


def _meant_by_itself(ending: str, offered: Collection[str]) -> str:
    """Return the form that an ending means by itself; empty if it means none, or several.

    Args:
        ending: of a name, without its point.
        offered: the forms that the command has.
    """
    meant = ENDINGS.get(ending, ())
    fitting = [form for form in meant if form in offered]
    if not fitting:
        return ""
    is_plain = fitting[0] in _BY_ITSELF.get(ending, meant[:1])
    return fitting[0] if is_plain or len(fitting) == 1 else ""


def other_form(ending: str, offered: Collection[str]) -> str:
    """Return what to do in place of a form that a command lacks; empty if nothing is like it.

    Args:
        ending: of a file, without its point.
        offered: the forms that the command has.
    """
    for endings, form, advice in _INSTEAD:
        if ending in endings and (not form or form in offered):
            return advice
    return ""


def _endings_of(offered: Collection[str]) -> str:
    """Return the endings that go with the forms of a command."""
    known = [f".{name}" for name in ENDINGS if _meant_by_itself(name, offered)]
    return f"Endings: {', '.join(known)}."


def tell_written(
    path: str | os.PathLike[str], records: int | None = None, total: int | None = None
) -> None:
    """Say that a file or a folder was written.

    Args:
        path: its name.
        records: how many records it holds; None where it holds something else.
        total: how many records it was to hold; None for all of them.
    """
    if records is None:
        tell(f"Written to {os.fspath(path)}.")
        return
    count = counted(records, "record", "records")
    if total is not None and total != records:
        count = f"{records:,} of {counted(total, 'record', 'records')}"
    tell(f"{count} written to {os.fspath(path)}.")


def _offered(option: str) -> list[str]:
    """Return the forms that the running command has."""
    command = click.get_current_context().command
    kind = next(parameter.type for parameter in command.params if parameter.name == option)
    return [str(form) for form in cast("click.Choice[str]", kind).choices]


def write_file(
    path: str | os.PathLike[str], content: bytes, mode: int | None = None, *, replace: bool
) -> None:
    """Write a file whole or not at all.

    Args:
        path: the file; the file that a symbolic link leads to is replaced, not the link.
        content: all of it.
        mode: the most that a file may allow; what the process gives to new files when None.
        replace: whether a file that is there is replaced.

    Raises:
        FileSystemError: it exists and is not to be replaced, is no plain file, or cannot be
            written; what was there is untouched.
    """
    from pathlib import Path

    from asean_wco.store.atomic import write_atomically

    target = Path(path)
    try:
        if not replace:
            _create(target, content, mode)
            return
        _refuse_special(target)
        if mode is not None and target.exists():
            target.chmod(stat.S_IMODE(target.stat().st_mode) & mode)
        write_atomically(target, content, mode)
    except FileExistsError:
        if target.is_dir():
            raise FileSystemError(f"{target} is a folder.", "Name a file in it.") from None
        raise exists_already(target) from None
    except OSError as error:
        raise FileSystemError(f"{target} cannot be written: {error.strerror}.") from None


def exists_already(path: str | os.PathLike[str]) -> FileSystemError:
    """Return the error for a file or folder that is not replaced unasked.

    Raises:
        FileSystemError: it would not be replaced even if that were asked for.
    """
    from pathlib import Path

    _refuse_special(Path(path))
    return FileSystemError(f"{os.fspath(path)} exists already.", "Use --force to replace it.")


def _refuse_special(path: Path) -> None:
    """Refuse to replace what is neither a plain file nor a folder, such as a pipe."""
    with contextlib.suppress(OSError):
        mode = path.stat().st_mode
        if not stat.S_ISREG(mode) and not stat.S_ISDIR(mode):
            raise FileSystemError(
                f"{path} is a pipe or a device; only a plain file is replaced.",
                "Use - as the name to print.",
            )


def _create(path: Path, content: bytes, mode: int | None) -> None:
    """Make a file that is not there yet, even if several processes try at once.

    Raises:
        OSError: the file system refused; a `FileExistsError` when somebody was first.
    """
    from asean_wco.store.atomic import sync_directory, temporary_path, write_atomically

    if os.path.lexists(path):
        raise FileExistsError(path)
    temporary = temporary_path(path.with_name(path.name[:40]))
    try:
        write_atomically(temporary, content, mode)
        try:
            os.link(temporary, path)
        except FileExistsError:
            raise
        except OSError:
            # Not every file system has a second name for a file: take the name first, then fill it.
            os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL))
            os.replace(temporary, path)
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink()
    sync_directory(path.parent)
