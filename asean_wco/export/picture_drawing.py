"""The elements of the drawn timeline: text, bars, signs, whole kinds of events below headings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from xml.etree import ElementTree as ET

from asean_wco.export.event_words import KIND_NAMES, Cited, told, when
from asean_wco.export.markup import web_address, xml_text
from asean_wco.export.picture_layout import (
    ABOVE,
    BESIDE,
    LABEL_SIZE,
    NOWHERE,
    Piece,
    Placed,
    Section,
    text_width,
)
from asean_wco.query.timeline import LASTING, Event

MARGIN = 16.0
_HEAD = 26.0
_HATCH_APART = 5.0
_SOURCES_ON_HOVER = 4


def number(value: float) -> str:
    """A coordinate, to a tenth of a pixel."""
    return f"{value:.1f}".removesuffix(".0")


def _line(parent: ET.Element, x: float, y: float, look: str, *, before: bool = False) -> ET.Element:
    """An empty line of text that begins at a place, or ends there."""
    anchor = {"text-anchor": "end"} if before else {}
    return ET.SubElement(parent, "text", {"x": number(x), "y": number(y), "class": look, **anchor})


def draw_text(parent: ET.Element, x: float, y: float, text: str, look: str) -> None:
    """A line of text from a place on, if there is any."""
    if text:
        _line(parent, x, y, look).text = xml_text(text)


def draw_path(parent: ET.Element, path: str, look: str) -> None:
    """A line, or a shape of lines."""
    ET.SubElement(parent, "path", {"d": path, "class": look})


def _look(event: Event, look: str) -> str:
    """Return the classes of a shape: its outline, dashed where a date is doubtful, and its fill."""
    dashed = " awco-doubtful" if event.is_doubtful and look != "sure" else ""
    return f"awco-line-{event.kind}{dashed} awco-{look}-{event.kind}"


def _draw_shape(parent: ET.Element, tag: str, look: str, **places: float) -> None:
    """A rectangle or a circle."""
    attributes = {name: number(value) for name, value in places.items()}
    ET.SubElement(parent, tag, {**attributes, "class": look})


def draw_bar(parent: ET.Element, piece: Piece, event: Event, y: float, height: float) -> None:
    """A stretch of time, filled as its certainty has it."""
    width = piece.last - piece.first
    look = f"awco-fading-{event.kind}" if piece.look == "fading" else _look(event, piece.look)
    _draw_shape(parent, "rect", look, x=piece.first, y=y, width=width, height=height)
    if piece.look == "possible":
        _hatch(parent, event, piece.first, y, width, height)
    elif piece.look == "seen":
        dots = f"M{number(piece.first + 2)} {number(y + height / 2)}H{number(piece.last)}"
        draw_path(parent, dots, f"awco-line-{event.kind} awco-none awco-dots")
    elif piece.look == "fading":
        tip = f"M{number(piece.last - 4)} {number(y + height / 2 - 3.5)}l4 3.5l-4 3.5"
        draw_path(parent, tip, f"awco-line-{event.kind} awco-none")


def _hatch(
    parent: ET.Element, event: Event, x: float, y: float, width: float, height: float
) -> None:
    """Draw lines from lower left to upper right across a box.

    They are plain lines: a browser that prints turns each SVG pattern into an image, and the paper
    into megabytes.
    """
    count = max(int((width + height) / _HATCH_APART), 1)
    margin = (width + height - (count - 1) * _HATCH_APART) / 2
    lines = ""
    for line in range(count):
        foot = margin + line * _HATCH_APART - height
        begin, end = max(foot, 0.0), min(foot + height, width)
        lines += f"M{x + begin:.1f} {y + height - (begin - foot):.1f}"
        lines += f"L{x + end:.1f} {y + height - (end - foot):.1f}"
    draw_path(parent, lines, f"awco-line-{event.kind} awco-none awco-hatch")


def _seen(parent: ET.Element, piece: Piece, event: Event, y: float, height: float) -> None:
    """The days on which someone was seen in a post, as strokes, with dots between them."""
    apart = piece.last - piece.first > 8
    if apart:
        draw_bar(parent, piece, event, y, height)
    for x in (piece.first, piece.last) if apart else (piece.first,):
        draw_path(
            parent,
            f"M{number(x)} {number(y - 2)}v{number(height + 4)}",
            f"awco-line-{event.kind} awco-thick",
        )


def draw_sign(parent: ET.Element, placed: Placed, y: float, radius: float) -> None:
    """The sign of a single event: a disc for a meeting, a diamond for a milestone."""
    event, x = placed.event, placed.point or 0.0
    look = "sure" if event.start.precision == "day" else "possible"
    # On a stretch that is hatched already, hatching would hide the sign.
    look = "guessed" if event.is_doubtful or (placed.pieces and look == "possible") else look
    if event.kind == "meeting":
        _draw_shape(parent, "circle", _look(event, look), cx=x, cy=y, r=radius - 0.65)
    else:
        side = number(radius)
        path = f"M{number(x)} {number(y - radius)}l{side} {side}l-{side} {side}l-{side} -{side}z"
        draw_path(parent, path, _look(event, look))
    if look == "possible":
        _hatch(parent, event, x - radius / 2, y - radius / 2, radius, radius)


def _hover(group: ET.Element, event: Event, sources: Sequence[tuple[str, str]]) -> None:
    """Add what is told when the mark is pointed at, and all sources for programs."""
    titles = [xml_text(title) for title, _ in sources]
    lines = [xml_text(when(event)), xml_text(told(event))]
    lines += [f"Source: {title}" for title in titles[:_SOURCES_ON_HOVER]]
    more = len(titles) - _SOURCES_ON_HOVER
    if more > 0:
        lines.append(f"and {more} more")
    ET.SubElement(group, "title").text = "\n".join(lines)
    if sources:
        in_full = (f"{xml_text(title)} {web_address(url)}".rstrip() for title, url in sources)
        ET.SubElement(group, "desc").text = "\n".join(in_full)


def _mark_group(parent: ET.Element, event: Event, cited: Cited) -> ET.Element:
    """Return what holds the drawing of an event: a link to its first source with an address."""
    sources = [cited(source) for source in event.sources]
    record = xml_text(event.record)
    group = ET.SubElement(parent, "g", {"class": "awco-mark", "data-record": record})
    _hover(group, event, sources)
    address = next((address for _, url in sources if (address := web_address(url))), "")
    if not address:
        return group
    return ET.SubElement(
        group, "a", {"href": address, "target": "_blank", "rel": "noopener noreferrer"}
    )


def _draw_mark(parent: ET.Element, placed: Placed, top: float, section: Section) -> None:
    """A bar or a sign, with its label beside or above it if it has one."""
    above = section.labels == ABOVE
    y = top + (21 if above else _lane_height(section) / 2)
    thick = 8 if above else 7 if placed.point is None else 1.2 * section.radius
    if section.labels == BESIDE:
        _label(parent, placed, y + 4, ((placed.date, "awco-quiet"), (placed.label, "awco-ink")))
    elif above:
        _label(parent, placed, top + 12, ((placed.label, "awco-ink"), (placed.date, "awco-quiet")))
    for piece in placed.pieces:
        draw = _seen if piece.look == "seen" else draw_bar
        draw(parent, piece, placed.event, y - thick / 2, thick)
    if placed.point is not None:
        draw_sign(parent, placed, y, section.radius)


def _label(parent: ET.Element, placed: Placed, y: float, parts: Iterable[tuple[str, str]]) -> None:
    """Draw a label of two parts, with a distance between them: readers differ about spaces."""
    label = _line(parent, placed.label_x, y, "awco-halo", before=placed.before)
    for text, look in parts:
        if text:
            shift = {"dx": "4"} if len(label) else {}
            ET.SubElement(label, "tspan", {"class": look, **shift}).text = xml_text(text)


def _lane_height(section: Section) -> float:
    """How high a line of a section is."""
    close = 13 if section.kind in LASTING else 2 * section.radius + 4
    return {ABOVE: 33, BESIDE: 19, NOWHERE: close}[section.labels]


def height_of(section: Section) -> float:
    """How high a section is, with its heading."""
    return _HEAD + section.lanes * _lane_height(section) + 8


def _remark(section: Section, *, alone: bool) -> str:
    """What a reader must know about the labels of a section."""
    if section.dense:
        return f"{len(section.placed):,} {'' if alone else 'more '}without a label: point at a mark"
    return "" if alone else "labelled: those with the most sources"


def draw_kind(
    parent: ET.Element, sections: Sequence[Section], top: float, right: float, cited: Cited
) -> float:
    """Draw all events of a kind below a heading, with labels and without.

    Returns:
        The height at which they end.
    """
    draw_path(parent, f"M{number(MARGIN)} {number(top)}H{number(right)}", "awco-strong")
    total = sum(len(section.placed) for section in sections)
    head = f"{KIND_NAMES[sections[0].kind][total != 1].capitalize()} ({total:,})"
    draw_text(parent, MARGIN, top + 17, head, "awco-head awco-halo")
    x = MARGIN + 1.1 * text_width(head, LABEL_SIZE) + 10
    for section in sections:
        remark = _remark(section, alone=len(sections) == 1)
        draw_text(parent, x, top + 17, remark, "awco-quiet awco-halo")
        for placed in section.placed:
            group = _mark_group(parent, placed.event, cited)
            lane = top + _HEAD + placed.lane * _lane_height(section)
            _draw_mark(group, placed, lane, section)
        top += height_of(section)
        x = MARGIN
    return top
