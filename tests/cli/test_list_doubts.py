"""Lists carry the doubts of their records in every form, and posts and holders with their dates."""

from __future__ import annotations

import csv
import io
from collections import Counter
from pathlib import Path

import pytest

from asean_wco.cli.options import exports_of
from asean_wco.render.formats import FORMS, SHEETS
from tests.cli.support import KIND_OF_LIST, LISTS, Curated
from tests.conftest import WHOLE, Awco, Result, run_awco, sample

# Long lists are read to their end only where all is wanted.
FIRST_ROWS = () if WHOLE else ("--limit", "40")


def shipped(*arguments: str) -> Result:
    """Run a command over the data that is shipped."""
    return run_awco(list(arguments), {"COLUMNS": "200"})


def rows(text: str, delimiter: str = ",") -> list[dict[str, str]]:
    """A table with a header as rows."""
    return list(csv.DictReader(io.StringIO(text), delimiter=delimiter))


@pytest.mark.parametrize("name", LISTS)
@pytest.mark.parametrize("form", ["plain", *SHEETS])
def test_every_list_for_a_machine_has_a_column_of_doubts(awco: Awco, name: str, form: str) -> None:
    header = awco(name, "--format", form, "--header").lines[0]
    assert header.split("\t" if form != "csv" else ",")[-1] == "doubts"


@pytest.mark.parametrize(
    "filters",
    [("--org", "malaysia-customs"), ("--office", "head-of-customs-my"), ("--country", "MY")],
    ids=" ".join,
)
def test_people_who_were_probably_in_a_post_are_named_beside_the_list(
    filters: tuple[str, str],
) -> None:
    likely = "Anis Rizana Mohd Zainudin [anis-rizana-mohd-zainudin]: Director General of Customs"
    later = shipped("people", *filters, "--on", "2026-11-28")
    assert "anis-rizana" not in later.out
    assert "No source shows this, so they are not in the list:" in later.err
    assert likely in later.err
    shown = shipped("people", *filters, "--on", "2026-01-21")
    assert "anis-rizana" in shown.out
    assert likely not in shown.err


def test_nobody_is_named_as_likely_for_a_post_that_is_not_asked_for() -> None:
    assert "leaves them out" not in shipped("people", "--org", "wco", "--on", "1990").err
    of_thai_customs = shipped("people", "--org", "thailand-customs", "--on", "2026-11-28")
    assert "leaves them out" not in of_thai_customs.err


def test_the_doubts_of_a_row_are_those_of_its_record() -> None:
    listed = rows(shipped("meetings", "--year", "2014", "--format", "csv").out)
    told = {row["id"]: row["doubts"] for row in listed}
    assert told["adgcm-23"] == "start disputed; delegates disputed; attendance disputed"
    assert told["wco-asean-ambassadors-2014"] == ""
    tabbed = rows(shipped("meetings", "--year", "2014", "--format", "tsv").out, "\t")
    assert {row["id"]: row["doubts"] for row in tabbed} == told


def test_doubts_may_be_asked_for_as_a_field(awco: Awco) -> None:
    asked = ("meetings", "--sort", "id", "--fields", "id,doubts")
    assert "visit-undated\tstart inferred: 2019-07" in awco(*asked).lines
    (first, *_) = awco(*asked, "--json").json["results"]
    assert list(first) == ["id", "doubts"]


def test_a_markdown_list_bears_the_marks_and_says_what_they_mean() -> None:
    text = shipped("meetings", "--year", "2014", "--format", "md").out
    (row,) = [line for line in text.splitlines() if line.startswith("| adgcm-23 |")]
    assert "| 2014-06-02 ≠ | 2014-06-06 |" in row
    assert "≠ sources disagree" in text.splitlines()[-1]
    # The marks tell of the columns that are there, these words of all others.
    assert "| start disputed; delegates disputed; attendance disputed |" in row


def test_a_markdown_list_has_inferred_values_in_their_columns(awco: Awco) -> None:
    text = awco("meetings", "--format", "md").out
    (row,) = [line for line in text.splitlines() if line.startswith("| visit-undated |")]
    assert "| ≈ 2019-07 |" in row
    assert "≈ inferred: no source states it" in text.splitlines()[-1]


def test_a_place_in_markdown_has_its_inferred_parts() -> None:
    text = shipped("meetings", "--fields", "id,place", "--format", "md").lines
    rows_by_id = {line.split(" | ")[0].strip("| "): line for line in text if line.startswith("| ")}
    assert "| ≈ Phu Quoc, VN |" in rows_by_id["asean-wco-consultation-13"]
    assert "| VN (≈ Hanoi) |" in rows_by_id["joint-mission-vietnam-2011-01"]


@pytest.mark.parametrize(
    ("date", "told"), [("2017~", "about 2017"), ("2017-06?", "perhaps 2017-06")]
)
def test_a_rough_date_says_so_in_every_form(
    awco: Awco, curated: Curated, date: str, told: str
) -> None:
    store = curated.put("meetings/consultation-1", start=date).store()
    text = awco("meetings", "--format", "md", data=store).out
    assert f"| consultation-1 | {told} |" in text
    (row,) = rows(awco("meetings", "--limit", "1", "--format", "csv", data=store).out)
    assert (row["start"], row["doubts"]) == (date, f"start {told.split(maxsplit=1)[0]}")


def test_a_list_without_doubts_has_no_legend(awco: Awco) -> None:
    assert awco("offices", "--format", "md").lines[-1].startswith("| ")
    assert all(KIND_OF_LIST[name] for name in LISTS)


def test_a_disputed_date_of_an_initiative_is_marked_in_the_table() -> None:
    text = shipped("initiatives", "--type", "system", "--format", "table").out
    assert "launched 1 January 2018 ≠  ASEAN Single Window" in text


def test_the_head_of_an_administration_is_listed_as_such() -> None:
    text = shipped("people", "--country", "VN", "--format", "table").out
    (row,) = [line for line in text.splitlines() if line.startswith("Nguyen Van Can ")]
    assert "Director General, Viet Nam Customs" in row
    assert "Chair" not in row


@pytest.mark.parametrize(
    ("options", "post"),
    [
        (["--org", "indonesia-customs"], "Director of International Affairs, Directorate General"),
        (["--country", "ID"], "Director of International Affairs, Directorate General"),
        (["--office", "wco-ap-vice-chair-ceo"], "Chief of Executive of the WCO Asia/Pacific"),
    ],
)
def test_the_post_that_is_listed_is_one_of_those_asked_for(options: list[str], post: str) -> None:
    text = shipped("people", *options, "--format", "table").out
    (row,) = [line for line in text.splitlines() if line.startswith("Anita Iskandar ")]
    assert post in row


def test_offices_are_listed_with_the_holder_of_the_latest_evidence_and_its_date() -> None:
    text = shipped("offices", "--format", "table").out
    for office, holder, when in (
        (
            "Head of customs, Timor-Leste",
            "José António Fátima Abílio",
            "in post at least on 26 January 2023",
        ),
        (
            "Deputy Secretary-General of ASEAN",
            "Satvinder Singh",
            "from 26 March 2021, latest source 4 June",
        ),
        ("WCO Vice-Chair for the", "Hong Kong Customs", "from July 2024, ≈ until June 2026"),
    ):
        (row,) = [line for line in text.splitlines() if line.startswith(office)]
        assert holder in row
        assert when in row


@pytest.mark.parametrize("width", sample(["66", "56"], 2))
@pytest.mark.parametrize("name", LISTS)
def test_a_narrow_list_loses_no_letter(name: str, width: str) -> None:
    words = [name, "--format", "table", *FIRST_ROWS]
    wide_list = shipped(*words)
    wide = Counter("".join(wide_list.out.split()))
    narrow = run_awco(words, {"COLUMNS": width}).out
    lost = wide - Counter("".join(narrow.split())) - Counter({"─": 200})
    headings = Counter("".join(wide_list.lines[0].split()))
    assert lost - headings == Counter()


@pytest.mark.parametrize(
    ("filters", "meeting"),
    [
        ("--country SG --year 2024", "wco-asean-stc-ftz-2024"),
        ("--city brussels --year 2022", "wco-asean-ambassadors-2022"),
    ],
)
def test_a_meeting_with_an_inferred_place_is_told_beside_the_list(
    filters: str, meeting: str
) -> None:
    result = run_awco(["meetings", *filters.split()])
    assert meeting not in result.out
    assert "Probably held there too" in result.err
    assert meeting in result.err


@pytest.mark.parametrize("form", [*SHEETS, *(name for name in FORMS if FORMS[name].has_marks)])
def test_a_table_for_elsewhere_has_it_with_its_doubt(form: str) -> None:
    words = ["meetings", "--country", "SG", "--year", "2024", "--format", form]
    result = run_awco(words)
    assert "Included, but the place is only inferred:" in result.err
    (line,) = [row for row in result.out.splitlines() if "wco-asean-stc-ftz-2024" in row]
    assert "inferred" in line or "≈" in line
    bare = run_awco([*words, "--fields", "id,start"])
    assert "wco-asean-stc-ftz-2024" not in bare.out
    assert "but not in the list" in bare.err


def test_json_says_what_the_list_leaves_out() -> None:
    document = run_awco(["meetings", "--country", "SG", "--year", "2024", "--json"]).json
    (warning,) = document["warnings"]
    assert "wco-asean-stc-ftz-2024" in warning
    assert all(row["id"] != "wco-asean-stc-ftz-2024" for row in document["results"])


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_a_sheet_of_chosen_columns_says_that_it_leaves_out_doubts(
    awco: Awco, tmp_path: Path, ending: str
) -> None:
    def said(fields: str) -> str:
        path = str(tmp_path / f"sheet.{ending}")
        return awco("meetings", "--fields", fields, "-o", path, "--force").err

    remark = "in doubt. To see which, add doubts to --fields."
    assert said("name,delegates").count(remark) == 1
    assert "in doubt" not in said("name,delegates,doubts")
    assert "in doubt" not in said("id,name")


@pytest.mark.parametrize("form", exports_of("meeting"))
def test_every_export_of_a_list_says_what_is_only_inferred(tmp_path: Path, form: str) -> None:
    target = str(tmp_path / "list")
    run = ["meetings", "--country", "SG", "--year", "2024", "--format", form, "-o", target]
    result = shipped(*run)
    assert result.code == 0
    assert "wco-asean-stc-ftz-2024" in result.err


def test_a_table_marks_what_a_card_marks() -> None:
    """How often a series meets, and when a system began, are disputed on their cards."""
    [series] = [row for row in shipped("series", "-f", "table").lines if "adgcm" in row.split()]
    assert "once a year ≠" in series
    [system] = [
        row
        for row in shipped("initiatives", "--type", "system", "-f", "table").lines
        if row.split()[-1:] == ["asean-customs-transit-system"]
    ]
    assert "since 2 November 2020 ≠" in system


def test_a_post_is_marked_only_if_its_dates_or_its_title_are_disputed() -> None:
    [lina] = [
        row
        for row in shipped("people", "--country", "PH", "-f", "table").lines
        if row.endswith("alberto-lina")
    ]
    assert "from 23 April 2015 ≠" not in lina


def test_a_table_of_chosen_fields_marks_doubts_and_explains_the_marks() -> None:
    shown = shipped("show", "asean-customs-transit-system", "--fields", "launched", "-f", "table")
    assert "2020-11-30 ≠" in shown.out
    assert "≠ sources disagree" in shown.out
