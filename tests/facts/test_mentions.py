"""What facts concern beyond their own links."""

from __future__ import annotations

from asean_wco.facts.mentions import Mentions, NameFinder
from asean_wco.model.records import Record, Topic
from tests.model.making import meeting, organization, topic


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
