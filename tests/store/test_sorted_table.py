"""A table that is read a line at a time gives what a dictionary of its lines would give."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from asean_wco.errors import DataError
from asean_wco.store.file import StoreFile, open_file
from asean_wco.store.layout import BLOCK
from asean_wco.store.sorted_table import SortedTable
from tests.conftest import WHOLE
from tests.store.stores import built, resealed

KEYS = st.text(
    st.characters(exclude_characters='"\\\\', exclude_categories=["Cs", "Cc"]), max_size=12
)
# Lines of every length, some longer than a block of the header's sums.
VALUES = st.one_of(st.integers(), st.text(max_size=40), st.integers(1, 3 * BLOCK).map("x".__mul__))


def opened(folder: Path, content: bytes) -> StoreFile:
    path = folder / "store.json"
    path.write_bytes(content)
    return open_file(str(path))


def table_of(folder: Path, lines: dict[str, Any]) -> SortedTable:
    return SortedTable(opened(folder, built(search=lines)), "_search")


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60 if WHOLE else 20
)
@given(lines=st.dictionaries(KEYS, VALUES, max_size=25), other=KEYS)
def test_it_is_a_dictionary_in_the_order_of_keys(
    tmp_path: Path, lines: dict[str, Any], other: str
) -> None:
    table = table_of(tmp_path, lines)
    assert len(table) == len(lines)
    assert table.all() == lines
    for key, value in lines.items():
        assert table.get(key) == value
    assert table.get(other) == lines.get(other)
    assert [(key, value()) for key, value in table.since(other)] == sorted(
        (each for each in lines.items() if each[0] >= other), key=lambda each: each[0]
    )
    assert [table.nth(number) for number in range(len(lines))] == sorted(
        lines.items(), key=lambda each: each[0]
    )


def test_one_line_is_found_without_the_others_being_read(tmp_path: Path) -> None:
    lines = {f"{number:06}": "x" * 100 for number in range(20_000)}
    file = opened(tmp_path, built(search=lines))
    read = 0
    whole = file.read

    def counted(table: str, start: int = 0, end: int | None = None) -> bytes:
        nonlocal read
        content = whole(table, start, end)
        read += len(content)
        return content

    file.read = counted  # type: ignore[method-assign]
    assert SortedTable(file, "_search").get("012345") == "x" * 100
    assert 0 < read < 300_000, "of more than two million bytes"


@pytest.mark.parametrize("damage", ["zzzzzzzz", "ffffffff", "00000001"])
def test_a_wrong_place_of_a_line_is_refused(tmp_path: Path, damage: str) -> None:
    content = built(search={"a": 1, "b": 2})
    places = json.loads(content)["_lines"]["_search"].encode()
    file = opened(tmp_path, resealed(content.replace(places, damage.encode() + places[8:])))
    with pytest.raises(DataError):
        SortedTable(file, "_search").nth(0)


def test_lines_out_of_order_are_not_found_but_do_no_harm(tmp_path: Path) -> None:
    content = built(search={"a": 1, "b": 2, "c": 3})
    mixed = content.replace(b'"a":1,\n"b":2,\n"c":3', b'"c":1,\n"a":2,\n"b":3')
    table = SortedTable(opened(tmp_path, resealed(mixed)), "_search")
    assert table.get("a") in (None, 2)
    assert table.get("zz") is None
