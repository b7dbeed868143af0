"""A store file: read a part at a time, and believed only when it matches its header."""

from __future__ import annotations

import json
import os
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import pytest

from asean_wco.errors import DataError
from asean_wco.library import open_library
from asean_wco.store.file import StoreFile, open_file
from asean_wco.store.layout import compose
from tests.store.stores import built, plain

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


def test_a_change_by_hand_is_noticed_even_if_it_is_good_json(
    toy_store: Path, tmp_path: Path
) -> None:
    edited = toy_store.read_bytes().replace(b'"2009-01-01"', b'"2008-01-01"')
    file = written(tmp_path / "s.json", edited)
    for read in (lambda: file.table("people"), lambda: file.document("people", "anna-berg")):
        with pytest.raises(DataError, match="was changed by hand: the people"):
            read()
    assert file.content_digest() != file.header.sha256


def test_damage_elsewhere_does_not_stop_what_can_be_read(tmp_path: Path) -> None:
    people = {f"p-{number}": {"id": f"p-{number}", "name": "x" * 5000} for number in range(100)}
    content = built(people=people, topics={"a": {"id": "a", "name": "A"}})
    file = written(tmp_path / "s.json", content.replace(b'"id":"p-0"', b'"id":"p-1"', 1))
    assert file.document("topics", "a") == {"id": "a", "name": "A"}
    assert file.document("people", "p-99") == people["p-99"]
    with pytest.raises(DataError):
        file.table("people")


def test_a_store_without_our_layout_is_read_whole(toy_store: Path, tmp_path: Path) -> None:
    tables = json.loads(toy_store.read_bytes())
    file = written(tmp_path / "s.json", json.dumps(tables, indent=4).encode())
    assert file.header.extents == {}
    assert file.index_tables() == {}, "they would match no header"
    assert file.document("people", "anna-berg") == tables["people"]["anna-berg"]
    assert dict(file.table("topics")) == tables["topics"]


def test_the_build_leaves_what_the_search_and_the_shell_need(toy_store: Path) -> None:
    file = open_file(str(toy_store))
    listed = [identifier for identifier, _, _ in file.names("")]
    assert list(file.index_tables()["_search"].all()) == listed
    assert file.named("anna-berg") == ("person", "Anna Berg")
    assert file.named("nobody") is None
    assert list(file.names("anna-b")) == [("anna-berg", "person", "Anna Berg")]


def test_a_plain_store_has_no_table_of_names(tmp_path: Path) -> None:
    file = written(tmp_path / "s.json", plain(topics={"a": {"id": "a", "name": "A"}}))
    assert list(file.names("")) == []
    assert file.named("a") is None


@pytest.mark.parametrize(
    "entry", [7, "A", ["topic"], ["treaty", "A"], ["topic", 7], ["topic", "A", 1], {"topic": "A"}]
)
def test_an_entry_of_names_that_the_build_did_not_make_is_refused(
    entry: object, tmp_path: Path
) -> None:
    file = written(tmp_path / "t.json", compose({}, "1", {"_names": {"a": entry}}))
    for read in (lambda: file.named("a"), lambda: list(file.names("a"))):
        with pytest.raises(DataError):
            read()


def test_the_shipped_reference_is_opened_when_no_path_is_given() -> None:
    assert open_file().where == "reference.json"


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs processes that share an open file")
def test_forked_processes_read_one_open_file_without_a_fault() -> None:
    ids = [record.id for record in open_library().meetings()]
    file = open_file()

    def read_all() -> None:
        for identifier in ids:
            file.facts(identifier)

    readers = [get_context("fork").Process(target=read_all) for _ in range(4)]
    for reader in readers:
        reader.start()
    for reader in readers:
        reader.join()
    assert [reader.exitcode for reader in readers] == [0] * 4
