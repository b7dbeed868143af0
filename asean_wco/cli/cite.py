"""awco cite: citations of records, sources and the whole reference."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from asean_wco.cli.completing import ids_of
from asean_wco.cli.context import App, pass_app, tell
from asean_wco.cli.files import form_for
from asean_wco.cli.options import Choice, file_options
from asean_wco.cli.output import Output
from asean_wco.errors import NotFoundError
from asean_wco.facts.fact import DOUBT_WORDS
from asean_wco.model.text import joined

if TYPE_CHECKING:
    from collections.abc import Sequence

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
    help="Style or format: plain by default, or the format that the ending of the file name means. "
    "chicago is an entry of a bibliography, chicago-note a footnote.",
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

    Without an ID, it cites the whole reference with its version; the styles plain and csl-json add
    a checksum (SHA-256). With the id of a fact, it cites the sources of that fact, and says on
    standard error if the fact is disputed or inferred. 'awco facts --json' shows the ids of facts.

    \b
    awco cite
    awco cite adgcm-33 --style chicago
    awco cite 33rd adgcm
    awco cite adgcm-33#outcomes.1 --style chicago-note
    awco cite asean-wco-consultation-13 --with-sources -o references.bib
    """
    from asean_wco.cli.citing import cited

    library = app.library
    records: list[Record] = []
    for name in _names(library, identifiers):
        records += _meant(library, name)
    chosen = form_for(output, style, "plain", "style")
    text = cited(records, library, chosen, whole=not identifiers, with_sources=with_sources)
    file = Output(chosen, path=output, force=force)
    if chosen in STYLES_OF_TEXT:
        if app.is_terminal and output is None:
            # On a screen each entry takes several lines.
            text = text.replace("\n", "\n\n").removesuffix("\n")
        text = file.fit(app, text)
    file.write(text)


def _meant(library: Library, name: str) -> Sequence[Record]:
    """Return the record that a name means, or the sources of the fact whose id it is.

    Raises:
        NotFoundError: it means nothing, or several records.
    """
    about, hash_sign, _ = name.partition("#")
    record = library.store.find(about) if hash_sign else None
    if record is None:
        return [_resolved(library, name)]
    for fact in library.facts_of(record):
        if fact.id == name:
            if doubt := DOUBT_WORDS.get(fact.certainty):
                tell(f"{fact.id} ({doubt}): {fact.text}")
            # What has no source of its own is cited as a part of the record.
            return [library.get(source) for source in fact.sources] or [record]
    raise NotFoundError(
        f"{about} has no fact {name!r}.", f"Its facts and their ids: awco facts --about {about}"
    )


def _resolved(library: Library, name: str) -> Record:
    """Return the record that a name means.

    Raises:
        NotFoundError: it means none, or several. Several words may be several names.
    """
    try:
        return library.resolve(name)
    except NotFoundError as error:
        words = name.split()
        unknown = [word for word in words if library.store.find(word) is None]
        if len(words) > 1 and len(unknown) == 1:
            # All others are ids, so that one of several is wrong.
            library.resolve(unknown[0])
        if " " in name:
            hint = "If these are several names, put each of them in quotation marks."
            error.hint = joined(". ", error.hint.removesuffix("."), hint)
        raise


def _names(library: Library, words: tuple[str, ...]) -> tuple[str, ...]:
    """Return the names that words on the command line are.

    Every id is a name; other words are one name together, unless quotes say otherwise.
    """
    are_ids = all(library.store.find(word) for word in words)
    are_quoted = any(" " in word for word in words)
    if len(words) < 2 or are_ids or are_quoted:
        return words
    return (" ".join(words),)
