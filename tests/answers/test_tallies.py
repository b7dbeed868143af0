"""Meetings are counted by what a question says, by the lists of the commands."""

from __future__ import annotations

import pytest

from asean_wco.answers.tallies import list_asked, tally_asked
from asean_wco.library import Library


def _held(library: Library, year: int) -> int:
    return len(library.meetings(year=year))


@pytest.mark.parametrize(
    "text",
    [
        "compare the number of meetings in 2019 and 2023",
        "how many meetings were held in 2019 and in 2023",
        "how many meetings were held in 2019 compared with 2023",
    ],
)
def test_both_years_are_counted(reference: Library, text: str) -> None:
    [answer] = reference.ask(text)
    assert answer.is_sure
    assert answer.values == (_held(reference, 2019), _held(reference, 2023))


def test_a_total_of_years_is_their_sum(reference: Library) -> None:
    [answer] = reference.ask("what was the total number of meetings in 2019 and 2023")
    assert answer.values == (_held(reference, 2019) + _held(reference, 2023),)


def test_a_range_of_years_is_one_list() -> None:
    assert tally_asked("how many meetings were held between 2019 and 2023") is None


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("which year had the most meetings", (2023,)),
        ("which year had more meetings, 2019 or 2023", (2023,)),
        ("Which country hosted the most meetings?", ("TH",)),
        ("Did Thailand host more meetings than Viet Nam?", ("TH",)),
        ("which city hosted the most meetings", ("Bangkok",)),
    ],
)
def test_what_has_the_most_is_counted(
    reference: Library, text: str, values: tuple[object, ...]
) -> None:
    [answer] = reference.ask(text)
    assert (answer.values, answer.certainty) == (values, "counted")


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("how many meetings per country in 2023", "country"),
        ("how many meetings by host in 2023", "host"),
        ("how many meetings per year", "year"),
        ("how many times has each ASEAN country hosted the ADGCM?", "country"),
    ],
)
def test_groups_are_read(text: str, group: str) -> None:
    tally = tally_asked(text)
    assert tally
    assert tally.group == group


def test_each_country_is_told_with_its_count(reference: Library) -> None:
    [answer] = reference.ask("how many times has each ASEAN country hosted the ADGCM?")
    counts = dict(zip(answer.values[::2], answer.values[1::2], strict=True))
    assert len(counts) == 11
    assert counts["TL"] == 0
    for code in ("ID", "VN"):
        assert counts[code] == len(reference.meetings(series="adgcm", country=code))


def test_what_is_no_meeting_is_not_counted_by_groups(reference: Library) -> None:
    [answer] = reference.ask("how many agreements per year")
    assert not answer.values
    assert answer.text.startswith("awco ask counts only meetings")


def test_hosts_of_a_series_are_listed(reference: Library) -> None:
    [answer] = reference.ask("which countries have hosted the ADGCM")
    assert len(answer.values) == 10
    assert list_asked("which city hosted the 18th ADGCM") is None


@pytest.mark.parametrize(
    "text",
    [
        "which year had the most meetings",
        "which was longer, the 31st or the 33rd ADGCM",
        "Which had more delegates, the 32nd or the 33rd ADGCM?",
    ],
)
def test_delegates_answer_only_what_asks_for_people(reference: Library, text: str) -> None:
    assert not any("118 delegates" in one.text and one.is_sure for one in reference.ask(text))


def test_all_years_that_come_next_are_named(reference: Library) -> None:
    [answer] = reference.ask("which year had the most meetings")
    held = {year: _held(reference, year) for year in range(1990, 2027)}
    most = max(held.values())
    after = max(count for count in held.values() if count < most)
    told = answer.text.partition("Next: ")[2]
    assert all(str(year) in told for year, count in held.items() if count == after)
