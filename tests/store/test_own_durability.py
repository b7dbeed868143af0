"""Nothing is lost.

Own files meet failing disks, sudden death, many writers at once and folders without rights.
"""

from __future__ import annotations

import contextlib
import errno
import json
import os
import random
import shutil
import signal
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from asean_wco.errors import AwcoError, FileSystemError
from asean_wco.store import atomic, own_file
from asean_wco.store.own_store import OwnStore
from tests.conftest import WHOLE
from tests.store.own_faults import (
    DAMAGED,
    FAULT_STEP,
    STEPS,
    Ending,
    Interrupted,
    endings_of,
    scenes,
)
from tests.store.own_writing import (
    adding,
    assert_history_leads_to_the_file,
    files,
    heard,
    running,
    store_with,
    strays,
    tell,
    topic,
    topics,
)

Refuse = Callable[[str, int], None]
# The part of the faults that is tried.
PART = 1.0 if WHOLE else 1 / FAULT_STEP
LIMIT_STEP = 5 if WHOLE else 9
KILLS = 200 if WHOLE else 30
READERS, WRITERS, CHANGES = (2, 8, 100) if WHOLE else (1, 4, 8)
posix_only = pytest.mark.skipif(os.name != "posix", reason="signals and limits of POSIX")


@pytest.fixture(scope="module")
def all_endings(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Ending]]:
    """Every fault at every step of every kind of write, or a fixed part of them."""
    steps: set[str] = set()
    listed = scenes(tmp_path_factory.mktemp("scenes"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "fsync", lambda _: None)
        tried = {name: list(endings_of(name, scene, steps)) for name, scene in listed.items()}
    assert steps == STEPS
    return tried


@pytest.fixture
def endings(all_endings: dict[str, list[Ending]]) -> list[Ending]:
    """The same, of writes that find a sound file."""
    return [ending for name, listed in all_endings.items() if name != DAMAGED for ending in listed]


def that(endings: list[Ending], is_bad: Callable[[Ending], object]) -> list[str]:
    """What the bad ones among the endings were."""
    return [ending.what for ending in endings if is_bad(ending)]


def test_a_fault_at_any_step_leaves_the_old_file_or_the_new_one(endings: list[Ending]) -> None:
    assert len(endings) > 350 * PART
    assert that(endings, lambda end: not end.is_old and not end.is_new) == []
    assert that(endings, lambda end: end.error is None and not end.is_new) == []
    assert sum(end.error is not None and end.is_old for end in endings) > 250 * PART


def test_after_a_fault_the_file_and_its_history_are_read_and_agree(endings: list[Ending]) -> None:
    assert that(endings, lambda end: end.history) == []


def test_after_a_fault_the_next_write_succeeds(endings: list[Ending]) -> None:
    assert that(endings, lambda end: end.next_write) == []


def test_a_fault_ends_in_one_sentence_that_names_the_file(endings: list[Ending]) -> None:
    for end in endings:
        if end.error is not None and end.failed[0] != "close":
            assert isinstance(end.error, AwcoError), end.what
            assert end.error.exit_code == (3 if end.failed[0] == "read file" else 4), end.what
            assert "own.json" in end.error.message
            assert end.error.message.endswith(".")
            assert "\n" not in end.error.message


def test_a_lock_that_cannot_be_closed_ends_in_a_sentence_or_not_at_all(
    endings: list[Ending],
) -> None:
    assert (
        that(endings, lambda end: end.error is not None and not isinstance(end.error, AwcoError))
        == []
    )


def test_nothing_was_changed_is_said_only_when_it_is_so(endings: list[Ending]) -> None:
    assert len(that(endings, Ending.says_so)) > 150 * PART
    assert that(endings, lambda end: end.says_so() and not end.is_old) == []


def test_no_temporary_file_is_left_by_a_fault(endings: list[Ending]) -> None:
    assert that(endings, lambda end: set(end.strays) - {"own.json.bak.tmp"}) == []


def test_no_second_name_of_the_file_is_left_by_a_fault(endings: list[Ending]) -> None:
    assert that(endings, lambda end: end.strays) == []


def test_the_backup_is_the_state_before_the_last_write(endings: list[Ending]) -> None:
    made = [end for end in endings if end.is_new and "own.json" in end.before]
    assert len(made) > 25 * PART
    assert that(made, lambda end: end.after["own.json.bak"] != end.before["own.json"]) == []


def test_a_write_that_failed_leaves_the_backup_as_it_was(endings: list[Ending]) -> None:
    failed = [end for end in endings if end.is_old]
    assert (
        that(failed, lambda end: end.after.get("own.json.bak") != end.before.get("own.json.bak"))
        == []
    )


def test_a_restore_that_fails_loses_neither_the_backup_nor_the_damaged_file(
    all_endings: dict[str, list[Ending]],
) -> None:
    endings = all_endings[DAMAGED]
    assert len(endings) > 50 * PART
    assert that(endings, lambda end: end.before["own.json"] not in end.after.values()) == []
    assert (
        that(
            endings,
            lambda end: not end.is_new and end.before["own.json.bak"] not in end.after.values(),
        )
        == []
    )


@posix_only
def test_after_sudden_death_every_acknowledged_write_is_there(tmp_path: Path) -> None:
    """Kill writers in the middle of writing, 20 to a file; the next goes on where the last was."""
    chance = random.Random(20261124)
    writes = 0
    for folder in range(KILLS // 20):
        path = tmp_path / str(folder) / "own.json"
        path.parent.mkdir()
        store, there = OwnStore(path, timeout=0), set[str]()
        with running("breed", path) as breeder:
            for kill in range(20):
                tell(breeder, f"k{kill}")
                # The child's number and a first write come in either order; on a busy machine the
                # write may take long.
                said: list[Any] = []
                while {type(word) for word in said} != {dict, str}:
                    said.append(heard(breeder))
                (child,) = [word["child"] for word in said if isinstance(word, dict)]
                time.sleep(chance.uniform(0, 0.012))
                os.kill(child, signal.SIGKILL)
                acknowledged = [word for word in said if isinstance(word, str)]
                acknowledged += iter(lambda: heard(breeder), {"ended": signal.SIGKILL})
                assert acknowledged == [f"k{kill}-{number}" for number in range(len(acknowledged))]
                there.update(acknowledged)
                kept = set(topics(store))
                assert kept - there <= {f"k{kill}-{len(acknowledged)}"}
                assert there <= kept
                assert_history_leads_to_the_file(store)
                there, writes = kept, writes + len(acknowledged)
        # One killed between the replacement and its backup leaves the backup one state older.
        former = own_file.read(store.backup_path)
        assert former is None or store.read().revision - former.revision <= 2
        store.change("add topic", adding("last"))
        assert strays(path) == []
    assert writes >= KILLS / 2


def test_many_writers_lose_nothing_and_readers_never_notice(tmp_path: Path) -> None:
    path = tmp_path / "own.json"
    with contextlib.ExitStack() as stack:
        readers = [stack.enter_context(running("look_on", path)) for _ in range(READERS)]
        writers = [
            stack.enter_context(running("add_many", path, f"w{writer}", CHANGES))
            for writer in range(WRITERS)
        ]
        for writer in writers:
            tell(writer)
        assert [(writer.wait(), writer.stderr and writer.stderr.read()) for writer in writers] == [
            (0, "")
        ] * WRITERS
        for reader in readers:
            tell(reader, "stop")
            assert heard(reader) > CHANGES / 5
            assert reader.wait() == 0
    store = OwnStore(path)
    wanted = {f"w{writer}-{number}" for writer in range(WRITERS) for number in range(CHANGES)}
    assert set(topics(store)) == wanted
    assert store.read().revision == len(wanted) == WRITERS * CHANGES
    assert_history_leads_to_the_file(store)
    assert strays(path) == []


@posix_only
def test_a_disk_that_is_really_full_leaves_the_old_file_or_the_new_one(tmp_path: Path) -> None:
    """Have the kernel itself refuse to let any file grow beyond a limit, for many limits.

    The write fails at whatever step that is.
    """
    with running("under_limits", tmp_path / "own.json", LIMIT_STEP) as process:
        out, complaint = process.communicate()
    assert (process.returncode, complaint) == (0, "")
    outcomes = [json.loads(line) for line in out.splitlines()]
    assert len(outcomes) > (100 if WHOLE else 50)
    for outcome in outcomes:
        assert outcome["state"] in ("old", "new"), outcome
        assert (outcome["state"] == "new") == (outcome["error"] is None), outcome
        assert outcome["strays"] == []
        if outcome["error"]:
            assert outcome["code"] == 4
            assert outcome["error"] == f"{tmp_path / 'own.json'} cannot be written: File too large."
    assert {outcome["state"] for outcome in outcomes} == {"old", "new"}


@posix_only
def test_a_folder_without_rights_is_read_and_not_written() -> None:
    """As a user without rights, for nothing is refused to root."""
    folder = Path(tempfile.mkdtemp())
    try:
        path = folder / "own.json"
        store_with(path, "a", "b")
        shutil.copy(path, folder / "copy.json")
        for file in folder.iterdir():
            file.chmod(0o444)
        folder.chmod(0o555)
        before = files(folder)
        with running("without_rights", path) as process:
            for _ in range(3):
                answer = heard(process)
                assert answer["code"] == 4
                assert answer["error"] == f"{path}.lock cannot be made: Permission denied."
            assert heard(process) == ["a", "b"]
            assert heard(process) == [1, 2]
        assert files(folder) == before
    finally:
        folder.chmod(0o755)
        shutil.rmtree(folder)


def in_place(path: Path) -> bytes:
    """Do what an editor does that writes into the file itself; make a file that is not there."""
    content = (
        path.read_bytes() if path.exists() else own_file.compose({"topics": {"x": topic("x")}}, 1)
    )
    path.write_bytes(content.replace(b"A topic", b"By hand"))
    return path.read_bytes()


def by_a_new_file(path: Path) -> bytes:
    """What an editor does that saves to another file and renames it."""
    shutil.copy(path, path.with_name("editing"))
    edited = in_place(path.with_name("editing"))
    path.with_name("editing").replace(path)
    return edited


def where_an_edit_is_lost(
    folder: Path, edit: Callable[[Path], bytes], *before: str
) -> tuple[list[str], list[str]]:
    """The steps of a write, and those at which what is done by hand is in no file afterwards."""
    calls: list[str] = []
    lost: list[str] = []
    for number in range(1, 100):
        path = folder / str(number) / "own.json"
        path.parent.mkdir()
        store, edited = store_with(path, *before), list[bytes]()
        disk = Interrupted(number, lambda path=path, edited=edited: edited.append(edit(path)))  # type: ignore[misc]
        with pytest.MonkeyPatch.context() as patch, contextlib.suppress(FileSystemError):
            disk.patch(patch)
            store.change("add topic", adding("c"))
        if not edited:
            return calls, lost
        assert strays(path) == []
        assert {*topics(store)} >= {*before}
        calls.append(disk.calls[number - 1])
        if edited[0] not in files(path.parent).values():
            lost.append(calls[-1])
    raise AssertionError("no write has so many steps")


def test_what_is_edited_in_place_meanwhile_is_never_lost(tmp_path: Path) -> None:
    calls, lost = where_an_edit_is_lost(tmp_path, in_place, "a", "b")
    assert len(calls) > 20
    assert lost == []


@pytest.mark.parametrize(("edit", "before"), [(by_a_new_file, "ab"), (in_place, "")])
def test_what_is_put_there_meanwhile_is_not_lost_until_the_file_was_looked_at_again(
    edit: Callable[[Path], bytes], before: str, tmp_path: Path
) -> None:
    calls, lost = where_an_edit_is_lost(tmp_path, edit, *before)
    assert len(calls) > 20
    # The file is looked at again right before the new one takes its name.
    assert lost in ([], ["replace"])


@pytest.mark.parametrize(("edit", "before"), [(by_a_new_file, "ab"), (in_place, "")])
def test_what_is_put_there_while_the_new_content_is_written_is_not_lost(
    edit: Callable[[Path], bytes], before: str, tmp_path: Path
) -> None:
    _, lost = where_an_edit_is_lost(tmp_path, edit, *before)
    assert [call for call in lost if call.startswith("temporary")] == []


@pytest.fixture
def store(tmp_path: Path) -> OwnStore:
    """A store of two topics, each added by a revision."""
    return store_with(tmp_path / "own.json", "a", "b")


@pytest.fixture
def refusing(monkeypatch: pytest.MonkeyPatch) -> Refuse:
    """Have the system refuse to replace a file so many times.

    Windows does it while a scanner holds the file open.
    """
    left: dict[str, int] = {}
    real = os.replace

    def replace(source: Any, target: Any) -> None:
        if left.get(Path(target).name, 0) > 0:
            left[Path(target).name] -= 1
            raise PermissionError(errno.EACCES, "Permission denied")
        real(source, target)

    monkeypatch.setattr(os, "replace", replace)
    return left.__setitem__


def test_a_replacement_that_is_refused_three_times_succeeds_at_last(
    store: OwnStore, refusing: Refuse, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(atomic, "_PAUSES_SECONDS", (0.0, 0.001, 0.001, 0.001, 0.001))
    refusing("own.json", 3)
    store.change("add topic", adding("c"))
    assert topics(store) == ["a", "b", "c"]
    assert_history_leads_to_the_file(store)
    assert strays(store.path) == []


@pytest.mark.parametrize("pauses", [(), (0.0, 0.001, 0.001)])
def test_a_replacement_that_is_always_refused_ends_in_a_sentence_and_the_old_file(
    pauses: tuple[float, ...], store: OwnStore, refusing: Refuse, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(atomic, "_PAUSES_SECONDS", pauses)
    before = store.path.read_bytes()
    refusing("own.json", 1 + len(pauses))
    with pytest.raises(FileSystemError) as caught:
        store.change("add topic", adding("c"))
    assert caught.value.exit_code == 4
    assert caught.value.message == f"{store.path} cannot be written: Permission denied."
    assert store.path.read_bytes() == before
    assert strays(store.path) == []
    assert topics(store) == ["a", "b"]


def test_a_write_that_failed_does_not_come_true_by_a_restore(
    store: OwnStore, refusing: Refuse
) -> None:
    (store.path.with_name("copy")).write_bytes(own_file.compose({"topics": {"z": topic("z")}}, 1))
    refusing("own.json", 99)
    with pytest.raises(FileSystemError):
        store.change("add topic", adding("never"))
    refusing("own.json", 0)
    store.restore(store.path.with_name("copy"))
    assert "never" not in [change.id for entry in store.history() for change in entry.changes]
    assert_history_leads_to_the_file(store)
