"""What a question calls in other words is put by the names that records have."""

from __future__ import annotations

import pytest

from asean_wco.answers.question import worded
from asean_wco.answers.references import resolved
from asean_wco.library import Library


@pytest.mark.parametrize(
    ("typed", "put"),
    [
        # Series, by those who meet in them.
        ("When did the customs chiefs meet in 1998", "When did the 6th ADGCM meet in 1998"),
        ("the third gathering of customs bosses", "the third ADGCM meeting"),
        ("the regional heads conference in Kochi", "the 20th RHCA meeting in Kochi"),
        ("where did the heads meet in Fiji", "where did the RHCA meet in Fiji"),
        ("first meeting of the training centre chiefs", "first RTC Heads Meeting"),
        ("the contact points meeting after Goa", None),
        # Of other heads nothing is known.
        ("where did the laboratory heads meet", "where did the laboratory heads meet"),
        ("talks of Korea with the ASEAN customs heads", None),
        # Offices, by their place or in plain words.
        ("the Commissioner of Customs in Manila", "the head of customs of Philippines"),
        ("Who ran Bea Cukai in 2012?", "who was head of customs of Indonesia in 2012?"),
        ("Who is the WCO boss?", "Who is the Secretary General of the WCO?"),
        ("the deputy head of Thai customs", "the deputy head of Thai customs"),
        ("the head of the WCO delegation", "the head of the WCO delegation"),
        # Those who handed over, and those who took over.
        (
            "Who handed the ASEAN top job over to Kao Kim Hourn?",
            "who was before Kao Kim Hourn as Secretary-General of ASEAN?",
        ),
        (
            "Who took over at Bea Cukai from Askolani?",
            "who was after Askolani as head of customs of Indonesia?",
        ),
        # Sessions, by their places.
        (
            "Which heads meeting preceded Vientiane 2019",
            "Which ADGCM meeting preceded the 28th ADGCM",
        ),
        ("which meeting followed the Phuket consultation", None),
        # What is called by its name stays so.
        ("who opened adgcm-10", None),
    ],
)
def test_what_is_meant_is_called_by_its_name(
    reference: Library, typed: str, put: str | None
) -> None:
    resolved_text = resolved(typed, reference.index)
    if put is None:
        assert "ADGCM" not in resolved_text
    else:
        assert resolved_text == put


@pytest.mark.parametrize(
    "typed",
    [
        "Wer leitete die 24. Sitzung der ASEAN-Zollchefs?",
        "Qui a présidé la 24e réunion des directeurs généraux des douanes de l'ASEAN ?",
        "¿Quién presidió la 24ª reunión de directores generales de aduanas de la ASEAN?",
        "Quem presidiu a 24ª reunião dos diretores gerais das alfândegas da ASEAN?",
        "Siapa yang memimpin rapat ke-24 para dirjen bea cukai ASEAN?",
        "Ai chủ trì hội nghị tổng cục trưởng hải quan ASEAN lần thứ 24?",
        "第24届东盟海关署长会议由谁主持？",
        "第24回ASEAN関税局長会合の議長は誰ですか",
        "제24차 아세안 관세청장회의의 의장은 누구였습니까?",
        "ใครเป็นประธานการประชุมอธิบดีศุลกากรอาเซียนครั้งที่ 24",
    ],
)
def test_other_languages_ask_the_same(reference: Library, typed: str) -> None:
    said = worded(typed, reference.index).lower().split()
    assert said[0] == "who"
    assert {"chaired", "led"} & set(said)
    assert reference.ask(typed)[0].values == ("maswadi-bin-haji-mohsin",)
