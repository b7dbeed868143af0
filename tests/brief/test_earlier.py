"""A note as of an earlier day: who had the posts then, and what was still to come."""

from __future__ import annotations

import re

import pytest

from asean_wco.brief.earlier import clauses_until, tells_later
from asean_wco.facts.sentences import coming, coming_step
from asean_wco.library import Library
from asean_wco.model.dates import PartialDate
from tests.brief.notes import TODAY, note, subjects_of, told, told_in

DAY = PartialDate(2020, 1, 1)
_COMING = "What comes next"


@pytest.mark.parametrize(
    ("day", "country", "head"),
    [
        ("2024-06-01", "Viet Nam", "Nguyen Van Can has been Director General of Viet Nam Customs"),
        ("2020-01-01", "Malaysia", "Paddy bin Abd Halim has been Director General of Customs"),
        (TODAY, "Viet Nam", "Nguyen Van Tho has probably been Director, Department of Customs"),
    ],
)
def test_a_note_names_who_was_head_on_its_day(
    reference: Library, monkeypatch: pytest.MonkeyPatch, day: str, country: str, head: str
) -> None:
    by_end = told(note(reference, country, "", day), "Who is who")
    monkeypatch.setenv("AWCO_TODAY", day)
    by_today = told(note(reference, country), "Who is who")
    assert by_today[0].startswith(head)
    assert by_end == by_today, "--to and AWCO_TODAY are one rule"


@pytest.mark.parametrize("full", [False, True])
@pytest.mark.parametrize("kind", ["country", "meeting", "person", "organization", "initiative"])
def test_a_note_of_an_earlier_day_tells_nothing_later_as_past(
    reference: Library, monkeypatch: pytest.MonkeyPatch, kind: str, full: bool
) -> None:
    monkeypatch.setenv("AWCO_TODAY", str(DAY))
    for subject in list(subjects_of(reference, kind))[:6]:
        document = note(reference, subject.id if kind != "country" else subject.name, full=full)
        for section in document.sections:
            for line in section.lines:
                starts_later = re.match(r"(?:\d[\d–]* )?\w+ (?:202[1-9])\b.*?:", line.text)
                is_to_come = section.title == _COMING or re.search(r"\bto\b", line.text)
                assert is_to_come or not starts_later, line.text


def test_what_lay_ahead_is_told_as_to_come(
    reference: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AWCO_TODAY", "2020-01-01")
    coming = told(note(reference, "Malaysia"), _COMING)
    assert any("is to be taught at a transit workshop" in line for line in coming)
    monkeypatch.setenv("AWCO_TODAY", "2024-06-01")
    coming = told(note(reference, "Viet Nam"), _COMING)
    assert coming[0].startswith("4–6 June 2024: 33rd Meeting")
    assert not told(note(reference, "Viet Nam", "", "2024-06-01"), _COMING)


def test_a_meeting_ahead_is_told_as_to_come_and_with_an_end_before_it_not_at_all(
    reference: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AWCO_TODAY", "2024-05-01")
    ahead = note(reference, "adgcm-33")
    assert told(ahead, _COMING)[0] == "4–6 June 2024: to be held in Phu Quoc, Viet Nam."
    *people, rest = told(ahead, "Who is who")
    assert all("is to " in line for line in people)
    assert rest.endswith("named in the full note.")
    ended = note(reference, "adgcm-33", "", "2024-05-01")
    assert told_in(ended) == ["Nothing is recorded for this period."]


def test_a_post_to_come_is_told_without_what_came_of_it(
    reference: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AWCO_TODAY", "2015-03-10")
    coming = told(note(reference, "Philippines", full=True), _COMING)
    [lina] = [line for line in coming if "Alberto D. Lina is to become" in line]
    assert lina == (
        "23 April 2015: Alberto D. Lina is to become Commissioner of Customs, "
        "Bureau of Customs of the Philippines."
    )
    [cosmo] = told(note(reference, "operation-cosmo"), "Where it stands")[:1]
    assert "Is to end" in cosmo
    assert "89" not in cosmo


def test_the_introduction_stops_before_what_came_later(reference: Library) -> None:
    text = "\n".join(told_in(note(reference, "Viet Nam", "", "2024-06-01")))
    assert "Viet Nam Customs: Customs administration of Viet Nam." in text
    assert "March 2025" not in text
    assert "As of 1 June 2024" in note(reference, "Viet Nam", "", "2024-06-01").about


def test_the_drawn_timeline_shows_what_is_planned_today_and_nothing_later_on_an_earlier_day(
    reference: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AWCO_TODAY", TODAY)
    assert any(event.is_planned for event in note(reference, "hs-2028", full=True).events)
    monkeypatch.setenv("AWCO_TODAY", "2020-01-01")
    assert not any(event.is_planned for event in note(reference, "hs-2028", full=True).events)


@pytest.mark.parametrize(
    ("step", "ahead"),
    [
        ("The protocol was signed in Hanoi.", "The protocol is to be signed in Hanoi."),
        ("Five members signed a protocol.", "Five members are to sign a protocol."),
        ("Singapore and India signed theirs.", "Singapore and India are to sign theirs."),
        ("Thailand joined.", "Thailand is to join."),
        ("A pilot was to start among six.", "A pilot is to start among six."),
        ("The fund paid for a workshop.", "The fund is to pay for a workshop."),
        ("18th meeting, in Manila.", "18th meeting, in Manila."),
        ("The law came out; two pages.", "The law is to come out."),
        ("Signed the agreement.", ""),
        ("Code amended to match the agreement.", ""),
        ("China became the host and remained so.", ""),
    ],
)
def test_a_step_is_turned_into_what_is_to_come(step: str, ahead: str) -> None:
    assert coming_step(step) == ahead


@pytest.mark.parametrize(
    ("sentence", "ahead"),
    [
        ("A chaired the fair.", "A is to chair the fair."),
        (
            "A, head, chaired, hosted and spoke at it.",
            "A, head, is to chair, host and speak at it.",
        ),
        ("A opened and chaired it.", "A is to open and chair it."),
        ("A knew the fair.", "A knew the fair."),
    ],
)
def test_all_that_someone_did_is_still_to_be_done(sentence: str, ahead: str) -> None:
    assert coming(sentence) == ahead


@pytest.mark.parametrize(
    ("text", "is_later"),
    [
        ("Elected on 2 January 2020", True),
        ("Elected on 1 January 2020", False),
        ("In 2020", False),
        ("In February 2020", True),
        ("By 2021", True),
        ("12019 kg", False),
    ],
)
def test_a_text_tells_of_later_if_it_names_a_later_date(text: str, is_later: bool) -> None:
    assert tells_later(text, DAY) is is_later


def test_a_sentence_keeps_its_clauses_up_to_the_first_that_is_later() -> None:
    sentence = "Head of customs, elected in 2019, and again in 2024, of Fiji."
    assert clauses_until(sentence, DAY) == "Head of customs, elected in 2019"
    assert clauses_until("Head since 2024.", DAY) == ""


def test_a_note_tells_no_claim_of_a_dispute_that_lies_after_its_day(reference: Library) -> None:
    before = told(note(reference, "acts", "", "2020-11-15"), "Open points")
    whole = told(note(reference, "acts", "", "2020-12-15", full=True), "Sources disagree")
    assert not any("30 " in point for point in before), "30 November was still to come"
    assert any("30 or 2 November 2020" in point for point in whole)


def test_the_day_of_a_step_is_told_once(reference: Library) -> None:
    lines = told(note(reference, "acts", "", "2020-11-15"), "Where it stands")
    assert sum("2 November 2020" in line for line in lines) == 1


def test_a_note_says_who_somebody_is_where_the_summary_tells_later_days(
    reference: Library,
) -> None:
    document = note(reference, "kunio-mikuriya", "", "2018-07-01")
    lines = [line.text for section in document.sections for line in section.lines]
    assert lines[0].startswith("Kunio Mikuriya has been Secretary General")
    assert lines.count(lines[0]) == 1


def test_a_holder_who_is_only_likely_is_told_as_likely(reference: Library) -> None:
    shown = told(note(reference, "ian-saunders", "", "2024-06-01"), "Latest events")
    likely = told(note(reference, "ian-saunders"), "Latest events")
    assert shown[0].startswith("Ian Saunders has been Secretary General")
    assert likely[0].startswith("Ian Saunders has probably been Secretary General")


def test_a_list_that_is_cut_short_keeps_its_and() -> None:
    whole = "It hosted the heads in 2016, has had several workshops, and sought from 2023 a school."
    kept = clauses_until(whole, DAY)
    assert kept == "It hosted the heads in 2016 and has had several workshops"
