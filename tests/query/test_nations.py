"""What the reference holds of two countries, side by side."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from asean_wco.errors import NotFoundError
from asean_wco.facts.fact import STATED, Fact
from asean_wco.library import Library
from asean_wco.model.countries import Country
from asean_wco.model.dates import PartialDate
from asean_wco.model.records import Organization, Record
from asean_wco.query.comparison import Pair, comparison_output
from asean_wco.query.nations import Known, compare_countries, is_step_of, portrait_of
from tests.model.making import initiative, meeting, organization, person

TODAY = PartialDate(2026, 11, 28)
Find = Callable[[str], Record | None]


def customs(identifier: str, country: str, *roles: dict[str, Any]) -> Organization:
    """The customs administration of a country."""
    return organization(identifier, *roles, type="customs-administration", country=country)


def fact(about: str, field: str, value: str, date: str = "", *, certainty: str = STATED) -> Fact:
    """A fact from one source."""
    day = PartialDate.parse(date) if date else None
    return Fact(
        f"{about}#{field}",
        about,
        field,
        day,
        None,
        value,
        value,
        (),
        ("s",),
        certainty,
        "reference",
    )


def portrait(code: str, *records: Record, facts: tuple[Fact, ...] = ()) -> dict[str, list[Any]]:
    """What is known of a country from some records and facts."""
    by_id = {record.id: record for record in records}
    bodies = [body for body in records if isinstance(body, Organization) and body.country == code]
    known = Known(facts, bodies, records, by_id.get, TODAY)
    return portrait_of(Country(code), known)


def head(identifier: str, body: str, **times: Any) -> Record:
    role = {"title": "Director General", "organization": body, "sources": ["s"], **times}
    return person(identifier, role)


def test_the_heads_stand_in_the_order_of_time_and_the_one_of_today_apart() -> None:
    first = head("first", "vn", attested=["2010-01-05", "2012-06-01"])
    second = head("second", "vn", start="2026-01-01")
    known = portrait("VN", customs("vn", "VN"), second, first)
    assert [(item.key, item.certainty) for item in known["heads"]] == [
        ("first", "attested"),
        ("second", "stated"),
    ]
    assert [(item.key, item.certainty, item.is_open) for item in known["head_now"]] == [
        ("second", "inferred", True)
    ]


def test_without_a_head_of_today_the_last_one_is_named() -> None:
    known = portrait("VN", customs("vn", "VN"), head("first", "vn", attested=["2010-01-05"]))
    [now] = known["head_now"]
    assert (now.key, now.record, now.certainty, str(now.date)) == (
        "",
        "first",
        "unknown",
        "2010-01-05",
    )
    row = compare_countries(known, known)[1]
    assert (row.field, row.left, row.left_only) == ("head_now", None, ())
    assert not row.same


def test_a_deputy_is_no_head() -> None:
    deputy = person(
        "deputy",
        {
            "title": "Deputy Director General",
            "organization": "vn",
            "attested": ["2020"],
            "sources": ["s"],
        },
    )
    assert "heads" not in portrait("VN", customs("vn", "VN"), deputy)


def test_posts_are_those_of_the_administration_and_of_the_people_of_the_country() -> None:
    wco = organization("wco", type="international-organization")
    chair = {"title": "Vice-Chair", "organization": "wco", "start": "2018-07", "end": "2020-06"}
    body = customs("vn", "VN", {**chair, "sources": ["s"]})
    staff = {"title": "Director", "organization": "wco", "attested": ["2021"], "sources": ["s"]}
    ours = person("ours", staff, nationality="VN")
    theirs = person("theirs", staff, nationality="TH")
    posts = portrait("VN", wco, body, ours, theirs)["posts"]
    assert [item.record for item in posts] == ["vn", "ours"]


def test_meetings_go_by_series_and_an_inferred_place_is_called_inferred() -> None:
    hanoi = {"city": "Hanoi", "country": "VN"}
    place = {"field": "place", "value": "Hue, VN", "reason": "r", "sources": ["s"]}
    records = (
        customs("vn", "VN"),
        meeting("a", series="adgcm", start="2014-06-02", place=hanoi),
        meeting("b", start="2015", inferences=[place]),
        meeting("c", start="2016", place={"city": "Hua Hin", "country": "TH"}),
    )
    facts = tuple(
        fact(name, "place", "", certainty=certainty)
        for name, certainty in (("a", STATED), ("b", "inferred"), ("c", STATED))
    )
    known = portrait("VN", *records, facts=facts)
    assert [item.text for item in known["meetings_hosted.adgcm"]] == ["Hanoi"]
    assert [(item.key, item.certainty) for item in known["meetings_hosted"]] == [("b", "inferred")]


def test_a_step_that_both_made_is_shared() -> None:
    records = (initiative("acts"), customs("vn", "VN"), customs("th", "TH"))
    live = fact("acts", "milestones.1", "Live operation began in Thailand and Viet Nam.", "2020-11")
    joined = fact("acts", "milestones.2", "Thailand joined.", "2024-08-19")
    rows = compare_countries(
        portrait("VN", *records, facts=(live, joined)),
        portrait("TH", *records, facts=(live, joined)),
    )
    [steps] = [row for row in rows if row.field == "steps.acts"]
    assert steps.shared == ("acts#milestones.1",)
    assert (steps.left_only, steps.right_only) == ((), ("acts#milestones.2",))
    [_, item] = comparison_output([steps])[0]["right_items"]
    assert (item["date"], item["text"], item["sources"]) == (
        "2024-08-19",
        "Thailand joined.",
        ["s"],
    )


@pytest.mark.parametrize(
    ("text", "is_step"),
    [
        ("Thailand joined.", True),
        ("Live operation began in Indonesia, Malaysia and Thailand.", True),
        ("Live operation began in Thailand, Malaysia and Indonesia.", True),
        ("The convention came into force in Thailand.", True),
        ("Cambodia, Lao PDR and Thailand were still to join.", True),
        ("The protocol was signed in Thailand.", False),
        ("Malaysia joined; Thailand was not yet connected.", False),
        ("A workshop was held for officers of Thailand.", False),
        ("Malaysia joined.", False),
    ],
)
def test_a_step_is_what_a_country_did_and_not_where_something_was_done(
    text: str, is_step: bool
) -> None:
    assert is_step_of("Thailand", text) is is_step


def rows_of(reference: Library, first: str, second: str) -> dict[str, Pair]:
    pairs = reference.compare_countries(Country(first), Country(second))
    return {pair.field: pair for pair in pairs}


def test_two_members_stand_side_by_side_with_dates_and_sources(reference: Library) -> None:
    rows = rows_of(reference, "VN", "TH")
    assert rows["administration"].left_only == ("viet-nam-customs",)
    assert rows["administration"].right_only == ("thailand-customs",)
    assert [item.date.year for item in rows["meetings_hosted.adgcm"].right_items if item.date] == [
        2003,
        2010,
        2023,
    ]
    joined = {str(item.date): item.text for item in rows["steps.aamra"].right_items}
    assert joined["2024-08-19"] == "Thailand joined."
    assert "wco-ap-vice-chair" in " ".join(rows["posts"].right_only)
    assert "rocb-ap" in rows["offices_there"].right_only
    listed = [item for row in rows.values() for item in (*row.left_items, *row.right_items)]
    assert all(item.sources for item in listed)


def test_turned_round_the_sides_change_places(reference: Library) -> None:
    there, back = rows_of(reference, "MY", "ID"), rows_of(reference, "ID", "MY")
    assert there.keys() == back.keys()
    for field, row in there.items():
        assert row.left_items == back[field].right_items
        assert set(row.left_only) == set(back[field].right_only)


def test_a_country_without_anything_cannot_be_compared(reference: Library) -> None:
    with pytest.raises(NotFoundError, match="knows nothing of Antarctica"):
        reference.compare_countries(Country("VN"), Country("AQ"))
