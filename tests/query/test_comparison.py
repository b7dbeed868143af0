"""Two records side by side: what they share, what was dropped, what is new."""

from __future__ import annotations

import itertools
import json
from typing import Any

import pytest

from asean_wco.errors import UsageError
from asean_wco.library import Library
from asean_wco.model.records import Record, kind_of
from asean_wco.query.comparison import Pair, compare, comparison_output
from tests.model.making import initiative, meeting, person


def nobody(_: str) -> Record | None:
    """Find no record."""
    return None


def rows(pairs: list[Pair]) -> dict[str, dict[str, Any]]:
    """The comparison as JSON, by field, each row with the keys that its sort of field uses."""
    plain = {"same", "left", "right"}
    of_lists = {"same", "shared", "left_only", "right_only"}
    return {
        row["field"]: {key: row[key] for key in row if key in (of_lists if is_list else plain)}
        for row in comparison_output(pairs)
        for is_list in [row["left"] is row["right"] is None]
    }


@pytest.fixture
def consultations(library: Library) -> dict[str, dict[str, Any]]:
    """The Consultations of 2019 and 2021 side by side."""
    return rows(
        compare(library.get("consultation-2"), library.get("consultation-2021"), library.store.find)
    )


def test_people_and_bodies_are_sorted_into_shared_dropped_and_new(
    consultations: dict[str, dict[str, Any]],
) -> None:
    assert consultations["attendance"] == {
        "same": False,
        "shared": ["nguyen-van-thu", "wco-toy", "landia-customs"],
        "left_only": ["anna-berg"],
        "right_only": ["carl-duy"],
    }


def test_topics_are_sorted_into_dropped_and_new(consultations: dict[str, dict[str, Any]]) -> None:
    topics = consultations["topics"]
    assert (topics["shared"], topics["left_only"], topics["right_only"]) == (
        [],
        ["single-window"],
        ["paperless-trade"],
    )


def test_plain_fields_say_whether_they_agree(consultations: dict[str, dict[str, Any]]) -> None:
    assert consultations["series"] == {
        "same": True,
        "left": "toy-consultation",
        "right": "toy-consultation",
    }
    assert consultations["mode"] == {"same": False, "left": "in-person", "right": "virtual"}
    assert consultations["start"] == {"same": False, "left": "2019-06-12", "right": "2021-06-10"}
    assert consultations["place"]["right"] is None
    assert consultations["place"]["left"] == {
        "city": "Da Lat",
        "country": "VN",
        "venue": "Dalat Palace",
    }


def test_what_neither_has_and_what_is_bookkeeping_is_left_out(
    consultations: dict[str, dict[str, Any]],
) -> None:
    assert not {"end", "milestones", "id", "citations", "inferences", "disputes", "origin"} & set(
        consultations
    )


def test_turned_round_what_was_dropped_is_new(library: Library) -> None:
    one, other = library.get("consultation-2"), library.get("consultation-2021")
    there, back = (compare(*pair, library.store.find) for pair in ((one, other), (other, one)))
    assert [(pair.shared, pair.left_only) for pair in there if pair.field == "topics"] == [
        (pair.shared, pair.right_only) for pair in back if pair.field == "topics"
    ]
    assert [(pair.left, pair.right) for pair in there] == [(pair.right, pair.left) for pair in back]


def test_a_record_compared_with_itself_is_the_same_throughout(library: Library) -> None:
    for record in library.all():
        assert all(
            row["same"] for row in comparison_output(compare(record, record, library.store.find))
        )


def test_any_two_records_of_a_kind_can_be_compared_and_written_as_json(library: Library) -> None:
    for one, other in itertools.combinations(library.all(), 2):
        if kind_of(one) == kind_of(other):
            output = comparison_output(compare(one, other, library.store.find))
            assert json.loads(json.dumps(output)) == output


def test_two_kinds_cannot_be_compared(library: Library) -> None:
    with pytest.raises(
        UsageError, match="anna-berg is of the kind person, wco-toy of the kind organization"
    ) as caught:
        compare(library.get("anna-berg"), library.get("wco-toy"), library.store.find)
    assert caught.value.exit_code == 2
    assert caught.value.hint


def test_careers_are_compared_by_post() -> None:
    head, clerk = {"office": "head", "title": "Head"}, {"title": "Clerk"}
    found = rows(compare(person("a", head, clerk), person("b", head), nobody))
    assert found["roles"] == {
        "same": False,
        "shared": ["head"],
        "left_only": ["Clerk"],
        "right_only": [],
    }


def test_someone_present_in_two_capacities_is_named_once() -> None:
    twice = [{"person": "p", "capacity": "Head"}, {"person": "p", "capacity": "Speaker"}]
    found = rows(
        compare(meeting("a", attendance=twice), meeting("b", attendance=twice[:1]), nobody)
    )
    assert found["attendance"] == {"same": True, "shared": ["p"], "left_only": [], "right_only": []}


def test_someone_known_by_capacity_alone_is_told_by_it() -> None:
    host = meeting("a", attendance=[{"capacity": "Host minister (not named)"}])
    found = rows(compare(host, meeting("b", attendance=[{"person": "p"}]), nobody))
    assert found["attendance"]["left_only"] == ["Host minister (not named)"]


def test_a_body_takes_part_through_its_people() -> None:
    """Its commissioner at one meeting and its delegation at the other are the same body."""
    there = meeting("a", attendance=[{"person": "p", "organization": "landia-customs"}])
    here = meeting("b", attendance=[{"organization": "landia-customs", "capacity": "delegation"}])
    found = rows(compare(there, here, nobody))["attendance"]
    assert (found["shared"], found["left_only"], found["right_only"]) == (
        ["landia-customs"],
        ["p"],
        [],
    )


def test_the_post_held_then_tells_the_body_of_someone() -> None:
    head = person("p", {"title": "Head", "organization": "wco-toy", "attested": ["2019-06-12"]})
    there = meeting("a", start="2019-06-12", attendance=[{"person": "p"}])
    found = rows(compare(there, meeting("b"), lambda _: head))
    assert found["attendance"]["left_only"] == ["p", "wco-toy"]


def inferring(field: str, value: object) -> dict[str, Any]:
    """An inference about a field."""
    return {"field": field, "value": value, "reason": "It follows.", "sources": ["gazette"]}


def test_what_is_inferred_counts_and_is_called_inferred() -> None:
    stated = meeting("a", mode="hybrid", hosts=["landia-customs"])
    likely = meeting(
        "b",
        inferences=[inferring("mode", "hybrid"), inferring("hosts", "wco-toy")],
    )
    found = {row["field"]: row for row in comparison_output(compare(stated, likely, nobody))}
    mode, hosts = found["mode"], found["hosts"]
    assert (mode["left_certainty"], mode["right"], mode["right_certainty"]) == (
        "stated",
        "hybrid",
        "inferred",
    )
    assert (hosts["left_only"], hosts["left_inferred"]) == (["landia-customs"], [])
    assert (hosts["right_only"], hosts["right_inferred"]) == (["wco-toy"], ["wco-toy"])


def test_a_part_of_a_place_may_be_inferred() -> None:
    whole = meeting("a", inferences=[inferring("place", "Hong Kong, HK")])
    part = meeting("b", place={"country": "VN"}, inferences=[inferring("place.city", "Phu Quoc")])
    (row,) = [
        row for row in comparison_output(compare(whole, part, nobody)) if row["field"] == "place"
    ]
    assert (row["left"], row["right"]) == (
        {"city": "Hong Kong", "country": "HK"},
        {"city": "Phu Quoc", "country": "VN"},
    )
    assert row["left_certainty"] == row["right_certainty"] == "inferred"


def test_a_disputed_value_is_called_disputed(library: Library) -> None:
    pairs = compare(library.get("consultation-2"), library.get("consultation-1"), nobody)
    delegates = next(pair for pair in pairs if pair.field == "delegates")
    assert (delegates.left, delegates.left_certainty) == (100, "disputed")


def test_figures_of_one_name_are_the_same_only_with_the_same_number() -> None:
    def counting(identifier: str, number: int) -> Record:
        figures = [
            {"name": "Cases", "value": number, "unit": "cases", "sources": ["gazette"]},
            {"name": "Drugs seized", "value": 220, "unit": "kg", "sources": ["gazette"]},
        ]
        return initiative(identifier, figures=figures)

    found = rows(compare(counting("a", 1362), counting("b", 1715), nobody))["figures"]
    assert found == {
        "same": False,
        "shared": ["Drugs seized: 220 kg"],
        "left_only": ["1,362 cases"],
        "right_only": ["1,715 cases"],
    }
