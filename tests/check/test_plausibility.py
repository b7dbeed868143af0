"""Rules of plausibility: what they take for a slip, and what is explained on record."""

from __future__ import annotations

from typing import Any

import pytest

from asean_wco.check.findings import CheckedRecords
from asean_wco.check.rules import check
from asean_wco.model.records import Record
from tests.model.making import initiative, meeting, organization, person, topic

DOUBT = {"note": "The sources do not say."}
VN = organization("vn-customs", type="customs-administration", country="VN")
ID = organization("id-customs", type="customs-administration", country="ID")
WCO = organization("wco", type="international-organization", country="BE")


def fired(code: str, *records: Record) -> list[str]:
    """The ids of records in which one rule finds something."""
    return [finding.subject for finding in check(CheckedRecords.of(records), [code])]


def attended(
    by: str = "p", organization: str | None = "body", start: str | None = "2019-06-12"
) -> Record:
    """A meeting that someone attends for a body."""
    return meeting(
        "m",
        start=start,
        attendance=[{"person": by, "organization": organization, "sources": ["s"]}],
    )


def post(
    start: str | None = None, end: str | None = None, organization: str = "body"
) -> dict[str, Any]:
    """A post at the body."""
    return {"title": "Head", "organization": organization, "start": start, "end": end}


@pytest.mark.parametrize(
    ("posts", "unlikely"),
    [
        ([post("2010", "2018")], True),
        ([post("2020")], True),
        ([post("2010", "2019-06-11")], True),
        ([post("2010", "2018"), post("2020")], True),
        ([post("2010", "2019")], False),
        ([post("2019-06-12")], False),
        ([post("2010", "2018"), post("2019")], False),
        ([post(None, "2019-06")], False),
        ([post()], False),
        ([post("2020", organization="elsewhere")], False),
        ([], False),
    ],
)
def test_someone_attends_for_a_body_in_the_time_of_a_post_there(
    posts: list[dict[str, Any]], unlikely: bool
) -> None:
    assert fired("W501", person("p", *posts), attended()) == (["m"] if unlikely else [])


def test_a_capacity_that_cannot_be_placed_is_not_judged() -> None:
    former = person("p", post("2010", "2018"))
    assert fired("W501", former, attended(organization=None)) == []
    assert fired("W501", former, attended(start=None)) == []
    assert fired("W501", former, attended(by="nobody")) == []


def test_doubt_about_a_career_explains_a_capacity_out_of_term() -> None:
    former = person("p", post("2010", "2018"), unknowns=[{"field": "roles.body", **DOUBT}])
    assert fired("W501", former, attended()) == []
    otherwise = person("p", post("2010", "2018"), unknowns=[{"field": "nationality", **DOUBT}])
    assert fired("W501", otherwise, attended()) == ["m"]


@pytest.mark.parametrize(
    ("dates", "relation", "unlikely"),
    [
        ({"start": "2020"}, "reviewed", True),
        ({"signed": "2019-06-14"}, "reviewed", True),
        ({"start": "2020"}, "discussed", False),
        ({"start": "2019-06-13"}, "reviewed", False),
        ({"start": "2019"}, "reviewed", False),
        ({"launched": "2021", "signed": "2005"}, "reviewed", False),
        (
            {"in_force": "2021", "milestones": [{"date": "2018", "text": "Drafted."}]},
            "reviewed",
            False,
        ),
        ({}, "reviewed", False),
    ],
)
def test_what_is_reviewed_has_begun(dates: dict[str, Any], relation: str, unlikely: bool) -> None:
    links = [{"initiative": "i", "relation": relation, "sources": ["s"]}]
    record = meeting("m", start="2019-06-12", end="2019-06-13", initiatives=links)
    assert fired("W502", record, initiative("i", **dates)) == (["m"] if unlikely else [])
    assert fired("W502", meeting("m", initiatives=links), initiative("i", **dates)) == []


@pytest.mark.parametrize(
    ("one", "other", "unlikely"),
    [
        ({"series": "s", "start": "2019-06-01"}, {"series": "s", "start": "2019-06"}, True),
        ({"series": "s", "start": "2019-06-30"}, {"series": "s", "start": "2019-07-01"}, False),
        ({"series": "s", "start": "2018-06"}, {"series": "s", "start": "2019-06"}, False),
        ({"series": "s", "start": "2019"}, {"series": "s", "start": "2019"}, False),
        ({"series": "s", "start": "2019-06"}, {"series": "t", "start": "2019-06"}, False),
        ({"start": "2019-06"}, {"start": "2019-06"}, False),
        ({"series": "s"}, {"series": "s"}, False),
    ],
)
def test_two_sessions_of_a_series_in_a_month_may_be_one(
    one: dict[str, str], other: dict[str, str], unlikely: bool
) -> None:
    assert fired("W503", meeting("a", **one), meeting("b", **other)) == (["b"] if unlikely else [])


@pytest.mark.parametrize(
    ("hosts", "country", "unlikely"),
    [
        (["vn-customs"], "ID", True),
        (["vn-customs"], "VN", False),
        (["vn-customs", "id-customs"], "ID", False),
        (["vn-customs", "id-customs"], "TH", True),
        (["wco"], "ID", False),
        (["wco", "vn-customs"], "BE", True),
        (["unheard-of"], "ID", False),
        ([], "ID", False),
        (["vn-customs"], None, False),
    ],
)
def test_a_national_host_is_at_home(hosts: list[str], country: str | None, unlikely: bool) -> None:
    record = meeting("m", hosts=hosts, place={"country": country})
    assert fired("W504", record, VN, ID, WCO) == (["m"] if unlikely else [])


@pytest.mark.parametrize(
    ("fields", "explained"),
    [
        ({"notes": [{"text": "Hosted away from home.", "sources": ["s"]}]}, True),
        ({"unknowns": [{"field": "hosts", **DOUBT}]}, True),
        (
            {
                "inferences": [
                    {"field": "place.country", "value": "VN", "reason": "r", "sources": ["s"]}
                ]
            },
            True,
        ),
        ({"notes": [{"text": "It rained.", "sources": ["s"]}]}, False),
        ({"unknowns": [{"field": "delegates", **DOUBT}]}, False),
    ],
)
def test_a_host_abroad_is_fine_when_the_record_says_why(
    fields: dict[str, Any], explained: bool
) -> None:
    record = meeting("m", hosts=["vn-customs"], place={"country": "ID"}, **fields)
    assert fired("W504", record, VN) == ([] if explained else ["m"])


def test_records_without_meetings_are_all_plausible() -> None:
    for code in ("W501", "W502", "W503", "W504"):
        assert fired(code, VN, topic("t"), person("p", post("2010"))) == []
