"""Workbooks, read back by a reader that is not ours."""

from __future__ import annotations

import html
import io
import json
import re
import sys
import zipfile
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from asean_wco.cli.exporting import FORMATS
from asean_wco.library import Library
from asean_wco.model.countries import country_name
from asean_wco.model.records import Meeting, Record
from asean_wco.model.vocabulary import KIND_FOLDERS
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
    assert "pip install '.[excel]'" in result.err
    assert not list(tmp_path.iterdir())


def links_of(content: bytes) -> set[str]:
    """Return the addresses that a click on some cell of a workbook opens."""
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        texts = [parts.read(name).decode() for name in parts.namelist() if name.endswith(".rels")]
    return {
        html.unescape(url) for text in texts for url in re.findall(r'Target="(http[^"]+)"', text)
    }


def test_a_row_has_the_address_of_its_first_source_to_click_on(library: Library) -> None:
    session = library.get("consultation-2")
    content = exported([session], library)
    sheets = sheets_of(content)
    [row] = sheets["meetings"]
    first, *_ = row["sources"].split("; ")
    [url] = [one["url"] for one in sheets["sources"] if one["id"] == first]
    assert row["first_source"] == url
    assert any(fact["first_source"] == url for fact in sheets["facts"])
    assert url in links_of(content)


def test_a_workbook_may_have_only_some_fields(awco: Awco, tmp_path: Path) -> None:
    path = tmp_path / "some.xlsx"
    fields = ["start", "name", "place.country", "ordinal", "hosts"]
    assert awco("meetings", "--fields", ",".join(fields), "-o", str(path)).code == 0
    sheets = sheets_of(path.read_bytes())
    assert list(sheets) == ["meetings"]
    assert list(sheets["meetings"][0]) == fields
    [row] = [row for row in sheets["meetings"] if row["name"] == "2nd Consultation"]
    assert row["start"] == date(2019, 6, 12)
    assert row["place.country"] == "Viet Nam"
    assert row["ordinal"] == 2.0
    unknown = awco("meetings", "--fields", "colour", "-o", str(tmp_path / "other.xlsx"))
    assert (unknown.code, (tmp_path / "other.xlsx").exists()) == (2, False)


@pytest.mark.parametrize("folder", sorted(KIND_FOLDERS.values()))
def test_every_column_of_the_workbook_can_be_chosen_and_has_the_same_values(
    awco: Awco, tmp_path: Path, folder: str
) -> None:
    whole, chosen = tmp_path / "whole.xlsx", tmp_path / "chosen.xlsx"
    assert awco(folder, "-o", str(whole)).code == 0
    rows = sheets_of(whole.read_bytes())[folder]
    heads = list(rows[0])
    assert {"sources", "first_source"} <= set(heads) or folder in ("topics", "sources")
    assert awco(folder, "--fields", ",".join(heads), "-o", str(chosen)).code == 0
    assert sheets_of(chosen.read_bytes())[folder] == rows
    assert links_of(chosen.read_bytes()) <= links_of(whole.read_bytes())


def test_the_address_of_the_first_source_is_a_field_in_every_format(awco: Awco) -> None:
    def values(*words: str) -> str:
        return awco(*words).out

    [one, *_] = json.loads(values("meetings", "--fields", "id,sources,first_source", "--json"))[
        "results"
    ]
    assert one["first_source"] == values("get", one["sources"][0], "url").strip()
    assert one["first_source"] == values("get", one["id"], "first_source").strip()
    sheet = values("meetings", "--fields", "id,first_source", "--format", "csv")
    assert f"{one['id']},{one['first_source']}" in sheet.splitlines()
