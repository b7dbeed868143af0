"""Private notes: only the card on a terminal has them, unless --with-notes asks for them."""

from __future__ import annotations

import os
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path

import click
import pytest

from asean_wco.model.records import Record
from asean_wco.render.formats import FORMS
from asean_wco.store import own_file
from asean_wco.store.store import open_store
from tests.cli.support import COMMANDS, LISTS, TYPICAL, Own
from tests.conftest import Awco, Result, sample

SECRET = "quokka"
OFFERED = (
    *LISTS, "show", "search", "facts", "timeline", "compare", "get", "brief", "graph", "export",
)  # fmt: skip
# Those that read records and never print what a note says.
WITHOUT = ("who", "coverage", "cite", "data stats", "data verify")
NOT_PRINTED = ("datapackage", "datasette", "sqlite", "xlsx")
WORDS = {
    **{name: [name, *TYPICAL[name]] for name in (*OFFERED, *WITHOUT)},
    "get": ["get", "consultation-2", "notes.text", "--allow-empty"],
    "brief": ["brief", "landia-customs"],
    "compare": ["compare", "consultation-1", "consultation-2", "--full"],
    "export": ["export"],
    "data stats": ["data", "stats"],
    "data verify": ["data", "verify"],
}


def forms_of(name: str) -> list[list[str]]:
    """The options that ask a command for each of its forms; no options if it has one form."""
    for parameter in COMMANDS[name].params:
        option = parameter.opts[-1]
        if option in ("--format", "--style") and isinstance(parameter.type, click.Choice):
            return [[option, str(form)] for form in parameter.type.choices]
    return [[]]


CASES = [(name, form) for name in (*OFFERED, *WITHOUT) for form in forms_of(name)]


@pytest.fixture(scope="module")
def noted(tmp_path_factory: pytest.TempPathFactory, toy_store: Path) -> Path:
    """A file with a note on every record of the toy and on an own record."""
    tables = own_file.empty("").tables
    tables["topics"]["mine"] = {"id": "mine", "name": "Mine"}
    everything: Iterator[Record] = open_store(toy_store).all()
    identifiers = ["mine", *(each.id for each in everything)]
    tables["_notes"].update({each: [f"The {SECRET} of {each}."] for each in identifiers})
    path = tmp_path_factory.mktemp("noted") / "own.json"
    path.write_bytes(own_file.compose(tables, 1))
    return path


@pytest.fixture
def look(awco: Awco, noted: Path) -> Own:
    """Run awco over the toy with the notes."""
    return lambda *arguments: awco("--own", str(noted), *arguments)


def written_to(target: Path) -> list[Path]:
    """The files of an output, which is a file or a folder."""
    return [each for each in (target, *target.rglob("*")) if each.is_file()]


def runs_of(name: str, form: list[str], target: Path) -> Iterator[list[str]]:
    """The runs that print an answer in a form, and that write it to a file or folder."""
    words = [*WORDS[name], *form]
    if name == "export":
        yield [*words, str(target)]
        if not {"csv", *NOT_PRINTED} & set(form):
            yield [*words, "-"]
        return
    if any("--output" in parameter.opts for parameter in COMMANDS[name].params):
        yield [*words, "-o", str(target)]
    if not {*NOT_PRINTED} & set(form):
        yield words


def outputs_of(look: Own, runs: Iterable[list[str]], target: Path) -> Iterator[bytes]:
    """Everything that runs say and write."""
    for words in runs:
        result = look(*words)
        assert result.code == 0, result.err
        yield (result.out + result.err).encode()
    for path in written_to(target):
        if zipfile.is_zipfile(path):
            with zipfile.ZipFile(path) as packed:
                yield from (packed.read(name) for name in packed.namelist())
        yield path.read_bytes()


@pytest.mark.parametrize(("name", "form"), sample(CASES, 5), ids=str)
def test_no_command_tells_of_a_note_unasked(
    look: Own,
    tmp_path: Path,
    name: str,
    form: list[str],
) -> None:
    target = tmp_path / "target"
    outputs = list(outputs_of(look, runs_of(name, form, target), target))
    assert outputs
    assert not [each for each in outputs if SECRET.encode() in each.lower()]


ROWS = ("json", "jsonl", "jsonld", "datapackage", "sqlite")
# The forms in which a command tells of notes; lists in lines and pictures have no place for them.
TELLING = {
    **dict.fromkeys(LISTS, ROWS),
    "show": ("table", "plain", "json", "jsonl", "md"),
    "compare": ("table", "plain", "json", "jsonl"),
    "brief": ("md", "html"),
    "export": ("jsonl", "csv", "datapackage", "sqlite", "jsonld"),
}


TOLD = [(name, form) for name, forms in TELLING.items() for form in forms]


@pytest.mark.parametrize(("name", "form"), sample(TOLD, 2))
def test_every_output_that_tells_of_notes_has_them_when_asked(
    look: Own,
    tmp_path: Path,
    name: str,
    form: str,
) -> None:
    target = tmp_path / "target"
    for words in runs_of(name, ["--format", form], target):
        result = look(*words, "--with-notes")
        if str(target) in words:
            assert any(SECRET.encode() in path.read_bytes() for path in written_to(target))
        else:
            assert SECRET in result.out


def test_one_value_is_a_note_only_when_asked(look: Own) -> None:
    assert SECRET not in look("get", "single-window", "notes.text", "--allow-empty").out
    assert SECRET in look("get", "single-window", "notes.text", "--with-notes").out
    assert look("get", "mine", "notes.text").code == 1
    assert look("get", "mine", "notes.text", "--with-notes").out == f"The {SECRET} of mine.\n"


def test_the_search_sees_notes_only_when_asked(look: Own) -> None:
    result = look("search", SECRET)
    assert (result.code, result.out) == (1, "")
    assert "mine" in look("search", SECRET, "--with-notes", "--limit", "99").out
    assert SECRET in look("search", SECRET, "--with-notes", "--json").out
    refused = look("show", f"{SECRET} single-window")
    assert refused.code == 1
    assert "in notes" not in refused.err


@pytest.mark.parametrize("name", list(COMMANDS))
def test_the_option_is_offered_by_the_commands_that_tell_what_records_say(name: str) -> None:
    offers = any("--with-notes" in parameter.opts for parameter in COMMANDS[name].params)
    assert offers == (name in OFFERED)


# The card.


def show(look: Own, *more: str) -> Result:
    """A record with a note, shown."""
    result = look("--color", "never", "show", "consultation-2", *more)
    assert result.code == 0, result.err
    return result


LEFT_OUT = "Your private notes on consultation-2 were left out; --with-notes includes them.\n"


@pytest.mark.usefixtures("at_terminal")
@pytest.mark.parametrize("more", [(), ("--full",), ("--format", "table"), ("--with-notes",)])
def test_the_card_on_a_terminal_has_the_note_as_yours(look: Own, more: tuple[str, ...]) -> None:
    card = show(look, *more)
    assert f"Your private notes\n  •  The {SECRET} of consultation-2.\n" in card.out
    assert card.err == ""


@pytest.mark.usefixtures("at_terminal")
@pytest.mark.parametrize("more", ["--json", "--format plain", "--format md", "--fields id,notes"])
def test_what_is_no_card_says_that_notes_were_left_out(look: Own, more: str) -> None:
    result = show(look, *more.split())
    assert SECRET not in result.out
    assert result.err == LEFT_OUT
    asked = show(look, *more.split(), "--with-notes")
    assert SECRET in asked.out
    assert asked.err == ""


@pytest.mark.usefixtures("at_terminal")
def test_a_card_for_a_file_leaves_notes_out_and_says_so(look: Own, tmp_path: Path) -> None:
    target = tmp_path / "card.txt"
    assert show(look, "--format", "table", "-o", str(target)).err == (
        f"Written to {target}.\n{LEFT_OUT}"
    )
    assert SECRET not in target.read_text(encoding="utf-8")


@pytest.mark.parametrize("form", FORMS)
def test_a_pipe_is_told_that_notes_were_left_out(look: Own, form: str) -> None:
    assert show(look, "--format", form).err == LEFT_OUT


@pytest.mark.parametrize(
    "words",
    [
        "show consultation-2 --fields start",
        "show consultation-2 --fields help",
        "show consultation-2 --reference",
        "meetings --json",
        "brief consultation-2",
        "get consultation-2 name",
        "export - --format jsonl",
    ],
)
def test_nothing_is_said_where_no_note_would_have_been_told(look: Own, words: str) -> None:
    result = look(*words.split())
    assert (result.code, result.err) == (0, "")


def test_nothing_is_said_of_a_record_without_a_note(own: Own, run: Own) -> None:
    own("note", "anna-berg", "Later")
    assert run("show", "consultation-2").err == ""
    assert run("--no-own", "show", "anna-berg").err == ""


# Files.

WRITES = [
    "show consultation-2 -o {target}",
    "meetings --json -o {target}",
    "topics --format sqlite -o {target}",
    "people --format datapackage -o {target}",
    "search window --json -o {target}",
    "timeline --format svg -o {target}",
    "timeline --format ics -o {target}",
    "compare consultation-1 consultation-2 --json -o {target}",
    "brief consultation-2 -o {target}",
    "graph consultation-2 -o {target}",
    "export {target} --format jsonl",
    "export {target} --format csv",
]


@pytest.mark.parametrize("words", WRITES)
def test_a_new_file_with_notes_is_for_the_user_alone(look: Own, tmp_path: Path, words: str) -> None:
    mask = os.umask(0o022)
    try:
        for folder, more, mode in (("private", ["--with-notes"], 0o600), ("usual", [], 0o644)):
            target = tmp_path / folder
            assert look(*words.format(target=target).split(), *more).code == 0
            files = written_to(target)
            assert {path.stat().st_mode & 0o777 for path in files} == {mode}
    finally:
        os.umask(mask)


def test_a_folder_that_is_there_gets_private_files_too(look: Own, tmp_path: Path) -> None:
    look("export", str(tmp_path), "--format", "csv", "--with-notes")
    assert {path.stat().st_mode & 0o777 for path in written_to(tmp_path)} == {0o600}


def test_a_file_that_is_replaced_by_one_with_notes_becomes_private(
    look: Own, tmp_path: Path
) -> None:
    target = tmp_path / "list.json"
    target.touch(mode=0o640)
    target.chmod(0o640)
    assert look("topics", "--json", "-o", str(target), "--force").code == 0
    assert target.stat().st_mode & 0o777 == 0o640
    assert look("topics", "--json", "--with-notes", "-o", str(target), "--force").code == 0
    assert target.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("command", ["list", "export", "history"])
def test_what_own_commands_write_is_private(look: Own, tmp_path: Path, command: str) -> None:
    target = tmp_path / "mine.jsonl"
    assert look("own", command, "-o", str(target)).code == 0
    assert target.stat().st_mode & 0o777 == 0o600


def test_own_commands_tell_of_notes_without_being_asked(look: Own) -> None:
    assert SECRET in look("own", "list").out
    assert SECRET in look("own", "export").out


def test_the_list_of_own_records_says_that_a_pipe_or_a_file_holds_notes(
    look: Own, tmp_path: Path
) -> None:
    piped = look("own", "list")
    assert SECRET in piped.out
    assert "private notes of yours." in piped.err
    assert "private notes of yours." in look("own", "list", "-o", str(tmp_path / "l.csv")).err
    assert look("own", "list", "--fields", "id,name").err == ""
