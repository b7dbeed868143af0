"""Anything a user may do with own records, in any order.

It is held against a plain dictionary that does the same.
"""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, invariant, precondition, rule

from asean_wco.errors import FileSystemError, UsageError
from asean_wco.store import journal, own_file
from asean_wco.store.own_store import OwnStore, Restored
from asean_wco.store.storage import RecordDatabase
from tests.conftest import WHOLE
from tests.store.own_writing import filled, noting, putting, strays

Key = tuple[str, str]
State = dict[Key, Any]

keys = st.tuples(
    st.sampled_from(["topics", "people"]), st.sampled_from([f"r{number}" for number in range(6)])
)
texts = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=8).filter(str.strip)


class Step(NamedTuple):
    """A revision, as the model keeps it: each document before and after."""

    changes: dict[Key, tuple[Any, Any]]
    undoes: tuple[int, ...]


def tables_of(state: State) -> dict[str, dict[str, Any]]:
    """A state of the model as tables."""
    tables: dict[str, dict[str, Any]] = {}
    for (table, identifier), document in state.items():
        tables.setdefault(table, {})[identifier] = document
    return tables


def _held(restored: Restored) -> int:
    """How many records and records with notes there are after a restore."""
    return restored.records + restored.noted


class OwnRecords(RuleBasedStateMachine):
    """A file of own records, and a dictionary of documents by table and id.

    A list says what was done to it.
    """

    copies: Bundle[tuple[Path, State]] = Bundle("copies")

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.path = self.folder / "own.json"
        self.patch = pytest.MonkeyPatch()
        self.patch.setattr(os, "fsync", lambda _: None)
        self.state: State = {}
        self.steps: list[Step] = []
        self.backup: State | None = None
        self.failed = False
        self.is_by_hand = False
        self.was_by_hand = False
        self.copied = 0

    def teardown(self) -> None:
        self.patch.undo()
        shutil.rmtree(self.folder)

    @property
    def store(self) -> OwnStore:
        """The store, opened anew as by another command."""
        return OwnStore(self.path, timeout=0)

    def model(self, wanted: State, undoes: tuple[int, ...] = ()) -> bool:
        """Do in the model what the store is asked to do; whether anything is different."""
        changes = {
            key: (self.state.get(key), wanted.get(key))
            for key in {*self.state, *wanted}
            if self.state.get(key) != wanted.get(key)
        }
        if changes or undoes:
            self.steps.append(Step(changes, undoes))
            self.backup, self.state, self.failed = self.state, wanted, False
            self.is_by_hand = False
        return bool(changes)

    def ask(self, wanted: State) -> None:
        """Change the file to what is wanted, document by document."""

        def change(database: RecordDatabase) -> None:
            for table, identifier in {*self.state, *wanted}:
                document = wanted.get((table, identifier))
                if document is None:
                    database.table(table).take_out(identifier)
                elif table == "_notes":
                    noting(identifier, *document)(database)
                else:
                    putting(table, {identifier: document})(database)

        entry = self.store.change("change", change)
        assert (entry is not None) == self.model(wanted)
        assert entry is None or entry.revision == len(self.steps)

    def free(self, key: Key) -> bool:
        """Whether no record of another kind has the id."""
        return all(
            table == key[0] or identifier != key[1] or table == "_notes"
            for table, identifier in self.state
        )

    # What a user does.

    @rule(key=keys, name=texts)
    def add_or_edit(self, key: Key, name: str) -> None:
        if self.free(key):
            self.ask(self.state | {key: {"id": key[1], "name": name}})

    @rule(key=keys)
    def remove(self, key: Key) -> None:
        self.ask(
            {
                entry: document
                for entry, document in self.state.items()
                if entry not in (key, ("_notes", key[1]))
            }
        )

    @rule(key=keys, text=texts)
    def note(self, key: Key, text: str) -> None:
        noted = ("_notes", key[1])
        self.ask(self.state | {noted: [*self.state.get(noted, []), text]})

    @rule(names=st.dictionaries(keys, texts, max_size=8))
    def take_in(self, names: dict[Key, str]) -> None:
        wanted = dict(self.state)
        for key, name in names.items():
            if all(entry[0] in (key[0], "_notes") or entry[1] != key[1] for entry in wanted):
                wanted[key] = {"id": key[1], "name": name}
        self.ask(wanted)

    @rule(names=st.dictionaries(keys, texts, min_size=1, max_size=3))
    def take_in_what_turns_out_bad(self, names: dict[Key, str]) -> None:
        def change(database: RecordDatabase) -> None:
            for (table, identifier), name in names.items():
                putting(table, {identifier: {"id": identifier, "name": name}})(database)
            raise UsageError("the last row is bad")

        with pytest.raises(UsageError, match="the last row"):
            self.store.change("import", change)

    @rule(count=st.integers(1, 3))
    def undo(self, count: int) -> None:
        undone = self.undone()
        since = dict(enumerate(range(1, len(self.steps) + 1), 1))
        for number, step in enumerate(self.steps, 1):
            for undo in step.undoes:
                since.update(dict.fromkeys(self.steps[undo - 1].undoes, number))
        left = [
            number
            for number, step in enumerate(self.steps, 1)
            if not step.undoes and step.changes and number not in undone
        ]
        left.sort(key=lambda number: (since[number], number))
        taken = left[-count:][::-1]
        wanted: dict[Key, Any] = dict(self.state)
        is_possible = len(taken) == count
        for number in taken:
            for key, (before, after) in self.steps[number - 1].changes.items():
                is_possible = is_possible and wanted.get(key) == after
                wanted[key] = before
        if not is_possible:
            assert self.was_by_hand or len(taken) < count
            with pytest.raises(
                UsageError, match=r"undo in|undone in|nothing was (?:undone|changed)"
            ):
                self.store.undo(count)
            return
        assert [entry.revision for entry in self.store.undo(count)] == taken
        there = {key: document for key, document in wanted.items() if document is not None}
        self.model(there, tuple(taken))

    def undone(self) -> set[int]:
        """Return the numbers of the steps that are not in force."""
        undone: set[int] = set()
        for step in self.steps:
            for number in step.undoes:
                undone -= set(self.steps[number - 1].undoes)
            undone |= set(step.undoes)
        return undone

    @rule()
    def redo(self) -> None:
        waiting = journal.redoable(self.store.history())
        if self.steps and self.steps[-1].undoes and not self.is_redo(self.steps[-1]):
            assert waiting[0].revision == len(self.steps)
        if not waiting:
            assert self.store.redo() is None
            return
        undo = self.steps[waiting[0].revision - 1]
        wanted: dict[Key, Any] = dict(self.state)
        is_possible = True
        for key, (before, after) in undo.changes.items():
            is_possible = is_possible and wanted.get(key) == after
            wanted[key] = before
        if not is_possible:
            assert self.was_by_hand
            with pytest.raises(UsageError, match="was changed again"):
                self.store.redo()
            return
        there = {key: document for key, document in wanted.items() if document is not None}
        redone = self.store.redo()
        assert redone is not None
        assert [entry.revision for entry in redone.entries] == sorted(undo.undoes)
        self.model(there, (waiting[0].revision,))

    def is_redo(self, step: Step) -> bool:
        """Return whether a step takes back an undo."""
        return any(self.steps[number - 1].undoes for number in step.undoes)

    @rule()
    @precondition(lambda self: self.path.exists() and not self.is_by_hand)
    def lose_the_file(self) -> None:
        self.path.write_bytes(b"damaged")
        assert _held(self.store.restore()) == len(self.state)
        self.steps.append(Step({}, ()))

    @rule(target=copies)
    @precondition(lambda self: self.path.exists())
    def copy(self) -> tuple[Path, State]:
        self.copied += 1
        copy = self.folder / f"copy-{self.copied}"
        shutil.copy(self.path, copy)
        return copy, self.state

    @rule(copied=copies)
    def restore(self, copied: tuple[Path, State]) -> None:
        copy, wanted = copied
        # Both are known: a restore of nothing is never undone, and one after a failed write makes
        # that one true.
        if wanted != self.state and not self.failed:
            assert _held(self.store.restore(copy)) == len(wanted)
            self.model(wanted)

    # What befalls a file.

    @rule(key=keys, name=texts, layout=st.sampled_from([None, 2, "\t"]))
    @precondition(lambda self: self.path.exists())
    def edit_by_hand(self, key: Key, name: str, layout: Any) -> None:
        self.is_by_hand = self.was_by_hand = True
        document = json.loads(self.path.read_bytes())
        if key in self.state:
            document[key[0]][key[1]]["name"] = name
            self.state = self.state | {key: {"id": key[1], "name": name}}
        self.path.with_name("edited").write_text(
            json.dumps(document, indent=layout), encoding="utf-8"
        )
        self.path.with_name("edited").replace(self.path)

    @rule(key=keys, step=st.sampled_from(["fsync", "chmod", "replace"]))
    def fail(self, key: Key, step: str) -> None:
        def refuse(*_: object) -> None:
            raise OSError(28, "No space left on device")

        never = putting(key[0], {key[1]: {"id": key[1], "name": "never"}})
        if self.free(key) and self.state.get(key) != {"id": key[1], "name": "never"}:
            with pytest.MonkeyPatch.context() as patch:
                patch.setattr(os, step, refuse)
                with pytest.raises(FileSystemError):
                    self.store.change("add", never)
            self.failed = True

    @rule(piece=st.binary(max_size=20))
    def die_in_the_journal(self, piece: bytes) -> None:
        if self.path.exists():
            with self.store.beside(".journal").open("ab") as stream:
                stream.write(b'{"revision":' + piece.replace(b"\n", b""))

    # What always holds.

    @invariant()
    def the_file_holds_what_the_model_holds(self) -> None:
        content = self.store.read()
        assert filled(content.tables) == tables_of(self.state)
        assert content.revision == len(self.steps)
        assert self.path.exists() or not self.steps

    @invariant()
    def the_history_tells_what_was_done(self) -> None:
        steps = [
            Step(
                {
                    (table, identifier): (before, after)
                    for table, identifier, before, after in entry.changes
                },
                entry.undoes,
            )
            for entry in self.store.history()
        ]
        assert steps == self.steps

    @invariant()
    def the_backup_holds_the_state_before(self) -> None:
        backup = own_file.read(self.store.backup_path)
        if not self.failed and self.backup:
            assert backup is not None
            assert filled(backup.tables) == tables_of(self.backup or {})

    @invariant()
    def no_temporary_file_is_left(self) -> None:
        assert strays(self.path) == []


TestOwnRecords = OwnRecords.TestCase
TestOwnRecords.settings = settings(max_examples=60 if WHOLE else 15, stateful_step_count=40)
