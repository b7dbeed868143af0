"""The drawn timeline, read back as XML: well-formed, complete, nothing cut or overlapping."""

from __future__ import annotations

import io
import re
from collections import Counter
from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from PIL import Image, ImageChops

from asean_wco.export.events import KIND_NAMES, when
from asean_wco.export.events import event_text as words_of
from asean_wco.export.markup import xml_text
from asean_wco.export.picture import picture
from asean_wco.export.picture_layout import (
    DOT,
    GLYPH,
    LABEL_SIZE,
    LINE,
    LaneGroup,
    Placed,
    Scale,
    balanced,
    fitted,
    full_label,
    lane_groups_of,
    lines_of,
    scale_for,
    text_width,
    ticks_of,
)
from asean_wco.library import Library
from asean_wco.model.dates import PartialDate
from asean_wco.model.text import number_ranges
from asean_wco.query.timeline import Event, within
from asean_wco.query.weighing import is_kept_first
from tests.conftest import examples, run_awco, sample
from tests.export.event_support import SUBJECTS, TEXTS, TOLD, Told, event, told, told_of
from tests.export.picture_support import SVG, drawing, drawn, groups, legend, read, words

LETTERS = "The leaders agreed on the single window at the 9th ASEAN Summit in Bali"


@pytest.mark.parametrize("subject", SUBJECTS)
@pytest.mark.parametrize("width", [800, 1600])
def test_everything_in_the_reference_is_drawn_once(
    reference: Library, subject: str, width: int
) -> None:
    shown = told_of(reference, subject)
    root = drawing(shown, "Title", width=width)
    assert root.get("viewBox") == f"0 0 {root.get('width')} {root.get('height')}"
    assert root.get("width") == str(width)
    assert root.findtext(f"{SVG}title") == "Title"
    hovers = [group.findtext(f"{SVG}title", "").split("\n") for group in groups(root)]
    records = [group.get("data-record") for group in groups(root)]
    assert Counter(zip(records, (hover[1] for hover in hovers), strict=True)) == Counter(
        (one.record, one.text) for one in shown.events
    )


def reach(placed: Placed, radius: float) -> tuple[float, float]:
    """From where to where a mark and its label stand."""
    used = max((text_width(line, LABEL_SIZE) for line in placed.lines), default=0.0)
    xs = [x for piece in placed.pieces for x in (piece.first, piece.last)]
    xs += [placed.point - radius, placed.point + radius] if placed.point is not None else []
    xs += (
        [placed.label_x, placed.label_x - used if placed.before else placed.label_x + used]
        if placed.lines
        else []
    )
    return min(xs), max(xs)


def laid_out(events: list[Event], width: float) -> tuple[Scale, list[LaneGroup]]:
    scale = scale_for(events, 16, width - 16)
    lane_groups: list[LaneGroup] = []
    for kind in dict.fromkeys(one.kind for one in events):
        lane_groups += lane_groups_of([one for one in events if one.kind == kind], scale)
    return scale, lane_groups


def assert_nothing_overlaps(events: list[Event], width: float) -> None:
    scale, lane_groups = laid_out(events, width)
    for lane_group in lane_groups:
        lanes: dict[int, list[tuple[float, float]]] = {}
        for placed in lane_group.placed:
            lanes.setdefault(placed.lane, []).append(
                reach(placed, GLYPH if lane_group.labelled else DOT)
            )
        for stretches in lanes.values():
            assert all(
                scale.left - 6 <= first and last <= scale.right + 12.1 for first, last in stretches
            )
            for (_, last), (begin, _) in pairwise(sorted(stretches)):
                assert last <= begin, lane_group.kind


@pytest.mark.parametrize("subject", SUBJECTS)
@pytest.mark.parametrize("width", [800, 1600])
def test_no_label_runs_into_another_or_out_of_the_picture(
    reference: Library, subject: str, width: int
) -> None:
    assert_nothing_overlaps(told_of(reference, subject).events, width)


@examples(30)
@given(TOLD.filter(lambda shown: bool(shown.events)))
@example(told(event("2023-06-05", "2024-02-29")))
def test_the_same_holds_for_any_events(shown: Told) -> None:
    assert_nothing_overlaps(shown.events, 400)


def test_widths_of_text_are_estimated_from_above() -> None:
    # Measured with DejaVu Sans, the widest of the usual fonts: 37.2 times the size.
    assert 37.2 <= text_width(LETTERS, 1) <= 40
    assert text_width("e\u0301", 10) == text_width("e", 10)
    assert text_width("税関", 10) >= 20


@given(TEXTS, st.floats(0, 300))
def test_a_label_is_cut_to_its_room_and_says_so(text: str, room: float) -> None:
    shown = fitted(text, room, 12)
    assert shown == text or (text_width(shown, 12) <= room and (not shown or shown.endswith("…")))


@pytest.mark.parametrize("subject", SUBJECTS)
@pytest.mark.parametrize("width", [800, 1600])
def test_every_label_stands_in_full(reference: Library, subject: str, width: int) -> None:
    _, lane_groups = laid_out(told_of(reference, subject).events, width)
    for lane_group in lane_groups:
        for placed in lane_group.placed if lane_group.labelled else ():
            assert " ".join(placed.lines) == " ".join(full_label(placed.event).split())
            assert lane_group.heights[placed.lane] >= LINE * len(placed.lines)


@given(TEXTS, st.floats(20, 300))
def test_lines_fit_their_room_and_lose_nothing(text: str, room: float) -> None:
    for lines in (lines_of(text, room, 12), balanced(text, room, 12)):
        assert "".join(lines).replace(" ", "") == "".join(text.split())
        assert all(text_width(line, 12) <= room + 0.1 or len(line) == 1 for line in lines)


def test_the_last_line_of_a_label_is_not_the_shortest_by_far() -> None:
    text = "aaaa aaaa aaaa aaaa bb"
    room = text_width("aaaa aaaa aaaa aaaa", LABEL_SIZE)
    assert lines_of(text, room, LABEL_SIZE) == ("aaaa aaaa aaaa aaaa", "bb")
    shorter, longer = sorted(map(len, balanced(text, room, LABEL_SIZE)))
    assert shorter > longer / 2


def test_many_events_get_labels_for_the_best_sourced_and_the_rest_is_counted(
    reference: Library,
) -> None:
    shown = told_of(reference, "")
    text = " | ".join(words(drawing(shown, "All", width=1600)))
    _, lane_groups = laid_out(shown.events, 1600)
    for lane_group in lane_groups:
        assert all(bool(placed.lines) == lane_group.labelled for placed in lane_group.placed)
    hidden = [len(lane_group.placed) for lane_group in lane_groups if not lane_group.labelled]
    assert len(hidden) == 4
    assert all(f"{number:,} more have no label: hover over a mark" in text for number in hidden)
    meetings: dict[bool, list[Event]] = {True: [], False: []}
    for lane_group in lane_groups:
        if lane_group.kind == "meeting":
            meetings[lane_group.labelled] += [placed.event for placed in lane_group.placed]
    # Sessions of the main series go before others.
    assert all(one.is_main for one in meetings[True])


def test_a_mark_leads_to_its_first_web_address_and_to_no_other_kind() -> None:
    known = {
        "a": ("A", "javascript:alert(1)"),
        "b": ("B", "https://example.org/b"),
        "c": ("C", "https://example.org/c"),
    }
    group = drawn(event("2024-06-05", sources="abc"), **known)
    assert [element.get("href") for element in group.iter(f"{SVG}a")] == ["https://example.org/b"]
    assert group.findtext(f"{SVG}title", "").endswith("Source: A\nSource: B\nSource: C")
    assert list(drawn(event("2024-06-05", sources="a"), **known).iter(f"{SVG}a")) == []


def test_many_sources_are_counted_on_hover() -> None:
    known = {f"s{n}": (f"Report {n}", f"https://example.org/{n}") for n in range(9)}
    group = drawn(event("2024-06-05", sources=tuple(known)), **known)
    assert group.findtext(f"{SVG}title", "").endswith("Source: Report 3\nand 5 more")


def test_an_own_record_is_marked_as_own() -> None:
    one = event("2024-06-05", origin="own")
    assert "Meeting (own record)" in drawn(one).findtext(f"{SVG}title", "")
    assert "own record" in legend(one)


def test_nothing_comes_from_elsewhere(reference: Library) -> None:
    shown = told_of(reference, "wco")
    text = picture(shown.events, "T", shown.cited)
    assert "@import" not in text
    assert "url(" not in text
    root = drawing(shown)
    names = {name.lower() for element in root.iter() for name in element.attrib}
    assert not any(name.startswith("on") or name == "src" for name in names)
    links = {
        element.get("href", "").split(":")[0] for element in root.iter() if element.get("href")
    }
    assert links <= {"http", "https"}


def test_every_look_is_a_plain_attribute_and_every_text_has_its_place(reference: Library) -> None:
    root = drawing(told_of(reference, "wco-secretary-general"))
    tags = {element.tag.removeprefix(SVG) for element in root.iter()}
    assert tags == set("svg title desc rect path circle text g a".split())
    for element in root.iter():
        assert {"style", "paint-order", "filter", "mask"}.isdisjoint(element.attrib)
        shape = element.tag.removeprefix(SVG) in ("rect", "path", "circle", "text")
        assert not shape or {"fill"} <= set(element.attrib)
    for text in root.iter(f"{SVG}text"):
        assert {"x", "y", "font-size"} <= set(text.attrib)
        assert len(text) == 0


def pixels(root: ET.Element) -> Image.Image:
    """The picture as another program draws it."""
    try:
        import cairosvg  # type: ignore[import-untyped]
    except OSError:
        pytest.skip("needs the Cairo library")
    drawn_by_cairo = cairosvg.svg2png(bytestring=ET.tostring(root))
    return Image.open(io.BytesIO(drawn_by_cairo)).convert("RGB")


def box_of(text: ET.Element) -> tuple[int, int, int, int]:
    """Where a piece of text may stand: left, top, right, bottom."""
    x, y, size = (float(text.get(name, "")) for name in ("x", "y", "font-size"))
    width = 1.12 * text_width(text.text or "", size) + 2
    left = x - width if text.get("text-anchor") == "end" else x - 2
    return round(left), round(y - size - 1), round(left + width) + 3, round(y + 0.4 * size)


@pytest.mark.parametrize(
    "subject", sample(["asean-single-window", "wco-secretary-general", "rhca"], 2)
)
def test_another_program_draws_every_label_in_its_place(reference: Library, subject: str) -> None:
    root = drawing(told_of(reference, subject), "Title")
    whole = pixels(root)
    texts = list(root.iter(f"{SVG}text"))
    boxes = [box_of(text) for text in texts]
    for parent in list(root.iter()):
        for text in [element for element in parent if element.tag == f"{SVG}text"]:
            parent.remove(text)
    ink = (
        ImageChops.difference(whole, pixels(root))
        .convert("L")
        .point(lambda grey: 255 * (grey > 40))
    )
    for text, box in zip(texts, boxes, strict=True):
        letters = len((text.text or "").replace(" ", ""))
        assert ink.crop(box).histogram()[255] >= 4 * letters, text.text
        ink.paste(0, box)
    assert ink.getbbox() is None, "some text stands where none was reckoned with"


def test_without_events_there_is_a_picture_that_says_so() -> None:
    root = drawing(told(), "Title")
    assert words(root) == ["Title", "Nothing dated."]
    assert root.findtext(f"{SVG}desc") == "Nothing dated."


def test_in_a_page_the_drawing_is_one_image_without_links() -> None:
    root = drawing(told(event("2024-06-05")), "Title", heading=False)
    assert "Title" not in words(root)
    assert root.findtext(f"{SVG}title") == "Title"
    assert root.get("role") == "img"
    assert list(root.iter(f"{SVG}a")) == [], "what is inside an image cannot be reached by keyboard"


def test_a_drawing_that_stands_alone_is_a_group_that_may_hold_links() -> None:
    root = drawing(told(event("2024-06-05")), "Title")
    assert root.get("role") == "group"
    assert [element.get("href") for element in root.iter(f"{SVG}a")] == [
        "https://example.org/report"
    ]


def test_a_long_label_goes_on_in_further_lines() -> None:
    lines = words(drawing(told(event("2024-06-05", text=LETTERS * 4)), "Title"))
    assert (LETTERS * 4).replace(" ", "") in "".join(lines).replace(" ", "")
    assert not [line for line in lines if line.endswith("…")]


def test_below_the_drawing_stands_a_key_of_the_short_forms_in_its_labels() -> None:
    one = event(
        "2024-06-05", text="GDC: Changed.", short_form=("GDC", "General Department of Customs")
    )
    two = event("2024-07-05", text="AB: Met.", short_form=("AB", "A body"))
    lines = words(drawing(told(one, two)))
    assert lines[-1] == "Short forms: AB = A body; GDC = General Department of Customs."
    assert "Short forms" not in " ".join(words(drawing(told(event("2024-06-05")))))


@pytest.mark.parametrize("subject", SUBJECTS)
def test_a_wide_picture_has_the_shape_of_a_slide(reference: Library, subject: str) -> None:
    shown = told_of(reference, subject)
    root = read(picture(shown.events, "Title", shown.cited, shape="wide"))
    assert root.get("width") == "1280"
    assert float(root.get("height", "")) <= 720
    text = " | ".join(words(root))
    drawn_events = len(groups(root))
    assert drawn_events
    assert "no label" not in text
    is_whole = drawn_events == len(shown.events)
    told = (
        f"Shown: {drawn_events} of {len(shown.events):,} events. Chosen from as many years as fit."
    )
    assert (told in text) == (not is_whole)


CHOSEN = (
    "Indonesia", "Viet Nam", "Philippines", "adgcm", "rhca", "asean-wco-consultation",
    "asean-single-window", "aamra", "ahtn", "asean-customs-transit-system",
)  # fmt: skip


def assert_well_chosen(events: list[Event], chosen: list[Event], begin: int = 0) -> list[Event]:
    """What is kept first is before all else, and no year has two more of it than one that lost."""
    left = [one for one in events if one not in chosen and is_kept_first(one)]
    first = [one for one in chosen if is_kept_first(one)]
    assert not left or first == chosen
    years = Counter(max(one.start.year, begin) for one in first)
    for one in left:
        assert years[max(one.start.year, begin)] >= max(years.values()) - 1, one.text
    return left


@pytest.mark.parametrize("subject", CHOSEN)
@pytest.mark.parametrize("begin", [0, 2015, 2020])
def test_what_a_wide_picture_says_of_its_choice_is_so(
    reference: Library, subject: str, begin: int
) -> None:
    first = PartialDate(begin) if begin else None
    events = within(reference.events(reference.subject(subject)), first, None)
    root = read(picture(events, "T", reference.cited, shape="wide", first=first))
    marks = Counter(
        (mark.get("data-record"), *mark.findtext(f"{SVG}title", "").split("\n")[:2])
        for mark in groups(root)
    )
    chosen = [one for one in events if marks[one.record, when(one), words_of(one)]]
    assert len(chosen) == marks.total()
    left = assert_well_chosen(events, chosen, begin)
    text = " ".join(words(root))
    if len(chosen) < len(events):
        assert f"Shown: {len(chosen)} of {len(events)} events. Chosen from as many" in text
    lost = number_ranges(one.start.year for one in left)
    assert (f"some of {lost} are left out too." in text) == bool(left)
    # Whatever counts as a step by these plain words is told of in each year that has one.
    plain = re.compile(r"\b(?:(?:was|were) (?:signed|launched)|entered into force|went live)\b")
    years = Counter(max(one.start.year, begin) for one in chosen)
    for one in events:
        if one.kind == "milestone" and plain.search(one.text):
            assert max(years.values()) == 1 or years[max(one.start.year, begin)], one.text


@pytest.mark.parametrize("subject", CHOSEN)
def test_labels_of_a_tall_picture_are_spread_over_the_years(
    reference: Library, subject: str
) -> None:
    _, lane_groups = laid_out(reference.events(reference.subject(subject)), 1000)
    for kind in KIND_NAMES:
        of_kind = [lane_group for lane_group in lane_groups if lane_group.kind == kind]
        every = [placed.event for lane_group in of_kind for placed in lane_group.placed]
        labelled = [one.event for group in of_kind if group.labelled for one in group.placed]
        if labelled:
            assert_well_chosen(every, labelled)


def test_a_slide_of_the_single_window_has_its_signings_launch_and_start_and_no_remark() -> None:
    arguments = "timeline asean-single-window --from 2005 --to 2025 --shape wide -f svg"
    text = " ".join(words(read(run_awco(arguments.split()).out)))
    for day in ("9 Dec 2005", "20 Dec 2006", "8 May 2013", "4 Sep 2015", "31 Dec 2020"):
        assert day in text
    assert "look into" not in text


def test_a_wide_picture_keeps_the_events_that_count_most() -> None:
    few = [event(f"2024-{month:02}-01", text=LETTERS) for month in range(1, 13)]
    many = event("2024-06-05", text="Well known", sources=("a", "b", "c"))
    money = event("2024-06-06", kind="milestone", text="Money", sources=tuple("abcdef"))
    shown = told(*few * 4, many, money._replace(facts=("m#figures.1",)))
    text = " ".join(words(read(picture(shown.events, "T", shown.cited, shape="wide"))))
    assert "Well known" in text
    assert "Money" not in text
    assert "figures last." in text


def test_a_slide_says_what_was_reached_last_and_what_concerns_all(reference: Library) -> None:
    shown = told_of(reference, "asean-single-window")
    text = " ".join(words(read(picture(shown.events, "T", shown.cited, shape="wide"))))
    assert "All ten members were exchanging both the electronic Form D" in text
    assert "All ten members were connected" in text
    assert "2025: " in text
    assert "The Philippines set up a task force" not in text, "one member alone did so"


@pytest.mark.parametrize(
    ("subject", "first", "kept", "left"),
    [
        ("asean-customs-transit-system", None, "Myanmar began to take part", "3,000,000 EUR"),
        ("VN", "2024", "Nguyen Van Tho, Director, Department of Customs", "Certified companies"),
    ],
)
def test_a_slide_keeps_accessions_and_present_terms_and_leaves_out_figures(
    subject: str, first: str | None, kept: str, left: str
) -> None:
    arguments = ["timeline", subject, "--shape", "wide", "-f", "svg"]
    result = run_awco([*arguments, "--from", first] if first else arguments)
    text = " ".join(words(read(result.out)))
    assert kept in text
    assert left not in text


def test_a_long_title_is_broken_into_two_lines_and_cut() -> None:
    lines = words(drawing(told(), LETTERS * 5, width=500))
    assert len(lines) == 3
    assert lines[1].endswith("…")


@pytest.mark.parametrize(("first", "after"), [(2024, 2025), (2003, 2026), (1947, 2031), (1, 10000)])
@pytest.mark.parametrize("width", [320, 800, 1600])
def test_labels_of_years_keep_apart(first: int, after: int, width: int) -> None:
    scale = Scale(first, after, 16, width - 16)
    ticks = [x for x, label in ticks_of(scale) if label]
    assert ticks
    gaps = [latter - former for former, latter in pairwise(ticks)]
    assert all(gap >= text_width("2024", LABEL_SIZE) for gap in gaps)
    assert ticks[-1] + text_width("2024", LABEL_SIZE) <= width


@examples(30)
@given(TOLD, TEXTS)
def test_hostile_text_stays_text(shown: Told, title: str) -> None:
    root = drawing(shown, title)
    assert root.findtext(f"{SVG}title") == xml_text(title)
    hovers = [group.findtext(f"{SVG}title", "").split("\n")[:2] for group in groups(root)]
    told = [[when(one), xml_text(words_of(one))] for one in shown.events if one.kind in KIND_NAMES]
    # What lasts is drawn below what does not, in an order of its own.
    assert sorted(hovers) == sorted(told)
    assert {element.tag.removeprefix(SVG) for element in root.iter()} <= set(
        "svg title desc rect path circle text g a".split()
    )
    links = {element.get("href", "").split(":")[0].lower() for element in root.iter(f"{SVG}a")}
    assert links <= {"http", "https"}
