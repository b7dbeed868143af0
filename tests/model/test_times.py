"""Times in a query, however they are written."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asean_wco.model.dates import MONTHS
from asean_wco.model.folding import fold
from asean_wco.model.times import common_era, only_period, period_typed, spell_dates, take_times


def told(query: str) -> tuple[str, str, str]:
    """The first and the last date that a query asks for, and the words that are left."""
    spelled, others = spell_dates(query)
    times = take_times(common_era(fold(spelled).split()), others)
    words = common_era(fold(spelled).split())
    left = [*words[: times.start], *words[times.end :]]
    first, last = times.periods[0] if times.periods else ("", "")
    return str(first), str(last), " ".join(left)


@pytest.mark.parametrize(
    ("query", "first", "last", "left"),
    [
        ("2024", "2024", "2024", ""),
        ("June 2024", "2024-06", "2024-06", ""),
        ("Jun 2024", "2024-06", "2024-06", ""),
        ("5 June 2024", "2024-06-05", "2024-06-05", ""),
        ("5th of June 2024", "2024-06-05", "2024-06-05", ""),
        ("Oct 10 2023", "2023-10-10", "2023-10-10", ""),
        ("2021 June", "2021-06", "2021-06", ""),
        ("2021, June 5", "2021-06-05", "2021-06-05", ""),
        ("first week of 2021 June", "2021-06-01", "2021-06-07", ""),
        ("2020 June to 2021 May", "2020-06", "2021-05", ""),
        ("2019 and 5 June 2022", "2019", "2022-06-05", ""),
        ("2024-06-05", "2024-06-05", "2024-06-05", ""),
        ("6-8 June 2023", "2023-06-06", "2023-06-08", ""),
        ("June 11-13, 2019", "2019-06-11", "2019-06-13", ""),
        ("28 June to 2 July 2010", "2010-06-28", "2010-07-02", ""),
        ("June to August 2023", "2023-06", "2023-08", ""),
        ("June 2019 to March 2021", "2019-06", "2021-03", ""),
        ("between 2010 and 2012", "2010", "2012", ""),
        ("2010-2012", "2010", "2012", ""),
        ("since June 2019", "2019-06", "9999", ""),
        ("after 2019", "2020", "9999", ""),
        ("after June 2019", "2019-07", "9999", ""),
        ("after 31 December 2020", "2021-01-01", "9999", ""),
        ("before June 2019", "0001", "2019-05", ""),
        ("since the 1990s", "1990", "9999", ""),
        ("late November 1995", "1995-11", "1995-11", ""),
        ("the end of April 2014", "2014-04", "2014-04", "the"),
        ("the first weeks of 2023", "2023-01", "2023-03", "the"),
        ("first week of June 2024", "2024-06-01", "2024-06-07", ""),
        ("2nd week June 2024", "2024-06-08", "2024-06-14", ""),
        ("last week of February 2024", "2024-02-23", "2024-02-29", ""),
        ("first week of 2024", "2024-01", "2024-01", ""),
        ("last week of 2024", "2024-12", "2024-12", ""),
        ("mid June 2024", "2024-06", "2024-06", ""),
        ("start of 2018", "2018-01", "2018-03", ""),
        ("Christmas 2022", "2022-12", "2022-12", ""),
        ("nineties", "1990", "1999", ""),
        ("late eighties", "1987", "1989", ""),
        ("before the 2010s", "0001", "2009", ""),
        ("2010s and 2020s", "2010", "2029", ""),
        ("between 2020 and 2010", "2010", "2020", ""),
        ("from January to June 2014", "2014-01", "2014-06", ""),
        ("June 2019 or 2021", "2019-06", "2021", ""),
        ("until 2010", "0001", "2010", ""),
        ("before 2010", "0001", "2009", ""),
        ("1990s", "1990", "1999", ""),
        ("2567 BE", "2024", "2024", ""),
        ("พ.ศ. 2567", "2024", "2024", ""),
        ("meetings in May 2011 in Hanoi", "2011-05", "2011-05", "meetings in in hanoi"),
        ("31 February 2020", "2020", "2020", "31 february"),
        ("33rd meeting 2024", "2024", "2024", "33rd meeting"),
        ("2567", "2024", "2024", ""),
        ("2024-06", "2024-06", "2024-06", ""),
        ("20240605", "2024-06-05", "2024-06-05", ""),
        ("5.6.2024", "2024-06-05", "2024-06-05", ""),
        ("5/6/2024", "2024-06-05", "2024-06-05", ""),
        ("06/2024", "2024-06", "2024-06", ""),
        ("2024-6-5", "2024-06-05", "2024-06-05", ""),
        ("05/06/2567", "2024-06-05", "2024-06-05", ""),
        ("31/12/2024", "2024-12-31", "2024-12-31", ""),
        ("12/31/2024", "2024-12-31", "2024-12-31", ""),
        ("2017/18", "2017", "2018", ""),
        ("2023–24", "2023", "2024", ""),
        ("Q3 2022", "2022-07", "2022-09", ""),
        ("third quarter of 2021", "2021-07", "2021-09", ""),
        ("last quarter 2021", "2021-10", "2021-12", ""),
        ("2nd half of 2019", "2019-07", "2019-12", ""),
        ("H1 2019", "2019-01", "2019-06", ""),
        ("mid 2019", "2019-05", "2019-08", ""),
        ("early 90s", "1990", "1993", ""),
        ("the late 1990s", "1997", "1999", "the"),
        ("Nov 14", "2014-11", "2014-11", ""),
        ("asean-2015-05-24th-jms", "2015", "2015", "asean 05 24th jms"),
        ("2024年6月5日", "2024-06-05", "2024-06-05", ""),
        ("2024년 6월", "2024-06", "2024-06", ""),
        ("5 mai 2024", "2024-05-05", "2024-05-05", ""),
        ("June", "", "", "june"),
    ],
)
def test_a_time_is_read_as_people_write_it(query: str, first: str, last: str, left: str) -> None:
    assert told(query) == (first, last, left)


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_every_day_is_read_in_each_spelling(day: date) -> None:
    year, month, number = map(int, str(day).split("-"))
    name = MONTHS[month - 1]
    spellings = (
        str(day),
        f"{number} {name} {year}",
        f"{name} {number}, {year}",
        f"{number}. {name[:3]} {year}",
        f"{year} {name} {number}",
        f"{year} {number} {name}",
    )
    assert {told(spelling) for spelling in spellings} == {(str(day), str(day), "")}


def test_a_date_in_numbers_that_can_be_read_in_two_ways_is_read_in_both() -> None:
    spelled, others = spell_dates("05/06/2024")
    times = take_times(fold(spelled).split(), others)
    assert [str(first) for first, _ in times.periods] == ["2024-06-05", "2024-05-06"]
    assert spell_dates("31/12/2024")[1] == []


@given(
    st.lists(
        st.sampled_from(
            "2024 2010 june may 5 31 33rd to and of since be 2567 1990s meeting".split()
        ),
        max_size=8,
    )
)
def test_whatever_is_asked_no_time_ends_before_it_begins(words: list[str]) -> None:
    times = take_times(words)
    assert 0 <= times.start <= times.end <= len(words)
    assert all(first.earliest <= last.latest for first, last in times.periods)


@pytest.mark.parametrize(
    ("typed", "dates"),
    [
        ("3-5 December 2026", ["2026-12-03", "2026-12-05"]),
        ("30 Nov - 2 Dec 2026", ["2026-11-30", "2026-12-02"]),
        ("June 2024", ["2024-06", "2024-06"]),
        ("2019–2021", ["2019", "2021"]),
        ("3/12/2026 - 5/12/2026", []),
        ("early 2027", []),
        ("since 2016", []),
        ("soon", []),
        ("", []),
    ],
)
def test_a_period_is_read_where_a_text_is_nothing_else(typed: str, dates: list[str]) -> None:
    assert [str(date) for date in period_typed(typed) or ()] == dates


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("It was signed between June and September 2023", "2023-06", "2023-09"),
        ("His visit on 25 and 26 July 2019: the year is inferred", "2019-07-25", "2019-07-26"),
        ("Decided on at the 19th meeting in June 2010", "2010-06", "2010-06"),
        ("The 16th was held in 2007, the 17th in 2008", "", ""),
        ("It was signed after June 2023", "", ""),
        ("It was signed", "", ""),
    ],
)
def test_the_only_time_that_a_text_tells_is_read(text: str, first: str, last: str) -> None:
    period = only_period(text)
    assert [str(date) for date in period or ()] == ([first, last] if first else [])
