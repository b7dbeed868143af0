"""Private notes removed: one or all of a record, with what still holds them, and brought back."""

from __future__ import annotations

from pathlib import Path

import pytest

from asean_wco.store import own_file
from tests.cli.support import Own, record
from tests.conftest import Awco


def notes_on(run: Own, identifier: str) -> list[str]:
    """The private notes on a record."""
    notes = record(run, identifier, "--with-notes")["notes"]
    return [note["text"] for note in notes if note["origin"] == "own"]


def test_a_note_is_removed_and_brought_back(own: Own, run: Own, own_path: Path) -> None:
    for text in ("Ask for the list", "Call back", "Check the date"):
        own("note", "anna-berg", text)
    assert own("note", "anna-berg", "--remove", "Call", "back").err == (
        "Removed: anna-berg (your note). 'awco own undo' brings it back."
        + " The history and the backup still hold it; 'awco own purge' deletes it there.\n"
    )
    assert notes_on(run, "anna-berg") == ["Ask for the list", "Check the date"]
    assert "Call back" not in own_path.read_text(encoding="utf-8")
    for ending in (".journal", ".bak"):
        assert "Call back" in own_path.with_name(f"own.json{ending}").read_text(encoding="utf-8")
    assert own("undo").err == (
        "Undone: remove note (anna-berg), revision 4.\n'awco own redo' makes the change again.\n"
        "The next undo takes back: note (anna-berg), revision 3.\n"
    )
    assert notes_on(run, "anna-berg") == ["Ask for the list", "Call back", "Check the date"]


def test_without_a_text_all_notes_on_the_record_are_removed(own: Own, run: Own) -> None:
    own("note", "anna-berg", "One")
    own("note", "anna-berg", "Two")
    own("note", "consultation-2", "Another")
    told = own("note", "anna-berg", "--remove").err
    assert "your notes" in told
    assert (
        "The history and the backup still hold them; 'awco own purge' deletes them there." in told
    )
    assert notes_on(run, "anna-berg") == []
    assert notes_on(run, "consultation-2") == ["Another"]
    own("undo")
    assert notes_on(run, "anna-berg") == ["One", "Two"]


def test_a_note_on_a_record_that_is_gone_can_be_removed(awco: Awco, tmp_path: Path) -> None:
    tables = own_file.empty("").tables
    tables["_notes"]["gone"] = ["Of a record that is not there."]
    path = tmp_path / "own.json"
    path.write_bytes(own_file.compose(tables, 1))
    assert awco("--own", str(path), "own", "note", "gone", "--remove").code == 0
    assert own_file.parse(path.read_bytes(), "").tables["_notes"] == {}


# An empty text is one that a script failed to fill in; it must not remove all.
@pytest.mark.parametrize("text", ["Ask", "ask for the list", "", "Ask for the list "])
def test_a_text_that_no_note_equals_lists_the_notes(own: Own, run: Own, text: str) -> None:
    own("note", "anna-berg", "Ask for the list")
    own("note", "anna-berg", "Call back")
    result = run("own", "note", "anna-berg", "--remove", text)
    assert (result.code, result.out) == (1, "")
    assert result.err == (
        "awco: You have no such note on 'anna-berg'.\n  Ask for the list\n  Call back\n"
        "  Give one of these exactly, or no text to remove all notes.\n"
    )
    assert notes_on(run, "anna-berg") == ["Ask for the list", "Call back"]


@pytest.mark.parametrize("identifier", ["anna-berg", "nowhere", "../own"])
def test_where_there_is_no_note_none_is_removed(run: Own, own_path: Path, identifier: str) -> None:
    result = run("own", "note", identifier, "--remove")
    assert (result.code, result.out) == (1, "")
    problem = f"No record is called '{identifier}'."
    if identifier == "anna-berg":
        problem = "You have no note on 'anna-berg'."
    assert result.err.startswith(f"awco: {problem}\n")
    assert not own_path.exists()


def test_a_note_without_a_text_is_refused(run: Own, own_path: Path) -> None:
    result = run("own", "note", "anna-berg")
    assert (result.code, result.out) == (2, "")
    assert "The note has no text." in result.err
    assert not own_path.exists()
