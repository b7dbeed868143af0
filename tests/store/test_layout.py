"""How a built store lies in its file."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from asean_wco.errors import DataError
from asean_wco.library import open_library
from asean_wco.store import layout
from asean_wco.store.layout import read_header
from tests.store.stores import built, ids, plain, with_header

TOPICS: dict[str, Any] = {"b": {"id": "b", "name": "B"}, "a": {"id": "a", "name": "A, of Đà Lạt"}}


def first_line(content: bytes) -> bytes:
    return content.partition(b"\n")[0] + b"\n"


def test_the_file_is_one_json_document_of_tables_by_id(toy_store: Path) -> None:
    document = json.loads(toy_store.read_bytes())
    assert set(document) == {"_meta", *layout.TABLES}
    assert document["people"]["anna-berg"]["name"] == "Anna Berg"


def test_every_record_has_a_line_of_its_own(toy_store: Path) -> None:
    lines = toy_store.read_text(encoding="utf-8").splitlines()
    for table, records in json.loads("\n".join(lines)).items():
        if not table.startswith("_"):
            for identifier, record in records.items():
                written = json.dumps(record, ensure_ascii=False, separators=(",", ":"))
                assert (
                    sum(line.removesuffix(",") == f'"{identifier}":{written}' for line in lines)
                    == 1
                )


def test_the_change_of_a_record_is_the_change_of_a_line() -> None:
    before = built(topics=TOPICS).splitlines()
    changed = TOPICS | {"b": {"id": "b", "name": "Changed"}}
    after = built(topics=changed).splitlines()
    differing = [
        number for number, (old, new) in enumerate(zip(before, after, strict=True)) if old != new
    ]
    assert len(differing) == 2
    assert differing[0] == 0, "the header, for its sums"


def test_the_order_in_which_records_come_does_not_matter() -> None:
    assert built(topics=TOPICS) == built(topics=dict(sorted(TOPICS.items())))


def test_the_header_tells_where_each_table_lies(toy_store: Path) -> None:
    content = toy_store.read_bytes()
    header = read_header(first_line(content), "toy")
    assert header is not None
    body = content[header.size :]
    tables = json.loads(content)
    for table, extent in header.extents.items():
        assert json.loads(body[extent.offset : extent.offset + extent.length]) == tables[table]
        assert extent.records == len(tables[table])


def test_the_data_version_is_the_release_and_the_sum_of_the_rest(toy_store: Path) -> None:
    content = toy_store.read_bytes()
    header = read_header(first_line(content), "toy")
    assert header is not None
    assert header.sha256 == hashlib.sha256(content[header.size :]).hexdigest()
    assert header.data_version == f"2020.1.0+{header.sha256[:8]}"


def test_an_empty_store_is_a_store(tmp_path: Path) -> None:
    path = tmp_path / "empty.json"
    path.write_bytes(built())
    library = open_library(path)
    assert library.all() == []
    assert library.search("anything") == []


def test_a_file_of_another_layout_has_no_header_line() -> None:
    for content in (
        b'{"meetings": {}}\n',
        b"\n",
        b"",
        b'{"_meta": {}}\n',
        first_line(plain(topics=TOPICS)),
    ):
        assert read_header(content, "f") is None


def test_a_header_that_leaves_a_table_out_is_not_relied_on(tmp_path: Path) -> None:
    path = tmp_path / "s.json"
    path.write_bytes(with_header(built(topics=TOPICS), tables={"topics": [0, 0, 0]}))
    assert ids(open_library(path).of_kind("topic")) == ["a", "b"]


@pytest.mark.parametrize("version", ["1.0", "1.7", "0.9", "1"])
def test_older_schemas_and_those_of_the_same_major_version_are_read(
    tmp_path: Path, version: str
) -> None:
    path = tmp_path / "s.json"
    path.write_bytes(with_header(built(topics=TOPICS), schema_version=version))
    assert ids(open_library(path).of_kind("topic")) == ["a", "b"]


@pytest.mark.parametrize("version", ["2.0", "10.4", "999.0"])
def test_a_newer_schema_is_refused_with_the_way_out(tmp_path: Path, version: str) -> None:
    path = tmp_path / "s.json"
    path.write_bytes(with_header(built(topics=TOPICS), schema_version=version))
    with pytest.raises(DataError, match=f"schema version {version}") as caught:
        open_library(path)
    assert "pgrade" in caught.value.hint


@pytest.mark.parametrize("version", [None, 1.0, "", "one", "1.0.0.x", "v1", ["1"], True])
def test_a_schema_version_that_is_none_is_refused(tmp_path: Path, version: object) -> None:
    path = tmp_path / "s.json"
    path.write_bytes(with_header(built(topics=TOPICS), schema_version=version))
    with pytest.raises(DataError, match="does not say its schema version"):
        open_library(path)


@pytest.mark.parametrize("version", [".1", "²", "9" * 5000, "1.", "1.0.0"])
def test_an_odd_schema_version_is_refused_like_any_other(tmp_path: Path, version: str) -> None:
    path = tmp_path / "s.json"
    path.write_bytes(with_header(built(topics=TOPICS), schema_version=version))
    with pytest.raises(DataError):
        open_library(path)
