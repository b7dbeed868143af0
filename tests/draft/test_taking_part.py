"""Which bodies and countries took part, who led delegations, and what is kept of them."""

from __future__ import annotations

from typing import Any

import pytest

from asean_wco.draft.assembly import document_of
from asean_wco.library import Library
from tests.draft.drafting import drafted

HELD = "The workshop on risk management was held in Hanoi from 4 to 6 June 2031. "
HEADS = (
    "The 95th Meeting of the ASEAN Directors-General of Customs was held in Dili on 4 June 2091. "
)


def roles_of(draft: Any) -> dict[str, list[str]]:
    """The roles of the bodies of a draft that have some."""
    return {body["id"]: body["roles"] for body in draft["organizations"] if body["roles"]}


TOOK_PART: tuple[tuple[str, dict[str, list[str]]], ...] = (
    ("Some 140 delegates from the eleven Member States and the ASEAN Secretariat took part.",
     {"asean-secretariat": ["participant"]}),
    ("It was attended by 45 officers, together with observers from Malaysia and the ASEAN "
     "Secretariat.", {"asean-secretariat": ["observer"]}),
    ("The ASEAN Secretariat and the World Customs Organization (WCO) were also represented.",
     {"asean-secretariat": ["participant"], "wco": ["participant"]}),
    ("The WCO attended as an observer.", {"wco": ["observer"]}),
    ("Experts from Japan Customs and the WCO Regional Office for Capacity Building for Asia and "
     "the Pacific (ROCB A/P) gave lectures on audit.",
     {"japan-customs": ["presenter"], "rocb-ap": ["presenter"]}),
    ("Lectures were given by experts from Japan Customs and the Australian Border Force.",
     {"japan-customs": ["presenter"], "australian-border-force": ["presenter"]}),
    ("On the last day, officers of Singapore Customs shared their experience.",
     {"singapore-customs": ["presenter"]}),
    ("WCO experts led the sessions.", {"wco": ["moderator"]}),
    ("Some 45 delegates took part, including representatives of the ASEAN Secretariat and the WCO "
     "Regional Office for Capacity Building for Asia and the Pacific (ROCB A/P).",
     {"asean-secretariat": ["participant"], "rocb-ap": ["participant"]}),
    ("Officers of ten countries attended the workshop, including experts of Japan Customs.",
     {"japan-customs": ["participant"]}),
    ("The ASEAN Secretariat was represented by Mr. Jan Berg and the WCO by Ms. Clara Holm.",
     {"asean-secretariat": ["participant"], "wco": ["participant"]}),
    ("Several observers attended too, including the WCO and Japan Customs.",
     {"wco": ["observer"], "japan-customs": ["observer"]}),
    ("Some 120 delegates from the members and the ASEAN Secretariat attended at the Sokha Resort.",
     {"asean-secretariat": ["participant"]}),
    ("The WCO and the ASEAN Secretariat jointly organised the workshop.",
     {"wco": ["participant"], "asean-secretariat": ["participant"]}),
    ("Ms. Clara Holm of Malaysian Customs and the ASEAN Secretariat also took part.",
     {"asean-secretariat": ["participant"]}),
    ("Pertemuan dihadiri 45 delegasi dari negara anggota serta Sekretariat ASEAN.",
     {"asean-secretariat": ["participant"]}),
    ("Hội thảo diễn ra với sự tham dự của các nước và Ban Thư ký ASEAN.",
     {"asean-secretariat": ["participant"]}),
    # Who is only named did nothing there.
    ("Participants studied a guide of the WCO.", {}),
    ("Officers trained by Japan Customs took part.", {}),
    ("Officers attended sessions on many methods, including a guide of the WCO.", {}),
    ("The method was tested in Hanoi and at the WCO by its officers.", {}),
    ("With the support of the WCO and Japan Customs, twenty officers took part.", {}),
    ("In talks with the partners Japan Customs and the WCO, the group took part.", {}),
    ("The ASEAN Secretariat did not attend.", {}),
    ("The WCO held the 40th Session of its committee in May.", {}),
    ("Mr. Jan Berg, Director of Singapore Customs, attended.", {}),
    ("Next year's workshop will be attended by the ASEAN Secretariat.", {}),
)  # fmt: skip


# Whose people they are, and what they did.
WHOSE = (
    ("The sessions were led by two WCO experts, Ms. Ana Reyes of Japan Customs and Mr. Jan Berg.",
     "japan-customs", ["moderator"]),
    ("Ms. Ana Reyes, Director General of Customs, RMCD, opened it.", "malaysia-customs",
     ["opener"]),
    ("It was opened by Ms. Ana Reyes, Director General of Customs, RMCD.", "malaysia-customs",
     ["opener"]),
    ("Hội thảo do bà Lưu Thị An, Phó Cục trưởng, chủ trì với sự tham dự của 60 đại biểu.", None,
     ["chair"]),
    ("The heads of customs of Utopia and the Commissioner of Australian Border Force, Ana Reyes, "
     "led the Australian side.", "australian-border-force", ["participant"]),
    ("นายสมชาย ใจดี อธิบดีกรมศุลกากร เป็นประธานเปิดการประชุม", "thailand-customs", ["opener"]),
)  # fmt: skip


@pytest.mark.parametrize(("said", "body", "roles"), WHOSE)
def test_somebody_is_of_the_body_that_the_text_says(
    said: str, body: str | None, roles: list[str], reference: Library
) -> None:
    person = drafted(HELD + said, reference)["people"][0]
    assert ((person["organization"] or {}).get("id"), person["roles"]) == (body, roles)


@pytest.mark.parametrize(("text", "roles"), TOOK_PART)
def test_bodies_have_the_roles_that_the_text_says(
    text: str, roles: dict[str, list[str]], reference: Library
) -> None:
    assert roles_of(drafted(HELD + text, reference)) == roles


def test_experts_of_bodies_are_kept_as_such(reference: Library) -> None:
    draft = drafted(HELD + "Experts from Japan Customs gave lectures.", reference)
    [row] = document_of(draft, "release", reference)["attendance"]
    assert (row["organization"], row["capacity"], row["roles"]) == (
        "japan-customs", "Experts", ["presenter"],
    )  # fmt: skip


def test_who_organised_it_is_kept_as_such(reference: Library) -> None:
    draft = drafted(HELD + "The WCO organised the workshop.", reference)
    assert draft["meeting"]["hosts"] == []
    [row] = document_of(draft, "release", reference)["attendance"]
    assert (row["organization"], row["capacity"]) == ("wco", "Organiser")


def test_somebody_beside_a_body_is_not_of_both(reference: Library) -> None:
    text = "Ms. Clara Holm of Malaysian Customs and the ASEAN Secretariat also took part."
    [person] = drafted(HELD + text, reference)["people"]
    assert person["organization"] == {"name": "Malaysian Customs", "id": "malaysia-customs"}
    assert person["roles"] == ["participant"]
    text = "Ms. Clara Holm of the Erewhon Customs Service and the WCO took part."
    [person] = drafted(HELD + text, reference)["people"]
    assert person["organization"] == {"name": "Erewhon Customs Service", "id": None}


def test_a_post_that_has_ended_is_in_doubt(reference: Library) -> None:
    said = "Mr. Le Luong Minh, Secretary-General of the ASEAN Secretariat, opened it."
    message = (
        "le-luong-minh attends for asean-secretariat, but every post that this person has there "
        "ends before 2031-06-04 or begins later."
    )
    assert message in drafted(HELD + said, reference)["doubts"]
    then = "The workshop on origin was held in Hanoi on 4 June 2016. "
    assert "le-luong-minh" not in " ".join(drafted(then + said, reference)["doubts"])


def test_a_body_without_a_record_is_kept_by_name(reference: Library) -> None:
    text = "The Customs Brokers Federation and the WCO attended."
    rows = document_of(drafted(HELD + text, reference), None, reference)["attendance"]
    assert [row["organization"] or row["capacity"] for row in rows] == [
        "wco", "Customs Brokers Federation",
    ]  # fmt: skip


LED = (
    ("Timor-Leste attended as a full member; its delegation was led by Mr. Jan Berg.", "TL"),
    ("The Cambodian delegation was headed by Dr. Jan Berg, Director of Audit.", "KH"),
    ("Mr. Jan Berg, Deputy Commissioner, led the delegation of Viet Nam.", "VN"),
    ("Mr. Jan Berg headed the Thai delegation.", "TH"),
    ("The Thai delegation was led by Ms. Clara Holm, the Cambodian one by Mr. Jan Berg.", "KH"),
)


@pytest.mark.parametrize(("text", "country"), LED)
def test_who_led_a_delegation_took_part_for_its_country(
    text: str, country: str, reference: Library
) -> None:
    draft = drafted(HEADS + text, reference)
    [person] = [person for person in draft["people"] if person["name"] == "Jan Berg"]
    assert person["roles"] == ["participant"]
    assert (person["delegation"]["country"], person["delegation"]["organization"]) == (
        country,
        None,
    )
    customs = {"TL": "timor-leste-customs", "KH": "cambodia-customs", "VN": "viet-nam-customs",
               "TH": "thailand-customs"}  # fmt: skip
    rows = document_of(draft, None, reference)["attendance"]
    [row] = [row for row in rows if row["capacity"].startswith("Jan Berg")]
    assert row["organization"] == customs[country]
    assert "head of the delegation of" in row["capacity"]


def test_who_led_the_team_of_a_body_is_of_it(reference: Library) -> None:
    draft = drafted(HELD + "The team of the WCO was led by Ms. Clara Holm.", reference)
    [person] = draft["people"]
    assert person["delegation"] == {
        "country": None, "organization": "wco", "title": "head of the delegation",
    }  # fmt: skip
    assert roles_of(draft) == {"wco": ["participant"]}


def test_whose_post_it_is_may_stand_before_it(reference: Library) -> None:
    text = "Officers of the World Customs Organization (WCO), whose Director, Mr. Jan Berg, spoke."
    [person] = drafted(HELD + text, reference)["people"]
    assert (person["capacity"], person["organization"]["id"]) == ("Director", "wco")


def test_countries_are_told_and_kept(reference: Library) -> None:
    text = "Officers from Lao PDR, Cambodia and Viet Nam took part."
    draft = drafted(HELD + text, reference)
    assert [row["country"] for row in draft["countries"]] == ["LA", "KH", "VN"]
    rows = document_of(draft, None, reference)["attendance"]
    assert rows[0]["capacity"] == "Officers of Lao PDR"
    text = "Indonesia was represented by Mr. Jan Berg and Singapore by its Deputy, Ms. Clara Holm."
    assert [row["country"] for row in drafted(HELD + text, reference)["countries"]] == ["ID", "SG"]
    text = "Mr. Jan Berg said that 45 officers from Thailand, Viet Nam and Myanmar joined."
    countries = drafted(HELD + text, reference)["countries"]
    assert [row["country"] for row in countries] == ["TH", "VN", "MM"]
    # At a meeting of heads of customs their delegations are those of customs.
    draft = drafted(HEADS + "Timor-Leste took part for the first time.", reference)
    [row] = document_of(draft, None, reference)["attendance"]
    assert row["organization"] == "timor-leste-customs"


def test_a_country_is_told_once_where_somebody_of_it_is_named(reference: Library) -> None:
    text = "Singapore was represented by Mr. Jan Berg, Director of Singapore Customs."
    draft = drafted(HELD + text, reference)
    assert draft["countries"] == []
    [row] = document_of(draft, None, reference)["attendance"]
    assert (row["organization"], row["roles"]) == ("singapore-customs", ["participant"])


def test_officials_of_a_country_are_told_beside_somebody_of_it_and_kept_once(
    reference: Library,
) -> None:
    text = (
        "Mr. Jan Berg, Director of Lao Customs, opened the workshop. Officials from Cambodia and "
        "Lao PDR attended."
    )
    draft = drafted(HELD + text, reference)
    assert [(row["country"], row["id"]) for row in draft["countries"]] == [
        ("KH", None),
        ("LA", "lao-customs"),
    ]
    kept = document_of(draft, "a", reference)["attendance"]
    assert [entry["capacity"] for entry in kept if entry["roles"] == ["participant"]] == [
        "Officials of Cambodia"
    ]


def test_a_number_that_is_not_exact_is_kept_as_a_figure(reference: Library) -> None:
    draft = drafted(HELD + "Some 1,140 delegates took part.", reference)
    assert (draft["meeting"]["delegates"], draft["meeting"]["delegates_about"]) == (1140, "some")
    document = document_of(draft, "release", reference)
    assert document["delegates"] is None
    [figure] = document["figures"]
    assert (figure["value"], figure["sources"]) == ("some 1,140", ["release"])
    exact = document_of(drafted(HELD + "In all, 36 officers took part.", reference), "", reference)
    assert (exact["delegates"], exact.get("figures")) == (36, None)


def test_how_many_came_in_all_may_stand_further_down(reference: Library) -> None:
    filling = "The participants discussed many methods of risk management in groups. " * 8
    draft = drafted(HELD + filling + "In all, 36 officers took part.", reference)
    assert draft["meeting"]["delegates"] == 36
    other = drafted(HELD + filling + "Last year, 36 officers took part.", reference)
    assert other["meeting"]["delegates"] is None


def test_a_shorter_name_is_doubted(reference: Library) -> None:
    draft = drafted(HEADS + "Mr. Jose Abilio attended the meeting.", reference)
    doubt = "Jose Abilio is taken for José António Fátima Abílio (jose-antonio-fatima-abilio)."
    assert doubt in draft["doubts"]


BESIDE = (
    "Ms. Clara Holm spoke. On the sidelines, the 15th ASEAN-WCO Consultation was held on 3 June "
    "2091, co-chaired by Ms. Clara Holm. Mr. Ian Saunders, Secretary General of the WCO, stressed "
    "the importance of the ASEAN Single Window."
)


def test_another_meeting_has_all_that_the_command_needs(reference: Library) -> None:
    draft = drafted(HEADS + BESIDE, reference)
    parts = [(person["roles"], person["elsewhere"]) for person in draft["people"]]
    assert parts == [(["speaker"], False), ([], True)]
    [other] = draft["other_meetings"]
    assert (other["type"], other["series"], other["ordinal"]) == (
        "consultation", "asean-wco-consultation", 15,
    )  # fmt: skip
    assert other["name"] == "15th ASEAN-WCO Consultation"
    assert other["organizations"] == ["wco"]
    assert other["people"] == [
        {"name": "Clara Holm", "id": None, "roles": ["co-chair"]},
        {"name": "Ian Saunders", "id": "ian-saunders", "roles": ["speaker"]},
    ]


def test_what_was_dealt_with_at_another_meeting_is_not_kept(reference: Library) -> None:
    draft = drafted(HEADS + BESIDE, reference)
    assert [row["relation"] for row in draft["initiatives"]] == [None]
    assert document_of(draft, None, reference)["initiatives"] == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A national seminar on trade in wildlife was held in Hanoi.",
         "National seminar on trade in wildlife"),
        ("A training on data exchange with business was held in Hanoi.",
         "Training on data exchange with business"),
        ("Officers held a training on trade in waste last week.", "Training on trade in waste"),
        ("A workshop on cooperation between customs and police was held in Hanoi.",
         "Workshop on cooperation between customs and police"),
        ("A workshop on audit for senior officers in Hanoi ended on 4 June 2031.",
         "Workshop on audit for senior officers"),
    ],
)  # fmt: skip
def test_a_name_is_not_cut_within_a_phrase(text: str, name: str, reference: Library) -> None:
    assert drafted(f"Officers meet\n\n{text}", reference)["meeting"]["name"] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("the 3rd Seminar on Authorized Economic Operators in ASEAN",
         "3rd Seminar on Authorized Economic Operators in ASEAN"),
        ("the 3rd Seminar on Authorized Economic Operators in Seoul",
         "3rd Seminar on Authorized Economic Operators"),
    ],
)  # fmt: skip
def test_the_name_of_another_meeting_is_whole(text: str, name: str, reference: Library) -> None:
    draft = drafted(HEADS + f"A day earlier, {text} took place.", reference)
    assert [other["name"] for other in draft["other_meetings"]] == [name]
