"""A timeline as a picture in Scalable Vector Graphics (SVG 1.1), one file that needs no other.

Meetings and milestones are signs on an axis of years; terms of office and plans are bars. The look
shows how certain a date is: pale over all days that it may mean, dashed if even that is in doubt,
dotted between the days on which a source shows someone in a post, fading if no end is recorded.
Labels have the signs for doubts. Every mark shows its date, text and sources when pointed at. Kinds
differ by place and form, and not only by colour.

Every element has its look in plain attributes, and every piece of text has its own place, since
programs draw style sheets, gradients, patterns and spans differently, or not at all.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import inf
from textwrap import wrap
from typing import Any
from xml.etree import ElementTree as ET

from asean_wco.export import svg
from asean_wco.export.events import (
    KIND_NAMES,
    Cited,
    count_words,
    event_text,
    name_of_events,
    when,
)
from asean_wco.export.markup import web_address, xml_text
from asean_wco.export.picture_layout import (
    ARROW,
    DOT,
    GLYPH,
    LABEL_SIZE,
    LINE,
    LaneGroup,
    Piece,
    Placed,
    Scale,
    ever_fewer,
    fitted,
    goes_on,
    lane_groups_of,
    lines_of,
    looks_of,
    scale_for,
    text_width,
    ticks_of,
    years_of,
)
from asean_wco.facts.sentences import capitalized
from asean_wco.model.dates import PartialDate
from asean_wco.model.text import enclosed, joined, number_ranges
from asean_wco.query.timeline import LASTING, Event, short_forms
from asean_wco.query.weighing import is_kept_first

WIDTH = 1000
# A wide picture has the shape of a slide.
_WIDE = (1280, 720)
MARGIN = 16.0
_TITLE_SIZE = 18.0
_AXIS = 22.0
_COLUMNS = 2
# The height of an entry of the legend, and of a line below the title.
_ENTRY = 20.0
_NOTE = 17.0
_HEAD = 26.0
_SOURCES_ON_HOVER = 4
_OPACITIES = {"sure": 1, "possible": 0.25}
# Remarks on the labels of a group of lanes, by whether it has labels and whether it stands alone.
_REMARKS = {
    (True, True): "",
    (True, False): "labelled: those that count most",
    (False, True): "{count:,} have no label: hover over a mark to read it",
    (False, False): "{count:,} more have no label: hover over a mark to read it",
}
# How the events of a picture of little height are chosen.
_CHOICE = (
    "Chosen from as many years as fit. Kept first: present terms of office; what was signed, "
    "adopted, launched, begun, joined, or reached by all members; sessions of the main series. "
    "Then other meetings, milestones, terms and plans; then remarks and training; figures last."
)
_FADING = (0.85, 0.6, 0.4, 0.2)
_ARROW = "arrow at the edge: it began before, or went on after, the time shown"
_MEANINGS = {
    "possible": "pale: the date is known to the month or year only; it may be any of these days",
    "guessed": "dashed: the date is approximate, inferred (≈) or sources disagree on it (≠)",
    "seen": "dotted: sources show the holder on the first and the last of these days",
    "fading": "no end is recorded",
}


def _shape(parent: ET.Element, tag: str, event: Event, look: str, **places: Any) -> None:
    """Add a shape: full if the date is certain, pale if it is vague, dashed if it is in doubt.

    Args:
        parent: the element to add the shape to.
        tag: ``rect``, ``circle`` or ``path``.
        event: the event.
        look: a look of `picture_layout.Piece`.
        places: the attributes for place and size.
    """
    colour = svg.COLOURS[event.kind]
    name = look
    outline = {"stroke": colour, "stroke_width": "1.3"}
    if event.is_doubtful and look != "sure":
        name = f"{look} doubtful"
        outline["stroke_dasharray"] = "2.2 1.8"
    fill = colour if look in _OPACITIES else svg.COLOURS["paper"]
    opacity = f"{_OPACITIES.get(look, 1)}"
    svg.add(parent, tag, class_=name, **places, fill=fill, fill_opacity=opacity, **outline)


def _draw_bar(parent: ET.Element, piece: Piece, event: Event, y: float, height: float) -> None:
    first, width = piece.first, piece.last - piece.first
    if piece.look == "fading":
        _fade(parent, piece, event.kind, y, height)
        return
    _shape(parent, "rect", event, piece.look, x=first, y=y, width=width, height=height)
    if piece.look == "seen":
        dots = f"M{svg.number(first + 2)} {svg.number(y + height / 2)}H{svg.number(piece.last)}"
        svg.stroke(parent, dots, event.kind, 1.8, stroke_dasharray="1.8 2.2")


def _fade(parent: ET.Element, piece: Piece, kind: str, y: float, height: float) -> None:
    """Draw steps that grow paler, with an arrow at their end."""
    step = (piece.last - piece.first) / len(_FADING)
    for number, opacity in enumerate(_FADING):
        x = piece.first + number * step
        look = {"fill": svg.COLOURS[kind], "fill_opacity": f"{opacity}"}
        svg.add(parent, "rect", class_="fading", x=x, y=y, width=step, height=height, **look)
    tip = f"M{svg.number(piece.last - 4)} {svg.number(y + height / 2 - 3.5)}l4 3.5l-4 3.5"
    svg.stroke(parent, tip, kind, 1.3)


def _draw_sign(parent: ET.Element, placed: Placed, y: float, radius: float) -> None:
    """Draw the sign of a single event: a disc for a meeting, a diamond for a milestone."""
    event = placed.event
    look = "sure" if event.start.precision == "day" else "possible"
    if event.is_doubtful:
        look = "guessed"
    _sign(parent, event, look, placed.point or 0.0, y, radius)


def _sign(parent: ET.Element, event: Event, look: str, x: float, y: float, radius: float) -> None:
    """Draw the sign of a kind of single events around a point."""
    if event.kind == "meeting":
        _shape(parent, "circle", event, look, cx=x, cy=y, r=radius - 0.65)
        return
    side = svg.number(radius)
    path = (
        f"M{svg.number(x)} {svg.number(y - radius)}l{side} {side}l-{side} {side}l-{side} -{side}z"
    )
    _shape(parent, "path", event, look, d=path)


def _mark_group(parent: ET.Element, event: Event, cited: Cited, *, links: bool) -> ET.Element:
    """Add a group for the drawing of an event, with the text to show when it is pointed at.

    Args:
        parent: the element to add the group to.
        event: the event.
        cited: returns the title and the address of a source.
        links: whether the group is a link to its first source with an address.

    Returns:
        The element to draw in.
    """
    sources = [cited(source) for source in event.sources]
    group = svg.add(parent, "g", class_="mark", data_record=xml_text(event.record))
    titles = [xml_text(title) for title, _ in sources]
    lines = [xml_text(when(event)), xml_text(event_text(event))]
    lines += [f"Source: {title}" for title in titles[:_SOURCES_ON_HOVER]]
    more = len(titles) - _SOURCES_ON_HOVER
    if more > 0:
        lines.append(f"and {more} more")
    svg.add(group, "title", "\n".join(lines))
    address = next((address for _, url in sources if (address := web_address(url))), "")
    if address and links:
        return svg.add(group, "a", href=address, target="_blank", rel="noopener noreferrer")
    return group


def _draw_mark(parent: ET.Element, placed: Placed, top: float, lane_group: LaneGroup) -> None:
    """Draw a bar or a sign, with its label beside or above it if it has one.

    Args:
        parent: the element to draw in.
        placed: the event with its place.
        top: the upper edge of its lane.
        lane_group: the group of lanes that the event stands in.
    """
    radius = GLYPH if lane_group.labelled else DOT
    y, thick = top + lane_group.heights[placed.lane] / 2, 7.0
    if lane_group.labelled:
        # The sign stands beside the first line of the label.
        y = top + 9.5
    label_y = y + 4
    if lane_group.labelled and lane_group.kind in LASTING:
        label_y = top + 12
        y, thick = label_y + LINE * (len(placed.lines) - 1) + 9, 8
    elif placed.point is not None:
        thick = 1.2 * radius
    for piece in placed.pieces:
        _draw_bar(parent, piece, placed.event, y - thick / 2, thick)
    _draw_arrows(parent, placed, y)
    if placed.point is not None:
        _draw_sign(parent, placed, y, radius)
    if lane_group.labelled:
        _draw_label(parent, placed, label_y)


def _draw_arrows(parent: ET.Element, placed: Placed, y: float) -> None:
    """Draw an arrow at each edge of the axis beyond which a bar goes on."""
    if not placed.pieces:
        return
    before, after = placed.goes_on
    first, last = placed.pieces[0].first, placed.pieces[-1].last
    if before:
        _arrow(parent, first - 1, first - ARROW, y, placed.event.kind)
    if after:
        _arrow(parent, last + 1, last + ARROW, y, placed.event.kind)


def _arrow(parent: ET.Element, base: float, tip: float, y: float, kind: str) -> None:
    """Draw a triangle from its base to its tip."""
    path = f"M{svg.number(base)} {svg.number(y - 5)}L{svg.number(tip)} {svg.number(y)}"
    path = f"{path}L{svg.number(base)} {svg.number(y + 5)}z"
    svg.add(parent, "path", class_="arrow", d=path, fill=svg.COLOURS[kind])


def _draw_label(parent: ET.Element, placed: Placed, y: float) -> None:
    """Draw a label on a strip of paper, which keeps the lines of the grid away from it."""
    for number, line in enumerate(placed.lines):
        # The width of a text is an upper estimate, and a strip as wide as that would stick out.
        width = 0.9 * text_width(line, LABEL_SIZE)
        left, anchor = placed.label_x, {}
        if placed.before:
            left, anchor = placed.label_x - width, {"text_anchor": "end"}
        bottom = y + LINE * number
        look = {"fill": svg.COLOURS["paper"]}
        svg.add(
            parent, "rect", class_="strip", x=left, y=bottom - 11, width=width, height=14, **look
        )
        svg.write(parent, placed.label_x, bottom, line, **anchor)


def _height_of(lane_group: LaneGroup) -> float:
    return _HEAD + lane_group.height + 8


def _lines(text: str, room: float, size: float) -> list[str]:
    """Return text in two lines at most of a width; if there is more, the last one is cut."""
    lines = wrap(xml_text(text), int(room / (0.62 * size)), max_lines=2, placeholder="…")
    return [fitted(line, room, size) for line in lines]


def _period(scale: Scale, events: Sequence[Event]) -> str:
    """Return from when to when the events go on, as far as the axis shows it."""
    first, last = scale.first, min(max(years_of(events)), scale.after - 1)
    return f"from {first} to {last}" if first < last else f"{first}"


def picture(
    events: Sequence[Event],
    title: str,
    cited: Cited,
    *,
    width: int = WIDTH,
    heading: bool = True,
    shape: str = "tall",
    first: PartialDate | None = None,
    last: PartialDate | None = None,
) -> str:
    """Return a drawing of events on an axis of years.

    Args:
        events: events to show, in the order of time.
        title: title of the picture.
        cited: returns the title and the address of a source.
        width: width in pixels; the height follows from the number of events.
        heading: whether the picture stands alone. It then has its title in it, and its marks are
            links to their sources. In a page with a heading and a list of sources it is one image.
        shape: ``tall``, or ``wide`` for one with the width and the greatest height of a slide.
        first: beginning of the time that the axis shows; None for all time.
        last: end of the time that the axis shows; None for all time.
    """
    most_height = inf
    if shape == "wide":
        width, most_height = _WIDE
    root = ET.Element("svg", {"xmlns": "http://www.w3.org/2000/svg", "font-family": svg.FONT})
    root.set("role", "group" if heading else "img")
    root.set("aria-labelledby", "awco-title awco-desc")
    svg.add(root, "title", xml_text(title), id="awco-title")
    summary = f"{count_words(events)}."
    scale = None
    if events:
        scale = scale_for(events, MARGIN, width - MARGIN, first, last)
        summary = f"a timeline, {_period(scale, events)}: {summary}"
    svg.add(root, "desc", capitalized(summary), id="awco-desc")
    paper = svg.add(root, "rect", width=width, fill=svg.COLOURS["paper"])
    drawing = _Drawing(root, width - MARGIN, cited, links=heading, most_height=most_height)
    if heading:
        drawing.write_heading(title, summary)
    if scale:
        drawing.draw(events, scale)
    height = svg.number(drawing.y + 12)
    paper.set("height", height)
    root.attrib.update(width=str(width), height=height, viewBox=f"0 0 {width} {height}")
    return ET.tostring(root, encoding="unicode") + "\n"


class _Drawing:
    """A picture that grows downwards.

    Args:
        root: the element of the picture.
        right: the right edge of the drawing.
        cited: returns the title and the address of a source.
        links: whether the marks are links to their sources.
        most_height: the greatest height that the picture may have.
    """

    def __init__(
        self, root: ET.Element, right: float, cited: Cited, *, links: bool, most_height: float
    ) -> None:
        self.most_height = most_height
        # A picture that may not be high has its legend in columns.
        self.columns = 1 if most_height == inf else _COLUMNS
        self.root = root
        self.right = right
        self.cited = cited
        self.links = links
        self.y = 8.0

    def write_heading(self, title: str, counts: str) -> None:
        """Write the title and the numbers of events."""
        self.y = 30.0
        room = self.right - MARGIN
        for line in _lines(title, room, _TITLE_SIZE):
            svg.write(self.root, MARGIN, self.y, line, font_size=_TITLE_SIZE, font_weight="bold")
            self.y += 22
        for line in _lines(capitalized(counts), room, LABEL_SIZE):
            svg.write(self.root, MARGIN, self.y, line, "quiet")
            self.y += _NOTE

    def draw(self, events: Sequence[Event], scale: Scale) -> None:
        """Draw axis, lanes, legend and the key of the short forms."""
        if self.most_height == inf:
            kinds = [kind for kind in KIND_NAMES if any(event.kind == kind for event in events)]
            of_kinds = [
                lane_groups_of([event for event in events if event.kind == kind], scale)
                for kind in kinds
            ]
        else:
            events, of_kinds = self._fewer(events, scale)
        legend = _legend_of(events, scale)
        height = 2 * _AXIS + sum(_height_of(lane_group) for kind in of_kinds for lane_group in kind)
        self._draw_grid(scale, self.y + height)
        self.y += _AXIS
        for lane_groups in of_kinds:
            self._draw_kind(lane_groups)
        self._draw_rule()
        self.y += _AXIS + 14
        self._draw_legend(legend)
        marks = [mark for kind in of_kinds for lane_group in kind for mark in lane_group.placed]
        self._write_short_forms([mark.event for mark in marks if mark.lines])

    def _fewer(
        self, events: Sequence[Event], scale: Scale
    ) -> tuple[Sequence[Event], list[list[LaneGroup]]]:
        """Return as many events as fit in the height, with their places kind by kind.

        If they are not all, this is said above the axis.
        """
        chosen: Sequence[Event] = events
        lane_groups: list[LaneGroup] = []
        for chosen, lane_groups in ever_fewer(events, scale):
            rows = -(-len(_legend_of(chosen, scale)) // self.columns)
            around = self.y + 3 * _AXIS + 26 + _ENTRY * rows
            below = LINE * len(self._key_of(chosen)) + 8
            note = self._note_of(events, chosen)
            texts = below + _NOTE * len(note)
            if around + texts + sum(map(_height_of, lane_groups)) <= self.most_height:
                break
        for line in note:
            svg.write(self.root, MARGIN, self.y, line, "quiet")
            self.y += _NOTE
        return chosen, [[lane_group] for lane_group in lane_groups]

    def _note_of(self, events: Sequence[Event], chosen: Sequence[Event]) -> tuple[str, ...]:
        """Return how many events are shown and which were kept, in lines; none if all are."""
        if len(chosen) == len(events):
            return ()
        shown = {id(event) for event in chosen}
        lost = {
            event.start.year for event in events if is_kept_first(event) and id(event) not in shown
        }
        loss = enclosed("Of those kept first, some of ", number_ranges(lost), " are left out too.")
        note = f"Shown: {len(chosen):,} of {len(events):,} events. {_CHOICE}"
        return lines_of(joined(" ", note, loss), self.right - MARGIN, LABEL_SIZE)

    def _draw_rule(self) -> None:
        rule = f"M{svg.number(MARGIN)} {svg.number(self.y)}H{svg.number(self.right)}"
        svg.stroke(self.root, rule, "axis")

    def _draw_grid(self, scale: Scale, bottom: float) -> None:
        for x, label in ticks_of(scale):
            inset, colour = _AXIS, "grid"
            if label:
                inset, colour = 0.0, "axis"
            line = f"M{svg.number(x)} {svg.number(self.y + inset)}V{svg.number(bottom - inset)}"
            svg.stroke(self.root, line, colour)
            for y in (self.y + 13, bottom - 5):
                svg.write(self.root, x + 3, y, label, "quiet")

    def _draw_kind(self, lane_groups: Sequence[LaneGroup]) -> None:
        self._draw_rule()
        total = sum(len(lane_group.placed) for lane_group in lane_groups)
        name = name_of_events(
            [placed.event for lane_group in lane_groups for placed in lane_group.placed]
        )
        head = f"{name.capitalize()} ({total:,})"
        svg.write(self.root, MARGIN, self.y + 17, head, font_weight="bold")
        x = MARGIN + 1.1 * text_width(head, LABEL_SIZE) + 10
        for lane_group in lane_groups:
            remark = _REMARKS[lane_group.labelled, len(lane_groups) == 1]
            remark = remark.format(count=len(lane_group.placed))
            svg.write(self.root, x, self.y + 17, remark, "quiet")
            for placed in lane_group.placed:
                group = _mark_group(self.root, placed.event, self.cited, links=self.links)
                lane = self.y + _HEAD + lane_group.top(placed.lane)
                _draw_mark(group, placed, lane, lane_group)
            self.y += _height_of(lane_group)
            x = MARGIN

    def _draw_legend(self, legend: Sequence[tuple[str, str, str]]) -> None:
        """Draw the entries of the legend, row by row."""
        room = (self.right - MARGIN) / self.columns
        for number, (kind, look, meaning) in enumerate(legend):
            x = MARGIN + room * (number % self.columns)
            self._draw_sample(kind, look, x)
            text = fitted(meaning, room - 34, LABEL_SIZE)
            svg.write(self.root, x + 34, self.y, text, "quiet")
            if number % self.columns == self.columns - 1 or number == len(legend) - 1:
                self.y += _ENTRY

    def _draw_sample(self, kind: str, look: str, x: float) -> None:
        """Draw a sample of a sign or of a look, as part of the legend."""
        if look == "arrow":
            _arrow(self.root, x + 18, x + 10, self.y - 4, kind)
            return
        # An approximate date makes the sample dashed.
        day = PartialDate(2000, 1, 1, "~" if look == "guessed" else "")
        sample = Event(day, None, kind, "", "", ())
        if look == "sign":
            _sign(self.root, sample, "sure", x + 14, self.y - 4, GLYPH)
            return
        _draw_bar(self.root, Piece(x, x + 28, look), sample, self.y - 8, 8)

    def _key_of(self, events: Sequence[Event]) -> tuple[str, ...]:
        """Return the short forms in the labels of events with their whole names, in lines."""
        forms = [f"{short} = {name}" for short, name in short_forms(events)]
        text = enclosed("Short forms: ", "; ".join(forms), ".")
        return lines_of(text, self.right - MARGIN, LABEL_SIZE)

    def _write_short_forms(self, events: Sequence[Event]) -> None:
        """Write the key of the short forms below the legend."""
        for line in self._key_of(events):
            svg.write(self.root, MARGIN, self.y, line)
            self.y += LINE


def _legend_of(events: Sequence[Event], scale: Scale) -> list[tuple[str, str, str]]:
    """Return the kind, the look and the meaning of each entry of the legend."""
    kinds = [kind for kind in KIND_NAMES if any(event.kind == kind for event in events)]
    legend = [(kind, "sure" if kind in LASTING else "sign", KIND_NAMES[kind][0]) for kind in kinds]
    looks = {look for event in events for look in looks_of(event, scale)}
    looks |= {"possible" for event in events if event.start.precision != "day"}
    looks |= {"guessed" for event in events if event.is_doubtful}
    legend += [(kinds[-1], look, meaning) for look, meaning in _MEANINGS.items() if look in looks]
    lasting = [event.kind for event in events if any(goes_on(event, scale))]
    return [*legend, *((kind, "arrow", _ARROW) for kind in lasting[:1])]
