"""The meetings that somebody chaired are listed, counted and dated by one form."""

from __future__ import annotations

import pytest

from asean_wco.library import Library


@pytest.fixture(scope="module")
def chaired_by_indonesia(reference: Library) -> list[str]:
    """The sessions of Directors-General that bodies of Indonesia chaired."""
    bodies = ("indonesia-customs", "government-of-indonesia")
    meetings = reference.meetings(series="adgcm", chair=bodies)
    return [meeting.id for meeting in meetings]


@pytest.mark.parametrize(
    "text",
    [
        "which ADGCM did Indonesia chair",
        "which sessions of the ADGCM were chaired by Indonesia",
        "list the ADGCM sessions chaired by Indonesian customs",
    ],
)
def test_a_list_has_the_sessions_that_the_command_lists(
    reference: Library, chaired_by_indonesia: list[str], text: str
) -> None:
    [answer] = reference.ask(text)
    assert answer.is_sure
    assert list(answer.values) == chaired_by_indonesia


@pytest.mark.parametrize(
    "text",
    ["how many times did Indonesia chair the ADGCM", "how often has Indonesia chaired the ADGCM?"],
)
def test_a_count_is_that_of_the_list(
    reference: Library, chaired_by_indonesia: list[str], text: str
) -> None:
    [answer] = reference.ask(text)
    assert answer.is_sure
    assert answer.values == (len(chaired_by_indonesia),)


def test_the_sessions_without_a_chair_on_record_are_told(reference: Library) -> None:
    [answer] = reference.ask("how many times did Indonesia chair the ADGCM")
    sessions = reference.meetings(series="adgcm")
    without = sum(not one.chairs for one in sessions)
    assert f"No chair is on record for {without} of the {len(sessions)}." in answer.text


@pytest.mark.parametrize("text", ["how many meetings did Heru Pambudi chair", "which meetings"])
def test_a_person_chaired_what_the_command_lists(reference: Library, text: str) -> None:
    meetings = reference.meetings(chair="heru-pambudi")
    [answer] = reference.ask(
        f"{text.removesuffix(' did Heru Pambudi chair')} did Heru Pambudi chair"
    )
    assert answer.is_sure
    expected = (len(meetings),) if text.startswith("how many") else tuple(m.id for m in meetings)
    assert answer.values == expected


def test_years_and_days_are_those_of_the_sessions(reference: Library) -> None:
    [days] = reference.ask("when was Indonesia chair of the ADGCM")
    [years] = reference.ask("in which years did Indonesia chair the ADGCM")
    assert [day[:4] for day in map(str, days.values)] == [str(year) for year in years.values]


def test_the_last_one_is_told_alone(reference: Library) -> None:
    [answer] = reference.ask("when did Thailand last chair the ADGCM")
    meetings = reference.meetings(series="adgcm", chair="thailand-customs")
    assert [str(value) for value in answer.values] == [str(meetings[-1].start)]


def test_countries_are_those_of_the_chairs(reference: Library) -> None:
    [answer] = reference.ask("which countries have chaired the ADGCM")
    assert {"ID", "VN", "TH", "SG"} <= set(answer.values)
    # Of the sessions in Malaysia no chair is on record.
    assert "MY" not in answer.values


def test_a_body_with_its_seat_in_a_country_does_not_chair_for_it(reference: Library) -> None:
    [answer] = reference.ask("which ADGCM did Indonesia chair")
    # The Secretary-General of ASEAN chaired these two in Indonesia.
    assert {"adgcm-1", "adgcm-4"}.isdisjoint(answer.values)


@pytest.mark.parametrize(
    "text", ["who chaired the 33rd ADGCM", "which meetings did they chair", "who chaired what"]
)
def test_other_questions_are_no_such(reference: Library, text: str) -> None:
    from asean_wco.answers.of_chairs import chaired

    assert chaired(reference, text, lambda _: []) is None
