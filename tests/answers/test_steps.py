"""Steps of people and bodies: who was elected and when, where an office was and when it moved."""

from __future__ import annotations

import pytest

from asean_wco.library import Library


@pytest.mark.parametrize(
    ("question", "value"),
    [
        # Who is elected takes over later.
        ("Who did the WCO Council elect Secretary General in June 2008?", "kunio-mikuriya"),
        ("who was elected WCO deputy secretary general in 2017", "ricardo-trevino-chapa"),
        ("what day was Ian Saunders elected", "2023-06-24"),
        ("when was Kunio Mikuriya re-elected secretary general", "2018-06-30"),
    ],
)
def test_what_a_step_tells_is_told_first(reference: Library, question: str, value: str) -> None:
    answer = reference.ask(question)[0]
    assert value in answer.values


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("where was RILO A/P before Beijing", ["Tokyo"]),
        ("how much European money went into ACTS", [3000000, 10000000]),
        ("when was Surin Pitsuwan elected", ["2008-01-01"]),
    ],
)
def test_what_follows_from_steps_is_told_as_perhaps(
    reference: Library, question: str, values: list[object]
) -> None:
    answers = reference.ask(question)
    assert not any(answer.is_sure for answer in answers)
    told = [answer.values[0] for answer in answers]
    assert [value for value in told if value in values] == values


def test_a_meeting_does_not_say_for_sure_where_a_body_was(reference: Library) -> None:
    assert not any(answer.is_sure for answer in reference.ask("where was Thai Customs in 2014"))


def test_a_meeting_of_a_body_is_still_told_where_it_is_asked_for(reference: Library) -> None:
    answer = reference.ask("where was the global RILO meeting in 2023")[0]
    assert answer.is_sure
    assert "Brussels" in answer.values
