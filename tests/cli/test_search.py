"""awco search: what a user sees of the ranking."""

from __future__ import annotations

import csv
import json
from typing import Any

import pytest

from tests.cli.support import Curated
from tests.conftest import Awco, run_awco


def hits(awco: Awco, *arguments: str) -> list[dict[str, Any]]:
    """The results of a search."""
    results: list[dict[str, Any]] = awco("search", *arguments, "--json").json["results"]
    return results


@pytest.mark.parametrize(
    ("words", "first", "tier", "said"),
    [
        ("dgs-28", "dgs-28", "id", "id"),
        ("2nd consultation", "consultation-2", "name", "name"),
        ("customs cooperation council", "wco-toy", "alias", "alias “Customs Cooperation Council”"),
        ("TSW", "toy-window", "acronym", "acronym “TSW”"),
        ("omd", "wco-toy", "acronym", "acronym “OMD”"),
        ("window toy single", "toy-window", "same words", "same words as the name"),
        ("world cust", "wco-toy", "words", "the name begins with these words"),
        (
            "papers exchange online",
            "consultation-2",
            "words",
            "found in the outcomes: papers exchange online",
        ),
        ("anna burg", "anna-berg", "near", "similar spelling: “Anna Berg”"),
    ],
)
def test_each_stage_finds_its_record_first_and_says_why(
    awco: Awco, words: str, first: str, tier: str, said: str
) -> None:
    top = hits(awco, words)[0]
    assert (top["id"], top["why"]["tier"]) == (first, tier)
    why = awco("search", words, "--format", "plain").lines[0].split("\t")[-1]
    assert why == (said if top["sure"] else f"unsure: {said}")
    assert f" · {said} · " in awco("search", words, "--format", "table").lines[1]


@pytest.mark.parametrize(
    "words", ["nguyễn văn thử", "NGUYEN VAN THU", "thử nguyễn văn", "Mr. Nguyen Van Thu"]
)
def test_a_person_is_found_without_regard_to_marks_case_order_and_title(
    awco: Awco, words: str
) -> None:
    assert hits(awco, words)[0]["id"] == "nguyen-van-thu"


def test_an_acronym_that_two_bodies_share_finds_both(awco: Awco) -> None:
    assert {hit["id"] for hit in hits(awco, "CCC")[:2]} == {"wco-toy", "coordinating-committee"}


def test_words_need_no_quotes(awco: Awco) -> None:
    assert awco("search", "toy", "single", "window").out == awco("search", "toy single window").out


def test_a_number_is_never_taken_for_its_neighbour(awco: Awco) -> None:
    results = hits(awco, "29th Meeting of the Directors-General")
    assert [hit["id"] for hit in results if hit["sure"]] == []
    assert "dgs-28" in [hit["id"] for hit in results]


@pytest.mark.parametrize("words", ["zzgfhq", "", "!!!", "...", "[", "\\", "*", "a" * 600])
@pytest.mark.parametrize("form", ["table", "plain", "jsonl"])
def test_nonsense_finds_nothing_and_exits_1_with_help(awco: Awco, words: str, form: str) -> None:
    result = awco("search", words, "--format", form)
    assert (result.code, result.out) == (1, "")
    assert result.err.startswith("awco: nothing found for ")
    assert len(result.err.splitlines()) == 2


def test_nonsense_in_json_is_an_empty_answer(awco: Awco) -> None:
    result = awco("search", "zzgfhq", "--json")
    assert result.code == 1
    assert (result.json["total"], result.json["results"]) == (0, [])


def test_allow_empty_makes_nothing_a_success(awco: Awco) -> None:
    result = awco("search", "zzgfhq", "--allow-empty")
    assert (result.code, result.out) == (0, "")
    assert "nothing found" in result.err


def test_the_nearest_names_are_offered(awco: Awco) -> None:
    [first, *_] = hits(awco, "toy singel wnidow system")
    assert (first["id"], first["sure"]) == ("toy-window", False)
    table = awco("search", "toy singel wnidow system", "--format", "table").out
    assert " · unsure · similar spelling: “Toy Single Window” · " in table


def test_what_the_filter_hides_is_told(awco: Awco) -> None:
    result = awco("search", "anna", "--kind", "office")
    assert result.code == 1
    assert "Without --kind there are 2 hits." in result.err


@pytest.mark.parametrize(
    "kinds", [["topic"], ["topics"], ["topic", "meeting"], ["people", "office"]]
)
def test_kind_narrows_the_hits_and_may_be_repeated(awco: Awco, kinds: list[str]) -> None:
    singular = {"topics": "topic", "people": "person"}
    wanted = {singular.get(kind, kind) for kind in kinds}
    words = "customs" if "people" in kinds else "window"
    options = [word for kind in kinds for word in ("--kind", kind)]
    results = hits(awco, words, *options)
    assert {hit["kind"] for hit in results} == wanted
    assert {hit["id"] for hit in results} <= {hit["id"] for hit in hits(awco, words, "-n", "99")}


def test_exact_takes_whole_names_only(awco: Awco) -> None:
    assert awco("search", "window", "--exact").code == 1
    assert [hit["id"] for hit in hits(awco, "tsw", "--exact")] == ["toy-window"]
    assert [hit["id"] for hit in hits(awco, "Single window", "--exact")] == ["single-window"]


def test_limit_cuts_the_hits_and_says_so(awco: Awco) -> None:
    result = awco("search", "window", "--limit", "2", "--json")
    document = result.json
    assert (document["count"], len(document["results"]), document["truncated"]) == (2, 2, True)
    assert result.err == f"2 of {document['total']} shown; for more, add -n {document['total']}.\n"
    assert document["results"] == hits(awco, "window")[:2]


def test_ten_hits_are_shown_unless_more_are_asked_for(awco: Awco) -> None:
    assert len(awco("search", "world customs organization").lines) == 10
    assert len(awco("search", "world customs organization", "-n", "99").lines) > 10


def test_explain_gives_the_score_a_name(awco: Awco) -> None:
    (top, *_) = hits(awco, "window", "--explain")
    assert top["score"]["value"] == pytest.approx(sum(top["score"]["parts"].values()), abs=0.1)
    explained = " ".join(awco("search", "window", "--explain", "--format", "table").out.split())
    assert "· score " in explained
    assert "brevity " in explained
    assert "score" not in awco("search", "window", "--format", "table").out


def test_the_passage_that_matched_is_shown(awco: Awco) -> None:
    hit = hits(awco, "papers exchange online")[0]
    assert hit["snippet"].endswith("Members agreed to exchange papers online.")
    table = " ".join(awco("search", "papers exchange online", "-f", "table").out.split())
    assert hit["snippet"] in table


def test_the_passage_is_text_and_never_an_id(awco: Awco) -> None:
    assert not {hit["snippet"] for hit in hits(awco, "window")} & {"toy-window", "single-window"}


def test_the_matched_words_stand_out_in_colour(awco: Awco) -> None:
    out = awco("--color", "always", "search", "papers exchange online", "--format", "table").out
    assert "\x1b[1;4;35mpapers\x1b[0m" in out
    assert "\x1b[1;4;35monline\x1b[0m" in out


def test_a_long_passage_is_cut_around_the_match(awco: Awco, curated: Curated) -> None:
    before, after = "Before that comes much, " * 20, "after it comes more, " * 20
    text = f"{before}here stands the needle, {after}".strip()
    store = curated.put(
        "meetings/dgs-28", outcomes=[{"text": text, "sources": ["diary-2020"]}]
    ).store()
    snippet = awco("search", "needle", "--json", data=store).json["results"][0]["snippet"]
    assert "needle" in snippet
    assert len(snippet) < 210
    assert snippet.startswith("… ")
    assert snippet.endswith(" …")


def test_the_text_after_two_dashes_is_never_an_option(awco: Awco) -> None:
    result = awco("search", "--", "--kind")
    assert result.code == 1
    assert "nothing found for '--kind'" in result.err


@pytest.mark.parametrize(
    "query",
    ["x" * 100_000, "a." * 50_000, "[/x]" * 25_000, "word " * 20_000, "a" + "\u0301" * 99_999],
)
def test_a_query_of_100_kilobytes_is_answered_without_repeating_it(awco: Awco, query: str) -> None:
    result = awco("search", query)
    assert result.code in (0, 1)
    assert len(result.err) < 1000


def test_an_unknown_kind_is_refused_with_the_nearest(awco: Awco) -> None:
    result = awco("search", "window", "--kind", "meetin", "--json")
    assert (result.code, result.out) == (2, "")
    assert "Did you mean 'meeting'?" in json.loads(result.err)["error"]["message"]


def test_words_are_needed(awco: Awco) -> None:
    result = awco("search")
    assert (result.code, result.out) == (2, "")
    assert "WORDS" in result.err


@pytest.mark.usefixtures("at_terminal")
def test_on_a_terminal_no_more_is_shown_than_fits_its_height(
    awco: Awco, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LINES", "16")
    result = awco("search", "world customs organization")
    assert len(result.lines) <= 12
    assert "shown; for more, add -n " in result.err
    assert len(awco("search", "world customs organization", "-n", "10").lines) > 12


def test_a_word_that_no_record_has_is_told(awco: Awco) -> None:
    result = awco("search", "single window zzgfhq")
    assert "no record has: zzgfhq" in result.err


def test_a_backwards_range_is_refused(awco: Awco) -> None:
    result = awco("search", "toy", "year:2024-2023")
    assert (result.code, result.out) == (2, "")


def test_a_date_that_is_only_inferred_is_marked_as_elsewhere() -> None:
    shown = run_awco(["search", "kcs-experts-programme-19", "--format", "table"]).out
    assert "meeting · ≈ 17" in shown
    stated = run_awco(["search", "adgcm-33", "--format", "table"]).out
    assert "meeting · 4–6 June 2024 · id" in stated


def test_a_summary_that_is_cut_says_so() -> None:
    shown = run_awco(["search", "wco-asean-transit-workshop-2020", "-n", "1", "-f", "table"]).out
    assert not shown.rstrip().endswith(";")


@pytest.mark.parametrize(
    ("name", "date", "doubt"),
    [
        ("rhca-25", "14–18 April 2024 ≠", "start disputed"),
        ("afafgit-protocol-7", "signed 24 February 2015 ≠", "signed disputed"),
        ("operation-siren-3", "12 June – ≈ 9 August 2024", "end inferred: 2024-08-09"),
        ("wco-sg-visit-indonesia-2019", "≈ 25", "start inferred: 2019-07-25"),
    ],
)
def test_a_hit_tells_the_doubts_about_its_dates(name: str, date: str, doubt: str) -> None:
    shown = run_awco(["search", name, "-n", "1", "-f", "table"])
    assert f" · {date}" in shown.out
    [row] = csv.DictReader(run_awco(["search", name, "-n", "1", "-f", "csv"]).out.splitlines())
    assert doubt in row["doubts"]
    [hit] = json.loads(run_awco(["search", name, "-n", "1", "--json"]).out)["results"]
    assert doubt in hit["doubts"]


def test_a_time_that_ends_before_it_begins_is_refused(awco: Awco) -> None:
    result = awco("search", "from:2020 to:2019")
    assert (result.code, result.out) == (2, "")
    assert "from:2020 is later than to:2019." in result.err
    assert awco("search", "toy", "from:2019 to:2019").code == 0
