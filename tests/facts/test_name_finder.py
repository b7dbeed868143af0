"""Names of records and countries found in running text."""

from __future__ import annotations

import pytest

from asean_wco.facts.mentions import Mentions, NameFinder
from asean_wco.model.records import Record
from tests.model.making import initiative, meeting, organization, person, source, topic

RECORDS: list[Record] = [
    organization(
        "wco",
        name="World Customs Organization",
        acronyms=["WCO"],
        type="international-organization",
    ),
    organization(
        "vn-customs",
        name="Viet Nam Customs",
        country="VN",
        city="Hanoi",
        type="customs-administration",
    ),
    person("ana", name="Ana Tan", nationality="TH"),
    person("ana-b", name="Bo Lim"),
    person("bo", name="Bo Lim"),
    topic("window", name="Single window"),
    initiative("acts", name="ASEAN Customs Transit System", acronyms=["ACTS"]),
    initiative("stop", name="Operation STOP", acronyms=["STOP"]),
    meeting("dili-1", name="First Dili meeting", place={"city": "Dili", "country": "TL"}),
    meeting("da-lat", name="A", place={"city": "Springfield", "country": "US"}),
    meeting("da-lat-2", name="B", place={"city": "Springfield", "country": "AU"}),
    source("s", title="World Customs Journal of Today"),
]  # fmt: skip
FINDER = NameFinder(RECORDS)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("The World Customs Organization met.", {"wco"}),
        ("the world customs organization met", {"wco"}),
        ("Papers of the WCO were read.", {"wco"}),
        ("the wco", set()),
        ("Ana Tan spoke.", {"ana"}),
        ("single windows of two members", {"window"}),
        ("Goods moved under ACTS.", {"acts"}),
        ("He acts on it.", set()),
        ("Visitors from Lao PDR and the Philippines", {"LA", "PH"}),
        ("a Vietnamese and a Thai delegate", {"VN", "TH"}),
        ("held in Hanoi", {"VN"}),
        ("a meeting in Dili", {"TL"}),
        ("the South China Sea", set()),
        ("the World Customs Journal of Today", set()),
    ],
)
def test_a_text_names_what_it_names(text: str, named: set[str]) -> None:
    assert set(FINDER.named_in(text)) == named


def test_the_longest_name_counts_where_names_overlap() -> None:
    assert FINDER.named_in("Viet Nam Customs met.") == ("vn-customs",)
    assert FINDER.named_in("Viet Nam met.") == ("VN",)


def test_a_name_that_two_of_a_kind_share_names_neither() -> None:
    assert FINDER.named_in("Bo Lim spoke.") == ()
    assert FINDER.named_in("a visit to Springfield") == ()


def test_countries_are_found_within_other_names() -> None:
    assert FINDER.countries_in("Viet Nam Customs") == ("VN",)
    assert FINDER.countries_in("South China Sea") == ()


def concerned(record: Record) -> dict[str, list[str]]:
    by_id = {one.id: one for one in [*RECORDS, record]}
    return Mentions(by_id.get, FINDER, []).concerned(record)


def test_what_stands_behind_a_link_is_concerned_as_well() -> None:
    row = {"person": "ana", "organization": "vn-customs", "roles": ["chair"]}
    links = concerned(meeting("m", attendance=[row], hosts=["wco"]))
    assert set(links["attendance.1"]) == {"TH", "VN"}
    assert "hosts.1" not in links, "a body of several countries leads to none"


def test_reasons_and_notes_on_doubts_do_not_count() -> None:
    inference = {"field": "start", "value": "2022", "reason": "Ana Tan of the WCO says so."}
    claims = [{"value": "2022"}, {"value": "2023"}]
    dispute = {"field": "end", "claims": claims, "note": "Hanoi papers differ."}
    assert concerned(meeting("m", inferences=[inference], disputes=[dispute])) == {}
    named = {"field": "hosts", "value": "the WCO", "reason": "So."}
    assert concerned(meeting("m", inferences=[named])) == {"hosts": ["wco"]}
