"""Why a record was found, in words and as JSON."""

from __future__ import annotations

import json

import pytest

from asean_wco.library import Library
from asean_wco.telling import hit_output, why_text
from tests.conftest import run_awco


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("anna-berg", "id"),
        ("anna berg", "name"),
        ("A. Berg", "alias “A. Berg”"),
        ("omd", "acronym “OMD”"),
        ("berg anna", "same words as the name"),
        (
            "mondiale organisation des douanes",
            "same words as the alias “Organisation mondiale des douanes”",
        ),
        ("toy sing", "the name begins with these words"),
        (
            "second consultation",
            "another name begins with these words: “Second Consultation of 2019”",
        ),
        ("papers consignment", "found in the summary: papers consignment"),
        ("da lat meating 2019", "similar spelling: “meeting”"),
        ("anna breg", "similar spelling: “Anna Berg”"),
    ],
)
def test_the_reason_is_told_in_words(library: Library, query: str, words: str) -> None:
    assert why_text(library.search(query)[0]) == words


def test_a_hit_as_json_gives_its_reason_and_no_bare_score(library: Library) -> None:
    hit = library.search("omd")[0]
    assert hit_output(hit, "passage", explain=False) == {
        "id": "wco-toy",
        "kind": "organization",
        "name": "World Customs Organization",
        "date": "1952",
        "why": {"tier": "acronym", "field": "acronyms", "matched": "OMD"},
        "sure": True,
        "snippet": "passage",
        "sources": 1,
    }


def test_a_score_is_given_on_request_with_what_it_means(library: Library) -> None:
    output = hit_output(library.search("omd")[0], "", explain=True)
    assert output["score"]["kind"] == "sum of features by weight"
    assert output["score"]["value"] == pytest.approx(
        sum(output["score"]["parts"].values()), abs=0.1
    )
    assert json.loads(json.dumps(output)) == output


def test_a_record_without_date_has_null_for_it(library: Library) -> None:
    assert hit_output(library.search("anna-berg")[0], "", explain=False)["date"] is None


def test_a_reason_names_only_words_that_stand_where_it_says() -> None:
    said = run_awco(["search", "training", "of", "trainers", "Thailand", "-n", "1"]).out
    assert "WCO Regional Training Centre, Thailand\tfound in the name: training thailand" in said


def test_a_word_that_stands_in_no_name_is_not_said_to_be_found_there() -> None:
    said = run_awco(["show", "timber"]).err
    assert "World Wildlife Fund · a name of like meaning: timber" in said
    assert "found in the name: timber" not in said
    said = run_awco(["show", "seminar", "on", "transit"]).err
    assert (
        "WCO Sub-regional Workshop on Transit for ASEAN Members · found in the name: transit"
        in said
    )


def test_a_list_of_sources_says_what_is_odd_about_an_address() -> None:
    said = " ".join(run_awco(["brief", "heru-pambudi", "--format", "plain"]).out.split())
    note = (
        "The address is worded for another article, but the page that was read there is this one."
    )
    assert note in said


def test_a_translation_is_unsure_where_a_record_has_the_very_name() -> None:
    lines = run_awco(["search", "bea", "cukai", "-n", "9"]).lines
    assert lines[0].startswith("indonesia-customs\t")
    assert lines[0].endswith("alias “Bea Cukai”")
    [other] = [line for line in lines if line.startswith("smart-customs-project\t")]
    assert "\tunsure: " in other
