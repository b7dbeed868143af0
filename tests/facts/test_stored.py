"""The facts that the build leaves in the store are those that would be told now."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from asean_wco.errors import DataError
from asean_wco.facts.stored import check_rows, fact_from, row_of
from asean_wco.indexing.building import make_facts, make_mentions, stored_facts
from asean_wco.library import Library, open_library
from asean_wco.model.dates import release_date
from tests.conftest import run_awco
from tests.store.stores import resealed

# A row as the build writes it: a date of a meeting.
ROW: list[Any] = [
    "start", "", "2024-06-04", "", "It was held.", ["2024-06-04"], ["a", "VN"], ["s"], "stated",
]  # fmt: skip


def test_they_are_the_same_as_facts_told_now(reference: Library) -> None:
    records = reference.all()
    told = make_facts(records, make_mentions(records))
    for record in records:
        assert reference.facts_of(record) == told[record.id]


def test_every_fact_comes_back_from_its_row(reference: Library) -> None:
    for fact in reference.facts():
        assert fact_from(fact.about, row_of(fact)) == fact


def test_records_with_dates_from_the_release_on_are_left_out(reference: Library) -> None:
    release = release_date(reference.data_version)
    assert release is not None
    facts = {record.id: reference.facts_of(record) for record in reference.all()}
    stored = stored_facts(facts, reference.data_version)
    for identifier, of_record in facts.items():
        is_later = any(fact.date and fact.date.latest >= release.earliest for fact in of_record)
        assert is_later == (identifier not in stored)
    assert not stored_facts(facts, "no month")


def test_what_lay_ahead_on_an_earlier_day_is_told_so(
    monkeypatch: pytest.MonkeyPatch, reference: Library
) -> None:
    stored = [fact.text for fact in reference.facts(about="adgcm-33", field="start")]
    monkeypatch.setenv("AWCO_TODAY", "2024-01-15")
    for library in (open_library(), reference):
        texts = [fact.text for fact in library.facts(about="adgcm-33", field="start")]
        assert texts != stored, "a library that has told today tells another day as well"
        assert "is to be held" in texts[0]


def test_what_had_not_ended_on_an_earlier_day_is_told_so(
    monkeypatch: pytest.MonkeyPatch, reference: Library
) -> None:
    monkeypatch.setenv("AWCO_TODAY", "2020-06-01")
    [post] = [
        fact.text
        for fact in reference.facts(about="kunio-mikuriya", field="roles")
        if "31 December 2023" in fact.text
    ]
    assert post.startswith("Kunio Mikuriya is Secretary General")


def test_a_corrected_name_stands_in_the_facts_of_other_records(tmp_path: Path) -> None:
    own = tmp_path / "own.json"
    name = "Nguyen Van Can the Elder"
    done = run_awco(["--own", str(own), "own", "edit", "nguyen-van-can", "--name", name])
    assert done.code == 0, done.err
    library = open_library(own=own)
    attended = [fact.text for fact in library.facts(about="adgcm-33", field="attendance")]
    assert any(name in text for text in attended)


@pytest.mark.parametrize(
    "spoil",
    [
        lambda row: row[:-1],
        lambda row: [*row[:2], "2024-13", *row[3:]],
        lambda row: [*row[:4], 7, *row[5:]],
        lambda row: [*row[:5], [], *row[6:]],
        lambda row: [*row[:5], {"a": 1}, *row[6:]],
        lambda row: [*row[:6], "VN", *row[7:]],
        lambda row: [*row[:-1], "sure"],
        lambda _: "row",
    ],
)
def test_rows_that_the_build_did_not_make_are_refused(spoil: Callable[[list[Any]], object]) -> None:
    check_rows([ROW])
    with pytest.raises(ValueError, match=r"fact|date"):
        check_rows([spoil(ROW)])


def test_a_store_with_other_rows_is_refused(toy_store: Path, tmp_path: Path) -> None:
    content = toy_store.read_bytes()
    spoilt = resealed(content.replace(b'"stated"]', b'"state!"]', 1))
    assert spoilt != content
    path = tmp_path / "spoilt.json"
    path.write_bytes(spoilt)
    with pytest.raises(DataError, match="facts"):
        open_library(path).facts()
