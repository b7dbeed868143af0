"""awco coverage: what the reference covers, and what is missing."""

from __future__ import annotations

import re

from tests.cli.support import Curated
from tests.conftest import Awco, run_awco


def test_each_series_tells_its_known_inferred_and_missing_ordinals(awco: Awco) -> None:
    consultations, dgs = awco("coverage", "--json").json["results"]
    assert consultations["series"] == "toy-consultation"
    assert (consultations["known"], consultations["inferred"], consultations["missing"]) == (
        [1, 2],
        [3, 4],
        [],
    )
    assert (consultations["first"], consultations["last"]) == ("2017-06", "2021-06-10")
    assert (dgs["known"], dgs["missing"]) == ([28], list(range(1, 28)))


def test_a_session_without_a_number_is_counted_apart(awco: Awco, curated: Curated) -> None:
    curated.put("meetings/consultation-2021", inferences=[])
    consultations = awco("coverage", "--json", data=curated.store()).json["results"][0]
    assert consultations["unnumbered"] == ["consultation-2021"]
    assert consultations["inferred"] == [3]


def test_a_stated_ordinal_is_known_even_where_it_was_inferred_before(
    awco: Awco, curated: Curated
) -> None:
    curated.put("meetings/consultation-2021", ordinal=4)
    consultations = awco("coverage", "--json", data=curated.store()).json["results"][0]
    assert (consultations["known"], consultations["inferred"]) == ([1, 2, 4], [3])


def test_an_ordinal_between_that_nothing_tells_of_is_missing(awco: Awco, curated: Curated) -> None:
    curated.put("series/toy-consultation", inferences=[])
    consultations = awco("coverage", "--json", data=curated.store()).json["results"][0]
    assert (consultations["inferred"], consultations["missing"]) == ([4], [3])


def test_each_office_tells_the_years_without_a_holder(awco: Awco) -> None:
    offices = {row["office"]: row for row in awco("coverage", "--json").json["offices"]}
    head = offices["head-of-customs-landia"]
    assert head["years_without_holder"] == [2015, 2016, 2017, 2018]
    assert (head["holders"], head["first"], head["last"]) == (2, 2014, 2021)
    assert offices["secretary-general-toy"]["years_without_holder"] == []


def test_each_kind_tells_its_records_and_how_well_they_are_sourced(awco: Awco) -> None:
    kinds = {row["kind"]: row for row in awco("coverage", "--json").json["kinds"]}
    assert (
        kinds["meeting"]["records"],
        kinds["meeting"]["disputes"],
        kinds["meeting"]["inferences"],
    ) == (5, 1, 2)
    assert kinds["all"]["records"] == sum(
        row["records"] for kind, row in kinds.items() if kind != "all"
    )
    assert kinds["meeting"]["two_sources"] == 0, "the gazette and the diary have one publisher"
    assert 0 < kinds["initiative"]["two_sources"] < 1
    assert kinds["source"]["two_sources"] is None


def test_the_table_has_the_three_parts(awco: Awco) -> None:
    text = awco("coverage", "--format", "table").out
    assert re.search(r"^AWC +1–2 +3–4 +2017–2021 +toy-consultation$", text, re.MULTILINE)
    assert re.search(r"^DGM +28 +1–27 +2019 +toy-dgs$", text, re.MULTILINE)
    assert re.search(
        r"^Head of Landia Customs +2 +2014–2021 +2015–2018 +head-of-customs-landia$",
        text,
        re.MULTILINE,
    )
    assert re.search(r"^meetings +5 +36 +0% +92% +2 +1 +0$", text, re.MULTILINE)


def test_the_lines_of_a_pipe_are_one_series_each(awco: Awco) -> None:
    assert awco("coverage").lines[0] == "toy-consultation\t1; 2\t3; 4\t\t2017-06\t2021-06-10"


def test_heads_of_customs_are_listed_by_country_after_the_other_posts() -> None:
    table = run_awco(["coverage", "-f", "table"]).out
    listed = [
        word
        for word in table.split()
        if word.startswith("head-of-customs-") or word == "rilo-ap-head"
    ]
    assert listed[:3] == ["rilo-ap-head", "head-of-customs-bn", "head-of-customs-kh"]
    assert listed[-1] == "head-of-customs-vn"
