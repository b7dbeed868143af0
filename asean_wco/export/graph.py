"""The graph around a record: the records that it links to and those that link to it.

The links are those that records declare in their shapes, so that a new field has its edges at once.
Each edge keeps its sources and, for a post, its dates. A source is only a node if it is the subject
of the graph.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from asean_wco.facts.doubts import is_disputed
from asean_wco.facts.fact import ATTESTED, DISPUTED, INFERRED, SIGNS
from asean_wco.facts.labels import dispute_on_term
from asean_wco.facts.sentences import lies_ahead, seen_in_post
from asean_wco.facts.sources import supporting
from asean_wco.facts.tenure import history, holdings_of
from asean_wco.facts.when import inferred_date, role_period
from asean_wco.model.dates import Day, PartialDate, display_period
from asean_wco.model.origin import OWN, own_words
from asean_wco.model.records import (
    Attendance,
    Claim,
    Inference,
    Initiative,
    InitiativeLink,
    Meeting,
    Office,
    Record,
    Role,
    Source,
    kind_of,
)
from asean_wco.model.shapes import shapes_of
from asean_wco.model.text import counted, enclosed, joined
from asean_wco.model.today import today
from asean_wco.model.vocabulary import KINDS
from asean_wco.model.walk import links_and_items

# Mermaid draws 500 links at most, and so few records have fewer than that.
MOST_NODES = 60
# A picture with more boxes than this is too high to be read.
MOST_IN_PICTURE = 30
# The meaning of a link, in the direction from the record that declares it to the other.
_RELATIONS = {
    "attendance.organization": "attended by",
    "attendance.person": "attended by",
    "broader": "narrower than",
    "hosts": "hosted by",
    "initiatives": "dealt with",
    "initiatives.initiative": "dealt with",
    "organization": "post of",
    "organizations": "meeting of",
    "owners": "owned by",
    "parent": "part of",
    "part_of": "part of",
    "partners": "in partnership with",
    "related": "related to",
    "roles.office": "in the office",
    "roles.organization": "in a post of",
    "series": "session of",
    "topics": "about",
    "topics.topic": "about",
}
_CITES = "cites"
# The links of a post: to its office and to its body.
IN_OFFICE = _RELATIONS["roles.office"]
_POST_RELATIONS = (IN_OFFICE, _RELATIONS["roles.organization"])


class Node(NamedTuple):
    """A record in a graph.

    Attributes:
        id: id of the record.
        kind: kind of the record in the singular.
        name: name of the record.
        start: the first day of a meeting or an initiative; None for others.
        distance: number of links between the subject and the record.
        own: whether it is one of the user's own.
        unsourced: whether it, or something in it, names no source.
        end: the last day of a meeting or an initiative; None for others.
        certainty: certainty of these days: empty, ``inferred`` or ``disputed``.
        is_correction: whether it corrects a record of the reference.
    """

    id: str
    kind: str
    name: str
    start: PartialDate | None
    distance: int
    own: bool
    unsourced: bool = False
    end: PartialDate | None = None
    certainty: str = ""
    is_correction: bool = False

    @property
    def label(self) -> str:
        """The name, the days with the sign of a doubt about them, and the mark of an own record."""
        days = display_period(self.start, self.end)
        if self.kind == "initiative" and self.start and not self.end:
            days = f"{'from' if lies_ahead(self.start) else 'since'} {days}"
        days = joined(" ", SIGNS.get(self.certainty), days)
        origin = OWN if self.own else ""
        own = own_words(origin, self.unsourced, is_correction=self.is_correction)
        return joined(" ", self.name, enclosed("(", days, ")"), enclosed("[", own, "]"))


class Edge(NamedTuple):
    """A link from the record that declares it to another.

    Attributes:
        origin: id of the record that declares the link.
        target: id of the other record.
        relation: meaning of the link in its direction.
        detail: the part played in a meeting, or the title of a post; empty for other links.
        start: date on which a post began, or the first date that attests it.
        end: date on which a post ended, or the last date that attests it.
        certainty: ``inferred``, ``disputed``, ``attested`` for a post that is only known from
            single dates, or empty.
        sources: ids of the sources.
    """

    origin: str
    target: str
    relation: str
    detail: str = ""
    start: PartialDate | None = None
    end: PartialDate | None = None
    certainty: str = ""
    sources: tuple[str, ...] = ()

    @property
    def label(self) -> str:
        """The relation with detail, dates and doubts: ``attended by: speaker``.

        Of a post the title says enough: ``Director (2011)``.
        """
        words = joined(": ", self.relation, self.detail)
        if self.relation in _POST_RELATIONS and self.detail:
            words = self.detail
        period = display_period(self.start, self.end)
        if self.certainty == ATTESTED and self.start:
            return f"{words} ({seen_in_post(self.start, self.end)})"
        if self.start and not self.end:
            period = f"from {period}"
        notes = joined(", ", period, self.certainty)
        return joined(" ", words, enclosed("(", notes, ")"))


class Graph(NamedTuple):
    """The neighbourhood of a record.

    Attributes:
        subject: id of the record.
        depth: the most links between the subject and a node.
        nodes: the nodes, the subject first, then by distance, and among equals by time.
        edges: all links between the nodes.
        omitted: number of records that the limit on nodes left out.
        gaps: the times of which nobody is known in the office that is the subject: the last day
            of the holder before and the first day of the one after, or None up to today.
    """

    subject: str
    depth: int
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    omitted: int
    gaps: tuple[tuple[PartialDate, PartialDate | None], ...] = ()


def left_out(graph: Graph) -> str:
    """Return a sentence on how many records the limit left out; empty if there are none."""
    if not graph.omitted:
        return ""
    more = counted(graph.omitted, "more record is linked", "more records are linked")
    return f"{more}. The graph holds the nearest {len(graph.nodes)}."


def _is_disputed(record: Record, item: Any, path: str) -> bool:
    """Return whether sources disagree on a link: on its field or, for a post, on its office.

    Who took part may be disputed as a whole; that makes no single participant doubtful.
    """
    if isinstance(item, Role) and dispute_on_term(record, item):
        return True
    return any(dispute.field == path for dispute in record.disputes)


def _detailed(edge: Edge, item: Any) -> Edge:
    """Return a link with details from the item that holds it.

    These are the parts that somebody played at a meeting, what a meeting did with an initiative, or
    the title and the dates of a post.
    """
    if isinstance(item, Attendance):
        return edge._replace(detail=", ".join(item.roles))
    if isinstance(item, InitiativeLink):
        return edge._replace(relation=item.relation)
    if not isinstance(item, Role):
        return edge
    title = f"{item.title} (acting)" if item.acting else item.title
    edge = edge._replace(detail=title, start=item.start, end=item.end)
    if item.attested and not (item.start or item.end):
        start, end = role_period(item)
        edge = edge._replace(start=start, end=end, certainty=edge.certainty or ATTESTED)
    return edge


def _links(record: Record, item: Any, path: str = "", *, with_cited: bool) -> Iterator[Edge]:
    """Yield the links that a record or an item in it declares.

    Args:
        record: the record.
        item: the record itself, or an item in it.
        path: path of the item, with a full stop at its end; empty for the record.
        with_cited: whether to yield links to sources as well.
    """
    for name, shape, several in links_and_items(item):
        if shape.target == "source" and not with_cited:
            continue
        place = f"{path}{name}"
        for value in several:
            if shape.form == "item":
                yield from _links(record, value, f"{place}.", with_cited=with_cited)
            elif shape.target == "source":
                yield Edge(record.id, value, _CITES)
            else:
                edge = Edge(
                    record.id,
                    value,
                    _relation(place),
                    certainty=DISPUTED if _is_disputed(record, item, place) else "",
                    sources=supporting(record, name) if item is record else item.sources,
                )
                yield _detailed(edge, item)


def _relation(path: str) -> str:
    """Return the meaning of a link, by the path of its field."""
    return _RELATIONS.get(path, path.rpartition(".")[2].replace("_", " "))


def _doubtful_links(record: Record, known: Mapping[str, Record]) -> Iterator[Edge]:
    """Yield the links that are only inferred, or claimed by one side of a dispute."""
    claims: list[tuple[str, Inference | Claim, str]] = []
    claims += [(inference.field, inference, INFERRED) for inference in record.inferences]
    for dispute in record.disputes:
        claims += [(dispute.field, claim, DISPUTED) for claim in dispute.claims]
    for field, claim, certainty in claims:
        shape, target = shapes_of(type(record)).get(field), str(claim.value)
        if shape and shape.form in ("link", "item") and target in known:
            yield Edge(
                record.id, target, _relation(field), certainty=certainty, sources=claim.sources
            )


def links_of(records: Iterable[Record], *, with_cited: bool = True) -> list[Edge]:
    """Return all links between records in a fixed order, each of them once with all its sources.

    Args:
        records: records of any kind; links to other records are left out.
        with_cited: whether to return links to sources as well.
    """
    known = {record.id: record for record in records}
    sources: dict[Edge, dict[str, None]] = {}
    for record in known.values():
        declared = _links(record, record, with_cited=with_cited)
        for edge in (*declared, *_doubtful_links(record, known)):
            if edge.target in known and edge.target != edge.origin:
                merged = sources.setdefault(edge._replace(sources=()), {})
                merged.update(dict.fromkeys(edge.sources))
    cited = [edge._replace(sources=tuple(merged)) for edge, merged in sources.items()]
    return sorted(cited, key=lambda edge: [str(part) for part in edge])


def _distances(subject: str, edges: Iterable[Edge], depth: int) -> dict[str, int]:
    """Return the distances of records from the subject, counted in links of either direction.

    Args:
        subject: id of the record to begin with.
        edges: all links.
        depth: the longest distance.
    """
    distances = {subject: 0}
    ends = [(edge.origin, edge.target) for edge in edges]
    ends += [(target, origin) for origin, target in ends]
    for distance in range(1, depth + 1):
        near = set(distances)
        for here, there in ends:
            if here in near:
                distances.setdefault(there, distance)
    return distances


def _node(record: Record, distance: int, *, is_correction: bool) -> Node:
    start = end = None
    certainty = ""
    if isinstance(record, (Meeting, Initiative)):
        start = record.start or inferred_date(record, "start")
        end = record.end or inferred_date(record, "end")
        if is_disputed(record, "start", "end"):
            certainty = DISPUTED
        elif (start, end) != (record.start, record.end):
            certainty = INFERRED
    return Node(
        record.id,
        kind_of(record),
        record.name,
        start,
        distance,
        record.is_own,
        record.unsourced,
        end,
        certainty,
        is_correction,
    )


def neighbourhood(
    subject: str,
    records: Iterable[Record],
    depth: int = 1,
    *,
    most: int = MOST_NODES,
    corrections: Collection[str] = (),
) -> Graph:
    """Return the records around one and the links between them.

    Args:
        subject: id of a record of any kind.
        records: all records.
        depth: the most links between the subject and a record.
        most: the most records to show: the nearest, and among them those who hold posts, then the
            best connected.
        corrections: ids of the records that correct one of the reference.

    Raises:
        KeyError: no record has the id.
    """
    known = {record.id: record for record in records}
    if subject not in known:
        raise KeyError(subject)
    edges = [
        edge
        for edge in links_of(known.values(), with_cited=isinstance(known[subject], Source))
        if edge.relation != _CITES or edge.target == subject
    ]
    distances = _distances(subject, edges, depth)
    ties = Counter(end for edge in edges for end in (edge.origin, edge.target))
    holders = {edge.origin for edge in edges if edge.relation in _POST_RELATIONS}
    holders &= {end for edge in edges if subject in _ends(edge) for end in _ends(edge)}
    # Who has or had a post there says most of a body.
    ranked = sorted(
        distances, key=lambda name: (distances[name], name not in holders, -ties[name], name)
    )
    shown = ranked[: max(most, 1)]
    between = [edge for edge in edges if {edge.origin, edge.target} <= set(shown)]
    between = _telling(_one_of_a_post(between, distances))
    nodes = [
        _node(known[name], distances[name], is_correction=name in corrections) for name in shown
    ]

    def place_of(node: Node) -> tuple[object, ...]:
        kind = KINDS.index(node.kind)
        return node.distance, _when(node, between, distances), kind, node.name, node.id

    nodes.sort(key=place_of)
    places = {node.id: place for place, node in enumerate(nodes)}
    between.sort(key=lambda edge: (places[edge.origin], places[edge.target], first_day(edge)))
    omitted = len(ranked) - len(shown)
    gaps = _gaps(known[subject], known.values())
    return Graph(subject, depth, tuple(nodes), tuple(between), omitted, gaps)


def _telling(edges: Sequence[Edge]) -> list[Edge]:
    """Return links without those that say only that two records are related, where more is said.

    Another link between the two says how; of two records that both name the other one says it.
    """
    related = _RELATIONS["related"]
    told = {_ends(edge) for edge in edges if edge.relation != related}
    kept = []
    for edge in edges:
        if edge.relation == related:
            if _ends(edge) in told:
                continue
            told.add(_ends(edge))
        kept.append(edge)
    return kept


def _ends(edge: Edge) -> frozenset[str]:
    """Return the ids of the two records of a link, whichever names the other."""
    return frozenset((edge.origin, edge.target))


def first_day(edge: Edge) -> Day:
    """Return the first day of a link; one without a date comes first."""
    date = edge.start or edge.end
    return date.earliest if date else (0, 0, 0)


def _gaps(
    subject: Record, records: Iterable[Record]
) -> tuple[tuple[PartialDate, PartialDate | None], ...]:
    """Return the times of which nobody is known in an office, as `awco who` tells them."""
    if not isinstance(subject, Office):
        return ()
    answers = history(holdings_of(subject.id, records), today())
    return tuple(
        (answer.since, answer.until)
        for answer in answers
        if answer.holding is None and answer.since
    )


def _one_of_a_post(edges: Sequence[Edge], distances: Mapping[str, int]) -> list[Edge]:
    """Return links of which each post has one: to its office or to its body.

    Where the office has a link to the body, the one to the farther of the two says nothing new.

    Args:
        edges: of a graph.
        distances: how many links each record is away from the subject.
    """
    of_offices = {(edge.origin, edge.target) for edge in edges}
    posts: dict[tuple[object, ...], dict[str, Edge]] = {}
    for edge in edges:
        if edge.relation in _POST_RELATIONS:
            post = (edge.origin, edge.detail, edge.start, edge.end)
            posts.setdefault(post, {})[edge.relation] = edge
    needless = set()
    for links in posts.values():
        if len(links) == len(_POST_RELATIONS):
            office, body = (links[relation] for relation in _POST_RELATIONS)
            if (office.target, body.target) in of_offices:
                is_nearer = distances[body.target] < distances[office.target]
                farther = office if is_nearer else body
                # Around the holder both hang on the holder.
                if distances[farther.target] <= distances[farther.origin]:
                    needless.add(farther)
    return [edge for edge in edges if edge not in needless]


def _when(node: Node, edges: Iterable[Edge], distances: Mapping[str, int]) -> tuple[bool, Day]:
    """Return what sorts a record by its time, or by the first of its links to nearer records.

    Args:
        node: the record.
        edges: of the graph.
        distances: how many links each record is away from the subject.
    """
    dates = [node.start]
    if node.start is None:
        dates = [
            edge.start or edge.end
            for edge in edges
            for here, there in ((edge.origin, edge.target), (edge.target, edge.origin))
            if here == node.id and distances[there] < node.distance
        ]
    days = [date.earliest for date in dates if date]
    return bool(days), min(days, default=(0, 0, 0))
