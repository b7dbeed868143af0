"""awco compare: two records, or two countries, side by side."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from tests.cli.support import Curated
from tests.conftest import ROOT, Awco, run_awco
from tests.render.views import too_wide


def compared(awco: Awco, first: str, second: str) -> dict[str, dict[str, Any]]:
    """The rows of a comparison by field."""
    return {row["field"]: row for row in awco("compare", first, second, "--json").json["results"]}


def test_plain_fields_stand_side_by_side(awco: Awco) -> None:
    rows = compared(awco, "consultation-2", "consultation-2021")
    assert (rows["start"]["left"], rows["start"]["right"]) == ("2019-06-12", "2021-06-10")
    assert len({tuple(row) for row in rows.values()}) == 1, "all rows have the same keys"
    assert rows["series"]["same"] is True
    assert rows["place"]["left"]["city"] == "Da Lat"
    assert rows["place"]["right"] is None


def test_lists_are_sorted_into_shared_dropped_and_new(awco: Awco) -> None:
    rows = compared(awco, "consultation-2", "consultation-2021")
    assert rows["attendance"]["shared"] == ["nguyen-van-thu", "wco-toy", "landia-customs"]
    assert rows["attendance"]["left_only"] == ["anna-berg"]
    assert rows["attendance"]["right_only"] == ["carl-duy"]
    assert rows["topics"]["left_only"] == ["single-window"]
    assert rows["topics"]["right_only"] == ["paperless-trade"]


def test_the_other_way_round_old_and_new_change_places(awco: Awco) -> None:
    there = compared(awco, "consultation-2", "consultation-2021")
    back = compared(awco, "consultation-2021", "consultation-2")
    for field, row in there.items():
        assert row["same"] == back[field]["same"]
        assert row.get("left_only") == back[field].get("right_only")
        assert row.get("left") == back[field].get("right")


def test_a_record_is_the_same_as_itself(awco: Awco) -> None:
    assert all(row["same"] for row in compared(awco, "consultation-2", "consultation-2").values())


def test_the_table_tells_names_and_what_differs(awco: Awco) -> None:
    text = awco("compare", "consultation-2", "consultation-2021", "--format", "table").out
    assert text.split()[:2] == ["consultation-2", "consultation-2021"]
    assert re.search(r"^= series +ASEAN–WCO Consultation +ASEAN–WCO Consultation$", text, re.M)
    assert re.search(r"^↔ number +2nd +≈", text, re.MULTILINE)
    assert re.search(r"^↔ when +12 June 2019 +10 June 2021$", text, re.MULTILINE)
    assert re.search(r"^↔ delegates +100 ≠ +–$", text, re.MULTILINE)
    assert "≠ sources disagree" in text.splitlines()[-1]
    assert re.search(
        r"= both +Nguyen Van Thu\n +World Customs Organization\n.*\n +← first only +Anna Berg\n",
        text,
    )
    assert re.search(r"→ second only +Carl Dưỵ\n", text)


def test_records_are_found_by_name(awco: Awco) -> None:
    asked = awco("compare", "2nd Consultation", "Consultation by video, 2021", "--json").json[
        "query"
    ]
    assert asked == {"first": "consultation-2", "second": "consultation-2021"}


@pytest.mark.parametrize(
    ("first", "second"), [("consultation-1", "wco-toy"), ("anna-berg", "single-window")]
)
def test_only_records_of_a_kind_can_be_compared(awco: Awco, first: str, second: str) -> None:
    result = awco("compare", first, second)
    assert (result.code, result.out) == (2, "")
    assert f"{second} of the kind" in result.err


def test_a_name_of_another_kind_is_no_unknown_name() -> None:
    result = run_awco(["compare", "adgcm-33", "mikuriya"])
    assert (result.code, result.out) == (2, "")
    assert "Kunio Mikuriya is of the kind person, and adgcm-33 is of the kind meeting." in (
        result.err
    )


def test_people_can_be_compared_too(awco: Awco) -> None:
    rows = compared(awco, "anna-berg", "carl-duy")
    assert rows["roles"]["shared"] == ["secretary-general-toy"]
    assert rows["nationality"]["left"] == "JP"


def test_two_records_are_needed(awco: Awco) -> None:
    assert awco("compare", "consultation-1").code == 2


@pytest.mark.parametrize(("count", "is_shown"), [(1, True), (5, True), (6, False)])
def test_what_was_said_is_shown_where_it_is_little_and_full_shows_all(
    awco: Awco, curated: Curated, count: int, is_shown: bool
) -> None:
    said = [
        {"text": f"Members agreed on point {number}.", "sources": ["gazette-2019-06"]}
        for number in range(count)
    ]
    store = curated.put("meetings/consultation-2", outcomes=said).store()
    run = ["compare", "consultation-1", "consultation-2", "--format", "table"]
    assert ("Members agreed on point 0." in awco(*run, data=store).out) == is_shown
    assert "Members agreed on point 0." in awco(*run, "--full", data=store).out


def test_the_form_for_documents_spells_marks_out(awco: Awco) -> None:
    text = awco("compare", "consultation-2", "consultation-2021", "--format", "md").out
    assert "| delegates |  | 100 ≠ \\[sources disagree\\] | – |" in text
    assert "| who took part |" in text
    assert "| Nguyen Van Thu; " in text


def test_other_forms_name_the_fields_of_json(awco: Awco) -> None:
    text = awco("compare", "consultation-2", "consultation-2021", "--format", "csv").out
    assert "delegates,false,100,,disputed," in text


COUNTRIES = [("VN", "TH"), ("Vietnam", "Thailand"), ("Viet Nam", "thai"), ("vietnam", "THA")]


@pytest.mark.parametrize(("first", "second"), COUNTRIES)
def test_countries_are_compared_by_code_or_name(first: str, second: str) -> None:
    document = json.loads(run_awco(["compare", first, second, "--json"]).out)
    assert document["query"] == {"first": "VN", "second": "TH"}
    rows = {row["field"]: row for row in document["results"]}
    assert rows["administration"]["right_only"] == ["thailand-customs"]
    assert rows["head_now"]["left_certainty"] == "inferred"
    assert document["first"] == {"origin": "reference", "unsourced": False}


def test_administrations_are_compared_together_with_their_countries() -> None:
    result = run_awco(["compare", "viet-nam-customs", "thai-customs", "--json"])
    rows = {row["field"]: row for row in json.loads(result.out)["results"]}
    assert rows["country"]["left"] == "VN"
    assert rows["heads"]["left_items"]
    assert "Took “thai-customs” as Thai Customs Department [thailand-customs]." in result.err


def test_a_country_and_an_administration_are_two_countries() -> None:
    for sides in (["VN", "thailand-customs"], ["viet-nam-customs", "Thailand"]):
        document = json.loads(run_awco(["compare", *sides, "--json"]).out)
        assert "head_now" in [row["field"] for row in document["results"]]


@pytest.mark.parametrize("sides", [("Vietnam", "adgcm-33"), ("adgcm-33", "Vietnam")])
def test_a_country_cannot_be_compared_with_a_meeting(sides: tuple[str, str]) -> None:
    result = run_awco(["compare", *sides])
    assert (result.code, result.out) == (2, "")
    assert "Viet Nam is a country, and adgcm-33 is of the kind meeting." in result.err


def test_a_body_that_is_called_as_a_country_is_can_be_compared_with_bodies() -> None:
    document = json.loads(run_awco(["compare", "EU", "wco", "--json"]).out)
    assert document["query"]["first"] == "european-union"


@pytest.mark.parametrize("width", [50, 64, 80, 120])
def test_two_countries_fit_the_screen(width: int) -> None:
    run = ["compare", "Vietnam", "Thailand", "--all", "--format", "table"]
    text = run_awco(run, {"COLUMNS": str(width)}).out
    assert too_wide(text, width) == []
    assert "Viet Nam and Thailand side by side, as of 28 November 2026" in " ".join(text.split())


def test_of_two_offices_the_holders_and_their_terms_are_shown() -> None:
    offices = ["wco-secretary-general", "wco-deputy-secretary-general"]
    text = run_awco(["compare", *offices, "-f", "table", "--all"], env={"COLUMNS": "200"}).out
    assert "Holders on record" in text
    assert "≠ Ian Saunders (from 1 January 2024, no end recorded)" in text
    # Who held both has both terms.
    assert text.count("Kunio Mikuriya (") == 2
    [*_, holders] = run_awco(["compare", *offices, "--json"]).json["results"]
    assert (holders["field"], holders["shared"]) == ("holders", [])
    assert "kunio-mikuriya#wco-secretary-general" in holders["left_only"]
    assert {item["record"] for item in holders["right_items"]} >= {"kunio-mikuriya"}


def test_long_lists_of_a_country_are_folded_and_all_unfolds_them() -> None:
    run = ["compare", "Vietnam", "Thailand", "--format", "table"]
    folded = run_awco(run, {"COLUMNS": "110"}).out
    assert "… 3 earlier" in folded
    assert "--all shows everything" in folded
    assert "earlier" not in run_awco([*run, "--all"], {"COLUMNS": "110"}).out


def test_countries_in_a_document_or_a_spreadsheet_are_told_in_words() -> None:
    written = run_awco(["compare", "VN", "TH", "--format", "md"]).out
    assert written.startswith("| field | both | Viet Nam | Thailand |")
    assert "19 August 2024: Thailand joined." in written
    assert "Nguyen Ngoc Tuc (acting) (in post at least in June 2010); Nguyen Ngoc Tuc" in written
    assert (
        "19 August 2024: Thailand joined."
        in run_awco(["compare", "VN", "TH", "--format", "csv"]).out
    )


def test_names_of_several_words_need_no_quotes_where_they_can_be_parted_in_one_way(
    awco: Awco,
) -> None:
    quoted = awco("compare", "Landia Customs", "wco-toy").out
    assert quoted
    assert awco("compare", "Landia", "Customs", "wco-toy").out == quoted
    countries = awco("compare", "Thailand", "Viet Nam").out
    assert awco("compare", "Thailand", "Viet", "Nam").out == countries
    unclear = awco("compare", "this", "that", "other")
    assert unclear.code == 2
    assert "Put each name of several words in quotation marks." in unclear.err
    assert awco("compare", "Thailand").code == 2


def test_bodies_of_a_group_that_the_other_names_are_in_both() -> None:
    result = run_awco(["--color", "never", "compare", "adgcm-33", "adgcm-34", "-f", "md"])
    [row] = [line for line in result.out.splitlines() if line.startswith("| who took part")]
    field, both, first, _ = (cell.strip() for cell in row.strip("|").split(" | "))
    assert "names “ASEAN customs administrations” as one group" in field
    assert "The list of the second record may not be complete" in field
    assert "Royal Customs and Excise Department, Brunei Darussalam (in a group)" in both
    assert "Brunei" not in first
    assert "Japan Customs" in first


def test_a_note_tells_of_a_country_that_no_dated_step_names(awco: Awco) -> None:
    reference = ROOT / "asean_wco" / "reference.json"
    rows = awco("compare", "TH", "MY", "--json", data=reference).json["results"]
    [kyoto] = [row for row in rows if row["field"] == "steps.revised-kyoto-convention"]
    assert kyoto["left_only"]
    assert [key.partition(".")[0] for key in kyoto["right_only"]] == [
        "revised-kyoto-convention#notes"
    ]


def test_what_is_missing_of_a_comparison_is_said(awco: Awco) -> None:
    assert "Give two names." in awco("compare", "vietnam").err


def test_two_capitals_beside_a_country_are_no_record(awco: Awco) -> None:
    result = awco("compare", "VN", "XX")
    assert result.code == 2
    assert "No country has the code 'XX'." in result.err
