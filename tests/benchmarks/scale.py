"""How awco grows: synthetic stores of 1,000 to 100,000 records beside fzf, ripgrep and SQLite over the same text.

Run by hand in an environment that awco is installed in:

    python tests/benchmarks/scale.py [SIZES...]

For each size it prints the time to build, the size of the file, and cold runs (whole processes, medians) of a list by
year, of `show` by id, and of searches for a name, a slip and nonsense, with the peak memory of the search; then the
same searches by the other tools, as ratios. Nothing is asserted.
"""

from __future__ import annotations

import random
import resource
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from asean_wco.indexing import make_search_documents
from asean_wco.model.codec import decode, to_stored
from asean_wco.model.records import Record, kind_of
from asean_wco.model.vocabulary import KIND_FOLDERS
from asean_wco.search.index import make_tables
from asean_wco.store.layout import NAMES_TABLE, compose

AWCO = str(Path(sys.executable).with_name("awco"))
RUNS = 5
# With every letter: where some never occur, a tool that looks for single letters first answers nonsense for nothing.
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
    source = {"id": "s", "title": "S", "url": "https://example.org/", "type": "news", "quality": "primary"}
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
    names = {record.id: [kind_of(record), record.name] for record in records}
    for record in records:
        tables[KIND_FOLDERS[kind_of(record)]][record.id] = to_stored(record)
    return compose(tables, "1", {NAMES_TABLE: names, **make_tables(make_search_documents(records))})


def cold(command: list[str]) -> float:
    """Median wall time of a command as a whole process, in seconds."""
    times = []
    for _ in range(RUNS):
        started = time.perf_counter()
        subprocess.run(command, capture_output=True, check=False)
        times.append(time.perf_counter() - started)
    return statistics.median(times)


def write_for_others(folder: Path, records: list[Record]) -> None:
    """The text of all records as lines for fzf and ripgrep, and as a full-text table of SQLite."""
    lines = [
        " ".join(
            (record.id, record.name, record.summary or "", *(each.text for each in getattr(record, "outcomes", ())))
        )
        for record in records
    ]
    (folder / "text.txt").write_text("\n".join(lines), encoding="utf-8")
    with sqlite3.connect(folder / "text.db") as connection:
        connection.execute("create virtual table entries using fts5(text)")
        connection.executemany("insert into entries values (?)", [(line,) for line in lines])


def others(folder: Path, query: str) -> dict[str, float]:
    """Cold times of the other tools for a query over the same text."""
    text, database = folder / "text.txt", folder / "text.db"
    code = f"import sqlite3;sqlite3.connect({str(database)!r}).execute('select count(*) from entries(?)',({query!r},))"
    found = {"SQLite FTS5": cold([sys.executable, "-c", code])}
    if shutil.which("fzf"):
        found["fzf --filter"] = cold(["/bin/sh", "-c", f"fzf -i --filter '{query}' < '{text}'"])
    if shutil.which("rg"):
        found["ripgrep"] = cold(["rg", "-i", query, str(text)])
    return found


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
        print(f"  list by year  {cold([*awco, 'meetings', '--year', '2000', '--json']):.2f} s")
        print(f"  show by id    {cold([*awco, 'show', 'meeting-7', '--json']):.2f} s")
        print(f"  get one field {cold([*awco, 'get', 'meeting-7', 'start']):.2f} s")
        for kind, query in (("name", wanted), ("slip", slip), ("nonsense", "zzgfhq")):
            ours = cold([*awco, "search", query, "--json"])
            beside = {tool: f"{ours / theirs:.2f} x {tool}" for tool, theirs in others(folder, query).items()}
            print(f"  search {kind:8} {ours:.2f} s   {', '.join(beside.values())}")
        peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
        print(f"  peak memory of any child so far: {peak:.0f} MB")


if __name__ == "__main__":
    for asked in sys.argv[1:] or ["1000", "10000", "100000"]:
        measure(int(asked))
