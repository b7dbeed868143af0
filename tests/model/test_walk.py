"""Walking through a record, as the checks and the search do."""

from __future__ import annotations

from hypothesis import given

from asean_wco.library import Library
from asean_wco.model.codec import to_stored
from asean_wco.model.records import Record
from asean_wco.model.walk import items, values
from tests.conftest import examples
from tests.model.making import meeting, person
from tests.model.strategies import records


def leaves(value: object) -> int:
    """How many single values a JSON document holds."""
    if isinstance(value, dict):
        return sum(leaves(each) for each in value.values())
    return sum(leaves(each) for each in value) if isinstance(value, list) else 1


def test_each_value_comes_with_the_way_to_it(library: Library) -> None:
    found = {path: value for path, _, value in values(library.get("consultation-2"))}
    assert found["place.city"] == "Da Lat"
    assert found["attendance[1].sources[1]"] == "diary-2020"
    assert found["disputes[0].claims[1].value"] == 118
    assert found["topics[0].note"] == "single window, [draft] text"
    assert "milestones" not in found


@examples(20)
@given(records())
def test_no_value_of_a_file_is_passed_over(record: Record) -> None:
    walked = [value for _, shape, value in values(record) if shape.stored and value is not False]
    assert len(walked) == leaves(to_stored(record))


def test_items_are_those_that_need_sources_of_their_own() -> None:
    record = meeting(
        "m",
        place={"city": "Da Lat"},
        attendance=[{"capacity": "Head"}],
        citations=[{"source": "s"}],
        disputes=[{"field": "start", "claims": [{"value": "2019"}, {"value": "2020"}]}],
        unknowns=[{"field": "end", "note": "not found"}],
    )
    paths = [path for path, _ in items(record)]
    assert sorted(paths) == ["attendance[0]", "disputes[0].claims[0]", "disputes[0].claims[1]"]


def test_a_record_without_lists_has_no_items() -> None:
    assert list(items(person("p"))) == []
