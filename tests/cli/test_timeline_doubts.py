"""Every form of a timeline tells what is doubtful about a date, and what is only planned."""

from __future__ import annotations

import csv
import io
import json

import pytest

from tests.conftest import Awco, run_awco

# Of the shipped reference: the subject, its event, and how the date of the event is told.
DOUBTS = {
    "adgcm-23": ("≠ 2–6 June 2014 (sources disagree)", "≠ 2–6 Jun", "disputed"),
    "afafgit-protocol-7": ("≠ 24 February 2015 (sources disagree)", "≠ 24 Feb", "disputed"),
    "ian-saunders": ("≠ from 1 January 2024, latest source", "≠ 1 Jan", "disputed"),
    "adgcm-26": ("16 – ≈ 18 May 2017 (last day inferred)", "16 – ≈ 18 May", "last day inferred"),
    "wco-sg-visit-indonesia-2019": ("≈ 25 July 2019 (inferred)", "≈ 25 Jul", "inferred"),
}


def shown(subject: str, form: str) -> str:
    """The timeline of a subject of the shipped reference."""
    result = run_awco(["timeline", subject, "--format", form])
    assert result.code == 0, result.err
    return result.out


@pytest.mark.parametrize("subject", DOUBTS)
@pytest.mark.parametrize("form", ["md", "html", "mermaid"])
def test_texts_tell_the_doubt_in_words(subject: str, form: str) -> None:
    words = DOUBTS[subject][0]
    if form == "mermaid":
        words = words.replace("(", "#40;").replace(")", "#41;")
    assert words in shown(subject, form)


@pytest.mark.parametrize("subject", DOUBTS)
@pytest.mark.parametrize("form", ["table", "svg"])
def test_views_mark_the_doubt_and_explain_the_mark(subject: str, form: str) -> None:
    text = shown(subject, form)
    date = DOUBTS[subject][1]
    if form == "svg":
        date = date.replace("≠ 1 Jan", "≠ from 1 Jan")
    assert date in text
    assert ("inferred (≈) or sources disagree on it (≠)" if form == "svg" else date[0]) in text
    meaning = {"≈": "≈ inferred: no source states it", "≠": "≠ sources disagree"}
    assert form == "svg" or any(meaning[sign] in text for sign in meaning if sign in date)


@pytest.mark.parametrize("subject", DOUBTS)
@pytest.mark.parametrize(("form", "delimiter"), [("plain", "\t"), ("csv", ","), ("tsv", "\t")])
def test_rows_have_the_doubt_in_a_column(subject: str, form: str, delimiter: str) -> None:
    rows = list(csv.reader(io.StringIO(shown(subject, form)), delimiter=delimiter))
    assert any(DOUBTS[subject][2] in row[5] for row in rows)


@pytest.mark.parametrize("subject", DOUBTS)
@pytest.mark.parametrize("form", ["json", "jsonl"])
def test_json_has_the_doubt_and_the_facts(subject: str, form: str) -> None:
    text = shown(subject, form)
    lines = text.splitlines()
    events = json.loads(text)["results"] if form == "json" else [json.loads(line) for line in lines]
    own = [event for event in events if event["record"] == subject]
    if DOUBTS[subject][2] == "last day inferred":
        assert [event["ends_inferred"] for event in own] == [True]
    else:
        assert DOUBTS[subject][2] in {event["certainty"] for event in own}
    assert all(event["facts"] for event in events)


def test_an_event_is_on_the_day_of_its_record_where_one_claim_alone_concerns_the_subject() -> None:
    # The claim of 2015 names Malaysia, and the record follows that of 2019.
    events = json.loads(shown("MY", "json"))["results"]
    (signed,) = [one for one in events if one["record"] == "atiga-first-protocol-2019"]
    assert (signed["start"], signed["certainty"]) == ("2019-01-22", "disputed")
    assert signed["sources"] == ["cil-2019-atiga-first-protocol"]


def test_a_calendar_holds_a_disputed_day_as_tentative() -> None:
    entry = shown("adgcm-23", "ics").split("UID:adgcm-23@")[1].split("END:VEVENT")[0]
    assert "STATUS:TENTATIVE" in entry


def test_an_approximate_date_is_so_in_every_form() -> None:
    subject = "asw-dialogue-partner-exchange"
    for form, words in {
        "table": "about",
        "md": "**about ",
        "html": '"when">about ',
        "svg": "about ",
        "csv": "~",
        "json": "~",
        "mermaid": " : about ",
    }.items():
        assert words in shown(subject, form), form


def test_what_lies_ahead_is_planned_in_every_view(
    awco: Awco, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AWCO_TODAY", "2021-01-01")
    told = {
        "table": "Consultation by video, 2021 (planned)",
        "md": "**10 June 2021 (planned)**",
        "html": "10 June 2021 (planned)",
        "svg": "10 Jun 2021, planned",
        "mermaid": "10 June 2021 #40;planned#41;",
        "ics": "STATUS:TENTATIVE",
    }
    for form, words in told.items():
        text = awco("timeline", "toy-consultation", "--from", "2021", "--format", form).out
        assert words in text, form
    monkeypatch.setenv("AWCO_TODAY", "2021-06-10")
    for form, words in told.items():
        text = awco("timeline", "toy-consultation", "--from", "2021", "--format", form).out
        assert words not in text, form


def test_a_diagram_too_long_for_mermaid_says_so(awco: Awco) -> None:
    assert awco("timeline", "toy-window", "--format", "mermaid").err == ""
    result = run_awco(["timeline", "--format", "mermaid"])
    assert len(result.out) > 50_000
    assert "maxTextSize" in result.err
