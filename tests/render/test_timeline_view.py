"""The drawing of a timeline."""

from __future__ import annotations

import re
from typing import Any

import pytest

from asean_wco.export.events import Timeline
from asean_wco.library import Library
from asean_wco.model.dates import PartialDate
from asean_wco.query.timeline import Event
from asean_wco.render.timeline_view import timeline_text


def event(
    start: str, end: str = "", kind: str = "meeting", text: str = "It happened.", **more: Any
) -> Event:
    """An event from one source."""
    last = PartialDate.parse(end) if end else None
    made = Event(PartialDate.parse(start), last, kind, text, "dgs-28", ("diary-2020",))
    return made._replace(**more)


def drawing(
    library: Library,
    *events: Event,
    width: int | None = 80,
    sources: bool = False,
    first: PartialDate | None = None,
    subject: str = "",
) -> str:
    """The events as drawn."""
    timeline = Timeline("T", events, events, first)
    return timeline_text(
        timeline, library, width, color=False, subject=subject, sources=sources, full=False
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


def test_gaps_between_years_are_said_to_be_gaps(library: Library) -> None:
    text = drawing(library, event("2001"), event("2005"), event("2007"))
    assert re.findall(r"╎ +([\d–]+: .*)", text) == [
        "2002–2004: nothing recorded",
        "2006: nothing recorded",
    ]


def test_what_began_before_the_time_asked_for_is_no_year_of_it_and_no_gap(library: Library) -> None:
    shown = [
        event("2009-01-01", "2023-12-31", kind="term", text="Chair"),
        event("2025-05", text="Met."),
    ]
    text = drawing(library, *shown, first=PartialDate(2022, 6))
    first, second, third, *_ = text.splitlines()
    assert first.split() == "│ from 1 Jan 2009 ━ Chair: until 31 December 2023 [dgs-28]".split()
    assert second.split() == "╎ 2022–2023: nothing else recorded".split()
    assert third.split() == "╎ 2024: nothing recorded".split()


def test_a_post_shown_on_single_days_before_the_time_asked_for_tells_both_days(
    library: Library,
) -> None:
    shown = event(
        "2016-02-11", "2026-02-12", kind="term", text="Head of customs", certainty="attested"
    )
    first, *_ = drawing(library, shown, width=None, first=PartialDate(2024)).splitlines()
    told = "│ 11 Feb 2016 ━ Head of customs: in post at least 11 February 2016 – 12 February 2026"
    assert first.split() == [*told.split(), "[dgs-28]"]


def test_below_the_events_their_short_forms_are_told(library: Library) -> None:
    shown = event(
        "2024", kind="milestone", text="GDC: Changed.", short_form=("GDC", "General Department")
    )
    text = drawing(library, shown)
    assert re.search(r"^Short forms\n +GDC  General Department$", text, re.MULTILINE)
    assert "Short forms" not in drawing(library, event("2024"))


def test_the_timeline_of_a_record_names_it(library: Library) -> None:
    text = drawing(library, event("2024"), subject="dgs-28")
    assert text.splitlines()[0] == "T [dgs-28]"
    assert drawing(library, event("2024"), subject="VN").splitlines()[0] == "T"


def test_an_open_term_tells_when_its_holder_is_last_seen(library: Library) -> None:
    holding = event("2001", kind="term", text="Chair", seen=PartialDate(2003, 5))
    assert "Chair: latest source May 2003, no end recorded" in drawing(library, holding)


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
    assert "Chair: in post at least 2001–2003" in drawing(library, seen)


@pytest.mark.parametrize(
    ("doubt", "shown", "explained"),
    [
        ({"certainty": "inferred"}, "≈ 2–6 Jun", "≈ inferred: no source states it"),
        ({"certainty": "disputed"}, "≠ 2–6 Jun", "≠ sources disagree"),
        ({"ends_inferred": True}, "2 – ≈ 6 Jun", "≈ inferred: no source states it"),
    ],
)
def test_a_doubt_about_a_date_is_marked_and_explained(
    library: Library, doubt: dict[str, Any], shown: str, explained: str
) -> None:
    text = drawing(library, event("2014-06-02", "2014-06-06", **doubt))
    assert f"2014 ┼ {shown} ●" in text
    assert explained in text


def test_the_last_day_of_a_period_is_marked_if_only_that_is_inferred(library: Library) -> None:
    text = drawing(library, event("2024-06-12", "2024-08-09", kind="period", ends_inferred=True))
    assert ": until ≈ 9 August 2024" in text
    assert "≈ inferred: no source states it" in text


def test_of_a_year_that_is_inferred_it_is_not_said_that_no_month_is(library: Library) -> None:
    assert "2012 ┼ no month ●" in drawing(library, event("2012"))
    assert "2012 ┼ ≈ in 2012 ●" in drawing(library, event("2012", certainty="inferred"))


def test_a_date_that_is_stated_is_told_as_stated_beside_what_is_inferred(library: Library) -> None:
    text = drawing(library, event("2024-02", otherwise=PartialDate(2023, 2, 13)))
    assert "2024 ┼ Feb (≈ 13 Feb 2023) ●" in text
    assert "≈ inferred: no source states it" in text


def test_an_uncertain_date_is_perhaps(library: Library) -> None:
    assert drawing(library, event("2014-06?")).startswith("2014 ┼ perhaps Jun ●")


def test_what_lies_ahead_of_today_is_planned(library: Library) -> None:
    text = drawing(library, event("2026-11-28"), event("2027-06"))
    assert "It happened. [dgs-28]" in text
    assert "It happened. (planned) [dgs-28]" in text


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
