"""Rules of provenance: what they let pass, and where they look."""

from __future__ import annotations

from typing import Any

import pytest

from asean_wco.check.findings import CheckedRecords
from asean_wco.check.rules import check
from asean_wco.model.records import Record
from tests.model.making import meeting, office, person, series, source, topic

GOOD, POOR = source("good"), source("poor", quality="low")


def fired(code: str, record: Record) -> list[str]:
    """What one rule finds in a record."""
    return [finding.message for finding in check(CheckedRecords.of([record, GOOD, POOR]), [code])]


def cites(*supports: str, source: str = "good") -> dict[str, Any]:
    """A citation."""
    return {"source": source, "supports": list(supports)}


def test_a_source_needs_no_citation() -> None:
    assert fired("E201", GOOD) == fired("E203", source("s", publisher="P", published="2020")) == []


def test_our_own_ordering_needs_no_citation() -> None:
    record = topic(
        "t", aliases=["T"], acronyms=["TT"], summary="Something.", broader="u", related=["v"]
    )
    assert fired("E203", record) == []
    assert fired("E203", meeting("m")) == [], "its type is ours"


@pytest.mark.parametrize(
    ("place", "supports", "fine"),
    [
        ({"city": "Da Lat", "country": "VN"}, ["place"], True),
        ({"city": "Da Lat", "country": "VN"}, ["place.city", "place.country"], True),
        ({"city": "Da Lat", "country": "VN"}, ["place.city"], False),
        ({"city": "Da Lat"}, ["place.city"], True),
        ({"city": "Da Lat"}, [], False),
    ],
)
def test_a_place_is_supported_whole_or_in_each_part(
    place: dict[str, str], supports: list[str], fine: bool
) -> None:
    assert (fired("E203", meeting("m", place=place, citations=[cites(*supports)])) == []) is fine


def test_two_citations_together_support_what_neither_does_alone() -> None:
    record = office("o", organization="b", citations=[cites("organization"), cites("title")])
    assert fired("E203", record) == []


def test_a_poor_source_beside_a_good_one_is_fine() -> None:
    record = office("o", citations=[cites("title", source="poor"), cites("title")])
    assert fired("E205", record) == []
    alone = office(
        "o",
        organization="b",
        citations=[cites("title", "organization", source="poor"), cites("title")],
    )
    assert fired("E205", alone) == ["organization rests on sources of low quality alone."]


def test_an_inference_may_not_rest_on_a_poor_source_alone() -> None:
    inference = {"field": "nationality", "value": "VN", "reason": "r", "sources": ["poor"]}
    assert len(fired("E205", person("p", inferences=[inference]))) == 1


@pytest.mark.parametrize(
    "field", ["place.city", "start", "attendance", "attendance[0].mode", "roles"]
)
def test_a_doubt_begins_with_a_field_of_the_kind(field: str) -> None:
    unknown = {"field": field, "note": "n"}
    kinds = [meeting("m", unknowns=[unknown]), person("p", unknowns=[unknown])]
    assert [len(fired("E206", record)) for record in kinds] == (
        [1, 0] if field == "roles" else [0, 1]
    )


def test_the_ordinals_of_a_series_may_be_in_doubt() -> None:
    assert fired("E206", series("s", unknowns=[{"field": "ordinals.3", "note": "n"}])) == []
    assert fired("E206", source("s", unknowns=[{"field": "title", "note": "n"}])) == []


def test_only_a_source_is_called_by_its_title() -> None:
    assert fired("E204", source("s", citations=[cites("title")])) == []
    assert len(fired("E204", topic("t", citations=[cites("title")]))) == 1
    assert len(fired("E206", topic("t", unknowns=[{"field": "title", "note": "n"}]))) == 1
    assert len(fired("E206", source("s", unknowns=[{"field": "heading", "note": "n"}]))) == 1


def test_an_inference_beside_another_stated_value_is_a_matter_for_a_dispute() -> None:
    inference = {"field": "nationality", "value": "VN", "reason": "r", "sources": ["good"]}
    assert fired("E207", person("p", nationality="ID", inferences=[inference])) == []
    assert len(fired("E207", person("p", nationality="VN", inferences=[inference]))) == 1


def test_a_date_is_inferred_and_stated_alike_whatever_its_type() -> None:
    inference = {"field": "ordinal", "value": "3", "reason": "r", "sources": ["good"]}
    assert len(fired("E207", meeting("m", ordinal=3, inferences=[inference]))) == 1


def test_a_dispute_that_takes_no_side_needs_no_reason() -> None:
    claims = [{"value": "2019", "sources": ["good"]}, {"value": "2020", "sources": ["poor"]}]
    assert fired("E208", meeting("m", disputes=[{"field": "start", "claims": claims}])) == []
    taken = meeting("m", start="2019", disputes=[{"field": "start", "claims": claims}])
    assert fired("E208", taken) == [
        "The dispute on 'start' does not say why the record keeps one of the claims."
    ]
    reasoned = meeting(
        "m",
        start="2019",
        disputes=[{"field": "start", "claims": claims, "note": "The host's own."}],
    )
    assert fired("E208", reasoned) == []


def test_parts_of_a_place_are_looked_at_as_fields_are() -> None:
    place = {"city": "Da Lat"}
    inference = {"field": "place.city", "value": "Da Lat", "reason": "r", "sources": ["good"]}
    claims = [{"value": "Da Lat", "sources": ["good"]}, {"value": "Hue", "sources": ["good"]}]
    assert len(fired("E207", meeting("m", place=place, inferences=[inference]))) == 1
    assert (
        len(
            fired(
                "E208",
                meeting("m", place=place, disputes=[{"field": "place.city", "claims": claims}]),
            )
        )
        == 1
    )


@pytest.mark.parametrize(
    "part", ["organization.title", "title.upper", "aliases.count", "name.index"]
)
def test_a_citation_of_a_part_that_is_none_is_noticed(part: str) -> None:
    record = office(
        "o", organization="b", aliases=["x"], citations=[cites("organization", "title", part)]
    )
    assert len(fired("E204", record)) == 1
