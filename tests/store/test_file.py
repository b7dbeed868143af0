"""A store file: read a part at a time, and believed only when it matches its header."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from asean_wco.errors import DataError
from asean_wco.store.file import StoreFile, open_file
from tests.store.stores import built

# Two keys that are one in JSON: the strict reader refuses the object, so it shows who has read it.
UNREADABLE: dict[Any, Any] = {"id": "bad", 1: "x", "1": "x"}


def written(path: Path, content: bytes) -> StoreFile:
    """The store file that holds the content."""
    path.write_bytes(content)
    return open_file(str(path))


def test_one_document_is_found_without_its_table_being_parsed(tmp_path: Path) -> None:
    topics = {"a": {"id": "a", "name": "A"}, "bad": UNREADABLE, "c": {"id": "c", "name": "C"}}
    file = written(tmp_path / "s.json", built(topics=topics))
    assert file.document("topics", "a") == topics["a"]
    assert file.document("topics", "c") == topics["c"]
    assert file.document("topics", "b") is None
    with pytest.raises(DataError, match="stands twice"):
        file.table("topics")


def test_a_table_is_read_without_its_neighbours(tmp_path: Path) -> None:
    good = {"a": {"id": "a", "name": "A"}}
    file = written(tmp_path / "s.json", built(people={"bad": UNREADABLE}, topics=good))
    assert dict(file.table("topics")) == good
    with pytest.raises(DataError):
        file.table("people")


def test_no_text_of_a_record_is_taken_for_the_start_of_another(tmp_path: Path) -> None:
    trap = 'x\n"c":{"id":"c","name":"forged"}'
    file = written(tmp_path / "s.json", built(topics={"a": {"id": "a", "name": trap}}))
    assert file.document("topics", "c") is None
    assert file.document("topics", "a") == {"id": "a", "name": trap}


def test_the_digest_of_an_intact_store_is_the_one_in_its_header(toy_store: Path) -> None:
    file = open_file(str(toy_store))
    assert file.content_digest() == file.header.sha256


def test_a_change_by_hand_is_noticed_even_if_it_is_good_json(toy_store: Path, tmp_path: Path) -> None:
    edited = toy_store.read_bytes().replace(b'"2009-01-01"', b'"2008-01-01"')
    file = written(tmp_path / "s.json", edited)
    assert file.table("topics")
    for read in (lambda: file.table("people"), lambda: file.document("people", "anna-berg")):
        with pytest.raises(DataError, match="was changed by hand: the people"):
            read()
    assert file.content_digest() != file.header.sha256


def test_a_store_without_our_layout_is_read_whole(toy_store: Path, tmp_path: Path) -> None:
    tables = json.loads(toy_store.read_bytes())
    file = written(tmp_path / "s.json", json.dumps(tables, indent=4).encode())
    assert file.header.extents == {}
    assert not file.has_search_table, "it would match no header"
    assert file.document("people", "anna-berg") == tables["people"]["anna-berg"]
    assert dict(file.table("topics")) == tables["topics"]


def test_the_build_leaves_what_the_search_and_the_shell_need(toy_store: Path) -> None:
    file = open_file(str(toy_store))
    assert file.has_search_table
    assert set(file.search_table) == {each for kind in file.names_table.values() for each in kind}
    assert file.names_table["person"]["anna-berg"] == "Anna Berg"


@pytest.mark.parametrize("search", [[], "text", 7])
def test_a_search_table_that_is_no_object_is_refused(search: object, tmp_path: Path) -> None:
    content = built(search={})
    file = written(tmp_path / "s.json", content)
    assert dict(file.search_table) == {}
    file = written(tmp_path / "t.json", content.replace(b'"_search":{}', b'"_search":' + json.dumps(search).encode()))
    with pytest.raises(DataError):
        assert file.search_table


def test_a_search_table_is_read_as_strictly_as_the_records(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="stands twice"):
        assert written(tmp_path / "s.json", built(search={"bad": UNREADABLE})).search_table


def test_the_shipped_reference_is_opened_when_no_path_is_given() -> None:
    assert open_file().where == "reference.json"
