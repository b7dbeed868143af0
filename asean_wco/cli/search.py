"""awco search: records of every kind, the best first, each with the reason why it matched."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from asean_wco.cli.context import App, pass_app, tell
from asean_wco.cli.options import Count, kinds_option, notes_option, output_options
from asean_wco.cli.output import Output, Rows, tell_truncated, write_rows
from asean_wco.errors import EXIT_NOT_FOUND
from asean_wco.model.folding import as_written, fold
from asean_wco.model.text import as_typed, shortened
from asean_wco.render.fields import DOUBTS
from asean_wco.render.formats import FORMS

if TYPE_CHECKING:
    from asean_wco.answers.answer import Answer
    from asean_wco.search.engine import SearchResult

# Lines left free below the hits: how the query was read, what is not shown, the prompt.
_LINES_BELOW = 4


@click.command()
@click.argument("words", nargs=-1, required=True)
@kinds_option
@click.option("--exact", is_flag=True, help="Only whole names, aliases, acronyms and ids.")
@click.option("--explain", is_flag=True, help="Show how the score of each hit is calculated.")
@click.option(
    "-n",
    "--limit",
    type=Count(1),
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
    read them. Conditions such as year:2024 must hold; 'awco help searching' lists them all. Exits 1
    when nothing is found.

    \b
    awco search single window
    awco search meetings in Phu Quoc
    awco search head of ROCB in 2014
    awco search 'series:rhca country:FJ'
    awco search "wildlife -ivory"

    Put words with an apostrophe, a question mark or a minus in double quotation marks.
    """
    output = Output.from_options(app, options)
    text = as_typed(" ".join(words))
    search_result = app.library.searched(text, kinds, exact=exact)
    query = {"text": text, "kind": list(kinds), "exact": exact, "limit": limit}
    shown = _Shown(app, output, search_result, limit, explain=explain)
    if not (kinds or exact) and output.form in ("table", "json"):
        shown.answer_question(text)
    write_rows(app, output, shown.rows(query))
    _tell_reading(search_result, output)
    total = len(search_result.hits)
    if not total:
        _tell_nothing(app, text, kinds)
        raise click.exceptions.Exit(0 if allow_empty else EXIT_NOT_FOUND)
    tell_truncated(len(shown.hits), total)


def _tell_reading(search_result: SearchResult, output: Output) -> None:
    """Say how the query was read, and which words of it no record has."""
    from asean_wco.telling import result_told

    read_as = result_told(search_result)
    if read_as and output.form != "json":
        tell(f"understood as: {read_as}")
    if search_result.unknown and search_result.hits:
        typed = search_result.reading.typed
        words = (as_written(word, typed) for word in search_result.unknown)
        tell(f"no record has: {', '.join(words)}")


class _Shown:
    """The hits that are shown, each with its passage and its origin.

    Args:
        app: the run.
        output: where they go.
        search_result: what the query finds.
        limit: at most so many; unless it was typed, a terminal gets as many as fit its height.
        explain: whether to show how scores come about.
    """

    def __init__(
        self,
        app: App,
        output: Output,
        search_result: SearchResult,
        limit: int,
        *,
        explain: bool,
    ) -> None:
        self.app, self.search_result, self.explain = app, search_result, explain
        # The answer that stands above the hits, if the query is a question.
        self.above: Answer | None = None
        self.hits = search_result.hits[:limit]
        self.passages = [""] * len(self.hits)
        # Rows have no passages, which take time to find.
        if FORMS[output.form].write is None or "snippet" in output.fields:
            reading = search_result.reading
            self.passages = [app.library.passage_of(hit, reading) for hit in self.hits]
        self.origins = [app.library.origin_of(hit.document.id) for hit in self.hits]
        self.marked_by = app.library.own_mark_of
        if output.form == "table" and not _is_given("limit"):
            self.hits = self.hits[: self._fitting()]

    def answer_question(self, text: str) -> None:
        """Answer the query, if it is a question and its answer is known for sure."""
        if self.search_result.reading.question:
            answers = self.app.library.ask(text)
            self.above = next((answer for answer in answers if answer.is_sure), None)

    def _fitting(self) -> int:
        """Return how many hits fit the height of the terminal, with what is said below them."""
        height = self.app.height
        if height is None:
            return len(self.hits)
        lines = 0
        for number in range(len(self.hits)):
            text = self._hits_text(slice(number, number + 1), self.app.width, color=False)
            lines += len(text.splitlines())
            if lines > height - _LINES_BELOW:
                return max(1, number)
        return len(self.hits)

    def _hits_text(self, part: slice, width: int | None, *, color: bool) -> str:
        """Return a part of the hits for a person, or in plain lines where nothing needs to fit."""
        from asean_wco.render.hits import in_words, plain_hits

        hits = in_words(
            self.hits[part],
            self.passages[part],
            [self.marked_by(hit.document.id) for hit in self.hits[part]],
            self.app.library.store.find,
            explain=self.explain,
        )
        if width is None and not color:
            return plain_hits(hits)
        from asean_wco.render.hits_view import hits_text

        words = fold(self.search_result.reading.typed).split()
        return hits_text(hits, words, width, color=color)

    def _answer_text(self, answer: Answer, width: int | None, *, color: bool) -> str:
        """Return the answer above the hits, with an empty line below it."""
        if width is None and not color:
            from asean_wco.render.hits import plain_answer
            from asean_wco.render.words import certainty_word

            return plain_answer(answer.text, certainty_word(answer.certainty, answer.text))
        from asean_wco.render.answers_view import answer_above

        return answer_above(answer, width, color=color)

    def table(self, width: int | None, color: bool) -> str:
        """Return the hits for a person, below the answer to the question if there is one."""
        text = self._hits_text(slice(len(self.hits)), width, color=color)
        if self.above is None:
            return text
        return self._answer_text(self.above, width, color=color) + text

    def rows(self, query: dict[str, Any]) -> Rows:
        """Return the hits ready to be written in any form."""
        from asean_wco.facts.doubts import doubts_of
        from asean_wco.telling import hit_output, result_told, sum_text, why_text

        heads = ["id", "kind", "date", DOUBTS, "name", "why"]
        if self.explain:
            heads.append("score")
        results: list[dict[str, Any]] = []
        in_words: list[dict[str, Any]] = []
        for hit, passage, origin in zip(self.hits, self.passages, self.origins, strict=False):
            result = {**hit_output(hit, passage, explain=self.explain), **origin}
            result[DOUBTS] = doubts_of(self.app.library.get(hit.document.id))
            results.append(result)
            why = why_text(hit) if hit.sure else f"unsure: {why_text(hit)}"
            in_words.append({**result, "why": why})
            if self.explain:
                in_words[-1]["score"] = sum_text(hit)
        more: dict[str, Any] = {"read_as": result_told(self.search_result) or None, "answer": None}
        if self.above:
            from asean_wco.answers.answer import answer_output

            more["answer"] = answer_output(self.above)
        return Rows(
            command="search",
            results=results,
            query=query,
            heads=(*heads, *self.app.own_heads),
            table=self.table,
            total=len(self.search_result.hits),
            more=more,
            in_words=in_words,
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
    without_kind = len(app.library.search(text)) if kinds else 0
    if wider:
        qualifier, number = wider
        verb = "is" if number == 1 else "are"
        tell(f"  Without the condition '{qualifier}' there {verb} {number}.")
    elif without_kind == 1:
        tell("  Without --kind there is 1 hit.")
    elif without_kind:
        tell(f"  Without --kind there are {without_kind} hits.")
    elif not near:
        tell(
            "  Try fewer or other words, an acronym, or a name; "
            "'awco coverage' says what the reference covers."
        )
