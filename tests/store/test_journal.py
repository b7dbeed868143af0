"""The history beside an own file: only ever added to, true whatever died while it was written."""

from __future__ import annotations

import errno
import json
import os
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asean_wco.errors import AwcoError, DataError, UsageError
from asean_wco.store import journal
from asean_wco.store.journal import Change, Entry, Journal
from asean_wco.store.own_store import OwnStore
from tests.conftest import WHOLE, sample
from tests.store.own_writing import adding, files, store_with, topic, topics

EVERYTHING = 1 << 62
texts = st.text(st.characters(exclude_categories=["Cs"]))


def entry(revision: int, *undoes: int, after: Any = None, action: str = "add topic") -> Entry:
    """A revision that changed one document."""
    return Entry(
        revision,
        "2026-11-24T10:00:00Z",
        action,
        (Change("topics", "a", None, after or topic("a")),),
        undoes,
    )


def line(number: int, **fields: Any) -> bytes:
    """A line as the journal has it, or as somebody spoiled it."""
    written = entry(number)
    document = (
        written._asdict() | {"changes": [change._asdict() for change in written.changes]} | fields
    )
    return json.dumps(document).encode() + b"\n"


def journal_of(store: OwnStore) -> Path:
    return store.beside(".journal")


# Written and read.


def test_what_is_added_is_read_in_order(tmp_path: Path) -> None:
    path, entries = (
        tmp_path / "j",
        [entry(1), entry(2, action="ສວນ \n\x00 \U0001f4dc"), entry(3, 2)],
    )
    for each in entries:
        journal.append(path, each)
    assert journal.read(path, 3) == Journal(entries, [])


@given(st.lists(st.tuples(texts, texts, st.dictionaries(texts, texts)), min_size=1, max_size=4))
def test_any_texts_come_back_as_they_were(
    tmp_path_factory: pytest.TempPathFactory, told: list[Any]
) -> None:
    path = tmp_path_factory.mktemp("j") / "j"
    entries = [
        Entry(number, "t", action, (Change("topics", identifier, fields, None),))
        for number, (action, identifier, fields) in enumerate(told, 1)
    ]
    for each in entries:
        journal.append(path, each)
    assert journal.read(path, EVERYTHING) == Journal(entries, [])
    assert path.read_bytes().count(b"\n") == len(entries), "each has one line"


def test_a_journal_that_is_not_there_is_empty_and_stays_away(tmp_path: Path) -> None:
    assert journal.read(tmp_path / "j", EVERYTHING) == Journal([], [])
    assert list(tmp_path.iterdir()) == []


def test_what_was_written_is_never_touched_again(tmp_path: Path) -> None:
    path, before = tmp_path / "j", b""
    for number in range(1, 6):
        journal.append(path, entry(number))
        content = path.read_bytes()
        assert content.startswith(before)
        before = content


@pytest.mark.skipif(os.name != "posix", reason="modes of POSIX")
def test_a_journal_is_for_its_user_alone(tmp_path: Path) -> None:
    journal.append(tmp_path / "j", entry(1))
    assert (tmp_path / "j").stat().st_mode & 0o777 == 0o600


def test_a_journal_that_cannot_be_read_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> bytes:
        raise OSError(errno.EIO, "Input/output error")

    store = store_with(tmp_path / "own.json", "a")
    (tmp_path / "folder").mkdir()
    with pytest.raises(DataError, match="folder cannot be read"):
        journal.read(tmp_path / "folder", 1)
    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(DataError, match=r"j cannot be read: Input/output error\."):
        journal.read(tmp_path / "j", 1)
    monkeypatch.undo()
    journal_of(store).unlink()
    journal_of(store).mkdir()
    before = files(tmp_path)
    for call in (store.history, store.undo, lambda: store.change("add topic", adding("b"))):
        with pytest.raises(AwcoError) as caught:
            call()
        assert "own.json" in caught.value.message
    assert files(tmp_path) == before


def test_many_changes_take_little_more_than_the_file_itself(tmp_path: Path) -> None:
    store = OwnStore(tmp_path / "own.json")
    for number in range(6):
        names = [f"topic-{each}" for each in range(1000)]
        store.change("import", adding(*names, name=f"The same words in each of them, {number}"))
    store.undo()
    assert journal_of(store).stat().st_size < 2 * store.path.stat().st_size
    assert len(store.history()[0].changes) == 1000


# Writers that died.


def test_a_revision_that_never_came_to_be_is_passed_over_and_its_number_used_again(
    tmp_path: Path,
) -> None:
    path = tmp_path / "j"
    journal.append(path, entry(1))
    journal.append(path, entry(2, action="died"))
    assert journal.read(path, 1).entries == [entry(1)]
    journal.append(path, entry(2))
    assert journal.read(path, 2).entries == [entry(1), entry(2)]


def test_a_line_that_was_cut_anywhere_harms_no_other(tmp_path: Path) -> None:
    path, whole = tmp_path / "own.json", line(3, action="died", changes=[])
    store = store_with(path, "a", "b")
    sound = files(tmp_path)
    for length in (*sample(range(len(whole)), 3), len(whole)):
        for name, content in sound.items():
            (tmp_path / name).write_bytes(content)
        journal_of(store).write_bytes(sound["own.json.journal"] + whole[:length])
        assert [each.revision for each in store.history()] == [1, 2], length
        store.change("add topic", adding("c"))
        assert [(each.revision, each.action) for each in store.history()] == [
            (n, "add topic") for n in (1, 2, 3)
        ]
        store.undo()
        assert topics(store) == ["a", "b"]
        assert journal_of(store).read_bytes().startswith(sound["own.json.journal"])
        assert store.journal().damaged == []


def test_a_journal_that_was_taken_away_costs_the_history_and_nothing_else(tmp_path: Path) -> None:
    store = store_with(tmp_path / "own.json", "a", "b")
    journal_of(store).unlink()
    assert store.history() == []
    store.change("add topic", adding("c"))
    assert [each.revision for each in store.history()] == [3]
    assert topics(store) == ["a", "b", "c"]


def test_an_earlier_step_is_not_taken_back_when_the_latest_is_not_told(tmp_path: Path) -> None:
    store = store_with(tmp_path / "own.json", "a", "b")
    path = journal_of(store)
    path.write_bytes(path.read_bytes().splitlines(keepends=True)[0] + b"damaged\n")
    before = files(tmp_path)
    with pytest.raises(
        UsageError, match="has no details of revision 2; nothing was undone"
    ) as caught:
        store.undo()
    assert "own restore" in caught.value.hint
    assert files(tmp_path) == before


# Damage.

SPOILED: dict[str, bytes] = {
    "an empty line": b"\n",
    "half a line": line(2)[:40],
    "a list": b"[]\n",
    "a number": b"7\n",
    "not UTF-8": b"\xff\xfe\n",
    "no changes": b'{"revision": 2, "time": "t", "action": "x"}\n',
    "changes that are a number": line(2, changes=7),
    "changes that are no objects": line(2, changes=[1]),
    "a change without a table": line(2, changes=[{"id": "a", "before": None, "after": None}]),
    "a change of more": line(
        2, changes=[{"table": "topics", "id": "a", "before": None, "after": None, "x": 1}]
    ),
    "a field more": line(2, colour="red"),
    "a revision that is a text": line(2, revision="2"),
    "a revision that is true": line(2, revision=True),
    "a revision that is a list": line(2, revision=[]),
    "a lone surrogate": line(2, action="\ud800"),
    "duplicate keys": line(2)[:-2] + b', "revision": 2}\n',
    "NaN": line(2, time=float("nan")),
    "deep nesting": b"[" * 100_000 + b"\n",
}


@pytest.mark.parametrize("name", list(SPOILED))
def test_a_line_that_is_none_is_told_and_harms_no_other(name: str, tmp_path: Path) -> None:
    path = tmp_path / "j"
    path.write_bytes(line(1) + SPOILED[name])
    is_whole = SPOILED[name].endswith(b"\n")
    assert journal.read(path, EVERYTHING) == Journal([entry(1)], [2] if is_whole else [])
    journal.append(path, entry(3))
    assert journal.read(path, EVERYTHING) == Journal([entry(1), entry(3)], [2] if is_whole else [])


UNLIKE: dict[str, dict[str, Any]] = {
    "that undoes a list": {"undoes": [1]},
    "of a table that is none": {
        "changes": [{"table": "ghosts", "id": "a", "before": None, "after": topic("a")}]
    },
    "of a table that is a list": {
        "changes": [{"table": [], "id": "a", "before": None, "after": topic("a")}]
    },
    "of an id that is a list": {
        "changes": [{"table": "topics", "id": [], "before": None, "after": topic("a")}]
    },
}


@pytest.mark.parametrize("name", list(UNLIKE))
def test_an_entry_unlike_any_ends_in_a_sentence_or_is_passed_over(
    name: str, tmp_path: Path
) -> None:
    store = store_with(tmp_path / "own.json", "a")
    journal_of(store).write_bytes(line(1, **UNLIKE[name]))
    with pytest.raises(AwcoError):
        store.undo()


def test_a_damaged_history_cannot_make_the_file_unreadable(tmp_path: Path) -> None:
    store = store_with(tmp_path / "own.json", "a")
    store.change("edit topic", adding("a", name="Edited"))
    path = journal_of(store)
    path.write_bytes(path.read_bytes().replace(b'"before":{"id":"a"', b'"before":{"id":"e"'))
    with pytest.raises(AwcoError):
        store.undo()
    assert topics(store) == ["a"]


def damaged(content: bytes) -> list[bytes]:
    """Every byte of a file changed, to its neighbour or to a quotation mark in turn."""
    return [
        content[:place] + (bytes([old ^ 1]) if place % 2 else b'"') + content[place + 1 :]
        for place, old in enumerate(content)
    ]


def undone(store: OwnStore) -> tuple[list[int], bool]:
    """The history, and whether the last step could be taken back."""
    known = [each.revision for each in store.history()]
    try:
        store.undo()
    except AwcoError:
        return known, False
    return known, True


def test_every_change_of_one_byte_of_a_history_ends_in_a_sentence_at_most(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """History and undo never break down, and the file is always one that can be read afterwards."""
    monkeypatch.setattr(os, "fsync", lambda _: None)
    store = store_with(tmp_path / "own.json", "a")
    store.change("edit topic", adding("a", name="Edited"))
    sound, successes = files(tmp_path), 0
    for content in sample(damaged(sound["own.json.journal"]), 3):
        store.path.write_bytes(sound["own.json"])
        journal_of(store).write_bytes(content)
        known, success = undone(store)
        assert known == sorted(set(known))
        assert max(known, default=0) <= 2
        assert topics(store) == ["a"]
        successes += success
    assert successes > (100 if WHOLE else 30)


# What may be taken back.


@pytest.mark.parametrize(
    ("undoes", "left"),
    [
        ([], []),
        ([()], [1]),
        ([(), (), ()], [3, 2, 1]),
        ([(), (), (2,)], [1]),
        ([(), (), (2,), (1,)], []),
        ([(), (), (2, 1)], []),
        ([(), (), (2,), ()], [4, 1]),
        ([(), (1,), (), (3,), ()], [5]),
        ([(), (1,), (2,)], [1]),
        ([(), (1,), (2,), (1,)], []),
        ([(), (), (2, 1), (3,)], [2, 1]),
        ([(), (), (2,), (1,), (4,)], [1]),
    ],
)
def test_what_may_be_taken_back_is_what_is_no_undo_and_was_not_undone(
    undoes: list[tuple[int, ...]], left: list[int]
) -> None:
    entries = [entry(number, *each) for number, each in enumerate(undoes, 1)]
    assert [each.revision for each in journal.undoable(entries)] == left


@pytest.mark.parametrize(
    ("undoes", "left"),
    [
        ([], []),
        ([()], []),
        ([(), (1,)], [2]),
        ([(), (), (2,), (1,)], [4, 3]),
        ([(), (), (2,), (1,), (4,)], [3]),
        ([(), (), (2,), (1,), (4,), (3,)], []),
        ([(), (), (2,), (1,), (4,), (1,)], [6, 3]),
        ([(), (), (2,), ()], []),
        ([(), (), (2,), (), (4,)], [5, 3]),
        ([(), (), (2,), (), (4,), (5,)], []),
    ],
)
def test_undos_wait_for_a_redo_until_the_same_record_is_changed(
    undoes: list[tuple[int, ...]], left: list[int]
) -> None:
    entries = [entry(number, *each) for number, each in enumerate(undoes, 1)]
    assert [each.revision for each in journal.redoable(entries)] == left
