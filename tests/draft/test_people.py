"""People as releases print them: honorifics, name orders, titles before and after, surnames."""

from __future__ import annotations

import pytest

from asean_wco.library import Library
from tests.draft.drafting import drafted

# The text, and of each person the name, the capacity and the id.
PRINTED: tuple[tuple[str, list[tuple[str, str | None, str | None]]], ...] = (
    (
        "El Sr. Juan Prado fue reelecto como Secretario General.",
        [("Juan Prado", "Secretario General", None)],
    ),
    (
        "Hadir Ibu Sari Dewi dari Amerika Serikat sebagai Ketua. Rapat dipimpin Budi Santoso, "
        "Kepala Subdirektorat Jaringan Narkotika.",
        [
            ("Sari Dewi", "Ketua", None),
            (
                "Budi Santoso",
                "Kepala Subdirektorat Jaringan Narkotika",
                None,
            ),
        ],
    ),
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
    # A row in which posts come first, and one in which names do.
    (
        "Attending were the Assistant Commissioner of the Audit Group, Atty. Paul C. Dela Cruz, "
        "Deputy Collector of the Administration Group, Ana B. Reyes, and others.",
        [
            ("Paul C. Dela Cruz", "Assistant Commissioner of the Audit Group", None),
            ("Ana B. Reyes", "Deputy Collector of the Administration Group", None),
        ],
    ),
    (
        "Ms. Ana Reyes, Director of Audit, Mr. Jin Yuan, Counsellor of the Embassy, and Mr. Tae-il "
        "Berg, Manager at the Secretariat attended.",
        [
            ("Ana Reyes", "Director of Audit", None),
            ("Jin Yuan", "Counsellor of the Embassy", None),
            ("Tae-il Berg", "Manager at the Secretariat", None),
        ],
    ),
    (
        "It was led by Mr. Li Wei and Ms. Ana Reyes, Directors of Utopia Customs.",
        [
            ("Li Wei", "Directors of Utopia Customs", None),
            ("Ana Reyes", "Directors of Utopia Customs", None),
        ],
    ),
    (
        "Acting Director General Ana Reyes of Utopia Customs spoke, as did customs officer Li Wei.",
        [
            ("Ana Reyes", "Acting Director General of Utopia Customs", None),
            ("Li Wei", "customs officer", None),
        ],
    ),
    (
        "The Director-General of the European Anti-Fraud Office (OLAF) Ville Itälä signed; the "
        "Director General of Customs, Mr. May Young, Vice-Chair of the region, did not.",
        [
            ("Ville Itälä", "Director-General of the European Anti-Fraud Office (OLAF)", None),
            ("May Young", "Director General of Customs", None),
        ],
    ),
    (
        "The Council elected Ana Reyes (Fiji) as Council Chairperson; Mr. Suprapto thanked it.",
        [("Ana Reyes", "Council Chairperson", None), ("Suprapto", None, None)],
    ),
    (
        "H.E. Paul C. Berg Jr., Secretary-General of the Office, spoke.",
        [("Paul C. Berg Jr", "Secretary-General of the Office", None)],
    ),
    # Other languages.
    (
        "Le directeur général des douanes de l'Utopie, Jean Dupont, a reçu Marie Leroy, directrice "
        "du projet de sécurité de la région.",
        [
            ("Jean Dupont", "directeur général des douanes de l'Utopie", None),
            ("Marie Leroy", "directrice du projet de sécurité de la région", None),
        ],
    ),
    (
        "El viceministro de Economía y Finanzas de Uruguay, Pablo Soto, y el Sr. Julio Vega, "
        "Director Nacional de Aduanas, participaron en la conferencia.",
        [
            ("Pablo Soto", "viceministro de Economía y Finanzas de Uruguay", None),
            ("Julio Vega", "Director Nacional de Aduanas", None),
        ],
    ),
    (
        "Direktur Kerja Sama Internasional Kepabeanan Dewi Lestari menyampaikan bahwa pertemuan "
        "ini "
        "dihadiri oleh para pejabat dari Australia.",
        [("Dewi Lestari", "Direktur Kerja Sama Internasional Kepabeanan", None)],
    ),
    (
        "관세청(청장 김가온)은 안나 베르크(Anna BERG) 태국 관세총국 총국장과 만났다. 이나래 "
        "관세청 국장도 참석했다.",
        [
            ("김가온", "청장", None),
            ("Anna BERG", "태국 관세총국 총국장", None),
            ("이나래", "관세청 국장", None),
        ],
    ),
    (
        "海关总署副署长孙小明出席会议,并与世界海关组织秘书长Anna Berg会晤。",
        [("孙小明", "海关总署副署长", None), ("Anna Berg", "世界海关组织秘书长", None)],
    ),
    (
        "会合には、御厨WCO事務総局長と山田財務副大臣が出席しました。",
        [("御厨", "WCO事務総局長", "kunio-mikuriya"), ("山田", "財務副大臣", None)],
    ),
    (
        "海关总署署长牟小明三日在北京会见国际海关理事会主席、东方税务署署长安娜·贝尔格。",
        [("牟小明", "海关总署署长", None), ("安娜·贝尔格", "东方税务署署长", None)],
    ),
    (
        "Phiên họp có đại diện của Bộ Công Thương, Bộ Nông nghiệp. Tiến sĩ Ramla Mokhtar, Phó Vụ "
        "trưởng, Hải quan Malaysia chủ trì.",
        [("Ramla Mokhtar", "Phó Vụ trưởng", None)],
    ),
    (
        "Pertemuan digelar di Denpasar. Kepala Kantor Wilayah Bea Cukai Bali-Nusra, Sari Wulan, "
        "menjelaskan bahwa pertemuan tersebut penting untuk negara.",
        [("Sari Wulan", "Kepala Kantor Wilayah Bea Cukai Bali-Nusra", None)],
    ),
    (
        "Mesyuarat diadakan di Putrajaya. Timbalan Ketua Pengarah Kastam "
        "(Penguatkuasaan/Pematuhan) "
        "Datuk Amin Salleh berkata mesyuarat itu penting untuk kastam.",
        [("Amin Salleh", "Timbalan Ketua Pengarah Kastam (Penguatkuasaan/Pematuhan)", None)],
    ),
    (
        "Ms. Vu Thi Nga, Deputy Director of Customs, and Director-General Tan Hooi Min attended.",
        [
            ("Vu Thi Nga", "Deputy Director of Customs", None),
            ("Tan Hooi Min", "Director-General", None),
        ],
    ),
    (
        "Directors-General Anan Suksai and Somsak Dee met Commissioner Kim Gaon-sol and his peer.",
        [
            ("Anan Suksai", "Directors-General", None),
            ("Somsak Dee", "Directors-General", None),
            ("Kim Gaon-sol", "Commissioner", None),
        ],
    ),
    (
        "Mr. Jan Smit of the WCO Secretariat, Ms. Ana Reyes (Utopia Customs) and Ms. Lin Ba, "
        "former "
        "Head of the Secretariat, led the workshop.",
        [
            ("Jan Smit", None, None),
            ("Ana Reyes", None, None),
            ("Lin Ba", "former Head of the Secretariat", None),
        ],
    ),
    # Nobody: a reporter, a head of state, offices, divisions.
    ("The meeting ended. Photo: Tran Anh", []),
    ("In support of President Juan Perez, the Head of Multilateral Engagement met.", []),
    ("The deputy head of the RILO AP and the Director of the IT, WCO, spoke to member States.", []),
    ("The Corporate Planning Division and the Secretary General of the Council attended.", []),
)


@pytest.mark.parametrize(("text", "expected"), PRINTED, ids=lambda value: str(value)[:40])
def test_people_are_read_as_printed(
    text: str, expected: list[tuple[str, str | None, str | None]], reference: Library
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


WALK = (
    "The two-day meeting, which opened on Wednesday, was co-chaired by Ms. Ana Reyes, Director "
    "General of Lao Customs, and RMCD Director General Dato' Jan Berg."
)


@pytest.mark.parametrize("word", ["Former", "Outgoing", "Then", "Interim", "First"])
def test_the_first_word_of_a_post_is_kept(word: str, reference: Library) -> None:
    text = f"The workshop was held in Hanoi. {word} Deputy Secretary Ana Reyes sent a message."
    [person] = drafted(text, reference)["people"]
    assert person["capacity"] == f"{word} Deputy Secretary"


def test_who_opened_and_who_organised_is_read_in_french_and_malay(reference: Library) -> None:
    french = drafted(
        "Les douanes du Laos ont organisé un atelier sur l’origine à Vientiane du 4 au 6 mai 2031. "
        "L’atelier a été ouvert par Mme Ana Reyes, Directrice générale. Quelque 32 fonctionnaires "
        "y ont pris part. Les participants sont convenus de se revoir.",
        reference,
    )
    malay = drafted(
        "Jabatan Kastam Diraja Malaysia (JKDM) menganjurkan Bengkel Kebangsaan mengenai E-Dagang "
        "Rentas Sempadan di Melaka dari 4 hingga 6 Mei 2031. Bengkel itu dirasmikan oleh Ketua "
        "Pengarah Kastam, Datuk Ana Reyes. Seramai 40 peserta hadir. Peserta bersetuju untuk "
        "bertemu semula.",
        reference,
    )
    for draft, language, host, number in (
        (french, "fr", "lao-customs", 32),
        (malay, "ms", "malaysia-customs", 40),
    ):
        assert draft["source"]["language"] == language
        assert [(row["name"], row["roles"]) for row in draft["people"]] == [
            ("Ana Reyes", ["opener"])
        ]
        assert (draft["meeting"]["hosts"], draft["meeting"]["delegates"]) == ([host], number)
        assert "outcomes" in {passage["field"] for passage in draft["evidence"]}


def test_a_meeting_that_opened_makes_nobody_an_opener(reference: Library) -> None:
    roles = {person["name"]: person["roles"] for person in drafted(WALK, reference)["people"]}
    assert roles == {"Ana Reyes": ["co-chair"], "Jan Berg": ["co-chair"]}


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "Kiribati's Minister of Justice, The Honourable Ana Reyes, handed over the instrument.",
            {"Ana Reyes": "Kiribati's Minister of Justice"},
        ),
        (
            "Utopia was represented by Atty. Ana B. Reyes, Erwin T. Berg and Collector Eva Holm.",
            {"Ana B. Reyes": None, "Erwin T. Berg": None, "Eva Holm": "Collector"},
        ),
        (
            "Union Minister for Finance Smt. Kavita Rao opened it.",
            {"Kavita Rao": "Union Minister for Finance"},
        ),
        (
            "State Minister, Ministry of Finance and Ministry of Planning, Mr. Jan Berg spoke.",
            {"Jan Berg": "State Minister, Ministry of Finance and Ministry of Planning"},
        ),
        (
            "Ana Reyes, State Minister of Finance and Mass Media, was the guest of honour.",
            {"Ana Reyes": "State Minister of Finance and Mass Media"},
        ),
    ],
)
def test_posts_of_several_words_are_read_whole(
    text: str, people: dict[str, str | None], reference: Library
) -> None:
    draft = drafted(text, reference)
    assert {person["name"]: person["capacity"] for person in draft["people"]} == people


def test_a_surname_alone_is_in_doubt(reference: Library) -> None:
    draft = drafted("Secretary General Mikuriya attended the meeting.", reference)
    [person] = draft["people"]
    assert person["id"] == "kunio-mikuriya"
    assert any("without a first name" in doubt for doubt in draft["doubts"])


def test_the_words_of_a_post_end_with_it(reference: Library) -> None:
    text = (
        "It was co-chaired by Ms. Ana Reyes, Commissioner of Customs of the Philippines and by Mr. "
        "Otto Lund, Head of the Office."
    )
    evidence = drafted(text, reference)["evidence"]
    posts = [entry["text"] for entry in evidence if entry["field"] == "people.capacity"]
    assert posts == ["Commissioner of Customs of the Philippines", "Head of the Office"]


def test_one_post_of_many_names(reference: Library) -> None:
    """All names in a row have the post before the first one."""
    draft = drafted(
        "The workshop was held in Suva on 14 May 2031. They were guided by WCO experts Ana Reyes, "
        "Boris Lund and Chen (Andy) Wu.",
        reference,
    )
    posts = {person["name"]: person["capacity"] for person in draft["people"]}
    assert posts == dict.fromkeys(("Ana Reyes", "Boris Lund", "Chen (Andy) Wu"), "WCO experts")


def test_names_of_who_represented_a_country(reference: Library) -> None:
    """Names in a row are people, where they represent somebody."""
    draft = drafted(
        "The session was held in Suva on 14 May 2031. Representing the country were Atty. Ana M. "
        "Reyes, Boris T. Lund and Collector Dina Oquias.",
        reference,
    )
    names = {person["name"] for person in draft["people"]}
    assert names == {"Ana M. Reyes", "Boris T. Lund", "Dina Oquias"}


def test_posts_in_vietnamese_stand_before_their_names(reference: Library) -> None:
    made = drafted(
        "Tham dự hội nghị có Vụ trưởng Vụ Hợp tác quốc tế Đào Đức Hải, Phó Cục trưởng Cục Điều tra "
        "chống buôn lậu Vũ Quang Toàn cùng đại diện các đơn vị liên quan.",
        reference,
    )
    assert {person["name"]: person["capacity"] for person in made["people"]} == {
        "Đào Đức Hải": "Vụ trưởng Vụ Hợp tác quốc tế",
        "Vũ Quang Toàn": "Phó Cục trưởng Cục Điều tra chống buôn lậu",
    }


def test_who_is_named_with_a_body_in_a_list_of_those_present_is_listed(reference: Library) -> None:
    made = drafted(
        "Customs talks\n\nSome 25 officials took part, among them Ms. Ana Reyes, Director of the "
        "WCO, and Peter Maes of the European Commission's tariff division. They discussed Capacity "
        "Building of the WCO.\n",
        reference,
    )
    people = [(person["name"], person["capacity"], person["id"]) for person in made["people"]]
    assert people == [
        ("Ana Reyes", "Director of the WCO", None),
        ("Peter Maes", None, None),
    ]


def test_a_body_on_an_initiative_is_known_by_the_short_form(reference: Library) -> None:
    made = drafted(
        "Transit talks\n\nThe Sub-Working Group on ACTS took part in the meeting.\n", reference
    )
    assert [body["id"] for body in made["organizations"]] == ["swg-acts"]


@pytest.mark.parametrize(
    "who",
    [
        "The two sides",
        "All officials",
        "The delegations of Malaysia and Brunei Darussalam",
        "The three neighbours also",
    ],
)
def test_what_several_agreed_on_is_quoted(reference: Library, who: str) -> None:
    sentence = f"{who} agreed to prepare the accession by the end of 2027."
    made = drafted(f"Transit talks\n\nThe talks were held in Hanoi.\n\n{sentence}\n", reference)
    quoted = [one["text"] for one in made["evidence"] if one["field"] == "outcomes"]
    assert quoted == [sentence]


def test_what_one_body_agreed_on_is_no_outcome_of_the_meeting(reference: Library) -> None:
    text = "Transit talks\n\nThai Customs agreed to a loan last week.\n"
    made = drafted(text, reference)
    assert [one for one in made["evidence"] if one["field"] == "outcomes"] == []


@pytest.mark.parametrize(
    "said", ["could not attend", "was unable to attend", "did not chair the meeting", "declined"]
)
def test_what_somebody_did_not_do_is_no_role(said: str, reference: Library) -> None:
    text = f"The seminar was held in Hanoi on 4 June 2031. The Director, Ms. Ana Reyes, {said}."
    assert drafted(text, reference)["people"][0]["roles"] == []


@pytest.mark.parametrize(
    "text",
    [
        "Sáng 9/3/2031, tại TP. Hồ Chí Minh, Cục Hải quan Việt Nam tổ chức khai mạc hội thảo.",
        "The WCO held a five-day Train-the-Trainer Workshop on Classification on 9 March 2031.",
    ],
)
def test_a_city_and_a_workshop_are_nobody(text: str, reference: Library) -> None:
    assert drafted(text, reference)["people"] == []


@pytest.mark.parametrize(
    "text",
    [
        "La réunion s'est tenue à Hanoï le 4 juin 2031. Elle était présidée par M. Jan Berg, "
        "directeur général.",
        "Mesyuarat itu diadakan di Hanoi pada 4 Jun 2031. Ia dipengerusikan oleh Ketua Pengarah, "
        "Dato' Jan Berg.",
    ],
)
def test_who_presided_in_other_languages_is_the_chair(text: str, reference: Library) -> None:
    assert drafted(text, reference)["people"][0]["roles"] == ["chair"]
