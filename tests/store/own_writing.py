"""Own files written for the tests.

This process writes them, or processes that can be raced, starved and killed.

Run as ``python -m tests.store.own_writing ROLE PATH ...`` it is one of those processes. It imports
little, so that a test can start many; it speaks in lines of JSON.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import random
import re
import select
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from asean_wco.errors import AwcoError
from asean_wco.store import own_file
from asean_wco.store.journal import Entry
from asean_wco.store.lock import locked
from asean_wco.store.own_file import Tables
from asean_wco.store.own_store import OwnStore
from asean_wco.store.storage import RecordDatabase

ROOT = Path(__file__).parents[2]
# What may stand beside an own file once a write is over, however it ended.
KEPT = re.compile(r"|\.lock|\.journal|\.bak|\.before-restore(-\d+)?|\.schema-0|\.index")


def topic(identifier: str, name: str = "A topic") -> dict[str, Any]:
    """The document of an own record."""
    return {"id": identifier, "name": name}


def adding(*identifiers: str, name: str = "A topic") -> Callable[[RecordDatabase], None]:
    """A change that adds topics, or gives those that are there another name."""
    return putting("topics", {identifier: topic(identifier, name) for identifier in identifiers})


def noting(identifier: str, *texts: str) -> Callable[[RecordDatabase], None]:
    """A change that gives a record these notes and no others."""
    return putting("_notes", {identifier: {"texts": [*texts]}})


def putting(table: str, documents: Mapping[str, Any]) -> Callable[[RecordDatabase], None]:
    """A change that puts documents into a table."""
    return lambda database: database.table(table).put(documents)


def store_with(path: Path, *identifiers: str) -> OwnStore:
    """A store in which each of these topics was added by a change of its own."""
    store = OwnStore(path)
    for identifier in identifiers:
        store.change("add topic", adding(identifier))
    return store


def topics(store: OwnStore) -> list[str]:
    """The ids of the topics in a store."""
    return list(store.read().tables["topics"])


def files(folder: Path) -> dict[str, bytes]:
    """The content of every file in a folder."""
    return {file.name: file.read_bytes() for file in folder.iterdir() if file.is_file()}


def strays(path: Path) -> list[str]:
    """What stands beside an own file, was made for it, and should be gone."""
    return sorted(
        file.name
        for file in path.parent.iterdir()
        if path.name in file.name and not KEPT.fullmatch(file.name.removeprefix(path.name))
    )


def filled(tables: Mapping[str, Mapping[str, Any]]) -> dict[str, dict[str, Any]]:
    """The tables that are not empty."""
    return {table: dict(documents) for table, documents in tables.items() if documents}


def replayed(entries: Iterable[Entry]) -> Tables:
    """Return the tables that a history leads to from nothing.

    Each step must begin where the last one ended.
    """
    tables = own_file.empty("").tables
    for entry in entries:
        for table, identifier, before, after in entry.changes:
            assert tables[table].get(identifier) == before, (
                f"revision {entry.revision} begins elsewhere"
            )
            if after is None:
                del tables[table][identifier]
            else:
                tables[table][identifier] = after
    return tables


def assert_history_leads_to_the_file(store: OwnStore) -> None:
    """The history has every revision once, and tells how the file came to be as it is."""
    content, entries = store.read(), store.history()
    assert [entry.revision for entry in entries] == list(range(1, content.revision + 1))
    assert filled(replayed(entries)) == filled(content.tables)


# The processes.


def start(role: str, *arguments: object) -> subprocess.Popen[str]:
    """Start one of the roles below as a process."""
    return subprocess.Popen(
        [sys.executable, "-m", "tests.store.own_writing", role, *map(str, arguments)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        cwd=ROOT,
    )


@contextlib.contextmanager
def running(role: str, *arguments: object) -> Iterator[subprocess.Popen[str]]:
    """Start a process in one of the roles below, and end it with the block if it still runs."""
    process = start(role, *arguments)
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


def tell(process: subprocess.Popen[str], said: object = "go") -> None:
    """Say one thing to a process."""
    assert process.stdin
    process.stdin.write(json.dumps(said) + "\n")
    process.stdin.flush()


def heard(process: subprocess.Popen[str]) -> Any:
    """The next thing that a process says."""
    assert process.stdout
    line = process.stdout.readline()
    assert line, process.stderr.read() if process.stderr else ""
    return json.loads(line)


def _say(said: object) -> None:
    """In a process: say one thing at once, whatever happens next."""
    os.write(1, json.dumps(said).encode() + b"\n")


def _tried(call: Callable[[], object]) -> dict[str, Any]:
    """How a call ended."""
    try:
        call()
    except AwcoError as error:
        return {"error": error.message, "code": error.exit_code}
    return {"error": None, "code": 0}


def add_many(path: Path, tag: str, count: str) -> None:
    """At a word, add so many topics, each by a run of ``awco own add``."""
    from asean_wco.cli.main import execute

    sys.stdin.readline()
    for number in range(int(count)):
        words = ["--id", f"{tag}-{number}", "--name", "A topic", "--unsourced"]
        with (
            contextlib.redirect_stdout(io.StringIO()),
            contextlib.redirect_stderr(io.StringIO()) as messages,
        ):
            code = execute(["--own", str(path), "own", "--wait", "300", "add", "topic", *words])
        assert code == 0, messages.getvalue()


def look_on(path: Path) -> None:
    """Read again and again until told to stop, and say how often.

    Every change of a writer adds one topic.
    """
    store, last, reads = OwnStore(path), 0, 0
    while not select.select([sys.stdin], [], [], 0.005)[0]:
        content = store.read()
        assert len(content.tables["topics"]) == content.revision >= last
        if reads % 10 == 0:
            assert [entry.revision for entry in store.history()][: content.revision] == [
                *range(1, content.revision + 1)
            ]
        last, reads = content.revision, reads + 1
    _say(reads)


def hold(path: Path) -> None:
    """Keep the lock until told to let go of it."""
    with locked(path):
        _say("held")
        sys.stdin.readline()


def write_for_ever(path: Path, tag: str) -> None:
    """Add topics small and large, and say of each when it is safe."""
    store, chance = OwnStore(path), random.Random(tag)
    for number in range(1 << 30):
        identifier = f"{tag}-{number}"
        store.change("add topic", adding(identifier, name="ສວນ " * chance.choice([1, 10, 2000])))
        _say(identifier)


def breed(path: Path) -> None:
    """Start for each word a child that writes for ever.

    Say its number, and in the end the signal that ended it.
    """
    for line in sys.stdin:
        child = os.fork()
        if not child:
            try:
                write_for_ever(path, json.loads(line))
            finally:
                os._exit(70)
        _say({"child": child})
        _say({"ended": os.waitpid(child, 0)[1] & 0x7F})


def under_limits(path: Path, step: str) -> None:
    """Change the file while no file may grow beyond a limit, for one limit after the other.

    Tell how each change ended.
    """
    import resource
    import signal

    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    unlimited = resource.getrlimit(resource.RLIMIT_FSIZE)
    store = store_with(path, "a", "b")
    template = files(path.parent)
    new = own_file.compose({"topics": {letter: topic(letter) for letter in "abc"}}, 3)
    for limit in range(0, max(map(len, template.values())) * 2, int(step)):
        for name, content in template.items():
            (path.parent / name).unlink(missing_ok=True)
            (path.parent / name).write_bytes(content)
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, unlimited[1]))
        outcome = _tried(lambda: store.change("add topic", adding("c")))
        resource.setrlimit(resource.RLIMIT_FSIZE, unlimited)
        state = {template[path.name]: "old", new: "new"}.get(path.read_bytes(), "between")
        left = strays(path)
        assert_history_leads_to_the_file(store)
        store.change("add topic", adding("d"))
        assert_history_leads_to_the_file(store)
        assert topics(store) == ["a", "b", *(["c"] if state == "new" else []), "d"]
        for name in strays(path):
            (path.parent / name).unlink()
        _say({"limit": limit, "state": state, "strays": left, **outcome})


def without_rights(path: Path) -> None:
    """Try what there is as a user who may look at the folder and no more."""
    store, source = OwnStore(path), path.with_name("copy.json")
    topics(store)  # so that every module that is loaded late is loaded now, while it may be
    with locked(Path(os.devnull)):
        pass
    if os.getuid() == 0:
        os.setuid(65534)
    _say(_tried(lambda: store.change("add topic", adding("c"))))
    _say(_tried(store.undo))
    _say(_tried(lambda: store.restore(source)))
    _say(topics(store))
    _say([entry.revision for entry in store.history()])


if __name__ == "__main__":
    _ROLES: dict[str, Callable[..., None]] = {
        role.__name__: role
        for role in (add_many, look_on, hold, breed, under_limits, without_rights)
    }
    _ROLES[sys.argv[1]](Path(sys.argv[2]), *sys.argv[3:])
