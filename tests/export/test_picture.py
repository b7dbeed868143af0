"""The drawn timeline, read back as XML: well-formed, complete, honest about dates, nothing cut or overlapping."""

from __future__ import annotations

import re
from collections import Counter
from itertools import combinations, pairwise
from xml.etree import ElementTree as ET

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from asean_wco.export.marks import Mark, sorted_marks, told, when
from asean_wco.export.markup import xml_text
from asean_wco.export.picture import picture
from asean_wco.export.picture_layout import (
    LABEL_SIZE,
    Placed,
    Scale,
    Section,
    fitted,
    scale_for,
    sections_of,
    text_width,
    ticks_of,
)
from asean_wco.library import Library
from tests.cli.support import dangerous
from tests.export.mark_support import MARKS, SUBJECTS, TEXTS, mark, marks_of

SVG = "{http://www.w3.org/2000/svg}"
LETTERS = "The leaders agreed on the single window at the 9th ASEAN Summit in Bali"


def read(text: str) -> ET.Element:
    assert dangerous(text) == set()
    return ET.fromstring(text)


def groups(root: ET.Element) -> list[ET.Element]:
    return [each for each in root.iter(f"{SVG}g") if each.get("class") == "awco-mark"]


def drawn(one: Mark) -> ET.Element:
    (group,) = groups(read(picture([one], "Title")))
    return group


def looks(one: Mark) -> str:
    """All classes of the shapes of a mark."""
    return " ".join(each.get("class", "") for each in drawn(one).iter() if each.tag != f"{SVG}g")


def bars(one: Mark) -> list[tuple[str, float, float]]:
    """The stretches of a mark: class, beginning and end."""
    found = list(drawn(one).iter(f"{SVG}rect"))
    return [
        (
            e.get("class", ""),
            float(e.get("x", "")),
            float(e.get("x", "")) + float(e.get("width", "")),
        )
        for e in found
    ]


def words(root: ET.Element) -> list[str]:
    return ["".join(each.itertext()) for each in root.iter(f"{SVG}text")]


def legend(one: Mark) -> str:
    return " | ".join(words(read(picture([one], "T"))))


@pytest.mark.parametrize("subject", SUBJECTS)
@pytest.mark.parametrize("width", [800, 1600])
def test_everything_in_the_reference_is_drawn_once(
    reference: Library, subject: str, width: int
) -> None:
    marks = marks_of(reference, subject)
    root = read(picture(marks, "Title", width=width))
    assert root.get("role") == "img"
    assert root.get("viewBox") == f"0 0 {root.get('width')} {root.get('height')}"
    assert root.get("width") == str(width)
    assert root.findtext(f"{SVG}title") == "Title"
    told_of = Counter(
        (each.get("data-record"), each.findtext(f"{SVG}title", "").split("\n")[1])
        for each in groups(root)
    )
    assert told_of == Counter((each.record, each.text) for each in sorted_marks(marks))


def reach(placed: Placed, radius: float) -> tuple[float, float]:
    """From where to where a mark and its label stand."""
    text = " ".join(part for part in (placed.date, placed.label) if part)
    used = text_width(text, LABEL_SIZE)
    xs = [x for piece in placed.pieces for x in (piece.first, piece.last)]
    xs += [placed.point - radius, placed.point + radius] if placed.point is not None else []
    xs += (
        [placed.label_x, placed.label_x - used if placed.before else placed.label_x + used]
        if text
        else []
    )
    return min(xs), max(xs)


def laid_out(marks: list[Mark], width: float) -> tuple[Scale, list[Section]]:
    scale = scale_for(marks, 16, width - 16)
    kinds = dict.fromkeys(each.kind for each in marks)
    return scale, [
        s
        for kind in kinds
        for s in sections_of([each for each in marks if each.kind == kind], scale)
    ]


def assert_nothing_overlaps(marks: list[Mark], width: float) -> None:
    scale, sections = laid_out(marks, width)
    for section in sections:
        lanes: dict[int, list[tuple[float, float]]] = {}
        for placed in section.placed:
            lanes.setdefault(placed.lane, []).append(reach(placed, section.radius))
        for stretches in lanes.values():
            assert all(
                scale.left - 6 <= first and last <= scale.right + 12.1 for first, last in stretches
            )
            for (first, last), (begin, end) in combinations(sorted(stretches), 2):
                assert last <= begin or end <= first, section.kind


@pytest.mark.parametrize("subject", SUBJECTS)
@pytest.mark.parametrize("width", [800, 1600])
def test_no_label_runs_into_another_or_out_of_the_picture(
    reference: Library, subject: str, width: int
) -> None:
    assert_nothing_overlaps(sorted_marks(marks_of(reference, subject)), width)


@settings(max_examples=30)
@given(MARKS.filter(bool))
@example([mark("2023-06-05", "2024-02-29")])
def test_the_same_holds_for_any_marks(marks: list[Mark]) -> None:
    assert_nothing_overlaps(sorted_marks(marks), 400)


def test_widths_of_text_are_estimated_from_above() -> None:
    # Measured with DejaVu Sans, the widest of the usual fonts: 37.2 times the size.
    assert 37.2 <= text_width(LETTERS, 1) <= 40
    assert text_width("e\u0301", 10) == text_width("e", 10)
    assert text_width("税関", 10) >= 20


@given(TEXTS, st.floats(0, 300))
def test_a_label_is_cut_to_its_room_and_says_so(text: str, room: float) -> None:
    shown = fitted(text, room, 12)
    assert shown == text or (text_width(shown, 12) <= room and (not shown or shown.endswith("…")))


def test_many_marks_get_labels_for_the_best_sourced_and_the_rest_is_counted(
    reference: Library,
) -> None:
    marks = marks_of(reference, "")
    text = " | ".join(words(read(picture(marks, "All", width=1600))))
    _, sections = laid_out(sorted_marks(marks), 1600)
    for section in sections:
        assert all(bool(each.label) != section.dense for each in section.placed)
    hidden = [len(section.placed) for section in sections if section.dense]
    assert len(hidden) == 4
    assert all(f"{number:,} more without a label: point at a mark" in text for number in hidden)
    labelled = [
        len(each.mark.sources)
        for s in sections
        if not s.dense and s.kind == "meeting"
        for each in s.placed
    ]
    others = [
        len(each.mark.sources)
        for s in sections
        if s.dense and s.kind == "meeting"
        for each in s.placed
    ]
    assert min(labelled) >= max(others)


def test_a_day_is_a_plain_sign_and_needs_no_explanation() -> None:
    assert "awco-line-meeting awco-sure-meeting" in looks(mark("2024-06-05"))
    assert bars(mark("2024-06-05")) == []
    assert "hatched" not in legend(mark("2024-06-05"))
    assert drawn(mark("2024-06-05")).find(f".//{SVG}circle") is not None
    assert drawn(mark("2024-06-05", kind="milestone")).find(f".//{SVG}circle") is None


@pytest.mark.parametrize(("text", "share"), [("2024", 1.0), ("2024-04", 30 / 366), ("2024~", 1.0)])
def test_a_vague_date_is_hatched_over_all_days_that_it_may_be(text: str, share: float) -> None:
    one = mark(text)
    (bar,) = bars(one)
    assert "awco-possible-meeting" in bar[0]
    assert bar[2] - bar[1] == pytest.approx((1000 - 32) * share, abs=0.5)
    assert ("awco-doubtful" in bar[0]) == ("~" in text)
    assert "known to the month or year only" in legend(one)
    assert ("approximate or inferred" in legend(one)) == ("~" in text)


def test_a_label_stands_above_a_date_that_takes_the_whole_axis() -> None:
    root = read(picture([mark("2024", text="Some time in the year")], "T"))
    (label,) = [each for each in root.iter(f"{SVG}text") if "Some time" in "".join(each.itertext())]
    (bar,) = groups(root)[0].iter(f"{SVG}rect")
    assert float(label.get("x", "")) == 16
    assert float(label.get("y", "")) < float(bar.get("y", ""))


def test_a_month_too_short_to_see_is_a_hatched_sign() -> None:
    marks = [mark("1990-01-01"), mark("2024-06", text="Vague")]
    group = next(
        each
        for each in groups(read(picture(marks, "T")))
        if "Vague" in each.findtext(f"{SVG}title", "")
    )
    circle = group.find(f".//{SVG}circle")
    assert circle is not None
    assert "awco-possible-meeting" in circle.get("class", "")


def test_an_inferred_date_is_dashed_and_named() -> None:
    one = mark("2019-07-25", certainty="inferred")
    assert "awco-doubtful" in looks(one)
    assert "awco-sure-meeting" not in looks(one)
    assert (
        drawn(one)
        .findtext(f"{SVG}title", "")
        .startswith("25 July 2019 (inferred)\nMeeting\nSource: Report")
    )
    assert "≈ 25 Jul 2019" in legend(one)
    assert "approximate or inferred" in legend(one)


def test_an_inferred_term_is_hollow_and_dashed() -> None:
    (bar,) = bars(mark("2019-07-25", "2020-01-31", "term", certainty="inferred"))
    assert bar[0].split() == ["awco-line-term", "awco-doubtful", "awco-guessed-term"]
    assert "≈ from Jul 2019, end not recorded" in legend(
        mark("2019-07", "", "term", certainty="inferred")
    )


def test_what_is_certain_about_an_approximate_term_stays_solid() -> None:
    solid, end = bars(mark("2019-07-25", "2024~", "term"))
    assert solid[0].split() == ["awco-line-term", "awco-sure-term"]
    assert "awco-doubtful awco-possible-term" in end[0]


def test_a_term_is_solid_only_where_it_is_certain() -> None:
    vague, sure, end = bars(mark("2002-01", "2008", "term"))
    assert [each[0].split()[-1] for each in (vague, sure, end)] == [
        "awco-possible-term",
        "awco-sure-term",
        "awco-possible-term",
    ]
    year = (1000 - 32) / 7
    assert [vague[1], sure[1], end[1], end[2]] == pytest.approx(
        [16, 16 + year * 31 / 365, 16 + 6 * year, 984], abs=0.2
    )
    assert [each[0].split()[-1] for each in bars(mark("2024", "2024", "period"))] == [
        "awco-possible-period"
    ]


def test_an_initiative_with_beginning_and_end_is_one_bar(reference: Library) -> None:
    marks = marks_of(reference, "strategic-planning")
    [plan] = [each for each in marks if each.kind == "period" and each.record == "spcd-2016-2020"]
    assert (str(plan.start), str(plan.end)) == ("2016", "2020")
    assert plan.sources
    assert "Strategic Plans of Customs Development 2016-2020" in plan.text
    assert [each[0].split()[-1] for each in bars(plan)] == [
        f"awco-{look}-period" for look in ("possible", "sure", "possible")
    ]
    assert not [
        each
        for each in marks
        if each.record == plan.record and each.text.endswith((": begins", ": ends"))
    ]


def test_a_term_without_a_recorded_end_fades_soon() -> None:
    one = mark("2009-01-01", "", "term")
    marks = [one, mark("2024-01-01")]
    (fading,) = bars(one)
    assert fading[0] == "awco-fading-term"
    group = groups(read(picture(marks, "T")))[0]
    rect = group.find(f".//{SVG}rect")
    assert rect is not None
    assert float(rect.get("width", "")) == 40
    assert "end not recorded" in legend(one)


def test_a_post_known_from_single_days_is_dotted_between_them() -> None:
    one = mark("2009-01-01", "2012-05-01", "term", certainty="attested")
    assert "awco-seen-term" in bars(one)[0][0]
    assert looks(one).count("awco-thick") == 2
    alone = mark("2009-01-01", "", "term", certainty="attested")
    assert bars(alone) == []
    assert looks(alone).count("awco-thick") == 1
    assert drawn(alone).findtext(f"{SVG}title", "").startswith("seen in the post: 1 January 2009\n")


def test_a_mark_leads_to_its_first_web_address_and_to_no_other_kind() -> None:
    sources = (
        ("A", "javascript:alert(1)"),
        ("B", "https://example.org/b"),
        ("C", "https://example.org/c"),
    )
    group = drawn(mark("2024-06-05", sources=sources))
    assert [each.get("href") for each in group.iter(f"{SVG}a")] == ["https://example.org/b"]
    assert group.findtext(f"{SVG}desc") == "A\nB https://example.org/b\nC https://example.org/c"
    assert list(drawn(mark("2024-06-05", sources=sources[:1])).iter(f"{SVG}a")) == []


def test_many_sources_are_counted_on_hover_and_all_told_in_the_description() -> None:
    sources = tuple((f"Report {number}", f"https://example.org/{number}") for number in range(9))
    group = drawn(mark("2024-06-05", sources=sources))
    assert group.findtext(f"{SVG}title", "").endswith("Source: Report 3\nand 5 more")
    assert len(group.findtext(f"{SVG}desc", "").split("\n")) == 9


def test_an_own_record_is_marked_as_own() -> None:
    assert "Meeting (own record)" in drawn(mark("2024-06-05", own=True)).findtext(f"{SVG}title", "")
    assert "own record" in legend(mark("2024-06-05", own=True))


def test_nothing_comes_from_elsewhere(reference: Library) -> None:
    text = picture(marks_of(reference, "wco"), "T")
    assert "@import" not in text
    assert set(re.findall(r"url\((.)", text)) == {"#"}
    names = {name.lower() for each in read(text).iter() for name in each.attrib}
    assert not any(name.startswith("on") or name == "src" for name in names)
    assert {
        each.get("href", "").split(":")[0] for each in read(text).iter() if each.get("href")
    } <= {"http", "https"}


def test_without_marks_there_is_a_picture_that_says_so() -> None:
    root = read(picture([], "Title"))
    assert words(root) == ["Title", "Nothing dated."]
    assert root.findtext(f"{SVG}desc") == "Nothing dated."


def test_the_heading_can_be_left_to_the_page() -> None:
    root = read(picture([mark("2024-06-05")], "Title", heading=False))
    assert "Title" not in words(root)
    assert root.findtext(f"{SVG}title") == "Title"


def test_a_long_title_is_broken_into_two_lines_and_cut() -> None:
    lines = words(read(picture([], LETTERS * 5, width=500)))
    assert len(lines) == 3
    assert lines[1].endswith("…")


@pytest.mark.parametrize(("first", "after"), [(2024, 2025), (2003, 2026), (1947, 2031), (1, 10000)])
@pytest.mark.parametrize("width", [320, 800, 1600])
def test_labels_of_years_keep_apart(first: int, after: int, width: int) -> None:
    scale = Scale(first, after, 16, width - 16)
    ticks = [tick for tick in ticks_of(scale) if tick.label]
    assert ticks
    gaps = [latter.x - former.x for former, latter in pairwise(ticks)]
    assert all(gap >= text_width("2024", LABEL_SIZE) for gap in gaps)
    assert ticks[-1].x + text_width("2024", LABEL_SIZE) <= width


@settings(max_examples=30)
@given(MARKS, TEXTS)
def test_hostile_text_stays_text(marks: list[Mark], title: str) -> None:
    root = read(picture(marks, title))
    assert root.findtext(f"{SVG}title") == xml_text(title)
    shown = [each.findtext(f"{SVG}title", "").split("\n") for each in groups(root)]
    assert [each[:2] for each in shown] == [
        [when(one), xml_text(told(one))]
        for kind in ("term", "period", "meeting", "milestone")
        for section in [[one for one in sorted_marks(marks) if one.kind == kind]]
        for one in section
    ]
    assert {each.tag.removeprefix(SVG) for each in root.iter()} <= set(
        "svg title desc style defs rect path circle linearGradient stop text tspan g a".split()
    )
    assert {each.get("href", "").split(":")[0].lower() for each in root.iter(f"{SVG}a")} <= {
        "http",
        "https",
    }


@settings(max_examples=25)
@given(MARKS, st.randoms(use_true_random=False))
def test_the_order_in_which_marks_come_does_not_matter(
    marks: list[Mark], random: st.DrawFn
) -> None:
    shuffled = [*marks, *marks]
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert picture(shuffled, "T") == picture(marks, "T")
