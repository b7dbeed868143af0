"""awco own: the user's own records, written: add, edit, note, remove, import, undo, restore."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from asean_wco.cli.completing import ids_of
from asean_wco.cli.context import App, pass_app, tell
from asean_wco.cli.options import Choice, KindParam
from asean_wco.cli.output import write_file
from asean_wco.cli.owning import HELP, desk_of
from asean_wco.errors import AwcoError, DataError, UsageError
from asean_wco.own.flags import FLAGS, Flag
from asean_wco.own.importing import FORMATS
from asean_wco.render.words import counted

if TYPE_CHECKING:
    from asean_wco.own.desk import Given
    from asean_wco.own.sources import Citations

_MOST_PROBLEMS = 50


def _parameter(flag: Flag) -> str:
    """The name of a flag among the parameters of a command."""
    return f"flag_{flag.name.replace('-', '_')}"


def _record_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """A flag for each common field, and the ways to give a whole record."""
    more = [
        click.option("--source", "sources", multiple=True, metavar="ID-OR-URL", help="What it rests on."),
        click.option("--source-title", help="Title of a page given to --source by its address."),
        click.option("--unsourced", is_flag=True, help="Keep it without a source; every output then says so."),
        click.option("--from", "from_", type=click.Path(path_type=Path), help="Take the record from a JSON file."),
        click.option("--edit", is_flag=True, help="Write it in $VISUAL or $EDITOR."),
    ]
    fields = [click.option(f"--{flag.name}", _parameter(flag), multiple=flag.many, help=flag.text) for flag in FLAGS]
    for option in reversed([*fields, *more]):
        command = option(command)
    return command


def _flags_in(options: dict[str, Any]) -> dict[str, Any]:
    """The fields that were given as flags, by the name of the flag."""
    given = {flag.name: options[_parameter(flag)] for flag in FLAGS}
    return {name: value for name, value in given.items() if value not in (None, ())}


def _citations(app: App) -> Citations:
    """The sources that may be cited by address, with those of the user's own.

    They are read leniently: a file of own records that is yet to be made is no error for one who adds the first.
    """
    from asean_wco.library import open_library
    from asean_wco.own.sources import Citations

    return Citations(lambda: open_library(app.data, app.own_path).sources())


def _given(
    app: App, kind: str, start: dict[str, Any], options: dict[str, Any], written: list[str]
) -> tuple[Given, list[Given]]:
    """The record that flags, a file or an editor give, and the new sources that it cites."""
    from asean_wco.own.desk import Given
    from asean_wco.own.flags import document_of
    from asean_wco.own.importing import read_document
    from asean_wco.own.making import joined, replaced, sourced

    citations = _citations(app)
    cited = citations.ids(options["sources"], options["source_title"])
    flags = _flags_in(options)
    document, where = dict(start), f"The {kind}"
    if options["from_"]:
        document, where = replaced(document, read_document(options["from_"])), str(options["from_"])
    if cited and not flags and kind != "source":
        document = sourced(kind, document, cited)
    else:
        document = joined(document, document_of(kind, flags, cited))
    if options["edit"] or not (flags or options["from_"] or cited):
        return _edited(kind, document, written), citations.new
    return Given(kind, document, where), citations.new


def _edited(kind: str, document: dict[str, Any], written: list[str]) -> Given:
    """The record as it is after the user's editor; what was written there is noted."""
    from asean_wco.own.desk import Given
    from asean_wco.own.template import read_template, template

    text = click.edit(template(kind, document), extension=".json")
    if text is None:
        raise UsageError("The editor was left without a change; nothing was kept.")
    written.append(text)
    return Given(kind, read_template(text, "What you wrote"), "What you wrote")


@contextlib.contextmanager
def _draft_kept(app: App) -> Iterator[list[str]]:
    """Keep what was written in an editor when it cannot be kept as a record, so that it need not be written again.

    The block puts the text that was written into the list.
    """
    written: list[str] = []
    try:
        yield written
    except AwcoError as error:
        if written:
            draft = next(path for number in count(1) if not (path := Path(f"{app.own_path}.draft-{number}")).exists())
            try:
                write_file(draft, written[-1].encode())
                error.hint = f"{error.hint} What you wrote is in {draft}: --from {draft} --edit.".lstrip()
            except AwcoError:
                tell(f"What you wrote:\n{written[-1]}")
        raise


@click.command("add", context_settings=HELP)
@click.argument("kind", type=KindParam())
@_record_options
@pass_app
def add(app: App, kind: str, **options: Any) -> None:
    """Keep a new record of a KIND.

    Without a flag, the record is written in your editor. It needs a source, by id or address, or --unsourced.

    \b
    awco own add meeting --name 'Briefing in Hanoi' --type visit --start 2026-12-03 --country VN --unsourced
    awco own add person --name 'Anna Berg' --title 'Attaché' --source https://example.org/list
    awco own add initiative --from plan.json
    """
    with _draft_kept(app) as written:
        given, sources = _given(app, kind, {}, options, written)
        record = desk_of(app).add(given, sources, unsourced=options["unsourced"])
    tell(f"Kept as {record.id}{' (unsourced)' if record.unsourced else ''}. 'awco own undo' takes it back.")
    click.echo(record.id)


@click.command("edit", context_settings=HELP)
@click.argument("identifier", metavar="ID", shell_complete=ids_of())
@_record_options
@pass_app
def edit(app: App, identifier: str, **options: Any) -> None:
    """Change a record of your own, or correct one of the reference.

    Flags replace single fields and add to lists; without one, the record is opened in your editor. What you change
    needs a source of its own, or --unsourced. The reference itself is not touched: 'awco show ID --reference' still
    gives the original, and 'awco own remove ID' goes back to it.

    \b
    awco own edit adgcm-33 --venue 'Sailing Club' --source https://example.org/venue
    awco own edit briefing-in-hanoi --source https://example.org/programme
    """
    from asean_wco.model.codec import to_stored
    from asean_wco.model.records import kind_of

    desk = desk_of(app)
    record = desk.current(identifier)
    with _draft_kept(app) as written:
        given, sources = _given(app, kind_of(record), to_stored(record), options, written)
        is_different = desk.edit(record, given, sources, unsourced=options["unsourced"])
    tell("Kept. 'awco own undo' takes it back." if is_different else "Nothing was different.")


@click.command("note", context_settings=HELP)
@click.argument("identifier", metavar="ID", shell_complete=ids_of())
@click.argument("text", nargs=-1, required=True)
@pass_app
def note(app: App, identifier: str, text: tuple[str, ...]) -> None:
    """Add a private note to any record; it is shown on its card, marked as yours.

    \b
    awco own note adgcm-33 'Ask Viet Nam Customs for the list of participants'
    """
    desk_of(app).note(identifier, " ".join(text))
    tell("Noted. 'awco own undo' takes it back.")


@click.command("remove", context_settings=HELP)
@click.argument("identifier", metavar="ID", shell_complete=ids_of())
@click.option("--force", is_flag=True, help="Even if other records of yours link to it.")
@pass_app
def remove(app: App, identifier: str, force: bool) -> None:
    """Remove a record, a correction or the notes of your own with this ID."""
    taken = desk_of(app).remove(identifier, force=force)
    tell(f"Removed: {identifier} (your {taken}). 'awco own undo' takes it back.")


@click.command("import", context_settings=HELP)
@click.argument("file", type=click.Path(path_type=Path))
@click.option("-f", "--format", "form", type=Choice(FORMATS), help="What the file is, if its name does not say.")
@click.option("--kind", type=KindParam(), help="Kind of all records that do not say it; needed for a table.")
@click.option("--unsourced", is_flag=True, help="Keep records without a source; every output then says so.")
@click.option("--replace", is_flag=True, help="Replace your records that have the same ids.")
@pass_app
def import_command(app: App, file: Path, form: str | None, kind: str | None, unsourced: bool, replace: bool) -> None:
    """Keep all records of a FILE, or none of them: json, jsonl, or csv for meetings and people.

    The columns of a table are named as the flags of 'awco own add'; values of those that may be repeated are set apart
    by semicolons. Every row that does not fit is told, and exits 3.

    \b
    awco own import mine.jsonl
    awco own import meetings.csv --kind meeting --unsourced
    """
    from asean_wco.own.importing import read_given
    from asean_wco.render.progress import counting

    given, problems = read_given(file, form, kind, _citations(app))
    with counting(len(given)) as each_done:
        problems += desk_of(app).take_in(
            given, unsourced=unsourced, replace=replace, each_done=each_done, dry=bool(problems)
        )
    if problems:
        for problem in problems[:_MOST_PROBLEMS]:
            tell(f"  {problem}")
        if len(problems) > _MOST_PROBLEMS:
            tell(f"  and {len(problems) - _MOST_PROBLEMS} more.")
        misfits = counted(len(problems), "row", "rows")
        raise DataError(f"{misfits} of {file} cannot be kept; nothing was kept.")
    tell(f"{len(given)} kept. 'awco own undo' takes back what this changed.")


@click.command("undo", context_settings=HELP)
@click.option("--steps", type=click.IntRange(1), default=1, show_default=True, help="How many revisions.")
@pass_app
def undo(app: App, steps: int) -> None:
    """Take back the last thing that was done to your records, or several."""
    file = desk_of(app).file
    for _ in range(steps):
        entry = file.undo()
        ids = ", ".join(dict.fromkeys(change.id for change in entry.changes[:4]))
        tell(f"Undone: {entry.action} ({ids}{', …' if len(entry.changes) > 4 else ''}), revision {entry.revision}.")


@click.command("restore", context_settings=HELP)
@click.argument("file", type=click.Path(path_type=Path), required=False)
@pass_app
def restore(app: App, file: Path | None) -> None:
    """Go back to a backup: a FILE of 'awco own backup', or the state before the last write.

    What is there now is kept beside, even if it cannot be read.
    """
    own = desk_of(app).file
    restored = own.restore(file or own.backup_path)
    back = counted(restored.documents, "record or note is", "records and notes are")
    tell(f"{back} back; " + (f"what was there is in {restored.kept}." if restored.kept else "there was nothing."))


COMMANDS = (add, edit, note, remove, import_command, undo, restore)
