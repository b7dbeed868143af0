"""Text that would take over a terminal never gets through.

It may stand in records, queries and file names.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from asean_wco.model.records import RECORD_CLASSES
from asean_wco.model.shapes import shapes_of
from asean_wco.model.vocabulary import KIND_FOLDERS
from asean_wco.render.formats import FORMS
from asean_wco.store import layout
from tests.cli.support import (
    READING,
    SGR,
    Curated,
    dangerous,
    formats_of,
    rows_of,
    typical,
    unescaped,
)
from tests.conftest import Awco, Result, sample

CONTROLS = (
    "\x1b[31m", "\x1b]0;title\x07", "\x1b]8;;https://evil.example\x1b\\", "\x9b2J", "\x90q\x9c",
    "\x00", "\x07", "\x08", "\x0b", "\x0c", "\r", "\x7f", "\x85", "\u2028", "\u2029", "\u202e",
    "\u202a", "\u2066", "\u2069", "\u061c", "\u200b", "\u200e", "\u200f", "\u2060", "\ufeff",
    "\u00ad", "\u180e", "\U000e0041", "\ufff9",
)  # fmt: skip
LITERALS = ("[bold]", "[/ANNEX]", ":100:", "[draft]", "[link=https://evil.example]")
PAYLOAD = f"{''.join(CONTROLS)} {' '.join(LITERALS)} line\nbreak\tand tab {'w' * 150}"
SHOWN = (
    "consultation-2 nguyen-van-thu wco-toy secretary-general-toy toy-window toy-consultation "
    "single-window diary-2020"
)
RUNS = [name for name in READING if name != "data verify"]
# These name fields, and get a payload in another way.
FIELD_NAMES = {"field", "supports"}
CASES = [(name, form) for name in RUNS for form in formats_of(name) or ("plain",)]
CARDS = [(identifier, form) for identifier in SHOWN.split() for form in formats_of("show")]


def free_text_of(cls: type) -> Iterator[str]:
    """Yield the names of the fields of a class, and of its items, that may hold any text."""
    for name, shape in shapes_of(cls).items():
        if shape.item:
            yield from free_text_of(shape.item)
        elif shape.form in ("text", "url", "scalar") and shape.stored:
            yield name


FREE_TEXT = {name for cls in RECORD_CLASSES.values() for name in free_text_of(cls)} - FIELD_NAMES


def texts_in(value: Any, key: str = "") -> Iterator[tuple[str, str]]:
    """Yield the names of the fields in JSON that have a text, with the text."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from texts_in(inner, name)
    elif isinstance(value, list):
        for inner in value:
            yield from texts_in(inner, key)
    elif isinstance(value, str):
        yield key, value


def poisoned(value: Any, key: str = "") -> Any:
    """Return the JSON with the payload behind every free text, and in the fields of doubts."""
    if isinstance(value, dict):
        return {name: poisoned(inner, name) for name, inner in value.items()}
    if isinstance(value, list):
        return [poisoned(inner, key) for inner in value] + ([PAYLOAD] if key == "supports" else [])
    if key == "field" and isinstance(value, str):
        return f"{value}.{PAYLOAD}"
    return f"{value} {PAYLOAD}" if key in FREE_TEXT and isinstance(value, str) else value


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of the toy records with the payload in every text."""
    curated = Curated(tmp_path_factory.mktemp("hostile") / "folder")
    sources = ["diary-2020"]
    curated.put(
        "meetings/consultation-2",
        notes=[{"text": "A note.", "sources": sources}],
        figures=[{"name": "papers", "value": "many", "unit": "sheets", "sources": sources}],
        milestones=[{"date": "2019-01", "text": "Invited.", "sources": sources}],
        unknowns=[{"field": "end", "note": "Not found."}],
    )
    for path in curated.root.rglob("*/*.json"):
        document = json.loads(path.read_text(encoding="utf-8"))
        path.write_text(json.dumps(poisoned(document)), encoding="utf-8")
    return curated.store()


def assert_harmless(result: Result, *, color: bool = False) -> None:
    """Nothing on either stream can drive a terminal, but for colours where they were asked for."""
    out = SGR.sub("", result.out) if color else result.out
    assert dangerous(out) == set()
    assert dangerous(result.err) == set()
    assert "Traceback" not in result.err


def test_every_field_with_free_text_has_the_payload_in_some_record(hostile: Path) -> None:
    """Whoever adds a field that no toy record has fills it in `hostile`."""
    store = json.loads(hostile.read_text(encoding="utf-8"))
    records = {table: store[table] for table in KIND_FOLDERS.values()}
    assert {key for key, text in texts_in(records) if PAYLOAD in text} == FREE_TEXT | FIELD_NAMES


@pytest.mark.parametrize(("name", "form"), sample(CASES, 4))
def test_no_command_lets_a_control_through_in_any_format(
    awco: Awco, hostile: Path, tmp_path: Path, name: str, form: str
) -> None:
    options = ["--format", form] if formats_of(name) else []
    result = awco(*typical(name, tmp_path), *options, data=hostile)
    assert result.code == 0
    assert_harmless(result)
    assert result.out
    if form not in ("table", "plain"):
        assert rows_of(form, result.out)


@pytest.mark.parametrize(("identifier", "form"), sample(CARDS, 2))
def test_no_card_lets_a_control_through_in_any_format(
    awco: Awco, hostile: Path, identifier: str, form: str
) -> None:
    result = awco("show", identifier, "--full", "--format", form, data=hostile)
    assert result.code == 0
    assert_harmless(result)
    for literal in LITERALS:
        assert literal in unescaped(form, result.out)


@pytest.mark.parametrize("name", [name for name in RUNS if formats_of(name)])
def test_in_colour_the_only_escapes_are_colours(
    awco: Awco, hostile: Path, tmp_path: Path, name: str
) -> None:
    run = ["--color", "always", *typical(name, tmp_path), "--format", "table"]
    for width in sample(("40", "80", "1000"), 2):
        result = awco(*run, data=hostile, env={"COLUMNS": width})
        assert result.code == 0
        assert "\x1b[" in result.out
        assert_harmless(result, color=True)


@pytest.mark.parametrize("identifier", SHOWN.split())
def test_a_card_in_colour_holds_no_hyperlink(awco: Awco, hostile: Path, identifier: str) -> None:
    result = awco("--color", "always", "show", identifier, "--format", "table", data=hostile)
    assert_harmless(result, color=True)
    assert "\x1b]" not in result.out


@pytest.mark.parametrize(
    ("name", "form"),
    sample([pair for pair in CASES if pair[0] not in ("data stats", "coverage")], 3),
)
def test_what_looks_like_markup_appears_to_the_letter(
    awco: Awco, hostile: Path, tmp_path: Path, name: str, form: str
) -> None:
    options = ["--format", form] if formats_of(name) else []
    out = unescaped(form, awco(*typical(name, tmp_path), *options, data=hostile).out)
    for literal in LITERALS:
        assert literal in out


@pytest.mark.parametrize("form", [form for form in FORMS if form not in ("table", "json")])
def test_a_line_break_in_a_name_adds_no_row(awco: Awco, hostile: Path, form: str) -> None:
    rows = rows_of(form, awco("meetings", "--format", form, data=hostile).out)
    assert len(rows) == 5


def test_json_gives_the_text_back_unchanged(awco: Awco, hostile: Path) -> None:
    (record,) = awco("show", "consultation-1", "--json", data=hostile).json["results"]
    assert record["name"] == f"1st Consultation {PAYLOAD}"


def test_a_script_of_joiners_keeps_them(awco: Awco, curated: Curated) -> None:
    name = "က\u200cဆ \u0dc1\u0dca\u200d\u0dbb\u0dd3"
    store = curated.put("topics/single-window", name=name).store()
    assert name in awco("topics", data=store).out
    assert name in awco("topics", "--format", "table", data=store).out


def test_a_hostile_version_is_refused_harmlessly(awco: Awco, curated: Curated) -> None:
    curated.write("release.json", json.dumps({"version": "1\x1b[31m\u202e"}))
    result = awco("data", "check", str(curated.root))
    assert (result.code, result.out) == (3, "")
    assert_harmless(result)


def test_a_store_with_a_hostile_id_is_refused_harmlessly(awco: Awco, tmp_path: Path) -> None:
    topic = {"id": f"x{PAYLOAD}", "name": "x"}
    store = tmp_path / "store.json"
    store.write_bytes(layout.compose({"topics": {topic["id"]: topic}}, "1", {}))
    for form in ("table", "plain", "json"):
        result = awco("topics", "--format", form, data=store)
        assert (result.code, result.out) == (3, "")
        assert_harmless(result)


QUERIES = [
    ["search", PAYLOAD],
    ["search", PAYLOAD, "--json"],
    ["search", PAYLOAD, "--kind", "topic"],
    ["show", PAYLOAD],
    ["show", PAYLOAD, "--json"],
    ["who", PAYLOAD],
    ["get", PAYLOAD, "name"],
    ["get", "consultation-2", PAYLOAD],
    ["timeline", PAYLOAD],
    ["compare", PAYLOAD, "consultation-1"],
    ["meetings", "--person", PAYLOAD],
    ["meetings", "--country", PAYLOAD],
    ["meetings", "--from", PAYLOAD],
    ["meetings", "--year", PAYLOAD],
    ["meetings", "--mode", PAYLOAD],
    ["meetings", "--fields", PAYLOAD],
    ["meetings", "--fields", PAYLOAD, "--json"],
    ["meetings", "--format", PAYLOAD],
    ["meetings", f"--{PAYLOAD}"],
    ["meetings", PAYLOAD],
    ["sources", "--publisher", PAYLOAD],
    ["sources", "--publisher", PAYLOAD, "--json"],
    ["sources", "--language", PAYLOAD],
    [PAYLOAD],
    ["data", PAYLOAD],
    ["data", "check", PAYLOAD.replace("\x00", "")],
    ["data", "build", PAYLOAD.replace("\x00", "")],
    ["--color", PAYLOAD],
    ["--data", f"/none/{PAYLOAD.replace(chr(0), '')}", "meetings"],
    ["--data", f"/none/{PAYLOAD.replace(chr(0), '')}", "meetings", "--json"],
    ["meetings", "--output", f"/none/{PAYLOAD.replace(chr(0), '')}"],
    ["completion", PAYLOAD],
]  # fmt: skip


@pytest.mark.parametrize(
    "arguments", QUERIES, ids=lambda words: " ".join(words).replace(PAYLOAD, "X")[:60].strip("/")
)
def test_what_the_user_types_is_echoed_harmlessly(awco: Awco, arguments: list[str]) -> None:
    result = awco(*arguments)
    assert result.code in (0, 1, 2, 3, 4)
    assert_harmless(result)


@pytest.mark.parametrize(
    "arguments", [["search", "x\ud800y"], ["show", "\udce9"], ["meetings", "--person", "\udcff"]]
)
@pytest.mark.parametrize("more", [[], ["--json"]])
def test_bytes_that_are_no_text_are_echoed_harmlessly(
    awco: Awco, arguments: list[str], more: list[str]
) -> None:
    result = awco(*arguments, *more)
    assert result.code == 1
    assert_harmless(result)


def hostile_files(root: Path) -> Iterator[tuple[str, Path]]:
    """A file of a hostile name in each place where a name is told."""
    name = "a\x1b[31m\u202eb[draft].json"
    (root / "topics").mkdir()
    for ledger, text in (("retired.json", "{}"), ("release.json", '{"version": "1"}')):
        (root / ledger).write_text(text)
    torn = root / "topics" / name
    torn.write_text("{")
    yield "check", root
    yield "format", root
    yield "build", root


def test_a_hostile_file_name_is_told_harmlessly(awco: Awco, tmp_path: Path) -> None:
    for command, folder in hostile_files(tmp_path):
        result = awco("data", command, str(folder))
        assert result.code in (3, 5)
        assert_harmless(result)
        assert "[draft].json" in result.out + result.err


def test_an_address_is_text_and_never_a_link(awco: Awco, curated: Curated) -> None:
    store = curated.put("sources/gazette-2019-06", url="https://xn--80ak6aa92e.com/").store()
    result = awco("--color", "always", "show", "gazette-2019-06", "--format", "table", data=store)
    assert "https://xn--80ak6aa92e.com/" in SGR.sub("", result.out)
    assert "\x1b]8" not in result.out
    assert_harmless(result, color=True)


def test_a_host_that_only_looks_trusted_is_shown_as_the_network_knows_it(
    awco: Awco, curated: Curated
) -> None:
    store = curated.put("sources/gazette-2019-06", url="https://\u0430sean.org/page").store()
    for arguments in (["show", "gazette-2019-06"], ["show", "consultation-1"]):
        assert "xn--sean-43d.org" in awco(*arguments, "--format", "table", data=store).out


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "file:///etc/passwd", "ftp://example.org/x", "data:text/html,x"]
)
def test_an_address_of_another_scheme_is_refused_when_it_is_read(
    awco: Awco, tmp_path: Path, url: str
) -> None:
    source = {"id": "s", "title": "S", "url": url, "type": "news", "quality": "low"}
    store = tmp_path / "store.json"
    store.write_bytes(layout.compose({"sources": {"s": source}}, "1", {}))
    result = awco("sources", "--json", data=store)
    assert (result.code, result.out) == (3, "")
    assert_harmless(result)


def test_an_address_with_a_space_fails_the_check(awco: Awco, curated: Curated) -> None:
    curated.put("sources/gazette-2019-06", url="https://a b")
    assert "\tE403\t" in awco("data", "check", str(curated.root), "--select", "E403").out
