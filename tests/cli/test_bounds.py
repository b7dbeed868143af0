"""What is too large, too deep, too many or endless is refused in a sentence, and soon."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path
from typing import Any

import pytest

from asean_wco.render.formats import FORMS
from tests.cli.support import Curated, Own, own_file
from tests.conftest import Awco, Result

# A message quotes the beginning and the end of what is long.
MOST_LETTERS = 3000


def told(result: Result, code: int) -> str:
    """Return the sentence of a run that was refused."""
    assert (result.code, result.out) == (code, "")
    assert "awco: " in result.err
    assert len(result.err) < MOST_LETTERS
    return result.err


def nested(depth: int, opened: str, closed: str) -> str:
    """Return JSON of a topic whose aliases nest so deep."""
    return f'{{"kind":"topic","id":"a","name":"A","aliases":{opened * depth}1{closed * depth}}}'


@pytest.mark.parametrize("depth", [31, 40, 500, 700, 900, 5000, 100_000])
@pytest.mark.parametrize(("opened", "closed"), [("[", "]"), ('{"a":', "}")])
def test_json_of_any_depth_is_told(
    awco: Awco, tmp_path: Path, depth: int, opened: str, closed: str
) -> None:
    path = tmp_path / "deep.json"
    path.write_text(nested(depth, opened, closed))
    own = ("--own", str(tmp_path / "own.json"))
    for words in (("import", str(path), "--unsourced"), ("add", "topic", "--from", str(path))):
        sentence = told(awco(*own, "own", *words), 3)
        assert ("nested too deeply" in sentence) == (depth > 31)
    told(awco("meetings", data=path), 3)
    told(awco("--own", str(path), "own", "list"), 3)


def test_brackets_in_texts_are_no_depth(awco: Awco, tmp_path: Path) -> None:
    path = tmp_path / "flat.json"
    name = "[{" * 200 + '\\"[' * 50 + "\\\\"
    path.write_text(f'{{"kind":"topic","name":"{name}","aliases":[{",".join(["[]"] * 0)}]}}')
    assert (
        awco("--own", str(tmp_path / "own.json"), "own", "import", str(path), "--unsourced").code
        == 0
    )


def test_a_name_that_stands_twice_among_many_is_found_at_once(awco: Awco, tmp_path: Path) -> None:
    names = [f'"a{number}":1' for number in range(60_000)]
    path = tmp_path / "twice.json"
    path.write_text("{" + ",".join([*names, '"a59999":2']) + "}")
    sentence = told(awco("own", "import", str(path)), 3)
    assert "the name 'a59999' stands twice" in sentence


READERS = [
    ("own", "import", "{}", "--format", "csv", "--kind", "meeting"),
    ("own", "import", "{}", "--format", "jsonl"),
    ("own", "add", "topic", "--from", "{}"),
    ("own", "restore", "{}"),
    ("--own", "{}", "own", "list"),
    ("--own", "{}", "meetings"),
    ("--data", "{}", "meetings"),
]


@pytest.mark.parametrize("words", READERS)
def test_no_file_is_read_without_an_end(awco: Awco, tmp_path: Path, words: tuple[str, ...]) -> None:
    large = tmp_path / "large"
    large.touch()
    os.truncate(large, 8 << 30)
    own = [] if "--own" in words else ["--own", str(own_file(tmp_path / "own.json"))]
    arguments = [*own, *(word.format(large) for word in words)]
    assert re.search(r"larger than \d+ MiB", told(awco(*arguments), 3))


@pytest.mark.skipif(os.name != "posix", reason="devices and named pipes")
@pytest.mark.parametrize("words", READERS)
def test_neither_a_device_nor_a_pipe_is_read(
    awco: Awco, tmp_path: Path, words: tuple[str, ...]
) -> None:
    os.mkfifo(tmp_path / "pipe")
    own = [] if "--own" in words else ["--own", str(own_file(tmp_path / "own.json"))]
    for path in (tmp_path / "pipe", "/dev/zero"):
        arguments = [*own, *(word.format(path) for word in words)]
        assert "is a pipe or a device" in told(awco(*arguments), 3)


def test_own_records_never_grow_beyond_what_can_be_read(
    run: Own, own: Own, own_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own("add", "topic", "--name", "Small", "--unsourced")
    before = own_path.read_bytes()
    monkeypatch.setattr("asean_wco.store.own_file.MOST_BYTES", len(before) + 500)
    refused = run("own", "add", "topic", "--name", "Large", "--summary", "x" * 1000, "--unsourced")
    assert "would take more than" in told(refused, 3)
    assert own_path.read_bytes() == before


@pytest.mark.parametrize(
    ("flags", "sentence"),
    [
        (("--ordinal", "20240604"), "ordinal: must be a whole number from 0 to 999"),
        (("--ordinal", "9" * 4000), "ordinal"),
        (("--ordinal", "²"), "ordinal must be a whole number"),
        (("--source", "https://[x"), "is not an address"),
        (("--source", "https://"), "is not an address"),
        (("--summary", "x" * 120_000, "--city", "y" * 120_000, "--start", "z" * 90_000), "start"),
        (("--country", "x" * 100_000), "country"),
        (("--type", "x" * 100_000), "type"),
    ],
)
def test_what_is_beyond_measure_is_refused(
    awco: Awco, tmp_path: Path, flags: tuple[str, ...], sentence: str
) -> None:
    usual = ("--name", "A", "--type", "visit", "--unsourced")
    own = ("--own", str(tmp_path / "own.json"))
    assert sentence in told(awco(*own, "own", "add", "meeting", *usual, *flags), 2)


def test_a_name_beyond_measure_names_nothing(awco: Awco, tmp_path: Path) -> None:
    own = ("--own", str(tmp_path / "own.json"))
    usual = ("--name", "A", "--type", "visit", "--unsourced")
    result = awco(*own, "own", "add", "meeting", *usual, "--series", "x" * 100_000)
    assert "No series is called 'xxx" in told(result, 1)


def test_a_text_has_a_length(awco: Awco, tmp_path: Path) -> None:
    path = tmp_path / "long.json"
    path.write_text(json.dumps({"kind": "topic", "name": "A", "summary": "x" * 200_001}))
    result = awco("--own", str(tmp_path / "own.json"), "own", "import", str(path), "--unsourced")
    assert "at most 200,000 letters" in told(result, 3)


def inferred(curated: Curated, **change: Any) -> Path:
    """Return a store with an inference of a huge ordinal."""
    inference = {"reason": "R", "sources": ["toy-news"], **change}
    return curated.put("meetings/consultation-2021", inferences=[inference]).store()


@pytest.mark.parametrize("ordinal", [20_240_604, 10**14])
def test_a_huge_ordinal_that_is_inferred_counts_nothing(
    awco: Awco, curated: Curated, ordinal: int
) -> None:
    data = inferred(curated, field="ordinal", value=ordinal)
    for words in (("coverage",), ("brief", "toy-consultation"), ("show", "toy-consultation")):
        result = awco(*words, data=data)
        assert result.code == 0
        assert len(result.out) < 20_000


@pytest.mark.parametrize("variable", ["COLUMNS", "LINES"])
@pytest.mark.parametrize("value", ["²", "٣", "0", "-5", "x", "9" * 9, "9" * 30, ""])
def test_an_odd_size_of_the_terminal_is_no_trouble(awco: Awco, variable: str, value: str) -> None:
    # It is given to awco alone: pytest too measures the terminal where it names every test.
    size = {variable: value}
    for words in (("meetings",), ("search", "window"), ("show", "consultation-2")):
        assert awco("--color", "always", *words, "--format", "table", env=size).code == 0
    assert awco("--help", env=size).code == 0


HUGE = "1" + "0" * 30


@pytest.mark.parametrize(
    "words",
    [
        ("meetings", "--limit", HUGE),
        ("search", "window", "--limit", HUGE),
        ("own", "undo", "--steps", HUGE),
        ("graph", "consultation-2", "--depth", HUGE),
        ("meetings", "--year", HUGE),
        ("meetings", "--from", HUGE),
        ("timeline", "--from", "0001", "--to", "9999"),
        ("search", "year:" + HUGE),
        ("search", "9" * 5000),
        ("search", *["word"] * 5000),
        ("search", "(" * 50_000),
        ("show", "x" * 100_000),
        ("meetings", "--fields", "a," * 40_000),
        ("meetings", "--format", "x" * 100_000),
        ("meetings", "--country", "x" * 100_000),
        ("x" * 100_000,),
        ("schema", "x" * 100_000),
        ("ask", *["when"] * 5000),
        ("-o", "x" * 5000),
        ("meetings", "-o", "x" * 5000),
    ],
    ids=lambda words: " ".join(words)[:20],
)
def test_huge_numbers_and_words_end_in_order(
    awco: Awco, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    monkeypatch.chdir(tmp_path)
    result = awco("--own", str(own_file(tmp_path / "own.json")), *words)
    assert result.code in (0, 1, 2, 4)
    assert len(result.err) < MOST_LETTERS


@pytest.mark.parametrize("words", [("own", "remove", "a"), ("own", "list"), ("meetings",)])
def test_the_root_of_all_folders_is_no_file_of_own_records(
    awco: Awco, words: tuple[str, ...]
) -> None:
    for path in ("/", "//", "/.."):
        assert "is a folder" in told(awco("--own", path, *words), 3)


@pytest.mark.parametrize("form", [name for name, form in FORMS.items() if form.write])
def test_a_field_that_no_result_has_is_refused_even_where_nothing_is_found(
    awco: Awco, form: str
) -> None:
    for words in (("search", "window", "--exact"), ("facts", "--from", "2900")):
        result = awco(*words, "-f", form, "--fields", "\x1b[31mid", "--header")
        assert "\x1b" not in told(result, 2)
        assert awco(*words, "-f", form, "--fields", "id").code in (0, 1)
