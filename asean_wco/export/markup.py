"""Functions that several formats share: safe text for each of them, addresses, names, JSON.

Standards: XML 1.0 (fifth edition), the HTML Living Standard, CommonMark 0.31 with the footnotes of
GitHub; the entity codes of Mermaid's flowchart documentation.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from html import escape
from typing import Any

from asean_wco.model.places import place_text
from asean_wco.model.records import Place, Record
from asean_wco.model.text import REPLACEMENT, escape_json, joined, safe_line, safe_text, uri

# Characters that XML 1.0 has no place for and that safe_line leaves (section 2.2, Char).
_NOT_IN_XML = re.compile("[\ufffe\uffff]")
_ADDRESS = re.compile(r"https?://[^\s/?#]", re.IGNORECASE)
_MERMAID = re.compile(r"[^A-Za-z0-9 ,.'/\u0080-\U0010ffff-]")
# What Markdown would take for markup: signs anywhere, an underscore outside of words, an ampersand
# that begins an entity, and signs that open a heading or a quotation at the beginning.
_MARKDOWN = re.compile(r"[\\`*\[\]<~$]|(?<!\w)_|_(?!\w)|&(?=#?\w+;)|^\s*(?:[#>]|[+-](?=\s))")


def filled(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return the values without those that are empty; false and 0 are not empty."""
    return {
        name: value
        for name, value in values.items()
        if value is not None and value not in ("", [], (), {})
    }


def name_in(by_id: Mapping[str, Record | None], identifier: str) -> str:
    """Return the name of a record, or the id itself if there is no such record."""
    record = by_id.get(identifier)
    if record is None:
        return identifier
    return record.name


def place_line(place: Place | None) -> str:
    """Return a place on one line: venue, city, country; empty if there is none."""
    if place is None:
        return ""
    return joined(", ", place.venue, place_text(place))


def xml_text(text: str) -> str:
    """Return text on one line that XML can hold, in which markup must still be escaped."""
    return _NOT_IN_XML.sub(REPLACEMENT, safe_line(text))


def html_text(text: str) -> str:
    """Return text on one line for HTML, in an element or in a quoted attribute."""
    return escape(xml_text(text), quote=True)


def web_address(url: str) -> str:
    """Return an address of the web as a URI; empty for any other.

    Only http and https may become links: anything else, such as javascript:, could run.
    """
    address = safe_line(url).strip()
    if not _ADDRESS.match(address):
        return ""
    return uri(address)


def markdown_text(text: str) -> str:
    """Return text on one line that Markdown shows as it is."""
    return _MARKDOWN.sub(_escaped, xml_text(text))


def _escaped(sign: re.Match[str]) -> str:
    """Return a sign with a backslash before it, behind the spaces that it has before it."""
    before, last = sign[0][:-1], sign[0][-1]
    return f"{before}\\{last}"


def mermaid_text(text: str) -> str:
    """Return text on one line that Mermaid shows as it is.

    Signs become entity codes such as #35;. All are replaced in one pass, so that the # of a code
    is not taken for a sign of the text.
    """
    return _MERMAID.sub(lambda sign: f"#{ord(sign[0])};", xml_text(text)).strip() or "…"


def json_document(content: object) -> str:
    """Return JSON as a file of its own, indented, with unsafe characters as escapes."""
    text = json.dumps(content, ensure_ascii=False, allow_nan=False, indent=2)
    return f"{escape_json(text)}\n"


def safe_json_line(value: object) -> str:
    """Return JSON on one line, in whose texts unsafe characters are replaced, not only escaped.

    The programs that read it may show the texts as they are.
    """
    return escape_json(json.dumps(_safe_values(value), ensure_ascii=False, allow_nan=False))


def _safe_values(value: Any) -> Any:
    if isinstance(value, str):
        return safe_text(value)
    if isinstance(value, list):
        return [_safe_values(entry) for entry in value]
    if isinstance(value, dict):
        return {name: _safe_values(entry) for name, entry in value.items()}
    return value
