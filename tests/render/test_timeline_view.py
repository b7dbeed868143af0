"""The drawing of a timeline."""

from __future__ import annotations

import re

import pytest

from asean_wco.library import Library
from asean_wco.model.dates import PartialDate
from asean_wco.query.timeline import Event
from asean_wco.render.timeline_view import timeline_text


def event(
    start: str, end: str = "", kind: str = "meeting", text: str = "It happened.", **more: str
) -> Event:
    """An event from one source."""
    last = PartialDate.parse(end) if end else None
    sources = ("diary-2020",)
    certainty = more.get("certainty", "")
    return Event(
        PartialDate.parse(start), last, kind, text, more.get("record", "dgs-28"), sources, certainty
    )


def drawing(library: Library, *events: Event, width: int | None = 80, sources: bool = False) -> str:
    """The events as drawn."""
    return timeline_text(
        events, library, width, color=False, subject="", sources=sources, full=False
    )


@pytest.mark.parametrize(
    ("start", "end", "shown"),
    [
        ("2019-06-12", "", "2019 ┼ 12 Jun ●"),
        ("2019-06", "", "2019 ┼ Jun ●"),
        ("2019", "", "2019 ┼"),
        ("2019~", "", "2019 ┼ about ●"),
        ("2019-06-11", "2019-06-13", "2019 ┼ 11–13 Jun ●"),
        ("2019-06-30", "2019-07-02", "2019 ┼ 30 Jun – 2 Jul ●"),
        ("2019-12-30", "2020-01-02", "2019 ┼ 30 Dec – 2 Jan 2020 ●"),
        ("2019-06-12", "2019-06-12", "2019 ┼ 12 Jun ●"),
    ],
)
def test_a_date_is_written_within_its_year(
    library: Library, start: str, end: str, shown: str
) -> None:
    assert drawing(library, event(start, end)).startswith(shown)


@pytest.mark.parametrize(
    ("years", "gaps"),
    [
        (("2001", "2002"), []),
        (("2001", "2003"), ["2002"]),
        (("2001", "2005", "2006", "2010"), ["2002–2004", "2007–2009"]),
    ],
)
def test_gaps_between_years_are_said_to_be_gaps(
    library: Library, years: tuple[str, ...], gaps: list[str]
) -> None:
    text = drawing(library, *(event(year) for year in years))
    assert re.findall(r"([\d–]+): nothing recorded", text) == gaps


def test_what_began_before_the_time_asked_for_is_no_year_of_it_and_no_gap(library: Library) -> None:
    shown = [
        event("2009-01-01", "2023-12-31", kind="term", text="Chair"),
        event("2025-05", text="Met."),
    ]
    text = timeline_text(
        shown,
        library,
        80,
        color=False,
        subject="",
        sources=False,
        full=False,
        first=PartialDate(2022, 6),
    )
    first, second, third, *_ = text.splitlines()
    assert first.split() == "│ since 1 Jan 2009 ━ Chair: until 31 December 2023 dgs-28".split()
    assert second.split() == "╎ 2022–2023: nothing else recorded".split()
    assert third.split() == "╎ 2024: nothing recorded".split()


def test_a_year_within_a_term_is_no_gap_and_an_open_one_lasts_while_its_holder_is_seen(
    library: Library,
) -> None:
    holding = Event(
        PartialDate(2001), None, "term", "Chair", "dgs-28", (), "", PartialDate(2003, 5)
    )
    text = drawing(library, holding, event("2006"))
    assert "Chair: last seen May 2003, no end recorded" in text
    assert re.findall(r"[\d–]+: nothing .*", text) == [
        "2002–2003: nothing else recorded",
        "2004–2005: nothing recorded",
    ]


def test_each_kind_has_a_sign_of_its_own_and_only_those_used_are_explained(
    library: Library,
) -> None:
    text = drawing(library, event("2001", kind="milestone"), event("2002", kind="period"))
    assert "◆ milestone" in text
    assert "═ period" in text
    assert "●" not in text
    assert "term of office" not in text


def test_a_term_tells_its_end(library: Library) -> None:
    term = event("2001", "2004-05", kind="term", text="Chair")
    assert "Chair: until May 2004" in drawing(library, term)
    assert "Chair: begins, no end recorded" in drawing(
        library, event("2001", kind="term", text="Chair")
    )
    seen = event("2001", "2003", kind="term", text="Chair", certainty="attested")
    assert "Chair: seen in the post to 2003" in drawing(library, seen)


def test_an_inferred_date_is_marked_and_explained(library: Library) -> None:
    text = drawing(library, event("2019-07", certainty="inferred"))
    assert "≈ Jul" in text
    assert "≈ inferred: no source states it" in text


def test_a_long_text_wraps_beside_the_spine(library: Library) -> None:
    text = drawing(library, event("2019-06-12", text="word " * 40), width=60)
    lines = text.splitlines()
    assert len(lines) > 4
    assert all(line.startswith(" " * 5) for line in lines[1:4])


def test_sources_are_numbered_once_and_listed(library: Library) -> None:
    text = drawing(library, event("2001"), event("2002"), sources=True)
    assert text.count("[1]") == 3
    assert "“Title of diary-2020”" in text


def test_an_unknown_sign_is_never_needed(library: Library) -> None:
    assert drawing(library, event("2001", kind="meeting")).count("●") == 2
