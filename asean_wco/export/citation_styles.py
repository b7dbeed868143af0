"""CSL-JSON items as a line of text: plain, as a note of the Chicago Manual of Style (17th), and in APA style (7th).

Written by hand for the ten sorts of item that there are, since a citeproc processor and its styles would be the fifth
and the largest of the dependencies.
"""

from __future__ import annotations

from collections.abc import Callable

from asean_wco.export.reference_item import Item
from asean_wco.model.dates import MONTHS


def _date_words(item: Item) -> tuple[str, str, str]:
    """Year, month and day in words, as far as they are known."""
    issued = item.get("issued")
    year, month, day = [*(issued["date-parts"][0] if issued else []), 0, 0, 0][:3]
    return str(year or ""), MONTHS[month - 1] if month else "", str(day or "")


def _circa(item: Item) -> str:
    return "ca. " if item.get("issued", {}).get("circa") else ""


def _author(item: Item) -> str:
    return ", ".join(author["literal"] for author in item.get("author", []))


def _sentence(*parts: str) -> str:
    """Parts as sentences: each ends with a full stop, but for an address or what has an ending of its own."""
    told = [part if part.endswith((".", "?", "!", ".”", "?”", "!”")) else f"{part}." for part in parts if part]
    return " ".join(told)


def _kept(item: Item) -> list[str]:
    """What stands at the end in every style: genre, version and what verifies an entry."""
    version = f"Version {item['version']}" if "version" in item else ""
    return [part for part in (item.get("genre", ""), version, item.get("note", "")) if part]


def _where(item: Item) -> str:
    """What an item stands in, unless that is its author as well."""
    where = item.get("container-title", "")
    return "" if where == _author(item) else str(where)


def _line(item: Item, *parts: str) -> str:
    """The parts of a citation, with what stands at the end of each."""
    return " ".join(filter(None, (_sentence(*parts, *_kept(item)), item.get("URL", ""))))


def plain(item: Item) -> str:
    """An item with everything that is known, in the order author, title, where, when, address."""
    year, month, day = _date_words(item)
    date = " ".join(filter(None, (day, month, year)))
    missing = "" if item["type"] == "entry" else "no date"
    when = f"{'about ' if _circa(item) else ''}{date}" if date else missing
    return _line(item, _author(item), f"“{item['title']}”", _where(item), when)


def chicago(item: Item) -> str:
    """An item as an entry of a bibliography in the style of the Chicago Manual."""
    year, month, day = _date_words(item)
    date = _circa(item) + " ".join(filter(None, (month, f"{day}," if day else "", year))) if year else "n.d."
    return _line(item, _author(item), f"“{item['title']}.”", _where(item), date)


def apa(item: Item) -> str:
    """An item as an entry of a list of references in the style of the APA; without an author the title comes first."""
    year, month, day = _date_words(item)
    inner = ", ".join(filter(None, (year, " ".join(filter(None, (month, day))))))
    date = f"({_circa(item)}{inner or 'n.d.'})"
    author, where = _author(item), _where(item)
    head = (author, date, item["title"]) if author else (item["title"], date)
    return _line(item, *head, f"In {where}" if where and item["type"] == "entry" else where)


STYLES: dict[str, Callable[[Item], str]] = {"plain": plain, "chicago": chicago, "apa": apa}
