"""The marks of the user's own records in all outputs."""

from __future__ import annotations

from asean_wco.model.text import enclosed

OWN = "own"
REFERENCE = "reference"
# What is said of a record of the reference that the user has changed.
CORRECTED = "corrected by you"


def own_words(origin: str, unsourced: bool, *, is_correction: bool = False) -> str:
    """Return the words for a record of the user's own; empty for one of the reference.

    Args:
        origin: ``reference`` or ``own``.
        unsourced: whether the record, or something in it, names no source.
        is_correction: whether it corrects a record of the reference.
    """
    if origin != OWN:
        return ""
    words = CORRECTED if is_correction else "own record"
    return f"{words}, unsourced" if unsourced else words


def own_mark(origin: str, unsourced: bool) -> str:
    """Return the mark beside a record of the user's own; empty for one of the reference.

    Args:
        origin: ``reference`` or ``own``.
        unsourced: whether the record, or something in it, names no source.
    """
    return as_mark(own_words(origin, unsourced))


def as_mark(words: str) -> str:
    """Return words for whose a record is as a mark: ``[own]``; empty without words."""
    return enclosed("[", words.replace(" record", ""), "]")
