"""Who is likely to hold an office after the last evidence, and who holds it latest."""

from __future__ import annotations

from typing import Any

import pytest

from asean_wco.facts.fact import INFERRED, STATED, UNKNOWN
from asean_wco.facts.tenure import holdings_of, latest_holding, likely_words, who_on
from asean_wco.library import Library
from asean_wco.model.dates import PartialDate
from asean_wco.model.records import Record
from tests.facts.test_tenure import OFFICE, asked, held
from tests.model.making import person


@pytest.mark.parametrize(
    ("on", "certainty"),
    [
        ("2014-06-05", INFERRED),
        ("2015", INFERRED),
        ("2016-06-04", INFERRED),
        ("2016-06-05", UNKNOWN),
        ("2016", UNKNOWN),
    ],
)
@pytest.mark.parametrize("start", ["2010-01-01", None])
def test_a_term_without_an_end_is_likely_to_go_on_for_two_years_after_the_last_evidence(
    on: str, certainty: str, start: str | None
) -> None:
    times = {"attested": ["2014-06-04"]}
    first = person("first", held(**times, **({"start": start} if start else {})))
    [(_, found)] = asked(on, first)
    assert found == certainty


def test_whoever_is_only_shown_as_acting_is_not_taken_to_go_on() -> None:
    acting = person("acting", held(attested=["2014-06-04"], acting=True))
    assert asked("2014-07", acting) == [(None, UNKNOWN)]


def test_a_term_with_an_end_does_not_go_on() -> None:
    assert asked("2014-07", person("former", held(end="2014-06-04"))) == [(None, UNKNOWN)]


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        ("2022-06-30", ("former", STATED)),
        ("2022-07-01", ("former", INFERRED)),
        ("2022-07-19", ("former", INFERRED)),
        ("2022-07-20", ("next", STATED)),
    ],
)
def test_a_month_as_the_end_of_a_term_is_likely_but_not_certain(
    on: str, expected: tuple[str, str]
) -> None:
    former = person("former", held(start="2018-10", end="2022-07", attested=["2022-05-20"]))
    assert asked(on, former, person("next", held(start="2022-07-20"))) == [expected]


def test_after_the_month_of_its_end_a_term_does_not_go_on() -> None:
    former = person("former", held(start="2018-10", end="2022-07"))
    assert asked("2022-07-31", former) == [("former", INFERRED)]
    assert asked("2022-08-01", former) == [(None, UNKNOWN)]
    assert asked("2022-07-31", person("unseen", held(end="2022-07"))) == [(None, UNKNOWN)]


def test_a_year_in_which_someone_is_shown_counts_after_earlier_evidence_only() -> None:
    again = person("again", held(attested=["2014-11-07", "2015"]))
    later = person("later", held(attested=["2022-04-21"]))
    assert asked("2015-03", again, later) == [("again", INFERRED)]
    once = person("once", held(attested=["2015"]))
    assert asked("2015-03", once, later) == [(None, UNKNOWN)]


def chosen_until(value: str, **times: Any) -> Record:
    """Someone who was chosen for a term, as an inference says."""
    inference = {"field": f"roles.{OFFICE}", "value": value, "reason": "Elected.", "sources": ["s"]}
    return person("chosen", held(**times), inferences=[inference])


@pytest.mark.parametrize(
    ("value", "on", "certainty"),
    [
        ("until 2014-12", "2014-12-31", INFERRED),
        ("until 2014-12", "2015-01-01", UNKNOWN),
        ("until 2014", "2014", INFERRED),
        ("until 2014, or longer", "2014", INFERRED),
        ("ended in 2014", "2014", UNKNOWN),
        ("until the end", "2014", UNKNOWN),
    ],
)
def test_an_open_term_is_likely_up_to_the_end_of_the_term_that_was_recorded(
    value: str, on: str, certainty: str
) -> None:
    [(_, found)] = asked(on, chosen_until(value, start="2010-01-01"))
    assert found == certainty


def test_a_recorded_term_counts_beside_a_successor() -> None:
    later = person("later", held(attested=["2015-05-05"]))
    chosen = chosen_until("until 2014-12", start="2010-01-01")
    assert asked("2014-12", chosen, later) == [("chosen", INFERRED)]
    assert asked("2015-05-06", chosen, later) == [("later", INFERRED)]


@pytest.mark.parametrize(
    ("successor", "last_likely", "first_unknown"),
    [
        # The beginning of the next term is known, so that the former one lasted until then.
        ({"start": "2011-03-01"}, "2011-02-28", None),
        ({"start": "2015-03-01"}, "2012-01-01", "2012-01-02"),
        # The successor is shown on some day, and may have come long before it.
        ({"attested": ["2010-01-21"]}, "2010-01-11", "2010-01-12"),
        ({"attested": ["2015-05-05"]}, "2012-01-01", "2012-01-02"),
    ],
)
def test_a_holder_is_likely_for_two_years_unless_a_successor_is_as_likely(
    successor: dict[str, Any], last_likely: str, first_unknown: str | None
) -> None:
    first = person("first", held(attested=["2010-01-01"]))
    later = person("later", held(**successor))
    assert asked(last_likely, first, later) == [("first", INFERRED)]
    if first_unknown:
        assert asked(first_unknown, first, later) == [(None, UNKNOWN)]


def test_a_likely_holder_is_told_with_the_reason(reference: Library) -> None:
    holdings = holdings_of("wco-secretary-general", reference.holders)
    [answer] = who_on(holdings, PartialDate.parse("2026-11-28"))
    assert answer.certainty == INFERRED
    assert likely_words(answer) == (
        "Ian Saunders is probably still in the post: elected for five years from 1 January 2024; "
        "last shown in it on 27 June 2024; no successor is recorded."
    )


def test_an_end_that_was_planned_is_no_evidence(reference: Library) -> None:
    holdings = holdings_of("wco-ap-vice-chair", reference.holders)
    [answer] = who_on(holdings, PartialDate.parse("2026-06"))
    assert answer.certainty == INFERRED
    assert likely_words(answer).startswith("Hong Kong Customs and Excise Department was probably ")
    [later] = who_on(holdings, PartialDate.parse("2026-12"))
    assert later.before is not None
    assert str(later.before.date) == "2025-12-15"


def test_whom_no_source_dates_is_likely_in_the_time_that_is_inferred() -> None:
    guess = {"field": f"roles.{OFFICE}", "value": "in office about 2010", "reason": "A page."}
    undated = person("undated", held(), inferences=[guess])
    later = person("later", held(attested=["2019-07-22"]))
    assert asked("2010-05", undated, later) == [("undated", INFERRED)]
    assert asked("2011", undated, later) == [(None, UNKNOWN)]
    [answer] = who_on(holdings_of(OFFICE, [undated]), PartialDate.parse("2010"))
    assert likely_words(answer).endswith(" was probably in the post: a page.")


def test_a_successor_whom_the_reason_tells_is_told_once(reference: Library) -> None:
    holdings = holdings_of("asean-secretary-general", reference.holders)
    [answer] = who_on(holdings, PartialDate.parse("2022-12-31"))
    words = likely_words(answer)
    assert words.count("1 January 2023") == 1
    assert words.startswith("Lim Jock Hoi was probably still in the post: ")


def test_the_latest_holder_is_the_one_with_the_latest_evidence() -> None:
    early = person("early", held(end="2016"))
    late = person("late", held(start="2015-03", attested=["2017-01-01"]))
    undated = person("undated", held())
    latest = latest_holding(holdings_of(OFFICE, [undated, early, late]))
    assert latest is not None
    assert latest.holder.id == "late"
    only = latest_holding(holdings_of(OFFICE, [undated]))
    assert only is not None
    assert only.holder.id == "undated"
    assert latest_holding([]) is None
