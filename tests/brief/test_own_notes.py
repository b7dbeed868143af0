"""The user's own records in a note.

They are marked and never the latest before their day; private notes are kept out.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from asean_wco.library import Library, open_library
from asean_wco.render.document import Line
from tests.brief.notes import TODAY, note, told, told_in, whole
from tests.conftest import Awco, run_awco


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWCO_TODAY", TODAY)


def with_own(tmp_path: Path, *words: str) -> Library:
    """The shipped reference with one own record on top."""
    path = tmp_path / "own.json"
    result = run_awco(["--own", str(path), "own", "add", *words, "--unsourced"])
    assert result.code == 0, result.err
    return open_library(own=path)


def planned(tmp_path: Path, start: str) -> Library:
    """The reference with an own session of the Consultation."""
    return with_own(
        tmp_path, "meeting", "--id", "mine", "--name", "15th Consultation in Manila", "--type",
        "consultation", "--series", "asean-wco-consultation", "--ordinal", "15", "--start", start,
    )  # fmt: skip


def test_a_meeting_that_is_planned_is_next_and_never_the_latest(tmp_path: Path) -> None:
    document = note(planned(tmp_path, "2027-06"), "asean-wco-consultation")
    assert not [line for line in told(document, "Where it stands") if "Manila" in line]
    coming = told(document, "What comes next")
    assert coming[0] == (
        "June 2027: 15th Consultation in Manila (your own record, without a source)."
    )
    assert "the 15th (counted by awco) was due about June 2026" in coming[1], (
        "the expectation stays"
    )
    assert coming[1].endswith("This is an expectation, not an announcement.")


def test_an_own_session_has_its_host_and_is_followed_by_the_one_to_come(tmp_path: Path) -> None:
    path = str(tmp_path / "own.json")
    for number, *words in (
        ("35", "2026-06-09", "--city", "Cebu", "--country", "PH", "--host", "philippines-customs"),
        ("36", "2027-06-08"),
    ):
        result = run_awco(
            ["--own", path, "own", "add", "meeting", "--name", f"{number}th heads", "--id",
             f"heads-{number}", "--type", "directors-general", "--series", "adgcm", "--ordinal",
             number, "--unsourced", "--start", *words]
        )  # fmt: skip
        assert result.code == 0, result.err
    document = note(open_library(own=Path(path)), "heads-35")
    [host] = told(document, "Who is who")
    assert host == "The Bureau of Customs of the Philippines hosted the meeting (without a source)."
    assert told(document, "What comes next")[0].startswith("8 June 2027: 36th heads")


def test_what_the_user_adds_to_a_meeting_is_in_the_note(tmp_path: Path) -> None:
    path = tmp_path / "own.json"
    words = ("--venue", "The Hall", "--delegates", "120", "--unsourced")
    run_awco(["--own", str(path), "own", "edit", "adgcm-34", *words])
    happened = told(note(open_library(own=path), "adgcm-34"), "What happened")
    assert [line for line in happened if "The Hall" in line]
    assert [line for line in happened if "120" in line]


def test_an_own_session_of_a_year_answers_that_none_was_found_in_it(
    tmp_path: Path, reference: Library
) -> None:
    gap = "Nothing was found on a session in 2026"
    assert gap in whole(note(reference, "asean-wco-consultation", full=True))
    library = planned(tmp_path, "2026-06-10")
    assert gap not in whole(note(library, "asean-wco-consultation", full=True))


@pytest.mark.parametrize("subject", ["asean-wco-consultation-13", "Thailand"])
def test_what_the_user_has_recorded_to_come_is_expected_in_no_note(
    tmp_path: Path, reference: Library, subject: str
) -> None:
    def expected(library: Library) -> list[str]:
        coming = told(note(library, subject), "What comes next")
        return [line for line in coming if "due" in line or "Expected" in line]

    ours = r"another would be due|ASEAN–WCO Consultation, about June 2027"
    assert re.search(ours, " ".join(expected(reference)))
    assert not re.search(ours, " ".join(expected(planned(tmp_path, "2027-06"))))


def test_a_meeting_of_one_s_own_that_was_held_is_the_latest(tmp_path: Path) -> None:
    document = note(planned(tmp_path, "2026-06-10"), "asean-wco-consultation")
    latest = told(document, "Where it stands")[0]
    assert latest.startswith("10 June 2026: 15th Consultation in Manila")
    assert "your own record, without a source" in latest
    assert "the 16th would be due about June 2027" in " ".join(told(document, "What comes next"))


def test_what_was_next_is_the_latest_once_its_day_has_come(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = planned(tmp_path, "2027-06-08")
    monkeypatch.setenv("AWCO_TODAY", "2027-06-09")
    document = note(library, "asean-wco-consultation")
    assert told(document, "Where it stands")[0].startswith("8 June 2027: 15th Consultation")


def session_of_2026(tmp_path: Path) -> Library:
    """The reference with an own session of a series, at which somebody in a disputed post spoke."""
    plan = tmp_path / "plan.json"
    session = {
        "id": "mine",
        "name": "27th Heads of Customs Conference",
        "type": "heads-of-customs",
        "series": "rhca",
        "ordinal": 27,
        "start": "2026-11-16",
        "topics": [{"topic": "transit"}],
        "attendance": [{"person": "ian-saunders", "roles": ["speaker"]}],
    }
    plan.write_text(json.dumps(session))
    return with_own(tmp_path, "meeting", "--from", str(plan))


def test_a_doubt_stands_beside_what_it_is_about_and_not_at_one_s_own_meeting(
    tmp_path: Path,
) -> None:
    library = session_of_2026(tmp_path)
    [line] = [text for text in told(note(library, "rhca"), "Who is who") if "Saunders" in text]
    post, _, meeting = line.partition(" and spoke at ")
    assert "sources disagree on the dates" in post
    assert "your own record" not in post
    assert meeting == "the 27th Heads of Customs Conference (your own record, without a source)."


@pytest.mark.parametrize("full", [False, True])
def test_an_own_session_closes_the_question_whether_it_was_held(
    tmp_path: Path, reference: Library, full: bool
) -> None:
    def lines_on_27th(library: Library) -> list[str]:
        document = note(library, "rhca", full=full)
        lines = [line.text for section in document.sections for line in section.lines]
        return [line for line in lines if "27th" in line and "found" in line]

    before = lines_on_27th(reference)
    assert before
    assert full or len(before) == 1, "a page says once that one thing is not known"
    assert not lines_on_27th(session_of_2026(tmp_path))


def test_the_note_on_an_own_record_says_so_at_its_head(tmp_path: Path) -> None:
    library = with_own(tmp_path, "meeting", "--id", "mine", "--name", "Mine", "--type", "visit",
                       "--start", "2026-01-02")  # fmt: skip
    document = note(library, "mine")
    assert " · own record, unsourced · " in document.about
    [held, *_] = told(document, "What happened")
    assert held.startswith("2 January 2026: Mine")
    assert "without a source" in held


def test_a_private_note_is_not_in_the_note_that_is_handed_on(awco: Awco, tmp_path: Path) -> None:
    own = {"AWCO_OWN": str(tmp_path / "own.json"), "AWCO_TODAY": TODAY}
    assert awco("own", "note", "anna-berg", "She dislikes fish.", env=own).code == 0
    assert "fish" not in awco("brief", "anna-berg", env=own).out
    assert "fish" not in awco("brief", "anna-berg", "--format", "html", env=own).out


def test_the_command_writes_both_forms_and_both_lengths(awco: Awco, tmp_path: Path) -> None:
    short, full = awco("brief", "consultation-2").out, awco("brief", "consultation-2", "--full").out
    assert short.startswith("# 2nd Consultation")
    assert len(short) < len(full)
    assert "## Doubts and gaps" in full
    target = tmp_path / "note.html"
    assert awco("brief", "consultation-2", "--format", "html", "-o", str(target)).code == 0
    assert target.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    assert awco("brief", "consultation-2", "-o", str(target)).code == 4
    assert awco("brief", "nobody at all").code == 1


def test_a_day_that_is_none_is_refused_in_a_sentence(awco: Awco) -> None:
    result = awco("brief", "consultation-2", env={"AWCO_TODAY": "soon"})
    assert result.code == 2
    assert "AWCO_TODAY is 'soon', which is not a date." in result.err


def test_the_note_of_a_country_is_found_by_code_and_name(reference: Library) -> None:
    assert whole(note(reference, "VN")) == whole(note(reference, "viet nam"))


def test_a_correction_marks_what_was_corrected_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "own.json"
    run_awco(["--own", str(path), "own", "edit", "adgcm-34", "--venue", "The Hall", "--unsourced"])
    library = open_library(own=path)
    page = note(library, "adgcm-34")
    assert " · corrected by you, unsourced · " in page.about
    marked = [line for line in told_in(page) if "without a source" in line]
    assert marked == ["Held at The Hall (corrected by you, without a source)."]
    full = [line for line in told_in(note(library, "adgcm-34", full=True)) if "The Hall" in line]
    assert full
    for line in full:
        assert line.endswith("(corrected by you, without a source).")
    others = [line for line in told_in(note(library, "adgcm")) if "(corrected by you" in line]
    assert not others
    card = run_awco(["--own", str(path), "show", "adgcm-34"])
    assert "origin\tcorrected by you, unsourced" in card.out


@pytest.mark.parametrize(
    ("flag", "mark"),
    [
        (("--venue", "Sokha Hotel"), ""),
        (("--city", "Muara"), " (corrected by you, without a source)"),
    ],
)
def test_a_correction_of_the_place_leaves_what_was_agreed_its_sources(
    tmp_path: Path, reference: Library, flag: tuple[str, str], mark: str
) -> None:
    path = tmp_path / "own.json"
    run_awco(["--own", str(path), "own", "edit", "adgcm-34", *flag, "--unsourced"])

    def line_on(library: Library) -> Line:
        lines = [line for part in note(library, "Thailand").sections for line in part.lines]
        return next(line for line in lines if "34th Meeting" in line.text)

    before, after = line_on(reference), line_on(open_library(own=path))
    assert after.sources == before.sources
    agreed = before.text.partition("Darussalam. ")[2]
    assert after.text.endswith(f"Darussalam{mark}. {agreed}")
