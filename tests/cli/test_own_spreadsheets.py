"""Tables as people have them: what their programs make of a file is read, and told."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from python_calamine import CalamineWorkbook

from tests.cli.support import BRIEFING, Own, record
from tests.conftest import Awco

FILES = Path(__file__).parent / "imports"
VISIT = ["--type", "visit"]
DAY = {"start": "2026-12-03"}

# By file: the options that it needs, what is told, and what is then kept.
READ: dict[str, tuple[list[str], str, dict[str, Any]]] = {
    "be": (["--dates", "be"], "", DAY | {"end": "2026-12-04"}),
    "bom": ([], "", {"name": "Briefing in Hanoi"}),
    "caps": (VISIT, "", DAY),
    "cp1252": (VISIT, "Windows-1252, Western European", {"name": "Báo cáo"}),
    "cp874": (VISIT, "Windows-874, Thai", {"name": "ประชุม"}),
    "ddmm": (["--dates", "dmy"], "", DAY),
    "khmer": (VISIT, "Invisible characters", {"name": "គុណញឹម"}),
    "multiline": ([], "Line breaks become spaces", {"summary": "line one line two"}),
    "nbsp": ([], "Invisible characters", DAY | {"name": "Hop Hanoi"}),
    "q": ([], "", {"name": 'Hội "nghị"'}),
    "semi": ([], "separated by semicolons", DAY),
    "sep": (VISIT, "separated by semicolons", DAY),
    "serial": (VISIT, "46359 is read as 2026-12-03", DAY),
    "smart": (VISIT, "'harmonized-system'; the name goes to the note.", DAY),
    "tab": (VISIT, "separated by tabs", DAY),
    "time": (VISIT, "2026-12-03 00:00:00 is read as 2026-12-03", DAY),
    "trail": ([], "", {"name": "Hop"}),
    "trailrow": ([], "", {"name": "Hop"}),
    "utf16": (VISIT, "UTF-16", DAY),
}
# By file: what is said of it, when nothing else is said about it.
REFUSED = {
    "be": "Give --dates be",
    "caps": "--type gives a type to the meetings that have none.",
    "ddmm": "03/12/2026 may be 12 March 2026 or 3 December 2026. Give --dates dmy if the day",
    "multi": "line 5: start: '2026-12-33'",
    "pers": "awco knows no office 'Head of Vietnam Customs'.",
    "rows": "line 7: start: 03/12/2026",
}
ELSEWHERE = {"nat", "url"}


def imported(run: Own, name: str, *options: str, kind: str = "meeting") -> Any:
    """Import one of the files."""
    path = str(FILES / f"{name}.csv")
    return run("own", "import", path, "--kind", kind, "--unsourced", *options)


def kept(run: Own) -> list[dict[str, Any]]:
    """Return the own records that are no sources."""
    lines = run("own", "list", "--format", "jsonl").out.splitlines()
    ids = [json.loads(line)["id"] for line in lines]
    return [found for found in (record(run, name) for name in ids) if found["kind"] != "source"]


@pytest.mark.parametrize("name", READ)
def test_a_table_is_read_as_it_was_meant(run: Own, name: str) -> None:
    options, notice, expected = READ[name]
    result = imported(run, name, *options)
    assert result.code == 0, result.err
    assert notice in result.err
    [meeting] = kept(run)
    assert {field: meeting[field] for field in expected} == expected


@pytest.mark.parametrize("name", REFUSED)
def test_what_may_mean_several_things_is_refused_and_nothing_is_kept(run: Own, name: str) -> None:
    result = imported(run, name, kind="person" if name == "pers" else "meeting")
    assert result.code == 3
    assert REFUSED[name] in result.err
    assert run("own", "list").out == ""


def test_every_file_is_tried() -> None:
    assert {path.stem for path in FILES.glob("*.csv")} == READ.keys() | REFUSED.keys() | ELSEWHERE


def test_a_nationality_is_a_country_and_never_a_part_of_a_name(run: Own) -> None:
    assert imported(run, "nat", kind="person").code == 0
    assert [person["nationality"] for person in kept(run)] == ["CN"]


def test_an_address_may_hold_a_semicolon(run: Own) -> None:
    assert imported(run, "url").code == 0
    [meeting] = kept(run)
    [citation] = meeting["citations"]
    assert record(run, citation["source"])["url"] == "https://example.org/a?b=1;c=2"


def test_what_is_there_already_is_skipped_and_told(run: Own) -> None:
    imported(run, "semi")
    again = imported(run, "semi", "--skip-existing")
    assert "skipped; it exists as briefing-in-hanoi" in again.err
    assert len(kept(run)) == 1


def test_names_stand_for_ids(run: Own, tmp_path: Path) -> None:
    table = tmp_path / "m.csv"
    table.write_text("name,type,start,host,topic\nA,visit,2026,Landia Customs,Paperless trade\n")
    assert run("own", "import", str(table), "--kind", "meeting", "--unsourced").code == 0
    [meeting] = kept(run)
    assert (meeting["hosts"], meeting["topics"][0]["topic"]) == (
        ["landia-customs"],
        "paperless-trade",
    )


@pytest.mark.parametrize("form", ["csv", "tsv", "xlsx"])
def test_what_a_list_writes_can_be_imported_again(run: Own, tmp_path: Path, form: str) -> None:
    run("own", "import", str(FILES / "semi.csv"), "--kind", "meeting", "--unsourced")
    before = kept(run)
    path = tmp_path / f"mine.{form}"
    assert run("meetings", "--origin", "own", "-o", str(path)).code == 0
    run("own", "remove", "briefing-in-hanoi")
    options = ["--kind", "meeting", "--unsourced", *VISIT]
    result = run("own", "import", str(path), *options)
    assert result.code == 0, result.err
    assert "These columns are not imported" in result.err
    assert kept(run) == before


@pytest.fixture
def workbook(own: Own, run: Own, tmp_path: Path) -> Path:
    """A workbook of the one own meeting, as the list writes it."""
    given = ["--person", "anna-berg", "--chair", "landia-customs", "--topic", "single-window"]
    own("add", "meeting", "--name", "Coffee", "--start", "2027", *given, *VISIT, "--unsourced")
    path = tmp_path / "mine.xlsx"
    run("meetings", "--origin", "own", "-o", str(path))
    return path


def rewritten(workbook: Path, *rows: dict[str, str]) -> str:
    """Write the first sheet of a workbook as a table, with changes of its rows and further ones."""
    sheet = CalamineWorkbook.from_path(str(workbook)).get_sheet_by_index(0).to_python()
    heads, *cells = [[str(cell) for cell in row] for row in sheet]
    written = [dict(zip(heads, row, strict=True)) for row in cells]
    written += [{} for _ in rows[len(written) :]]
    path = workbook.with_suffix(".csv")
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, heads)
        writer.writeheader()
        for number, row in enumerate(written):
            writer.writerow({**row, **(rows[number] if number < len(rows) else {})})
    return str(path)


def test_names_that_are_added_to_a_list_of_our_own_are_read(run: Own, workbook: Path) -> None:
    assert "1 row has no changes" in run("own", "import", str(workbook)).err
    changed = {"participants": "Anna Berg; Landia Customs; carl-duy", "topics": "Single window"}
    new = {
        "name": "Tea",
        "type": "visit",
        "unsourced": "TRUE",
        "participants": "World Customs Organization; Anna Berg; Nobody",
        "chairs": "Anna Berg",
        "topics": "Paperless trade",
    }
    path = rewritten(workbook, changed, new)
    result = run("own", "import", path, "--replace")
    assert result.code == 0, result.err
    assert "'Nobody'; the name goes to the note" in result.err
    coffee, tea = record(run, "coffee"), record(run, "tea")
    names = [row["person"] or row["organization"] for row in coffee["attendance"]]
    assert names == ["anna-berg", "landia-customs", "carl-duy"]
    assert [row["topic"] for row in coffee["topics"]] == ["single-window"]
    assert {row["person"] or row["organization"]: row["roles"] for row in tea["attendance"]} == {
        "anna-berg": ["chair"],
        "wco-toy": [],
    }
    assert [row["topic"] for row in tea["topics"]] == ["paperless-trade"]


def test_a_row_that_lacks_names_of_its_record_is_refused(run: Own, workbook: Path) -> None:
    path = rewritten(workbook, {"participants": "Landia Customs"})
    result = run("own", "import", path, "--replace")
    assert result.code == 3
    assert "line 2: participants: this cell leaves out Anna Berg" in result.err


def test_a_name_in_a_list_of_our_own_may_be_another_name_of_what_is_there(
    own: Own, tmp_path: Path
) -> None:
    given = ["--person", "anna-berg", "--host", "wco-toy", "--start", "2027", *VISIT]
    own("add", "meeting", "--name", "Coffee", *given, "--unsourced")
    path = tmp_path / "list.csv"
    path.write_text("id,hosts,participants\ncoffee,OMD,Berg Anna\n", encoding="utf-8")
    assert "nothing was changed" in own("import", str(path)).err
    path.write_text("id,hosts\ncoffee,OMD; Landia Customs\n", encoding="utf-8")
    said = own("import", str(path), "--replace", "--unsourced").err
    assert "Added to hosts: Landia Customs." in said


def test_only_a_record_that_says_that_it_is_unsourced_is_taken_without_a_source(
    run: Own, workbook: Path
) -> None:
    path = rewritten(workbook, {"name": "Cocoa", "unsourced": "False"})
    assert "It has no source" in run("own", "import", path, "--replace").err
    path = rewritten(workbook, {"name": "Cocoa"})
    assert run("own", "import", path, "--replace").code == 0
    assert record(run, "coffee")["name"] == "Cocoa"


def test_what_is_added_again_to_a_list_gets_the_new_source_alone(own: Own, run: Own) -> None:
    own("add", "meeting", "--name", "Coffee", "--topic", "single-window", *VISIT, "--unsourced")
    assert "Nothing changed" in own("edit", "coffee", "--topic", "single-window", "--unsourced").err
    own("edit", "coffee", "--topic", "single-window", "--source", "https://example.org/a")
    [topic] = record(run, "coffee")["topics"]
    assert len(topic["sources"]) == 1


def test_old_sources_of_an_exported_row_do_not_speak_for_a_change(run: Own, tmp_path: Path) -> None:
    run("own", "note", "anna-berg", "A note makes the file.")
    workbook = tmp_path / "list.xlsx"
    assert run("meetings", "-o", str(workbook)).code == 0
    sheet = CalamineWorkbook.from_path(str(workbook)).get_sheet_by_name("meetings").to_python()
    kept_columns = [sheet[0].index(name) for name in ("id", "name", "place.venue", "sources")]
    (row,) = [row for row in sheet if row[0] == "consultation-2"]
    assert row[sheet[0].index("place.venue")] == "Dalat Palace"
    path = tmp_path / "edited.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        for line in (sheet[0], row):
            csv.writer(file).writerow([line[number] for number in kept_columns])
    path.write_text(path.read_text().replace("Dalat Palace", "Sailing Club"))
    refused = run("own", "import", str(path), "--kind", "meeting")
    assert (refused.code, "has no source for place.venue" in refused.err) == (3, True)
    assert run("own", "import", str(path), "--kind", "meeting", "--unsourced").code == 0
    card = run("show", "consultation-2").out
    assert "venue\tSailing Club [unsourced]\t" in card.splitlines()


def test_the_first_sheet_of_a_workbook_is_read_with_its_types(run: Own, tmp_path: Path) -> None:
    xlsxwriter = pytest.importorskip("xlsxwriter")
    stream = io.BytesIO()
    book = xlsxwriter.Workbook(stream, {"in_memory": True})
    sheet = book.add_worksheet("Plan")
    sheet.write_row(0, 0, ["Name", "Type", "Start", "Ordinal"])
    sheet.write_row(1, 0, ["Talks", "visit"])
    sheet.write_datetime(
        1,
        2,
        datetime(2026, 12, 3),
        book.add_format({"num_format": "d/m/yy"}),
    )
    book.add_worksheet("Notes")
    book.close()
    path = tmp_path / "plan.xlsx"
    path.write_bytes(stream.getvalue())
    result = run("own", "import", str(path), "--kind", "meeting", "--unsourced")
    assert result.code == 0, result.err
    assert (
        "Only the first sheet, 'Plan', is read. --sheet NAME reads another: 'Notes'." in result.err
    )
    assert kept(run)[0]["start"] == "2026-12-03"


@pytest.mark.parametrize(
    ("encoding", "name"),
    [("mac-roman", "Séance à Genève"), ("cp850", "Séance à Genève"), ("cp1250", "Łódź, Győr")],
)
def test_a_table_in_an_encoding_that_awco_cannot_tell_is_read_if_one_is_given(
    run: Own, tmp_path: Path, encoding: str, name: str
) -> None:
    path = tmp_path / "old.csv"
    path.write_bytes(f"Meeting;Date\n{name};2027\n".encode(encoding))
    said = " ".join(run("own", "import", str(path), "--unsourced", *VISIT).err.split())
    assert encoding in said
    assert "Or save the table as xlsx or as CSV UTF-8 in the program that made it." in said
    run("own", "undo")
    run("own", "import", str(path), "--unsourced", "--encoding", encoding, *VISIT)
    assert [meeting["name"] for meeting in kept(run)] == [name]


def test_a_formula_without_a_result_is_named_and_is_no_empty_cell(run: Own, tmp_path: Path) -> None:
    xlsxwriter = pytest.importorskip("xlsxwriter")
    made = tmp_path / "made.xlsx"
    with xlsxwriter.Workbook(str(made)) as book:
        book.add_worksheet("Other").write_formula("A1", "=Z9")
        sheet = book.add_worksheet("Plan")
        sheet.write_row(0, 0, ["Name", "Venue", "Remarks", "Outcomes"])
        sheet.write_row(1, 0, ["Talks"])
        sheet.write_formula("B2", "=A2")
        sheet.write_formula("D2", "=E9", None, "agreed")
        sheet.write_formula("A3", "=B9")
    path = tmp_path / "plan.xlsx"
    with zipfile.ZipFile(made) as parts, zipfile.ZipFile(path, "w") as without_results:
        for name in parts.namelist():
            content = parts.read(name).replace(b"</f><v>0</v>", b"</f><v></v>")
            without_results.writestr(name, content)
    result = run("own", "import", str(path), "--sheet", "Plan", "--unsourced", *VISIT)
    assert result.code == 0, result.err
    assert "and not its result: =A2 (line 2), =B9 (line 3)." in result.err
    talks = record(run, "talks")
    assert (talks["place"]["venue"], talks["outcomes"][0]["text"]) == ("=A2", "agreed")


@pytest.mark.parametrize("content", [b"PK\x03\x04 no workbook", b"", b"\x00" * 100])
def test_what_is_no_workbook_is_told(run: Own, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "broken.xlsx"
    path.write_bytes(content)
    result = run("own", "import", str(path), "--kind", "meeting", "--unsourced")
    assert result.code == 3
    assert "Traceback" not in result.err


def test_another_sheet_is_read_by_its_name_or_number(run: Own, tmp_path: Path) -> None:
    xlsxwriter = pytest.importorskip("xlsxwriter")
    pytest.importorskip("python_calamine")
    path = tmp_path / "plan.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        book.add_worksheet("Plan").write_row(0, 0, ["Colour", "Mood"])
        sheet = book.add_worksheet("People")
        sheet.write_row(0, 0, ["Given name", "Family name"])
        sheet.write_row(1, 0, ["Eva", "Dahl"])
    for name in ("people", "2"):
        result = run("own", "import", str(path), "--sheet", name, "--unsourced")
        assert result.code == 0, result.err
    assert record(run, "eva-dahl")["family_name"] == "Dahl"
    result = run("own", "import", str(path))
    assert "has no heading that awco knows. awco reads line 1 as the headings" in result.err
    assert "--sheet NAME reads another: 'People'." in " ".join(result.err.split())
    result = run("own", "import", str(path), "--sheet", "Bodies")
    assert "has no sheet 'Bodies'. It has: 'Plan', 'People'." in " ".join(result.err.split())
    table = tmp_path / "t.csv"
    table.write_text("name\nx\n", encoding="utf-8")
    assert "it has no sheets" in run("own", "import", str(table), "--sheet", "x").err


ROW = ["No", "Event", "Dates", "Place", "Remarks"]
TRIP = [
    "1",
    "Study visit to Laem Chabang",
    "3-4 December 2026",
    "Laem Chabang, Thailand",
    "a, b; c",
]
# By name: the ending of the file, what separates the cells, and the lines above the headings.
TITLED = {
    "bare title": ("tsv", "\t", "MEETINGS OF THE EMBASSY\n\n"),
    "no empty line": ("tsv", "\t", "Meetings of the embassy\n"),
    "title with a comma": ("tsv", "\t", "Meetings of the Embassy, 2026\n\n"),
    "padded title": ("tsv", "\t", "Meetings\t\t\t\t\n\t\t\t\t\n"),
    "two lines": ("csv", ";", "Embassy of Thailand\nPrinted on 1 May 2026, Paris\n"),
    "semicolons": ("csv", ";", "Meetings of the Embassy, 2026\n"),
    "bars": ("csv", "|", "Meetings\n"),
    "commas": ("csv", ",", "Meetings of the Embassy, 2026\n\n"),
    "tabs in a csv": ("csv", "\t", "Meetings: 2026; all\n"),
    "no title": ("tsv", "\t", ""),
}


@pytest.mark.parametrize("name", TITLED)
def test_the_headings_are_found_below_a_title(run: Own, tmp_path: Path, name: str) -> None:
    ending, delimiter, above = TITLED[name]
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter, lineterminator="\n").writerows([ROW, TRIP])
    path = tmp_path / f"trips.{ending}"
    path.write_text(above + text.getvalue())
    result = run("own", "import", str(path), "--unsourced")
    assert result.code == 0, result.err
    [meeting] = kept(run)
    assert meeting["name"] == TRIP[1]
    assert (meeting["place"]["city"], meeting["place"]["country"]) == ("Laem Chabang", "TH")


def test_a_comma_in_a_cell_never_separates_the_cells_of_a_tsv_file(
    run: Own, tmp_path: Path
) -> None:
    path = tmp_path / "trips.tsv"
    path.write_text(
        "Meetings, visits, trips\nEvent\tDates\nVisit to Hue, Da Nang, Vinh\t2026-12-03"
    )
    result = run("own", "import", str(path), "--kind", "meeting", "--unsourced")
    assert result.code == 0, result.err
    assert kept(run)[0]["name"] == "Visit to Hue, Da Nang, Vinh"


@pytest.mark.parametrize("name", ["ASEAN–WCO Consultation", "Café", "Hội nghị"])
def test_a_table_that_was_opened_in_a_wrong_encoding_is_refused(
    run: Own, tmp_path: Path, name: str
) -> None:
    misread = name.encode().decode("cp1252", errors="replace")
    path = tmp_path / "list.csv"
    path.write_text(f"Meeting,Date\nBriefing,2026\n{misread},2026\n", encoding="utf-8")
    result = run("own", "import", str(path), "--type", "visit", "--unsourced")
    assert (result.code, f"line 3: '{misread}' should be '{name}'" in result.err) == (3, True)
    assert "--bom" in result.err


@pytest.mark.parametrize("form", ["csv", "xlsx"])
@pytest.mark.parametrize("kind", ["meetings", "people"])
def test_every_field_that_a_list_writes_says_nothing_new(
    run: Own, awco: Awco, tmp_path: Path, kind: str, form: str
) -> None:
    for field in set(awco(kind, "--fields", "help").lines) - {"id"}:
        path = tmp_path / f"{field}.{form}"
        assert awco(kind, "-o", str(path), "--fields", f"id,{field}").code == 0
        said = run("own", "import", str(path)).err
        assert "holds nothing new" in said, (field, said)


def test_remarks_beside_ids_cannot_be_changed_in_a_table(
    own: Own, run: Own, awco: Awco, tmp_path: Path
) -> None:
    path = tmp_path / "list.csv"
    awco(
        "meetings", "--series", "consultation", "-o", str(path), "--fields", "id,topics,initiatives"
    )
    text = path.read_text(encoding="utf-8")
    topics = {row["id"]: row["topics"] for row in csv.DictReader(text.splitlines())}[
        "consultation-2"
    ]
    assert ", " in topics
    path.write_text(f'id,topics\nconsultation-2,"{topics}; Paperless trade"\n', encoding="utf-8")
    said = own("import", str(path), "--unsourced").err
    assert "Added to topics: Paperless trade." in said
    path.write_text('id,name,type,topics\nnew,New,visit,"single-window, a remark"\n')
    refused = run("own", "import", str(path), "--unsourced")
    assert refused.code == 3
    assert "--fields id,topics.topic" in refused.err


def test_a_text_with_a_semicolon_stays_one_text(own: Own, run: Own, tmp_path: Path) -> None:
    outcome = 'Agreed; to meet "soon"'
    given = ["--outcome", outcome, "--outcome", "Sent", "--start", "2027", *VISIT]
    own("add", "meeting", "--name", "Coffee", *given, "--unsourced")
    path = tmp_path / "mine.csv"
    run("meetings", "--origin", "own", "-o", str(path), "--fields", "id,name,type,start,outcomes")
    before = run("own", "export").out
    own("remove", "coffee")
    own("import", str(path), "--unsourced")
    assert run("own", "export").out == before


def test_a_sheet_of_people_has_the_post_that_an_import_reads(
    own: Own, run: Own, tmp_path: Path
) -> None:
    post = ["--title", "Director", "--organization", "landia-customs", "--start", "2026-10-01"]
    names = ["--name", "Kanya Srisuk", "--family-name", "Srisuk", "--honorific", "Ms"]
    own("add", "person", *names, *post, "--country", "VN", "--unsourced")
    path = tmp_path / "mine.xlsx"
    said = run("people", "--origin", "own", "-o", str(path)).err
    assert "'awco own export' writes all fields" in said
    assert "nothing was changed" in run("own", "import", str(path)).err
    before = run("own", "export").out
    own("remove", "kanya-srisuk")
    own("import", str(path))
    assert run("own", "export").out == before


def test_private_notes_are_read_back_as_they_were(own: Own, run: Own, tmp_path: Path) -> None:
    own("add", "meeting", "--name", "Coffee", "--start", "2027", *VISIT, "--unsourced")
    own("note", "coffee", "Ask; and ask again")
    own("note", "coffee", "Write")
    path = tmp_path / "mine.csv"
    run("meetings", "--origin", "own", "--with-notes", "-o", str(path), "--fields", "id,notes")
    assert "nothing was changed" in own("import", str(path)).err


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_the_errors_of_a_spreadsheet_are_named(own: Own, tmp_path: Path, form: str) -> None:
    xlsxwriter = pytest.importorskip("xlsxwriter")
    path = tmp_path / f"errors.{form}"
    rows = [["Meeting", "Date", "Place"], ["Tea", "#REF!", "#N/A"]]
    if form == "csv":
        path.write_text("".join(f"{','.join(row)}\n" for row in rows), encoding="utf-8")
    else:
        with xlsxwriter.Workbook(str(path)) as book:
            sheet = book.add_worksheet()
            sheet.write_row(0, 0, rows[0])
            sheet.write_row(1, 0, ["Tea", "", ""])
            sheet.write_formula("B2", "=Z9", None, "#REF!")
            sheet.write_formula("C2", "=Z9", None, "#N/A")
    said = own("import", str(path), "--unsourced", *VISIT).err
    assert "an error of the spreadsheet, read as empty: #REF! (line 2), #N/A (line 2)." in said


def test_what_a_row_cannot_change_in_our_own_list_is_told(
    own: Own, run: Own, tmp_path: Path
) -> None:
    own(*BRIEFING, "--city", "Hanoi", "--person", "anna-berg")
    fields = "id,name,place.city,attendance"
    listed = run("meetings", "--origin", "own", "--format", "csv", "--fields", fields).out
    table = tmp_path / "meetings.csv"
    for changed, told in (
        (listed, ""),
        (listed.replace(",Hanoi,", ",,"), "place.city of briefing-in-hanoi is emptied"),
        (listed.replace("anna-berg", "carl-duy"), "attendance of briefing-in-hanoi is changed"),
    ):
        table.write_text(changed, encoding="utf-8")
        said = own("import", str(table), "--replace", "--unsourced").err
        assert told in said
        assert said.count("which changes nothing here") == bool(told)
    table.write_text("id,City\nbriefing-in-hanoi,\n", encoding="utf-8")
    said = own("import", str(table), "--kind", "meeting", "--replace", "--unsourced").err
    assert "changes nothing here" not in said
