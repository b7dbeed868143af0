"""Partial dates: what can be written, what it means, and how it reads."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given

from asean_wco.model.dates import PartialDate, display_period, period_overlaps
from tests.model.strategies import partial_dates

DATES = partial_dates()


def days_of(date: PartialDate) -> tuple[datetime.date, datetime.date]:
    return datetime.date(*date.earliest), datetime.date(*date.latest)


@given(DATES)
def test_what_is_written_is_read_back(date: PartialDate) -> None:
    assert PartialDate.parse(str(date)) == date


@pytest.mark.parametrize(
    "text", ["2024-06-05", "2024-06", "2024", "2024~", "2024?", "2024-06%", "0007-01-01"]
)
def test_the_written_form_is_kept_to_the_letter(text: str) -> None:
    assert str(PartialDate.parse(text)) == text


def test_a_date_made_by_hand_knows_no_more_than_it_was_given() -> None:
    assert PartialDate(2024) == PartialDate.parse("2024")
    assert PartialDate(2024, 6) == PartialDate.parse("2024-06")
    assert PartialDate(2024, 6, 5) == PartialDate.parse("2024-06-05")


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "2024 ", " 2024", "24", "2024-6", "2024-06-5", "2024/06/05", "05-06-2024",
        "June 2024", "2024-13", "2024-00", "2024-06-00", "2024-06-31", "2023-02-29", "1900-02-29",
        "0000", "2024~~", "~2024", "2024-06-05T00", "2024-06-05\n", "-2024", "20245", "２０２４",
        "2012/..", "202X",
    ],
)  # fmt: skip
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="is not a da"):
        PartialDate.parse(text)


@pytest.mark.parametrize("year", [1896, 1900, 2000, 2023, 2024, 2100])
def test_each_day_of_the_calendar_is_a_date_and_no_other(year: int) -> None:
    accepted = 0
    for month in range(1, 13):
        for day in range(1, 32):
            try:
                PartialDate.parse(f"{year}-{month:02}-{day:02}")
                accepted += 1
            except ValueError:
                continue
    assert accepted == (datetime.date(year, 12, 31) - datetime.date(year, 1, 1)).days + 1


@given(DATES)
def test_a_date_spans_real_days_in_order(date: PartialDate) -> None:
    first, last = days_of(date)
    assert first <= last
    expected = {"day": (1, 1), "month": (28, 31), "year": (365, 366)}[date.precision]
    assert expected[0] <= (last - first).days + 1 <= expected[1]


@given(DATES, DATES)
def test_a_date_that_ends_before_another_begins_sorts_before_it(
    one: PartialDate, other: PartialDate
) -> None:
    if one.latest < other.earliest:
        assert one.sort_key < other.sort_key
    if one.sort_key < other.sort_key:
        assert one.earliest <= other.earliest


def test_of_two_dates_that_begin_alike_the_finer_comes_first() -> None:
    written = ["2024", "2024-01", "2024-01-01", "2023"]
    dates = sorted((PartialDate.parse(text) for text in written), key=lambda date: date.sort_key)
    assert [str(date) for date in dates] == ["2023", "2024-01-01", "2024-01", "2024"]


@given(DATES, DATES)
def test_a_date_covers_another_only_if_it_shares_all_of_its_days(
    one: PartialDate, other: PartialDate
) -> None:
    (first, last), (begin, end) = days_of(one), days_of(other)
    assert one.covers(other) == (first <= begin and end <= last)
    assert one.covers(one)


@given(DATES, DATES, DATES, DATES)
def test_two_periods_overlap_whichever_is_named_first(
    start: PartialDate, end: PartialDate, first: PartialDate, last: PartialDate
) -> None:
    assert period_overlaps(start, end, first, last) == period_overlaps(first, last, start, end)


@pytest.mark.parametrize(
    ("period", "asked", "shared"),
    [
        (("2019-06-12", "2019-06-14"), ("2019", "2019"), True),
        (("2019-06-12", "2019-06-14"), ("2019-06-14", "2019-06-20"), True),
        (("2019-06-12", "2019-06-14"), ("2019-06-15", None), False),
        (("2019", "2019"), ("2019-06", "2019-06"), True),
        (("2018", None), ("2024", "2024"), True),
        ((None, "2018"), ("2024", "2024"), False),
        ((None, None), ("2024", "2024"), True),
        (("2024", None), (None, "2023-12"), False),
    ],
)
def test_periods_with_open_ends_go_on(
    period: tuple[str | None, str | None], asked: tuple[str | None, str | None], shared: bool
) -> None:
    dates = [PartialDate.parse(text) if text else None for text in (*period, *asked)]
    assert period_overlaps(*dates) is shared


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("2024-06-05", "5 June 2024"),
        ("2024-06", "June 2024"),
        ("2024", "2024"),
        ("2024~", "about 2024"),
        ("2024-06?", "perhaps June 2024"),
        ("2024%", "perhaps about 2024"),
    ],
)
def test_a_date_reads_as_english(written: str, read: str) -> None:
    assert PartialDate.parse(written).display() == read


@pytest.mark.parametrize(
    ("start", "end", "read"),
    [
        ("2024-06-04", "2024-06-06", "4–6 June 2024"),
        ("2024-05-30", "2024-06-02", "30 May – 2 June 2024"),
        ("2023-12-30", "2024-01-02", "30 December 2023 – 2 January 2024"),
        ("2024-06-04", "2024-06-04", "4 June 2024"),
        ("2024-05", "2024-06", "May – June 2024"),
        ("2023-12", "2024-01", "December 2023 – January 2024"),
        ("2009", "2015", "2009–2015"),
        ("2009~", "2015", "about 2009 – 2015"),
        ("2009~", "2015~", "about 2009–2015"),
        ("2023-01-16?", "2023-01-20?", "perhaps 16–20 January 2023"),
        ("2023-01?", "2023-03?", "perhaps January – March 2023"),
        ("2023-01-16?", "2023-01-20~", "perhaps 16 January 2023 – about 20 January 2023"),
        ("2009", "2015-06", "2009 – June 2015"),
        ("2009-01-01", None, "1 January 2009"),
        (None, "2015", "until 2015"),
        (None, None, ""),
    ],
)
def test_a_period_says_once_what_its_ends_share(
    start: str | None, end: str | None, read: str
) -> None:
    dates = [PartialDate.parse(text) if text else None for text in (start, end)]
    assert display_period(*dates) == read


@given(DATES, DATES)
def test_a_period_in_words_names_both_ends(start: PartialDate, end: PartialDate) -> None:
    words = display_period(start, end)
    assert str(start.year) in words
    assert str(end.year) in words
    assert words.endswith(end.display().split(" ", maxsplit=1)[-1])
    assert ("–" in words) == (start != end)


@given(DATES)
def test_a_period_of_one_date_reads_like_the_date(date: PartialDate) -> None:
    assert display_period(date, date) == display_period(date, None) == date.display()
