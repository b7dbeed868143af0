"""awco facts: dated, cited statements, by time or by words."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

import click
from click.shell_completion import CompletionItem

from asean_wco.cli.completing import ids_of
from asean_wco.cli.context import App, pass_app, tell
from asean_wco.cli.options import (
    COUNTRY,
    Choice,
    Count,
    from_option,
    notes_option,
    output_options,
    repeatable,
    to_option,
)
from asean_wco.cli.output import Output, Rows, tell_no_match, tell_truncated, write_rows
from asean_wco.errors import UsageError
from asean_wco.facts.fact import CERTAINTIES, DISPUTED, UNKNOWN, fact_line, fact_output
from asean_wco.model.text import counted
from asean_wco.render.formats import FORMS, envelope, json_results

if TYPE_CHECKING:
    from asean_wco.facts.fact import Fact

_WORKBOOK = "xlsx"
_HEADS = ("id", "date", "end", "certainty", "text", "sources")

# Nobody reads more rows of a table at once, and thousands take seconds to lay out.
_MOST_ON_A_SCREEN = 200


def _offer_fields(_: click.Context, __: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Offer the fields that facts can have."""
    from asean_wco.facts.making import fact_fields

    return [CompletionItem(field) for field in fact_fields() if field.startswith(incomplete)]


def _known_fields(
    _: click.Context, __: click.Parameter, values: tuple[str, ...]
) -> tuple[str, ...]:
    """Return fields that facts can have, perhaps with a number or a name behind them.

    Raises:
        UsageError: no fact has one of the fields.
    """
    if values:
        from asean_wco.query.statements import check_field

        for value in values:
            check_field(value)
    return values


@click.command()
@click.argument("words", nargs=-1)
@click.option(
    "--about",
    multiple=True,
    metavar="ID-OR-NAME",
    shell_complete=ids_of(),
    help=repeatable("Only the facts of this record."),
)
@click.option(
    "--mentions",
    multiple=True,
    metavar="ID-OR-NAME",
    shell_complete=ids_of(),
    help=repeatable("Facts of this record or country, and facts elsewhere that mention it."),
)
@click.option(
    "--also-mentions",
    multiple=True,
    metavar="ID-OR-NAME",
    shell_complete=ids_of(),
    help="With --mentions: only facts that mention this record or country as well; may be repeated "
    "to narrow the list further.",
)
@click.option(
    "--country",
    type=COUNTRY,
    multiple=True,
    help=repeatable(
        "Only facts that concern this country, by code or name. The date of a meeting concerns all "
        "who took part."
    ),
)
@click.option(
    "--topic",
    multiple=True,
    metavar="ID-OR-NAME",
    shell_complete=ids_of("topic"),
    help=repeatable(
        "Only facts that concern this topic. Narrower topics and the initiatives on them count."
    ),
)
@from_option("Only facts that end on or after this date.")
@to_option("Only facts that begin on or before this date.")
@click.option(
    "--field",
    multiple=True,
    callback=_known_fields,
    shell_complete=_offer_fields,
    help=repeatable("Only facts of this field, such as attendance or place.city."),
)
@click.option(
    "--certainty",
    type=Choice(CERTAINTIES),
    multiple=True,
    help=repeatable("Only facts of this certainty."),
)
@click.option(
    "--source",
    multiple=True,
    metavar="ID-OR-NAME",
    shell_complete=ids_of("source"),
    help=repeatable("Only facts that this source states."),
)
@click.option(
    "--every",
    is_flag=True,
    help="In tables, also list facts that repeat a part of another fact: the last day of a "
    "meeting, and each claim of a dispute. With --certainty unknown, also list what was not "
    "found of the sources themselves, such as their date of publication.",
)
@click.option(
    "--without-source-gaps",
    is_flag=True,
    help="Leave out what was not found of the sources themselves. With --certainty unknown, a "
    "table leaves this out by itself, unless you give --every, --about, --field or --source.",
)
@click.option(
    "-n",
    "--limit",
    type=Count(0),
    metavar="N",
    help="At most N facts. Without it, a table shows 200.",
)
@notes_option
@output_options(*FORMS, _WORKBOOK)
@pass_app
def facts(
    app: App,
    words: tuple[str, ...],
    limit: int | None,
    every: bool,
    without_source_gaps: bool,
    **options: Any,
) -> None:
    """List facts: dated statements, each with its sources and its certainty.

    The facts are sorted by date; those without a date come last. With WORDS, it lists the facts
    that contain most of the words, the best first; a rare word weighs more than a common one.
    An id with a hyphen, such as adgcm-33, is read as --about adgcm-33. Other ids and
    abbreviations, such as ACTS, are read as words; awco then says which option lists the facts
    on that record. A filter that is repeated means any of its values; two different filters
    narrow the list.

    \b
    awco facts transit Timor-Leste
    awco facts --mentions asean-single-window --from 2018
    awco facts --mentions acts --also-mentions MM
    awco facts --topic drugs --country TH
    awco facts --mentions adgcm --field outcomes --from 2021
    awco facts --certainty unknown --country MY --without-source-gaps -f csv
    awco facts --certainty disputed -o disputed.xlsx
    """
    output = Output.from_options(app, options)
    if words and not any(map(str.strip, words)):
        raise UsageError("The words to look for are empty.", "Give words, or leave them out.")
    if output.form == _WORKBOOK:
        output.refuse_fields()
        output.refuse_printing()
    named = _ids_in(app, words)
    options["about"] += named
    text = " ".join(word for word in words if word not in named)
    wanted = _wanted(app, options)
    fitting = app.library.facts(text, **wanted)
    if without_source_gaps and every:
        raise UsageError(
            "--every lists what --without-source-gaps leaves out.", "Leave one of the two out."
        )
    if output.form == "table" and not every:
        fitting = _told_once(app, fitting)
        is_narrow = wanted["field"] or wanted["about"] or wanted["source"]
        if wanted["certainty"] == (UNKNOWN,) and not is_narrow:
            fitting = _of_substance(app, fitting, tells=not without_source_gaps)
    if without_source_gaps:
        fitting = _of_substance(app, fitting, tells=False)
    total = len(fitting)
    if limit is None and output.form == "table":
        limit = _MOST_ON_A_SCREEN
    shown = fitting[:limit]
    query = {"words": text, **{name.rstrip("_"): value for name, value in wanted.items()}}
    asked = {**_in_text(query), "limit": limit}
    if output.form == _WORKBOOK:
        from asean_wco.export.workbook import workbook_of_facts

        output.write(workbook_of_facts(shown, app.library.by_id))
    elif output.form in ("json", "jsonl") and not output.fields:
        _write_json(app, output, shown, total, asked)
    else:
        write_rows(app, output, _rows(app, shown, total, asked))
    _tell_counted_twice(app, shown, of_disputes=wanted["certainty"] == (DISPUTED,), every=every)
    if not total:
        tell_no_match("facts", wanted, partial(app.library.facts, text))
    tell_truncated(len(shown), total)


def _tell_counted_twice(app: App, shown: list[Fact], *, of_disputes: bool, every: bool) -> None:
    """Say which facts tell a part of another one, unless somebody asked for each in a row."""
    if of_disputes:
        _tell_claims(shown)
    elif not every:
        _tell_repeated(app, shown)


def _tell_claims(shown: list[Fact]) -> None:
    """Say of how many disputes facts are the claims, so that nobody counts one dispute twice."""
    claims = [fact for fact in shown if fact.is_claim]
    disputes = {fact.dispute for fact in claims}
    if len(claims) > len(disputes):
        told = counted(len(disputes), "dispute", "disputes")
        these = counted(len(shown), "fact", "facts")
        others = len(shown) - len(claims)
        rest = ""
        if others:
            rest = f", and each of the other {others} names all claims of one dispute"
        if others == 1:
            rest = ", and the other one names all claims of one dispute"
        tell(f"{len(claims)} of these {these} are the single claims of {told}{rest}.")


def _tell_repeated(app: App, shown: list[Fact]) -> None:
    """Say how many claims a table would leave out, so that nobody counts a statement twice."""
    kept = _without_repeated(app, shown)
    claims = sum(fact.is_claim for fact in shown) - sum(fact.is_claim for fact in kept)
    if claims:
        these = counted(len(shown), "fact", "facts")
        more = ""
        if len(shown) > len(kept) + claims:
            more = ", and the last days of meetings"
        tell(
            f"{claims} of these {these} tell a single claim of a dispute, which another one tells "
            f"too. A table leaves these out{more}."
        )


def _without_repeated(app: App, listed: list[Fact]) -> list[Fact]:
    """Return facts without those of which a reader is told by another."""
    from asean_wco.query.statements import told_once

    return told_once(listed, lambda about: app.library.store.kind_named(about) == "meeting")


def _ids_in(app: App, words: tuple[str, ...]) -> tuple[str, ...]:
    """Return the ids of records among some words, and say how they are read.

    Ids such as `transit` are words as well, and so are those of topics and short forms. They stay
    words, with a line on how to have the facts of the record.
    """
    kind_of = app.library.store.kind_named
    named = [word for word in words if "-" in word and kind_of(word) not in (None, "topic")]
    if named:
        those = "that record" if len(named) == 1 else "those records"
        tell(f"Read as --about {' --about '.join(named)}: the facts of {those}.")
    for word in dict.fromkeys(words):
        is_word = word.strip() and word not in named
        meant = app.library.search(word, exact=True) if is_word else []
        if len(meant) == 1:
            [record] = [hit.document for hit in meant]
            option = "--topic" if record.kind == "topic" else "--mentions"
            those = f"For the facts on “{record.name}”, use {option} {record.id}."
            tell(f"{word!r} is read as a word of the facts. {those}")
    return tuple(named)


def _wanted(app: App, options: dict[str, Any]) -> dict[str, Any]:
    """Return the filters for `Library.facts`, with names turned into ids."""
    library = app.library
    wanted = dict(options)
    wanted["about"] = tuple(library.resolve(name).id for name in wanted["about"])
    for option in ("mentions", "also_mentions"):
        wanted[option] = tuple(library.subject(name).id for name in wanted[option])
    for option in ("source", "topic"):
        wanted[option] = tuple(library.resolve(name, option).id for name in wanted[option])
    return wanted


def _told_once(app: App, fitting: list[Fact]) -> list[Fact]:
    """Return facts without those of which a reader is told by another, and count the claims."""
    kept = _without_repeated(app, fitting)
    claims = sum(fact.is_claim for fact in fitting) - sum(fact.is_claim for fact in kept)
    if claims:
        left = counted(
            claims, "claim that is part of another row", "claims that are part of other rows"
        )
        tell(f"Not shown: {left}. --every shows every claim in a row of its own.")
    return kept


def _of_substance(app: App, fitting: list[Fact], *, tells: bool) -> list[Fact]:
    """Return facts without what was not found of sources, such as their date of publication.

    Args:
        app: for the kinds of records.
        fitting: the facts.
        tells: whether to say how many are left out.
    """
    kind_of = app.library.store.kind_named
    kept = [
        fact for fact in fitting if fact.certainty != UNKNOWN or kind_of(fact.about) != "source"
    ]
    if tells and len(kept) < len(fitting):
        left = counted(
            len(fitting) - len(kept), "detail of a source that was", "details of sources that were"
        )
        left = f"{left} looked for and not found"
        tell(f"Not shown: {left}. --every shows them.")
    return kept


def _in_text(query: dict[str, Any]) -> dict[str, Any]:
    """Return what was asked for, as the JSON has it: several values as a list."""
    asked: dict[str, Any] = {}
    for name, value in query.items():
        if isinstance(value, tuple):
            texts = [str(one) for one in value]
            asked[name] = texts[0] if len(texts) == 1 else texts or None
        else:
            asked[name] = str(value) if value else None
    return asked


def _write_json(
    app: App, output: Output, shown: list[Fact], total: int, query: dict[str, Any]
) -> None:
    """Write whole facts as `write_rows` would, in a fraction of the time that thousands take."""
    if output.form == "jsonl":
        output.write("".join([f"{fact_line(fact)}\n" for fact in shown]))
        return
    document = envelope("facts", app.library.data_version, query, shown, total)
    output.write(json_results(document, fact_line))


def _rows(app: App, shown: list[Fact], total: int, query: dict[str, Any]) -> Rows:
    """Return the facts ready to be written."""

    def table(width: int | None, color: bool) -> str:
        from asean_wco.render.lists import facts_text

        return facts_text(shown, app.library, width, color=color)

    return Rows(
        command="facts",
        query=query,
        results=[fact_output(fact) for fact in shown],
        heads=(*_HEADS, *app.own_heads),
        table=table,
        total=total,
    )
