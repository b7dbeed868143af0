"""Rules that hold for every command there is.

The tree of commands is walked, so that none can be forgotten.
"""

from __future__ import annotations

import json
from pathlib import Path

import click
import pytest

from asean_wco.cli import main
from asean_wco.render.formats import FORMS, SHEETS
from tests.cli.support import (
    COMMANDS,
    HOLDS_A_NOTE,
    READING,
    TYPICAL,
    all_formats_of,
    formats_of,
    has_json,
    rows_of,
    typical,
)
from tests.conftest import Awco, sample

FORMATTED = [name for name in COMMANDS if formats_of(name)]
WITH_FORMATS = [(name, form) for name in COMMANDS for form in formats_of(name)]


def test_every_command_has_a_typical_run_here() -> None:
    assert set(COMMANDS) == set(TYPICAL)


def test_every_list_show_and_search_offers_every_format() -> None:
    every = tuple(FORMS)
    for name in (*READING[:8], "show", "search", "who", "timeline", "coverage"):
        assert all_formats_of(name)[: len(every)] == every, name


def test_every_reading_command_has_json() -> None:
    assert [name for name in READING if not has_json(name)] == ["data verify"]


@pytest.mark.parametrize("name", COMMANDS)
def test_a_typical_run_succeeds(awco: Awco, tmp_path: Path, name: str) -> None:
    result = awco(*typical(name, tmp_path))
    assert result.code == 0
    assert result.out or result.err


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself(awco: Awco, name: str) -> None:
    result = awco(*name.split(), "--help")
    assert (result.code, result.err) == (0, "")
    assert result.out.startswith(f"Usage: awco {name} ")
    assert "Options:" in result.out
    assert awco(*name.split(), "-h") == result


@pytest.mark.parametrize("flag", ["--help", "-h"])
def test_the_help_of_awco_tells_of_each_command_in_the_words_of_the_table(
    awco: Awco, flag: str
) -> None:
    result = awco(flag)
    assert result.code == 0
    commands = " ".join(result.out.partition("Commands:")[2].split())
    for name, (_, _, text) in main.COMMANDS.items():
        assert f"{name} {text}" in commands


@pytest.mark.parametrize("name", main.COMMANDS)
def test_a_command_begins_its_help_as_the_table_announces_it(name: str) -> None:
    command = main.root.get_command(click.Context(main.root), name)
    assert command is not None
    announced, shown = main.COMMANDS[name][2], command.get_short_help_str(limit=200)
    assert announced.split()[0] == shown.split()[0]
    assert len(announced) <= 80


@pytest.mark.parametrize("name", main.COMMANDS)
def test_an_example_in_help_is_a_command_that_exists(name: str) -> None:
    command = main.root.get_command(click.Context(main.root), name)
    assert command is not None
    examples = [
        line.split()
        for line in (command.help or "").splitlines()
        if line.strip().startswith("awco ")
    ]
    if name not in ("coverage", "data", "commands"):
        assert examples
    for words in examples:
        if words[1] != name or name == "own":
            continue  # a group's examples, or one that shows where else to look
        options = [word for word in words if word.startswith("--")]
        known = {option for parameter in command.params for option in parameter.opts}
        assert set(options) <= known


@pytest.mark.parametrize(("name", "form"), sample(WITH_FORMATS, 3))
def test_every_format_can_be_read_by_another_program_and_holds_the_same_results(
    awco: Awco, tmp_path: Path, name: str, form: str
) -> None:
    run = typical(name, tmp_path)
    result = awco(*run, "--format", form)
    assert (result.code, result.err) == (0, HOLDS_A_NOTE if name == "own list" else "")
    assert result.out.endswith("\n")
    assert not result.out.endswith("\n\n")
    if form == "table":
        assert "\t" not in result.out
    elif name == "show" and FORMS[form].write and form not in SHEETS:
        assert len(rows_of(form, result.out)) > 10  # one fact a row
    else:
        assert len(rows_of(form, result.out)) == awco(*run, "--json").json["count"] > 0


@pytest.mark.parametrize("name", FORMATTED)
def test_short_and_long_format_options_mean_the_same(awco: Awco, tmp_path: Path, name: str) -> None:
    run = typical(name, tmp_path)
    assert awco(*run, "-f", "jsonl").out == awco(*run, "--format=jsonl").out


@pytest.mark.parametrize("name", FORMATTED)
def test_json_is_short_for_format_json(awco: Awco, tmp_path: Path, name: str) -> None:
    run = typical(name, tmp_path)
    assert awco(*run, "--json").out == awco(*run, "--format", "json").out


@pytest.mark.parametrize("name", FORMATTED)
def test_a_pipe_gets_plain_lines(awco: Awco, tmp_path: Path, name: str) -> None:
    run = typical(name, tmp_path)
    assert awco(*run).out == awco(*run, "--format", "plain").out


@pytest.mark.parametrize("name", FORMATTED)
@pytest.mark.usefixtures("at_terminal")
def test_a_person_gets_a_table(awco: Awco, tmp_path: Path, name: str) -> None:
    run = typical(name, tmp_path)
    result = awco(*run, env={"NO_COLOR": "1"})
    assert result.out == awco(*run, "--format", "table", env={"NO_COLOR": "1"}).out
    assert "\t" not in result.out


@pytest.mark.parametrize("name", FORMATTED)
def test_an_unknown_format_is_refused_with_the_list_and_the_nearest(
    awco: Awco, tmp_path: Path, name: str
) -> None:
    result = awco(*typical(name, tmp_path), "--format", "jsn")
    assert (result.code, result.out) == (2, "")
    for form in formats_of(name):
        assert f"'{form}'" in result.err
    assert "Did you mean 'json'?" in result.err


@pytest.mark.parametrize("name", FORMATTED)
def test_two_formats_at_once_are_refused(awco: Awco, tmp_path: Path, name: str) -> None:
    result = awco(*typical(name, tmp_path), "--json", "--format", "plain")
    assert (result.code, result.out) == (2, "")
    assert (
        json.loads(result.err)["error"]["message"]
        == "Give either --json or --format plain, not both."
    )


@pytest.mark.parametrize("name", FORMATTED)
def test_fields_reduce_every_result_to_what_is_asked(awco: Awco, tmp_path: Path, name: str) -> None:
    run = typical(name, tmp_path)
    field = list(awco(*run, "--json").json["results"][0])[1]
    assert all(
        list(row) == [field] for row in awco(*run, "--json", "--fields", field).json["results"]
    )
    assert {len(row) for row in rows_of("plain", awco(*run, "--fields", field).out)} == {1}


@pytest.mark.parametrize("name", FORMATTED)
def test_an_unknown_field_is_refused_with_the_fields_there_are(
    awco: Awco, tmp_path: Path, name: str
) -> None:
    run = typical(name, tmp_path)
    result = awco(*run, "--fields", "nonsense")
    assert (result.code, result.out) == (2, "")
    assert "'nonsense'" in result.err
    for field in awco(*run, "--json").json["results"][0]:
        assert field in result.err


@pytest.mark.parametrize("name", FORMATTED)
def test_fields_help_lists_the_fields(awco: Awco, tmp_path: Path, name: str) -> None:
    run = typical(name, tmp_path)
    result = awco(*run, "--fields", "help")
    assert result.code == 0
    fields = {field for row in awco(*run, "--json").json["results"] for field in row}
    whole = {line for line in result.lines if "." not in line}
    # Columns that no record has of itself.
    computed = {"doubts", "sources", "first_source", "chairs", "participants"}
    computed |= {"title", "organization", "office", "start", "end"}
    if name == "draft":
        # A draft in rows has columns for the parts of its meeting.
        computed |= whole
    assert whole | computed == fields | computed


@pytest.mark.parametrize("name", FORMATTED)
def test_header_names_the_columns_of_plain_lines(awco: Awco, tmp_path: Path, name: str) -> None:
    run = typical(name, tmp_path)
    bare, headed = (
        awco(*run, "--format", "plain").out,
        awco(*run, "--format", "plain", "--header").out,
    )
    head, _, rest = headed.partition("\n")
    assert rest == bare
    assert len(head.split("\t")) == len(rest.splitlines()[0].split("\t"))


@pytest.mark.parametrize(
    "words",
    [
        ["show", ""], ["who", ""], ["brief", " "], ["compare", "", ""], ["cite", ""],
        ["get", "", "start"], ["facts", ""], ["graph", ""],
        ["timeline", ""], ["coverage", ""], ["draft", ""], ["export", ""], ["data", "check", ""],
        ["meetings", "--series", ""], ["meetings", "--fields", ""], ["own", "note", "", "x"],
        ["meetings", "-o", ""], ["own", "import", ""],
    ],
    ids=" ".join,
)  # fmt: skip
def test_an_empty_name_or_text_is_wrong_usage(awco: Awco, words: list[str]) -> None:
    result = awco(*words)
    assert (result.code, result.out) == (2, "")
    assert "empty" in result.err or "names no" in result.err


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["search", "-n", "x", "wco"], "'x' is not a whole number from 1 up."),
        (["meetings", "-n", "-1"], "'-1' is not a whole number from 0 up."),
        (["graph", "toy-window", "--depth", "7"], "'7' is not a whole number from 1 to 3."),
        (["own", "--wait", "abc", "list"], "'abc' is not a number from 0 to 3600."),
    ],
)
def test_a_number_that_is_none_is_refused_in_plain_words(
    awco: Awco, words: list[str], message: str
) -> None:
    result = awco(*words)
    assert (result.code, result.out) == (2, "")
    assert message in result.err


def test_an_error_of_a_variable_names_the_variable(awco: Awco) -> None:
    result = awco("own", "list", env={"AWCO_WAIT": "abc"})
    assert result.code == 2
    assert "AWCO_WAIT" in result.err
    assert "--wait" not in result.err


@pytest.mark.parametrize("words", [["who", "secretary-general-toy"], ["facts", "zz"], ["timeline"]])
def test_a_list_of_fields_comes_without_remarks_on_results(awco: Awco, words: list[str]) -> None:
    result = awco(*words, "--fields", "help")
    assert result.code == 0
    assert result.err == ""
