"""Questions in other languages get the same answer."""

from __future__ import annotations

import pytest

from asean_wco.answers.wording import in_english
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


@pytest.mark.parametrize(
    "typed",
    [
        "Dans quelle ville s'est tenue la trente-troisième réunion ADGCM ?",
        "¿En qué ciudad se celebró la trigésima tercera reunión ADGCM?",
        "In welcher Stadt fand die dreiunddreißigste ADGCM-Tagung statt?",
        "第三十三届东盟海关署长会议在哪个城市举行?",
        "การประชุมอธิบดีศุลกากรอาเซียน ครั้งที่ ๓๓ จัดที่ไหนคะ",
        "ກອງປະຊຸມ ADGCM ຄັ້ງທີ 33 ຈັດຂຶ້ນຢູ່ໃສ?",
        "កិច្ចប្រជុំ ADGCM លើកទី 33 ធ្វើនៅឯណា?",
        "Saan ginanap ang ika-33 na ADGCM?",
    ],
)
def test_sessions_are_numbered_in_other_languages(reference: Library, typed: str) -> None:
    assert "Phu Quoc" in reference.ask(typed)[0].values


@pytest.mark.parametrize(
    "typed",
    [
        "Qui dirigeait la douane thaïlandaise en avril 2022 ?",
        "Nombre del jefe de las aduanas tailandesas en abril de 2022",
        "Wer war im April 2022 Chef des thailändischen Zolls?",
        "2022年4月のタイ税関のトップは誰でしたか",
    ],
)
def test_adjectives_name_countries(reference: Library, typed: str) -> None:
    assert reference.ask(typed)[0].values == ("patchara-anuntasilpa",)


@pytest.mark.parametrize(
    "typed",
    [
        "Bilakah mesyuarat ADGCM di Pattaya bermula dan tamat?",
        "Hội nghị ADGCM lần thứ 32 bắt đầu và kết thúc vào ngày mấy?",
        "Wann fing das 32. ADGCM an und wann war es zu Ende?",
    ],
)
def test_two_days_are_asked_together(reference: Library, typed: str) -> None:
    assert reference.ask(typed)[0].values == ("2023-06-06", "2023-06-08")


@pytest.mark.parametrize(
    "typed", ["who is 이철훈?", "Phuket meeting of ASEAN customs heads 2010, who chaired it?"]
)
def test_english_stays_as_it_is(typed: str) -> None:
    assert in_english(typed) == typed


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("2015年以来在泰国举行的会议", "since 2015"),
        ("서울에서 2015년 이후에 열린 회의", "since 2015"),
        ("ขอรายชื่อการประชุมที่จัดในประเทศไทยตั้งแต่ปี 2023", "since 2023"),
        ("在中国举行过哪些会议?只要2018年和2019年的", "2018 and 2019"),
        ("Mesyuarat ke-33 diadakan di mana?", "33rd"),
        ("RILO A/Pがソウルで開所した日付を教えてください。", "when RILO"),
        ("Quel pays a été le dernier à signer ?", "sign"),
    ],
)
def test_times_and_numbers_are_read_in_other_languages(typed: str, read: str) -> None:
    assert read in in_english(typed)
