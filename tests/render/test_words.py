"""How values read to a person."""

from __future__ import annotations

import re

import pytest

from asean_wco.facts.posts import latest_role
from asean_wco.library import Library
from asean_wco.model.dates import PartialDate
from asean_wco.model.folding import ordinal
from asean_wco.model.places import place_text
from asean_wco.model.records import Place, Role
from asean_wco.render import words
from tests.model.making import initiative, meeting, person


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (1, "1st"),
        (2, "2nd"),
        (3, "3rd"),
        (4, "4th"),
        (11, "11th"),
        (12, "12th"),
        (13, "13th"),
        (21, "21st"),
        (33, "33rd"),
        (101, "101st"),
        (111, "111th"),
        (112, "112th"),
    ],
)
def test_an_ordinal_has_the_ending_of_its_number(number: int, text: str) -> None:
    assert ordinal(number) == text


def role(start: str = "", end: str = "", *attested: str, **more: object) -> Role:
    """A post."""
    return Role(
        title=str(more.get("title", "Director General")),
        start=PartialDate.parse(start) if start else None,
        end=PartialDate.parse(end) if end else None,
        attested=tuple(PartialDate.parse(date) for date in attested),
        acting=bool(more.get("acting", False)),
        organization="landia-customs",
    )


@pytest.mark.parametrize(
    ("given", "text"),
    [
        (role("2009-01-01", "2018-12-31"), "1 January 2009 – 31 December 2018"),
        (role("2009", ""), "from 2009"),
        (role("", "2018"), "until 2018"),
        (role("", "", "2014"), "in post at least in 2014"),
        (role("", "", "2021-06-10", "2019-06-12"), "in post at least 12 June 2019 – 10 June 2021"),
        (role(), "no date"),
    ],
)
def test_a_term_reads_as_what_is_known_of_it(given: Role, text: str) -> None:
    assert words.role_dates(given) == text


@pytest.mark.parametrize(
    ("given", "text"),
    [
        (role(), "Director General, Landia Customs"),
        (role(acting=True), "acting Director General, Landia Customs"),
        (
            role(acting=True, title="Acting Director General"),
            "Acting Director General, Landia Customs",
        ),
        (role(title="Head of Landia Customs"), "Head of Landia Customs"),
    ],
)
def test_a_post_names_its_body_once(given: Role, text: str, library: Library) -> None:
    assert words.role_text(given, library.name_of) == text


@pytest.mark.parametrize(
    ("place", "text"),
    [
        (None, ""),
        (Place(city="Da Lat", country="VN"), "Da Lat, Viet Nam"),
        (Place(country="LA"), "Lao PDR"),
        (Place(city="Singapore"), "Singapore"),
        (Place(city="X", country="QQ"), "X, QQ"),
    ],
)
def test_a_place_reads_from_the_inside_out(place: Place | None, text: str) -> None:
    assert place_text(place) == text


def test_a_topic_has_no_acronym_of_something_else_behind_its_name(reference: Library) -> None:
    for topic in reference.topics():
        title = words.titled_name(topic)
        if title != topic.name:
            acronym = title.removeprefix(f"{topic.name} (").removesuffix(")")
            firsts = {word[0].upper() for word in re.findall(r"\w+", topic.name)}
            assert set(filter(str.isupper, acronym)) <= firsts
    assert words.titled_name(reference.get("wildlife")) == "Wildlife and environmental crime"


def test_the_legend_explains_only_the_marks_that_stand_there() -> None:
    assert words.legend(["plain"]) == ""
    assert words.legend(["≈ 2019"]).startswith("≈ inferred")
    assert "≠" not in words.legend(["≈ 2019"])
    assert words.legend(["≈ 2019", "2020 ≠"]).count("   ") == 1


def test_a_name_bears_its_acronym_unless_it_holds_it(library: Library) -> None:
    assert words.titled_name(library.get("toy-window")) == "Toy Single Window (TSW)"
    assert words.titled_name(library.get("anna-berg")) == "Anna Berg"


def test_the_latest_post_is_the_one_with_the_latest_evidence(library: Library) -> None:
    (person,) = library.people(office="secretary-general-toy", on="2014")
    latest = latest_role(person)
    assert latest is not None
    assert latest.office == "secretary-general-toy"


def test_a_meeting_without_ordinal_shows_the_inferred_one(library: Library) -> None:
    names = {meeting.id: words.meeting_name(meeting) for meeting in library.meetings()}
    assert names["consultation-2021"] == "Consultation by video, 2021 (≈ 4th)"
    assert names["consultation-2"] == "2nd Consultation"


@pytest.mark.parametrize(
    ("title", "body", "text"),
    [
        (
            "Acting Controller, Customs Department",
            "Customs Department, Landia",
            "Acting Controller, Customs Department, Landia",
        ),
        (
            "Chief, Bureau of Customs",
            "Bureau of Customs of Landia",
            "Chief, Bureau of Customs of Landia",
        ),
        (
            "Chair of the Technical Committee",
            "WCO Technical Committee",
            "Chair of the WCO Technical Committee",
        ),
    ],
)
def test_a_title_that_ends_with_a_part_of_its_body_has_the_rest_added(
    title: str, body: str, text: str
) -> None:
    given = words.role_text(role(title=title), lambda _: body)
    assert given == text


@pytest.mark.parametrize(
    ("until", "text"),
    [
        ("until 2022-12-31", "from January 2018, ≈ until 31 December 2022"),
        ("until 2999-12", "from January 2018"),
    ],
)
def test_a_term_that_is_over_by_inference_is_not_told_as_running(until: str, text: str) -> None:
    open_term = Role(title="Head", office="the-office", start=PartialDate.parse("2018-01"))
    inference = {"field": "roles.the-office", "value": until, "reason": "It was."}
    holder = person("someone", inferences=[inference])
    assert words.term_dates(holder, open_term) == text


def test_an_inferred_last_day_stands_beside_the_first() -> None:
    likely = {"field": "end", "value": "2017-05-18", "reason": "So.", "sources": ["s"]}
    record = meeting("m", start="2017-05-16", inferences=[likely])
    assert words.date_cell(record, record.start, record.end) == "16 – ≈ 18 May 2017"


@pytest.mark.parametrize(
    ("dates", "likely", "text"),
    [
        ({"start": "2024-06-12"}, {}, "since 12 June 2024"),
        ({"start": "2024-06-12"}, {"end": "2024-08-09"}, "12 June – ≈ 9 August 2024"),
        ({}, {"start": "2018"}, "≈ since 2018"),
        ({}, {"launched": "2024-06"}, "≈ launched June 2024"),
        ({"signed": "2024-06"}, {"signed": "2024-06-02"}, "signed June 2024 (≈ 2 June 2024)"),
    ],
)
def test_an_initiative_is_listed_with_what_is_inferred_of_its_dates(
    dates: dict[str, str], likely: dict[str, str], text: str
) -> None:
    guesses = [{"field": field, "value": value, "reason": "So."} for field, value in likely.items()]
    assert words.initiative_dates(initiative("i", **dates, inferences=guesses)) == text


def test_a_date_that_is_claimed_for_another_field_is_disputed() -> None:
    claims = [{"value": "2020-11-30", "sources": ["a"]}, {"value": "2020-11-02", "sources": ["b"]}]
    dates = {"start": "2020-11-02", "launched": "2020-11-30"}
    system = initiative("i", **dates, disputes=[{"field": "launched", "claims": claims}])
    assert words.initiative_dates(system) == "since 2 November 2020 ≠"


def test_a_first_day_on_which_sources_disagree_is_marked_although_no_value_is_taken() -> None:
    steps = [{"date": "2024-12-16", "text": "Begun.", "sources": ["a"]}]
    claims = [{"value": "2025-01", "sources": ["a"]}, {"value": "2024", "sources": ["b"]}]
    disputes = [{"field": "start", "claims": claims}]
    programme = initiative("i", milestones=steps, disputes=disputes)
    assert words.initiative_dates(programme) == "by 16 December 2024 ≠"
