"""Filters and sort orders over records."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asean_wco.facts import when
from asean_wco.library import Library
from asean_wco.model.dates import PartialDate
from asean_wco.model.records import Person, Record
from asean_wco.query import filters
from asean_wco.query.filters import Test
from tests.conftest import examples
from tests.model.making import (
    initiative,
    make,
    meeting,
    organization,
    person,
    series,
    source,
    topic,
)
from tests.model.strategies import partial_dates, records_of

DATES = st.none() | partial_dates()


def date(text: str | None) -> PartialDate | None:
    return PartialDate.parse(text) if text else None


def kept(library: Library, test: Test) -> list[str]:
    return [record.id for record in filters.apply(library.all(), [test])]


@pytest.mark.parametrize(
    ("test", "expected"),
    [
        (
            filters.has("type")("consultation"),
            "consultation-1 consultation-2 consultation-2021 toy-consultation",
        ),
        (filters.has("mode")("virtual"), "consultation-2021"),
        (filters.has("series")("toy-dgs"), "dgs-28"),
        (filters.has("attendance.person")("nguyen-van-thu"), "consultation-2 consultation-2021"),
        (filters.has("owners")("wco-toy"), "toy-window"),
        (filters.with_topic(["single-window"]), "consultation-2"),
        (
            filters.with_topic(["single-window", "paperless-trade"]),
            "consultation-2 consultation-2021",
        ),
        (filters.with_topic([]), ""),
        (filters.has("initiatives.initiative")("toy-window"), "consultation-2"),
        (filters.in_office("secretary-general-toy", None), "anna-berg carl-duy"),
        (filters.in_office("secretary-general-toy", PartialDate(2014)), "anna-berg"),
        (filters.in_office(None, PartialDate(2014)), "anna-berg old-head"),
        (
            filters.in_office(None, PartialDate(2019, 6, 12)),
            "carl-duy nguyen-van-thu landia-customs",
        ),
        (
            filters.published_by("example-PRÉSS"),
            "diary-2020 farm-2020 gazette-2019-06 gazette-2021-06",
        ),
        (filters.published_by("no such press"), ""),
        (filters.has("quality")("low"), "farm-2020"),
        (filters.has("origin")("own"), ""),
        (
            filters.with_organization("landia-customs"),
            "consultation-2 nguyen-van-thu old-head landia-customs head-of-customs-landia",
        ),
        (
            filters.in_period(PartialDate(2017), PartialDate(2017)),
            "consultation-1 toy-consultation toy-window wco-toy",
        ),
        (
            filters.in_period(PartialDate(2019, 7), PartialDate(2019, 7)),
            "visit-undated toy-consultation wco-toy",
        ),
    ],
)
def test_a_filter_keeps_what_it_asks_for(library: Library, test: Test, expected: str) -> None:
    assert sorted(kept(library, test)) == sorted(expected.split())


def test_a_language_is_asked_for_in_any_case(library: Library) -> None:
    assert kept(library, filters.has("language")("EN")) == kept(
        library, filters.has("language")("en")
    )
    assert len(kept(library, filters.has("language")("en"))) == 5


@pytest.mark.parametrize(
    ("record", "belongs"),
    [
        (meeting("m", place={"country": "VN"}), True),
        (meeting("m", place={"city": "Da Lat"}), False),
        (meeting("m"), False),
        (person("p", nationality="VN"), True),
        (person("p", {"title": "Head", "organization": "body"}), True),
        (person("p", {"title": "Head"}), False),
        (organization("o", country="VN"), True),
        (organization("o", country="ID"), False),
        (make("office", "f", organization="body"), True),
        (make("office", "f"), False),
        (initiative("i", owners=["other", "body"]), True),
        (initiative("i", partners=["body"]), True),
        (initiative("i", owners=["other"]), False),
        (series("s", organizations=["body"]), False),
        (topic("t"), False),
        (source("c"), False),
    ],
)
def test_a_record_belongs_to_a_country_as_its_kind_does(record: Record, belongs: bool) -> None:
    assert filters.in_country("VN", {"body": "VN", "other": "ID"})(record) is belongs


@pytest.mark.parametrize(
    ("fields", "first", "last", "inside"),
    [
        ({"start": "2019-06-12"}, "2019", "2019", True),
        ({"start": "2019-06-12"}, "2020", None, False),
        ({"start": "2019-06-12", "end": "2019-06-14"}, "2019-06-14", "2019-06-14", True),
        ({"start": "2019"}, "2019-06", "2019-06", True),
        ({"start": "2019-12-30", "end": "2020-01-02"}, "2020", "2020", True),
        ({}, "2019", "2019", False),
        ({}, None, None, False),
    ],
)
def test_a_meeting_is_in_a_period_when_it_shares_a_day(
    fields: dict[str, str], first: str | None, last: str | None, inside: bool
) -> None:
    assert filters.in_period(date(first), date(last))(meeting("m", **fields)) is inside


@pytest.mark.parametrize(
    ("fields", "year", "inside"),
    [
        ({"start": "2010"}, 2010, True),
        ({"start": "2010"}, 2012, False),
        ({"start": "2010", "end": "2014"}, 2012, True),
        ({"signed": "2005", "milestones": [{"date": "2012", "text": "x"}]}, 2010, True),
        ({"signed": "2005", "milestones": [{"date": "2012", "text": "x"}]}, 2013, False),
        ({"launched": "2010"}, 2010, True),
        ({"in_force": "2010"}, 2010, True),
        ({"signed": "2009", "in_force": "2011"}, 2009, True),
    ],
)
def test_an_initiative_lasts_from_its_first_date_to_the_last_one_told_of_it(
    fields: dict[str, object], year: int, inside: bool
) -> None:
    assert (
        filters.in_period(PartialDate(year), PartialDate(year))(initiative("i", **fields)) is inside
    )


def test_a_meeting_of_inferred_date_is_found_by_it(library: Library) -> None:
    assert [str(date) for date in when.dates_of(library.get("visit-undated"))] == [
        "2019-07",
        "2019-07",
    ]
    odd = meeting("m", inferences=[{"field": "start", "value": "that summer", "reason": "r"}])
    assert when.dates_of(odd) == (None, None)


@examples(60)
@given(records_of("meeting") | records_of("initiative") | records_of("source"), DATES)
def test_the_years_of_a_record_are_those_in_which_it_is_found(
    record: Record, date: PartialDate | None
) -> None:
    if date and 1900 <= date.year <= 2100 and filters.in_period(date, date)(record):
        assert date.year in (filters.years_of(record) or ())


def test_a_record_without_a_date_has_no_years() -> None:
    assert filters.years_of(meeting("m")) is None
    assert filters.years_of(meeting("m", start="2019-12-30", end="2020-01-02")) == range(2019, 2021)


def test_evidence_of_a_post_stretches_from_its_first_to_its_last_date() -> None:
    role = person("p", {"title": "Head", "start": "2010", "attested": ["2014-05", "2012"]}).roles[0]
    assert [str(date) for date in when.role_period(role)] == ["2010", "2014-05"]
    role = person("p", {"title": "Head", "attested": ["2014-05", "2012"], "end": "2016"}).roles[0]
    assert [str(date) for date in when.role_period(role)] == ["2012", "2016"]


def test_what_has_no_recorded_end_is_active() -> None:
    assert filters.is_active(initiative("i", start="2005"))
    assert not filters.is_active(initiative("i", start="2005", end="2010"))
    assert not filters.is_active(organization("o", ended="2010"))


def test_what_has_ended_by_inference_is_not_active() -> None:
    guess = {"field": "end", "value": "2024-08-09", "reason": "It took two months."}
    operation = initiative("i", start="2024-06-12", inferences=[guess])
    assert not filters.is_active(operation)
    assert filters.years_of(operation) == range(2024, 2025)


def test_initiatives_of_which_only_steps_are_known_sort_by_the_first_of_them() -> None:
    begun = {
        name: [{"date": date, "text": "A step."} for date in dates]
        for name, dates in {"a": ["2022-06"], "b": ["2023", "2014-04-30"], "c": []}.items()
    }
    listed = [initiative(name, milestones=steps) for name, steps in begun.items()]
    listed.append(initiative("d", signed="2028"))
    assert [one.id for one in filters.sort(listed, "date")] == ["d", "b", "a", "c"]


def test_narrower_topics_go_all_the_way_down_and_round_no_circle() -> None:
    vocabulary = [
        topic("a"),
        topic("b", broader="a"),
        topic("c", broader="b"),
        topic("d"),
        topic("e", broader="e"),
    ]
    assert filters.narrower("a", vocabulary) == {"a", "b", "c"}
    assert filters.narrower("c", vocabulary) == {"c"}
    assert filters.narrower("e", vocabulary) == {"e"}
    assert filters.narrower("unheard-of", vocabulary) == {"unheard-of"}


def test_all_filters_must_hold_and_none_keeps_everything(library: Library) -> None:
    both = [filters.has("attendance.person")("nguyen-van-thu"), filters.has("mode")("virtual")]
    assert [record.id for record in filters.apply(library.all(), both)] == ["consultation-2021"]
    assert filters.apply(library.all(), []) == library.all()


def test_meetings_sort_by_date_with_the_undated_last(library: Library) -> None:
    meetings = [*library.meetings(), meeting("undated"), meeting("early", start="2017")]
    ordered = [record.id for record in filters.sort(meetings, "date")]
    assert ordered == [
        "early", "consultation-1", "dgs-28", "consultation-2", "visit-undated", "consultation-2021",
        "undated",
    ]  # fmt: skip
    latest_first = [record.id for record in filters.sort(meetings, "-date")]
    assert latest_first == [*ordered[-2::-1], "undated"]


def test_names_sort_without_regard_to_case_and_accents() -> None:
    people = [
        person("1", name="Zed"),
        person("2", name="đan"),
        person("3", name="Dan"),
        person("4", name="Émile"),
    ]
    names = [record.name for record in filters.sort(people, "name")]
    assert names == ["đan", "Dan", "Émile", "Zed"]


@given(
    st.permutations(["a", "b", "c", "d"]),
    st.sampled_from(["date", "name", "id", "-date", "-name", "-id"]),
)
def test_an_order_does_not_depend_on_the_one_before(ids: list[str], order: str) -> None:
    records: list[Person] = [person(identifier) for identifier in ids]
    expected = sorted(ids, reverse=order.startswith("-"))
    assert [record.id for record in filters.sort(records, order)] == expected


def test_a_post_without_a_recorded_end_lasts_to_the_day_on_which_it_is_last_seen() -> None:
    holder = person("p", {"title": "Head", "office": "o", "start": "2015", "attested": ["2016-05"]})
    for on, held in (
        ("2014", False),
        ("2015", True),
        ("2016-05", True),
        ("2016-06", False),
        ("2026", False),
    ):
        assert filters.in_office("o", PartialDate.parse(on))(holder) is held, on
    ended = person("p", {"title": "Head", "end": "2016-05"})
    assert not filters.in_office(None, PartialDate(1990))(ended), (
        "nor did it begin before all evidence"
    )
