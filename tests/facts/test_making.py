"""What the facts of a record are.

Each kind and field has facts with text, value, date, sources and certainty.
"""

from __future__ import annotations

from typing import Any

import pytest

from asean_wco.facts.fact import Fact
from asean_wco.facts.making import fact_fields, facts_of, told_doubts
from asean_wco.library import Library
from asean_wco.model.records import Record
from tests.model.making import initiative, meeting, organization, person, source
from tests.model.making import topic as a_topic

NAMES = {
    "wco": "World Customs Organization",
    "vn": "Viet Nam Customs",
    "toys": "Consultation on Toys",
    "window": "Toy Single Window",
    "gamma": "Green customs",
    "ana": "Ana Tan",
    "head": "Head of Toys",
}


def facts(record: Record, concerned: dict[str, list[str]] | None = None) -> dict[str, Fact]:
    """The facts of a record by what follows the hash in their ids."""
    made = facts_of(record, lambda name: NAMES.get(name, name), concerned or {})
    return {fact.id.removeprefix(f"{record.id}#"): fact for fact in made}


def cited(*fields: str) -> list[dict[str, Any]]:
    return [{"source": "s", "supports": list(fields)}]


def held(**fields: Any) -> Record:
    return meeting("m", name="2nd Meeting", start="2024-06-04", end="2024-06-06", **fields)


THE_MEETING = "the 2nd Meeting (4–6 June 2024)"


def test_a_fact_of_a_meeting_has_its_period_and_one_of_a_date_its_date() -> None:
    made = facts(held(mode="hybrid"))
    assert {(str(fact.date), str(fact.end)) for fact in made.values()} == {
        ("2024-06-04", "2024-06-06")
    }
    made = facts(initiative("i", start="2020", end="2021", parent="window"))
    dates = {part: (str(fact.date), fact.end) for part, fact in made.items()}
    assert dates == {"start": ("2020", None), "end": ("2021", None), "parent": ("None", None)}


def test_a_value_is_bare_and_a_link_is_what_it_concerns() -> None:
    made = facts(held(hosts=["vn"], place={"city": "Da Lat", "country": "VN"}, ordinal=2))
    assert made["hosts.1"].value == "vn"
    assert made["place.country"].value == "VN"
    assert made["ordinal"].value == 2
    assert str(made["end"].value) == "2024-06-06"
    assert made["hosts.1"].mentions == ("m", "vn")
    assert made["place.country"].mentions == ("m", "VN")
    assert made["start"].mentions == ("m", "VN", "vn"), "whoever is there is asked when"


def test_sources_are_those_that_are_cited_for_the_field() -> None:
    made = facts(
        held(
            place={"city": "Da Lat", "country": "VN"},
            mode="hybrid",
            citations=[*cited("start", "place.city"), {"source": "t", "supports": ["place"]}],
        )
    )
    assert made["start"].sources == ("s",)
    assert made["place.city"].sources == ("s", "t")
    assert made["place.country"].sources == ("t",)
    assert made["mode"].sources == ()


def test_other_names_are_facts_only_where_a_source_is_cited_for_them() -> None:
    names = {"name": "Toy Board", "aliases": ["Board of Toys"], "acronyms": ["TB"]}
    assert facts(organization("o", **names)) == {}
    made = facts(organization("o", **names, citations=cited("aliases", "acronyms")))
    assert [fact.text for fact in made.values()] == [
        "The Toy Board is also called Board of Toys.",
        "The Toy Board is abbreviated as TB.",
    ]


ITEMS = [
    (
        "attendance",
        {"person": "ana", "organization": "vn", "capacity": "Head", "roles": ["chair", "speaker"]},
        f"Ana Tan, Head, Viet Nam Customs, chaired and spoke at {THE_MEETING}.",
        "ana",
    ),
    (
        "attendance",
        {"organization": "wco", "capacity": "Delegation (not named)", "roles": ["observer"]},
        "The World Customs Organization (delegation; not named) took part as an observer in "
        f"{THE_MEETING}.",
        "wco",
    ),
    (
        "attendance",
        {"capacity": "Members of the board", "roles": ["participant"], "mode": "virtual"},
        f"Members of the board took part in {THE_MEETING}, online.",
        "Members of the board",
    ),
    (
        "topics",
        {"topic": "gamma", "note": "waste"},
        f"The{THE_MEETING[3:]} dealt with green customs: waste.",
        "gamma",
    ),
    (
        "initiatives",
        {"initiative": "window", "relation": "endorsed"},
        f"The{THE_MEETING[3:]} endorsed the Toy Single Window.",
        "window",
    ),
    (
        "outcomes",
        {"text": "A plan was agreed."},
        f"The{THE_MEETING[3:]}: A plan was agreed.",
        "A plan was agreed.",
    ),
    (
        "milestones",
        {"date": "2025-01-02", "text": "Minutes printed"},
        "The 2nd Meeting, 2 January 2025: Minutes printed.",
        "Minutes printed",
    ),
    (
        "figures",
        {"name": "Toys shown", "value": 12000, "unit": "toys"},
        f"The{THE_MEETING[3:]}, toys shown: 12,000.",
        12000,
    ),
    ("notes", {"text": "It rained."}, f"The{THE_MEETING[3:]}: It rained.", "It rained."),
]


@pytest.mark.parametrize(("field", "item", "text", "value"), ITEMS, ids=[one[2] for one in ITEMS])
def test_an_item_of_a_list_is_a_fact_with_its_own_sources(
    field: str, item: dict[str, Any], text: str, value: object
) -> None:
    fact = facts(held(**{field: [{**item, "sources": ["s", "t"]}]}))[f"{field}.1"]
    assert (fact.text, fact.value, fact.sources) == (text, value, ("s", "t"))
    assert fact.date is not None


@pytest.mark.parametrize(
    ("role", "text", "certainty", "dates"),
    [
        (
            {"start": "2011", "end": "2013"},
            "was Head of Toys from 2011 to 2013",
            "stated", ("2011", "2013"),
        ),
        (
            {"start": "2011"},
            "became Head of Toys in 2011; no end is recorded",
            "stated", ("2011", "None"),
        ),
        (
            {"start": "2011", "attested": ["2012"]},
            "became Head of Toys in 2011 (latest source: 2012); no end is recorded",
            "stated", ("2011", "2012"),
        ),
        ({"end": "2013"}, "was Head of Toys until 2013", "stated", ("2013", "None")),
        (
            {"start": "2020", "end": "2030"},
            "is Head of Toys from 2020 to 2030",
            "stated", ("2020", "2030"),
        ),
        ({"start": "2030"}, "is to become Head of Toys in 2030", "stated", ("2030", "None")),
        (
            {"attested": ["2012-05"]},
            "was Head of Toys in May 2012",
            "attested", ("2012-05", "None"),
        ),
        (
            {"attested": ["2014", "2012"]},
            "was Head of Toys (in post at least 2012–2014)",
            "attested", ("2012", "2014"),
        ),
        ({}, "was Head of Toys; no date is recorded", "attested", ("None", "None")),
        (
            {"end": "2013", "acting": True},
            "was acting Head of Toys until 2013",
            "stated", ("2013", "None"),
        ),
    ],
)  # fmt: skip
def test_a_post_is_told_as_far_as_its_dates_are_known(
    role: dict[str, Any], text: str, certainty: str, dates: tuple[str, str]
) -> None:
    holder = person("p", {"title": "Head of Toys", "office": "head", **role}, name="Ana Tan")
    fact = facts(holder)["roles.1"]
    assert (fact.text, fact.certainty, fact.value) == (f"Ana Tan {text}.", certainty, "head")
    assert (str(fact.date), str(fact.end)) == dates


def test_a_disputed_value_is_disputed_and_each_claim_is_a_fact() -> None:
    claims = [{"value": "2024-06-04", "sources": ["s"]}, {"value": "2024-06-05", "sources": ["t"]}]
    record = held(disputes=[{"field": "start", "claims": claims, "note": "The first is printed."}])
    made = facts(record)
    start, first, second = made["start"], made["start.2"], made["start.3"]
    assert {start.certainty, first.certainty, second.certainty} == {"disputed"}
    assert start.text == (
        "The 2nd Meeting was held on 4–6 June 2024; "
        "sources disagree: “4 June 2024” or “5 June 2024”."
    )
    assert second.text == (
        f"The{THE_MEETING[3:]}: sources disagree on the date; one account says “5 June 2024”, "
        "another says “4 June 2024”. The first is printed."
    )
    assert (second.value, str(second.date), second.sources) == ("2024-06-05", "2024-06-05", ("t",))
    assert made["end"].certainty == "stated"


def test_an_inferred_value_is_told_as_probable() -> None:
    reason = {"reason": "It follows.", "sources": ["s"]}
    record = meeting(
        "m",
        name="2nd Meeting",
        inferences=[
            {"field": "start", "value": "2022", **reason},
            {"field": "hosts", "value": "wco", **reason},
            {"field": "place.country", "value": "PH", **reason},
            {"field": "outcomes", "value": "A plan", **reason},
            {"field": "mode", "value": "hybrid", **reason},
        ],
    )
    made = facts(record)
    assert {fact.certainty for fact in made.values()} == {"inferred"}
    assert [fact.text.removesuffix(" It follows.") for fact in made.values()] == [
        "The 2nd Meeting was probably held in 2022.",
        "The World Customs Organization probably hosted the 2nd Meeting (probably 2022).",
        "The 2nd Meeting was probably held in the Philippines.",
        "The 2nd Meeting (probably 2022), what was agreed: probably a plan.",
        "The 2nd Meeting (probably 2022) was probably held in person and online (hybrid).",
    ]
    assert made["hosts"].mentions == ("m", "wco")
    assert made["place.country"].mentions == ("m", "PH")
    assert made["hosts"].sources == ("s",)


def test_what_was_not_found_is_told_without_a_value() -> None:
    record = held(unknowns=[{"field": "place.city", "note": "No report names it"}])
    fact = facts(record)["place.city"]
    assert fact.text == f"The city of {THE_MEETING} was not found. No report names it."
    assert (fact.value, fact.sources, fact.certainty) == (None, (), "unknown")


def test_a_meeting_that_is_still_to_come_is_told_as_such() -> None:
    coming = meeting(
        "m",
        name="3rd Meeting",
        start="2030-06-04",
        hosts=["vn"],
        place={"city": "Da Lat"},
        attendance=[{"person": "ana", "roles": ["chair"], "sources": []}],
        topics=[{"topic": "gamma", "sources": []}],
    )
    assert [fact.text for fact in facts(coming).values()] == [
        "The 3rd Meeting is to be held on 4 June 2030.",
        "The 3rd Meeting (4 June 2030) is to be held in Da Lat.",
        "Viet Nam Customs is to host the 3rd Meeting (4 June 2030).",
        "Ana Tan is to chair the 3rd Meeting (4 June 2030).",
        "The 3rd Meeting (4 June 2030) is to deal with green customs.",
    ]


def test_of_a_source_only_doubts_and_notes_are_facts() -> None:
    assert facts(source("s", published="2024")) == {}
    made = facts(source("s", title="News", unknowns=[{"field": "url", "note": "A copy was read."}]))
    assert [fact.text for fact in made.values()] == [
        "The address of “News” was not found. A copy was read."
    ]


def test_what_else_a_fact_concerns_is_added_to_its_links() -> None:
    made = facts(held(series="toys", hosts=["vn"]), {"": ["XX"], "hosts.1": ["YY", "vn"]})
    assert made["hosts.1"].mentions == ("m", "toys", "vn", "XX", "YY")


def test_a_topic_and_an_office_are_told_by_what_they_are() -> None:
    notes = [{"text": "Taken up in 2020", "sources": []}]
    assert facts(a_topic("g", name="Green customs", notes=notes))["notes.1"].text == (
        "Green customs: Taken up in 2020."
    )


def test_the_facts_about_doubts_come_last_one_for_each_doubt(library: Library) -> None:
    for record in library.all():
        made = library.facts_of(record)
        doubts = told_doubts(record, made)
        about_doubts = [fact for _, facts_of_doubt in doubts for fact in facts_of_doubt]
        assert about_doubts == made[len(made) - len(about_doubts) :]
        for doubt, facts_of_doubt in doubts:
            claimed = [getattr(claim, "value", None) for claim in getattr(doubt, "claims", [doubt])]
            assert [fact.value for fact in facts_of_doubt] == claimed
        for fact in about_doubts:
            assert fact.certainty in ("inferred", "disputed", "unknown")


def test_the_fields_that_facts_can_have_are_those_of_all_kinds(reference: Library) -> None:
    known = fact_fields()
    assert {"attendance", "place.city", "in_force", "roles", "ordinals"} <= set(known)
    assert not {"id", "citations", "origin"} & set(known)
    for fact in reference.facts():
        assert fact.head in known, fact.id


@pytest.mark.parametrize(
    ("name", "verb"),
    [
        ("143rd and 144th Sessions of the WCO Council", "were"),
        ("WCO Events on Strategic Trade Controls", "were"),
        ("14th Regional Heads of Customs Administrations Conference", "was"),
        ("31st Meeting of the ASEAN Directors-General of Customs", "was"),
    ],
)
def test_the_verb_of_a_meeting_agrees_with_its_name(name: str, verb: str) -> None:
    [fact, *_] = facts_of(meeting("m", name=name, start="2024-06-27"), str, {})
    assert fact.text == f"The {name} {verb} held on 27 June 2024."


def test_a_note_on_what_was_not_found_is_told_without_a_sentence_before_it() -> None:
    gap = {"field": "notes", "note": "No visit was found."}
    made = facts_of(meeting("m", name="M", unknowns=[gap]), str, {})
    [fact] = [fact for fact in made if fact.certainty == "unknown"]
    assert fact.text == "M: No visit was found."


def test_doubts_find_their_facts_whatever_other_facts_there_are(reference: Library) -> None:
    for record in reference.all():
        facts = reference.facts_of(record)
        doubts_first = sorted(facts, key=lambda fact: fact.certainty == "stated")
        for doubt, told in told_doubts(record, doubts_first):
            assert {fact.field for fact in told} == {doubt.field}, record.id
