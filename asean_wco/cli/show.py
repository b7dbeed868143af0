"""awco show: one record as a card."""

from __future__ import annotations

from typing import Any

import click

from asean_wco.cli.completing import ids_of
from asean_wco.cli.context import App, pass_app
from asean_wco.cli.options import KindParam, output_options
from asean_wco.cli.output import Output, show_fields, write_records
from asean_wco.model.records import kind_of


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("name", nargs=-1, required=True, metavar="ID-OR-NAME", shell_complete=ids_of())
@click.option("--kind", type=KindParam(), help="Take the name as one of this kind.")
@click.option("--all", "--full", "whole", is_flag=True, help="Show every fact, however many.")
@click.option(
    "--reference",
    is_flag=True,
    help="Show it as the reference has it, without your correction or notes.",
)
@output_options()
@pass_app
def show(
    app: App, name: tuple[str, ...], kind: str | None, whole: bool, reference: bool, **options: Any
) -> None:
    """Show one record with its facts, doubts and numbered sources.

    A name that may mean several records lists them and exits 1.

    \b
    awco show asean-wco-consultation-13
    awco show nguyen van can
    awco show adgcm-33 --json --fields start,end,place
    """
    output = Output.from_options(app, options)
    library = app.library.without_own if reference else app.library
    record = library.resolve(" ".join(name), *([kind] if kind else []))
    if output.fields == ("help",):
        show_fields(kind_of(record))
    elif output.form == "table" and not output.fields:
        from asean_wco.render.card_view import card_text

        width, color = output.canvas(app)
        output.write(card_text(record, library, width, color=color, full=whole))
    elif output.form in ("plain", "md") and not output.fields:
        from asean_wco.render.card_view import card_rows
        from asean_wco.render.formats import markdown_table, plain_lines

        rows, heads = card_rows(record, library), ("field", "value", "sources")
        text = (
            markdown_table(rows, heads)
            if output.form == "md"
            else plain_lines(rows, heads if output.header else ())
        )
        output.write(text)
    else:
        differs = library.differs_from_reference(record)
        told = (
            [f"This is your correction; the reference has other values of: {', '.join(differs)}."]
            if differs
            else []
        )
        write_records(
            app, output, "show", [record], {"id": record.id}, kind=kind_of(record), warnings=told
        )
