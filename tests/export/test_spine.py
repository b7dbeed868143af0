"""Which years of a timeline are called empty: none in which anything of its subject falls."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from asean_wco.export.events import Timeline, spine
from asean_wco.model.dates import PartialDate
from asean_wco.query.timeline import Event
from tests.export.event_support import event


def gaps(
    shown: Sequence[Event], others: Sequence[Event] = (), first: PartialDate | None = None
) -> list[str]:
    """What is said of the years between those in which shown events began."""
    years = spine(Timeline("T", shown, [*shown, *others], first))
    return [gap for year in years for gap in year.gaps]


@pytest.mark.parametrize(
    ("years", "said"),
    [
        (("2001", "2002"), []),
        (("2001", "2003"), ["2002"]),
        (("2001", "2005", "2006", "2010"), ["2002–2004", "2007–2009"]),
    ],
)
def test_years_between_events_are_empty(years: tuple[str, ...], said: list[str]) -> None:
    assert gaps([event(year) for year in years]) == [f"{span}: nothing recorded" for span in said]


def test_a_year_within_a_term_or_a_period_has_nothing_else() -> None:
    shown = [event("2001", "2003", "term"), event("2003-05", "2004", "period"), event("2007")]
    assert gaps(shown) == [
        "2002: nothing else recorded",
        "2004: nothing else recorded",
        "2005–2006: nothing recorded",
    ]


def test_an_open_term_lasts_while_its_holder_is_seen() -> None:
    shown = [event("2001", "", "term", seen=PartialDate(2003, 5)), event("2006")]
    assert gaps(shown) == ["2002–2003: nothing else recorded", "2004–2005: nothing recorded"]


def test_a_year_in_which_a_fact_of_an_event_falls_is_not_empty() -> None:
    shown = [event("2011"), event("2015-02-24", certainty="disputed", years=(1998, 2014, 2015))]
    assert gaps(shown) == ["2012–2013: nothing recorded", "2014: nothing else recorded"]


def test_a_year_is_not_called_empty_because_its_events_were_not_asked_for() -> None:
    shown = [event("2001"), event("2005"), event("2009"), event("2012")]
    others = [event("2003", "", "milestone"), event("2006", "2007", "period")]
    assert gaps(shown, others) == [
        "2002–2004: no such event",
        "2006–2008: no such event",
        "2010–2011: nothing recorded",
    ]


def test_years_of_which_the_same_is_said_are_told_together() -> None:
    shown = [event("2001", "2003", "term"), event("2007")]
    others = [event("2002"), event("2005")]
    assert gaps(shown, others) == ["2002–2006: no such event"]


def test_what_began_earlier_stands_first_and_years_before_the_time_are_no_gaps() -> None:
    shown = [event("2009", "2023", "term"), event("2025-05")]
    first = PartialDate(2022, 6)
    earlier, later = spine(Timeline("T", shown, shown, first))
    assert (earlier.number, earlier.events) == (None, (shown[0],))
    assert (later.number, later.events) == (2025, (shown[1],))
    assert later.gaps == ("2022–2023: nothing else recorded", "2024: nothing recorded")


def test_a_year_of_which_only_a_part_was_asked_for_is_not_called_empty() -> None:
    shown = [event("2009", "2023", "term"), event("2024")]
    before = [event("2022-03", "", "milestone")]
    assert gaps(shown, before, PartialDate(2022, 6)) == ["2022–2023: no such event"]
