"""What the tests of the search share."""

from __future__ import annotations

from asean_wco.search.matching import Hit


def reasons(hits: list[Hit]) -> list[tuple[str, str, str]]:
    """Id, stage and field of each hit."""
    return [(hit.document.id, hit.tier, hit.field) for hit in hits]


def found(hits: list[Hit]) -> list[str]:
    """The ids of the hits."""
    return [hit.document.id for hit in hits]
