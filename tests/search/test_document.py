"""What the search sees of a record, and how the store keeps it."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings

from asean_wco.indexing import make_search_documents
from asean_wco.library import Library
from asean_wco.model.folding import fold
from asean_wco.model.records import Record
from asean_wco.search.document import SearchDocument, check_document, from_table, to_table
from asean_wco.search.texts import BETWEEN_TEXTS, ordinal_words
from tests.model.making import meeting, topic
from tests.model.strategies import records
from tests.store.stores import search_documents


def document_of(library: Library, identifier: str) -> SearchDocument:
    return next(each for each in search_documents(library) if each.id == identifier)


@pytest.mark.parametrize(
    ("identifier", "field", "words"),
    [
        ("consultation-2", "place", "dalat vietnam dalat palace"),
        ("consultation-2", "ordinal", "2 2nd second"),
        ("consultation-2", "start", "2019 june"),
        ("consultation-2", "series", "asean wco consultation awc"),
        ("consultation-2", "attendance", "nguyen van thu world customs organization delegation"),
        ("consultation-2", "topics", "single window draft text"),
        ("consultation-2", "initiatives", "toy single window tsw"),
        ("consultation-2", "outcomes", "agreed to exchange papers online"),
        ("consultation-2", "hosts", "landia customs"),
        ("consultation-2021", "ordinal", "4th fourth"),
        ("anna-berg", "roles", "secretary general world customs organization"),
        ("anna-berg", "nationality", ""),
        ("wco-toy", "country", "brussels"),
        ("landia-customs", "country", "vietnam"),
        ("toy-window", "milestones", "live with five members"),
        ("toy-window", "figures", "certificates exchanged 500000 forms"),
        ("toy-window", "start", "2005 december"),
        ("toy-operation", "owners", "toy single window"),
        ("paperless-trade", "broader", "single window"),
        ("diary-2020", "publisher", "example press"),
        ("vice-chair-toy", "organization", "vice chair omd"),
    ],
)
def test_a_record_is_seen_with_what_it_is_linked_to(
    library: Library, identifier: str, field: str, words: str
) -> None:
    text = document_of(library, identifier).texts[field].split()
    assert set(words.split()) <= set(text)


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


def test_titles_of_courtesy_are_dropped_from_names_of_people_alone() -> None:
    [document] = make_search_documents([topic("t", name="General Council")])
    assert list(document.folded_names) == ["general council"]


@settings(max_examples=20)
@given(records())
def test_what_the_store_keeps_comes_back_and_passes_inspection(record: Record) -> None:
    [document] = make_search_documents([record])
    again = from_table(record.id, json.loads(json.dumps(to_table(document))))
    check_document(again)
    assert [list(each) if isinstance(each, tuple) else each for each in again] == [
        list(each) if isinstance(each, tuple) else each for each in document
    ]
    parts = [part for text in again.texts.values() for part in text.split(f" {BETWEEN_TEXTS} ")]
    assert all(part == fold(part) for part in parts)


@pytest.mark.parametrize(
    ("number", "forms"),
    [
        (1, "1 1st first"),
        (2, "2 2nd second"),
        (4, "4 4th fourth iv"),
        (9, "9 9th ninth ix"),
        (11, "11 11th eleventh xi"),
        (12, "12 12th twelfth xii"),
        (13, "13 13th thirteenth xiii"),
        (20, "20 20th twentieth xx"),
        (21, "21 21st twenty first xxi"),
        (33, "33 33rd thirty third xxxiii"),
        (40, "40 40th fortieth xl"),
        (90, "90 90th ninetieth"),
        (99, "99 99th ninety ninth"),
        (111, "111 111th"),
        (122, "122 122nd"),
    ],
)
def test_an_ordinal_is_found_however_it_is_written(number: int, forms: str) -> None:
    assert set(forms.split()) <= set(ordinal_words(number).split())


def test_no_two_ordinals_are_written_alike() -> None:
    written = [tuple(ordinal_words(number).split()) for number in range(1, 200)]
    assert len(set(written)) == len(written)


@pytest.mark.parametrize("number", [0, -1, -20, 1000, 10**12])
def test_a_number_that_is_no_ordinal_is_at_least_found_in_digits(number: int) -> None:
    assert str(number) in ordinal_words(number).split()
    assert len(ordinal_words(number)) < 100


GOOD: list[Any] = to_table(make_search_documents([meeting("m", name="M", aliases=["N"])])[0])


@pytest.mark.parametrize("place", range(len(GOOD)))
@pytest.mark.parametrize("bad", [None, 7.5, {"a": 1}, [1], ["x", "y", 7], [["x"]]])
def test_an_entry_that_the_build_did_not_make_is_refused(place: int, bad: object) -> None:
    spoiled = [*GOOD[:place], bad, *GOOD[place + 1 :]]
    with pytest.raises(ValueError, match="'m'"):
        check_document(from_table("m", spoiled))
