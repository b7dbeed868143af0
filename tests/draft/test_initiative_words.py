"""Initiatives by the words of their names, in any order and in the languages of the region."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from asean_wco.draft.gazetteer import gazetteer_of
from asean_wco.draft.initiative_names import initiatives_by_words
from asean_wco.library import Library
from tests.draft.drafting import drafted

# Sentences in other languages, each with the initiatives that it names.
ELSEWHERE = [
    json.loads(line)
    for line in Path(__file__)
    .with_name("initiatives.jsonl")
    .read_text(encoding="utf-8")
    .splitlines()
]


@pytest.mark.parametrize("case", ELSEWHERE, ids=[case["language"] for case in ELSEWHERE])
def test_other_languages_name_the_initiatives(case: dict[str, Any], reference: Library) -> None:
    draft = drafted(case["text"], reference, language=case["language"])
    named = sorted(initiative["id"] for initiative in draft["initiatives"])
    assert named == case["initiatives"]


NAMED: tuple[tuple[str, list[str]], ...] = (
    ("The ASEAN Customs Strategic Development Plan 2026-2030 was endorsed.", ["spcd-2026-2030"]),
    (
        "It follows the Trade Facilitation Agreement of the World Trade Organization.",
        ["wto-trade-facilitation-agreement"],
    ),
    ("un projet de l'OMD sur les déchets", []),
    (
        "l'accord de reconnaissance mutuelle des opérateurs économiques agréés de l'ASEAN",
        ["aamra"],
    ),
    (
        "el Acuerdo Marco de la ASEAN sobre la Facilitación de Mercancías en Tránsito",
        ["afafgit-1998"],
    ),
    ("Protokol 2 (Penetapan Pos Sempadan) dan Protokol 7 (Sistem Transit Kastam)",
     ["afafgit-protocol-2", "afafgit-protocol-7"]),
    ("Nomenklatur Tarif Harmonisasi ASEAN", ["ahtn"]),
    ("Thỏa thuận ASEAN về công nhận lẫn nhau đối với doanh nghiệp ưu tiên", ["aamra"]),
    ("Kế hoạch chiến lược phát triển hải quan", ["spcd"]),
    ("ASEAN税関貨物通過システム", ["asean-customs-transit-system"]),
    ("東盟海關過境運輸系統及東盟單一窗口", ["asean-customs-transit-system", "asean-single-window"]),
    ("아세안 세관 통과시스템", ["asean-customs-transit-system"]),
    ("ระบบหน้าต่างเดียวของอาเซียน ข้อตกลงศุลกากรของอาเซียน",
     ["asean-single-window", "asean-agreement-on-customs-2012"]),
    # Another word of the field among them makes it something else, and so does a comma.
    ("The ASEAN Customs Enforcement Transit System", []),
    ("Plans on strategic goods, the development of ports, and customs", []),
)  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), NAMED, ids=lambda value: str(value)[:40])
def test_all_words_of_a_name_stand_together(
    text: str, expected: list[str], reference: Library
) -> None:
    named = initiatives_by_words(text, gazetteer_of(reference).initiatives, 2031)
    in_order = sorted(named, key=lambda mention: mention.start)
    assert [mention.id for mention in in_order] == expected


@pytest.mark.parametrize(
    ("year", "expected"),
    [
        (2008, "asean-agreement-on-customs-1997"),
        (2015, "asean-agreement-on-customs-2012"),
        (0, "asean-agreement-on-customs-2012"),
    ],
)
def test_of_two_agreements_with_one_name_that_of_the_time_is_meant(
    year: int, expected: str, reference: Library
) -> None:
    text = "They spoke of the ASEAN Agreement on Customs."
    [named] = initiatives_by_words(text, gazetteer_of(reference).initiatives, year)
    assert named.id == expected
