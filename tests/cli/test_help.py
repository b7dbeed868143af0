"""The help of each command begins with the line that the root shows of it."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import sqlite3
import subprocess
from pathlib import Path

import click
import pytest

from asean_wco import open_library
from asean_wco.cli.helping import TOPICS
from asean_wco.cli.main import COMMANDS, root
from asean_wco.cli.wrapping import fitted
from asean_wco.errors import MEANINGS_OF_EXIT
from asean_wco.render.formats import FORMS
from asean_wco.search.qualifiers import KEYS
from tests.cli.support import leaf_commands
from tests.conftest import ROOT, Awco, run_awco

MANUAL = ROOT / "asean_wco" / "help" / "awco.1"

# Commands to copy stand on one line; no word of a text is longer.
LONGEST_WORD = 40


@pytest.mark.parametrize("name", list(COMMANDS))
def test_the_table_of_commands_says_what_the_commands_say(name: str) -> None:
    command = root.get_command(click.Context(root), name)
    assert command is not None
    assert " ".join((command.help or "").split("\n\n")[0].split()) == COMMANDS[name][2]


@pytest.mark.parametrize("topic", TOPICS)
def test_a_topic_keeps_every_letter_at_every_width(topic: str, awco: Awco) -> None:
    def letters_at(width: int) -> str:
        result = awco("help", topic, env={"COLUMNS": str(width)})
        assert result.code == 0
        assert max(len(line) for line in result.out.splitlines()) <= max(width, LONGEST_WORD)
        # A command that goes on in the next line ends in a backslash.
        return "".join(result.out.replace(" \\\n", "").split())

    assert len({letters_at(width) for width in (40, 60, 80, 100)}) == 1


def test_help_lists_commands_and_topics(awco: Awco) -> None:
    text = awco("help").out
    assert [name for name in (*COMMANDS, *TOPICS) if f"  {name} " not in text] == []


@pytest.mark.parametrize("words", [["meetings"], ["own", "add"]])
def test_help_on_a_command_is_that_of_its_option(words: list[str], awco: Awco) -> None:
    assert awco("help", *words).out == awco(*words, "--help").out


def test_help_topics_lists_the_topics_first(awco: Awco) -> None:
    lines = awco("help", "topics").out.splitlines()
    assert lines[0] == "Topics of the help ('awco help TOPIC'):"
    listed = [line.split()[0] for line in lines if line.startswith("  ") and line[2] != " "]
    assert set(TOPICS) <= set(listed)
    assert lines[-1] == "The help of the command 'topics': awco topics --help"


def test_no_help_has_signs_for_ranges_or_variables(awco: Awco) -> None:
    for command, _ in leaf_commands():
        text = awco(*command.split(), "--help").out
        assert not any(sign in text for sign in ("x>=", "<=x", "env var"))
    assert "0 to 3600" in awco("own", "--help").out


def test_help_on_exit_codes_and_abbreviations_comes_from_their_tables(awco: Awco) -> None:
    codes = awco("help", "exit-codes").out
    assert all(f"{code} " in codes for code in MEANINGS_OF_EXIT)
    assert "WCO" in awco("help", "abbreviations").out


def test_a_short_form_of_a_topic_is_told_if_it_is_its_first_letters() -> None:
    short_forms = run_awco(["help", "abbreviations"]).out
    assert re.search(r"AEO +Authorised economic operators \(AEO\)", short_forms)
    # The free trade area is no topic.
    assert not re.search(r"^ +AFTA ", short_forms, re.MULTILINE)


def test_help_on_what_does_not_exist_names_the_topics(awco: Awco) -> None:
    result = awco("help", "dragons")
    assert result.code == 2
    assert "There is no command and no topic 'dragons'." in result.err
    assert "abbreviations" in result.err


@pytest.mark.parametrize("typed", [["improt"], ["own", "improt"]])
def test_help_on_a_misspelt_command_of_a_group_names_it(awco: Awco, typed: list[str]) -> None:
    assert "Did you mean own import?" in awco("help", *typed).err


def test_help_on_a_command_with_what_it_takes_is_that_of_the_command(awco: Awco) -> None:
    assert awco("help", "own", "add", "meeting").out == awco("help", "own", "add").out
    assert awco("help", "exit", "codes").out == awco("help", "exit-codes").out


def test_the_manual_page_is_made_of_the_same_texts(awco: Awco) -> None:
    """UPDATE_MANUAL=1 writes it anew."""
    page = awco("help", "--man").out
    if os.environ.get("UPDATE_MANUAL"):
        MANUAL.write_text(page, encoding="utf-8")
    assert MANUAL.read_text(encoding="utf-8") == page
    assert page.count(".SS ") == len(list(leaf_commands()))


@pytest.mark.skipif(shutil.which("groff") is None, reason="groff is not installed")
def test_the_manual_page_can_be_typeset() -> None:
    typeset = subprocess.run(
        ["groff", "-K", "utf8", "-man", "-Tutf8", "-rLL=120n", str(MANUAL)],
        capture_output=True,
        check=True,
    )
    assert "Only meetings in this city; may be repeated." in typeset.stdout.decode()


@pytest.mark.parametrize("width", [40, 60, 80])
def test_a_command_in_help_can_be_copied_at_every_width(width: int) -> None:
    command = "awco own add meeting --name 'A meeting' --type visit --start 2026-12 --unsourced"
    lines = list(fitted(f"    {command}", width))
    assert max(map(len, lines)) <= width
    # A shell takes a backslash with the end of its line for nothing.
    assert shlex.split("\n".join(lines).replace("\\\n", "")) == shlex.split(command)


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        (["help", "import"], "own import"),
        (["import"], "own import"),
        (["help", "check"], "own check or data check"),
    ],
)
def test_a_command_within_a_group_is_named_with_its_group(
    awco: Awco, words: list[str], meant: str
) -> None:
    result = awco(*words)
    assert result.code == 2
    assert f"Did you mean {meant}?" in result.err


def test_help_on_scripting_lists_the_forms_of_output(awco: Awco) -> None:
    *first, last = FORMS
    listed = f"--format   {', '.join(first)} or {last}"
    assert listed in awco("help", "scripting").out


def test_the_help_on_searching_lists_every_condition(awco: Awco) -> None:
    text = awco("help", "searching").out
    assert [key for key in KEYS if f"{key}:" not in text] == []


def test_help_counts_years_as_the_database_does(tmp_path: Path) -> None:
    """The count of help scripting, that of a script, and the columns that help exports names."""
    database = tmp_path / "reference.db"
    assert run_awco(["export", str(database), "--format", "sqlite"]).code == 0
    with sqlite3.connect(database) as connection:
        columns = "coalesce(start, inferred_start), coalesce(end, start, inferred_start)"
        rows = connection.execute(f"select {columns} from meeting_overview").fetchall()
    years = range(2010, 2026)
    library = open_library()
    told = {year: len(library.meetings(year=year)) for year in years}
    counted = {
        year: sum(first[:4] <= str(year) <= last[:4] for first, last in rows if first)
        for year in years
    }
    assert told == counted
    assert run_awco(["meetings", "--year", "2013", "--json"]).json["total"] == told[2013]
    texts = [run_awco(["help", topic]).out for topic in ("scripting", "exports")]
    assert "len(library.meetings(year=year))" in texts[0]
    assert "inferred_start" in texts[1]
