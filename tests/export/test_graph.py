"""Graphs around a record: the links that records declare and no others, read back by networkx and by their grammar."""

from __future__ import annotations

import io
import re
from itertools import pairwise
from typing import Any

import networkx  # type: ignore[import-untyped]
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from asean_wco.export.graph import Edge, Graph, Node, links_of, neighbourhood
from asean_wco.export.graph_formats import graph_dot, graph_graphml, graph_mermaid
from asean_wco.export.markup import xml_text
from asean_wco.library import Library
from asean_wco.model.dates import PartialDate
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
)
from asean_wco.model.vocabulary import KINDS
from asean_wco.model.walk import values
from tests.cli.support import dangerous
from tests.export.event_support import DATES, TEXTS, date

SUBJECTS = [
    ("kunio-mikuriya", 1), ("asean-single-window", 1), ("asean-single-window", 2), ("rhca", 2), ("wco", 1),
    ("wco-secretary-general", 3), ("adgcm-33", 0), ("wco-2024-06-10-13th-consultation", 1), ("single-window", 1),
]  # fmt: skip
QUOTED = re.compile(r'"((?:[^"\\]|\\.)*)"')
EDGES = st.lists(
    st.builds(
        Edge,
        origin=st.just("a"),
        target=st.sampled_from("bc"),
        relation=TEXTS,
        detail=TEXTS | st.just(""),
        start=DATES | st.none(),
        end=DATES | st.none(),
        certainty=st.sampled_from(["", "attested", "inferred", "disputed"]),
        sources=st.lists(TEXTS, max_size=2).map(tuple),
    ),
    max_size=4,
)


def body(identifier: str, **fields: Any) -> Organization:
    return Organization(id=identifier, name=identifier.upper(), type="other", **fields)


def person(*roles: Role, **fields: Any) -> Person:
    return Person(id="p", name="P", roles=roles, **fields)


def edges_of(*records: Record) -> list[Edge]:
    return links_of(records)


def around(reference: Library, subject: str, depth: int = 1) -> Graph:
    return neighbourhood(subject, reference.all(), depth)


def test_what_a_consultation_is_tied_to(reference: Library) -> None:
    graph = around(reference, "asean-wco-consultation-13")
    found = {
        (edge.target, edge.relation, edge.detail)
        for edge in graph.edges
        if edge.origin == graph.subject
    }
    assert found >= {
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
        "in a post of: Chief (2011 – February 2013)",
        "in the office: Chief (2011 – February 2013)",
        "in the office: Chief (acting) (seen 1 March 2014 – 1 February 2015)",
    ]
    assert edges[0].sources == ("s",)
    assert edges[2].certainty == "attested"


def test_a_post_without_an_end_is_open_and_one_without_a_beginning_too() -> None:
    begun = Role(title="Chief", organization="b", start=date("2011"))
    ended = Role(title="Chief", organization="b", end=date("2013"))
    labels = [edge.label for edge in edges_of(person(begun, ended), body("b"))]
    assert labels == ["in a post of: Chief (from 2011)", "in a post of: Chief (until 2013)"]


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
    roles = (Role(office="o", title="Chief"), Role(office="q", title="Chief"))
    dispute = Dispute(field="roles.o", claims=(Claim(value="2011"), Claim(value="2012")))
    offices = [Office(id=each, name=each, title="Chief") for each in "oq"]
    edges = edges_of(person(*roles, disputes=(dispute,)), *offices)
    assert [(edge.target, edge.certainty) for edge in edges] == [("o", "disputed"), ("q", "")]


@pytest.mark.parametrize(
    ("fields", "label"),
    [
        ({"start": date("2024-06-04"), "end": date("2024-06-06")}, "M (4–6 June 2024)"),
        ({"start": date("2024~")}, "M (about 2024)"),
        ({}, "M"),
        (
            {"inferences": (Inference(field="start", value="2022", reason="It follows."),)},
            "M (≈ 2022)",
        ),
        (
            {
                "start": date("2024-06-04"),
                "inferences": (Inference(field="end", value="2024-06-05", reason="So."),),
            },
            "M (≈ 4–5 June 2024)",
        ),
        (
            {"start": date("2024-06-04"), "disputes": (Dispute(field="start"),)},
            "M (≠ 4 June 2024)",
        ),
        ({"origin": "own", "unsourced": True}, "M [own record, unsourced]"),
    ],
)
def test_a_node_has_the_whole_period_with_the_doubt_about_it(
    fields: dict[str, Any], label: str
) -> None:
    graph = neighbourhood("m", [Meeting(id="m", name="M", type="visit", **fields)])
    assert graph.nodes[0].label == label
    assert label.replace(" ", "") in dot_labels(graph_dot(graph))[0].replace(" ", "")
    assert mermaid_labels(graph_mermaid(graph)) == [label]
    read = networkx.read_graphml(io.BytesIO(graph_graphml(graph).encode()))
    assert read.nodes["m"]["label"] == label


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


def test_the_nearest_and_best_connected_come_first_and_the_rest_is_counted() -> None:
    records = [
        body("a"),
        *(body(f"b{number}", parent="a") for number in range(5)),
        body("z", parent="a"),
    ]
    records += [body("y", parent="z"), body("far", parent="y")]
    graph = neighbourhood("a", records, 3, most=3)
    assert [node.id for node in graph.nodes] == ["a", "z", "b0"]
    assert graph.omitted == len(records) - 3
    for make in (graph_mermaid, graph_dot):
        assert "Within 3 links, 6 more are not shown" in make(graph)
        assert "not shown" not in make(neighbourhood("a", records, 3))


def test_an_unknown_subject_is_refused(reference: Library) -> None:
    with pytest.raises(KeyError, match="nobody"):
        around(reference, "nobody")


@pytest.mark.parametrize(("subject", "depth"), SUBJECTS)
def test_networkx_reads_graphml_back(reference: Library, subject: str, depth: int) -> None:
    graph = around(reference, subject, depth)
    read = networkx.read_graphml(io.BytesIO(graph_graphml(graph).encode()), force_multigraph=True)
    assert read.is_directed()
    assert read.graph["subject"] == subject
    assert (read.graph["depth"], read.graph["omitted"]) == (depth, graph.omitted)
    assert set(read.nodes) == {node.id for node in graph.nodes}
    for node in graph.nodes:
        data = read.nodes[node.id]
        assert (data["kind"], data["name"], data["distance"], data["own"]) == (
            node.kind,
            node.name,
            node.distance,
            False,
        )
        assert data.get("start") == (str(node.start) if node.start else None)
    found = [
        (origin, target, data["relation"], data.get("start"))
        for origin, target, data in read.edges(data=True)
    ]
    assert sorted(map(str, found)) == sorted(
        str((e.origin, e.target, e.relation, str(e.start) if e.start else None))
        for e in graph.edges
    )
    assert networkx.is_weakly_connected(read)


def of_texts(name: str, edges: list[Edge]) -> Graph:
    """A graph with hostile names: the subject is `a`."""
    kinds = dict(zip("abc", KINDS, strict=False))
    nodes = tuple(
        Node(each, kinds[each], name, PartialDate(2024, qualifier="~"), 0, each == "b")
        for each in "abc"
    )
    return Graph("a", 1, nodes, tuple(sorted(edges, key=repr)), 2)


@settings(max_examples=30)
@given(TEXTS, EDGES)
def test_hostile_text_comes_back_from_graphml(name: str, edges: list[Edge]) -> None:
    text = graph_graphml(of_texts(name, edges))
    assert dangerous(text) == set()
    read = networkx.read_graphml(io.BytesIO(text.encode()), force_multigraph=True)
    assert {data.get("name") for _, data in read.nodes(data=True)} == {xml_text(name) or None}
    assert [data["own"] for _, data in sorted(read.nodes(data=True))] == [False, True, False]
    got = [(data.get("relation"), data.get("detail")) for _, _, data in read.edges(data=True)]
    assert sorted(got, key=repr) == sorted(
        ((xml_text(e.relation) or None, xml_text(e.detail) or None) for e in edges), key=repr
    )


def dot_labels(text: str) -> list[str]:
    """The labels of a DOT file, after every line has been held against the few forms that there are."""
    labels = []
    forms = [
        r"digraph awco \{", r"  (graph|node|edge) \[[a-zA-Z0-9=, Q]+\];", r"  label=Q;", r"\}",
        r"  Q \[label=Q, shape=[a-z0-9]+(, style=rounded)?(, penwidth=3)?\];",
        r"  Q -> Q \[label=Q(, style=dashed)?(, tooltip=Q)?\];",
    ]  # fmt: skip
    for line in text.splitlines():
        assert any(re.fullmatch(form, QUOTED.sub("Q", line)) for form in forms), line
        if found := re.search(r"label=" + QUOTED.pattern, line):
            labels.append(
                re.sub(r"\\(.)", lambda sign: sign[1].replace("n", " "), found[1]).replace(
                    "&amp;", "&"
                )
            )
    return labels


@settings(max_examples=30)
@given(TEXTS, EDGES)
def test_hostile_text_stays_in_the_labels_of_dot(name: str, edges: list[Edge]) -> None:
    graph = of_texts(name, edges)
    text = graph_dot(graph)
    assert dangerous(text) == set()
    named = [f"{xml_text(name)} (about 2024){own}" for own in ("", " [own record]", "")]
    assert [label.split() for label in dot_labels(text)[:3]] == [each.split() for each in named]
    pairs = {(edge.origin, edge.target) for edge in graph.edges}
    assert len(dot_labels(text)[3:-1]) == len(pairs)
    joined = "".join(dot_labels(text)[3:-1]).replace(" ", "")
    assert all(xml_text(edge.label).replace(" ", "") in joined for edge in graph.edges)
    assert not any(re.search(r"&(?!amp;)", each) for each in QUOTED.findall(text))


def mermaid_labels(text: str) -> list[str]:
    """The labels of a flowchart, after every line has been held against the few forms that there are."""
    labels = []
    forms = [
        r"flowchart LR", r'    (n\d+|omitted)[\[\](){}/>]{1,2}"(?P<a>[^"]*)"[\[\](){}/\\]{1,2}',
        r'    n\d+ (-->|-\.->)\|"(?P<a>[^"]*)"\| n\d+', r"    style n0 stroke-width:4px",
    ]  # fmt: skip
    for line in text.splitlines():
        found = next((found for form in forms if (found := re.fullmatch(form, line))), None)
        assert found, line
        if label := found.groupdict().get("a"):
            assert re.fullmatch(r"(?:[A-Za-z0-9 ,.'/\u0080-\U0010ffff-]|#[0-9]+;)+", label)
            labels.append(re.sub(r"#([0-9]+);", lambda code: chr(int(code[1])), label))
    return labels


@settings(max_examples=30)
@given(TEXTS, EDGES)
def test_hostile_text_stays_in_the_labels_of_mermaid(name: str, edges: list[Edge]) -> None:
    text = graph_mermaid(of_texts(name, edges))
    assert dangerous(text) == set()
    found = mermaid_labels(text)
    assert found[0] == f"{xml_text(name)} (about 2024)".strip()
    assert len(found) == 3 + len({edge.target for edge in edges}) + 1
    joined = " ".join(found)
    assert all(xml_text(edge.label).strip() in joined for edge in edges)


@pytest.mark.parametrize(("subject", "depth"), SUBJECTS)
def test_the_reference_keeps_to_both_grammars_and_to_the_limits_of_mermaid(
    reference: Library, subject: str, depth: int
) -> None:
    graph = around(reference, subject, depth)
    names = len(graph.nodes) + (graph.omitted > 0)
    pairs = {(edge.origin, edge.target) for edge in graph.edges}
    assert len(dot_labels(graph_dot(graph))) == names + len(pairs)
    text = graph_mermaid(graph)
    assert len(mermaid_labels(text)) == names + len(pairs)
    assert len(pairs) <= 500
    assert len(text) <= 50_000


def test_each_kind_has_a_shape_of_its_own() -> None:
    nodes = tuple(Node(kind, kind, "X", None, 0, False) for kind in KINDS)
    graph = Graph("meeting", 0, nodes, (), 0)
    dot = re.findall(r"shape=([^\]]*?)(?:, penwidth=3)?\]", graph_dot(graph))
    mermaid = [
        line.strip().lstrip("n0123456789") for line in graph_mermaid(graph).splitlines()[1:-1]
    ]
    assert len(set(dot)) == len(set(mermaid)) == len(KINDS)


def test_the_order_of_records_does_not_matter(reference: Library) -> None:
    backwards = neighbourhood("rhca", list(reversed(reference.all())), 2)
    assert backwards == around(reference, "rhca", 2)
    orders = [(node.distance) for node in backwards.nodes]
    assert all(former <= latter for former, latter in pairwise(orders))
