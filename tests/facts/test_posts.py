"""Which post someone is shown with, and in which order people are named."""

from __future__ import annotations

from typing import Any

import pytest

from asean_wco.facts.posts import latest_role, post_on, protocol_order, rank_of
from asean_wco.library import Library
from asean_wco.model.dates import PartialDate
from asean_wco.model.records import Attendance, Meeting, Place, Record
from tests.model.making import organization, person


def post(title: str, body: str | None = "body", **times: Any) -> dict[str, Any]:
    """A post in a body."""
    known = {"organization": body} if body else {}
    return {"title": title, "sources": ["s"], **known, **times}


def shown(record: Record) -> str | None:
    """The title with which someone is shown."""
    role = latest_role(record)
    return role.title if role else None


def test_the_head_of_an_administration_is_not_shown_as_the_chair_of_a_meeting(
    reference: Library,
) -> None:
    role = latest_role(reference.get("nguyen-van-can"))
    assert role is not None
    assert (role.title, role.office) == ("Director General", "head-of-customs-vn")


@pytest.mark.parametrize(
    ("posts", "title"),
    [
        ([], None),
        ([post("Old", attested=["2010"]), post("New", attested=["2015"])], "New"),
        ([post("Old", attested=["2015"]), post("Undated")], "Old"),
        (
            [
                post("Head", office="the-office", attested=["2014-01"]),
                post("Speaker", attested=["2015-06"]),
            ],
            "Head",
        ),
        (
            [
                post("Head", office="the-office", attested=["2012-01"]),
                post("Speaker", attested=["2015-06"]),
            ],
            "Speaker",
        ),
        (
            [post("Chair of the Meeting", attested=["2015"]), post("Director", attested=["2014"])],
            "Director",
        ),
        (
            [post("Envoy", None, attested=["2015"]), post("Director", attested=["2014-05"])],
            "Director",
        ),
        (
            [
                post("Deputy", office="the-office", end="2017"),
                post("Secretary-General", "other", start="2017-07"),
            ],
            "Secretary-General",
        ),
    ],
)
def test_the_latest_post_in_an_office_or_else_in_a_body_is_shown(
    posts: list[dict[str, Any]], title: str | None
) -> None:
    assert shown(person("someone", *posts)) == title


def test_the_post_that_is_asked_for_goes_before_a_later_one(reference: Library) -> None:
    anita = reference.get("anita-iskandar")
    asked = latest_role(anita, lambda role: role.organization == "indonesia-customs")
    assert asked is not None
    assert asked.title == "Director of International Affairs"
    unasked = latest_role(anita, lambda role: role.organization == "no-such-body")
    assert unasked is latest_role(anita)


def test_a_post_is_held_on_a_date_only_if_a_source_shows_it() -> None:
    someone = person(
        "someone",
        post("Head", start="2010-01-01", end="2012-12-31"),
        post("Guest", "other", attested=["2011-05-05"]),
    )
    days = {
        on: getattr(post_on(someone, PartialDate.parse(on)), "title", None)
        for on in ("2009-12-31", "2011-05-04", "2013-01-01")
    }
    assert days == {"2009-12-31": None, "2011-05-04": "Head", "2013-01-01": None}
    guest = post_on(someone, PartialDate(2011, 5, 5), "other")
    assert guest is not None
    assert guest.title == "Guest"


@pytest.mark.parametrize(
    ("titles", "rank"),
    [
        ("Minister of Finance", 0),
        ("Deputy Prime Minister", 0),
        ("Secretary of the Ministry of Finance", 4),
        ("WCO Secretary General", 1),
        ("Director-General of Customs and WCO Vice-Chair", 1),
        ("Head of ROCB A/P; countersigned", 1),
        ("Deputy Director-General", 2),
        ("Deputy Commissioner, joint head of the delegation", 2),
        ("Assistant Commissioner", 2),
        ("Director of Training", 3),
        ("Former Director General of Customs", 4),
        ("Programme Manager", 4),
        ("", 4),
    ],
)
def test_titles_rank_by_their_words(titles: str, rank: int) -> None:
    assert rank_of(titles) == rank


def test_the_best_part_played_counts_and_no_part_counts_as_taking_part() -> None:
    rows = {
        "observer": Attendance(person="a", roles=("observer",)),
        "none": Attendance(person="a"),
        "chair": Attendance(person="a", roles=("speaker", "chair")),
        "body": Attendance(organization="b", roles=("chair",)),
    }
    meeting = Meeting(id="m", name="M", type="workshop")
    nobody: dict[str, Record] = {}
    ordered = sorted(rows, key=lambda name: protocol_order(rows[name], meeting, nobody.get))
    assert ordered[:2] == ["chair", "body"]
    assert set(ordered[2:]) == {"observer", "none"}


def test_on_a_visit_the_guests_are_named_before_those_who_are_visited() -> None:
    bodies = {"home": organization("home", country="LA"), "away": organization("away")}
    rows = {
        "minister": Attendance(person="a", organization="home", capacity="Minister"),
        "guest": Attendance(person="b", organization="away", capacity="Secretary General"),
    }
    for kind, order in (("visit", ["guest", "minister"]), ("workshop", ["minister", "guest"])):
        held = Meeting(id="m", name="M", type=kind, place=Place(country="LA"))
        assert sorted(rows, key=lambda one: protocol_order(rows[one], held, bodies.get)) == order
