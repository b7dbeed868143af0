"""A graph as a picture in Scalable Vector Graphics (SVG 1.1), one file that needs no other.

The subject stands on the left, and what is linked to it in boxes beside it, in the order of time,
with what is linked to these in the next column. If many records are linked to the subject and
nothing hangs on them, it stands on top, and they stand in columns below it: first the people, then
the bodies and so on, each kind under its heading and in the order of time. A box says by which
links it hangs on the one before it. An arrow leads from the record that has the link to the record
that it names.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple
from xml.etree import ElementTree as ET

from asean_wco.export import svg
from asean_wco.export.graph import IN_OFFICE, Edge, Graph, Node, first_day, left_out
from asean_wco.export.markup import xml_text
from asean_wco.export.picture_layout import LABEL_SIZE, LINE, lines_of
from asean_wco.facts.fact import SIGNS
from asean_wco.model.dates import Day, PartialDate

_WIDTH = 1000
_MARGIN = 16.0
_TITLE_SIZE = 18.0
_TITLE_LINE = 22.0
# Between two columns, and between two boxes of a column.
_GAP = 44.0
_SPACE = 8.0
# The room of a heading over the boxes of a kind.
_HEADING = 24.0
_PADDING = 8.0
# The widest box of a subject that has one column beside it.
_SUBJECT_WIDTH = 250.0
# So many boxes or more beside a subject stand in columns below it; an office has a single row of
# holders, whose order in time one column shows best.
_MANY = 9
_COLUMNS = 3
# The kinds in the order of the columns, with their headings.
_KINDS = {
    "person": "People",
    "office": "Posts",
    "organization": "Bodies",
    "initiative": "Initiatives",
    "series": "Series of meetings",
    "meeting": "Meetings",
    "topic": "Topics",
    "source": "Sources",
}
# The order of what is dated by one day.
_LEFT, _CAME, _GAP_LAST = range(3)
# So many terms of one office are told apart.
_SEVERAL = 2
_HOW_TO_READ = (
    "An arrow from A to B means that the record A names B; it tells no rank and no order. Boxes "
    "with a date stand in the order of time. What a dashed box says is inferred or not known, or "
    "sources disagree about it."
)


class _Box(NamedTuple):
    """A record with its place in the picture, or a time of which nobody is known in an office.

    Attributes:
        node: the record; of a gap the office.
        name: the lines of its name.
        links: the lines that say how it hangs on the box before it.
        edges: its links to that box.
        children: the boxes that hang on this one.
        width: in pixels.
        is_gap: whether it is a gap between two holders of an office.
    """

    node: Node
    name: tuple[str, ...]
    links: tuple[str, ...]
    edges: tuple[Edge, ...]
    children: tuple[_Box, ...]
    width: float
    is_gap: bool = False

    @property
    def own_height(self) -> float:
        """The height of the box itself."""
        return LINE * (len(self.name) + len(self.links)) + 2 * _PADDING

    @property
    def height(self) -> float:
        """The height of the box or of all that hangs on it, whichever is greater."""
        below = sum(child.height + _SPACE for child in self.children) - _SPACE
        return max(self.own_height, below)


def graph_svg(graph: Graph) -> str:
    """Return a graph as a picture.

    Links between the records of one column are not drawn; the picture says how many they are.

    Args:
        graph: a graph from `neighbourhood`.
    """
    tree = _tree(graph)
    drawn = sum(len(box.edges) for box in _boxes(tree))
    subject = graph.nodes[0]
    root = ET.Element("svg", {"xmlns": "http://www.w3.org/2000/svg", "font-family": svg.FONT})
    root.set("role", "group")
    root.set("aria-labelledby", "awco-title awco-desc")
    svg.add(root, "title", xml_text(subject.name), id="awco-title")
    others = len(graph.nodes) - 1
    summary = f"{others} linked record{'' if others == 1 else 's'}."
    svg.add(root, "desc", summary, id="awco-desc")
    paper = svg.add(root, "rect", width=_WIDTH, fill=svg.COLOURS["paper"])
    y = 30.0
    for line in lines_of(xml_text(subject.label), _WIDTH - 2 * _MARGIN, _TITLE_SIZE):
        svg.write(root, _MARGIN, y, line, font_size=_TITLE_SIZE, font_weight="bold")
        y += _TITLE_LINE
    svg.write(root, _MARGIN, y, summary, "quiet")
    y += _PADDING
    if _is_in_columns(graph):
        y = _draw_in_columns(root, tree, y) + 2 * LINE
    else:
        _draw(root, tree, _MARGIN, y)
        y += tree.height + 2 * LINE
    rest = len(graph.edges) - drawn
    notes = [_HOW_TO_READ if others else "", left_out(graph)]
    if rest:
        links = "link between these records is" if rest == 1 else "links between these records are"
        notes.append(f"{rest} more {links} not drawn.")
    for note in notes:
        for line in lines_of(note, _WIDTH - 2 * _MARGIN, LABEL_SIZE):
            svg.write(root, _MARGIN, y, line, "quiet")
            y += LINE
    height = svg.number(y + _PADDING)
    paper.set("height", height)
    root.attrib.update(width=str(_WIDTH), height=height, viewBox=f"0 0 {_WIDTH} {height}")
    return ET.tostring(root, encoding="unicode") + "\n"


def _tree(graph: Graph) -> _Box:
    """Return the box of the subject, with what hangs on it.

    A record hangs on the first one that is a link nearer to the subject and has a link with it.
    """
    before: dict[str, str] = {}
    for number, node in enumerate(graph.nodes):
        for nearer in graph.nodes[:number]:
            if nearer.distance == node.distance - 1 and _between(graph, nearer.id, node.id):
                before[node.id] = nearer.id
                break
    columns = 1 + max(node.distance for node in graph.nodes)
    room = _WIDTH - 2 * _MARGIN - _GAP * (columns - 1)
    in_columns = _is_in_columns(graph)

    def width_of(node: Node) -> float:
        if in_columns:
            if node.distance:
                return _column_width()
            return _WIDTH - 2 * _MARGIN
        first = min(_SUBJECT_WIDTH, room / columns)
        if node.distance:
            return (room - first) / (columns - 1)
        return min(room, _SUBJECT_WIDTH)

    def boxes(node: Node) -> list[_Box]:
        """Return the box of a record, or one for each of its terms; the rest hangs on the first."""
        width = width_of(node) if columns > 1 else room
        inner = width - 2 * _PADDING
        edges = _between(graph, before[node.id], node.id) if node.id in before else ()
        # The bold letters of a name are wider.
        name = lines_of(xml_text(node.label), 0.88 * inner, LABEL_SIZE)
        children = [
            box for one in graph.nodes if before.get(one.id) == node.id for box in boxes(one)
        ]
        if node.id == graph.subject:
            room_of_gap = (room - width) / max(columns - 1, 1)
            children += [_gap_box(node, gap, room_of_gap) for gap in graph.gaps]
            children.sort(key=_first_of)
        terms = _terms(edges)
        drawn: list[_Box] = []
        for term in terms:
            words = [line for edge in term for line in lines_of(xml_text(edge.label), inner, 12.0)]
            below = () if drawn else tuple(children)
            drawn.append(_Box(node, name, tuple(words), term, below, width))
        return drawn

    return boxes(graph.nodes[0])[0]


def _is_in_columns(graph: Graph) -> bool:
    """Return whether what is linked to the subject stands in columns below it."""
    subject, *others = graph.nodes
    is_deep = any(node.distance > 1 for node in others)
    return len(others) >= _MANY and not is_deep and subject.kind != "office"


def _column_width() -> float:
    """Return the width of one of the columns below a subject, each with room for its line."""
    return (_WIDTH - 2 * _MARGIN) / _COLUMNS - _GAP


def _draw_in_columns(root: ET.Element, tree: _Box, y: float) -> float:
    """Draw the subject on top and its boxes in columns below it, and return where they end."""
    x = _MARGIN
    subject = tree._replace(children=())
    _draw(root, subject, x, y)
    top = y + subject.own_height + _SPACE + LINE
    lowest = top
    for number, column in enumerate(_in_columns(tree.children)):
        left = x + _GAP + number * (_column_width() + _GAP)
        below = top
        kind_before = ""
        for box in column:
            if box.node.kind != kind_before:
                heading = _KINDS.get(box.node.kind, box.node.kind)
                svg.write(root, left, below + LINE, heading, font_weight="bold")
                below += _HEADING
                kind_before = box.node.kind
            start = (left - _GAP, y + subject.own_height)
            _connect(root, subject, box, start, below + LINE, is_from_above=True)
            _draw(root, box, left, below)
            below += box.own_height + _SPACE
        lowest = max(lowest, below)
    return lowest


def _in_columns(boxes: Sequence[_Box]) -> list[list[_Box]]:
    """Return boxes in columns of about one height, kind after kind and in the order of time."""
    kinds = list(_KINDS)
    ordered = sorted(boxes, key=lambda box: (kinds.index(box.node.kind), _first_of(box)))
    whole = sum(box.own_height + _SPACE for box in ordered)
    columns: list[list[_Box]] = [[] for _ in range(_COLUMNS)]
    reached = 0.0
    for box in ordered:
        number = int(_COLUMNS * (reached + box.own_height / 2) / whole)
        columns[min(number, _COLUMNS - 1)].append(box)
        reached += box.own_height + _SPACE
    return columns


def _terms(edges: tuple[Edge, ...]) -> list[tuple[Edge, ...]]:
    """Return the links of a record apart by terms, where it has had an office more than once.

    What has no date stands with the first.
    """
    terms = [edge for edge in edges if edge.relation == IN_OFFICE and (edge.start or edge.end)]
    if len(terms) < _SEVERAL:
        return [edges]
    others = tuple(edge for edge in edges if edge not in terms)
    return [(*others, terms[0]), *((term,) for term in terms[1:])]


def _gap_box(office: Node, gap: tuple[PartialDate, PartialDate | None], width: float) -> _Box:
    """Return the box of a time of which nobody is known in an office."""
    before, after = gap
    when = f"after {before.display()}"
    if after:
        when = f"between {before.display()} and {after.display()}"
    node = office._replace(start=before, end=after)
    return _Box(node, ("Not known",), (when,), (), (), width, is_gap=True)


def _first_of(box: _Box) -> tuple[Day, int]:
    """Return what sorts the boxes around the subject by time.

    Who left on a day comes before who came, and a gap after both.
    """
    if box.is_gap and box.node.start:
        return box.node.start.latest, _GAP_LAST
    if box.node.start:
        return box.node.start.earliest, _CAME
    dated = [edge for edge in box.edges if edge.start or edge.end]
    if not dated:
        return (0, 0, 0), _CAME
    first = min(dated, key=first_day)
    return first_day(first), _CAME if first.start else _LEFT


def _between(graph: Graph, one: str, other: str) -> tuple[Edge, ...]:
    """Return the links between two records, in the order of the graph."""
    ends = {one, other}
    return tuple(edge for edge in graph.edges if {edge.origin, edge.target} == ends)


def _boxes(tree: _Box) -> list[_Box]:
    """Return a box and all that hang on it."""
    return [tree, *(box for child in tree.children for box in _boxes(child))]


def _draw(root: ET.Element, box: _Box, x: float, y: float) -> None:
    """Draw a box at a place, what hangs on it to the right of it, and the lines between them."""
    is_doubtful = any(edge.certainty in SIGNS for edge in box.edges) or bool(box.node.certainty)
    is_doubtful = is_doubtful or box.is_gap
    is_subject = box.node.distance == 0 and not box.is_gap
    dashes = {"stroke_dasharray": "4 3"} if is_doubtful else {}
    group = root
    if not box.is_gap:
        group = svg.add(root, "g", class_="mark", data_record=xml_text(box.node.id))
    svg.add(
        group,
        "rect",
        x=x,
        y=y,
        width=box.width,
        height=box.own_height,
        rx=4,
        fill=svg.COLOURS["paper"],
        stroke=svg.COLOURS["ink" if is_subject else "axis"],
        stroke_width=2 if is_subject else 1.2,
        **dashes,
    )
    bottom = y + _PADDING + 11
    look = {} if box.is_gap else {"font_weight": "bold"}
    for line in box.name:
        svg.write(group, x + _PADDING, bottom, line, **look)
        bottom += LINE
    for line in box.links:
        svg.write(group, x + _PADDING, bottom, line, "quiet")
        bottom += LINE
    top, right = y, x + box.width
    for child in box.children:
        if not child.is_gap:
            _connect(root, box, child, (right, y + LINE), top + LINE)
        _draw(root, child, right + _GAP, top)
        top += child.height + _SPACE


def _connect(
    root: ET.Element,
    box: _Box,
    child: _Box,
    start: tuple[float, float],
    end_y: float,
    *,
    is_from_above: bool = False,
) -> None:
    """Draw the line from a box to one that hangs on it, with an arrow for each way of a link.

    Args:
        root: the element to draw in.
        box: the box on the left, or above.
        child: the box on the right.
        start: where the line leaves the box.
        end_y: the height at which it reaches the other.
        is_from_above: whether the line goes down beside the column of the other box.
    """
    x, y = start
    middle, end = x + _GAP / 2, x + _GAP
    number = svg.number
    path = f"M{number(x)} {number(y)}H{number(middle)}V{number(end_y)}H{number(end)}"
    if is_from_above:
        path = f"M{number(middle)} {number(y)}V{number(end_y)}H{number(end)}"
    svg.stroke(root, path, "axis", 1.2)
    for edge in child.edges:
        tip, side = (end, -6) if edge.origin == box.node.id else (middle + 2, 6)
        arrow = f"M{number(tip)} {number(end_y)}l{side} -4v8z"
        svg.add(root, "path", d=arrow, fill=svg.COLOURS["quiet"])
