"""What is cited, as CSL-JSON items (Citation Style Language 1.0.2): sources, records, and the reference as a whole.

All styles start from these items. Authors are literal names, bodies and people alike: a source names its publisher
only, and to guess by position which word of an ASEAN name is the family's would be wrong for most. Dates have the
precision that is known. No date of access is given: none was recorded.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from asean_wco.model.dates import PartialDate
from asean_wco.model.origin import own_words
from asean_wco.model.records import Record, Source, kind_of
from asean_wco.model.release import release_date
from asean_wco.model.text import safe_line

TITLE = "ASEAN–WCO customs cooperation: a reference with its sources (awco)"
Item = dict[str, Any]
_TYPES = {
    "press-release": "article",
    "joint-statement": "document",
    "news": "article-newspaper",
    "report": "report",
    "newsletter": "article-magazine",
    "web-page": "webpage",
    "speech": "speech",
    "legal-text": "legislation",
}
_GENRES = {
    "press-release": "Press release",
    "joint-statement": "Joint statement",
    "newsletter": "Newsletter",
}


class Edition(NamedTuple):
    """The reference as it was when something was cited from it.

    Attributes:
        version: release of the data and the first digits of its hash, such as ``2026.11.0+1a2b3c4d``.
        sha256: of the content, in hexadecimal; empty if the store has none.
    """

    version: str
    sha256: str


def _issued(date: PartialDate) -> Item:
    """A date as CSL has it: year, month and day as far as they are known."""
    parts = [part for part in (date.year, date.month, date.day) if part]
    return {"date-parts": [parts], **({"circa": True} if date.qualifier else {})}


def issued_parts(item: Item) -> list[int]:
    """Return year, month and day of an item, as many as are known."""
    return list(item["issued"]["date-parts"][0]) if "issued" in item else []


def is_circa(item: Item) -> bool:
    """Return whether the date of an item is only approximate."""
    return bool(item.get("issued", {}).get("circa"))


def _filled(item: Item) -> Item:
    return {name: value for name, value in item.items() if value}


def source_item(source: Source) -> Item:
    """Return a source as an item.

    Args:
        source: of the reference or of the user's own.
    """
    publisher = safe_line(source.publisher or "")
    is_periodical = source.type in ("news", "newsletter")
    return _filled(
        {
            "id": source.id,
            "type": _TYPES[source.type],
            "title": safe_line(source.name),
            "author": [{"literal": publisher}] if publisher else None,
            "publisher": publisher,
            "container-title": publisher if is_periodical else "",
            "issued": _issued(source.published) if source.published else None,
            "genre": _GENRES.get(source.type),
            "language": safe_line(source.language or ""),
            "URL": safe_line(source.url),
            "note": own_words(source.origin, unsourced=False),
        }
    )


def record_item(record: Record, edition: Edition) -> Item:
    """A record as an entry in the reference; a source as itself.

    Args:
        record: of any kind.
        edition: of the reference that it stands in.
    """
    if isinstance(record, Source):
        return source_item(record)
    is_own = record.origin == "own"
    release = None if is_own else release_date(edition.version)
    return _filled(
        {
            "id": record.id,
            "type": "entry",
            "title": safe_line(record.name),
            "container-title": "Own record, not part of the reference" if is_own else TITLE,
            "issued": _issued(release) if release else None,
            "version": edition.version,
            "number": record.id,
            "note": _note(record, edition),
        }
    )


def _note(record: Record, edition: Edition) -> str:
    """What a reader must know of an entry: its kind, its doubts, its origin, and what verifies it."""
    parts = [f"{kind_of(record)} {record.id}", own_words(record.origin, record.unsourced)]
    for what, doubts in (
        ("inferred", record.inferences),
        ("disputed", record.disputes),
        ("unknown", record.unknowns),
    ):
        if doubts:
            parts.append(f"{what}: {', '.join(dict.fromkeys(each.field for each in doubts))}")
    if edition.sha256 and record.origin != "own":
        parts.append(f"SHA-256 of the reference: {edition.sha256}")
    return safe_line("; ".join(filter(None, parts)))


def edition_item(edition: Edition) -> Item:
    """The whole reference as an item."""
    release = release_date(edition.version)
    return _filled(
        {
            "id": "awco",
            "type": "dataset",
            "title": TITLE,
            "version": edition.version,
            "issued": _issued(release) if release else None,
            "note": f"SHA-256: {edition.sha256}" if edition.sha256 else "",
        }
    )


def items_of(records: Iterable[Record], edition: Edition) -> list[Item]:
    """Items of records in their order, each id once."""
    found = {record.id: record_item(record, edition) for record in records}
    return list(found.values())
