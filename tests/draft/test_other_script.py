"""People printed in other scripts than that of the records: by sound and by post."""

from __future__ import annotations

import pytest

from asean_wco.draft.other_script import likeness
from asean_wco.library import Library
from tests.draft.drafting import drafted

ALIKE = (
    ("강태일", "Taeil Kang"),
    ("이안 손더스", "Ian Saunders"),
    ("グエン・バン・カン", "Nguyen Van Can"),
    ("チャン・リュウ・クアン", "Tran Luu Quang"),
    ("伊恩·桑德斯", "Ian Saunders"),
    ("里卡多·特维诺", "Ricardo Treviño Chapa"),
    ("สมชัย สัจจพงษ์", "Somchai Sujjapongse"),
)
UNLIKE = (
    ("강태일", "Yoon Tae-sik"),
    ("クニオ・ミクリヤ", "Ian Saunders"),
    ("伊恩·桑德斯", "Kunio Mikuriya"),
    ("สมชัย สัจจพงษ์", "Patchara Anuntasilpa"),
)


@pytest.mark.parametrize(("name", "known"), ALIKE)
def test_names_that_sound_alike_may_be_of_one_person(name: str, known: str) -> None:
    assert likeness(name, known) >= 0.7


@pytest.mark.parametrize(("name", "known"), UNLIKE)
def test_names_that_sound_otherwise_are_not(name: str, known: str) -> None:
    assert likeness(name, known) < 0.6


BY_POST = (
    (
        "관세청은 강태일 WCO 능력배양국장이 6월 8일 회의에 참석했다고 밝혔다.",
        "2022-06-09",
        "taeil-kang",
    ),
    (
        "世界海关组织秘书长伊恩·桑德斯在5月8日的大会开幕式上致辞。",
        "2024-05-10",
        "ian-saunders",
    ),
    (
        "ベトナム税関総局のグエン・バン・カン総局長は10月10日の会議で述べた。",
        "2023-10-10",
        "nguyen-van-can",
    ),
    # The same name with a post that the person did not hold then, and another name with the post.
    ("世界海关组织秘书长伊恩·桑德斯在5月8日的大会开幕式上致辞。", "2014-05-10", None),
    ("世界海关组织秘书长保罗·蒙特罗在5月8日的大会开幕式上致辞。", "2024-05-10", None),
    # A post that nobody of the records held.
    ("ベトナム税関総局のグエン・バン・カン教官は10月10日の研修で述べた。", "2023-10-10", None),
)


@pytest.mark.parametrize(("text", "published", "identifier"), BY_POST)
def test_a_person_in_another_script_is_known_by_the_post_at_the_time(
    text: str, published: str, identifier: str | None, reference: Library
) -> None:
    draft = drafted(text, reference, published)
    assert [person["id"] for person in draft["people"]] == [identifier]
    assert any("held the post" in doubt for doubt in draft["doubts"]) is bool(identifier)


PRINTED: tuple[tuple[str, list[tuple[str, str]]], ...] = (
    # Korean: a body before the name, and a row of names with their posts.
    (
        "수료식에는 필리핀 관세청의 마리아 산토스 정보국장과 이진희 통관국장이 참석했다.",
        [("마리아 산토스", "정보국장"), ("이진희", "통관국장")],
    ),
    ("두 나라 관세청장이 회의를 연 것은 4년 만이다.", []),
    # Japanese: heads as a body, departments, a name in katakana, and "氏".
    ("歳入庁長官や3か国関税局長・長官会議の代表が、会議を開いた。", []),
    (
        "会談には東京税関の森下恵子監視部長とWCO認定専門家のファン・ハー氏が出席した。",
        [("森下恵子", "監視部長"), ("ファン・ハー", "WCO認定専門家")],
    ),
    # Chinese: posts before names in a row, and a name in Latin letters in brackets.
    (
        "深圳市市长覃伟中出席开幕式,风险管理司司长林建田提议扩大合作。与会代表发言。",
        [("覃伟中", "深圳市市长"), ("林建田", "风险管理司司长")],
    ),
    (
        "關務署長彭英偉與瓜國賦稅署長雷耶斯(Marco Livio Diaz Reyes)簽署意向書。雷耶斯表示感謝。",
        [("彭英偉", "關務署長"), ("Marco Livio Diaz Reyes", "瓜國賦稅署長")],
    ),
    # Thai: what somebody said is no part of the name; titles of other countries.
    (
        "นายวิชัยเปิดเผยว่า นายสมพร ใจงาม รองอธิบดีกรมศุลกากร ร่วมกับดาโตะ ซูกี ยะมัน "
        "รัฐมนตรีช่วยว่าการกระทรวงการต่างประเทศมาเลเซีย เปิดการประชุม",
        [
            ("สมพร ใจงาม", "รองอธิบดีกรมศุลกากร"),
            ("ซูกี ยะมัน", "รัฐมนตรีช่วยว่าการกระทรวงการต่างประเทศมาเลเซีย"),
        ],
    ),
)


@pytest.mark.parametrize(("text", "expected"), PRINTED, ids=lambda value: str(value)[:20])
def test_names_without_capitals_are_cut_where_they_end(
    text: str, expected: list[tuple[str, str]], reference: Library
) -> None:
    people = drafted(text, reference)["people"]
    assert [(person["name"], person["capacity"]) for person in people] == expected


IN_LATIN = (
    # A region after the seat, a body after a comma, ranks, and places that are no names.
    (
        "id",
        "Komisaris Otoritas Kepabeanan Timor-Leste, Ana Reis, dan Direktur Jenderal Bea dan Cukai, "
        "Letjen TNI (Purn) Budi Santosa, membuka pertemuan di Kabupaten Badung, Direktur hadir.",
        [
            ("Ana Reis", "Komisaris Otoritas Kepabeanan Timor-Leste"),
            ("Budi Santosa", "Direktur Jenderal Bea dan Cukai"),
        ],
    ),
    (
        "ms",
        "Majlis dihadiri Timbalan Ketua Pengarah Kastam (Penguatkuasaan/Pematuhan), Datuk Azmi "
        "Salleh dan Ketua Pengarah Biro Kastam, Kementerian Kewangan Jepun, Taro Yamada.",
        [
            ("Azmi Salleh", "Timbalan Ketua Pengarah Kastam (Penguatkuasaan/Pematuhan)"),
            ("Taro Yamada", "Ketua Pengarah Biro Kastam, Kementerian Kewangan Jepun"),
        ],
    ),
)


@pytest.mark.parametrize(("language", "text", "expected"), IN_LATIN)
def test_places_and_bodies_are_no_names_of_people(
    language: str, text: str, expected: list[tuple[str, str]], reference: Library
) -> None:
    people = drafted(text, reference, language=language)["people"]
    assert [(person["name"], person["capacity"]) for person in people] == expected
