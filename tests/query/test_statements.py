"""Which facts are asked for, and in which order they come."""

from __future__ import annotations

from typing import Any

import pytest

from asean_wco.facts.fact import Fact
from asean_wco.library import Library
from asean_wco.model.dates import PartialDate
from asean_wco.query.statements import Wanted, by_time, by_words

DATE = PartialDate.parse


def fact(
    field: str = "notes.1", date: str | None = None, end: str | None = None, **more: Any
) -> Fact:
    made = Fact(
        f"r#{field}",
        "r",
        field,
        DATE(date) if date else None,
        DATE(end) if end else None,
        "A text.",
        None,
        ("r",),
        (),
        "stated",
        "reference",
    )
    return made._replace(**more)


@pytest.mark.parametrize(
    ("wanted", "fits"),
    [
        (Wanted(), True),
        (Wanted(about=("r",)), True),
        (Wanted(about=("other",)), False),
        (Wanted(mentions=(("VN",),)), True),
        (Wanted(mentions=(("VN",), ("r",))), True),
        (Wanted(mentions=(("VN",), ("TH",))), False),
        (Wanted(mentions=(("VN", "TH"),)), True),
        (Wanted(fields=("place",)), True),
        (Wanted(fields=("place.city",)), True),
        (Wanted(fields=("pla",)), False),
        (Wanted(fields=("place.city.x",)), False),
        (Wanted(certainties=("disputed",)), True),
        (Wanted(certainties=("stated",)), False),
        (Wanted(sources=("s",)), True),
        (Wanted(sources=("t",)), False),
        (Wanted(first=DATE("2024-06-06")), True),
        (Wanted(first=DATE("2024-06-07")), False),
        (Wanted(last=DATE("2024-06-04")), True),
        (Wanted(last=DATE("2024-05")), False),
        (Wanted(first=DATE("2024"), last=DATE("2024"), sources=("s",)), True),
    ],
)
def test_a_fact_fits_all_that_is_asked_for(wanted: Wanted, fits: bool) -> None:
    one = fact(
        "place.city",
        "2024-06-04",
        "2024-06-06",
        mentions=("r", "VN"),
        sources=("s",),
        certainty="disputed",
    )
    assert wanted.fits(one) is fits


def test_a_fact_without_a_date_falls_in_no_time() -> None:
    assert Wanted().fits(fact())
    assert not Wanted(last=DATE("2030")).fits(fact())


def test_facts_come_in_the_order_of_time_and_those_without_a_date_last() -> None:
    listed = [fact("a"), fact("b", "2024"), fact("c", "2019-06"), fact("d"), fact("e", "2019")]
    assert [one.field for one in by_time(listed)] == ["e", "c", "b", "a", "d"]


def test_of_words_the_rare_ones_weigh_most_and_what_holds_few_is_left_out() -> None:
    texts = [
        "The window was opened in Dili.",
        "The window was closed.",
        "The window of Manila was opened.",
        "The door was opened.",
    ]
    listed = [fact(str(number), text=text) for number, text in enumerate(texts)]
    assert [one.field for one in by_words(listed, "window Dili")] == ["0"]
    assert [one.field for one in by_words(listed, "opened window")] == ["0", "2", "1", "3"]
    assert by_words(listed, "nowhere") == []


def test_a_doubt_about_a_page_is_no_fact_about_its_subject(reference: Library) -> None:
    facts = reference.facts("plastic waste")
    assert facts
    assert not [fact for fact in facts if fact.field in ("title", "published", "url")]
    of_a_page = reference.facts("title", about="haiquan-2023-appw")
    assert [fact.field for fact in of_a_page] == ["title"]


def test_what_was_not_found_comes_after_what_was() -> None:
    listed = [fact("a", text="Nothing was found on transit in Dili.", certainty="unknown")]
    listed += [fact("b", text="Transit began in Dili."), fact("c", text="Dili joined.")]
    assert [one.field for one in by_words(listed, "transit Dili")] == ["b", "a"]


def test_a_longer_word_fits_the_beginning_of_another_and_a_short_one_only_itself() -> None:
    listed = [fact("a", text="Transiting goods."), fact("b", text="A transit.")]
    assert [one.field for one in by_words(listed, "transit")] == ["a", "b"]
    assert by_words([fact(text="Pore over it.")], "por") == []


def test_the_library_answers_with_the_same_filters(library: Library) -> None:
    everything = library.facts()
    assert {one.about for one in everything} <= set(library.by_id)
    about = library.facts(about="consultation-2")
    assert (
        sorted(about) == sorted(one for one in everything if one.about == "consultation-2") or about
    )
    assert {one.id for one in about} == {
        one.id for one in everything if one.about == "consultation-2"
    }
    assert {one.id for one in library.facts(mentions="toy-window")} == {
        one.id for one in everything if "toy-window" in one.mentions
    }
    assert {one.id for one in library.facts(country="VN")} == {
        one.id for one in everything if "VN" in one.mentions
    }
    assert {one.id for one in library.facts(source="diary-2020")} == {
        one.id for one in everything if "diary-2020" in one.sources
    }
    assert library.facts("certificates exchanged")[0].id == "toy-window#figures.1"
    assert [one.id for one in library.facts(certainty="unknown", about="toy-operation")] == [
        "toy-operation#figures"
    ]
