"""Own files that are damaged or hostile, or stand where nothing can be written.

Each ends in one sentence, and no byte is lost.
"""

from __future__ import annotations

import csv
import io
import json
import os
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from asean_wco.render.formats import SHEETS
from asean_wco.store import own_file
from tests.cli.support import (
    BRIEFING,
    COMMANDS,
    READING,
    SGR,
    Curated,
    Own,
    all_formats_of,
    formats_of,
    typical,
    unescaped,
)
from tests.cli.test_hostile import LITERALS, PAYLOAD, assert_harmless, poisoned
from tests.conftest import Awco, Result, assert_linear, sample

OVER_THE_REFERENCE = [name for name in READING if not name.startswith(("data ", "own "))]
OVER_OWN = ["own list", "own history", "own check", "own export"]
# What is made of lines that end in CR and LF.
WITH_RETURNS = ("ris", "ics")


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return own records that correct every record of the toy store.

    The payload is in every text, and in notes on each record.
    """
    folder = Curated(tmp_path_factory.mktemp("own-hostile") / "folder").root
    tables: dict[str, dict[str, Any]] = {"_notes": {}}
    for path in sorted(folder.rglob("*/*.json")):
        document = poisoned(json.loads(path.read_text(encoding="utf-8")))
        tables.setdefault(path.parent.name, {})[document["id"]] = document
        tables["_notes"][document["id"]] = [PAYLOAD]
    file = folder.parent / "own.json"
    file.write_bytes(own_file.compose(tables, 1))
    return file


def run_of(name: str, own: Path, scratch: Path) -> list[str]:
    """A typical run with these own records."""
    words = typical(name, scratch)
    if name.startswith("own "):
        words = words[2:]
    if any("--with-notes" in parameter.opts for parameter in COMMANDS[name].params):
        words.append("--with-notes")
    return ["--own", str(own), *words]


def assert_harmless_in(form: str, result: Result) -> None:
    """The same as `assert_harmless`, but for the line ends that a form asks for."""
    if form in WITH_RETURNS:
        result = Result(result.code, result.out.replace("\r\n", "\n"), result.err)
    assert_harmless(result)


# These are written to files, never printed; tests/export reads them back.
NOT_PRINTED = ("datapackage", "datasette", "sqlite", "xlsx")
CASES = [(name, form) for name in OVER_THE_REFERENCE for form in all_formats_of(name) or ("plain",)]
CASES += [(name, form) for name in OVER_OWN for form in all_formats_of(name)]
CASES = [(name, form) for name, form in CASES if form not in NOT_PRINTED]


@pytest.mark.parametrize(("name", "form"), sample(CASES, 5))
def test_no_command_lets_a_control_of_an_own_record_through_in_any_format(
    awco: Awco, hostile: Path, tmp_path: Path, name: str, form: str
) -> None:
    options = ["--format", form] if all_formats_of(name) else []
    result = awco(*run_of(name, hostile, tmp_path), *options)
    assert result.code in (0, 5), result.err
    assert_harmless_in(form, result)
    assert result.out or name == "own history"


# Coverage shows no text of records.
@pytest.mark.parametrize(
    "name", [name for name in OVER_THE_REFERENCE if formats_of(name) and name != "coverage"]
)
def test_markup_of_an_own_record_appears_to_the_letter(
    awco: Awco, hostile: Path, tmp_path: Path, name: str
) -> None:
    for form in sample(formats_of(name), 2):
        out = unescaped(form, awco(*run_of(name, hostile, tmp_path), "--format", form).out)
        assert all(literal in out for literal in LITERALS), form


@pytest.mark.parametrize("identifier", ["consultation-2", "anna-berg", "diary-2020"])
def test_a_card_in_colour_drives_nothing_but_colours(
    awco: Awco, hostile: Path, identifier: str
) -> None:
    result = awco(
        "--own",
        str(hostile),
        "--color",
        "always",
        "show",
        identifier,
        "--format",
        "table",
        "--full",
    )
    assert result.code == 0
    assert_harmless(result, color=True)
    assert "[bold]" in SGR.sub("", result.out)


FORMULAS = ("=1+1", "+1", "-1", "@x", "＝1+1", "＋1", "－1", "＠x")


@pytest.mark.parametrize("form", SHEETS)
def test_no_cell_of_an_own_record_is_a_formula(own: Own, run: Own, form: str) -> None:
    for number, formula in enumerate(FORMULAS):
        own(
            "add",
            "topic",
            "--id",
            f"t{number}",
            "--name",
            formula,
            "--summary",
            formula,
            "--unsourced",
        )
    out = run("topics", "--origin", "own", "--format", form, "--fields", "id,name,summary").out
    rows = list(csv.reader(io.StringIO(out), delimiter="," if form == "csv" else "\t"))[1:]
    assert len(rows) == len(FORMULAS)
    assert all(cell == f"'{FORMULAS[int(row[0][1:])]}" for row in rows for cell in row[1:3])


# Files that are none.

BAD = {
    "empty": b"",
    "only spaces": b" \n",
    "a list": b"[]",
    "half": b'{"_meta": {"store": {"schema_version": "1.0", "rev',
    "not utf-8": b'{"topics": {"a": {"id": "a", "name": "\xff"}}}',
    "an unknown table": b'{"treaties": {}}',
    "duplicate keys": b'{"topics": {}, "topics": {}}',
    "NaN": b'{"topics": {"a": {"id": "a", "name": NaN}}}',
    "deep nesting": b"[" * 100_000,
    "a long number": b'{"topics": {"a": {"id": "a", "name": ' + b"9" * 5_000 + b"}}}",
    "a lone surrogate": b'{"topics": {"a": {"id": "a", "name": "\\ud800"}}}',
    "a path for an id": (
        b'{"_meta":{"store":{"schema_version":"1.0","revision":1}},"_notes": {"../a": ["x"]}}'
    ),
    "a newer schema": b'{"_meta": {"store": {"schema_version": "2.0", "revision": 1}}}',
}
WRITES = [
    ["own", *BRIEFING],
    ["own", "note", "anna-berg", "x"],
    ["own", "undo"],
    ["own", "remove", "a"],
]


@pytest.mark.parametrize("bad", list(BAD))
def test_a_file_that_is_none_ends_every_command_in_a_sentence(
    awco: Awco, own_path: Path, tmp_path: Path, bad: str
) -> None:
    own_path.parent.mkdir()
    own_path.write_bytes(BAD[bad])
    runs = [run_of(name, own_path, tmp_path) for name in (*OVER_THE_REFERENCE, *OVER_OWN)]
    for words in [*runs, *(["--own", str(own_path), *write] for write in WRITES)]:
        result = awco(*words)
        if words[2] in ("schema", "commands", "completion"):
            continue
        assert (result.code, result.out) == (3, ""), words
        assert str(own_path) in result.err
        assert len(result.err.splitlines()) <= 2
        assert_harmless(result)
    assert own_path.read_bytes() == BAD[bad]
    assert {file.name for file in own_path.parent.iterdir()} <= {"own.json", "own.json.lock"}


@pytest.mark.parametrize("name", ["meetings", "search", "own list", "coverage"])
def test_reading_makes_no_file(
    awco: Awco, tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.setenv("XDG_DATA_HOME", str(home))
    words = typical(name, tmp_path)
    assert awco(*(words[2:] if name.startswith("own ") else words)).code == 0
    assert list(home.iterdir()) == []


# Places where nothing can be written.


def test_a_folder_that_is_not_there_is_told(awco: Awco, tmp_path: Path) -> None:
    result = awco("--own", str(tmp_path / "gone" / "own.json"), "own", *BRIEFING)
    assert (result.code, result.out) == (4, "")
    assert f"There is no folder {tmp_path / 'gone'}" in result.err
    assert list(tmp_path.iterdir()) == []


def test_a_folder_for_a_file_is_told(awco: Awco, tmp_path: Path) -> None:
    for words in (["meetings"], ["own", *BRIEFING], ["own", "restore"]):
        result = awco("--own", str(tmp_path), *words)
        assert (result.code, result.out) == (3, "")
        assert str(tmp_path) in result.err


def test_a_link_stays_a_link(own: Own, run: Own, own_path: Path, tmp_path: Path) -> None:
    own_path.symlink_to(tmp_path / "elsewhere.json")
    own(*BRIEFING)
    own("note", "anna-berg", "x")
    assert own_path.is_symlink()
    assert (tmp_path / "elsewhere.json").exists()
    assert (tmp_path / "elsewhere.json.bak").exists()
    assert "briefing-in-hanoi" in run("meetings").out


def test_a_full_disk_keeps_what_was_there(
    own: Own, run: Own, own_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own(*BRIEFING)
    before = own_path.read_bytes()
    with monkeypatch.context() as patch:
        patch.setattr(
            os, "fsync", lambda _: (_ for _ in ()).throw(OSError(28, "No space left on device"))
        )
        for words in (
            ["add", "topic", "--name", "x", "--unsourced"],
            ["undo"],
            ["note", "anna-berg", "x"],
        ):
            result = run("own", *words)
            assert (result.code, result.out) == (4, "")
            assert f"awco: {own_path} cannot be written: No space left on device." in result.err
            assert "Nothing was changed." in result.err
    assert own_path.read_bytes() == before
    assert len(run("own", "history").lines) == 1


@pytest.mark.parametrize("words", [["own", "export", "-o"], ["own", "backup"], ["meetings", "-o"]])
def test_what_is_there_is_not_overwritten_unasked(
    own: Own, run: Own, tmp_path: Path, words: list[str]
) -> None:
    own(*BRIEFING)
    target, link = tmp_path / "there.json", tmp_path / "link.json"
    target.write_bytes(b"mine")
    link.symlink_to(target)
    for place in (target, link, tmp_path):
        result = run(*words, str(place))
        assert result.code == 4
        assert str(place) in result.err
        assert target.read_bytes() == b"mine"
    assert run(*words, str(target), "--force").code == 0
    assert target.read_bytes() != b"mine"


# What is heavy.


def _searched(run: Own, text: str, times: int) -> None:
    assert run("search", text * times).code in (0, 1)


def test_long_texts_and_many_marks_take_no_longer_than_they_are_long(own: Own, run: Own) -> None:
    own(
        "add",
        "topic",
        "--id",
        "heavy",
        "--name",
        "Heavy",
        "--summary",
        "a" + "\u0301" * 100_000,
        "--unsourced",
    )
    own("note", "heavy", "word " * 20_000)
    assert run("search", "heavy").code == 0
    for text in ("x", "e\u0301", "word "):
        assert_linear(partial(_searched, run, text), 10_000)


@pytest.mark.skipif(os.name != "posix", reason="named pipes")
@pytest.mark.parametrize(
    "words", [["meetings"], ["own", "list"], ["own", "add", "topic", "--name", "X", "--unsourced"]]
)
def test_a_pipe_for_a_file_is_refused_and_not_waited_for(
    awco: Awco, tmp_path: Path, words: list[str]
) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    result = awco("--own", str(pipe), *words)
    assert (result.code, result.out) == (3, "")
    assert result.err == f"awco: {pipe} is a pipe or a device, not a file of own records.\n"
    assert (
        awco("topics", data=pipe).err == f"awco: {pipe} is a pipe or a device, not a data file.\n"
    )
    assert [file.name for file in tmp_path.iterdir()] == ["pipe"]
