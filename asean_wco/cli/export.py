"""awco export: records as files of other programs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from asean_wco.cli.context import App, pass_app
from asean_wco.cli.exporting import FORMATS, write_export
from asean_wco.cli.files import form_for
from asean_wco.cli.options import Choice, kinds_option, notes_option, origin_option
from asean_wco.errors import UsageError
from asean_wco.model import vocabulary

if TYPE_CHECKING:
    from asean_wco.model.records import Record

_FORMATS_HELP = "\n    ".join(f"{name:<12} {form.text}" for name, form in FORMATS.items())


@click.command(
    help=f"""Export records to files for other programs.

    Writes the whole reference, or some kinds of records. TARGET is the file or folder to make; -
    prints to the terminal, for formats that are a single file. To export the result of a list,
    use that command with -o: awco
    meetings --year 2024 -o 2024.ics

    \b
    {_FORMATS_HELP}

    \b
    awco export asean-wco.db
    awco export package --format datapackage
    awco export - --format jsonl --kind meeting
    """,
)
@click.argument("target", type=click.Path(allow_dash=True))
@click.option(
    "-f",
    "--format",
    "form",
    type=Choice(list(FORMATS)),
    help="One of the formats above. Without it, the ending of TARGET decides.",
)
@kinds_option
@origin_option
@notes_option
@click.option("--force", is_flag=True, help="Replace what is there.")
@pass_app
def export(
    app: App,
    target: str,
    form: str | None,
    kinds: tuple[str, ...],
    origin: str | None,
    force: bool,
) -> None:
    """Write records as files of other programs; users read the help above."""
    if not target:
        raise UsageError("The target names no file.")
    folders = [name for name, known in FORMATS.items() if known.is_folder]
    if form is None and target.lower().endswith(".csv"):
        raise UsageError(
            "An export to csv is a folder with a table for each kind and list.",
            f"For one table: awco meetings -o {target}. "
            f"For the folder: awco export {target[:-4]} --format csv.",
        )
    chosen = form_for(target, form, "", folders=folders)
    if not chosen:
        raise UsageError(
            f"The ending of {target} does not say the format.",
            f"Give --format: {', '.join(FORMATS)}.",
        )
    records: list[Record] = []
    # A workbook keeps the order in which it gets the records: that of the lists.
    records_of = app.library.find if chosen == "xlsx" else app.library.of_kind
    for kind in kinds or vocabulary.KINDS:
        records += records_of(kind)
    if origin:
        records = [record for record in records if record.origin == origin]
    write_export(app, chosen, records, target, force=force)
