"""One writer at a time: a lock that the system holds, and lets go of whatever happens."""

from __future__ import annotations

import inspect
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from asean_wco.errors import FileSystemError
from asean_wco.store.lock import TIMEOUT_SECONDS, locked
from asean_wco.store.own_store import OwnStore
from tests.store.own_writing import adding, files, heard, running, store_with, tell, topics

posix_only = pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")


def free(path: Path, within: float = 0) -> bool:
    """Whether nobody holds a lock, or will before long."""
    try:
        with locked(path, within):
            return True
    except FileSystemError:
        return False


def test_a_lock_is_held_for_a_block_and_its_file_stays(tmp_path: Path) -> None:
    path = tmp_path / "own.json.lock"
    with locked(path):
        assert not free(path)
    assert free(path)
    assert files(tmp_path) == {"own.json.lock": b""}


def test_an_error_in_the_block_comes_out_as_it_is_and_frees_the_lock(tmp_path: Path) -> None:
    for error in (KeyError("x"), OSError(5, "x"), KeyboardInterrupt(), FileSystemError("x")):
        with pytest.raises(type(error)) as caught, locked(tmp_path / "l"):
            raise error
        assert caught.value is error
        assert free(tmp_path / "l")


def test_no_descriptor_is_left_open(tmp_path: Path) -> None:
    with locked(tmp_path / "l"):
        first = os.open(tmp_path, os.O_RDONLY)
        os.close(first)
        for _ in range(20):
            assert not free(tmp_path / "l")
        last = os.open(tmp_path, os.O_RDONLY)
        os.close(last)
    # The lowest free number is given; what others close meanwhile may only make it lower.
    assert last <= first


def test_the_usual_patience_is_ten_seconds(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert TIMEOUT_SECONDS == 10
    assert inspect.signature(locked).parameters["timeout"].default == TIMEOUT_SECONDS
    assert inspect.signature(OwnStore).parameters["timeout"].default == TIMEOUT_SECONDS
    now = [0.0]
    monkeypatch.setattr(time, "monotonic", lambda: now[0])
    monkeypatch.setattr(time, "sleep", lambda seconds: now.__setitem__(0, now[0] + seconds))
    store = OwnStore(tmp_path / "own.json")
    with locked(store.beside(".lock")), pytest.raises(FileSystemError, match="for 10 seconds"):
        store.change("add topic", adding("a"))
    assert 10 <= now[0] < 11


def test_a_lock_held_by_another_process_is_told_by_its_name_and_readers_do_not_care(
    tmp_path: Path,
) -> None:
    path = tmp_path / "own.json"
    store = store_with(path, "a", "b")
    before, patient = files(tmp_path), OwnStore(path, timeout=0.3)
    with running("hold", store.beside(".lock")) as holder:
        assert heard(holder) == "held"
        for call in (
            lambda: patient.change("add topic", adding("c")),
            patient.undo,
            lambda: patient.restore(path),
        ):
            started = time.monotonic()
            with pytest.raises(FileSystemError) as caught:
                call()
            assert time.monotonic() - started >= 0.3
            assert caught.value.exit_code == 4
            assert (
                caught.value.message
                == f"{path}.lock is locked: another awco has been writing for 0.3 seconds."
            )
            assert caught.value.hint
        # A reader that waited for the lock would be refused in the end.
        assert topics(store) == ["a", "b"]
        assert [entry.revision for entry in store.history()] == [1, 2]
        assert files(tmp_path) == before
        tell(holder)
        assert holder.wait() == 0
    patient.change("add topic", adding("c"))
    assert topics(store) == ["a", "b", "c"]


@posix_only
def test_a_holder_that_is_killed_holds_nothing(tmp_path: Path) -> None:
    path = tmp_path / "own.json.lock"
    with running("hold", path) as holder:
        assert heard(holder) == "held"
        assert not free(path)
        os.kill(holder.pid, signal.SIGKILL)
        assert holder.wait() == -signal.SIGKILL
        assert free(path, within=2)


def test_a_writer_waits_for_its_turn(tmp_path: Path) -> None:
    store = store_with(tmp_path / "own.json", "a")
    waiting = threading.Thread(target=lambda: store.change("add topic", adding("b")))
    with locked(store.beside(".lock")):
        waiting.start()
        waiting.join(0.1)
        assert waiting.is_alive()
        assert topics(store) == ["a"]
    waiting.join(10)
    assert topics(store) == ["a", "b"]


def test_threads_keep_each_other_out_as_well(tmp_path: Path) -> None:
    path = tmp_path / "own.json"
    threads = [
        threading.Thread(
            target=lambda tag=tag: [store_with(path, f"{tag}-{number}") for number in range(10)]
        )
        for tag in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(topics(OwnStore(path))) == OwnStore(path).read().revision == 40


def test_a_program_that_is_started_meanwhile_does_not_hold_the_lock_on(tmp_path: Path) -> None:
    path = tmp_path / "own.json.lock"
    with locked(path):
        child = subprocess.Popen(
            [sys.executable, "-c", "input()"], stdin=subprocess.PIPE, close_fds=False
        )
    try:
        assert free(path, within=2)
        assert child.poll() is None
    finally:
        child.communicate(b"\n")


def test_a_lock_that_cannot_be_made_is_told_by_its_name(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    for path in (tmp_path / "none" / "own.json.lock", tmp_path / "folder"):
        with pytest.raises(FileSystemError) as caught, locked(path):
            pytest.fail("nobody gets here")
        assert caught.value.exit_code == 4
        assert str(path) in caught.value.message
