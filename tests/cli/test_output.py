"""Writing into files, and what a spreadsheet makes of them."""

from __future__ import annotations

import csv
import io
import os
from pathlib import Path

import pytest

from asean_wco.render.formats import FORMS, SHEETS
from tests.cli.support import COMMANDS, HOLDS_A_NOTE, Curated, formats_of, rows_of, typical
from tests.conftest import Awco

WITH_OUTPUT = [name for name in COMMANDS if formats_of(name)]
WITH_SHEETS = [name for name in WITH_OUTPUT if "csv" in formats_of(name)]
LONG = " ".join(["Consultation"] * 24)[:299] + "Z"


@pytest.mark.parametrize("name", WITH_OUTPUT)
def test_a_file_gets_what_the_pipe_would_get(awco: Awco, tmp_path: Path, name: str) -> None:
    for form in ("json", "table", "plain"):
        run = [*typical(name, tmp_path), "--format", form]
        result = awco(*run, "--output", str(tmp_path / form))
        assert (result.code, result.out) == (0, "")
        # Lists count their records.
        said = result.err.removesuffix(HOLDS_A_NOTE).lower()
        assert said.endswith(f"written to {tmp_path / form}.\n".lower())
        assert said.count("\n") == 1
        assert (tmp_path / form).read_bytes().decode() == awco(*run).out


def test_a_file_gets_no_colour_and_no_line_breaks_for_a_screen(awco: Awco, tmp_path: Path) -> None:
    target = tmp_path / "answer"
    awco(
        "--color",
        "always",
        "meetings",
        "--format",
        "table",
        "-o",
        str(target),
        env={"COLUMNS": "40"},
    )
    assert target.read_text() == awco("meetings", "--format", "table").out


@pytest.mark.usefixtures("at_terminal")
def test_a_file_gets_plain_lines_even_at_a_terminal(awco: Awco, tmp_path: Path) -> None:
    awco("meetings", "--output", str(tmp_path / "answer"))
    assert (tmp_path / "answer").read_text() == awco("meetings", "--format", "plain").out


def test_a_file_that_exists_is_not_replaced_unless_forced(awco: Awco, tmp_path: Path) -> None:
    target = tmp_path / "mine"
    target.write_text("mine")
    refused = awco("meetings", "--output", str(target))
    assert (refused.code, refused.out) == (4, "")
    assert "exists already" in refused.err
    assert "--force" in refused.err
    assert target.read_text() == "mine"
    assert awco("meetings", "--output", str(target), "--force").code == 0
    assert target.read_text() == awco("meetings").out


@pytest.mark.skipif(os.name != "posix", reason="symbolic links")
@pytest.mark.parametrize("exists", [True, False])
def test_a_link_is_not_followed_unless_forced(awco: Awco, tmp_path: Path, exists: bool) -> None:
    target, link = tmp_path / "target", tmp_path / "link"
    if exists:
        target.write_text("mine")
    link.symlink_to(target)
    assert awco("meetings", "-o", str(link)).code == 4
    assert target.exists() == exists
    assert awco("meetings", "-o", str(link), "--force").code == 0
    assert link.is_symlink()
    assert target.read_text() == awco("meetings").out


@pytest.mark.parametrize("place", ["none/answer", "folder", "file/answer"])
@pytest.mark.parametrize("more", [[], ["--force"]])
def test_a_place_that_cannot_be_written_exits_4_and_leaves_nothing(
    awco: Awco, tmp_path: Path, place: str, more: list[str]
) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").write_text("mine")
    before = sorted(tmp_path.rglob("*"))
    result = awco("meetings", "--output", str(tmp_path / place), *more)
    assert (result.code, result.out) == (4, "")
    assert result.err.startswith("awco: ")
    assert sorted(tmp_path.rglob("*")) == before


def test_a_write_that_fails_leaves_the_old_file_and_no_other(
    awco: Awco, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "mine"
    target.write_text("mine")

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", fail)
    result = awco("meetings", "--output", str(target), "--force")
    assert result.code == 4
    assert "No space left on device" in result.err
    assert [path.read_text() for path in tmp_path.iterdir()] == ["mine"]


def test_the_file_is_never_seen_half_written(
    awco: Awco, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "answer"
    seen: list[bool] = []
    replace = os.replace

    def watched(source: str, destination: Path) -> None:
        seen.append(target.exists())
        assert Path(source).read_text() == awco("meetings").out
        replace(source, destination)

    monkeypatch.setattr(os, "replace", watched)
    assert awco("meetings", "--output", str(target)).code == 0
    assert seen == [False]


@pytest.mark.parametrize("form", ["plain", "csv", "json"])
def test_an_answer_without_results_is_written_too(awco: Awco, tmp_path: Path, form: str) -> None:
    result = awco("search", "zzgfhq", "--format", form, "--output", str(tmp_path / "answer"))
    assert result.code == 1
    assert (tmp_path / "answer").exists()


@pytest.mark.parametrize("form", ["plain", "jsonl"])
def test_an_empty_answer_makes_an_empty_file(awco: Awco, tmp_path: Path, form: str) -> None:
    awco("meetings", "--year", "1999", "--format", form, "--output", str(tmp_path / "answer"))
    assert (tmp_path / "answer").read_text() == ""


def test_an_empty_table_makes_a_file_too(awco: Awco, tmp_path: Path) -> None:
    awco("meetings", "--year", "1999", "--format", "table", "--output", str(tmp_path / "answer"))
    assert (tmp_path / "answer").exists()


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    "command", [["meetings"], ["show", "consultation-1"], ["search", LONG], ["timeline"]]
)
def test_a_name_of_300_letters_survives_a_pipe(
    awco: Awco, curated: Curated, form: str, command: list[str]
) -> None:
    store = curated.put("meetings/consultation-1", name=LONG).store()
    assert len(LONG) == 300
    result = awco(*command, "--format", form, data=store)
    assert LONG in result.out


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "＝", "＋", "－", "＠"])
@pytest.mark.parametrize("form", SHEETS)
def test_a_cell_that_a_spreadsheet_would_compute_is_quoted(
    awco: Awco, curated: Curated, form: str, start: str
) -> None:
    text = f"{start}HYPERLINK(A1)"
    curated.put("meetings/consultation-1", name=text, aliases=[text])
    store = curated.store()
    (row,) = rows_of(
        form,
        awco(
            "meetings", "--year", "2017", "-f", form, "--fields", "name,aliases,id", data=store
        ).out,
    )
    assert row == [f"'{text}", f"'{text}", "consultation-1"]


@pytest.mark.parametrize("name", WITH_SHEETS)
def test_no_cell_of_any_command_begins_a_formula(
    awco: Awco, curated: Curated, tmp_path: Path, name: str
) -> None:
    for path in curated.root.rglob("*/*.json"):
        kind = path.parent.name
        field = "title" if kind == "sources" else "name"
        curated.put(
            f"{kind}/{path.stem}", **{field: f"=1+{path.stem}", "acronyms": ["@x"], "summary": "+1"}
        )
    out = awco(*typical(name, tmp_path), "--format", "csv", data=curated.store()).out
    cells = [cell for row in csv.reader(io.StringIO(out)) for cell in row]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]


@pytest.mark.parametrize("form", SHEETS)
def test_numbers_and_dates_stay_what_they_are(awco: Awco, curated: Curated, form: str) -> None:
    store = curated.put("meetings/consultation-1", ordinal=5, delegates=0, start="2017~").store()
    fields = "ordinal,delegates,start"
    (row,) = rows_of(
        form, awco("meetings", "--year", "2017", "-f", form, "--fields", fields, data=store).out
    )
    assert row == ["5", "0", "2017~"]


def test_quoting_is_for_spreadsheets_alone(awco: Awco, curated: Curated) -> None:
    store = curated.put("meetings/consultation-1", name="=1+1").store()
    assert "'=1+1" not in awco("meetings", data=store).out
    assert awco("show", "consultation-1", "--json", data=store).json["results"][0]["name"] == "=1+1"


def test_csv_quotes_what_needs_quotes(awco: Awco, curated: Curated) -> None:
    name = 'He said "yes, we do"; then left'
    store = curated.put("meetings/consultation-1", name=name).store()
    (row,) = rows_of(
        "csv",
        awco("meetings", "--year", "2017", "--format", "csv", "--fields", "name", data=store).out,
    )
    assert row == [name]
    assert "\r" not in awco("meetings", "--format", "csv", data=store).out


def test_markdown_escapes_what_means_something_to_it(awco: Awco, curated: Curated) -> None:
    name = "a | b *c* _d_ `e` <f> [g](h) \\i"
    store = curated.put("meetings/consultation-1", name=name).store()
    line = awco(
        "meetings", "--year", "2017", "--format", "md", "--fields", "name", data=store
    ).lines[2]
    assert line == r"| a \| b \*c\* \_d\_ \`e\` \<f\> \[g\](h) \\i |"


@pytest.mark.parametrize("form", SHEETS)
def test_a_table_for_spreadsheets_may_begin_with_the_byte_order_mark(awco: Awco, form: str) -> None:
    marked = awco("meetings", "--format", form, "--bom").out
    assert marked == "\ufeff" + awco("meetings", "--format", form).out
    assert awco("meetings", "--format", "json", "--bom").code == 2
