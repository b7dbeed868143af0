"""Own records changed: corrections of the reference, notes, removals, undoing and restoring."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path

import pytest

from asean_wco.store.lock import locked
from tests.cli.support import BRIEFING, Own, posts, record
from tests.conftest import Awco, run_awco

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
    assert "origin\tcorrected by you" in card
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
    assert "corrected by you: topics\tadded: Paperless trade\t" in card
    assert "corrected by you: venue\tin the reference: Dalat Palace\t" in card
    assert "corrected by you: where" not in card, "the town has not changed"
    assert "in the reference alone" not in card
    own("undo")
    there = record(run, "consultation-2")
    text = json.dumps({"kind": "meeting", **there, "topics": [], "aliases": ["Another"]})
    (own_file := Path(own("path").lines[0].split("\t")[1]).with_name("rows.json")).write_text(
        text, encoding="utf-8"
    )
    own("import", str(own_file), "--unsourced")
    card = run("show", "consultation-2").out
    assert "corrected by you: topics\tin the reference alone: Single window" in card
    assert "corrected by you: also called\tadded: Another\t" in card
    assert (
        "corrected by you: also called\tin the reference alone: Second Consultation of 2019\t"
        in card
    )


def test_the_sources_of_the_reference_do_not_speak_for_a_correction(own: Own, run: Own) -> None:
    own(
        "edit", "consultation-2", "--ordinal", "3", "--venue", "Elsewhere", "--source", "diary-2020"
    )
    citations = {
        citation["source"]: citation["supports"]
        for citation in record(run, "consultation-2")["citations"]
    }
    assert citations["diary-2020"] == ["ordinal", "place.venue"]
    assert "ordinal" not in citations["gazette-2019-06"]
    assert {"place.city", "place.country", "start"} <= set(citations["gazette-2019-06"])
    assert not {"place", "place.venue"} & set(citations["gazette-2019-06"])


def test_a_correction_without_a_source_is_refused_or_marked(own: Own, run: Own) -> None:
    result = run("own", "edit", "consultation-2", "--ordinal", "3")
    assert (result.code, result.out) == (2, "")
    assert "consultation-2 has no source for --ordinal." in result.err
    own("edit", "consultation-2", "--ordinal", "3", "--unsourced")
    assert record(run, "consultation-2")["unsourced"] is True
    assert "corrected by you, unsourced" in run("show", "consultation-2").out


def test_a_source_found_later_supports_what_had_none(own: Own, run: Own) -> None:
    own(*BRIEFING, "--topic", "single-window")
    own("edit", "briefing-in-hanoi", "--source", "diary-2020")
    kept = record(run, "briefing-in-hanoi")
    assert kept["unsourced"] is False
    assert kept["citations"][0]["supports"] == ["name", "type", "start", "place"]
    assert kept["topics"][0]["sources"] == ["diary-2020"]


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
    kept = record(run, "consultation-2")
    assert kept["aliases"] == ["Second Consultation of 2019", "The second"]
    assert len(kept["topics"]) == 2
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
    assert "your private notes\tAsk for the list" in card
    original = run("show", "consultation-2", "--reference", "--with-notes").out
    assert "Ask for the list" not in original
    notes = record(run, "consultation-2", "--with-notes")["notes"]
    (own_note,) = [note for note in notes if note["origin"] == "own"]
    assert own_note["text"] == "Ask for the list"
    assert record(run, "consultation-2")["origin"] == "reference"
    assert own("note", "consultation-2", "Ask for the list").err == "You have that note already.\n"
    assert [row["action"] for row in run("own", "history", "--json").json["results"]] == ["note"]
    own("remove", "consultation-2")
    assert run("show", "consultation-2").out == awco("show", "consultation-2").out


def test_a_private_note_is_no_part_of_a_correction(own: Own, run: Own) -> None:
    own("edit", "consultation-2", "--ordinal", "3", "--source", "diary-2020")
    own("note", "consultation-2", "Ask for the list")
    (warning,) = run("show", "consultation-2", "--json", "--with-notes").json["warnings"]
    assert "ordinal" in warning
    assert "notes" not in warning
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
        "1\tadd meeting\t", "2\tnote\t", "3\tedit meeting\tundo takes this back next",
    ]  # fmt: skip
    assert own("undo", "--steps", "2").err == (
        "Undone: edit meeting (briefing-in-hanoi), revision 3.\n"
        "Undone: note (anna-berg), revision 2.\n"
        "'awco own redo' makes the changes again.\n"
        "The next undo takes back: add meeting (briefing-in-hanoi), revision 1.\n"
    )
    assert [row["state"] for row in run("own", "history", "--json").json["results"]] == [
        "undo takes this back next", "undone", "undone",
        "took back 2–3; redo makes them again next",
    ]  # fmt: skip
    assert record(run, "briefing-in-hanoi")["summary"] is None
    result = run("own", "undo", "--steps", "5")
    assert (result.code, result.out) == (2, "")
    assert "You asked for 5 steps, but only 1 can be undone; nothing was changed." in result.err
    assert len(run("own", "list").lines) == 1
    own("undo")
    assert run("own", "list").out == ""


def test_a_redo_or_a_restore_right_after_an_undo_brings_back_what_it_took(
    own: Own, run: Own
) -> None:
    own(*BRIEFING)
    assert "'awco own redo' makes the change again." in own("undo").err
    assert run("own", "list").out == ""
    assert own("redo").err == (
        "Redone: add meeting (briefing-in-hanoi), revision 1.\nYour file now has 1 record.\n"
    )
    assert len(run("own", "list").lines) == 1
    nothing = run("own", "redo")
    assert (nothing.code, nothing.out) == (2, "")
    assert "Nothing changed: there is nothing to redo." in nothing.err
    assert "own history' lists what was done." in nothing.err
    own("note", "anna-berg", "Later")
    own("undo")
    restored = own("restore").err
    assert "your file now has 1 record, and notes on 1 record;" in restored
    assert "Changed by this: anna-berg.\n" in restored


def test_a_redo_says_why_nothing_can_be_redone_any_more(own: Own, run: Own) -> None:
    own("note", "anna-berg", "First")
    own("undo")
    own("note", "anna-berg", "Second")
    expected = "nothing can be redone, since you have changed anna-berg after the last undo."
    assert expected in run("own", "redo").err
    own("undo")
    own("purge", "--yes")
    assert "the last undo, or a change after it, was purged" in run("own", "redo").err


def test_several_records_are_removed_at_once_or_none(own: Own, run: Own) -> None:
    own("add", "topic", "--name", "Tea", "--unsourced")
    own("add", "topic", "--name", "Milk", "--source", "https://example.org/milk")
    given = ("--type", "visit", "--topic", "tea", "--unsourced")
    own("add", "meeting", "--name", "Coffee", *given)
    ids = ["tea", "milk", "example-org-milk"]
    refused = run("own", "remove", *ids)
    assert (refused.code, "Other records of yours link to" in refused.err) == (2, True)
    assert len(run("own", "list").lines) == 4
    said = own("remove", *ids, "coffee").err
    assert said.startswith("Removed: tea (your topic).\nRemoved: milk (your topic).\n")
    assert "No record uses" not in said
    assert run("own", "list").lines == []
    own("undo")
    assert len(run("own", "list").lines) == 4


def test_a_redo_says_what_the_next_one_makes_again(own: Own) -> None:
    for name in ("Tea", "Milk"):
        own("add", "topic", "--name", name, "--unsourced")
    own("undo", "--steps", "1")
    own("add", "topic", "--name", "Soup", "--unsourced")
    own("add", "topic", "--name", "Rice", "--unsourced")
    own("undo")
    own("undo")
    said = own("redo").err
    assert "The next redo makes again: add topic (rice), revision 5.\n" in said
    said = own("redo").err
    expected = "add topic (milk), revision 2, which you took back before you made other changes.\n"
    assert f"The next redo makes again: {expected}" in said
    assert "The next redo" not in own("redo").err


def test_the_history_says_what_is_in_force_after_undos_and_redos(own: Own, run: Own) -> None:
    own(*BRIEFING)
    own("note", "anna-berg", "Later")
    own("undo")
    own("undo")
    assert "The next redo makes again: note (anna-berg), revision 2.\n" in own("redo").err

    def states() -> list[str]:
        return [row["state"] for row in run("own", "history", "--json").json["results"]]

    assert states()[-5:] == [
        "undo takes this back next",
        "undone",
        "took back 2; redo makes it again next",
        "took back 1",
        "made 1 again",
    ]
    own("redo")
    assert states()[:2] == ["", "undo takes this back next"]
    assert states()[-1] == "made 2 again"


def test_the_history_says_which_fields_were_changed(own: Own, run: Own) -> None:
    own(*BRIEFING)
    own("edit", "briefing-in-hanoi", "--venue", "Club", "--end", "2027", "--unsourced")
    own("note", "briefing-in-hanoi", "Later")
    rows = run("own", "history", "--json").json["results"]
    assert [sorted(row["changed"]) for row in rows] == [[], ["end", "place"], []]
    assert run("own", "history").lines[1].endswith("\tplace, end")


def test_the_history_says_what_the_first_correction_of_a_record_changed(own: Own, run: Own) -> None:
    own("edit", "consultation-2", "--start", "2019-06-13", "--source", "diary-2020")
    [row] = run("own", "history", "--json").json["results"]
    assert row["changed"] == ["start"]


def test_an_undo_that_changes_nothing_in_all_is_no_purge(own: Own, run: Own) -> None:
    own(*BRIEFING)
    own("remove", "briefing-in-hanoi")
    own("undo", "--steps", "2")
    own("add", "topic", "--name", "Rice", "--unsourced")

    def last() -> tuple[list[str], str]:
        row = run("own", "history", "--json").json["results"][-1]
        return row["records"], row["state"]

    own("undo")
    said = own("redo").err
    assert said.endswith(
        "The next redo makes again: 2 changes, revisions 1–2, "
        "which you took back before you made other changes.\n"
    )
    own("undo")
    own("redo")
    own("redo")
    assert last() == (["briefing-in-hanoi"], "made 1–2 again")
    own("undo", "--steps", "2")
    assert last() == (["briefing-in-hanoi"], "took back 1–2; redo makes them again next")
    own(*BRIEFING)
    assert "since you have changed briefing-in-hanoi after" in run("own", "redo").err


def test_after_a_purge_the_history_and_a_restore_say_what_there_is(own: Own, run: Own) -> None:
    own(*BRIEFING)
    own("note", "anna-berg", "Later")
    own("undo")
    own("purge", "--yes")
    states = [row["state"] for row in run("own", "history", "--json").json["results"]]
    assert states[1:] == ["undone; purged or compacted", "took back 2; purged or compacted"]
    assert own("restore").err == (
        "Nothing changed: the state before holds what you have now (1 record).\n"
    )


def test_after_a_purge_no_undo_takes_back_an_older_change_than_the_last(own: Own, run: Own) -> None:
    own(*BRIEFING)
    own("note", "anna-berg", "First")
    own("note", "anna-berg", "Second")
    own("note", "anna-berg", "Second", "--remove")
    own("purge", "--yes")
    refused = run("own", "undo")
    assert refused.code == 2
    assert "since the last change, revision 4, was purged or compacted." in refused.err
    states = [row["state"] for row in run("own", "history", "--json").json["results"]]
    assert "undo takes this back next" not in states
    assert record(run, "briefing-in-hanoi")


def test_delegates_and_a_misspelt_country_are_understood(own: Own, run: Own) -> None:
    own("edit", "consultation-2", "--delegates", "120", "--unsourced")
    assert record(run, "consultation-2")["delegates"] == 120
    result = run("own", "edit", "consultation-2", "--country", "Vietman", "--unsourced")
    assert "Did you mean Viet Nam?" in result.err


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
    assert [row["id"] for row in run("own", "list", "--json").json["results"]] == [
        "anna-berg", "briefing-in-hanoi",
    ]  # fmt: skip
    own("undo")
    assert [row["id"] for row in run("own", "list", "--json").json["results"]] == [
        "briefing-in-hanoi"
    ]


def test_for_a_damaged_file_that_is_named_the_commands_name_it_too(tmp_path: Path) -> None:
    named = tmp_path / "my own.json"
    named.write_bytes(b"{")
    for option in (["--own", str(named)], [f"--own={named}"]):
        result = run_awco([*option, "meetings"])
        assert result.code == 3
        assert f"or type 'awco --own '{named}' own restore'" in result.err


def test_a_damaged_file_is_no_backup(own: Own, run: Own, own_path: Path, tmp_path: Path) -> None:
    own(*BRIEFING)
    before = own_path.read_bytes()
    for content in (b"{", before.replace(b'"visit"', b'"party"')):
        (tmp_path / "copy.json").write_bytes(content)
        result = run("own", "restore", str(tmp_path / "copy.json"))
        assert (result.code, own_path.read_bytes()) == (3, before)
        assert "copy.json" in result.err


def test_what_no_command_can_read_is_written_over_by_none(
    own: Own, run: Own, own_path: Path
) -> None:
    own(*BRIEFING)
    own("note", "anna-berg", "Later")
    backup = own_path.with_name("own.json.bak").read_bytes()
    bad = own_path.read_bytes().replace(b'"visit"', b'"party"')
    own_path.write_bytes(bad)
    for command in (
        BRIEFING,
        ("note", "anna-berg", "x"),
        ("undo",),
        ("compact",),
        ("purge", "--yes"),
    ):
        result = run("own", *command)
        assert (result.code, result.out) == (3, ""), command
        assert "briefing-in-hanoi" in result.err
    assert own_path.read_bytes() == bad
    assert own_path.with_name("own.json.bak").read_bytes() == backup
    own("restore")
    assert "Later" in run("own", "list", "--json").out


def test_several_steps_are_taken_back_in_one_revision_or_none_is(
    own: Own, run: Own, own_path: Path
) -> None:
    own(*BRIEFING)
    own("note", "anna-berg", "Later")
    own("edit", "briefing-in-hanoi", "--summary", "Soon.")
    before = own_path.read_bytes()
    own_path.write_bytes(before.replace(b"Later", b"Sooner"))
    result = run("own", "undo", "--steps", "2")
    assert (result.code, result.out) == (2, "")
    assert "anna-berg was changed again after revision 2, by hand" in result.err
    own_path.write_bytes(before)
    own("undo", "--steps", "3")
    assert run("own", "list").out == ""
    assert len(run("own", "history").lines) == 4


def test_after_an_undo_no_column_of_own_records_is_left(own: Own, run: Own, awco: Awco) -> None:
    commands = [("meetings", "--format", "csv"), ("meetings",), ("facts", "Hanoi", "-f", "csv")]
    own(*BRIEFING)
    assert "origin" in run(*commands[0]).lines[0]
    own("undo")
    for command in commands:
        assert run(*command).out == awco(*command).out


# The history.


def test_damage_to_the_history_is_told(own: Own, run: Own, own_path: Path) -> None:
    own(*BRIEFING)
    own("note", "anna-berg", "Later")
    own("note", "anna-berg", "Soon")
    journal = own_path.with_name("own.json.journal")
    journal.write_bytes(journal.read_bytes().replace(b'"Later"', b'"Laser"', 1))
    result = run("own", "history")
    assert [line[:1] for line in result.lines] == ["1", "3"]
    assert f"{journal} is damaged; these lines are lost: 2." in result.err
    own("undo")
    result = run("own", "undo")
    assert result.code == 2
    assert "is damaged in line 2" in result.err
    assert "has no details of revision 2; nothing was undone" in result.err
    assert "Lines that could not be read are gone from the history: 2." in own("compact").err


def test_a_history_is_compacted_and_the_last_steps_can_be_undone(
    own: Own, run: Own, own_path: Path
) -> None:
    own(*BRIEFING)
    for number in range(6):
        own("note", "anna-berg", f"Note {number}")
    own("undo", "--steps", "2")
    own("note", "anna-berg", "Last")
    journal = own_path.with_name("own.json.journal")
    before = journal.stat().st_size
    assert f"it had {before:,}." in own("compact", "--steps", "3").err
    assert b"briefing-in-hanoi" not in journal.read_bytes()
    assert len(run("own", "history").lines) == 9
    own("undo", "--steps", "3")
    assert "There is nothing to undo" in run("own", "undo").err
    own_path.write_bytes(b"damaged")
    own("restore")
    assert "Note 1" in run("own", "list", "--json").out
    assert "Note 2" not in run("own", "list", "--json").out


def test_what_was_removed_is_wiped_from_every_file_beside(
    own: Own, run: Own, own_path: Path
) -> None:
    own(*BRIEFING)
    own("add", "topic", "--name", "Secret plan", "--unsourced")
    own("note", "anna-berg", "Private word")
    own("edit", "briefing-in-hanoi", "--summary", "Former words.")
    own("edit", "briefing-in-hanoi", "--summary", "Present words.")
    own("note", "anna-berg", "--remove")
    own("remove", "secret-plan")
    own("restore", str(own_path.with_name("own.json.bak")))
    own("undo")
    own_path.with_name("own.json.before-restore-notes.txt").write_text("mine", encoding="utf-8")
    refused = run("own", "purge")
    assert (refused.code, "--yes" in refused.err) == (2, True)
    now = own_path.read_bytes()
    assert "This cannot be undone." in own("purge", "--yes").err
    assert own_path.read_bytes() == now
    left = b"".join(path.read_bytes() for path in own_path.parent.iterdir())
    for word in (b"Secret plan", b"Private word", b"Former words"):
        assert word not in left
    assert {path.name.removeprefix("own.json") for path in own_path.parent.iterdir()} == {
        "", ".bak", ".journal", ".lock", ".before-restore-notes.txt",
    }  # fmt: skip
    assert len(run("own", "history").lines) == 9
    own_path.write_bytes(b"damaged")
    own("restore")
    assert "Present words." in run("own", "export").out


def test_the_mode_of_a_backup_is_private_even_where_it_replaces_a_file(
    own: Own, tmp_path: Path
) -> None:
    own(*BRIEFING)
    copy = tmp_path / "copy.json"
    copy.write_text("old", encoding="utf-8")
    copy.chmod(0o644)
    own("backup", str(copy), "--force")
    assert copy.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("ending", ["", ".journal", ".bak", ".lock"])
def test_a_pipe_is_refused_before_it_is_opened(
    ending: str, own: Own, run: Own, own_path: Path
) -> None:
    own(*BRIEFING)
    own("note", "anna-berg", "Later")
    path = own_path.with_name(f"own.json{ending}")
    path.unlink()
    os.mkfifo(path)
    for command in (("undo",), ("restore",), ("note", "anna-berg", "x"), ("purge", "--yes")):
        result = run("own", *command)
        assert (result.code, "is a pipe or a device" in result.err) == (3, True)
    if ending == ".journal":
        assert run("own", "history").code == 3


def test_how_long_to_wait_can_be_said(run: Own, own: Own, own_path: Path) -> None:
    own(*BRIEFING)
    with locked(own_path.with_name("own.json.lock")):
        result = run("own", "--wait", "0", "note", "anna-berg", "x")
    assert result.code == 4
    assert "for 0 seconds" in result.err


def test_a_source_that_nothing_cites_any_more_is_told(own: Own, run: Own) -> None:
    own("add", "topic", "--name", "Mine", "--source", "https://example.org/page")
    message = own("remove", "mine").err
    assert "No record uses your source example-org-page any more." in message
    own("remove", "example-org-page")
    assert run("own", "list").out == ""


def test_a_value_that_is_given_settles_what_was_not_found(tmp_path: Path) -> None:
    mine = ["--own", str(tmp_path / "own.json")]
    arguments = [*mine, "own", "edit", "adgcm-34", "--venue", "The Empire"]
    told = run_awco([*arguments, "--source", "https://example.org/programme"])
    assert "No longer marked as doubtful: venue (not found)." in told.err
    cited = run_awco([*mine, "cite", "adgcm-34", "--style", "plain"]).out
    assert "The Empire" in cited
    assert "the venue" not in cited


# What a Python object looks like where a text was meant.
_PYTHON_OBJECT = re.compile(r"<[a-z-]+ .*>|object at 0x|\b[A-Z]\w+\(\w+=|PartialDate|\bNone\b")
# By kind of record: an option for each of its lists, and some for single fields.
_GIVEN = {
    "meeting": (
        ["--host", "landia-customs"],
        ["--person", "anna-berg"],
        ["--topic", "paperless-trade"],
        ["--initiative", "toy-window"],
        ["--outcome", "They agreed."],
        ["--alias", "Another"],
        ["--city", "Hue"],
        ["--start", "2026-12-03"],
        ["--delegates", "30"],
    ),
    "person": (
        ["--alias", "Another"],
        ["--honorific", "Dr"],
        ["--title", "Attaché", "--organization", "landia-customs"],
        ["--country", "VN"],
    ),
    "initiative": (["--owner", "landia-customs"], ["--acronym", "NEW"], ["--start", "2026"]),
    "organization": (["--parent", "landia-customs"], ["--alias", "Another"]),
}


@pytest.mark.parametrize("kind", _GIVEN)
def test_no_message_on_a_change_shows_a_python_object(own: Own, run: Own, kind: str) -> None:
    needed = {"meeting": "visit", "organization": "company", "initiative": "plan"}
    type_of_kind = ["--type", needed[kind]] if kind in needed else []
    messages = [own("add", kind, "--name", "New one", *type_of_kind, "--unsourced").err]
    for options in _GIVEN[kind]:
        done = own("edit", "new-one", *options, "--unsourced")
        cleared = run("own", "edit", "new-one", "--clear", options[0].removeprefix("--"))
        messages += [done.err, cleared.err]
    for message in messages:
        assert not _PYTHON_OBJECT.search(message), message
    if kind == "meeting":
        assert "Added to hosts: Landia Customs." in messages[1]


def test_a_backup_without_a_name_gets_one_that_no_file_has(
    own: Own, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own(*BRIEFING)
    folder = tmp_path / "copies"
    folder.mkdir()
    monkeypatch.chdir(folder)
    own("backup")
    own("backup")
    names = sorted(path.name for path in folder.iterdir())
    assert names == ["awco-own-2026-11-28-2.json", "awco-own-2026-11-28.json"]


def test_a_card_says_that_a_doubt_of_the_reference_is_settled(tmp_path: Path) -> None:
    whole = ["--own", str(tmp_path / "own.json")]
    run_awco([*whole, "own", "edit", "adgcm-34", "--venue", "Hall", "--unsourced"])
    card = run_awco([*whole, "show", "adgcm-34"]).out
    settled = "dropped: venue (not found)"
    assert f"corrected by you: in doubt\t{settled}\t" in card
    assert "corrected by you: place\tin the reference: none" not in card


def test_a_change_of_many_records_is_listed_with_the_first_and_with_how_many(
    own: Own, tmp_path: Path
) -> None:
    table = tmp_path / "many.csv"
    rows = [f"Talk {number},visit,2026\n" for number in range(1200)]
    table.write_text(f"name,type,start\n{''.join(rows)}", encoding="utf-8")
    own("import", str(table), "--unsourced")
    [line] = own("history").lines
    assert "\ttalk-0, talk-1, talk-10, talk-100, talk-1000 and others, 1,200 in all\t" in line
    [change] = own("history", "--json").json["results"]
    assert len(change["records"]) == 1200
