"""awco show: one record as a card."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from asean_wco.cli.completing import ids_of
from asean_wco.cli.context import App, pass_app, tell
from asean_wco.cli.options import KindParam, notes_option, output_options
from asean_wco.cli.output import Output, show_fields, write_records
from asean_wco.model.records import kind_of
from asean_wco.render.formats import FORMS, delimited

if TYPE_CHECKING:
    from asean_wco.library import Library
    from asean_wco.model.records import Record


@click.command()
@click.argument("name", nargs=-1, required=True, metavar="ID-OR-NAME", shell_complete=ids_of())
@click.option("--kind", type=KindParam(), help="Look only among records of this kind.")
@click.option("--all", "--full", "whole", is_flag=True, help="Show every fact, however many.")
@click.option("--sources", "with_sources", is_flag=True, help="List the sources of a card.")
@click.option(
    "--reference",
    is_flag=True,
    help="Show the original record, without your correction or notes.",
)
@notes_option
@output_options()
@pass_app
def show(
    app: App,
    name: tuple[str, ...],
    kind: str | None,
    whole: bool,
    with_sources: bool,
    reference: bool,
    **options: Any,
) -> None:
    """Show one record with its facts, doubts and numbered sources.

    If a name fits several records, the command lists them and exits 1. On a terminal, the card
    counts the sources (--sources and --all list them) and shows your private notes.
    Pipes, files and other formats name all sources by their ids, list them with --sources, and show
    your notes only with --with-notes.

    \b
    awco show asean-wco-consultation-13
    awco show nguyen van can
    awco show adgcm-33 --json --fields start,end,place
    """
    output = Output.from_options(app, options)
    library = app.library.without_own if reference else app.library
    kinds = (kind,) if kind else ()
    record = library.resolve(" ".join(name), *kinds)
    if output.fields == ("help",):
        show_fields(kind_of(record))
        return
    is_noted = record.id in library.with_notes.store.noted_ids()
    if is_noted and _is_card_for_a_person(app, output):
        library = library.with_notes
        record = library.get(record.id)
    is_folded = _is_card_for_a_person(app, output) and not (whole or with_sources)
    _write(
        app,
        output,
        library,
        record,
        whole=whole,
        with_sources=not is_folded,
        lists_sources=with_sources,
    )
    if is_noted and _asks_for_notes(output) and record.id not in library.store.noted_ids():
        tell(f"Your private notes on {record.id} were left out; --with-notes includes them.")


def _is_card_for_a_person(app: App, output: Output) -> bool:
    """Return whether the answer is a card that only the user reads, on the terminal."""
    return app.is_terminal and output.path is None and output.form == "table" and not output.fields


def _asks_for_notes(output: Output) -> bool:
    """Return whether the fields that were asked for have the notes among them."""
    return not output.fields or any(field.partition(".")[0] == "notes" for field in output.fields)


def _write(
    app: App,
    output: Output,
    library: Library,
    record: Record,
    *,
    whole: bool,
    with_sources: bool,
    lists_sources: bool,
) -> None:
    """Write a record as a card, as lines of facts, or as it is.

    Args:
        app: the run.
        output: form, fields and destination.
        library: for names and sources.
        record: of any kind.
        whole: whether long lists are shown to their end.
        with_sources: whether a card lists its sources.
        lists_sources: whether lines of facts are followed by their sources, which a card has.
    """
    form = FORMS[output.form]
    if output.form == "table" and not output.fields:
        from asean_wco.render.card_view import card_text

        width, color = output.canvas(app)
        text = card_text(record, library, width, color=color, full=whole, with_sources=with_sources)
        output.write(text)
    elif form.write and not form.is_sheet and not output.fields:
        from asean_wco.render.card_view import card_rows

        rows = card_rows(record, library, with_sources=lists_sources)
        heads = ("field", "value", "sources")
        output.write(delimited(output.form, rows, heads, header=output.header))
    else:
        warnings = []
        if fields := library.differs_from_reference(record):
            warnings.append(
                f"This is your correction. It differs from the reference in: {', '.join(fields)}."
            )
        query, kind = {"id": record.id}, kind_of(record)
        write_records(app, output, "show", [record], query, kind=kind, warnings=warnings)
