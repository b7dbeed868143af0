"""The places of events in a picture: an axis of years, lanes without overlaps, whole labels.

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

from asean_wco.export.events import KIND_NAMES, event_text, short_when
from asean_wco.facts.fact import ATTESTED, DISPUTED, INFERRED
from asean_wco.model.dates import MONTHS, Day, PartialDate
from asean_wco.query.timeline import LASTING, Event
from asean_wco.query.weighing import by_weight

GLYPH, DOT = 5.0, 4.0
LABEL_SIZE = 12.0
_TAIL = 40.0
_LEAST_TAIL = 12.0
# After this month a year leaves too little room for a term to fade in.
_EARLY_MONTH = 6
_LEAST_BAR = 5.0
_GAP = 14.0
# The greatest heights of the lanes with labels, of bars and of signs, that are not yet a wall of
# text. If there are more events than that, those that count most get labels in fewer lanes,
# and the others stand together without labels.
_MOST_HEIGHT = {True: 960.0, False: 1600.0}
_CHOSEN_HEIGHT = {True: 330.0, False: 640.0}
_CHOICES = (80, 60, 50, 40, 30, 20, 8)
# The most events that a picture of little height is tried with.
_MOST_IN_LITTLE = 60
_LEAST_LABEL = 120.0
# The height of a lane with labels of one line, by whether its events last; then without labels.
_LABELLED_LANE = {True: 33.0, False: 19.0}
_BARE_LANE = {True: 13.0, False: 12.0}
LINE = 15.0
# So many times the lines of a label are made shorter, so that the last one is not the shortest.
_BALANCING = 6
# The room for the arrow of a bar that goes on beyond the axis.
ARROW = 8.0
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
    if letter < "\u0590" or "\u2010" <= letter <= "\u2027":
        return 0.75
    return 1.15


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


def lines_of(text: str, width: float, size: float) -> tuple[str, ...]:
    """Return a text in lines that fit; only a word that is too long for a line is broken.

    Args:
        text: the text.
        width: the room in pixels.
        size: size of the font in pixels.
    """
    lines: list[str] = []
    line = ""
    for word in text.split():
        longer = f"{line} {word}" if line else word
        if text_width(longer, size) <= width + 0.01:
            line = longer
            continue
        if line:
            lines.append(line)
        *broken, line = _broken(word, width, size)
        lines += broken
    return (*lines, line) if line else tuple(lines)


def balanced(text: str, width: float, size: float) -> tuple[str, ...]:
    """Return a text in as few lines as fit, none much shorter than the others.

    Args:
        text: the text.
        width: the room in pixels.
        size: size of the font in pixels.
    """
    lines = lines_of(text, width, size)
    whole = " ".join(text.split())
    step = width / max(len(lines), 1) / (_BALANCING + 1)
    for number in range(1, _BALANCING + 1 if len(lines) > 1 else 1):
        narrower = lines_of(text, width - step * number, size)
        is_broken = " ".join(narrower) != whole
        if len(narrower) > len(lines) or is_broken:
            break
        lines = narrower
    return lines


def _broken(word: str, width: float, size: float) -> list[str]:
    """Return a word in parts that fit, each of one letter or more."""
    parts = []
    while text_width(word, size) > width + 0.01 and len(word) > 1:
        lengths = range(1, len(word))
        kept = bisect_right(lengths, width, key=lambda length: text_width(word[:length], size))
        parts.append(word[: max(kept, 1)])
        word = word[max(kept, 1) :]
    return [*parts, word]


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
        """Return the place of a moment, which is given in years; the nearest one on the axis."""
        part = min(max((moment - self.first) / (self.after - self.first), 0.0), 1.0)
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
        lane: number of its lane in the group.
        pieces: the stretches to draw.
        point: the middle of the sign; None for a bar.
        lines: date and text in lines; none without a label.
        label_x: the beginning of the label, or its end if it stands before its sign.
        before: whether the label stands before its sign.
        goes_on: whether a bar began before the axis, and whether it goes on after it.
        first: the left edge of the event with its label.
        last: the right edge of the event with its label.
    """

    event: Event
    lane: int
    pieces: tuple[Piece, ...]
    point: float | None
    lines: tuple[str, ...] = ()
    label_x: float = 0.0
    before: bool = False
    goes_on: tuple[bool, bool] = (False, False)
    first: float = 0.0
    last: float = 0.0


class LaneGroup(NamedTuple):
    """Events of a kind in their lanes.

    Attributes:
        placed: the events.
        heights: the heights of the lanes in pixels.
        labelled: whether the events have labels, above bars or beside signs.
        kind: kind of the events.
    """

    placed: tuple[Placed, ...]
    heights: tuple[float, ...]
    labelled: bool
    kind: str

    @property
    def height(self) -> float:
        """The height of all lanes."""
        return sum(self.heights)

    def top(self, lane: int) -> float:
        """Return how far a lane is below the first one."""
        return sum(self.heights[:lane])


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


def scale_for(
    events: Sequence[Event],
    left: float,
    right: float,
    first: PartialDate | None = None,
    last: PartialDate | None = None,
) -> Scale:
    """Return an axis of whole years for all days that the events may mean.

    Args:
        events: the events, at least one.
        left: place of its beginning.
        right: place of its end.
        first: beginning of the time that is shown; None for all time.
        last: end of the time that is shown; None for all time.
    """
    years = years_of(events)
    # An open term needs some room to fade.
    fading = [_year_to_fade(event.last_day) for event in events if event.is_open]
    begin, after = min(years), max([max(years) + 1, *fading])
    if first:
        begin = max(begin, first.year)
    if last:
        after = min(after, last.year + 1)
    return Scale(begin, max(after, begin + 1), left, right)


def _year_to_fade(seen: PartialDate) -> int:
    """Return the year at whose beginning an axis may end if a term was last seen on a date."""
    return seen.year + (1 if seen.latest[1] <= _EARLY_MONTH else 2)


def years_of(events: Sequence[Event]) -> list[int]:
    """Return the years in which events begin and end, or are last seen."""
    return [day.year for event in events for day in (event.start, event.last_day)]


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
    if event.certainty in (INFERRED, DISPUTED) or event.ends_inferred or event.otherwise:
        look = "guessed"
    return Piece(min(first, last), max(first, last), look)


def _bar_pieces(event: Event, scale: Scale) -> tuple[Piece, ...]:
    """Return the certain middle of a bar and its vague or open ends, as far as the axis goes."""
    pieces = _open_pieces(event, scale) if event.is_open else _closed_pieces(event, scale)
    before, after = goes_on(event, scale)
    left = scale.left + ARROW if before else min(piece.first for piece in pieces)
    right = scale.right - ARROW if after else max(piece.last for piece in pieces)
    right = max(right, left + _LEAST_BAR)
    fitting = [
        Piece(max(piece.first, left), min(piece.last, right), piece.look) for piece in pieces
    ]
    fitting = [piece for piece in fitting if piece.last > piece.first]
    return tuple(fitting) or (Piece(left, right, pieces[-1].look),)


def goes_on(event: Event, scale: Scale) -> tuple[bool, bool]:
    """Return whether something that lasts began before an axis, and whether it goes on after it."""
    if event.kind not in LASTING:
        return False, False
    return event.start.latest[0] < scale.first, event.last_day.earliest[0] >= scale.after


def _open_pieces(event: Event, scale: Scale) -> list[Piece]:
    """Return the vague beginning of a term, the time until its last source, and its fading."""
    begin, begun = scale.span(event.start)
    solid = begin
    if event.is_doubtful or not event.start.is_exact:
        solid = max(begun, begin + _LEAST_BAR)
    solid = min(solid, scale.right)
    seen = max(solid, scale.span(event.last_day)[0])
    pieces = [Piece(begin, solid, "possible"), Piece(solid, seen, "seen")]
    if not goes_on(event, scale)[1]:
        last = max(min(seen + _TAIL, scale.right), seen + _LEAST_TAIL)
        pieces.append(Piece(seen, last, "fading"))
    return pieces


def _closed_pieces(event: Event, scale: Scale) -> list[Piece]:
    """Return the vague beginning, the certain middle and the vague end of a bar."""
    begin, begun = scale.span(event.start)
    end = event.end or event.start
    ending, ended = scale.span(end)
    last = max(ended, begin + _LEAST_BAR)
    sure_from = begin if event.start.is_exact else begun
    sure_to = last if end.is_exact else ending
    look = _LOOKS_OF_BARS.get(event.certainty, "possible")
    if look != "possible" or sure_from >= sure_to:
        return [Piece(begin, last, look)]
    return [
        Piece(begin, sure_from, look),
        Piece(sure_from, sure_to, "sure"),
        Piece(sure_to, last, look),
    ]


def _bare(event: Event, scale: Scale, radius: float) -> Placed:
    """Return an event in its place without a label."""
    if event.kind in LASTING:
        pieces = _bar_pieces(event, scale)
        before, after = goes_on(event, scale)
        first = scale.left if before else pieces[0].first
        last = scale.right if after else pieces[-1].last
        return Placed(event, 0, pieces, None, goes_on=(before, after), first=first, last=last)
    days = _days(event, scale)
    middle = (days.first + days.last) / 2
    if days.last - days.first > 2 * radius:
        return Placed(event, 0, (days,), middle, first=days.first, last=days.last)
    return Placed(event, 0, (), middle, first=middle - radius, last=middle + radius)


def looks_of(event: Event, scale: Scale) -> set[str]:
    """Return the looks of the stretches of an event."""
    return {piece.look for piece in _bare(event, scale, GLYPH).pieces}


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
        lines = balanced(label, last - first - 10, LABEL_SIZE)
        return bare._replace(point=None, lines=lines, label_x=first + 5)
    lines = balanced(label, room, LABEL_SIZE)
    used = _width_of(lines) + 5
    if is_behind:
        return bare._replace(lines=lines, before=True, label_x=first - 5, first=first - used)
    return bare._replace(lines=lines, label_x=last + 5, last=last + used)


def _width_of(lines: Iterable[str]) -> float:
    """Return the greatest width that lines may have."""
    return max((text_width(line, LABEL_SIZE) for line in lines), default=0.0)


def _above(event: Event, scale: Scale, width: float) -> Placed:
    """Return an event that lasts with its label above it."""
    bare = _bare(event, scale, GLYPH)
    room = min(scale.right - scale.left, max(width, bare.last - bare.first))
    lines = balanced(full_label(event), room, LABEL_SIZE)
    used = _width_of(lines)
    left = max(scale.left, min(bare.first, scale.right - used))
    last = max(bare.last, left + used)
    return bare._replace(lines=lines, label_x=left, first=min(bare.first, left), last=last)


def _lane_group(
    events: Iterable[Placed], gap: float, *, labelled: bool, most: float = inf
) -> LaneGroup:
    """Return events in lanes in which no two overlap.

    Args:
        events: the events, without a lane.
        gap: room to keep on both sides of an event.
        labelled: whether the events have labels.
        most: the height of all lanes after which the rest of the events is left out.
    """
    lanes: defaultdict[int, list[tuple[float, float]]] = defaultdict(list)
    heights: list[float] = []
    placed = []
    for event in events:
        first, last = event.first - gap, event.last + gap
        lane = 0
        while any(first < end and begin < last for begin, end in lanes[lane]):
            lane += 1
        lanes[lane].append((first, last))
        heights += [0.0] * (lane + 1 - len(heights))
        heights[lane] = max(heights[lane], _height_of(event, labelled=labelled))
        placed.append(event._replace(lane=lane))
        if sum(heights) > most:
            break
    return LaneGroup(tuple(placed), tuple(heights), labelled, placed[0].event.kind)


def _height_of(placed: Placed, *, labelled: bool) -> float:
    """Return the height that an event needs in its lane."""
    lasts = placed.event.kind in LASTING
    if not labelled:
        return _BARE_LANE[lasts]
    return _LABELLED_LANE[lasts] + LINE * max(len(placed.lines) - 1, 0)


def _swarm(events: Sequence[Event], scale: Scale) -> LaneGroup:
    bare = [_bare(event, scale, DOT) for event in events]
    return _lane_group(bare, 0.75, labelled=False)


def _labelled(events: Sequence[Event], scale: Scale, most: float = inf) -> LaneGroup | None:
    """Return events with whole labels, as wide as makes the lanes lowest.

    Args:
        events: events of one kind.
        scale: the axis.
        most: the greatest height of all lanes.

    Returns:
        None if the labels need a greater height.
    """
    place = _above if events[0].kind in LASTING else _beside
    best: LaneGroup | None = None
    for width in _LABEL_WIDTHS:
        room = min(width, 0.6 * (scale.right - scale.left))
        # Events are placed one by one, since the first few often need too much height.
        placed = (place(event, scale, room) for event in events)
        lane_group = _lane_group(
            placed, _GAP / 2, labelled=True, most=best.height if best else most
        )
        if lane_group.height <= most and (best is None or lane_group.height < best.height):
            best = lane_group
    return best


def lane_groups_of(events: Sequence[Event], scale: Scale) -> list[LaneGroup]:
    """Return the events of one kind in their places.

    If the labels of all do not fit, the events that count most get labels.

    Args:
        events: one event or more of one kind, in the order of time.
        scale: the axis.
    """
    lasts = events[0].kind in LASTING
    ranked = by_weight(events, scale.first)
    for choice in (len(events), *_CHOICES):
        chosen, rest = _apart(events, ranked[:choice])
        most = _CHOSEN_HEIGHT[lasts] if rest else _MOST_HEIGHT[lasts]
        lane_group = _labelled(chosen, scale, most)
        if lane_group:
            if rest:
                return [lane_group, _swarm(rest, scale)]
            return [lane_group]
    return [_swarm(events, scale)]


def ever_fewer(
    events: Sequence[Event], scale: Scale
) -> Iterator[tuple[list[Event], list[LaneGroup]]]:
    """Yield arrangements of ever fewer events, all with labels, for a picture of little height.

    The events that count most stay longest, whatever their kind.

    Args:
        events: the events, at least one, in the order of time.
        scale: the axis.

    Yields:
        The events that are left, and the groups of lanes of their kinds.
    """
    ranked = by_weight(events, scale.first)
    for choice in range(min(len(events), _MOST_IN_LITTLE), 0, -1):
        chosen, _ = _apart(events, ranked[:choice])
        of_kinds = ([event for event in chosen if event.kind == kind] for kind in KIND_NAMES)
        lane_groups = [_labelled(of_kind, scale) for of_kind in of_kinds if of_kind]
        yield chosen, [lane_group for lane_group in lane_groups if lane_group]


def _apart(events: Sequence[Event], best: Iterable[Event]) -> tuple[list[Event], list[Event]]:
    """Return the best of some events, and the others, both in the order of all."""
    chosen = {id(event) for event in best}
    return (
        [event for event in events if id(event) in chosen],
        [event for event in events if id(event) not in chosen],
    )
