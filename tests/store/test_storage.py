"""TinyDB over a file that is only read."""

from __future__ import annotations

from pathlib import Path

import pytest
from tinydb import where

from asean_wco.model.vocabulary import KIND_FOLDERS
from asean_wco.store.file import open_file
from asean_wco.store.storage import ReadOnlyStorage, RecordDatabase


@pytest.fixture
def database(toy_store: Path) -> RecordDatabase:
    """TinyDB over the toy store."""
    return RecordDatabase(open_file(str(toy_store)), storage=ReadOnlyStorage)


def test_tinydb_sees_the_tables_of_records_alone(database: RecordDatabase) -> None:
    assert database.tables() == set(KIND_FOLDERS.values())


def test_tinydb_finds_documents_by_their_own_ids_and_by_query(database: RecordDatabase) -> None:
    people = database.table("people")
    assert len(people) == 4
    found = people.search(where("family_name") == "Nguyen")
    assert [document["id"] for document in found] == ["nguyen-van-thu"]
    assert [str(document.doc_id) for document in found] == ["nguyen-van-thu"]


def test_the_store_cannot_be_written(database: RecordDatabase, toy_store: Path) -> None:
    before = toy_store.read_bytes()
    with pytest.raises(TypeError, match="read-only"):
        database.drop_tables()
    with pytest.raises(TypeError):
        database.table("people").truncate()
    with pytest.raises(TypeError):
        database.table("people").insert({"id": "new"})
    assert toy_store.read_bytes() == before
