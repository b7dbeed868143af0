"""awco draft: a release is read, shown, and kept among the own records."""

from __future__ import annotations

import io
import json
import re
import shlex
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from tests.cli.support import Own
from tests.conftest import Awco, run_awco

RELEASE = """2nd Consultation

20 June 2031

The 2nd Consultation was held in Hanoi, Viet Nam, from 4 to 6 June 2031. Ms. Clara Holm, Director of
Customs, opened the meeting. Participants agreed to meet again.
"""
URL = "https://example.org/news/2"


@pytest.fixture
def release(tmp_path: Path) -> str:
    """A release in a file."""
    path = tmp_path / "release.txt"
    path.write_text(RELEASE, encoding="utf-8")
    return str(path)


def test_the_json_has_every_value_with_its_words(awco: Awco, release: str) -> None:
    document = awco("draft", release, "--url", URL, "--publisher", "A", "--json").json
    [draft] = document["results"]
    meeting = draft["meeting"]
    assert (meeting["start"], meeting["end"], meeting["ordinal"]) == ("2031-06-04", "2031-06-06", 2)
    assert meeting["place"] == {"city": "Hanoi", "country": "VN", "venue": None}
    assert draft["source"] == {
        "url": URL, "title": "2nd Consultation", "publisher": "A", "published": "2031-06-20",
        "language": "en",
    }  # fmt: skip
    assert {"start", "ordinal", "people", "outcomes"} <= {
        each["field"] for each in draft["evidence"]
    }


def test_a_line_has_the_same_columns_whatever_the_text_says(awco: Awco, tmp_path: Path) -> None:
    path = tmp_path / "short.txt"
    path.write_text("Customs news\n\nThe heads met in Hanoi, Viet Nam.\n", encoding="utf-8")
    head, short = awco("draft", str(path), "--header").out.splitlines()
    path.write_text(RELEASE, encoding="utf-8")
    [full] = awco("draft", str(path)).out.splitlines()
    columns = head.split("\t")
    assert columns[:5] == ["name", "series", "ordinal", "start", "end"]
    assert len(short.split("\t")) == len(full.split("\t")) == len(columns)
    values = dict(zip(columns, full.split("\t"), strict=True))
    assert (values["ordinal"], values["start"], values["city"]) == ("2", "2031-06-04", "Hanoi")
    assert awco("draft", str(path), "--fields", "city,start", "-f", "csv").out == (
        "city,start\nHanoi,2031-06-04\n"
    )


@pytest.mark.parametrize(
    ("option", "value", "said"),
    [
        ("--url", "notaurl", "'notaurl' is not a web address."),
        ("--url", "https://", "'https://' is not a web address."),
        ("--language", "zzz", "'zzz' is not the code of a language."),
        ("--language", "English", "'English' is not the code of a language."),
    ],
)
def test_an_address_or_a_language_that_is_none_is_refused(
    awco: Awco, release: str, option: str, value: str, said: str
) -> None:
    result = awco("draft", release, option, value)
    assert (result.code, result.out) == (2, "")
    assert result.err.startswith(f"awco: {said}")


def test_the_draft_ends_with_the_commands_that_save_it(awco: Awco, run: Own, release: str) -> None:
    screen = awco("draft", release, "-f", "table", "--publisher", "Utopia Customs").out
    start = f"  awco draft {release} --publisher 'Utopia Customs' --keep"
    commands = [f"{start} --url ADDRESS", f"{start} --unsourced"]
    assert screen.splitlines()[-3:] == ["To save it among your own records, type", *commands]
    assert run(*shlex.split(commands[1])[1:], "--yes").code == 0
    page = Path(release).with_suffix(".html")
    named = f"<link rel='canonical' href='{URL}'>"
    page.write_text(f"<html><head>{named}</head><body><p>{RELEASE}</p></body></html>")
    screen = awco("draft", str(page), "-f", "table").out
    assert screen.splitlines()[-2].endswith(f"--keep --url {URL}")
    told = awco("draft", release, "-f", "table", "--url", URL).out.splitlines()
    assert told[-1] == f"  awco draft {release} --url {URL} --keep"
    assert awco("draft", release, "--json").json["results"][0]["doubts"] == []


def test_the_command_that_saves_a_nameless_draft_asks_for_a_title(
    awco: Awco, tmp_path: Path
) -> None:
    path = tmp_path / "text.txt"
    path.write_text(f"On 4 June 2031 people met in Hanoi. {'They spoke. ' * 40}", encoding="utf-8")
    lines = awco("draft", str(path), "-f", "table").out.splitlines()
    assert lines[-1] == f"  awco draft {path} --title 'TITLE' --keep --unsourced"


def test_the_screen_marks_the_text_and_says_what_is_not_stated(awco: Awco, release: str) -> None:
    screen = awco("draft", release, "-f", "table").out
    assert "[4 to 6 June 2031]" in screen
    assert "4–6 June 2031" in screen
    assert "not stated" in screen
    assert "name       2nd Consultation" in screen
    assert "Participants agreed to meet again." in screen
    assert "Clara Holm, Director of Customs – opener (no record)" in screen


def test_standard_input_is_read(awco: Awco, monkeypatch: pytest.MonkeyPatch) -> None:
    content = io.BytesIO(b"The meeting was held on 4 June 2031.")
    stdin = SimpleNamespace(buffer=content, isatty=lambda: False)
    monkeypatch.setattr("asean_wco.cli.draft.sys", SimpleNamespace(stdin=stdin))
    [draft] = awco("draft", "-", "--json").json["results"]
    assert draft["meeting"]["start"] == "2031-06-04"


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "holds no text"),
        (b"a\0b", "is not text"),
        (b"PK\x03\x04", "is not text"),
    ],
)
def test_what_is_no_release_ends_in_one_sentence(
    awco: Awco, tmp_path: Path, content: bytes, told: str
) -> None:
    path = tmp_path / "file"
    path.write_bytes(content)
    result = awco("draft", str(path))
    assert (result.code, result.out) == (3, "")
    assert told in result.err
    assert "Traceback" not in result.err


def test_a_file_that_is_not_there_is_told(awco: Awco) -> None:
    result = awco("draft", "nowhere.txt")
    assert (result.code, result.out) == (3, "")
    assert "nowhere.txt" in result.err


def test_a_draft_is_kept_with_its_source(run: Own, release: str) -> None:
    result = run("draft", release, "--url", URL, "--keep", "--yes", "--json")
    assert result.code == 0, result.err
    [kept] = run("meetings", "--origin", "own", "--json").json["results"]
    assert (kept["start"], kept["citations"][0]["source"]) == ("2031-06-04", "example-org-news-2")
    assert kept["attendance"][0]["capacity"] == "Clara Holm, Director of Customs"
    [source] = run("sources", "--origin", "own", "--json").json["results"]
    assert (source["url"], source["published"]) == (URL, "2031-06-20")
    assert run("own", "check").code == 0


def test_who_is_not_kept_is_told(run: Own, tmp_path: Path) -> None:
    path = tmp_path / "release.txt"
    path.write_text(f"{RELEASE}Beside her stood Mr. Anan Suksai.\n", encoding="utf-8")
    result = run("draft", str(path), "--url", URL, "--keep", "--yes")
    assert result.err.splitlines()[:6] == [
        "Saved as 2nd-consultation. 'awco own undo' takes it back.",
        "Not saved: Anan Suksai. awco found no role at this meeting. Add whoever was there:",
        "  awco own add person --name 'Anan Suksai' --source example-org-news-2",
        "  awco own edit 2nd-consultation --person 'Anan Suksai' --source example-org-news-2",
        "Not saved: what was agreed. Add it in your own words:",
        "  awco own edit 2nd-consultation --outcome 'TEXT' --source example-org-news-2",
    ]
    assert run("meetings", "--origin", "own", "--json").json["count"] == 1


def test_the_command_that_adds_who_was_left_out_is_whole(run: Own, tmp_path: Path) -> None:
    path = tmp_path / "release.txt"
    path.write_text(f"{RELEASE}Beside her stood Carl Duy of Landia Customs.\n", encoding="utf-8")
    result = run("draft", str(path), "--url", URL, "--keep", "--yes")
    [command] = re.findall(r"  awco (own edit .*--person .*)", result.err)
    assert run(*command.split()).code == 0
    [kept] = run("meetings", "--origin", "own", "--json").json["results"]
    assert "carl-duy" in [row["person"] for row in kept["attendance"]]


def test_a_release_without_a_title_is_not_kept_under_an_empty_name(
    run: Own, tmp_path: Path
) -> None:
    path = tmp_path / "release.txt"
    path.write_text(f"On 4 June 2031 people met in Hanoi. {'They spoke. ' * 40}", encoding="utf-8")
    result = run("draft", str(path), "--url", URL, "--keep", "--yes")
    assert (result.code, result.out) == (2, "")
    assert "Give --title 'TITLE' as well." in result.err
    assert run("draft", str(path), "--url", URL, "--keep", "--yes", "--title", "A talk").code == 0


def test_a_known_address_is_cited_and_not_made_again(run: Own, release: str) -> None:
    keep = ("draft", release, "--url", URL, "--keep", "--yes")
    assert run(*keep).code == 0
    run("own", "remove", "2nd-consultation")
    assert run(*keep).code == 0
    assert run("sources", "--origin", "own", "--json").json["count"] == 1
    assert run("meetings", "--origin", "own", "--json").json["count"] == 1


def test_a_meeting_that_was_kept_is_not_kept_twice(run: Own, release: str) -> None:
    keep = ("draft", release, "--url", URL, "--keep", "--yes")
    assert run(*keep).code == 0
    again = run(*keep)
    assert again.code == 2
    assert "You have saved this meeting as 2nd-consultation already." in again.err
    assert run("meetings", "--origin", "own", "--json").json["count"] == 1


def test_nothing_is_kept_without_a_source_or_unasked(
    run: Own, own_path: Path, release: str
) -> None:
    for words in (("--keep",), ("--edit",)):
        result = run("draft", release, *words)
        assert (result.code, result.out) == (2, "")
        assert "--url" in result.err
        assert "--unsourced" in result.err
    result = run("draft", release, "--url", URL, "--keep")
    assert result.code == 2
    assert "--yes" in result.err
    assert not own_path.exists()


def test_a_release_without_an_address_is_kept_unsourced(run: Own, release: str) -> None:
    result = run("draft", release, "--unsourced", "--keep", "--yes")
    assert result.code == 0, result.err
    [kept] = run("meetings", "--origin", "own", "--json").json["results"]
    assert (kept["unsourced"], kept["citations"]) == (True, [])
    assert "--outcome 'TEXT' --unsourced" in result.err
    assert run("own", "check").code == 0


def test_the_editor_may_change_it_before_it_is_kept(
    run: Own, release: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = (
        "import sys, pathlib; path = pathlib.Path(sys.argv[1]); "
        "path.write_text(path.read_text().replace('2031-06-06', '2031-06-05'))"
    )
    monkeypatch.setenv("EDITOR", f'{sys.executable} -c "{program}"')
    monkeypatch.delenv("VISUAL", raising=False)
    result = run("draft", release, "--url", URL, "--edit")
    assert result.code == 0, result.err
    [kept] = run("meetings", "--origin", "own", "--json").json["results"]
    assert kept["end"] == "2031-06-05"


def test_the_shown_draft_is_the_same_twice(release: str) -> None:
    first, second = (run_awco(["--no-own", "draft", release, "--json"]) for _ in range(2))
    assert first == second
    assert json.loads(first.out)["count"] == 1


def test_what_belongs_to_another_meeting_is_said_to_and_can_be_added(
    run: Own, tmp_path: Path
) -> None:
    path = tmp_path / "release.txt"
    path.write_text(
        "The 27th Conference of Toyland was held in Bangkok from 16 to 18 November 2026.\n"
        "On the sidelines of the conference, Toyland Customs held a bilateral meeting with "
        "Erewhon Customs on 17 November.\n"
        "The Toyland delegation was led by Director-General Otto Lund, and the Erewhon delegation "
        "by Commissioner Clara Holm.\n"
    )
    result = run("draft", str(path), "--url", URL, "--keep", "--yes")
    assert "Not saved: the other meeting of the text (bilateral" in result.err
    [command] = re.findall(r"  awco (own add meeting .*)", result.err)
    filled = command.replace("TYPE", "visit").replace("DATE", "2026-11-17")
    added = run(*shlex.split(filled))
    assert added.code == 0, added.err
    name = run("get", added.lines[0], "name").out
    assert name == "Bilateral meeting with Erewhon Customs\n"


def test_all_days_of_another_meeting_stand_in_the_command_for_that(
    run: Own, tmp_path: Path
) -> None:
    path = tmp_path / "release.txt"
    path.write_text(
        "The 95th ASEAN-WCO Consultation was held in Bangkok on 17 November 2026 on the sidelines "
        "of the 98th Meeting of the Toy Group, which ran from 16 to 18 November 2026.\n"
    )
    result = run("draft", str(path), "--url", URL, "--keep", "--yes")
    assert "--start 2026-11-16 --end 2026-11-18" in result.err


def test_who_was_at_another_meeting_stands_only_in_the_command_for_that(
    run: Own, tmp_path: Path
) -> None:
    path = tmp_path / "release.txt"
    path.write_text(
        "The 2nd Conference of Toyland was held in Bangkok from 16 to 18 November 2026.\n"
        "Anna Berg, Director of Toyland Customs, opened the conference. "
        "On the sidelines, the 95th ASEAN-WCO Consultation was held on 17 November, chaired by "
        "Anna Berg. Carl Duy, Director of Landia Customs, stressed the importance of training.\n"
        "A day earlier, a seminar on valuation took place in Hanoi. Ms. Clara Holm moderated it.\n"
    )
    result = run("draft", str(path), "--url", URL, "--keep", "--yes")
    assert "own edit" not in result.err
    commands = re.findall(r"  awco (own add meeting .*)", result.err)
    [command] = [command for command in commands if "95th" in command]
    assert "--type consultation --series toy-consultation --ordinal 95" in command
    assert "--id toy-consultation-95" in command
    assert "--chair anna-berg --speaker carl-duy" in command
    added = run(*shlex.split(command))
    assert added.code == 0, added.err
    assert "Not saved: Clara Holm. The text names them at another meeting." in result.err


def test_a_host_has_a_role_on_the_screen(awco: Awco, tmp_path: Path) -> None:
    path = tmp_path / "release.txt"
    path.write_text(
        "The 2nd Conference of Toyland, hosted by Landia Customs, was held in Bangkok on 16 "
        "November 2026.\n"
    )
    screen = " ".join(awco("draft", str(path), "-f", "table").out.split())
    assert "Landia Customs – host (landia-customs)" in screen


def test_the_screen_says_who_has_no_role_and_what_is_about(awco: Awco, tmp_path: Path) -> None:
    path = tmp_path / "release.txt"
    path.write_text(
        "The 2nd Conference of Toyland was held in Bangkok from 16 to 18 November 2026. Some 140 "
        "delegates took part. Beside them stood Mr. Anan Suksai. Experts from Landia Customs gave "
        "lectures. Lao PDR was represented. Ms. Clara Holm, Director of Erewhon Customs, chaired "
        "the meeting.\n"
    )
    screen = " ".join(awco("draft", str(path), "-f", "table").out.split())
    assert "delegates some 140" in screen
    assert "Anan Suksai – role at this meeting not found" in screen
    assert "Landia Customs – presenter (experts) (landia-customs)" in screen
    assert "country Lao PDR – participant (LA)" in screen


def test_what_the_check_says_of_a_kept_draft_is_told(run: Own, tmp_path: Path) -> None:
    path = tmp_path / "release.txt"
    path.write_text(
        "A talk\n\nLandia Customs hosted the 2nd Conference in Bangkok, Thailand, on 16 November "
        "2026.\n"
    )
    result = run("draft", str(path), "--url", URL, "--keep", "--yes")
    [_, code, told] = run("own", "check").lines[0].split("\t")
    assert f"What 'awco own check' says of it:\n  {code}  {told}" in result.err
