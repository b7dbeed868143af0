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
         "regional-workshop-data-analytics"),
        ("National training on customs valuation and rules of origin",
         "national-training-customs-valuation"),
        # Few words are not enough to know a name again, so that a phrase is cut.
        ("36th Meeting of the ASEAN Directors-General of Customs",
         "36th-meeting-asean-directors-general"),
        ("Preparatory meeting on the ASEAN Single Window",
         "preparatory-meeting-asean-single-window"),
        ("Visit of Lao Customs to Cambodian Customs", "visit-lao-customs-cambodian-customs"),
        ("Customs Enforcement Network Communication Platform Workshop",
         "customs-enforcement-network"),
        ("Of the people and for the people and by the people", "people-people-people"),
        ("A" * 50, "a" * 40),
        ("", "own-record"),
    ],
)  # fmt: skip
def test_an_id_has_whole_phrases_of_a_name(name: str, identifier: str) -> None:
    assert Minting(set[str]().__contains__).identifier_for(name) == identifier


def test_an_id_that_is_taken_gets_a_suffix_that_is_no_number_of_a_session() -> None:
    assert Minting({"audit"}.__contains__).identifier_for("Audit") == "audit-own-2"
