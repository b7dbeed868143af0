"""Tables: columns, marks and the place of the id."""

from __future__ import annotations

import re
from typing import Unpack

import pytest

from asean_wco.library import Library
from asean_wco.query.listing import Filters
from asean_wco.render.console import drawn
from asean_wco.render.lists import COLUMNS, record_table, shown_columns
from asean_wco.render.tables import ViewColumn, grid

NAME_ID = [ViewColumn("Name", "name"), ViewColumn("Id", "id")]


def table(library: Library, kind: str, width: int | None = None, **wanted: Unpack[Filters]) -> str:
    """The table of a kind."""
    return record_table(library.find(kind, **wanted), library, width, color=False)


@pytest.mark.parametrize("kind", COLUMNS)
def test_every_table_begins_with_headings_and_has_a_row_a_record_where_there_is_room(
    library: Library, kind: str
) -> None:
    lines = table(library, kind).splitlines()
    rows = [line for line in lines[2:] if not line.startswith(("≈ inferred", "≠ sources"))]
    assert lines[0].split()[-1] == "Id"
    assert set(lines[1]) == {"─"}
    assert len(rows) == len(library.of_kind(kind))


def test_meetings_tell_date_name_place_and_id(library: Library) -> None:
    text = table(library, "meeting")
    assert re.search(
        r"^ *12 June 2019 +2nd Consultation +Da Lat, Viet Nam +consultation-2$", text, re.MULTILINE
    )
    assert re.search(
        r"^ *11–13 June 2019 +28th Meeting of the Directors-General +Da Lat, Viet Nam +dgs-28$",
        text,
        re.MULTILINE,
    )
    assert re.search(
        r"10 June 2021 +Consultation by video, 2021 \(≈ 4th\) +online +consultation-2021$",
        text,
        re.MULTILINE,
    )


def test_an_inferred_date_is_marked_and_explained_below(library: Library) -> None:
    text = table(library, "meeting")
    assert "≈ July 2019" in text
    assert text.splitlines()[-1].startswith("≈ inferred: no source states it")


def test_a_table_without_marks_has_no_legend(library: Library) -> None:
    text = table(library, "meeting", year=2017)
    assert "inferred" not in text
    assert "disagree" not in text


def test_a_column_that_is_empty_in_all_rows_is_dropped(library: Library) -> None:
    assert "Place" in table(library, "meeting")
    assert "Place" not in table(library, "meeting", year=2017)
    listed = library.find("meeting", year=2017)
    titles = [column.title for column in shown_columns("meeting", listed, library)[0]]
    assert titles == ["Date", "Meeting", "Id"]


def test_a_narrow_table_puts_the_id_below_the_name(library: Library) -> None:
    text = table(library, "meeting", 70)
    head = text.splitlines()[0]
    assert "Id" not in head.split()
    lines = [line.strip() for line in text.splitlines()]
    assert "dgs-28" in lines
    above = lines[lines.index("dgs-28") - 1]
    assert "Directors-General" in above


def test_a_wide_table_gives_the_id_a_column(library: Library) -> None:
    text = table(library, "meeting", 120)
    assert text.splitlines()[0].split()[-1] == "Id"
    assert not [line for line in text.splitlines() if line.strip() == "dgs-28"]


def test_without_a_width_no_cell_is_wrapped() -> None:
    text = drawn([grid(NAME_ID, [["word " * 200, "some-id"]], None)], None, color=False)
    assert len(text.splitlines()) == 3
    assert text.splitlines()[2].split() == ["word"] * 200 + ["some-id"]


def test_a_line_break_in_a_cell_makes_no_second_row() -> None:
    text = drawn([grid(NAME_ID, [["two\nlines\tand", "some-id"]], None)], None, color=False)
    assert text.splitlines()[2].split() == ["two", "lines", "and", "some-id"]


@pytest.mark.parametrize(
    "cell", ["[bold]x[/bold]", "[/ANNEX]", ":100:", "[draft] \\[a]", "[link=https://x]y[/link]"]
)
def test_a_cell_is_never_read_as_markup(cell: str) -> None:
    assert cell in drawn([grid(NAME_ID, [[cell, "some-id"]], None)], None, color=False)
    assert cell in drawn([grid(NAME_ID, [[cell, "some-id"]], 60)], 60, color=False)


def test_no_line_ends_in_blanks(library: Library) -> None:
    for kind in COLUMNS:
        assert not [line for line in table(library, kind, 80).splitlines() if line != line.rstrip()]


@pytest.mark.parametrize(
    ("kind", "line"),
    [
        (
            "person",
            r"Anna Berg +Secretary General, World Customs Organization "
            r"+1 January 2009 – 31 .* 2018 +anna-berg",
        ),
        (
            "person",
            r"Old Head +acting Director General, Landia Customs +in post at least in 2014 +"
            r"old-head",
        ),
        (
            "organization",
            r"World Customs Organization \(WCO\) +international organization +Belgium +wco-toy",
        ),
        (
            "office",
            r"Vice-Chair of the region +Landia Customs +July 2018 – June 2020 +vice-chair-toy",
        ),
        ("initiative", r"signed 9 December 2005 +Toy Single Window \(TSW\) +system +toy-window"),
        ("initiative", r"March – May 2020 +Operation Toy +operation +toy-operation"),
        ("series", r"ASEAN–WCO Consultation \(AWC\) +yearly +3 \(2017–2021\) +toy-consultation"),
        ("topic", r"Paperless trade +Single window +1 +paperless-trade"),
        ("topic", r"Single window +2 +single-window"),
        ("source", r"15 June 2021 +Title of gazette-2019-06 +Example Press.* gazette-2019-06"),
        ("source", r"Title of farm-2020 +Example Press.*low.* farm-2020"),
    ],
)  # fmt: skip
def test_each_kind_tells_what_matters_of_it(library: Library, kind: str, line: str) -> None:
    assert re.search(rf"^ *{line}$", table(library, kind), re.MULTILINE)


def test_scripts_of_the_region_stay_in_their_columns() -> None:
    rows = [
        ["กรมศุลกากร", "thai"],
        ["អគ្គនាយកដ្ឋានគយ", "khmer"],
        ["Cục Hải quan", "viet"],
        ["海关总署", "china"],
    ]
    text = drawn([grid(NAME_ID, rows, 60)], 60, color=False)
    for name, identifier in rows:
        assert any(name in line and line.endswith(identifier) for line in text.splitlines())


def test_on_a_narrow_screen_all_rows_have_one_layout() -> None:
    columns = [ViewColumn("Name", "name"), ViewColumn("Time"), ViewColumn("What was done")]
    rows = [["first", "2026-11-29", "note"], ["second", "2026-11-29", "a" * 30]]
    text = drawn([grid(columns, rows, 40)], 40, color=False)
    assert text.count("  Time") == 2
    assert "·" not in text


def test_a_short_name_leaves_its_room_to_the_other_columns() -> None:
    columns = [ViewColumn("Series", "name"), ViewColumn("Known"), ViewColumn("Id", "id")]
    rows = [["ADGCM", "1–11, 15, 19–20, 22–24, 26–34; and 1 without a number", "adgcm"]]
    lines = drawn([grid(columns, rows, 40)], 40, color=False).splitlines()
    assert len(lines) == 4
    assert lines[2].startswith("ADGCM   1–11, 15, 19–20, 22–24,")


@pytest.mark.parametrize("width", [40, 80, 120, None])
def test_the_sessions_of_a_series_have_their_hosts_and_chairs(
    reference: Library, width: int | None
) -> None:
    sessions = reference.meetings(series="adgcm")[-4:]
    text = record_table(sessions, reference, width, color=False, asked={"series": ["adgcm"]})
    assert {"Host", "Chair", "≈", "Srinuchsart"} <= set(text.split())
    alone = record_table(sessions, reference, width, color=False)
    assert "Host" not in alone.split()


def test_a_mark_behind_an_id_turns_no_table_into_a_list() -> None:
    columns = [ViewColumn("Date", "date"), *NAME_ID]
    rows = [["4–6 June 2024", "A meeting with a long name of many words", "adgcm-33"]]
    rows.append([*rows[0][:2], "adgcm-34 [corrected by you, unsourced]"])
    text = drawn([grid(columns, rows, 40)], 40, color=False)
    assert text.startswith("Date")
    assert re.search(r"^ +adgcm-34 \[corrected", text, re.MULTILINE)


def test_a_text_does_not_run_down_a_narrow_column() -> None:
    columns = [ViewColumn("Holder", "name"), ViewColumn("Term"), ViewColumn("Id", "id")]
    rows = [["A name that is as wide as the half screen", "long " * 40, "an-id-of-some-length"]]
    narrow = drawn([grid(columns, rows, 44)], 44, color=False)
    assert re.search(r"^  (?:Term  )?long long long long long", narrow, re.MULTILINE)
    assert len(narrow.splitlines()) < 12
    rows[0][1] = "long " * 3
    assert "Holder" in drawn([grid(columns, rows, 44)], 44, color=False)
