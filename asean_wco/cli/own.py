"""awco own: the commands that read the user's own records: list, history, check and others."""

from __future__ import annotations

import itertools
from pathlib import Path
from typing import Any

import click

from asean_wco.cli import own_importing, own_writing
from asean_wco.cli.context import App, pass_app, tell
from asean_wco.cli.files import form_for, write_file
from asean_wco.cli.options import (
    Choice,
    FileName,
    KindParam,
    Seconds,
    file_options,
    named_file,
    output_options,
)
from asean_wco.cli.output import Output, Rows, end_check, finding_rows, rows_table, write_rows
from asean_wco.cli.own_writing import first_ids
from asean_wco.cli.owning import WAIT, desk_of, desk_to_read
from asean_wco.errors import DataError, FileSystemError, UsageError
from asean_wco.model.text import counted, number_ranges
from asean_wco.model.today import today
from asean_wco.own.template import template
from asean_wco.render.formats import json_line, json_text
from asean_wco.store import own_file, own_index
from asean_wco.store.lock import TIMEOUT_SECONDS
from asean_wco.store.places import PRIVATE

_LONGEST_WAIT = 3600
# Findings on records that may be one: people, meetings, sessions of a number.
_MAY_BE_ONE = frozenset({"E106", "W605", "E302"})
# A slip must not lead to a command that nothing takes back.
_NEVER_SUGGESTED = "purge"


class _OwnGroup(click.Group):
    """A group that suggests only commands that can be undone for an unknown one."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that the arguments call."""
        try:
            return super().resolve_command(ctx, args)
        except click.exceptions.NoSuchCommand as error:
            others = [name for name in self.commands if name != _NEVER_SUGGESTED]
            raise click.exceptions.NoSuchCommand(
                error.command_name, possibilities=others, ctx=ctx
            ) from None


@click.group(cls=_OwnGroup)
@click.option(
    "--wait",
    type=Seconds(0, _LONGEST_WAIT),
    envvar="AWCO_WAIT",
    default=TIMEOUT_SECONDS,
    show_default=True,
    metavar="SECONDS",
    help="How long to wait while another awco command is writing. AWCO_WAIT sets it as well.",
)
@click.pass_context
def own(ctx: click.Context, wait: float) -> None:
    """Keep records, corrections and notes of your own beside the reference.

    Your records are in one file. Every command reads them together with the reference and marks
    them as yours. To correct a record of the reference, use 'awco own edit ID'. Notes are private:
    only these commands and the card on a terminal show them. Other answers leave them out unless
    you add --with-notes.

    \b
    awco own add meeting --name Briefing --type visit --start 2026-12 --unsourced
    awco own edit adgcm-33 --venue 'Sailing Club' --source https://example.org
    awco own note adgcm-33 'Ask for the list of participants'
    awco own undo
    """
    ctx.meta[WAIT] = wait


def _write(
    app: App,
    options: dict[str, Any],
    command: str,
    heads: tuple[str, ...],
    rows: list[dict[str, Any]],
    in_words: list[dict[str, Any]] | None = None,
) -> Output:
    """Write rows in the form that was asked for, and return it; a file of them is private.

    Args:
        app: the run.
        options: of the command.
        command: its name, for the JSON.
        heads: the keys that lines and tables show.
        rows: flat objects.
        in_words: the rows for the forms that are not JSON, if they are worded otherwise there.
    """
    output = Output.from_options(app, options)._replace(mode=PRIVATE)
    table = rows_table(heads, in_words or rows)
    write_rows(app, output, Rows(command, {}, rows, heads, table, in_words=in_words))
    return output


def _tell_notes(count: int) -> None:
    """Tell how many private notes a file or a pipe holds; nothing if it holds none."""
    if count:
        tell(f"The output holds {counted(count, 'private note', 'private notes')} of yours.")


@own.command("list")
@output_options()
@pass_app
def list_command(app: App, **options: Any) -> None:
    """List your records, corrections and notes."""
    from asean_wco.own.listing import own_rows

    rows = own_rows(desk_to_read(app))
    output = _write(app, options, "own list", ("id", "kind", "name", "state", "notes"), rows)
    goes_elsewhere = output.path is not None or not app.is_terminal
    if goes_elsewhere and (not output.fields or "notes" in output.fields):
        _tell_notes(sum(len(row["notes"]) for row in rows))
    if not rows:
        tell(
            f"There are no own records in {app.own_path}. "
            "'awco own add --help' shows how to add one."
        )


@own.command("history")
@output_options()
@pass_app
def history_command(app: App, **options: Any) -> None:
    """List the changes to your records, newest last.

    Each change has a number, its revision. The state marks the changes that an undo took back and
    no redo made again. All others are in force, unless a later one replaced them. It shows what
    'awco own undo' takes back next and what 'awco own redo' makes again next, and the changes whose
    details 'awco own purge' or 'awco own compact' deleted. The last column has the fields that were
    changed. Times are in UTC. JSON has the ids of all records that a change touched, the other
    forms have the first ones.
    """
    from asean_wco.own.listing import history_rows

    desk = desk_to_read(app)
    file = desk.file
    journal = file.journal()
    rows = history_rows(journal.entries, desk.reference)
    in_words = [
        {**row, "records": first_ids(row["records"]), "changed": ", ".join(row["changed"])}
        for row in rows
    ]
    heads = ("revision", "time", "action", "records", "state", "changed")
    _write(app, options, "own history", heads, rows, in_words)
    if not rows:
        tell("Nothing was changed yet.")
    if journal.damaged:
        lines = number_ranges(journal.damaged)
        tell(f"{file.journal_path} is damaged; these lines are lost: {lines}.")


@own.command("path")
@output_options()
@pass_app
def path_command(app: App, **options: Any) -> None:
    """Print the paths of your records, their history, backup and index."""
    file = desk_of(app).file
    places = {
        "records": file.path,
        "history": file.journal_path,
        "backup": file.backup_path,
        "index": file.beside(own_index.ENDING),
    }
    rows = [
        {"what": what, "path": str(path), "exists": path.exists()} for what, path in places.items()
    ]
    _write(app, options, "own path", ("what", "path", "exists"), rows)


@own.command("check")
@output_options()
@pass_app
def check_command(app: App, **options: Any) -> None:
    """Check your records against the rules of the reference.

    A correction is compared with what it corrects, since the reference may have changed. Prints one
    finding on each line: record, code, message. Exits 5 if there are findings.
    """
    from asean_wco.own.listing import own_findings

    desk = desk_to_read(app)
    rows = finding_rows(own_findings(desk))
    _write(app, options, "own check", ("subject", "code", "message"), rows)
    records = sum(1 for _ in desk.own().all())
    if not _MAY_BE_ONE.isdisjoint(row["code"] for row in rows):
        tell("'awco help own-records' says how two records of one thing become one.")
    end_check(len(rows), f"your {counted(records, 'record', 'records')}")


@own.command("export")
@click.option(
    "-f",
    "--format",
    "form",
    type=Choice(["jsonl", "json"]),
    help="JSON lines by default, or the format that the ending of the file name means.",
)
@click.option("--kind", type=KindParam(), help="Only records of this kind.")
@click.argument("file", type=FileName(allow_dash=True), required=False, callback=named_file)
@file_options
@pass_app
def export_command(
    app: App,
    file: str | None,
    form: str | None,
    kind: str | None,
    output: str | None,
    force: bool,
) -> None:
    """Export your records and private notes, so that 'awco own import' can read them.

    They go to a FILE, or to standard output without one. '-o FILE' means the same.

    \b
    awco own export mine.jsonl
    awco meetings --origin own --format csv
    """
    from asean_wco.own.listing import exported

    if file and output:
        raise UsageError(f"Two files are named: {file} and {output}.", "Leave one of the two out.")
    output = file or output
    chosen = form_for(output, form, "jsonl")
    rows = [row for row in exported(desk_to_read(app)) if not kind or row["kind"] == kind]
    text = "".join(f"{json_line(row)}\n" for row in rows)
    if chosen == "json":
        text = json_text(rows)
    Output(chosen, path=output, force=force, mode=PRIVATE).write(text)
    _tell_notes(sum(row["kind"] == "note" for row in rows))


@own.command("template")
@click.argument("kind", metavar="KIND", type=KindParam())
def template_command(kind: str) -> None:
    """Print an empty record to fill in.

    Comments say what each field may hold. 'awco own add KIND --from FILE' reads the completed
    record.
    """
    click.echo(template(kind), nl=False)


def _free_name() -> Path:
    """Return a name for a copy made today that no file in the current folder has."""
    for number in itertools.count(1):
        ending = "" if number == 1 else f"-{number}"
        path = Path(f"awco-own-{today()}{ending}.json")
        if not path.exists():
            break
    return path


@own.command("backup")
@click.argument("file", type=FileName(path_type=Path), required=False)
@click.option("--force", is_flag=True, help="Replace the file if there is one.")
@pass_app
def backup_command(app: App, file: Path | None, force: bool) -> None:
    """Copy your records and private notes to a FILE.

    Without FILE, the copy is in the current folder, and its name has the day.
    'awco own restore FILE' brings them back. 'awco own purge' does not touch the copy.
    """
    file = file or _free_name()
    own_path = desk_to_read(app).file.path
    present = own_file.read(own_path)
    if present is None:
        raise DataError(f"There is no file {own_path} of own records.", "Nothing was copied.")
    if file.exists() and file.samefile(own_path):
        raise FileSystemError(
            f"{file} is the file of your own records itself.", "Name another file for the copy."
        )
    if file.is_file():
        # A file that is replaced keeps its mode, and others may be able to read this one.
        file.chmod(PRIVATE)
    content = own_file.compose(present.tables, present.revision)
    write_file(file, content, PRIVATE, replace=force)
    tell(f"Copied to {file}.")


for _command in (*own_writing.COMMANDS, own_importing.import_command):
    own.add_command(_command)
