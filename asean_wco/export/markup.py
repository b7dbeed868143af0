"""Text and addresses from records made safe for XML, HTML, Markdown and Mermaid.

Standards: XML 1.0 (fifth edition), the HTML Living Standard, CommonMark 0.31 with the footnotes of GitHub; the entity
codes of Mermaid's flowchart documentation.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape
from typing import Any

from asean_wco.model.countries import country_name
from asean_wco.model.records import Place
from asean_wco.model.text import REPLACEMENT, safe_line, uri

# Characters that XML 1.0 has no place for and that safe_line leaves (section 2.2, Char).
_NOT_IN_XML = re.compile("[\ufffe\uffff]")
_ADDRESS = re.compile(r"https?://[^\s/?#]", re.IGNORECASE)
_MERMAID = re.compile(r"[^A-Za-z0-9 ,.'/\u0080-\U0010ffff-]")
_MARKDOWN = re.compile(r"[\\`*_\[\]<>|&#~$^!{}]")


def filled(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return the values without those that are empty; false and nought are values."""
    return {
        name: value
        for name, value in values.items()
        if value is not None and value not in ("", [], (), {})
    }


def place_line(place: Place | None) -> str:
    """Return a place from the inside out, on one line; empty if there is none."""
    parts = (place.venue, place.city, country_name(place.country)) if place else ()
    return ", ".join(part for part in parts if part)


def xml_text(text: str) -> str:
    """Text on one line that any XML writer may take: it still has to escape what is markup."""
    return _NOT_IN_XML.sub(REPLACEMENT, safe_line(text))


def html_text(text: str) -> str:
    """Text on one line for HTML, in an element or in a quoted attribute."""
    return escape(xml_text(text), quote=True)


def web_address(url: str) -> str:
    """Return an address as a URI if it is one of the web; else nothing.

    Only http and https may become links: anything else, such as javascript:, could run.
    """
    address = safe_line(url).strip()
    return uri(address) if _ADDRESS.match(address) else ""


def markdown_text(text: str) -> str:
    """Text on one line that means nothing to Markdown but itself."""
    return _MARKDOWN.sub(lambda found: f"\\{found[0]}", xml_text(text))


def mermaid_text(text: str) -> str:
    """Text on one line that means nothing to Mermaid but itself: its signs become entity codes such as #35;.

    All are replaced in one pass, so that the # of a code is not taken for one of the text.
    """
    return _MERMAID.sub(lambda found: f"#{ord(found[0])};", xml_text(text)).strip() or "…"
