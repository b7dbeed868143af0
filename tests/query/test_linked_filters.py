"""Filters that read only some records find what a look at all of them finds."""

from __future__ import annotations

import pytest

from asean_wco.library import Library, open_library
from asean_wco.model.folding import fold
from asean_wco.model.records import Record, Topic
from asean_wco.query import listing
from asean_wco.query.filters import narrower, values_at
from tests.conftest import sample


@pytest.mark.parametrize(
    ("kind", "name", "of_kind"),
    [
        ("meeting", "series", "series"),
        ("meeting", "person", "person"),
        ("meeting", "chair", "person"),
        ("meeting", "initiative", "initiative"),
        ("initiative", "owner", "organization"),
        ("meeting", "org", "organization"),
        ("person", "org", "organization"),
        ("organization", "org", "organization"),
    ],
)
def test_a_filter_finds_all_that_links(
    reference: Library, kind: str, name: str, of_kind: str
) -> None:
    for record in sample(reference.of_kind(of_kind), 5):
        asked = listing.given(kind, {name: record.id})
        tests = listing.tests_of(asked)
        everything = reference.of_kind(kind)
        wanted = {one.id for one in everything if all(test(one) for test in tests)}
        found = reference.find(kind, **asked)  # type: ignore[misc,unused-ignore]
        assert {one.id for one in found} == wanted, record.id


def test_a_topic_finds_the_meetings_on_narrower_ones(reference: Library) -> None:
    listed = [topic for topic in reference.of_kind("topic") if isinstance(topic, Topic)]
    for topic in listed:
        wanted = set(narrower(topic.id, listed))
        meetings = reference.of_kind("meeting")
        on_topic = {one.id for one in meetings if wanted & set(values_at(one, "topics.topic"))}
        assert {one.id for one in reference.find("meeting", topic=topic.id)} == on_topic


@pytest.mark.parametrize(
    ("kind", "name", "values"),
    [
        ("meeting", "type", ["workshop", "training"]),
        ("meeting", "mode", ["virtual"]),
        ("meeting", "country", ["VN", "TH"]),
        ("initiative", "type", ["system"]),
        ("source", "quality", ["low"]),
    ],
)
def test_a_filter_for_a_plain_value_finds_all_that_have_it(
    kind: str, name: str, values: list[str]
) -> None:
    found = open_library().find(kind, **{name: values})  # type: ignore[arg-type]
    whole = open_library()
    everything = whole.of_kind(kind)
    path = "place.country" if name == "country" else name
    wanted = {one.id for one in everything if set(values) & set(values_at(one, path))}
    assert found
    assert {one.id for one in found} == wanted


@pytest.mark.parametrize("city", ["Hanoi", "HANOI", "hà nội", "ฮานอย", "河内"])
def test_a_city_is_found_however_it_is_written(city: str) -> None:
    found = open_library().find("meeting", city=city)
    everything = open_library().of_kind("meeting")
    wanted = {one.id for one in everything if "hanoi" in map(fold, map(str, cities_of(one)))}
    assert {one.id for one in found} == wanted


def test_what_was_in_a_part_of_a_city_was_in_the_city() -> None:
    library = open_library()
    in_part = library.find("meeting", city="Nusa Dua")
    assert in_part
    in_city = {one.id for one in library.find("meeting", city="Bali")}
    assert in_city > {one.id for one in in_part}


def cities_of(record: Record) -> list[object]:
    """Return the city of a record, if it has one."""
    return [city for city in values_at(record, "place.city") if city]


def test_a_filter_without_a_test_of_its_own_is_tested_with_other_records() -> None:
    period = {"year", "from_", "to", "active"}
    untested = {
        name for name, one in listing.FILTERS.items() if not (one.path or one.make_test)
    } - period
    assert untested == set(listing.NEEDING_OTHERS)


def test_every_filter_is_typed_for_python_users() -> None:
    assert set(listing.FILTERS) == set(listing.Filters.__annotations__)
