"""A changed fact never keeps the sources of what it replaces.

It holds whichever way the fact is changed and wherever it is shown.
"""

from __future__ import annotations

import json
import shlex
import sys
from pathlib import Path

import pytest

from tests.cli.support import Own, posts, record
from tests.conftest import Awco

Words = tuple[str, ...]


@pytest.fixture
def replacing(monkeypatch: pytest.MonkeyPatch) -> None:
    """An editor that puts a 13th of June in place of the 12th, and 2010 for 2009."""
    code = (
        "import pathlib, sys; path = pathlib.Path(sys.argv[1]); "
        "text = path.read_text(encoding='utf-8'); "
        "text = text.replace('2019-06-12', '2019-06-13').replace('2009-01-01', '2010-01-01'); "
        "path.write_text(text, encoding='utf-8')"
    )
    monkeypatch.setenv("VISUAL", f"{shlex.quote(sys.executable)} -c {shlex.quote(code)}")


def lines(text: str, part: str) -> list[str]:
    """The lines that hold something."""
    return [line.strip() for line in text.splitlines() if part in line]


def test_a_part_of_a_place_that_is_said_without_a_source_has_none_where_it_is_shown(
    own: Own, run: Own
) -> None:
    own("edit", "consultation-2", "--city", "Foo", "--unsourced")
    assert lines(run("show", "consultation-2").out, "Foo") == ["city\tFoo [unsourced]"]
    (line,) = lines(run("show", "consultation-2", "--format", "table").out, "Foo")
    assert line.split(maxsplit=1)[1] == "Foo [unsourced]"
    full = run("brief", "consultation-2", "--full").out.splitlines()
    assert "- Held in Foo (corrected by you, without a source)." in full
    (meeting_line,) = lines(run("brief", "anna-berg").out, "Foo")
    expected = "2nd Consultation, Foo, Viet Nam (corrected by you, without a source)"
    assert expected in meeting_line


def test_the_rest_of_the_place_keeps_its_sources(own: Own, run: Own) -> None:
    own("edit", "consultation-2", "--city", "Foo", "--source", "diary-2020")
    card = [line.split("\t") for line in run("show", "consultation-2").out.splitlines()]
    assert [line for line in card if line[0] in ("where", "venue", "city", "country")] == [
        ["city", "Foo", "diary-2020"],
        ["country", "Viet Nam", "gazette-2019-06"],
        ["venue", "Dalat Palace", "gazette-2019-06"],
    ]


def test_a_date_without_a_source_stands_without_one_and_so_does_the_period(
    own: Own, run: Own
) -> None:
    own("edit", "consultation-2", "--end", "2019-06-20", "--unsourced")
    assert lines(run("show", "consultation-2").out, "20 June 2019 [unsourced]")
    (event,) = run("timeline", "consultation-2", "--json").json["results"]
    assert (event["end"], event["sources"], event["unsourced"]) == ("2019-06-20", [], True)
    assert not [
        line
        for line in lines(run("timeline", "consultation-2", "--format", "md").out, "20 June")
        if "[^" in line
    ]


@pytest.mark.usefixtures("replacing")
def test_an_edit_in_an_editor_needs_a_source_as_one_by_flag_does(own: Own, run: Own) -> None:
    result = run("own", "edit", "consultation-2")
    assert (result.code, result.out) == (2, "")
    assert "consultation-2 has no source for start" in result.err
    own("edit", "consultation-2", "--unsourced")
    kept = record(run, "consultation-2")
    assert (kept["start"], kept["unsourced"]) == ("2019-06-13", True)
    assert not [citation for citation in kept["citations"] if "start" in citation["supports"]]
    assert [citation for citation in kept["citations"] if "place" in citation["supports"]]


@pytest.mark.usefixtures("replacing")
def test_a_source_given_beside_the_editor_is_that_of_what_is_changed(own: Own, run: Own) -> None:
    own("edit", "consultation-2", "--edit", "--source", "diary-2020")
    kept = record(run, "consultation-2")
    assert kept["unsourced"] is False
    assert {
        citation["source"] for citation in kept["citations"] if "start" in citation["supports"]
    } == {"diary-2020"}


@pytest.mark.usefixtures("replacing")
def test_the_term_of_someone_loses_its_sources_when_it_is_changed(
    own: Own, run: Own, awco: Awco
) -> None:
    before = posts(awco, "anna-berg")
    assert "2009-01-01" in json.dumps(before)
    assert run("own", "edit", "anna-berg").code == 2
    own("edit", "anna-berg", "--unsourced")
    changed = [role for role in posts(run, "anna-berg") if role["start"] == "2010-01-01"]
    assert [role["sources"] for role in changed] == [[]]
    (answer,) = run("who", "secretary-general-toy", "--on", "2014", "--json").json["results"]
    assert (answer["sources"], answer["unsourced"]) == ([], True)


@pytest.mark.parametrize("more", [(), ("--source", "diary-2020")])
def test_a_file_follows_the_same_rule(run: Own, awco: Awco, tmp_path: Path, more: Words) -> None:
    there = record(awco, "consultation-2")
    there["outcomes"] = [
        {**outcome, "text": f"{outcome['text']} Or not."} for outcome in there["outcomes"]
    ]
    (tmp_path / "changed.json").write_text(
        json.dumps({**there, "start": "2019-06-13"}), encoding="utf-8"
    )
    result = run("own", "edit", "consultation-2", "--from", str(tmp_path / "changed.json"), *more)
    if not more:
        assert result.code == 2
        assert "has no source for start, outcomes[0]" in result.err
        return
    kept = record(run, "consultation-2")
    assert {
        citation["source"] for citation in kept["citations"] if "start" in citation["supports"]
    } == {"diary-2020"}
    assert kept["outcomes"][0]["sources"] == ["diary-2020"]


def test_sources_that_a_file_names_anew_are_kept(
    own: Own, run: Own, awco: Awco, tmp_path: Path
) -> None:
    there = record(awco, "consultation-2")
    there["citations"].append({"source": "diary-2020", "supports": ["start"]})
    there["notes"] = [{"text": "New.", "sources": ["diary-2020"]}]
    (tmp_path / "changed.json").write_text(
        json.dumps({**there, "start": "2019-06-13"}), encoding="utf-8"
    )
    own("edit", "consultation-2", "--from", str(tmp_path / "changed.json"))
    kept = record(run, "consultation-2")
    assert {
        citation["source"] for citation in kept["citations"] if "start" in citation["supports"]
    } == {"diary-2020"}
    assert kept["notes"][0]["sources"] == ["diary-2020"]


def test_the_claims_of_a_dispute_follow_the_same_rule(
    own: Own, run: Own, awco: Awco, tmp_path: Path
) -> None:
    there = record(awco, "consultation-2")
    claims = there["disputes"][0]["claims"]
    there["disputes"][0]["claims"] = [{**claims[0], "value": "2019-06-30"}, *claims[1:]]
    (tmp_path / "changed.json").write_text(json.dumps(there), encoding="utf-8")
    result = run("own", "edit", "consultation-2", "--from", str(tmp_path / "changed.json"))
    assert "has no source for disputes[0].claims[0]." in result.err
    own(
        "edit", "consultation-2", "--from", str(tmp_path / "changed.json"), "--source", "diary-2020"
    )
    after = record(run, "consultation-2")["disputes"][0]["claims"]
    assert after[0]["sources"] == ["diary-2020"]
    assert after[1:] == claims[1:]


def test_a_summary_in_ones_own_words_has_no_footnotes(own: Own, run: Own, awco: Awco) -> None:
    before = awco("brief", "anna-berg").out
    own("edit", "anna-berg", "--summary", "Was a plumber.")
    assert "Was a plumber (without a source)." in run("brief", "anna-berg").out.splitlines()
    own("undo")
    assert run("brief", "anna-berg").out == before
    own("edit", "anna-berg", "--summary", "Was a plumber.", "--source", "diary-2020")
    assert "Was a plumber.[^1]" in run("brief", "anna-berg").out.splitlines()


def test_what_is_no_record_is_told_and_not_called_a_bug(run: Own, tmp_path: Path) -> None:
    (tmp_path / "odd.json").write_text('{"citations": [7], "roles": "x"}', encoding="utf-8")
    result = run("own", "edit", "anna-berg", "--from", str(tmp_path / "odd.json"))
    assert (result.code, result.out) == (3, "")


@pytest.mark.parametrize(
    "address", ['https://exa mple.org/<>"', 'https://exam"ple.org', "javascript://example.org"]
)
def test_an_address_that_no_site_can_have_is_refused(run: Own, address: str) -> None:
    result = run("own", "add", "topic", "--name", "Tea", "--source", address)
    assert result.code == 2
    assert "the host of the address" in result.err or "begins with https://" in result.err
    assert run("own", "list").out == ""


def test_an_address_may_have_a_host_in_any_script_and_a_space_in_its_path(own: Own) -> None:
    for address in ("https://กรม.ไทย:8080/x", "https://example.org/a b?c=<d>"):
        own("add", "topic", "--name", "Tea", "--source", address)
