"""A release on a workshop: who held it, who led it, who paid, and what only stands beside it."""

from __future__ import annotations

import pytest

from asean_wco.draft.assembly import document_of
from asean_wco.library import Library
from asean_wco.render.draft_view import draft_text
from tests.draft.drafting import drafted

HELD = "Utopian news\n\nA workshop on valuation was held in Jakarta from 16 to 18 May 2036. "

# What is said of those who held it, and the hosts.
HOSTS: tuple[tuple[str, list[str]], ...] = (
    ("The workshop was hosted by Indonesian Customs.", ["indonesia-customs"]),
    ("The workshop was organised by the WCO and Indonesian Customs.", ["wco", "indonesia-customs"]),
    (
        "The World Customs Organization (WCO) and Indonesian Customs held the regional workshop.",
        ["wco", "indonesia-customs"],
    ),
    ("Indonesian Customs conducted the workshop with the WCO.", ["indonesia-customs"]),
    # Another workshop has other hosts.
    ("The next workshop will be hosted by Viet Nam Customs.", []),
    ("Viet Nam Customs will host the next workshop in 2037.", []),
    ("The previous workshop was hosted by Viet Nam Customs.", []),
    ("Viet Nam Customs hosted the last one.", []),
    # The two sides of a meeting are no hosts of it.
    ("Thai Customs and Viet Nam Customs held a bilateral meeting there.", []),
)


@pytest.mark.parametrize(("said", "hosts"), HOSTS, ids=[said for said, _ in HOSTS])
def test_hosts_are_those_who_held_this_one(said: str, hosts: list[str], reference: Library) -> None:
    assert drafted(HELD + said, reference)["meeting"]["hosts"] == hosts


def test_who_held_it_is_said_to_be_no_stated_host(reference: Library) -> None:
    draft = drafted(HELD + "Indonesian Customs conducted the workshop.", reference)
    doubt = "The text names no host; who conducted it is taken as host: Indonesian Customs."
    assert doubt in draft["doubts"]


LED = (
    "Ms. Ana Reyes, Senior Auditor, and Mr. Otto Lund, Programme Manager, led the sessions.",
    "The sessions were led by Ms. Ana Reyes, Senior Auditor, and Mr. Otto Lund, Programme Manager.",
    "Ms. Ana Reyes, Senior Auditor, and Mr. Otto Lund, Programme Manager, moderated the panels.",
)


@pytest.mark.parametrize("said", LED)
def test_who_led_the_sessions_has_a_part(said: str, reference: Library) -> None:
    people = drafted(HELD + said, reference)["people"]
    assert {person["name"]: person["roles"] for person in people} == {
        "Ana Reyes": ["moderator"],
        "Otto Lund": ["moderator"],
    }


def test_who_led_a_delegation_has_led_no_session(reference: Library) -> None:
    said = "Ms. Ana Reyes, Senior Auditor, led the delegation of Utopia."
    [person] = drafted(HELD + said, reference)["people"]
    assert "moderator" not in person["roles"]


PAID = (
    ("It was funded by the Customs Cooperation Fund of Japan.", "served"),
    ("It took place with the support of the Customs Cooperation Fund of Japan.", "served"),
    ("The Customs Cooperation Fund of Japan paid for the workshop.", "served"),
    ("Participants discussed the Customs Cooperation Fund of Japan.", "discussed"),
)


@pytest.mark.parametrize(("said", "relation"), PAID, ids=[said for said, _ in PAID])
def test_who_paid_is_not_discussed(said: str, relation: str, reference: Library) -> None:
    draft = drafted(HELD + said, reference)
    [initiative] = draft["initiatives"]
    assert initiative["relation"] == relation
    # The fund is not served by the meeting, as the word of the records may be read.
    screen = draft_text(draft, reference, 100, color=False)
    is_paid = relation == "served"
    assert ("– paid for the meeting or supported it" in screen) == is_paid
    [kept] = document_of(draft, None, reference)["initiatives"]
    assert bool(kept["note"]) == is_paid


def test_what_was_signed_on_the_margins_is_named(reference: Library) -> None:
    said = (
        "On the margins of the workshop, Ms. Ana Reyes, Director of Customs, and Mr. Otto Lund, "
        "Director of Customs, signed a Memorandum of Understanding on the exchange of information."
    )
    draft = drafted(HELD + said, reference)
    [other] = draft["other_meetings"]
    name = "signing of a Memorandum of Understanding on the exchange of information"
    assert (other["name"], other["beside"]) == (name, True)


# What is said of a session that is none of the release.
MENTIONED = (
    "The 45th Meeting of the ASEAN Directors-General of Customs had asked for this training.",
    "The 45th Meeting of the ASEAN Directors-General of Customs recommended such workshops.",
    "It was recommended by the 45th Meeting of the ASEAN Directors-General of Customs.",
    "The 45th Meeting of the ASEAN Directors-General of Customs welcomed the workshop.",
)


@pytest.mark.parametrize("said", MENTIONED)
def test_a_session_that_asked_for_it_is_in_doubt(said: str, reference: Library) -> None:
    draft = drafted(f"{HELD}Forty officers took part. {said}", reference)
    meeting = draft["meeting"]
    assert (meeting["type"], meeting["series"], meeting["ordinal"]) == ("workshop", None, None)
    assert draft["doubts"] == [
        "The text also names the 45th Meeting of the ASEAN Directors-General of Customs. It is not "
        "taken as the meeting."
    ]


def test_a_headline_is_no_name_of_a_workshop(reference: Library) -> None:
    text = (
        "Officers sharpen their skills\n\nThe WCO held a regional workshop on post clearance audit "
        "for ASEAN members in Jakarta on 16 May 2036."
    )
    name = "Regional workshop on post clearance audit for ASEAN members"
    assert drafted(text, reference)["meeting"]["name"] == name


def test_a_body_took_part_through_its_people(reference: Library) -> None:
    said = "Mr. Ian Saunders, Secretary General of the WCO, opened the workshop."
    screen = draft_text(drafted(HELD + said, reference), reference, 120, color=False)
    assert "World Customs Organization – took part through its people, who are listed" in screen
