"""A series is read only where the words name exactly it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from asean_wco.library import Library
from tests.draft.drafting import drafted

# What was held, and the series of which it is a session.
HELD = (
    ("45th Meeting of the ASEAN Directors-General of Customs", "adgcm"),
    ("25th ASEAN-WCO Consultation", "asean-wco-consultation"),
    ("18th China-ASEAN Customs DGs Consultation", "china-asean-customs-consultation"),
    ("31st WCO Asia/Pacific Regional Contact Points Meeting", "ap-rcp"),
    (
        "36th Administrative Meeting of National Contact Points of the Regional Intelligence "
        "Liaison Office for Asia and the Pacific",
        "rilo-ap-ncp",
    ),
    ("9th Korea-ASEAN Customs Heads Meeting", "korea-asean-customs-heads"),
    ("2nd ASEAN-Australia Customs Heads' Dialogue", None),
    ("5th Meeting of the Working Group of the ASEAN Directors-General of Customs", None),
    ("12th Preparatory Meeting for the ASEAN Directors-General of Customs", None),
    ("8th ADGCM Preparatory Meeting", None),
    ("3rd Senior Officials' Meeting of the ASEAN Directors-General of Customs", None),
    ("9th ASEAN Deputy Directors-General of Customs Meeting", None),
    ("8th Workshop for ASEAN Customs Heads on AEO", None),
    ("2nd Meeting of the Heads of ASEAN Customs Laboratories", None),
    ("6th ASEAN Customs Ministers' and Heads of Customs Summit", None),
    ("4th Heads of Customs Intelligence Conference of the Asia/Pacific Region", None),
    ("10th SAARC Customs Heads Meeting of the Asia Pacific", None),
    ("30th WCO Regional Heads of Customs Conference for the Americas", None),
    ("15th ASEM Customs Directors-General Working Group", None),
    ("6th Japan-WCO Consultation", None),
    ("31st Global RILO Meeting", None),
)


@pytest.mark.parametrize(("held", "series"), HELD)
def test_the_words_name_the_series(held: str, series: str | None, reference: Library) -> None:
    meeting = drafted(f"The {held} was held in Hanoi on 5 May 2036.", reference)["meeting"]
    assert meeting["series"] == series
    assert meeting["ordinal"] == int("".join(filter(str.isdigit, held.split(" ", 1)[0])))


COMMITTEES = (
    ("th", "การประชุมคณะกรรมการประสานงานด้านศุลกากรอาเซียน ครั้งที่ 38 จัดขึ้น"
     "โดยมีอธิบดีกรมศุลกากรเป็นประธาน"),
    ("th", "การประชุมด้านศุลกากรอาเซียน ครั้งที่ 38 โดยมีอธิบดีกรมศุลกากรเป็นประธาน"),
    ("vi", "Ủy ban Cục trưởng Hải quan ASEAN họp lần thứ 38 tại Hà Nội"),
    ("zh", "第38次东盟海关署长委员会会议在河内举行"),
)  # fmt: skip


@pytest.mark.parametrize(("language", "text"), COMMITTEES)
def test_a_committee_is_no_meeting_of_the_heads(
    language: str, text: str, reference: Library
) -> None:
    assert drafted(text, reference, language=language)["meeting"]["series"] is None


# Sentences in other languages, each with the series of which a session was held, or null.
ELSEWHERE = [
    json.loads(line)
    for line in Path(__file__).with_name("series.jsonl").read_text(encoding="utf-8").splitlines()
]


@pytest.mark.parametrize("case", ELSEWHERE, ids=[case["language"] for case in ELSEWHERE])
def test_other_languages_name_the_series(case: dict[str, str | None], reference: Library) -> None:
    assert drafted(case["text"] or "", reference)["meeting"]["series"] == case["series"]


# What is said after the lead of a session that is not the event.
ALSO = (
    "He also opened the 13th Conference of Customs Laboratories.",
    "This morning they attended the opening of the 36th Asia/Pacific Regional Heads of Customs "
    "Administrations Conference.",
    "The following day, the 12th Utopia-Erewhon Customs Dialogue was held.",
)


@pytest.mark.parametrize("also", ALSO)
def test_a_session_that_they_went_to_besides_is_not_the_event(
    also: str, reference: Library
) -> None:
    lead = "The Secretary General paid an official visit to Hanoi on 5 and 6 May 2036."
    text = f"An official visit\n\n{lead} {also}"
    meeting = drafted(text, reference)["meeting"]
    assert (meeting["series"], meeting["ordinal"]) == (None, None)
