"""awco get: one value for scripts."""

from __future__ import annotations

import json

import pytest

from tests.conftest import Awco, run_awco


@pytest.mark.parametrize(
    ("identifier", "field", "lines"),
    [
        ("consultation-2", "start", ["2019-06-12"]),
        ("consultation-2", "delegates", ["100"]),
        ("consultation-2", "place.city", ["Da Lat"]),
        ("consultation-2", "attendance.person", ["nguyen-van-thu", "anna-berg"]),
        ("consultation-2", "attendance.roles", ["chair", "host", "speaker", "participant"]),
        ("consultation-2", "place", ["Da Lat, VN, Dalat Palace"]),
        ("consultation-2", "kind", ["meeting"]),
        ("wco-toy", "acronyms", ["WCO", "OMD", "CCC"]),
        ("old-head", "roles.acting", ["true"]),
        ("gazette-2019-06", "title", ["Title of gazette-2019-06"]),
        ("gazette-2019-06", "url", ["https://example.org/gazette-2019-06"]),
    ],
)
def test_a_value_is_printed_bare_and_a_list_one_item_a_line(
    awco: Awco, identifier: str, field: str, lines: list[str]
) -> None:
    result = awco("get", identifier, field)
    assert (result.code, result.lines) == (0, lines)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("start", "2019-06-12"),
        ("delegates", 100),
        ("hosts", ["landia-customs"]),
        ("attendance.mode", [None, "virtual", None]),
    ],
)
def test_the_value_as_json_keeps_its_type(awco: Awco, field: str, value: object) -> None:
    assert awco("get", "consultation-2", field, "--json").json == value


@pytest.mark.parametrize(
    ("identifier", "field", "said"),
    [
        (
            "visit-undated",
            "start",
            "Inferred, not stated: 2019-07. The diary of that summer tells of it.",
        ),
        ("toy-operation", "figures", "It was looked for and not found: No seizures were found."),
        ("farm-2020", "published", "It was looked for and not found: No date was found."),
        ("consultation-1", "hosts", "The reference has nothing on it."),
    ],
)
def test_an_empty_field_exits_1_and_says_what_is_known_of_it(
    awco: Awco, identifier: str, field: str, said: str
) -> None:
    result = awco("get", identifier, field)
    assert (result.code, result.out) == (1, "")
    assert said in result.err


@pytest.mark.parametrize(
    ("identifier", "field", "said"),
    [
        ("asean-wco-consultation-13", "place.venue", "The reference has nothing on it."),
        ("adgcm-21", "place.city", "The reference has nothing on it."),
        ("adgcm-21", "place", "Inferred, not stated: PH."),
        ("kcs-experts-programme-16", "place.city", "Inferred, not stated: Cheonan, KR."),
    ],
)
def test_what_is_inferred_of_one_part_says_nothing_of_another(
    identifier: str, field: str, said: str
) -> None:
    assert said in run_awco(["--no-own", "get", identifier, field]).err


def test_an_inferred_value_is_never_printed_as_the_value(awco: Awco) -> None:
    assert awco("get", "visit-undated", "start").out == ""


def test_allow_empty_makes_an_empty_field_a_success(awco: Awco) -> None:
    result = awco("get", "consultation-1", "end", "--allow-empty")
    assert (result.code, result.out, result.err) == (0, "", "")


def test_an_empty_field_exits_1_under_json_too(awco: Awco) -> None:
    assert awco("get", "consultation-2", "end", "--json").code == 1


def test_an_unknown_record_exits_1(awco: Awco) -> None:
    result = awco("get", "nobody", "name", "--json")
    assert (result.code, result.out) == (1, "")
    error = json.loads(result.err)["error"]
    assert (error["code"], error["message"]) == ("not_found", "No record is called 'nobody'.")


def test_a_name_does_for_an_id_and_a_slip_is_told(awco: Awco) -> None:
    result = awco("get", "Berg, Anna", "name")
    assert (result.code, result.out, result.err) == (0, "Anna Berg\n", "")
    slip = awco("get", "consultaton-2", "start")
    assert (slip.code, slip.out) == (0, "2019-06-12\n")
    assert slip.err == "Took “consultaton-2” as 2nd Consultation [consultation-2].\n"


def test_an_unknown_field_exits_2_and_lists_the_fields(awco: Awco) -> None:
    result = awco("get", "consultation-2", "nonsense")
    assert (result.code, result.out) == (2, "")
    assert "A meeting has no field 'nonsense'." in result.err
    assert "attendance" in result.err


def test_an_unknown_part_of_a_field_exits_2(awco: Awco) -> None:
    assert awco("get", "consultation-2", "place.nonsense").code == 2


@pytest.mark.parametrize(
    ("field", "whole"),
    [("city", "place.city"), ("person", "attendance.person"), ("strat", "start")],
)
def test_a_part_that_is_given_alone_is_named_with_its_field(
    awco: Awco, field: str, whole: str
) -> None:
    for words in (("get", "consultation-2", field), ("meetings", "--fields", f"id,{field}")):
        result = awco(*words)
        assert result.code == 2
        assert f"Did you mean {whole}? Fields: " in result.err
        assert "place.city" in result.err


@pytest.mark.parametrize(
    "field", ["attendance.person.foo", "place.city.foo", "place.country.name", "attendance.foo.bar"]
)
def test_a_field_that_does_not_exist_is_not_taken_for_an_empty_one(awco: Awco, field: str) -> None:
    for options in ((), ("--allow-empty",), ("--json",)):
        result = awco("get", "consultation-2", field, *options)
        assert (result.code, result.out) == (2, "")
        assert "has no field" in result.err


@pytest.mark.parametrize(
    ("record", "field", "doubt"),
    [
        ("adgcm-19", "start", "Sources disagree on the date: 9 or 8 June 2010."),
        ("adgcm-33", "delegates", "Sources disagree on the number of delegates: "),
        ("wco-mission-boc-risk-2024", "start", "Inferred besides: 2023-02-13. The year"),
    ],
)
def test_a_value_in_doubt_is_printed_with_a_word_on_standard_error(
    record: str, field: str, doubt: str
) -> None:
    result = run_awco(["get", record, field])
    assert result.code == 0
    assert doubt in " ".join(result.err.split())
    assert run_awco(["get", record, "type"]).err == ""
