"""The places of events in a picture: an axis of years, lanes without overlaps, labels cut to fit.

Widths of text are upper estimates from the widest of the usual fonts, since no font can be measured
here.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cache
from math import inf
from typing import NamedTuple

from asean_wco.export.events import event_text, short_when
from asean_wco.facts.fact import ATTESTED, DISPUTED, INFERRED
from asean_wco.model.dates import MONTHS, Day, PartialDate
from asean_wco.query.timeline import LASTING, Event

GLYPH, DOT = 5.0, 4.0
LABEL_SIZE = 12.0
_TAIL = 40.0
_LEAST_BAR = 5.0
_GAP = 14.0
# The most lanes with labels, above bars and beside signs, that are not yet a wall of text. If there
# are more events than that, those with the most sources get labels in fewer lanes, and the others
# stand together without labels.
_MOST_LANES = (24, 64)
_CHOSEN_LANES = (8, 20)
_CHOICES = (80, 60, 50, 40, 30, 20, 8)
_LEAST_LABEL = 120.0
# The height of a lane, by whether its events last and whether they have labels.
_LANE_HEIGHTS = {(True, True): 33, (False, True): 19, (True, False): 13, (False, False): 12}
_LOOKS_OF_BARS = {ATTESTED: "seen", INFERRED: "guessed", DISPUTED: "guessed"}
_LABEL_WIDTHS = (560.0, 460.0, 360.0, 270.0)
_STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000)
# Advance widths in parts of the size, the widest of DejaVu Sans, Noto Sans and Liberation Sans
# (as Arial), rounded up.
_LETTERS = {
    0.3: "'ijl", 0.35: " ,-.:;If", 0.4: "!()/[\\]rt", 0.45: '"', 0.5: "J`", 0.55: "*?L_csz|",
    0.6: "FTaekovxy–", 0.65: "$0123456789bdghnpqu{}", 0.7: "ABEKPSVXYZ", 0.75: "CHNRU",
    0.8: "&DGOQ", 0.85: "#+<=>^w~≈", 0.9: "M", 0.95: "%", 1.0: "@Wm…—",
}  # fmt: skip
_WIDTHS = {letter: width for width, letters in _LETTERS.items() for letter in letters}


def text_width(text: str, size: float) -> float:
    """Return the greatest width that a line of text may have, in pixels.

    Args:
        text: the line.
        size: size of the font in pixels.
    """
    return sum(map(_letter_width, text)) * size


@cache
def _letter_width(letter: str) -> float:
    """Return the width of a character as a part of the size of the font."""
    if letter in _WIDTHS:
        return _WIDTHS[letter]
    if unicodedata.combining(letter) or unicodedata.category(letter) == "Mn":
        return 0.0
    return 0.75 if letter < "\u0590" or "\u2010" <= letter <= "\u2027" else 1.15


def fitted(text: str, width: float, size: float) -> str:
    """Return the text, or as much of its beginning as fits, with an ellipsis.

    Args:
        text: the text.
        width: the room in pixels.
        size: size of the font in pixels.
    """
    if text_width(text, size) <= width + 0.01:
        return text
    room = width - text_width("…", size)
    lengths = range(1, len(text))
    kept = bisect_right(lengths, room, key=lambda length: text_width(text[:length], size))
    if not kept:
        return ""
    return text[:kept].rstrip(" ,;:–-") + "…"


class Scale(NamedTuple):
    """The axis of years from left to right.

    Attributes:
        first: the first year.
        after: the year after the last.
        left: place of the beginning of the first year, in pixels.
        right: place of the end of the last year, in pixels.
    """

    first: int
    after: int
    left: float
    right: float

    def x(self, moment: float) -> float:
        """Return the place of a moment, which is given in years."""
        part = (moment - self.first) / (self.after - self.first)
        return self.left + part * (self.right - self.left)

    def span(self, date: PartialDate) -> tuple[float, float]:
        """Return the places of the beginning and the end of the days that a date may mean."""
        return self.x(_moment(date.earliest)), self.x(_moment(date.latest, after=1))

    @property
    def year(self) -> float:
        """The width of a year in pixels."""
        return (self.right - self.left) / (self.after - self.first)


class Piece(NamedTuple):
    """A stretch of time of an event, in pixels.

    Its look is ``sure``, ``possible``, ``guessed``, ``seen`` (on days within) or ``fading``.
    """

    first: float
    last: float
    look: str


class Placed(NamedTuple):
    """An event with its place.

    Attributes:
        event: the event.
        lane: number of its lane in the section.
        pieces: the stretches to draw.
        point: the middle of the sign; None for a bar.
        label: date and text; empty without a label.
        label_x: the beginning of the label, or its end if it stands before its sign.
        before: whether the label stands before its sign.
        first: the left edge of the event with its label.
        last: the right edge of the event with its label.
    """

    event: Event
    lane: int
    pieces: tuple[Piece, ...]
    point: float | None
    label: str = ""
    label_x: float = 0.0
    before: bool = False
    first: float = 0.0
    last: float = 0.0


class Section(NamedTuple):
    """Events of a kind in their lanes.

    Attributes:
        placed: the events.
        lanes: number of lanes.
        labelled: whether the events have labels, above bars or beside signs.
        kind: kind of the events.
        lane_height: height of a lane in pixels.
    """

    placed: tuple[Placed, ...]
    lanes: int
    labelled: bool
    kind: str
    lane_height: float


def _moment(day: Day, *, after: int = 0) -> float:
    """Return the beginning of a day as a number of years.

    Args:
        day: year, month and day.
        after: number of days to add.
    """
    year, month, number = day
    new_year = date(year, 1, 1).toordinal()
    passed = date(year, month, number).toordinal() - new_year + after
    return year + passed / (date(year, 12, 31).toordinal() - new_year + 1)


def scale_for(events: Sequence[Event], left: float, right: float) -> Scale:
    """Return an axis of whole years for all days that the events may mean."""
    years = years_of(events)
    # An open term needs some room to fade.
    fading = [event.start.year + 2 for event in events if event.is_open]
    return Scale(min(years), max([max(years) + 1, *fading]), left, right)


def years_of(events: Sequence[Event]) -> list[int]:
    """Return the years in which events begin and end."""
    return [day.year for event in events for day in (event.start, event.end) if day]


def ticks_of(scale: Scale) -> Iterator[tuple[float, str]]:
    """Yield the places of the lines of the grid with their labels, one for each year if they fit.

    An empty label means that the line has none.
    """
    step = next((step for step in _STEPS if step * scale.year >= 44), _STEPS[-1])
    line = next((line for line in _STEPS if line * scale.year >= 8), step)
    for year in range(scale.first, scale.after + 1):
        if year % step == 0 and scale.right - scale.x(year) >= 36:
            yield scale.x(year), str(year)
        elif year % line == 0:
            yield scale.x(year), ""
        if scale.year >= 260 and year < scale.after:
            yield from ((scale.x(year + month / 12), MONTHS[month][:3]) for month in (3, 6, 9))


def _days(event: Event, scale: Scale) -> Piece:
    """Return all days that a single event may mean as one stretch."""
    end = event.end or event.start
    first, last = scale.span(event.start)[0], scale.span(end)[1]
    look = "sure" if event.start.is_exact and end.is_exact else "possible"
    if event.certainty in (INFERRED, DISPUTED) or event.ends_inferred:
        look = "guessed"
    return Piece(min(first, last), max(first, last), look)


def _bar_pieces(event: Event, scale: Scale) -> tuple[Piece, ...]:
    """Return the certain middle of a bar and its vague or open ends."""
    begin, begun = scale.span(event.start)
    if event.is_open:
        solid = begin
        if event.is_doubtful or not event.start.is_exact:
            solid = max(begun, begin + _LEAST_BAR)
        last = max(min(solid + _TAIL, scale.right), solid + 12)
        pieces = [Piece(begin, solid, "possible"), Piece(solid, last, "fading")]
    else:
        end = event.end or event.start
        ending, ended = scale.span(end)
        last = max(ended, begin + _LEAST_BAR)
        sure_from = begin if event.start.is_exact else begun
        sure_to = last if end.is_exact else ending
        look = _LOOKS_OF_BARS.get(event.certainty, "possible")
        if look != "possible" or sure_from >= sure_to:
            return (Piece(begin, last, look),)
        pieces = [
            Piece(begin, sure_from, look),
            Piece(sure_from, sure_to, "sure"),
            Piece(sure_to, last, look),
        ]
    return tuple(piece for piece in pieces if piece.last > piece.first)


def _bare(event: Event, scale: Scale, radius: float) -> Placed:
    """Return an event in its place without a label."""
    if event.kind in LASTING:
        pieces = _bar_pieces(event, scale)
        return Placed(event, 0, pieces, None, first=pieces[0].first, last=pieces[-1].last)
    days = _days(event, scale)
    middle = (days.first + days.last) / 2
    if days.last - days.first > 2 * radius:
        return Placed(event, 0, (days,), middle, first=days.first, last=days.last)
    return Placed(event, 0, (), middle, first=middle - radius, last=middle + radius)


def full_label(event: Event) -> str:
    """Return the date and the text of an event, as its label has them where there is room."""
    return f"{short_when(event)}: {event_text(event)}"


def _beside(event: Event, scale: Scale, width: float) -> Placed:
    """Return an event that does not last with its label beside it.

    An event that takes so much of the axis that no label fits beside it has its label on it.
    """
    bare = _bare(event, scale, GLYPH)
    first, last = bare.first, bare.last
    label = full_label(event)
    wanted = min(width, text_width(label, LABEL_SIZE))
    after, before = scale.right - last - 5, first - scale.left - 5
    is_behind = after < wanted and before > after
    room = min(wanted, before if is_behind else after)
    if room < min(wanted, _LEAST_LABEL):
        label = fitted(label, last - first - 10, LABEL_SIZE)
        return bare._replace(point=None, label=label, label_x=first + 5)
    label = fitted(label, room, LABEL_SIZE)
    used = text_width(label, LABEL_SIZE) + 5
    if is_behind:
        return bare._replace(label=label, before=True, label_x=first - 5, first=first - used)
    return bare._replace(label=label, label_x=last + 5, last=last + used)


def _above(event: Event, scale: Scale, width: float) -> Placed:
    """Return an event that lasts with its label above it."""
    bare = _bare(event, scale, GLYPH)
    room = min(scale.right - scale.left, max(width, bare.last - bare.first))
    label = fitted(full_label(event), room, LABEL_SIZE)
    used = text_width(label, LABEL_SIZE)
    left = max(scale.left, min(bare.first, scale.right - used))
    last = max(bare.last, left + used)
    return bare._replace(label=label, label_x=left, first=min(bare.first, left), last=last)


def _section(events: Iterable[Placed], gap: float, *, labelled: bool, most: float = inf) -> Section:
    """Return events in lanes in which no two overlap.

    Args:
        events: the events, without a lane.
        gap: room to keep on both sides of an event.
        labelled: whether the events have labels.
        most: the number of lanes after which the rest of the events is left out.
    """
    lanes: defaultdict[int, list[tuple[float, float]]] = defaultdict(list)
    placed = []
    for event in events:
        first, last = event.first - gap, event.last + gap
        lane = 0
        while any(first < end and begin < last for begin, end in lanes[lane]):
            lane += 1
        lanes[lane].append((first, last))
        placed.append(event._replace(lane=lane))
        if lane >= most:
            break
    kind = placed[0].event.kind
    lane_height = _LANE_HEIGHTS[kind in LASTING, labelled]
    return Section(tuple(placed), len(lanes), labelled, kind, lane_height)


def _swarm(events: Sequence[Event], scale: Scale) -> Section:
    bare = [_bare(event, scale, DOT) for event in events]
    return _section(bare, 0.75, labelled=False)


def _labelled(events: Sequence[Event], scale: Scale, most: tuple[int, int]) -> Section | None:
    """Return events with labels as long as the lanes allow.

    Args:
        events: events of one kind.
        scale: the axis.
        most: the most lanes of bars, and of signs.

    Returns:
        None if not even short labels fit into so many lanes.
    """
    place, lanes = _beside, most[1]
    if events[0].kind in LASTING:
        place, lanes = _above, most[0]
    for width in _LABEL_WIDTHS:
        room = min(width, 0.6 * (scale.right - scale.left))
        # Events are placed one by one, since the first few often need too many lanes.
        placed = (place(event, scale, room) for event in events)
        section = _section(placed, _GAP / 2, labelled=True, most=lanes)
        if section.lanes <= lanes:
            return section._replace(placed=_lengthened(section, scale))
    return None


def _lengthened(section: Section, scale: Scale) -> tuple[Placed, ...]:
    """Return the events of a section, with labels that use the free room of their lanes."""
    placed = list(section.placed)
    lanes: defaultdict[int, list[int]] = defaultdict(list)
    for number in sorted(range(len(placed)), key=lambda number: placed[number].first):
        lanes[placed[number].lane].append(number)
    for lane in lanes.values():
        free_from = scale.left
        following = [placed[number].first - _GAP for number in lane[1:]]
        for number, free_to in zip(lane, [*following, scale.right], strict=True):
            placed[number] = _with_room(placed[number], free_from, min(free_to, scale.right))
            free_from = placed[number].last + _GAP
    return tuple(placed)


def _with_room(placed: Placed, first: float, last: float) -> Placed:
    """Return an event with as much of its label as fits between two places.

    Args:
        placed: the event with its label.
        first: the beginning of the free room in its lane.
        last: the end of the free room in its lane.
    """
    is_on_its_stretch = placed.point is None and placed.event.kind not in LASTING
    if not placed.label.endswith("…") or is_on_its_stretch:
        return placed
    room = placed.label_x - first if placed.before else last - placed.label_x
    label = fitted(full_label(placed.event), room, LABEL_SIZE)
    if len(label) <= len(placed.label):
        return placed
    used = text_width(label, LABEL_SIZE)
    if placed.before:
        return placed._replace(label=label, first=placed.label_x - used)
    return placed._replace(label=label, last=placed.label_x + used)


def sections_of(events: Sequence[Event], scale: Scale) -> list[Section]:
    """Return the events of one kind in their places.

    If the labels of all do not fit, the events with the most sources get labels.

    Args:
        events: one event or more of one kind, in the order of time.
        scale: the axis.
    """
    ranked = sorted(events, key=lambda event: -len(event.sources))
    for choice in (len(events), *_CHOICES):
        best = {id(event) for event in ranked[:choice]}
        chosen = [event for event in events if id(event) in best]
        rest = [event for event in events if id(event) not in best]
        section = _labelled(chosen, scale, _CHOSEN_LANES if rest else _MOST_LANES)
        if section:
            return [section, _swarm(rest, scale)] if rest else [section]
    return [_swarm(events, scale)]
