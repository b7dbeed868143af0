"""Colours, fonts and fills of the drawn timeline: on light and dark screens and on paper."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from asean_wco.export.event_words import KINDS

# Fonts no wider than those that the layout reckons with.
_FONT = '"Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "Liberation Sans", Arial, sans-serif'
_LIGHT = {
    "paper": "#ffffff", "ink": "#1c2430", "quiet": "#566070", "line": "#dfe3e9", "strong": "#b9c1cc",
    "term": "#1f6b4a", "period": "#6a4a9c", "meeting": "#1b5faa", "milestone": "#a3480b",
}  # fmt: skip
_DARK = {
    "paper": "#14181e", "ink": "#e8ebf0", "quiet": "#a4aebb", "line": "#2a313b", "strong": "#4b5563",
    "term": "#6cc79b", "period": "#b79ce6", "meeting": "#78b4f5", "milestone": "#f0a060",
}  # fmt: skip


def _each(name: str) -> str:
    """The classes of a name for all kinds."""
    return ", ".join(f".awco-{name}-{kind}" for kind in KINDS)


def _colours(names: dict[str, str]) -> str:
    """The rules for colours, each as a plain class so that simple readers of SVG understand them too."""
    rules = [
        f".awco-paper, {_each('guessed')}, {_each('possible')}, {_each('seen')} {{ fill: {names['paper']}; }}",
        f".awco-halo {{ stroke: {names['paper']}; }}",
        f".awco-ink, .awco-head, .awco-title {{ fill: {names['ink']}; }}",
        f".awco-quiet {{ fill: {names['quiet']}; }}",
        f".awco-grid {{ stroke: {names['line']}; }}",
        f".awco-strong {{ stroke: {names['strong']}; }}",
    ]
    for kind in KINDS:
        rules.append(f".awco-sure-{kind} {{ fill: {names[kind]}; }}")
        rules.append(f".awco-line-{kind} {{ stroke: {names[kind]}; }}")
        rules.append(f".awco-stop-{kind} {{ stop-color: {names[kind]}; }}")
    return "\n".join(rules)


def style_sheet() -> str:
    """The style sheet that stands in the picture; paper always gets the light colours."""
    shapes = f"""
.awco-picture text {{ font-family: {_FONT}; font-size: 12px; }}
.awco-picture .awco-title {{ font-size: 18px; font-weight: 600; }}
.awco-picture .awco-head {{ font-size: 12px; font-weight: 600; }}
{_each("line")} {{ stroke-width: 1.3; }}
.awco-none {{ fill: none; }}
.awco-thick {{ stroke-width: 2; }}
.awco-hatch {{ stroke-width: 1; }}
.awco-dots {{ stroke-width: 1.8; stroke-linecap: round; stroke-dasharray: 0 4; }}
.awco-halo {{ stroke-width: 3; stroke-linejoin: round; paint-order: stroke; }}
.awco-grid, .awco-strong {{ stroke-width: 1; }}
.awco-doubtful {{ stroke-dasharray: 2.2 1.8; }}
.awco-mark a:hover text, .awco-mark a:focus text {{ text-decoration: underline; }}
"""
    shapes += "".join(
        f".awco-fading-{kind} {{ fill: url(#awco-fading-{kind}); }}\n" for kind in KINDS
    )
    dark = "@media screen and (prefers-color-scheme: dark) {\n" + _colours(_DARK) + "\n}\n"
    return shapes + _colours(_LIGHT) + "\n" + dark


def add_fills(definitions: ET.Element) -> None:
    """The gradient of each kind, for what fades."""
    for kind in KINDS:
        fading = ET.SubElement(definitions, "linearGradient", {"id": f"awco-fading-{kind}"})
        for offset, opacity in (("0", "1"), ("1", "0")):
            stop = {"offset": offset, "stop-opacity": opacity, "class": f"awco-stop-{kind}"}
            ET.SubElement(fading, "stop", stop)
