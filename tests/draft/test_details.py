"""The name of a meeting, its venue, its hosts and how many took part."""

from __future__ import annotations

import pytest

from asean_wco.draft.assembly import document_of
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


NAMES = (
    ("Customs workshop\n\nThai Customs held a workshop on valuation on 4 June 2031.",
     "Workshop on valuation"),
    ("A workshop\n\nThe WCO Regional Workshop on Origin for the Asia/Pacific region was held on 4 "
     "June 2031.", "WCO Regional Workshop on Origin for the Asia/Pacific region"),
    ("A course\n\nThe WCO held a five-day Train-the-Trainer Workshop on Classification in Manila.",
     "Train-the-Trainer Workshop on Classification"),
    ("Minutes of the 4th Meeting of the Transit Group\n\nDate: 4 June 2031\nVenue: Hilton, Hanoi",
     "4th Meeting of the Transit Group"),
    ("Transit workshop postponed\n\nNew dates will be announced.", "Transit workshop"),
    ("Ref. CR/12/2031\nOrigin seminar\n\nPlease come to Hanoi on 4 June 2031.", "Origin seminar"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "name"), NAMES)
def test_a_name_is_whole_and_no_more(text: str, name: str, reference: Library) -> None:
    assert drafted(text, reference)["meeting"]["name"] == name


def test_the_lines_of_minutes_are_read(reference: Library) -> None:
    draft = drafted(
        "Minutes of the 4th Meeting of the Transit Group\n\nDate: 4 June 2031\n"
        "Venue: Dusit Thani Hotel, Pattaya\nChair: Ms. Ana Reyes, Thai Customs",
        reference,
    )
    assert draft["meeting"]["place"]["venue"] == "Dusit Thani Hotel"
    assert draft["people"][0]["roles"] == ["chair"]
    # That of minutes is no day of a report.
    assert (draft["meeting"]["start"], draft["source"]["published"]) == ("2031-06-04", None)


AGENDA = """AGENDA (draft as of 3 May 2031)
WCO Workshop on Origin
Hanoi, 17-19 May 2031

Day 1 – Saturday, 17 May
Day 2 – Sunday, 18 May
Day 3 – Monday, 19 May
"""


def test_the_days_of_an_agenda_are_no_days_of_the_month(reference: Library) -> None:
    meeting = drafted(AGENDA, reference)["meeting"]
    assert (meeting["start"], meeting["end"]) == ("2031-05-17", "2031-05-19")
    assert meeting["name"] == "WCO Workshop on Origin"


def test_one_head_of_customs_is_no_meeting_of_heads(reference: Library) -> None:
    text = "During the visit on 5 June 2031, Ms. Ana Reyes met the Customs Director-General."
    assert drafted(text, reference)["meeting"]["type"] == "visit"


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
        ("The workshop was attended by all heads, except one, and by 132 delegates in total.", 132),
        ("The customs of 12 countries were represented at the workshop.", None),
        ("In 2030 officials met in Hanoi.", None),
        ("Some 45 participants of ten members are expected at the workshop.", 45),
        ("Twenty officers will take part in the workshop.", 20),
    ],
)
def test_who_took_part_is_counted(text: str, number: int | None, reference: Library) -> None:
    assert drafted(text, reference)["meeting"]["delegates"] == number


@pytest.mark.parametrize("heading", ["FOR IMMEDIATE RELEASE", "News", "Press Release", "보도자료"])
def test_a_heading_is_no_title(heading: str, reference: Library) -> None:
    text = f"{heading}\n\nExperts meet in Hanoi\n\nThey met on 4 June 2031."
    assert drafted(text, reference)["source"]["title"] == "Experts meet in Hanoi"


# A sentence on a meeting, with the venue or the number of delegates in it.
STATED = (
    ("It was held at the Manila Hotel. Some 110 delegates took part.", "Manila Hotel", 110),
    ("It was held at the Utopia Hotel Seoul. Twenty-five officers took part.",
     "Utopia Hotel Seoul", 25),
    ("It was held at the Grand Hyatt. 45 officers took part.", "Grand Hyatt", 45),
    ("It was held at the Hilton Manila Bay, Manila.", "Hilton Manila Bay", None),
    ("It was held at the Grand Hyatt, with 55 delegates of ten countries attending.", "Grand Hyatt",
     55),
    ("Bengkel diadakan di Akademi Kastam Diraja Malaysia (AKMAL), Melaka.",
     "Akademi Kastam Diraja Malaysia", None),
    ("Pertemuan digelar di Hotel Tentrem, Yogyakarta.", "Hotel Tentrem", None),
    ("It was held at the Grand Hyatt with 35 (thirty-five) delegates from ten countries.",
     "Grand Hyatt", 35),
    ("The agreement was signed at the Revenue House.", "Revenue House", None),
    ("Some 120 delegates from ten members attended at the Sokha Resort.", "Sokha Resort", 120),
)  # fmt: skip


@pytest.mark.parametrize(("text", "venue", "delegates"), STATED)
def test_the_venue_and_the_number_are_read(
    text: str, venue: str, delegates: int | None, reference: Library
) -> None:
    meeting = drafted(f"{text} The workshop in Hanoi ended on 4 June 2031.", reference)["meeting"]
    assert meeting["place"]["venue"] == venue
    assert meeting["delegates"] == delegates


# How releases of the region say who hosted a meeting, and how many came.
ELSEWHERE = (
    ("ms", "Jabatan Kastam Diraja Malaysia (JKDM) menjadi tuan rumah mesyuarat di Melaka pada 4 "
     "Jun 2031. Seramai 80 perwakilan hadir.", "malaysia-customs", (None, 80)),
    ("id", "Direktorat Jenderal Bea dan Cukai (DJBC) menjadi tuan rumah pertemuan di Bali pada 4 "
     "Juni 2031 dan dihadiri sekitar 50 delegasi.", "indonesia-customs", ("about", 50)),
    ("vi", "Từ ngày 4 đến 6/6/2031, tại Đà Nẵng, Hải quan Việt Nam đăng cai hội nghị với sự tham "
     "dự của khoảng 60 đại biểu.", "viet-nam-customs", ("about", 60)),
    ("vi", "Cục Hải quan Việt Nam phối hợp với WCO tổ chức hội thảo tại Hà Nội ngày 4/6/2031 với "
     "sự tham dự của 40 đại biểu.", "viet-nam-customs", (None, 40)),
    ("th", "กรมศุลกากรจัดการประชุมเชิงปฏิบัติการ วันที่ 4 มิถุนายน 2574 มีเจ้าหน้าที่เข้าร่วม รวม 32 คน",
     "thailand-customs", (None, 32)),
    ("th", "กรมศุลกากรเป็นเจ้าภาพจัดการประชุม ระหว่างวันที่ 4-6 มิถุนายน 2574 "
     "มีผู้แทนเข้าร่วม จำนวน 65 คน",
     "thailand-customs", (None, 65)),
)  # fmt: skip


@pytest.mark.parametrize(("language", "text", "host", "delegates"), ELSEWHERE)
def test_hosts_and_numbers_are_read_in_languages_of_the_region(
    language: str, text: str, host: str, delegates: tuple[str | None, int], reference: Library
) -> None:
    meeting = drafted(text, reference, language=language)["meeting"]
    assert meeting["hosts"] == [host]
    assert (meeting["delegates_about"], meeting["delegates"]) == delegates


@pytest.mark.parametrize(
    ("said", "about"),
    [
        ("Between 45 and 50 officials took part.", "between 45 and"),
        ("45 to 50 officials took part.", "45 to"),
        ("Some 45–50 officials took part.", "45 to"),
    ],
)
def test_of_a_range_the_larger_number_is_not_exact(
    said: str, about: str, reference: Library
) -> None:
    meeting = drafted(f"The workshop was held on 4 June 2031. {said}", reference)["meeting"]
    assert (meeting["delegates_about"], meeting["delegates"]) == (about, 50)


@pytest.mark.parametrize(
    "text",
    [
        "The planned 36th CECWG meeting in Hanoi on 4-6 May 2031 has been postponed.",
        "The 36th meeting of the Customs Enforcement and Compliance Working Group was postponed.",
        "Mesyuarat Kumpulan Kerja (CECWG) ke-36 diadakan pada 4 hingga 6 Mei 2031 di Melaka.",
        "การประชุมคณะทำงาน (CECWG) ครั้งที่ 36 ระหว่างวันที่ 4-6 พฤษภาคม 2574",
    ],
)
def test_a_meeting_of_a_group_has_its_name(text: str, reference: Library) -> None:
    meeting = drafted(text, reference)["meeting"]
    assert meeting["name"] == (
        "36th Meeting of the ASEAN Customs Enforcement and Compliance Working Group"
    )
    assert (meeting["type"], meeting["ordinal"]) == ("working-group", 36)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "Trainers trained\n\nOfficers took part in an Accreditation Workshop in Hanoi.",
            "workshop",
        ),
        ("การประชุมเชิงปฏิบัติการด้านการประเมินราคาศุลกากร", "workshop"),
        ("The heads held their 6th Dialogue in Melbourne.", "consultation"),
    ],
)
def test_what_it_is_called_says_the_type(text: str, kind: str, reference: Library) -> None:
    assert drafted(text, reference)["meeting"]["type"] == kind


def test_a_workshop_of_a_group_is_no_meeting_of_it(reference: Library) -> None:
    meeting = drafted("The 3rd CECWG Workshop was held on 4 June 2031.", reference)["meeting"]
    assert meeting["name"] == "3rd CECWG Workshop"


@pytest.mark.parametrize(
    ("said", "is_doubted"),
    [
        ("Reports differ on whether the last day was the 5th or the 6th.", True),
        ("The workshop was held in Hanoi (some reports say Ha Long).", True),
        ("Ms. Ana Reyes may have delivered a message.", True),
        ("It is unclear whether Lao Customs attended in person or online.", True),
        ("Local media had put the number of officers at 60.", True),
        ("The workshop reviewed reports on smuggling.", False),
        ("Traders may have to pay a fee, said one of them.", False),
    ],
)
def test_what_a_text_itself_doubts_is_in_doubt(
    said: str, is_doubted: bool, reference: Library
) -> None:
    draft = drafted(f"The workshop was held in Hanoi on 4-5 June 2031. {said}", reference)
    doubt = f"The text itself is in doubt: “{said}”"
    assert (doubt in draft["doubts"]) == is_doubted
    assert draft["meeting"]["mode"] is None


def test_all_bodies_of_a_row_are_hosts(reference: Library) -> None:
    text = "Thai Customs and the ASEAN Secretariat hosted the workshop in Hanoi on 4 June 2031."
    assert drafted(text, reference)["meeting"]["hosts"] == ["thailand-customs", "asean-secretariat"]


# What is said of a host, and the ids of those who are hosts.
HOSTS: tuple[tuple[str, list[str]], ...] = (
    ("Thai Customs will host the WCO Regional Workshop in Bangkok.", ["thailand-customs"]),
    ("Thai Customs to host WCO workshop on origin in Bangkok.", ["thailand-customs"]),
    ("Utopia hosts the WCO Regional Workshop.", []),
    ("The host, Thai Customs, thanked all members.", ["thailand-customs"]),
    ("Its gracious hosts Thai Customs and the ASEAN Secretariat thanked all.",
     ["thailand-customs", "asean-secretariat"]),
    ("Host Thai Customs thanked all members.", ["thailand-customs"]),
    ("Un atelier organisé à Phnom Penh, accueilli par les douanes et accises du Cambodge.",
     ["cambodia-customs"]),
    ("The Royal Customs and Excise Department of Brunei Darussalam (RCED) hosted a workshop.",
     ["brunei-customs"]),
    ("Date: 4 June 2031\nHost: Thai Customs\nChair: Ana Reyes", ["thailand-customs"]),
    # Who helped is no host.
    ("The Thai Customs Department, with the support of Japan Customs, hosted a workshop.",
     ["thailand-customs"]),
    ("Thai Customs, in cooperation with the World Customs Organization (WCO) and with funding from "
     "Japan Customs, jointly hosted a workshop.", ["thailand-customs"]),
    ("Thai Customs, in cooperation with the WCO, Japan Customs and Lao Customs, hosted a workshop.",
     ["thailand-customs"]),
    ("Thai Customs, supported by Japan Customs, organised a workshop.", ["thailand-customs"]),
    ("Thai Customs, together with the ASEAN Secretariat and in partnership with the WCO, hosted a "
     "workshop.", ["thailand-customs", "asean-secretariat"]),
    ("The WCO Secretariat, in partnership with Singapore Customs, will host a workshop.", ["wco"]),
    ("In cooperation with the WCO, Thai Customs and the ASEAN Secretariat hosted a workshop.",
     ["thailand-customs", "asean-secretariat"]),
    ("The workshop was organised by the WCO with the support of Thai Customs, which hosted it.",
     ["thailand-customs"]),
)  # fmt: skip


@pytest.mark.parametrize(("said", "hosts"), HOSTS)
def test_who_hosts_the_workshop_of_a_body_is_the_host(
    said: str, hosts: list[str], reference: Library
) -> None:
    assert drafted(said, reference)["meeting"]["hosts"] == hosts


def test_that_people_are_expected_is_said(reference: Library) -> None:
    doubt = "The text says how many people are expected, not how many came."
    for said, is_doubted in (("are expected", True), ("will attend", True), ("attended", False)):
        draft = drafted(f"Some 45 officers {said} in Hanoi on 4 June 2031.", reference)
        assert (doubt in draft["doubts"]) == is_doubted


def test_the_sentence_that_ends_a_meeting_is_not_agreed(reference: Library) -> None:
    text = (
        "MANILA, 18 June 2031 – The 2nd Conference concluded at the Manila Hotel on Thursday. "
        "The conference adopted a plan."
    )
    evidence = drafted(text, reference)["evidence"]
    quoted = [entry["text"] for entry in evidence if entry["field"] == "outcomes"]
    assert quoted == ["The conference adopted a plan."]


def test_what_was_agreed_is_quoted_without_the_dateline(reference: Library) -> None:
    text = "MANILA, 18 June 2031 – The conference adopted a plan."
    evidence = drafted(text, reference)["evidence"]
    quoted = [entry["text"] for entry in evidence if entry["field"] == "outcomes"]
    assert quoted == ["The conference adopted a plan."]


@pytest.mark.parametrize(
    ("said", "is_agreed"),
    [
        ("The two sides reviewed progress of the transit and agreed to go on in 2032.", True),
        ("The two agencies discussed plans, and jointly agreed to meet again.", True),
        ("The Director inspected the site and decided on a plan.", False),
        ("Each side knows how the other has examined and approved its operators.", False),
    ],
)
def test_what_several_did_and_agreed_is_quoted(
    said: str, is_agreed: bool, reference: Library
) -> None:
    evidence = drafted(f"The workshop ended in Hanoi on 4 June 2031. {said}", reference)["evidence"]
    quoted = [entry["text"] for entry in evidence if entry["field"] == "outcomes"]
    assert quoted == ([said] if is_agreed else [])


def test_what_it_also_agreed_is_quoted(reference: Library) -> None:
    said = ["The meeting agreed to meet again.", "It also adopted its work plan for 2031."]
    text = f"The meeting ended in Hanoi on 4 June 2031. {' '.join(said)} Utopia took part."
    # "It" is somebody else where no sentence before tells what was agreed.
    text += " It signed a plan."
    evidence = drafted(text, reference)["evidence"]
    assert [entry["text"] for entry in evidence if entry["field"] == "outcomes"] == said


def test_what_the_group_agreed_on_is_quoted_by_its_acronym(reference: Library) -> None:
    said = "The UTWG endorsed the guidelines."
    draft = drafted(
        "The 40th Meeting of the Utopian Transit Working Group (UTWG) was held in Dili on 4 June "
        f"2031. {said} The Working Group approved a calendar.",
        reference,
    )
    agreed = [row["text"] for row in draft["evidence"] if row["field"] == "outcomes"]
    assert agreed == [said, "The Working Group approved a calendar."]


def test_a_name_may_hold_two_bodies(reference: Library) -> None:
    name = "13th Finance Ministers' and Central Bank Governors' Meeting"
    draft = drafted(f"Ministers meet\n\nThe {name} was held in Hanoi on 4 June 2031.", reference)
    assert draft["meeting"]["name"] == name


@pytest.mark.parametrize(("number", "identifier"), [("95th", "adgcm-95"), ("33rd", None)])
def test_the_id_of_a_session_is_as_its_series_has_them(
    number: str, identifier: str | None, reference: Library
) -> None:
    text = f"The {number} ASEAN Directors-General of Customs Meeting was held on 4 June 2091."
    document = document_of(drafted(text, reference), "release", reference)
    assert document["id"] == identifier


# By who came: how many there were.
LISTED = {
    "About 60 delegates from the eleven ASEAN Member States, the ASEAN Secretariat and the WCO "
    "Asia/Pacific Regional Office for Capacity Building took part in the meeting.": ("about", 60),
    "45 officers from the customs administrations of Brunei Darussalam, Cambodia, Indonesia, Lao "
    "PDR, Malaysia, Myanmar, the Philippines, Singapore, Thailand, Timor-Leste and Viet Nam, the "
    "ASEAN Secretariat and the WCO attended.": (None, 45),
    "Nearly 30 experts representing the ten members, the World Customs Organization, the Asian "
    "Development Bank, the United Nations Office on Drugs and Crime and the private sector "
    "participated.": ("nearly", 30),
}


@pytest.mark.parametrize("said", LISTED)
def test_a_long_list_of_whom_they_represent_hides_no_number(said: str, reference: Library) -> None:
    meeting = drafted(LED + said, reference)["meeting"]
    assert (meeting["delegates_about"], meeting["delegates"]) == LISTED[said]


LED = "The 40th Meeting of the ASEAN CPTFWG was held in Da Nang, Viet Nam, on 11-12 May 2026. "
# By what names an office or the WCO: whether the WCO is a body of its own.
OFFICES = {
    "The WCO Asia/Pacific Regional Office for Capacity Building took part.": False,
    "Experts of the WCO ROCB A/P and the WCO RILO AP spoke.": False,
    "The WCO Asia Pacific ROCB spoke.": False,
    "The WCO ROCB A/P and the WCO spoke.": True,
    "The WCO and the ROCB A/P spoke.": True,
    "The WCO Data Model was discussed.": True,
    "The WCO’s ROCB A/P spoke.": True,
}


@pytest.mark.parametrize("said", OFFICES)
def test_the_name_of_an_office_is_not_split(said: str, reference: Library) -> None:
    bodies = {body["id"] for body in drafted(LED + said, reference)["organizations"]}
    assert ("wco" in bodies) == OFFICES[said]


TRANSIT, STUDY = "asean-customs-transit-system", "time-release-study"
# By a sentence: what was done with the transit system, and with the study.
CLAUSES = {
    "The meeting agreed to extend the ASEAN Customs Transit System to Timor-Leste and reviewed the "
    "Time Release Study.": ("discussed", "reviewed"),
    "The meeting adopted the Time Release Study and agreed to extend the ASEAN Customs Transit "
    "System.": ("discussed", "adopted"),
    "The meeting launched the Time Release Study, and tasked its members to test the ASEAN Customs "
    "Transit System.": ("discussed", "launched"),
    "The meeting discussed the Time Release Study, noted progress of the ASEAN Customs Transit "
    "System and adopted its report.": ("reviewed", "discussed"),
    "The meeting reviewed and discussed the ASEAN Customs Transit System and the Time Release "
    "Study.": ("reviewed", "reviewed"),
    "The ASEAN Customs Transit System and the Time Release Study were adopted.": (
        "adopted", "adopted",
    ),
    "The ASEAN Customs Transit System, launched in 2020, and the Time Release Study were on the "
    "agenda.": ("launched", "launched"),
}  # fmt: skip


@pytest.mark.parametrize("said", CLAUSES)
def test_the_verb_of_another_clause_is_not_taken(said: str, reference: Library) -> None:
    initiatives = drafted(LED + said, reference)["initiatives"]
    relations = {row["id"]: row["relation"] for row in initiatives}
    assert (relations[TRANSIT], relations[STUDY]) == CLAUSES[said]


SISTERS = {
    "The 40th Meeting of the ASEAN Customs Procedures and Trade Facilitation Working Group "
    "(CPTFWG)": "cptfwg-40",
    "The 38th Meeting of the ASEAN Customs Procedures and Trade Facilitation Working Group": None,
    "The 40th Meeting of the ASEAN Working Group on Lighthouses": None,
}


@pytest.mark.parametrize("name", SISTERS)
def test_a_session_gets_an_id_as_its_sisters_have_it(name: str, reference: Library) -> None:
    draft = drafted(f"{name} was held in Da Nang, Viet Nam, on 11-12 May 2026.", reference)
    assert document_of(draft, None, reference)["id"] == SISTERS[name]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("vi", "Hội nghị lần thứ 36 diễn ra ngày 8/6/2031 tại Luang Prabang. Năm 2024, Hải quan "
         "Việt Nam đã đăng cai tổ chức Hội nghị lần thứ 33 tại Phú Quốc."),
        ("th", "การประชุมอธิบดีศุลกากรอาเซียน ครั้งที่ 36 วันที่ 8 มิถุนายน 2574 ณ เวียงจันทน์ "
         "กรมศุลกากรจะเป็นเจ้าภาพการประชุมครั้งถัดไป"),
        ("id", "Pertemuan ke-36 digelar di Bali pada 8 Juni 2031. Direktorat Jenderal Bea dan "
         "Cukai akan menjadi tuan rumah pertemuan berikutnya."),
        ("id", "Bea Cukai dan Jabatan Kastam Diraja Malaysia menggelar pertemuan bilateral ke-17 "
         "di Bali pada 8 Juni 2031."),
    ],
)  # fmt: skip
def test_who_hosts_another_meeting_is_no_host_in_languages_of_the_region(
    language: str, text: str, reference: Library
) -> None:
    assert drafted(text, reference, language=language)["meeting"]["hosts"] == []


def test_the_date_of_a_letter_is_no_title(reference: Library) -> None:
    text = "Customs Department\nHanoi, 2 February 2031\n\nDear Ms. Reyes,\n\nPlease come to Hanoi."
    assert drafted(text, reference)["source"]["title"] is None
