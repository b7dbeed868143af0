"""Records to files of other programs: one table of formats for `awco export` and for every list."""

from __future__ import annotations

import errno
import os
import re
import tempfile
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from asean_wco.cli.context import App, tell
from asean_wco.cli.files import exists_already, tell_written, write_file
from asean_wco.errors import FileSystemError, UsageError
from asean_wco.model.text import counted
from asean_wco.model.tuples import NamedTuple
from asean_wco.model.vocabulary import KIND_FOLDERS

if TYPE_CHECKING:
    from asean_wco.facts.fact import Fact
    from asean_wco.library import Library
    from asean_wco.model.records import Record


# So many of the meetings that are left out of a calendar are named.
_MOST_NAMED = 5


class Exported(NamedTuple):
    """What an export made.

    Attributes:
        files: content by name; an export that is one stream has the empty name.
        warnings: what the reader must know of it.
        written: how many of the records it has; None for all.
    """

    files: dict[str, bytes]
    warnings: tuple[str, ...] = ()
    written: int | None = None


class Format(NamedTuple):
    """A form that records leave in.

    Attributes:
        text: what it is, for the help.
        make: makes it from records and the library.
        is_folder: whether it is several files.
        is_text: whether it may be printed.
    """

    text: str
    make: Callable[[Sequence[Record], Library], Exported]
    is_folder: bool = False
    is_text: bool = True


def _one(text: str, *warnings: str) -> Exported:
    """Return an export that is one stream of text."""
    return Exported({"": text.encode()}, warnings)


def _json_lines(records: Sequence[Record], _: Library) -> Exported:
    """Return records as JSON lines."""
    from asean_wco.model.codec import to_output
    from asean_wco.render.formats import json_line

    return _one("".join(f"{json_line(to_output(record))}\n" for record in records))


def _facts(records: Sequence[Record], library: Library) -> list[Fact]:
    """Return the facts of all that an export of records includes."""
    from asean_wco.export.tabular import select

    facts: list[Fact] = []
    for record in select(records, library.by_id).included:
        facts += library.facts_of(record)
    return facts


def _csv(records: Sequence[Record], library: Library) -> Exported:
    """Return records as tables of CSV."""
    from asean_wco.export.tabular import csv_files, tables

    return Exported(csv_files(tables(records, library.by_id, _facts(records, library))))


def _data_package(records: Sequence[Record], library: Library) -> Exported:
    """Return records as a data package."""
    from asean_wco.export.datapackage import package_files

    facts = _facts(records, library)
    return Exported(package_files(records, library.by_id, library.data_version, facts))


def _database(records: Sequence[Record], library: Library) -> Exported:
    """Return records as a SQLite database."""
    from asean_wco.export.database import write_database

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "export.db"
        facts = _facts(records, library)
        write_database(path, records, library.by_id, library.data_version, facts)
        return Exported({"": path.read_bytes()})


def _datasette(records: Sequence[Record], library: Library) -> Exported:
    """Return records as a database with metadata for Datasette."""
    from asean_wco.export.datapackage import datasette_metadata

    made = _database(records, library)
    name = "asean-wco"
    files = {f"{name}.db": made.files[""], "metadata.json": datasette_metadata(name)}
    return made._replace(files=files)


def _workbook(records: Sequence[Record], library: Library) -> Exported:
    """Return records as a workbook for spreadsheets."""
    from asean_wco.export.workbook import workbook

    return Exported({"": workbook(records, library.by_id, _facts(records, library))})


def _workbook_of_fields(
    records: Sequence[Record], fields: Sequence[str], library: Library
) -> Exported:
    """Return some fields of records as a workbook with one sheet."""
    from asean_wco.export.columns import plain_rows
    from asean_wco.export.workbook import workbook_of_fields
    from asean_wco.model.cells import cell

    rows = [
        [value if isinstance(value, (int, float)) else cell(value) for value in row]
        for row in plain_rows(records, fields, library.by_id.get)
    ]
    return Exported({"": workbook_of_fields(records, fields, rows, library.by_id)})


def _linked_data(records: Sequence[Record], library: Library) -> Exported:
    """Return records as JSON-LD."""
    from asean_wco.export.jsonld import jsonld

    facts = _facts(records, library)
    return _one(jsonld(records, library.by_id, library.data_version, facts))


def _popolo(records: Sequence[Record], library: Library) -> Exported:
    """Return records as Popolo, and say how many it has no place for."""
    from asean_wco.export.popolo import popolo
    from asean_wco.model.records import kind_of

    placed = ("person", "organization", "office", "meeting")
    left = sum(kind_of(record) not in placed for record in records)
    made = _one(popolo(records, library.by_id, library.data_version))
    if left:
        warning = (
            f"Popolo has no place for {left} of the records: initiatives, series, topics, sources."
        )
        made = made._replace(warnings=(warning,))
    return made._replace(written=len(records) - left)


def _revisions(meetings: Iterable[Record], library: Library) -> dict[str, tuple[int, str]]:
    """Return the number and the time of the last revision of each meeting that the user changed.

    The time is as calendars have it. A meeting whose last change the history no longer holds has
    the last of the revisions that it has forgotten.
    """
    from asean_wco.store.own_store import OwnStore

    own = library.store.own
    if own is None:
        return {}
    revisions: dict[str, tuple[int, str]] = {}
    forgotten = {meeting.id for meeting in meetings if meeting.is_own}
    for entry in OwnStore(Path(own.file.where)).history():
        ids = {change.id for change in entry.changes if change.table == KIND_FOLDERS["meeting"]}
        revision = (entry.revision, re.sub("[-:]", "", entry.time))
        revisions |= dict.fromkeys(ids if entry.changes else forgotten, revision)
    return revisions


def _calendar(records: Sequence[Record], library: Library) -> Exported:
    """Return the meetings among records as a calendar, and say which are left out."""
    from asean_wco.export.calendar import calendar
    from asean_wco.model.records import Meeting

    meetings = [record for record in records if isinstance(record, Meeting)]
    corrections = [one.id for one in meetings if library.original_of(one)]
    made = calendar(
        meetings, library.by_id, library.data_version, corrections, _revisions(meetings, library)
    )
    exported = _one(made.text)._replace(written=len(meetings) - len(made.skipped))
    if not made.skipped:
        return exported
    count = counted(
        len(made.skipped), "meeting without a known day is", "meetings without a known day are"
    )
    warning = f"{count} left out: {', '.join(made.skipped[:_MOST_NAMED])}"
    if len(made.skipped) > _MOST_NAMED:
        warning += " ..."
    return exported._replace(warnings=(warning,))


def _citations(style: str) -> Callable[[Sequence[Record], Library], Exported]:
    """Return a function that makes citations of records in a style."""

    def make(records: Sequence[Record], library: Library) -> Exported:
        from asean_wco.cli.citing import cited

        return _one(cited(records, library, style))

    return make


FORMATS: dict[str, Format] = {
    "jsonl": Format("one JSON object per line", _json_lines),
    "csv": Format("a folder of CSV tables", _csv, is_folder=True),
    "datapackage": Format("a folder: Frictionless data package", _data_package, is_folder=True),
    "sqlite": Format("a SQLite database", _database, is_text=False),
    "datasette": Format("a folder for Datasette: database, metadata", _datasette, is_folder=True),
    "xlsx": Format("a workbook for spreadsheets", _workbook, is_text=False),
    "jsonld": Format("JSON-LD with the vocabulary of schema.org", _linked_data),
    "popolo": Format("Popolo: people, bodies, posts, memberships, events", _popolo),
    "ics": Format("a calendar of meetings", _calendar),
    "bibtex": Format("BibTeX entries", _citations("bibtex")),
    "csl-json": Format("CSL-JSON items", _citations("csl-json")),
    "ris": Format("RIS entries", _citations("ris")),
}


def write_export(
    app: App,
    form: str,
    records: Sequence[Record],
    target: str,
    *,
    force: bool,
    fields: Sequence[str] = (),
) -> None:
    """Make an export, write it whole and say so.

    Args:
        app: the run.
        form: one of `FORMATS`.
        records: what to export.
        target: the file or folder; a hyphen for standard output.
        force: whether what is there is replaced.
        fields: the only ones that a workbook has; empty for all.

    Raises:
        UsageError: the form cannot be printed.
        FileSystemError: the target exists and is not to be replaced, or cannot be written.
    """
    chosen = FORMATS[form]
    if target == "-" and chosen.is_folder:
        raise UsageError(f"An export to {form} makes a folder.", _named_with("folder"))
    if target == "-" and not chosen.is_text:
        raise UsageError(f"{form} cannot be printed: it is {chosen.text}.", _named_with("file"))
    if target != "-" and not force and _is_there(target, is_folder=chosen.is_folder):
        raise exists_already(target)
    if fields:
        made = _workbook_of_fields(records, fields, app.library)
    else:
        made = chosen.make(records, app.library)
    for warning in made.warnings:
        tell(warning)
    if target == "-":
        click.echo(made.files[""], nl=False)
        return
    if chosen.is_folder:
        _write_folder(Path(target), made.files, app.new_file_mode, replace=force)
    else:
        write_file(target, made.files[""], app.new_file_mode, replace=force)
    # Some forms have no place for all records.
    written = len(records) if made.written is None else made.written
    tell_written(target, written, len(records))


def _named_with(what: str) -> str:
    """Return how the running command takes the name of a file or a folder."""
    command = click.get_current_context().command
    if any("-o" in parameter.opts for parameter in command.params):
        return f"Name a {what} with -o."
    return f"Name a {what} in place of '-'."


def _is_there(target: str, *, is_folder: bool) -> bool:
    """Return whether something stands in the way of an export; an empty folder may become full."""
    if not os.path.lexists(target):
        return False
    return not (is_folder and os.path.isdir(target) and not os.listdir(target))


def _write_folder(
    folder: Path, files: dict[str, bytes], mode: int | None, *, replace: bool
) -> None:
    """Write the files of a folder.

    A new folder appears with all its files at once; if several processes make it, the first one
    stays. In a folder that holds something, each file is written whole.

    Args:
        folder: where they go.
        files: content by name.
        mode: of new files; what the process gives to new files when None.
        replace: whether files that are there are replaced.
    """
    try:
        if replace and folder.is_dir() and os.listdir(folder):
            _refuse_links(folder, files)
            for name, content in files.items():
                (folder / name).parent.mkdir(parents=True, exist_ok=True)
                write_file(folder / name, content, mode, replace=True)
            return
        target = folder.resolve()
        with tempfile.TemporaryDirectory(dir=target.parent, prefix=f".{target.name}.") as made:
            for name, content in files.items():
                path = Path(made) / "new" / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(content)
                if mode is not None:
                    path.chmod(mode)
            _rename(Path(made) / "new", target)
    except OSError as error:
        raise FileSystemError(f"{folder} cannot be written: {error.strerror}.") from None


def _refuse_links(folder: Path, names: Iterable[str]) -> None:
    """Refuse a folder where a link stands in place of a file: it would lead out of the folder."""
    for name in names:
        path = folder
        for part in Path(name).parts:
            path /= part
            if path.is_symlink():
                raise FileSystemError(
                    f"{path} is a link and is not followed.", "Remove it, or name another folder."
                )


def _rename(made: Path, folder: Path) -> None:
    """Give a new folder its name, which until then an empty folder may have."""
    try:
        if os.name == "nt" and folder.is_dir():
            folder.rmdir()
        os.rename(made, folder)
    except OSError as error:
        if error.errno in (errno.ENOTEMPTY, errno.EEXIST, errno.ENOTDIR):
            raise exists_already(folder) from None
        raise
