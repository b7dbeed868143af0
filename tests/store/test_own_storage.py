"""The user's own file as a TinyDB database, which loses nothing."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from tinydb import where
from tinydb.table import Document

from asean_wco.errors import AwcoError, FileSystemError
from asean_wco.store.own_storage import OwnStorage
from asean_wco.store.own_store import OwnStore
from asean_wco.store.storage import RecordDatabase
from tests.store.own_writing import (
    adding,
    assert_history_leads_to_the_file,
    files,
    noting,
    store_with,
    strays,
    topic,
    topics,
)


def document(identifier: str, **fields: Any) -> Document:
    """A document for TinyDB, which declares ids of int alone."""
    return Document({**topic(identifier), **fields}, doc_id=identifier)  # type: ignore[arg-type]


@pytest.fixture
def database(tmp_path: Path) -> RecordDatabase:
    """A database over a file that does not exist yet."""
    return RecordDatabase(tmp_path / "own.json", storage=OwnStorage)


def test_each_call_of_tinydb_is_one_revision_of_the_file(
    database: RecordDatabase, tmp_path: Path
) -> None:
    table = database.table("topics")
    table.insert(document("a"))
    table.insert_multiple([document("b", summary="One."), document("c")])
    table.update({"summary": "Two."}, where("id") == "b")
    table.upsert(document("c", summary="Three."))
    table.remove(where("id") == "a")
    store = OwnStore(tmp_path / "own.json")
    assert [len(entry.changes) for entry in store.history()] == [1, 2, 1, 1, 1]
    assert_history_leads_to_the_file(store)
    assert strays(store.path) == []
    rows = store.read().tables["topics"].values()
    summaries = {record["id"]: record["summary"] for record in rows}
    assert summaries == {"b": "Two.", "c": "Three."}
    assert [entry.revision for entry in store.undo(2)] == [5, 4]
    assert {row["id"]: row.get("summary") for row in table} == {"a": None, "b": "Two.", "c": None}


def test_notes_and_bases_are_documents_to_tinydb_and_bare_in_the_file(tmp_path: Path) -> None:
    store = store_with(tmp_path / "own.json", "a")
    store.change("note", noting("a", "mine", "also mine"))
    assert store.read().tables["_notes"] == {"a": ["mine", "also mine"]}
    assert store.database.table("_notes").with_id("a") == {"texts": ["mine", "also mine"]}
    store.database.table("_bases").put({"a": {"sha256": "0"}})
    assert store.read().tables["_bases"] == {"a": "0"}
    store.database.drop_table("_notes")
    assert store.read().tables["_notes"] == {}
    assert_history_leads_to_the_file(store)


def test_a_value_within_a_document_may_be_changed_in_place(tmp_path: Path) -> None:
    store = store_with(tmp_path / "own.json", "a")
    table = store.database.table("topics")
    table.update({"aliases": ["One"]})
    table.update(lambda topic: topic["aliases"].append("Two"))
    assert store.read().tables["topics"]["a"]["aliases"] == ["One", "Two"]
    assert_history_leads_to_the_file(store)


def test_several_tables_are_changed_in_one_revision(tmp_path: Path) -> None:
    store = store_with(tmp_path / "own.json", "a")

    def change(database: RecordDatabase) -> None:
        database.table("topics").insert(document("b"))
        assert topics(store) == ["a", "b"], "a change sees what it has done"
        noting("b", "mine")(database)
        database.table("topics").take_out("a", "never")

    assert store.change("several", change)
    assert (topics(store), store.read().revision) == (["b"], 2)
    assert len(store.history()[-1].changes) == 3


def test_what_tinydb_would_write_over_a_change_of_another_is_refused(tmp_path: Path) -> None:
    store = store_with(tmp_path / "own.json", "a")

    def race(row: Any) -> None:
        OwnStore(store.path).change("add topic", adding("b"))
        row["name"] = "Lost"

    with pytest.raises(FileSystemError, match="Another program changed"):
        store.database.table("topics").update(race)
    assert topics(store) == ["a", "b"]
    assert_history_leads_to_the_file(store)


@pytest.mark.parametrize(
    ("table", "row"),
    [
        ("topics", {"id": "b", "name": "Without an id for TinyDB"}),
        ("topics", document("b", colour="red")),
        ("topics", Document({"id": "b"}, doc_id="c")),  # type: ignore[arg-type]
        ("unknown", document("b")),
        ("people", document("a")),
    ],
)
def test_what_no_reader_would_accept_is_not_written(
    table: str, row: dict[str, Any], tmp_path: Path
) -> None:
    store = store_with(tmp_path / "own.json", "a")
    before = files(tmp_path)
    with pytest.raises((AwcoError, TypeError)):
        store.database.table(table).insert(row)
    assert files(tmp_path) == before


def test_a_damaged_file_is_not_an_empty_database(database: RecordDatabase, tmp_path: Path) -> None:
    for damage in (b"", b"{", b"[]"):
        (tmp_path / "own.json").write_bytes(damage)
        for call in (
            database.table("topics").all,
            lambda: database.table("topics").insert(document("a")),
            database.drop_tables,
        ):
            with pytest.raises(AwcoError):
                call()
        assert (tmp_path / "own.json").read_bytes() == damage


def test_documents_are_put_whole_in_the_place_of_others(tmp_path: Path) -> None:
    store = store_with(tmp_path / "own.json", "a")
    table = store.database.table("topics")
    table.put({"a": {**topic("a"), "summary": "Here."}})
    table.put({"a": topic("a")})
    assert table.with_id("a") == topic("a")
    assert store.database.kind_of("a") == "topic"
    assert store.database.kind_of("b") is None
