"""A table of lines finds each key, and no other."""

from __future__ import annotations

import string

from hypothesis import given
from hypothesis import strategies as st

from asean_wco.model.line_table import LineTable

_WORDS = st.text(alphabet=string.ascii_lowercase + " -ßกö関", max_size=6)


@given(table=st.dictionaries(_WORDS, st.text(string.ascii_letters, min_size=1)), asked=_WORDS)
def test_what_stands_behind_each_key_is_found(table: dict[str, str], asked: str) -> None:
    lines = sorted(f"{key}\t{value}".encode() for key, value in table.items())
    found = LineTable(b"\n".join(lines))
    assert dict(found.items()) == table
    for key in (*table, asked):
        assert found.of(key) == table.get(key, "")


def test_half_of_a_surrogate_pair_is_no_key() -> None:
    assert LineTable(b"a\tb").of("\ud800") == ""
