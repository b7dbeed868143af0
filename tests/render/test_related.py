"""Where a record appears, and what rests on a source."""

from __future__ import annotations

import pytest
from hypothesis import given

from asean_wco.facts.sources import sources_of
from asean_wco.library import Library
from asean_wco.model.records import Record
from asean_wco.model.walk import linked_ids, values
from asean_wco.render.related import related_sections
from tests.conftest import examples
from tests.model.strategies import records


@pytest.mark.parametrize(
    ("identifier", "linking"),
    [
        ("toy-dgs", ["dgs-28"]),
        ("dgs-28", ["consultation-2"]),
        ("anna-berg", ["consultation-2"]),
        ("nguyen-van-thu", ["consultation-2", "consultation-2021"]),
        ("single-window", ["consultation-2", "paperless-trade"]),
        ("toy-window", ["consultation-2", "toy-operation", "paperless-trade"]),
        ("vice-chair-toy", ["landia-customs"]),
        ("toy-operation", []),
    ],
)
def test_a_record_appears_in_those_that_link_to_it(
    library: Library, identifier: str, linking: list[str]
) -> None:
    found = [record.id for record in library.all() if identifier in linked_ids(record)]
    assert found == linking


def test_a_record_does_not_appear_in_itself(library: Library) -> None:
    for record in library.all():
        lines = [line for section in related_sections(record, library) for line in section.lines]
        assert not [line for line in lines if f"[{record.id}]" in line.text]


@examples(20)
@given(records())
def test_every_link_is_a_mention_or_a_source(record: Record) -> None:
    found = [(path, shape, value) for path, shape, value in values(record) if shape.form == "link"]
    # What a source repeats is no source of its own.
    links = [(shape.target, value) for path, shape, value in found if path != "derived_from"]
    assert linked_ids(record) == {value for target, value in links if target != "source"}
    assert set(sources_of(record)) == {value for target, value in links if target == "source"}


def test_sources_are_numbered_in_the_order_in_which_they_are_met(library: Library) -> None:
    assert sources_of(library.get("consultation-2")) == ("gazette-2019-06", "diary-2020")
    assert sources_of(library.get("consultation-2021")) == ("gazette-2021-06", "bulletin-2024")
    assert sources_of(library.get("gazette-2019-06")) == ()


def test_a_source_knows_the_records_that_cite_it(library: Library) -> None:
    [section] = related_sections(library.get("diary-2020"), library)
    cited = [line.label for line in section.lines]
    assert cited == ["consultation-2", "visit-undated", "toy-operation"]
