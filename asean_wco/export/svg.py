"""A pen for pictures in Scalable Vector Graphics (SVG 1.1).

Every element has its look in plain attributes, and every piece of text has its own place, since
programs draw style sheets, gradients, patterns and spans differently, or not at all.
"""

from __future__ import annotations

from typing import Any
from xml.etree import ElementTree as ET

from asean_wco.export.markup import xml_text
from asean_wco.export.picture_layout import LABEL_SIZE

# Fonts that have the signs of doubts and are no wider than the layout expects.
FONT = "'DejaVu Sans', Arial, 'Liberation Sans', sans-serif"
COLOURS = {
    "paper": "#ffffff", "ink": "#1c2430", "quiet": "#566070", "grid": "#dfe3e9", "axis": "#b9c1cc",
    "term": "#1f6b4a", "period": "#6a4a9c", "meeting": "#1b5faa", "milestone": "#a3480b",
}  # fmt: skip


def number(value: float) -> str:
    """Return a number as the attributes of a picture have it."""
    return f"{value:.1f}".removesuffix(".0")


def add(parent: ET.Element, tag: str, text: str = "", **attributes: Any) -> ET.Element:
    """Add an element; an underscore in the name of an attribute stands for a hyphen."""
    written = {
        name.strip("_").replace("_", "-"): value if isinstance(value, str) else number(value)
        for name, value in attributes.items()
    }
    element = ET.SubElement(parent, tag, written)
    element.text = text or None
    return element


def write(
    parent: ET.Element,
    x: float,
    y: float,
    text: str,
    colour: str = "ink",
    **more: Any,
) -> None:
    """Add a piece of text at a place, if there is any."""
    if text:
        look = {"font_size": LABEL_SIZE, "fill": COLOURS[colour], **more}
        add(parent, "text", xml_text(text), x=x, y=y, **look)


def stroke(parent: ET.Element, path: str, colour: str, width: float = 1.0, **more: Any) -> None:
    """Add a line along a path."""
    look = {"fill": "none", "stroke": COLOURS[colour], "stroke_width": width, **more}
    add(parent, "path", d=path, **look)
