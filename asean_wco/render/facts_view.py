"""Facts as a table: when, what, how many sources, and the record that states it."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import RenderableType

from asean_wco.facts.fact import INFERRED, SIGNS, Fact
from asean_wco.library import Library
from asean_wco.model.dates import display_period
from asean_wco.render import words
from asean_wco.render.columns import Column
from asean_wco.render.console import drawn, styled
from asean_wco.render.tables import grid

_COLUMNS = (
    Column("Date", "date"),
    Column("Fact", "statement"),
    Column("Sources"),
    Column("Id", "id"),
)


def _date_words(fact: Fact) -> str:
    """Return the date of a fact with the mark of its certainty, which stands alone without one."""
    parts = [display_period(fact.date, fact.end), SIGNS.get(fact.certainty, "")]
    if fact.certainty == INFERRED:
        parts.reverse()
    return " ".join(filter(None, parts))


def _id_words(fact: Fact, library: Library) -> str:
    """Return the id of the record that states a fact, with the mark of an own record."""
    origin = library.origin_of(fact.about)
    is_own_note = fact.origin == "own" and origin["origin"] != "own"
    if is_own_note:
        return words.marked(fact.about, "own", unsourced=not fact.sources)
    return words.marked(fact.about, **origin)


def facts_text(facts: Sequence[Fact], library: Library, width: int | None, *, color: bool) -> str:
    """Return facts as a table, with the legend of the marks that it uses.

    Args:
        facts: in the order in which they are shown.
        library: for the origin of their records.
        width: columns of the terminal; None where nothing needs to fit.
        color: whether to use colour.
    """
    rows = [
        [_date_words(fact), fact.text, str(len(fact.sources) or ""), _id_words(fact, library)]
        for fact in facts
    ]
    blocks: list[RenderableType] = [grid(_COLUMNS, rows, width)]
    if explained := words.legend(row[0] for row in rows):
        blocks.append(styled(explained, "quiet"))
    return drawn(blocks, width, color=color)
