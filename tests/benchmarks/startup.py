"""Cold starts of awco as ratios of the imports that they cannot do without.

Run by hand with the Python that awco is installed in (not editable, so that its bytecode is
compiled; where PYTHONDONTWRITEBYTECODE is set, an editable awco is compiled anew by every run):

    python tests/benchmarks/startup.py [RUNS]

Each command is timed in turn with its yardstick, so that a machine that slows down slows both. The
median of the ratios counts; the limits are those of the design, and nothing fails when one is
passed. Own records of whoever runs this are left out.

Output is caught, as in a pipe, where hits need no rich. On a terminal a search takes rich as well:
1.25 times its yardstick for an exact one and 1.38 times for one with a slip, when last measured.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

PYTHON = sys.executable
AWCO = str(Path(PYTHON).with_name("awco"))
EVERYTHING = "import click, rich.console, rich.table, tinydb, rapidfuzz.fuzz"
CASES: tuple[tuple[str, float, str, list[str], dict[str, str]], ...] = (
    ("--version", 1.3, "import click", ["--version"], {}),
    (
        "JSON list of a year",
        1.45,
        "import click, tinydb",
        ["meetings", "--year", "2024", "--json"],
        {},
    ),
    ("JSON list of all", 1.8, "import click, tinydb", ["meetings", "--json"], {}),
    ("table", 1.15, EVERYTHING, ["meetings", "--year", "2024", "-f", "table"], {}),
    ("search, exact", 1.25, EVERYTHING, ["search", "single window", "-f", "table"], {}),
    ("search, typo", 1.25, EVERYTHING, ["search", "mikurya", "-f", "table"], {}),
    (
        "search, question",
        1.6,
        EVERYTHING,
        ["search", "who chaired the last adgcm", "-f", "table"],
        {},
    ),
    ("search, nonsense", 1.25, EVERYTHING, ["search", "zzgfhq", "-f", "table"], {}),
    (
        "completion of an id",
        1.2,
        "import click",
        [],
        {"_AWCO_COMPLETE": "bash_complete", "COMP_WORDS": "awco show adgcm", "COMP_CWORD": "2"},
    ),
)


def seconds(command: list[str], env: dict[str, str]) -> float:
    """Wall time of one run."""
    started = time.perf_counter()
    subprocess.run(
        command,
        env={**os.environ, "AWCO_OWN": "no-such-file", **env},
        capture_output=True,
        check=False,
    )
    return time.perf_counter() - started


def main(runs: int) -> None:
    """Print one line a case."""
    print(f"{'case':22} {'ratio':>6} {'limit':>6}  yardstick -> awco, medians of {runs}")
    for name, limit, imports, arguments, env in CASES:
        yardstick, command = [PYTHON, "-c", imports], [AWCO, *arguments]
        seconds(yardstick, {})
        seconds(command, env)
        pairs = [(seconds(yardstick, {}), seconds(command, env)) for _ in range(runs)]
        ratio = statistics.median(ours / theirs for theirs, ours in pairs)
        theirs, ours = (statistics.median(column) * 1000 for column in zip(*pairs, strict=True))
        print(f"{name:22} {ratio:6.2f} {limit:6.2f}  {theirs:.0f} -> {ours:.0f} ms")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 15)
