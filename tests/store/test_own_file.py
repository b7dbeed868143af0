"""How own records lie in their file: read as exactly what it says, or refused."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tinydb import TinyDB

from asean_wco.errors import DataError
from asean_wco.model.vocabulary import KIND_FOLDERS
from asean_wco.store import layout, own_file
from asean_wco.store.own_file import OwnContent
from asean_wco.store.own_store import OwnStore
from asean_wco.store.store import Store
from tests.conftest import WHOLE
from tests.model.making import stored
from tests.store.own_writing import adding, files, filled, topic, topics

SCHEMA_0 = Path(__file__).parent / "fixtures" / "own-schema-0.json"
META: dict[str, Any] = {"store": {"schema_version": "1.0", "revision": 7}}
TABLES: dict[str, dict[str, Any]] = {
    "topics": {"b": topic("b", "Thủ tục"), "a": topic("a")},
    "meetings": {"m": stored("meeting", "m", ordinal=3, figures=[{"name": "Size", "value": 1.5}])},
    "_notes": {"m": ["mine", "ours"], "elsewhere": ["x"]},
    "_bases": {"m": "ab12"},
}
identifiers = st.from_regex(r"[a-z0-9][a-z0-9-]{0,6}", fullmatch=True)
texts = st.text(st.characters(exclude_categories=["Cs"]), min_size=1)
values: st.SearchStrategy[Any] = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=6,
)


def exactly(value: object) -> str:
    """A value as text in which 1, 1.0 and true are three things."""
    return json.dumps(value, sort_keys=True)


def own(**tables: Any) -> bytes:
    """An own file of the present schema, as another program might lay it out."""
    return json.dumps({"_meta": META, **tables}, indent=1).encode()


# Written and read.


def test_what_is_written_is_read() -> None:
    content = own_file.parse(own_file.compose(TABLES, 7), "f")
    assert exactly(filled(content.tables)) == exactly(TABLES)
    assert (content.where, content.revision, content.version) == ("f", 7, "1.0")


@given(
    st.dictionaries(identifiers, st.dictionaries(texts, values, max_size=3), max_size=4),
    st.dictionaries(
        identifiers, st.lists(texts.filter(str.strip), min_size=1, max_size=3), max_size=3
    ),
    st.integers(0, 1 << 70),
)
def test_any_documents_are_read_as_they_were_written(
    documents: dict[str, dict[str, Any]], notes: dict[str, list[str]], revision: int
) -> None:
    tables: dict[str, dict[str, Any]] = {
        "people": {
            identifier: fields | {"id": identifier} for identifier, fields in documents.items()
        },
        "_notes": notes,
    }
    content = own_file.parse(own_file.compose(tables, revision), "f")
    assert exactly(content.tables["people"]) == exactly(tables["people"])
    assert exactly(content.tables["_notes"]) == exactly(notes)
    assert content.revision == revision


def test_every_document_has_a_line_of_its_own_in_the_order_of_ids() -> None:
    lines = own_file.compose(TABLES, 7).decode().splitlines()
    written = [line.removesuffix(",") for line in lines if line.startswith(('"a"', '"b"'))]
    assert written == ['"a":{"id":"a","name":"A topic"}', '"b":{"id":"b","name":"Thủ tục"}']
    assert own_file.compose(
        {"topics": dict(sorted(TABLES["topics"].items()))}, 1
    ) == own_file.compose({"topics": TABLES["topics"]}, 1)


def test_a_change_of_one_document_is_a_change_of_one_line() -> None:
    before = own_file.compose(TABLES, 7).splitlines()
    after = own_file.compose(
        TABLES | {"topics": TABLES["topics"] | {"b": topic("b", "New")}}, 7
    ).splitlines()
    assert sum(old != new for old, new in zip(before, after, strict=True)) == 1


def test_the_file_is_one_that_tinydb_reads(tmp_path: Path) -> None:
    path = tmp_path / "own.json"
    path.write_bytes(own_file.compose({"topics": TABLES["topics"]}, 7))
    with TinyDB(path, access_mode="r") as database:
        assert database.tables() == {"_meta", "topics"}


@pytest.mark.parametrize(
    "layout_of", [own, lambda **tables: b"\xef\xbb\xbf" + own(**tables) + b"\n\n "]
)
def test_another_layout_is_read_as_well(layout_of: Callable[..., bytes]) -> None:
    assert exactly(filled(own_file.parse(layout_of(**TABLES), "f").tables)) == exactly(TABLES)


def test_a_file_that_is_not_there_is_none_and_stays_away(tmp_path: Path) -> None:
    assert own_file.read(tmp_path / "own.json") is None
    assert filled(OwnStore(tmp_path / "own.json").read().tables) == {}
    assert own_file.read(tmp_path / "no" / "folder" / "own.json") is None
    assert list(tmp_path.iterdir()) == []


# Damage.


def damaged(content: bytes) -> Iterator[tuple[str, bytes]]:
    """Everything that one byte can do to a file: another in its place, one less, one more."""
    for place in range(0, len(content), 1 if WHOLE else 7):
        head, old, tail = content[:place], content[place], content[place + 1 :]
        for new in {*range(256)} - {old}:
            yield f"byte {place} became {bytes([new])!r}", head + bytes([new]) + tail
        yield f"byte {place} was taken out", head + tail
        for new in {old, *b'"{}[],:0 \\-a\x00\xff\n'}:
            yield (
                f"before byte {place} came {bytes([new])!r}",
                head + bytes([new]) + content[place:],
            )


def as_it_says(content: bytes) -> str:
    """What Python's own reader makes of the bytes: the tables and the revision."""
    document = json.loads(content.decode("utf-8-sig"))
    meta = document.pop("_meta")
    tables = {
        table: document.pop(table, {}) for table in [*KIND_FOLDERS.values(), "_notes", "_bases"]
    }
    assert document == {}
    return exactly([tables, meta["store"].get("revision", 0)])


def read_or_refused(content: bytes) -> tuple[OwnContent | None, str]:
    """A file with every record in it, or the sentences with which it or one of them was refused."""
    try:
        parsed = own_file.parse(content, "own.json")
    except DataError as error:
        return None, error.message
    try:
        assert all(record.origin == "own" for record in Store(parsed, "own").all())
    except DataError as error:
        return parsed, error.message
    return parsed, ""


def test_every_change_of_one_byte_is_read_as_it_says_or_refused() -> None:
    tried = refused = taken = 0
    for what, content in damaged(own_file.compose(TABLES, 7)):
        parsed, message = read_or_refused(content)
        if parsed is not None:
            assert exactly([parsed.tables, parsed.revision]) == as_it_says(content), what
        assert (parsed and not message) or message.startswith("own.json"), what
        tried, refused, taken = tried + 1, refused + (parsed is None), taken + (not message)
    assert tried > (90_000 if WHOLE else 13_000)
    assert refused > tried * 0.6
    assert taken > (1000 if WHOLE else 130)


BAD: dict[str, bytes] = {
    "empty": b"",
    "only spaces": b" \n\n",
    "only a byte order mark": b"\xef\xbb\xbf",
    "zero bytes": b"\x00" * 4096,
    "a list": b"[]",
    "null": b"null",
    "a text": b'"own"',
    "not JSON": b"# mine\n",
    "utf-16": own().decode().encode("utf-16"),
    "no text": b"\x89PNG\r\n\x1a\n" + bytes(range(256)),
    "a header that is a list": b'{"_meta": []}',
    "a header without a version": b'{"_meta": {"store": {"revision": 1}}}',
    "a negative revision": own().replace(b"7", b"-7"),
    "a revision that is a text": own().replace(b"7", b'"7"'),
    "a revision that is true": own().replace(b"7", b"true"),
    "a revision that is a fraction": own().replace(b"7", b"7.0"),
    "an unknown table": own(treaties={}),
    "a table of the reference": own(_names={}),
    "a table that is a list": own(topics=[]),
    "a record that is a text": own(topics={"a": "text"}),
    "a record without an id": own(topics={"a": {"name": "A"}}),
    "a record under another id": own(topics={"a": topic("b")}),
    "one id twice": own(topics={"a": topic("a")}, people={"a": stored("person", "a")}),
    "notes that are a text": own(_notes={"a": "text"}),
    "notes that are none": own(_notes={"a": []}),
    "a note that is empty": own(_notes={"a": [" "]}),
    "a note that is a number": own(_notes={"a": [1]}),
    "a note on a path": own(_notes={"../a": ["x"]}),
    "a base that is a record": own(_bases={"a": {}}),
    "numbered records of today": own(topics={"1": topic("a")}),
    "records of no id without a header": b'{"topics": {"1": {"name": "A"}}}',
    "two records of one id without a header": b'{"topics": {"1": {"id": "a"}, "2": {"id": "a"}}}',
    "records in TinyDB's usual table": b'{"_default": {"1": {"id": "a"}}}',
    "duplicate keys": own(topics={}).replace(b'"topics"', b'"topics": {}, "topics"'),
    "NaN": own(topics={"a": topic("a") | {"figures": float("nan")}}),
    "Infinity": own(topics={"a": topic("a") | {"figures": float("inf")}}),
    "a number beyond any": own(topics={"a": topic("a")}).replace(b'"A topic"', b"1e999"),
    "an integer of 5000 digits": own().replace(b"7", b"7" * 5000),
    "deep nesting": b'{"_meta": ' + b"[" * 100_000,
    "deep nesting that is closed": own(topics={"a": 1})[:-1]
    + b', "people": '
    + b'{"a":' * 9999
    + b"1"
    + b"}" * 10_000,
    "a lone surrogate": own(topics={"a": topic("a")}).replace(b"A topic", b"\\ud800"),
    "a newer schema": own().replace(b'"1.0"', b'"2.0"'),
    "a version that is none": own().replace(b'"1.0"', b'"one"'),
}


@pytest.mark.parametrize("name", list(BAD))
def test_a_bad_file_is_refused_by_its_name_and_left_as_it_is(name: str, tmp_path: Path) -> None:
    path = tmp_path / "own.json"
    path.write_bytes(BAD[name])
    store = OwnStore(path)
    for call in (
        store.read,
        store.history,
        store.undo,
        lambda: store.change("add topic", adding("a")),
    ):
        with pytest.raises(DataError) as caught:
            call()
        assert caught.value.exit_code == 3
        assert str(path) in caught.value.message
        assert caught.value.message.isprintable()
    assert files(tmp_path) == {"own.json": BAD[name]} | {"own.json.lock": b""}


@pytest.mark.parametrize("version", ["2.0", "2", "10.4", "999999"])
def test_a_newer_schema_is_refused_with_the_way_out(version: str) -> None:
    with pytest.raises(DataError, match=f"schema version {version}") as caught:
        own_file.parse(own().replace(b'"1.0"', json.dumps(version).encode()), "f")
    assert caught.value.exit_code == 3
    assert "pgrade" in caught.value.hint


def test_a_folder_in_the_place_of_the_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "own.json").mkdir()
    store = OwnStore(tmp_path / "own.json")
    for call in (
        store.read,
        store.history,
        store.undo,
        lambda: store.change("add topic", adding("a")),
    ):
        with pytest.raises(DataError, match=r"own\.json is a folder"):
            call()


# The schema before the first.


def test_the_kept_file_is_one_that_tinydb_wrote(tmp_path: Path) -> None:
    """The fixture is never to be changed; this is how it came about."""
    kept = json.loads(SCHEMA_0.read_bytes())
    with TinyDB(tmp_path / "again.json") as database:
        database.insert({"id": "x"})
        database.truncate()
        for table, documents in kept.items():
            for number, document in documents.items():
                while database.table(table).insert(document) < int(number):
                    database.table(table).remove(doc_ids=[len(database.table(table))])
    assert json.loads((tmp_path / "again.json").read_bytes()) == kept


def test_an_old_file_is_read_by_the_ids_of_its_records() -> None:
    content = own_file.read(SCHEMA_0)
    assert content is not None
    assert (content.version, content.revision) == (own_file.UNVERSIONED, 0)
    assert {record.id: record.name for record in Store(content, "own").all()} == {
        "my-workshop": "A workshop of ours in Huế",
        "another-topic": "ພາສີ",
        "my-topic": "Thủ tục hải quan",
        "my-letter": "A letter",
    }


def test_an_old_file_is_migrated_by_the_first_change_and_kept_beside(tmp_path: Path) -> None:
    path, old = tmp_path / "own.json", SCHEMA_0.read_bytes()
    path.write_bytes(old)
    store = OwnStore(path)
    was = store.read().tables
    store.change("nothing", lambda _: None)
    assert files(tmp_path) == {"own.json": old, "own.json.lock": b""}, (
        "a change of nothing migrates nothing"
    )
    store.change("add topic", adding("new"))
    assert (tmp_path / "own.json.schema-0").read_bytes() == old
    now = store.read()
    assert (now.version, now.revision) == (layout.SCHEMA_VERSION, 1)
    assert now.tables == was | {"topics": was["topics"] | {"new": topic("new")}}
    store.undo()
    assert store.read().tables == was
    store.change("add topic", adding("more"))
    assert (tmp_path / "own.json.schema-0").read_bytes() == old


def test_an_empty_object_is_a_file_of_tinydb_without_records() -> None:
    assert (
        filled(own_file.parse(b"{}", "f").tables)
        == filled(own_file.parse(b'{"_default": {}}', "f").tables)
        == {}
    )


@pytest.mark.parametrize(
    "header", ["", '"_meta": null, ', '"_meta": {"store": {"schema_version": "0"}}, ']
)
def test_notes_in_a_file_without_a_header_are_read_or_the_file_is_refused(header: str) -> None:
    text = (
        "{"
        + header
        + '"topics": {"a": {"id": "a", "name": "A"}}, '
        + '"_notes": {"a": ["mine"]}, "_bases": {"a": "f"}}'
    )
    try:
        parsed = own_file.parse(text.encode(), "f")
    except DataError:
        return
    assert (parsed.tables["_notes"], parsed.tables["_bases"]) == ({"a": ["mine"]}, {"a": "f"})


# What a store asks of it.


def test_the_names_in_a_file_are_found_by_the_beginning_of_ids() -> None:
    tables = own_file.empty("").tables | {
        "topics": {"ab": topic("ab"), "b": topic("b")},
        "sources": {"aa": stored("source", "aa")},
    }
    content = OwnContent("f", tables)
    assert list(content.names("a")) == [("aa", "source", "A source"), ("ab", "topic", "A topic")]
    assert [line[0] for line in content.names("")] == ["aa", "ab", "b"]
    assert content.named("aa") == ("source", "A source")
    assert content.named("c") is None
    assert list(content.names("c")) == []
    assert not content.trusted
    assert topics(OwnStore(Path("/nowhere/own.json"))) == []
