"""awco ask: answers to questions, or sentences that say what is not known."""

from __future__ import annotations

import re
import shlex
from typing import TYPE_CHECKING, Any

import click

from asean_wco.cli.context import App, pass_app, tell
from asean_wco.cli.options import output_options
from asean_wco.cli.output import Output, Rows, write_rows
from asean_wco.errors import EXIT_NOT_FOUND
from asean_wco.model.folding import fold
from asean_wco.model.text import as_typed, shortened

if TYPE_CHECKING:
    from asean_wco.answers.answer import Answer


# What a shell takes as it is.
_SAFE = re.compile(r"[\w ,.:/+-]+")
# What a shell does not take as it is even in double quotation marks.
_SPECIAL = re.compile(r'["$`\\!]')


@click.command()
@click.argument("question", nargs=-1, required=True)
@click.option("--full", is_flag=True, help="List all sources, however many.")
@click.option("--allow-empty", is_flag=True, help="Exit 0 when the answer is not known.")
@output_options()
@pass_app
def ask(app: App, question: tuple[str, ...], full: bool, allow_empty: bool, **options: Any) -> None:
    """Answer a question from the facts, with sources, certainty and doubt.

    It answers questions with who (at a meeting, in a post, before or after somebody), when,
    where, how many, which and what, and questions about the first, the last or the next of a
    kind. "Now" and "next" count from today. To a question for yes or no it shows what is on
    record. It compares only numbers of delegates, the figures of initiatives, how long a meeting
    or a term lasted, and how many meetings there are by year, month, country, city, host or series.

    If it is not sure what you mean, it shows the likeliest answers, each after "Perhaps:", and
    exits 1. If no record supports an answer, it says what is not known and exits 1.

    Put a question with an apostrophe or a question mark in double quotation marks.

    \b
    awco ask who chaired the 33rd ADGCM
    awco ask when did Timor-Leste join the WCO
    awco ask "who's the head of the WCO?"
    awco ask how many meetings were held in 2023 --json
    """
    output = Output.from_options(app, options)
    text = as_typed(" ".join(question))
    answers = app.library.ask(text)
    _write_answers(app, output, text, answers, full=full)
    if not answers:
        tell(f"awco: no record answers {shortened(text)!r}.")
        tell(f"  Try: awco search {_typed(text) if text.strip() else 'single window'}")
    if answers and answers[0].values and not answers[0].is_sure:
        _tell_doubt(app, text, answers)
    if not any(answer.is_sure for answer in answers):
        raise click.exceptions.Exit(0 if allow_empty else EXIT_NOT_FOUND)


def _typed(text: str) -> str:
    """Return a question as it can be typed after a command, in a shell."""
    words = shortened(text) or "single window"
    if _SAFE.fullmatch(words):
        return words
    # In double quotation marks an apostrophe is nothing special, in any shell.
    return shlex.quote(words) if _SPECIAL.search(words) else f'"{words}"'


def _tell_doubt(app: App, text: str, answers: list[Answer]) -> None:
    """Tell that answers are not sure, and what helps where nothing is named in full."""
    if len(answers) == 1:
        tell("awco: not sure that this answers the question.")
        return
    tell("awco: not sure. These are the likeliest answers.")
    records = [app.library.store.find(one) for one in answers[0].records]
    names = [name for one in records if one for name in (one.name, *one.aliases, *one.acronyms)]
    if not any(f" {fold(name)} " in f" {fold(text)} " for name in names):
        tell("  Try: name the meeting, person or initiative in full.")


def _write_answers(
    app: App, output: Output, text: str, answers: list[Answer], *, full: bool
) -> None:
    """Write answers in the form that was asked for."""
    from asean_wco.answers.answer import answer_output
    from asean_wco.render.answers import facts_behind

    results = []
    for answer in answers:
        origin = app.library.origin_of(*answer.records, facts=facts_behind(answer, app.library))
        results.append({**answer_output(answer), **origin})

    def table(width: int | None, color: bool) -> str:
        from asean_wco.render.answers_view import answers_text

        return answers_text(answers, app.library, width, color=color, full=full or width is None)

    rows = Rows(
        command="ask",
        results=results,
        query={"text": text},
        heads=("text", "values", "certainty", "sources", *app.own_heads),
        table=table,
    )
    write_rows(app, output, rows)
