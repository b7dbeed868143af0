"""Who held an office: as certain as the sources make it, and no more."""

from __future__ import annotations

from typing import Any

import pytest

from asean_wco.facts.fact import ATTESTED, BETWEEN, DISPUTED, INFERRED, STATED, UNKNOWN
from asean_wco.facts.tenure import HolderAnswer, history, holdings_of, who_on
from asean_wco.library import Library
from asean_wco.model.dates import PartialDate
from asean_wco.model.records import Record
from tests.model.making import organization, person

OFFICE = "the-office"


def held(**times: Any) -> dict[str, Any]:
    """A role in the office."""
    return {"office": OFFICE, "title": "Head", "sources": ["s"], **times}


def names(answers: list[HolderAnswer]) -> list[tuple[str | None, str]]:
    """Holder and certainty of each answer."""
    return [
        (answer.holding.holder.id if answer.holding else None, answer.certainty)
        for answer in answers
    ]


def asked(on: str, *holders: Record) -> list[tuple[str | None, str]]:
    """Who held the office on a date."""
    return names(who_on(holdings_of(OFFICE, holders), PartialDate.parse(on)))


def near(answer: HolderAnswer) -> tuple[str | None, str | None]:
    """The holders before and after an unknown time."""
    return (
        answer.before.holding.holder.id if answer.before else None,
        answer.after.holding.holder.id if answer.after else None,
    )


@pytest.mark.parametrize(
    ("office", "on", "answer"),
    [
        ("secretary-general-toy", "2012-06-15", ("anna-berg", STATED)),
        ("secretary-general-toy", "2014-06-04", ("anna-berg", STATED)),
        ("secretary-general-toy", "2009-01-01", ("anna-berg", STATED)),
        ("secretary-general-toy", "2018-12-31", ("anna-berg", STATED)),
        ("secretary-general-toy", "2019-01-01", ("carl-duy", STATED)),
        ("secretary-general-toy", "2020-03", ("carl-duy", BETWEEN)),
        ("secretary-general-toy", "2021-06-10", ("carl-duy", ATTESTED)),
        ("secretary-general-toy", "2023", (None, UNKNOWN)),
        ("secretary-general-toy", "2008-12-31", (None, UNKNOWN)),
        ("head-of-customs-landia", "2019-06-12", ("nguyen-van-thu", ATTESTED)),
        ("head-of-customs-landia", "2019-06", ("nguyen-van-thu", ATTESTED)),
        ("head-of-customs-landia", "2020", ("nguyen-van-thu", BETWEEN)),
        ("head-of-customs-landia", "2014", ("old-head", ATTESTED)),
        ("head-of-customs-landia", "2016", (None, UNKNOWN)),
        ("head-of-customs-landia", "2021-06-11", ("nguyen-van-thu", INFERRED)),
        ("head-of-customs-landia", "2023-06-11", (None, UNKNOWN)),
        ("vice-chair-toy", "2019", ("landia-customs", STATED)),
        ("vice-chair-toy", "2020-07", (None, UNKNOWN)),
        ("no-such-office", "2020", (None, UNKNOWN)),
    ],
)
def test_the_toy_offices_have_these_holders(
    library: Library, office: str, on: str, answer: tuple[str | None, str]
) -> None:
    assert names(who_on(holdings_of(office, library.all()), PartialDate.parse(on))) == [answer]


def test_an_unknown_time_names_the_evidence_around_it(library: Library) -> None:
    holdings = holdings_of("head-of-customs-landia", library.all())
    around = {
        on: near(who_on(holdings, PartialDate.parse(on))[0]) for on in ("2010", "2016", "2024")
    }
    assert around == {
        "2010": (None, "old-head"),
        "2016": ("old-head", "nguyen-van-thu"),
        "2024": ("nguyen-van-thu", None),
    }


def test_a_year_of_change_has_both_holders() -> None:
    former, latter = (
        person("former", held(start="2015-01", end="2019-06")),
        person("latter", held(start="2019-07")),
    )
    assert asked("2019", former, latter) == [("former", STATED), ("latter", STATED)]
    assert asked("2019-07", former, latter) == [("latter", STATED)]


def test_two_holders_at_once_are_both_given() -> None:
    one, other = (
        person("one", held(attested=["2019-06-12"])),
        person("other", held(attested=["2019-06-12"])),
    )
    assert asked("2019-06-12", one, other) == [("one", ATTESTED), ("other", ATTESTED)]


def test_an_open_term_counts_up_to_the_last_day_on_which_the_holder_is_seen() -> None:
    first = person("first", held(start="2010-01-01", attested=["2014-06-04"]))
    assert asked("2012", first) == [("first", BETWEEN)]
    assert asked("2019", first) == [(None, UNKNOWN)]
    assert asked("2010", person("unseen", held(start="2010-01-01"))) == [("unseen", STATED)]


def test_evidence_of_a_successor_ends_an_open_term() -> None:
    first = person("first", held(start="2010-01-01"))
    later = person("later", held(attested=["2015-05-05"]))
    assert asked("2019", first, later) == [(None, UNKNOWN)]
    assert asked("2015-05-05", first, later) == [("later", ATTESTED)]
    assert asked("2012", first, later) == [(None, UNKNOWN)]


def test_an_open_term_is_no_answer_for_the_time_before_it() -> None:
    assert asked("2009-12-31", person("first", held(start="2010-01-01"))) == [(None, UNKNOWN)]


def test_of_a_term_with_an_end_alone_only_the_end_is_certain() -> None:
    leaver = person("leaver", held(end="2015-06-30"))
    assert asked("2015-06-30", leaver) == [("leaver", STATED)]
    assert asked("2015-05", leaver) == asked("2015-07", leaver) == [(None, UNKNOWN)]


@pytest.mark.parametrize(
    ("on", "certainty"),
    [
        ("2012-05", STATED),
        ("2010", STATED),
        ("2015", STATED),
        ("2010-06", UNKNOWN),
        ("2015-06-01", UNKNOWN),
        ("2016", UNKNOWN),
    ],
)
def test_what_lies_within_a_vague_boundary_is_not_certain(on: str, certainty: str) -> None:
    assert asked(on, person("p", held(start="2010", end="2015")))[0][1] == certainty


def test_a_term_within_one_year_is_certain_for_that_year_alone() -> None:
    brief = person("brief", held(start="2010", end="2010"))
    assert asked("2010", brief) == [("brief", STATED)]
    assert asked("2010-06", brief) == [(None, UNKNOWN)]


def test_between_two_attestations_nobody_else_may_be_shown() -> None:
    holder = person("holder", held(attested=["2010-03-01", "2014-03-01"]))
    assert asked("2012", holder) == [("holder", BETWEEN)]
    stranger = person("stranger", held(attested=["2012-07-01"]))
    assert asked("2012-06", holder, stranger) == [(None, UNKNOWN)]
    assert asked("2012-07-01", holder, stranger) == [("stranger", ATTESTED)]


def test_someone_shown_outside_two_attestations_does_not_cast_doubt() -> None:
    holder = person("holder", held(attested=["2010-03-01", "2014-03-01"]))
    later = person("later", held(attested=["2016-01-01"]))
    assert asked("2012", holder, later) == [("holder", BETWEEN)]
    assert asked("2015", holder, later) == [(None, UNKNOWN)]


def test_the_same_person_in_two_roles_is_no_stranger_to_themselves() -> None:
    holder = person(
        "holder", held(attested=["2010-03-01", "2014-03-01"]), held(attested=["2012-07-01"])
    )
    assert ("holder", BETWEEN) in asked("2012-06", holder)


def test_a_month_asked_for_is_attested_by_any_of_its_days() -> None:
    holder = person("holder", held(attested=["2019-06-12"]))
    assert asked("2019-06", holder) == [("holder", ATTESTED)]
    assert asked("2019-06-13", holder) == [("holder", INFERRED)]
    assert asked("2019-05", holder) == [(None, UNKNOWN)]


def test_a_day_is_not_attested_by_its_year() -> None:
    assert asked("2014-05-05", person("holder", held(attested=["2014"]))) == [(None, UNKNOWN)]


def test_an_acting_head_is_an_answer_that_says_so(library: Library) -> None:
    [answer] = who_on(
        holdings_of("head-of-customs-landia", library.all()), PartialDate.parse("2014")
    )
    assert answer.holding is not None
    assert answer.holding.role.acting


def test_a_body_can_hold_an_office() -> None:
    body = organization("body", held(start="2018-07-01", end="2020-06-30"))
    assert asked("2019", body) == [("body", STATED)]


def test_holders_come_in_the_order_of_their_evidence_and_undated_ones_first() -> None:
    holders = [
        person("c", held(start="2015")),
        person("b", held(attested=["2012-01-01"])),
        person("a", held(end="2010")),
        person("undated", held()),
    ]
    assert [holding.holder.id for holding in holdings_of(OFFICE, holders)] == [
        "undated",
        "a",
        "b",
        "c",
    ]


def history_of(*holders: Record) -> list[tuple[str | None, str]]:
    """The history of the office."""
    return names(history(holdings_of(OFFICE, holders)))


def test_the_history_of_an_office_shows_the_gaps(library: Library) -> None:
    assert names(history(holdings_of("head-of-customs-landia", library.all()))) == [
        ("old-head", ATTESTED),
        (None, UNKNOWN),
        ("nguyen-van-thu", ATTESTED),
    ]
    assert names(history(holdings_of("secretary-general-toy", library.all()))) == [
        ("anna-berg", STATED),
        ("carl-duy", STATED),
    ]


def test_a_gap_names_who_stands_on_either_side(library: Library) -> None:
    gap = history(holdings_of("head-of-customs-landia", library.all()))[1]
    assert near(gap) == ("old-head", "nguyen-van-thu")


@pytest.mark.parametrize(
    ("end", "start", "gap"),
    [
        ("2015-06-30", "2015-07-01", False),
        ("2015-06", "2015-07", False),
        ("2015", "2016", False),
        ("2015-06-30", "2015-07-31", False),
        ("2015-06-30", "2015-08-01", True),
        ("2015-06-30", "2015-08-15", True),
        ("2015", "2017", True),
        ("2016", "2015", False),
    ],
)
def test_terms_a_month_apart_follow_on_each_other(end: str, start: str, gap: bool) -> None:
    answers = history_of(
        person("former", held(start="2010", end=end)),
        person("latter", held(start=start, end="2020")),
    )
    assert ((None, UNKNOWN) in answers) is gap


@pytest.mark.parametrize(
    ("former", "latter", "gap"),
    [
        (held(end="2015-06-30"), held(attested=["2015-07-05"]), True),
        (held(attested=["2015-06-30"]), held(start="2015-07-05"), False),
        (held(attested=["2015-06-30"]), held(attested=["2015-07-05"]), True),
        (held(attested=["2015-06-30"]), held(attested=["2015-07-01"]), False),
        (held(attested=["2015-06-30"]), held(attested=["2015-06-30"]), False),
        (held(attested=["2015"]), held(attested=["2015-06"]), False),
    ],
)
def test_days_without_evidence_of_either_are_a_gap(
    former: dict[str, Any], latter: dict[str, Any], gap: bool
) -> None:
    assert (
        (None, UNKNOWN) in history_of(person("a-former", former), person("b-latter", latter))
    ) is gap


def test_two_terms_of_one_person_leave_a_gap_as_those_of_two_would() -> None:
    holder = person("holder", held(attested=["2010"]), held(attested=["2018"]))
    assert history_of(holder) == [
        ("holder", ATTESTED),
        ("holder", INFERRED),
        (None, UNKNOWN),
        ("holder", ATTESTED),
    ]
    assert asked("2016", holder) == [(None, UNKNOWN)]


def test_the_times_between_holders_are_told_as_for_a_day_in_them() -> None:
    former = person("former", held(attested=["2010-01-01"]))
    latter = person("latter", held(attested=["2014-01-01"]))
    answers = history(holdings_of(OFFICE, [former, latter]), PartialDate.parse("2020"))
    assert [(*found, str(answer.since), str(answer.until)) for found, answer in
            zip(names(answers), answers, strict=True)] == [
        ("former", ATTESTED, "None", "None"),
        ("former", INFERRED, "2010-01-01", "2012-01-01"),
        (None, UNKNOWN, "2012-01-02", "2014-01-01"),
        ("latter", ATTESTED, "None", "None"),
        ("latter", INFERRED, "2014-01-01", "2016-01-01"),
        (None, UNKNOWN, "2016-01-02", "None"),
    ]  # fmt: skip


def test_a_day_within_a_month_of_the_evidence_lies_between() -> None:
    holder = person("holder", held(attested=["2019-05-01", "2019-06", "2019-07-01"]))
    assert asked("2019-06-11", holder) == [("holder", BETWEEN)]


def inferred(value: str, *roles: dict[str, Any]) -> Record:
    """Someone of whose time in the office something is inferred."""
    inference = {"field": f"roles.{OFFICE}", "value": value, "reason": "So.", "sources": ["s"]}
    return person("one", *roles, inferences=[inference])


def test_a_day_that_an_inference_names_is_inferred() -> None:
    one = inferred("in the post on 12 June 2019", held(attested=["2019-06"]))
    assert [asked(f"2019-06-{day}", one) for day in (11, 12, 13)] == [
        [(None, UNKNOWN)],
        [("one", INFERRED)],
        [(None, UNKNOWN)],
    ]


def test_a_term_is_inferred_from_its_inferred_beginning_on() -> None:
    old = person("old", held(attested=["2010-01-01"]))
    one = inferred("began in mid-2014", held(attested=["2014-12-03"]))
    assert asked("2014-07", old, one) == [(None, UNKNOWN)]
    assert asked("2014-09", old, one) == [("one", INFERRED)]
    assert ("one", INFERRED) in history_of(old, one)


def test_of_a_term_without_a_first_day_the_first_sighting_is_attested() -> None:
    assert history_of(person("p", held(attested=["2014"], end="2016"))) == [("p", ATTESTED)]
    assert history_of(person("p", held(end="2016"))) == [("p", STATED)]


def test_an_office_without_holders_has_no_history() -> None:
    assert history_of() == []


def test_an_acting_stint_within_a_term_makes_no_gap() -> None:
    head = person("head", held(start="2010-01-01", end="2020-12-31"))
    deputy = person("deputy", held(start="2015-03-01", end="2015-05-01", acting=True))
    successor = person("successor", held(start="2021-01-01"))
    assert (None, UNKNOWN) not in history_of(head, deputy, successor)


def test_who_left_in_a_month_stands_before_the_one_who_came_in_it() -> None:
    first = person("first", held(attested=["2008-10-15"]))
    leaver = person("leaver", held(end="2011-04", attested=["2011-04"]))
    comer = person("comer", held(start="2011-04-25"))
    answers = history(holdings_of(OFFICE, [comer, leaver, first]))
    assert names(answers) == [
        ("first", ATTESTED),
        ("first", INFERRED),
        (None, UNKNOWN),
        ("leaver", ATTESTED),
        ("comer", STATED),
    ]
    assert near(answers[2]) == ("first", "leaver")


def test_a_gap_follows_the_one_who_came_in_the_month_in_which_another_left() -> None:
    leaver = person("leaver", held(end="2002-09", attested=["2000-07-28"]))
    comer = person("comer", held(start="2002-09-06"))
    later = person("later", held(attested=["2008-06-05"]))
    answers = history(holdings_of(OFFICE, [leaver, comer, later]))
    [gap] = [answer for answer in answers if answer.certainty == UNKNOWN]
    assert near(gap) == ("comer", "later")


def test_up_to_an_inferred_end_the_term_is_inferred() -> None:
    until = {"field": f"roles.{OFFICE}", "value": "until 2022-12-31", "reason": "It was."}
    first = person("first", held(start="2018-01"), inferences=[until])
    second = person("second", held(start="2023-01-01"))
    assert history_of(first, second) == [
        ("first", STATED),
        ("first", INFERRED),
        ("second", STATED),
    ]
    assert asked("2020", first, second) == [("first", INFERRED)]


def disputed_first_day(start: str, *claims: str) -> Record:
    """A holder on whose first day in the office sources disagree."""
    claimed = [{"value": claim, "sources": [f"s{claim}"]} for claim in claims]
    dispute = {"field": f"roles.{OFFICE}", "claims": claimed, "note": "Two days."}
    role = held(start=start, attested=["2024-02-06"])
    return person("new", role, disputes=[dispute])


@pytest.mark.parametrize("start", ["2023-09-23", "2023-09"])
@pytest.mark.parametrize(
    ("on", "answer"),
    [
        ("2023-09-10", ("old", INFERRED)),
        ("2023-09-23", ("new", DISPUTED)),
        ("2023-09-24", ("new", DISPUTED)),
        ("2023-10", ("new", BETWEEN)),
        ("2024-02-06", ("new", ATTESTED)),
    ],
)
def test_between_the_first_days_that_sources_give_the_term_is_disputed(
    start: str, on: str, answer: tuple[str | None, str]
) -> None:
    old = person("old", held(attested=["2023-07-07"]))
    new = disputed_first_day(start, "2023-09-23", "2023-09-25")
    assert asked(on, old, new) == [answer]
    assert asked("2023-09", old, new) == [("old", INFERRED), ("new", DISPUTED)]
    assert asked("2023", old, new) == [("old", ATTESTED), ("new", DISPUTED)]
    assert asked("2024", old, new) == [("new", ATTESTED)]


def test_a_history_calls_a_term_disputed_if_its_first_day_is() -> None:
    assert history_of(disputed_first_day("2023-09", "2023-09-23", "2023-09-25")) == [
        ("new", DISPUTED)
    ]
    about_a_decree = disputed_first_day("2023-09-28", "2023-09-23", "2023-09-25")
    assert history_of(about_a_decree) == [("new", STATED)]


def test_a_history_calls_a_term_disputed_if_its_title_is() -> None:
    values = [{"value": value, "sources": ["s"]} for value in ("Head", "Chief Head")]
    dispute = {"field": f"roles.{OFFICE}", "claims": values}
    [answer] = history(holdings_of(OFFICE, [person("p", held(start="2010"), disputes=[dispute])]))
    assert answer.certainty == DISPUTED


def test_nobody_is_still_in_a_post_before_a_term_that_began_at_some_time_of_the_month() -> None:
    old, new = person("old", held(attested=["2023-07-07"])), person("new", held(start="2023-09"))
    [answer] = who_on(holdings_of(OFFICE, [old, new]), PartialDate.parse("2023-09-10"))
    assert (answer.certainty, near(answer)) == (UNKNOWN, ("old", "new"))
