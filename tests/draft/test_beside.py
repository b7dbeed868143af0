"""People of a side meeting get no role at the main one, and the draft names both meetings."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from asean_wco.library import Library
from asean_wco.render.draft_view import draft_text
from tests.draft.drafting import drafted

MAIN = (
    "The 45th Meeting of the ASEAN Directors-General of Customs was held in Manila from 16 to 18 "
    "June 2036. It was chaired by Ms. Ana Reyes, Commissioner of Customs. "
)
WORKSHOP = (
    "The WCO held a workshop on valuation in Hanoi from 3 to 5 June 2036. The workshop was opened "
    "by Ms. Ana Reyes, Director of Customs. "
)

GROUP = (
    "Thai Customs hosted the 35th Meeting of the ASEAN Customs Enforcement and Compliance Working "
    "Group in Hanoi from 16 to 18 June 2036. It was chaired by Ms. Ana Reyes, Commissioner of "
    "Customs. "
)


class Side(NamedTuple):
    """What follows on a meeting in a release, and what is to be read from it.

    Attributes:
        name: of the trap.
        text: of the release.
        roles: of each person at the main meeting, by name.
        others: the other meetings, each with whether it was held beside this one.
    """

    name: str
    text: str
    roles: dict[str, list[str]]
    others: list[tuple[str | None, bool]]


SIDES = (
    Side(
        "on the margins",
        MAIN + "On Wednesday, the 25th ASEAN-WCO Consultation took place on the margins, "
        "co-chaired by Mr. Otto Lund, Secretary General, who thanked the members, and by Ms. Clara "
        "Holm, Director of Customs. Mr. Emil Dahl, Programme Manager, presented the plan.",
        {"Ana Reyes": ["chair"], "Otto Lund": [], "Clara Holm": [], "Emil Dahl": []},
        [("25th ASEAN-WCO Consultation", True)],
    ),
    Side(
        "the next paragraph is on the main meeting again",
        MAIN + "\n\nThe 25th ASEAN-WCO Consultation was also held. The Consultation was co-chaired "
        "by Ms. Reyes and Mr. Otto Lund.\n\nMr. Emil Dahl, Minister of Finance, opened the "
        "meeting.",
        {"Ana Reyes": ["chair"], "Otto Lund": [], "Emil Dahl": ["opener"]},
        [("25th ASEAN-WCO Consultation", True)],
    ),
    Side(
        "two met on the sidelines",
        MAIN + "On the sidelines of the meeting, Ms. Reyes met Mr. Otto Lund, Director of Customs, "
        "who presented a plan.",
        {"Ana Reyes": ["chair"], "Otto Lund": []},
        [(None, True)],
    ),
    Side(
        "a bilateral meeting",
        MAIN + "A bilateral meeting also took place, co-chaired by Ms. Reyes and Mr. Otto Lund, "
        "Director of Customs.",
        {"Ana Reyes": ["chair"], "Otto Lund": []},
        [("bilateral meeting", True)],
    ),
    Side(
        "a meeting that came before, in the passive",
        WORKSHOP + "The workshop was preceded by the Private Sector Day, at which Mr. Otto Lund, "
        "President of the Association, spoke.",
        {"Ana Reyes": ["opener"], "Otto Lund": []},
        [("Private Sector Day", True)],
    ),
    Side(
        "back to back",
        WORKSHOP + "Back-to-back with the workshop, the 20th Meeting of the Laboratory Network was "
        "chaired by Mr. Otto Lund, Director of the Laboratory.",
        {"Ana Reyes": ["opener"], "Otto Lund": []},
        [("20th Meeting of the Laboratory Network", True)],
    ),
    Side(
        "the following day",
        "Utopia and Erewhon signed an arrangement in Hanoi on 3 June 2036. It was signed by Ms. "
        "Ana Reyes, Director of Customs. The following day, the 12th Utopia-Erewhon Customs "
        "Dialogue was held, co-chaired by Mr. Otto Lund, Deputy Director.",
        {"Ana Reyes": ["participant"], "Otto Lund": []},
        [("12th Utopia-Erewhon Customs Dialogue", True)],
    ),
    Side(
        "a session of another body some other time",
        MAIN + "Mr. Emil Dahl, Head of the Office, presented the outcomes of the 22nd ASEAN-WCO "
        "Consultation, which was chaired by Mr. Otto Lund, Director of Customs.",
        {"Ana Reyes": ["chair"], "Emil Dahl": ["presenter"], "Otto Lund": []},
        [("22nd ASEAN-WCO Consultation", False)],
    ),
    Side(
        "who chaired the last one does something at this one",
        MAIN + "Mr. Otto Lund, who chaired the 44th Meeting, thanked the hosts.",
        {"Ana Reyes": ["chair"], "Otto Lund": ["speaker"]},
        [("44th Meeting", False)],
    ),
    Side(
        "a session to come",
        MAIN + "The 46th Meeting will be chaired by Mr. Otto Lund, Director of Customs.",
        {"Ana Reyes": ["chair"], "Otto Lund": []},
        [("46th Meeting", False)],
    ),
    Side(
        "a series without a number, on the same day",
        MAIN + "On the same day, the ASEAN-WCO Consultation was convened by Mr. Otto Lund, "
        "Director of Customs.",
        {"Ana Reyes": ["chair"], "Otto Lund": []},
        [("ASEAN-WCO Consultation", True)],
    ),
    Side(
        "the same paragraph is on the main meeting again",
        MAIN + "On the sidelines, a bilateral meeting was held. The Consultation took stock. The "
        "45th Meeting was closed by a speech of Mr. Otto Lund, Director of Customs, who thanked "
        "the hosts.",
        {"Ana Reyes": ["chair"], "Otto Lund": ["speaker"]},
        [("bilateral meeting", True)],
    ),
    Side(
        "one of no known series, which a later paragraph tells of",
        GROUP + "On the margins of the working group, the ASEAN-WCO Dialogue on Illicit Trade was "
        "held on Tuesday, 17 June 2036.\n\nIt was a success.\n\nThe Dialogue was opened by Mr. "
        "Otto Lund, Secretary General, who joined online.",
        {"Ana Reyes": ["chair"], "Otto Lund": []},
        [("ASEAN-WCO Dialogue on Illicit Trade", True)],
    ),
    Side(
        "one of a known series, which a later paragraph tells of",
        GROUP + "On the margins of the working group, the 25th ASEAN-WCO Consultation was held.\n\n"
        "Reports were shared.\n\nAt the Consultation, Mr. Otto Lund, Secretary General, presented "
        "a plan.",
        {"Ana Reyes": ["chair"], "Otto Lund": []},
        [("25th ASEAN-WCO Consultation", True)],
    ),
    Side(
        "one with a name, which was also held",
        WORKSHOP + "The Green Customs Forum was also held.\n\nThe Forum was opened by Mr. Otto "
        "Lund, Director of Customs.",
        {"Ana Reyes": ["opener"], "Otto Lund": []},
        [("Green Customs Forum", True)],
    ),
    Side(
        "one with a name, which somebody held",
        WORKSHOP + "Alongside the workshop, the WCO ran the Green Customs Forum for traders.\n\n"
        "Mr. Otto Lund, Director of Customs, closed the workshop.\n\nThe Forum was opened by Mr. "
        "Emil Dahl, Minister of Finance.",
        {"Ana Reyes": ["opener"], "Otto Lund": [], "Emil Dahl": []},
        [("Green Customs Forum", True)],
    ),
    # What these tell of belongs to the meeting.
    Side(
        "what the meeting was called before the other one was told of",
        WORKSHOP + "On the sidelines, the WCO Valuation Workshop was held.\n\nThe Workshop was "
        "closed by Mr. Otto Lund, Director of Customs, who thanked the hosts.",
        {"Ana Reyes": ["opener"], "Otto Lund": ["speaker"]},
        [("WCO Valuation Workshop", True)],
    ),
    Side(
        "somebody also spoke",
        MAIN + "Mr. Otto Lund, Head of the Office, also addressed the meeting.",
        {"Ana Reyes": ["chair"], "Otto Lund": ["speaker"]},
        [],
    ),
    Side(
        "the release is on the side meeting itself",
        "Customs heads of Utopia and Erewhon meet\n\nMs. Ana Reyes, Director of Customs, addressed "
        "the talks with Erewhon in Hanoi on 3 June 2036, on the sidelines of the 45th Meeting of "
        "the ASEAN Directors-General of Customs.",
        {"Ana Reyes": ["speaker"]},
        [],
    ),
    Side(
        "a visit consists of meetings",
        "Ms. Ana Reyes, Director of Customs, paid a visit to Hanoi on 3 June 2036. She also held a "
        "bilateral meeting, opened by Mr. Otto Lund, Minister of Finance.",
        {"Ana Reyes": ["participant"], "Otto Lund": ["opener"]},
        [],
    ),
)


@pytest.mark.parametrize("side", SIDES, ids=[side.name for side in SIDES])
def test_people_of_another_meeting_have_no_role(side: Side, reference: Library) -> None:
    draft = drafted(side.text, reference)
    assert {person["name"]: person["roles"] for person in draft["people"]} == side.roles
    assert [(other["name"], other["beside"]) for other in draft["other_meetings"]] == side.others
    named = [entry for entry in draft["evidence"] if entry["field"] == "other_meetings"]
    assert len(named) == len(side.others)


def test_the_draft_names_the_other_meeting_and_its_people(reference: Library) -> None:
    draft = drafted(SIDES[0].text, reference)
    [other] = draft["other_meetings"]
    assert (other["series"], other["ordinal"], other["id"]) == ("asean-wco-consultation", 25, None)
    assert (
        "The text tells of Otto Lund, Clara Holm, Emil Dahl at another meeting: 25th ASEAN-WCO "
        "Consultation." in draft["doubts"]
    )
    screen = draft_text(draft, reference, 80, color=False)
    assert "held with 25th ASEAN-WCO Consultation" in " ".join(screen.split())


def test_another_meeting_that_is_recorded_has_its_id(reference: Library) -> None:
    draft = drafted(
        "The 33rd Meeting of the ASEAN Directors-General of Customs was held in Phu Quoc from 4 to "
        "6 June 2024. The 13th ASEAN-WCO Consultation took place on the margins.",
        reference,
    )
    [other] = draft["other_meetings"]
    assert other["id"] == "asean-wco-consultation-13"


@pytest.mark.parametrize(
    "said",
    [
        "On the margins, the 25th ASEAN-WCO Consultation was held in hybrid format.",
        "On the margins of the working group, the Green Customs Forum was held online.",
        "The Green Customs Forum was also held.\n\nThe Forum was opened by Mr. Otto Lund, Director "
        "of Customs, who joined online.",
    ],
)
def test_how_another_meeting_was_held_is_not_how_this_one_was(
    said: str, reference: Library
) -> None:
    assert drafted(GROUP + said, reference)["meeting"]["mode"] is None
    assert drafted(f"{GROUP}It was held online. {said}", reference)["meeting"]["mode"] == "virtual"


def test_another_meeting_has_those_of_whom_a_later_paragraph_tells(reference: Library) -> None:
    [said] = (side for side in SIDES if side.name.startswith("one of a known series"))
    [other] = drafted(said.text, reference)["other_meetings"]
    assert other["people"] == [{"name": "Otto Lund", "id": None, "roles": ["presenter"]}]


@pytest.mark.parametrize("between", [" ", "\n", "\n\n"])
def test_what_two_sides_did_beside_a_meeting_is_not_told_of_the_meeting(
    between: str, reference: Library
) -> None:
    draft = drafted(
        between.join(
            (
                "The 27th Regional Heads of Customs Administrations Conference was held in Bangkok "
                "from 16 to 18 November 2026 and endorsed a plan on risk management.",
                "On the sidelines of the conference, Thai Customs held a bilateral meeting with "
                "Singapore Customs on 17 November.",
                "The Utopian delegation was led by Director Otto Lund, and the Erewhon delegation "
                "by Commissioner Clara Holm.",
                "Both sides agreed to exchange data on e-commerce.",
                "The conference discussed transit.",
            )
        ),
        reference,
    )
    assert draft["meeting"]["topics"] == ["risk-management", "transit"]
    outcomes = [one["text"] for one in draft["evidence"] if one["field"] == "outcomes"]
    assert not any("e-commerce" in text for text in outcomes)
    assert any("at another meeting: bilateral meeting with" in doubt for doubt in draft["doubts"])


TRAVELLED = (
    MAIN + "\n\nOn Wednesday they travelled to Bandung for the 15th Meeting of the Transit "
    "Sub-Working Group, hosted by Indonesia Customs and chaired by Mr. Otto Lund of Singapore "
    "Customs. The Sub-Working Group adopted a schedule of fees."
)


def test_a_meeting_to_which_they_travelled_on_is_another_one(reference: Library) -> None:
    draft = drafted(TRAVELLED, reference)
    roles = {person["name"]: person["roles"] for person in draft["people"]}
    assert (roles, draft["meeting"]["hosts"]) == ({"Ana Reyes": ["chair"], "Otto Lund": []}, [])
    [other] = draft["other_meetings"]
    assert (other["ordinal"], other["people"][0]["roles"]) == (15, ["chair"])
    assert "outcomes" not in {passage["field"] for passage in draft["evidence"]}
    assert any("Otto Lund at another meeting" in doubt for doubt in draft["doubts"])


def test_who_hosted_another_meeting_is_no_host_of_this_one(reference: Library) -> None:
    text = f"{MAIN}Indonesia Customs hosted the 15th Meeting of the Transit Working Group later."
    assert drafted(text, reference)["meeting"]["hosts"] == []


@pytest.mark.parametrize(
    "outing",
    [
        "On the margins, the delegates visited the port.",
        "On the sidelines of the meeting, participants toured a warehouse.",
        "On the margins of the meeting, delegates paid a visit to the port.",
    ],
)
def test_who_sees_a_port_holds_no_other_meeting(outing: str, reference: Library) -> None:
    assert drafted(MAIN + outing, reference)["other_meetings"] == []


def test_a_consultation_that_came_before_was_on_the_same_occasion(reference: Library) -> None:
    said = "It was preceded by the ASEAN-WCO Consultation on 15 June 2036, which Ms. Reyes opened."
    [other] = drafted(MAIN + said, reference)["other_meetings"]
    assert (other["beside"], other["start"]) == (True, "2036-06-15")


def test_an_earlier_meeting_of_two_is_no_occasion_of_the_next(reference: Library) -> None:
    text = (
        "Two hold 12th bilateral meeting\n\nThe 12th Bilateral Meeting was held in Hanoi on 3 June "
        "2036. Both sides agreed. They agreed on much. The 11th Bilateral Meeting was held in 2034."
    )
    [other] = drafted(text, reference)["other_meetings"]
    assert not other["beside"]


def test_the_screen_has_the_title_of_the_source(reference: Library) -> None:
    screen = draft_text(drafted(f"Heads meet\n\n{MAIN}", reference), reference, None, color=False)
    assert "source Heads meet" in " ".join(screen.split())


def test_all_days_of_another_meeting_are_told_and_not_the_sentence_on_this_one(
    reference: Library,
) -> None:
    draft = drafted(
        "The 25th ASEAN-WCO Consultation was held on 17 June 2036 in Manila on the sidelines of "
        "the 45th Meeting of the ASEAN Directors-General of Customs, which ran from 16 to 18 June "
        "2036.",
        reference,
    )
    [other] = draft["other_meetings"]
    assert (other["start"], other["end"]) == ("2036-06-16", "2036-06-18")
    [elsewhere] = [row["text"] for row in draft["evidence"] if row["field"] == "elsewhere"]
    assert elsewhere.startswith("45th Meeting")
    assert "(16–18 June 2036)" in draft_text(draft, reference, None, color=False)


def test_a_city_that_is_a_country_is_shown_once(reference: Library) -> None:
    text = "The workshop on valuation was held in Singapore from 3 to 5 June 2036."
    shown = draft_text(drafted(text, reference), reference, None, color=False)
    assert "Singapore, Singapore" not in shown


# What is said of two people, and their roles.
TWO: tuple[tuple[str, tuple[list[str], list[str]]], ...] = (
    (
        "It was co-chaired by Mr. Otto Lund, Director of Customs, who thanked the members, and by "
        "Ms. Clara Holm, Head of the Office.",
        (["co-chair", "speaker"], ["co-chair"]),
    ),
    (
        "Mr. Otto Lund, Director General of the Customs Department of Utopia, and Ms. Clara Holm, "
        "Director General of Erewhon Customs, co-chaired the workshop.",
        (["co-chair"], ["co-chair"]),
    ),
    (
        "It was chaired by Mr. Otto Lund, Director of Customs, and attended by Ms. Clara Holm, "
        "Minister of Finance.",
        (["chair"], ["participant"]),
    ),
    (
        "It was opened by Mr. Otto Lund, Director of the Customs Training Institute of Utopia, and "
        "Ms. Clara Holm, Attaché.",
        (["opener"], ["opener"]),
    ),
    (
        # Who signed something else than what the release is about took no part by that.
        "“It helps us all,” said Mr. Otto Lund, Head of the Office. The loan was signed by Ms. "
        "Clara Holm, Minister of Finance.",
        (["speaker"], []),
    ),
)


@pytest.mark.parametrize(("text", "roles"), TWO)
def test_each_of_two_has_a_role(
    text: str, roles: tuple[list[str], list[str]], reference: Library
) -> None:
    lead = "A workshop on valuation was held in Hanoi from 3 to 5 June 2036. "
    people = drafted(lead + text, reference)["people"]
    assert {person["name"]: person["roles"] for person in people} == {
        "Otto Lund": roles[0], "Clara Holm": roles[1],
    }  # fmt: skip


def test_a_similar_activity_gives_no_days_and_no_place(reference: Library) -> None:
    text = (
        "Training\n\nThe office supported a training for officers in Hanoi on 5-9 October 2036. "
        "Earlier, from 21 to 25 September, a similar activity had been held in Phnom Penh."
    )
    meeting = drafted(text, reference)["meeting"]
    assert (meeting["start"], meeting["place"]["city"]) == ("2036-10-05", "Hanoi")


def test_both_sides_are_no_second_meeting(reference: Library) -> None:
    text = (
        "Bea Cukai tandatangani kesepakatan\n\nNota kesepahaman ditandatangani di Batam pada 14 "
        "Juli 2036. Sehari sebelumnya, kedua pihak menggelar pertemuan bilateral ke-18."
    )
    assert drafted(text, reference, language="id")["meeting"]["ordinal"] is None
