"""Records that the commands over own records are told by name, and what cards say of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.support import BRIEFING, Own, record
from tests.conftest import Awco


@pytest.mark.parametrize("typed", ["2nd Consultation", "CONSULTATION-2", "consultation-2"])
def test_a_name_means_the_record_that_show_finds(own: Own, run: Own, typed: str) -> None:
    own("note", typed, "Ask for the list")
    own("edit", typed, "--venue", "Club", "--unsourced")
    assert record(run, "consultation-2")["place"]["venue"] == "Club"
    removed = own("remove", typed)
    assert "Removed: consultation-2 (your correction)." in removed.err
    assert "Your notes on it stay." in removed.err
    assert record(run, "consultation-2")["origin"] == "reference"
    assert "Ask for the list" in run("own", "list").out
    assert "(your notes)" in own("remove", typed).err
    assert run("own", "list").out == ""
    assert "Took" not in removed.err


def test_a_part_of_a_name_removes_nothing(own: Own, run: Own) -> None:
    own(*BRIEFING)
    result = run("own", "remove", "briefing in")
    assert result.code == 1
    assert "If you mean" in result.err
    assert "briefing" in run("own", "list").out


@pytest.mark.parametrize("command", ["note", "edit", "remove"])
def test_what_means_nothing_has_one_wording(run: Own, command: str) -> None:
    more = {"note": ["x"], "edit": ["--city", "x"], "remove": []}[command]
    result = run("own", command, "Zzyzx Qwerty", *more)
    assert result.code == 1
    assert result.err.startswith("awco: No record is called 'Zzyzx Qwerty'.\n")


def test_an_undo_that_goes_too_far_says_that_nothing_was_undone(own: Own, run: Own) -> None:
    own(*BRIEFING)
    result = run("own", "undo", "--steps", "2")
    assert "You asked for 2 steps, but only 1 can be undone; nothing was changed." in result.err


def test_a_source_without_an_address_is_refused_with_what_to_do(run: Own) -> None:
    words = ("own", "add", "topic", "--name", "x", "--source")
    letter = run(*words, "email from Hanoi").err
    assert "The source 'email from Hanoi' is neither an id nor a web address." in letter
    assert "For an email or a letter, give --unsourced" in letter
    bare = run(*words, "www.customs.gov.ph/news").err
    assert "does not begin with https:// or http://" in bare


def test_the_address_of_a_draft_is_checked_before_the_text_is_read(
    awco: Awco, tmp_path: Path
) -> None:
    missing = str(tmp_path / "none.txt")
    result = awco("draft", missing, "--keep", "--url", "www.customs.gov.ph/news")
    assert result.code == 2
    assert "is not a web address" in result.err


def test_a_correction_says_that_it_is_one_and_names_places_in_words(own: Own, run: Own) -> None:
    own("edit", "consultation-2", "--venue", "Club", "--source", "https://example.org/x")
    card = run("show", "consultation-2", "--format", "table").out
    assert "consultation-2 · meeting · consultation · [corrected by you]" in card
    lines = [" ".join(line.split()) for line in card.splitlines()]
    assert "where Da Lat, Viet Nam [1]" in lines
    assert any(line.startswith("venue Club") for line in lines)
    assert "venue in the reference: Dalat Palace" in lines
    own(*BRIEFING)
    assert "[own" in run("show", "briefing-in-hanoi", "--format", "table").out


def test_a_name_in_an_option_that_is_not_whole_is_told(own: Own) -> None:
    words = ("add", "meeting", "--name", "Tea", "--type", "visit", "--unsourced", "--person")
    assert "Took “Anna Berg, me” as Anna Berg [anna-berg]." in own(*words, "Anna Berg, me").err
    assert "read" not in own(*words, "Anna Berg").err


def test_a_whole_name_is_read_without_a_word(own: Own) -> None:
    own(*BRIEFING)
    assert "Took" not in own("note", "briefing in HANOI", "Ask for the list").err


def test_a_type_in_another_word_is_told(own: Own) -> None:
    own("add", "meeting", "--name", "Tea", "--type", "workshop", "--unsourced")
    said = own("edit", "tea", "--type", "webinar").err
    assert said == "Took “webinar” as workshop.\nNothing changed.\n"


def test_a_name_without_latin_letters_leads_to_the_option_of_the_id(own: Own) -> None:
    words = ("add", "meeting", "--name", "สัมมนา", "--type", "workshop", "--unsourced")
    assert "then the same command with --id ID." in own(*words).err
    assert "--id" not in own(*words, "--id", "seminar-1").err


def test_the_body_above_may_be_given_by_name(own: Own, run: Own) -> None:
    words = ("add", "organization", "--name", "Desk", "--type", "other", "--unsourced")
    own(*words, "--parent", "World Customs Organization")
    assert record(run, "desk")["parent"] == "wco-toy"
