"""What happened when, around one record or in the whole reference: facts put together to events."""

from __future__ import annotations

import json
from random import Random

import pytest

from asean_wco.library import Library
from asean_wco.model.dates import PartialDate
from asean_wco.query.timeline import event_output, within
from tests.model.making import initiative, meeting, office, person, topic
from tests.query.event_support import around, made, told


def test_a_series_has_its_sessions_in_order(library: Library) -> None:
    assert told(around(library, "toy-consultation")) == [
        ("2017", "milestone", "toy-consultation"),
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


def test_an_organization_has_its_offices_its_people_and_its_meetings(library: Library) -> None:
    assert told(around(library, "landia-customs")) == [
        ("2014", "term", "old-head"),
        ("2018-07", "term", "landia-customs"),
        ("2019-06-12", "meeting", "consultation-2"),
        ("2019-06-12", "term", "nguyen-van-thu"),
    ]


def test_an_office_has_the_terms_of_its_holders_with_their_certainty(library: Library) -> None:
    [first, second] = around(library, "secretary-general-toy")
    assert (first.text, str(first.end)) == ("Anna Berg, Secretary General", "2018-12-31")
    assert (second.text, second.end) == ("Carl Dưỵ, Secretary General", None)
    assert first.certainty == second.certainty == "stated"
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
    events = made(office("o"), holder, subject="o")
    assert [(str(event.start), event.text) for event in events] == [
        ("2010", "A person, Head"),
        ("2018", "A person, Head again"),
    ]


def test_a_doubt_about_a_post_belongs_to_the_term_next_to_the_date_that_it_gives() -> None:
    dispute = {
        "field": "roles.o",
        "claims": [
            {"value": "2018-03", "sources": ["a"]},
            {"value": "2018-05", "sources": ["b"]},
        ],
    }
    holder = person(
        "p",
        {"office": "o", "title": "Head", "start": "2010", "end": "2012"},
        {"office": "o", "title": "Head again", "start": "2018-03"},
        disputes=[dispute],
    )
    [former, latter] = made(holder)
    assert former.facts == ("p#roles.1",)
    assert latter.facts == ("p#roles.2", "p#roles.o", "p#roles.o.2")


def test_an_initiative_has_its_milestones_its_dates_its_parts_and_its_meetings(
    library: Library,
) -> None:
    assert [(str(event.start), event.text) for event in around(library, "toy-window")] == [
        ("2005-12-09", "Agreement signed."),
        ("2018-01-01", "Launched"),
        ("2018", "Live with five members."),
        ("2019", "Certificates exchanged: 500,000 forms"),
        ("2019-06-12", "2nd Consultation"),
        ("2020-03", "Operation Toy"),
    ]


def test_a_date_and_a_doubt_that_a_milestone_tells_are_not_told_twice(library: Library) -> None:
    [signed, *_] = around(library, "toy-window")
    assert signed.facts == ("toy-window#milestones.1", "toy-window#signed")
    claims = [{"value": "2021-12-24", "sources": ["a"]}, {"value": "2022-01", "sources": ["b"]}]
    joined = initiative(
        "i",
        milestones=[{"date": "2021-12-24", "text": "All members joined.", "sources": ["a"]}],
        disputes=[{"field": "milestones.all-members", "claims": claims}],
    )
    [told_once, other] = made(joined)
    assert (told_once.text, told_once.certainty) == (
        "An initiative: All members joined.",
        "disputed",
    )
    assert told_once.facts == ("i#milestones.1", "i#milestones.all-members")
    assert (str(other.start), other.certainty) == ("2022-01", "disputed")


def test_an_inferred_day_is_that_of_the_only_milestone_of_its_month() -> None:
    inference = {
        "field": "milestones",
        "value": "2025-04-23 for the visit",
        "reason": "A Wednesday.",
        "sources": ["a"],
    }
    steps = [{"date": "2025-04", "text": "Received a visit.", "sources": ["a"]}]
    [visit] = made(initiative("i", milestones=steps, inferences=[inference]))
    assert (str(visit.start), visit.certainty) == ("2025-04-23", "inferred")
    assert visit.text == "An initiative: Received a visit."
    two = [*steps, {"date": "2025-04", "text": "Went away.", "sources": ["a"]}]
    years = [{"date": "2025", "text": "Grew.", "sources": ["a"]}]
    assert len(made(initiative("i", milestones=two + years, inferences=[inference]))) == 4


def test_a_text_that_begins_with_a_short_form_has_its_meaning() -> None:
    steps = [{"date": "2025-04", "text": "Changed.", "sources": ["a"]}]
    [short] = made(initiative("i", milestones=steps, acronyms=["AIN"]))
    assert (short.text, short.short_form) == ("AIN: Changed.", ("AIN", "An initiative"))
    [whole] = made(initiative("i", milestones=steps))
    assert whole.short_form is None


def test_a_topic_has_narrower_topics_and_the_initiatives_that_belong_to_them(
    library: Library,
) -> None:
    events = around(library, "single-window")
    assert told(events) == [
        ("2005-12-09", "milestone", "toy-window"),
        ("2018-01-01", "milestone", "toy-window"),
        ("2018", "milestone", "toy-window"),
        ("2019", "milestone", "toy-window"),
        ("2019-06-12", "meeting", "consultation-2"),
        ("2020-03", "period", "toy-operation"),
        ("2021-06-10", "meeting", "consultation-2021"),
    ]
    assert [event.text for event in events][:2] == ["TSW: Agreement signed.", "TSW: launched"]


def test_a_short_form_that_tells_less_than_a_short_name_is_not_used() -> None:
    steps = [{"date": "2025-04", "text": "Chose three: A, B and C.", "sources": ["a"]}]
    [short] = made(initiative("i", milestones=steps, acronyms=["AI"]))
    assert (short.text, short.short_form) == ("An initiative: Chose three: A, B and C.", None)


def test_a_name_or_a_text_with_a_colon_is_set_off_by_a_dash(library: Library) -> None:
    figure = around(library, "single-window")[3]
    assert figure.text == "TSW – certificates exchanged: 500,000 forms"
    step = {"date": "2022", "text": "Customs Code amended.", "sources": ["a"]}
    named = initiative("i", name="Accession: customs aspects", milestones=[step])
    assert [event.text for event in made(named)] == [
        "Accession: customs aspects – Customs Code amended."
    ]


def test_a_narrower_topic_leaves_out_what_belongs_to_the_broader_one(library: Library) -> None:
    meetings = [
        event.record for event in around(library, "paperless-trade") if event.kind == "meeting"
    ]
    assert meetings == ["consultation-2021"]


def test_a_meeting_of_inferred_date_stands_there_as_inferred(library: Library) -> None:
    [visit] = around(library, "visit-undated")
    assert (str(visit.start), visit.certainty) == ("2019-07", "inferred")
    assert visit.sources == ("diary-2020",)
    assert event_output(visit)["certainty"] == "inferred"


def test_a_disputed_date_keeps_every_claim_and_cites_those_that_claim_it() -> None:
    claims = [{"value": "2014-06-02", "sources": ["a"]}, {"value": "2013-06", "sources": ["b"]}]
    [held] = made(
        meeting(
            "m",
            start="2014-06-02",
            end="2014-06-06",
            citations=[{"source": "c", "supports": ["start", "end"]}],
            disputes=[{"field": "start", "claims": claims}],
        )
    )
    assert (held.certainty, held.sources) == ("disputed", ("c", "a"))
    assert held.all_years == {2013, 2014}
    assert held.is_doubtful


def test_a_last_day_that_is_inferred_leaves_the_first_stated() -> None:
    guess = {"field": "end", "value": "2017-05-18", "reason": "Another says so.", "sources": ["b"]}
    [held] = made(meeting("m", start="2017-05-16", inferences=[guess]))
    assert (str(held.end), held.certainty, held.ends_inferred) == ("2017-05-18", "stated", True)
    assert event_output(held)["ends_inferred"] is True
    assert held.is_doubtful


@pytest.mark.parametrize("likely", ["2016-05-16", "2017-05"])
def test_a_date_that_is_inferred_beside_another_leaves_that_one_stated(likely: str) -> None:
    guess = {"field": "start", "value": likely, "reason": "The weekday.", "sources": ["b"]}
    [held] = made(meeting("m", start="2017-05-16", end="2017-05-18", inferences=[guess]))
    assert (str(held.start), held.certainty) == ("2017-05-16", "stated")
    assert event_output(held)["otherwise_inferred"] == likely
    assert held.is_doubtful


def test_a_disputed_first_day_and_an_inferred_last_one_are_both_doubtful() -> None:
    claims = [{"value": "2010-04-27", "sources": ["a"]}, {"value": "2010-04-26", "sources": ["b"]}]
    guess = {"field": "end", "value": "2010-04-30", "reason": "Another says so.", "sources": ["b"]}
    dispute = {"field": "start", "claims": claims}
    [held] = made(meeting("m", start="2010-04-27", inferences=[guess], disputes=[dispute]))
    assert (held.certainty, held.ends_inferred) == ("disputed", True)


def test_what_lies_ahead_of_today_is_planned(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWCO_TODAY", "2026-11-28")
    events = made(*(meeting(f"m-{date}", start=date) for date in ("2026-11-28", "2026-11", "2027")))
    assert {event.record for event in events if event.is_planned} == {"m-2027"}


def test_a_meeting_without_any_date_is_not_on_the_line() -> None:
    assert made(meeting("m"), person("p", {"title": "Head"})) == []


def test_a_stated_date_has_the_sources_that_state_it(library: Library) -> None:
    [held, *_] = around(library, "consultation-2")
    assert held.sources == ("gazette-2019-06",)
    [period] = around(library, "toy-operation")
    assert (period.kind, str(period.start), str(period.end)) == ("period", "2020-03", "2020-05")
    assert period.sources == ("diary-2020", "farm-2020")


def test_the_whole_line_is_in_order_and_has_each_event_once(library: Library) -> None:
    events = library.events()
    assert len(set(events)) == len(events)
    keys = [event.start.sort_key for event in events]
    assert keys == sorted(keys)
    assert {event.kind for event in events} == {"meeting", "milestone", "term", "period"}
    assert {event.record for event in events if event.kind == "meeting"} == {
        record.id for record in library.meetings()
    }


def test_the_order_in_which_records_come_does_not_matter(library: Library) -> None:
    records = library.all()
    before = made(*records)
    Random(7).shuffle(records)
    assert [event[:6] for event in made(*records)] == [event[:6] for event in before]


def test_topics_that_are_each_others_broader_end() -> None:
    circle = [
        topic("a", broader="b"),
        topic("b", broader="a"),
        meeting("m", start="2020", topics=[{"topic": "b"}]),
    ]
    assert told(made(*circle, subject="a")) == [("2020", "meeting", "m")]


def test_a_term_as_json_has_both_its_ends(library: Library) -> None:
    [first, second] = around(library, "secretary-general-toy")
    assert event_output(first) == {
        "start": "2009-01-01",
        "end": "2018-12-31",
        "kind": "term",
        "text": "Anna Berg, Secretary General",
        "record": "anna-berg",
        "certainty": "stated",
        "ends_inferred": False,
        "otherwise_inferred": None,
        "sources": ["bulletin-2024", "gazette-2019-06"],
        "facts": ["anna-berg#roles.1"],
        "origin": "reference",
        "unsourced": False,
    }
    assert event_output(second)["end"] is None


def test_on_their_own_line_the_posts_of_a_holder_are_not_told_with_the_name(
    library: Library,
) -> None:
    assert around(library, "anna-berg")[0].text == "Secretary General"
    assert around(library, "landia-customs")[1].text == "Vice-Chair"


def test_an_event_as_json_can_be_written_and_has_a_certainty(library: Library) -> None:
    for event in library.events():
        output = event_output(event)
        assert json.loads(json.dumps(output)) == output
        assert output["certainty"] in ("stated", "attested", "inferred", "disputed")


def test_a_term_without_a_recorded_end_reaches_no_later_than_its_holder_is_seen(
    library: Library,
) -> None:
    events = around(library, "secretary-general-toy")
    assert [str(event.seen) for event in events] == ["2018-12-31", "2021-06-10"]
    assert [event.record for event in within(events, PartialDate(2021), None)] == ["carl-duy"]
    assert within(events, PartialDate(2022), None) == []


def test_an_inferred_step_has_the_time_that_its_words_tell() -> None:
    steps = [
        {"date": "2023-06", "text": "Nine had signed.", "sources": ["s"]},
        {"date": "2023-09-19", "text": "All had signed.", "sources": ["s"]},
    ]
    inferred = [
        {"field": "milestones.last", "value": value, "reason": "It follows."}
        for value in (
            "The tenth signed between June and September 2023",
            "The talk took place in July 2019",
            "One of 2007 and one of 2008 may have been held",
        )
    ]
    events = made(initiative("pact", milestones=steps, inferences=inferred), subject="pact")
    assert [(event.text, str(event.start), event.end and str(event.end)) for event in events] == [
        ("The talk took place in July 2019", "2019-07", None),
        ("Nine had signed.", "2023-06", None),
        ("The tenth signed between June and September 2023", "2023-06", "2023-09"),
        ("All had signed.", "2023-09-19", None),
    ]
    assert [event.certainty for event in events] == ["inferred", "stated", "inferred", "stated"]
