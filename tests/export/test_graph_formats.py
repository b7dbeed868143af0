"""Graphs for other programs: labels, grammars, and nothing that hostile text could add."""

from __future__ import annotations

import io
import re
from typing import Any

import networkx  # type: ignore[import-untyped]
import pytest
from hypothesis import given
from hypothesis import strategies as st

from asean_wco.export.graph import Edge, Graph, Node, neighbourhood
from asean_wco.export.graph_formats import graph_dot, graph_graphml, graph_mermaid
from asean_wco.export.markup import xml_text
from asean_wco.library import Library
from asean_wco.model.dates import PartialDate
from asean_wco.model.records import (
    Dispute,
    Inference,
    Meeting,
)
from asean_wco.model.vocabulary import KINDS
from tests.cli.support import dangerous
from tests.conftest import examples
from tests.export.event_support import DATES, TEXTS, date
from tests.export.test_graph import SUBJECTS, around

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
    edges = [
        (origin, target, data["label"], data["relation"], data.get("start"))
        for origin, target, data in read.edges(data=True)
    ]
    assert sorted(map(str, edges)) == sorted(
        str((e.origin, e.target, e.label, e.relation, str(e.start) if e.start else None))
        for e in graph.edges
    )
    assert networkx.is_weakly_connected(read)


def of_texts(name: str, edges: list[Edge]) -> Graph:
    """A graph with hostile names: the subject is `a`."""
    kinds = dict(zip("abc", KINDS, strict=False))
    nodes = tuple(
        Node(
            identifier,
            kinds[identifier],
            name,
            PartialDate(2024, qualifier="~"),
            0,
            identifier == "b",
        )
        for identifier in "abc"
    )
    return Graph("a", 1, nodes, tuple(sorted(edges, key=repr)), 2)


@examples(30)
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
    """Return the labels of a DOT file, and hold every line against the few forms that there are."""
    labels = []
    forms = [
        r"digraph awco \{", r"  (graph|node|edge) \[[a-zA-Z0-9=, Q]+\];", r"  label=Q;", r"\}",
        r"  Q \[label=Q, shape=[a-z0-9]+(, style=rounded)?(, penwidth=3)?\];",
        r"  Q -> Q \[label=Q(, style=dashed)?(, tooltip=Q)?\];",
    ]  # fmt: skip
    for line in text.splitlines():
        assert any(re.fullmatch(form, QUOTED.sub("Q", line)) for form in forms), line
        if match := re.search(r"label=" + QUOTED.pattern, line):
            labels.append(
                re.sub(r"\\(.)", lambda sign: sign[1].replace("n", " "), match[1]).replace(
                    "&amp;", "&"
                )
            )
    return labels


@examples(30)
@given(TEXTS, EDGES)
def test_hostile_text_stays_in_the_labels_of_dot(name: str, edges: list[Edge]) -> None:
    graph = of_texts(name, edges)
    text = graph_dot(graph)
    assert dangerous(text) == set()
    named = [f"{xml_text(name)} (about 2024){own}" for own in ("", " [own record]", "")]
    assert [label.split() for label in dot_labels(text)[:3]] == [texts.split() for texts in named]
    pairs = {(edge.origin, edge.target) for edge in graph.edges}
    assert len(dot_labels(text)[3:-1]) == len(pairs)
    joined = "".join(dot_labels(text)[3:-1]).replace(" ", "")
    assert all(xml_text(edge.label).replace(" ", "") in joined for edge in graph.edges)
    assert not any(re.search(r"&(?!amp;)", quoted) for quoted in QUOTED.findall(text))


def mermaid_labels(text: str) -> list[str]:
    """Return the labels of a flowchart, and hold every line against the few forms there are."""
    labels = []
    forms = [
        r"flowchart LR", r'    (n\d+|omitted)[\[\](){}/>]{1,2}"(?P<a>[^"]*)"[\[\](){}/\\]{1,2}',
        r'    n\d+ (-->|-\.->)\|"(?P<a>[^"]*)"\| n\d+', r"    style n0 stroke-width:4px",
    ]  # fmt: skip
    for line in text.splitlines():
        match = next((match for form in forms if (match := re.fullmatch(form, line))), None)
        assert match, line
        if label := match.groupdict().get("a"):
            assert re.fullmatch(r"(?:[A-Za-z0-9 ,.'/\u0080-\U0010ffff-]|#[0-9]+;)+", label)
            labels.append(re.sub(r"#([0-9]+);", lambda code: chr(int(code[1])), label))
    return labels


@examples(30)
@given(TEXTS, EDGES)
def test_hostile_text_stays_in_the_labels_of_mermaid(name: str, edges: list[Edge]) -> None:
    text = graph_mermaid(of_texts(name, edges))
    assert dangerous(text) == set()
    labels = mermaid_labels(text)
    assert labels[0] == f"{xml_text(name)} (about 2024)".strip()
    assert len(labels) == 3 + len({edge.target for edge in edges}) + 1
    joined = " ".join(labels)
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
