"""awco coverage: what the reference covers, and what is missing."""

from __future__ import annotations

from typing import Any

import click

from asean_wco.cli.context import App, pass_app
from asean_wco.cli.options import output_options
from asean_wco.cli.output import Output, Rows, write_rows


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@output_options()
@pass_app
def coverage(app: App, **options: Any) -> None:
    """Say what the reference covers, and what is missing.

    Ordinals of each series, gaps of each office, counts of each kind. An ordinal is known when a source states it,
    inferred when it follows from others, else missing.
    """
    from asean_wco.query.coverage import coverage_of, office_gaps, series_output, statistics_of

    output = Output.from_options(app, options)

    def table(width: int | None, color: bool) -> str:
        from asean_wco.render.coverage_view import coverage_text

        return coverage_text(app.library, width, color=color)

    library = app.library
    covered = coverage_of(library.series(), library.meetings())
    more = None
    if output.form == "json":
        gaps = office_gaps(library.offices(), library.holders)
        more = {"offices": gaps, "kinds": statistics_of(library.all(), library.facts())}
    answer = Rows(
        command="coverage",
        results=[series_output(one) for one in covered],
        query={},
        heads=("series", "known", "inferred", "missing", "first", "last"),
        table=table,
        more=more,
    )
    write_rows(app, output, answer)
