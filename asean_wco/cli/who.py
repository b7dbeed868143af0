"""awco who: the holders of an office, with their certainty."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

import click

from asean_wco.cli.completing import ids_of
from asean_wco.cli.context import App, pass_app, tell
from asean_wco.cli.options import DATE, output_options
from asean_wco.cli.output import Output, Rows, write_rows
from asean_wco.errors import EXIT_NOT_FOUND, NotFoundError
from asean_wco.model.dates import PartialDate
from asean_wco.model.today import today

if TYPE_CHECKING:
    from asean_wco.model.records import Office


# As many words as the longest date has: 10 June 2021.
_LONGEST_DATE = 3
_BEFORE_DATES = ("in", "on", "at")


@click.command()
@click.argument("office", nargs=-1, required=True, shell_complete=ids_of("office"))
@click.option("--on", type=DATE, help="Who held it on this date, or in this month or year.")
@click.option("--allow-empty", is_flag=True, help="Exit 0 when nobody is known.")
@click.option("--all", "--full", "full", is_flag=True, help="List all sources, however many.")
@output_options()
@pass_app
def who(
    app: App,
    office: tuple[str, ...],
    on: PartialDate | None,
    allow_empty: bool,
    full: bool,
    **options: Any,
) -> None:
    """Say who held an office, on a date or over time, and how certain that is.

    The certainty of an answer is "stated" if the date lies in a term that a source states,
    "attested" if a source shows the holder in the post on that day, and "between" if the date lies
    between two such days. It is "disputed" if sources give several days on which the term began,
    and the date lies between them. It is "inferred" if no source says when the term ended, and the
    holder was probably still in the post. Otherwise it is "unknown", and the command exits 1. For a
    term that you recorded without a source, tables say "unsourced", lines "stated, unsourced" and
    the like, and JSON has "unsourced": true beside the certainty.

    The command infers that a holder stayed for the usual term. If none is known, it infers two
    years from the last day on which a source shows the holder. If only the month of the end is
    known, it infers that the holder stayed until the end of that month. It never infers a day on
    which the next holder was in the post. If no source says when the next holder began, it takes
    the time between the last day that shows the old holder and the first day that shows the new
    one. In the first half of it, the old holder was probably still in the post. In the second half,
    nobody is known.

    For a month or a year, it names all holders, and then the parts of that time in which no source
    shows anybody in the post. Without a date, it lists all holders, with who is likely in the times
    between them or that nobody is known then, and says who holds the office today. A term is
    "disputed" there if sources disagree on its first or last day or on the title.

    \b
    awco who wco-secretary-general --on 2021-06-10
    awco who head-of-customs-vn
    awco who head of ROCB A/P in June 2022
    """
    from asean_wco.facts import tenure
    from asean_wco.facts.fact import INFERRED, UNKNOWN
    from asean_wco.facts.sentences import office_words, on_date

    output = Output.from_options(app, options)
    if on is None:
        office, on = _with_date_apart(office)
    post = _post(app, " ".join(office))
    answers = app.library.who(post.id, on)
    likely = [
        tenure.likely_words(answer)
        for answer in answers
        if answer.certainty == INFERRED and answer.until is None
    ]

    def table(width: int | None, color: bool) -> str:
        from asean_wco.render.tenure_view import tenure_text

        return tenure_text(
            post,
            answers,
            app.library,
            width,
            color=color,
            full=full or width is None,
            until=None if on else today(),
            on=on,
        )

    terms = app.library.sources_of_term
    results = [_with_origin(app, tenure.holder_output(post, answer, terms)) for answer in answers]
    in_words = []
    for shown, result in zip(answers, results, strict=True):
        certainty = result["certainty"]
        if tenure.is_unsourced(shown, terms):
            certainty = f"{certainty}, unsourced"
        # In a history the holder has a row already, and this one is about today.
        if on is None and result["certainty"] == INFERRED and shown.until is None:
            certainty = f"{certainty}, today"
        in_words.append({**result, "certainty": certainty})
    answer = Rows(
        command="who",
        results=results,
        query={"office": post.id, "on": str(on) if on else None},
        heads=(
            "office",
            "name",
            "title",
            "start",
            "end",
            "attested",
            "certainty",
            "sources",
            *app.own_heads,
        ),
        table=table,
        in_words=in_words,
        more={"warnings": likely},
    )
    write_rows(app, output, answer)
    if output.form not in ("table", "json") and output.fields != ("help",):
        for sentence in likely:
            tell(sentence)
    if all(answer.certainty == UNKNOWN for answer in answers):
        # The table says it already.
        if output.form != "table" or output.path or not answers:
            when = f" {on_date(on)}" if on else ""
            named = office_words(post, app.library.name_of)
            tell(f"awco: no source says who was {named}{when}.")
        raise click.exceptions.Exit(0 if allow_empty else EXIT_NOT_FOUND)


def _post(app: App, typed: str) -> Office:
    """Return the office that a text means.

    Raises:
        NotFoundError: it means none, or several; where one is near, the hint is the command for it.
    """
    try:
        return cast("Office", app.library.office(typed))
    except NotFoundError as error:
        if len(error.candidates) == 1:
            error.hint = f"If you mean this one, type: awco who {next(iter(error.candidates))}"
        raise


def _with_date_apart(words: tuple[str, ...]) -> tuple[tuple[str, ...], PartialDate | None]:
    """Return the words of an office, and the date at their end, such as ``in 2022``."""
    typed = " ".join(words).split()
    if len(typed) < 2:
        return words, None

    from asean_wco.model.times import dates_typed

    for size in range(min(_LONGEST_DATE, len(typed) - 1), 0, -1):
        dates = dates_typed(" ".join(typed[-size:]))
        if len(dates) == 1:
            rest = typed[:-size]
            if len(rest) > 1 and rest[-1].lower() in _BEFORE_DATES:
                rest.pop()
            return tuple(rest), dates[0]
    return words, None


def _with_origin(app: App, result: dict[str, Any]) -> dict[str, Any]:
    """Return an answer with the origin of the records that it comes from.

    The answer that nobody is known comes from the evidence before and after that time.
    """
    library, office = app.library, result["office"]
    holders = [result[key] for key in ("person", "organization", "before", "after") if result[key]]
    facts = [fact for name in holders for fact in library.corrected_facts_on_post(name, office)]
    if holders:
        return {**result, **library.origin_of(*holders, facts=facts)}
    return {**result, **library.origin_of(office)}
