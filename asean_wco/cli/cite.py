"""awco cite: citations of records, sources and the whole reference."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from asean_wco.cli.completing import ids_of
from asean_wco.cli.context import App, pass_app
from asean_wco.cli.files import form_for
from asean_wco.cli.options import Choice, file_options
from asean_wco.cli.output import Output
from asean_wco.errors import NotFoundError

if TYPE_CHECKING:
    from asean_wco.library import Library
    from asean_wco.model.records import Record

STYLES = ("plain", "chicago", "chicago-note", "apa", "bibtex", "ris", "csl-json")

# Those that are lines of text, which a screen may wrap.
STYLES_OF_TEXT = ("plain", "chicago", "chicago-note", "apa")


@click.command()
@click.argument("identifiers", nargs=-1, metavar="[ID-OR-NAME]...", shell_complete=ids_of())
@click.option(
    "-s",
    "--style",
    type=Choice(STYLES, case_sensitive=False),
    help="Style or format: plain by default, or as the ending of the file name says. chicago is "
    "an entry of a bibliography, chicago-note a footnote.",
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

    Without an ID, it cites the whole reference, with its version and a checksum (SHA-256).

    \b
    awco cite
    awco cite adgcm-33 --style chicago
    awco cite 33rd adgcm
    awco cite asean-wco-consultation-13 --with-sources -o references.bib
    """
    from asean_wco.cli.citing import cited

    library = app.library
    records = _records(library, identifiers)
    chosen = form_for(output, style, "plain", "style")
    text = cited(records, library, chosen, whole=not identifiers, with_sources=with_sources)
    file = Output(chosen, path=output, force=force)
    if chosen in STYLES_OF_TEXT:
        if app.is_terminal and output is None:
            # On a screen each entry takes several lines.
            text = text.replace("\n", "\n\n").removesuffix("\n")
        text = file.fit(app, text)
    file.write(text)


def _records(library: Library, words: tuple[str, ...]) -> list[Record]:
    """Return the records that words on the command line name.

    Every id is a name, and so is a text in quotes. Other words are one name together.

    Raises:
        NotFoundError: a name means no record, or several.
    """
    are_ids = all(library.store.find(word) for word in words)
    are_quoted = any(" " in word for word in words)
    if len(words) < 2 or are_ids or are_quoted:
        return [library.resolve(word) for word in words]
    try:
        return [library.resolve(" ".join(words))]
    except NotFoundError:
        if not any("-" in word and library.store.find(word) for word in words):
            raise
    # Beside the id of a record, the other words are ids as well. One of them has a slip.
    return [library.resolve(word) for word in words]
