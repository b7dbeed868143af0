"""Search results: what was found, why, and where in the record."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import RenderableType
from rich.text import Text

from asean_wco.model.dates import PartialDate
from asean_wco.model.text import safe_text
from asean_wco.render.console import drawn, indented, joined, style_of, styled
from asean_wco.search.engine import Hit
from asean_wco.search.passages import spans_of
from asean_wco.search.reasons import sum_text, why_text


def _highlighted(text: str, words: Sequence[str], style: str = "plain") -> Text:
    found = styled(text, style)
    for start, end in spans_of(safe_text(text), words):
        found.stylize(style_of("match"), start, end)
    return found


def _date(hit: Hit) -> str:
    return PartialDate.parse(hit.document.date).display() if hit.document.date else ""


def hits_text(
    hits: Sequence[Hit],
    snippets: Sequence[str],
    marks: Sequence[str],
    words: Sequence[str],
    width: int | None,
    *,
    color: bool,
    explain: bool,
) -> str:
    """Hits one below the other: name, then kind, date, reason and id, then the passage that matched.

    Args:
        hits: best first.
        snippets: the passage of each hit; empty where the name says it.
        marks: of the origin of each; empty for records of the reference.
        words: folded words of the query, to be highlighted.
        width: columns of the terminal; None where nothing needs to fit.
        color: whether to use colour.
        explain: whether to show stage and score.
    """
    blocks: list[RenderableType] = []
    for hit, passage, mark in zip(hits, snippets, marks, strict=True):
        number = hit.document.sources
        count = f"{number} source{'' if number == 1 else 's'}" if number else ""
        told = (hit.document.kind, _date(hit), "" if hit.sure else "unsure", why_text(hit), count)
        facts = " · ".join(part for part in told if part)
        if explain:
            facts += f" · {sum_text(hit)}"
        name = _highlighted(hit.document.name, words, "name")
        blocks.append(
            joined(name, styled(f"{hit.document.id} {mark}".strip(), "id"), separator="  ")
        )
        blocks.append(indented(styled(facts, "quiet")))
        if passage and passage != hit.document.name:
            blocks.append(indented(_highlighted(passage, words)))
    return drawn(blocks, width, color=color)
