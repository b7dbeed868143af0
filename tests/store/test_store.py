"""Records out of a store file."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import asean_wco
from asean_wco.errors import DataError, NotFoundError
from asean_wco.library import Library, open_library
from asean_wco.model.vocabulary import KINDS
from asean_wco.store.store import Store, open_store
from tests.conftest import TOY
from tests.model.making import stored
from tests.store.stores import ids, plain, read_everything


def store_of(path: Path, **tables: object) -> Store:
    path.write_bytes(plain(**tables))
    return open_store(path)


def test_every_file_of_the_folder_is_a_record_of_the_store(library: Library) -> None:
    assert sorted(ids(library.all())) == sorted(path.stem for path in TOY.glob("*/*.json"))


@pytest.mark.parametrize("kind", KINDS)
def test_the_records_of_a_kind_come_in_the_order_of_ids(toy_store: Path, kind: str) -> None:
    records = open_store(toy_store).of_kind(kind)
    assert list(records) == sorted(records)
    assert [record.id for record in records.values()] == list(records)


def test_a_record_is_the_same_whether_its_table_was_read_or_not(toy_store: Path) -> None:
    alone = open_store(toy_store).get("anna-berg")
    assert alone == open_store(toy_store).of_kind("person")["anna-berg"]


@pytest.mark.parametrize(
    "text", ["nobody", "", "Anna Berg", "../people/anna-berg", 'a":{}', "a" * 500, "_meta"]
)
def test_what_is_no_id_finds_nothing(toy_store: Path, text: str) -> None:
    store = open_store(toy_store)
    assert store.find(text) is None
    with pytest.raises(NotFoundError) as caught:
        store.get(text)
    assert caught.value.exit_code == 1
    assert "awco search" in caught.value.hint


def test_the_records_of_a_year_are_read_without_the_others(toy_store: Path) -> None:
    store = open_store(toy_store)
    assert ids(store.may_touch("meeting", 2021, 2021)) == ["consultation-2021"]
    store.of_kind("meeting")
    assert len(store.may_touch("meeting", 2021, 2021)) > 1, "a table that is read serves as it is"


def test_a_plain_tinydb_file_gives_the_same_records_and_hits(
    toy_store: Path, tmp_path: Path
) -> None:
    document = json.loads(toy_store.read_bytes())
    del document["_search"]
    path = tmp_path / "plain.json"
    path.write_text(json.dumps(document, indent=2), encoding="utf-8")
    records, documents = read_everything(path)
    assert records == read_everything(toy_store)[0]
    assert {each[0] for each in documents} == {record["id"] for record in records}
    built, bare = open_library(toy_store), open_library(path)
    for query in ("WCO", "anna berg", "single window", "viet nam", "custms organization"):
        told = [
            [(hit.document.id, hit.tier, hit.field) for hit in each.search(query)]
            for each in (built, bare)
        ]
        assert told[0] == told[1] != []


def test_the_tables_of_a_plain_file_may_be_missing(tmp_path: Path) -> None:
    store = store_of(tmp_path / "s.json", topics={"t": stored("topic", "t")})
    assert list(store.of_kind("topic")) == ["t"]
    assert store.of_kind("meeting") == {}


def test_a_record_under_the_id_of_another_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "s.json"
    store = store_of(path, topics={"t": stored("topic", "u")})
    for read in (lambda: store.find("t"), lambda: store.of_kind("topic")):
        with pytest.raises(DataError, match="stored as 't' calls itself 'u'"):
            read()


def test_a_record_that_does_not_fit_is_refused_by_file_id_and_field(tmp_path: Path) -> None:
    path = tmp_path / "s.json"
    store = store_of(
        path, people={"p": stored("person", "p", roles=[{"title": "Head", "start": "soon"}])}
    )
    with pytest.raises(DataError) as caught:
        store.get("p")
    assert caught.value.message.startswith(f"{path}: p: roles[0].start: ")


def test_the_shipped_reference_is_read_when_no_file_is_named(reference: Library) -> None:
    assert reference.of_kind("meeting")
    assert reference.data_version


def test_the_reference_is_read_out_of_a_zip_archive(toy_store: Path, tmp_path: Path) -> None:
    package = Path(asean_wco.__file__).parent
    archive = tmp_path / "awco.zip"
    with zipfile.ZipFile(archive, "w") as zipped:
        for path in sorted(package.rglob("*.py")):
            zipped.write(path, path.relative_to(package.parent))
        zipped.write(toy_store, "asean_wco/reference.json")
    code = "import asean_wco, sys; print(asean_wco.__file__, len(asean_wco.open_library().all()))"
    environment = os.environ | {"PYTHONPATH": str(archive)}
    done = subprocess.run(
        [sys.executable, "-c", code],
        env=environment,
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    where, count = done.stdout.split()
    assert where.startswith(str(archive))
    assert int(count) == len(list(TOY.glob("*/*.json")))
