"""Files by their names, and that nothing is written where it was not sent."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from asean_wco.cli.exporting import FORMATS
from tests.cli.support import Own, environment, own_file
from tests.conftest import WHOLE, Awco, run_awco

# How many write into one place at once.
MANY = 8 if WHOLE else 4
# What a command writes into a file of that ending, as --format (or --style) names it.
BY_ENDING = [
    (("meetings",), "json jsonl csv tsv md txt:table ics db:sqlite bib:bibtex ris jsonld"),
    (("show", "consultation-2"), "json jsonl csv tsv md txt:table"),
    (("search", "window"), "json jsonl csv tsv md txt:table"),
    (("facts", "--about", "consultation-2"), "json csv md"),
    (("timeline", "--from", "2020"), "svg html mmd:mermaid ics md json txt:table"),
    (("brief", "consultation-2"), "md html txt:plain"),
    (("graph", "consultation-2"), "dot mmd:mermaid graphml"),
]


@pytest.mark.parametrize(("words", "endings"), BY_ENDING)
def test_the_ending_of_a_file_says_its_form(
    awco: Awco, tmp_path: Path, words: tuple[str, ...], endings: str
) -> None:
    for pair in endings.split():
        ending, _, form = pair.partition(":")
        target, asked = tmp_path / f"answer.{ending}", tmp_path / f"asked.{ending}"
        assert awco(*words, "-o", str(target)).code == 0, ending
        assert awco(*words, "--format", form or ending, "-o", str(asked)).code == 0
        assert target.read_bytes() == asked.read_bytes(), ending


def test_a_note_in_a_text_file_has_the_layout_of_the_screen(awco: Awco, tmp_path: Path) -> None:
    path = tmp_path / "note.txt"
    assert awco("brief", "consultation-2", "-o", str(path)).code == 0
    text = path.read_text()
    assert "\nWhat happened\n" in text
    assert "• " in text
    assert not any(mark in text for mark in ("#", "*", "[^", "<http", "\x1b"))
    assert max(map(len, text.splitlines())) <= 80
    assert awco("brief", "consultation-2", "--format", "plain").out == text


@pytest.mark.parametrize(
    "words",
    [
        ("timeline",),
        ("timeline", "wco-toy"),
        ("meetings",),
        ("people",),
        ("show", "consultation-2"),
        ("who", "secretary-general-toy"),
        ("facts",),
        ("search", "window"),
        ("coverage",),
        ("compare", "consultation-1", "consultation-2"),
    ],
)
def test_a_text_file_is_what_a_terminal_of_80_columns_shows(
    awco: Awco, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    path = tmp_path / "answer.txt"
    assert awco(*words, "-o", str(path)).code == 0
    monkeypatch.setenv("COLUMNS", "80")
    text = path.read_text()
    assert text == awco("--color", "never", *words, "-f", "table").out
    assert "\t" not in text
    assert max(map(len, text.splitlines())) <= 80


def test_private_notes_stay_out_of_a_text_file(own: Own, run: Own, tmp_path: Path) -> None:
    own("note", "consultation-2", "Hidden words of mine")
    path = tmp_path / "card.txt"
    assert run("show", "consultation-2", "-o", str(path)).code == 0
    assert "Hidden words" not in path.read_text()
    assert run("show", "consultation-2", "-o", str(path), "--force", "--with-notes").code == 0
    assert "Hidden words of mine" in path.read_text()


def test_a_citation_and_an_export_are_named_by_their_endings_too(
    awco: Awco, tmp_path: Path
) -> None:
    for ending, style in (("bib", "bibtex"), ("ris", "ris"), ("json", "csl-json")):
        target = tmp_path / f"cited.{ending}"
        assert awco("cite", "consultation-2", "-o", str(target)).code == 0
        asked = awco("cite", "consultation-2", "--style", style)
        assert target.read_bytes() == asked.out.encode()
    assert awco("export", str(tmp_path / "all.jsonl")).code == 0
    assert (tmp_path / "all.jsonl").read_text() == awco("export", "-", "-f", "jsonl").out


@pytest.mark.parametrize(
    "words",
    [
        ("meetings", "--format", "csv", "-o", "{}.json"),
        ("meetings", "--json", "-o", "{}.csv"),
        ("timeline", "--format", "svg", "-o", "{}.html"),
        ("brief", "consultation-2", "--format", "html", "-o", "{}.md"),
        ("cite", "consultation-2", "--style", "ris", "-o", "{}.bib"),
        ("export", "{}.db", "--format", "jsonl"),
        ("meetings", "-o", "{}.docx"),
        ("meetings", "-o", "{}.svg"),
        ("brief", "consultation-2", "-o", "{}.csv"),
        ("graph", "consultation-2", "-o", "{}.csv"),
        ("export", "{}.json"),
        ("own", "export", "-o", "{}.csv"),
        ("own", "export", "--format", "json", "-o", "{}.jsonl"),
        ("export", "{}.csv"),
        ("export", "{}"),
    ],
)
def test_a_name_that_contradicts_or_says_nothing_is_refused(
    awco: Awco, tmp_path: Path, words: tuple[str, ...]
) -> None:
    result = awco(*(word.format(tmp_path / "answer") for word in words))
    assert (result.code, result.out) == (2, "")
    assert re.search("answer|ending|cannot write", result.err)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("timeline -o {}.png", "awco timeline cannot write .png.\n  For a picture: .svg."),
        ("graph consultation-2 -o {}.jpg", "awco graph cannot write .jpg.\n  For a picture: .svg."),
        ("graph consultation-2 -o {}.pdf", "For a picture: .svg, which a browser prints as PDF."),
        ("brief consultation-2 -o {}.docx", "cannot write .docx.\n  For a document: .html, which"),
        ("meetings -o {}.ods", "For a spreadsheet: .xlsx or .csv."),
        ("export {}.ods", "For a spreadsheet: .xlsx."),
        ("export {}.docx", "Endings: .jsonl, .jsonld, .ics, .xlsx,"),
        ("export {}.csv", "An export to csv is a folder with a table for each kind and list."),
        (
            "people -o {}.docx",
            "awco people cannot write .docx.\n  Endings: .md, .txt, .json, .jsonl",
        ),
        (
            "export {}.json",
            "The ending .json fits several formats.\n  Give --format: csl-json, popolo",
        ),
    ],
)
def test_for_an_ending_that_is_not_written_another_is_named(
    awco: Awco, tmp_path: Path, words: str, said: str
) -> None:
    result = awco(*words.format(tmp_path / "answer").split())
    assert result.code == 2
    assert said in result.err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("meetings -o {}.csv", r"\d+ records written to {}.csv"),
        ("meetings -n 1 -o {}.json", r"1 record written to {}.json"),
        ("meetings -o {}.xlsx", r"\d+ records written to {}.xlsx"),
        ("meetings -o {}.ics", r"\d+ of \d+ records written to {}.ics"),
        ("timeline -o {}.svg", r"Written to {}.svg"),
        ("brief consultation-2 -o {}.md", r"Written to {}.md"),
        ("cite consultation-2 -o {}.bib", r"Written to {}.bib"),
        ("export {}.jsonl", r"\d+ records written to {}.jsonl"),
    ],
)
def test_a_file_that_was_written_is_told(awco: Awco, tmp_path: Path, words: str, said: str) -> None:
    target = tmp_path / "answer"
    result = awco(*words.format(target).split())
    assert (result.code, result.out) == (0, "")
    assert re.search(rf"^{said.format(re.escape(str(target)))}\.$", result.err, re.MULTILINE)


def many_at_once(data: Path, *words: str) -> list[int]:
    """Start a command many times and return the exit codes."""
    command = [sys.executable, "-m", "asean_wco", "--data", str(data), *words]
    runs = [
        subprocess.Popen(command, stderr=subprocess.DEVNULL, env=environment({}))
        for _ in range(MANY)
    ]
    return [run.wait() for run in runs]


@pytest.mark.parametrize(
    "words",
    [
        ("meetings", "-o", "{}.json"),
        ("export", "{}", "--format", "csv"),
    ],
)
def test_of_many_that_write_at_once_one_does(
    toy_store: Path, tmp_path: Path, words: tuple[str, ...]
) -> None:
    target = tmp_path / "answer"
    codes = many_at_once(toy_store, *(word.format(target) for word in words))
    assert sorted(codes) == [0, *[4] * (MANY - 1)]
    assert len(list(tmp_path.iterdir())) == 1, "no temporary file is left"


def test_a_file_that_appears_meanwhile_is_not_replaced(
    awco: Awco, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "answer.json"
    monkeypatch.setattr(os.path, "lexists", lambda _: False)
    for is_linked in (True, False):
        if not is_linked:
            monkeypatch.delattr(os, "link")
            monkeypatch.setattr(os, "link", _refuse_link, raising=False)
        target.write_text("mine")
        assert awco("meetings", "-o", str(target)).code == 4
        assert target.read_text() == "mine"
        target.unlink()
        assert awco("meetings", "-o", str(target)).code == 0
        assert [path.name for path in tmp_path.iterdir()] == ["answer.json"]
        target.unlink()


def _refuse_link(*_: object) -> None:
    raise PermissionError(1, "Operation not permitted")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes with names")
def test_only_plain_files_are_replaced(awco: Awco, tmp_path: Path) -> None:
    pipe, link = tmp_path / "pipe", tmp_path / "null"
    os.mkfifo(pipe)
    link.symlink_to(os.devnull)
    for target in (pipe, link):
        for words in (("meetings", "-o"), ("export", "--format", "ris")):
            for more in ((), ("--force",)):
                result = awco(*words, str(target), *more)
                assert result.code == 4
                assert "is a pipe or a device" in result.err
    assert pipe.is_fifo()
    assert link.is_symlink()


def test_a_link_within_a_folder_is_not_followed(awco: Awco, tmp_path: Path) -> None:
    folder, outside = tmp_path / "tables", tmp_path / "outside.csv"
    assert awco("export", str(folder), "--format", "csv").code == 0
    outside.write_text("mine")
    name = sorted(path.name for path in folder.iterdir())[-1]
    (folder / name).unlink()
    (folder / name).symlink_to(outside)
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    result = awco("export", str(folder), "--format", "csv", "--force", "--kind", "topic")
    assert result.code == 4
    assert f"{name} is a link" in result.err
    assert outside.read_text() == "mine"
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def test_an_empty_folder_is_filled_and_a_link_to_one_stays(awco: Awco, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "empty")
    assert awco("export", str(tmp_path / "link"), "--format", "csv").code == 0
    assert (tmp_path / "link").is_symlink()
    assert list((tmp_path / "empty").glob("*.csv"))


@pytest.mark.skipif(os.name != "posix", reason="modes of files")
def test_what_may_hold_notes_is_private_even_where_an_open_file_was(
    awco: Awco, tmp_path: Path
) -> None:
    own = ("--own", str(own_file(tmp_path / "own.json")))
    target = tmp_path / "copy"
    for words in (
        ("own", "backup", str(target)),
        ("meetings", "--with-notes", "-o", str(target)),
        ("export", str(target), "--format", "jsonl", "--with-notes"),
    ):
        target.write_text("open")
        target.chmod(0o644)
        assert awco(*own, *words, "--force").code == 0
        assert target.stat().st_mode & 0o777 == 0o600, words


def test_every_form_of_an_export_has_an_ending_or_is_a_folder() -> None:
    from asean_wco.cli.files import ENDINGS

    named = {form for forms in ENDINGS.values() for form in forms}
    assert {name for name, form in FORMATS.items() if not form.is_folder} <= named


def test_every_ending_that_a_command_can_write_is_named(awco: Awco, tmp_path: Path) -> None:
    result = awco("cite", "consultation-2", "-o", str(tmp_path / "c.md"))
    assert result.code == 2
    assert "Endings: .txt, .json, .bib, .ris." in result.err


def test_the_citation_of_a_fact_says_if_the_fact_is_in_doubt() -> None:
    disputed = run_awco(["cite", "adgcm-19#start"])
    assert "adgcm-19#start (sources disagree): The 19th Meeting" in disputed.err
    assert "sources disagree: “" in disputed.err
    assert disputed.out.startswith("Singapore Customs.")
    assert run_awco(["cite", "adgcm-33#outcomes.1"]).err == ""


def test_the_one_of_several_ids_that_does_not_exist_is_named(awco: Awco) -> None:
    for words in (("consultation-2", "nosuch"), ("nosuch", "consultation-2", "toy-window")):
        result = awco("cite", *words)
        assert (result.code, result.out) == (1, "")
        assert "No record is called 'nosuch'." in result.err
