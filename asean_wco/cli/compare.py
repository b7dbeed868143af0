"""awco compare: two records side by side."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import click

from asean_wco.cli.completing import ids_of
from asean_wco.cli.context import App, pass_app, tell_own
from asean_wco.cli.options import notes_option, output_options
from asean_wco.cli.output import Output, Rows, write_rows
from asean_wco.render.formats import FORMATS

_HEADS = (
    "field", "same", "left", "right", "left_certainty", "right_certainty", "shared", "left_only",
    "right_only", "left_inferred", "right_inferred",
)  # fmt: skip


@click.command()
@click.argument("first", shell_complete=ids_of())
@click.argument("second", shell_complete=ids_of())
@click.option(
    "--all", "--full", "full", is_flag=True, help="Show outcomes, notes and milestones as well."
)
@notes_option
@output_options(*FORMATS)
@pass_app
def compare(app: App, first: str, second: str, full: bool, **options: Any) -> None:
    """Compare two records of the same kind.

    It shows what both have, and what only one of them has. Inferred values
    are compared too and marked ≈; ≠ means that sources disagree.

    \b
    awco compare asean-wco-consultation-9 asean-wco-consultation-13
    """
    from asean_wco.model.records import kind_of
    from asean_wco.query import comparison

    output = Output.from_options(app, options)
    library = app.library
    left = library.resolve(first)
    # The message for an id of another kind says so, and does not call it an unknown name.
    right = library.store.find(second) or library.resolve(second, kind_of(left))
    compared = comparison.compare(left, right, library.store.find)

    def table(width: int | None, color: bool) -> str:
        from asean_wco.render.comparison_view import comparison_text

        return comparison_text((left, right), compared, library, width, color=color, full=full)

    rows = comparison.comparison_output(compared)
    heads: Sequence[str] = _HEADS
    in_words = None
    if output.form == "md" and not output.fields:
        from asean_wco.render.comparison import comparison_rows

        in_words = comparison_rows((left, right), compared, library)
        heads = tuple(in_words[0])
    answer = Rows(
        command="compare",
        results=rows,
        query={"first": left.id, "second": right.id},
        heads=heads,
        table=table,
        in_words=in_words,
        more={"first": library.origin_of(left.id), "second": library.origin_of(right.id)},
    )
    write_rows(app, output, answer)
    for record in (left, right):
        if record.origin == "own" and output.form != "table":
            tell_own(record)
