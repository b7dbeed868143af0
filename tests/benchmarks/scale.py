"""Measure how awco grows, with synthetic stores of 1,000 to 100,000 records.

Beside it stand fzf, ripgrep and SQLite over the same text.

Run by hand in an environment that awco is installed in:

    python tests/benchmarks/scale.py [SIZES...]

For each size it prints the time to build, the size of the file, and cold runs (whole processes,
medians) of a list by year, of `show` and `get` by id, and of searches for a name, a slip and
nonsense, each with its peak memory; beside the searches the ratio to other tools that search the
same text, with theirs. Nothing is asserted.
"""

from __future__ import annotations

import random
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

from asean_wco.indexing.building import make_build_tables
from asean_wco.model.codec import decode, to_stored
from asean_wco.model.records import Record, kind_of
from asean_wco.model.vocabulary import KIND_FOLDERS
from asean_wco.store.layout import compose

AWCO = str(Path(sys.executable).with_name("awco"))
RUNS = 5
# Later than all dates of the records, so that the store keeps their facts.
RELEASE = "2026.1.0"
# Together they have every letter: where some never occur, a tool that looks for single letters
# first answers nonsense for nothing.
SYLLABLES = "ka lo mi ru ta se no vi pa de go hu li ra by cex jus faq wez".split()


def word(chance: random.Random) -> str:
    """A word that no language knows."""
    return "".join(chance.choice(SYLLABLES) for _ in range(chance.randint(2, 4)))


def sentence(chance: random.Random, words: list[str], length: int) -> str:
    """A sentence of such words."""
    return " ".join(chance.choice(words) for _ in range(length)).capitalize() + "."


def synthetic(size: int) -> list[Record]:
    """Meetings and people in equal numbers, with text of the length that real ones have."""
    chance = random.Random(size)
    words = sorted({word(chance) for _ in range(4000)})
    source = {
        "id": "s",
        "title": "S",
        "url": "https://example.org/",
        "type": "news",
        "quality": "primary",
    }
    records = [decode("source", source, "synthetic")]
    for number in range(size // 2):
        name = f"{chance.choice(words)} {chance.choice(words)}".title()
        summary = sentence(chance, words, 25)
        cited = [{"source": "s", "supports": ["name"]}]
        person = {"id": f"person-{number}", "name": name, "summary": summary, "citations": cited}
        records.append(decode("person", person, "synthetic"))
        meeting = {
            "id": f"meeting-{number}",
            "name": f"{number}th Meeting of {sentence(chance, words, 4)}",
            "type": "workshop",
            "start": f"{1990 + number % 36}-0{1 + number % 9}-1{number % 9}",
            "attendance": [{"person": f"person-{number}", "capacity": "Head", "sources": ["s"]}],
            "outcomes": [{"text": sentence(chance, words, 20), "sources": ["s"]} for _ in range(3)],
            "citations": cited,
        }
        records.append(decode("meeting", meeting, "synthetic"))
    return records


def build(records: list[Record]) -> bytes:
    """The store of the records."""
    tables: dict[str, dict[str, object]] = {folder: {} for folder in KIND_FOLDERS.values()}
    for record in records:
        tables[KIND_FOLDERS[kind_of(record)]][record.id] = to_stored(record)
    return compose(tables, RELEASE, make_build_tables(records, RELEASE))


class Cost(NamedTuple):
    """What a command takes as a whole process: median seconds, and the most memory in MB."""

    seconds: float
    peak: float


# Run a command from a process of its own that holds little: a child counts what its parent held as
# its own memory.
LAUNCHER = """
import os, sys, time
runs, command = int(sys.argv[1]), sys.argv[2:]
quiet = [(os.POSIX_SPAWN_OPEN, stream, os.devnull, os.O_WRONLY, 0) for stream in (1, 2)]
for _ in range(runs):
    started = time.perf_counter()
    _, _, usage = os.wait4(os.posix_spawnp(command[0], command, os.environ, file_actions=quiet), 0)
    print(time.perf_counter() - started, usage.ru_maxrss / 1024)
"""


def cold(command: list[str]) -> Cost:
    """Run a command several times and measure it."""
    launched = [sys.executable, "-I", "-S", "-c", LAUNCHER, str(RUNS), *command]
    done = subprocess.run(launched, capture_output=True, text=True, check=True)
    runs = [tuple(map(float, line.split())) for line in done.stdout.splitlines()]
    return Cost(statistics.median(seconds for seconds, _ in runs), max(peak for _, peak in runs))


def write_for_others(folder: Path, records: list[Record]) -> None:
    """The text of all records as lines for fzf and ripgrep, and as a full-text table of SQLite."""
    lines = [
        " ".join(
            (
                record.id,
                record.name,
                record.summary or "",
                *(outcome.text for outcome in getattr(record, "outcomes", ())),
            )
        )
        for record in records
    ]
    (folder / "text.txt").write_text("\n".join(lines), encoding="utf-8")
    with sqlite3.connect(folder / "text.db") as connection:
        connection.execute("create virtual table entries using fts5(text)")
        connection.executemany("insert into entries values (?)", [(line,) for line in lines])


def others(folder: Path, query: str) -> dict[str, Cost]:
    """What the other tools take for a query over the same text."""
    text, database = folder / "text.txt", folder / "text.db"
    code = (
        f"import sqlite3;sqlite3.connect({str(database)!r})"
        f".execute('select count(*) from entries(?)',({query!r},))"
    )
    costs = {"SQLite FTS5": cold([sys.executable, "-c", code])}
    if shutil.which("fzf"):
        costs["fzf --filter"] = cold(["/bin/sh", "-c", f"fzf -i --filter '{query}' < '{text}'"])
    if shutil.which("rg"):
        costs["ripgrep"] = cold(["rg", "-i", query, str(text)])
    return costs


def measure(size: int) -> None:
    """Print the figures of one size."""
    records = synthetic(size)
    started = time.perf_counter()
    content = build(records)
    built = time.perf_counter() - started
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        store = folder / "store.json"
        store.write_bytes(content)
        write_for_others(folder, records)
        wanted = next(record.name for record in reversed(records) if kind_of(record) == "person")
        slip = wanted[:3] + "x" + wanted[4:]
        awco = [AWCO, "--data", str(store)]
        print(f"\n{size:,} records: built in {built:.1f} s, {len(content) / 1e6:.1f} MB")
        plain = {
            "list by year": "meetings --year 2000",
            "show by id": "show meeting-7",
            "get one field": "get meeting-7 start",
        }
        for title, arguments in plain.items():
            cost = cold([*awco, *arguments.split()])
            print(f"  {title:16} {cost.seconds:6.2f} s {cost.peak:6.0f} MB")
        for title, query in (("name", wanted), ("slip", slip), ("nonsense", "zzgfhq")):
            ours = cold([*awco, "search", query, "--json"])
            beside = [
                f"{ours.seconds / theirs.seconds:.2f} x {tool} ({theirs.peak:.0f} MB)"
                for tool, theirs in others(folder, query).items()
            ]
            print(
                f"  search {title:9} {ours.seconds:6.2f} s {ours.peak:6.0f} MB   "
                f"{', '.join(beside)}"
            )


if __name__ == "__main__":
    for asked in sys.argv[1:] or ["1000", "10000", "100000"]:
        measure(int(asked))
