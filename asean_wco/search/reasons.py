"""Why a record was found, in words and as JSON."""

from __future__ import annotations

from typing import Any

from asean_wco.search.ranking import Hit


def why_text(hit: Hit) -> str:
    """The reason of a hit in a few words: ``acronym ASW``, ``all words in topics``."""
    if hit.tier == "id":
        return "id"
    if hit.tier == "all words":
        return f"all words, mostly in {hit.field.replace('_', ' ')}"
    if hit.tier == "fuzzy":
        return f"spelled nearly like “{hit.matched}”"
    if hit.tier in ("name", "same words", "prefix") and hit.field == "name":
        return {"name": "name", "same words": "same words as the name", "prefix": "beginning of the name"}[hit.tier]
    reason = {"same words": "same words as the alias", "prefix": "beginning of the alias"}.get(hit.tier, hit.tier)
    return f"{reason} “{hit.matched}”"


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
        document["score"] = {"kind": f"order within the tier '{hit.tier}'", "value": round(hit.score, 6)}
    return document
