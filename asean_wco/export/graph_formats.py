"""Graphs for other programs: Mermaid, Graphviz DOT, GraphML."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from textwrap import wrap
from xml.etree import ElementTree as ET

from asean_wco.export.graph import Graph, left_out
from asean_wco.export.markup import mermaid_text, xml_text
from asean_wco.facts.fact import SIGNS

# Each kind has its own shape in Mermaid and in Graphviz, so that nobody needs to see colours.
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
# The data of the graph, its nodes and its edges in GraphML, with their types.
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


def _arrows(graph: Graph) -> Iterator[tuple[str, str, str, bool, str]]:
    """Yield one arrow for all edges from one node to another.

    Yields:
        Both ids, the label, whether one of the edges is in doubt, and the sources.
    """
    for ends, grouped in groupby(graph.edges, key=lambda edge: (edge.origin, edge.target)):
        edges = tuple(grouped)
        label = "; ".join(edge.label for edge in edges)
        is_doubtful = any(edge.certainty in SIGNS for edge in edges)
        sources = dict.fromkeys(source for edge in edges for source in edge.sources)
        yield *ends, label, is_doubtful, ", ".join(sources)


def graph_mermaid(graph: Graph) -> str:
    """Return a graph as a flowchart for Mermaid.

    Numbers stand for the ids of records, some of which could be words of the language.

    Args:
        graph: a graph from `neighbourhood`.
    """
    numbers = {node.id: f"n{number}" for number, node in enumerate(graph.nodes)}
    lines = ["flowchart LR"]
    for node in graph.nodes:
        before, after = _MERMAID_SHAPES[node.kind]
        lines.append(f'    {numbers[node.id]}{before}"{mermaid_text(node.label)}"{after}')
    for origin, target, label, is_doubtful, _ in _arrows(graph):
        arrow = "-.->" if is_doubtful else "-->"
        words = mermaid_text(label)
        lines.append(f'    {numbers[origin]} {arrow}|"{words}"| {numbers[target]}')
    lines.append(f"    style {numbers[graph.subject]} stroke-width:4px")
    if rest := left_out(graph):
        lines.append(f'    omitted["{mermaid_text(rest)}"]')
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    """Return a string of the DOT language, in which backslash and ampersand have no meaning."""
    escaped = xml_text(text).replace("&", "&amp;").replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _quoted_lines(text: str) -> str:
    """Return a string of the DOT language in short lines, since Graphviz does not wrap labels."""
    lines = wrap(xml_text(text), 28, break_long_words=False, break_on_hyphens=False)
    return '"' + "\\n".join(_quoted(line)[1:-1] for line in lines) + '"'


def graph_dot(graph: Graph) -> str:
    """Return a graph in the DOT language of Graphviz.

    Args:
        graph: a graph from `neighbourhood`.
    """
    lines = [
        "digraph awco {",
        "  graph [rankdir=LR, overlap=false, splines=true];",
        '  node [fontname="sans-serif"];',
        '  edge [fontname="sans-serif", fontsize=10];',
    ]
    for node in graph.nodes:
        look = f"label={_quoted_lines(node.label)}, shape={_DOT_SHAPES[node.kind]}"
        if node.id == graph.subject:
            look = f"{look}, penwidth=3"
        lines.append(f"  {_quoted(node.id)} [{look}];")
    for origin, target, label, is_doubtful, sources in _arrows(graph):
        look = f"label={_quoted_lines(label)}"
        if is_doubtful:
            look = f"{look}, style=dashed"
        if sources:
            look = f"{look}, tooltip={_quoted(f'sources: {sources}')}"
        lines.append(f"  {_quoted(origin)} -> {_quoted(target)} [{look}];")
    if rest := left_out(graph):
        lines.append(f"  label={_quoted(rest)};")
    return "\n".join([*lines, "}"]) + "\n"


def _add_data(element: ET.Element, owner: str, thing: object) -> None:
    """Add the data of the graph, of a node or of an edge to its element.

    Args:
        element: the element.
        owner: ``graph``, ``node`` or ``edge``.
        thing: what has the data.
    """
    for name in _KEYS[owner]:
        value = getattr(thing, name)
        if value is None or value in ("", ()):
            continue
        text = "; ".join(value) if isinstance(value, tuple) else str(value)
        if isinstance(value, bool):
            text = text.lower()
        ET.SubElement(element, "data", {"key": f"{owner}-{name}"}).text = xml_text(text)


def graph_graphml(graph: Graph) -> str:
    """Return a graph in GraphML (graphml.graphdrawing.org); dates are text of any precision.

    Args:
        graph: a graph from `neighbourhood`.
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
