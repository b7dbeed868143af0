"""The many ways in which press officers and agencies word things, in invented releases.

`wordings.jsonl` has sentences that say when, where and which session, or that say none of it;
`releases.jsonl` has whole releases, in nine languages, with all that is to be read of them;
`decoys.jsonl` has releases that also tell of other days, places and sessions.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from asean_wco.library import Library
from tests.conftest import sample
from tests.draft.drafting import drafted

HERE = Path(__file__).parent
# A Thursday: the days of `wordings.jsonl` are counted from it.
PUBLISHED = "2031-06-12"


def cases_of(name: str) -> list[dict[str, Any]]:
    """Return the cases of a file beside this one."""
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def meeting_of(draft: Mapping[str, Any]) -> dict[str, Any]:
    """Return the meeting of a draft with its city and country as fields."""
    place = draft["meeting"]["place"] or {"city": None, "country": None}
    return {**draft["meeting"], **place}


def is_as_expected(field: str, expected: Any, read: Any) -> bool:
    """Return whether a value is as expected; a city may have a longer name."""
    if field == "city" and expected and read:
        return expected in read or read in expected
    return bool(expected == read)


@pytest.mark.parametrize(
    "case", sample(cases_of("wordings.jsonl"), 2), ids=lambda case: case["text"][:40]
)
def test_days_and_places_are_read_however_they_are_worded(
    case: dict[str, Any], reference: Library
) -> None:
    meeting = meeting_of(drafted(case["text"], reference, PUBLISHED))
    wrong = {
        field: meeting[field]
        for field, expected in case["expected"].items()
        if not is_as_expected(field, expected, meeting[field])
    }
    assert wrong == {}


@pytest.mark.parametrize(
    "case", sample(cases_of("decoys.jsonl"), 2), ids=lambda case: case["text"][:40]
)
def test_other_days_places_and_sessions_are_not_those_of_the_meeting(
    case: dict[str, Any], reference: Library
) -> None:
    meeting = meeting_of(drafted(case["text"], reference, case["published"]))
    wrong = {
        field: meeting[field]
        for field, expected in case["expected"].items()
        if not is_as_expected(field, expected, meeting[field])
    }
    assert wrong == {}


@pytest.mark.parametrize(
    "case", sample(cases_of("releases.jsonl"), 4), ids=lambda case: case["text"][:40]
)
def test_a_release_is_read_as_a_whole(case: dict[str, Any], reference: Library) -> None:
    draft = drafted(case["text"], reference, case["published"] or "")
    meeting = meeting_of(draft)
    assert {field: meeting[field] for field in case["expected"]} == case["expected"]
    people = [[person["name"], person["capacity"]] for person in draft["people"]]
    assert people == case["people"]
    for field in ("organizations", "initiatives"):
        assert sorted(entry["id"] for entry in draft[field] if entry["id"]) == case[field]
