"""A disk on which every call that a write of an own file makes can fail.

It tells what the write then comes to.
"""

from __future__ import annotations

import errno
import fcntl
import io
import os
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from asean_wco.errors import AwcoError
from asean_wco.store import own_file
from asean_wco.store.own_store import OwnStore
from tests.conftest import sample
from tests.store import own_writing
from tests.store.own_writing import adding, assert_history_leads_to_the_file, files, store_with

# Every so-manieth fault is tried, where not all are wanted.
FAULT_STEP = 2
DAMAGED = "a restore over damage"
SCHEMA_0 = Path(__file__).parent / "fixtures" / "own-schema-0.json"

# What a write asks of the system, as the harness below counts it. "directory fsync" comes last.
STEPS = {
    "mkdir", "stat", "open", "flock", "read file", "journal open", "journal truncate",
    "journal read", "journal write", "journal flush", "journal fsync", "journal close", "unlink",
    "link", "temporary open", "temporary write", "temporary flush", "temporary fsync",
    "temporary close", "chmod", "replace", "directory open", "directory fsync", "close",
}  # fmt: skip
# What a full disk refuses; it lets files be read, replaced, shortened and taken away.
_TAKES_SPACE = {"mkdir", "open", "write", "flush", "fsync", "link"}


def takes_space(step: str) -> bool:
    """Whether a full disk refuses a step."""
    return step.rpartition(" ")[2] in _TAKES_SPACE


class Fault(NamedTuple):
    """What goes wrong, and when.

    It is the nth call, or every call from there on that takes space; half written or not.
    """

    at: int
    number: int
    lasting: bool = False
    half: bool = False


class Disk:
    """The system under a write: it counts every call and fails one.

    It sees nothing to the disk.
    """

    def __init__(self, fault: Fault | None) -> None:
        self.fault = fault
        self.calls: list[str] = []
        self.failed: list[str] = []
        self._real = {
            name: getattr(os, name)
            for name in "open fdopen fsync chmod link replace unlink stat".split()
        }
        self._opened: dict[int, str] = {}

    def step(self, name: str) -> bool:
        """Count a call; whether it fails half done, which is left to the caller."""
        self.calls.append(name)
        fault = self.fault
        if fault is None or len(self.calls) < fault.at:
            return False
        if len(self.calls) > fault.at and not (fault.lasting and takes_space(name)):
            return False
        self.failed.append(name)
        if fault.half and name.endswith("write"):
            return True
        raise OSError(fault.number, os.strerror(fault.number))

    def open(self, path: Any, flags: int, *rest: Any, **named: Any) -> int:
        name = os.fspath(path)
        what = {".journal": "journal ", ".tmp": "temporary "}.get(Path(name).suffix, "")
        what = what or ("directory " if Path(name).is_dir() else "")
        self.step(what + "open")
        descriptor: int = self._real["open"](path, flags, *rest, **named)
        self._opened[descriptor] = what
        return descriptor

    def fdopen(self, descriptor: int, mode: str) -> _Stream:
        return _Stream(self._real["fdopen"](descriptor, mode), self, self._opened[descriptor])

    def fsync(self, descriptor: int) -> None:
        self.step(self._opened[descriptor] + "fsync")

    def patch(self, patch: pytest.MonkeyPatch) -> None:
        """Put this disk under the process."""
        for name in ("open", "fdopen", "fsync"):
            patch.setattr(os, name, getattr(self, name))
        for module, name, step in [
            *((os, name, name) for name in ("chmod", "link", "replace", "unlink", "stat", "mkdir")),
            (fcntl, "flock", "flock"),
        ]:
            patch.setattr(module, name, self._before(getattr(module, name), step))
        real_open, real_close = io.open, os.close

        def open_file(file: Any, *arguments: Any, **named: Any) -> Any:
            if not isinstance(file, int):
                self.step("read file")
            return real_open(file, *arguments, **named)

        def close(descriptor: int) -> None:
            real_close(descriptor)
            self.step("close")

        patch.setattr(io, "open", open_file)
        patch.setattr(os, "close", close)

    def _before(self, real: Callable[..., Any], step: str) -> Callable[..., Any]:
        def call(*arguments: Any, **named: Any) -> Any:
            self.step(step)
            return real(*arguments, **named)

        return call


class _Stream:
    """A file of which every method may fail."""

    def __init__(self, stream: Any, disk: Disk, what: str) -> None:
        self._stream = stream
        self._disk = disk
        self._what = what

    def __getattr__(self, name: str) -> Any:
        if name == "fileno":
            return self._stream.fileno
        return self._disk._before(getattr(self._stream, name), self._what + name)

    def write(self, content: bytes) -> int:
        if self._disk.step(self._what + "write"):
            self._stream.write(content[: len(content) // 2])
            self._stream.flush()
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return int(self._stream.write(content))

    def __enter__(self) -> _Stream:
        return self

    def __exit__(self, *_: object) -> None:
        self._stream.close()
        self._disk.step(self._what + "close")


class Interrupted(Disk):
    """A sound system, on which somebody does something just before one of the calls."""

    def __init__(self, at: int, act: Callable[[], object]) -> None:
        super().__init__(None)
        self._at = at
        self._act = act

    def step(self, name: str) -> bool:
        """Count a call."""
        super().step(name)
        if len(self.calls) == self._at:
            self._act()
        return False


class Scene(NamedTuple):
    """A write, and what is there before it."""

    before: dict[str, bytes]
    write: Callable[[OwnStore], object]
    folder: str = ""


class Ending(NamedTuple):
    """What a write came to after a fault: what failed, what was raised, and the files around it.

    `history` and `next_write` say what is wrong with the history and with one more write, on a
    sound disk.
    """

    what: str
    failed: list[str]
    error: BaseException | None
    before: dict[str, bytes]
    after: dict[str, bytes]
    will_be: bytes
    history: str
    next_write: str
    strays: list[str]

    @property
    def is_old(self) -> bool:
        return self.after.get("own.json") == self.before.get("own.json")

    @property
    def is_new(self) -> bool:
        return self.after.get("own.json") == self.will_be

    def says_so(self) -> bool:
        """Whether the user is told that nothing was changed."""
        return isinstance(self.error, AwcoError) and "Nothing was" in self.error.hint


def scenes(folder: Path) -> dict[str, Scene]:
    """The kinds of write."""
    store_with(folder / "own.json", "a", "b")
    two = files(folder)
    copy = {"copy-of-own.json": own_file.compose({"topics": {"z": own_writing.topic("z")}}, 1)}
    journal = two["own.json.journal"]

    def add(store: OwnStore) -> object:
        return store.change("add topic", adding("c", name="ສວນ" * 5000))

    return {
        "the first": Scene({}, add),
        "the first of all, which makes its folder": Scene({}, add, "new/folder"),
        "another": Scene(two, add),
        "another after half a line": Scene(two | {"own.json.journal": journal + journal[:50]}, add),
        "a migration": Scene({"own.json": SCHEMA_0.read_bytes()}, add),
        "an undo": Scene(two, OwnStore.undo),
        "a restore": Scene(
            two | copy, lambda store: store.restore(store.path.with_name("copy-of-own.json"))
        ),
        DAMAGED: Scene(
            two | {"own.json": b"damaged"}, lambda store: store.restore(store.backup_path)
        ),
    }


def attempt(
    name: str, scene: Scene, fault: Fault | None, will_be: bytes = b""
) -> tuple[Ending, list[str]]:
    """Write in a fresh folder over a disk with a fault, look around, write over a sound one."""
    with tempfile.TemporaryDirectory() as place:
        for file, content in scene.before.items():
            Path(place, file).write_bytes(content)
        path = Path(place, scene.folder, "own.json")
        store, disk, error = (
            OwnStore(path, make_folder=bool(scene.folder), timeout=0),
            Disk(fault),
            None,
        )
        with pytest.MonkeyPatch.context() as patch:
            disk.patch(patch)
            try:
                scene.write(store)
            except Exception as caught:
                error = caught
        after = files(path.parent) if path.parent.is_dir() else {}
        history = _complaint(lambda: assert_history_is_sound(store, scene))
        next_write = _complaint(lambda: write_again(store))
        strays = [file for file in {*after, *files(path.parent)} if file.endswith(".tmp")]
    what = f"{name}: {fault}: {disk.failed}"
    return Ending(
        what, disk.failed, error, scene.before, after, will_be, history, next_write, strays
    ), disk.calls


def _complaint(call: Callable[[], object]) -> str:
    try:
        call()
    except Exception as error:
        return repr(error)
    return ""


def assert_history_is_sound(store: OwnStore, scene: Scene) -> None:
    """As far as it goes back, the history is true."""
    if scene.before.get("own.json") == SCHEMA_0.read_bytes():
        assert [entry.revision for entry in store.history()] == list(
            range(1, store.read().revision + 1)
        )
    else:
        assert_history_leads_to_the_file(store)


def write_again(store: OwnStore) -> None:
    """The next write on a sound disk builds on what is there."""
    before = store.read()
    entry = store.change("add topic", adding("later"))
    after = store.read()
    assert entry is not None
    assert after.revision == before.revision + 1 == entry.revision
    assert after.tables == before.tables | {
        "topics": before.tables["topics"] | {"later": own_writing.topic("later")}
    }
    assert store.history()[-1] == entry


def endings_of(name: str, scene: Scene, steps: set[str]) -> Iterator[Ending]:
    """Try every fault at every step of one kind of write, or a fixed part; note the steps."""
    sound, calls = attempt(name, scene, None)
    assert (sound.error, sound.strays, sound.next_write) == (None, [], "")
    assert not sound.history or name == DAMAGED
    steps.update(calls)
    faults = [fault for number, step in enumerate(calls, 1) for fault in faults_at(number, step)]
    for fault in sample(faults, FAULT_STEP):
        yield attempt(name, scene, fault, sound.after["own.json"])[0]


def faults_at(number: int, step: str) -> list[Fault]:
    """What may go wrong at one step."""
    # The writer asks what failed, never why; so each step fails for one reason, and the next for
    # another.
    faults = [Fault(number, (errno.ENOSPC, errno.EACCES, errno.EIO)[number % 3])]
    if takes_space(step):
        faults.append(Fault(number, errno.ENOSPC, lasting=True))
    if step.endswith("write"):
        faults += [
            Fault(number, errno.ENOSPC, half=True),
            Fault(number, errno.ENOSPC, lasting=True, half=True),
        ]
    return faults
