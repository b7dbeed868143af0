"""The table of links that the build leaves says what following all links backwards finds."""

from __future__ import annotations

import pytest

from asean_wco.errors import DataError
from asean_wco.facts.sources import sources_of
from asean_wco.indexing.building import make_facts, make_links
from asean_wco.library import Library, open_library
from asean_wco.model.records import Meeting, Record, Source
from asean_wco.model.walk import linked_ids
from asean_wco.store import file as store_file
from asean_wco.store.layout import LINKS_TABLE
from tests.conftest import sample
from tests.model.making import meeting, source


def scanned(records: list[Record]) -> dict[str, set[str]]:
    """The ids of the records that link to or cite each record, by looking at all."""
    are_sources = {record.id: isinstance(record, Source) for record in records}
    linking: dict[str, set[str]] = {record.id: set() for record in records}
    for record in records:
        cited = {name for name in sources_of(record) if are_sources[name]}
        linked = {name for name in linked_ids(record) if not are_sources.get(name, True)}
        for name in (cited | linked) - {record.id}:
            linking[name].add(record.id)
    return linking


def test_the_links_of_the_reference_are_complete(reference: Library) -> None:
    records = reference.all()
    by_scan = make_links(records, {})
    fresh = open_library()
    linking = scanned(records)
    for record in sample(records, 41):
        ids = [other.id for other in fresh.store.may_link_to(record.id)]
        assert set(by_scan.get(record.id, ())) <= set(ids), record.id
        if len(ids) < len(records):
            assert linking[record.id] <= set(ids), record.id


def test_a_record_does_not_link_to_itself_and_sources_count() -> None:
    cited = [{"source": "s", "supports": ["name"]}]
    records: list[Record] = [
        source("s"),
        meeting("m", citations=cited, part_of="m"),
        meeting("n", part_of="m"),
    ]
    assert make_links(records, {}) == {"s": ["m"], "m": ["n"]}


def test_what_is_only_inferred_leads_to_a_record_as_well() -> None:
    guess = {"field": "place.country", "value": "BN", "reason": "Its hosts.", "sources": ["s"]}
    records = [meeting("m", inferences=[guess])]
    assert make_links(records, make_facts(records, {})) == {"s": ["m"], "BN": ["m"]}


def test_a_store_tells_who_links_to_a_record(library: Library) -> None:
    assert {record.id for record in library.store.may_link_to("zzgfhq")} == set()
    assert {record.id for record in library.store.may_link_to("wco-toy")} >= {
        "anna-berg",
        "secretary-general-toy",
    }


def test_of_what_links_to_a_record_only_those_of_a_kind_are_read() -> None:
    store = open_library().store
    sessions = [record.id for record in store.may_link_to("adgcm", "meeting")]
    assert sorted(store._single) == sorted(sessions)
    linking = open_library().store.may_link_to("adgcm")
    assert sessions == [record.id for record in linking if isinstance(record, Meeting)]
    assert len(sessions) < len(linking)


@pytest.mark.parametrize("stored", [{"a": 1}, [1], "wco"])
def test_links_that_the_build_did_not_make_are_refused(
    stored: object, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Spoiled:
        def get(self, _: str) -> object:
            return stored

    assert LINKS_TABLE in library.store.file.header.extents  # type: ignore[union-attr]
    monkeypatch.setattr(store_file.StoreFile, "_sorted", lambda *_: Spoiled())
    with pytest.raises(DataError, match="damaged"):
        library.store.file.may_link_to("wco-toy")
