"""Forms for other programs, read back by parsers that are not the project's."""

from __future__ import annotations

import csv
import io
import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asean_wco.model import cells
from asean_wco.render import formats
from tests.cli.support import dangerous

TEXT = st.text(st.characters(codec="utf-8"), max_size=30)
ROWS = st.lists(st.lists(TEXT, min_size=3, max_size=3), max_size=5)
HEADS = ("one", "two", "three")
FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")


@given(
    st.recursive(
        TEXT | st.integers() | st.none() | st.booleans(),
        lambda each: st.lists(each) | st.dictionaries(TEXT, each),
    )
)
def test_json_gives_every_value_back_and_holds_nothing_dangerous(value: object) -> None:
    for text in (formats.json_text(value), formats.json_line(value)):
        assert json.loads(text) == value
        assert dangerous(text) == set()
    assert "\n" not in formats.json_line(value)


@given(st.lists(st.dictionaries(TEXT, TEXT, max_size=3), max_size=3))
def test_the_envelope_gives_its_results_back(results: list[dict[str, str]]) -> None:
    document = formats.envelope("x", "1", {}, results, len(results))
    text = formats.json_text(document)
    assert json.loads(text)["results"] == results


@given(ROWS)
def test_plain_lines_have_one_row_a_line_and_no_danger(rows: list[list[str]]) -> None:
    text = formats.plain_lines(rows)
    assert text.count("\n") == len(rows)
    assert all(line.count("\t") == 2 for line in text.split("\n")[:-1])
    assert dangerous(text) == set()


@given(ROWS, st.sampled_from([",", "\t"]))
def test_spreadsheets_get_their_cells_back_and_no_formula(
    rows: list[list[str]], delimiter: str
) -> None:
    text = formats.csv_text(rows, HEADS, delimiter)
    read = list(csv.reader(io.StringIO(text), delimiter=delimiter, strict=True))
    assert read[0] == list(HEADS)
    for row, written in zip(rows, read[1:], strict=True):
        for cell, found in zip(row, written, strict=True):
            assert not found.startswith(FORMULA)
            assert found.removeprefix("'") == cells.cell(cell).removeprefix("'")
    assert dangerous(text) == set()


@given(ROWS)
def test_markdown_keeps_its_columns_whatever_the_cells_hold(rows: list[list[str]]) -> None:
    lines = formats.markdown_table(rows, HEADS).split("\n")[:-1]
    assert len(lines) == len(rows) + 2
    for line in lines:
        bare = re.sub(r"\\.", "", line)
        assert bare.count("|") == 4
        assert line.startswith("| ")
        assert line.endswith(" |")


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        (True, "true"),
        (False, "false"),
        (0, "0"),
        (["a", None, "b"], "a; b"),
        ({"city": "Da Lat", "country": "VN", "venue": None}, "Da Lat, VN"),
        ({"person": "x", "roles": ["chair", "host"], "sources": []}, "x (chair, host)"),
        ("two\nlines\tand\ttabs", "two lines and tabs"),
        ("\x1b[31m", "\N{REPLACEMENT CHARACTER}[31m"),
    ],
)
def test_a_cell_says_a_value_on_one_line(value: object, text: str) -> None:
    assert cells.cell(value) == text


@pytest.mark.parametrize("value", [-5, -0.5, 100, "2019-06-12", "2019~", "VN", ""])
def test_numbers_dates_and_plain_words_get_no_quote(value: object) -> None:
    read = list(csv.reader(io.StringIO(formats.csv_text([[value]], ["x"]))))
    assert (read[1:] or [[""]])[0] in ([str(value)], [])


def test_an_answer_that_is_cut_says_so() -> None:
    assert formats.envelope("x", "1", {}, ["a"], 2)["truncated"] is True
    assert formats.envelope("x", "1", {}, ["a"], 1)["truncated"] is False


def test_what_was_not_asked_is_left_out_of_the_query() -> None:
    query = {"year": None, "sort": "", "active": False, "kind": (), "limit": 1}
    assert formats.envelope("x", "1", query, [], 0)["query"] == {"limit": 1}


def test_a_nought_that_was_asked_for_stays_in_the_query() -> None:
    assert formats.envelope("x", "1", {"limit": 0}, [], 0)["query"] == {"limit": 0}


def test_an_item_in_a_cell_says_only_that_it_is_of_the_users_own() -> None:
    note = {"text": "Postponed.", "sources": ["a"], "origin": "reference"}
    assert cells.cell([note, {**note, "origin": "own"}]) == "Postponed.; Postponed., own"
