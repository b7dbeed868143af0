"""What holds for the facts of any record, made up or shipped."""

from __future__ import annotations

import re

import pytest
from hypothesis import given

from asean_wco.facts.fact import CERTAINTIES, Fact, fact_line, fact_output
from asean_wco.facts.making import fact_fields, facts_of
from asean_wco.facts.sources import sources_of
from asean_wco.library import Library
from asean_wco.model.codec import canonical_text
from asean_wco.model.countries import COUNTRIES
from asean_wco.model.records import Record, Source
from asean_wco.render.formats import json_line
from tests.conftest import examples
from tests.model.strategies import records

ENDS = (".", "?", "!", "…", ".”")


@examples(30)
@given(records())
def test_what_holds_for_the_facts_of_any_record(record: Record) -> None:
    facts = facts_of(record, str, {})
    assert len({fact.id for fact in facts}) == len(facts)
    known = set(sources_of(record))
    for fact in facts:
        assert fact.id.startswith(f"{record.id}#{fact.field}")
        assert fact.about == record.id
        assert fact.text.endswith(ENDS)
        assert set(fact.sources) <= known
        assert fact.certainty in CERTAINTIES
        assert fact.value is not None or fact.certainty == "unknown" or fact.head == "attendance"
        assert fact_line(fact) == json_line(fact_output(fact))
    by_id = {fact.id: fact for fact in facts}
    for field in ("attendance", "topics", "outcomes", "roles", "milestones", "figures", "notes"):
        for number, item in enumerate(getattr(record, field, ()), start=1):
            assert by_id[f"{record.id}#{field}.{number}"].sources == item.sources


@pytest.fixture(scope="module")
def shipped(reference: Library) -> list[Fact]:
    return reference.facts()


def test_every_text_of_the_reference_stands_alone(shipped: list[Fact], reference: Library) -> None:
    for fact in shipped:
        name = reference.get(fact.about).name
        assert re.match("[A-Z0-9“]|[^\\x00-\\x7f]", fact.text), fact.text
        assert fact.text.endswith(ENDS), fact.text
        assert name in fact.text, fact.text


def test_no_text_of_the_reference_shows_a_slip(shipped: list[Fact], reference: Library) -> None:
    for fact in shipped:
        assert not re.search(r"\.\.(?!\.)| ,|  |\(\)|“”|\bthe the\b|\bof of\b", fact.text), (
            fact.text
        )
        if "None" in fact.text:
            assert "None" in canonical_text(reference.get(fact.about)), fact.text


def test_what_is_mentioned_is_a_record_or_a_country(
    shipped: list[Fact], reference: Library
) -> None:
    known = {*reference.by_id, *COUNTRIES}
    for fact in shipped:
        assert fact.about in fact.mentions
        assert set(fact.mentions) <= known, fact.id
        assert len(set(fact.mentions)) == len(fact.mentions)


def test_every_source_of_a_fact_is_a_source_and_every_stated_fact_has_one(
    shipped: list[Fact], reference: Library
) -> None:
    for fact in shipped:
        assert all(isinstance(reference.get(source), Source) for source in fact.sources)
        assert fact.sources or fact.certainty == "unknown", fact.id
        assert fact.head in fact_fields()


def test_the_lines_of_the_reference_are_those_of_its_objects(shipped: list[Fact]) -> None:
    for fact in shipped:
        assert fact_line(fact) == json_line(fact_output(fact))
