"""The user's own records from the command line.

They are given by flags, by a file or in an editor, and kept in their place.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from asean_wco.store import own_file
from tests.cli.support import BRIEFING, Own, posts, record
from tests.conftest import Awco

# Adding.


def test_a_record_is_kept_under_an_id_made_from_its_name(own: Own, run: Own) -> None:
    result = own(*BRIEFING)
    assert result.out == "briefing-in-hanoi\n"
    assert result.err == "Saved as briefing-in-hanoi (unsourced). 'awco own undo' takes it back.\n"
    assert own(*BRIEFING).out == "briefing-in-hanoi-own-2\n"
    kept = record(run, "briefing-in-hanoi")
    assert (kept["start"], kept["place"]) == (
        "2026-12-03",
        {"city": None, "country": "VN", "venue": None},
    )
    assert (kept["origin"], kept["unsourced"]) == ("own", True)


def test_a_record_without_a_source_is_refused_unless_it_is_said(run: Own, own_path: Path) -> None:
    result = run("own", "add", "topic", "--name", "New")
    assert result.code == 2
    assert result.err == (
        "awco: new has no source.\n"
        "  Give --source ID-OR-URL, or --unsourced to save it without a source.\n"
    )
    assert not own_path.exists()


def test_a_source_is_given_by_id_or_by_address(own: Own, run: Own) -> None:
    own("add", "topic", "--name", "By id", "--source", "diary-2020")
    own(
        "add",
        "topic",
        "--name",
        "By address",
        "--source",
        "https://example.org/list",
        "--source-title",
        "The list",
    )
    own("add", "topic", "--name", "By the same", "--source", "https://example.org/list/")
    assert record(run, "by-id")["citations"] == [
        {"source": "diary-2020", "supports": ["name"], "note": None}
    ]
    sources = run("sources", "--origin", "own", "--json").json["results"]
    assert [(source["title"], source["url"]) for source in sources] == [
        ("The list", "https://example.org/list")
    ]
    assert record(run, "by-the-same")["citations"] == record(run, "by-address")["citations"]
    assert record(run, "by-id")["unsourced"] is False


def test_every_common_field_of_a_meeting_is_a_flag(own: Own, run: Own) -> None:
    own(
        *BRIEFING,
        "--id", "next",
        "--end", "2026-12-04",
        "--city", "Hanoi",
        "--venue", "The hall",
        "--mode", "hybrid",
        "--series", "toy-dgs",
        "--ordinal", "29",
        "--host", "landia-customs",
        "--host", "wco-toy",
        "--person", "anna-berg",
        "--topic", "single-window",
        "--initiative", "toy-window",
        "--outcome", "To be agreed.",
        "--alias", "Briefing",
        "--acronym", "BH",
        "--summary", "Next month.",
    )  # fmt: skip
    kept = record(run, "next")
    assert kept["place"] == {"city": "Hanoi", "country": "VN", "venue": "The hall"}
    assert (kept["ordinal"], kept["hosts"], kept["acronyms"]) == (
        29,
        ["landia-customs", "wco-toy"],
        ["BH"],
    )
    assert "anna-berg" in json.dumps(kept["attendance"])
    assert "toy-window" in json.dumps(kept["initiatives"])


def test_a_person_is_kept_with_a_post(own: Own, run: Own) -> None:
    own(
        "add", "person",
        "--name", "Eva Dahl",
        "--title", "Attaché",
        "--organization", "wco-toy",
        "--start", "2024",
        "--country", "Viet Nam",
        "--source", "diary-2020",
    )  # fmt: skip
    (role,) = posts(run, "eva-dahl")
    assert (role["title"], role["start"], role["sources"]) == ("Attaché", "2024", ["diary-2020"])
    assert run("people", "--org", "wco-toy", "--format", "plain").out.count("eva-dahl") == 1


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (
            ["add", "topic", "--name", "x", "--id", "single-window"],
            2,
            "There is a record 'single-window' already.",
        ),
        (["add", "topic", "--name", "x", "--start", "2024"], 2, "A topic has no --start."),
        (
            ["add", "meeting", "--name", "x", "--country", "Nowhere"],
            2,
            "awco knows no country 'Nowhere'.",
        ),
        (
            ["add", "meeting", "--name", "x", "--type", "visit", "--ordinal", "two"],
            2,
            "ordinal must be a whole number",
        ),
        (["add", "meeting", "--name", "x", "--type", "picnic"], 2, "'picnic'"),
        (
            ["add", "meeting", "--name", "x", "--type", "visit", "--start", "some day"],
            2,
            "'some day'",
        ),
        (
            [
                "add",
                "meeting",
                "--name",
                "x",
                "--type",
                "visit",
                "--start",
                "2025",
                "--end",
                "2024",
            ],
            2,
            "it ends (2024) before it starts (2025)",
        ),
        (
            ["add", "meeting", "--name", "x", "--type", "visit", "--series", "nowhere"],
            2,
            "no record 'nowhere'",
        ),
        (
            ["add", "meeting", "--name", "x", "--type", "visit", "--series", "anna-berg"],
            2,
            "of the kind person",
        ),
        (["add", "topic", "--name", "two\nlines"], 2, "U+000A"),
        (["add", "topic", "--name", "bad\x1b[31m"], 2, "U+001B"),
        (["add", "topic", "--name", "x", "--source", "nowhere"], 2, "no record 'nowhere'"),
        (["add", "topic", "--name", "x", "--source", "javascript://x"], 2, "url"),
        (
            ["add", "topic", "--name", "x", "--source", "example.org/x"],
            2,
            "does not begin with https:// or http://",
        ),
        (["add", "topic", "--name", "x", "--id", "../up"], 2, "id"),
        (["add", "picnic", "--name", "x"], 2, "picnic"),
        (["add", "topic", "--from", "/nowhere.json"], 3, "/nowhere.json cannot be read"),
        (["note", "nowhere", "text"], 1, "No record is called 'nowhere'."),
        (["note", "anna-berg", " "], 2, "The note is empty."),
        (["remove", "anna-berg"], 1, "You have no record and no note 'anna-berg'."),
        (["edit", "nowhere", "--name", "x"], 1, "nowhere"),
        (["edit", "anna-berg", "--id", "other"], 2, "the id of anna-berg cannot be changed"),
        (["undo"], 2, "There is nothing to undo"),
        (["restore"], 3, "There is no file"),
    ],
)
def test_what_does_not_fit_is_told_in_a_sentence_and_nothing_is_kept(
    run: Own, own_path: Path, arguments: list[str], code: int, message: str
) -> None:
    result = run("own", *arguments, *(["--unsourced"] if arguments[0] == "add" else []))
    assert result.code == code
    assert message in result.err
    assert result.err.startswith("awco: ")
    assert result.out == ""
    assert not own_path.exists()


def test_a_record_is_taken_from_a_file(own: Own, run: Own, tmp_path: Path) -> None:
    file = tmp_path / "plan.json"
    file.write_text('{"name": "The plan", "type": "plan", "start": "2027"}', encoding="utf-8")
    assert (
        own("add", "initiative", "--from", str(file), "--acronym", "TP", "--unsourced").out
        == "the-plan\n"
    )
    assert record(run, "the-plan")["acronyms"] == ["TP"]


def test_an_answer_of_awco_can_be_taken_as_a_file(
    own: Own, run: Own, awco: Awco, tmp_path: Path
) -> None:
    file = tmp_path / "meeting.json"
    there = record(awco, "consultation-2")
    file.write_text(json.dumps({**there, "id": "copy"}), encoding="utf-8")
    own("add", "meeting", "--from", str(file))
    assert record(run, "copy") == {**there, "id": "copy", "origin": "own"}


LEAST = {
    "meeting": '"visit"',
    "organization": '"company"',
    "initiative": '"plan"',
    "series": '"visit"',
}


@pytest.mark.parametrize(
    "kind", ["meeting", "person", "organization", "office", "initiative", "series", "topic"]
)
def test_a_template_of_every_kind_is_taken_when_it_is_filled_in(
    own: Own, kind: str, tmp_path: Path
) -> None:
    text = own("template", kind).out
    assert text.startswith(f"# Your record of the kind {kind}")
    for field, value in (("name", '"Filled"'), ("title", '"Head"'), ("organization", '"wco-toy"')):
        text = text.replace(f'"{field}": null', f'"{field}": {value}')
    text = text.replace('"type": null', f'"type": {LEAST.get(kind)}')
    (tmp_path / "filled").write_text(text, encoding="utf-8")
    assert own("add", kind, "--from", str(tmp_path / "filled"), "--unsourced").out == "filled\n"


# Places.


def test_the_usual_place_is_made_at_the_first_write_and_not_before(
    awco: Awco, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    assert awco("own", "list").code == 0
    assert awco("meetings").code == 0
    assert list(tmp_path.iterdir()) == []
    assert awco("own", *BRIEFING).code == 0
    kept = Path(awco("own", "path").lines[0].split("\t")[1])
    assert kept.is_relative_to(tmp_path / "data")
    assert kept.stat().st_mode & 0o777 == 0o600
    assert "briefing-in-hanoi" in awco("meetings").out


def test_the_environment_names_another_place(awco: Awco, tmp_path: Path) -> None:
    env = {"AWCO_OWN": str(tmp_path / "own.json")}
    assert awco("own", *BRIEFING, env=env).code == 0
    assert (tmp_path / "own.json").exists()
    assert "briefing-in-hanoi" in awco("meetings", env=env).out
    assert "briefing-in-hanoi" not in awco("--no-own", "meetings", env=env).out


def test_a_file_that_is_named_and_not_there_is_told_when_it_is_read(
    awco: Awco, tmp_path: Path
) -> None:
    result = awco("--own", str(tmp_path / "typo.json"), "meetings")
    assert (result.code, result.out) == (3, "")
    assert "typo.json" in result.err
    assert list(tmp_path.iterdir()) == []


def test_the_paths_are_told_whether_they_are_there_or_not(own: Own, own_path: Path) -> None:
    assert [line.split("\t")[2] for line in own("path").lines] == ["false"] * 4
    own(*BRIEFING)
    assert own("path").lines[0] == f"records\t{own_path}\ttrue"


def test_a_newer_file_is_refused_and_an_older_one_migrated_with_the_old_file_kept(
    own: Own, run: Own, own_path: Path
) -> None:
    newer = b'{"_meta": {"store": {"schema_version": "99.0", "revision": 1}}}'
    own_path.write_bytes(newer)
    for command in (["meetings"], ["own", "list"], ["own", *BRIEFING]):
        result = run(*command)
        assert (result.code, result.out) == (3, "")
    assert own_path.read_bytes() == newer
    older = b'{"topics": {"1": {"id": "old", "name": "Old"}}}'
    own_path.write_bytes(older)
    assert "old\tOld" in run("topics").out
    assert own_path.read_bytes() == older
    own(*BRIEFING)
    assert own_path.with_name("own.json.schema-0").read_bytes() == older
    content = own_file.read(own_path)
    assert content
    assert set(content.tables["topics"]) == {"old"}
    assert content.version != "0"


@pytest.mark.parametrize("command", ["list", "history", "check", "export", "backup"])
def test_a_file_that_is_named_and_not_there_is_a_slip_to_own_commands_too(
    awco: Awco, tmp_path: Path, command: str
) -> None:
    words = [*(["copy.json"] if command == "backup" else [])]
    result = awco("--own", str(tmp_path / "typo.json"), "own", command, *words)
    assert (result.code, result.out) == (3, "")
    assert f"There is no file {tmp_path / 'typo.json'} of own records." in result.err
    assert list(tmp_path.iterdir()) == []


def test_a_backup_of_nothing_and_one_onto_itself_are_refused(
    own: Own, run: Own, own_path: Path, awco: Awco
) -> None:
    copy = own_path.with_name("copy.json")
    assert awco("own", "backup", str(copy)).code == 3
    own(*BRIEFING)
    before = own_path.read_bytes()
    (own_path.with_name("link.json")).symlink_to(own_path)
    for target in (own_path, own_path.with_name("link.json")):
        result = run("own", "backup", str(target), "--force")
        assert result.code == 4
        assert "itself" in result.err
    assert own_path.read_bytes() == before
    own("backup", str(copy))
    assert copy.stat().st_mode & 0o777 == 0o600


def test_the_history_keeps_times_and_ids_whole_on_a_narrow_screen(
    own: Own, run: Own, monkeypatch: pytest.MonkeyPatch
) -> None:
    own(*BRIEFING)
    monkeypatch.setenv("COLUMNS", "80")
    (line,) = [
        row for row in run("own", "history", "--format", "table").lines if row.startswith("1 ")
    ]
    time = run("own", "history", "--json").json["results"][0]["time"]
    assert time[:10] + " " + time[11:16] in line
    assert "briefing-in-hanoi" in line


def test_each_command_fits_its_line_in_the_help(awco: Awco) -> None:
    assert "..." not in awco("own", "--help").out.partition("Commands:")[2]


def test_a_name_may_stand_where_an_option_wants_an_id(own: Own, run: Own) -> None:
    own(*BRIEFING, "--host", "Landia Customs", "--topic", "single window")
    kept = record(run, "briefing-in-hanoi")
    assert kept["hosts"] == ["landia-customs"]
    assert [row["topic"] for row in kept["topics"]] == ["single-window"]


def test_a_name_that_no_record_has_is_refused(run: Own) -> None:
    result = run("own", *BRIEFING, "--host", "Nowhere Customs")
    assert (result.code, result.out) == (1, "")
    assert "No body is called 'Nowhere Customs'." in result.err


@pytest.mark.parametrize("typed", ["merge", "purg", "purgee"])
def test_a_command_that_cannot_be_undone_is_never_suggested(run: Own, typed: str) -> None:
    result = run("own", typed, "a", "b")
    assert result.code == 2
    assert f"No such command '{typed}'." in result.err
    assert "purge'" not in result.err.replace(f"'{typed}'", "")
