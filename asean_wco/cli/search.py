"""awco search: records of every kind, ranked, each with its reason."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from asean_wco.cli.context import App, pass_app, tell
from asean_wco.cli.options import KindParam, output_options
from asean_wco.cli.output import Output, Rows, tell_truncated, write_rows
from asean_wco.errors import EXIT_NOT_FOUND
from asean_wco.model.text import as_typed, shortened

if TYPE_CHECKING:
    from asean_wco.search.engine import Answer


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("words", nargs=-1, required=True)
@click.option(
    "--kind",
    "kinds",
    type=KindParam(),
    multiple=True,
    help="Only records of this kind; may be repeated.",
)
@click.option("--exact", is_flag=True, help="Only whole names, aliases, acronyms and ids.")
@click.option("--explain", is_flag=True, help="Show the sum that makes the score of each hit.")
@click.option(
    "-n",
    "--limit",
    type=click.IntRange(1),
    default=10,
    show_default=True,
    help="At most so many hits.",
)
@click.option("--allow-empty", is_flag=True, help="Exit 0 when nothing is found.")
@output_options()
@pass_app
def search(
    app: App,
    words: tuple[str, ...],
    kinds: tuple[str, ...],
    exact: bool,
    explain: bool,
    limit: int,
    allow_empty: bool,
    **options: Any,
) -> None:
    """Find records of every kind, each with the reason it matched.

    Years, months, places, countries and kinds in the query are understood, and the command says how it read them.
    Qualifiers: kind: type: year: from: to: series: country: "a phrase" -without. Exits 1 when nothing is found.

    \b
    awco search single window
    awco search meetings in Phu Quoc
    awco search head of ROCB in 2014
    awco search 'series:rhca country:FJ'
    """
    output = Output.from_options(app, options)
    text = as_typed(" ".join(words))
    answer = app.library.answer(text, kinds, exact=exact)
    found = answer.hits
    query = {"text": text, "kind": list(kinds), "exact": exact, "limit": limit}
    read_as = answer.told()
    _write_hits(app, output, query, answer, limit, explain=explain)
    if read_as and output.form != "json":
        tell(f"read as: {read_as}")
    if answer.unknown and found:
        tell(f"no record has: {', '.join(answer.unknown)}")
    if not found:
        _tell_nothing(app, text, kinds)
        raise click.exceptions.Exit(0 if allow_empty else EXIT_NOT_FOUND)
    tell_truncated(min(limit, len(found)), len(found))


def _write_hits(
    app: App,
    output: Output,
    query: dict[str, Any],
    answer: Answer,
    limit: int,
    *,
    explain: bool,
) -> None:
    from asean_wco.model.folding import fold
    from asean_wco.search.reasons import hit_output, sum_text, why_text

    wanted = output.form not in ("plain", "csv", "tsv", "md") or "snippet" in output.fields
    shown = answer.hits[:limit]
    passages = [app.library.passage_of(hit, answer.reading) if wanted else "" for hit in shown]
    origins = [app.library.origin_of(hit.document.id) for hit in shown]
    results = [
        {**hit_output(hit, passage, explain=explain), **origin}
        for hit, passage, origin in zip(shown, passages, origins, strict=True)
    ]

    def table(width: int | None, color: bool) -> str:
        from asean_wco.render.hits_view import hits_text
        from asean_wco.render.words import own_mark

        marks = [own_mark(**origin) for origin in origins]
        return hits_text(
            shown, passages, marks, fold(query["text"]).split(), width, color=color, explain=explain
        )

    rows = Rows(
        command="search",
        results=results,
        query=query,
        heads=(
            "id",
            "kind",
            "date",
            "name",
            "why",
            *(("score",) if explain else ()),
            *app.own_heads,
        ),
        table=table,
        total=len(answer.hits),
        more={"read_as": answer.told() or None},
        told=[
            {
                **result,
                "why": why_text(hit),
                **({"score": sum_text(hit)} if explain else {}),
            }
            for result, hit in zip(results, shown, strict=True)
        ],
    )
    write_rows(app, output, rows)


def _tell_nothing(app: App, text: str, kinds: tuple[str, ...]) -> None:
    """Say that nothing was found, and what may help."""
    tell(f"awco: nothing found for {shortened(text)!r}.")
    if near := app.library.suggest(text, kinds):
        tell(f"  Did you mean: {'; '.join(near)}?")
    wider = app.library.relax(text, kinds)
    without = len(app.library.search(text)) if kinds else 0
    if wider:
        qualifier, found = wider
        verb = "is" if found == 1 else "are"
        tell(f"  Without the condition '{qualifier}' there {verb} {found}.")
    elif without:
        tell(f"  Without --kind there {'is 1 hit' if without == 1 else f'are {without} hits'}.")
    elif not near:
        tell(
            "  Try fewer or other words, an acronym, or a name; 'awco coverage' says what the reference covers."
        )
