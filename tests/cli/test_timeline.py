"""awco timeline: what happened when."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import ROOT, Awco


def events(awco: Awco, *arguments: str) -> list[dict[str, Any]]:
    """The results of a timeline."""
    found: list[dict[str, Any]] = awco("timeline", *arguments, "--json").json["results"]
    return found


@pytest.mark.parametrize(
    ("subject", "records"),
    [
        ("toy-window", f"{4 * 'toy-window '} consultation-2 toy-operation"),
        ("paperless-trade", f"{4 * 'toy-window '} toy-operation consultation-2021"),
        ("toy-consultation", "toy-consultation consultation-1 consultation-2 consultation-2021"),
        ("dgs-28", "dgs-28 consultation-2"),
        ("secretary-general-toy", "anna-berg carl-duy"),
        ("anna-berg", "anna-berg consultation-2"),
        ("landia-customs", "old-head landia-customs consultation-2 nguyen-van-thu"),
    ],
)
def test_a_subject_has_what_belongs_to_it_in_the_order_of_time(
    awco: Awco, subject: str, records: str
) -> None:
    found = events(awco, subject)
    assert [event["record"] for event in found] == records.split()
    starts = [event["start"] for event in found]
    assert [start[:4] for start in starts] == sorted(start[:4] for start in starts)


def test_a_country_has_the_meetings_held_there_and_those_of_its_bodies(awco: Awco) -> None:
    result = awco("timeline", "Viet Nam", "--json")
    assert result.json["query"]["subject"] == "VN"
    held = awco("meetings", "--country", "VN", "--format", "plain", "--fields", "id").lines
    assert held
    assert set(held) <= {event["record"] for event in result.json["results"]}
    assert awco("timeline", "VN", "--format", "svg").out.startswith("<svg")


def test_without_a_subject_everything_dated_is_there(awco: Awco) -> None:
    found = events(awco)
    assert {event["kind"] for event in found} == {"meeting", "milestone", "term", "period"}
    assert {event["record"] for event in found if event["kind"] == "meeting"} == {
        meeting["id"] for meeting in awco("meetings", "--json").json["results"]
    }


@pytest.mark.parametrize("kind", ["meeting", "milestone", "term", "period"])
def test_kind_narrows_the_events(awco: Awco, kind: str) -> None:
    found = events(awco, "--kind", kind)
    assert found == [event for event in events(awco) if event["kind"] == kind]
    assert found


def test_kinds_may_be_combined(awco: Awco) -> None:
    assert {event["kind"] for event in events(awco, "--kind", "term", "--kind", "meeting")} == {
        "term",
        "meeting",
    }


def test_from_and_to_bound_the_time_and_keep_what_reaches_into_it(awco: Awco) -> None:
    assert [event["record"] for event in events(awco, "--from", "2017", "--to", "2017")] == [
        "anna-berg",
        "toy-consultation",
        "consultation-1",
    ]
    assert [event["record"] for event in events(awco, "toy-window", "--from", "2020")] == [
        "toy-operation"
    ]


def test_a_date_that_no_source_states_is_called_inferred(awco: Awco) -> None:
    certainties = {event["record"]: event["certainty"] for event in events(awco)}
    assert certainties["visit-undated"] == "inferred"
    assert certainties["consultation-2"] == "stated"


def test_a_post_known_from_single_days_is_called_attested(awco: Awco) -> None:
    found = events(awco, "head-of-customs-landia")
    assert [(event["record"], event["certainty"]) for event in found] == [
        ("old-head", "attested"),
        ("nguyen-van-thu", "attested"),
    ]


def test_the_whole_leaves_out_posts_known_from_single_days_alone(awco: Awco) -> None:
    terms = {event["record"] for event in events(awco, "--kind", "term")}
    assert terms == {"anna-berg", "carl-duy", "landia-customs"}


def test_years_without_anything_are_shown_as_gaps(awco: Awco) -> None:
    text = awco("timeline", "toy-window", "--format", "table").out
    assert re.search(r"^2005 ┼ 9 Dec +◆ Agreement signed\. \[1\]$", text, re.MULTILINE)
    assert re.search(r"^ +╎ +2006–2017: nothing recorded$", text, re.MULTILINE)


def test_one_year_alone_is_a_gap_too(awco: Awco) -> None:
    text = awco("timeline", "toy-consultation", "--format", "table").out
    assert re.search(r"^ +╎ +2018: nothing recorded$", text, re.MULTILINE)


def test_a_year_is_not_empty_because_its_events_are_of_another_kind(awco: Awco) -> None:
    text = awco("timeline", "--kind", "milestone", "--format", "table").out
    assert re.search(r"^ +╎ +1953–2004: nothing recorded$", text, re.MULTILINE)
    assert re.search(r"^ +╎ +2006–2016: no such event$", text, re.MULTILINE)


def test_a_year_stands_once_on_the_spine(awco: Awco) -> None:
    text = awco("timeline", "--format", "table").out
    years = re.findall(r"^(\d{4}) ┼", text, re.MULTILINE)
    assert years == sorted(set(years))
    assert len(re.findall(r"^ +│", text, re.MULTILINE)) == len(events(awco)) - len(years)


def test_the_signs_are_explained(awco: Awco) -> None:
    text = awco("timeline", "--format", "table").out
    assert (
        "● meeting   ◆ milestone   ▪ figure   ━ term of office   ═ period   ≈ inferred: no source "
        "states it" in text
    )
    assert re.search(r"≈ Jul +● Visit of uncertain year \[visit-undated\]", text)


def test_a_period_is_said_once(awco: Awco) -> None:
    assert (
        "11–13 Jun ● 28th Meeting of the Directors-General [dgs-28]"
        in awco("timeline", "-f", "table").out
    )


def test_a_subject_has_its_sources_below_unless_they_are_unwanted(awco: Awco) -> None:
    with_sources = awco("timeline", "toy-window", "--format", "table").out
    without = awco("timeline", "toy-window", "--format", "table", "--no-sources").out
    assert "\nSources\n  [1] “Title of gazette-2019-06”" in with_sources
    assert "Sources" not in without
    assert "[1]" not in without


def test_its_footnotes_lead_to_sources(awco: Awco) -> None:
    body, _, sources = awco("timeline", "toy-window", "--format", "table").out.partition(
        "\nSources\n"
    )
    assert set(re.findall(r"\[(\d+)", body)) <= set(
        re.findall(r"^ +\[(\d+)\]", sources, re.MULTILINE)
    )
    assert "[1–2]" in body


@pytest.mark.parametrize("arguments", [["--to", "1900"], ["gazette-2019-06"]])
@pytest.mark.parametrize("form", ["table", "plain"])
def test_a_time_without_anything_is_said_to_be_empty(
    awco: Awco, arguments: list[str], form: str
) -> None:
    result = awco("timeline", *arguments, "--format", form)
    assert (result.code, result.out) == (0, "")
    assert "falls in that time" in result.err
    assert "awco coverage" in result.err


def test_an_unknown_subject_exits_1(awco: Awco) -> None:
    assert awco("timeline", "zzgfhq").code == 1


def test_an_unknown_kind_of_event_is_refused(awco: Awco) -> None:
    result = awco("timeline", "--kind", "milestones")
    assert result.code == 2
    assert "Did you mean 'milestone'?" in result.err


def test_a_picture_may_have_the_shape_of_a_slide(awco: Awco) -> None:
    run = ("timeline", "toy-window", "--format", "svg")
    assert 'width="1280"' in awco(*run, "--shape", "wide").out
    assert awco(*run, "--shape", "tall").out == awco(*run).out


def test_a_shape_is_for_pictures_alone(awco: Awco) -> None:
    result = awco("timeline", "toy-window", "--shape", "wide")
    assert (result.code, result.out) == (2, "")
    assert "--shape is for pictures." in result.err
    assert "-o FILE.svg" in result.err


def test_a_record_known_by_another_name_is_named_above_its_timeline(awco: Awco) -> None:
    text = awco("timeline", "Toy Window", "--format", "table").out
    assert "[toy-window]" in text.splitlines()[0]


def test_rows_call_a_quantity_a_figure_and_have_the_sources(awco: Awco) -> None:
    reference = ROOT / "asean_wco" / "reference.json"
    asked = ("timeline", "asean-customs-transit-system", "--from", "2020-11", "--to", "2020-12")
    text = awco(*asked, "--format", "csv", data=reference).out
    rows = list(csv.DictReader(io.StringIO(text)))
    kinds = {row["kind"] for row in rows if "10,000,000 EUR" in row["text"]}
    assert kinds == {"figure"}
    assert all(row["sources"] for row in rows)


def test_a_calendar_says_how_many_events_it_leaves_out(awco: Awco, tmp_path: Path) -> None:
    events = awco("timeline", "toy-window", "--json").json["results"]
    others = [event for event in events if event["kind"] != "meeting"]
    assert others
    result = awco("timeline", "toy-window", "-o", str(tmp_path / "t.ics"))
    assert result.code == 0
    assert f"{len(others)} event" in result.err
