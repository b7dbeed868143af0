"""CSL-JSON items as files of reference managers: BibTeX, RIS, and CSL-JSON itself."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable

from asean_wco.export.reference_item import Item, is_circa, issued_parts
from asean_wco.model.text import escape_json

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
# Characters that mean something to LaTeX (Lamport, 1994); the backslash first, as the others are written with it.
_LATEX = {
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "&": r"\&", "%": r"\%", "$": r"\$", "#": r"\#", "_": r"\_",
    "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
}  # fmt: skip
_LATEX_SPECIAL = re.compile(r"[\\{}&%$#_~^]")
_ENTRY_TYPES = {
    "report": "techreport",
    "article-newspaper": "article",
    "article-magazine": "article",
}
_RIS_TYPES = {
    "article": "ELEC", "document": "GEN", "article-newspaper": "NEWS", "report": "RPRT", "article-magazine": "MGZN",
    "webpage": "ELEC", "speech": "SOUND", "legislation": "STAT", "entry": "DICT", "dataset": "DATA",
}  # fmt: skip


def csl_json(items: Iterable[Item]) -> str:
    """Items as CSL-JSON, for citeproc processors and Zotero."""
    return (
        escape_json(json.dumps(list(items), ensure_ascii=False, allow_nan=False, indent=2)) + "\n"
    )


def latex_text(text: str) -> str:
    """Text that means nothing to LaTeX but itself."""
    return _LATEX_SPECIAL.sub(lambda found: _LATEX[found[0]], text)


def _bibtex_url(url: str) -> str:
    """An address for a field that readers take as it is; what would end the field is percent-encoded (RFC 3986)."""
    return "".join(
        f"%{ord(letter):02X}" if letter in '{}\\"' else letter for letter in url.replace(" ", "%20")
    )


def _braced(text: str) -> str:
    return f"{{{latex_text(text)}}}" if text else ""


def _bibtex_fields(item: Item, entry_type: str) -> dict[str, str]:
    """Return the fields of an entry with their braces; those without a value are left out."""
    year, month, day = [*issued_parts(item), 0, 0, 0][:3]
    # Double braces keep the name of a body in one piece.
    authors = [f"{{{_braced(author['literal'])}}}" for author in item.get("author", [])]
    within = "journal" if entry_type == "article" else "howpublished"
    by = {"techreport": "institution", "article": "publisher"}.get(entry_type, "organization")
    circa = "date approximate" if is_circa(item) else ""
    notes = filter(None, (item.get("genre", ""), circa, item.get("note", "")))
    fields = {
        "author": " and ".join(authors),
        "title": f"{{{_braced(item['title'])}}}",
        within: _braced(item.get("container-title", "")),
        by: _braced(item.get("publisher", "")),
        "year": f"{{{year}}}" if year else "",
        "month": _MONTHS[month - 1] if month else "",
        "day": f"{{{day}}}" if day else "",
        "edition": _braced(item.get("version", "")),
        "note": _braced("; ".join(notes)),
        "language": _braced(item.get("language", "")),
        "url": f"{{{_bibtex_url(item['URL'])}}}" if "URL" in item else "",
    }
    return {name: value for name, value in fields.items() if value}


def bibtex(items: Iterable[Item]) -> str:
    """Items as BibTeX entries (Patashnik, 1988), in UTF-8; their ids are the keys."""
    entries = []
    for item in items:
        entry_type = _ENTRY_TYPES.get(item["type"], "misc")
        fields = _bibtex_fields(item, entry_type)
        lines = ",\n".join(f"  {name} = {value}" for name, value in fields.items())
        entries.append(f"@{entry_type}{{{item['id']},\n{lines}\n}}\n")
    return "\n".join(entries)


def _ris_date(item: Item) -> str:
    """Year, month and day, as many as are known, and in the place for other information that they are approximate."""
    parts = issued_parts(item)
    if not parts:
        return ""
    day = "/".join([str(parts[0]), *(f"{part:02}" for part in parts[1:]), *[""] * (3 - len(parts))])
    return f"{day}/approximate" if is_circa(item) else day


def ris(items: Iterable[Item]) -> str:
    """Items in the RIS format of reference managers: a tag a line, CRLF, each entry closed by ``ER``."""
    lines: list[str] = []
    for item in items:
        parts = issued_parts(item)
        tags = [
            ("TY", _RIS_TYPES[item["type"]]),
            ("ID", item["id"]),
            *(("AU", f"{author['literal']},") for author in item.get("author", [])),
            ("TI", item["title"]),
            ("T2", item.get("container-title", "")),
            ("PY", str(parts[0]) if parts else ""),
            ("DA", _ris_date(item)),
            ("PB", item.get("publisher", "")),
            ("ET", item.get("version", "")),
            ("M3", item.get("genre", "")),
            ("N1", item.get("note", "")),
            ("LA", item.get("language", "")),
            ("UR", item.get("URL", "")),
        ]
        lines += [f"{tag}  - {' '.join(value.split())}" for tag, value in tags if value]
        lines += ["ER  - ", ""]
    return "".join(f"{line}\r\n" for line in lines)
