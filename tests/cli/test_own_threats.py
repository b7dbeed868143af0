"""Hostile own records where they leave awco.

They leave in exports, citations, notes, graphs, tables of programs, and the history.
"""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path
from typing import Any

import pytest

from asean_wco.render.formats import SHEETS
from asean_wco.store import own_file
from tests.cli.support import (
    COMMANDS,
    Own,
    all_formats_of,
    dangerous,
    forbid_programs,
    typical,
    unescaped,
)
from tests.cli.test_hostile import LITERALS, PAYLOAD, assert_harmless
from tests.cli.test_own_hostile import OVER_OWN, OVER_THE_REFERENCE, hostile, run_of
from tests.conftest import Awco, sample

__all__ = ["hostile"]

SUBJECTS = ("consultation-2", "anna-berg", "wco-toy", "toy-window", "single-window", "toy-dgs")
# Forms that are a text to the last byte; the others are a folder or a database.
TEXTS = ("jsonl", "jsonld", "popolo", "ics", "bibtex", "csl-json", "ris")
LEAVING = [
    *(("cite", identifier, "--style", style) for identifier in (*SUBJECTS, "diary-2020")
      for style in ("plain", "chicago", "apa", "bibtex", "ris", "csl-json")),
    *(("brief", identifier, "--with-notes") for identifier in SUBJECTS),
    *(("graph", identifier, "--format", form) for identifier in SUBJECTS
      for form in ("mermaid", "dot", "graphml")),
    *(("export", "-", "--with-notes", "--format", form) for form in TEXTS),
]  # fmt: skip


def without_line_ends(text: str) -> str:
    """The text with the line ends of every system as one character."""
    return text.replace("\r\n", "\n")


@pytest.mark.parametrize("words", sample(LEAVING, 2), ids=" ".join)
def test_no_control_of_an_own_record_leaves_in_any_form(
    awco: Awco, hostile: Path, words: tuple[str, ...]
) -> None:
    result = awco("--own", str(hostile), *words)
    assert result.code == 0, result.err
    assert dangerous(without_line_ends(result.out)) == set()
    assert dangerous(result.err) == set()
    assert re.search(r"\bown\b|corrected by you", result.out, re.IGNORECASE)


@pytest.mark.parametrize("form", ["csv", "datapackage"])
def test_no_control_of_an_own_record_leaves_in_a_folder_of_tables(
    awco: Awco, hostile: Path, tmp_path: Path, form: str
) -> None:
    words = ["export", str(tmp_path / "out"), "--with-notes", "--format", form]
    assert awco("--own", str(hostile), *words).code == 0
    for path in (tmp_path / "out").iterdir():
        assert dangerous(without_line_ends(path.read_text(encoding="utf-8"))) == set(), path.name


def test_a_page_of_an_own_record_holds_no_markup_of_its_own(
    awco: Awco, hostile: Path, tmp_path: Path
) -> None:
    for words in (("brief", "consultation-2"), ("timeline", "--format", "html")):
        page = tmp_path / f"{words[0]}.html"
        assert awco("--own", str(hostile), *words, "-o", str(page)).code == 0
        assert dangerous(page.read_text(encoding="utf-8")) == set()
        assert "evil.example" in page.read_text(encoding="utf-8")


@pytest.mark.parametrize("form", all_formats_of("own history"))
def test_a_history_that_was_edited_by_hand_drives_no_terminal(
    own: Own, run: Own, own_path: Path, form: str
) -> None:
    own("add", "topic", "--name", "Mine", "--unsourced")
    journal = own_path.with_name("own.json.journal")
    entry = json.loads(journal.read_bytes())
    # Lines of an older awco have no sum.
    del entry["sum"]
    entry |= {"action": PAYLOAD, "time": PAYLOAD}
    entry["changes"][0] |= {"id": PAYLOAD}
    journal.write_text(json.dumps(entry) + "\n", encoding="utf-8")
    result = run("own", "history", "--format", form)
    assert result.code == 0
    assert_harmless(result)
    assert all(literal in unescaped(form, result.out) for literal in LITERALS[:2])
    undone = run("own", "undo")
    assert undone.code == 2
    assert_harmless(undone)


# Formulas.

FORMULAS = ("=1+1", "+1", "-1", "@x", "＝1+1", "＋1", "－1", "＠x")
WITH_TABLES = [
    (name, form)
    for name in (*OVER_THE_REFERENCE, *OVER_OWN)
    for form in SHEETS
    if form in all_formats_of(name)
]


@pytest.fixture(scope="module")
def formulas(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Keep own records of every kind whose every text is a formula.

    One of them is a correction. The notes are formulas as well.
    """
    texts = dict(
        zip(
            ("name", "summary", "title", "city", "venue", "publisher", "text", "note"),
            FORMULAS,
            strict=True,
        )
    )
    more = {
        "name": texts["name"],
        "summary": texts["summary"],
        "aliases": [*FORMULAS],
        "acronyms": [*FORMULAS],
    }
    place = {"city": texts["city"], "country": "VN", "venue": texts["venue"]}
    meeting = {
        **more,
        "type": "visit",
        "start": "2019",
        "place": place,
        "topics": [{"topic": "single-window", "note": texts["note"]}],
    }
    role = {
        "title": texts["title"],
        "office": "secretary-general-toy",
        "start": "2014",
        "end": "2018",
    }
    source = {
        "title": texts["title"],
        "url": "https://example.org/",
        "publisher": texts["publisher"],
        "type": "news",
        "quality": "low",
    }
    tables: dict[str, dict[str, dict[str, Any]]] = {
        "meetings": {"consultation-2": meeting},
        "people": {"anna-berg": {**more, "roles": [role]}},
        "topics": {"mine": more},
        "sources": {"letter": source},
    }
    documents = {
        table: {identifier: {"id": identifier, **kept} for identifier, kept in records.items()}
        for table, records in tables.items()
    }
    path = tmp_path_factory.mktemp("formulas") / "own.json"
    path.write_bytes(
        own_file.compose({**documents, "_notes": {"wco-toy": [texts["text"], *FORMULAS]}}, 1)
    )
    return path


@pytest.mark.parametrize(("name", "form"), WITH_TABLES)
def test_no_cell_of_any_table_for_programs_is_a_formula(
    awco: Awco, formulas: Path, tmp_path: Path, name: str, form: str
) -> None:
    result = awco(*run_of(name, formulas, tmp_path), "--format", form)
    assert result.code in (0, 1, 5), result.err
    for row in csv.reader(
        io.StringIO(result.out), delimiter="," if form == "csv" else "\t", strict=True
    ):
        assert not [cell for cell in row if cell.startswith(tuple("=+-@＝＋－＠"))]


# Programs and places.


def test_no_word_of_an_own_record_is_run(
    awco: Awco, hostile: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    runs = [run_of(name, hostile, tmp_path) for name in (*OVER_THE_REFERENCE, *OVER_OWN)]
    runs += [["--own", str(hostile), *words] for words in LEAVING[:: len(SUBJECTS)]]
    codes = [
        awco(*words).code for words in runs
    ]  # the first run imports all, which makes named tuples with eval
    forbid_programs(monkeypatch)
    assert [awco(*words).code for words in runs] == codes


def test_every_own_command_is_looked_at_somewhere() -> None:
    commands = "add edit note remove import undo redo restore compact purge backup path template"
    writing = {f"own {name}" for name in commands.split()}
    assert {name for name in COMMANDS if name.startswith("own ")} == writing | set(OVER_OWN)


@pytest.mark.parametrize("name", ["own add", "own import", "own note", "own undo"])
def test_the_name_of_the_file_itself_drives_no_terminal(
    awco: Awco, tmp_path: Path, name: str
) -> None:
    place = tmp_path / "no\x1b[31mfolder\u202e" / "own.json"
    result = awco("--own", str(place), *typical(name, tmp_path)[2:])
    assert result.code in (2, 4)
    assert_harmless(result)
