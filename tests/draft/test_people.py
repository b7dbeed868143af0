"""People as releases print them: honorifics, name orders, titles before and after, surnames."""

from __future__ import annotations

import pytest

from asean_wco.library import Library
from tests.draft.drafting import drafted

# The text, and of each person the name, the capacity and the id.
PRINTED: tuple[tuple[str, list[tuple[str, str, str | None]]], ...] = (
    (
        "Mr. Anan Suksai, Director-General of Thai Customs, opened the meeting.",
        [("Anan Suksai", "Director-General of Thai Customs", None)],
    ),
    (
        "WCO Secretary General Kunio Mikuriya attended. Dr. Mikuriya spoke.",
        [("Kunio Mikuriya", "WCO Secretary General", "kunio-mikuriya")],
    ),
    (
        "At the invitation of the Director General of Thai Customs, Somchai Poolsavasdi, it met.",
        [("Somchai Poolsavasdi", "Director General of Thai Customs", "somchai-poolsavasdi")],
    ),
    (
        "H.E. U Thant Zin, Minister for Finance of Utopia, spoke.",
        [("Thant Zin", "Minister for Finance of Utopia", None)],
    ),
    (
        "The opening by Dato’ Sri Haji Ahmad bin Osman, Controller of Customs, was short.",
        [("Ahmad bin Osman", "Controller of Customs", None)],
    ),
    (
        "Ms. Zhengqing YE, Program Manager, and Mr. Jun Tajima, Head of ROCB A/P, attended.",
        [
            ("Zhengqing YE", "Program Manager", "ye-zhengqing"),
            ("Jun Tajima", "Head of ROCB A/P", "jun-tajima"),
        ],
    ),
    (
        "Attending were: Mr. Pen Nuon, Delegate of the Royal Government, Cambodia; Ms. Ana Reyes, "
        "Deputy Commissioner of Bureau of Customs, Philippines; and their delegations.",
        [
            ("Pen Nuon", "Delegate of the Royal Government, Cambodia", None),
            ("Ana Reyes", "Deputy Commissioner of Bureau of Customs, Philippines", None),
        ],
    ),
    (
        "Li Wei, Deputy Head of Utopia Customs and Ana Reyes, Manager at the Secretariat thanked "
        "the Permanent Secretary for Economy Ms. Mere Vakatora.",
        [
            ("Li Wei", "Deputy Head of Utopia Customs", None),
            ("Ana Reyes", "Manager at the Secretariat", None),
            ("Mere Vakatora", "Permanent Secretary for Economy", None),
        ],
    ),
    (
        "Director General of Vietnam Customs Nguyen Van Can gives a speech.",
        [("Nguyen Van Can", "Director General of Vietnam Customs", "nguyen-van-can")],
    ),
    (
        "고광효 관세청장이 회의에 참석했다.",
        [("고광효", "관세청장", "ko-kwang-hyo")],
    ),
    # Nobody: a reporter, a head of state, offices, divisions.
    ("The meeting ended. Photo: Tran Anh", []),
    ("In support of President Juan Perez, the Head of Multilateral Engagement met.", []),
    ("The Corporate Planning Division and the Secretary General of the Council attended.", []),
)


@pytest.mark.parametrize(("text", "expected"), PRINTED, ids=lambda value: str(value)[:40])
def test_people_are_read_as_printed(
    text: str, expected: list[tuple[str, str, str | None]], reference: Library
) -> None:
    people = drafted(text, reference)["people"]
    assert [(each["name"], each["capacity"], each["id"]) for each in people] == expected


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("The meeting was chaired by Ms. Anna Berg, Director of Customs.", "chair"),
        ("At the invitation of Ms. Anna Berg, Director of Customs, it met.", "inviter"),
        ("Ms. Anna Berg, Director of Customs, opened the meeting.", "opener"),
        ("Ms. Anna Berg, Director of Customs, highlighted the need to act.", "speaker"),
        ("Ms. Anna Berg, Director of Customs, attended the meeting.", "participant"),
    ],
)
def test_the_verb_says_the_role(text: str, role: str, reference: Library) -> None:
    [person] = drafted(text, reference)["people"]
    assert role in person["roles"]


def test_a_surname_alone_is_in_doubt(reference: Library) -> None:
    draft = drafted("Secretary General Mikuriya attended the meeting.", reference)
    [person] = draft["people"]
    assert person["id"] == "kunio-mikuriya"
    assert any("without a first name" in doubt for doubt in draft["doubts"])
