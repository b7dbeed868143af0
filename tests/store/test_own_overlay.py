"""The reference with own records on top: every way to ask gives the same answer."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asean_wco.errors import DataError, NotFoundError
from asean_wco.model.records import Record
from asean_wco.model.vocabulary import KIND_FOLDERS, KINDS
from asean_wco.store import own_file
from asean_wco.store.overlay import OverlaidStore
from asean_wco.store.own_file import OwnContent
from asean_wco.store.store import Store, open_store
from tests.model.making import stored
from tests.store.stores import ids

# By kind: an id of the toy reference, and one that is the user's alone.
CORRECTED = {
    "meeting": "consultation-1",
    "person": "anna-berg",
    "organization": "wco-toy",
    "initiative": "toy-window",
    "topic": "single-window",
    "source": "bulletin-2024",
}
NEW = {kind: f"own-{kind}" for kind in KINDS} | {"topic": "a-first", "person": "zz-last"}
own_sets = st.sets(st.sampled_from([*CORRECTED.items(), *NEW.items()]))
notes = st.dictionaries(
    st.sampled_from([*CORRECTED.values(), *NEW.values(), "carl-duy", "nobody"]),
    st.lists(
        st.text(st.characters(exclude_categories=["Cs"]), min_size=1).filter(str.strip),
        min_size=1,
        max_size=2,
    ),
)


def own_content(
    records: set[tuple[str, str]], noted: Mapping[str, list[str]] | None = None
) -> OwnContent:
    """What a user's file holds: records by kind and id, and notes."""
    tables = own_file.empty("").tables
    for kind, identifier in records:
        tables[KIND_FOLDERS[kind]][identifier] = stored(kind, identifier, summary="Mine.")
    tables["_notes"].update(noted or {})
    return OwnContent("own.json", tables)


def told(record: Record) -> tuple[str, str, str, list[tuple[str, str]]]:
    """What must be the same of a record however it is asked for."""
    return (
        record.id,
        record.name,
        record.origin,
        [(note.text, note.origin) for note in record.notes],
    )


def assert_all_answers_agree(
    make: Callable[[], OverlaidStore], expected: Mapping[str, Any]
) -> None:
    """Ask each question of a store that was asked nothing before, and of one asked everything."""
    warm = make()
    everything = list(warm.all())
    assert {record.id: told(record) for record in everything} == expected
    assert [line[0] for line in warm.names("")] == sorted(expected)
    for kind in KINDS:
        records = make().of_kind(kind)
        assert (
            list(records)
            == sorted(records)
            == ids(list(records.values()))
            == ids(list(warm.of_kind(kind).values()))
        )
        for store in (make(), warm):
            chosen = store.may_touch(kind, 2000, 2100)
            assert ids(chosen) == sorted(ids(chosen))
            assert all(told(selected) == told(records[selected.id]) for selected in chosen)
    cold = make()
    for record in everything:
        for store in (cold, warm):
            looked_up = store.find(record.id)
            assert looked_up is not None
            assert told(looked_up) == told(record) == told(store.get(record.id))
            assert store.name_of(record.id) == record.name
            assert (
                next(line for line in store.names(record.id) if line[0] == record.id)[2]
                == record.name
            )


@given(own_sets, notes)
def test_own_records_lie_over_the_reference_and_every_answer_agrees(
    toy_store: Path, records: set[tuple[str, str]], noted: dict[str, list[str]]
) -> None:
    content = own_content(records, noted)
    expected = {record.id: told(record) for record in open_store(toy_store).all()}
    expected |= {record.id: told(record) for record in Store(content, "own").all()}
    for identifier, texts in noted.items():
        if identifier in expected:
            *rest, before = expected[identifier]
            expected[identifier] = (*rest, [*before, *((text, "own") for text in texts)])  # type: ignore[assignment]

    def make() -> OverlaidStore:
        return OverlaidStore(open_store(toy_store), content, notes=True)

    assert_all_answers_agree(make, expected)
    assert make().noted_ids() == sorted(noted)
    assert {identifier for _, identifier in records} == {
        answer[0] for answer in expected.values() if answer[2] == "own"
    }


def test_nothing_of_the_users_leaves_the_reference_as_it_is(toy_store: Path) -> None:
    reference = open_store(toy_store)
    store = OverlaidStore(open_store(toy_store), own_file.empty("own.json"))
    assert list(store.all()) == list(reference.all())
    assert list(store.names("")) == list(reference.names(""))
    assert store.data_version == reference.data_version
    assert store.noted_ids() == []


def test_a_corrected_record_of_a_year_is_the_users(toy_store: Path) -> None:
    store = OverlaidStore(open_store(toy_store), own_content({("meeting", "consultation-2021")}))
    touched = store.may_touch("meeting", 2021, 2021)
    assert [record.origin for record in touched if record.id == "consultation-2021"] == ["own"]
    assert ids(store.reference.may_touch("meeting", 2021, 2021)) == ["consultation-2021"]


def test_a_note_is_added_to_those_that_a_record_has(toy_store: Path) -> None:
    content = own_content(
        {("person", "own-person")}, {"own-person": ["one", "two"], "anna-berg": ["three"]}
    )
    store = OverlaidStore(open_store(toy_store), content, notes=True)
    assert told(store.get("own-person"))[3] == [("one", "own"), ("two", "own")]
    assert told(store.get("anna-berg"))[3][-1] == ("three", "own")
    assert store.get("anna-berg").origin == "reference", "a note is no correction"
    assert store.own.get("own-person").notes == ()


def test_a_store_bears_no_notes_unless_it_is_asked(toy_store: Path) -> None:
    content = own_content({("person", "own-person")}, {"own-person": ["one"], "anna-berg": ["two"]})
    store = OverlaidStore(open_store(toy_store), content)
    shown = {note.origin for record in store.all() for note in record.notes}
    assert "own" not in shown
    assert store.get("own-person").notes == ()
    assert store.noted_ids() == []
    noted = store.with_notes()
    assert noted.noted_ids() == ["anna-berg", "own-person"]
    assert told(noted.get("own-person"))[3] == [("one", "own")]
    assert noted.with_notes() is noted
    assert store.reference.with_notes() is store.reference


@pytest.mark.parametrize(
    "text", ["nobody", "", "Anna Berg", "../own", 'a":{}', "a" * 500, "_notes"]
)
def test_what_is_no_id_finds_nothing(text: str, toy_store: Path) -> None:
    store = OverlaidStore(
        open_store(toy_store), own_content({("topic", "own-topic")}, {"nobody": ["x"]})
    )
    assert store.find(text) is None
    assert store.name_of(text) is None
    with pytest.raises(NotFoundError):
        store.get(text)


def test_an_own_record_that_is_none_is_told_by_its_file_and_id(toy_store: Path) -> None:
    content = own_content({("topic", "own-topic")})
    content.tables["topics"]["own-topic"]["colour"] = "red"
    store = OverlaidStore(open_store(toy_store), content)
    for call in (
        lambda: store.of_kind("topic"),
        lambda: store.find("own-topic"),
        lambda: store.may_touch("topic", 2000, 2100),
    ):
        with pytest.raises(DataError, match=r"own\.json: own-topic: colour"):
            call()
    assert store.get("anna-berg").name == "Anna Berg", "other kinds are still read"


def test_an_own_record_of_another_kind_is_refused_or_stands_alone(toy_store: Path) -> None:
    """`awco own` refuses it; a file that was edited by hand may still say so."""
    try:
        store = OverlaidStore(open_store(toy_store), own_content({("topic", "anna-berg")}))
        matches = [record for record in store.all() if record.id == "anna-berg"]
    except DataError:
        return
    assert len(matches) == 1
    assert store.find("anna-berg") == matches[0]
