"""The calendar, read back by icalendar.

It has the right days and stable ids; nothing is invented, nothing injected.
"""

from __future__ import annotations

import datetime
from typing import Any

import icalendar
import pytest
from hypothesis import given

from asean_wco.export.calendar import UID_DOMAIN, calendar
from asean_wco.facts.sources import sources_of
from asean_wco.library import Library
from asean_wco.model.dates import PartialDate
from asean_wco.model.records import (
    Claim,
    Dispute,
    Inference,
    Meeting,
    Place,
    Record,
    Source,
    TopicLink,
)
from asean_wco.model.text import safe_text
from tests.cli.support import dangerous
from tests.export.test_tabular import ids_of, records_of


def events_of(text: str) -> list[Any]:
    return list(icalendar.Calendar.from_ical(text).events)


def meeting(start: str | None, end: str | None = None, **fields: Any) -> Meeting:
    dates = {
        name: PartialDate.parse(date) for name, date in (("start", start), ("end", end)) if date
    }
    return Meeting(id="m", name="Meeting", type="visit", **{**dates, **fields})


def days_of(one: Meeting) -> tuple[Any, Any]:
    (event,) = events_of(calendar([one], {}, "2026.11.0").text)
    return event["DTSTART"].dt, event["DTEND"].dt


def assert_well_formed(text: str) -> None:
    """The rules for content lines: CRLF alone ends them, and none has more than 75 octets."""
    assert text.endswith("\r\n")
    assert "\n" not in text.replace("\r\n", "")
    assert "\r" not in text.replace("\r\n", "")
    assert max(len(line.encode()) for line in text.split("\r\n")) <= 75
    assert dangerous(text.replace("\r\n", "")) == set()


def test_the_whole_reference_is_shown_or_told_to_be_left_out(reference: Library) -> None:
    meetings = reference.meetings()
    made = calendar(meetings, reference.by_id, reference.data_version)
    assert_well_formed(made.text)
    events = {event["UID"].removesuffix(f"@{UID_DOMAIN}"): event for event in events_of(made.text)}
    exact = {
        meeting.id
        for meeting in meetings
        if meeting.start and meeting.start.precision == "day" and not meeting.start.qualifier
    }
    assert set(events) == exact
    assert set(made.skipped) == {meeting.id for meeting in meetings} - exact
    assert len(made.skipped) == len(set(made.skipped)) > 20
    for one in meetings:
        if one.id not in exact:
            continue
        event = events[one.id]
        assert one.start is not None
        assert event["DTSTART"].dt == datetime.date(*one.start.earliest)
        assert event["DTEND"].dt - datetime.timedelta(days=1) == datetime.date(
            *(one.end or one.start).earliest
        )
        assert event["SUMMARY"] == one.name
        for source in sources_of(one):
            record = reference.get(source)
            assert isinstance(record, Source)
            assert f"{record.title} – {record.url}" in event["DESCRIPTION"]
        assert event["SEQUENCE"] == 20261100
        disputed = {dispute.field for dispute in one.disputes} & {"start", "end"}
        assert event["STATUS"] == ("TENTATIVE" if disputed else "CONFIRMED")
        assert (
            event["RELATED-TO"] == f"{one.part_of}@{UID_DOMAIN}"
            if one.part_of in exact
            else "RELATED-TO" not in event
        )


@pytest.mark.parametrize(
    ("today", "status"), [("2024-06-04", "TENTATIVE"), ("2024-06-05", "CONFIRMED")]
)
def test_a_meeting_ahead_of_today_is_tentative(
    monkeypatch: pytest.MonkeyPatch, today: str, status: str
) -> None:
    monkeypatch.setenv("AWCO_TODAY", today)
    (event,) = events_of(calendar([meeting("2024-06-05", None)], {}, "").text)
    assert event["STATUS"] == status


@pytest.mark.parametrize(
    ("start", "end", "days"),
    [
        ("2024-06-05", "2024-06-05", ("2024-06-05", "2024-06-06")),
        ("2024-06-05", None, ("2024-06-05", "2024-06-06")),
        ("2024-06-05", "2024-06-07", ("2024-06-05", "2024-06-08")),
        ("2024-02-28", "2024-02-29", ("2024-02-28", "2024-03-01")),
        ("2019-12-30", "2019-12-31", ("2019-12-30", "2020-01-01")),
        ("2024-06-05", "2024-06", ("2024-06-05", "2024-06-06")),
        ("2024-06-05", "2024-06-07~", ("2024-06-05", "2024-06-06")),
        ("2024-06-05", "2024-06-01", ("2024-06-05", "2024-06-06")),
    ],
)
def test_the_end_is_the_day_after_and_always_written(
    start: str, end: str | None, days: tuple[str, str]
) -> None:
    assert tuple(str(day) for day in days_of(meeting(start, end))) == days


@pytest.mark.parametrize(
    "start", [None, "2024", "2024-06", "2024-06-05~", "2024-06-05?", "2024-06-05%", "9999-12-31"]
)
def test_a_meeting_without_a_stated_day_is_left_out_and_told(start: str | None) -> None:
    inferred = Inference(field="start", value="2024-06-05", reason="It follows.")
    made = calendar([meeting(start, inferences=(inferred,))], {}, "2026.11.0")
    assert made.skipped == ("m",)
    assert events_of(made.text) == []


@pytest.mark.parametrize(
    ("end", "note"), [(None, "not recorded"), ("2024-06", "not known exactly (June 2024)")]
)
def test_an_unknown_last_day_is_told(end: str | None, note: str) -> None:
    (event,) = events_of(calendar([meeting("2024-06-05", end)], {}, "").text)
    assert note in event["DESCRIPTION"]


@pytest.mark.parametrize(
    ("version", "stamp", "sequence"),
    [
        ("2026.11.0+727a8e14", "20261101T000000Z", 20261100),
        ("2026.11.1", "20261101T000000Z", 20261101),
        ("2027.1.12", "20270101T000000Z", 20270112),
        ("mine", "19700101T000000Z", 0),
    ],
)
def test_time_stamps_and_number_come_from_the_data(version: str, stamp: str, sequence: int) -> None:
    text = calendar([meeting("2024-06-05")], {}, version).text
    assert f"\r\nDTSTAMP:{stamp}\r\n" in text
    assert f"\r\nLAST-MODIFIED:{stamp}\r\n" in text
    assert f"\r\nSEQUENCE:{sequence}\r\n" in text


def test_a_meeting_without_a_source_is_tentative() -> None:
    own = [meeting("2024-06-05", origin="own", unsourced=unsourced) for unsourced in (True, False)]
    stated = [events_of(calendar([one], {}, "").text)[0]["STATUS"] for one in own]
    assert stated == ["TENTATIVE", "CONFIRMED"]


def test_what_is_not_certain_and_what_is_own_stay_marked(reference: Library) -> None:
    one = meeting(
        "2024-06-05",
        origin="own",
        place=Place(venue="Hall; A, B", city="Da Lat", country="VN"),
        topics=(TopicLink(topic="single-window"),),
        inferences=(Inference(field="hosts", value="wco", reason="It follows."),),
        disputes=(
            Dispute(field="start", claims=(Claim(value="2024-06-05"), Claim(value="2024-06-06"))),
        ),
    )
    (event,) = events_of(calendar([one], reference.by_id, "").text)
    assert event["LOCATION"] == "Hall; A, B, Da Lat, Viet Nam"
    assert [str(category) for category in event["CATEGORIES"].cats] == [
        "visit",
        reference.name_of("single-window"),
        "own",
    ]
    assert event["STATUS"] == "TENTATIVE"
    description = event["DESCRIPTION"]
    assert "own record" in description
    assert "The World Customs Organization probably hosted Meeting (5 June 2024)." in description
    assert "sources disagree: “5 June 2024” or “6 June 2024”" in description
    assert description.count("6 June 2024”") == 1
    (event,) = events_of(calendar([one], reference.by_id, "", [one.id]).text)
    assert event["DESCRIPTION"].startswith("This is a record of the reference, corrected by you.")


@pytest.mark.parametrize(
    "name",
    ["a\\nb", "a\nb", "a;b,c", "a\\;b", "END:VEVENT\nBEGIN:VEVENT", "\\", '"quoted": x', "é" * 80],
)
def test_text_that_means_something_to_the_format_is_read_back_as_it_was(name: str) -> None:
    (event,) = events_of(
        calendar(
            [Meeting(id="m", name=name, type="visit", start=PartialDate(2024, 6, 5))], {}, ""
        ).text
    )
    assert event["SUMMARY"] == name


@given(records_of("meeting", "source", "topic"))
def test_hostile_text_is_read_back_as_it_was_and_adds_no_property(records: list[Record]) -> None:
    by_id = ids_of(records)
    meetings = [record for record in records if isinstance(record, Meeting)]
    made = calendar(meetings, by_id, "2026.11.0")
    assert_well_formed(made.text)
    events = events_of(made.text)
    assert sorted(
        [event["UID"].partition("@")[0] for event in events] + list(made.skipped)
    ) == sorted(meeting.id for meeting in meetings)
    for event in events:
        one = by_id[event["UID"].partition("@")[0]]
        assert isinstance(one, Meeting)
        assert event["SUMMARY"] == safe_text(one.name)
        allowed = (
            "UID DTSTAMP LAST-MODIFIED SEQUENCE DTSTART DTEND SUMMARY LOCATION DESCRIPTION "
            "CATEGORIES STATUS TRANSP URL RELATED-TO"
        )
        assert set(event) <= set(allowed.split())
        assert one.summary is None or safe_text(one.summary) in event["DESCRIPTION"]
        assert not event.errors
        assert "URL" not in event or event["URL"].isascii()
