"""What happened when, around one record or in the whole reference."""

from __future__ import annotations

import json

import pytest

from asean_wco.library import Library
from asean_wco.model.dates import PartialDate
from asean_wco.query.timeline import EVENT_KINDS, Event, all_events, event_output, events_of, within
from tests.model.making import initiative, meeting, office, person, topic


def told(events: list[Event]) -> list[tuple[str, str, str]]:
    """Start, kind and record of each event."""
    return [(str(event.start), event.kind, event.record) for event in events]


def around(library: Library, identifier: str) -> list[Event]:
    return events_of(library.get(identifier), library.all())


def test_a_series_has_its_sessions_in_order(library: Library) -> None:
    assert told(around(library, "toy-consultation")) == [
        ("2017-06", "meeting", "consultation-1"),
        ("2019-06-12", "meeting", "consultation-2"),
        ("2021-06-10", "meeting", "consultation-2021"),
    ]


def test_a_person_has_posts_and_meetings(library: Library) -> None:
    assert told(around(library, "anna-berg")) == [
        ("2009-01-01", "term", "anna-berg"),
        ("2019-06-12", "meeting", "consultation-2"),
    ]


def test_a_meeting_has_those_held_within_it(library: Library) -> None:
    assert told(around(library, "dgs-28")) == [
        ("2019-06-11", "meeting", "dgs-28"),
        ("2019-06-12", "meeting", "consultation-2"),
    ]


def test_an_organization_has_its_offices_and_meetings(library: Library) -> None:
    assert told(around(library, "landia-customs")) == [
        ("2018-07", "term", "landia-customs"),
        ("2019-06-12", "meeting", "consultation-2"),
    ]


def test_an_office_has_the_terms_of_its_holders_with_their_certainty(library: Library) -> None:
    [first, second] = around(library, "secretary-general-toy")
    assert (first.text, str(first.end), first.certainty) == (
        "Anna Berg, Secretary General",
        "2018-12-31",
        "",
    )
    assert (second.text, second.end, second.certainty) == ("Carl Dưỵ, Secretary General", None, "")
    assert second.sources == ("bulletin-2024",)
    [old, new] = around(library, "head-of-customs-landia")
    assert old.certainty == new.certainty == "attested"
    assert (str(new.start), str(new.end)) == ("2019-06-12", "2021-06-10")


def test_an_office_is_not_told_the_other_posts_of_its_holders() -> None:
    holder = person(
        "p",
        {"office": "o", "title": "Head", "start": "2010"},
        {"office": "elsewhere", "title": "Clerk", "start": "2001"},
        {"office": "o", "title": "Head"},
        {"office": "o", "title": "Head again", "start": "2018"},
    )
    events = events_of(office("o"), [holder])
    assert [(str(event.start), event.text) for event in events] == [
        ("2010", "A person, Head"),
        ("2018", "A person, Head again"),
    ]


def test_an_initiative_has_its_milestones_its_dates_its_parts_and_its_meetings(
    library: Library,
) -> None:
    assert [(str(each.start), each.text) for each in around(library, "toy-window")] == [
        ("2005-12-09", "Agreement signed."),
        ("2018-01-01", "Toy Single Window: launched"),
        ("2018", "Live with five members."),
        ("2019-06-12", "2nd Consultation"),
        ("2020-03", "Operation Toy"),
    ]


def test_a_date_that_a_milestone_tells_is_not_told_twice(library: Library) -> None:
    assert [str(each.start) for each in around(library, "toy-window")].count("2005-12-09") == 1


def test_a_topic_has_narrower_topics_and_the_initiatives_that_belong_to_them(
    library: Library,
) -> None:
    assert told(around(library, "single-window")) == [
        ("2005-12-09", "milestone", "toy-window"),
        ("2018-01-01", "milestone", "toy-window"),
        ("2018", "milestone", "toy-window"),
        ("2019-06-12", "meeting", "consultation-2"),
        ("2021-06-10", "meeting", "consultation-2021"),
    ]
    assert around(library, "single-window")[0].text == "TSW: Agreement signed."


def test_a_narrower_topic_leaves_out_what_belongs_to_the_broader_one(library: Library) -> None:
    assert [
        each.record for each in around(library, "paperless-trade") if each.kind == "meeting"
    ] == ["consultation-2021"]


def test_topics_that_are_each_others_broader_end() -> None:
    circle = [
        topic("a", broader="b"),
        topic("b", broader="a"),
        meeting("m", start="2020", topics=[{"topic": "b"}]),
    ]
    assert told(events_of(circle[0], circle)) == [("2020", "meeting", "m")]


def test_a_meeting_of_inferred_date_stands_there_as_inferred(library: Library) -> None:
    [visit] = [event for event in all_events(library.all()) if event.record == "visit-undated"]
    assert (str(visit.start), visit.certainty, visit.sources) == (
        "2019-07",
        "inferred",
        ("diary-2020",),
    )
    assert event_output(visit)["certainty"] == "inferred"


def test_a_meeting_without_any_date_is_not_on_the_line() -> None:
    assert all_events([meeting("m"), person("p", {"title": "Head"})]) == []


def test_a_stated_date_has_the_sources_that_state_it(library: Library) -> None:
    [meeting_event] = [
        event for event in around(library, "consultation-2") if event.kind == "meeting"
    ]
    assert meeting_event.sources == ("gazette-2019-06",)
    [period] = [event for event in around(library, "toy-operation") if event.kind == "period"]
    assert (str(period.start), str(period.end)) == ("2020-03", "2020-05")
    assert period.sources == ("diary-2020", "farm-2020")


def test_the_whole_line_is_in_order_and_has_each_event_once(library: Library) -> None:
    events = all_events([*library.all(), *library.all()])
    assert events == all_events(library.all())
    assert len(set(events)) == len(events)
    keys = [event.start.sort_key for event in events]
    assert keys == sorted(keys)
    assert {event.kind for event in events} == {"meeting", "milestone", "term", "period"}
    assert {event.record for event in events if event.kind == "meeting"} == {
        each.id for each in library.meetings()
    }


def test_the_whole_line_leaves_out_posts_known_from_single_days_alone(library: Library) -> None:
    terms = {event.record for event in all_events(library.all()) if event.kind == "term"}
    assert terms == {"anna-berg", "carl-duy", "landia-customs"}


def dates(first: str | None, last: str | None) -> tuple[PartialDate | None, PartialDate | None]:
    return PartialDate.parse(first) if first else None, PartialDate.parse(last) if last else None


@pytest.mark.parametrize(
    ("first", "last", "records"),
    [
        ("2019-06-13", "2019-06", ["landia-customs", "carl-duy", "dgs-28"]),
        ("2022", None, []),
        ("2021", None, ["carl-duy", "consultation-2021"]),
        (None, "2008", ["toy-window"]),
        ("2020-03", "2020-03", ["landia-customs", "carl-duy", "toy-operation"]),
    ],
)
def test_a_period_has_what_shares_a_day_with_it(
    library: Library, first: str | None, last: str | None, records: list[str]
) -> None:
    found = within(all_events(library.all()), *dates(first, last))
    assert sorted(event.record for event in found) == sorted(records)


def test_a_period_without_ends_has_everything(library: Library) -> None:
    events = all_events(library.all())
    assert within(events, None, None) == events
    assert within(events, None, None, EVENT_KINDS) == events


def test_kinds_of_events_can_be_chosen(library: Library) -> None:
    events = all_events(library.all())
    assert {event.kind for event in within(events, None, None, ["term"])} == {"term"}
    assert len(within(events, None, None, ["term", "meeting"])) == sum(
        e.kind in ("term", "meeting") for e in events
    )


def test_a_meeting_of_some_days_is_found_on_each_of_them() -> None:
    events = all_events([meeting("m", start="2019-06-11", end="2019-06-13")])
    found = {
        day: len(within(events, *dates(f"2019-06-{day}", f"2019-06-{day}")))
        for day in (10, 11, 12, 13, 14)
    }
    assert found == {10: 0, 11: 1, 12: 1, 13: 1, 14: 0}


def test_an_initiative_that_begins_does_not_begin_forever() -> None:
    events = all_events([initiative("i", start="2010")])
    assert within(events, *dates("2012", None)) == []


def test_a_term_as_json_has_both_its_ends(library: Library) -> None:
    [first, second] = around(library, "secretary-general-toy")
    assert event_output(first) == {
        "start": "2009-01-01",
        "end": "2018-12-31",
        "kind": "term",
        "text": "Anna Berg, Secretary General",
        "record": "anna-berg",
        "certainty": "stated",
        "sources": ["bulletin-2024", "gazette-2019-06"],
    }
    assert event_output(second)["end"] is None


def test_on_their_own_line_the_posts_of_a_holder_are_not_told_with_the_name(
    library: Library,
) -> None:
    assert around(library, "anna-berg")[0].text == "Secretary General"
    assert around(library, "landia-customs")[0].text == "Vice-Chair"


def test_an_event_as_json_has_every_field(library: Library) -> None:
    for event in all_events(library.all()):
        output = event_output(event)
        assert list(output) == ["start", "end", "kind", "text", "record", "certainty", "sources"]
        assert json.loads(json.dumps(output)) == output
        assert output["certainty"] in ("stated", "attested", "inferred")


def test_a_term_without_a_recorded_end_reaches_no_later_than_its_holder_is_seen(
    library: Library,
) -> None:
    events = around(library, "secretary-general-toy")
    assert [str(event.seen) for event in events] == ["2018-12-31", "2021-06-10"]
    assert [event.record for event in within(events, PartialDate(2021), None)] == ["carl-duy"]
    assert within(events, PartialDate(2022), None) == []
