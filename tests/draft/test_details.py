"""The name of a meeting, its venue, its hosts and how many took part."""

from __future__ import annotations

import pytest

from asean_wco.library import Library
from tests.draft.drafting import drafted

RELEASE = """PRESS RELEASE

Risk managers meet in Vientiane

The WCO Sub-Regional Workshop on Risk Management for ASEAN Members was held at the Landmark Hotel in
Vientiane on 4 and 5 February 2031. Lao Customs and the ASEAN Secretariat organised it. About 45
officials attended. Participants recommended that data be shared.
"""


def test_the_name_is_the_one_that_the_text_gives(reference: Library) -> None:
    draft = drafted(RELEASE, reference)
    name = "WCO Sub-Regional Workshop on Risk Management for ASEAN Members"
    assert draft["meeting"]["name"] == name
    assert draft["source"]["title"] == "Risk managers meet in Vientiane"


def test_without_a_name_in_the_text_it_is_the_title(reference: Library) -> None:
    draft = drafted("Risk managers meet\n\nThey met in Hanoi on 4 June 2031.", reference)
    assert draft["meeting"]["name"] == "Risk managers meet"


def test_a_name_ends_before_the_place_and_the_day(reference: Library) -> None:
    draft = drafted(
        "The Regional Seminar on Rules of Origin in Hanoi on Friday was opened by a minister. The "
        "Regional Seminar on Rules of Origin in Hanoi was held on 4 June 2031.",
        reference,
    )
    assert draft["meeting"]["name"] == "Regional Seminar on Rules of Origin"


def test_another_meeting_gives_no_name(reference: Library) -> None:
    draft = drafted(
        "Officers train\n\nOfficers held a course in Hanoi on 4 June 2031 on the sidelines of the "
        "National Conference on Border Management.",
        reference,
    )
    assert draft["meeting"]["name"] == "Officers train"


def test_the_building_the_hosts_and_the_number_are_read(reference: Library) -> None:
    draft = drafted(RELEASE, reference)
    meeting = draft["meeting"]
    assert meeting["place"] == {"city": "Vientiane", "country": "LA", "venue": "Landmark Hotel"}
    assert meeting["hosts"] == ["lao-customs", "asean-secretariat"]
    assert meeting["delegates"] == 45
    assert "The text says about 45 people." in draft["doubts"]


def test_what_participants_recommended_is_not_agreed(reference: Library) -> None:
    fields = {passage["field"] for passage in drafted(RELEASE, reference)["evidence"]}
    assert "outcomes" not in fields


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("The workshop of 4 June 2031 brought together 1,200 delegates.", 1200),
        ("Twenty customs officers took part in the workshop.", 20),
        ("More than 160 representatives of 40 administrations logged in.", 160),
        ("The customs of 12 countries were represented at the workshop.", None),
        ("In 2030 officials met in Hanoi.", None),
    ],
)
def test_who_took_part_is_counted(text: str, number: int | None, reference: Library) -> None:
    assert drafted(text, reference)["meeting"]["delegates"] == number


@pytest.mark.parametrize("heading", ["FOR IMMEDIATE RELEASE", "News", "Press Release", "보도자료"])
def test_a_heading_is_no_title(heading: str, reference: Library) -> None:
    text = f"{heading}\n\nExperts meet in Hanoi\n\nThey met on 4 June 2031."
    assert drafted(text, reference)["source"]["title"] == "Experts meet in Hanoi"
