"""Workbooks, read back by a reader that is not ours."""

from __future__ import annotations

import io
import sys
from datetime import date
from typing import Any

import pytest

from asean_wco.cli.exporting import FORMATS
from asean_wco.library import Library
from asean_wco.model.countries import country_name
from asean_wco.model.records import Meeting, Record
from tests.conftest import Awco
from tests.model.making import meeting, source

calamine = pytest.importorskip("python_calamine")


def sheets_of(content: bytes) -> dict[str, list[dict[str, Any]]]:
    """Return the rows of each sheet by their heads."""
    book = calamine.CalamineWorkbook.from_filelike(io.BytesIO(content))
    sheets = {}
    for name in book.sheet_names:
        heads, *rows = book.get_sheet_by_name(name).to_python()
        sheets[name] = [dict(zip(heads, row, strict=True)) for row in rows]
    return sheets


def exported(records: list[Record], library: Library) -> bytes:
    """Return the workbook of some records."""
    return FORMATS["xlsx"].make(records, library).files[""]


def test_every_record_and_every_fact_has_its_row_with_doubts_and_sources(library: Library) -> None:
    sheets = sheets_of(exported(library.all(), library))
    for kind in ("meeting", "person", "organization", "source"):
        rows = sheets[f"{kind}s" if kind != "person" else "people"]
        assert [row["id"] for row in rows] == [record.id for record in library.of_kind(kind)]
    facts = {fact.id: fact for record in library.all() for fact in library.facts_of(record)}
    assert {row["id"]: row["certainty"] for row in sheets["facts"]} == {
        name: fact.certainty for name, fact in facts.items()
    }
    session = next(row for row in sheets["meetings"] if row["id"] == "consultation-2")
    assert "gazette-2019-06" in session["sources"]


def test_meetings_stand_in_the_order_of_the_list_with_names_and_countries(
    awco: Awco, library: Library, tmp_path: Any
) -> None:
    path = tmp_path / "all.xlsx"
    assert awco("export", str(path)).code == 0
    rows = sheets_of(path.read_bytes())["meetings"]
    assert [row["id"] for row in rows] == [record.id for record in library.meetings()]
    backwards: list[Record] = []
    backwards.extend(reversed(library.meetings()))
    sheets = sheets_of(exported(backwards, library))
    assert [row["id"] for row in sheets["meetings"]] == [row["id"] for row in rows][::-1]
    row = next(row for row in rows if row["id"] == "consultation-2")
    meeting = library.get("consultation-2")
    assert isinstance(meeting, Meeting)
    assert meeting.place
    assert row["place.country"] == country_name(meeting.place.country)
    assert row["hosts"] == "; ".join(map(library.name_of, meeting.hosts))
    assert row["topics"].split("; ") == [library.name_of(link.topic) for link in meeting.topics]
    people = [library.name_of(row.person or row.organization or "") for row in meeting.attendance]
    assert row["participants"].split("; ") == list(filter(None, people))
    assert set(row["chairs"].split("; ")) <= set(people)


def test_days_are_dates_numbers_are_numbers_and_the_rest_is_text(library: Library) -> None:
    rough = meeting("rough", start="2004-03", name="=SUM(A1)", ordinal=3)
    known = meeting("known", start="2004-03-01", delegates=100)
    rows = {row["id"]: row for row in sheets_of(exported([rough, known], library))["meetings"]}
    assert rows["known"]["start"] == date(2004, 3, 1)
    assert rows["known"]["delegates"] == 100.0
    assert rows["rough"]["start"] == "2004-03"
    assert rows["rough"]["name"] == "=SUM(A1)"


def test_hostile_text_makes_a_workbook_that_can_be_read(library: Library) -> None:
    hostile = source("s", title="\x1b]0;x\x07 <b> & \U0001f600 " + "long " * 9000)
    (row,) = sheets_of(exported([hostile], library))["sources"]
    assert "\x1b" not in row["name"]
    assert "<b> & \U0001f600" in row["name"]


def test_the_ending_of_a_name_means_a_workbook_and_none_is_printed(
    awco: Awco, tmp_path: Any
) -> None:
    path = tmp_path / "list.xlsx"
    assert awco("meetings", "-o", str(path)).code == 0
    assert "meetings" in sheets_of(path.read_bytes())
    first = path.read_bytes()
    assert awco("meetings", "-o", str(path), "--force").code == 0
    assert path.read_bytes() == first
    assert awco("meetings", "--format", "xlsx").code == 2


def test_without_the_package_one_sentence_says_how_to_get_it(
    awco: Awco, tmp_path: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "xlsxwriter.workbook", None)
    result = awco("meetings", "-o", str(tmp_path / "list.xlsx"))
    assert result.code == 2
    assert "pip install 'asean-wco[excel]'" in result.err
    assert not list(tmp_path.iterdir())
