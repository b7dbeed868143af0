"""awco cite: citations of records, sources and the whole reference."""

from __future__ import annotations

import click

from asean_wco.cli.completing import ids_of
from asean_wco.cli.context import App, pass_app
from asean_wco.cli.files import form_for
from asean_wco.cli.options import Choice, file_options
from asean_wco.cli.output import Output

STYLES = ("plain", "chicago", "apa", "bibtex", "ris", "csl-json")


@click.command()
@click.argument("identifiers", nargs=-1, metavar="[ID-OR-NAME]...", shell_complete=ids_of())
@click.option(
    "-s",
    "--style",
    type=Choice(STYLES),
    help="Style or format; plain unless the name of the file says otherwise.",
)
@click.option("--with-sources", is_flag=True, help="Cite the sources of each record as well.")
@file_options
@pass_app
def cite(
    app: App,
    identifiers: tuple[str, ...],
    style: str | None,
    with_sources: bool,
    output: str | None,
    force: bool,
) -> None:
    """Cite a record, a source or the whole reference.

    Without an ID, it cites the whole reference, with its version and its content hash.

    \b
    awco cite
    awco cite adgcm-33 --style chicago
    awco cite asean-wco-consultation-13 --with-sources -o references.bib
    """
    from asean_wco.cli.citing import cited

    library = app.library
    records = [library.resolve(each) for each in identifiers]
    chosen = form_for(output, style, "plain", "style")
    text = cited(records, library, chosen, whole=not identifiers, with_sources=with_sources)
    file = Output(chosen, path=output, force=force)
    file.write(file.fit(app, text) if chosen in ("plain", "chicago", "apa") else text)
