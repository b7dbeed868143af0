"""Queries that find nothing are told which of their conditions is to blame."""

from __future__ import annotations

import pytest

from asean_wco.library import Library
from asean_wco.search.relaxing import relax


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("meetings in Da Lat 2031", ("2031", 2)),
        ("consultations since 2099", ("from 2099", 3)),
        ("kind:person consignment papers 2019", None),
        ("zzgfhq 2019", None),
        ("zzgfhq", None),
        ("kind:meeting country:TH", ("of Thailand", 5)),
        ("series:toy-consultation year:2031", ("2031", 3)),
        ("visits in thailand", ("of Thailand", 1)),
        ("anna berg 2031", ("2031", 2)),
        ("consignment papers kind:person", ("people", 2)),
        ("2031", None),
    ],
)
def test_the_condition_that_is_to_blame_is_told(
    library: Library, query: str, expected: tuple[str, int] | None
) -> None:
    answer = library.answer(query)
    assert answer.hits == []
    assert relax(answer, library.index) == expected
