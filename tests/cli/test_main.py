"""How awco ends: exit codes, errors, help, and never a traceback."""

from __future__ import annotations

import errno
import json
from pathlib import Path

import click
import pytest

import asean_wco
from asean_wco.cli import main
from asean_wco.library import Library
from tests.cli.support import READING, python, typical
from tests.conftest import Awco, Result, run_awco

FAILURES = {
    1: ["show", "zzgfhq"],
    2: ["meetings", "--year", "soon"],
    3: ["meetings"],
    4: ["meetings", "--output"],
}
CODE_WORDS = {1: "not_found", 2: "usage", 3: "bad_data", 4: "file_system"}


def failing(awco: Awco, tmp_path: Path, code: int, *more: str) -> Result:
    """A run that ends with the exit code."""
    run = [*FAILURES[code], *([str(tmp_path / "none" / "file")] if code == 4 else []), *more]
    return awco(*run, data=tmp_path / "none.json" if code == 3 else None)


def raising(error: BaseException, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every list fail with an error."""

    def fail(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(Library, "find", fail)


def is_orderly(result: Result) -> bool:
    """Say whether a failure ends in a sentence, with no standard output and no traceback."""
    return result.out == "" and result.err.startswith("awco: ") and "Traceback" not in result.err


@pytest.mark.parametrize("code", FAILURES)
def test_each_kind_of_failure_has_its_exit_code_and_a_sentence(
    awco: Awco, tmp_path: Path, code: int
) -> None:
    result = failing(awco, tmp_path, code)
    assert result.code == code
    assert is_orderly(result)
    assert result.err.splitlines()[0].endswith((".", "?"))


@pytest.mark.parametrize("code", FAILURES)
def test_a_failure_is_an_object_where_json_was_asked_for(
    awco: Awco, tmp_path: Path, code: int
) -> None:
    result = failing(awco, tmp_path, code, "--json")
    assert (result.code, result.out) == (code, "")
    error = json.loads(result.err)["error"]
    assert list(error) == ["code", "message", "hint", "candidates", "reasons"]
    assert error["code"] == CODE_WORDS[code]
    assert error["message"]
    assert list(error["reasons"]) == error["candidates"]


@pytest.mark.parametrize(
    "asked", [["--json"], ["--format", "json"], ["--format=json"], ["-f", "json"], ["-fjson"]]
)
def test_json_may_be_asked_for_in_any_spelling(awco: Awco, asked: list[str]) -> None:
    assert "error" in json.loads(awco("show", "zzgfhq", *asked).err)


@pytest.mark.parametrize("name", READING)
def test_a_missing_data_file_exits_3_and_is_not_created(
    awco: Awco, tmp_path: Path, name: str
) -> None:
    missing = tmp_path / "none.json"
    result = awco(*typical(name, tmp_path), data=missing)
    assert result.code == 3
    assert is_orderly(result)
    assert "none.json" in result.err
    assert not missing.exists()


@pytest.mark.parametrize("name", READING)
def test_a_data_file_that_is_no_store_exits_3(awco: Awco, tmp_path: Path, name: str) -> None:
    store = tmp_path / "store.json"
    for content in (b"", b"{", b"[]", b'{"meetings": {}}', b"\xff\xfe", b"PK\x03\x04"):
        store.write_bytes(content)
        result = awco(*typical(name, tmp_path), data=store)
        assert result.code == 3, content
        assert is_orderly(result)
        assert store.read_bytes() == content


def test_a_folder_in_place_of_the_data_file_exits_3(awco: Awco, tmp_path: Path) -> None:
    result = awco("meetings", data=tmp_path)
    assert result.code == 3
    assert "is a folder" in result.err


def test_a_store_of_a_later_schema_asks_for_an_upgrade(
    awco: Awco, toy_store: Path, tmp_path: Path
) -> None:
    later = tmp_path / "later.json"
    later.write_bytes(
        toy_store.read_bytes().replace(b'"schema_version":"1.', b'"schema_version":"2.', 1)
    )
    result = awco("meetings", data=later)
    assert result.code == 3
    assert "Upgrade awco" in result.err


def test_a_store_damaged_in_its_middle_shows_nothing_of_itself(
    awco: Awco, toy_store: Path, tmp_path: Path
) -> None:
    damaged = tmp_path / "damaged.json"
    damaged.write_bytes(toy_store.read_bytes().replace(b"Da Lat", b"Da\x00Lat"))
    for form in ("plain", "json", "table"):
        result = awco("meetings", "--format", form, data=damaged)
        assert (result.code, result.out) == (3, "")


def test_the_data_file_may_be_named_by_the_environment(toy_store: Path) -> None:
    assert "consultation-1" in run_awco(["meetings"], {"AWCO_DATA": str(toy_store)}).out
    assert run_awco(["--data", str(toy_store), "meetings"], {"AWCO_DATA": "/none"}).code == 0
    assert run_awco(["meetings"], {"AWCO_DATA": "/none"}).code == 3


def test_a_full_disk_exits_4(awco: Awco, monkeypatch: pytest.MonkeyPatch) -> None:
    raising(OSError(errno.ENOSPC, "No space left on device"), monkeypatch)
    result = awco("meetings")
    assert result.code == 4
    assert is_orderly(result)
    assert "No space left on device" in result.err


def test_a_bug_exits_70_and_asks_to_be_reported(
    awco: Awco, monkeypatch: pytest.MonkeyPatch
) -> None:
    raising(ZeroDivisionError("an inner detail"), monkeypatch)
    result = awco("meetings")
    assert result.code == 70
    assert is_orderly(result)
    assert "This is a bug in awco" in result.err
    assert "AWCO_DEBUG=1" in result.err
    error = json.loads(awco("meetings", "--json").err)["error"]
    assert error["code"] == "bug"


def test_a_bug_shows_its_place_when_that_is_asked_for(
    awco: Awco, monkeypatch: pytest.MonkeyPatch
) -> None:
    raising(ZeroDivisionError("an inner detail"), monkeypatch)
    result = awco("meetings", env={"AWCO_DEBUG": "1"})
    assert result.code == 70
    assert "ZeroDivisionError: an inner detail" in result.err
    assert "Traceback" in result.err


@pytest.mark.parametrize(
    "arguments",
    [["--data", "no-such-file", "meetings"], ["show", "zzgfhq"], ["meetings", "-f", "x"]],
)
def test_technical_details_leave_the_exit_code_as_it_is(awco: Awco, arguments: list[str]) -> None:
    plain = awco(*arguments)
    detailed = awco(*arguments, env={"AWCO_DEBUG": "1"})
    assert detailed.code == plain.code > 0
    assert detailed.err.endswith(plain.err)


@pytest.mark.parametrize("interruption", [KeyboardInterrupt(), click.Abort()])
def test_an_interruption_exits_130_without_a_word(
    awco: Awco, monkeypatch: pytest.MonkeyPatch, interruption: BaseException
) -> None:
    raising(interruption, monkeypatch)
    result = awco("meetings")
    assert (result.code, result.out, result.err.strip()) == (130, "", "")


@pytest.mark.parametrize(
    ("words", "near"),
    [("meetngs", "meetings"), ("serch", "search"), ("persons", "series"), ("coverag", "coverage")],
)
def test_an_unknown_command_is_refused_with_the_nearest(awco: Awco, words: str, near: str) -> None:
    result = awco(words)
    assert result.code == 2
    assert is_orderly(result)
    assert f"No such command '{words}'." in result.err
    if words != "persons":
        assert f"'{near}'" in result.err


@pytest.mark.parametrize(
    "arguments", [["--colour", "never"], ["meetings", "--jsn"], ["meetings", "extra"], ["show"]]
)
def test_an_unknown_word_is_refused_with_the_way_to_the_help(
    awco: Awco, arguments: list[str]
) -> None:
    result = awco(*arguments)
    assert result.code == 2
    assert is_orderly(result)
    assert "--help' shows how it is used." in result.err


@pytest.mark.parametrize(
    ("words", "begin", "end"),
    [
        (["meetings", "--no-pager"], "awco --no-pager --data ", " meetings"),
        (["meetings", "--own", "x.json"], "awco --own x.json --data ", " meetings"),
        (["own", "history", "--data=x.json"], "awco --data=x.json --data ", " own history"),
    ],
)
def test_an_option_of_the_program_after_the_command_is_refused_with_its_place(
    awco: Awco, words: list[str], begin: str, end: str
) -> None:
    result = awco(*words)
    assert result.code == 2
    assert is_orderly(result)
    assert "belongs before the name of the command" in result.err
    assert f"Write it there: {begin}" in result.err
    assert result.err.endswith(f"{end}\n")


def test_an_option_of_a_group_belongs_after_its_name(awco: Awco) -> None:
    for words in (
        ["--wait", "3", "own", "note", "consultation-2", "hi"],
        ["own", "note", "consultation-2", "hi", "--wait", "3"],
    ):
        result = awco(*words)
        assert (result.code, is_orderly(result)) == (2, True)
        assert "The option '--wait' belongs after 'own'." in result.err
        assert " own --wait 3 note consultation-2 hi" in result.err


def test_a_bare_group_shows_its_commands_line_by_line(awco: Awco) -> None:
    result = awco("data")
    output = result.out + result.err
    assert any(line.strip().startswith("check ") for line in output.splitlines())


def test_the_version_is_that_of_the_package(awco: Awco) -> None:
    result = awco("--version")
    assert (result.code, result.out, result.err) == (
        0,
        f"awco, version {asean_wco.__version__}\n",
        "",
    )


def test_the_help_tells_the_exit_codes_and_five_examples(awco: Awco) -> None:
    text = awco("--help").out
    assert text.count("\n  awco ") == 5
    for words in (
        "0 done",
        "1 nothing found",
        "2 wrong usage",
        "3 data unreadable",
        "4 a file could not be written",
        "5 a check",
    ):
        assert words in " ".join(text.split())


def test_help_needs_no_data(tmp_path: Path, awco: Awco) -> None:
    for arguments in (
        ["--help"],
        ["meetings", "--help"],
        ["--version"],
        ["completion", "bash"],
        ["data", "--help"],
    ):
        assert awco(*arguments, data=tmp_path / "none.json").code == 0


@pytest.mark.parametrize("form", ["plain", "json", "csv"])
def test_nothing_but_data_reaches_standard_output(awco: Awco, form: str) -> None:
    result = awco("meetings", "--limit", "1", "--format", form)
    assert "for more, add -n" in result.err
    assert "for more, add -n" not in result.out


@pytest.mark.parametrize("arguments", [["show"], ["who"], ["get"], ["timeline"]])
def test_a_name_of_100_kilobytes_is_refused_in_order(awco: Awco, arguments: list[str]) -> None:
    result = awco(*arguments, "x" * 100_000, *(["name"] if arguments == ["get"] else []))
    assert result.code == 1
    assert is_orderly(result)


def test_a_long_name_is_not_repeated_whole(awco: Awco) -> None:
    assert len(awco("show", "x" * 100_000).err) < 1000


def test_run_ends_the_process_with_the_code(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.argv", ["awco", "--nonsense"])
    with pytest.raises(SystemExit) as ended:
        main.run()
    assert ended.value.code == 2


def test_an_interruption_that_python_wrapped_is_one(
    awco: Awco, monkeypatch: pytest.MonkeyPatch
) -> None:
    wrapped = RuntimeError("Error calling __set_name__")
    wrapped.__cause__ = KeyboardInterrupt()
    raising(wrapped, monkeypatch)
    result = awco("meetings")
    assert (result.code, result.out, result.err.strip()) == (130, "", "")


_INTERRUPTED = """
import signal, sys
signal.signal(signal.SIGINT, getattr(signal, sys.argv.pop(2)))
def interrupt(frame, event, argument):
    if event == "call" and frame.f_code.co_filename.endswith(place):
        sys.setprofile(None)
        signal.raise_signal(signal.SIGINT)
from asean_wco.__main__ import run
place = sys.argv[1]
sys.setprofile(interrupt)
sys.argv = ["awco", "meetings"]
run()
"""


@pytest.mark.parametrize(
    "place", ["click/core.py", "cli/main.py", "cli/lists.py", "store/file.py", "cli/output.py"]
)
def test_an_interruption_ends_quietly_wherever_it_comes(toy_store: Path, place: str) -> None:
    done = python(_INTERRUPTED, place, "default_int_handler", env={"AWCO_DATA": str(toy_store)})
    assert (done.returncode, done.stderr) == (130, b"")


def test_a_process_that_ignores_interruptions_goes_on_doing_so(toy_store: Path) -> None:
    done = python(_INTERRUPTED, "cli/lists.py", "SIG_IGN", env={"AWCO_DATA": str(toy_store)})
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (
            ["meetings", "-country", "TH"],
            "There is no option '-country'.\n  Did you mean --country?",
        ),
        (["meetings", "-format=json"], "There is no option '-format'.\n  Did you mean --format?"),
        (["own", "note", "x", "-remove"], "Did you mean --remove?"),
        (
            ["--json", "meetings", "--year", "2024"],
            " meetings --year 2024 --json",
        ),
        (["--limit", "3", "meetings"], " meetings --limit 3"),
        (["--json", "own", "list"], " own list --json"),
        (["meetings", "--Year", "2024"], "There is no option '--Year'.\n  Did you mean --year?"),
        (["own", "edit", "x", "--figures", "3"], "Change it in your editor with --edit,"),
        (["meetings", "2024"], "Did you mean 'awco meetings --year 2024'?"),
        (["people", "Viet", "Nam"], "Did you mean 'awco people --country \"Viet Nam\"'?"),
        (["compare", "32nd", "dgs", "33rd", "dgs"], "several words in quotation marks."),
        (["meetings", "--city", "Phu", "Quoc"], "several words in quotation marks."),
        (["meetings", "--to", "June", "2024"], 'several words in quotation marks: "June 2024".'),
        (["who", "x", "--on", "5", "June", "2024"], 'in quotation marks: "5 June 2024".'),
        (["who", "--on"], "requires an argument.\n  'awco who --help' shows how it is used."),
        (["own", "add", "--name"], "'awco own add --help' shows how it is used."),
        (["search", "toy", "-ivory"], 'put the search in quotation marks: "… -ivory"'),
        (["search", "toy", "-nuclear"], "'-nuclear' is read as an option."),
        (["meetings", "-f", "svg"], "'awco timeline' and 'awco graph' make pictures (.svg)."),
        (["who", "x", "-f", "html"], "'awco brief' and 'awco timeline' make pages (.html)."),
        (["timeline", "-f", "png"], "For a picture: .svg."),
    ],
)
def test_what_a_command_line_may_have_meant_is_said(
    awco: Awco, words: list[str], said: str
) -> None:
    result = awco(*words)
    if "--json" in words:
        error = json.loads(result.err)["error"]
        assert said in f"{error['message']}\n  {error['hint']}"
    else:
        assert said in result.err
    assert result.code == 2


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        (["meetings", "toy-dgs"], "awco meetings --series toy-dgs"),
        (["meetings", "anna-berg"], "awco meetings --person anna-berg"),
        (["people", "secretary-general-toy"], "awco people --office secretary-general-toy"),
        (["sources", "--cited-by", "consultation-2"], "awco show consultation-2 --sources"),
        (["sources", "consultation-2"], "awco show consultation-2 --sources"),
    ],
)
def test_a_record_in_a_place_where_none_is_taken_is_told_its_place(
    awco: Awco, words: list[str], meant: str
) -> None:
    result = awco(*words)
    assert result.code == 2
    assert is_orderly(result)
    assert f"'{meant}'" in result.err
