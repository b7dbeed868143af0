"""How certain and doubtful dates look in a drawn timeline, read back as XML."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest

from asean_wco.export.picture import picture
from asean_wco.library import Library
from asean_wco.model.dates import PartialDate
from asean_wco.query.timeline import Event
from tests.export.event_support import event, told, told_of
from tests.export.picture_support import (
    SVG,
    bars,
    drawing,
    drawn,
    groups,
    legend,
    looks,
    read,
    words,
)


def test_a_day_is_a_plain_sign_and_needs_no_explanation() -> None:
    assert "sure" in looks(event("2024-06-05"))
    assert bars(event("2024-06-05")) == []
    assert "pale: the date" not in legend(event("2024-06-05"))
    assert drawn(event("2024-06-05")).find(f".//{SVG}circle") is not None
    assert drawn(event("2024-06-05", kind="milestone")).find(f".//{SVG}circle") is None


@pytest.mark.parametrize(("text", "share"), [("2024", 1.0), ("2024-04", 30 / 366), ("2024~", 1.0)])
def test_a_vague_date_is_pale_over_all_days_that_it_may_be(text: str, share: float) -> None:
    one = event(text)
    (bar,) = bars(one)
    assert "possible" in bar[0]
    assert bar[2] - bar[1] == pytest.approx((1000 - 32) * share, abs=0.5)
    assert ("doubtful" in bar[0]) == ("~" in text)
    assert "known to the month or year only" in legend(one)
    assert ("approximate, inferred" in legend(one)) == ("~" in text)


def test_a_label_stands_on_a_date_that_takes_the_whole_axis() -> None:
    root = drawing(told(event("2024", text="Some time in the year")))
    group = groups(root)[0]
    bar, strip = group.iter(f"{SVG}rect")
    label = group.find(f".//{SVG}text")
    assert label is not None
    assert label.text == "2024: Some time in the year"
    assert strip.get("class") == "strip"
    top, height = float(bar.get("y", "")), float(bar.get("height", ""))
    assert top < float(label.get("y", "")) < top + height + 3
    assert group.find(f".//{SVG}circle") is None, "a sign would stand behind the label"


def test_a_month_too_short_to_see_is_a_pale_sign() -> None:
    root = drawing(told(event("1990-01-01"), event("2024-06", text="Vague")))
    (circle,) = groups(root)[1].iter(f"{SVG}circle")
    assert "possible" in circle.get("class", "")


@pytest.mark.parametrize(
    ("certainty", "hover", "label"),
    [
        ("inferred", "≈ 25 July 2019 (inferred)", "≈ 25 Jul 2019"),
        ("disputed", "≠ 25 July 2019 (sources disagree)", "≠ 25 Jul 2019"),
    ],
)
def test_a_doubtful_date_is_dashed_named_and_explained(
    certainty: str, hover: str, label: str
) -> None:
    one = event("2019-07-25", certainty=certainty)
    assert "doubtful" in looks(one)
    assert "sure" not in looks(one)
    assert drawn(one).findtext(f"{SVG}title", "").startswith(f"{hover}\nMeeting\nSource: Report")
    assert label in legend(one)
    assert "approximate, inferred (≈) or sources disagree on it (≠)" in legend(one)


def test_a_last_day_that_is_inferred_is_marked_in_the_label_and_explained() -> None:
    one = event("2017-05-16", "2017-05-18", ends_inferred=True)
    assert "doubtful" in looks(one)
    assert "16 – ≈ 18 May 2017" in legend(one)
    assert (
        drawn(one).findtext(f"{SVG}title", "").startswith("16 – ≈ 18 May 2017 (last day inferred)")
    )
    assert "approximate, inferred (≈)" in legend(one)


def test_what_is_planned_says_so_in_its_label_and_on_hover() -> None:
    one = event("2027-06-01")
    assert "1 Jun 2027, planned" in legend(one)
    assert drawn(one).findtext(f"{SVG}title", "").startswith("1 June 2027 (planned)\n")


def test_a_term_of_which_the_beginning_is_disputed_is_dashed_there() -> None:
    one = event("2024-01-01", "", "term", certainty="disputed")
    (head,) = bars(one)
    assert head[0].split() == ["possible", "doubtful"]
    assert "fading" in looks(one)


def test_an_inferred_term_is_hollow_and_dashed() -> None:
    (bar,) = bars(event("2019-07-25", "2020-01-31", "term", certainty="inferred"))
    assert bar[0].split() == ["guessed", "doubtful"]
    assert "≈ from Jul 2019, end not recorded: Meeting" in legend(
        event("2019-07", "", "term", certainty="inferred")
    )


def test_what_is_certain_about_an_approximate_term_stays_solid() -> None:
    solid, end = bars(event("2019-07-25", "2024~", "term"))
    assert solid[0].split() == ["sure"]
    assert end[0] == "possible doubtful"


def test_a_term_is_solid_only_where_it_is_certain() -> None:
    vague, sure, end = bars(event("2002-01", "2008", "term"))
    assert [each[0].split()[-1] for each in (vague, sure, end)] == [
        "possible",
        "sure",
        "possible",
    ]
    year = (1000 - 32) / 7
    assert [vague[1], sure[1], end[1], end[2]] == pytest.approx(
        [16, 16 + year * 31 / 365, 16 + 6 * year, 984], abs=0.2
    )
    assert [each[0].split()[-1] for each in bars(event("2024", "2024", "period"))] == ["possible"]


def test_an_initiative_with_beginning_and_end_is_one_bar(reference: Library) -> None:
    events = told_of(reference, "strategic-planning").events
    [plan] = [one for one in events if one.kind == "period" and one.record == "spcd-2016-2020"]
    assert (str(plan.start), str(plan.end)) == ("2016", "2020")
    assert plan.sources
    assert "Strategic Plans of Customs Development 2016-2020" in plan.text
    assert [bar[0].split()[-1] for bar in bars(plan)] == ["possible", "sure", "possible"]
    texts = [one.text for one in events if one.record == plan.record]
    assert not [text for text in texts if text.endswith((": begins", ": ends"))]


def test_a_term_without_a_recorded_end_fades_soon() -> None:
    one = event("2009-01-01", "", "term")
    assert bars(one) == []
    group = groups(drawing(told(one, event("2024-01-01"))))[0]
    steps = [bar for bar in group.iter(f"{SVG}rect") if bar.get("class") == "fading"]
    opacities = [float(bar.get("fill-opacity", "")) for bar in steps]
    assert opacities == sorted(opacities, reverse=True)
    assert sum(float(bar.get("width", "")) for bar in steps) == pytest.approx(40, abs=0.5)
    assert "end not recorded" in legend(one)


def test_a_post_known_from_single_days_is_dotted_between_them() -> None:
    one = event("2009-01-01", "2012-05-01", "term", certainty="attested")
    (bar,) = bars(one)
    assert bar[0] == "seen"
    alone = event("2009-01-01", "", "term", certainty="attested")
    (day,) = bars(alone)
    assert day[2] - day[1] == pytest.approx(5, abs=0.2)
    assert (
        drawn(alone).findtext(f"{SVG}title", "").startswith("in post at least on 1 January 2009\n")
    )
    assert "sources show the holder on the first and the last" in legend(one)


BEFORE = event("2016-07-01", "2024-06-05", "term", "Head", certainty="attested")


def arrows(root: ET.Element) -> list[str]:
    return [each.get("d", "") for each in root.iter(f"{SVG}path") if each.get("class") == "arrow"]


def bounded(*shown: Event, first: str, last: str = "") -> ET.Element:
    """The drawing of events within a time."""
    begin, end = (PartialDate.parse(day) if day else None for day in (first, last))
    events = told(*shown)
    return read(picture(events.events, "T", events.cited, first=begin, last=end))


def test_the_axis_begins_with_the_time_asked_for() -> None:
    root = bounded(BEFORE, event("2025-03-01"), first="2024")
    text = words(root)
    assert "2024" in text
    assert "2016" not in text
    assert "A timeline, from 2024 to 2025: 1 term of office, 1 meeting." in text
    [bar] = [each for each in groups(root)[0].iter(f"{SVG}rect") if each.get("class") == "seen"]
    assert float(bar.get("x", "")) == pytest.approx(16 + 8, abs=0.1)
    # One beside the bar, and one in the legend.
    assert len(arrows(root)) == 2
    assert "arrow at the edge" in " ".join(text)
    assert not arrows(drawing(told(BEFORE, event("2025-03-01"))))


def test_the_axis_ends_with_the_time_asked_for() -> None:
    root = bounded(BEFORE, first="2020", last="2022")
    [bar] = [each for each in groups(root)[0].iter(f"{SVG}rect") if each.get("class") == "seen"]
    end = float(bar.get("x", "")) + float(bar.get("width", ""))
    assert end == pytest.approx(984 - 8, abs=0.1)
    assert len(arrows(groups(root)[0])) == 2
    assert "A timeline, from 2020 to 2022: 1 term of office." in words(root)


def test_an_axis_is_no_longer_than_its_events() -> None:
    text = words(bounded(event("2013-05-01"), event("2014-05-01"), first="2000", last="2030"))
    assert "2013" in text
    assert not {"2000", "2012", "2016", "2030"} & set(text)


def test_an_open_term_is_dotted_to_its_last_source_and_fades_after_it() -> None:
    one = event("2009-01-01", "", "term", seen=PartialDate(2013, 5, 1))
    [bar] = bars(one)
    assert bar[0] == "seen"
    root = bounded(one, event("2025-01-01"), first="2012")
    group = groups(root)[0]
    assert len(arrows(group)) == 1
    steps = [each for each in group.iter(f"{SVG}rect") if each.get("class") == "fading"]
    [dotted] = [each for each in group.iter(f"{SVG}rect") if each.get("class") == "seen"]
    end = float(dotted.get("x", "")) + float(dotted.get("width", ""))
    assert float(steps[0].get("x", "")) == pytest.approx(end, abs=0.2)
