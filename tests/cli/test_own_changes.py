"""Own records changed: corrections of the reference, notes, what is removed, taken back and restored."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.support import BRIEFING, Own, posts, record
from tests.conftest import Awco

# Corrections.


def test_a_correction_lies_over_the_reference_and_says_what_differs(
    own: Own, run: Own, awco: Awco
) -> None:
    own("edit", "consultation-2", "--start", "2019-06-13", "--source", "diary-2020")
    assert record(run, "consultation-2")["start"] == "2019-06-13"
    assert record(run, "consultation-2", "--reference")["start"] == "2019-06-12"
    assert awco("show", "consultation-2", "--json").json["results"][0]["start"] == "2019-06-12"
    card = run("show", "consultation-2").out
    assert "corrected by you: start\tin the reference: 2019-06-12" in card
    assert "origin\town" in card
    assert "corrected" not in run("show", "consultation-2", "--reference").out
    assert [row["state"] for row in run("own", "list", "--json").json["results"]] == ["correction"]


def test_a_card_says_what_was_added_to_a_list_and_what_is_in_the_reference_alone(
    own: Own, run: Own
) -> None:
    own(
        "edit",
        "consultation-2",
        "--topic",
        "paperless-trade",
        "--venue",
        "The hall",
        "--source",
        "diary-2020",
    )
    card = run("show", "consultation-2").out
    assert "corrected by you: topics\tadded: paperless-trade\t" in card
    assert "corrected by you: where\tin the reference: " in card
    assert "in the reference alone" not in card
    own("undo")
    there = record(run, "consultation-2")
    text = json.dumps({"kind": "meeting", **there, "topics": [], "aliases": ["Another"]})
    (own_file := Path(own("path").lines[0].split("\t")[1]).with_name("rows.json")).write_text(
        text, encoding="utf-8"
    )
    own("import", str(own_file), "--unsourced")
    card = run("show", "consultation-2").out
    assert "corrected by you: topics\tin the reference alone: single-window" in card
    assert "corrected by you: aliases\tadded: Another\t" in card
    assert (
        "corrected by you: aliases\tin the reference alone: Second Consultation of 2019\t" in card
    )


def test_the_sources_of_the_reference_do_not_speak_for_a_correction(own: Own, run: Own) -> None:
    own(
        "edit", "consultation-2", "--ordinal", "3", "--venue", "Elsewhere", "--source", "diary-2020"
    )
    citations = {
        each["source"]: each["supports"] for each in record(run, "consultation-2")["citations"]
    }
    assert citations["diary-2020"] == ["ordinal", "place.venue"]
    assert "ordinal" not in citations["gazette-2019-06"]
    assert {"place.city", "place.country", "start"} <= set(citations["gazette-2019-06"])
    assert not {"place", "place.venue"} & set(citations["gazette-2019-06"])


def test_a_correction_without_a_source_is_refused_or_marked(own: Own, run: Own) -> None:
    result = run("own", "edit", "consultation-2", "--ordinal", "3")
    assert (result.code, result.out) == (2, "")
    assert "consultation-2 names no source for ordinal." in result.err
    own("edit", "consultation-2", "--ordinal", "3", "--unsourced")
    assert record(run, "consultation-2")["unsourced"] is True
    assert "own, unsourced" in run("show", "consultation-2").out


def test_a_source_found_later_supports_what_had_none(own: Own, run: Own) -> None:
    own(*BRIEFING, "--topic", "single-window")
    own("edit", "briefing-in-hanoi", "--source", "diary-2020")
    found = record(run, "briefing-in-hanoi")
    assert found["unsourced"] is False
    assert found["citations"][0]["supports"] == ["name", "type", "start", "place"]
    assert found["topics"][0]["sources"] == ["diary-2020"]


def test_flags_add_to_lists_and_change_the_only_post(own: Own, run: Own) -> None:
    own(
        "edit",
        "consultation-2",
        "--alias",
        "The second",
        "--topic",
        "paperless-trade",
        "--source",
        "diary-2020",
    )
    found = record(run, "consultation-2")
    assert found["aliases"] == ["Second Consultation of 2019", "The second"]
    assert len(found["topics"]) == 2
    own("edit", "anna-berg", "--end", "2019", "--source", "diary-2020")
    (role,) = posts(run, "anna-berg")
    assert (role["title"], role["end"], role["sources"]) == (
        "Secretary General",
        "2019",
        ["diary-2020"],
    )
    own("edit", "anna-berg", "--title", "Adviser", "--source", "diary-2020")
    assert len(record(run, "anna-berg")["roles"]) == 2
    assert (
        "several posts"
        in run("own", "edit", "anna-berg", "--end", "2020", "--source", "diary-2020").err
    )


def test_a_removed_correction_gives_the_reference_back(own: Own, run: Own, awco: Awco) -> None:
    own("edit", "consultation-2", "--ordinal", "3", "--unsourced")
    own("remove", "consultation-2")
    assert run("show", "consultation-2").out == awco("show", "consultation-2").out


# Notes.


def test_a_note_stands_on_the_card_as_the_users_own(own: Own, run: Own, awco: Awco) -> None:
    own("note", "consultation-2", "Ask", "for the list")
    card = run("show", "consultation-2", "--with-notes").out
    assert "notes: your note\tAsk for the list" in card
    original = run("show", "consultation-2", "--reference", "--with-notes").out
    assert "Ask for the list" not in original
    notes = record(run, "consultation-2", "--with-notes")["notes"]
    (found,) = [each for each in notes if each["origin"] == "own"]
    assert found["text"] == "Ask for the list"
    assert record(run, "consultation-2")["origin"] == "reference"
    assert own("note", "consultation-2", "Ask for the list").err == "You have that note already.\n"
    assert [row["action"] for row in run("own", "history", "--json").json["results"]] == ["note"]
    own("remove", "consultation-2")
    assert run("show", "consultation-2").out == awco("show", "consultation-2").out


def test_a_private_note_is_no_part_of_a_correction(own: Own, run: Own) -> None:
    own("edit", "consultation-2", "--ordinal", "3", "--source", "diary-2020")
    own("note", "consultation-2", "Ask for the list")
    (told,) = run("show", "consultation-2", "--json", "--with-notes").json["warnings"]
    assert "ordinal" in told
    assert "notes" not in told
    assert "corrected by you: notes" not in run("show", "consultation-2", "--with-notes").out


# Removing, undoing, restoring.


def test_a_record_that_others_link_to_is_not_removed_unasked(own: Own, run: Own) -> None:
    own("add", "series", "--name", "Mine", "--type", "visit", "--unsourced")
    own(*BRIEFING, "--series", "mine")
    result = run("own", "remove", "mine")
    assert result.code == 2
    assert "briefing-in-hanoi" in result.err
    own("remove", "mine", "--force")


def test_steps_are_taken_back_and_told(own: Own, run: Own) -> None:
    own(*BRIEFING)
    own("note", "anna-berg", "Later")
    own("edit", "briefing-in-hanoi", "--summary", "Soon.")
    assert run("own", "history", "--fields", "revision,action,state").lines == [
        "1\tadd meeting\t", "2\tnote\t", "3\tedit meeting\tnext to undo",
    ]  # fmt: skip
    assert own("undo", "--steps", "2").err == (
        "Undone: edit meeting (briefing-in-hanoi), revision 3.\nUndone: note (anna-berg), revision 2.\n"
    )
    assert [row["state"] for row in run("own", "history", "--json").json["results"]] == [
        "next to undo", "undone", "undone", "undoes 3", "undoes 2",
    ]  # fmt: skip
    assert record(run, "briefing-in-hanoi")["summary"] is None
    result = run("own", "undo", "--steps", "5")
    assert (result.code, result.out) == (2, "")
    assert "There are no 5 steps to undo in" in result.err
    assert len(run("own", "list").lines) == 1
    own("undo")
    assert run("own", "list").out == ""


def test_a_backup_is_taken_and_brought_back(own: Own, run: Own, tmp_path: Path) -> None:
    own(*BRIEFING)
    copy = tmp_path / "copy.json"
    own("backup", str(copy))
    assert run("own", "backup", str(copy)).code == 4
    own("remove", "briefing-in-hanoi")
    own("restore", str(copy))
    assert run("show", "briefing-in-hanoi").code == 0
    own("undo")
    assert run("show", "briefing-in-hanoi").code == 1
    assert run("own", "restore", str(tmp_path / "none")).code == 3


def test_a_damaged_file_is_restored_from_the_last_backup_and_kept(
    own: Own, run: Own, own_path: Path
) -> None:
    own(*BRIEFING)
    own("note", "anna-berg", "Later")
    own_path.write_bytes(b"{")
    for command in (["meetings"], ["own", "list"], ["own", "undo"], ["own", *BRIEFING]):
        result = run(*command)
        assert (result.code, result.out) == (3, "")
        assert str(own_path) in result.err
    assert own_path.read_bytes() == b"{"
    assert "own.json.before-restore" in own("restore").err
    assert own_path.with_name("own.json.before-restore").read_bytes() == b"{"
    assert run("show", "briefing-in-hanoi").code == 0
