"""Questions in other languages get the same answer."""

from __future__ import annotations

import pytest

from asean_wco.library import Library


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
        "ใครเป็นประธานการประชุมอธิบดีศุลกากรอาเซียนครั้งที่ 24",
    ],
)
def test_other_languages_ask_the_same(reference: Library, typed: str) -> None:
    assert reference.ask(typed)[0].values == ("maswadi-bin-haji-mohsin",)
