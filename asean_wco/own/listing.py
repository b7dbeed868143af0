"""What a user has: own records, corrections, notes, their history, and what is wrong with them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from asean_wco.check.findings import CheckedRecords, Finding
from asean_wco.check.rules import RULES, check
from asean_wco.model.codec import to_stored
from asean_wco.model.origin import OWN
from asean_wco.model.records import Record, kind_of
from asean_wco.model.text import joined, number_ranges
from asean_wco.model.vocabulary import KIND_FOLDERS, a_kind
from asean_wco.own.desk import Desk
from asean_wco.own.doubts import namesakes
from asean_wco.own.making import digest
from asean_wco.own.merging import is_same_but_for_sources
from asean_wco.own.sessions import other_session
from asean_wco.query.comparison import differing_fields
from asean_wco.store import journal
from asean_wco.store.journal import Entry
from asean_wco.store.overlay import OverlaidStore
from asean_wco.store.own_file import BASES_TABLE, NOTES_TABLE, OwnContent
from asean_wco.store.store import Store

# What an own record may do without, since every output says that it is unsourced.
_NEEDS_SOURCES = ("E201", "E202", "E203", "E204", "E205")
# Rules that no own record is held to: a contact has a post without dates, and whoever takes part in
# a planned meeting was not there yet.
_NOT_OF_OWN = ("E405", "W306", "W506")


def own_rows(desk: Desk) -> list[dict[str, Any]]:
    """Return a row for each own record and each record with a note, by id."""
    content = desk.file.read()
    notes: dict[str, list[str]] = content.tables[NOTES_TABLE]
    rows = {}
    for record in Store(content, OWN).all():
        rows[record.id] = _row_of_record(desk, record, notes.get(record.id, []))
    for identifier, texts in notes.items():
        if identifier not in rows:
            rows[identifier] = _row_of_notes(desk, identifier, texts)
    return [rows[identifier] for identifier in sorted(rows)]


def _row_of_record(desk: Desk, record: Record, notes: list[str]) -> dict[str, Any]:
    """Return the row of an own record."""
    state = "own"
    differs: list[str] = []
    below = desk.reference.find(record.id)
    if below:
        state = "correction"
        if kind_of(below) == kind_of(record):
            differs = differing_fields(below, record)
    if record.unsourced:
        state = f"{state}, unsourced"
    return {
        "id": record.id,
        "kind": kind_of(record),
        "name": record.name,
        "state": state,
        "differs": differs,
        "notes": notes,
    }


def _row_of_notes(desk: Desk, identifier: str, notes: list[str]) -> dict[str, Any]:
    """Return the row of a record that is not the user's own, but bears notes of the user's."""
    row = {
        "id": identifier,
        "kind": None,
        "name": identifier,
        "state": "noted, not in the reference",
        "differs": [],
        "notes": notes,
    }
    below = desk.reference.find(identifier)
    if below:
        row |= {"kind": kind_of(below), "name": below.name, "state": "noted"}
    return row


def history_rows(entries: Sequence[Entry], reference: Store) -> list[dict[str, Any]]:
    """Return a row for each revision, the oldest first.

    Args:
        entries: of the journal.
        reference: the records that a correction may change.
    """
    waiting_for_undo = [entry.revision for entry in journal.undoable(entries)][:1]
    waiting_for_redo = [entry.revision for entry in journal.redoable(entries)][:1]
    undone = journal.undone(entries)
    by_revision = {entry.revision: entry for entry in entries}
    rows = []
    for entry in entries:
        state = ""
        changed = journal.with_undone(entry, by_revision)
        redone = [number for undo in changed[1:] for number in undo.undoes]
        if entry.revision in waiting_for_undo:
            state = "undo takes this back next"
        elif redone:
            state = f"made {number_ranges(redone)} again"
        elif entry.undoes:
            state = f"took back {number_ranges(entry.undoes)}"
        elif entry.revision in undone:
            state = "undone"
        if entry.revision in waiting_for_redo:
            which = "them" if len(entry.undoes) > 1 else "it"
            state = f"{state}; redo makes {which} again next"
        if journal.is_lost(entry, by_revision):
            state = joined("; ", state, "purged or compacted")
        row = {
            "revision": entry.revision,
            "time": entry.time,
            "action": entry.action,
            "records": list(dict.fromkeys(change.id for one in changed for change in one.changes)),
            "changed": _changed_fields(entry, reference),
            "state": state,
        }
        rows.append(row)
    return rows


def _changed_fields(entry: Entry, reference: Store) -> list[str]:
    """Return the fields that a revision changed in records that were there, but for citations."""
    changed: dict[str, None] = {}
    for table, identifier, own, after in entry.changes:
        below = reference.find(identifier)
        # The first correction of a record of the reference changes that one.
        is_first = own is None and below and table == KIND_FOLDERS[kind_of(below)]
        before = to_stored(below) if is_first and below else own
        if isinstance(before, Mapping) and isinstance(after, Mapping):
            names = [name for name in {**before, **after} if before.get(name) != after.get(name)]
            changed |= dict.fromkeys(names)
    changed.pop("citations", None)
    return list(changed)


def own_findings(desk: Desk) -> list[Finding]:
    """Return what is wrong with own records.

    They are held to the rules of the reference, and compared with what it has by now.
    """
    content = desk.file.read()
    merged = OverlaidStore(desk.reference, content)
    mine = {record.id: record for record in merged.own.all()}
    codes = [code for code in RULES if code not in _NOT_OF_OWN]
    findings = [*_stale(desk, content), *_repeated_meetings(desk, Store(content, OWN))]
    findings += _read_as_sessions(desk, merged)
    # A rule that compares two records names the later one, which is to be the user's.
    records = sorted(merged.all(), key=lambda record: record.id in mine)
    for finding in check(CheckedRecords.of(records), codes):
        record = mine.get(finding.subject)
        if record and not (record.unsourced and finding.code in _NEEDS_SOURCES):
            findings.append(finding)
    return sorted(findings)


def _stale(desk: Desk, content: OwnContent) -> Iterator[Finding]:
    """Yield the own records and notes that no longer fit the reference."""
    for identifier, base in content.tables[BASES_TABLE].items():
        below = desk.reference.find(identifier)
        if below is None:
            message = "It corrects a record that is no longer in the reference."
            yield Finding(identifier, "W601", message)
        elif digest(below) != base:
            message = "The reference has changed since it was corrected; compare them."
            yield Finding(identifier, "W602", message)
    for record in Store(content, OWN).all():
        below = desk.reference.find(record.id)
        if below and is_same_but_for_sources(to_stored(record), to_stored(below)):
            message = f"It corrects nothing. 'awco own remove {record.id}' removes it."
            yield Finding(record.id, "W606", message)
        elif below and type(below) is not type(record):
            message = (
                f"The reference has {a_kind(kind_of(below))} with the same id, and your "
                f"{kind_of(record)} hides it. Remove your {kind_of(record)}, or add it again under "
                "another id."
            )
            yield Finding(record.id, "W604", message)
    for identifier in content.tables[NOTES_TABLE]:
        if OverlaidStore(desk.reference, content).find(identifier) is None:
            yield Finding(identifier, "W603", "It is a note on a record that is not there.")


def _read_as_sessions(desk: Desk, merged: OverlaidStore) -> Iterator[Finding]:
    """Yield the own records that an older awco gave the id of a session that they are not."""
    for record in merged.own.all():
        document = to_stored(record)
        session = other_session(
            kind_of(record), document, merged.kind_named, desk.reference, record.id
        )
        if session and not desk.reference.find(record.id):
            message = (
                f"Its id reads as session {session.number} of {session.of}. If it is that session, "
                "give its series and number; otherwise add it again under another id."
            )
            yield Finding(record.id, "W607", message)


def _repeated_meetings(desk: Desk, own: Store) -> Iterator[Finding]:
    """Yield the own meetings that have the name and the first day of another one."""
    meetings = own.of_kind("meeting")
    for identifier, other in namesakes(meetings, own, desk.reference).items():
        first = own.find(other) or desk.reference.get(other)
        start = getattr(meetings[identifier], "start", None)
        if start and start == getattr(first, "start", None):
            message = f"It has the name and the first day of {other}. Is it the same meeting?"
            yield Finding(identifier, "W605", message)


def exported(desk: Desk) -> list[dict[str, Any]]:
    """Return own records and notes as `awco own import` takes them in again."""
    content = desk.file.read()
    rows: list[dict[str, Any]] = []
    for record in Store(content, OWN).all():
        row = {"kind": kind_of(record), **to_stored(record)}
        if record.unsourced:
            row["unsourced"] = True
        rows.append(row)
    for identifier, texts in sorted(content.tables[NOTES_TABLE].items()):
        rows += [{"kind": "note", "id": identifier, "text": text} for text in texts]
    return rows
