"""The JSON that scripts rely on: section 4 of the design, word for word."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.support import COMMANDS, KIND_OF_LIST, LISTS, formats_of, typical
from tests.conftest import Awco

ENVELOPE = (
    "schema_version command data_version query total count truncated results warnings".split()
)
COMMON = (
    "kind id name aliases acronyms summary citations inferences disputes unknowns previous_ids "
    "origin milestones"
).split()
OWN_FIELDS = {
    "meeting": "type series ordinal start end place mode part_of hosts delegates attendance "
    "topics initiatives outcomes",
    "person": "honorifics family_name nationality roles",
    "organization": "type parent country city founded ended members roles",
    "office": "organization title",
    "initiative": "type owners partners parent start end signed in_force launched milestones "
    "related",
    "series": "organizations frequency first type",
    "topic": "broader",
    "source": "url title publisher published language type quality",
}
LIST_FIELDS = set(
    "aliases acronyms citations inferences disputes unknowns previous_ids hosts attendance topics "
    "initiatives outcomes honorifics roles members owners partners milestones related "
    "organizations figures notes".split()
)
ITEM_FIELDS = {
    "citations": {"source", "supports", "note"},
    "inferences": {"field", "value", "reason", "sources"},
    "disputes": {"field", "claims", "note"},
    "unknowns": {"field", "note"},
    "attendance": {"person", "organization", "capacity", "roles", "mode", "sources"},
    "topics": {"topic", "note", "sources"},
    "initiatives": {"initiative", "relation", "note", "sources"},
    "outcomes": {"text", "sources"},
    "roles": {"office", "title", "organization", "start", "end", "attested", "acting", "sources"},
    "milestones": {"date", "text", "sources"},
}
WITH_ENVELOPE = [name for name in COMMANDS if formats_of(name)]


def results_of(awco: Awco, *arguments: str) -> list[dict[str, Any]]:
    """The results of a run with --json."""
    results: list[dict[str, Any]] = awco(*arguments, "--json").json["results"]
    return results


@pytest.mark.parametrize("name", WITH_ENVELOPE)
def test_every_answer_is_one_object_with_the_keys_of_the_contract(
    awco: Awco, tmp_path: Path, name: str
) -> None:
    document = awco(*typical(name, tmp_path), "--json").json
    assert list(document)[: len(ENVELOPE)] == ENVELOPE
    assert document["schema_version"] == "1.0"
    assert document["command"] == name
    assert document["data_version"].startswith("2020.1.0+")
    assert isinstance(document["query"], dict)
    assert document["count"] == len(document["results"]) == document["total"]
    assert document["truncated"] is False
    assert document["warnings"] == []


@pytest.mark.parametrize("name", WITH_ENVELOPE)
def test_json_lines_are_the_bare_results(awco: Awco, tmp_path: Path, name: str) -> None:
    run = typical(name, tmp_path)
    lines = [json.loads(line) for line in awco(*run, "--format", "jsonl").lines]
    assert lines == awco(*run, "--json").json["results"]


@pytest.mark.parametrize("name", LISTS)
def test_every_record_has_every_field_of_its_kind_whether_filled_or_not(
    awco: Awco, name: str
) -> None:
    kind = KIND_OF_LIST[name]
    records = results_of(awco, name)
    assert records
    for record in records:
        assert {*COMMON, *OWN_FIELDS[kind].split()} <= set(record)
        assert list(record) == list(records[0])
        assert record["kind"] == kind
        assert record["origin"] == "reference"
        assert all(isinstance(record[field], list) for field in LIST_FIELDS & set(record))
        assert "" not in record.values()


@pytest.mark.parametrize("name", LISTS)
def test_every_item_within_a_record_has_every_field_too(awco: Awco, name: str) -> None:
    for record in results_of(awco, name):
        for field, expected in ITEM_FIELDS.items():
            for item in record.get(field, []):
                assert expected <= set(item), (record["id"], field)


@pytest.mark.parametrize("name", LISTS)
def test_show_gives_the_same_object_as_the_list(awco: Awco, name: str) -> None:
    for record in results_of(awco, name):
        assert results_of(awco, "show", record["id"]) == [record]


def test_absent_values_are_null_and_absent_lists_empty(awco: Awco) -> None:
    (record,) = results_of(awco, "show", "consultation-1")
    for field in ("summary", "end", "place", "mode", "part_of", "delegates"):
        assert record[field] is None
    for field in (
        "aliases",
        "hosts",
        "attendance",
        "topics",
        "outcomes",
        "inferences",
        "disputes",
        "unknowns",
    ):
        assert record[field] == []


def test_a_place_names_what_it_does_not_know(awco: Awco) -> None:
    (record,) = results_of(awco, "show", "visit-undated")
    assert record["place"] == {"city": None, "country": "ID", "venue": None}


def test_dates_keep_their_precision(awco: Awco) -> None:
    starts = {record["id"]: record["start"] for record in results_of(awco, "meetings")}
    assert starts["consultation-1"] == "2017-06"
    assert starts["consultation-2"] == "2019-06-12"
    published = {record["id"]: record["published"] for record in results_of(awco, "sources")}
    assert published["bulletin-2024"] == "2024"
    assert published["farm-2020"] is None


def test_an_inferred_value_never_stands_in_the_plain_field(awco: Awco) -> None:
    (record,) = results_of(awco, "show", "visit-undated")
    assert record["start"] is None
    assert record["inferences"] == [
        {
            "field": "start",
            "value": "2019-07",
            "reason": "The diary of that summer tells of it.",
            "sources": ["diary-2020"],
        }
    ]


def test_a_dispute_holds_each_claim_with_its_sources(awco: Awco) -> None:
    (dispute,) = results_of(awco, "show", "consultation-2")[0]["disputes"]
    assert dispute["field"] == "delegates"
    assert [(claim["value"], claim["sources"]) for claim in dispute["claims"]] == [
        (100, ["gazette-2019-06"]),
        (118, ["diary-2020"]),
    ]


def test_numbers_are_numbers(awco: Awco) -> None:
    (record,) = results_of(awco, "show", "consultation-2")
    assert (record["ordinal"], record["delegates"]) == (2, 100)


def test_a_source_has_its_title_as_name_and_as_title(awco: Awco) -> None:
    for record in results_of(awco, "sources"):
        assert record["title"] == record["name"] == f"Title of {record['id']}"


def test_native_script_stands_in_the_json_as_it_is(awco: Awco) -> None:
    assert "Nguyễn Văn Thử" in awco("people", "--json").out


def test_a_search_result_has_the_shape_of_the_contract(awco: Awco) -> None:
    for hit in results_of(awco, "search", "window"):
        assert list(hit) == [
            "id",
            "kind",
            "name",
            "date",
            "why",
            "sure",
            "snippet",
            "sources",
            "origin",
            "unsourced",
            "doubts",
        ]
        assert list(hit["why"]) == ["tier", "field", "matched"]
        assert all(isinstance(part, str) and part for part in hit["why"].values())
        assert isinstance(hit["sources"], int)
        assert isinstance(hit["snippet"], str)
        assert hit["date"] is None or isinstance(hit["date"], str)


def test_a_holder_of_an_office_has_the_keys_of_the_contract(awco: Awco) -> None:
    answers = results_of(awco, "who", "head-of-customs-landia")
    for answer in answers:
        assert {
            "office",
            "person",
            "organization",
            "title",
            "start",
            "end",
            "certainty",
            "sources",
        } <= set(answer)
        assert list(answer) == list(answers[0])
        assert answer["office"] == "head-of-customs-landia"
        assert answer["certainty"] in ("stated", "attested", "between", "inferred", "unknown")
        assert bool(answer["person"] or answer["organization"]) == (
            answer["certainty"] != "unknown"
        )
        assert bool(answer["sources"]) == (answer["certainty"] != "unknown")


def test_the_coverage_of_a_series_has_the_keys_of_the_contract(awco: Awco) -> None:
    for series in results_of(awco, "coverage"):
        assert {"series", "known", "inferred", "missing", "first", "last"} <= set(series)
        for field in ("known", "inferred", "missing"):
            assert all(isinstance(number, int) for number in series[field])


def test_an_event_of_the_timeline_names_its_record_and_sources(awco: Awco) -> None:
    for event in results_of(awco, "timeline"):
        assert list(event) == [
            "start",
            "end",
            "kind",
            "text",
            "record",
            "certainty",
            "ends_inferred",
            "otherwise_inferred",
            "sources",
            "facts",
            "origin",
            "unsourced",
        ]
        assert event["sources"]


def test_the_query_repeats_what_was_asked(awco: Awco) -> None:
    asked = awco(
        "meetings",
        "--year",
        "2019",
        "--country",
        "Viet Nam",
        "--limit",
        "1",
        "--sort",
        "-date",
        "--json",
    ).json
    assert asked["query"] == {"year": 2019, "country": "VN", "sort": "-date", "limit": 1}
    asked = awco(
        "meetings", "--from", "2019-06", "--to", "2020", "--topic", "Single window", "--json"
    ).json
    assert asked["query"] == {"from": "2019-06", "to": "2020", "topic": "single-window"}
    assert awco("who", "SG", "--on", "2014-06", "--json").json["query"] == {
        "office": "secretary-general-toy",
        "on": "2014-06",
    }


@pytest.mark.parametrize("name", WITH_ENVELOPE)
def test_no_path_or_clock_reaches_the_json(
    awco: Awco, tmp_path: Path, toy_store: Path, name: str
) -> None:
    text = awco(*typical(name, tmp_path), "--json").out
    assert str(toy_store.parent) not in text
    assert text == awco(*typical(name, tmp_path), "--json").out


@pytest.mark.parametrize("name", WITH_ENVELOPE)
def test_no_unlabelled_score_reaches_the_json(awco: Awco, tmp_path: Path, name: str) -> None:
    assert '"score"' not in awco(*typical(name, tmp_path), "--json").out


def test_findings_of_the_check_come_in_an_envelope_too(awco: Awco, toy_folder: Path) -> None:
    document = awco("data", "check", str(toy_folder), "--ignore", "W5", "--json").json
    assert document == {"schema_version": "1.0", "command": "data check", "count": 0, "results": []}


def test_statistics_come_in_an_envelope_too(awco: Awco) -> None:
    document = awco("data", "stats", "--json").json
    assert document["schema_version"] == "1.0"
    assert document["data_version"].startswith("2020.1.0+")
    assert {row["kind"]: row["records"] for row in document["results"]}["meeting"] == 5
