"""Tables as people write them: their own headings, dates in words, several names in a cell."""

from __future__ import annotations

import shlex
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from asean_wco.own.dates import needed_orders
from tests.cli.support import BRIEFING, Own, record
from tests.conftest import Awco, run_awco

Imported = Callable[..., str]
WAYS = ("--type", "visit", "--unsourced")


@pytest.fixture
def imported(own: Own, tmp_path: Path) -> Imported:
    """Import a table that must be taken in, and return what is told."""

    def call(text: str, *options: str) -> str:
        table = tmp_path / "sloppy.csv"
        table.write_text(text, encoding="utf-8")
        return own("import", str(table), *(options or WAYS)).err

    return call


@pytest.fixture
def refused(run: Own, tmp_path: Path) -> Imported:
    """Import a table that must be refused, and return what is told."""

    def call(text: str, *options: str) -> str:
        table = tmp_path / "sloppy.csv"
        table.write_text(text, encoding="utf-8")
        result = run("own", "import", str(table), *options)
        assert result.code == 3
        assert run("own", "list").out == ""
        return result.err.replace(f"{table}", "sloppy.csv")

    return call


def test_headings_as_people_write_them_are_understood_and_told(
    imported: Imported, run: Own
) -> None:
    said = imported(
        "Meeting,Date,Place,Participants,Remarks\n"
        'Coffee,3-5 December 2026,"Hanoi, Viet Nam",Anna Berg,Ask for the list\n'
    )
    assert (
        "Columns: Meeting = name, Date = start and end, Place = city and country, "
        "Participants = people and bodies, Remarks = a private note.\n" in said
    )
    kept = record(run, "coffee")
    assert (kept["start"], kept["end"]) == ("2026-12-03", "2026-12-05")
    assert (kept["place"]["city"], kept["place"]["country"]) == ("Hanoi", "VN")
    assert [row["person"] for row in kept["attendance"]] == ["anna-berg"]
    assert "Ask for the list" in run("own", "list").out
    assert "Ask for the list" not in run("show", "coffee").out


def test_a_note_is_saved_once_and_a_new_one_is_added(imported: Imported, run: Own) -> None:
    table = "Meeting,Date,Remarks\nCoffee,2026-12-03,{}\n"
    assert imported(table.format("First")).endswith(
        "1 record saved. 'awco own undo' takes this back.\n"
    )
    assert "nothing new" in imported(table.format("First"))
    imported(table.format("Second"))
    row = run("own", "list").out
    assert "First" in row
    assert "Second" in row


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("12 Dec 2026", "2026-12-12"),
        ("Jan 2027", "2027-01"),
        ("1/2027", "2027-01"),
        ("December 3, 2026", "2026-12-03"),
        ("2026/12/03", "2026-12-03"),
        ("15/3/27", "2027-03-15, since no other date is possible"),
    ],
)
def test_a_date_in_words_is_read_and_told(
    imported: Imported, own: Own, run: Own, typed: str, read: str
) -> None:
    assert f"{typed} is read as {read}." in imported(f'Meeting,Date\nCoffee,"{typed}"\n')
    read, _, only = read.partition(",")
    assert record(run, "coffee")["start"] == read
    if only:
        return
    told = own("add", "meeting", "--name", "Tea", "--start", typed, *WAYS).err
    assert f"is read as {read}." in told
    assert record(run, "tea")["start"] == read


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [
        ("4–6 June 2024", "2024-06-04", "2024-06-06"),
        ("30 Nov - 2 Dec 2026", "2026-11-30", "2026-12-02"),
        ("2026-12-03 to 2026-12-05", "2026-12-03", "2026-12-05"),
        ("13/12/2026 - 15/12/2026", "2026-12-13", "2026-12-15"),
        ("12/1/2027 - 14/1/2027", "2027-01-12", "2027-01-14"),
        ("1/30/2027 - 2/1/2027", "2027-01-30", "2027-02-01"),
        ("10.-11.02.2027", "2027-02-10", "2027-02-11"),
        ("10-11/2/27", "2027-02-10", "2027-02-11"),
        ("28.2. - 1.3.2027", "2027-02-28", "2027-03-01"),
        ("28/2-1/3/2027", "2027-02-28", "2027-03-01"),
    ],
)
def test_a_period_in_one_cell_gives_both_days(
    imported: Imported, run: Own, typed: str, first: str, last: str
) -> None:
    imported(f"Meeting,Date\nCoffee,{typed}\n")
    kept = record(run, "coffee")
    assert (kept["start"], kept["end"]) == (first, last)


@pytest.mark.parametrize(
    ("typed", "stored", "said"),
    [
        ("end of March 2027", "2027-03~", "about March 2027"),
        ("first week of June 2027", "2027-06~", "about June 2027"),
        ("mid-May 2027", "2027-05~", "about May 2027"),
        ("early 2027", "2027~", "about 2027"),
        ("Q2 2027", "2027~", "about 2027"),
        ("around 5 May 2027", "2027-05-05~", "about 5 May 2027"),
        ("5 May 2027 (tbc)", "2027-05-05?", "perhaps 5 May 2027"),
        ("tentatively May 2027", "2027-05?", "perhaps May 2027"),
        ("TBC", None, "“no date given”"),
    ],
)
def test_a_date_that_is_not_exact_is_kept_as_such_and_told(
    imported: Imported, run: Own, typed: str, stored: str | None, said: str
) -> None:
    assert f"{typed} is read as {said}." in imported(f"Meeting,Date\nCoffee,{typed}\n")
    assert record(run, "coffee")["start"] == stored


def test_a_date_of_two_open_questions_is_asked_both(tmp_path: Path, run: Own) -> None:
    path = tmp_path / "thai.csv"
    path.write_text("name,type,start\nPort visit,visit,3/10/2566\n", encoding="utf-8")

    def imported(*options: str) -> Any:
        return run("own", "import", str(path), "--kind", "meeting", "--unsourced", *options)

    assert "Give --dates be if that is right. Add --dates dmy as well" in imported().err
    assert "Also give --dates be if that is right." in imported("--dates", "dmy").err
    assert "Also give --dates dmy if the day comes first" in imported("--dates", "be").err
    assert imported("--dates", "be", "--dates", "dmy").code == 0
    assert needed_orders("3/10/2566") == {"order", "era"}
    assert needed_orders("พ.ศ. 2567") == needed_orders("13/5/2566") == {"era"}
    assert needed_orders("5 June 2026") == set()


@pytest.mark.parametrize(
    ("typed", "start", "end"),
    [
        ("3-5 มีนาคม 2569", "2026-03-03", "2026-03-05"),
        ("ต.ค. 2566", "2023-10", None),
        ("7 พ.ค. 2569", "2026-05-07", None),
        ("2 ธันวาคม พ.ศ. 2569", "2026-12-02", None),
        ("6 мая 2026", "2026-05-06", None),
    ],
)
def test_months_of_other_scripts_are_read_and_told(
    tmp_path: Path, run: Own, typed: str, start: str, end: str | None
) -> None:
    path = tmp_path / "thai.csv"
    path.write_text(f"name,type,date\nPort visit,visit,{typed}\n", encoding="utf-8")
    options = ("--kind", "meeting", "--unsourced", "--dates", "be")
    result = run("own", "import", str(path), *options)
    assert f"{typed} is read as {start}" in result.err
    kept = record(run, "port-visit")
    assert (kept["start"], kept["end"]) == (start, end)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("05/06/2026", "may be 5 June 2026 or 6 May 2026. Give --dates dmy"),
        ("3/12/2026 - 5/12/2026", "may be 12 March 2026 or 3 December 2026."),
        ("soon", "'soon' is not a date. Write it like"),
        ("Dec 26", "'Dec 26' has no year."),
        ("27-03-15", "'27-03-15' is not a date."),
        ("5/3/27", "may be 3 May 2027 or 5 March 2027."),
        ("29 Feb 2027", "'29 Feb 2027' is not a date: February 2027 has no day 29."),
        ("3-1 May 2027", "'3-1 May 2027' ends before it begins."),
        ("end of soon", "'soon' is not a date."),
        ("end of 5 May 2027", "'end of 5 May 2027' is not a date."),
        ("31.02.-01.03.2027", "31.02.2027 is not a day that exists."),
        ("10.-11.02.2570", "looks like a Buddhist year"),
        ("12 Dec 2569", "looks like a Buddhist year; in the common era it is 2026."),
    ],
)
def test_a_date_of_no_or_several_meanings_is_refused_with_its_column(
    refused: Imported, typed: str, said: str
) -> None:
    text = refused(f"Meeting,Date\nCoffee,{typed}\n", *WAYS)
    assert "sloppy.csv, line 2: Date: " in text
    assert said in text


def test_all_problems_of_all_rows_are_told_in_one_round(refused: Imported) -> None:
    said = refused(
        "Meeting,Date,Who,Country\nFirst,soon,me,Vitenam\nSecond,2027-01,Anna Berg,VN\n,2027-02,,\n"
    )
    first, second, third = (f"sloppy.csv, line {number}: " for number in (2, 3, 4))
    lines = [line.strip() for line in said.splitlines()]
    (one,) = [line for line in lines if line.startswith(first)]
    for part in (
        "Date: 'soon' is not a date.",
        "Country: awco knows no country 'Vitenam'. Did you mean Viet Nam?",
        "It has no type and no source.",
    ):
        assert part in one
    assert f"{second}It has no type and no source." in lines
    assert f"{third}It has no name and no type and no source." in lines
    assert "--type gives a type to the meetings that have none." in said
    assert "attendance" not in said
    assert "awco knows no person or body 'me'; the name goes to the note." in said


def test_a_misspelt_heading_is_told_with_the_nearest_and_the_columns_of_the_kind(
    refused: Imported,
) -> None:
    said = refused("Meetin,Strat date,Place\nCoffee,soon,Japan\n")
    assert "The column 'Meetin' is unknown. Did you mean meeting (name)?" in said
    assert "The column 'Strat date' is unknown. Did you mean start date?" in said
    assert "awco: The headings and 1 row of " in said
    said = refused("Meeting,Strat date\nCoffee,2027\n", *WAYS)
    assert "awco: The headings of " in said
    assert "Columns of meetings: id, name," in said
    assert "honorific" not in said
    assert "It has no name" not in said


def test_without_a_column_of_names_the_columns_that_may_have_them_are_told_once(
    refused: Imported,
) -> None:
    said = refused(
        "Réunion,Lieu,Date,Organisateur\nVisite,Hue,2027,x\n", "--kind", "meeting", *WAYS
    )
    assert "Did you mean organiser (host)?" in said
    assert "No column has the heading name." in said
    assert "change its heading to name: Réunion, Lieu." in said
    assert "It has no name" not in said


def test_problems_of_headings_and_of_cells_are_told_in_one_round(refused: Imported) -> None:
    said = refused("Meeting,Strat date,End date,Type\nCoffee,2027,soon,visit\n", "--unsourced")
    assert "line 1: The column 'Strat date' is unknown." in said
    assert "line 2: End date: 'soon' is not a date." in said


def test_what_has_no_field_goes_to_the_note_with_its_heading(imported: Imported, run: Own) -> None:
    said = imported("Meeting,Title,Colour\nCoffee,Boss,red\n", *WAYS, "--kind", "meeting")
    assert "they go to your private note on the record: Title, Colour." in said
    listed = run("own", "list").out
    assert "Title: Boss" in listed
    assert "Colour: red" in listed
    assert "Boss" not in run("show", "coffee").out


def test_headings_of_another_kind_than_was_asked_for_are_refused(run: Own, tmp_path: Path) -> None:
    table = tmp_path / "t.csv"
    table.write_text("Meeting,Date\nCoffee,2027\n", encoding="utf-8")
    result = run("own", "import", str(table), "--kind", "person")
    assert (result.code, "Give --kind meeting." in result.err) == (2, True)
    table.write_text("Given name,Phone\nAnna,1\n", encoding="utf-8")
    result = run("own", "import", str(table), "--kind", "meeting")
    assert (result.code, "Give --kind person." in result.err) == (2, True)


def test_two_columns_of_one_meaning_are_refused(refused: Imported) -> None:
    said = refused("Meeting,name\nCoffee,Tea\n")
    assert "Two columns have one name, or one meaning: 'Meeting' and 'name'." in said


def test_several_names_in_a_cell_are_all_taken_and_none_vanishes(
    imported: Imported, run: Own
) -> None:
    imported('Meeting,Who\nCoffee,"Anna Berg, Nguyen Van Thu"\n')
    people = [row["person"] for row in record(run, "coffee")["attendance"]]
    assert people == ["anna-berg", "nguyen-van-thu"]


def test_names_that_awco_does_not_know_go_to_the_note_and_stop_nothing(
    imported: Imported, run: Own
) -> None:
    said = imported(
        "Meeting,Who,Topics,Organised by\n"
        'Coffee,"Anna Berg, Ms Lan Pham","single windw, CCC",Some Agency\nTea,,,\n'
    )
    assert "awco knows no person or body 'Ms Lan Pham'; the name goes to the note.\n" in said
    assert "awco knows no body 'Some Agency'; the name goes to the note.\n" in said
    assert "2 records saved." in said
    assert [row["person"] for row in record(run, "coffee")["attendance"]] == ["anna-berg"]
    listed = run("own", "list").out
    assert "Who: Ms Lan Pham" in listed
    assert "Organised by: Some Agency" in listed


def test_a_name_that_may_mean_several_goes_to_the_note_with_the_candidates(
    imported: Imported,
) -> None:
    said = imported("Meeting,Organised by\nCoffee,CCC\n")
    assert "'CCC' may mean several records: " in said
    assert "; the name goes to the note. To choose one, write its id in place of" in said


@pytest.mark.parametrize(
    ("heading", "typed", "meant"),
    [("Who", "anna-burg", "anna-berg"), ("Topics", "e-comerce", "")],
)
def test_a_name_that_looks_like_an_id_is_a_name_like_others(
    imported: Imported, heading: str, typed: str, meant: str
) -> None:
    said = imported(f"Meeting,{heading}\nCoffee,{typed}\n")
    assert f"'{typed}'; the name goes to the note." in said
    assert meant in said


@pytest.mark.parametrize("heading", ["Place", "City", "Location"])
def test_a_place_that_is_a_misspelt_country_is_refused(
    refused: Imported, imported: Imported, heading: str
) -> None:
    said = refused(f"Meeting,{heading}\nCoffee,Indonesa\n", *WAYS)
    assert "awco does not know the country 'Indonesa'. Did you mean Indonesia?" in said
    imported(f"Meeting,{heading},Country\nCoffee,Indonesa,Indonesia\n")


def test_a_city_without_a_country_gets_no_absurd_suggestion(imported: Imported) -> None:
    said = imported("Meeting,Place\nCoffee,Manila\n")
    assert "Manila is taken as the city; no country is given. Add one if you wish." in said


def test_a_day_of_the_week_must_fit_its_date(refused: Imported) -> None:
    said = refused('Meeting,Date\nCoffee,"Tuesday, 11 January 2027"\n', *WAYS)
    assert "11 January 2027 is a Monday." in said


def test_days_of_the_week_around_a_period_are_read(imported: Imported, run: Own) -> None:
    imported(
        'Meeting,Date\nCoffee,"Monday–Wednesday, 11-13 January 2027"\n'
        'Tea,"Mon 11 Jan 2027 - Wed 13 Jan 2027"\n'
        'Cake,"Mon 11 - Wed 13 January 2027"\n'
    )
    for identifier in ("coffee", "tea", "cake"):
        kept = record(run, identifier)
        assert (kept["start"], kept["end"]) == ("2027-01-11", "2027-01-13")


def test_a_type_that_is_not_known_is_not_called_missing_too(refused: Imported) -> None:
    said = refused("Meeting,Type\nCoffee,Study tour\n", "--unsourced")
    assert "there is no type 'Study tour'" in said
    assert "It has no type" not in said


def test_a_row_wider_than_the_headings_names_the_line_of_the_headings(refused: Imported) -> None:
    said = refused("Meeting,Date,\nCoffee,2027,Japan\n", *WAYS)
    assert "line 1 is read as the headings, but line 2 has more columns." in said


def test_a_name_that_gives_a_session_of_a_series_is_told(imported: Imported, run: Own) -> None:
    said = imported("Meeting,Date\n36th DGM,2031\nCoffee 36,2031\n")
    way = "awco own edit 36th-dgm --series toy-dgs --ordinal 36 --unsourced"
    assert f"36th-dgm: the name looks like session 36 of toy-dgs. If it is: {way}" in said
    assert "coffee-36:" not in said
    assert run(*way.split()[1:]).code == 0
    assert record(run, "36th-dgm")["ordinal"] == 36


def test_a_title_above_the_headings_is_passed_over_and_told(imported: Imported) -> None:
    said = imported("Plan for 2027,,\n\nMeeting,Date,Place\nCoffee,2027-01-11,Japan\n")
    assert "Line 3 is read as the headings." in said
    assert "1 record saved." in said


def test_headings_as_people_write_them_are_read(imported: Imported) -> None:
    said = imported(
        "S/N,Event name,Date (dd/mm/yyyy),Venue / City\n"
        '1,Coffee,"Monday, 11 January 2027","Sailing Club, Nha Trang, Viet Nam"\n'
    )
    assert "Venue / City = venue, city and country" in said
    assert "not imported: S/N (a running number)." in said
    assert "1 record saved." in said


def test_a_changed_cell_without_a_source_is_named_by_its_column(
    awco: Awco, run: Own, tmp_path: Path
) -> None:
    table = tmp_path / "list.csv"
    listed = awco("meetings", "--format", "csv").out
    city = record(awco, "consultation-2")["place"]["city"]
    table.write_text(listed.replace(f",{city},", ",Elsewhere,"), encoding="utf-8")
    result = run("own", "import", str(table))
    assert "consultation-2 has no source for place.city." in result.err
    assert "has no source for place." not in result.err.replace("place.city.", "")
    edited = run("own", "edit", "consultation-2", "--venue", "Sailing Club")
    assert "consultation-2 has no source for --venue." in edited.err


@pytest.mark.parametrize(
    ("place", "kept", "mode"),
    [
        ("online", {}, "virtual"),
        ("Video conference", {}, "virtual"),
        ("Online (Zoom)", {}, "virtual"),
        ("Hanoi, Viet Nam (hybrid)", {"city": "Hanoi", "country": "VN"}, "hybrid"),
        ("Hanoi and online", {"city": "Hanoi"}, "hybrid"),
        ("Online / Hanoi", {"city": "Hanoi"}, "hybrid"),
        ("Hanoi, face to face", {"city": "Hanoi"}, "in-person"),
        ("Phu Quoc", {"city": "Phu Quoc"}, None),
    ],
)
def test_a_place_may_say_how_a_meeting_was_held(
    imported: Imported, run: Own, place: str, kept: dict[str, str], mode: str | None
) -> None:
    imported(f'Meeting,Where\nCoffee,"{place}"\n')
    coffee = record(run, "coffee")
    filled = {name: value for name, value in (coffee["place"] or {}).items() if value}
    assert (filled, coffee["mode"]) == (kept, mode)


@pytest.mark.parametrize(
    ("typed", "mode"),
    [
        ("online", "virtual"),
        ("Face-to-face", "in-person"),
        ("physical", "in-person"),
        ("F2F", "in-person"),
        ("via Zoom", "virtual"),
        ("in person and online", "hybrid"),
    ],
)
def test_a_mode_in_other_words_is_read(
    imported: Imported, own: Own, run: Own, typed: str, mode: str
) -> None:
    imported(f"Meeting,Format\nCoffee,{typed}\n")
    assert record(run, "coffee")["mode"] == mode
    own("add", "meeting", "--name", "Tea", "--mode", typed, *WAYS)
    assert record(run, "tea")["mode"] == mode


def test_a_column_of_the_mode_counts_more_than_the_place(imported: Imported, run: Own) -> None:
    said = imported("Meeting,Where,Mode\nCoffee,online,hybrid\n")
    assert "The column Mode says hybrid, the column Where says virtual; awco takes hybrid." in said
    assert record(run, "coffee")["mode"] == "hybrid"


def test_headings_of_offices_are_read(imported: Imported, run: Own) -> None:
    imported(
        "Activity,Category,Modality,Organised by,Subject,Description\n"
        "Coffee,Seminar,online,Landia Customs,Paperless trade,Talk.\n",
        "--unsourced",
    )
    kept = record(run, "coffee")
    assert (kept["type"], kept["mode"], kept["hosts"], kept["summary"]) == (
        "workshop",
        "virtual",
        ["landia-customs"],
        "Talk.",
    )
    assert [topic["topic"] for topic in kept["topics"]] == ["paperless-trade"]


def test_the_subject_of_a_calendar_is_the_name(imported: Imported, run: Own) -> None:
    imported("Subject,Start date,End date,Location\nCoffee,2027-03-01,2027-03-02,online\n")
    assert record(run, "coffee")["end"] == "2027-03-02"


def test_the_type_is_that_of_the_row_or_the_name_or_the_option(
    imported: Imported, run: Own
) -> None:
    said = imported(
        "Meeting,Type\n36th DGM,\nWebinar on visits,\nCoffee,\nTea workshop,visit\n",
        "--unsourced",
        "--type",
        "ceremony",
    )
    types = {name: record(run, name)["type"] for name in ("coffee", "tea-workshop")}
    assert types == {"coffee": "ceremony", "tea-workshop": "visit"}
    assert record(run, "webinar-on-visits")["type"] == "workshop"
    series = record(run, "toy-dgs")
    assert record(run, "36th-dgm")["type"] == series["type"]
    assert f"36th DGM = {series['type']}, Webinar on visits = workshop." in said


def test_only_rows_whose_type_nothing_says_are_refused(refused: Imported) -> None:
    said = refused("Meeting\nWebinar on trade\nCoffee\n", "--unsourced", "--kind", "meeting")
    assert "line 3: awco cannot tell the type of “Coffee”." in said
    assert "line 2" not in said


def test_two_days_in_two_columns_help_to_read_each_other(
    imported: Imported, run: Own, refused: Imported
) -> None:
    said = refused("Meeting,From,To\nCoffee,3/12/2027,5/12/2027\n", *WAYS)
    assert "From: 3/12/2027 may be" in said
    assert "To: 5/12/2027 may be" in said
    said = imported("Meeting,From,To\nCoffee,12/1/2027,14/1/2027\n")
    assert "14/1/2027 shows that the day comes first in the dates of this table" in said
    kept = record(run, "coffee")
    assert (kept["start"], kept["end"]) == ("2027-01-12", "2027-01-14")


@pytest.mark.parametrize(
    ("heads", "how", "mode"),
    [
        ("ลำดับ,หัวข้อการประชุม,วันที่,สถานที่,รูปแบบ,หมายเหตุ", "ออนไซต์", "in-person"),
        ("STT,Tên cuộc họp,Từ ngày,Địa điểm,Hình thức,Ghi chú", "Trực tiếp", "in-person"),
        ("Nomor,Nama Rapat,Tanggal,Tempat,Bentuk,Keterangan", "Daring dan luring", "hybrid"),
    ],
)
def test_headings_and_modes_in_languages_of_the_region_are_understood(
    imported: Imported, run: Own, heads: str, how: str, mode: str
) -> None:
    said = imported(f"{heads}\n1,Coffee,13/7/2027,Hue,{how},Ask for the list\n")
    _, name, start, place, form, note = heads.split(",")
    assert f"Columns: {name} = name, {start} = start" in said
    assert f"{place} = city and country, {form} = mode, {note} = a private note.\n" in said
    kept = record(run, "coffee")
    assert (kept["start"], kept["place"]["city"], kept["mode"]) == ("2027-07-13", "Hue", mode)


def test_a_list_of_people_in_thai_is_understood(imported: Imported, run: Own) -> None:
    said = imported("คำนำหน้า,ชื่อ-สกุล,ตำแหน่ง\nนาย,Carla Moss,Director\n", "--unsourced")
    assert "Columns: คำนำหน้า = honorific, ชื่อ-สกุล = name, ตำแหน่ง = post." in said
    assert record(run, "carla-moss")["roles"][0]["title"] == "Director"


def test_a_bilateral_meeting_is_a_consultation(imported: Imported, run: Own) -> None:
    said = imported("Meeting,Type\nCoffee,bilateral\nTea,Bilateral meeting\n", "--unsourced")
    assert "The type 'bilateral' is read as consultation." in said
    assert record(run, "coffee")["type"] == record(run, "tea")["type"] == "consultation"


def test_an_unknown_heading_that_is_like_none_is_no_slip(imported: Imported) -> None:
    said = imported("Meeting,Status,Contact person,Hour\nCoffee,open,me,9\n")
    assert "they go to your private note on the record: Status, Contact person, Hour." in said


def test_headings_that_fit_no_kind_are_named(run: Own, tmp_path: Path) -> None:
    table = tmp_path / "t.csv"
    table.write_text("Name,Organistion\nx,y\n", encoding="utf-8")
    result = run("own", "import", str(table))
    assert result.code == 2
    assert "Unknown headings: Organistion." in result.err


@pytest.mark.parametrize(
    ("typed", "stored"), [("end of March 2027", "2027-03~"), ("15/3/27", "2027-03-15")]
)
def test_an_option_takes_a_date_as_a_table_has_it(
    own: Own, run: Own, typed: str, stored: str
) -> None:
    told = own("add", "meeting", "--name", "Tea", "--start", typed, *WAYS).err
    assert f"{typed} is read as " in told
    assert record(run, "tea")["start"] == stored
    assert run("own", "edit", "tea", "--start", "soon").code == 2
    assert run("own", "edit", "tea", "--start", "tbc").code == 2


@pytest.mark.parametrize(
    "typed",
    [
        "วันจันทร์ที่ 12 กรกฎาคม 2570",
        "12 กรกฎาคม 2570 เวลา 09.00 น.",
        "12 tháng 7 năm 2027",
        "๑๒ ก.ค. ๒๕๗๐",
    ],
)
def test_an_option_takes_a_date_of_a_thai_or_vietnamese_office(
    own: Own, run: Own, typed: str
) -> None:
    told = own("add", "meeting", "--name", "Tea", "--start", typed, *WAYS).err
    assert "is read as 2027-07-12" in told
    assert record(run, "tea")["start"] == "2027-07-12"


def test_who_chaired_and_who_opened_are_read_from_columns(imported: Imported, run: Own) -> None:
    said = imported(
        "Meeting,Participants,Chairperson,Opened by,Speakers\n"
        'Coffee,"Anna Berg; Toy Customs Union",Anna Berg,wco-toy,Zzyzx Qwert\n'
    )
    assert "Chairperson = chair, Opened by = opener, Speakers = speaker" in said
    assert "awco knows no person or body 'Zzyzx Qwert'; the name goes to the note." in said
    rows = record(run, "coffee")["attendance"]
    chaired = [row["person"] for row in rows if "chair" in row["roles"]]
    opened = [row["organization"] for row in rows if "opener" in row["roles"]]
    assert (chaired, opened) == (["anna-berg"], ["wco-toy"])


@pytest.mark.parametrize(
    ("column", "typed", "meant"),
    [
        ("Participants", "Ana Bergg", "anna-berg"),
        ("Chairperson", "Anna Bergh", "anna-berg"),
        ("Organised by", "Wrld Customs Organization of Toys", "wco-toy"),
    ],
)
def test_a_misspelt_person_or_body_is_asked_about(
    imported: Imported, column: str, typed: str, meant: str
) -> None:
    said = imported(f"Meeting,{column}\nCoffee,{typed}\n")
    assert f"'{typed}'; the name goes to the note. Did you mean {meant}?" in said


def test_a_new_person_whose_name_is_nearly_that_of_a_record_is_asked_about(own: Own) -> None:
    said = own("add", "person", "--name", "Anna Bergh", "--title", "Expert", "--unsourced").err
    assert "Anna Bergh: did you mean Anna Berg [anna-berg]?" in said
    other = own("add", "person", "--name", "Zzyzx Qwert", "--title", "Expert", "--unsourced").err
    assert "did you mean" not in other


def test_a_name_with_the_family_name_first_is_turned(imported: Imported, run: Own) -> None:
    said = imported(
        'Name,Job title\n"Tan, Mei Ling",Expert\n"bin Ahmad, Zainal",Expert\n'
        '"Suresh Kumar, PhD",Expert\n"Lee Wei, Director",Expert\n',
        "--unsourced",
    )
    assert "'Tan, Mei Ling' is read as Mei Ling Tan." in said
    assert record(run, "mei-ling-tan")["family_name"] == "Tan"
    zainal = record(run, "zainal-bin-ahmad")
    assert (zainal["name"], zainal["family_name"]) == ("Zainal bin Ahmad", None)
    assert record(run, "suresh-kumar-phd")["name"] == "Suresh Kumar, PhD"
    # The capitals only say which one is the family name.
    said = imported('Name,Job title\n"TAN, Mei Hua",Expert\n', "--unsourced")
    assert "'TAN, Mei Hua' is read as Mei Hua Tan." in said
    assert record(run, "mei-hua-tan")["family_name"] == "Tan"
    assert record(run, "lee-wei-director")["name"] == "Lee Wei, Director"


def test_a_city_gets_the_country_in_which_records_have_it(imported: Imported, run: Own) -> None:
    said = imported("Meeting,Place\nCoffee,Da Lat\nTea,Da Lot\nMilk,Xyzzy\n")
    assert "Da Lat is in Viet Nam; awco adds the country." in said
    assert record(run, "coffee")["place"]["country"] == "VN"
    assert "Da Lot is taken as the city; no country is given. Did you mean Da Lat?" in said
    assert record(run, "tea")["place"] == {"city": "Da Lot", "country": None, "venue": None}
    assert "Xyzzy is taken as the city; no country is given. Add one if you wish." in said


def test_notices_on_cells_that_are_cut_short_are_of_one_kind(imported: Imported) -> None:
    cities = ["Da Lat", *(f"Xyzzy{letter}" for letter in "abcdefg")]
    rows = "".join(f"Talk {number},{city}\n" for number, city in enumerate(cities))
    said = imported(f"Meeting,Place\n{rows}")
    assert said.count("awco adds the country.") == 1
    assert said.count("is taken as the city; no country is given.") == 7
    assert "in the same way" not in said


def test_a_clear_date_shows_the_order_of_the_others(
    imported: Imported, refused: Imported, run: Own
) -> None:
    both = refused("Meeting,Date\nOne,5/6/2027\nTwo,15/3/27\nThree,3/15/27\n", *WAYS)
    assert "5/6/2027 may be 5 June 2027 or 6 May 2027." in both
    said = imported("Meeting,Date\nCoffee,5/6/2027\nTea,15/3/27\nMilk,about 7/8/2027\n")
    assert "15/3/27 shows that the day comes first in the dates of this table" in said
    starts = [record(run, name)["start"] for name in ("coffee", "tea", "milk")]
    assert starts == ["2027-06-05", "2027-03-15", "2027-08-07~"]


@pytest.mark.parametrize(
    "period", ["12-14/01/2027", "Tue-Thu 12-14/01/2027", "05/06/2026 - 03/07/2026"]
)
def test_a_period_that_has_one_order_shows_it_for_the_others(
    imported: Imported, run: Own, period: str
) -> None:
    said = imported(f"Meeting,Date\nCoffee,5/6/2027\nTea,15/3/2027\nMilk,{period}\n")
    assert "15/3/2027 shows that the day comes first" in said
    imported(f"Meeting,Date\nSoup,5/6/2027\nRice,{period}\n")
    assert record(run, "soup")["start"] == "2027-06-05"


def test_a_period_that_both_orders_give_shows_none(refused: Imported) -> None:
    said = refused("Meeting,Date\nCoffee,5/6/2027\nTea,5/5/2027 - 6/6/2027\n", *WAYS)
    assert "5/6/2027 may be 5 June 2027 or 6 May 2027." in said


def test_a_date_with_the_year_first_shows_no_order(refused: Imported) -> None:
    said = refused("Meeting,Date\nCoffee,5/6/2027\nTea,2027-03-15\nMilk,27-03-15\n", *WAYS)
    assert "5/6/2027 may be 5 June 2027 or 6 May 2027." in said


def test_a_name_of_a_series_with_a_year_is_asked_about(imported: Imported) -> None:
    said = imported("Meeting,Date\nASEAN-WCO Consultation 2027,2027-03\nToy Talks 2027,2027-04\n")
    assert "the name looks like a session of toy-consultation. If it is:" in said
    assert said.count("the name looks like") == 1


def test_an_edit_names_what_was_added_and_what_is_settled(own: Own) -> None:
    own("add", "meeting", "--name", "Coffee", "--type", "visit", "--unsourced")
    said = own("edit", "coffee", "--host", "wco-toy", "--chair", "anna-berg", "--unsourced").err
    assert "Added to hosts: World Customs Organization; who took part: Anna Berg." in said


@pytest.mark.parametrize(
    ("venue", "city", "place", "mode"),
    [
        ("online", "", None, "virtual"),
        ("Zoom", "", None, "virtual"),
        ("", "Online", None, "virtual"),
        ("Hotel X (hybrid)", "Da Lat", ("Da Lat", "VN", "Hotel X"), "hybrid"),
        ("Hotel X", "Vientiane (Lao PDR)", ("Vientiane", "LA", "Hotel X"), None),
        ("", "Kuala Lumpur, Malaysia", ("Kuala Lumpur", "MY", None), None),
        ("Hall (east wing)", "Da Lat", ("Da Lat", "VN", "Hall (east wing)"), None),
    ],
)
def test_a_venue_or_a_city_may_say_how_the_meeting_is_held_and_in_which_country(
    imported: Imported, run: Own, venue: str, city: str, place: tuple[str, ...] | None, mode: str
) -> None:
    said = imported(f'Meeting,Venue,City\nCoffee,"{venue}","{city}"\n')
    kept = record(run, "coffee")
    where = kept["place"]
    assert (where and (where["city"], where["country"], where["venue"])) == place
    assert kept["mode"] == mode
    assert ("is read as how it is held" in said) == (mode is not None)


def test_a_country_that_the_city_contradicts_is_refused(refused: Imported) -> None:
    said = refused("Meeting,City,Country\nCoffee,Vientiane (Lao PDR),Viet Nam\n", *WAYS)
    assert "but City says 'Vientiane (Lao PDR)'" in said


@pytest.mark.parametrize(
    ("option", "typed", "meant"),
    [
        ("--venue", "online", "--mode virtual"),
        ("--city", "online", "--mode virtual"),
    ],
)
def test_an_option_that_says_how_the_meeting_is_held_is_asked_about(
    own: Own, option: str, typed: str, meant: str
) -> None:
    add = ("add", "meeting", "--name", "Coffee", "--type", "visit", "--unsourced")
    assert f"did you mean {meant}?" in own(*add, option, typed).err


_PLACES_WITH_COUNTRIES = pytest.mark.parametrize(
    ("typed", "city", "country", "code"),
    [
        ("Vientiane (Lao PDR)", "Vientiane", "Lao PDR", "LA"),
        ("Hanoi, Vietnam", "Hanoi", "Vietnam", "VN"),
        ("Tokyo - Japan", "Tokyo", "Japan", "JP"),
        ("Cebu / Philippines", "Cebu", "Philippines", "PH"),
        ("Da Lat Vietnam", "Da Lat", "Vietnam", "VN"),
    ],
)


@_PLACES_WITH_COUNTRIES
def test_the_option_of_the_city_takes_the_country_after_it_apart(
    own: Own, run: Own, typed: str, city: str, country: str, code: str
) -> None:
    options = f"--city {shlex.quote(city)} --country {shlex.quote(country)}"
    told = f"--city '{typed}' is read as {options}."
    add = ("add", "meeting", "--name", "Coffee", "--type", "visit", "--unsourced")
    assert told in own(*add, "--city", typed).err
    edit = ("edit", "consultation-2", "--unsourced", "--city", typed)
    assert told in own(*edit).err
    for identifier in ("coffee", "consultation-2"):
        place = record(run, identifier)["place"]
        assert (place["city"], place["country"]) == (city, code)


@_PLACES_WITH_COUNTRIES
def test_the_country_after_a_city_of_a_table_is_taken_apart(
    imported: Imported, run: Own, typed: str, city: str, country: str, code: str
) -> None:
    said = imported(f'Meeting,Place\nCoffee,"{typed}"\n')
    assert record(run, "coffee")["place"] == {"city": city, "country": code, "venue": None}
    is_plain = "," in typed or "(" in typed
    assert (f"{typed} is read as {city}, {country}." in said) != is_plain


def test_a_whole_name_of_a_country_is_no_city_with_a_country(own: Own, run: Own) -> None:
    add = ("add", "meeting", "--name", "Coffee", "--type", "visit", "--unsourced")
    assert "is read as" not in own(*add, "--city", "Hong Kong, China").err
    assert record(run, "coffee")["place"]["country"] is None


def test_the_country_of_the_option_of_the_city_must_be_that_of_the_other_option(run: Own) -> None:
    add = ("own", "add", "meeting", "--name", "Coffee", *WAYS, "--city", "Hue, Viet Nam")
    result = run(*add, "--country", "Thailand")
    assert result.code == 2
    assert "--city says 'Hue, Viet Nam', but --country says 'Thailand'." in result.err


@pytest.mark.parametrize("name", ["Quang Nam", "Phu My", "Novotel Colombo"])
def test_a_word_of_a_city_is_no_country(imported: Imported, own: Own, name: str) -> None:
    own("add", "meeting", "--name", "Tea", "--city", "Colombo", "--country", "LK", *WAYS)
    assert "Did you mean" not in imported(f"Meeting,Place\nCoffee,{name}\n")


@pytest.mark.parametrize(
    ("typed", "name", "code"),
    [("ดาลัด", "Da Lat", "VN"), ("Đà Lạt", "Da Lat", "VN"), ("大叻", "Da Lat", "VN")],
)
def test_a_city_in_another_language_is_that_of_the_reference(
    imported: Imported, run: Own, own: Own, typed: str, name: str, code: str
) -> None:
    said = imported(f"Meeting,Date,City\nCoffee,1 June 2027,{typed}\n")
    assert f"{typed} is {name} in the reference; awco keeps that name." in said
    added = own("add", "meeting", "--name", "Tea", "--start", "2027-06-02", "--city", typed, *WAYS)
    assert f"{typed} is {name} in the reference" in added.err
    assert record(run, "coffee")["place"] == record(run, "tea")["place"]
    assert record(run, "tea")["place"] == {"city": name, "country": code, "venue": None}


def test_a_row_of_totals_is_told_and_not_saved(imported: Imported, run: Own) -> None:
    said = imported("No.,Meeting,Date,Pax\n1,Coffee,1 June 2027,95\nTotal,,,95\n,Sum,,95\n")
    assert "Not saved. They look like rows of totals: lines 3–4 (“Total”)." in said
    said = imported(
        "No.,Meeting,Date\n1,Coffee,1 June 2027\n,Total: 1 meeting,\n", "--skip-existing"
    )
    assert "Not saved. It looks like a row of totals: line 3 (“Total: 1 meeting”)." in said
    assert len(run("own", "list").lines) == 1
    assert "(“Total”)" in imported("id,Meeting,Pax\ntea,Tea,95\nTotal,,95\n")
    said = imported("id,Meeting,Pax\nthe-sum,Sum,95\n")
    assert record(run, "the-sum")["name"] == "Sum"


@pytest.mark.parametrize(
    "total",
    ["รวม,5", "รวมทั้งสิ้น,3 ครั้ง", ",รวม5ครั้ง", "Tổng cộng,", "TỔNG SỐ: 4 cuộc họp,", "Cộng,3",
     "Jumlah,", "Jumlah Besar,5 mesyuarat", "Total keseluruhan: 4 kali,", "合計,5",
     "Total,3 meetings"],
)  # fmt: skip
def test_a_row_of_totals_is_known_in_the_languages_of_the_region(
    imported: Imported, run: Own, total: str
) -> None:
    assert "It looks like a row of totals: line 3" in imported(f"No.,Meeting\n1,Coffee\n{total}\n")
    assert len(run("own", "list").lines) == 1


@pytest.mark.parametrize("name", ["รวมพลังอาเซียน", "Công", "Jumlah Bersih Seminar", "3 meetings"])
def test_a_name_that_begins_like_a_total_is_none(imported: Imported, name: str) -> None:
    assert "totals" not in imported(f"No.,Meeting\n1,{name}\n")


def test_a_formula_in_place_of_its_result_is_told(imported: Imported) -> None:
    said = imported('Meeting,Pax\n=B4,40\n"=CONCATENATE(""A"",""B"")",30\nTea,20\n')
    assert (
        'Cells with a formula and not its result: =B4 (line 2), =CONCATENATE("A","B") (line 3).'
        in said
    )
    # Our own tables guard what looks like a formula.
    assert "formula" not in imported("Meeting\n'=Milk\n+Juice\n")


def test_every_buddhist_year_that_was_turned_is_told(imported: Imported) -> None:
    said = imported("Meeting,Date\nCoffee,10/09/2570\nTea,2570-09-11\n", *WAYS, "--dates", "be",
                    "--dates", "dmy")  # fmt: skip
    assert "10/09/2570 is read as 2027-09-10.\n2570-09-11 is read as 2027-09-11.\n" in said


def test_what_is_wrong_with_a_date_is_told_of_the_cell_as_it_stands(refused: Imported) -> None:
    text = "Meeting,Date\nCoffee,17/03/2570\nTea,31/02/2027\nMilk,03/17/2027\n"
    said = refused(text, *WAYS)
    assert "The year of 17/03/2570 looks like a Buddhist year" in said
    assert "31/02/2027 is not a day that exists." in said
    said = refused(text, *WAYS, "--dates", "dmy")
    assert "31/02/2027 is not a day that exists." in said
    assert "03/17/2027 is not a day that exists with --dates dmy." in said
    shown = refused("Meeting,From,To\nCoffee,15/3/2027,2/3/2027\nMilk,31/02/2027,\n", *WAYS)
    assert "31/02/2027 is not a day that exists." in shown


def test_a_name_like_another_name_of_somebody_is_asked_about(tmp_path: Path) -> None:
    table = tmp_path / "t.csv"
    table.write_text("Meeting,Chair\nCoffee,Ian Sanders\n", encoding="utf-8")
    own = ["--own", str(tmp_path / "own.json"), "own"]
    said = run_awco([*own, "import", str(table), *WAYS]).err
    assert "the name goes to the note. Did you mean ian-saunders?" in said


def test_a_note_that_a_correction_answers_is_told(own: Own, imported: Imported) -> None:
    imported("Meeting,Chair\nCoffee,Somebody Else\n")
    said = own("edit", "coffee", "--chair", "anna-berg", "--unsourced").err
    assert "To remove it: awco own note coffee 'Chair: Somebody Else' --remove" in said
    assert "Your note on it" not in own("edit", "coffee", "--delegates", "3", "--unsourced").err


@pytest.mark.parametrize(
    ("heading", "told"),
    [
        ("Nr of pax", "Nr of pax = delegates"),
        ("No. of delegates", "No. of delegates = delegates"),
        ("Main venue", "import the table again: Main venue to venue."),
        ("Contact person", "Contact person."),
    ],
)
def test_a_heading_near_one_that_is_known_is_read_or_asked_about(
    imported: Imported, heading: str, told: str
) -> None:
    assert told in imported(f"Meeting,{heading}\nCoffee,40\n")


@pytest.mark.parametrize(
    ("first", "last"),
    [
        ("Date from", "Date until"),
        ("Start date", "Finish date"),
        ("Begin", "Finish"),
        ("First day", "Last day"),
        ("Start", "Till"),
    ],
)
def test_the_last_day_is_known_by_what_people_call_it(
    imported: Imported, run: Own, first: str, last: str
) -> None:
    imported(f"Meeting,{first},{last}\nCoffee,2027-02-03,2027-02-05\n")
    kept = record(run, "coffee")
    assert (kept["start"], kept["end"]) == ("2027-02-03", "2027-02-05")


def test_a_column_of_dates_that_may_be_the_last_day_is_refused_or_asked_about(
    imported: Imported, run: Own, tmp_path: Path
) -> None:
    table = "Meeting,Start,{}\nCoffee,2027-02-03,5.2.2027\nTea,2027-03-03,\n"
    assert "again: Conclusion date to end." in imported(table.format("Conclusion date"))
    run("own", "undo")
    assert "again: Course end to end." in imported("Meeting,Course end\nCoffee,3 pm\n")
    path = tmp_path / "ends.csv"
    path.write_text(table.format("Course ends"), encoding="utf-8")
    result = run("own", "import", str(path), *WAYS)
    assert result.code == 3
    assert "The column 'Course ends' is unknown. Did you mean ends?" in result.err


def test_the_day_since_when_somebody_is_in_post_is_read(imported: Imported) -> None:
    table = "Given name,Surname,Job title,In post since\nMei,Tan,Attaché,2024-05\n"
    assert "In post since = start." in imported(table, "--unsourced")


@pytest.mark.parametrize(
    ("typed", "whole", "options", "years"),
    [
        ("25/1/27", "3/2/2027", ("--dates", "be"), "1984 or 2027"),
        ("25/1/27", "3/2/2570", ("--dates", "be"), "1984 or 2027"),
        ("13/2/70", "2027-02-03", (), "1970 or 2027"),
        ("20/1/27 - 25/1/27", "3/2/2027", ("--dates", "be"), "1984 or 2027"),
        ("10.-25.01.27", "3/2/2027", ("--dates", "be"), "1984 or 2027"),
    ],
)
def test_a_short_year_that_fits_the_table_in_another_era_alone_is_refused(
    refused: Imported, typed: str, whole: str, options: tuple[str, ...], years: str
) -> None:
    text = f"Meeting,Date\nCoffee,{typed}\nTea,{whole}\n"
    said = refused(text, *WAYS, *options)
    assert f"may be {years}. Write it with four digits." in said


@pytest.mark.parametrize(
    ("typed", "whole", "options", "read"),
    [
        ("13/2/70", "3/2/2570", ("--dates", "be"), "2027-02-13"),
        ("25/1/27", "3/2/2527", ("--dates", "be"), "1984-01-25"),
        ("25/1/27", "", ("--dates", "be"), "1984-01-25"),
        ("25/1/27", "2026-03-02", (), "2027-01-25"),
        ("25/1/98", "2024-03-02", (), "1998-01-25"),
    ],
)
def test_a_short_year_that_fits_the_table_is_read(
    imported: Imported, run: Own, typed: str, whole: str, options: tuple[str, ...], read: str
) -> None:
    imported(f"Meeting,Date\nCoffee,{typed}\nTea,{whole}\n", *WAYS, *options)
    assert record(run, "coffee")["start"] == read


def test_the_years_of_dates_that_are_not_told_one_by_one_are_told(imported: Imported) -> None:
    rows = [f"Talk {day},{day} January 2027\n" for day in range(1, 9)]
    said = imported(f"Meeting,Date\n{''.join(rows)}Old talk,5 May 1987\n")
    assert "4 other dates are only written in another way; their years are 1987 and 2027.\n" in said
    # One more is told by itself.
    said = imported(f"Meeting,Date\n{''.join(rows[:5])}Older talk,5 May 1986\n")
    assert "5 May 1986 is read as 1986-05-05." in said


@pytest.mark.parametrize("heading", ["Place", "City", "Venue / City"])
@pytest.mark.parametrize(
    ("place", "country", "meant"),
    [
        ("Da Lat (Viet Namm)", "Viet Namm", "Viet Nam"),
        ("Manila, Philipines", "Philipines", "Philippines"),
        ("Siem Reap, Camboddia", "Camboddia", "Cambodia"),
        ("Muara (Bruneii)", "Bruneii", "Brunei Darussalam"),
        ("Da Lat Vietnamm", "Vietnamm", "Viet Nam"),
        ("Manila - Philipines", "Philipines", "Philippines"),
    ],
)
def test_a_misspelt_country_after_a_city_is_no_part_of_the_city(
    refused: Imported, run: Own, heading: str, place: str, country: str, meant: str
) -> None:
    add = run("own", "add", "meeting", "--name", "Coffee", *WAYS, "--city", place)
    assert add.code == 3
    assert f"the country '{country}'.\n  Did you mean {meant}?" in add.err
    said = refused(f'Meeting,Date,{heading}\nCoffee,2026-12-03,"{place}"\n', *WAYS)
    assert f"awco does not know the country '{country}'. Did you mean {meant}?" in said
    assert "no country is given" not in said


def test_a_city_that_looks_like_a_country_may_have_its_country_in_a_column(
    imported: Imported, run: Own
) -> None:
    imported('Meeting,Date,Venue / City,Country\nCoffee,2026-12-03,"Novotel, Colombo",LK\n')
    place = record(run, "coffee")["place"]
    assert place == {"city": "Colombo", "country": "LK", "venue": "Novotel"}


def test_a_country_may_stand_after_a_known_city_without_a_comma(
    imported: Imported, run: Own
) -> None:
    said = imported("Meeting,Place\nCoffee,Da Lat Vietnam\nTea,Hat Yai Thailand\n")
    assert "Da Lat Vietnam is read as Da Lat, Vietnam." in said
    place = record(run, "coffee")["place"]
    assert (place["city"], place["country"]) == ("Da Lat", "VN")
    assert "no country is given. Did you mean Hat Yai, Thailand?" in said


def test_a_misspelt_country_after_an_unknown_city_is_told(imported: Imported) -> None:
    said = imported("Meeting,Place\nCoffee,Hat Yai Thiland\n")
    assert "no country is given. Did you mean Hat Yai, Thailand?" in said


def test_an_own_record_does_not_outweigh_the_reference_on_the_country_of_a_city(own: Own) -> None:
    own("add", "meeting", "--name", "Tea", "--city", "Da Lat", "--country", "JP", *WAYS)
    own("add", "meeting", "--name", "Milk", "--city", "Hue", "--country", "VN", *WAYS)
    for city in ("Da Lat", "Hue"):
        said = own("add", "meeting", "--name", f"Coffee {city}", "--city", city, *WAYS).err
        assert f"{city} is in Viet Nam; awco adds the country." in said


def test_a_city_that_records_have_in_another_country_is_told(imported: Imported, own: Own) -> None:
    told = "Other records have Da Lat in Viet Nam, not in Japan."
    assert told in imported("Meeting,City,Country\nCoffee,Da Lat,Japan\n")
    own("undo")
    tea = ("add", "meeting", "--name", "Tea", "--city", "Da Lat")
    assert told in own(*tea, "--country", "JP", *WAYS).err


def test_a_country_is_read_wherever_it_stands_in_a_place(imported: Imported, run: Own) -> None:
    imported(
        'Meeting,Place\nCoffee,"Dalat Palace, Da Lat"\nTea,"Georgia, Tbilisi"\n'
        'Milk,ดาลัด\nWater,"Da Lat, Brussels"\n'
    )
    places = [record(run, name)["place"] for name in ("coffee", "tea", "milk", "water")]
    assert [(place["city"], place["country"]) for place in places] == [
        ("Da Lat", "VN"),
        ("Tbilisi", "GE"),
        ("Da Lat", "VN"),
        ("Da Lat, Brussels", None),
    ]


@pytest.mark.parametrize(
    ("venue", "place"),
    [
        ("Dalat Palace, Da Lat", {"city": "Da Lat", "country": "VN", "venue": "Dalat Palace"}),
        ("Hall, Da Lat, Vietnam", {"city": "Da Lat", "country": "VN", "venue": "Hall"}),
        ("Hall 3, Vietnam", {"city": None, "country": "VN", "venue": "Hall 3"}),
        ("Hall 3, Annex", {"city": None, "country": None, "venue": "Hall 3, Annex"}),
    ],
)
def test_a_venue_gives_the_city_and_the_country_after_it(
    imported: Imported, own: Own, run: Own, venue: str, place: dict[str, str]
) -> None:
    imported(f'Meeting,Venue\nCoffee,"{venue}"\n')
    own("add", "meeting", "--name", "Tea", "--venue", venue, *WAYS)
    assert record(run, "coffee")["place"] == record(run, "tea")["place"] == place


def test_the_country_of_a_body_is_read_after_its_city(own: Own, run: Own) -> None:
    own(
        "add",
        "organization",
        "--name",
        "Tea",
        "--city",
        "Hue, Lao PDR",
        "--type",
        "other",
        "--unsourced",
    )
    tea = record(run, "tea")
    assert (tea["city"], tea["country"]) == ("Hue", "LA")


def test_a_new_or_changed_meeting_in_a_known_city_gets_its_country(own: Own, run: Own) -> None:
    told = "Da Lat is in Viet Nam; awco adds the country."
    assert told in own("add", "meeting", "--name", "Coffee", "--city", "Da Lat", *WAYS).err
    assert record(run, "coffee")["place"]["country"] == "VN"
    own("add", "meeting", "--name", "Tea", *WAYS)
    assert told in own("edit", "tea", "--city", "Da Lat", "--unsourced").err
    assert record(run, "tea")["place"]["country"] == "VN"
    # The country of the meeting is not put right unasked.
    own("edit", "tea", "--country", "Japan", "--unsourced")
    own("edit", "tea", "--city", "Da Lat", "--venue", "Hall", "--unsourced")
    assert record(run, "tea")["place"]["country"] == "JP"


def test_a_city_that_the_user_alone_has_is_no_hint_for_another(own: Own) -> None:
    own(*BRIEFING, "--city", "Sebu")
    said = own("edit", "briefing-in-hanoi", "--city", "Cebu", "--unsourced").err
    assert "Saved." in said
    assert "Did you mean" not in said


def test_a_known_city_under_the_heading_of_a_venue_is_the_city(
    imported: Imported, run: Own
) -> None:
    said = imported("Meeting,Venue\nCoffee,Da Lat\nTea,Grand Hall\n")
    assert "Da Lat is read as a city." in said
    assert record(run, "coffee")["place"] == {"city": "Da Lat", "country": "VN", "venue": None}
    assert record(run, "tea")["place"] == {"city": None, "country": None, "venue": "Grand Hall"}


@pytest.mark.parametrize(
    ("typed", "read", "is_noted"),
    [
        ("Q3 2028", "about 2028", True),
        ("week of 10 May 2027", "about 10 May 2027", True),
        ("5 and 7 May 2027", "2027-05-05 to 2027-05-07, with what lies between", True),
        ("5, 7 May 2027", "2027-05-05 to 2027-05-07, with what lies between", True),
        ("5 and 6 May 2027", "2027-05-05 to 2027-05-06", False),
        ("2027/2028", "2027 to 2028", False),
        ("about 5 May 2027", "about 5 May 2027", False),
        ("5 May 2027 (tbc)", "perhaps 5 May 2027", False),
        ("10 May 2027 14:00-16:00", "10 May 2027, without its time", True),
        ("Mon, 10 May 2027 14:00", "10 May 2027, without its time", True),
    ],
)
def test_a_date_that_is_read_as_something_else_is_always_told_and_what_is_lost_noted(
    imported: Imported, run: Own, typed: str, read: str, is_noted: bool
) -> None:
    others = "".join(f"Talk {day},{day} January 2027\n" for day in range(1, 9))
    said = imported(f'Meeting,When\n{others}Coffee,"{typed}"\n')
    assert f" is read as {read}.\n" in said
    assert " other dates are only written in another way; their years are 2027.\n" in said
    [row] = [row for row in run("own", "list", "--json").json["results"] if row["id"] == "coffee"]
    assert row["notes"] == ([f"When: {typed}"] if is_noted else [])


def test_a_day_with_the_time_of_a_spreadsheet_needs_no_note(imported: Imported, run: Own) -> None:
    imported("Meeting,When\nCoffee,2027-05-10 00:00:00\n")
    assert "When" not in run("own", "list").out


def test_the_host_country_and_co_chairs_have_fields(imported: Imported, run: Own) -> None:
    said = imported(
        "Meeting,City,Host country,Chair,Co-chairs\n"
        "Coffee,Xyzzy,Viet Nam,Anna Berg,Landia Customs\n"
    )
    assert "private note on the record" not in said
    kept = record(run, "coffee")
    assert kept["place"]["country"] == "VN"
    assert [row["roles"] for row in kept["attendance"]] == [["chair"], ["co-chair"]]
    assert "coffee" in run("meetings", "--chair", "landia-customs").out


def test_the_dates_that_are_read_in_the_order_of_another_are_counted(imported: Imported) -> None:
    said = imported(
        "Meeting,From,To\nCoffee,12/1/2027,14/1/2027\nTea,5/4/2027,\nMilk,3/5/2027,4/5/2027\n"
    )
    assert "12/1/2027 and 3 others are read in the same order." in said
    assert "is read as" not in said


def test_a_record_and_the_notes_on_it_give_one_hint(own: Own, tmp_path: Path) -> None:
    rows = [
        '{"kind": "meeting", "id": "dgm", "name": "36th DGM", "type": "visit", "start": "2031"}',
        '{"kind": "note", "id": "dgm", "text": "One"}',
        '{"kind": "note", "id": "dgm", "text": "Two"}',
    ]
    table = tmp_path / "mine.jsonl"
    table.write_text("\n".join(rows), encoding="utf-8")
    said = own("import", str(table), "--unsourced").err
    assert said.count("dgm: the name looks like session 36 of toy-dgs.") == 1


@pytest.mark.parametrize("column", ["Place", "City", "Venue", "Participants", "Chaired by", "Type"])
@pytest.mark.parametrize("typed", ["TBC", "to be confirmed", "n/a", "-"])
def test_a_cell_that_is_still_open_gives_nothing(
    imported: Imported, run: Own, column: str, typed: str
) -> None:
    said = imported(f"Meeting,Date,{column}\nCoffee,2027,{typed}\n")
    assert f"{typed} under {column} is read as “not given”." in said
    kept = record(run, "coffee")
    assert (kept["place"], kept["attendance"]) == (None, [])
    assert typed not in run("own", "list").out.split("\t")[-1]


def test_a_place_that_is_not_settled_is_kept_and_the_note_says_so(
    imported: Imported, run: Own
) -> None:
    imported("Meeting,Place\nCoffee,Da Lat (TBC)\n")
    assert record(run, "coffee")["place"]["city"] == "Da Lat"
    assert "Place: Da Lat (TBC)" in run("own", "list").out


def test_a_venue_before_a_known_city_is_a_venue_under_every_heading(
    imported: Imported, run: Own
) -> None:
    said = imported('Meeting,Where\nCoffee,"Hotel Sofitel, Da Lat"\n')
    assert "Hotel Sofitel, Da Lat is read as the venue Hotel Sofitel." in said
    place = record(run, "coffee")["place"]
    assert (place["venue"], place["city"]) == ("Hotel Sofitel", "Da Lat")
    imported('Meeting,Where\nTea,"Lam Vien, Duc Trong"\n')
    assert record(run, "tea")["place"]["city"] == "Lam Vien, Duc Trong"


@pytest.mark.parametrize(
    "typed",
    ["15/4/2027, 09:30", "2027-04-15T09:00", "15 April 2027 9:30-17:00", "๑๕/๔/๒๐๒๗"],
)
def test_a_time_after_a_date_and_digits_of_another_script_are_understood(
    imported: Imported, run: Own, typed: str
) -> None:
    imported(f'Meeting,Date\nCoffee,"{typed}"\n')
    assert record(run, "coffee")["start"] == "2027-04-15"


@pytest.mark.parametrize("typed", ["15 April", "3-5 May"])
def test_a_date_without_a_year_is_refused_as_such(refused: Imported, typed: str) -> None:
    said = refused(f"Meeting,Date\nCoffee,{typed}\n", *WAYS)
    assert f"Date: '{typed}' has no year." in said


@pytest.mark.parametrize("typed", ["1,250", "1.250", "1 250", "1250"])
def test_a_number_may_have_marks_between_its_thousands(
    imported: Imported, run: Own, typed: str
) -> None:
    imported(f'Meeting,Delegates\nCoffee,"{typed}"\n')
    assert record(run, "coffee")["delegates"] == 1250


@pytest.mark.parametrize("typed", ["Birmania", "Tailandia", "ประเทศไทย"])
def test_a_country_may_be_given_in_another_language(
    imported: Imported, own: Own, run: Own, typed: str
) -> None:
    imported(f'Meeting,Location,Country\nCoffee,"Yangon, {typed}",\nTea,Yangon,{typed}\n')
    own("add", "meeting", "--name", "Rice", "--city", f"Yangon, {typed}", *WAYS)
    places = [record(run, name)["place"] for name in ("coffee", "tea", "rice")]
    code = "MM" if typed == "Birmania" else "TH"
    assert [(place["city"], place["country"]) for place in places] == [("Yangon", code)] * 3


@pytest.mark.parametrize(
    "typed",
    [
        "12 ก.ค. 70",
        "๑๒ กรกฎาคม ๗๐",
        "12 July 70",
        "12-Jul-70",
        "วันจันทร์ที่ 12 กรกฎาคม 2570",
        "12 กรกฎาคม 2570 เวลา 09.00 น.",
        "12 tháng 7 năm 2027",
        "ngày 12/7/2570",
    ],
)
def test_a_date_of_a_thai_or_vietnamese_office_is_read(
    imported: Imported, run: Own, typed: str
) -> None:
    imported(f"Meeting,Date\nCoffee,{typed}\n", *WAYS, "--dates", "be", "--dates", "dmy")
    assert record(run, "coffee")["start"] == "2027-07-12"


def test_a_period_and_a_year_of_a_thai_office_are_read(imported: Imported, run: Own) -> None:
    rows = "Coffee,12-14 ก.ค. 70\nTea,ปี 2570\n"
    imported(f"Meeting,Date\n{rows}", *WAYS, "--dates", "be")
    coffee = record(run, "coffee")
    assert (coffee["start"], coffee["end"]) == ("2027-07-12", "2027-07-14")
    assert record(run, "tea")["start"] == "2027"


@pytest.mark.parametrize(("typed", "more"), [("12 July 70", "if it is 2570."), ("12 July 27", "")])
def test_a_year_of_two_digits_beside_a_month_is_refused(
    refused: Imported, typed: str, more: str
) -> None:
    said = refused(f"Meeting,Date\nCoffee,{typed}\n", *WAYS)
    assert f"The year of '{typed}' has two digits. Write it in four digits." in said
    assert more in said


def test_a_year_of_two_digits_that_others_contradict_is_refused(refused: Imported) -> None:
    rows = "Coffee,12 July 27\nTea,13 July 2027\n"
    said = refused(f"Meeting,Date\n{rows}", *WAYS, "--dates", "be")
    assert "The year of 12 July 27 may be 1984 or 2027." in said


@pytest.mark.parametrize(
    ("heads", "row"),
    [("Series,Number", "toy-consultation,9th"), ("Session no.", "9"), ("Session number", "9")],
)
def test_a_number_beside_a_series_and_one_of_a_session_are_the_ordinal(
    imported: Imported, run: Own, heads: str, row: str
) -> None:
    imported(f"Meeting,{heads}\nCoffee,{row}\n")
    assert record(run, "coffee")["ordinal"] == 9


def test_any_other_number_goes_to_the_note_and_may_be_the_ordinal(imported: Imported) -> None:
    said = imported("Meeting,Number\nCoffee,9\n")
    assert "import the table again: Number to ordinal." in said


def test_line_breaks_separate_names_and_become_spaces_elsewhere(
    imported: Imported, run: Own
) -> None:
    said = imported(
        '"Meeting\nname",Participants,Summary\n'
        'Coffee,"Landia Customs,\nAnna Berg\nWCO","Cups\nand cake"\n'
    )
    assert "Line breaks separate several values; cells with one: 1." in said
    assert "Line breaks become spaces; cells with one: 1." in said
    kept = record(run, "coffee")
    named = [row["person"] or row["organization"] for row in kept["attendance"]]
    assert sorted(named) == ["anna-berg", "landia-customs", "wco-toy"]
    assert kept["summary"] == "Cups and cake"


@pytest.mark.parametrize(
    ("typed", "start", "end"),
    [
        ("8 Februari 2027", "2027-02-08", None),
        ("5 Ogos 2027", "2027-08-05", None),
        ("Isnin, 3 Mei 2027", "2027-05-03", None),
        ("Jumat, 7 Mei 2027", "2027-05-07", None),
        ("6 hingga 8 Julai 2026", "2026-07-06", "2026-07-08"),
        ("5 s/d 7 Mei 2027", "2027-05-05", "2027-05-07"),
        ("5 dan 6 Mei 2027", "2027-05-05", "2027-05-06"),
        ("1er février 2027", "2027-02-01", None),
        ("30 août 2027", "2027-08-30", None),
        ("20. März 2027", "2027-03-20", None),
    ],
)
def test_months_of_the_languages_of_offices_are_read(
    imported: Imported, run: Own, typed: str, start: str, end: str | None
) -> None:
    imported(f'Meeting,Date\nCoffee,"{typed}"\n')
    kept = record(run, "coffee")
    assert (kept["start"], kept["end"]) == (start, end)
