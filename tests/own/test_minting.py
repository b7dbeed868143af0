"""Ids that are made from names."""

from __future__ import annotations

import pytest

from asean_wco.own.making import Minting


@pytest.mark.parametrize(
    ("name", "identifier"),
    [
        ("Workshop on audit", "workshop-on-audit"),
        ("Three-day sub-regional workshop on post-clearance audit",
         "three-day-sub-regional-workshop"),
        ("Regional workshop on data analytics for customs laboratories",
         "regional-workshop-on-data-analytics"),
        ("National training on customs valuation and rules of origin",
         "national-training-on-customs-valuation"),
        # Without a phrase that is cut, whole words stay.
        ("Customs Enforcement Network Communication Platform Workshop",
         "customs-enforcement-network"),
        ("Of the people and for the people and by the people", "of-the-people-and-for-the-people"),
        ("A" * 50, "a" * 40),
        ("", "own-record"),
    ],
)  # fmt: skip
def test_an_id_has_whole_phrases_of_a_name(name: str, identifier: str) -> None:
    assert Minting(set[str]().__contains__).identifier_for(name) == identifier


def test_an_id_that_is_taken_gets_a_number() -> None:
    assert Minting({"audit"}.__contains__).identifier_for("Audit") == "audit-2"
