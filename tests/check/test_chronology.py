"""Rules of chronology: what they let pass, and where they look."""

from __future__ import annotations

from typing import Any

import pytest

from asean_wco.check.findings import CheckedRecords
from asean_wco.check.rules import check
from asean_wco.model.records import Record
from tests.model.making import initiative, meeting, organization, person, source


def fired(code: str, *records: Record) -> list[str]:
    """The ids of records in which one rule finds something."""
    return [finding.subject for finding in check(CheckedRecords.of(records), [code])]


def held(start: str | None = None, end: str | None = None, **more: Any) -> dict[str, Any]:
    """A role in one office."""
    return {"office": "o", "title": "Head", "start": start, "end": end, **more}


@pytest.mark.parametrize(
    ("start", "end", "reversed_"),
    [
        ("2019-06-12", "2019-06-12", False),
        ("2019-06-12", "2019-06", False),
        ("2019-06-12", "2019", False),
        ("2019", "2019-06", False),
        ("2019-06-12", "2019-06-11", True),
        ("2019-06", "2019-05-31", True),
        ("2019", "2018", True),
    ],
)
def test_an_end_is_wrong_only_if_it_must_lie_before_the_start(
    start: str, end: str, reversed_: bool
) -> None:
    assert bool(fired("E301", meeting("m", start=start, end=end))) is reversed_
    assert bool(fired("E301", person("p", held(start, end)))) is reversed_
    assert bool(fired("E301", organization("o", founded=start, ended=end))) is reversed_
    assert bool(fired("E301", initiative("i", signed=start, in_force=end))) is reversed_


def test_ordinals_are_counted_by_series() -> None:
    sessions = [
        meeting("a", series="s", ordinal=1),
        meeting("b", series="t", ordinal=1),
        meeting("c", ordinal=1),
    ]
    assert fired("E302", *sessions) == []
    assert fired("E302", *sessions, meeting("d", series="s", ordinal=1)) == ["d"]


def test_sessions_without_date_or_ordinal_are_in_no_order() -> None:
    sessions = [
        meeting("a", series="s", ordinal=2),
        meeting("b", series="s", start="2001"),
        meeting("c", series="s", ordinal=1, start="2010"),
        meeting("d", series="s", ordinal=3, start="2010-05"),
        meeting("e", series="t", ordinal=9, start="1999"),
    ]
    assert fired("E303", *sessions) == []
    assert fired("E303", *sessions, meeting("f", series="s", ordinal=4, start="2009")) == ["f"]


@pytest.mark.parametrize(
    ("first", "second", "overlap"),
    [
        (held("2010", "2015"), held("2015", "2019"), False),
        (held("2010", "2015"), held("2016", "2019"), False),
        (held("2010", "2015-06"), held("2015-06-15", "2019"), False),
        (held("2010", "2015-06-30"), held("2015-01-01", "2019"), True),
        (held("2010", "2020"), held("2012", "2014"), True),
        (held("2010", "2020"), held("2012", "2014", acting=True), False),
        (held("2010"), held("2012", "2014"), False),
        (held("2010", "2020"), held("2012"), False),
        (held("2010", "2020", office="other"), held("2012", "2014"), False),
        (held("2010", "2020", office=None), held("2012", "2014", office=None), False),
    ],
)
def test_terms_overlap_only_if_they_certainly_do(
    first: dict[str, Any], second: dict[str, Any], overlap: bool
) -> None:
    assert fired("E304", person("a", first), person("b", second)) == (["b"] if overlap else [])


def test_one_person_may_have_two_terms_at_once() -> None:
    assert fired("E304", person("a", held("2010", "2020"), held("2012", "2014"))) == []


def test_a_body_and_a_person_can_overlap_too() -> None:
    assert fired(
        "E304", organization("a", held("2010", "2020")), person("b", held("2012", "2014"))
    ) == ["b"]


def test_an_overlap_that_a_dispute_tells_of_is_known() -> None:
    claims = [{"value": "2012", "sources": ["s"]}, {"value": "2020", "sources": ["t"]}]
    disputes = [{"field": "roles.o", "claims": claims}]
    assert (
        fired(
            "E304",
            person("a", held("2010", "2020")),
            person("b", held("2012", "2014"), disputes=disputes),
        )
        == []
    )


@pytest.mark.parametrize(
    ("role", "outside"),
    [
        (held("2010", "2015", attested=["2010", "2012-05-05", "2015-12-31"]), False),
        (held("2010", None, attested=["2030"]), False),
        (held("2010-06", None, attested=["2010"]), False),
        (held("2010-06", None, attested=["2010-05-31"]), True),
        (held(None, "2015", attested=["2016"]), True),
    ],
)
def test_someone_is_seen_outside_a_term_only_if_that_is_certain(
    role: dict[str, Any], outside: bool
) -> None:
    assert bool(fired("E305", person("p", role))) is outside


def test_one_date_is_enough_for_a_role() -> None:
    for role in (held("2010"), held(None, "2010"), held(attested=["2010"])):
        assert fired("W306", person("p", role)) == []
    assert fired("W306", organization("b", held())) == ["b"]


def test_the_end_of_a_term_is_planned_if_it_lies_long_after_all_sources() -> None:
    told = [source("early", published="2024-06-30"), source("late", published="2025-12")]
    undated = source("undated")
    for end, sources, is_planned in (
        ("2026-06", ["early", "late"], True),
        ("2026-01-15", ["early", "late"], False),
        ("2025", ["early", "late"], False),
        ("2026-06", ["early", "undated"], False),
    ):
        role = held("2024-07", end, sources=sources)
        assert bool(fired("W310", person("p", role), *told, undated)) is is_planned


def test_a_role_whose_time_was_looked_for_in_vain_is_known() -> None:
    for field, told in (
        ("roles", False),
        ("roles.o", False),
        ("nationality", True),
        ("name.roles", True),
    ):
        unknowns = [{"field": field, "note": "No date was found."}]
        assert bool(fired("W306", person("p", held(), unknowns=unknowns))) is told


def test_a_long_term_is_compared_with_every_later_one() -> None:
    first = person("a", held("2000-01-01", "2020-12-31"), held("2001-01-01", "2002-12-31"))
    assert fired("E304", first, person("b", held("2010-01-01", "2012-12-31"))) == ["b"]
