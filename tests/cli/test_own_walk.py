"""A colleague's table of meetings, as one walk through it found it misread."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.support import Own, record
from tests.conftest import Result


def imported(run: Own, folder: Path, table: str, *options: str) -> Result:
    """Import a table of meetings."""
    path = folder / "plan.csv"
    path.write_text(table, encoding="utf-8")
    return run("own", "import", str(path), "--type", "visit", "--unsourced", *options)


@pytest.mark.parametrize("heading", ["Place", "Venue / City", "City"])
@pytest.mark.parametrize(
    ("city", "country", "code"),
    [("Singapore", "Singapore", "SG"), ("Hong Kong", "Hong Kong, China", "HK")],
)
def test_a_city_state_may_stand_as_city_and_as_country(
    run: Own, tmp_path: Path, heading: str, city: str, country: str, code: str
) -> None:
    table = f'Meeting,Date,{heading},Country\nBriefing,2026-12-03,{city},"{country}"\n'
    result = imported(run, tmp_path, table)
    assert result.code == 0, result.err
    assert record(run, "briefing")["place"] == {"city": city, "country": code, "venue": None}


def test_a_place_may_repeat_the_country_of_its_row(run: Own, tmp_path: Path) -> None:
    table = 'Meeting,Date,Place,Country\nBriefing,2026-12-03,"Manila, Philippines",PH\n'
    assert imported(run, tmp_path, table).code == 0
    assert record(run, "briefing")["place"] == {"city": "Manila", "country": "PH", "venue": None}


def test_two_cells_that_contradict_each_other_are_quoted(run: Own, tmp_path: Path) -> None:
    table = 'Meeting,Date,Place,Country\nBriefing,2026-12-03,"Hue, Viet Nam",Thailand\n'
    result = imported(run, tmp_path, table)
    assert result.code == 3
    said = " ".join(result.err.split())
    assert "Country: this column says 'Thailand', but Place says 'Hue, Viet Nam'." in said


def test_a_city_with_a_column_for_its_country_needs_no_other(run: Own, tmp_path: Path) -> None:
    table = "Meeting,Date,Place,Country\nBriefing,2026-12-03,Manila,Philippines\n"
    assert "no country is given" not in imported(run, tmp_path, table).err


def test_columns_without_a_word_are_passed_over(run: Own, tmp_path: Path) -> None:
    table = "Meeting,,Date,Phone,\nBriefing,,2026-12-03,,\nTalks,,2026-12-04,,\n"
    result = imported(run, tmp_path, table)
    assert result.code == 0, result.err
    assert "private note" not in result.err
    assert record(run, "briefing")["start"] == "2026-12-03"


def test_a_column_without_a_heading_goes_to_the_note_by_its_number(
    run: Own, tmp_path: Path
) -> None:
    result = imported(run, tmp_path, "Meeting,,Date\nBriefing,urgent,2026-12-03\n")
    assert result.code == 0, result.err
    assert "go to your private note on the record: Column 2." in result.err
    assert "Column 2: urgent" in run("show", "briefing", "--with-notes").out


def test_a_cell_beyond_the_headings_is_no_silent_loss(run: Own, tmp_path: Path) -> None:
    result = imported(run, tmp_path, "Meeting,Date\nBriefing,2026-12-03,urgent\n")
    assert result.code == 3
    assert (
        "It has 3 cells, but there are 2 headings. Put quotation marks around a cell" in result.err
    )


def test_every_name_that_goes_to_a_note_is_told(run: Own, tmp_path: Path) -> None:
    names = ["Ms Hoa", "Mr Tan", "Mr Lim", "Ms Thuy", "Mr Somchai", "Ms Noor", "Ms Dara"]
    rows = [f"Briefing {number},2026-12-03,{name}" for number, name in enumerate(names)]
    result = imported(run, tmp_path, "\n".join(["Meeting,Date,Participants", *rows, ""]))
    assert result.code == 0, result.err
    assert all(name in result.err for name in names)
    assert "These names go to the note too, for the same reason: Ms Noor, Ms Dara." in result.err


def test_the_same_row_twice_in_a_file_is_skipped_and_said(run: Own, tmp_path: Path) -> None:
    table = "Meeting,Date\nBriefing,2026-12-03\nBriefing,2026-12-03\nBriefing,2026-12-10\n"
    both = imported(run, tmp_path, table)
    assert "then import with --skip-existing" in " ".join(both.err.split())
    run("own", "undo")
    result = imported(run, tmp_path, table, "--skip-existing")
    assert "line 3: skipped; it repeats" in result.err
    assert "2 records saved" in result.err


def took_part(run: Own, identifier: str) -> list[str]:
    """Return the ids of the people and bodies that took part in a meeting."""
    attendance = record(run, identifier)["attendance"]
    return [item["person"] or item["organization"] for item in attendance]


@pytest.mark.parametrize("heading", ["Participants", "Organisations", "Organisation", "Agency"])
def test_a_body_that_is_named_as_a_participant_took_part(
    run: Own, tmp_path: Path, heading: str
) -> None:
    table = f"Meeting,Date,{heading}\nBriefing,2026-12-03,Landia Customs; wco-toy; Ms Hoa\n"
    result = imported(run, tmp_path, table)
    assert result.code == 0, result.err
    assert took_part(run, "briefing") == ["landia-customs", "wco-toy"]
    assert "'Ms Hoa'; the name goes to the note" in result.err
    assert "briefing" in run("meetings", "--org", "Landia Customs").out


def test_people_and_bodies_may_stand_in_one_cell_or_in_two(run: Own, tmp_path: Path) -> None:
    table = (
        "Meeting,Date,Participants,Organisations\n"
        "Briefing,2026-12-03,Anna Berg; Landia Customs,landia-customs; wco-toy\n"
    )
    assert imported(run, tmp_path, table).code == 0
    assert took_part(run, "briefing") == ["anna-berg", "landia-customs", "wco-toy"]


def test_a_list_of_people_may_have_a_column_of_bodies(run: Own, tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    path.write_text("Full name,Post,Organisations\nTan,Attaché,Landia Customs\n", encoding="utf-8")
    assert run("own", "import", str(path), "--unsourced").code == 0
    assert record(run, "tan")["roles"][0]["organization"] == "landia-customs"


def test_a_body_that_took_part_is_an_option_beside_the_people(own: Own, run: Own) -> None:
    meeting = ("add", "meeting", "--name", "Briefing", "--type", "visit", "--start", "2026-12")
    own(*meeting, "--person", "anna-berg", "--org", "Landia Customs", "--unsourced")
    assert took_part(run, "briefing") == ["anna-berg", "landia-customs"]
    message = own("edit", "briefing", "--org", "wco-toy", "--unsourced").err
    assert "Added to who took part: World Customs Organization." in message
    assert took_part(run, "briefing") == ["anna-berg", "landia-customs", "wco-toy"]
    refused = run("own", "edit", "briefing", "--organization", "wco-toy", "--unsourced")
    assert "For a body that takes part, use --org; for a host, --host." in refused.err
    own("edit", "briefing", "--clear", "org")
    assert took_part(run, "briefing") == ["anna-berg"]


def test_each_of_two_records_with_one_name_is_skipped_as_itself(run: Own, tmp_path: Path) -> None:
    table = "Meeting,Date\nBriefing,2026-12-03\nBriefing,2026-12-03\nTalks,\nTalks,\n"
    imported(run, tmp_path, table)
    kept = tmp_path / "kept.jsonl"
    run("own", "export", str(kept))
    told = run("own", "import", str(kept), "--skip-existing").err
    for number, identifier in enumerate(["briefing", "briefing-own-2", "talks", "talks-own-2"], 1):
        assert f"line {number}: skipped; it exists as {identifier}." in told


def test_the_check_finds_a_meeting_that_is_there_twice(run: Own, tmp_path: Path) -> None:
    table = "Meeting,Date\nBriefing,2026-12-03\nBriefing,2026-12-03\nBriefing,2026-12-10\n"
    imported(run, tmp_path, table)
    checked = run("own", "check")
    assert "briefing-own-2\tW605\tIt has the name and the first day of briefing." in checked.out
    assert "briefing-own-3" not in checked.out
    assert "'awco help own-records' says how two records of one thing become one." in checked.err
    assert "TWO RECORDS OF ONE THING" in run("help", "own-records").out


def test_a_second_meeting_of_a_number_is_told_and_found_by_the_check(
    own: Own, run: Own, tmp_path: Path
) -> None:
    session = ("--series", "toy-dgs", "--ordinal", "28", "--unsourced")
    told = "has the series and the number of dgs-28. Is it the same meeting?"
    # The id may stand before or after that of the other meeting.
    for name in ("Away days", "Talks"):
        assert told in own("add", "meeting", "--name", name, "--type", "visit", *session).err
    own("add", "meeting", "--name", "Later", "--type", "visit", "--unsourced")
    assert told in own("edit", "later", *session).err
    assert told not in own("edit", "later", "--venue", "Hall", "--unsourced").err
    found = run("own", "check").out
    assert "away-days\tE302\tIt is number 28 of toy-dgs, as is dgs-28." in found
    assert "talks\tE302\t" in found
    table = "Meeting,Series,Ordinal\nFirst,toy-dgs,77\nSecond,toy-dgs,77\n"
    assert "second has the series and the number of first." in imported(run, tmp_path, table).err
    assert told not in own("edit", "dgs-28", "--ordinal", "29", "--unsourced").err
