"""Answers that leave the terminal: exports of sets and lists, pictures, diagrams and calendars."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import sqlite3
import xml.etree.ElementTree as ET
from contextlib import closing
from pathlib import Path

import icalendar
import networkx as nx  # type: ignore[import-untyped,unused-ignore]
import pytest

from asean_wco.cli.exporting import FORMATS
from asean_wco.cli.options import exports_of
from asean_wco.library import Library
from asean_wco.model.vocabulary import KIND_FOLDERS
from tests.conftest import Awco

FOLDERS = [name for name, form in FORMATS.items() if form.is_folder]
STREAMS = [name for name, form in FORMATS.items() if not form.is_folder]


def content(path: Path) -> dict[str, bytes]:
    """Every file below a path, or the file itself."""
    if path.is_file():
        return {"": path.read_bytes()}
    return {
        file.relative_to(path).as_posix(): file.read_bytes()
        for file in sorted(path.rglob("*"))
        if file.is_file()
    }


@pytest.mark.parametrize("form", list(FORMATS))
def test_every_form_is_written_and_the_same_each_time(
    awco: Awco, tmp_path: Path, form: str
) -> None:
    targets = [tmp_path / "one", tmp_path / "two"]
    for target in targets:
        result = awco("export", str(target), "--format", form)
        assert result.code == 0, result.err
        assert result.out == ""
    first, second = map(content, targets)
    assert first == second
    assert first
    assert all(first.values())


@pytest.mark.parametrize("form", list(FORMATS))
def test_nothing_that_is_there_is_replaced_unasked(awco: Awco, tmp_path: Path, form: str) -> None:
    target = tmp_path / "there"
    target.write_text("mine", encoding="utf-8")
    result = awco("export", str(target), "--format", form)
    assert result.code == 4
    assert str(target) in result.err
    assert "--force" in result.err
    assert target.read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("form", FOLDERS)
def test_a_folder_that_holds_something_is_left_alone(awco: Awco, tmp_path: Path, form: str) -> None:
    (tmp_path / "mine.txt").write_text("mine", encoding="utf-8")
    assert awco("export", str(tmp_path), "--format", form).code == 4
    assert awco("export", str(tmp_path), "--format", form, "--force").code == 0
    assert (tmp_path / "mine.txt").read_text(encoding="utf-8") == "mine"
    assert len(content(tmp_path)) > 2


@pytest.mark.parametrize("form", STREAMS)
def test_a_failing_write_leaves_what_was_there(
    awco: Awco, tmp_path: Path, form: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "there"
    target.write_text("mine", encoding="utf-8")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("asean_wco.store.atomic.os.replace", full)
    result = awco("export", str(target), "--format", form, "--force")
    assert result.code == 4
    assert "No space left on device" in result.err
    assert target.read_text(encoding="utf-8") == "mine"
    assert [file.name for file in tmp_path.iterdir()] == ["there"]


@pytest.mark.parametrize("form", [*FOLDERS, "sqlite"])
def test_what_is_no_stream_is_not_printed(awco: Awco, form: str) -> None:
    result = awco("export", "-", "--format", form)
    assert result.code == 2
    assert result.out == ""


def test_every_record_of_every_kind_is_a_line(awco: Awco, library: Library) -> None:
    lines = [json.loads(line) for line in awco("export", "-", "--format", "jsonl").lines]
    assert [line["id"] for line in lines] == [record.id for record in library.all()]
    topics = awco("export", "-", "--format", "jsonl", "--kind", "topic").lines
    assert {json.loads(line)["kind"] for line in topics} == {"topic"}


def test_the_database_can_be_asked_and_searched(
    awco: Awco, tmp_path: Path, library: Library
) -> None:
    target = tmp_path / "toy.db"
    awco("export", str(target), "--format", "sqlite")
    with closing(sqlite3.connect(target)) as connection:
        assert connection.execute("pragma foreign_key_check").fetchall() == []
        [(meetings,)] = connection.execute("select count(*) from meetings")
        assert meetings == len(library.meetings())
        matches = connection.execute(
            "select id from search where rowid in "
            "(select rowid from search_fts where search_fts match 'window')"
        ).fetchall()
        assert matches


def test_a_list_is_exported_by_the_list(awco: Awco, library: Library, tmp_path: Path) -> None:
    target = tmp_path / "2021.ics"
    result = awco("meetings", "--year", "2021", "--format", "ics", "-o", str(target))
    assert result.code == 0
    events = icalendar.Calendar.from_ical(target.read_bytes()).walk("VEVENT")
    days = [
        meeting.id for meeting in library.meetings(year=2021) if meeting.start and meeting.start.day
    ]
    assert [str(event["UID"]).partition("@")[0] for event in events] == days
    assert "bibtex" in awco("people", "--format", "ics").err, "a list of people is no calendar"
    assert awco("meetings", "--format", "ics", "--fields", "id").code == 2
    assert "1 of" in awco("meetings", "--format", "ris", "--limit", "1").err


@pytest.mark.parametrize("kind", list(KIND_FOLDERS))
def test_what_a_list_finds_leaves_in_every_form_that_fits_its_kind(
    awco: Awco, tmp_path: Path, kind: str
) -> None:
    command = KIND_FOLDERS[kind]
    [wanted] = awco(command, "--format", "plain", "--fields", "id", "--limit", "1").lines
    for form in exports_of(kind):
        target = tmp_path / form
        result = awco(command, "--limit", "1", "--format", form, "-o", str(target))
        assert result.code == 0, result.err
        # A workbook is packed, and a calendar may leave a meeting out; each has tests of its own.
        if form not in ("ics", "xlsx"):
            assert wanted.encode() in b"".join(content(target).values()), form
    with closing(sqlite3.connect(tmp_path / "sqlite")) as connection:
        assert connection.execute("pragma foreign_key_check").fetchall() == []
    assert awco(command, "--format", "sqlite").code == 2, "a database is not printed"


def test_meetings_without_a_day_are_told_not_put_on_the_first(awco: Awco, library: Library) -> None:
    result = awco("meetings", "--format", "ics")
    vague = [
        meeting.id for meeting in library.meetings() if not (meeting.start and meeting.start.day)
    ]
    assert vague
    assert f"{len(vague)} meetings without a known day" in result.err


def test_a_timeline_is_drawn_in_every_form(awco: Awco) -> None:
    svg = ET.fromstring(awco("timeline", "toy-window", "--format", "svg").out)
    assert svg.get("role") == "group"
    assert awco("timeline", "toy-window", "--format", "html").out.startswith("<!DOCTYPE html>")
    assert awco("timeline", "toy-window", "--format", "mermaid").out.startswith("timeline")
    assert "[^1]: " in awco("timeline", "toy-window", "--format", "md").out
    assert "BEGIN:VCALENDAR" in awco("timeline", "--format", "ics").out


@pytest.mark.parametrize("form", ["mermaid", "dot", "graphml"])
def test_a_graph_is_drawn_in_every_form(awco: Awco, form: str, library: Library) -> None:
    out = awco("graph", "consultation-2", "--format", form).out
    name = library.get("consultation-2").name
    assert name in out
    if form == "graphml":
        graph = nx.parse_graphml(out)
        assert graph.number_of_nodes() > 3
        deeper = nx.parse_graphml(
            awco("graph", "consultation-2", "--format", form, "--depth", "2").out
        )
        assert deeper.number_of_nodes() >= graph.number_of_nodes()


@pytest.mark.parametrize("command", ["graph", "brief", "cite"])
def test_a_subject_that_does_not_resolve_lists_candidates(awco: Awco, command: str) -> None:
    result = awco(command, "CCC")
    assert result.code == 1
    assert result.out == ""
    assert len(result.err.splitlines()) >= 4, "the sentence, two candidates, the hint"


@pytest.mark.parametrize(
    ("command", "more"), [("graph", ()), ("brief", ()), ("cite", ()), ("timeline", ("-f", "svg"))]
)
def test_no_answer_overwrites_a_file_unasked(
    awco: Awco, tmp_path: Path, command: str, more: tuple[str, ...]
) -> None:
    target = tmp_path / "answer"
    target.write_text("mine", encoding="utf-8")
    assert awco(command, "consultation-2", *more, "-o", str(target)).code == 4
    assert target.read_text(encoding="utf-8") == "mine"
    assert awco(command, "consultation-2", *more, "-o", str(target), "--force").code == 0
    assert target.read_text(encoding="utf-8") != "mine"


ANSWERS = [
    ("graph", "consultation-2"),
    ("brief", "consultation-2"),
    ("cite", "consultation-2"),
    ("meetings",),
    ("timeline", "-f", "svg"),
    ("meetings", "-f", "ics"),
    ("meetings", "-f", "json"),
]


@pytest.mark.parametrize("arguments", ANSWERS)
def test_a_hyphen_prints_and_an_empty_name_is_none(
    awco: Awco, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert awco(*arguments, "-o", "-").out == awco(*arguments).out
    assert awco(*arguments, "-o", "").code == 2
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "arguments", [*ANSWERS[:5], ("export", "--format", "sqlite"), ("export", "--format", "csv")]
)
def test_no_answer_goes_where_it_was_not_sent(
    awco: Awco, tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "mine").write_text("mine", encoding="utf-8")
    (tmp_path / "link").symlink_to("mine")
    (tmp_path / "dangling").symlink_to("nowhere")

    def write(target: str, *more: str) -> int:
        where = () if arguments[0] == "export" else ("-o",)
        return awco(*arguments, *where, str(tmp_path / target), *more).code

    before = sorted(file.name for file in tmp_path.iterdir())
    for target in ("mine", "link", "dangling", "folder/../mine", "nowhere/new"):
        assert write(target) == 4, target
    if arguments[-1] != "csv":
        assert write("folder") == write("folder", "--force") == 4
    assert sorted(file.name for file in tmp_path.iterdir()) == before
    assert (tmp_path / "mine").read_text(encoding="utf-8") == "mine"
    if arguments[-1] != "csv":
        assert write("link", "--force") == 0
        assert (tmp_path / "link").is_symlink(), "what a link leads to is replaced, not the link"
        assert (tmp_path / "mine").read_bytes() != b"mine"


@pytest.mark.skipif(
    os.name == "nt" or not hasattr(os, "geteuid") or os.geteuid() == 0,
    reason="root may write anywhere",
)
def test_a_folder_that_may_not_be_written_is_said_to_be_so(awco: Awco, tmp_path: Path) -> None:
    tmp_path.chmod(0o555)
    for arguments in (
        ("brief", "consultation-2", "-o"),
        ("export", "--format", "csv"),
        ("export", "--format", "ris"),
    ):
        result = awco(*arguments, str(tmp_path / "new"))
        assert result.code == 4
        assert "Permission denied" in result.err
    tmp_path.chmod(0o755)


def test_own_records_are_marked_in_every_export(awco: Awco, tmp_path: Path) -> None:
    own = {"AWCO_OWN": str(tmp_path / "own.json")}
    awco(
        "own", "add", "meeting",
        "--id", "mine",
        "--name", "Mine",
        "--type", "visit",
        "--start", "2024-01-02",
        "--unsourced",
        env=own,
    )  # fmt: skip
    for form in ("jsonl", "jsonld", "popolo", "ics", "bibtex", "csl-json", "ris"):
        out = awco(
            "export", "-", "--format", form, "--kind", "meeting", "--origin", "own", env=own
        ).out
        assert "own" in out.lower().replace("known", ""), form
    awco("export", str(tmp_path / "tables"), "--format", "csv", env=own)
    rows = csv.DictReader(
        io.StringIO((tmp_path / "tables" / "records.csv").read_text(encoding="utf-8"))
    )
    assert {row["id"]: row["origin"] for row in rows}["mine"] == "own"
    assert "mine" in awco("graph", "mine", env=own).out.lower()


def test_what_was_written_is_counted_and_not_what_was_offered(awco: Awco, tmp_path: Path) -> None:
    report = awco("export", str(tmp_path / "a.ics"), "--format", "ics").err
    events = (tmp_path / "a.ics").read_text(encoding="utf-8").count("BEGIN:VEVENT")
    assert re.search(rf"^{events} of \d+ records written", report, re.MULTILINE)
    report = awco("export", str(tmp_path / "a.jsonl"), "--format", "jsonl").err
    lines = (tmp_path / "a.jsonl").read_text(encoding="utf-8").splitlines()
    assert report.startswith(f"{len(lines)} records written")
