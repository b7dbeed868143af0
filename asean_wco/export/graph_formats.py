"""A graph for other programs: Mermaid, Graphviz DOT, GraphML."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from textwrap import wrap
from xml.etree import ElementTree as ET

from asean_wco.export.graph import Edge, Graph
from asean_wco.export.markup import mermaid_text, xml_text
from asean_wco.facts.fact import SIGNS

# Each kind has a shape of its own in Mermaid and in Graphviz, so that none is told by colour.
_MERMAID_SHAPES = {
    "meeting": ("([", "])"),
    "person": ("(", ")"),
    "organization": ("[", "]"),
    "office": ("[/", "\\]"),
    "initiative": ("{{", "}}"),
    "series": ("[[", "]]"),
    "topic": (">", "]"),
    "source": ("[(", ")]"),
}
_DOT_SHAPES = {
    "meeting": "box, style=rounded",
    "person": "ellipse",
    "organization": "box",
    "office": "house",
    "initiative": "hexagon",
    "series": "box3d",
    "topic": "note",
    "source": "cylinder",
}
# What GraphML holds of the graph, its nodes and its edges, with the type of each.
_KEYS = {
    "graph": {"subject": "string", "depth": "int", "omitted": "int"},
    "node": {
        "label": "string", "kind": "string", "name": "string", "start": "string", "end": "string",
        "certainty": "string", "distance": "int", "own": "boolean", "unsourced": "boolean",
    },
    "edge": dict.fromkeys(
        ("label", "relation", "detail", "start", "end", "certainty", "sources"), "string"
    ),
}  # fmt: skip
_GRAPHML = "http://graphml.graphdrawing.org/xmlns"


def _left_out(graph: Graph) -> str:
    """What a reader must know of the limit; empty if nothing is left out."""
    links = "one link" if graph.depth == 1 else f"{graph.depth} links"
    return f"Within {links}, {graph.omitted:,} more are not shown" if graph.omitted else ""


def _pairs(graph: Graph) -> list[tuple[str, str, Sequence[Edge]]]:
    grouped = groupby(graph.edges, key=lambda edge: (edge.origin, edge.target))
    return [(origin, target, tuple(edges)) for (origin, target), edges in grouped]


def _is_doubtful(edges: Sequence[Edge]) -> bool:
    return any(edge.certainty in SIGNS for edge in edges)


def graph_mermaid(graph: Graph) -> str:
    """A graph as a flowchart for Mermaid; its ids are numbers of ours, whatever records are called.

    Args:
        graph: from `neighbourhood`.
    """
    numbers = {node.id: f"n{number}" for number, node in enumerate(graph.nodes)}
    lines = ["flowchart LR"]
    for node in graph.nodes:
        before, after = _MERMAID_SHAPES[node.kind]
        lines.append(f'    {numbers[node.id]}{before}"{mermaid_text(node.label)}"{after}')
    for origin, target, edges in _pairs(graph):
        arrow = "-.->" if _is_doubtful(edges) else "-->"
        label = mermaid_text("; ".join(edge.label for edge in edges))
        lines.append(f'    {numbers[origin]} {arrow}|"{label}"| {numbers[target]}')
    lines.append(f"    style {numbers[graph.subject]} stroke-width:4px")
    if rest := _left_out(graph):
        lines.append(f'    omitted["{mermaid_text(rest)}"]')
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    """A string of the DOT language; in labels a backslash and an ampersand would mean something too."""
    escaped = xml_text(text).replace("&", "&amp;").replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _quoted_lines(text: str) -> str:
    """Return the same in lines of some words each, since Graphviz does not wrap a label."""
    lines = wrap(xml_text(text), 28, break_long_words=False, break_on_hyphens=False)
    return '"' + "\\n".join(_quoted(line)[1:-1] for line in lines) + '"'


def graph_dot(graph: Graph) -> str:
    """A graph in the DOT language of Graphviz.

    Args:
        graph: from `neighbourhood`.
    """
    lines = [
        "digraph awco {",
        "  graph [rankdir=LR, overlap=false, splines=true];",
        '  node [fontname="sans-serif"];',
        '  edge [fontname="sans-serif", fontsize=10];',
    ]
    for node in graph.nodes:
        width = ", penwidth=3" if node.id == graph.subject else ""
        shape = _DOT_SHAPES[node.kind]
        lines.append(
            f"  {_quoted(node.id)} [label={_quoted_lines(node.label)}, shape={shape}{width}];"
        )
    for origin, target, edges in _pairs(graph):
        dashed = ", style=dashed" if _is_doubtful(edges) else ""
        cited = ", ".join(dict.fromkeys(source for edge in edges for source in edge.sources))
        sources = f", tooltip={_quoted(f'sources: {cited}')}" if cited else ""
        label = _quoted_lines("; ".join(edge.label for edge in edges))
        lines.append(f"  {_quoted(origin)} -> {_quoted(target)} [label={label}{dashed}{sources}];")
    if rest := _left_out(graph):
        lines.append(f"  label={_quoted(rest)};")
    return "\n".join([*lines, "}"]) + "\n"


def _add_data(element: ET.Element, owner: str, thing: object) -> None:
    for name in _KEYS[owner]:
        value = getattr(thing, name)
        if value is None or value in ("", ()):
            continue
        text = "; ".join(value) if isinstance(value, tuple) else str(value)
        text = text.lower() if isinstance(value, bool) else text
        ET.SubElement(element, "data", {"key": f"{owner}-{name}"}).text = xml_text(text)


def graph_graphml(graph: Graph) -> str:
    """Return a graph in GraphML (graphml.graphdrawing.org); dates are text with their precision.

    Args:
        graph: from `neighbourhood`.
    """
    root = ET.Element("graphml", {"xmlns": _GRAPHML})
    for owner, keys in _KEYS.items():
        for name, form in keys.items():
            key = {"id": f"{owner}-{name}", "for": owner, "attr.name": name, "attr.type": form}
            ET.SubElement(root, "key", key)
    drawn = ET.SubElement(root, "graph", {"id": "awco", "edgedefault": "directed"})
    _add_data(drawn, "graph", graph)
    for node in graph.nodes:
        _add_data(ET.SubElement(drawn, "node", {"id": node.id}), "node", node)
    for number, edge in enumerate(graph.edges):
        ends = {"id": f"e{number}", "source": edge.origin, "target": edge.target}
        _add_data(ET.SubElement(drawn, "edge", ends), "edge", edge)
    ET.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"
