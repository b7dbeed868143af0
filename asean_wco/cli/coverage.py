"""awco coverage: what the reference covers, and what is missing."""

from __future__ import annotations

from typing import Any

import click

from asean_wco.cli.completing import ids_of
from asean_wco.cli.context import App, pass_app
from asean_wco.cli.options import output_options
from asean_wco.cli.output import Output, Rows, write_rows


@click.command()
@click.argument("series", nargs=-1, metavar="[SERIES]...", shell_complete=ids_of("series"))
@output_options()
@pass_app
def coverage(app: App, series: tuple[str, ...], **options: Any) -> None:
    """Say what the reference covers, and what is missing.

    It counts the session numbers of each series, the years for which no source shows the holder
    of a post, and the records of each kind. A number is known if a source states it, inferred if it
    follows from other facts, and missing otherwise. With SERIES, an id or a name, it shows only
    these series.

    \b
    awco coverage
    awco coverage adgcm
    """
    from asean_wco.query.coverage import coverage_of, office_gaps, series_output, statistics_of

    output = Output.from_options(app, options)

    def table(width: int | None, color: bool) -> str:
        from asean_wco.render.coverage_view import coverage_text

        return coverage_text(library, covered, width, color=color, is_whole=not wanted)

    library = app.library
    wanted = [library.resolve(name, "series").id for name in series]
    chosen = [record for record in library.series() if not wanted or record.id in wanted]
    covered = coverage_of(chosen, library.meetings())
    # Of these two lists, an answer on some series has no items.
    more: dict[str, Any] = {"offices": [], "kinds": []}
    if output.form == "json" and not wanted:
        more["offices"] = office_gaps(library.offices(), library.holders)
        more["kinds"] = statistics_of(library.all(), library.facts())
    answer = Rows(
        command="coverage",
        results=[series_output(coverage) for coverage in covered],
        query={"series": wanted},
        heads=("series", "known", "inferred", "missing", "first", "last"),
        table=table,
        more=more,
    )
    write_rows(app, output, answer)
