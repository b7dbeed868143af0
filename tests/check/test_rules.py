"""Every rule: broken in a copy of the toy folder, it fires, and no other does."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from asean_wco.check.findings import CheckedRecords, Finding
from asean_wco.check.rules import RULES, check, describe, select_codes
from asean_wco.errors import UsageError
from asean_wco.store.folder import read_folder
from tests.check.spoiling import MUTATIONS, RECORDS_ONLY, Spoil, edit, findings
from tests.conftest import TOY


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the toy folder, to be spoiled."""
    return Path(shutil.copytree(TOY, tmp_path / "data"))


def test_the_toy_folder_is_clean() -> None:
    assert findings(TOY) == []


@pytest.mark.parametrize(
    ("code", "what", "spoil"), MUTATIONS, ids=[f"{code} {what}" for code, what, _ in MUTATIONS]
)
def test_a_broken_rule_fires_alone(code: str, what: str, spoil: Spoil, copy: Path) -> None:
    spoil(copy)
    fired = findings(copy)
    assert {finding.code for finding in fired} == {code}, what
    assert all(finding.subject and finding.message.strip() for finding in fired)


def test_a_record_twice_fires_the_rule_of_unique_ids_alone() -> None:
    folder = read_folder(TOY)
    twice = [record for record in folder.records if record.id == "single-window"]
    fired = check(CheckedRecords.of([*folder.records, *twice], folder.retired))
    assert [(finding.subject, finding.code) for finding in fired] == [("single-window", "E103")]


def test_every_rule_is_broken_by_some_test() -> None:
    assert {code for code, _, _ in MUTATIONS} | RECORDS_ONLY == set(RULES)


@pytest.mark.parametrize("code", list(RULES))
def test_a_rule_describes_itself_in_one_sentence(code: str) -> None:
    sentence = describe(code)
    assert re.fullmatch(r"[A-Z][^\n]*\.", sentence)
    assert ". " not in sentence
    assert sentence == (RULES[code].__doc__ or "")


def test_codes_say_how_bad_and_where() -> None:
    areas = {
        "1": "identity",
        "2": "provenance",
        "3": "chronology",
        "4": "hygiene",
        "5": "plausibility",
    }
    for code, rule in RULES.items():
        assert re.fullmatch(r"[EW][1-5]\d\d", code)
        assert rule.__module__ == f"asean_wco.check.{areas[code[1]]}"
    assert len({code[1:] for code in RULES}) == len(RULES), (
        "a number stays when its severity changes"
    )
    assert len(set(RULES.values())) == len(RULES)


def test_findings_come_in_the_order_of_subject_and_code_and_once(copy: Path) -> None:
    for path in ("topics/single-window.json", "people/anna-berg.json"):
        edit(path, summary="One  place \x1b.", citations=None)(copy)
    fired = findings(copy)
    assert fired == sorted(set(fired))
    assert [(finding.subject, finding.code) for finding in fired if finding.code != "E203"] == [
        ("anna-berg", "E201"),
        ("anna-berg", "E401"),
        ("anna-berg", "E402"),
        ("single-window", "E201"),
        ("single-window", "E401"),
        ("single-window", "E402"),
    ]


def test_rules_can_be_chosen_by_code_or_its_beginning() -> None:
    assert select_codes() == tuple(RULES)
    assert select_codes(["E201"]) == ("E201",)
    assert select_codes(["W3", "W4"]) == (
        "W306",
        "W307",
        "W308",
        "W309",
        "W310",
        "W311",
        "W407",
        "W408",
        "W409",
    )
    assert select_codes(["W"]) == tuple(code for code in RULES if code.startswith("W"))
    assert set(select_codes(["E1", "E2"])) == {code for code in RULES if code[:2] in ("E1", "E2")}
    assert select_codes(["E2"], ["E20"]) == ("E212",)
    assert set(select_codes((), ["E"])) == {code for code in RULES if code.startswith("W")}
    assert "E201" not in select_codes(["E2"], ["E201"])


@pytest.mark.parametrize("code", ["E999", "X", "e201", "E2011", " E201"])
def test_a_code_that_no_rule_has_is_refused(code: str) -> None:
    chosen: tuple[list[str], list[str]]
    for chosen in (([code], []), ([], [code])):
        with pytest.raises(UsageError, match="No rule has the code") as caught:
            select_codes(*chosen)
        assert caught.value.exit_code == 2


def test_only_the_chosen_rules_are_run(copy: Path) -> None:
    edit("topics/single-window.json", summary="One  place.", citations=None)(copy)
    checked = CheckedRecords.of(read_folder(copy).records)
    assert {finding.code for finding in check(checked, ["E402"])} == {"E402"}
    assert check(checked, []) == []


def test_records_without_files_are_checked_without_the_rules_for_files() -> None:
    folder = read_folder(TOY)
    assert check(CheckedRecords.of(folder.records, folder.retired)) == []
    assert check(CheckedRecords.of([])) == []


def test_findings_compare_by_what_they_say() -> None:
    assert Finding("a", "E101", "x") < Finding("a", "E102", "a") < Finding("b", "E101", "a")
