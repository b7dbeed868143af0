"""A correction marks what it changes, and leaves to the reference what it does not.

It holds in facts, cards, notes, answers, posts, timelines and comparisons.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.support import Own, record
from tests.conftest import run_awco


@pytest.fixture
def corrected(own: Own, run: Own) -> Own:
    """Run awco after one part of the place of a meeting was corrected, without a source."""
    own("edit", "consultation-2", "--venue", "Sailing Club", "--unsourced")
    return run


def own_fields(run: Own, about: str) -> list[str]:
    """The fields of a record of which the facts are the user's own."""
    rows = run("facts", "--about", about, "--json").json["results"]
    return [row["field"] for row in rows if row["origin"] == "own"]


def test_only_the_fact_of_a_corrected_field_is_own(corrected: Own) -> None:
    assert own_fields(corrected, "consultation-2") == ["place.venue"]


@pytest.mark.parametrize(
    ("options", "fields"),
    [
        (["--start", "2019-06-11"], ["start"]),
        (["--city", "Foo"], ["place.city"]),
        (["--host", "wco-toy"], ["hosts.1", "hosts.2"]),
        (["--outcome", "More"], ["outcomes.2"]),
        (["--topic", "paperless-trade"], ["topics.2"]),
        (["--delegates", "99"], ["delegates"]),
        (["--summary", "In other words."], []),
    ],
)
def test_whatever_is_corrected_the_rest_stays_of_the_reference(
    own: Own, run: Own, options: list[str], fields: list[str]
) -> None:
    own("edit", "consultation-2", *options, "--unsourced")
    assert own_fields(run, "consultation-2") == fields


def test_a_note_marks_no_more_than_was_corrected(corrected: Own) -> None:
    lines = corrected("brief", "consultation-2", "--full").out.splitlines()
    marked = [line for line in lines if "(corrected by you" in line or "; corrected by you" in line]
    assert marked
    assert all("Sailing Club" in line for line in marked)


def test_a_card_calls_nothing_of_the_reference_unsourced(corrected: Own) -> None:
    lines = corrected("show", "consultation-2").out.splitlines()
    assert [line.partition("\t")[2].strip() for line in lines if "[unsourced]" in line] == [
        "Sailing Club [unsourced]"
    ]


def test_what_a_reference_did_not_find_needs_no_source(tmp_path: Path) -> None:
    whole = ["--own", str(tmp_path / "own.json")]
    edit = ["own", "edit", "adgcm-33", "--venue", "Sailing Club", "--unsourced"]
    assert run_awco([*whole, *edit]).code == 0
    card = run_awco([*whole, "show", "adgcm-33"]).out
    assert "No joint media statement of this meeting was found." in card
    assert [line for line in card.splitlines() if "[unsourced]" in line] == [
        "venue\tSailing Club [unsourced]\t"
    ]


def test_an_answer_is_own_only_if_it_tells_what_was_corrected(own: Own, run: Own) -> None:
    own("edit", "consultation-2", "--venue", "Sailing Club", "--unsourced")

    def origin(*question: str) -> tuple[str, bool]:
        answer = run("ask", *question, "--json", "--allow-empty").json["results"][0]
        return answer["origin"], answer["unsourced"]

    chair = ("who", "chaired", "the", "2nd", "consultation")
    assert origin(*chair) == ("reference", False)
    assert origin("what", "was", "the", "venue", "of", "the", "2nd", "consultation") == (
        "own",
        True,
    )
    # A date beside the name of a meeting is marked by itself; the answer does not rest on it.
    own("edit", "consultation-2", "--start", "2019-06-11", "--source", "diary-2020")
    assert origin(*chair) == ("reference", False)
    assert origin("when", "was", "the", "2nd", "consultation")[0] == "own"
    said = run("ask", *chair, "--format", "table").out
    assert "[date corrected by you" in said
    assert "[corrected by you" not in said


def test_a_holder_is_marked_only_if_the_post_was_corrected(own: Own, run: Own) -> None:
    office = "head-of-customs-landia"
    own("edit", "nguyen-van-thu", "--summary", "In other words.", "--unsourced")
    assert {row["origin"] for row in run("who", office, "--json").json["results"]} == {"reference"}
    assert "corrected by you" not in run("who", office, "--format", "table").out


def test_a_comparison_of_countries_tells_a_correction_as_one(tmp_path: Path) -> None:
    whole = ["--own", str(tmp_path / "own.json")]
    edit = ["own", "edit", "adgcm-33", "--city", "Duong Dong", "--unsourced"]
    assert run_awco([*whole, *edit]).err.startswith("Saved. Changed: city.")
    compared = run_awco([*whole, "compare", "TH", "VN"]).out
    assert "4–6 June 2024: Duong Dong (corrected by you, unsourced)" in compared
    assert compared.count("corrected by you") == 1


def test_a_field_that_a_script_reads_is_told_only_if_it_was_corrected(corrected: Own) -> None:
    assert corrected("get", "consultation-2", "start").err == ""
    told = corrected("get", "consultation-2", "place.venue").err
    assert told == "consultation-2: corrected by you, unsourced.\n"


@pytest.mark.usefixtures("at_terminal")
def test_an_end_that_the_user_states_without_a_source_is_not_called_the_word_of_sources(
    own: Own, run: Own
) -> None:
    post = ("--office", "secretary-general-toy", "--title", "Secretary General")
    own("add", "person", "--name", "Tan", *post, "--start", "2030", "--end", "2032", "--unsourced")
    shown = run("who", "secretary-general-toy", "--on", "2031").out
    assert "unsourced: you state it without a source" in shown
    assert "a source states" not in shown
    assert "sources show" not in shown


def test_a_note_cites_no_source_of_the_reference_for_what_the_user_states_without_one(
    own: Own, run: Own
) -> None:
    own("edit", "consultation-2", "--city", "Foo", "--unsourced")
    lines = run("brief", "consultation-2", "--format", "md").out.splitlines()
    told = [line for line in lines if "held in Foo" in line]
    assert told
    assert all(line.endswith("(corrected by you, without a source).") for line in told)


def test_a_disputed_value_of_the_users_is_not_taken_for_a_claim_of_sources(tmp_path: Path) -> None:
    whole = ["--own", str(tmp_path / "own.json")]
    run_awco([*whole, "own", "edit", "adgcm-33", "--delegates", "120", "--unsourced"])
    told = run_awco([*whole, "get", "adgcm-33", "delegates"]).out
    told += run_awco([*whole, "ask", "how many delegates came to the 33rd ADGCM"]).out
    assert told.count("120 delegates took part") == told.count(" (stated by you); sources disagree")
    assert " (stated by you); sources disagree" in told
    assert "stated by you" not in run_awco(["facts", "--about", "adgcm-33"]).out


def test_a_disputed_date_that_the_user_corrects_is_the_users_own_in_every_view(
    tmp_path: Path,
) -> None:
    whole = ["--own", str(tmp_path / "own.json")]
    run_awco([*whole, "own", "edit", "rhca-25", "--start", "2024-04-16", "--unsourced"])
    rows = run_awco([*whole, "facts", "--about", "rhca-25", "--json"]).json["results"]
    (start,) = [row for row in rows if row["id"] == "rhca-25#start"]
    assert (start["sources"], start["unsourced"], start["origin"]) == ([], True, "own")
    card = run_awco([*whole, "show", "rhca-25", "--format", "table"]).out
    assert "16–18 April 2024 ≠ [unsourced]" in card
    noted = run_awco([*whole, "brief", "rhca-25"]).out
    assert (
        "- 16–18 April 2024 (corrected by you, without a source; sources disagree on the date): "
        "held in Sydney, Australia.\n"
    ) in noted
    for text in (card, noted, *(row["text"] for row in rows)):
        follows = "This record follows the WCO"
        assert text.count(follows) == text.count(f"In the reference: {follows}")


def test_the_coverage_tells_a_corrected_session_from_one_of_the_users_own(
    run: Own, own: Own
) -> None:
    own("edit", "dgs-28", "--delegates", "140", "--unsourced")
    given = ("--type", "directors-general", "--series", "toy-dgs", "--ordinal", "30", "--unsourced")
    own("add", "meeting", "--name", "DGs 30", *given)
    assert "[own: 30] [corrected by you: 28]" in run("coverage", "--format", "table").out


def test_a_correction_that_says_what_the_reference_does_again_is_none(
    own: Own, run: Own, tmp_path: Path
) -> None:
    reference = run("--no-own", "show", "consultation-2", "--json").json["results"][0]
    file = tmp_path / "old.json"
    file.write_text(json.dumps([reference]), encoding="utf-8")
    for back in (
        ("edit", "consultation-2", "--venue", "Dalat Palace", "--unsourced"),
        ("import", str(file), "--replace", "--unsourced"),
    ):
        own("edit", "consultation-2", "--venue", "Elsewhere", "--unsourced")
        assert "again as in the reference, so that your correction is removed." in own(*back).err
        assert run("own", "list").out == ""
        assert record(run, "consultation-2") == reference
    own("undo")
    assert record(run, "consultation-2")["place"]["venue"] == "Elsewhere"


def test_a_source_that_is_added_alone_is_a_correction(own: Own, run: Own) -> None:
    own("edit", "consultation-2", "--venue", "Elsewhere", "--unsourced")
    own("edit", "consultation-2", "--venue", "Dalat Palace", "--source", "https://example.org/a")
    assert "correction" in run("own", "list").out
