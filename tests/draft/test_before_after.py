"""What a release tells about an earlier or a later meeting is not taken for its own."""

from __future__ import annotations

from typing import Any, NamedTuple

import pytest

from asean_wco.draft.assembly import document_of
from asean_wco.library import Library
from asean_wco.render.draft_view import draft_text
from tests.draft.drafting import drafted

WORKSHOP = (
    "Officers meet on valuation\n\nViet Nam Customs and the WCO held a workshop on valuation in "
    "Hanoi from 3 to 5 August 2036. Forty officers took part. "
)
CONFERENCE = (
    "The 37th WCO Asia/Pacific Regional Heads of Customs Administrations Conference was held in "
    "Bangkok, Thailand, from 10 to 12 March 2036. It was chaired by Mr. Otto Lund, Director "
    "General of Thai Customs. "
)
CONSULTATION = (
    "ASEAN and the WCO came together for the 25th ASEAN-WCO Consultation in Singapore on 3 June "
    "2036. "
)


class Told(NamedTuple):
    """A sentence about another meeting, behind a lead.

    Attributes:
        text: of the sentence.
        lead: that tells of the meeting of the release.
    """

    text: str
    lead: str


# Nothing of these is an outcome, a topic, a chair, a plan or a place of the meeting.
ELSEWHERE = (
    Told(
        "At the last ADGCM, held in Cebu in June 2036, the Directors-General approved a plan on "
        "integrity.",
        WORKSHOP,
    ),
    Told(
        "Participants recalled the 45th Meeting of the ASEAN Directors-General of Customs, held "
        "in Cebu in June 2036, which adopted the Strategic Plans of Customs Development "
        "2026-2030.",
        WORKSHOP,
    ),
    Told("The heads of customs had agreed in June on a plan on integrity.", WORKSHOP),
    Told("Members agreed on integrity at the previous conference.", WORKSHOP),
    Told(
        "During its last meeting in Cebu, the ASEAN Coordinating Committee on Customs approved a "
        "work programme on integrity.",
        WORKSHOP,
    ),
    Told(
        "The previous conference, held in Perth from 4 to 6 May 2035 and chaired by Ms. Clara "
        "Holm, Commissioner of Customs, endorsed the heads’ plan on integrity.",
        CONFERENCE,
    ),
    Told(
        "The next conference will be chaired by Ms. Clara Holm, Minister of Finance, in Perth "
        "from 5 to 7 May 2037, and members will adopt a declaration on integrity.",
        CONFERENCE,
    ),
    Told("Last year, the members adopted a plan on integrity.", CONSULTATION),
    Told(
        "The plan on integrity that members revised will be adopted at the 46th ADGCM in Cebu.",
        CONSULTATION,
    ),
    Told("The members were reminded that the 24th Consultation agreed on integrity.", CONSULTATION),
)


def _outcomes(draft: Any, field: str = "outcomes") -> list[str]:
    return [entry["text"] for entry in draft["evidence"] if entry["field"] == field]


@pytest.mark.parametrize("told", ELSEWHERE, ids=[told.text[:50] for told in ELSEWHERE])
def test_what_another_meeting_did_is_not_done_here(told: Told, reference: Library) -> None:
    alone, draft = (drafted(text, reference) for text in (told.lead, told.lead + told.text))
    same = ("start", "end", "place", "series", "ordinal", "hosts", "topics", "delegates")
    assert {field: draft["meeting"][field] for field in same} == {
        field: alone["meeting"][field] for field in same
    }
    assert _outcomes(draft) == []
    assert _outcomes(draft, "elsewhere") == [told.text]
    assert {row["relation"] for row in draft["initiatives"]} <= {None, "discussed"}
    assert [person["name"] for person in draft["people"] if "chair" in person["roles"]] == [
        person["name"] for person in alone["people"]
    ]
    assert not any("--keep" in doubt for doubt in draft["doubts"])
    screen = " ".join(draft_text(draft, reference, 100, color=False).split())
    assert "What the text tells of other meetings or other times; --keep does not save it" in screen


# What is agreed in these was agreed at the meeting, whatever else they tell.
HERE = (
    Told("Participants recalled the last workshop and agreed to share rulings.", WORKSHOP),
    Told("The participants agreed to apply the handbook adopted by the ADGCM in June.", WORKSHOP),
    Told("The delegates took note of the report of the previous workshop.", WORKSHOP),
    Told("The heads agreed to present their results at the next conference.", CONFERENCE),
    Told("The conference endorsed a plan on integrity.", CONFERENCE),
    Told(
        "Members recalled that the 24th Consultation had agreed on a pilot, and decided to "
        "extend it.",
        CONSULTATION,
    ),
    Told("Once the members had agreed on the text, the meeting adopted the report.", CONSULTATION),
)


@pytest.mark.parametrize("told", HERE, ids=[told.text[:50] for told in HERE])
def test_what_this_meeting_agreed_stays(told: Told, reference: Library) -> None:
    assert _outcomes(drafted(told.lead + told.text, reference)) == [told.text]


# What is said of a plan, and what was done with it at the workshop.
PLANS = (
    ("The 45th ADGCM adopted the {plan}.", None),
    ("Participants recalled the {plan}, which the ADGCM had adopted.", None),
    ("Participants discussed the {plan}, adopted by the ADGCM in June.", "discussed"),
    ("Participants reviewed the {plan}, which was endorsed at the 45th ADGCM.", "reviewed"),
    ("The workshop endorsed the {plan}.", "endorsed"),
    ("The {plan} will be signed in 2037.", "discussed"),
)


@pytest.mark.parametrize(("said", "relation"), PLANS, ids=[said for said, _ in PLANS])
def test_a_plan_is_adopted_where_it_was_adopted(
    said: str, relation: str | None, reference: Library
) -> None:
    plan = "Strategic Plans of Customs Development 2026-2030"
    draft = drafted(WORKSHOP + said.format(plan=plan), reference)
    assert [row["relation"] for row in draft["initiatives"]] == [relation]
    saved = document_of(draft, None, reference)["initiatives"]
    assert [row["relation"] for row in saved] == ([relation] if relation else [])


def test_the_next_conference_may_be_the_one_that_is_announced(reference: Library) -> None:
    text = (
        "Thailand will host the 37th WCO Asia/Pacific Regional Heads of Customs Administrations "
        "Conference in Bangkok from 10 to 12 March 2036. The upcoming conference will discuss "
        "integrity."
    )
    draft = drafted(text, reference)
    assert draft["meeting"]["topics"] == ["integrity"]
    assert _outcomes(draft, "elsewhere") == []


# Who did something in a part of the workshop, and the role.
PARTS = (
    ("Ms. Clara Holm, Senior Auditor, moderated session 3.", ["moderator"]),
    ("Ms. Clara Holm of Utopia Customs moderated the third panel discussion.", ["moderator"]),
    ("Ms. Clara Holm, Senior Auditor, taught the third session.", ["presenter"]),
)


@pytest.mark.parametrize(("said", "roles"), PARTS, ids=[said for said, _ in PARTS])
def test_a_session_of_a_workshop_is_no_number_of_it(
    said: str, roles: list[str], reference: Library
) -> None:
    draft = drafted(WORKSHOP + said, reference)
    assert draft["meeting"]["ordinal"] is None
    assert [person["roles"] for person in draft["people"]] == [roles]


def test_who_chaired_the_session_of_the_release_is_its_chair(reference: Library) -> None:
    text = (
        "The 3rd Session of the Utopia-Erewhon Joint Customs Committee was held in Hanoi on 3 "
        "August 2036. Ms. Clara Holm, Director of Customs, chaired the third session."
    )
    draft = drafted(text, reference)
    assert draft["meeting"]["ordinal"] == 3
    assert [person["roles"] for person in draft["people"]] == [["chair"]]


# How the body of a person is printed, its name and its id.
BODIES = (
    ("of the WCO", "WCO", "wco"),
    ("(WCO)", "WCO", "wco"),
    ("from Thai Customs", "Thai Customs", "thailand-customs"),
    ("of the Erewhon Customs Service", "Erewhon Customs Service", None),
    ("of Utopia", None, None),
)


@pytest.mark.parametrize(("said", "name", "identifier"), BODIES)
def test_the_body_behind_a_name_is_that_of_the_person(
    said: str, name: str | None, identifier: str | None, reference: Library
) -> None:
    draft = drafted(f"{WORKSHOP}Mr. Emil Dahl {said} gave a presentation.", reference)
    [person] = draft["people"]
    body = {"name": name, "id": identifier} if name else None
    assert (person["capacity"], person["organization"]) == (None, body)
    [row] = document_of(draft, None, reference)["attendance"]
    assert row["organization"] == identifier


def test_the_day_and_the_parties_of_a_signing_are_shown(reference: Library) -> None:
    said = (
        "On the margins of the workshop, Viet Nam Customs and Thai Customs signed a Memorandum of "
        "Understanding on training on 4 August 2036."
    )
    draft = drafted(WORKSHOP + said, reference)
    [other] = draft["other_meetings"]
    assert other["name"] == "signing of a Memorandum of Understanding on training"
    assert other["start"] == "2036-08-04"
    assert other["organizations"] == ["viet-nam-customs", "thailand-customs"]
    screen = " ".join(draft_text(draft, reference, 100, color=False).split())
    assert "4 August 2036" in screen.partition("The draft")[2].partition("What the text tells")[0]


def test_a_body_of_another_meeting_alone_is_said_to_be_one(reference: Library) -> None:
    said = "The last workshop was hosted by Thai Customs. Viet Nam Customs thanked the members."
    bodies = drafted(WORKSHOP + said, reference)["organizations"]
    assert [body["id"] for body in bodies if body["elsewhere"]] == ["thailand-customs"]
