"""awco facts: dated, cited statements."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from asean_wco.facts.fact import CERTAINTIES, fact_output
from asean_wco.library import Library
from asean_wco.render.formats import json_line
from tests.cli.support import Own, squeezed
from tests.cli.test_completion import offered
from tests.conftest import ROOT, Awco, run_awco


def test_without_conditions_every_fact_is_listed_by_time(awco: Awco, library: Library) -> None:
    document = awco("facts", "--json").json
    facts = library.facts()
    assert document["total"] == document["count"] == len(facts)
    assert [result["id"] for result in document["results"]] == [fact.id for fact in facts]
    dates = [result["date"] for result in document["results"] if result["date"]]
    assert [date[:4] for date in dates] == sorted(date[:4] for date in dates)
    assert document["query"] == {}


def test_a_result_is_the_fact_and_nothing_else(awco: Awco) -> None:
    [result] = awco("facts", "--about", "dgs-28", "--field", "place.city", "--json").json["results"]
    assert result == {
        "id": "dgs-28#place.city",
        "about": "dgs-28",
        "field": "place.city",
        "date": "2019-06-11",
        "end": "2019-06-13",
        "text": "The 28th Meeting of the Directors-General (11–13 June 2019) was held in Da Lat.",
        "value": "Da Lat",
        "mentions": ["dgs-28", "toy-dgs", "VN"],
        "sources": ["gazette-2019-06"],
        "certainty": "stated",
        "origin": "reference",
        "unsourced": False,
    }


def test_json_lines_are_the_bare_facts(awco: Awco, library: Library) -> None:
    lines = awco("facts", "--format", "jsonl").lines
    assert lines == [json_line(fact_output(fact)) for fact in library.facts()]


def test_a_pipe_gets_id_dates_certainty_text_and_sources(awco: Awco) -> None:
    result = awco("facts", "--about", "anna-berg", "--field", "roles", "-n", "1", "--header")
    assert result.lines == [
        "id\tdate\tend\tcertainty\ttext\tsources",
        "anna-berg#roles.1\t2009-01-01\t2018-12-31\tstated\tAnna Berg was Secretary General of "
        "the World Customs Organization from 1 January 2009 to 31 December 2018."
        "\tbulletin-2024; gazette-2019-06",
    ]


@pytest.mark.parametrize(
    ("arguments", "ids"),
    [
        (("--about", "2nd Consultation", "--field", "outcomes"), ["consultation-2#outcomes.1"]),
        (
            ("--about", "toy-window", "--from", "2018-02"),
            ["toy-window#milestones.2", "toy-window#figures.1"],
        ),
        (("--mentions", "Belgium"), ["wco-toy#country", "wco-toy#city"]),
        (("--country", "BE", "--field", "city"), ["wco-toy#city"]),
        (("--source", "farm-2020"), ["toy-operation#start"]),
        (("--certainty", "unknown", "--mentions", "toy-operation"), ["toy-operation#figures"]),
        (("--to", "1999"), ["wco-toy#founded"]),
        (("certificates", "exchanged"), ["toy-window#figures.1"]),
        (("--mentions", "anna-berg", "--field", "attendance"), ["consultation-2#attendance.2"]),
    ],
)  # fmt: skip
def test_what_is_asked_for_is_found(awco: Awco, arguments: tuple[str, ...], ids: list[str]) -> None:
    assert [line.split("\t")[0] for line in awco("facts", *arguments).lines] == ids


def test_the_query_is_told_with_ids(awco: Awco) -> None:
    document = awco(
        "facts", "papers", "online", "--about", "2nd Consultation", "--source", "diary-2020",
        "--from", "2019", "--country", "Viet Nam", "-n", "1", "--json",
    ).json  # fmt: skip
    assert document["query"] == {
        "words": "papers online",
        "about": "consultation-2",
        "source": "diary-2020",
        "from": "2019",
        "country": "VN",
        "limit": 1,
    }


def test_what_is_left_out_is_told(awco: Awco) -> None:
    result = awco("facts", "--limit", "2", "--json")
    assert (result.json["count"], result.json["truncated"]) == (2, True)
    assert result.json["total"] > 2
    assert re.search(r"^2 of \d+ shown; for more, add -n \d+\.$", result.err, re.MULTILINE)


@pytest.mark.parametrize("form", ["plain", "table", "json"])
def test_nothing_found_is_said_and_no_failure(awco: Awco, form: str) -> None:
    result = awco("facts", "zzyzx", "--format", form)
    assert result.code == 0
    assert result.err == "No facts match. 'awco coverage' says what the reference covers.\n"
    assert "consultation" not in result.out


def test_an_empty_answer_says_which_filter_leaves_all_out(awco: Awco) -> None:
    both = awco("facts", "--certainty", "between", "--country", "VN").err
    assert "No facts match. Without --certainty, some match. " in both
    three = awco("meetings", "--year", "1901", "--mode", "virtual", "--topic", "single-window").err
    assert "No meetings match. Without --year, some match. " in three


def test_an_unknown_field_is_refused_with_those_there_are(awco: Awco) -> None:
    for field in ("colour", "place.town", "id"):
        result = awco("facts", "--field", field)
        assert result.code == 2
        assert f"No fact has a field {field!r}." in result.err
        assert "attendance, " in result.err
        assert "place.city" in result.err


@pytest.mark.parametrize("field", ["place", "place.city", "attendance.3", "roles.some-office"])
def test_a_field_may_have_a_part_or_a_number(awco: Awco, field: str) -> None:
    assert awco("facts", "--field", field).code == 0


def test_an_unknown_certainty_is_refused_with_the_nearest(awco: Awco) -> None:
    result = awco("facts", "--certainty", "infered")
    assert result.code == 2
    assert "Did you mean 'inferred'?" in result.err
    for certainty in CERTAINTIES:
        assert awco("facts", "--certainty", certainty).code == 0


@pytest.mark.parametrize("option", ["--about", "--mentions", "--source"])
def test_a_name_that_nobody_has_is_refused(awco: Awco, option: str) -> None:
    result = awco("facts", option, "zzyzx")
    assert result.code == 1
    assert "zzyzx" in result.err
    assert result.out == ""


@pytest.fixture
def table(awco: Awco, monkeypatch: pytest.MonkeyPatch) -> Callable[..., str]:
    """The table of some facts for a width of 100 columns, unless another is set."""
    monkeypatch.setenv("COLUMNS", "100")
    return lambda *arguments: awco("facts", "--format", "table", *arguments).out


def test_the_table_shows_dates_with_their_doubts(table: Callable[..., str]) -> None:
    # Sources disagree on the number, and not on the date.
    disputed = table("--mentions", "consultation-2", "--field", "delegates")
    assert "12 June 2019 ≠" not in disputed
    assert re.search(r"12 June 2019 +≠ ", disputed)
    assert "≠ sources disagree" in disputed
    inferred = table("--about", "visit-undated")
    assert "≈ July 2019" in inferred
    assert "≈ inferred: no source states it" in inferred
    unknown = table("--certainty", "unknown", "--every")
    assert re.search(r"\? The [\w ]+ of “Title of farm-2020” was not found", unknown)


def test_what_a_meeting_dates_bears_the_doubt_on_its_date() -> None:
    wide = {"COLUMNS": "120"}
    rows = run_awco(["facts", "--about", "adgcm-27", "-f", "table"], wide).out
    assert rows.count("≈ May 2018 ") == len(re.findall(" adgcm-27$", rows, re.MULTILINE)) > 5
    # Of a period it says which end is meant.
    rows = run_awco(["facts", "--about", "rhca-25", "--field", "place", "-f", "table"], wide).out
    assert "14–18 April 2024 ≠ start" in rows


@pytest.mark.parametrize("width", ["40", "60", "80", "140"])
def test_the_table_fits_and_holds_every_word(
    table: Callable[..., str], monkeypatch: pytest.MonkeyPatch, width: str, library: Library
) -> None:
    monkeypatch.setenv("COLUMNS", width)
    text = table("--about", "consultation-2", "--every")
    assert max(map(len, text.splitlines())) <= int(width)
    shown = set(re.findall(r"\w+", text))
    for fact in library.facts(about="consultation-2"):
        assert set(re.findall(r"\b\w{3,9}\b", fact.text)) <= shown, fact.text
    assert "consultation-2" in text


def test_own_facts_are_marked(run: Own, own: Own) -> None:
    own("add", "topic", "--id", "mine", "--name", "Mine", "--unsourced")
    own("note", "mine", "A private thought")
    own("note", "consultation-2", "Ask again")
    header, *lines = run("facts", "--mentions", "mine", "--with-notes", "--header").lines
    assert header.endswith("sources\torigin\tunsourced")
    assert [line.split("\t")[-2:] for line in lines] == [["own", "true"]]
    mine = ("facts", "--mentions", "mine", "--with-notes")
    for form in ("json", "jsonl"):
        assert '"origin": "own", "unsourced": true' in run(*mine, "--format", form).out
    assert run(*mine, "--fields", "origin,unsourced").lines == ["own\ttrue"]
    [note] = run("facts", "ask again", "--about", "consultation-2", "--with-notes", "--json").json[
        "results"
    ]
    assert (note["origin"], note["id"]) == ("own", "consultation-2#notes.1")
    asked = ("facts", "--about", "consultation-2", "--field", "notes", "--format", "table")
    assert "Ask again" not in run(*asked).out
    shown = run(*asked, "--with-notes").out
    assert "consultation-2 [own, unsourced]" in shown
    hidden = run("--no-own", "facts", "--about", "consultation-2", "--field", "notes")
    assert hidden.out == ""


def test_fields_of_the_output_may_be_chosen(awco: Awco) -> None:
    result = awco("facts", "--about", "toy-operation", "--fields", "field,value")
    assert result.lines[0] == "start\t2020-03"
    assert set(awco("facts", "--fields", "help").lines) == {
        "id", "about", "field", "date", "end", "text", "value", "mentions", "sources", "certainty",
        "origin", "unsourced",
    }  # fmt: skip


def test_a_file_gets_what_would_be_printed(awco: Awco, tmp_path: Path) -> None:
    printed = awco("facts", "--json").out
    assert awco("facts", "--json", "-o", str(tmp_path / "facts.json")).code == 0
    assert (tmp_path / "facts.json").read_text(encoding="utf-8") == printed


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("awco facts --field place", ["place", "place.city", "place.country", "place.venue"]),
        ("awco facts --certainty in", ["inferred"]),
        ("awco facts --about consultation-2", ["consultation-2", "consultation-2021"]),
        ("awco facts --mentions anna", ["anna-berg"]),
        ("awco facts --source diary", ["diary-2020"]),
    ],
)
def test_a_shell_is_offered_what_may_stand_there(
    toy_store: Path, words: str, expected: list[str]
) -> None:
    assert offered(words, str(toy_store)) == expected


def ids(*arguments: str) -> set[str]:
    """The ids of the facts of the reference that a command lists."""
    listed = run_awco(["facts", *arguments, "--json"]).json["results"]
    return {result["id"] for result in listed}


def test_a_filter_that_is_repeated_means_any_and_another_narrows() -> None:
    of_acts, of_myanmar = ids("--mentions", "acts"), ids("--mentions", "MM")
    assert ids("--mentions", "acts", "--mentions", "MM") == of_acts | of_myanmar
    both = of_acts & of_myanmar
    assert both
    assert ids("--mentions", "acts", "--also-mentions", "Myanmar") == both
    assert ids("--mentions", "acts", "--country", "MM") == both
    narrowed = ids("--mentions", "acts", "--also-mentions", "MM", "--also-mentions", "TH")
    assert narrowed == both & ids("--mentions", "TH")


def test_facts_of_a_topic_are_those_of_its_meetings_and_initiatives() -> None:
    of_topic = ids("--topic", "drugs")
    assert "operation-siren-4#start" in of_topic
    assert any(fact.startswith("adgcm-26#topics") for fact in of_topic)
    assert ids("--topic", "drugs", "--country", "TH") < of_topic


def test_a_table_tells_nothing_twice() -> None:
    table = ("facts", "--about", "rhca-25", "--format", "table")
    told = squeezed(run_awco(list(table)).out)
    assert squeezed("was held on 14–18 April 2024") in told
    assert squeezed("ended on 18 April 2024") not in told
    # The fact that is disputed has both claims.
    assert told.count("oneaccountsays") == 0
    assert squeezed("sources disagree: “14 April 2024” or “15 April 2024”") in told
    every = squeezed(run_awco([*table, "--every"]).out)
    assert squeezed("ended on 18 April 2024") in every
    assert every.count("oneaccountsays") == 2
    assert "rhca-25#end" in run_awco(["facts", "--about", "rhca-25", "--field", "end"]).out
    assert {"rhca-25#end", "rhca-25#start.2", "rhca-25#start.3"} <= ids("--about", "rhca-25")


def test_an_id_among_the_words_stands_for_its_record(awco: Awco) -> None:
    result = awco("facts", "dgs-28", "--format", "jsonl")
    assert result.lines == awco("facts", "--about", "dgs-28", "--format", "jsonl").lines
    assert "Read as --about dgs-28" in result.err
    narrowed = awco("facts", "dgs-28", "dalat", "--json").json
    assert {fact["about"] for fact in narrowed["results"]} == {"dgs-28"}
    assert narrowed["total"] < len(result.lines)


def test_an_id_that_is_a_word_stays_one_with_a_line_on_its_record(awco: Awco) -> None:
    result = awco("facts", "single-window")
    assert "'single-window' is read as a word of the facts." in result.err
    assert "use --topic single-window." in result.err


def test_a_short_form_among_the_words_stays_one_with_a_line_on_its_record() -> None:
    result = run_awco(["facts", "acts", "Myanmar"])
    assert "'acts' is read as a word" in result.err
    assert "use --mentions asean-customs-transit-system." in result.err
    assert "Myanmar'" not in result.err


def test_a_number_that_is_looked_for_is_no_other(awco: Awco) -> None:
    texts = [fact["text"] for fact in awco("facts", "28th", "Meeting", "--json").json["results"]]
    assert texts
    assert all("28th" in text for text in texts)


def test_facts_are_written_as_a_workbook_with_one_sheet(awco: Awco, tmp_path: Path) -> None:
    calamine = pytest.importorskip("python_calamine")
    path = tmp_path / "facts.xlsx"
    assert awco("facts", "--about", "dgs-28", "-o", str(path)).code == 0
    rows = calamine.CalamineWorkbook.from_path(path).get_sheet_by_name("facts").to_python()
    found = awco("facts", "--about", "dgs-28", "--json").json["results"]
    assert [row[0] for row in rows[1:]] == [fact["id"] for fact in found]
    sheet = zipfile.ZipFile(path).read("xl/worksheets/sheet1.xml").decode()
    assert 'orientation="landscape"' in sheet
    assert 'fitToHeight="0"' in sheet
    refused = awco("facts", "--format", "xlsx")
    assert refused.code == 2
    assert "cannot be printed" in refused.err


def test_facts_that_a_table_leaves_out_are_counted_elsewhere() -> None:
    asked = ["facts", "--about", "adgcm-31", "--field", "start"]
    told = "2 of these 3 facts tell a single claim of a dispute"
    for form in ("plain", "csv", "json"):
        assert told in run_awco([*asked, "-f", form]).err
    assert "single claim" not in run_awco([*asked, "-f", "csv", "--every"]).err
    assert "single claim" not in run_awco([*asked, "-f", "table"]).err


def test_claims_are_counted_so_that_nobody_counts_a_dispute_twice(awco: Awco) -> None:
    result = awco("facts", "--certainty", "disputed", "--format", "csv")
    pattern = r"\d+ of these \d+ facts are the single claims of \d+ disputes?[.,]"
    assert re.search(pattern, result.err)
    assert "single claims" not in awco("facts", "--field", "place").err


def test_a_table_of_disputes_has_a_row_for_each_and_says_what_it_leaves_out() -> None:
    def shown(*arguments: str) -> tuple[str, str]:
        table = ["facts", "--certainty", "disputed", "--format", "table", "--about", *arguments]
        result = run_awco(table)
        return squeezed(result.out), result.err

    fact, left = shown("wco")
    assert squeezed("was founded on 4 November 1952; sources disagree:") in fact
    assert "oneaccountsays" not in fact
    assert "Not shown: 3 claims that are part of other rows. --every shows every claim" in left
    assert "single claims" not in left
    every, left = shown("wco", "--every")
    assert every.count("oneaccountsays") == 3
    assert (
        "3 of these 5 facts are the single claims of 1 dispute, "
        "and each of the other 2 names all claims of one dispute."
    ) in left
    # Two disputes about one field: rows tell the claims of one, and no row those of the other.
    of_two, left = shown("adgcm-32")
    assert of_two.count("oneaccountsays") == 1
    assert squeezed("sources disagree: “Kitjaluck Srinuchsart, Deputy") in of_two
    assert squeezed("one account says “Donia Hammami") in of_two
    assert "Not shown: 3 claims" in left


def test_what_was_not_found_of_sources_is_left_out_of_a_table(table: Callable[..., str]) -> None:
    gap = "“Title of farm-2020”"
    assert gap not in table("--certainty", "unknown")
    assert gap in table("--certainty", "unknown", "--every")
    assert gap in table("--certainty", "unknown", "--about", "farm-2020")


def test_what_was_not_found_of_sources_can_be_left_out_of_a_pipe(awco: Awco) -> None:
    gap = "farm-2020#"
    unknown = ("facts", "--certainty", "unknown", "--format", "csv")
    assert gap in awco(*unknown).out
    without = awco(*unknown, "--without-source-gaps")
    assert without.out
    assert gap not in without.out
    assert without.err == ""
    both = awco(*unknown, "--without-source-gaps", "--every")
    assert both.code == 2


def test_what_has_all_words_comes_first_even_if_it_was_not_found(awco: Awco) -> None:
    reference = ROOT / "asean_wco" / "reference.json"
    first, second, *_ = awco("facts", "transit", "Timor-Leste", data=reference).lines
    for line in (first, second):
        assert "transit" in line
        assert "Timor-Leste" in line


def test_claims_are_folded_with_a_field_as_without() -> None:
    arguments = ["facts", "--about", "adgcm-33", "--field", "delegates", "-f", "table"]
    folded = run_awco(arguments)
    assert "Not shown: 3 claims" in folded.err
    assert "Not shown" not in run_awco([*arguments, "--every"]).err
    assert "ended on" in run_awco(["facts", "--about", "adgcm-33", "--field", "end"]).out
