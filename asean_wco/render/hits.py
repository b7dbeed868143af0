"""The results of a search in words: which records match, why, and where in the record.

`hits_view` lays them out for a terminal. Where nobody sees colours and nothing needs to fit, they
are plain lines: to import rich would take longer than the search itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from asean_wco.model.records import Find
from asean_wco.model.text import counted, joined, safe_line
from asean_wco.model.tuples import NamedTuple
from asean_wco.render.formats import INDENT
from asean_wco.render.words import record_dates
from asean_wco.search.engine import Hit
from asean_wco.telling import sum_text, why_text

# What stands between the name of a record and its id.
BEFORE_ID = "  "


class HitInWords(NamedTuple):
    """A hit as it is shown.

    Attributes:
        name: of the record.
        identifier: of the record, with the mark of its origin.
        about: what it is, why it matched, and how many sources it has.
        passage: of the record, that fits; empty where the name says it.
    """

    name: str
    identifier: str
    about: str
    passage: str


def in_words(
    hits: Sequence[Hit],
    passages: Sequence[str],
    marks: Sequence[str],
    find: Find,
    *,
    explain: bool,
) -> list[HitInWords]:
    """Return hits as they are shown.

    Args:
        hits: best first.
        passages: the passage of each hit; empty where the name says it.
        marks: of the origin of each; empty for records of the reference.
        find: returns the record with an id.
        explain: whether to tell stage and score.
    """
    shown = []
    for hit, passage, mark in zip(hits, passages, marks, strict=True):
        document = hit.document
        about = _about(hit, find)
        if explain:
            about += f" · {sum_text(hit)}"
        told = "" if passage == document.name else passage
        shown.append(HitInWords(document.name, f"{document.id} {mark}".strip(), about, told))
    return shown


def _about(hit: Hit, find: Find) -> str:
    """Return what a hit is: its kind, its date, why it matched, and how many sources it has."""
    document = hit.document
    sources = ""
    record = find(document.id)
    date = record_dates(record) if record else ""
    if document.sources:
        sources = counted(document.sources, "source", "sources")
    certainty = "" if hit.sure else "unsure"
    return joined(" · ", document.kind, date, certainty, why_text(hit), sources)


def plain_hits(hits: Iterable[HitInWords]) -> str:
    """Return hits one below the other in plain lines, as `hits_view.hits_text` lays them out."""
    before = " " * INDENT
    lines: list[str] = []
    for hit in hits:
        lines.append(joined(BEFORE_ID, hit.name, hit.identifier))
        lines += [f"{before}{text}" for text in (hit.about, hit.passage) if text]
    return _plain(lines)


def plain_answer(text: str, doubt: str) -> str:
    """Return the answer that stands above the hits in plain lines, with an empty one below it.

    Args:
        text: of the answer.
        doubt: how certain it is; may be empty.
    """
    return _plain([joined(" ", text, doubt), ""])


def _plain(lines: Iterable[str]) -> str:
    """Return lines made harmless for a terminal, without spaces at their ends."""
    return "".join(f"{safe_line(line).rstrip()}\n" for line in lines)
