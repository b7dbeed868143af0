"""The marks of the user's own records in all outputs."""

from __future__ import annotations

from asean_wco.model.text import enclosed

OWN = "own"


def own_words(origin: str, unsourced: bool) -> str:
    """Return the words for a record of the user's own; empty for one of the reference.

    Args:
        origin: ``reference`` or ``own``.
        unsourced: whether the record, or something in it, names no source.
    """
    if origin != OWN:
        return ""
    return "own record, unsourced" if unsourced else "own record"


def own_mark(origin: str, unsourced: bool) -> str:
    """Return the mark beside a record of the user's own; empty for one of the reference.

    Args:
        origin: ``reference`` or ``own``.
        unsourced: whether the record, or something in it, names no source.
    """
    return enclosed("[", own_words(origin, unsourced).replace(" record", ""), "]")
