"""What facts concern beyond their own links."""

from __future__ import annotations

import pytest

from asean_wco.facts.making import facts_of
from asean_wco.facts.mentions import Mentions, NameFinder, all_members_in
from asean_wco.model.countries import ASEAN_CODES
from asean_wco.model.records import Record, Topic
from tests.model.making import initiative, meeting, organization, topic


def concerned(record: Record, *others: Record) -> dict[str, list[str]]:
    """What the facts of a record concern among others, by fact."""
    records = [record, *others]
    by_id = {each.id: each for each in records}
    topics = [each for each in records if isinstance(each, Topic)]
    return Mentions(by_id.get, NameFinder(records), topics).concerned(record)


def test_topics_that_are_each_others_broader_end_where_they_began() -> None:
    broader = topic("a", name="Transit of goods", broader="b")
    narrower = topic("b", name="Seals and locks", broader="a")
    held = meeting("m", topics=[{"topic": "b"}])
    assert concerned(held, broader, narrower) == {"topics.1": ["a"]}


def test_administrations_that_took_part_under_one_name_each_took_part() -> None:
    body = organization("all-of-them", name="All administrations", members=["VN", "TH"])
    row = {"organization": "all-of-them", "roles": ["participant"]}
    held = meeting("m", hosts=["all-of-them"], attendance=[row])
    assert concerned(held, body) == {"attendance.1": ["VN", "TH"]}
    council = organization("all-of-them", name="The council", type="governing-body", members=["VN"])
    assert concerned(held, council) == {}


@pytest.mark.parametrize(
    ("date", "text", "count"),
    [
        ("2023-09", "All ten administrations had signed.", 10),
        ("2025-06", "Every member was exchanging the document.", 10),
        ("2024", "Viet Nam was exchanging the form with all nine other members.", 10),
        ("2026-02", "All ASEAN members had signed.", 11),
        ("2026-02", "All ten members had signed.", 10),
        ("1996", "All members agreed.", 7),
        ("2024", "The operation covered ten countries.", 0),
        ("2024", "All members of the working group were asked.", 0),
    ],
)
def test_what_is_said_of_all_members_concerns_each(date: str, text: str, count: int) -> None:
    step = {"date": date, "text": text, "sources": ["s"]}
    record = initiative("form", name="ASEAN Form", milestones=[step])
    [fact] = [one for one in facts_of(record, str, {}) if one.head == "milestones"]
    members = all_members_in(record, fact)
    assert len(members) == count
    assert set(members) <= set(ASEAN_CODES)
    assert set(members) <= set(concerned(record).get("milestones.1", ()))


def test_the_members_of_another_body_are_not_those_of_asean() -> None:
    step = {"date": "2024", "text": "All members adopted the plan.", "sources": ["s"]}
    record = initiative("plan", name="Plan of the WCO", milestones=[step])
    assert concerned(record) == {}
