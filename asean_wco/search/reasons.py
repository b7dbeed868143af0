"""Why a record was found, in words and as JSON."""

from __future__ import annotations

from typing import Any

from asean_wco.search.matching import Hit

_WHOLE = {
    "name": "name",
    "same words": "same words as the",
    "initials": "initials of the",
    "prefix": "beginning of the",
}
_BEHIND = {"series": "series of", "organization": "body of", "topic": "related to the topic"}


def why_text(hit: Hit) -> str:
    """The reason of a hit in a few words: ``acronym ASW``, ``all words in topics``."""
    if hit.tier in ("related", "on topic"):
        return (
            f"{_BEHIND[hit.field]} {hit.matched}"
            if hit.field in _BEHIND
            else f"topic of the words: {hit.matched}"
        )
    reasons = {
        "id": "id",
        "role": hit.matched,
        "all words": f"all words, mostly in {hit.field.replace('_', ' ')}",
        "part": f"part of the words: {hit.matched}",
        "fuzzy": f"spelled nearly like “{hit.matched}”",
        "acronym": f"acronym “{hit.matched}”",
        "alias": f"alias “{hit.matched}”",
    }
    if hit.tier in reasons:
        return reasons[hit.tier]
    told = _WHOLE[hit.tier]
    if hit.field == "name":
        return told if hit.tier == "name" else f"{told} name"
    return f"{told} {'acronym' if hit.field == 'acronyms' else 'alias'} “{hit.matched}”"


def hit_output(hit: Hit, passage: str, *, explain: bool) -> dict[str, Any]:
    """A hit as the JSON of the search has it."""
    document: dict[str, Any] = {
        "id": hit.document.id,
        "kind": hit.document.kind,
        "name": hit.document.name,
        "date": hit.document.date or None,
        "why": {"tier": hit.tier, "field": hit.field, "matched": hit.matched},
        "snippet": passage,
        "sources": hit.document.sources,
    }
    if explain:
        document["score"] = {
            "kind": f"order within the tier '{hit.tier}'",
            "value": round(hit.score, 6),
        }
    return document
