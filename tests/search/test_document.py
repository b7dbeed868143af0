"""What the search sees of a record, and how the store keeps it."""

from __future__ import annotations

import json
from typing import Any
from zlib import crc32

import pytest
from hypothesis import given

from asean_wco.indexing.building import make_search_documents
from asean_wco.library import Library
from asean_wco.model.folding import fold
from asean_wco.model.records import Record
from asean_wco.search.index import (
    FACETS,
    SearchDocument,
    check_document,
    to_table,
)
from asean_wco.store.own_index import SHAPE_OF_SEARCH
from tests.conftest import examples
from tests.model.making import meeting, person
from tests.model.strategies import records
from tests.store.stores import search_documents


def passages_of(library: Library, identifier: str) -> dict[str, str]:
    pairs: Any = document_of(library, identifier).passages
    return dict(pairs)


def document_of(library: Library, identifier: str) -> SearchDocument:
    return next(each for each in search_documents(library) if each.id == identifier)


@pytest.mark.parametrize(
    ("identifier", "part", "words"),
    [
        ("consultation-2", "place.city", "dalat"),
        ("consultation-2", "place.country", "vietnam"),
        ("consultation-2", "start", "june 2019"),
        ("consultation-2", "links", "asean wco consultation"),
        ("consultation-2", "attendance.1", "nguyen van thu"),
        ("consultation-2", "topics.1", "single window"),
        ("consultation-2", "initiatives.1", "toy single window"),
        ("consultation-2", "outcomes.1", "agreed to exchange papers online"),
        ("consultation-2", "hosts.1", "landia customs"),
        ("anna-berg", "roles.1", "secretary general"),
        ("wco-toy", "city", "brussels"),
        ("toy-window", "milestones.1", ""),
        ("toy-window", "figures.1", "certificates exchanged"),
        ("toy-operation", "links", "toy single window"),
        ("paperless-trade", "links", "single window"),
        ("diary-2020", "links", "example press"),
    ],
)
def test_a_record_is_seen_with_its_facts_and_with_what_it_is_linked_to(
    library: Library, identifier: str, part: str, words: str
) -> None:
    passages = passages_of(library, identifier)
    assert words in passages[part]


def test_a_passage_does_not_say_again_how_the_record_is_called(library: Library) -> None:
    passages = passages_of(library, "consultation-2")
    assert passages["place.city"] == "was held in dalat"


def test_what_is_seen_says_how_the_record_is_called_and_how_well_it_is_sourced(
    library: Library,
) -> None:
    document = document_of(library, "consultation-2")
    assert (document.kind, document.name, document.date, document.sources) == (
        "meeting", "2nd Consultation", "2019-06-12", 2,
    )  # fmt: skip
    assert list(document.names) == ["2nd Consultation", "Second Consultation of 2019"]
    assert document_of(library, "visit-undated").date == "2019-07", (
        "inferred, for the order of hits"
    )
    assert document_of(library, "toy-dgs").date == ""


def test_courtesy_titles_stay_in_names() -> None:
    [document] = make_search_documents([person("p", name="Sri Mulyani")])
    assert list(document.folded_names) == ["sri mulyani"]


@examples(20)
@given(records())
def test_what_the_store_keeps_comes_back_and_passes_inspection(record: Record) -> None:
    [document] = make_search_documents([record])
    again = SearchDocument(record.id, *json.loads(json.dumps(to_table(document))))
    check_document(again)
    assert [list(each) if isinstance(each, tuple) else each for each in again] == [
        list(each) if isinstance(each, tuple) else each for each in document
    ]
    parts = [part for _, text in again.passages for part in text.split(" | ")]
    assert all(part == fold(part) for part in parts)


GOOD: list[Any] = to_table(make_search_documents([meeting("m", name="M", aliases=["N"])])[0])


@pytest.mark.parametrize("place", range(len(GOOD)))
@pytest.mark.parametrize("bad", [None, 7.5, {"a": 1}, [1], ["x", "y", 7], [["x"]]])
def test_an_entry_that_the_build_did_not_make_is_refused(place: int, bad: object) -> None:
    spoiled = [*GOOD[:place], bad, *GOOD[place + 1 :]]
    with pytest.raises(ValueError, match="'m'"):
        check_document(SearchDocument("m", *spoiled))


def test_the_index_of_own_records_depends_on_the_shape_of_a_search_document() -> None:
    names = " ".join([*SearchDocument._fields, *sorted(FACETS)])
    assert crc32(names.encode()) == SHAPE_OF_SEARCH, "an index of an older shape would be used"
