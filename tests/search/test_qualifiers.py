"""Qualifiers filter what a query finds, and never add to it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asean_wco.indexing import make_search_documents
from asean_wco.model.vocabulary import KINDS
from asean_wco.search.index import index_of
from asean_wco.search.qualifiers import take_qualifiers
from asean_wco.search.ranking import answer
from asean_wco.store.folder import read_folder
from tests.conftest import TOY

DOCUMENTS = make_search_documents(read_folder(TOY).records)
INDEX = index_of(DOCUMENTS)
WORDS = sorted({word for document in DOCUMENTS for name in document.names for word in name.split()})
FILTERS = (
    "kind:meeting", "kind:person", "kind:topic", "type:consultation", "type:visit", "year:2019", "from:2020", "to:2019",
    "series:toy-consultation", "country:VN", "country:Viet", "-toy", "-consultation", '"single window"', '-"da lat"',
)  # fmt: skip


def found(query: str, *kinds: str) -> list[str]:
    """The ids that a query finds."""
    return [hit.document.id for hit in answer(query, INDEX, kinds).hits]


@given(st.lists(st.sampled_from([*WORDS, "2019", "33rd", "zzgfhq", "anna brg"]), min_size=1, max_size=4), st.data())
def test_a_filter_never_adds_a_record(words: list[str], data: st.DataObject) -> None:
    query = " ".join(words)
    # A phrase brings words of its own: beside it they are looked for too.
    qualifier = data.draw(st.sampled_from([each for each in FILTERS if not each.startswith('"')]))
    assert set(found(f"{query} {qualifier}")) <= set(found(query))
    kind = data.draw(st.sampled_from(KINDS))
    assert found(query, kind) == [each for each in found(query) if each in found(query, kind)]


@given(st.lists(st.sampled_from(FILTERS), min_size=2, max_size=3, unique=True))
def test_a_filter_beside_a_filter_never_adds_a_record_either(filters: list[str]) -> None:
    # Given twice, a qualifier means what it was given last.
    if found(filters[0]) and len({each.split(":")[0] for each in filters}) == len(filters):
        assert set(found(" ".join(filters))) <= set(found(filters[0]))


@pytest.mark.parametrize(
    ("query", "rest", "told"),
    [
        ("kind:meeting talks", " talks", "meetings"),
        ("kind:meetings type:visit", "", "meetings, visit"),
        ("year:2019", "", "2019"),
        ("from:2019-06 to:2020", "", "from June 2019 to 2020"),
        ("country:vn country:Thailand", "", "of Thailand"),
        ('"single window" -toy', "", "“single window”, without toy"),
        ("kind:nothing year:soon http://x", "kind:nothing year:soon http://x", ""),
        ("Tae-il co-operation", "Tae-il co-operation", ""),
    ],
)
def test_qualifiers_are_taken_out_of_a_query_and_told(query: str, rest: str, told: str) -> None:
    left, qualifiers = take_qualifiers(query)
    assert (left.strip(), qualifiers.told()) == (rest.strip(), told)


def test_a_phrase_must_stand_as_it_is_within_one_text() -> None:
    assert "toy-window" in found('"single window"')
    assert found('"window single"') == []
    assert found('"berg head"') == []


def test_a_type_alone_lists_its_records() -> None:
    assert sorted(found("type:visit")) == ["visit-undated"]


def test_only_exclusions_ask_for_nothing() -> None:
    assert found("-toy") == []
