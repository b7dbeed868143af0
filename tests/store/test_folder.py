"""The curated folder: read file by file, and compiled to the same bytes every time."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from asean_wco.errors import DataError
from asean_wco.library import build_store
from asean_wco.model.codec import canonical_text
from asean_wco.model.vocabulary import KIND_FOLDERS
from asean_wco.store.folder import read_folder
from tests.conftest import ROOT, TOY
from tests.model.making import topic


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the toy folder, to be spoiled."""
    return Path(shutil.copytree(TOY, tmp_path / "data"))


def test_a_folder_is_read_kind_by_kind_in_the_order_of_names() -> None:
    folder = read_folder(TOY)
    order = list(KIND_FOLDERS.values())
    places = [(order.index(file.path.split("/")[0]), file.path) for file in folder.files]
    assert places == sorted(places)
    assert [file.path for file in folder.files if file.record.id == "anna-berg"] == [
        "people/anna-berg.json"
    ]
    assert folder.problems == ()
    assert folder.release == "2020.1.0"
    assert list(folder.retired) == ["dgs-27"]
    assert len(folder.records) == len(list(TOY.glob("*/*.json")))


def test_every_toy_file_is_in_canonical_form() -> None:
    for file in read_folder(TOY).files:
        assert canonical_text(file.record) == file.text, file.path


def test_canonical_form_is_plain_to_read() -> None:
    assert canonical_text(topic("t", name="Đà Lạt")) == '{\n  "id": "t",\n  "name": "Đà Lạt"\n}\n'


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", "is empty"),
        (b"[]", "must be a JSON object"),
        (b'{"id": "t"', "is not JSON"),
        (b'{"id": "t", "id": "t", "name": "T"}', "stands twice"),
        (b'{"id": "t", "name": ""}', "name: must be text"),
        (b'{"id": "t", "name": "T", "url": "x"}', "url: is not a field here"),
        (b'{"id": "t", "name": "\xff"}', "is not UTF-8"),
    ],
)
def test_a_file_that_cannot_be_read_is_a_problem_of_that_file_alone(
    copy: Path, content: bytes, problem: str
) -> None:
    (copy / "topics" / "t.json").write_bytes(content)
    folder = read_folder(copy)
    assert len(folder.files) == len(list(TOY.glob("*/*.json")))
    [(path, sentence)] = folder.problems
    assert path == "topics/t.json"
    assert problem in sentence


def test_a_folder_with_a_problem_is_not_built(copy: Path) -> None:
    (copy / "topics" / "t.json").write_bytes(b"{")
    with pytest.raises(DataError, match=r"^topics/t\.json: ") as caught:
        build_store(read_folder(copy))
    assert "awco data check" in caught.value.hint


@pytest.mark.parametrize("ledger", ["retired.json", "release.json"])
def test_a_missing_or_damaged_ledger_is_refused(copy: Path, ledger: str) -> None:
    (copy / ledger).write_text("[]", encoding="utf-8")
    with pytest.raises(DataError, match=f"{ledger} is not a JSON object"):
        read_folder(copy)
    (copy / ledger).unlink()
    with pytest.raises(DataError, match=f"{ledger} is missing"):
        read_folder(copy)


def test_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="There is no folder"):
        read_folder(tmp_path / "data")
    assert list(tmp_path.iterdir()) == []


def test_files_that_are_no_records_are_left_alone(copy: Path) -> None:
    (copy / "README.md").write_text("# Data", encoding="utf-8")
    (copy / "topics" / "notes.txt").write_text("x", encoding="utf-8")
    assert build_store(read_folder(copy)) == build_store(read_folder(TOY))


def test_building_twice_gives_the_same_bytes(copy: Path, toy_store: Path) -> None:
    assert build_store(read_folder(copy)) == toy_store.read_bytes()


@pytest.mark.parametrize(
    ("seed", "zone"), [("0", "UTC"), ("1", "Asia/Bangkok"), ("4242", "America/Lima")]
)
def test_the_build_depends_on_no_hash_seed_and_no_time_zone(
    seed: str, zone: str, toy_store: Path
) -> None:
    code = (
        "import hashlib, pathlib\n"
        "from asean_wco.library import build_store\n"
        "from asean_wco.store.folder import read_folder\n"
        f"print(hashlib.sha256(build_store(read_folder(pathlib.Path({str(TOY)!r})))).hexdigest())"
    )
    environment = os.environ | {
        "PYTHONHASHSEED": seed,
        "TZ": zone,
        "LC_ALL": "C",
        "PYTHONUTF8": "0",
    }
    done = subprocess.run(
        [sys.executable, "-X", "warn_default_encoding", "-W", "error::EncodingWarning", "-c", code],
        env=environment,
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == hashlib.sha256(toy_store.read_bytes()).hexdigest()


def test_two_records_with_one_id_are_not_built_into_one(copy: Path) -> None:
    shutil.copy(copy / "topics" / "single-window.json", copy / "topics" / "single-window-copy.json")
    with pytest.raises(DataError, match="single-window"):
        build_store(read_folder(copy))


@pytest.mark.parametrize("place", ["topic/t.json", "topics/2024/t.json", "topics/t.JSON"])
def test_a_record_where_no_reader_looks_is_a_problem(copy: Path, place: str) -> None:
    (copy / place).parent.mkdir(exist_ok=True)
    (copy / place).write_text(canonical_text(topic("t")), encoding="utf-8")
    assert [path for path, _ in read_folder(copy).problems] == [place]
