"""Records written in the user's editor.

Whatever the editor does and whatever is written, nothing is thrown away.
"""

from __future__ import annotations

import errno
import shlex
import sys
from collections.abc import Callable
from pathlib import Path

import click
import pytest

from asean_wco.cli.context import confirmed
from tests.cli.support import BRIEFING, Own, record
from tests.conftest import Awco

Edit = Callable[[str], "str | bytes | None"]
Editing = Callable[..., list[str]]


@pytest.fixture
def editing(monkeypatch: pytest.MonkeyPatch) -> Editing:
    """Stand in for the user's editor with functions, one for each time it is opened.

    None saves nothing. The texts that it was given are noted.
    """

    def install(*edits: Edit) -> list[str]:
        seen: list[str] = []

        def opened(*, filename: str) -> None:
            seen.append(Path(filename).read_text(encoding="utf-8", errors="replace"))
            written = edits[len(seen) - 1](seen[-1])
            if written is not None:
                Path(filename).write_bytes(
                    written.encode() if isinstance(written, str) else written
                )

        monkeypatch.setenv("EDITOR", "an-editor")
        monkeypatch.setattr("click.edit", opened)
        return seen

    return install


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[str]]:
    """Let a person sit at the terminal who gives these answers; what was asked is noted."""

    def install(*answers: bool) -> list[str]:
        questions: list[str] = []

        def confirm(question: str, **_: object) -> bool:
            questions.append(question)
            if len(questions) > len(answers):
                raise click.Abort
            return answers[len(questions) - 1]

        monkeypatch.setattr("asean_wco.cli.own_editing._is_at_terminal", lambda: True)
        monkeypatch.setattr("asean_wco.cli.own_editing.confirmed", confirm)
        return questions

    return install


def draft(own_path: Path, number: int = 1) -> str:
    """What was kept of a record that was given up."""
    ending = ".draft" if number == 1 else f".draft-{number}"
    return own_path.with_name(own_path.name + ending).read_text(encoding="utf-8")


def named(name: str) -> Edit:
    """Fill in a name."""
    return lambda text: text.replace('"name": null', f'"name": "{name}"')


def test_without_a_flag_the_record_is_written_in_the_editor(
    own: Own, run: Own, editing: Editing
) -> None:
    seen = editing(named("Written"))
    assert own("add", "topic", "--unsourced").out == "written\n"
    assert all(line.lstrip().startswith(("#", '"', "{", "}")) for line in seen[0].splitlines())
    assert record(run, "written")["name"] == "Written"


def test_an_edit_opens_what_is_there(own: Own, run: Own, editing: Editing) -> None:
    seen = editing(lambda text: text.replace("Anna Berg", "Anna Berg-Dahl"))
    own("edit", "anna-berg")
    assert '"family_name": null' in seen[0]
    assert record(run, "anna-berg")["name"] == "Anna Berg-Dahl"


def test_what_flags_and_files_give_may_be_saved_as_it_is(
    own: Own, run: Own, editing: Editing, tmp_path: Path
) -> None:
    editing(lambda text: text, lambda text: text)
    own("add", "topic", "--name", "By flag", "--unsourced", "--edit")
    (tmp_path / "topic.json").write_text('{"name": "By file"}', encoding="utf-8")
    own("add", "topic", "--from", str(tmp_path / "topic.json"), "--unsourced", "--edit")
    assert {row["id"] for row in run("own", "list", "--json").json["results"]} == {
        "by-flag",
        "by-file",
    }


def test_an_edit_that_is_saved_as_it_was_makes_no_correction(
    own: Own, run: Own, editing: Editing
) -> None:
    editing(lambda text: text)
    assert own("edit", "anna-berg").err == "Nothing changed.\n"
    assert (
        own("edit", "consultation-2", "--start", "2019-06-12", "--unsourced").err
        == "Nothing changed.\n"
    )
    assert run("own", "list").out == ""


@pytest.mark.parametrize(
    ("edit", "message"),
    [
        (lambda _: None, "You left the editor without a change; nothing was saved."),
        (lambda text: text, "Nothing was filled in; nothing was saved."),
        (lambda text: text.replace("\n", "\r\n"), "Nothing was filled in; nothing was saved."),
        (lambda _: "", "Nothing was filled in; nothing was saved."),
        (lambda _: "# only a comment\n\n", "Nothing was filled in; nothing was saved."),
    ],
)
def test_nothing_is_kept_of_nothing(
    run: Own, own_path: Path, editing: Editing, edit: Edit, message: str
) -> None:
    editing(edit)
    result = run("own", "add", "topic")
    assert (result.code, result.out, result.err) == (2, "", f"awco: {message}\n")
    assert list(own_path.parent.iterdir()) == []


@pytest.mark.parametrize(
    "text",
    [
        b'{"name": ',
        b'{"name": "x", "colour": "red"}',
        b'["x"]',
        b'{"name": "x"}',
        b'{"name": "\xff"}',
        b"\xff\xfe",
        b"[" * 100_000,
        b'{"name": "\\ud800"}',
        b'{"name": "a", "name": "b"}',
    ],
)
def test_what_was_written_and_does_not_fit_is_kept_as_a_draft_for_its_user_alone(
    run: Own, own_path: Path, editing: Editing, text: bytes
) -> None:
    editing(lambda _: text, lambda _: text, lambda _: b"{")
    result = run("own", "add", "meeting")
    assert result.code in (2, 3)
    assert not own_path.exists()
    kept = own_path.with_name("own.json.draft")
    assert f"--from {kept} --edit" in result.err
    assert kept.read_bytes() == text
    assert kept.stat().st_mode & 0o777 == 0o600
    assert run("own", "add", "meeting").code == result.code
    assert run("own", "add", "meeting").code == 3
    assert {file.name for file in own_path.parent.glob("*draft*")} == {
        "own.json.draft",
        "own.json.draft-2",
    }


def test_a_draft_is_gone_on_with_even_if_it_cannot_be_read(
    own: Own, run: Own, own_path: Path, editing: Editing
) -> None:
    seen = editing(named('Half"'), lambda text: text.replace('"Half""', '"Whole"'))
    assert run("own", "add", "topic", "--unsourced").code == 3
    own(
        "add", "topic", "--unsourced", "--from", str(own_path.with_name("own.json.draft")), "--edit"
    )
    assert seen[1].startswith("# NOT SAVED YET: ")
    assert record(run, "whole")["name"] == "Whole"


def test_a_person_edits_again_what_does_not_fit(
    own: Own, own_path: Path, editing: Editing, asked: Callable[..., list[str]]
) -> None:
    questions = asked(True, True)
    seen = editing(
        lambda text: text.replace('"name": null', '"name": "X"'),
        lambda text: text.replace('"type": null', '"type": "picnic"'),
        lambda text: text.replace("picnic", "visit"),
    )
    result = own("add", "meeting", "--unsourced")
    assert result.out == "x\n"
    assert questions == ["Edit it again?"] * 2
    assert [text.count("NOT SAVED YET") for text in seen] == [0, 1, 1]
    assert "'picnic' is not one of" in seen[2].splitlines()[0]
    assert "no type is given" in result.err
    assert not own_path.with_name("own.json.draft").exists()


@pytest.mark.parametrize("answers", [(False,), (True,), ()])
def test_what_a_person_gives_up_is_kept_as_a_draft(
    run: Own,
    own_path: Path,
    editing: Editing,
    asked: Callable[..., list[str]],
    answers: tuple[bool, ...],
) -> None:
    asked(*answers)
    editing(named("X"), lambda _: None)
    result = run("own", "add", "meeting", "--unsourced")
    assert result.code == (3 if answers else 130)
    assert '"name": "X"' in draft(own_path)
    assert "NOT SAVED YET" not in draft(own_path)
    assert "own.json.draft" in result.err


def test_what_cannot_be_kept_anywhere_is_printed(
    run: Own, editing: Editing, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    editing(named("Long work"))
    monkeypatch.setattr("asean_wco.store.own_storage.write_atomically", refuse)
    monkeypatch.setattr("asean_wco.store.own_storage.replacement", refuse)
    result = run("own", "add", "topic", "--unsourced")
    assert result.code == 4
    assert '"name": "Long work"' in result.err
    assert result.err.endswith("What you wrote is above.\n")


def test_what_somebody_else_changed_during_an_edit_is_not_overwritten(
    own: Own, run: Own, own_path: Path, editing: Editing, asked: Callable[..., list[str]]
) -> None:
    own("add", "topic", "--name", "Mine", "--unsourced")
    questions = asked(True)

    def meanwhile(text: str) -> str:
        own("edit", "mine", "--summary", "By the other.")
        return text.replace('"Mine"', '"Changed"')

    editing(meanwhile)
    result = run("own", "edit", "mine", "--edit")
    assert result.code == 2
    assert "mine was changed while you edited it." in result.err
    assert '"Changed"' in draft(own_path)
    assert questions == []
    assert (record(run, "mine")["name"], record(run, "mine")["summary"]) == (
        "Mine",
        "By the other.",
    )


# Real programs.

SAVING = (
    'import pathlib, sys; pathlib.Path(sys.argv[1]).write_text(\'{"name": "Saved"}\'); sys.exit(1)'
)


def program(code: str) -> str:
    """The value of EDITOR that runs some Python."""
    return f"{shlex.quote(sys.executable)} -c {shlex.quote(code)}"


@pytest.mark.parametrize(
    ("editor", "message"),
    [
        (program("raise SystemExit(3)"), "Editing failed."),
        ("/nowhere/editor", "No such file or directory"),
        ("'half a quotation", "$VISUAL or $EDITOR: No closing quotation."),
    ],
)
def test_an_editor_that_fails_is_told(
    awco: Awco, tmp_path: Path, editor: str, message: str
) -> None:
    result = awco(
        "--own",
        str(tmp_path / "own.json"),
        "own",
        "add",
        "topic",
        env={"EDITOR": editor, "VISUAL": ""},
    )
    assert (result.code, result.out) == (2, "")
    assert message in result.err
    assert list(tmp_path.iterdir()) == []


def test_what_was_written_in_an_editor_that_fails_is_kept(awco: Awco, tmp_path: Path) -> None:
    env = {"EDITOR": program(SAVING), "VISUAL": ""}
    result = awco("--own", str(tmp_path / "own.json"), "own", "add", "topic", env=env)
    assert result.code == 2
    assert (tmp_path / "own.json.draft").read_text(encoding="utf-8") == '{"name": "Saved"}'
    assert "own.json.draft" in result.err


def test_an_editor_gets_a_file_and_no_word_of_a_record_and_no_other_program_is_run(
    own: Own, run: Own, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own(*BRIEFING, "--id", "briefing", "--summary", "$(touch evil); `touch evil` --evil")
    noted = tmp_path / "noted"
    monkeypatch.setenv(
        "VISUAL",
        program(f"import sys, pathlib; pathlib.Path({str(noted)!r}).write_text(repr(sys.argv))"),
    )
    monkeypatch.chdir(tmp_path)
    assert run("own", "edit", "briefing").code == 2
    arguments = noted.read_text(encoding="utf-8")
    assert arguments.count("record.json") == 1
    assert "evil" not in arguments
    assert not Path("evil").exists()
    assert not Path(shlex.split(arguments.strip("[]").replace(",", " "))[-1]).parent.exists()


def test_without_a_terminal_and_an_editor_nothing_is_opened(
    run: Own, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.delenv("EDITOR", raising=False)
    result = run("own", "add", "meeting")
    assert (result.code, result.out) == (2, "")
    assert "There is no terminal in which an editor could be opened." in result.err


def test_a_person_who_chose_no_editor_is_told_how_to_leave_it_and_asked_first(
    run: Own,
    editing: Editing,
    asked: Callable[..., list[str]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    seen = editing(named("Tea"))
    monkeypatch.delenv("EDITOR")
    monkeypatch.delenv("VISUAL", raising=False)
    asked()
    result = run("own", "add", "topic", "--unsourced")
    assert result.code != 0
    assert "in nano press Ctrl-X; in vi or vim press Esc, type :q!" in result.err
    assert (seen, run("own", "list").out) == ([], "")


def test_a_summary_that_still_tells_the_old_day_is_named(run: Own) -> None:
    told = "Held from 12 to 13 June 2019 in Da Lat."
    run("own", "edit", "consultation-2", "--summary", told, "--unsourced")
    first = run("own", "edit", "consultation-2", "--start", "2019-06-11", "--unsourced").err
    assert "The summary may still tell the old start, 12 June 2019." in first
    assert "awco own edit consultation-2 --summary 'TEXT'" in first
    again = run("own", "edit", "consultation-2", "--start", "2019-06-10", "--unsourced").err
    assert "The summary" not in again


def test_an_answer_that_is_neither_yes_nor_no_is_asked_for_again(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    typed = iter(["maybe", "awco own list", "Y", ""])
    monkeypatch.setattr("click.prompt", lambda *_, **__: next(typed))
    assert confirmed("Save it?")
    assert capsys.readouterr().err == "Type y or n.\nType y or n.\n"
    assert confirmed("Open it?", default=True)
