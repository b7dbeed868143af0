"""A graph for other programs: Mermaid, Graphviz DOT, GraphML."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from xml.etree import ElementTree as ET

from asean_wco.export.graph import Edge, Graph
from asean_wco.export.markup import mermaid_text, xml_text

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
_NODE_KEYS = (
    "label", "kind", "name", "start", "end", "certainty", "distance", "own", "unsourced",
)  # fmt: skip
_EDGE_KEYS = ("relation", "detail", "start", "end", "certainty", "sources")
_LABEL_WIDTH = 28
_GRAPHML = "http://graphml.graphdrawing.org/xmlns"


def _left_out(graph: Graph) -> str:
    """What a reader must know of the limit; empty if nothing is left out."""
    links = "one link" if graph.depth == 1 else f"{graph.depth} links"
    return f"Within {links}, {graph.omitted:,} more are not shown" if graph.omitted else ""


def _pairs(graph: Graph) -> list[tuple[str, str, Sequence[Edge]]]:
    """The links from one node to another taken together."""
    grouped = groupby(graph.edges, key=lambda edge: (edge.origin, edge.target))
    return [(origin, target, tuple(edges)) for (origin, target), edges in grouped]


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
        arrow = (
            "-.->" if any(edge.certainty in ("inferred", "disputed") for edge in edges) else "-->"
        )
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
    """The same in lines of some words each, since Graphviz does not wrap a label."""
    lines = [""]
    for word in xml_text(text).split(" "):
        if lines[-1] and len(lines[-1]) + len(word) >= _LABEL_WIDTH:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}" if lines[-1] else word
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
    ]
    lines.append('  edge [fontname="sans-serif", fontsize=10];')
    for node in graph.nodes:
        width = ", penwidth=3" if node.id == graph.subject else ""
        shape = _DOT_SHAPES[node.kind]
        lines.append(
            f"  {_quoted(node.id)} [label={_quoted_lines(node.label)}, shape={shape}{width}];"
        )
    for origin, target, edges in _pairs(graph):
        dashed = (
            ", style=dashed"
            if any(edge.certainty in ("inferred", "disputed") for edge in edges)
            else ""
        )
        cited = ", ".join(dict.fromkeys(source for edge in edges for source in edge.sources))
        sources = f", tooltip={_quoted(f'sources: {cited}')}" if cited else ""
        label = _quoted_lines("; ".join(edge.label for edge in edges))
        lines.append(f"  {_quoted(origin)} -> {_quoted(target)} [label={label}{dashed}{sources}];")
    if rest := _left_out(graph):
        lines.append(f"  label={_quoted(rest)};")
    return "\n".join([*lines, "}"]) + "\n"


def _add_key(root: ET.Element, owner: str, name: str, form: str) -> None:
    ET.SubElement(
        root, "key", {"id": f"{owner}-{name}", "for": owner, "attr.name": name, "attr.type": form}
    )


def _add_data(element: ET.Element, owner: str, name: str, value: object) -> None:
    """A typed value, if there is one."""
    if value is None or value in ("", ()):
        return
    text = "; ".join(value) if isinstance(value, tuple) else str(value)
    text = text.lower() if isinstance(value, bool) else text
    ET.SubElement(element, "data", {"key": f"{owner}-{name}"}).text = xml_text(text)


def graph_graphml(graph: Graph) -> str:
    """A graph in GraphML (graphml.graphdrawing.org) with typed keys; dates are text with their precision.

    Args:
        graph: from `neighbourhood`.
    """
    root = ET.Element("graphml", {"xmlns": _GRAPHML})
    for name, form in (("subject", "string"), ("depth", "int"), ("omitted", "int")):
        _add_key(root, "graph", name, form)
    for name in _NODE_KEYS:
        _add_key(
            root,
            "node",
            name,
            {"distance": "int", "own": "boolean", "unsourced": "boolean"}.get(name, "string"),
        )
    for name in _EDGE_KEYS:
        _add_key(root, "edge", name, "string")
    drawn = ET.SubElement(root, "graph", {"id": "awco", "edgedefault": "directed"})
    for name in ("subject", "depth", "omitted"):
        _add_data(drawn, "graph", name, getattr(graph, name))
    for node in graph.nodes:
        element = ET.SubElement(drawn, "node", {"id": node.id})
        for name in _NODE_KEYS:
            _add_data(element, "node", name, getattr(node, name))
    for number, edge in enumerate(graph.edges):
        ends = {"id": f"e{number}", "source": edge.origin, "target": edge.target}
        element = ET.SubElement(drawn, "edge", ends)
        for name in _EDGE_KEYS:
            _add_data(element, "edge", name, getattr(edge, name))
    ET.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"
