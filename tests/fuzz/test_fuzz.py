"""Run awco over what chance makes.

By default a few runs of each target, always the same. `AWCO_FUZZ_SECONDS` has each target run for
so long instead, and `AWCO_FUZZ_SEED` says the first seed; a failure names the seed that shows it
again.
"""

from __future__ import annotations

import contextlib
import json
import os
import re
import resource
import shutil
import signal
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NoReturn

import click
import pytest

from asean_wco.errors import MEANINGS_OF_EXIT
from tests.cli.support import COMMANDS, READING, TYPICAL, dangerous, own_file
from tests.conftest import Result, run_awco
from tests.fuzz.chance import Chance

pytestmark = pytest.mark.skipif(os.name != "posix", reason="limits of time and memory")
RUNS = 20
# Read now: no setting of the machine reaches a test.
SECONDS = float(os.environ.get("AWCO_FUZZ_SECONDS", "0"))
FIRST_SEED = int(os.environ.get("AWCO_FUZZ_SEED", "0"))
MOST_SECONDS = 10
MOST_MEMORY = 500 << 20
FINE = set(MEANINGS_OF_EXIT) - {70}
OFFERED = re.compile(r"(?:--?)?[A-Za-z0-9][A-Za-z0-9._,-]*")


class Hang(BaseException):
    """A run took longer than anybody waits."""


def _hang(*_: object) -> NoReturn:
    raise Hang


@contextlib.contextmanager
def limited() -> Iterator[None]:
    """Let a block run only so long and take only so much memory."""
    pages = int(Path("/proc/self/statm").read_text().split()[0]) if _has_proc() else 0
    before = resource.getrlimit(resource.RLIMIT_AS)
    if pages:
        most = pages * resource.getpagesize() + MOST_MEMORY
        resource.setrlimit(resource.RLIMIT_AS, (most, before[1]))
    # Seconds of the processor, since a busy machine is no hang; and far more on the clock, for
    # what waits for ever.
    handlers = [signal.signal(number, _hang) for number in (signal.SIGPROF, signal.SIGALRM)]
    signal.setitimer(signal.ITIMER_PROF, MOST_SECONDS)
    signal.setitimer(signal.ITIMER_REAL, 20 * MOST_SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGPROF, handlers[0])
        signal.signal(signal.SIGALRM, handlers[1])
        resource.setrlimit(resource.RLIMIT_AS, before)


def _has_proc() -> bool:
    return Path("/proc/self/statm").exists()


def checked(arguments: list[str], *, is_binary: bool = False) -> Result:
    """Run awco and see that it ends as it should."""
    with limited():
        result = run_awco(arguments)
    assert result.code in FINE, (arguments, result)
    if not is_binary:
        # Calendars and RIS end their lines with a carriage return too.
        # A table for spreadsheets begins with a byte order mark where --bom asks for it.
        printed = result.out.removeprefix("\ufeff").replace("\r\n", "\n")
        assert not dangerous(printed), (arguments, printed[:500])
    assert not dangerous(result.err), result.err
    assert "Traceback" not in result.err
    return result


def in_words(chance: Chance, name: str) -> list[str]:
    """Return a command line: a command with some of its options and arguments."""
    words = name.split()
    for parameter in COMMANDS[name].params:
        if isinstance(parameter, click.Argument):
            if chance.random() < 0.3:
                words += TYPICAL[name]
            else:
                words += [chance.word() for _ in range(chance.choice([0, 1, 1, 2]))]
        elif chance.random() < 0.15:
            words.append(chance.choice(parameter.opts))
            kind = parameter.type
            if not getattr(parameter, "is_flag", False):
                choices = kind.choices if isinstance(kind, click.Choice) else [chance.word()]
                words.append(str(chance.choice([*choices, chance.word()])))
    # Nothing within a case names a place outside of it.
    return [
        word.replace("{", "").replace("/", "_") if "://" not in word else word for word in words
    ]


def fuzz_arguments(chance: Chance, _: Path, store: Path) -> None:
    """Any command with any words."""
    root = [chance.choice(["--color=always", "--color=never", "--no-own"])]
    if chance.random() < 0.2:
        root += [chance.choice(["--own", "--data", "--colour"]), chance.word()]
    # A server reads the standard input of the process until it ends.
    name = chance.choice(sorted(COMMANDS.keys() - {"mcp"}))
    coloured = "--color=always" in root
    checked(["--data", str(store), *root, *in_words(chance, name)], is_binary=coloured)


def fuzz_stores(chance: Chance, place: Path, store: Path) -> None:
    """A store that was damaged, or that another program wrote."""
    path = place / "store.json"
    content = store.read_bytes()
    if chance.random() < 0.5:
        path.write_bytes(chance.damaged(content))
    else:
        tables = {
            table: records
            for table, records in json.loads(content).items()
            if not table.startswith("_") or table == "_meta"
        }
        path.write_bytes(chance.json(chance.changed(tables, 0.002)))
    name = chance.choice(READING)
    checked(["--data", str(path), "--no-own", *name.split(), *TYPICAL[name]])


READING_OWN = ("own list", "own history", "own check", "own export")
# All commands over own records whose typical run needs no file.
OWN = [name for name, words in TYPICAL.items() if name[:4] == "own " and "{" not in "".join(words)]


def fuzz_own_files(chance: Chance, place: Path, store: Path) -> None:
    """A file of own records that a stranger sent, or that was damaged."""
    path = own_file(place / "own.json")
    if chance.random() < 0.4:
        path.write_bytes(chance.damaged(path.read_bytes()))
    else:
        tables = json.loads(path.read_bytes())
        records = json.loads(store.read_bytes())
        for table in ("meetings", "people", "topics", "sources", "series"):
            some = chance.sample(sorted(records[table]), 2)
            tables[table] = {identifier: records[table][identifier] for identifier in some}
        path.write_bytes(chance.json(chance.changed(tables, 0.01)))
    for name in chance.sample([*READING, *OWN], 3):
        checked(["--data", str(store), "--own", str(path), *name.split(), *TYPICAL[name]])


def fuzz_journals(chance: Chance, place: Path, store: Path) -> None:
    """A journal or a backup that was damaged."""
    path = own_file(place / "own.json")
    beside = [file for file in place.iterdir() if file.suffix != ".lock"]
    for target in chance.sample(beside, chance.randrange(1, len(beside) + 1)):
        target.write_bytes(chance.damaged(target.read_bytes()))
    before = path.read_bytes()
    for name in chance.sample(["own undo", "own restore", *OWN], 4):
        checked(["--data", str(store), "--own", str(path), *name.split(), *TYPICAL[name]])
        if name in READING_OWN:
            assert path.read_bytes() == before, "what is read is not written"
        before = path.read_bytes()


TABLES = (
    "name,type,start,country,source\nA,visit,2024-06-05,VN,https://example.org/a\nB,visit,,,\n",
    "name;start;country\nA;05/06/2024;Viet Nam\n",
    "sep=;\nname;title\nA;Director\n",
    "name\ttitle\nA\tDirector\n",
)


def fuzz_imports(chance: Chance, place: Path, store: Path) -> None:
    """A file to be taken in: a table, JSON, or lines of it."""
    form = chance.choice(["csv", "json", "jsonl"])
    path = place / f"rows.{form}"
    if form == "csv":
        content = chance.choice(TABLES).replace("A", chance.text()).encode("utf-8", "replace")
    else:
        records = json.loads(store.read_bytes())
        table = chance.choice(["meetings", "people", "sources", "topics"])
        rows = [
            {"kind": chance.choice(["meeting", "person", "source", "topic", "note"]), **row}
            for row in chance.sample(list(records[table].values()), 2)
        ]
        changed = chance.changed(rows, 0.02)
        content = chance.json(changed)
        if form == "jsonl" and isinstance(changed, list):
            content = b"\n".join(chance.json(row) for row in changed)
    path.write_bytes(chance.damaged(content) if chance.random() < 0.4 else content)
    own = ["--data", str(store), "--own", str(place / "own.json")]
    kind = chance.choice([[], ["--kind", "meeting"], ["--kind", "person"]])
    result = checked([*own, "own", "import", str(path), "--unsourced", *kind])
    if result.code == 0:
        name = chance.choice([*READING, "own list", "own export"])
        checked([*own, *name.split(), *TYPICAL[name]])


def fuzz_completion(chance: Chance, place: Path, store: Path) -> None:
    """A line in a shell, with a hostile file of own records."""
    topics = {text: {"id": text, "name": chance.text()} for text in (chance.text(), chance.word())}
    meta = {"store": {"schema_version": "1.0", "revision": 1}}
    (place / "own.json").write_bytes(chance.json({"_meta": meta, "topics": topics}))
    line = ["awco", *in_words(chance, chance.choice(sorted(COMMANDS)))]
    shell = chance.choice(["bash", "zsh", "fish", "powershell"])
    os.environ["_AWCO_COMPLETE"] = f"{shell}_complete"
    os.environ["AWCO_DATA"] = str(store)
    os.environ["AWCO_OWN"] = str(place / "own.json")
    os.environ["COMP_WORDS"] = " ".join(line).replace("\x00", "")
    os.environ["COMP_CWORD"] = chance.choice([str(len(line) - 1), str(len(line)), "x", "-1", "0"])
    result = checked([])
    assert result.err == ""
    for offer in result.out.splitlines():
        if offer.startswith("plain,"):
            assert OFFERED.fullmatch(offer.partition(",")[2].partition("\t")[0]), offer


TARGETS: dict[str, Callable[[Chance, Path, Path], None]] = {
    "arguments": fuzz_arguments,
    "stores": fuzz_stores,
    "own files": fuzz_own_files,
    "journals": fuzz_journals,
    "imports": fuzz_imports,
    "completion": fuzz_completion,
}


def seeds() -> Iterator[int]:
    """Yield the seeds of a run."""
    end = time.monotonic() + SECONDS
    seed = FIRST_SEED
    while time.monotonic() < end if SECONDS else seed < FIRST_SEED + RUNS:
        yield seed
        seed += 1


@pytest.mark.parametrize("target", TARGETS)
def test_chance_meets_a_sentence_and_an_exit_code(
    target: str, toy_store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EDITOR", "true")
    monkeypatch.setattr("asean_wco.cli.data._default_output", lambda: tmp_path / "built.json")
    runs = 0
    problems: list[str] = []
    for seed in seeds():
        place = tmp_path / "case"
        place.mkdir()
        with monkeypatch.context() as within:
            within.chdir(place)
            for name in ("_AWCO_COMPLETE", "AWCO_DATA", "AWCO_OWN", "COMP_WORDS", "COMP_CWORD"):
                within.setenv(name, "")
                within.delenv(name)
            try:
                TARGETS[target](Chance(f"{target} {seed}"), place, toy_store)
            except (AssertionError, Exception, Hang) as problem:
                problems.append(f"seed {seed}: {type(problem).__name__} {str(problem)[:600]}")
        assert not (place / "pwned").exists()
        shutil.rmtree(place)
        runs += 1
        if len(problems) > 20:
            break
    sys.stderr.write(f"{target}: {runs} runs\n")
    assert not problems, "\n".join(problems)
