"""awco facts: dated, cited statements, by time or by words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click
from click.shell_completion import CompletionItem

from asean_wco.cli.completing import ids_of
from asean_wco.cli.context import App, pass_app, tell
from asean_wco.cli.options import (
    COUNTRY,
    Choice,
    from_option,
    notes_option,
    output_options,
    to_option,
)
from asean_wco.cli.output import Output, Rows, tell_truncated, write_rows
from asean_wco.facts.fact import CERTAINTIES
from asean_wco.render.formats import envelope, json_results

if TYPE_CHECKING:
    from asean_wco.facts.fact import Fact

_HEADS = ("id", "date", "end", "certainty", "text", "sources")

# Nobody reads more rows of a table at once, and thousands take seconds to lay out.
_MOST_ON_A_SCREEN = 200


def _offer_fields(_: click.Context, __: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Offer the fields that facts can have."""
    from asean_wco.facts.making import fact_fields

    return [CompletionItem(field) for field in fact_fields() if field.startswith(incomplete)]


def _known_field(_: click.Context, __: click.Parameter, value: str | None) -> str | None:
    """Return a field that facts can have, perhaps with a number or a name behind it.

    Raises:
        UsageError: no fact has such a field.
    """
    if value is not None:
        from asean_wco.query.statements import check_field

        check_field(value)
    return value


@click.command()
@click.argument("words", nargs=-1)
@click.option(
    "--about",
    metavar="ID-OR-NAME",
    shell_complete=ids_of(),
    help="Only the facts of this record.",
)
@click.option(
    "--mentions",
    metavar="ID-OR-NAME",
    shell_complete=ids_of(),
    help="Facts of this record or country, and facts elsewhere that mention it.",
)
@click.option(
    "--country", type=COUNTRY, help="Only facts that concern this country, by code or name."
)
@from_option("Only facts that end on or after this date.")
@to_option("Only facts that begin on or before this date.")
@click.option(
    "--field",
    callback=_known_field,
    shell_complete=_offer_fields,
    help="Only facts of this field, such as attendance or place.city.",
)
@click.option("--certainty", type=Choice(CERTAINTIES), help="Only facts of this certainty.")
@click.option(
    "--source",
    metavar="ID-OR-NAME",
    shell_complete=ids_of("source"),
    help="Only facts that this source states.",
)
@click.option(
    "-n",
    "--limit",
    type=click.IntRange(0),
    metavar="N",
    help="At most N facts. Without it, a table shows 200.",
)
@notes_option
@output_options()
@pass_app
def facts(app: App, words: tuple[str, ...], limit: int | None, **options: Any) -> None:
    """List facts: dated statements, each with its sources and its certainty.

    The facts are sorted by date; those without a date come last. With WORDS, the facts that
    contain most of the words come first.

    \b
    awco facts transit Timor-Leste
    awco facts --mentions asean-single-window --from 2018
    awco facts --about asean-wco-consultation-13 --field attendance
    awco facts --certainty disputed --json
    """
    output = Output.from_options(app, options)
    text = " ".join(words)
    wanted = _wanted(app, options)
    fitting = app.library.facts(text, **wanted)
    total = len(fitting)
    if limit is None and output.form == "table":
        limit = _MOST_ON_A_SCREEN
    shown = fitting[:limit]
    query = {"words": text, **{name.rstrip("_"): value for name, value in wanted.items()}}
    asked = {**_in_text(query), "limit": limit}
    if output.form in ("json", "jsonl") and not output.fields:
        _write_json(app, output, shown, total, asked)
    else:
        write_rows(app, output, _rows(app, shown, total, asked))
    if not total:
        tell("No facts match. 'awco coverage' says what the reference covers.")
    tell_truncated(len(shown), total)


def _wanted(app: App, options: dict[str, Any]) -> dict[str, Any]:
    """Return the filters for `Library.facts`, with names turned into ids."""
    wanted = dict(options)
    if wanted["about"]:
        wanted["about"] = app.library.resolve(wanted["about"]).id
    if wanted["mentions"]:
        wanted["mentions"] = app.library.subject(wanted["mentions"]).id
    if wanted["source"]:
        wanted["source"] = app.library.resolve(wanted["source"], "source").id
    return wanted


def _in_text(query: dict[str, Any]) -> dict[str, Any]:
    """Return what was asked for, as the JSON has it."""
    return {name: str(value) if value else None for name, value in query.items()}


def _write_json(
    app: App, output: Output, shown: list[Fact], total: int, query: dict[str, Any]
) -> None:
    """Write whole facts as `write_rows` would, in a fraction of the time that thousands take."""
    from asean_wco.facts.fact import fact_line

    if output.form == "jsonl":
        output.write("".join([f"{fact_line(fact)}\n" for fact in shown]))
        return
    document = envelope("facts", app.library.data_version, query, shown, total)
    output.write(json_results(document, fact_line))


def _rows(app: App, shown: list[Fact], total: int, query: dict[str, Any]) -> Rows:
    """Return the facts ready to be written."""
    from asean_wco.facts.fact import fact_output

    def table(width: int | None, color: bool) -> str:
        from asean_wco.render.lists import facts_text

        return facts_text(shown, app.library, width, color=color)

    heads = (*_HEADS, "origin") if app.library.has_own else _HEADS
    return Rows(
        command="facts",
        query=query,
        results=[fact_output(fact) for fact in shown],
        heads=heads,
        table=table,
        total=total,
    )
