"""A timeline as a picture: Scalable Vector Graphics (SVG 1.1), one file that needs nothing else.

Meetings and milestones are signs on an axis of years, terms of office and plans are bars. What is
not certain about a date is drawn: hatched over all days that may be meant, dashed where even that
is in doubt, dotted between the days on which someone was seen in a post, fading where no end is
recorded. Labels have the signs for doubts. Every mark tells its date, text and sources when pointed
at, and leads to its first source; kinds differ by place and form, never by colour alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree import ElementTree as ET

from asean_wco.export.event_words import KIND_NAMES, KINDS, Cited, count_words
from asean_wco.export.markup import xml_text
from asean_wco.export.picture_drawing import (
    MARGIN,
    draw_bar,
    draw_kind,
    draw_path,
    draw_sign,
    draw_text,
    height_of,
    number,
)
from asean_wco.export.picture_layout import (
    LABEL_SIZE,
    Piece,
    Placed,
    Scale,
    Section,
    fitted,
    scale_for,
    sections_of,
    text_width,
    ticks_of,
)
from asean_wco.export.picture_style import add_fills, style_sheet
from asean_wco.model.dates import PartialDate
from asean_wco.query.timeline import Event

WIDTH = 1000
_NOTHING = "Nothing dated."
_TITLE_SIZE = 18.0
_AXIS = 22.0
_MEANINGS = {
    "possible": "the date is known to the month or year only: hatched over all days that it may be",
    "doubtful": "the date is approximate, inferred (≈) or sources disagree on it (≠)",
    "seen": "seen in the post on the days at both ends",
    "fading": "no end is recorded",
}


def _wrapped(text: str, width: float, size: float, most: int) -> list[str]:
    """Text in lines of a width, the last one cut if there are too many."""
    lines = [""]
    for word in xml_text(text).split():
        longer = f"{lines[-1]} {word}".strip()
        if text_width(longer, size) <= width or not lines[-1]:
            lines[-1] = longer
        else:
            lines.append(word)
    rest = " ".join(lines[most - 1 :])
    return [fitted(line, width, size) for line in (*lines[: most - 1], rest) if line]


def _draw_grid(parent: ET.Element, scale: Scale, top: float, bottom: float) -> None:
    """The lines of the years, with their numbers above and below."""
    for tick in ticks_of(scale):
        look, inset = ("awco-strong", 0.0) if tick.label else ("awco-grid", _AXIS)
        draw_path(parent, f"M{number(tick.x)} {number(top + inset)}V{number(bottom - inset)}", look)
        if tick.label:
            for y in (top + 13, bottom - 5):
                draw_text(parent, tick.x + 3, y, tick.label, "awco-quiet")


def _legend(sections: Sequence[Section]) -> list[tuple[str, str]]:
    """What the signs and fills that occur in the picture mean: look and meaning."""
    kinds = {section.kind for section in sections}
    events = [placed.event for section in sections for placed in section.placed]
    looks = {
        piece.look for section in sections for placed in section.placed for piece in placed.pieces
    }
    if any(event.start.precision != "day" for event in events):
        looks.add("possible")
    if any(event.is_doubtful for event in events):
        looks.add("doubtful")
    shown = [(kind, KIND_NAMES[kind][0]) for kind in KINDS if kind in kinds]
    return shown + [(look, meaning) for look, meaning in _MEANINGS.items() if look in looks]


def _draw_legend(
    parent: ET.Element, entries: Sequence[tuple[str, str]], kind: str, top: float, right: float
) -> float:
    """The legend from a height on; gives the height at which it ends."""
    x, y = MARGIN, top
    for look, meaning in entries:
        used = 34 + text_width(meaning, LABEL_SIZE) + 16
        if x > MARGIN and x + used > right:
            x, y = MARGIN, y + 20
        _draw_sample(parent, look, kind, x, y + 10)
        for line in _wrapped(meaning, right - x - 34, LABEL_SIZE, 3):
            draw_text(parent, x + 34, y + 14, line, "awco-quiet")
            y += 16
        x, y = x + used, y - 16
    return y + 26


def _draw_sample(parent: ET.Element, look: str, kind: str, x: float, y: float) -> None:
    """An example of a sign or a fill, beside its meaning."""
    day = PartialDate(2000, 1, 1, "~" if look == "doubtful" else "")
    event = Event(day, None, look if look in KINDS else kind, "", "", ())
    if look in ("meeting", "milestone"):
        draw_sign(parent, Placed(event, 0, (), x + 14), y, 5)
    else:
        sample = {"doubtful": "guessed"}.get(look, "sure" if look in KINDS else look)
        draw_bar(parent, Piece(x, x + 28, sample), event, y - 4, 8)


def _period(events: Sequence[Event]) -> str:
    years = [date.year for event in events for date in (event.start, event.end) if date]
    return f"from {min(years)} to {max(years)}" if min(years) != max(years) else str(min(years))


def picture(
    events: Sequence[Event],
    title: str,
    cited: Cited,
    *,
    width: int = WIDTH,
    heading: bool = True,
) -> str:
    """Draw events on an axis of years.

    Args:
        events: what to show, in the order of time.
        title: of the picture.
        cited: gives the title and the address of a source.
        width: in pixels; the height follows from what there is to show.
        heading: whether to draw the title; where the picture stands under a heading already, it is
            only told to screen readers.
    """
    right = width - MARGIN
    root = ET.Element(
        "svg", {"xmlns": "http://www.w3.org/2000/svg", "class": "awco-picture", "role": "img"}
    )
    root.set("aria-labelledby", "awco-title awco-desc")
    ET.SubElement(root, "title", {"id": "awco-title"}).text = xml_text(title)
    counts = f"{_period(events)}: {count_words(events)}" if events else ""
    described = f"A timeline, {counts}." if events else _NOTHING
    ET.SubElement(root, "desc", {"id": "awco-desc"}).text = described
    ET.SubElement(root, "style").text = style_sheet()
    add_fills(ET.SubElement(root, "defs"))
    paper = ET.SubElement(root, "rect", {"width": str(width), "class": "awco-paper"})
    top = _draw_heading(root, title, counts or _NOTHING, right) if heading else 8.0
    bottom = _draw_body(root, events, top, right, cited) if events else top
    height = number(bottom + 12)
    paper.set("height", height)
    root.attrib.update(width=str(width), height=height, viewBox=f"0 0 {width} {height}")
    return ET.tostring(root, encoding="unicode") + "\n"


def _draw_heading(root: ET.Element, title: str, counts: str, right: float) -> float:
    """The title and what there is to see; gives the height at which they end."""
    y = 30.0
    for line in _wrapped(title, right - MARGIN, _TITLE_SIZE * 1.1, 2):
        draw_text(root, MARGIN, y, line, "awco-title")
        y += 22
    for line in _wrapped(counts[0].upper() + counts[1:], right - MARGIN, LABEL_SIZE, 3):
        draw_text(root, MARGIN, y, line, "awco-quiet")
        y += 17
    return y


def _draw_body(
    root: ET.Element, events: Sequence[Event], top: float, right: float, cited: Cited
) -> float:
    """Axis, sections and legend; gives the height at which they end."""
    scale = scale_for(events, MARGIN, right)
    groups = [[event for event in events if event.kind == kind] for kind in KINDS]
    kinds = [sections_of(group, scale) for group in groups if group]
    sections = [section for parts in kinds for section in parts]
    bottom = top + 2 * _AXIS + sum(height_of(section) for section in sections)
    _draw_grid(root, scale, top, bottom)
    y = top + _AXIS
    for parts in kinds:
        y = draw_kind(root, parts, y, right, cited)
    draw_path(root, f"M{number(MARGIN)} {number(y)}H{number(right)}", "awco-strong")
    return _draw_legend(root, _legend(sections), sections[-1].kind, bottom + 14, right)
