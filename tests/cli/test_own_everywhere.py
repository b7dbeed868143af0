"""Own records beside the reference.

They are marked in every answer and form, counted, filtered, linked and checked.
"""

from __future__ import annotations

import json
import re
import shutil
import sqlite3
from pathlib import Path

import pytest

from asean_wco.render.formats import FORMS
from tests.cli.support import BRIEFING, Own, rows_of
from tests.conftest import Awco, run_awco


@pytest.fixture(scope="module")
def folder_of_filled(toy_store: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Keep own records: an unsourced meeting and person, a sourced topic, and a correction."""
    folder = tmp_path_factory.mktemp("filled")

    def own(*words: str) -> None:
        result = run_awco(
            ["--data", str(toy_store), "--own", str(folder / "own.json"), "own", *words]
        )
        assert result.code == 0, result.err

    own(*BRIEFING, "--person", "anna-berg", "--topic", "single-window", "--series", "toy-dgs")
    own(
        "add", "person",
        "--name", "Eva Dahl",
        "--title", "Head",
        "--office", "head-of-customs-landia",
        "--start", "2024-01-01",
        "--unsourced",
    )  # fmt: skip
    own("add", "topic", "--name", "Sourced", "--source", "diary-2020")
    own("edit", "consultation-2", "--start", "2019-06-13", "--source", "diary-2020")
    return folder


@pytest.fixture
def filled(run: Own, folder_of_filled: Path, own_path: Path) -> Own:
    """Run awco with these own records, which a test may change."""
    shutil.copytree(folder_of_filled, own_path.parent, dirs_exist_ok=True)
    return run


ANSWERS = [
    "meetings --year 2026",
    "people",
    "search briefing hanoi",
    "show briefing-in-hanoi",
    "get briefing-in-hanoi name",
    "timeline --from 2026",
    "timeline briefing-in-hanoi",
    "who head-of-customs-landia --on 2024-01-01",
    "brief briefing-in-hanoi",
    "cite briefing-in-hanoi",
    "compare briefing-in-hanoi consultation-1",
    "graph briefing-in-hanoi --depth 1",
]


@pytest.mark.usefixtures("filled")
@pytest.mark.parametrize("words", ANSWERS)
def test_an_unsourced_record_is_told_as_such_in_every_answer(run: Own, words: str) -> None:
    result = run(*words.split())
    assert result.code == 0, result.err
    said = result.out + result.err
    assert "own" in said.lower()
    assert "unsourced" in said or "\town\ttrue" in said or "without a source" in said


@pytest.mark.usefixtures("filled")
@pytest.mark.parametrize("form", [*FORMS, "jsonld", "bibtex", "csl-json", "ris", "ics"])
def test_a_list_says_in_every_form_which_records_are_own(run: Own, form: str) -> None:
    out = run("meetings", "--year", "2026", "--format", form).out
    assert "own" in out.replace("unknown", "").lower()
    assert "unsourced" in out or "\town\ttrue" in out


@pytest.mark.usefixtures("filled")
@pytest.mark.parametrize(
    "command", ["meetings", "people", "topics", "search hanoi", "timeline", "who toy-dgs"]
)
@pytest.mark.parametrize("form", ["json", "csv"])
def test_rows_of_the_reference_say_so_beside_own_ones(run: Own, command: str, form: str) -> None:
    if command.startswith("who"):
        command = "who secretary-general-toy --on 2014"
    out = run(*command.split(), "--format", form).out
    rows = run(*command.split(), "--json").json["results"]
    assert all(row["origin"] in ("reference", "own") for row in rows)
    assert len(rows_of(form, out)) == len(rows)


@pytest.mark.usefixtures("filled")
def test_own_records_are_counted_and_filtered(run: Own, awco: Awco) -> None:
    assert run("meetings", "--origin", "own").out.count("\n") == 2
    assert (
        run("meetings", "--origin", "reference").out.count("\n")
        == awco("meetings").out.count("\n") - 1
    )
    assert run("meetings", "--topic", "single-window", "--year", "2026").out.startswith(
        "briefing-in-hanoi"
    )
    assert run("--no-own", "meetings").out == awco("meetings").out
    assert "own" in run("coverage", "--format", "table").out


@pytest.mark.usefixtures("filled")
def test_what_links_to_an_own_record_is_found_from_the_reference(run: Own) -> None:
    assert "Briefing in Hanoi" in run("show", "anna-berg").out
    assert "Briefing in Hanoi" in run("timeline", "anna-berg").out
    assert run("own", "check").code in (0, 5)


@pytest.mark.usefixtures("filled")
def test_an_answer_that_rests_on_an_own_record_without_naming_it_as_holder_is_marked(
    run: Own, own: Own
) -> None:
    words = ["who", "head-of-customs-landia", "--on", "2027", "--allow-empty"]
    (answer,) = run(*words, "--json").json["results"]
    assert (answer["certainty"], answer["before"]) == ("unknown", "eva-dahl")
    assert (answer["origin"], answer["unsourced"]) == ("own", True)
    assert "Eva Dahl, 1 January 2024 [own, unsourced]" in run(*words, "--format", "table").out
    own(
        "add",
        "office",
        "--name",
        "My office",
        "--organization",
        "wco-toy",
        "--title",
        "Head",
        "--unsourced",
    )
    (answer,) = run("who", "my-office", "--on", "2025", "--allow-empty", "--json").json["results"]
    assert (answer["origin"], answer["unsourced"]) == ("own", True)


@pytest.mark.usefixtures("filled")
def test_a_term_without_a_source_is_called_unsourced_in_tables_and_lines(run: Own) -> None:
    words = ("who", "head-of-customs-landia", "--on", "2024-01-01")
    (answer,) = run(*words, "--json").json["results"]
    assert (answer["person"], answer["sources"]) == ("eva-dahl", [])
    assert (answer["certainty"], answer["unsourced"]) == ("stated", True)
    assert "unsourced: you state it without a source" in run(*words, "--format", "table").out
    for form in ("plain", "csv", "tsv"):
        assert "stated, unsourced" in run(*words, "--format", form, "--fields", "certainty").out
    assert "unsourced" in " ".join(run("help", "doubts").out.split())


@pytest.mark.usefixtures("filled")
@pytest.mark.parametrize(
    ("shown", "mark"),
    [
        ("head-of-customs-landia", "Eva Dahl [own, unsourced]"),
        ("head-of-customs-landia", "Eva Dahl [eva-dahl] [own, unsourced]"),
        ("anna-berg", "Briefing in Hanoi [briefing-in-hanoi] [own, unsourced]"),
        ("single-window", "Briefing in Hanoi [briefing-in-hanoi] [own, unsourced]"),
        ("toy-consultation", "[consultation-2] [corrected by you]"),
        ("diary-2020", "Sourced [own]"),
    ],
)
@pytest.mark.parametrize("form", ["plain", "table"])
def test_own_records_among_others_on_a_card_of_the_reference_are_marked(
    run: Own, shown: str, mark: str, form: str
) -> None:
    assert mark in run("show", shown, "--format", form, "--full").out


@pytest.mark.usefixtures("filled")
def test_an_own_holder_is_marked_in_the_list_of_offices(run: Own) -> None:
    assert "Eva Dahl [own, unsourced]" in run("offices", "--format", "table").out


def test_an_own_source_is_marked_where_it_is_cited(own: Own, run: Own) -> None:
    own(
        "edit",
        "consultation-2",
        "--ordinal",
        "3",
        "--source",
        "https://example.org/own",
        "--source-title",
        "Mine",
    )
    citation = "“Mine”, no date, own record."
    assert (
        f"{citation} https://example.org/own"
        in run("show", "consultation-2", "--format", "table", "--full").out
    )
    assert f"{citation} <https://example.org/own>" in run("brief", "consultation-2", "--full").out


@pytest.mark.usefixtures("filled")
def test_the_overview_and_the_counts_for_curators_keep_own_records_apart(
    run: Own, awco: Awco
) -> None:
    assert "\n4 of the records are your own, 2 of them unsourced: 'awco own list'.\n" in run().out
    assert "your own" not in awco().out
    assert run("data", "stats").out == awco("data", "stats").out


@pytest.mark.usefixtures("filled")
def test_a_comparison_says_that_a_record_has_no_source(run: Own) -> None:
    out = run("compare", "briefing-in-hanoi", "consultation-1", "--format", "table").out
    assert out.splitlines()[0].split(maxsplit=1)[0] == "briefing-in-hanoi"
    assert "briefing-in-hanoi [own, unsourced]" in out


def test_the_check_tells_of_own_records_alone(
    own: Own, run: Own, awco: Awco, own_path: Path
) -> None:
    assert awco("own", "check").err.startswith("No problems found in your ")
    own("edit", "consultation-2", "--ordinal", "3", "--unsourced")
    own("note", "consultation-1", "No source is needed for this.")
    assert run("own", "check").out == ""
    document = json.loads(own_path.read_bytes())
    document["_bases"]["consultation-2"] = "0" * 64
    document["_notes"]["gone"] = ["Of a record that is not there."]
    document["_bases"]["gone"] = "0" * 64
    document["topics"] = {"carl-duy": {"id": "carl-duy", "name": "Of another kind"}}
    toy = Path(__file__).parents[1] / "toy" / "meetings" / "consultation-1.json"
    document["meetings"]["consultation-1"] = json.loads(toy.read_bytes())
    own_path.write_bytes(json.dumps(document).encode())
    result = run("own", "check", "--format", "plain")
    assert result.code == 5
    assert [line.split("\t")[:2] for line in result.lines] == [
        ["carl-duy", "W604"], ["consultation-1", "W606"], ["consultation-2", "W602"],
        ["gone", "W601"], ["gone", "W603"],
    ]  # fmt: skip
    assert result.err == "5 findings.\n"


@pytest.mark.usefixtures("filled")
@pytest.mark.parametrize("form", ["table", "plain", "json", "csv"])
@pytest.mark.parametrize(
    "command", ["meetings --year 2026 --fields id,name", "search briefing hanoi --fields id,name"]
)
def test_fields_that_leave_the_marks_out_have_them_told_on_standard_error(
    run: Own, command: str, form: str
) -> None:
    result = run(*command.split(), "--format", form)
    assert "Of these records, your own are: briefing-in-hanoi (own, unsourced)" in result.err
    corrected = run("meetings", "--fields", "id,name", "--format", form).err
    assert "consultation-2 (corrected by you)" in corrected
    marked = run(*f"{command},origin,unsourced".split(), "--format", form)
    assert "Your own" not in marked.err
    assert "Your own" not in run("--no-own", "meetings", "--fields", "id,name").err


@pytest.mark.usefixtures("filled")
def test_the_coverage_names_sessions_of_ones_own_that_have_no_number(run: Own) -> None:
    (covered,) = [
        row for row in run("coverage", "--json").json["results"] if row["series"] == "toy-dgs"
    ]
    assert covered["own_sessions"] == ["briefing-in-hanoi"]
    assert (covered["own"], covered["unnumbered"], covered["last"]) == (
        [],
        ["briefing-in-hanoi"],
        "2026-12-03",
    )


@pytest.mark.usefixtures("filled")
def test_every_view_of_the_database_says_what_is_unsourced(run: Own, tmp_path: Path) -> None:
    path = tmp_path / "all.sqlite"
    assert run("export", str(path), "--format", "sqlite").code == 0
    connection = sqlite3.connect(path)
    views = [
        name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'view'")
    ]
    for view in views:
        columns = [column[1] for column in connection.execute(f"PRAGMA table_info({view})")]
        assert {"origin", "unsourced"} <= set(columns), view
    query = "SELECT id FROM meeting_overview WHERE unsourced AND origin = 'own'"
    assert connection.execute(query).fetchall() == [("briefing-in-hanoi",)]
    connection.close()


def test_planned_meetings_and_contacts_have_no_findings(own: Own) -> None:
    own(*BRIEFING, "--person", "anna-berg")
    own("add", "person", "--name", "Eva Dahl", "--title", "Attaché", "--unsourced")
    assert "No problems found in your " in own("check").err


def test_a_comparison_has_no_row_on_sources_that_its_head_tells(filled: Own) -> None:
    compared = filled("compare", "consultation-1", "briefing-in-hanoi", "--json").json
    assert compared["second"]["unsourced"]
    assert "unsourced" not in [row["field"] for row in compared["results"]]


def test_a_calendar_shows_that_a_copy_of_an_own_meeting_is_newer(own: Own, run: Own) -> None:
    def stamped() -> list[str]:
        """Return when the meeting was changed, twice, and how often."""
        text = run("meetings", "--origin", "own", "--format", "ics").out
        return re.findall(r"^(?:SEQUENCE|LAST-MODIFIED|DTSTAMP):(\S+)", text, re.MULTILINE)

    own(*BRIEFING, "--start", "2026-12-03")
    before = stamped()
    # Neither a note nor another record is a change of the meeting.
    own("note", "briefing-in-hanoi", "Ask for the list")
    own("add", "person", "--name", "Sok Dara", "--unsourced")
    assert stamped() == before
    own("edit", "briefing-in-hanoi", "--start", "2026-12-04", "--unsourced")
    after = stamped()
    assert int(after[2]) > int(before[2])
    assert re.fullmatch(r"\d{8}T\d{6}Z", after[0])
    assert after[0] == after[1] >= before[1]
    own("compact", "--steps", "0")
    assert int(stamped()[2]) >= int(after[2])


@pytest.mark.usefixtures("filled")
def test_the_mark_on_a_count_says_how_many_of_its_records_are_own(run: Own) -> None:
    (counted,) = run("ask", "how many meetings are recorded", "--json").json["results"]
    number = len(counted["records"])
    out = run("ask", "how many meetings are recorded", "--format", "table").out
    assert f"[2 of {number} own, unsourced]" in " ".join(out.split())
