"""awco who: the holders of an office, with their certainty."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from tests.cli.support import Curated
from tests.conftest import ROOT, Awco, run_awco


def answers(awco: Awco, *arguments: str) -> list[dict[str, Any]]:
    """The results of who."""
    found: list[dict[str, Any]] = awco("who", *arguments, "--json").json["results"]
    return found


@pytest.mark.parametrize(
    ("office", "on", "holder", "certainty"),
    [
        ("secretary-general-toy", "2014-06-04", "anna-berg", "stated"),
        ("secretary-general-toy", "2010", "anna-berg", "stated"),
        ("secretary-general-toy", "2018-12-31", "anna-berg", "stated"),
        ("secretary-general-toy", "2019-01-01", "carl-duy", "stated"),
        ("head-of-customs-landia", "2019-06-12", "nguyen-van-thu", "attested"),
        ("head-of-customs-landia", "2014", "old-head", "attested"),
        ("head-of-customs-landia", "2020-02", "nguyen-van-thu", "between"),
        ("secretary-general-toy", "2020-02", "carl-duy", "between"),
        ("secretary-general-toy", "2021-06-10", "carl-duy", "attested"),
        ("vice-chair-toy", "2019-01-01", "landia-customs", "stated"),
    ],
)
def test_the_holder_on_a_date_is_named_with_certainty_and_sources(
    awco: Awco, office: str, on: str, holder: str, certainty: str
) -> None:
    (answer,) = answers(awco, office, "--on", on)
    assert holder in (answer["person"], answer["organization"])
    assert answer["certainty"] == certainty
    assert answer["sources"]


@pytest.mark.parametrize(
    ("office", "on", "before", "after"),
    [
        ("secretary-general-toy", "2000", None, "anna-berg"),
        ("head-of-customs-landia", "2017", "old-head", "nguyen-van-thu"),
        ("head-of-customs-landia", "2024", "nguyen-van-thu", None),
        ("vice-chair-toy", "2021", "landia-customs", None),
        ("secretary-general-toy", "2025", "carl-duy", None),
    ],
)
def test_a_date_without_evidence_is_unknown_with_the_nearest_evidence(
    awco: Awco, office: str, on: str, before: str | None, after: str | None
) -> None:
    result = awco("who", office, "--on", on, "--json")
    assert result.code == 1
    (answer,) = result.json["results"]
    assert (answer["certainty"], answer["person"], answer["organization"]) == (
        "unknown",
        None,
        None,
    )
    assert (answer["before"], answer["after"]) == (before, after)
    assert answer["sources"] == []
    assert "no source says who was" in result.err


LIKELY = (
    "Carl Dưỵ is probably still in the post: in office since 1 January 2019; "
    "last shown in it on 10 June 2021; no successor is recorded."
)


def test_a_likely_holder_is_named_as_inferred_with_the_reason(awco: Awco) -> None:
    run = ("who", "secretary-general-toy", "--on", "2022-01-01")
    document = awco(*run, "--json").json
    (answer,) = document["results"]
    assert (answer["person"], answer["certainty"]) == ("carl-duy", "inferred")
    assert list(answer) == list(answers(awco, "secretary-general-toy")[0])
    assert document["warnings"] == [LIKELY]
    plain = awco(*run)
    assert (plain.code, plain.err) == (0, f"{LIKELY}\n")
    assert "\tinferred\t" in plain.out
    table = awco(*run, "--format", "table", env={"COLUMNS": "200"})
    assert (table.code, table.err) == (0, "")
    assert LIKELY in table.out
    assert "≈ Carl Dưỵ  from 1 January 2019, no end recorded  inferred" in table.out


def test_the_history_says_of_an_open_term_that_no_end_is_recorded(awco: Awco) -> None:
    text = awco("who", "secretary-general-toy", "--format", "table").out
    assert re.search(r"^Carl Dưỵ +from 1 January 2019, no end recorded +stated", text, re.MULTILINE)


def test_allow_empty_makes_unknown_a_success(awco: Awco) -> None:
    assert awco("who", "vice-chair-toy", "--on", "2021", "--allow-empty").code == 0


def test_a_year_of_change_names_everyone_in_it(awco: Awco, curated: Curated) -> None:
    role = {"office": "vice-chair-toy", "title": "Vice-Chair", "start": "2020-07", "end": "2022-06"}
    curated.put("organizations/wco-toy", roles=[{**role, "sources": ["diary-2020"]}])
    result = awco("who", "vice-chair-toy", "--on", "2020", "--json", data=curated.store())
    assert [each["organization"] for each in result.json["results"]] == [
        "landia-customs",
        "wco-toy",
    ]


def test_an_administration_can_hold_an_office(awco: Awco) -> None:
    answer, _ = answers(awco, "vice-chair-toy")
    assert (answer["organization"], answer["person"]) == ("landia-customs", None)
    assert (answer["start"], answer["end"]) == ("2018-07", "2020-06")


def test_without_a_date_all_holders_come_in_time_with_the_gaps_between(awco: Awco) -> None:
    history = answers(awco, "head-of-customs-landia")
    assert [(each["person"], each["certainty"]) for each in history] == [
        ("old-head", "attested"),
        (None, "unknown"),
        ("nguyen-van-thu", "attested"),
        ("nguyen-van-thu", "inferred"),
        (None, "unknown"),
    ]
    gap = history[1]
    assert (gap["start"], gap["end"]) == ("2014", "2019-06-12")
    now = history[-1]
    assert (now["before"], now["after"], now["end"]) == ("nguyen-van-thu", None, None)


def test_two_terms_that_follow_on_leave_no_gap(awco: Awco) -> None:
    assert [each["certainty"] for each in answers(awco, "secretary-general-toy")] == [
        "stated",
        "stated",
        "inferred",
        "unknown",
    ]


def test_without_a_date_the_last_row_is_about_today(awco: Awco) -> None:
    run = ("who", "secretary-general-toy", "--format", "table")
    unknown = awco(*run).out
    assert re.search(r"^\? not known +today; last shown: Carl Dưỵ", unknown, re.M)
    env = {"AWCO_TODAY": "2022-01-01"}
    likely = awco(*run, env=env).out
    assert re.search(r"^≈ Carl Dưỵ +today: probably still in post", likely, re.MULTILINE)
    assert LIKELY in likely
    assert "no end is recorded; last evidence" not in likely, "the reason says it already"
    [*_, last] = awco("who", "secretary-general-toy", "--json", env=env).json["results"]
    assert (last["person"], last["certainty"]) == ("carl-duy", "inferred")


def test_a_day_on_which_a_source_shows_the_holder_needs_no_row_of_its_own(awco: Awco) -> None:
    results = awco("who", "secretary-general-toy", "--json", env={"AWCO_TODAY": "2018-05-05"}).json[
        "results"
    ]
    assert [row["certainty"] for row in results] == ["stated", "stated"]


def test_on_the_screen_it_is_said_once_that_nobody_is_known(awco: Awco) -> None:
    screen = awco("who", "vice-chair-toy", "--on", "2021", "--format", "table")
    assert (screen.code, screen.err) == (1, "")
    assert screen.out.count("none of the sources consulted says who") == 1
    assert "no source says who was" in awco("who", "vice-chair-toy", "--on", "2021").err


@pytest.mark.parametrize(
    ("typed", "office"),
    [
        ("head of customs malaisia", "head-of-customs-my"),
        ("head of customs vietnm", "head-of-customs-vn"),
        ("director general of thailnd", "head-of-customs-th"),
        ("head of thai custms", "head-of-customs-th"),
    ],
)
def test_a_slip_in_the_words_for_an_office_is_set_right(typed: str, office: str) -> None:
    result = run_awco(["who", *typed.split(), "--json"])
    assert json.loads(result.out)["query"]["office"] == office
    assert f"Took “{typed}” as " in result.err
    assert f"[{office}]" in result.err


def test_a_slip_that_means_no_office_stays_a_slip() -> None:
    result = run_awco(["who", "head", "of", "customs", "of", "Japann"])
    assert result.code == 1
    assert "No office is called" in result.err


@pytest.mark.parametrize(
    "words", [["SG"], ["secretary", "general", "of", "the", "world", "customs", "organization"]]
)
def test_an_office_is_found_by_its_names(awco: Awco, words: list[str]) -> None:
    assert answers(awco, *words)[0]["office"] == "secretary-general-toy"


@pytest.mark.parametrize("word", ["anna-berg", "wco-toy", "zzgfhq"])
def test_what_is_no_office_has_no_holder(awco: Awco, word: str) -> None:
    result = awco("who", word)
    assert (result.code, result.out) == (1, "")
    assert f"No office is called '{word}'" in result.err


def test_the_table_explains_certainty_in_words(awco: Awco) -> None:
    text = awco("who", "head-of-customs-landia", "--format", "table").out
    assert text.startswith("Head of Landia Customs\n")
    assert re.search(
        r"^Old Head \(acting\) +in post at least in 2014 +attested +\[1\] +old-head$",
        text,
        re.MULTILINE,
    )
    assert re.search(
        r"^\? not known +last shown: Old Head, 2014; next shown: Nguyen Van Thu",
        text,
        re.MULTILINE,
    )
    assert "attested: a source shows the holder in the post then" in text
    assert "unknown: none of the sources consulted says who" in text


def test_the_table_numbers_its_sources(awco: Awco) -> None:
    text = awco("who", "secretary-general-toy", "--format", "table").out
    assert re.search(
        r"^Anna Berg +1 January 2009 – 31 December 2018 +stated +\[1–2\] +anna-berg$",
        text,
        re.MULTILINE,
    )
    assert "[1] “Title of bulletin-2024”" in text
    assert "[2] “Title of gazette-2019-06”" in text


def test_an_open_term_says_how_far_the_evidence_goes(awco: Awco) -> None:
    text = awco("who", "secretary-general-toy", "--format", "table").out
    assert "Carl Dưỵ: no end is recorded; last evidence 10 June 2021." in text


@pytest.mark.parametrize(
    ("field", "told"),
    [
        ("roles.secretary-general-toy.start", True),
        ("roles", True),
        ("roles.vice-chair-toy", False),
        ("name", False),
    ],
)
def test_a_disputed_term_of_this_office_is_told_below_the_table(
    awco: Awco, curated: Curated, field: str, told: bool
) -> None:
    claims = [
        {"value": "2009", "sources": ["bulletin-2024"]},
        {"value": "2010", "sources": ["diary-2020"]},
    ]
    curated.put("people/anna-berg", disputes=[{"field": field, "claims": claims}])
    text = awco("who", "secretary-general-toy", "--format", "table", data=curated.store()).out
    assert (
        "≠ Anna Berg: sources disagree on some dates in the post: “2009” or “2010”" in text
    ) == told


def test_many_sources_are_folded_and_full_unfolds_them(awco: Awco, curated: Curated) -> None:
    person = curated.get("people/anna-berg.json")
    sources = [f"paper-{number}" for number in range(1, 16)]
    for source in sources:
        curated.put(
            f"sources/{source}",
            title=source,
            url="https://example.org/",
            type="news",
            quality="primary",
        )
    curated.put("people/anna-berg", roles=[{**person["roles"][0], "sources": sources}])
    store = curated.store()
    run = ["who", "secretary-general-toy", "--on", "2010", "--format", "table"]
    screen = {"COLUMNS": "80"}
    folded = awco(*run, data=store, env=screen).out
    full = awco(*run, "--all", data=store, env=screen).out
    assert folded.endswith("… 3 more sources (13–15); --all lists them\n")
    assert "[13]" not in folded
    assert "[15] “paper-15”" in full
    # What is no screen is never folded.
    assert "[15] “paper-15”" in awco(*run, data=store).out


def test_a_cut_list_of_sources_has_those_of_the_last_holders(awco: Awco, curated: Curated) -> None:
    sources = [f"paper-{number}" for number in range(1, 16)]
    for source in sources:
        curated.put(
            f"sources/{source}",
            title=source,
            url="https://example.org/",
            type="news",
            quality="primary",
        )
    role = {"office": "secretary-general-toy", "title": "SG", "organization": "wco-toy"}
    for identifier, year, cited in (
        ("early", "1990", sources[:13]),
        ("late", "2001", sources[13:]),
    ):
        post = {**role, "attested": [f"{year}-05-01"], "sources": cited}
        curated.put(f"people/{identifier}", name=identifier.title(), roles=[post])
    run = ["who", "secretary-general-toy", "--format", "table"]
    screen = awco(*run, data=curated.store(), env={"COLUMNS": "80"}).out
    assert "“paper-14”" in screen
    assert "“paper-15”" in screen
    assert "“paper-13”" not in screen


def test_the_lines_of_a_pipe_hold_office_name_term_certainty_and_sources(awco: Awco) -> None:
    first = awco("who", "secretary-general-toy").lines[0]
    assert first.split("\t") == [
        "secretary-general-toy", "Anna Berg", "Secretary General", "2009-01-01", "2018-12-31",
        "2014-06-04", "stated", "bulletin-2024; gazette-2019-06",
    ]  # fmt: skip


def test_an_office_is_needed(awco: Awco) -> None:
    assert awco("who").code == 2


def test_a_rank_and_a_body_that_no_post_has_together_mean_none() -> None:
    assert run_awco(["who", "council", "chair"]).code == 1


def test_a_date_may_follow_the_office(awco: Awco) -> None:
    asked = awco("who", "secretary-general-toy", "in", "2014")
    assert asked.out == awco("who", "secretary-general-toy", "--on", "2014").out
    assert asked.lines


def test_offices_of_one_sort_are_candidates() -> None:
    result = run_awco(["who", "head", "of", "customs"])
    assert result.code == 1
    assert "head-of-customs-vn" in result.err
    assert "head-of-customs-tl" in result.err


@pytest.mark.parametrize(
    ("words", "office"),
    [
        ("head of customs of Malaysia", "head-of-customs-my"),
        ("head of Lao customs", "head-of-customs-la"),
        ("boss of customs in Cambodia", "head-of-customs-kh"),
        ("rocb head", "rocb-ap-head"),
    ],
)
def test_a_post_is_found_by_its_country_or_its_body(words: str, office: str) -> None:
    result = run_awco(["who", *words.split(), "--json"])
    assert result.code == 0
    assert result.json["query"]["office"] == office


@pytest.mark.parametrize(
    "words",
    ["head of ROCB A/P in June 2020", "ROCB head 2020-06", "head of ROCB A/P 2020 June"],
)
def test_a_date_may_stand_behind_the_office(words: str) -> None:
    result = run_awco(["who", *words.split(), "--json"])
    assert result.json["query"] == {"office": "rocb-ap-head", "on": "2020-06"}


def test_now_is_today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWCO_TODAY", "2023-06-01")
    result = run_awco(["who", "wco-secretary-general", "--on", "now", "--json"])
    assert result.json["query"]["on"] == "2023-06-01"


def test_a_country_alone_means_no_post_but_that_of_its_customs() -> None:
    result = run_awco(["who", "Japan"])
    assert result.code == 1
    assert "rilo-ap-head" in result.err


@pytest.mark.parametrize("office", ["minister of finance vietnam", "Laos secretary of trade"])
def test_an_office_has_all_words_of_what_it_is_called(office: str) -> None:
    result = run_awco(["who", *office.split()])
    assert result.code == 1
    assert f"No office is called '{office}'." in result.err
    assert "If you mean this one, type: awco who head-of-customs-" in result.err


def test_the_post_of_another_body_is_only_offered() -> None:
    result = run_awco(["who", "head", "of", "customs", "of", "Japan"])
    assert result.code == 1
    assert "No office is called 'head of customs of Japan'." in result.err


def test_a_body_with_several_offices_lists_them_and_one_with_one_means_it() -> None:
    several = run_awco(["who", "ROCB", "A/P"])
    assert several.code == 1
    assert "has several offices" in several.err
    assert "rocb-ap-head" in several.err
    assert "rocb-ap-programme-manager" in several.err
    only = run_awco(["who", "RILO A/P"])
    assert only.code == 0
    assert {line.split("\t")[0] for line in only.out.splitlines()} == {"rilo-ap-head"}


def test_a_holder_without_a_date_is_not_said_to_be_unknown(curated: Curated, awco: Awco) -> None:
    person = curated.get("people/anna-berg.json")
    role = {key: person["roles"][0][key] for key in ("office", "title", "organization", "sources")}
    curated.put("people/anna-berg", roles=[role])
    run = ["who", "secretary-general-toy", "--format", "table"]
    screen = awco(*run, data=curated.store(), env={"COLUMNS": "160"}).out
    [row] = [line for line in screen.splitlines() if line.startswith("Anna Berg  ")]
    assert "date unknown" in row
    assert "date unknown: a source names the holder, and none says when" in screen


def test_remarks_on_another_day_than_the_one_asked_for_are_left_out() -> None:
    def said(day: str) -> str:
        return run_awco(["who", "head-of-customs-id", "--on", day, "-f", "table"]).out

    assert "in office on 25 and 26 July 2019" in said("2019-07-25")
    assert "in office on 25 and 26 July 2019" in said("2019")
    assert "July 2019" not in said("2019-05-01")
    assert "19 August 2020" not in said("2019-05-01")


def test_the_row_of_today_is_told_apart_from_that_of_the_term(awco: Awco) -> None:
    reference = ROOT / "asean_wco" / "reference.json"
    rows = awco("who", "head-of-customs-my", data=reference).lines
    *_, term, today = [row.split("\t")[6] for row in rows]
    assert (term, today) == ("disputed", "inferred, today")


def test_a_dispute_on_another_time_is_left_out_of_the_answer_for_a_day() -> None:
    said = run_awco(["who", "head-of-customs-ph", "--on", "2016-01-19", "-f", "table"]).out
    assert "Alberto D. Lina" in said
    assert "scandal" not in said
    assert "scandal" in run_awco(["who", "head-of-customs-ph", "-f", "table"]).out


def test_who_left_on_the_first_day_that_is_known_is_shown_until_then() -> None:
    said = run_awco(["who", "head-of-customs-ph", "--on", "2017-06", "-f", "table"]).out
    assert "next shown: Nicanor Faeldon, until 30 August 2017" in " ".join(said.split())


def test_a_part_of_a_year_in_which_nobody_is_known_is_told() -> None:
    asked = ["who", "head-of-customs-id", "--json", "--on"]
    in_year = run_awco([*asked, "2015"]).json["results"]
    assert [(row["person"], row["certainty"]) for row in in_year] == [
        ("heru-pambudi", "attested"), (None, "unknown")
    ]  # fmt: skip
    assert in_year[1]["end"] == "2015-07-03"
    likely = run_awco([*asked, "2021"]).json["results"][-1]
    assert (likely["person"], likely["certainty"]) == ("heru-pambudi", "inferred")
    # All of these times have a holder by a source.
    for time in ("2016", "2022", "2025-05", "2015-07-03"):
        rows = run_awco([*asked, time]).json["results"]
        assert {row["certainty"] for row in rows} <= {"stated", "attested", "between"}, time
