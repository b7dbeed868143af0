"""Missing, damaged and hostile store files end in a sentence that names the file, and no more."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from asean_wco.errors import DataError
from asean_wco.library import open_library
from asean_wco.store.file import open_file
from asean_wco.store.layout import compose
from tests.cli.support import READING, typical
from tests.conftest import Awco
from tests.model.making import stored
from tests.store.stores import META, built, plain, read_everything, with_header

Spoil = Callable[[bytes], bytes]

BAD_CONTENT: dict[str, Spoil] = {
    "empty": lambda _: b"",
    "zero bytes": lambda _: b"\x00" * 4096,
    "only spaces": lambda _: b"  \n\n\t ",
    "only a byte order mark": lambda _: b"\xef\xbb\xbf",
    "a list": lambda _: b"[]",
    "null": lambda _: b"null",
    "a text": lambda _: b'"store"',
    "an empty object": lambda _: b"{}",
    "not JSON": lambda _: b"# not a store\n",
    "a picture": lambda _: b"\x89PNG\r\n\x1a\n" + bytes(range(256)),
    "utf-16": lambda store: store.decode().encode("utf-16"),
    "no header": lambda _: b'{"meetings": {}}',
    "a header that is a list": lambda _: b'{"_meta": []}',
    "a header without version": lambda _: b'{"_meta": {"store": {}}}',
    "an unknown table": lambda _: plain(treaties={}),
    "a table that is a list": lambda _: plain(meetings=[]),
    "a record that is a text": lambda _: plain(meetings={"m": "text"}),
    "a record without fields": lambda _: plain(meetings={"m": {}}),
    "a record with an unknown field": lambda _: plain(
        topics={"t": stored("topic", "t", colour="red")}
    ),
    "a record under another id": lambda _: plain(topics={"t": stored("topic", "u")}),
    "a path for an id": lambda _: plain(topics={"../t": stored("topic", "../t")}),
    "a newer schema": lambda store: with_header(store, schema_version="2.0"),
    "a newer schema in plain JSON": lambda _: plain().replace(b'"1.0"', b'"2.0"'),
    "duplicate keys": lambda _: plain(topics={"t": {"id": "t"}}).replace(
        b'"id"', b'"id": "t", "id"'
    ),
    "duplicate tables": lambda _: plain(topics={})[:-1] + b', "topics": {}}',
    "NaN": lambda _: plain(topics={"t": {"figures": float("nan")}}),
    "Infinity": lambda _: plain(topics={"t": {"figures": float("inf")}}),
    "deep nesting": lambda _: b'{"_meta": ' + b"[" * 100_000,
    "deep nesting that is closed": lambda _: (
        plain()[:-1] + b', "topics": ' + b'{"a":' * 9999 + b"1" + b"}" * 10_000
    ),
    "an integer of 5000 digits": lambda _: plain(meetings={"m": 7}).replace(b"7", b"7" * 5000),
    "a lone surrogate": lambda _: plain(topics={"t": stored("topic", "t")}).replace(
        b"A topic", b"\\ud800"
    ),
    "cut in the header": lambda store: store[:200],
    "cut in half": lambda store: store[: len(store) // 2],
    "a header alone": lambda store: store.partition(b"\n")[0] + b"\n",
    "a table edited": lambda store: store.replace(b"Anna Berg", b"Anna Burg"),
    "a word spelled backwards": lambda store: store.replace(b"Brussels", b"slessurB"),
    "headers mixed": lambda store: built().partition(b"\n")[0] + b"\n" + store.partition(b"\n")[2],
    "a damaged extent": lambda store: with_header(store, tables={"meetings": "x"}),
    "extents that are numbers": lambda store: with_header(store, tables=7),
}  # fmt: skip


def assert_refused(path: Path) -> None:
    """Check that reading everything fails with exit code 3 and the file's name.

    It leaves no trace on disk.
    """
    folder = path.parent
    before = sorted(folder.iterdir())
    with pytest.raises(DataError) as caught:
        read_everything(path)
    assert caught.value.exit_code == 3
    assert str(path) in caught.value.message
    assert "\n" not in caught.value.message
    assert sorted(folder.iterdir()) == before


@pytest.mark.parametrize("name", list(BAD_CONTENT))
def test_a_bad_file_is_refused_by_its_name(name: str, toy_store: Path, tmp_path: Path) -> None:
    path = tmp_path / "store.json"
    path.write_bytes(BAD_CONTENT[name](toy_store.read_bytes()))
    assert_refused(path)


@pytest.mark.parametrize(
    "name", ["missing.json", "no/such/folder/store.json", "n" * 300, "file/store.json", "folder"]
)
def test_what_is_no_file_is_refused_and_never_created(name: str, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    (tmp_path / "folder").mkdir()
    with pytest.raises(DataError) as caught:
        open_library(tmp_path / name)
    assert caught.value.exit_code == 3
    assert str(tmp_path / name) in caught.value.message
    assert sorted(file.name for file in tmp_path.iterdir()) == ["file", "folder"]


@pytest.mark.parametrize("ending", [b"", b"\n\n", b"  "])
def test_a_byte_order_mark_does_no_harm_and_leaves_no_sum(
    ending: bytes, toy_store: Path, tmp_path: Path
) -> None:
    path = tmp_path / "store.json"
    path.write_bytes(b"\xef\xbb\xbf" + toy_store.read_bytes() + ending)
    assert read_everything(path)[0] == read_everything(toy_store)[0]
    assert open_file(str(path)).sha256 == ""


@pytest.mark.parametrize("name", READING)
def test_a_store_of_another_size_is_refused_by_every_command(
    name: str, awco: Awco, toy_store: Path, tmp_path: Path
) -> None:
    path, content = tmp_path / "store.json", toy_store.read_bytes()
    for spoiled in (content + b"\n", content + b'{"a":1}', content[:-1], content[:-2000]):
        path.write_bytes(spoiled)
        result = awco(*typical(name, tmp_path), data=path)
        assert (result.code, result.out) == (3, ""), name
        assert "its size is not the one that its header says" in result.err


def test_a_citation_states_a_sum_only_of_an_intact_store(
    awco: Awco, toy_store: Path, tmp_path: Path
) -> None:
    path, content = tmp_path / "store.json", toy_store.read_bytes()
    path.write_bytes(content.replace(b'"2009-01-01"', b'"2008-01-01"'))
    assert open_file(str(path)).header.sha256 in awco("cite").out
    for arguments in (("cite",), ("cite", "consultation-2"), ("data", "verify")):
        result = awco(*arguments, data=path)
        assert (result.code, result.out) == (3, "")
        assert "does not match its" in result.err or "do not match its" in result.err


def read_or_refuse(path: Path) -> tuple[list[dict[str, object]] | None, str]:
    """The records of a store, or the sentence with which it was refused."""
    try:
        return read_everything(path)[0], ""
    except DataError as error:
        return None, error.message


def test_random_damage_is_refused_or_harmless(toy_store: Path, tmp_path: Path) -> None:
    chance = random.Random(20241122)
    store, good = toy_store.read_bytes(), read_everything(toy_store)[0]
    path = tmp_path / "store.json"
    refused = 0
    for _ in range(300):
        place = chance.randrange(len(store))
        byte = chance.choice([value for value in range(256) if value != store[place]])
        path.write_bytes(store[:place] + bytes([byte]) + store[place + 1 :])
        records, message = read_or_refuse(path)
        refused += records is None
        assert records == good or str(path) in message, f"byte {place} became {byte}"
    # Other damage lies in blocks that no record is in.
    assert refused > 150


@pytest.mark.parametrize("length", [0.1, 0.5, 0.9, 0.99])
def test_a_download_that_stopped_is_refused(length: float, toy_store: Path, tmp_path: Path) -> None:
    store = toy_store.read_bytes()
    path = tmp_path / "store.json"
    path.write_bytes(store[: int(len(store) * length)])
    assert_refused(path)


def test_the_oldest_schema_is_still_read(tmp_path: Path) -> None:
    """A store of schema 1.0, as an early user may have kept it; never to be changed."""
    path = tmp_path / "store.json"
    meeting = {
        "id": "m",
        "name": "M",
        "type": "visit",
        "start": "2019~",
        "citations": [{"source": "s", "supports": []}],
    }
    source = {
        "id": "s",
        "title": "S",
        "url": "https://example.org/",
        "type": "news",
        "quality": "low",
    }
    path.write_text(
        json.dumps({"_meta": META, "meetings": {"m": meeting}, "sources": {"s": source}}),
        encoding="utf-8",
    )
    assert [record["id"] for record in read_everything(path)[0]] == ["m", "s"]


def test_a_search_entry_that_the_build_did_not_make_is_refused(
    toy_store: Path, tmp_path: Path
) -> None:
    tables: dict[str, Any] = json.loads(toy_store.read_bytes())
    path = tmp_path / "store.json"
    good = tables["_search"]["anna-berg"]
    for bad in [
        [],
        good[:-1],
        [*good, 1],
        {},
        None,
        "text",
        7,
        [None] * len(good),
        [[], *good[1:]],
        ["ghost", *good[1:]],
    ]:
        index = {name: tables[name] for name in ("_terms", "_words", "_spelled")}
        path.write_bytes(
            compose({}, "1", {**index, "_search": tables["_search"] | {"anna-berg": bad}})
        )
        with pytest.raises(DataError) as caught:
            open_library(path).search("anna")
        assert str(path) in caught.value.message, bad


EXTENTS: dict[str, list[Any]] = {
    "a negative offset": [-(10**6), 10, 1],
    "an offset beyond any file": [10**30, 10, 1],
    "a length beyond any memory": [0, 10**30, 1],
    "a length of a million gigabytes": [0, 10**15, 1],
    "an infinite offset": [float("inf"), 10, 1],
}


@pytest.mark.parametrize("name", list(EXTENTS))
def test_an_impossible_extent_is_refused(name: str, toy_store: Path, tmp_path: Path) -> None:
    path = tmp_path / "store.json"
    tables = json.loads(toy_store.read_bytes())["_meta"]["store"]["tables"] | {
        "meetings": EXTENTS[name]
    }
    path.write_bytes(
        with_header(toy_store.read_bytes(), tables=tables).replace(b"Infinity", b"1e999")
    )
    assert_refused(path)


def test_damage_to_the_data_version_is_noticed(toy_store: Path, tmp_path: Path) -> None:
    path = tmp_path / "store.json"
    path.write_bytes(toy_store.read_bytes().replace(b"2020.1.0+", b"2029.1.0+", 1))
    assert_refused(path)


@pytest.mark.parametrize("ordinal", [-20, 10**7])
def test_an_absurd_ordinal_is_refused(ordinal: int, tmp_path: Path) -> None:
    path = tmp_path / "store.json"
    path.write_bytes(plain(meetings={"m": stored("meeting", "m", ordinal=ordinal)}))
    with pytest.raises(DataError, match="ordinal: must be a whole number from 0 to 999"):
        open_library(path).meetings()
