"""Filters that read only what links to a record find what a look at all records finds."""

from __future__ import annotations

import pytest

from asean_wco.library import Library
from asean_wco.query import listing
from tests.conftest import sample


@pytest.mark.parametrize(
    ("kind", "name", "of_kind"),
    [
        ("meeting", "series", "series"),
        ("meeting", "person", "person"),
        ("meeting", "chair", "person"),
        ("meeting", "initiative", "initiative"),
        ("initiative", "owner", "organization"),
    ],
)
def test_a_filter_finds_all_that_links(
    reference: Library, kind: str, name: str, of_kind: str
) -> None:
    for record in sample(reference.of_kind(of_kind), 5):
        asked = listing.given({name: record.id})
        tests = listing.simple_tests(asked)
        everything = reference.of_kind(kind)
        wanted = {one.id for one in everything if all(test(one) for test in tests)}
        found = reference.find(kind, **asked)  # type: ignore[misc,unused-ignore]
        assert {one.id for one in found} == wanted, record.id
