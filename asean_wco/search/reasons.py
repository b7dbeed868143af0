"""Why a record was found, in words and as JSON."""

from __future__ import annotations

from typing import Any

from asean_wco.search.engine import Hit
from asean_wco.search.names import INSIDE, OUTRIGHT
from asean_wco.search.weights import WEIGHTS

# What the parts of records are called.
_LABELS = {
    "aliases": "another name",
    "attendance": "who came",
    "city": "the city",
    "country": "the country",
    "figures": "the figures",
    "initiatives": "the initiatives",
    "links": "linked records",
    "milestones": "its milestones",
    "name": "the name",
    "notes": "the notes",
    "outcomes": "the outcomes",
    "owners": "the owners",
    "partners": "the partners",
    "place": "the place",
    "roles": "the posts",
    "start": "the date",
    "summary": "the summary",
    "topics": "the topics",
}

# Fields that are met by the meaning of words, not by the words.
_MEANT = {
    "start": "date",
    "city": "city",
    "country": "country",
    "ordinal": "session number and series",
}


def why_text(hit: Hit) -> str:
    """Return the reason of a hit in a few words: ``acronym “ASW”``, ``found in the name: …``."""
    is_begun = bool(hit.parts.get("beginning")) and hit.tier not in (*OUTRIGHT, "role")
    if is_begun and hit.field != "session":
        return _begun_told(hit)
    name = "the name" if hit.field == "name" else f"the alias “{hit.matched}”"
    reasons = {
        "id": "id",
        "name": "name",
        "alias": f"alias “{hit.matched}”",
        "acronym": f"acronym “{hit.matched}”",
        "role": hit.matched,
        "near": f"spelled nearly like “{hit.matched}”",
        "same words": f"same words as {name}",
    }
    if hit.tier in reasons:
        return reasons[hit.tier]
    if hit.field == "session":
        return hit.matched
    if hit.field in _MEANT:
        return f"{_MEANT[hit.field]}: {hit.matched}"
    where = _LABELS.get(hit.field.partition(".")[0], "its record")
    return f"found in {where}: {hit.matched}"


def _begun_told(hit: Hit) -> str:
    """Return which of its names a query is the beginning of, or stands in."""
    verb = "has" if hit.parts["beginning"] <= INSIDE else "begins with"
    if hit.field == "name":
        return f"the name {verb} these words"
    return f"another name {verb} these words: “{hit.matched}”"


def hit_output(hit: Hit, passage: str, *, explain: bool) -> dict[str, Any]:
    """Return a hit as the JSON of the search has it."""
    document: dict[str, Any] = {
        "id": hit.document.id,
        "kind": hit.document.kind,
        "name": hit.document.name,
        "date": hit.document.date or None,
        "why": {"tier": hit.tier, "field": hit.field, "matched": hit.matched},
        "sure": hit.sure,
        "snippet": passage,
        "sources": hit.document.sources,
    }
    if explain:
        parts = {name: round(WEIGHTS[name] * value, 3) for name, value in hit.parts.items()}
        document["score"] = {
            "kind": "sum of features by weight",
            "value": round(hit.score, 6),
            "parts": {name: value for name, value in parts.items() if value},
        }
    return document


def sum_text(hit: Hit) -> str:
    """Return the sum of a score in words, the largest parts first."""
    parts = {name: WEIGHTS[name] * value for name, value in hit.parts.items()}
    told = sorted((item for item in parts.items() if item[1]), key=lambda item: -abs(item[1]))
    listed = " + ".join(f"{name} {value:.2f}" for name, value in told)
    return f"score {hit.score:.3f} = {listed}" if listed else f"score {hit.score:.3f}"
