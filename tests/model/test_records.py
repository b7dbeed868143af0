"""Records as values: complete when made, never changed, equal when they say the same."""

from __future__ import annotations

import copy
import pickle

import pytest
from hypothesis import given

from asean_wco.model.records import Citation, Meeting, Record, Role, Source, kind_of
from tests.conftest import examples
from tests.model.making import make, person, source
from tests.model.strategies import records


def test_fields_not_given_are_absent_or_empty() -> None:
    record = Meeting(id="m", name="M", type="visit")
    assert (record.start, record.place, record.summary) == (None, None, None)
    assert record.attendance == record.citations == record.aliases == ()
    assert record.origin == "reference"
    assert Role(title="Head").acting is False


def test_a_record_lacking_a_required_field_is_not_made() -> None:
    with pytest.raises(TypeError, match="type"):
        Meeting(id="m", name="M")  # type: ignore[call-arg,unused-ignore]


def test_a_record_with_a_field_of_another_kind_is_not_made() -> None:
    with pytest.raises(TypeError, match="url"):
        Meeting(id="m", name="M", type="visit", url="https://example.org/")  # type: ignore[call-arg]


def test_a_record_cannot_be_changed() -> None:
    record = person("p")
    with pytest.raises(AttributeError):
        record.name = "Other"  # type: ignore[misc]
    with pytest.raises(AttributeError):
        del record.name
    assert record.name == "A person"


@examples(15)
@given(records())
def test_a_copy_equals_its_original_and_can_stand_for_it_in_a_set(record: Record) -> None:
    again = copy.deepcopy(record)
    assert again == record
    assert len({record, again, pickle.loads(pickle.dumps(record))}) == 1


def test_records_of_two_kinds_are_never_equal() -> None:
    assert make("topic", "a", name="A") != make("office", "a", name="A")
    assert person("a") != person("a", name="Another")


def test_what_a_record_shows_of_itself_is_what_it_holds() -> None:
    shown = repr(person("p", {"title": "Head", "attested": ["2024"]}))
    assert shown.startswith("Person(id='p', name='A person'")
    assert "Role(title='Head'" in shown
    assert "nationality" not in shown


def test_a_source_has_its_name_for_title() -> None:
    assert source("s", title="As published").title == "As published"
    assert kind_of(source("s")) == "source"
    assert isinstance(source("s"), Source)


def test_a_citation_may_support_nothing_yet() -> None:
    assert Citation(source="s").supports == ()
