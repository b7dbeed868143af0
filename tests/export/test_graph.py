"""Graphs around a record: the links that records declare and no others.

They are read back by networkx and by their grammar.
"""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from typing import Any

import pytest

from asean_wco.export.graph import MOST_IN_PICTURE, Edge, Graph, Node, links_of, neighbourhood
from asean_wco.export.graph_formats import graph_dot, graph_mermaid
from asean_wco.library import Library
from asean_wco.model.dates import Day, PartialDate
from asean_wco.model.records import (
    Attendance,
    Citation,
    Claim,
    Dispute,
    Inference,
    Meeting,
    Office,
    Organization,
    Person,
    Record,
    Role,
    Source,
    Topic,
    roles_of,
)
from asean_wco.model.walk import values
from tests.export.event_support import date

SUBJECTS = [
    ("kunio-mikuriya", 1),
    ("asean-single-window", 1),
    ("asean-single-window", 2),
    ("rhca", 2),
    ("wco", 1),
    ("wco-secretary-general", 3),
    ("adgcm-33", 0),
    ("wco-2024-06-10-13th-consultation", 1),
    ("single-window", 1),
]


def body(identifier: str, **fields: Any) -> Organization:
    return Organization(id=identifier, name=identifier.upper(), type="other", **fields)


def person(*roles: Role, **fields: Any) -> Person:
    return Person(id="p", name="P", roles=roles, **fields)


def edges_of(*records: Record) -> list[Edge]:
    return links_of(records)


@cache
def around(reference: Library, subject: str, depth: int = 1) -> Graph:
    return neighbourhood(subject, reference.all(), depth)


def test_what_a_consultation_is_tied_to(reference: Library) -> None:
    graph = around(reference, "asean-wco-consultation-13")
    links = {
        (edge.target, edge.relation, edge.detail)
        for edge in graph.edges
        if edge.origin == graph.subject
    }
    assert links >= {
        ("asean-wco-consultation", "session of", ""),
        ("adgcm-33", "part of", ""),
        ("viet-nam-customs", "hosted by", ""),
        ("ian-saunders", "attended by", "opener, speaker"),
        ("wco", "attended by", "opener, speaker"),
    }
    (attended,) = [
        e for e in graph.edges if (e.origin, e.target) == (graph.subject, "ian-saunders")
    ]
    assert attended.sources == ("wco-2024-06-10-13th-consultation",)
    (host,) = [e for e in graph.edges if (e.origin, e.relation) == (graph.subject, "hosted by")]
    assert host.sources
    assert graph.nodes[0] == Node(
        "asean-wco-consultation-13",
        "meeting",
        "13th ASEAN–WCO Consultation",
        PartialDate(2024, 6, 5),
        0,
        False,
        end=PartialDate(2024, 6, 5),
    )


def test_every_link_that_a_record_declares_is_an_edge_and_nothing_else_is(
    reference: Library,
) -> None:
    declared = {
        (record.id, str(value))
        for record in reference.all()
        for _, shape, value in values(record)
        if shape.form == "link" and str(value) in reference.by_id
    }
    edges = links_of(reference.all())
    assert {
        (edge.origin, edge.target) for edge in edges if edge.certainty != "inferred"
    } == declared
    only_inferred = {(edge.origin, edge.target) for edge in edges} - declared
    assert ("adgcm-27", "malaysia-customs") in only_inferred
    assert len(edges) == len(set(edges))


def test_every_relation_has_words_of_its_own(reference: Library) -> None:
    relations = {edge.relation for edge in links_of(reference.all())}
    assert not any("_" in relation or "." in relation for relation in relations)
    assert {"hosts", "owners", "parent", "broader", "series"}.isdisjoint(relations)


def test_a_post_has_its_title_and_dates() -> None:
    stated = Role(
        office="o",
        title="Chief",
        organization="b",
        start=date("2011"),
        end=date("2013-02"),
        sources=("s",),
    )
    seen = Role(
        office="o", title="Chief", acting=True, attested=(date("2015-02-01"), date("2014-03-01"))
    )
    office = Office(id="o", name="O", title="Chief")
    edges = edges_of(person(stated, seen), office, body("b"))
    assert [edge.label for edge in edges] == [
        "Chief (2011 – February 2013)",
        "Chief (2011 – February 2013)",
        "Chief (acting) (in post at least 1 March 2014 – 1 February 2015)",
    ]
    assert edges[0].sources == ("s",)
    assert edges[2].certainty == "attested"


def test_a_post_without_an_end_is_open_and_one_without_a_beginning_too() -> None:
    begun = Role(title="Chief", organization="b", start=date("2011"))
    ended = Role(title="Chief", organization="b", end=date("2013"))
    labels = [edge.label for edge in edges_of(person(begun, ended), body("b"))]
    assert labels == ["Chief (from 2011)", "Chief (until 2013)"]


def test_links_that_are_inferred_or_disputed_say_so() -> None:
    inference = Inference(field="hosts", value="b", reason="It follows.", sources=("s",))
    meeting = Meeting(id="m", name="M", type="visit", inferences=(inference,))
    claims = (Claim(value="b", sources=("s",)), Claim(value="c", sources=("t",)))
    child = body("d", parent="b", disputes=(Dispute(field="parent", claims=claims),))
    edges = edges_of(meeting, child, body("b"), body("c"))
    assert [(e.origin, e.target, e.relation, e.certainty, e.sources) for e in edges] == [
        ("d", "b", "part of", "disputed", ("s",)),
        ("d", "c", "part of", "disputed", ("t",)),
        ("m", "b", "hosted by", "inferred", ("s",)),
    ]
    assert edges[2].label == "hosted by (inferred)"
    graph = neighbourhood("b", [meeting, child, body("b"), body("c")])
    assert graph_mermaid(graph).count("-.->") == 3 - 1  # c is two links away
    assert graph_dot(graph).count("style=dashed") == 2


def test_a_dispute_about_a_post_marks_that_post_only() -> None:
    start = PartialDate(2011)
    roles = tuple(Role(office=office, title="Chief", start=start) for office in "oq")
    dispute = Dispute(field="roles.o", claims=(Claim(value="2011"), Claim(value="2012")))
    offices = [Office(id=identifier, name=identifier, title="Chief") for identifier in "oq"]
    edges = edges_of(person(*roles, disputes=(dispute,)), *offices)
    assert [(edge.target, edge.certainty) for edge in edges] == [("o", "disputed"), ("q", "")]


def test_the_same_link_is_one_edge_with_all_its_sources() -> None:
    rows = tuple(
        Attendance(organization="b", roles=("chair",), sources=(source,))
        for source in ("s", "t", "s")
    )
    (edge,) = edges_of(Meeting(id="m", name="M", type="visit", attendance=rows), body("b"))
    assert (edge.detail, edge.sources) == ("chair", ("s", "t"))


def test_a_record_that_names_itself_or_nobody_has_no_edge() -> None:
    assert edges_of(Topic(id="t", name="T", broader="t", related=("gone",))) == []


def test_sources_are_no_nodes_unless_one_is_the_subject(reference: Library) -> None:
    assert "source" not in {node.kind for node in around(reference, "adgcm-33", 2).nodes}
    graph = around(reference, "wco-2024-06-10-13th-consultation", 2)
    assert [node.id for node in graph.nodes if node.kind == "source"] == [graph.subject]
    citing = {edge.origin for edge in graph.edges if edge.relation == "cites"}
    assert "asean-wco-consultation-13" in citing
    assert {edge.target for edge in graph.edges if edge.relation == "cites"} == {graph.subject}


def test_a_source_is_tied_to_what_cites_it() -> None:
    source = Source(id="s", name="S", url="https://example.org/", type="news", quality="primary")
    cited = body("b", citations=(Citation(source="s", supports=("name",)),))
    (edge,) = neighbourhood("s", [source, cited]).edges
    assert (edge.origin, edge.label, edge.target) == ("b", "cites", "s")


@pytest.mark.parametrize("depth", [0, 1, 2, 3])
def test_the_depth_is_the_number_of_links_whichever_way_they_point(depth: int) -> None:
    chain = [
        body("a"),
        body("b", parent="a"),
        body("c", parent="b"),
        Topic(id="t", name="T", related=("c",)),
    ]
    graph = neighbourhood("a", chain, depth)
    assert [(node.id, node.distance) for node in graph.nodes] == list(
        zip("abct", range(4), strict=True)
    )[: depth + 1]
    assert len(graph.edges) == depth
    assert neighbourhood("t", chain, depth).nodes[-1].id == "tcba"[depth]


def test_two_records_that_both_name_the_other_are_related_once() -> None:
    topics = [Topic(id=one, name=one.upper(), related=(other,)) for one, other in ("tu", "ut")]
    (edge,) = neighbourhood("t", topics).edges
    assert edge.label == "related to"


def test_related_is_not_said_where_another_link_says_how() -> None:
    topics = [
        Topic(id="t", name="T", broader="u", related=("u",)),
        Topic(id="u", name="U", related=("t",)),
    ]
    (edge,) = neighbourhood("t", topics).edges
    assert edge.label == "narrower than"


def test_the_nearest_and_best_connected_come_first_and_the_rest_is_counted() -> None:
    records = [
        body("a"),
        *(body(f"b{number}", parent="a") for number in range(5)),
        body("z", parent="a"),
    ]
    records += [body("y", parent="z"), body("far", parent="y")]
    graph = neighbourhood("a", records, 3, most=3)
    assert [node.id for node in graph.nodes] == ["a", "b0", "z"]
    assert graph.omitted == len(records) - 3
    for make in (graph_mermaid, graph_dot):
        assert "6 more records are linked. The graph holds the nearest " in make(graph)
        assert "not shown" not in make(neighbourhood("a", records, 3))


def test_an_unknown_subject_is_refused(reference: Library) -> None:
    with pytest.raises(KeyError, match="nobody"):
        around(reference, "nobody")


def test_the_order_of_records_does_not_matter(reference: Library) -> None:
    backwards = neighbourhood("rhca", list(reversed(reference.all())), 2)
    assert backwards == around(reference, "rhca", 2)
    orders = [(node.distance) for node in backwards.nodes]
    assert all(former <= latter for former, latter in pairwise(orders))


def test_a_post_is_one_arrow_and_holders_stand_in_the_order_of_time() -> None:
    def held(start: str, end: str) -> Role:
        return Role(office="o", title="Chief", organization="b", start=date(start), end=date(end))

    office = Office(id="o", name="O", title="Chief", organization="b")
    late = Person(id="a", name="A", roles=(held("2015", "2019"),))
    early = Person(id="z", name="Z", roles=(held("2001", "2004"),))
    records = [body("b"), office, late, early]
    of_office = neighbourhood("o", records)
    assert [node.id for node in of_office.nodes] == ["o", "b", "z", "a"]
    assert [(edge.origin, edge.target) for edge in of_office.edges] == [
        ("o", "b"), ("z", "o"), ("a", "o"),
    ]  # fmt: skip
    of_body = neighbourhood("b", records)
    assert {(edge.origin, edge.target) for edge in of_body.edges} == {
        ("o", "b"), ("z", "b"), ("a", "b"),
    }  # fmt: skip


def test_the_office_of_a_country_has_its_holders_in_the_order_of_time(reference: Library) -> None:
    for office in reference.of_kind("office"):
        graph = around(reference, office.id)
        first: dict[str, Day] = {}
        for edge in graph.edges:
            when = edge.start or edge.end
            if edge.target == office.id and when:
                first[edge.origin] = min(first.get(edge.origin, when.earliest), when.earliest)
        days = [first[node.id] for node in graph.nodes if node.id in first]
        assert days == sorted(days)


def test_holders_of_its_posts_are_the_nearest_to_a_body(reference: Library) -> None:
    graph = neighbourhood("malaysia-customs", reference.all(), most=MOST_IN_PICTURE)
    shown = {node.id for node in graph.nodes}
    holders = {
        holder.id
        for holder in reference.holders
        if any(role.organization == "malaysia-customs" for role in roles_of(holder))
    }
    assert holders <= shown
    assert len(shown) == MOST_IN_PICTURE


def test_a_date_beside_an_initiative_says_of_what_it_is(reference: Library) -> None:
    [node, *_] = neighbourhood("asean-customs-transit-system", reference.all()).nodes
    assert node.label.endswith("(since 2 November 2020)")


def test_a_correction_is_marked_as_one() -> None:
    mine = Meeting(id="m", name="M", type="visit", origin="own")
    [node] = neighbourhood("m", [mine], corrections=["m"]).nodes
    assert node.label == "M [corrected by you]"
