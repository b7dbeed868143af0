"""Private notes in a user's file: added to any record, and removed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from asean_wco.errors import NotFoundError, UsageError
from asean_wco.model.text import shortened
from asean_wco.own.making import KindOf, unsafe_character
from asean_wco.store.own_file import NOTES_TABLE
from asean_wco.store.own_storage import TEXTS
from asean_wco.store.storage import RecordDatabase


def checked_note(identifier: str, text: str, kinds: KindOf) -> str:
    """Return the text of a note on a record, if it can be kept.

    Args:
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
    return text


def add_notes(database: RecordDatabase, texts: Mapping[str, Iterable[str]]) -> None:
    """Add notes, by the ids of their records, except those that the records have already."""
    notes = {identifier: notes_on(database, identifier) for identifier in texts}
    for identifier, new in texts.items():
        for text in new:
            if text not in notes[identifier]:
                notes[identifier].append(text)
    database.table(NOTES_TABLE).put({name: {TEXTS: notes[name]} for name in notes})


def remove_notes(database: RecordDatabase, identifier: str, text: str | None) -> int:
    """Remove notes from a record; the record itself may be gone.

    Args:
        database: the user's file.
        identifier: of the record.
        text: what the note says, to the letter; None for all notes on the record.

    Returns:
        How many were removed.

    Raises:
        NotFoundError: the record has no note, or none that equals the text; the error then lists
            the notes that it has.
    """
    notes = notes_on(database, identifier)
    kept: list[str] = []
    if text is not None:
        kept = [note for note in notes if note != text]
    if kept == notes:
        raise _no_note(identifier, notes)
    table = database.table(NOTES_TABLE)
    if kept:
        table.put({identifier: {TEXTS: kept}})
    else:
        table.take_out(identifier)
    return len(notes) - len(kept)


def notes_on(database: RecordDatabase, identifier: str) -> list[str]:
    """Return the notes on a record."""
    document = database.table(NOTES_TABLE).with_id(identifier)
    if document is None:
        return []
    return list(document[TEXTS])


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
