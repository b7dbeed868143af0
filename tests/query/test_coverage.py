"""What the reference claims to cover, so that an empty answer means something."""

from __future__ import annotations

from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asean_wco.facts.fact import Fact
from asean_wco.library import Library
from asean_wco.model.records import Meeting, Series, Source
from asean_wco.model.text import number_ranges, ranges_in_words
from asean_wco.query.coverage import count_facts, series_coverage, statistics_of
from asean_wco.render.words import years_of_sessions
from tests.model.making import meeting, series


def test_ordinals_are_known_or_inferred_from_a_meeting_or_from_the_series(library: Library) -> None:
    found = series_coverage(cast("Series", library.get("toy-consultation")), library.meetings())
    assert found.known == (1, 2)
    assert found.inferred == ((3, "toy-consultation"), (4, "consultation-2021"))
    assert found.missing == ()
    assert found.unnumbered == ()
    assert (str(found.first), str(found.last)) == ("2017-06", "2021-06-10")


def test_ordinals_below_the_highest_without_a_session_are_missing(library: Library) -> None:
    found = series_coverage(cast("Series", library.get("toy-dgs")), library.meetings())
    assert found.known == (28,)
    assert found.missing == tuple(range(1, 28))


def session(identifier: str, **fields: object) -> Meeting:
    return meeting(identifier, series="s", **fields)


def test_a_session_without_any_ordinal_is_told_apart() -> None:
    inferred = [{"field": "ordinal", "value": 3, "reason": "r", "sources": ["x"]}]
    sessions = [
        session("a", ordinal=2, start="2019"),
        session("b", start="2018"),
        session("c", inferences=inferred),
        meeting("d", series="other", ordinal=9),
        meeting("e"),
    ]
    found = series_coverage(series("s"), sessions)
    assert (found.known, found.inferred, found.missing, found.unnumbered) == (
        (2,),
        ((3, "c"),),
        (1,),
        ("b",),
    )
    assert (str(found.first), str(found.last)) == ("2018", "2019")


def test_an_ordinal_that_is_known_is_not_inferred_as_well() -> None:
    inferences = [
        {"field": f"ordinals.{number}", "value": "2020", "reason": "r"} for number in (1, 2)
    ]
    found = series_coverage(series("s", inferences=inferences), [session("a", ordinal=1)])
    assert (found.known, found.inferred) == ((1,), ((2, "s"),))


def test_only_inferences_about_ordinals_count() -> None:
    inferences = [
        {"field": field, "value": 7, "reason": "r"}
        for field in ("first", "ordinals", "ordinals.x", "start")
    ]
    found = series_coverage(series("s", inferences=inferences), [])
    assert (found.known, found.inferred, found.missing, found.first, found.last) == (
        (),
        (),
        (),
        None,
        None,
    )


@pytest.mark.parametrize(
    ("numbers", "text"),
    [
        ([], ""),
        ([7], "7"),
        ([1, 2], "1–2"),
        ([1, 2, 3, 8, 10], "1–3, 8, 10"),
        ([10, 8, 3, 2, 1, 1], "1–3, 8, 10"),
    ],
)
def test_numbers_are_written_as_a_reader_writes_them(numbers: list[int], text: str) -> None:
    assert number_ranges(numbers) == text


@pytest.mark.parametrize(
    ("numbers", "text"),
    [([7], "7"), ([1, 2, 8], "1–2 and 8"), ([1, 2, 3, 8, 10], "1–3, 8 and 10")],
)
def test_in_a_sentence_the_last_number_follows_and(numbers: list[int], text: str) -> None:
    assert ranges_in_words(numbers) == text


@given(st.sets(st.integers(1, 60)))
def test_ranges_name_exactly_the_numbers(numbers: set[int]) -> None:
    named: set[int] = set()
    for part in filter(None, number_ranges(numbers).split(", ")):
        first, _, last = part.partition("–")
        named |= set(range(int(first), int(last or first) + 1))
    assert named == numbers


def fact(certainty: str, *sources: str) -> Fact:
    return Fact("r#f", "r", "f", None, None, "F.", 1, (), sources, certainty, "reference")


def source(
    identifier: str,
    publisher: str | None = None,
    quality: str = "secondary",
    derived_from: str | None = None,
) -> Source:
    return Source(
        id=identifier,
        name="S",
        type="news",
        url="https://x.example",
        quality=quality,
        publisher=publisher,
        derived_from=derived_from,
    )


SOURCES = {
    one.id: one
    for one in (
        source("gazette-1", "Gazette"),
        source("gazette-2", "Gazette", quality="primary"),
        source("diary", "Diary"),
        source("leaflet"),
        source("letter"),
        source("reprint", "Courier", derived_from="diary"),
        source("translation", "Messenger", derived_from="reprint"),
    )
}


@pytest.mark.parametrize(
    ("sources", "are_two"),
    [
        ((), False),
        (("diary",), False),
        (("gazette-1", "gazette-2"), False),
        (("gazette-1", "diary"), True),
        (("leaflet", "letter"), True),
        (("leaflet", "diary"), True),
        (("lost", "diary"), False),
        (("diary", "reprint"), False),
        (("reprint", "translation"), False),
        (("translation", "gazette-1"), True),
    ],
)
def test_two_sources_of_one_publisher_or_one_text_do_not_stand_for_each_other(
    sources: tuple[str, ...], are_two: bool
) -> None:
    assert count_facts([fact("stated", *sources)], SOURCES)["two_sources"] == are_two


def test_facts_are_counted_by_their_sources_and_their_certainty() -> None:
    counts = count_facts(
        [
            fact("stated", "gazette-2", "diary"),
            fact("attested", "diary"),
            fact("inferred", "gazette-1"),
            fact("disputed", "gazette-2"),
            fact("disputed"),
            fact("unknown"),
        ],
        SOURCES,
    )
    assert counts == {
        "facts": 5,
        "two_sources": 0.2,
        "primary_source": 0.4,
        "inferences": 1,
        "unknowns": 1,
    }


def test_a_dispute_counts_once_however_many_claims_it_has() -> None:
    claims = [{"value": value, "sources": ["diary"]} for value in ("2018", "2019", "2020")]
    record = meeting("m", disputes=[{"field": "start", "claims": claims}])
    counts = {row["kind"]: row["disputes"] for row in statistics_of([record], [])}
    assert (counts["meeting"], counts["all"], counts["person"]) == (1, 1, 0)


def test_nothing_has_no_facts() -> None:
    counts = count_facts([], {})
    assert (counts["facts"], counts["two_sources"], counts["primary_source"]) == (0, None, None)


@pytest.mark.parametrize(
    ("stated", "likely", "years"),
    [
        (("2011", "2013"), "2010", "≈ 2010–2013"),
        (("2011", "2013"), "2014-05", "2011 – ≈ 2014"),
        (("2011", "2013"), "2012", "2011–2013"),
        (("2011-03", "2013"), "2011-02", "2011–2013"),
        ((), "2014", "≈ 2014"),
    ],
)
def test_the_period_counts_sessions_with_an_inferred_date_and_marks_it(
    stated: tuple[str, ...], likely: str, years: str
) -> None:
    inferred = [{"field": "start", "value": likely, "reason": "r", "sources": ["x"]}]
    sessions = [session(f"m{start}", start=start) for start in stated]
    covered = series_coverage(series("s"), [*sessions, session("m", inferences=inferred)])
    assert years_of_sessions(covered) == years
    assert covered.first == (sessions[0].start if sessions else None)
