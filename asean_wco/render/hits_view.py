"""The results of a search: which records match, why, and where in the record."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import RenderableType
from rich.text import Text

from asean_wco.facts.fact import INFERRED, SIGNS
from asean_wco.model.dates import PartialDate
from asean_wco.model.excerpts import spans_of
from asean_wco.model.records import Find, Meeting
from asean_wco.model.text import counted, safe_text
from asean_wco.model.text import joined as joined_text
from asean_wco.render.console import STYLES, drawn, indented, joined, styled
from asean_wco.search.engine import Hit
from asean_wco.telling import sum_text, why_text


def _highlighted(text: str, words: Sequence[str], style: str = "plain") -> Text:
    """Return a text in which the words of a query stand out."""
    highlighted = styled(text, style)
    for start, end in spans_of(safe_text(text), words):
        highlighted.stylize(STYLES["match"], start, end)
    return highlighted


def _about(hit: Hit, find: Find) -> str:
    """Return what a hit is: its kind, its date, why it matched, and how many sources it has."""
    document = hit.document
    date = sources = ""
    if document.date:
        date = PartialDate.parse(document.date).display()
        # To read a record takes a while, and only meetings have days that are inferred.
        record = find(document.id) if document.kind == "meeting" else None
        if isinstance(record, Meeting) and record.start is None:
            # It is found by the day that is inferred.
            date = f"{SIGNS[INFERRED]} {date}"
    if document.sources:
        sources = counted(document.sources, "source", "sources")
    certainty = "" if hit.sure else "unsure"
    return joined_text(" · ", document.kind, date, certainty, why_text(hit), sources)


def hits_text(
    hits: Sequence[Hit],
    snippets: Sequence[str],
    marks: Sequence[str],
    words: Sequence[str],
    find: Find,
    width: int | None,
    *,
    color: bool,
    explain: bool,
) -> str:
    """Return hits one below the other: the name and id, what it is and why, the passage that fits.

    Args:
        hits: best first.
        snippets: the passage of each hit; empty where the name says it.
        marks: of the origin of each; empty for records of the reference.
        words: folded words of the query, to be highlighted.
        find: returns the record with an id.
        width: columns of the terminal; None where nothing needs to fit.
        color: whether to use colour.
        explain: whether to show stage and score.
    """
    blocks: list[RenderableType] = []
    for hit, passage, mark in zip(hits, snippets, marks, strict=True):
        about = _about(hit, find)
        if explain:
            about += f" · {sum_text(hit)}"
        name = _highlighted(hit.document.name, words, "name")
        identifier = styled(f"{hit.document.id} {mark}".strip(), "id")
        blocks.append(joined(name, identifier, separator="  "))
        blocks.append(indented(styled(about, "quiet")))
        if passage and passage != hit.document.name:
            blocks.append(indented(_highlighted(passage, words)))
    return drawn(blocks, width, color=color)
