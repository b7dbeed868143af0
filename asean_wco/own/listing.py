"""What a user has: own records, corrections, notes, their history, and what is wrong with them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from asean_wco.check.findings import Finding, Subject
from asean_wco.check.rules import RULES, check
from asean_wco.model.codec import to_stored
from asean_wco.model.records import Record, kind_of
from asean_wco.model.text import number_ranges
from asean_wco.model.vocabulary import a_kind
from asean_wco.own.desk import Desk
from asean_wco.own.making import digest
from asean_wco.query.comparison import differing_fields
from asean_wco.store import journal
from asean_wco.store.journal import Entry
from asean_wco.store.overlay import OverlaidStore
from asean_wco.store.own_file import BASES_TABLE, NOTES_TABLE, OwnContent
from asean_wco.store.store import Store

# What an own record may do without, since every output says that it is unsourced.
_NEEDS_SOURCES = ("E201", "E202", "E203", "E204", "E205")


def own_rows(desk: Desk) -> list[dict[str, Any]]:
    """A row for each own record and each record with a note, by id."""
    content = desk.file.read()
    notes: dict[str, list[str]] = content.tables[NOTES_TABLE]
    rows = {record.id: _row(desk, record, notes) for record in Store(content, "own").all()}
    for identifier, texts in notes.items():
        if identifier not in rows:
            below = desk.reference.find(identifier)
            rows[identifier] = {
                "id": identifier,
                "kind": kind_of(below) if below else None,
                "name": below.name if below else identifier,
                "state": "noted" if below else "noted, not in the reference",
                "differs": [],
                "notes": texts,
            }
    return [rows[identifier] for identifier in sorted(rows)]


def _row(desk: Desk, record: Record, notes: dict[str, list[str]]) -> dict[str, Any]:
    below = desk.reference.find(record.id)
    differs = differing_fields(below, record) if below and kind_of(below) == kind_of(record) else []
    state = "correction" if below else "own"
    return {
        "id": record.id,
        "kind": kind_of(record),
        "name": record.name,
        "state": f"{state}, unsourced" if record.unsourced else state,
        "differs": differs,
        "notes": notes.get(record.id, []),
    }


def history_rows(entries: Sequence[Entry]) -> list[dict[str, Any]]:
    """Return a row for each revision, the oldest first."""
    waiting = [entry.revision for entry in journal.undoable(entries)][:1]
    undone = {revision for entry in entries for revision in entry.undoes}
    rows = []
    for entry in entries:
        state = ""
        if entry.revision in waiting:
            state = "next to undo"
        elif entry.revision in undone:
            state = "undone"
        elif entry.undoes:
            state = f"undoes {number_ranges(entry.undoes)}"
        row = {
            "revision": entry.revision,
            "time": entry.time,
            "action": entry.action,
            "records": list(dict.fromkeys(change.id for change in entry.changes)),
            "state": state,
        }
        rows.append(row)
    return rows


def own_findings(desk: Desk) -> list[Finding]:
    """What is wrong with own records: by the rules of the reference, and where the reference has moved on."""
    content = desk.file.read()
    merged = OverlaidStore(desk.reference, content)
    mine = {record.id: record for record in merged.own.all()}
    codes = [code for code in RULES if code != "E405"]
    found = [
        each
        for each in check(Subject.of(merged.all()), codes)
        if each.subject in mine
        and not (mine[each.subject].unsourced and each.code in _NEEDS_SOURCES)
    ]
    return sorted([*found, *_stale(desk, content)])


def _stale(desk: Desk, content: OwnContent) -> list[Finding]:
    """Corrections of records that the reference has changed since, or has no longer."""
    found = []
    for identifier, base in content.tables[BASES_TABLE].items():
        below = desk.reference.find(identifier)
        if below is None:
            found.append(
                Finding(
                    identifier, "W601", "It corrects a record that the reference has no longer."
                )
            )
        elif digest(below) != base:
            found.append(
                Finding(
                    identifier,
                    "W602",
                    "The reference has changed since it was corrected; compare them.",
                )
            )
    for record in Store(content, "own").all():
        below = desk.reference.find(record.id)
        if below and type(below) is not type(record):
            kinds = f"{a_kind(kind_of(below))} of the reference, which is hidden by your {kind_of(record)}"
            found.append(
                Finding(
                    record.id,
                    "W604",
                    f"It is also the id of {kinds}; remove yours, or add it anew.",
                )
            )
    for identifier in content.tables[NOTES_TABLE]:
        if OverlaidStore(desk.reference, content).find(identifier) is None:
            found.append(Finding(identifier, "W603", "It is a note on a record that is not there."))
    return found


def exported(desk: Desk) -> list[dict[str, Any]]:
    """Own records and notes as `awco own import` takes them in again."""
    content = desk.file.read()
    rows: list[dict[str, Any]] = [
        {
            "kind": kind_of(record),
            **to_stored(record),
            **({"unsourced": True} if record.unsourced else {}),
        }
        for record in Store(content, "own").all()
    ]
    for identifier, texts in sorted(content.tables[NOTES_TABLE].items()):
        rows += [{"kind": "note", "id": identifier, "text": text} for text in texts]
    return rows
