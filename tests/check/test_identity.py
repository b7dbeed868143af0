"""Rules of identity: what they let pass, and what the table of mutations cannot show."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from asean_wco.check.findings import CheckedRecords
from asean_wco.check.rules import check
from asean_wco.model.records import Record
from tests.check.spoiling import codes, document, write
from tests.conftest import TOY
from tests.model.making import meeting, organization, person, topic


def fired(code: str, *records: Record, **ledgers: object) -> list[tuple[str, str]]:
    """Subject and message of what one rule finds."""
    checked = CheckedRecords.of(records, **ledgers)  # type: ignore[arg-type]
    return [(finding.subject, finding.message) for finding in check(checked, [code])]


def test_namesakes_of_different_kinds_are_no_duplicates() -> None:
    assert fired("E106", person("a", name="Asia House"), organization("b", name="Asia House")) == []


def test_one_person_may_have_the_same_name_twice_over() -> None:
    assert fired("E106", person("a", name="Anna Berg", aliases=["BERG Anna", "Dr Anna Berg"])) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Dato' Azmi Aziz", "Azmi Aziz"),
        ("Nguyễn Văn Cẩn", "Nguyen Van Can"),
        ("KUNIO MIKURIYA", "Mikuriya Kunio"),
        ("O'Brien Pat", "O’Brien Pat"),
    ],
)
def test_two_spellings_of_one_name_are_noticed(one: str, other: str) -> None:
    assert [
        subject for subject, _ in fired("E106", person("a", name=one), person("b", name=other))
    ] == ["a"]


def test_three_bearers_of_a_name_are_one_finding() -> None:
    [(subject, message)] = fired("E106", *(person(name, name="Anna Berg") for name in "cab"))
    assert subject == "a"
    assert "a, b, c" in message


def test_an_id_used_by_two_kinds_names_both() -> None:
    [(subject, message)] = fired("E103", topic("x"), meeting("x"))
    assert subject == "x"
    assert "topic and meeting" in message


def test_a_retired_id_may_have_no_successor() -> None:
    assert fired("E104", topic("x"), retired={"gone": {"successor": None, "reason": "r"}}) == []
    assert fired("E104", topic("x"), retired={"gone": {"successor": "x", "reason": "r"}}) == []


def test_a_former_id_may_stand_in_the_ledger_as_well() -> None:
    record = topic("x", previous_ids=["old"])
    assert fired("E104", record, retired={"old": {"successor": "x", "reason": "renamed"}}) == []


def test_a_link_to_any_kind_may_lead_to_any_kind() -> None:
    assert fired("E105", topic("a", related=["m"]), meeting("m")) == []
    assert fired("E105", topic("a", related=["nowhere"])) == [
        ("a", "related[0]: there is no record 'nowhere'.")
    ]


def test_an_id_used_by_two_kinds_of_a_folder_fires_alone(tmp_path: Path) -> None:
    copy = Path(shutil.copytree(TOY, tmp_path / "data"))
    write(
        copy,
        "topics/farm-2020.json",
        document(copy, "topics/paperless-trade.json") | {"id": "farm-2020"},
    )
    assert codes(copy) == {"E103"}
