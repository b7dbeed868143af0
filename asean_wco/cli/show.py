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
@click.option("--full", is_flag=True, help="Show long lists to their end.")
@output_options()
@pass_app
def show(app: App, name: tuple[str, ...], kind: str | None, full: bool, **options: Any) -> None:
    """Show one record with its facts, doubts and numbered sources.

    A name that may mean several records lists them and exits 1.

    \b
    awco show asean-wco-consultation-13
    awco show nguyen van can
    awco show adgcm-33 --json --fields start,end,place
    """
    output = Output.from_options(app, options)
    record = app.library.resolve(" ".join(name), *([kind] if kind else []))
    if output.fields == ("help",):
        show_fields(kind_of(record))
    elif output.form == "table" and not output.fields:
        from asean_wco.render.card_view import card_text

        width, color = output.canvas(app)
        output.write(card_text(record, app.library, width, color=color, full=full))
    elif output.form in ("plain", "md") and not output.fields:
        from asean_wco.render.card_view import card_rows
        from asean_wco.render.formats import markdown_table, plain_lines

        rows, heads = card_rows(record, app.library), ("field", "value", "sources")
        text = markdown_table(rows, heads) if output.form == "md" else plain_lines(rows, heads if output.header else ())
        output.write(text)
    else:
        write_records(app, output, "show", [record], {"id": record.id}, kind=kind_of(record))
