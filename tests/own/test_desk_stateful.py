"""What a user may do with own records over a reference, in any order.

It is held against a plain dictionary that does the same.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)

from asean_wco.errors import DataError, NotFoundError, UsageError
from asean_wco.model.codec import to_stored
from asean_wco.model.records import kind_of
from asean_wco.model.vocabulary import KIND_FOLDERS
from asean_wco.own.desk import Desk
from asean_wco.own.given import Given
from asean_wco.store.overlay import OverlaidStore
from asean_wco.store.own_store import OwnStore
from asean_wco.store.store import Store, open_store
from tests.conftest import WHOLE

# Records by kind and id, and notes by id; a state is never changed, only followed by another.
State = dict[tuple[str, str], Any]

IN_REFERENCE = ["single-window", "anna-berg"]
kinds = st.sampled_from(["topic", "person"])
ids = st.sampled_from(["one", "two", "alpha", *IN_REFERENCE])
names = st.sampled_from(["Alpha", "Beta", "Thủ tục"])
rows = st.tuples(kinds, ids, names, st.sampled_from([None, "one", "two", "one", "nowhere"]))


def document_of(kind: str, identifier: str, name: str, above: str | None) -> dict[str, Any]:
    """A topic below another, or a person, who is below nobody."""
    return {"id": identifier, "name": name} | (
        {"broader": above} if above and kind == "topic" else {}
    )


class AtTheDesk(RuleBasedStateMachine):
    """A desk over the toy store, and a dictionary with what was in it before each step."""

    reference: Store

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.patch = pytest.MonkeyPatch()
        self.patch.setattr(os, "fsync", lambda _: None)
        self.state: State = {}
        self.before: list[State] = []

    @initialize()
    def begin(self) -> None:
        records = {identifier: self.reference.get(identifier) for identifier in IN_REFERENCE}
        self.below = {
            identifier: (kind_of(record), to_stored(record))
            for identifier, record in records.items()
        }
        self.take_in(
            [("topic", "two", "Beta", "one"), ("topic", "one", "Alpha", None)], replace=False
        )

    def teardown(self) -> None:
        self.patch.undo()
        shutil.rmtree(self.folder)

    @property
    def desk(self) -> Desk:
        """The desk, taken anew as by another command."""
        return Desk(OwnStore(self.folder / "own.json", timeout=0), self.reference)

    # The model.

    def kind(self, identifier: str, state: State) -> str | None:
        """The kind of a record with an id."""
        mine = [kind for kind in KIND_FOLDERS if (kind, identifier) in state]
        return mine[0] if mine else self.below[identifier][0] if identifier in self.below else None

    def fits(self, kind: str, document: dict[str, Any], state: State) -> bool:
        """Whether a record may stand where it is to be put."""
        others = {self.kind(document["id"], state), self.below.get(document["id"], (kind,))[0]} - {
            kind,
            None,
        }
        above = document.get("broader")
        return not others and (
            above is None or above == document["id"] or self.kind(above, state) == "topic"
        )

    def become(self, state: State) -> None:
        if state != self.state:
            self.before.append(self.state)
            self.state = state

    # What a user does.

    @rule(row=rows)
    def add(self, row: tuple[str, str, str, str | None]) -> None:
        kind, identifier, *_ = row
        document = document_of(*row)
        given = Given(kind, document, "The record", UsageError)
        wanted = self.state | {(kind, identifier): document}
        if self.kind(identifier, self.state) or not self.fits(kind, document, wanted):
            with pytest.raises(UsageError):
                self.desk.add(given, unsourced=True)
            return
        assert self.desk.add(given, unsourced=True).id == identifier
        self.become(wanted)

    @rule(kind=kinds, name=names)
    def add_without_an_id(self, kind: str, name: str) -> None:
        record = self.desk.add(
            Given(kind, {"name": name}, "The record", UsageError), unsourced=True
        )
        assert self.kind(record.id, self.state) is None
        self.become(self.state | {(kind, record.id): {"id": record.id, "name": name}})

    @rule(identifier=ids, name=names)
    def edit(self, identifier: str, name: str) -> None:
        kind = self.kind(identifier, self.state)
        if kind is None:
            with pytest.raises(NotFoundError):
                self.desk.current(identifier)
            return
        start = self.desk.current(identifier)
        was = self.state.get((kind, identifier)) or self.below[identifier][1]
        assert to_stored(start) == was
        wanted = was | {"name": name}
        if wanted != was and not self.fits(kind, wanted, self.state):
            with pytest.raises(DataError):  # what it was below was removed by force
                self.desk.edit(start, Given(kind, wanted, "The record"), unsourced=True)
            return
        changed = self.desk.edit(start, Given(kind, wanted, "The record"), unsourced=True)
        assert changed == (wanted != was)
        if changed:
            self.become(self.state | {(kind, identifier): wanted})

    @rule(identifier=ids, text=names)
    def note(self, identifier: str, text: str) -> None:
        if self.kind(identifier, self.state) is None:
            with pytest.raises(NotFoundError):
                self.desk.note(identifier, text)
            return
        notes = self.state.get(("note", identifier), [])
        assert self.desk.note(identifier, text) == (text not in notes)
        self.become(
            self.state | {("note", identifier): [*notes, *([] if text in notes else [text])]}
        )

    @rule(identifier=ids, text=st.none() | names)
    def remove_notes(self, identifier: str, text: str | None) -> None:
        notes = self.state.get(("note", identifier), [])
        kept = [note for note in notes if text not in (None, note)]
        if kept == notes:
            with pytest.raises(NotFoundError):
                self.desk.remove_notes(identifier, text)
            return
        assert self.desk.remove_notes(identifier, text) == len(notes) - len(kept)
        wanted = {
            key: document for key, document in self.state.items() if key != ("note", identifier)
        }
        self.become(wanted | ({("note", identifier): kept} if kept else {}))

    @rule(identifier=ids, force=st.booleans())
    def remove(self, identifier: str, force: bool) -> None:
        is_record = any((other, identifier) in self.state for other in KIND_FOLDERS)
        # The notes on a record of the reference stay when a correction goes.
        keeps_notes = is_record and identifier in self.below
        wanted = {
            key: document
            for key, document in self.state.items()
            if key[1] != identifier or (keeps_notes and key[0] == "note")
        }
        linking = any(
            isinstance(document, dict) and document.get("broader") == identifier
            for document in wanted.values()
        )
        if wanted == self.state or (
            is_record and linking and identifier not in self.below and not force
        ):
            with pytest.raises((NotFoundError, UsageError)):
                self.desk.remove([identifier], force=force)
            return
        self.desk.remove([identifier], force=force)
        self.become(wanted)

    @rule(table=st.lists(rows, max_size=4), replace=st.booleans())
    def take_in(self, table: list[tuple[str, str, str, str | None]], replace: bool) -> None:
        given = [
            Given(row[0], document_of(*row), f"row {number}") for number, row in enumerate(table)
        ]
        # What says nothing new is passed over.
        table = [row for row in table if self.state.get((row[0], row[1])) != document_of(*row)]
        wanted = self.state | {(row[0], row[1]): document_of(*row) for row in table}
        is_good = len({row[1] for row in table}) == len(table)
        for kind, identifier, *_ in table:
            is_there = any((other, identifier) in self.state for other in KIND_FOLDERS)
            is_good &= self.fits(kind, wanted[kind, identifier], wanted) and (
                replace or not is_there
            )
            is_good &= sum((other, identifier) in wanted for other in KIND_FOLDERS) == 1
        problems = self.desk.take_in(given, unsourced=True, replace=replace).problems
        assert (not problems) == is_good, problems
        if is_good:
            self.become(wanted)

    @rule()
    def undo(self) -> None:
        if not self.before:
            with pytest.raises(UsageError, match="nothing to undo"):
                self.desk.file.undo()
            return
        self.desk.file.undo()
        self.state = self.before.pop()

    # What always holds.

    @invariant()
    def the_file_holds_what_the_model_holds(self) -> None:
        tables = self.desk.file.read().tables
        held = {
            (kind, identifier): document
            for kind, table in KIND_FOLDERS.items()
            for identifier, document in tables[table].items()
        }
        held |= {("note", identifier): notes for identifier, notes in tables["_notes"].items()}
        assert held == self.state
        assert set(tables["_bases"]) == {
            identifier
            for kind, identifier in self.state
            if kind != "note" and identifier in self.below
        }

    @invariant()
    def the_library_shows_own_records_over_the_reference(self) -> None:
        merged = OverlaidStore(self.reference, self.desk.file.read())
        shown = [(kind_of(record), record.id) for record in merged.all()]
        mine = [(kind_of(record), record.id) for record in merged.all() if record.origin == "own"]
        assert set(mine) == {key for key in self.state if key[0] != "note"}
        assert len(shown) == len(set(shown))
        assert {*shown} == {*mine} | {
            (kind_of(record), record.id) for record in self.reference.all()
        }


def test_a_desk_does_what_a_dictionary_does(toy_store: Path) -> None:
    AtTheDesk.reference = open_store(toy_store)
    run_state_machine_as_test(
        AtTheDesk, settings=settings(max_examples=40 if WHOLE else 15, stateful_step_count=25)
    )
