"""Sentences of facts: names of countries, posts named once, and a short name where one is given."""

from __future__ import annotations

from asean_wco.facts.making import facts_of
from asean_wco.model.records import Record
from tests.model.making import meeting, organization, person

NAMES = {"tl-customs": "Customs Authority of Toyland", "m": "2nd Meeting of Toys"}


def texts(record: Record, called: str = "") -> list[str]:
    """The sentences of the facts of a record."""
    return [fact.text for fact in facts_of(record, lambda name: NAMES.get(name, name), {}, called)]


def test_a_member_that_is_a_country_is_named() -> None:
    body = organization("b", name="Board of Toys", members=["VN", "PH", "World Bank"])
    assert texts(body) == [
        "Viet Nam is a member of the Board of Toys.",
        "The Philippines is a member of the Board of Toys.",
        "The World Bank is a member of the Board of Toys.",
    ]


def test_a_post_does_not_name_its_body_twice() -> None:
    role = {
        "title": "Director-General of the Customs Authority",
        "organization": "tl-customs",
        "attested": ["2019"],
        "sources": [],
    }
    [text] = texts(person("p", role, name="Ana Tan"))
    assert "Director-General of the Customs Authority of Toyland in 2019" in text


def test_attendance_without_a_name_tells_the_capacity() -> None:
    rows = [{"capacity": "Embassies", "roles": ["participant"], "sources": []}]
    held = meeting("m", name="2nd Meeting of Toys", start="2024-06-04", attendance=rows)
    assert texts(held)[-1] == ("Embassies took part in the 2nd Meeting of Toys (4 June 2024).")


def test_a_text_that_has_named_a_record_may_call_it_otherwise() -> None:
    held = meeting("m", name="2nd Meeting of Toys", start="2024-06-04", delegates=7)
    assert texts(held, "the meeting") == [
        "The meeting was held on 4 June 2024.",
        "7 delegates took part in the meeting.",
    ]
    ids = [fact.id for fact in facts_of(held, str, {}, "the meeting")]
    assert ids == [fact.id for fact in facts_of(held, str, {})]
