"""The index: the same answers from a built store as from memory.

It does not trust lines that the build did not make.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asean_wco.errors import DataError
from asean_wco.indexing.building import make_search_documents
from asean_wco.indexing.tables import MemoryTable, index_of, make_tables
from asean_wco.library import Library, open_library
from asean_wco.model.dates import PartialDate
from asean_wco.search.index import Index
from tests.model.making import meeting, organization, person
from tests.store.stores import search_documents

RECORDS = [
    person("can", name="Nguyen Van Can", summary="Opened the session on transit."),
    organization("wco", name="World Customs Organization", acronyms=["WCO"], country="BE"),
    meeting(
        "m-1",
        name="Transit workshop",
        start="2019-12",
        end="2021",
        place={"city": "Ha Noi", "country": "VN"},
    ),
    meeting("m-2", name="ประชุมศุลกากรอาเซียน", start="2020-03-01"),
]
INDEX = index_of(make_search_documents(RECORDS))
ORDERED = ["can", "m-1", "m-2", "wco"]


def named(numbers: Iterable[int]) -> list[str]:
    """The ids of records by number."""
    return [document.id for document in INDEX.documents(numbers)]


def test_a_word_leads_to_the_records_that_have_it() -> None:
    assert named(INDEX.having("transit")) == ["can", "m-1"]
    assert named(INDEX.having("transit", naming=True)) == ["m-1"]
    assert named(INDEX.having("wco", naming=True)) == ["wco"]
    assert INDEX.having("absent") == set()


def test_the_beginning_of_a_word_leads_to_them_too() -> None:
    assert named(INDEX.beginning("trans")) == ["can", "m-1"]
    assert named(INDEX.beginning("cust", naming=True)) == ["wco"]


def test_a_part_of_a_run_of_thai_leads_to_its_record() -> None:
    assert named(INDEX.containing("ศุลกากร")) == ["m-2"]
    assert INDEX.containing("ลาว") == set()


def test_facets_are_no_words() -> None:
    assert named(INDEX.of_kinds(["meeting"])) == ["m-1", "m-2"]
    assert named(INDEX.having(":country VN")) == ["m-1"]
    assert INDEX.places == ["hanoi"]
    assert INDEX.having("meeting") == set()


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (2019, 2019, ["m-1"]),
        (2020, 2020, ["m-1", "m-2"]),
        (2021, 9999, ["m-1"]),
        (1, 2018, []),
        (2022, 2030, []),
    ],
)
def test_years_lead_to_all_that_touches_them(first: int, last: int, expected: list[str]) -> None:
    assert named(INDEX.touching(PartialDate(first), PartialDate(last))) == expected


def test_records_are_numbered_in_the_order_of_their_ids() -> None:
    assert [document.id for document in INDEX.documents(range(INDEX.count))] == ORDERED
    for identifier in ORDERED:
        number = INDEX.number_of(identifier)
        assert number is not None
        assert INDEX.documents([number])[0].id == identifier
    assert INDEX.number_of("nobody") is None


@given(
    st.lists(st.sampled_from(RECORDS), unique_by=lambda record: record.id),
    st.randoms(use_true_random=False),
)
def test_the_tables_do_not_depend_on_the_order_of_records(records: list[Any], chance: Any) -> None:
    shuffled = list(records)
    chance.shuffle(shuffled)
    assert json.dumps(make_tables(make_search_documents(records))) == json.dumps(
        make_tables(make_search_documents(shuffled))
    )


def test_a_built_store_has_the_index_that_memory_would_have(reference: Library) -> None:
    stored = {name: table.all() for name, table in reference.store.file.index_tables().items()}
    made = make_tables(search_documents(reference))
    assert stored == json.loads(json.dumps(made))


def test_a_word_of_a_thousand_letters_is_found_too() -> None:
    long = "a" * 1000
    index = index_of(make_search_documents([person("p", name=long)]))
    assert index.having(long) == {0}
    assert index.beginning("a" * 500) == {0}


SPOILED: dict[str, tuple[str, Any]] = {
    "a line that is a number": ("_terms", {"transit": 7}),
    "a line of three lists": ("_terms", {"transit": [[0], [1], [2]]}),
    "a number beyond the records": ("_terms", {"transit": [[99], []]}),
    "a number below zero": ("_terms", {"transit": [[-1], []]}),
    "a number that is a text": ("_terms", {"transit": [["0"], []]}),
    "a number with a fraction": ("_terms", {"transit": [[0.5], []]}),
}


@pytest.mark.parametrize("name", list(SPOILED))
def test_a_line_that_the_build_did_not_make_is_refused(name: str) -> None:
    table, lines = SPOILED[name]
    tables: dict[str, Any] = {**make_tables(make_search_documents(RECORDS)), table: lines}
    index = Index({key: MemoryTable(content) for key, content in tables.items()}, "store.json")
    with pytest.raises(DataError, match=r"store\.json"):
        index.having("transit")


@pytest.mark.parametrize(
    "spoiled",
    [7, [[0]], [[0], ["A"], 1], [[0, 1], ["A"]], [[0], [7]], {"a": 1}, [[10**6], ["anna"]]],
)
def test_names_that_the_build_did_not_make_are_refused(spoiled: Any, toy_store: Path) -> None:
    tables: dict[str, Any] = {**open_library(toy_store).store.file.index_tables()}
    index = Index({**tables, "_spelled": MemoryTable({"person": spoiled})}, "store.json")
    with pytest.raises(DataError, match=r"store\.json"):
        index.spelled(["person"])


@pytest.mark.parametrize("spoiled", [7, ["anna"], {"anna": "often"}, {"anna": None}])
def test_words_that_the_build_did_not_make_are_refused(spoiled: Any) -> None:
    tables: dict[str, Any] = {
        **make_tables(make_search_documents(RECORDS)),
        "_words": {"a": spoiled},
    }
    index = Index({key: MemoryTable(content) for key, content in tables.items()}, "store.json")
    with pytest.raises(DataError, match=r"store\.json"):
        index.known_words("a")
