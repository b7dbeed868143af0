"""The note of a country: what is its own, what matters most to it, and nothing of others."""

from __future__ import annotations

import re

import pytest

from asean_wco.brief.nation import Nation
from asean_wco.brief.scope import Scope
from asean_wco.facts.fact import Fact
from asean_wco.library import Library
from asean_wco.model.countries import ASEAN_COUNTRIES, Country
from asean_wco.model.dates import Day
from asean_wco.model.records import Person
from tests.brief.notes import TODAY, note, told, whole


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWCO_TODAY", TODAY)


@pytest.mark.parametrize("code", ASEAN_COUNTRIES)
def test_everyone_under_who_is_who_belongs_to_the_country(reference: Library, code: str) -> None:
    nation = Nation(Country(code), reference)
    [*people] = [
        line
        for section in note(reference, code).sections
        if section.title == "Who is who"
        for line in section.lines
    ]
    holders = [reference.get(fact.partition("#")[0]) for line in people for fact in line.facts]
    assert holders
    assert all(nation.owns(holder) for holder in holders)


@pytest.mark.parametrize("code", ASEAN_COUNTRIES)
def test_every_open_point_is_about_what_is_the_country_s_own(reference: Library, code: str) -> None:
    nation = Nation(Country(code), reference)
    for section in note(reference, code).sections:
        for line in section.lines if section.title == "Open points" else ():
            for fact in line.facts:
                assert nation.owns(reference.get(fact.partition("#")[0])), fact


def test_who_only_came_to_a_meeting_in_a_country_is_not_of_it(reference: Library) -> None:
    assert "Hammami" not in whole(note(reference, "Thailand"))
    assert not Nation(Country("TH"), reference).owns(reference.get("donia-hammami"))
    assert not Nation(Country("TH"), reference).owns(reference.get("rocb-ap"))
    assert Nation(Country("JP"), reference).owns(reference.get("kunio-mikuriya"))


def test_heads_come_first_and_then_those_at_the_wco_and_at_asean(reference: Library) -> None:
    first, second, *_ = told(note(reference, "Viet Nam"), "Who is who")
    assert first.startswith("Nguyen Van Tho has probably been Director")
    assert second == (
        "Nguyen Thi Vinh Hoai has probably been Chair of the WCO Permanent Technical Committee "
        "since 23 October 2024 at the latest (last shown in the post in May 2025)."
    )
    head, secretary, *_ = told(note(reference, "Cambodia"), "Who is who")
    assert head.startswith(
        "Kun Nhim has probably been Director General of the General Department of Customs"
    )
    assert secretary.startswith("Kao Kim Hourn has probably been Secretary-General of ASEAN since")


def test_what_matters_at_the_wco_and_in_asean_goes_before_courtesies(reference: Library) -> None:
    stands = told(note(reference, "Viet Nam"), "Where it stands")
    assert any("re-elected Viet Nam to the chair for 2025 and 2026" in line for line in stands)
    [heads] = [line for line in stands if "33rd Meeting of the ASEAN Directors" in line]
    assert heads.endswith(
        "Nguyen Van Can, Director General of Vietnam Customs, chaired, opened and hosted "
        "the meeting, and spoke."
    )
    assert not [line for line in stands[1:] if "led a delegation" in line]
    assert not [line for line in told(note(reference, "Thailand"), "Where it stands")
                if "Korea Customs Service" in line]  # fmt: skip


@pytest.mark.parametrize("code", ["VN", "KH", "PH"])
def test_the_newest_event_of_a_country_is_told(reference: Library, code: str) -> None:
    newest, *_ = told(note(reference, code), "Where it stands")
    assert re.match(r"\d+ \w+ 2026: ", newest)


def test_one_who_speaks_for_the_wco_does_not_speak_for_the_country(reference: Library) -> None:
    stands = told(note(reference, "Japan"), "Where it stands")
    assert not [line for line in stands if "Kunio Mikuriya" in line]


def test_people_are_of_a_country_by_nationality_or_by_a_post_in_it(reference: Library) -> None:
    nation = Nation(Country("VN"), reference)
    people = {person.id for person in nation.people() if isinstance(person, Person)}
    assert {"le-luong-minh", "nguyen-van-tho", "nguyen-thi-vinh-hoai"} <= people
    assert "vongvanpheng-phoumsavanh" not in people


def test_the_note_on_a_country_says_when_it_joined_and_that_nothing_lies_ahead(
    reference: Library,
) -> None:
    document = note(reference, "Indonesia")
    assert told(document, "")[-1] == "Indonesia joined the WCO on 30 April 1957."
    nothing, *coming = told(document, "What comes next")
    assert nothing == "No coming meeting or step is recorded."
    assert coming[0] == (
        "Expected, not announced: Meeting of the ASEAN Directors-General of Customs, about June "
        "2027. The 35th was due about June 2026 and is not recorded."
    )
    assert not told(note(reference, "Indonesia", last="2024-01-01"), "What comes next")


def last_day_of(post: Fact) -> Day:
    """The last day on which a post is known."""
    last = post.end or post.date
    return last.latest if last else (0, 0, 0)


@pytest.mark.parametrize("code", ASEAN_COUNTRIES)
def test_everyone_is_named_by_the_newest_post_that_is_known(reference: Library, code: str) -> None:
    for section in note(reference, code).sections:
        for line in section.lines if section.title == "Who is who" else ():
            if "no source consulted shows who" in line.text:
                continue
            [identifier] = line.facts
            about, _, _ = identifier.partition("#")
            posts = {post.id: post for post in reference.facts(about=about, field="roles")}
            last_days = [last_day_of(post) for post in posts.values()]
            goes_on = " has " in line.text
            assert goes_on or last_day_of(posts[identifier]) == max(last_days)


def test_who_left_the_wco_for_another_post_has_that_one(reference: Library) -> None:
    [line] = [one for one in told(note(reference, "Indonesia"), "Who is who") if "Anita" in one]
    assert line.startswith("Anita Iskandar was Director of International Affairs")
    assert "6 August 2024" in line


@pytest.mark.parametrize("code", ASEAN_COUNTRIES)
def test_where_a_country_stands_tells_nothing_that_all_members_have_overtaken(
    reference: Library, code: str
) -> None:
    scope = Scope(Country(code), reference, (None, None), 2)
    assert scope.overtaken
    told_facts = {
        fact
        for section in note(reference, code).sections
        if section.title == "Where it stands"
        for line in section.lines
        for fact in line.facts
    }
    assert not told_facts & scope.overtaken.facts


def test_the_last_step_of_all_members_stands_for_each_of_them(reference: Library) -> None:
    stands = told(note(reference, "LA"), "Where it stands")
    assert any(line.startswith("June 2025: ASEAN Single Window. All ten") for line in stands)
