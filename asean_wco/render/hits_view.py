"""The results of a search on a terminal: names stand out, and so do the words of the query."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.console import RenderableType
from rich.text import Text

from asean_wco.model.excerpts import spans_of
from asean_wco.model.text import safe_text
from asean_wco.render.console import STYLES, drawn, indented, joined, styled
from asean_wco.render.hits import BEFORE_ID, HitInWords


def _highlighted(text: str, words: Sequence[str], style: str = "plain") -> Text:
    """Return a text in which the words of a query stand out."""
    highlighted = styled(text, style)
    for start, end in spans_of(safe_text(text), words):
        highlighted.stylize(STYLES["match"], start, end)
    return highlighted


def hits_text(
    hits: Iterable[HitInWords], words: Sequence[str], width: int | None, *, color: bool
) -> str:
    """Return hits one below the other: the name and id, what it is and why, the passage that fits.

    Args:
        hits: best first.
        words: folded words of the query, to be highlighted.
        width: columns of the terminal; None where nothing needs to fit.
        color: whether to use colour.
    """
    blocks: list[RenderableType] = []
    for hit in hits:
        name = _highlighted(hit.name, words, "name")
        blocks.append(joined(name, styled(hit.identifier, "id"), separator=BEFORE_ID))
        blocks.append(indented(styled(hit.about, "quiet")))
        if hit.passage:
            blocks.append(indented(_highlighted(hit.passage, words)))
    return drawn(blocks, width, color=color)
