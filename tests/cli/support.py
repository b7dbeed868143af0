"""What the tests of the command line share.

It is the tree of commands, typical runs, real processes and strict readers.
"""

from __future__ import annotations

import builtins
import csv
import io
import json
import os
import re
import subprocess
import sys
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, NoReturn

import click
import pytest

from asean_wco.cli.main import root
from asean_wco.render.formats import FORMS, SHEETS
from tests.conftest import TOY, Result

# A run of every command that answers something from the toy; {folder} is a copy of the toy folder,
# {out} a new file.
# What 'awco own list' says beside its answer, since that holds a private note.
HOLDS_A_NOTE = "The output holds 1 private note of yours.\n"
# The toy keeps every rule but some of plausibility, W5.
TYPICAL: dict[str, tuple[str, ...]] = {
    "meetings": (),
    "people": (),
    "organizations": (),
    "offices": (),
    "initiatives": (),
    "series": (),
    "topics": (),
    "sources": (),
    "show": ("consultation-2",),
    "search": ("window",),
    "help": ("dates",),
    "ask": ("when", "was", "the", "2nd", "consultation", "held", "--allow-empty"),
    "who": ("secretary-general-toy",),
    "timeline": (),
    "facts": ("--certainty", "stated"),
    "compare": ("consultation-1", "consultation-2"),
    "coverage": (),
    "get": ("consultation-2", "name"),
    "data check": ("{folder}", "--ignore", "W5"),
    "data format": ("{folder}",),
    "data build": ("{folder}", "--output", "{out}"),
    "data verify": (),
    "data stats": (),
    "cite": ("consultation-2",),
    "brief": ("consultation-2",),
    "graph": ("consultation-2",),
    "export": ("{out}l", "--format", "jsonl"),
    "mcp": ("--list",),
    "draft": ("{release}",),
    "own add": ("topic", "--name", "New", "--unsourced"),
    "own edit": ("mine", "--summary", "Changed"),
    "own note": ("consultation-2", "Private"),
    "own remove": ("mine",),
    "own import": ("{rows}", "--unsourced"),
    "own undo": (),
    "own redo": (),
    "own restore": (),
    "own compact": (),
    "own purge": ("--yes",),
    "own backup": ("{out}",),
    "own list": (),
    "own history": (),
    "own path": (),
    "own check": (),
    "own export": (),
    "own template": ("topic",),
    "schema": ("meetings",),
    "commands": (),
    "completion": ("bash",),
}
LISTS = (
    "meetings",
    "people",
    "organizations",
    "offices",
    "initiatives",
    "series",
    "topics",
    "sources",
)
READING = (
    *LISTS,
    "show",
    "search",
    "ask",
    "who",
    "timeline",
    "facts",
    "compare",
    "coverage",
    "get",
    "data verify",
    "data stats",
)
KIND_OF_LIST = dict(
    zip(
        LISTS,
        "meeting person organization office initiative series topic source".split(),
        strict=True,
    )
)
SGR = re.compile(r"\x1b\[[0-9;]*m")


def leaf_commands(
    group: click.Group = root, path: tuple[str, ...] = ()
) -> Iterator[tuple[str, click.Command]]:
    """Every command that does something, by its words, as click itself knows the tree."""
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None
        if isinstance(command, click.Group):
            yield from leaf_commands(command, (*path, name))
        else:
            yield " ".join((*path, name)), command


COMMANDS = dict(leaf_commands())


def all_formats_of(name: str) -> tuple[str, ...]:
    """The words that a command takes after --format; none if it has no such option."""
    for parameter in COMMANDS[name].params:
        if "--format" in parameter.opts:
            assert isinstance(parameter.type, click.Choice)
            return tuple(str(word) for word in parameter.type.choices)
    return ()


def formats_of(name: str) -> tuple[str, ...]:
    """Return the forms of rows that a command answers in; others are tested where they are made.

    There is none if its answer is no rows, or has none when all is well.
    """
    if not has_json(name) or name == "own check":
        return ()
    # The Markdown of a timeline is a text with footnotes.
    return tuple(
        form
        for form in all_formats_of(name)
        if form in FORMS and (name, form) != ("timeline", "md")
    )


def has_json(name: str) -> bool:
    """Whether a command knows --json."""
    return any("--json" in parameter.opts for parameter in COMMANDS[name].params)


def typical(name: str, scratch: Path) -> list[str]:
    """The words of a typical run; a copy of the toy folder is made where the run needs one."""
    words = [*name.split(), *TYPICAL[name]]
    if "{folder}" in words:
        words[words.index("{folder}")] = str(Curated(scratch / "folder").root)
    if "{rows}" in words:
        words[words.index("{rows}")] = str(scratch / "rows.jsonl")
        (scratch / "rows.jsonl").write_text(
            '{"kind": "topic", "id": "row", "name": "Row"}\n', encoding="utf-8"
        )
    if "{release}" in words:
        words[words.index("{release}")] = str(scratch / "release.txt")
        (scratch / "release.txt").write_text(
            "The 2nd Consultation was held on 4 June 2031 in Hanoi, Viet Nam.", encoding="utf-8"
        )
    if name.startswith("own "):
        words = ["--own", str(own_file(scratch / "own.json")), *words]
    if name == "own redo":
        from asean_wco.store.own_store import OwnStore

        OwnStore(scratch / "own.json").undo(1)
    return [word.replace("{out}", str(scratch / "new.json")) for word in words]


def own_file(path: Path) -> Path:
    """A file of own records, with one topic and one note in it; made at its first use."""
    from asean_wco.store.own_store import OwnStore

    if not path.exists():
        topic = {"id": "mine", "name": "Mine", "summary": "Kept by a user."}
        store = OwnStore(path)
        store.change("add topic", lambda database: database.table("topics").put({"mine": topic}))
        notes = {"consultation-1": {"texts": ["Private"]}}
        store.change("note", lambda database: database.table("_notes").put(notes))
    return path


# What folders with the same files compile to.
_COMPILED: dict[tuple[tuple[str, bytes], ...], bytes] = {}


class Curated:
    """A copy of the toy folder, to be edited and compiled.

    Args:
        root: where the copy is; made from the toy folder unless it is there.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        if not root.exists():
            for path in TOY.rglob("*.json"):
                self._write(path.relative_to(TOY).as_posix(), path.read_text(encoding="utf-8"))

    def _write(self, path: str, text: str) -> None:
        target = self.root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")

    def get(self, path: str) -> Any:
        """The JSON of a file."""
        return json.loads((self.root / path).read_text(encoding="utf-8"))

    def put(self, path: str, **fields: Any) -> Curated:
        """Change fields of a record, or write a new one.

        The path is like `meetings/consultation-1`.
        """
        file = f"{path}.json"
        document = self.get(file) if (self.root / file).exists() else {"id": path.partition("/")[2]}
        self._write(file, json.dumps({**document, **fields}, ensure_ascii=False))
        return self

    def write(self, path: str, text: str) -> Curated:
        """Write the text of a file."""
        self._write(path, text)
        return self

    def store(self) -> Path:
        """The store that the folder compiles to; the same files are compiled once."""
        from asean_wco.library import build_store
        from asean_wco.store.folder import read_folder

        files = sorted(path for path in self.root.rglob("*") if path.is_file())
        content = tuple((str(path.relative_to(self.root)), path.read_bytes()) for path in files)
        if content not in _COMPILED:
            _COMPILED[content] = build_store(read_folder(self.root))
        path = self.root.with_suffix(".store.json")
        path.write_bytes(_COMPILED[content])
        return path


def rows_of(form: str, text: str) -> list[Any]:
    """Read an output with a parser that is not the project's; a broken form fails here."""
    if form == "json":
        return list(json.loads(text)["results"])
    if form == "jsonl":
        return [json.loads(line) for line in text.splitlines()]
    if form in SHEETS:
        delimiter = {"csv": ",", "tsv": "\t"}[form]
        rows = list(csv.reader(io.StringIO(text), delimiter=delimiter, strict=True))
    elif form == "md":
        table, _, legend = text.partition("\n\n")
        assert re.fullmatch(r"(?:[≈≠] [^\n]+\n)?", legend)
        lines = table.splitlines()
        assert all(line.startswith("| ") and line.endswith(" |") for line in lines)
        rows = [re.split(r"(?<!\\) \| ", line[2:-2]) for line in lines]
        assert rows.pop(1) == ["---"] * len(rows[0])
    else:
        assert form in ("plain", "table"), f"nothing here reads {form}"
        rows = [line.split("\t") for line in text.splitlines()]
    assert {len(row) for row in rows} <= {len(rows[0]) if rows else 0}, "rows of different length"
    return rows[1:] if FORMS[form].has_header else rows


def unescaped(form: str, text: str) -> str:
    """The text that a reader of the form sees."""
    return text.replace("\\", "") if FORMS[form].has_marks else text


def dangerous(text: str) -> set[str]:
    """Return the characters that no terminal may get.

    They are controls, format controls, surrogates and odd line ends.
    """
    allowed = "\n\t\N{ZERO WIDTH JOINER}\N{ZERO WIDTH NON-JOINER}"
    return {
        character
        for character in set(text)
        if unicodedata.category(character) in {"Cc", "Cf", "Cs", "Zl", "Zp"}
    } - set(allowed)


def squeezed(text: str) -> str:
    """The text without any white space, for comparing what was wrapped."""
    return "".join(text.split())


def environment(changes: Mapping[str, str]) -> dict[str, str]:
    """The environment of the tests with changes."""
    return {**os.environ, **changes}


def process(
    *arguments: str, env: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[bytes]:
    """Run awco as a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "asean_wco", *arguments],
        capture_output=True,
        env=environment(env or {}),
        check=False,
    )


def python(
    code: str, *arguments: str, env: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[bytes]:
    """Run Python code in a process of its own."""
    return subprocess.run(
        [sys.executable, "-c", code, *arguments],
        capture_output=True,
        env=environment(env or {}),
        check=False,
    )


def on_terminal(store: Path, *arguments: str, **environment: str) -> str:
    """Run awco on a terminal of its own and return what appears there."""
    import pty

    leader, follower = pty.openpty()
    command = [sys.executable, "-m", "asean_wco", "--data", str(store), "--no-own", *arguments]
    env = {**os.environ, "TERM": "xterm-256color", **environment}
    with subprocess.Popen(command, stdin=follower, stdout=follower, stderr=follower, env=env):
        os.close(follower)
        shown = b""
        try:
            while piece := os.read(leader, 65536):
                shown += piece
        except OSError:
            # So Linux says that the other side is closed.
            pass
    os.close(leader)
    return shown.decode().replace("\r\n", "\n")


_SERIAL = """
import json, sys
from asean_wco.cli.main import run
for arguments in json.loads(sys.argv[1]):
    sys.argv = ["awco", *arguments]
    try:
        run()
    except SystemExit as end:
        print(f"\\x1e{end.code}\\x1e", end="", flush=True)
"""


def serially(
    runs: Iterable[list[str]], env: Mapping[str, str], data: Path
) -> list[tuple[int, bytes]]:
    """Run awco again and again in one process; exit code and standard output of each run."""
    words = json.dumps([["--data", str(data), *run] for run in runs])
    done = python(_SERIAL, words, env=env)
    assert done.returncode == 0, done.stderr.decode(errors="replace")
    parts = done.stdout.split(b"\x1e")
    return [(int(code), out) for out, code in zip(parts[:-1:2], parts[1::2], strict=True)]


Own = Callable[..., Result]
# The words of `awco own` that keep a meeting of next month.
BRIEFING = (
    "add", "meeting",
    "--name", "Briefing in Hanoi",
    "--type", "visit",
    "--start", "2026-12-03",
    "--country", "VN",
    "--unsourced",
)  # fmt: skip


def record(run: Own, identifier: str, *more: str) -> dict[str, Any]:
    """A record as `show --json` has it."""
    (result,) = run("show", identifier, "--json", *more).json["results"]
    assert isinstance(result, dict)
    return result


def posts(run: Own, identifier: str) -> list[dict[str, Any]]:
    """The posts of a person."""
    roles: list[dict[str, Any]] = record(run, identifier)["roles"]
    return roles


def refuse(*_: object, **__: object) -> NoReturn:
    """Stand in for what must not be called."""
    raise AssertionError("this must not be called")


def forbid_programs(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fail the test when another program is run or text is evaluated from here on."""
    for owner, names in (
        (subprocess, ("run", "Popen", "call", "check_output")),
        (os, ("system", "popen", "execv", "execve", "execvp", "fork", "posix_spawn")),
        (builtins, ("eval",)),
    ):
        for name in names:
            monkeypatch.setattr(owner, name, refuse, raising=False)
