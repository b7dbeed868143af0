"""Qualifiers filter what a query finds, and never add to it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asean_wco.errors import UsageError
from asean_wco.indexing.building import make_search_documents
from asean_wco.indexing.tables import index_of
from asean_wco.model.vocabulary import KINDS
from asean_wco.search.engine import search
from asean_wco.search.qualifiers import take_qualifiers
from asean_wco.store.folder import read_folder
from asean_wco.telling import qualifiers_told
from tests.conftest import TOY

DOCUMENTS = make_search_documents(read_folder(TOY).records)
INDEX = index_of(DOCUMENTS)
WORDS = sorted({word for document in DOCUMENTS for name in document.names for word in name.split()})
FILTERS = (
    "kind:meeting", "kind:person", "kind:topic", "type:consultation", "type:visit", "year:2019",
    "from:2020", "to:2019", "series:toy-consultation", "country:VN", "-year:2019", "-toy",
    "-consultation", '"single window"', '-"da lat"',
)  # fmt: skip


def found(query: str, *kinds: str) -> list[str]:
    """The ids that a query finds."""
    return [hit.document.id for hit in search(query, INDEX, kinds).hits]


@given(
    st.lists(
        st.sampled_from([*WORDS, "2019", "33rd", "zzgfhq", "anna brg"]), min_size=1, max_size=4
    ),
    st.data(),
)
def test_a_filter_never_adds_a_record(words: list[str], data: st.DataObject) -> None:
    query = " ".join(words)
    qualifier = data.draw(st.sampled_from(FILTERS))
    assert set(found(f"{query} {qualifier}")) <= set(found(query))
    kind = data.draw(st.sampled_from(KINDS))
    assert found(query, kind) == [
        identifier for identifier in found(query) if identifier in found(query, kind)
    ]


@given(st.lists(st.sampled_from(FILTERS), min_size=2, max_size=3, unique=True))
def test_a_filter_beside_a_filter_never_adds_a_record_either(filters: list[str]) -> None:
    if found(filters[0]):
        assert set(found(" ".join(filters))) <= set(found(filters[0]))


@pytest.mark.parametrize(
    ("query", "rest", "expected"),
    [
        ("kind:meeting talks", "talks", ["kind: meetings"]),
        ("KIND:Meetings type:visit", "", ["kind: meetings", "type: visit"]),
        ("year:2019", "", ["time: 2019"]),
        ("year:2019-2021", "", ["time: from 2019 to 2021"]),
        ("from:2019-06 to:2020", "", ["time: from June 2019", "time: to 2020"]),
        ("country:vn country:Thailand", "", ["country: Viet Nam", "country: Thailand"]),
        ('country:"Viet Nam" hanoi', "hanoi", ["country: Viet Nam"]),
        ("series:toy-consultation", "", ["series: toy-consultation"]),
        ("series:consultation", "", ["series: toy-consultation"]),
        ('"single window" -toy', "", ["“single window”", "without the word “toy”"]),
        ("-kind:meeting toy", "toy", ["without kind: meetings"]),
        ("kind: person berg", "berg", ["kind: people"]),
        ("note to: Hanoi", "note to: Hanoi", []),
        ("see http://x", "see http://x", []),
        ("Tae-il co-operation", "Tae-il co-operation", []),
    ],
)
def test_qualifiers_are_taken_out_of_a_query_and_told(
    query: str, rest: str, expected: list[str]
) -> None:
    left, qualifiers = take_qualifiers(query, INDEX)
    assert (left.strip(), qualifiers_told(qualifiers)) == (rest, expected)


@pytest.mark.parametrize(
    "query",
    [
        "kind:foo",
        "type:nope",
        "year:soon",
        "year:2024-2023",
        "from:abc",
        "country:XX",
        "series:none",
    ],
)
def test_a_value_that_does_not_exist_is_refused(query: str) -> None:
    with pytest.raises(UsageError, match=query.split(":")[1]):
        found(f"{query} toy")


@pytest.mark.parametrize("query", ["toy country:", "kind: ", "year: kind:meeting", "-type:"])
def test_a_condition_without_a_value_is_refused(query: str) -> None:
    with pytest.raises(UsageError, match=r"^The condition '\w+:' has no value\."):
        found(query)


@pytest.mark.parametrize(
    ("query", "command"),
    [
        ("topic:drugs year:2024", "awco meetings --topic"),
        ("toy -office:head", "awco people --office"),
        ("Publisher:WCO", "awco sources --publisher"),
    ],
)
def test_a_filter_of_lists_is_no_condition_of_a_search(query: str, command: str) -> None:
    with pytest.raises(UsageError, match="A search has no condition") as caught:
        found(query)
    assert caught.value.hint == (
        "Conditions are kind:, type:, series:, country:, year:, from:, to:. "
        f"'{command}' narrows a list by it."
    )


def test_a_phrase_beside_words_only_narrows_what_they_find() -> None:
    assert set(found('toy "single window"')) <= set(found("toy"))


def test_two_of_a_kind_both_count() -> None:
    assert found("kind:meeting kind:person") == []
    assert set(found("year:2019 from:2015")) == set(found("year:2019"))
    assert set(found("toy -kind:meeting")) == {
        identifier for identifier in found("toy") if identifier not in found("toy kind:meeting")
    }


def test_a_phrase_must_stand_as_it_is_within_one_text() -> None:
    assert "toy-window" in found('"single window"')
    assert found('"window single"') == []


def test_a_type_alone_lists_its_records() -> None:
    assert sorted(found("type:visit")) == ["visit-undated"]


def test_only_exclusions_ask_for_nothing() -> None:
    assert found("-toy") == []
