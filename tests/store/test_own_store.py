"""The user's own records: changed whole or not at all, taken back, restored, in any place."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from asean_wco.errors import AwcoError, DataError, FileSystemError, UsageError
from asean_wco.store import own_file, own_storage
from asean_wco.store.atomic import temporary_path
from asean_wco.store.journal import Change
from asean_wco.store.own_storage import differences
from asean_wco.store.own_store import OwnStore
from asean_wco.store.places import usual_own_path
from asean_wco.store.storage import RecordDatabase
from tests.store.own_writing import (
    adding,
    assert_history_leads_to_the_file,
    files,
    filled,
    noting,
    putting,
    store_with,
    strays,
    topic,
    topics,
)

posix_only = pytest.mark.skipif(os.name != "posix", reason="links and modes of POSIX")


@pytest.fixture
def store(tmp_path: Path) -> OwnStore:
    """A store of two topics, each added by a revision."""
    return store_with(tmp_path / "own.json", "a", "b")


def revisions(store: OwnStore) -> list[tuple[int, str, tuple[int, ...]]]:
    """The history in short."""
    return [(entry.revision, entry.action, entry.undoes) for entry in store.history()]


def renaming(path: Path, old: str, new: str) -> None:
    """What a user does in an editor that saves to a new file."""
    path.with_name("editing").write_bytes(path.read_bytes().replace(old.encode(), new.encode()))
    path.with_name("editing").replace(path)


# Change.


def test_a_change_is_told_by_its_revision(store: OwnStore) -> None:
    entry = store.change("edit topic", adding("b", "c", name="New"))
    assert entry is not None
    assert (entry.revision, entry.action, entry.undoes) == (3, "edit topic", ())
    assert entry.changes == (
        Change("topics", "b", topic("b"), topic("b", "New")),
        Change("topics", "c", None, topic("c", "New")),
    )
    assert re.fullmatch(r"20\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ", entry.time)
    assert store.history()[-1] == entry
    assert_history_leads_to_the_file(store)


def test_a_change_of_nothing_writes_nothing(store: OwnStore, tmp_path: Path) -> None:
    before = {file.name: file.stat().st_mtime_ns for file in tmp_path.iterdir()}
    for change in (adding("a"), lambda _: None, adding()):
        assert store.change("add topic", change) is None
    assert {file.name: file.stat().st_mtime_ns for file in tmp_path.iterdir()} == before


def test_a_change_that_fails_changes_nothing(store: OwnStore, tmp_path: Path) -> None:
    def fail(database: RecordDatabase) -> None:
        database.table("topics").truncate()
        raise UsageError("no")

    before = files(tmp_path)
    with pytest.raises(UsageError, match="no"):
        store.change("remove", fail)
    assert files(tmp_path) == before


def test_the_state_before_is_kept_as_a_backup(store: OwnStore) -> None:
    for name in "cde":
        before = store.path.read_bytes()
        store.change("add topic", adding(name))
        assert store.backup_path.read_bytes() == before
        assert store.backup_path.stat().st_ino != store.path.stat().st_ino


def test_nothing_else_is_left_beside(store: OwnStore, tmp_path: Path) -> None:
    store.undo()
    assert set(files(tmp_path)) == {
        f"own.json{ending}" for ending in ("", ".bak", ".journal", ".lock")
    }


def test_what_a_killed_writer_left_is_swept_by_the_next_and_nothing_else_is(
    store: OwnStore, tmp_path: Path
) -> None:
    stale = [temporary_path(store.path).name for _ in range(3)]
    others = [
        ".own.json.mynotes1.tmp",
        ".own.json.awco-mynotes1.tmp",
        ".own.json.tmp",
        "own.json.bak.tmp",
        "own.json.abcdefgh.tmp",
        temporary_path(tmp_path / "other.json").name,
        temporary_path(tmp_path / "own.json.old").name,
    ]
    for name in (*stale, *others):
        (tmp_path / name).write_bytes(b"left")
    topics(store)
    assert {*stale} <= {*files(tmp_path)}, "readers take nothing away"
    store.change("add topic", adding("c"))
    assert not {*stale} & {*files(tmp_path)}
    assert {*others} <= {*files(tmp_path)}


@posix_only
def test_what_is_made_is_for_its_user_alone_and_a_mode_that_was_given_is_kept(
    tmp_path: Path,
) -> None:
    store = OwnStore(tmp_path / "new" / "deep" / "own.json", make_folder=True)
    store.change("add topic", adding("a"))
    store.change("add topic", adding("b"))
    assert store.path.parent.stat().st_mode & 0o777 == 0o700
    assert {file.stat().st_mode & 0o777 for file in store.path.parent.iterdir()} == {0o600}
    store.path.chmod(0o640)
    store.change("add topic", adding("c"))
    assert store.path.stat().st_mode & 0o777 == 0o640


def test_differences_are_told_document_by_document() -> None:
    old: Mapping[str, Mapping[str, Any]] = {
        "topics": {"a": topic("a"), "b": topic("b")},
        "_notes": {"a": ["x"]},
    }
    new: Mapping[str, Mapping[str, Any]] = {
        "topics": {"b": topic("b", "B"), "c": topic("c")},
        "_notes": {"a": ["x"]},
        "people": {},
    }
    assert differences(old, new) == (
        Change("topics", "a", topic("a"), None),
        Change("topics", "b", topic("b"), topic("b", "B")),
        Change("topics", "c", None, topic("c")),
    )
    assert differences(new, new) == differences({}, {"topics": {}}) == ()


@pytest.mark.parametrize(
    "put",
    [
        {"_notes": {"a": {"texts": []}}},
        {"_notes": {"a": {"texts": ["x"], "more": 1}}},
        {"_notes": {"a": {}}},
        {"unknown": {"a": topic("a")}},
        {"topics": {"a": topic("b")}},
        {"people": {"a": {"id": "a", "name": "As the topic"}}},
        {"_bases": {"a": {"sha256": 7}}},
    ],
)  # fmt: skip
def test_a_change_cannot_make_the_file_unreadable(
    put: dict[str, dict[str, Any]], store: OwnStore
) -> None:
    [(table, documents)] = put.items()
    with pytest.raises(AwcoError):
        store.change("import", putting(table, documents))
    assert topics(store) == ["a", "b"]


# Undo.


def test_steps_are_taken_back_one_by_one_the_latest_first(store: OwnStore, tmp_path: Path) -> None:
    store.change("edit topic", adding("a", name="Edited"))
    store.change("note", noting("a", "mine"))
    store.change("remove", lambda database: database.table("topics").take_out("b"))
    assert [store.undo()[0].revision for _ in range(5)] == [5, 4, 3, 2, 1]
    assert filled(store.read().tables) == {}
    assert [undoes for _, _, undoes in revisions(store)] == [()] * 5 + [
        (number,) for number in (5, 4, 3, 2, 1)
    ]
    assert_history_leads_to_the_file(store)
    before = files(tmp_path)
    with pytest.raises(UsageError, match="nothing to undo") as caught:
        store.undo()
    assert (caught.value.exit_code, "own history" in caught.value.hint) == (2, True)
    assert files(tmp_path) == before


def test_what_was_done_after_an_undo_is_taken_back_first(store: OwnStore) -> None:
    store.undo()
    store.change("add topic", adding("c"))
    assert [store.undo()[0].revision, store.undo()[0].revision] == [4, 1]
    assert filled(store.read().tables) == {}


def test_an_undo_does_not_undo_what_was_done_by_hand(store: OwnStore, tmp_path: Path) -> None:
    renaming(store.path, '"id":"b","name":"A topic"', '"id":"b","name":"By hand"')
    before = files(tmp_path)
    with pytest.raises(UsageError, match="b was changed again after revision 2"):
        store.undo()
    assert files(tmp_path) == before
    renaming(store.path, "By hand", "A topic")
    renaming(store.path, '"id":"a","name":"A topic"', '"id":"a","name":"By hand"')
    store.undo()
    assert store.read().tables["topics"] == {"a": topic("a", "By hand")}


# Redo and restore.


def test_a_redo_takes_back_the_undo_that_came_last(store: OwnStore, tmp_path: Path) -> None:
    was = filled(store.read().tables)
    store.undo()
    assert filled(store.read().tables) != was
    redone = store.redo()
    assert redone is not None
    assert ([entry.revision for entry in redone.entries], len(redone.next)) == ([2], 0)
    assert filled(store.read().tables) == was
    assert store.redo() is None, "the undo is taken back already"
    store.undo()
    assert filled(store.read().tables) != was
    assert not list(tmp_path.glob("*.before-restore*"))


def test_redo_takes_back_every_undo_in_turn(store: OwnStore) -> None:
    was = filled(store.read().tables)
    store.undo()
    between = filled(store.read().tables)
    store.undo()
    assert filled(store.read().tables) == {}
    first = store.redo()
    assert first is not None
    assert ([entry.revision for entry in first.entries], len(first.next)) == ([1], 1)
    assert filled(store.read().tables) == between
    store.undo()
    assert store.redo() is not None
    second = store.redo()
    assert second is not None
    assert ([entry.revision for entry in second.entries], len(second.next)) == ([2], 0)
    assert filled(store.read().tables) == was
    assert [entry.revision for entry in store.undo(2)] == [2, 1]
    assert store.redo() is not None
    assert filled(store.read().tables) == was
    assert_history_leads_to_the_file(store)


def test_an_undo_can_be_taken_back_after_a_change_of_something_else(store: OwnStore) -> None:
    store.undo()
    store.change("add topic", adding("c"))
    redone = store.redo()
    assert redone is not None
    assert ([entry.revision for entry in redone.entries], len(redone.next)) == ([2], 0)
    assert set(store.read().tables["topics"]) == {"a", "b", "c"}
    taken = [store.undo()[0].revision for _ in range(3)]
    assert taken == [2, 4, 1], "what was brought back last is taken back first"
    assert filled(store.read().tables) == {}


def test_a_change_of_the_same_records_ends_what_can_be_redone(store: OwnStore) -> None:
    store.undo(2)
    store.change("add topic", adding("b"))
    assert store.redo() is None
    store.undo()
    redone = store.redo()
    assert redone is not None
    assert ([entry.revision for entry in redone.entries], len(redone.next)) == ([4], 0)
    assert store.redo() is None
    store.undo()
    assert_history_leads_to_the_file(store)


def test_what_can_be_redone_stays_in_a_compacted_history(store: OwnStore) -> None:
    was = filled(store.read().tables)
    store.undo()
    store.undo()
    store.compact(2)
    assert [store.redo() is not None for _ in range(3)] == [True, True, False]
    assert filled(store.read().tables) == was
    assert [entry.revision for entry in store.undo(2)] == [2, 1]


def test_what_was_purged_cannot_be_redone(store: OwnStore) -> None:
    store.undo()
    store.purge()
    before = store.read().tables
    assert store.redo() is None
    assert store.read().tables == before


@pytest.mark.parametrize("shorten", [OwnStore.purge, lambda store: store.compact(0)])
def test_no_undo_goes_past_a_change_that_is_lost(
    store: OwnStore, shorten: Callable[[OwnStore], object]
) -> None:
    store.change("add topic", putting("topics", {"c": topic("c")}))
    store.change("edit topic", putting("topics", {"c": topic("c", "Edited")}))
    store.change("add topic", putting("topics", {"d": topic("d")}))
    shorten(store)
    assert [entry.revision for entry in store.undo()] == [5]
    before = files(store.path.parent)
    with pytest.raises(UsageError, match="the last change, revision 4, was purged or compacted"):
        store.undo()
    assert files(store.path.parent) == before


@pytest.mark.parametrize("is_lost", [True, False])
def test_a_restore_that_changed_nothing_is_passed_over_and_a_lost_one_is_not(
    store: OwnStore, tmp_path: Path, *, is_lost: bool
) -> None:
    backup = tmp_path / "backup.json"
    backup.write_bytes(store.path.read_bytes())
    if is_lost:
        store.change("add topic", putting("topics", {"c": topic("c")}))
    store.restore(backup)
    store.change("add topic", putting("topics", {"d": topic("d")}))
    store.purge()
    assert store.undo()
    if is_lost:
        with pytest.raises(UsageError, match="was purged or compacted"):
            store.undo()
    else:
        assert store.undo()


def test_a_redo_does_not_touch_what_was_done_by_hand(store: OwnStore, tmp_path: Path) -> None:
    store.change("edit topic", putting("topics", {"b": topic("b", "Edited")}))
    store.undo()
    renaming(store.path, '"id":"b","name":"A topic"', '"id":"b","name":"By hand"')
    before = files(tmp_path)
    with pytest.raises(UsageError, match="b was changed again after revision 4"):
        store.redo()
    assert files(tmp_path) == before


def test_a_restore_brings_back_another_state_and_can_be_undone(
    store: OwnStore, tmp_path: Path
) -> None:
    was = store.path.read_bytes()
    copy = tmp_path / "copy"
    copy.write_bytes(own_file.compose({"topics": {"z": topic("z")}, "_notes": {"z": ["x"]}}, 1))
    assert store.restore(copy)[:2] == (1, 1)
    assert filled(store.read().tables) == {"topics": {"z": topic("z")}, "_notes": {"z": ["x"]}}
    assert (
        (tmp_path / "own.json.before-restore").read_bytes() == store.backup_path.read_bytes() == was
    )
    assert revisions(store)[-1] == (3, "restore", ())
    assert_history_leads_to_the_file(store)
    store.undo()
    assert topics(store) == ["a", "b"]


@pytest.mark.parametrize(
    "damage", [b"", b"damaged", b"[]", b'{"_meta": {"store": {"schema_version": "9.0"}}}']
)
def test_a_damaged_file_is_kept_beside_by_a_restore_and_by_nothing_touched_before(
    damage: bytes, store: OwnStore, tmp_path: Path
) -> None:
    store.path.write_bytes(damage)
    before = files(tmp_path)
    for call in (store.history, store.undo, lambda: store.change("add topic", adding("c"))):
        with pytest.raises(DataError) as caught:
            call()
        assert str(store.path) in caught.value.message
    assert files(tmp_path) == before
    store.restore(store.backup_path)
    assert topics(store) == ["a"]
    assert (tmp_path / "own.json.before-restore").read_bytes() == damage
    store.change("add topic", adding("d"))
    assert topics(store) == ["a", "d"]
    assert [revision for revision, _, _ in revisions(store)] == [1, 2, 3, 4]


@pytest.mark.parametrize(
    "source", [None, b"", b"damaged", b'{"_meta": {"store": {"schema_version": "9.0"}}}']
)
def test_what_is_no_backup_is_refused_by_its_name(
    source: bytes | None, store: OwnStore, tmp_path: Path
) -> None:
    if source is not None:
        (tmp_path / "copy").write_bytes(source)
    before = files(tmp_path)
    with pytest.raises(DataError, match="copy"):
        store.restore(tmp_path / "copy")
    assert files(tmp_path) == before


def test_a_file_that_was_taken_away_is_restored_under_a_revision_of_its_own(
    store: OwnStore,
) -> None:
    store.path.unlink()
    assert store.restore(store.backup_path).records == 1
    assert topics(store) == ["a"]
    assert revisions(store)[-1] == (3, "restore", ())


def test_a_restore_of_the_same_state_does_not_stand_in_the_way_of_undo(
    store: OwnStore, tmp_path: Path
) -> None:
    (tmp_path / "copy").write_bytes(store.path.read_bytes())
    store.restore(tmp_path / "copy")
    for _ in range(3):
        if filled(store.read().tables):
            store.undo()
    assert filled(store.read().tables) == {}


# Places.


@posix_only
def test_a_link_stays_and_everything_lies_beside_what_it_leads_to(tmp_path: Path) -> None:
    real, link = tmp_path / "real" / "mine.json", tmp_path / "own.json"
    real.parent.mkdir()
    link.symlink_to("between.json")
    (tmp_path / "between.json").symlink_to(real)
    store = store_with(link, "a", "b", "c")
    store.undo()
    store.restore(store.backup_path)
    assert topics(store) == topics(OwnStore(real)) == ["a", "b", "c"]
    endings = ("", ".bak", ".before-restore", ".journal", ".lock")
    assert set(files(real.parent)) == {f"mine.json{ending}" for ending in endings}
    assert sorted(file.name for file in tmp_path.iterdir()) == ["between.json", "own.json", "real"]
    assert os.readlink(link) == "between.json"
    assert not real.is_symlink()


@posix_only
@pytest.mark.parametrize("method", ["read", "change", "restore", "history", "undo"])
def test_links_in_a_circle_end_in_a_sentence(method: str, tmp_path: Path) -> None:
    store = OwnStore(tmp_path / "own.json")
    store.path.symlink_to(tmp_path / "other.json")
    (tmp_path / "other.json").symlink_to(store.path)
    arguments: dict[str, tuple[Any, ...]] = {
        "change": ("add", adding("a")),
        "restore": (store.path,),
    }
    with pytest.raises(AwcoError, match=r"own\.json"):
        getattr(store, method)(*arguments.get(method, ()))
    assert os.readlink(store.path) == str(tmp_path / "other.json")


def test_a_folder_that_is_not_there_is_made_for_the_usual_place_alone(tmp_path: Path) -> None:
    path = tmp_path / "none" / "own.json"
    for call in (
        lambda: OwnStore(path).change("add", adding("a")),
        lambda: store_with(tmp_path / "own.json" / "x", "a"),
    ):
        (tmp_path / "own.json").write_bytes(b"a file")
        with pytest.raises(FileSystemError, match="There is no folder") as caught:
            call()
        assert caught.value.exit_code == 4
        assert files(tmp_path) == {"own.json": b"a file"}
    OwnStore(path, make_folder=True).change("add topic", adding("a"))
    assert topics(OwnStore(path)) == ["a"]


def test_a_folder_that_vanishes_meanwhile_ends_in_a_sentence(
    store: OwnStore, tmp_path: Path
) -> None:
    def vanish(database: RecordDatabase) -> None:
        adding("c")(database)
        tmp_path.rename(tmp_path.with_name("elsewhere"))

    with pytest.raises(FileSystemError, match=re.escape(str(store.path))) as caught:
        store.change("add topic", vanish)
    assert caught.value.exit_code == 4
    moved = OwnStore(tmp_path.with_name("elsewhere") / "own.json")
    assert topics(moved) == ["a", "b"]
    assert_history_leads_to_the_file(moved)
    assert strays(moved.path) == []


@pytest.mark.parametrize(
    ("environment", "platform", "path"),
    [
        ({"XDG_DATA_HOME": "/x"}, "linux", "/x/awco/own.json"),
        ({"XDG_DATA_HOME": "/x"}, "darwin", "/x/awco/own.json"),
        ({"XDG_DATA_HOME": "", "LOCALAPPDATA": "/l"}, "win32", "/l/awco/own.json"),
        ({}, "win32", "~/AppData/Local/awco/own.json"),
        ({}, "darwin", "~/Library/Application Support/awco/own.json"),
        ({"LOCALAPPDATA": "/l"}, "linux", "~/.local/share/awco/own.json"),
        ({"XDG_DATA_HOME": "relative/folder"}, "linux", "~/.local/share/awco/own.json"),
    ],
)
def test_the_usual_place_is_what_the_platform_is_used_to(
    environment: dict[str, str], platform: str, path: str
) -> None:
    assert usual_own_path(environment, platform) == path.replace("~", os.path.expanduser("~"))


@pytest.mark.skipif(os.name != "posix", reason="homes")
def test_an_empty_home_is_not_the_root() -> None:
    import pwd

    home = pwd.getpwuid(os.getuid()).pw_dir
    assert usual_own_path({"HOME": ""}, "linux") == f"{home}/.local/share/awco/own.json"


def test_folders_that_are_made_last_through_a_power_cut(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[Path] = []
    monkeypatch.setattr(own_storage, "sync_directory", synced.append)
    path = tmp_path / "new" / "deep" / "own.json"
    OwnStore(path, make_folder=True).change("add topic", adding("a"))
    assert synced == [tmp_path, tmp_path / "new", tmp_path / "new" / "deep"]


def test_a_damaged_file_gets_back_the_last_state_from_the_journal_alone(
    store: OwnStore,
) -> None:
    store.change("note", noting("a", "mine"))
    was = filled(store.read().tables)
    for lost in ([store.path], [store.path, store.backup_path]):
        for path in lost:
            path.write_bytes(b"damaged")
        store.restore()
        assert filled(store.read().tables) == was
        assert_history_leads_to_the_file(store)
    assert [entry.revision for entry in store.undo(2)] == [3, 2]
    assert topics(store) == ["a"]
