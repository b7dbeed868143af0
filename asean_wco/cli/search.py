"""awco search: records of every kind, ranked, each with its reason."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from asean_wco.cli.context import App, pass_app, tell
from asean_wco.cli.options import KindParam, notes_option, output_options
from asean_wco.cli.output import Output, Rows, tell_truncated, write_rows
from asean_wco.errors import EXIT_NOT_FOUND
from asean_wco.model.text import as_typed, shortened

if TYPE_CHECKING:
    from asean_wco.answers.answer import Answer as Told
    from asean_wco.search.engine import Answer

# Lines left free below the hits: how the query was read, what is not shown, the prompt.
_LINES_BELOW = 4


@click.command()
@click.argument("words", nargs=-1, required=True)
@click.option(
    "--kind",
    "kinds",
    type=KindParam(),
    multiple=True,
    help="Only records of this kind; may be repeated.",
)
@click.option("--exact", is_flag=True, help="Only whole names, aliases, acronyms and ids.")
@click.option("--explain", is_flag=True, help="Show how the score of each hit is calculated.")
@click.option(
    "-n",
    "--limit",
    type=click.IntRange(1),
    metavar="N",
    default=10,
    show_default=True,
    help="At most N hits. On a terminal, as many as fit on it unless you give N.",
)
@click.option("--allow-empty", is_flag=True, help="Exit 0 when nothing is found.")
@notes_option
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
    """Search all records; each hit says why it matched.

    The search understands years, months, places, countries and kinds in the query, and says how it
    read them. Qualifiers: kind: type: year: from: to: series: country: "a phrase" -without. Exits 1
    when nothing is found.

    \b
    awco search single window
    awco search meetings in Phu Quoc
    awco search head of ROCB in 2014
    awco search 'series:rhca country:FJ'
    """
    output = Output.from_options(app, options)
    text = as_typed(" ".join(words))
    answer = app.library.answer(text, kinds, exact=exact)
    query = {"text": text, "kind": list(kinds), "exact": exact, "limit": limit}
    shown = _Shown(app, output, answer, limit, explain=explain)
    if not (kinds or exact) and output.form in ("table", "json"):
        shown.answer_question(text)
    write_rows(app, output, shown.rows(query))
    _tell_reading(answer, output)
    total = len(answer.hits)
    if not total:
        _tell_nothing(app, text, kinds)
        raise click.exceptions.Exit(0 if allow_empty else EXIT_NOT_FOUND)
    tell_truncated(len(shown.hits), total)


def _tell_reading(answer: Answer, output: Output) -> None:
    """Say how the query was read, and what of it no record has."""
    read_as = answer.told()
    if read_as and output.form != "json":
        tell(f"understood as: {read_as}")
    if answer.unknown and answer.hits:
        tell(f"no record has: {', '.join(answer.unknown)}")


class _Shown:
    """The hits that are shown, each with its passage and its origin.

    Args:
        app: the run.
        output: where they go.
        answer: to the query.
        limit: at most so many; on a terminal as many as fit its height, unless they were asked for.
        explain: whether to show how scores come about.
    """

    def __init__(
        self,
        app: App,
        output: Output,
        answer: Answer,
        limit: int,
        *,
        explain: bool,
    ) -> None:
        self.app, self.answer, self.explain = app, answer, explain
        self.told: Told | None = None
        # Plain lines have no passages, which take time to find.
        is_told = output.form not in ("plain", "csv", "tsv", "md") or "snippet" in output.fields
        self.hits = answer.hits[:limit]
        self.passages = [
            app.library.passage_of(hit, answer.reading) if is_told else "" for hit in self.hits
        ]
        self.origins = [app.library.origin_of(hit.document.id) for hit in self.hits]
        if output.form == "table" and not _is_given("limit"):
            self.hits = self.hits[: self._fitting()]

    def answer_question(self, text: str) -> None:
        """Answer the query where it is a question, and its answer is known."""
        if not self.answer.reading.question:
            return
        self.told = next((one for one in self.app.library.ask(text) if one.is_sure), None)

    def _fitting(self) -> int:
        """Return how many hits fit the height of the terminal, with what is said below them."""
        height = self.app.height
        if height is None:
            return len(self.hits)
        lines = 0
        for number in range(len(self.hits)):
            lines += len(self.table(self.app.width, False, number).splitlines())
            if lines > height - _LINES_BELOW:
                return max(1, number)
        return len(self.hits)

    def table(self, width: int | None, color: bool, only: int | None = None) -> str:
        """Return hits for a person: all, or the one at a place."""
        from asean_wco.model.folding import fold
        from asean_wco.model.origin import own_mark
        from asean_wco.render.hits_view import hits_text

        part = slice(len(self.hits)) if only is None else slice(only, only + 1)
        marks = [own_mark(**origin) for origin in self.origins[part]]
        passages = self.passages[: len(self.hits)][part]
        words = fold(self.answer.reading.typed).split()
        hits = self.hits[part]
        found = hits_text(
            hits, passages, marks[: len(hits)], words, width, color=color, explain=self.explain
        )
        if self.told is None or only is not None:
            return found
        from asean_wco.render.answers_view import answer_above

        return answer_above(self.told, width, color=color) + found

    def rows(self, query: dict[str, Any]) -> Rows:
        """Return the hits in every form."""
        from asean_wco.search.reasons import hit_output, sum_text, why_text

        if self.told:
            from asean_wco.answers.answer import answer_output

        found = list(zip(self.hits, self.passages, self.origins, strict=False))
        results = [
            {**hit_output(hit, passage, explain=self.explain), **origin}
            for hit, passage, origin in found
        ]
        told: list[dict[str, Any]] = []
        for hit, result in zip(self.hits, results, strict=True):
            score = {"score": sum_text(hit)} if self.explain else {}
            unsure = "" if hit.sure else "unsure: "
            told.append({**result, "why": f"{unsure}{why_text(hit)}", **score})
        scores = ("score",) if self.explain else ()
        return Rows(
            command="search",
            results=results,
            query=query,
            heads=("id", "kind", "date", "name", "why", *scores, *self.app.own_heads),
            table=self.table,
            total=len(self.answer.hits),
            more={
                "read_as": self.answer.told() or None,
                "answer": answer_output(self.told) if self.told else None,
            },
            told=told,
        )


def _is_given(option: str) -> bool:
    """Return whether an option was typed."""
    source = click.get_current_context().get_parameter_source(option)
    return source is click.core.ParameterSource.COMMANDLINE


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
