"""Private notes in the tables of a user's file: added to any record, and removed."""

from __future__ import annotations

from collections.abc import Iterable

from asean_wco.errors import NotFoundError, UsageError
from asean_wco.model.text import shortened
from asean_wco.own.making import KindOf, unsafe_character
from asean_wco.store.own_file import NOTES_TABLE, Tables


def add_note(tables: Tables, identifier: str, text: str, kinds: KindOf) -> None:
    """Add a note to a record, unless the record has it already.

    Args:
        tables: of the user's file.
        identifier: of the record.
        text: what the note says.
        kinds: gives the kind of the record with an id.

    Raises:
        NotFoundError: there is no such record.
        UsageError: the text is empty or unsafe.
    """
    if kinds(identifier) is None:
        shown = shortened(identifier)
        raise NotFoundError(f"No record has the id {shown!r}.", "'awco search' finds ids.")
    problem = unsafe_character(text)
    if problem or not text.strip():
        raise UsageError(f"The note {problem or 'is empty'}.")
    notes = tables[NOTES_TABLE].get(identifier, [])
    if text not in notes:
        tables[NOTES_TABLE][identifier] = [*notes, text]


def remove_notes(tables: Tables, identifier: str, text: str | None) -> int:
    """Remove notes from a record; the record itself may be gone.

    Args:
        tables: of the user's file.
        identifier: of the record.
        text: what the note says, to the letter; None for all notes on the record.

    Returns:
        How many were removed.

    Raises:
        NotFoundError: the record has no note, or none that equals the text; the error then lists
            the notes that it has.
    """
    notes = tables[NOTES_TABLE].pop(identifier, [])
    kept: list[str] = []
    if text is not None:
        kept = [note for note in notes if note != text]
    if kept == notes:
        raise _no_note(identifier, notes)
    if kept:
        tables[NOTES_TABLE][identifier] = kept
    return len(notes) - len(kept)


def _no_note(identifier: str, notes: Iterable[str]) -> NotFoundError:
    """Return the error for a note that is not there.

    Args:
        identifier: of the record.
        notes: the notes that the record has.
    """
    shown = shortened(identifier)
    if not notes:
        hint = "'awco own list' shows what you have."
        return NotFoundError(f"You have no note on {shown!r}.", hint)
    hint = "Give one of these exactly, or no text to remove all notes."
    return NotFoundError(f"You have no such note on {shown!r}.", hint, dict.fromkeys(notes, ""))
