"""Files of records taken in whole or not at all, with a report of every bad row.

They are taken out again.
"""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from asean_wco.render.progress import counting
from asean_wco.store import own_file
from tests.cli.support import BRIEFING, Own, posts, record
from tests.conftest import TOY, WHOLE, Awco, Result, assert_linear, run_awco

Written = Callable[[str, str], str]
VISIT = ("--type", "visit", "--unsourced")
MEETINGS = """\
name,type,start,city,country,topic,host,source
Briefing in Hanoi,visit,2026-12-03,Hanoi,VN,single-window; paperless-trade,landia-customs,diary-2020
"Talks, informal",visit,2026-12,,Viet Nam,,,diary-2020
"""


@pytest.fixture
def written(tmp_path: Path) -> Written:
    """Write a text to a file of a name."""

    def write(name: str, text: str) -> str:
        (tmp_path / name).write_text(text, encoding="utf-8")
        return str(tmp_path / name)

    return write


def lines(*rows: dict[str, Any]) -> str:
    """Rows as JSON Lines."""
    return "".join(json.dumps(row) + "\n" for row in rows)


def test_a_table_of_meetings(own: Own, run: Own, written: Written) -> None:
    result = own("import", written("m.csv", MEETINGS), "--kind", "meeting")
    assert result.err == "2 records saved. 'awco own undo' takes this back.\n"
    kept = record(run, "briefing-in-hanoi")
    assert (kept["start"], kept["place"]["city"], kept["hosts"]) == (
        "2026-12-03",
        "Hanoi",
        ["landia-customs"],
    )
    assert [topic["topic"] for topic in kept["topics"]] == ["single-window", "paperless-trade"]
    assert record(run, "talks-informal")["place"]["country"] == "VN"
    own("undo")
    assert run("own", "list").out == ""


def test_the_columns_of_a_table_say_its_kind(own: Own, run: Own, written: Written) -> None:
    assert own("import", written("m.csv", MEETINGS)).err.startswith("2 records saved.")
    assert record(run, "briefing-in-hanoi")["kind"] == "meeting"


def test_a_table_that_is_imported_again_says_nothing_new(
    own: Own, run: Own, written: Written
) -> None:
    table = written("m.csv", MEETINGS)
    own("import", table)
    before = run("own", "export").out
    again = own("import", table)
    assert "2 rows have no changes; skipped." in again.err
    assert "nothing new; nothing was changed" in again.err
    assert run("own", "export").out == before


@pytest.mark.parametrize("kind", ["meetings", "people"])
def test_a_list_of_the_reference_says_nothing_new(
    own: Own, run: Own, awco: Awco, written: Written, kind: str
) -> None:
    table = written("list.csv", awco(kind, "--format", "csv").out)
    result = own("import", table, "--kind", {"meetings": "meeting", "people": "person"}[kind])
    assert "nothing new; nothing was changed" in result.err
    assert run("own", "list").out == ""


def test_a_row_of_a_list_that_was_edited_corrects_what_it_changes_and_nothing_else(
    own: Own, run: Own, awco: Awco, written: Written
) -> None:
    listed = awco("meetings", "--format", "csv").out
    before = record(awco, "consultation-2")
    city = before["place"]["city"]
    table = written("list.csv", listed.replace(f",{city},", ",Elsewhere,"))
    result = own("import", table, "--unsourced", "--type", "visit")
    saved = "consultation-2: saved as your correction of the reference. Changed: city."
    assert saved in result.err
    again = written("again.csv", listed.replace(f",{city},", ",Nowhere,"))
    result = own("import", again, "--unsourced", "--type", "visit", "--replace")
    assert "  consultation-2: " in result.err
    assert "Changed: city." in result.err
    own("undo")
    after = record(run, "consultation-2")
    assert after["place"] == {**before["place"], "city": "Elsewhere"}
    kept = ("name", "type", "start", "summary", "attendance", "topics", "outcomes")
    assert {name: after[name] for name in kept} == {name: before[name] for name in kept}


def test_all_cells_of_a_row_that_do_not_fit_are_told(run: Own, written: Written) -> None:
    table = written("m.csv", "name,type,start,end\nx,visit,31/02/2026,01/02/2026\n")
    result = run("own", "import", table)
    assert "start: 31/02/2026 is not a day that exists." in result.err
    assert "end: 01/02/2026 may be 1 February 2026 or 2 January 2026." in result.err


def test_a_day_that_can_be_read_in_one_way_is_read_so_with_notice(
    own: Own, run: Own, written: Written
) -> None:
    table = written("m.csv", "name,type,start\nx,visit,15/01/2026\n")
    result = own("import", table, "--unsourced")
    assert "15/01/2026 is read as 2026-01-15, since no other date is possible." in result.err
    assert record(run, "x")["start"] == "2026-01-15"


def test_a_table_of_people(own: Own, run: Own, written: Written) -> None:
    text = "name,title,organization,start,source\nEva Dahl,Attaché,wco-toy,2024,https://example.org/list\n"
    result = own("import", written("p.csv", "\ufeff" + text), "--kind", "person", "--unsourced")
    assert "1 record and 1 source saved." in result.err
    (role,) = posts(run, "eva-dahl")
    assert (role["title"], role["start"]) == ("Attaché", "2024")
    assert record(run, "eva-dahl")["unsourced"] is False


@pytest.mark.parametrize("name", ["rows.jsonl", "rows.json", "list.json"])
def test_records_of_every_kind_that_link_to_each_other(
    own: Own, run: Own, written: Written, name: str
) -> None:
    rows: list[dict[str, Any]] = [
        {
            "kind": "person",
            "id": "p",
            "name": "P",
            "roles": [{"title": "T", "organization": "o", "sources": ["s"]}],
        },
        {"kind": "organization", "id": "o", "name": "O", "type": "other"},
        {
            "kind": "source",
            "id": "s",
            "title": "S",
            "url": "https://example.org/",
            "type": "news",
            "quality": "low",
        },
        {"kind": "note", "id": "p", "text": "A note on a new one."},
        {"kind": "note", "id": "anna-berg", "text": "And on an old one."},
    ]
    text = {
        "rows.jsonl": lines(*rows),
        "rows.json": json.dumps({"results": rows}),
        "list.json": json.dumps(rows),
    }
    assert (
        "3 records and 2 notes saved" in own("import", written(name, text[name]), "--unsourced").err
    )
    assert posts(run, "p")[0]["organization"] == "o"
    assert "And on an old one." in run("show", "anna-berg", "--with-notes").out


BAD_ROWS = lines(
    {"kind": "topic", "id": "good", "name": "Good"},
    {"kind": "topic", "id": "good", "name": "The same id"},
    {"kind": "topic", "name": ""},
    {"kind": "picnic", "name": "x"},
    {"kind": "meeting", "id": "m", "name": "M", "type": "visit", "start": "soon"},
    {"kind": "meeting", "id": "n", "name": "N", "type": "visit", "series": "nowhere"},
    {"kind": "topic", "id": "anna-berg", "name": "A person"},
    {"kind": "note", "id": "nowhere", "text": "x"},
    {"kind": "topic", "id": "bad", "name": "\x1b[31m"},
    {"kind": "note", "id": "anna-berg", "text": 5},
    {"kind": "note", "text": "Of nothing."},
    {"kind": "note", "id": "anna-berg", "text": "x", "by": "me"},
    {"kind": "note", "id": "anna-berg", "text": " "},
)


def test_every_bad_row_is_told_and_nothing_is_kept(
    own: Own, run: Own, own_path: Path, written: Written
) -> None:
    own(*BRIEFING)
    before = own_path.read_bytes()
    file = written("bad.jsonl", BAD_ROWS + "{not json\n[]\n")
    result = run("own", "import", file, "--unsourced")
    assert (result.code, result.out) == (3, "")
    assert own_path.read_bytes() == before
    messages = [line.strip().removeprefix(f"{file}, line ") for line in result.err.splitlines()]
    assert messages[-1] == f"awco: 14 records of {file} cannot be saved; nothing was saved."
    assert [int(line.partition(":")[0]) for line in messages[:-1]] == [*range(2, 16)], (
        "one each, in the order of rows"
    )
    parts = {
        2: "line 1 has the id 'good' as well",
        3: "name",
        4: "does not say its kind",
        5: "'soon'",
        6: "'nowhere'",
        7: "is the id of a person",
        8: "'nowhere'",
        9: "U+001B",
        10: "an id and a text",
        11: "an id and a text",
        12: "an id and a text",
        13: "The note is empty",
        14: "is not JSON",
        15: "must be an object",
    }
    for number, part in parts.items():
        assert any(line.startswith(f"{number}: ") and part in line for line in messages), number
    assert "\x1b" not in result.err


def test_of_many_bad_rows_the_first_are_told_and_the_rest_counted(
    run: Own, written: Written
) -> None:
    result = run("own", "import", written("bad.jsonl", lines(*[{"kind": "x"}] * 80)))
    assert result.code == 3
    assert result.err.splitlines()[-2:] == [
        "  and 30 more.",
        f"awco: 80 records of {written('bad.jsonl', '')} cannot be saved; nothing was saved.",
    ]


@pytest.mark.parametrize(
    ("name", "text", "options", "code", "message"),
    [
        ("none", "x", [], 2, "does not say its format"),
        ("none.ics", "x", [], 2, "awco cannot import a file with the ending .ics."),
        (
            "m.csv",
            "name,start,country\n",
            [],
            2,
            "does not say whether it holds meetings or people",
        ),
        ("m.csv", MEETINGS, ["--kind", "topic"], 2, "A table holds meetings or people."),
        ("m.csv", "a,b\nx,red\n", ["--kind", "meeting"], 3, "has no heading that awco knows"),
        ("m.csv", "name,name\nx,y\n", ["--kind", "meeting"], 3, "Two columns have one name"),
        ("m.csv", "", ["--kind", "meeting"], 3, "m.csv is empty"),
        ("m.csv", "\n\n,\n", ["--kind", "meeting"], 3, "has no rows"),
        (
            "m.csv",
            "name,type\nx\n",
            ["--kind", "meeting"],
            3,
            "It has 1 cell, but there are 2 headings.",
        ),
        ("m.csv", 'name,type\n"x,visit\n', ["--kind", "meeting"], 3, "not a table"),
        ("m.json", "", [], 3, "m.json is empty"),
        ("m.jsonl", "\n\n", [], 3, "is empty"),
        ("m.jsonl", '{"kind": "topic", "name": "a", "name": "b"}\n', [], 3, "'name'"),
        ("m.jsonl", '{"kind": "topic", "name": NaN}\n', [], 3, "NaN"),
        ("m.jsonl", "[" * 100_000, [], 3, "m.jsonl"),
        ("m.jsonl", '{"kind": "topic", "name": "\\ud800"}\n', [], 3, "m.jsonl"),
        ("m.jsonl", '{"kind": "topic", "name": ' + "9" * 5_000 + "}\n", [], 3, "m.jsonl"),
    ],
)
def test_a_file_that_is_none_of_these_is_told(
    run: Own,
    own_path: Path,
    written: Written,
    name: str,
    text: str,
    options: list[str],
    code: int,
    message: str,
) -> None:
    result = run("own", "import", written(name, text), *options)
    assert (result.code, result.out) == (code, "")
    assert message in result.err
    assert not own_path.exists()


def test_bytes_that_are_no_text_are_told(run: Own, tmp_path: Path) -> None:
    for name in ("m.csv", "m.json", "m.jsonl"):
        (tmp_path / name).write_bytes(b"name\n\xff\xfe\n")
        result = run("own", "import", str(tmp_path / name), "--kind", "meeting")
        assert (result.code, result.out) == (3, "")
        assert name in result.err
    assert run("own", "import", str(tmp_path / "none.json")).code == 3
    assert run("own", "import", str(tmp_path), "--format", "json").code == 3


def test_what_is_there_is_replaced_only_when_it_is_asked(
    own: Own, run: Own, written: Written
) -> None:
    first = written("one.jsonl", lines({"kind": "topic", "id": "a", "name": "First"}))
    second = written("two.jsonl", lines({"kind": "topic", "id": "a", "name": "Second"}))
    own("import", first, "--unsourced")
    result = run("own", "import", second, "--unsourced")
    assert result.code == 3
    assert "You have a record 'a' already. Add --replace to " in result.err
    own("import", second, "--unsourced", "--replace")
    assert record(run, "a")["name"] == "Second"
    own("undo")
    assert record(run, "a")["name"] == "First"


def test_a_row_without_a_source_is_refused_unless_it_is_said(run: Own, written: Written) -> None:
    result = run("own", "import", written("one.jsonl", lines({"kind": "topic", "name": "First"})))
    assert result.code == 3
    assert "first has no source." in result.err


def test_what_is_exported_is_taken_in_again_as_it_was(
    own: Own, run: Own, own_path: Path, tmp_path: Path
) -> None:
    own(*BRIEFING, "--topic", "single-window")
    own("add", "topic", "--name", "Ngày “mới” = 1; 2", "--source", "https://example.org/a?b=c&d")
    own("edit", "consultation-2", "--ordinal", "3", "--source", "diary-2020")
    own("note", "anna-berg", "One")
    own("note", "anna-berg", "Two")
    for form in ("jsonl", "json"):
        file = tmp_path / f"mine.{form}"
        assert own("export", "--format", form, "-o", str(file)).out == ""
        assert run("own", "export", "-o", str(file)).code == 4
        other = file.with_name(f"other-{file.name}")
        own("export", "--format", form, str(other))
        assert other.read_bytes() == file.read_bytes()
        assert run("own", "export", str(other), "-o", str(file)).code == 2
        other = tmp_path / f"other-{form}.json"
        assert run("own", "import", str(file), "--unsourced", "--replace").code == 0
        assert run("--own", str(other), "own", "import", str(file), "--unsourced").code == 0
        ours, theirs = own_file.read(own_path), own_file.read(other)
        assert ours
        assert theirs
        assert theirs.tables == ours.tables
    assert [row["id"] for row in map(json.loads, own("export", "--kind", "topic").lines)] == [
        "ngay-moi-1-2"
    ]


def test_the_records_of_an_answer_are_taken_in(own: Own, run: Own, written: Written) -> None:
    answer: list[dict[str, Any]] = run("--no-own", "meetings", "--json").json["results"]
    rows = [{**row, "id": f"my-{row['id']}"} for row in answer]
    own("import", written("answer.json", json.dumps({"results": rows})))
    assert len(run("meetings", "--origin", "own").lines) == len(rows)


def test_many_rows_are_one_revision(own: Own, run: Own, written: Written) -> None:
    rows = [
        {"kind": "meeting", "id": f"m{number}", "name": f"M {number}", "type": "visit"}
        for number in range(2_000)
    ]
    own("import", written("many.jsonl", lines(*rows)), "--unsourced")
    assert [row["revision"] for row in run("own", "history", "--json").json["results"]] == [1]
    assert len(run("meetings", "--origin", "own").lines) == 2_000


def test_rows_of_one_name_and_of_many_addresses_take_no_longer(
    own: Own, run: Own, written: Written
) -> None:
    def table(size: int) -> str:
        rows = [f"Coordination meeting,visit,https://example.org/{row}" for row in range(size)]
        return written("m.csv", "\n".join(["name,type,source", *rows]))

    most = 1_000 if WHOLE else 300

    def imported(size: int) -> None:
        own("import", table(size), "--kind", "meeting")
        own("undo")

    assert_linear(imported, most)
    own("import", table(most), "--kind", "meeting")
    last = record(run, f"coordination-meeting-own-{most}")
    assert last["citations"][0]["source"] == f"example-org-{most - 1}"


def test_an_id_that_is_made_is_none_that_a_later_row_has(own: Own, written: Written) -> None:
    rows = [{"kind": "topic", "name": name} for name in ("B", "B 2", "B")] + [
        {"kind": "topic", "id": "b", "name": "C"}
    ]
    own("import", written("rows.jsonl", lines(*rows)), "--unsourced")
    assert [row["id"] for row in map(json.loads, own("export").lines)] == [
        "b",
        "b-2",
        "b-own-2",
        "b-own-3",
    ]


@pytest.mark.parametrize(
    ("row", "identifier"),
    [
        ("name,type\nConsultation,workshop", "consultation-own-2"),
        ("name,type\nการประชุม Consultation 9 เตรียมการ,workshop", "consultation-9-own-2"),
        ("name,type,series,ordinal\nConsultation 9,consultation,consultation,9", "consultation-9"),
        ("name,type,series,start\nConsultation 2031,consultation,consultation,2031-05",
         "consultation-2031"),
        ("name,type\nPaper 9,workshop", "paper-9"),
    ],
)  # fmt: skip
def test_an_id_that_is_made_reads_as_no_session_that_the_record_is_not(
    own: Own, run: Own, written: Written, row: str, identifier: str
) -> None:
    series = ("--id", "consultation", "--name", "Consultation", "--type", "consultation")
    own("add", "series", *series, "--unsourced")
    said = own("import", written("m.csv", row), "--kind", "meeting", "--unsourced").err
    assert record(run, identifier)["kind"] == "meeting"
    assert (f"The id {identifier} is made for" in said) == ("own" in identifier)


def test_an_id_that_is_given_reads_as_no_session_that_the_record_is_not(own: Own, run: Own) -> None:
    new = ("add", "meeting", "--id", "consultation-7", "--name", "Drill", "--unsourced")
    refused = run("own", *new, "--type", "workshop")
    assert refused.code == 2
    assert "reads as session 7 of" in refused.err
    own(*new, "--type", "consultation", "--series", "toy-consultation", "--ordinal", "7")
    assert run("own", "check").out == ""
    # What an older awco named so keeps its id.
    own("edit", "consultation-7", "--clear", "ordinal", "--unsourced")
    assert "consultation-7\tW607\tIts id reads as session 7 of" in run("own", "check").out


def test_progress_is_shown_to_a_person_and_to_no_pipe(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for is_terminal in (False, True):
        monkeypatch.setattr("sys.stderr.isatty", lambda is_terminal=is_terminal: is_terminal)
        with counting(5_000) as each_done:
            for _ in range(5_000):
                each_done()
        out, err = capsys.readouterr()
        assert out == ""
        assert bool(err) == is_terminal


def test_a_file_without_a_record_or_with_nothing_new_changes_nothing_and_offers_no_undo(
    own: Own, run: Own, written: Written, tmp_path: Path
) -> None:
    empty = written("h.csv", "name,type,start\n")
    assert (
        own("import", empty, "--kind", "meeting").err
        == f"{empty} holds no records; nothing was changed.\n"
    )
    own(*BRIEFING)
    again = str(tmp_path / "again.jsonl")
    own("export", "-o", again)
    assert (
        own("import", again, "--replace").err == "1 row has no changes; skipped.\n"
        f"{again} holds nothing new; nothing was changed.\n"
    )
    assert len(run("own", "history").lines) == 1


def test_unsourced_records_are_taken_in_again_as_they_were_exported(
    own: Own, run: Own, awco: Awco, tmp_path: Path
) -> None:
    own(*BRIEFING)
    own("edit", "consultation-2", "--city", "Foo", "--unsourced")
    own("export", "-o", str(tmp_path / "all.jsonl"))
    other = str(tmp_path / "other.json")
    assert awco("--own", other, "own", "import", str(tmp_path / "all.jsonl")).code == 0
    assert awco("--own", other, "own", "export").out == run("own", "export").out
    assert awco("--own", other, "own", "list").out == run("own", "list").out


def test_a_record_of_a_name_that_is_there_is_told(own: Own, written: Written) -> None:
    table = written("m.csv", MEETINGS)
    own("import", table, "--kind", "meeting")
    other = written("other.csv", MEETINGS.replace("2026-12", "2027-01"))
    assert own("import", other, "--kind", "meeting").err.splitlines()[1:] == [
        "  briefing-in-hanoi-own-2 has the same name as briefing-in-hanoi.",
        "  talks-informal-own-2 has the same name as talks-informal.",
    ]
    added = own("add", "topic", "--name", "single window", "--unsourced")
    assert (added.out, added.err.splitlines()[1:]) == (
        "single-window-own-2\n", ["  single-window-own-2 has the same name as single-window."],
    )  # fmt: skip
    assert "has the name" not in own("add", "topic", "--name", "Unheard of", "--unsourced").err


def test_a_line_that_is_no_json_is_named_once(run: Own, written: Written) -> None:
    path = written("mixed.jsonl", '{"kind": nope}\n')
    assert (
        f"  {path}, line 1: it is not JSON: Expecting value in line 1, column 10.\n"
        in run("own", "import", path).err
    )


def test_a_changed_copy_of_a_record_of_the_reference_is_told_to_rest_on_its_sources(
    own: Own, run: Own, written: Written, awco: Awco, tmp_path: Path
) -> None:
    copy = {
        "kind": "meeting",
        **json.loads((TOY / "meetings" / "consultation-2.json").read_text(encoding="utf-8")),
    }
    assert "still cite" not in own("import", written("same.jsonl", lines(copy))).err
    changed = {**copy, "start": "2019-06-11", "place": {**copy["place"], "city": "Foo"}}
    result = run("own", "import", written("changed.jsonl", lines(changed)), "--replace")
    assert (result.code, result.err.splitlines()[2:]) == (0, [
        "  consultation-2: your values of start and place differ from the reference but still cite "
        "the sources of the reference. Check that these sources support them."
    ])  # fmt: skip
    anew = {"source": "diary-2020", "supports": ["start", "place"]}
    resourced = {**changed, "citations": [*copy["citations"], anew]}
    assert (
        "still cite" not in own("import", written("anew.jsonl", lines(resourced)), "--replace").err
    )
    own("remove", "consultation-2", "--force")
    own("edit", "consultation-2", "--city", "Foo", "--unsourced")
    own("export", "-o", str(tmp_path / "edited.jsonl"))
    other = awco(
        "--own", str(tmp_path / "other.json"), "own", "import", str(tmp_path / "edited.jsonl")
    )
    assert (other.code, "cites" in other.err) == (0, False)


def test_a_correction_may_cite_a_source_for_nothing(run: Own, written: Written) -> None:
    session = {"kind": "meeting", "id": "dgs-28", "name": "28th Meeting", "type": "visit"}
    cited = {**session, "citations": [{"source": "gazette-2019-06"}]}
    result = run("own", "import", written("m.jsonl", lines(cited)), "--unsourced")
    assert result.code == 0, result.err
    assert run("own", "edit", "dgs-28", "--venue", "Hall", "--unsourced").code == 0


def test_a_row_changes_an_own_record_only_with_replace_and_leaves_what_it_does_not_fill(
    own: Own, run: Own, written: Written
) -> None:
    own("add", "meeting", "--name", "Prep", "--type", "visit", "--city", "Hanoi", "--unsourced")
    changed = written("row.csv", "id,place.city\nprep,Da Nang\n")
    refused = run("own", "import", changed, "--unsourced")
    assert refused.code == 3
    assert "Add --replace to change the fields that this row fills; the other fields stay" in (
        refused.err
    )
    own("import", changed, "--unsourced", "--replace")
    meeting = record(run, "prep")
    assert (meeting["name"], meeting["type"], meeting["place"]["city"]) == (
        "Prep",
        "visit",
        "Da Nang",
    )


@pytest.mark.parametrize("head", ["place.city", "place_city"])
def test_both_headings_of_a_part_of_a_place_are_read(
    own: Own, run: Own, written: Written, head: str
) -> None:
    table = written("row.csv", f"name,type,{head}\nPrep,visit,Hue\n")
    own("import", table, "--unsourced")
    assert record(run, "prep")["place"]["city"] == "Hue"


@pytest.mark.parametrize("ending", ["jsonl", "json"])
def test_an_export_can_be_imported_again_and_only_what_differs_is_a_clash(
    own: Own, run: Own, tmp_path: Path, ending: str
) -> None:
    own(*BRIEFING)
    own("note", "anna-berg", "Private")
    kept = tmp_path / f"kept.{ending}"
    own("export", "-o", str(kept))
    assert own("import", str(kept)).err.startswith("2 rows have no changes; skipped.\n")
    changed = tmp_path / f"changed.{ending}"
    text = kept.read_text(encoding="utf-8")
    changed.write_text(text.replace("Briefing in Hanoi", "Briefing"), encoding="utf-8")
    result = run("own", "import", str(changed))
    assert result.code == 3
    assert "Add --replace to put this one in its place.\n" in result.err
    own("undo", "--steps", "2")
    assert "1 record and 1 note saved." in own("import", str(kept)).err


def test_skipping_is_not_advised_to_who_skips_already(own: Own, written: Written) -> None:
    own("import", written("m.csv", MEETINGS), "--kind", "meeting")
    other = MEETINGS.replace("name,type", "id,name,type").replace("Briefing in", "new,Briefing in")
    other = other.replace('"Talks', 'talks-own-2,"Talks')
    twice = written("n.csv", other)
    assert "then import with --skip-existing" in own("import", twice).err
    own("undo")
    assert "--skip-existing" not in own("import", twice, "--skip-existing").err


def test_a_file_that_is_missing_is_told_as_such_whatever_its_name(run: Own, tmp_path: Path) -> None:
    for name in ("missing", "missing.csv"):
        result = run("own", "import", str(tmp_path / name))
        assert result.code == 3
        assert "There is no file" in result.err


@pytest.mark.parametrize("ending", ["jsonl", "json"])
@pytest.mark.parametrize("command", ["meetings", "people", "sources", "topics"])
def test_what_a_list_writes_of_the_reference_and_nobody_changed_is_skipped(
    own: Own, awco: Awco, tmp_path: Path, command: str, ending: str
) -> None:
    listed = tmp_path / f"list.{ending}"
    assert awco(command, "-o", str(listed), "--format", ending).code == 0
    assert "holds nothing new; nothing was changed." in own("import", str(listed)).err


def test_the_whole_reference_is_skipped_when_it_is_imported_as_it_was_exported(
    tmp_path: Path,
) -> None:
    whole = tmp_path / "whole.jsonl"
    run_awco(["export", str(whole)])
    result = run_awco(["--own", str(tmp_path / "own.json"), "own", "import", str(whole)])
    assert (result.code, "holds nothing new; nothing was changed." in result.err) == (0, True)


def test_a_record_of_the_reference_that_was_changed_is_told_as_a_correction(
    own: Own, run: Own, awco: Awco, written: Written
) -> None:
    kept = record(awco, "consultation-2")
    changed = written("changed.jsonl", lines({**kept, "ordinal": 3}))
    told = own("import", changed, "--unsourced").err
    assert "consultation-2: saved as your correction of the reference." in told
    assert own("list", "--fields", "id").lines[-1] == "consultation-2"
    # What the reference has is then no repetition, but takes the correction back.
    original = written("original.jsonl", lines(kept))
    assert run("own", "import", original).code == 3
    own("import", original, "--replace")
    assert record(run, "consultation-2")["ordinal"] == kept["ordinal"]


def test_an_unknown_option_does_not_make_its_value_a_second_file(run: Own) -> None:
    result = run("own", "import", "mine.csv", "--source", "https://example.org")
    assert result.code == 2
    assert "There is no option '--source'." in result.err
    assert "Write the source of each row into a column 'source' of the table." in result.err


@pytest.mark.parametrize("kind", ["organizations", "initiatives", "sources"])
def test_a_table_of_other_records_is_refused_as_a_whole(
    run: Own, awco: Awco, tmp_path: Path, kind: str
) -> None:
    table = tmp_path / "table.csv"
    awco(kind, "-o", str(table))
    result = run("own", "import", str(table))
    assert result.code == 2
    assert "A table holds meetings or people." in result.err
    assert f"awco {kind} -o FILE.jsonl" in result.err


def test_a_backup_is_not_imported_but_restored(own: Own, run: Own, tmp_path: Path) -> None:
    own(*BRIEFING)
    copy = tmp_path / "copy.json"
    own("backup", str(copy))
    result = run("own", "import", str(copy))
    assert result.code == 3
    assert f"awco own restore {copy}" in " ".join(result.err.split())


def test_new_sources_are_counted_by_themselves(own: Own, written: Written) -> None:
    table = "name,type,start,source\nA,visit,2026,https://example.org/a\nB,visit,2026,https://example.org/b\n"
    assert "2 records and 2 sources saved." in own("import", written("m.csv", table)).err


def test_standard_input_is_imported_and_noted(run: Own, monkeypatch: pytest.MonkeyPatch) -> None:
    def with_input(text: str, *words: str) -> Result:
        stdin = SimpleNamespace(buffer=io.BytesIO(text.encode()))
        monkeypatch.setattr("asean_wco.own.importing.sys", SimpleNamespace(stdin=stdin))
        return run("own", *words)

    table = "Meeting,Date\nVisit to Hue,{}\n"
    assert "Give --format: json" in with_input(table, "import", "-", "--unsourced").err
    words = ("import", "-", "--format", "csv", "--unsourced")
    assert "standard input, line 2: Date: 'soon'" in with_input(table.format("soon"), *words).err
    assert with_input(table.format("2027"), *words).code == 0
    said = with_input("One\n\n\ttwo\n", "note", "visit-to-hue", "-").err
    assert said.startswith("The line breaks of the note become spaces.\n")
    run("own", "note", "visit-to-hue", "Three\r\nfour")
    assert "One two; Three four" in run("own", "list").out


STUDY_VISITS = """\
Meeting,Date,Remarks
Study visit,2027-07-12,{}
Study visit,2027-07-12,{}
"""


def test_a_row_that_is_imported_again_is_the_record_that_it_made(
    own: Own, run: Own, written: Written
) -> None:
    table = written("m.csv", STUDY_VISITS.format("", "duplicate"))
    own("import", table, "--unsourced")
    before = run("own", "export").out
    assert "2 rows have no changes; skipped." in own("import", table).err
    turned = written("n.csv", STUDY_VISITS.format("duplicate", ""))
    assert "nothing was changed" in own("import", turned).err
    assert run("own", "export").out == before


def test_a_note_for_one_of_several_alike_records_is_refused(
    own: Own, run: Own, written: Written
) -> None:
    own("import", written("m.csv", STUDY_VISITS.format("", "")), "--unsourced")
    before = run("own", "export").out
    result = run("own", "import", written("m.csv", STUDY_VISITS.format("", "urgent")))
    assert result.code == 3
    assert "line 3: It may mean study-visit or study-visit-own-2. To add its note to" in result.err
    assert run("own", "export").out == before


def test_a_note_is_not_put_on_the_twin_of_a_record_that_was_changed_since(
    own: Own, run: Own, written: Written
) -> None:
    table = written("m.csv", STUDY_VISITS.format("", "duplicate"))
    own("import", table, "--unsourced")
    own("edit", "study-visit-own-2", "--start", "2027-07-13", "--unsourced")
    before = run("own", "export").out
    result = run("own", "import", table, "--unsourced")
    assert "line 3: It may mean study-visit or study-visit-own-2." in result.err
    assert run("own", "export").out == before


def test_a_note_that_other_records_of_the_name_have_is_added_too(
    own: Own, written: Written
) -> None:
    table = "Meeting,Date,Remarks\nStudy visit,2027-07-12,online\nStudy visit,2027-08-12,{}\n"
    own("import", written("m.csv", table.format("")), "--unsourced")
    said = own("import", written("m.csv", table.format("online"))).err
    assert "  study-visit-own-2: the row adds a note.\n" in said


def test_a_row_that_adds_a_note_alone_names_the_record(own: Own, written: Written) -> None:
    table = "Meeting,Date,Remarks\nCoffee,2026-12-03,{}\n"
    own("import", written("m.csv", table.format("")), "--type", "visit", "--unsourced")
    said = own("import", written("m.csv", table.format("urgent")), "--type", "visit").err
    assert "  coffee: the row adds a note.\n1 note saved." in said


def test_what_repeats_a_record_on_its_own_day_is_told_as_such(
    own: Own, run: Own, written: Written
) -> None:
    table = written("m.csv", f"{STUDY_VISITS}Study visit,2027-06-30,\n".format("", ""))
    said = own("import", table, "--unsourced").err
    assert "study-visit-own-3 has the same name as study-visit." in said
    assert "then import with --skip-existing" in said
    own("edit", "study-visit", "--start", "2027-06-29", "--unsourced")
    own("add", "meeting", "--name", "Study visit", "--start", "2027-07-12", *VISIT)
    assert "study-visit-own-4\tW605\tIt has the name and the first day of study-visit-own-2." in (
        run("own", "check").out
    )


def test_an_export_that_repeats_itself_is_not_to_be_skipped(
    own: Own, run: Own, written: Written
) -> None:
    own("import", written("m.csv", STUDY_VISITS.format("", "")), "--unsourced")
    exported = written("mine.jsonl", run("own", "export").out)
    own("remove", "study-visit", "study-visit-own-2")
    said = own("import", exported).err
    assert "study-visit-own-2 has the same name as study-visit." in said
    assert "--skip-existing" not in said


def test_the_format_of_an_imported_file_is_not_that_of_the_answer(
    run: Own, written: Written
) -> None:
    result = run("own", "import", written("bad.json", "{"), "--format", "json")
    assert result.code == 3
    assert result.err.startswith("awco: ")


def test_a_file_is_called_as_it_was_typed(run: Own, written: Written) -> None:
    path = written("empty.csv", "")
    assert run("own", "import", path).err.startswith(f"awco: {path} is empty.")


def test_a_row_with_an_id_that_nothing_has_says_so(run: Own, written: Written) -> None:
    result = run("own", "import", written("m.csv", "id,venue\nstudy-visit,Hall\n"), *VISIT)
    assert "There is no record 'study-visit' that it could change. It has no name" in result.err


@pytest.mark.parametrize(
    "table",
    [
        "Title,Family name,Given name,Job title,Agency\nMs,Srisuk,Kanya,Director,Landia Customs\n",
        "Meeting,From,To,Place,Type of meeting,Remarks\n"
        "Liaison day,2027-01-04,2027-01-05,Bangkok,Working visit,Bring the list\n",
        "Meeting,Date,Outcomes,Kind\nLiaison day,2027,To meet again; to write,visit\n",
    ],
)
@pytest.mark.parametrize("place", [0, 9])
def test_a_column_of_ids_leaves_the_meaning_of_the_others(
    own: Own, run: Own, written: Written, table: str, place: int
) -> None:
    own("import", written("bare.csv", table), "--unsourced")
    bare = run("own", "export").out
    own("undo")
    rows = [line.split(",") for line in table.splitlines()]
    for row, cell in zip(rows, ("id", ""), strict=True):
        row.insert(place, cell)
    with_ids = "".join(f"{','.join(row)}\n" for row in rows)
    said = own("import", written("ids.csv", with_ids), "--unsourced").err
    assert run("own", "export").out == bare
    assert said.startswith("Columns: ")


def test_a_column_of_kinds_is_no_column_of_types(own: Own, run: Own, tmp_path: Path) -> None:
    own(*BRIEFING)
    table = tmp_path / "table.csv"
    run("meetings", "--origin", "own", "-o", str(table), "--fields", "id,kind,name,start")
    said = own("import", str(table), "--replace").err
    assert "These columns are not imported: kind." in said
    assert "holds nothing new" in said


@pytest.mark.parametrize("kind", ["topics", "series", "people", "meetings", "offices"])
def test_the_ids_of_a_table_say_its_kind(run: Own, awco: Awco, tmp_path: Path, kind: str) -> None:
    table = tmp_path / "table.csv"
    awco(kind, "-o", str(table))
    result = run("own", "import", str(table))
    if kind in ("people", "meetings"):
        assert "holds nothing new" in result.err
    else:
        assert f"awco {kind} -o FILE.jsonl" in result.err


@pytest.mark.parametrize("field", ["start", "end"])
def test_a_buddhist_year_is_refused_whichever_way_it_comes(
    run: Own, written: Written, field: str
) -> None:
    meeting = {"kind": "meeting", "name": "Tea", "type": "visit", field: "2570-01-01"}
    said = run("own", "import", written("be.jsonl", lines(meeting)), "--unsourced")
    assert said.code == 3
    assert f"{field}: the year of 2570-01-01 looks like a Buddhist year" in said.err
    assert "write 2027-01-01" in said.err
    post = {"name": "Tea Lee", "roles": [{"title": "Director", field: "2569-10"}]}
    said = run("own", "add", "person", "--from", written("be.json", json.dumps(post)))
    assert "write 2026-10" in said.err
    assert run("own", "list").out == ""


@pytest.mark.parametrize(
    ("table", "there"),
    [
        ("Meeting,Date\nSecond consultation of 2019,2019-06-12\n", "consultation-2"),
        ("Full name,Post\nNguyễn Văn Thử,Clerk\n", "nguyen-van-thu"),
        ("Full name,Post\nDuy Carl,Clerk\n", "carl-duy"),
    ],
)
def test_a_record_is_known_by_each_of_its_names(
    own: Own, written: Written, table: str, there: str
) -> None:
    path = written("m.csv", table)
    said = own("import", path, "--skip-existing", "--unsourced", "--type", "visit").err
    assert f"line 2: skipped; it exists as {there}." in said


def test_a_session_that_is_there_is_named_and_not_made_twice(own: Own, written: Written) -> None:
    table = "Meeting,Date,Type\n2nd ASEAN–WCO Consultation,2020-01,consultation\n"
    said = own("import", written("m.csv", table), "--unsourced").err
    assert "session 2 of toy-consultation, which is consultation-2." in said
    assert "--ordinal" not in said


def test_a_row_of_too_many_cells_is_no_problem_of_the_headings(run: Own, written: Written) -> None:
    said = run("own", "import", written("m.csv", "Meeting,Date\nTea,2027,x\n"), "--unsourced")
    assert "awco: 1 row of " in said.err
    assert "headings of" not in said.err


@pytest.mark.parametrize("typed", ["about 30", "~30", "30+", "30–40"])
def test_a_number_of_delegates_that_is_not_exact_is_kept_as_a_figure(
    own: Own, run: Own, tmp_path: Path, typed: str
) -> None:
    table = tmp_path / "t.csv"
    table.write_text(f"Meeting,Type,Pax\nCoffee,visit,{typed}\n", encoding="utf-8")
    told = own("import", str(table), "--unsourced").err
    assert f"{typed} is no exact number of delegates; awco keeps it as a figure." in told
    kept = record(run, "coffee")
    assert kept["delegates"] is None
    [figure] = kept["figures"]
    assert (figure["name"], figure["value"], figure["unit"]) == ("Delegates", typed, "delegates")
    assert "nothing was changed" in own("import", str(table), "--unsourced").err


def test_a_list_of_meetings_written_as_csv_has_what_an_import_needs(
    own: Own, run: Own, awco: Awco, tmp_path: Path
) -> None:
    own("add", "meeting", "--name", "Budget talks", "--type", "visit", "--unsourced")
    table = tmp_path / "list.csv"
    run("meetings", "--origin", "own", "-o", str(table))
    other = ("--own", str(tmp_path / "other"))
    assert awco(*other, "own", "import", str(table), "--unsourced").code == 0
    assert awco(*other, "get", "budget-talks", "type").out == "visit\n"


def test_a_meeting_of_a_name_and_day_that_are_there_is_refused_or_skipped(
    own: Own, run: Own, written: Written
) -> None:
    head = "id,name,type,start,city\n"
    own("import", written("m.csv", f"{head},Drill,visit,2027-05-03,Hue\n"), "--unsourced")
    again = written("again.csv", f"{head},DRILL,visit,2027-05-03,Hanoi\n")
    refused = run("own", "import", again, "--unsourced")
    assert refused.code == 3
    assert "Drill has a record already: drill. If this is the same meeting, add" in refused.err
    assert "skipped; it exists as drill." in own("import", again, "--skip-existing").err
    other = written(
        "other.csv",
        f"{head},Drill,visit,2027-05-04,Hue\ndrill-own-9,Drill,visit,2027-05-03,Hue\n"
        "drill,Drill,visit,2027-05-03,Hanoi\n",
    )
    own("import", other, "--unsourced", "--replace")
    assert record(run, "drill")["place"]["city"] == "Hanoi"
    assert len(run("own", "list").lines) == 3


@pytest.mark.parametrize(
    ("name", "text", "way_out"),
    [
        ("m.csv", "name,type\nDrill,visit\n",
         "Add a column 'source', or --unsourced to save rows without a source."),
        ("m.json", '[{"name": "Drill", "type": "visit"}]',
         "Give them citations, or --unsourced to save records without a source."),
    ],
)  # fmt: skip
def test_what_lacks_a_source_is_called_a_row_in_a_table_alone(
    run: Own, written: Written, name: str, text: str, way_out: str
) -> None:
    refused = run("own", "import", written(name, text), "--kind", "meeting")
    assert way_out in refused.err


@pytest.mark.parametrize(("count", "hidden"), [(6, ""), (7, "  and 2 more.\n")])
def test_one_skipped_row_is_not_hidden_in_a_line_of_its_own(
    own: Own, written: Written, count: int, hidden: str
) -> None:
    rows = "".join(f"Drill {number},visit,2027-05-03\n" for number in range(1, count + 1))
    table = written("m.csv", f"name,type,start\n{rows}")
    own("import", table, "--kind", "meeting", "--unsourced")
    said = own("import", table, "--kind", "meeting", "--skip-existing").err
    assert said.count("skipped; it exists as") == (5 if hidden else count)
    assert hidden in said
