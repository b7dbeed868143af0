"""Measure what one `awco own add` costs with 10 to 10,000 own records.

Git and SQLite keep the same change beside it.

Run by hand in an environment that awco is installed in:

    python tests/benchmarks/own_writes.py [SIZES...]

For each size it prints the median of whole processes: `awco own add`; a file of one record written,
added and committed by git in a repository of as many files; the same row inserted by sqlite3 with
full synchronisation. Last it prints how long an import of 50,000 rows takes. Nothing is asserted.
"""

from __future__ import annotations

import json
import os
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

AWCO = str(Path(sys.executable).with_name("awco"))
RUNS = 7
IMPORTED = 50_000


def row(number: int) -> dict[str, object]:
    """A meeting as a desk officer would note it."""
    name = f"Preparatory meeting number {number}"
    return {
        "kind": "meeting",
        "id": f"preparatory-{number}",
        "name": name,
        "type": "workshop",
        "start": "2027-03-01",
    }


def timed(action: Callable[[int], object]) -> float:
    """Median seconds of an action that is given a number not used before."""
    times = []
    for run in range(RUNS):
        started = time.perf_counter()
        action(1_000_000 + run)
        times.append(time.perf_counter() - started)
    return statistics.median(times)


def run(*command: str, **environment: str) -> None:
    """A whole process that must succeed."""
    subprocess.run(command, env={**os.environ, **environment}, capture_output=True, check=True)


def with_awco(folder: Path, size: int) -> float:
    """Seconds of one `awco own add` in a file of so many records."""
    own, rows = folder / "own.json", folder / "rows.jsonl"
    rows.write_text(
        "".join(json.dumps(row(number)) + "\n" for number in range(size)), encoding="utf-8"
    )
    run(AWCO, "--own", str(own), "own", "import", str(rows), "--unsourced")

    def add(number: int) -> None:
        made = row(number)
        flags = [f"--{name}={made[name]}" for name in ("id", "name", "type", "start")]
        run(AWCO, "--own", str(own), "own", "add", "meeting", *flags, "--unsourced")

    return timed(add)


def with_git(folder: Path, size: int) -> float:
    """Seconds of writing and committing one file in a repository of so many."""
    repository = folder / "repository"
    repository.mkdir()
    identity = {
        f"GIT_{who}_{what}": "a@b.c"
        for who in ("AUTHOR", "COMMITTER")
        for what in ("NAME", "EMAIL")
    }
    for number in range(size):
        (repository / f"{number}.json").write_text(json.dumps(row(number)), encoding="utf-8")
    run("git", "-C", str(repository), "init", "-q")
    run("git", "-C", str(repository), "add", ".")
    run("git", "-C", str(repository), "commit", "-qm", "all", **identity)

    def commit(number: int) -> None:
        (repository / f"{number}.json").write_text(json.dumps(row(number)), encoding="utf-8")
        run("git", "-C", str(repository), "add", f"{number}.json")
        run("git", "-C", str(repository), "commit", "-qm", "one", **identity)

    return timed(commit)


def with_sqlite(folder: Path, size: int) -> float:
    """Seconds of a process that inserts one row into a table of so many and waits for the disk."""
    database = folder / "records.db"
    with sqlite3.connect(database) as connection:
        connection.execute("create table records (id text primary key, document text)")
        values = [(str(row(number)["id"]), json.dumps(row(number))) for number in range(size)]
        connection.executemany("insert into records values (?, ?)", values)

    def insert(number: int) -> None:
        code = (
            f"import sqlite3; c = sqlite3.connect({str(database)!r}); "
            "c.execute('pragma synchronous = full');"
            f"c.execute('insert into records values (?, ?)', ('{number}', '{{}}')); c.commit()"
        )
        run(sys.executable, "-c", code)

    return timed(insert)


def main(sizes: list[int]) -> None:
    """Print the costs of each size, then of a long import."""
    print(f"{'records':>8} {'own add':>9} {'git commit':>11} {'sqlite3':>9} {'ratios':>16}")
    for size in sizes:
        with tempfile.TemporaryDirectory() as name:
            ours, git, sqlite = (
                measure(Path(name), size) for measure in (with_awco, with_git, with_sqlite)
            )
        took = f"{ours * 1e3:6.0f} ms {git * 1e3:8.0f} ms {sqlite * 1e3:6.0f} ms"
        print(f"{size:8,} {took} {ours / git:7.2f} {ours / sqlite:8.2f}")
    with tempfile.TemporaryDirectory() as name:
        rows = Path(name) / "rows.jsonl"
        rows.write_text(
            "".join(json.dumps(row(number)) + "\n" for number in range(IMPORTED)), encoding="utf-8"
        )
        started = time.perf_counter()
        run(AWCO, "--own", f"{name}/own.json", "own", "import", str(rows), "--unsourced")
        print(f"import of {IMPORTED:,} rows: {time.perf_counter() - started:.1f} s")


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or [10, 1000, 10_000])
